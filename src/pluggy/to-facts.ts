import { isValidCNPJ } from "@brazilian-utils/brazilian-utils";
import { currencyMeant, isCountable, toMinor } from "../domain/money.ts";
import { tidyName } from "../domain/tidy-name.ts";
import type { BankFacts } from "../domain/understanding/facts.ts";
import type { PluggyTransaction } from "./schemas.ts";

/** What says of which nature a transaction is. Whatever is malformed counts as unknown. */
export function toFacts(row: PluggyTransaction): BankFacts {
  const card = row.creditCardMetadata;
  return {
    rawDescription: rawDescriptionOf(row),
    cnpjRoot: cnpjRoot(row.merchant?.cnpj ?? null),
    cnae: row.merchant?.cnae?.replaceAll(/\D/g, "").slice(0, MAX_CNAE_DIGITS) || null,
    mcc: card?.payeeMCC ?? null,
    operationType: codeOf(row.operationType),
    feeType: codeOf(card?.feeType ?? null),
    creditType: codeOf(card?.otherCreditsType ?? null),
    billId: card?.billId ?? null,
    billForecast: billForecastOf(card?.billForecastDate ?? ""),
    purchasedAt: card?.purchaseDate ?? null,
    original: originalOf(row),
  };
}

const MAX_CNAE_DIGITS = 7;
const CNPJ_ROOT_LENGTH = 8;

/** The first eight characters of a valid CNPJ, which may contain letters since July 2026. */
export function cnpjRoot(cnpj: string | null): string | null {
  const plain = (cnpj ?? "").toUpperCase().replaceAll(/[^\dA-Z]/g, "");
  return isValidCNPJ(plain, { version: 2 }) ? plain.slice(0, CNPJ_ROOT_LENGTH) : null;
}

function rawDescriptionOf({ description, descriptionRaw }: PluggyTransaction): string | null {
  const raw = tidyName(descriptionRaw ?? "");
  return raw === "" || raw === tidyName(description ?? "") ? null : raw;
}

/** Open Finance's enumerations: `PIX`, `ESTORNO`. */
function codeOf(text: string | null): string | null {
  const code = (text ?? "").trim().toUpperCase();
  return /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : null;
}

/** Banks write `0001-01` for none. */
function billForecastOf(text: string): string | null {
  return /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?!\d)/.exec(text)?.[0] ?? null;
}

/** Only where the account was charged in another currency. */
function originalOf({
  amount,
  amountInAccountCurrency,
  currencyCode,
}: PluggyTransaction): BankFacts["original"] {
  const currency = currencyMeant(currencyCode ?? "");
  if (amountInAccountCurrency === null || currency === null) return null;
  return isCountable(amount, currency) ? { minor: toMinor(amount, currency), currency } : null;
}
