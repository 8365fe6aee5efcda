import { describe, expect, it } from "vitest";
import { shortenedToFit, shrunkToFit } from "../../src/charts/fit-text.ts";
import type { Measure, TextStyle } from "../../src/charts/picture.ts";

/** Every letter is as wide as half its size. */
const measure: Measure = (text, { size }) => text.length * (size / 2);
const style: TextStyle = { size: 20, weight: 400, colour: "#000000" };

describe("shrunkToFit", () => {
  it("keeps the size of what fits and shrinks what does not", () => {
    expect(shrunkToFit("abcd", style, 40, measure).size).toBe(20);
    expect(shrunkToFit("abcd", style, 39, measure).size).toBe(19);
    expect(shrunkToFit("abcdefgh", style, 40, measure).size).toBe(10);
  });
});

describe("shortenedToFit", () => {
  it.each([
    ["Empréstimos e financiamento", 270, "Empréstimos e financiamento"],
    ["Empréstimos e financiamento", 269, "Empréstimos…"],
    ["Alimentos, bebidas e doces", 200, "Alimentos, bebidas…"],
    ["Alimentos, bebidas e doces", 120, "Alimentos…"],
    ["Supermercado", 100, "Supermerc…"],
  ])("makes %s fit %i pixels as %s", (text, width, expected) => {
    expect(shortenedToFit(text, style, width, measure)).toBe(expected);
  });
});

describe("shortenedToFit of a name of any length", () => {
  const MAX_MEASURED = 30;

  it.each([
    ["one long word", "X".repeat(100_000)],
    ["many words", "loja de roupas ".repeat(10_000)],
    ["words of one letter", "a ".repeat(50_000)],
    ["emoji", "🍕".repeat(20_000)],
  ])("measures it a few times, and in short pieces: %s", (_case, text) => {
    const measured: string[] = [];
    const counting: Measure = (piece, { size }) => {
      measured.push(piece);
      return piece.length * (size / 2);
    };
    const shown = shortenedToFit(text, style, 300, counting);
    expect(shown.length * 10).toBeLessThanOrEqual(300);
    expect(shown.length).toBeGreaterThan(8);
    expect(shown).toMatch(/…$/u);
    expect(measured.length).toBeLessThan(MAX_MEASURED);
    expect(Math.max(...measured.map(({ length }) => length))).toBeLessThan(500);
  });

  it("never cuts a character in two", () => {
    const shown = shortenedToFit("🍕".repeat(30), style, 95, measure);
    expect(shown).toBe(`${"🍕".repeat(4)}…`);
  });
});
