import type { Position } from "../../src/domain/position.ts";
import { NOW } from "./make.ts";

export function makePosition(given: Partial<Position> = {}): Position {
  return {
    id: "position-1",
    itemId: "item-1",
    userId: "user-1",
    product: "investments",
    name: "CDB LIQUIDEZ DIÁRIA",
    minor: 500_000,
    currency: "BRL",
    identity: given.id ?? "position-1",
    isOver: false,
    dataAt: NOW,
    seenAt: NOW,
    ...given,
  };
}
