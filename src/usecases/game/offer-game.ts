import { isCountedFlow } from "../../domain/flow.ts";
import { offerOf, type GameOffer } from "../../domain/game-offer.ts";
import { offerState } from "../../domain/game.ts";
import { areWorthAsking, type MovedSum } from "../../domain/unplaced-group.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { daysOfGame, loadUnplaced, withoutSkipped } from "./load-unplaced.ts";

type GamePorts = Pick<Ports, "transactions" | "users">;

/** The game where the user looks for it; null with nothing to ask. */
export async function findGame(
  ports: Pick<Ports, "transactions">,
  user: User,
  now: Date,
): Promise<GameOffer | null> {
  return offerOf(withoutSkipped(await loadUnplaced(ports, user, now), user));
}

interface OfferTime {
  readonly now: Date;
  /** The time that the offer is stored with. */
  readonly at: Date;
  /** An offer of this time or later stands, and is no new one. */
  readonly standsSince: Date;
}

/**
 * The game where the user did not ask for it: once a week at most, unless they refused it, and while what
 * nothing could place is worth a question. Of two processes that offer at once, one does.
 */
export async function offerGame(
  ports: GamePorts,
  user: User,
  { now, at, standsSince }: OfferTime,
): Promise<GameOffer | null> {
  const state = offerState(user.game, at, standsSince);
  if (state === "none") return null;
  const groups = withoutSkipped(await loadUnplaced(ports, user, now), user);
  const offer = offerOf(groups);
  if (offer === null || !areWorthAsking(groups, await movedSums(ports, user, now))) return null;
  if (state === "stands") return offer;
  return (await ports.users.swapGameOfferedAt(user.id, user.game.offeredAt, at)) ? offer : null;
}

/** How long the offer of a screen stands, so that it does not vanish as the user goes back and forth. */
const SCREEN_STANDS_MS = 3_600_000;

/** The same on a screen that is opened now. */
export function offerGameOnScreen(
  ports: GamePorts,
  { user, now }: { readonly user: User; readonly now: Date },
): Promise<GameOffer | null> {
  const standsSince = new Date(now.getTime() - SCREEN_STANDS_MS);
  return offerGame(ports, user, { now, at: now, standsSince });
}

async function movedSums({ transactions }: GamePorts, user: User, now: Date): Promise<MovedSum[]> {
  const sums = await transactions.sums(user.id, daysOfGame(user, now), ["direction"]);
  return sums.filter(({ flow }) => isCountedFlow(flow));
}
