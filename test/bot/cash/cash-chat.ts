import type { Message } from "grammy/types";
import { beforeEach } from "vitest";
import { NOW } from "../../support/make.ts";
import { chatWithAna } from "../chat-with-ana.ts";
import { seedBank } from "../seed-bank.ts";

const YEAR = { first: "2026-01-01", last: "2026-12-31" };

export const textOf = ({ text = "", caption = text }: Message) =>
  caption.replaceAll("\u00A0", " ").replaceAll("\u200B", "");

/** Ana's chat, with a bank, and what she has in cash. */
export function cashChat() {
  const chat = chatWithAna();
  const users = () => chat.run.world.users;
  beforeEach(() => seedBank(chat.run.world));
  return {
    chat,
    /** What counts as spent, beside the bakery's R$ 12.50. */
    spent: async (): Promise<number> => {
      const sums = await chat.run.world.transactions.sums("user-1", YEAR, []);
      return (sums.find(({ flow }) => flow === "spending")?.minor ?? 0) - 1250;
    },
    cashSince: async () => (await users().byId("user-1"))?.cashSince ?? null,
    entries: () => chat.run.world.cashEntries.ofUser("user-1"),
    press: async (label: string, says: string): Promise<Message> => {
      await chat.ana().press(label);
      return chat.ana().sees((message) => textOf(message).includes(says));
    },
    /** Cash is on. */
    agree: () => users().update("user-1", { cashSince: NOW }),
  };
}
