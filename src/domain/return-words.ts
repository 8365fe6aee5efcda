import { plainText } from "./plain-text.ts";

/** Portuguese and English words for money that is returned. */
const RETURN_WORDS =
  /\b(?:(?:dev|est)(?= (?:pix|ted|doc|transf|compra|pag))|estorn\w*|devol\w*|reembols\w*|cancelament\w*|cancelad[ao]s?|revers(?:ao|al)|ressarcim\w*|refund\w*|chargeback)\b/;

/** Whether a bank's description says that money was returned. */
export function mentionsReturn({ description }: { readonly description: string }): boolean {
  return RETURN_WORDS.test(plainText(description));
}

/** The description in plain lower case without those words. */
export function withoutReturnWords(description: string): string {
  return plainText(description)
    .replaceAll(new RegExp(RETURN_WORDS, "g"), " ")
    .replaceAll(/ (?:de|da|do) /g, " ");
}
