import type { Connector } from "../connectors.ts";
import type { LoginWay } from "../sync/execution.ts";

/** Open Finance goes through the bank's own app; the two-step bank asks for a token afterwards. */
export function loginWay(connector: Connector): LoginWay {
  if (connector.oauth) return "authorizes";
  return asksTokenUpFront(connector) || !connector.hasMFA ? "direct" : "asks-token";
}

/** The one-step bank takes its token together with the password. */
export function asksTokenUpFront(connector: Connector): boolean {
  return connector.credentials.some((field) => field.mfa === true);
}
