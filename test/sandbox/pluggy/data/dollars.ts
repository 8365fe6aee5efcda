import { dateOfMonth } from "../days.ts";
import { clockBetween } from "./draft.ts";
import type { Theme } from "./draft.ts";
import { moved, spent } from "./make-draft.ts";
import { bothSidesOf, hasAccount } from "./profile.ts";

/** An account in dollars, for the report's second currency. */
export const dollars: Theme = (context) => {
  const { day, random, profile } = context;
  if (!hasAccount(profile, "dollars")) return [];
  if (dateOfMonth(day) === 8) {
    return [
      moved(context, "dollars", "in", {
        categoryId: "04000000",
        top: "04000000",
        description: "CÂMBIO RECEBIDO DA CONTA EM REAIS",
        minor: random.int(80, 200) * 100,
        paymentData: bothSidesOf(profile),
      }),
    ];
  }
  if (!random.chance(0.2)) return [];
  const [description, categoryId, top] = random.pick<[string, string, string]>([
    ["STARBUCKS MIAMI", "11010000", "11000000"],
    ["AMAZON.COM", "08010000", "08000000"],
    ["LYFT *RIDE", "19010000", "19000000"],
  ]);
  return [
    spent(
      context,
      "dollars",
      { categoryId, top },
      { description, minor: random.int(450, 4900), moment: clockBetween(random, 9, 23) },
    ),
  ];
};
