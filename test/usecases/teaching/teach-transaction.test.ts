import { beforeEach, expect, test } from "vitest";
import { namedPeriod } from "../../../src/domain/period.ts";
import { shortKey } from "../../../src/domain/short-key.ts";
import { transactionKey } from "../../../src/domain/transaction-key.ts";
import type { TransactionData } from "../../../src/usecases/report/load-transaction.ts";
import type { TransactionList } from "../../../src/usecases/report/load-transactions.ts";
import { loadScreen } from "../../../src/usecases/report/load-screen.ts";
import {
  isTeaching,
  type Screen,
  type TeachingStep,
  type TransactionStep,
} from "../../../src/usecases/report/report-location.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { teachTransaction } from "../../../src/usecases/teaching/teach-transaction.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeUser } from "../../support/make.ts";
import { bought, decided, MERCADO, PADARIA, rowOf, taughtWorld, user } from "./taught-world.ts";

const SHOPPING = { kind: "category", categoryId: "08000000" } as const;
const IGNORED = { kind: "ignored" } as const;

let world: FakeWorld;

beforeEach(async () => {
  world = await taughtWorld([
    bought("p1", PADARIA),
    bought("p2", PADARIA),
    bought("m1", MERCADO, { categoryId: "17000000" }),
    bought("x1", null),
    bought("salary", null, { amount: 900, type: "CREDIT", categoryId: "01010000" }),
  ]);
  await syncItem(world, "item-1");
});

const keyOf = async (id: string) => transactionKey(await rowOf(world, id));
const teach = async (id: string, step: TeachingStep) =>
  teachTransaction(world, user, { key: await keyOf(id), step });

async function load(screen: Screen) {
  const request = createReportRequest(world, user);
  const period = namedPeriod("month", request.calendar);
  return loadScreen(world, request, { period, currency: "BRL", screen });
}
const open = async (id: string, step: TransactionStep) => {
  const screen = { kind: "transaction", key: await keyOf(id), step, of: null, page: 0 } as const;
  return (await load(screen)) as TransactionData | null;
};

test("a transaction is loaded with its account, and with what its step asks", async () => {
  const viewed = await open("p1", { kind: "view" });
  expect(viewed).toMatchObject({ row: { id: "p1" }, counts: null, likely: [] });
  expect(viewed?.account).toMatchObject({ account: "Conta Corrente" });
  expect(viewed?.breakdown.total).toBe(1250);
  const asked = await open("p1", { kind: "scope", choice: SHOPPING });
  expect(asked?.counts).toEqual({ ruled: 2, chosen: 0 });
  expect((await open("p1", { kind: "likely" }))?.likely[0]).toBe("17000000");
  expect((await open("x1", { kind: "likely" }))?.likely[0]).toBe("17000000");
  expect((await open("salary", { kind: "view" }))?.breakdown.of).toMatchObject({ isIncome: true });
});

test("a transaction of an account that is gone is still loaded", async () => {
  await world.accounts.removeOfItem("item-1");
  expect((await open("p1", { kind: "view" }))?.account).toMatchObject({ account: "" });
});

test("what was left out is listed by reason", async () => {
  await teach("p1", { kind: "one", choice: IGNORED });
  const of = { kind: "left-out", flow: "ignored" } as const;
  const list = (await load({ kind: "transactions", of, page: 0 })) as TransactionList;
  expect(list).toMatchObject({ count: 1, total: 1250, rows: [{ key: await keyOf("p1") }] });
  expect(list.breakdown.total).toBe(1250);
});

test("a press says something of one transaction, of all, or takes it back", async () => {
  const one = await teach("p1", { kind: "one", choice: IGNORED });
  expect(one).toMatchObject({ kind: "chosen", choice: IGNORED });
  expect(await teach("p1", { kind: "one", choice: null })).toMatchObject({ kind: "chosen" });
  const all = await teach("p1", { kind: "always", choice: SHOPPING });
  expect(all).toMatchObject({ kind: "ruled", choice: SHOPPING, ruled: 2 });
  const change = shortKey((all as { changeId: string }).changeId);
  expect(await teach("p1", { kind: "undo", change })).toEqual({ kind: "undone" });
  expect(await teach("p1", { kind: "undo", change })).toEqual({ kind: "late" });
  expect(await decided(world, "p2")).toBe("11010000 bank spending");
  expect(await teach("p1", { kind: "split" })).toMatchObject({ kind: "split", changeId: null });
  expect(await teach("x1", { kind: "always", choice: SHOPPING })).toEqual({
    kind: "unidentified",
  });
});

test("a press of somebody else, or on a transaction that is gone, changes nothing", async () => {
  const key = await keyOf("p1");
  const other = makeUser({ id: "user-2", telegramId: 2 });
  const step = { kind: "one", choice: IGNORED } as const;
  expect(await teachTransaction(world, other, { key, step })).toEqual({ kind: "gone" });
  const found = world.transactions.ofUserById;
  let asked = 0;
  Object.assign(world.transactions, {
    ofUserById: (...args: Parameters<typeof found>) =>
      (asked += 1) % 2 === 0 ? Promise.resolve(null) : found(...args),
  });
  // Deleted at the bank between two steps.
  expect(await teachTransaction(world, user, { key, step })).toEqual({ kind: "gone" });
  Object.assign(world.transactions, { ofUserById: found });
  await world.transactions.markDeleted("account-1", ["p1"], world.now);
  expect(await teachTransaction(world, user, { key, step })).toEqual({ kind: "gone" });
  const screen = { kind: "transaction", key, step: { kind: "view" }, of: null, page: 0 } as const;
  expect(await load(screen)).toBeNull();
});

test("only some steps say something", () => {
  expect(isTeaching({ kind: "one", choice: null })).toBe(true);
  expect(isTeaching({ kind: "always", choice: IGNORED })).toBe(true);
  expect(isTeaching({ kind: "undo", change: "0000000" })).toBe(true);
  expect(isTeaching({ kind: "scope", choice: IGNORED })).toBe(false);
});
