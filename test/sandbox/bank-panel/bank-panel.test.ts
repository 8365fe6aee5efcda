import { Bot } from "grammy";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import type { WireItem } from "../pluggy/model.ts";
import { rawApi } from "../pluggy/raw-api.ts";
import type { RawRequest } from "../pluggy/raw-api.ts";
import { startPluggy } from "../pluggy/start-pluggy.ts";
import type { PluggySandbox } from "../pluggy/start-pluggy.ts";
import { startWebhookReceiver } from "../pluggy/webhook-receiver.ts";
import type { WebhookReceiver } from "../pluggy/webhook-receiver.ts";
import { startTelegram } from "../telegram/start-telegram.ts";
import { startBankPanel } from "./start-bank-panel.ts";
import type { RunningBankPanel } from "./start-bank-panel.ts";

let browser: Browser;
let pluggy: PluggySandbox;
let panel: RunningBankPanel;
let receiver: WebhookReceiver;
let api: RawRequest;
let page: Page;
const failures: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: "en-US" });
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => failures.push(error.message));
});

afterAll(() => browser.close());

beforeEach(async () => {
  pluggy = await startPluggy({ stepMs: 0, historyDays: 30, allowLocalWebhooks: true });
  panel = await startBankPanel({ apiUrl: pluggy.apiUrl });
  receiver = await startWebhookReceiver();
  api = await rawApi(pluggy);
  await api("POST", "/webhooks", { event: "all", url: receiver.url });
});

afterEach(async () => {
  await page.goto("about:blank");
  await page.unrouteAll();
  await receiver.close();
  await panel.close();
  await pluggy.close();
  if (failures.length > 0) throw new Error(`The page failed: ${failures.splice(0).join("; ")}`);
});

