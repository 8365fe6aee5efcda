import { beforeEach, describe, expect, test } from "vitest";
import { ROW_RULES_VERSION } from "../../../src/domain/transaction.ts";
import { BankError } from "../../../src/errors.ts";
import { changeTimeZone } from "../../../src/usecases/settings/change-time-zone.ts";
import { createCooldown } from "../../../src/usecases/refresh/cooldown.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { enqueueConfirmation } from "../../../src/usecases/deletion/confirm-deletion.ts";
import { recomputeDays } from "../../../src/usecases/decisions/recompute-days.ts";
import { REFRESH_COOLDOWN_MS, refreshItems } from "../../../src/usecases/refresh/refresh-items.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const syncedAt = (instant: Date) => ({ syncedAt: instant });
let world: FakeWorld;
let requests = 0;
/** Of another request each time. */
const cooldown = () => createCooldown(world, REFRESH_COOLDOWN_MS, `${(requests += 1)}`);
const jobs = () => world.jobs.pushed.map(({ job }) => job);

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
});

test("the hourly maintenance finds each missing job once", async () => {
  const fresh = { syncCheckpoint: syncedAt(inHours(-1)), welcomedAt: inHours(-1) };
  await world.items.add(makeItem({ id: "fresh", ...fresh }));
  await world.items.add(
    makeItem({ ...fresh, id: "silent", syncCheckpoint: syncedAt(inHours(-25)) }),
  );
  await world.items.add(makeItem({ id: "unwelcomed", ...fresh, welcomedAt: null }));
  await world.items.add(makeItem({ id: "updating", ...fresh, state: { kind: "updating" } }));
  await world.items.add(makeItem({ id: "broken", ...fresh, state: { kind: "removed" } }));
  await enqueueConfirmation(world, makeUser(), { kind: "person", userId: "somebody gone" });
  const [confirmationId] = await allOf(world.deletionConfirmations.pending());
  await world.items.add(makeItem({ id: "leaving", ...fresh, deletionRequestedAt: inHours(-2) }));
  await world.items.add(makeItem({ id: "waiting", ...fresh }));
  await world.items.add(makeItem({ id: "ending", ...fresh, consentExpiresAt: inHours(48) }));
  await world.events.addAll(
    ["waiting", "silent"].map((itemId) => ({
      id: `event of ${itemId}`,
      itemId,
      clientUserId: null,
      change: { kind: "item" },
      receivedAt: inHours(-1),
    })),
  );
  await world.users.add(
    makeUser({ id: "user-2", telegramId: 2002, deletionRequestedAt: inHours(-2) }),
  );
  const moved = { telegramId: 3003, rowRules: ROW_RULES_VERSION - 1 };
  await world.users.add(makeUser({ id: "user-3", ...moved }));
  await findLostWork(world);
  const found = jobs().map((job) => Object.values(job).join(" "));
  expect([...new Set(found)].sort()).toEqual([
    `confirm-deletion ${confirmationId}`,
    "forget-user user-2",
    "notify-item-status broken",
    "notify-item-status ending",
    "recompute-days user-3",
    "register-webhook",
    "send-first-report unwelcomed",
    "sync-item leaving",
    "sync-item silent",
    "sync-item updating",
    "sync-item waiting",
  ]);
  expect(world.jobs.retries()).toBe(1);
});

