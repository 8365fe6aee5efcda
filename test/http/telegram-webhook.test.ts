import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "./start-server.ts";

const SECRET = "the-secret-of-telegram";
const HEADER = "x-telegram-bot-api-secret-token";
const update = { update_id: 7, message: { text: "/start" } };

let server: TestServer;
let handled: unknown[];
let finish: () => void;
let outcome: Promise<void>;

beforeEach(async () => {
  handled = [];
  outcome = new Promise((resolve) => (finish = resolve));
  server = await startServer({
    telegramWebhook: {
      secret: SECRET,
      accept: async (update) => {
        // As it is stored.
        handled.push(JSON.parse(JSON.stringify(update)));
        await outcome;
      },
    },
  });
});
afterEach(async () => {
  finish();
  await server[Symbol.asyncDispose]();
});

const send = (body: unknown, headers: Record<string, string> = { [HEADER]: SECRET }) =>
  server.post("/telegram/webhook", body, headers);

describe("an update", () => {
  it("is acknowledged when it is stored, and not before", async () => {
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
  ])("with %s is answered with 401, whatever its body", async (_name, headers) => {
    expect((await send(update, headers)).status).toBe(401);
    expect((await send("{oops", headers)).status).toBe(401);
    expect(handled).toEqual([]);
  });

  it.each(["{oops", {}, [], { update_id: "7" }, { update_id: 1.5 }, "null"])(
    "that is malformed is answered with 400: %j",
    async (body) => {
      expect((await send(body)).status).toBe(400);
      expect(handled).toEqual([]);
    },
  );

  it("that is nested too deep to be stored is answered with 400, since it never will be", async () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    expect((await send(`{"update_id":7,"message":${deep}}`)).status).toBe(400);
    expect([handled, server.reports]).toEqual([[], []]);
  });

  it("over 1 MiB is answered with 413", async () => {
    expect((await send({ ...update, filler: "x".repeat(1_048_576) })).status).toBe(413);
  });

  it("that cannot be stored is reported and answered with 503", async () => {
    const failure = new Error("no");
    outcome = Promise.reject(failure);
    outcome.catch(() => {});
    expect((await send(update)).status).toBe(503);
    expect(server.reports).toEqual([{ error: failure, where: "POST /telegram/webhook" }]);
  });
});
