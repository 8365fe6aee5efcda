import { ROUND_LENGTH, type GameRound } from "../../domain/game.ts";
import type { GameStep } from "../../usecases/game/play-game.ts";
import { isCategoryId } from "./report/screen-arguments.ts";
import { choiceArgument, readChoice } from "./report/transaction-code.ts";

/** Matches the data of any button of the game. They hold nothing of a user but hashes: a press is about who pressed. */
export const GAME_PATTERN = /^game:1:/;

/** A press, and whether its answer replaces the message or follows it. */
export type GamePress = GameStep & { readonly place: "here" | "below" };

export function gameData(step: GameStep, place: GamePress["place"] = "here"): string {
  return `game:1:${argumentsOf(step, place).join(":")}`;
}

function argumentsOf(step: GameStep, place: GamePress["place"]): string[] {
  switch (step.kind) {
    case "start":
      return [place === "here" ? "s" : "b"];
    case "show": {
      const { categories: shown, group, round } = step;
      const which = shown.kind === "below" ? shown.topCategoryId : shown.kind.charAt(0);
      return ["c", roundCode(round), group, which];
    }
    case "answer":
      return ["a", roundCode(step.round), step.group, choiceArgument(step.choice)];
    case "skip":
      return ["k", roundCode(step.round), step.group];
    case "refuse":
      return ["n", roundCode(step.round)];
    case "undo":
      return ["u", roundCode(step.round), step.change];
  }
}

/** Null where the data are invalid. */
export function readGameData(data: string): GamePress | null {
  const [, , code = "", written = "", key = "", argument = ""] = data.split(":");
  if (code === "s" || code === "b")
    return { kind: "start", place: code === "s" ? "here" : "below" };
  const round = readRound(written);
  const step = round && readStep(code, round, key, argument);
  return step && { ...step, place: "here" };
}

function readStep(code: string, round: GameRound, key: string, argument: string): GameStep | null {
  if (code === "n") return { kind: "refuse", round };
  if (!SHORT_KEY.test(key)) return null;
  const choice = readChoice(argument);
  switch (code) {
    case "c":
      return readShown(argument, { group: key, round });
    case "a":
      return choice && { kind: "answer", group: key, round, choice };
    case "k":
      return { kind: "skip", group: key, round };
    case "u":
      return { kind: "undo", change: key, round };
    default:
      return null;
  }
}

function readShown(
  argument: string,
  asked: { readonly group: string; readonly round: GameRound },
): GameStep | null {
  if (isCategoryId(argument))
    return { kind: "show", ...asked, categories: { kind: "below", topCategoryId: argument } };
  const kind = (["likely", "tops"] as const).find((one) => one.charAt(0) === argument);
  return kind ? { kind: "show", ...asked, categories: { kind } } : null;
}

const SHORT_KEY = /^[0-9a-z]{7}$/;

/** How many questions were asked, and seven characters for each change. */
function roundCode({ asked, changes }: GameRound): string {
  return `${asked}${changes.join("")}`;
}

const ROUND = new RegExp(`^[0-${ROUND_LENGTH}](?:[0-9a-z]{7}){0,${ROUND_LENGTH}}$`);

function readRound(code: string): GameRound | null {
  if (!ROUND.test(code)) return null;
  return { asked: Number(code.charAt(0)), changes: code.slice(1).match(/.{7}/g) ?? [] };
}
