import { describe, expect, test } from "vitest";
import { NOW } from "../support/make.ts";
import { chatAboutIfood, ifood } from "./chat-about-ifood.ts";
import { labelsOf } from "./chat-with-ana.ts";

const { chat, press, openFirst } = chatAboutIfood();

const stateOf = async (id: string) => {
  const row = await chat.run.world.transactions.ofUserById("user-1", id);
  return `${row?.categoryId} ${row?.categorySource} ${row?.flow}`;
};

describe("a transaction of a list", () => {
  test("opens in the same message, with its category and why", async () => {
    const { caption } = await openFirst();
    expect(caption).toContain("Categoria: Restaurantes, bares e lanchonetes – do banco");
    await press("‹ Voltar", "4 movimentos");
  });

  test("is changed alone in two taps, and undone", async () => {
    await openFirst();
    await press("Mudar categoria", "Qual é a categoria certa?");
    const asked = await press("Compras", "Compras: só desta vez ou sempre?");
    expect(labelsOf(asked)).toEqual(["Só este", "Sempre em IFOOD (3)", "‹ Voltar"]);
    const told = await press("Só este", "este movimento agora fica em Compras");
    expect(told.caption).toContain("– você escolheu");
    expect(await stateOf("a")).toBe("08000000 choice spending");
    expect(await stateOf("b")).toBe("11010000 bank spending");
    await press("Desfazer", "Desfeito.");
    expect(await stateOf("a")).toBe("11010000 bank spending");
  });

  test("is called a fixed bill, with those of about its amount, and undone", async () => {
    await openFirst();
    const told = await press(
      "É conta fixa",
      "IFOOD é conta fixa, e os próximos pagamentos de valor parecido também.",
    );
    expect(told.caption).toContain("Conta fixa: sem data certa.");
    expect(labelsOf(told)).toContain("Não é conta fixa");
    const isFixed = async (id = "a") =>
      (await chat.run.world.transactions.ofUserById("user-1", id))?.isFixed;
    expect(await isFixed()).toBe(true);
    expect(await isFixed("b")).toBe(false);
    await press("Desfazer", "Desfeito.");
    expect(await isFixed()).toBe(false);
    await press("É conta fixa", "IFOOD é conta fixa");
    await press("Não é conta fixa", "IFOOD não é conta fixa, nem os próximos pagamentos.");
    expect(await isFixed()).toBe(false);
  });

  test("makes a rule, which tells what changed, what stayed and what it replaced", async () => {
    await openFirst();
    await press("Não contar", "Não contar: só desta vez ou sempre?");
    await press("Sempre em IFOOD (3)", "3 movimentos agora fora da conta, e os próximos também.");
    const left = await chat
      .ana()
      .sees(({ caption }) => caption?.includes("Fora da conta") ?? false);
    expect(left.caption).toContain("lanchonetes – do banco");
    expect(left.caption).toContain("Fora da conta: pela sua regra.");
    expect(labelsOf(left)).not.toContain("Não contar");
    await press("Contar de novo", "lanchonetes: só desta vez ou sempre?");
    await press("‹ Voltar", "Fora da conta: pela sua regra.");
    await press("Mudar categoria", "Qual é");
    await press("Todas as categorias", "Qual é");
    await press("Compras", "O que em Compras?");
    await press("Compras (tudo)", "só desta vez ou sempre?");
    await press(/^Sempre/, "A regra de antes era: Não contar.");
    expect(await stateOf("c")).toBe("08000000 rule spending");
    await press("Desfazer", "Desfeito.");
    expect(await stateOf("c")).toBe("11010000 rule ignored");
  });

  test("that does not count is found among what was left out, and set back", async () => {
    await openFirst();
    await press("Não contar", "só desta vez");
    await press("Só este", "agora fica fora da conta");
    await chat.answerTo("/report");
    await chat.ana().press("Mais");
    await chat.ana().sees((message) => labelsOf(message).includes("Fora da conta"));
    await press("Fora da conta", "Ignorados por você");
    await press("Ignorados por você", "1 movimento");
    await press("1", "você escolheu");
    await press("Contar de novo", "voltou ao automático");
    expect(await stateOf("a")).toBe("11010000 bank spending");
  });

  test("that was put into a category and then does not count has its own category again", async () => {
    await openFirst();
    await press("Mudar categoria", "Qual é a categoria certa?");
    await press("Transporte", "só desta vez ou sempre?");
    await press("Só este", "agora fica em Transporte");
    await press("É transferência entre minhas contas", "só desta vez ou sempre?");
    const told = await press("Só este", "Transferência entre as suas contas: você escolheu.");
    expect(told.caption).toContain("Restaurantes, bares e lanchonetes – do banco");
    expect(labelsOf(told)).not.toContain("É transferência entre minhas contas");
    const again = await press("Não é transferência entre minhas contas", "voltou ao automático");
    expect(labelsOf(again)).toContain("É transferência entre minhas contas");
  });

  test("of an unknown merchant offers no rule", async () => {
    await chat.answerTo("/report");
    await press("Categorias", "Todas as categorias");
    await press(/^Alimentos/, "Gasto");
    await press("Movimentos", "4 movimentos");
    const opened = await press("1", "PADARIA");
    expect(labelsOf(opened)).not.toContain("Mudar o nome");
    const asked = await press("É transferência entre minhas contas", "Não sei de quem é");
    expect(labelsOf(asked)).toEqual(["Só este", "‹ Voltar"]);
  });

  test("that is gone meanwhile says so, and nothing of anybody else is touched", async () => {
    await openFirst();
    await chat.run.world.transactions.markDeleted("account-1", ["a"], NOW);
    await chat.run.world.transactions.upsertAll([ifood("a", { userId: "user-2" })], NOW);
    await press("Não contar", "Este movimento não está mais aqui");
    expect(await chat.run.world.choices.ofUser("user-2")).toEqual([]);
  });

  test("keeps the newest decision of an old button", async () => {
    await openFirst();
    await press("Não contar", "só desta vez");
    await press("Só este", "agora fica fora da conta");
    const [first] = await chat.run.world.choices.ofUser("user-1");
    if (!first) throw new Error("Nothing was stored");
    await chat.run.world.choices.swap(
      { ...first, value: { kind: "own-transfer" }, changeId: "newer" },
      first.changeId,
    );
    await press("Desfazer", "Isso já mudou depois. Nada foi desfeito.");
    expect((await chat.run.world.choices.ofUser("user-1"))[0]?.value?.kind).toBe("own-transfer");
  });
});

describe("/rules", () => {
  test("says how to make the first rule", async () => {
    expect((await chat.answerTo("/regras")).text).toContain("Você ainda não tem regras.");
  });

  test("lists rules by use, changes, deletes and restores one", async () => {
    await openFirst();
    await press("Não contar", "só desta vez");
    await press(/^Sempre/, "agora fora da conta");
    const list = await chat.answerTo("/rules");
    expect(list.text).toContain("1. IFOOD: Não contar (3 movimentos)");
    await press("1", "IFOOD: Não contar");
    await press("Mudar categoria", "Qual é a categoria certa?");
    await press("Compras", "Qual é a categoria certa?");
    await press("Compras (tudo)", "Pronto. IFOOD agora: Compras.");
    expect(await stateOf("b")).toBe("08000000 rule spending");
    await press("1", "IFOOD: Compras");
    await press("Apagar a regra", "Regra de IFOOD apagada.");
    expect(await stateOf("b")).toBe("11010000 bank spending");
    await press("Desfazer", "Desfeito.");
    expect(await stateOf("b")).toBe("08000000 rule spending");
  });
});
