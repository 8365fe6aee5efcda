import type { Account } from "../domain/account.ts";
import { currencyMeant } from "../domain/money.ts";
import { recomputeRow } from "../domain/recompute-row.ts";
import { tidyAccountName } from "../domain/tidy-name.ts";
import { ROW_RULES_VERSION, type Transaction } from "../domain/transaction.ts";
import { NOTHING_TAUGHT } from "../domain/understanding/teaching.ts";
import type { User } from "../domain/user.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports } from "./ports.ts";
import { rescheduleSummaries, type SchedulePorts } from "./reschedule-summaries.ts";
import { settleCopies } from "./settle-copies.ts";
import { settleTransfers } from "./settle-transfers.ts";

type RecomputePorts = SchedulePorts & Pick<Ports, "accounts" | "transactions">;

/**
 * Recomputes the days, names and currencies of a user's stored transactions, by their current time zone
 * and the current row rules. May be killed and repeated.
 */
export async function recomputeDays(ports: RecomputePorts, userId: string): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (!user) return { kind: "done" };
  const accounts = await ports.accounts.ofUser(userId);
  await recomputeAccounts(ports, accounts);
  for await (const rows of ports.transactions.recomputableOfUser(userId))
    await recomputeRows(ports, user, accounts, rows);
  await settleCopies(ports, user);
  await settleTransfers(ports, userId);
  // A change of time zone that was killed half-way has not done it.
  await rescheduleSummaries(ports, user);
  await ports.users.settleRowRules(userId, user.timeZone, ROW_RULES_VERSION);
  return { kind: "done" };
}

async function recomputeAccounts(
  ports: RecomputePorts,
  accounts: readonly Account[],
): Promise<void> {
  const recomputed = accounts.map((account) => ({
    ...account,
    name: tidyAccountName(account.name),
    currency: currencyMeant(account.currency) ?? FALLBACK_CURRENCY,
  }));
  const changed = recomputed.filter(
    ({ name, currency }, index) =>
      name !== accounts[index]?.name || currency !== accounts[index].currency,
  );
  if (changed.length > 0) await ports.accounts.upsertAll(changed);
}

/** As for accounts whose bank gives no currency. */
const FALLBACK_CURRENCY = "BRL";

async function recomputeRows(
  { transactions, clock }: RecomputePorts,
  { timeZone }: User,
  accounts: readonly Account[],
  rows: readonly Transaction[],
): Promise<void> {
  const currencies = new Map(
    accounts.map(({ id, currency }) => [id, currencyMeant(currency) ?? FALLBACK_CURRENCY]),
  );
  const recomputed = rows.map((row) => {
    const accountCurrency = currencies.get(row.accountId) ?? FALLBACK_CURRENCY;
    const teaching = NOTHING_TAUGHT;
    return { row, result: recomputeRow(row, { accountCurrency, zone: timeZone, teaching }) };
  });
  await transactions.amend(
    recomputed.flatMap(({ row: { id }, result }) =>
      result.kind === "changed" ? [{ id, fields: result.fields }] : [],
    ),
  );
  for (const { row, result } of recomputed)
    if (result.kind === "refused")
      await transactions.markDeleted(row.accountId, [row.id], clock.now());
}
