import type { Message } from "grammy/types";
import { expect, vi } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn, logIn, openPage, type PageAnswer } from "../support/connect-bank.ts";
import { heard } from "./heard.ts";
import type { Quanto } from "./run-quanto.ts";

let people = 0;

/** Somebody new, who speaks Portuguese. */
export function newPerson({ standIns }: Quanto): Person {
  people += 1;
  const id = 880_000 + people;
  return standIns.telegram.person({ id, firstName: "Ana", languageCode: "pt-br" });
}

/** Connects a bank and waits until the user heard all of it. Resolves with the item's id. */
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

/** Repeats what the page does until it goes well, as its "try again" button lets the user do. */
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
  return vi.waitFor(() => expect(heard(person)).toMatchObject({ connected: 1, reports: 1 }), {
    timeout: timeoutMs,
    interval: 50,
  });
}

/** The question before anything is deleted, by its button. Reports have buttons too. */
export function asksWhetherToGo({ reply_markup: keys }: Message): boolean {
  return JSON.stringify(keys ?? {}).includes("Sim, ");
}
