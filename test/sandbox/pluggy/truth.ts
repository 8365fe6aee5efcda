import { categoryById } from "./categories.ts";
import type { Draft, Flow } from "./data/draft.ts";

/** The true labels of a transaction. Never sent: tests compare the product's figures with them. */
export interface Truth {
  transactionId: string;
  itemId: string;
  accountId: string;
  clientUserId: string | null;
  flow: Flow;
  /** Civil day in America/Sao_Paulo. */
  day: string;
  /** The absolute amount in cents of the account's currency. */
  minor: number;
  currency: string;
  topCategoryId: string;
}

export type TruthTable = Map<string, Truth>;

export function truthOf(
  draft: Pick<Draft, "flow" | "day" | "minor" | "top" | "account">,
  row: Pick<Truth, "transactionId" | "itemId" | "accountId" | "clientUserId">,
): Truth {
  return {
    ...row,
    flow: draft.flow,
    day: draft.day,
    minor: draft.minor,
    currency: draft.account === "dollars" ? "USD" : "BRL",
    topCategoryId: draft.top,
  };
}

/** The rows to include; all when it is missing. */
export interface TruthFilter {
  clientUserId?: string;
  itemIds?: readonly string[];
}

export interface CurrencyTruth {
  currency: string;
  /** In cents: spending less refunds. */
  spentMinor: number;
  receivedMinor: number;
  /** In cents by top-level category, largest first; negative for a category of refunds only. */
  categories: { id: string; name: string; nameTranslated: string; minor: number }[];
  rows: number;
}

function matches(truth: Truth, { clientUserId, itemIds }: TruthFilter): boolean {
  if (clientUserId !== undefined && truth.clientUserId !== clientUserId) return false;
  return itemIds === undefined || itemIds.includes(truth.itemId);
}

function sumOf(rows: readonly Truth[], flow: Flow): number {
  return rows.filter((row) => row.flow === flow).reduce((sum, row) => sum + row.minor, 0);
}

function categoryTotals(rows: readonly Truth[]): CurrencyTruth["categories"] {
  const ids = new Set(
    rows
      .filter((row) => row.flow === "spending" || row.flow === "refund")
      .map((row) => row.topCategoryId),
  );
  return [...ids]
    .map((id) => {
      const own = rows.filter((row) => row.topCategoryId === id);
      const category = categoryById(id);
      return {
        id,
        name: category?.description ?? "Other",
        nameTranslated: category?.descriptionTranslated ?? "Outros",
        minor: sumOf(own, "spending") - sumOf(own, "refund"),
      };
    })
    .sort((a, b) => b.minor - a.minor || a.id.localeCompare(b.id));
}

/** The true totals of a period, both days included. */
export function truthReport(
  table: TruthTable,
  { from, to }: { from: string; to: string },
  filter: TruthFilter = {},
): CurrencyTruth[] {
  const rows = [...table.values()].filter(
    (row) => row.day >= from && row.day <= to && matches(row, filter),
  );
  return [...new Set(rows.map((row) => row.currency))]
    .map((currency) => {
      const own = rows.filter((row) => row.currency === currency);
      return {
        currency,
        spentMinor: sumOf(own, "spending") - sumOf(own, "refund"),
        receivedMinor: sumOf(own, "income"),
        categories: categoryTotals(own),
        rows: own.length,
      };
    })
    .sort((a, b) => b.spentMinor - a.spentMinor);
}