describe("refreshing", () => {
  /** The outcomes of a refresh that is not in the cooldown. */
  async function ask() {
    const refreshed = await refreshItems(world, makeUser(), cooldown());
    if (refreshed.kind !== "asked") throw new Error(refreshed.kind);
    return refreshed.outcomes;
  }

  test.each([
    ["started", 1],
    ["already-running", 1],
    ["removed", 1],
    ["needs-user", 0],
    ["by-pluggy-only", 0],
    ["not-now", 0],
  ] as const)("%s", async (kind, syncs) => {
    await world.items.add(makeItem());
    world.refreshAnswer = { kind };
    const outcomes = await ask();
    expect(outcomes.map(({ item, answer }) => [item.id, answer.kind])).toEqual([["item-1", kind]]);
    const now = world.jobs.pushed.filter(({ at }) => at === null);
    expect(now).toHaveLength(syncs);
    expect(world.jobs.pushed[0]).toMatchObject({ at: new Date(NOW.getTime() + 60_000) });
  });

  test.each(["login-error", "waiting-input", "waiting-action"] as const)(
    "does not call Pluggy for a bank in the state %s",
    async (kind) => {
      const state = kind === "login-error" ? { kind, code: null } : { kind, until: null };
      await world.items.add(makeItem({ state }));
      const [outcome] = await ask();
      expect(outcome?.answer).toEqual({ kind: "needs-user" });
      expect(world.refreshed).toEqual([]);
    },
  );

  test("skips a bank that is being deleted", async () => {
    await world.items.add(makeItem({ deletionRequestedAt: NOW }));
    expect(await ask()).toEqual([]);
  });

  test("requests the other banks when one fails", async () => {
    await world.items.add(makeItem());
    await world.items.add(makeItem({ id: "item-2" }));
    await world.items.add(makeItem({ id: "item-3" }));
    const failures = [new BankError("unreachable", "away"), new BankError("rate-limited", "slow")];
    world.bank.refresh = async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      return { kind: "started" };
    };
    const kinds = (await ask()).map(({ answer }) => answer.kind);
    expect(kinds).toEqual(["unreachable", "not-now", "started"]);
  });

  test("skips a superseded connection", async () => {
    await world.items.add(makeItem({ id: "older" }));
    await world.items.add(makeItem({ id: "newer" }));
    await world.accounts.upsertAll([
      makeAccount({ id: "old copy", itemId: "older" }),
      makeAccount({ id: "copy", itemId: "newer" }),
    ]);
    await world.accounts.setSupersededBy("old copy", "copy");
    expect((await ask()).map(({ item }) => item.id)).toEqual(["newer"]);
    expect(world.refreshed).toEqual(["newer"]);
  });

  describe("within the cooldown", () => {
    const refreshAgain = () => refreshItems(world, makeUser(), cooldown());

    test("a request that is handled again is not refused for itself", async () => {
      await world.items.add(makeItem({ id: "item-1" }));
      const again = createCooldown(world, REFRESH_COOLDOWN_MS, "one update");
      expect(await refreshItems(world, makeUser(), again)).toMatchObject({ kind: "asked" });
      expect(await refreshItems(world, makeUser(), again)).toMatchObject({ kind: "asked" });
      expect(await refreshAgain()).toEqual({ kind: "just-asked" });
    });
    const later = (ms: number) => (world.now = new Date(NOW.getTime() + ms));

    test.each(["started", "removed", "needs-user", "by-pluggy-only", "not-now"] as const)(
      'is refused for a minute after the answer "%s"',
      async (kind) => {
        await world.items.add(makeItem());
        world.refreshAnswer = { kind };
        await ask();
        later(REFRESH_COOLDOWN_MS - 1);
        expect(await refreshAgain()).toEqual({ kind: "just-asked" });
        expect(world.refreshed).toEqual(["item-1"]);
        later(REFRESH_COOLDOWN_MS);
        await ask();
        expect(world.refreshed).toEqual(["item-1", "item-1"]);
      },
    );

    test("is allowed when the first request reached no bank", async () => {
      expect(await ask()).toEqual([]);
      await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
      await ask();
      await world.items.update("item-1", { state: { kind: "working" } });
      const { refresh } = world.bank;
      world.bank.refresh = () => Promise.reject(new BankError("unreachable", "away"));
      await ask();
      world.bank.refresh = refresh;
      expect((await ask()).map(({ answer }) => answer.kind)).toEqual(["started"]);
    });

    test("does not affect other users", async () => {
      await world.items.add(makeItem());
      await ask();
      const other = makeUser({ id: "somebody else" });
      expect(await refreshItems(world, other, cooldown())).toMatchObject({
        kind: "asked",
        outcomes: [],
      });
    });
  });

  test("names no request when the last bank was disconnected meanwhile", async () => {
    await world.items.add(makeItem());
    await ask();
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    expect(await ask()).toEqual([]);
  });

  test("throws unexpected errors", async () => {
    await world.items.add(makeItem());
    world.bank.refresh = () => Promise.reject(new TypeError("a bug"));
    await expect(ask()).rejects.toThrow("a bug");
  });
});

