import type { ReportedState } from "./bank-item.ts";

/** The reason we give ourselves where the bank gives none. */
export const STALLED = "STALLED";

/** Pluggy fetches every day by itself; after two days without news something is wrong that nobody says. */
const MAX_SILENCE_MS = 48 * 3_600_000;

/** What Pluggy reports, except that a connection which is said to work but is silent for two days does not. */
export function markStalled(reported: ReportedState, now: Date): ReportedState {
  const { state, lastUpdatedAt } = reported;
  const isSilent =
    lastUpdatedAt !== null && now.getTime() - lastUpdatedAt.getTime() > MAX_SILENCE_MS;
  if (state.kind !== "working" || !isSilent) return reported;
  return { ...reported, state: { kind: "outdated", code: STALLED } };
}
