import { expect, test } from "vitest";
import type { Farewell } from "../../src/domain/farewell.ts";
import type { Farewells } from "../../src/usecases/ports/farewells.ts";
import { NOW } from "../support/make.ts";

const LATER = new Date(NOW.getTime() + 1000);

function farewell(given: Partial<Farewell> = {}): Farewell {
  return {
    id: "aa11",
    to: {
      chatId: 1001,
      telegramLanguage: "pt",
      chosenLanguage: null,
      timeZone: "America/Sao_Paulo",
      quietHours: { from: 22, to: 8 },
    },
    of: { kind: "bank", itemId: "item-1", name: { bank: "Nubank" } },
    promisedAt: NOW,
    ...given,
  };
}

export function farewellsContract(make: () => Promise<Farewells>): void {
  test("one is owed until it is taken, and taken once", async () => {
    const farewells = await make();
    await farewells.promise(farewell());
    await farewells.promise(farewell({ id: "bb22", of: { kind: "person", userId: "user-1" } }));
    expect((await farewells.owed()).toSorted()).toEqual(["aa11", "bb22"]);
    expect(await farewells.byId("aa11")).toEqual(farewell());
    const taken = await Promise.all([1, 2, 3].map(() => farewells.take("aa11", NOW)));
    expect(taken.filter((one) => one !== null)).toEqual([farewell()]);
    expect(await farewells.byId("aa11")).toBeNull();
    expect(await farewells.owed()).toEqual(["bb22"]);
    expect(await farewells.take("unknown", NOW)).toBeNull();
  });

  test("what was promised is not promised again, taken or not", async () => {
    const farewells = await make();
    await farewells.promise(farewell());
    await farewells.promise(farewell({ promisedAt: LATER }));
    expect(await farewells.take("aa11", NOW)).toEqual(farewell());
    await farewells.promise(farewell());
    expect(await farewells.owed()).toEqual([]);
  });

  test("one that was surely not said is owed again", async () => {
    const farewells = await make();
    await farewells.promise(farewell());
    await farewells.take("aa11", NOW);
    await farewells.putBack(farewell());
    expect(await farewells.take("aa11", NOW)).toEqual(farewell());
  });
}
