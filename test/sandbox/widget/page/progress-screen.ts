import type { Connector, Item } from "./api.ts";
import { bankHeader } from "./bank-logo.ts";
import { element } from "./element.ts";
import type { Texts } from "./texts.ts";
import { heading, paragraph } from "./widget.ts";
import type { Widget } from "./widget.ts";

type StepName = keyof Texts["progress"]["steps"];

/** The text of each `executionStatus`. */
const STEP_OF: Record<string, StepName> = {
  CREATING: "login",
  CREATED: "login",
  LOGIN_IN_PROGRESS: "login",
  LOGIN_MFA_IN_PROGRESS: "login",
  ACCOUNTS_IN_PROGRESS: "accounts",
  CREDITCARDS_IN_PROGRESS: "cards",
  TRANSACTIONS_IN_PROGRESS: "transactions",
};

const LOGIN_STEPS = new Set(["CREATING", "CREATED", "LOGIN_IN_PROGRESS", "LOGIN_MFA_IN_PROGRESS"]);

/** Whether the bank has accepted the login and data is being read. */
export const isPastLogin = ({ status, executionStatus }: Item): boolean =>
  status === "UPDATED" ||
  ((status === "UPDATING" || status === "MERGING") && !LOGIN_STEPS.has(executionStatus));

export type Progress = { update: (item: Item) => void };

/** Renders the steps once, and then moves the mark. */
export function progressScreen(widget: Widget, connector: Connector): Progress {
  const { progress } = widget.texts;
  const lead = paragraph(progress.lead);
  const rows = (Object.keys(progress.steps) as StepName[]).map((name) => ({
    name,
    row: element("li", {}, progress.steps[name]),
  }));
  widget.show([
    bankHeader(connector),
    heading(progress.title(connector.name)),
    lead,
    element("ol", { class: "steps" }, ...rows.map(({ row }) => row)),
  ]);
  const mark = (current: StepName) => {
    const at = rows.findIndex(({ name }) => name === current);
    for (const [index, { row }] of rows.entries()) {
      row.className = index < at ? "past" : index === at ? "now" : "";
      row.ariaCurrent = index === at ? "step" : null;
    }
  };
  mark("login");
  return {
    update: (item) => {
      lead.textContent =
        item.status === "WAITING_USER_ACTION"
          ? (item.userAction?.instructions ?? progress.waiting)
          : progress.lead;
      mark(
        item.status === "WAITING_USER_ACTION" ? "login" : (STEP_OF[item.executionStatus] ?? "end"),
      );
    },
  };
}
