import type { AccountType } from "./account.ts";
import type { Direction } from "./flow.ts";
import { bareWords } from "./plain-text.ts";

/** Words in the form of `bareWords` that mean something, and those that speak against it. */
interface MeantBy {
  readonly words: RegExp;
  readonly unless: RegExp;
}

/** Words of money that a card gives back. */
export const REFUND_WORDS = /\b(?:ajuste|cashback|estorn|reembols|devol|cancel|desconto|desc)/;

/** Money in on a card that pays its bill. */
export const BILL_ON_CARD: MeantBy = {
  words:
    /\b(?:pagamentos?|pagto|pgto|pag fatura|debito (?:automatico )?em conta|deb(?:ito)? aut)\b/,
  unless: REFUND_WORDS,
};

/** Money out of an account that pays a card's bill, but not that of a utility, nor a purchase. */
export const BILL_ON_ACCOUNT: MeantBy = {
  words:
    /\b(?:cartao (?:de )?credito|fatura|fat cart\w*|pag(?:amento|to|ar)?s? (?:de |do )?cartao|pgto (?:de |do |fat )?cart\w*|deb(?:ito)? (?:aut\w* )?cartao|(?:itaucard|bradescard|ourocard|nubank|visa|master(?:card)?|elo|amex|hipercard) (?:pag|pagto|pagamento|pgto|fat|fatura)|(?:pag\w*|pgto) (?:fat\w* )?(?:itaucard|bradescard|ourocard|visa|master(?:card)?|elo|amex|hipercard))\b/,
  unless:
    /\b(?:compra|tarifa|tar|taxa|aviso|seguro|anuidade|vivo|claro|tim|oi|net|sky|algar|brisanet|unifique|desktop|sabesp|copasa|sanepar|caesb|embasa|casan|cedae|saneago|compesa|corsan|brk|aegea|cemig|copel|cpfl|enel|light|celpe|coelba|cosern|celesc|edp|elektro|energisa|equatorial|neoenergia|comgas|energia|luz|agua|gas|internet|telefone|celular|condominio|escola|colegio|faculdade|unimed|plano|academia|aluguel|boleto escolar)\b/,
};

/** Whether the bank's words say that a card's bill was paid. */
export function saysBill(
  { accountType, direction }: { readonly accountType: AccountType; readonly direction: Direction },
  texts: readonly string[],
): boolean {
  const isOnCard = accountType === "CREDIT";
  if (direction !== (isOnCard ? "in" : "out")) return false;
  const { words, unless } = isOnCard ? BILL_ON_CARD : BILL_ON_ACCOUNT;
  const text = texts.map(bareWords).join(" | ");
  return words.test(text) && !unless.test(text);
}
