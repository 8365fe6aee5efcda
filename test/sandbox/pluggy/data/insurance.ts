import { dateOfMonth } from "../days.ts";
import { companyOf } from "./companies.ts";
import type { Theme } from "./draft.ts";
import { spent } from "./make-draft.ts";

const INSURANCE = "20000000";

/** The ids of the children are nine digits long, one more than all others. */
export const insurance: Theme = (context) => {
  if (!context.profile.isMainBank) return [];
  switch (dateOfMonth(context.day)) {
    case 5:
      return [
        spent(
          context,
          "checking",
          { categoryId: "200300000", top: INSURANCE },
          {
            description: "AMIL PLANO DE SAÚDE",
            minor: 68_990,
            operationType: "BOLETO",
            paymentData: { receiver: companyOf("AMIL"), paymentMethod: "BOLETO" },
          },
        ),
      ];
    case 12:
      return [
        spent(
          context,
          "card",
          { categoryId: "200400000", top: INSURANCE },
          { description: "PORTO SEGURO AUTO", minor: 21_745, mcc: "6300" },
        ),
      ];
    case 16:
      return [
        spent(
          context,
          "checking",
          { categoryId: "200100000", top: INSURANCE },
          { description: "SEGURO DE VIDA", minor: 2990 },
        ),
      ];
    case 25:
      return [
        spent(
          context,
          "card",
          { categoryId: INSURANCE, top: INSURANCE },
          { description: "SEGURO CARTÃO PROTEGIDO", minor: 990, mcc: "6300" },
        ),
      ];
    default:
      return [];
  }
};
