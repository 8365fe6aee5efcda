import type { z } from "zod";
import type { BankItem } from "../domain/bank-item.ts";
import { isCountable, toMinor, type Currency } from "../domain/money.ts";
import type { PositionProduct } from "../domain/position-product.ts";
import { tidyAccountName } from "../domain/tidy-name.ts";
import type { BankPage, ReportedPosition } from "../usecases/ports/bank.ts";
import type { KeyedHash } from "./account-identity.ts";
import type { PluggyApiClient } from "./client.ts";
import { readPages } from "./read-pages.ts";
import { readRows } from "./read-rows.ts";
import {
  investmentSchema,
  loanSchema,
  positionsPageSchema,
  type PluggyInvestment,
  type PluggyLoan,
} from "./schemas-of-positions.ts";
import { validateResponse } from "./validate-response.ts";

/** All investments or loans of an item. Throws a `BankError`, also where the bank gives none. */
export async function fetchPositions(
  client: PluggyApiClient,
  { id }: Pick<BankItem, "id">,
  product: PositionProduct,
): Promise<BankPage<ReportedPosition>> {
  const what = `GET ${product}`;
  const fetchPage = async (page: number) =>
    validateResponse(positionsPageSchema, await client.fetchPositionsPage(product, id, page), what);
  const results = await readPages(fetchPage, product);
  if (product === "investments") {
    const { rows, unreadable } = rowsOf(investmentSchema, results, id, what);
    return { rows: rows.map((row) => toInvestment(row, client.keyedHash)), unreadable };
  }
  const { rows, unreadable } = rowsOf(loanSchema, results, id, what);
  const loans = rows.filter(({ kind }) => kind !== OVERDRAFT);
  return { rows: loans.map((row) => toLoan(row, client.keyedHash)), unreadable };
}

/** An account's overdraft, which the account reports too. */
const OVERDRAFT = "UNARRANGED_ACCOUNT_OVERDRAFT";

/** The item decides the owner, so each row's item id is checked. */
function rowsOf<Row extends { readonly itemId: string }>(
  schema: z.ZodType<Row>,
  results: readonly unknown[],
  itemId: string,
  what: string,
): BankPage<Row> {
  const own = schema.refine((row) => row.itemId === itemId, { path: ["itemId"] });
  return readRows(own, results, what);
}

function toInvestment(row: PluggyInvestment, keyedHash: KeyedHash): ReportedPosition {
  const { type, subtype, name, number, code, isin, dueDate, amountOriginal, quantity } = row;
  const currency = row.currencyCode ?? "BRL";
  return {
    id: row.id,
    product: "investments",
    name: tidyAccountName(name ?? ""),
    minor: minorOf(row.balance, currency),
    currency,
    identity: identityOf(
      [type, subtype, name, number, code, isin, dueDate, amountOriginal, quantity, currency],
      keyedHash,
    ),
    isOver: row.status === "TOTAL_WITHDRAWAL",
  };
}

function toLoan(row: PluggyLoan, keyedHash: KeyedHash): ReportedPosition {
  const { type, kind, productName, contractNumber, ipocCode, contractDate, contractAmount } = row;
  const currency = row.currencyCode ?? "BRL";
  const minor = minorOf(row.payments?.contractOutstandingBalance ?? null, currency);
  return {
    id: row.id,
    product: "loans",
    name: tidyAccountName(productName ?? ""),
    minor,
    currency,
    identity: identityOf(
      [type, kind, productName, contractNumber, ipocCode, contractDate, contractAmount, currency],
      keyedHash,
    ),
    isOver: minor === 0,
  };
}

/** Contract numbers are short enough to try them all, so the hash is keyed. */
function identityOf(facts: readonly unknown[], keyedHash: KeyedHash): string {
  return keyedHash(JSON.stringify(["position", ...facts]));
}

/** Null where the bank gives no countable amount. Some banks write debts as negative amounts. */
function minorOf(amount: number | null, currency: Currency): number | null {
  return amount === null || !isCountable(amount, currency) ? null : toMinor(amount, currency);
}
