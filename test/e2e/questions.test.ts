import { beforeAll, describe, expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { minorOf } from "./caption-figures.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A user asks in words in the chat page, and is answered by the figures of the report. */
const world = chatWorld(() => [ANA.person, EMILY.person], { historyDays: 70 });

const ANA = {
  language: "pt",
  person: { id: 551, firstName: "Ana", languageCode: "pt-br" },
  start: "Iniciar",
  report: "/report mês passado",
  spent: /Gasto[^R]*(-?R\$\s?[\d.,]*\d)/,
  sum: "quanto gastei mês passado?",
  most: "com o que gastei mais mês passado?",
  market: "quanto gastei no mercado mês passado?",
  times: "quantas vezes fui ao mercado mês passado?",
  unclear: "quanto gastei sem o mercado?",
} as const;
const EMILY = {
  language: "en",
  person: { id: 552, firstName: "Emily", languageCode: "en" },
  start: "Start",
  report: "/report last month",
  spent: /Spent[^R]*(-?R\$\s?[\d.,]*\d)/,
  sum: "how much did I spend last month?",
  most: "where did I spend most last month?",
  market: "how much did I spend on groceries last month?",
  times: "how many times did I buy groceries last month?",
  unclear: "how much did I spend without groceries?",
} as const;

/** The fields of an `img` that the test reads; DOM types are not loaded here. */
interface Picture {
  readonly naturalWidth: number;
  decode(): Promise<void>;
}

const AMOUNT = /-?R\$\s?[\d.,]*\d/;

describe.each([ANA, EMILY])("in $language", { timeout: 120_000 }, (one) => {
  const { language, person } = one;
  const { question } = catalogFor(language);
  let chat: ChatPage;

  const button = (label: string) => chat.page.getByRole("button", { name: label, exact: true });

  function amountIn(text: string): number {
    const [, ...answer] = text.split("\n");
    return minorOf(AMOUNT.exec(answer.join("\n"))?.[0] ?? "");
  }

  /** The pictures whose caption says that. */
  const pictures = (says: string) =>
    chat.page
      .locator(".message.theirs", { has: chat.page.locator("img") })
      .filter({ hasText: says });

  beforeAll(async () => {
    chat = await connectedChat(world, one);
  }, 120_000);

  test("a sum is the report's, and leads to the months and to every movement", async () => {
    const report = await chat.ask(one.report);
    const spent = minorOf(one.spent.exec(report)?.[1] ?? "");
    expect(amountIn(await chat.ask(one.sum))).toBe(spent);
    await button(question.button.byMonth).last().click();
    const months = await chat.answer(new RegExp(`^${question.byMonth}`));
    expect(months.match(new RegExp(AMOUNT, "g"))?.length).toBeGreaterThan(2);
    await button(question.button.back).last().click();
    await button(question.button.all).last().click();
    await chat.answer(question.page({ page: 1, pages: 0 }).replace(/\s\d*$/, ""));
  });

  test("a sum's chart is a picture of the same figure, beside an answer whose buttons still work", async () => {
    const sum = await chat.ask(one.sum);
    await button(question.button.chart).last().click();
    const [understood = ""] = sum.split("\n");
    const picture = pictures(understood).first();
    expect(amountIn(await picture.innerText())).toBe(amountIn(sum));
    const width = picture.locator("img").evaluate(async (image: Picture) => {
      await image.decode();
      return image.naturalWidth;
    });
    expect(await width).toBe(1080);
    await button(question.button.byMonth).last().click();
    await chat.answer(new RegExp(`^${question.byMonth}`));
    await button(question.button.chart).last().click();
    await pictures(question.told({ measure: { kind: "sum" }, isReceived: false }))
      .nth(1)
      .waitFor();
    await button(question.button.back).last().click();
    await button(question.button.all).last().waitFor();
  });

  test("what was spent most on is the sums by shop of the same figure, and leads to each", async () => {
    const sum = await chat.ask(one.sum);
    const most = await chat.ask(one.most);
    expect(most.split("\n")[2]).toBe(sum.split("\n")[2]);
    const shops = most.split("\n").filter((line) => /^\d\. /.test(line));
    const amounts = shops.map((line) => minorOf(AMOUNT.exec(line)?.[0] ?? ""));
    expect(amounts).toHaveLength(5);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    const [, name = ""] = /^2\. (.+?)…?: /.exec(shops[1] ?? "") ?? [];
    await button("2").last().click();
    const told = question.told({ measure: { kind: "sum" }, isReceived: false });
    expect(amountIn(await chat.answer(`${told} · ${name}`))).toBe(amounts[1]);
  });

  test("a question that is edited is answered anew in place", async () => {
    const ana = world.standIns.telegram.person(person);
    const sum = amountIn(await chat.ask(one.market));
    const count = ana.messages().length;
    const asked = ana.messages().findLast(({ text }) => text === one.market);
    if (!asked) throw new Error("The question is not in the chat");
    ana.edit(asked, one.times);
    const times = await chat.answer(
      question.told({ measure: { kind: "count" }, isReceived: false }),
    );
    expect(sum).toBeGreaterThan(0);
    expect(Number(/^\d+/m.exec(times)?.[0])).toBeGreaterThan(0);
    expect(ana.messages()).toHaveLength(count);
  });

  test("what is not understood has no amount, and its nearest reading is a press away", async () => {
    const answer = await chat.ask(one.unclear);
    expect(answer).toContain(question.notUnderstood.words);
    expect(answer).not.toMatch(AMOUNT);
    const told = question.told({ measure: { kind: "sum" }, isReceived: false });
    await chat.page.getByRole("button", { name: told }).last().click();
    expect(await chat.answer(new RegExp(`^${told}`))).toMatch(AMOUNT);
  });
});
