import type { Doc } from "./document.ts";

/** MongoDB's codes and names of errors. */
const CODE_NAMES: Readonly<Record<number, string>> = {
  2: "BadValue",
  9: "FailedToParse",
  14: "TypeMismatch",
  20: "IllegalOperation",
  26: "NamespaceNotFound",
  27: "IndexNotFound",
  28: "PathNotViable",
  40: "ConflictingUpdateOperators",
  43: "CursorNotFound",
  48: "NamespaceExists",
  52: "DollarPrefixedFieldName",
  53: "InvalidIdField",
  54: "NotSingleValueField",
  59: "CommandNotFound",
  66: "ImmutableField",
  67: "CannotCreateIndex",
  72: "InvalidOptions",
  73: "InvalidNamespace",
  85: "IndexOptionsConflict",
  86: "IndexKeySpecsConflict",
  168: "InvalidPipelineOperator",
  171: "CannotIndexParallelArrays",
  197: "InvalidIndexSpecificationOption",
  207: "InvalidUUID",
  238: "NotImplemented",
  352: "UnsupportedOpQueryCommand",
  10334: "BSONObjectTooLarge",
  11000: "DuplicateKey",
};

/** An error in MongoDB's form. */
export class MongoFault extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly extra: Doc;

  constructor(code: number, message: string, extra: Doc = {}) {
    super(message);
    this.code = code;
    this.codeName = CODE_NAMES[code] ?? `Location${String(code)}`;
    this.extra = extra;
  }
}

/** The reply to a command that failed as a whole. */
export function faultReply(error: unknown): Doc {
  const fault = asFault(error);
  return {
    ok: 0,
    errmsg: fault.message,
    code: fault.code,
    codeName: fault.codeName,
    ...fault.extra,
  };
}

/** Any thrown value as a fault: an error that is not ours (of mingo) becomes BadValue. */
export function asFault(error: unknown): MongoFault {
  if (error instanceof MongoFault) return error;
  return new MongoFault(2, error instanceof Error ? error.message : String(error));
}
