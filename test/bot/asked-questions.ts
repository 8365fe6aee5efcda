import type { Message } from "grammy/types";
import { topLevelOf } from "../../src/domain/category.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import type { ChatWithAna } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

export const UBER = { merchantKey: "c:1", merchantName: "Uber", categoryId: "19010000" };
const MARKET = { merchantKey: "n:M", merchantName: "Mercado Livre", categoryId: "08010000" };
const GROCERIES = { merchantKey: "n:C", merchantName: "Carrefour", categoryId: "10000000" };

export async function spend(
  chat: ChatWithAna,
  ...rows: readonly Partial<Transaction>[]
): Promise<void> {
  const full = rows.map((row, index) =>
    makeTransaction({
      id: `spent-${index}`,
      topCategoryId: topLevelOf(row.categoryId ?? null),
      ...row,
    }),
  );
  await chat.run.world.transactions.upsertAll(full, NOW);
}

/** A bank with three shops, one of them in two months. */
export async function spendAtShops(chat: ChatWithAna): Promise<void> {
  await seedBank(chat.run.world);
  await spend(
    chat,
    ...Array.from({ length: 9 }, (_, index) => ({
      ...UBER,
      minor: 1000 + index,
      day: `2026-11-0${index + 1}`,
    })),
    { ...UBER, minor: 7000, day: "2026-10-05" },
    { ...MARKET, minor: 5000, day: "2026-11-10" },
    { ...GROCERIES, minor: 25_000, day: "2026-11-11" },
  );
}

export function textOf({ text = "" }: Message): string {
  return text.replaceAll("\u00A0", " ");
}

export async function ask(chat: ChatWithAna, text: string, languageCode?: string): Promise<string> {
  return textOf(await chat.answerTo(text, languageCode));
}

/** Presses a button; resolves with the message once it says this. */
export async function press(chat: ChatWithAna, label: string, says: string): Promise<string> {
  const ana = chat.ana();
  await ana.press(label);
  return textOf(await ana.sees((message) => textOf(message).includes(says)));
}
