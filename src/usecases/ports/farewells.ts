import type { Farewell } from "../../domain/farewell.ts";

/** Last words that are owed. Of one that was taken nothing is left for a day but the hash, so that it is not promised again. */
export interface Farewells {
  /** Keeps it unless there is, or was, one with its id. It is given up an hour after it was promised. */
  promise(farewell: Farewell): Promise<void>;
  byId(id: string): Promise<Farewell | null>;
  /** Takes it, to say it; null where it was taken before. Of several who try at once, one gets it. */
  take(id: string, now: Date): Promise<Farewell | null>;
  /** It was surely not said. */
  putBack(farewell: Farewell): Promise<void>;
  /** Ids of those that nobody took. */
  owed(): Promise<string[]>;
}
