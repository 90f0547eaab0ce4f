import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  resourcesOfStack
} from "./chunk-I2SGTZ6P.js";
import {
  deletionText,
  retainedText,
  reuseText,
  shellArgument
} from "./chunk-TI35LGU3.js";
import {
  holdsData
} from "./chunk-6GF74W76.js";
import {
  bestEffort
} from "./chunk-3L2DUPJG.js";
import {
  EMPTY,
  copyable,
  isCancellation,
  isFailure,
  isFailureOfStack,
  isStackEventItself,
  line,
  lookup,
  ownReasonOf,
  plainText,
  span
} from "./chunk-XDJ24DH4.js";
import {
  NESTED_STACK
} from "./chunk-CK26SJN6.js";
import {
  denialRemedy,
  deniedActionIn,
  stackNameOf
} from "./chunk-QUOYR36L.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/operations/reporting/withStateAfterDenial.ts
async function withStateAfterDenial(state, step) {
  return step.catch((error) => {
    if (!(error instanceof Problem) || error.missingPermission === void 0) throw error;
    const { message, kind, reason, todo, steps, findings, location, missingPermission, cause } = error;
    throw new Problem(`${message} ${state}`, {
      ...{ kind, reason, steps, findings, missingPermission, cause },
      ...todo !== void 0 && { todo },
      ...location && { location }
    });
  });
}

// actions/lib/model/cloudFormation/intervention.ts
var BY_REQUEST = /^User Initiated/i;
function interventionIn(events) {
  const inOrder = events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const start = inOrder.findIndex(
    (event2) => isStackEventItself(event2) && /^(CREATE|UPDATE)_IN_PROGRESS$/.test(event2.status)
  );
  if (start < 0) return void 0;
  const index = inOrder.findIndex((event2, at) => at > start && isStackEventItself(event2) && kindOf(event2) !== void 0);
  const event = inOrder[index];
  const kind = event && kindOf(event);
  if (!event || !kind) return void 0;
  const failures = inOrder.slice(start, index).filter(isFailure);
  if (failures.some((failure) => !isCancelled(failure))) return void 0;
  return isByRequest(event, failures) ? { kind, event } : void 0;
}
function interventionText({ kind, event }) {
  const text = kind === "cancelled" ? "The update was cancelled by somebody" : "The stack was deleted by somebody";
  return event.reason ? `${text}: '${event.reason}'` : `${text}.`;
}
function kindOf({ status }) {
  if (status === "UPDATE_ROLLBACK_IN_PROGRESS") return "cancelled";
  return status === "DELETE_IN_PROGRESS" ? "deleted" : void 0;
}
function isCancelled({ reason = "" }) {
  return /^Resource (creation|update|deletion) cancelled/i.test(reason);
}
function isByRequest({ status, reason = "" }, cancelled) {
  if (BY_REQUEST.test(reason)) return true;
  const namesCancelled = /^The following resource\(s\) failed to/.test(reason) && cancelled.length > 0;
  return status === "UPDATE_ROLLBACK_IN_PROGRESS" && namesCancelled;
}

