import { afterEach, describe, expect, test } from "vitest";
import { ChatBlockedError } from "../../src/errors.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { makeReport } from "../support/make-report.ts";
import { makeUser, NOW } from "../support/make.ts";

import { runBot, type BotRun, type BotRunOptions } from "./run-bot.ts";

/** A real timeout, for what no event signals; only a failing test waits so long. */
const SOON = { timeout: 10_000 };

let run: BotRun | undefined;

afterEach(async () => {
  await run?.stop();
  run = undefined;
});

async function started(options: BotRunOptions = {}): Promise<{ run: BotRun; ana: Person }> {
  run = await runBot(options);
  const ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
  return { run, ana };
}

describe("users who block the bot", () => {
  test("blocking stops the user's notices, unblocking resumes them", async () => {
    const { run, ana } = await started();
    ana.send("/start");
    await ana.nextMessage();
    ana.block();
    await expect.poll(async () => blockedAt(run), SOON).toEqual(NOW);
    ana.unblock();
    await expect.poll(async () => blockedAt(run), SOON).toBeNull();
  });

  test("an unknown user who blocks the bot is not stored", async () => {
    const { run, ana } = await started();
    ana.block();
    ana.unblock();
    ana.send("/help");
    await ana.nextMessage();
    expect(run.reported).toEqual([]);
  });

  test("a message refused as blocked marks the user as blocked and is no error", async () => {
    const { run, ana } = await started();
    run.telegram.faults.next({ kind: "403", method: "sendMessage" });
    ana.send("/help");
    await expect.poll(async () => blockedAt(run), SOON).toEqual(NOW);
    await run.quanto.intake.drained();
    expect(run.reported).toEqual([]);
    expect(run.logLines.join("")).toContain("The user blocked the bot");
  });

  test.each([
    ["403", "Forbidden: user is deactivated"],
    ["403", "Forbidden: bot was blocked by the user"],
    ["400", "Bad Request: chat not found"],
  ] as const)("%s %s on a message of our own is a ChatBlockedError", async (kind, description) => {
    const { run } = await started();
    const user = makeUser();
    await run.world.users.add(user);
    run.telegram.person({ id: 1001, firstName: "Ana", met: true });
    run.telegram.faults.next({ kind, description, method: "sendPhoto" });
    const dated = { report: makeReport(), calendar: makeCalendar() };
    await expect(run.quanto.chat.sendReport(user, dated, async () => true)).rejects.toBeInstanceOf(
      ChatBlockedError,
    );
    expect(await blockedAt(run)).toEqual(NOW);
    expect(run.reported).toEqual([]);
  });

  async function blockedAt({ world }: BotRun): Promise<Date | null | undefined> {
    return (await world.users.byTelegramId(1001))?.blockedAt;
  }
});
