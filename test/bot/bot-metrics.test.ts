import { Registry } from "prom-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { makeReport } from "../support/make-report.ts";
import { makeUser } from "../support/make.ts";
import { runBot, type BotRun } from "./run-bot.ts";

let metrics: Registry;
let run: BotRun;
let ana: Person;

beforeEach(async () => {
  metrics = new Registry();
  run = await runBot({ bot: { metrics } });
  ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
});

afterEach(() => run.stop());

test("commands and their buttons are counted by name, and errors", async () => {
  for (const text of ["/help", "/report", "semana", "/banana"]) {
    ana.send(text);
    await ana.nextMessage();
  }
  await ana.press("connect:1");
  await ana.nextMessage();
  run.world.items.ofUser = () => Promise.reject(new Error("The database is on fire"));
  ana.send("/accounts");
  await ana.nextMessage(({ text }) => text?.includes("deu errado") === true);
  const text = await metrics.metrics();
  expect(text).toContain('quanto_bot_commands_total{command="help"} 1');
  expect(text).toContain('quanto_bot_commands_total{command="report"} 2');
  expect(text).toContain('quanto_bot_commands_total{command="connect"} 1');
  expect(text).not.toContain("banana");
  expect(text).toContain("quanto_bot_errors_total 1");
});

test("summaries are counted by outcome", async () => {
  const user = makeUser({ chatId: 1001 });
  const summary = {
    rhythm: "weekly",
    report: makeReport(),
    calendar: makeCalendar(),
    isSilent: false,
    game: null,
  } as const;
  const { chat } = run.quanto;
  ana.send("/start");
  await ana.nextMessage();
  await chat.sendSummary(user, summary, async () => true);
  await chat.sendSummary(user, summary, async () => false);
  run.telegram.faults.next({ kind: "502", method: "sendPhoto" });
  await chat.sendSummary(user, summary, async () => true);
  ana.block();
  await chat.sendSummary(user, summary, async () => true);
  const text = await metrics.metrics();
  for (const outcome of ["sent", "not-begun", "not-sent", "blocked"])
    expect(text).toContain(`quanto_summaries_total{outcome="${outcome}"} 1`);
});
