import type { Language } from "../../domain/language.ts";
import type { Report } from "../../domain/report.ts";

/** Pictures for a phone, as JPEG or PNG bytes. */
export interface Charts {
  drawReport(report: Report, language: Language): Promise<Uint8Array>;
}
