import { beforeEach, describe, expect, test } from "vitest";
import type { Names } from "../../../src/domain/questions/names.ts";
import { readSentence } from "../../../src/domain/questions/read-sentence.ts";
import { transactionKey } from "../../../src/domain/transaction-key.ts";
import { keptPart, knownPeriod } from "../../../src/usecases/kept/known-period.ts";
import { knownQuestion } from "../../../src/usecases/kept/known-question.ts";
import { listAccounts } from "../../../src/usecases/banks/list-accounts.ts";
import { answerMonths } from "../../../src/usecases/questions/answer-months.ts";
import { answerQuestion } from "../../../src/usecases/questions/answer-question.ts";
import { askQuestion } from "../../../src/usecases/questions/ask-question.ts";
import { loadNames } from "../../../src/usecases/questions/load-names.ts";
import { loadCard } from "../../../src/usecases/report/load-card.ts";
import { loadDays } from "../../../src/usecases/report/load-days.ts";
import { loadTransactions } from "../../../src/usecases/report/load-transactions.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { reportSpending } from "../../../src/usecases/report/report-spending.ts";
import { searchTransactions } from "../../../src/usecases/search/search-transactions.ts";
import { findTransaction } from "../../../src/usecases/teaching/find-transaction.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { keepingWorld, letGoToTheEnd, userOf } from "./let-go-world.ts";

let world: FakeWorld;
const FROM = "2024-11-01";

/** Ten reais at a restaurant on each of these days. */
const ROWS = ["2024-02-10", "2024-02-20", "2024-05-20", "2024-10-15", "2024-11-10", "2026-11-02"];

beforeEach(async () => {
  world = await keepingWorld();
  const rows = ROWS.map((day) =>
    makeTransaction({
      id: day,
      day,
      minor: 1000,
      categoryId: "11010000",
      topCategoryId: "11000000",
      merchantName: "iFood",
      merchantKey: "n:ifood",
    }),
  );
  await world.transactions.upsertAll(rows, NOW);
  await letGoToTheEnd(world);
});

const requestOf = async () => createReportRequest(world, await userOf(world));

describe("a period that cuts an old month", () => {
  const range = (first: string, last: string) => ({ name: "range", first, last }) as const;

  test("is of the nearest whole months, and a month by its name", async () => {
    const request = await requestOf();
    const known = (first: string, last: string) => knownPeriod(range(first, last), request);
    expect(await known("2024-02-09", "2024-02-12")).toEqual({
      name: "calendar-month",
      first: "2024-02-01",
      last: "2024-02-29",
    });
    expect(await known("2024-02-13", "2024-05-25")).toMatchObject({
      name: "range",
      first: "2024-02-01",
      last: "2024-05-31",
    });
  });

  test("stays where it cuts none, and from the first kept day on", async () => {
    const request = await requestOf();
    for (const days of [
      range("2024-03-05", "2024-03-09"),
      // All movements of February.
      range("2024-02-10", "2024-02-20"),
      range("2024-11-05", "2024-11-20"),
    ])
      expect(await knownPeriod(days, request)).toBe(days);
  });

  test("has the report of those months", async () => {
    const answer = await reportSpending(world, await userOf(world), "10/2/2024 a 15/2/2024");
    if (answer.kind !== "report") throw new Error(answer.kind);
    expect(answer.report.period).toMatchObject({ first: "2024-02-01", last: "2024-02-29" });
    expect(answer.report.sections[0]).toMatchObject({ spent: 2000, biggest: null });
  });
});

