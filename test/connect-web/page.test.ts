import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startPluggy } from "../sandbox/pluggy/start-pluggy.ts";
import type { PluggySandbox } from "../sandbox/pluggy/start-pluggy.ts";
import { connectToken } from "../sandbox/widget/connect-token.ts";
import { startWidget } from "../sandbox/widget/start-widget.ts";
import type { RunningWidget } from "../sandbox/widget/start-widget.ts";
import { launchBrowser } from "../support/browser.ts";
import { accessProblems } from "./access-problems.ts";
import { serveConnectPage } from "./serve-connect-page.ts";
import type { Answer, ServedPage } from "./serve-connect-page.ts";

let browser: Browser;
let pluggy: PluggySandbox;
let widget: RunningWidget;
let served: ServedPage;
let page: Page;
let complaints: string[];

const botUrl = "https://t.me/quanto_test_bot";
const linked: Answer = { status: 200, body: { state: "linked", bankName: "Pluggy Bank" } };

async function usable(more: Record<string, unknown> = {}): Promise<Answer> {
  const body = {
    state: "usable",
    connectToken: await connectToken(pluggy),
    connectUrl: widget.url,
    includeSandbox: true,
    language: "pt",
    botUrl,
    purpose: "connect",
    ...more,
  };
  return { status: 200, body };
}

const PHONE = { width: 360, height: 740 };

async function newPage(): Promise<Page> {
  const opened = await browser.newPage({ locale: "pt-BR", viewport: PHONE });
  // A refused style, script or frame is an error on the console, and so is an uncaught exception.
  opened.on("console", (message) => {
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(error.message));
  return opened;
}

const inWidget = (): FrameLocator => page.frameLocator('iframe[name^="__zoid__pluggy"]');
const title = (text: string) => page.getByRole("heading", { level: 1, name: text });
const open = () => page.goto(`${served.url}/connect/a-token`);

async function logIn(user: string): Promise<void> {
  await page.getByRole("button", { name: "Conectar banco" }).click();
  await inWidget().getByRole("button", { name: "Continuar" }).click();
  await inWidget().getByRole("button", { name: "Pluggy Bank", exact: true }).click();
  await inWidget().getByLabel("Usuário").fill(user);
  await inWidget().getByLabel("Senha").fill("password-ok");
  await inWidget().getByRole("button", { name: "Entrar" }).click();
}

beforeAll(async () => {
  pluggy = await startPluggy({ stepMs: 0, authorizeAfterMs: 0 });
  widget = await startWidget({ apiUrl: pluggy.apiUrl });
  served = await serveConnectPage({
    session: await usable(),
    item: linked,
    frameOrigin: widget.url,
  });
  browser = await launchBrowser();
  page = await newPage();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await widget?.close();
  await pluggy?.close();
});

beforeEach(async () => {
  complaints = [];
  served.items.length = 0;
  served.sessions = 0;
  served.script = { session: await usable(), item: linked, frameOrigin: widget.url };
});

afterEach(async () => {
  await page.goto("about:blank");
  await page.unrouteAll();
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: null });
});

