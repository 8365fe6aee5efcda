import process from "node:process";

/** Never ends with a picture that is asked for in English, and cannot be talked to meanwhile. */
process.on("message", ({ look }: { look: { language: string } }) => {
  while (look.language === "en");
  process.send?.({ kind: "drawn", bytes: Buffer.from("drawn"), memory: 1 });
});
