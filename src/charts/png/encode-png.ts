import { crc32, deflateSync } from "node:zlib";
import type { Pixels } from "./rows.ts";
import { toIndexed } from "./to-indexed.ts";

/**
 * Makes a PNG file of at most 256 colours. The format: https://www.w3.org/TR/png-3/
 *
 * Our own, because a chart is nearly all flat colour and text, which no library at hand makes use of:
 * docs/ARCHITECTURE.md has the times and sizes.
 */
export function encodePng(pixels: Pixels): Buffer {
  const { palette, lines } = toIndexed(pixels);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header(pixels)),
    chunk("PLTE", palette),
    chunk("IDAT", compress(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const BITS = 8;
const FROM_PALETTE = 3;

/** Levels of zlib: the second saves a seventh of the bytes and takes some times as long. */
const FAST = 1;
const SMALL = 9;
/** Bytes. Only a very tall picture full of text needs more; a phone is to load it at once all the same. */
const ROOM = 140_000;

function compress(lines: Uint8Array): Buffer {
  const fast = deflateSync(lines, { level: FAST });
  return fast.length <= ROOM ? fast : deflateSync(lines, { level: SMALL });
}

/** Its last three bytes stay zero: the one kind of compression, the one kind of filters, no interlacing. */
function header({ width, height }: Pixels): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([BITS, FROM_PALETTE], 8);
  return bytes;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
