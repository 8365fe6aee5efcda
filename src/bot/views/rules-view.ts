import type { Language } from "../../domain/language.ts";
import type { Choice } from "../../domain/understanding/choice.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { ListedRule, RulesPage } from "../../usecases/teaching/rules.ts";
import { lowerCategoryButtons, topCategoryButtons } from "./category-tree.ts";
import { choiceText } from "./choice-words.ts";
import { gameButton } from "./game-button.ts";
import { joinHtml, markup, type Html } from "./html.ts";
import { inRows } from "./in-rows.ts";
import { message, type Button, type Message } from "./message.ts";
import { shortTitle } from "./report/section-lines.ts";
import { rulesData, type RulesStep } from "./rules-codec.ts";

const MAX_RULES_PER_PAGE = 20;

/** What a press changed, over the list. */
export interface RulesNotice {
  readonly text: string;
  /** The short key of the change, where it can be undone. */
  readonly change: string | null;
}

/** A page of the user's rules, by use, and the game that makes more. A page past the end is the last one. */
export function rulesView(
  { rules, game }: RulesPage,
  at: { readonly page: number; readonly notice?: RulesNotice },
  language: Language,
): Message {
  const { rules: texts, button } = catalogFor(language).teaching;
  const pages = Math.max(1, Math.ceil(rules.length / MAX_RULES_PER_PAGE));
  const page = Math.min(at.page, pages - 1);
  const shown = rules.slice(page * MAX_RULES_PER_PAGE, (page + 1) * MAX_RULES_PER_PAGE);
  const change = at.notice?.change ?? null;
  const undo = change === null ? [] : [press(button.undo, { kind: "undo", change })];
  const lines = shown.map(
    (rule, index) => markup`${String(index + 1)}. ${ruleLine(rule, language)}`,
  );
  const text = message([
    ...(at.notice ? [markup`${at.notice.text}`] : []),
    markup`<b>${texts.title}</b>`,
    ...(shown.length === 0
      ? [markup`${texts.none}`]
      : [joinHtml(lines, "\n"), markup`<i>${texts.intro}</i>`]),
  ]);
  const opening = shown.map(({ id }, index) => press(`${index + 1}`, { kind: "open", ruleId: id }));
  const turning = [
    ...(page > 0 ? [press("‹", { kind: "list", page: page - 1 })] : []),
    ...(page + 1 < pages ? [press("›", { kind: "list", page: page + 1 })] : []),
  ];
  const play = game ? [gameButton(game, "here", language)] : [];
  const rows = [undo, ...inRows(opening, 5), turning, play].filter((row) => row.length > 0);
  return { ...text, buttons: rows };
}

/** One rule, with what can be done with it. */
export function ruleView(rule: ListedRule, language: Language): Message {
  const { rules: texts, button, what } = catalogFor(language).teaching;
  const set = (label: string, choice: Choice) =>
    press(label, { kind: "set", ruleId: rule.id, choice });
  return {
    ...message([ruleLine(rule, language)]),
    buttons: [
      [press(button.change, { kind: "tops", ruleId: rule.id })],
      [
        set(what.ignored, { kind: "ignored" }),
        set(what["own-transfer"], { kind: "own-transfer" }),
        ...(rule.direction === "in" ? [set(what.refund, { kind: "refund" })] : []),
      ],
      [press(texts.delete, { kind: "delete", ruleId: rule.id })],
      backRow(language),
    ],
  };
}

/** The category of a rule is chosen: the top-level ones, or those below one. */
export function ruleCategoryView(
  rule: ListedRule,
  topCategoryId: string | null,
  language: Language,
): Message {
  const { askCategory } = catalogFor(language).teaching;
  const ruleId = rule.id;
  const tree = {
    choose: (label: string, categoryId: string) =>
      press(label, { kind: "set", ruleId, choice: { kind: "category", categoryId } }),
    open: (label: string, id: string) => press(label, { kind: "below", ruleId, topCategoryId: id }),
  };
  const rows =
    topCategoryId === null
      ? topCategoryButtons(language, tree)
      : lowerCategoryButtons(topCategoryId, language, tree);
  return {
    ...message([ruleLine(rule, language), markup`${askCategory}`]),
    buttons: [...rows, backRow(language)],
  };
}

function backRow(language: Language): Button[] {
  return [press(catalogFor(language).teaching.rules.back, { kind: "list", page: 0 })];
}

function ruleLine({ name, choice, count, direction }: ListedRule, language: Language): Html {
  const { rules } = catalogFor(language).teaching;
  const line = rules.line({ name: shortTitle(name), what: choiceText(choice, language) });
  const notes = [rules.use({ count }), ...(direction === "in" ? [rules.moneyIn] : [])];
  return markup`${line} (${notes.join(", ")})`;
}

function press(label: string, step: RulesStep): Button {
  return { kind: "callback", label, data: rulesData(step) };
}
