import {
  isIncome,
  type Breakdown,
  type BreakdownPart,
  type PartLabel,
} from "../../../domain/breakdown.ts";
import { categoryName, OTHER } from "../../../domain/category.ts";
import { accountName } from "../../../i18n/account-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShare } from "../../../i18n/format-number.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { changeLine, withoutLines } from "./change-line.ts";
import { othersLine } from "./others-line.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { linesThatFit } from "./screen-head.ts";
import { shortTitle } from "./section-lines.ts";

/** What a part is called. */
export function labelText(label: PartLabel, { language }: ViewOptions): string {
  switch (label.kind) {
    case "category":
      return categoryName(label.categoryId, language);
    case "merchant":
      return shortTitle(label.name);
    case "account": {
      const { account } = catalogFor(language).report.screen;
      const { unnamedAccount } = catalogFor(language).accounts;
      const name = accountName(label.bank, label.account) || unnamedAccount;
      return account({ name, digits: label.lastDigits });
    }
    case "rest":
      return catalogFor(language).picture.rest({ count: label.count });
  }
}

/** What a part is called in words: where the picture cannot draw its name, as the picture has it too. */
export function partText(
  { label, topCategoryId }: Pick<BreakdownPart, "label" | "topCategoryId">,
  reader: ViewOptions,
): string {
  const { picture } = catalogFor(reader.language);
  const name = labelText(label, reader);
  if (label.kind === "category" || label.kind === "rest" || label.number === undefined) return name;
  const { number } = label;
  const category = categoryName(topCategoryId ?? OTHER, reader.language);
  const drawn =
    label.kind === "merchant" ? picture.shop({ number, category }) : picture.account({ number });
  return name.trim() === "" ? drawn : `${drawn} (${name})`;
}

/** A sum and its change. */
export function totalOf(breakdown: Breakdown, reader: ViewOptions): Html {
  const { of, period, currency, total, comparable, before, comparedWith, without } = breakdown;
  const { report } = catalogFor(reader.language);
  const label = isIncome(of) ? report.received : report.spent;
  const sum = markup`${label}: <b>${amountHtml(total, currency, reader)}</b>`;
  if (!comparedWith || before === null || before <= 0) return sum;
  const changed = { minor: comparable, before, currency };
  return joinHtml(
    [sum, changeLine(changed, period, comparedWith, reader), ...withoutLines(without, reader)],
    "\n",
  );
}

/** The parts of a sum; together they are the sum, also where there is no room for all. */
export function partLines(
  { parts, currency }: Breakdown,
  around: readonly Html[],
  reader: ViewOptions,
): Html {
  return linesThatFit(parts, around, {
    line: (part) => partLine(part, currency, reader),
    summed: (rest) =>
      othersLine(
        rest.map(({ minor }) => minor),
        currency,
        reader,
      ),
  });
}

function partLine(part: BreakdownPart, currency: string, reader: ViewOptions): Html {
  const { minor, share } = part;
  const line = markup`${partText(part, reader)}: ${amountHtml(minor, currency, reader)}`;
  return share === null ? line : markup`${line} (${formatShare(share, reader.language)})`;
}
