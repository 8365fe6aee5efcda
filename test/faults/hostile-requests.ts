import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { hostileText } from "../support/hostile-text.ts";
import type { HostileRequest } from "./send-request.ts";

const MIB = 1_048_576;
const TOO_LARGE = "x".repeat(MIB + 1);
const BOMB = gzipSync(Buffer.alloc(20 * MIB, 0x20));
const DEEP = "[".repeat(200_000);

/** Texts for the place of an id, a path or a word: what breaks parsers, queries and terminals. */
const TEXTS = [
  "__proto__",
  "constructor",
  "toString",
  "$where",
  "../../../../etc/passwd",
  "..%2f..%2f..%2fetc%2fpasswd",
  "%00",
  "%E0%A4%A",
  "a\u0000b",
  "\u202Egnp.exe",
  "\u200B\u200B\uFEFF",
  "\uD800",
  "'; DROP TABLE users; --",
  '{"$gt":""}',
  "<script>alert(1)</script>",
  "{{7*7}}",
  "-1",
  "1e309",
  "NaN",
  "9".repeat(400),
  "🏳️‍🌈".repeat(200),
  ...fc.sample(hostileText(), { numRuns: 40, seed: 16 }),
];

/** The same as UTF-8 carries them, without halves of characters. */
const SENDABLE = TEXTS.map((text) => Buffer.from(text).toString());

/** The parts of a body that no sender would write: not JSON, not an object, too deep, too large. */
const BODIES: readonly (string | Buffer)[] = [
  "",
  "{",
  "null",
  "[]",
  "0",
  '"text"',
  "\u0000",
  "{}",
  '{"update_id":null}',
  '{"update_id":"1"}',
  '{"update_id":1.5}',
  '{"update_id":1e400}',
  '{"__proto__":{"update_id":7},"constructor":{"prototype":{"update_id":7}}}',
  '{"event":{}}',
  '{"event":"item/updated"}',
  '{"event":"item/updated","eventId":"e","itemId":{"$gt":""}}',
  '{"event":"item/updated","eventId":["e"],"itemId":"__proto__"}',
  '{"event":"transactions/deleted","eventId":"e","itemId":"1","accountId":{},"transactionIds":"*"}',
  Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
];

export interface Target {
  readonly telegramSecret: string;
  readonly webhookSecret: string;
  /** The token of a link that was used. */
  readonly usedToken: string;
}

function json(headers: Readonly<Record<string, string>>, body: string | Buffer) {
  return { headers: { "content-type": "application/json", ...headers }, body };
}

function pick<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}

/** A secret that is wrong in one of many ways; null sends none. */
function wrongSecret(index: number, secret: string): string | null {
  const shorter = secret.slice(0, -1);
  return pick([null, "", "x", shorter, `${secret}x`, secret.toUpperCase(), "é".repeat(300)], index);
}

function withSecret(name: string, secret: string | null): Record<string, string> {
  return secret === null ? {} : { [name]: Buffer.from(secret).toString("latin1") };
}

/** POSTs to Telegram's webhook: by strangers without the secret, and with it what Telegram never sends. */
export function hostileUpdates(count: number, target: Target): HostileRequest[] {
  const post = { method: "POST", path: "/telegram/webhook" };
  const header = "x-telegram-bot-api-secret-token";
  const right = { [header]: target.telegramSecret };
  return Array.from({ length: count }, (_, index): HostileRequest => {
    if (index % 397 === 0) return { ...post, ...json(right, TOO_LARGE) };
    if (index % 189 === 0) return { ...post, ...json(right, DEEP) };
    if (index % 283 === 0)
      return { ...post, ...json({ ...right, "content-encoding": "gzip" }, BOMB) };
    if (index % 79 === 0)
      return { ...post, ...json({ ...right, "content-encoding": "gzip" }, "no gzip") };
    if (index % 73 === 0)
      return { ...post, ...json({ ...right, "content-type": "text/plain" }, '{"update_id":1}') };
    if (index % 71 === 0)
      return {
        ...post,
        ...json({ ...right, "content-type": "application/json; charset=x" }, "{}"),
      };
    if (index % 2 === 0) return { ...post, ...json(right, pick(BODIES, index)) };
    const secret = wrongSecret(index, target.telegramSecret);
    const body = JSON.stringify({ update_id: index, message: { text: pick(TEXTS, index) } });
    return { ...post, ...json(withSecret(header, secret), body) };
  });
}

