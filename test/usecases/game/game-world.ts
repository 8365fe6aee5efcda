import type { BankTransaction } from "../../../src/domain/transaction.ts";
import { groupKeyOf } from "../../../src/domain/unplaced-group.ts";
import { playGame, type GameScreen, type GameStep } from "../../../src/usecases/game/play-game.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { bought, taughtWorld, user } from "../teaching/taught-world.ts";

/** CNPJ roots of merchants whose names say nothing. */
export const QUARTZ = "11111111";
export const TOPAZ = "22222222";
export const OPAL = "33333333";
export const PEARL = "44444444";

const NAMES: Readonly<Record<string, string>> = {
  [QUARTZ]: "Quartzo",
  [TOPAZ]: "Topázio",
  [OPAL]: "Opala",
  [PEARL]: "Pérola",
};

/** A row of the bank without a category. */
export function unplaced(
  id: string,
  cnpjRoot: string,
  amount: number,
  given: Partial<BankTransaction> = {},
): BankTransaction {
  const merchant = NAMES[cnpjRoot] ?? "";
  const description = merchant.toUpperCase();
  const type = amount < 0 ? "DEBIT" : "CREDIT";
  return bought(id, cnpjRoot, {
    categoryId: null,
    description,
    merchant,
    amount,
    type,
    ...given,
  });
}

export const keyOf = (cnpjRoot: string) => groupKeyOf(`c:${cnpjRoot}`, "out");

/** A user with four merchants that nothing could place, and some that something did. */
export async function gameWorld(
  rows: readonly BankTransaction[] = [
    unplaced("q1", QUARTZ, -100),
    unplaced("q2", QUARTZ, -200),
    unplaced("t1", TOPAZ, -150),
    unplaced("o1", OPAL, -50),
    unplaced("p1", PEARL, -10),
    bought("known", "99999999"),
  ],
): Promise<FakeWorld> {
  const world = await taughtWorld(rows);
  await syncItem(world, "item-1");
  return world;
}

/** A press of a user, as stored by now. */
export async function play(
  world: FakeWorld,
  step: GameStep,
  userId = user.id,
): Promise<GameScreen> {
  const presser = await world.users.byId(userId);
  if (!presser) throw new Error(`There is no user ${userId}`);
  return playGame(world, presser, step);
}

export function questionOf(screen: GameScreen) {
  if (screen.kind !== "question") throw new Error("The round has ended");
  return screen;
}

export function endOf(screen: GameScreen) {
  if (screen.kind !== "end") throw new Error("There is another question");
  return screen;
}
