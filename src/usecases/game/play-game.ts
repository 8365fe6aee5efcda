import {
  afterQuestion,
  afterUndo,
  MAX_SKIPPED,
  NEW_ROUND,
  ROUND_LENGTH,
  type GameRound,
} from "../../domain/game.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { Choice } from "../../domain/understanding/choice.ts";
import type { UnplacedGroup } from "../../domain/unplaced-group.ts";
import type { User } from "../../domain/user.ts";
import { likelyFor } from "../teaching/likely-for.ts";
import type { TeachPorts } from "../teaching/teach.ts";
import { undo, type Undone } from "../teaching/undo.ts";
import { loadUnplaced, withoutSkipped } from "./load-unplaced.ts";
import { offerOf, type GameOffer } from "../../domain/game-offer.ts";
import { taughtInRound, teachGroup, type TaughtGroup, type GroupRuled } from "./teach-group.ts";

/** How the categories to choose from are shown: the likeliest ones, all top-level ones, those below one. */
export type Categories =
  { readonly kind: "likely" | "tops" } | { readonly kind: "below"; readonly topCategoryId: string };

/** A press in the game. The group is named by its key. */
export type GameStep =
  | { readonly kind: "start" }
  | (Asked & { readonly kind: "show"; readonly categories: Categories })
  | (Asked & { readonly kind: "answer"; readonly choice: Choice })
  | (Asked & { readonly kind: "skip" })
  | { readonly kind: "refuse"; readonly round: GameRound }
  /** Undoes the change with this short key. */
  | { readonly kind: "undo"; readonly round: GameRound; readonly change: string };

interface Asked {
  readonly group: string;
  readonly round: GameRound;
}

/** What became of the press before. */
export type GameTold =
  | GroupRuled
  | Undone
  /** The group was placed meanwhile, or its transactions are gone. */
  | { readonly kind: "vanished" }
  | { readonly kind: "refused" };

export type GameScreen =
  | {
      readonly kind: "question";
      readonly group: UnplacedGroup;
      readonly categories: Categories;
      readonly likely: readonly string[];
      readonly round: GameRound;
      /** What is still asked in this round, this question included. */
      readonly left: GameOffer;
      readonly told: GameTold | null;
      readonly isRefused: boolean;
    }
  | {
      readonly kind: "end";
      readonly round: GameRound;
      /** What the round's answers changed and no later decision did. */
      readonly taught: readonly TaughtGroup[];
      /** Another round, where there is more to ask. */
      readonly more: GameOffer | null;
      readonly told: GameTold | null;
    };

/** Does what a press says, and returns the next question or the end of the round. */
export async function playGame(ports: TeachPorts, user: User, step: GameStep): Promise<GameScreen> {
  switch (step.kind) {
    case "start":
      return next(ports, user, NEW_ROUND, null);
    case "show":
      return show(ports, user, step);
    case "answer":
      return answer(ports, user, step);
    case "skip": {
      await ports.users.skipInGame(user.id, step.group, MAX_SKIPPED);
      const skipped = [...user.game.skipped, step.group];
      const after = { ...user, game: { ...user.game, skipped } };
      return next(ports, after, afterQuestion(step.round, null), null);
    }
    case "refuse":
      await ports.users.refuseGame(user.id);
      return end(ports, user, step.round, { told: { kind: "refused" }, more: null });
    case "undo": {
      const { change, round } = step;
      const undone = await undo(ports, user, (changeId) => shortKey(changeId) === change);
      const after = undone.kind === "undone" ? afterUndo(round, change) : round;
      return next(ports, user, after, undone);
    }
  }
}

async function show(
  ports: TeachPorts,
  user: User,
  { group: key, round, categories }: Extract<GameStep, { kind: "show" }>,
): Promise<GameScreen> {
  const groups = await loadUnplaced(ports, user, ports.clock.now());
  const group = groups.find((one) => one.key === key);
  if (!group) return next(ports, user, round, { kind: "vanished" });
  const others = withoutSkipped(groups, user).filter((one) => one.key !== key);
  return ask(ports, user, { groups: [group, ...others], round, categories, told: null });
}

async function answer(
  ports: TeachPorts,
  user: User,
  { group, round, choice }: Extract<GameStep, { kind: "answer" }>,
): Promise<GameScreen> {
  const told = await teachGroup(ports, user, group, choice);
  if (told === null) return next(ports, user, round, { kind: "vanished" });
  const { changeId } = told;
  return next(ports, user, afterQuestion(round, changeId && shortKey(changeId)), told);
}

/** The largest group that is left, or the end. What was answered is unplaced no more. */
async function next(
  ports: TeachPorts,
  user: User,
  round: GameRound,
  told: GameTold | null,
): Promise<GameScreen> {
  const groups = withoutSkipped(await loadUnplaced(ports, user, ports.clock.now()), user);
  return ask(ports, user, { groups, round, categories: { kind: "likely" }, told });
}

async function ask(
  ports: TeachPorts,
  user: User,
  {
    groups,
    round,
    categories,
    told,
  }: {
    /** The one to ask about first. */
    readonly groups: readonly UnplacedGroup[];
    readonly round: GameRound;
    readonly categories: Categories;
    readonly told: GameTold | null;
  },
): Promise<GameScreen> {
  const asked = groups.slice(0, ROUND_LENGTH - round.asked);
  const [group] = asked;
  const left = offerOf(asked);
  if (!group || !left) return end(ports, user, round, { told, more: offerOf(groups) });
  const likely =
    categories.kind === "likely"
      ? await likelyFor(ports, user.id, {
          ...group,
          merchantKind: group.kind,
          isCash: false,
          categoryId: null,
        })
      : [];
  const { isRefused } = user.game;
  return { kind: "question", group, categories, likely, round, left, told, isRefused };
}

async function end(
  ports: TeachPorts,
  user: User,
  round: GameRound,
  { told, more }: { readonly told: GameTold | null; readonly more: GameOffer | null },
): Promise<GameScreen> {
  const taught = await taughtInRound(ports, user.id, round);
  return { kind: "end", round, taught, more, told };
}
