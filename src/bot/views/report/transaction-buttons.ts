import { OTHER } from "../../../domain/category.ts";
import { shortKey } from "../../../domain/short-key.ts";
import type { Choice } from "../../../domain/understanding/choice.ts";
import type { Said } from "../../../domain/understanding/understand.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { TransactionData } from "../../../usecases/report/load-transaction.ts";
import type {
  ReportLocation,
  TransactionScreen,
  TransactionStep,
} from "../../../usecases/report/report-location.ts";
import type { Told } from "../../../usecases/teaching/teach-transaction.ts";
import { categoryButtons, lowerCategoryButtons, topCategoryButtons } from "../category-tree.ts";
import { screenButton, type ScreenButton } from "./location-button.ts";
import { shortTitle } from "./section-lines.ts";
import type { ViewOptions } from "./view-options.ts";

type Rows = readonly (readonly ScreenButton[])[];

/** The buttons of one step. */
export function transactionButtons(
  data: TransactionData,
  location: ReportLocation<TransactionScreen>,
  told: Told | null,
  { language }: ViewOptions,
): Rows {
  const { button } = catalogFor(language).teaching;
  const { step } = location.screen;
  const to = (label: string, next: TransactionStep) =>
    screenButton(label, location, { ...location.screen, step: next });
  const tree = {
    choose: (label: string, categoryId: string) =>
      to(label, { kind: "scope", choice: { kind: "category", categoryId } }),
    open: (label: string, topCategoryId: string) => to(label, { kind: "below", topCategoryId }),
  };
  switch (step.kind) {
    case "likely":
      return [...categoryButtons(data.likely, language, tree), [to(button.more, { kind: "tops" })]];
    case "tops":
      return topCategoryButtons(language, tree);
    case "below":
      return lowerCategoryButtons(step.topCategoryId, language, tree);
    case "scope":
      return scopeButtons(data, step.choice, to, language);
    case "view":
    case "rename":
    case "note":
    case "one":
    case "always":
    case "fixed":
    case "no-note":
    case "split":
    case "undo":
      return [...undoButtons(told, to, language), ...viewButtons(data, to, language)];
  }
}

type To = (label: string, step: TransactionStep) => ScreenButton;

function scopeButtons(
  { row, counts }: TransactionData,
  choice: Choice,
  to: To,
  language: ViewOptions["language"],
): Rows {
  const { button } = catalogFor(language).teaching;
  const name = shortTitle(row.merchantName);
  return [
    [to(button.onlyThis, { kind: "one", choice })],
    ...(counts === null
      ? []
      : [[to(button.always({ name, count: counts.ruled }), { kind: "always", choice })]]),
  ];
}

function undoButtons(told: Told | null, to: To, language: ViewOptions["language"]): Rows {
  if (!told || !("changeId" in told) || told.changeId === null) return [];
  const { undo } = catalogFor(language).teaching.button;
  return [[to(undo, { kind: "undo", change: shortKey(told.changeId) })]];
}

function viewButtons(data: TransactionData, to: To, language: ViewOptions["language"]): Rows {
  const { row, joined, said } = data;
  const { button } = catalogFor(language).teaching;
  const rename = to(button.rename, { kind: "rename" });
  return [
    [to(button.change, { kind: "likely" })],
    [countButton(data, to, language), ...(row.merchantKey === null ? [] : [rename])],
    noteButtons(data, to, language),
    ...(joined > 1 ? [[to(button.split, { kind: "split" })]] : []),
    ...fixedRows(row, to, language),
    ...flowRow(data, "own-transfer", to, language),
    ...(row.direction === "in" ? flowRow(data, "refund", to, language) : []),
    ...(said?.source === "choice" && said.choice.kind === "category"
      ? [[to(button.automatic, { kind: "one", choice: null })]]
      : []),
  ];
}

function noteButtons(
  { note }: TransactionData,
  to: To,
  language: ViewOptions["language"],
): readonly ScreenButton[] {
  const { button } = catalogFor(language).teaching;
  const write = { kind: "note" } as const;
  if (note === null) return [to(button.note, write)];
  return [to(button.changeNote, write), to(button.deleteNote, { kind: "no-note" })];
}

function countButton(
  { row, said }: TransactionData,
  to: To,
  language: ViewOptions["language"],
): ScreenButton {
  const { button } = catalogFor(language).teaching;
  return said?.choice.kind === "ignored"
    ? to(button.count, contrary(row, said))
    : to(button.ignore, { kind: "scope", choice: { kind: "ignored" } });
}

/** Says the contrary of what the user said; nothing of what is so by itself. */
function flowRow(
  { row, said }: TransactionData,
  kind: "own-transfer" | "refund",
  to: To,
  language: ViewOptions["language"],
): Rows {
  const { flowButton } = catalogFor(language).teaching;
  if (said?.choice.kind === kind) return [[to(flowButton[kind].no, contrary(row, said))]];
  return row.flow === kind ? [] : [[to(flowButton[kind].yes, { kind: "scope", choice: { kind } })]];
}

/** Takes a choice back. A rule stays, and a category holds in its place: for this one, or always. */
function contrary({ categoryId }: TransactionData["row"], { source }: Said): TransactionStep {
  return source === "choice"
    ? { kind: "one", choice: null }
    : { kind: "scope", choice: { kind: "category", categoryId: categoryId ?? OTHER } };
}

/** Says the contrary of what holds; of spending at a merchant that is known. */
function fixedRows(
  { merchantKey, flow, isFixed }: TransactionData["row"],
  to: To,
  language: ViewOptions["language"],
): Rows {
  if (merchantKey === null || flow !== "spending") return [];
  const decision = isFixed ? "dismissed" : "confirmed";
  return [[to(catalogFor(language).fixed.button[decision], { kind: "fixed", decision })]];
}
