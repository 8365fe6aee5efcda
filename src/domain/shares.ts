const WHOLE = 1000;

/**
 * The share of each positive amount of the total in tenths of a percent, by the largest remainder
 * method, so that they add up to that of all of them: 1000 without negative amounts. Where an amount
 * exceeds the total, they are shares of the positive amounts. Null for zero and negative amounts.
 */
export function sharesOf(amounts: readonly number[]): (number | null)[] {
  const [total, positive, largest] = amounts.reduce(
    ([all, above, most], amount) => [
      all + amount,
      above + Math.max(amount, 0),
      Math.max(most, amount),
    ],
    [0, 0, 0] as readonly [number, number, number],
  );
  const sum = largest > total ? positive : total;
  const whole = sum > 0 ? Math.round((positive * WHOLE) / sum) : 0;
  const exact = amounts.map((amount) => (amount > 0 ? (amount * WHOLE) / sum : null));
  const floors = exact.map((share) => (share === null ? null : Math.floor(share)));
  const missing = whole - floors.reduce<number>((all, share) => all + (share ?? 0), 0);
  const remainders: { readonly index: number; readonly rest: number }[] = [];
  for (const [index, share] of exact.entries())
    if (share !== null) remainders.push({ index, rest: share % 1 });
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(remainders.slice(0, missing).map(({ index }) => index));
  return floors.map((share, index) =>
    share === null ? null : share + (raised.has(index) ? 1 : 0),
  );
}
