import type { Merchant } from "../model.ts";
import type { Random } from "../random.ts";
import { clockBetween, LOCAL_MIDNIGHT, UTC_MIDNIGHT } from "./draft.ts";
import type { DayContext, Draft, Theme } from "./draft.ts";
import { DAILY_SHOPS, OCCASIONAL_SHOPS } from "./shops.ts";
import type { Shop } from "./shops.ts";

function merchantOf(shop: Shop): { merchant?: Merchant } {
  if (shop.cnpj === undefined) return {};
  return { merchant: { name: shop.name, businessName: `${shop.name} LTDA`, cnpj: shop.cnpj } };
}

/** Some rows have a day only, in one of two forms, and most have a time, often in the evening. */
function momentOf(random: Random): Draft["moment"] {
  const roll = random.next();
  if (roll < 0.22) return LOCAL_MIDNIGHT;
  if (roll < 0.28) return UTC_MIDNIGHT;
  if (roll < 0.5) return clockBetween(random, 21, 23);
  return clockBetween(random, 7, 20);
}

function purchase(context: DayContext, shop: Shop, key: string): Draft {
  const { random, profile } = context;
  const cents = random.int(shop.from, shop.to);
  const fourDecimals = profile.fourDecimals && random.chance(0.04);
  return {
    key,
    account: "card",
    day: context.day,
    moment: momentOf(random),
    direction: "out",
    minor: cents,
    description: shop.name,
    categoryId: shop.categoryId,
    flow: "spending",
    top: shop.top,
    mcc: shop.mcc,
    ...(fourDecimals ? { tenThousandths: random.int(-50, 49) } : {}),
    ...merchantOf(shop),
  };
}

/** Everyday purchases on the card: about three a day, five on some. */
export const cardPurchases: Theme = (context) => {
  const { random, profile } = context;
  const drafts: Draft[] = [];
  const times = random.int(1, 5) * profile.repeat;
  for (let index = 0; index < times; index += 1) {
    const shop = random.pick(DAILY_SHOPS);
    drafts.push(purchase(context, shop, context.key(`daily-${index}`)));
  }
  const occasions = (random.chance(0.55) ? 1 : 0) * profile.repeat;
  for (let index = 0; index < occasions; index += 1) {
    const shop = random.pick(OCCASIONAL_SHOPS);
    drafts.push(purchase(context, shop, context.key(`occasional-${index}`)));
  }
  return drafts;
};
