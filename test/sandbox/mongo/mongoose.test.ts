import mongoose from "mongoose";
import type { Connection } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabaseName, provideMongo, withDatabase } from "../../support/mongo-uri.ts";
import type { ProvidedMongo } from "../../support/mongo-uri.ts";

let mongo: ProvidedMongo;
let connection: Connection;
beforeAll(async () => {
  mongo = await provideMongo();
  console.log(`MongoDB of these tests: ${mongo.kind}`);
  connection = await mongoose
    .createConnection(withDatabase(mongo.uri, freshDatabaseName()))
    .asPromise();
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
  await mongo.close();
});

function jobSchema(): mongoose.Schema {
  const schema = new mongoose.Schema(
    {
      key: { type: String, required: true },
      state: { type: String, default: "ready" },
      runAt: Date,
      attempts: { type: Number, default: 0 },
      steps: [{ name: String, at: Date }],
      data: { type: Map, of: String },
    },
    { timestamps: true },
  );
  schema.index({ key: 1 }, { unique: true, partialFilterExpression: { state: "ready" } });
  schema.index({ state: 1, runAt: 1 });
  schema.index({ createdAt: 1 }, { expireAfterSeconds: 3600 });
  return schema;
}

describe("mongoose, unmodified", () => {
  test("builds a model's indexes, and finds no difference afterwards", async () => {
    const Job = connection.model("Job", jobSchema());
    await Job.init();
    expect((await Job.listIndexes()).map((index: { name: string }) => index.name)).toEqual([
      "_id_",
      "key_1",
      "state_1_runAt_1",
      "createdAt_1",
    ]);
    expect(await Job.diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
    expect(await Job.syncIndexes()).toEqual([]);
  });

  test("saves, changes and removes documents", async () => {
    const Note = connection.model(
      "Note",
      new mongoose.Schema(
        { text: String, tags: [String], at: Date, inner: { count: Number } },
        { timestamps: true },
      ),
    );
    const note = await Note.create({
      text: "a",
      tags: ["x"],
      at: new Date(5),
      inner: { count: 1 },
    });
    note.tags.push("y");
    note.set("inner.count", 2);
    note.set("at", undefined);
    await note.save();
    const found = await Note.findById(note._id).lean().orFail();
    expect(found).toMatchObject({ text: "a", tags: ["x", "y"], inner: { count: 2 } });
    expect(found).not.toHaveProperty("at");
    expect(found.updatedAt.getTime()).toBeGreaterThanOrEqual(found.createdAt.getTime());
    const stale = await Note.findById(note._id).orFail();
    await Note.updateOne({ _id: note._id }, { $inc: { __v: 1 } });
    stale.tags = ["z"];
    await expect(stale.save()).rejects.toThrow("No matching document found");
    await note.deleteOne();
    expect(await Note.exists({ _id: note._id })).toBeNull();
  });

  test("serves a job queue: each job is claimed once, and a key waits once", async () => {
    const Job = connection.model("Queued", jobSchema());
    await Job.init();
    const now = new Date();
    await Job.insertMany(
      [1, 2, 3].map((n) => ({ key: `k${String(n)}`, runAt: new Date(now.getTime() - n) })),
    );
    await expect(Job.create({ key: "k1" })).rejects.toMatchObject({
      code: 11_000,
      keyPattern: { key: 1 },
    });
    const take = (): Promise<unknown> =>
      Job.findOneAndUpdate(
        { state: "ready", runAt: { $lte: now } },
        { $set: { state: "running" }, $inc: { attempts: 1 } },
        { sort: { runAt: 1 }, returnDocument: "after" },
      ).lean();
    const taken = (await Promise.all([take(), take(), take(), take()])) as ({
      key: string;
    } | null)[];
    expect(taken.map((job) => job?.key ?? "none").toSorted()).toEqual(["k1", "k2", "k3", "none"]);
    await Job.create({ key: "k1" });
    expect(await Job.countDocuments({ key: "k1" })).toBe(2);
  });

  test("bulk upserts by id, aggregation and streams", async () => {
    const Row = connection.model(
      "Row",
      new mongoose.Schema({ _id: String, day: String, cents: Number }, { versionKey: false }),
    );
    const operations = Array.from({ length: 300 }, (_, n) => ({
      updateOne: {
        filter: { _id: `r${String(n)}` },
        update: { $set: { day: `d${String(n % 3)}`, cents: n } },
        upsert: true,
      },
    }));
    expect((await Row.bulkWrite(operations, { ordered: false })).upsertedCount).toBe(300);
    expect((await Row.bulkWrite(operations, { ordered: false })).modifiedCount).toBe(0);
    const sums = await Row.aggregate([
      { $group: { _id: "$day", cents: { $sum: "$cents" } } },
      { $sort: { _id: 1 } },
    ]);
    expect(sums).toEqual([0, 1, 2].map((n) => ({ _id: `d${String(n)}`, cents: 14_850 + n * 100 })));
    let seen = 0;
    for await (const row of Row.find({ day: "d1" })
      .sort({ _id: 1 })
      .lean()
      .cursor({ batchSize: 7 })) {
      seen += row.day === "d1" ? 1 : 0;
    }
    expect(seen).toBe(100);
    expect(await Row.estimatedDocumentCount()).toBe(300);
    expect(await Row.distinct("day")).toHaveLength(3);
  });
});
