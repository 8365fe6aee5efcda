import { Agent } from "node:http";
import { connect, type Socket } from "node:net";
import mongoose from "mongoose";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn, logIn, openPage } from "../support/connect-bank.ts";
import {
  hostilePages,
  hostilePeople,
  hostileUpdates,
  hostileWebhooks,
  type People,
  type Target,
} from "./hostile-requests.ts";
import { leakedSecrets } from "./secrets.ts";
import { sendAll, type Answered, type HostileRequest } from "./send-request.ts";

/**
 * Ten thousand hostile updates, webhooks and page requests at a bot that a family uses, in two equal
 * rounds, with connections that never finish their body beside them. Nobody gets in, nothing changes.
 */
const PATIENCE = 400_000;
const ROUND = { updates: 1530, webhooks: 1530, pages: 1530 };
const WIDTH = 32;
const SLOW_BODIES = 40;
/** What the heap may differ by chance between two scrapes. A kilobyte kept of each request would be 5 MB. */
const MAX_GROWTH_BYTES = 48 * 1_048_576;
const HEAP = "nodejs_heap_size_used_bytes";
const WEBHOOK_SECRET = "a-secret-of-the-webhook-2f81c0";
const METRICS_TOKEN = "a-token-of-the-metrics-77b1";

/**
 * What changes without anybody's doing: ids of updates, kept two days against repetition; counts of the limits,
 * under hashes, until their minute ends; when the next message may be sent; what processes say of themselves, and of the webhook.
 */
const NOT_COMPARED = new Set([
  "telegramUpdates",
  "usageCounts",
  "paces",
  "processes",
  "service",
  "webhookRecords",
  "workers",
]);

const ANA = 1;
const MEMBERS = Array.from({ length: 24 }, (_, index) => 2 + index);
const STRANGERS = Array.from({ length: 24 }, (_, index) => 1001 + index);

let standIns: StandIns;
let client: mongoose.mongo.MongoClient;
let product: Product;
let port: number;
let target: Target;
let people: People;
let ana: Person;
const lines: string[] = [];
const slow: Socket[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: WIDTH });

beforeAll(async () => {
  standIns = await startStandIns({ pluggy: { stepMs: 1, rateLimits: "off", historyDays: 30 } });
  client = await mongoose.mongo.MongoClient.connect(standIns.mongoUri);
  port = await freePort();
  const { itemId, usedToken } = await settleIn();
  const environment = webhookEnvironment();
  const { mode } = loadConfig(environment).telegram;
  const telegramSecret = mode.kind === "webhook" ? mode.secret : "";
  target = { telegramSecret, webhookSecret: WEBHOOK_SECRET, usedToken };
  people = { members: MEMBERS, strangers: STRANGERS, ana: { id: ANA, itemId } };
  product = await startProduct({ environment, onLine: (line) => void lines.push(line) });
  await untilNothingToDo();
}, PATIENCE);

afterAll(async () => {
  for (const socket of slow) socket.destroy();
  agent.destroy();
  await product.stop("SIGKILL");
  await client.db().dropDatabase();
  await client.close();
  await standIns.close();
});

/** A family uses the bot by polling, and one of them connected a bank. */
async function settleIn(): Promise<{ itemId: string; usedToken: string }> {
  const family = await startProduct({ environment: standIns.environment(port) });
  ana = standIns.telegram.person({ id: ANA, firstName: "Ana", languageCode: "en" });
  for (const id of STRANGERS) standIns.telegram.person({ id, firstName: "Mallory", met: true });
  const members = MEMBERS.map((id) =>
    standIns.telegram.person({ id, firstName: "Bia", languageCode: "pt-br" }),
  );
  for (const member of members) member.send("/start");
  for (const member of members) await member.nextMessage();
  const link = await askForLink(ana);
  const { connectToken } = (await openPage(link)).body;
  const itemId = await logIn(String(connectToken), standIns.pluggy);
  await handIn(link, itemId);
  await ana.nextMessage(({ photo }) => photo !== undefined, { timeoutMs: PATIENCE });
  await untilNothingToDo();
  await family.stop();
  return { itemId, usedToken: link.split("/").at(-1) ?? "" };
}

