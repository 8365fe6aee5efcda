import { groupBy } from "../group-by.ts";
import type { CardRow } from "./card-row.ts";
import { monthIndexOf } from "./month-index.ts";

/** How a bank dates the parts of a purchase: those of the day of the purchase, and those month by month. */
export interface PartDates {
  /** Several parts of one purchase on one day, the first among them. Parts without it were settled early. */
  readonly onPurchaseDay: ReadonlySet<string>;
  /** Parts of one purchase as many months apart as their numbers. */
  readonly monthly: ReadonlySet<string>;
}

/** The ids of instalments whose dates another part of the same purchase explains. */
export function partDates(rows: readonly CardRow[]): PartDates {
  const parts = rows.flatMap(numbered);
  return {
    onPurchaseDay: idsOf(
      parts,
      ({ row }) => row.bankDay,
      (numbers) => numbers.has(1),
    ),
    monthly: idsOf(
      parts,
      ({ row, number }) => String(monthIndexOf(row.bankDay) - number),
      () => true,
    ),
  };
}

interface NumberedRow {
  readonly row: CardRow;
  readonly number: number;
  readonly total: number;
}

function numbered(row: CardRow): NumberedRow[] {
  return row.instalment === null ? [] : [{ row, ...row.instalment }];
}

/** The ids of the parts that have another number beside them under their key. */
function idsOf(
  parts: readonly NumberedRow[],
  keyOf: (part: NumberedRow) => string,
  isMeant: (numbers: ReadonlySet<number>) => boolean,
): ReadonlySet<string> {
  const groups = groupBy(parts, (part) =>
    [part.row.accountId, part.row.currency, part.total, planKey(part.row), keyOf(part)].join(" "),
  );
  const meant = [...groups.values()].filter((group) => {
    const numbers = new Set(group.map(({ number }) => number));
    return numbers.size > 1 && isMeant(numbers);
  });
  return new Set(meant.flat().map(({ row }) => row.id));
}

/** Equal for all instalments of one merchant, whose descriptions have the part's number. */
export function planKey({ merchantKey, description }: CardRow): string {
  return merchantKey ?? `d:${description.replaceAll(/\P{L}/gu, "").toUpperCase()}`;
}
