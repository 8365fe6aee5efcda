import { expect, it } from "vitest";
import { createHandOver } from "../../connect-web/src/hand-over.ts";
import type { ItemAnswer } from "../../connect-web/src/session.ts";

const LINKED: ItemAnswer = { state: "linked", bankName: "Nubank", progress: "fetching" };

/** A server that gives these answers, and the last one for ever. */
function serverWith(...answers: ItemAnswer[]) {
  const told: string[] = [];
  const saveItem = async (itemId: string) => {
    told.push(itemId);
    return answers[told.length - 1] ?? answers.at(-1) ?? LINKED;
  };
  return { told, handOver: createHandOver({ saveItem }) };
}

it("tells of each item once, also while the answer is on its way", async () => {
  const { told, handOver } = serverWith(LINKED);
  await Promise.all([handOver("item-1"), handOver("item-1"), handOver("item-2")]);
  await handOver("item-1");
  expect(told).toEqual(["item-1", "item-2"]);
});

it("tells again where the server was not reached, five times at most", async () => {
  const { told, handOver } = serverWith({ state: "offline" }, { state: "unavailable" }, LINKED);
  for (let turn = 0; turn < 9; turn += 1) await handOver("item-1");
  expect(told).toHaveLength(3);
  const away = serverWith({ state: "unavailable" });
  for (let turn = 0; turn < 9; turn += 1) await away.handOver("item-1");
  expect(away.told).toHaveLength(5);
});

it.each([{ state: "foreign" }, { state: "gone", reason: "used" }] as const)(
  "does not insist where the server says no: $state",
  async (answer) => {
    const { told, handOver } = serverWith(answer);
    await handOver("item-1");
    await handOver("item-1");
    expect(told).toHaveLength(1);
  },
);
