/** Maps amounts to heights; zero is always in its range. */
export interface Scale {
  readonly yOf: (minor: number) => number;
  /** Round amounts for the grid lines, from the lowest. */
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
/** Steps between the lowest and the highest amount. */
const MAX_STEPS = 4;

/** A scale with the range of all amounts, in minor units; `unit` minor units are one of the currency. */
export function scaleFor(
  amounts: readonly number[],
  { top, bottom, unit }: { readonly top: number; readonly bottom: number; readonly unit: number },
): Scale {
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const range = high - low || unit;
  const step = roundStep(range / unit) * unit;
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0),
    yOf: (minor) => Math.round(bottom - ((minor - low) * (bottom - top)) / range),
  };
}

/** The smallest round number that divides a range into at most `MAX_STEPS` pieces. */
function roundStep(range: number): number {
  const least = range / MAX_STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  return (STEPS.find((step) => step * power >= least) ?? 10) * power;
}
