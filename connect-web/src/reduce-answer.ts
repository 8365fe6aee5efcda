import type { ItemAnswer, LinkAnswer, Progress, SessionAnswer } from "./answer.ts";
import type { Link } from "./link.ts";
import type { StateOf, WidgetOutcome } from "./page-state.ts";
import { refuse, show, type Step } from "./step.ts";

export function reduceLinkAnswer(answer: LinkAnswer): Step {
  return answer.kind === "usable"
    ? show({ kind: "ready", link: answer.link })
    : refuse(null, answer);
}

/** A connect token is valid for one opening of the widget, so each opening requests its own. */
export function reduceSessionAnswer(link: Link, answer: SessionAnswer): Step {
  if (answer.kind !== "usable") return refuse(link, answer);
  const { session } = answer;
  return { state: { kind: "opening", link, session }, effect: { kind: "open-widget", session } };
}

/** Pluggy's state of the connection decides: it may work although the widget ended with an error. */
export function reduceItemAnswer(state: StateOf<"saving">, answer: ItemAnswer): Step {
  const { link, itemId, outcome } = state;
  switch (answer.kind) {
    case "linked": {
      const bankName = answer.bankName || (link.bankName ?? "");
      return show(
        isConnected(outcome, answer.progress)
          ? { kind: "done", link, bankName }
          : { kind: "unfinished", link, bankName, itemId },
      );
    }
    case "gone":
      return refuse(link, answer);
    case "foreign":
      return show({ kind: "failed", reason: "foreign", retry: { kind: "none" }, link });
    case "offline":
    case "unavailable":
      return show({ kind: "failed", reason: "save", retry: { kind: "save", itemId }, link });
  }
}

/** A connection that Pluggy is fetching counts only when the widget ended: otherwise the login is pending. */
function isConnected(outcome: WidgetOutcome, progress: Progress): boolean {
  if (outcome === "succeeded" || progress === "connected") return true;
  return outcome === "ended" && progress === "fetching";
}
