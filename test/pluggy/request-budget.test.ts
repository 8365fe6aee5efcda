import { describe, expect, test } from "vitest";
import { BankError } from "../../src/errors.ts";
import { createRequestBudget, kindOfRequest } from "../../src/pluggy/request-budget.ts";
import { createMemoryPace } from "../../src/usecases/timing/memory-pace.ts";
import { createRateLimiter } from "../sandbox/pluggy/rate-limit.ts";
import { fastTime, type FastTime } from "../support/fast-time.ts";
import { NOW } from "../support/make.ts";
import { startScriptedPluggy } from "./scripted-pluggy.ts";

/** Several processes behind one address, as Pluggy sees them. */
function processes(time: FastTime, count: number) {
  const sharedPace = createMemoryPace(time.timers);
  const pluggy = createRateLimiter({ now: () => time.now() } as never);
  const refused: string[] = [];
  const sent = (kind: string) => {
    const perMinute = kind === "PATCH items" ? 20 : 360;
    if (!pluggy.count("10.0.0.1", kind, perMinute).allowed) refused.push(kind);
  };
  const budgets = Array.from({ length: count }, (_, index) =>
    createRequestBudget({
      sharedPace,
      timers: time.timers,
      random: () => index / count,
    }),
  );
  return { budgets, sent, refused };
}

describe("three processes that want more than Pluggy allows", () => {
  test.each([
    ["GET transactions", 240],
    ["PATCH items", 13],
  ])("%s: nothing is refused, and no less than %i a minute are sent", async (kind, least) => {
    const time = fastTime(NOW);
    const { budgets, sent, refused } = processes(time, 3);
    let count = 0;
    const end = NOW.getTime() + 600_000;
    const causes = new Set<unknown>();
    const greedy = async (budget: (typeof budgets)[number]) => {
      while (time.now() < end)
        try {
          await budget.take(kind, "awaited");
          count += 1;
          sent(kind);
        } catch (error) {
          causes.add((error as BankError).code);
        }
    };
    const works = budgets.flatMap((budget) => [greedy(budget), greedy(budget)]);
    await time.runUntil(() => time.now() >= end);
    await time.runUntil(() => time.now() >= NOW.getTime() + 660_000).catch(() => undefined);
    await Promise.all(works);
    expect(refused).toEqual([]);
    expect([...causes].filter((code) => code !== "rate-limited")).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(10 * least);
    time.close();
  });
});

test("people wait for no routine sync, which takes only what is spare", async () => {
  const time = fastTime(NOW);
  const { budgets } = processes(time, 2);
  const [routine, people] = budgets as [(typeof budgets)[0], (typeof budgets)[0]];
  let taken = 0;
  const syncs = (async () => {
    while (taken < 400) {
      await routine.take("GET accounts", "when-spare").catch(() => undefined);
      taken += 1;
    }
  })();
  await time.runUntil(() => taken >= 200);
  const asked = time.now();
  await Promise.all(Array.from({ length: 40 }, () => people.take("GET accounts", "awaited")));
  expect(time.now()).toBe(asked);
  await time.runUntil(() => taken >= 400);
  await syncs;
  time.close();
});

test("a refusal of Pluggy stops its kind of request in all processes, with jitter, and no other kind", async () => {
  const time = fastTime(NOW);
  const { budgets } = processes(time, 2);
  const [first, second] = budgets;
  // The second process adds half of the quarter that is the most.
  await second?.pause("GET bills", 8000);
  await first?.take("GET accounts", "awaited");
  const refusal = await first?.take("GET bills", "awaited").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(BankError);
  expect(refusal).toMatchObject({ code: "rate-limited", retryAfter: 9000 });
  await time.runUntil(() => time.now() >= NOW.getTime() + 9000).catch(() => undefined);
  time.close();
});

test("every attempt takes a slot, and a 429 pauses its kind", async () => {
  await using pluggy = await startScriptedPluggy();
  const seen: string[] = [];
  const budget = {
    take: async (kind: string, urgency: string) => void seen.push(`${kind} ${urgency}`),
    pause: async (kind: string, ms: number) => void seen.push(`${kind} paused ${ms}`),
  };
  pluggy.answer(
    "GET /items/1",
    { status: 429, body: {}, headers: { "retry-after": "1" } },
    { body: {} },
  );
  const client = pluggy.client({ budget });
  await client.whenSpare().fetchItem("1");
  expect(seen).toEqual([
    "POST auth awaited",
    "GET items when-spare",
    "GET items paused 1000",
    "GET items when-spare",
  ]);
});

test.each([
  ["GET", "v2/transactions?accountId=1", "GET transactions"],
  ["GET", "accounts/1", "GET accounts"],
  ["PATCH", "items/1", "PATCH items"],
  ["POST", "auth", "POST auth"],
])("the kind of %s %s is %s", (method, path, kind) => {
  expect(kindOfRequest(method, path)).toBe(kind);
});
