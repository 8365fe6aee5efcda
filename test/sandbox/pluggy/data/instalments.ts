import { addMonths } from "../days.ts";
import { LOCAL_MIDNIGHT, UTC_MIDNIGHT } from "./draft.ts";
import type { DayContext, Draft, Theme } from "./draft.ts";
import { spent } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";

interface BigShop extends Filing {
  name: string;
  mcc: string;
  from: number;
  to: number;
}

const BIG_SHOPS: [BigShop, ...BigShop[]] = [
  {
    name: "MAGAZINE LUIZA",
    categoryId: "08020000",
    top: "08000000",
    mcc: "5732",
    from: 89_900,
    to: 389_900,
  },
  {
    name: "GOL LINHAS AÉREAS",
    categoryId: "12010000",
    top: "12000000",
    mcc: "3183",
    from: 64_900,
    to: 239_900,
  },
  {
    name: "BOOKING *POUSADA DO MAR",
    categoryId: "12020000",
    top: "12000000",
    mcc: "7011",
    from: 79_000,
    to: 219_000,
  },
  {
    name: "TOK&STOK",
    categoryId: "17030000",
    top: "17000000",
    mcc: "5712",
    from: 49_900,
    to: 289_900,
  },
  {
    name: "ÓTICAS DINIZ",
    categoryId: "18030000",
    top: "18000000",
    mcc: "8043",
    from: 45_000,
    to: 139_000,
  },
];

const padded = (value: number): string => String(value).padStart(2, "0");

function oneInstalment(
  context: DayContext,
  shop: BigShop,
  { number, total, minor }: { number: number; total: number; minor: number },
): Draft {
  return spent(context, "card", shop, {
    key: context.key(`${number}-of-${total}`),
    day: addMonths(context.day, number - 1),
    moment: number % 2 === 0 ? UTC_MIDNIGHT : LOCAL_MIDNIGHT,
    description: `${shop.name} ${padded(number)}/${padded(total)}`,
    minor,
    mcc: shop.mcc,
    installment: { number, total, purchaseDay: context.day },
  });
}

/** About one purchase a month in two to ten instalments; those of the months ahead are known. */
export const instalments: Theme = (context) => {
  const { random } = context;
  if (!random.chance(0.038)) return [];
  const shop = random.pick(BIG_SHOPS);
  const price = random.int(shop.from, shop.to);
  const total = random.pick([2, 3, 3, 4, 5, 6, 10]);
  const each = Math.floor(price / total);
  return Array.from({ length: total }, (_, index) =>
    oneInstalment(context, shop, {
      number: index + 1,
      total,
      // The first one takes the cents that do not divide.
      minor: index === 0 ? price - each * (total - 1) : each,
    }),
  );
};
