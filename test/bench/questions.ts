import { prepareMerchants } from "../../src/domain/questions/vocabulary.ts";
import { readSentence } from "../../src/domain/questions/read-sentence.ts";
import { namedPeriod } from "../../src/domain/period.ts";
import { askQuestion } from "../../src/usecases/questions/ask-question.ts";
import { reportPeriod } from "../../src/usecases/report/report-period.ts";
import { createReportRequest } from "../../src/usecases/report/report-request.ts";
import { hostileSentence } from "../questions/hostile-sentences.ts";
import { TODAY } from "../questions/invented-bank.ts";
import { INVENTED_NAMES } from "../questions/invented-names.ts";
import { randomFrom } from "../sandbox/pluggy/random.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { makeItem, makeUser } from "../support/make.ts";
import { openDatabase } from "../support/mongo-database.ts";
import { rowsOf } from "./recurring.ts";
import { median, percentile, type Result } from "./result.ts";

const SENTENCES = 10_000;
const MERCHANTS = 10_000;
const ROWS = 100_000;

/** How long a sentence takes to read, however hostile, and a question to answer beside a report. */
export async function questions(): Promise<Result[]> {
  return [...readings(), await answers()];
}

function readings(): Result[] {
  const random = randomFrom("bench");
  const merchants = Array.from({ length: MERCHANTS }, (_, index) => ({
    key: `n:${index}`,
    name: `Loja ${random.int(1, 9999)} ${random.next().toString(36).slice(2, 9)} Ltda`,
  }));
  const names = { ...INVENTED_NAMES, merchants: [...INVENTED_NAMES.merchants, ...merchants] };
  const calendar = makeCalendar(TODAY);
  const unprepared = { ...names, merchants: [...names.merchants] };
  const atOnce = timeOf(() => readSentence("quanto gastei?", unprepared, calendar));
  const steps: number[] = [];
  const preparing = prepareMerchants(names.merchants);
  const isPrepared = () => {
    const begun = performance.now();
    const { done } = preparing.next();
    steps.push(performance.now() - begun);
    return done === true;
  };
  while (!isPrepared());
  const first = timeOf(() => readSentence("quanto gastei?", names, calendar));
  const misspelt = timeOf(() => readSentence("quanto gastei com mercdo?", names, calendar));
  const [times, perHundred]: [number[], number[]] = [[], []];
  for (let index = 0; index < SENTENCES; index += 1) {
    const text = hostileSentence(random);
    // The fastest of three, so that what else the machine does is left out.
    const took = Math.min(
      ...[1, 2, 3].map(() => timeOf(() => readSentence(text, names, calendar))),
    );
    times.push(took);
    if (text.length >= 100) perHundred.push((took * 100) / text.length);
  }
  const many = SENTENCES.toLocaleString("en");
  const all = steps.reduce((sum, took) => sum + took, 0);
  return [
    {
      what: `making ${MERCHANTS.toLocaleString("en")} merchants findable, the longest of ${steps.length} steps`,
      measured: `${Math.max(...steps).toFixed(1)} ms (all ${all.toFixed(1)} ms; not prepared ${atOnce.toFixed(1)} ms)`,
      target: "50 ms",
    },
    {
      what: "reading the first sentence with them, and the first with a misspelt word",
      measured: `${first.toFixed(1)} ms, ${misspelt.toFixed(1)} ms`,
      target: "50 ms",
    },
    {
      what: `reading the slowest of ${many} hostile sentences`,
      measured: `${Math.max(...times).toFixed(1)} ms (median ${median(times).toFixed(2)} ms)`,
      target: "50 ms",
    },
    {
      what: "the same for a hundred letters, 99th percentile of those that long",
      measured: `${percentile(perHundred, 0.99).toFixed(2)} ms`,
      target: "1 ms",
    },
  ];
}

function timeOf(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

async function answers(): Promise<Result> {
  const database = await openDatabase();
  try {
    const user = makeUser();
    const ports = { ...fakeWorld(), ...database.stores };
    await ports.users.add(user);
    await ports.items.add(makeItem());
    await ports.transactions.upsertAll(rowsOf(ROWS), new Date());
    const medianOf = async (run: () => Promise<unknown>): Promise<number> => {
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const begun = performance.now();
        await run();
        times.push(performance.now() - begun);
      }
      return median(times);
    };
    const request = () => createReportRequest(ports, user);
    const asked = await medianOf(() => askQuestion(ports, request(), "quanto gastei este ano?", 5));
    const reported = await medianOf(() =>
      reportPeriod(request(), namedPeriod("year", request().calendar)),
    );
    return {
      what: `a question of ${ROWS.toLocaleString("en")} rows, beside the report of the same days`,
      measured: `${(asked / reported).toFixed(2)} times (${asked.toFixed(0)} ms)`,
      target: "1 times",
    };
  } finally {
    await database.close();
  }
}
