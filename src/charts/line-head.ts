import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { INNER, MARGIN, RIGHT, type Page, type Section } from "./page.ts";
import type { TextMark, TextStyle } from "./picture.ts";

export interface LineHead {
  readonly title: string;
  /** Smaller, after the title; null without it. */
  readonly beside: string | null;
}

/** Pixels beside the logo. */
const MAX_WIDTH = INNER - 220;
const TITLE_SIZE = 46;
const MIN_TITLE_SIZE = 34;
const BESIDE_SIZE = 34;
const GAP = 22;
const BASELINE = 92;

/** A title in one line beside the logo: lower than a head of two lines. */
export function lineHead({ title, beside }: LineHead, page: Page): Section {
  const { theme, measure } = page;
  const usual: TextStyle = { size: TITLE_SIZE, weight: 700, colour: theme.ink };
  const muted: TextStyle = { size: BESIDE_SIZE, weight: 400, colour: theme.muted };
  const room = MAX_WIDTH - (beside === null ? 0 : measure(beside, muted) + GAP);
  const fitted = shrunkToFit(title, usual, room, measure);
  const style = { ...fitted, size: Math.max(fitted.size, MIN_TITLE_SIZE) };
  const text = shortenedToFit(title, style, room, measure);
  const x = MARGIN + Math.round(measure(text, style)) + GAP;
  const left = { y: BASELINE, align: "left" } as const;
  const texts: TextMark[] = [{ text, x: MARGIN, ...left, ...style }];
  if (beside !== null) texts.push({ text: beside, x, ...left, ...muted });
  const brand: TextStyle = { size: 34, weight: 700, colour: theme.accent };
  return {
    texts: [...texts, { text: "Quanto", x: RIGHT, y: BASELINE - 2, align: "right", ...brand }],
    logos: [
      {
        x: RIGHT - 160,
        y: BASELINE - 14,
        size: 44,
        colour: theme.accent,
        slice: theme.highlight,
      },
    ],
    bottom: BASELINE + 26,
  };
}

/** Whether a title of a line head fits in letters that can be read. */
export function titleFits(title: string, { theme, measure }: Page): boolean {
  const style: TextStyle = { size: MIN_TITLE_SIZE, weight: 700, colour: theme.ink };
  return measure(title, style) <= MAX_WIDTH;
}
