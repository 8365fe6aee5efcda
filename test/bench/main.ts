import { cpus, totalmem } from "node:os";
import { buildProduct } from "../sandbox/build-product.ts";
import { everyday } from "./everyday.ts";
import { printResults } from "./result.ts";

await buildProduct(console.log);
const memory = (totalmem() / 2 ** 30).toFixed(0);
console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${memory} GiB`);
printResults("Every day", await everyday());
