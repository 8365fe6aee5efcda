/** An element of OFX 1.02, closed, with a text or with elements. */
export interface OfxElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly OfxElement[];
}

const HEADER =
  "OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nSECURITY:NONE\r\nENCODING:USASCII\r\n" +
  "CHARSET:1252\r\nCOMPRESSION:NONE\r\nOLDFILEUID:NONE\r\nNEWFILEUID:NONE\r\n\r\n";

/** Parses a file as SGML, strictly: every element is closed, every sign is printable ASCII. */
export function parseOfx(file: string): OfxElement {
  if (!file.startsWith(HEADER)) throw new Error("The header is not that of OFX 1.02");
  const body = file.slice(HEADER.length);
  if (!/^[\x20-\x7E\r\n]*$/.test(body)) throw new Error("A sign is not ASCII");
  const tokens = body.match(/<[^<>]*>|[^<>]+/g) ?? [];
  let at = 0;
  const element = (): OfxElement => {
    const [, name = ""] = /^<([A-Z0-9]+)>$/.exec(tokens[at] ?? "") ?? [];
    if (name === "") throw new Error(`No element begins with ${tokens[at] ?? "the end"}`);
    at += 1;
    const children: OfxElement[] = [];
    let text = "";
    while (tokens[at] !== `</${name}>`) {
      const token = tokens[at] ?? "";
      if (token.startsWith("</") || token === "") throw new Error(`${name} is not closed`);
      if (token.startsWith("<")) children.push(element());
      else {
        text += unescaped(token);
        at += 1;
      }
    }
    at += 1;
    if (children.length > 0 && text.trim() !== "") throw new Error(`${name} has text beside it`);
    if (children.length === 0 && text === "" && name !== "BANKTRANLIST")
      throw new Error(`${name} is empty`);
    return { name, text, children };
  };
  const root = element();
  const rest = tokens.slice(at).join("").trim();
  if (root.name !== "OFX" || rest !== "") throw new Error("The file is not one OFX element");
  return root;
}

function unescaped(text: string): string {
  const [bare] = /&(?!(?:amp|lt|gt);)/.exec(text) ?? [];
  if (bare) throw new Error(`A sign is not escaped: ${text}`);
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
