import { dateOfMonth } from "../days.ts";
import type { Theme } from "./draft.ts";
import { earned, moved } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";
import { hasAccount } from "./profile.ts";

const INVESTMENTS = "03000000";
const FIXED_INCOME: Filing = { categoryId: "03020000", top: INVESTMENTS };
const AUTOMATIC: Filing = { categoryId: "03010000", top: INVESTMENTS };
const FUNDS: Filing = { categoryId: "03030000", top: INVESTMENTS };
const PROCEEDS: Filing = { categoryId: "03060000", top: INVESTMENTS };

/** Invested and withdrawn money is neither spent nor earned; its yield is income. */
export const investments: Theme = (context) => {
  const { day, random, profile } = context;
  switch (dateOfMonth(day)) {
    case 9:
      return [
        moved(context, "checking", "out", {
          ...FIXED_INCOME,
          description: "APLICAÇÃO CDB LIQUIDEZ DIÁRIA",
          minor: random.int(5, 15) * 10_000,
        }),
      ];
    case 15:
      return random.chance(0.4)
        ? [
            moved(context, "checking", "out", {
              ...(random.chance(0.5) ? AUTOMATIC : FUNDS),
              description: "APLICAÇÃO AUTOMÁTICA",
              minor: random.int(1000, 9000),
            }),
          ]
        : [];
    case 23:
      return random.chance(0.35)
        ? [
            moved(context, "checking", "in", {
              ...FIXED_INCOME,
              description: "RESGATE CDB LIQUIDEZ DIÁRIA",
              minor: random.int(20_000, 90_000),
              operationType: "RESGATE_APLIC_FINANCEIRA",
            }),
          ]
        : [];
    case 1: {
      const account = hasAccount(profile, "savings") ? "savings" : "checking";
      return [
        earned(context, account, PROCEEDS, {
          description: "RENDIMENTO APLICAÇÃO",
          minor: random.int(1200, 6400),
          operationType: "RENDIMENTO_APLIC_FINANCEIRA",
          // 12.345 has no exact double: half a cent is rounded away from zero.
          ...(profile.fourDecimals ? { tenThousandths: -50 } : {}),
        }),
      ];
    }
    default:
      return [];
  }
};
