import type {
  TaughtChoice,
  TaughtMerchant,
  TaughtNote,
  TaughtRecurrence,
  TaughtRule,
} from "../../src/domain/understanding/taught.ts";
import { NOW } from "./make.ts";

const SAID = {
  id: "decision-1",
  userId: "user-1",
  previous: null,
  previousAt: null,
  changeId: "change-1",
  at: NOW,
  isPending: false,
} as const;

export function makeChoice(given: Partial<TaughtChoice> = {}): TaughtChoice {
  return {
    ...SAID,
    value: { kind: "category", categoryId: "08000000" },
    transactionId: "row-1",
    fingerprint: {
      direction: "out",
      minor: 1250,
      currency: "BRL",
      day: "2026-11-20",
      start: "padariadoz",
    },
    movedFrom: null,
    ...given,
  };
}

export function makeNote(given: Partial<TaughtNote> = {}): TaughtNote {
  return { ...makeChoice(), value: "presente da Bia", previous: null, ...given };
}

export function makeRule(given: Partial<TaughtRule> = {}): TaughtRule {
  return {
    ...SAID,
    value: { kind: "category", categoryId: "08000000" },
    merchantKey: "c:12345678",
    direction: "out",
    name: "Padaria",
    ...given,
  };
}

export function makeRecurrence(given: Partial<TaughtRecurrence> = {}): TaughtRecurrence {
  return {
    ...SAID,
    value: { decision: "confirmed", amounts: [3990] },
    merchantKey: "c:12345678",
    direction: "out",
    name: "Padaria",
    ...given,
  };
}

export function makeTaughtMerchant(given: Partial<TaughtMerchant> = {}): TaughtMerchant {
  return {
    ...SAID,
    value: { name: "Padaria da esquina", joinedTo: null },
    merchantKey: "c:12345678",
    ...given,
  };
}
