import { expect, test } from "vitest";
import { screenView } from "../../../../src/bot/views/report/screen-view.ts";
import type { Language } from "../../../../src/domain/language.ts";
import { calendar, period } from "./sample-figures.ts";
import { SAMPLES } from "./sample-screens.ts";

function captionWith(assumed: number, language: Language): string {
  const { screen, data } = SAMPLES["left-out"];
  const location = { period, currency: "BRL", screen };
  const options = { language, amounts: "shown" } as const;
  const context = { location, calendar, dataSince: "2025-11-23", options };
  return screenView({ ...data, assumed }, context).caption;
}

test.each([
  [1, "pt", "1 destes movimentos veio sem categoria do banco: entendi o que é pelo texto"],
  [2, "pt", "2 destes movimentos vieram sem categoria do banco: entendi o que são pelo texto"],
  [1, "en", "1 of these came without a category from the bank: I worked it out"],
  [2, "en", "2 of these came without a category from the bank: I worked them out"],
] as const)("%i without the bank's category are told in %s: %s", (assumed, language, says) => {
  expect(captionWith(assumed, language)).toContain(says);
});

test("nothing is said of it where the bank gave every category", () => {
  expect(captionWith(0, "pt")).not.toContain("sem categoria");
  expect(captionWith(0, "en")).not.toContain("without a category");
});
