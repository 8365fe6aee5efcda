import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import mongoose from "mongoose";
import { Temporal } from "temporal-polyfill";
import { createStores } from "../../src/mongo/stores.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { connectBank } from "../support/connect-bank.ts";
import { makeItem, makeUser } from "../support/make.ts";
import { withMongoProcess } from "./mongo-process.ts";
import { postEvent } from "./post-event.ts";
import { startProcesses, type Processes, WEBHOOK_SECRET } from "./processes.ts";
import { percentile, type Result } from "./result.ts";

const PEOPLE = 50;
const PROCESSES = 3;
const SECONDS = 120;
const WEBHOOKS_A_SECOND = 200;
const SUMMARIES = 1000;
/** Between two messages of a person who reads the answers. */
const THINKING_MS = 10_000;
const PATIENCE = { timeoutMs: 60_000 };
/** How far back a sync reads again what it may have read. */
const OVERLAP_MS = 600_000;
const ZONE = "America/Sao_Paulo";

interface Answers {
  /** Milliseconds from each /report to its picture. */
  readonly waits: number[];
  asked: number;
}

/** People who chat, webhooks and a fan-out at once, for two minutes, in three processes. */
export function load(): Promise<Result[]> {
  return withMongoProcess(measure);
}

async function measure(): Promise<Result[]> {
  const standIns = await startStandIns({
    telegram: { decodesPictures: false },
    pluggy: { stepMs: 1, historyDays: 90, rateLimits: "off" },
  });
  const database = await mongoose.createConnection(standIns.mongoUri).asPromise();
  let processes: Processes | undefined;
  try {
    const people = await connectPeople(standIns);
    const itemIds = await database.collection<{ _id: string }>("items").distinct("_id");
    await age(database, itemIds);
    await planSummaries(standIns, database);
    const events = database.collection("webhookEvents");
    const known = await events.countDocuments();
    processes = await startProcesses(standIns, PROCESSES);
    const until = performance.now() + SECONDS * 1000;
    const isOver = () => performance.now() > until;
    const answers: Answers = { waits: [], asked: 0 };
    const [accepted] = await Promise.all([
      sendWebhooks(processes.urls, itemIds, isOver),
      ...people.map((person, index) => chat(person, index, isOver, answers)),
    ]);
    const stored = (await events.countDocuments()) - known;
    const sent = summariesOf(standIns);
    const errors = processes.errors();
    for (const line of errors.slice(0, 5)) console.log(line);
    return [
      {
        what: `/report of ${PEOPLE} people in ${PROCESSES} processes beside ${WEBHOOKS_A_SECOND} webhooks a second and a fan-out, ${SECONDS} s`,
        measured: `${percentile(answers.waits, 0.5).toFixed(0)} ms median, ${percentile(answers.waits, 0.95).toFixed(0)} ms p95 of ${answers.waits.length}`,
        target: "1,000 ms p95",
      },
      {
        what: "the same: questions without an answer, webhooks lost, errors in the logs",
        measured: `${answers.asked - answers.waits.length} of ${answers.asked}, ${accepted - stored} of ${accepted}, ${errors.length}`,
        target: "0, 0, 0",
      },
      {
        what: "the same: summaries sent, sent twice",
        measured: `${sent.once} of ${SUMMARIES}, ${sent.twice}`,
        target: "all that fit beside the answers, 0",
      },
    ];
  } finally {
    await processes?.stop();
    await database.close();
    await standIns.close();
  }
}

/** Each connects a bank at a process that polls, which ends afterwards. */
async function connectPeople(standIns: StandIns): Promise<Person[]> {
  const product = await startProduct({ environment: standIns.environment(await freePort()) });
  const people = Array.from({ length: PEOPLE }, (_, index) =>
    standIns.telegram.person({ id: index + 1, firstName: "Ana", languageCode: "pt-br" }),
  );
  for (const person of people) await connectBank(person, standIns.pluggy);
  await Promise.all(people.map((person) => person.nextMessage(isReport, { timeoutMs: 600_000 })));
  await standIns.pluggy.idle();
  await product.stop();
  return people;
}

