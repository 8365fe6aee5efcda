import type { Item } from "./api.ts";
import type { FormProblem } from "./form.ts";
import { mfaScreen } from "./mfa-screen.ts";
import { formProblemOf } from "./failure-texts.ts";
import { isPastLogin, progressScreen } from "./progress-screen.ts";
import type { Widget } from "./widget.ts";

const POLL_EVERY_MS = 700;

const RUNNING = new Set(["UPDATING", "MERGING", "WAITING_USER_ACTION"]);

/** Polls an item until its sync ends; shows the second factor that the bank requires. */
export async function followItem(widget: Widget, started: Item): Promise<Item> {
  let item = started;
  let progress = progressScreen(widget, item.connector);
  let mfa: "none" | "asked" = "none";
  let isIn = false;
  for (;;) {
    progress.update(item);
    widget.emit({ event: "ITEM_RESPONSE", item });
    if (!isIn && isPastLogin(item)) {
      isIn = true;
      widget.emit({ event: mfa === "asked" ? "LOGIN_MFA_SUCCESS" : "LOGIN_SUCCESS", item });
    }
    if (item.status === "WAITING_USER_INPUT") {
      if (mfa === "none") widget.emit({ event: "LOGIN_STEP_COMPLETED", item });
      mfa = "asked";
      item = await askForMore(widget, item);
      progress = progressScreen(widget, item.connector);
    } else if (!RUNNING.has(item.status)) {
      return item;
    }
    await widget.pause(POLL_EVERY_MS);
    item = await widget.api.item(item.id);
  }
}

/** Repeats until Pluggy accepts the answer: a wrong one may be typed again. */
async function askForMore(widget: Widget, item: Item): Promise<Item> {
  let problem: FormProblem | undefined;
  for (;;) {
    const answer = await mfaScreen(widget, item, problem);
    widget.emit({ event: "SUBMITTED_MFA" });
    try {
      return await widget.api.answerMfa(item.id, answer);
    } catch (error) {
      problem = formProblemOf(error);
      if (!problem) throw error;
    }
  }
}
