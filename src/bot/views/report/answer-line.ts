import { dayCount } from "../../../domain/day.ts";
import { unitOf, type Period } from "../../../domain/period.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatPercent } from "../../../i18n/format-number.ts";
import { isNamedMonth } from "../../../i18n/period-title.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { comparedDays, isManyTimes, percentOf } from "./change-line.ts";
import { judged, verdictAside } from "./verdict-line.ts";
import { wholeAmountHtml, type ViewOptions } from "./view-options.ts";

/**
 * A report in one line, for the preview of a notification:
 * `R$ 5.339 na semana, 8% acima do seu usual; o que puxou: Compras.`
 */
export function answerLine(report: Report, options: ViewOptions): Html {
  const { verdict: texts } = catalogFor(options.language).report;
  const when = whenText(report.period, options);
  const [first] = report.sections;
  if (!first) return markup`${texts.nothingIn({ when })}.`;
  const amounts = report.sections
    .slice(0, MAX_AMOUNTS)
    .map(({ spent, currency }) => wholeAmountHtml(spent, currency, options));
  const spent = fillIn(({ amount }) => texts.spentIn({ amount, when }), {
    amount: joinHtml(amounts, " + "),
  });
  return markup`${spent}${asideOf(first, report, options)}.`;
}

/** A preview has room for no more. */
const MAX_AMOUNTS = 2;

function whenText(period: Period, { language }: ViewOptions): string {
  const unit = unitOf(period);
  const isNamed = unit === "month" && isNamedMonth(period);
  const month = isNamed ? Number(period.first.slice(5, 7)) : null;
  return catalogFor(language).report.verdict.when({ unit, days: dayCount(period), month });
}

/** Against the usual, else against the days before; empty without either. */
function asideOf(
  section: CurrencySection,
  { period, comparedWith }: Report,
  options: ViewOptions,
): Html {
  const known = judged(section);
  if (known) return verdictAside(known, options);
  const { before } = section;
  if (!before || !comparedWith || before.spent <= 0) return markup``;
  const { verdict: texts } = catalogFor(options.language).report;
  const days = comparedDays(period, comparedWith, options);
  if (isManyTimes(before.comparable.spent, before.spent))
    return markup`, ${texts.timesMore({ days })}`;
  const by = before.comparable.spent - before.spent;
  const share = formatPercent(percentOf(by, before.spent), options.language);
  return markup`, ${(by < 0 ? texts.less : texts.more)({ share, days })}`;
}
