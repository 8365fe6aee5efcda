import { expect, test } from "vitest";
import { withOneName } from "../../../src/usecases/report/load-merchants.ts";

test("a merchant has the name that is last in order, whatever the order of its sums", () => {
  const sumOf = (name: string) => ({
    currency: "BRL",
    flow: "spending" as const,
    accountId: name,
    merchant: { key: "c:12345678", name, kind: "shop" as const },
    minor: 100,
    count: 1,
  });
  const sums = [sumOf("Padaria A"), sumOf("Padaria B")];
  for (const order of [sums, sums.toReversed()])
    expect(withOneName(order).map(({ merchant }) => merchant.name)).toEqual([
      "Padaria B",
      "Padaria B",
    ]);
});
