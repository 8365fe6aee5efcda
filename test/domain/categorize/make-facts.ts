import { NO_FACTS, type BankFacts, type Facts } from "../../../src/domain/understanding/facts.ts";

/** A purchase with a debit card, without anything but its description. */
export function makeFacts(
  given: Partial<Omit<Facts, "facts">> & { facts?: Partial<BankFacts> } = {},
): Facts {
  return {
    id: "row-1",
    accountType: "BANK",
    direction: "out",
    day: "2026-11-20",
    description: "",
    merchant: null,
    bankCategoryId: null,
    instalment: null,
    counterparty: null,
    otherCredit: null,
    ...given,
    facts: { ...NO_FACTS, ...given.facts },
  };
}
