import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Rhythm } from "../../src/domain/summary-plan.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeItem, makeUser, NOW } from "../support/make.ts";
import { seedBank } from "./seed-bank.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { runBot, type BotRun } from "./run-bot.ts";

/** A Sunday at noon in São Paulo; the next Monday, 9 o'clock there. */
const MONDAY = new Date("2026-11-23T12:00:00.000Z");

let run: BotRun;
let ana: Person;

beforeEach(async () => {
  run = await runBot({ bot: { timers: instantTimers() } });
  ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
});

afterEach(async () => {
  await run.stop();
});

async function planOf(languageCode = "pt-br"): Promise<Message> {
  await seedBank(run.world);
  await run.world.users.update("user-1", { nextSummaryAt: MONDAY });
  ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode });
  ana.send("/schedule");
  return ana.nextMessage();
}

const shown = () => ana.messages().find(({ text }) => /^(Resumos|Automatic)/.test(text ?? ""));
const rowsOf = (message: Message | undefined) =>
  message?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text));
const stored = async () => run.world.users.byId("user-1");

/** Presses one button after another, each as soon as it is shown. */
async function pressAll(...labels: readonly string[]) {
  let answer;
  for (const label of labels) {
    await ana.sees((message) => rowsOf(message)?.flat().includes(label) ?? false);
    answer = await ana.press(label);
  }
  return answer;
}

describe("/schedule", () => {
  test("shows the plan in words, with a button for each part", async () => {
    const plan = await planOf();
    expect(plan.text).toBe(
      [
        "Resumos automáticos\n",
        "Toda segunda-feira, às 9h: o resumo da última semana, de segunda a domingo.\n",
        "Próximo: 23/11/2026, 09:00.\n",
        "Mando mesmo que nada tenha acontecido no período.",
        "Das 22h às 8h, meus outros avisos chegam sem som.",
      ].join("\n"),
    );
    expect(rowsOf(plan)).toEqual([
      ["Semanal: ligado", "Mensal: desligado"],
      ["Dia: segunda", "Hora: 9h"],
      ["Sem movimentos: mandar"],
      ["Sem som: 22h–8h"],
      ["Mandar um agora"],
    ]);
  });

  test("speaks English", async () => {
    const plan = await planOf("en");
    expect(plan.text).toBe(
      [
        "Automatic summaries\n",
        "Every Monday at 9:00: the summary of last week, Monday to Sunday.\n",
        "Next one: 23 Nov 2026, 09:00.\n",
        "I send it even if nothing happened in the period.",
        "From 22:00 to 8:00, my other messages arrive without a sound.",
      ].join("\n"),
    );
    expect(rowsOf(plan)?.flat()).toEqual([
      "Weekly: on",
      "Monthly: off",
      "Day: Monday",
      "Time: 9:00",
      "Nothing happened: send",
      "Silent: 22:00–8:00",
      "Send me one now",
    ]);
  });

  test.each(["no bank", "a bank that is being deleted"])(
    "with %s says that there is nothing to sum up",
    async (which) => {
      if (which !== "no bank") {
        await run.world.users.add(makeUser());
        await run.world.items.add(makeItem({ deletionRequestedAt: NOW }));
      }
      ana.send("/schedule");
      const answer = await ana.nextMessage();
      expect(answer.text).toContain("Assim que você conectar um banco");
      expect(rowsOf(answer)).toEqual([["Conectar meu banco"]]);
    },
  );

  test.each<[Rhythm[], string]>([
    [["weekly"], "mando um resumo toda semana."],
    [["monthly"], "mando um resumo todo mês."],
    [["weekly", "monthly"], "mando um resumo toda semana e todo mês."],
    [[], "Seus resumos estão desligados."],
  ])("without a bank promises what is planned: %j", async (rhythms, says) => {
    const user = await run.world.users.add(makeUser());
    await run.world.users.update(user.id, { summaries: { ...user.summaries, rhythms } });
    ana.send("/schedule");
    expect((await ana.nextMessage()).text).toContain(says);
  });
});

