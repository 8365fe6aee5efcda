import { z } from "zod";

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

/** A figure that may be missing, but must be a number when it is there: it is money. */
const figure = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

/** A count that nobody calculates with. */
const count = z
  .int()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const instant = z.string().transform((value, context) => {
  const date = new Date(hasZone(value) ? value : `${value}Z`);
  if (!Number.isNaN(date.getTime())) return date;
  context.addIssue("not a date");
  return z.NEVER;
});

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

export const itemSchema = z.object({
  id: z.string().min(1),
  connector: z.object({ id: z.int(), name: z.string().min(1) }),
  status: z.string(),
  executionStatus: text,
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
  disaggregatedCreditLimits: z
    .array(creditLimitSchema)
    .nullish()
    .catch(null)
    .transform((value) => value ?? []),
});

export const accountSchema = z.object({
  id: z.string().min(1),
  itemId: z.string().min(1),
  type: text,
  subtype: text,
  number: text,
  name: text,
  marketingName: text,
  balance: figure,
  currencyCode: text,
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

export const accountsPageSchema = z.object({
  totalPages: z.int().min(0).nullish(),
  results: z.array(accountSchema),
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
  id: z.string().min(1),
  accountId: z.string().min(1),
  date: instant,
  description: text,
  descriptionRaw: text,
  type: text,
  amount: z.number(),
  amountInAccountCurrency: figure,
  currencyCode: text,
  categoryId: text,
  status: text,
  providerId: text,
  merchant: z
    .object({ name: text, businessName: text })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  paymentData: paymentDataSchema,
  creditCardMetadata: z
    .object({ installmentNumber: count, totalInstallments: count, otherCreditsType: text })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  createdAt: instant,
});
export type PluggyTransaction = z.output<typeof transactionSchema>;

/** `next` is null on the last page and must be there: without it, nobody knows that nothing follows. */
export const transactionsPageSchema = z.object({
  results: z.array(transactionSchema),
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
