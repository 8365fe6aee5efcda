import type { AccountIdentity } from "../domain/account.ts";
import type { PluggyAccount } from "./schemas.ts";

/** Makes a hash of a text that nobody without our keys can make. */
export type Fingerprint = (text: string) => string;

/** Fewer digits than this name no account. */
const MIN_DIGITS = 4;

/**
 * What tells an account again under another connection. Connectors write the same account
 * differently: the number with its branch or without, a transfer number or none, another name. So the
 * name is left out, and each way to read the number is a candidate. Numbers are hashed, and only
 * ever compared among the accounts of one user.
 */
export function identityOf(account: PluggyAccount, fingerprint: Fingerprint): AccountIdentity {
  const isACard = isCard(account);
  const [bankCode, ...branchAndAccount] = isACard ? [] : transferPartsOf(account);
  const numbers = isACard
    ? [lastDigitsOf(account.number) ?? ""]
    : [...numberVariants(account.number ?? ""), ...numberVariants(branchAndAccount.join("/"))];
  const facts = ["account", kindOf(account), account.currencyCode ?? "BRL"];
  return {
    numbers: [...new Set(numbers)]
      .filter((number) => number.length >= MIN_DIGITS)
      .map((number) => fingerprint([...facts, number].join("\n"))),
    brand: brandOf(account),
    bankCode: bankCode === undefined ? null : plainNumber(bankCode),
  };
}

/**
 * The digits that a number ends with, four at most: enough for users to tell it by. Null where its
 * end is masked (`5162 92** **** ****`), because digits from elsewhere name no card.
 */
export function lastDigitsOf(number: string | null): string | null {
  return (
    withoutMask(number ?? "")
      .replaceAll(/\D/g, "")
      .slice(-4) || null
  );
}

/** Either word may say so: `type` is an open list, and `subtype` may be missing. */
export function isCard({ type, subtype }: Pick<PluggyAccount, "type" | "subtype">): boolean {
  return type === "CREDIT" || subtype === "CREDIT_CARD";
}

/** A current and a savings account may share a number. */
function kindOf(account: PluggyAccount): string {
  if (isCard(account)) return "card";
  return account.subtype === "SAVINGS_ACCOUNT" ? "savings" : "current";
}

/** Open Finance writes `OUTRAS` where the brand is none of its list. */
function brandOf({ creditData }: PluggyAccount): string | null {
  const brand = (creditData?.brand ?? "").toUpperCase().replaceAll(/[^\p{L}\d]/gu, "");
  if (/^(?:OUTR[AO]S?|OTHERS?|BANDEIRAPROPRIA)?$/.test(brand)) return null;
  return brand === "AMEX" ? "AMERICANEXPRESS" : brand;
}

/** `0001/12345-0` may be meant as the account 123450, or with its branch as 1123450. */
function numberVariants(number: string): string[] {
  const shown = withoutMask(number);
  const parts = [shown, shown.split("/").at(-1), shown.split(/[\s/.-]+/).at(-1)];
  return parts.map((part) => plainNumber(part ?? ""));
}

/** `260/0001/12345-0`: bank, branch and account. Empty where it is none. */
function transferPartsOf({ bankData }: PluggyAccount): string[] {
  const parts = (bankData?.transferNumber ?? "").split("/");
  return parts.length === 3 && parts.every((part) => plainNumber(part) !== "") ? parts : [];
}

/** Without signs and leading zeros, which connectors write as they like; a check digit may be an X. */
function plainNumber(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^\dX]/g, "")
    .replace(/^0+/, "");
}

function withoutMask(number: string): string {
  return number.split(/[*•#]|x{2,}/i).at(-1) ?? "";
}
