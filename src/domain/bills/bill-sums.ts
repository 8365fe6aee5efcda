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
export function billSums(rows: readonly CardRow[], currency: Currency): [BillSum, ...BillSum[]] {
  const others = [...groupBy(rows, (row) => row.currency)]
    .filter(([one]) => one !== currency)
    .map(([one, own]) => sumOf(own, one))
    .filter(({ minor, charges }) => minor !== 0 || charges !== 0)
    .toSorted((a, b) => a.currency.localeCompare(b.currency));
  const own = rows.filter((row) => row.currency === currency);
  return [sumOf(own, currency), ...others];
}

function sumOf(rows: readonly CardRow[], currency: Currency): BillSum {
  const of = (part: BillPart) =>
    rows.reduce((sum, row) => (billPartOf(row) === part ? sum + signedOf(row) : sum), 0);
  const refunds = 0 - of("refund");
  return { currency, minor: of("purchase") - refunds, charges: of("charge"), refunds };
}
