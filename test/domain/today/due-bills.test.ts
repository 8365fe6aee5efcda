import { expect, test } from "vitest";
import type { CardBills, OpenBill } from "../../../src/domain/bills/card-bills.ts";
import type { ClosedBill } from "../../../src/domain/bills/closed-bill.ts";
import { dueBills, type DueBill } from "../../../src/domain/today/due-bills.ts";

const DAYS = { today: "2026-11-22", last: "2026-12-06" };

type KnownClosed = Extract<ClosedBill, { readonly kind: "known" }>;
type KnownOpen = Extract<OpenBill, { readonly kind: "known" }>;

const CLOSED: KnownClosed = {
  kind: "known",
  dueDay: "2026-11-28",
  total: 10_000,
  currency: "BRL",
  charges: [],
  paid: { kind: "unpaid" },
};
const SUM = { currency: "BRL", minor: 700, charges: 30, refunds: 0 };
const OPEN: KnownOpen = {
  kind: "known",
  dueDay: "2027-01-05",
  closingDay: "2026-12-25",
  closingSource: "bank",
  sums: [SUM],
};
const LATER: OpenBill = { kind: "unknown", dueDay: "2027-01-05", why: "not-updated" };

function due(closed: ClosedBill, open: OpenBill = LATER, given: Partial<CardBills> = {}) {
  const rest = { promised: null, curves: null, closingSource: null };
  return dueBills({ closed, open, ...rest, ...given }, "BRL", DAYS);
}

const hole = (why: string) => [{ kind: "unknown", why }];

test.each<[string, ClosedBill, readonly object[]]>([
  ["one that is not paid", CLOSED, [{ kind: "closed", minor: 10_000, dueDay: "2026-11-28" }]],
  [
    "the rest of one paid in part",
    { ...CLOSED, paid: { kind: "part", minor: 1 } },
    [{ minor: 9999 }],
  ],
  ["one that is overdue", { ...CLOSED, dueDay: "2026-11-05" }, [{ dueDay: "2026-11-05" }]],
  ["one without a day", { ...CLOSED, dueDay: null }, [{ dueDay: null }]],
  ["none that is paid", { ...CLOSED, paid: { kind: "paid", day: "2026-11-20" } }, []],
  ["none that is due later", { ...CLOSED, dueDay: "2026-12-07" }, []],
  ["none where there is none", { kind: "none" }, []],
  ["one in another currency", { ...CLOSED, currency: "USD" }, hole("foreign")],
  ["none of another that is paid", { ...CLOSED, currency: "USD", paid: { kind: "nothing" } }, []],
  ["one without a total", { ...CLOSED, total: null, paid: { kind: "unknown" } }, hole("no-total")],
  ["none that was due before without one", { ...CLOSED, dueDay: "2026-11-05", total: null }, []],
  ["one that is never sent", { kind: "not-given", dueDay: "2026-11-28" }, hole("not-given")],
  ["one of no known day", { kind: "not-given", dueDay: null }, hole("not-given")],
  ["none that was due before", { kind: "not-given", dueDay: "2026-11-05" }, []],
  [
    "one that was not sent",
    { kind: "not-sent", dueDay: null, closingDay: "2026-11-20", closingSource: "bank" },
    hole("not-sent"),
  ],
])("of closed bills counts %s", (_what, closed, expected) => {
  const found: readonly DueBill[] = due(closed);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

const soon = { dueDay: "2026-12-05", closingDay: "2026-11-25" };
const dollars = { currency: "USD", minor: 5, charges: 0, refunds: 0 };

test.each<[string, OpenBill, readonly object[]]>([
  ["none that is due later", OPEN, []],
  ["one that closes and is due", { ...OPEN, ...soon }, [{ kind: "open", minor: 730 }]],
  ["none without anything", { ...OPEN, ...soon, sums: [{ ...SUM, minor: -30 }] }, []],
  ["one of no known due day", { ...OPEN, ...soon, dueDay: null }, hole("due-unknown")],
  ["none that closes later", { ...OPEN, dueDay: null }, []],
  ["one in two currencies", { ...OPEN, ...soon, sums: [SUM, dollars] }, hole("foreign")],
  ["none that is not known and due later", LATER, []],
  ["one that may be due", { ...LATER, dueDay: "2026-12-05" }, hole("not-updated")],
  ["one of which nothing is known", { ...LATER, dueDay: null }, hole("not-updated")],
])("of open bills counts %s", (_what, open, expected) => {
  const found: readonly DueBill[] = due({ kind: "none" }, open);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

test("an open bill has the instalments that it will hold", () => {
  const promised = { currency: "BRL", open: 0, toCome: 200, months: [], plans: [] };
  const open = { ...OPEN, ...soon };
  expect(due({ kind: "none" }, open, { promised })).toMatchObject([{ minor: 930 }]);
  const other = { ...promised, currency: "USD" };
  expect(due({ kind: "none" }, open, { promised: other })).toMatchObject([{ minor: 730 }]);
});
