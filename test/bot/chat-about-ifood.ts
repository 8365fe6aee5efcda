import type { Message } from "grammy/types";
import { beforeEach } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

export const ifood = (id: string, given: Partial<Transaction> = {}) =>
  makeTransaction({
    id,
    day: "2026-11-12",
    date: new Date("2026-11-12T15:00:00.000Z"),
    description: "IFOOD",
    merchantName: "IFOOD",
    facts: { ...NO_FACTS, cnpjRoot: "12345678" },
    ownKey: "c:12345678",
    merchantKey: "c:12345678",
    ...given,
  });

/** A bot for each test of the file, and Ana, who bought three times at iFood. */
export function chatAboutIfood() {
  const chat = chatWithAna();

  beforeEach(async () => {
    await seedBank(chat.run.world);
    await chat.run.world.transactions.upsertAll(
      [ifood("a", { minor: 4590 }), ifood("b", { minor: 990 }), ifood("c", { minor: 500 })],
      NOW,
    );
  });

  /** Presses a button and waits for the change that it leads to. */
  async function press(label: string | RegExp, says: string): Promise<Message> {
    const ana = chat.ana();
    const before = new Set(ana.messages().map(sketch));
    await ana.press(label);
    return ana.sees((message) => sketch(message).includes(says) && !before.has(sketch(message)));
  }

  function sketch(message: Message): string {
    return [message.caption ?? message.text ?? "", ...labelsOf(message)].join("\n");
  }

  async function openFirst(): Promise<Message> {
    await chat.answerTo("/report");
    await press("Categorias", "Todas as categorias");
    await press(/^Alimentos/, "Gasto");
    await press("Movimentos", "4 movimentos");
    return press("2", "R$\u00A045,90");
  }

  return { chat, press, openFirst };
}
