import type { LogError } from "../usecases/ports/log-error.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import type { Ports } from "../usecases/ports.ts";
import { sendSummaries } from "../usecases/summaries/send-summaries.ts";
import type { AnswersInProgress } from "../usecases/timing/answers-in-progress.ts";
import { createPoller, type Poller } from "./poller.ts";

/** Finds summaries that another process stored, or left when it was killed, and those to be tried again. */
const POLL_MS = 10_000;

interface SenderParts {
  readonly timers: Pick<Timers, "start">;
  readonly logError: LogError;
  readonly answers: Pick<AnswersInProgress, "runBetween">;
}

/**
 * Sends pending summaries in this process, beside the other ones, until it is stopped. `wake` is called when
 * some may be due. No job: its lease would keep them in one process, and their claims need no other.
 */
export function startSummarySender(
  ports: Ports,
  { timers, logError, answers: { runBetween } }: SenderParts,
): Pick<Poller, "wake" | "stop"> {
  const poller = createPoller({ timers, pollMs: POLL_MS, logError, where: "sending summaries" });
  poller.start((mayGoOn) => sendSummaries(ports, { mayGoOn, logError, runBetween }));
  return poller;
}
