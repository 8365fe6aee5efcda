import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { testPng } from "../sandbox/telegram/test-png.ts";
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
let consoleErrors: string[];

const botUrl = "https://t.me/quanto_test_bot";
const answerOf = (progress: string): Answer => ({
  status: 200,
  body: { state: "linked", bankName: "Pluggy Bank", progress },
});
const linked = answerOf("connected");

function linkOf(more: Record<string, unknown> = {}): Answer {
  const chat = { firstName: "Ana", username: "ana" };
  const body = { state: "usable", language: "pt", botUrl, purpose: "connect", chat, ...more };
  return { status: 200, body };
}

async function usable(more: Record<string, unknown> = {}): Promise<Answer> {
  const body = {
    state: "usable",
    connectToken: await connectToken(pluggy),
    connectUrl: widget.url,
    includeSandbox: true,
    language: "pt",
    ...more,
  };
  return { status: 200, body };
}

/** The texts of elements that overflow the window. */
const OVERFLOWING = `[...document.querySelectorAll("main *")].flatMap((element) => {
  const { left, right } = element.getBoundingClientRect();
  return left < 0 || right > window.innerWidth ? [element.textContent] : [];
})`;

const PHONE = { width: 360, height: 740 };

async function newPage(): Promise<Page> {
  const opened = await browser.newPage({ locale: "pt-BR", viewport: PHONE });
  // A style, script or frame that the content policy refuses is an error on the console.
  opened.on("console", (message) => {
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) consoleErrors.push(message.text());
  });
  opened.on("pageerror", (error) => consoleErrors.push(error.message));
  return opened;
}

/** Closes the page and opens another one, without what the test installed in it. */
async function replacePage(): Promise<void> {
  await page.close();
  page = await newPage();
}

const inWidget = (): FrameLocator => page.frameLocator('iframe[name^="__zoid__pluggy"]');
const title = (text: string) => page.getByRole("heading", { level: 1, name: text });
let opened = 0;
// Each test opens another link: the page of one is limited to thirty requests a minute.
const open = () => page.goto(`${served.url}/connect/token-${(opened += 1)}`);

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
    link: linkOf(),
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
  consoleErrors = [];
  served.items.length = 0;
  served.sessions = 0;
  served.script = {
    link: linkOf(),
    session: await usable(),
    item: linked,
    frameOrigin: widget.url,
  };
});

afterEach(async () => {
  await page.goto("about:blank");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: null });
});

