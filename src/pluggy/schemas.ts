import { z } from "zod";
import { currencyMeant } from "../domain/money.ts";

/*
 * What we read of Pluggy's answers. Its API only ever grows, so fields we do not know are ignored, and
 * lists of words (`status`, `type`) are open. A key may be null or missing alike.
 */

/** Text that may be missing; anything but text counts as missing. */
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** The same of a row of data, which is refused where a NUL shows that the text is damaged. */
const rowText = z.unknown().transform((value, context) => {
  if (typeof value !== "string") return null;
  if (!value.includes("\0")) return value;
  context.addIssue("damaged text");
  return z.NEVER;
});

/** An id as it can stand in a database and in an address. */
const rowId = z.string().regex(/^[\x21-\x7E]{1,100}$/);

/** A figure that may be missing, but must be a number when it is there: it is money. */
const figure = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

/** Null where none is given; what is given must be a currency. */
const currency = z
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
const count = z
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

/** When something of a person's life happened: `0001-01-01` is how systems write that they do not know. */
const rowInstant = instant.refine((date) => {
  const year = date.getUTCFullYear();
  return year >= MIN_ROW_YEAR && year <= MAX_ROW_YEAR;
}, "not a date of our time");

const optionalRowInstant = rowInstant
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const optionalInstant = instant
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** A clock time without a zone would be read in this machine's; Pluggy means UTC. */
function hasZone(value: string): boolean {
  return !value.includes("T") || /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value);
}

const expiring = z
  .object({ expiresAt: optionalInstant })
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const productState = z
  .object({ isUpdated: z.boolean().nullish().catch(null), lastUpdatedAt: optionalInstant })
  .nullish()
  .catch(null);

export const itemSchema = z.object({
  id: z.string().min(1),
  connector: z.object({ id: z.int(), name: z.string().min(1) }),
  status: z.string(),
  executionStatus: text,
  statusDetail: z
    .object({ accounts: productState, creditCards: productState, transactions: productState })
    .nullish()
    .catch(null),
  error: z
    .object({ code: text })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  parameter: expiring,
  userAction: expiring,
  clientUserId: text,
  lastUpdatedAt: optionalInstant,
  nextAutoSyncAt: optionalInstant,
  consentExpiresAt: optionalInstant,
});
export type PluggyItem = z.output<typeof itemSchema>;

/** A figure that is only compared, and counts as missing where it is none. */
const fact = z
  .number()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const creditLimitSchema = z.object({
  creditLineLimitType: text,
  consolidationType: text,
  lineName: text,
  limitAmount: fact,
  usedAmount: fact,
});

const creditDataSchema = z.object({
  brand: text,
  creditLimit: fact,
  availableCreditLimit: fact,
  balanceDueDate: optionalInstant,
  disaggregatedCreditLimits: z
    .array(creditLimitSchema)
    .nullish()
    .catch(null)
    .transform((value) => value ?? []),
});

export const accountSchema = z.object({
  id: rowId,
  itemId: rowId,
  type: text,
  subtype: text,
  number: text,
  name: text,
  marketingName: text,
  /** A balance that is no number is not known. */
  balance: fact,
  currencyCode: currency,
  taxNumber: text,
  bankData: z
    .object({ transferNumber: text })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  creditData: creditDataSchema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});
export type PluggyAccount = z.output<typeof accountSchema>;

/** Rows are read one by one: one that makes no sense must not keep the others out. */
const rows = z.array(z.unknown());

export const accountsPageSchema = z.object({
  totalPages: z.int().min(0).nullish(),
  results: rows,
});

/** A side of a transfer. Anything but what we read of it counts as missing. */
const partySchema = z
  .object({
    name: text,
    documentNumber: z
      .object({ value: text })
      .nullish()
      .catch(null)
      .transform((value) => value ?? null),
  })
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
export type PluggyParty = z.output<typeof partySchema>;

const paymentDataSchema = z
  .object({ payer: partySchema, receiver: partySchema })
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

export const transactionSchema = z.object({
  id: rowId,
  accountId: rowId,
  date: rowInstant,
  description: rowText,
  descriptionRaw: rowText,
  type: text,
  amount: z.number(),
  amountInAccountCurrency: figure,
  currencyCode: currency,
  categoryId: rowText,
  status: text,
  providerId: rowText,
  merchant: z.preprocess(
    (value) => (typeof value === "object" ? value : null),
    z
      .object({ name: rowText, businessName: rowText })
      .nullish()
      .transform((value) => value ?? null),
  ),
  paymentData: paymentDataSchema,
  creditCardMetadata: z
    .object({
      installmentNumber: count,
      totalInstallments: count,
      billForecastDate: text,
      purchaseDate: optionalRowInstant,
      otherCreditsType: text,
    })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  createdAt: optionalRowInstant,
});
export type PluggyTransaction = z.output<typeof transactionSchema>;

/** `next` is null on the last page and must be there: without it, nobody knows that nothing follows. */
export const transactionsPageSchema = z.object({
  results: rows,
  next: z.string().nullable(),
});

export const connectTokenSchema = z.object({ accessToken: z.string().min(1) });

export const webhookSchema = z.object({
  id: z.string().min(1),
  url: z.string(),
  event: z.string(),
  createdAt: optionalInstant,
  disabledAt: text,
});
export type PluggyWebhook = z.output<typeof webhookSchema>;

export const webhooksPageSchema = z.object({
  totalPages: z.int().min(0).nullish(),
  results: z.array(webhookSchema),
});
