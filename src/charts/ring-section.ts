import type { Breakdown, BreakdownPart } from "../domain/breakdown.ts";
import { formatShare } from "../i18n/format-number.ts";
import { changeMarks } from "./change-mark.ts";
import { changeBeside } from "../domain/change.ts";
import { marksOf } from "./compose-picture.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, RIGHT, WIDTH, type Page, type Section } from "./page.ts";
import { partColours } from "./palette.ts";
import { nameMarks } from "./name-marks.ts";
import { displayNameOf } from "./display-name-of.ts";
import type { TextMark, TextStyle } from "./picture.ts";
import { wrapText } from "./wrap-text.ts";

const RADIUS = 250;
const HOLE_RADIUS = 168;
/** Pixels of a name in the middle. */
const MAX_MIDDLE_WIDTH = 270;
const MAX_MIDDLE_LINES = 3;
const SPOT_SIZE = 30;
const NAME_X = MARGIN + SPOT_SIZE + 22;
const ROW_HEIGHT = 112;

export interface RingPlace {
  readonly top: number;
}

/** The positive parts of a breakdown as a ring, the largest named in its middle, and a legend below it. */
export function ringSection(breakdown: Breakdown, { top }: RingPlace, page: Page): Section[] {
  const parts = breakdown.parts.filter(({ minor }) => minor > 0);
  const colours = partColours(
    parts.map(({ topCategoryId }) => topCategoryId),
    page.theme,
  );
  const y = top + RADIUS;
  const slices = parts.map(({ minor }, index) => ({ amount: minor, colour: colours[index] ?? "" }));
  const [largest] = parts;
  const ring: Section = {
    rings: [{ x: WIDTH / 2, y, radius: RADIUS, hole: HOLE_RADIUS, slices }],
    texts: largest ? middleTexts(largest, y, page) : [],
    bottom: y + RADIUS + 40,
  };
  const sections = [ring];
  for (const [index, part] of parts.entries()) {
    const below = sections.at(-1)?.bottom ?? ring.bottom;
    const place = { currency: breakdown.currency, top: below };
    sections.push(legendRow(part, { ...place, colour: colours[index] ?? "" }, page));
  }
  return sections;
}

/** The share and name of the largest part. */
function middleTexts(part: BreakdownPart, y: number, page: Page): NonNullable<Section["texts"]> {
  const { theme, language, measure } = page;
  const share = formatShare(part.share ?? 0, language);
  const shareStyle: TextStyle = { size: 76, weight: 700, colour: theme.ink };
  const name = displayNameOf(part, page).text;
  const style: TextStyle = { size: 30, weight: 400, colour: theme.muted };
  const wrapped = wrapText(name, style, MAX_MIDDLE_WIDTH, measure);
  const most = MAX_MIDDLE_LINES - 1;
  const lines = [...wrapped.slice(0, most), wrapped.slice(most).join(" ")].filter(Boolean);
  const top = y + 30 - lines.length * 16;
  return [
    { text: share, x: WIDTH / 2, y: top, align: "center", ...shareStyle },
    ...lines.map((line, index): TextMark => {
      const text = shortenedToFit(line, style, MAX_MIDDLE_WIDTH, measure);
      return { text, x: WIDTH / 2, y: top + 48 + index * 38, align: "center", ...style };
    }),
  ];
}

interface LegendPlace {
  readonly currency: string;
  readonly colour: string;
  readonly top: number;
}

function legendRow(part: BreakdownPart, place: LegendPlace, page: Page): Section {
  const { currency, colour, top } = place;
  const { theme, language, measure } = page;
  const first = top + 44;
  const amountStyle = shrunkToFit(
    amountText(part.minor, currency, language),
    { size: 42, weight: 600, colour: theme.ink, tabular: true },
    INNER * 0.6,
    measure,
  );
  const amount = amountText(part.minor, currency, language);
  const room = RIGHT - NAME_X - measure(amount, amountStyle) - 32;
  const nameStyle = { size: 42, weight: 600, colour: theme.ink, x: NAME_X, y: first } as const;
  const names = nameMarks(displayNameOf(part, page), nameStyle, room, page);
  const second = (names.at(-1)?.y ?? first) + 42;
  const muted: TextStyle = { size: 36, weight: 400, colour: theme.muted, tabular: true };
  const share = formatShare(part.share ?? 0, language);
  const change = changeBeside(part);
  const at = { x: RIGHT, y: second, size: 36, align: "right" } as const;
  const row: Section = {
    spots: [{ x: MARGIN + SPOT_SIZE / 2, y: first - 15, size: SPOT_SIZE, colour }],
    texts: [
      ...names,
      { text: amount, x: RIGHT, y: first, align: "right", ...amountStyle },
      { text: share, x: NAME_X, y: second, align: "left", ...muted },
    ],
    bottom: second - 86 + ROW_HEIGHT,
  };
  const changes = change === null ? {} : changeMarks(change, at, page);
  return { ...marksOf([row, changes]), bottom: row.bottom };
}
