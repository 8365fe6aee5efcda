import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import { reportPeriod } from "../../src/usecases/report/report-period.ts";
import { createReportRequest } from "../../src/usecases/report/report-request.ts";
import type { FakeWorld } from "../support/fake-world.ts";
import { makeUser, NOW } from "../support/make.ts";
import {
  ACCOUNTS,
  play,
  sync,
  syncAWeekLater,
  syncOnce,
  type Change,
  type Transaction,
  type Step,
} from "./bank-history.ts";

/** Any history of a bank and any order of its events: the stored rows are the bank's. */
const FEW = { seed: 20261122, numRuns: 150 };

const transaction: fc.Arbitrary<Transaction> = fc.record({
  account: fc.constantFrom(...ACCOUNTS),
  // Few different amounts and days, so that equal purchases and transfers occur.
  minor: fc.constantFrom(0, 1, 999, 1250, 50_000),
  isIn: fc.boolean(),
  categoryId: fc.constantFrom("11010000", "05060000", "05070000", "04000000", "05100000", null),
  daysAgo: fc.nat(12),
  status: fc.constantFrom("PENDING", "POSTED"),
});

const which = fc.nat(20);
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("add"), transaction, minutesLate: fc.nat(9) }),
  },
  fc.record({ kind: fc.constant("correct"), which, minor: fc.constantFrom(1, 1250, 77_777) }),
  fc.record({ kind: fc.constant("remove"), which }),
  fc.record({ kind: fc.constant("post"), which }),
);

const histories = (fewestCopies: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      change,
      arrivals: fc.array(fc.nat(6), { minLength: fewestCopies, maxLength: 3 }),
      syncs: fc.boolean(),
    }),
    { maxLength: 25 },
  );

async function kept(world: FakeWorld) {
  const ledgers = await Promise.all(
    ACCOUNTS.map((id) => world.transactions.ofAccountSince(id, "2000-01-01")),
  );
  const rows = ledgers.flat().sort((a, b) => a.id.localeCompare(b.id));
  return { rows, reports: await Promise.all(PERIODS.map((days) => reportOf(world, days))) };
}

const PERIODS = [
  ["2026-11-01", "2026-11-22"],
  ["2026-11-16", "2026-11-18"],
  ["2026-01-01", "2026-12-31"],
] as const;

/** Read on the same day: the outlook of a month depends on it. */
function reportOf(world: FakeWorld, [first, last]: readonly [string, string]): Promise<Report> {
  const ports = { ...world, clock: { now: () => NOW } };
  const request = createReportRequest(ports, makeUser());
  return reportPeriod(request, { name: "range", first, last });
}

describe("any history of a bank", () => {
  test("leads to the same figures in any order and number of its events", () =>
    fc.assert(
      fc.asyncProperty(histories(1), async (steps) => {
        expect(await kept(await play(steps))).toEqual(await kept(await syncOnce(steps)));
      }),
      FEW,
    ));

  test("leads to the same figures after another full sync and another sync", () =>
    fc.assert(
      fc.asyncProperty(histories(1), async (steps) => {
        const world = await play(steps);
        const before = await kept(world);
        await sync(world);
        expect(await kept(world)).toEqual(before);
        await syncAWeekLater(world);
        expect(await kept(world)).toEqual(before);
      }),
      FEW,
    ));

  test("with any number of lost events is corrected by the weekly full sync", () =>
    fc.assert(
      fc.asyncProperty(histories(0), async (steps) => {
        const world = await play(steps);
        await syncAWeekLater(world);
        expect(await kept(world)).toEqual(await kept(await syncOnce(steps)));
      }),
      FEW,
    ));

  test("leads to categories that add up to the total, to the cent", () =>
    fc.assert(
      fc.asyncProperty(histories(1), async (steps) => {
        const { rows, reports } = await kept(await play(steps));
        for (const { sections } of reports)
          for (const { spent, categories } of sections)
            expect(categories.reduce((sum, { minor }) => sum + minor, 0)).toBe(spent);
        const counted = rows.filter(({ flow }) => flow === "spending" || flow === "refund");
        const sum = counted.reduce(
          (total, { flow, minor }) => total + (flow === "refund" ? -minor : minor),
          0,
        );
        expect(reports.at(-1)?.sections[0]?.spent ?? 0).toBe(sum);
      }),
      FEW,
    ));
});
