import { INTERNAL_TRANSFER } from "../category.ts";
import type { Facts } from "../understanding/facts.ts";

/** Categories by Open Finance's kind of operation. */
const BY_CODE: Readonly<Record<string, string>> = {
  PIX: "05070000",
  TED: "05080000",
  DOC: "05040000",
  BOLETO: "05010000",
  SAQUE: "05020000",
  DEPOSITO: "05020000",
  TRANSFERENCIA_MESMA_INSTITUICAO: INTERNAL_TRANSFER,
  TARIFA_SERVICOS_AVULSOS: "16010000",
  PACOTE_TARIFA_SERVICOS: "16010000",
  PORTABILIDADE_SALARIO: "01010000",
  OPERACAO_CREDITO_CONTRATADAS_CARTAO: "02040000",
};

/** The same by words, plain lower case; the first that matches counts. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:saques?|retirada|banco24\w*|banco 24\w*|depositos?|dep|em dinheiro)\b/, "05020000"],
  [/\bpix\b/, "05070000"],
  [/\bted\b/, "05080000"],
  [/\bdoc\b/, "05040000"],
  [/\bcheques?\b/, "05030000"],
  [/\b(?:cambio|remessa internacional|wise|remessa online)\b/, "05050000"],
  [/\b(?:boletos?|pag tit\w*|titulos?|tit|cobranca)\b/, "05010000"],
  [/\b(?:transf\w*|tev|tef|tbi)\b/, "05000000"],
];

/** The category of money that moved on an account by the kind of its operation. */
export function operationCategory({ accountType, facts }: Facts, text: string): string | null {
  if (accountType !== "BANK") return null;
  const byCode = BY_CODE[facts.operationType ?? ""];
  if (byCode !== undefined) return byCode;
  return BY_WORDS.find(([words]) => words.test(text))?.[1] ?? null;
}
