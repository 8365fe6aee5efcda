import { categoryName } from "../../../domain/category.ts";
import { dayCount } from "../../../domain/day.ts";
import { unitOf, type Period } from "../../../domain/period.ts";
import type { CurrencySection, Driver, Usual, Verdict } from "../../../domain/report.ts";
import { isOfPart } from "../../../domain/verdict.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { capitalized } from "../../../i18n/month-name.ts";
import { formatPercent } from "../../../i18n/format-number.ts";
import { fillIn } from "../fill-in.ts";
import { Html, markup } from "../html.ts";
import { isManyTimes, percentOf } from "./change-line.ts";
import { amountHtml, wholeAmountHtml, type ViewOptions } from "./view-options.ts";

/** A section of which something is usual. */
export type JudgedSection = Pick<CurrencySection, "currency"> & {
  readonly usual: Usual;
  readonly verdict: Verdict;
};

/** Null where there is nothing usual to compare with. */
export function judged({ currency, usual, verdict }: CurrencySection): JudgedSection | null {
  return usual && verdict ? { currency, usual, verdict } : null;
}

export interface VerdictContext {
  /** Whether it was said already that only what was decided is judged. */
  readonly isPartSaid?: boolean;
  /** The period, where it may be no whole week or month: a single day is no "normal month". */
  readonly period?: Period | null;
}

/**
 * Whether the period is as usual, and what drove it: `Mês normal. O que fugiu: Compras, R$ 410 acima do seu usual.`
 * It says that only what was decided is judged, unless that is said already (`isPartSaid`).
 */
export function verdictLine(
  { currency, usual, verdict }: JudgedSection,
  options: ViewOptions,
  { isPartSaid = false, period = null }: VerdictContext = {},
): Html {
  const { verdict: texts } = catalogFor(options.language).report;
  if (verdict.kind === "too-early") return markup`${texts.tooEarly(verdict)}`;
  const { driver } = verdict;
  const isPart = isOfPart(usual) && !isPartSaid;
  const basis = texts.basis(usual);
  const amountOf = ({ by }: Driver) => wholeAmountHtml(Math.abs(by), currency, options);
  if (verdict.kind === "normal") {
    const unit = period && unitOf(period) === "days" ? "days" : usual.unit;
    const normal = texts.normal({ unit, isPart });
    if (!driver) return nearLine({ unit, normal, isPart }, basis, options);
    const isAbove = driver.by > 0;
    const off = fillIn(({ size }) => texts.off({ size, isAbove, basis }), {
      size: amountOf(driver),
    });
    return markup`${normal}. ${driverText("normal", driver, options)}, ${off}.`;
  }
  const off = offText({ currency, usual }, verdict, options);
  const said = isPart ? markup`${texts.decided} ${off}` : new Html(capitalized(off.text));
  if (!driver) return markup`${said}.`;
  const isAbove = driver.by > 0;
  const by = fillIn(({ amount }) => texts.by({ amount, isAbove }), { amount: amountOf(driver) });
  return markup`${said}. ${driverText(verdict.kind, driver, options)}, ${by}.`;
}

/** Days that are no week or month have no name of their own for what is normal. */
function nearLine(
  {
    unit,
    normal,
    isPart,
  }: { readonly unit: Usual["unit"] | "days"; readonly normal: string; readonly isPart: boolean },
  basis: string,
  { language }: ViewOptions,
): Html {
  const { verdict: texts } = catalogFor(language).report;
  const near = texts.near({ basis });
  if (unit !== "days") return markup`${normal}, ${near}.`;
  return markup`${isPart ? `${texts.decided} ${near}` : capitalized(near)}.`;
}

/**
 * The same after an amount, without the driver's: `, 8% acima do seu usual; o que puxou: Compras`. With fixed
 * spending it says what it is of: `; o que você decidiu está 8% acima do seu usual`. Empty where it is too early.
 */
export function verdictAside(
  { currency, usual, verdict }: JudgedSection,
  options: ViewOptions,
): Html {
  if (verdict.kind === "too-early") return markup``;
  const { verdict: texts } = catalogFor(options.language).report;
  const near =
    verdict.kind === "normal"
      ? markup`${texts.near({ basis: texts.basis(usual) })}`
      : offText({ currency, usual }, verdict, options);
  const said = isOfPart(usual) ? markup`; ${lowerFirst(texts.decided)} ${near}` : markup`, ${near}`;
  if (!verdict.driver) return said;
  return markup`${said}; ${lowerFirst(driverText(verdict.kind, verdict.driver, options))}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function offText(
  { currency, usual }: Pick<JudgedSection, "currency" | "usual">,
  { kind, by }: Exclude<Verdict, { readonly kind: "too-early" }>,
  options: ViewOptions,
): Html {
  const { verdict: texts } = catalogFor(options.language).report;
  const basis = texts.basis(usual);
  const isAbove = kind === "above";
  const size = sizeText({ currency, usual }, by, options);
  return fillIn(({ size: shown }) => texts.off({ size: shown, isAbove, basis }), { size });
}

/** A share where it says something, else an amount. */
function sizeText(
  { currency, usual }: Pick<JudgedSection, "currency" | "usual">,
  by: number,
  options: ViewOptions,
): string | Html {
  if (isManyTimes(usual.comparable.free, usual.free))
    return catalogFor(options.language).report.verdict.manyTimes;
  return usual.free > 0 && usual.comparable.free >= 0
    ? formatPercent(percentOf(by, usual.free), options.language)
    : wholeAmountHtml(Math.abs(by), currency, options);
}

function driverText(
  kind: "normal" | "above" | "below",
  { categoryId }: Driver,
  { language }: ViewOptions,
): string {
  const { driver } = catalogFor(language).report.verdict;
  return driver[kind]({ category: categoryName(categoryId, language) });
}

/** The same of one sum: `▲ 12% acima do seu usual (R$ 500,00)`. */
export function sumVerdictLine(
  { currency, usual, verdict }: JudgedSection,
  options: ViewOptions,
): Html {
  const { verdict: texts } = catalogFor(options.language).report;
  if (verdict.kind === "too-early") return markup`${texts.tooEarly(verdict)}`;
  const amount = amountHtml(usual.spent, currency, options);
  if (verdict.kind === "normal")
    return markup`${capitalized(texts.near({ basis: texts.basis(usual) }))} (${amount})`;
  const arrow = verdict.kind === "above" ? "▲" : "▼";
  return markup`${arrow} ${offText({ currency, usual }, verdict, options)} (${amount})`;
}

/** What is usual on the days of a period, and of how many periods. */
export function usualLine(
  { currency, usual }: Pick<JudgedSection, "currency" | "usual">,
  period: Period,
  options: ViewOptions,
): Html {
  const { verdict: texts } = catalogFor(options.language).report;
  const { unit, count } = usual;
  const basis = { unit, count, days: dayCount(period) };
  const amount = amountHtml(usual.spent, currency, options);
  if (!isOfPart(usual))
    return fillIn((given) => texts.usual({ ...basis, decided: null, ...given }), { amount });
  const decided = amountHtml(usual.free, currency, options);
  return fillIn((given) => texts.usual({ ...basis, ...given }), { amount, decided });
}
