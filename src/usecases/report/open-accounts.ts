import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { PartLabel } from "../../domain/breakdown.ts";
import { buildBreakdown, type PartSum } from "../../domain/build-breakdown.ts";
import { createNumbering } from "../../domain/number-labels.ts";
import type { ReportLocation } from "./report-location.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { User } from "../../domain/user.ts";
import { listAccounts } from "../list-accounts.ts";
import type { Sum } from "../ports/transactions.ts";
import type { ReportPorts } from "./report-period.ts";
import { comparedSumsIn } from "./compared-sums.ts";
import type { ScreenData } from "./screen-data.ts";

/** What was spent from each account and with each card. */
export async function openAccounts(
  ports: ReportPorts,
  user: User,
  location: ReportLocation,
): Promise<ScreenData> {
  const [{ now, before }, labels, overviews] = await Promise.all([
    comparedSumsIn(ports, user, location, { by: ["accountId"] }),
    accountLabels(ports, user),
    listAccounts(ports, user),
  ]);
  const part = (sum: Sum<"accountId">) => partOf(sum, labels);
  const breakdown = buildBreakdown({
    of: { kind: "accounts" },
    period: location.period,
    currency: location.currency,
    sums: now.map(part),
    before: before && { ...before, sums: before.sums.map(part) },
  });
  const reaches = overviews
    .flatMap(({ accounts }) => accounts)
    .filter(({ supersededBy }) => supersededBy === null)
    .map(({ id, latestDay }) => ({ label: labelIn(labels, id), last: latestDay }));
  return { kind: "accounts", breakdown, reaches };
}

/** What the user's accounts are called, by id. */
export async function accountLabels(
  { items, accounts }: Pick<ReportPorts, "items" | "accounts">,
  user: User,
): Promise<Map<string, PartLabel>> {
  const [banks, all] = await Promise.all([items.ofUser(user.id), accounts.ofUser(user.id)]);
  const numbered = createNumbering();
  return new Map(all.map((account) => [account.id, numbered(labelOf(account, banks))]));
}

function labelOf({ itemId, name, lastDigits }: Account, banks: readonly BankItem[]): PartLabel {
  const bank = banks.find(({ id }) => id === itemId)?.bank ?? "";
  return { kind: "account", bank, account: name, lastDigits };
}

/** An account that was removed a moment ago has no name any more. */
function labelIn(labels: ReadonlyMap<string, PartLabel>, accountId: string): PartLabel {
  return labels.get(accountId) ?? { kind: "account", bank: "", account: "", lastDigits: null };
}

function partOf(
  { accountId, flow, minor, count }: Sum<"accountId">,
  labels: ReadonlyMap<string, PartLabel>,
): PartSum {
  const label = labelIn(labels, accountId);
  return { accountId, key: shortKey(accountId), label, topCategoryId: null, flow, minor, count };
}
