import { cardPurchases } from "./card-purchases.ts";
import type { Theme } from "./draft.ts";
import { housing } from "./housing.ts";
import { pix } from "./pix.ts";
import { salary } from "./salary.ts";

/** All that can happen in a day. The names go into keys and seeds: renaming one changes the data. */
export const THEMES: Record<string, Theme> = {
  salary,
  housing,
  "card-purchases": cardPurchases,
  pix,
};