describe("the Connect page in a browser", () => {
  it("connects a bank and leads back to Telegram, with nothing refused by its own policy", async () => {
    await open();
    await title("Conecte seu banco").waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await logIn("user-ok");
    await inWidget().getByRole("button", { name: "Concluir" }).click();
    await title("Banco conectado!").waitFor();
    const main = page.getByRole("main");
    expect(await main.getByText("A conexão com Pluggy Bank está pronta.").count()).toBe(1);
    expect(await page.getByRole("link", { name: "Voltar ao Telegram" }).getAttribute("href")).toBe(
      botUrl,
    );
    expect(served.items).toHaveLength(1);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(await accessProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("hands in an item that the bank refused, once the person gives up", async () => {
    await open();
    await logIn("user-locked");
    await inWidget().getByText("O banco bloqueou esta conta.").waitFor();
    expect(served.items).toEqual([]);
    await inWidget().getByRole("button", { name: "Fechar" }).click();
    await title("Falta um passo").waitFor();
    expect(served.items).toHaveLength(1);
    expect(await accessProblems(page)).toEqual([]);
  });

  it("returns to its start when the widget is closed, and opens it again with a new token", async () => {
    await open();
    const connect = page.getByRole("button", { name: "Conectar banco" });
    await connect.click();
    await inWidget().getByRole("button", { name: "Fechar" }).click();
    await title("Conecte seu banco").waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
    expect(served.items).toEqual([]);
    await connect.click();
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    expect(served.sessions).toBe(2);
  });

  it("keeps the keyboard out of the page while the widget lies over it", async () => {
    await open();
    await page.getByRole("button", { name: "Conectar banco" }).click();
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    expect(await page.evaluate("document.getElementById('page').inert")).toBe(true);
    await page.keyboard.press("Escape");
    await title("Conecte seu banco").waitFor();
    expect(await page.evaluate("document.getElementById('page').inert")).toBe(false);
  });

  it("can be used with the keyboard alone", async () => {
    await open();
    await title("Conecte seu banco").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await inWidget().getByRole("heading", { name: "Escolha seu banco" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("gives up on a widget that is blocked, and lets the person try again", async () => {
    served.script.frameOrigin = "https://elsewhere.example";
    await page.clock.install();
    await open();
    const refusal = page.waitForEvent("console", (message) => /frame-src/.test(message.text()));
    await page.getByRole("button", { name: "Conectar banco" }).click();
    expect((await refusal).text()).toContain("Content Security Policy");
    await page.clock.runFor(15_000);
    await title("A janela da Pluggy não abriu").waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
    expect(await accessProblems(page)).toEqual([]);
  });

  it("saves again after the server was away", async () => {
    served.script.item = { status: 502, body: { state: "unavailable" } };
    await open();
    await logIn("user-ok");
    await inWidget().getByRole("button", { name: "Concluir" }).click();
    await title("Falta só guardar").waitFor();
    served.script.item = linked;
    await page.getByRole("button", { name: "Guardar de novo" }).click();
    await title("Banco conectado!").waitFor();
    expect(new Set(served.items).size).toBe(1);
  });

  it("explains every link that cannot be used now", async () => {
    const explained = [
      [410, "expired", "Este link expirou"],
      [410, "used", "Este link já foi usado"],
      [404, "unknown", "Link não encontrado"],
      [502, "unavailable", "O serviço não respondeu"],
    ] as const;
    for (const [status, state, heading] of explained) {
      served.script.session = { status, body: { state, botUrl } };
      await open();
      await title(heading).waitFor();
      expect(await accessProblems(page)).toEqual([]);
      expect(await page.title()).toBe(`${heading} · Quanto`);
    }
  });

  it("says so when there is no connection", async () => {
    await page.route("**/session", (route) => route.abort());
    await open();
    await title("Sem conexão").waitFor();
    await page.unroute("**/session");
    await page.getByRole("button", { name: "Tentar de novo" }).click();
    await title("Conecte seu banco").waitFor();
    expect(served.sessions).toBe(1);
  });

  it("greets people who come back from their bank", async () => {
    await open();
    await title("Conecte seu banco").waitFor();
    await page.goto(`${served.url}/connect/done`);
    await title("Autorização recebida").waitFor();
    expect(await page.getByRole("link").getAttribute("href")).toBe(botUrl);
    expect(await accessProblems(page)).toEqual([]);
  });

  it("fits a narrow screen and a wide one, in the dark and in English too", async () => {
    served.script.session = await usable({ language: "en", purpose: "update", bankName: "Nubank" });
    await open();
    await page.getByRole("button", { name: "Reconnect Nubank" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    for (const width of [320, 360, 1280]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme });
        expect(await accessProblems(page)).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
  });
});
