import { recordTransaction } from "../../src/domain/transaction.ts";
import { understand } from "../../src/domain/understanding/understand.ts";
import { NOTHING_TAUGHT } from "../../src/domain/understanding/teaching.ts";
import { transactionSchema } from "../../src/pluggy/schemas.ts";
import { toTransaction } from "../../src/pluggy/to-transaction.ts";
import { makeAccount } from "../support/make.ts";
import { rowsWithoutCategories } from "./bank-rows.ts";
import type { Result } from "./result.ts";

const ROWS = 100_000;
const ABOUT = { holder: null, keyedHash: (text: string) => text };
const ZONE = "America/Sao_Paulo";

/** How fast one core decides merchant, category and flow of transactions, none with a category. */
export async function understanding(): Promise<Result[]> {
  const wire = rowsWithoutCategories(ROWS);
  const account = makeAccount();
  const parsed = perSecond(() => wire.map((row) => transactionSchema.parse(row)));
  const rows = parsed.result.map((row) => toTransaction(row, ABOUT));
  const recorded = rows.map((row) => recordTransaction(row, account, ZONE));
  const understood = perSecond(() => recorded.map((row) => understand(row, NOTHING_TAUGHT)));
  return [
    {
      what: `transactions understood by one core, ${ROWS.toLocaleString("en")} of a bank without categories`,
      measured: `${understood.rate.toFixed(0)} a second; only validating them ${parsed.rate.toFixed(0)}: ${(understood.rate / parsed.rate).toFixed(2)} times`,
      target: "50,000 a second",
    },
  ];
}

function perSecond<Row>(work: () => Row[]): { readonly result: Row[]; readonly rate: number } {
  work();
  const startedAt = performance.now();
  const result = work();
  return { result, rate: (result.length * 1000) / (performance.now() - startedAt) };
}
