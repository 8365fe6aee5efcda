import type { BudgetWish, BudgetWords } from "../../../domain/budgets/read-budget.ts";
import { MAX_LIMIT_UNITS } from "../../../domain/budgets/budget.ts";
import type { Language } from "../../../domain/language.ts";
import { minorDigits, type Currency } from "../../../domain/money.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatMoney, formatWholeMoney } from "../../../i18n/format-money.ts";
import type { BudgetChanged } from "../../../usecases/budgets/change-budget.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { message, type Message } from "../message.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";
import { budgetButton, type BudgetStep } from "./budget-codec.ts";
import { subjectName } from "./budget-lines.ts";
import type { BudgetNotice } from "./budget-view.ts";

/** What a change did, over the list of budgets. */
export function changedNotice(
  changed: BudgetChanged,
  categoryId: string | null,
  options: ViewOptions,
): BudgetNotice {
  const { budget } = catalogFor(options.language);
  const name = subjectName(categoryId, options.language);
  switch (changed.kind) {
    case "set": {
      const { limitMinor, currency } = changed.budget;
      const limit = amountHtml(limitMinor, currency, options);
      return { text: fillIn(budget.done, { name, limit }), removed: null };
    }
    case "removed":
      return { text: markup`${budget.removed({ name })}`, removed: changed.budget };
    case "none":
      return { text: markup`${budget.notThere({ name })}`, removed: null };
  }
}

/** What could not be understood, and changed nothing. */
export function misreadView(
  words: Extract<BudgetWords, { kind: "unsure" | "unknown-category" | "bad-limit" }>,
  currency: Currency,
  { language }: ViewOptions,
): Message {
  const { budget } = catalogFor(language);
  const example = markup`<code>${budget.examples.one}</code>`;
  const toList = budgetButton(budget.title, { kind: "list" });
  switch (words.kind) {
    case "bad-limit":
      return message([badLimitText(currency, language)], toList);
    case "unknown-category":
      return message(
        [fillIn(budget.unknownCategory, { name: words.name.slice(0, MAX_WRITTEN), example })],
        budgetButton(budget.new, { kind: "pick" }),
      );
    case "unsure": {
      const { ids, wish } = words;
      const buttons = ids.map((id) =>
        budgetButton(wishLabel(id, wish, language), stepOf(id, wish)),
      );
      return {
        ...message([markup`${budget.unsure({ count: ids.length })}`]),
        buttons: inRows(buttons, 1),
      };
    }
  }
}

const MAX_WRITTEN = 60;

function badLimitText(currency: Currency, language: Language): Html {
  const { badLimit, examples } = catalogFor(language).budget;
  const most = MAX_LIMIT_UNITS * 10 ** minorDigits(currency);
  return fillIn(badLimit, {
    least: formatMoney(1, currency, language),
    most: formatWholeMoney(most, currency, language),
    example: markup`<code>${examples.one}</code>`,
  });
}

function wishLabel(categoryId: string, wish: BudgetWish, language: Language): string {
  const name = subjectName(categoryId, language);
  switch (wish.kind) {
    case "set":
      return `${name}: ${formatMoney(wish.limitMinor, wish.currency, language)}`;
    case "remove":
      return `${name}: ${catalogFor(language).budget.remove}`;
    case "open":
      return name;
  }
}

function stepOf(categoryId: string, wish: BudgetWish): BudgetStep {
  return { ...wish, categoryId };
}
