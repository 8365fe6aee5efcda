import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AccountFunds } from "../../../src/domain/account.ts";
import { accountMoney } from "../../../src/domain/balances/account-money.ts";

function funds(given: Partial<AccountFunds>): AccountFunds {
  return { invested: null, reserved: null, overdraftUsed: null, ...given };
}

function money(balance: number | null, given: AccountFunds | null = null, positions = 0) {
  return accountMoney({ balance, funds: given }, positions);
}

/*
 * An account with R$ 1.000,00, of which R$ 400,00 are invested by the bank and R$ 300,00 in a pot, as four
 * kinds of bank report it.
 */
describe("the money of an account is the same as reported by a bank that", () => {
  test.each<[string, number, Partial<AccountFunds>]>([
    ["gives the balance alone", 100_000, {}],
    ["has the invested money in the balance", 100_000, { invested: 40_000, reserved: 30_000 }],
    ["has the balance in the invested money", 60_000, { invested: 100_000, reserved: 30_000 }],
    ["keeps no money outside of what it invests", 0, { invested: 100_000, reserved: 30_000 }],
  ])("%s", (_bank, balance, given) => {
    expect(money(balance, funds(given))?.minor).toBe(100_000);
  });
});

test.each<[string, number, Partial<AccountFunds>, number, object]>([
  ["an overdraft", -200, {}, 0, { minor: -200, reserved: 0, free: -200 }],
  ["its used limit told again", -200, { overdraftUsed: 200 }, 0, { minor: -200 }],
  ["a used limit beside a balance of nothing", 0, { overdraftUsed: 200 }, 0, { minor: -200 }],
  ["an overdraft beside invested money", -200, { invested: 500 }, 0, { minor: 300 }],
  ["pots in the balance", 1000, { reserved: 300 }, 0, { minor: 1000, reserved: 300, free: 700 }],
  ["pots beside the balance", 100, { reserved: 300 }, 0, { minor: 400, reserved: 300, free: 100 }],
  [
    "pots that are investments",
    100,
    { reserved: 300 },
    300,
    { minor: 100, reserved: 0, free: 100 },
  ],
  ["nothing that the bank says more of", 7, {}, 0, { minor: 7, reserved: 0, free: 7 }],
])("an account with %s", (_what, balance, given, positions, expected) => {
  expect(money(balance, funds(given), positions)).toMatchObject(expected);
});

test("an account without a balance has no money that is known", () => {
  expect(money(null, funds({ invested: 5 }))).toBeNull();
  expect(money(7)).toEqual({ minor: 7, reserved: 0, free: 7 });
});

const amount = fc.integer({ min: 0, max: 1_000_000 });

test("no part of the money counts twice, and what is free and what is reserved are all of it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.record({ invested: amount, reserved: amount, overdraftUsed: amount }),
      amount,
      (balance, given, positions) => {
        const found = money(balance, given, positions);
        const parts = Math.max(balance, 0) + given.reserved;
        expect(found?.minor).toBeLessThanOrEqual(Math.max(parts, given.invested + given.reserved));
        expect((found?.free ?? 0) + (found?.reserved ?? 0)).toBe(found?.minor);
      },
    ),
  );
});
