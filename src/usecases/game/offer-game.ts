import { isCountedFlow } from "../../domain/flow.ts";
import { offerState, ROUND_LENGTH } from "../../domain/game.ts";
import { areWorthAsking, type UnplacedGroup } from "../../domain/unplaced-group.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { daysOfGame, loadUnplaced, withoutSkipped } from "./load-unplaced.ts";

/** What the game would ask about next. */
export interface GameOffer {
  readonly count: number;
  /** False where one of them is a person, a bank or an authority. */
  readonly areShops: boolean;
}

/** The next round over these groups; null without any. */
export function offerOf(groups: readonly UnplacedGroup[]): GameOffer | null {
  const asked = groups.slice(0, ROUND_LENGTH);
  if (asked.length === 0) return null;
  return { count: asked.length, areShops: asked.every(({ kind }) => kind === "shop") };
}

type GamePorts = Pick<Ports, "transactions" | "clock">;

/** The game where the user looks for it; null with nothing to ask. */
export async function findGame(ports: GamePorts, user: User): Promise<GameOffer | null> {
  return offerOf(withoutSkipped(await loadUnplaced(ports, user), user));
}

/**
 * The game where the user did not ask for it: once a week at most, unless they refused it, and while what
 * nothing could place is worth a question. The offer of an instant counts as made; one made since
 * `standsSince` stands. Of two processes that offer at once, one does.
 */
export async function offerGame(
  ports: GamePorts & Pick<Ports, "users">,
  user: User,
  { at, standsSince }: { readonly at: Date; readonly standsSince: Date },
): Promise<GameOffer | null> {
  const state = offerState(user.game, at, standsSince);
  if (state === "none") return null;
  const groups = withoutSkipped(await loadUnplaced(ports, user), user);
  const offer = offerOf(groups);
  if (offer === null || !areWorthAsking(groups, await movedSums(ports, user))) return null;
  const isMade =
    state === "stands" || (await ports.users.swapGameOfferedAt(user.id, user.game.offeredAt, at));
  return isMade ? offer : null;
}

/** How long the offer of a screen stands, so that it does not vanish as the user goes back and forth. */
const SCREEN_STANDS_MS = 3_600_000;

/** The same on a screen that is opened now. */
export function offerGameOnScreen(
  ports: GamePorts & Pick<Ports, "users">,
  user: User,
): Promise<GameOffer | null> {
  const at = ports.clock.now();
  return offerGame(ports, user, { at, standsSince: new Date(at.getTime() - SCREEN_STANDS_MS) });
}

async function movedSums({ transactions, clock }: GamePorts, user: User) {
  const sums = await transactions.sums(user.id, daysOfGame(user, clock.now()), ["direction"]);
  return sums.filter(({ flow }) => isCountedFlow(flow));
}
