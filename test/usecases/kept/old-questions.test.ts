import { beforeEach, describe, expect, test } from "vitest";
import type { Names } from "../../../src/domain/questions/names.ts";
import { readSentence } from "../../../src/domain/questions/read-sentence.ts";
import { knownQuestion } from "../../../src/usecases/kept/known-question.ts";
import { answerMonths } from "../../../src/usecases/questions/answer-months.ts";
import { answerQuestion } from "../../../src/usecases/questions/answer-question.ts";
import { askQuestion } from "../../../src/usecases/questions/ask-question.ts";
import { loadNames } from "../../../src/usecases/questions/load-names.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { FROM, oldRowsWorld, requestOf } from "./old-rows-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await oldRowsWorld();
});

describe("a question about old days", () => {
  const read = async (text: string): Promise<[ReturnType<typeof Object>, Names]> => {
    const request = await requestOf(world);
    const names = await loadNames(world, request);
    const reading = readSentence(text, names, request.calendar);
    if (reading.kind !== "question") throw new Error(`${text} is ${reading.kind}`);
    return [reading.question, names];
  };
  const ask = async (text: string) => {
    const asked = await askQuestion(world, await requestOf(world), text, 5);
    if (asked.kind !== "question") throw new Error(`${text} is ${asked.kind}`);
    const figure = asked.answer.kind === "figures" ? asked.answer.figures[0]?.minor : null;
    return [asked.question.period.first, asked.question.period.last, asked.answer.kind, figure];
  };

  test("is answered by the sums of whole months", async () => {
    expect(await ask("quanto gastei em fevereiro de 2024?")).toEqual([
      "2024-02-01",
      "2024-02-29",
      "figures",
      2000,
    ]);
    expect(await ask("quanto gastei com comida em 2024?")).toMatchObject([
      "2024-01-01",
      "2024-12-31",
      "figures",
      5000,
    ]);
  });

  test("that needs movements begins with the first kept day, or is said to have no answer", async () => {
    expect(await ask("quanto gastei com ifood em 2024?")).toEqual([
      FROM,
      "2024-12-31",
      "figures",
      1000,
    ]);
    expect((await ask("maior gasto de 2024"))[0]).toBe(FROM);
    expect((await ask("quanto gastei com ifood em fevereiro de 2024?"))[2]).toBe("let-go");
    expect((await ask("maior gasto de fevereiro de 2024"))[2]).toBe("let-go");
  });

  test("ranks categories of whole months, and shops from the first kept day on", async () => {
    const [question, names] = await read("quanto gastei em 2024?");
    const request = await requestOf(world);
    const totalBy = async (by: "category" | "shop") => {
      const asked = { ...question, measure: { kind: "ranking", by, limit: null } } as const;
      const known = await knownQuestion(asked, names, "figure", request);
      const shown = { page: 0, limit: 5 };
      const answer = await answerQuestion(request, { question: known, names }, shown);
      return answer.kind === "ranking" ? answer.rankings[0]?.total : answer.kind;
    };
    expect(await totalBy("category")).toBe(5000);
    expect(await totalBy("shop")).toBe(1000);
  });

  test("shows movements from the first kept day on, whatever its figure is of", async () => {
    const [question, names] = await read("quanto gastei em 2024?");
    const request = await requestOf(world);
    const shown = await knownQuestion(question, names, "movements", request);
    expect(shown.period.first).toBe(FROM);
    const answer = await answerQuestion(request, { question: shown, names }, { page: 0, limit: 5 });
    expect(answer).toMatchObject({ figures: [{ minor: 1000, count: 1, rows: [{}] }] });
    const unknown = { ...question, scope: { text: "nobody" } };
    expect((await knownQuestion(unknown, names, "figure", request)).period.first).toBe(FROM);
  });

  test("has months before that where sums tell them, and none where they do not", async () => {
    const monthsOf = async (text: string) => {
      const [question, names] = await read(text);
      const answer = await answerMonths(await requestOf(world), { question, names });
      return answer?.currencies[0]?.months.flatMap(({ month, minor }) =>
        minor === 0 ? [] : [month.name],
      );
    };
    expect(await monthsOf("quanto gastei em novembro de 2024?")).toEqual([
      "2024-02",
      "2024-05",
      "2024-10",
      "2024-11",
    ]);
    expect(await monthsOf("quanto gastei em março de 2024?")).toEqual(["2024-02"]);
    expect(await monthsOf("quanto gastei com ifood em novembro de 2024?")).toEqual(["2024-11"]);
  });
});