// actions/lib/model/cloudFormation/rootCause.ts
function rootCauseOf(events, statusReason) {
  const intervention = interventionIn(events);
  if (intervention) return { ...intervention.event, reason: interventionText(intervention) };
  const inOrder = inOrderOfTime(events);
  const failures = inOrder.filter(isFailure);
  const [first] = failures;
  if (first && isCancellation(first) && inOrder.some(isTimeLimit)) return { ...first, reason: TIME_LIMIT_REASON };
  const cause = inOrder.find((event) => isFailureOfStack(event) || isFailure(event) && !isCancellation(event));
  if (cause) return isFailureOfStack(cause) ? withOwnReason(cause) : cause;
  const named = failures.find((failure) => ownReasonOf(failure) !== void 0);
  if (named) return withOwnReason(named);
  const reason = ownReasonOf({ reason: statusReason });
  const last = inOrder.findLast(isStackEventItself) ?? inOrder.at(-1);
  return reason !== void 0 && last ? { ...last, reason } : first;
}
function blockersIn(events, status) {
  if (status === void 0 || !/^(DELETE|ROLLBACK|UPDATE_ROLLBACK|IMPORT_ROLLBACK)_FAILED$/.test(status)) return [];
  const inOrder = inOrderOfTime(events);
  const start = inOrder.findLastIndex((event) => isStackEventItself(event) && isUndoing(event));
  if (start < 0) return [];
  return inOrder.slice(start).filter((event) => isFailure(event) && !isStackEventItself(event) && !isCancellation(event));
}
function isUndoing({ status, reason }) {
  if (/(^|_)ROLLBACK_IN_PROGRESS$/.test(status)) return true;
  return status === "DELETE_IN_PROGRESS" && reason !== void 0 && !/^User Initiated/i.test(reason);
}
function withOwnReason(event) {
  return { ...event, reason: ownReasonOf(event) };
}
function inOrderOfTime(events) {
  return events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
var TIME_LIMIT_REASON = "It did not finish within the time limit of its stack ('TimeoutInMinutes').";
function isTimeLimit({ reason = "" }) {
  return reason.includes("Stack creation time exceeded the specified timeout");
}

// actions/lib/operations/execution/deniedResource.ts
function deniedResourceRemedy(rootCause, environment) {
  const denied = deniedActionIn(rootCause?.reason ?? "");
  return denied && denialRemedy(denied, environment);
}

// actions/lib/operations/execution/retainedResources.ts
var COMMANDS = {
  // A vault with recovery points cannot be deleted, and their deletion takes minutes.
  "AWS::Backup::BackupVault": {
    identifier: "BackupVaultName",
    remove: (id, aws) => [
      `for point in $(${aws(`backup list-recovery-points-by-backup-vault --backup-vault-name ${id} --query 'RecoveryPoints[].RecoveryPointArn' --output text`)}); do ${aws(`backup delete-recovery-point --backup-vault-name ${id} --recovery-point-arn "$point"`)}; done`,
      aws(`backup delete-backup-vault --backup-vault-name ${id}`)
    ]
  },
  "AWS::Cognito::UserPool": {
    identifier: "UserPoolId",
    remove: (id, aws) => [
      aws(`cognito-idp update-user-pool --user-pool-id ${id} --deletion-protection INACTIVE`),
      aws(`cognito-idp delete-user-pool --user-pool-id ${id}`)
    ]
  },
  // The policy of a protected file system denies its deletion.
  "AWS::EFS::FileSystem": {
    identifier: "FileSystemId",
    remove: (id, aws) => [
      aws(`efs delete-file-system-policy --file-system-id ${id}`),
      aws(`efs delete-file-system --file-system-id ${id}`)
    ]
  },
  "AWS::ElastiCache::ReplicationGroup": {
    identifier: "ReplicationGroupId",
    remove: (id, aws) => [aws(`elasticache delete-replication-group --replication-group-id ${id}`)]
  },
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    identifier: "LoadBalancerArn",
    remove: (id, aws) => [
      aws(
        `elbv2 modify-load-balancer-attributes --load-balancer-arn ${id} --attributes Key=deletion_protection.enabled,Value=false`
      ),
      aws(`elbv2 delete-load-balancer --load-balancer-arn ${id}`)
    ]
  },
  "AWS::KMS::Key": {
    identifier: "KeyId",
    remove: (id, aws) => [aws(`kms schedule-key-deletion --key-id ${id} --pending-window-in-days 30`)]
  },
  "AWS::Logs::LogGroup": {
    identifier: "LogGroupName",
    remove: (id, aws) => [
      aws(`logs put-log-group-deletion-protection --log-group-identifier ${id} --no-deletion-protection-enabled`),
      aws(`logs delete-log-group --log-group-name ${id}`)
    ]
  },
  "AWS::RDS::DBInstance": {
    identifier: "DBInstanceIdentifier",
    remove: (id, aws) => [
      aws(`rds modify-db-instance --db-instance-identifier ${id} --no-deletion-protection --apply-immediately`),
      aws(`rds delete-db-instance --db-instance-identifier ${id} --final-db-snapshot-identifier ${id}-final`)
    ]
  },
  // 'aws s3 rb --force' deletes no old version, and a bucket with one cannot be deleted.
  "AWS::S3::Bucket": {
    identifier: "BucketName",
    remove: (id, aws) => [
      `${aws(`s3api list-object-versions --bucket ${id} --query '[Versions,DeleteMarkers][][].[Key,VersionId]' --output text`)} | while IFS=$'\\t' read -r key version; do if [ -n "$version" ]; then ${aws(`s3api delete-object --bucket ${id} --key "$key" --version-id "$version"`)}; fi; done`,
      aws(`s3api delete-bucket --bucket ${id}`)
    ]
  },
  // The policy of a protected secret denies its deletion.
  "AWS::SecretsManager::Secret": {
    identifier: "Id",
    remove: (id, aws) => [
      aws(`secretsmanager delete-resource-policy --secret-id ${id}`),
      aws(`secretsmanager delete-secret --secret-id ${id}`)
    ]
  }
};
var PARTS_OF_USER_POOL = ["AWS::Cognito::UserPoolUser", "AWS::Cognito::UserPoolUserToGroupAttachment"];
var IMPORT_GUIDE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html";
function isRetainedType(type) {
  return type !== NESTED_STACK && !PARTS_OF_USER_POOL.includes(type);
}
function retainedResourcesOf(events, stack) {
  const last = /* @__PURE__ */ new Map();
  for (const event of events) if (isRetainedType(event.type)) last.set(event.path, event);
  return [...last.values()].filter((event) => isRetained(event, stack.isGone)).map((event) => retainedResourceOf(event, stack));
}
function isRetained({ status, type, physicalId }, isGone) {
  if (status === "DELETE_SKIPPED" || status === "DELETE_FAILED" && physicalId) return true;
  return isGone && holdsData(type) && status === "CREATE_COMPLETE";
}
function retainedResourceOf(resource, stack) {
  const { path, type, physicalId } = resource;
  const id = shellArgument(physicalId ?? "ID");
  const aws = (command) => `aws ${command} --region ${stack.region}`;
  const general = [aws(`cloudcontrol delete-resource --type-name ${shellArgument(type)} --identifier ${id}`)];
  const remove = (lookup(COMMANDS, type)?.remove(id, aws) ?? general).join(" && ");
  return { name: path, type, physicalId, remove, adopt: importCommandOf(resource, stack) };
}
function importCommandOf({ path, logicalId, type, physicalId = "ID" }, { region, stackName, wasCreated }) {
  if (!wasCreated || path !== logicalId) return void 0;
  const commands = lookup(COMMANDS, type);
  if (!commands) return `import it into a stack as ${IMPORT_GUIDE} says`;
  const identifier = { [commands.identifier]: physicalId };
  const resources = [{ ResourceType: type, LogicalResourceId: logicalId, ResourceIdentifier: identifier }];
  return `aws cloudformation create-change-set --change-set-type IMPORT --change-set-name adopt --stack-name ${shellArgument(stackName)} --template-url URL --region ${region} --resources-to-import ${shellArgument(JSON.stringify(resources))}`;
}

