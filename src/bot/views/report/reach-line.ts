import type { Language } from "../../../domain/language.ts";
import type { AccessLoss } from "../../../domain/lost-access.ts";
import { groupBy } from "../../../domain/group-by.ts";
import type { Report } from "../../../domain/report.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";
import { formatList } from "../../../i18n/format-list.ts";
import { capitalized } from "../../../i18n/month-name.ts";
import { accountLabel } from "../account-label.ts";
import { markup, type Html } from "../html.ts";
import { keptSentences } from "./kept-line.ts";
import type { ViewOptions } from "./view-options.ts";

/** What is behind the other data or missing, in one line; empty where nothing is. */
export function behindLines(report: Report, { language }: ViewOptions): Html[] {
  const sentences = [
    ...accessLossSentences(report, language),
    ...behindSentences(report, language),
    ...staleSentences(report, language),
    ...missingKindSentences(report, language),
  ];
  return sentences.length === 0 ? [] : [markup`⚠️ ${clip(sentences.join(" "))}`];
}

/** A caption has room for no more; `/accounts` says all of it. */
const MAX_BEHIND = 400;

function clip(text: string): string {
  return text.length > MAX_BEHIND
    ? `${text.slice(0, MAX_BEHIND).replace(/[\uD800-\uDBFF]$/, "")}…`
    : text;
}

/** The first and the last day of the data, and how many transactions could not be read. */
export function reachLines(report: Report, options: ViewOptions): Html[] {
  const { language } = options;
  const sentences = [
    ...reachSentences(report, language),
    ...keptSentences(report.period, options),
    ...unreadableSentences(report, language),
  ];
  return sentences.length === 0 ? [] : [markup`<i>${sentences.join(" ")}</i>`];
}

/** The banks that deliver nothing until the user acts: see `reconnectRows`. */
function accessLossSentences({ reach }: Report, language: Language): string[] {
  const { lost: texts } = catalogFor(language).report;
  return ACCESS_LOSSES.flatMap((because) => {
    const banks = reach.filter(({ lost }) => lost?.because === because);
    const names = banks.map((bank) => bankName(bank, language));
    return names.length === 0 ? [] : [texts[because]({ banks: formatList(names, language) })];
  });
}

const ACCESS_LOSSES: readonly AccessLoss[] = ["consent", "removed", "login"];

/** The banks whose transactions end early, and that may deliver more by themselves. */
function behindSentences({ reach }: Report, language: Language): string[] {
  const { report } = catalogFor(language);
  const banks = reach
    .filter(({ isBehind, lost }) => isBehind && !lost)
    .map(({ last, ...named }) => {
      const bank = bankName(named, language);
      return last === null
        ? report.bankWithoutData({ bank })
        : report.bankBehind({ bank, day: formatShortDay(last, language) });
    });
  return banks.length === 0 ? [] : [`${capitalized(banks.join("; "))}.`];
}

/** How far the data reach: of several banks, those that are not behind. */
function reachSentences({ reach, dataSince }: Report, language: Language): string[] {
  if (dataSince === null) return [];
  const { report } = catalogFor(language);
  const since = report.dataSince({ day: formatDay(dataSince, language) });
  const banks = reach.flatMap(({ last, isBehind, ...named }) =>
    last === null || isBehind ? [] : [{ bank: bankName(named, language), last }],
  );
  const [first, ...others] = banks;
  if (!first) return [since];
  const isOneDay = others.every(({ last }) => last === first.last);
  if (isOneDay && banks.length === reach.length)
    return [report.dataUntil({ day: formatDay(first.last, language) }), since];
  const named = banks.map(({ bank, last }) =>
    report.bankUntil({ bank, day: formatDay(last, language) }),
  );
  return [report.banksUntil({ banks: named.join("; ") }), since];
}

/** The accounts that are not updated while their bank is; one sentence for each day of the last update. */
function staleSentences({ reach }: Report, language: Language): string[] {
  const { staleAccounts } = catalogFor(language).accounts;
  const bySince = groupBy(
    reach.flatMap(({ stale = [] }) => stale),
    ({ since }) => since,
  );
  return [...bySince].map(([since, accounts]) => {
    const names = accounts.map((account) => accountLabel(account, language));
    return staleAccounts({
      accounts: formatList(names, language),
      count: names.length,
      day: since && formatShortDay(since, language),
    });
  });
}

/** The kinds of accounts that a bank could not report at all. */
function missingKindSentences({ reach }: Report, language: Language): string[] {
  const { missingAccounts: texts } = catalogFor(language).accounts;
  return reach.flatMap(({ missingKinds = [], ...named }) =>
    missingKinds.map((kind) => texts[kind]({ bank: bankName(named, language) })),
  );
}

function unreadableSentences({ reach }: Report, language: Language): string[] {
  const count = reach.reduce((sum, { unreadable }) => sum + unreadable, 0);
  return count === 0 ? [] : [catalogFor(language).accounts.unreadableTransactions({ count })];
}
