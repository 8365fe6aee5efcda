import { describe, expect, it } from "vitest";
import { testPng } from "../sandbox/telegram/test-png.ts";
import { accessProblems } from "./access-problems.ts";
import { botUrl, linkOf, PHONE, shownPage } from "./shown-page.ts";

const shown = shownPage();
const { inWidget, logIn, open, title } = shown;

/** The texts of elements that overflow the window. */
const OVERFLOWING = `[...document.querySelectorAll("main *")].flatMap((element) => {
  const { left, right } = element.getBoundingClientRect();
  return left < 0 || right > window.innerWidth ? [element.textContent] : [];
})`;

describe("the Connect page in a browser", () => {
  it("connects a bank and links back to Telegram, without a violation of its content policy", async () => {
    await open();
    await title("Conecte seu banco").waitFor();
    expect(await accessProblems(shown.page)).toEqual([]);
    await logIn("user-ok");
    await inWidget().getByRole("button", { name: "Concluir" }).click();
    await title("Banco conectado!").waitFor();
    const main = shown.page.getByRole("main");
    expect(await main.getByText("A conexão com Pluggy Bank está pronta.").count()).toBe(1);
    expect(
      await shown.page.getByRole("link", { name: "Voltar ao Telegram" }).getAttribute("href"),
    ).toBe(botUrl);
    expect(new Set(shown.served.items).size).toBe(1);
    expect(await shown.page.locator("iframe").count()).toBe(0);
    expect(await accessProblems(shown.page)).toEqual([]);
    expect(shown.consoleErrors).toEqual([]);
  });

  it("shows the user with the photo, and requests no connect token before the confirmation", async () => {
    shown.served.script.photo = testPng(160, 160);
    await open();
    const owner = shown.page.locator(".owner");
    await owner.locator("img").waitFor();
    expect(await owner.innerText()).toMatch(/a conversa de\s+Ana\s+@ana/);
    expect(await shown.page.locator(".warning").innerText()).toBe(
      "Se não é você, feche esta página.",
    );
    expect(await shown.page.getByRole("button").allInnerTexts()).toEqual([
      "Sou eu: conectar banco",
    ]);
    expect(await accessProblems(shown.page)).toEqual([]);
    expect(shown.served.sessions).toBe(0);
    await shown.page.getByRole("button").click();
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    expect(shown.served.sessions).toBe(1);
    expect(shown.consoleErrors).toEqual([]);
  });

  it("shows how to leave Telegram's own browser, and copies the page's URL", async () => {
    const inside = await shown.browser.newPage({
      locale: "pt-BR",
      viewport: PHONE,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await inside.addInitScript("window.TelegramWebviewProxy = { postEvent() {} }");
    await inside.goto(`${shown.served.url}/connect/a-token?id=1001&hash=f00`);
    await inside.getByRole("heading", { name: "Abra no seu navegador" }).waitFor();
    expect(await accessProblems(inside)).toEqual([]);
    await inside.getByRole("button", { name: "Copiar o link" }).click();
    await inside.getByRole("button", { name: "Link copiado" }).waitFor();
    const copied = await inside.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(`${shown.served.url}/connect/a-token`);
    await inside.close();
  });

  it("returns to the start when the widget is closed, and opens it again with a new token", async () => {
    await open();
    const connect = shown.page.getByRole("button", { name: "Conectar banco" });
    await connect.click();
    await inWidget().getByRole("button", { name: "Fechar" }).click();
    await title("Conecte seu banco").waitFor();
    expect(await shown.page.evaluate("document.activeElement.tagName")).toBe("H1");
    expect(shown.served.items).toEqual([]);
    await connect.click();
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    expect(shown.served.sessions).toBe(2);
  });

  it("makes the page inert while the widget covers it", async () => {
    await open();
    await shown.page.getByRole("button", { name: "Conectar banco" }).click();
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    expect(await shown.page.evaluate("document.getElementById('page').inert")).toBe(true);
    await shown.page.keyboard.press("Escape");
    await title("Conecte seu banco").waitFor();
    expect(await shown.page.evaluate("document.getElementById('page').inert")).toBe(false);
  });

  it("can be used with the keyboard alone", async () => {
    await open();
    await title("Conecte seu banco").waitFor();
    await shown.page.keyboard.press("Tab");
    await shown.page.keyboard.press("Enter");
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    await shown.page.keyboard.press("Tab");
    await shown.page.keyboard.press("Enter");
    await inWidget().getByRole("heading", { name: "Escolha seu banco" }).waitFor();
    expect(shown.consoleErrors).toEqual([]);
  });

  it("shows the return page when the bank sends the user back", async () => {
    await open();
    await title("Conecte seu banco").waitFor();
    await shown.page.goto(`${shown.served.url}/connect/done`);
    await title("Autorização recebida").waitFor();
    expect(await shown.page.getByRole("link").getAttribute("href")).toBe(botUrl);
    expect(await accessProblems(shown.page)).toEqual([]);
  });

  it("fits narrow and wide screens, in light and dark, in English", async () => {
    const long = {
      firstName: "Maximiliane-Konstantine",
      username: "a_rather_long_name_of_32_letters",
    };
    shown.served.script.link = linkOf({
      language: "en",
      purpose: "update",
      bankName: "Nubank",
      chat: long,
    });
    await open();
    await shown.page.getByRole("button", { name: "Reconnect Nubank" }).waitFor();
    expect(await shown.page.evaluate("document.documentElement.lang")).toBe("en");
    for (const width of [320, 360, 1280]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await shown.page.setViewportSize({ width, height: 740 });
        await shown.page.emulateMedia({ colorScheme });
        expect(await accessProblems(shown.page)).toEqual([]);
      }
    }
    await shown.page.setViewportSize({ width: 320, height: 640 });
    await shown.page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await accessProblems(shown.page)).toEqual([]);
    expect(await shown.page.evaluate(OVERFLOWING)).toEqual([]);
    expect(shown.consoleErrors).toEqual([]);
  });
});
