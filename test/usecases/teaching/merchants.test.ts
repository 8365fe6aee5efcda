import { beforeEach, describe, expect, test } from "vitest";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { bought, MERCADO, PADARIA, rowOf, user } from "./taught-world.ts";
import { changeIdOf, purchasesWorld } from "./purchases-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await purchasesWorld();
});

describe("a merchant", () => {
  test("is renamed, and has its old name again after an undo", async () => {
    const renamed = await renameMerchant(world, user, { transactionId: "p1", name: " Pão  bom " });
    expect(renamed).toMatchObject({ kind: "renamed", name: "Pão bom", isJoined: false });
    expect(await rowOf(world, "p-in")).toMatchObject({ merchantName: "Pão bom" });
    await undo(world, user, (id) => id === changeIdOf(renamed));
    expect(await rowOf(world, "p1")).toMatchObject({ merchantName: "Padaria do Zé" });
  });

  test("is joined to another one of that name, until that is undone", async () => {
    const joined = await renameMerchant(world, user, {
      transactionId: "p1",
      name: "MERCADO DO JOÃO",
    });
    expect(joined).toMatchObject({ name: "Mercado do João", isJoined: true });
    expect(await rowOf(world, "p1")).toMatchObject({
      ownKey: `c:${PADARIA}`,
      merchantKey: `c:${MERCADO}`,
      merchantName: "Mercado do João",
    });
    await undo(world, user, (id) => id === changeIdOf(joined));
    expect(await rowOf(world, "p1")).toMatchObject({ merchantKey: `c:${PADARIA}` });
  });

  test("has the newest of its names", async () => {
    for (const name of ["Pão", "Pão quente"])
      await renameMerchant(world, user, { transactionId: "p1", name });
    expect(await rowOf(world, "p2")).toMatchObject({ merchantName: "Pão quente" });
    expect(await world.merchants.ofUser("user-1")).toHaveLength(1);
  });

  test.each(["", "  ", "🙂", "\u202e"])("cannot be called %j", async (name) => {
    expect(await renameMerchant(world, user, { transactionId: "p1", name })).toEqual({
      kind: "nameless",
    });
  });

  test("that nothing identifies cannot be renamed, and a long name is refused", async () => {
    expect(await renameMerchant(world, user, { transactionId: "x1", name: "Loja" })).toEqual({
      kind: "unidentified",
    });
    const named = (name: string) => renameMerchant(world, user, { transactionId: "p1", name });
    expect(await named("a".repeat(61))).toEqual({ kind: "too-long", max: 60 });
    expect(await named("a".repeat(60))).toMatchObject({ kind: "renamed" });
  });
});

test("a merchant with the name of several others is joined to one of them, always the same", async () => {
  world.pages.set("account-1", [
    [
      bought("z1", "ZZZZZZZZ", { merchant: "Feira" }),
      bought("y1", "YYYYYYYY", { merchant: "FEIRA" }),
      bought("p1", PADARIA),
    ],
  ]);
  await syncItem(world, "item-1");
  const joined = await renameMerchant(world, user, { transactionId: "p1", name: "feira" });
  expect(joined).toMatchObject({ name: "Feira", isJoined: true });
});
