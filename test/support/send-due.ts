import type { TakeTurn } from "../../src/usecases/timing/turns.ts";
import { sendSummaries } from "../../src/usecases/summaries/send-summaries.ts";

/** Nobody waits for an answer. */
export const atOnce: TakeTurn = (work) => work();

/** Sends the summaries that are due, as one process does; returns the failures that it reports. */
export async function sendDue(ports: Parameters<typeof sendSummaries>[0]): Promise<unknown[]> {
  const failures: unknown[] = [];
  const logError = (error: unknown) => void failures.push(error);
  await sendSummaries(ports, { mayGoOn: () => true, logError, runBetween: atOnce });
  return failures;
}
