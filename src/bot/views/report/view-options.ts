import type { Day } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import type { Currency } from "../../../domain/money.ts";
import { languageFor, type User } from "../../../domain/user.ts";
import { formatMoney, formatWholeMoney } from "../../../i18n/format-money.ts";
import { markup, spoiler, type Html } from "../html.ts";

/** How a text is rendered for a user. */
export interface ViewOptions {
  readonly language: Language;
  /** Hidden amounts are behind a spoiler. */
  readonly amounts: User["amounts"];
  /** The first day of which single movements are kept; absent where all are. */
  readonly keptFrom?: Day;
}

export function viewOptionsOf(user: User): ViewOptions {
  const { amounts, kept } = user;
  return { language: languageFor(user), amounts, ...(kept && { keptFrom: kept.from }) };
}

/** An amount in minor units. */
export function amountHtml(minor: number, currency: Currency, options: ViewOptions): Html {
  return hidden(formatMoney(minor, currency, options.language), options);
}

/** The same without cents, for projections. */
export function wholeAmountHtml(minor: number, currency: Currency, options: ViewOptions): Html {
  return hidden(formatWholeMoney(minor, currency, options.language), options);
}

function hidden(amount: string, { amounts }: ViewOptions): Html {
  return amounts === "hidden" ? spoiler(amount) : markup`${amount}`;
}
