import { expect, test } from "vitest";
import { isRefusal, TelegramError } from "../../../src/bot/telegram-api/telegram-error.ts";

test.each([
  [
    "Bad Request: inline keyboard button URL 'http://localhost:3000/connect/s3cret' is invalid: Wrong HTTP URL",
    "Bad Request: inline keyboard button URL '[address]' is invalid: Wrong HTTP URL",
  ],
  [
    "request to https://api.telegram.org/bot123:AAE-x_yzabcdefghijklmnop/getMe failed",
    "request to [address] failed",
  ],
  ["bot123456:AAE-x_yzabcdefghijklmnop is gone", "bot[token] is gone"],
  [
    'Bad Request: can\'t parse entities: Unsupported start tag "ana" at byte offset 5',
    "Bad Request: can't parse entities: Unsupported start tag [text] at byte offset 5",
  ],
  ["Bad Request: chat -100123456789 is gone", "Bad Request: chat [number] is gone"],
  ["Bad Request: message is not modified", "Bad Request: message is not modified"],
])("a failure may be logged: %s", (description, words) => {
  const error = new TelegramError("sendMessage", 400, description);
  expect(error.description).toBe(words);
  expect(error.message).toBe(`sendMessage failed: 400 ${words}`);
});

test("a refusal is a 400 with a matching description", () => {
  const refused = new TelegramError("editMessageText", 400, "message is not modified");
  expect(isRefusal(refused, /not modified/)).toBe(true);
  expect(isRefusal(refused, /not found/)).toBe(false);
  expect(isRefusal(new TelegramError("x", 500, "not modified"), /not modified/)).toBe(false);
  expect(isRefusal(new Error("not modified"), /not modified/)).toBe(false);
});

test.each([
  [null, "ECONNRESET", false],
  [null, "EPIPE", false],
  [null, "invalid-json", true],
  [null, "timed out", true],
  [null, "ECONNREFUSED", false],
  [null, "ENOTFOUND", false],
  [400, "Bad Request", false],
  [429, "Too Many Requests", false],
])("an answer %s %s may be that of a done call: %s", (code, description, mayBeExecuted) => {
  expect(new TelegramError("sendMessage", code, description).mayBeExecuted).toBe(mayBeExecuted);
});
