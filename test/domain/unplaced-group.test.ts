import { describe, expect, test } from "vitest";
import {
  areWorthAsking,
  groupKeyOf,
  unplacedGroups,
  type UnplacedSum,
} from "../../src/domain/unplaced-group.ts";

const sum = (given: Partial<UnplacedSum> = {}): UnplacedSum => ({
  merchantKey: "n:loja",
  direction: "out",
  currency: "BRL",
  minor: 1000,
  count: 1,
  name: "Loja",
  kind: "shop",
  ...given,
});

describe("groups that nothing could place", () => {
  test("are the largest first, and money out and in are two groups", () => {
    const groups = unplacedGroups([
      sum(),
      sum({ merchantKey: "n:bar", minor: 3000, name: "Bar" }),
      sum({ direction: "in", minor: 2000 }),
    ]);
    expect(groups.map(({ name, direction }) => `${name} ${direction}`)).toEqual([
      "Bar out",
      "Loja in",
      "Loja out",
    ]);
    expect(groups[1]?.key).toBe(groupKeyOf("n:loja", "in"));
    expect(groups[1]?.key).not.toBe(groups[2]?.key);
  });

  test("hold all currencies, and are in the order of the one with most transactions", () => {
    const groups = unplacedGroups([
      sum({ currency: "USD", minor: 90_000 }),
      sum({ minor: 500, count: 4 }),
      sum({ merchantKey: "n:bar", minor: 600, count: 2, name: "Bar" }),
      sum({ merchantKey: "n:air", currency: "USD", minor: 95_000, name: "Air" }),
      sum({ merchantKey: "n:nil", minor: 0, name: "Nil" }),
    ]);
    expect(groups.map(({ name, count, amounts }) => ({ name, count, amounts }))).toEqual([
      { name: "Bar", count: 2, amounts: [{ currency: "BRL", minor: 600 }] },
      {
        name: "Loja",
        count: 5,
        amounts: [
          { currency: "BRL", minor: 500 },
          { currency: "USD", minor: 90_000 },
        ],
      },
      { name: "Air", count: 1, amounts: [{ currency: "USD", minor: 95_000 }] },
      { name: "Nil", count: 1, amounts: [] },
    ]);
  });

  test("do not depend on the order of the sums", () => {
    const sums = [
      sum({ name: "Loja A", currency: "USD" }),
      sum({ name: "Loja B" }),
      sum({ merchantKey: "n:bar", name: "Bar" }),
      sum({ merchantKey: "n:bar", name: "Bar", currency: "USD", kind: "person" }),
    ];
    const groups = unplacedGroups(sums);
    expect(unplacedGroups(sums.toReversed())).toEqual(groups);
    expect(groups.find(({ merchantKey }) => merchantKey === "n:loja")?.name).toBe("Loja B");
  });

  test("are no shops where one of their sums is a person's", () => {
    const [group] = unplacedGroups([sum(), sum({ currency: "USD", kind: "person" })]);
    expect(group?.kind).toBe("person");
  });
});

describe("groups are worth a question", () => {
  const moved = (minor: number, given: Partial<UnplacedSum> = {}) => sum({ minor, ...given });
  const worth = (groups: readonly UnplacedSum[], ...all: readonly UnplacedSum[]) =>
    areWorthAsking(unplacedGroups(groups), all);

  test("from two per cent of what moved in their direction", () => {
    expect(worth([sum({ minor: 2000 })], moved(100_000))).toBe(true);
    expect(worth([sum({ minor: 1999 })], moved(100_000))).toBe(false);
    expect(worth([sum(), sum({ merchantKey: "n:bar" })], moved(100_000))).toBe(true);
  });

  test("not by what moved in the other direction or in another currency", () => {
    const income = moved(10_000, { direction: "in" });
    expect(worth([sum()], moved(100_000), income, moved(1000, { currency: "USD" }))).toBe(false);
    expect(worth([sum({ direction: "in" })], moved(100_000), income)).toBe(true);
  });

  test("by all sums of a direction together", () => {
    const refunds = moved(1000, { direction: "in" });
    const income = moved(900_000, { direction: "in" });
    expect(worth([sum({ direction: "in" })], refunds, income)).toBe(false);
  });

  test("never without any", () => {
    expect(worth([], moved(0))).toBe(false);
    expect(worth([sum()])).toBe(false);
  });
});
