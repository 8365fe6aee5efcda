import type { Clock } from "../usecases/ports/clock.ts";
import type { StoredUpdate, UpdateInbox, PendingUpdate } from "../usecases/ports/update-inbox.ts";
import { createTurns, type TakeTurn } from "../usecases/timing/turns.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { UpdatesInFlight } from "./updates-in-flight.ts";

/** How long a chat stays locked after the process that held its lease crashed. */
export const LEASE_MS = 15_000;
/** An update whose handling crashed this many processes is given up. */
const MAX_ATTEMPTS = 3;

export interface LeaseParts {
  readonly inbox: UpdateInbox;
  readonly inFlight: UpdatesInFlight;
  readonly clock: Clock;
  readonly leaseId: string;
  readonly logError: LogError;
}

/** The chats whose updates this process handles, one lease each. A chat's updates are handled under its lease only. */
export interface ChatLeases {
  /** Handles an update that was just stored, under the chat's lease. */
  updateStored(update: StoredUpdate): void;
  /** Handles the updates of a chat whose lease ran out or was never taken. */
  reclaim(chat: string): void;
  /** Extends all leases held. */
  renew(): Promise<void>;
  /**
   * Whether this process may act in a chat: false where it was frozen for longer than its lease, and another
   * one has the chat, or may have it: the connections to the database often break during a freeze.
   */
  mayAct(chat: string): Promise<boolean>;
  /** Takes no more leases. */
  stop(): void;
  /** One promise for each chat that is being handled. */
  readonly running: ReadonlySet<Promise<void>>;
}

/** One term of a lease, from its claim to its release. */
interface Claim {
  /** Until then no other process can have the chat. */
  validUntil: Date;
  /** Whether another process has the chat, or may have it. Updates that began under it act no more. */
  isLost: boolean;
}

interface ChatLease {
  readonly chat: string;
  /** Null while no update of the chat is handled here. */
  claim: Claim | null;
  isLooking: boolean;
  /** Whether a new update may be handled right away, beside those that are running. */
  acceptsUpdates: boolean;
  hasNewUpdates: boolean;
  readonly running: Set<Promise<void>>;
}

interface Parts extends LeaseParts {
  /** For updates that were in flight at two crashes: one at a time, so that the one to blame is found. */
  readonly takeSuspectTurn: TakeTurn;
}

type Work = (parts: Parts, lease: ChatLease, claim: Claim) => Promise<void>;

export function createChatLeases(given: LeaseParts): ChatLeases {
  const { logError } = given;
  const parts: Parts = { ...given, takeSuspectTurn: createTurns(1) };
  const leases = new Map<string, ChatLease>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();

  function begin(chat: string, work: Work): void {
    if (stopping.signal.aborted || leases.has(chat)) return;
    const lease: ChatLease = {
      chat,
      claim: null,
      isLooking: false,
      acceptsUpdates: false,
      hasNewUpdates: false,
      running: new Set(),
    };
    leases.set(chat, lease);
    const whole = handleUnderLease(parts, lease, work, stopping.signal)
      .catch((error: unknown) =>
        logError(error, "handling updates of a chat; they are handled later"),
      )
      .finally(() => {
        leases.delete(chat);
        running.delete(whole);
        // It was stored between the last query and this moment.
        if (lease.hasNewUpdates) begin(chat, handlePending);
      });
    running.add(whole);
  }

  return {
    running,
    updateStored: (update) => {
      const lease = leases.get(update.chat);
      if (lease?.acceptsUpdates) lookAgain(parts, lease);
      else if (lease) lease.hasNewUpdates = true;
      else begin(update.chat, handlePending);
    },
    reclaim: (chat) => begin(chat, handleOrphaned),
    renew: () => renew(parts, [...leases.values()]),
    mayAct: async (chat) => {
      const lease = leases.get(chat);
      return !lease?.claim || isHeld(parts, lease, lease.claim);
    },
    stop: () => stopping.abort(),
  };
}

/** Extends the claims, each by the answer about itself: it may be released, and the chat claimed anew, meanwhile. */
async function renew(parts: LeaseParts, leases: readonly ChatLease[]): Promise<void> {
  const held = leases.flatMap(({ chat, claim }) => (claim ? [{ chat, claim }] : []));
  if (held.length === 0) return;
  const lease = leaseOf(parts);
  const chats = held.map(({ chat }) => chat);
  const ours = new Set(await parts.inbox.renewChats(chats, lease));
  for (const { chat, claim } of held)
    if (!ours.has(chat)) claim.isLost = true;
    else if (claim.validUntil < lease.leasedUntil) claim.validUntil = lease.leasedUntil;
}

