import { expect, test } from "vitest";
import { isCounted, scoreOf, type ScoredRow } from "./score.ts";
import { syncStandIn } from "./sync-stand-in.ts";

const BANKS = [
  { connectorId: 2, user: "user-ok" },
  { connectorId: 2, user: "user-ok-two-checking-accounts" },
  { connectorId: 601, user: "12345678909" },
  { connectorId: 612, user: "12345678909" },
  { connectorId: 626, user: "12345678909" },
];

/** The stand-in has one word for all that counts nowhere. */
const inItsWords = (rows: readonly ScoredRow[]): ScoredRow[] =>
  rows.map((row) =>
    isCounted(row.stored.flow) ? row : { ...row, stored: { ...row.stored, flow: "ignored" } },
  );

test.each(
  BANKS.flatMap((bank) => [true, false].map((hasCategories) => ({ ...bank, hasCategories }))),
)(
  "a year of $user at bank $connectorId has exact flows, categories: $hasCategories",
  async (bank) => {
    const { flowErrors, wrong } = scoreOf(inItsWords(await syncStandIn(bank)));
    const misread = wrong.filter(({ label, stored }) => label.flow !== stored.flow);
    expect(new Set(misread.map(({ stored }) => stored.description))).toEqual(new Set());
    expect(flowErrors).toEqual({});
  },
);
