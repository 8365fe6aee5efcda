import { expect, it } from "vitest";
import { createHandOver } from "../../connect-web/src/hand-over.ts";
import type { ItemAnswer } from "../../connect-web/src/answer.ts";

const LINKED: ItemAnswer = { kind: "linked", bankName: "Nubank", progress: "fetching" };

/** A server that gives these answers in order, and repeats the last one. */
function serverWith(...answers: ItemAnswer[]) {
  const submitted: string[] = [];
  const saveItem = async (itemId: string) => {
    submitted.push(itemId);
    return answers[submitted.length - 1] ?? answers.at(-1) ?? LINKED;
  };
  return { submitted, handOver: createHandOver({ saveItem }) };
}

it("submits each item once, also while the answer is pending", async () => {
  const { submitted, handOver } = serverWith(LINKED);
  await Promise.all([handOver("item-1"), handOver("item-1"), handOver("item-2")]);
  await handOver("item-1");
  expect(submitted).toEqual(["item-1", "item-2"]);
});

it("submits again after a failure, at most five times", async () => {
  const { submitted, handOver } = serverWith({ kind: "offline" }, { kind: "unavailable" }, LINKED);
  for (let call = 0; call < 9; call += 1) await handOver("item-1");
  expect(submitted).toHaveLength(3);
  const away = serverWith({ kind: "unavailable" });
  for (let call = 0; call < 9; call += 1) await away.handOver("item-1");
  expect(away.submitted).toHaveLength(5);
});

it.each([{ kind: "foreign" }, { kind: "gone", reason: "used", botUrl: null }] as const)(
  "does not submit again after a refusal: $kind",
  async (answer) => {
    const { submitted, handOver } = serverWith(answer);
    await handOver("item-1");
    await handOver("item-1");
    expect(submitted).toHaveLength(1);
  },
);
