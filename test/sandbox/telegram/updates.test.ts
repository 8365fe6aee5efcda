import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Bot } from "grammy";
import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readBody } from "./call-params.ts";
import { createEventBus } from "./event-bus.ts";
import type { Person } from "./person.ts";
import { startTelegram } from "./start-telegram.ts";
import type { Telegram } from "./start-telegram.ts";

let telegram: Telegram;
let api: Api;
let ana: Person;

beforeEach(async () => {
  telegram = await startTelegram({ limits: "none", allowLoopbackWebhook: true });
  api = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } }).api;
  ana = telegram.person({ id: 42, firstName: "Ana", languageCode: "pt-br" });
});

afterEach(() => telegram.close());

describe("polling", () => {
  test("repeats updates until a higher offset confirms them", async () => {
    ana.send("/start agora");
    ana.send("dois");
    const both = await api.getUpdates();
    expect(both.map(({ message }) => message?.text)).toEqual(["/start agora", "dois"]);
    expect(both[0]?.message).toMatchObject({
      from: { id: 42, first_name: "Ana", is_bot: false, language_code: "pt-br" },
      chat: { id: 42, type: "private" },
      entities: [{ type: "bot_command", offset: 0, length: 6 }],
    });
    expect(await api.getUpdates()).toEqual(both);
    const first = both[0]?.update_id ?? 0;
    expect(await api.getUpdates({ offset: first + 1 })).toEqual([both[1]]);
    expect(await api.getUpdates({ offset: first + 2 })).toEqual([]);
    expect(await api.getUpdates()).toEqual([]);
  });

  test("waits, and answers when an update arrives", async () => {
    const waiting = api.getUpdates({ timeout: 50 });
    await telegram.waitForPoll();
    ana.send("oi");
    expect(await waiting).toMatchObject([{ message: { text: "oi" } }]);
  });

  test("a second poll ends the first with 409", async () => {
    const first = api.getUpdates({ timeout: 50 }).catch((error: unknown) => error);
    await telegram.waitForPoll();
    const second = api.getUpdates({ timeout: 50 });
    expect(await first).toMatchObject({
      error_code: 409,
      description:
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
    ana.send("oi");
    expect(await second).toHaveLength(1);
  });

  test("answers the requested kinds only", async () => {
    await api.getUpdates({ allowed_updates: ["message"] });
    ana.send("oi");
    ana.block();
    ana.unblock();
    expect(await api.getUpdates()).toHaveLength(1);
    await api.getUpdates({ allowed_updates: ["message", "my_chat_member"], offset: -1 });
    ana.block();
    expect((await api.getUpdates()).at(-1)).toMatchObject({
      my_chat_member: {
        old_chat_member: { status: "member" },
        new_chat_member: { status: "kicked", user: { is_bot: true } },
      },
    });
  });

  test("answers locations and pressed buttons", async () => {
    ana.sendLocation(-23.5, -46.6);
    await api.sendMessage(42, "x", {
      reply_markup: { inline_keyboard: [[{ text: "A", callback_data: "a:1" }]] },
    });
    const query = ana.tap("A");
    const [place, pressed] = await api.getUpdates();
    expect(place?.message?.location).toEqual({ latitude: -23.5, longitude: -46.6 });
    expect(pressed?.callback_query).toMatchObject({
      id: query.id,
      from: { id: 42 },
      data: "a:1",
      message: { text: "x" },
    });
  });
});

/** A bot's server: stores the updates, and answers with these statuses in order, then with 200. */
async function startReceiver(...statuses: number[]) {
  const received: { update: Update; secret: string | undefined }[] = [];
  const events = createEventBus<void>();
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const secret = request.headers["x-telegram-bot-api-secret-token"];
      received.push({
        update: JSON.parse(body.toString()) as Update,
        secret: typeof secret === "string" ? secret : undefined,
      });
      response.writeHead(statuses.shift() ?? 200).end();
      return events.emit();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const has = (count: number) => (received.length >= count ? received : undefined);
  return {
    url: `http://127.0.0.1:${port}/telegram`,
    received: (count: number) =>
      events.until(() => has(count), { what: `${count} updates`, timeoutMs: 10_000 }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe("webhook", () => {
  test("delivers pending and new updates, with the secret", async () => {
    const receiver = await startReceiver();
    ana.send("antes");
    await api.setWebhook(receiver.url, { secret_token: "s3cret_-A" });
    ana.send("depois");
    const got = await receiver.received(2);
    expect(got.map(({ update, secret }) => [update.message?.text, secret])).toEqual([
      ["antes", "s3cret_-A"],
      ["depois", "s3cret_-A"],
    ]);
    receiver.close();
  });

  test("repeats an update until it is answered with a 2xx, and reports the last error", async () => {
    const receiver = await startReceiver(500, 401);
    await api.setWebhook(receiver.url);
    ana.send("oi");
    const got = await receiver.received(3);
    const ids = got.map(({ update }) => update.update_id);
    expect(new Set(ids).size).toBe(1);
    expect(await api.getWebhookInfo()).toMatchObject({
      url: receiver.url,
      last_error_message: "Wrong response from the webhook: 401 Unauthorized",
    });
    receiver.close();
  });

  test("keeps the order within a chat, and delivers chats independently", async () => {
    const receiver = await startReceiver(500);
    const rui = telegram.person({ id: 43, firstName: "Rui" });
    ana.send("a1");
    ana.send("a2");
    rui.send("r1");
    await api.setWebhook(receiver.url);
    const got = (await receiver.received(4)).map(({ update }) => update.message?.text);
    expect(got.filter((text) => text !== "r1")).toEqual(["a1", "a1", "a2"]);
    expect(got.indexOf("r1")).toBeLessThan(2);
    receiver.close();
  });

  test("refuses polling until it is deleted", async () => {
    const receiver = await startReceiver();
    const polling = api.getUpdates({ timeout: 50 }).catch((error: unknown) => error);
    await telegram.waitForPoll();
    await api.setWebhook(receiver.url);
    expect(await polling).toMatchObject({
      description: "Conflict: terminated by setWebhook request",
    });
    await expect(api.getUpdates()).rejects.toThrow(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await api.deleteWebhook();
    ana.send("oi");
    expect(await api.getUpdates()).toHaveLength(1);
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(await api.getUpdates()).toEqual([]);
    receiver.close();
  });
});
