import { expect, test } from "vitest";
import { createOpenQuestions } from "../../../src/bot/report/open-questions.ts";

const place = (messageId: number) => ({
  asks: "name" as const,
  messageId,
  hasPhoto: true,
  data: "r1",
  search: null,
});

test("a question is answered once, and the newest of a chat counts", () => {
  const questions = createOpenQuestions();
  questions.ask(1, place(1));
  questions.ask(1, place(2));
  expect(questions.take(2)).toBeNull();
  expect(questions.take(1)).toEqual(place(2));
  expect(questions.take(1)).toBeNull();
});

test("of very many chats the oldest question is forgotten", () => {
  const questions = createOpenQuestions();
  for (let chat = 0; chat <= 1000; chat += 1) questions.ask(chat, place(chat));
  expect(questions.take(0)).toBeNull();
  expect(questions.take(1)).toEqual(place(1));
  expect(questions.take(1000)).toEqual(place(1000));
});
