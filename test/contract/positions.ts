import { expect, test } from "vitest";
import type { Positions } from "../../src/usecases/ports/positions.ts";
import { makePosition } from "../support/make-position.ts";

export function positionsContract(make: () => Promise<Positions>): void {
  test("a position is stored once by id, as the bank last reported it", async () => {
    const positions = await make();
    await positions.upsertAll([makePosition({ minor: null, dataAt: null })]);
    const last = makePosition({ name: "", minor: 3, isOver: true });
    await positions.upsertAll([last]);
    expect(await positions.ofUser("user-1")).toEqual([last]);
    expect(await positions.ofUser("user-2")).toEqual([]);
    await positions.upsertAll([makePosition({ minor: null, dataAt: null })]);
    expect(await positions.ofUser("user-1")).toMatchObject([{ minor: null, dataAt: null }]);
  });

  test("the positions of a deleted bank are gone", async () => {
    const positions = await make();
    const loan = makePosition({ id: "loan-1", itemId: "item-2", product: "loans" });
    await positions.upsertAll([makePosition(), loan]);
    await positions.removeOfItem("item-1");
    expect(await positions.ofUser("user-1")).toEqual([loan]);
  });
}
