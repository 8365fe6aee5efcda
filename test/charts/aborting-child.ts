import process from "node:process";

/** Ends its process as a fault in native code does, in the middle of a picture that asks for it in English. */
process.on("message", ({ look }: { look: { language: string } }) => {
  if (look.language === "en") process.abort();
  const words = `drawn by ${process.pid}, which knows ${Object.keys(process.env).join(", ")}.`;
  process.send?.({ kind: "drawn", bytes: Buffer.from(words), memory: 1 });
});
