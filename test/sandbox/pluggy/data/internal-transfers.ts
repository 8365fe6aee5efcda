import { addDays, dateOfMonth } from "../days.ts";
import { UTC_MIDNIGHT } from "./draft.ts";
import type { AccountRole, DayContext, Draft, Theme } from "./draft.ts";
import { earned, moved, spent } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";
import { PEOPLE } from "./people.ts";
import { bothSidesOf, hasAccount, isOneHolder } from "./profile.ts";

const INTERNAL: Filing = { categoryId: "05060000", top: "05000000" };

/**
 * Both sides are available on the day of the second one, because neither is a transfer between own
 * accounts before the other is seen. They have a day only, so that none is held back for its hour.
 */
function pair(
  context: DayContext,
  { to, minor, daysBetween }: { to: AccountRole; minor: number; daysBetween: number },
): Draft[] {
  const { profile } = context;
  const parties = isOneHolder(profile) ? { paymentData: bothSidesOf(profile) } : {};
  const own = { ...INTERNAL, minor };
  return [
    moved(context, "checking", "out", {
      ...own,
      ...parties,
      key: context.key(`pair-${to}-out`),
      day: addDays(context.day, -daysBetween),
      description: "TRANSFERÊNCIA ENTRE CONTAS",
      operationType: "TRANSFERENCIA_MESMA_INSTITUICAO",
    }),
    moved(context, to, "in", {
      ...own,
      key: context.key(`pair-${to}-in`),
      moment: UTC_MIDNIGHT,
      ...(to === "card"
        ? { description: "PAGAMENTO ANTECIPADO" }
        : {
            ...parties,
            description: "TRANSFERÊNCIA RECEBIDA",
            operationType: "TRANSFERENCIA_MESMA_INSTITUICAO",
          }),
    }),
  ];
}

function toOwnAccounts(context: DayContext): Draft[] {
  const { profile, random } = context;
  const kept: AccountRole[] = ["savings", "second-checking"];
  const to = kept.find((role) => hasAccount(profile, role)) ?? "card";
  const daysBetween = random.int(0, 3);
  return pair(context, { to, minor: random.int(15_000, 49_999), daysBetween });
}

/**
 * Within one bank: some have their other side among the user's accounts, some do not. The amounts
 * of the latter are rare, because an equal amount elsewhere would look like the other side.
 */
export const internalTransfers: Theme = (context) => {
  const { day, random } = context;
  switch (dateOfMonth(day)) {
    case 13:
      return toOwnAccounts(context);
    case 20:
      return [
        spent(context, "checking", INTERNAL, {
          description: "TRANSF MESMA INSTITUIÇÃO JOÃO P ÁLVARES",
          minor: random.int(250, 390) * 100 + 37,
          operationType: "TRANSFERENCIA_MESMA_INSTITUICAO",
          paymentData: { receiver: PEOPLE[0] },
        }),
      ];
    case 28:
      return random.chance(0.5)
        ? [
            earned(context, "checking", INTERNAL, {
              description: "TRANSF RECEBIDA MESMA INSTITUIÇÃO",
              minor: random.int(420, 660) * 100 + 73,
              operationType: "TRANSFERENCIA_MESMA_INSTITUICAO",
              paymentData: { payer: PEOPLE[1] },
            }),
          ]
        : [];
    default:
      return [];
  }
};
