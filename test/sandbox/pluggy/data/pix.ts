import { clockBetween, LOCAL_MIDNIGHT } from "./draft.ts";
import type { DayContext, Draft, Theme } from "./draft.ts";
import { PEOPLE } from "./people.ts";

const TRANSFERS = "05000000";

function pixSent(context: DayContext, key: string): Draft {
  const { random, day } = context;
  const receiver = random.pick(PEOPLE);
  const thirdParty = random.chance(0.2);
  return {
    key,
    account: "checking",
    day,
    moment: random.chance(0.3) ? clockBetween(random, 21, 23) : clockBetween(random, 8, 20),
    direction: "out",
    minor: random.int(800, 13_000),
    description: `PIX ENVIADO ${receiver.name ?? ""}`,
    categoryId: thirdParty ? "05090004" : "05070000",
    flow: "spending",
    top: TRANSFERS,
    operationType: "PIX",
    paymentData: {
      receiver,
      paymentMethod: "PIX",
      ...(random.chance(0.3) ? { reason: "rachadinha 🍕" } : {}),
    },
  };
}

function pixReceived(context: DayContext, key: string): Draft {
  const { random, day } = context;
  const payer = random.pick(PEOPLE);
  return {
    key,
    account: "checking",
    day,
    moment: random.chance(0.5) ? LOCAL_MIDNIGHT : clockBetween(random, 9, 22),
    direction: "in",
    minor: random.int(1500, 22_000),
    description: `PIX RECEBIDO ${payer.name ?? ""}`,
    categoryId: "05070000",
    flow: "income",
    top: TRANSFERS,
    operationType: "PIX",
    paymentData: { payer, paymentMethod: "PIX" },
  };
}

/** PIX to and from people: the most common payment. */
export const pix: Theme = (context) => {
  const { random, profile } = context;
  const drafts: Draft[] = [];
  const sent = random.int(0, 2) * profile.repeat;
  for (let index = 0; index < sent; index += 1) {
    drafts.push(pixSent(context, context.key(`sent-${index}`)));
  }
  if (random.chance(0.18)) drafts.push(pixReceived(context, context.key("received")));
  return drafts;
};
