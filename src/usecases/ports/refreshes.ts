import type { Refresh } from "../../domain/refresh.ts";
import type { Batches } from "./batches.ts";

/** The `/refresh` requests that are not answered yet. */
export interface Refreshes {
  /** Stores it unless it is stored already. */
  add(refresh: Refresh): Promise<void>;
  byId(id: string): Promise<Refresh | null>;
  /** All there are. */
  pending(): Batches<Pick<Refresh, "id" | "userId">>;
  ofUser(userId: string): Promise<Refresh[]>;
  remove(id: string): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
}
