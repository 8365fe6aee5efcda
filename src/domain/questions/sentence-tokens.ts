import { tokensOf } from "../periods/tokens.ts";

/** Longer texts are no questions. */
const MAX_LENGTH = 200;
const MAX_TOKENS = 40;

/** The words of a sentence; null where it is too long to be a question. */
export function sentenceTokens(text: string): string[] | null {
  if (text.length > MAX_LENGTH) return null;
  const tokens = tokensOf(withoutMarks(text));
  if (tokens.length > MAX_TOKENS) return null;
  return tokens.flatMap((token) => WRITTEN_OUT.get(token) ?? [token]);
}

/** What people write for short. */
const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map([
  ["hj", ["hoje"]],
  ["fds", ["fim", "de", "semana"]],
  ["p", ["para"]],
  ["pgto", ["pagamento"]],
  ["pgtos", ["pagamentos"]],
]);

/** Without apostrophes and pictures, which separate no words: `what's`, `McDonald's`, `😅`. */
export function withoutMarks(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(/['’`´]/g, "").replaceAll(/[\p{Extended_Pictographic}\p{Cf}️]/gu, " ");
}

/** ASCII without apostrophes, as most names of shops are. */
const PLAIN = /^[ -&(-_a-~]*$/;
