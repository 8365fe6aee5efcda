import { z } from "zod";
import { currencyMeant } from "../domain/money.ts";

/* Kinds of fields in Pluggy's answers: which must be right, and which count as missing if not. */

/** Text that may be missing; anything but text counts as missing. */
export const optionalText = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** The same of a row of data, which is refused where a NUL shows that the text is damaged. */
export const rowText = z.unknown().transform((value, context) => {
  if (typeof value !== "string") return null;
  if (!value.includes("\0")) return value;
  context.addIssue("damaged text");
  return z.NEVER;
});

/** An id as it can stand in a database and in an address. */
export const rowId = z.string().regex(/^[\x21-\x7E]{1,100}$/);

/** A figure that may be missing, but must be a number when it is there: it is money. */
export const optionalAmount = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

/** Null where none is given; what is given must be a currency. */
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

/** A count that nobody calculates with. */
export const optionalCount = z
  .int()
  .min(0)
  .max(999)
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const instant = z.string().transform((value, context) => {
  // Of other forms (`11/12/2026`) nobody knows which is the month.
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

/** When something of a user's life happened: `0001-01-01` is how systems write that they do not know. */
export const rowInstant = instant.refine((date) => {
  const year = date.getUTCFullYear();
  return year >= MIN_ROW_YEAR && year <= MAX_ROW_YEAR;
}, "not a date of our time");

export const optionalRowInstant = rowInstant
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

export const optionalInstant = instant
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** A clock time without a zone would be read in this machine's; Pluggy means UTC. */
function hasZone(value: string): boolean {
  return !value.includes("T") || /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value);
}

/** A figure that is only compared, and counts as missing where it is none. */
export const optionalNumber = z
  .number()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
