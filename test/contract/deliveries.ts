import { expect, test } from "vitest";
import type { SummaryDelivery } from "../../src/domain/summary-delivery.ts";
import type { Deliveries } from "../../src/usecases/ports/deliveries.ts";
import { makeDelivery, NOW } from "../support/make.ts";

const LATER = new Date(NOW.getTime() + 60_000);
const UNTIL = new Date(NOW.getTime() + 120_000);

export function deliveriesContract(make: () => Promise<Deliveries>): void {
  async function storeWith(...given: Partial<SummaryDelivery>[]): Promise<Deliveries> {
    const deliveries = await make();
    await deliveries.addAll(given.map(makeDelivery));
    return deliveries;
  }

  let claims = 0;
  const claim = (deliveries: Deliveries, now: Date, limit: number) =>
    deliveries.claim(now, limit, { id: `claim ${(claims += 1)}`, until: UNTIL });
  const claimIds = async (...given: Parameters<typeof claim>) =>
    (await claim(...given)).map(({ id }) => id).sort();

  const stateOf = async (deliveries: Deliveries, id = "d") => (await deliveries.byId(id))?.state;

  test("a delivery is stored once, and adding it again changes nothing", async () => {
    const deliveries = await storeWith({ id: "d" });
    expect(await deliveries.byId("d")).toEqual(makeDelivery({ id: "d" }));
    await deliveries.begin("d");
    await deliveries.addAll([makeDelivery({ id: "d" }), makeDelivery({ id: "e" })]);
    expect(await stateOf(deliveries)).toBe("sending");
    expect(await stateOf(deliveries, "e")).toBe("pending");
    expect(await deliveries.byId("nothing")).toBeNull();
    await deliveries.addAll([]);
  });

  test("a user's deliveries are theirs alone", async () => {
    const deliveries = await storeWith(
      { id: "1", userId: "ana" },
      { id: "2", userId: "ana" },
      { id: "3", userId: "bia" },
    );
    expect((await deliveries.ofUser("ana")).map(({ id }) => id).sort()).toEqual(["1", "2"]);
    expect(await deliveries.ofUser("nobody")).toEqual([]);
  });

  test("twenty concurrent adds store one delivery", async () => {
    const deliveries = await make();
    const adding = Array.from({ length: 20 }, () => deliveries.addAll([makeDelivery()]));
    await Promise.all(adding);
    expect(await claim(deliveries, NOW, 100)).toHaveLength(1);
  });

  test("pending deliveries are claimed by waiting time, up to a limit, and not before their time", async () => {
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    const deliveries = await storeWith(
      { id: "third", tryAt: NOW },
      { id: "second", tryAt: at(-1) },
      { id: "first", tryAt: at(-2) },
      { id: "not yet", tryAt: at(1) },
      { id: "begun", tryAt: at(-9) },
    );
    await deliveries.begin("begun");
    expect(await claimIds(deliveries, NOW, 2)).toEqual(["first", "second"]);
    expect(await claimIds(deliveries, NOW, 10)).toEqual(["third"]);
    expect(await claimIds(deliveries, NOW, 10)).toEqual([]);
  });

  test("a claimed delivery is nobody else's until the claim ends, and nothing else of it changes", async () => {
    const deliveries = await storeWith({ id: "d" });
    expect(await claim(deliveries, NOW, 5)).toEqual([makeDelivery({ id: "d", tryAt: UNTIL })]);
    expect(await deliveries.byId("d")).toEqual(makeDelivery({ id: "d", tryAt: UNTIL }));
    expect(await claim(deliveries, new Date(UNTIL.getTime() - 1), 5)).toEqual([]);
    expect(await claimIds(deliveries, UNTIL, 5)).toEqual(["d"]);
  });

  test("each delivery is one's of two claimers at once, and none is nobody's", async () => {
    const all = Array.from({ length: 100 }, (_, n) => `d${n}`);
    const deliveries = await storeWith(...all.map((id) => ({ id })));
    const claimAll = async () => {
      const mine: string[] = [];
      for (let got = await claimIds(deliveries, NOW, 7); got.length > 0;) {
        mine.push(...got);
        got = await claimIds(deliveries, NOW, 7);
      }
      return mine;
    };
    const [one, other] = await Promise.all([claimAll(), claimAll()]);
    expect([...one, ...other].sort()).toEqual(all.sort());
    expect(one).not.toEqual([]);
    expect(other).not.toEqual([]);
  });

  test("a claim that nobody ended counts as an attempt; a postponed one does not", async () => {
    const deliveries = await storeWith({ id: "d" });
    await claim(deliveries, NOW, 5);
    expect(await claim(deliveries, UNTIL, 5)).toMatchObject([{ attempts: 1 }]);
    await deliveries.postpone("d", "pending", { attempts: 3, tryAt: NOW });
    expect(await claim(deliveries, NOW, 5)).toMatchObject([{ attempts: 3 }]);
    await deliveries.begin("d");
    await deliveries.postpone("d", "sending", { attempts: 4, tryAt: NOW });
    expect(await claim(deliveries, NOW, 5)).toMatchObject([{ attempts: 4 }]);
  });

  test("a released delivery may be claimed again, without an attempt", async () => {
    const deliveries = await storeWith({ id: "d", attempts: 2 }, { id: "e" });
    await deliveries.claim(NOW, 5, { id: "mine", until: UNTIL });
    await deliveries.release("mine", ["d"], LATER);
    expect(await deliveries.byId("d")).toEqual(
      makeDelivery({ id: "d", attempts: 2, tryAt: LATER }),
    );
    expect(await claim(deliveries, LATER, 5)).toMatchObject([{ id: "d", attempts: 2 }]);
    await deliveries.release("mine", [], NOW);
    expect(await deliveries.byId("e")).toEqual(makeDelivery({ id: "e", tryAt: UNTIL }));
  });

  test("a delivery that was begun or postponed, or is another claim's, is not released", async () => {
    const ids = ["begun", "postponed", "another's"];
    const deliveries = await storeWith(...ids.map((id) => ({ id })));
    await deliveries.claim(NOW, 5, { id: "mine", until: NOW });
    await deliveries.begin("begun");
    await deliveries.postpone("postponed", "pending", { attempts: 1, tryAt: LATER });
    await deliveries.claim(NOW, 5, { id: "another", until: UNTIL });
    await deliveries.release("mine", ids, NOW);
    expect(await stateOf(deliveries, "begun")).toBe("sending");
    expect(await deliveries.byId("postponed")).toMatchObject({ attempts: 1, tryAt: LATER });
    expect(await deliveries.byId("another's")).toMatchObject({ attempts: 1, tryAt: UNTIL });
  });

  test("one of twenty concurrent processes begins a delivery", async () => {
    const deliveries = await storeWith({ id: "d" });
    const tries = Array.from({ length: 20 }, () => deliveries.begin("d"));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await stateOf(deliveries)).toBe("sending");
    expect(await deliveries.begin("nothing")).toBe(false);
  });

  test("a sent delivery cannot be begun, postponed or dropped", async () => {
    const deliveries = await storeWith({ id: "d" });
    await deliveries.begin("d");
    await deliveries.finish("d");
    expect(await deliveries.begin("d")).toBe(false);
    for (const from of ["pending", "sending"] as const) {
      await deliveries.postpone("d", from, { attempts: 1, tryAt: LATER });
      await deliveries.drop("d", from, "given-up");
    }
    expect(await stateOf(deliveries)).toBe("sent");
  });

  test("a delivery that was not begun cannot be finished", async () => {
    const deliveries = await storeWith({ id: "d" });
    await deliveries.finish("d");
    expect(await stateOf(deliveries)).toBe("pending");
  });

  test("a postponed delivery is pending again, later", async () => {
    const deliveries = await storeWith({ id: "d" });
    await deliveries.begin("d");
    await deliveries.postpone("d", "sending", { attempts: 2, tryAt: LATER });
    expect(await deliveries.byId("d")).toEqual(
      makeDelivery({ id: "d", attempts: 2, tryAt: LATER }),
    );
    expect(await claim(deliveries, NOW, 10)).toEqual([]);
    expect(await claimIds(deliveries, LATER, 10)).toEqual(["d"]);
  });

  test("a delivery that another process began cannot be changed", async () => {
    const deliveries = await storeWith({ id: "d" });
    await deliveries.begin("d");
    await deliveries.postpone("d", "pending", { attempts: 1, tryAt: LATER });
    await deliveries.drop("d", "pending", "skipped");
    expect(await stateOf(deliveries)).toBe("sending");
  });

  test.each(["skipped", "given-up"] as const)(
    "a delivery that is %s is not pending any more",
    async (state) => {
      const deliveries = await storeWith({ id: "d" });
      await deliveries.drop("d", "pending", state);
      expect(await stateOf(deliveries)).toBe(state);
      expect(await claim(deliveries, LATER, 10)).toEqual([]);
    },
  );

  test("removing a user's deliveries is final", async () => {
    const deliveries = await storeWith(
      { id: "d", userId: "leaving" },
      { id: "e", userId: "leaving" },
      { id: "f", userId: "staying" },
    );
    await deliveries.begin("d");
    await deliveries.removeOfUser("leaving");
    await deliveries.removeOfUser("leaving");
    await deliveries.finish("d");
    await deliveries.postpone("d", "sending", { attempts: 1, tryAt: NOW });
    await deliveries.drop("d", "sending", "skipped");
    expect(await deliveries.byId("d")).toBeNull();
    expect(await claimIds(deliveries, NOW, 10)).toEqual(["f"]);
  });
}
