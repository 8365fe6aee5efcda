import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/charts/picture.ts";
import { pictureOf } from "../../src/charts/picture-of.ts";
import type { Language } from "../../src/domain/language.ts";
import { DRAWINGS } from "./drawing-samples.ts";
import { misplaced } from "./misplaced.ts";
import { pageOf } from "./picture-page.ts";
import { readPicture } from "./read-picture.ts";

/** The least size of letters that a phone shows large enough, in pixels. */
const MIN_SIZE = 24;

const CASES = Object.keys(DRAWINGS).flatMap((name) =>
  (["pt", "en"] as const).map((language) => [name, language] as const),
);

describe.each(CASES)("the picture of %s (%s)", (name, language) => {
  const picture = layOut(name, language, "light");

  it("keeps everything within its margins, and no text over anything else", () => {
    expect(misplaced(picture)).toEqual([]);
  });

  it("has letters that can be read, those of its main figure the largest", () => {
    const sizes = picture.texts.map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(MIN_SIZE);
    const largest = picture.texts.filter(({ size }) => size === Math.max(...sizes));
    expect(largest).toHaveLength(1);
    // Of nothing, or of a month that is not over, there is no figure: the title is the largest then.
    expect(largest[0]?.text).toMatch(/nothing|running|few/.test(name) ? /./ : /\d/);
  });

  it("has each arrow beside a text, in the text's colour", () => {
    for (const { x, y, size, colour } of picture.arrows) {
      const text = picture.texts.find(
        (mark) =>
          Math.abs(mark.y - mark.size * 0.36 - y) < 1 && mark.x > x && mark.x - x < size * 1.5,
      );
      expect(text?.colour).toBe(colour);
    }
  });

  it("has the same layout in the dark theme, in other colours", () => {
    const dark = layOut(name, language, "dark");
    expect(withoutColours(dark)).toEqual(withoutColours(picture));
    const light = new Set(JSON.stringify(picture).match(/#[0-9a-f]{6}/g));
    const both = JSON.stringify(dark)
      .match(/#[0-9a-f]{6}/g)
      ?.filter((one) => light.has(one));
    // The slice of the logo is as bright in both.
    expect(new Set(both)).toEqual(new Set(["#ffcf5c"]));
  });
});

/** The texts of pictures as `readPicture` reads them, each below a line `# name (language)`. */
const READINGS = readFileSync(new URL("./readings.txt", import.meta.url), "utf8")
  .trim()
  .split("\n\n")
  .map((block) => {
    const [title = "", ...lines] = block.split("\n");
    const [, name = "", language = ""] = /^# (.+) \((pt|en)\)$/.exec(title) ?? [];
    return [name, language as Language, lines] as const;
  });

it.each(READINGS)("the picture of %s says what it should (%s)", (name, language, lines) => {
  expect(readPicture(layOut(name, language, "light"))).toEqual(lines);
});

function layOut(name: string, language: Language, theme: "light" | "dark"): Picture {
  const drawing = DRAWINGS[name];
  if (!drawing) throw new Error(`There is no drawing of ${name}`);
  return pictureOf(drawing, pageOf({ language, theme }));
}

function withoutColours(picture: Picture): string {
  return JSON.stringify(picture).replaceAll(/#[0-9a-f]{6}/g, "");
}
