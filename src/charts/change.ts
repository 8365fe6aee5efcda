/** How an amount differs from that of the days before. */
export type Change =
  /** Whole percent, at least 1. */
  | { readonly kind: "more" | "less"; readonly percent: number }
  /** At least ten times as much; null is more than a hundred times. */
  | { readonly kind: "times"; readonly times: number | null }
  | { readonly kind: "same" }
  /** Nothing was spent on it before. */
  | { readonly kind: "new" };

const MANY = 10;
const TOO_MANY = 100;

/** Null where there is nothing to compare with, or where a percentage would say nothing. */
export function changeOf(now: number, before: number | null): Change | null {
  if (before === null || before < 0 || now < 0) return null;
  if (before === 0) return now === 0 ? null : { kind: "new" };
  const times = Math.floor(now / before);
  if (times >= MANY) return { kind: "times", times: times > TOO_MANY ? null : times };
  const percent = Math.round(((now - before) * 100) / before);
  if (percent === 0) return { kind: "same" };
  return percent > 0 ? { kind: "more", percent } : { kind: "less", percent: -percent };
}

/** What a line of a picture has. */
interface ComparedLine {
  /** What is shown, and as much of it as is compared. */
  readonly minor: number;
  readonly comparable: number;
  readonly before: number | null;
}

/** Null where only a part of what is shown is compared: the change would stand beside another amount. */
export function changeBeside({ minor, comparable, before }: ComparedLine): Change | null {
  return minor === comparable ? changeOf(minor, before) : null;
}