/** A claim whose end has passed, and which could not be extended in time, is lost. */
async function isHeld(parts: LeaseParts, lease: ChatLease, claim: Claim): Promise<boolean> {
  const { clock, logError } = parts;
  if (!claim.isLost && claim.validUntil <= clock.now())
    await renew(parts, [lease]).catch((error: unknown) => logError(error, "extending a lease"));
  claim.isLost ||= claim.validUntil <= clock.now();
  return !claim.isLost;
}

function leaseOf({ leaseId, clock }: LeaseParts) {
  return { leaseId, leasedUntil: new Date(clock.now().getTime() + LEASE_MS) };
}

async function handleUnderLease(
  parts: Parts,
  lease: ChatLease,
  work: Work,
  signal: AbortSignal,
): Promise<void> {
  const { inbox, leaseId, clock } = parts;
  do {
    lease.hasNewUpdates = false;
    const term = leaseOf(parts);
    if (!(await inbox.claimChat(lease.chat, term, clock.now()))) continue;
    const claim = { validUntil: term.leasedUntil, isLost: false };
    lease.claim = claim;
    try {
      await work(parts, lease, claim);
    } finally {
      // Where a query failed, the updates that it follows are still being handled.
      await untilHandled(lease);
      lease.claim = null;
      await inbox.releaseChat(lease.chat, leaseId);
    }
    // Another process may have stored one just before and found the chat leased.
    lease.hasNewUpdates ||= (await pendingUpdates(parts, lease)).length > 0;
  } while (lease.hasNewUpdates && !signal.aborted);
  if (signal.aborted) lease.hasNewUpdates = false;
}

async function untilHandled(lease: ChatLease): Promise<void> {
  lease.acceptsUpdates = true;
  while (lease.running.size > 0) await Promise.all(lease.running);
  lease.acceptsUpdates = false;
}

/**
 * Starts all pending updates at once: the bot itself handles those of a chat in order, and may skip a
 * button press that a later one has superseded.
 */
async function handlePending(parts: LeaseParts, lease: ChatLease, claim: Claim): Promise<void> {
  do {
    lease.hasNewUpdates = false;
    for (const update of await pendingUpdates(parts, lease)) {
      const work = parts.inFlight
        .handle(update, () => claim.isLost)
        .finally(() => lease.running.delete(work));
      lease.running.add(work);
    }
  } while (lease.hasNewUpdates);
}

/** Handles pending updates one at a time, so that attempts are counted for the one that crashes a process. */
async function handleOrphaned(parts: Parts, lease: ChatLease, claim: Claim): Promise<void> {
  const { inbox, inFlight, logError, takeSuspectTurn } = parts;
  const attempt = async (update: PendingUpdate): Promise<void> => {
    if (claim.isLost) return;
    await inbox.countAttempt(update.id);
    await inFlight.handle(update, () => claim.isLost);
  };
  // Under a lost lease, each look would count one more attempt that the process that has the chat did not make.
  while (!claim.isLost) {
    const [update] = await pendingUpdates(parts, lease);
    if (!update) return;
    if (update.attempts >= MAX_ATTEMPTS) {
      const error = new Error("An update was given up: it crashed the process on every attempt");
      logError(error, "handling an update", { updateId: update.id });
      await inbox.markHandled(update.id);
    } else if (update.attempts === 0) await attempt(update);
    else await takeSuspectTurn(() => attempt(update));
  }
}

/** Handles what was stored meanwhile, by other processes too: an update comes after those before it. */
function lookAgain(parts: LeaseParts, lease: ChatLease): void {
  lease.hasNewUpdates = true;
  const { claim } = lease;
  if (lease.isLooking || !claim) return;
  lease.isLooking = true;
  const work: Promise<void> = handlePending(parts, lease, claim)
    .catch((error: unknown) =>
      parts.logError(error, "handling updates of a chat; they are handled later"),
    )
    .finally(() => {
      lease.isLooking = false;
      lease.running.delete(work);
    });
  lease.running.add(work);
}

async function pendingUpdates(
  { inbox, inFlight }: LeaseParts,
  { chat }: ChatLease,
): Promise<PendingUpdate[]> {
  // One that ends while the answer is on its way is still in it.
  const before = inFlight.ids();
  const waiting = await inbox.pendingOf(chat);
  return waiting.filter(({ id }) => !before.has(id) && !inFlight.has(id));
}
