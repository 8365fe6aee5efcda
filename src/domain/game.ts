/** What is remembered of the game in which a user teaches the merchants that nothing could place. */
export interface GameMemory {
  /** When it was last offered without being asked for. */
  readonly offeredAt: Date | null;
  /** Whether the user never wants to be offered it again. */
  readonly isRefused: boolean;
  /** The keys of the groups that are not asked again, the newest last. */
  readonly skipped: readonly string[];
}

export const NOT_PLAYED: GameMemory = { offeredAt: null, isRefused: false, skipped: [] };

/** The oldest skipped groups are forgotten beyond this. */
export const MAX_SKIPPED = 500;

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Whether the game may be offered at an instant: as a new offer, as one made since `standsSince` that is
 * shown again, or not at all.
 */
export function offerState(
  { offeredAt, isRefused }: GameMemory,
  at: Date,
  standsSince: Date,
): "new" | "stands" | "none" {
  if (isRefused) return "none";
  if (offeredAt === null || at.getTime() - offeredAt.getTime() >= WEEK_MS) return "new";
  return offeredAt >= standsSince && offeredAt <= at ? "stands" : "none";
}

/** How many groups are asked in a row. */
export const ROUND_LENGTH = 3;

/** The questions of a round so far. */
export interface GameRound {
  /** How many were answered or skipped. */
  readonly asked: number;
  /** The short keys of the changes that its answers made. */
  readonly changes: readonly string[];
}

export const NEW_ROUND: GameRound = { asked: 0, changes: [] };

/** The round after a question, with the change that the answer made, if any. */
export function afterQuestion({ asked, changes }: GameRound, change: string | null): GameRound {
  const made = change === null || changes.includes(change) ? [] : [change];
  return { asked: Math.min(asked + 1, ROUND_LENGTH), changes: [...changes, ...made] };
}

/** The round after an answer was undone, whose question is asked again. */
export function afterUndo({ asked, changes }: GameRound, change: string): GameRound {
  return { asked: Math.max(asked - 1, 0), changes: changes.filter((one) => one !== change) };
}
