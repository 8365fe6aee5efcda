import { describe, expect, test } from "vitest";
import { NOW } from "../support/make.ts";
import { chatAboutIfood, ifood } from "./chat-about-ifood.ts";
import { labelsOf } from "./chat-with-ana.ts";

const { chat, press, openFirst } = chatAboutIfood();

describe("a merchant", () => {
  test("is renamed by a reply, which can be undone", async () => {
    await openFirst();
    await chat.ana().press("Mudar o nome");
    const question = await chat
      .ana()
      .sees(({ text }) => text?.includes("Como devo chamar") ?? false);
    chat.ana().reply("Delivery da esquina", question);
    const answer = await chat.ana().nextMessage(({ text }) => text?.includes("Pronto") ?? false);
    expect(answer.text?.slice(1)).toBe("Pronto. Agora se chama Delivery da esquina.");
    await chat.ana().sees(({ caption }) => caption?.startsWith("Delivery da esquina") ?? false);
    const row = await chat.run.world.transactions.ofUserById("user-1", "b");
    expect(row?.merchantName).toBe("Delivery da esquina");
    await press("Desfazer", "Desfeito: volta a se chamar iFood.");
    await chat.ana().sees(({ caption }) => caption?.startsWith("iFood") ?? false);
    expect((await chat.run.world.transactions.ofUserById("user-1", "b"))?.merchantName).toBe(
      "iFood",
    );
  });

  test("is joined with another one, says so, and is split again on its screen", async () => {
    await chat.run.world.transactions.upsertAll(
      [
        ifood("d", { merchantName: "Padoca", ownKey: "c:87654321", merchantKey: "c:87654321" }),
        ifood("a", { minor: 4590 }),
      ],
      NOW,
    );
    await chat.answerTo("/report");
    await press("Categorias", "Todas as categorias");
    await press(/^Alimentos/, "Gasto");
    await press("Movimentos", "5 movimentos");
    await press("2", "R$\u00A045,90");
    await chat.ana().press("Mudar o nome");
    const question = await chat
      .ana()
      .sees(({ text }) => text?.includes("Como devo chamar") ?? false);
    chat.ana().reply("padoca", question);
    const answer = await chat.ana().nextMessage(({ text }) => text?.includes("Pronto") ?? false);
    expect(answer.text).toContain("Juntei com Padoca, que você já tinha. O nome vale para 2 estab");
    const name = async () =>
      (await chat.run.world.transactions.ofUserById("user-1", "a"))?.merchantName;
    expect(await name()).toBe("Padoca");
    await chat.ana().sees((message) => labelsOf(message).includes("Separar"));
    const split = await press("Separar", "Pronto, separei. Este movimento é de novo de iFood.");
    expect(labelsOf(split)).not.toContain("Separar");
    expect(await name()).toBe("iFood");
  });

  /** Opens the question for a new name, which shows no code. */
  async function askedName(): Promise<void> {
    await openFirst();
    await chat.ana().press("Mudar o nome");
    const { text } = await chat
      .ana()
      .nextMessage(({ text }) => text?.includes("Como devo chamar") ?? false);
    expect(text).toBe("\u200BComo devo chamar IFOOD? Responda com o novo nome.");
  }

  const nameOf = async (id: string) =>
    (await chat.run.world.transactions.ofUserById("user-1", id))?.merchantName;

  test("is renamed by what is written right after the question, too", async () => {
    await askedName();
    expect((await chat.answerTo("Padoca")).text).toContain("Agora se chama Padoca.");
    expect(await nameOf("a")).toBe("Padoca");
    expect((await chat.answerTo("Outra coisa")).text).not.toContain("Agora se chama");
  });

  test.each(["mês", "/help"])("is not renamed by %s after the question", async (text) => {
    await askedName();
    await chat.answerTo(text);
    await chat.answerTo("Padoca");
    expect(await nameOf("a")).toBe("IFOOD");
  });

  test("is not renamed by what is written after another press", async () => {
    await askedName();
    await press("Mudar categoria", "Qual é a categoria certa?");
    await chat.answerTo("Padoca");
    expect(await nameOf("a")).toBe("IFOOD");
  });

  test("does not get a name of too many letters, and says so", async () => {
    await askedName();
    expect((await chat.answerTo("a".repeat(300))).text).toBe(
      "Esse nome é longo demais: cabem 60 letras. Nada mudou.",
    );
  });

  test("has no undo of a name that it has already, nor twice of one", async () => {
    await askedName();
    await chat.answerTo("Padoca");
    await chat.ana().sees(({ caption }) => caption?.startsWith("Padoca") ?? false);
    const changes = await chat.run.world.merchants.ofUser("user-1");
    for (const one of changes)
      await chat.run.world.merchants.swap({ ...one, changeId: "newer" }, one.changeId);
    await press("Desfazer", "Isso já mudou depois. Nada foi desfeito.");
    expect(await nameOf("a")).toBe("Padoca");
  });

  test("keeps its name when the answer has no letters, or the transaction is gone", async () => {
    await openFirst();
    await chat.ana().press("Mudar o nome");
    const question = await chat
      .ana()
      .sees(({ text }) => text?.includes("Como devo chamar") ?? false);
    chat.ana().reply("🙂", question);
    await chat.ana().nextMessage(({ text }) => text?.startsWith("Preciso de um nome") ?? false);
    await chat.run.world.transactions.removeOfItem("item-1");
    chat.ana().reply("Outro", question);
    await chat.ana().nextMessage(({ text }) => text?.includes("não está mais aqui") ?? false);
    await chat.ana().sees(({ caption }) => caption?.includes("não está mais aqui") ?? false);
    expect(await chat.run.world.merchants.ofUser("user-1")).toEqual([]);
  });
});
