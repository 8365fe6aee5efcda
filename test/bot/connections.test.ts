import { randomUUID } from "node:crypto";
import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  CANCEL_CALLBACK,
  CONNECT_CALLBACK,
  DELETE_DATA_CALLBACK,
  DISCONNECT_CALLBACK,
  DISCONNECT_CHOICE,
  REFRESH_CALLBACK,
} from "../../src/bot/views/callback-data.ts";
import { COMMANDS } from "../../src/i18n/catalog.ts";
import { BankError } from "../../src/errors.ts";
import { hashToken } from "../../src/usecases/link-token.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeAccount, makeItem, makeUser, NOW } from "../support/make.ts";
import { withBank } from "./fill-world.ts";
import { handTiming } from "./hand-timing.ts";
import { runBot, type BotRun } from "./run-bot.ts";

const LANGUAGES = ["pt", "en"] as const;
const FOREIGN = "5f2d6a0e-7f1c-4f62-9d8a-0c1b2a3d4e5f";

let run: BotRun;

beforeEach(async () => {
  run = await runBot({ bot: { timing: handTiming() } });
});

afterEach(async () => {
  await run.stop();
});

function ana(languageCode = "pt-br"): Person {
  return run.telegram.person({ id: 1001, firstName: "Ana", languageCode });
}

async function answerTo(text: string, languageCode?: string): Promise<Message> {
  const person = ana(languageCode);
  person.send(text);
  return person.nextMessage();
}

function labelsOf(message: Message): string[] {
  return (message.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);
}

function fromBot(person: Person): Message[] {
  return person.messages().filter(({ from }) => from?.is_bot);
}

/** What the link behind a button is for. */
async function purposeOf(person: Person, label: string): Promise<unknown> {
  const url = person.buttonUrl(label);
  expect(url).toMatch(/^https:\/\/quanto\.example\/connect\/token-\d+$/);
  return (await run.world.links.byHash(hashToken(url.split("/").at(-1) ?? "")))?.purpose;
}

async function withBrokenBank(): Promise<void> {
  await withBank(run.world);
  await run.world.items.update("item-1", {
    state: { kind: "login-error", code: "INVALID_CREDENTIALS" },
  });
}

function addBank(id: string, bank: string): Promise<void> {
  const linkedAt = new Date(NOW.getTime() + 60_000);
  return run.world.items.add(makeItem({ id, bank, linkedAt }));
}

test("what buttons carry stays within Telegram's 64 bytes", () => {
  const id = randomUUID();
  for (const data of [
    CANCEL_CALLBACK,
    CONNECT_CALLBACK,
    DELETE_DATA_CALLBACK,
    REFRESH_CALLBACK,
    DISCONNECT_CALLBACK.dataFor(id),
    DISCONNECT_CHOICE.dataFor(id),
  ])
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
});

