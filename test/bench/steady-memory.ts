import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import type { Telegram } from "../sandbox/telegram/start-telegram.ts";
import { childProcesses } from "../support/child-processes.ts";
import { connectBank } from "../support/connect-bank.ts";
import { postEvent } from "./post-event.ts";
import { WEBHOOK_SECRET } from "./processes.ts";
import { residentMegabytes } from "./process-figures.ts";
import type { Result } from "./result.ts";

const PEOPLE = 40;
const REPORTS = 20_000;
const WEBHOOKS = 200_000;
/** Webhooks that wait for their answers together. */
const AT_ONCE = 64;
/** What the first tenth of them needs is what the process works with. */
const WARM = 0.1;
/** After a pause without work the drawing process ends, and the collector has tidied. */
const PAUSE_MS = 60_000;
const PATIENCE = { timeoutMs: 120_000 };

/** Whether memory is back where it was after many reports and webhooks. */
export async function steadyMemory(): Promise<Result[]> {
  const standIns = await startStandIns({
    telegram: { limits: "none", decodesPictures: false },
    pluggy: { stepMs: 1, historyDays: 30, rateLimits: "off" },
  });
  const port = await freePort();
  const environment = { ...standIns.environment(port), WEBHOOK_SECRET };
  const product = await startProduct({ environment });
  try {
    const people = Array.from({ length: PEOPLE }, (_, index) =>
      standIns.telegram.person({ id: index + 1, firstName: "Ana", languageCode: "pt-br" }),
    );
    const itemIds: string[] = [];
    for (const person of people) itemIds.push(await connectBank(person, standIns.pluggy));
    for (const person of people) await person.nextMessage(isReport, PATIENCE);
    const webhooks = `http://127.0.0.1:${port}/pluggy/webhook`;
    const round = async (share: number) => {
      await Promise.all([
        ...people.map((person) =>
          askReports(standIns.telegram, person, (REPORTS * share) / PEOPLE),
        ),
        sendWebhooks(webhooks, itemIds, WEBHOOKS * share),
      ]);
      await sleep(PAUSE_MS);
      return held(product);
    };
    const before = await round(WARM);
    const after = await round(1);
    return [
      {
        what: `memory after ${REPORTS} reports and ${WEBHOOKS} webhooks, beside that after a tenth of them`,
        measured: `${after.toFixed(0)} MB, before ${before.toFixed(0)} MB (${(after / before).toFixed(2)})`,
        target: "1.1 times",
      },
    ];
  } finally {
    await product.stop();
    await standIns.close();
  }
}

/** Of the product and its drawing process, in MB. */
function held({ pid }: Product): number {
  return [pid, ...childProcesses(pid)].reduce((sum, one) => sum + (residentMegabytes(one) ?? 0), 0);
}

async function askReports(telegram: Telegram, person: Person, count: number): Promise<void> {
  for (let asked = 0; asked < count; asked += 1) {
    person.send("/report 7d");
    await person.nextMessage(isReport, PATIENCE);
    forget(telegram, person);
  }
}

/** What a chat has shown is of no use here, and would be memory of this process. */
function forget({ world }: Telegram, { user }: Person): void {
  const chat = world.chats.get(user.id);
  if (chat) chat.messages.length = 0;
  world.calls.length = 0;
}

async function sendWebhooks(url: string, itemIds: readonly string[], count: number): Promise<void> {
  const sender = { agent: new Agent({ keepAlive: true }), secret: WEBHOOK_SECRET };
  for (let sent = 0; sent < count; sent += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => {
        const itemId = itemIds[(sent + index) % itemIds.length];
        return postEvent(url, sender, { event: "item/updated", eventId: randomUUID(), itemId });
      }),
    );
    await sleep(20);
  }
  sender.agent.destroy();
}

function isReport(message: { photo?: unknown }): boolean {
  return message.photo !== undefined;
}
