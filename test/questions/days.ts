import { TODAY } from "./invented-bank.ts";
import type { Days } from "./wanted.ts";

export function days(from: string, to: string): Days {
  return { from, to };
}

export function oneDay(day: string): Days {
  return { from: day, to: day };
}

/** Until today. */
export function since(from: string): Days {
  return { from, to: TODAY };
}

/** A week begins on Monday; what is not over ends today. */
export const THIS_WEEK = since("2026-11-23");
export const LAST_WEEK = days("2026-11-16", "2026-11-22");
export const THIS_MONTH = since("2026-11-01");
export const OCTOBER = days("2026-10-01", "2026-10-31");
export const THIS_YEAR = since("2026-01-01");
export const LAST_YEAR = days("2025-01-01", "2025-12-31");
