import { alertOf, type Alert } from "../../domain/alerts/alert.ts";
import { planSending } from "../../domain/alerts/sending-time.ts";
import type { User } from "../../domain/user.ts";
import { currentBanks } from "../banks/banks-of.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import type { AlertLine, DataAge } from "../ports/chat.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { FactsPorts } from "./alert-facts.ts";
import { describeAlerts, type DescribedAlert } from "./describe-alerts.ts";

type SendPorts = FactsPorts & Pick<Ports, "users" | "alerts" | "notices" | "chat" | "policy">;

/** The order of the lines of one message. */
const ORDER: readonly AlertLine["kind"][] = [
  "bill-due",
  "low",
  "budget",
  "large",
  "income",
  "price-rise",
  "large-proposal",
];

type ToldAlert = Pick<Extract<DescribedAlert, { kind: "told" }>, "alert" | "line">;

/**
 * Sends the alerts of a user that wait, as one message, once they were gathered and outside quiet hours.
 * Each is looked at again, and dropped where it is not so any more. Marked as sent before it is sent: one
 * that was being sent at a kill counts as sent.
 */
export async function sendAlerts(ports: SendPorts, userId: string): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  // Stored while the user was deleted.
  if (!user) await ports.alerts.removeOfUser(userId);
  if (!user || user.deletionRequestedAt !== null) return { kind: "done" };
  const now = ports.clock.now();
  const all = await ports.alerts.ofUser(userId);
  const waiting = all.filter(({ sentAt, droppedAt }) => sentAt === null && droppedAt === null);
  if (!mayNotify(ports, user)) {
    // Nothing is caught up when they come back.
    await ports.alerts.drop(
      waiting.map(({ id }) => id),
      now,
    );
    return { kind: "done" };
  }
  const plan = planSending(waiting, all, user, now);
  const described = await describeAlerts(ports, user, { alerts: plan.now, known: all }, now);
  await ports.alerts.drop(idsOf(described, "passed"), now);
  await ports.alerts.forget(idsOf(described, "over"));
  const told = described.flatMap((one) => (one.kind === "told" ? [one] : []));
  await sendTogether(ports, user, told, now);
  if (plan.again === null) return { kind: "done" };
  return { kind: "again", after: plan.again.getTime() - now.getTime() };
}

function idsOf(described: readonly DescribedAlert[], kind: DescribedAlert["kind"]): string[] {
  return described.flatMap((one) => (one.kind === kind ? [one.alert.id] : []));
}
async function sendTogether(
  ports: SendPorts,
  user: User,
  told: readonly ToldAlert[],
  now: Date,
): Promise<void> {
  const ages = await agesOf(ports, user, told);
  const higher = higherOf(told, now);
  await ports.alerts.addAll(higher);
  const claimed: ToldAlert[] = [];
  for (const one of told) if (await ports.notices.claim(keyOf(one.alert, now))) claimed.push(one);
  if (claimed.length === 0) return;
  const lines = claimed
    .map(({ line }) => line)
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  try {
    await ports.chat.notify(user, { kind: "alerts", lines, ages, amounts: user.amounts, now });
  } catch (error) {
    await ports.alerts.remove(higher.map(({ id }) => id));
    for (const { alert } of claimed) await ports.notices.release(keyOf(alert, now));
    throw error;
  }
}

/** The higher thresholds that alerts of budgets tell of: they are told with them. */
function higherOf(told: readonly ToldAlert[], now: Date): Alert[] {
  return told.flatMap(({ alert, line }) => {
    if (line.kind !== "budget" || alert.threshold === String(line.threshold)) return [];
    const { userId, sendAt } = alert;
    const higher = alertOf(userId, { ...alert, threshold: String(line.threshold) }, sendAt);
    return [{ ...higher, sentAt: now }];
  });
}

function keyOf({ id }: Alert, at: Date) {
  return { kind: "alert", alertId: id, at } as const;
}

/** How old the data are of the banks that alerts are about; a budget is about all. */
async function agesOf(
  ports: SendPorts,
  user: User,
  told: readonly ToldAlert[],
): Promise<DataAge[]> {
  const itemIds = new Set(told.map(({ alert }) => alert.itemId));
  const isOfAll = told.some(({ line }) => line.kind === "budget");
  const banks = await currentBanks(ports, user);
  return banks
    .filter(({ id }) => isOfAll || itemIds.has(id))
    .map((bank) => ({ bank, at: bank.lastUpdatedAt }));
}
