import type { Language } from "../../../domain/language.ts";
import type { AccessLoss } from "../../../domain/lost-access.ts";
import { groupBy } from "../../../domain/group-by.ts";
import type { Report } from "../../../domain/report.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";
import { formatList } from "../../../i18n/format-list.ts";
import { accountLabel } from "../account-label.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import type { ViewOptions } from "./view-options.ts";

/**
 * How far the figures reach, both ways: they are never fresher than the newest transaction. And what is
 * missing in them, because nobody could read it.
 */
export function reachLine(report: Report, { language }: ViewOptions): Html[] {
  const sentences = [
    ...reachSentences(report, language),
    ...staleSentences(report, language),
    ...untoldSentences(report, language),
    ...unreadableSentences(report, language),
  ];
  const reaches = sentences.length === 0 ? [] : [markup`<i>${sentences.join(" ")}</i>`];
  const lines = [...lostLine(report, language), ...reaches];
  return lines.length === 0 ? [] : [joinHtml(lines, "\n")];
}

/** Which banks deliver nothing more until the user does something; they have buttons. */
function lostLine({ reach }: Report, language: Language): Html[] {
  const { lost: texts } = catalogFor(language).report;
  const sentences = LOSSES.flatMap((because) => {
    const banks = reach.filter(({ lost }) => lost?.because === because);
    const names = banks.map((bank) => bankName(bank, language));
    return names.length === 0 ? [] : [texts[because]({ banks: formatList(names, language) })];
  });
  return sentences.length === 0 ? [] : [markup`⚠️ ${sentences.join(" ")}`];
}

const LOSSES: readonly AccessLoss[] = ["consent", "removed", "login"];

function reachSentences({ reach, dataSince }: Report, language: Language): string[] {
  if (dataSince === null) return [];
  const { report } = catalogFor(language);
  const since = report.dataSince({ day: formatDay(dataSince, language) });
  const [only, ...others] = reach;
  if (!only) return [since];
  if (others.length === 0 && only.last !== null)
    return [report.dataUntil({ day: formatDay(only.last, language) }), since];
  const banks = reach.map(({ last, isBehind, ...named }) => {
    const bank = bankName(named, language);
    if (last === null) return report.bankWithoutData({ bank });
    const day = formatDay(last, language);
    return isBehind ? report.bankBehind({ bank, day }) : report.bankUntil({ bank, day });
  });
  return [report.banksUntil({ banks: banks.join("; ") }), since];
}

/** Which accounts get no news, while their bank's others do: those of one day in one sentence. */
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

/** What of a bank is missing as a whole, since the bank could not tell it. */
function untoldSentences({ reach }: Report, language: Language): string[] {
  const { missingAccounts: texts } = catalogFor(language).accounts;
  return reach.flatMap(({ missingKinds = [], ...named }) =>
    missingKinds.map((kind) => texts[kind]({ bank: bankName(named, language) })),
  );
}

function unreadableSentences({ reach }: Report, language: Language): string[] {
  const count = reach.reduce((sum, { unreadable }) => sum + unreadable, 0);
  return count === 0 ? [] : [catalogFor(language).accounts.unreadableTransactions({ count })];
}
