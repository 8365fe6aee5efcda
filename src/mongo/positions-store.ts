import type { Connection } from "mongoose";
import type { Position } from "../domain/position.ts";
import type { Positions } from "../usecases/ports/positions.ts";
import { date, entityOf, rowOf, strictSchema, text, type Row } from "./row.ts";
import { upsertById } from "./upsert-by-id.ts";

type PositionRow = Row<Position>;

const schema = strictSchema({
  _id: text,
  itemId: text,
  userId: text,
  product: text,
  name: String,
  minor: Number,
  currency: text,
  identity: text,
  isOver: { type: Boolean, required: true },
  dataAt: Date,
  seenAt: date,
})
  .index({ userId: 1 })
  .index({ itemId: 1 });

export function createPositionsStore(connection: Connection): Positions {
  const positions = connection.model<PositionRow>("Position", schema, "positions");
  return {
    upsertAll: (rows) => upsertById(positions, rows.map(rowOf)),
    ofUser: async (userId) =>
      (await positions.find({ userId }).lean<PositionRow[]>()).map(entityOf),
    removeOfItem: async (itemId) => void (await positions.deleteMany({ itemId })),
  };
}
