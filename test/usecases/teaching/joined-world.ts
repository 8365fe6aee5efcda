import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { bought, MERCADO, PADARIA, rowOf, taughtWorld, user } from "./taught-world.ts";

export const SHOPPING: Choice = { kind: "category", categoryId: "08000000" };
export const HOUSING: Choice = { kind: "category", categoryId: "17000000" };
export const GROCERIES: Choice = { kind: "category", categoryId: "10000000" };

export const JOINED_ROWS = [
  bought("p1", PADARIA, { merchant: "Padaria Um" }),
  bought("p2", PADARIA, { merchant: "Padaria Um", amount: -11 }),
  bought("p-in", PADARIA, { merchant: "Padaria Um", amount: 5, type: "CREDIT" }),
  bought("m1", MERCADO, { merchant: "Mercado Dois", amount: -21 }),
  bought("m2", MERCADO, { merchant: "Mercado Dois", amount: -22 }),
  bought("q1", "99999999", { merchant: "Quitanda Três", amount: -31 }),
];

/** A user who bought at three shops, and says a minute after the other what these do. */
export async function joinedWorld() {
  const world = await taughtWorld(JOINED_ROWS);
  await syncItem(world, "item-1");
  const later = () => passTime(world);
  return {
    world,
    rule: async (transactionId: string, choice: Choice) => {
      later();
      return changeOf(await setRule(world, user, { transactionId, choice }));
    },
    rename: async (transactionId: string, name: string) => {
      later();
      return changeOf(await renameMerchant(world, user, { transactionId, name }));
    },
    undo: async (changeId: string | null) => {
      later();
      return undo(world, user, (id) => id === changeId);
    },
  };
}

export function passTime(world: FakeWorld): void {
  world.now = new Date(world.now.getTime() + 60_000);
}

export function changeOf(said: object): string | null {
  return "changeId" in said ? (said.changeId as string | null) : null;
}

/** Everything that what a user says decides, by transaction. */
export async function stateOf(world: FakeWorld): Promise<Record<string, string>> {
  const rows = await Promise.all(JOINED_ROWS.map(({ id }) => rowOf(world, id)));
  return Object.fromEntries(
    rows.map(({ id, merchantKey, merchantName, categoryId, categorySource, flow, isFixed }) => [
      id,
      [merchantKey, merchantName, categoryId, categorySource, flow, isFixed].join(" "),
    ]),
  );
}
