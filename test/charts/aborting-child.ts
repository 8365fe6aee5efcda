import process from "node:process";

/** Crashes as native code does when it gets a picture in English. */
process.on("message", ({ options }: { options: { language: string } }) => {
  if (options.language === "en") process.abort();
  const words = `drawn by ${process.pid}, which knows ${Object.keys(process.env).join(", ")}.`;
  process.send?.({ kind: "drawn", bytes: Buffer.from(words), memory: 1 });
});