// actions/lib/render/text/retainedResources.ts
function retainedResourceLines(retained, deletion = "now") {
  const count = retained.length;
  if (count === 0) return [];
  const [reuse = []] = retained.flatMap(
    ({ name, adopt }) => adopt === void 0 ? [] : [reuseLines(count, name, adopt)]
  );
  return [
    EMPTY,
    line(span(`${retainedText(count, deletion)}. ${deletionText(count)}`, "warning")),
    ...retained.flatMap(linesOf),
    ...reuse
  ];
}
function reuseLines(count, name, command) {
  return [EMPTY, line(plainText(reuseText(count, name))), copyable(command, 2)];
}
function linesOf({ name, type, remove }) {
  const head = line("  ", span(name, "bold"), span(`  ${type}`, "dim"));
  return [{ ...head, hang: void 0 }, copyable(remove, 4)];
}

// actions/lib/operations/version/namedSnapshot.ts
var PURPOSE = "before-change-of-version";
function snapshotTags({ environment, change, commit }) {
  return {
    application: environment.application,
    environment: environment.name,
    purpose: PURPOSE,
    "from-version": tagValue(change.from),
    "to-version": tagValue(change.to),
    ...commit !== void 0 && { commit }
  };
}
function isOfVersionChange({ tags }) {
  return tags.purpose === PURPOSE;
}
function isOfEnvironment(snapshot, { application, name }) {
  const { tags } = snapshot;
  return isOfVersionChange(snapshot) && tags.application === application && tags.environment === name;
}
function tagValue(text) {
  return text.replace(/[^\p{L}\p{N}\s_.:/=+\-@]/gu, "-").slice(-256);
}
var LONGEST_NAME = 255;
function snapshotNameOf({ environment, change: { from, to } }, { database, at }) {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, "");
  const path = database === void 0 ? [] : [database.path];
  const parts = [stackNameOf(environment), ...path, shortened(from), "to", shortened(to)];
  const words = parts.join("-").replace(/[^A-Za-z0-9]+/g, "-").replace(/^[^A-Za-z]+/, "");
  const kept = words.slice(0, LONGEST_NAME - time.length - 1).replace(/-+$/, "");
  return `${kept}-${time}`.toLowerCase();
}
function shortened(version) {
  return version.slice(-60);
}

