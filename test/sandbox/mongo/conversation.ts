import type { Socket } from "node:net";
import type { ObjectId } from "bson";
import type { Call } from "./call.ts";
import { topologyVersion, waitOf } from "./command-handshake.ts";
import type { Cursors } from "./cursors.ts";
import type { Doc } from "./document.ts";
import { runCommand } from "./run-command.ts";
import type { Store } from "./store.ts";
import { MessageReader, readCommand, writeReply } from "./wire.ts";
import type { WireCommand } from "./wire.ts";

/** What the connections of a server share. */
type Server = { store: Store; cursors: Cursors; processId: ObjectId };

/**
 * Answers the messages of one connection in their order. While a hello waits, what comes after it waits behind
 * it; where the client allows that, it is then answered again and again without being sent again.
 */
export class Conversation {
  readonly #socket: Socket;
  readonly #server: Server;
  readonly #connectionId: number;
  readonly #reader = new MessageReader();
  readonly #messages: Buffer[] = [];
  #waiting: NodeJS.Timeout | undefined;
  #replies = 0;

  constructor(socket: Socket, server: Server, connectionId: number) {
    this.#socket = socket;
    this.#server = server;
    this.#connectionId = connectionId;
  }

  listen(): void {
    const socket = this.#socket;
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => clearTimeout(this.#waiting));
    socket.on("data", (chunk: Buffer) => {
      this.#orEnd(() => {
        this.#messages.push(...this.#reader.push(chunk));
        this.#goOn();
      });
    });
  }

  /** A violation of the protocol ends the connection, as in MongoDB. */
  #orEnd(work: () => void): void {
    try {
      work();
    } catch {
      this.#socket.destroy();
    }
  }

  #goOn(): void {
    while (this.#waiting === undefined) {
      const message = this.#messages.shift();
      if (message === undefined) return;
      const command = readCommand(message);
      this.#answer(command, command.body, command.requestId);
    }
  }

  #answer(command: WireCommand, body: Doc, responseTo: number): void {
    const call = this.#callOf(command, body);
    const reply = runCommand(call);
    const waitMs = reply["ok"] === 1 ? waitOf(call) : null;
    if (waitMs === null) this.#send(command, reply, { responseTo, moreToCome: false });
    else
      this.#waiting = setTimeout(() => {
        this.#waiting = undefined;
        this.#orEnd(() => this.#answerAwaited(command, body, responseTo));
      }, waitMs);
  }

  /** Says what is so by now; the next answer without a request is to the answer before it. */
  #answerAwaited(command: WireCommand, body: Doc, responseTo: number): void {
    const call = this.#callOf(command, body);
    const moreToCome = command.exhaustAllowed;
    const sent = this.#send(command, runCommand(call), { responseTo, moreToCome });
    const next = { ...body, topologyVersion: topologyVersion(call) };
    if (moreToCome) this.#answer(command, next, sent);
    else this.#goOn();
  }

  #callOf({ exhaustAllowed }: WireCommand, body: Doc): Call {
    const [name = ""] = Object.keys(body);
    const database = body["$db"];
    return {
      ...this.#server,
      connectionId: this.#connectionId,
      database: typeof database === "string" ? database : "admin",
      name,
      body,
      exhaustAllowed,
      now: new Date(),
    };
  }

  #send(
    command: WireCommand,
    reply: Doc,
    how: { readonly responseTo: number; readonly moreToCome: boolean },
  ): number {
    this.#replies += 1;
    const id = this.#replies;
    if (command.wantsReply) this.#socket.write(writeReply(command.kind, reply, { id, ...how }));
    return id;
  }
}
