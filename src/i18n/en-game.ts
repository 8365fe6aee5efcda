import type { GameTexts } from "./game-texts.ts";

export const enGame: GameTexts = {
  offer: (asked) => `Teach ${namesOf(asked)}`,
  title: (asked) => `${namesOf(asked)} I don't know`,
  moved: {
    out: ({ amount, count }) =>
      count === 1
        ? `${amount} spent in 1 transaction, in the last 90 days.`
        : `${amount} spent in ${count} transactions, in the last 90 days.`,
    in: ({ amount, count }) =>
      count === 1
        ? `${amount} received in 1 transaction, in the last 90 days.`
        : `${amount} received in ${count} transactions, in the last 90 days.`,
  },
  ask: {
    shop: "Which category does what you buy here belong to? Your answer also holds for the next times.",
    other: "Which category does this belong to? Your answer also holds for the next times.",
  },
  button: {
    other: "Another category",
    skip: "Skip this one",
    refuse: "Never ask again",
    undo: ({ name }) => `Undo: ${name}`,
  },
  toldRound: ({ parts }) => `Done. Now: ${parts}. The next ones, too.`,
  toldPart: ({ count, state }) =>
    count === 1 ? `1 transaction ${state}` : `${count} transactions ${state}`,
  vanished: "That one has a category by now, or isn't here any more. Nothing has changed.",
  refused:
    "All right: I won't offer this again. If you ever want to teach me, what I don't know stays in /rules.",
  skipped:
    "That's fine, I won't ask about those again. You can change a transaction's category in the report any time.",
  nothing: "I have nothing more to ask for now.",
};

function namesOf({ count, areShops }: Parameters<GameTexts["offer"]>[0]): string {
  if (areShops) return count === 1 ? "1 shop" : `${count} shops`;
  return count === 1 ? "1 name" : `${count} names`;
}
