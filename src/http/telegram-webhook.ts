import { json, Router, type RequestHandler } from "express";
import { z } from "zod";
import { MAX_BODY_BYTES } from "./max-body-bytes.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import { secretCheck } from "./secret-check.ts";

/** The path of the webhook, below `PUBLIC_URL`. */
export const TELEGRAM_WEBHOOK_PATH = "/telegram/webhook";

export interface TelegramWebhookOptions {
  /** The value that Telegram sends in `X-Telegram-Bot-Api-Secret-Token`. */
  readonly secret: string;
  /** Stores an update as Telegram sent it; rejects when it is not stored. */
  readonly accept: (update: { readonly update_id: number }) => Promise<void>;
}

const updateBody = z.looseObject({ update_id: z.int() });

/** Telegram's webhook: acknowledges an update when it is stored. Telegram repeats the others. */
export function telegramWebhook(
  { secret, accept }: TelegramWebhookOptions,
  logError: LogError,
): Router {
  const router = Router();
  const body = json({ limit: MAX_BODY_BYTES });
  router.post(TELEGRAM_WEBHOOK_PATH, requireSecret(secret), body, async (request, response) => {
    const update = updateBody.safeParse(request.body);
    const refuse = () =>
      response.status(400).type("text").send("This is not an update of Telegram.");
    if (!update.success) return void refuse();
    try {
      await accept(update.data);
      response.status(200).json({});
    } catch (error) {
      // Nested too deep to be written: it would be refused each time that it is sent.
      if (error instanceof RangeError) return void refuse();
      logError(error, `POST ${TELEGRAM_WEBHOOK_PATH}`);
      response.status(503).type("text").send("Not stored: send it again later.");
    }
  });
  return router;
}

/** Runs before the body is read. */
function requireSecret(secret: string): RequestHandler {
  const isAuthorized = secretCheck(secret);
  return (request, response, next) => {
    if (isAuthorized(request.headers["x-telegram-bot-api-secret-token"])) next();
    else response.status(401).type("text").send("The secret is missing or wrong.");
  };
}
