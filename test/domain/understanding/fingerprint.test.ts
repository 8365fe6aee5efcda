import { expect, test } from "vitest";
import { fingerprintOf, replacements } from "../../../src/domain/understanding/fingerprint.ts";
import { makeTransaction } from "../../support/make.ts";

const printed = (id: string, given: Partial<ReturnType<typeof makeTransaction>> = {}) => ({
  id,
  fingerprint: fingerprintOf(makeTransaction(given)),
});
const found = (...lists: Parameters<typeof replacements>) =>
  Object.fromEntries([...replacements(...lists)].map(([from, to]) => [from, to.id]));

test("a fingerprint has the first ten letters and digits of the description, however it is written", () => {
  const { start } = fingerprintOf(makeTransaction({ description: "Pão *de  Açúcar 1234" }));
  expect(start).toBe("paodeacuca");
  expect(fingerprintOf(makeTransaction({ description: "🙂" })).start).toBe("");
});

test.each([
  ["another amount", { minor: 1251 }],
  ["the other direction", { direction: "in" }],
  ["another currency", { currency: "USD" }],
  ["another description", { description: "MERCADO" }],
  ["a day too far away", { day: "2026-12-01" }],
] as const)("a transaction with %s takes no place", (_what, given) => {
  expect(found([printed("lost")], [printed("new", given)])).toEqual({});
});

test("a transaction ten days away, with a longer description, takes the place", () => {
  const later = printed("new", { day: "2026-11-30", description: "PADARIA DO ZÉ LTDA" });
  expect(found([printed("lost")], [later])).toEqual({ lost: "new" });
});

test("each place is taken once, the nearest day first, in whatever order they are read", () => {
  const lost = [printed("a"), printed("b", { day: "2026-11-22" })];
  const candidates = [
    printed("x", { day: "2026-11-22" }),
    printed("y", { day: "2026-11-25" }),
    printed("z", { day: "2026-11-25" }),
  ];
  const expected = { b: "x", a: "y" };
  expect(found(lost, candidates)).toEqual(expected);
  expect(found(lost.toReversed(), candidates.toReversed())).toEqual(expected);
  expect(found(lost, candidates.slice(0, 1))).toEqual({ b: "x" });
});
