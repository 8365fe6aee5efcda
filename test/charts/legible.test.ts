import { createCanvas } from "canvas";
import { beforeAll, describe, expect, it } from "vitest";
import { cssFont, registerFonts } from "../../src/charts/fonts.ts";
import { createLegible } from "../../src/charts/legible.ts";

let legible: (name: string) => string;

beforeAll(() => {
  registerFonts();
  legible = createLegible();
});

describe("legible", () => {
  it.each([
    ["Padaria Pão de Ló", "Padaria Pão de Ló"],
    ["Café da Zé ☕🍞", "Café da Zé ☕🍞"],
    ["Família 👨‍👩‍👧 Silva 👍🏽 🇧🇷 ❤️", "Família 👨‍👩‍👧 Silva 👍🏽 🇧🇷 ❤️"],
    ["Ωμέγα Привет Čeština Łódź", "Ωμέγα Привет Čeština Łódź"],
    ["日本料理 Sushi Kenzô", "Sushi Kenzô"],
    ["Bar שלום do Zé", "Bar do Zé"],
    ["Private \uE000 use\u{10FFFF}", "Private use"],
    ["東京", ""],
  ])("turns %s into %s", (name, expected) => {
    expect(legible(name)).toBe(expected);
  });

  it("accepts accents that are characters of their own", () => {
    expect(legible("Pa\u0303o de Lo\u0301 ☕")).toBe("Pão de Ló ☕");
  });

  it("leaves nothing that is drawn as an empty box", () => {
    const box = inkOf("\u{10FFFE}");
    const kept = Array.from(legible("☕🍞🛒🏠💊🎉🧾🚗🐶🍺₿✓★♥♻️日本語한국어🫠🪿"));
    expect(kept.length).toBeGreaterThan(12);
    for (const sign of kept.filter((one) => one !== "\uFE0F"))
      expect([sign, inkOf(sign).equals(box)]).toEqual([sign, false]);
  });
});

function inkOf(sign: string): Buffer {
  const context = createCanvas(80, 60).getContext("2d");
  context.font = cssFont({ size: 30, weight: 600 }, sign);
  context.fillText(sign, 5, 45);
  return Buffer.from(context.getImageData(0, 0, 80, 60).data);
}
