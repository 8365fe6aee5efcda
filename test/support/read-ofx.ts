import { minorIn } from "./parse-csv.ts";
import { parseOfx, type OfxElement } from "./parse-ofx.ts";

export interface OfxMovement {
  readonly type: "DEBIT" | "CREDIT";
  /** As `YYYY-MM-DD`. */
  readonly day: string;
  /** Minor units, negative for money out. */
  readonly minor: number;
  readonly id: string;
  readonly name: string;
  readonly memo: string | null;
}

export interface OfxFile {
  readonly kind: "bank" | "card";
  readonly bankId: string | null;
  readonly accountId: string;
  readonly accountType: string | null;
  readonly currency: string;
  readonly first: string;
  readonly last: string;
  readonly movements: readonly OfxMovement[];
  readonly balance: { readonly minor: number; readonly at: string };
}

const DIGITS: Readonly<Record<string, number>> = { JPY: 0, KWD: 3 };

/** Reads a statement; throws where an element is missing, out of order, too long, or malformed. */
export function readOfx(file: string): OfxFile {
  const [signOn, set] = childrenOf(parseOfx(file));
  names(signOn, "SIGNONMSGSRSV1");
  const [about] = childrenOf(signOn);
  names(about, "SONRS", ["STATUS", "DTSERVER", "LANGUAGE"]);
  instantOf(childrenOf(about)[1]);
  const kind = set?.name === "CREDITCARDMSGSRSV1" ? "card" : "bank";
  names(set, kind === "card" ? "CREDITCARDMSGSRSV1" : "BANKMSGSRSV1");
  const [response] = childrenOf(set);
  const body = kind === "card" ? "CCSTMTRS" : "STMTRS";
  names(response, kind === "card" ? "CCSTMTTRNRS" : "STMTTRNRS", ["TRNUID", "STATUS", body]);
  const statement = childrenOf(response)[2];
  const from = kind === "card" ? "CCACCTFROM" : "BANKACCTFROM";
  names(statement, body, ["CURDEF", from, "BANKTRANLIST", "LEDGERBAL"]);
  const [currency, account, list, ledger] = childrenOf(statement);
  names(account, from, kind === "card" ? ["ACCTID"] : ["BANKID", "ACCTID", "ACCTTYPE"]);
  const [start, end, ...rows] = childrenOf(list);
  names(start, "DTSTART");
  names(end, "DTEND");
  names(ledger, "LEDGERBAL", ["BALAMT", "DTASOF"]);
  const [amount, at] = childrenOf(ledger);
  const code = currency?.text ?? "";
  const digits = DIGITS[code] ?? 2;
  const textIn = (name: string) =>
    childrenOf(account).find((one) => one.name === name)?.text ?? null;
  return {
    kind,
    bankId: limited(textIn("BANKID"), 9),
    accountId: limited(textIn("ACCTID"), 22) ?? "",
    accountType: textIn("ACCTTYPE"),
    currency: code,
    first: noonOf(start),
    last: noonOf(end),
    movements: rows.map((row) => movementOf(row, digits)),
    balance: { minor: minorIn(amount?.text ?? "", ".", digits), at: instantOf(at) },
  };
}

function movementOf(row: OfxElement, digits: number): OfxMovement {
  const common = ["TRNTYPE", "DTPOSTED", "TRNAMT", "FITID", "NAME"];
  names(row, "STMTTRN", row.children.length === 6 ? [...common, "MEMO"] : common);
  const [type, day, amount, id, name, memo] = row.children;
  if (type?.text !== "DEBIT" && type?.text !== "CREDIT") throw new Error("Not a type");
  return {
    type: type.text,
    day: noonOf(day),
    minor: minorIn(amount?.text ?? "", ".", digits),
    id: limited(id?.text ?? "", 255) ?? "",
    name: limited(name?.text ?? "", 32) ?? "",
    memo: limited(memo?.text ?? null, 255),
  };
}

function childrenOf(element: OfxElement | undefined): readonly OfxElement[] {
  return element?.children ?? [];
}

function names(element: OfxElement | undefined, name: string, children?: readonly string[]): void {
  if (element?.name !== name) throw new Error(`${element?.name ?? "Nothing"} stands for ${name}`);
  const found = element.children.map((child) => child.name).join(" ");
  if (children && found !== children.join(" ")) throw new Error(`${name} holds ${found}`);
}

function limited(text: string | null, limit: number): string | null {
  if (text === null) return null;
  if (text.length > limit || text.trim() !== text || text === "")
    throw new Error(`A text is too long, empty, or has spaces around it: ${text}`);
  return text;
}

function noonOf(element: OfxElement | undefined): string {
  const [, year, month, date] =
    /^(\d{4})(\d\d)(\d\d)120000\[-3:BRT\]$/.exec(element?.text ?? "") ?? [];
  if (year === undefined) throw new Error(`Not a day at noon: ${element?.text}`);
  return `${year}-${month}-${date}`;
}

function instantOf(element: OfxElement | undefined): string {
  const text = element?.text ?? "";
  if (!/^\d{14}\[-3:BRT\]$/.test(text)) throw new Error(`Not an instant: ${text}`);
  return text;
}
