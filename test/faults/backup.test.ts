import { afterAll, beforeAll, expect, test, vi } from "vitest";
import mongoose from "mongoose";
import { minorOf } from "../e2e/caption-figures.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import { connectBank } from "../support/connect-bank.ts";

type Db = mongoose.mongo.Db;

/** What `mongodump` writes: every document and every index, by collection. */
type Backup = ReadonlyMap<string, { rows: mongoose.mongo.Document[]; indexes: IndexSpec[] }>;
interface IndexSpec {
  readonly key: Record<string, 1 | -1>;
  readonly [option: string]: unknown;
}

let standIns: StandIns;
let client: mongoose.mongo.MongoClient;

beforeAll(async () => {
  standIns = await startStandIns({ pluggy: { stepMs: 1, historyDays: 30, rateLimits: "off" } });
  client = await mongoose.mongo.MongoClient.connect(standIns.mongoUri);
}, 60_000);

afterAll(async () => {
  await client?.close();
  await standIns?.close();
});

async function backup(db: Db): Promise<Backup> {
  const collections = await db.listCollections().toArray();
  const all = collections.map(async ({ name }) => {
    const rows = await db.collection(name).find().toArray();
    const indexes = (await db.collection(name).indexes()) as unknown as IndexSpec[];
    return [name, { rows, indexes }] as const;
  });
  return new Map(await Promise.all(all));
}

async function restore(db: Db, from: Backup): Promise<void> {
  for (const [name, { rows, indexes }] of from) {
    await db.createCollection(name);
    const own = indexes.filter((index) => index["name"] !== "_id_");
    if (own.length > 0) await db.collection(name).createIndexes(own);
    if (rows.length > 0) await db.collection(name).insertMany(rows);
  }
}

/** In minor units. */
function spentIn(caption = ""): number {
  return minorOf(/Gasto: (R\$\s[\d.,]+)/.exec(caption)?.[1] ?? "");
}

test("a backup that is restored into an empty database answers as before, and goes on with the bank", async () => {
  const environment = {
    ...standIns.environment(await freePort()),
    WEBHOOK_SECRET: "a-secret-of-the-webhook",
  };
  const ana = standIns.telegram.person({ id: 9101, firstName: "Ana", languageCode: "pt-br" });
  const report = async () => {
    ana.send("/report 30d");
    const { caption } = await ana.nextMessage((message) => message.photo !== undefined);
    return caption;
  };
  const first = await startProduct({ environment });
  const itemId = await connectBank(ana, standIns.pluggy);
  await ana.nextMessage((message) => message.photo !== undefined, { timeoutMs: 60_000 });
  const before = await report();
  await first.stop();

  const db = client.db();
  const kept = await backup(db);
  expect([...kept.keys()]).toEqual(expect.arrayContaining(["users", "items", "transactions"]));
  await db.dropDatabase();
  await restore(db, kept);

  const second = await startProduct({ environment });
  try {
    expect(await report()).toBe(before);
    const purchase = standIns.pluggy.bank.addPurchase(itemId, { minor: 4321 });
    await vi.waitFor(
      async () =>
        expect(await db.collection("transactions").countDocuments({ _id: purchase as never })).toBe(
          1,
        ),
      { timeout: 60_000, interval: 200 },
    );
    expect(spentIn(await report())).toBe(spentIn(before) + 4321);
    expect(second.lines.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  } finally {
    await second.stop();
  }
}, 180_000);
