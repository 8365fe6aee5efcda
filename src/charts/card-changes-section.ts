import type { CardChange } from "../domain/card/card-changes.ts";
import { categoryName } from "../domain/category.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { arrowTextMarks } from "./change-mark.ts";
import { CARD_INNER, CARD_MARGIN, CARD_RIGHT } from "./card-page.ts";
import { marksOf } from "./compose-picture.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { categoryIcon } from "./icons.ts";
import type { Page, Section } from "./page.ts";
import type { Marks, TextStyle } from "./picture.ts";

const ROW_HEIGHT = 80;
const DISC = 62;
/** Tenths of a percent: beyond it a change is said in words. */
const MAX_PERCENT = 3000;

/** What changed most, each with its icon; nothing where nothing did. */
export function cardChangesSection(
  changes: readonly CardChange[],
  top: number,
  page: Page,
): Section {
  const [first] = changes;
  if (!first) return { bottom: top };
  const { language, theme, measure } = page;
  const { card } = catalogFor(language).picture;
  const strong: TextStyle = { size: 42, weight: 700, colour: theme.ink };
  const muted: TextStyle = { size: 34, weight: 400, colour: theme.muted };
  const since = first.base === "usual" ? card.sinceUsual : card.sinceMonthBefore;
  const y = top + 34;
  const room = CARD_INNER - measure(card.changes, strong) - 30;
  const heading: Partial<Marks> = {
    texts: [
      { text: card.changes, x: CARD_MARGIN, y, align: "left", ...strong },
      {
        text: since,
        x: CARD_RIGHT,
        y,
        align: "right",
        ...shrunkToFit(since, muted, room, measure),
      },
    ],
  };
  const rows = changes.map((change, index) => changeRow(change, y + 24 + index * ROW_HEIGHT, page));
  const bottom = y + 24 + changes.length * ROW_HEIGHT;
  return { ...marksOf([heading, ...rows]), bottom };
}

function changeRow(change: CardChange, top: number, page: Page): Partial<Marks> {
  const { language, theme, measure } = page;
  const middle = top + ROW_HEIGHT / 2;
  const y = Math.round(middle + 15);
  const { text, direction } = wordsOf(change, page);
  const style: TextStyle = { size: 42, weight: 600, colour: theme.card.accent };
  const name = categoryName(change.categoryId, language);
  const names: TextStyle = { size: 42, weight: 400, colour: theme.ink };
  const x = CARD_MARGIN + DISC + 24;
  const room = CARD_RIGHT - x - measure(text, style) - 80;
  const fitted = shrunkToFit(name, names, room, measure);
  const least = { ...fitted, size: Math.max(32, fitted.size) };
  return marksOf([
    {
      icons: [
        {
          x: CARD_MARGIN + DISC / 2,
          y: middle,
          size: DISC,
          colour: theme.card.accent,
          disc: theme.card.panel,
          icon: categoryIcon(change.categoryId),
        },
      ],
      texts: [{ text: shortenedToFit(name, least, room, measure), x, y, align: "left", ...least }],
    },
    arrowTextMarks(text, direction, { x: CARD_RIGHT, y, align: "right", style }, page),
  ]);
}

function wordsOf({ by }: CardChange, { language }: Page) {
  const { card } = catalogFor(language).picture;
  if (by === null) return { text: card.isNew, direction: null };
  const percent = Math.abs(Math.round(by / 10));
  if (by < 0) return { text: card.less({ percent }), direction: "down" as const };
  const text = by > MAX_PERCENT ? card.muchMore : card.more({ percent });
  return { text, direction: "up" as const };
}
