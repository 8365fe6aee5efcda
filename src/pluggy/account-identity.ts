import type { PluggyAccount } from "./schemas.ts";

/** Makes a hash of a text that nobody without our keys can make. */
export type Fingerprint = (text: string) => string;

/** Fewer digits than this tell accounts of one person apart too rarely. */
const FEWEST_DIGITS = 3;

/**
 * What makes an account the same one under another connection, hashed. It is only ever compared
 * among the accounts of one person, so whose it is says nothing; names and documents stay out.
 *
 * The transfer number names bank, branch and account, and is the same at a direct connector (2xx) and
 * at Open Finance (6xx), where both give it. Any other number does not name the bank, so the account's
 * name stands for it: the same bank under the same connector matches, and a change from one kind of
 * connector to the other only if both call the account the same. Rather twice than wrongly one.
 */
export function identityOf(account: PluggyAccount, fingerprint: Fingerprint): string | null {
  const { number, currencyCode } = account;
  const digits = digitsIn(number ?? "");
  if (digits.length < FEWEST_DIGITS) return null;
  const transfer = transferNumberOf(account);
  const facts =
    transfer === null
      ? [isCard(account) ? digits.slice(-4) : digits, brandOf(account), plain(account.name)]
      : transfer;
  return fingerprint(["account", kindOf(account), currencyCode ?? "BRL", ...facts].join("\n"));
}

/** A current and a savings account may share a number. */
function kindOf(account: PluggyAccount): string {
  if (isCard(account)) return "card";
  return account.subtype === "SAVINGS_ACCOUNT" ? "savings" : "current";
}

function isCard({ type, subtype }: PluggyAccount): boolean {
  return type === "CREDIT" || subtype === "CREDIT_CARD";
}

/** `260/0001/12345-0` as bank, branch and account, without signs and leading zeros, which connectors write as they like. */
function transferNumberOf(account: PluggyAccount): string[] | null {
  const parts = (account.bankData?.transferNumber ?? "").split("/").map((part) =>
    part
      .replaceAll(/[^\dXx]/g, "")
      .replace(/^0+/, "")
      .toUpperCase(),
  );
  return !isCard(account) && parts.length === 3 && parts.every(Boolean) ? parts : null;
}

function brandOf({ creditData }: PluggyAccount): string {
  return plain(creditData?.brand ?? null);
}

function plain(text: string | null): string {
  return (text ?? "").normalize("NFKC").trim().replaceAll(/\s+/g, " ").toUpperCase();
}

function digitsIn(text: string): string {
  return text.replaceAll(/\D/g, "");
}
