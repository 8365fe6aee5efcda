import { isLanguage, type Language } from "./language.ts";
import type {
  GoneReason,
  ItemAnswer,
  LinkAnswer,
  Progress,
  Refusal,
  SessionAnswer,
} from "./answer.ts";
import type { ChatOwner, Link, Session } from "./link.ts";
import type { HttpAnswer } from "./post-json.ts";
import { isObject, readBotUrl, readText } from "./read-field.ts";

type Body = Readonly<Record<string, unknown>>;

export function readLinkAnswer(answer: HttpAnswer, photoUrl: string): LinkAnswer {
  const link = readUsable(answer, (body) => readLink(body, photoUrl));
  return link ? { kind: "usable", link } : readRefusal(answer);
}

export function readSessionAnswer(answer: HttpAnswer): SessionAnswer {
  const session = readUsable(answer, readSession);
  return session ? { kind: "usable", session } : readRefusal(answer);
}

export function readItemAnswer(answer: HttpAnswer): ItemAnswer {
  if (answer.kind === "offline") return answer;
  const { status, body } = answer;
  if (status === 200 && body["state"] === "linked") {
    const progress = PROGRESS.find((known) => known === body["progress"]) ?? "fetching";
    return { kind: "linked", bankName: readText(body["bankName"]) ?? "", progress };
  }
  return status === 403 ? { kind: "foreign" } : readRefusal(answer);
}

const PROGRESS: readonly Progress[] = ["connected", "fetching", "unfinished"];

function readUsable<T>(answer: HttpAnswer, read: (body: Body) => T | null): T | null {
  const isUsable =
    answer.kind === "answered" && answer.status === 200 && answer.body["state"] === "usable";
  return isUsable ? read(answer.body) : null;
}

function readRefusal(answer: HttpAnswer): Refusal {
  if (answer.kind === "offline") return answer;
  const reason = goneReason(answer.status, answer.body["state"]);
  return reason === null
    ? { kind: "unavailable" }
    : { kind: "gone", reason, botUrl: readBotUrl(answer.body["botUrl"]) };
}

function goneReason(status: number, state: unknown): GoneReason | null {
  if (status === 403) return state === "not-yours" ? state : null;
  // The link is usable, and Pluggy does not know the item yet: a retry may succeed.
  if (status === 404) return state === "unknown-item" ? null : "unknown";
  if (status !== 410) return null;
  return state === "used" || state === "replaced" ? state : "expired";
}

function readLink(body: Body, photoUrl: string): Link | null {
  const botUrl = readBotUrl(body["botUrl"]);
  if (botUrl === null) return null;
  return {
    botUrl,
    language: readLanguage(body["language"]),
    purpose: body["purpose"] === "update" ? "update" : "connect",
    bankName: readText(body["bankName"]),
    chat: readChatOwner(body["chat"], photoUrl),
  };
}

function readChatOwner(value: unknown, photoUrl: string): ChatOwner | null {
  if (!isObject(value)) return null;
  const firstName = readText(value["firstName"]);
  if (firstName === null) return null;
  return { firstName, username: readText(value["username"]), photoUrl };
}

function readSession(body: Body): Session | null {
  const connectToken = readText(body["connectToken"]);
  const connectUrl = readText(body["connectUrl"]);
  if (connectToken === null || connectUrl === null) return null;
  return {
    connectToken,
    connectUrl,
    includeSandbox: body["includeSandbox"] === true,
    language: readLanguage(body["language"]),
    updateItem: readText(body["updateItem"]),
  };
}

function readLanguage(value: unknown): Language {
  return isLanguage(value) ? value : "pt";
}
