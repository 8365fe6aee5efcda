import { dateOfMonth } from "../days.ts";
import type { Theme } from "./draft.ts";
import { moved, spent } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";

const LOANS_TOP = "02000000";
const LOANS: Filing = { categoryId: "02040000", top: LOANS_TOP };
const INTEREST: Filing = { categoryId: "02020000", top: LOANS_TOP };
const OVERDRAFT: Filing = { categoryId: "02010000", top: LOANS_TOP };
const VEHICLE: Filing = { categoryId: "02030002", top: LOANS_TOP };
const CREDIT = "OPERACAO_CREDITO";

/** A loan is no income; repayments and interest are spending. */
export const loans: Theme = (context) => {
  const { day, random, profile } = context;
  if (!profile.isMainBank) return [];
  switch (dateOfMonth(day)) {
    case 2:
      return day.slice(5, 7) === "03"
        ? [
            moved(context, "checking", "in", {
              ...LOANS,
              description: "CRÉDITO EMPRÉSTIMO PESSOAL",
              minor: 500_000,
              operationType: CREDIT,
            }),
          ]
        : [];
    case 10:
      return [
        spent(context, "checking", LOANS, {
          description: "PARCELA EMPRÉSTIMO",
          minor: 28_417,
          operationType: CREDIT,
        }),
        spent(context, "checking", VEHICLE, {
          description: "FINANC VEÍCULO BV",
          minor: 96_250,
          operationType: CREDIT,
        }),
      ];
    case 27:
      return random.chance(0.3)
        ? [
            spent(context, "checking", random.chance(0.5) ? INTEREST : OVERDRAFT, {
              description: "JUROS LIMITE DA CONTA",
              minor: random.int(180, 2600),
              operationType: "ENCARGOS_JUROS_CHEQUE_ESPECIAL",
            }),
          ]
        : [];
    default:
      return [];
  }
};
