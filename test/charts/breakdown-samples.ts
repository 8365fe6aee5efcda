import type {
  Breakdown,
  BreakdownSubject,
  BreakdownPart,
  PartLabel,
} from "../../src/domain/breakdown.ts";
import { topLevelOf } from "../../src/domain/category.ts";
import type { ComparedDays } from "../../src/domain/report.ts";
import { sharesOf } from "../../src/domain/shares.ts";
import { NOVEMBER } from "../bot/views/report-sample.ts";

export const SAME_DAYS: ComparedDays = {
  first: "2026-10-01",
  last: "2026-10-22",
  kind: "same-days",
};

export type SamplePart = readonly [label: PartLabel, minor: number, before: number | null];

export function breakdownOf(
  of: BreakdownSubject,
  samples: readonly SamplePart[],
  topCategoryId: string | null = null,
): Breakdown {
  const shares = sharesOf(samples.map(([, minor]) => minor));
  const parts = samples.map(([label, minor, before], index): BreakdownPart => {
    const key = String(index);
    const top =
      label.kind === "category" ? (topCategoryId ?? topLevelOf(label.categoryId)) : topCategoryId;
    return {
      key,
      label,
      topCategoryId: top,
      minor,
      comparable: minor,
      before,
      share: shares[index] ?? null,
      count: 1,
    };
  });
  const isCompared = samples.some(([, , before]) => before !== null);
  return {
    of,
    period: NOVEMBER,
    comparedWith: isCompared ? SAME_DAYS : null,
    currency: "BRL",
    total: samples.reduce((sum, [, minor]) => sum + minor, 0),
    comparable: samples.reduce((sum, [, minor]) => sum + minor, 0),
    without: [],
    before: isCompared ? samples.reduce((sum, [, , before]) => sum + (before ?? 0), 0) : null,
    parts,
  };
}

const merchant = (name: string): PartLabel => ({ kind: "merchant", name });
const category = (categoryId: string): PartLabel => ({ kind: "category", categoryId });
export const account = (bankName: string, name: string, lastDigits: string | null): PartLabel => ({
  kind: "account",
  bankName,
  account: name,
  lastDigits,
});

export const MERCHANTS = breakdownOf(
  { kind: "merchants", scope: { kind: "whole", topCategoryId: "11000000" } },
  [
    [merchant("iFood"), 31_240, 22_100],
    [merchant("Padaria Pão de Ló ☕🍞"), 18_690, 17_350],
    [merchant("Restaurante e Lanchonete Família Mancini Ltda"), 15_800, 0],
    [merchant("Bar do Zé"), 9_900, 15_420],
    [merchant("日本料理 Sushi Kenzô"), 7_480, 0],
    [merchant("McDonald's"), 4_205, 4_205],
    [merchant("Starbucks"), 2_790, 890],
    [merchant("Outback"), 2_500, 0],
    [merchant("Habib's"), 1_990, 0],
    [merchant("Frango Assado"), 1_620, 0],
    [merchant("Rappi"), -9_000, 0],
  ],
  "11000000",
);

export const SUBCATEGORIES = breakdownOf(
  { kind: "category", topCategoryId: "19000000" },
  [
    [category("19010000"), 38_420, 41_000],
    [category("19050000"), 21_870, 11_020],
    [category("19030000"), 8_800, null],
    [category("19040000"), 4_200, 4_200],
  ],
  "19000000",
);

export const ACCOUNTS = breakdownOf({ kind: "accounts" }, [
  [account("Nubank", "Nubank Ultravioleta", "4471"), 312_480, 299_000],
  [account("Itaú", "Conta corrente", "0912"), 241_390, 241_390],
  [account("Banco Inter", "Mastercard Black", "7720"), 75_191, 120_400],
]);

export const INCOME = breakdownOf({ kind: "income" }, [
  [category("01010000"), 850_000, 840_000],
  [category("03060000"), 12_433, 10_050],
  [category("01050000"), 8_000, 0],
]);

/** Long names, which one line has no room for. */
export const LONG_ACCOUNTS = breakdownOf({ kind: "accounts" }, [
  [account("Banco do Brasil", "Cartão Ourocard Visa Infinite Estilo", "4471"), 1_312_480, 299_000],
  [account("Caixa Econômica Federal", "Conta corrente pessoa física", "0912"), 241_390, 241_390],
  [account("Nubank", "Nubank Ultravioleta", null), 75_191, 120_400],
]);
