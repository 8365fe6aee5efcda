import { Agent } from "node:http";
import { Agent as SecureAgent } from "node:https";

/** Servers close connections that rest, many after five seconds. */
const LONGEST_REST_MS = 4000;

/**
 * Keeps connections to Telegram only as long as servers surely do. A request written into one that the
 * server is just closing is lost, and looks like one that may have arrived, which is never repeated.
 */
export function connectionPool(apiRoot: string): Agent {
  const options = { keepAlive: true, timeout: LONGEST_REST_MS };
  return apiRoot.startsWith("https:") ? new SecureAgent(options) : new Agent(options);
}
