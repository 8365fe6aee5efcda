import { decode, encode } from "./bson-codec.ts";
import type { Doc } from "./document.ts";

const HEADER = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const EXHAUST_ALLOWED = 0x1_00_00;
/** MongoDB's limit of a message, in bytes. */
export const MAX_MESSAGE = 48_000_000;

/** A command of the wire protocol; a legacy OP_QUERY is valid for the handshake only. */
export type WireCommand = {
  requestId: number;
  kind: "msg" | "query";
  body: Doc;
  /** False when the client does not read a reply (write concern 0). */
  wantsReply: boolean;
  /** Whether the client reads more replies than the one that it asked for. */
  exhaustAllowed: boolean;
};

/** A violation of the protocol: the connection is closed, as in MongoDB. */
class WireFault extends Error {}

/** Collects chunks and returns whole messages; a large one is concatenated once. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 4;

  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const messages: Buffer[] = [];
    while (this.#size >= this.#needed) {
      const received =
        this.#chunks.length === 1 ? (this.#chunks[0] ?? chunk) : Buffer.concat(this.#chunks);
      const length = received.readInt32LE(0);
      if (length < HEADER || length > MAX_MESSAGE) {
        throw new WireFault(`a message of ${String(length)} bytes`);
      }
      const isWhole = received.length >= length;
      if (isWhole) messages.push(received.subarray(0, length));
      this.#chunks = [isWhole ? received.subarray(length) : received];
      this.#size = this.#chunks[0]?.length ?? 0;
      this.#needed = isWhole ? 4 : length;
    }
    return messages;
  }
}

/** Parses one message. */
export function readCommand(message: Buffer): WireCommand {
  const requestId = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_MSG) return { requestId, kind: "msg", ...readSections(message) };
  if (opcode === OP_QUERY)
    return {
      requestId,
      kind: "query",
      body: readQuery(message),
      wantsReply: true,
      exhaustAllowed: false,
    };
  throw new WireFault(`opcode ${String(opcode)}`);
}

function readSections(
  message: Buffer,
): Pick<WireCommand, "body" | "wantsReply" | "exhaustAllowed"> {
  const flags = message.readUInt32LE(HEADER);
  if ((flags & 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0)
    throw new WireFault("an unknown flag");
  const end = message.length - ((flags & CHECKSUM_PRESENT) === 0 ? 0 : 4);
  let body: Doc | undefined;
  const sequences: Doc = {};
  let at = HEADER + 4;
  while (at < end) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    const section = message.subarray(at + 1, at + 1 + size);
    if (size < 5 || at + 1 + size > end) throw new WireFault("a section longer than its message");
    if (kind === 0) body = decode(section);
    else if (kind === 1) readSequence(section, sequences);
    else throw new WireFault(`a section of kind ${String(kind)}`);
    at += 1 + size;
  }
  if (body === undefined) throw new WireFault("a message without a body");
  return {
    body: { ...body, ...sequences },
    wantsReply: (flags & MORE_TO_COME) === 0,
    exhaustAllowed: (flags & EXHAUST_ALLOWED) !== 0,
  };
}

/** A document sequence: `inserts` of a big batch come beside the command and mean the array of that name in it. */
function readSequence(section: Buffer, sequences: Doc): void {
  const nameEnd = section.indexOf(0, 4);
  const name = section.toString("utf8", 4, nameEnd);
  const documents: Doc[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const size = section.readInt32LE(at);
    documents.push(decode(section.subarray(at, at + size)));
    at += size;
  }
  sequences[name] = documents;
}

function readQuery(message: Buffer): Doc {
  const nameEnd = message.indexOf(0, HEADER + 4);
  const database = message.toString("utf8", HEADER + 4, nameEnd).replace(/\.\$cmd$/, "");
  const at = nameEnd + 1 + 8;
  return { ...decode(message.subarray(at, at + message.readInt32LE(at))), $db: database };
}

/** The id of a reply, of the message that it answers, and whether another one follows without a request. */
type ReplyHeader = { id: number; responseTo: number; moreToCome: boolean };

/** Encodes the reply in the format of the command. */
export function writeReply(kind: WireCommand["kind"], reply: Doc, header: ReplyHeader): Buffer {
  const document = encode(reply);
  const prefix = kind === "msg" ? msgPrefix(header.moreToCome) : replyPrefix();
  const head = Buffer.alloc(HEADER);
  head.writeInt32LE(HEADER + prefix.length + document.length, 0);
  head.writeInt32LE(header.id, 4);
  head.writeInt32LE(header.responseTo, 8);
  head.writeInt32LE(kind === "msg" ? OP_MSG : OP_REPLY, 12);
  return Buffer.concat([head, prefix, document]);
}

/** Flags and the kind byte of the one section. */
function msgPrefix(moreToCome: boolean): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32LE(moreToCome ? MORE_TO_COME : 0);
  return prefix;
}

/** Flags (await capable), cursor id 0, starting from 0, one document. */
function replyPrefix(): Buffer {
  const prefix = Buffer.alloc(20);
  prefix.writeInt32LE(8, 0);
  prefix.writeInt32LE(1, 16);
  return prefix;
}
