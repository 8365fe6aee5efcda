import { expect, test } from "vitest";
import { scopeOf } from "../../../src/domain/category-scope.ts";
import { load, wholeList, worldOf } from "./screens-world.ts";

test("a merchant is one part with one name, whatever the bank wrote on each account and day", async () => {
  const shop = { merchantKey: "n:IFOOD", categoryId: "11010000" };
  const world = await worldOf([
    { ...shop, day: "2026-10-04", minor: 100, merchantName: "iFood" },
    { ...shop, day: "2026-10-05", minor: 200, merchantName: "IFOOD", accountId: "account-2" },
    { ...shop, day: "2026-10-06", minor: 5, merchantName: "IFOOD", flow: "refund" },
  ]);
  const scope = scopeOf("11010000");
  const label = { kind: "merchant", name: "iFood" };
  const { parts } = await load<"merchants">(world, { kind: "merchants", scope, page: 0 });
  expect(parts).toMatchObject([{ label, minor: 295, count: 3 }]);
  const of = { kind: "merchant", scope, key: parts[0]?.key ?? "" } as const;
  const list = await load<"transactions">(world, { kind: "transactions", of, page: 0 });
  expect(list).toMatchObject({ label, total: 295, count: 3 });
  expect(list.rows.map(({ title }) => title)).toEqual(["IFOOD", "IFOOD", "iFood"]);
});

test("two merchants of one name are two parts, and a person is no shop", async () => {
  const ana = { merchantName: "Ana Lima", categoryId: "11010000" };
  const world = await worldOf([
    { ...ana, day: "2026-10-04", minor: 100, merchantKey: "h:1", merchantKind: "person" },
    { ...ana, day: "2026-10-05", minor: 200, merchantKey: "h:2" },
  ]);
  const scope = scopeOf("11010000");
  const { parts } = await load<"merchants">(world, { kind: "merchants", scope, page: 0 });
  expect(parts.map(({ label }) => label)).toEqual([
    { kind: "merchant", name: "Ana Lima" },
    { kind: "merchant", name: "Ana Lima", isPerson: true },
  ]);
  const of = { kind: "merchant", scope, key: parts[0]?.key ?? "" } as const;
  expect(await wholeList(world, of)).toMatchObject([{ minor: 200 }]);
});

test("a merchant whose name cannot be drawn has the same number in the list and above its transactions", async () => {
  const world = await worldOf([
    { day: "2026-10-05", minor: 300, merchant: "東京", categoryId: "11010000" },
    { day: "2026-10-06", minor: 200, merchant: "Padaria", categoryId: "11010000" },
    { day: "2026-10-07", minor: 100, merchant: "서울", categoryId: "11010000" },
  ]);
  const scope = scopeOf("11010000");
  const breakdown = await load<"merchants">(world, { kind: "merchants", scope, page: 0 });
  expect(breakdown.parts.map(({ label }) => label)).toEqual([
    { kind: "merchant", name: "東京", number: 1 },
    { kind: "merchant", name: "Padaria" },
    { kind: "merchant", name: "서울", number: 2 },
  ]);
  for (const { key, label } of breakdown.parts) {
    const of = { kind: "merchant", scope, key } as const;
    const list = await load<"transactions">(world, { kind: "transactions", of, page: 0 });
    expect(list.label).toEqual(label);
    expect(list.breakdown.parts.map((part) => part.label)).toEqual([label]);
  }
});
