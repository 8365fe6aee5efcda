import type { Currency } from "../domain/money.ts";
import { marksOf } from "./compose-picture.ts";
import { shrunkToFit } from "./fit-text.ts";
import type { DisplayName } from "./display-name-of.ts";
import type { IconName } from "./icons.ts";
import { mixColours } from "./mix-colours.ts";
import { nameMarks } from "./name-marks.ts";
import { amountText, MARGIN, RIGHT, type Page, type Section } from "./page.ts";
import type { Marks, TextStyle } from "./picture.ts";

const DISC = 54;
const BAR_HEIGHT = 16;
const TICK_HEIGHT = 30;
const TEXT_X = MARGIN + DISC + 20;
const BAR_WIDTH = RIGHT - TEXT_X;
const NAME_SIZE = 38;
/** Strength of a category's colour on its disc (0 to 1). */
export const DISC_STRENGTH = 0.13;

/** A row with an icon: a name and its amount, and below them a bar or a note. */
export interface IconRow {
  readonly icon: IconName;
  readonly name: DisplayName;
  /** Minor units. */
  readonly minor: number;
  readonly colour: string;
  /** Whether a bar shows the amount; a sum of several parts has none, which would be the longest. */
  readonly hasBar: boolean;
  /** The usual amount, as a mark on the bar; null without one. */
  readonly usual: number | null;
  /** Stands in place of the bar, or below it. */
  readonly note: string | null;
}

/** Rows under each other, their bars and marks on one scale. */
export function iconRows(
  rows: readonly IconRow[],
  { currency, top }: { readonly currency: Currency; readonly top: number },
  page: Page,
): Section[] {
  const amounts = rows.filter(({ hasBar }) => hasBar).flatMap(({ minor, usual }) => [minor, usual]);
  const largest = Math.max(0, ...amounts.map((amount) => amount ?? 0));
  const sections: Section[] = [];
  for (const row of rows) {
    const below = sections.at(-1)?.bottom ?? top;
    sections.push(iconRow(row, { currency, largest, top: below }, page));
  }
  return sections;
}

interface RowPlace {
  readonly currency: Currency;
  readonly largest: number;
  readonly top: number;
}

function iconRow(row: IconRow, { currency, largest, top }: RowPlace, page: Page): Section {
  const { theme } = page;
  const isPlain = !row.hasBar && row.note === null;
  const names = nameAndAmount(row, currency, top + (isPlain ? 38 : 28), page);
  const middle = names.bottom + 24;
  const disc = mixColours(row.colour, theme.background, DISC_STRENGTH);
  const icon = { x: MARGIN + DISC / 2, y: top + 30, size: DISC, colour: row.colour, disc };
  const marks = marksOf([
    names,
    { icons: [{ ...icon, icon: row.icon }] },
    row.hasBar ? barMarks(row, { largest, middle }, page) : {},
    noteMarks(row, middle + (row.hasBar ? 44 : 14), page),
  ]);
  return { ...marks, bottom: bottomOf(row, names.bottom) };
}

function bottomOf({ hasBar, note }: IconRow, baseline: number): number {
  if (!hasBar) return baseline + (note === null ? 32 : 58);
  return baseline + (note === null ? 50 : 92);
}

function nameAndAmount(row: IconRow, currency: Currency, y: number, page: Page): Section {
  const { language, theme, measure } = page;
  const style: TextStyle = { size: NAME_SIZE, weight: 600, colour: theme.ink };
  const text = amountText(row.minor, currency, language);
  const strong = { ...style, colour: row.minor < 0 ? theme.accent : theme.ink, tabular: true };
  const amountStyle = shrunkToFit(text, strong, BAR_WIDTH * 0.55, measure);
  const room = BAR_WIDTH - measure(text, amountStyle) - 28;
  const names = nameMarks(row.name, { ...style, x: TEXT_X, y }, room, page);
  return {
    texts: [...names, { text, x: RIGHT, y, align: "right", ...amountStyle }],
    bottom: names.at(-1)?.y ?? y,
  };
}

function barMarks(
  { minor, usual, colour }: IconRow,
  { largest, middle }: { readonly largest: number; readonly middle: number },
  { theme }: Page,
): Partial<Marks> {
  const lengthOf = (amount: number) => Math.round((BAR_WIDTH * amount) / largest);
  const width = Math.max(BAR_HEIGHT, lengthOf(minor));
  const bar = { x: TEXT_X, y: middle, width, height: BAR_HEIGHT, colour };
  if (usual === null || usual <= 0) return { bars: [bar] };
  const tick = { y: middle, height: TICK_HEIGHT, colour: theme.ink, edge: theme.background };
  return { bars: [bar], ticks: [{ x: TEXT_X + lengthOf(usual), ...tick }] };
}

function noteMarks({ note }: IconRow, y: number, { theme, measure }: Page): Partial<Marks> {
  if (note === null) return {};
  const style: TextStyle = { size: 32, weight: 400, colour: theme.muted };
  const fitted = shrunkToFit(note, style, BAR_WIDTH, measure);
  return { texts: [{ text: note, x: TEXT_X, y, align: "left", ...fitted }] };
}
