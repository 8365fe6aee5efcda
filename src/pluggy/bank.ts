import type { BankConnection } from "../domain/bank-item.ts";
import { BankError } from "../errors.ts";
import type { Bank } from "../usecases/ports/bank.ts";
import type { PluggyApiClient } from "./client.ts";
import { fetchAccounts } from "./fetch-accounts.ts";
import { fetchTransactions } from "./fetch-transactions.ts";
import { validateResponse } from "./validate-response.ts";
import { refreshItem } from "./refresh-item.ts";
import { connectTokenSchema, itemSchema } from "./schemas.ts";
import { toConnection } from "./to-connection.ts";

/** Pluggy as the use cases see it. */
export function createBank(client: PluggyApiClient): Bank {
  return {
    async createConnectToken({ clientUserId, itemId, redirectUri }) {
      const answer = await client.createConnectToken(itemId ?? undefined, {
        clientUserId,
        // Connecting a bank again mends the connection there is, and does not count it twice.
        avoidDuplicates: true,
        ...(redirectUri === null ? {} : { oauthRedirectUri: redirectUri }),
      });
      return validateResponse(connectTokenSchema, answer, "POST connect_token").accessToken;
    },

    connection: (itemId) => fetchConnection(client, itemId),
    accounts: (item) => fetchAccounts(client, item),
    transactions: (account, filter, after) => fetchTransactions(client, account, filter, after),
    refresh: (itemId) => refreshItem(client, itemId),

    async deleteConnection(itemId) {
      await nullIfNotFound(() => client.deleteItem(encodeURIComponent(itemId)));
      // Only its absence proves it: Pluggy's answers to the deletion itself differ.
      if ((await fetchConnection(client, itemId)) !== null)
        throw new BankError("unreachable", "Pluggy still has a connection that it was to delete");
    },
  };
}

async function fetchConnection(
  client: PluggyApiClient,
  itemId: string,
): Promise<BankConnection | null> {
  const answer = await nullIfNotFound(() => client.fetchItem(encodeURIComponent(itemId)));
  return answer === null
    ? null
    : toConnection(validateResponse(itemSchema, answer, "GET items/:id"));
}

/** Null when Pluggy does not know (any more) what was asked about. */
async function nullIfNotFound<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof BankError && error.code === "not-found") return null;
    throw error;
  }
}
