import { expect, test } from "vitest";
import type { SummaryDelivery } from "../../src/domain/summary-delivery.ts";
import type { Deliveries } from "../../src/usecases/ports/deliveries.ts";
import { makeDelivery, NOW } from "../support/make.ts";

const LATER = new Date(NOW.getTime() + 60_000);

export function deliveriesContract(make: () => Promise<Deliveries>): void {
  async function storeWith(...given: Partial<SummaryDelivery>[]): Promise<Deliveries> {
    const deliveries = await make();
    await deliveries.addAll(given.map(makeDelivery));
    return deliveries;
  }

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
    expect(await deliveries.pending(NOW, 100)).toHaveLength(1);
  });

  test("pending deliveries are found by waiting time, up to a limit, and not before their time", async () => {
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    const deliveries = await storeWith(
      { id: "second", tryAt: at(-1) },
      { id: "first", tryAt: at(-2) },
      { id: "now", tryAt: NOW },
      { id: "not yet", tryAt: at(1) },
      { id: "begun", tryAt: at(-9) },
    );
    await deliveries.begin("begun");
    const ids = async (limit: number) => (await deliveries.pending(NOW, limit)).map(({ id }) => id);
    expect(await ids(10)).toEqual(["first", "second", "now"]);
    expect(await ids(2)).toEqual(["first", "second"]);
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
    expect(await deliveries.pending(NOW, 10)).toEqual([]);
    expect(await deliveries.pending(LATER, 10)).toEqual([
      makeDelivery({ id: "d", attempts: 2, tryAt: LATER }),
    ]);
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
      expect(await deliveries.pending(LATER, 10)).toEqual([]);
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
    expect((await deliveries.pending(NOW, 10)).map(({ id }) => id)).toEqual(["f"]);
  });
}
