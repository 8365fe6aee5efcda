import { beforeEach, describe, expect, test } from "vitest";
import type { AccountIdentity } from "../../../src/domain/account.ts";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeConnection } from "../../support/make.ts";
import {
  connect,
  list,
  report,
  spent,
  supersededBy,
  sync,
  worldOfOneBank,
} from "./reported-accounts.ts";

/** One account of a user that is stored more than once: every transaction counts once. */

let world: FakeWorld;
let rows: Map<string, BankTransaction>;
const MASKED: AccountIdentity = { numbers: [], brand: "VISA", bankCode: null };

beforeEach(async () => {
  ({ world, rows } = await worldOfOneBank());
});

describe("when the account numbers are inconclusive", () => {
  const card = { type: "CREDIT", identity: MASKED } as const;
  const tellDays = (accountId: string, from: number, count: number, amount = 13) => {
    for (let day = from; day < from + count; day += 1)
      report(world, rows, accountId, day, amount + day);
  };

  beforeEach(async () => {
    await connect(world, "item-2", 60);
    list(world, "one", "item-1", card);
    list(world, "other", "item-2", card);
  });

  test("two accounts of one bank with the same ten transactions are one", async () => {
    tellDays("one", 1, 10);
    await sync(world, "item-1");
    const once = await spent(world);
    tellDays("other", 1, 10);
    await sync(world, "item-2");
    expect(await spent(world)).toBe(once);
  });

  test("two accounts with other transactions are two", async () => {
    report(world, rows, "one", 1, 60);
    report(world, rows, "other", 15, 100);
    await sync(world, "item-1", "item-2");
    expect(await spent(world)).toBe(160);
    tellDays("one", 2, 12, 500);
    tellDays("other", 2, 12, 900);
    await sync(world, "item-1", "item-2");
    expect(await spent(world)).toBe(160 + 12 * 1400 + 2 * (2 + 13) * 6);
  });

  test("two accounts with the same last digits and other transactions are two", async () => {
    const digits = { numbers: ["1234"], brand: "VISA", bankCode: null };
    for (const account of world.bankAccounts) Object.assign(account, { identity: digits });
    tellDays("one", 1, 6, 500);
    tellDays("other", 1, 6, 900);
    await sync(world, "item-1", "item-2");
    expect(await supersededBy(world, "one")).toBeNull();
    expect(await spent(world)).toBe(6 * 1400 + 2 * 21);
  });

  test("two accounts of two banks are two", async () => {
    await world.items.update("item-2", { bankName: "C6 Bank", connectorId: 626 });
    world.connections.set(
      "item-2",
      makeConnection({ id: "item-2", bankName: "C6 Bank", connectorId: 626 }),
    );
    tellDays("one", 1, 10);
    tellDays("other", 1, 10);
    await sync(world, "item-1", "item-2");
    expect(await spent(world)).toBe(2 * (130 + 55));
  });
});
