import { expect, test } from "vitest";
import { priceStep } from "../../../src/domain/recurrence/price-step.ts";

const paid = (
  day: string,
  price: number,
  original: { minor: number; currency: string } | null = null,
) => ({ day, price, rows: [{ original, currency: "BRL" }] as const });

test("a change of price began with the first payment at the new one", () => {
  const payments = [
    paid("2026-11-10", 4495),
    paid("2026-10-10", 4490),
    paid("2026-09-10", 4490),
    paid("2026-08-10", 3990),
  ] as const;
  expect(priceStep([...payments], { before: 3990, since: 3 })).toEqual({
    before: 3990,
    now: 4495,
    currency: "BRL",
    since: "2026-09-10",
  });
});

test("a foreign price changes in its own currency", () => {
  const payments = [paid("2026-11-10", 799, { minor: 799, currency: "USD" })] as const;
  const change = { before: 599, since: 1 };
  expect(priceStep([...payments], change)).toMatchObject({ now: 799, currency: "USD" });
  const unpriced = [paid("2026-11-10", 4490, { minor: 0, currency: "USD" })] as const;
  expect(priceStep([...unpriced], change)).toMatchObject({ now: 4490, currency: "BRL" });
});
