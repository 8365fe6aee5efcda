import { cardPurchases } from "./card-purchases.ts";
import { debitCard } from "./debit-card.ts";
import { digital } from "./digital.ts";
import { dollars } from "./dollars.ts";
import type { Theme } from "./draft.ts";
import { fees } from "./fees.ts";
import { housing } from "./housing.ts";
import { instalments } from "./instalments.ts";
import { insurance } from "./insurance.ts";
import { internalTransfers } from "./internal-transfers.ts";
import { investments } from "./investments.ts";
import { loans } from "./loans.ts";
import { oddities } from "./oddities.ts";
import { ownTransfers } from "./own-transfers.ts";
import { pix } from "./pix.ts";
import { refunds } from "./refunds.ts";
import { salary } from "./salary.ts";

/** The themes of a day. Their names are part of keys and seeds: renaming one changes the data. */
export const THEMES: Record<string, Theme> = {
  salary,
  housing,
  insurance,
  loans,
  fees,
  "card-purchases": cardPurchases,
  digital,
  instalments,
  "debit-card": debitCard,
  pix,
  "own-transfers": ownTransfers,
  "internal-transfers": internalTransfers,
  investments,
  refunds,
  dollars,
  oddities,
};
