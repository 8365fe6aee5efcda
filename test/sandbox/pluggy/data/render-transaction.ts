import { categoryById } from "../categories.ts";
import { instantOf } from "../days.ts";
import type { CardMetadata, WireTransaction } from "../model.ts";
import { uuidFrom } from "../random.ts";
import { bankWording } from "./bank-wording.ts";
import { billIdOf, billingState } from "./bill-state.ts";
import { cycleOf } from "./billing.ts";
import type { Draft } from "./draft.ts";
import type { BankProfile } from "./profile.ts";

export interface RenderContext {
  itemId: string;
  accountId: string;
  profile: BankProfile;
  today: string;
  /** `createdAt`, the time at which Pluggy received the row (ISO instant). */
  takenInAt: string;
  /** Neither MeuPluggy nor direct banks give one. */
  cardNumber: string;
}

const magnitude = (minor: number, tenThousandths = 0): number =>
  (minor * 100 + tenThousandths) / 10_000;

/** On a card a purchase is positive and a refund negative; in an account the reverse. */
function signed(draft: Draft, amount: number): number {
  const positive = draft.account === "card" ? draft.direction === "out" : draft.direction === "in";
  return positive ? amount : -amount;
}

function amounts(
  draft: Draft,
): Pick<WireTransaction, "amount" | "amountInAccountCurrency" | "currencyCode"> {
  const own = signed(draft, magnitude(draft.minor, draft.tenThousandths));
  if (draft.foreign !== undefined) {
    return {
      amount: signed(draft, magnitude(draft.foreign.minor)),
      amountInAccountCurrency: own,
      currencyCode: draft.foreign.currency,
    };
  }
  const currencyCode = draft.account === "dollars" ? "USD" : "BRL";
  return { amount: own, amountInAccountCurrency: null, currencyCode };
}

function cardMetadata(draft: Draft, context: RenderContext): CardMetadata | null {
  if (draft.account !== "card") return null;
  const { billed } = billingState(draft, context.profile, context.today);
  const cycle = cycleOf(draft.day, context.profile);
  const purchaseDay = draft.installment?.purchaseDay ?? draft.day;
  return {
    cardNumber: context.cardNumber,
    purchaseDate: instantOf(purchaseDay, { kind: "utc-midnight" }),
    billForecastDate: cycle.name,
    ...(draft.mcc === undefined ? {} : { payeeMCC: Number(draft.mcc) }),
    ...(billed ? { billId: billIdOf(context.accountId, cycle.name) } : {}),
    ...(draft.installment === undefined
      ? {}
      : {
          installmentNumber: draft.installment.number,
          totalInstallments: draft.installment.total,
        }),
    ...(draft.feeType === undefined ? {} : { feeType: draft.feeType }),
    ...(draft.feeTypeAdditionalInfo === undefined
      ? {}
      : { feeTypeAdditionalInfo: draft.feeTypeAdditionalInfo }),
  };
}

function providerId(draft: Draft, profile: BankProfile): string | null {
  // Stable over items of one account, as in regulated Open Finance.
  return profile.providerIds ? uuidFrom(`${profile.seed}/provider/${draft.key}`) : null;
}

/** Renders a transaction as Pluggy sends it: every top-level key, `null` for an empty one. */
export function renderTransaction(draft: Draft, context: RenderContext): WireTransaction {
  const category = draft.categoryId === null ? undefined : categoryById(draft.categoryId);
  const { status } = billingState(draft, context.profile, context.today);
  return {
    id: uuidFrom(`${context.itemId}/transaction/${draft.key}`),
    accountId: context.accountId,
    date: instantOf(draft.day, draft.moment),
    description: draft.description,
    descriptionRaw: bankWording(draft),
    type: draft.direction === "out" ? "DEBIT" : "CREDIT",
    ...amounts(draft),
    balance: null,
    category: category?.description ?? null,
    categoryId: draft.categoryId,
    status,
    operationType: draft.account === "card" ? null : (draft.operationType ?? "OUTROS"),
    operationTypeAdditionalInfo: null,
    providerCode: null,
    providerId: providerId(draft, context.profile),
    order: 0,
    merchant: draft.merchant ?? null,
    paymentData: draft.paymentData ?? null,
    creditCardMetadata: cardMetadata(draft, context),
    createdAt: context.takenInAt,
    updatedAt: context.takenInAt,
  };
}
