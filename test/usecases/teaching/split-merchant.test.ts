import { expect, test } from "vitest";
import { listRules } from "../../../src/usecases/teaching/rules.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { sayFixed } from "../../../src/usecases/teaching/say-fixed.ts";
import { splitMerchant } from "../../../src/usecases/teaching/split-merchant.ts";
import { makeUser } from "../../support/make.ts";
import {
  changeOf,
  GROCERIES,
  HOUSING,
  joinedWorld,
  passTime,
  SHOPPING,
  stateOf,
} from "./joined-world.ts";
import { MERCADO, PADARIA, rowOf, user } from "./taught-world.ts";

test("a joined merchant that gets its old name again is still joined, and so is told", async () => {
  const { world, rename } = await joinedWorld();
  await rename("p1", "Mercado Dois");
  passTime(world);
  const renamed = await renameMerchant(world, user, { transactionId: "p1", name: "Padaria Um" });
  expect(renamed).toMatchObject({ name: "Padaria Um", isJoined: false, count: 2 });
  expect(await rowOf(world, "m1")).toMatchObject({ merchantName: "Padaria Um" });
});

test("a joined merchant is split again with its own name, and joined again by an undo", async () => {
  const { world, rename, undo } = await joinedWorld();
  const before = await stateOf(world);
  await rename("p1", "Mercado Dois");
  const joined = await stateOf(world);
  passTime(world);
  const split = await splitMerchant(world, user, { transactionId: "p2" });
  expect(split).toMatchObject({ kind: "split", name: "Padaria Um" });
  expect(await stateOf(world)).toEqual(before);
  await undo(changeOf(split));
  expect(await stateOf(world)).toEqual(joined);
});

test("of a merchant that others were joined to, those leave it", async () => {
  const { world, rename, undo } = await joinedWorld();
  await rename("p1", "Pão");
  const before = await stateOf(world);
  await rename("p1", "Mercado Dois");
  await rename("q1", "Mercado Dois");
  const joined = await stateOf(world);
  expect(joined["q1"]).toContain(`c:${MERCADO} Mercado Dois`);
  passTime(world);
  const split = await splitMerchant(world, user, { transactionId: "m1" });
  expect(split).toMatchObject({ name: "Mercado Dois" });
  expect(await stateOf(world)).toEqual(before);
  await undo(changeOf(split));
  expect(await stateOf(world)).toEqual(joined);
});

test("what is joined with none, is somebody else's or has no merchant is not split", async () => {
  const { world } = await joinedWorld();
  const split = (transactionId: string, who = user) => splitMerchant(world, who, { transactionId });
  expect(await split("p1")).toMatchObject({ kind: "split", changeId: null });
  expect(await split("p1", makeUser({ id: "user-2", telegramId: 2 }))).toEqual({ kind: "gone" });
  await world.transactions.upsertAll(
    [{ ...(await rowOf(world, "p1")), id: "x", ownKey: null, merchantKey: null }],
    world.now,
  );
  expect(await split("x")).toEqual({ kind: "unidentified" });
});

test("what is said of the transactions of a joined merchant stays with it", async () => {
  const { world, rule, rename, undo } = await joinedWorld();
  const before = await stateOf(world);
  const join = await rename("p1", "Mercado Dois");
  await rule("p1", HOUSING);
  passTime(world);
  await sayFixed(world, user, { transactionId: "p1", decision: "confirmed" });
  await rename("p1", "Faxina");
  expect(await rowOf(world, "m1")).toMatchObject({ merchantName: "Faxina", isFixed: false });
  expect(await rowOf(world, "p1")).toMatchObject({ merchantName: "Faxina", isFixed: true });
  expect(await undo(join)).toEqual({ kind: "undone" });
  const { m1, m2, q1, ...shops } = await stateOf(world);
  expect({ m1, m2, q1 }).toEqual({ m1: before["m1"], m2: before["m2"], q1: before["q1"] });
  expect(shops["p1"]).toBe(`c:${PADARIA} Faxina 17000000 rule spending true`);
  expect(await undo(join)).toEqual({ kind: "late" });
});

test("what is said of a merchant that others were joined to stays with it", async () => {
  const { world, rule, rename, undo } = await joinedWorld();
  const before = await stateOf(world);
  const join = await rename("p1", "Mercado Dois");
  await rule("m1", GROCERIES);
  await rename("m2", "Mercadão");
  expect(await rowOf(world, "p1")).toMatchObject({ merchantName: "Mercadão" });
  expect(await listRules(world, user.id)).toMatchObject([{ name: "Mercadão", count: 4 }]);
  await undo(join);
  const { p1, p2 } = await stateOf(world);
  expect([p1, p2]).toEqual([before["p1"], before["p2"]]);
  expect(await rowOf(world, "m1")).toMatchObject({
    merchantName: "Mercadão",
    categoryId: "10000000",
  });
});

test("joined merchants are joined to a third one together, and leave it one by one", async () => {
  const { world, rename, rule } = await joinedWorld();
  await rename("p1", "Mercado Dois");
  passTime(world);
  const all = await renameMerchant(world, user, {
    transactionId: "p1",
    name: "quitanda tres",
  });
  expect(all).toMatchObject({ name: "Quitanda Três", isJoined: true, count: 3 });
  await rule("q1", SHOPPING);
  await splitMerchant(world, user, { transactionId: "m1" });
  expect(await rowOf(world, "q1")).toMatchObject({ merchantName: "Quitanda Três" });
  expect(await rowOf(world, "p1")).toMatchObject({ merchantKey: `c:${MERCADO}` });
  expect((await stateOf(world))["m1"]).toContain("Mercado Dois 11010000 bank");
});

test("an entry of an older version is split to the bank's name", async () => {
  const { world } = await joinedWorld();
  const known = { merchantKey: `c:${PADARIA}`, previous: null, previousAt: null };
  await world.merchants.swap(
    {
      ...known,
      id: "old",
      userId: user.id,
      changeId: "old",
      at: world.now,
      isPending: true,
      value: { name: "Mercado Dois", joinedTo: `c:${MERCADO}` },
    },
    null,
  );
  const split = await splitMerchant(world, user, { transactionId: "p1" });
  expect(split).toMatchObject({ name: "Padaria Um" });
});
