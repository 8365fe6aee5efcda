import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

export function transferLegsContract(make: () => Promise<Transactions>): void {
  test("legs are what moved on accounts or into cards, of amounts that moved in both directions", async () => {
    const transactions = await make();
    const leg = (id: string, given: Partial<Transaction> = {}) =>
      makeTransaction({ id, minor: 500, ...given });
    await transactions.upsertAll(
      [
        leg("out"),
        leg("in", { direction: "in", accountId: "account-2" }),
        leg("on a card", { accountType: "CREDIT" }),
        leg("internal", { accountType: "CREDIT", categoryId: "05060000", direction: "in" }),
        leg("pays a bill", { minor: 501 }),
        leg("one way only", { minor: 502, accountType: "CREDIT" }),
        leg("paid bill", { minor: 501, direction: "in", accountType: "CREDIT" }),
        leg("foreign", { direction: "in", minor: 501, userId: "user-2" }),
      ],
      NOW,
    );
    const legs = await transactions.transferLegs("user-1");
    expect(legs.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      legOf({ id: "in", direction: "in", accountId: "account-2" }),
      legOf({ id: "internal", accountType: "CREDIT", categoryId: "05060000", direction: "in" }),
      legOf({ id: "out" }),
      legOf({ id: "paid bill", accountType: "CREDIT", direction: "in", minor: 501 }),
      legOf({ id: "pays a bill", minor: 501 }),
    ]);
    expect(await transactions.transferLegs("user-3")).toEqual([]);
  });

  test("a transaction that was paired before is a leg when its other leg was deleted", async () => {
    const transactions = await make();
    const counterparty = { kind: "other", hash: "bob" } as const;
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", minor: 500, flow: "returned", counterparty }),
        makeTransaction({ id: "2", minor: 600, flow: "own-transfer" }),
        makeTransaction({ id: "3", minor: 700 }),
      ],
      NOW,
    );
    const legs = await transactions.transferLegs("user-1");
    expect(legs.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      legOf({ id: "1", flow: "returned", counterparty }),
      legOf({ id: "2", minor: 600, flow: "own-transfer" }),
    ]);
  });

  test("more than a thousand amounts that moved in both directions are all found", async () => {
    const transactions = await make();
    const rows = Array.from({ length: 1200 }, (_, minor) => [
      makeTransaction({ id: `out ${minor}`, minor }),
      makeTransaction({ id: `in ${minor}`, minor, direction: "in" }),
    ]).flat();
    await transactions.upsertAll(rows, NOW);
    expect(await transactions.transferLegs("user-1")).toHaveLength(2400);
  });
}

function legOf(given: Partial<Transaction>) {
  return {
    accountId: "account-1",
    accountType: "BANK",
    categoryId: "11010000",
    topCategoryId: "11000000",
    direction: "out",
    minor: 500,
    currency: "BRL",
    day: "2026-11-20",
    description: "PADARIA DO ZÉ",
    merchant: null,
    merchantKind: "shop",
    categorySource: "bank",
    counterparty: null,
    otherCredit: null,
    flow: "spending",
    ...given,
  };
}
