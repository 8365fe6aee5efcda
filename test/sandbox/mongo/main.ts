import { startMongo } from "./start-mongo.ts";

const DEFAULT_PORT = 27_017;

async function main(argument: string | undefined): Promise<number | undefined> {
  const port = Number(argument ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`"${String(argument)}" is not a port: give a number from 0 to 65535.`);
    return 1;
  }
  try {
    const mongo = await startMongo({ port });
    console.log(
      `A stand-in of MongoDB listens on ${mongo.uri}; it keeps nothing once it ends (Ctrl-C).`,
    );
    const end = (): void => {
      void mongo.close().then(() => process.exit(0));
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    console.error(`Port ${String(port)} is taken: end what listens there, or give another port.`);
    return 1;
  }
}

const code = await main(process.argv[2]);
if (code !== undefined) process.exitCode = code;
