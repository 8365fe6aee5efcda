import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { resolve } from "node:path";
import { freePort } from "../sandbox/free-port.ts";

const MAIN = resolve(import.meta.dirname, "../sandbox/mongo/main.ts");

/**
 * Runs a measurement on a database of its own process, as a server is: what this process does must
 * not delay the answers of the database. The server of MONGODB_URI, where there is one.
 */
export async function withMongoProcess<T>(measure: () => Promise<T>): Promise<T> {
  if (process.env["MONGODB_URI"]) return measure();
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=32", "--import", "tsx", MAIN, String(port)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  try {
    await once(createInterface({ input: child.stdout }), "line");
    process.env["MONGODB_URI"] = `mongodb://127.0.0.1:${port}`;
    return await measure();
  } finally {
    delete process.env["MONGODB_URI"];
    process.off("exit", endWithUs);
    child.kill("SIGKILL");
  }
}
