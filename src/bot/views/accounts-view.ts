import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { BankName } from "../../domain/bank-name.ts";
import { dayIn, daysBetween, type Day, type TimeZone } from "../../domain/day.ts";
import { notUpdated, missingAccountKinds } from "../../domain/not-updated.ts";
import type { Language } from "../../domain/language.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatAgo, formatDaysAgo } from "../../i18n/format-ago.ts";
import { formatDay, formatShortDay } from "../../i18n/format-day.ts";
import { accountName } from "./account-name.ts";
import { connectButton } from "./connect-button.ts";
import { currentIssue } from "./current-issue.ts";
import { markup, joinHtml, type Html } from "./html.ts";
import { message, type Button, type Message } from "./message.ts";
import { refreshButton } from "./refresh-view.ts";
import { amountHtml, type ViewOptions } from "./report/view-options.ts";
import { issueText } from "./issue-text.ts";

/** One bank connection with its accounts. */
export interface BankOverview {
  readonly item: BankName &
    Pick<
      BankItem,
      "state" | "lastUpdatedAt" | "deletionRequestedAt" | "unreadableAccounts" | "lagging"
    >;
  readonly accounts: readonly AccountOverview[];
}

export interface AccountOverview {
  readonly account: Pick<
    Account,
    | "name"
    | "lastDigits"
    | "type"
    | "balance"
    | "currency"
    | "sharedLimit"
    | "dueDay"
    | "closedAt"
    | "syncCheckpoint"
  >;
  /** The newest day with a transaction; null without any. */
  readonly latestDay: Day | null;
}

/** Where and when the user reads it. */
export interface ReadingMoment {
  readonly now: Date;
  readonly zone: TimeZone;
}

/** The answer to `/accounts`: every bank, its accounts with what is on them, and how fresh it is. */
export function accountsView(
  banks: readonly BankOverview[],
  moment: ReadingMoment,
  reconnect: readonly Button[],
  reader: ViewOptions,
): Message {
  const { language } = reader;
  const isStaying = banks.some(({ item }) => item.deletionRequestedAt === null);
  return message(
    [
      markup`<b>${catalogFor(language).accounts.title}</b>`,
      ...banks.map((bank) => bankParagraph(bank, moment, reader)),
    ],
    ...reconnect,
    ...(isStaying ? [refreshButton(language)] : []),
    connectButton(language, "another"),
  );
}

function bankParagraph(bank: BankOverview, moment: ReadingMoment, reader: ViewOptions): Html {
  const { language } = reader;
  const name = markup`<b>${bankName(bank.item, language)}</b>`;
  if (bank.item.deletionRequestedAt !== null)
    return markup`${name}\n${catalogFor(language).accounts.leaving}`;
  const freshness = freshnessOf(bank, moment, language);
  const notice = stateNotice(bank, moment, language);
  const lines = [
    name,
    ...bank.accounts.map((overview) => accountLine(overview, bank, moment, reader)),
    ...(freshness ? [markup`<i>${freshness}</i>`] : []),
    ...unreadableLines(bank, language),
    ...(notice === null ? [] : [markup`${notice}`]),
  ];
  return joinHtml(lines, "\n");
}

/** An account with what is on it, and since when it gets no news, where it gets none. */
function accountLine(
  overview: AccountOverview,
  bank: BankOverview,
  moment: ReadingMoment,
  reader: ViewOptions,
): Html {
  const { language } = reader;
  const { accounts: texts } = catalogFor(language);
  const { account } = overview;
  const dayOf = (at: Date) => formatShortDay(dayIn(at, moment.zone), language);
  // What it held when the bank listed it last is no figure of today.
  if (account.closedAt !== null)
    return markup`${accountName(account, language)}: ${texts.closedSince({ day: dayOf(account.closedAt) })}`;
  const line = balanceLine(overview, bank.accounts, moment, reader);
  const stale = notUpdated(account, bank.item);
  if (stale === null) return line;
  return markup`${line} · ${texts.staleSince({ day: stale.since && dayOf(stale.since) })}`;
}

