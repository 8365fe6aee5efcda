import { beforeEach, expect, test } from "vitest";
import type { ConnectionIssue } from "../../src/domain/connection-issue.ts";
import type { Stores } from "../../src/usecases/ports.ts";
import type { NoticeKey } from "../../src/usecases/ports/notices.ts";
import { makeCashEntry } from "../support/make-cash.ts";
import { makeItem, makeUser, NOW } from "../support/make.ts";

const LATER = new Date("2026-11-23T00:00:00.000Z");
const ISSUE: ConnectionIssue = {
  requiredAction: "login",
  code: "INVALID_CREDENTIALS",
  until: null,
  since: NOW,
};
const OTHER_ISSUE: ConnectionIssue = {
  requiredAction: "new-connection",
  code: null,
  until: LATER,
  since: LATER,
};

const itemId = "item-1";
const FIRST_REPORT: NoticeKey = { kind: "first-report", itemId, at: NOW };
const SUMMARIES: NoticeKey = { kind: "summaries-planned", userId: "user-1" };
const consentEnding = (warnedFor: Date | null, end: Date): NoticeKey => {
  return { kind: "consent-ending", itemId, warnedFor, end };
};
const issue = (reported: ConnectionIssue | null, current: ConnectionIssue | null): NoticeKey => {
  return { kind: "issue", itemId, reported, current };
};

const EACH: readonly NoticeKey[] = [
  FIRST_REPORT,
  SUMMARIES,
  consentEnding(null, NOW),
  issue(null, ISSUE),
  { kind: "cash-question", entryId: "cash-1", at: NOW },
];

/** The marks of sent notices. `make` returns empty stores. */
export function noticesContract(make: () => Promise<Stores>): void {
  let stores: Stores;

  beforeEach(async () => {
    stores = await make();
    await stores.users.add(makeUser());
    await stores.items.add(makeItem());
    await stores.cashEntries.add(makeCashEntry());
  });

  test.each(EACH)("$kind can be claimed once, and again after it was released", async (key) => {
    const { notices } = stores;
    expect(await notices.claim(key)).toBe(true);
    expect(await notices.claim(key)).toBe(false);
    await notices.release(key);
    expect([await stores.users.byId("user-1"), await stores.items.byId(itemId)]).toEqual([
      makeUser(),
      makeItem(),
    ]);
    expect(await notices.claim(key)).toBe(true);
  });

  test.each(EACH)("$kind is claimed by one of twenty processes", async (key) => {
    const claims = Array.from({ length: 20 }, () => stores.notices.claim(key));
    expect((await Promise.all(claims)).filter((isClaimed) => isClaimed)).toHaveLength(1);
  });

  test.each(EACH)("$kind cannot be claimed after its user or item was deleted", async (key) => {
    await stores.notices.claim(key);
    await stores.items.remove(itemId);
    await stores.users.remove("user-1");
    await stores.cashEntries.removeOfUser("user-1");
    await stores.notices.release(key);
    expect(await stores.notices.claim(key)).toBe(false);
    expect([await stores.users.byId("user-1"), await stores.items.byId(itemId)]).toEqual([
      null,
      null,
    ]);
  });

  test("a claim changes its own mark and nothing else", async () => {
    for (const key of EACH) await stores.notices.claim(key);
    expect(await stores.users.byId("user-1")).toEqual(makeUser({ knowsOfSummaries: true }));
    expect(await stores.items.byId(itemId)).toEqual(
      makeItem({ welcomedAt: NOW, consentWarnedFor: NOW, issue: ISSUE }),
    );
    expect(await stores.cashEntries.ofUser("user-1")).toEqual([makeCashEntry({ askedAt: NOW })]);
  });

  test("the first report is released by the process that claimed it, and by no other", async () => {
    await stores.notices.claim(FIRST_REPORT);
    await stores.notices.release({ kind: "first-report", itemId, at: LATER });
    expect(await stores.items.byId(itemId)).toEqual(makeItem({ welcomedAt: NOW }));
  });

  test("each end of a consent is claimed once", async () => {
    const { notices } = stores;
    await notices.claim(consentEnding(null, NOW));
    expect(await notices.claim(consentEnding(null, LATER))).toBe(false);
    expect(await notices.claim(consentEnding(NOW, LATER))).toBe(true);
    await notices.release(consentEnding(NOW, LATER));
    expect(await stores.items.byId(itemId)).toEqual(makeItem({ consentWarnedFor: NOW }));
  });

  test("an issue is claimed when the reported one is stored, identified by its start", async () => {
    const { notices } = stores;
    expect(await notices.claim(issue(OTHER_ISSUE, ISSUE))).toBe(false);
    await notices.claim(issue(null, ISSUE));
    expect(await notices.claim(issue({ ...ISSUE, code: null }, OTHER_ISSUE))).toBe(true);
    expect(await stores.items.byId(itemId)).toEqual(makeItem({ issue: OTHER_ISSUE }));
    expect(await notices.claim(issue(ISSUE, null))).toBe(false);
    expect(await notices.claim(issue(OTHER_ISSUE, null))).toBe(true);
    expect(await stores.items.byId(itemId)).toEqual(makeItem());
  });
}
