import * as fc from "fast-check";
import { expect, test } from "vitest";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";
import { reportRows } from "../../support/report-rows.ts";

/** Two connections report one account, each in parts and in any order: in the end it counts once. */

const ITEMS = ["item-1", "item-2"] as const;
const IDENTITY = { numbers: ["same"], brand: null, bankCode: null };
const STEPS = 5;

const transaction = fc.record({
  daysAgo: fc.nat(40),
  // Few different amounts, so that equal transactions do occur.
  amount: fc.constantFrom(4.5, 10, 99),
  /** The step after which each of the connections has it. */
  comes: fc.tuple(fc.nat(STEPS - 1), fc.nat(STEPS - 1)),
});
const syncs = fc.array(fc.subarray([...ITEMS]), { minLength: STEPS, maxLength: STEPS });

test("figures do not depend on the order in which rows arrive and connections are synced", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(transaction, { minLength: 1, maxLength: 20 }),
      syncs,
      fc.boolean(),
      async (transactions, order, isLost) => {
        const world = fakeWorld();
        const rows = reportRows(world);
        await world.users.add(makeUser());
        for (const [number, id] of ITEMS.entries()) {
          await world.items.add(makeItem({ id, linkedAt: new Date(NOW.getTime() + number) }));
          world.bankAccounts.push(makeAccount({ id: `of ${id}`, itemId: id, identity: IDENTITY }));
        }
        const sync = async (ids: readonly string[]) => {
          for (const id of ids) {
            world.connections.set(id, makeConnection({ id, lastUpdatedAt: world.now }));
            await syncItem(world, id);
          }
        };
        for (const [step, ids] of order.entries()) {
          world.now = new Date(NOW.getTime() + step * 60_000);
          transactions.forEach(({ daysAgo, amount, comes }, index) => {
            for (const [number, itemId] of ITEMS.entries())
              if (comes[number] === step) {
                const id = `${itemId} ${index}`;
                const date = new Date(NOW.getTime() - daysAgo * 86_400_000);
                const given = { id, accountId: `of ${itemId}`, date, amount: -amount };
                rows.set(id, makeRow({ ...given, createdAt: world.now }));
              }
          });
          await sync(ids);
        }
        world.now = new Date(NOW.getTime() + 3_600_000);
        await sync(ITEMS);
        // The newer connection is deleted at Pluggy, and the older one continues.
        if (isLost) {
          world.connections.delete("item-2");
          await syncItem(world, "item-2");
          await sync(["item-1"]);
        }
        const days = { first: "2000-01-01", last: "2100-01-01" };
        const sums = await world.transactions.sums("user-1", days, []);
        const spent = sums.reduce((sum, { minor }) => sum + minor, 0);
        const truth = transactions.reduce((sum, { amount }) => sum + amount * 100, 0);
        expect(spent).toBe(truth);
      },
    ),
    { seed: 20261128, numRuns: 200 },
  ));
