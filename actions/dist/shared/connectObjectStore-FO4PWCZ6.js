import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  lazy
} from "./chunk-TTQNJZCL.js";
import {
  createClient,
  requireSame,
  required
} from "./chunk-QUOYR36L.js";
import "./chunk-WT6PDY5L.js";
import {
  awsErrorCodeOf
} from "./chunk-63RA5PMG.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/aws/objectStore/connectObjectStore.ts
import { createHash } from "node:crypto";

// actions/lib/aws/objectStore/objectVersions.ts
async function* versionsIn({ ListObjectVersionsCommand }, client, bucket) {
  let markers = {};
  for (; ; ) {
    const page = await undefinedIfMissing(client.send(new ListObjectVersionsCommand({ Bucket: bucket, ...markers })));
    if (page) requireSame("bucket", bucket, [page.Name]);
    const versions = [...page?.Versions ?? [], ...page?.DeleteMarkers ?? []].flatMap(
      ({ Key, VersionId }) => Key === void 0 ? [] : [{ Key, VersionId }]
    );
    if (versions.length > 0) yield versions;
    if (!page || !required(page.IsTruncated, "no end of the list of objects")) return;
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}
async function undefinedIfMissing(output) {
  try {
    return await output;
  } catch (error) {
    if (awsErrorCodeOf(error) === "NoSuchBucket") return void 0;
    throw error;
  }
}

// actions/lib/aws/objectStore/connectObjectStore.ts
function connectObjectStore(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-OXBVTZ6C.js");
    const client = createClient(sdk.S3Client, access);
    return { sdk, client };
  });
  return {
    putOnce: async (bucket, key, body) => putOnce(await connection(), { bucket, key, body }),
    get: async (bucket, key) => get(await connection(), bucket, key),
    count: async (bucket) => {
      const { sdk, client } = await connection();
      let count = 0;
      for await (const page of versionsIn(sdk, client, bucket)) count += page.length;
      return count;
    },
    empty: async (bucket) => {
      const { sdk, client } = await connection();
      let count = 0;
      for await (const page of versionsIn(sdk, client, bucket)) {
        await remove({ sdk, client }, bucket, page);
        count += page.length;
      }
      return count;
    }
  };
}
async function putOnce({ sdk, client }, { bucket, key, body }) {
  const stored = await get({ sdk, client }, bucket, key).catch(() => void 0);
  if (stored === body) return "already-there";
  const input = { Bucket: bucket, Key: key, Body: body, IfNoneMatch: "*", ChecksumSHA256: sha256(body) };
  try {
    await client.send(new sdk.PutObjectCommand(input));
    return "stored";
  } catch (error) {
    if (!["PreconditionFailed", "ConditionalRequestConflict"].includes(awsErrorCodeOf(error))) throw error;
  }
  const existing = await get({ sdk, client }, bucket, key);
  if (existing === body) return "already-there";
  throw new Problem(`Object '${key}' in bucket '${bucket}' already exists with other content.`, {
    todo: "Find the writer of this object (each key is the digest of its content), delete the object, then try again."
  });
}
async function get({ sdk, client }, bucket, key) {
  try {
    const output = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }));
    return await output.Body?.transformToString();
  } catch (error) {
    if (awsErrorCodeOf(error) === "NoSuchKey") return void 0;
    throw isChecksumError(error) ? changedOnTheWay(bucket, key, error) : error;
  }
}
function isChecksumError(error) {
  return error instanceof Error && /^Checksum mismatch/.test(error.message);
}
function changedOnTheWay(bucket, key, cause) {
  return new Problem(`Object '${key}' in bucket '${bucket}' is cut off or changed: its checksum is another one.`, {
    reason: "intercepted",
    todo: "A proxy may change what it passes on: check HTTPS_PROXY and AWS_ENDPOINT_URL, then try again.",
    cause
  });
}
async function remove({ sdk, client }, bucket, page) {
  const output = await client.send(
    new sdk.DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: [...page], Quiet: true } })
  );
  const [first] = output.Errors ?? [];
  if (!first) return;
  throw new Problem(
    `${output.Errors?.length} objects of bucket '${bucket}' could not be deleted; the first is '${first.Key}': '${first.Message ?? first.Code}'`,
    { todo: "Check the bucket policy and any object lock, then try again." }
  );
}
function sha256(body) {
  return createHash("sha256").update(body).digest("base64");
}
export {
  connectObjectStore
};
