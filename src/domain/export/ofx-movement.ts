import type { Flow } from "../flow.ts";
import type { Transaction } from "../transaction.ts";
import { decimalText } from "./decimal-text.ts";
import { asciiText, ofxText } from "./ofx-text.ts";
import { ofxDay } from "./ofx-time.ts";
import { signedMinor } from "./signed-minor.ts";

/** The specification's limits. */
const MAX_ID = 255;
const MAX_NAME = 32;
const MAX_MEMO = 255;

/** A posted transaction in OFX, named as reports name it. `flows` name one that ASCII leaves nothing of. */
export function ofxMovement(row: Transaction, flows: Readonly<Record<Flow, string>>): string {
  const amount = decimalText(signedMinor(row), row.currency, ".");
  const name = asciiText(row.merchantName) || asciiText(flows[row.flow]);
  const memo = memoOf(row, name);
  return [
    "<STMTTRN>",
    `<TRNTYPE>${row.direction === "out" ? "DEBIT" : "CREDIT"}</TRNTYPE>`,
    `<DTPOSTED>${ofxDay(row.day)}</DTPOSTED>`,
    `<TRNAMT>${amount}</TRNAMT>`,
    `<FITID>${ofxText(row.id, MAX_ID)}</FITID>`,
    `<NAME>${ofxText(name, MAX_NAME)}</NAME>`,
    ...(memo === "" ? [] : [`<MEMO>${ofxText(memo, MAX_MEMO)}</MEMO>`]),
    "</STMTTRN>\r\n",
  ].join("");
}

/** What the name does not say: the rest of it, the bank's words, the currency of a foreign purchase, the instalment. */
function memoOf(row: Transaction, name: string): string {
  const { instalment } = row;
  const { original } = row.facts;
  const words = asciiText(row.description);
  const foreign = original && decimalText(original.minor, original.currency, ".");
  const parts = [
    name.length > MAX_NAME ? name : "",
    words === name ? "" : words,
    original ? `${original.currency} ${foreign}` : "",
    instalment ? `${instalment.number}/${instalment.total}` : "",
  ];
  return parts.filter((part) => part !== "").join(" - ");
}
