import { expect, test } from "vitest";
import { scopeOf } from "../../../src/domain/category-scope.ts";
import { load, wholeList, worldOf } from "./screens-world.ts";

test("a list has pages, newest first; a page past the end is the last one", async () => {
  const days = Array.from({ length: 11 }, (_, index) => `2026-10-${10 + index}`);
  const world = await worldOf(days.map((day) => ({ day, categoryId: "11010000" })));
  const of = { kind: "category", scope: scopeOf("11010000") } as const;
  const list = await load<"transactions">(world, { kind: "transactions", of, page: 9 });
  expect(list).toMatchObject({ page: 1, pages: 2, count: 11 });
  expect(list.rows.map(({ day }) => day)).toEqual(["2026-10-12", "2026-10-11", "2026-10-10"]);
});

test("a row has its title, sign, status and instalment; an unknown key selects nothing", async () => {
  const world = await worldOf([
    { day: "2026-10-05", flow: "refund", minor: 5, status: "PENDING", merchant: "iFood" },
    { day: "2026-10-04", instalment: { number: 2, total: 3 }, merchant: null },
  ]);
  const [refund, part] = await wholeList(world, { kind: "category", scope: scopeOf("99999999") });
  expect(refund).toMatchObject({ title: "iFood", minor: -5, isPending: true, instalment: null });
  expect(part).toMatchObject({ title: "PADARIA DO ZÉ", instalment: { number: 2, total: 3 } });
  expect(await wholeList(world, { kind: "account", key: "0000000" })).toEqual([]);
  const scope = scopeOf("11010000");
  expect(await wholeList(world, { kind: "merchant", scope, key: "0000000" })).toEqual([]);
});

test("an instalment that counts in the month of its bill has its purchase day", async () => {
  const date = new Date("2026-09-04T03:00:00.000Z");
  const part = { date, billMonth: "2026-10", instalment: { number: 2, total: 3 } };
  const world = await worldOf([
    { ...part, day: "2026-10-04" },
    { ...part, day: "2026-10-03", date: new Date("2026-10-03T03:00:00.000Z") },
    { day: "2026-10-02" },
  ]);
  const rows = await wholeList(world, { kind: "category", scope: scopeOf("11010000") });
  expect(rows.map(({ purchaseDay }) => purchaseDay)).toEqual(["2026-09-04", null, null]);
});
