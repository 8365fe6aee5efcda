import type { ErrorBody } from "./errors.ts";

/** Refusals that depend on the client's plan or on Pluggy's state; a fault names one. */
const REFUSALS = {
  CLIENT_DISABLED: [401, "Client is disabled"],
  CREATE_ITEMS_API_FREE_DISABLED: [400, "Items can only be created through Pluggy Connect"],
  SANDBOX_CLIENT_ITEM_UPDATE_NOT_ALLOWED: [400, "Client may only update sandbox items"],
  TOO_MANY_CONSECUTIVE_ERRORS: [400, "Too many consecutive errors, contact support"],
  PARAMETERS_NOT_PROVIDED: [400, "Parameters were not provided"],
  ITEM_CREATION_LIMIT_EXCEEDED: [409, "Item creation limit exceeded"],
  ITEM_IN_ERROR_COOLDOWN: [409, "Item is in error cooldown"],
  CLIENT_HAS_ITEM_UPDATES_DISABLED: [409, "Client has item updates disabled"],
  ITEM_ORIGINAL_CONNECTED_WITH_DIFFERENT_ACCOUNT: [
    409,
    "Item was originally connected with a different account",
  ],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalName = keyof typeof REFUSALS;

export function refusalBody(name: RefusalName): ErrorBody {
  const [code, message] = REFUSALS[name];
  const data = name === "ITEM_CREATION_LIMIT_EXCEEDED" ? { data: { itemsLimit: 20 } } : {};
  return { code, codeDescription: name, message, ...data };
}
