import { json, Router, type Request, type Response } from "express";
import { z } from "zod";
import { BankError } from "../errors.ts";
import type { LinkDescription } from "../usecases/connect/describe-link.ts";
import type { ConnectSession } from "../usecases/connect/open-connect-session.ts";
import type { LinkRequest } from "../usecases/connect/open-link.ts";
import type { UsageLimits } from "../usecases/ports/usage-limits.ts";
import type { ProfileName } from "../usecases/ports/profiles.ts";
import { MAX_BODY_BYTES } from "./max-body-bytes.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { ConnectUsecases, ReadOpener } from "./connect-usecases.ts";
import { noStore } from "./no-store.ts";
import { limitApi } from "./rate-limits.ts";
import { LINK_STATUS } from "./link-status.ts";
import { linkTokenOf } from "./link-url.ts";

export interface ConnectApiOptions {
  readonly connect: Omit<ConnectUsecases, "openLink">;
  readonly readOpener: ReadOpener;
  /** Where banks send users back to; null where none may be given. */
  readonly redirectUri: string | null;
  readonly connectOrigin: string;
  readonly includeSandbox: boolean;
  /** The URL of the chat with the bot. */
  readonly botUrl: () => string;
  readonly usageLimits: UsageLimits;
  readonly logError: LogError;
}

const itemBody = z.object({ itemId: z.guid() });
/** The page sends `login` when Telegram appended login fields to its URL. */
const openerBody = z.object({ login: z.record(z.string(), z.string().max(1024)) });

/**
 * The API of the Connect page: describes the link and its user; opens a session for the widget, after
 * the user has confirmed; binds the item that the widget created.
 */
export function connectApi(options: ConnectApiOptions): Router {
  const { connect, botUrl, logError } = options;
  const router = Router();
  router.use("/:token", limitApi(options.usageLimits), noStore, json({ limit: MAX_BODY_BYTES }));
  router.post("/:token/chat", async (request, response) => {
    const link = linkRequest(request, options);
    const described = link ? await connect.describeLink(link) : NO_LINK;
    if (described.kind === "usable") response.json(descriptionBody(described, botUrl()));
    else sendRefusal(response, described.kind, botUrl());
  });
  router.get("/:token/photo", async (request, response) => {
    const token = linkTokenOf(request);
    const photo = token && (await connect.photoOfLink(token));
    if (!photo) response.status(204).end();
    else response.type(photo.mediaType).send(Buffer.from(photo.bytes));
  });
  router.post("/:token/session", (request, response) =>
    answerOrUnavailable(response, logError, "POST /connect/:token/session", async () => {
      const link = linkRequest(request, options);
      const { redirectUri } = options;
      const itemId = itemBody.safeParse(request.body).data?.itemId;
      const session = link
        ? await connect.openConnectSession({ ...link, redirectUri, itemId })
        : NO_LINK;
      if (session.kind === "usable") response.json(sessionBody(session, options));
      else sendRefusal(response, session.kind, botUrl());
    }),
  );
  router.post("/:token/item", async (request, response) => {
    const body = itemBody.safeParse(request.body);
    if (!body.success) {
      response.status(400).type("text").send("Send an object with an itemId, which is a UUID.");
      return;
    }
    await answerOrUnavailable(response, logError, "POST /connect/:token/item", () =>
      answerItem(request, response, options, body.data.itemId),
    );
  });
  return router;
}

const NO_LINK = { kind: "unknown" } as const;

/** Null when the token is malformed. */
function linkRequest(request: Request, { readOpener }: ConnectApiOptions): LinkRequest | null {
  const token = linkTokenOf(request);
  const { login } = openerBody.safeParse(request.body).data ?? {};
  return token === null
    ? null
    : { token, opener: login ? readOpener(login) : { kind: "unidentified" } };
}

function descriptionBody(
  { owner, purpose, bank, language }: Extract<LinkDescription, { kind: "usable" }>,
  botUrl: string,
) {
  return {
    state: "usable",
    language,
    botUrl,
    purpose: purpose.kind,
    ...(bank === null ? {} : { bankName: bank }),
    ...(owner === null ? {} : { chat: ownerBody(owner) }),
  };
}

function ownerBody({ firstName, username }: ProfileName) {
  return { firstName, ...(username === null ? {} : { username }) };
}

function sessionBody(
  session: Extract<ConnectSession, { kind: "usable" }>,
  { connectOrigin, includeSandbox, botUrl }: ConnectApiOptions,
) {
  const { connectToken, language, purpose, updateItem, bank } = session;
  return {
    state: "usable",
    connectToken,
    connectUrl: connectOrigin,
    includeSandbox,
    language,
    botUrl: botUrl(),
    purpose: purpose.kind,
    ...(updateItem === null ? {} : { updateItem }),
    ...(bank === null ? {} : { bankName: bank }),
  };
}

async function answerItem(
  request: Request,
  response: Response,
  { connect, botUrl }: ConnectApiOptions,
  itemId: string,
): Promise<void> {
  const token = linkTokenOf(request);
  const answer = token !== null ? await connect.linkItem({ token, itemId }) : NO_LINK;
  switch (answer.kind) {
    case "linked":
      response.json({ state: "linked", bankName: answer.bank, progress: answer.progress });
      return;
    case "foreign":
      request.log.warn({ itemId }, "The page submitted an item of another user");
      response.status(403).json({ state: "foreign" });
      return;
    case "unknown-item":
      response.status(404).json({ state: "unknown-item" });
      return;
    case "unknown":
    case "expired":
    case "used":
      sendRefusal(response, answer.kind, botUrl());
  }
}

function sendRefusal(
  response: Response,
  kind: Exclude<keyof typeof LINK_STATUS, "open">,
  botUrl: string,
): void {
  response.status(LINK_STATUS[kind]).json({ state: kind, botUrl });
}

const DEFAULT_RETRY_SECONDS = 10;

/** Runs `answer`; a `BankError` becomes a 502 with `Retry-After`, for which the page offers a retry. */
async function answerOrUnavailable(
  response: Response,
  logError: LogError,
  where: string,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof BankError)) throw error;
    logError(error, where);
    const seconds =
      error.retryAfter === null ? DEFAULT_RETRY_SECONDS : Math.ceil(error.retryAfter / 1000);
    response.status(502).set("Retry-After", String(seconds)).json({ state: "unavailable" });
  }
}