function webhookEnvironment() {
  return {
    ...standIns.environment(port),
    TELEGRAM_MODE: "webhook",
    PUBLIC_URL: "https://quanto.example",
    TRUST_PROXY: "1",
    WEBHOOK_SECRET,
    METRICS_TOKEN,
    ALLOWED_TELEGRAM_IDS: [ANA, ...MEMBERS].join(","),
  };
}

async function untilNothingToDo(): Promise<void> {
  const db = client.db();
  await vi.waitFor(
    async () => {
      expect(await db.collection("jobs").countDocuments()).toBe(0);
      expect(await db.collection("telegramUpdates").countDocuments({ chat: { $gt: "" } })).toBe(0);
    },
    { timeout: PATIENCE, interval: 100 },
  );
}

/** Every stored document as text, by collection and id. */
async function stored(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { name } of await client.db().listCollections().toArray())
    if (!NOT_COMPARED.has(name))
      for (const row of await client.db().collection(name).find().toArray())
        all.set(`${name} ${String(row._id)}`, JSON.stringify(row));
  return all;
}

/** Who presses "reconnect" of somebody else's bank gets a link to connect a bank of their own. */
function isOwnLink(id: string, row: string): boolean {
  return id.startsWith("links ") && row.includes('"purpose":{"kind":"connect"}');
}

/** A tap is remembered under a hash for a second one, a minute at most, and longer until the database's next sweep. */
function isTap(id: string): boolean {
  return id.startsWith("cooldowns press ");
}

async function metric(name: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  });
  const [, value] = new RegExp(`^${name} (\\S+)`, "m").exec(await answer.text()) ?? [];
  return Number(value);
}

