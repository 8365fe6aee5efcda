import { beforeEach, expect, test } from "vitest";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { decideTransfers } from "../../../src/usecases/decisions/decide-transfers.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { memoryTransactions } from "../../support/memory-transactions.ts";

const YEAR = { first: "2026-01-01", last: "2026-12-31" };
const PIX = { categoryId: "05070000", topCategoryId: "05000000", minor: 14_000 } as const;
const BOB = { counterparty: { kind: "other", hash: "bob" } } as const;

let transactions = memoryTransactions();

beforeEach(() => {
  transactions = memoryTransactions();
});

async function flowsAfter(...rows: readonly Partial<Transaction>[]): Promise<object> {
  await transactions.upsertAll(rows.map(makeTransaction), NOW);
  await decideTransfers({ transactions }, "user-1");
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
