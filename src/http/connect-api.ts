import { json, Router, type Request, type Response } from "express";
import { z } from "zod";
import { BankError } from "../errors.ts";
import type { LinkDescription } from "../usecases/describe-link.ts";
import type { ConnectSession } from "../usecases/open-connect-session.ts";
import type { LinkRequest } from "../usecases/open-link.ts";
import type { ProfileName } from "../usecases/ports/profiles.ts";
import { BODY_LIMIT } from "./body-limit.ts";
import type { ConnectUsecases, ReadOpener, Report } from "./connect-usecases.ts";
import { noStore } from "./no-store.ts";
import { limitCalls } from "./rate-limits.ts";
import { tokenOf } from "./link-address.ts";

export interface ConnectApiOptions {
  readonly connect: Omit<ConnectUsecases, "openLink">;
  readonly readOpener: ReadOpener;
  /** Where banks send users back to; null where none may be given. */
  readonly redirectUri: string | null;
  readonly connectOrigin: string;
  readonly includeSandbox: boolean;
  /** Address of the chat with the bot. */
  readonly botUrl: () => string;
  readonly report: Report;
}

const GONE_STATUS = {
  unknown: 404,
  expired: 410,
  used: 410,
  replaced: 410,
  "not-yours": 403,
} as const;
const itemBody = z.object({ itemId: z.guid() });
/** Only the page sends one, and only where Telegram appended something to its address. */
const openerBody = z.object({ login: z.record(z.string(), z.string().max(1024)) });

/**
 * What the Connect page asks for: whose chat the link belongs to; once the user confirmed that, a
 * session for the widget; then the binding of what the widget made.
 */
export function connectApi(options: ConnectApiOptions): Router {
  const { connect, botUrl, report } = options;
  const router = Router();
  router.use("/:token", ...limitCalls(), noStore, json({ limit: BODY_LIMIT }));
  router.post("/:token/chat", async (request, response) => {
    const link = linkRequest(request, options);
    const described = link ? await connect.describeLink(link) : NO_LINK;
    if (described.kind === "usable") response.json(descriptionAnswer(described, botUrl()));
    else sendGone(response, described.kind, botUrl());
  });
  router.get("/:token/photo", async (request, response) => {
    const token = tokenOf(request);
    const photo = token && (await connect.photoOfLink(token));
    if (!photo) response.status(204).end();
    else response.type(photo.mediaType).send(Buffer.from(photo.bytes));
  });
  router.post("/:token/session", (request, response) =>
    orUnavailable(response, report, "POST /connect/:token/session", async () => {
      const link = linkRequest(request, options);
      const { redirectUri } = options;
      const itemId = itemBody.safeParse(request.body).data?.itemId;
      const session = link
        ? await connect.openConnectSession({ ...link, redirectUri, itemId })
        : NO_LINK;
      if (session.kind === "usable") response.json(sessionAnswer(session, options));
      else sendGone(response, session.kind, botUrl());
    }),
  );
  router.post("/:token/item", async (request, response) => {
    const body = itemBody.safeParse(request.body);
    if (!body.success) {
      response.status(400).type("text").send("Send an object with an itemId, which is a UUID.");
      return;
    }
    await orUnavailable(response, report, "POST /connect/:token/item", () =>
      answerItem(request, response, options, body.data.itemId),
    );
  });
  return router;
}

const NO_LINK = { kind: "unknown" } as const;

/** Null for garbage, which is not worth a look into the database. */
function linkRequest(request: Request, { readOpener }: ConnectApiOptions): LinkRequest | null {
  const token = tokenOf(request);
  const { login } = openerBody.safeParse(request.body).data ?? {};
  return token === null
    ? null
    : { token, opener: login ? readOpener(login) : { kind: "unidentified" } };
}

function descriptionAnswer(
  { owner, purpose, bank, language }: Extract<LinkDescription, { kind: "usable" }>,
  botUrl: string,
) {
  return {
    state: "usable",
    language,
    botUrl,
    purpose: purpose.kind,
    ...(bank === null ? {} : { bankName: bank }),
    ...(owner === null ? {} : { chat: ownerAnswer(owner) }),
  };
}

function ownerAnswer({ firstName, username }: ProfileName) {
  return { firstName, ...(username === null ? {} : { username }) };
}

function sessionAnswer(
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
  const token = tokenOf(request);
  const answer = token !== null ? await connect.linkItem({ token, itemId }) : NO_LINK;
  switch (answer.kind) {
    case "linked":
      response.json({ state: "linked", bankName: answer.bank, progress: answer.progress });
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
