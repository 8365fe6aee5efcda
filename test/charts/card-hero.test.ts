import { expect, it } from "vitest";
import { cardHero } from "../../src/charts/card-hero.ts";
import { pageOf } from "./picture-page.ts";

it.each([
  [1000, "100%"],
  [999, ">99%"],
  [990, "99%"],
  [331, "33%"],
  [10, "1%"],
  [9, "<1%"],
  [0, "0%"],
  [-1, "<1%"],
  [-995, "100%"],
  [-9990, "999%"],
])("a card of %i tenths of a percent kept says %s", (kept, figure) => {
  const month = { name: "2026-10", first: "2026-10-01", last: "2026-10-31" };
  const card = { kind: "ready", month, kept, changes: [], shop: null, calm: null } as const;
  expect(cardHero(card, pageOf({ language: "pt", theme: "light" }))).toMatchObject({ figure });
});
