import { describe, expect, test } from "vitest";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { makeAlert } from "../../support/make-alert.ts";
import { makeBill } from "../../support/make-bill.ts";
import { makeBudget } from "../../support/make-budget.ts";
import { makeCashEntry } from "../../support/make-cash.ts";
import { makePosition } from "../../support/make-position.ts";
import { makeSeries } from "../../support/make-series.ts";
import { makeAccount, makeDelivery, NOW } from "../../support/make.ts";
import {
  makeChoice,
  makeNote,
  makeRecurrence,
  makeRule,
  makeTaughtMerchant,
} from "../../support/make-taught.ts";
import { exported, exportWorld } from "./export-world.ts";

/** Stands for whatever nobody may read. */
const SECRET = "SECRET";

interface Copy extends Readonly<Record<string, unknown>> {
  readonly transactions: readonly Readonly<Record<string, unknown>>[];
  readonly setAside: readonly Readonly<Record<string, unknown>>[];
}

function read(text: string | undefined): Copy {
  return JSON.parse(text ?? "") as Copy;
}

/** A world in which everything is stored of a user, with hashes wherever there may be some. */
async function fullWorld() {
  const world = await exportWorld({
    id: "full",
    merchantKey: `h:${SECRET}`,
    ownKey: `h:${SECRET}`,
    counterparty: { kind: "other", hash: SECRET, party: "person" },
    instalment: { number: 1, total: 3 },
    facts: { ...NO_FACTS, mcc: "5411", original: { minor: 5, currency: "USD" } },
  });
  await world.accounts.upsertAll([
    makeAccount({
      holder: SECRET,
      sharedLimit: SECRET,
      identity: { numbers: [SECRET], brand: "VISA", bankCode: "260" },
    }),
  ]);
  await world.bills.upsertAll([makeBill()]);
  await world.positions.upsertAll([makePosition({ identity: SECRET })]);
  await world.budgets.put(makeBudget());
  await world.choices.swap(makeChoice(), null);
  await world.rules.swap(makeRule({ merchantKey: `h:${SECRET}` }), null);
  await world.merchants.swap(makeTaughtMerchant(), null);
  await world.recurrences.swap(makeRecurrence(), null);
  await world.recurring.swap(
    {
      id: "user-1",
      version: 1,
      wholeAt: NOW,
      merchants: [{ merchantKey: "n:X", direction: "out", digest: SECRET, fixed: 0 }],
      series: [makeSeries()],
    },
    null,
  );
  await world.notes.swap(makeNote(), null);
  await world.cashEntries.add(makeCashEntry({ title: "Feira" }));
  await world.alerts.addAll([makeAlert({ subject: `h:${SECRET}` })]);
  await world.deliveries.addAll([makeDelivery()]);
  await world.links.add({
    tokenHash: SECRET,
    userId: "user-1",
    purpose: { kind: "connect" },
    expiresAt: NOW,
    spentOn: null,
    handedIn: [],
    replacedAt: null,
  });
  return world;
}