describe("what is asked of sums", () => {
  const year = { first: "2024-01-01", last: "2024-12-31" };

  test("may be of a category, of those below it, or of an account", async () => {
    const { figures } = await requestOf();
    const spent = async (where: object) =>
      (await figures.sums("user-1", { ...year, where }, []))[0]?.minor ?? 0;
    expect(await spent({ topCategoryId: "11000000" })).toBe(5000);
    expect(await spent({ topCategoryId: "08000000" })).toBe(0);
    expect(await spent({ categoryIds: ["11010000"] })).toBe(5000);
    expect(await spent({ categoryIds: ["11020000"] })).toBe(0);
    expect(await spent({ accountIds: ["account-1"] })).toBe(5000);
    expect(await spent({ accountIds: ["account-2"] })).toBe(0);
  });

  test("of no category is not that of another one", async () => {
    await world.monthSums.removeOfUser("user-1");
    const { kept } = await userOf(world);
    const none = { categoryId: null, bankCategoryId: null, topCategoryId: "99999999" };
    const sum = { ...none, currency: "BRL", flow: "spending", direction: "out" } as const;
    const month = { userId: "user-1", itemId: "item-1", accountId: "account-1" };
    await world.monthSums.write([
      {
        ...month,
        first: "2024-02-01",
        last: "2024-02-29",
        firstDay: "2024-02-02",
        lastDay: "2024-02-03",
        sums: [{ ...sum, categorySource: "none", isFixed: false, minor: 700, count: 1 }],
        run: kept!.run,
        writtenAt: NOW,
      },
    ]);
    const { figures } = await requestOf();
    const where = { categoryIds: ["11010000"] };
    expect(await figures.sums("user-1", { ...year, where }, [])).toMatchObject([{ minor: 1000 }]);
    const only = { categoryId: null };
    expect(await figures.sums("user-1", { ...year, only }, [])).toMatchObject([{ minor: 700 }]);
  });

  test("by day or merchant is of kept movements alone, and known from the first kept day on", async () => {
    const { figures } = await requestOf();
    expect(await figures.sums("user-1", year, ["day"])).toMatchObject([{ day: "2024-11-10" }]);
    expect(await figures.sums("user-1", year, ["merchant"])).toMatchObject([{ minor: 1000 }]);
    expect(await figures.areKnown(year, ["day"])).toBe(false);
    expect(await figures.areKnown(year, ["categoryId"])).toBe(true);
    expect(await figures.areKnown({ ...year, last: "2024-02-15" }, ["categoryId"])).toBe(false);
    expect(await figures.areKnown({ ...year, first: FROM }, ["day"])).toBe(true);
  });

  test("of several ranges at once is of each of them", async () => {
    const request = await requestOf();
    const ranges = [
      { first: "2024-02-01", last: "2024-02-29" },
      { first: "2024-10-01", last: "2024-11-30" },
      { first: "2026-11-01", last: "2026-11-30" },
    ];
    const found = await request.figures.sumsOfRanges("user-1", ranges, ["topCategoryId"]);
    const sums = ranges.map((_, index) =>
      found.filter(({ range }) => range === index).reduce((sum, { minor }) => sum + minor, 0),
    );
    expect(sums).toEqual([2000, 2000, 1000]);
    const old = await request.figures.sumsOfRanges("user-1", ranges.slice(0, 1), []);
    expect(old).toMatchObject([{ range: 0, minor: 2000 }]);
    const later = await request.figures.keptSumsOfRanges(request.user, ranges.slice(2), []);
    expect(later).toMatchObject([{ range: 0, minor: 1000 }]);
  });

  test("of an old period without money leads to the nearest month that has some", async () => {
    const { figures } = await requestOf();
    const near = (first: string, last: string) =>
      figures.nearestDays("user-1", { first, last }, "2026-11-22");
    expect(await near("2024-03-01", "2024-04-30")).toEqual({
      before: "2024-02-20",
      after: "2024-05-20",
    });
    expect(await near("2023-01-01", "2023-12-31")).toEqual({ before: null, after: "2024-02-10" });
    expect(await near("2026-11-03", "2026-11-22")).toEqual({ before: "2026-11-02", after: null });
  });

  test("begins with the first kept day where the sums are gone with their bank", async () => {
    await world.monthSums.removeOfUser("user-1");
    expect(await (await requestOf()).dataSince()).toBe(FROM);
    await world.transactions.removeBefore("user-1", "2026-01-01");
    expect(await (await requestOf()).dataSince()).toBe("2026-11-02");
    await world.transactions.removeBefore("user-1", "9999-01-01");
    expect(await (await requestOf()).dataSince()).toBeNull();
  });
});

