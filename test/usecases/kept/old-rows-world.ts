import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { keepingWorld, letGoToTheEnd, userOf } from "./let-go-world.ts";

export const FROM = "2024-11-01";

/** Ten reais at a restaurant on each of these days. */
const ROWS = ["2024-02-10", "2024-02-20", "2024-05-20", "2024-10-15", "2024-11-10", "2026-11-02"];

export async function oldRowsWorld(): Promise<FakeWorld> {
  const world = await keepingWorld();
  const rows = ROWS.map((day) =>
    makeTransaction({
      id: day,
      day,
      minor: 1000,
      categoryId: "11010000",
      topCategoryId: "11000000",
      merchantName: "iFood",
      merchantKey: "n:ifood",
    }),
  );
  await world.transactions.upsertAll(rows, NOW);
  await letGoToTheEnd(world);
  return world;
}

export const requestOf = async (world: FakeWorld) =>
  createReportRequest(world, await userOf(world));
