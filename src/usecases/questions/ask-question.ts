import type { BankItem } from "../../domain/bank-item.ts";
import { readSentence, type Reading } from "../../domain/questions/read-sentence.ts";
import { latestConnectionAttemptOf } from "../banks/banks-of.ts";
import type { LoaderPorts, ReportRequest } from "../report/report-request.ts";
import { knownQuestion } from "../kept/known-question.ts";
import { sinceData } from "../report/since-data.ts";
import { answerQuestion, type QuestionAnswer } from "./answer-question.ts";
import { loadNames } from "./load-names.ts";

/** What a sentence is answered. */
export type Asked =
  | (Extract<Reading, { readonly kind: "question" }> & { readonly answer: QuestionAnswer })
  | Exclude<Reading, { readonly kind: "question" }>
  /** A question, before there is a figure of a bank or of cash; `attempt` is the latest one that may still do so. */
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null };

/** Reads a sentence and answers it where it is a question. */
export async function askQuestion(
  ports: LoaderPorts,
  request: ReportRequest,
  text: string,
  rows: number,
): Promise<Asked> {
  const [names, since] = await Promise.all([loadNames(ports, request), request.dataSince()]);
  const reading = readSentence(text, names, request.calendar, since);
  if (reading.kind !== "question") return reading;
  if (!(await request.hasFigures()))
    return { kind: "no-bank", attempt: latestConnectionAttemptOf(await request.items()) };
  const period = await sinceData(reading.question.period, request);
  const known = { ...reading.question, period };
  const question = await knownQuestion(known, names, "figure", request);
  const answer = await answerQuestion(request, { question, names }, { page: 0, limit: rows });
  return { ...reading, question, answer };
}
