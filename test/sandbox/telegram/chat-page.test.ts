import { Bot, InlineKeyboard, InputFile, Keyboard } from "grammy";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { startTelegram } from "./start-telegram.ts";
import type { Telegram } from "./start-telegram.ts";
import { testPng } from "./test-png.ts";

let browser: Browser;
let telegram: Telegram;
let bot: Bot;
let page: Page;
const failures: string[] = [];

const PHONE = { width: 390, height: 844 };

beforeAll(async () => {
  browser = await launchBrowser();
  // Without a graphics card every animated frame costs processor time.
  page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => failures.push(error.message));
});

afterAll(() => browser.close());

beforeEach(async () => {
  telegram = await startTelegram({ limits: "none", page: {} });
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
});

afterEach(async () => {
  await page.goto("about:blank");
  await page.setViewportSize(PHONE);
  await bot.stop();
  await telegram.close();
  if (failures.length > 0) throw new Error(`The page failed: ${failures.splice(0).join("; ")}`);
});

const ana = 610_001;
const emily = 610_003;

async function open(person: number): Promise<void> {
  await page.goto(`${telegram.pageUrl}?person=${person}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test.each([
  ["en-GB", "Emily"],
  ["pt-BR", "Ana"],
  ["de-DE", "Ana"],
])("a browser in %s begins as %s", async (locale, name) => {
  bot.command("start", (ctx) => ctx.reply(`Hello, ${ctx.from?.first_name ?? "nobody"}`));
  void bot.start();
  const context = await browser.newContext({ viewport: PHONE, locale });
  try {
    const tab = await context.newPage();
    await tab.goto(telegram.pageUrl);
    await tab.getByRole("button", { name: /^(Start|Iniciar)$/i }).click();
    await tab.getByText("Hello, ").waitFor();
    expect(await tab.getByText("Hello, ").textContent()).toContain(`Hello, ${name}`);
  } finally {
    await context.close();
  }
});

test("a press on a button changes the message", async () => {
  await bot.api.setMyDescription("Mostra para onde foi o dinheiro.", { language_code: "pt" });
  bot.command("start", (ctx) =>
    ctx.reply("Oi, <b>Ana</b>! <tg-spoiler>R$ 10,00</tg-spoiler>", {
      parse_mode: "HTML",
      reply_markup: new InlineKeyboard().text("Mais", "more").url("Abrir", "http://127.0.0.1:9/x"),
    }),
  );
  bot.callbackQuery("more", async (ctx) => {
    await ctx.editMessageText("Mudou");
    await ctx.answerCallbackQuery("Pronto!");
  });
  void bot.start();
  await open(ana);

  await page.getByText("Mostra para onde foi o dinheiro.").waitFor();
  await page.getByRole("button", { name: "Iniciar" }).click();
  const log = page.getByRole("log");
  await log.locator("strong", { hasText: "Ana" }).waitFor();
  expect(await page.getByRole("link", { name: "Abrir" }).getAttribute("href")).toBe(
    "http://127.0.0.1:9/x",
  );
  await page.locator(".spoiler").press("Enter");
  await page.locator(".spoiler.revealed").waitFor();

  await page.getByRole("button", { name: "Mais" }).click();
  await page.locator(".toast", { hasText: "Pronto!" }).waitFor();
  await log.getByText("Mudou").waitFor();
  expect(await page.locator(".keyboard").count()).toBe(0);

  await page.reload();
  await log.getByText("Mudou").waitFor();
  await log.getByText("/start").waitFor();
});

test("a photo opens enlarged, an alert stays until it is closed, and typing is shown", async () => {
  telegram.person({ id: ana, firstName: "Ana", languageCode: "pt-br" }).send("/start");
  await open(ana);
  await bot.api.sendChatAction(ana, "upload_photo");
  await page.getByText("enviando foto…").waitFor();
  await bot.api.sendPhoto(ana, new InputFile(testPng(300, 200)), {
    caption: "Novembro",
    reply_markup: new InlineKeyboard().text("Ajuda", "help"),
  });
  await page.getByRole("button", { name: "Abrir foto" }).click();
  const picture = page.locator(".viewer img");
  const width = await picture.evaluate(
    async (image: { decode(): Promise<void>; naturalWidth: number }) => {
      await image.decode();
      return image.naturalWidth;
    },
  );
  expect(width).toBe(300);
  await page.keyboard.press("Escape");
  await page.locator(".viewer").waitFor({ state: "detached" });

  bot.callbackQuery("help", (ctx) =>
    ctx.answerCallbackQuery({ text: "Atenção", show_alert: true }),
  );
  void bot.start();
  await page.getByRole("button", { name: "Ajuda" }).click();
  await page.getByRole("dialog").getByText("Atenção").waitFor();
  await page.getByRole("button", { name: "OK" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("a picture behind a spoiler is shown after a tap", async () => {
  telegram.person({ id: ana, firstName: "Ana", languageCode: "pt-br" }).send("/start");
  await open(ana);
  await bot.api.sendPhoto(ana, new InputFile(testPng(300, 200)), { has_spoiler: true });
  await page.getByRole("button", { name: "Conteúdo oculto; toque para ver" }).click();
  expect(await page.locator(".photo.hidden").count()).toBe(0);
  expect(await page.locator(".viewer").count()).toBe(0);
});

test("a reply keyboard replaces the keyboard, and sends a location or a text", async () => {
  telegram.person({ id: ana, firstName: "Ana", languageCode: "pt-br" }).send("/start");
  await open(ana);
  const ask = async (): Promise<void> => {
    const keys = new Keyboard().requestLocation("Estou aqui").row().text("Deixa").oneTime();
    await bot.api.sendMessage(ana, "Onde?", { reply_markup: keys });
  };
  await ask();
  await page.getByRole("button", { name: "Estou aqui" }).click();
  await page.getByRole("button", { name: "Manaus" }).click();
  await page.locator(".mine", { hasText: "-3,1190" }).waitFor();
  await page.locator(".reply-keys").waitFor({ state: "hidden" });
  await ask();
  await page.getByRole("button", { name: "Deixa" }).click();
  await page.locator(".mine", { hasText: "Deixa" }).waitFor();
  await page.locator(".reply-keys").waitFor({ state: "hidden" });
  await ask();
  await page.reload();
  await page.getByRole("button", { name: "Estou aqui" }).waitFor();
  await bot.api.sendMessage(ana, "Pronto", { reply_markup: { remove_keyboard: true } });
  await page.locator(".reply-keys").waitFor({ state: "hidden" });
  const heard = (await bot.api.getUpdates()).map(
    ({ message }) => message?.location ?? message?.text,
  );
  expect(heard).toEqual(["/start", { latitude: -3.119, longitude: -60.0217 }, "Deixa"]);
});

test("commands are listed in the client's language, in the menu and while typing", async () => {
  await bot.api.setMyCommands([{ command: "report", description: "Spending report" }]);
  await bot.api.setMyCommands([{ command: "report", description: "Relatório de gastos" }], {
    language_code: "pt",
  });
  const person = telegram.person({ id: emily, firstName: "Emily", languageCode: "en" });
  person.send("/start");
  await open(emily);
  await page.getByRole("button", { name: "Bot commands" }).click();
  await page.getByRole("option", { name: "Spending report" }).click();
  await page.getByRole("log").getByText("/report").waitFor();

  await page.getByRole("button", { name: "Options" }).click();
  await page.getByRole("button", { name: "Português (Brasil)" }).click();
  const input = page.getByRole("textbox", { name: "Mensagem" });
  await input.fill("/rep");
  await page.getByRole("option", { name: "Relatório de gastos" }).waitFor();
  await input.press("Enter");
  await page.locator(".mine", { hasText: "/report" }).nth(1).waitFor();

  const updates = await bot.api.getUpdates();
  expect(updates.map(({ message }) => [message?.text, message?.from.language_code])).toEqual([
    ["/start", "en"],
    ["/report", "en"],
    ["/report", "pt-br"],
  ]);
});

test("a user blocks and unblocks the bot, and another user has a separate chat", async () => {
  telegram.person({ id: ana, firstName: "Ana", languageCode: "pt-br" }).send("só da Ana");
  await open(ana);
  await page.getByRole("button", { name: "Opções" }).click();
  await page.getByRole("button", { name: "Parar e bloquear o bot" }).click();
  await page.getByRole("button", { name: "Desbloquear e reiniciar" }).waitFor();
  await expect(bot.api.sendMessage(ana, "x")).rejects.toThrow("blocked by the user");
  await page.getByRole("button", { name: "Desbloquear e reiniciar" }).click();
  await page.getByRole("log").getByText("/start").waitFor();

  await page.getByRole("button", { name: "Opções" }).click();
  await page.getByRole("button", { name: "Emily" }).click();
  // An exact match: the "/start" of the other chat is a button too.
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  expect(await page.getByText("só da Ana").count()).toBe(0);
  expect(new URL(page.url()).searchParams.get("person")).toBe(String(emily));
});

test("a bot's text is not rendered as HTML", async () => {
  telegram.person({ id: ana, firstName: "Ana", languageCode: "pt-br" }).send("/start");
  await open(ana);
  await bot.api.sendMessage(ana, `<img src=x onerror="document.title='caught'"> & "fim"`);
  await page.getByText(`<img src=x onerror="document.title='caught'"> & "fim"`).waitFor();
  expect(await page.title()).toBe("Quanto · Ana");
});

test("the panel is shown beside the phone while it is available", async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(ana);
  expect(await page.locator(".panel").isVisible()).toBe(false);
  telegram.setPanel({ title: "O banco", html: "<p>Nova compra</p>" });
  await page.getByRole("heading", { name: "O banco" }).waitFor();
  await page.frameLocator(".panel-frame").getByText("Nova compra").waitFor();
  telegram.setPanel(undefined);
  await page.locator(".panel").waitFor({ state: "hidden" });
});

test("the page's API refuses other origins", async () => {
  const order = `${telegram.pageUrl}send?person=${ana}`;
  const foreign = await fetch(order, { method: "POST", body: '{"text":"/delete_data"}' });
  expect(foreign.status).toBe(415);
  const missing = await fetch(`${telegram.pageUrl}../../package.json`);
  expect(missing.status).toBe(404);
});
