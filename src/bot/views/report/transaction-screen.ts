import { categoryName, keptCategoryId, OTHER } from "../../../domain/category.ts";
import { dayOfBankDate } from "../../../domain/day.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { minorDigits } from "../../../domain/money.ts";
import { isInstalment } from "../../../domain/recurrence/is-instalment.ts";
import type { Transaction } from "../../../domain/transaction.ts";
import { TRANSACTION_KEY } from "../../../domain/transaction-key.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay } from "../../../i18n/format-day.ts";
import { clockTime } from "../../../i18n/format-moment.ts";
import { formatRate } from "../../../i18n/format-rate.ts";
import type { TransactionData } from "../../../usecases/report/load-transaction.ts";
import type { Screen, TransactionScreen } from "../../../usecases/report/report-location.ts";
import { choiceText } from "../choice-words.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { listArgument, readList } from "./list-argument.ts";
import { renderOverview } from "./overview-screen.ts";
import { labelText } from "./part-lines.ts";
import { readPage } from "./screen-arguments.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { captionOf } from "./screen-head.ts";
import { seriesSentence } from "./series-lines.ts";
import { shortTitle } from "./section-lines.ts";
import { toldText } from "./told-lines.ts";
import { transactionButtons } from "./transaction-buttons.ts";
import { readStep, stepArgument } from "./transaction-code.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

const KEY_LENGTH = 10;

/** One transaction: what it is, why it is in its category, and what the user may say of it. */
export const transactionScreen: ScreenDefinition<"transaction"> = {
  code: "x",
  toArguments: ({ key, step, of, page }) => [
    `${key}${stepArgument(step)}`,
    of ? listOf(of) : "",
    `${page}`,
  ],
  fromArguments: ([what = "", list = "", page = ""]) => {
    const key = what.slice(0, KEY_LENGTH);
    const step = readStep(what.slice(KEY_LENGTH));
    const of = readOpener(list);
    if (!TRANSACTION_KEY.test(key) || !step || (list !== "" && !of)) return null;
    return { kind: "transaction", key, step, of, page: readPage(page) };
  },
  shortened: (screen) => ({ ...screen, of: null, page: 0 }),
  parent: parentOf,
  days: "own",
  render: (data, { location, options, told = null, ...context }) => {
    if (!data) {
      const empty = { period: location.period, dataSince: null, sections: [], comparedWith: null };
      const bare = renderOverview(
        { ...empty, nearest: null, leftOut: [], reach: [], budgets: [] },
        { ...context, location, options },
      );
      const { gone } = catalogFor(options.language).teaching;
      return { ...bare, caption: markup`${gone}`.text, buttons: [] };
    }
    return {
      drawing: { kind: "breakdown", breakdown: drawnBreakdown(data.breakdown) },
      caption: captionOf([
        ...(told ? [toldText(told, options.language)] : []),
        ...aboutLines(data, options),
        ...questionLines(data, location.screen, options),
      ]),
      buttons: transactionButtons(data, location, told, options),
    };
  },
};

/** The list of fixed expenses, and the screen "more", in callback data. */
const FIXED = "f";
const MORE = "n";

function listOf(of: NonNullable<TransactionScreen["of"]>): string {
  if (of.kind === "more") return MORE;
  return of.kind === "fixed" ? FIXED : listArgument(of);
}

function readOpener(list: string): TransactionScreen["of"] {
  if (list === MORE) return { kind: "more" };
  return list === FIXED ? { kind: "fixed" } : readList(list);
}

/** Steps lead back to the transaction, and that to its list. */
function parentOf(screen: TransactionScreen): Screen {
  const { step, of, page } = screen;
  switch (step.kind) {
    case "likely":
    case "scope":
      return { ...screen, step: { kind: "view" } };
    case "tops":
      return { ...screen, step: { kind: "likely" } };
    case "below":
      return { ...screen, step: { kind: "tops" } };
    case "view":
    case "rename":
    case "one":
    case "always":
    case "fixed":
    case "split":
    case "undo":
      if (of?.kind === "more") return { kind: "more" };
      if (of?.kind === "fixed") return { kind: "fixed", page };
      return of ? { kind: "transactions", of, page } : { kind: "overview" };
  }
}

function aboutLines(data: TransactionData, options: ViewOptions): Html[] {
  const { row, account, zone } = data;
  const { language } = options;
  const { teaching, report } = catalogFor(language);
  const { rawDescription, original } = row.facts;
  const written = rawDescription ?? row.description;
  const { instalment } = row;
  const moved = markup`${amountHtml(row.minor, row.currency, options)} · ${momentOf(row, zone, options)}`;
  const lines = [
    ...(written === row.merchantName
      ? []
      : [markup`${teaching.bankWrote({ text: clip(written) })}`]),
    markup`${teaching.account({ name: labelText(account, options) })}`,
    ...(original
      ? [
          fillIn(teaching.original, {
            amount: amountHtml(original.minor, original.currency, options),
            rate: rateText(row, original, options),
          }),
        ]
      : []),
    ...(instalment && instalment.total > 1
      ? [markup`${capitalised(report.screen.instalment(instalment))}`]
      : []),
    ...(row.status === "PENDING" ? [markup`${capitalised(report.screen.pending)}`] : []),
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

function questionLines(
  { counts }: TransactionData,
  { step }: TransactionScreen,
  options: ViewOptions,
): Html[] {
  const { language } = options;
  const { teaching } = catalogFor(language);
  switch (step.kind) {
    case "likely":
    case "tops":
      return [markup`<i>${teaching.askCategory}</i>`];
    case "below":
      return [
        markup`<i>${teaching.askBelow({ name: categoryName(step.topCategoryId, language) })}</i>`,
      ];
    case "scope":
      return [
        markup`<i>${teaching.askScope({ what: choiceText(step.choice, language) })}</i>`,
        ...(counts === null ? [markup`<i>${teaching.unidentified}</i>`] : []),
      ];
    case "view":
    case "rename":
    case "one":
    case "always":
    case "fixed":
    case "split":
    case "undo":
      return [];
  }
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

function rateText(
  { minor, currency }: Transaction,
  original: { readonly minor: number; readonly currency: string },
  { language }: ViewOptions,
): string {
  const units = minor / 10 ** minorDigits(currency);
  const originalUnits = original.minor / 10 ** minorDigits(original.currency);
  const rate = originalUnits === 0 ? 0 : units / originalUnits;
  return `${original.currency} 1 = ${currency} ${formatRate(rate, language)}`;
}

const MAX_WRITTEN = 200;

function clip(text: string): string {
  return text.length > MAX_WRITTEN ? `${text.slice(0, MAX_WRITTEN)}…` : text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
