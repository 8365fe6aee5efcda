import type { Page } from "./page.ts";

/** Pixels: the height of a card, which is 4 to 5, and its margins. */
export const CARD_HEIGHT = 1350;
export const CARD_MARGIN = 96;
export const CARD_RIGHT = 1080 - CARD_MARGIN;
export const CARD_INNER = CARD_RIGHT - CARD_MARGIN;

/** A page in the colours of a card. */
export function cardPage(page: Page): Page {
  const { field, ink, muted } = page.theme.card;
  return { ...page, theme: { ...page.theme, background: field, ink, muted } };
}
