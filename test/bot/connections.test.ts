import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import {
  CANCEL_CALLBACK,
  CONNECT_CALLBACK,
  DELETE_DATA_CALLBACK,
  DISCONNECT_CALLBACK,
  DISCONNECT_CHOICE,
  REFRESH_CALLBACK,
} from "../../src/bot/views/item-codec.ts";
import { COMMANDS } from "../../src/i18n/catalog.ts";
import { BankError } from "../../src/errors.ts";
import { hashToken } from "../../src/usecases/link-token.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeAccount, makeAttempt, makeItem, makeUser, NOW } from "../support/make.ts";
import { chatWithAna, labelsOf } from "./chat-with-ana.ts";
import { seedBank, seedUnfetchedBank } from "./seed-bank.ts";
import type { ItemState } from "../../src/domain/item-state.ts";

const LANGUAGES = ["pt", "en"] as const;

const chat = chatWithAna();
const { ana, answerTo } = chat;

/** The purpose of the link behind a button. */
async function purposeOf(person: Person, label: string | RegExp): Promise<unknown> {
  const url = person.buttonUrl(label);
  expect(url).toMatch(/^https:\/\/quanto\.example\/connect\/token-\d+$/);
  return (await chat.run.world.links.byHash(hashToken(url.split("/").at(-1) ?? "")))?.purpose;
}

async function withBrokenBank(): Promise<void> {
  await seedBank(chat.run.world);
  await chat.run.world.items.update("item-1", {
    state: { kind: "login-error", code: "INVALID_CREDENTIALS" },
  });
}

/** The pending refresh, once its job was enqueued. */
async function pendingRefresh() {
  const { jobs, refreshes } = chat.run.world;
  await expect.poll(() => jobs.pushed.map(({ job }) => job.kind)).toContain("answer-refresh");
  return (await refreshes.pending())[0];
}

function addBank(id: string, bank: string): Promise<void> {
  const linkedAt = new Date(NOW.getTime() + 60_000);
  return chat.run.world.items.add(makeItem({ id, bankName: bank, linkedAt }));
}

