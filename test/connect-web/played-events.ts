import type { Progress } from "../../connect-web/src/answer.ts";
import type { PageEvent } from "../../connect-web/src/page-event.ts";
import type { PageState } from "../../connect-web/src/page-state.ts";
import { reduce } from "../../connect-web/src/reduce.ts";
import type { Effect } from "../../connect-web/src/step.ts";
import { makeLink, makeSession } from "./make-link.ts";

export const linkAnswered: PageEvent = {
  kind: "link-answered",
  answer: { kind: "usable", link: makeLink() },
};
export const sessionAnswered = (more = {}): PageEvent => ({
  kind: "session-answered",
  answer: { kind: "usable", session: makeSession(more) },
});
export const LOADING: PageState = { kind: "loading", isSlow: false };

/** Applies events in order; returns the last state and all effects. */
export function play(
  start: PageState,
  ...events: PageEvent[]
): { state: PageState; effects: Effect[] } {
  let state = start;
  const effects: Effect[] = [];
  for (const event of events) {
    const step = reduce(state, event);
    ({ state } = step);
    if (step.effect) effects.push(step.effect);
  }
  return { state, effects };
}

export const confirmed: PageEvent[] = [
  linkAnswered,
  { kind: "confirm-pressed" },
  sessionAnswered(),
];
export const opened: PageEvent[] = [...confirmed, { kind: "widget-shown" }];
export const itemAnswered = (progress: Progress = "connected", bankName = "Nubank"): PageEvent => ({
  kind: "item-answered",
  answer: { kind: "linked", bankName, progress },
});
export const kinds = (effects: readonly Effect[]) => effects.map(({ kind }) => kind);
