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
    /\b(?:pagamentos?|pagto|pgto|pag fat\w*|debito (?:automatico )?em conta|deb(?:ito)? aut)\b/,
  unless: REFUND_WORDS,
};

const CARDS = "(?:itaucard|bradescard|ourocard|credicard|visa|master(?:card)?|elo|amex|hipercard)";
const ISSUERS = "(?:nu pagamentos|nubank|itaucard|bradescard|credicard)";
/** How banks begin the payment of a slip. No two of these begin alike, so matching is linear. */
const PAID =
  "(?:int|pag[a-z]*|pgto|boletos?|tit[a-z]*|cobranca|eletron[a-z]*|efetuado|realizado|de|em|online)";

/** Money out of an account that pays a card's bill, but not that of a utility, nor a purchase. */
export const BILL_ON_ACCOUNT: MeantBy = {
  words: new RegExp(
    [
      String.raw`\b(?:cartao (?:de )?credito|fatura|fat cart\w*|pag(?:amento|to|ar)?s? (?:de |do )?cartao|pgto (?:de |do |fat )?cart\w*|deb(?:ito)? (?:aut\w* )?cartao|(?:${CARDS}|nubank) (?:pag|pagto|pagamento|pgto|fat|fatura)|(?:pag\w*|pgto) (?:fat\w* )?${CARDS})\b`,
      // A slip to a bank that only issues cards.
      String.raw`(?:^|\| )(?:${PAID} )+${ISSUERS}(?: s a| sa)?(?: ip| instituicao de pagamento)?(?= \||$)`,
    ].join("|"),
  ),
  unless:
    /\b(?:compras?|cartao (?:de )?(?:transporte|alimentacao|refeicao|presente|combustivel|pre ?pago)|vale|bilhete|recarga|tarifa|tar|taxa|aviso|seguro|anuidade|vivo|claro|tim|oi|net|sky|algar|brisanet|unifique|desktop|sabesp|copasa|sanepar|caesb|embasa|casan|cedae|saneago|saneamento|compesa|corsan|brk|aegea|cemig|copel|cpfl|enel|light|celpe|coelba|cosern|celesc|edp|elektro|energisa|equatorial|neoenergia|comgas|energia|luz|agua|gas|internet|telefone|celular|condominio|escola|colegio|faculdade|unimed|plano|academia|aluguel|boleto escolar)\b/,
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
