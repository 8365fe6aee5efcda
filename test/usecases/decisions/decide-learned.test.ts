import { beforeEach, expect, test } from "vitest";
import { decideLearned } from "../../../src/usecases/decisions/decide-learned.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { bought, decided, MERCADO, PADARIA, taughtWorld, user } from "../teaching/taught-world.ts";

let world: FakeWorld;

const rows = [
  bought("named 1", PADARIA, { categoryId: "08000000" }),
  bought("named 2", PADARIA, { categoryId: "08000000" }),
  bought("named 3", PADARIA, { categoryId: "11010000" }),
  bought("without", PADARIA, { categoryId: null }),
  bought("another", MERCADO, { categoryId: null, description: "XYZW" }),
];

beforeEach(async () => {
  world = await taughtWorld(rows);
  await syncItem(world, "item-1");
});

test("a transaction without a category has that of most of the same CNPJ root", async () => {
  expect(await decided(world, "without")).toBe("08000000 learned spending");
  expect(await decided(world, "named 3")).toBe("11010000 bank spending");
  expect(await decided(world, "another")).toBe("null none spending");
});

test("it loses it when there is no majority any more", async () => {
  await world.transactions.markDeleted("account-1", ["named 1"], new Date());
  await decideLearned(world, user);
  expect(await decided(world, "without")).toBe("11010000 name spending");
});

test("it has it whatever comes first", async () => {
  const reversed = await taughtWorld(rows.toReversed());
  await syncItem(reversed, "item-1");
  expect(await decided(reversed, "without")).toBe("08000000 learned spending");
});
