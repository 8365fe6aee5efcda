import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import { launchBrowser } from "../support/browser.ts";
import { openChat } from "./chat-page.ts";

/** A user who closes the widget at the bank's code continues there, by the page or by the chat. */
const PEOPLE = [
  { id: 511, firstName: "Bia", languageCode: "pt-br" },
  { id: 512, firstName: "Caio", languageCode: "pt-br" },
] as const;
const BANK = "Pluggy Bank MFA 2-step";

let standIns: StandIns;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  standIns = await startStandIns({
    telegram: { page: { people: [...PEOPLE] } },
    pluggy: { stepMs: 5, historyDays: 30 },
  });
  product = await startProduct({ environment: standIns.environment(await freePort()) });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await standIns?.close();
});

const widgetOf = (page: Page): FrameLocator => page.frameLocator('iframe[name^="__zoid__pluggy"]');

/** Logs in and closes the widget where it asks for the code. */
async function closeAtCode(page: Page): Promise<void> {
  const widget = widgetOf(page);
  await page.getByRole("button", { name: "conectar banco" }).click();
  await widget.getByRole("button", { name: "Continuar" }).click();
  await widget.getByRole("button", { name: BANK, exact: true }).click();
  await widget.getByLabel("Usuário").fill("user-ok");
  await widget.getByLabel("Senha").fill("password-ok");
  await widget.getByRole("button", { name: "Entrar" }).click();
  await widget.getByRole("heading", { name: "Confirme que é você" }).waitFor();
  await widget.getByRole("button", { name: "Fechar" }).click();
  await page.getByRole("heading", { name: "A conexão não terminou" }).waitFor();
}

async function giveCode(page: Page): Promise<void> {
  const widget = widgetOf(page);
  await widget.getByRole("textbox").fill("123456");
  await widget.getByRole("button", { name: "Confirmar" }).click();
  await widget.getByRole("button", { name: "Concluir" }).click();
  await page.getByRole("heading", { name: "Banco conectado" }).waitFor();
}

async function chatOf({ id }: (typeof PEOPLE)[number]) {
  const context = await browser.newContext({ locale: "pt" });
  context.setDefaultTimeout(45_000);
  const chat = await openChat(context, `${standIns.telegram.pageUrl}?person=${id}`, "Iniciar");
  await chat.start();
  await chat.answer("Quanto");
  await chat.ask("/connect");
  return chat;
}

test("the page continues at the code", { timeout: 60_000 }, async () => {
  const chat = await chatOf(PEOPLE[0]);
  const page = await chat.follow("Conectar meu banco");
  await closeAtCode(page);
  await page.getByRole("button", { name: "Continuar" }).click();
  await giveCode(page);
  expect(await chat.answer("conectado:")).toContain(BANK);
});

test("the button of the progress message leads back to the code", { timeout: 60_000 }, async () => {
  const chat = await chatOf(PEOPLE[1]);
  const closed = await chat.follow("Conectar meu banco");
  await closeAtCode(closed);
  await closed.close();
  await chat.answer("pediu um código");
  await chat.page.getByRole("button", { name: "Continuar" }).last().click();
  const page = await chat.follow(`Conectar ${BANK}`);
  await page.getByRole("button", { name: /reconectar|conectar/i }).click();
  await giveCode(page);
  expect(await chat.answer("conectado:")).toContain(BANK);
});
