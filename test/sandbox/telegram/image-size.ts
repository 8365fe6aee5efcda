import { crc32, inflateSync } from "node:zlib";

export interface ImageSize {
  readonly format: "jpeg" | "png";
  readonly width: number;
  readonly height: number;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Width and height in pixels of a whole JPEG or PNG; `undefined` for anything cut or broken. Without
 * `decodesPictures` a PNG counts as whole where its checksums are right.
 */
export function imageSize(
  bytes: Buffer,
  { decodesPictures }: { readonly decodesPictures: boolean },
): ImageSize | undefined {
  if (bytes.subarray(0, 8).equals(pngSignature)) return pngSize(bytes, decodesPictures);
  if (bytes.readUInt16BE(0) === 0xff_d8) return jpegSize(bytes);
  return undefined;
}

function pngSize(bytes: Buffer, decodes: boolean): ImageSize | undefined {
  let size: ImageSize | undefined;
  let depth = 0;
  const data: Buffer[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return undefined;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return undefined;
    if (type === "IHDR" && length === 13) {
      size = { format: "png", width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
      depth = bitsOfPixel(body);
    }
    if (type === "IDAT") data.push(body);
    if (type === "IEND")
      return size && (!decodes || isWhole(Buffer.concat(data), size, depth)) ? size : undefined;
    at = end + 4;
  }
  return undefined;
}

/** Channels by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function bitsOfPixel(header: Buffer): number {
  return header.readUInt8(8) * (CHANNELS[header.readUInt8(9)] ?? 0);
}

/** Every row has a filter byte before its pixels. */
function isWhole(data: Buffer, { width, height }: ImageSize, depth: number): boolean {
  try {
    return inflateSync(data).length === height * (1 + Math.ceil((width * depth) / 8));
  } catch {
    return false;
  }
}

function jpegSize(bytes: Buffer): ImageSize | undefined {
  let size: ImageSize | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (isFrame(marker) && at + 9 <= bytes.length) {
      size = {
        format: "jpeg",
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
      };
    }
    // The coded data follow the start of scan; a complete picture ends with its end marker.
    if (marker === 0xda)
      return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) === -1 ? undefined : size;
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15, without the tables (DHT, JPG, DAC) between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