/**
 * As if they had connected long ago: for ten minutes after a first sync, every sync reads all its rows
 * again, because Pluggy stored them all within the overlap.
 */
async function age(database: mongoose.Connection, itemIds: readonly string[]): Promise<void> {
  const { accounts } = createStores(database, "no address is hashed");
  const watermark = new Date(Date.now() + OVERLAP_MS);
  for (const itemId of itemIds)
    for (const { id, syncCheckpoint } of await accounts.ofItem(itemId))
      await accounts.setSyncCheckpoint(id, { ...syncCheckpoint, watermark });
}

/** Summaries of other people, due now. */
async function planSummaries({ telegram }: StandIns, database: mongoose.Connection): Promise<void> {
  const { users, items, notices } = createStores(database, "no address is hashed");
  const hour = Temporal.Now.zonedDateTimeISO(ZONE).round({
    smallestUnit: "hour",
    roundingMode: "floor",
  });
  const summaries = {
    rhythms: ["weekly"],
    weekday: hour.dayOfWeek,
    hour: hour.hour,
    whenNothingHappened: "send",
  } as const;
  const due = new Date(hour.epochMilliseconds);
  const now = new Date();
  for (let index = 0; index < SUMMARIES; index += 1) {
    const telegramId = 100_000 + index;
    const id = `summary-${index}`;
    telegram.person({ id: telegramId, firstName: "Bia", languageCode: "pt-br", met: true });
    await users.add(
      makeUser({ id, telegramId, chatId: telegramId, summaries, nextSummaryAt: due }),
    );
    await notices.claim({ kind: "summaries-planned", userId: id });
    const fresh = { linkedAt: now, lastUpdatedAt: now, welcomedAt: now };
    await items.add(
      makeItem({ id: randomUUID(), userId: id, ...fresh, syncCheckpoint: { syncedAt: now } }),
    );
  }
}

async function chat(
  person: Person,
  index: number,
  isOver: () => boolean,
  answers: Answers,
): Promise<void> {
  await sleep((THINKING_MS * index) / PEOPLE);
  while (!isOver()) {
    const askedAt = performance.now();
    answers.asked += 1;
    person.send("/report 30d");
    if (!(await arrives(person))) continue;
    answers.waits.push(performance.now() - askedAt);
    await sleep(THINKING_MS / 2);
    await person.press("Categorias", PATIENCE);
    await sleep(THINKING_MS / 2);
  }
}

function arrives(person: Person): Promise<boolean> {
  return person.nextMessage(isReport, PATIENCE).then(
    () => true,
    () => false,
  );
}

/** Resolves with how many were accepted. */
async function sendWebhooks(
  urls: readonly string[],
  itemIds: readonly string[],
  isOver: () => boolean,
): Promise<number> {
  const startedAt = performance.now();
  let sent = 0;
  let accepted = 0;
  const pending = new Set<Promise<void>>();
  const agent = new Agent({ keepAlive: true });
  while (!isOver()) {
    const due = ((performance.now() - startedAt) / 1000) * WEBHOOKS_A_SECOND;
    for (; sent < due; sent += 1) {
      const itemId = itemIds[sent % itemIds.length];
      const url = `${urls[sent % urls.length]}/pluggy/webhook`;
      const event = { event: "item/updated", eventId: randomUUID(), itemId };
      const one = postEvent(url, { agent, secret: WEBHOOK_SECRET }, event)
        .then((status) => void (accepted += status === 202 ? 1 : 0))
        .catch(() => undefined)
        .finally(() => pending.delete(one));
      pending.add(one);
    }
    await sleep(20);
  }
  await Promise.all(pending);
  agent.destroy();
  return accepted;
}

function summariesOf({ telegram }: StandIns): { once: number; twice: number } {
  const counts = Array.from({ length: SUMMARIES }, (_, index) => {
    const messages = telegram.world.chats.get(100_000 + index)?.messages ?? [];
    return messages.filter(isReport).length;
  });
  return {
    once: counts.filter((count) => count === 1).length,
    twice: counts.filter((count) => count > 1).length,
  };
}

function isReport(message: { photo?: unknown }): boolean {
  return message.photo !== undefined;
}
