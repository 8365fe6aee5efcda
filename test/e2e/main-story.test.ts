import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayIn } from "../../src/domain/day.ts";
import { parsePeriod } from "../../src/domain/periods/parse-period.ts";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import { launchBrowser } from "../support/browser.ts";
import { readCaption } from "./caption-figures.ts";
import { openChat, type ChatPage } from "./chat-page.ts";
import { makeCalendar } from "../support/make-calendar.ts";

/**
 * A user's path through the product: the built program in its own process, a real browser with the chat,
 * the Connect page and the widget, and figures compared with the bank's data.
 */
const ANA = { id: 501, firstName: "Ana", languageCode: "pt-br" };
const EMILY = { id: 502, firstName: "Emily", languageCode: "en" };
const SAO_PAULO = "America/Sao_Paulo";

let standIns: StandIns;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  standIns = await startStandIns({
    telegram: { page: { people: [ANA, EMILY] } },
    pluggy: { stepMs: 5 },
  });
  product = await startProduct({ environment: standIns.environment(await freePort()) });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await standIns?.close();
});

/** The fields of an `img` that the test reads; DOM types are not loaded here. */
interface Picture {
  readonly naturalWidth: number;
  decode(): Promise<void>;
}

interface Words {
  readonly person: typeof ANA;
  readonly language: "pt" | "en";
  readonly start: string;
  readonly connectButton: string;
  readonly connect: string;
  readonly widget: readonly [string, string, string, string, string];
  readonly back: string;
  readonly connected: RegExp;
  readonly spent: string;
  /** The summaries' schedule, and a change of it. */
  readonly planned: RegExp;
}

const PORTUGUESE: Words = {
  person: ANA,
  language: "pt",
  start: "Iniciar",
  connectButton: "Conectar meu banco",
  connect: "Conectar banco",
  widget: ["Continuar", "Usuário", "Senha", "Entrar", "Concluir"],
  back: "Voltar ao Telegram",
  connected: /Pluggy Bank conectado: 2\.\d{3} movimentos/,
  spent: "Gasto:",
  planned: /Toda segunda-feira, às 9h, mando um resumo da semana\.[^]*Mudar dia ou hora/,
};

const ENGLISH: Words = {
  person: EMILY,
  language: "en",
  start: "Start",
  connectButton: "Connect my bank",
  connect: "Connect bank",
  widget: ["Continue", "User", "Password", "Log in", "Finish"],
  back: "Back to Telegram",
  connected: /Pluggy Bank connected: 2,\d{3} transactions/,
  spent: "Spent:",
  planned: /Every Monday at 9:00, I'll send you a summary of the week\.[^]*Change day or hour/,
};

describe.each([PORTUGUESE, ENGLISH])("in $language", { timeout: 120_000 }, (words) => {
  const others = new Set<string | null>();
  let chat: ChatPage;
  let linkUrl: string;

  beforeAll(async () => {
    for (const { clientUserId } of standIns.pluggy.truth.values()) others.add(clientUserId);
    const context = await browser.newContext({ locale: words.language });
    context.setDefaultTimeout(90_000);
    const url = `${standIns.telegram.pageUrl}?person=${words.person.id}`;
    chat = await openChat(context, url, words.start);
  });

  test("a personal link opens the Connect page, and the widget connects a bank", async () => {
    await chat.start();
    await chat.answer("Quanto");
    expect(await chat.ask("/connect")).toContain("30 minut");
    const page = await chat.follow(words.connectButton);
    linkUrl = page.url();
    expect(linkUrl).toMatch(/\/connect\/[\w-]{43}$/);
    const owner = page.locator(".owner");
    expect(await owner.innerText()).toContain(words.person.firstName);
    await connectBank(page, words);
    await page.getByRole("link", { name: words.back }).waitFor();
  });

  test("the chat shows the first sync's progress, and the first report is sent", async () => {
    await chat.answer(words.connected);
    expect(readCaption(await chat.answer(words.spent), words.language)).toEqual(truthFor(""));
    const photo = chat.page.locator(".message.theirs img").last();
    await photo.scrollIntoViewIfNeeded();
    const width = await photo.evaluate(async (image: Picture) => {
      await image.decode();
      return image.naturalWidth;
    });
    expect(width).toBe(1080);
    await chat.answer(words.planned);
  });

  test.each(["", "last month", "90d"])("/report %s is correct to the cent", async (period) => {
    const text = await chat.ask(`/report ${period}`);
    expect(readCaption(text, words.language)).toEqual(truthFor(period));
  });

  test("a used link says so, and connects nothing", async () => {
    const { status } = await fetch(linkUrl);
    expect(status).toBe(410);
    const session = await fetch(`${linkUrl}/session`, { method: "POST" });
    expect(await session.json()).toMatchObject({ state: "used" });
  });

  /** The figures from labels in the bank's data that the product never sees. */
  function truthFor(period: string) {
    const answer = parsePeriod(period, makeCalendar(dayIn(new Date(), SAO_PAULO)));
    if (answer.kind !== "period") throw new Error(`${period} is no period`);
    const { first, last } = answer.period;
    const rows = [...standIns.pluggy.truth.values()];
    const clientUserId = rows.find((row) => !others.has(row.clientUserId))?.clientUserId ?? "";
    const [truth] = standIns.pluggy.truthReport(first, last, { clientUserId });
    return {
      spent: truth?.spentMinor,
      received: truth?.receivedMinor,
      categories: Object.fromEntries(truth?.categories.map(({ id, minor }) => [id, minor]) ?? []),
    };
  }
});

async function connectBank(page: Page, words: Words): Promise<void> {
  const [go, user, password, enter, done] = words.widget;
  await page.getByRole("button", { name: words.connect }).click();
  const widget = page.frameLocator('iframe[name^="__zoid__pluggy"]');
  await widget.getByRole("button", { name: go }).click();
  await widget.getByRole("button", { name: "Pluggy Bank", exact: true }).click();
  await widget.getByLabel(user).fill("user-ok");
  await widget.getByLabel(password).fill("password-ok");
  await widget.getByRole("button", { name: enter }).click();
  await widget.getByRole("button", { name: done }).click();
}
