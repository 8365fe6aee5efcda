import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_CAPTION_LENGTH } from "../../../../src/bot/views/message.ts";
import { linesThatFit } from "../../../../src/bot/views/report/lines-that-fit.ts";
import { Html, joinHtml, lengthWithoutMarkup, markup } from "../../../../src/bot/views/html.ts";

const head = markup`<b>Compras</b>`;
const summed = (rest: readonly string[]) => markup`And ${String(rest.length)} more`;

test("of ten thousand items, only the lines that can fit are rendered", () => {
  const items = Array.from({ length: 10_000 }, (_, index) => `Merchant ${index}`);
  let [written, sums] = [0, 0];
  const lines = linesThatFit(items, [head], {
    line: (item) => {
      written += 1;
      return markup`${item}`;
    },
    summed: (rest) => {
      sums += 1;
      return summed(rest);
    },
  });
  expect(written).toBeLessThan(MAX_CAPTION_LENGTH);
  expect(sums).toBeLessThan(20);
  const shown = lines.text.split("\n");
  expect(shown.at(-1)).toBe(`And ${10_000 - (shown.length - 1)} more`);
  expect(lengthWithoutMarkup(joinHtml([head, lines], "\n\n"))).toBeGreaterThan(
    MAX_CAPTION_LENGTH - 40,
  );
});

test("as many lines are kept as fit, and never more", () => {
  const lists = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 80 });
  const max = fc.option(fc.nat({ max: 80 }), { nil: undefined });
  fc.assert(
    fc.property(lists, fc.nat({ max: MAX_CAPTION_LENGTH }), max, (texts, taken, limit) => {
      const items = texts.map((text) => text.replaceAll("\n", " "));
      const around = [new Html("x".repeat(taken))];
      const how = { line: (item: string) => markup`${item}`, summed };
      const limited = limit === undefined ? how : { ...how, max: limit };
      expect(linesThatFit(items, around, limited).text).toBe(
        byTryingAll(items, around, limit ?? items.length),
      );
    }),
  );
});

/** Tries every number of lines, from all of them downwards. */
function byTryingAll(items: readonly string[], around: readonly Html[], max: number): string {
  for (let count = Math.min(max, items.length); count > 0; count -= 1) {
    const rest = items.slice(count);
    const shown = items.slice(0, count).map((item) => markup`${item}`);
    const list = joinHtml(rest.length > 0 ? [...shown, summed(rest)] : shown, "\n");
    if (lengthWithoutMarkup(joinHtml([...around, list], "\n\n")) <= MAX_CAPTION_LENGTH)
      return list.text;
  }
  return summed(items).text;
}
