import type { Language } from "../domain/language.ts";
import type { Period } from "../domain/period.ts";
import { formatDay } from "../i18n/format-day.ts";
import { periodDays, periodTitle } from "../i18n/period-title.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { INNER, MARGIN, RIGHT, type Page, type Part } from "./page.ts";
import type { TextMark, TextStyle } from "./picture.ts";

export interface Head {
  readonly title: string;
  /** What stands under it in small. */
  readonly below: string | null;
}

/** Beside the product's sign. */
const ROOM = INNER - 230;
const LEAST_TITLE = 44;

/** What a picture is about, beside the product's sign. */
export function headPart({ title, below }: Head, page: Page): Part {
  const { theme, measure } = page;
  const style: TextStyle = { size: 60, weight: 700, colour: theme.ink };
  const fitted = shrunkToFit(title, style, ROOM, measure);
  const titleStyle = { ...fitted, size: Math.max(fitted.size, LEAST_TITLE) };
  const brand: TextStyle = { size: 36, weight: 700, colour: theme.accent };
  const texts: TextMark[] = [
    {
      text: shortenedToFit(title, titleStyle, ROOM, measure),
      x: MARGIN,
      y: 104,
      align: "left",
      ...titleStyle,
    },
    { text: "Quanto", x: RIGHT, y: 96, align: "right", ...brand },
  ];
  if (below !== null) {
    const small = shrunkToFit(below, { size: 38, weight: 400, colour: theme.soft }, INNER, measure);
    texts.push({ text: below, x: MARGIN, y: 160, align: "left", ...small });
  }
  return {
    texts,
    logos: [{ x: RIGHT - 168, y: 83, size: 46, colour: theme.accent, slice: theme.highlight }],
    bottom: below === null ? 142 : 188,
  };
}

/** The head of a picture that is about a period and nothing narrower. */
export function periodHead(period: Period, page: Page): Head {
  const { language, theme, measure } = page;
  const title = periodTitle(period, language);
  const style: TextStyle = { size: 60, weight: 700, colour: theme.ink };
  const fits = measure(title, style) <= ROOM;
  return {
    title: fits ? title : shortRange(period, language),
    below: periodDays(period, language),
  };
}

function shortRange({ first, last }: Period, language: Language): string {
  return `${formatDay(first, language)} – ${formatDay(last, language)}`;
}
