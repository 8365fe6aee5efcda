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

describe("two accounts of two connections to one bank", () => {
  test.each<[string, Partial<Account>, Partial<Account>, AccountMatch]>([
    ["with a number in common", {}, {}, "likely"],
    [
      "with one reading of several in common",
      { identity: identity({ numbers: ["0", "1"] }) },
      {},
      "likely",
    ],
    [
      "with number and bank in common",
      { identity: identity({ bankCode: "260" }) },
      { identity: identity({ bankCode: "260" }) },
      "same",
    ],
    [
      "at two banks",
      { identity: identity({ bankCode: "260" }) },
      { identity: identity({ bankCode: "341" }) },
      "different",
    ],
    ["of two kinds", { type: "CREDIT" }, {}, "different"],
    ["of two currencies", { currency: "USD" }, {}, "different"],
    ["with two numbers", { identity: identity({ numbers: ["2"] }) }, {}, "possible"],
    ["with one number unknown", { identity: identity({ numbers: [] }) }, {}, "possible"],
    ["cards of one number", card({}), card({}), "likely"],
    [
      "cards whose brand one connector writes longer",
      card({ brand: "VISA" }),
      card({ brand: "VISAINFINITE" }),
      "likely",
    ],
    ["cards of two numbers", card({}), card({ numbers: ["2"] }), "different"],
    ["masked cards", card({ numbers: [] }), card({ numbers: [] }), "possible"],
    ["cards of two brands", card({ brand: "VISA" }), card({ brand: "ELO" }), "different"],
  ])("%s", (_case, one, other, expected) => {
    expect(compareAccounts(copy(one), copy(other, SECOND))).toBe(expected);
    expect(compareAccounts(copy(other, SECOND), copy(one))).toBe(expected);
  });

  test("of another bank are two, whatever their numbers", () => {
    const other = { ...SECOND, bank: "C6 Bank" };
    expect(compareAccounts(copy({}), copy({}, other))).toBe("different");
  });

  test("behind MeuPluggy are one by their number alone", () => {
    const other = { id: "item-2", bank: "MeuPluggy", connectorId: 200 };
    expect(compareAccounts(copy({}), copy({}, other))).toBe("likely");
    expect(compareAccounts(copy({}), copy({ identity: identity({ numbers: [] }) }, other))).toBe(
      "different",
    );
  });
});

describe("two accounts of one connection", () => {
  test.each<[string, Partial<Account>, AccountMatch]>([
    ["that the bank lists beside each other are two", {}, "different"],
    ["are one where the older id is listed no more", { closedAt: NOW }, "same"],
    [
      "are one where the older id answers nothing",
      { syncCheckpoint: { ...makeAccount().syncCheckpoint, failingSince: NOW } },
      "same",
    ],
  ])("%s", (_case, given, expected) => {
    expect(compareAccounts(copy({ id: "old", ...given }), copy({ id: "new" }))).toBe(expected);
  });
});

describe("an account that an older version stored", () => {
  test("is the one that was found to be the same, and doubtful else", () => {
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
