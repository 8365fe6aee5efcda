import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";
import { dayIn, type Day, type TimeZone } from "./day.ts";

/** What tells a bank from another one of the same name. */
export type BankMark =
  /** The last digits of an account. */
  | { readonly kind: "ending"; readonly digits: string }
  /** The day when it was connected. */
  | { readonly kind: "since"; readonly day: Day }
  /** Which one it is, in the order in which they were connected, from 1. */
  | { readonly kind: "number"; readonly number: number };

/** How a bank is named to its user; `mark` is there where another of theirs has the same name. */
export interface BankName {
  readonly bank: string;
  readonly mark?: BankMark;
}

type NamedItem = Pick<BankItem, "id" | "bank" | "linkedAt">;
type NamedAccount = Pick<Account, "itemId" | "type" | "lastDigits">;

export type NamedBank = BankItem & BankName;

/** The same banks, in the same order, with what tells those of one name apart. */
export function nameBanks<Item extends NamedItem>(
  items: readonly Item[],
  accounts: readonly NamedAccount[],
  zone: TimeZone,
): (Item & BankName)[] {
  return items.map((item) => {
    const mark = markOf(item, items, accounts, zone);
    return mark === null ? item : { ...item, mark };
  });
}

function markOf(
  item: NamedItem,
  items: readonly NamedItem[],
  accounts: readonly NamedAccount[],
  zone: TimeZone,
): BankMark | null {
  const namesakes = items.filter(({ bank }) => bank === item.bank);
  if (namesakes.length === 1) return null;
  const digitsFor = ({ id }: NamedItem) => digitsOf(id, accounts);
  const dayFor = ({ linkedAt }: NamedItem) => dayIn(linkedAt, zone);
  const digits = digitsFor(item);
  if (digits !== null && areUnique(namesakes.map(digitsFor))) return { kind: "ending", digits };
  if (areUnique(namesakes.map(dayFor))) return { kind: "since", day: dayFor(item) };
  return { kind: "number", number: namesakes.indexOf(item) + 1 };
}

/** Of a current account, or else of a card. */
function digitsOf(itemId: string, accounts: readonly NamedAccount[]): string | null {
  const own = accounts.filter((one) => one.itemId === itemId && one.lastDigits !== null);
  const account = own.find(({ type }) => type === "BANK") ?? own[0];
  return account?.lastDigits ?? null;
}

/** Each there, and no two the same. */
function areUnique(values: readonly (string | null)[]): boolean {
  return !values.includes(null) && new Set(values).size === values.length;
}
