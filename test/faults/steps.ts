import type { Message } from "grammy/types";
import { expect, vi } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn, logIn, openPage, type PageAnswer } from "../support/connect-bank.ts";
import { countNotices } from "./count-notices.ts";
import type { Quanto } from "./run-quanto.ts";

let people = 0;

/** A new user whose language is Portuguese. */
export function newPerson({ standIns }: Quanto): Person {
  people += 1;
  const id = 880_000 + people;
  return standIns.telegram.person({ id, firstName: "Ana", languageCode: "pt-br" });
}

/** Connects a bank and waits for all messages about it. Resolves with the item's id. */
export async function connect(quanto: Quanto, person: Person): Promise<string> {
  const link = await askForLink(person);
  const itemId = await logInThrough(quanto, link);
  await untilPageSays("linked", () => handIn(link, itemId));
  await untilWelcomed(person);
  return itemId;
}

export async function logInThrough({ standIns }: Quanto, link: string): Promise<string> {
  const { connectToken } = await untilPageSays("usable", () => openPage(link));
  return logIn(String(connectToken), standIns.pluggy);
}

/** Repeats a request of the page until it succeeds, as its "try again" button does. */
export async function untilPageSays(
  state: string,
  step: () => Promise<PageAnswer>,
): Promise<PageAnswer["body"]> {
  for (let tries = 1; ; tries += 1) {
    const { status, body } = await step();
    if (body["state"] === state) return body;
    expect({ status, body }).toEqual({ status: 502, body: { state: "unavailable" } });
    expect(tries).toBeLessThan(10);
  }
}

export function untilWelcomed(person: Person, timeoutMs = 120_000): Promise<void> {
  return vi.waitFor(
    () => expect(countNotices(person)).toMatchObject({ connected: 1, reports: 1 }),
    {
      timeout: timeoutMs,
      interval: 50,
    },
  );
}

/** Whether a message is the confirmation of a deletion, by its button. Reports have buttons too. */
export function asksForConfirmation({ reply_markup: keys }: Message): boolean {
  return JSON.stringify(keys ?? {}).includes("Sim, ");
}
