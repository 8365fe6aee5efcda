import { setTimeout as sleep } from "node:timers/promises";
import { mongo } from "mongoose";
import { PluggyClient } from "pluggy-sdk";
import { freePort } from "../sandbox/free-port.ts";
import { systemClock } from "../sandbox/pluggy/clock.ts";
import type { PluggySandbox } from "../sandbox/pluggy/start-pluggy.ts";
import { startProduct } from "../sandbox/start-product.ts";
import { startStandIns } from "../sandbox/start-stand-ins.ts";
import { connectBank } from "../support/connect-bank.ts";
import { startCountingProxy, type CountingProxy } from "./counting-proxy.ts";
import type { Result } from "./result.ts";

const ROWS = 10_000;
/** Longer than a fetch is thought to take: only then is a quiet account not read again. */
const TWO_HOURS = 2 * 3_600_000;

interface Cost {
  readonly requests: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

interface Connected {
  readonly database: mongo.Db;
  readonly itemId: string;
}

/**
 * A refresh after one new row, in an account of 10,000: ours by webhook, against the tutorial's way
 * (fetch everything again, upsert everything again), over the same wire in the same run.
 */
export async function refresh(): Promise<Result[]> {
  // The bank lives in the past, since no mark goes beyond the present.
  let later = -2 * TWO_HOURS;
  const real = systemClock();
  const clock = { ...real, now: () => real.now() + later };
  const standIns = await startStandIns({
    telegram: { limits: "none" },
    pluggy: { clock, stepMs: 1, rowsPerAccount: ROWS, rateLimits: "off" },
  });
  const proxy = await startCountingProxy(standIns.pluggy.apiUrl);
  const environment = {
    ...standIns.environment(await freePort()),
    PLUGGY_API_URL: proxy.url,
  };
  const product = await startProduct({ environment });
  const client = await mongo.MongoClient.connect(standIns.mongoUri);
  try {
    const ana = standIns.telegram.person({ id: 1, firstName: "Ana", languageCode: "pt-br" });
    const login = { apiUrl: standIns.pluggy.apiUrl, user: "user-ok-perf-40x" };
    const itemId = await connectBank(ana, login);
    await ana.nextMessage((message) => message.photo !== undefined, { timeoutMs: 120_000 });
    await standIns.pluggy.idle();
    const connected = { database: client.db(), itemId };
    // A first row takes the mark beyond the moment at which all the others came in.
    later += TWO_HOURS;
    await ourWay(standIns.pluggy, proxy, connected);
    later += TWO_HOURS;
    const ours = await ourWay(standIns.pluggy, proxy, connected);
    const theirs = await tutorialWay(standIns.pluggy, proxy, connected);
    const rows = standIns.pluggy.truth.size;
    return [
      resultOf(`refresh after one new row of ${rows}`, ours, theirs, (cost) => cost.bytes),
      resultOf("the same, requests", ours, theirs, (cost) => cost.requests, "req"),
      resultOf("the same, time", ours, theirs, (cost) => cost.milliseconds, "ms"),
    ];
  } finally {
    await client.close();
    await product.stop();
    await proxy.close();
    await standIns.close();
  }
}

/** From the purchase at the bank until it is in the database: webhook, job, incremental sync. */
async function ourWay(
  pluggy: PluggySandbox,
  proxy: CountingProxy,
  { database, itemId }: Connected,
): Promise<Cost> {
  proxy.take();
  const startedAt = performance.now();
  const transactionId = pluggy.bank.addPurchase(itemId);
  const transactions = database.collection<{ _id: string }>("transactions");
  while ((await transactions.countDocuments({ _id: transactionId })) === 0) await sleep(5);
  const milliseconds = performance.now() - startedAt;
  const events = database.collection("webhookEvents");
  while ((await events.countDocuments({ itemId: { $exists: true } })) > 0) await sleep(20);
  return { ...proxy.take(), milliseconds };
}

async function tutorialWay(
  { clientId, clientSecret }: PluggySandbox,
  proxy: CountingProxy,
  { database, itemId }: Connected,
): Promise<Cost> {
  process.env["PLUGGY_API_URL"] = proxy.url;
  const client = new PluggyClient({ clientId, clientSecret });
  const copy = database.collection<{ _id: string }>("tutorialCopy");
  proxy.take();
  const startedAt = performance.now();
  const accounts = await client.fetchAccounts(itemId);
  for (const account of accounts.results) {
    const rows = await client.fetchAllTransactions(account.id);
    await copy.bulkWrite(
      rows.map(({ id, ...row }) => ({
        replaceOne: { filter: { _id: id }, replacement: row, upsert: true },
      })),
    );
  }
  return { ...proxy.take(), milliseconds: performance.now() - startedAt };
}

function resultOf(
  what: string,
  ours: Cost,
  theirs: Cost,
  figure: (cost: Cost) => number,
  unit = "bytes",
): Result {
  const [our, their] = [figure(ours), figure(theirs)];
  const text = (value: number) => Math.round(value).toLocaleString("en");
  const ratio = (their / our).toFixed(1);
  return {
    what,
    measured: `${text(our)} ${unit}; the tutorial's way ${text(their)}: ${ratio} times`,
    target: unit === "bytes" ? "20 times fewer" : "fewer",
  };
}
