import type { Update } from "grammy/types";
import mongoose from "mongoose";
import { expect, test, vi } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";

/** Webhook mode: Telegram forgets an update once it was acknowledged, so it is handled, whatever process dies. */
const PATIENCE = 300_000;
const CHAT = 990_001;
const UPDATES = 12;
/** An update whose process died is handled again; in a chat that is one. */
const IN_HAND = 1;

interface Running {
  readonly product: Product;
  readonly url: string;
}

async function withStandIns(story: (standIns: StandIns) => Promise<void>): Promise<void> {
  const standIns = await startStandIns({});
  try {
    await story(standIns);
  } finally {
    await standIns.close();
  }
}

async function start(standIns: StandIns, port: number): Promise<Running> {
  const environment = {
    ...standIns.environment(port),
    TELEGRAM_MODE: "webhook",
    PUBLIC_URL: "https://quanto.example",
    WEBHOOK_SECRET: "a-secret-of-the-webhook-2f81c0",
  };
  const product = await startProduct({ environment, onLine: () => undefined });
  return { product, url: `http://127.0.0.1:${port}/telegram/webhook` };
}

/** Repeats the request until a 200, as Telegram does. */
async function deliver(standIns: StandIns, { url }: Running, update: Update): Promise<void> {
  const { params } = await standIns.telegram.waitForCall(({ method }) => method === "setWebhook");
  const headers = {
    "content-type": "application/json",
    "x-telegram-bot-api-secret-token": String(params["secret_token"]),
  };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(update) });
  expect(answer.status).toBe(200);
}

/** Twelve messages of a user, each with an answer of its own. */
function messages(standIns: StandIns): Update[] {
  const ana = standIns.telegram.person({
    id: CHAT,
    firstName: "Ana",
    languageCode: "en",
    met: true,
  });
  const chat = { id: CHAT, type: "private", first_name: "Ana" } as const;
  return Array.from({ length: UPDATES }, (_, index) => {
    const text = index % 2 === 0 ? "/privacy" : "/delete_data";
    const entities = [{ type: "bot_command", offset: 0, length: text.length }];
    const message = { message_id: 500 + index, date: 0, chat, from: ana.user, text, entities };
    return { update_id: 700_000 + index, message } as unknown as Update;
  });
}

function answers(standIns: StandIns): string[] {
  const ana = standIns.telegram.person({ id: CHAT, firstName: "Ana", languageCode: "en" });
  return ana
    .messages()
    .filter(({ from }) => from?.is_bot)
    .map(({ text = "" }) => (text.startsWith("Delete all") ? "/delete_data" : "/privacy"));
}

/** The number of updates that are stored and not handled. */
async function waiting({ mongoUri }: StandIns): Promise<number> {
  const client = await mongoose.mongo.MongoClient.connect(mongoUri);
  const updates = client.db().collection("telegramUpdates");
  const count = await updates.countDocuments({ chat: { $gt: "" } });
  await client.close();
  return count;
}

const EXPECTED = Array.from({ length: UPDATES }, (_, index) =>
  index % 2 === 0 ? "/privacy" : "/delete_data",
);

test(
  "a kill loses none of twelve acknowledged updates, and keeps their order",
  () =>
    withStandIns(async (standIns) => {
      const port = await freePort();
      const updates = messages(standIns);
      const first = await start(standIns, port);
      for (const update of updates) await deliver(standIns, first, update);
      expect(answers(standIns).length).toBeLessThan(UPDATES);
      await first.product.stop("SIGKILL");
      const second = await start(standIns, port);
      try {
        await vi.waitFor(async () => expect(await waiting(standIns)).toBe(0), 60_000);
        const all = answers(standIns);
        const again = all.length - UPDATES;
        expect(again).toBeGreaterThanOrEqual(0);
        expect(again).toBeLessThanOrEqual(IN_HAND);
        // The update that was handled at the kill may be answered twice in a row: which one that was
        // is known only now, since its first answer may have been sent before the process died.
        const isRepeated = all.findIndex((answer, index) => answer !== EXPECTED[index]);
        const once = again === 0 ? all : all.toSpliced(isRepeated, again);
        expect(once).toEqual(EXPECTED);
        for (const update of updates) await deliver(standIns, second, update);
        await second.product.stop("SIGTERM");
        expect(answers(standIns)).toEqual(all);
      } finally {
        await second.product.stop("SIGTERM");
      }
    }),
  PATIENCE,
);

test(
  "two processes share a chat: nothing is lost when one of them is killed",
  () =>
    withStandIns(async (standIns) => {
      const updates = messages(standIns);
      const [a, b] = await Promise.all([
        start(standIns, await freePort()),
        start(standIns, await freePort()),
      ]);
      try {
        for (const [index, update] of updates.entries())
          await deliver(standIns, index % 2 === 0 ? a : b, update);
        await a.product.stop("SIGKILL");
        await vi.waitFor(async () => expect(await waiting(standIns)).toBe(0), 60_000);
        for (const update of updates) await deliver(standIns, b, update);
        await b.product.stop("SIGTERM");
        // The update that was handled at the kill is answered again.
        expect(answers(standIns).length).toBeGreaterThanOrEqual(UPDATES);
        expect(answers(standIns).length).toBeLessThanOrEqual(UPDATES + IN_HAND);
      } finally {
        await b.product.stop("SIGTERM");
      }
    }),
  PATIENCE,
);
