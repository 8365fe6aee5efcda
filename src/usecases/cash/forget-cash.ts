import { cashAccountId } from "../../domain/cash/cash-account.ts";
import type { Ports } from "../ports.ts";

/** Removes everything of a user's cash. */
export async function forgetCash(
  { cashEntries, accounts, transactions }: Pick<Ports, "cashEntries" | "accounts" | "transactions">,
  userId: string,
): Promise<void> {
  await transactions.removeOfItem(cashAccountId(userId));
  await accounts.removeOfItem(cashAccountId(userId));
  await cashEntries.removeOfUser(userId);
}
