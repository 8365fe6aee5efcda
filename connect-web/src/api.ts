import type {
  Chat,
  GoneReason,
  ItemAnswer,
  Language,
  Link,
  LinkAnswer,
  Session,
  SessionAnswer,
} from "./session.ts";

/** The part of `fetch` that this page needs. */
export type Fetch = (
  url: string,
  init: {
    method: "POST";
    headers: Record<string, string>;
    body: string;
    credentials: "omit";
    /** A page that is closed now still delivers it. */
    keepalive: true;
    signal: AbortSignal;
  },
) => Promise<Response>;

export type LinkApi = {
  openLink: () => Promise<LinkAnswer>;
  /** With an item, to go on with a connection that was not finished. */
  openSession: (itemId?: string) => Promise<SessionAnswer>;
  saveItem: (itemId: string) => Promise<ItemAnswer>;
};

/** Longer than the server's own wait for Pluggy, so that its friendly 502 arrives first. */
const ANSWER_WITHIN_MS = 40_000;

/** Talks to our own server about one personal link. Every failure becomes an answer, none throws. */
export function createLinkApi({ folder, token, login }: PageAddress, fetchJson: Fetch): LinkApi {
  const base = `${folder}/connect/${encodeURIComponent(token)}`;
  const opener = login ? { login } : {};
  return {
    openLink: async () =>
      toLinkAnswer(await post(fetchJson, `${base}/chat`, opener), `${base}/photo`),
    openSession: async (itemId) => {
      const resumed = itemId === undefined ? {} : { itemId };
      return toSessionAnswer(await post(fetchJson, `${base}/session`, { ...opener, ...resumed }));
    },
    saveItem: async (itemId) => toItemAnswer(await post(fetchJson, `${base}/item`, { itemId })),
  };
}

/** Where the page was opened: `/quanto/connect/abc` is token `abc` under the folder `/quanto`. */
export type PageAddress = {
  /** Empty where the server has the root of its domain. */
  folder: string;
  /** Empty on a path that is no link. */
  token: string;
  /** What Telegram appended to the address to say which account opened it; the server checks it. */
  login?: Record<string, string>;
};

export function readPageAddress(pathname: string, search = ""): PageAddress {
  const [, folder = "", raw = ""] = /^(.*)\/connect\/([^/]+)\/?$/.exec(pathname) ?? [];
  const fields = new URLSearchParams(search);
  const login = fields.has("hash") ? { login: Object.fromEntries(fields) } : {};
  try {
    return { folder, token: decodeURIComponent(raw), ...login };
  } catch {
    // A half percent sign: not a link of ours, but the server is the one to say so.
    return { folder, token: raw, ...login };
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
      keepalive: true,
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

export function toLinkAnswer(answer: Answer, photo: string): LinkAnswer {
  if (answer === "offline") return { state: "offline" };
  const link = answer.status === 200 ? readLink(answer.body, photo) : undefined;
  if (link) return { state: "usable", link };
  return readGone(answer) ?? { state: "unavailable" };
}

export function toSessionAnswer(answer: Answer): SessionAnswer {
  if (answer === "offline") return { state: "offline" };
  const session = answer.status === 200 ? readSession(answer.body) : undefined;
  if (session) return { state: "usable", session };
  return readGone(answer) ?? { state: "unavailable" };
}

export function toItemAnswer(answer: Answer): ItemAnswer {
  if (answer === "offline") return { state: "offline" };
  const { status, body } = answer;
  if (status === 200 && body["state"] === "linked") {
    const progress = PROGRESS.find((known) => known === body["progress"]) ?? "fetching";
    return { state: "linked", bankName: readText(body["bankName"]) ?? "", progress };
  }
  if (status === 403) return { state: "foreign" };
  return readGone(answer) ?? { state: "unavailable" };
}

const PROGRESS = ["connected", "fetching", "unfinished"] as const;

function readGone({ status, body }: { status: number; body: Record<string, unknown> }) {
  const reason = goneReason(status, body["state"]);
  if (reason === undefined) return undefined;
  const botUrl = readBotUrl(body["botUrl"]);
  return { state: "gone" as const, reason, ...(botUrl === undefined ? {} : { botUrl }) };
}

function goneReason(status: number, state: unknown): GoneReason | undefined {
  if (status === 403) return state === "not-yours" ? "notYours" : undefined;
  // The link is good, only the item is not to be seen yet: worth another try.
  if (status === 404) return state === "unknown-item" ? undefined : "unknown";
  if (status !== 410) return undefined;
  return state === "used" || state === "replaced" ? state : "expired";
}

function readLink(body: Record<string, unknown>, photo: string): Link | undefined {
  const botUrl = readBotUrl(body["botUrl"]);
  if (body["state"] !== "usable" || !botUrl) return undefined;
  const bankName = readText(body["bankName"]);
  const chat = readChat(body["chat"], photo);
  return {
    botUrl,
    language: readLanguage(body["language"]),
    purpose: body["purpose"] === "update" ? "update" : "connect",
    ...(bankName === undefined ? {} : { bankName }),
    ...(chat === undefined ? {} : { chat }),
  };
}

function readChat(value: unknown, photo: string): Chat | undefined {
  if (!isObject(value)) return undefined;
  const firstName = readText(value["firstName"]);
  const username = readText(value["username"]);
  if (firstName === undefined) return undefined;
  return { firstName, photo, ...(username === undefined ? {} : { username }) };
}

function readSession(body: Record<string, unknown>): Session | undefined {
  const connectToken = readText(body["connectToken"]);
  const connectUrl = readText(body["connectUrl"]);
  if (body["state"] !== "usable" || !connectToken || !connectUrl) return undefined;
  const updateItem = readText(body["updateItem"]);
  return {
    connectToken,
    connectUrl,
    includeSandbox: body["includeSandbox"] === true,
    language: readLanguage(body["language"]),
    ...(updateItem === undefined ? {} : { updateItem }),
  };
}

function readLanguage(value: unknown): Language {
  return value === "en" ? "en" : "pt";
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
