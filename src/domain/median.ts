/** The median of amounts in minor units, rounded; the mean of the middle two of an even number, 0 of none. */
export function median(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? 0;
  const high = sorted[Math.floor(half)] ?? 0;
  return Math.round((low + high) / 2);
}

/** What makes the median absolute deviation of normal amounts equal to their standard deviation. */
const NORMAL = 1.4826;

/** How far amounts are from their median, as a standard deviation that one extreme amount does not move. */
export function deviationOf(amounts: readonly number[]): number {
  const middle = median(amounts);
  return Math.round(NORMAL * median(amounts.map((amount) => Math.abs(amount - middle))));
}
