import { dateOfMonth } from "../days.ts";
import type { DayContext, Draft, Theme } from "./draft.ts";
import { UTC_MIDNIGHT } from "./draft.ts";
import { refunded, spent } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";

const DIGITAL = "09000000";
const VIDEO: Filing = { categoryId: "09020000", top: DIGITAL };
const MUSIC: Filing = { categoryId: "09030000", top: DIGITAL };
// The parent itself: what Pluggy often gives for software.
const SOFTWARE: Filing = { categoryId: "09000000", top: DIGITAL };
const IOF: Filing = { categoryId: "15030000", top: "15000000" };

const IOF_PER_MILLE = 35;

/** Paid in dollars: the card's account is charged in reais, and a tax comes on top. */
function inDollars(
  context: DayContext,
  filing: Filing,
  { description, cents }: { description: string; cents: number },
): Draft[] {
  const perMille = context.random.int(5210, 5790);
  const minor = Math.round((cents * perMille) / 1000);
  const purchase = spent(context, "card", filing, {
    description,
    minor,
    mcc: "5734",
    foreign: { currency: "USD", minor: cents },
    moment: UTC_MIDNIGHT,
  });
  const tax = spent(context, "card", IOF, {
    key: context.key(`iof ${description}`),
    description: "IOF COMPRA INTERNACIONAL",
    minor: Math.round((minor * IOF_PER_MILLE) / 1000),
    feeType: "OTHER",
    feeTypeAdditionalInfo: "IOF_COMPRA_INTERNACIONAL",
  });
  return [purchase, tax];
}

/** Subscriptions, each on its own day of the month. */
export const digital: Theme = (context) => {
  switch (dateOfMonth(context.day)) {
    case 3:
      return [
        spent(context, "card", VIDEO, { description: "NETFLIX.COM", minor: 4490, mcc: "4899" }),
      ];
    case 9:
      return [spent(context, "card", MUSIC, { description: "SPOTIFY", minor: 2390, mcc: "5815" })];
    case 11:
      return inDollars(context, SOFTWARE, { description: "OPENAI *CHATGPT SUBSCR", cents: 2000 });
    case 17:
      return inDollars(context, VIDEO, { description: "CRUNCHYROLL *MEGA FAN", cents: 999 });
    case 19:
      return inDollars(context, SOFTWARE, {
        description: "GOOGLE *CLOUD BR",
        cents: context.random.int(310, 1490),
      });
    case 21:
      return context.random.chance(0.15)
        ? [
            refunded(context, "card", SOFTWARE, {
              description: "OPENAI *REFUND",
              minor: 5432,
              foreign: { currency: "USD", minor: 1000 },
            }),
          ]
        : [];
    default:
      return [];
  }
};
