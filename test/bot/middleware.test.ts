import type { Update } from "grammy/types";
import { afterEach, describe, expect, test } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { NOW } from "../support/make.ts";

import { seedBank } from "./seed-bank.ts";
import { KEEP_REMOVAL_TRACE_MS } from "../../src/usecases/deletion/remove-blocked.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { receive, runBot, type BotRun, type BotRunOptions } from "./run-bot.ts";

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

describe("the list of allowed users", () => {
  async function startedWithout(...telegramIds: number[]): ReturnType<typeof started> {
    const known = await started({ bot: { timers: instantTimers() } });
    for (const id of telegramIds) known.run.world.disallowed.add(id);
    return known;
  }

  test("users who are not on the list are shown their id, and nothing is stored", async () => {
    const { run, ana } = await startedWithout(1001);
    for (const text of ["/start", "/privacy", "/delete_data"]) {
      ana.send(text);
      expect((await ana.nextMessage()).text).toContain("1001");
    }
    expect(await run.world.users.byTelegramId(1001)).toBeNull();
  });

  test("users on the list may use the bot", async () => {
    const { ana } = await startedWithout(7);
    ana.send("/start");
    expect((await ana.nextMessage()).caption).toContain("Eu sou o Quanto");
  });

  test("a stranger's button is answered too", async () => {
    const { run, ana } = await startedWithout(1001);
    ana.send("/start");
    await ana.nextMessage();
    await run.quanto.bot.api.sendMessage(1001, "Old", {
      reply_markup: { inline_keyboard: [[{ text: "Press", callback_data: "connect:1" }]] },
    });
    await ana.press("Press");
    expect(await run.world.users.byTelegramId(1001)).toBeNull();
  });

  test("a user removed from the list is told which commands still work, and these do", async () => {
    const { run, ana } = await startedWithout(1001);
    await seedBank(run.world);
    const says = async (text: string) => {
      ana.send(text);
      return (await ana.nextMessage()).text;
    };
    for (const text of [
      "/report",
      "/connect",
      "/refresh",
      "oi",
      "/start",
      "privacidade",
      "/relatorio",
    ])
      expect(await says(text)).toContain(
        "Ainda funcionam: /privacidade, /desconectar e /apagar_dados",
      );
    expect(run.world.refreshed).toEqual([]);
    for (const text of ["/privacy", "/privacidade", "/Privacidade@quanto_bot"])
      expect(await says(text)).toContain("Os seus dados");
    expect(await says("/desconectar")).toContain("Desconectar Nubank?");
    await ana.press("Cancelar");
    expect(await says("/disconnect")).toContain("Desconectar Nubank?");
    await ana.press(/^Sim, desconectar/);
    expect((await run.world.items.byId("item-1"))?.deletionRequestedAt).toEqual(NOW);
    expect(await says("/apagar_dados")).toContain("Apagar todos os seus dados?");
    await ana.press("Sim, apagar tudo");
    expect((await run.world.users.byId("user-1"))?.deletionRequestedAt).toEqual(NOW);
  });

  test("another button of that user gets the same answer", async () => {
    const { run, ana } = await startedWithout(1001);
    await seedBank(run.world);
    ana.send("oi");
    await ana.nextMessage();
    const calls = run.telegram.calls("editMessageMedia").length;
    await run.quanto.bot.api.sendMessage(1001, "Old", {
      reply_markup: { inline_keyboard: [[{ text: "Press", callback_data: "r1:m20261101:BRL:o" }]] },
    });
    await ana.press("Press");
    await ana.nextMessage(({ text = "" }) => text.includes("Ainda funcionam"));
    expect(run.telegram.calls("editMessageMedia")).toHaveLength(calls);
  });
});

describe("a user who returns after their data were removed", () => {
  test.each([
    ["pt-br", "apaguei os seus dados em 02/11/2026"],
    ["en", "I deleted your data on 2 Nov 2026"],
  ])("in %s hears it once, before the welcome", async (languageCode, words) => {
    const { run } = await started({ bot: { timers: instantTimers() } });
    const ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode });
    const removed = new Date("2026-11-02T12:00:00.000Z");
    const until = new Date(removed.getTime() + KEEP_REMOVAL_TRACE_MS);
    await run.world.deletionTraces.add(["trace of 1001"], until);
    ana.send("/start");
    expect((await ana.nextMessage()).text).toContain(words);
    expect((await ana.nextMessage()).caption).toContain("Quanto");
    ana.send("/start");
    expect((await ana.nextMessage()).caption).toContain("Quanto");
  });
});