describe("/refresh", () => {
  test.each([
    ["pt-br", "Você ainda não conectou nenhum banco."],
    ["en", "You haven't connected a bank yet."],
  ])("in %s says that there is no bank", async (code, text) => {
    expect((await answerTo("/refresh", code)).text).toContain(text);
  });

  test.each([
    ["pt-br", "Pedi novidades ao banco."],
    ["en", "I've asked the bank for updates."],
  ])("in %s asks the bank, and for the sync that follows", async (code, text) => {
    await withBank(run.world);
    const answer = await answerTo("/refresh", code);
    expect(answer.text).toContain(`Nubank\n${text}`);
    expect(answer.reply_markup).toBeUndefined();
    expect(run.world.refreshed).toEqual(["item-1"]);
    expect(run.world.jobs.pushed.map(({ job }) => job)).toEqual([
      { kind: "sync-item", itemId: "item-1" },
    ]);
  });

  test.each([
    ["pt-br", "Toque em “Reconectar Nubank”", "Reconectar Nubank"],
    ["en", "Tap “Reconnect Nubank”", "Reconnect Nubank"],
  ])("in %s a bank that needs the person gets a link in update mode", async (code, text, label) => {
    await withBrokenBank();
    const answer = await answerTo("/refresh", code);
    expect(answer.text).toContain(text);
    expect(labelsOf(answer)).toEqual([label]);
    expect(await purposeOf(ana(code), label)).toEqual({ kind: "update", itemId: "item-1" });
    expect(run.world.refreshed).toEqual([]);
  });

  test("a bank that we thought to work may need the person too", async () => {
    await withBank(run.world);
    run.world.refreshAnswer = { kind: "needs-person" };
    const answer = await answerTo("/refresh");
    expect(answer.text).toContain("O banco pede que você entre de novo.");
    expect(await purposeOf(ana(), "Reconectar Nubank")).toEqual({
      kind: "update",
      itemId: "item-1",
    });
  });

  test("a connection that is gone is made anew", async () => {
    await withBank(run.world);
    run.world.refreshAnswer = { kind: "removed" };
    const answer = await answerTo("/refresh");
    expect(answer.text).toContain("O acesso a este banco foi encerrado.");
    expect(await purposeOf(ana(), "Reconectar Nubank")).toEqual({ kind: "connect" });
  });

  test("an unreachable Pluggy is said for each bank", async () => {
    await withBank(run.world);
    run.world.bank.refresh = () => Promise.reject(new BankError("unreachable", "No answer"));
    expect((await answerTo("/refresh")).text).toContain("Não consegui falar com a Pluggy.");
    expect(run.reported).toEqual([]);
  });

  test.each([
    ["pt-br", "Acabei de pedir novidades aos seus bancos."],
    ["en", "I asked your banks for updates just now."],
  ])("in %s who presses again within a minute is asked to wait", async (code, text) => {
    await withBank(run.world);
    await answerTo("/refresh", code);
    expect((await answerTo("/refresh", code)).text).toContain(text);
    expect(run.world.refreshed).toEqual(["item-1"]);
  });

  test("the button under /accounts does the same", async () => {
    await withBank(run.world);
    await answerTo("/accounts");
    const person = ana();
    await person.press("Atualizar agora");
    expect((await person.nextMessage()).text).toContain("Pedi novidades ao banco.");
  });

  test("banks that are leaving or were connected anew are left out", async () => {
    await withBank(run.world);
    await addBank("item-2", "Inter");
    await run.world.items.update("item-2", { leavingAt: NOW });
    await addBank("item-3", "Itaú");
    await run.world.accounts.upsertAll([makeAccount({ id: "old", itemId: "item-3" })]);
    await run.world.accounts.setSupersededBy("old", "account-1");
    expect((await answerTo("/refresh")).text).toMatch(/^Nubank\n[^\n]+\n\nDaqui a alguns minutos/);
  });
});

describe("reconnecting", () => {
  test.each(["/accounts", "/connect"])("%s offers it for a broken bank", async (command) => {
    await withBrokenBank();
    const answer = await answerTo(command);
    expect(labelsOf(answer)[0]).toBe("Reconectar Nubank");
    expect(labelsOf(answer).at(-1)).toBe("Conectar outro banco");
    expect(await purposeOf(ana(), "Reconectar Nubank")).toEqual({
      kind: "update",
      itemId: "item-1",
    });
  });

  test("/connect offers to renew a consent that ends soon", async () => {
    await withBank(run.world);
    const soon = new Date(NOW.getTime() + 6 * 24 * 3_600_000);
    await run.world.items.update("item-1", { consentExpiresAt: soon });
    expect(labelsOf(await answerTo("/connect", "en"))).toEqual([
      "Renew Nubank",
      "Connect another bank",
    ]);
    const later = new Date(NOW.getTime() + 8 * 24 * 3_600_000);
    await run.world.items.update("item-1", { consentExpiresAt: later });
    expect(labelsOf(await answerTo("/connect", "en"))).toEqual(["Connect my bank"]);
  });

  test("a bank that only needs patience gets no button", async () => {
    await withBank(run.world);
    await run.world.items.update("item-1", {
      state: { kind: "outdated", code: "SITE_NOT_AVAILABLE" },
    });
    const answer = await answerTo("/accounts");
    expect(answer.text).toContain("fora do ar");
    expect(labelsOf(answer)).toEqual(["Atualizar agora", "Conectar outro banco"]);
  });
});

describe("/accounts", () => {
  test("lists an account that was connected anew once", async () => {
    await withBank(run.world);
    await addBank("item-2", "Nubank");
    await run.world.accounts.upsertAll([makeAccount({ id: "account-2", itemId: "item-2" })]);
    await run.world.accounts.setSupersededBy("account-1", "account-2");
    const { text } = await answerTo("/accounts");
    expect(text?.match(/Nubank/g)).toHaveLength(1);
    expect(text?.match(/Conta Corrente/g)).toHaveLength(1);
  });

  test("says of a bank that is leaving only that", async () => {
    await withBank(run.world);
    await run.world.items.update("item-1", { leavingAt: NOW });
    expect((await answerTo("/accounts")).text).toBe("Suas contas\n\nNubank\nApagando…");
  });
});

