import { badRequest, notFound, PluggyRefusal } from "../errors.ts";
import type { Answer, Route, RouteContext } from "../route.ts";
import { issueApiKey, issueConnectToken } from "../tokens.ts";
import type { ConnectOptions } from "../tokens.ts";
import { checkWebhookUrl, isLocalHost, isUuid, optionalText } from "../validate.ts";

function authenticate({ sandbox, body }: RouteContext): Answer {
  const { clientId, clientSecret, malformedClientIdStatus } = sandbox.options;
  const given = optionalText(body, "clientId") ?? "";
  if (!isUuid(given) && malformedClientIdStatus === 400) {
    throw badRequest("clientId must be a UUID");
  }
  if (given !== clientId || body["clientSecret"] !== clientSecret) {
    throw new PluggyRefusal(401, "Client keys are invalid", {
      codeDescription: "CLIENT_KEYS_UNAUTHORIZED",
    });
  }
  return { body: { apiKey: issueApiKey(sandbox) } };
}

function checkRedirect(uri: string): void {
  const parsed = URL.canParse(uri) ? new URL(uri) : undefined;
  if (parsed === undefined || parsed.protocol === "http:" || isLocalHost(parsed.hostname)) {
    throw badRequest("oauthRedirectUri must be an https address or a deep link, not localhost");
  }
}

function readConnectOptions({ sandbox, body }: RouteContext): ConnectOptions {
  const raw = body["options"] ?? {};
  if (typeof raw !== "object") throw badRequest("options must be an object");
  const options = raw as Record<string, unknown>;
  const clientUserId = optionalText(options, "clientUserId");
  const webhookUrl = optionalText(options, "webhookUrl");
  const oauthRedirectUri = optionalText(options, "oauthRedirectUri");
  if (webhookUrl !== undefined) checkWebhookUrl(webhookUrl, sandbox.options.allowLocalWebhooks);
  if (oauthRedirectUri !== undefined) checkRedirect(oauthRedirectUri);
  return {
    ...(clientUserId === undefined ? {} : { clientUserId }),
    ...(webhookUrl === undefined ? {} : { webhookUrl }),
    ...(oauthRedirectUri === undefined ? {} : { oauthRedirectUri }),
    avoidDuplicates: options["avoidDuplicates"] === true,
  };
}

function createConnectToken(context: RouteContext): Answer {
  const { sandbox, body } = context;
  const options = readConnectOptions(context);
  const { itemId = null } = body;
  if (itemId !== null && (typeof itemId !== "string" || !isUuid(itemId))) {
    throw badRequest("itemId must be a UUID");
  }
  if (itemId !== null && !sandbox.store.items.has(itemId)) throw notFound("item", "ITEM_NOT_FOUND");
  return { body: { accessToken: issueConnectToken(sandbox, itemId, options) } };
}

export const authRoutes: Route[] = [
  { method: "POST", path: "/auth", access: "anyone", perMinute: 360, handle: authenticate },
  { method: "POST", path: "/connect_token", access: "api-key", handle: createConnectToken },
];
