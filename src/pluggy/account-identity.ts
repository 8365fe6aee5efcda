import type { AccountIdentity } from "../domain/account.ts";
import type { PluggyAccount } from "./schemas.ts";

/** A keyed hash of a text: without our keys it cannot be computed. */
export type KeyedHash = (text: string) => string;

/** Fewer digits do not identify an account. */
const MIN_DIGITS = 4;

/**
 * The identity of an account, equal across connectors. They write the same account differently: its
 * number with or without the branch, with or without a transfer number, under another name. So the
 * name is ignored and each variant of the number is a candidate. Numbers are hashed, and compared
 * only among the accounts of one user.
 */
export function identityOf(account: PluggyAccount, keyedHash: KeyedHash): AccountIdentity {
  const isACard = isCard(account);
  const [bankCode, ...branchAndAccount] = isACard ? [] : transferPartsOf(account);
  const numbers = isACard
    ? [lastDigitsOf(account.number) ?? ""]
    : [...numberVariants(account.number ?? ""), ...numberVariants(branchAndAccount.join("/"))];
  const facts = ["account", kindOf(account), account.currencyCode ?? "BRL"];
  return {
    numbers: [...new Set(numbers)]
      .filter((number) => number.length >= MIN_DIGITS)
      .map((number) => keyedHash([...facts, number].join("\n"))),
    brand: brandOf(account),
    bankCode: bankCode === undefined ? null : plainNumber(bankCode),
  };
}

/**
 * The last digits of a number, at most four. Null where the end is masked (`5162 92** **** ****`),
 * because other digits do not identify a card.
 */
export function lastDigitsOf(number: string | null): string | null {
  return (
    withoutMask(number ?? "")
      .replaceAll(/\D/g, "")
      .slice(-4) || null
  );
}

/** Checks both fields: `type` is an open list, and `subtype` may be missing. */
export function isCard({ type, subtype }: Pick<PluggyAccount, "type" | "subtype">): boolean {
  return type === "CREDIT" || subtype === "CREDIT_CARD";
}

/** Current and savings accounts may share a number. */
function kindOf(account: PluggyAccount): string {
  if (isCard(account)) return "card";
  return account.subtype === "SAVINGS_ACCOUNT" ? "savings" : "current";
}

/** Open Finance writes `OUTRAS` for brands outside its list. */
function brandOf({ creditData }: PluggyAccount): string | null {
  const brand = (creditData?.brand ?? "").toUpperCase().replaceAll(/[^\p{L}\d]/gu, "");
  if (/^(?:OUTR[AO]S?|OTHERS?|BANDEIRAPROPRIA)?$/.test(brand)) return null;
  return brand === "AMEX" ? "AMERICANEXPRESS" : brand;
}

/** `0001/12345-0` may be account 123450, or 1123450 with its branch. */
function numberVariants(number: string): string[] {
  const shown = withoutMask(number);
  const parts = [shown, shown.split("/").at(-1), shown.split(/[\s/.-]+/).at(-1)];
  return parts.map((part) => plainNumber(part ?? ""));
}

/** Bank, branch and account of `260/0001/12345-0`. Empty where it has another format. */
function transferPartsOf({ bankData }: PluggyAccount): string[] {
  const parts = (bankData?.transferNumber ?? "").split("/");
  return parts.length === 3 && parts.every((part) => plainNumber(part) !== "") ? parts : [];
}

/**
 * Without punctuation and leading zeros, which differ between connectors; a check digit may be X.
 */
function plainNumber(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^\dX]/g, "")
    .replace(/^0+/, "");
}

function withoutMask(number: string): string {
  return number.split(/[*•#]|x{2,}/i).at(-1) ?? "";
}
