import { BankError } from "../errors.ts";
import type { Bank } from "../usecases/ports.ts";
import type { QuietPluggyClient } from "./client.ts";
import { fetchAccounts } from "./fetch-accounts.ts";
import { fetchTransactions } from "./fetch-transactions.ts";
import { readAnswer } from "./read-answer.ts";
import { connectTokenSchema, itemSchema } from "./schemas.ts";
import { toConnection } from "./to-connection.ts";

/** Pluggy as the use cases see it. */
export function createBank(client: QuietPluggyClient): Bank {
  return {
    async createConnectToken({ clientUserId, itemId, redirectUri }) {
      const answer = await client.createConnectToken(itemId ?? undefined, {
        clientUserId,
        // Connecting a bank again mends the connection there is, and does not count it twice.
        avoidDuplicates: true,
        ...(redirectUri === null ? {} : { oauthRedirectUri: redirectUri }),
      });
      return readAnswer(connectTokenSchema, answer, "POST connect_token").accessToken;
    },

    async connection(itemId) {
      try {
        const answer = await client.fetchItem(encodeURIComponent(itemId));
        return toConnection(readAnswer(itemSchema, answer, "GET items/:id"));
      } catch (error) {
        if (error instanceof BankError && error.code === "not-found") return null;
        throw error;
      }
    },

    accounts: (item) => fetchAccounts(client, item),
    transactions: (account, filter) => fetchTransactions(client, account.id, filter),
  };
}
