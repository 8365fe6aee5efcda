import type { Language } from "../../../../src/domain/language.ts";
import type { Usual, Verdict } from "../../../../src/domain/report.ts";
import { usual as partly } from "./judged-reports.ts";

export const options = (language: Language) => ({ language, amounts: "shown" }) as const;
export const driver = { categoryId: "08000000", by: 41_000 };
/** Nothing is fixed. */
export const usual: Usual = {
  ...partly,
  free: 500_000,
  comparable: { ...partly.comparable, free: 560_000 },
};
export const week = { ...usual, unit: "week" } as const;
export const normal: Exclude<Verdict, { kind: "too-early" }> = {
  kind: "normal",
  by: 5000,
  share: 10,
  driver: null,
};
