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

/** The first and the last day of the data, and what is missing in them because it could not be read. */
export function reachLine(report: Report, { language }: ViewOptions): Html[] {
  const sentences = [
    ...reachSentences(report, language),
    ...staleSentences(report, language),
    ...missingKindSentences(report, language),
    ...unreadableSentences(report, language),
  ];
  const reaches = sentences.length === 0 ? [] : [markup`<i>${sentences.join(" ")}</i>`];
  const lines = [...accessLossLine(report, language), ...reaches];
  return lines.length === 0 ? [] : [joinHtml(lines, "\n")];
}

/** The banks that deliver nothing until the user acts: see `reconnectRows`. */
function accessLossLine({ reach }: Report, language: Language): Html[] {
  const { lost: texts } = catalogFor(language).report;
  const sentences = ACCESS_LOSSES.flatMap((because) => {
    const banks = reach.filter(({ lost }) => lost?.because === because);
    const names = banks.map((bank) => bankName(bank, language));
    return names.length === 0 ? [] : [texts[because]({ banks: formatList(names, language) })];
  });
  return sentences.length === 0 ? [] : [markup`⚠️ ${sentences.join(" ")}`];
}

const ACCESS_LOSSES: readonly AccessLoss[] = ["consent", "removed", "login"];

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
