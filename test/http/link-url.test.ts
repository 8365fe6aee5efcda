import { describe, expect, test } from "vitest";
import { redactUrl } from "../../src/http/link-url.ts";

/** 32 bytes in base64url, as the token of a link. */
const TOKEN = "Zm9vYmFy-9vYmFyZm9v_mFyZm9vYmFyZm9vYmFyZm9v";

describe("a URL in the log", () => {
  test.each([
    [`/connect/${TOKEN}`, "/connect/[cut]"],
    [`/%2fconnect/${TOKEN}`, "//connect/[cut]"],
    [`/connect;x/${TOKEN}`, "/connect;x/[cut]"],
    [`/connect%2F${TOKEN}`, "/connect/[cut]"],
    [`/%63onnect/${TOKEN}/session`, "/connect/[cut]/session"],
    [`/connect/done/${TOKEN}`, "/connect/done/[cut]"],
    [`/connect/connect/${TOKEN}`, "/connect/[cut]/[cut]"],
    [`/somewhere/${TOKEN}`, "/somewhere/[cut]"],
    [`/somewhere/%5A${TOKEN.slice(1)}`, "/somewhere/[cut]"],
    [`/connect%252F${TOKEN}`, "/connect%[cut]"],
    [`/connect/${TOKEN}%E0%A4%A/session`, "/connect/[cut]/session"],
    [`/%E0%A4%A/${TOKEN}%`, "/%E0%A4%A/[cut]%"],
    [`/x?to=${TOKEN}`, "/x"],
  ])("has no token of a link: %s", (url, logged) => {
    expect(redactUrl(url)).toBe(logged);
  });

  test("has no shorter text in the place of a token", () => {
    expect(redactUrl("/connect/half-a-token/item")).toBe("/connect/[cut]/item");
  });

  test.each([
    "/",
    "/connect/done",
    "/connect-assets/main.js",
    "/webhooks/pluggy",
    "/items/01234567-89ab-cdef-0123-456789abcdef",
    "/%0a%ff%",
  ])("is otherwise as it was requested: %s", (url) => {
    expect(redactUrl(url)).toBe(url);
  });
});
