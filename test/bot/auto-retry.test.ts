import { autoRetry } from "@grammyjs/auto-retry";
import { HttpError, Api, type Transformer } from "grammy";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { installGateway } from "../../src/bot/gateway.ts";
import { handTiming } from "./hand-timing.ts";

type Answer = Awaited<ReturnType<Transformer>>;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** An `Api` behind the gateway whose wire always answers the same; hears when it was asked. */
function apiAnswering(answer: Answer): { api: Api; askedAt: number[] } {
  const api = new Api("1:token");
  const askedAt: number[] = [];
  api.config.use(async () => {
    askedAt.push(Date.now());
    return answer as never;
  });
  installGateway(api, { timing: handTiming(), onBlocked: async () => {} });
  return { api, askedAt };
}

function refused(error_code: number, retry_after?: number): Answer {
  return {
    ok: false,
    error_code,
    description: "No",
    ...(retry_after !== undefined && { parameters: { retry_after } }),
  };
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const failure = call.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return failure;
}

function pauses(times: readonly number[]): number[] {
  return times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / 1000);
}

describe("how long the gateway insists", () => {
  test.each([
    ["waits as long as Telegram asks, four calls at most", refused(429, 5), [5, 5, 5]],
    ["does not wait longer than half a minute", refused(429, 31), []],
    ["waits 3, 6 and 12 seconds where Telegram itself fails", refused(500), [3, 6, 12]],
    ["takes other refusals at once", refused(400), []],
  ])("%s", async (_, answer, expected) => {
    const { api, askedAt } = apiAnswering(answer);
    const failure = await failureOf(api.sendMessage(1, "oi"));
    expect(pauses(askedAt)).toEqual(expected);
    expect(failure).toMatchObject({ name: "TelegramError", method: "sendMessage" });
  });

  test("tells the pause that was too long", async () => {
    const { api } = apiAnswering(refused(429, 31));
    expect(await failureOf(api.sendMessage(1, "oi"))).toMatchObject({ code: 429, retryAfter: 31 });
  });

  test.each(["getUpdates", "getMe"] as const)("leaves %s to who listens", async (method) => {
    const { api, askedAt } = apiAnswering(refused(500));
    await failureOf(api[method]());
    expect(askedAt).toHaveLength(1);
  });
});

test("auto-retry alone would repeat a network failure for ever, whatever its limit", async () => {
  let calls = 0;
  const api = new Api("1:token");
  api.config.use(
    () => {
      calls += 1;
      return Promise.reject(new HttpError("No network", new Error("No network")));
    },
    autoRetry({ maxRetryAttempts: 1 }),
  );
  void api.getMe().catch(() => {});
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(calls).toBeGreaterThan(5);
});
