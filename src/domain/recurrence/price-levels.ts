/** A larger change is another thing, and no change of price. */
const MAX_CHANGE = 2;
const MIN_CHANGE_SHARE = 0.04;
const MIN_CHANGE_MINOR = 100;
/** Two amounts are equal up to this part: banks round what they convert. */
export const EQUAL = 0.01;

/**
 * How many of the prices, newest first, are one price with at most one change. A price is steady where
 * none is further than `tolerance` (a part of it) from the median of its newest three.
 */
export function steadyCount(prices: readonly number[], tolerance: number): number {
  const current = levelSize(prices, tolerance);
  const before = prices.slice(current);
  const [now, then] = [newestMedian(prices.slice(0, current)), newestMedian(before.slice(0, 1))];
  if (before.length === 0 || Math.max(now, then) > MAX_CHANGE * Math.min(now, then)) return current;
  return current + levelSize(before, tolerance);
}

/** How many of the prices, newest first, are the current price. */
export function levelSize(prices: readonly number[], tolerance: number): number {
  const [first = 0, second = 0] = prices;
  if (prices.length >= 3) {
    const usual = newestMedian(prices);
    const end = prices.findIndex((price) => !isNear(price, usual, tolerance));
    const size = end < 0 ? prices.length : end;
    if (size >= 3) return size;
  }
  return prices.length >= 2 && isNear(second, first, tolerance) ? 2 : Math.min(1, prices.length);
}

/** The last change of a price. */
export interface PriceChange {
  readonly before: number;
  /** How many payments there were since. */
  readonly since: number;
}

/** Null where the price never changed, or varies. */
export function priceChange(prices: readonly number[]): PriceChange | null {
  const [now = 0] = prices;
  const since = prices.findIndex((price) => !isEqual(price, now));
  if (since < 0) return null;
  const [before = 0, earlier = before] = prices.slice(since);
  const change = Math.abs(now - before);
  const isChange = change >= MIN_CHANGE_MINOR && change > MIN_CHANGE_SHARE * before;
  return isChange && isEqual(earlier, before) ? { before, since } : null;
}

/** The median of the newest three; of two the newest; 0 of none. */
export function newestMedian(values: readonly number[]): number {
  const [first = 0, second, third] = values;
  if (second === undefined || third === undefined) return first;
  return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third));
}

export function isEqual(a: number, b: number): boolean {
  return isNear(a, b, EQUAL);
}

export function isNear(price: number, usual: number, tolerance: number): boolean {
  return Math.abs(price - usual) <= tolerance * usual;
}
