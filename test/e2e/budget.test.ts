import { beforeAll, describe, expect, test } from "vitest";
import { categoryName } from "../../src/domain/category.ts";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { formatMoney } from "../../src/i18n/format-money.ts";
import { minorOf } from "./caption-figures.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A user sets budgets in the chat page, which a purchase at the bank lowers to the cent, and sees what recurs. */
const world = chatWorld(() => [ANA.person, EMILY.person], { historyDays: 220 });

const ANA = {
  language: "pt",
  person: { id: 541, firstName: "Ana", languageCode: "pt-br" },
  start: "Iniciar",
  budget: "/orçamento",
  subscriptions: "/assinaturas",
} as const;
const EMILY = {
  language: "en",
  person: { id: 542, firstName: "Emily", languageCode: "en" },
  start: "Start",
  budget: "/budget",
  subscriptions: "/subscriptions",
} as const;

const GROCERIES = "10000000";
/** More than the demo's bank ever spends. */
const LIMIT = 5_000_000;
/** How long the bank's webhook may take to reach a budget. */
const NEWS = { timeout: 90_000, interval: 1_000 };

describe.each([ANA, EMILY])("in $language", { timeout: 120_000 }, (one) => {
  const { language } = one;
  const { budget, fixed, report, teaching } = catalogFor(language);
  const groceries = categoryName(GROCERIES, language);
  let chat: ChatPage;
  let itemId: string;

  const button = (label: string | RegExp) =>
    chat.page.getByRole("button", { name: label, exact: true });

  /** What is left of the budget for groceries, by the answer's line of it. */
  function leftIn(text: string, start = `${groceries}: `): number {
    const line = text.split("\n").find((part) => part.startsWith(start)) ?? "";
    return minorOf(/-?R\$\s?[\d.,]*\d/.exec(line)?.[0] ?? "");
  }

  async function left(): Promise<number> {
    return leftIn(await chat.ask(one.budget));
  }

  beforeAll(async () => {
    const opened = await connectedChat(world, one);
    chat = opened;
    itemId = opened.itemId;
  }, 120_000);

  test("a budget is proposed from the usual, and set in two taps", async () => {
    expect(await chat.ask(one.budget)).toContain(budget.none);
    await button(new RegExp(`^${groceries}: `))
      .last()
      .click();
    await chat.answer(budget.choose);
    const limits = chat.page.getByRole("button", { name: /^R\$\s?[\d.,]+$/ });
    expect(await limits.count()).toBeGreaterThan(1);
    const limit = await limits.last().innerText();
    await limits.last().click();
    const text = await chat.answer(budget.title);
    expect(text).toContain(`${limit}${language === "pt" ? ",00" : ".00"}`);
  });

  test("one is typed, and a purchase at the bank lowers it to the cent", async () => {
    await chat.ask(`/budget groceries ${LIMIT / 100}`);
    const before = await left();
    expect(before).toBeGreaterThan(0);
    world.standIns.pluggy.bank.addPurchase(itemId, { minor: 12_345, categoryId: GROCERIES });
    await expect.poll(left, NEWS).toBe(before - 12_345);
    const inReport = await chat.ask("/report");
    const name = budget.of({ name: groceries });
    expect(leftIn(inReport, `${name}: `)).toBe(before - 12_345);
  });

  test("a name with a wrong letter is asked about, and nonsense changes nothing", async () => {
    const before = await left();
    expect(await chat.ask("/budget supermecado 700")).toContain(budget.unsure({ count: 1 }));
    expect(await left()).toBe(before);
    const least = formatMoney(1, "BRL", language);
    expect(await chat.ask("/budget groceries 0")).toContain(least);
    expect(await left()).toBe(before);
  });

  test("is removed with one tap", async () => {
    await chat.ask("/budget groceries");
    await button(budget.remove).last().click();
    await chat.answer(budget.removed({ name: groceries }));
    expect(await chat.ask(one.budget)).toContain(budget.none);
  });

  test("what recurs is listed with its costs, and leads to a transaction", async () => {
    const text = await chat.ask(one.subscriptions);
    expect(text.split("\n")[0]).toBe(fixed.subscriptions.title);
    const { subscriptions, bills } = fixed.subscriptions;
    expect(text.indexOf(`\n${subscriptions}: `)).toBeGreaterThan(0);
    expect(text.indexOf(`\n${bills}: `)).toBeGreaterThan(text.indexOf(`\n${subscriptions}: `));
    const lines = text.split("\n").filter((line) => /^\d+\. /.test(line));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^\d+\. .+: R\$.+[,;] .+/);
    await button("1").last().click();
    await button(teaching.button.rename).last().waitFor();
    await button(report.button.back).last().click();
    await button(fixed.subscriptions.button).last().waitFor();
  });
});
