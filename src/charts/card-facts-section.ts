import type { CalmDays } from "../domain/card/calm-days.ts";
import type { ShopOfMonth } from "../domain/card/shop-of-month.ts";
import type { ReadyCard } from "../domain/month-card.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { shortDays } from "../i18n/picture-days.ts";
import type { Hero } from "./card-hero.ts";
import { CARD_INNER, CARD_MARGIN } from "./card-page.ts";
import { marksOf } from "./compose-picture.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import type { IconName } from "./icons.ts";
import type { Page, Section } from "./page.ts";
import { placeName } from "./place-name.ts";
import type { Marks, TextMark, TextStyle } from "./picture.ts";

const HEIGHT = 208;
const GAP = 24;
const PADDING = 32;

interface Fact {
  readonly icon: IconName;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** The shop of the month and the calmest days, beside each other. */
export function cardFactsSection(
  { shop, calm }: ReadyCard,
  said: Hero["says"],
  top: number,
  page: Page,
): Section {
  const facts = [
    ...(said === "shop" ? [] : shopFacts(shop, page)),
    ...(said === "calm" ? [] : calmFacts(calm, page)),
  ];
  if (facts.length === 0) return { bottom: top };
  const width = (CARD_INNER - GAP * (facts.length - 1)) / facts.length;
  const marks = facts.map((fact, index) =>
    factMarks(fact, { x: CARD_MARGIN + index * (width + GAP), top, width }, page),
  );
  return { ...marksOf(marks), bottom: top + HEIGHT };
}

/** None if the fonts have no letter of its name. */
function shopFacts(shop: ShopOfMonth | null, page: Page): Fact[] {
  const value = shop ? placeName(shop, page) : "";
  if (!shop || value === "") return [];
  const { card } = catalogFor(page.language).picture;
  const label = shop.kind === "shop" ? card.shop : card.category;
  return [{ icon: "shopfront", label, value, note: card.times({ count: shop.visits }) }];
}

function calmFacts(calm: CalmDays | null, { language }: Page): Fact[] {
  if (!calm) return [];
  const { card } = catalogFor(language).picture;
  const { first, last } = calm.kind === "least" ? { first: calm.day, last: calm.day } : calm;
  const days = shortDays({ first, last }, { first, last }, language);
  const label = first === last ? card.calmDay : card.calmDays;
  if (calm.kind === "least")
    return [{ icon: "moon", label, value: days, note: card.leastSpending }];
  const note = card.withoutSpending({ days: calm.days });
  return [{ icon: "moon", label, value: days, note }];
}

interface FactPlace {
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

function factMarks(fact: Fact, { x, top, width }: FactPlace, page: Page): Partial<Marks> {
  const { theme, measure } = page;
  const left = Math.round(x + PADDING);
  const room = width - 2 * PADDING;
  const muted: TextStyle = { size: 34, weight: 400, colour: theme.muted };
  const strong: TextStyle = { size: 46, weight: 700, colour: theme.ink };
  const line = (text: string, y: number, style: TextStyle, least: number, width = room) => {
    const fitted = shrunkToFit(text, style, width, measure);
    const size = Math.max(least, fitted.size);
    const shown = shortenedToFit(text, { ...fitted, size }, width, measure);
    return { text: shown, x: left, y, align: "left", ...fitted, size } satisfies TextMark;
  };
  return {
    panels: [{ x, y: top, width, height: HEIGHT, radius: 32, colour: theme.card.panel }],
    icons: [
      {
        x: x + width - PADDING - 22,
        y: top + 48,
        size: 44,
        colour: theme.card.accent,
        icon: fact.icon,
      },
    ],
    texts: [
      line(fact.label, top + 60, muted, 26, room - 60),
      line(fact.value, top + 126, strong, 34),
      line(fact.note, top + 174, muted, 26),
    ],
  };
}
