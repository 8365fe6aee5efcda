import type { ReportedState } from "./bank-item.ts";

/** Our own code for an issue that the bank does not report. */
export const STALLED = "STALLED";

/** Pluggy fetches every day; two days without data are an unreported failure. */
const MAX_SILENCE_MS = 48 * 3_600_000;

/**
 * The reported state; `outdated` where the connection claims to work but has delivered nothing for
 * two days.
 */
export function markStalled(reported: ReportedState, now: Date): ReportedState {
  const { state, lastUpdatedAt } = reported;
  const isSilent =
    lastUpdatedAt !== null && now.getTime() - lastUpdatedAt.getTime() > MAX_SILENCE_MS;
  if (state.kind !== "working" || !isSilent) return reported;
  return { ...reported, state: { kind: "outdated", code: STALLED } };
}
