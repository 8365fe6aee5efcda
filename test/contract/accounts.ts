import { expect, test } from "vitest";
import { NO_CHECKPOINT } from "../../src/domain/account.ts";
import type { Accounts } from "../../src/usecases/ports/accounts.ts";
import { makeAccount, NOW } from "../support/make.ts";

export function accountsContract(make: () => Promise<Accounts>): void {
  test("a suspended sync is stored whole, and removed by the next checkpoint", async () => {
    const accounts = await make();
    const suspendedSync = {
      startedAt: NOW,
      createdFrom: null,
      after: "?after=x",
      watermark: NOW,
      oldestDay: "2026-01-02",
    } as const;
    await accounts.upsertAll([makeAccount()]);
    await accounts.setSyncCheckpoint("account-1", {
      ...NO_CHECKPOINT,
      triedAt: NOW,
      suspendedSync,
    });
    expect((await accounts.ofItem("item-1"))[0]?.syncCheckpoint).toEqual({
      ...NO_CHECKPOINT,
      triedAt: NOW,
      suspendedSync,
    });
    await accounts.setSyncCheckpoint("account-1", NO_CHECKPOINT);
    expect((await accounts.ofItem("item-1"))[0]?.syncCheckpoint).toEqual(NO_CHECKPOINT);
  });

  test("accounts are found by user and by item", async () => {
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

  test("a stored account takes the new values", async () => {
    const accounts = await make();
    await accounts.upsertAll([makeAccount()]);
    await accounts.upsertAll([makeAccount({ balance: 3_000_000_000, lastDigits: null, name: "" })]);
    expect(await accounts.ofItem("item-1")).toEqual([
      makeAccount({ balance: 3_000_000_000, lastDigits: null, name: "" }),
    ]);
  });

  test("an empty list of accounts changes nothing", async () => {
    const accounts = await make();
    await accounts.upsertAll([]);
    expect(await accounts.ofUser("user-1")).toEqual([]);
  });

  test("an upsert keeps the successor of an account", async () => {
    const accounts = await make();
    const identity = { numbers: ["hash"], brand: "VISA", bankCode: "260" };
    const funds = { invested: 3, reserved: 2, overdraftUsed: null };
    await accounts.upsertAll([
      makeAccount(),
      makeAccount({ id: "account-2", supersededBy: "old" }),
    ]);
    await accounts.setSupersededBy("account-1", "account-2");
    await accounts.setSupersededBy("unknown", "account-2");
    await accounts.upsertAll([
      makeAccount({ balance: 5, funds, identity, sharedLimit: "limit", dueDay: "2026-12-15" }),
    ]);
    expect(await accounts.ofItem("item-1")).toEqual([
      makeAccount({
        balance: 5,
        funds,
        identity,
        sharedLimit: "limit",
        dueDay: "2026-12-15",
        supersededBy: "account-2",
      }),
      makeAccount({ id: "account-2", supersededBy: "old" }),
    ]);
    await accounts.setSupersededBy("account-1", null);
    expect((await accounts.ofItem("item-1"))[0]?.supersededBy).toBeNull();
  });

  test("an upsert keeps the checkpoint of an account", async () => {
    const accounts = await make();
    const syncCheckpoint = {
      watermark: NOW,
      fullSyncAt: null,
      factsVersion: 0,
      unreadable: ["row-1"],
      failingSince: NOW,
    };
    await accounts.upsertAll([makeAccount()]);
    expect((await accounts.ofItem("item-1"))[0]?.syncCheckpoint).toEqual(NO_CHECKPOINT);
    await accounts.setSyncCheckpoint("account-1", syncCheckpoint);
    await accounts.setSyncCheckpoint("unknown", syncCheckpoint);
    await accounts.upsertAll([makeAccount({ balance: 5 })]);
    expect(await accounts.ofItem("item-1")).toEqual([makeAccount({ balance: 5, syncCheckpoint })]);
  });

  test("an upsert keeps the first day of an account", async () => {
    const accounts = await make();
    await accounts.upsertAll([makeAccount()]);
    await accounts.setFirstDay("account-1", "2026-01-02");
    await accounts.setFirstDay("unknown", "2026-01-02");
    await accounts.upsertAll([makeAccount({ balance: 1 })]);
    expect(await accounts.ofItem("item-1")).toEqual([
      makeAccount({ balance: 1, firstDay: "2026-01-02" }),
    ]);
    await accounts.setFirstDay("account-1", null);
    expect(await accounts.ofItem("item-1")).toEqual([makeAccount({ balance: 1 })]);
  });

  test("a closed account is open again when the bank lists it again", async () => {
    const accounts = await make();
    const other = makeAccount({ id: "b" });
    await accounts.upsertAll([makeAccount({ id: "a" }), other, makeAccount({ id: "c" })]);
    await accounts.close(["a", "c", "unknown"], NOW);
    expect((await accounts.ofItem("item-1")).map(({ closedAt }) => closedAt)).toEqual([
      NOW,
      null,
      NOW,
    ]);
    await accounts.upsertAll([makeAccount({ id: "a" })]);
    expect((await accounts.ofItem("item-1"))[0]?.closedAt).toBeNull();
  });

  test("removing an item's accounts keeps those of others", async () => {
    const accounts = await make();
    const staying = makeAccount({ id: "b", itemId: "item-2" });
    await accounts.upsertAll([makeAccount(), staying]);
    await accounts.removeOfItem("item-1");
    await accounts.removeOfItem("item-1");
    expect(await accounts.ofUser("user-1")).toEqual([staying]);
  });
}
