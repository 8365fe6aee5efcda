import { addDays, addMonths, daysBetween } from "../days.ts";
import { randomFrom } from "../random.ts";
import { billPayments } from "./billing.ts";
import type { Draft, Theme } from "./draft.ts";
import { hasAccount } from "./profile.ts";
import type { BankProfile } from "./profile.ts";
import { THEMES } from "./themes.ts";

/** A year of transactions, and the card's instalments of up to four months ahead. */
export interface History {
  from: string;
  today: string;
}

const MONTHS_AHEAD = 4;

export function historyUpTo(today: string, days = 364): History {
  return { from: addDays(today, -days), today };
}

function oneDay(profile: BankProfile, day: string, [name, theme]: [string, Theme]): Draft[] {
  return theme({
    day,
    profile,
    random: randomFrom(`${profile.seed}/${name}/${day}`),
    key: (transaction) => `${day}/${name}/${transaction}`,
  });
}

/**
 * Generates all transactions of one user at one bank. Each day and theme has its own seed, so a
 * longer history only adds to a shorter one.
 */
export function generateHistory(profile: BankProfile, { from, today }: History): Draft[] {
  const horizon = addMonths(today, MONTHS_AHEAD);
  const lived = daysBetween(from, today).flatMap((day) =>
    Object.entries(THEMES).flatMap((named) => oneDay(profile, day, named)),
  );
  const drafts = lived.filter(
    (draft) => draft.day <= horizon && hasAccount(profile, draft.account),
  );
  return [...drafts, ...billPayments(profile, drafts, { from, to: today })];
}
