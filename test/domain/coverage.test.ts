import { describe, expect, test } from "vitest";
import {
  comparableRows,
  coverageOf,
  type AccountCoverage,
  type AccountRow,
} from "../../src/domain/coverage.ts";
import { makeAccount, makeItem } from "../support/make.ts";

const items = [
  makeItem({ id: "nubank", bankName: "Nubank", linkedAt: new Date("2026-11-20T12:00:00.000Z") }),
  makeItem({ id: "itau", bankName: "Itaú", linkedAt: new Date("2026-11-20T12:00:00.000Z") }),
];

function sinceOf(
  accounts: readonly Parameters<typeof makeAccount>[0][],
  firstDays: Readonly<Record<string, string>>,
): Record<string, string> {
  const coverage = coverageOf({
    accounts: accounts.map((account) => makeAccount(account)),
    items,
    firstDays: new Map(Object.entries(firstDays)),
  });
  return Object.fromEntries(coverage.map(({ accountIds, since }) => [accountIds.join(), since]));
}

describe("coverageOf", () => {
  test.each([
    ["starts with the first transaction", { a: "2026-10-30" }, { a: "2026-10-30" }],
    ["is empty for an account without transactions", {}, {}],
    [
      "starts with the connection's first day when the first transaction follows soon after",
      { a: "2026-09-01", b: "2026-09-25" },
      { a: "2026-09-01", b: "2026-09-01" },
    ],
    [
      "starts with the first transaction when that is long after the other account's",
      { a: "2026-06-01", b: "2026-11-01" },
      { a: "2026-06-01", b: "2026-11-01" },
    ],
    [
      "starts a year before the connection when the first transaction follows soon after",
      { a: "2025-12-10" },
      { a: "2025-11-20" },
    ],
  ])("%s", (_when, firstDays, since) => {
    const accounts = [
      { id: "a", itemId: "nubank" },
      { id: "b", itemId: "nubank" },
    ];
    expect(sinceOf(accounts, firstDays)).toEqual(since);
  });

  test("ignores the first day of another bank's accounts", () => {
    const accounts = [
      { id: "a", itemId: "nubank" },
      { id: "b", itemId: "itau" },
      { id: "c", itemId: "gone" },
    ];
    const days = { a: "2026-09-01", b: "2026-09-20", c: "2025-11-25" };
    expect(sinceOf(accounts, days)).toEqual(days);
  });

  test("starts with the oldest copy's first transaction, over a chain of copies", () => {
    const accounts = [
      { id: "old", itemId: "gone", supersededBy: "middle" },
      { id: "middle", itemId: "nubank", supersededBy: "new" },
      { id: "new", itemId: "itau" },
    ];
    expect(sinceOf(accounts, { middle: "2026-05-01", new: "2026-08-01" })).toEqual({
      "old,middle,new": "2026-05-01",
    });
  });

  test("ends at a copy that is missing or part of a cycle", () => {
    const accounts = [
      { id: "a", itemId: "nubank", supersededBy: "b" },
      { id: "b", itemId: "nubank", supersededBy: "a" },
      { id: "c", itemId: "itau", supersededBy: "removed" },
    ];
    expect(Object.values(sinceOf(accounts, { a: "2026-05-01", c: "2026-06-01" }))).toEqual([
      "2026-05-01",
      "2026-06-01",
    ]);
  });
});

const OCTOBER = "2026-10-01";

function account(id: string, since: string, given: Partial<AccountCoverage> = {}): AccountCoverage {
  const names = { bankName: "Nubank", account: id, lastDigits: "1234" };
  return { accountIds: [id], itemId: "nubank", ...names, since, ...given };
}

function row(accountId: string, flow: AccountRow["flow"] = "spending"): AccountRow {
  return { accountId, flow };
}

describe("comparableRows", () => {
  test("keeps all rows when every account is covered in both periods", () => {
    const rows = { now: [row("a")], before: [row("a"), row("unknown")] };
    expect(comparableRows(rows, [account("a", OCTOBER)], OCTOBER)).toEqual({
      ...rows,
      lateIds: new Set(),
      without: [],
    });
  });

  test("leaves out and names the accounts whose data begin later", () => {
    const coverage = [account("a", "2026-01-01"), account("b", "2026-10-02")];
    const rows = { now: [row("a"), row("b")], before: [row("a"), row("b")] };
    expect(comparableRows(rows, coverage, OCTOBER)).toEqual({
      now: [row("a")],
      before: [row("a")],
      lateIds: new Set(["b"]),
      without: [{ bankName: "Nubank", account: "b", lastDigits: "1234", since: "2026-10-02" }],
    });
  });

  test("names a bank once when all its accounts are late", () => {
    const itau = { itemId: "itau", bankName: "Itaú" };
    const coverage = [
      account("a", "2026-01-01"),
      account("b", "2026-11-05", itau),
      account("c", "2026-11-01", itau),
    ];
    const rows = { now: [row("a"), row("b"), row("c")], before: [] };
    expect(comparableRows(rows, coverage, OCTOBER)?.without).toEqual([
      { bankName: "Itaú", account: null, lastDigits: null, since: "2026-11-01" },
    ]);
  });

  test("names an account without a known bank by its own name", () => {
    const coverage = [
      account("a", "2026-01-01"),
      account("b", "2026-11-05", { itemId: "x", bankName: "" }),
    ];
    const rows = { now: [row("a"), row("b")], before: [] };
    expect(comparableRows(rows, coverage, OCTOBER)?.without).toMatchObject([{ account: "b" }]);
  });

  test("does not name a late account that has neither spending nor income", () => {
    const coverage = [account("a", "2026-01-01"), account("b", "2026-11-05")];
    const rows = { now: [row("a"), row("b", "own-transfer")], before: [] };
    expect(comparableRows(rows, coverage, OCTOBER)).toEqual({
      ...rows,
      lateIds: new Set(),
      without: [],
    });
  });

  test("is null when only late accounts have spending or income", () => {
    const coverage = [account("a", "2026-01-01"), account("b", "2026-11-05")];
    const rows = { now: [row("a", "investment"), row("b")], before: [] };
    expect(comparableRows(rows, coverage, OCTOBER)).toBeNull();
  });
});
