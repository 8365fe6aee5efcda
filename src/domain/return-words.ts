import { plainText } from "./plain-text.ts";

/** A bank's words for money that goes back to where it came from. */
const RETURN_WORDS =
  /\b(?:estorn\w*|devol\w*|reembols\w*|cancelament\w*|cancelad[ao]s?|revers(?:ao|al)|ressarcim\w*|refund\w*|chargeback)\b/;

/** Whether a bank's description says that the money was given back. */
export function mentionsReturn({ description }: { readonly description: string }): boolean {
  return RETURN_WORDS.test(plainText(description));
}

/** The description without those words, plain and in small letters: what was given back. */
export function withoutReturnWords(description: string): string {
  return plainText(description)
    .replaceAll(new RegExp(RETURN_WORDS, "g"), " ")
    .replaceAll(/ (?:de|da|do) /g, " ");
}
