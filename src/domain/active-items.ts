import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";

/** Leaves out connections whose every account goes on under a newer connection of the same bank. */
export function activeItems<Item extends Pick<BankItem, "id" | "deletionRequestedAt">>(
  items: readonly Item[],
  accounts: readonly Pick<Account, "itemId" | "supersededBy">[],
): Item[] {
  return items.filter(({ id, deletionRequestedAt }) => {
    const own = accounts.filter(({ itemId }) => itemId === id);
    const isReplaced = own.length > 0 && own.every(({ supersededBy }) => supersededBy !== null);
    return deletionRequestedAt !== null || !isReplaced;
  });
}
