import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mongo } from "mongoose";
import { loadConfig } from "../../src/config.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { connectBank } from "../support/connect-bank.ts";
import { tapDatabase, type DatabaseTap } from "./database-tap.ts";

/** SIGTERM ends the process within ten seconds, whatever hangs, and releases its jobs. */
const MAX_STOP_MS = 10_000;
const PATIENCE = 120_000;

let standIns: StandIns;
let tap: DatabaseTap;
let client: mongo.MongoClient;
let product: Product | undefined;
let environment: Record<string, string>;
let ana: Person;
let itemId: string;

beforeEach(async () => {
  standIns = await startStandIns({ pluggy: { stepMs: 1, rateLimits: "off", historyDays: 30 } });
  tap = await tapDatabase(standIns.mongoUri);
  client = await mongo.MongoClient.connect(standIns.mongoUri);
  environment = { ...standIns.environment(await freePort()), MONGODB_URI: tap.uri };
  product = await startProduct({ environment });
  ana = standIns.telegram.person({ id: 1, firstName: "Ana", languageCode: "pt-br" });
  itemId = await connectBank(ana, standIns.pluggy);
  await ana.nextMessage((message) => message.photo !== undefined, { timeoutMs: PATIENCE });
  await untilNothingToDo();
}, PATIENCE);

afterEach(async () => {
  await product?.stop("SIGKILL");
  await client.close();
  await tap.close();
  await standIns.close();
});

function jobs() {
  return client.db().collection<{ _id: string }>("jobs");
}

/** Resolves with the milliseconds from SIGTERM to the process's exit. */
async function stop(running: Product): Promise<number> {
  const startedAt = performance.now();
  await running.stop("SIGTERM");
  const code = await running.ended;
  if (code !== 0) throw new Error(`It ended with ${code}`);
  return performance.now() - startedAt;
}

function untilNothingToDo(): Promise<void> {
  return vi.waitFor(async () => expect(await jobs().countDocuments()).toBe(0), PATIENCE);
}

/** A sync that never ends, because Pluggy does not answer. */
async function hangASync(): Promise<void> {
  standIns.pluggy.faults.add({ kind: "no-answer", path: "/" });
  standIns.pluggy.bank.addPurchase(itemId);
  await untilJobIsRunning();
}

async function untilJobIsRunning(): Promise<void> {
  const running = { _id: `sync-item ${itemId}`, leaseId: { $exists: true } };
  await vi.waitFor(async () => expect(await jobs().countDocuments(running)).toBe(1), PATIENCE);
}

/** A /refresh that waits for Pluggy's answer. */
async function untilPluggyIsAsked(): Promise<void> {
  const asked = () => standIns.pluggy.journal.entries().filter(({ method }) => method === "PATCH");
  await vi.waitFor(() => expect(asked().length).toBeGreaterThan(0), PATIENCE);
}

async function webhookMode(): Promise<{
  product: Product;
  tell: (update: object) => Promise<void>;
}> {
  const port = await freePort();
  const given = {
    ...environment,
    PORT: String(port),
    TELEGRAM_MODE: "webhook",
    PUBLIC_URL: "https://quanto.example",
    WEBHOOK_SECRET: "a-secret-of-the-webhook-2f81c0",
  };
  const { mode } = loadConfig(given).telegram;
  const secret = mode.kind === "webhook" ? mode.secret : "";
  const tell = async (update: object) => {
    const { status } = await fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
      body: JSON.stringify(update),
    });
    if (status !== 200) throw new Error(`The webhook answered ${status}`);
  };
  return { product: await startProduct({ environment: given }), tell };
}

const ANA = { id: 1, is_bot: false, first_name: "Ana", language_code: "pt-br" };
const REFRESH = {
  update_id: 990_001,
  message: {
    message_id: 990_001,
    date: 1_790_000_000,
    chat: { id: 1, type: "private", first_name: "Ana" },
    from: ANA,
    text: "/refresh",
    entities: [{ type: "bot_command", offset: 0, length: 8 }],
  },
};

test(
  "while Pluggy hangs, by polling, and the running sync is released",
  async () => {
    await hangASync();
    ana.send("/refresh");
    await untilPluggyIsAsked();
    expect(await stop(product!)).toBeLessThan(MAX_STOP_MS);
    const [job] = await jobs()
      .find({ _id: `sync-item ${itemId}` })
      .toArray();
    expect(job).toMatchObject({ attempts: 0 });
    expect(job).not.toHaveProperty("leaseId");
  },
  PATIENCE,
);

test(
  "while Pluggy hangs, by webhook",
  async () => {
    await product?.stop();
    const inWebhookMode = await webhookMode();
    product = inWebhookMode.product;
    standIns.pluggy.faults.add({ kind: "no-answer", path: "/" });
    await inWebhookMode.tell(REFRESH);
    await untilPluggyIsAsked();
    expect(await stop(product)).toBeLessThan(MAX_STOP_MS);
  },
  PATIENCE,
);

test(
  "while Telegram hangs",
  async () => {
    standIns.telegram.faults.next({ kind: "timeout", times: 1000 });
    standIns.pluggy.bank.failLogin(itemId);
    const telling = { _id: `tell-item ${itemId}`, leaseId: { $exists: true } };
    await vi.waitFor(async () => expect(await jobs().countDocuments(telling)).toBe(1), PATIENCE);
    expect(await stop(product!)).toBeLessThan(MAX_STOP_MS);
  },
  PATIENCE,
);

test(
  "while the database hangs",
  async () => {
    await hangASync();
    tap.freeze();
    ana.send("/accounts");
    expect(await stop(product!)).toBeLessThan(MAX_STOP_MS);
  },
  PATIENCE,
);

test(
  "while everything hangs",
  async () => {
    await hangASync();
    standIns.telegram.faults.next({ kind: "timeout", times: 1000 });
    tap.freeze();
    expect(await stop(product!)).toBeLessThan(MAX_STOP_MS);
  },
  PATIENCE,
);

test(
  "at once while idle",
  async () => {
    expect(await stop(product!)).toBeLessThan(3000);
  },
  PATIENCE,
);

test(
  "keys that Pluggy rejects make /readyz answer 503 with the reason",
  async () => {
    await product?.stop();
    const port = await freePort();
    const given = { ...environment, PORT: String(port), PLUGGY_CLIENT_SECRET: "wrong" };
    product = await startProduct({ environment: given });
    await vi.waitFor(async () => {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`);
      expect([response.status, await response.json()]).toMatchObject([
        503,
        { checks: { database: true }, problems: [expect.stringContaining("PLUGGY_CLIENT_SECRET")] },
      ]);
    }, PATIENCE);
  },
  PATIENCE,
);
