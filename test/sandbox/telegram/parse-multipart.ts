/** One part of a multipart/form-data body. */
export interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly body: Buffer;
}

/**
 * Splits a multipart/form-data body. Header names are matched without case and values with or
 * without quotes, because grammY writes `name="x";filename=y.png` and browsers quote both.
 */
export function parseMultipart(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const from = start + delimiter.length;
    const end = body.indexOf(delimiter, from);
    if (end === -1) break;
    // Each part is CRLF, headers, blank line, content, CRLF.
    const part = readPart(body.subarray(from + 2, end - 2));
    if (part !== undefined) parts.push(part);
    start = end;
  }
  return parts;
}

/** The boundary named by a Content-Type header. */
export function boundaryOf(contentType: string): string | undefined {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

function readPart(bytes: Buffer): Part | undefined {
  const split = bytes.indexOf("\r\n\r\n");
  if (split === -1) return undefined;
  const headers = bytes.subarray(0, split).toString("utf8");
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? "";
  const name = parameter(disposition, "name");
  if (name === undefined) return undefined;
  return { name, fileName: parameter(disposition, "filename"), body: bytes.subarray(split + 4) };
}

function parameter(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, "i").exec(disposition);
  return match?.[1] ?? match?.[2]?.trim();
}
