import type { Breakdown } from "../../../domain/breakdown.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { partLines, totalOf } from "./part-lines.ts";
import { captionOf, screenHead } from "./screen-head.ts";
import type { ViewOptions } from "./view-options.ts";

/** A sum, its parts and the lines `after` them. */
export function partsCaption(
  title: string,
  breakdown: Breakdown,
  after: readonly Html[],
  options: ViewOptions,
): string {
  const { screen, nothingSpent } = catalogFor(options.language).report;
  const head = screenHead(title, breakdown.period, options);
  const below = after.length === 0 ? [] : [joinHtml(after, "\n")];
  if (breakdown.parts.length === 0) {
    const nothing = breakdown.of.kind === "income" ? screen.noIncome : `${nothingSpent}.`;
    return captionOf([head, markup`${nothing}`, ...below]);
  }
  const total = totalOf(breakdown, options);
  const lines = partLines(breakdown, [head, total, ...below], options);
  return captionOf([head, total, lines, ...below]);
}
