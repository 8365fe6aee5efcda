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
  /** Stores an update as Telegram sent it; rejects where it could not. */
  readonly accept: (update: { readonly update_id: number }) => Promise<void>;
}

const updateBody = z.looseObject({ update_id: z.int() });

/** Updates of Telegram: answered once they are stored. Telegram sends one again that was not. */
export function telegramWebhook({ secret, accept }: TelegramWebhook, report: Report): Router {
  const router = Router();
  const body = json({ limit: BODY_LIMIT });
  router.post(TELEGRAM_WEBHOOK_PATH, requireSecret(secret), body, async (request, response) => {
    const update = updateBody.safeParse(request.body);
    if (!update.success) {
      response.status(400).type("text").send("This is not an update of Telegram.");
      return;
    }
    try {
      await accept(update.data);
      response.status(200).json({});
    } catch (error) {
      report(error, `POST ${TELEGRAM_WEBHOOK_PATH}`);
      response.status(503).type("text").send("Not stored: send it again later.");
    }
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