/** Bodies that are announced and never come. */
function openSlowBodies(): void {
  for (let index = 0; index < SLOW_BODIES; index += 1) {
    const socket = connect(port, "127.0.0.1");
    const path = index % 2 === 0 ? "/pluggy/webhook" : "/telegram/webhook";
    const secret =
      index % 2 === 0
        ? `x-webhook-secret: ${target.webhookSecret}`
        : `x-telegram-bot-api-secret-token: ${target.telegramSecret}`;
    socket.on("error", () => undefined);
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${secret}\r\ncontent-length: 900\r\n\r\n{`,
    );
    slow.push(socket);
  }
}

/** Bytes that are no HTTP, or ask for the wrong thing in its words. */
function sendGarbage(): Promise<void[]> {
  const texts = [
    "\u0000\u0000\u0000",
    "GET / HTTP/9.9\r\n\r\n",
    "POST /pluggy/webhook HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    `GET / HTTP/1.1\r\nhost: x\r\n${"a: b\r\n".repeat(5000)}\r\n`,
    "GET / HTTP/1.1\r\nhost: x\r\nx: \u0001\r\n\r\n",
    "CONNECT example.com:443 HTTP/1.1\r\nhost: x\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade, close\r\n\r\n",
  ];
  return Promise.all(
    texts.map(
      (text) =>
        new Promise<void>((resolve) => {
          const socket = connect(port, "127.0.0.1");
          socket.on("error", () => undefined);
          socket.on("close", () => resolve());
          socket.resume();
          socket.end(text, "latin1");
        }),
    ),
  );
}

let lastUpdate = 800_000;

async function attack(round: number): Promise<Answered[]> {
  const updates = hostilePeople(lastUpdate, round, people);
  lastUpdate += updates.length;
  const headers = {
    "content-type": "application/json",
    "x-telegram-bot-api-secret-token": target.telegramSecret,
  };
  const ofPeople = updates.map((update): HostileRequest => ({
    method: "POST",
    path: "/telegram/webhook",
    headers,
    body: JSON.stringify(update),
  }));
  const all = [
    ...ofPeople,
    ...hostileUpdates(ROUND.updates, target),
    ...hostileWebhooks(ROUND.webhooks, target, people.ana.itemId),
    ...hostilePages(ROUND.pages, target),
  ];
  await sendGarbage();
  return sendAll(interleaved(all), { port, agent }, WIDTH);
}

/** The same mixture in every part of the list, and the same in every run. */
function interleaved<T>(items: readonly T[]): T[] {
  const STRIDE = 61;
  return Array.from({ length: STRIDE }, (_, start) =>
    items.filter((_item, index) => index % STRIDE === start),
  ).flat();
}

function countsByStatus(answers: readonly Answered[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function percentile99(answers: readonly Answered[]): number {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.99)] ?? 0;
}

test(
  "10,000 hostile updates, webhooks and page requests: no crash, no 5xx, no growth, nothing stored",
  async () => {
    await untilNothingToDo();
    const before = await stored();
    openSlowBodies();
    const first = await attack(0);
    await untilNothingToDo();
    const heapAfterOne = await metric(HEAP);
    const second = await attack(1);
    await untilNothingToDo();
    const growth = (await metric(HEAP)) - heapAfterOne;

    const answers = [...first, ...second];
    const counts = countsByStatus(answers);
    console.log(
      `${answers.length} hostile requests: ${JSON.stringify(counts)}, ` +
        `p99 ${percentile99(answers).toFixed(0)} ms, ${(await metric("process_cpu_seconds_total")).toFixed(0)} s of a core, heap ${(growth / 1e6).toFixed(1)} MB more after the second half`,
    );
    expect(answers.length).toBeGreaterThanOrEqual(10_000);
    expect(Object.keys(counts).filter((status) => status.startsWith("5"))).toEqual([]);
    // Each kind of refusal was met, so that the requests are what they pretend to be.
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining(["400", "401", "404", "413", "415", "429", "431"]),
    );
    const after = await stored();
    const changed = [...after].filter(([id, row]) => before.get(id) !== row);
    expect(changed.filter(([id, row]) => !isOwnLink(id, row) && !isTap(id))).toEqual([]);
    // A job of the product's own look for lost work may have ended meanwhile.
    const gone = [...before.keys()].filter(
      (id) => !after.has(id) && !id.startsWith("jobs ") && !isTap(id),
    );
    expect(gone).toEqual([]);
    expect(growth).toBeLessThan(MAX_GROWTH_BYTES);
    expect(lines.filter((line) => line.includes("unexpected error"))).toEqual([]);
  },
  PATIENCE,
);

test("of a handled update only its id stays stored", async () => {
  const updates = await client.db().collection("telegramUpdates").find().toArray();
  expect(updates.length).toBeGreaterThan(0);
  expect(updates.filter(({ content }) => content !== undefined)).toEqual([]);
});

test(
  "afterwards the family is answered, and SIGTERM ends the process",
  async () => {
    await standIns.telegram.waitForCall(({ method }) => method === "setWebhook");
    ana.send("/privacy");
    const { from, text, chat } = ana.messages().at(-1)!;
    const update = {
      update_id: lastUpdate + 1,
      message: { message_id: 990_000, date: 0, from, text, chat },
    };
    const answer = await fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-telegram-bot-api-secret-token": target.telegramSecret,
      },
      body: JSON.stringify(update),
    });
    expect(answer.status).toBe(200);
    await ana.sees((message) => /Pluggy/.test(message.text ?? ""));
    await product.stop("SIGTERM");
    expect(await product.ended).toBe(0);
  },
  PATIENCE,
);

test("the log holds no secret", () => {
  const secrets = new Map([
    [standIns.telegram.token, "the bot's token"],
    [standIns.pluggy.clientSecret, "Pluggy's client secret"],
    [target.telegramSecret, "the secret of Telegram's webhook"],
    [target.usedToken, "a link"],
    [WEBHOOK_SECRET, "the webhook's secret"],
    [METRICS_TOKEN, "the token of the metrics"],
  ]);
  expect(lines.length).toBeGreaterThan(1000);
  expect(leakedSecrets(lines, secrets)).toEqual([]);
});
