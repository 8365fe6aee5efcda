import { beforeEach, describe, expect, it } from "vitest";
import { BankError } from "../../../src/errors.ts";
import type { WebhookCheck, WebhookRecord } from "../../../src/usecases/ports/webhook-records.ts";
import type {
  RegisteredWebhook,
  WebhookRegistry,
  WebhookTarget,
} from "../../../src/usecases/ports/webhook-registry.ts";
import { registerWebhook } from "../../../src/usecases/webhooks/register-webhook.ts";
import { NOW } from "../../support/make.ts";

const URL = "https://quanto.example/pluggy/webhook";
const TARGET: WebhookTarget = { url: URL, secret: "s3cret", secretHash: "hash of s3cret" };
const FOREIGN = webhook("foreign", { url: "https://somebody.example/hook" });

interface Stored extends RegisteredWebhook {
  readonly secret: string;
}

let stored: Stored[];
let record: WebhookRecord | null;
let check: WebhookCheck | null;
let calls: string[];
let registry: WebhookRegistry;

beforeEach(() => {
  stored = [FOREIGN];
  record = null;
  check = null;
  calls = [];
  let made = 0;
  registry = {
    list: async () => stored.map(({ secret: _secret, ...seen }) => seen),
    create: async ({ url, secret }) => {
      calls.push("create");
      const created = webhook(`made-${(made += 1)}`, { url, secret });
      stored.push(created);
      return created;
    },
    update: async (id, { url, secret }) => {
      calls.push(`update ${id}`);
      stored = stored.map((one) => (one.id === id ? webhook(id, { url, secret }) : one));
    },
    remove: async (id) => {
      calls.push(`remove ${id}`);
      stored = stored.filter((one) => one.id !== id);
    },
  };
});

function webhook(id: string, given: Partial<Stored> = {}): Stored {
  return { id, url: URL, event: "all", isEnabled: true, secret: "s3cret", ...given };
}

function recordOf(webhookId: string, { url, secretHash } = TARGET): WebhookRecord {
  return { webhookId, url, secretHash };
}

let heard: Date | null = null;

const register = (target = TARGET) =>
  registerWebhook(
    {
      webhooks: registry,
      webhookRecords: {
        current: async () => record,
        save: async (next) => void (record = next),
        lastCheck: async () => check,
        saveCheck: async (next) => void (check = next),
        lastHeard: async () => heard,
        saveHeard: async (at) => void (heard = at),
      },
      clock: { now: () => NOW },
    },
    target,
  );

describe("registering the webhook", () => {
  it("creates and records one webhook, once", async () => {
    expect(await register()).toEqual({ kind: "registered" });
    expect(await register()).toEqual({ kind: "registered" });
    expect(calls).toEqual(["create"]);
    expect(stored).toEqual([FOREIGN, webhook("made-1")]);
    expect(record).toEqual(recordOf("made-1"));
    expect(check).toEqual({ kind: "registered", at: NOW });
  });

  it.each([
    ["another address", { url: "https://old.example/pluggy/webhook" }, {}],
    ["fewer events", { event: "item/created" }, {}],
    ["been disabled", { isEnabled: false }, {}],
    ["another secret", { secret: "old" }, { secretHash: "hash of old" }],
    ["a secret with a hash of an older version", {}, { secretHash: "plain SHA-256 of s3cret" }],
  ])("updates one that has %s", async (_name, change, remembered) => {
    stored.push(webhook("ours", change));
    record = recordOf("ours", { ...TARGET, ...remembered });
    expect(await register()).toEqual({ kind: "registered" });
    expect(calls).toEqual(["update ours"]);
    expect(stored).toEqual([FOREIGN, webhook("ours")]);
    expect(record).toEqual(recordOf("ours"));
  });

  it("finds a webhook whose creation had no response, and updates its secret", async () => {
    stored.push(webhook("lost", { secret: "old" }));
    await register();
    expect(calls).toEqual(["update lost"]);
    expect(stored).toEqual([FOREIGN, webhook("lost")]);
    expect(record).toEqual(recordOf("lost"));
  });

  it("keeps the recorded one of several, or else the oldest", async () => {
    stored.push(webhook("first"), webhook("second"), webhook("third"));
    record = recordOf("second");
    await register();
    expect(calls).toEqual(["remove first", "remove third"]);
    stored = [webhook("fourth"), webhook("fifth")];
    await register();
    expect(calls.slice(2)).toEqual(["update fourth", "remove fifth"]);
    expect(record).toEqual(recordOf("fourth"));
  });

  it("creates a new one when the recorded one was deleted", async () => {
    record = recordOf("gone");
    await register();
    expect(stored).toEqual([FOREIGN, webhook("made-1")]);
    expect(record).toEqual(recordOf("made-1"));
  });

  it("keeps one when two processes each created one at the same time", async () => {
    const alone = { ...registry };
    registry.create = async (target) => {
      stored.push(webhook("theirs", { secret: "unknown" }));
      return alone.create(target);
    };
    await register();
    expect(calls).toEqual(["create", "update theirs", "remove made-1"]);
    expect(stored).toEqual([FOREIGN, webhook("theirs")]);
    expect(record).toEqual(recordOf("theirs"));
  });

  it("keeps the created one when the list does not have it yet", async () => {
    registry.list = async () => [FOREIGN];
    await register();
    expect(calls).toEqual(["create"]);
    expect(record).toEqual(recordOf("made-1"));
  });

  it.each(["create", "update"] as const)(
    "says when Pluggy refuses the address (%s)",
    async (call) => {
      const old = { ...TARGET, url: "https://old.example" };
      if (call === "update") stored.push(webhook("ours", old));
      record = recordOf("ours", old);
      const refuse = () => Promise.reject(new BankError("refused", "not localhost"));
      registry = { ...registry, [call]: refuse };
      expect(await register({ ...TARGET, url: "http://localhost/x" })).toEqual({ kind: "refused" });
      expect(record).toEqual(recordOf("ours", old));
      expect(check).toEqual({ kind: "refused", at: NOW });
    },
  );

  it.each([new BankError("unreachable", "away"), new Error("ours")])(
    "lets other failures through, to be tried again: %s",
    async (failure) => {
      registry.create = () => Promise.reject(failure);
      await expect(register()).rejects.toBe(failure);
      expect(record).toBeNull();
      expect(check).toBeNull();
    },
  );
});
