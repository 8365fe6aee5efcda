import type { GoneReason, ItemAnswer, Session, SessionAnswer } from "./session.ts";

/** The part of `fetch` that this page needs. */
export type Fetch = (
  url: string,
  init: {
    method: "POST";
    headers: Record<string, string>;
    body: string;
    credentials: "omit";
    signal: AbortSignal;
  },
) => Promise<Response>;

export type LinkApi = {
  openSession: () => Promise<SessionAnswer>;
  saveItem: (itemId: string) => Promise<ItemAnswer>;
};

/** Longer than the server's own wait for Pluggy, so that its friendly 502 arrives first. */
const ANSWER_WITHIN_MS = 40_000;

/** Talks to our own server about one personal link. Every failure becomes an answer, none throws. */
export function createLinkApi({ folder, token }: PageAddress, fetchJson: Fetch): LinkApi {
  const base = `${folder}/connect/${encodeURIComponent(token)}`;
  return {
    openSession: async () => toSessionAnswer(await post(fetchJson, `${base}/session`, {})),
    saveItem: async (itemId) => toItemAnswer(await post(fetchJson, `${base}/item`, { itemId })),
  };
}

/** Where the page was opened: `/quanto/connect/abc` is token `abc` under the folder `/quanto`. */
export type PageAddress = {
  /** Empty where the server has the root of its domain. */
  folder: string;
  /** Empty on a path that is no link. */
  token: string;
};

export function readPageAddress(pathname: string): PageAddress {
  const [, folder = "", raw = ""] = /^(.*)\/connect\/([^/]+)\/?$/.exec(pathname) ?? [];
  try {
    return { folder, token: decodeURIComponent(raw) };
  } catch {
    // A half percent sign: not a link of ours, but the server is the one to say so.
    return { folder, token: raw };
  }
}

type Answer = { status: number; body: Record<string, unknown> } | "offline";

async function post(fetchJson: Fetch, url: string, body: unknown): Promise<Answer> {
  let response: Response;
  try {
    response = await fetchJson(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
  } catch {
    return "offline";
  }
  return { status: response.status, body: await readObject(response) };
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

export function toSessionAnswer(answer: Answer): SessionAnswer {
  if (answer === "offline") return { state: "offline" };
  const session = answer.status === 200 ? readSession(answer.body) : undefined;
  if (session) return { state: "usable", session };
  return readGone(answer) ?? { state: "unavailable" };
}

export function toItemAnswer(answer: Answer): ItemAnswer {
  if (answer === "offline") return { state: "offline" };
  if (answer.status === 200 && answer.body["state"] === "linked") {
    return { state: "linked", bankName: readText(answer.body["bankName"]) ?? "" };
  }
  if (answer.status === 403) return { state: "foreign" };
  return readGone(answer) ?? { state: "unavailable" };
}

function readGone(answer: { status: number; body: Record<string, unknown> }) {
  if (answer.status !== 404 && answer.status !== 410) return undefined;
  // The link is good, only the item is not to be seen yet: worth another try.
  if (answer.body["state"] === "unknown-item") return undefined;
  const botUrl = readBotUrl(answer.body["botUrl"]);
  const reason: GoneReason =
    answer.status === 404 ? "unknown" : answer.body["state"] === "used" ? "used" : "expired";
  return { state: "gone" as const, reason, ...(botUrl === undefined ? {} : { botUrl }) };
}

function readSession(body: Record<string, unknown>): Session | undefined {
  const connectToken = readText(body["connectToken"]);
  const connectUrl = readText(body["connectUrl"]);
  const botUrl = readBotUrl(body["botUrl"]);
  if (body["state"] !== "usable" || !connectToken || !connectUrl || !botUrl) return undefined;
  const updateItem = readText(body["updateItem"]);
  const bankName = readText(body["bankName"]);
  return {
    connectToken,
    connectUrl,
    botUrl,
    includeSandbox: body["includeSandbox"] === true,
    language: body["language"] === "en" ? "en" : "pt",
    purpose: body["purpose"] === "update" ? "update" : "connect",
    ...(updateItem === undefined ? {} : { updateItem }),
    ...(bankName === undefined ? {} : { bankName }),
  };
}

/** Only ever a web address (never `javascript:`): it becomes the `href` of a link. */
export function readBotUrl(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && /^https?:\/\//.test(text) ? text : undefined;
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
