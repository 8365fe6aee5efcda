import { expect, test } from "vitest";
import { loadConfig } from "../src/config.ts";
import { policyOf } from "../src/policy.ts";

const LEAST = {
  TELEGRAM_BOT_TOKEN: "123456:ABC-def",
  PLUGGY_CLIENT_ID: "a-client",
  PLUGGY_CLIENT_SECRET: "a-client-secret",
  MONGODB_URI: "mongodb://localhost:27017/quanto",
};

test("everyone is let in, or those on the list", () => {
  expect(policyOf(loadConfig(LEAST)).isAllowed(7)).toBe(true);
  const listed = policyOf(loadConfig({ ...LEAST, ALLOWED_TELEGRAM_IDS: "7, 8" }));
  expect([7, 8, 9].map((id) => listed.isAllowed(id))).toEqual([true, true, false]);
});

test("a trace tells users apart, does not hold their number, and is keyed", () => {
  const { traceOf } = policyOf(loadConfig(LEAST));
  const other = policyOf(loadConfig({ ...LEAST, TELEGRAM_BOT_TOKEN: "123456:XYZ-def" }));
  expect(traceOf(1001)).toBe(traceOf(1001));
  expect(traceOf(1001)).not.toBe(traceOf(1002));
  expect(traceOf(1001)).not.toContain("1001");
  expect(traceOf(1001)).not.toBe(other.traceOf(1001));
});
