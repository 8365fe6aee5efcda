import { describe, expect, test } from "vitest";
import { exportWords } from "../../../src/bot/views/export/export-words.ts";
import { exportMovements } from "../../../src/usecases/export/export-movements.ts";
import { accountKeyOf } from "../../../src/usecases/export/export-scope.ts";
import { makeAccount, makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { readOfx } from "../../support/read-ofx.ts";
import { ALL, exported, exportWorld } from "./export-world.ts";

const PERIOD = {
  kind: "period",
  period: { name: "calendar-month", first: "2026-10-01", last: "2026-10-31" },
} as const;

describe("OFX", () => {
  test("is one statement for each account, also where nothing moved", async () => {
    const world = await exportWorld(
      { id: "1", day: "2026-10-02" },
      { id: "2", day: "2026-11-05", accountId: "card-1", accountType: "CREDIT" },
      { id: "3", day: "2026-11-06", accountId: "card-1", direction: "in", status: "PENDING" },
    );
    const files = await exported(world, { format: "ofx" });
    expect(files.map(({ name, account }) => [name, account])).toEqual([
      ["quanto-all-nubank-1234.ofx", "account-1"],
      ["quanto-all-nubank-99.ofx", "card-1"],
      ["quanto-all-itau.ofx", "account-2"],
    ]);
    const [account, card, empty] = files.map(({ text }) => readOfx(text));
    expect(account).toMatchObject({ first: "2026-10-02", last: "2026-10-02", bankId: "NUBANK" });
    expect(account?.balance).toEqual({ minor: 100_000, at: "20261122120000[-3:BRT]" });
    expect(card?.movements.map(({ id, minor }) => [id, minor])).toEqual([["2", -1250]]);
    expect(card?.balance.minor).toBe(-5000);
    expect(empty).toMatchObject({
      movements: [],
      first: "2026-11-22",
      last: "2026-11-22",
      // A balance that is not known.
      balance: { minor: 0, at: "19700101120000[-3:BRT]" },
    });
  });

  test("has a period's own days, and what another copy held", async () => {
    const world = await exportWorld(
      { id: "1", day: "2026-10-02" },
      { id: "2", day: "2026-10-01", accountId: "old-copy" },
      { id: "3", day: "2026-10-02", accountId: "old-copy", reportingAccountId: "account-1" },
    );
    await world.accounts.upsertAll([makeAccount({ id: "old-copy", itemId: "item-0" })]);
    await world.accounts.setSupersededBy("old-copy", "account-1");
    const [file] = await exported(world, { format: "ofx", span: PERIOD });
    const read = readOfx(file?.text ?? "");
    expect(read).toMatchObject({ first: "2026-10-01", last: "2026-10-31" });
    expect(read.movements.map(({ id }) => id)).toEqual(["2", "1"]);
  });

  test("has a statement of its own for each other currency of an account", async () => {
    const world = await exportWorld(
      { id: "1", accountId: "card-1" },
      { id: "2", accountId: "card-1", currency: "USD" },
      { id: "3", accountId: "card-1", currency: "JPY" },
    );
    const accountKey = accountKeyOf({ id: "card-1" });
    const files = await exported(world, { format: "ofx", accountKey });
    expect(files.map(({ name }) => name)).toEqual([
      "quanto-all-nubank-99.ofx",
      "quanto-all-nubank-99-jpy.ofx",
      "quanto-all-nubank-99-usd.ofx",
    ]);
    const read = files.map(({ text }) => readOfx(text));
    expect(
      read.map(({ currency, accountId, movements, balance }) => [
        currency,
        accountId,
        movements.map(({ minor }) => minor),
        balance.minor,
      ]),
    ).toEqual([
      ["BRL", "NUBANK-99", [-1250], -5000],
      ["JPY", "NUBANK-99-JPY", [-1250], 0],
      ["USD", "NUBANK-99-USD", [-1250], 0],
    ]);
  });

  test("has a name of its own for each of two accounts that end alike", async () => {
    const world = await exportWorld({ id: "1" });
    const itau = { itemId: "item-9", name: "Poupança", lastDigits: null, type: "CREDIT" } as const;
    await world.accounts.upsertAll([
      makeAccount({ id: "account-3", subtype: "SAVINGS_ACCOUNT" }),
      makeAccount({ id: "account-9", ...itau }),
    ]);
    await world.transactions.upsertAll([makeTransaction({ id: "9", accountId: "account-9" })], NOW);
    const files = await exported(world, { format: "ofx" });
    expect(files.map(({ name }) => name)).toEqual([
      "quanto-all-nubank-1234.ofx",
      "quanto-all-nubank-1234-2.ofx",
      "quanto-all-nubank-99.ofx",
      "quanto-all-itau.ofx",
      "quanto-all-poupanca.ofx",
    ]);
    const ids = files.map(({ text }) => readOfx(text).accountId);
    expect(new Set(ids).size).toBe(5);
    const accountKey = accountKeyOf({ id: "account-9" });
    const [table] = await exported(world, { accountKey });
    expect(table?.text).toContain('"Poupança";"";');
  });

  test("leaves out an account that is history and had nothing, and keeps one that had", async () => {
    const world = await exportWorld({ id: "1", accountId: "card-1" });
    await world.accounts.close(["account-1", "card-1"], NOW);
    const files = await exported(world, { format: "ofx" });
    expect(files.map(({ account }) => account)).toEqual(["card-1", "account-2"]);
  });

  test("knows savings, a card without debt, and a balance without a day", async () => {
    const world = await exportWorld({ id: "1" });
    await world.accounts.upsertAll([
      makeAccount({ subtype: "SAVINGS_ACCOUNT", balanceAt: null, balance: 7 }),
      makeAccount({ id: "card-1", type: "CREDIT", balance: 0 }),
    ]);
    const files = await exported(world, { format: "ofx" });
    const [savings, card] = files.map(({ text }) => readOfx(text));
    expect(savings).toMatchObject({
      accountType: "SAVINGS",
      balance: { minor: 7, at: "20261122120000[-3:BRT]" },
    });
    expect(card?.balance.minor).toBe(0);
  });

  test("is nothing where all is pending", async () => {
    const world = await exportWorld({ status: "PENDING" });
    const request = { format: "ofx", span: ALL, accountKey: null } as const;
    const answer = () => exportMovements(world, makeUser(), request, exportWords("pt"));
    expect(await answer()).toEqual({ kind: "nothing" });
    await world.transactions.upsertAll([makeTransaction({ id: "posted" })], NOW);
    expect(await answer()).toMatchObject({ kind: "documents", rows: 1 });
  });
});
