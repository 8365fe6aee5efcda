import { Bot, InputFile } from "grammy";
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

const ana = 610_101;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(10_000);
});

afterAll(() => browser.close());

beforeEach(async () => {
  telegram = await startTelegram({ limits: "none", page: {} });
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  telegram.person({ id: ana, firstName: "Ana", languageCode: "pt-br" }).send("/start");
  await page.goto(`${telegram.pageUrl}?person=${ana}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
});

afterEach(async () => {
  await page.goto("about:blank");
  await telegram.close();
});

const bar = () => page.getByRole("group", { name: "Respondendo" });
const input = () => page.getByRole("textbox", { name: "Mensagem" });

/** What the bot hears: each text, and the text that it replies to. */
async function heard() {
  const updates = await bot.api.getUpdates();
  return updates.map(({ message }) => [message?.text, message?.reply_to_message?.text]);
}

async function askForName(): Promise<void> {
  const markup = { force_reply: true, input_field_placeholder: "O novo nome" } as const;
  await bot.api.sendMessage(ana, "Qual é o nome?", { reply_markup: markup });
}

test("a question of the bot opens the reply bar, and the next message is its reply", async () => {
  await askForName();
  await bar().getByText("Qual é o nome?").waitFor();
  expect(await input().getAttribute("placeholder")).toBe("O novo nome");
  await page.reload();
  await bar().waitFor();
  await input().fill("Padaria");
  await input().press("Enter");
  await page.locator(".mine .reply", { hasText: "Qual é o nome?" }).waitFor();
  await bar().waitFor({ state: "hidden" });
  expect(await input().getAttribute("placeholder")).toBe("Mensagem");
  await input().fill("Obrigada");
  await input().press("Enter");
  await page.locator(".mine", { hasText: "Obrigada" }).waitFor();
  expect(await heard()).toEqual([
    ["/start", undefined],
    ["Padaria", "Qual é o nome?"],
    ["Obrigada", undefined],
  ]);
});

test("a closed reply bar stays closed, and a message can be replied to by hand", async () => {
  await askForName();
  await page.getByRole("button", { name: "Cancelar resposta" }).click();
  await bar().waitFor({ state: "hidden" });
  await page.reload();
  const message = page.locator(".theirs", { hasText: "Qual é o nome?" });
  await message.hover();
  expect(await bar().isVisible()).toBe(false);
  await message.getByRole("button", { name: "Responder" }).click();
  await bar().getByText("Qual é o nome?").waitFor();
  await page.getByRole("button", { name: "Enviar" }).waitFor();
  await input().fill("Mercado");
  await page.getByRole("button", { name: "Enviar" }).click();
  await page.locator(".mine", { hasText: "Mercado" }).waitFor();
  expect((await heard()).at(-1)).toEqual(["Mercado", "Qual é o nome?"]);
});

test("a message that is deleted is no longer replied to", async () => {
  const { message_id: id } = await bot.api.sendMessage(ana, "Oi");
  await page.locator(".theirs").hover();
  await page.locator(".theirs").getByRole("button", { name: "Responder" }).click();
  await bar().waitFor();
  await bot.api.deleteMessage(ana, id);
  await bar().waitFor({ state: "hidden" });
  await input().fill("Sozinha");
  await input().press("Enter");
  await page.locator(".mine", { hasText: "Sozinha" }).waitFor();
  expect((await heard()).at(-1)).toEqual(["Sozinha", undefined]);
});

const lines = (count: number) => Array.from({ length: count }, (_, at) => `linha ${at + 1}`);
const quoted = (count: number) =>
  `<blockquote expandable>${lines(count).join("\n")}</blockquote>` as const;

test("a long expandable quote shows three lines, and all after a tap, also after an edit", async () => {
  const photo = new InputFile(testPng(300, 200));
  const long = `Novembro\n${quoted(9)}`;
  const sent = await bot.api.sendPhoto(ana, photo, { caption: long, parse_mode: "HTML" });
  const quote = page.locator(".theirs blockquote");
  await page.getByRole("button", { name: "linha 1", expanded: false }).waitFor();
  const height = async () => (await quote.boundingBox())?.height ?? 0;
  const collapsed = await height();
  expect(collapsed).toBeGreaterThan(60);
  expect(collapsed).toBeLessThan(75);
  await quote.click();
  await page.getByRole("button", { name: "linha 1", expanded: true }).waitFor();
  expect(await height()).toBeGreaterThan(collapsed * 2);
  const edited = { caption: `Outubro\n${quoted(8)}`, parse_mode: "HTML" } as const;
  await bot.api.editMessageCaption(ana, sent.message_id, edited);
  await page.locator(".theirs", { hasText: "Outubro" }).waitFor();
  await page.locator(".meta", { hasText: "editada" }).waitFor();
  await page.getByRole("button", { name: "linha 1", expanded: true }).waitFor();
  await quote.press("Enter");
  await page.getByRole("button", { name: "linha 1", expanded: false }).waitFor();
});

test("a short expandable quote has nothing to expand", async () => {
  await bot.api.sendMessage(ana, quoted(3), { parse_mode: "HTML" });
  await page.locator(".theirs blockquote").waitFor();
  await page.locator(".theirs blockquote").click();
  expect(await page.locator("blockquote.long").count()).toBe(0);
  expect(await page.locator("blockquote.expanded").count()).toBe(0);
});

test("a caption above its picture is shown above it", async () => {
  const photo = new InputFile(testPng(300, 200));
  await bot.api.sendPhoto(ana, photo, { caption: "Acima", show_caption_above_media: true });
  const caption = await page.locator(".theirs .text").boundingBox();
  const picture = await page.locator(".theirs .photo").boundingBox();
  expect(caption?.y).toBeLessThan(picture?.y ?? 0);
});
