import { setTimeout as sleep } from "node:timers/promises";
import { calculateObjectSize } from "bson";
import mongoose from "mongoose";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { createStores } from "../../src/mongo/stores.ts";
import { freePort } from "../sandbox/free-port.ts";
import type { JournalEntry } from "../sandbox/pluggy/journal.ts";
import { rawRequests } from "../sandbox/pluggy/raw-api.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import { childProcesses } from "../support/child-processes.ts";
import { makeItem, makeUser } from "../support/make.ts";
import { withMongoProcess } from "./mongo-process.ts";
import { processorSeconds, residentMegabytes } from "./process-figures.ts";
import type { Result } from "./result.ts";

const PEOPLE = 10_000;
const HISTORY_DAYS = 5;
const REPORTS = 2000;
const AT_ONCE = 20;
const DAY_SECONDS = 86_400;
const SAMPLE = 500;
const POLL_MS = 250;
/** Banks with news at once: all in the same moment would measure the stand-ins, which share one process. */
const BANKS_AT_ONCE = 100;

interface Used {
  readonly seconds: number;
  readonly processor: number;
  readonly requests: ReadonlyMap<string, number>;
  readonly messages: number;
}

/**
 * A day of ten thousand people with a bank each, in one process as fast as it goes: every bank has news,
 * a hundred at once, and a fifth of the people ask for a report. What it costs, beside what a day has.
 */
export function day(): Promise<Result[]> {
  return withMongoProcess(measure);
}

async function measure(): Promise<Result[]> {
  const standIns = await startStandIns({
    telegram: { limits: "none", decodesPictures: false },
    pluggy: { stepMs: 0, historyDays: HISTORY_DAYS, rateLimits: "off" },
  });
  const database = await mongoose.createConnection(standIns.mongoUri).asPromise();
  let product: Product | undefined;
  try {
    const itemIds = await seed(standIns, database);
    const requests = countRequests(standIns);
    const environment = {
      ...standIns.environment(await freePort()),
      // Pluggy would allow this number a minute to a larger customer; the day is shorter here.
      PLUGGY_REQUESTS_PER_MINUTE: "1000000",
    };
    product = await startProduct({ environment, onLine: printError });
    const running = product;
    const watch = { standIns, requests, product: running };
    const first = await used(watch, () => untilIdle(database, standIns));
    let came = 0;
    const daily = await used(watch, async () => {
      [came] = await Promise.all([
        askReports(standIns),
        bringNews(itemIds, standIns.pluggy, () => untilIdle(database, standIns)),
      ]);
    });
    const memory = [running.pid, ...childProcesses(running.pid)].reduce(
      (sum, pid) => sum + (residentMegabytes(pid) ?? 0),
      0,
    );
    return [
      described(`first sync of ${PEOPLE} people's banks`, first),
      described(`a day of ${PEOPLE} people, ${REPORTS} reports`, daily),
      {
        what: "the same day: of one core, if it were spread evenly; memory at its end",
        measured: `${((daily.processor / DAY_SECONDS) * 100).toFixed(1)} %, ${memory.toFixed(0)} MB`,
        target: "50 %, 300 MB",
      },
      { what: "the same day: reports that came", measured: `${came} of ${REPORTS}`, target: "all" },
      {
        what: "bytes in the database without indexes",
        measured: await sizes(database),
        target: "–",
      },
    ];
  } finally {
    await product?.stop();
    await database.close();
    await standIns.close();
  }
}

/** What the product logs as an error is a failure of the day. */
function printError(line: string): void {
  if (/"level":(50|60)/.test(line)) console.log(`  ${line}`);
}

/** Everybody's user and bank, as stored by people who connected before; resolves with the items' ids. */
async function seed(
  { pluggy, telegram }: StandIns,
  database: mongoose.Connection,
): Promise<string[]> {
  const { users, items } = createStores(database, "no address is hashed");
  const { clientId, clientSecret, apiUrl } = pluggy;
  const keys = await rawRequests(apiUrl, null)("POST", "/auth", { clientId, clientSecret });
  const api = rawRequests(apiUrl, (keys.body as { apiKey: string }).apiKey);
  const now = new Date();
  const itemIds: string[] = [];
  await eachAtOnce(PEOPLE, async (index) => {
    const userId = `user-${index}`;
    const telegramId = index + 1;
    telegram.person({ id: telegramId, firstName: "Ana", languageCode: "pt-br", met: true });
    const token = await api("POST", "/connect_token", { options: { clientUserId: userId } });
    const asPage = rawRequests(apiUrl, (token.body as { accessToken: string }).accessToken);
    const parameters = { user: "user-ok", password: "password-ok" };
    const { body } = await asPage("POST", "/items", { connectorId: 2, parameters });
    const { id } = body as { id: string };
    itemIds.push(id);
    await users.add(
      makeUser({
        id: userId,
        telegramId,
        chatId: telegramId,
        createdAt: now,
        knowsOfSummaries: true,
      }),
    );
    const syncCheckpoint = { syncedAt: null };
    await items.add(makeItem({ id, userId, linkedAt: now, welcomedAt: now, syncCheckpoint }));
  });
  await pluggy.idle();
  return itemIds;
}

