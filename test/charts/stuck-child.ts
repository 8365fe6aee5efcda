import process from "node:process";

/** Blocks its process forever when it gets a picture in English. */
process.on("message", ({ options }: { options: { language: string } }) => {
  while (options.language === "en");
  process.send?.({ kind: "drawn", bytes: Buffer.from("drawn"), memory: 1 });
});
