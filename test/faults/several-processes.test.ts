import mongoose from "mongoose";
import { expect, test, vi } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { createWebhook } from "../sandbox/telegram/webhook.ts";
import { handIn, logIn, openPage } from "../support/connect-bank.ts";
import { countNotices, WELCOMED } from "./count-notices.ts";
import { untilPageSays } from "./steps.ts";
import { startRoundRobin, type RoundRobin } from "./round-robin.ts";

/**
 * Three processes on one database behind a proxy, under load: one is killed, and one stands still for longer
 * than the leases on chats and on the bot's messages (15 s) and goes on then. FREEZE_S=120 is longer than the
 * leases on jobs (60 s), too.
 */
const FREEZE_MS = Number(process.env["FREEZE_S"] ?? 17) * 1000;
const PATIENCE = 300_000;

const CHATTERS = 6;
/** More than the burst of a chat, so that updates wait in each process. */
const ROUND = ["/privacy", "/help", "/delete_data", "/privacy", "/delete_data"];
const ROUNDS = 3;
const BANKS = 2;

interface World {
  readonly standIns: StandIns;
  readonly proxy: RoundRobin;
  readonly processes: readonly Product[];
  readonly lines: readonly string[];
  rows(collection: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

async function withThree(story: (world: World) => Promise<void>): Promise<void> {
  const standIns = await startStandIns({
    pluggy: { stepMs: 5, rateLimits: "off", historyDays: 30 },
  });
  const client = await mongoose.mongo.MongoClient.connect(standIns.mongoUri);
  const ports = await Promise.all([freePort(), freePort(), freePort()]);
  const proxy = await startRoundRobin(ports);
  const lines: string[] = [];
  const processes = await Promise.all(ports.map((port) => start(standIns, port, lines)));
  try {
    routeWebhook(standIns, proxy);
    const rows: World["rows"] = (name) => client.db().collection(name).find().toArray();
    await story({ standIns, proxy, processes, lines, rows });
  } catch (error) {
    console.log(lines.join("\n"));
    throw error;
  } finally {
    for (const each of processes) await each.stop("SIGKILL");
    await proxy.close();
    await client.close();
    await standIns.close();
  }
}

function start(standIns: StandIns, port: number, lines: string[]): Promise<Product> {
  const environment = {
    ...standIns.environment(port),
    TELEGRAM_MODE: "webhook",
    PUBLIC_URL: "https://quanto.example",
    WEBHOOK_SECRET: "a-secret-of-the-webhook-2f81c0",
  };
  return startProduct({ environment, onLine: (line) => void lines.push(`${port} ${line}`) });
}

/** What a domain name and a certificate do elsewhere: the public address leads to the proxy. */
function routeWebhook({ telegram: { world } }: StandIns, { url }: RoundRobin): void {
  if (!world.webhook) throw new Error("No webhook was set");
  world.webhook.stop();
  world.webhook = createWebhook(world, {
    ...world.webhook,
    url: url + new URL(world.webhook.url).pathname,
  });
}

function newPerson({ standIns }: World, index: number, languageCode: string): Person {
  return standIns.telegram.person({ id: 550_000 + index, firstName: "Ana", languageCode });
}

async function connect({ standIns, proxy }: World, person: Person): Promise<void> {
  person.send("/connect");
  const hasLink = (message: object) => JSON.stringify(message).includes("/connect/");
  await person.nextMessage(hasLink, { timeoutMs: PATIENCE });
  const link = proxy.url + new URL(person.buttonUrl(/./)).pathname;
  const { connectToken } = await untilPageSays("usable", () => openPage(link));
  const itemId = await logIn(String(connectToken), standIns.pluggy);
  await untilPageSays("linked", () => handIn(link, itemId));
}

/** The commands that a chat's answers belong to, in their order. */
function answered(person: Person): string[] {
  return person
    .messages()
    .filter(({ from }) => from?.is_bot)
    .map(({ text = "" }) => {
      if (text.startsWith("Delete all")) return "/delete_data";
      return text.includes("/connect") ? "/help" : "/privacy";
    });
}

/** Whether all expected answers are there in their order; others may be in between. */
function hasInOrder(answers: readonly string[], expected: readonly string[]): boolean {
  let found = 0;
  for (const answer of answers) if (answer === expected[found]) found += 1;
  return found === expected.length;
}

function untilAnswered(person: Person | undefined, count: number): Promise<void> {
  const look = () => expect(person && answered(person).length).toBeGreaterThanOrEqual(count);
  return vi.waitFor(look, { timeout: PATIENCE, interval: 50 });
}

async function expectNothingToDo({ standIns, rows }: World): Promise<void> {
  expect(standIns.telegram.world.updates.size()).toBe(0);
  expect((await rows("telegramUpdates")).filter(({ chat }) => chat !== undefined)).toEqual([]);
  expect((await rows("jobs")).map(({ _id }) => _id)).toEqual([]);
}

test(
  "of three processes one is killed and one stands still: nothing is lost or twice, and order is kept",
  () =>
    withThree(async (world) => {
      const { standIns, processes } = world;
      const chatters = Array.from({ length: CHATTERS }, (_, index) =>
        newPerson(world, index, "en"),
      );
      const owners = Array.from({ length: BANKS }, (_, index) =>
        newPerson(world, CHATTERS + index, "pt-br"),
      );
      const expected = Array.from({ length: ROUNDS }, () => ROUND).flat();
      const sendRound = () => {
        for (const chatter of chatters) for (const text of ROUND) chatter.send(text);
      };
      const [killed, frozen, third] = processes;
      if (!killed || !frozen || !third) throw new Error("There are three");
      sendRound();
      const connecting = owners.map((owner) => connect(world, owner));
      await untilAnswered(chatters[0], 2);
      process.kill(frozen.pid, "SIGSTOP");
      const thaw = new Promise<void>((resolve) =>
        setTimeout(() => {
          process.kill(frozen.pid, "SIGCONT");
          resolve();
        }, FREEZE_MS),
      );
      sendRound();
      await untilAnswered(chatters[1], 6);
      await killed.stop("SIGKILL");
      sendRound();
      await Promise.all([...connecting, thaw]);
      await vi.waitFor(() => expectNothingToDo(world), { timeout: PATIENCE, interval: 200 });
      await frozen.stop("SIGTERM");
      await third.stop("SIGTERM");

      const all = chatters.map((chatter) => answered(chatter));
      expect(all.filter((answers) => !hasInOrder(answers, expected))).toEqual([]);
      // The killed and the frozen process had one answer of a chat under way, which may be there twice.
      for (const answers of all) expect(answers.length).toBeLessThanOrEqual(expected.length + 2);
      for (const owner of owners) expect(countNotices(owner)).toEqual(WELCOMED);
      const refused = standIns.telegram
        .calls()
        .filter(({ outcome }) => "code" in outcome && outcome.code === 429);
      // Also by the process that stood still, which the database answers by then.
      expect(refused).toEqual([]);
    }),
  PATIENCE,
);
