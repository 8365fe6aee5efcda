import { categoryName } from "../category.ts";
import { isCountedFlow } from "../flow.ts";
import { titleOf, type Transaction } from "../transaction.ts";
import type { BankFacts } from "../understanding/facts.ts";
import type { ExportWords } from "./export-words.ts";
import type { MovementPlace } from "./movement-row.ts";
import { shownKey } from "./shown-key.ts";
import { signedMinor } from "./signed-minor.ts";

/**
 * A movement in the JSON file: everything that is stored of it, but hashes of documents. The amount is in
 * minor units, negative for money out.
 */
export function movementRecord(
  row: Transaction,
  { account, bank, accountId }: MovementPlace,
  { language }: Pick<ExportWords, "language">,
): object {
  return {
    id: row.id,
    date: row.day,
    description: row.description,
    name: titleOf(row),
    category: categoryName(row.categoryId ?? "", language),
    categoryId: row.categoryId,
    categorySource: row.categorySource,
    topCategory: categoryName(row.topCategoryId, language),
    topCategoryId: row.topCategoryId,
    flow: row.flow,
    counted: isCountedFlow(row.flow),
    amount: signedMinor(row),
    currency: row.currency,
    account,
    accountId,
    bank,
    status: row.status === "PENDING" ? "pending" : "posted",
    instalment: row.instalment,
    fixed: row.isFixed,
    details: detailsOf(row),
  };
}

/** What the bank tells beside, and where it was reported: only what is known. */
function detailsOf(row: Transaction): object {
  const { counterparty, facts } = row;
  return known({
    bankDate: row.date,
    reportedByAccount: row.accountId,
    connection: row.itemId,
    countedByAccount: row.reportingAccountId,
    bankCategoryId: row.bankCategoryId,
    bankMerchant: row.merchant,
    merchantKind: row.merchantKind,
    merchantKey: shownKey(row.merchantKey),
    counterparty: counterparty?.kind,
    counterpartyIs: counterparty && "party" in counterparty ? counterparty.party : null,
    bankId: row.providerId,
    billMonth: row.billMonth,
    otherCredit: row.otherCredit,
    createdAt: row.createdAt,
    ...known(facts satisfies BankFacts),
  });
}

function known(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}
