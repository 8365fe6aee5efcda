import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { changeRule, listRules } from "../../../src/usecases/teaching/rules.ts";
import { sayFixed } from "../../../src/usecases/teaching/say-fixed.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { splitMerchant } from "../../../src/usecases/teaching/split-merchant.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import {
  changeOf,
  GROCERIES,
  HOUSING,
  JOINED_ROWS,
  joinedWorld,
  passTime,
  SHOPPING,
  stateOf,
} from "./joined-world.ts";
import { decided, user } from "./taught-world.ts";

test("a rule that holds already is made from a chosen transaction: an undo gives only that one back", async () => {
  const { world, rule, undo } = await joinedWorld();
  await rule("p1", HOUSING);
  await rule("p1", SHOPPING);
  await choose(world, user, { transactionId: "p1", choice: GROCERIES });
  await undo(await rule("p1", SHOPPING));
  expect(await decided(world, "p1")).toBe("10000000 choice spending");
  expect(await decided(world, "p2")).toBe("08000000 rule spending");
});

test("what holds already has nothing to undo", async () => {
  const { world, rule, rename } = await joinedWorld();
  await rule("p1", SHOPPING);
  expect(await rule("p2", SHOPPING)).toBeNull();
  const [listed] = await listRules(world, user.id);
  const same = { ruleId: listed?.id ?? "", choice: SHOPPING };
  expect(await changeRule(world, user, same)).toMatchObject({ kind: "changed", changeId: null });
  await rename("p1", "Pão");
  expect(await rename("p2", "Pão")).toBeNull();
  expect(changeOf(await choose(world, user, { transactionId: "p1", choice: null }))).toBeNull();
  const fixed = { transactionId: "p1", decision: "confirmed" } as const;
  expect(changeOf(await sayFixed(world, user, fixed))).not.toBeNull();
  passTime(world);
  expect(changeOf(await sayFixed(world, user, fixed))).toBeNull();
});

test("a second tap has the undo of the first one, unless something was said between", async () => {
  const { world, rule } = await joinedWorld();
  const first = await rule("p1", SHOPPING);
  const tap = async () =>
    changeOf(await setRule(world, user, { transactionId: "p1", choice: SHOPPING }));
  expect(await tap()).toBe(first);
  await choose(world, user, { transactionId: "m1", choice: SHOPPING });
  expect(await tap()).toBeNull();
});

test("a rule of a joined merchant is undone: the one that held before holds again", async () => {
  const { world, rule, rename, undo } = await joinedWorld();
  await rule("m1", SHOPPING);
  await rule("p1", HOUSING);
  await rename("p1", "Mercado Dois");
  const change = await rule("m1", GROCERIES);
  expect(await decided(world, "p1")).toBe("10000000 rule spending");
  await undo(change);
  expect(await decided(world, "p1")).toBe("17000000 rule spending");
  expect(await decided(world, "m1")).toBe("17000000 rule spending");
});

test("an older rule of a joined merchant that is said again counts, and can be undone", async () => {
  const { world, rule, rename, undo } = await joinedWorld();
  await rule("m1", SHOPPING);
  await rule("p1", HOUSING);
  await rename("p1", "Mercado Dois");
  const change = await rule("m1", SHOPPING);
  expect(await decided(world, "p1")).toBe("08000000 rule spending");
  await undo(change);
  expect(await decided(world, "p1")).toBe("17000000 rule spending");
});

test("a fixed expense of a joined merchant that is called so again counts once more", async () => {
  const { world, rename, undo } = await joinedWorld();
  const say = async (transactionId: string, decision: "confirmed" | "dismissed") => {
    passTime(world);
    return changeOf(await sayFixed(world, user, { transactionId, decision }));
  };
  await say("m1", "confirmed");
  await say("p1", "dismissed");
  await rename("p1", "Mercado Dois");
  expect((await stateOf(world))["m1"]).toContain("false");
  const change = await say("m1", "confirmed");
  expect((await stateOf(world))["m1"]).toContain("true");
  await undo(change);
  expect((await stateOf(world))["m1"]).toContain("false");
});

