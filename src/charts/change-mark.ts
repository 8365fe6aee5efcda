import { catalogFor } from "../i18n/catalog-for.ts";
import type { Change } from "../domain/change.ts";
import type { Page } from "./page.ts";
import type { ArrowMark, Marks, TextStyle } from "./picture.ts";
import type { Theme } from "./theme.ts";

export interface ChangePlace {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly align: "left" | "right";
}

/** A change of a part since the days before in short, `▲ 12%` or `novo`: no alarm, which only the usual is. */
export function changeMarks(change: Change, place: ChangePlace, page: Page): Partial<Marks> {
  const { picture } = catalogFor(page.language);
  const direction = directionOf(change);
  const colour = page.theme.muted;
  const style: TextStyle = { size: place.size, weight: 600, colour, tabular: true };
  return arrowTextMarks(picture.change(change), direction, { ...place, style }, page);
}

/** A text and the arrow before it. */
export function arrowTextMarks(
  text: string,
  direction: ArrowMark["direction"] | null,
  { x, y, align, style }: Pick<ChangePlace, "x" | "y" | "align"> & { readonly style: TextStyle },
  { measure }: Page,
): Partial<Marks> {
  const { size, colour } = style;
  const arrow = Math.round(size * 0.62);
  const gap = direction === null ? 0 : arrow + Math.round(size * 0.3);
  const left = align === "left" ? x : x - measure(text, style) - gap;
  const middle = { x: left + arrow / 2, y: y - size * 0.36 };
  return {
    texts: [{ text, x: Math.round(left + gap), y, align: "left", ...style }],
    arrows: direction === null ? [] : [{ ...middle, size: arrow, colour, direction }],
  };
}

export function directionOf(change: Change): ArrowMark["direction"] | null {
  if (change.kind === "same" || change.kind === "new") return null;
  return change.kind === "less" ? "down" : "up";
}

export function changeColour(
  direction: ArrowMark["direction"] | null,
  theme: Theme,
  isMoreBetter = false,
): string {
  if (direction === null) return theme.muted;
  return (direction === "up") === isMoreBetter ? theme.less : theme.more;
}
