import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WireItem } from "./model.ts";
import { rawApi, rawRequests } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

let pluggy: PluggySandbox;
let admin: RawRequest;
let itemId: string;

beforeAll(async () => {
  pluggy = await startPluggy({ stepMs: 0, historyDays: 30 });
  admin = rawRequests(pluggy.apiUrl, null);
  const api = await rawApi(pluggy);
  const answer = await api("POST", "/items", {
    connectorId: 2,
    parameters: { user: "user-ok", password: "password-ok" },
    clientUserId: "person-1",
  });
  itemId = (answer.body as WireItem).id;
  await pluggy.idle();
});

afterAll(() => pluggy.close());

const control = (name: string, body: unknown = {}) =>
  admin("POST", `/__sandbox/controls/${name}`, body);

describe("the control routes", () => {
  it("act on the newest item and purchase when none is named", async () => {
    const added = await control("addPurchase", { minor: 777, description: "TESTE" });
    const { done: id } = added.body as { done: string };
    expect(pluggy.truth.get(id)).toMatchObject({ minor: 777, itemId });
    await control("correctTransaction", { transactionId: id, minor: 888 });
    expect(pluggy.truth.get(id)?.minor).toBe(888);
    await control("removeTransaction", { transactionId: id });
    expect(pluggy.truth.has(id)).toBe(false);
    const renamed = await control("postUnderNewId", { clientUserId: "person-1" });
    expect(renamed.status).toBe(200);
  });

  it("list the controls, and refuse unknown ones", async () => {
    const names = (await admin("GET", "/__sandbox/controls")).body as string[];
    expect(names.toSorted()).toEqual(Object.keys(pluggy.bank).toSorted());
    expect((await control("nonsense")).status).toBe(400);
    expect((await control("stall", { itemId: "unknown" })).body).toEqual({
      message: "The sandbox has no item unknown",
    });
    expect((await control("stall", { clientUserId: "nobody" })).status).toBe(400);
    expect((await admin("GET", "/__sandbox/nowhere")).status).toBe(404);
  });

  it("turn Pluggy's categories off and on", async () => {
    const isOn = async () => (await admin("GET", "/__sandbox/state")).body;
    expect((await control("setCategories", { on: false })).status).toBe(200);
    expect(await isOn()).toMatchObject({ hasCategories: false });
    expect((await control("setCategories")).status).toBe(400);
    await control("setCategories", { on: true });
    expect(await isOn()).toMatchObject({ hasCategories: true });
  });

  it("add purchases of today when a day passes on the system's clock", async () => {
    const before = pluggy.truth.size;
    await control("passDay");
    await admin("POST", "/__sandbox/idle");
    expect(pluggy.truth.size).toBeGreaterThan(before);
  });
});

describe("the state routes", () => {
  it("list items, accounts and credentials", async () => {
    const { body } = await admin("GET", "/__sandbox/state");
    expect(body).toMatchObject({
      items: [{ id: itemId, bank: "Pluggy Bank", clientUserId: "person-1", accounts: [{}, {}] }],
      credentials: pluggy.credentials,
    });
  });

  it("report the true labels, by row and by period", async () => {
    const rows = (await admin("GET", "/__sandbox/truth")).body as unknown[];
    expect(rows).toHaveLength(pluggy.truth.size);
    const report = (await admin("GET", "/__sandbox/truth-report?clientUserId=person-1")).body;
    expect(report).toEqual(
      pluggy.truthReport("0000-01-01", "9999-12-31", { clientUserId: "person-1" }),
    );
    const nobody = (await admin("GET", "/__sandbox/truth-report?itemIds=other")).body;
    expect(nobody).toEqual([]);
  });

  it("set faults and change webhook delivery", async () => {
    const fault = { kind: "status", status: 500, path: "/categories" };
    expect((await admin("POST", "/__sandbox/faults", fault)).body).toEqual([fault]);
    expect((await admin("DELETE", "/__sandbox/faults")).status).toBe(204);
    expect(pluggy.faults.list()).toEqual([]);
    for (const action of ["hold", "duplicate", "release"]) {
      expect((await admin("POST", `/__sandbox/webhooks/${action}`)).status).toBe(204);
    }
    expect((await admin("GET", "/__sandbox/deliveries")).body).toEqual([]);
    expect((await admin("GET", "/__sandbox/journal")).status).toBe(200);
  });
});

describe("truthReport", () => {
  it("has categories that add up to the total, without rows after the last day", () => {
    const [report] = pluggy.truthReport("0000-01-01", "9999-12-31");
    const sum = report?.categories.reduce((total, { minor }) => total + minor, 0);
    expect(sum).toBe(report?.spentMinor);
    expect(report?.rows).toBe(pluggy.truth.size);
    expect(pluggy.truthReport("2000-01-01", "2000-12-31")).toEqual([]);
  });
});