// actions/lib/operations/version/expiredSnapshots.ts
var RETENTION_OUTPUT = "SnapshotRetentionDays";
var DAY = 24 * 60 * 60 * 1e3;
async function snapshotsOfEnvironment(environment, { snapshots }) {
  const lists = await Promise.all([snapshots.list("instance"), snapshots.list("cluster")]);
  return lists.flat().filter((snapshot) => isOfEnvironment(snapshot, environment)).toSorted((a, b) => timeOf(b) - timeOf(a));
}
function expiredSnapshots(snapshots, { days, now, parameters }) {
  return snapshots.filter((snapshot, index) => {
    const isNewest = !snapshots.slice(0, index).some((newer) => isSameDatabase(newer, snapshot));
    const isNamed = parameters.some((value) => value === snapshot.id || value.endsWith(`:${snapshot.id}`));
    const isOld = snapshot.createdAt !== void 0 && timeOf(snapshot) < now.getTime() - days * DAY;
    return snapshot.status === "available" && isOld && !isNewest && !isNamed;
  });
}
async function removeExpiredSnapshots({ environment, outputs }, tools) {
  const days = Number(outputs[RETENTION_OUTPUT] ?? Number.NaN);
  if (!Number.isInteger(days) || days < 1) return;
  const removeAll = async () => {
    const parameters = Object.values(environment.parameters);
    const own = await snapshotsOfEnvironment(environment, tools);
    const expired = expiredSnapshots(own, { days, now: tools.clock.now(), parameters });
    for (const snapshot of expired) await tools.snapshots.remove(snapshot);
    if (expired.length > 0) tools.reporter.report({ kind: "expired", snapshots: expired.map(({ id }) => id), days });
  };
  await bestEffort("Deleting expired snapshots", removeAll, tools);
}
function isSameDatabase(one, other) {
  return one.kind === other.kind && one.database === other.database;
}
function timeOf({ createdAt }) {
  return createdAt?.getTime() ?? Number.POSITIVE_INFINITY;
}

// actions/lib/operations/version/failedResources.ts
async function failedResourcesOf(stack, cloudFormation) {
  return (await resourcesOfStack(stack.id, cloudFormation)).filter(
    ({ type, status, statusReason }) => type !== NESTED_STACK && status === "UPDATE_FAILED" && !isCancellation({ reason: statusReason })
  );
}
function nameToSkip({ stackId, logicalId }, root) {
  return stackId === root.id ? logicalId : `${stackId.split("/")[1] ?? stackId}.${logicalId}`;
}

