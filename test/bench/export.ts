import type { Message } from "grammy/types";
import { setInterval } from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/domain/export/export-format.ts";
import { connectMongo } from "../../src/mongo/connect.ts";
import { ensureIndexes } from "../../src/mongo/ensure-indexes.ts";
import { createStores } from "../../src/mongo/stores.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeAccount, makeItem, makeUser } from "../support/make.ts";
import { delaysDuring, PROBED } from "./event-loop-delay.ts";
import { processorSeconds, residentMegabytes } from "./process-figures.ts";
import { rowAt } from "./recurring.ts";
import { median, type Result } from "./result.ts";

const SMALL = 1000;
const LARGE = 100_000;
const BATCH = 10_000;
const ROUNDS = 2;
const POLL_MS = 5;
const HELPS = 5;
const IDLE_MS = 5000;

/**
 * The time and the most memory above rest of an export, of few rows and of many: what is flat does not grow
 * with them. And how long somebody else's answer takes meanwhile.
 */
export async function exports(): Promise<Result[]> {
  const standIns = await startStandIns({ telegram: { limits: "none" } });
  await seed(standIns, 1, SMALL);
  await seed(standIns, 2, LARGE);
  const environment = { ...standIns.environment(await freePort()), ...PROBED };
  const product = await startProduct({ environment });
  try {
    const few = standIns.telegram.person({ id: 1, firstName: "Ana", languageCode: "pt-br" });
    const many = standIns.telegram.person({ id: 2, firstName: "Bia", languageCode: "pt-br" });
    // Compiles the code and fills the pools.
    for (const format of EXPORT_FORMATS) await measured(product, few, format);
    const results: Result[] = [];
    for (const format of EXPORT_FORMATS) {
      const small = await rounds(product, few, format);
      const large = await rounds(product, many, format);
      results.push({
        what: `${format} of ${LARGE.toLocaleString("en")} rows, beside ${SMALL.toLocaleString("en")}`,
        measured: `${large.megabytes.toFixed(0)} MB above rest beside ${small.megabytes.toFixed(0)}; ${(large.ms / 1000).toFixed(1)} s beside ${(small.ms / 1000).toFixed(1)}, of which the product's processor ${large.seconds.toFixed(1)} beside ${small.seconds.toFixed(1)}; ${large.size}`,
        target: "memory that does not grow with rows",
      });
    }
    results.push(await othersMeanwhile(few, many));
    for (const format of EXPORT_FORMATS) {
      const { p99, max } = await delaysDuring(product, () => exported(many, format));
      results.push({
        what: `delay of the product's event loop during ${format} of ${LARGE.toLocaleString("en")} rows`,
        measured: `${p99.toFixed(1)} ms p99, ${max.toFixed(0)} ms at most`,
        target: "50 ms",
      });
    }
    const idle = await delaysDuring(product, () => sleep(IDLE_MS));
    results.push({
      what: "the same of an idle product on this machine",
      measured: `${idle.p99.toFixed(1)} ms p99, ${idle.max.toFixed(0)} ms at most`,
      target: "–",
    });
    return results;
  } finally {
    await product.stop();
    await standIns.close();
  }
}

async function seed({ mongoUri }: StandIns, telegramId: number, rows: number): Promise<void> {
  const { connection, close } = await connectMongo(mongoUri, {
    onUnreachable: (problem) => {
      throw problem;
    },
    onStuck: () => undefined,
    timers: systemTimers,
    signal: new AbortController().signal,
  });
  const stores = createStores(connection, "hash key");
  await ensureIndexes(connection);
  const ids = { userId: `user-${telegramId}`, itemId: `item-${telegramId}` };
  const accountId = `account-${telegramId}`;
  await stores.users.add(makeUser({ id: ids.userId, telegramId, chatId: telegramId }));
  await stores.items.add(makeItem({ id: ids.itemId, userId: ids.userId, welcomedAt: new Date() }));
  await stores.accounts.upsertAll([makeAccount({ id: accountId, ...ids })]);
  for (let start = 0; start < rows; start += BATCH) {
    const size = Math.min(BATCH, rows - start);
    const batch = Array.from({ length: size }, (_, index) => {
      const row = rowAt(start + index, rows);
      return { ...row, ...ids, accountId, id: `${telegramId} ${row.id}` };
    });
    await stores.transactions.upsertAll(batch, new Date());
  }
  await close();
}

interface Measured {
  /** Most of it is the database's, which here is a stand-in. */
  readonly ms: number;
  /** Of the product's processor. */
  readonly seconds: number;
  /** The most that the process held beside what it held before. */
  readonly megabytes: number;
  readonly size: string;
}

async function rounds(product: Product, person: Person, format: ExportFormat): Promise<Measured> {
  const all: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await measured(product, person, format));
  return {
    ms: median(all.map(({ ms }) => ms)),
    seconds: median(all.map(({ seconds }) => seconds)),
    megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
    size: all[0]?.size ?? "",
  };
}

async function measured({ pid }: Product, person: Person, format: ExportFormat): Promise<Measured> {
  const rest = residentMegabytes(pid) ?? 0;
  let most = rest;
  const poll = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid) ?? 0);
  }, POLL_MS);
  const [askedAt, usedBefore] = [performance.now(), processorSeconds(pid) ?? 0];
  const files = await exported(person, format);
  const ms = performance.now() - askedAt;
  const seconds = (processorSeconds(pid) ?? 0) - usedBefore;
  clearInterval(poll);
  const megabytes = files.reduce((sum, one) => sum + (one.document?.file_size ?? 0), 0) / 2 ** 20;
  const count = files.length === 1 ? "1 file" : `${files.length} files`;
  return { ms, seconds, megabytes: most - rest, size: `${count} of ${megabytes.toFixed(0)} MB` };
}

/** The files of an export of everything. `/help`, which is answered after them, says that there are no more. */
async function exported(person: Person, format: ExportFormat): Promise<Message[]> {
  person.send(`/export ${format} tudo`);
  person.send("/help");
  const files: Message[] = [];
  for (;;) {
    const message = await person.nextMessage(undefined, { timeoutMs: 120_000 });
    if (message.document) files.push(message);
    else if (message.text?.includes("/report")) return files;
  }
}

/** How long others wait for an answer while a long export is written. */
async function othersMeanwhile(other: Person, exporting: Person): Promise<Result> {
  const alone = await helpTimes(other);
  const exportedAll = exported(exporting, "json");
  const meanwhile = await helpTimes(other);
  await exportedAll;
  return {
    what: "somebody else's /help while a JSON of 100,000 rows is written",
    measured: `${median(meanwhile).toFixed(0)} ms median beside ${median(alone).toFixed(0)} ms`,
    target: "an answer within a second",
  };
}

async function helpTimes(person: Person): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < HELPS; count += 1) {
    const askedAt = performance.now();
    person.send("/help");
    await person.nextMessage(({ text }) => text?.includes("/report") ?? false);
    times.push(performance.now() - askedAt);
  }
  return times;
}
