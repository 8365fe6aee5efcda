import { groupBy } from "../group-by.ts";
import type { Currency } from "../money.ts";
import { billPartOf, signedOf, type BillPart, type CardRow } from "./card-row.ts";

/** What a bill holds in one currency, in minor units. */
export interface BillSum {
  readonly currency: Currency;
  /** Purchases less refunds. */
  readonly minor: number;
  /** Interest, taxes and fees, which are no part of `minor`. */
  readonly charges: number;
  /** Taken off `minor`; never negative. */
  readonly refunds: number;
}

/** The sums of a bill's rows, that of the card's currency first, which is there always. */
export function billSums(rows: readonly CardRow[], currency: Currency): BillSum[] {
  const others = [...groupBy(rows, (row) => row.currency).keys()].filter((one) => one !== currency);
  return [currency, ...others.toSorted()]
    .map((one) =>
      sumOf(
        rows.filter((row) => row.currency === one),
        one,
      ),
    )
    .filter((sum) => sum.currency === currency || sum.minor !== 0 || sum.charges !== 0);
}

function sumOf(rows: readonly CardRow[], currency: Currency): BillSum {
  const of = (part: BillPart) =>
    rows.reduce((sum, row) => (billPartOf(row) === part ? sum + signedOf(row) : sum), 0);
  const refunds = of("refund");
  return { currency, minor: of("purchase") + refunds, charges: of("charge"), refunds: -refunds };
}
