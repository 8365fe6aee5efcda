import { dateOfMonth } from "../days.ts";
import { companyOf } from "./companies.ts";
import { clockBetween, LOCAL_MIDNIGHT, UTC_MIDNIGHT } from "./draft.ts";
import type { DayContext, Draft, Theme } from "./draft.ts";

const HOUSING = "17000000";
const SERVICES = "07000000";

interface Bill {
  date: number;
  description: string;
  categoryId: string;
  top: string;
  from: number;
  to: number;
}

const MONTHLY_BILLS: Bill[] = [
  {
    date: 8,
    description: "CONDOMÍNIO ED. JACARANDÁ",
    categoryId: "17000000",
    top: HOUSING,
    from: 68_000,
    to: 74_000,
  },
  {
    date: 12,
    description: "ENEL SP CONTA DE LUZ",
    categoryId: "17020002",
    top: HOUSING,
    from: 14_500,
    to: 26_900,
  },
  {
    date: 14,
    description: "SABESP ÁGUA E ESGOTO",
    categoryId: "17020001",
    top: HOUSING,
    from: 7800,
    to: 11_900,
  },
  {
    date: 16,
    description: "COMGÁS",
    categoryId: "17020003",
    top: HOUSING,
    from: 4900,
    to: 8900,
  },
  {
    date: 18,
    description: "VIVO FIBRA 600MB",
    categoryId: "07010001",
    top: SERVICES,
    from: 12_990,
    to: 12_990,
  },
  {
    date: 18,
    description: "CLARO PÓS CELULAR",
    categoryId: "07010002",
    top: SERVICES,
    from: 5990,
    to: 6990,
  },
];

function rent({ day, random, key }: DayContext): Draft {
  return {
    key: key("rent"),
    account: "checking",
    day,
    moment: clockBetween(random, 8, 11),
    direction: "out",
    minor: 285_000,
    description: "PIX ENVIADO ALUGUEL IMOBILIÁRIA LAR DOCE LAR",
    categoryId: "17010000",
    flow: "spending",
    top: HOUSING,
    operationType: "PIX",
    paymentData: {
      receiver: {
        name: "IMOBILIÁRIA LAR DOCE LAR",
        documentNumber: { type: "CNPJ", value: "45.997.418/0001-53" },
      },
      paymentMethod: "PIX",
    },
  };
}

function monthlyBill({ day, random, key }: DayContext, bill: Bill): Draft {
  return {
    key: key(bill.description),
    account: "checking",
    day,
    moment: random.chance(0.5) ? LOCAL_MIDNIGHT : UTC_MIDNIGHT,
    direction: "out",
    minor: random.int(bill.from, bill.to),
    description: bill.description,
    categoryId: bill.categoryId,
    flow: "spending",
    top: bill.top,
    operationType: "CONVENIO_ARRECADACAO",
    paymentData: {
      receiver: companyOf(bill.description),
      paymentMethod: "BOLETO",
      boletoMetadata: {
        digitableLine: "83640000001 2 14500138006 8 11231234567 4 00112345678 9",
      },
    },
  };
}

/** Rent on the sixth, then the utilities, each on its own day of the month. */
export const housing: Theme = (context) => {
  if (!context.profile.isMainBank) return [];
  const date = dateOfMonth(context.day);
  const bills = MONTHLY_BILLS.filter((bill) => bill.date === date);
  const drafts = bills.map((bill) => monthlyBill(context, bill));
  return date === 6 ? [rent(context), ...drafts] : drafts;
};
