import { buildProduct } from "../sandbox/build-product.ts";

/** Before any test that runs it: they run side by side, and must not build over each other. */
export function setup(): Promise<void> {
  return buildProduct(console.log);
}
