import {
  isIncome,
  type Breakdown,
  type BreakdownPart,
  type PartLabel,
} from "../../../domain/breakdown.ts";
import { categoryName, OTHER } from "../../../domain/category.ts";
import type { Judged } from "../../../domain/judged.ts";
import { accountName } from "../../../i18n/account-name.ts";
import { categoryLabel } from "../../../i18n/category-label.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { PictureTexts } from "../../../i18n/picture-texts.ts";
import { formatShare } from "../../../i18n/format-number.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { changeLine, withoutLines } from "./change-line.ts";
import { othersLine } from "./others-line.ts";
import { sumVerdictLine, verdictLine } from "./verdict-line.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { linesThatFit } from "./lines-that-fit.ts";
import { shortTitle } from "./section-lines.ts";

/** A part's name. */
export function labelText(label: PartLabel, { language }: ViewOptions): string {
  switch (label.kind) {
    case "category":
      return categoryLabel(label, language);
    case "received":
      return catalogFor(language).report.received;
    case "merchant":
      return shortTitle(label.name);
    case "account": {
      const { account } = catalogFor(language).report.screen;
      const { unnamedAccount } = catalogFor(language).accounts;
      const name = accountName(label.bankName, label.account) || unnamedAccount;
      return account({ name, digits: label.lastDigits });
    }
    case "cash":
      return catalogFor(language).cash.account;
    case "left-out":
      return catalogFor(language).report.leftOut.name[label.why];
    case "fixed":
      return catalogFor(language).fixed.title;
    case "rest":
      return catalogFor(language).picture.rest.parts({ count: label.count });
  }
}

/** A part's name in captions and buttons; with the picture's number where the picture cannot draw the name. */
export function partText(
  { label, topCategoryId }: Pick<BreakdownPart, "label" | "topCategoryId">,
  options: ViewOptions,
): string {
  const { picture } = catalogFor(options.language);
  const name = labelText(label, options);
  if (!("number" in label) || label.number === undefined) return name;
  const { number } = label;
  const category = categoryName(topCategoryId ?? OTHER, options.language);
  const drawn = numberedText(label, number, { picture, category });
  return name.trim() === "" ? drawn : `${drawn} (${name})`;
}

function numberedText(
  label: Extract<PartLabel, { kind: "merchant" | "account" }>,
  number: number,
  { picture, category }: { readonly picture: PictureTexts; readonly category: string },
): string {
  if (label.kind === "account") return picture.account({ number });
  return label.isPerson ? picture.person({ number, category }) : picture.shop({ number, category });
}

/** The total and its change. */
export function totalOf(breakdown: Breakdown, options: ViewOptions): Html {
  const { of, period, currency, total, comparable, before, comparedWith, without, judged } =
    breakdown;
  const { report } = catalogFor(options.language);
  const label = isIncome(of) ? report.received : report.spent;
  const sum = markup`${label}: <b>${amountHtml(total, currency, options)}</b>`;
  if (judged) return joinHtml([sum, ...judgedLines(breakdown, judged, options)], "\n");
  if (!comparedWith || before === null || before <= 0) return sum;
  const changed = { minor: comparable, before, currency };
  return joinHtml(
    [sum, changeLine(changed, period, comparedWith, options), ...withoutLines(without, options)],
    "\n",
  );
}

/** All spending is judged as in a report, a part of it or income as a whole. */
function judgedLines(
  { of, currency }: Breakdown,
  judged: Judged,
  options: ViewOptions,
): readonly Html[] {
  const isWhole = of.kind === "accounts" || of.kind === "categories";
  const line = isWhole ? verdictLine : sumVerdictLine;
  return [line({ currency, ...judged }, options), ...withoutLines(judged.usual.without, options)];
}

/** A line for each part that fits, and one for the rest; the lines sum to the total. */
export function partLines(
  { of, parts, currency }: Breakdown,
  around: readonly Html[],
  options: ViewOptions,
): Html {
  return linesThatFit(parts, around, {
    line: (part) => partLine(part, currency, options),
    summed: (rest) =>
      othersLine(
        rest.map(({ minor }) => minor),
        { of: of.kind === "categories" ? "categories" : "parts", currency },
        options,
      ),
  });
}

function partLine(part: BreakdownPart, currency: string, options: ViewOptions): Html {
  const { minor, share } = part;
  const line = markup`${partText(part, options)}: ${amountHtml(minor, currency, options)}`;
  return share === null ? line : markup`${line} (${formatShare(share, options.language)})`;
}
