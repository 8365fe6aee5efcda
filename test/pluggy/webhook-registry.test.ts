import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PluggyApiClient } from "../../src/pluggy/client.ts";
import { createWebhookRegistry } from "../../src/pluggy/webhook-registry.ts";
import type { WebhookRecord } from "../../src/usecases/ports/webhook-records.ts";
import type { WebhookRegistry, WebhookTarget } from "../../src/usecases/ports/webhook-registry.ts";
import { registerWebhook } from "../../src/usecases/webhooks/register-webhook.ts";
import { rawApi, type RawRequest } from "../sandbox/pluggy/raw-api.ts";
import { startPluggy, type PluggySandbox } from "../sandbox/pluggy/start-pluggy.ts";
import { startScriptedPluggy } from "./scripted-pluggy.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { UNLIMITED } from "../support/unlimited-budget.ts";

const TARGET: WebhookTarget = {
  url: "https://quanto.example/pluggy/webhook",
  secret: "s3cret",
  secretHash: "hash of s3cret",
};

let pluggy: PluggySandbox;
let api: RawRequest;
let registry: WebhookRegistry;
let record: WebhookRecord | null;

beforeEach(async () => {
  pluggy = await startPluggy({ rateLimits: "off" });
  api = await rawApi(pluggy);
  record = null;
  registry = createWebhookRegistry(
    new PluggyApiClient({
      clientId: pluggy.clientId,
      clientSecret: pluggy.clientSecret,
      apiUrl: pluggy.apiUrl,
      clock: { now: () => new Date() },
      timers: instantTimers(),
      budget: UNLIMITED,
    }),
  );
});
afterEach(() => pluggy.close());

interface Wire {
  readonly id: string;
  readonly url: string;
  readonly event: string;
  readonly headers: object;
  readonly disabledAt: string | null;
}

/** The registered webhooks, as the stand-in stores them. */
async function registered(): Promise<Wire[]> {
  const answer = await api("GET", "/webhooks?pageSize=500");
  return (answer.body as { results: Wire[] }).results;
}

async function addForeign(url: string): Promise<Wire> {
  const headers = { "x-theirs": "1" };
  return (await api("POST", "/webhooks", { url, event: "item/created", headers })).body as Wire;
}

const register = (target = TARGET) =>
  registerWebhook(
    {
      webhooks: registry,
      webhookRecords: {
        current: async () => record,
        save: async (next) => void (record = next),
        lastCheck: async () => null,
        saveCheck: async () => undefined,
        lastHeard: async () => null,
        saveHeard: async () => undefined,
      },
      clock: { now: () => new Date() },
    },
    target,
  );

const OURS = {
  url: TARGET.url,
  event: "all",
  headers: { "X-Webhook-Secret": "s3cret" },
  disabledAt: null,
};
const posts = () =>
  pluggy.journal.entries().filter(({ method, path }) => `${method} ${path}` === "POST /webhooks");

describe("against Pluggy's stand-in", () => {
  it("creates one webhook over several starts", async () => {
    expect(await register()).toEqual({ kind: "registered" });
    record = null;
    expect(await register()).toEqual({ kind: "registered" });
    expect(await register()).toEqual({ kind: "registered" });
    expect(await registered()).toMatchObject([OURS]);
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ["address", { ...TARGET, url: "https://moved.example/pluggy/webhook" }],
    ["secret", { ...TARGET, secret: "fresh", secretHash: "hash of fresh" }],
  ])("updates the same webhook with another %s", async (_name, target) => {
    await register();
    const [before] = await registered();
    await register(target);
    const after = await registered();
    expect(after).toMatchObject([
      { id: before?.id, url: target.url, headers: { "X-Webhook-Secret": target.secret } },
    ]);
  });

  it("enables a disabled webhook", async () => {
    await register();
    const [ours] = await registered();
    await api("PATCH", `/webhooks/${ours?.id}`, { enabled: false, event: "item/all" });
    await register();
    expect(await registered()).toMatchObject([{ ...OURS, id: ours?.id }]);
  });

  it("finds the webhook after a lost response instead of creating another", async () => {
    pluggy.faults.add({ kind: "apply-then-reset", method: "POST", path: "/webhooks", times: 1 });
    await expect(register()).rejects.toMatchObject({ name: "BankError", code: "unreachable" });
    expect(record).toBeNull();
    expect(await register()).toEqual({ kind: "registered" });
    expect(await registered()).toMatchObject([OURS]);
    expect(posts()).toHaveLength(1);
  });

  it("leaves one webhook when processes start together", async () => {
    await Promise.all([register(), register(), register()]);
    await register();
    expect(await registered()).toMatchObject([OURS]);
  });

  it("removes our duplicates on all pages, and no other webhooks", async () => {
    const theirs: Wire[] = [];
    for (let number = 0; number < 25; number += 1)
      theirs.push(await addForeign(`https://somebody.example/${number}`));
    await addForeign(TARGET.url);
    await addForeign(TARGET.url);
    await register();
    const all = await registered();
    expect(all.filter(({ url }) => url === TARGET.url)).toMatchObject([OURS]);
    expect(all.filter(({ url }) => url !== TARGET.url)).toEqual(theirs);
    expect(posts()).toHaveLength(27);
  });

  it.each(["http://quanto.example/pluggy/webhook", "https://localhost/pluggy/webhook"])(
    "throws on the address %s",
    async (url) => {
      expect(await register({ ...TARGET, url })).toEqual({ kind: "refused" });
      expect(await registered()).toEqual([]);
    },
  );

  it.each(["html", "malformed-json", "wrong-types", "reset"] as const)(
    "throws on an invalid response (%s)",
    async (kind) => {
      pluggy.faults.add({ kind, path: "/webhooks" });
      await expect(register()).rejects.toMatchObject({ code: "unreachable" });
    },
  );

  it("treats a missing webhook as removed", async () => {
    await register();
    const [ours] = await registered();
    await registry.remove(ours?.id ?? "");
    await registry.remove(ours?.id ?? "");
    expect(await registered()).toEqual([]);
  });
});

describe("the list of webhooks", () => {
  const row = (id: string, createdAt: string | null) => ({
    id,
    url: TARGET.url,
    event: "all",
    createdAt,
    disabledAt: null,
  });

  it("is ordered by age, those without a date last", async () => {
    await using pluggy = await startScriptedPluggy();
    const results = [
      row("undated", null),
      row("young", "2026-11-02T00:00:00.000Z"),
      row("old", "2026-11-01T00:00:00.000Z"),
    ];
    pluggy.answer("GET /webhooks", { body: { results } });
    const listed = await createWebhookRegistry(pluggy.client()).list();
    expect(listed.map(({ id }) => id)).toEqual(["old", "young", "undated"]);
  });

  it("throws when Pluggy refuses a removal", async () => {
    await using pluggy = await startScriptedPluggy();
    pluggy.answer("DELETE /webhooks/one", { status: 500 });
    const removing = createWebhookRegistry(pluggy.client()).remove("one");
    await expect(removing).rejects.toMatchObject({ code: "unreachable" });
  });
});
