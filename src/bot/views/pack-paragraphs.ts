import { Html, joinHtml, lengthWithoutMarkup } from "./html.ts";

/**
 * Packs paragraphs into as few texts as possible, none longer than `limit` without markup. A paragraph is
 * split between lines only where it exceeds the limit by itself; markup must not span lines.
 */
export function packParagraphs(
  paragraphs: readonly Html[],
  limit: number,
  separator = "\n\n",
): Html[] {
  const pieces = paragraphs.flatMap((paragraph) => fitting(paragraph, limit));
  return packed(pieces, separator, limit);
}

function fitting(paragraph: Html, limit: number): Html[] {
  if (lengthWithoutMarkup(paragraph) <= limit) return [paragraph];
  const lines = paragraph.text.split("\n").map((line) => new Html(line));
  return packed(lines, "\n", limit);
}

/** Lengths are summed up: measuring each joined text would take quadratic time. */
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
