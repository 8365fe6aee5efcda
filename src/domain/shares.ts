const WHOLE = 1000;

/**
 * The share of each positive amount in tenths of a percent, by the largest remainder method, so
 * that they add up to exactly 1000. Null for zero and negative amounts.
 */
export function sharesOf(amounts: readonly number[]): (number | null)[] {
  const sum = amounts.reduce((total, amount) => total + Math.max(amount, 0), 0);
  const exact = amounts.map((amount) => (amount > 0 ? (amount * WHOLE) / sum : null));
  const floors = exact.map((share) => (share === null ? null : Math.floor(share)));
  const missing =
    sum > 0 ? WHOLE - floors.reduce<number>((all, share) => all + (share ?? 0), 0) : 0;
  const remainders: { readonly index: number; readonly rest: number }[] = [];
  for (const [index, share] of exact.entries())
    if (share !== null) remainders.push({ index, rest: share % 1 });
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(remainders.slice(0, missing).map(({ index }) => index));
  return floors.map((share, index) =>
    share === null ? null : share + (raised.has(index) ? 1 : 0),
  );
}