describe("groups", () => {
  function groupMessage(text: string): Update {
    return {
      update_id: 1,
      message: {
        message_id: 5,
        date: 0,
        chat: { id: -100, type: "group", title: "Família" },
        from: { id: 1001, is_bot: false, first_name: "Ana", language_code: "en" },
        text,
        entities: [{ type: "bot_command", offset: 0, length: text.length }],
      },
    };
  }

  test.each(["/report", "/report@quanto_bot", "/report@Quanto_Bot"])(
    "%s is answered with a button to the private chat",
    async (text) => {
      const { run } = await started();
      await run.quanto.bot.init();
      const call = run.telegram.waitForCall(({ method }) => method === "sendMessage");
      await receive(run, groupMessage(text));
      expect((await call).params).toMatchObject({
        chat_id: -100,
        text: "Everyone here would see your finances. Talk to me in private.",
        reply_markup: {
          inline_keyboard: [[{ text: "Talk in private", url: "https://t.me/quanto_bot" }]],
        },
      });
    },
  );

  test.each(["good morning", "/report@another_bot"])("“%s” gets nothing", async (text) => {
    const { run } = await started();
    await run.quanto.bot.init();
    await receive(run, groupMessage(text));
    expect(run.telegram.calls("sendMessage")).toEqual([]);
    expect(await run.world.users.byTelegramId(1001)).toBeNull();
  });
});

describe("links to this machine", () => {
  test("are sent as text to copy, because Telegram refuses the button", async () => {
    const { run, ana } = await started({ bot: { publicUrl: "http://localhost:3000/" } });
    ana.send("/connect");
    const answer = await ana.nextMessage();
    expect(answer.text).toMatch(/http:\/\/localhost:3000\/connect\/token-\d+$/);
    expect(answer.entities).toContainEqual(expect.objectContaining({ type: "code" }));
    expect(answer.reply_markup).toBeUndefined();
    expect(run.reported).toEqual([]);
  });
});

describe("users who send many updates", () => {
  test("the first update above 20 in ten seconds gets a warning, the next ones nothing, later ones an answer", async () => {
    const timers = instantTimers();
    const { run } = await started({ bot: { timers } });
    await run.quanto.bot.init();
    run.telegram.person({ id: 1001, firstName: "Ana", met: true });
    const updateOf = (id: number): Update => ({
      update_id: id,
      message: {
        message_id: id,
        date: 0,
        chat: { id: 1001, type: "private", first_name: "Ana" },
        from: { id: 1001, is_bot: false, first_name: "Ana", language_code: "en" },
        text: "/help",
        entities: [{ type: "bot_command", offset: 0, length: 5 }],
      },
    });
    const texts = (): unknown[] =>
      run.telegram.calls("sendMessage").map(({ params }) => String(params["text"]).slice(0, 20));
    const all = Array.from({ length: 25 }, (_, index) => updateOf(index + 1));
    await Promise.all(all.map((update) => receive(run, update)));
    expect(texts().filter((text) => text === "That's a lot at once")).toHaveLength(1);
    expect(texts()).toHaveLength(21);
    timers.advance(60_000);
    await receive(run, updateOf(99));
    expect(texts()).toHaveLength(22);
  });
});

describe("repeated updates", () => {
  test("are answered once", async () => {
    const { run } = await started();
    await run.quanto.bot.init();
    run.telegram.person({ id: 1001, firstName: "Ana", met: true });
    const update: Update = {
      update_id: 5,
      message: {
        message_id: 5,
        date: 0,
        chat: { id: 1001, type: "private", first_name: "Ana" },
        from: { id: 1001, is_bot: false, first_name: "Ana" },
        text: "oi",
      },
    };
    await Promise.all([receive(run, update), receive(run, update)]);
    await receive(run, { ...update });
    expect(run.telegram.calls("sendMessage")).toHaveLength(1);
  });
});
