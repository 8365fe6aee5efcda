import { describe, expect, test } from "vitest";
import {
  CANCEL_CALLBACK,
  CONNECT_CALLBACK,
  DELETE_DATA_CALLBACK,
  DISCONNECT_CALLBACK,
  DISCONNECT_CHOICE,
} from "../../src/bot/views/item-codec.ts";
import { makeItem, makeUser, NOW } from "../support/make.ts";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();
const { ana, answerTo } = chat;
const FOREIGN = "5f2d6a0e-7f1c-4f62-9d8a-0c1b2a3d4e5f";

function addBank(id: string, bank: string): Promise<void> {
  const linkedAt = new Date(NOW.getTime() + 60_000);
  return chat.run.world.items.add(makeItem({ id, bankName: bank, linkedAt }));
}

describe("/disconnect", () => {
  test.each([
    ["pt-br", "Você não tem nenhum banco conectado"],
    ["en", "You have no bank connected"],
  ])("says in %s that there is nothing to disconnect", async (code, text) => {
    expect((await answerTo("/disconnect", code)).text).toContain(text);
  });

  test.each([
    ["pt-br", "Desconectar Nubank?", "Sim, desconectar Nubank", "Desconectando Nubank…"],
    ["en", "Disconnect Nubank?", "Yes, disconnect Nubank", "Disconnecting Nubank…"],
  ])(
    "in %s asks for confirmation, then starts, in one message",
    async (code, question, yes, begun) => {
      await seedBank(chat.run.world);
      const person = ana(code);
      expect((await answerTo("/disconnect", code)).text).toContain(question);
      const { params } = await chat.run.telegram.waitForCall(
        ({ method }) => method === "sendMessage",
      );
      expect(params).toMatchObject({
        reply_markup: { inline_keyboard: [[{ text: yes, style: "danger" }], [{}]] },
      });
      expect((await chat.run.world.items.byId("item-1"))?.deletionRequestedAt).toBeNull();
      await person.press(yes);
      await person.sees(({ text }) => text?.startsWith(begun) === true);
      expect(fromBot(person)).toHaveLength(1);
      expect(labelsOf(fromBot(person)[0]!)).toEqual([]);
      expect((await chat.run.world.items.byId("item-1"))?.deletionRequestedAt).toEqual(NOW);
      expect(chat.run.world.jobs.pushed.map(({ job }) => job)).toEqual([
        { kind: "sync-item", itemId: "item-1" },
      ]);
    },
  );

  test("lets the user choose among several banks, and cancel", async () => {
    await seedBank(chat.run.world);
    await addBank("item-2", "Inter");
    const person = ana();
    expect(labelsOf(await answerTo("/disconnect"))).toEqual(["Nubank", "Inter", "Cancelar"]);
    await person.press("Inter");
    await person.sees(({ text }) => text?.includes("Desconectar Inter?") === true);
    await person.press("Cancelar");
    await person.sees(({ text }) => text === "Tudo bem, nada mudou.");
    expect(fromBot(person)).toHaveLength(1);
    expect(labelsOf(fromBot(person)[0]!)).toEqual([]);
    expect(
      (await chat.run.world.items.ofUser("user-1")).map(
        ({ deletionRequestedAt }) => deletionRequestedAt,
      ),
    ).toEqual([null, null]);
  });

  test("has no further effect when it is pressed twice", async () => {
    await seedBank(chat.run.world);
    const person = ana();
    await answerTo("/disconnect");
    const yes = "Sim, desconectar Nubank";
    const taps = [person.tap(yes), person.tap(yes)];
    await expect.poll(() => taps.every(({ answer }) => answer), { timeout: 10_000 }).toBe(true);
    await chat.run.quanto.intake.drained();
    expect(fromBot(person).map(({ text }) => text)).toEqual([
      "Desconectando Nubank… Aviso quando tudo estiver apagado.",
    ]);
    expect(chat.run.reported).toEqual([]);
  });

  test("a bank that is being deleted is not offered again", async () => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", { deletionRequestedAt: NOW });
    expect((await answerTo("/disconnect")).text).toBe("Já estou apagando: Nubank.");
  });

  test.each([
    ["another person's bank", FOREIGN, "Este banco não está mais conectado."],
    ["a bank that is gone", "item-9", "Este banco não está mais conectado."],
    ["a bank that is being deleted", "item-1", "Desconectando Nubank… Aviso quando tudo"],
  ])("a button for %s changes nothing", async (_what, itemId, words) => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", { deletionRequestedAt: NOW });
    await chat.run.world.items.add(
      makeItem({ id: FOREIGN, userId: "user-2", bankName: "Segredo" }),
    );
    const person = ana();
    await answerTo("/help");
    for (const callback of [DISCONNECT_CHOICE, DISCONNECT_CALLBACK]) {
      await chat.run.quanto.bot.api.sendMessage(1001, "Velha", {
        reply_markup: {
          inline_keyboard: [[{ text: "Press", callback_data: callback.dataFor(itemId) }]],
        },
      });
      await person.press("Press");
      await chat.run.quanto.intake.drained();
      expect(fromBot(person).at(-1)?.text).toContain(words);
    }
    expect((await chat.run.world.items.byId(FOREIGN))?.deletionRequestedAt).toBeNull();
  });

  test.each(["message to edit not found", "MESSAGE_ID_INVALID", "words that nobody has seen yet"])(
    "sends a new message where the edit is refused with “%s”",
    async (words) => {
      await seedBank(chat.run.world);
      await answerTo("/disconnect");
      const person = ana();
      chat.run.telegram.faults.next({
        kind: "400",
        method: "editMessageText",
        description: `Bad Request: ${words}`,
      });
      await person.press("Cancelar");
      expect((await person.nextMessage()).text).toBe("Tudo bem, nada mudou.");
    },
  );
});