describe("/disconnect", () => {
  test.each([
    ["pt-br", "Você não tem nenhum banco conectado"],
    ["en", "You have no bank connected"],
  ])("in %s says that there is nothing to disconnect", async (code, text) => {
    expect((await answerTo("/disconnect", code)).text).toContain(text);
  });

  test.each([
    ["pt-br", "Desconectar Nubank?", "Sim, desconectar Nubank", "Desconectando Nubank…"],
    ["en", "Disconnect Nubank?", "Yes, disconnect Nubank", "Disconnecting Nubank…"],
  ])("in %s asks, and then begins, in one message", async (code, question, yes, begun) => {
    await withBank(run.world);
    const person = ana(code);
    expect((await answerTo("/disconnect", code)).text).toContain(question);
    const { params } = await run.telegram.waitForCall(({ method }) => method === "sendMessage");
    expect(params).toMatchObject({
      reply_markup: { inline_keyboard: [[{ text: yes, style: "danger" }], [{}]] },
    });
    expect((await run.world.items.byId("item-1"))?.leavingAt).toBeNull();
    await person.press(yes);
    await person.sees(({ text }) => text?.startsWith(begun) === true);
    expect(fromBot(person)).toHaveLength(1);
    expect(labelsOf(fromBot(person)[0]!)).toEqual([]);
    expect((await run.world.items.byId("item-1"))?.leavingAt).toEqual(NOW);
    expect(run.world.jobs.pushed.map(({ job }) => job)).toEqual([
      { kind: "sync-item", itemId: "item-1" },
    ]);
  });

  test("lets the person choose among several, and change their mind", async () => {
    await withBank(run.world);
    await addBank("item-2", "Inter");
    const person = ana();
    expect(labelsOf(await answerTo("/disconnect"))).toEqual(["Nubank", "Inter", "Cancelar"]);
    await person.press("Inter");
    await person.sees(({ text }) => text?.includes("Desconectar Inter?") === true);
    await person.press("Cancelar");
    await person.sees(({ text }) => text === "Tudo bem, nada mudou.");
    expect(fromBot(person)).toHaveLength(1);
    expect(labelsOf(fromBot(person)[0]!)).toEqual([]);
    expect((await run.world.items.ofUser("user-1")).map(({ leavingAt }) => leavingAt)).toEqual([
      null,
      null,
    ]);
  });

  test("is the same when it is pressed twice", async () => {
    await withBank(run.world);
    const person = ana();
    await answerTo("/disconnect");
    const yes = "Sim, desconectar Nubank";
    const taps = [person.tap(yes), person.tap(yes)];
    await expect.poll(() => taps.every(({ answer }) => answer), { timeout: 10_000 }).toBe(true);
    await run.quanto.intake.settled();
    expect(fromBot(person).map(({ text }) => text)).toEqual([
      "Desconectando Nubank… Aviso quando tudo estiver apagado.",
    ]);
    expect(run.reported).toEqual([]);
  });

  test("a leaving bank is not offered again", async () => {
    await withBank(run.world);
    await run.world.items.update("item-1", { leavingAt: NOW });
    expect((await answerTo("/disconnect")).text).toBe("Já estou apagando: Nubank.");
  });

  test.each([
    ["another person's bank", FOREIGN, "Este banco não está mais conectado."],
    ["a bank that is gone", "item-9", "Este banco não está mais conectado."],
    ["a bank that is being deleted", "item-1", "Desconectando Nubank… Aviso quando tudo"],
  ])("a button of %s changes nothing", async (_what, itemId, words) => {
    await withBank(run.world);
    await run.world.items.update("item-1", { leavingAt: NOW });
    await run.world.items.add(makeItem({ id: FOREIGN, userId: "user-2", bank: "Segredo" }));
    const person = ana();
    await answerTo("/help");
    for (const callback of [DISCONNECT_CHOICE, DISCONNECT_CALLBACK]) {
      await run.quanto.bot.api.sendMessage(1001, "Velha", {
        reply_markup: {
          inline_keyboard: [[{ text: "Press", callback_data: callback.dataFor(itemId) }]],
        },
      });
      await person.press("Press");
      await run.quanto.intake.settled();
      expect(fromBot(person).at(-1)?.text).toContain(words);
    }
    expect((await run.world.items.byId(FOREIGN))?.leavingAt).toBeNull();
  });

  test("an answer in place of a deleted message is a new message", async () => {
    await withBank(run.world);
    await answerTo("/disconnect");
    const person = ana();
    run.telegram.faults.next({
      kind: "400",
      method: "editMessageText",
      description: "Bad Request: message to edit not found",
    });
    await person.press("Cancelar");
    expect((await person.nextMessage()).text).toBe("Tudo bem, nada mudou.");
  });
});

