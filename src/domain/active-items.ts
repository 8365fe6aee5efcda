import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";

/**
 * The items without those whose every account is superseded by a newer connection to the same bank.
 */
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
