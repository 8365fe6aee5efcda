import { shortKey } from "../../domain/short-key.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Categories, GameScreen, GameStep } from "../../usecases/game/play-game.ts";
import { categoryButtons, lowerCategoryButtons, topCategoryButtons } from "./category-tree.ts";
import { gameButton } from "./game-button.ts";
import { gameData } from "./game-codec.ts";
import type { Button } from "./message.ts";
import { shortTitle } from "./report/section-lines.ts";
import type { ViewOptions } from "./report/view-options.ts";
import { rulesData } from "./rules-codec.ts";

export type Question = Extract<GameScreen, { readonly kind: "question" }>;
export type GameEnd = Extract<GameScreen, { readonly kind: "end" }>;

/** The categories to choose from, and how not to answer. */
export function questionButtons(question: Question, { language }: ViewOptions): Button[][] {
  const { game, report } = catalogFor(language);
  const { group, categories, likely, round, isRefused } = question;
  const asked = { group: group.key, round };
  const show = (label: string, shown: Categories) =>
    press(label, { kind: "show", ...asked, categories: shown });
  const tree = {
    choose: (label: string, categoryId: string) =>
      press(label, { kind: "answer", ...asked, choice: { kind: "category", categoryId } }),
    open: (label: string, topCategoryId: string) => show(label, { kind: "below", topCategoryId }),
  };
  switch (categories.kind) {
    case "likely":
      return [
        ...undoRow(question, { language }),
        ...categoryButtons(likely, language, tree),
        [show(game.button.other, { kind: "tops" })],
        [press(game.button.skip, { kind: "skip", ...asked })],
        ...(isRefused ? [] : [[press(game.button.refuse, { kind: "refuse", round })]]),
      ];
    case "tops":
      return [
        ...topCategoryButtons(language, tree),
        [show(report.button.back, { kind: "likely" })],
      ];
    case "below":
      return [
        ...lowerCategoryButtons(categories.topCategoryId, language, tree),
        [show(report.button.back, { kind: "tops" })],
      ];
  }
}

/** Takes the answer before this question back. */
function undoRow(
  { told, round }: Question,
  { language }: Pick<ViewOptions, "language">,
): Button[][] {
  if (told?.kind !== "ruled" || told.changeId === null) return [];
  const { undo } = catalogFor(language).teaching.button;
  return [[press(undo, { kind: "undo", change: shortKey(told.changeId), round })]];
}

/** One undo for each answer of the round, and where to go on. */
export function endButtons(
  { taught, round, more }: GameEnd,
  { language }: ViewOptions,
): Button[][] {
  const { game, teaching } = catalogFor(language);
  const undos = taught.map(({ name, change }) => {
    const label =
      taught.length === 1 ? teaching.button.undo : game.button.undo({ name: shortTitle(name) });
    return [press(label, { kind: "undo", change, round })];
  });
  const rules = rulesData({ kind: "list", page: 0 });
  return [
    ...undos,
    ...(more ? [[gameButton(more, "here", language)]] : []),
    [{ kind: "callback", label: teaching.rules.title, data: rules }],
  ];
}

function press(label: string, step: GameStep): Button {
  return { kind: "callback", label, data: gameData(step) };
}
