import * as fc from "fast-check";

/** What a stranger may write into the text of a PIX: formulas, quotes, separators, markup, any script. */
const PIECES = [
  ...Array.from("=+-@＝＋－＠﹣;,\"'\t\r\n\0<>&\\|·•"),
  "=cmd|' /C calc'!A0",
  "</NAME>",
  "<STMTTRN>",
  "&amp;",
  "\r\n\r\n",
  "🍕",
  "👩‍👩‍👧",
  "עברית",
  "العربية",
  "\u202E",
  "\u200B",
  "\uFEFF",
  "\u2028",
  "日本語",
  "São João",
  "C&A MODAS <1>",
  "-12,50",
  " ",
  "ß",
  "x".repeat(300),
  "\uD800",
];

export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  );
  return fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
}
