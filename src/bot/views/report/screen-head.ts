import type { Period } from "../../../domain/period.ts";
import { periodTitle } from "../../../i18n/period-title.ts";
import { joinHtml, lengthWithoutMarkup, markup, type Html } from "../html.ts";
import { packParagraphs } from "../pack-paragraphs.ts";
import type { Reader } from "./reader.ts";
import { CAPTION_LIMIT } from "./report-caption.ts";

/** What a screen is about, and when. */
export function screenHead(title: string | Html, period: Period, { language }: Reader): Html {
  return markup`<b>${title}</b>\n${periodTitle(period, language)}`;
}

/** Paragraphs as one caption; what Telegram has no room for is left out from the end. */
export function captionOf(paragraphs: readonly Html[]): string {
  const [caption, ...rest] = packParagraphs(paragraphs, CAPTION_LIMIT - 2);
  return rest.length === 0 ? (caption?.text ?? "") : `${caption?.text ?? ""}\n…`;
}

/**
 * As many lines as fit with what stands around them; `summed` says what the others come to, so that
 * the lines always add up to the total.
 */
export function linesThatFit<Item>(
  items: readonly Item[],
  around: readonly Html[],
  {
    most = items.length,
    line,
    summed,
  }: {
    readonly most?: number;
    readonly line: (item: Item) => Html;
    readonly summed: (rest: readonly Item[]) => Html;
  },
): Html {
  for (let count = Math.min(most, items.length); count > 0; count -= 1) {
    const rest = items.slice(count);
    const lines = [...items.slice(0, count).map(line), ...(rest.length > 0 ? [summed(rest)] : [])];
    const list = joinHtml(lines, "\n");
    if (lengthWithoutMarkup(joinHtml([...around, list], "\n\n")) <= CAPTION_LIMIT) return list;
  }
  return summed(items);
}
