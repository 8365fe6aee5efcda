import { describe, expect, test } from "vitest";
import type { Account, AccountIdentity } from "../../src/domain/account.ts";
import { compareAccounts, type AccountMatch } from "../../src/domain/same-account.ts";
import { makeAccount, makeItem, NOW } from "../support/make.ts";

const identity = (given: Partial<AccountIdentity> = {}): AccountIdentity => ({
  numbers: ["1"],
  brand: null,
  bankCode: null,
  ...given,
});
const copy = (account: Partial<Account>, item: Parameters<typeof makeItem>[0] = {}) => ({
  account: makeAccount({ itemId: item.id ?? "item-1", identity: identity(), ...account }),
  item: makeItem(item),
});
const SECOND = { id: "item-2", connectorId: 212 };
const card = (given: Partial<AccountIdentity>) =>
  ({ type: "CREDIT", identity: identity(given) }) as const;

describe("compareAccounts of two connections to one bank:", () => {
  test.each<[string, Partial<Account>, Partial<Account>, AccountMatch]>([
    ["one number in common", {}, {}, "likely"],
    [
      "one of several number variants in common",
      { identity: identity({ numbers: ["0", "1"] }) },
      {},
      "likely",
    ],
    [
      "number and bank code in common",
      { identity: identity({ bankCode: "260" }) },
      { identity: identity({ bankCode: "260" }) },
      "same",
    ],
    [
      "two bank codes",
      { identity: identity({ bankCode: "260" }) },
      { identity: identity({ bankCode: "341" }) },
      "different",
    ],
    ["two types", { type: "CREDIT" }, {}, "different"],
    ["two currencies", { currency: "USD" }, {}, "different"],
    ["two numbers", { identity: identity({ numbers: ["2"] }) }, {}, "possible"],
    ["one number unknown", { identity: identity({ numbers: [] }) }, {}, "possible"],
    ["cards with one number", card({}), card({}), "likely"],
    [
      "cards whose brand has a longer form",
      card({ brand: "VISA" }),
      card({ brand: "VISAINFINITE" }),
      "likely",
    ],
    ["cards with two numbers", card({}), card({ numbers: ["2"] }), "different"],
    ["masked cards", card({ numbers: [] }), card({ numbers: [] }), "possible"],
    ["cards with two brands", card({ brand: "VISA" }), card({ brand: "ELO" }), "different"],
  ])("%s", (_case, one, other, expected) => {
    expect(compareAccounts(copy(one), copy(other, SECOND))).toBe(expected);
    expect(compareAccounts(copy(other, SECOND), copy(one))).toBe(expected);
  });

  test("different banks differ despite equal numbers", () => {
    const other = { ...SECOND, bankName: "C6 Bank" };
    expect(compareAccounts(copy({}), copy({}, other))).toBe("different");
  });

  test("MeuPluggy items match by number only", () => {
    const other = { id: "item-2", bankName: "MeuPluggy", connectorId: 200 };
    expect(compareAccounts(copy({}), copy({}, other))).toBe("likely");
    expect(compareAccounts(copy({}), copy({ identity: identity({ numbers: [] }) }, other))).toBe(
      "different",
    );
  });
});

describe("compareAccounts of one connection:", () => {
  test.each<[string, Partial<Account>, AccountMatch]>([
    ["different when the bank lists both", {}, "different"],
    ["the same when the older id is no longer listed", { closedAt: NOW }, "same"],
    [
      "the same when the older id fails",
      { syncCheckpoint: { ...makeAccount().syncCheckpoint, failingSince: NOW } },
      "same",
    ],
  ])("%s", (_case, given, expected) => {
    expect(compareAccounts(copy({ id: "old", ...given }), copy({ id: "new" }))).toBe(expected);
  });
});

describe("compareAccounts of an account without identity", () => {
  test("is the same when linked by an older version, else possible", () => {
    const old = { id: "old", identity: null };
    expect(
      compareAccounts(copy({ ...old, supersededBy: "new" }), copy({ id: "new" }, SECOND)),
    ).toBe("same");
    expect(compareAccounts(copy({ id: "new", supersededBy: "old" }), copy(old, SECOND))).toBe(
      "same",
    );
    expect(compareAccounts(copy(old), copy({ id: "new" }, SECOND))).toBe("possible");
  });
});
