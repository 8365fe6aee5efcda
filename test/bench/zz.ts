import { alerts } from "./alerts.ts";
import { printResults } from "./result.ts";
printResults("alerts", await alerts());
