import type { StoredUpdate, UpdateInbox } from "../usecases/ports/update-inbox.ts";
import type { LogError } from "../usecases/ports/log-error.ts";

export interface InFlightParts {
  readonly inbox: Pick<UpdateInbox, "settle">;
  /** Handles an update; never rejects. */
  readonly handle: (content: string) => Promise<void>;
  readonly logError: LogError;
}

/** The updates that this process is handling, or has handled but could not mark as settled. */
export interface UpdatesInFlight {
  has(id: number): boolean;
  /** Handles an update and marks it as settled; never rejects. */
  handle(update: StoredUpdate): Promise<void>;
  /** Marks an update in flight as settled, before the next update of its chat begins. */
  settle(id: number): Promise<void>;
  /** Marks updates as settled that were handled while the database was unreachable. */
  retryUnsettled(): Promise<void>;
}

export function createUpdatesInFlight({ inbox, handle, logError }: InFlightParts): UpdatesInFlight {
  const inFlight = new Set<number>();
  const settled = new Set<number>();
  const unsettled = new Set<number>();

  /** Where the database fails, the update stays in `unsettled`, so that this process does not handle it again. */
  async function settle(id: number): Promise<void> {
    try {
      await inbox.settle(id);
      unsettled.delete(id);
    } catch (error) {
      unsettled.add(id);
      logError(error, "settling an update", { updateId: id });
    }
  }

  return {
    has: (id) => inFlight.has(id) || unsettled.has(id),
    handle: async ({ id, content }) => {
      inFlight.add(id);
      await handle(content);
      if (!settled.delete(id)) await settle(id);
      inFlight.delete(id);
    },
    settle: async (id) => {
      if (!inFlight.has(id)) return;
      await settle(id);
      settled.add(id);
    },
    retryUnsettled: async () => {
      for (const id of unsettled) await settle(id);
    },
  };
}
