import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Api, HttpError } from "grammy";
import type { ApiResponse } from "grammy/types";
import { describe, expect, test } from "vitest";
import { fetchResponse } from "../../../src/bot/telegram-api/fetch-answer.ts";
import {
  installLowPriorityGateway,
  installGateway,
} from "../../../src/bot/telegram-api/gateway.ts";
import { createRateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import type { Purpose } from "../../../src/bot/telegram-api/retry-failures.ts";
import { instantTimers, type InstantTimers } from "../../support/instant-timers.ts";

type Answer = ApiResponse<unknown>;

const PURPOSES: readonly Purpose[] = ["answer", "notice"];

/** An `Api` with the gateway on a scripted wire; records when it was called, in seconds. */
function apiOn(
  wire: (timers: InstantTimers) => Answer | Error,
  { purpose = "notice", chance = 0 }: { purpose?: Purpose; chance?: number } = {},
) {
  const timers = instantTimers();
  const api = new Api("1:token");
  const askedAt: number[] = [];
  api.config.use(async () => {
    askedAt.push(timers.now() / 1000);
    const answer = wire(timers);
    if (answer instanceof Error) throw answer;
    return answer as never;
  });
  const sharedPace = createMemoryPace(timers);
  const rateLimits = createRateLimits({ timers, random: () => 0, sharedPace });
  installGateway(api, {
    timers,
    rateLimits,
    purpose,
    random: () => chance,
    onBlocked: async () => {},
  });
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

function broken(code: string): HttpError {
  return new HttpError("No network", Object.assign(new Error("broken"), { code }));
}

const timedOut = new HttpError("No network", new Error("Request timed out after 45 seconds"));
const garbled = new HttpError("No", Object.assign(new Error("?"), { type: "invalid-json" }));

describe.each(PURPOSES)("an %s", (purpose) => {
  test.each([
    ["a 500", refused(500)],
    ["a 502", refused(502)],
    ["a reset connection", broken("ECONNRESET")],
    ["a broken pipe", broken("EPIPE")],
    ["a connection that was refused", broken("ECONNREFUSED")],
  ])("is sent again three times within ten seconds after %s", async (_, failure) => {
    const { api, askedAt } = apiOn(() => failure, { purpose });
    await expect(api.sendMessage(1, "oi")).rejects.toMatchObject({
      name: "TelegramError",
      mayBeExecuted: false,
    });
    expect(askedAt).toEqual([0, 0.5, 2, 6]);
  });

  test("is not retried where each attempt takes long to fail", async () => {
    const slow = (timers: InstantTimers) => {
      timers.advance(9000);
      return refused(504);
    };
    const { api, askedAt } = apiOn(slow, { purpose });
    await expect(api.sendMessage(1, "oi")).rejects.toMatchObject({ code: 504 });
    expect(askedAt).toEqual([0, 9.5]);
  });

  test.each([
    [8000, [0, 0.5, 10]],
    [8001, [0, 0.5]],
  ])("is retried ten seconds after the first failure at the latest (%i ms)", async (ms, times) => {
    const durations = [0, ms];
    const { api, askedAt } = apiOn(
      (timers) => {
        timers.advance(durations.shift() ?? 0);
        return refused(504);
      },
      { purpose },
    );
    await expect(api.sendMessage(1, "oi")).rejects.toMatchObject({ code: 504 });
    expect(askedAt).toEqual(times);
  });

  test("is retried after each kind of failure, one after the other", async () => {
    const failures = [refused(502), broken("ECONNRESET"), refused(500)];
    const sent: Answer = { ok: true, result: { message_id: 1 } };
    const { api, askedAt } = apiOn(() => failures.shift() ?? sent, { purpose });
    await api.sendMessage(1, "oi");
    expect(askedAt).toHaveLength(4);
  });

  test("is not retried after other refusals", async () => {
    const { api, askedAt } = apiOn(() => refused(400), { purpose });
    await expect(api.sendMessage(1, "oi")).rejects.toMatchObject({ code: 400 });
    expect(askedAt).toEqual([0]);
  });
});

describe("no response in time, or an unreadable one", () => {
  test.each([
    ["timed out", timedOut],
    ["garbled", garbled],
  ])("(%s) has an answer sent again, a notice not", async (_, failure) => {
    const answer = apiOn(() => failure, { purpose: "answer" });
    await expect(answer.api.sendMessage(1, "oi")).rejects.toMatchObject({ mayBeExecuted: true });
    expect(answer.askedAt).toHaveLength(4);
    const notice = apiOn(() => failure, { purpose: "notice" });
    await expect(notice.api.sendMessage(1, "oi")).rejects.toMatchObject({ mayBeExecuted: true });
    expect(notice.askedAt).toHaveLength(1);
  });

  test("retries an edit, whatever its purpose, because it is idempotent", async () => {
    const { api, askedAt } = apiOn(() => garbled);
    await expect(api.editMessageText(1, 1, "oi")).rejects.toThrow("editMessageText failed");
    expect(askedAt).toHaveLength(4);
  });
});

describe("retry_after", () => {
  test.each([
    ["is waited for, four calls at most", refused(429, 5), [0, 5, 10, 15]],
    ["of half a minute is waited for too", refused(429, 30), [0, 30, 60, 90]],
    ["of more than half a minute is left to the caller", refused(429, 31), [0]],
  ])("%s", async (_, answer, expected) => {
    const { api, askedAt } = apiOn(() => answer);
    await expect(api.sendMessage(1, "oi")).rejects.toMatchObject({ code: 429 });
    expect(askedAt).toEqual(expected);
  });

  test("fails the call where it is too long", async () => {
    const { api } = apiOn(() => refused(429, 31));
    await expect(api.sendMessage(1, "oi")).rejects.toMatchObject({ retryAfter: 31 });
  });

  test("gets jitter, and is never shortened", async () => {
    const firstTry = async (chance: number) => {
      const { api, askedAt } = apiOn(() => refused(429, 8), { chance });
      await api.sendMessage(1, "oi").catch(() => {});
      return askedAt[1];
    };
    expect(await Promise.all([0, 0.5, 1].map(firstTry))).toEqual([8, 9, 10]);
  });
});

test.each(["getUpdates", "getMe"] as const)("%s is not retried by the gateway", async (method) => {
  const { api, askedAt } = apiOn(() => refused(500));
  await api[method]().catch(() => {});
  expect(askedAt).toHaveLength(1);
});

test.each([
  [502, "<html><body>Bad Gateway</body></html>", { code: 502, mayBeExecuted: false }],
  [503, "", { code: 503, mayBeExecuted: false }],
  [500, '{"ok":false,"error_code":500,"description":"Oops"}', { code: 500, description: "Oops" }],
  [200, '{"ok":true,"resu', { code: null, mayBeExecuted: true }],
])("a proxy's %s is a failure of Telegram as its own is: %s", async (status, body, expected) => {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const client = { apiRoot: `http://127.0.0.1:${port}`, fetch: fetchResponse };
  const api = new Api("1:token", client);
  installLowPriorityGateway(api, { onBlocked: async () => {} });
  await expect(api.sendMessage(1, "oi")).rejects.toMatchObject(expected);
  server.closeAllConnections();
  server.close();
});
