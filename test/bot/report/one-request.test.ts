import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../sandbox/telegram/person.ts";
import { instantTimers } from "../../support/instant-timers.ts";
import { countReads } from "../../support/count-reads.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { seedBank } from "../seed-bank.ts";
import { SAMPLES } from "../views/report/sample-screens.ts";
import { runBot, type BotRun } from "../run-bot.ts";

let run: BotRun;
let ana: Person;

beforeEach(async () => {
  run = await runBot({ bot: { timers: instantTimers() } });
  await seedBank(run.world);
  await run.world.transactions.upsertAll(
    [
      makeTransaction({ id: "2", merchant: "iFood", minor: 4590, day: "2026-11-12" }),
      makeTransaction({ id: "3", minor: 100, categoryId: "11020000", day: "2026-10-02" }),
    ],
    NOW,
  );
  ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
});

afterEach(async () => {
  await run.stop();
});

/** The user, as Telegram sends them. */
const from = { id: 1001, is_bot: false, first_name: "Ana", language_code: "pt-br" };

/** Screens in callback data, and the number of sums that a press on each reads. */
const SCREENS: readonly (readonly [string, number])[] = [
  ...Object.values(SAMPLES).map(({ written, sums }) => [written, sums] as const),
  ["t:m.w11000000.0abc123:0", 1],
  ["t:a.0abc123:0", 1],
  ["t:i:0", 1],
];

test.each(SCREENS)(
  "a press that leads to %s reads the clock and each store once, and %i sums",
  async (screen, sums) => {
    ana.send("/report");
    const message = await ana.nextMessage();
    await run.quanto.intake.drained();
    const reads = countReads(run.world);
    const data = `r1:m20261001:BRL:${screen}`;
    await run.quanto.bot.handleUpdate({
      update_id: 9_000_000,
      callback_query: { id: "1", from, chat_instance: "1", message, data },
    });
    expect(run.telegram.calls("editMessageMedia")).toHaveLength(1);
    expect(reads.ofClock()).toBe(1);
    expect(reads.repeated()).toEqual([]);
    expect(reads.sums()).toHaveLength(sums);
    expect(new Set(reads.sums()).size).toBe(sums);
  },
);

test("/report reads the clock and each store once, and one of sums", async () => {
  ana.send("/help");
  await ana.nextMessage();
  await run.quanto.intake.drained();
  const reads = countReads(run.world);
  await run.quanto.bot.handleUpdate({
    update_id: 9_000_000,
    message: {
      message_id: 9000,
      date: 0,
      chat: { id: 1001, type: "private", first_name: "Ana" },
      from,
      text: "/report",
      entities: [{ type: "bot_command", offset: 0, length: 7 }],
    },
  });
  expect(run.telegram.calls("sendPhoto")).toHaveLength(1);
  expect(reads.ofClock()).toBe(1);
  expect(reads.repeated()).toEqual([]);
  expect(reads.sums()).toHaveLength(1);
});
