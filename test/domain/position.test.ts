import { describe, expect, test } from "vitest";
import { currentPositions, type PositionFacts } from "../../src/domain/position.ts";
import { makePosition } from "../support/make-position.ts";
import { makeAccount, NOW } from "../support/make.ts";

const EARLIER = new Date("2026-11-19T12:00:00.000Z");
const ITEMS = [
  { id: "item-1", connectorId: 612 },
  { id: "item-2", connectorId: 612 },
  { id: "item-3", connectorId: 601 },
];

/** The ids of those that count, in whatever order they are given. */
function counted(
  positions: PositionFacts["positions"],
  accounts: PositionFacts["accounts"] = [],
): string[] {
  const ids = (given: PositionFacts["positions"]) =>
    currentPositions({ positions: given, items: ITEMS, accounts }).map(({ id }) => id);
  expect(ids(positions.toReversed())).toEqual(ids(positions));
  return ids(positions);
}

const one = makePosition({ id: "a", identity: "cdb" });

describe("the positions that count", () => {
  test("are those of a known connection that are not over", () => {
    const over = makePosition({ id: "b", isOver: true });
    const gone = makePosition({ id: "c", itemId: "item-9" });
    const twin = makePosition({ id: "d", identity: "cdb" });
    expect(counted([one, over, gone, twin])).toEqual(["a", "d"]);
    expect(counted([])).toEqual([]);
  });

  test("are in the last list of their connection and product", () => {
    const sold = makePosition({ id: "b", seenAt: EARLIER });
    const loan = makePosition({ id: "c", product: "loans", seenAt: EARLIER });
    expect(counted([one, sold, loan])).toEqual(["a", "c"]);
  });

  test("count once where a bank is connected twice, from its last list", () => {
    const again = makePosition({ id: "b", itemId: "item-2", identity: "cdb" });
    expect(counted([one, again])).toEqual(["b"]);
    expect(counted([one, { ...again, seenAt: EARLIER }])).toEqual(["a"]);
    expect(counted([one, { ...again, itemId: "item-3" }])).toEqual(["a", "b"]);
    expect(counted([one, { ...again, identity: "lci" }])).toEqual(["a", "b"]);
  });

  test("are not those of a connection that another one supersedes and that gives such, too", () => {
    const accounts = [
      makeAccount({ supersededBy: "account-2" }),
      makeAccount({ id: "account-2", itemId: "item-3" }),
    ];
    const grown = makePosition({ id: "b", itemId: "item-3", identity: "other" });
    expect(counted([one, grown], accounts)).toEqual(["b"]);
    expect(counted([one, { ...grown, product: "loans" }], accounts)).toEqual(["a", "b"]);
    expect(counted([one, grown], [makeAccount({ supersededBy: "gone" })])).toEqual(["a", "b"]);
    expect(counted([one, { ...grown, seenAt: NOW }], [makeAccount()])).toEqual(["a", "b"]);
  });
});
