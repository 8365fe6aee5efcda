import type { Leg } from "../../src/domain/leg.ts";

/** A PIX of R$ 500 out of a current account, with overrides. */
export function leg(given: Partial<Leg> = {}): Leg {
  return {
    id: "a",
    accountId: "checking",
    accountType: "BANK",
    categoryId: "05070000",
    topCategoryId: "05000000",
    direction: "out",
    minor: 50_000,
    currency: "BRL",
    day: "2026-11-10",
    description: "PIX ENVIADO",
    merchant: null,
    merchantKind: "shop",
    categorySource: "bank",
    counterparty: null,
    otherCredit: null,
    ...given,
  };
}
