import { Html, lengthWithoutMarkup } from "./html.ts";

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

function packed(pieces: readonly Html[], separator: string, limit: number): Html[] {
  const texts: Html[] = [];
  for (const piece of pieces) {
    const last = texts.at(-1);
    const joined = last && new Html(last.text + separator + piece.text);
    if (joined && lengthWithoutMarkup(joined) <= limit) texts[texts.length - 1] = joined;
    else texts.push(piece);
  }
  return texts;
}
