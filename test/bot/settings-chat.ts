import type { Message } from "grammy/types";
import { beforeEach, expect } from "vitest";
import type { User } from "../../src/domain/user.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeUser } from "../support/make.ts";
import { chatWithAna, fromBot } from "./chat-with-ana.ts";

/** A chat whose user is stored, and what the tests of her settings do and read in it. */
export function settingsChat() {
  const chat = chatWithAna();
  const { ana } = chat;

  beforeEach(() => chat.run.world.users.add(makeUser()));

  async function openSettings(languageCode?: string): Promise<Person> {
    const person = ana(languageCode);
    person.send("/settings");
    await person.nextMessage();
    return person;
  }

  async function press(person: Person, label: string): Promise<void> {
    await person.press(label);
    await chat.run.quanto.intake.drained();
  }

  /** Presses one button after another in one message, as real clients allow. */
  async function pressAll(person: Person, ...labels: string[]): Promise<Message> {
    for (const label of labels) await press(person, label);
    const [shown, ...others] = fromBot(person);
    if (!shown) throw new Error("Nothing was sent");
    expect(others).toEqual([]);
    return shown;
  }

  async function stored(): Promise<User> {
    const user = await chat.run.world.users.byId("user-1");
    if (!user) throw new Error("Ana is gone");
    return user;
  }

  const jobs = () => chat.run.world.jobs.pushed.map(({ job }) => job);

  return { chat, ana, openSettings, press, pressAll, stored, jobs };
}

export function rowsOf(message: Message): string[][] {
  return (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));
}
