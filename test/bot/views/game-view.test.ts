import { expect, test } from "vitest";
import { gameView } from "../../../src/bot/views/game-view.ts";
import type { Message } from "../../../src/bot/views/message.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { NEW_ROUND } from "../../../src/domain/game.ts";
import type { UnplacedGroup } from "../../../src/domain/unplaced-group.ts";
import type { GameScreen } from "../../../src/usecases/game/play-game.ts";
import type { GroupRuled, TaughtGroup } from "../../../src/usecases/game/teach-group.ts";

type Question = Extract<GameScreen, { kind: "question" }>;
type End = Extract<GameScreen, { kind: "end" }>;

const group: UnplacedGroup = {
  key: "zzzzzz9",
  merchantKey: "n:quartzo",
  direction: "out",
  name: "Quartzo & <Filhos>",
  kind: "shop",
  count: 12,
  amounts: [
    { currency: "BRL", minor: 34_000 },
    { currency: "USD", minor: 1999 },
  ],
};
const round = { asked: 1, changes: ["0abc123"] };
const ruled: GroupRuled = {
  kind: "ruled",
  name: "Topázio",
  choice: { kind: "category", categoryId: "08000000" },
  replaced: null,
  changeId: "change-1",
  ruled: 34,
  chosen: 0,
};
const question = (given: Partial<Question> = {}): Question => ({
  kind: "question",
  group,
  categories: { kind: "likely" },
  likely: ["11010000", "08000000", "17000000"],
  round: NEW_ROUND,
  left: { count: 3, areShops: true },
  told: null,
  isRefused: false,
  ...given,
});
const taught = (given: Partial<TaughtGroup> = {}): TaughtGroup => ({
  name: "Topázio",
  choice: { kind: "category", categoryId: "08000000" },
  count: 34,
  change: "0abc123",
  ...given,
});
const end = (given: Partial<End> = {}): End => ({
  kind: "end",
  round: { asked: 3, changes: [] },
  taught: [],
  more: null,
  told: null,
  ...given,
});

const SCREENS: readonly GameScreen[] = [
  question(),
  question({
    group: { ...group, kind: "person", direction: "in", count: 1, name: "Ana" },
    round,
    left: { count: 1, areShops: false },
    told: ruled,
    isRefused: true,
  }),
  question({ group: { ...group, count: 1 }, left: { count: 1, areShops: true } }),
  question({ group: { ...group, direction: "in" }, told: { kind: "vanished" } }),
  question({ told: { kind: "undone" }, left: { count: 1, areShops: false } }),
  question({ categories: { kind: "below", topCategoryId: "17000000" } }),
  end({ taught: [taught()], told: ruled, more: { count: 2, areShops: true } }),
  end({
    taught: [
      taught(),
      taught({ name: "Opala", count: 2 }),
      taught({ name: "Pérola", count: 1, choice: { kind: "category", categoryId: "17000000" } }),
    ],
  }),
  end({ told: { kind: "refused" }, taught: [taught()] }),
  end({ told: { kind: "late" } }),
  end(),
  end({ round: NEW_ROUND }),
];

const textOf = ({ text, buttons }: Message) =>
  [text, ...buttons.map((row) => row.map(({ label }) => `[${label}]`).join(" "))].join("\n");

test.each(LANGUAGES)("the game reads well in %s", (language) => {
  const options = { language, amounts: "shown" } as const;
  expect(SCREENS.map((screen) => textOf(gameView(screen, options))).join("\n\n")).toMatchSnapshot();
});

test("hidden amounts are behind spoilers", () => {
  const { text } = gameView(question(), { language: "en", amounts: "hidden" });
  expect(text.match(/<tg-spoiler>/g)).toHaveLength(2);
});

test("the whole tree is offered, with a way back", () => {
  const { buttons } = gameView(question({ categories: { kind: "tops" } }), {
    language: "en",
    amounts: "shown",
  });
  const labels = buttons.flat().map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(15);
  expect(labels.at(-1)).toBe("‹ Back");
});