function balanceLine(
  overview: AccountOverview,
  accounts: readonly AccountOverview[],
  { now, zone }: ReadingMoment,
  reader: ViewOptions,
): Html {
  const { language } = reader;
  const { accounts: texts } = catalogFor(language);
  const { type, balance, currency, sharedLimit } = overview.account;
  const name = accountName(overview.account, language);
  const first = accounts.find(
    ({ account }) => account.sharedLimit === sharedLimit && account.closedAt === null,
  );
  // Cards on one limit all report the whole debt: told again, it would look like twice as much.
  if (sharedLimit !== null && first && first !== overview)
    return markup`${name}: ${texts.sharedLimit({ card: accountName(first.account, language) })}`;
  if (balance === null) return markup`${name}: ${texts.unknownBalance}`;
  if (type === "CREDIT" && balance === 0) return markup`${name}: ${texts.noDebt}`;
  const label = type === "CREDIT" ? texts.debt : texts.balance;
  const due = dueText(overview, dayIn(now, zone), language);
  return markup`${name}: ${label} <b>${amountHtml(balance, currency, reader)}</b>${due}`;
}

/** A due day farther off is none of the bill that a user thinks of. */
const MAX_DUE_DAYS = 45;

/**
 * When a bill is due. The debt beside it is the whole of it, instalments to come included, and not that
 * bill's. Empty where the day is not known, or past.
 */
function dueText({ account }: AccountOverview, today: Day, language: Language): string {
  if (account.dueDay === null) return "";
  const days = daysBetween(today, account.dueDay);
  if (days < 0 || days > MAX_DUE_DAYS) return "";
  const day = formatShortDay(account.dueDay, language);
  return ` ${catalogFor(language).accounts.billDue({ day })}`;
}

/** What the bank could not tell, or told so that nobody could read it: it is missing in every figure. */
function unreadableLines({ item, accounts }: BankOverview, language: Language): Html[] {
  const texts = catalogFor(language).accounts;
  const transactions = accounts.reduce(
    (sum, { account }) => sum + account.syncCheckpoint.unreadable.length,
    0,
  );
  const untold = missingAccountKinds(
    item,
    accounts.map(({ account }) => account),
  );
  return [
    ...untold.map((kind) => texts.untold[kind]({ bank: bankName(item, language) })),
    ...(item.unreadableAccounts > 0
      ? [texts.unreadableAccounts({ count: item.unreadableAccounts })]
      : []),
    ...(transactions > 0 ? [texts.unreadableTransactions({ count: transactions })] : []),
  ].map((line) => markup`<i>${line}</i>`);
}

function freshnessOf(
  { item, accounts }: BankOverview,
  { now, zone }: ReadingMoment,
  language: Language,
): string {
  const texts = catalogFor(language).accounts;
  const latestDay = accounts.reduce<Day>((latest, { latestDay }) => {
    return latestDay !== null && latestDay > latest ? latestDay : latest;
  }, "");
  const staleness = (at: Date): string => {
    const day = dayIn(at, zone);
    const ago = formatDaysAgo(daysBetween(day, dayIn(now, zone)), language);
    return texts.updatedOn({ day: formatDay(day, language), ago });
  };
  const parts: string[] = [];
  const open = accounts.filter(({ account }) => account.closedAt === null);
  const isNoneFresh = open.length > 0 && open.every(({ account }) => notUpdated(account, item));
  if (item.lastUpdatedAt && !isNoneFresh) {
    const ago = formatAgo(item.lastUpdatedAt, now, language);
    parts.push(ago === null ? staleness(item.lastUpdatedAt) : texts.updatedAgo({ ago }));
  }
  if (latestDay) parts.push(texts.latestTransaction({ day: formatDay(latestDay, language) }));
  return parts.join(" · ");
}

/** What the user should know about the connection; null while it simply works. */
function stateNotice(
  { item, accounts }: BankOverview,
  { zone }: ReadingMoment,
  language: Language,
): string | null {
  const { updating, noAccounts } = catalogFor(language).accounts;
  if (item.state.kind === "updating") return updating;
  const issue = currentIssue(item.state);
  const bank = bankName(item, language);
  if (issue) return issueText({ ...item, bank, issue }, zone, language);
  return accounts.length === 0 ? noAccounts : null;
}
