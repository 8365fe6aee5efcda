import type { SummaryDelivery } from "../../domain/summary-delivery.ts";
import { daysPeriod, periodAround, type Calendar, type Period } from "../../domain/period.ts";
import { isQuiet } from "../../domain/summary-schedule.ts";
import type { User } from "../../domain/user.ts";
import { hasActiveBank } from "../banks/banks-of.ts";
import type { GameOffer } from "../../domain/game-offer.ts";
import { offerGame } from "../game/offer-game.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { Ports } from "../ports.ts";
import type { TakeTurn } from "../timing/turns.ts";
import type { Summary, SummaryOutcome } from "../ports/chat.ts";
import type { OpenState } from "../ports/deliveries.ts";
import { reportPeriod } from "../report/report-period.ts";
import {
  createReportRequest,
  type ReportPorts,
  type ReportRequest,
} from "../report/report-request.ts";

export type DeliverPorts = ReportPorts & Pick<Ports, "users" | "deliveries" | "chat" | "policy">;

export interface DeliverOptions {
  /** Called before the summary is composed, and when it could be sent. */
  readonly mayBegin: () => boolean;
  readonly runBetween: TakeTurn;
}

/** Delays before the second attempt, the third, and so on; after the last one the summary is given up. */
const RETRY_DELAYS_MS = [1, 5, 15, 60, 180, 360].map((minutes) => minutes * 60_000);
/** A summary that is later than this obeys quiet hours, because the user did not choose this hour. */
const LATE_AFTER_MS = 3_600_000;

/**
 * Composes and sends one claimed summary, and stores its outcome. Where another process composes it too,
 * because the claim ended meanwhile, the one that begins it first sends it. It stays claimed where `mayBegin`
 * says no when it could be sent. Throws what failed, with the next attempt stored if it was certainly not sent.
 */
export async function deliverSummary(
  ports: DeliverPorts,
  delivery: SummaryDelivery,
  { mayBegin, runBetween }: DeliverOptions,
): Promise<void> {
  const { id, userId } = delivery;
  const user = await ports.users.byId(userId);
  // Stored while the user was deleted.
  if (!user) return ports.deliveries.removeOfUser(userId);
  // It may be what ends the processes that compose it.
  if (delivery.attempts > RETRY_DELAYS_MS.length)
    return ports.deliveries.drop(id, "pending", "given-up");
  try {
    const composed = await runBetween(async () =>
      mayBegin() ? { summary: await compose(ports, user, delivery) } : null,
    );
    if (!composed) return;
    const { summary } = composed;
    if (!summary) return await ports.deliveries.drop(id, "pending", "skipped");
    const begin = async () => mayBegin() && ports.deliveries.begin(id);
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
  ports: DeliverPorts,
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
  ports: DeliverPorts,
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
  ports: DeliverPorts,
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
  ports: DeliverPorts,
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
