import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../src/domain/periods/parse-period.ts";
import { readCommand } from "../../src/bot/commands/read-command.ts";
import { readMisspeltCommand } from "../../src/bot/commands/read-plain-command.ts";
import { readRequest } from "../../src/bot/commands/read-request.ts";
import { COMMANDS } from "../../src/i18n/catalog.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { BOT_NAME, TODAY } from "./invented-bank.ts";
import { SENTENCES } from "./sentences.ts";

const CALENDAR = makeCalendar(TODAY);

const EXISTING: ReadonlySet<string> = new Set(COMMANDS);

const ASKED = SENTENCES.flatMap(({ text, want }) =>
  want.kind === "command" && EXISTING.has(want.command) ? [{ text, want }] : [],
);

const PERIODS = ASKED.flatMap(({ text, want: { argument = "", period } }) =>
  period ? [{ text, argument, period }] : [],
);

describe("commands as people type them", () => {
  test.each(ASKED)("$text", ({ text, want }) => {
    const read = readCommand(text, BOT_NAME) ?? readRequest(text, CALENDAR);
    const command = read ?? readMisspeltCommand(text);
    expect(command?.name).toBe(want.command);
    expect(command?.words).toContain(want.argument ?? "");
  });

  test.each(PERIODS)("the period of $text", ({ text, argument, period: { from, to } }) => {
    const { words = "" } = readCommand(text, BOT_NAME) ?? readRequest(text, CALENDAR) ?? {};
    const written = words.replace(argument, "");
    expect(parsePeriod(written, CALENDAR)).toMatchObject({ period: { first: from, last: to } });
  });

  test("no other sentence is read as a command", () => {
    const others = SENTENCES.filter(({ want }) => want.kind !== "command");
    const wrong = others.filter(
      ({ text }) => readCommand(text, BOT_NAME) ?? readRequest(text, CALENDAR),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});
