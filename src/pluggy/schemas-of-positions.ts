import { z } from "zod";
import {
  optionalCurrency,
  optionalNumber,
  optionalRowInstant,
  optionalText,
  rowId,
} from "./fields.ts";

/* The fields we read of investments and loans: see `schemas.ts`. */

export const positionsPageSchema = z.object({
  totalPages: z.int().min(0).nullish(),
  results: z.array(z.unknown()),
});

/** `balance` is net of taxes. */
export const investmentSchema = z.object({
  id: rowId,
  itemId: rowId,
  type: optionalText,
  subtype: optionalText,
  status: optionalText,
  name: optionalText,
  number: optionalText,
  code: optionalText,
  isin: optionalText,
  balance: optionalNumber,
  amountOriginal: optionalNumber,
  quantity: optionalNumber,
  dueDate: optionalRowInstant,
  currencyCode: optionalCurrency,
});
export type PluggyInvestment = z.output<typeof investmentSchema>;

export const loanSchema = z.object({
  id: rowId,
  itemId: rowId,
  type: optionalText,
  kind: optionalText,
  productName: optionalText,
  contractNumber: optionalText,
  ipocCode: optionalText,
  contractDate: optionalRowInstant,
  contractAmount: optionalNumber,
  currencyCode: optionalCurrency,
  payments: z
    .object({ contractOutstandingBalance: optionalNumber })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});
export type PluggyLoan = z.output<typeof loanSchema>;
