import { beforeAll, describe, expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import type { WireAccount, WireInvestment } from "../sandbox/pluggy/model.ts";
import { rawApi, type RawRequest } from "../sandbox/pluggy/raw-api.ts";
import { minorOf } from "./caption-figures.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A user reads in the chat page what each account holds and what is left, of the bank's own figures. */
const world = chatWorld(() => [ANA.person, EMILY.person], { historyDays: 220 });
let api: RawRequest;

beforeAll(async () => {
  api = await rawApi(world.standIns.pluggy);
});

const ANA = {
  language: "pt",
  person: { id: 541, firstName: "Ana", languageCode: "pt-br" },
  start: "Iniciar",
  balance: "/saldo",
  today: "/hoje",
  age: /de hoje, \d{2}:\d{2}/,
} as const;
const EMILY = {
  language: "en",
  person: { id: 542, firstName: "Emily", languageCode: "en" },
  start: "Start",
  balance: "/balance",
  today: "/today",
  age: /from today, \d{2}:\d{2}/,
} as const;

const AMOUNT = /-?R\$\s?[\d.,]*\d/g;

describe.each([ANA, EMILY])("in $language", { timeout: 120_000 }, (one) => {
  const { language } = one;
  const { balance, today, report } = catalogFor(language);
  let chat: ChatPage;
  let itemId: string;

  const button = (label: string) => chat.page.getByRole("button", { name: label, exact: true });

  function amountsOf(text: string): number[] {
    return [...text.matchAll(AMOUNT)].map(([amount]) => minorOf(amount));
  }

  async function listed<Row>(path: string): Promise<Row[]> {
    const { body } = await api("GET", `${path}?itemId=${itemId}`);
    return (body as { results: Row[] }).results;
  }

  beforeAll(async () => {
    const opened = await connectedChat(world, one);
    chat = opened;
    itemId = opened.itemId;
  }, 120_000);

  test("each account has the bank's balance and its age, and all that is known adds up", async () => {
    const accounts = await listed<WireAccount>("/accounts");
    const investments = await listed<WireInvestment>("/investments");
    const text = await chat.ask(one.balance);
    const minors = accounts.map((account) => Math.round(account.balance * 100));
    expect(amountsOf(text)).toEqual(expect.arrayContaining(minors));
    const held = investments.reduce((sum, row) => sum + Math.round(row.balance * 100), 0);
    expect(amountsOf(text)).toContain(held);
    expect(text).toMatch(one.age);
    const lines = text.split("\n");
    const groups = Object.values(balance.total.group).map((label) => {
      const sums = lines.filter((line) => line.startsWith(`${label}: `));
      return amountsOf(sums.at(-1) ?? "")[0] ?? 0;
    });
    const [inAccounts = 0, onCards = 0, invested = 0, borrowed = 0] = groups;
    const sum = lines.find((line) => line.startsWith(`${balance.total.sum}: `)) ?? "";
    expect(amountsOf(sum)).toEqual([inAccounts - onCards + invested - borrowed]);
  });

  test("what is left is one amount, and its parts add up to it", async () => {
    const text = await chat.ask(one.today);
    const [first = ""] = text.split("\n");
    const told = today.parts.left({ amount: "", days: 0 }).trim().split(" ")[0] ?? "";
    const parts = text
      .slice(text.indexOf(today.parts.title))
      .split("\n")
      .filter((line) => !line.includes(told));
    const left = amountsOf(parts.join("\n")).reduce((sum, minor) => sum + minor, 0);
    const days = Number(/(\d+) (?:dia|day)s?\b/.exec(text)?.[1]);
    expect(parts.length).toBeGreaterThan(3);
    expect(amountsOf(first)).toEqual([left < 0 ? -left : Math.floor(left / days)]);
  });

  test("a report leads to both, in messages of their own", async () => {
    await chat.ask("/report");
    await button(report.button.more).last().click();
    for (const [label, says] of [
      [balance.button, balance.title],
      [today.button, today.parts.title],
    ] as const) {
      await button(label).last().waitFor();
      const before = await chat.page.locator(".message.theirs").count();
      await button(label).first().click();
      const sent = await chat.page.locator(".message.theirs").nth(before).innerText();
      expect(sent).toContain(says);
    }
  });
});
