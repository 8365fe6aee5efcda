import type { Position } from "../../domain/position.ts";

/** Investments and loans. */
export interface Positions {
  /** Stores what the bank reports, by id. Positions that it reports no longer are kept. */
  upsertAll(positions: readonly Position[]): Promise<void>;
  /** Without order. */
  ofUser(userId: string): Promise<Position[]>;
  removeOfItem(itemId: string): Promise<void>;
}
