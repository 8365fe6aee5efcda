import type { AccountType } from "../account.ts";
import type { Day } from "../day.ts";
import type { Currency } from "../money.ts";
import { decimalText } from "./decimal-text.ts";
import type { OfxAccountId } from "./ofx-account-ids.ts";
import { ofxDay, ofxInstant } from "./ofx-time.ts";

/** An account's statement: what stands around its movements. */
export interface OfxStatement {
  readonly type: AccountType;
  readonly isSavings: boolean;
  readonly accountId: OfxAccountId;
  readonly currency: Currency;
  readonly first: Day;
  readonly last: Day;
  readonly generatedAt: Date;
  /** What the user has (negative: owes), in minor units, and of when. */
  readonly balance: { readonly minor: number; readonly at: Date };
}

const HEADER = [
  "OFXHEADER:100",
  "DATA:OFXSGML",
  "VERSION:102",
  "SECURITY:NONE",
  "ENCODING:USASCII",
  "CHARSET:1252",
  "COMPRESSION:NONE",
  "OLDFILEUID:NONE",
  "NEWFILEUID:NONE",
];

/** Everything before the first movement. */
export function ofxHead(statement: OfxStatement): string {
  const { currency, first, last, generatedAt } = statement;
  const [set, response, body] = wrappers(statement);
  const signOn = `<SIGNONMSGSRSV1><SONRS>${STATUS}<DTSERVER>${ofxInstant(generatedAt)}</DTSERVER><LANGUAGE>POR</LANGUAGE></SONRS></SIGNONMSGSRSV1>`;
  return lines([
    ...HEADER,
    "",
    "<OFX>",
    signOn,
    `<${set}><${response}><TRNUID>0</TRNUID>${STATUS}<${body}>`,
    `<CURDEF>${currency}</CURDEF>`,
    accountFrom(statement),
    `<BANKTRANLIST><DTSTART>${ofxDay(first)}</DTSTART><DTEND>${ofxDay(last)}</DTEND>`,
  ]);
}

/** Everything after the last movement. */
export function ofxTail(statement: OfxStatement): string {
  const { balance, currency } = statement;
  const amount = decimalText(balance.minor, currency, ".");
  const [set, response, body] = wrappers(statement);
  return lines([
    "</BANKTRANLIST>",
    `<LEDGERBAL><BALAMT>${amount}</BALAMT><DTASOF>${ofxInstant(balance.at)}</DTASOF></LEDGERBAL>`,
    `</${body}></${response}></${set}>`,
    "</OFX>",
  ]);
}

const STATUS = "<STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>";

/** The message set, its response, and the statement in it. */
function wrappers({ type }: OfxStatement): readonly [string, string, string] {
  return type === "CREDIT"
    ? ["CREDITCARDMSGSRSV1", "CCSTMTTRNRS", "CCSTMTRS"]
    : ["BANKMSGSRSV1", "STMTTRNRS", "STMTRS"];
}

function accountFrom({ type, isSavings, accountId }: OfxStatement): string {
  const id = `<ACCTID>${accountId.account}</ACCTID>`;
  if (type === "CREDIT") return `<CCACCTFROM>${id}</CCACCTFROM>`;
  const kind = isSavings ? "SAVINGS" : "CHECKING";
  return `<BANKACCTFROM><BANKID>${accountId.bank}</BANKID>${id}<ACCTTYPE>${kind}</ACCTTYPE></BANKACCTFROM>`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\r\n`).join("");
}
