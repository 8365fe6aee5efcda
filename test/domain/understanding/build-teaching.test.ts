import { expect, test } from "vitest";
import {
  buildTeaching,
  joinedKey,
  keysAffected,
  namesOf,
} from "../../../src/domain/understanding/build-teaching.ts";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import type { TaughtMerchant } from "../../../src/domain/understanding/taught.ts";
import { NOW } from "../../support/make.ts";
import { makeChoice, makeTaughtMerchant, makeRule } from "../../support/make-taught.ts";

const FOOD: Choice = { kind: "category", categoryId: "11000000" };
const LATER = new Date(NOW.getTime() + 1);
const nothing = { choices: [], rules: [], merchants: [] };

function named(merchantKey: string, name: string, joinedTo: string | null = null): TaughtMerchant {
  return makeTaughtMerchant({ merchantKey, value: { name, joinedTo } });
}

test("what was taken back does not hold", () => {
  const teaching = buildTeaching({
    choices: [makeChoice({ value: null }), makeChoice({ transactionId: "row-2", value: FOOD })],
    rules: [makeRule({ value: null }), makeRule({ direction: "in", value: { kind: "refund" } })],
    merchants: [makeTaughtMerchant({ value: null })],
  });
  expect([...teaching.choices]).toEqual([["row-2", FOOD]]);
  expect([...teaching.rules]).toEqual([["in c:12345678", { kind: "refund" }]]);
  expect([...teaching.merchants]).toEqual([]);
});

test.each([
  ["its parent", "11019999", "11010000"],
  ["its top-level category", "11999999", "11000000"],
  ["Other", "77770000", "99999999"],
])("a category that is no longer in the tree counts as %s", (_what, categoryId, held) => {
  const value = { kind: "category", categoryId } as const;
  const { rules } = buildTeaching({ ...nothing, rules: [makeRule({ value })] });
  expect(rules.get("out c:12345678")).toEqual({ kind: "category", categoryId: held });
});

test("a joined merchant has the key and name of the last one of the chain", () => {
  const chain = [named("a", "A", "b"), named("b", "B", "c")];
  expect([...buildTeaching({ ...nothing, merchants: chain }).merchants]).toEqual([
    ["a", { key: "c", name: "B" }],
    ["b", { key: "c", name: "B" }],
  ]);
  const merchants = [...chain, named("c", "C")];
  expect(buildTeaching({ ...nothing, merchants }).merchants.get("a")).toEqual({
    key: "c",
    name: "C",
  });
});

test("merchants that were joined to each other at once have one key", () => {
  const names = namesOf([named("a", "A", "b"), named("b", "B", "a"), named("z", "Z", "b")]);
  expect(["a", "b", "z"].map((key) => joinedKey(key, names))).toEqual(["a", "a", "a"]);
});

test("the rules of joined merchants hold for all of them, and the newest wins", () => {
  const merchants = [named("a", "A", "b")];
  const older = makeRule({ merchantKey: "b", value: { kind: "ignored" } });
  const newer = makeRule({ merchantKey: "a", value: FOOD, at: LATER });
  for (const rules of [
    [older, newer],
    [newer, older],
  ])
    expect([...buildTeaching({ ...nothing, rules, merchants }).rules]).toEqual([["out b", FOOD]]);
  const same = { ...newer, at: NOW, id: "decision-2" };
  expect(buildTeaching({ ...nothing, rules: [same, older], merchants }).rules.get("out b")).toEqual(
    FOOD,
  );
});

test("a change of a merchant concerns those it is, or was, summed with", () => {
  const moved = { ...named("a", "A", "b"), previous: { name: "A", joinedTo: "c" } };
  const merchants = [moved, named("d", "D", "c"), named("e", "E")];
  expect(keysAffected(merchants, [moved]).sort()).toEqual(["a", "b", "c", "d"]);
});
