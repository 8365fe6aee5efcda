import type { TimeZone } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import { accountName } from "../../../i18n/account-name.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatAge } from "../../../i18n/format-age.ts";
import type { LeftOutAccount } from "../../../usecases/today/checking-accounts.ts";
import type { TodayMissing, TodayState } from "../../../usecases/today/load-today.ts";
import { accountLabel } from "../account-label.ts";
import { cardName } from "../bill/card-name.ts";
import { markup, type Html } from "../html.ts";

/** The facts without which there is no amount. */
export function missingLines(missing: readonly TodayMissing[], language: Language): Html[] {
  const { title } = catalogFor(language).today.missing;
  const texts = new Set(missing.map((one) => missingText(one, language)));
  return [markup`${title}`, ...[...texts].map((text) => markup`• ${text}`)];
}

function missingText(missing: TodayMissing, language: Language): string {
  const { missing: texts } = catalogFor(language).today;
  switch (missing.kind) {
    case "no-account":
      return texts.noAccount;
    case "no-fresh-balance":
      return texts.noFreshBalance;
    case "no-recurring":
      return texts.noRecurring;
    case "no-cards":
      return texts.noCards({ bank: bankName(missing.bank, language) });
    case "bill":
      return texts.bill({ card: cardName(missing.card, language), why: texts.why[missing.why] });
  }
}

/** The accounts that do not count, and why. */
export function leftOutLines(
  { leftOut, undelivered, now }: TodayState,
  zone: TimeZone,
  language: Language,
): Html[] {
  const texts = catalogFor(language).today.leftOut;
  const lines = [
    ...leftOut.map((one) => leftOutText(one, { now, zone, language })),
    ...undelivered.map((bank) => texts.notDelivered({ bank: bankName(bank, language) })),
  ];
  return lines.length === 0
    ? []
    : [markup`<b>${texts.title}</b>`, ...lines.map((line) => markup`• ${line}`)];
}

function leftOutText(
  { why, account, bank }: LeftOutAccount,
  reading: { readonly now: Date; readonly zone: TimeZone; readonly language: Language },
): string {
  const { now, zone, language } = reading;
  const texts = catalogFor(language).today.leftOut;
  const name = accountName(bankName(bank, language), accountLabel(account, language));
  switch (why) {
    case "stale":
      return texts.stale({ name, age: formatAge(account.balanceAt, now, zone, language) });
    case "no-balance":
      return texts.noBalance({ name });
    case "foreign":
      return texts.foreign({ name, currency: account.currency });
  }
}
