import { afterEach, expect, test } from "vitest";
import { INCIDENT_KINDS } from "../../src/domain/operation/incident.ts";
import type { Status } from "../../src/usecases/operation/load-status.ts";
import { statusView } from "../../src/bot/views/owner/status-view.ts";
import { ownerNoticeView } from "../../src/bot/views/owner/owner-notice-view.ts";
import { createOwnerChatAtStart } from "../../src/bot/messages/owner-chat-at-start.ts";
import { TelegramError } from "../../src/bot/telegram-api/telegram-error.ts";
import { NOW } from "../support/make.ts";
import { runBot, type BotRun } from "./run-bot.ts";

const OWNER = 1001;
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

const STATUS: Status = {
  now: NOW,
  version: "1.2.3 (1a2b3c4d)",
  startedAt: minutesAgo(90),
  processes: [
    { id: "a", version: "1.2.3 (1a2b3c4d)", startedAt: minutesAgo(90) },
    { id: "b", version: "1.2.2", startedAt: minutesAgo(10) },
  ],
  size: { people: 1, banks: 3 },
  jobs: {
    counts: { waiting: 4, running: 0, parked: 1 },
    ages: { waiting: 125_000, running: 0, parked: 7_200_000 },
  },
  incidents: [{ kind: "jobs-parked", since: minutesAgo(60) }],
  webhookHeardAt: minutesAgo(5),
  databaseBytes: 12_345_678,
  nextSummaryAt: null,
  isPluggyThere: true,
  isTelegramThere: true,
};

let run: BotRun | undefined;
afterEach(async () => {
  await run?.stop();
  run = undefined;
});

async function started() {
  const owner = { id: OWNER, loadStatus: async () => STATUS };
  run = await runBot({ bot: { owner } });
  const ana = run.telegram.person({ id: OWNER, firstName: "Ana", languageCode: "en" });
  const bia = run.telegram.person({ id: 1002, firstName: "Bia", languageCode: "en" });
  return { run, ana, bia };
}

test("/status answers the owner, in Portuguese until they have settings", async () => {
  const { ana, run } = await started();
  ana.send("/status");
  expect((await ana.nextMessage()).text).toContain("Tarefas");
  ana.send("/help");
  await ana.nextMessage();
  ana.send(`/STATUS@${run.quanto.bot.botInfo.username} `);
  const { text = "" } = await ana.nextMessage();
  expect(text).toContain("Jobs");
  expect(text).toContain("1 person, 3 banks");
  expect(text).toContain("Also running: 1.2.2");
});

test("/status of anybody else is a command that does not exist", async () => {
  const { bia, ana } = await started();
  bia.send("/banana");
  const unknown = (await bia.nextMessage()).text;
  bia.send("/status");
  expect((await bia.nextMessage()).text).toBe(unknown);
  ana.send("/status now");
  expect((await ana.nextMessage()).text).not.toContain("1.2.3");
});

test("without an owner nobody has /status, and nobody is told", async () => {
  run = await runBot();
  const ana = run.telegram.person({ id: OWNER, firstName: "Ana", languageCode: "en" });
  ana.send("/status");
  expect((await ana.nextMessage()).text).not.toContain("1.2.3");
  expect(run.quanto.ownerChat).toBeNull();
});

test("the owner is told in their language, and still is while the users cannot be read", async () => {
  const { ana, run } = await started();
  ana.send("/start");
  await ana.nextMessage();
  await run.quanto.ownerChat?.readSettings();
  run.world.users.byTelegramId = () => Promise.reject(new Error("away"));
  const notice = { kind: "began", incident: "database-away", since: minutesAgo(6) } as const;
  await run.quanto.ownerChat?.notify(notice);
  await ana.nextMessage(({ text }) => text?.includes("The database (MongoDB)") === true);
  await run.quanto.ownerChat?.notify({ ...notice, kind: "ended", until: NOW });
  const { text } = await ana.nextMessage();
  expect(text).toContain("The database is back");
});

