import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WireAccount, WireTransaction } from "./model.ts";
import type { RawRequest } from "./raw-api.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import { controlledSandbox, item, passDays, row, sent } from "./controlled-sandbox.ts";

let pluggy: PluggySandbox;
let api: RawRequest;
let itemId: string;

beforeEach(async () => {
  ({ pluggy, api, itemId } = await controlledSandbox());
});

afterEach(() => pluggy.close());

describe("passDay", () => {
  it("advances the clock, and adds, changes and deletes rows", async () => {
    const before = pluggy.truth.size;
    api = await passDays(pluggy, 1);
    expect(await item(api, itemId)).toMatchObject({
      status: "UPDATED",
      lastUpdatedAt: "2026-11-23T15:00:02.500Z",
      nextAutoSyncAt: "2026-11-24T15:00:02.500Z",
    });
    expect(pluggy.truth.size).toBeGreaterThan(before);
    expect(sent(pluggy, "transactions/created").length).toBeGreaterThan(0);
    expect(sent(pluggy, "transactions/updated").length).toBeGreaterThan(0);
    expect(sent(pluggy, "transactions/deleted").length).toBeGreaterThan(0);
    expect(sent(pluggy, "item/updated")).toMatchObject([{ triggeredBy: "SYNC" }]);
  });

  it("keeps the labels of exactly the existing rows", async () => {
    api = await passDays(pluggy, 6);
    const { body } = await api("GET", `/accounts?itemId=${itemId}`);
    const ids: string[] = [];
    for (const { id } of (body as { results: WireAccount[] }).results) {
      let next: string | null = `?accountId=${id}`;
      while (next !== null) {
        const page = (await api("GET", `/v2/transactions${next}`)).body as {
          results: WireTransaction[];
          next: string | null;
        };
        ids.push(...page.results.map((found) => found.id));
        next = page.next;
      }
    }
    expect(ids.toSorted()).toEqual([...pluggy.truth.keys()].toSorted());
  });

  it("posts the pending rows when the bill closes", async () => {
    api = await passDays(pluggy, 5);
    const updated = sent(pluggy, "transactions/updated").flatMap(
      ({ transactionIds }) => transactionIds as string[],
    );
    expect(updated.length).toBeGreaterThan(50);
    const found = await Promise.all(updated.map((id) => row(api, id)));
    const posted = found.filter(
      ({ status, creditCardMetadata }) =>
        status === "POSTED" && creditCardMetadata?.billId !== undefined,
    );
    expect(posted.length).toBeGreaterThan(50);
  });

  it("does not sync items with a login error, a stalled or a disabled sync", async () => {
    pluggy.bank.stall(itemId);
    const { lastUpdatedAt } = await item(api, itemId);
    api = await passDays(pluggy, 1);
    expect(await item(api, itemId)).toMatchObject({
      status: "UPDATED",
      nextAutoSyncAt: null,
      lastUpdatedAt,
    });
    await api("PATCH", `/items/${itemId}/disable-auto-sync`);
    expect((await item(api, itemId)).autoSyncDisabledAt).not.toBeNull();
  });
});
