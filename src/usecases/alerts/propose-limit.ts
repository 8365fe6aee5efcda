import type { NewAlert } from "../../domain/alerts/alert.ts";
import { LIMIT_CURRENCY, silenceOf } from "../../domain/alerts/alert-settings.ts";
import { proposedLimit } from "../../domain/alerts/large-purchases.ts";
import { addDays, dayIn } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

type ProposePorts = Pick<Ports, "alerts" | "transactions">;

/** A user who has known the bot for so long is asked. */
const MIN_KNOWN_MS = 30 * 86_400_000;
/** The days whose expenses tell what is usual. */
const DAYS = 90;
const MAX_EXPENSES = 5000;

/** The question from which amount on a purchase is large, once, after a month without a limit. */
export async function proposeLimit(
  ports: ProposePorts,
  user: User,
  now: Date,
): Promise<NewAlert[]> {
  if (!isAsked(user, now)) return [];
  const known = await ports.alerts.ofUser(user.id);
  if (known.some(({ kind }) => kind === "large-proposal")) return [];
  if ((await usualLimit(ports, user, now)) === null) return [];
  const about = { kind: "large-proposal", subject: "", period: "", threshold: "" } as const;
  return [{ ...about, itemId: null, transactionId: null }];
}

/** Whether a limit may be proposed: there is none, and the user did not silence such alerts. */
export function isAsked({ createdAt, alerts }: User, now: Date): boolean {
  const isKnown = now.getTime() - createdAt.getTime() >= MIN_KNOWN_MS;
  return isKnown && alerts.large === null && silenceOf(alerts, "large", now) === null;
}

/** The limit to propose, in minor units; null where there are too few expenses. */
export async function usualLimit(
  { transactions }: Pick<Ports, "transactions">,
  { id, timeZone }: User,
  now: Date,
): Promise<number | null> {
  const today = dayIn(now, timeZone);
  const days = { first: addDays(today, -DAYS), last: today };
  const which = { ...days, currency: LIMIT_CURRENCY, flows: ["spending"] as const };
  const expenses = await transactions.list(id, which, { skip: 0, limit: MAX_EXPENSES });
  return proposedLimit(expenses);
}
