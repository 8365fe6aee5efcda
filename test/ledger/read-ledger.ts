import { labelOf, type Label } from "./labels.ts";

/** The other side of a transfer. */
export interface Party {
  readonly name: string;
  readonly document: string;
}

export interface LedgerAccount {
  readonly bank: string;
  readonly type: "BANK" | "CREDIT";
  readonly number: string;
  /** Whether the bank tells the account holder's document. */
  readonly tellsHolder: boolean;
}

/** An invented user with accounts, and rows in the form that `readLedger` reads. */
export interface Ledger {
  readonly user: string;
  readonly holder: Party;
  readonly accounts: Readonly<Record<string, LedgerAccount>>;
  readonly parties: Readonly<Record<string, Party>>;
  readonly rows: string;
}

export interface LedgerRow {
  readonly accountName: string;
  /** The transaction as Pluggy sends it. */
  readonly wire: { readonly id: string; readonly description: string };
  readonly label: Label;
  /** Cents. */
  readonly minor: number;
}

/**
 * Reads one transaction, or several of one kind, from each line:
 * `days; account; amounts; label; details; what the bank writes`. An amount is `-` where money
 * leaves and `+` where it arrives, and `{d}`, `{m}` and `{n}` stand for the day, the month and the
 * instalment. `A >> B` is a description with the bank's own wording B; `-` is none. Details are a kind of operation (`PIX`), a party (`@name`), an MCC (`5411`), an
 * instalment (`1/3`), an amount abroad (`USD20.00`), and a fee's or a credit's kind (`fee:OTHER`).
 */
export function readLedger(ledger: Ledger): LedgerRow[] {
  const lines = ledger.rows.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line, lineIndex) => {
    const [days = "", account = "", amounts = "", label = "", details = "", ...text] = line
      .split(";")
      .map((cell) => cell.trim());
    const sums = amounts.split(" ");
    return days.split(" ").map((day, index) =>
      readRow(ledger, {
        id: `${ledger.user}-${lineIndex}-${index}`,
        day,
        accountName: account,
        amount: sums[index] ?? sums[0] ?? "",
        label,
        details: details.split(" ").filter((word) => word !== ""),
        text: text.join(";"),
        index,
      }),
    );
  });
}

interface Cells {
  readonly id: string;
  /** `09-05` */
  readonly day: string;
  readonly accountName: string;
  /** `-12.50` */
  readonly amount: string;
  readonly label: string;
  readonly details: readonly string[];
  readonly text: string;
  /** How many of the line came before. */
  readonly index: number;
}

function readRow(ledger: Ledger, cells: Cells): LedgerRow {
  const { accountName } = cells;
  const account = ledger.accounts[accountName];
  if (!account) throw new Error(`No account is called ${accountName}: ${cells.text}`);
  if (!/^[+-]\d+\.\d\d$/.test(cells.amount)) throw new Error(`No amount: ${cells.amount}`);
  const direction = cells.amount.startsWith("-") ? "out" : "in";
  const value = Number(cells.amount.slice(1));
  const isPositive = (account.type === "CREDIT") === (direction === "out");
  const [description = "", raw = description] = fillIn(cells).split(" >> ");
  const wire = {
    id: cells.id,
    accountId: `${ledger.user}-${accountName}`,
    date: `2026-${cells.day}T${cells.details.includes("PIX") ? "15:42:11.318" : "03:00:00.000"}Z`,
    description,
    descriptionRaw: raw === "-" ? null : raw,
    type: direction === "out" ? "DEBIT" : "CREDIT",
    ...amountsOf(cells, isPositive ? value : -value),
    balance: null,
    category: null,
    categoryId: null,
    merchant: null,
    status: "POSTED",
    providerId: null,
    operationType: account.type === "BANK" ? operationOf(cells) : null,
    paymentData: paymentOf(ledger, cells, direction),
    creditCardMetadata: account.type === "CREDIT" ? cardDataOf(cells) : null,
    createdAt: "2026-11-28T09:00:00.000Z",
  };
  const minor = Math.round(value * 100);
  return { accountName, wire, label: labelOf(cells.label, direction), minor };
}

const MONTHS = "JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ".split(" ");

function fillIn({ text, day, details, index }: Cells): string {
  const [month = "", date = ""] = day.split("-");
  const parts = instalmentOf(details, index);
  const padded = (part: number) => String(part).padStart(2, "0");
  return text
    .replaceAll("{d}", `${date}/${month}`)
    .replaceAll("{m}", MONTHS[Number(month) - 1] ?? "")
    .replaceAll("{n}", parts ? `${padded(parts.number)}/${padded(parts.total)}` : "");
}

function instalmentOf(details: readonly string[], index: number) {
  const [, first, total] = found(details, /^(\d+)\/(\d+)$/) ?? [];
  return first && total ? { number: Number(first) + index, total: Number(total) } : null;
}

function amountsOf({ details }: Cells, own: number) {
  const [, currency, abroad] = found(details, /^([A-Z]{3})(\d+\.\d\d)$/) ?? [];
  return currency && abroad
    ? {
        amount: Math.sign(own) * Number(abroad),
        amountInAccountCurrency: own,
        currencyCode: currency,
      }
    : { amount: own, amountInAccountCurrency: null, currencyCode: "BRL" };
}

function operationOf({ details }: Cells): string | null {
  return found(details, /^[A-Z_]{3,}$/)?.[0] ?? null;
}

function paymentOf({ holder, parties }: Ledger, { details }: Cells, direction: "out" | "in") {
  const name = found(details, /^@(.+)$/)?.[1];
  if (name === undefined) return null;
  const party = name === "self" ? holder : parties[name];
  if (!party) throw new Error(`No party is called ${name}`);
  const type = party.document.length === "000.000.000-00".length ? "CPF" : "CNPJ";
  const documentNumber = { type, value: party.document };
  const side = { name: party.name, documentNumber };
  return direction === "out" ? { receiver: side } : { payer: side };
}

function cardDataOf({ details, index }: Cells) {
  const mcc = found(details, /^\d{3,4}$/)?.[0];
  const parts = instalmentOf(details, index);
  const fee = found(details, /^fee:(.+)$/)?.[1];
  const credit = found(details, /^credit:(.+)$/)?.[1];
  return {
    ...(mcc === undefined ? {} : { payeeMCC: Number(mcc) }),
    ...(parts === null ? {} : { installmentNumber: parts.number, totalInstallments: parts.total }),
    ...(fee === undefined ? {} : { feeType: fee }),
    ...(credit === undefined ? {} : { otherCreditsType: credit }),
  };
}

function found(details: readonly string[], pattern: RegExp): RegExpExecArray | null {
  for (const detail of details) {
    const match = pattern.exec(detail);
    if (match) return match;
  }
  return null;
}
