/** Signs that have no accent to take away, and what stands for them. */
const STAND_INS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  "–": "-",
  "—": "-",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "•": "*",
  "·": "-",
};

/**
 * A text for an element of OFX: ASCII, at most `limit` letters, escaped. Accents are taken away, and what
 * ASCII has nothing for is left out: programs disagree about the encoding of everything else.
 */
export function ofxText(text: string, limit: number): string {
  return asciiText(text)
    .slice(0, limit)
    .trimEnd()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** One line of printable ASCII with single spaces. */
export function asciiText(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[^\0-\x7F]/g, (sign) => STAND_INS[sign] ?? "")
    .replaceAll(/[\0-\x20\x7F]+/g, " ")
    .trim();
}
