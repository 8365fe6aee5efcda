/** How banks begin a description, before the name. Plain upper case. */
interface BankVerb {
  readonly pattern: string;
  /** Words that are names on a card. */
  readonly onlyOn?: "account";
  /** Money between two parties, whose name follows. */
  readonly isTransfer?: true;
}

const CARD_WORDS =
  "(?:APROVADA|NO|COM|DE|DO|EM|VIA|O|CARTAO|CART|DEBITO|DEB|CREDITO|CRED|VISA|MASTERCARD|MASTER|MC(?! DONALD)|ELO|ELECTRON|MAESTRO|NACIONAL|INTERNACIONAL|PARCELADA|A VISTA|ONLINE)";
const PIX_WORDS =
  "(?:ENVIAD[OA]|RECEBID[OA]|TRANSFERENCIA|TRANSF|QRS|QRC|QR CODE|QRCODE|QR|DES|REM|EMITIDO|EMIT|PAGO|PAGAMENTO|REALIZADO|AGENDADO|CREDITO|CRED|DEBITO|DEB|SAIDA|ENTRADA|ESTATICO|DINAMICO|DEVOLVIDO|DEVOLUCAO)";
const TRANSFER_WORDS =
  "(?:ENVIAD[OA]|RECEBID[OA]|REALIZADA|EFETUADA|PELO PIX|VIA PIX|PIX|TED|DOC|ELETRONICA|BANCARIA|INTERBANCARIA|(?:PARA |DE |DA |NA )?MESMA (?:INSTITUICAO|INST)|DES|REM)";
const PAYMENT_WORDS =
  "(?:EFETUAD[OA]|REALIZADO|RECEBIDO|DE|DO|DA|COM|VIA|PIX|QR CODE|QRCODE|QRS|BOLETO|FATURA|TITULO|TIT|CONTAS?|CONVENIO|ONLINE|DIGITAL|ELETRONICO|ELETRON|COBRANCA|PARA|INT)";
const RETURN_WORDS = "(?:DE|DA|DO|COMPRA|PAGAMENTO|PARCIAL|TOTAL)";

const VERBS: readonly BankVerb[] = [
  { pattern: `COMPRAS?(?: ${CARD_WORDS})*` },
  { pattern: `PIX(?:(?: -)? ${PIX_WORDS})*(?: (?:PARA|DE|P/))?`, isTransfer: true },
  {
    pattern: `TRANSF(?:ERENCIA)?(?: ${TRANSFER_WORDS})*(?: (?:PARA|DE|P/))?`,
    isTransfer: true,
  },
  {
    pattern:
      "(?:TED|DOC|TEF|TEV)(?: (?:ENVIAD[OA]|RECEBID[OA]|TRANSF|CREDITO|ELETRONICO|PARA|DE|C|D))*(?: \\d{3}[ .]\\d{4})?",
    onlyOn: "account",
    isTransfer: true,
  },
  { pattern: `(?:PAGAMENTOS?|PAGTO|PGTO)(?: ${PAYMENT_WORDS})*` },
  {
    pattern: "PAG (?:TITULO|TIT|BOLETO|CONTAS?|CONVENIO)(?: INT)?",
    onlyOn: "account",
  },
  { pattern: "INT(?= (?:PAG|TED|PIX|DOC|TRANSF))", onlyOn: "account" },
  { pattern: "FATURA(?: D[AEO])?", onlyOn: "account" },
  {
    pattern: "(?:LIQUIDACAO(?: DE)? )?BOLETO(?: (?:PAGO|DE|BANCARIO|COBRANCA))*",
    onlyOn: "account",
  },
  { pattern: "DEB(?:ITO)?\\.? ?(?:AUTOMATICO|AUTOM|AUT)\\.?(?: EM CONTA)?" },
  { pattern: "DEB(?:ITO)?(?: (?:DE|EM|NO|CARTAO|CONTA|VISA|MASTER|ELO))*", onlyOn: "account" },
  {
    pattern: `(?:CRED(?:ITO)?(?: DE)? )?(?:ESTORNO|EST(?= PIX)|REEMBOLSO|DEVOLUCAO|CANCELAMENTO|CASHBACK)(?: ${RETURN_WORDS})*`,
  },
  // Itaú's purchases with a debit card, and its payments of a company.
  { pattern: "RSHOP|RSCSS", onlyOn: "account" },
  { pattern: "SISPAG", onlyOn: "account" },
];

/** What stands between verb and name: Inter also writes the number of the payer's bank. */
const BETWEEN = /^[\s"':|.–—-]*(?:CP ?: ?\d+ ?-\s*)?/;

function leadingVerb(verbs: readonly BankVerb[]): RegExp {
  const alternatives = verbs.map(({ pattern }) => pattern).join("|");
  // A star makes it an acquirer's prefix.
  return new RegExp(`^(?:${alternatives})(?![A-Z0-9])(?!\\s?\\*)`);
}

const ON_ACCOUNTS = leadingVerb(VERBS);
const ON_CARDS = leadingVerb(VERBS.filter(({ onlyOn }) => onlyOn === undefined));
const TRANSFER = leadingVerb(VERBS.filter(({ isTransfer }) => isTransfer));
/** `ESTORNO COMPRA`, `INT PAG TIT`: no bank writes more. */
const MAX_VERBS = 3;

/** Where the name begins in a plain description. */
export function nameStart(plain: string, isCard: boolean): number {
  const pattern = isCard ? ON_CARDS : ON_ACCOUNTS;
  let rest = plain;
  for (let count = 0; count < MAX_VERBS; count += 1) rest = withoutVerb(rest, pattern);
  return plain.length - rest.length;
}

function withoutVerb(plain: string, pattern: RegExp): string {
  const verb = pattern.exec(plain)?.[0];
  return verb === undefined ? plain : plain.slice(verb.length).replace(BETWEEN, "");
}

/** Whether a plain description is that of a transfer, or of its return. */
export function isTransferText(plain: string): boolean {
  return TRANSFER.test(plain) || TRANSFER.test(withoutVerb(plain, ON_ACCOUNTS));
}
