import type { Currency } from "../../../domain/money.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { Html } from "../html.ts";
import { fillIn } from "../fill-in.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** The number and the sum of the lines that are left out. */
export function othersLine(
  minors: readonly number[],
  currency: Currency,
  options: ViewOptions,
): Html {
  const { others } = catalogFor(options.language).report.screen;
  const sum = minors.reduce((all, minor) => all + minor, 0);
  return fillIn(({ amount }) => others({ count: minors.length, amount }), {
    amount: amountHtml(sum, currency, options),
  });
}
