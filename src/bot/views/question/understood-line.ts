import { categoryName } from "../../../domain/category.ts";
import type { AmountBounds, Question } from "../../../domain/questions/question.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDayRange } from "../../../i18n/format-day.ts";
import { formatList } from "../../../i18n/format-list.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import { markup, type Html } from "../html.ts";
import { shortTitle } from "../report/section-lines.ts";
import type { ViewOptions } from "../report/view-options.ts";

/**
 * How a question was understood: what is told, of what, and which days, first and last. `merchants` are the
 * names that its words were found to name.
 */
export function understoodText(
  question: Question,
  merchants: readonly string[],
  language: Language,
): string {
  const { first, last } = question.period;
  return [...aboutTexts(question, merchants, language), formatDayRange(first, last, language)].join(
    " · ",
  );
}

/** The first line of an answer. */
export function headOf(
  question: Question,
  merchants: readonly string[],
  { language }: Pick<ViewOptions, "language">,
): Html {
  return markup`<b>${understoodText(question, merchants, language)}</b>`;
}

/** The names that are told; the rest are a number of them. */
const MAX_NAMES = 3;

/** What is told first, then of what. */
export function aboutTexts(
  { measure, direction, scope, amount }: Question,
  merchants: readonly string[],
  language: Language,
): string[] {
  const { question } = catalogFor(language);
  const { categoryId, merchant, account, method, text } = scope;
  const limit = "limit" in measure ? measure.limit : null;
  const told = question.told({ measure, isReceived: direction === "received" });
  const names = merchants.length > 0 ? merchants : [withCapitals(merchant ?? text ?? "")];
  const more = names.length > MAX_NAMES ? [`+${names.length - MAX_NAMES}`] : [];
  const named = [...names.slice(0, MAX_NAMES).map(shortTitle), ...more];
  const hasName = merchant !== undefined || text !== undefined;
  return [
    limit === null ? told : `${told} (${limit})`,
    ...(categoryId === undefined ? [] : [categoryName(categoryId, language)]),
    ...(hasName ? [formatList(named, language)] : []),
    ...(account === undefined ? [] : [shortTitle(account)]),
    ...(method === undefined ? [] : [question.method[method]]),
    ...(amount ? [boundsText(amount, language)] : []),
  ];
}

/** Words of a name that are no whole name are read in small letters: they are told as a name. */
function withCapitals(words: string): string {
  if (!/^[a-z ]+$/.test(words)) return words;
  return words.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** Bounds as people say them: from R$ 200,01 on is above R$ 200,00. */
function boundsText({ from, to }: AmountBounds, language: Language): string {
  const { amount: texts } = catalogFor(language).question;
  const money = (minor: number) => formatMoney(minor, "BRL", language);
  if (from !== null && to !== null) return texts.between({ from: money(from), to: money(to) });
  if (from !== null)
    return from % 100 === 1
      ? texts.above({ amount: money(from - 1) })
      : texts.atLeast({ amount: money(from) });
  const most = to ?? 0;
  return most % 100 === 99
    ? texts.below({ amount: money(most + 1) })
    : texts.atMost({ amount: money(most) });
}
