import { beforeAll, describe, expect, test } from "vitest";
import { LIVIA } from "./livia.ts";
import { ROSA } from "./rosa.ts";
import { describeScore, scoreOf, type ScoredRow } from "./score.ts";
import { syncLedger } from "./sync-ledger.ts";
import { TADEU } from "./tadeu.ts";

/** Transactions as banks write them, all without Pluggy's category and merchant. */
const LEDGERS = [LIVIA, TADEU, ROSA];

const MIN_RIGHT = 0.92;
const MAX_OTHER = 0.08;

describe("without Pluggy's categories", () => {
  let all: readonly (readonly ScoredRow[])[] = [];

  beforeAll(async () => {
    all = await Promise.all(LEDGERS.map(syncLedger));
    for (const [index, { user }] of LEDGERS.entries())
      process.stdout.write(`${describeScore(user, scoreOf(all[index] ?? []))}\n`);
    process.stdout.write(`${describeScore("all", scoreOf(all.flat()))}\n`);
  });

  test("at least 92 % of the money is in its category, and at most 8 % in none", () => {
    const { rows, right, other } = scoreOf(all.flat());
    expect(rows).toBeGreaterThanOrEqual(320);
    expect(right).toBeGreaterThanOrEqual(MIN_RIGHT);
    expect(other).toBeLessThanOrEqual(MAX_OTHER);
  });

  test.each(LEDGERS.map(({ user }, index) => ({ user, index })))(
    "every flow of $user is exact to the cent",
    ({ index }) => {
      expect(scoreOf(all[index] ?? []).flowErrors).toEqual({});
    },
  );
});
