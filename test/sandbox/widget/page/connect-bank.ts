import { ApiProblem } from "./api.ts";
import type { Connector, Item, Parameters } from "./api.ts";
import { authoriseScreen } from "./authorise-screen.ts";
import { banksScreen } from "./banks-screen.ts";
import { consentScreen } from "./consent-screen.ts";
import { failureScreen, stoppedScreen, successScreen } from "./end-screens.ts";
import { followItem } from "./follow-item.ts";
import type { FormProblem } from "./form.ts";
import { loginScreen } from "./login-screen.ts";
import {
  formProblemOf,
  isAlreadyRunning,
  isRefusal,
  needsLogin,
  wordsForError,
  wordsForItem,
} from "./failure-texts.ts";
import { heading, paragraph } from "./widget.ts";
import type { Widget } from "./widget.ts";

/** The whole flow, from consent to success, or until the user gives up. */
export async function connectBank(widget: Widget): Promise<void> {
  try {
    const item = widget.xprops.updateItem;
    if (item === undefined) await connectNew(widget);
    else await reconnect(widget, await widget.api.item(item));
  } catch (error) {
    const { failure } = widget.texts;
    const text = wordsForError(error, widget.texts);
    void widget.xprops.onErrorProp?.({ message: text });
    // The connect token is missing, too old, or not for this item.
    const refused = { title: failure.refusedTitle, text: failure.refused };
    await stoppedScreen(widget, isRefusal(error) ? refused : { title: failure.title, text });
  }
  await widget.xprops.close();
}

async function connectNew(widget: Widget): Promise<void> {
  const { xprops, texts } = widget;
  await consentScreen(widget);
  widget.emit({ event: "SUBMITTED_CONSENT" });
  widget.show([heading(texts.banks.title), paragraph(texts.banks.loading, "nothing")]);
  const offered = (await widget.api.connectors(xprops.includeSandbox === true)).filter(
    ({ id }) => xprops.connectorIds?.includes(id) ?? true,
  );
  let chosen = offered.find(({ id }) => id === xprops.selectedConnectorId);
  for (;;) {
    const connector = chosen ?? (await banksScreen(widget, offered));
    chosen = undefined;
    widget.emit({ event: "SELECTED_INSTITUTION", connector });
    if ((await logIn(widget, connector, { kind: "new" })) === "finished") return;
  }
}

/** Starts at once with the stored login, unless the bank has refused it. */
async function reconnect(widget: Widget, item: Item): Promise<void> {
  const isRefused = item.status === "LOGIN_ERROR" || item.executionStatus.startsWith("INVALID_");
  await logIn(widget, item.connector, { kind: "update", item, asks: isRefused });
}

type Purpose = { kind: "new" } | { kind: "update"; item: Item; asks: boolean };

/** Login, progress and end for one bank; `other` when the user selects another bank. */
async function logIn(
  widget: Widget,
  connector: Connector,
  purpose: Purpose,
): Promise<"finished" | "other"> {
  const canChoose = purpose.kind === "new";
  let item = purpose.kind === "update" ? purpose.item : undefined;
  let asks = purpose.kind === "new" || purpose.asks;
  let problem: FormProblem | undefined;
  let filled: Parameters | undefined;
  for (;;) {
    const ready = asks
      ? await askForLogin(widget, connector, { problem, filled, canGoBack: canChoose })
      : { parameters: {}, isAllowed: true };
    if (ready === "back") return "other";
    problem = undefined;
    filled = withoutSecrets(ready.parameters);
    const outcome = ready.isAllowed
      ? await attempt(widget, connector, item, ready.parameters)
      : ({ kind: "failed", item: undefined, words: widget.texts.failure.denied } as const);
    if (outcome.kind === "succeeded") return succeed(widget, outcome.item);
    asks = true;
    if (outcome.kind === "asksForLogin") continue;
    if (outcome.kind === "mistyped") {
      ({ problem } = outcome);
      filled = ready.parameters;
      continue;
    }
    item = outcome.item ?? item;
    const next = await fail(widget, outcome, canChoose);
    if (next !== "again") return next === "other" ? "other" : "finished";
  }
}

async function askForLogin(
  widget: Widget,
  connector: Connector,
  given: {
    problem: FormProblem | undefined;
    filled: Parameters | undefined;
    canGoBack: boolean;
  },
): Promise<"back" | { parameters: Parameters; isAllowed: boolean }> {
  let parameters: Parameters = {};
  if (connector.credentials.length > 0) {
    const answer = await loginScreen(widget, connector, given);
    if (answer.kind === "back") return "back";
    ({ parameters } = answer);
    widget.emit({ event: "SUBMITTED_LOGIN" });
  }
  const isAllowed = connector.oauth ? await authoriseScreen(widget, connector) : true;
  return { parameters, isAllowed };
}

type Outcome =
  | { kind: "succeeded"; item: Item }
  | { kind: "failed"; item: Item | undefined; words: string; known?: { id: string }[] }
  | { kind: "mistyped"; problem: FormProblem }
  | { kind: "asksForLogin" };

/** A second attempt updates the same item, which would otherwise stay at Pluggy as failed. */
async function attempt(
  widget: Widget,
  connector: Connector,
  before: Item | undefined,
  parameters: Parameters,
): Promise<Outcome> {
  const { api, texts } = widget;
  let item = before;
  try {
    item = before
      ? await updateOrJoin(widget, before, parameters)
      : await api.createItem(connector.id, parameters);
    item = await followItem(widget, item);
    return item.status === "UPDATED"
      ? { kind: "succeeded", item }
      : { kind: "failed", item, words: wordsForItem(item, texts) };
  } catch (error) {
    if (isRefusal(error)) throw error;
    if (needsLogin(error)) return { kind: "asksForLogin" };
    const problem = formProblemOf(error);
    if (problem) return { kind: "mistyped", problem };
    const known = error instanceof ApiProblem ? error.items : [];
    return { kind: "failed", item, words: wordsForError(error, texts), known };
  }
}

async function updateOrJoin({ api }: Widget, item: Item, parameters: Parameters): Promise<Item> {
  try {
    return await api.updateItem(item.id, parameters);
  } catch (error) {
    if (isAlreadyRunning(error)) return api.item(item.id);
    throw error;
  }
}

async function succeed(widget: Widget, item: Item): Promise<"finished"> {
  void widget.xprops.onSuccessProp?.({ item });
  await successScreen(widget, item.connector);
  return "finished";
}

async function fail(
  widget: Widget,
  { item, words, known = [] }: Extract<Outcome, { kind: "failed" }>,
  canChoose: boolean,
): ReturnType<typeof failureScreen> {
  void widget.xprops.onErrorProp?.({
    message: "Item was not sync successfully",
    ...(item === undefined ? {} : { data: { item } }),
    ...(known.length === 0 ? {} : { data: { items: known } }),
  });
  return failureScreen(widget, words, canChoose);
}

/** A second attempt starts with the user name, never with the password. */
const withoutSecrets = ({ user, cpf }: Parameters): Parameters => ({
  ...(user === undefined ? {} : { user }),
  ...(cpf === undefined ? {} : { cpf }),
});
