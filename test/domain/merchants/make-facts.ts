import { identifyMerchant } from "../../../src/domain/merchants/identify-merchant.ts";
import { NO_FACTS, type Facts } from "../../../src/domain/understanding/facts.ts";

/** A purchase with a card, about which the bank tells nothing but its description. */
export function makeFacts(description: string, given: Partial<Facts> = {}): Facts {
  return {
    id: "row-1",
    accountType: "CREDIT",
    direction: "out",
    day: "2026-11-20",
    description,
    merchant: null,
    bankCategoryId: null,
    instalment: null,
    counterparty: null,
    otherCredit: null,
    facts: NO_FACTS,
    ...given,
  };
}

export function onCard(description: string, given: Partial<Facts> = {}) {
  return identifyMerchant(makeFacts(description, given));
}

export function onAccount(description: string, given: Partial<Facts> = {}) {
  return identifyMerchant(makeFacts(description, { accountType: "BANK", ...given }));
}
