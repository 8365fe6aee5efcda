import { describe, expect, test } from "vitest";

import { makeUser } from "../support/make.ts";
import { fromBot } from "./chat-with-ana.ts";

import { seedBank } from "./seed-bank.ts";
import { rowsOf, settingsChat } from "./settings-chat.ts";

const { chat, ana, openSettings, press, pressAll, stored } = settingsChat();

describe("the settings", () => {
  test.each([
    [
      "pt-br",
      [
        "Preferências",
        "",
        "Idioma: Português, como no seu Telegram",
        "Fuso horário: São Paulo / Brasília (hora local: 12:00)",
        "Início do mês: no dia 1º",
        "Imagens: tema claro",
        "Valores: à mostra",
        "Dinheiro: desligado",
        "",
        "Toque no que você quiser mudar.",
      ],
    ],
    [
      "en",
      [
        "Settings",
        "",
        "Language: English, as in your Telegram",
        "Time zone: São Paulo / Brasília (local time: 12:00)",
        "Month starts: on day 1",
        "Pictures: light theme",
        "Amounts: shown",
        "Cash: off",
        "",
        "Tap what you'd like to change.",
      ],
    ],
  ])("are shown in words in %s", async (code, lines) => {
    const person = await openSettings(code);
    expect(fromBot(person)[0]?.text?.split("\n")).toEqual(lines);
  });
});

