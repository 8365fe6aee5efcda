import { dateOfMonth } from "../days.ts";
import { companyOf } from "./companies.ts";
import { clockBetween } from "./draft.ts";
import type { Theme } from "./draft.ts";
import { earned, refunded } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";

const SHOPPING = "08000000";
const ONLINE: Filing = { categoryId: "08010000", top: SHOPPING };
const CLOTHING: Filing = { categoryId: "08040000", top: SHOPPING };
const CASHBACK: Filing = { categoryId: "08090000", top: SHOPPING };
const DELIVERY: Filing = { categoryId: "11020000", top: "11000000" };
const INCOME_TAX: Filing = { categoryId: "15010000", top: "15000000" };
const NO_CATEGORY: Filing = { categoryId: null, top: "99999999" };
const OTHER: Filing = { categoryId: "99999999", top: "99999999" };

/** Refunds lower what was spent in their category; some have no category. */
export const refunds: Theme = (context) => {
  const { day, random } = context;
  const month = day.slice(5, 7);
  switch (dateOfMonth(day)) {
    case 4:
      return random.chance(0.5)
        ? [
            refunded(context, "card", DELIVERY, {
              description: "ESTORNO IFOOD *PEDIDO",
              mcc: "5812",
              minor: random.int(1900, 6900),
              moment: clockBetween(random, 19, 23),
            }),
          ]
        : [];
    case 12:
      return [
        refunded(context, "checking", CASHBACK, {
          description: "CASHBACK DO CARTÃO",
          minor: random.int(300, 3900),
        }),
      ];
    case 17:
      return random.chance(0.4)
        ? [
            random.chance(0.7)
              ? refunded(context, "card", ONLINE, {
                  description: "ESTORNO AMAZON BR",
                  mcc: "5999",
                  minor: random.int(2990, 18_900),
                })
              : refunded(context, "card", NO_CATEGORY, {
                  description: "ESTORNO DE COMPRA",
                  minor: random.int(2990, 18_900),
                }),
          ]
        : [];
    case 24:
      return random.chance(0.4)
        ? [
            refunded(context, "checking", CLOTHING, {
              description: "DEVOLUÇÃO PIX RENNER",
              minor: random.int(4990, 14_900),
              operationType: "PIX",
              paymentData: { payer: companyOf("LOJAS RENNER S.A."), paymentMethod: "PIX" },
            }),
          ]
        : [];
    case 29:
      // The refund exceeds the month's spending: the category is negative.
      if (month === "06" || month === "09") {
        return [
          refunded(context, "checking", INCOME_TAX, {
            description: "RESTITUIÇÃO IRPF",
            minor: 184_233,
          }),
        ];
      }
      return month === "10" || month === "02"
        ? [earned(context, "checking", OTHER, { description: "CRÉDITO DIVERSO", minor: 5120 })]
        : [];
    default:
      return [];
  }
};
