import type { Breakdown, PartLabel } from "../../domain/breakdown.ts";
import { buildBreakdown } from "../../domain/build-breakdown.ts";
import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import { seriesOfRow } from "../../domain/recurrence/series-of-row.ts";
import type { Transaction } from "../../domain/transaction.ts";
import { countJoined } from "../../domain/understanding/build-teaching.ts";
import type { CategorySource } from "../../domain/categorize/category-source.ts";
import { categorySourceOf, saidOf, type Said } from "../../domain/understanding/understand.ts";
import { loadTaught } from "../teaching/load-teaching.ts";
import { findTransaction } from "../teaching/find-transaction.ts";
import { noteOf } from "../teaching/note-transaction.ts";
import { likelyFor } from "../teaching/likely-for.ts";
import { countRule, type RuleCounts } from "../teaching/set-rule.ts";
import { accountLabels, UNKNOWN_ACCOUNT } from "./load-accounts.ts";
import { merchantPart } from "./load-merchants.ts";
import { drawnFlow } from "./load-transactions.ts";
import type { ReportLocation, TransactionScreen } from "./report-location.ts";
import type { LoaderPorts, ReportRequest } from "./report-request.ts";

/** One transaction, with what its buttons say. */
export interface TransactionData {
  readonly row: Transaction;
  readonly account: PartLabel;
  /** The series that it is one of; null where it is none. */
  readonly series: RecurringSeries | null;
  /** What a rule made from it would change; null where none can be made, or none is asked for. */
  readonly counts: RuleCounts | null;
  /** What the user noted about it; null where that is nothing. */
  readonly note: string | null;
  /** What the user said of it; null where that is nothing. */
  readonly said: Said | null;
  /** Where its category is from, whatever was said of how it counts. */
  readonly categorySource: CategorySource;
  /** How many merchants its merchant is summed as, since the user joined them; 1 where it is alone. */
  readonly joined: number;
  /** Where a category is asked for. */
  readonly likely: readonly string[];
  readonly zone: string;
  /** The picture over it. */
  readonly breakdown: Breakdown;
}

export async function loadTransaction(
  ports: LoaderPorts,
  request: ReportRequest,
  { screen }: ReportLocation<TransactionScreen>,
): Promise<TransactionData | null> {
  const { user } = request;
  const { transactions } = ports;
  const row = await findTransaction({ transactions }, user, screen.key);
  if (!row) return null;
  const taught = await loadTaught(ports, user.id);
  const said = saidOf(row, { key: row.merchantKey }, taught.teaching);
  const labels = await accountLabels(request);
  const { kind } = screen.step;
  const { merchantName: name, merchantKind, accountId, flow, minor, currency } = row;
  const isCash = row.accountType === "CASH";
  const merchant = { key: row.merchantKey ?? name, name, kind: merchantKind };
  const label = { kind: "merchant", name } as const;
  return {
    row,
    account: labels.get(accountId) ?? UNKNOWN_ACCOUNT,
    series: seriesOfRow(row, await request.recurring()),
    counts: kind === "scope" ? await countRule({ transactions }, row) : null,
    note: await noteOf(ports, user.id, row.id),
    said,
    categorySource: categorySourceOf(row, said),
    joined: row.merchantKey === null ? 1 : countJoined(row.merchantKey, taught.said.merchants),
    likely: kind === "likely" ? await likelyFor({ transactions }, user.id, { ...row, isCash }) : [],
    zone: user.timeZone,
    breakdown: buildBreakdown({
      of: { kind: "transactions", label, isIncome: flow === "income" },
      period: { name: "range", first: row.day, last: row.day },
      currency,
      sums: [
        merchantPart(
          { merchant, accountId, flow: drawnFlow(flow), minor, currency, count: 1 },
          row.topCategoryId,
        ),
      ],
      before: null,
    }),
  };
}
