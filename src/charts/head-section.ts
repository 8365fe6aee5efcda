import type { Language } from "../domain/language.ts";
import type { Period } from "../domain/period.ts";
import type { SeriesSubject } from "../domain/series.ts";
import { formatDay, formatDayRange } from "../i18n/format-day.ts";
import { periodDays, periodTitle } from "../i18n/period-title.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { INNER, MARGIN, RIGHT, type Page, type Section } from "./page.ts";
import type { TextMark, TextStyle } from "./picture.ts";

export interface Head {
  readonly title: string;
  /** The smaller line below the title. */
  readonly below: string | null;
}

/** Pixels beside the logo. */
const MAX_TITLE_WIDTH = INNER - 230;
const MIN_TITLE_SIZE = 44;

/** The title of a picture beside the logo, and the line below it. */
export function headSection({ title, below }: Head, page: Page): Section {
  const { theme, measure } = page;
  const style: TextStyle = { size: 60, weight: 700, colour: theme.ink };
  const fitted = shrunkToFit(title, style, MAX_TITLE_WIDTH, measure);
  const titleStyle = { ...fitted, size: Math.max(fitted.size, MIN_TITLE_SIZE) };
  const brand: TextStyle = { size: 36, weight: 700, colour: theme.accent };
  const texts: TextMark[] = [
    {
      text: shortenedToFit(title, titleStyle, MAX_TITLE_WIDTH, measure),
      x: MARGIN,
      y: 104,
      align: "left",
      ...titleStyle,
    },
    { text: "Quanto", x: RIGHT, y: 96, align: "right", ...brand },
  ];
  if (below !== null) {
    const small = shrunkToFit(
      below,
      { size: 38, weight: 400, colour: theme.muted },
      INNER,
      measure,
    );
    texts.push({ text: below, x: MARGIN, y: 160, align: "left", ...small });
  }
  return {
    texts,
    logos: [{ x: RIGHT - 168, y: 83, size: 46, colour: theme.accent, slice: theme.highlight }],
    bottom: below === null ? 142 : 188,
  };
}

/** The title and days of a picture of a period. */
export function periodHead(period: Period, page: Page): Head {
  const { language, theme, measure } = page;
  const title = periodTitle(period, language);
  const style: TextStyle = { size: 60, weight: 700, colour: theme.ink };
  const fits = measure(title, style) <= MAX_TITLE_WIDTH;
  return {
    title: fits ? title : shortRange(period, language),
    below: periodDays(period, language),
  };
}

/** What a series is about, and its days. */
export function subjectHead(
  { title, details }: SeriesSubject,
  { first, last }: Pick<Period, "first" | "last">,
  { language, legible }: Page,
): Head {
  const days = formatDayRange(first, last, language);
  return { title: legible(title), below: [...details.map(legible), days].join(" · ") };
}

/** `01/11/2026 – 22/11/2026`: days where their words do not fit. */
export function shortRange({ first, last }: Period, language: Language): string {
  return `${formatDay(first, language)} – ${formatDay(last, language)}`;
}
