import { sendSummaries } from "../../src/usecases/summaries/send-summaries.ts";

/** Sends the summaries that are due, as one process does; returns the failures that it reports. */
export async function sendDue(ports: Parameters<typeof sendSummaries>[0]): Promise<unknown[]> {
  const failures: unknown[] = [];
  const logError = (error: unknown) => void failures.push(error);
  await sendSummaries(ports, { mayGoOn: () => true, logError });
  return failures;
}
