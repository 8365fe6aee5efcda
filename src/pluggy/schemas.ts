import { z } from "zod";
import {
  optionalCount,
  optionalCurrency,
  optionalNumber,
  optionalAmount,
  optionalId,
  optionalInstant,
  optionalMcc,
  optionalRowInstant,
  rowId,
  rowInstant,
  rowText,
  optionalText,
} from "./fields.ts";

/*
 * The fields we read of Pluggy's responses. The API only ever adds fields, so unknown ones are
 * ignored, and enumerations (`status`, `type`) are open. A key may be null or missing.
 */

const expirySchema = z
  .object({ expiresAt: optionalInstant })
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const productStateSchema = z
  .object({ isUpdated: z.boolean().nullish().catch(null), lastUpdatedAt: optionalInstant })
  .nullish()
  .catch(null);

export const itemSchema = z.object({
  id: z.string().min(1),
  connector: z.object({ id: z.int(), name: z.string().min(1) }),
  status: z.string(),
  executionStatus: optionalText,
  statusDetail: z
    .object({
      accounts: productStateSchema,
      creditCards: productStateSchema,
      transactions: productStateSchema,
      investments: productStateSchema,
      loans: productStateSchema,
    })
    .nullish()
    .catch(null),
  error: z
    .object({ code: optionalText })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  parameter: expirySchema,
  userAction: expirySchema,
  clientUserId: optionalText,
  lastUpdatedAt: optionalInstant,
  nextAutoSyncAt: optionalInstant,
  consentExpiresAt: optionalInstant,
});
export type PluggyItem = z.output<typeof itemSchema>;

/** A part of a list; one that is malformed is dropped. */
const listOf = <Schema extends z.ZodType>(part: Schema) =>
  z
    .array(part.nullish().catch(null))
    .nullish()
    .catch(null)
    .transform((parts) => (parts ?? []).filter((one) => one !== null && one !== undefined));

const creditLimitSchema = z.object({
  creditLineLimitType: optionalText,
  consolidationType: optionalText,
  lineName: optionalText,
  limitAmount: optionalNumber,
  usedAmount: optionalNumber,
});

const creditDataSchema = z.object({
  brand: optionalText,
  creditLimit: optionalNumber,
  availableCreditLimit: optionalNumber,
  balanceDueDate: optionalInstant,
  balanceCloseDate: optionalRowInstant,
  disaggregatedCreditLimits: z
    .array(creditLimitSchema)
    .nullish()
    .catch(null)
    .transform((value) => value ?? []),
});

const bankDataSchema = z.object({
  transferNumber: optionalText,
  automaticallyInvestedBalance: optionalNumber,
  overdraftUsedLimit: optionalNumber,
  unarrangedOverdraftAmount: optionalNumber,
  reservedBalances: listOf(
    z.object({
      availableAmounts: listOf(
        z.object({ amount: optionalNumber, currencyCode: optionalCurrency }),
      ),
    }),
  ),
});
export type PluggyBankData = z.output<typeof bankDataSchema>;

export const accountSchema = z.object({
  id: rowId,
  itemId: rowId,
  type: optionalText,
  subtype: optionalText,
  number: optionalText,
  name: optionalText,
  marketingName: optionalText,
  /** Null where it is no number. */
  balance: optionalNumber,
  currencyCode: optionalCurrency,
  taxNumber: optionalText,
  bankData: bankDataSchema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  creditData: creditDataSchema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});
export type PluggyAccount = z.output<typeof accountSchema>;

/** Rows are validated one by one, so that an invalid one does not block the others. */
const rows = z.array(z.unknown());

export const accountsPageSchema = z.object({
  totalPages: z.int().min(0).nullish(),
  results: rows,
});

/** A party of a transfer. Invalid values count as missing. */
const partySchema = z
  .object({
    name: optionalText,
    documentNumber: z
      .object({ value: optionalText })
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
  type: optionalText,
  amount: z.number(),
  amountInAccountCurrency: optionalAmount,
  currencyCode: optionalCurrency,
  categoryId: rowText,
  status: optionalText,
  providerId: rowText,
  operationType: optionalText,
  merchant: z.preprocess(
    (value) => (typeof value === "object" ? value : null),
    z
      .object({ name: rowText, businessName: rowText, cnpj: optionalText, cnae: optionalText })
      .nullish()
      .transform((value) => value ?? null),
  ),
  paymentData: paymentDataSchema,
  creditCardMetadata: z
    .object({
      installmentNumber: optionalCount,
      totalInstallments: optionalCount,
      billForecastDate: optionalText,
      purchaseDate: optionalRowInstant,
      otherCreditsType: optionalText,
      feeType: optionalText,
      billId: optionalId,
      payeeMCC: optionalMcc,
    })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  createdAt: optionalRowInstant,
});
export type PluggyTransaction = z.output<typeof transactionSchema>;

/**
 * `next` is null on the last page and must be present: without it, the end of the list is unknown.
 */
export const transactionsPageSchema = z.object({
  results: rows,
  next: z.string().nullable(),
});

export const billSchema = z.object({
  id: rowId,
  accountId: optionalId,
  dueDate: optionalRowInstant,
  billClosingDate: optionalRowInstant,
  totalAmount: optionalNumber,
  totalAmountCurrencyCode: optionalCurrency,
  financeCharges: listOf(
    z.object({ type: optionalText, amount: optionalNumber, currencyCode: optionalCurrency }),
  ),
  payments: listOf(
    z.object({
      id: rowId,
      paymentDate: optionalRowInstant,
      amount: optionalNumber,
      currencyCode: optionalCurrency,
    }),
  ),
});
export type PluggyBill = z.output<typeof billSchema>;

export const billsPageSchema = z.object({
  totalPages: z.int().min(0).nullish(),
  results: rows,
});

export const connectTokenSchema = z.object({ accessToken: z.string().min(1) });

export const webhookSchema = z.object({
  id: z.string().min(1),
  url: z.string(),
  event: z.string(),
  createdAt: optionalInstant,
  disabledAt: optionalText,
});
export type PluggyWebhookItem = z.output<typeof webhookSchema>;

export const webhooksPageSchema = z.object({
  totalPages: z.int().min(0).nullish(),
  results: z.array(webhookSchema),
});
