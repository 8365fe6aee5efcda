import type { TimeZone } from "../../../domain/day.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatAge } from "../../../i18n/format-age.ts";
import { formatList } from "../../../i18n/format-list.ts";
import type { AccountBalance, CardBalance } from "../../../usecases/balances/load-balances.ts";
import { accountLabel } from "../account-label.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

/** When, where and how balances are read. */
export interface BalanceReading {
  readonly now: Date;
  readonly zone: TimeZone;
  readonly options: ViewOptions;
}

/** An account with its balance and age, and below it what is counted with the balance. */
export function accountLines({ account, money }: AccountBalance, reading: BalanceReading): Html[] {
  const { options } = reading;
  const texts = catalogFor(options.language).balance;
  const { currency, balance, funds } = account;
  const name = accountLabel(account, options.language);
  if (money === null || balance === null) return [markup`${name}: ${texts.unknown}`];
  const amount = markup`<b>${amountHtml(balance, currency, options)}</b>`;
  const notes = [
    [texts.invested, funds?.invested],
    [texts.reserved, funds?.reserved],
    [texts.overdraft, funds?.overdraftUsed],
  ] as const;
  return [
    markup`${name}: ${amount} · ${ageOf(account.balanceAt, reading)}`,
    ...notes.flatMap(([text, minor]) =>
      minor ? [markup`  ${fillIn(text, { amount: amountHtml(minor, currency, options) })}`] : [],
    ),
  ];
}

/** Cards of one debt with what is owed, and its age. */
export function cardLine(card: CardBalance, reading: BalanceReading): Html {
  const { options } = reading;
  const { language } = options;
  const texts = catalogFor(language).balance;
  const { accounts, currency, minor, source } = card;
  const labels = accounts.map((account) => accountLabel(account, language));
  const name = formatList(labels, language);
  const age = ageOf(accounts[0].balanceAt, reading);
  if (minor === null) return markup`${name}: ${texts.cardUnknown}`;
  if (minor === 0) return markup`${name}: ${texts.noDebt} · ${age}`;
  const amount = markup`<b>${amountHtml(minor, currency, options)}</b>`;
  const text = source === "limit" ? texts.used : texts.bills;
  return markup`${name}: ${fillIn(text, { amount })} · ${age}`;
}

/** Of when data are, in words. */
export function ageOf(at: Date | null, { now, zone, options }: BalanceReading): string {
  return formatAge(at, now, zone, options.language);
}
