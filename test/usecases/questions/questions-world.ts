import { topLevelOf } from "../../../src/domain/category.ts";
import { readSentence } from "../../../src/domain/questions/read-sentence.ts";
import type { Question } from "../../../src/domain/questions/question.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { answerMonths } from "../../../src/usecases/questions/answer-months.ts";
import {
  answerQuestion,
  type QuestionAnswer,
} from "../../../src/usecases/questions/answer-question.ts";
import { chartAnswer } from "../../../src/usecases/questions/chart-answer.ts";
import { loadNames } from "../../../src/usecases/questions/load-names.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

export const user = makeUser();

/** A user of two banks, one of them with a card, and these rows; today is 2026-11-22. */
export async function worldOf(rows: readonly Partial<Transaction>[]): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.items.add(makeItem());
  await world.items.add(makeItem({ id: "item-2", bankName: "Itaú" }));
  await world.accounts.upsertAll([
    makeAccount(),
    makeAccount({ id: "account-2", name: "Ultravioleta", type: "CREDIT" }),
    makeAccount({ id: "account-3", itemId: "item-2", name: "" }),
  ]);
  const full = rows.map((row, index) =>
    makeTransaction({
      id: `row-${String(index).padStart(3, "0")}`,
      ...(row.categoryId !== undefined && { topCategoryId: topLevelOf(row.categoryId) }),
      ...row,
    }),
  );
  await world.transactions.upsertAll(full, NOW);
  return world;
}

/** What a sentence is answered; it must be understood. */
export async function ask(
  world: FakeWorld,
  text: string,
  shown = { page: 0, limit: 5 },
): Promise<QuestionAnswer> {
  const { request, names, question } = await read(world, text);
  return answerQuestion(request, { question, names }, shown);
}

/** The same month by month. */
export async function askMonths(world: FakeWorld, text: string) {
  const { request, ...asked } = await read(world, text);
  return answerMonths(request, asked);
}

/** What is drawn of it. */
export async function askChart(world: FakeWorld, text: string) {
  const { request, ...asked } = await read(world, text);
  return chartAnswer(request, asked);
}

async function read(world: FakeWorld, text: string) {
  const request = createReportRequest(world, user);
  const names = await loadNames(world, request);
  const reading = readSentence(text, names, request.calendar, await request.dataSince());
  if (reading.kind !== "question") throw new Error(`Not a question: ${text}`);
  return { request, names, question: reading.question };
}

export async function answer(world: FakeWorld, question: Question): Promise<QuestionAnswer> {
  const request = createReportRequest(world, user);
  const names = await loadNames(world, request);
  return answerQuestion(request, { question, names }, { page: 0, limit: 20 });
}

/** What was answered in a currency, in minor units; null where nothing was. */
export function figureIn(answered: QuestionAnswer, currency = "BRL"): number | null {
  if (answered.kind !== "figures") return null;
  return answered.figures.find((figure) => figure.currency === currency)?.minor ?? null;
}
