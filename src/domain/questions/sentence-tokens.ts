import { tokensOf } from "../periods/tokens.ts";

/** Longer texts are no questions. */
const MAX_LENGTH = 200;
const MAX_TOKENS = 40;

/** The words of a sentence; null where it is too long to be a question. */
export function sentenceTokens(text: string): string[] | null {
  if (text.length > MAX_LENGTH) return null;
  const tokens = tokensOf(withoutMarks(text));
  return tokens.length > MAX_TOKENS ? null : tokens;
}

/** Without apostrophes and pictures, which separate no words: `what's`, `McDonald's`, `😅`. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/['’`´]/g, "").replaceAll(/[\p{Extended_Pictographic}\p{Cf}️]/gu, " ");
}
