import type { IncomingMessage } from "node:http";
import { ApiError, badRequest } from "./api-error.ts";
import { boundaryOf, parseMultipart } from "./parse-multipart.ts";

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The arguments of a call, in any encoding. In forms, objects are JSON text. */
export interface CallParams {
  readonly values: Record<string, unknown>;
  readonly uploads: Map<string, Upload>;
}

/** The largest file, and the form around it. */
const maxBodyBytes = 50 * 1024 * 1024 + 64 * 1024;

export async function readCallParams(request: IncomingMessage, url: URL): Promise<CallParams> {
  const values: Record<string, unknown> = Object.fromEntries(url.searchParams);
  const uploads = new Map<string, Upload>();
  const body = await readBody(request);
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0) return { values, uploads };
  if (type.startsWith("application/json")) {
    Object.assign(values, parseJsonBody(body));
  } else if (type.startsWith("application/x-www-form-urlencoded")) {
    Object.assign(values, Object.fromEntries(new URLSearchParams(body.toString("utf8"))));
  } else if (type.startsWith("multipart/form-data")) {
    for (const part of parseMultipart(body, boundaryOf(type) ?? "")) {
      if (part.fileName === undefined) values[part.name] = part.body.toString("utf8");
      else uploads.set(part.name, { name: part.fileName, bytes: part.body });
    }
  }
  return { values, uploads };
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new ApiError(413, "Request Entity Too Large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJsonBody(body: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body.toString("utf8"));
    if (typeof parsed === "object" && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Refused below with Telegram's text.
  }
  throw badRequest("can't parse JSON object");
}

/** A text as Telegram reads it: numbers are accepted; "" when it is missing. */
export function textOf(params: CallParams, name: string): string {
  const value = params.values[name];
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}

export function integerOf(params: CallParams, name: string, fallback: number): number {
  const value = Number(params.values[name] ?? fallback);
  return Number.isSafeInteger(value) ? value : fallback;
}

export function flagOf(params: CallParams, name: string): boolean {
  const value = params.values[name];
  return value === true || value === "true" || value === "True" || value === 1 || value === "1";
}

/** An object or array, as such or as JSON text; `undefined` when it is missing. */
export function objectOf(params: CallParams, name: string, called: string): unknown {
  const value = params.values[name];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw badRequest(`can't parse ${called} JSON object`);
  }
}