/** POSTs to Pluggy's webhook: without the secret, and with it what Pluggy never sends. */
export function hostileWebhooks(count: number, target: Target, itemId: string): HostileRequest[] {
  const post = { method: "POST", path: "/pluggy/webhook" };
  const header = "x-webhook-secret";
  const right = { [header]: target.webhookSecret };
  return Array.from({ length: count }, (_, index): HostileRequest => {
    if (index % 397 === 0) return { ...post, ...json(right, TOO_LARGE) };
    if (index % 189 === 0) return { ...post, ...json(right, DEEP) };
    if (index % 2 === 0) return { ...post, ...json(right, pick(BODIES, index)) };
    const event = { event: "item/deleted", eventId: `forged-${index}`, itemId };
    const secret = wrongSecret(index, target.webhookSecret);
    return { ...post, ...json(withSecret(header, secret), JSON.stringify(event)) };
  });
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE"];
const ROUTES = ["", "/session", "/item", "/chat", "/photo", "/nothing", "/../../metrics"];
const PATHS = [
  "/",
  "//",
  "/.env",
  "/.git/config",
  "/metrics",
  "/../../../../etc/passwd",
  "/connect-assets/../../package.json",
  "/connect-assets/..%2f..%2fpackage.json",
  "/connect-assets/%2e%2e/%2e%2e/.env",
  "/connect-assets/%00",
  "/connect-assets/..\\..\\package.json",
  "/connect/%",
  "/connect/%E0%A4%A/session",
  "/connect/done?x=%",
  "/telegram/webhook",
  "/pluggy/webhook",
  "/wp-login.php",
  `/${"a".repeat(8000)}`,
  `/?${"q[]=1&".repeat(1000)}`,
];

/** Requests for the Connect page, its API and its files, from an address of their own each. */
export function hostilePages(count: number, target: Target): HostileRequest[] {
  return Array.from({ length: count }, (_, index): HostileRequest => {
    const method = pick(METHODS, index);
    // As the reverse proxy writes it. Every third request is from one address, which meets the limits.
    const address = index % 3 === 0 ? "203.0.113.7" : `198.51.${(index >> 8) & 255}.${index & 255}`;
    const from = {
      "x-forwarded-for": `${pick(TEXTS, index).replaceAll(/[^!-~]/g, "")}, ${address}`,
    };
    const flood = index % 61 === 0 ? { "x-flood": "f".repeat(20_000) } : {};
    const headers = { ...from, ...flood };
    if (index % 4 === 0) return { method, path: pick(PATHS, index >> 2), headers };
    const token = index % 5 === 0 ? target.usedToken : encodeURIComponent(pick(SENDABLE, index));
    const path = `/connect/${token}${pick(ROUTES, index)}`;
    if (method === "GET" || method === "HEAD") return { method, path, headers };
    return { method, path, ...json(headers, pick(BODIES, index >> 1)) };
  });
}

/** Texts that somebody who may use the bot writes: none of them is an order that can be followed. */
const COMMANDS = [
  "/budget groceries 1e309",
  "/budget __proto__ -5",
  "/alerts large NaN",
  "/alerts constructor off",
  "/settings ../../etc/passwd",
  "/export exe 9999-99",
  "/report 99999999999999 dias",
  "/report 31/02 a 30/02",
  "/search",
  `/search ${"(a+)+$".repeat(200)}`,
  `/search ${"\u0000".repeat(50)}`,
  "/disconnect; rm -rf /",
  "?",
  `quanto gastei ${"com ".repeat(900)}`,
  "quanto gastei com \u202Erebu\u202C ontem?",
];

export interface People {
  /** Who may use the bot, and did. */
  readonly members: readonly number[];
  /** Who may not. */
  readonly strangers: readonly number[];
  /** Chat and bank of another member. */
  readonly ana: { readonly id: number; readonly itemId: string };
}

/** What a member writes in a round: few enough for the limits to let all of it through. */
const TEXTS_A_MEMBER = 3;

/** Updates that Telegram would really deliver, written by hostile people; each round has other texts. */
export function hostilePeople(firstId: number, round: number, people: People): object[] {
  const { members, strangers, ana } = people;
  const words = [...COMMANDS, ...SENDABLE.map((text) => text.slice(0, 4096))];
  const callbacks = callbacksAbout(ana.itemId);
  const ofMember = (id: number, place: number): object[] => {
    const nth = place + round * members.length;
    return [
      ...Array.from({ length: TEXTS_A_MEMBER }, (_, turn) => ({
        message: message(id, id, pick(words, nth * TEXTS_A_MEMBER + turn)),
      })),
      { callback_query: query(id, id, pick(callbacks, nth)) },
      // A press in somebody else's chat.
      { callback_query: query(id, ana.id, "delete-data:1") },
    ];
  };
  const ofStranger = (id: number, place: number): object[] => [
    { message: message(id, id, pick(words, place)) },
    { message: message(id, ana.id, "/delete_data") },
    { callback_query: query(id, ana.id, `disconnect:1:${ana.itemId}`) },
    ...elsewhere(id, place),
  ];
  return [...members.flatMap(ofMember), ...strangers.flatMap(ofStranger)].map((update, index) => ({
    update_id: firstId + index,
    ...update,
  }));
}

/** Data of buttons that these users never saw. */
function callbacksAbout(itemOfAna: string): string[] {
  return [
    `disconnect:1:${itemOfAna}`,
    `disconnect-which:1:${itemOfAna}`,
    `reconnect:1:${itemOfAna}`,
    "r:".repeat(32),
    "__proto__:1",
    ...SENDABLE.map((text) => text.slice(0, 32)),
  ];
}

/** Groups, channels, and messages without what a message has. */
function elsewhere(id: number, place: number): object[] {
  const group = { id: -100_500 - place, type: "supergroup", title: "Group" };
  const channel = { id: -200_500 - place, type: "channel", title: "Channel" };
  return [
    { message: { ...message(id, id, "quanto gastei este mês?"), chat: group } },
    { channel_post: { message_id: 1, date: 0, chat: channel, text: "/report" } },
    { message: { message_id: 1, date: 0, chat: { id, type: "private" } } },
    { message: {} },
    { message: null },
    { message: { chat: {}, from: {} } },
    { callback_query: { id: "1", from: { id }, data: "\u0000" } },
    { my_chat_member: { chat: group, from: person(id), new_chat_member: { status: "kicked" } } },
    { my_chat_member: {} },
    { inline_query: { id: "1", from: person(id), query: "x", offset: "" } },
    { pre_checkout_query: { id: "1", from: person(id) } },
  ];
}

/** The language is that of the family's clients: another one would be stored, as it should. */
function person(id: number) {
  return { id, is_bot: false, first_name: "\u202E<b>&", language_code: "pt-br" };
}

function message(from: number, chat: number, text: string) {
  const command = /^\/\w+/.exec(text)?.[0];
  const entities = command ? [{ type: "bot_command", offset: 0, length: command.length }] : [];
  return {
    message_id: 700_000 + from,
    date: 1_790_000_000,
    chat: { id: chat, type: "private", first_name: "x" },
    from: person(from),
    text: text || "?",
    entities,
  };
}

function query(from: number, chat: number, data: string) {
  return {
    id: `${from}${chat}`,
    from: person(from),
    chat_instance: "1",
    message: message(chat, chat, "an old message"),
    data,
  };
}
