import { Api } from "grammy";
import type { OwnerChat } from "../../usecases/ports/operation.ts";
import { connectionPool } from "../telegram-api/connection-pool.ts";
import { fetchResponse } from "../telegram-api/fetch-answer.ts";
import { installLowPriorityGateway } from "../telegram-api/gateway.ts";
import { createOwnerChat, type OwnerParts } from "./owner-chat.ts";

export interface OwnerAtStart extends Omit<OwnerParts, "users"> {
  readonly token: string;
  /** Without a trailing slash, as grammY expects. */
  readonly apiRoot: string;
}

const TIMEOUT_SECONDS = 20;

/**
 * The chat with the owner before the database is there: in Portuguese, as no settings are known, and neither
 * paced nor retried, as it is one message which the next attempt to reach the database repeats.
 */
export function createOwnerChatAtStart(parts: OwnerAtStart): OwnerChat {
  const { token, apiRoot, defaultTimeZone: zone } = parts;
  const api = new Api(token, {
    apiRoot,
    timeoutSeconds: TIMEOUT_SECONDS,
    baseFetchConfig: { agent: connectionPool(apiRoot) },
    fetch: fetchResponse,
  });
  installLowPriorityGateway(api, { onBlocked: async () => undefined });
  return createOwnerChat(api, async () => ({ language: "pt", zone }), parts);
}
