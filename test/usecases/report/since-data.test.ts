import { expect, test } from "vitest";
import { sinceData } from "../../../src/usecases/report/since-data.ts";

const ALL = { first: "1900-01-01", last: "2026-11-22" };

test.each([
  ["all there is begins with the first data", ALL, "2026-01-05", "2026-01-05"],
  ["or stays as it is before there are any", ALL, null, "1900-01-01"],
  ["other days stay as they are", { ...ALL, first: "2026-11-01" }, "2026-11-20", "2026-11-01"],
])("%s", async (_what, days, dataSince, first) => {
  const told = await sinceData(days, { dataSince: async () => dataSince });
  expect(told).toEqual({ first, last: "2026-11-22" });
});
