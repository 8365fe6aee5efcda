import { beforeEach, describe, expect, test } from "vitest";
import type { BankItem } from "../../../src/domain/bank-item.ts";
import { NO_ANSWERS, type ProductAnswer } from "../../../src/domain/position-product.ts";
import { BankError, type BankErrorCode } from "../../../src/errors.ts";
import { removeItem } from "../../../src/usecases/deletion/remove-item.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { syncPositions } from "../../../src/usecases/sync/sync-positions.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makePosition } from "../../support/make-position.ts";
import { makeAccount, makeConnection, makeItem, makeUser, NOW } from "../../support/make.ts";

const HOUR_MS = 3_600_000;
const {
  itemId: _itemId,
  userId: _userId,
  dataAt: _dataAt,
  seenAt: _seenAt,
  ...CDB
} = makePosition();
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  world.positionsAnswer = (_itemId, product) => ({
    rows: product === "investments" ? [CDB] : [],
    unreadable: product === "loans" ? [{ key: "bad", field: "id" }] : [],
  });
});

function asked(hoursAgo: number, kind: ProductAnswer["kind"] = "given"): ProductAnswer {
  return { kind, askedAt: new Date(NOW.getTime() - hoursAgo * HOUR_MS), unreadable: 0 };
}

async function productsAsked(given: Partial<BankItem>): Promise<string[]> {
  world.askedPositions.length = 0;
  await syncPositions(world, makeItem(given));
  return world.askedPositions.map(({ product }) => product);
}

describe("investments and loans", () => {
  test("are stored with their owner and of when they are, and malformed ones counted", async () => {
    const since = new Date("2026-11-20T12:00:00.000Z");
    await syncPositions(world, makeItem({ lagging: [{ product: "investments", since }] }));
    expect(await world.positions.ofUser("user-1")).toEqual([makePosition({ dataAt: since })]);
    expect((await world.items.byId("item-1"))?.productAnswers).toEqual({
      investments: { kind: "given", askedAt: NOW, unreadable: 0 },
      loans: { kind: "given", askedAt: NOW, unreadable: 1 },
    });
    expect(world.logged).toMatchObject([{ details: { rows: 1 } }]);
  });

  test("are asked for at first, when the bank delivered since, and once a day", async () => {
    const lastUpdatedAt = new Date(NOW.getTime() - 2 * HOUR_MS);
    const with2 = (answer: ProductAnswer | null) => ({
      lastUpdatedAt,
      productAnswers: { investments: answer, loans: asked(1) },
    });
    expect(await productsAsked(with2(null))).toEqual(["investments"]);
    expect(await productsAsked(with2(asked(3)))).toEqual(["investments"]);
    expect(await productsAsked(with2(asked(1)))).toEqual([]);
    expect(await productsAsked(with2(asked(3, "refused")))).toEqual([]);
    expect(await productsAsked(with2(asked(21, "refused")))).toEqual(["investments"]);
    expect(await productsAsked({ ...with2(asked(3)), lastUpdatedAt: null })).toEqual([]);
  });

  test("stay where the bank lists none any more", async () => {
    await syncPositions(world, makeItem());
    world.positionsAnswer = () => ({ rows: [], unreadable: [] });
    await syncPositions(world, makeItem());
    expect(await world.positions.ofUser("user-1")).toHaveLength(1);
  });

  test("come with a sync, and go with their bank", async () => {
    world.connections.set("item-1", makeConnection());
    world.bankAccounts.push(makeAccount({ balanceAt: null }));
    await syncItem(world, "item-1");
    expect(await world.positions.ofUser("user-1")).toEqual([makePosition()]);
    expect(await world.accounts.ofUser("user-1")).toMatchObject([{ balanceAt: NOW }]);
    await removeItem(world, makeUser(), makeItem());
    expect(await world.positions.ofUser("user-1")).toEqual([]);
  });
});

describe("a bank without them", () => {
  const answers = async (code: BankErrorCode) => {
    world.positionsAnswer = () => {
      throw new BankError(code, "none");
    };
    await syncPositions(world, makeItem());
    return (await world.items.byId("item-1"))?.productAnswers;
  };

  test.each(["unauthorized", "refused", "not-found"] as const)(
    "that answers %s gives none",
    async (code) => {
      const refused = { kind: "refused", askedAt: NOW, unreadable: 0 };
      expect(await answers(code)).toEqual({ investments: refused, loans: refused });
      expect(world.logged).toEqual([]);
    },
  );

  test.each(["unreachable", "rate-limited"] as const)(
    "that answers %s is asked again at the next sync",
    async (code) => {
      expect(await answers(code)).toEqual(NO_ANSWERS);
      expect(world.logged).toHaveLength(2);
    },
  );

  test("fails for no other reason in silence", async () => {
    world.positionsAnswer = () => {
      throw new TypeError("a bug");
    };
    await expect(syncPositions(world, makeItem())).rejects.toThrow("a bug");
  });
});
