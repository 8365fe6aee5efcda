import type { Transaction } from "../../src/domain/transaction.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";

interface NewsRows {
  /** The ids of those that came as news. */
  readonly news: Set<string>;
  readonly all: () => readonly Transaction[];
  readonly live: (userId: string) => readonly Transaction[];
  /** Those that were deleted since then. */
  readonly gone: (userId: string, since: Date) => readonly Transaction[];
}

export function memoryNews({
  news,
  all,
  live,
  gone,
}: NewsRows): Pick<Transactions, "newsOfUser" | "storedByIds" | "goneSince" | "endNews"> {
  return {
    newsOfUser: async (userId) => structuredClone(live(userId).filter(({ id }) => news.has(id))),
    storedByIds: async (userId, ids) =>
      structuredClone(all().filter((row) => row.userId === userId && ids.includes(row.id))),
    goneSince: async (userId, since) =>
      structuredClone(gone(userId, since).filter(({ id }) => !news.has(id))),
    endNews: async (ids) => ids.forEach((id) => news.delete(id)),
  };
}
