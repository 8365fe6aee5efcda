import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { BankName } from "../../domain/bank-name.ts";
import { dayIn, daysBetween, type Day } from "../../domain/day.ts";
import { notUpdated, missingAccountKinds } from "../../domain/not-updated.ts";
import type { Language } from "../../domain/language.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatAgo, formatDaysAgo } from "../../i18n/format-ago.ts";
import { formatDay, formatShortDay } from "../../i18n/format-day.ts";
import { accountLabel } from "./account-label.ts";
import { connectButton } from "./connect-buttons.ts";
import { currentIssue } from "./current-issue.ts";
import { markup, joinHtml, type Html } from "./html.ts";
import { message, type Button, type Message, type ReadingTime } from "./message.ts";
import { refreshButton } from "./refresh-view.ts";
import { amountHtml, type ViewOptions } from "./report/view-options.ts";
import { issueText } from "./issue-text.ts";

/** One bank connection with its accounts. */
export interface ShownBank {
  readonly item: BankName &
    Pick<
      BankItem,
      "state" | "lastUpdatedAt" | "deletionRequestedAt" | "unreadableAccounts" | "lagging"
    >;
  readonly accounts: readonly ShownAccount[];
}

export interface ShownAccount {
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

/** The answer to `/accounts`: every bank with its accounts, their balances, and when it was updated. */
export function accountsView(
  banks: readonly ShownBank[],
  time: ReadingTime,
  reconnect: readonly Button[],
  options: ViewOptions,
  hasCash = false,
): Message {
  const { language } = options;
  const isStaying = banks.some(({ item }) => item.deletionRequestedAt === null);
  return message(
    [
      markup`<b>${catalogFor(language).accounts.title}</b>`,
      ...banks.map((bank) => bankParagraph(bank, time, options)),
      ...(hasCash ? [cashParagraph(language)] : []),
    ],
    ...reconnect,
    ...(isStaying ? [refreshButton(language)] : []),
    connectButton(language, banks.length === 0 ? "first" : "another"),
  );
}

/** What a user types of cash, which has no balance. */
export function cashParagraph(language: Language): Html {
  const { cash } = catalogFor(language);
  return markup`<b>${cash.account}</b>\n${cash.inAccounts}`;
}

function bankParagraph(bank: ShownBank, time: ReadingTime, options: ViewOptions): Html {
  const { language } = options;
  const name = markup`<b>${bankName(bank.item, language)}</b>`;
  if (bank.item.deletionRequestedAt !== null)
    return markup`${name}\n${catalogFor(language).accounts.deleting}`;
  const freshness = freshnessOf(bank, time, language);
  const notice = stateNotice(bank, time, language);
  const lines = [
    name,
    ...bank.accounts.map((overview) => accountLine(overview, bank, time, options)),
    ...(freshness ? [markup`<i>${freshness}</i>`] : []),
    ...unreadableLines(bank, language),
    ...(notice === null ? [] : [markup`${notice}`]),
  ];
  return joinHtml(lines, "\n");
}

/** An account's balance, and since when it is not updated, where it is not. */
function accountLine(
  overview: ShownAccount,
  bank: ShownBank,
  time: ReadingTime,
  options: ViewOptions,
): Html {
  const { language } = options;
  const { accounts: texts } = catalogFor(language);
  const { account } = overview;
  const dayOf = (at: Date) => formatShortDay(dayIn(at, time.zone), language);
  // The balance when the bank last listed it is outdated.
  if (account.closedAt !== null)
    return markup`${accountLabel(account, language)}: ${texts.closedSince({ day: dayOf(account.closedAt) })}`;
  const line = balanceLine(overview, bank.accounts, time, options);
  const stale = notUpdated(account, bank.item);
  if (stale === null) return line;
  return markup`${line} · ${texts.staleSince({ day: stale.since && dayOf(stale.since) })}`;
}

function balanceLine(
  overview: ShownAccount,
  accounts: readonly ShownAccount[],
  { now, zone }: ReadingTime,
  options: ViewOptions,
): Html {
  const { language } = options;
  const { accounts: texts } = catalogFor(language);
  const { type, balance, currency, sharedLimit } = overview.account;
  const name = accountLabel(overview.account, language);
  const first = accounts.find(
    ({ account }) => account.sharedLimit === sharedLimit && account.closedAt === null,
  );
  // Cards with a shared limit all report the whole debt: repeated, it would look like twice as much.
  if (sharedLimit !== null && first && first !== overview)
    return markup`${name}: ${texts.sharedLimit({ card: accountLabel(first.account, language) })}`;
  if (balance === null) return markup`${name}: ${texts.unknownBalance}`;
  if (type === "CREDIT" && balance === 0) return markup`${name}: ${texts.noDebt}`;
  const label = type === "CREDIT" ? texts.debt : texts.balance;
  const due = billDueText(overview, dayIn(now, zone), language);
  return markup`${name}: ${label} <b>${amountHtml(balance, currency, options)}</b>${due}`;
}

/** A later due day is not that of the current bill. */
const MAX_DUE_DAYS = 45;

/**
 * When a card's bill is due; empty where the day is unknown or past. The debt beside it is the whole debt
 * with future instalments, not that bill's amount.
 */
function billDueText({ account }: ShownAccount, today: Day, language: Language): string {
  if (account.dueDay === null) return "";
  const days = daysBetween(today, account.dueDay);
  if (days < 0 || days > MAX_DUE_DAYS) return "";
  const day = formatShortDay(account.dueDay, language);
  return ` ${catalogFor(language).accounts.billDue({ day })}`;
}

/** What the bank does not deliver or delivers unreadable, so that every figure lacks it. */
function unreadableLines({ item, accounts }: ShownBank, language: Language): Html[] {
  const texts = catalogFor(language).accounts;
  const transactions = accounts.reduce(
    (sum, { account }) => sum + account.syncCheckpoint.unreadable.length,
    0,
  );
  const missing = missingAccountKinds(
    item,
    accounts.map(({ account }) => account),
  );
  return [
    ...missing.map((kind) => texts.missingAccounts[kind]({ bank: bankName(item, language) })),
    ...(item.unreadableAccounts > 0
      ? [texts.unreadableAccounts({ count: item.unreadableAccounts })]
      : []),
    ...(transactions > 0 ? [texts.unreadableTransactions({ count: transactions })] : []),
  ].map((line) => markup`<i>${line}</i>`);
}

function freshnessOf(
  { item, accounts }: ShownBank,
  { now, zone }: ReadingTime,
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

/** The connection's state in words; null while it works. */
function stateNotice(
  { item, accounts }: ShownBank,
  { zone }: ReadingTime,
  language: Language,
): string | null {
  const { updating, noAccounts } = catalogFor(language).accounts;
  if (item.state.kind === "updating") return updating;
  const issue = currentIssue(item.state);
  const bank = bankName(item, language);
  if (issue) return issueText({ ...item, bankName: bank, issue }, zone, language);
  return accounts.length === 0 ? noAccounts : null;
}
