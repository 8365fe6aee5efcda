/**
 * What acquirers and payment services write before a shop's name and a star. Where the left side is
 * the merchant itself (`UBER *TRIP`), `brands.ts` has it.
 */
const ACQUIRERS = [
  "PAG",
  "PG",
  "MP",
  "PP",
  "EC",
  "SUM",
  "SUMUP",
  "EBN",
  "EBANX",
  "CIELO",
  "REDE",
  "STONE",
  "GETNET",
  "PAGSEGURO",
  "PAGARME",
  "MERCADOPAGO",
  "MERCADO PAGO",
  "PAYPAL",
  "PICPAY",
  "VINDI",
  "BR1",
  "DL",
  "HTM",
  "ASA",
  "ZP",
] as const;

const PREFIX = new RegExp(`^(?:${ACQUIRERS.join("|")})\\s?\\*\\s?`);

/** The length of the acquirer's prefix of a plain name; 0 without one. */
export function acquirerPrefix(plain: string): number {
  return PREFIX.exec(plain)?.[0].length ?? 0;
}
