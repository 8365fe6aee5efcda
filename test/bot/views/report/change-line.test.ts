import { expect, test } from "vitest";
import { changeLine } from "../../../../src/bot/views/report/change-line.ts";

const period = { name: "last-month", first: "2026-10-01", last: "2026-10-31" } as const;
const compared = { first: "2026-09-01", last: "2026-09-30", kind: "whole" } as const;
const options = { language: "pt", amounts: "shown" } as const;

test.each([
  ["nothing before", 500, 0, "no mês anterior"],
  ["the same", 500, 500, "(R$ 5,00)"],
  ["the same by any rounding", 100_300, 100_000, "O mesmo que no mês anterior (R$ 1.000,00)"],
  ["more", 750, 500, "50% a mais"],
  ["ten times", 5000, 500, "900% a mais"],
  ["more than ten times", 5001, 500, "▲ Mais de 10 vezes o valor no mês anterior (R$ 5,00)"],
  ["less", 250, 500, "50% a menos"],
])("%s", (_case, minor, before, words) => {
  const line = changeLine({ minor, before, currency: "BRL" }, period, compared, options);
  expect(line.text.replaceAll("\u00A0", " ")).toContain(words);
});

test("where more was refunded than spent, there is no share, only the amount before", () => {
  const line = changeLine(
    { minor: -183_111, before: 916, currency: "BRL" },
    period,
    compared,
    options,
  );
  expect(line.text.replaceAll("\u00A0", " ")).toBe("antes R$ 9,16");
});
