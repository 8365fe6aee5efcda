import { beforeAll, describe, expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A user searches in the chat page, notes something about a transaction, and finds it by that. */
const world = chatWorld(() => [ANA.person, EMILY.person], { historyDays: 30 });

const ANA = {
  language: "pt",
  person: { id: 551, firstName: "Ana", languageCode: "pt-br" },
  start: "Iniciar",
  replying: "Respondendo",
  command: "/buscar",
  plain: "buscar",
  note: "presente da Bia #natal",
  amount: "R$ 12,07",
} as const;
const EMILY = {
  language: "en",
  person: { id: 552, firstName: "Emily", languageCode: "en" },
  start: "Start",
  replying: "Replying",
  command: "/search",
  plain: "Search",
  note: "gift for Bia #natal",
  amount: "12.07",
} as const;

const SHOP = "Xilogravura do Teste";
const PURCHASES = 10;
/** How long the bank's webhook may take to reach a search. */
const NEWS = { timeout: 90_000, interval: 1_000 };

describe.each([ANA, EMILY])("in $language", { timeout: 120_000 }, (one) => {
  const { language } = one;
  const { report, search, teaching } = catalogFor(language);
  const count = (number: number) => report.screen.transactions({ count: number });
  const pageOf = (page: number) => report.screen.page({ page, pages: 2 });
  let chat: ChatPage;

  const messages = () => chat.page.locator(".message.theirs");
  const button = (label: string) => chat.page.getByRole("button", { name: label, exact: true });

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

  beforeAll(async () => {
    const opened = await connectedChat(world, one);
    chat = opened;
    for (let index = 0; index < PURCHASES; index += 1)
      world.standIns.pluggy.bank.addPurchase(opened.itemId, {
        description: SHOP.toUpperCase(),
        minor: 1200 + index,
        categoryId: "08000000",
      });
  }, 120_000);

  test("a search finds purchases, a page at a time", async () => {
    const found = `${search.title({ what: "xilogravura" })} · ${count(PURCHASES)}`;
    await expect.poll(() => chat.ask(`${one.plain} xilogravura`), NEWS).toContain(found);
    expect(await chat.answer(pageOf(1))).toContain(`8. `);
    await press("›", pageOf(2));
  });

  test("after a restart its message leads on: to a transaction, and back to its page", async () => {
    await world.restart();
    const before = await messages().count();
    await press("2", teaching.bankWrote({ text: SHOP.toUpperCase() }));
    const back = await press(report.button.back, pageOf(2));
    expect(back).toContain(search.title({ what: "xilogravura" }));
    expect(await messages().count()).toBe(before);
  });

  test("an exact amount is found, opened, and gets a note", async () => {
    expect(await chat.ask(`${one.command} xilogravura ${one.amount}`)).toContain(count(1));
    await press("1", teaching.bankWrote({ text: SHOP.toUpperCase() }));
    await button(teaching.button.note).last().click();
    await chat.page.getByRole("group", { name: one.replying }).getByText(SHOP).waitFor();
    expect(await chat.ask(one.note)).toContain(teaching.note.done({ text: one.note }));
    await chat.answer(teaching.note.line({ text: one.note }));
  });

  test("a word of the note finds it, and so does its tag", async () => {
    for (const words of ["bía", "#NATAL", `xilogravura ${one.note}`]) {
      const found = await chat.ask(`${one.command} ${words}`);
      expect(found).toContain(count(1));
      expect(found).toContain(one.note);
    }
  });

  test("a deleted note is not found, and comes back", async () => {
    await press("1", teaching.note.line({ text: one.note }));
    const { deleteNote, undo } = teaching.button;
    await press(deleteNote, teaching.note.deleted);
    await press(undo, teaching.toldUndone);
    await press(deleteNote, teaching.note.deleted);
    expect(await chat.ask(`${one.command} bia natal`)).toContain(search.nothing);
  });
});
