import { dateOfMonth } from "../days.ts";
import type { DayContext, Draft, Theme } from "./draft.ts";
import { spent } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";

const FEES = "16000000";
const ACCOUNT_FEE: Filing = { categoryId: "16010000", top: FEES };
const WITHDRAWAL_FEE: Filing = { categoryId: "16020000", top: FEES };
const CARD_FEE: Filing = { categoryId: "16030000", top: FEES };
const IOF: Filing = { categoryId: "15030000", top: "15000000" };
const INCOME_TAX: Filing = { categoryId: "15010000", top: "15000000" };
const VEHICLE_TAX: Filing = { categoryId: "19050004", top: "19000000" };
const PROPERTY_TAX: Filing = { categoryId: "17040000", top: "17000000" };
const TRIBUTE = { operationType: "CONVENIO_ARRECADACAO" };
const CASH: Filing = { categoryId: "05020000", top: "05000000" };

function yearly(context: DayContext): Draft[] {
  const { day } = context;
  const month = day.slice(5, 7);
  if (month === "01") {
    return [
      spent(context, "checking", VEHICLE_TAX, {
        ...TRIBUTE,
        description: "IPVA SP",
        minor: 148_210,
      }),
    ];
  }
  if (month === "05") {
    return [
      spent(context, "checking", INCOME_TAX, {
        ...TRIBUTE,
        description: "DARF IRPF",
        minor: 31_280,
      }),
    ];
  }
  return [
    spent(context, "checking", PROPERTY_TAX, {
      ...TRIBUTE,
      description: "IPTU PARCELA",
      minor: 16_633,
    }),
  ];
}

/** The annual fee in twelve parts, whose counter starts again every year. */
function annualFee(context: DayContext): Draft {
  const number = Number(context.day.slice(5, 7));
  return spent(context, "card", CARD_FEE, {
    description: `ANUIDADE DIFERENCIADA ${String(number).padStart(2, "0")}/12`,
    minor: 3990,
    feeType: "ANNUAL_FEE",
    installment: { number, total: 12, purchaseDay: context.day },
  });
}

/** Fees of the bank, and taxes. */
export const fees: Theme = (context) => {
  const { day, random, profile } = context;
  switch (dateOfMonth(day)) {
    case 1:
      return [
        spent(context, "checking", ACCOUNT_FEE, {
          description: "TARIFA PACOTE",
          minor: 3990,
          operationType: "PACOTE_TARIFA_SERVICOS",
        }),
      ];
    case 15:
      return [annualFee(context)];
    case 11:
      return profile.isMainBank ? yearly(context) : [];
    case 21:
      return random.chance(0.6)
        ? [
            spent(context, "checking", CASH, {
              description: "SAQUE 24H",
              minor: 20_000,
              operationType: "SAQUE",
            }),
            spent(context, "checking", WITHDRAWAL_FEE, {
              description: "TARIFA SAQUE 24H",
              minor: 750,
              operationType: "TARIFA_SERVICOS_AVULSOS",
            }),
          ]
        : [];
    case 28:
      return random.chance(0.4)
        ? [
            spent(context, "checking", IOF, {
              description: "IOF LIMITE DA CONTA",
              minor: random.int(12, 480),
            }),
          ]
        : [];
    default:
      return [];
  }
};