describe("/delete_data", () => {
  test.each([
    ["pt-br", "Apagar todos os seus dados?", "Sim, apagar tudo", "Estou apagando os seus dados…"],
    ["en", "Delete all your data?", "Yes, delete everything", "I'm deleting your data…"],
  ])("in %s asks, and then begins, in one message", async (code, question, yes, begun) => {
    await run.world.users.add(makeUser());
    const person = ana(code);
    expect((await answerTo("/delete_data", code)).text).toContain(question);
    const { params } = await run.telegram.waitForCall(({ method }) => method === "sendMessage");
    expect(params).toMatchObject({
      reply_markup: { inline_keyboard: [[{ text: yes, style: "danger" }], [{}]] },
    });
    await person.press(yes);
    await person.sees(({ text }) => text?.startsWith(begun) === true);
    expect(fromBot(person)).toHaveLength(1);
    expect(labelsOf(fromBot(person)[0]!)).toEqual([]);
    expect((await run.world.users.byId("user-1"))?.leavingAt).toEqual(NOW);
    expect(run.world.jobs.pushed.map(({ job }) => job)).toEqual([
      { kind: "forget-user", userId: "user-1" },
    ]);
  });

  test("can be taken back before it begins", async () => {
    await run.world.users.add(makeUser());
    await answerTo("/delete_data");
    await ana().press("Cancelar");
    await ana().sees(({ text }) => text === "Tudo bem, nada mudou.");
    expect((await run.world.users.byId("user-1"))?.leavingAt).toBeNull();
    expect(run.world.jobs.pushed).toEqual([]);
  });

  test.each([
    ["pt-br", "Estou apagando os seus dados… Aviso quando terminar."],
    ["en", "I'm deleting your data… I'll tell you when it's done."],
  ])("until it is done, everything gets one answer in %s", async (code, leaving) => {
    await withBank(run.world);
    await run.world.users.update("user-1", { leavingAt: NOW });
    for (const text of ["/report", "/start", "/connect", "oi", "mês"])
      expect((await answerTo(text, code)).text).toBe(leaving);
    const person = ana(code);
    for (const data of [CONNECT_CALLBACK, DELETE_DATA_CALLBACK, CANCEL_CALLBACK]) {
      await run.quanto.bot.api.sendMessage(1001, "Old", {
        reply_markup: { inline_keyboard: [[{ text: data, callback_data: data }]] },
      });
      expect((await person.press(data)).text).toBe(leaving);
    }
  });

  test("a deletion whose job was lost to a kill is asked for again by the next word", async () => {
    await run.world.users.add(makeUser({ leavingAt: NOW }));
    await answerTo("oi");
    expect(run.world.jobs.pushed.map(({ job }) => job)).toEqual([
      { kind: "forget-user", userId: "user-1" },
    ]);
    expect((await run.world.users.byId("user-1"))?.leavingAt).toEqual(NOW);
  });

  test("a late second press brings nobody back", async () => {
    await run.world.users.add(makeUser());
    const person = ana();
    await answerTo("/delete_data");
    await run.world.users.remove("user-1");
    expect((await person.press("Sim, apagar tudo")).text).toContain("Este botão é antigo");
    expect(await run.world.users.byTelegramId(1001)).toBeNull();
    expect(run.world.jobs.pushed).toEqual([]);
  });

  test("who comes back is a new person", async () => {
    expect((await answerTo("/start")).text).toContain("Oi, Ana! Eu sou o Quanto.");
    const before = await run.world.users.byTelegramId(1001);
    await run.world.users.remove(before?.id ?? "");
    await answerTo("/start");
    expect((await run.world.users.byTelegramId(1001))?.id).not.toBe(before?.id);
  });
});

describe("/privacy", () => {
  test.each([
    ["pt-br", /guardo[^]*Pluggy[^]*Telegram[^]*\/disconnect[^]*\/delete_data/],
    ["en", /keep[^]*Pluggy[^]*Telegram[^]*\/disconnect[^]*\/delete_data/],
  ])("in %s says what is kept, where, and how to delete it", async (code, words) => {
    expect((await answerTo("/privacy", code)).text).toMatch(words);
  });
});

test.each(LANGUAGES)("the menu in %s names every command", async (language) => {
  const call = await run.telegram.waitForCall(
    ({ method, params }) => method === "setMyCommands" && params["language_code"] === language,
  );
  expect(JSON.stringify(call.params["commands"]).match(/"command":"\w+"/g)).toEqual(
    COMMANDS.map((name) => `"command":"${name}"`),
  );
});
