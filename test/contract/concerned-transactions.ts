import { expect, test } from "vitest";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

/** The transaction store where few transactions changed, and others are looked for by these. */
export function concernedTransactionsContract(make: () => Promise<Transactions>): void {
  test("the amounts of concerned transactions are found, of no more than asked for", async () => {
    const transactions = await make();
    const shop = { merchantKey: "c:12345678", minor: 500 };
    const rows = [
      { id: "1", ...shop },
      { id: "2", ...shop },
      { id: "3", ...shop, minor: 600 },
      { id: "4", ...shop, minor: 700, direction: "in" },
      { id: "5", ...shop, minor: 800, userId: "user-2" },
    ] as const;
    await transactions.upsertAll(rows.map(makeTransaction), NOW);
    const which = { merchantKey: "c:12345678", direction: "out" } as const;
    expect((await transactions.amountsOf("user-1", which, 3))?.toSorted()).toEqual([500, 600]);
    expect(await transactions.amountsOf("user-1", which, 2)).toBeNull();
  });

  test("legs of some amounts are those of these amounts alone", async () => {
    const transactions = await make();
    const rows = [500, 600, 700].flatMap((minor) => [
      makeTransaction({ id: `out ${minor}`, minor }),
      makeTransaction({ id: `in ${minor}`, minor, direction: "in" }),
    ]);
    const listed = makeTransaction({ id: "listed", minor: 800, direction: "in" });
    await transactions.upsertAll([...rows, listed], NOW);
    const legs = await transactions.transferLegs("user-1", [800], [500, 800, 900]);
    expect(legs.map(({ id }) => id).sort()).toEqual(["in 500", "listed", "out 500"]);
    expect(await transactions.transferLegs("user-1", [], [])).toEqual([]);
  });
}
