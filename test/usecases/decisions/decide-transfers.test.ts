import { beforeEach, expect, test } from "vitest";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { decideTransfers } from "../../../src/usecases/decisions/decide-transfers.ts";
import { makeBill } from "../../support/make-bill.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { memoryBills } from "../../support/memory-bills.ts";
import { memoryTransactions } from "../../support/memory-transactions.ts";

const YEAR = { first: "2026-01-01", last: "2026-12-31" };
const PIX = { categoryId: "05070000", topCategoryId: "05000000", minor: 14_000 } as const;
const BOB = { counterparty: { kind: "other", hash: "bob" } } as const;

let transactions = memoryTransactions();
let bills = memoryBills();

beforeEach(() => {
  transactions = memoryTransactions();
  bills = memoryBills();
});

async function flowsAfter(...rows: readonly Partial<Transaction>[]): Promise<object> {
  await transactions.upsertAll(rows.map(makeTransaction), NOW);
  await decideTransfers({ transactions, bills }, "user-1");
  const sums = await transactions.sums("user-1", YEAR, []);
  return Object.fromEntries(sums.map(({ flow, minor }) => [flow, minor]));
}

const sent = { id: "sent", ...PIX } as const;
const received = { id: "received", ...PIX, direction: "in", flow: "income" } as const;

test("a returned PIX is neither spent nor received", async () => {
  expect(await flowsAfter({ ...sent, ...BOB }, { ...received, ...BOB })).toEqual({
    returned: 28_000,
  });
});

test("a PIX between two accounts of the user is one transfer", async () => {
  expect(await flowsAfter(sent, { ...received, accountId: "account-2" })).toEqual({
    "own-transfer": 28_000,
  });
});

test("a paired transaction counts again when its other leg is deleted", async () => {
  await flowsAfter({ ...sent, ...BOB }, { ...received, ...BOB });
  await transactions.markDeleted("account-1", ["received"], NOW);
  expect(await flowsAfter()).toEqual({ spending: 14_000 });
});

test("incoming money is a refund of its category when the bank's description says so", async () => {
  expect(await flowsAfter({ ...received, description: "DEVOLUÇÃO PIX", flow: "refund" })).toEqual({
    refund: 14_000,
  });
});

test("a bill's list names what paid it, from a bank that is not connected too", async () => {
  const paid = { id: "paid", day: "2026-11-06", minor: 14_000, currency: "BRL" };
  const undated = { ...paid, id: "undated", day: null };
  const unseen = { ...paid, id: "unseen", day: "2026-08-06" };
  await bills.upsertAll([makeBill({ accountId: "card-1", payments: [paid, undated, unseen] })]);
  const onCard = {
    id: "card",
    accountId: "card-1",
    accountType: "CREDIT",
    direction: "in",
    flow: "refund",
    minor: 14_000,
    categoryId: null,
    topCategoryId: "99999999",
    description: "CRÉDITO EM CONTA",
    day: "2026-11-05",
  } as const;
  const tooLate = { ...onCard, id: "late", day: "2026-11-20" } as const;
  const second = { ...onCard, id: "second", day: "2026-11-07" } as const;
  expect(await flowsAfter(onCard, tooLate, second)).toEqual({
    "bill-payment": 14_000,
    refund: 28_000,
  });
});

test("the account's side of a listed payment is found by its amount", async () => {
  const paid = { id: "paid", day: "2026-11-06", minor: 14_000, currency: "BRL" };
  await bills.upsertAll([makeBill({ accountId: "card-1", payments: [paid] })]);
  const shop = { categoryId: "08000000", topCategoryId: "08000000" } as const;
  const onCard = {
    ...shop,
    id: "card",
    accountId: "card-1",
    accountType: "CREDIT",
    direction: "in",
    flow: "refund",
    minor: 14_000,
    day: "2026-11-06",
  } as const;
  const out = { id: "out", minor: 14_000, categoryId: null, topCategoryId: "99999999" } as const;
  expect(await flowsAfter(onCard, { ...out, day: "2026-11-05" })).toEqual({
    "bill-payment": 28_000,
  });
});

test("only the amounts that are asked about are paired", async () => {
  const paid = { id: "paid", day: "2026-11-06", minor: 14_000, currency: "BRL" };
  await bills.upsertAll([makeBill({ accountId: "card-1", payments: [paid] })]);
  const out = { id: "out", minor: 14_000, categoryId: null, topCategoryId: "99999999" } as const;
  await transactions.upsertAll([makeTransaction({ ...out, day: "2026-11-05" })], NOW);
  expect(await decideTransfers({ transactions, bills }, "user-1", [1])).toEqual([]);
});
