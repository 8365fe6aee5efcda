import { json, Router, type RequestHandler } from "express";
import { z } from "zod";
import { BODY_LIMIT } from "./body-limit.ts";
import type { Report } from "./connect-usecases.ts";
import { secretCheck } from "./secret-check.ts";

/** The path that Telegram is given after `PUBLIC_URL`. */
export const TELEGRAM_WEBHOOK_PATH = "/telegram/webhook";

export interface TelegramWebhook {
  /** What Telegram sends in `X-Telegram-Bot-Api-Secret-Token`. */
  readonly secret: string;
  /** Takes an update as Telegram sent it. */
  readonly handle: (update: { readonly update_id: number }) => Promise<void>;
}

const updateBody = z.looseObject({ update_id: z.int() });

/**
 * Updates of Telegram. Answered before they are handled, since Telegram sends an update again when
 * the answer is slow; `pending` holds what is still being handled, for a clean stop.
 */
export function telegramWebhook(
  { secret, handle }: TelegramWebhook,
  pending: Set<Promise<void>>,
  report: Report,
): Router {
  const router = Router();
  const body = json({ limit: BODY_LIMIT });
  router.post(TELEGRAM_WEBHOOK_PATH, requireSecret(secret), body, (request, response) => {
    const update = updateBody.safeParse(request.body);
    if (!update.success) {
      response.status(400).type("text").send("This is not an update of Telegram.");
      return;
    }
    response.status(200).json({});
    const work = handle(update.data)
      .catch((error: unknown) => report(error, `POST ${TELEGRAM_WEBHOOK_PATH}`))
      .finally(() => pending.delete(work));
    pending.add(work);
  });
  return router;
}

/** Before the body is even read. */
function requireSecret(secret: string): RequestHandler {
  const isOurs = secretCheck(secret);
  return (request, response, next) => {
    if (isOurs(request.headers["x-telegram-bot-api-secret-token"])) next();
    else response.status(401).type("text").send("The secret is missing or wrong.");
  };
}
