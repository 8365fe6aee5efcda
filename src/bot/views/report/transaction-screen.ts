import { categoryName } from "../../../domain/category.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { TRANSACTION_KEY } from "../../../domain/transaction-key.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { TransactionData } from "../../../usecases/report/load-transaction.ts";
import type {
  OtherOpener,
  ReportLocation,
  Screen,
  TransactionScreen,
} from "../../../usecases/report/report-location.ts";
import { choiceText } from "../choice-words.ts";
import { markup, type Html } from "../html.ts";
import type { Button } from "../message.ts";
import { searchButton } from "../search/search-codec.ts";
import { listArgument, readList } from "./list-argument.ts";
import { renderOverview } from "./overview-screen.ts";
import { readPage } from "./screen-arguments.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { captionOf } from "./screen-head.ts";
import { toldText } from "./told-lines.ts";
import { transactionButtons } from "./transaction-buttons.ts";
import { aboutLines } from "./transaction-lines.ts";
import { readStep, stepArgument } from "./transaction-code.ts";
import type { ViewOptions } from "./view-options.ts";

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
      return { ...bare, caption: markup`${gone}`.text, buttons: backToSearch(location, options) };
    }
    return {
      drawing: { kind: "breakdown", breakdown: drawnBreakdown(data.breakdown) },
      caption: captionOf([
        ...(told ? [toldText(told, options.language)] : []),
        ...aboutLines(data, options),
        ...questionLines(data, location.screen, options),
      ]),
      buttons: [
        ...transactionButtons(data, location, told, options),
        ...backToSearch(location, options),
      ],
    };
  },
};

/** What is no list of the report, in callback data. */
const CODES = { fixed: "f", more: "n", search: "q" } as const;

function listOf(of: NonNullable<TransactionScreen["of"]>): string {
  return isOther(of) ? CODES[of.kind] : listArgument(of);
}

function isOther(of: NonNullable<TransactionScreen["of"]>): of is OtherOpener {
  return of.kind in CODES;
}

function readOpener(code: string): TransactionScreen["of"] {
  const other = OTHER_KINDS.find((kind) => CODES[kind] === code);
  return other ? { kind: other } : readList(code);
}

const OTHER_KINDS = ["fixed", "more", "search"] as const;

/** What a search found is in its message, and no screen of the report. */
function backToSearch(
  { screen }: ReportLocation<TransactionScreen>,
  { language }: ViewOptions,
): Button[][] {
  if (screen.of?.kind !== "search" || parentOf(screen) !== null) return [];
  const { back } = catalogFor(language).report.button;
  return [[searchButton(back, { kind: "page", page: screen.page })]];
}

/** Steps lead back to the transaction, and that to its list. */
function parentOf(screen: TransactionScreen): Screen | null {
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
    case "note":
    case "one":
    case "always":
    case "fixed":
    case "no-note":
    case "split":
    case "undo":
      if (of?.kind === "search") return null;
      if (of?.kind === "more") return { kind: "more" };
      if (of?.kind === "fixed") return { kind: "fixed", page };
      return of ? { kind: "transactions", of, page } : { kind: "overview" };
  }
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
    case "note":
    case "one":
    case "always":
    case "fixed":
    case "no-note":
    case "split":
    case "undo":
      return [];
  }
}
