import type { Currency } from "../../../domain/money.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { capitalized } from "../../../i18n/month-name.ts";
import type { Others } from "../../../i18n/picture-texts.ts";
import { markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** The number and the sum of the lines that are left out, by the name that the picture gives the rest. */
export function othersLine(
  minors: readonly number[],
  { of, currency }: { readonly of: Others; readonly currency: Currency },
  options: ViewOptions,
): Html {
  const { rest } = catalogFor(options.language).picture;
  const sum = minors.reduce((all, minor) => all + minor, 0);
  const name = capitalized(rest[of]({ count: minors.length }));
  return markup`${name}: ${amountHtml(sum, currency, options)}`;
}
