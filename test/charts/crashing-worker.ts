import process from "node:process";

/** Ends its thread in the middle of the work, as a fault in native code would. */
export function draw(): never {
  process.exit(1);
}
