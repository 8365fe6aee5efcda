import { hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { nameBanks, type BankName, type NamedBank } from "../../domain/bank-name.ts";
import type { User } from "../../domain/user.ts";
import { activeItems } from "../../domain/active-items.ts";
import type { Ports } from "../ports.ts";

/**
 * The user's banks, oldest first, including those being deleted. Whatever shows banks, or depends on
 * there being one, calls this: an item that never delivered is an attempt and no bank.
 */
export async function banksOf(
  { items }: Pick<Ports, "items">,
  userId: string,
): Promise<BankItem[]> {
  return (await items.ofUser(userId)).filter(hasDelivered);
}

/** Whether the user has a bank that is not being deleted. */
export async function hasBank(ports: Pick<Ports, "items">, userId: string): Promise<boolean> {
  return hasActiveBank(await banksOf(ports, userId));
}

/** Whether a bank is among these whose deletion was not requested. */
export function hasActiveBank(banks: readonly BankItem[]): boolean {
  return banks.some(({ deletionRequestedAt }) => deletionRequestedAt === null);
}

/** The latest connection attempt that may still succeed; null if there is none. */
export async function latestConnectionAttempt(
  { items }: Pick<Ports, "items">,
  userId: string,
): Promise<BankItem | null> {
  return latestConnectionAttemptOf(await items.ofUser(userId));
}

/** The latest of the items that may still succeed; null where there is none. */
export function latestConnectionAttemptOf(items: readonly BankItem[]): BankItem | null {
  const attempts = items.filter((item) => item.deletionRequestedAt === null && !hasDelivered(item));
  return attempts.at(-1) ?? null;
}

/** The user's banks, including replaced ones; banks of one name get a qualifier that distinguishes them. */
export async function namedBanks(
  ports: Pick<Ports, "items" | "accounts">,
  { id, timeZone }: Pick<User, "id" | "timeZone">,
): Promise<NamedBank[]> {
  const [banks, accounts] = await Promise.all([banksOf(ports, id), ports.accounts.ofUser(id)]);
  return nameBanks(banks, accounts, timeZone);
}

/** The same without connections that are superseded in every account by a newer one. */
export async function currentBanks(
  ports: Pick<Ports, "items" | "accounts">,
  { id, timeZone }: Pick<User, "id" | "timeZone">,
): Promise<NamedBank[]> {
  const [banks, accounts] = await Promise.all([banksOf(ports, id), ports.accounts.ofUser(id)]);
  return nameBanks(activeItems(banks, accounts), accounts, timeZone);
}

/** The name of one bank, with a qualifier if another bank of the user has the same name. */
export async function nameOfBank(
  ports: Pick<Ports, "items" | "accounts">,
  user: Pick<User, "id" | "timeZone">,
  { id, bankName }: Pick<BankItem, "id" | "bankName">,
): Promise<BankName> {
  const qualifier = (await currentBanks(ports, user)).find((one) => one.id === id)?.qualifier;
  return qualifier === undefined ? { bankName } : { bankName, qualifier };
}
