import { expect, test } from "vitest";
import type { BankItem } from "../../src/domain/bank-item.ts";
import type { ConnectionIssue } from "../../src/domain/connection-issue.ts";
import type { Items } from "../../src/usecases/ports/items.ts";
import { makeItem, NOW } from "../support/make.ts";
import { allOf } from "../support/batches.ts";

const LATER = new Date("2026-11-23T00:00:00.000Z");
const NEVER_SYNCED = { syncedAt: null };

function issue(given: Partial<ConnectionIssue> = {}): ConnectionIssue {
  return {
    requiredAction: "login",
    code: "INVALID_CREDENTIALS",
    until: null,
    since: NOW,
    ...given,
  };
}

/** An item that was last synced so many minutes before a time. */
function synced(id: string, minutes: number) {
  const syncedAt = new Date(NOW.getTime() - minutes * 60_000);
  return makeItem({ id, syncCheckpoint: { syncedAt } });
}

/** The queries of the item store for the hourly maintenance, and deletion. */
export function itemMaintenanceContract(make: () => Promise<Items>): void {
  test("items that were not synced since an instant are found, oldest first", async () => {
    const items = await make();
    const since = new Date(NOW.getTime() - 60 * 60_000);
    await items.add(synced("fresh", 59));
    await items.add(synced("just", 60));
    await items.add(synced("stale", 61));
    await items.add(synced("older", 600));
    await items.add(makeItem({ id: "never", syncCheckpoint: NEVER_SYNCED }));
    await items.add({ ...synced("going", 900), deletionRequestedAt: NOW });
    expect(await allOf(items.notSyncedSince(since))).toEqual(["never", "older", "stale"]);
  });

  test("ending consents are found until their user was warned", async () => {
    const items = await make();
    const soon = { consentExpiresAt: NOW };
    await items.add(makeItem({ id: "soon", ...soon }));
    await items.add(makeItem({ id: "warned", ...soon, consentWarnedFor: NOW }));
    await items.add(makeItem({ id: "of another", ...soon, consentWarnedFor: LATER }));
    await items.add(makeItem({ id: "late", consentExpiresAt: LATER }));
    await items.add(makeItem({ id: "endless" }));
    await items.add(makeItem({ id: "going", ...soon, deletionRequestedAt: NOW }));
    expect((await allOf(items.consentEndingBefore(LATER))).sort()).toEqual(["of another", "soon"]);
    expect(await allOf(items.consentEndingBefore(NOW))).toEqual([]);
  });

  test("synced items without a first report are found", async () => {
    const items = await make();
    await items.add(makeItem({ id: "new", syncCheckpoint: NEVER_SYNCED }));
    await items.add(makeItem({ id: "synced", syncCheckpoint: { syncedAt: NOW } }));
    await items.add(
      makeItem({ id: "welcomed", syncCheckpoint: { syncedAt: NOW }, welcomedAt: NOW }),
    );
    await items.add(
      makeItem({ id: "going", syncCheckpoint: { syncedAt: NOW }, deletionRequestedAt: NOW }),
    );
    expect(await allOf(items.withoutFirstReport())).toEqual(["synced"]);
  });

  test("items being fetched are found", async () => {
    const items = await make();
    const updating = { state: { kind: "updating" } } as const;
    await items.add(makeItem({ id: "fetched", ...updating }));
    await items.add(makeItem({ id: "going", ...updating, deletionRequestedAt: NOW }));
    await items.add(makeItem({ id: "working" }));
    expect(await allOf(items.updating())).toEqual(["fetched"]);
  });

  test("issues and their ends are found until they were reported", async () => {
    const items = await make();
    const broken = { state: { kind: "login-error", code: null } } as const;
    const needs = (requiredAction: ConnectionIssue["requiredAction"]) => ({
      issue: issue({ requiredAction }),
    });
    const all: Partial<BankItem>[] = [
      { id: "broken", ...broken },
      { id: "broken and told", ...broken, ...needs("login") },
      { id: "broken in another way", ...broken, ...needs("patience") },
      { id: "broken and going", ...broken, deletionRequestedAt: NOW },
      { id: "outdated", state: { kind: "outdated", code: null } },
      { id: "outdated and told", state: { kind: "outdated", code: null }, ...needs("login") },
      { id: "removed", state: { kind: "removed" }, ...needs("authorisation") },
      { id: "mended", ...needs("patience") },
      { id: "working" },
      { id: "updating", state: { kind: "updating" }, ...needs("login") },
    ];
    for (const item of all) await items.add(makeItem(item));
    expect((await allOf(items.withUnreportedIssue())).toSorted()).toEqual([
      "broken",
      "broken in another way",
      "mended",
      "outdated",
      "removed",
    ]);
  });

  test("items to be deleted are found until they are deleted", async () => {
    const items = await make();
    await items.add(makeItem());
    await items.add(makeItem({ id: "staying" }));
    expect(await allOf(items.withRequestedDeletion())).toEqual([]);
    await items.update("item-1", { deletionRequestedAt: NOW });
    expect(await allOf(items.withRequestedDeletion())).toEqual(["item-1"]);
    expect(await items.ofUser("user-1")).toHaveLength(2);
    await items.remove("item-1");
    await items.remove("item-1");
    expect(await allOf(items.withRequestedDeletion())).toEqual([]);
    expect(await items.ofUser("user-1")).toEqual([makeItem({ id: "staying" })]);
  });

  test("a late update does not store a deleted item again", async () => {
    const items = await make();
    await items.add(makeItem());
    await items.remove("item-1");
    await items.update("item-1", { deletionRequestedAt: null });
    expect(await items.byId("item-1")).toBeNull();
  });
}