describe("choosing, which edits one message", () => {
  test("another language changes the message and the command menu", async () => {
    const person = await openSettings();
    const shown = await pressAll(person, "Idioma", "English");
    expect(shown.text).toContain("Language: English\n");
    expect((await stored()).chosenLanguage).toBe("en");
    person.send("/help");
    expect((await person.nextMessage()).text).toContain("What I can do");
    const menu = await chat.run.telegram.waitForCall(
      ({ method, params }) =>
        method === "setMyCommands" && JSON.stringify(params["scope"]).includes("1001"),
    );
    expect(JSON.stringify(menu.params["commands"])).toContain("How much I spent");
  });

  test("Telegram's language again restores the default menu", async () => {
    await chat.run.world.users.update("user-1", { chosenLanguage: "en" });
    const person = await openSettings();
    const shown = await pressAll(person, "Language", "Follow my Telegram");
    expect(shown.text).toContain("Idioma: Português, como no seu Telegram");
    expect((await stored()).chosenLanguage).toBeNull();
    const call = await chat.run.telegram.waitForCall(({ method }) => method === "deleteMyCommands");
    expect(call.params["scope"]).toEqual({ type: "chat", chat_id: 1001 });
  });

  test("deleting the user's data deletes the chat's own menu", async () => {
    await chat.run.world.users.update("user-1", { chosenLanguage: "en" });
    const person = ana();
    person.send("/delete_data");
    await person.nextMessage();
    await press(person, "Yes, delete everything");
    expect(
      chat.run.telegram.calls("deleteMyCommands").map(({ params }) => params["scope"]),
    ).toEqual([{ type: "chat", chat_id: 1001 }]);
  });

  test("a refused menu is logged, and the choice is stored", async () => {
    const person = await openSettings();
    await press(person, "Idioma");
    chat.run.telegram.faults.next({ kind: "400", method: "setMyCommands" });
    const shown = await pressAll(person, "English");
    expect(shown.text).toContain("Language: English");
    expect(chat.run.reported).toEqual([]);
    expect(chat.run.logLines.join("")).toContain("Telegram refused the command menu of a chat");
  });

  test("another city or month start reschedules the summaries", async () => {
    await seedBank(chat.run.world);
    const monday = new Date("2026-11-23T12:00:00Z");
    await chat.run.world.users.update("user-1", {
      nextSummaryAt: monday,
      summaries: { ...makeUser().summaries, rhythms: ["weekly", "monthly"] },
    });
    const person = await openSettings();
    await pressAll(person, "Fuso horário", "Manaus");
    expect((await stored()).nextSummaryAt).toEqual(new Date("2026-11-23T13:00:00Z"));
    await chat.run.world.users.update("user-1", {
      summaries: { ...makeUser().summaries, rhythms: ["monthly"] },
    });
    await pressAll(person, "Início do mês", "Outro dia fixo", "25");
    expect((await stored()).nextSummaryAt).toEqual(new Date("2026-11-25T13:00:00Z"));
  });

  test("a fixed day of the month is chosen from a grid", async () => {
    const person = await openSettings();
    const grid = await pressAll(person, "Início do mês", "Outro dia fixo");
    expect(rowsOf(grid).map((row) => row.length)).toEqual([7, 7, 7, 7, 3, 1]);
    expect(rowsOf(grid)[0]?.[0]).toBe("✓1");
    const shown = await pressAll(person, "25");
    expect(shown.text).toContain(
      "Início do mês: no dia 25\nSeu mês agora: 25 de outubro – 24 de novembro de 2026",
    );
    expect((await stored()).monthStart).toEqual({ kind: "day", day: 25 });
  });

  test("a payday on a weekend moves to the working day before", async () => {
    const person = await openSettings("en");
    const shown = await pressAll(person, "Month starts", "Payday", "By day 15");
    // 15 November 2026 is a Sunday.
    expect(shown.text).toContain(
      "Month starts: on the last working day up to day 15\nYour month now: 13 November – 14 December 2026",
    );
    expect((await stored()).monthStart).toEqual({ kind: "working-day", onOrBefore: 15 });
    const again = await pressAll(person, "Month starts");
    expect(rowsOf(again).flat()).toEqual(["Day 1", "Another fixed day", "✓ Payday", "‹ Back"]);
  });

  test("the 5th working day starts the month", async () => {
    const person = await openSettings("pt");
    const shown = await pressAll(person, "Início do mês", "Dia do pagamento", "5º dia útil");
    expect(shown.text).toContain(
      "Início do mês: no 5º dia útil\nSeu mês agora: 6 de novembro – 6 de dezembro de 2026",
    );
    expect((await stored()).monthStart).toEqual({ kind: "nth-working-day", nth: 5 });
    const again = await pressAll(person, "Início do mês", "✓ Dia do pagamento");
    expect(rowsOf(again)[0]).toEqual(["✓ 5º dia útil"]);
  });

  test("theme and hidden amounts are switched on and off", async () => {
    const person = await openSettings();
    const shown = await pressAll(person, "Usar o tema escuro", "Esconder os valores");
    expect(shown.text).toContain("Imagens: tema escuro\nValores: escondidos até você tocar neles");
    expect(await stored()).toMatchObject({ theme: "dark", amounts: "hidden" });
    await pressAll(person, "Usar o tema claro", "Mostrar os valores");
    expect(await stored()).toMatchObject({ theme: "light", amounts: "shown" });
  });

  test("each part has a back button that changes nothing", async () => {
    const before = await stored();
    const person = await openSettings();
    const start = fromBot(person)[0]!.text;
    const ways = [
      ["Idioma", "‹ Voltar"],
      ["Fuso horário", "‹ Voltar"],
      ["Início do mês", "Outro dia fixo", "‹ Voltar", "Dia do pagamento", "‹ Voltar", "‹ Voltar"],
    ];
    for (const way of ways) expect((await pressAll(person, ...way)).text).toBe(start);
    expect(await stored()).toEqual(before);
  });

  test.each([
    "settings:0:open:all",
    "settings:1:open:cellar",
    "settings:1:language:de",
    "settings:1:zone:Mars/Olympus",
    "settings:1:month-start:day-32",
    "settings:1:month-start:payday-0",
    "settings:1:theme:pink",
    "settings:1:amounts:some",
    "settings:1:constructor:x",
    "settings:1:",
  ])("invalid callback data (%s) is answered as an old button", async (data) => {
    const before = await stored();
    const person = await openSettings();
    await chat.run.quanto.bot.api.sendMessage(1001, "Velha", {
      reply_markup: { inline_keyboard: [[{ text: "Press", callback_data: data }]] },
    });
    expect((await person.press("Press")).text).toContain("Este botão é antigo");
    expect(await stored()).toMatchObject({ ...before });
  });
});
