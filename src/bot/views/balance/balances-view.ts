import type { Language } from "../../../domain/language.ts";
import type { TimeZone } from "../../../domain/day.ts";
import { isFresh } from "../../../domain/data-age.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { BalancesAnswer, BankBalances } from "../../../usecases/balances/load-balances.ts";
import { cashParagraph } from "../accounts-view.ts";
import { connectButton } from "../connect-buttons.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { message, type Message } from "../message.ts";
import { todayButton } from "../money-buttons.ts";
import { refreshButton } from "../refresh-view.ts";
import type { ViewOptions } from "../report/view-options.ts";
import { accountLines, cardLine, type BalanceReading } from "./balance-lines.ts";
import { positionLines } from "./position-lines.ts";
import { missingLines, totalLines } from "./total-lines.ts";

type Balances = Extract<BalancesAnswer, { readonly kind: "balances" }>;

/** The answer to `/balance`: each part with its amount and age, then the sums that are known. */
export function balancesView(answer: Balances, zone: TimeZone, options: ViewOptions): Message {
  const { language } = options;
  const { banks, totals, missing, now } = answer;
  const reading = { now, zone, options };
  const missed = missingLines(missing, language);
  const paragraphs = [
    markup`<b>${catalogFor(language).balance.title}</b>`,
    ...banks.map((bank) => bankParagraph(bank, reading)),
    ...totals
      .map((total) => totalLines(total, options))
      .filter((lines) => lines.length > 0)
      .map((lines) => joinHtml(lines, "\n")),
    ...(missed.length === 0 ? [] : [joinHtml(missed, "\n")]),
  ];
  const isStale = banks.some((bank) => datesOf(bank).some((at) => !isFresh(at, now)));
  const refresh = isStale ? [refreshButton(language)] : [];
  return message(paragraphs, ...refresh, todayButton(language));
}

/** The same of a user who has cash and no bank. */
export function cashAloneView(language: Language): Message {
  const title = markup`<b>${catalogFor(language).balance.title}</b>`;
  return message([title, cashParagraph(language)], connectButton(language, "first"));
}

function bankParagraph(one: BankBalances, reading: BalanceReading): Html {
  const { language } = reading.options;
  const lines = [
    ...one.accounts.flatMap((account) => accountLines(account, reading)),
    ...one.cards.map((card) => cardLine(card, reading)),
    ...positionLines(one.positions, "investments", reading),
    ...positionLines(one.positions, "loans", reading),
  ];
  const nothing = markup`${catalogFor(language).balance.nothing}`;
  const name = markup`<b>${bankName(one.bank, language)}</b>`;
  return joinHtml([name, ...(lines.length === 0 ? [nothing] : lines)], "\n");
}

function datesOf({ accounts, cards, positions }: BankBalances): (Date | null)[] {
  return [
    ...accounts.map(({ account }) => account.balanceAt),
    ...cards.map((card) => card.accounts[0].balanceAt),
    ...positions.map(({ dataAt }) => dataAt),
  ];
}
