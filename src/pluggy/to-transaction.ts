import type { BankTransaction } from "../domain/transaction.ts";
import type { OtherCredit } from "../domain/flow.ts";
import { tidyName } from "../domain/tidy-name.ts";
import type { PluggyTransaction } from "./schemas.ts";
import { toCounterparty, type HolderContext } from "./to-counterparty.ts";
import { toFacts } from "./to-facts.ts";
import type { Instalment } from "../domain/bill-day.ts";

export function toTransaction(row: PluggyTransaction, holder: HolderContext): BankTransaction {
  return {
    id: row.id,
    accountId: row.accountId,
    date: row.date,
    description: tidyName(row.description ?? row.descriptionRaw ?? ""),
    type: row.type === "DEBIT" || row.type === "CREDIT" ? row.type : null,
    amount: row.amount,
    amountInAccountCurrency: row.amountInAccountCurrency,
    currency: row.currencyCode,
    categoryId: row.categoryId,
    status: row.status === "PENDING" ? "PENDING" : "POSTED",
    merchant: merchantOf(row),
    providerId: row.providerId,
    instalment: instalmentOf(row),
    counterparty: toCounterparty(row, holder),
    facts: toFacts(row),
    otherCredit: otherCreditOf(row),
    createdAt: row.createdAt,
  };
}

function merchantOf({ merchant }: PluggyTransaction): string | null {
  return tidyName(merchant?.name ?? "") || tidyName(merchant?.businessName ?? "") || null;
}

/**
 * Banks also number yearly fees ("13 of 12") and single payments ("1 of 1"): those are no
 * instalments.
 */
function instalmentOf({ creditCardMetadata }: PluggyTransaction): Instalment | null {
  const number = creditCardMetadata?.installmentNumber ?? 0;
  const total = creditCardMetadata?.totalInstallments ?? 0;
  return number >= 1 && total > 1 && number <= total ? { number, total } : null;
}

/** Open Finance's codes for card credits that are neither refunds nor payments. */
const OTHER_CREDITS: Readonly<Record<string, OtherCredit>> = {
  BILL_INSTALLMENT: "bill-financing",
  REVOLVING_CREDIT: "bill-financing",
  LOAN: "loan",
};

function otherCreditOf({ creditCardMetadata }: PluggyTransaction): OtherCredit | null {
  return OTHER_CREDITS[creditCardMetadata?.otherCreditsType ?? ""] ?? null;
}
