import { INNER, MARGIN, type Page, type Section } from "./page.ts";

/** A line between two currencies, `gap` pixels below what is above it. */
export function dividerSection(above: number, gap: number, { theme }: Page): Section {
  const y = above + gap;
  return { rules: [{ x: MARGIN, y, width: INNER, colour: theme.gridLine }], bottom: y };
}