describe("JSON", () => {
  test("holds everything that is stored of the user, and no hash", async () => {
    const [file] = await exported(await fullWorld(), { format: "json" });
    expect(file?.name).toBe("quanto-all.json");
    expect(file?.text).not.toContain(SECRET);
    const copy = read(file?.text);
    expect(copy).toMatchObject({
      program: "Quanto",
      version: 1,
      generatedAt: NOW.toISOString(),
      days: "all",
      part: 1,
      settings: { telegramId: 1001, timeZone: "America/Sao_Paulo", theme: "light" },
      banks: [{ bankName: "Nubank" }, { bankName: "Itaú" }],
      positions: [{ id: makePosition().id }],
      rules: [{ name: "Padaria", merchantKey: null }],
      merchants: [{ value: { name: "Padaria da esquina" }, merchantKey: "c:12345678" }],
      recurring: [{ merchantName: makeSeries().merchantName }],
      alerts: [{ subject: null }],
      notes: [{ value: "presente da Bia" }],
      cash: [{ title: "Feira", state: "cash" }],
      summaries: [{ rhythm: "weekly", state: "pending" }],
    });
    for (const list of ["accounts", "bills", "budgets", "choices", "recurrences"])
      expect(copy).toHaveProperty([list, 0]);
    expect(copy["accounts"]).toContainEqual(
      expect.objectContaining({ lastDigits: "1234", brand: "VISA", bankCode: "260" }),
    );
  });

  test("has movements with integer amounts, and all that the bank told", async () => {
    const [file] = await exported(await fullWorld(), { format: "json" });
    expect(read(file?.text).transactions).toEqual([
      {
        id: "full",
        date: "2026-11-20",
        description: "PADARIA DO ZÉ",
        name: "PADARIA DO ZÉ",
        category: "Restaurantes, bares e lanchonetes",
        categoryId: "11010000",
        categorySource: "bank",
        topCategory: "Alimentos e bebidas",
        topCategoryId: "11000000",
        flow: "spending",
        counted: true,
        amount: -1250,
        currency: "BRL",
        account: "Conta Corrente (final 1234)",
        accountId: "account-1",
        bank: "Nubank",
        status: "posted",
        instalment: { number: 1, total: 3 },
        fixed: false,
        details: {
          bankDate: "2026-11-20T15:00:00.000Z",
          reportedByAccount: "account-1",
          connection: "item-1",
          bankCategoryId: "11010000",
          merchantKind: "shop",
          counterparty: "other",
          counterpartyIs: "person",
          createdAt: NOW.toISOString(),
          mcc: "5411",
          original: { minor: 5, currency: "USD" },
        },
      },
    ]);
  });

  test("is a copy without movements, too", async () => {
    const [file] = await exported(await exportWorld(), { format: "json" });
    expect(read(file?.text)).toMatchObject({ transactions: [], setAside: [], recurring: [] });
  });

  const rows: Partial<Transaction>[] = [
    { id: "1", status: "PENDING", flow: "ignored", categoryId: null },
    { id: "2", counterparty: { kind: "name", hash: SECRET } },
    { id: "3", counterparty: { kind: "own" } },
    { id: "4" },
    { id: "5", reportingAccountId: "account-1", accountId: "account-2" },
    { id: "6" },
    { id: "7", reportingAccountId: "account-1", accountId: "account-2" },
    { id: "8", reportingAccountId: "account-1", accountId: "account-2" },
    { id: "9", reportingAccountId: "account-1", accountId: "account-2" },
  ];
  const idsOf = (copies: readonly Copy[], list: "transactions" | "setAside") =>
    copies.flatMap((copy) => copy[list].map(({ id }) => id));

  test("has what is set aside apart: other copies' rows, and what the bank took back", async () => {
    const world = await exportWorld(...rows);
    await world.transactions.markDeleted("account-1", ["6"], NOW);
    const [file] = await exported(world, { format: "json" });
    const copy = read(file?.text);
    expect(idsOf([copy], "transactions")).toEqual(["1", "2", "3", "4"]);
    expect(idsOf([copy], "setAside")).toEqual(["5", "6", "7", "8", "9"]);
    expect(copy.transactions[0]).toMatchObject({ status: "pending", counted: false });
  });

  test.each([1, 2500, 4000])("in files of %i bytes has each row once", async (maxBytes) => {
    const world = await exportWorld(...rows);
    const files = await exported(world, { format: "json" }, { maxBytes });
    const copies = files.map(({ text }) => read(text));
    expect(files.length).toBeGreaterThan(1);
    expect(copies.map(({ part }) => part)).toEqual(files.map((_, index) => index + 1));
    expect(idsOf(copies, "transactions")).toEqual(["1", "2", "3", "4", "6"]);
    expect(idsOf(copies, "setAside")).toEqual(["5", "7", "8", "9"]);
    expect(copies.filter((copy) => "settings" in copy)).toHaveLength(1);
  });

  test("of a period says its days", async () => {
    const period = { name: "calendar-month", first: "2026-10-01", last: "2026-10-31" } as const;
    const world = await exportWorld({ id: "later" });
    const span = { kind: "period", period } as const;
    const [file] = await exported(world, { format: "json", span });
    expect(read(file?.text)).toMatchObject({
      days: { first: "2026-10-01", last: "2026-10-31" },
      transactions: [],
    });
  });
});
