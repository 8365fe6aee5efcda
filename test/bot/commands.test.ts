import { describe, expect, test } from "vitest";
import { readCommand } from "../../src/bot/commands/read-command.ts";
import { COMMANDS } from "../../src/i18n/catalog.ts";
import { COMMAND_WORDS } from "../../src/i18n/command-word.ts";
import { hashToken } from "../../src/usecases/connect/link-token.ts";
import { makeUser } from "../support/make.ts";
import { chatWithAna, labelsOf } from "./chat-with-ana.ts";

const LANGUAGES = ["pt", "en"] as const;

const chat = chatWithAna();
const { ana, answerTo } = chat;

describe("before a bank is connected", () => {
  test.each([
    ["/start", "pt-br", "Oi, Ana! Eu sou o Quanto."],
    ["/start", "en", "Hi, Ana! I'm Quanto."],
    ["/start", "de", "Hi, Ana! I'm Quanto."],
    ["/start connected", "pt-br", "Oi, Ana! Eu sou o Quanto."],
    ["/help", "pt-br", "O que eu sei fazer"],
    ["/help", "en", "What I can do"],
    ["/connect", "pt-br", "Vamos conectar o seu banco"],
    ["/connect", "en", "Let's connect your bank"],
    ["/accounts", "pt-br", "Você ainda não conectou nenhum banco."],
    ["/accounts", "en", "You haven't connected a bank yet."],
    ["/bancos", "pt-br", "Você ainda não conectou nenhum banco."],
    ["/configuracoes", "pt-br", "Preferências"],
    ["idioma", "pt-br", "Preferências"],
    ["english", "en", "Settings"],
    ["/report", "pt-br", "Você ainda não conectou nenhum banco."],
    ["/report", "en", "You haven't connected a bank yet."],
    ["/report@quanto_bot", "en", "You haven't connected a bank yet."],
    ["/REPORT", "en", "You haven't connected a bank yet."],
    ["/Report Whatever", "en", "I didn't understand that period."],
    ["/report@another_bot", "en", "I don't know that command."],
    ["/REGRAS", "pt-br", "Suas regras\n\nVocê ainda não tem regras."],
    ["/report no meu tempo", "pt-br", "Não entendi esse período."],
    ["/report whatever", "en", "I didn't understand that period."],
    ["/report 2031-01", "pt-br", "Esse período ainda não começou"],
    ["/report 2031-01", "en", "That period hasn't started yet"],
    ["/banana", "pt-br", "Não conheço esse comando."],
    ["/banana", "en", "I don't know that command."],
    ["/", "en", "I don't know that command."],
    ["oi, tudo bem?", "pt-br", "Oi! Em que posso ajudar?"],
    ["hello <b>there</b> & co", "en", "I didn't understand that."],
    ["quanto gastei ontem?", "pt-br", "Você ainda não conectou nenhum banco."],
    ["semana", "pt-br", "Você ainda não conectou nenhum banco."],
    ["Mês passado", "pt-br", "Você ainda não conectou nenhum banco."],
    ["2026-10-01..2026-10-15", "en", "You haven't connected a bank yet."],
  ])("%s in %s answers “%s”", async (text, languageCode, start) => {
    const answer = await answerTo(text, languageCode);
    expect((answer.text ?? answer.caption)?.indexOf(start)).toBe(0);
  });

  test.each(LANGUAGES)(
    "help and the answer to an unknown command name every command in %s",
    async (language) => {
      const words = COMMANDS.filter((name) => name !== "start" && name !== "help").map(
        (name) => COMMAND_WORDS[name][language],
      );
      for (const text of ["/help", "/banana"]) {
        const answer = await answerTo(text, language);
        const named = [...(answer.text?.matchAll(/^\/(\w+) –/gm) ?? [])].map(([, name]) => name);
        // Only there it is “this message”.
        const own = text === "/help" ? [COMMAND_WORDS.help[language]] : [];
        // A report is an example of its periods, too.
        expect([...new Set(named)]).toEqual([...words, ...own]);
      }
    },
  );

  test.each(COMMANDS)("/%s is written as Telegram allows, and read in both languages", (name) => {
    for (const word of Object.values(COMMAND_WORDS[name])) {
      expect(word).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(readCommand(`/${word} 1`, "quanto_bot")).toEqual({ name, words: "1" });
    }
  });

  test("names are escaped", async () => {
    const person = chat.run.telegram.person({ id: 7, firstName: "<b>&", languageCode: "en" });
    person.send("/start");
    expect((await person.nextMessage()).caption).toContain("Hi, <b>&!");
  });

  test("/connect sends a button with a personal link, without a preview", async () => {
    const person = ana();
    person.send("/connect");
    const answer = await person.nextMessage();
    expect(labelsOf(answer)).toEqual(["Conectar meu banco"]);
    const url = person.buttonUrl("Conectar meu banco");
    expect(url).toMatch(/^https:\/\/quanto\.example\/connect\/token-\d+$/);
    expect(answer.text).not.toContain("quanto.example");
    const call = await chat.run.telegram.waitForCall(({ method }) => method === "sendMessage");
    expect(call.params).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  test.each([
    ["pt-br", "Oi, Ana! Eu sou o Quanto.", "só um exemplo", "Conectar meu banco"],
    ["en", "Hi, Ana! I'm Quanto.", "only an example", "Connect my bank"],
  ])(
    "/start in %s shows an example, and its button opens the Connect page",
    async (code, hello, example, label) => {
      const answer = await answerTo("/start", code);
      expect(answer.photo?.[0]).toMatchObject({ width: 40 });
      expect(answer.caption).toContain(hello);
      expect(answer.caption).toContain(example);
      expect(labelsOf(answer)).toEqual([label]);
      const url = ana(code).buttonUrl(label);
      const link = await chat.run.world.links.byHash(hashToken(url.split("/").at(-1) ?? ""));
      expect(link?.purpose).toEqual({ kind: "connect" });
    },
  );

  test("the example is drawn once, marked as an example", async () => {
    const [first, second] = [await answerTo("/start"), await answerTo("/start")];
    expect(second.photo?.[0]?.file_id).toBe(first.photo?.[0]?.file_id);
    expect(chat.run.drawn.map(({ kind }) => kind)).toEqual(["example"]);
  });

  test("/start is sent without the picture where Telegram refuses it", async () => {
    chat.run.telegram.faults.next({
      kind: "400",
      method: "sendPhoto",
      description: "Bad Request: IMAGE_PROCESS_FAILED",
    });
    const answer = await answerTo("/start");
    expect(answer.text).toContain("Eu sou o Quanto.");
    expect(labelsOf(answer)).toEqual(["Conectar meu banco"]);
  });

  test("/start draws the picture again where Telegram refuses its file id", async () => {
    await answerTo("/start");
    chat.run.telegram.faults.next({
      kind: "400",
      method: "sendPhoto",
      description: "Bad Request: FILE_REFERENCE_EXPIRED",
    });
    expect((await answerTo("/start")).photo).toBeDefined();
    expect(chat.run.drawn).toHaveLength(2);
  });

  test("/start is sent without the picture where drawing fails", async () => {
    chat.run.drawing.fails = true;
    expect((await answerTo("/start")).text).toContain("Eu sou o Quanto.");
  });

  test("/start writes the link below the picture where Telegram refuses the button", async () => {
    chat.run.telegram.faults.next({
      kind: "400",
      method: "sendPhoto",
      description: "Bad Request: BUTTON_URL_INVALID",
    });
    const answer = await answerTo("/start");
    expect(answer.photo).toBeDefined();
    expect(answer.caption).toMatch(
      /Conectar meu banco: https:\/\/quanto\.example\/connect\/token-\d+$/,
    );
    expect(answer.reply_markup).toBeUndefined();
  });

  test("the connect button issues a new link at every press, and one for a double tap", async () => {
    const person = ana();
    person.send("/report");
    expect(labelsOf(await person.nextMessage())).toEqual(["Conectar meu banco"]);
    expect(await person.press("connect:1")).toMatchObject({ showAlert: false });
    await person.nextMessage();
    const first = person.buttonUrl("Conectar meu banco");
    await person.press("connect:1");
    expect(person.buttonUrl("Conectar meu banco")).toBe(first);
    chat.run.world.now = new Date(chat.run.world.now.getTime() + 3_000);
    await person.press("connect:1");
    await person.nextMessage();
    expect(person.buttonUrl("Conectar meu banco")).not.toBe(first);
  });

  test("an unknown button is answered", async () => {
    const person = ana("en");
    person.send("/help");
    await person.nextMessage();
    await chat.run.quanto.bot.api.sendMessage(1001, "An older version", {
      reply_markup: { inline_keyboard: [[{ text: "Old", callback_data: "v0:gone" }]] },
    });
    expect((await person.press("Old")).text).toBe(
      "This button is old and no longer works. Send the command again.",
    );
  });

  test("a chosen language overrides that of Telegram", async () => {
    await chat.run.world.users.add(makeUser({ chosenLanguage: "en" }));
    expect((await answerTo("/help", "pt-br")).text).toContain("What I can do");
  });

  test("a callback query that is too old to answer is no error", async () => {
    const person = ana();
    person.send("/report");
    await person.nextMessage();
    chat.run.telegram.faults.next({
      kind: "400",
      method: "answerCallbackQuery",
      description:
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    });
    person.tap("connect:1");
    expect((await person.nextMessage()).text).toContain("Vamos conectar");
    expect(chat.run.reported).toEqual([]);
  });

  test("the user is stored once, with the language of their Telegram", async () => {
    await answerTo("/start", "pt-br");
    await answerTo("/help", "en");
    expect(await chat.run.world.users.byTelegramId(1001)).toMatchObject({
      chatId: 1001,
      telegramLanguage: "en",
      timeZone: "America/Sao_Paulo",
    });
  });
});
