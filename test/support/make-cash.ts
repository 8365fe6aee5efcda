import { newCashEntry, type CashEntry } from "../../src/domain/cash/cash-entry.ts";
import type { TypedCash } from "../../src/domain/cash/typed-cash.ts";
import { NOW } from "./make.ts";

/** A coffee of today, as somebody typed it. */
export function makeTyped(given: Partial<TypedCash> = {}): TypedCash {
  return { title: "café", minor: 1200, day: "2026-11-22", direction: "out", ...given };
}

export function makeCashEntry(given: Partial<CashEntry> = {}): CashEntry {
  return {
    ...newCashEntry({ id: "cash-1", userId: "user-1" }, makeTyped(), NOW),
    isPending: false,
    ...given,
  };
}