test("callback data has at most 64 bytes", () => {
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
  ])("says in %s that there is no bank", async (code, text) => {
    expect((await answerTo("/refresh", code)).text).toContain(text);
  });

  test.each([
    ["pt-br", "Pedi novidades ao banco."],
    ["en", "I've asked the bank for updates."],
  ])("in %s requests an update and enqueues the sync after it", async (code, text) => {
    await seedBank(chat.run.world);
    const answer = await answerTo("/refresh", code);
    expect(answer.text).toContain(`Nubank\n${text}`);
    expect(answer.reply_markup).toBeUndefined();
    expect(chat.run.world.refreshed).toEqual(["item-1"]);
    const refresh = await pendingRefresh();
    const now = chat.run.world.jobs.pushed.filter(({ at }) => at === null);
    expect(now.map(({ job }) => job)).toEqual([
      { kind: "sync-item", itemId: "item-1" },
      { kind: "answer-refresh", refreshId: refresh?.id, userId: "user-1" },
    ]);
  });

  test.each([
    ["pt-br", "Toque em “Reconectar Nubank”", "Reconectar Nubank"],
    ["en", "Tap “Reconnect Nubank”", "Reconnect Nubank"],
  ])("in %s a bank that needs the user gets a link in update mode", async (code, text, label) => {
    await withBrokenBank();
    const answer = await answerTo("/refresh", code);
    expect(answer.text).toContain(text);
    expect(labelsOf(answer)).toEqual([label]);
    expect(await purposeOf(ana(code), label)).toEqual({ kind: "update", itemId: "item-1" });
    expect(chat.run.world.refreshed).toEqual([]);
  });

  test("a bank stored as working gets a reconnect button where Pluggy needs the user", async () => {
    await seedBank(chat.run.world);
    chat.run.world.refreshAnswer = { kind: "needs-person" };
    const answer = await answerTo("/refresh");
    expect(answer.text).toContain("O banco pede que você entre de novo.");
    expect(await purposeOf(ana(), "Reconectar Nubank")).toEqual({
      kind: "update",
      itemId: "item-1",
    });
  });

  test("a removed connection gets a button to connect anew", async () => {
    await seedBank(chat.run.world);
    chat.run.world.refreshAnswer = { kind: "removed" };
    const answer = await answerTo("/refresh");
    expect(answer.text).toContain("O acesso a este banco foi encerrado.");
    expect(await purposeOf(ana(), "Reconectar Nubank")).toEqual({ kind: "connect" });
  });

  test("each bank is shown as unreachable when Pluggy is", async () => {
    await seedBank(chat.run.world);
    chat.run.world.bank.refresh = () => Promise.reject(new BankError("unreachable", "No answer"));
    expect((await answerTo("/refresh")).text).toContain("Não consegui falar com a Pluggy.");
    expect(chat.run.reported).toEqual([]);
  });

  test.each([
    ["pt-br", "Acabei de pedir novidades aos seus bancos."],
    ["en", "I asked your banks for updates just now."],
  ])("in %s a second request within a minute is refused", async (code, text) => {
    await seedBank(chat.run.world);
    await answerTo("/refresh", code);
    expect((await answerTo("/refresh", code)).text).toContain(text);
    expect(chat.run.world.refreshed).toEqual(["item-1"]);
  });

  test("the button under /accounts runs /refresh", async () => {
    await seedBank(chat.run.world);
    await answerTo("/accounts");
    const person = ana();
    await person.press("Atualizar agora");
    expect((await person.nextMessage()).text).toContain("Pedi novidades ao banco.");
  });

  test("banks that are being deleted or were connected anew are left out", async () => {
    await seedBank(chat.run.world);
    await addBank("item-2", "Inter");
    await chat.run.world.items.update("item-2", { deletionRequestedAt: NOW });
    await addBank("item-3", "Itaú");
    await chat.run.world.accounts.upsertAll([makeAccount({ id: "old", itemId: "item-3" })]);
    await chat.run.world.accounts.setSupersededBy("old", "account-1");
    expect((await answerTo("/refresh")).text).toMatch(/^Nubank\n[^\n]+\n\nQuando terminar/);
  });
});

test("the results of /refresh replace its first answer", async () => {
  const { world, quanto } = chat.run;
  await seedBank(world);
  await answerTo("/refresh");
  const refresh = await world.refreshes.byId((await pendingRefresh())?.id ?? "");
  const result = { kind: "news", count: 3, spent: [{ currency: "BRL", minor: 12_000 }] } as const;
  await quanto.chat.showRefreshed(makeUser(), refresh?.messageId ?? 0, [
    { item: makeItem(), result },
  ]);
  const texts = ana()
    .messages()
    .map(({ text }) => text);
  expect(texts.at(-1)).toBe("Nubank\n3 movimentos novos, R$\u00A0120,00 gastos.");
  expect(texts).toHaveLength(2);
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
    await seedBank(chat.run.world);
    const soon = new Date(NOW.getTime() + 6 * 24 * 3_600_000);
    await chat.run.world.items.update("item-1", { consentExpiresAt: soon });
    expect(labelsOf(await answerTo("/connect", "en"))).toEqual([
      "Renew Nubank",
      "Connect another bank",
    ]);
    const later = new Date(NOW.getTime() + 8 * 24 * 3_600_000);
    await chat.run.world.items.update("item-1", { consentExpiresAt: later });
    expect(labelsOf(await answerTo("/connect", "en"))).toEqual(["Connect my bank"]);
  });

  test("a bank that recovers by itself gets no button", async () => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", {
      state: { kind: "outdated", code: "SITE_NOT_AVAILABLE" },
    });
    const answer = await answerTo("/accounts");
    expect(answer.text).toContain("fora do ar");
    expect(labelsOf(answer)).toEqual(["Atualizar agora", "Conectar outro banco"]);
  });
});

