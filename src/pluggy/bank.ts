import type { BankConnection } from "../domain/bank-item.ts";
import { BankError } from "../errors.ts";
import type { Bank } from "../usecases/ports/bank.ts";
import type { PluggyApiClient } from "./client.ts";
import { fetchAccounts } from "./fetch-accounts.ts";
import { fetchBills } from "./fetch-bills.ts";
import { fetchPositions } from "./fetch-positions.ts";
import { fetchTransactions } from "./fetch-transactions.ts";
import { validateResponse } from "./validate-response.ts";
import { refreshItem } from "./refresh-item.ts";
import { connectTokenSchema, itemSchema } from "./schemas.ts";
import { toConnection } from "./to-connection.ts";

/** The `Bank` port, implemented by Pluggy. */
export function createBank(client: PluggyApiClient): Bank {
  return {
    whenSpare: () => createBank(client.whenSpare()),

    async createConnectToken({ clientUserId, itemId, redirectUri }) {
      const response = await client.createConnectToken(itemId ?? undefined, {
        clientUserId,
        // Connecting a bank again updates the existing item instead of creating a second one.
        avoidDuplicates: true,
        ...(redirectUri === null ? {} : { oauthRedirectUri: redirectUri }),
      });
      return validateResponse(connectTokenSchema, response, "POST connect_token").accessToken;
    },

    connection: (itemId) => fetchConnection(client, itemId),
    accounts: (item) => fetchAccounts(client, item),
    transactions: (account, filter, after) => fetchTransactions(client, account, filter, after),
    bills: (account) => fetchBills(client, account),
    positions: (item, product) => fetchPositions(client, item, product),
    refresh: (itemId) => refreshItem(client, itemId),

    async deleteConnection(itemId) {
      await nullIfNotFound(() => client.deleteItem(encodeURIComponent(itemId)));
      // Pluggy's responses to the deletion differ, so only the item's absence proves it.
      if ((await fetchConnection(client, itemId)) !== null)
        throw new BankError("unreachable", "Pluggy still has an item after its deletion");
    },
  };
}

async function fetchConnection(
  client: PluggyApiClient,
  itemId: string,
): Promise<BankConnection | null> {
  const response = await nullIfNotFound(() => client.fetchItem(encodeURIComponent(itemId)));
  return response === null
    ? null
    : toConnection(validateResponse(itemSchema, response, "GET items/:id"));
}

/** Null where Pluggy responds "not found". */
async function nullIfNotFound<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof BankError && error.code === "not-found") return null;
    throw error;
  }
}
