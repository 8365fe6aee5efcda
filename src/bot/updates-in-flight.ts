import type { StoredUpdate, UpdateInbox } from "../usecases/ports/update-inbox.ts";
import type { LogError } from "../usecases/ports/log-error.ts";

export interface InFlightParts {
  readonly inbox: Pick<UpdateInbox, "markHandled">;
  /** Handles an update; never rejects. */
  readonly handle: (content: string) => Promise<void>;
  readonly logError: LogError;
}

/** The updates that this process is handling, or has handled but could not mark as handled. */
export interface UpdatesInFlight {
  has(id: number): boolean;
  ids(): ReadonlySet<number>;
  /**
   * Handles an update and marks it as handled, unless that is up to another process by then; never rejects.
   * Resolves when it is marked, so that its chat stays leased until then: another process would handle it again.
   */
  handle(update: StoredUpdate, isLost: () => boolean): Promise<void>;
  /** Marks an update in flight as handled, before the next update of its chat begins. */
  markHandled(id: number): Promise<void>;
  /** Marks updates as handled that were handled while the database was unreachable. */
  retryMarking(): Promise<void>;
  /** Tries to mark once more what is not marked, and waits for it no longer. */
  stop(): Promise<void>;
}

export function createUpdatesInFlight({ inbox, handle, logError }: InFlightParts): UpdatesInFlight {
  const inFlight = new Set<number>();
  const marked = new Set<number>();
  const unmarked = new Set<number>();
  const waiting = new Set<() => void>();
  const stopping = new AbortController();

  /** Where the database fails, the update stays in `unmarked`, so that this process does not handle it again. */
  async function markHandled(id: number): Promise<void> {
    try {
      await inbox.markHandled(id);
      unmarked.delete(id);
    } catch (error) {
      unmarked.add(id);
      logError(error, "marking an update as handled", { updateId: id });
    }
  }

  async function untilMarked(id: number, isLost: () => boolean): Promise<void> {
    while (unmarked.has(id) && !isLost() && !stopping.signal.aborted)
      await new Promise<void>((resolve) => void waiting.add(resolve));
  }

  async function retryMarking(): Promise<void> {
    for (const id of unmarked) await markHandled(id);
    for (const wake of waiting) wake();
    waiting.clear();
  }

  return {
    has: (id) => inFlight.has(id) || unmarked.has(id),
    ids: () => new Set([...inFlight, ...unmarked]),
    handle: async ({ id, content }, isLost) => {
      inFlight.add(id);
      await handle(content);
      if (!marked.delete(id) && !isLost()) await markHandled(id);
      await untilMarked(id, isLost);
      inFlight.delete(id);
    },
    markHandled: async (id) => {
      if (!inFlight.has(id)) return;
      await markHandled(id);
      marked.add(id);
    },
    retryMarking,
    stop: () => {
      stopping.abort();
      return retryMarking();
    },
  };
}