/** A day's news of every bank, the next ones when the product has taken in those before. */
async function bringNews(
  itemIds: readonly string[],
  { bank }: StandIns["pluggy"],
  idle: () => Promise<void>,
): Promise<void> {
  for (let first = 0; first < itemIds.length; first += BANKS_AT_ONCE) {
    for (const id of itemIds.slice(first, first + BANKS_AT_ONCE)) bank.passDayOf(id);
    await idle();
  }
}

async function eachAtOnce(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Requests to Pluggy by method and route, from now on. */
function countRequests({ pluggy: { journal } }: StandIns): Map<string, number> {
  const counts = new Map<string, number>();
  journal.record = ({ method, path }: JournalEntry) => {
    const route = `${method} ${path.replaceAll(/\/[0-9a-f-]{36}/g, "/:id")}`;
    counts.set(route, (counts.get(route) ?? 0) + 1);
  };
  return counts;
}

async function used(
  watch: { standIns: StandIns; requests: Map<string, number>; product: Product },
  work: () => Promise<void>,
): Promise<Used> {
  const { calls } = watch.standIns.telegram.world;
  const processor = () =>
    [watch.product.pid, ...childProcesses(watch.product.pid)].reduce(
      (sum, pid) => sum + (processorSeconds(pid) ?? 0),
      0,
    );
  watch.requests.clear();
  const before = { at: performance.now(), processor: processor(), messages: calls.length };
  await work();
  return {
    seconds: (performance.now() - before.at) / 1000,
    processor: processor() - before.processor,
    requests: new Map(watch.requests),
    messages: calls.length - before.messages,
  };
}

/** How many of the reports came; an apology is none. */
async function askReports({ telegram }: StandIns): Promise<number> {
  const { error } = catalogFor("pt").notice;
  let came = 0;
  await eachAtOnce(REPORTS, async (index) => {
    const person = telegram.person({ id: index + 1, firstName: "Ana", languageCode: "pt-br" });
    person.send("/report 7d");
    const { photo } = await person.nextMessage(
      (message) => message.photo !== undefined || message.text?.startsWith(error) === true,
      { timeoutMs: 600_000 },
    );
    if (photo) came += 1;
  });
  return came;
}

/** Resolves when no job is due and no event waits. */
async function untilIdle(database: mongoose.Connection, { pluggy }: StandIns): Promise<void> {
  // As it is stored.
  const unsynced = { "marks.syncedAt": null };
  for (;;) {
    await pluggy.idle();
    const soon = new Date(Date.now() + 60_000);
    const jobs = database.collection("jobs");
    const open = await Promise.all([
      jobs.countDocuments({ $or: [{ runAt: { $lt: soon } }, { leaseId: { $gt: "" } }] }),
      database.collection("items").countDocuments(unsynced),
    ]);
    if (open.every((count) => count === 0)) return;
    await sleep(POLL_MS);
  }
}

function described(what: string, { seconds, processor, requests, messages }: Used): Result {
  const total = [...requests.values()].reduce((sum, count) => sum + count, 0);
  const byRoute = [...requests].toSorted((a, b) => b[1] - a[1]).slice(0, 6);
  console.log(`  ${what}: ${byRoute.map(([route, count]) => `${route} ${count}`).join(", ")}`);
  return {
    what,
    measured: `${seconds.toFixed(0)} s, ${processor.toFixed(0)} s of processor time, ${(total / PEOPLE).toFixed(2)} requests to Pluggy a person, ${messages} calls to Telegram`,
    target: "–",
  };
}

/** The mean size of a document of each large collection, and how many a person has. */
async function sizes(database: mongoose.Connection): Promise<string> {
  const names = ["transactions", "accounts", "items", "users"];
  const described = names.map(async (name) => {
    const collection = database.collection(name);
    const sample = await collection.find().limit(SAMPLE).toArray();
    const bytes = sample.reduce((sum, row) => sum + calculateObjectSize(row), 0) / sample.length;
    const each = (await collection.countDocuments()) / PEOPLE;
    return `${name} ${bytes.toFixed(0)} (${each.toFixed(1)} a person)`;
  });
  return (await Promise.all(described)).join(", ");
}
