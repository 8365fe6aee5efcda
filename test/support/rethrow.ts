import type { LogError } from "../../src/usecases/ports/log-error.ts";

/** The log of errors where a test expects none: the first one ends what reports it. */
export const rethrow: LogError = (error) => {
  throw error;
};
