import type { IncomingMessage } from "node:http";

export type Body =
  | { readonly kind: "complete"; readonly text: string }
  | { readonly kind: "too-large" }
  /** The caller closed the connection before the end. */
  | { readonly kind: "aborted" };

/** Reads a body of at most `maxBytes` as UTF-8. Much faster than Express's parser. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else resolve({ kind: "too-large" });
    });
    request.on("end", () => resolve({ kind: "complete", text: Buffer.concat(chunks).toString() }));
    request.on("error", () => resolve({ kind: "aborted" }));
  });
}
