import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { bought, MERCADO, PADARIA, taughtWorld, user } from "./taught-world.ts";

export const SHOPPING: Choice = { kind: "category", categoryId: "08000000" };
export const HEALTH: Choice = { kind: "category", categoryId: "17000000" };
export const IGNORED: Choice = { kind: "ignored" };

export async function purchasesWorld(): Promise<FakeWorld> {
  const world = await taughtWorld([
    bought("p1", PADARIA),
    bought("p2", PADARIA),
    bought("p3", PADARIA),
    bought("p-in", PADARIA, { amount: 5, type: "CREDIT" }),
    bought("m1", MERCADO, { merchant: "Mercado do João" }),
    bought("x1", null),
  ]);
  await syncItem(world, "item-1");
  return world;
}

export const changeIdOf = (result: object) => (result as { changeId: string }).changeId;
export const rule = (world: FakeWorld, choice: Choice, transactionId = "p1") =>
  setRule(world, user, { transactionId, choice });
export const choice = (world: FakeWorld, value: Choice | null, transactionId: string) =>
  choose(world, user, { transactionId, choice: value });
