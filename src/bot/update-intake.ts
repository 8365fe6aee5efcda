import { BotError } from "grammy";
import type { Update } from "grammy/types";
import type { Clock } from "../usecases/ports/clock.ts";
import type { Cancel, Timers } from "../usecases/ports/timers.ts";
import type { StoredUpdate, UpdateInbox } from "../usecases/ports/update-inbox.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import { createChatLeases, LEASE_MS } from "./chat-leases.ts";
import { createUpdatesInFlight } from "./updates-in-flight.ts";

/** How often chats with pending updates and no lease are reclaimed. */
const POLL_INTERVAL_MS = 2000;
const MAX_CHATS_PER_POLL = 50;

/** Receives updates from polling and from the webhook, stores them and has them handled. */
export interface UpdateIntake {
  /**
   * Stores updates and starts handling those that are new. Rejects where they could not be stored: they
   * must not be acknowledged to Telegram then.
   */
  accept(updates: readonly Update[]): Promise<void>;
  /** Starts handling, orphaned updates first. To be called once the bot knows its name. */
  start(): void;
  /** Starts no more handlers; updates that are left are handled by the next process. */
  stop(): void;
  /** Marks an update as handled before the next update of its chat begins. */
  markHandled(id: number): Promise<void>;
  /** Whether this process may still act in the chat of an update; see `ChatLeases`. */
  mayAct(chat: string): Promise<boolean>;
  /** How many chats have updates in flight. */
  activeChats(): number;
  /** Makes `drained` wait for other work too. */
  track(work: Promise<void>): void;
  /** Resolves once no update is in flight. */
  drained(): Promise<void>;
}

export interface IntakeParts {
  readonly inbox: UpdateInbox;
  readonly clock: Clock;
  /** Identifies this process; unique. */
  readonly leaseId: string;
  readonly handle: (update: Update) => Promise<void>;
  readonly logError: LogError;
  readonly timers: Pick<Timers, "every">;
}

/**
 * Updates are stored before they are acknowledged to Telegram, and handled in order in each chat, by
 * one process at a time. A handled update is never handled again; one that was in flight when its
 * process crashed is, because an answer may be repeated.
 */
export function createUpdateIntake(parts: IntakeParts): UpdateIntake {
  const { inbox, clock, logError, timers } = parts;
  const inFlight = createUpdatesInFlight({ inbox, handle: handlerOf(parts), logError });
  const leases = createChatLeases({ ...parts, inFlight });
  const others = new Set<Promise<void>>();
  const cancels: Cancel[] = [];
  let isStarted = false;

  /** Skips updates younger than `minAgeMs`: the process that stored them is about to handle them. */
  async function reclaimOrphaned(minAgeMs: number): Promise<void> {
    try {
      await inFlight.retryMarking();
      const now = clock.now();
      const before = new Date(now.getTime() - minAgeMs);
      for (const chat of await inbox.abandonedChats(before, now, MAX_CHATS_PER_POLL))
        leases.reclaim(chat);
    } catch (error) {
      logError(error, "reclaiming orphaned updates");
    }
  }

  function track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => logError(error, "handling an update"))
      .finally(() => others.delete(tracked));
    others.add(tracked);
  }

  return {
    accept: async (updates) => {
      const kept = updates.map(toKeptUpdate);
      const fresh = await inbox.addAll(kept, clock.now());
      if (isStarted)
        for (const update of kept) if (fresh.has(update.id)) leases.updateStored(update);
    },
    start: () => {
      if (isStarted) return;
      isStarted = true;
      track(reclaimOrphaned(0));
      cancels.push(
        timers.every(() => track(reclaimOrphaned(POLL_INTERVAL_MS)), POLL_INTERVAL_MS),
        timers.every(() => track(leases.renew()), LEASE_MS / 3),
      );
    },
    stop: () => {
      isStarted = false;
      leases.stop();
      track(inFlight.stop());
      for (const cancel of cancels) cancel();
    },
    markHandled: (id) => inFlight.markHandled(id),
    mayAct: (chat) => leases.mayAct(chat),
    activeChats: () => leases.running.size,
    track,
    drained: async () => {
      while (leases.running.size + others.size > 0)
        await Promise.all([...leases.running, ...others]);
    },
  };
}

/** Never rejects. */
function handlerOf({ handle, logError }: IntakeParts): (content: string) => Promise<void> {
  return async (content) => {
    const update = JSON.parse(content) as Update;
    try {
      await handle(update);
    } catch (error) {
      // grammY's own error holds the whole update: the user and what they wrote.
      const cause = error instanceof BotError ? error.error : error;
      logError(cause, "handling an update", { updateId: update.update_id });
    }
  };
}

function toKeptUpdate(update: Update): StoredUpdate {
  return { id: update.update_id, chat: chatOf(update), content: JSON.stringify(update) };
}

/** The chat whose updates are handled one after the other. */
export function chatOf(update: Update): string {
  const { update_id: id, callback_query: query, my_chat_member: member } = update;
  const message = update.message ?? update.edited_message;
  // Telegram may add kinds of messages: what is not as expected today is ignored, not refused again and again.
  const chat = (message ?? query?.message ?? member)?.chat?.id ?? query?.from?.id;
  return String(chat ?? `update ${id}`);
}
