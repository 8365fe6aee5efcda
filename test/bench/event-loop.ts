import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { mongo } from "mongoose";
import { addDays } from "../../src/domain/day.ts";
import { LIVE } from "../../src/mongo/transaction-model.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct } from "../sandbox/start-product.ts";
import { startStandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { connectBank } from "../support/connect-bank.ts";
import { makeTransaction } from "../support/make.ts";
import { delaysDuring, PROBED } from "./event-loop-delay.ts";
import { median, type Result } from "./result.ts";

const MERCHANTS = 10_000;
const TRANSACTIONS = 100_000;
const NAME_LETTERS = 4000;
const SHOPPING = "08000000";
const SECONDS = 20;
const WEBHOOKS_A_SECOND = 20;
const SECRET = "the-secret-of-this-measurement";
const PATIENCE = { timeoutMs: 30_000 };

/** Presses, commands and webhooks while somebody with the worst data looks at all of it. */
export async function eventLoop(): Promise<Result[]> {
  const standIns = await startStandIns({ telegram: { limits: "none" }, pluggy: { stepMs: 5 } });
  const port = await freePort();
  const environment = {
    ...standIns.environment(port),
    WEBHOOK_SECRET: SECRET,
    ...PROBED,
  };
  const product = await startProduct({ environment });
  const client = await mongo.MongoClient.connect(standIns.mongoUri);
  try {
    const [ana, bia] = [1, 2].map((id) =>
      standIns.telegram.person({ id, firstName: "Ana", languageCode: "pt-br" }),
    ) as [Person, Person];
    const itemId = await connectBank(ana, standIns.pluggy);
    const worstItem = await connectBank(bia, standIns.pluggy);
    // Taken, so that the next report is the answer to a question.
    for (const person of [ana, bia]) await person.nextMessage(isReport, PATIENCE);
    await fillWithTheWorst(client.db(), worstItem);
    const waits: number[] = [];
    let presses = 0;
    const idle = await delaysDuring(product, () => sleep(5000));
    const delays = await delaysDuring(product, async () => {
      const until = performance.now() + SECONDS * 1000;
      const isOver = () => performance.now() > until;
      await Promise.all([
        pressAround(bia, isOver).then((count) => (presses = count)),
        askReports(ana, isOver, waits),
        sendWebhooks(`http://127.0.0.1:${port}/pluggy/webhook`, itemId, isOver),
      ]);
    });
    return [
      {
        what: `delay of the product's event loop, ${presses} screens of ${MERCHANTS} merchants and ${TRANSACTIONS} transactions, commands and webhooks beside`,
        measured: `${delays.p99.toFixed(1)} ms p99, ${delays.p50.toFixed(1)} ms median, ${delays.max.toFixed(0)} ms at most`,
        target: "50 ms p99",
      },
      {
        what: "the same of an idle product on this machine",
        measured: `${idle.p99.toFixed(1)} ms p99`,
        target: "–",
      },
      {
        what: "another person's /report meanwhile",
        measured: `${median(waits).toFixed(0)} ms median of ${waits.length}`,
        target: "–",
      },
    ];
  } finally {
    await client.close();
    await product.stop();
    await standIns.close();
  }
}

/** Long names, many of them, over a year, and one transaction of long ago. */
async function fillWithTheWorst(db: mongo.Db, itemId: string): Promise<void> {
  const item = await db
    .collection<{ _id: string; userId: string }>("items")
    .findOne({ _id: itemId });
  const account = await db
    .collection<{ _id: string; itemId: string }>("accounts")
    .findOne({ itemId });
  if (!item || !account) throw new Error("Nobody's bank is there to be filled");
  const today = new Date().toISOString().slice(0, 10);
  const transactions = db.collection<{ _id: string }>("transactions");
  for (let start = 0; start < TRANSACTIONS; start += 2000)
    await transactions.insertMany(
      Array.from({ length: 2000 }, (_, at) => {
        const index = start + at;
        const merchant = index % MERCHANTS;
        const { id, ...rest } = makeTransaction({
          id: `worst ${index}`,
          userId: item.userId,
          itemId,
          accountId: account._id,
          day: index === 0 ? "1900-01-01" : addDays(today, -(index % 365)),
          categoryId: SHOPPING,
          topCategoryId: SHOPPING,
          minor: 100 + (index % 9973),
          merchant:
            merchant % 1000 === 0 ? "X".repeat(NAME_LETTERS) + merchant : `Loja ${merchant}`,
        });
        return { _id: id, ...rest, ...LIVE, seenAt: new Date() };
      }),
    );
}

/** Every screen that gets longer with what a user has. Resolves with how many were shown. */
async function pressAround(person: Person, isOver: () => boolean): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  let count = 0;
  while (!isOver()) {
    person.send(`/report 1526-01-01..${today}`);
    await person.nextMessage(isReport, PATIENCE);
    for (const label of [
      "Dia a dia",
      "‹ Voltar",
      "Categorias",
      "Compras",
      "Lojas e pessoas",
      "Movimentos",
    ]) {
      await pressOnceThere(person, label);
      count += 1;
    }
  }
  return count;
}

/** A button comes with the screen that was pressed for before. */
async function pressOnceThere(person: Person, label: string): Promise<void> {
  const isThere = () =>
    JSON.stringify(person.messages().at(-1)?.reply_markup ?? {}).includes(`"${label}"`);
  await untilTrue(isThere);
  await person.press(label, PATIENCE);
}

async function untilTrue(isThere: () => boolean): Promise<void> {
  const until = performance.now() + PATIENCE.timeoutMs;
  while (!isThere() && performance.now() < until) await sleep(20);
}

async function askReports(person: Person, isOver: () => boolean, waits: number[]): Promise<void> {
  while (!isOver()) {
    const askedAt = performance.now();
    person.send("/report 90d");
    await person.nextMessage(isReport, PATIENCE);
    waits.push(performance.now() - askedAt);
    await sleep(1100);
  }
}

async function sendWebhooks(url: string, itemId: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const body = JSON.stringify({ event: "item/updated", eventId: randomUUID(), itemId });
    const headers = { "content-type": "application/json", "x-webhook-secret": SECRET };
    const { status } = await fetch(url, { method: "POST", headers, body });
    if (status !== 202) throw new Error(`A webhook was answered with ${status}`);
    await sleep(1000 / WEBHOOKS_A_SECOND);
  }
}

function isReport({ photo }: { photo?: unknown }): boolean {
  return photo !== undefined;
}
