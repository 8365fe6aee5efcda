import type { Period } from "../../../domain/period.ts";
import { formatDayRange } from "../../../i18n/format-day.ts";
import { markup, type Html } from "../html.ts";
import { MAX_CAPTION_LENGTH } from "../message.ts";
import { packParagraphs } from "../pack-paragraphs.ts";
import type { ViewOptions } from "./view-options.ts";

/** A screen's title, and its first and last day. */
export function screenHead(title: string | Html, period: Period, { language }: ViewOptions): Html {
  return markup`<b>${title}</b>\n${formatDayRange(period.first, period.last, language)}`;
}

/** Paragraphs as one caption, cut at Telegram's limit. */
export function captionOf(paragraphs: readonly Html[]): string {
  const [caption, ...rest] = packParagraphs(paragraphs, MAX_CAPTION_LENGTH - 2);
  return rest.length === 0 ? (caption?.text ?? "") : `${caption?.text ?? ""}\n…`;
}
