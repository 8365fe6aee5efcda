import type { ReadyCard } from "../domain/month-card.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { CARD_INNER, CARD_MARGIN } from "./card-page.ts";
import { marksOf } from "./compose-picture.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import type { Page, Section } from "./page.ts";
import { placeName } from "./place-name.ts";
import type { Marks, TextStyle } from "./picture.ts";

/** The figure of a card in its largest letters. */
export interface Hero {
  /** What the figure is of: that is not said again. */
  readonly says: "kept" | "calm" | "shop" | "nothing";
  readonly figure: string;
  readonly text: string;
  /** The part of a bar below the text that is filled, 0 to 1; null without a bar. */
  readonly filled: number | null;
}

const SIZE = 250;
const MIN_WORDS_SIZE = 36;
const BAR_HEIGHT = 30;

/** The share of the income that was kept; without income the calmest days, or the shop of the month. */
export function cardHero({ kept, calm, shop }: ReadyCard, page: Page): Hero {
  const { language } = page;
  const { card } = catalogFor(language).picture;
  const name = shop ? placeName(shop, page) : "";
  if (kept !== null) {
    const figure = percentText(kept);
    if (kept < 0) return { says: "kept", figure, text: card.overspent, filled: null };
    return { says: "kept", figure, text: card.kept, filled: Math.min(1, kept / 1000) };
  }
  if (calm?.kind === "no-spending" && calm.days > 1)
    return { says: "calm", figure: String(calm.days), text: card.daysInRow, filled: null };
  if (shop && name !== "") {
    const text = card.timesAt({ shop: name });
    return { says: "shop", figure: String(shop.visits), text, filled: null };
  }
  return { says: "nothing", figure: "", text: "", filled: null };
}

/** In whole percent; all and nothing only where it is exactly that. */
function percentText(tenths: number): string {
  const size = Math.abs(tenths);
  if (size > 0 && size < 10) return "<1%";
  return tenths > 990 && tenths < 1000 ? ">99%" : `${Math.round(size / 10)}%`;
}

/** The figure, what it is of, and its bar; nothing where there is no figure. */
export function heroSection({ figure, text, filled }: Hero, top: number, page: Page): Section {
  if (figure === "") return { bottom: top };
  const { theme, measure } = page;
  const large: TextStyle = { size: SIZE, weight: 700, colour: theme.card.accent };
  const style = shrunkToFit(figure, large, CARD_INNER, measure);
  const y = top + Math.round(style.size * 0.74);
  const words: TextStyle = { size: 48, weight: 600, colour: theme.ink };
  const fitted = shrunkToFit(text, words, CARD_INNER, measure);
  const wordsStyle = { ...fitted, size: Math.max(MIN_WORDS_SIZE, fitted.size) };
  const below = y + 78;
  const texts: Section = {
    texts: [
      {
        text: figure,
        x: CARD_MARGIN - Math.round(style.size / 20),
        y,
        align: "left",
        ...style,
      },
      {
        text: shortenedToFit(text, wordsStyle, CARD_INNER, measure),
        x: CARD_MARGIN,
        y: below,
        align: "left",
        ...wordsStyle,
      },
    ],
    bottom: below + 8,
  };
  if (filled === null) return texts;
  const bar = barMarks(filled, below + 54, page);
  return { ...marksOf([texts, bar]), bottom: below + 54 + BAR_HEIGHT / 2 };
}

function barMarks(filled: number, y: number, { theme }: Page): Partial<Marks> {
  const width = Math.max(BAR_HEIGHT, Math.round(CARD_INNER * filled));
  const bar = { x: CARD_MARGIN, y, width, height: BAR_HEIGHT, colour: theme.card.accent };
  const track = {
    x: CARD_MARGIN,
    y: y - BAR_HEIGHT / 2,
    width: CARD_INNER,
    height: BAR_HEIGHT,
    radius: BAR_HEIGHT / 2,
    colour: theme.card.panel,
  };
  return { panels: [track], bars: filled === 0 ? [] : [bar] };
}
