import { expect, test } from "vitest";
import type { Accounts } from "../../src/usecases/ports.ts";
import { makeAccount } from "../support/make.ts";

export function accountsContract(make: () => Promise<Accounts>): void {
  test("accounts are found by person and by item", async () => {
    const accounts = await make();
    const current = makeAccount({ id: "a" });
    const card = makeAccount({ id: "b", type: "CREDIT", lastDigits: null, subtype: null });
    const savings = makeAccount({ id: "c", itemId: "item-2" });
    const foreign = makeAccount({ id: "d", itemId: "item-3", userId: "user-2" });
    await accounts.upsertAll([foreign, savings, card, current]);
    expect(await accounts.ofUser("user-1")).toEqual([current, card, savings]);
    expect(await accounts.ofItem("item-1")).toEqual([current, card]);
    expect(await accounts.ofItem("item-9")).toEqual([]);
  });

  test("an account that is there already takes the new values", async () => {
    const accounts = await make();
    await accounts.upsertAll([makeAccount()]);
    await accounts.upsertAll([makeAccount({ balance: 3_000_000_000, lastDigits: null, name: "" })]);
    expect(await accounts.ofItem("item-1")).toEqual([
      makeAccount({ balance: 3_000_000_000, lastDigits: null, name: "" }),
    ]);
  });

  test("no accounts are no work", async () => {
    const accounts = await make();
    await accounts.upsertAll([]);
    expect(await accounts.ofUser("user-1")).toEqual([]);
  });
}
