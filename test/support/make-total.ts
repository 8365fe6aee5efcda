import type { FlowTotal } from "../../src/domain/sums.ts";

/** Free spending of 10.00 in a category. */
export function makeTotal(given: Partial<FlowTotal> = {}): FlowTotal {
  return {
    accountId: "account-1",
    currency: "BRL",
    flow: "spending",
    direction: "out",
    topCategoryId: "10000000",
    isFixed: false,
    minor: 1000,
    count: 1,
    ...given,
  };
}
