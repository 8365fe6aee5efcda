import type { Period } from "../../../domain/period.ts";
import { periodTitle } from "../../../i18n/period-title.ts";
import { joinHtml, lengthWithoutMarkup, markup, type Html } from "../html.ts";
import { packParagraphs } from "../pack-paragraphs.ts";
import type { ViewOptions } from "./view-options.ts";
import { CAPTION_LIMIT } from "./report-caption.ts";

/** What a screen is about, and when. */
export function screenHead(title: string | Html, period: Period, { language }: ViewOptions): Html {
  return markup`<b>${title}</b>\n${periodTitle(period, language)}`;
}

/** Paragraphs as one caption; what Telegram has no room for is left out from the end. */
export function captionOf(paragraphs: readonly Html[]): string {
  const [caption, ...rest] = packParagraphs(paragraphs, CAPTION_LIMIT - 2);
  return rest.length === 0 ? (caption?.text ?? "") : `${caption?.text ?? ""}\n…`;
}

/**
 * As many lines as fit with what stands around them; `summed` says what the others come to, so that
 * the lines always add up to the total. Writes only the lines that may fit, however many items there are.
 */
export function linesThatFit<Item>(
  items: readonly Item[],
  around: readonly Html[],
  {
    max = items.length,
    line,
    summed,
  }: {
    readonly max?: number;
    readonly line: (item: Item) => Html;
    readonly summed: (rest: readonly Item[]) => Html;
  },
): Html {
  const taken = around.reduce((sum, piece) => sum + lengthWithoutMarkup(piece) + 2, 0);
  const room = CAPTION_LIMIT - taken;
  const lines: Html[] = [];
  let length = -1;
  for (const item of items.slice(0, max)) {
    const next = line(item);
    const longer = length + 1 + lengthWithoutMarkup(next);
    if (longer > room) break;
    lines.push(next);
    length = longer;
  }
  // The line of the rest needs room of its own: a few lines make way for it.
  while (lines.length > 0) {
    const rest = items.slice(lines.length);
    if (rest.length === 0) return joinHtml(lines, "\n");
    const last = summed(rest);
    if (length + 1 + lengthWithoutMarkup(last) <= room) return joinHtml([...lines, last], "\n");
    const dropped = lines.pop();
    length -= 1 + (dropped ? lengthWithoutMarkup(dropped) : 0);
  }
  return summed(items);
}
