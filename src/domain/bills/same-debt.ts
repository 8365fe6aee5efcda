import type { Account } from "../account.ts";
import { groupBy } from "../group-by.ts";
import type { Bill } from "./bill.ts";
import { knownBills, type KnownBill } from "./known-bills.ts";

/** Cards that owe one debt: those that share a limit. */
export function cardsByDebt<Card extends Pick<Account, "id" | "sharedLimit">>(
  cards: readonly Card[],
): Card[][] {
  return [...groupBy(cards, ({ id, sharedLimit }) => sharedLimit ?? id).values()];
}

/** Whether two cards have one bill: the newest of each is due on the same day with the same total. */
export function haveOneBill(a: readonly Bill[], b: readonly Bill[]): boolean {
  const [one, other] = [newest(a), newest(b)];
  if (!one?.total || !other) return false;
  return one.day === other.day && one.total === other.total && one.currency === other.currency;
}

function newest(bills: readonly Bill[]): KnownBill | undefined {
  return knownBills(bills).at(-1);
}
