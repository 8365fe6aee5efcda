import type { Message } from "grammy/types";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn, logIn, openPage } from "../support/connect-bank.ts";
import { askPluggy } from "./ask-pluggy.ts";
import { openQuanto, type Quanto } from "./run-quanto.ts";
import { connect, newPerson, untilPageSays, untilWelcomed } from "./steps.ts";

/** The messages of a first connection, while the process is killed in between. */
const PATIENCE = 300_000;

let quanto: Quanto;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ quanto, close } = await openQuanto({ pluggy: { historyDays: 30 } }));
}, PATIENCE);

afterAll(() => close?.());

/** A login in the widget that the page never hands in: only webhooks announce it. */
async function logInAs(person: Person, user: string): Promise<{ link: string; itemId: string }> {
  const link = await askForLink(person);
  const { connectToken } = await untilPageSays("usable", () => openPage(link));
  const itemId = await logIn(String(connectToken), { ...quanto.standIns.pluggy, user });
  return { link, itemId };
}

function textsOf(person: Person): string[] {
  const fromBot = person.messages().filter(({ from }) => from?.is_bot === true);
  return fromBot.map(({ text, caption }) => text ?? caption ?? "");
}

const has =
  (words: RegExp) =>
  ({ text = "", caption = "" }: Message) =>
    words.test(text || caption);

test(
  "after a wrong password and a crash, the next try is a normal first connection",
  async () => {
    const ana = newPerson(quanto);
    const failed = await logInAs(ana, "nobody-knows-me");
    const told = await ana.sees(has(/não deu certo\. O banco recusou o usuário ou a senha/));
    ana.send("/report");
    const answer = await ana.nextMessage(has(/ainda não conectou nenhum banco/));
    expect(answer.text).toContain("não deu certo");
    expect(answer.text).not.toMatch(/0,00/);
    ana.send("/disconnect");
    await ana.nextMessage(has(/nenhum banco conectado/));
    await quanto.crash();
    const { link, itemId } = await logInAs(ana, "user-ok");
    await untilPageSays("linked", () => handIn(link, itemId));
    await untilWelcomed(ana);
    await ana.sees(has(/Toda segunda-feira, às 9h, mando um resumo da semana\./));
    await vi.waitFor(
      async () => expect(await askPluggy(quanto.standIns, `/items/${failed.itemId}`)).toBeNull(),
      PATIENCE,
    );
    await quanto.settled();
    expect((await quanto.rows("items")).map(({ _id }) => _id)).toEqual([itemId]);
    const texts = textsOf(ana);
    expect(
      texts.filter((text) => /parou|voltou a funcionar|Reconectar|apaguei/.test(text)),
    ).toEqual([]);
    const progress = ana.messages().find(({ message_id: id }) => id === told.message_id);
    expect(progress?.text).toMatch(/^Pluggy Bank conectado: [\d.]+ movimentos\.$/);
    expect(texts.filter((text) => text.startsWith("Pluggy Bank"))).toHaveLength(1);
  },
  PATIENCE,
);

test(
  "/refresh reports in its own message what is new, though the process is killed meanwhile",
  async () => {
    const ana = newPerson(quanto);
    const itemId = await connect(quanto, ana);
    await quanto.settled();
    const { bank, webhooks } = quanto.standIns.pluggy;
    const known = (await quanto.rows("transactions")).length;
    // The refresh brings it, and no webhook before.
    webhooks.hold();
    bank.addPurchase(itemId);
    ana.send("/refresh");
    const asked = await ana.nextMessage(has(/conto aqui o que chegou/));
    // Killed before this, the new process sends a message of its own.
    await vi.waitFor(async () => expect(await quanto.rows("refreshes")).toHaveLength(1), PATIENCE);
    await quanto.crash();
    const isAnswer = has(/^Pluggy Bank\n\d+ movimentos? novos?, R\$\s[\d.,]+ gastos\.$/);
    const isTold = (message: Message) =>
      message.message_id === asked.message_id && isAnswer(message);
    const told = await ana.sees(isTold, { timeoutMs: 120_000 });
    // What the bank has at this time of the day arrives with the purchase.
    const count = (await quanto.rows("transactions")).length - known;
    expect(told.text).toContain(count === 1 ? "1 movimento novo," : `${count} movimentos novos,`);
    webhooks.release("kept");
    await quanto.settled();
    expect(await quanto.rows("refreshes")).toEqual([]);
    expect(ana.messages().filter(isAnswer)).toHaveLength(1);
  },
  PATIENCE,
);
