/** A CSV file by RFC 4180, strictly: rows end in CRLF, and quotes stand around whole cells only. */
export function parseCsv(text: string, delimiter: ";" | ","): string[][] {
  if (!text.startsWith("\uFEFF")) throw new Error("The file has no byte order mark");
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 1; at < text.length;) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    row.push(cell);
    if (text[end] === delimiter) {
      at = end + 1;
    } else if (text.startsWith("\r\n", end)) {
      rows.push(row);
      row = [];
      at = end + 2;
    } else throw new Error(`A cell ends in ${JSON.stringify(text.slice(end, end + 5))}`);
  }
  if (row.length > 0) throw new Error("The last row has no end");
  return rows;
}

/** The rows below the header, by column. */
export function csvRecords(text: string, delimiter: ";" | ","): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text, delimiter);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`A row has ${row.length} cells`);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""]));
  });
}

/** A decimal text in minor units, without a float. */
export function minorIn(amount: string, decimal: "," | ".", digits = 2): number {
  const pattern = new RegExp(`^(-?)(\\d+)${digits === 0 ? "()" : `[${decimal}](\\d{${digits}})`}$`);
  const [, sign, whole = "", fraction = ""] = pattern.exec(amount) ?? [];
  if (whole === "") throw new Error(`This is no amount: ${amount}`);
  const minor = Number(whole + fraction);
  if (sign === "-" && minor === 0) throw new Error("Zero has a sign");
  return sign === "-" ? -minor : minor;
}

function quotedCell(text: string, start: number): [cell: string, end: number] {
  let cell = "";
  for (let at = start + 1; ; at += 1) {
    if (at >= text.length) throw new Error("A quote is not closed");
    if (text[at] === '"' && text[at + 1] !== '"') return [cell, at + 1];
    if (text[at] === '"') at += 1;
    cell += text[at];
  }
}

function plainCell(text: string, start: number, delimiter: string): [cell: string, end: number] {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\r") end += 1;
  const cell = text.slice(start, end);
  if (/["\n]/.test(cell)) throw new Error("A plain cell holds a quote or a line break");
  return [cell, end];
}
