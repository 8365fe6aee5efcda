import { beforeEach, expect, test } from "vitest";
import { ROW_RULES_VERSION } from "../../../src/domain/transaction.ts";
import { letGo } from "../../../src/usecases/kept/let-go.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { letGoToTheEnd, userOf } from "./let-go-world.ts";
import { FROM, months, oldDaysWorld } from "./old-days.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await oldDaysWorld();
});

test("a change of figures while they are summed lets nothing go, and is summed by the next run", async () => {
  const { monthSums } = world;
  let isChanged = false;
  const changing: FakeWorld = {
    ...world,
    monthSums: {
      ...monthSums,
      write: async (drafts) => {
        await monthSums.write(drafts);
        if (isChanged) return;
        isChanged = true;
        await world.transactions.amend([
          { id: "2024-02-10", fields: { topCategoryId: "07000000" } },
        ]);
        await world.users.countFiguresChange("user-1");
      },
    },
  };
  expect(await letGo(changing, "user-1")).toMatchObject({ kind: "again" });
  expect((await userOf(world)).kept).toBeNull();
  await letGoToTheEnd(world);
  const february = (await months(world)).find(({ first }) => first === "2024-02-01");
  expect(february?.sums.map(({ topCategoryId }) => topCategoryId).sort()).toContain("07000000");
});

test("nothing is let go while days are recomputed, as after a change of time zone", async () => {
  await world.users.update("user-1", { rowRules: 0 });
  expect(await letGo(world, "user-1")).toEqual({ kind: "again", after: 60_000 });
  expect(await months(world)).toEqual([]);
  await world.users.update("user-1", { rowRules: ROW_RULES_VERSION });
  await letGo(world, "user-1");
  expect((await userOf(world)).kept).toMatchObject({ from: FROM });
});

test("nothing is let go where the time zone is changed while months are summed", async () => {
  const { moveKept } = world.users;
  world.users.moveKept = async (user, kept) => {
    await world.users.update("user-1", { rowRules: 0 });
    return moveKept(user, kept);
  };
  await letGo(world, "user-1");
  expect((await userOf(world)).kept).toBeNull();
  expect(await months(world)).toEqual([]);
});

test("a process that stood still since it read the user changes nothing, whatever is left to sum", async () => {
  const { transactions } = world;
  const frozen: FakeWorld = {
    ...world,
    transactions: {
      ...transactions,
      monthSums: async (userId, days) => {
        // Meanwhile another process does all of it.
        if ((await userOf(world)).kept === null) await letGoToTheEnd(world);
        return transactions.monthSums(userId, days);
      },
    },
  };
  expect(await letGo(frozen, "user-1")).toMatchObject({ kind: "again" });
  expect((await months(world)).map(({ sums }) => sums[0]?.minor)).toEqual([1000, 2000, 1000, 1000]);
  await letGoToTheEnd(world);
  expect((await months(world)).map(({ sums }) => sums[0]?.minor)).toEqual([1000, 2000, 1000, 1000]);
});
