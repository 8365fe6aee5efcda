import type { SummaryDelivery } from "../../domain/summary-delivery.ts";
import type { LogError } from "../ports/log-error.ts";
import type { Ports } from "../ports.ts";
import { allEnded } from "../timing/all-ended.ts";
import type { TakeTurn } from "../timing/turns.ts";
import { deliverSummary, type DeliverPorts } from "./deliver-summary.ts";

type SendPorts = DeliverPorts & Pick<Ports, "random">;

/** Summaries per claim: a second's worth of Telegram's pace, so that each process has its part of what is due. */
const CLAIM_SIZE = 25;
/** Longer than a claimed summary waits here; a killed process delays its own so much. */
const CLAIM_MS = 120_000;
/** Enough to use Telegram's rate limit while others are composed or wait for their response. */
const MAX_IN_FLIGHT = 12;

export interface SendParts {
  /** Called before each summary is composed, and before it is begun: false ends the run. */
  readonly mayGoOn: () => boolean;
  readonly logError: LogError;
  /** Composes summaries while nobody waits for an answer, a few at a time. */
  readonly runBetween: TakeTurn;
}

/**
 * Sends pending summaries until none is left. Every process runs it, each with what it claims; of one that is
 * killed another one takes the rest when the claim ends; one that is stopped gives back what it has not begun.
 * Reports the failures of single summaries; rejects where none can be claimed or given back.
 */
export async function sendSummaries(
  ports: SendPorts,
  { mayGoOn, logError, runBetween }: SendParts,
): Promise<void> {
  const queue = claimed(ports, mayGoOn);
  const work = async () => {
    // The workers share one generator, so each delivery is taken once.
    for await (const { claim, delivery } of queue) {
      await deliverSummary(ports, delivery, { mayBegin: mayGoOn, runBetween }).catch(
        (error: unknown) => logError(error, "sending a summary"),
      );
      if (!mayGoOn()) await giveBack(ports, claim);
    }
  };
  await allEnded(Array.from({ length: MAX_IN_FLIGHT }, work));
}

/** Deliveries that were claimed together. */
interface Claim {
  readonly claimId: string;
  readonly deliveries: readonly SummaryDelivery[];
}

interface Claimed {
  readonly claim: Claim;
  readonly delivery: SummaryDelivery;
}

/** Claims the next ones when the last of the ones before is taken, so that the workers never wait for each other. */
async function* claimed(ports: SendPorts, mayGoOn: () => boolean): AsyncGenerator<Claimed, void> {
  while (mayGoOn()) {
    const claim = await claimSome(ports);
    if (claim.deliveries.length === 0) return;
    for (const delivery of claim.deliveries) {
      if (!mayGoOn()) return giveBack(ports, claim);
      // After the end of its claim, as in a process that stood still, it is another one's.
      if (delivery.tryAt > ports.clock.now()) yield { claim, delivery };
    }
  }
}

async function claimSome({ deliveries, clock, random }: SendPorts): Promise<Claim> {
  const now = clock.now();
  const until = new Date(now.getTime() + CLAIM_MS);
  const claimId = random.id();
  return { claimId, deliveries: await deliveries.claim(now, CLAIM_SIZE, { id: claimId, until }) };
}

/** Others may send at once what of it was not begun, also what is still composed here: the process may end before. */
function giveBack(
  ports: Pick<SendPorts, "deliveries" | "clock">,
  { claimId, deliveries }: Claim,
): Promise<void> {
  const ids = deliveries.map(({ id }) => id);
  return ports.deliveries.release(claimId, ids, ports.clock.now());
}
