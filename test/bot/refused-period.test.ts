import { expect, test } from "vitest";
import { chatWithAna, labelsOf } from "./chat-with-ana.ts";

const { ana } = chatWithAna();

test.each([
  ["pt-br", "Você quis dizer 1–31 de outubro de 2026?", "Outubro de 2026"],
  ["en", "Did you mean 1–31 October 2026?", "October 2026"],
])(
  "in %s a refused period offers the likeliest ones, and a press asks for it",
  async (code, line, label) => {
    const person = ana(code);
    person.send("/report outubro banana");
    const answer = await person.nextMessage();
    expect(answer.text).toContain(line);
    expect(labelsOf(answer)[0]).toBe(label);
    await person.press(label);
    expect((await person.nextMessage()).text).toMatch(
      /não conectou nenhum banco|haven't connected a bank/,
    );
  },
);
