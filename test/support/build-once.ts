import { buildProduct } from "../sandbox/build-product.ts";

/** Builds before the tests that run the product: they run in parallel, and must not build at the same time. */
export function setup(): Promise<void> {
  return buildProduct(console.log);
}
