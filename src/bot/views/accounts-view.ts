import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { dayIn, type Day, type TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatAgo } from "../../i18n/format-ago.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { formatMoney } from "../../i18n/format-money.ts";
import { connectButton } from "./connect-button.ts";
import { markup, joinHtml, type Html } from "./html.ts";
import { message, type Message } from "./message.ts";
import { noBankView } from "./nothing-yet-view.ts";

/** One bank connection with its accounts. */
export interface BankOverview {
  readonly item: Pick<BankItem, "bank" | "state" | "lastUpdatedAt">;
  readonly accounts: readonly AccountOverview[];
}

export interface AccountOverview {
  readonly account: Pick<Account, "name" | "lastDigits" | "type" | "balance" | "currency">;
  /** The newest day with a movement; null without any. */
  readonly latestDay: Day | null;
}

/** Where and when the person reads it. */
export interface ReadingMoment {
  readonly now: Date;
  readonly zone: TimeZone;
}

/** The answer to `/accounts`: every bank, its accounts with what is on them, and how fresh it is. */
export function accountsView(
  banks: readonly BankOverview[],
  moment: ReadingMoment,
  language: Language,
): Message {
  if (banks.length === 0) return noBankView(language);
  return message(
    [
      markup`<b>${catalogFor(language).accounts.title}</b>`,
      ...banks.map((bank) => bankParagraph(bank, moment, language)),
    ],
    connectButton(language, "another"),
  );
}

function bankParagraph(bank: BankOverview, moment: ReadingMoment, language: Language): Html {
  const freshness = freshnessOf(bank, moment, language);
  const notice = stateNotice(bank, language);
  const lines = [
    markup`<b>${bank.item.bank}</b>`,
    ...bank.accounts.map(({ account }) => accountLine(account, language)),
    ...(freshness ? [markup`<i>${freshness}</i>`] : []),
    ...(notice === null ? [] : [markup`${notice}`]),
  ];
  return joinHtml(lines, "\n");
}

function accountLine(account: AccountOverview["account"], language: Language): Html {
  const { accounts } = catalogFor(language);
  const { name, lastDigits, type, balance, currency } = account;
  const digits = lastDigits === null ? "" : ` (${accounts.endingIn({ digits: lastDigits })})`;
  if (type === "CREDIT" && balance === 0) return markup`${name}${digits}: ${accounts.noDebt}`;
  const label = type === "CREDIT" ? accounts.debt : accounts.balance;
  return markup`${name}${digits}: ${label} <b>${formatMoney(balance, currency, language)}</b>`;
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
  const parts: string[] = [];
  if (item.lastUpdatedAt) {
    const ago = formatAgo(item.lastUpdatedAt, now, language);
    const day = formatDay(dayIn(item.lastUpdatedAt, zone), language);
    parts.push(ago === null ? texts.updatedOn({ day }) : texts.updatedAgo({ ago }));
  }
  if (latestDay) parts.push(texts.latestMovement({ day: formatDay(latestDay, language) }));
  return parts.join(" · ");
}

/** What the person should know about the connection; null while it simply works. */
function stateNotice({ item, accounts }: BankOverview, language: Language): string | null {
  const { state: texts, noAccounts } = catalogFor(language).accounts;
  switch (item.state.kind) {
    case "working":
      return accounts.length === 0 ? noAccounts : null;
    case "updating":
      return texts.updating;
    case "outdated":
      return texts.outdated;
    case "login-error":
      return texts.loginError;
    case "waiting-input":
      return texts.waitingInput;
    case "waiting-action":
      return texts.waitingAction;
    case "removed":
      return texts.removed;
  }
}
