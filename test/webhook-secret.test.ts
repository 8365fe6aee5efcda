import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../src/config.ts";
import { LEAST, problemsOf, PUBLIC } from "./config-values.ts";

describe("the webhook's secret", () => {
  const { WEBHOOK_SECRET: _without, ...unset } = PUBLIC;

  test("must be chosen where strangers reach us", () => {
    expect(problemsOf(unset)).toEqual([
      "WEBHOOK_SECRET is missing: it is required when PUBLIC_URL is https",
    ]);
    expect(problemsOf({ ...unset, PUBLIC_URL: "HTTPS://Quanto.example" })).toHaveLength(1);
    expect(loadConfig(PUBLIC).webhookSecret).toBe(PUBLIC.WEBHOOK_SECRET);
  });

  test("is else the same after each start, and another for each of Pluggy's clients", () => {
    const { webhookSecret } = loadConfig(LEAST);
    expect(loadConfig(LEAST).webhookSecret).toBe(webhookSecret);
    expect(webhookSecret).toMatch(/^[\da-f]{64}$/);
    const other = loadConfig({ ...LEAST, PLUGGY_CLIENT_SECRET: "another-secret" });
    expect(other.webhookSecret).not.toBe(webhookSecret);
  });

  test("has at least sixteen characters", () => {
    expect(problemsOf({ ...PUBLIC, WEBHOOK_SECRET: "fifteen-letters" })).toEqual([
      expect.stringMatching(/^WEBHOOK_SECRET must have at least 16 characters/),
    ]);
    expect(loadConfig({ ...PUBLIC, WEBHOOK_SECRET: "sixteen-letters!" }).webhookSecret).toBe(
      "sixteen-letters!",
    );
  });

  test("is remembered by a hash that only our keys make", () => {
    const hash = loadConfig(PUBLIC).webhookSecretHash;
    expect(hash).toMatch(/^[\da-f]{64}$/);
    expect(loadConfig(PUBLIC).webhookSecretHash).toBe(hash);
    const changes = [
      { WEBHOOK_SECRET: "another-secret-of-pluggy" },
      { PLUGGY_CLIENT_SECRET: "another-client-secret" },
    ];
    for (const change of changes)
      expect(loadConfig({ ...PUBLIC, ...change }).webhookSecretHash).not.toBe(hash);
    const plain = createHash("sha256").update(PUBLIC.WEBHOOK_SECRET).digest("hex");
    expect(hash).not.toBe(plain);
  });

  test("gives Telegram another one, which follows from the bot's token alone", () => {
    const environment = { ...PUBLIC, TELEGRAM_MODE: "webhook" };
    const { telegram } = loadConfig(environment);
    const sameBot = loadConfig({ ...environment, WEBHOOK_SECRET: "another-secret-of-pluggy" });
    expect(sameBot.telegram.mode).toEqual(telegram.mode);
    const otherBot = loadConfig({ ...environment, TELEGRAM_BOT_TOKEN: "123456:XYZ-def" });
    expect(otherBot.telegram.mode).not.toEqual(telegram.mode);
    expect(telegram.mode).toEqual({
      kind: "webhook",
      secret: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(problemsOf({ ...LEAST, TELEGRAM_MODE: "webhook" })).toEqual([
      "PUBLIC_URL must be an https address when TELEGRAM_MODE is webhook",
    ]);
  });
});
