import { clockBetween, LOCAL_MIDNIGHT } from "./draft.ts";
import type { Theme } from "./draft.ts";
import { spent } from "./make-draft.ts";
import { DAILY_SHOPS } from "./shops.ts";

/** Small purchases with the debit card: on the current account, and negative there. */
export const debitCard: Theme = (context) => {
  const { random } = context;
  if (!random.chance(0.3)) return [];
  const shop = random.pick(DAILY_SHOPS);
  return [
    spent(context, "checking", shop, {
      description: `COMPRA NO DÉBITO ${shop.name}`,
      minor: random.int(shop.from, shop.to),
      moment: random.chance(0.4) ? LOCAL_MIDNIGHT : clockBetween(random, 8, 23),
      operationType: "CARTAO",
    }),
  ];
};
