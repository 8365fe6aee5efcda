import { expect, test } from "vitest";
import { NOTHING_TAUGHT, ruleKey } from "../../../src/domain/understanding/teaching.ts";
import { recomputeBatches } from "../../../src/usecases/decisions/recompute-batches.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { bought, MERCADO, PADARIA, taughtWorld, user } from "../teaching/taught-world.ts";

test("equal results are written together, and the few others one by one", async () => {
  const many = Array.from({ length: 12 }, (_, index) => bought(`p${index}`, PADARIA));
  const world = await taughtWorld([...many, bought("m", MERCADO)]);
  await syncItem(world, "item-1");
  const written = { together: [] as number[], single: [] as number[] };
  const { amend, amendAlike } = world.transactions;
  Object.assign(world.transactions, {
    amend: (changes: Parameters<typeof amend>[0]) => {
      written.single.push(changes.length);
      return amend(changes);
    },
    amendAlike: (changes: Parameters<typeof amendAlike>[0]) => {
      written.together.push(...changes.map(({ ids }) => ids.length));
      return amendAlike(changes);
    },
  });
  const choice = (categoryId: string) => ({ kind: "category", categoryId }) as const;
  const rules = new Map([
    [ruleKey(`c:${PADARIA}`, "out"), choice("08000000")],
    [ruleKey(`c:${MERCADO}`, "out"), choice("10000000")],
  ]);
  const rows = world.transactions.recomputableOfUser(user.id);
  await recomputeBatches(world, user, { ...NOTHING_TAUGHT, rules }, rows);
  expect(written).toEqual({ together: [12], single: [1] });
  const sums = await world.transactions.sums(user.id, { first: "2000-01-01", last: "2100-01-01" }, [
    "topCategoryId",
  ]);
  expect(sums.map(({ topCategoryId, count }) => [topCategoryId, count])).toEqual([
    ["08000000", 12],
    ["10000000", 1],
  ]);
});
