import { freePort } from "../sandbox/free-port.ts";
import type { PluggySandbox } from "../sandbox/pluggy/start-pluggy.ts";
import { startProduct } from "../sandbox/start-product.ts";
import { startStandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, connectBank, handIn, logIn, openPage } from "../support/connect-bank.ts";
import type { Result } from "./result.ts";

const SLOW_BANKS = 20;
/** Just under what a call to Pluggy may take, so that each holds its slot for long and none fails. */
const DELAY_MS = 12_000;
const LONG_MS = 300_000;

/**
 * How long a user waits for the first report while another one has just connected twenty banks for
 * which Pluggy takes its time; and alone, before.
 */
export async function slowBanks(): Promise<Result[]> {
  const standIns = await startStandIns({
    telegram: { limits: "none" },
    pluggy: { stepMs: 1, historyDays: 30, rateLimits: "off" },
  });
  const environment = standIns.environment(await freePort());
  const product = await startProduct({ environment });
  const { pluggy, telegram } = standIns;
  const person = (id: number) => telegram.person({ id, firstName: "Ana", languageCode: "pt-br" });
  try {
    const alone = await firstReport(person(1), pluggy);
    const slow = person(2);
    for (let bank = 1; bank <= SLOW_BANKS; bank += 1) await connectSlowBank(slow, pluggy, bank);
    const beside = await firstReport(person(3), pluggy);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    return [
      {
        what: `first report beside a person with ${SLOW_BANKS} slow banks`,
        measured: `${seconds(beside)}; alone ${seconds(alone)}`,
        target: "25 s",
      },
    ];
  } finally {
    await product.stop();
    await standIns.close();
  }
}

/** From the hand-over of the page to the picture in the chat, in milliseconds. */
async function firstReport(person: Person, pluggy: PluggySandbox): Promise<number> {
  const startedAt = performance.now();
  await connectBank(person, pluggy);
  await person.nextMessage(({ photo }) => photo !== undefined, { timeoutMs: LONG_MS });
  return performance.now() - startedAt;
}

/** Its page is handed over at once, and not waited for: the server asks Pluggy, which takes its time. */
async function connectSlowBank(
  person: Person,
  { apiUrl, faults }: PluggySandbox,
  bank: number,
): Promise<void> {
  const link = await askForLink(person);
  const { body } = await openPage(link);
  // Pluggy takes one login to a bank from a user, so each is another.
  const login = { apiUrl, user: `user-ok-perf-${bank}x` };
  const itemId = await logIn(String(body["connectToken"]), login);
  faults.add({ kind: "delay", ms: DELAY_MS, path: `/items/${itemId}` });
  handIn(link, itemId).catch(() => undefined);
}
