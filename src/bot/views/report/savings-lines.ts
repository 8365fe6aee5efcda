import type { Currency } from "../../../domain/money.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShare } from "../../../i18n/format-number.ts";
import { fillIn } from "../fill-in.ts";
import type { Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** The part of the income that was not spent, or by how much more was spent. Empty without income. */
export function savingsLines(
  { received, spent }: { readonly received: number; readonly spent: number },
  currency: Currency,
  options: ViewOptions,
): Html[] {
  const { screen } = catalogFor(options.language).report;
  if (received <= 0) return [];
  const left = received - spent;
  if (left < 0) return [fillIn(screen.overspent, { amount: amountHtml(-left, currency, options) })];
  const share = formatShare(Math.round((left * 1000) / received), options.language);
  return [fillIn(screen.saved, { share, amount: amountHtml(left, currency, options) })];
}