// actions/lib/operations/version/versionNextSteps.ts
function versionNextSteps(failed) {
  const { environment, notRolledBack } = failed;
  const first = notRolledBack === void 0 ? [] : [leaveAsItIs(environment, notRolledBack)];
  return [...first, forward(failed), back(failed)];
}
function leaveAsItIs(environment, resources) {
  const skip = resources.length === 0 ? "" : ` --resources-to-skip ${resources.map(shellArgument).join(" ")}`;
  return {
    text: "CloudFormation could not return to the old version. First run this, and wait for UPDATE_ROLLBACK_COMPLETE",
    lines: [
      `aws cloudformation continue-update-rollback --stack-name ${shellArgument(stackNameOf(environment))}${skip} --region ${environment.region}`
    ]
  };
}
function forward({ environment, permission, retryHint }) {
  const correction = `set ImageTag in ${environment.locationOf([]).file} to a version that has it corrected`;
  const text = permission === void 0 ? `Forward: correct the cause, or ${correction}, then ` : `Forward: ${permission} Then `;
  return retryHint === void 0 ? { text: `${text}deploy again`, lines: [`npm run deploy -- ${environment.name}`] } : { text: `${text}${retryHint}`, lines: [] };
}
function back({ environment, change, snapshots }) {
  const { file } = environment.locationOf([]);
  if (snapshots.length === 0) return { text: "Back: no snapshot was taken, so restore a backup of your own", lines: [] };
  return {
    text: `Back to '${change.from}': set this in ${file} in one pull request, with the digest that 'npm run pin -- ${environment.name}' writes there, and deploy it; .github/RESTORE.md has every step`,
    lines: [...snapshots.map((id) => `DatabaseSnapshotId: ${id}`), `ImageTag: ${withoutVariant(change.from)}`]
  };
}
function withoutVariant(tag) {
  return tag.replace(/-slim$/, "");
}

// actions/lib/operations/version/readVersionNextSteps.ts
var FAILED = ["UPDATE_FAILED", "UPDATE_ROLLBACK_FAILED"];
async function readVersionNextSteps(failed, tools) {
  if (!failed.versionChange && !FAILED.includes(failed.stack.status)) return void 0;
  return bestEffort("Reading the failed change of version", () => readSteps(failed, tools), tools);
}
async function readSteps({ stack, environment, versionChange, rootCause, retryHint }, tools) {
  const change = versionChange ?? await failedVersionChangeOf(stack, environment, tools);
  if (!change) return void 0;
  const resources = FAILED.includes(stack.status) ? await failedResourcesOf(stack, tools.cloudFormation) : [];
  const isNotRolledBack = stack.status === "UPDATE_ROLLBACK_FAILED";
  const reasons = [rootCause, ...resources.map(({ statusReason: reason }) => ({ reason }))];
  return versionNextSteps({
    ...change,
    environment,
    retryHint,
    notRolledBack: isNotRolledBack ? resources.map((resource) => nameToSkip(resource, stack)) : void 0,
    permission: reasons.map((reason) => deniedResourceRemedy(reason, environment)).find(Boolean)
  });
}
async function failedVersionChangeOf(stack, environment, tools) {
  const all = await snapshotsOfEnvironment(environment, tools);
  const [newest] = all;
  const { "from-version": from, "to-version": to } = newest?.tags ?? {};
  if (!newest?.createdAt || from === void 0 || to === void 0) return void 0;
  if (await hasSucceededSince(newest.createdAt, stack, tools.cloudFormation)) return void 0;
  const ofChange = all.filter(({ database, tags }, index) => {
    const isNewest = all.findIndex((other) => other.database === database) === index;
    return isNewest && tags["from-version"] === from && tags["to-version"] === to;
  });
  return { change: { from, to }, snapshots: ofChange.map(({ id }) => id) };
}
var MOST_PAGES = 5;
async function hasSucceededSince(time, stack, cloudFormation) {
  let next;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const read = await cloudFormation.events(stack.id, next);
    for (const event of read.events) {
      if (event.at < time) return false;
      if (isStackEventItself(event) && /^(CREATE|UPDATE)_COMPLETE$/.test(event.status)) return true;
    }
    next = read.next;
    if (next === void 0) return false;
  }
  return true;
}

// actions/lib/model/snapshot.ts
var DATABASE_TYPES = {
  instance: "AWS::RDS::DBInstance",
  cluster: "AWS::RDS::DBCluster"
};
function databaseKindOf(type) {
  if (type === DATABASE_TYPES.instance) return "instance";
  return type === DATABASE_TYPES.cluster ? "cluster" : void 0;
}

export {
  withStateAfterDenial,
  interventionIn,
  rootCauseOf,
  blockersIn,
  deniedResourceRemedy,
  isRetainedType,
  retainedResourcesOf,
  retainedResourceOf,
  snapshotTags,
  isOfVersionChange,
  isOfEnvironment,
  snapshotNameOf,
  snapshotsOfEnvironment,
  removeExpiredSnapshots,
  readVersionNextSteps,
  DATABASE_TYPES,
  databaseKindOf,
  retainedResourceLines
};
