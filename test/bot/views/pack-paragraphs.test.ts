import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lengthWithoutMarkup, markup } from "../../../src/bot/views/html.ts";
import { packParagraphs } from "../../../src/bot/views/pack-paragraphs.ts";

it("puts as many paragraphs into a text as fit", () => {
  const packed = packParagraphs([markup`aaa`, markup`bbb`, markup`ccc`], 8);
  expect(packed.map(({ text }) => text)).toEqual(["aaa\n\nbbb", "ccc"]);
});

it("splits a paragraph between lines only where it is longer than a text", () => {
  const packed = packParagraphs([markup`head`, markup`${"aaaa\nbbbb\ncccc"}`], 9);
  expect(packed.map(({ text }) => text)).toEqual(["head", "aaaa\nbbbb", "cccc"]);
});

it("keeps every line and every limit", () => {
  const line = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.replaceAll("\n", " "));
  const paragraph = fc.array(line, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
      const packed = packParagraphs(
        paragraphs.map((lines) => markup`${lines.join("\n")}`),
        30,
      );
      for (const text of packed) expect(lengthWithoutMarkup(text)).toBeLessThanOrEqual(30);
      const kept = packed.flatMap(({ text }) => text.split(/\n+/));
      expect(kept).toEqual(paragraphs.flat().map((line) => markup`${line}`.text));
    }),
  );
});
