/** What the bot may tell by itself, in the order of `/alerts`. */
export const ALERT_KINDS = [
  "bill-due",
  "budget",
  "income",
  "price-rise",
  "connection",
  "large",
  "low",
] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

/** Kinds that are off until the user sets a limit. */
export type LimitedKind = "large" | "low";

export const LIMITED_KINDS: readonly LimitedKind[] = ["large", "low"];

export function isLimited(kind: AlertKind): kind is LimitedKind {
  return kind === "large" || kind === "low";
}
