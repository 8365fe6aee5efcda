import type { Position } from "../../src/domain/position.ts";
import type { Positions } from "../../src/usecases/ports/positions.ts";
import { removeWhere } from "./memory-rows.ts";

export function memoryPositions(): Positions {
  const positions = new Map<string, Position>();
  return {
    upsertAll: async (rows) => rows.forEach((one) => positions.set(one.id, structuredClone(one))),
    ofUser: async (userId) =>
      [...positions.values()]
        .filter((one) => one.userId === userId)
        .map((one) => structuredClone(one)),
    removeOfItem: async (itemId) => removeWhere(positions, (one) => one.itemId === itemId),
  };
}
