import { expect, test, vi } from "vitest";
import { randomFrom, type Random } from "../sandbox/pluggy/random.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn } from "../support/connect-bank.ts";
import type { Moment } from "./database-tap.ts";
import { heard } from "./heard.ts";
import { wrongRows } from "./ledger.ts";
import { withQuanto, type Quanto } from "./run-quanto.ts";
import { asksWhetherToGo, logInThrough, newPerson, untilPageSays } from "./steps.ts";
import { idsOf, tracesOf } from "./traces.ts";

/**
 * `kill -9` at random commands to the database, before they arrive or before their answer does: so
 * between any two things that a sync, an event or a deletion keeps. A new process goes on at once.
 */
const KILLS = 5;
/** About as many commands as connecting, hearing of changes and leaving take when nothing disturbs them. */
const USUAL = [110, 85, 40];
const STORY = { pluggy: { historyDays: 30, pageSize: 25 } };

interface Life {
  readonly quanto: Quanto;
  readonly person: Person;
  readonly link: string;
  itemId: string;
}

type Activity = (life: Life) => Promise<void>;

async function connect(life: Life): Promise<void> {
  const { quanto, link, itemId } = life;
  await untilPageSays("linked", () => whileUp(quanto, () => handIn(link, itemId)));
  await quanto.settled();
  expect(await wrongRows(quanto, [itemId])).toEqual([]);
  expect(heard(life.person).connected).toBe(1);
}

async function hearOfTheBank({ quanto, itemId }: Life): Promise<void> {
  const { bank, truth } = quanto.standIns.pluggy;
  const [first, second] = [...truth.values()].filter((row) => row.itemId === itemId);
  bank.addPurchase(itemId);
  bank.correctTransaction(first?.transactionId ?? "", 4242);
  bank.removeTransaction(second?.transactionId ?? "");
  await quanto.settled();
  expect(eventsGivenUp(quanto)).toEqual([]);
  expect(await wrongRows(quanto, [itemId])).toEqual([]);
}

/** An event that Pluggy gave up never came: what it told of is not known before the weekly walk. */
function eventsGivenUp({ standIns }: Quanto): string[] {
  return standIns.pluggy.webhooks
    .deliveries()
    .filter(({ state }) => state === "given-up")
    .map(({ payload }) => payload.event)
    .filter((event) => event.startsWith("transactions/"));
}

const disconnect: Activity = (life) => leave(life, "/disconnect", /^Sim, desconectar/);
const deleteEverything: Activity = (life) => leave(life, "/delete_data", /^Sim, apagar tudo/);

/** A user whose command or button was swallowed by the crash repeats it. */
async function leave({ quanto, person, itemId }: Life, command: string, yes: RegExp) {
  const isEverything = command === "/delete_data";
  const ids = await idsOf(quanto, itemId, isEverything ? person : undefined);
  for (let tries = 1; (await tracesOf(quanto, [itemId])).length > 0; tries += 1) {
    expect(tries).toBeLessThan(20);
    person.send(command);
    const asked = await person.nextMessage(asksWhetherToGo, { timeoutMs: 4000 }).catch(() => null);
    if (asked) person.tap(yes);
    await isGone(quanto, itemId);
  }
  await quanto.settled();
  expect(await tracesOf(quanto, ids)).toEqual([]);
}

async function isGone(quanto: Quanto, itemId: string): Promise<void> {
  const look = async () => expect(await tracesOf(quanto, [itemId])).toEqual([]);
  await vi.waitFor(look, { timeout: 5000, interval: 200 }).catch(() => undefined);
}

/** A page whose request met a dead process asks again once there is one. */
async function whileUp<Answer>(quanto: Quanto, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await quanto.start();
    }
}

/** Kills at one of the commands that the activity takes when nothing disturbs it. */
async function disturbed(
  life: Life,
  activity: Activity,
  { usual, random }: { usual: number; random: Random },
): Promise<void> {
  const { quanto } = life;
  const crashes: Promise<unknown>[] = [];
  const moment = random.pick<Moment>(["before", "after"]);
  const command = random.int(1, usual);
  const disarm = quanto.database.atCommand(command, moment, () => {
    crashes.push(quanto.crash());
  });
  await activity(life);
  disarm();
  if (crashes.length === 0) crashes.push(quanto.crash());
  await Promise.all(crashes);
}

async function begin(quanto: Quanto): Promise<Life> {
  const person = newPerson(quanto);
  const link = await askForLink(person);
  return { quanto, person, link, itemId: await logInThrough(quanto, link) };
}

test.concurrent.each([
  ["first", disconnect],
  ["second", deleteEverything],
  ["third", disconnect],
  ["fourth", deleteEverything],
] as const)(
  "killed at any command to the database, the product leaves what an undisturbed one leaves: %s world",
  (seed, leaveBy) =>
    withQuanto(STORY, async (quanto) => {
      const often = await liveThrough(quanto, leaveBy, randomFrom(seed));
      expect(often.filter((times) => times > 1)).toEqual([]);
    }),
  900_000,
);

/** How often each user heard each thing. */
async function liveThrough(quanto: Quanto, leaveBy: Activity, random: Random): Promise<number[]> {
  const activities = [connect, hearOfTheBank, leaveBy];
  const often: number[] = [];
  for (let kills = 0, life = await begin(quanto); kills < KILLS; kills += 1) {
    if (kills === 3) life = await begin(quanto);
    const which = kills % 3;
    await disturbed(life, activities[which] ?? connect, { usual: USUAL[which] ?? 1, random });
    often.push(...Object.values(heard(life.person)));
  }
  return often;
}
