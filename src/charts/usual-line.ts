import { changeOf } from "../domain/change.ts";
import type { Judged } from "../domain/judged.ts";
import type { Language } from "../domain/language.ts";
import type { Currency } from "../domain/money.ts";
import type { CurrencySection, Usual } from "../domain/report.ts";
import { isOfPart } from "../domain/verdict.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatList } from "../i18n/format-list.ts";
import { leftOutName } from "../i18n/account-name.ts";
import { amountText, type Page } from "./page.ts";
import type { ArrowMark } from "./picture.ts";

/** What stands below a total: how it compares with the usual. */
export interface UsualLine {
  readonly text: string;
  /** Null where it is as usual, or too early to say. */
  readonly direction: ArrowMark["direction"] | null;
}

/** How what was decided compares with the usual; null where nothing is usual yet. */
export function usualLine(section: CurrencySection, page: Page): UsualLine | null {
  const { usual, verdict, currency } = section;
  return usual && verdict && judgedText({ usual, verdict }, currency, page);
}

/** How a sum compares with its usual. */
export function judgedText({ usual, verdict }: Judged, currency: Currency, page: Page): UsualLine {
  const { language, legible } = page;
  const { usual: texts, without } = catalogFor(language).picture;
  if (verdict.kind === "too-early") return { text: texts.tooEarly, direction: null };
  const { kind, by, share } = verdict;
  const base = { unit: usual.unit, count: usual.count };
  const size = sizeText({ usual, by, share, currency }, language);
  const said =
    kind === "normal" ? texts.within(base) : texts.compared({ ...base, size, isMore: by > 0 });
  const text = isOfPart(usual) ? texts.decided({ said }) : said;
  const names = usual.without.map((one) => legible(leftOutName(one, language)));
  const accounts = formatList([...new Set(names)], language);
  return {
    text: names.length === 0 ? text : `${text}, ${without({ accounts })}`,
    direction: kind === "normal" ? null : by > 0 ? "up" : "down",
  };
}

interface Size {
  readonly usual: Usual;
  readonly by: number;
  readonly share: number | null;
  readonly currency: Currency;
}

/** A share where it says something, else an amount. */
function sizeText({ usual, by, share, currency }: Size, language: Language): string {
  if (changeOf(usual.comparable.free, usual.free)?.kind === "times")
    return catalogFor(language).report.verdict.manyTimes;
  return share === null || usual.comparable.free < 0
    ? amountText(Math.abs(by), currency, language)
    : `${Math.abs(Math.round(share / 10))}%`;
}
