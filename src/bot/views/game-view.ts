import { categoryName } from "../../domain/category.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { UnplacedGroup } from "../../domain/unplaced-group.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatList } from "../../i18n/format-list.ts";
import type { GameScreen, GameTold } from "../../usecases/game/play-game.ts";
import type { TaughtGroup } from "../../usecases/game/teach-group.ts";
import { stateText } from "./choice-words.ts";
import { fillIn } from "./fill-in.ts";
import { endButtons, questionButtons, type GameEnd, type Question } from "./game-buttons.ts";
import { joinHtml, markup, type Html } from "./html.ts";
import { message, type Message } from "./message.ts";
import { shortTitle } from "./report/section-lines.ts";
import { toldText } from "./report/told-lines.ts";
import { amountHtml, type ViewOptions } from "./report/view-options.ts";

/** A question of the game, or what a round changed. */
export function gameView(screen: GameScreen, options: ViewOptions): Message {
  return screen.kind === "question" ? questionView(screen, options) : endView(screen, options);
}

function questionView(question: Question, options: ViewOptions): Message {
  const { language } = options;
  const { game, teaching } = catalogFor(language);
  const { group, categories, round, left, told } = question;
  const asked = { count: round.asked + left.count, areShops: left.areShops };
  const place = `${round.asked + 1}/${asked.count}`;
  const isShop = group.kind === "shop" && group.direction === "out";
  const ask =
    categories.kind === "below"
      ? teaching.askBelow({ name: categoryName(categories.topCategoryId, language) })
      : game.ask[isShop ? "shop" : "other"];
  return {
    ...message([
      ...(told ? [toldHtml(told, options)] : []),
      markup`<b>${game.title(asked)}</b> (${place})`,
      joinHtml([markup`<b>${shortTitle(group.name)}</b>`, movedLine(group, options)], "\n"),
      markup`<i>${ask}</i>`,
    ]),
    buttons: questionButtons(question, options),
  };
}

function movedLine({ direction, amounts, count }: UnplacedGroup, options: ViewOptions): Html {
  const { moved } = catalogFor(options.language).game;
  const all = amounts.map(({ minor, currency }) => amountHtml(minor, currency, options));
  return fillIn(({ amount }) => moved[direction]({ amount, count }), {
    amount: joinHtml(all, " + "),
  });
}

function toldHtml(told: GameTold, { language }: ViewOptions): Html {
  const { game } = catalogFor(language);
  switch (told.kind) {
    case "vanished":
    case "refused":
      return markup`${game[told.kind]}`;
    case "ruled":
    case "undone":
    case "late":
      return toldText(told, language);
  }
}

function endView(end: GameEnd, options: ViewOptions): Message {
  return { ...message(endLines(end, options)), buttons: endButtons(end, options) };
}

/** The last answer is told with the others of its round. */
function endLines({ told, taught, round }: GameEnd, options: ViewOptions): Html[] {
  const { game } = catalogFor(options.language);
  const lines = [
    ...(told && told.kind !== "ruled" ? [toldHtml(told, options)] : []),
    ...(taught.length > 0 ? [markup`✓ ${taughtText(taught, options)}`] : []),
  ];
  if (lines.length > 0) return lines;
  return [markup`${round.asked > 0 ? game.skipped : game.nothing}`];
}

function taughtText(taught: readonly TaughtGroup[], { language }: ViewOptions): string {
  const { game, teaching } = catalogFor(language);
  const states = groupBy(taught, ({ choice, count }) => stateText(choice, count, language));
  const parts = [...states].map(([state, group]) => ({
    state,
    count: group.reduce((all, { count }) => all + count, 0),
  }));
  const [first] = parts;
  if (first && parts.length === 1) return teaching.toldRule(first);
  return game.toldRound({ parts: formatList(parts.map(game.toldPart), language) });
}
