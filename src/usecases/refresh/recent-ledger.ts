import { addDays, dayIn } from "../../domain/day.ts";
import type { LedgerSum } from "../../domain/refresh.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { spendingOf } from "../../domain/flow.ts";

/** Banks report some transactions late, and instalments in advance. */
const MAX_DAYS_BACK = 90;
const MAX_DAYS_AHEAD = 400;

/** Sums of the recent transactions of each of the user's banks, by item id. */
export async function recentLedger(
  { accounts, transactions, clock }: Pick<Ports, "accounts" | "transactions" | "clock">,
  user: Pick<User, "id" | "timeZone">,
): Promise<Map<string, LedgerSum[]>> {
  const today = dayIn(clock.now(), user.timeZone);
  const span = { first: addDays(today, -MAX_DAYS_BACK), last: addDays(today, MAX_DAYS_AHEAD) };
  const [own, sums] = await Promise.all([
    accounts.ofUser(user.id),
    transactions.sums(user.id, span, ["accountId"]),
  ]);
  const itemOf = new Map(own.map(({ id, itemId }) => [id, itemId]));
  const ledger = new Map<string, LedgerSum[]>();
  for (const { accountId, currency, flow, minor, count } of sums) {
    const itemId = itemOf.get(accountId);
    // The account was deleted a moment ago.
    if (itemId === undefined) continue;
    const others = (ledger.get(itemId) ?? []).filter((sum) => sum.currency !== currency);
    const known = ledger.get(itemId)?.find((sum) => sum.currency === currency);
    const spent = (known?.spent ?? 0) + (spendingOf(flow, minor) ?? 0);
    ledger.set(itemId, [...others, { currency, spent, count: (known?.count ?? 0) + count }]);
  }
  return ledger;
}
