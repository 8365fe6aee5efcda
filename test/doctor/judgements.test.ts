import { expect, test } from "vitest";
import { checkClock } from "../../src/doctor/check-clock.ts";
import { checkDatabase } from "../../src/doctor/check-database.ts";
import { checkPluggy } from "../../src/doctor/check-pluggy.ts";
import type { DatabaseReport } from "../../src/mongo/inspect-database.ts";
import type { PlanReport } from "../../src/pluggy/inspect-plan.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const WEBHOOK = "https://quanto.example/pluggy/webhook";

const database: Extract<DatabaseReport, { kind: "reached" }> = {
  kind: "reached",
  name: "quanto",
  isNamed: true,
  version: "7.0.28",
  latencyMs: 2.2,
  canWrite: true,
  disk: null,
  processes: [],
  itemId: null,
};

test("a good database needs nothing", () => {
  const kinds = checkDatabase(database, NOW).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["ok"]));
});

test.each([
  [{ kind: "failed", says: "nothing listens there: start it" }, "nothing listens there: start it"],
  [{ ...database, version: "5.0.3" }, "upgrade it to 6 or newer"],
  [{ ...database, canWrite: false }, "the role readWrite"],
  [{ ...database, disk: { used: 95, total: 100 } }, "its disk is more than 90 % full"],
] as const)("a database that is %o must be fixed", (report, says) => {
  const wrong = checkDatabase(report, NOW).filter(({ kind }) => kind === "wrong");
  expect(wrong).toMatchObject([{ says: expect.stringContaining(says) as string }]);
});

test("a database without a name in the address is told, with where the data are", () => {
  const findings = checkDatabase({ ...database, name: "test", isNamed: false }, NOW);
  expect(findings[0]).toMatchObject({
    kind: "note",
    says: expect.stringContaining('everything is kept in "test": add /test to it') as string,
  });
});

test("a database that is far away is slow", () => {
  const findings = checkDatabase({ ...database, latencyMs: 180 }, NOW);
  expect(findings.find(({ kind }) => kind === "note")?.says).toContain("answers in 180 ms");
});

const plan: Extract<PlanReport, { kind: "accepted" }> = {
  kind: "accepted",
  connectors: 12,
  products: ["ACCOUNTS", "TRANSACTIONS"],
  categorised: 0.9,
  webhookUrls: [WEBHOOK],
};
const running = { webhookUrl: WEBHOOK, isRunning: true };

test("good keys need nothing, and the products are told", () => {
  const findings = checkPluggy(plan, running);
  expect(findings.every(({ kind }) => kind === "ok")).toBe(true);
  expect(findings[1]?.says).toContain(
    "12 banks can be connected; products: ACCOUNTS, TRANSACTIONS",
  );
});

test.each([
  [{ kind: "unreachable" }, running, "wrong", "PLUGGY_API_URL"],
  [{ kind: "rejected" }, running, "wrong", "copy both from Pluggy's dashboard"],
  [{ ...plan, connectors: 0 }, running, "wrong", "choose connectors"],
  [{ ...plan, categorised: 0.1 }, running, "note", "categories are off"],
  [{ ...plan, categorised: null }, running, "note", "once a bank is connected"],
  [{ ...plan, products: [] }, running, "ok", "products: not told"],
  [{ ...plan, webhookUrls: [] }, running, "wrong", "our webhook is not registered"],
  [{ ...plan, webhookUrls: [] }, { ...running, isRunning: false }, "note", "when it starts"],
  [plan, { ...running, webhookUrl: null }, "note", "need a public https PUBLIC_URL"],
] as const)("Pluggy with %o, %o is %s", (report, options, kind, says) => {
  expect(checkPluggy(report, options)).toContainEqual({
    kind,
    about: "Pluggy",
    says: expect.stringContaining(says) as string,
  });
});

test("the clock is compared with the service that agrees most", () => {
  const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
  expect(checkClock([after(1), after(900), null], NOW)).toMatchObject([{ kind: "ok" }]);
  expect(checkClock([after(95)], NOW)[0]?.says).toContain("this machine is 95 s behind");
  expect(checkClock([after(-95)], NOW)[0]?.says).toContain("this machine is 95 s ahead");
  expect(checkClock([null], NOW)).toEqual([]);
});
