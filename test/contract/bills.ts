import { expect, test } from "vitest";
import type { Bills } from "../../src/usecases/ports/bills.ts";
import { makeBill } from "../support/make-bill.ts";

export function billsContract(make: () => Promise<Bills>): void {
  test("a bill is stored once by id, as the bank last reported it", async () => {
    const bills = await make();
    const paid = { id: "paid-1", day: null, minor: 500, currency: "BRL" };
    const late = { kind: "IOF", minor: 12, currency: "BRL" };
    await bills.upsertAll([makeBill({ total: null, closingDay: null })]);
    const last = makeBill({ total: -300, payments: [paid], charges: [late] });
    await bills.upsertAll([last, makeBill({ id: "bill-2", accountId: "card-2" })]);
    expect(await bills.ofAccount("card-1")).toEqual([last]);
    expect(await bills.ofUser("user-1")).toHaveLength(2);
    expect(await bills.ofAccount("card-3")).toEqual([]);
    expect(await bills.ofUser("user-2")).toEqual([]);
  });

  test("the bills of a deleted bank are gone", async () => {
    const bills = await make();
    await bills.upsertAll([makeBill(), makeBill({ id: "bill-2", itemId: "item-2" })]);
    await bills.removeOfItem("item-1");
    expect((await bills.ofUser("user-1")).map(({ id }) => id)).toEqual(["bill-2"]);
  });
}
