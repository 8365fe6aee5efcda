import { createServer } from "node:net";

/**
 * Below the ports that systems give to outgoing connections (Linux from 32768, others from 49152): one
 * of those could take a port between the moment it was found free and the moment it is listened at.
 */
const FIRST_PORT = 10_000;
const PORTS_PER_PROCESS = 20;
const SLICES = 1100;

let taken = 0;

/**
 * A port that is free, and stays so: the preferred one, else one of this process's own slice, each in
 * turn. Processes that run at the same time have different slices.
 */
export async function freePort(wish?: number): Promise<number> {
  if (wish !== undefined && (await isFree(wish))) return wish;
  for (let tries = 0; tries < PORTS_PER_PROCESS; tries += 1) {
    const port = FIRST_PORT + (process.pid % SLICES) * PORTS_PER_PROCESS + taken;
    taken = (taken + 1) % PORTS_PER_PROCESS;
    if (await isFree(port)) return port;
  }
  throw new Error("No free port was found");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "0.0.0.0", () => void server.close(() => resolve(true)));
  });
}
