/** Rows as Pluggy sends them, with overrides. */
export function itemRow(change: object = {}) {
  return {
    id: "item-1",
    connector: { id: 2, name: "Pluggy Bank", primaryColor: "ef294b" },
    status: "UPDATED",
    executionStatus: "SUCCESS",
    statusDetail: null,
    error: null,
    parameter: null,
    userAction: null,
    clientUserId: "user-1",
    lastUpdatedAt: "2026-11-20T10:00:00.000Z",
    nextAutoSyncAt: "2026-11-21T10:00:00.000Z",
    consentExpiresAt: null,
    autoSyncDisabledAt: null,
    ...change,
  };
}

export function accountRow(change: object = {}) {
  return {
    id: "account-1",
    itemId: "item-1",
    type: "BANK",
    subtype: "CHECKING_ACCOUNT",
    number: "0001/12345-0",
    name: "Conta Corrente",
    marketingName: null,
    balance: 1234.56,
    currencyCode: "BRL",
    owner: "Ana",
    taxNumber: "123.456.789-00",
    bankData: null,
    creditData: null,
    ...change,
  };
}

export function transactionRow(change: object = {}) {
  return {
    id: "row-1",
    accountId: "account-1",
    date: "2026-11-15T03:00:00.000Z",
    description: "PIX ENVIADO",
    descriptionRaw: null,
    type: "DEBIT",
    amount: -150.5,
    amountInAccountCurrency: null,
    currencyCode: "BRL",
    balance: null,
    category: "Transfer - PIX",
    categoryId: "05070000",
    status: "POSTED",
    providerId: null,
    merchant: null,
    paymentData: null,
    creditCardMetadata: null,
    createdAt: "2026-11-15T12:00:00.000Z",
    updatedAt: "2026-11-15T12:00:00.000Z",
    ...change,
  };
}
