import type { Language } from "../../../domain/language.ts";
import type { Currency } from "../../../domain/money.ts";
import { languageFor, type User } from "../../../domain/user.ts";
import { formatMoney, formatWholeMoney } from "../../../i18n/format-money.ts";
import { markup, spoiler, type Html } from "../html.ts";

/** Whose eyes a text is for. */
export interface ViewOptions {
  readonly language: Language;
  /** Hidden ones stand behind a spoiler, so that who looks over a shoulder sees none. */
  readonly amounts: User["amounts"];
}

export function viewOptionsOf(user: User): ViewOptions {
  return { language: languageFor(user), amounts: user.amounts };
}

/** An amount in minor units as the reader wants to see it. */
export function amountHtml(minor: number, currency: Currency, reader: ViewOptions): Html {
  return hidden(formatMoney(minor, currency, reader.language), reader);
}

/** The same without cents, for what is only a guess. */
export function wholeAmountHtml(minor: number, currency: Currency, reader: ViewOptions): Html {
  return hidden(formatWholeMoney(minor, currency, reader.language), reader);
}

function hidden(amount: string, { amounts }: ViewOptions): Html {
  return amounts === "hidden" ? spoiler(amount) : markup`${amount}`;
}
