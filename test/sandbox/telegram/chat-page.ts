import type { IncomingMessage, ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { closeOneTime, endForcedReply } from "./input-field.ts";
import { readBody } from "./call-params.ts";
import { findMessage } from "./methods/find-chat.ts";
import { commandsFor, inLanguage } from "./methods/profile.ts";
import type { PageEvent, PagePerson, PageState, PanelChoice } from "./page-state.ts";
import { chatFor, pressButton, sendLocation, sendText, setBlocked } from "./chat-acts.ts";
import type { Chat, World, WorldEvent } from "./world.ts";

/** The server side of the chat page: its files, its live events, and the user's actions. */
export interface ChatPage {
  /** Answers requests below `/chat/`; returns `false` for others. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  setPanel(panel: PanelChoice | undefined): void;
}

export function createChatPage(
  world: World,
  folder: string,
  people: readonly PagePerson[],
): ChatPage {
  let panel: PanelChoice | undefined;
  const panelListeners = new Set<() => void>();
  for (const { id, firstName, languageCode } of people) {
    chatFor(world, { id, firstName, languageCode });
  }

  const listen = (response: ServerResponse, chat: Chat): void => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    const send = (event: PageEvent): void =>
      void response.write(`data: ${JSON.stringify(event)}\n\n`);
    const sendState = (): void => send({ kind: "state", state: stateOf(world, chat, panel) });
    sendState();
    const stop = world.events.on((event) => {
      const translated = translate(event, chat);
      if (translated === "state") sendState();
      else if (translated !== undefined) send(translated);
    });
    panelListeners.add(sendState);
    response.on("close", () => {
      stop();
      panelListeners.delete(sendState);
    });
  };

  const serve: ChatPage["serve"] = async (request, response) => {
    const url = new URL(request.url ?? "/", "http://stand-in");
    if (url.pathname === "/" || url.pathname === "/chat") {
      response.writeHead(302, { location: "/chat/" }).end();
      return true;
    }
    if (!url.pathname.startsWith("/chat/")) return false;
    const path = url.pathname.slice("/chat/".length);
    const chosen = world.chats.get(Number(url.searchParams.get("person")));
    const chat = chosen ?? firstFor(world, request.headers["accept-language"]);
    if (request.method === "POST") await act(world, chat, path, request, response);
    else if (path === "events") listen(response, chat);
    else if (path.startsWith("files/")) sendFile(world, response, path.slice("files/".length));
    else await sendAsset(response, folder, path === "" ? "index.html" : path);
    return true;
  };

  return {
    serve,
    setPanel: (next) => {
      panel = next;
      for (const listener of panelListeners) listener();
    },
  };
}

function stateOf(world: World, chat: Chat, panel: PanelChoice | undefined): PageState {
  const language = chat.person.language_code ?? "en";
  return {
    person: pagePerson(chat),
    people: [...world.chats.values()].map(pagePerson),
    bot: {
      name: inLanguage(world.profile.name, language) ?? world.bot.first_name,
      username: world.bot.username,
    },
    description: inLanguage(world.profile.description, language) ?? "",
    commands: commandsFor(world, chat.person.id, language),
    blocked: chat.blocked,
    messages: chat.messages,
    ...inputOf(chat),
    panel: typeof panel === "function" ? panel(language) : panel,
  };
}

/** The server-sent event of one user's page; "state" when the whole state is sent again. */
function translate(event: WorldEvent, chat: Chat): PageEvent | "state" | undefined {
  if (event.kind === "profile" || event.kind === "person") return "state";
  if (event.kind === "call" || event.kind === "poll" || event.chatId !== chat.person.id)
    return undefined;
  switch (event.kind) {
    case "message":
    case "edited":
      return { kind: event.kind, message: event.message };
    case "deleted":
      return { kind: "deleted", messageId: event.messageId };
    case "action":
      return { kind: "action", action: event.action };
    case "keyboard":
      return { kind: "keyboard", ...inputOf(chat) };
    case "status":
      return "state";
    case "answer": {
      const { messageId, data, answer } = event.query;
      const { text = "", showAlert = false } = answer ?? {};
      return { kind: "answer", messageId, data, text, showAlert };
    }
  }
}

/** What the bot shows at the input field. */
function inputOf(chat: Chat): Pick<PageState, "keyboard" | "forcedReply"> {
  const { replyKeyboard, forcedReply } = chat;
  const message = forcedReply && findMessage(chat, forcedReply.messageId);
  return {
    keyboard: replyKeyboard?.isOpen ? replyKeyboard : null,
    forcedReply: message ? { message, placeholder: forcedReply.placeholder } : null,
  };
}

async function act(
  world: World,
  chat: Chat,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page of another site cannot send JSON without a preflight request, which is not answered.
  if (request.headers["content-type"] !== "application/json") {
    response.writeHead(415).end();
    return;
  }
  const asked = JSON.parse((await readBody(request)).toString("utf8")) as Record<string, unknown>;
  const result = perform(world, chat, path, asked);
  response.writeHead(result === undefined ? 404 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(result ?? {}));
}

function perform(
  world: World,
  chat: Chat,
  path: string,
  asked: Record<string, unknown>,
): object | undefined {
  const { id, first_name: firstName } = chat.person;
  switch (path) {
    case "send":
      if (asked["key"] === true) closeOneTime(world, chat);
      return sendText(
        world,
        chat,
        String(asked["text"]),
        findMessage(chat, Number(asked["replyTo"])),
      );
    case "close-reply":
      endForcedReply(world, chat);
      return {};
    case "location":
      closeOneTime(world, chat);
      return sendLocation(world, chat, Number(asked["latitude"]), Number(asked["longitude"]));
    case "press":
      return pressButton(world, chat, Number(asked["messageId"]), String(asked["data"]));
    case "block":
      setBlocked(world, chat, asked["blocked"] === true);
      return {};
    case "language":
      return pagePerson(
        chatFor(world, { id, firstName, languageCode: String(asked["languageCode"]) }),
      );
    case "people": {
      const nextId = Math.max(...world.chats.keys()) + 1;
      const languageCode = String(asked["languageCode"]);
      return pagePerson(
        chatFor(world, { id: nextId, firstName: String(asked["firstName"]), languageCode }),
      );
    }
    default:
      return undefined;
  }
}

function sendFile(world: World, response: ServerResponse, fileId: string): void {
  const file = world.files.get(decodeURIComponent(fileId));
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  const name = encodeURIComponent(file.name);
  response.writeHead(200, {
    "content-type": file.kind === "photo" ? file.mime : "application/octet-stream",
    "cache-control": "max-age=86400, immutable",
    ...(file.kind === "document" && {
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    }),
  });
  response.end(file.bytes);
}

async function sendAsset(response: ServerResponse, folder: string, path: string): Promise<void> {
  const file = join(folder, normalize(`/${decodeURIComponent(path)}`));
  try {
    const bytes = await readFile(file);
    response.writeHead(200, { "content-type": contentTypes[extname(file)] ?? "text/plain" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function pagePerson({ person }: Chat): PagePerson {
  return {
    id: person.id,
    firstName: person.first_name,
    languageCode: person.language_code ?? "en",
  };
}

/** The first user whose language is the one that the browser likes best, or else the first of all. */
function firstFor(world: World, accepted = ""): Chat {
  const chats = [...world.chats.values()];
  const wanted = accepted.slice(0, 2).toLowerCase();
  const isWanted = ({ person }: Chat) => person.language_code?.startsWith(wanted) ?? false;
  return (
    chats.find(isWanted) ??
    chats[0] ??
    chatFor(world, { id: 1, firstName: "Ana", languageCode: "pt-br" })
  );
}