const press = (name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
const says = (text: string | RegExp) => page.getByText(text, { exact: true }).first().waitFor();

async function connect(user = "user-ok"): Promise<string> {
  const parameters = { user, password: "password-ok" };
  const { body } = await api("POST", "/items", { connectorId: 2, parameters });
  await pluggy.idle();
  return (body as WireItem).id;
}

const statusOf = async (itemId: string): Promise<string> =>
  ((await api("GET", `/items/${itemId}`)).body as WireItem).status;

const sent = (event: string): Record<string, unknown>[] =>
  pluggy.webhooks
    .deliveries()
    .map(({ payload }) => payload)
    .filter((payload) => payload.event === event);

/** Today's true rows with this amount in cents. */
const purchasesOf = (minor: number) =>
  [...pluggy.truth.values()].filter((row) => row.minor === minor && row.flow === "spending");

describe("the bank panel", () => {
  it("shows a hint before a bank is connected, and finds one by itself", async () => {
    await page.goto(`${panel.url}#pt`);
    await says("Nenhum banco conectado ainda");
    await page.getByText("Envie /conectar no chat").waitFor();
    await says("password-ok");
    expect(await page.getByRole("button").count()).toBe(0);
    await connect();
    await says("Em dia");
    await says("Pluggy Bank");
  });

  it("adds, corrects, removes and posts a purchase", async () => {
    await connect();
    await page.goto(panel.url);
    await page.getByLabel("Shop").fill("FEIRA DE DOMINGO");
    await page.getByLabel("Amount").fill("1,234.56");
    await press("New purchase");
    await says("Purchase: FEIRA DE DOMINGO, R$1,234.56. Send /report to see it.");
    expect(purchasesOf(123_456)).toHaveLength(1);
    const id = purchasesOf(123_456)[0]?.transactionId ?? "";

    await press("Correct: + R$2.50");
    await says("Amount corrected: FEIRA DE DOMINGO, R$1,237.06");
    expect(pluggy.truth.get(id)?.minor).toBe(123_706);
    await press("Remove");
    await says("Purchase removed: FEIRA DE DOMINGO, R$1,237.06");
    expect(pluggy.truth.has(id)).toBe(false);

    await page.getByLabel("Amount").fill("98.76");
    await press("Pending purchase");
    await says(/^Pending purchase: .+, R\$98\.76\. Send \/report to see it\.$/);
    const pending = purchasesOf(9876)[0]?.transactionId ?? "";
    await press("Post under another id");
    await says(/^Posted under another id: .+, R\$98\.76$/);
    expect(pluggy.truth.has(pending)).toBe(false);
    const posted = purchasesOf(9876)[0]?.transactionId ?? "";
    const row = await api("GET", `/transactions/${posted}`);
    expect(row.body).toMatchObject({ amount: 98.76, status: "POSTED" });
    expect(await page.getByRole("button", { name: "Post under another id" }).isDisabled()).toBe(
      true,
    );
  });

  it("accepts valid amounts only", async () => {
    await connect();
    await page.goto(`${panel.url}#pt`);
    await page.getByLabel("Valor").fill("muito");
    await press("Nova compra");
    await says("Digite um valor, como 18,90.");
    expect(sent("transactions/created")).toHaveLength(2);
  });

  it("fails the connection in every way, with a hint for each", async () => {
    const itemId = await connect();
    await page.goto(panel.url);
    await press("Refuse the login");
    await says("Mend it with the button in the chat.");
    expect(await statusOf(itemId)).toBe("LOGIN_ERROR");
    await press("Ask for a code");
    await says("Enter 123456 with the button in the chat.");
    expect(await statusOf(itemId)).toBe("WAITING_USER_INPUT");
    await press("Ask for a yes in the app");
    await says("Awaits authorization");
    expect(await statusOf(itemId)).toBe("WAITING_USER_ACTION");
    await press("Authorize");
    await says("Up to date");
    expect(await statusOf(itemId)).toBe("UPDATED");
    await press("Ask for a yes in the app");
    await press("Do not authorize");
    await says("No consent");
    await press("Withdraw consent");
    await says("Consent withdrawn: Pluggy Bank");
    expect(sent("item/error").at(-1)).toMatchObject({
      error: { code: "USER_AUTHORIZATION_REVOKED" },
    });
  });

  it("stalls an item, and passes a day for the others", async () => {
    const silent = await connect();
    const other = await connect("user-ok-img");
    await page.goto(panel.url);
    await page.locator(`#bank-${silent}`).check();
    await press("Go silent");
    await says("Went silent");
    const before = sent("item/updated").length;
    await press("Let a day pass");
    await says("A day passed at the bank");
    await pluggy.idle();
    expect(sent("item/updated").slice(before)).toMatchObject([{ itemId: other }]);
  });

  it("turns Pluggy's categories off and on, also before a bank is connected", async () => {
    await page.goto(`${panel.url}#pt`);
    await page.getByLabel("Sem categorias da Pluggy").check();
    await says("Daqui em diante, sem categorias da Pluggy");
    const itemId = await connect();
    const listed = await api("GET", `/accounts?itemId=${itemId}`);
    const [account] = (listed.body as { results: { id: string }[] }).results;
    const rows = async () =>
      (await api("GET", `/v2/transactions?accountId=${account?.id ?? ""}`)).body;
    const isNull = expect.objectContaining({ categoryId: null, merchant: null }) as unknown;
    const { results } = (await rows()) as { results: unknown[] };
    expect(results).toEqual(results.map(() => isNull));
    await page.reload();
    expect(await page.getByLabel("Sem categorias da Pluggy").isChecked()).toBe(true);
    await page.getByLabel("Sem categorias da Pluggy").uncheck();
    await says("Daqui em diante, com categorias da Pluggy");
    expect(await rows()).not.toMatchObject({ results: results.map(() => isNull) });
  });

  it("shows which webhooks were delivered, and which were not", async () => {
    const itemId = await connect();
    await page.goto(panel.url);
    const line = (event: string) => page.locator(".log li", { hasText: event });
    await line("item/created").getByText("200").waitFor();
    receiver.answers.push(500, 500, 500);
    pluggy.bank.failLogin(itemId);
    await line("item/error").getByText("500 · will try again").waitFor();
    expect(await line("item/error").locator("code").allTextContents()).toEqual(["item/error"]);
  });

  it("shows what the bot wrote by itself in the chat beside it, and not its answers", async () => {
    const telegram = await startTelegram({ limits: "none", page: {} });
    try {
      await connect();
      telegram.person({ id: 7, firstName: "Emily", languageCode: "en", met: true });
      telegram.setPanel((language) => panel.besideChat(language));
      const { api: bot } = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
      await page.goto(`${telegram.pageUrl}?person=7`);
      const log = page.frameLocator(".panel-frame").locator(".log .action");
      await page
        .frameLocator(".panel-frame")
        .getByText("Up to date")
        .waitFor({ state: "attached" });
      await bot.sendMessage(7, "Large purchase: R$900.00 at Tok\n\nData from the bank: today");
      await log.getByText("Quanto wrote in the chat: Large purchase: R$900.00 at Tok").waitFor({
        state: "attached",
      });
      await page.getByRole("textbox").fill("/help");
      await page.keyboard.press("Enter");
      await page.getByText("/help").waitFor();
      await bot.sendMessage(7, "Here to help");
      await page.getByText("Here to help").waitFor();
      expect(await log.count()).toBe(1);
    } finally {
      await telegram.close();
    }
  });

  it("keeps its log over a reload, and changes the language without one", async () => {
    await connect();
    await page.goto(`${panel.url}#pt`);
    await press("Recusar o login");
    await says("Pluggy Bank recusou o login");
    await page.reload();
    await says("Pluggy Bank recusou o login");
    await page.evaluate('window.stays = true; location.hash = "#en"');
    await says("Pluggy Bank refused the login");
    expect(await page.evaluate("[window.stays, document.title]")).toEqual([true, "The bank"]);
  });

  it("shows when the stand-in refuses, or is unreachable", async () => {
    const itemId = await connect();
    await page.goto(panel.url);
    await says("Up to date");
    await page.route("**/__sandbox/state", (route) => route.abort());
    await says("The make-believe bank does not answer. Is the demo still running?");
    pluggy.bank.deleteItem(itemId);
    await press("Refuse the login");
    await page.unroute("**/__sandbox/state");
    await says("The bank could not do that: that bank was disconnected.");
    await says("No bank connected yet");
    expect(await page.getByRole("button").count()).toBe(0);
  });
});
