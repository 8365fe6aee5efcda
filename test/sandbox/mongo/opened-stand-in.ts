import { mongo as driver } from "mongoose";
import { connect } from "node:net";
import { deserialize, serialize } from "bson";
import { startMongo } from "./start-mongo.ts";
import { MessageReader } from "./wire.ts";
import type { MongoStandIn } from "./start-mongo.ts";

export const { MongoClient, MongoError } = driver;
export type MongoClient = driver.MongoClient;

export const open: (() => Promise<void>)[] = [];
export async function closeOpened(): Promise<void> {
  for (const close of open.splice(0).toReversed()) await close();
}

export async function start(): Promise<MongoStandIn> {
  const mongo = await startMongo();
  open.push(mongo.close);
  return mongo;
}

export async function client(mongo: MongoStandIn): Promise<MongoClient> {
  const connected = await MongoClient.connect(mongo.uri, { serverSelectionTimeoutMS: 500 });
  open.push(() => connected.close());
  return connected;
}

export function header(length: number, id: number, opcode: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeInt32LE(16 + length, 0);
  bytes.writeInt32LE(id, 4);
  bytes.writeInt32LE(opcode, 12);
  return bytes;
}

export function message(flags: number, ...parts: Uint8Array[]): Buffer {
  const flagBits = Buffer.alloc(4);
  flagBits.writeUInt32LE(flags);
  const body = Buffer.concat([flagBits, ...parts]);
  return Buffer.concat([header(body.length, 77, 2013), body]);
}

export function section(body: object): Uint8Array {
  return Buffer.concat([Buffer.from([0]), serialize(body)]);
}

/** Sends one message; returns the first replies, as many as asked for, and then ends the connection. */
export async function repliesTo(mongo: MongoStandIn, bytes: Buffer, count: number) {
  const socket = connect(mongo.port, "127.0.0.1");
  const replies: { id: number; responseTo: number; moreToCome: boolean; body: object }[] = [];
  const reader = new MessageReader();
  try {
    socket.write(bytes);
    for await (const chunk of socket) {
      for (const reply of reader.push(chunk as Buffer))
        replies.push({
          id: reply.readInt32LE(4),
          responseTo: reply.readInt32LE(8),
          moreToCome: (reply.readUInt32LE(16) & 2) !== 0,
          body: deserialize(reply.subarray(21)),
        });
      if (replies.length >= count) break;
    }
  } finally {
    socket.destroy();
  }
  return replies.slice(0, count);
}