describe("its buttons", () => {
  test.each([
    ["Dia: segunda", "Em que dia da semana?", ["✓ Segunda", "Terça", "Quarta", "Quinta", "Sexta"]],
    ["Hora: 9h", "A que horas?", ["7h", "8h", "✓ 9h", "12h"]],
    ["Sem som: 22h–8h", "sem som?", ["✓ 22h–8h", "23h–7h", "nunca"]],
    ["Mandar um agora", "Qual resumo", ["Semana passada", "Mês passado"]],
  ])("%s asks in the same message, with a back button", async (label, question, choices) => {
    const plan = await planOf();
    await ana.press(label);
    await ana.sees(({ text = "" }) => text.includes(question));
    expect(rowsOf(shown())?.flat()).toEqual(expect.arrayContaining([...choices, "‹ Voltar"]));
    await ana.press("‹ Voltar");
    await ana.sees(({ text = "" }) => text === plan.text);
    expect(ana.messages().filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });

  test.each([
    [["Dia: segunda", "Domingo"], "Todo domingo, às 9h", "2026-11-29T12:00:00.000Z"],
    [["Hora: 9h", "20h"], "segunda-feira, às 20h", "2026-11-23T23:00:00.000Z"],
    [["Semanal: ligado"], "Estão desligados", null],
    [["Mensal: desligado"], "No primeiro dia do mês, às 9h", MONDAY.toISOString()],
    [["Sem movimentos: mandar"], "Se nada acontecer no período", MONDAY.toISOString()],
    [["Sem som: 22h–8h", "nunca"], "com som a qualquer hora", MONDAY.toISOString()],
    [["Sem som: 22h–8h", "23h–7h"], "Das 23h às 7h", MONDAY.toISOString()],
  ])("%j change the plan", async (labels, words, next) => {
    await planOf();
    await pressAll(...labels);
    await ana.sees(({ text = "" }) => text.includes(words));
    expect((await stored())?.nextSummaryAt?.toISOString() ?? null).toBe(next);
  });

  test("of a disabled plan are only those that still apply", async () => {
    await planOf();
    await ana.press("Semanal: ligado");
    await ana.sees(({ text = "" }) => text.includes("desligados"));
    expect(rowsOf(shown())).toEqual([
      ["Semanal: desligado", "Mensal: desligado"],
      ["Sem som: 22h–8h"],
      ["Mandar um agora"],
    ]);
    await ana.press("Mensal: desligado");
    await ana.sees(({ text = "" }) => text.includes("No primeiro dia"));
    expect(rowsOf(shown())?.[1]).toEqual(["Hora: 9h"]);
  });

  test("pressed twice leave the message as it is", async () => {
    await planOf();
    await Promise.all([ana.press("Mensal: desligado"), ana.press("Mensal: desligado")]);
    await ana.sees(({ text = "" }) => text.includes("No primeiro dia"));
    expect((await stored())?.summaries.rhythms).toEqual(["weekly", "monthly"]);
    expect(run.reported).toEqual([]);
  });

  test.each([
    ["Semana passada", "Semana passada, 9–15 de novembro de 2026"],
    ["Mês passado", "1–31 de outubro de 2026"],
  ])("“%s” is sent at once, and does not count as a scheduled summary", async (label, start) => {
    await planOf();
    expect(await pressAll("Mandar um agora", label)).toMatchObject({ text: "Já vai!" });
    const photo = await ana.nextMessage(({ photo: sent }) => sent !== undefined);
    expect(photo.caption).toMatch(new RegExp(`^${start}\n`));
    expect(shown()?.text).toContain("Toda segunda-feira");
    expect(await run.world.deliveries.ofUser("user-1")).toEqual([]);
    expect((await stored())?.nextSummaryAt).toEqual(MONDAY);
  });

  test("a double tap sends one summary", async () => {
    await planOf();
    await pressAll("Mandar um agora");
    await ana.sees((message) => rowsOf(message)?.flat().includes("Mês passado") ?? false);
    await Promise.all([ana.press("Mês passado"), ana.press("Mês passado")]);
    ana.send("/help");
    await ana.nextMessage(({ text }) => text?.includes("O que eu sei fazer") ?? false);
    expect(ana.messages().filter(({ photo }) => photo !== undefined)).toHaveLength(1);
  });

  test("of a user without a bank offer to connect one", async () => {
    await planOf();
    await run.world.items.remove("item-1");
    await ana.press("Hora: 9h");
    const seen = await ana.sees(({ text = "" }) => text.includes("Assim que você conectar"));
    expect(rowsOf(seen)).toEqual([["Conectar meu banco"]]);
  });

  test.each([
    "schedule:0:open:plan",
    "schedule:1:open:elsewhere",
    "schedule:1:send:daily",
    "schedule:1:weekly:maybe",
    "schedule:1:weekday:8",
    "schedule:1:weekday:0",
    "schedule:1:hour:24",
    "schedule:1:hour:9.5",
    "schedule:1:empty:burn",
    "schedule:1:quiet:22-24",
    "schedule:1:quiet:25-7",
    "schedule:1:quiet:",
    "schedule:1:nothing:1",
    "schedule:1:",
  ])("of another version are answered as old: %s", async (data) => {
    await planOf();
    const before = await stored();
    await run.quanto.bot.api.sendMessage(1001, "antiga", {
      reply_markup: { inline_keyboard: [[{ text: "antigo", callback_data: data }]] },
    });
    expect((await ana.press("antigo")).text).toContain("botão é antigo");
    expect(await stored()).toEqual(before);
  });
});
