import { describe, expect, it, vi } from "vitest";
import { connectToken } from "../sandbox/widget/connect-token.ts";
import { accessProblems } from "./access-problems.ts";
import { answerOf, botUrl, linked, shownPage } from "./shown-page.ts";

const shown = shownPage();
const { inWidget, logIn, open, replacePage, title, usable } = shown;

describe("the Connect page in a browser", () => {
  it("offers a retry with the same link when the bank refused the login", async () => {
    shown.served.script.item = answerOf("unfinished");
    await open();
    await logIn("user-locked");
    await inWidget().getByText("O banco bloqueou esta conta.").waitFor();
    await inWidget().getByRole("button", { name: "Fechar" }).click();
    await title("A conexão não terminou").waitFor();
    expect(new Set(shown.served.items).size).toBe(1);
    expect(await shown.page.getByRole("main").innerText()).toContain("Este link ainda vale");
    expect(await accessProblems(shown.page)).toEqual([]);
    await shown.page.getByRole("button", { name: "Recomeçar" }).click();
    await inWidget().getByRole("heading", { name: "Conecte sua conta" }).waitFor();
    expect(shown.served.sessions).toBe(2);
  });

  it("submits an item as soon as it exists, even when the page is closed at once", async () => {
    shown.served.script.item = answerOf("unfinished");
    await open();
    await shown.page.getByRole("button", { name: "Conectar banco" }).click();
    await inWidget().getByRole("button", { name: "Continuar" }).click();
    await inWidget()
      .getByRole("button", { name: /MFA.*2/ })
      .click();
    await inWidget().getByLabel("Usuário").fill("user-ok");
    await inWidget().getByLabel("Senha").fill("password-ok");
    const handedOver = shown.page.waitForRequest("**/item");
    await inWidget().getByRole("button", { name: "Entrar" }).click();
    await handedOver;
    await replacePage();
    await vi.waitFor(() => expect(shown.served.items).toHaveLength(1));
  });

  it("submits an item that an earlier page created and could not submit", async () => {
    const user = "user-ok-two-checking-accounts";
    const once = { connectToken: await connectToken(shown.pluggy, undefined, true) };
    shown.served.script.session = await usable(once);
    await open();
    const refused = new Set<string>();
    shown.served.script.item = (itemId) => {
      refused.add(itemId);
      return { status: 502, body: { state: "unavailable" } };
    };
    await logIn(user);
    await inWidget().getByRole("button", { name: "Concluir" }).waitFor();
    await replacePage();
    shown.served.items.length = 0;
    shown.served.script.item = linked;
    await open();
    await logIn(user);
    await inWidget().getByText("Esta conta já está conectada.").waitFor();
    await inWidget().getByRole("button", { name: "Fechar" }).click();
    await title("Banco conectado!").waitFor();
    expect(refused.size).toBe(1);
    expect(new Set(shown.served.items)).toEqual(refused);
  });

  it("offers a retry after three seconds without an answer, and shows the latest answer", async () => {
    const held: (() => Promise<void>)[] = [];
    await shown.page.route("**/chat", (route) => void held.push(() => route.continue()));
    await shown.page.clock.install({ time: 0 });
    // A running clock would pass the three seconds on a busy machine.
    await shown.page.clock.pauseAt(1);
    await open();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    await shown.page.clock.runFor(2900);
    expect(await shown.page.getByRole("button").count()).toBe(0);
    await shown.page.clock.runFor(200);
    const again = shown.page.getByRole("button", { name: "Tentar de novo" });
    await again.waitFor();
    expect(await accessProblems(shown.page)).toEqual([]);
    await again.click();
    await vi.waitFor(() => expect(held).toHaveLength(2));
    await held[1]?.();
    await title("Conecte seu banco").waitFor();
    await replacePage();
  });

  it("gives up on a widget that is blocked, and offers a retry", async () => {
    shown.served.script.isWidgetBlocked = true;
    await shown.page.clock.install();
    await open();
    const refusal = shown.page.waitForEvent("console", (message) =>
      /frame-src/.test(message.text()),
    );
    await shown.page.getByRole("button", { name: "Conectar banco" }).click();
    expect((await refusal).text()).toContain("Content Security Policy");
    await shown.page.clock.runFor(15_000);
    await title("A janela da Pluggy não abriu").waitFor();
    expect(await shown.page.locator("iframe").count()).toBe(0);
    expect(await accessProblems(shown.page)).toEqual([]);
  });

  it("saves again after the server was unavailable", async () => {
    shown.served.script.item = { status: 502, body: { state: "unavailable" } };
    await open();
    await logIn("user-ok");
    await inWidget().getByRole("button", { name: "Concluir" }).click();
    await title("Falta só guardar").waitFor();
    shown.served.script.item = linked;
    await shown.page.getByRole("button", { name: "Guardar de novo" }).click();
    await title("Banco conectado!").waitFor();
    expect(new Set(shown.served.items).size).toBe(1);
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
      shown.served.script.link = { status, body: { state, botUrl } };
      await open();
      await title(heading).waitFor();
      expect(await accessProblems(shown.page)).toEqual([]);
      expect(await shown.page.title()).toBe(`${heading} · Quanto`);
    }
  });

  it("shows that the device is offline when a request fails", async () => {
    await shown.page.route("**/chat", (route) => route.abort());
    await open();
    await title("Sem conexão").waitFor();
    await shown.page.unroute("**/chat");
    await shown.page.getByRole("button", { name: "Tentar de novo" }).click();
    await title("Conecte seu banco").waitFor();
    expect(shown.served.sessions).toBe(0);
  });
});
