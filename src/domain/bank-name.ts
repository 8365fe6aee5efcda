import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";
import { dayIn, type Day, type TimeZone } from "./day.ts";

/** A qualifier that distinguishes banks of the same name. */
export type BankQualifier =
  /** The last digits of one of its accounts. */
  | { readonly kind: "ending"; readonly digits: string }
  /** The day it was connected. */
  | { readonly kind: "since"; readonly day: Day }
  /** Its position in the order of connecting, from 1. */
  | { readonly kind: "number"; readonly number: number };

/** A bank as shown to its user; `qualifier` is set where another of their banks has the same name. */
export interface BankName {
  readonly bankName: string;
  readonly qualifier?: BankQualifier;
}

type NamedItem = Pick<BankItem, "id" | "bankName" | "linkedAt">;
type NamedAccount = Pick<Account, "itemId" | "type" | "lastDigits">;

export type NamedBank = BankItem & BankName;

/** The items in the same order, with a `qualifier` on those that share their name. */
export function nameBanks<Item extends NamedItem>(
  items: readonly Item[],
  accounts: readonly NamedAccount[],
  zone: TimeZone,
): (Item & BankName)[] {
  return items.map((item) => {
    const qualifier = qualifierOf(item, items, accounts, zone);
    return qualifier === null ? item : { ...item, qualifier };
  });
}

function qualifierOf(
  item: NamedItem,
  items: readonly NamedItem[],
  accounts: readonly NamedAccount[],
  zone: TimeZone,
): BankQualifier | null {
  const namesakes = items.filter(({ bankName }) => bankName === item.bankName);
  if (namesakes.length === 1) return null;
  const digitsFor = ({ id }: NamedItem) => digitsOf(id, accounts);
  const dayFor = ({ linkedAt }: NamedItem) => dayIn(linkedAt, zone);
  const digits = digitsFor(item);
  if (digits !== null && areUnique(namesakes.map(digitsFor))) return { kind: "ending", digits };
  if (areUnique(namesakes.map(dayFor))) return { kind: "since", day: dayFor(item) };
  return { kind: "number", number: namesakes.indexOf(item) + 1 };
}

/** The last digits of its current account, else of a card. */
function digitsOf(itemId: string, accounts: readonly NamedAccount[]): string | null {
  const own = accounts.filter((one) => one.itemId === itemId && one.lastDigits !== null);
  const account = own.find(({ type }) => type === "BANK") ?? own[0];
  return account?.lastDigits ?? null;
}

/** Whether all values are set and distinct. */
function areUnique(values: readonly (string | null)[]): boolean {
  return !values.includes(null) && new Set(values).size === values.length;
}
