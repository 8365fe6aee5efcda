import { isNthWorkingDay } from "../days.ts";
import { LOCAL_MIDNIGHT } from "./draft.ts";
import type { Draft, Theme } from "./draft.ts";

const EMPLOYER = {
  name: "AURORA TECNOLOGIA S.A.",
  documentNumber: { type: "CNPJ" as const, value: "33.000.167/0001-01" },
};

const INCOME = "01000000";
const MONTHLY_MINOR = 1_698_055;

/** The salary on the fifth working day, and the thirteenth one in two halves at the end of the year. */
export const salary: Theme = ({ day, profile, key }) => {
  if (!profile.isMainBank || !isNthWorkingDay(day, 5)) return [];
  const base: Draft = {
    key: key("salary"),
    account: "checking",
    day,
    moment: LOCAL_MIDNIGHT,
    direction: "in",
    minor: MONTHLY_MINOR,
    description: "SALÁRIO AURORA TECNOLOGIA",
    categoryId: "01010000",
    flow: "income",
    top: INCOME,
    operationType: "FOLHA_PAGAMENTO",
    paymentData: { payer: EMPLOYER, paymentMethod: "TED" },
  };
  const month = day.slice(5, 7);
  if (month !== "11" && month !== "12") return [base];
  const half = Math.round(MONTHLY_MINOR / 2);
  return [
    base,
    { ...base, key: key("thirteenth"), minor: half, description: "13º SALÁRIO AURORA TECNOLOGIA" },
  ];
};
