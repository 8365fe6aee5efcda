import { dateOfMonth } from "../days.ts";
import { clockBetween } from "./draft.ts";
import type { DayContext, Draft, Theme } from "./draft.ts";
import { moved } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";
import { bothSidesOf } from "./profile.ts";

const OWN = "04000000";
const OWN_PIX: Filing = { categoryId: "04020000", top: OWN };
const OWN_TED: Filing = { categoryId: "04030000", top: OWN };
const OWN_ANY: Filing = { categoryId: OWN, top: OWN };

function toOtherBank({ profile, random }: DayContext): Partial<Draft> {
  return {
    operationType: "PIX",
    moment: clockBetween(random, 8, 22),
    paymentData: { ...bothSidesOf(profile), paymentMethod: "PIX" },
  };
}

/** Between the user's own accounts at different banks: neither spent nor earned. */
export const ownTransfers: Theme = (context) => {
  const { day, random } = context;
  switch (dateOfMonth(day)) {
    case 7:
      return [
        moved(context, "checking", "out", {
          ...OWN_PIX,
          ...toOtherBank(context),
          description: "PIX ENVIADO MARINA DUARTE ÁVILA",
          minor: random.int(40, 120) * 1000,
        }),
      ];
    case 22:
      return [
        moved(context, "checking", "in", {
          ...OWN_PIX,
          ...toOtherBank(context),
          description: "PIX RECEBIDO MARINA DUARTE ÁVILA",
          minor: random.int(20, 60) * 1000,
        }),
      ];
    case 26:
      return random.chance(0.5)
        ? [
            moved(context, "checking", random.chance(0.5) ? "out" : "in", {
              ...(random.chance(0.5) ? OWN_TED : OWN_ANY),
              operationType: "TED",
              paymentData: { ...bothSidesOf(context.profile), paymentMethod: "TED" },
              description: "TED MESMA TITULARIDADE",
              minor: random.int(300, 900) * 100,
            }),
          ]
        : [];
    default:
      return [];
  }
};
