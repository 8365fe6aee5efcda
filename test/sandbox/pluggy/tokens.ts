import { randomUUID } from "node:crypto";
import { PluggyRefusal } from "./errors.ts";
import { readJwt, signJwt } from "./jwt.ts";
import type { Sandbox } from "./sandbox.ts";

const API_KEY_SECONDS = 2 * 60 * 60;
const CONNECT_TOKEN_SECONDS = 30 * 60;

export interface ConnectOptions {
  clientUserId?: string;
  webhookUrl?: string;
  oauthRedirectUri?: string;
  avoidDuplicates?: boolean;
}

/** The caller: the server with its API key, or a browser with a connect token. */
export type Principal =
  | { kind: "api-key" }
  | { kind: "connect-token"; tokenId: string; itemId: string | null; options: ConnectOptions };

const seconds = (sandbox: Sandbox): number => Math.floor(sandbox.options.clock.now() / 1000);

export function issueApiKey(sandbox: Sandbox): string {
  const iat = seconds(sandbox);
  return signJwt(
    { kind: "api-key", clientId: sandbox.options.clientId, iat, exp: iat + API_KEY_SECONDS },
    sandbox.tokenSecret,
  );
}

export function issueConnectToken(
  sandbox: Sandbox,
  itemId: string | null,
  options: ConnectOptions,
): string {
  const iat = seconds(sandbox);
  return signJwt(
    {
      kind: "connect-token",
      clientId: sandbox.options.clientId,
      tokenId: randomUUID(),
      itemId,
      options,
      iat,
      exp: iat + CONNECT_TOKEN_SECONDS,
    },
    sandbox.tokenSecret,
  );
}

function unauthenticated(sandbox: Sandbox): PluggyRefusal {
  return new PluggyRefusal(
    sandbox.options.missingKeyStatus,
    "Missing or invalid authorization token",
  );
}

/** Verifies the `X-API-KEY` header, which carries both kinds of token. */
export function principalOf(sandbox: Sandbox, header: string | undefined): Principal {
  const claims = header === undefined ? undefined : readJwt(header, sandbox.tokenSecret);
  if (claims === undefined || claims.exp <= seconds(sandbox)) throw unauthenticated(sandbox);
  if (claims["kind"] === "api-key") return { kind: "api-key" };
  return {
    kind: "connect-token",
    tokenId: String(claims["tokenId"]),
    itemId: typeof claims["itemId"] === "string" ? claims["itemId"] : null,
    options: claims["options"] ?? {},
  };
}
