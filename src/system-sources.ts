import { randomBytes, randomUUID } from "node:crypto";
import type { Clock } from "./usecases/ports/clock.ts";

/** The machine's time; an argument everywhere else, as its randomness is. */
export const clock: Clock = { now: () => new Date() };

/** Tokens of 256 bits, identifiers, fractions from 0 up to 1. */
export const random = {
  token: () => randomBytes(32).toString("base64url"),
  id: () => randomUUID(),
  fraction: () => Math.random(),
};
