import type { Account } from "../../domain/account.ts";
import { BankError } from "../../errors.ts";
import { logUnreadable } from "./account-reader.ts";
import type { Ports } from "../ports.ts";

type BillsPorts = Pick<Ports, "bank" | "bills" | "clock" | "log">;

/** A card without news is asked for its bills once a day. */
const INTERVAL_MS = 20 * 3_600_000;

/**
 * Stores a card's bills where there may be new ones: transactions came to a card whose bank gives bills, or a day has passed. Returns
 * when they were last asked for. Bills block nothing: a bank that gives none is asked again after the
 * interval, and one that does not answer at the next sync.
 */
export async function syncBills(
  ports: BillsPorts,
  account: Account,
  { hasNews }: { readonly hasNews: boolean },
): Promise<Date | null> {
  const askedAt = account.syncCheckpoint.billsAt ?? null;
  const now = ports.clock.now();
  const isDue = askedAt === null || now.getTime() - askedAt.getTime() >= INTERVAL_MS;
  if (account.type !== "CREDIT") return askedAt;
  if (!isDue && !(hasNews && (await givesBills(ports, account)))) return askedAt;
  try {
    const { rows, unreadable } = await ports.bank.bills(account);
    logUnreadable(ports.log, "bills", unreadable);
    const { id: accountId, itemId, userId } = account;
    // An empty list deletes nothing: banks return one when a consent has ended.
    await ports.bills.upsertAll(
      rows.map((bill) => ({ ...bill, accountId, itemId, userId, seenAt: now })),
    );
    return now;
  } catch (error) {
    if (!(error instanceof BankError)) throw error;
    const { code, message } = error;
    const isRefusal = code !== "unreachable" && code !== "rate-limited";
    if (!isRefusal) ports.log.warn("The bills of a card could not be fetched", { message });
    return isRefusal ? now : askedAt;
  }
}

async function givesBills({ bills }: BillsPorts, { id }: Account): Promise<boolean> {
  return (await bills.ofAccount(id)).length > 0;
}
