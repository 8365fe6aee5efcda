import type { Breakdown, BreakdownPart as SumPart } from "../domain/breakdown.ts";
import { formatShare } from "../i18n/format-number.ts";
import { nameMark } from "./amount-row.ts";
import { changeMarks } from "./change-mark.ts";
import { changeBeside } from "./change.ts";
import { marksOf } from "./compose.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, RIGHT, WIDTH, type Page, type Part } from "./page.ts";
import { partColours } from "./palette.ts";
import { partName } from "./part-name.ts";
import type { TextMark, TextStyle } from "./picture.ts";
import { wrapText } from "./wrap-text.ts";

const RADIUS = 250;
const HOLE = 168;
/** How wide a name in the middle may be. */
const MIDDLE = 270;
const SPOT = 30;
const NAME = MARGIN + SPOT + 22;
const ROW = 112;

export interface RingPlace {
  readonly top: number;
  /** Whether more is better. */
  readonly isGoodNews: boolean;
}

/** At most six positive parts as a ring, the largest named in its middle, and a legend under it. */
export function ringPart(breakdown: Breakdown, { top, isGoodNews }: RingPlace, page: Page): Part[] {
  const parts = breakdown.parts.filter(({ minor }) => minor > 0);
  const colours = partColours(
    parts.map(({ topCategoryId }) => topCategoryId),
    page.theme,
  );
  const y = top + RADIUS;
  const slices = parts.map(({ minor }, index) => ({ amount: minor, colour: colours[index] ?? "" }));
  const [largest] = parts;
  const ring: Part = {
    rings: [{ x: WIDTH / 2, y, radius: RADIUS, hole: HOLE, slices }],
    texts: largest ? middleTexts(largest, y, page) : [],
    bottom: y + RADIUS + 40,
  };
  const legend = parts.map((part, index) =>
    legendRow(
      part,
      {
        currency: breakdown.currency,
        colour: colours[index] ?? "",
        isGoodNews,
        top: ring.bottom + index * ROW,
      },
      page,
    ),
  );
  return [ring, ...legend];
}

/** The largest part, which is what most users look for. */
function middleTexts(part: SumPart, y: number, page: Page): NonNullable<Part["texts"]> {
  const { theme, language, measure } = page;
  const share = formatShare(part.share ?? 0, language);
  const shareStyle: TextStyle = { size: 76, weight: 700, colour: theme.ink };
  const name = partName(part, page).text;
  const style: TextStyle = { size: 32, weight: 400, colour: theme.soft };
  const [first = "", ...others] = wrapText(name, style, MIDDLE, measure);
  const lines = others.length === 0 ? [first] : [first, others.join(" ")];
  const top = y + (lines.length === 1 ? 14 : 0);
  return [
    { text: share, x: WIDTH / 2, y: top, align: "center", ...shareStyle },
    ...lines.map((line, index): TextMark => {
      const text = shortenedToFit(line, style, MIDDLE, measure);
      return { text, x: WIDTH / 2, y: top + 52 + index * 40, align: "center", ...style };
    }),
  ];
}

interface LegendPlace {
  readonly currency: string;
  readonly colour: string;
  readonly isGoodNews: boolean;
  readonly top: number;
}

function legendRow(part: SumPart, place: LegendPlace, page: Page): Part {
  const { currency, colour, isGoodNews, top } = place;
  const { theme, language, measure } = page;
  const [first, second] = [top + 44, top + 86];
  const amountStyle = shrunkToFit(
    amountText(part.minor, currency, language),
    { size: 42, weight: 600, colour: theme.ink, tabular: true },
    INNER * 0.6,
    measure,
  );
  const amount = amountText(part.minor, currency, language);
  const room = RIGHT - NAME - measure(amount, amountStyle) - 32;
  const nameStyle = { size: 42, weight: 600, colour: theme.ink, x: NAME, y: first } as const;
  const soft: TextStyle = { size: 36, weight: 400, colour: theme.soft, tabular: true };
  const share = formatShare(part.share ?? 0, language);
  const change = changeBeside(part);
  const at = { x: RIGHT, y: second, size: 36, align: "right" } as const;
  const row: Part = {
    spots: [{ x: MARGIN + SPOT / 2, y: first - 15, size: SPOT, colour }],
    texts: [
      nameMark(partName(part, page), nameStyle, room, measure),
      { text: amount, x: RIGHT, y: first, align: "right", ...amountStyle },
      { text: share, x: NAME, y: second, align: "left", ...soft },
    ],
    bottom: top + ROW,
  };
  const changes = change === null ? {} : changeMarks(change, at, page, isGoodNews);
  return { ...marksOf([row, changes]), bottom: row.bottom };
}
