import { describe, expect, test } from "vitest";

import { hashToken } from "../../src/usecases/connect/link-token.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeAttempt, makeUser } from "../support/make.ts";

import { chatWithAna, labelsOf } from "./chat-with-ana.ts";
import { seedBank, seedUnfetchedBank } from "./seed-bank.ts";
import type { ItemState } from "../../src/domain/item-state.ts";

const chat = chatWithAna();
const { ana, answerTo } = chat;

/** The purpose of the link behind a button. */
async function purposeOf(person: Person, label: string | RegExp): Promise<unknown> {
  const url = person.buttonUrl(label);
  expect(url).toMatch(/^https:\/\/quanto\.example\/connect\/token-\d+$/);
  return (await chat.run.world.links.byHash(hashToken(url.split("/").at(-1) ?? "")))?.purpose;
}

describe("the button under a failed attempt", () => {
  test.each([
    ["pt-br", "Tentar de novo", "Nubank: vamos tentar de novo", "Conectar Nubank"],
    ["en", "Try again", "Nubank: let's try again", "Connect Nubank"],
  ])("in %s issues a new link for that bank", async (code, button, title, label) => {
    await seedUnfetchedBank(chat.run.world);
    const user = makeUser({ telegramLanguage: code === "en" ? "en" : "pt" });
    const failed = { kind: "failed", bankName: "Nubank", itemId: "item-1", code: null } as const;
    const person = ana(code);
    person.send("/help");
    await person.nextMessage();
    await chat.run.quanto.chat.showProgress(user, null, failed);
    await person.nextMessage();
    await person.press(button);
    expect((await person.nextMessage()).text).toContain(title);
    expect(await purposeOf(person, label)).toEqual({ kind: "update", itemId: "item-1" });
  });

  test("issues one link for a double tap", async () => {
    await seedUnfetchedBank(chat.run.world);
    const failed = { kind: "failed", bankName: "Nubank", itemId: "item-1", code: null } as const;
    const person = ana();
    person.send("/help");
    await person.nextMessage();
    await chat.run.quanto.chat.showProgress(makeUser(), null, failed);
    await person.nextMessage();
    await Promise.all([person.press("Tentar de novo"), person.press("Tentar de novo")]);
    await person.nextMessage();
    const links = person.messages().filter(({ text }) => text?.includes("vamos tentar de novo"));
    expect(links).toHaveLength(1);
  });

  test("offers any bank where the attempt was deleted", async () => {
    const person = ana();
    person.send("/help");
    await person.nextMessage();
    const failed = { kind: "failed", bankName: "Nubank", itemId: "gone", code: null } as const;
    await chat.run.quanto.chat.showProgress(makeUser(), null, failed);
    await person.nextMessage();
    await person.press("Tentar de novo");
    await person.nextMessage();
    expect(await purposeOf(person, "Conectar meu banco")).toEqual({ kind: "connect" });
  });
});

describe("attempts without a successful sync", () => {
  const WRONG: ItemState = { kind: "login-error", code: "INVALID_CREDENTIALS" };
  const addAttempt = (id: string) =>
    chat.run.world.items.add(
      makeAttempt({ id, bankName: "Inter", connectorId: 823, state: WRONG }),
    );

  test.each(["/accounts", "/refresh", "/connect", "/disconnect", "/schedule", "/start"])(
    "are not shown as banks by %s, with and without another bank",
    async (command) => {
      for (const id of ["one", "two"]) await addAttempt(id);
      await chat.run.world.users.add(makeUser());
      const alone = await answerTo(command);
      expect(JSON.stringify(alone)).not.toMatch(/Reconectar|Atualizar agora|disconnect/);
      await seedBank(chat.run.world);
      expect(JSON.stringify(await answerTo(command))).not.toContain("Inter");
    },
  );

  test("the only bank is disconnected without asking which", async () => {
    await seedBank(chat.run.world);
    for (const id of ["one", "two"]) await addAttempt(id);
    expect((await answerTo("/disconnect")).text).toContain("Desconectar Nubank?");
  });
});

describe("before the first sync of any bank", () => {
  const wrong: ItemState = { kind: "login-error", code: "INVALID_CREDENTIALS" };

  test.each([
    ["/report", "pt-br", "Nubank: não deu certo. O banco recusou o usuário ou a senha."],
    ["/report", "en", "Nubank: that didn't work. The bank refused the user name or password."],
    ["/accounts", "pt-br", "Nubank: não deu certo."],
    ["/refresh", "pt-br", "Nubank: não deu certo."],
  ])("%s in %s shows the attempt's state, and no amount", async (command, code, text) => {
    await chat.run.world.users.add(makeUser());
    await chat.run.world.items.add(makeAttempt({ state: wrong }));
    const answer = await answerTo(command, code);
    expect(answer.text).toContain(text);
    expect(answer.text).not.toMatch(/0[.,]00/);
    expect(labelsOf(answer)).toHaveLength(2);
  });
});
