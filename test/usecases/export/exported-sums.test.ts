import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportSpan } from "../../../src/domain/export/export-span.ts";
import { COUNTED_FLOWS, type Flow } from "../../../src/domain/flow.ts";
import { parsePeriod } from "../../../src/domain/periods/parse-period.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { reportPeriod } from "../../../src/usecases/report/report-period.ts";
import { ptBrExport } from "../../../src/i18n/pt-br-export.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { makeUser } from "../../support/make.ts";
import { csvRecords, minorIn } from "../../support/parse-csv.ts";
import { readOfx } from "../../support/read-ofx.ts";
import { exported, exportWorld } from "./export-world.ts";

const DIGITS: Readonly<Record<string, number>> = { BRL: 2, JPY: 0, KWD: 3 };
const FLOWS: readonly Flow[] = [...COUNTED_FLOWS, "own-transfer", "bill-payment", "ignored"];
const IN: ReadonlySet<Flow> = new Set(["income", "refund"]);

const row = fc
  .record({
    id: fc.uuid(),
    day: fc.constantFrom("2026-09-30", "2026-10-01", "2026-10-17", "2026-10-31", "2026-11-01"),
    accountId: fc.constantFrom("account-1", "card-1", "account-2"),
    minor: fc.integer({ min: 0, max: 10_000_000 }),
    currency: fc.constantFrom("BRL", "BRL", "JPY", "KWD"),
    flow: fc.constantFrom(...FLOWS),
    description: hostileText(),
    status: fc.constantFrom("POSTED", "PENDING"),
    reportingAccountId: fc.constantFrom(null, null, null, "account-1"),
  })
  .map((one) => ({ ...one, direction: IN.has(one.flow) ? "in" : "out" }) as Transaction);

interface Exported {
  readonly id: string;
  readonly minor: number;
  readonly currency: string;
  readonly flow: Flow;
}

function flowNamed(name: string | undefined): Flow {
  return FLOWS.find((flow) => ptBrExport.flows[flow] === name) ?? "loan";
}

async function readTable(world: FakeWorld, format: "csv" | "csv-int", span: ExportSpan) {
  const [file] = await exported(world, { format, span });
  const isBrazilian = format === "csv";
  return csvRecords(file?.text ?? "", isBrazilian ? ";" : ",").map((record): Exported => {
    const { id = "", moeda: currency = "", valor = "", tipo } = record;
    const minor = minorIn(valor, isBrazilian ? "," : ".", DIGITS[currency]);
    return { id, minor, currency, flow: flowNamed(tipo) };
  });
}

async function readJson(world: FakeWorld, span: ExportSpan): Promise<Exported[]> {
  const [file] = await exported(world, { format: "json", span });
  const { transactions } = JSON.parse(file?.text ?? "") as {
    transactions: (Omit<Exported, "minor"> & { amount: number })[];
  };
  return transactions.map(({ id, amount, currency, flow }) => ({
    id,
    minor: amount,
    currency,
    flow,
  }));
}

/** What the user spent less refunds, and received, of a currency. */
function totalsOf(rows: readonly Exported[], currency: string) {
  const sum = (...flows: Flow[]) =>
    rows
      .filter((one) => one.currency === currency && flows.includes(one.flow))
      .reduce((total, { minor }) => total + minor, 0);
  return { spent: 0 - sum("spending", "refund"), received: sum("income") };
}

test("every file's sums are the report's, to the cent and in each currency", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 40 }),
      async (rows) => {
        const world = await exportWorld(...rows);
        const request = createReportRequest(world, makeUser());
        const span = parsePeriod("2026-10", request.calendar);
        if (span.kind !== "period") throw new Error("Not a period");
        const { sections } = await reportPeriod(request, span.period);
        const counted = rows.filter(
          ({ day, reportingAccountId }) => day.startsWith("2026-10") && reportingAccountId === null,
        );
        if (counted.length === 0) return;
        const json = await readJson(world, span);
        const files = [
          await readTable(world, "csv", span),
          await readTable(world, "csv-int", span),
          json,
        ];
        const ids = counted.map(({ id }) => id).sort();
        for (const file of files) {
          expect(file.map(({ id }) => id).sort()).toEqual(ids);
          for (const { currency, spent, received } of sections)
            expect(totalsOf(file, currency)).toEqual({ spent, received });
        }
        const posted = new Set(
          counted.filter(({ status }) => status === "POSTED").map(({ id }) => id),
        );
        if (posted.size === 0) return;
        const statements = await exported(world, { format: "ofx", span: span });
        const movements = statements
          .map(({ text }) => readOfx(text))
          .flatMap(({ movements: listed, currency }) =>
            listed.map(({ id, minor }) => ({ id, minor, currency })),
          );
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(movements.sort(byId)).toEqual(
          json
            .filter(({ id }) => posted.has(id))
            .map(({ id, minor, currency }) => ({ id, minor, currency }))
            .sort(byId),
        );
      },
    ),
    { numRuns: 60 },
  );
});
