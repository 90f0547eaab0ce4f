import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  lazy
} from "./chunk-TTQNJZCL.js";
import {
  createClient,
  required
} from "./chunk-QUOYR36L.js";
import "./chunk-WT6PDY5L.js";
import {
  awsErrorCodeOf,
  awsErrorDetailsOf
} from "./chunk-63RA5PMG.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/aws/snapshots/snapshotOf.ts
function instanceSnapshotOf(page) {
  return required(page.DBSnapshots, "no list of snapshots").map((snapshot) => ({
    ...sharedOf(snapshot),
    kind: "instance",
    id: required(snapshot.DBSnapshotIdentifier, "a snapshot without name"),
    database: required(snapshot.DBInstanceIdentifier, "a snapshot without database")
  }));
}
function clusterSnapshotOf(page) {
  return required(page.DBClusterSnapshots, "no list of snapshots").map((snapshot) => ({
    ...sharedOf(snapshot),
    kind: "cluster",
    id: required(snapshot.DBClusterSnapshotIdentifier, "a snapshot without name"),
    database: required(snapshot.DBClusterIdentifier, "a snapshot without database")
  }));
}
function tagListOf(tags) {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
function sharedOf({
  Status: status,
  PercentProgress: progress,
  SnapshotCreateTime: createdAt,
  TagList: tags
}) {
  return {
    status: required(status, "a snapshot without status"),
    progress: progress ?? 0,
    createdAt,
    // Absent without a tag.
    tags: Object.fromEntries((tags ?? []).map(({ Key: key = "", Value: value = "" }) => [key, value]))
  };
}

// actions/lib/aws/snapshots/connectSnapshots.ts
function connectSnapshots(access) {
  const connection = lazy(async () => {
    const sdk = await import("./rds-DCJYXSZU.js");
    const client = createClient(sdk.RDSClient, access);
    return { sdk, client };
  });
  async function read(kind, id) {
    const { sdk, client } = await connection();
    const type = id === void 0 ? { SnapshotType: "manual" } : {};
    if (kind === "instance") {
      const pages2 = sdk.paginateDescribeDBSnapshots({ client }, { DBSnapshotIdentifier: id, ...type });
      return (await Array.fromAsync(pages2)).flatMap(instanceSnapshotOf);
    }
    const pages = sdk.paginateDescribeDBClusterSnapshots({ client }, { DBClusterSnapshotIdentifier: id, ...type });
    return (await Array.fromAsync(pages)).flatMap(clusterSnapshotOf);
  }
  return {
    list: (kind) => read(kind),
    find: async (kind, id) => {
      const found = await orElse(NOT_FOUND, [], read(kind, id));
      return found[0];
    },
    create: async ({ kind, id, database, tags }) => {
      const { sdk, client } = await connection();
      const Tags = tagListOf(tags);
      const created = kind === "instance" ? client.send(new sdk.CreateDBSnapshotCommand({ DBSnapshotIdentifier: id, DBInstanceIdentifier: database, Tags })).then(({ DBSnapshot: snapshot }) => snapshot) : client.send(
        new sdk.CreateDBClusterSnapshotCommand({
          DBClusterSnapshotIdentifier: id,
          DBClusterIdentifier: database,
          Tags
        })
      ).then(({ DBClusterSnapshot: snapshot }) => snapshot);
      const started = created.then((snapshot) => {
        required(snapshot, "no snapshot");
        return "started";
      });
      return withRefusals("CreateDBSnapshot", orElse(BUSY, "busy", orElse(EXISTS, "started", started)));
    },
    remove: async ({ kind, id }) => {
      const { sdk, client } = await connection();
      const removed = kind === "instance" ? client.send(new sdk.DeleteDBSnapshotCommand({ DBSnapshotIdentifier: id })).then(({ DBSnapshot: snapshot }) => snapshot) : client.send(new sdk.DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: id })).then(({ DBClusterSnapshot: snapshot }) => snapshot);
      const checked = removed.then((snapshot) => void required(snapshot, "no snapshot"));
      await withRefusals("DeleteDBSnapshot", orElse(NOT_FOUND, void 0, checked));
    }
  };
}
var NOT_FOUND = /^DB(?:Cluster)?SnapshotNotFound/;
var EXISTS = /^DB(?:Cluster)?SnapshotAlreadyExists/;
var BUSY = /^InvalidDB(?:Instance|Cluster)State/;
var REFUSALS = /^(?:SnapshotQuotaExceeded|InvalidDB(?:Cluster)?SnapshotState|InvalidParameter|KMSKeyNotAccessible)/;
async function orElse(codes, other, result) {
  try {
    return await result;
  } catch (error) {
    if (codes.test(awsErrorCodeOf(error))) return other;
    throw error;
  }
}
async function withRefusals(action, result) {
  try {
    return await result;
  } catch (error) {
    const code = awsErrorCodeOf(error);
    if (error instanceof Problem || !REFUSALS.test(code)) throw error;
    throw new Problem(`RDS refused '${action}': '${awsErrorDetailsOf(error).message}'`, {
      todo: code.startsWith("SnapshotQuotaExceeded") ? "Delete manual snapshots that nobody needs, or request an increase in the Service Quotas console, then try again." : "Look at the database and its snapshots in the RDS console, then try again.",
      cause: error
    });
  }
}
export {
  connectSnapshots
};
