import type { Breakdown, ListedTransaction, PartLabel } from "../../domain/breakdown.ts";
import { buildBreakdown } from "../../domain/build-breakdown.ts";
import { topOf } from "../../domain/category-scope.ts";
import type { Flow } from "../../domain/flow.ts";
import type { Currency } from "../../domain/money.ts";
import { scopeLabel } from "../../domain/scope-label.ts";
import { shortKey } from "../../domain/short-key.ts";
import { spendingOf } from "../../domain/flow.ts";
import type { Span, Sum } from "../ports/transactions.ts";
import { accountLabels, UNKNOWN_ACCOUNT } from "./load-accounts.ts";
import { listedTransaction } from "./listed-transaction.ts";
import { merchantBreakdown, merchantPart, spanOf, withOneName } from "./load-merchants.ts";
import type { ReportLocation, ScreenOf, TransactionsOf } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";

/** One page of a list of transactions, newest first. */
export interface TransactionList {
  readonly of: TransactionsOf;
  readonly label: PartLabel;
  readonly currency: Currency;
  /** Of all pages: minor units less refunds, and the number of transactions. */
  readonly total: number;
  readonly count: number;
  readonly rows: readonly ListedTransaction[];
  readonly page: number;
  readonly pages: number;
  /** The transactions of all pages by merchant: the picture over the list. */
  readonly breakdown: Breakdown;
}

/** A caption has room for these, with long names. */
export const MAX_ROWS_PER_PAGE = 8;

/** One page of the transactions that a figure is the sum of. A page past the end is the last one. */
export async function loadTransactions(
  request: ReportRequest,
  location: ReportLocation<ScreenOf<"transactions">>,
): Promise<TransactionList> {
  const { period, currency, screen } = location;
  const { user, figures } = request;
  const { flows, topCategoryId, only, selectedAmong } = await selectionOf(request, location);
  const span: Span = { first: period.first, last: period.last, ...(only && { only }) };
  const sums = (await figures.sums(user.id, span, ["merchant", "accountId"])).filter(
    (sum) => sum.currency === currency,
  );
  const { label, merchant } = selectedAmong(sums);
  const own = sums.filter(
    (sum) => flows.includes(sum.flow) && (merchant === undefined || sum.merchant.key === merchant),
  );
  const count = own.reduce((all, sum) => all + sum.count, 0);
  const pages = Math.max(1, Math.ceil(count / MAX_ROWS_PER_PAGE));
  const page = Math.min(screen.page, pages - 1);
  const which = { ...span, currency, flows, ...(merchant !== undefined && { merchant }) };
  const rows = await figures.list(user.id, which, {
    skip: page * MAX_ROWS_PER_PAGE,
    limit: MAX_ROWS_PER_PAGE,
  });
  return {
    of: screen.of,
    label,
    currency,
    total: own.reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? minor), 0),
    count,
    rows: rows.map((row) => listedTransaction(row, user)),
    page,
    pages,
    breakdown: buildBreakdown({
      of: { kind: "transactions", label, isIncome: flows === RECEIVED },
      period,
      currency,
      sums: withOneName(own).map((sum) => {
        const part = merchantPart({ ...sum, flow: drawnFlow(sum.flow) }, topCategoryId);
        return merchant === undefined ? part : { ...part, label };
      }),
      before: null,
    }),
  };
}

/** What is left out of a report is drawn like spending. */
export function drawnFlow(flow: Flow): Flow {
  return flow === "income" || flow === "refund" ? flow : "spending";
}

/** Which transactions a list holds, and its label. */
interface Selection {
  readonly flows: readonly Flow[];
  /** The category whose colour the list's picture has; null where it holds several. */
  readonly topCategoryId: string | null;
  readonly only?: NonNullable<Span["only"]>;
  readonly selectedAmong: (sums: readonly Sum<"merchant" | "accountId">[]) => Selected;
}

interface Selected {
  readonly label: PartLabel;
  /** The key of the only merchant in the list, if it is of one. */
  readonly merchant?: string;
}

const SPENT: readonly Flow[] = ["spending", "refund"];
const RECEIVED: readonly Flow[] = ["income"];

async function selectionOf(
  request: ReportRequest,
  { period, currency, screen: { of } }: ReportLocation<ScreenOf<"transactions">>,
): Promise<Selection> {
  switch (of.kind) {
    case "category": {
      const { scope } = of;
      const label = scopeLabel(scope);
      const only = spanOf(scope);
      const selectedAmong = () => ({ label });
      return { flows: SPENT, topCategoryId: topOf(scope), only, selectedAmong };
    }
    case "merchant": {
      const { scope, key } = of;
      const selectedAmong = (sums: readonly Sum<"merchant" | "accountId">[]) => ({
        label: merchantLabel(
          merchantBreakdown({ period, currency }, scope, { now: sums, before: null }),
          key,
        ),
        merchant: sums.find(({ merchant }) => shortKey(merchant.key) === key)?.merchant.key ?? "",
      });
      return { flows: SPENT, topCategoryId: topOf(scope), only: spanOf(scope), selectedAmong };
    }
    case "account": {
      const labels = await accountLabels(request);
      const [accountId = "", label = UNKNOWN_ACCOUNT] =
        [...labels].find(([id]) => shortKey(id) === of.key) ?? [];
      const selectedAmong = () => ({ label });
      return { flows: SPENT, topCategoryId: null, only: { accountId }, selectedAmong };
    }
    case "left-out": {
      const label = { kind: "left-out", why: of.flow } as const;
      return { flows: [of.flow], topCategoryId: null, selectedAmong: () => ({ label }) };
    }
    case "income": {
      const label = of.scope ? scopeLabel(of.scope) : ({ kind: "received" } as const);
      const only = of.scope && spanOf(of.scope);
      const selectedAmong = () => ({ label });
      const selection = { flows: RECEIVED, topCategoryId: null, selectedAmong };
      return { ...selection, ...(only && { only }) };
    }
  }
}

/** The label that the list of merchants gives it, with its number where it has one. */
function merchantLabel({ parts }: Breakdown, key: string): PartLabel {
  return parts.find((part) => part.key === key)?.label ?? { kind: "merchant", name: "" };
}
