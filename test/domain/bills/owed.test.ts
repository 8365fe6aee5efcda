import { expect, test } from "vitest";
import type { BillPaid } from "../../../src/domain/bills/bill-paid.ts";
import type { ClosedBill } from "../../../src/domain/bills/closed-bill.ts";
import { owedOfClosed, owedOfOpen } from "../../../src/domain/bills/owed.ts";

function closed(total: number | null, paid: BillPaid, currency = "BRL"): ClosedBill {
  return { kind: "known", dueDay: "2026-11-05", total, currency, charges: [], paid };
}

test.each<[ClosedBill, number | null]>([
  [closed(1000, { kind: "unpaid" }), 1000],
  [closed(1000, { kind: "part", minor: 400 }), 600],
  [closed(1000, { kind: "paid", day: "2026-11-05" }), 0],
  [closed(-5, { kind: "nothing" }), 0],
  [closed(null, { kind: "unknown" }), null],
  [closed(null, { kind: "part", minor: 4 }), null],
  [closed(1000, { kind: "unpaid" }, "USD"), null],
  [{ kind: "none" }, 0],
  [{ kind: "not-given", dueDay: null }, null],
])("of the closed bill %j is owed %s", (bill, minor) => {
  expect(owedOfClosed(bill, "BRL")).toBe(minor);
});

test("an open bill holds purchases and charges of a currency", () => {
  const sum = { currency: "BRL", minor: 500, charges: 20, refunds: 7 };
  const days = { dueDay: "2026-12-05", closingDay: "2026-11-25" };
  const open = { kind: "known", ...days, closingSource: "bank", sums: [sum] } as const;
  expect(owedOfOpen(open, "BRL")).toBe(520);
  expect(owedOfOpen(open, "USD")).toBe(0);
});
