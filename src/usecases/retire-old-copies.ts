import { successions, toldAgain, type Succession } from "../domain/same-account.ts";
import type { Ports } from "./ports.ts";

type RetirePorts = Pick<Ports, "items" | "accounts" | "transactions" | "clock">;

/**
 * Where a bank was connected anew instead of mended, the same account is here twice. The newest
 * copy goes on; the old one keeps only the history that the new one does not tell.
 */
export async function retireOldCopies(ports: RetirePorts, userId: string): Promise<void> {
  const [items, accounts] = await Promise.all([
    ports.items.ofUser(userId),
    ports.accounts.ofUser(userId),
  ]);
  const itemIds = items.map(({ id }) => id);
  for (const succession of successions(accounts, itemIds)) await retire(ports, succession);
}

async function retire(ports: RetirePorts, { old, successor }: Succession): Promise<void> {
  const { transactions, accounts, clock } = ports;
  const firstDay = await transactions.firstDayOfAccount(successor.id);
  if (firstDay === null) return;
  const successorRows = await transactions.ofAccountSince(successor.id, firstDay);
  const onFirstDay = successorRows.filter(({ day }) => day === firstDay);
  const oldRows = await transactions.ofAccountSince(old.id, firstDay);
  await transactions.markDeleted(old.id, toldAgain(oldRows, { firstDay, onFirstDay }), clock.now());
  await accounts.setSupersededBy(old.id, successor.id);
}
