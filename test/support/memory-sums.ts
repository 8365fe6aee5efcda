import { groupBy } from "../../src/domain/group-by.ts";
import { isPaidBy } from "../../src/domain/questions/paid-by.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type {
  ListOrder,
  Selection,
  Span,
  Sum,
  SumField,
} from "../../src/usecases/ports/transactions.ts";

/* Sums and lists of rows in memory, by the contract of the real store. */

export function within(
  rows: readonly Transaction[],
  { first, last, only, where = {} }: Span,
): Transaction[] {
  const wanted = Object.entries(only ?? {});
  return rows.filter(
    (row) =>
      row.day >= first &&
      row.day <= last &&
      isSelected(row, where) &&
      wanted.every(([field, value]) => row[field as keyof Transaction] === value),
  );
}

function isSelected(row: Transaction, where: Selection): boolean {
  const { topCategoryId, categoryIds, merchants, accountIds, method, amount } = where;
  return (
    (topCategoryId === undefined || row.topCategoryId === topCategoryId) &&
    (!categoryIds || categoryIds.includes(row.categoryId ?? "")) &&
    (!merchants || merchants.includes(summedBy(row))) &&
    (!accountIds || accountIds.includes(row.accountId)) &&
    (!method || isPaidBy(row, method)) &&
    row.minor >= (amount?.from ?? 0) &&
    row.minor <= (amount?.to ?? Infinity)
  );
}

export function inOrder(rows: readonly Transaction[], order: ListOrder): Transaction[] {
  const newest = rows.toSorted(newestFirst);
  if (order === "newest") return newest;
  const sign = order === "largest" ? -1 : 1;
  return newest.sort((a, b) => sign * (a.minor - b.minor));
}

/** The order of the real store's index, reversed. */
export function newestFirst(a: Transaction, b: Transaction): number {
  return (
    b.day.localeCompare(a.day) ||
    b.flow.localeCompare(a.flow) ||
    b.topCategoryId.localeCompare(a.topCategoryId) ||
    b.minor - a.minor ||
    b.accountId.localeCompare(a.accountId)
  );
}

export function summedBy({ merchantKey, merchantName }: Transaction): string {
  return merchantKey ?? merchantName;
}

export function sumsOf<Field extends SumField>(
  rows: readonly Transaction[],
  by: readonly Field[],
): Sum<Field>[] {
  const keyed = rows.map((row) => {
    const fields = ["currency", "flow", ...by].map((field) => [
      field,
      { ...row, merchant: summedBy(row) }[field as Field],
    ]);
    return { key: JSON.stringify(fields), fields: Object.fromEntries(fields) as object, row };
  });
  return [...groupBy(keyed, ({ key }) => key).values()].map((group) => {
    const minor = group.reduce((sum, { row }) => sum + row.minor, 0);
    const merchant = by.some((field) => field === "merchant") && {
      merchant: merchantOf(group.map(({ row }) => row)),
    };
    return { ...group[0]?.fields, ...merchant, minor, count: group.length } as Sum<Field>;
  });
}

function merchantOf(rows: readonly Transaction[]) {
  const [key] = rows.map(summedBy);
  const name = rows
    .map(({ merchantName }) => merchantName)
    .sort()
    .at(-1);
  return {
    key,
    name,
    kind: rows
      .map(({ merchantKind }) => merchantKind)
      .sort()
      .at(-1),
  };
}

export function biggestOf(rows: readonly Transaction[]): Transaction[] {
  const sorted = rows
    .filter(({ flow, isFixed }) => flow === "spending" && !isFixed)
    .sort((a, b) => b.minor - a.minor || b.day.localeCompare(a.day));
  return [...groupBy(sorted, ({ currency }) => currency).values()].flatMap((group) =>
    group.slice(0, 1),
  );
}
