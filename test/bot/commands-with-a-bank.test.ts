import { describe, expect, test } from "vitest";
import { chatWithAna } from "./chat-with-ana.ts";
import { seedBank, seedUnfetchedBank } from "./seed-bank.ts";

const chat = chatWithAna();
const { answerTo } = chat;

describe("with a bank", () => {
  test.each([
    ["/report", "pt-br", "1–22 de novembro de 2026", "R$\u00A012,50"],
    ["/report", "en", "1–22 November 2026", "R$12.50"],
    ["/report mês", "pt-br", "1–22 de novembro de 2026", "R$\u00A012,50"],
    ["  /report   7d ", "en", "Last 7 days", "R$12.50"],
    ["ano", "pt-br", "Este ano, 1º de janeiro – 22 de novembro de 2026", "R$\u00A012,50"],
  ])("%s in %s sends a photo with the figures for “%s”", async (text, code, title, amount) => {
    await seedBank(chat.run.world);
    const answer = await answerTo(text, code);
    expect(answer.photo?.[0]).toMatchObject({ width: 40, height: 30 });
    expect(answer.caption).toContain(title);
    expect(answer.caption).toContain(amount);
    const [shown] = chat.run.telegram.calls("sendChatAction");
    expect(shown?.params).toMatchObject({ chat_id: 1001, action: "upload_photo" });
  });

  test.each([
    ["pt-br", "Suas contas", "Conta Corrente"],
    ["en", "Your accounts", "Conta Corrente"],
  ])("/accounts in %s lists bank, account and balance", async (code, title, account) => {
    await seedBank(chat.run.world);
    const { text } = await answerTo("/accounts", code);
    expect(text).toContain(title);
    expect(text).toContain("Nubank");
    expect(text).toContain(account);
    expect(text).toMatch(/R\$\s?1[.,]000[.,]00/);
  });

  test("/start greets a user with a bank", async () => {
    await seedBank(chat.run.world);
    expect((await answerTo("/start")).text).toContain("Que bom ver você de novo, Ana!");
  });

  test("/report of days before the first data says when the data begin", async () => {
    await seedBank(chat.run.world);
    const { caption = "" } = await answerTo("/report 2020-01");
    expect(caption).toBe(
      "1–31 de janeiro de 2020\nNão tenho dados desse período: eles começam em 20/11/2026.",
    );
    expect(caption).not.toMatch(/nada gasto|R\$/i);
  });

  test("/report of five centuries shows the existing data, titled with the requested days", async () => {
    await seedBank(chat.run.world);
    const { caption = "" } = await answerTo("/report 1500-01-01..2026-11-22");
    expect(caption).toContain("1º de janeiro de 1500 – 22 de novembro de 2026");
    expect(caption).toContain("Em média R$\u00A04,17 por dia desde 20/11/2026");
    await chat.ana().press("Dia a dia");
    const days = await chat.ana().sees((message) => /20\/11: /.test(message.caption ?? ""));
    expect(days.caption).toContain("2 dias sem gastos.");
  });

  test("/report says that the first sync is running", async () => {
    await seedUnfetchedBank(chat.run.world);
    expect((await answerTo("/report", "en")).text).toContain(
      "I'm still fetching your data: Nubank",
    );
  });
});
