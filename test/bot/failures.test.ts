import { BotError } from "grammy";
import { afterEach, describe, expect, test } from "vitest";
import { createUpdateIntake } from "../../src/bot/update-intake.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeItem, makeUser, NOW } from "../support/make.ts";
import { seedBank } from "./seed-bank.ts";
import { memoryUpdateInbox } from "../support/memory-update-inbox.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { runBot, type BotRun, type BotRunOptions } from "./run-bot.ts";

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

/** The whole log, so that "the token is nowhere" covers every line. */
function expectNoSecrets({ logLines, telegram }: BotRun): void {
  expect(logLines.join("")).not.toContain(telegram.token);
  expect(logLines.join("")).not.toMatch(/connect\/token-\d/);
}

describe("failures", () => {
  test.each([
    ["pt-br", "Algo deu errado aqui do meu lado."],
    ["en", "Something went wrong on my side."],
  ])("in %s the user reads a sentence with a code, the log has the cause", async (code, text) => {
    const { run } = await started();
    const person = run.telegram.person({ id: 1001, firstName: "Ana", languageCode: code });
    run.world.items.ofUser = async () => {
      throw new Error("The database is on fire");
    };
    person.send("/report");
    const answer = await person.nextMessage();
    expect(answer.text).toContain(text);
    expect(answer.text).not.toContain("fire");
    const [failure] = run.reported;
    expect(failure?.details).toEqual({ errorId: expect.any(String), updateId: expect.any(Number) });
    const errorId = String(failure?.details?.["errorId"]);
    expect(answer.text).toContain(errorId);
    const line = run.logLines.find((line) => line.includes("on fire"));
    expect(line).toContain(errorId);
    expectNoSecrets(run);
  });

  test.each(["reset", "garbled", "html", "502"] as const)(
    "an answer that fails (%s) three times is delivered by the fourth attempt",
    async (kind) => {
      const { run, ana } = await started({ bot: { timers: instantTimers() } });
      run.telegram.faults.next({ kind, method: "sendMessage", times: 3 });
      ana.send("/connect");
      expect((await ana.nextMessage()).text).toContain("Vamos conectar");
      expect(run.reported).toEqual([]);
      expectNoSecrets(run);
    },
  );

  test.each([
    ["reset", 4],
    ["garbled", 4],
    ["html", 4],
    ["400", 1],
  ] as const)(
    "an answer that Telegram refuses (%s) leaves no token, link or text in the log",
    async (kind, times) => {
      const { run, ana } = await started({ bot: { timers: instantTimers() } });
      run.telegram.faults.next({ kind, method: "sendMessage", times });
      ana.send("/connect");
      await ana.nextMessage((message) => message.text?.includes("deu errado") === true);
      expect(run.reported).toHaveLength(1);
      expect(run.reported[0]?.error).toMatchObject({
        name: "TelegramError",
        method: "sendMessage",
      });
      expect(run.logLines.join("")).not.toContain("Vamos conectar");
      expectNoSecrets(run);
    },
  );

  test("a report is sent as text where drawing fails, which is logged", async () => {
    const { run, ana } = await started({
      bot: {
        charts: { prepare: () => undefined, draw: () => Promise.reject(new Error("No canvas")) },
      },
    });
    await seedBank(run.world);
    ana.send("/report");
    const answer = await ana.nextMessage();
    expect(answer.text).toContain("R$\u00A012,50");
    expect(run.reported).toMatchObject([{ error: { message: "No canvas" } }]);
  });

  test("a report is sent as text where Telegram refuses the picture, which is logged", async () => {
    const { run, ana } = await started({
      bot: { charts: { prepare: () => undefined, draw: async () => new Uint8Array([1, 2, 3]) } },
    });
    await seedBank(run.world);
    ana.send("/report");
    expect((await ana.nextMessage()).text).toContain("R$\u00A012,50");
    expect(run.reported).toMatchObject([{ error: { method: "sendPhoto", code: 400 } }]);
  });
});

describe("the log", () => {
  test("holds no id, name or words of a user, not even in errors", async () => {
    const { run } = await started({ bot: { timers: instantTimers() } });
    const person = run.telegram.person({
      id: 777_000_123,
      firstName: "Filomena",
      username: "filo_secreta",
      languageCode: "pt-br",
    });
    person.send("/start");
    await person.nextMessage();
    const user = await run.world.users.byTelegramId(777_000_123);
    const itemId = "6c1f1a52-9f0e-4b8e-8a53-1df6a1c9d2b7";
    await run.world.items.add(makeItem({ id: itemId, userId: user?.id ?? "" }));
    for (const text of ["/accounts", "/refresh", "/connect", "segredo meu", "/disconnect"]) {
      person.send(text);
      await person.nextMessage();
    }
    for (const kind of ["400", "reset", "html", "garbled"] as const) {
      const times = kind === "400" ? 1 : 4;
      run.telegram.faults.next({ kind, method: "sendMessage", times });
      person.send("/privacy");
      await person.nextMessage(({ text }) => text?.includes("deu errado") === true);
    }
    person.block();
    await run.quanto.chat
      .notify(user ?? makeUser(), { kind: "mended", bankName: "Nubank" })
      .catch(() => {});
    await run.quanto.intake.drained();
    const log = run.logLines.join("");
    expect(log).toContain("updateId");
    for (const secret of ["777000123", "Filomena", "filo_secreta", "segredo", itemId, user?.id])
      expect(log).not.toContain(secret);
  });

  test("grammY's own error, which holds the whole update, is not logged", async () => {
    const reported: unknown[] = [];
    const cause = new Error("The middleware broke");
    const intake = createUpdateIntake({
      inbox: memoryUpdateInbox(),
      clock: { now: () => NOW },
      leaseId: "this process",
      timers: instantTimers(),
      handle: () => Promise.reject(new BotError(cause, {} as never)),
      logError: (error) => void reported.push(error),
    });
    intake.start();
    await intake.accept([{ update_id: 1 }]);
    await intake.drained();
    intake.stop();
    expect(reported).toEqual([cause]);
  });
});
