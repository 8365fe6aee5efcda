import { spendingOf } from "../flow.ts";
import type { Currency } from "../money.ts";
import type { FlowTotal } from "../sums.ts";
import type { UsualFacts } from "../usual.ts";

/**
 * The currency that most is spent in, now and in the months before; reais where nothing is. Of two
 * amounts the larger number counts.
 */
export function mainCurrency(now: readonly FlowTotal[], usual: UsualFacts | null): Currency {
  const earlier = usual ? usual.spans.flatMap(({ totals, rest }) => [...totals, ...rest]) : [];
  const spent = new Map<Currency, number>();
  for (const { currency, flow, minor } of [...now, ...earlier])
    if (/^[A-Z]{3}$/.test(currency))
      spent.set(currency, (spent.get(currency) ?? 0) + (spendingOf(flow, minor) ?? 0));
  const [first] = [...spent].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? "BRL";
}
