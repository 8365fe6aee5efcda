import type { ListedTransaction, PartLabel } from "../../domain/breakdown.ts";
import { buildBreakdown, type PartSum } from "../../domain/build-breakdown.ts";
import { dayOfBankDate } from "../../domain/day.ts";
import { INCOME } from "../../domain/category.ts";
import { type Flow, spendingOf } from "../../domain/flow.ts";
import { categoryOf, topOf } from "../../domain/category-scope.ts";
import { type TransactionsOf, type ReportLocation, type Screen } from "./report-location.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import type { Span, Sum } from "../ports/transactions.ts";
import type { ReportPorts } from "./report-period.ts";
import { accountLabels } from "./open-accounts.ts";
import { merchantBreakdown, spanOf } from "./open-merchants.ts";
import type { TransactionList } from "./screen-data.ts";

/** As many as a caption has room for, names and all. */
const PAGE = 8;

/** One page of the single transactions behind a figure. A page past the end is the last one. */
export async function listTransactions(
  ports: ReportPorts,
  user: User,
  { period, currency }: ReportLocation,
  { of, page }: Extract<Screen, { kind: "transactions" }>,
): Promise<TransactionList> {
  const { transactions } = ports;
  const selection = await selectionOf(ports, user, { period, currency }, of);
  const { label, flows, merchant, only } = selection;
  const span: Span = { first: period.first, last: period.last, ...(only && { only }) };
  const sums = await transactions.sums(user.id, span, ["merchant"]);
  const own = sums.filter(
    (sum) =>
      sum.currency === currency &&
      flows.includes(sum.flow) &&
      (merchant === undefined || sum.merchant === merchant),
  );
  const count = own.reduce((all, sum) => all + sum.count, 0);
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const shown = Math.min(page, pages - 1);
  const which = { ...span, currency, flows, ...(merchant !== undefined && { merchant }) };
  const rows = await transactions.list(user.id, which, { skip: shown * PAGE, limit: PAGE });
  return {
    of,
    label,
    currency,
    total: own.reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? minor), 0),
    count,
    rows: rows.map((row) => listed(row, user)),
    page: shown,
    pages,
    breakdown: buildBreakdown({
      of: { kind: "transactions", label, isIncome: flows === RECEIVED },
      period,
      currency,
      sums: own.map((sum) => partOf(sum, selection)),
      before: null,
    }),
  };
}

function partOf(
  { merchant, flow, minor, count }: Sum<"merchant">,
  { label, topCategoryId }: Selection,
): PartSum {
  return {
    accountId: "",
    key: shortKey(merchant),
    label: label.kind === "merchant" ? label : { kind: "merchant", name: merchant },
    topCategoryId,
    flow,
    minor,
    count,
  };
}

interface Selection {
  readonly label: PartLabel;
  /** The category whose colour the list's picture has; null where it holds several. */
  readonly topCategoryId: string | null;
  readonly flows: readonly Flow[];
  readonly only?: NonNullable<Span["only"]>;
  readonly merchant?: string;
}

const SPENT: readonly Flow[] = ["spending", "refund"];
const RECEIVED: readonly Flow[] = ["income"];

async function selectionOf(
  ports: ReportPorts,
  user: User,
  { period, currency }: Pick<ReportLocation, "period" | "currency">,
  of: TransactionsOf,
): Promise<Selection> {
  switch (of.kind) {
    case "category": {
      const label = { kind: "category", categoryId: categoryOf(of.scope) } as const;
      return { label, topCategoryId: topOf(of.scope), flows: SPENT, only: spanOf(of.scope) };
    }
    case "merchant": {
      const only = spanOf(of.scope);
      const span = { first: period.first, last: period.last, only };
      const all = await ports.transactions.sums(user.id, span, ["merchant", "accountId"]);
      const sums = all.filter((sum) => sum.currency === currency);
      const label = merchantLabel(sums, { period, currency }, of);
      return { label, topCategoryId: topOf(of.scope), flows: SPENT, only, merchant: label.name };
    }
    case "account": {
      const labels = await accountLabels(ports, user);
      const [accountId = "", label = NOBODYS] =
        [...labels].find(([id]) => shortKey(id) === of.key) ?? [];
      return { label, topCategoryId: null, flows: SPENT, only: { accountId } };
    }
    case "income": {
      const label = {
        kind: "category",
        categoryId: of.scope ? categoryOf(of.scope) : INCOME,
      } as const;
      const only = of.scope && spanOf(of.scope);
      return { label, topCategoryId: null, flows: RECEIVED, ...(only && { only }) };
    }
  }
}

/** As the list of merchants calls it, also where it is called by its number there. */
function merchantLabel(
  sums: readonly Sum<"merchant" | "accountId">[],
  location: Pick<ReportLocation, "period" | "currency">,
  { scope, key }: Extract<TransactionsOf, { kind: "merchant" }>,
): MerchantLabel {
  const { parts } = merchantBreakdown(location, scope, { now: sums, before: null });
  const label = parts.find((part) => part.key === key)?.label;
  return label?.kind === "merchant" ? label : { kind: "merchant", name: "" };
}

type MerchantLabel = Extract<PartLabel, { kind: "merchant" }>;

const NOBODYS: PartLabel = { kind: "account", bank: "", account: "", lastDigits: null };

function listed(row: Transaction, { timeZone }: User): ListedTransaction {
  const { day, flow, minor, currency, status, instalment } = row;
  const bankDay = dayOfBankDate(row.date, timeZone);
  return {
    day,
    title: row.merchant ?? row.description,
    minor: flow === "refund" ? -minor : minor,
    currency,
    isPending: status === "PENDING",
    instalment,
    purchaseDay: row.billMonth === null || bankDay === day ? null : bankDay,
  };
}
