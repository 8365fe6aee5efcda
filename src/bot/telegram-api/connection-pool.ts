import { Agent } from "node:http";
import { Agent as SecureAgent } from "node:https";

/** Servers close idle connections, many after five seconds. */
const MAX_IDLE_MS = 4000;

/**
 * A keep-alive pool that closes idle connections before the server does. A request written to a
 * connection that the server is closing is lost, but its outcome is unknown, so that it is not retried.
 */
export function connectionPool(apiRoot: string): Agent {
  const options = { keepAlive: true, timeout: MAX_IDLE_MS };
  return apiRoot.startsWith("https:") ? new SecureAgent(options) : new Agent(options);
}