test("the owner is told in Portuguese where their language was never read", async () => {
  const { ana, run } = await started();
  ana.send("/start");
  await ana.nextMessage();
  run.world.users.byTelegramId = () => Promise.reject(new Error("away"));
  await run.quanto.ownerChat?.readSettings();
  await run.quanto.ownerChat?.notify({
    kind: "began",
    incident: "database-away",
    since: minutesAgo(6),
  });
  expect((await ana.nextMessage()).text).toContain("banco de dados (MongoDB)");
});

test("the owner is told by a process that knows nothing but the environment, and not when Telegram refuses", async () => {
  const { ana, run } = await started();
  ana.send("/start");
  await ana.nextMessage();
  const chat = createOwnerChatAtStart({
    token: run.telegram.token,
    apiRoot: run.telegram.apiRoot,
    ownerId: OWNER,
    defaultTimeZone: "America/Sao_Paulo",
    clock: { now: () => NOW },
    logError: () => undefined,
  });
  const notice = { kind: "began", incident: "database-away", since: minutesAgo(7) } as const;
  run.telegram.faults.next({ kind: "400", method: "sendMessage", description: "no reason" });
  await expect(chat.notify(notice)).rejects.toBeInstanceOf(TelegramError);
  await chat.readSettings();
  await chat.notify(notice);
  expect((await ana.nextMessage()).text).toContain("banco de dados (MongoDB)");
});

test("what was not sent is told again, and what may have been sent is not", async () => {
  const { ana, run } = await started();
  ana.send("/start");
  await ana.nextMessage();
  const notice = { kind: "began", incident: "disk-full", since: minutesAgo(20) } as const;
  run.telegram.faults.next({ kind: "400", method: "sendMessage", description: "no reason" });
  await expect(run.quanto.ownerChat?.notify(notice)).rejects.toBeInstanceOf(TelegramError);
  run.telegram.faults.next({ kind: "403", method: "sendMessage" });
  await run.quanto.ownerChat?.notify(notice);
  expect(run.reported.at(-1)?.where).toContain("OWNER_TELEGRAM_ID must /start the bot");
});

test.each(["pt", "en"] as const)("every message to the owner fits a phone (%s)", (language) => {
  const time = { now: NOW, zone: "America/Sao_Paulo" };
  for (const incident of INCIDENT_KINDS) {
    const since = minutesAgo(50);
    const { text } = ownerNoticeView({ kind: "began", incident, since }, time, language);
    expect(text.length).toBeLessThan(420);
    const ended = ownerNoticeView({ kind: "ended", incident, since, until: NOW }, time, language);
    expect(ended.text).not.toContain("undefined");
  }
  const { text } = statusView(STATUS, "America/Sao_Paulo", language);
  const lines = text.split("\n").filter((one) => !one.includes("⚠️"));
  expect(lines.filter((line) => line.replaceAll(/<[^>]*>/g, "").length > 45)).toEqual([]);
  expect(text).toMatchSnapshot("something is wrong");
  const quiet = {
    ...STATUS,
    processes: STATUS.processes.slice(0, 1),
    size: { people: 2, banks: 1 },
    incidents: [],
    webhookHeardAt: null,
    databaseBytes: null,
    nextSummaryAt: NOW,
    isPluggyThere: null,
    isTelegramThere: true,
    jobs: {
      counts: { ...STATUS.jobs.counts, parked: 0 },
      ages: { ...STATUS.jobs.ages, parked: 0 },
    },
  };
  const shown = (status: Status) => statusView(status, "America/Sao_Paulo", language).text;
  expect(shown(quiet)).toMatchSnapshot("all is well");
  for (const unwell of [
    { isPluggyThere: false },
    { isTelegramThere: false },
    { jobs: STATUS.jobs },
  ])
    expect(shown({ ...quiet, ...unwell })).not.toContain("✅");
});
