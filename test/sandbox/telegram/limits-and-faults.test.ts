import { Bot, GrammyError, HttpError } from "grammy";
import type { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTelegram } from "./start-telegram.ts";
import type { Telegram } from "./start-telegram.ts";

let telegram: Telegram;
let api: Api;
let now = 1_700_000_000_000;

beforeEach(async () => {
  telegram = await startTelegram({ clock: { now: () => now } });
  api = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot, timeoutSeconds: 1 } }).api;
  telegram.person({ id: 42, firstName: "Ana", met: true });
});

afterEach(() => telegram.close());

async function outcome(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => "sent",
    (error: unknown) => (error instanceof GrammyError ? error.parameters.retry_after : error),
  );
}

describe("limits", () => {
  test("a chat accepts a short burst, then one message a second", async () => {
    const send = () => outcome(api.sendMessage(42, "x"));
    for (let sent = 0; sent < 5; sent += 1) expect(await send()).toBe("sent");
    await expect(api.sendMessage(42, "x")).rejects.toThrow("Too Many Requests: retry after 1");
    now += 1000;
    expect(await send()).toBe("sent");
    expect(await send()).toBe(1);
    now += 3000;
    expect([await send(), await send(), await send(), await send()]).toEqual([
      "sent",
      "sent",
      "sent",
      1,
    ]);
  });

  test("edits count, refused messages do not", async () => {
    const { message_id: id } = await api.sendMessage(42, "0");
    for (let edit = 1; edit < 5; edit += 1) await api.editMessageText(42, id, String(edit));
    expect(await outcome(api.editMessageText(42, id, "5"))).toBe(1);
    now += 1000;
    await expect(api.sendMessage(42, "")).rejects.toThrow("message text is empty");
    expect(await outcome(api.sendMessage(42, "x"))).toBe("sent");
  });

  test("all chats together accept thirty messages a second", async () => {
    const people = Array.from({ length: 31 }, (_, index) => 100 + index);
    for (const id of people) telegram.person({ id, firstName: "P", met: true });
    const outcomes = await Promise.all(people.map((id) => outcome(api.sendMessage(id, "x"))));
    expect(outcomes.filter((result) => result === "sent")).toHaveLength(30);
    expect(outcomes.filter((result) => result === 1)).toHaveLength(1);
  });
});

describe("faults", () => {
  test.each([
    ["429", { error_code: 429, parameters: { retry_after: 7 } }],
    ["500", { error_code: 500, description: "Internal Server Error" }],
    ["403", { error_code: 403, description: "Forbidden: bot was blocked by the user" }],
    ["409", { error_code: 409 }],
    ["401", { error_code: 401 }],
  ] as const)("%s is answered the given number of times", async (kind, error) => {
    telegram.faults.next({ method: "sendMessage", kind, times: 2, retryAfter: 7 });
    await expect(api.sendMessage(42, "a")).rejects.toMatchObject(error);
    await api.getMe();
    await expect(api.sendMessage(42, "b")).rejects.toMatchObject(error);
    expect(await api.sendMessage(42, "c")).toMatchObject({ text: "c" });
    expect(telegram.faults.pending()).toBe(0);
  });

  test.each(["reset", "timeout", "html", "garbled"] as const)(
    "%s fails before the call has an effect",
    async (kind) => {
      telegram.faults.next({ kind });
      await expect(api.sendMessage(42, "a")).rejects.toBeInstanceOf(HttpError);
      expect(telegram.person({ id: 42, firstName: "Ana" }).messages()).toEqual([]);
    },
  );

  test("a lost answer does not undo the message", async () => {
    telegram.faults.next({ kind: "lost-answer", method: "sendMessage" });
    await expect(api.sendMessage(42, "a")).rejects.toBeInstanceOf(HttpError);
    const ana = telegram.person({ id: 42, firstName: "Ana" });
    expect(ana.messages().map(({ text }) => text)).toEqual(["a"]);
  });

  test("a fault of one chat does not affect others", async () => {
    telegram.person({ id: 43, firstName: "Rui", met: true });
    telegram.faults.next({ kind: "403", chatId: 43 });
    expect(await outcome(api.sendMessage(42, "a"))).toBe("sent");
    await expect(api.sendMessage(43, "a")).rejects.toThrow("blocked");
  });

  test("the journal contains every call, with its outcome", async () => {
    await api.sendMessage(42, "a");
    await outcome(api.sendMessage(1, "b"));
    telegram.faults.next({ kind: "reset" });
    await outcome(api.sendMessage(42, "c"));
    expect(
      telegram.calls("sendMessage").map(({ params, outcome }) => [params["text"], outcome]),
    ).toEqual([
      ["a", { ok: true, result: expect.objectContaining({ text: "a" }) as unknown }],
      ["b", { ok: false, code: 400, description: "Bad Request: chat not found" }],
      ["c", { ok: false, broken: "reset" }],
    ]);
  });
});
