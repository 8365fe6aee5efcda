import { Html, joinHtml, lengthWithoutMarkup } from "./html.ts";

/**
 * Packs paragraphs into as few texts as possible, none longer than `limit` once its markup is
 * resolved. A paragraph is split between its lines only where it does not fit a text by itself, so
 * markup must not reach over a line's end.
 */
export function packParagraphs(paragraphs: readonly Html[], limit: number): Html[] {
  const pieces = paragraphs.flatMap((paragraph) => fitting(paragraph, limit));
  return packed(pieces, "\n\n", limit);
}

function fitting(paragraph: Html, limit: number): Html[] {
  if (lengthWithoutMarkup(paragraph) <= limit) return [paragraph];
  const lines = paragraph.text.split("\n").map((line) => new Html(line));
  return packed(lines, "\n", limit);
}

/** Lengths are added up, not measured anew: a text of many pieces would take quadratic time. */
function packed(pieces: readonly Html[], separator: string, limit: number): Html[] {
  const texts: Html[][] = [];
  let length = 0;
  for (const piece of pieces) {
    const own = lengthWithoutMarkup(piece);
    const joined = length + separator.length + own;
    const last = texts.at(-1);
    if (last && joined <= limit) last.push(piece);
    else texts.push([piece]);
    length = last && joined <= limit ? joined : own;
  }
  return texts.map((text) => joinHtml(text, separator));
}
