import { buildProduct } from "../sandbox/build-product.ts";

/** Before any test: those that run the built product run side by side, and must not build over each other. */
export function setup(): Promise<void> {
  return buildProduct(console.log);
}
