import { categoryName, keptCategoryId, OTHER } from "../../../domain/category.ts";
import { dayOfBankDate } from "../../../domain/day.ts";
import { isInstalment } from "../../../domain/recurrence/is-instalment.ts";
import type { Transaction } from "../../../domain/transaction.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay } from "../../../i18n/format-day.ts";
import { clockTime } from "../../../i18n/format-moment.ts";
import { formatRate } from "../../../i18n/format-rate.ts";
import type { TransactionData } from "../../../usecases/report/load-transaction.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { labelText } from "./part-lines.ts";
import { shortTitle } from "./section-lines.ts";
import { seriesSentence } from "./series-lines.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** What a transaction is, and why it is in its category. */
export function aboutLines(data: TransactionData, options: ViewOptions): Html[] {
  const { row, account, zone } = data;
  const { language } = options;
  const { teaching, report } = catalogFor(language);
  const { rawDescription, original } = row.facts;
  const written = rawDescription ?? row.description;
  const { instalment } = row;
  const rate = original && formatRate(original, row, language);
  const moved = markup`${amountHtml(row.minor, row.currency, options)} · ${momentOf(row, zone, options)}`;
  const lines = [
    ...(written === row.merchantName
      ? []
      : [markup`${teaching.bankWrote({ text: clip(written) })}`]),
    markup`${teaching.account({ name: labelText(account, options) })}`,
    ...(original
      ? [
          fillIn(({ amount }) => teaching.original({ amount, rate }), {
            amount: amountHtml(original.minor, original.currency, options),
          }),
        ]
      : []),
    ...(instalment && instalment.total > 1
      ? [markup`${capitalised(report.screen.instalment(instalment))}`]
      : []),
    ...(row.status === "PENDING" ? [markup`${capitalised(report.screen.pending)}`] : []),
    ...(data.note === null ? [] : [markup`${teaching.note.line({ text: data.note })}`]),
  ];
  return [
    markup`<b>${shortTitle(row.merchantName)}</b>\n${moved}`,
    joinHtml(lines, "\n"),
    joinHtml(
      [categoryLine(data, options), ...flowLines(data, options), ...fixedLines(data, options)],
      "\n",
    ),
  ];
}

function categoryLine(
  { row: { categoryId, facts }, categorySource }: TransactionData,
  options: ViewOptions,
): Html {
  const { language } = options;
  const { teaching } = catalogFor(language);
  const why =
    categorySource === "mcc"
      ? teaching.why.mcc({ code: facts.mcc ?? "" })
      : teaching.why[categorySource];
  const name = categoryName(keptCategoryId(categoryId ?? OTHER), language);
  return fillIn(teaching.category, { name: markup`<b>${name}</b>`, why });
}

/** How it counts, where it is no plain spending. */
function flowLines({ row: { flow }, said }: TransactionData, { language }: ViewOptions): Html[] {
  const { teaching, report } = catalogFor(language);
  if (said && said.choice.kind !== "category")
    return [markup`${teaching.saidFlow[said.choice.kind]({ why: teaching.why[said.source] })}`];
  if (flow === "spending") return [];
  if (flow === "refund" || flow === "income") return [markup`${teaching[flow]}`];
  return [markup`${teaching.notCounted({ reason: report.leftOut.why[flow] })}`];
}

/** Whether it recurs, or is fixed for another reason. */
function fixedLines({ row, series }: TransactionData, options: ViewOptions): Html[] {
  if (series) return [seriesSentence(series, options)];
  if (!row.isFixed) return [];
  const { fixed } = catalogFor(options.language);
  return [markup`${isInstalment(row) ? fixed.instalment : fixed.plain}`];
}

/** The day, with the time where the bank gives one: a day alone comes as midnight, in UTC or the zone. */
function momentOf({ date, day }: Transaction, zone: string, { language }: ViewOptions): string {
  const clock = clockTime(date, zone);
  const isTimed = date.getTime() % 86_400_000 !== 0 && clock !== "00:00";
  const bankDay = dayOfBankDate(date, zone);
  const time = isTimed ? `, ${clock}` : "";
  const bought = `${formatDay(bankDay, language)}${time}`;
  if (bankDay === day) return bought;
  const { boughtOn } = catalogFor(language).report.screen;
  return `${formatDay(day, language)} (${boughtOn({ day: bought })})`;
}

const MAX_WRITTEN = 200;

function clip(text: string): string {
  return text.length > MAX_WRITTEN ? `${text.slice(0, MAX_WRITTEN)}…` : text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