describe("/delete_data", () => {
  test.each([
    ["pt-br", "Apagar todos os seus dados?", "Sim, apagar tudo", "Estou apagando os seus dados…"],
    ["en", "Delete all your data?", "Yes, delete everything", "I'm deleting your data…"],
  ])(
    "in %s asks for confirmation, then starts, in one message",
    async (code, question, yes, begun) => {
      await chat.run.world.users.add(makeUser());
      const person = ana(code);
      expect((await answerTo("/delete_data", code)).text).toContain(question);
      const { params } = await chat.run.telegram.waitForCall(
        ({ method }) => method === "sendMessage",
      );
      expect(params).toMatchObject({
        reply_markup: { inline_keyboard: [[{ text: yes, style: "danger" }], [{}]] },
      });
      await person.press(yes);
      await person.sees(({ text }) => text?.startsWith(begun) === true);
      expect(fromBot(person)).toHaveLength(1);
      expect(labelsOf(fromBot(person)[0]!)).toEqual([]);
      expect((await chat.run.world.users.byId("user-1"))?.deletionRequestedAt).toEqual(NOW);
      expect(chat.run.world.jobs.pushed.map(({ job }) => job)).toEqual([
        { kind: "forget-user", userId: "user-1" },
      ]);
    },
  );

  test("can be cancelled before it is confirmed", async () => {
    await chat.run.world.users.add(makeUser());
    await answerTo("/delete_data");
    await ana().press("Cancelar");
    await ana().sees(({ text }) => text === "Tudo bem, nada mudou.");
    expect((await chat.run.world.users.byId("user-1"))?.deletionRequestedAt).toBeNull();
    expect(chat.run.world.jobs.pushed).toEqual([]);
  });

  test.each([
    ["pt-br", "Estou apagando os seus dados… Aviso quando terminar."],
    ["en", "I'm deleting your data… I'll tell you when it's done."],
  ])("answers every update in %s with one text while it runs", async (code, leaving) => {
    await seedBank(chat.run.world);
    await chat.run.world.users.update("user-1", { deletionRequestedAt: NOW });
    for (const text of ["/report", "/start", "/connect", "oi", "mês"])
      expect((await answerTo(text, code)).text).toBe(leaving);
    const person = ana(code);
    for (const data of [CONNECT_CALLBACK, DELETE_DATA_CALLBACK, CANCEL_CALLBACK]) {
      await chat.run.quanto.bot.api.sendMessage(1001, "Old", {
        reply_markup: { inline_keyboard: [[{ text: data, callback_data: data }]] },
      });
      expect((await person.press(data)).text).toBe(leaving);
    }
  });

  test("enqueues the job again with the next update, where a kill lost it", async () => {
    await chat.run.world.users.add(makeUser({ deletionRequestedAt: NOW }));
    await answerTo("oi");
    expect(chat.run.world.jobs.pushed.map(({ job }) => job)).toEqual([
      { kind: "forget-user", userId: "user-1" },
    ]);
    expect((await chat.run.world.users.byId("user-1"))?.deletionRequestedAt).toEqual(NOW);
  });

  test("does not register the user again when its button is pressed late", async () => {
    await chat.run.world.users.add(makeUser());
    const person = ana();
    await answerTo("/delete_data");
    await chat.run.world.users.remove("user-1");
    expect((await person.press("Sim, apagar tudo")).text).toContain("Este botão é antigo");
    expect(await chat.run.world.users.byTelegramId(1001)).toBeNull();
    expect(chat.run.world.jobs.pushed).toEqual([]);
  });

  test("a user who returns is a new user", async () => {
    expect((await answerTo("/start")).caption).toContain("Oi, Ana! Eu sou o Quanto.");
    const before = await chat.run.world.users.byTelegramId(1001);
    await chat.run.world.users.remove(before?.id ?? "");
    await answerTo("/start");
    expect((await chat.run.world.users.byTelegramId(1001))?.id).not.toBe(before?.id);
  });
});

describe("/privacy", () => {
  test.each([
    ["pt-br", /guardo[^]*Pluggy[^]*Telegram[^]*\/desconectar[^]*\/apagar_dados/],
    ["en", /keep[^]*Pluggy[^]*Telegram[^]*\/disconnect[^]*\/delete_data/],
  ])("says in %s what is stored, where, and how to delete it", async (code, words) => {
    expect((await answerTo("/privacy", code)).text).toMatch(words);
  });
});
