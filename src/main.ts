import { startApp } from "./app.ts";
import { loadConfig, warningsOf, type Config } from "./config.ts";
import { ConfigError, StartRefusedError } from "./errors.ts";
import { createLogger } from "./logger.ts";
import { createTraces } from "./traces.ts";
import { describeVersion, readVersion } from "./version.ts";

/** Service managers usually kill a process ten seconds after SIGTERM. */
const MAX_STOP_MS = 9000;

await main();

async function main(): Promise<void> {
  const config = readConfig();
  const traces = createTraces();
  const logger = createLogger(config.logLevel, undefined, traces);
  const version = readVersion(config.commit);
  logger.info(
    { version: version.number, commit: version.commit },
    `Quanto ${describeVersion(version)} starts`,
  );
  for (const warning of warningsOf(config)) logger.warn(warning);
  const stopping = new AbortController();
  process.on("uncaughtException", (error) => {
    logger.fatal({ err: error }, "Quanto ends after an unexpected error");
    process.exit(1);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      logger.info(`Stopping (${signal})`);
      stopping.abort();
      // Whatever is unfinished is found by the next start.
      setTimeout(() => process.exit(0), MAX_STOP_MS).unref();
    });
  try {
    const app = await startApp(config, { logger, traces, version, signal: stopping.signal });
    if (!stopping.signal.aborted)
      await new Promise((resolve) => {
        stopping.signal.addEventListener("abort", resolve);
      });
    await app.stop();
    logger.info("Stopped");
    // A call that hangs must not keep the process alive.
    process.exit(0);
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0);
    const reason = error instanceof Error ? error.message : String(error);
    // A known reason is one sentence; the stack is for what nobody foresaw.
    const cause = error instanceof StartRefusedError ? {} : { err: error };
    logger.fatal(cause, `Quanto could not start: ${reason}`);
    // Connections opened before the failure must not keep the process alive.
    process.exit(1);
  }
}

function readConfig(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`Quanto cannot start:\n${error.problems.map((p) => `- ${p}\n`).join("")}`);
    process.exit(1);
  }
}
