import { describe, expect, it } from "vitest";
import { enPicture } from "../../src/i18n/en-picture.ts";
import { axisAmount } from "../../src/i18n/picture-money.ts";
import type { ShownChange } from "../../src/i18n/picture-texts.ts";
import { ptBrPicture } from "../../src/i18n/pt-br-picture.ts";

const CHANGES: readonly ShownChange[] = [
  { kind: "more", percent: 12 },
  { kind: "less", percent: 100 },
  { kind: "times" },
  { kind: "same" },
  { kind: "new" },
];

describe.each([
  ["pt", ptBrPicture],
  ["en", enPicture],
] as const)("the texts in pictures (%s)", (_language, texts) => {
  it("have a change in a word and in a sentence", () => {
    expect(
      CHANGES.map((change) => [
        texts.change(change),
        texts.changeSince({ change, days: texts === ptBrPicture ? "outubro" : "October" }),
      ]),
    ).toMatchSnapshot();
  });

  it("have a change since days of two months in a sentence", () => {
    const [days, words] =
      texts === ptBrPicture
        ? ["2 de junho – 30 de agosto", "de 2 de junho a 30 de agosto"]
        : ["2 June – 30 August", "2 June – 30 August"];
    for (const change of CHANGES.filter(({ kind }) => kind !== "same"))
      expect(texts.changeSince({ change, days })).toContain(words);
  });

  it("have the rest with the right plural", () => {
    const isPt = texts === ptBrPicture;
    expect([1, 2].map((count) => texts.rest.categories({ count }))).toEqual(
      isPt ? ["Mais 1 categoria", "Demais 2 categorias"] : ["1 more category", "2 more categories"],
    );
    expect([1, 2].map((count) => texts.rest.parts({ count }))).toEqual(
      isPt ? ["Mais 1", "Demais 2"] : ["1 more", "2 more"],
    );
  });

  it("have the savings with the right plural", () => {
    const { savings } = texts;
    const values = { amount: "R$ 10", received: "R$ 100" };
    expect(
      [1, 11].flatMap((count) => [
        savings.left({ count, ...values }),
        savings.overspent({ count, ...values }),
        savings.even({ count }),
        savings.nothingReceived({ count }),
      ]),
    ).toMatchSnapshot();
  });
});

describe("axisAmount", () => {
  it.each([
    [0, "BRL", "0", "0"],
    [50, "BRL", "0,5", "0.5"],
    [25_000, "BRL", "250", "250"],
    [200_000, "BRL", "2\u00A0mil", "2K"],
    [-250_000, "BRL", "\u22122,5\u00A0mil", "\u22122.5K"],
    [2_000, "JPY", "2\u00A0mil", "2K"],
    [100_000_000_000, "BRL", "1\u00A0bi", "1B"],
  ])("sets %i %s as %s", (minor, currency, pt, en) => {
    expect(axisAmount(minor, currency, "pt")).toBe(pt);
    expect(axisAmount(minor, currency, "en")).toBe(en);
  });
});
