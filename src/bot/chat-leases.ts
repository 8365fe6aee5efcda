import type { Clock } from "../usecases/ports/clock.ts";
import type { StoredUpdate, UpdateInbox, PendingUpdate } from "../usecases/ports/update-inbox.ts";
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

interface ChatLease {
  readonly chat: string;
  /** Until then no other process can have the chat. */
  validUntil: Date;
  /** Whether another process has the chat. */
  isLost: boolean;
  isClaimed: boolean;
  isLooking: boolean;
  /** Whether a new update may be handled right away, beside those that are running. */
  acceptsUpdates: boolean;
  hasNewUpdates: boolean;
  readonly running: Set<Promise<void>>;
}

export function createChatLeases(parts: LeaseParts): ChatLeases {
  const { inbox, clock, logError } = parts;
  const leases = new Map<string, ChatLease>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();

  function begin(chat: string, work: (lease: ChatLease) => Promise<void>): void {
    if (stopping.signal.aborted || leases.has(chat)) return;
    const lease: ChatLease = {
      chat,
      validUntil: clock.now(),
      isLost: false,
      isClaimed: false,
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
        if (lease.hasNewUpdates) begin(chat, (next) => handlePending(parts, next));
      });
    running.add(whole);
  }

  async function renew(held: readonly ChatLease[]): Promise<void> {
    if (held.length === 0) return;
    const lease = leaseOf(parts);
    const chats = held.map(({ chat }) => chat);
    const ours = new Set(await inbox.renewChats(chats, lease));
    for (const one of held)
      if (ours.has(one.chat)) one.validUntil = lease.leasedUntil;
      else one.isLost = true;
  }

  return {
    running,
    updateStored: (update) => {
      const lease = leases.get(update.chat);
      if (lease?.acceptsUpdates) lookAgain(parts, lease);
      else if (lease) lease.hasNewUpdates = true;
      else begin(update.chat, (next) => handlePending(parts, next));
    },
    reclaim: (chat) => begin(chat, (lease) => handleOrphaned(parts, lease)),
    renew: () => renew([...leases.values()].filter(({ isClaimed }) => isClaimed)),
    mayAct: async (chat) => {
      const lease = leases.get(chat);
      if (!lease || lease.isLost) return !lease;
      if (lease.validUntil <= clock.now())
        await renew([lease]).catch((error: unknown) => loseLease(parts, lease, error));
      return !lease.isLost;
    },
    stop: () => stopping.abort(),
  };
}

function loseLease({ logError }: LeaseParts, lease: ChatLease, error: unknown): void {
  lease.isLost = true;
  logError(error, "extending a lease");
}

function leaseOf({ leaseId, clock }: LeaseParts) {
  return { leaseId, leasedUntil: new Date(clock.now().getTime() + LEASE_MS) };
}

async function handleUnderLease(
  parts: LeaseParts,
  lease: ChatLease,
  work: (lease: ChatLease) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { inbox, leaseId, clock } = parts;
  do {
    lease.hasNewUpdates = false;
    const claim = leaseOf(parts);
    if (!(await inbox.claimChat(lease.chat, claim, clock.now()))) continue;
    Object.assign(lease, { validUntil: claim.leasedUntil, isLost: false, isClaimed: true });
    await work(lease);
    lease.acceptsUpdates = true;
    while (lease.running.size > 0) await Promise.all(lease.running);
    lease.acceptsUpdates = false;
    lease.isClaimed = false;
    await inbox.releaseChat(lease.chat, leaseId);
    // Another process may have stored one just before and found the chat leased.
    lease.hasNewUpdates ||= (await pendingUpdates(parts, lease)).length > 0;
  } while (lease.hasNewUpdates && !signal.aborted);
  if (signal.aborted) lease.hasNewUpdates = false;
}

/**
 * Starts all pending updates at once: the bot itself handles those of a chat in order, and may skip a
 * button press that a later one has superseded.
 */
async function handlePending(parts: LeaseParts, lease: ChatLease): Promise<void> {
  do {
    lease.hasNewUpdates = false;
    for (const update of await pendingUpdates(parts, lease)) startHandling(parts, lease, update);
  } while (lease.hasNewUpdates);
}

/** Handles pending updates one at a time, so that attempts are counted for the one that crashes a process. */
async function handleOrphaned(parts: LeaseParts, lease: ChatLease): Promise<void> {
  const { inbox, inFlight, logError } = parts;
  for (;;) {
    const [update] = await pendingUpdates(parts, lease);
    if (!update) return;
    if (update.attempts >= MAX_ATTEMPTS) {
      const error = new Error("An update was given up: it crashed the process on every attempt");
      logError(error, "handling an update", { updateId: update.id });
      await inbox.markHandled(update.id);
    } else {
      await inbox.countAttempt(update.id);
      await inFlight.handle(update, () => lease.isLost);
    }
  }
}

/** Handles what was stored meanwhile, by other processes too: an update comes after those before it. */
function lookAgain(parts: LeaseParts, lease: ChatLease): void {
  lease.hasNewUpdates = true;
  if (lease.isLooking) return;
  lease.isLooking = true;
  const work: Promise<void> = handlePending(parts, lease)
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

function startHandling({ inFlight }: LeaseParts, lease: ChatLease, update: StoredUpdate): void {
  const work = inFlight
    .handle(update, () => lease.isLost)
    .finally(() => lease.running.delete(work));
  lease.running.add(work);
}
