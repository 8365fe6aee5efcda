import type { Usual } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { shrunkToFit } from "./fit-text.ts";
import { INNER, MARGIN, RIGHT, type Page, type Section } from "./page.ts";
import type { Marks, TextStyle } from "./picture.ts";
import { marksOf } from "./compose-picture.ts";

/** What the marks on the bars stand for; null without marks. */
export type UsualMark = Pick<Usual, "unit" | "count"> | null;

export interface RowsHeading {
  readonly heading: string;
  readonly mark: UsualMark;
}

/** A heading at the left, and what the marks on the bars mean at the right. */
export function rowsHeading({ heading, mark }: RowsHeading, top: number, page: Page): Section {
  const y = top + 62;
  const legend = mark === null ? null : legendMarks(mark, y, page);
  const room = (legend?.left ?? RIGHT) - MARGIN - 40;
  const style: TextStyle = { size: 36, weight: 600, colour: page.theme.ink };
  const fitted = shrunkToFit(heading, style, room, page.measure);
  const title: Partial<Marks> = {
    texts: [{ text: heading, x: MARGIN, y, align: "left", ...fitted }],
  };
  return { ...marksOf([title, legend ?? {}]), bottom: y + 12 };
}

/** What the marks on the bars mean, at the right. */
export function legendMarks(
  usual: NonNullable<UsualMark>,
  y: number,
  { language, theme, measure }: Page,
): Partial<Marks> & { readonly left: number } {
  const text = catalogFor(language).picture.usual.mark(usual);
  const muted: TextStyle = { size: 32, weight: 400, colour: theme.muted };
  const style = shrunkToFit(text, muted, INNER / 2, measure);
  const left = RIGHT - Math.round(measure(text, style)) - 20;
  const tick = { x: left, y: y - 11, height: 30, colour: theme.ink, edge: theme.background };
  return { texts: [{ text, x: RIGHT, y, align: "right", ...style }], ticks: [tick], left };
}
