import type { Transaction } from "../../src/domain/transaction.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";

interface NewsRows {
  /** The ids of those that came as news. */
  readonly news: Set<string>;
  readonly kept: () => readonly { readonly row: Transaction; readonly deletedAt: Date | null }[];
  readonly live: (userId: string) => readonly Transaction[];
}

export function memoryNews({
  news,
  kept,
  live,
}: NewsRows): Pick<Transactions, "newsOfUser" | "storedByIds" | "goneSince" | "endNews"> {
  const of = (userId: string) => kept().filter(({ row }) => row.userId === userId);
  return {
    newsOfUser: async (userId) => structuredClone(live(userId).filter(({ id }) => news.has(id))),
    storedByIds: async (userId, ids) =>
      structuredClone(of(userId).flatMap(({ row }) => (ids.includes(row.id) ? [row] : []))),
    goneSince: async (userId, since) =>
      structuredClone(
        of(userId)
          .filter(({ row, deletedAt }) => deletedAt && deletedAt >= since && !news.has(row.id))
          .map(({ row }) => row),
      ),
    endNews: async (ids) => ids.forEach((id) => news.delete(id)),
  };
}
