import { groupBy } from "../../domain/group-by.ts";
import { holdsMonth } from "../../domain/kept/whole-months.ts";
import type { AccountMonth, MonthSum } from "../../domain/kept/account-month.ts";
import type { Selection, Span, Sum, SumField } from "../ports/transactions.ts";

/** What sums of months say nothing about: a day, a merchant, a way to pay and single amounts. */
export function areOfMonths(by: readonly SumField[], where: Selection = {}): boolean {
  const needsMovements = where.merchants ?? where.method ?? where.amount ?? null;
  return needsMovements === null && !by.some((field) => field === "day" || field === "merchant");
}

/** The sums of the months of which the span holds all movements, each on the day of its first one, as `Transactions.sums` gives them of movements. */
export function sumsOfMonths<Field extends SumField>(
  months: readonly AccountMonth[],
  span: Span,
  by: readonly Field[],
): Sum<Field>[] {
  const rows = months
    .filter((month) => holdsMonth(month, span))
    .flatMap(({ accountId, firstDay, sums }) =>
      sums.map((sum) => ({ ...sum, accountId, day: firstDay })),
    )
    .filter((row) => isSelected(row, span));
  return addedUp(rows as unknown as Sum<Field>[], by);
}

/** Adds up sums of the same currency, flow and fields. */
export function addedUp<Field extends SumField>(
  sums: readonly Sum<Field>[],
  by: readonly Field[],
): Sum<Field>[] {
  const fields = ["currency", "flow", ...by] as const;
  const named = (sum: Sum<Field>) => fields.map((field) => [field, sum[field as keyof typeof sum]]);
  return [...groupBy(sums, (sum) => JSON.stringify(named(sum))).values()].flatMap((group) =>
    group.slice(0, 1).map((one) => ({
      ...(Object.fromEntries(named(one)) as Sum<Field>),
      minor: group.reduce((all, { minor }) => all + minor, 0),
      count: group.reduce((all, { count }) => all + count, 0),
    })),
  );
}

type Row = MonthSum & Pick<AccountMonth, "accountId">;

function isSelected(row: Row, { only, where = {} }: Span): boolean {
  const { topCategoryId, categoryIds, accountIds } = where;
  return (
    Object.entries(only ?? {}).every(([field, value]) => row[field as keyof Row] === value) &&
    (topCategoryId === undefined || row.topCategoryId === topCategoryId) &&
    (!categoryIds || categoryIds.includes(row.categoryId ?? "")) &&
    (!accountIds || accountIds.includes(row.accountId))
  );
}
