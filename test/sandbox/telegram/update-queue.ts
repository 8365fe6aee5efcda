import type { Update } from "grammy/types";
import { ApiError, badRequest } from "./api-error.ts";

export type UpdateKind = Exclude<keyof Update, "update_id">;

/** The updates that the bot has not confirmed, for polling and webhook. */
export interface UpdateQueue {
  push(update: Omit<Update, "update_id">): void;
  /** Long polling: answers at once when there are updates, else when one arrives or the time is over. */
  poll(query: PollQuery): Promise<Update[]>;
  isPolled(): boolean;
  /** Ends a waiting poll with 409, as Telegram does for a second poll or a webhook. */
  endPoll(reason: string): void;
  /** The unconfirmed updates, oldest first. */
  pending(): readonly Update[];
  remove(updateId: number): void;
  clear(): void;
  size(): number;
  allow(kinds: readonly UpdateKind[] | undefined): void;
  allowed(): readonly UpdateKind[];
  /** Returns a function that unsubscribes. */
  onPush(listener: () => void): () => void;
}

interface PollQuery {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

const neverByDefault = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

/** `onWait` is called when a long poll begins to wait. */
export function createUpdateQueue(onWait: () => void): UpdateQueue {
  let pending: Update[] = [];
  let nextId = 100_001;
  let allowed: readonly UpdateKind[] = [];
  let waiting: { end(error?: ApiError): void } | undefined;
  const listeners = new Set<() => void>();

  const confirmBefore = (offset: number): void => {
    if (offset > 0) pending = pending.filter(({ update_id: id }) => id >= offset);
    if (offset < 0) pending = pending.slice(offset);
  };

  return {
    push: (content) => {
      if (!wanted(content, allowed)) return;
      pending.push({ update_id: nextId, ...content });
      nextId += 1;
      waiting?.end();
      for (const listener of listeners) listener();
    },
    poll: async ({ offset, limit, timeoutMs, signal }) => {
      waiting?.end(
        conflict(
          "terminated by other getUpdates request; make sure that only one bot instance is running",
        ),
      );
      confirmBefore(offset);
      if (pending.length === 0 && timeoutMs > 0 && !signal.aborted) {
        await new Promise<void>((resolve, reject) => {
          const end = (error?: ApiError): void => {
            clearTimeout(timer);
            signal.removeEventListener("abort", quit);
            if (waiting === me) waiting = undefined;
            if (error === undefined) resolve();
            else reject(error);
          };
          const quit = (): void => end();
          const timer = setTimeout(quit, timeoutMs);
          const me = { end };
          waiting = me;
          onWait();
          signal.addEventListener("abort", quit);
        });
      }
      return pending.slice(0, limit);
    },
    isPolled: () => waiting !== undefined,
    endPoll: (reason) => waiting?.end(conflict(reason)),
    pending: () => pending,
    remove: (updateId) => {
      pending = pending.filter(({ update_id: id }) => id !== updateId);
    },
    clear: () => {
      pending = [];
    },
    size: () => pending.length,
    allow: (kinds) => {
      if (kinds !== undefined) allowed = kinds;
    },
    allowed: () => allowed,
    onPush: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function wanted(content: Omit<Update, "update_id">, allowed: readonly UpdateKind[]): boolean {
  const kinds = Object.keys(content);
  if (allowed.length > 0) return kinds.some((kind) => allowed.includes(kind as UpdateKind));
  return !kinds.some((kind) => neverByDefault.has(kind));
}

function conflict(reason: string): ApiError {
  return new ApiError(409, `Conflict: ${reason}`);
}

/** Parses `allowed_updates`; missing means "as before". */
export function readAllowedUpdates(value: unknown): UpdateKind[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.some((kind) => typeof kind !== "string")) {
    throw badRequest("can't parse allowed updates: expected an Array of String");
  }
  return value as UpdateKind[];
}
