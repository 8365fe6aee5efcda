import { beforeAll, describe, expect, test } from "vitest";
import { categoryName } from "../../src/domain/category.ts";
import { stateText } from "../../src/bot/views/choice-words.ts";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { readCaption, type CaptionFigures } from "./caption-figures.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A user teaches the categories of a shop in the chat page, and every report follows, to the cent. */
const world = chatWorld(() => [ANA.person, EMILY.person], { historyDays: 100 });

const ANA = {
  language: "pt",
  person: { id: 521, firstName: "Ana", languageCode: "pt-br" },
  start: "Iniciar",
  replying: "Respondendo",
  rules: "/regras",
} as const;
const EMILY = {
  language: "en",
  person: { id: 522, firstName: "Emily", languageCode: "en" },
  start: "Start",
  replying: "Replying",
  rules: "/RULES",
} as const;

/** As the bank writes it, and as it is shown. */
const WRITTEN = "CANTINA DO TESTE";
const SHOP = "Cantina do Teste";
const RENAMED = "Cantina da Nona";
const FOOD = "11000000";
const BISTRO = "11010000";
const GAMBLING = "14000000";
const SHOPPING = "08000000";
/** How long the bank's webhook may take to reach a report. */
const NEWS = { timeout: 90_000, interval: 1_000 };

describe.each([ANA, EMILY])("in $language", { timeout: 120_000 }, (one) => {
  const { language } = one;
  const { report, teaching } = catalogFor(language);
  const nameOf = (id: string) => categoryName(id, language);
  const inShopping = { kind: "category", categoryId: SHOPPING } as const;
  const told = teaching.toldRule({ state: stateText(inShopping, 3, language), count: 3 });
  const always = teaching.button.always({ name: SHOP, count: 3 });
  let chat: ChatPage;
  let itemId: string;
  let start: CaptionFigures;

  const button = (label: string) => chat.page.getByRole("button", { name: label, exact: true });
  const messages = () => chat.page.locator(".message.theirs");

  /** Presses the newest button with that label, and waits until its message says something. */
  async function press(label: string, says: string): Promise<string> {
    const id = await messages()
      .filter({ has: button(label) })
      .last()
      .getAttribute("data-id");
    const message = chat.page.locator(`.message[data-id="${id}"]`);
    await message.getByRole("button", { name: label, exact: true }).click();
    await message.filter({ hasText: says }).waitFor();
    return message.innerText();
  }

  const buy = (minor: number) =>
    world.standIns.pluggy.bank.addPurchase(itemId, {
      description: WRITTEN,
      minor,
      categoryId: BISTRO,
    });

  /** What a new report has more than the first one, in minor units. */
  async function more() {
    const { spent, categories } = readCaption(await chat.ask("/report"), language);
    const moreOf = (id: string) => (categories[id] ?? 0) - (start.categories[id] ?? 0);
    return { spent: spent - start.spent, food: moreOf(FOOD), shopping: moreOf(SHOPPING) };
  }

  /** Opens the newest transaction of a category from a new report. */
  async function openNewest(categoryId: string, shop: string): Promise<string> {
    await chat.ask("/report");
    await press(report.button.categories, report.screen.categories);
    await press(nameOf(categoryId), report.screen.pictureTrend);
    const list = await press(report.button.transactions, ` ${shop}: `);
    // The demo bank may have other transactions of the same day before it.
    const line = list.split("\n").find((one) => one.includes(` ${shop}: `)) ?? "";
    return press(line.split(".")[0] ?? "", teaching.bankWrote({ text: WRITTEN }));
  }

  async function shoppingAlways(): Promise<void> {
    const { change, more, wholeCategory } = teaching.button;
    await press(change, teaching.askCategory);
    await press(more, nameOf(GAMBLING));
    await press(nameOf(SHOPPING), teaching.askBelow({ name: nameOf(SHOPPING) }));
    const what = nameOf(SHOPPING);
    await press(wholeCategory({ name: what }), teaching.askScope({ what }));
    expect(await press(always, told)).toContain(teaching.why.rule);
  }

  beforeAll(async () => {
    const opened = await connectedChat(world, one);
    chat = opened;
    itemId = opened.itemId;
    start = readCaption(await chat.ask("/report"), language);
  }, 120_000);

  test("three purchases at a new shop are in the report", async () => {
    for (const minor of [1111, 2222, 3333]) buy(minor);
    await expect.poll(more, NEWS).toEqual({ spent: 6666, food: 6666, shopping: 0 });
  });

  test("a category is changed always, undone, and changed again", async () => {
    await openNewest(FOOD, SHOP);
    await shoppingAlways();
    await expect.poll(more, NEWS).toEqual({ spent: 6666, food: 0, shopping: 6666 });
    await press(teaching.button.undo, teaching.toldUndone);
    await expect.poll(more, NEWS).toEqual({ spent: 6666, food: 6666, shopping: 0 });
    await openNewest(FOOD, SHOP);
    await shoppingAlways();
    await expect.poll(more, NEWS).toEqual({ spent: 6666, food: 0, shopping: 6666 });
  });

  test("the bank's next news follow the rule, and change nothing of it", async () => {
    const id = buy(4444);
    await expect.poll(more, NEWS).toEqual({ spent: 11_110, food: 0, shopping: 11_110 });
    world.standIns.pluggy.bank.correctTransaction(id, 4000);
    await expect.poll(more, NEWS).toEqual({ spent: 10_666, food: 0, shopping: 10_666 });
  });

  test("a reply renames the shop everywhere", async () => {
    await openNewest(SHOPPING, SHOP);
    await button(teaching.button.rename).last().click();
    await chat.page.getByRole("group", { name: one.replying }).getByText(SHOP).waitFor();
    expect(await chat.ask(RENAMED)).toContain(teaching.rename.done({ name: RENAMED }));
    expect(await openNewest(SHOPPING, RENAMED)).toContain(`${RENAMED}\n`);
  });

  test("one transaction is not counted, and counted again", async () => {
    const { ignore, onlyThis, count } = teaching.button;
    await press(ignore, teaching.askScope({ what: teaching.what.ignored }));
    await press(onlyThis, teaching.toldOne({ state: teaching.state.ignored({ count: 1 }) }));
    await expect.poll(more, NEWS).toEqual({ spent: 6666, food: 0, shopping: 6666 });
    await press(count, teaching.toldAutomatic);
    await expect.poll(more, NEWS).toEqual({ spent: 10_666, food: 0, shopping: 10_666 });
  });

  test("the list of rules shows the rule, and deletes it", async () => {
    const { line, use, deleted, delete: remove, none } = teaching.rules;
    const rule = `${line({ name: RENAMED, what: nameOf(SHOPPING) })} (${use({ count: 4 })})`;
    expect(await chat.ask(one.rules)).toContain(`1. ${rule}`);
    await press("1", remove);
    await press(remove, deleted({ name: RENAMED }));
    expect(await chat.ask("/rules")).toContain(none);
    await expect.poll(more, NEWS).toEqual({ spent: 10_666, food: 10_666, shopping: 0 });
  });
});
