import { expect, test } from "vitest";
import { judgeDisk } from "../../../src/domain/operation/disk.ts";
import { provingStretch } from "../../../src/domain/operation/webhook-silence.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

test("a disk is full from 90 % on, and roomy below 85 %", () => {
  const judged = (used: number, total = 100) => judgeDisk({ used, total }, NOW)?.kind ?? null;
  expect([89.9, 90, 100, 84.9, 85].map((used) => judged(used))).toEqual([
    null,
    "bad",
    "bad",
    "good",
    null,
  ]);
  expect(judged(0, 0)).toBeNull();
  expect(judgeDisk(null, NOW)).toBeNull();
});

test("a webhook may be silent for a day and a half before an update proves anything", () => {
  expect(provingStretch(hoursAgo(35), hoursAgo(900), NOW)).toBeNull();
  expect(provingStretch(hoursAgo(36), hoursAgo(900), NOW)).toEqual({
    from: hoursAgo(35),
    to: hoursAgo(6),
  });
});

test("while the service was down no webhook could come", () => {
  expect(provingStretch(hoursAgo(100), hoursAgo(2), NOW)).toBeNull();
  expect(provingStretch(hoursAgo(100), hoursAgo(50), NOW)).toEqual({
    from: hoursAgo(49),
    to: hoursAgo(6),
  });
});
