import { createServer, type AddressInfo } from "node:net";

/** The preferred port when it is free, else any free port. */
export async function freePort(wish = 0): Promise<number> {
  return (await tryPort(wish)) ?? (await tryPort(0)) ?? wish;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "0.0.0.0", () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
