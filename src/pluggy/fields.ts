import { z } from "zod";
import { currencyMeant } from "../domain/money.ts";

/* Field types of Pluggy's responses: some reject an invalid value, others treat it as missing. */

/** Text, or null where it is missing or not text. */
export const optionalText = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** The same in a row, which is rejected where a NUL shows that the text is corrupt. */
export const rowText = z.unknown().transform((value, context) => {
  if (typeof value !== "string") return null;
  if (!value.includes("\0")) return value;
  context.addIssue("corrupt text");
  return z.NEVER;
});

/** An id that is safe in a database and in a URL. */
export const rowId = z.string().regex(/^[\x21-\x7E]{1,100}$/);

/** The same where it may be missing; null where it is invalid. */
export const optionalId = rowId
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/**
 * A merchant category code. Pluggy sends a JSON number, which has lost its leading zeros. Null where
 * it has no four digits, and for `0000`, which terminals send instead of none.
 */
export const optionalMcc = z
  .union([z.int().min(1).max(9999), z.string().regex(/^\s*\d{1,4}\s*$/)])
  .nullish()
  .catch(null)
  .transform((value) => {
    const code = String(value ?? "0")
      .trim()
      .padStart(4, "0");
    return code === "0000" ? null : code;
  });

/** An amount that may be missing, but must be a number. */
export const optionalAmount = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

/** A currency that may be missing, but must be valid. */
export const optionalCurrency = z
  .string()
  .nullish()
  .transform((value, context) => {
    if (!value?.trim()) return null;
    const meant = currencyMeant(value);
    if (meant !== null) return meant;
    context.addIssue("not a currency");
    return z.NEVER;
  });

/** A small count; null where it is missing or invalid. */
export const optionalCount = z
  .int()
  .min(0)
  .max(999)
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const instant = z.string().transform((value, context) => {
  // Other formats (`11/12/2026`) are ambiguous.
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) {
    context.addIssue("not a date");
    return z.NEVER;
  }
  const date = new Date(hasZone(value) ? value : `${value}Z`);
  if (!Number.isNaN(date.getTime())) return date;
  context.addIssue("not a date");
  return z.NEVER;
});

const MIN_ROW_YEAR = 1900;
const MAX_ROW_YEAR = 2100;

/** A date of a row; `0001-01-01` and the like stand for "unknown" and are rejected. */
export const rowInstant = instant.refine((date) => {
  const year = date.getUTCFullYear();
  return year >= MIN_ROW_YEAR && year <= MAX_ROW_YEAR;
}, "not a date between 1900 and 2100");

export const optionalRowInstant = rowInstant
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

export const optionalInstant = instant
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** Dates with a time but no zone would be parsed in the machine's zone; Pluggy means UTC. */
function hasZone(value: string): boolean {
  return !value.includes("T") || /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value);
}

/** A number that is only compared; null where it is missing or invalid. */
export const optionalNumber = z
  .number()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
