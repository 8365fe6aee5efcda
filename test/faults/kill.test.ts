import { expect, test, vi } from "vitest";
import { randomFrom, type Random } from "../sandbox/pluggy/random.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn } from "../support/connect-bank.ts";
import type { Moment } from "./database-tap.ts";
import { countNotices } from "./count-notices.ts";
import { wrongRows } from "./ledger.ts";
import { withQuanto, type Quanto } from "./run-quanto.ts";
import { asksForConfirmation, logInThrough, newPerson, untilPageSays } from "./steps.ts";
import { idsOf, tracesOf } from "./traces.ts";

/**
 * `kill -9` at random commands to the database, before the command or its answer arrives: so between
 * any two writes of a sync, an event or a deletion. A new process is started at once.
 */
const KILLS = 5;
/** About the number of commands of each activity (connect, change, delete) without a kill. */
const USUAL_COMMANDS = [110, 85, 40];
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
  expect(countNotices(life.person).connected).toBe(1);
}

async function changeAtTheBank({ quanto, itemId }: Life): Promise<void> {
  const { bank, truth } = quanto.standIns.pluggy;
  const [first, second] = [...truth.values()].filter((row) => row.itemId === itemId);
  bank.addPurchase(itemId);
  bank.correctTransaction(first?.transactionId ?? "", 4242);
  bank.removeTransaction(second?.transactionId ?? "");
  await quanto.settled();
  expect(eventsGivenUp(quanto)).toEqual([]);
  expect(await wrongRows(quanto, [itemId])).toEqual([]);
}

/** Events that Pluggy gave up never arrived: their changes are not known before the weekly full sync. */
function eventsGivenUp({ standIns }: Quanto): string[] {
  return standIns.pluggy.webhooks
    .deliveries()
    .filter(({ state }) => state === "given-up")
    .map(({ payload }) => payload.event)
    .filter((event) => event.startsWith("transactions/"));
}

const disconnect: Activity = (life) => deleteBy(life, "/disconnect", /^Sim, desconectar/);
const deleteEverything: Activity = (life) => deleteBy(life, "/delete_data", /^Sim, apagar tudo/);

/** The user repeats a command or press that was lost in the crash. */
async function deleteBy({ quanto, person, itemId }: Life, command: string, yes: RegExp) {
  const isEverything = command === "/delete_data";
  const ids = await idsOf(quanto, itemId, isEverything ? person : undefined);
  for (let tries = 1; (await tracesOf(quanto, [itemId])).length > 0; tries += 1) {
    expect(tries).toBeLessThan(20);
    person.send(command);
    const asked = await person
      .nextMessage(asksForConfirmation, { timeoutMs: 4000 })
      .catch(() => null);
    if (asked) person.tap(yes);
    await waitUntilDeleted(quanto, itemId);
  }
  await quanto.settled();
  expect(await tracesOf(quanto, ids)).toEqual([]);
}

async function waitUntilDeleted(quanto: Quanto, itemId: string): Promise<void> {
  const look = async () => expect(await tracesOf(quanto, [itemId])).toEqual([]);
  await vi.waitFor(look, { timeout: 5000, interval: 200 }).catch(() => undefined);
}

/** The page repeats a request that failed, once a process runs again. */
async function whileUp<Answer>(quanto: Quanto, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await quanto.start();
    }
}

/** Kills at one of the commands that the activity takes. */
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
  "a kill at any command to the database changes nothing in what is stored and sent: %s world",
  (seed, leaveBy) =>
    withQuanto(STORY, async (quanto) => {
      const often = await liveThrough(quanto, leaveBy, randomFrom(seed));
      expect(often.filter((times) => times > 1)).toEqual([]);
    }),
  900_000,
);

/** How often each user got each notice. */
async function liveThrough(quanto: Quanto, leaveBy: Activity, random: Random): Promise<number[]> {
  const activities = [connect, changeAtTheBank, leaveBy];
  const often: number[] = [];
  for (let kills = 0, life = await begin(quanto); kills < KILLS; kills += 1) {
    if (kills === 3) life = await begin(quanto);
    const which = kills % 3;
    await disturbed(life, activities[which] ?? connect, {
      usual: USUAL_COMMANDS[which] ?? 1,
      random,
    });
    often.push(...Object.values(countNotices(life.person)));
  }
  return often;
}
