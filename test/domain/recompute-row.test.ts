import { expect, test } from "vitest";
import type { Flow } from "../../src/domain/flow.ts";
import { recomputeRow, type RecomputeContext } from "../../src/domain/recompute-row.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NOTHING_TAUGHT } from "../../src/domain/understanding/teaching.ts";
import { makeTransaction } from "../support/make.ts";

const recomputed = (row: Transaction, zone: string) =>
  recomputeRow(row, { accountCurrency: "BRL", zone, teaching: NOTHING_TAUGHT });

const identified = {
  ownKey: "n:PADARIA DO ZE",
  merchantKey: "n:PADARIA DO ZE",
  merchantName: "Padaria do Zé",
};
const date = new Date("2026-11-01T03:30:00.000Z");

test("recomputeRow keeps the bank's day of an instalment dated in its bill's month", () => {
  const row = makeTransaction({ ...identified, date, day: "2026-11-01", billMonth: "2026-11" });
  expect(recomputed(row, "America/Manaus")).toEqual({
    kind: "changed",
    fields: { day: "2026-10-31" },
  });
});

test("recomputeRow keeps an instalment in its bill's month", () => {
  const row = makeTransaction({ ...identified, date, day: "2026-12-01", billMonth: "2026-12" });
  expect(recomputed(row, "America/Sao_Paulo")).toEqual({ kind: "same" });
  expect(recomputed(row, "America/Manaus")).toEqual({
    kind: "changed",
    fields: { day: "2026-12-31" },
  });
});

test("recomputeRow uses the bank's day of a transaction without a bill", () => {
  const row = makeTransaction({ ...identified, date, day: "2026-11-05" });
  expect(recomputed(row, "America/Sao_Paulo")).toEqual({
    kind: "changed",
    fields: { day: "2026-11-01" },
  });
});

test("a pair's flow is kept unless the user says, or said, otherwise", () => {
  const paired = makeTransaction({ flow: "own-transfer" });
  const context = { accountCurrency: "BRL", zone: "America/Sao_Paulo", teaching: NOTHING_TAUGHT };
  expect(flowAfter(paired, context)).toBe("own-transfer");
  expect(flowAfter({ ...paired, categorySource: "choice" }, context)).toBe("spending");
  const choices = new Map([["row-1", { kind: "ignored" } as const]]);
  const teaching = { ...NOTHING_TAUGHT, choices };
  expect(flowAfter(paired, { ...context, teaching })).toBe("ignored");
});

function flowAfter(row: Transaction, context: RecomputeContext): Flow {
  const result = recomputeRow(row, context);
  return result.kind === "changed" ? (result.fields.flow ?? row.flow) : row.flow;
}

test("a company's refund is kept until refunds are decided again, unless something else is known", () => {
  const refund = makeTransaction({
    ...identified,
    direction: "in",
    flow: "refund",
    description: "PIX RECEBIDO PADARIA DO ZÉ",
    bankCategoryId: null,
    categoryId: "08040000",
    categorySource: "purchase",
    topCategoryId: "08000000",
  });
  expect(recomputed(refund, "America/Sao_Paulo")).toEqual({ kind: "same" });
  const ended = (given: Partial<Transaction>) => {
    const result = recomputed({ ...refund, ...given }, "America/Sao_Paulo");
    return result.kind === "changed" && result.fields;
  };
  expect(ended({ bankCategoryId: "01050000" })).toMatchObject({
    categorySource: "bank",
    flow: "income",
  });
  expect(ended({ description: "PIX RECEBIDO SALARIO" })).toMatchObject({
    categoryId: "01010000",
    flow: "income",
  });
});