describe("changing the time zone", () => {
  test("recomputes the days of all transactions", async () => {
    const evening = new Date("2026-11-21T02:00:00.000Z");
    await world.transactions.upsertAll(
      [
        makeTransaction({ date: evening, day: "2026-11-20" }),
        makeTransaction({ id: "noon" }),
        makeTransaction({ id: "plain", date: new Date("2026-11-20T00:00:00.000Z") }),
      ],
      NOW,
    );
    await changeTimeZone(world, makeUser(), "Europe/Lisbon");
    expect(jobs()).toEqual([{ kind: "recompute-days", userId: "user-1" }]);
    await recomputeDays(world, "user-1");
    const rows = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(Object.fromEntries(rows.map(({ id, day }) => [id, day]))).toEqual({
      "row-1": "2026-11-21",
      noon: "2026-11-20",
      plain: "2026-11-20",
    });
  });

  test("keeps an instalment in the month of its bill", async () => {
    const bill = { instalment: { number: 2, total: 12 }, billMonth: "2026-11" };
    const evening = new Date("2026-10-05T02:00:00.000Z");
    await world.transactions.upsertAll(
      [
        makeTransaction({ ...bill, date: evening, day: "2026-11-04" }),
        makeTransaction({ ...bill, id: "2", date: evening, day: "2026-10-04" }),
      ],
      NOW,
    );
    await changeTimeZone(world, makeUser(), "Europe/Lisbon");
    await recomputeDays(world, "user-1");
    const rows = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(rows.map(({ day }) => day)).toEqual(["2026-11-05", "2026-10-05"]);
  });

  test("is found by the hourly maintenance when its job was lost, until it is done", async () => {
    const user = await changeTimeZone(world, makeUser(), "America/Manaus");
    expect(await world.users.byId("user-1")).toEqual(user);
    expect(await allOf(world.users.withOlderRowRules(ROW_RULES_VERSION))).toEqual(["user-1"]);
    await recomputeDays(world, "user-1");
    expect(await allOf(world.users.withOlderRowRules(ROW_RULES_VERSION))).toEqual([]);
  });

  test("during a recomputation starts another one for the new zone", async () => {
    await world.transactions.upsertAll([makeTransaction()], NOW);
    const { amend } = world.transactions;
    world.transactions.amend = async (changes) => {
      await amend(changes);
      await changeTimeZone(world, makeUser(), "America/Manaus");
    };
    await recomputeDays(world, "user-1");
    expect(await allOf(world.users.withOlderRowRules(ROW_RULES_VERSION))).toEqual(["user-1"]);
  });

  test("also corrects names, currencies and amounts of older versions, once", async () => {
    await world.accounts.upsertAll([
      makeAccount({ name: "Conta 12345678-9", currency: "usd" }),
      makeAccount({ id: "account-2", currency: "" }),
      makeAccount({ id: "account-3" }),
    ]);
    const old = makeTransaction({ description: "PIX 123.456.789-09 JOAO\u200B" });
    await world.transactions.upsertAll(
      [
        { ...old, currency: " " },
        { ...old, id: "2", merchant: "12345678909", currency: "R$", accountId: "account-2" },
        { ...old, id: "3", merchant: "\u202E", currency: "", accountId: "account-2" },
        { ...old, id: "4", currency: "", accountId: "unknown" },
        { ...old, id: "endless", minor: Infinity },
        { ...old, id: "strange", currency: "REAIS" },
        makeTransaction({
          id: "right",
          ownKey: "n:PADARIA DO ZE",
          merchantKey: "n:PADARIA DO ZE",
          merchantName: "Padaria do Zé",
        }),
      ],
      NOW,
    );
    const amended: string[] = [];
    const { amend } = world.transactions;
    world.transactions.amend = async (changes) => {
      amended.push(...changes.map(({ id }) => id));
      await amend(changes);
    };
    await recomputeDays(world, "user-1");
    await recomputeDays(world, "user-1");
    expect(amended).toEqual(["row-1", "2", "3", "4"]);
    const rows = await Promise.all(
      ["account-1", "account-2", "unknown"].map((id) =>
        world.transactions.ofAccountSince(id, "2000-01-01"),
      ),
    );
    expect(rows.flat().map((row) => [row.id, row.description, row.merchant, row.currency])).toEqual(
      [
        ["row-1", "PIX •••.789-•• JOAO", null, "USD"],
        ["right", "PADARIA DO ZÉ", null, "BRL"],
        ["2", "PIX •••.789-•• JOAO", "•••.789-••", "BRL"],
        ["3", "PIX •••.789-•• JOAO", null, "BRL"],
        ["4", "PIX •••.789-•• JOAO", null, "BRL"],
      ],
    );
    expect((await world.accounts.ofUser("user-1")).map((one) => [one.name, one.currency])).toEqual([
      ["Conta •••6789", "USD"],
      ["Conta Corrente", "BRL"],
      ["Conta Corrente", "BRL"],
    ]);
  });

  test("does nothing for a deleted user", async () => {
    expect(await recomputeDays(world, "nobody")).toEqual({ kind: "done" });
  });
});
