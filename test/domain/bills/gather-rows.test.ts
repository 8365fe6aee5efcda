import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { CardRow } from "../../../src/domain/bills/card-row.ts";
import { gatherRows } from "../../../src/domain/bills/gather-rows.ts";
import { addDays } from "../../../src/domain/day.ts";
import { makeCardRow } from "../../support/make-bill.ts";
import { billsOf } from "./november-card.ts";

function gathered(rows: readonly CardRow[]): CardRow[] {
  const all = gatherRows();
  for (const row of rows) all.add(row);
  return all.all();
}

test("a day of many purchases is one row, with their sum", () => {
  const purchases = Array.from({ length: 5000 }, (_, index) =>
    makeCardRow({ id: `${index}`, description: `LOJA ${index}`, minor: index }),
  );
  const rows = gathered(purchases);
  expect(rows).toMatchObject([{ bankDay: "2026-11-10", minor: (4999 * 5000) / 2, count: 5000 }]);
});

test("what a bill tells apart stays apart", () => {
  const others: Partial<Parameters<typeof makeCardRow>[0]>[] = [
    { bankDay: "2026-11-11" },
    { currency: "USD" },
    { direction: "in" },
    { status: "POSTED" },
    { description: "IOF" },
    { billId: "november" },
    { forecast: "2026-12" },
    { categoryId: "05100000" },
  ];
  const rows = [{}, ...others].map((given, index) => makeCardRow({ id: `${index}`, ...given }));
  expect(gathered(rows)).toEqual(rows);
});

test("each instalment stays a row of its own", () => {
  const parts = ["1", "2"].map((id) => makeCardRow({ id, instalment: { number: 1, total: 3 } }));
  expect(gathered([makeCardRow(), ...parts, makeCardRow()])).toMatchObject([
    ...parts,
    { count: 2 },
  ]);
});

/** Everything that bills look at. */
const anyRow = fc.record({
  bankDay: fc.integer({ min: 0, max: 200 }).map((days) => addDays("2026-11-22", -days)),
  minor: fc.nat({ max: 100_000 }),
  description: fc.constantFrom("PADARIA", "MERCADO", "IOF", "ANUIDADE"),
  direction: fc.constantFrom("out", "out", "in"),
  flow: fc.constantFrom("spending", "bill-payment"),
  currency: fc.constantFrom("BRL", "BRL", "USD"),
  status: fc.constantFrom("POSTED", "PENDING"),
  part: fc.constantFrom(0, 0, 0, 1, 2, 3),
  bill: fc.constantFrom({}, {}, { billId: "october" }, { billId: "november" }, { billId: "new" }),
  forecast: fc.constantFrom({}, { forecast: "2026-11" }, { forecast: "2026-12" }),
});

const anyRows = fc.array(anyRow, { minLength: 20, maxLength: 300 }).map((rows) =>
  rows.map(({ part, bill, forecast, ...row }, index) =>
    makeCardRow({
      ...row,
      ...bill,
      ...forecast,
      id: `${index}`,
      instalment: part === 0 ? null : { number: part, total: 3 },
    }),
  ),
);

test("the bills of gathered rows are those of all rows, to the cent", () => {
  fc.assert(
    fc.property(anyRows, fc.boolean(), (rows, isUpdated) => {
      const repeated = [...rows, ...rows.map((row) => ({ ...row, id: `${row.id} again` }))];
      const few = gathered(repeated);
      expect(few.length).toBeLessThan(repeated.length);
      expect(billsOf({ rows: few, isUpdated })).toEqual(billsOf({ rows: repeated, isUpdated }));
    }),
  );
});
