/** One measured figure, beside what it is held against. */
export interface Result {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function printResults(title: string, results: readonly Result[]): void {
  console.log(`\n${title}`);
  const width = Math.max(...results.map(({ what }) => what.length));
  const measuredWidth = Math.max(...results.map(({ measured }) => measured.length));
  for (const { what, measured, target } of results)
    console.log(`  ${what.padEnd(width)}  ${measured.padEnd(measuredWidth)}  target: ${target}`);
}
