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

  test("a delivery is kept as it was added, once, whatever became of it", async () => {
    const deliveries = await storeWith({ id: "d" });
    expect(await deliveries.byId("d")).toEqual(makeDelivery({ id: "d" }));
    await deliveries.begin("d");
    await deliveries.addAll([makeDelivery({ id: "d" }), makeDelivery({ id: "e" })]);
    expect(await stateOf(deliveries)).toBe("sending");
    expect(await stateOf(deliveries, "e")).toBe("pending");
    expect(await deliveries.byId("nothing")).toBeNull();
    await deliveries.addAll([]);
  });

  test("twenty processes that add the same add one", async () => {
    const deliveries = await make();
    const adding = Array.from({ length: 20 }, () => deliveries.addAll([makeDelivery()]));
    await Promise.all(adding);
    expect(await deliveries.pending(NOW, 100)).toHaveLength(1);
  });

  test("what is owed comes by how long it has waited, as far as asked for, and not before its time", async () => {
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

  test("of twenty who begin at once one does", async () => {
    const deliveries = await storeWith({ id: "d" });
    const tries = Array.from({ length: 20 }, () => deliveries.begin("d"));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await stateOf(deliveries)).toBe("sending");
    expect(await deliveries.begin("nothing")).toBe(false);
  });

  test("what was sent is not begun, put off or dropped again", async () => {
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

  test("what was never begun cannot be finished", async () => {
    const deliveries = await storeWith({ id: "d" });
    await deliveries.finish("d");
    expect(await stateOf(deliveries)).toBe("pending");
  });

  test("what was put off is owed again, later", async () => {
    const deliveries = await storeWith({ id: "d" });
    await deliveries.begin("d");
    await deliveries.postpone("d", "sending", { attempts: 2, tryAt: LATER });
    expect(await deliveries.pending(NOW, 10)).toEqual([]);
    expect(await deliveries.pending(LATER, 10)).toEqual([
      makeDelivery({ id: "d", attempts: 2, tryAt: LATER }),
    ]);
  });

  test("what another one began is not touched by who did not", async () => {
    const deliveries = await storeWith({ id: "d" });
    await deliveries.begin("d");
    await deliveries.postpone("d", "pending", { attempts: 1, tryAt: LATER });
    await deliveries.drop("d", "pending", "skipped");
    expect(await stateOf(deliveries)).toBe("sending");
  });

  test.each(["skipped", "given-up"] as const)("what is %s is not owed any more", async (state) => {
    const deliveries = await storeWith({ id: "d" });
    await deliveries.drop("d", "pending", state);
    expect(await stateOf(deliveries)).toBe(state);
    expect(await deliveries.pending(LATER, 10)).toEqual([]);
  });

  test("a user's deliveries go, and nothing brings them back", async () => {
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
