import type { MonthCard, ReadyCard } from "../../src/domain/month-card.ts";
import { CALENDAR_MONTH, createMonths } from "../../src/domain/months.ts";

const months = createMonths(CALENDAR_MONTH, () => true);
const month = months.named("2026-10");

export const CARD: ReadyCard = {
  kind: "ready",
  month,
  kept: 331,
  changes: [
    { categoryId: "11000000", by: -284, base: "usual" },
    { categoryId: "10000000", by: 163, base: "usual" },
    { categoryId: "12000000", by: null, base: "usual" },
  ],
  shop: { kind: "shop", name: "Padaria Pão de Ló", visits: 14 },
  calm: { kind: "no-spending", first: "2026-10-12", last: "2026-10-16", days: 5 },
};

/** Cards, by what is special about them. */
export const CARDS: Readonly<Record<string, MonthCard>> = {
  card: CARD,
  "card overspent": {
    ...CARD,
    kept: -1_240,
    changes: [
      { categoryId: "02000000", by: 9_000, base: "month-before" },
      { categoryId: "08000000", by: 412, base: "month-before" },
    ],
    calm: { kind: "least", day: "2026-10-04" },
  },
  "card without income": {
    ...CARD,
    kept: null,
    shop: { kind: "shop", name: "Restaurante e Lanchonete Família Mancini Ltda", visits: 4 },
  },
  "card of a category": {
    ...CARD,
    shop: { kind: "category", topCategoryId: "11000000", visits: 9 },
  },
  "card of a shop only": {
    ...CARD,
    kept: null,
    changes: [],
    calm: { kind: "least", day: "2026-10-04" },
  },
  "card with little to say": { ...CARD, changes: [], shop: null },
  "card of nothing but a day": {
    ...CARD,
    kept: null,
    changes: [],
    shop: { kind: "shop", name: "日本料理", visits: 9 },
    calm: { kind: "no-spending", first: "2026-10-12", last: "2026-10-12", days: 1 },
  },
  "card of a running month": {
    kind: "unready",
    month: months.named("2026-11"),
    lacks: { kind: "end", ready: "2026-12-01" },
  },
  "card of few days": { kind: "unready", month, lacks: { kind: "days", has: 12, needs: 20 } },
  "card of few transactions": {
    kind: "unready",
    month,
    lacks: { kind: "transactions", has: 6, needs: 10 },
  },
};
