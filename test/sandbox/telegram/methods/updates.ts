import { ApiError, badRequest } from "../api-error.ts";
import { flagOf, integerOf, objectOf, textOf } from "../call-params.ts";
import { readAllowedUpdates } from "../update-queue.ts";
import { isLoopback, parseUrl } from "../text/links.ts";
import { createWebhook } from "../webhook.ts";
import type { World } from "../world.ts";
import { Described } from "./method.ts";
import type { Methods } from "./method.ts";

export const updateMethods: Methods<
  "getUpdates" | "setWebhook" | "deleteWebhook" | "getWebhookInfo"
> = {
  getUpdates: ({ world, params, signal }) => {
    if (world.webhook !== undefined) {
      throw new ApiError(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    world.updates.allow(readAllowedUpdates(objectOf(params, "allowed_updates", "allowed updates")));
    const limit = integerOf(params, "limit", 100);
    return world.updates.poll({
      offset: integerOf(params, "offset", 0),
      limit: limit < 1 || limit > 100 ? 100 : limit,
      timeoutMs: Math.min(50, Math.max(0, integerOf(params, "timeout", 0))) * 1000,
      signal,
    });
  },
  setWebhook: ({ world, params }) => {
    const address = textOf(params, "url");
    if (address === "") return removeWebhook(world, flagOf(params, "drop_pending_updates"));
    checkAddress(world, address);
    const secret = textOf(params, "secret_token");
    if (secret.length > 256) throw badRequest("secret token is too long");
    if (!/^[\w-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
    world.updates.allow(readAllowedUpdates(objectOf(params, "allowed_updates", "allowed updates")));
    if (flagOf(params, "drop_pending_updates")) world.updates.clear();
    world.updates.endPoll("terminated by setWebhook request");
    const same = world.webhook?.url === address && world.webhook.secret === secret;
    world.webhook?.stop();
    world.webhook = createWebhook(world, {
      url: address,
      secret,
      maxConnections: integerOf(params, "max_connections", 40),
    });
    return new Described(true, same ? "Webhook is already set" : "Webhook was set");
  },
  deleteWebhook: ({ world, params }) =>
    removeWebhook(world, flagOf(params, "drop_pending_updates")),
  getWebhookInfo: ({ world }) => ({
    url: world.webhook?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: world.updates.size(),
    ...(world.webhook !== undefined && { max_connections: world.webhook.maxConnections }),
    ...(world.webhook?.lastError !== undefined && {
      last_error_date: world.webhook.lastError.at,
      last_error_message: world.webhook.lastError.message,
    }),
    ...(world.updates.allowed().length > 0 && { allowed_updates: [...world.updates.allowed()] }),
  }),
};

function removeWebhook(world: World, dropPending: boolean): Described<true> {
  const had = world.webhook !== undefined;
  world.webhook?.stop();
  world.webhook = undefined;
  if (dropPending) world.updates.clear();
  return new Described(true, had ? "Webhook was deleted" : "Webhook is already deleted");
}

function checkAddress(world: World, address: string): void {
  const url = parseUrl(address);
  if (url === undefined) throw badRequest("bad webhook: invalid webhook URL specified");
  if (world.options.allowLoopbackWebhook && isLoopback(url.hostname)) return;
  if (url.protocol !== "https:") {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!["", "80", "88", "443", "8443"].includes(url.port)) {
    throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
  if (isLoopback(url.hostname)) {
    throw badRequest(`bad webhook: IP address ${url.hostname} is reserved`);
  }
}
