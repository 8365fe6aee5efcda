import type { Delivery } from "./bank-state.ts";
import type { BankAction } from "./bank-actions.ts";
import { element, refill } from "./element.ts";
import { money, timeOfDay } from "./words.ts";
import type { Words } from "./words.ts";

const SHOWN = 14;

interface Entry {
  /** An ISO instant; missing while it is pending, which sorts first. */
  readonly at: string | undefined;
  readonly line: HTMLElement;
}

export interface LogContent {
  readonly actions: readonly BankAction[];
  readonly deliveries: readonly Delivery[];
  /** False when no webhook is registered with Pluggy. */
  readonly hasWebhooks: boolean;
}

export interface EventLog {
  readonly root: HTMLElement;
  show(content: LogContent, words: Words): void;
}

/** The actions of the bank and the webhooks about them, newest first. */
export function createEventLog(): EventLog {
  const heading = element("h2", { id: "log-heading" });
  const place = element("div", {});
  return {
    root: element("section", { "aria-labelledby": "log-heading" }, heading, place),
    show({ actions, deliveries, hasWebhooks }, words) {
      heading.textContent = words.log;
      const entries = [
        ...deliveries.slice(-SHOWN).map((delivery) => ofDelivery(delivery, words)),
        ...actions.slice(0, SHOWN).map((action) => actionEntry(action, words)),
      ];
      const newest = entries.toSorted((a, b) => ((a.at ?? "~") < (b.at ?? "~") ? 1 : -1));
      refill(
        place,
        hasWebhooks ? undefined : element("p", { class: "quiet" }, words.noWebhook),
        newest.length === 0
          ? element("p", { class: "quiet" }, words.emptyLog)
          : element("ol", { class: "log" }, ...newest.slice(0, SHOWN).map(({ line }) => line)),
      );
    },
  };
}

function actionEntry({ at, kind, what, minor }: BankAction, words: Words): Entry {
  const about = minor === undefined ? what : `${what}, ${money(words, minor)}`;
  return {
    at,
    line: element(
      "li",
      { class: "action" },
      element("time", {}, timeOfDay(words, at, true)),
      element("span", {}, words.action[kind](about)),
    ),
  };
}

function ofDelivery({ payload, attempts, state }: Delivery, words: Words): Entry {
  const last = attempts.at(-1);
  return {
    at: attempts[0]?.at,
    line: element(
      "li",
      {},
      element("time", {}, last === undefined ? "" : timeOfDay(words, last.at, true)),
      element("code", {}, payload.event),
      element(
        "span",
        { class: state === "delivered" ? "result good" : "result" },
        resultOf(state, last?.result, words),
      ),
    ),
  };
}

function resultOf(
  state: Delivery["state"],
  result: number | string | undefined,
  words: Words,
): string {
  if (state === "held" || state === "sending" || result === undefined) {
    return words.delivery[state === "held" ? "held" : "sending"];
  }
  const said =
    result === "timeout" || result === "unreachable" ? words.delivery[result] : String(result);
  return state === "waiting" ? `${said} · ${words.delivery.waiting}` : said;
}
