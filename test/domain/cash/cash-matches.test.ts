import { expect, test } from "vitest";
import { cashMatches } from "../../../src/domain/cash/cash-matches.ts";
import { makeCashEntry } from "../../support/make-cash.ts";
import { makeTransaction, NOW } from "../../support/make.ts";

const row = (id: string, day = "2026-11-22") => makeTransaction({ id, day, minor: 1200 });
const pairsOf = (...[entries, rows, asked]: Parameters<typeof cashMatches>) =>
  cashMatches(entries, rows, asked).map(({ entry, rowId }) => `${entry.id} ${rowId}`);

test("of equal ones the first in order are one, whatever the order in which they are stored", () => {
  const entries = [makeCashEntry({ id: "b" }), makeCashEntry({ id: "a" })];
  const rows = [row("2"), row("1")];
  for (const some of [entries, entries.toReversed()])
    for (const others of [rows, rows.toReversed()])
      expect(pairsOf(some, others, new Set())).toEqual(["a 1", "b 2"]);
});

test("the nearest day comes first, then what was typed first", () => {
  const late = makeCashEntry({ id: "late", typedAt: new Date(NOW.getTime() + 1) });
  const near = makeCashEntry({ id: "near", day: "2026-11-23" });
  expect(pairsOf([late, makeCashEntry()], [row("1")], new Set())).toEqual(["cash-1 1"]);
  expect(pairsOf([makeCashEntry(), near], [row("1", "2026-11-24")], new Set())).toEqual(["near 1"]);
});

test("what others were asked about, and copies, are none", () => {
  const copy = makeTransaction({ minor: 1200, reportingAccountId: "account-2" });
  expect(pairsOf([makeCashEntry()], [row("1"), copy], new Set(["1"]))).toEqual([]);
});
