import { INTERNAL_TRANSFER } from "../../src/domain/category.ts";
import { isPairedFlow, type Flow } from "../../src/domain/flow.ts";
import { groupBy } from "../../src/domain/group-by.ts";
import type { Leg } from "../../src/domain/leg.ts";
import type { Transaction } from "../../src/domain/transaction.ts";

/** The transactions that may form pairs, by the contract of the real store. */
export function legsOf(
  rows: readonly Transaction[],
  amounts: readonly number[] = [],
  only?: readonly number[],
): (Leg & { readonly flow: Flow })[] {
  const onAccounts = rows.filter(
    ({ accountType, direction, categoryId }) =>
      accountType === "BANK" ||
      (accountType === "CREDIT" && direction === "in") ||
      categoryId === INTERNAL_TRANSFER,
  );
  const groups = groupBy(onAccounts, ({ minor }) => minor);
  return [...groups]
    .filter(([minor]) => only?.includes(minor) ?? true)
    .filter(([minor, group]) => amounts.includes(minor) || mayHoldPairs(group))
    .flatMap(([, group]) => group.map(legOf));
}

function mayHoldPairs(rows: readonly Transaction[]): boolean {
  const directions = new Set(rows.map(({ direction }) => direction));
  return directions.size === 2 || rows.some(({ flow }) => isPairedFlow(flow));
}

const LEG_FIELDS = [
  "id",
  "accountId",
  "accountType",
  "categoryId",
  "topCategoryId",
  "direction",
  "minor",
  "currency",
  "day",
  "description",
  "merchant",
  "merchantKind",
  "categorySource",
  "counterparty",
  "otherCredit",
  "flow",
] as const satisfies readonly (keyof Transaction)[];

function legOf(row: Transaction): Leg & { readonly flow: Flow } {
  const leg = Object.fromEntries(LEG_FIELDS.map((field) => [field, row[field]]));
  return structuredClone(leg) as unknown as Leg & { readonly flow: Flow };
}
