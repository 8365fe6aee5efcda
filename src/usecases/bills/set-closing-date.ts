import { shortKey } from "../../domain/short-key.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/**
 * Stores on which date of the month (1 to 31) a card's bills close, as the user says. The card is named
 * by the short key of its id; one that is none of the user's changes nothing.
 */
export async function setClosingDate(
  { accounts, jobs }: Pick<Ports, "accounts" | "jobs">,
  { id: userId }: User,
  { cardKey, date }: { readonly cardKey: string; readonly date: number },
): Promise<void> {
  const own = await accounts.ofUser(userId);
  const card = own.find((account) => account.type === "CREDIT" && shortKey(account.id) === cardKey);
  if (!card) return;
  await accounts.setClosingDate(card.id, date);
  // It may say that a bill is closed and due soon.
  await jobs.push({ kind: "find-due-bills", userId });
}
