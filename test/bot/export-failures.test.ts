import { beforeEach, describe, expect, test } from "vitest";
import { createTurns } from "../../src/usecases/timing/turns.ts";
import type { ExportedTransactions } from "../../src/usecases/ports/exported-transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, fromBot } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

beforeEach(() => seedBank(chat.run.world));

const documents = () => fromBot(chat.ana()).filter(({ document }) => document !== undefined);
const sendings = () => chat.run.telegram.calls("sendDocument");

/** The rows of the world, which end in a failure. */
function failing(times: number): ExportedTransactions["exportedRows"] {
  const { exportedRows } = chat.run.world.transactions;
  let left = times;
  return async function* (userId, which) {
    yield* exportedRows(userId, which);
    left -= 1;
    if (left >= 0) throw new Error("The database is gone");
  };
}

describe("a file that cannot be sent", () => {
  test.each([
    ["400", "Bad Request: wrong file"],
    ["413", "Request Entity Too Large"],
  ] as const)("is explained where Telegram refuses it with %s", async (kind, description) => {
    const { faults } = chat.run.telegram;
    faults.next({ kind, description, method: "sendDocument" });
    const answer = await chat.answerTo("/export csv");
    expect(answer.text).toContain("O Telegram não aceitou o arquivo.");
    expect(chat.run.reported).toEqual([]);
    expect(documents()).toEqual([]);
  });

  test("is sent again after a failure of Telegram's, whole", async () => {
    chat.run.telegram.faults.next({ kind: "502", method: "sendDocument" });
    const answer = await chat.answerTo("/export csv");
    expect(answer.document?.file_size).toBeGreaterThan(100);
    await chat.run.telegram.waitForCall(
      ({ method, outcome }) => method === "sendDocument" && outcome.ok,
    );
    expect(sendings()).toHaveLength(2);
  });

  test("ends quietly where the user blocked the bot", async () => {
    chat.run.telegram.faults.next({ kind: "403", method: "sendDocument" });
    chat.ana().send("/export csv");
    await chat.run.telegram.waitForCall(({ method }) => method === "sendDocument");
    await chat.run.quanto.intake.drained();
    expect(chat.run.reported).toEqual([]);
    expect(documents()).toEqual([]);
  });

  test("is made anew where reading it failed once", async () => {
    chat.run.world.transactions.exportedRows = failing(1);
    const answer = await chat.answerTo("/export csv");
    expect(answer.document?.file_name).toBe("quanto-2026-11.csv");
  });

  test("is an error with the database's cause where reading it keeps failing", async () => {
    chat.run.world.transactions.exportedRows = failing(99);
    const answer = await chat.answerTo("/export csv");
    expect(answer.text).toContain("Algo deu errado");
    expect(chat.run.reported).toMatchObject([{ error: { message: "The database is gone" } }]);
    expect(documents()).toEqual([]);
  });
});

describe("a long export", () => {
  beforeEach(() =>
    chat.run.world.transactions.upsertAll(
      Array.from({ length: 20_000 }, (_, index) => makeTransaction({ id: `many ${index}` })),
      NOW,
    ),
  );

  test("says how far it is in one message, and that it is done", async () => {
    const ana = chat.ana();
    ana.send("/export csv");
    await ana.nextMessage(({ document }) => document !== undefined);
    const isDone = (text: unknown) => text === "Pronto: 20.001 movimentos.";
    const done = await ana.sees(({ text }) => isDone(text));
    await chat.run.telegram.waitForCall(({ params }) => isDone(params["text"]));
    const texts = chat.run.telegram
      .calls()
      .filter(({ params }) => params["message_id"] === done.message_id)
      .map(({ params }) => params["text"]);
    expect(texts).toEqual([
      "Já escrevi 25%…",
      "Já escrevi 50%…",
      "Já escrevi 75%…",
      "Pronto: 20.001 movimentos.",
    ]);
    expect(fromBot(ana)).toHaveLength(2);
  });

  test("says that it was stopped, and is not stopped by its own message", async () => {
    const { faults } = chat.run.telegram;
    faults.next({ kind: "400", method: "editMessageText" });
    faults.next({ kind: "400", method: "sendDocument" });
    const ana = chat.ana();
    ana.send("/export csv");
    await ana.sees(({ text }) => text === "Não cheguei até o fim. Peça de novo, por favor.");
    expect(documents()).toEqual([]);
  });
});

test("works take turns in the order in which they came, whatever fails", async () => {
  const takeTurn = createTurns(2);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) =>
    takeTurn(async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      if (name === "b") throw new Error("b failed");
      return name;
    });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const works = Promise.allSettled(["a", "b", "c", "d"].map(work));
  await settle();
  expect(begun).toEqual(["a", "b"]);
  ends.get("b")?.();
  await settle();
  expect(begun).toEqual(["a", "b", "c"]);
  for (const name of ["a", "c"]) ends.get(name)?.();
  await settle();
  ends.get("d")?.();
  expect((await works).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(await takeTurn(async () => "free again")).toBe("free again");
});
