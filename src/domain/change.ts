/** The change of an amount since the days before. */
export type Change =
  /** Whole percent, at least 1. */
  | { readonly kind: "more" | "less"; readonly percent: number }
  /** More than ten times as much. */
  | { readonly kind: "times" }
  | { readonly kind: "same" }
  /** Nothing was spent on it before. */
  | { readonly kind: "new" };

const MAX_TIMES = 10;

/** Null if there is nothing to compare with, or if an amount is negative. */
export function changeOf(now: number, before: number | null): Change | null {
  if (before === null || before < 0 || now < 0) return null;
  if (before === 0) return now === 0 ? null : { kind: "new" };
  if (now > before * MAX_TIMES) return { kind: "times" };
  const percent = Math.round(((now - before) * 100) / before);
  if (percent === 0) return { kind: "same" };
  return percent > 0 ? { kind: "more", percent } : { kind: "less", percent: -percent };
}

/** The amounts of a row. */
interface ComparedLine {
  /** What is shown, and as much of it as is compared. */
  readonly minor: number;
  readonly comparable: number;
  readonly before: number | null;
}

/** The change to show beside an amount; null if only some of the amount is compared. */
export function changeBeside({ minor, comparable, before }: ComparedLine): Change | null {
  return minor === comparable ? changeOf(minor, before) : null;
}
