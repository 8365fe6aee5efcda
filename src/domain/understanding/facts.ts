import type { AccountType } from "../account.ts";
import type { BillMonth, Instalment } from "../bill-day.ts";
import type { Counterparty } from "../counterparty.ts";
import type { Day } from "../day.ts";
import type { Direction, OtherCredit } from "../flow.ts";
import type { Currency } from "../money.ts";

/** What the bank tells about the nature of a transaction. Null means unknown. */
export interface BankFacts {
  /** The bank's own wording, masked like a description; null where it equals the description. */
  readonly rawDescription: string | null;
  /** The first eight characters of the merchant's valid CNPJ, equal for all its branches. */
  readonly cnpjRoot: string | null;
  /** The merchant's economic activity (CNAE), digits only. */
  readonly cnae: string | null;
  /** The merchant category code (ISO 18245), four digits. */
  readonly mcc: string | null;
  /** Open Finance's kind of operation on an account, as `PIX` or `BOLETO`. */
  readonly operationType: string | null;
  /** Open Finance's kind of a card's fee, as `ANUIDADE`. */
  readonly feeType: string | null;
  /** Open Finance's kind of a card's credit, as `ESTORNO`. */
  readonly creditType: string | null;
  /** Pluggy's id of the card's bill. */
  readonly billId: string | null;
  /** The month of its bill by the bank's forecast, which may be of closing or of payment. */
  readonly billForecast: BillMonth | null;
  /** The time of a purchase that is paid later. */
  readonly purchasedAt: Date | null;
  /** The amount in the currency of a foreign purchase, in its minor units. */
  readonly original: { readonly minor: number; readonly currency: Currency } | null;
}

export const NO_FACTS: BankFacts = {
  rawDescription: null,
  cnpjRoot: null,
  cnae: null,
  mcc: null,
  operationType: null,
  feeType: null,
  creditType: null,
  billId: null,
  billForecast: null,
  purchasedAt: null,
  original: null,
};

/** Everything that merchant, category and flow of one transaction are decided from. */
export interface Facts {
  readonly id: string;
  readonly accountType: AccountType;
  readonly direction: Direction;
  /** The day on which it counts. */
  readonly day: Day;
  /** The bank's description, masked. */
  readonly description: string;
  /** The name of the merchant, where the bank gives one. */
  readonly merchant: string | null;
  /** Pluggy's category, the last one that was not null. */
  readonly bankCategoryId: string | null;
  readonly instalment: Instalment | null;
  readonly counterparty: Counterparty | null;
  readonly otherCredit: OtherCredit | null;
  readonly facts: BankFacts;
}
