import { json, Router, type Request, type Response } from "express";
import { z } from "zod";
import { BankError } from "../errors.ts";
import type { ConnectSession } from "../usecases/open-connect-session.ts";
import { BODY_LIMIT } from "./body-limit.ts";
import type { ConnectUsecases, Report } from "./connect-usecases.ts";
import { limitCalls } from "./rate-limits.ts";
import { tokenOf } from "./link-address.ts";

export interface ConnectApiOptions {
  readonly connect: Pick<ConnectUsecases, "openConnectSession" | "linkItem">;
  /** Where banks send people back to; null where none may be given. */
  readonly redirectUri: string | null;
  readonly connectOrigin: string;
  readonly includeSandbox: boolean;
  /** Address of the chat with the bot. */
  readonly botUrl: () => string;
  readonly report: Report;
}

const GONE_STATUS = { unknown: 404, expired: 410, used: 410 } as const;
const itemBody = z.object({ itemId: z.guid() });

/** What the Connect page asks for: a session for the widget, then the binding of what it made. */
export function connectApi(options: ConnectApiOptions): Router {
  const router = Router();
  router.use("/:token", ...limitCalls(), json({ limit: BODY_LIMIT }));
  router.post("/:token/session", async (request, response) => {
    response.set("Cache-Control", "no-store");
    await orUnavailable(response, options.report, "POST /connect/:token/session", async () => {
      const token = tokenOf(request);
      const session: ConnectSession =
        token !== null
          ? await options.connect.openConnectSession({ token, redirectUri: options.redirectUri })
          : { kind: "unknown" };
      if (session.kind === "usable") response.json(sessionAnswer(session, options));
      else sendGone(response, session.kind, options.botUrl());
    });
  });
  router.post("/:token/item", async (request, response) => {
    response.set("Cache-Control", "no-store");
    const body = itemBody.safeParse(request.body);
    if (!body.success) {
      response.status(400).type("text").send("Send an object with an itemId, which is a UUID.");
      return;
    }
    await orUnavailable(response, options.report, "POST /connect/:token/item", () =>
      answerItem(request, response, options, body.data.itemId),
    );
  });
  return router;
}

function sessionAnswer(
  session: Extract<ConnectSession, { kind: "usable" }>,
  { connectOrigin, includeSandbox, botUrl }: ConnectApiOptions,
) {
  const { connectToken, language, purpose, bank } = session;
  return {
    state: "usable",
    connectToken,
    connectUrl: connectOrigin,
    includeSandbox,
    language,
    botUrl: botUrl(),
    purpose: purpose.kind,
    ...(purpose.kind === "update" ? { updateItem: purpose.itemId } : {}),
    ...(bank === null ? {} : { bankName: bank }),
  };
}

async function answerItem(
  request: Request,
  response: Response,
  { connect, botUrl }: ConnectApiOptions,
  itemId: string,
): Promise<void> {
  const token = tokenOf(request);
  const answer =
    token !== null ? await connect.linkItem({ token, itemId }) : ({ kind: "unknown" } as const);
  switch (answer.kind) {
    case "linked":
      response.json({ state: "linked", bankName: answer.bank });
      return;
    case "foreign":
      request.log.warn({ itemId }, "an item that is not this person's was handed in");
      response.status(403).json({ state: "foreign" });
      return;
    case "unknown-item":
      response.status(404).json({ state: "unknown-item" });
      return;
    case "unknown":
    case "expired":
    case "used":
      sendGone(response, answer.kind, botUrl());
  }
}

function sendGone(response: Response, kind: keyof typeof GONE_STATUS, botUrl: string): void {
  response.status(GONE_STATUS[kind]).json({ state: kind, botUrl });
}

const SOON_SECONDS = 10;

/** Pluggy being away is not our failure: the page says so and offers another try. */
async function orUnavailable(
  response: Response,
  report: Report,
  where: string,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof BankError)) throw error;
    report(error, where);
    const seconds = error.retryAfter === null ? SOON_SECONDS : Math.ceil(error.retryAfter / 1000);
    response.status(502).set("Retry-After", String(seconds)).json({ state: "unavailable" });
  }
}
