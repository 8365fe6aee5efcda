import { MEU_PLUGGY } from "../connectors.ts";
import type { Connector } from "../connectors.ts";
import type { WireConsent } from "../model.ts";
import { uuidFrom } from "../random.ts";
import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";

const PERMISSIONS = [
  "ACCOUNTS_LIST",
  "ACCOUNTS_BALANCES",
  "ACCOUNTS_LIMITS",
  "ACCOUNTS_TRANSACTIONS",
  "CREDIT_CARDS_LIST",
  "CREDIT_CARDS_LIMITS",
  "CREDIT_CARDS_TRANSACTIONS",
  "CREDIT_CARDS_BILLS",
];

/** Open Finance consents do not expire unless withdrawn. MeuPluggy's name a separate item. */
export function newConsent(
  sandbox: Sandbox,
  connector: Connector,
  itemId: string,
): WireConsent | null {
  if (!connector.oauth) return null;
  return {
    id: uuidFrom(`${itemId}/consent`),
    itemId: connector.id === MEU_PLUGGY ? uuidFrom(`${itemId}/meu-pluggy`) : itemId,
    products: connector.products,
    openFinancePermissionsGranted: PERMISSIONS,
    createdAt: nowIso(sandbox),
    expiresAt: null,
    revokedAt: null,
  };
}
