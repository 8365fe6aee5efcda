import { saysBill } from "../bill-words.ts";
import { CREDIT_CARD_PAYMENT, INVESTMENTS, OWN_TRANSFERS, topLevelOf } from "../category.ts";
import { partyOf } from "../counterparty.ts";
import type { Facts } from "../understanding/facts.ts";

/** What banks charge by themselves: their fees, interest and taxes, as a description begins. */
const CHARGES =
  /^(?:IOF|TARIFAS?|TAR|CESTA|ANUIDADE|ENCARGOS?|JUROS|MORA|MULTA(?! (?:DE )?TRANSITO)|CPMF|IRRF|IR S|IMPOSTO DE RENDA|IMPOSTO SOBRE|PACOTE (?:DE )?SERVICOS|TAXA (?:DE )?(?:SAQUE|CONVERSAO|MANUTENCAO|ADMINISTRACAO)|DESC(?:ONTO)? ANTECIPA|AJUSTE|REFINANCIAMENTO|(?:PARCELAMENTO|FINANCIAMENTO) (?:DE )?FATURA|SALDO (?:ANTERIOR|ROTATIVO|FINANCIADO|PARCELADO|EM ATRASO)|CREDITO (?:DE )?(?:ATRASO|ROTATIVO|PARCELAMENTO|FINANCIAMENTO)|ENCERRAMENTO DE DIVIDA)(?![A-Z0-9])|^DESC(?:ONTO)? ANTECIPA/;

/** Money that is put aside or comes back from there. */
const INVESTED =
  /(?:^|[^A-Z0-9])(?:APLICACAO|APLIC|APL AUT|RESGATE|RESG|REND PAGO|RENDIMENTOS?|CDB|RDB|LCI|LCA|DEBENTURES?|TESOURO (?:DIRETO|SELIC|IPCA|PREFIXADO)|FUNDOS? (?:DE )?INVEST[A-Z]*|CAIXINHA|COFRINHO|(?:DINHEIRO|VALOR) (?:RESERVADO|GUARDADO|RETIRADO|RESGATADO|APLICADO)|CONTAMAX|BX AUT[A-Z]* FUNDOS?|DIVIDENDOS|JUROS S(?:OBRE)? ?\/? ?CAPITAL)(?![A-Z0-9])/;

const OWN_MONEY =
  /MESMA TITULARIDADE|ENTRE (?:MINHAS )?CONTAS|CONTAS? PROPRIAS?|MESMO TITULAR|MESM T(?![A-Z0-9])|(?:PARA|DA) POUPANCA|TRANSF(?:ERENCIA)? (?:DE )?SALDO/;

/** Only the name of a bank that has cards: it pays the bill of one. */
const BANK_PAID =
  /^(?:(?:PAGAMENTO|PAGTO|PGTO)(?: DE)? BOLETO |PAGAMENTO |BOLETO )?(?:- )?(?:(?:BCO|BANCO) (?:C6|INTER|BRADESCO|BRADESCARD|ITAUCARD|SANTANDER|PAN|XP|BMG|NEXT|ORIGINAL)|C6 BANK|ITAUCARD|BRADESCARD|NU PAGAMENTOS|NUBANK)(?: S\.?\/?A\.?)?$/;

/**
 * Whether a transaction has no merchant whatever its words: what the bank charges, the payment of a
 * card's bill, an own transfer, an investment. A rule for a merchant never reaches it.
 */
export function isWithoutMerchant(row: Facts, texts: readonly string[]): boolean {
  return (
    row.counterparty?.kind === "own" ||
    row.otherCredit !== null ||
    row.facts.feeType !== null ||
    isLeftOut(row.bankCategoryId) ||
    texts.some((plain) => CHARGES.test(plain)) ||
    (row.accountType === "CREDIT" ? saysBill(row, texts) : isOwnMoney(row, texts))
  );
}

function isLeftOut(categoryId: string | null): boolean {
  const top = topLevelOf(categoryId);
  return categoryId === CREDIT_CARD_PAYMENT || top === OWN_TRANSFERS || top === INVESTMENTS;
}

/** A shop that the bank names is one, and a person is one, whatever the name says. */
function isOwnMoney(row: Facts, texts: readonly string[]): boolean {
  const { direction, merchant, facts, counterparty } = row;
  if (merchant !== null || facts.cnpjRoot !== null) return false;
  if (partyOf(counterparty) === "person") return false;
  if (saysBill(row, texts)) return true;
  return texts.some(
    (plain) =>
      INVESTED.test(plain) ||
      OWN_MONEY.test(plain) ||
      (direction === "out" && BANK_PAID.test(plain)),
  );
}
