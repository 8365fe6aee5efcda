import type { CurrencyTotal } from "../../../domain/balances/totals.ts";
import type { Language } from "../../../domain/language.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { MissingOfBank } from "../../../usecases/balances/load-balances.ts";
import { accountLabel } from "../account-label.ts";
import { markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

const HOME_CURRENCY = "BRL";

/** The sums of one currency that are known; the sum of all only where every part is. Empty without any. */
export function totalLines(
  { currency, groups, minor }: CurrencyTotal,
  options: ViewOptions,
): Html[] {
  const texts = catalogFor(options.language).balance.total;
  if (groups.length === 0) return [];
  const title = currency === HOME_CURRENCY ? texts.title : texts.titleIn({ currency });
  return [
    markup`<b>${title}</b>`,
    ...groups.map(
      (one) => markup`${texts.group[one.group]}: ${amountHtml(one.minor, currency, options)}`,
    ),
    ...(minor === null
      ? []
      : [markup`${texts.sum}: <b>${amountHtml(minor, currency, options)}</b>`]),
  ];
}

/** What keeps the sums from being complete. */
export function missingLines(missing: readonly MissingOfBank[], language: Language): Html[] {
  if (missing.length === 0) return [];
  const { unknown } = catalogFor(language).balance.total;
  return [markup`<i>${unknown}</i>`, ...missing.map((part) => markup`• ${nameOf(part, language)}`)];
}

function nameOf(part: MissingOfBank, language: Language): string {
  const { missing: texts, unnamed } = catalogFor(language).balance;
  const bank = bankName(part.bank, language);
  switch (part.kind) {
    case "account":
      return texts.amount({ name: accountLabel(part.account, language) });
    case "position":
      return texts.amount({ name: part.position.name || unnamed[part.position.product] });
    case "not-delivered":
      return texts.notDelivered[part.what]({ bank });
    case "not-answered":
      return texts.notAnswered[part.what]({ bank });
    case "unreadable":
      return texts.unreadable({ bank, count: part.count });
  }
}
