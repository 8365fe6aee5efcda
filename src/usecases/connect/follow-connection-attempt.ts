import { isAbandoned } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { User } from "../../domain/user.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import type { SyncProgress } from "../ports/chat.ts";
import { removeItem } from "../deletion/remove-item.ts";
import { showFirstProgress } from "./show-first-progress.ts";

/** Pluggy asks for at least 2 s between polls of a running fetch, and only while a user watches. */
const WATCHED_POLL_MS = 3000;
const UNWATCHED_POLL_MS = 30_000;
const WATCHED_MS = 10 * 60_000;
/** A retry in the widget uses the same connection; a webhook usually reports it sooner. */
const FAILED_POLL_MS = 10_000;
/** A bank may wait this long for a code or an authorisation. */
const MAX_WAIT_MS = 3_600_000;

/**
 * Polls a connection that has not delivered yet, and shows its state in the one progress message; no
 * notice is sent. An attempt that was given up is deleted here and at Pluggy.
 */
export async function followConnectionAttempt(
  ports: Omit<Ports, "random">,
  user: User,
  item: BankItem,
): Promise<JobOutcome> {
  const now = ports.clock.now();
  if (isAbandoned(item, now)) {
    await ports.items.update(item.id, { deletionRequestedAt: now });
    return removeItem(ports, user, item);
  }
  await showFirstProgress(ports, user, item.id, progressOf(item, now));
  const delay = nextPollDelay(item, now);
  return delay === null ? { kind: "done" } : { kind: "again", after: delay };
}

/** Milliseconds until a running fetch is polled again. */
export function pollDelay(item: Pick<BankItem, "linkedAt">, now: Date): number {
  return isWatched(item, now) ? WATCHED_POLL_MS : UNWATCHED_POLL_MS;
}

function isWatched({ linkedAt }: Pick<BankItem, "linkedAt">, now: Date): boolean {
  return now.getTime() - linkedAt.getTime() < WATCHED_MS;
}

function progressOf(item: BankItem, now: Date): SyncProgress {
  const { id, bankName, state } = item;
  switch (state.kind) {
    case "waiting-input":
      return { kind: "asked", bankName, itemId: id, requiredAction: "code" };
    case "waiting-action":
      return { kind: "asked", bankName, itemId: id, requiredAction: "authorisation" };
    case "login-error":
    case "outdated":
      return { kind: "failed", bankName, itemId: id, code: state.code };
    case "updating":
    case "working":
    case "removed":
      return { kind: isWatched(item, now) ? "waiting" : "slow", bankName };
  }
}

/** Milliseconds until the next poll; null when only a webhook continues. */
function nextPollDelay(item: BankItem, now: Date): number | null {
  switch (item.state.kind) {
    case "waiting-input":
    case "waiting-action":
      return now.getTime() - item.linkedAt.getTime() < MAX_WAIT_MS ? pollDelay(item, now) : null;
    case "login-error":
    case "outdated":
      return isWatched(item, now) ? FAILED_POLL_MS : null;
    case "updating":
    case "working":
    case "removed":
      return pollDelay(item, now);
  }
}
