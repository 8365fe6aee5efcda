import type { SummaryDelivery } from "../../domain/summary-delivery.ts";
import { daysPeriod, periodAround, type Calendar, type Period } from "../../domain/period.ts";
import { isQuiet } from "../../domain/summary-schedule.ts";
import type { User } from "../../domain/user.ts";
import { hasActiveBank } from "../banks/banks-of.ts";
import type { GameOffer } from "../../domain/game-offer.ts";
import { offerGame } from "../game/offer-game.ts";
import type { JobOutcome } from "../jobs/job.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { Ports } from "../ports.ts";
import type { Summary, SummaryOutcome } from "../ports/chat.ts";
import type { OpenState } from "../ports/deliveries.ts";
import { reportPeriod } from "../report/report-period.ts";
import {
  createReportRequest,
  type ReportPorts,
  type ReportRequest,
} from "../report/report-request.ts";

type SendPorts = ReportPorts & Pick<Ports, "users" | "deliveries" | "chat" | "policy">;

/** Summaries per run: a run ends after a few seconds, so that a stopping process does not wait long for it. */
const BATCH_SIZE = 100;
/** Enough to use Telegram's rate limit while others are composed or wait for their response. */
const MAX_IN_FLIGHT = 12;
/** Delays before the second attempt, the third, and so on; after the last one the summary is given up. */
const RETRY_DELAYS_MS = [1, 5, 15, 60, 180, 360].map((minutes) => minutes * 60_000);
/** A summary that is later than this obeys quiet hours, because the user did not choose this hour. */
const LATE_AFTER_MS = 3_600_000;

/**
 * Sends a batch of pending summaries. One process runs this job at a time; should its lease go to
 * another one, each summary is still begun by only one of them.
 */
export async function sendSummaries(ports: SendPorts): Promise<JobOutcome> {
  const pending = await ports.deliveries.pending(ports.clock.now(), BATCH_SIZE);
  const failures: unknown[] = [];
  const queue = pending.values();
  const work = async () => {
    // The workers share one iterator, so each delivery is taken once.
    for (const delivery of queue)
      await deliver(ports, delivery).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: MAX_IN_FLIGHT }, work));
  if (failures.length > 0) throw failures[0];
  return pending.length === BATCH_SIZE ? { kind: "again", after: 0 } : { kind: "done" };
}

async function deliver(ports: SendPorts, delivery: SummaryDelivery): Promise<void> {
  const { id, userId } = delivery;
  const user = await ports.users.byId(userId);
  // Stored while the user was deleted.
  if (!user) return ports.deliveries.removeOfUser(userId);
  try {
    const summary = await compose(ports, user, delivery);
    if (!summary) return await ports.deliveries.drop(id, "pending", "skipped");
    const begin = () => ports.deliveries.begin(id);
    const outcome = await ports.chat.sendSummary(user, summary, begin);
    await storeOutcome(ports, delivery, outcome);
  } catch (error) {
    // Only if it was not begun: otherwise the outcome is unknown.
    await retryLater(ports, delivery, "pending");
    throw error;
  }
}

/** The summary; null if it may not be sent, or has nothing to show. */
async function compose(
  ports: SendPorts,
  user: User,
  delivery: SummaryDelivery,
): Promise<Summary | null> {
  if (!mayNotify(ports, user) || user.deletionRequestedAt !== null) return null;
  const request = createReportRequest(ports, user);
  if (!hasActiveBank(await request.banks())) return null;
  const { now, calendar } = request;
  const report = await reportPeriod(request, periodOf(delivery, calendar));
  if (report.sections.length === 0 && user.summaries.whenNothingHappened === "skip") return null;
  const isLate = now.getTime() - delivery.dueAt.getTime() > LATE_AFTER_MS;
  const isSilent = isLate && isQuiet(now, user.timeZone, user.quietHours);
  const game = await gameUnder(ports, request, delivery);
  return { rhythm: delivery.rhythm, report, calendar, isSilent, game };
}

/** The weekly summary offers the game. Its offer has the time when it was due, so that an attempt to send it again repeats it. */
async function gameUnder(
  ports: SendPorts,
  { user, now }: ReportRequest,
  { rhythm, dueAt }: SummaryDelivery,
): Promise<GameOffer | null> {
  if (rhythm !== "weekly") return null;
  return offerGame(ports, user, { now, at: dueAt, standsSince: dueAt });
}

/** The days of the delivery, even if the user's months start on another day by now. */
function periodOf({ rhythm, first, last }: SummaryDelivery, calendar: Calendar): Period {
  const period = periodAround(rhythm === "weekly" ? "week" : "month", first, calendar);
  const isSame = period.first === first && period.last === last;
  return isSame ? period : daysPeriod(first, last, calendar);
}

async function storeOutcome(
  ports: SendPorts,
  delivery: SummaryDelivery,
  outcome: SummaryOutcome,
): Promise<void> {
  const { id } = delivery;
  switch (outcome.kind) {
    case "sent":
      return ports.deliveries.finish(id);
    case "not-begun":
      return;
    case "blocked":
      return ports.deliveries.drop(id, "sending", "skipped");
    case "not-sent":
      return outcome.pause === null
        ? retryLater(ports, delivery, "sending")
        : ports.deliveries.postpone(id, "sending", {
            // A rate limit is no failed attempt.
            attempts: delivery.attempts,
            tryAt: new Date(ports.clock.now().getTime() + outcome.pause),
          });
  }
}

async function retryLater(
  ports: SendPorts,
  delivery: SummaryDelivery,
  from: OpenState,
): Promise<void> {
  const pause = RETRY_DELAYS_MS[delivery.attempts];
  if (pause === undefined) return ports.deliveries.drop(delivery.id, from, "given-up");
  return ports.deliveries.postpone(delivery.id, from, {
    attempts: delivery.attempts + 1,
    tryAt: new Date(ports.clock.now().getTime() + pause),
  });
}
