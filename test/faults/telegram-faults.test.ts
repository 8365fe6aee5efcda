import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Fault } from "../sandbox/telegram/faults.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { connectBank } from "../support/connect-bank.ts";
import { countNotices, WELCOMED } from "./count-notices.ts";
import { wrongRows } from "./ledger.ts";
import { openQuanto, type Quanto } from "./run-quanto.ts";
import { newPerson, untilWelcomed } from "./steps.ts";

/** Telegram's failures: no notice is sent twice, whatever happens to a message. */
const PATIENCE = 600_000;

let quanto: Quanto;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ quanto, close } = await openQuanto({ pluggy: { historyDays: 30 } }));
}, PATIENCE);

afterAll(() => close?.());

type Kind = Pick<Fault, "kind" | "retryAfter" | "times">;

/** After these the message counts as not sent, so every message is sent in the end. */
const REFUSALS: readonly (readonly [string, Kind])[] = [
  ["429 with retry_after", { kind: "429", retryAfter: 1, times: 2 }],
  ["500", { kind: "500", times: 1 }],
  ["a proxy's 502", { kind: "html", times: 2 }],
  ["a connection that is reset", { kind: "reset", times: 2 }],
];

/** After these the message was most likely sent: it counts as sent, and may be missing. */
const DOUBTS: readonly (readonly [string, Kind, number])[] = [
  ["an answer that makes no sense", { kind: "garbled", times: 1 }, 0],
  ["an answer that is cut in two", { kind: "cut-answer", times: 1 }, 1],
];

/** After all of them an answer is sent again. */
const FAILURES: readonly Kind["kind"][] = ["502", "reset", "lost-answer"];

const SPEAKING = ["sendMessage", "editMessageText", "sendPhoto", "answerCallbackQuery"];

function fail(kind: Kind): void {
  for (const method of SPEAKING) quanto.standIns.telegram.faults.next({ ...kind, method });
}

test.each(REFUSALS)(
  "every call gets %s at first, and every notice is sent once",
  async (_name, kind) => {
    const { bank } = quanto.standIns.pluggy;
    const ana = newPerson(quanto);
    fail(kind);
    const itemId = await connectBank(ana, quanto.standIns.pluggy);
    await untilWelcomed(ana);
    fail(kind);
    bank.failLogin(itemId);
    await quanto.settled();
    bank.autoSync(itemId);
    bank.finishSync(itemId);
    await quanto.settled();
    quanto.standIns.telegram.faults.clear();
    await disconnect(ana, kind);
    expect(countNotices(ana)).toEqual({ ...WELCOMED, broken: 1, working: 1, disconnected: 1 });
  },
  PATIENCE,
);

test.each(DOUBTS)(
  "every call gets %s at first, and no notice is sent twice",
  async (_name, kind, fewest) => {
    const ana = newPerson(quanto);
    const itemId = await connectBank(ana, quanto.standIns.pluggy);
    fail(kind);
    await quanto.settled();
    quanto.standIns.telegram.faults.clear();
    expect(await wrongRows(quanto, [itemId])).toEqual([]);
    for (const times of Object.values(countNotices(ana))) expect(times).toBeLessThanOrEqual(1);
    const { connected, reports } = countNotices(ana);
    expect(Math.min(connected, reports)).toBeGreaterThanOrEqual(fewest);
    ana.send("/report");
    await vi.waitFor(() => expect(countNotices(ana).reports).toBe(reports + 1), {
      timeout: 60_000,
    });
  },
  PATIENCE,
);

test.each(FAILURES)(
  "a report and a press of its button are answered though Telegram fails three times (%s)",
  async (kind) => {
    const ana = newPerson(quanto);
    await connectBank(ana, quanto.standIns.pluggy);
    await untilWelcomed(ana);
    await quanto.settled();
    fail({ kind, times: 3 });
    ana.send("/report");
    const isReport = ({ caption = "" }) => caption.includes("Gasto");
    await ana.nextMessage(isReport, { timeoutMs: 60_000 });
    quanto.standIns.telegram.faults.next({ kind, times: 3, method: "editMessageMedia" });
    ana.tap("Dia a dia");
    await ana.sees(({ caption = "" }) => caption.startsWith("Dia a dia"), { timeoutMs: 60_000 });
    quanto.standIns.telegram.faults.clear();
    const apologies = ana.messages().filter(({ text = "" }) => text.includes("deu errado"));
    expect(apologies).toEqual([]);
  },
  PATIENCE,
);

test(
  "a user who blocks the bot during a sync finds everything after unblocking it",
  async () => {
    const { bank } = quanto.standIns.pluggy;
    const ana = newPerson(quanto);
    const itemId = await connectBank(ana, quanto.standIns.pluggy);
    ana.block();
    await quanto.settled();
    expect(await wrongRows(quanto, [itemId])).toEqual([]);
    const before = countNotices(ana);
    bank.addPurchase(itemId);
    bank.failLogin(itemId);
    await quanto.settled();
    expect(countNotices(ana)).toEqual(before);
    ana.unblock();
    ana.send("/start");
    bank.autoSync(itemId);
    bank.finishSync(itemId);
    await quanto.settled();
    await untilWelcomed(ana);
    expect(countNotices(ana)).toEqual(WELCOMED);
    expect(await wrongRows(quanto, [itemId])).toEqual([]);
  },
  PATIENCE,
);

/** The confirmation gets the fault too. */
async function disconnect(person: Person, kind: Kind): Promise<void> {
  person.send("/disconnect");
  const isQuestion = ({ text = "" }) => text.includes("Desconectar");
  await person.nextMessage(isQuestion, { timeoutMs: 60_000 });
  quanto.standIns.telegram.faults.next({ ...kind, method: "sendMessage" });
  person.tap(/^Sim, desconectar/);
  await vi.waitFor(() => expect(countNotices(person).disconnected).toBe(1), { timeout: 60_000 });
}
