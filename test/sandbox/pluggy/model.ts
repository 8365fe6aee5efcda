import type { Connector, ConnectorCredential } from "./connectors.ts";

/** An item as it goes over the wire: every top-level key present, `null` where there is nothing. */
export interface WireItem {
  id: string;
  connector: Connector;
  status: string;
  executionStatus: string;
  statusDetail: Record<string, ProductState | null> | null;
  error: ItemError | null;
  parameter: (Omit<ConnectorCredential, "type"> & { type: string }) | null;
  userAction: UserAction | null;
  createdAt: string;
  updatedAt: string;
  lastUpdatedAt: string | null;
  webhookUrl: string | null;
  clientUserId: string | null;
  products: string[];
  consecutiveFailedLoginAttempts: number;
  nextAutoSyncAt: string | null;
  consentExpiresAt: string | null;
  autoSyncDisabledAt: string | null;
}

interface ItemError {
  code: string;
  message: string;
  providerMessage?: string;
}

interface UserAction {
  instructions: string;
  type: "qr" | "authorize-access";
  attributes?: Record<string, string>;
  expiresAt?: string;
}

export interface ProductState {
  isUpdated: boolean;
  lastUpdatedAt: string | null;
  warnings: { code: string; message: string; providerMessage?: string }[];
}

export interface WireAccount {
  id: string;
  itemId: string;
  type: "BANK" | "CREDIT";
  subtype: "CHECKING_ACCOUNT" | "SAVINGS_ACCOUNT" | "CREDIT_CARD";
  number: string;
  name: string;
  marketingName: string | null;
  balance: number;
  currencyCode: string;
  owner: string | null;
  taxNumber: string | null;
  bankData: Record<string, unknown> | null;
  creditData: Record<string, unknown> | null;
  createdAt: string;
  updatedAt: string;
}

export interface Participant {
  name?: string;
  documentNumber?: { type: "CPF" | "CNPJ"; value: string };
  accountNumber?: string;
  branchNumber?: string;
  routingNumber?: string;
  routingNumberISPB?: string;
}

export interface PaymentData {
  payer?: Participant;
  receiver?: Participant;
  paymentMethod?: string;
  reason?: string;
  referenceNumber?: string;
  receiverReferenceId?: string;
  boletoMetadata?: Record<string, unknown>;
}

export interface CardMetadata {
  installmentNumber?: number;
  totalInstallments?: number;
  purchaseDate?: string;
  /** A JSON number, whatever Pluggy's OpenAPI file says: leading zeros are lost. */
  payeeMCC?: number;
  cardNumber?: string;
  billId?: string;
  billForecastDate?: string;
  feeType?: string;
  feeTypeAdditionalInfo?: string;
  otherCreditsType?: string;
  otherCreditsAdditionalInfo?: string;
}

export interface Merchant {
  name: string;
  businessName: string;
  cnpj: string;
  cnae?: string;
  category?: string;
}

export interface WireTransaction {
  id: string;
  accountId: string;
  date: string;
  description: string;
  descriptionRaw: string | null;
  type: "DEBIT" | "CREDIT";
  amount: number;
  amountInAccountCurrency: number | null;
  currencyCode: string;
  balance: number | null;
  category: string | null;
  categoryId: string | null;
  status: "POSTED" | "PENDING";
  operationType: string | null;
  operationTypeAdditionalInfo: string | null;
  providerCode: string | null;
  providerId: string | null;
  order: number;
  merchant: Merchant | null;
  paymentData: PaymentData | null;
  creditCardMetadata: CardMetadata | null;
  createdAt: string;
  updatedAt: string;
}

export interface WireBill {
  id: string;
  accountId: string;
  dueDate: string;
  billClosingDate: string | null;
  totalAmount: number;
  totalAmountCurrencyCode: string;
  minimumPaymentAmount: number | null;
  allowsInstallments: boolean | null;
  financeCharges: Record<string, unknown>[];
  payments: Record<string, unknown>[];
  createdAt: string;
  updatedAt: string;
}

export interface WireConsent {
  id: string;
  itemId: string;
  products: string[];
  openFinancePermissionsGranted: string[];
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

export interface WireWebhook {
  id: string;
  url: string;
  event: string;
  headers: Record<string, string> | null;
  createdAt: string;
  updatedAt: string;
  disabledAt: string | null;
}

/** A position. `balance` is net of taxes, `amount` gross; one that was withdrawn has neither. */
export interface WireInvestment {
  id: string;
  itemId: string;
  type: "COE" | "EQUITY" | "ETF" | "FIXED_INCOME" | "MUTUAL_FUND" | "SECURITY" | "OTHER";
  subtype: string | null;
  number: string | null;
  name: string;
  balance: number;
  currencyCode: string;
  date: string;
  amount: number | null;
  amountOriginal: number | null;
  amountProfit: number | null;
  amountWithdrawal: number | null;
  taxes: number | null;
  taxes2: number | null;
  value: number | null;
  quantity: number | null;
  rate: number | null;
  rateType: string | null;
  dueDate: string | null;
  issueDate: string;
  purchaseDate: string | null;
  issuer: string | null;
  owner: string | null;
  status: "ACTIVE" | "PENDING" | "TOTAL_WITHDRAWAL";
}

export interface WireInvestmentMovement {
  id: string;
  type: "BUY" | "SELL" | "TAX" | "TRANSFER" | "INTEREST" | "AMORTIZATION";
  movementType: "CREDIT" | "DEBIT";
  amount: number | null;
  quantity: number | null;
  value: number | null;
  date: string;
  tradeDate: string;
}

export interface WireLoan {
  id: string;
  itemId: string;
  contractNumber: string | null;
  productName: string;
  type: string;
  kind: "LOAN" | "FINANCING" | "INVOICE_FINANCING" | "UNARRANGED_ACCOUNT_OVERDRAFT";
  date: string;
  contractDate: string;
  contractAmount: number;
  currencyCode: string;
  dueDate: string;
  firstInstallmentDueDate: string;
  installmentPeriodicity: string;
  CET: number;
  amortizationScheduled: string;
  installments: Record<string, string | number>;
  payments: { contractOutstandingBalance: number; releases: Record<string, unknown>[] };
}