test("the deleted rule of joined merchants leaves none, and is restored", async () => {
  const { world, rule, rename, undo } = await joinedWorld();
  await rule("p1", HOUSING);
  await rule("m1", SHOPPING);
  await rename("p1", "Mercado Dois");
  const [listed, ...others] = await listRules(world, user.id);
  expect(others).toEqual([]);
  passTime(world);
  const deleted = { ruleId: listed?.id ?? "", choice: null };
  const deletion = await changeRule(world, user, deleted);
  expect(await changeRule(world, user, deleted)).toMatchObject({ changeId: null });
  expect(await listRules(world, user.id)).toEqual([]);
  expect(await decided(world, "m1")).toBe("11010000 bank spending");
  await undo(changeOf(deletion));
  expect(await decided(world, "p1")).toBe("08000000 rule spending");
});

test("what was said before its time was stored becomes no newer by an undo", async () => {
  const { world, rule, undo } = await joinedWorld();
  await rule("p1", HOUSING);
  const change = await rule("p1", SHOPPING);
  const [stored] = await world.rules.ofUser(user.id);
  if (!stored) throw new Error("There is no rule");
  await world.rules.swap({ ...stored, previousAt: null }, stored.changeId);
  await undo(change);
  expect(await world.rules.ofUser(user.id)).toMatchObject([{ value: HOUSING, at: stored.at }]);
});

type Step =
  | { readonly kind: "choose"; readonly id: string; readonly choice: Choice | null }
  | { readonly kind: "rule"; readonly id: string; readonly choice: Choice }
  | { readonly kind: "rename"; readonly id: string; readonly name: string }
  | { readonly kind: "split"; readonly id: string }
  | { readonly kind: "fixed"; readonly id: string; readonly decision: "confirmed" | "dismissed" }
  | { readonly kind: "change"; readonly nth: number; readonly choice: Choice | null };

async function take(world: FakeWorld, step: Step): Promise<object> {
  passTime(world);
  switch (step.kind) {
    case "choose":
      return choose(world, user, { transactionId: step.id, choice: step.choice });
    case "rule":
      return setRule(world, user, { transactionId: step.id, choice: step.choice });
    case "rename":
      return renameMerchant(world, user, { transactionId: step.id, name: step.name });
    case "split":
      return splitMerchant(world, user, { transactionId: step.id });
    case "fixed":
      return sayFixed(world, user, { transactionId: step.id, decision: step.decision });
    case "change": {
      const ruleId = (await listRules(world, user.id))[step.nth]?.id ?? "";
      return changeRule(world, user, { ruleId, choice: step.choice });
    }
  }
}

const id = fc.constantFrom(...JOINED_ROWS.map((row) => row.id));
const choice = fc.constantFrom<Choice>(SHOPPING, HOUSING, { kind: "ignored" }, { kind: "refund" });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("choose" as const), id, choice: fc.option(choice) }),
  fc.record({ kind: fc.constant("rule" as const), id, choice }),
  fc.record({ kind: fc.constant("split" as const), id }),
  fc.record({
    kind: fc.constant("rename" as const),
    id,
    name: fc.constantFrom("Padaria Um", "Mercado Dois", "Quitanda Três", "Novo"),
  }),
  fc.record({
    kind: fc.constant("fixed" as const),
    id,
    decision: fc.constantFrom("confirmed" as const, "dismissed" as const),
  }),
  fc.record({
    kind: fc.constant("change" as const),
    nth: fc.nat(2),
    choice: fc.option(choice),
  }),
);

test("an undo restores everything that held before, after any history", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), step, async (history, last) => {
      const { world, undo } = await joinedWorld();
      for (const one of history) await take(world, one);
      const before = await stateOf(world);
      const change = changeOf(await take(world, last));
      if (change !== null) await undo(change);
      expect(await stateOf(world)).toEqual(before);
    }),
    { seed: 20261128, numRuns: 200 },
  );
});
