import { createHash } from "node:crypto";
import type { Document, PhotoSize } from "grammy/types";
import { badRequest } from "./api-error.ts";
import type { Upload } from "./call-params.ts";
import { imageSize } from "./image-size.ts";
import type { World } from "./world.ts";

/** A file on Telegram's servers; `path` is what getFile answers. */
export interface StoredFile {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  readonly kind: "photo" | "document";
  readonly width: number;
  readonly height: number;
}

const maxPhotoBytes = 10 * 1024 * 1024;
const maxDocumentBytes = 50 * 1024 * 1024;

/** Stores an uploaded photo, when Telegram would accept it. */
export function storePhoto(world: World, upload: Upload): StoredFile {
  if (upload.bytes.length === 0) throw badRequest("file must be non-empty");
  if (upload.bytes.length > maxPhotoBytes) throw badRequest("file is too big");
  const size = upload.bytes.length < 16 ? undefined : imageSize(upload.bytes, world.options);
  if (size === undefined) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = size;
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width === 0 || height === 0 || width + height > 10_000 || ratio > 20) {
    throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
  return keep(world, upload, { kind: "photo", mime: `image/${size.format}`, width, height });
}

export function storeDocument(world: World, upload: Upload): StoredFile {
  if (upload.bytes.length === 0) throw badRequest("file must be non-empty");
  if (upload.bytes.length > maxDocumentBytes) throw badRequest("file is too big");
  return keep(world, upload, { kind: "document", mime: mimeOf(upload.name), width: 0, height: 0 });
}

function keep(
  world: World,
  upload: Upload,
  about: Pick<StoredFile, "kind" | "mime" | "width" | "height">,
): StoredFile {
  const serial = world.nextSerial;
  world.nextSerial += 1;
  const hash = createHash("sha256").update(upload.bytes).digest("base64url");
  const folder = about.kind === "photo" ? "photos" : "documents";
  const extension = /\.\w+$/.exec(upload.name)?.[0] ?? "";
  const file: StoredFile = {
    ...about,
    fileId: `AgACAgEAAxkB${hash.slice(0, 40)}${serial.toString(36).padStart(4, "0")}`,
    uniqueId: `AQAD${hash.slice(0, 12)}`,
    path: `${folder}/file_${serial}${extension}`,
    name: upload.name,
    bytes: upload.bytes,
  };
  world.files.set(file.fileId, file);
  return file;
}

/** A photo in a message: one size only, the full one. */
export function photoSizes(file: StoredFile): PhotoSize[] {
  return [
    {
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      width: file.width,
      height: file.height,
      file_size: file.bytes.length,
    },
  ];
}

export function documentOf(file: StoredFile): Document {
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mime,
    file_size: file.bytes.length,
  };
}

function mimeOf(name: string): string {
  const types: Record<string, string> = {
    csv: "text/csv",
    json: "application/json",
    pdf: "application/pdf",
    png: "image/png",
    jpg: "image/jpeg",
    txt: "text/plain",
    zip: "application/zip",
  };
  return types[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
}