describe("/accounts", () => {
  test("lists an account once that was connected anew", async () => {
    await seedBank(chat.run.world);
    await addBank("item-2", "Nubank");
    await chat.run.world.accounts.upsertAll([makeAccount({ id: "account-2", itemId: "item-2" })]);
    await chat.run.world.accounts.setSupersededBy("account-1", "account-2");
    const { text } = await answerTo("/accounts");
    expect(text?.match(/Nubank/g)).toHaveLength(1);
    expect(text?.match(/Conta Corrente/g)).toHaveLength(1);
  });

  test("shows only that a bank is being deleted", async () => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", { deletionRequestedAt: NOW });
    expect((await answerTo("/accounts")).text).toBe("Suas contas\n\nNubank\nApagando…");
  });
});

test.each(LANGUAGES)("the menu in %s names every command", async (language) => {
  const call = await chat.run.telegram.waitForCall(
    ({ method, params }) => method === "setMyCommands" && params["language_code"] === language,
  );
  expect(JSON.stringify(call.params["commands"]).match(/"command":"\w+"/g)).toEqual(
    COMMANDS.map((name) => `"command":"${name}"`),
  );
});

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

describe("two banks of one name", () => {
  beforeEach(async () => {
    await withBrokenBank();
    await chat.run.world.items.add(
      makeItem({
        id: "item-2",
        linkedAt: new Date(NOW.getTime() + 60_000),
        state: { kind: "login-error", code: null },
      }),
    );
    await chat.run.world.accounts.upsertAll([
      makeAccount({ id: "account-2", itemId: "item-2", lastDigits: "5678" }),
    ]);
  });

  test.each([
    ["pt-br", "Nubank (final 1234)", "Nubank (final 5678)"],
    ["en", "Nubank (ending 1234)", "Nubank (ending 5678)"],
  ])("in %s are distinguished in texts and buttons", async (code, one, other) => {
    const accounts = await answerTo("/accounts", code);
    const reconnect = code === "en" ? "Reconnect" : "Reconectar";
    expect(accounts.text).toContain(`${one}\n`);
    expect(accounts.text).toContain(`${other}\n`);
    const labels = [`${reconnect} ${one}`, `${reconnect} ${other}`];
    expect(labelsOf(accounts).slice(0, 2)).toEqual(labels);
    expect(labelsOf(await answerTo("/connect", code)).slice(0, 2)).toEqual(labels);
    const refresh = await answerTo("/refresh", code);
    expect(labelsOf(refresh)).toEqual(labels);
    expect(refresh.text).toContain(`${one}\n`);
    expect(labelsOf(await answerTo("/disconnect", code)).slice(0, 2)).toEqual([one, other]);
    const person = ana(code);
    await person.press(other);
    const question = await chat.run.telegram.waitForCall(
      ({ method }) => method === "editMessageText",
    );
    expect(question.params["text"]).toContain(other);
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

describe("a report of a bank whose access ended", () => {
  const REVOKED: ItemState = { kind: "login-error", code: "USER_AUTHORIZATION_REVOKED" };
  const WORKING: ItemState = { kind: "working" };

  test.each([
    ["a consent that was withdrawn", { state: REVOKED }, "a autorização terminou", "update"],
    [
      "a consent that ran out",
      { state: WORKING, consentExpiresAt: new Date(NOW.getTime() - 1) },
      "a autorização terminou",
      "update",
    ],
    ["one that Pluggy lost", { state: { kind: "removed" } }, "o acesso foi encerrado", "connect"],
    [
      "a login that is required",
      { state: { kind: "login-error", code: null } },
      "falta entrar de novo",
      "update",
    ],
  ] as const)("says %s, with a button that mends it", async (_what, change, text, kind) => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", change);
    const report = await answerTo("/report");
    expect(report.caption).toContain(`⚠️ Nubank: ${text}`);
    const person = ana();
    await person.press("Reconectar Nubank");
    await person.nextMessage();
    const label = kind === "update" ? "Conectar Nubank" : /Conectar/;
    expect(await purposeOf(person, label)).toMatchObject({ kind });
  });

  test("does not mention a bank that works or recovers by itself", async () => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", { state: { kind: "outdated", code: null } });
    const report = await answerTo("/report", "en");
    expect(report.caption).not.toContain("⚠️");
    expect(labelsOf(report).join(" ")).not.toContain("Reconnect");
  });
});
