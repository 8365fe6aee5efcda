import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDoor, type Door } from "./start-door.ts";

const SECRET = "the-secret-of-telegram";
const HEADER = "x-telegram-bot-api-secret-token";
const update = { update_id: 7, message: { text: "/start" } };

let door: Door;
let handled: unknown[];
let finish: () => void;
let outcome: Promise<void>;

beforeEach(async () => {
  handled = [];
  outcome = new Promise((resolve) => (finish = resolve));
  door = await startDoor({
    telegramWebhook: {
      secret: SECRET,
      accept: (update) => {
        handled.push(update);
        return outcome;
      },
    },
  });
});
afterEach(async () => {
  finish();
  await door[Symbol.asyncDispose]();
});

const send = (body: unknown, headers: Record<string, string> = { [HEADER]: SECRET }) =>
  door.post("/telegram/webhook", body, headers);

describe("an update of Telegram", () => {
  it("is answered once it is stored, and not before", async () => {
    let isAnswered = false;
    const answer = send(update).then((response) => {
      isAnswered = true;
      return response;
    });
    await expect.poll(() => handled).toEqual([update]);
    expect(isAnswered).toBe(false);
    finish();
    expect((await answer).status).toBe(200);
  });

  it.each([
    ["no secret", {}],
    ["a wrong secret", { [HEADER]: "the-secret-of-telegran" }],
    ["a part of the secret", { [HEADER]: SECRET.slice(0, -1) }],
    ["an empty secret", { [HEADER]: "" }],
  ])("with %s is 401, whatever is in it", async (_name, headers) => {
    expect((await send(update, headers)).status).toBe(401);
    expect((await send("{oops", headers)).status).toBe(401);
    expect(handled).toEqual([]);
  });

  it.each(["{oops", {}, [], { update_id: "7" }, { update_id: 1.5 }, "null"])(
    "that is none (%j) is 400",
    async (body) => {
      expect((await send(body)).status).toBe(400);
      expect(handled).toEqual([]);
    },
  );

  it("over 1 MiB is 413", async () => {
    expect((await send({ ...update, filler: "x".repeat(1_048_576) })).status).toBe(413);
  });

  it("that cannot be stored is reported, and Telegram sends it again", async () => {
    const failure = new Error("no");
    outcome = Promise.reject(failure);
    outcome.catch(() => {});
    expect((await send(update)).status).toBe(503);
    expect(door.reports).toEqual([{ error: failure, where: "POST /telegram/webhook" }]);
  });
});
