import { shrunkToFit } from "./fit-text.ts";
import { INNER, MARGIN, type Page, type Section } from "./page.ts";
import type { TextMark, TextStyle } from "./picture.ts";

const HEIGHT = 106;
const PADDING = 30;
const RADIUS = 24;

/** A figure beside others: a small label, and the amount below it. */
export interface Figure {
  readonly label: string;
  readonly amount: string;
  readonly colour: string;
}

/** A quiet block of one to three figures beside each other. */
export function figuresSection(figures: readonly Figure[], top: number, page: Page): Section {
  const { theme, measure } = page;
  if (figures.length === 0) return { bottom: top };
  const slot = (INNER - PADDING) / figures.length;
  const room = slot - PADDING;
  const texts = figures.flatMap(({ label, amount, colour }, index): TextMark[] => {
    const x = Math.round(MARGIN + PADDING + index * slot);
    const muted: TextStyle = { size: 32, weight: 400, colour: theme.muted };
    const strong: TextStyle = { size: 38, weight: 600, colour };
    return [
      { text: label, x, y: top + 43, align: "left", ...shrunkToFit(label, muted, room, measure) },
      {
        text: amount,
        x,
        y: top + 86,
        align: "left",
        ...shrunkToFit(amount, strong, room, measure),
      },
    ];
  });
  const panel = { x: MARGIN, y: top, width: INNER, height: HEIGHT, radius: RADIUS };
  return { panels: [{ ...panel, colour: theme.panel }], texts, bottom: top + HEIGHT };
}
