import type { IncomingMessage } from "node:http";

export type Body =
  | { readonly kind: "whole"; readonly text: string }
  | { readonly kind: "too-large" }
  /** The caller went away before the end. */
  | { readonly kind: "cut-off" };

/** Reads a body of so many bytes at most. Express's parser does far more, and takes far longer. */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve({ kind: "too-large" });
    });
    request.on("end", () => resolve({ kind: "whole", text: Buffer.concat(chunks).toString() }));
    request.on("error", () => resolve({ kind: "cut-off" }));
  });
}