test("the kept part of a period begins with the first kept day", async () => {
  const { calendar } = await requestOf();
  const year = { name: "calendar-year", first: "2024-01-01", last: "2024-12-31" } as const;
  expect(keptPart(year, FROM, calendar)).toEqual({ name: "range", first: FROM, last: year.last });
  expect(keptPart({ ...year, last: "2024-10-31" }, FROM, calendar)).toBeNull();
});

describe("a question about old days", () => {
  const read = async (text: string): Promise<[ReturnType<typeof Object>, Names]> => {
    const request = await requestOf();
    const names = await loadNames(world, request);
    const reading = readSentence(text, names, request.calendar);
    if (reading.kind !== "question") throw new Error(`${text} is ${reading.kind}`);
    return [reading.question, names];
  };
  const ask = async (text: string) => {
    const asked = await askQuestion(world, await requestOf(), text, 5);
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
    const request = await requestOf();
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
    const request = await requestOf();
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
      const answer = await answerMonths(await requestOf(), { question, names });
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

describe("single movements before the first kept day", () => {
  const year = { name: "calendar-year", first: "2024-01-01", last: "2024-12-31" } as const;
  const at = <Screen>(screen: Screen) => ({ period: year, currency: "BRL", screen });

  test("are in no list and no series of days", async () => {
    const request = await requestOf();
    const of = { kind: "category", scope: { kind: "whole", topCategoryId: "11000000" } } as const;
    const list = await loadTransactions(
      request,
      at({ kind: "transactions", of, page: 0 } as const),
    );
    expect([list.count, list.total, list.rows.length]).toEqual([1, 1000, 1]);
    const old = { ...year, last: "2024-10-31" };
    const none = await loadTransactions(request, {
      ...at({ kind: "transactions", of, page: 0 } as const),
      period: old,
    });
    expect([none.count, none.rows.length]).toEqual([0, 0]);
    const days = await loadDays(request, at({ kind: "days" } as const));
    expect(days.days.reduce((sum, { minor }) => sum + minor, 0)).toBe(1000);
  });

  test("are no part of a card, which has too few days then", async () => {
    const period = { name: "calendar-month", first: "2024-10-01", last: "2024-10-31" } as const;
    const card = await loadCard(await requestOf(), { ...at({ kind: "card" } as const), period });
    expect(card).toMatchObject({ kind: "unready", lacks: { kind: "days", has: 0 } });
  });

  test("are not found by a search, in all days or in theirs", async () => {
    const user = await userOf(world);
    expect(await searchTransactions(world, user, { text: "ifood" })).toMatchObject({ count: 2 });
    expect(await searchTransactions(world, user, { text: "ifood 2024" })).toMatchObject({
      count: 1,
    });
    expect(await searchTransactions(world, user, { text: "ifood 2026" })).toMatchObject({
      count: 1,
    });
    expect(await searchTransactions(world, user, { text: "ifood 15/10/2024" })).toMatchObject({
      kind: "nothing",
      hints: [{ kind: "all-days", count: 2 }],
    });
  });

  test("are not opened by an old button, though the last ones are still stored", async () => {
    const user = await userOf(world);
    const key = (day: string) => transactionKey({ id: day, day });
    expect(await findTransaction(world, user, key("2024-10-15"))).toBeNull();
    expect(await findTransaction(world, user, key("2024-11-10"))).toMatchObject({
      id: "2024-11-10",
    });
  });
});

test("an account whose movements are all sums keeps the day of its last one", async () => {
  await world.users.add({ ...(await userOf(world)), id: "user-2", telegramId: 2, kept: null });
  const own = { userId: "user-2", itemId: "item-2", accountId: "account-9" };
  await world.items.add({
    ...(await world.items.ofUser("user-1"))[0]!,
    id: "item-2",
    userId: "user-2",
  });
  const [account] = await world.accounts.ofUser("user-1");
  await world.accounts.upsertAll([
    { ...account!, id: "account-9", itemId: "item-2", userId: "user-2" },
  ]);
  await world.transactions.upsertAll(
    [makeTransaction({ id: "x", ...own, day: "2023-05-05" })],
    NOW,
  );
  await letGoToTheEnd(world, { userId: "user-2" });
  const [bank] = await listAccounts(world, await userOf(world, "user-2"));
  expect(bank?.accounts[0]?.latestDay).toBe("2023-05-05");
});
