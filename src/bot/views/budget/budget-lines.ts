import { categoryName } from "../../../domain/category.ts";
import type { BudgetState } from "../../../domain/budgets/budget.ts";
import { budgetLeft, usedShare } from "../../../domain/budgets/budget-states.ts";
import type { Day } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import { formatPercent } from "../../../i18n/format-number.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

/** What a budget is for. */
export function subjectName(categoryId: string | null, language: Language): string {
  return categoryId === null ? catalogFor(language).budget.all : categoryName(categoryId, language);
}

/** A budget in a list: what is left of it, a bar, and what is left a day. */
export function budgetLines(state: BudgetState, today: Day, options: ViewOptions): Html {
  const { language } = options;
  const name = markup`<b>${subjectName(state.categoryId, language)}</b>`;
  const share = Math.floor(Math.max(0, usedShare(state)) * 100);
  const perDay = perDayText(state, today, options);
  const used = markup`${barOf(share)} ${shareText(share, language)}`;
  return joinHtml(
    [
      markup`${name}: ${leftText(state, today, options)}`,
      perDay ? markup`${used} · ${perDay}` : used,
    ],
    "\n",
  );
}

/** What is left of a budget, in one line of a report. */
export function budgetLine(state: BudgetState, today: Day, options: ViewOptions): Html {
  const { budget } = catalogFor(options.language);
  const { categoryId } = state;
  const category = categoryId === null ? null : categoryName(categoryId, options.language);
  const left = leftText(state, today, options);
  const perDay = perDayText(state, today, options);
  const name = budget.of({ name: category });
  return perDay === null
    ? fillIn((given) => budget.inReport({ ...given, perDay: null }), { name, left })
    : fillIn(budget.inReport, { name, left, perDay });
}

function leftText(state: BudgetState, today: Day, options: ViewOptions): Html {
  const { budget } = catalogFor(options.language);
  const { currency, limitMinor } = state;
  const { minor } = budgetLeft(state, today);
  const limit = amountHtml(limitMinor, currency, options);
  return minor < 0
    ? fillIn(budget.over, { over: amountHtml(-minor, currency, options), limit })
    : fillIn(budget.left, { left: amountHtml(minor, currency, options), limit });
}

/** Null where nothing is left. */
function perDayText(state: BudgetState, today: Day, options: ViewOptions): Html | null {
  const { perDay } = budgetLeft(state, today);
  if (perDay === null) return null;
  return fillIn(catalogFor(options.language).budget.perDay, {
    amount: amountHtml(perDay, state.currency, options),
    day: formatShortDay(state.period.last, options.language),
  });
}

/** More than ten times a limit, a share says nothing. */
const MAX_SHARE = 1000;

function shareText(share: number, language: Language): string {
  if (share <= MAX_SHARE) return formatPercent(share, language);
  return catalogFor(language).report.verdict.manyTimes;
}

const BAR_CELLS = 10;

/** A bar of a share in per cent; a full one from 100 on. */
function barOf(share: number): string {
  const full = Math.min(BAR_CELLS, Math.floor(share / BAR_CELLS));
  return "▰".repeat(full) + "▱".repeat(BAR_CELLS - full);
}
