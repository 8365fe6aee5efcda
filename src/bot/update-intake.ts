import { BotError } from "grammy";
import type { Update } from "grammy/types";
import type { Clock } from "../usecases/ports/clock.ts";
import type { Cancel, Timers } from "../usecases/ports/timers.ts";
import type { KeptUpdate, UpdateInbox } from "../usecases/update-inbox.ts";
import type { LogError } from "./bot-ports.ts";
import { createChatTurns, LEASE_MS } from "./chat-turns.ts";
import { createUpdatesInHand } from "./updates-in-hand.ts";

/** How often this process looks for updates that nobody works on. */
const LOOK_MS = 2000;
const MAX_CHATS_PER_LOOK = 50;

/** Where every update comes in, however the bot listens. */
export interface UpdateIntake {
  /**
   * Stores updates, and begins to handle those that are new. Rejects where they could not be stored:
   * Telegram must not be told that they were received.
   */
  accept(updates: readonly Update[]): Promise<void>;
  /** Begins to handle, with what was left before. To be called once the bot knows its name. */
  start(): void;
  /** Begins nothing more; what is not handled is left to the next process. */
  stop(): void;
  /** Writes down that an update was handled, before whatever stands in line behind it begins. */
  settle(id: number): Promise<void>;
  /** How much is being handled. */
  size(): number;
  /** Has `settled` wait for some other work too. */
  track(work: Promise<void>): void;
  /** Resolves once nothing that was received is still being handled. */
  settled(): Promise<void>;
}

export interface IntakeParts {
  readonly inbox: UpdateInbox;
  readonly clock: Clock;
  /** Names this process, as nobody else is named. */
  readonly leaseId: string;
  readonly handle: (update: Update) => Promise<void>;
  readonly report: LogError;
  readonly timers: Pick<Timers, "every">;
}

/**
 * Updates are stored before Telegram is told that they were received, and handled in order in each
 * chat, by one process at a time. One that was handled is never handled again; one that was being
 * handled when its process died is, because an answer may be repeated.
 */
export function createUpdateIntake(parts: IntakeParts): UpdateIntake {
  const { inbox, clock, report, timers } = parts;
  const inHand = createUpdatesInHand({ inbox, handle: handlerOf(parts), report });
  const turns = createChatTurns({ ...parts, inHand });
  const others = new Set<Promise<void>>();
  const cancels: Cancel[] = [];
  let isStarted = false;

  /** `patience` leaves alone what has just come: whoever stored it is about to handle it. */
  async function look(patience: number): Promise<void> {
    try {
      await inHand.settleLate();
      const now = clock.now();
      const before = new Date(now.getTime() - patience);
      for (const chat of await inbox.abandonedChats(before, now, MAX_CHATS_PER_LOOK))
        turns.takeOver(chat);
    } catch (error) {
      report(error, "looking for updates that were left");
    }
  }

  function track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => report(error, "bot"))
      .finally(() => others.delete(tracked));
    others.add(tracked);
  }

  return {
    accept: async (updates) => {
      const kept = updates.map(keptUpdate);
      const fresh = await inbox.addAll(kept, clock.now());
      if (isStarted) for (const update of kept) if (fresh.has(update.id)) turns.arrived(update);
    },
    start: () => {
      if (isStarted) return;
      isStarted = true;
      track(look(0));
      cancels.push(
        timers.every(() => track(look(LOOK_MS)), LOOK_MS),
        timers.every(() => track(turns.renew()), LEASE_MS / 3),
      );
    },
    stop: () => {
      isStarted = false;
      turns.stop();
      for (const cancel of cancels) cancel();
    },
    settle: (id) => inHand.settle(id),
    size: () => turns.running.size,
    track,
    settled: async () => {
      while (turns.running.size + others.size > 0) await Promise.all([...turns.running, ...others]);
    },
  };
}

/** Never rejects. */
function handlerOf({ handle, report }: IntakeParts): (content: string) => Promise<void> {
  return async (content) => {
    const update = JSON.parse(content) as Update;
    try {
      await handle(update);
    } catch (error) {
      // grammY's own error carries the whole update, with the user and their words in it.
      const cause = error instanceof BotError ? error.error : error;
      report(cause, "bot", { updateId: update.update_id });
    }
  };
}

function keptUpdate(update: Update): KeptUpdate {
  const { update_id: id, message, callback_query: query, my_chat_member: member } = update;
  const chat = (message ?? query?.message ?? member)?.chat.id ?? query?.from.id;
  return { id, chat: String(chat ?? `update ${id}`), content: JSON.stringify(update) };
}
