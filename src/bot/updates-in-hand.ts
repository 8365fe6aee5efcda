import type { KeptUpdate, UpdateInbox } from "../usecases/update-inbox.ts";
import type { LogError } from "./bot-ports.ts";

export interface InHandParts {
  readonly inbox: Pick<UpdateInbox, "settle">;
  /** Handles an update; never rejects. */
  readonly handle: (content: string) => Promise<void>;
  readonly report: LogError;
}

/** The updates that this process is handling, or has handled and could not write that down. */
export interface UpdatesInHand {
  has(id: number): boolean;
  /** Handles an update and writes that down; never rejects. */
  handle(update: KeptUpdate): Promise<void>;
  /** Writes down that an update in hand was handled, before whatever stands in line behind it begins. */
  settle(id: number): Promise<void>;
  /** Writes down what was handled while the database was away. */
  settleLate(): Promise<void>;
}

export function createUpdatesInHand({ inbox, handle, report }: InHandParts): UpdatesInHand {
  const inHand = new Set<number>();
  const settled = new Set<number>();
  const unsettled = new Set<number>();

  /** What is handled is not handled again by this process, even where the database does not hear of it. */
  async function settle(id: number): Promise<void> {
    try {
      await inbox.settle(id);
      unsettled.delete(id);
    } catch (error) {
      unsettled.add(id);
      report(error, "an update that was handled", { updateId: id });
    }
  }

  return {
    has: (id) => inHand.has(id) || unsettled.has(id),
    handle: async ({ id, content }) => {
      inHand.add(id);
      await handle(content);
      if (!settled.delete(id)) await settle(id);
      inHand.delete(id);
    },
    settle: async (id) => {
      if (!inHand.has(id)) return;
      await settle(id);
      settled.add(id);
    },
    settleLate: async () => {
      for (const id of unsettled) await settle(id);
    },
  };
}
