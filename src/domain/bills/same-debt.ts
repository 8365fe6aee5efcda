import type { Account } from "../account.ts";
import { groupBy } from "../group-by.ts";
import { orderDay, type Bill } from "./bill.ts";

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
  return (
    orderDay(one) === orderDay(other) &&
    one.total === other.total &&
    one.currency === other.currency
  );
}

function newest(bills: readonly Bill[]): Bill | undefined {
  return [...bills].sort((a, b) => orderDay(b).localeCompare(orderDay(a)))[0];
}
