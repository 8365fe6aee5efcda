import { ROUND_LENGTH } from "./game.ts";
import type { UnplacedGroup } from "./unplaced-group.ts";

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
