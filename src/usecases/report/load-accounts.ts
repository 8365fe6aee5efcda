import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { Breakdown, PartLabel } from "../../domain/breakdown.ts";
import type { PartSum } from "../../domain/build-breakdown.ts";
import type { Day } from "../../domain/day.ts";
import { judgedSpending } from "../../domain/judged.ts";
import { createNumbering } from "../../domain/number-labels.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { Sum } from "../ports/transactions.ts";
import { comparedBreakdown, comparedSumsIn } from "./compared-sums.ts";
import { loadUsual } from "./load-usual.ts";
import type { ReportLocation } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";

/** What was spent from each account and with each card. */
export interface AccountsData {
  readonly breakdown: Breakdown;
  readonly reaches: readonly AccountReach[];
}

/** How far an account's transactions reach: the day of its newest one, null without any. */
export interface AccountReach {
  readonly label: PartLabel;
  readonly last: Day | null;
}

export async function loadAccounts(
  request: ReportRequest,
  location: ReportLocation,
): Promise<AccountsData> {
  const [sums, labels, overviews, usual] = await Promise.all([
    comparedSumsIn(request, location, { by: ["accountId"] }),
    accountLabels(request),
    request.overviews(),
    loadUsual(request, location),
  ]);
  const reaches = overviews
    .flatMap(({ accounts }) => accounts)
    .filter(({ supersededBy }) => supersededBy === null)
    .map(({ id, latestDay }) => ({ label: labelIn(labels, id), last: latestDay }));
  const partOf = (sum: Sum<"accountId">) => accountPart(sum, labels);
  const breakdown = comparedBreakdown({ kind: "accounts" }, location, sums, partOf);
  const { today } = request.calendar;
  const judged = usual && judgedSpending(usual, { period: location.period, today });
  return { breakdown: { ...breakdown, ...(judged && { judged }) }, reaches };
}

/** The labels of the user's accounts, by id. */
export async function accountLabels({
  items,
  accounts,
}: ReportRequest): Promise<Map<string, PartLabel>> {
  const [banks, all] = await Promise.all([items(), accounts()]);
  const numbered = createNumbering();
  return new Map(all.map((account) => [account.id, numbered(labelOf(account, banks))]));
}

function labelOf(
  { itemId, type, name, lastDigits }: Account,
  banks: readonly BankItem[],
): PartLabel {
  if (type === "CASH") return { kind: "cash" };
  const bank = banks.find(({ id }) => id === itemId)?.bankName ?? "";
  return { kind: "account", bankName: bank, account: name, lastDigits };
}

/** The label of an account that is not stored any more. */
export const UNKNOWN_ACCOUNT: PartLabel = {
  kind: "account",
  bankName: "",
  account: "",
  lastDigits: null,
};

function labelIn(labels: ReadonlyMap<string, PartLabel>, accountId: string): PartLabel {
  return labels.get(accountId) ?? UNKNOWN_ACCOUNT;
}

function accountPart(
  { accountId, flow, minor, count }: Sum<"accountId">,
  labels: ReadonlyMap<string, PartLabel>,
): PartSum {
  const label = labelIn(labels, accountId);
  return { accountId, key: shortKey(accountId), label, topCategoryId: null, flow, minor, count };
}
