import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { startPluggy } from "../sandbox/pluggy/start-pluggy.ts";
import type { PluggySandbox } from "../sandbox/pluggy/start-pluggy.ts";
import { connectToken } from "../sandbox/widget/connect-token.ts";
import { startWidget } from "../sandbox/widget/start-widget.ts";
import type { RunningWidget } from "../sandbox/widget/start-widget.ts";
import { launchBrowser } from "../support/browser.ts";
import { serveConnectPage } from "./serve-connect-page.ts";
import type { Answer, ServedPage } from "./serve-connect-page.ts";

export const botUrl = "https://t.me/quanto_test_bot";
export const answerOf = (progress: string): Answer => ({
  status: 200,
  body: { state: "linked", bankName: "Pluggy Bank", progress },
});
export const linked = answerOf("connected");

export function linkOf(more: Record<string, unknown> = {}): Answer {
  const chat = { firstName: "Ana", username: "ana" };
  const body = { state: "usable", language: "pt", botUrl, purpose: "connect", chat, ...more };
  return { status: 200, body };
}

export const PHONE = { width: 360, height: 740 };

export interface ShownPage {
  readonly browser: Browser;
  readonly pluggy: PluggySandbox;
  readonly served: ServedPage;
  /** The page of the current test. */
  readonly page: Page;
  readonly consoleErrors: readonly string[];
  /** Opens another link each time. */
  open(): Promise<unknown>;
  /** The answer to a page that asks for a session. */
  usable(more?: Record<string, unknown>): Promise<Answer>;
  /** Closes the page and opens another one, without what the test installed in it. */
  replacePage(): Promise<void>;
  inWidget(): FrameLocator;
  title(text: string): Locator;
  logIn(user: string): Promise<void>;
}

/** The Connect page in a browser, with the widget and the sandbox of Pluggy, for the tests of a file. */
export function shownPage(): ShownPage {
  let browser: Browser;
  let pluggy: PluggySandbox;
  let widget: RunningWidget;
  let served: ServedPage;
  let page: Page;
  let consoleErrors: string[] = [];
  let opened = 0;

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

  const inWidget = (): FrameLocator => page.frameLocator('iframe[name^="__zoid__pluggy"]');
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

  return {
    get browser() {
      return browser;
    },
    get pluggy() {
      return pluggy;
    },
    get served() {
      return served;
    },
    get page() {
      return page;
    },
    get consoleErrors() {
      return consoleErrors;
    },
    // The page of one link is limited to thirty requests a minute.
    open: () => page.goto(`${served.url}/connect/token-${(opened += 1)}`),
    usable,
    replacePage: async () => {
      await page.close();
      page = await newPage();
    },
    inWidget,
    title: (text) => page.getByRole("heading", { level: 1, name: text }),
    logIn: async (user) => {
      await page.getByRole("button", { name: "Conectar banco" }).click();
      await inWidget().getByRole("button", { name: "Continuar" }).click();
      await inWidget().getByRole("button", { name: "Pluggy Bank", exact: true }).click();
      await inWidget().getByLabel("Usuário").fill(user);
      await inWidget().getByLabel("Senha").fill("password-ok");
      await inWidget().getByRole("button", { name: "Entrar" }).click();
    },
  };
}
