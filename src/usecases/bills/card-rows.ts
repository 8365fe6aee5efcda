import type { Account } from "../../domain/account.ts";
import type { CardRow } from "../../domain/bills/card-row.ts";
import { gatherRows } from "../../domain/bills/gather-rows.ts";
import { dayOfBankDate, type Day } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/**
 * The rows of cards that have one bill, from a day on. They are read one batch after the other, and merged as
 * they come: a user may have 100,000, and the memory is that of all users.
 */
export async function cardRowsSince(
  { transactions }: Pick<Ports, "transactions">,
  cards: readonly Pick<Account, "id">[],
  { first, timeZone }: { readonly first: Day } & Pick<User, "timeZone">,
): Promise<CardRow[]> {
  const gathered = gatherRows();
  for (const { id } of cards)
    for await (const batch of transactions.cardRows(id, first))
      for (const { date, ...row } of batch)
        gathered.add({ ...row, count: 1, bankDay: dayOfBankDate(date, timeZone) });
  return gathered.all();
}
