import type { Message } from "grammy/types";
import type { PageEvent, PageState } from "../page-state.ts";
import { createChatLog } from "./chat-log.ts";
import { createComposer } from "./composer.ts";
import { choosePerson, chosenPerson, connect } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { element } from "./element.ts";
import { createHeader } from "./header.ts";
import type { MessageActions } from "./message-view.ts";
import { showAlert, showPhoto, showToast } from "./notices.ts";
import { openOptions } from "./options-sheet.ts";
import { openPlaces } from "./place-sheet.ts";
import { createReplyKeys } from "./reply-keys.ts";
import { createPanelSlot } from "./side-panel.ts";
import { wordsFor } from "./words.ts";

let state: PageState | undefined;
let connection: Connection;
let words = wordsFor(navigator.language);
let forcedId: number | null = null;
const waiting = new Set<string>();
// The spinner of a button ends after a while without an answer, as in the real clients.
const patienceMs = 30_000;
const ANSWER_MS = 4_000;

const send = (text: string, replyTo?: number): void =>
  void connection.post("send", { text, replyTo });
const messageActions: MessageActions = {
  runCommand: (command) => send(command),
  copy: (text) => {
    void navigator.clipboard.writeText(text);
    showToast(phone, words.copied);
  },
  get hiddenLabel() {
    return words.hidden;
  },
  get moreLabel() {
    return words.showMore;
  },
  press: (messageId, data) => {
    waiting.add(`${messageId}:${data}`);
    log.refresh(messageId);
    setTimeout(() => stopWaiting(messageId, data), patienceMs);
    void connection.post("press", { messageId, data });
  },
  isWaiting: (messageId, data) => waiting.has(`${messageId}:${data}`),
  reply: (message) => {
    composer.reply(message);
    composer.focus();
  },
  openPhoto: (url, caption) => showPhoto(url, caption, words),
  fileUrl: (fileId) => connection.fileUrl(fileId),
};

const log = createChatLog(messageActions);
const header = createHeader(() => {
  if (state) openOptions(phone, state, words, optionsActions);
});
const composer = createComposer({
  send,
  closeReply: () => void connection.post("close-reply", {}),
  restart: () => void connection.post("block", { blocked: false }).then(() => send("/start")),
});
const keys = createReplyKeys({
  send: (text) => void connection.post("send", { text, key: true }),
  sendLocation: choosePlace,
});
const panel = createPanelSlot();
const phone = element("div", { class: "phone" }, header.root, log.root, composer.root, keys.root);
const note = element("p", { class: "stand-in-note" });
document.body.append(
  element(
    "div",
    { class: "stage" },
    element("div", { class: "phone-column" }, phone, note),
    panel.root,
  ),
);

const optionsActions = {
  switchTo: (person: { id: number }) => open(person.id),
  addPerson: (firstName: string) =>
    void connection
      .post<{ id: number }>("people", { firstName, languageCode: state?.person.languageCode })
      .then(({ id }) => open(id)),
  setLanguage: (languageCode: string) => void connection.post("language", { languageCode }),
  sendLocation: choosePlace,
  block: () => void connection.post("block", { blocked: true }),
  showPanel: () => panel.open(),
};

function choosePlace(): void {
  openPlaces(phone, words, (place) => void connection.post("location", place));
}

function open(personId: number | undefined): void {
  connection?.close();
  state = undefined;
  waiting.clear();
  header.showAction(undefined);
  connection = connect(personId, {
    onEvent: hear,
    onConnected: (connected) => header.showConnected(connected),
  });
}

function hear(event: PageEvent): void {
  switch (event.kind) {
    case "state":
      showState(event.state);
      break;
    case "message":
      if (event.message.from?.is_bot === true) hearBot(event.message);
      log.put(event.message);
      if (state?.messages.length === 0) {
        state = { ...state, messages: [event.message] };
        showComposer(state);
        composer.focus();
      }
      break;
    case "edited":
      log.put(event.message);
      break;
    case "deleted":
      log.remove(event.messageId);
      if (composer.replyingTo() === event.messageId) composer.reply(null);
      break;
    case "keyboard":
      keys.show(event.keyboard, words);
      askForReply(event.forcedReply);
      break;
    case "action":
      header.showAction(event.action);
      break;
    case "answer":
      stopWaiting(event.messageId, event.data);
      if (event.text !== "" && event.showAlert) {
        showAlert(phone, state?.bot.name ?? "", event.text, words);
      } else if (event.text !== "") showToast(phone, event.text);
      break;
  }
}

/** What comes soon after an act of the user is its answer; the panel hears of what the bot wrote by itself. */
function hearBot({ text = "", caption = text }: Message): void {
  header.showAction(undefined);
  const [told = ""] = caption.split("\n\n");
  if (told !== "" && Date.now() - connection.lastActAt() > ANSWER_MS) panel.tell(told);
}

/** As if the user had chosen to reply to the message; the bar closes when the bot's wish ends. */
function askForReply(forced: PageState["forcedReply"]): void {
  const asked = forcedId;
  forcedId = forced?.message.message_id ?? null;
  if (!forced) {
    if (asked !== null && composer.replyingTo() === asked) composer.reply(null);
    return;
  }
  composer.reply(forced.message, forced.placeholder);
  composer.focus();
}

function stopWaiting(messageId: number, data: string): void {
  if (waiting.delete(`${messageId}:${data}`)) log.refresh(messageId);
}

function showState(next: PageState): void {
  const firstTime = state === undefined;
  state = next;
  words = wordsFor(next.person.languageCode);
  document.documentElement.lang = words.locale;
  document.title = `${next.bot.name} · ${next.person.firstName}`;
  note.textContent = words.standIn;
  choosePerson(next.person);
  header.show(next, words);
  log.show(next.messages, next.description, words);
  showComposer(next);
  keys.show(next.blocked ? null : next.keyboard, words);
  if (firstTime) composer.reply(null);
  askForReply(next.blocked ? null : next.forcedReply);
  panel.show(next.panel, words);
  if (firstTime) composer.focus();
}

function showComposer({ blocked, messages, commands }: PageState): void {
  const mode = blocked ? "blocked" : messages.length === 0 ? "start" : "write";
  composer.show(mode, commands, words);
}

open(chosenPerson());
