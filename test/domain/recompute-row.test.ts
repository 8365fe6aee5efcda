import { expect, test } from "vitest";
import { recomputeRow } from "../../src/domain/recompute-row.ts";
import { makeTransaction } from "../support/make.ts";

const date = new Date("2026-11-01T03:30:00.000Z");

test("recomputeRow keeps the bank's day of an instalment dated in its bill's month", () => {
  const row = makeTransaction({ date, day: "2026-11-01", billMonth: "2026-11" });
  expect(recomputeRow(row, "BRL", "America/Manaus")).toEqual({
    kind: "changed",
    fields: { day: "2026-10-31" },
  });
});

test("recomputeRow keeps an instalment in its bill's month", () => {
  const row = makeTransaction({ date, day: "2026-12-01", billMonth: "2026-12" });
  expect(recomputeRow(row, "BRL", "America/Sao_Paulo")).toEqual({ kind: "same" });
  expect(recomputeRow(row, "BRL", "America/Manaus")).toEqual({
    kind: "changed",
    fields: { day: "2026-12-31" },
  });
});

test("recomputeRow uses the bank's day of a transaction without a bill", () => {
  const row = makeTransaction({ date, day: "2026-11-05" });
  expect(recomputeRow(row, "BRL", "America/Sao_Paulo")).toEqual({
    kind: "changed",
    fields: { day: "2026-11-01" },
  });
});
