import { BankError } from "../errors.ts";
import { z } from "zod";
import type { PluggyApiClient } from "./client.ts";

/** What the keys may do at Pluggy, as far as reading shows it. */
export type PlanReport =
  | { readonly kind: "rejected" }
  | { readonly kind: "unreachable" }
  | {
      readonly kind: "accepted";
      /** The banks that may be connected. */
      readonly connectors: number;
      readonly products: readonly string[];
      /** The share of the latest transactions of one account that have a category; null without a bank. */
      readonly categorised: number | null;
      /** The addresses of the webhooks of these keys that are enabled. */
      readonly webhookUrls: readonly string[];
    };

const connectorsSchema = z.object({
  results: z.array(z.object({ products: z.array(z.string()).nullish() })),
});
const itemSchema = z.object({ products: z.array(z.string()).nullish() });
const accountsSchema = z.object({ results: z.array(z.object({ id: z.string() })) });
const rowsSchema = z.object({ results: z.array(z.object({ category: z.string().nullish() })) });
const webhooksSchema = z.object({
  results: z.array(z.object({ url: z.string(), disabledAt: z.unknown() })),
});

/** Looks at the plan by reading only. `itemId` is a bank that is connected, if there is one. */
export async function inspectPlan(
  client: PluggyApiClient,
  itemId: string | null,
): Promise<PlanReport> {
  try {
    if (await client.refusesKeys()) return { kind: "rejected" };
    const connectors = connectorsSchema.parse(await client.fetchConnectors());
    const webhooks = webhooksSchema.parse(await client.fetchWebhooks());
    const item = itemId === null ? null : await inspectItem(client, itemId);
    const offered = connectors.results.flatMap(({ products }) => products ?? []);
    return {
      kind: "accepted",
      connectors: connectors.results.length,
      products: [...new Set(item?.products ?? offered)].sort(),
      categorised: item?.categorised ?? null,
      webhookUrls: webhooks.results
        .filter(({ disabledAt }) => disabledAt === null || disabledAt === undefined)
        .map(({ url }) => url),
    };
  } catch (error) {
    if (error instanceof BankError || error instanceof z.ZodError) return { kind: "unreachable" };
    throw error;
  }
}

/** Null where Pluggy no longer has the item. */
async function inspectItem(client: PluggyApiClient, itemId: string) {
  try {
    const { products } = itemSchema.parse(await client.fetchItem(itemId));
    const accounts = accountsSchema.parse(await client.fetchAccounts(itemId));
    for (const { id } of accounts.results) {
      const { results } = rowsSchema.parse(await client.fetchTransactionsCursor(id, {}));
      if (results.length === 0) continue;
      const named = results.filter(({ category }) => Boolean(category)).length;
      return { products, categorised: named / results.length };
    }
    return { products, categorised: null };
  } catch (error) {
    if (error instanceof BankError && error.code === "not-found") return null;
    throw error;
  }
}
