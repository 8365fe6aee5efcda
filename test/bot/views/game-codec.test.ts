import { expect, test } from "vitest";
import { gameData, readGameData } from "../../../src/bot/views/game-codec.ts";
import type { GameRound } from "../../../src/domain/game.ts";
import type { GameStep } from "../../../src/usecases/game/play-game.ts";

const round: GameRound = { asked: 3, changes: ["0abc123", "1abc123", "2abc123"] };
const asked = { group: "zzzzzz9", round };

test.each<GameStep>([
  { kind: "show", ...asked, categories: { kind: "likely" } },
  { kind: "show", ...asked, categories: { kind: "tops" } },
  { kind: "show", ...asked, categories: { kind: "below", topCategoryId: "200100000" } },
  { kind: "answer", ...asked, choice: { kind: "category", categoryId: "200100000" } },
  { kind: "answer", ...asked, round: { asked: 0, changes: [] }, choice: { kind: "ignored" } },
  { kind: "skip", ...asked },
  { kind: "refuse", round },
  { kind: "undo", change: "0abc123", round },
])("%j fits into callback data and is read back", (step) => {
  const data = gameData(step);
  expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  expect(readGameData(data)).toEqual({ ...step, place: "here" });
});

test.each(["here", "below"] as const)("a start %s is read back", (place) => {
  expect(readGameData(gameData({ kind: "start" }, place))).toEqual({ kind: "start", place });
});

test.each([
  "game:1:",
  "game:1:z:0:zzzzzz9",
  "game:1:k:4:zzzzzz9",
  "game:1:k:1abc:zzzzzz9",
  "game:1:k:0:short",
  "game:1:c:0:zzzzzz9:x",
  "game:1:a:0:zzzzzz9:X",
  "game:1:n:",
])("%j is no press", (data) => {
  expect(readGameData(data)).toBeNull();
});
