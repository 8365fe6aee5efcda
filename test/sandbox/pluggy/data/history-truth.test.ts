import { describe, expect, it } from "vitest";
import { topCategoryOf } from "../categories.ts";
import type { WireTransaction } from "../model.ts";
import type { Draft } from "./draft.ts";
import { profileOf, wireOf, yearOf } from "./year-of.ts";

/** Cents of a number as JSON writes it, half a cent away from zero. */
function centsOf(amount: number): number {
  const [whole = "0", fraction = ""] = String(Math.abs(amount)).split(".");
  const digits = fraction.padEnd(4, "0");
  const roundsUp = Number(digits[2]) >= 5 ? 1 : 0;
  return Number(whole) * 100 + Number(digits.slice(0, 2)) + roundsUp;
}

/** The labels that follow from a row by the written rules. */
function flowOnTheWire(row: WireTransaction, role: Draft["account"], hasOtherLeg: boolean): string {
  const id = row.categoryId ?? "";
  const top = topCategoryOf(row.categoryId);
  const isIn = row.type === "CREDIT";
  if (id === "05100000" || top === "04000000") return "not-counted";
  if (id === "03060000" && isIn) return "income";
  if (top === "03000000") return "not-counted";
  if (id === "05060000" && hasOtherLeg) return "not-counted";
  if (top === "02000000" && isIn) return "not-counted";
  if (!isIn) return "spending";
  if (role === "card") return "refund";
  return top >= "06000000" && top <= "21000000" ? "refund" : "income";
}

const distance = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

const isOtherLeg = (draft: Draft, other: Draft): boolean =>
  other.account !== draft.account &&
  other.direction !== draft.direction &&
  other.minor === draft.minor &&
  distance(other.day, draft.day) <= 3;

describe.each([
  [2, "user-ok"],
  [2, "user-ok-two-checking-accounts"],
  [5, "user-ok"],
  [200, "meu-pluggy"],
  [601, "12345678909"],
  [603, "12345678909"],
  [612, "12345678909"],
  [626, "12345678909"],
  [823, "12345678909"],
])("the labels of connector %i, %s", (connectorId, user) => {
  const profile = profileOf(connectorId, user);
  const drafts = yearOf(profile);

  it("agree with what the rules make of the wire", () => {
    const disagreeing = drafts.filter((draft) => {
      const row = wireOf(profile, draft);
      const hasOtherLeg =
        row.categoryId === "05060000" && drafts.some((other) => isOtherLeg(draft, other));
      return flowOnTheWire(row, draft.account, hasOtherLeg) !== draft.flow;
    });
    expect(disagreeing.map(({ key, flow }) => ({ key, flow }))).toEqual([]);
  });

  it("agree on amount, category and day", () => {
    const onTheWire = drafts.map((draft) => {
      const row = wireOf(profile, draft);
      const localDay = new Date(Date.parse(row.date) - 3 * 3_600_000).toISOString().slice(0, 10);
      const isDayOnly = row.date.endsWith("T00:00:00.000Z");
      return {
        key: draft.key,
        minor: centsOf(row.amountInAccountCurrency ?? row.amount),
        top: topCategoryOf(row.categoryId),
        day: isDayOnly ? row.date.slice(0, 10) : localDay,
      };
    });
    expect(onTheWire).toEqual(drafts.map(({ key, minor, top, day }) => ({ key, minor, top, day })));
  });

  it("pair internal transfers with one other leg only", () => {
    const internal = drafts.filter(({ categoryId }) => categoryId === "05060000");
    expect(internal.some(({ flow }) => flow === "not-counted")).toBe(true);
    expect(internal.some(({ flow }) => flow === "spending")).toBe(true);
    const wrong = internal.filter((draft) => {
      const legs = drafts.filter((other) => isOtherLeg(draft, other));
      return legs.length !== (draft.flow === "not-counted" ? 1 : 0);
    });
    expect(wrong).toEqual([]);
  });
});
