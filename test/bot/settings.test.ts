import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "../../src/domain/user.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeUser } from "../support/make.ts";
import { chatWithAna, fromBot } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();
const { ana } = chat;

beforeEach(() => chat.run.world.users.add(makeUser()));

async function openSettings(languageCode?: string): Promise<Person> {
  const person = ana(languageCode);
  person.send("/settings");
  await person.nextMessage();
  return person;
}

/** Presses one button after another in one message, as real clients allow. */
async function pressAll(person: Person, ...labels: string[]): Promise<Message> {
  for (const label of labels) await press(person, label);
  const shown = fromBot(person);
  expect(shown).toHaveLength(1);
  return shown[0]!;
}

async function press(person: Person, label: string): Promise<void> {
  await person.press(label);
  await chat.run.quanto.intake.drained();
}

function rowsOf(message: Message): string[][] {
  return (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));
}

async function stored(): Promise<User> {
  const user = await chat.run.world.users.byId("user-1");
  if (!user) throw new Error("Ana is gone");
  return user;
}

const jobs = () => chat.run.world.jobs.pushed.map(({ job }) => job);

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

  test("another city changes the time zone and recomputes the days of transactions", async () => {
    const person = await openSettings();
    const shown = await pressAll(person, "Fuso horário", "Manaus");
    expect(shown.text).toContain("Fuso horário: Manaus (hora local: 11:00)");
    expect((await stored()).timeZone).toBe("America/Manaus");
    expect(jobs()).toEqual([{ kind: "recompute-days", userId: "user-1" }]);
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

  test("the same city again changes nothing", async () => {
    const person = await openSettings();
    await pressAll(person, "Fuso horário", "✓ São Paulo / Brasília");
    expect(jobs()).toEqual([]);
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

  test("a message with a city's name asks for confirmation, and changes nothing yet", async () => {
    const person = ana("pt");
    person.send("Niterói - RJ");
    const asked = await person.nextMessage();
    expect(asked.text).toBe("Quer usar o fuso horário de Niterói? Lá são 12:00 agora.");
    expect(rowsOf(asked)).toEqual([["Usar este fuso"]]);
    person.send("manaus");
    expect((await person.nextMessage()).text).toContain("de Manaus? Lá são 11:00 agora.");
    expect(await stored()).toMatchObject({ timeZone: "America/Sao_Paulo" });
    await press(person, "Usar este fuso");
    expect(await stored()).toMatchObject({ timeZone: "America/Manaus" });
    person.send("Atlântida");
    expect((await person.nextMessage()).text).not.toContain("fuso horário de");
  });

  test.each(["Várzea Grande", "/settings várzea grande"])(
    "%s: asks which of two cities in different zones is meant",
    async (words) => {
      const person = ana("pt");
      person.send(words);
      const asked = await person.nextMessage();
      expect(asked.text).toContain("de Várzea Grande (MT)? Lá são 11:00 agora.");
      expect(asked.text).toContain("de Várzea Grande (PI)? Lá são 12:00 agora.");
      expect(rowsOf(asked)).toEqual([["Várzea Grande (MT)"], ["Várzea Grande (PI)"]]);
      expect(await stored()).toMatchObject({ timeZone: "America/Sao_Paulo" });
      await press(person, "Várzea Grande (MT)");
      expect(await stored()).toMatchObject({ timeZone: "America/Cuiaba" });
    },
  );

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

describe("a time zone anywhere", () => {
  test.each([
    [
      "/settings America/New_York",
      "America/New_York",
      "seu fuso horário é Nova York. Hora local: 10:00",
    ],
    ["/settings lisboa", "Europe/Lisbon", "seu fuso horário é Lisboa. Hora local: 15:00"],
    ["/settings cuiaba", "America/Cuiaba", "seu fuso horário é Cuiabá. Hora local: 11:00"],
  ])("%s", async (text, zone, words) => {
    const person = ana();
    person.send(text);
    expect((await person.nextMessage()).text).toContain(words);
    expect((await stored()).timeZone).toBe(zone);
    expect(jobs()).toEqual([{ kind: "recompute-days", userId: "user-1" }]);
  });

  test.each([
    ["pt-br", "Não conheço esse lugar."],
    ["en", "I don't know that place."],
  ])("an unknown place is answered with examples in %s", async (code, words) => {
    const person = ana(code);
    person.send("/settings Atlântida <b>");
    const { text } = await person.nextMessage();
    expect(text).toContain(words);
    expect(text).toContain("/settings America/New_York");
    expect((await stored()).timeZone).toBe("America/Sao_Paulo");
  });

  test("a location sets the time zone and is not stored", async () => {
    const person = await openSettings();
    await press(person, "Fuso horário");
    await press(person, "Outro lugar");
    expect((await person.nextMessage()).text).toContain("não a guardo");
    expect(person.replyKeyboard()).toEqual([["Enviar minha localização"], ["Cancelar"]]);
    person.shareLocation("Enviar minha localização", -3.1019, -60.025);
    expect((await person.nextMessage()).text).toBe(
      "Pronto, seu fuso horário é Manaus. Hora local: 11:00.\n\nA sua localização não ficou guardada.",
    );
    expect(person.replyKeyboard()).toBeNull();
    expect((await stored()).timeZone).toBe("America/Manaus");
    expect(jobs()).toEqual([{ kind: "recompute-days", userId: "user-1" }]);
    expect(JSON.stringify([await stored(), ...chat.run.logLines])).not.toMatch(/3\.10|60\.02/);
  });

  test("cancelling removes the location keyboard", async () => {
    const person = await openSettings("en");
    await press(person, "Time zone");
    await press(person, "Another place");
    await person.nextMessage();
    person.send("Cancel");
    expect((await person.nextMessage()).text).toBe("All right, nothing has changed.");
    expect(person.replyKeyboard()).toBeNull();
    expect(jobs()).toEqual([]);
  });

  test("a venue does not change the time zone", async () => {
    const person = await openSettings();
    const location = { latitude: -3.1, longitude: -60 };
    chat.run.telegram.world.updates.push({
      message: {
        message_id: 9000,
        date: 0,
        chat: { id: 1001, type: "private", first_name: "Ana" },
        from: person.user,
        location,
        venue: { location, title: "Teatro Amazonas", address: "Manaus" },
      },
    });
    expect((await person.nextMessage()).text).toContain("Ainda não sei conversar");
    expect((await stored()).timeZone).toBe("America/Sao_Paulo");
  });

  test("a location without a known time zone is answered with examples", async () => {
    chat.run.world.zoneFinder.timeZoneAt = async () => null;
    const person = ana();
    person.sendLocation(0, 0);
    expect((await person.nextMessage()).text).toContain("Não descobri o fuso horário desse lugar.");
  });
});
