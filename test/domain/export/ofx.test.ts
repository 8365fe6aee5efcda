import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Account } from "../../../src/domain/account.ts";
import { withOfxIds } from "../../../src/domain/export/ofx-account-ids.ts";
import { ofxMovement } from "../../../src/domain/export/ofx-movement.ts";
import { ofxHead, ofxTail, type OfxStatement } from "../../../src/domain/export/ofx-statement.ts";
import { ofxInstant } from "../../../src/domain/export/ofx-time.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { ptBrExport } from "../../../src/i18n/pt-br-export.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { makeAccount, makeTransaction, NOW } from "../../support/make.ts";
import { readOfx, type OfxMovement } from "../../support/read-ofx.ts";

const STATEMENT: OfxStatement = {
  type: "BANK",
  isSavings: false,
  accountId: { bank: "260", account: "1234" },
  currency: "BRL",
  first: "2026-10-01",
  last: "2026-10-31",
  generatedAt: NOW,
  balance: { minor: -1, at: NOW },
};

function fileOf(rows: readonly Transaction[], given: Partial<OfxStatement> = {}) {
  const statement = { ...STATEMENT, ...given };
  const movements = rows.map((row) => ofxMovement(row, ptBrExport.flows));
  return readOfx(ofxHead(statement) + movements.join("") + ofxTail(statement));
}

function movementOf(given: Partial<Transaction>): OfxMovement | undefined {
  const row = makeTransaction(given);
  return fileOf([row], { currency: row.currency }).movements[0];
}

describe("a movement", () => {
  test("is signed from the person's side, on its day, under its id", () => {
    expect(movementOf({ merchantName: "Padaria do Zé" })).toEqual({
      type: "DEBIT",
      day: "2026-11-20",
      minor: -1250,
      id: "row-1",
      name: "Padaria do Ze",
      memo: "PADARIA DO ZE",
    });
    expect(movementOf({ direction: "in", accountType: "CREDIT" })).toMatchObject({
      type: "CREDIT",
      minor: 1250,
    });
    expect(movementOf({ minor: 0 })?.minor).toBe(0);
  });

  test.each([
    [{ merchantName: "PADARIA DO ZE" }, "PADARIA DO ZE", null],
    [{ merchantName: "C&A MODAS <1>", description: "x" }, "C&A MODAS <1>", "x"],
    [{ merchantName: "日本語", description: "日本語" }, "gasto", null],
    [{ merchantName: "“Æther” – Weiß •••1", description: "y" }, '"AEther" - Weiss ***1', "y"],
    [{ instalment: { number: 2, total: 4 } }, "PADARIA DO ZE", "2/4"],
    [
      { facts: { ...NO_FACTS, original: { minor: 1050, currency: "USD" } } },
      "PADARIA DO ZE",
      "USD 10.50",
    ],
  ])("%j is called %j, with the memo %j", (given, name, memo) => {
    expect(movementOf(given)).toMatchObject({ name, memo });
  });

  test("with a long name has all of it in the memo, as far as that goes", () => {
    const long = "Uma loja com um nome muito mais longo que trinta e duas letras";
    expect(movementOf({ merchantName: long, description: long.toUpperCase() })).toMatchObject({
      name: "Uma loja com um nome muito mais",
      memo: `${long} - ${long.toUpperCase()}`,
    });
    expect(movementOf({ description: "y".repeat(999) })?.memo).toHaveLength(255);
  });

  test.each([
    ["JPY", -1250],
    ["KWD", -1250],
  ])("in %s has the decimals of its currency", (currency, minor) => {
    expect(movementOf({ currency })?.minor).toBe(minor);
  });
});

test("a file is read back to the cent, whatever strangers write", () => {
  const row = fc.record({
    id: fc.uuid(),
    description: hostileText(),
    merchantName: hostileText(),
    minor: fc.maxSafeNat(),
    direction: fc.constantFrom("out" as const, "in" as const),
    day: fc.constantFrom("2026-10-01", "2026-10-31"),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 20 }),
      fc.constantFrom("BRL", "JPY", "KWD"),
      fc.constantFrom("BANK" as const, "CREDIT" as const),
      (given, currency, type) => {
        const rows = given.map((one) => makeTransaction({ ...one, currency }));
        const { movements } = fileOf(rows, { currency, type });
        expect(movements.map(({ id, minor, day }) => ({ id, minor, day }))).toEqual(
          rows.map(({ id, direction, minor, day }) => ({
            id,
            minor: direction === "out" && minor > 0 ? -minor : minor,
            day,
          })),
        );
      },
    ),
    { numRuns: 300 },
  );
});

describe("a statement", () => {
  test("of an account names bank and kind; of a card only the card", () => {
    expect(fileOf([])).toEqual({
      kind: "bank",
      bankId: "260",
      accountId: "1234",
      accountType: "CHECKING",
      currency: "BRL",
      first: "2026-10-01",
      last: "2026-10-31",
      movements: [],
      balance: { minor: -1, at: "20261122120000[-3:BRT]" },
    });
    expect(fileOf([], { isSavings: true }).accountType).toBe("SAVINGS");
    const card = { type: "CREDIT", accountId: { bank: "", account: "NUBANK-1234" } } as const;
    expect(fileOf([], card)).toMatchObject({
      kind: "card",
      bankId: null,
      accountId: "NUBANK-1234",
      accountType: null,
    });
  });

  test("has its times in Brasília", () => {
    expect(ofxInstant(new Date("2026-01-01T01:02:03.999Z"))).toBe("20251231220203[-3:BRT]");
  });
});

describe("the ids of accounts", () => {
  const ids = (...accounts: readonly (Partial<Account> & { bank?: string; in?: string })[]) =>
    withOfxIds(
      accounts.map(({ bank = "Nubank", in: currency = "BRL", ...given }, index) => {
        const account = makeAccount({ id: `account-${index}`, ...given });
        const named = bank === "" ? null : { bankName: bank };
        return {
          exported: { account, ids: [account.id], bank: named, isCurrent: true },
          currency,
        };
      }),
    ).map(({ id }) => `${id.bank} ${id.account}`);

  test("are the bank's code and the last digits; on a card its bank's name", () => {
    const identity = { numbers: [], brand: null, bankCode: "260" };
    expect(
      ids(
        { identity },
        { identity: null, lastDigits: "99" },
        { type: "CREDIT", bank: "Itaú Unibanco Personnalité" },
        { lastDigits: null, identity, bank: "" },
        { type: "CREDIT", bank: "", lastDigits: "7" },
      ),
    ).toEqual(["260 1234", "NUBANK 99", " ITAUUNIBANCO-1234", "260 0FPV6UO", " BANK-7"]);
  });

  test("are never alike, and those before stay as they are", () => {
    const cards = [{ type: "CREDIT" }, { type: "CREDIT" }, { type: "CREDIT" }] as const;
    expect(ids(...cards)).toEqual([" NUBANK-1234", " NUBANK-1234-2", " NUBANK-1234-3"]);
    expect(ids({}, { in: "USD" }, { in: "USD" })).toEqual([
      "NUBANK 1234",
      "NUBANK 1234-USD",
      "NUBANK 1234-USD-2",
    ]);
  });
});
