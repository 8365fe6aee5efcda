import type { Language } from "../domain/language.ts";
import { localeOf } from "./locale.ts";

/** A count with thousands separators: `1.240` in Portuguese, `1,240` in English. */
export function formatNumber(count: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { useGrouping: true }).format(count);
}

/** A change in whole percent: `12%`. */
export function formatPercent(percent: number, language: Language): string {
  return `${formatNumber(percent, language)}%`;
}

/** A share given in tenths of a percent: 345 is `34,5%` in Portuguese, `34.5%` in English. */
export function formatShare(tenthsOfPercent: number, language: Language): string {
  return SHARES[language].format(tenthsOfPercent / 1000);
}

const SHARES: Readonly<Record<Language, Intl.NumberFormat>> = {
  pt: shareFormat("pt"),
  en: shareFormat("en"),
};

function shareFormat(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(localeOf(language), {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
