import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/domain/day.ts";
import { resolveDuplicates, type HistoryRow } from "../../src/domain/resolve-duplicates.ts";
import { makeTransaction } from "../support/make.ts";

const UNTIL = "2026-11-28";
const row = (id: string, day: string, given: Partial<HistoryRow> = {}): HistoryRow =>
  makeTransaction({ id, day, minor: 100, ...given });
const copy = (accountId: string, rows: readonly HistoryRow[], until: string | null = UNTIL) => ({
  accountId,
  rows,
  until,
});

/** The ids of the rows that count. */
function counted(...copies: ReturnType<typeof copy>[]): string[] {
  return [...resolveDuplicates(copies)].flatMap(([id, by]) => (by === null ? [id] : [])).sort();
}

describe("resolveDuplicates of two copies", () => {
  const fresh = [row("n1", "2026-11-10"), row("n2", "2026-11-15"), row("n3", "2026-11-26")];

  test("counts the older copy before the newer one's history and in its gaps", () => {
    const old = [row("before", "2026-11-01"), row("again", "2026-11-15"), row("gap", "2026-11-20")];
    expect(counted(copy("new", fresh), copy("old", old))).toEqual([
      "before",
      "gap",
      "n1",
      "n2",
      "n3",
    ]);
  });

  test("returns the account that counts each transaction", () => {
    expect(
      resolveDuplicates([copy("new", fresh), copy("old", [row("o", "2026-11-15")])]).get("o"),
    ).toBe("new");
  });

  test("counts only the newer copy on days it covers, though rows differ", () => {
    const old = [row("corrected since", "2026-11-15", { minor: 1 })];
    expect(counted(copy("new", fresh), copy("old", old))).toEqual(["n1", "n2", "n3"]);
  });

  test("compares row by row on the newer copy's first and last days", () => {
    const old = [
      row("o1", "2026-11-10"),
      row("o2", "2026-11-10"),
      row("o3", "2026-11-26", { minor: 5 }),
    ];
    expect(counted(copy("new", fresh), copy("old", old))).toEqual(["n1", "n2", "n3", "o2", "o3"]);
  });

  test("counts the active copy after the newer one stopped, on the same days too", () => {
    const planned = [...fresh, row("planned", "2027-01-10")];
    const old = [row("o1", "2026-11-27", { minor: 8 }), row("o2", "2027-01-10", { minor: 7 })];
    expect(counted(copy("new", planned, "2026-11-27"), copy("old", old))).toEqual([
      "n1",
      "n2",
      "n3",
      "o1",
      "o2",
      "planned",
    ]);
    expect(
      counted(copy("new", fresh, null), copy("old", [row("o", "2026-11-15", { minor: 1 })])),
    ).toContain("o");
  });

  test("matches a transaction that two connectors date a day apart", () => {
    const old = [row("o1", "2026-11-14"), row("o2", "2026-11-27"), row("o3", "2026-11-17")];
    expect(counted(copy("new", fresh), copy("old", old))).toEqual(["n1", "n2", "n3", "o3"]);
  });

  test("matches by the bank's own id despite another amount, in one direction only", () => {
    const own = { providerId: "bank-1" };
    const posted = [row("n", "2026-11-26", { ...own, minor: 112 })];
    expect(counted(copy("new", posted), copy("old", [row("o", "2026-11-25", own)]))).toEqual(["n"]);
    const other = [row("o", "2026-11-25", { ...own, direction: "in" })];
    expect(counted(copy("new", posted), copy("old", other))).toEqual(["n", "o"]);
  });

  test.each([
    ["that the fresher copy lacks is dropped", "2026-11-20", "2026-11-25", false],
    ["of the fresher copy counts", "2026-11-20", "2026-11-29", true],
    ["from before the other copy's history counts", "2026-11-01", "2026-11-25", true],
  ])("a pending transaction %s", (_case, day, until, counts) => {
    const old = [row("o", day, { status: "PENDING", minor: 5 })];
    expect(counted(copy("new", fresh), copy("old", old, until)).includes("o")).toBe(counts);
  });

  test("drops pending rows of a copy that was never updated", () => {
    const old = [row("o", "2026-11-20", { status: "PENDING", minor: 5 })];
    expect(counted(copy("new", fresh), copy("old", old, null))).not.toContain("o");
  });
});

test("resolveDuplicates counts equal transactions as often as one copy has them", () => {
  const twice = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => row(`${prefix}${index}`, "2026-11-26"));
  expect(
    counted(copy("a", twice("a", 2)), copy("b", twice("b", 3)), copy("c", twice("c", 1))),
  ).toEqual(["a0", "a1", "b2"]);
});

describe("resolveDuplicates of random parts of a history", () => {
  const FIRST = "2026-09-01";
  const transaction = fc.record({
    day: fc.nat(60).map((days) => addDays(FIRST, days)),
    minor: fc.constantFrom(100, 250, 999),
    direction: fc.constantFrom("out" as const, "in" as const),
  });
  const history = fc.array(transaction, { minLength: 1, maxLength: 40 });
  /** The range of days that a copy has, and the day of its last update. */
  const part = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({
    first: addDays(FIRST, Math.min(a, b)),
    last: addDays(FIRST, Math.max(a, b)),
  }));

  test("counts each transaction once, in any order of the copies", () =>
    fc.assert(
      fc.property(history, fc.array(part, { minLength: 1, maxLength: 4 }), (rows, parts) => {
        const copies = parts.map(({ first, last }, number) =>
          copy(
            `copy-${number}`,
            rows.flatMap((one, index) =>
              one.day >= first && one.day <= last ? [row(`${number} ${index}`, one.day, one)] : [],
            ),
            last,
          ),
        );
        const truth = rows
          .filter(({ day }) => parts.some(({ first, last }) => day >= first && day <= last))
          .map(({ day, minor, direction }) => `${day} ${direction} ${minor}`)
          .sort();
        for (const order of [copies, copies.toReversed()]) {
          const ids = new Set(counted(...order));
          const sum = order
            .flatMap((each) => each.rows)
            .filter(({ id }) => ids.has(id))
            .map(({ day, minor, direction }) => `${day} ${direction} ${minor}`);
          expect(sum.sort()).toEqual(truth);
        }
      }),
      { seed: 20261128, numRuns: 500 },
    ));
});

test("resolveDuplicates handles fifty thousand transactions", () => {
  const rows = (prefix: string) =>
    Array.from({ length: 50_000 }, (_, index) =>
      row(`${prefix}${index}`, addDays("2025-11-28", index % 365), { minor: index }),
    );
  const copies = [copy("new", rows("n")), copy("old", rows("o"))];
  expect(counted(...copies)).toHaveLength(50_000);
});
