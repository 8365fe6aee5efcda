import { loginOutcome } from "../credentials.ts";
import type { LoginOutcome } from "../credentials.ts";
import { dayOf, HOUR_MS } from "../days.ts";
import { cardPurchases } from "../data/card-purchases.ts";
import { LOCAL_MIDNIGHT } from "../data/draft.ts";
import type { Draft } from "../data/draft.ts";
import { randomFrom } from "../random.ts";
import type { Sandbox } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { planSteps } from "../sync/execution.ts";
import { startExecution } from "../sync/run.ts";

function outcomeOf(item: ItemRecord): LoginOutcome {
  const failure = item.nextLoginFails;
  item.nextLoginFails = null;
  return failure === null
    ? loginOutcome(item.connector, item.parameters)
    : { kind: "failure", ...failure };
}

/** Pluggy's own sync of one item, as its auto-sync does it. */
export function autoSync(sandbox: Sandbox, item: ItemRecord): void {
  startExecution(sandbox, item, {
    steps: planSteps("direct", outcomeOf(item)),
    triggeredBy: "SYNC",
    isFirst: false,
  });
}

function isSynced(item: ItemRecord): boolean {
  const { status, nextAutoSyncAt, autoSyncDisabledAt } = item.wire;
  if (item.stalled || item.execution !== null || autoSyncDisabledAt !== null) return false;
  return (status === "UPDATED" || status === "OUTDATED") && nextAutoSyncAt !== null;
}

/** Adds purchases of today, for a clock that cannot be advanced. */
function freshPurchases(sandbox: Sandbox, item: ItemRecord): Draft[] {
  const day = dayOf(sandbox.options.clock.now());
  const salt = `${day}/fresh-${item.knownKeys.size}`;
  return cardPurchases({
    day,
    profile: item.profile,
    random: randomFrom(`${item.profile.seed}/${salt}`),
    key: (transaction) => `${salt}/${transaction}`,
  }).map((draft) => ({ ...draft, moment: LOCAL_MIDNIGHT }));
}

/**
 * A day goes by: the clock moves on where it can be moved (a manual one), and every item that has
 * an auto-sync gets it. On the system's clock the day stays, and new purchases of today come in.
 */
export function passDay(sandbox: Sandbox): void {
  const { clock } = sandbox.options;
  const moves = "advance" in clock && typeof clock.advance === "function";
  if (moves) (clock.advance as (ms: number) => void)(24 * HOUR_MS);
  for (const item of sandbox.store.items.values())
    if (isSynced(item)) bringNews(sandbox, item, moves ? [] : freshPurchases(sandbox, item));
}

/** An item's auto-sync, with new purchases of today. */
export function passDayOf(sandbox: Sandbox, item: ItemRecord): void {
  bringNews(sandbox, item, freshPurchases(sandbox, item));
}

function bringNews(sandbox: Sandbox, item: ItemRecord, purchases: readonly Draft[]): void {
  item.arriving.secondThoughts = true;
  item.arriving.drafts.push(...purchases);
  autoSync(sandbox, item);
}
