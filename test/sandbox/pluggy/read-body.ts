import type { IncomingMessage } from "node:http";
import { badRequest } from "./errors.ts";

const MAX_BYTES = 1024 * 1024;

/** The JSON object of a request; an empty body is an empty one. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk as Uint8Array);
    size += part.length;
    if (size > MAX_BYTES) throw badRequest("request entity too large");
    chunks.push(part);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (text.trim() === "") return {};
  if (request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Record<string, unknown>;
    }
  } catch {
    throw badRequest("Unexpected token in JSON");
  }
  throw badRequest("The body must be a JSON object");
}
