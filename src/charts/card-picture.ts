import type { MonthCard, ReadyCard, UnreadyCard } from "../domain/month-card.ts";
import { cardLackText } from "../i18n/card-lack.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { monthWords } from "../i18n/month-words.ts";
import { cardChangesSection } from "./card-changes-section.ts";
import { cardFactsSection } from "./card-facts-section.ts";
import { cardHero, heroSection } from "./card-hero.ts";
import { CARD_HEIGHT, CARD_INNER, CARD_MARGIN, cardPage } from "./card-page.ts";
import { marksOf } from "./compose-picture.ts";
import { shrunkToFit } from "./fit-text.ts";
import { WIDTH, type Page, type Section } from "./page.ts";
import type { Picture, TextMark, TextStyle } from "./picture.ts";
import { wrapText } from "./wrap-text.ts";

const FOOTER = 1284;
const CONTENT_BOTTOM = FOOTER - 84;
const MAX_GAP = 96;

/** The picture of a month to show to others: one colour field, and no amount. */
export function cardPicture(card: MonthCard, page: Page): Picture {
  const own = cardPage(page);
  const title = titleSection(card, own);
  const content =
    card.kind === "ready" ? readySections(card, title.bottom, own) : [lackSection(card, own)];
  return {
    width: WIDTH,
    height: CARD_HEIGHT,
    background: own.theme.background,
    ...marksOf([title, ...content, footerSection(own)]),
  };
}

function titleSection({ month }: MonthCard, { language, theme, measure }: Page): Section {
  const name = monthWords(month, language);
  const { title } = catalogFor(language).picture.card;
  const muted: TextStyle = { size: 42, weight: 400, colour: theme.muted };
  const strong: TextStyle = { size: 76, weight: 700, colour: theme.ink };
  const left = { x: CARD_MARGIN, align: "left" } as const;
  return {
    texts: [
      { text: title, ...left, y: 124, ...muted },
      { text: name, ...left, y: 208, ...shrunkToFit(name, strong, CARD_INNER, measure) },
    ],
    bottom: 226,
  };
}

/** The sections of a card that have something to say, with equal space between them. */
function readySections(card: ReadyCard, top: number, page: Page): Section[] {
  const hero = cardHero(card, page);
  const makers = [
    (y: number) => heroSection(hero, y, page),
    (y: number) => cardChangesSection(card.changes, y, page),
    (y: number) => cardFactsSection(card, hero.says, y, page),
  ]
    .map((make) => ({ make, height: make(0).bottom }))
    .filter(({ height }) => height > 0);
  const taken = makers.reduce((sum, { height }) => sum + height, 0);
  const gap = Math.min(MAX_GAP, (CONTENT_BOTTOM - top - taken) / makers.length);
  let y = top;
  return makers.map(({ make, height }) => {
    const section = make(Math.round(y + gap));
    y += gap + height;
    return section;
  });
}

/** Why the month has no card yet. */
function lackSection(lacking: UnreadyCard, { language, theme, measure }: Page): Section {
  const { card } = catalogFor(language).picture;
  const text = cardLackText(lacking, language);
  const large: TextStyle = { size: 84, weight: 700, colour: theme.card.accent };
  const style: TextStyle = { size: 46, weight: 400, colour: theme.ink };
  const title: TextMark = {
    text: card.notReady,
    x: CARD_MARGIN,
    y: 620,
    align: "left",
    ...shrunkToFit(card.notReady, large, CARD_INNER, measure),
  };
  const lines = wrapText(text, style, CARD_INNER, measure).map((line, index): TextMark => ({
    text: line,
    x: CARD_MARGIN,
    y: 710 + index * 64,
    align: "left",
    ...style,
  }));
  return { texts: [title, ...lines], bottom: 710 + lines.length * 64 };
}

function footerSection({ language, theme, measure }: Page): Section {
  const { madeWith } = catalogFor(language).picture.card;
  const style: TextStyle = { size: 36, weight: 600, colour: theme.card.muted };
  const size = 46;
  const width = measure(madeWith, style) + size + 18;
  const left = Math.round((WIDTH - width) / 2);
  return {
    logos: [
      {
        x: left + size / 2,
        y: FOOTER - 13,
        size,
        colour: theme.card.accent,
        slice: theme.highlight,
      },
    ],
    texts: [{ text: madeWith, x: left + size + 18, y: FOOTER, align: "left", ...style }],
    bottom: FOOTER,
  };
}