describe("the Connect page in a browser", () => {
  it("connects a bank and links back to Telegram, without a violation of its content policy", async () => {
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
    expect(new Set(served.items).size).toBe(1);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(await accessProblems(page)).toEqual([]);
    expect(consoleErrors).toEqual([]);
  });

  it("shows the user with the photo, and requests no connect token before the confirmation", async () => {
    served.script.photo = testPng(160, 160);
    await open();
    const owner = page.locator(".owner");
    await owner.locator("img").waitFor();
    expect(await owner.innerText()).toMatch(/a conversa de\s+Ana\s+@ana/);
    expect(await page.locator(".warning").innerText()).toBe("Se não é você, feche esta página.");
    expect(await page.getByRole("button").allInnerTexts()).toEqual(["Sou eu: conectar banco"]);
    expect(await accessProblems(page)).toEqual([]);
    expect(served.sessions).toBe(0);
    await page.getByRole("button").click();
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    expect(served.sessions).toBe(1);
    expect(consoleErrors).toEqual([]);
  });

  it("offers a retry with the same link when the bank refused the login", async () => {
    served.script.item = answerOf("unfinished");
    await open();
    await logIn("user-locked");
    await inWidget().getByText("O banco bloqueou esta conta.").waitFor();
    await inWidget().getByRole("button", { name: "Fechar" }).click();
    await title("A conexão não terminou").waitFor();
    expect(new Set(served.items).size).toBe(1);
    expect(await page.getByRole("main").innerText()).toContain("Este link ainda vale");
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "Recomeçar" }).click();
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    expect(served.sessions).toBe(2);
  });

  it("submits an item as soon as it exists, even when the page is closed at once", async () => {
    served.script.item = answerOf("unfinished");
    await open();
    await page.getByRole("button", { name: "Conectar banco" }).click();
    await inWidget().getByRole("button", { name: "Continuar" }).click();
    await inWidget()
      .getByRole("button", { name: /MFA.*2/ })
      .click();
    await inWidget().getByLabel("Usuário").fill("user-ok");
    await inWidget().getByLabel("Senha").fill("password-ok");
    const handedOver = page.waitForRequest("**/item");
    await inWidget().getByRole("button", { name: "Entrar" }).click();
    await handedOver;
    await replacePage();
    await vi.waitFor(() => expect(served.items).toHaveLength(1));
  });

  it("submits an item that an earlier page created and could not submit", async () => {
    const user = "user-ok-two-checking-accounts";
    const once = { connectToken: await connectToken(pluggy, undefined, true) };
    served.script.session = await usable(once);
    await open();
    const refused = new Set<string>();
    served.script.item = (itemId) => {
      refused.add(itemId);
      return { status: 502, body: { state: "unavailable" } };
    };
    await logIn(user);
    await inWidget().getByRole("button", { name: "Concluir" }).waitFor();
    await replacePage();
    served.items.length = 0;
    served.script.item = linked;
    await open();
    await logIn(user);
    await inWidget().getByText("Esta conta já está conectada.").waitFor();
    await inWidget().getByRole("button", { name: "Fechar" }).click();
    await title("Banco conectado!").waitFor();
    expect(refused.size).toBe(1);
    expect(new Set(served.items)).toEqual(refused);
  });

  it("offers a retry after three seconds without an answer, and shows the latest answer", async () => {
    const held: (() => Promise<void>)[] = [];
    await page.route("**/chat", (route) => void held.push(() => route.continue()));
    await page.clock.install({ time: 0 });
    // A running clock would pass the three seconds on a busy machine.
    await page.clock.pauseAt(1);
    await open();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    await page.clock.runFor(2900);
    expect(await page.getByRole("button").count()).toBe(0);
    await page.clock.runFor(200);
    const again = page.getByRole("button", { name: "Tentar de novo" });
    await again.waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await again.click();
    await vi.waitFor(() => expect(held).toHaveLength(2));
    await held[1]?.();
    await title("Conecte seu banco").waitFor();
    await replacePage();
  });

  it("shows how to leave Telegram's own browser, and copies the page's URL", async () => {
    const inside = await browser.newPage({
      locale: "pt-BR",
      viewport: PHONE,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await inside.addInitScript("window.TelegramWebviewProxy = { postEvent() {} }");
    await inside.goto(`${served.url}/connect/a-token?id=1001&hash=f00`);
    await inside.getByRole("heading", { name: "Abra no seu navegador" }).waitFor();
    expect(await accessProblems(inside)).toEqual([]);
    await inside.getByRole("button", { name: "Copiar o link" }).click();
    await inside.getByRole("button", { name: "Link copiado" }).waitFor();
    const copied = await inside.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(`${served.url}/connect/a-token`);
    await inside.close();
  });

  it("returns to the start when the widget is closed, and opens it again with a new token", async () => {
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

  it("makes the page inert while the widget covers it", async () => {
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
    expect(consoleErrors).toEqual([]);
  });

  it("gives up on a widget that is blocked, and offers a retry", async () => {
    served.script.isWidgetBlocked = true;
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

  it("saves again after the server was unavailable", async () => {
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

  it("explains why a link cannot be used", async () => {
    const explained = [
      [410, "expired", "Este link expirou"],
      [410, "used", "Este link já foi usado"],
      [410, "replaced", "Há um link mais novo"],
      [403, "not-yours", "Este link é de outra pessoa"],
      [404, "unknown", "Este link não abre mais"],
      [502, "unavailable", "O serviço não respondeu"],
    ] as const;
    for (const [status, state, heading] of explained) {
      served.script.link = { status, body: { state, botUrl } };
      await open();
      await title(heading).waitFor();
      expect(await accessProblems(page)).toEqual([]);
      expect(await page.title()).toBe(`${heading} · Quanto`);
    }
  });

  it("shows that the device is offline when a request fails", async () => {
    await page.route("**/chat", (route) => route.abort());
    await open();
    await title("Sem conexão").waitFor();
    await page.unroute("**/chat");
    await page.getByRole("button", { name: "Tentar de novo" }).click();
    await title("Conecte seu banco").waitFor();
    expect(served.sessions).toBe(0);
  });

  it("shows the return page when the bank sends the user back", async () => {
    await open();
    await title("Conecte seu banco").waitFor();
    await page.goto(`${served.url}/connect/done`);
    await title("Autorização recebida").waitFor();
    expect(await page.getByRole("link").getAttribute("href")).toBe(botUrl);
    expect(await accessProblems(page)).toEqual([]);
  });

  it("fits narrow and wide screens, in light and dark, in English", async () => {
    const long = {
      firstName: "Maximiliane-Konstantine",
      username: "a_rather_long_name_of_32_letters",
    };
    served.script.link = linkOf({
      language: "en",
      purpose: "update",
      bankName: "Nubank",
      chat: long,
    });
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
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await accessProblems(page)).toEqual([]);
    expect(await page.evaluate(OVERFLOWING)).toEqual([]);
    expect(consoleErrors).toEqual([]);
  });
});
