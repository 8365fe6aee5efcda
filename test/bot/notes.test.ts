import { describe, expect, test } from "vitest";
import { chatAboutIfood } from "./chat-about-ifood.ts";
import { fromBot, labelsOf } from "./chat-with-ana.ts";

const { chat, press, openFirst } = chatAboutIfood();

const noteOf = async () => {
  const [note] = await chat.run.world.notes.ofUser("user-1");
  return note?.value ?? null;
};

/** Opens the question for a note. */
async function asked(label = "Nota") {
  await chat.ana().sees((message) => labelsOf(message).includes(label));
  await chat.ana().press(label);
  return chat.ana().nextMessage(({ text }) => text?.includes("Responda com") ?? false);
}

describe("a note", () => {
  test("is written by a reply, found by a search, changed, and undone", async () => {
    await openFirst();
    const question = await asked();
    expect(question.text).toBe(
      "\u200BO que devo anotar sobre IFOOD? Responda com até 200 letras. Com uma #etiqueta fica fácil de achar depois.",
    );
    chat.ana().reply("presente da Bia #natal", question);
    await chat.ana().nextMessage(({ text }) => text?.includes("Pronto, anotei: presente") ?? false);
    await chat
      .ana()
      .sees(({ caption }) => caption?.includes("Nota: presente da Bia #natal") ?? false);
    expect((await chat.answerTo("/search bia")).text).toContain("– presente da Bia #natal");
    await press("1", "Nota: presente da Bia #natal");
    const again = await asked("Mudar nota");
    expect(again.text).toContain("está anotado: presente da Bia #natal.");
    chat.ana().reply("para o Léo", again);
    await chat.ana().nextMessage(({ text }) => text?.includes("anotei: para o Léo") ?? false);
    // The screen that was opened by the search stays in its message, as text.
    await chat.ana().sees(({ text }) => text?.includes("Nota: para o Léo") ?? false);
    await press("Desfazer", "Desfeito. A nota é de novo: presente da Bia #natal");
    await chat.ana().sees(({ text }) => text?.includes("Nota: presente da Bia") ?? false);
    await chat.ana().press("‹ Voltar");
    await chat.ana().sees(({ text }) => text?.includes("Busca: bia") ?? false);
  });

  test("is deleted by a button, and comes back by another", async () => {
    await openFirst();
    chat.ana().reply("presente", await asked());
    await chat.ana().sees((message) => labelsOf(message).includes("Apagar nota"));
    const gone = await press("Apagar nota", "este movimento está sem nota");
    expect(labelsOf(gone)).not.toContain("Apagar nota");
    expect(await noteOf()).toBeNull();
    // The newest of the two is that of the note, which was deleted since.
    await press("Desfazer", "Isso já mudou depois.");
    await press("Desfazer", "Nota: presente");
    expect(await noteOf()).toBe("presente");
  });

  test("is deleted by a dash, undone, and is what is written right after the question", async () => {
    await openFirst();
    await asked();
    expect((await chat.answerTo("presente")).text).toContain("Pronto, anotei: presente");
    await press("Desfazer", "Desfeito: este movimento está sem nota.");
    expect(await noteOf()).toBeNull();
    await asked();
    await chat.answerTo("outra");
    await asked("Mudar nota");
    expect((await chat.answerTo("-")).text).toContain("sem nota");
    expect(await noteOf()).toBeNull();
  });

  test.each(["/help", "buscar bia", "hoje"])("is not %s", async (text) => {
    await openFirst();
    await asked();
    await chat.answerTo(text);
    expect(await noteOf()).toBeNull();
  });

  test("of too many letters is refused, and of a transaction that is gone", async () => {
    await openFirst();
    const question = await asked();
    chat.ana().reply("a".repeat(201), question);
    await chat.ana().nextMessage(({ text }) => text?.includes("cabem 200 letras") ?? false);
    await chat.run.world.transactions.removeOfItem("item-1");
    chat.ana().reply("presente", question);
    await chat.ana().nextMessage(({ text }) => text?.includes("não está mais aqui") ?? false);
    expect(await noteOf()).toBeNull();
    expect(fromBot(chat.ana()).length).toBeGreaterThan(2);
  });
});
