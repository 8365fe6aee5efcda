import type { Budget, BudgetState } from "../../../domain/budgets/budget.ts";
import { suggestedLimit, suggestedLimits } from "../../../domain/budgets/suggested-limits.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatWholeMoney } from "../../../i18n/format-money.ts";
import type { BudgetSubject, BudgetsPage } from "../../../usecases/budgets/load-budgets.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { message, type Button, type Message } from "../message.ts";
import { screenHead } from "../report/screen-head.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";
import { budgetButton } from "./budget-codec.ts";
import { budgetLines, subjectName } from "./budget-lines.ts";

/** What a command or a press changed, over the list. */
export interface BudgetNotice {
  readonly text: Html;
  /** What was removed, which a button brings back. */
  readonly removed: Budget | null;
}

/** Without a budget these many are proposed. */
const MAX_PROPOSED = 6;

/** All budgets, each with what is left; without one, what they could be for. */
export function budgetsView(
  page: BudgetsPage,
  options: ViewOptions,
  notice: BudgetNotice | null = null,
): Message {
  const { language } = options;
  const { budget } = catalogFor(language);
  const { states, today } = page;
  const [first] = states;
  const removed = notice?.removed;
  const undo = removed ? [budgetButton(budget.undo, { kind: "set", ...removed })] : [];
  const proposed = page.subjects.filter(({ usualMinor }) => usualMinor > 0);
  const rows = first
    ? inRows(
        states.map(({ categoryId }) => openButton(categoryId, options)),
        2,
      )
    : inRows(
        proposed.slice(0, MAX_PROPOSED).map((subject) => proposal(subject, page, options)),
        1,
      );
  const text = message([
    ...(notice ? [notice.text] : []),
    first ? headOf(first, options) : markup`<b>${budget.title}</b>`,
    ...states.map((state) => budgetLines(state, today, options)),
    ...(first ? [] : [markup`${budget.none}`]),
    howToText(first !== undefined, options),
  ]);
  const shown = [undo, ...rows, [budgetButton(budget.new, { kind: "pick" })]];
  return { ...text, buttons: shown.filter((row) => row.length > 0) };
}

/** Examples are code, so that a tap copies one: of a command alone it would send the first word. */
function howToText(hasOne: boolean, { language }: ViewOptions): Html {
  const { howTo, howToBegin, examples } = catalogFor(language).budget;
  return joinHtml(
    [
      markup`${hasOne ? howTo : howToBegin}`,
      markup`<code>${examples.one}</code>`,
      markup`<code>${examples.all}</code> (${examples.allMeans})`,
      markup`<code>${examples.off}</code>`,
    ],
    "\n",
  );
}

function headOf({ period }: BudgetState, options: ViewOptions): Html {
  const { title } = catalogFor(options.language).budget;
  return screenHead(title, { name: "month", ...period }, options);
}

/** Everything that a budget can be for, with a limit by what is usual. */
export function pickView(page: BudgetsPage, options: ViewOptions): Message {
  const { budget } = catalogFor(options.language);
  const buttons = page.subjects.map((subject) => proposal(subject, page, options));
  return {
    ...message([markup`<b>${budget.title}</b>`, markup`${budget.pick}`]),
    buttons: [...inRows(buttons, 2), backRow(options)],
  };
}

/** One budget: what is left of it, and limits to choose from. */
export function budgetView(
  { states, subjects, currency, today }: BudgetsPage,
  categoryId: string | null,
  options: ViewOptions,
): Message {
  const { budget } = catalogFor(options.language);
  const state = states.find((one) => one.categoryId === categoryId);
  const subject = subjects.find((one) => one.categoryId === categoryId);
  const limits = suggestedLimits(subject?.usualMinor ?? 0, currency).map((limitMinor) =>
    budgetButton(formatWholeMoney(limitMinor, currency, options.language), {
      kind: "set",
      categoryId,
      currency,
      limitMinor,
    }),
  );
  const text = message([
    state
      ? budgetLines(state, today, options)
      : markup`<b>${subjectName(categoryId, options.language)}</b>`,
    joinHtml(factLines(subject, currency, options), "\n"),
    ...(categoryId === null ? [markup`<i>${budget.allMeans}</i>`] : []),
    markup`${budget.choose}`,
  ]);
  const remove = state ? [budgetButton(budget.remove, { kind: "remove", categoryId })] : [];
  const typing = [budgetButton(budget.other, { kind: "ask", categoryId }), ...remove];
  return {
    ...text,
    buttons: [limits, typing, backRow(options)].filter((row) => row.length > 0),
  };
}

function factLines(
  subject: BudgetSubject | undefined,
  currency: string,
  options: ViewOptions,
): Html[] {
  const { budget } = catalogFor(options.language);
  const { usualMinor, spentMinor } = subject ?? { usualMinor: 0, spentMinor: 0 };
  const amount = (minor: number) => ({ amount: amountHtml(minor, currency, options) });
  return [
    usualMinor > 0 ? fillIn(budget.usual, amount(usualMinor)) : markup`${budget.noUsual}`,
    fillIn(budget.spent, amount(spentMinor)),
  ];
}

/** Opens what a budget could be for; amounts that are hidden are not on it. */
function proposal(
  { categoryId, usualMinor }: BudgetSubject,
  { currency }: BudgetsPage,
  options: ViewOptions,
): Button {
  const limit = suggestedLimit(usualMinor, currency);
  if (limit === null || options.amounts === "hidden") return openButton(categoryId, options);
  const name = subjectName(categoryId, options.language);
  const amount = formatWholeMoney(limit, currency, options.language);
  return budgetButton(`${name}: ${amount}`, { kind: "open", categoryId });
}

function openButton(categoryId: string | null, { language }: ViewOptions): Button {
  return budgetButton(subjectName(categoryId, language), { kind: "open", categoryId });
}

function backRow({ language }: ViewOptions): Button[] {
  return [budgetButton(catalogFor(language).budget.back, { kind: "list" })];
}
