import type { Account } from "../account.ts";
import type { Bill } from "./bill.ts";
import { knownBills, type KnownBill } from "./known-bills.ts";

/** Cards that owe one debt: those that share a limit. */
export function cardsByDebt<Card extends Pick<Account, "id" | "sharedLimit">>(
  cards: readonly Card[],
): [Card, ...Card[]][] {
  const debts: [Card, ...Card[]][] = [];
  for (const card of cards) {
    const { sharedLimit } = card;
    const debt = debts.find(([first]) => sharedLimit !== null && first.sharedLimit === sharedLimit);
    if (debt) debt.push(card);
    else debts.push([card]);
  }
  return debts;
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
