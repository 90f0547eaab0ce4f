import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  DATABASE_TYPES,
  databaseKindOf,
  deniedResourceRemedy,
  isOfVersionChange,
  isRetainedType,
  readVersionNextSteps,
  retainedResourceLines,
  retainedResourceOf,
  retainedResourcesOf,
  rootCauseOf,
  snapshotsOfEnvironment,
  withStateAfterDenial
} from "./shared/chunk-PY2GNRQP.js";
import {
  findBootstrap,
  removeOrphanedChangeSets
} from "./shared/chunk-D3X7KWOF.js";
import {
  lastResourcesOfStack,
  resourcesOfStack
} from "./shared/chunk-I2SGTZ6P.js";
import {
  rootCause
} from "./shared/chunk-U3XVXRJL.js";
import {
  nothingToDoText,
  refuseStuck,
  remedyFor,
  retainedResourceParts,
  seenEventIdsOf,
  shellArgument,
  waitUntilIdle,
  watchToEnd
} from "./shared/chunk-TI35LGU3.js";
import {
  checkAccount,
  deadlineIn,
  retryRead
} from "./shared/chunk-UGGXDKOG.js";
import {
  generatedNameOf
} from "./shared/chunk-ON6SZQUB.js";
import "./shared/chunk-6GF74W76.js";
import {
  redactTeardownOutcome
} from "./shared/chunk-ZOEIZOYB.js";
import {
  secretsOf,
  withRedaction
} from "./shared/chunk-QZ3UPZSO.js";
import "./shared/chunk-SUC3DLZC.js";
import {
  bestEffort
} from "./shared/chunk-3L2DUPJG.js";
import {
  environmentNameOf
} from "./shared/chunk-JYK7QAHD.js";
import "./shared/chunk-4CNPNOWG.js";
import "./shared/chunk-Y5BRA2W6.js";
import {
  booleanInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  EMOJI,
  EMPTY,
  IN_SUMMARY,
  SHORTENED_NOTE,
  codeSpan,
  exitCodeOf,
  fitParts,
  fixedPart,
  isStackEventItself,
  line,
  lookup,
  namedSecretsIn,
  parseTemplate,
  prose,
  rootCauseLines,
  runAction,
  span
} from "./shared/chunk-XDJ24DH4.js";
import "./shared/chunk-MBEOQ74V.js";
import "./shared/chunk-FL3UVJ3G.js";
import {
  NESTED_STACK,
  stackNameIn
} from "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import {
  stackNameOf
} from "./shared/chunk-QUOYR36L.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem,
  problemText,
  quotedList
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/operations/teardown/deletionPolicies.ts
var POLICIES = ["Delete", "Retain", "RetainExceptOnCreate", "Snapshot"];
async function deletionPoliciesOf(resources, tools) {
  const stackIds = [...new Set(resources.map(({ stackId }) => stackId))];
  const read = stackIds.map(async (stackId) => [stackId, await readTemplate(stackId, tools)]);
  const templates = new Map(await Promise.all(read));
  return new Map(resources.map((resource) => [resource.path, policyOf(resource, templates.get(resource.stackId))]));
}
function policyOf({ logicalId, type }, template) {
  const resource = template?.resources[logicalId];
  if (resource?.type !== type) return "unknown";
  const { deletionPolicy, properties } = resource;
  if (isPolicy(deletionPolicy)) return deletionPolicy;
  if (deletionPolicy !== void 0 && deletionPolicy !== null) return "unknown";
  const isOwnDatabase = type === "AWS::RDS::DBCluster" || type === "AWS::RDS::DBInstance" && properties.DBClusterIdentifier === void 0;
  return isOwnDatabase ? "Snapshot" : "Delete";
}
function isPolicy(value) {
  return POLICIES.includes(value);
}
async function readTemplate(stackId, { cloudFormation, workspace }) {
  try {
    return parseTemplate(workspace.parseTemplate("deployed template", await cloudFormation.template(stackId)));
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    const reason = cause.findings[0]?.message ?? cause.message;
    throw new Problem(`The deployed template of stack '${stackNameIn(stackId)}' could not be read: ${reason}`, {
      kind: "refused",
      todo: cause.todo ?? "Correct the cause, then run the same command again.",
      cause
    });
  }
}

// actions/lib/operations/teardown/snapshotCommands.ts
var clusterSnapshots = (service) => ({
  list: (id) => `aws ${service} describe-db-cluster-snapshots --db-cluster-identifier ${id}`,
  remove: (snapshot) => `aws ${service} delete-db-cluster-snapshot --db-cluster-snapshot-identifier ${snapshot}`,
  restore: (snapshot) => `aws ${service} restore-db-cluster-from-snapshot --db-cluster-identifier NAME --snapshot-identifier ${snapshot} --engine ENGINE`
});
var cacheSnapshots = (option, created) => ({
  list: (id) => `aws elasticache describe-snapshots ${option} ${id}`,
  remove: (snapshot) => `aws elasticache delete-snapshot --snapshot-name ${snapshot}`,
  restore: (snapshot) => `aws elasticache ${created} NAME --snapshot-name ${snapshot}`
});
var COMMANDS = {
  "AWS::DocDB::DBCluster": clusterSnapshots("docdb"),
  "AWS::EC2::Volume": {
    list: (id) => `aws ec2 describe-snapshots --owner-ids self --filters Name=volume-id,Values=${id}`,
    remove: (snapshot) => `aws ec2 delete-snapshot --snapshot-id ${snapshot}`,
    restore: (snapshot) => `aws ec2 create-volume --snapshot-id ${snapshot} --availability-zone ZONE`
  },
  "AWS::ElastiCache::CacheCluster": cacheSnapshots("--cache-cluster-id", "create-cache-cluster --cache-cluster-id"),
  "AWS::ElastiCache::ReplicationGroup": cacheSnapshots(
    "--replication-group-id",
    "create-replication-group --replication-group-description restored --replication-group-id"
  ),
  "AWS::Neptune::DBCluster": clusterSnapshots("neptune"),
  "AWS::RDS::DBCluster": clusterSnapshots("rds"),
  "AWS::RDS::DBInstance": {
    list: (id) => `aws rds describe-db-snapshots --db-instance-identifier ${id}`,
    remove: (snapshot) => `aws rds delete-db-snapshot --db-snapshot-identifier ${snapshot}`,
    restore: (snapshot) => `aws rds restore-db-instance-from-db-snapshot --db-instance-identifier NAME --db-snapshot-identifier ${snapshot}`
  },
  "AWS::Redshift::Cluster": {
    list: (id) => `aws redshift describe-cluster-snapshots --cluster-identifier ${id}`,
    remove: (snapshot) => `aws redshift delete-cluster-snapshot --snapshot-identifier ${snapshot}`,
    restore: (snapshot) => `aws redshift restore-from-cluster-snapshot --cluster-identifier NAME --snapshot-identifier ${snapshot}`
  }
};
function takesFinalSnapshot(type) {
  return lookup(COMMANDS, type) !== void 0;
}
function snapshotCommandsOf(type, snapshot, { region }) {
  const commands = lookup(COMMANDS, type);
  return commands && {
    remove: inRegion(commands.remove(shellArgument(snapshot)), region),
    restore: inRegion(commands.restore(shellArgument(snapshot)), region)
  };
}
var UNKNOWN_NAME = "SNAPSHOT";
function foundSnapshotOf({ path, type }, { id, isFinal: isFinal2 }, stack) {
  const { remove = "", restore } = snapshotCommandsOf(type, id, stack) ?? {};
  const name = isFinal2 ? finalSnapshotName(path) : `${path} (snapshot)`;
  return { name, type, physicalId: id, remove, adopt: restore };
}
function finalSnapshotName(path) {
  return `${path} (final snapshot)`;
}
function finalSnapshotOf(resource, { region }) {
  const { path, type, physicalId = "ID" } = resource;
  const list = lookup(COMMANDS, type)?.list(shellArgument(physicalId));
  const commands = snapshotCommandsOf(type, UNKNOWN_NAME, { region });
  return {
    name: finalSnapshotName(path),
    type,
    physicalId: void 0,
    remove: list && commands ? `${inRegion(list, region)} && ${commands.remove}` : "",
    adopt: commands?.restore
  };
}
function inRegion(command, region) {
  return `${command} --region ${region}`;
}

// actions/lib/operations/teardown/finalSnapshots.ts
async function finalSnapshotsOf(resources, stack, tools) {
  const hasDatabase = resources.some(({ type }) => databaseKindOf(type) !== void 0);
  const listed = hasDatabase ? await bestEffort("Reading the final snapshots", () => manualSnapshots(tools), tools) : [];
  return resources.flatMap((resource) => {
    if (!listed || databaseKindOf(resource.type) === void 0) return [finalSnapshotOf(resource, stack)];
    return listed.filter((snapshot) => isOfDatabase(snapshot, resource)).map(({ id }) => foundSnapshotOf(resource, { id, isFinal: isFinal(id, resource) }, stack));
  });
}
async function manualSnapshots({ snapshots }) {
  return (await Promise.all([snapshots.list("instance"), snapshots.list("cluster")])).flat();
}
function isOfDatabase(snapshot, resource) {
  if (snapshot.kind !== databaseKindOf(resource.type) || isOfVersionChange(snapshot)) return false;
  if (snapshot.database === resource.physicalId) return true;
  const { prefix } = generatedNameOf({ ...resource, stackName: stackNameIn(resource.stackId) });
  return snapshot.database.startsWith(prefix);
}
function isFinal(id, resource) {
  return id.toLowerCase().startsWith(`${stackNameIn(resource.stackId)}-snapshot-${resource.logicalId}-`.toLowerCase());
}

// actions/lib/operations/teardown/resourcesThatExist.ts
var EXISTS = {
  "AWS::Cognito::UserPool": (id, runtime) => runtime.userPoolExists(id),
  "AWS::RDS::DBCluster": async (id, runtime) => await runtime.databaseStatus("cluster", id) !== void 0,
  "AWS::RDS::DBInstance": async (id, runtime) => await runtime.databaseStatus("instance", id) !== void 0,
  "AWS::S3::Bucket": (id, runtime) => runtime.bucketExists(id)
};
async function resourcesThatExist(resources, tools) {
  const exist = await Promise.all(resources.map((resource) => mayExist(resource, tools)));
  return resources.filter((_, index) => exist[index]);
}
async function mayExist({ type, physicalId }, tools) {
  const exists = lookup(EXISTS, type);
  if (!exists || physicalId === void 0) return true;
  const action = `Looking whether '${physicalId}' still exists`;
  return await bestEffort(action, () => exists(physicalId, tools.runtime), tools) ?? true;
}

// actions/lib/operations/teardown/remainingResources.ts
async function remainingResourcesOf(stackId, stack, tools) {
  const last = await lastResourcesOfStack(stackId, tools.cloudFormation);
  const created = await wasCreated(stackId, tools);
  const existing = await resourcesThatExist(last.filter(isRetained), tools);
  const retained = existing.map((one) => retainedResourceOf(one, { ...stack, wasCreated: created }));
  const snapshots = created ? await finalSnapshotsOf(await withFinalSnapshot(last, tools), stack, tools) : [];
  return [...retained, ...snapshots];
}
function isRetained({ type, status, physicalId }) {
  return isRetainedType(type) && (status === "DELETE_SKIPPED" || status === "DELETE_FAILED" && physicalId !== void 0);
}
async function withFinalSnapshot(last, tools) {
  const candidates = last.filter(
    ({ type, status, physicalId }) => takesFinalSnapshot(type) && status === "DELETE_COMPLETE" && physicalId
  );
  if (candidates.length === 0) return [];
  try {
    const policies = await deletionPoliciesOf(candidates, tools);
    return candidates.filter(({ path }) => policies.get(path) === "Snapshot");
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const paths = candidates.map(({ path }) => `'${path}'`).join(", ");
    const text = `There may be a final snapshot of ${paths}. ${problemText(error)}`;
    tools.reporter.report({ kind: "warning", text });
    return [];
  }
}
async function wasCreated(stackId, { cloudFormation }) {
  const seen = /* @__PURE__ */ new Set();
  let next;
  do {
    const page = await cloudFormation.events(stackId, next);
    for (const event of page.events.filter(isStackEventItself)) seen.add(event.status);
    next = seen.has("CREATE_COMPLETE") ? void 0 : page.next;
  } while (next);
  return seen.has("CREATE_COMPLETE") || !seen.has("CREATE_IN_PROGRESS");
}
function mergeRetained(first, second) {
  return [
    ...new Map([...first, ...second].map((resource) => [`${resource.name} ${resource.physicalId}`, resource])).values()
  ];
}

// actions/lib/operations/teardown/remainingSnapshots.ts
async function remainingSnapshots(environment, tools) {
  return (await snapshotsOfEnvironment(environment, tools)).map((snapshot) => retainedSnapshot(snapshot, environment));
}
function retainedSnapshot({ id, kind, tags }, environment) {
  const type = DATABASE_TYPES[kind];
  const { remove = "", restore } = snapshotCommandsOf(type, id, environment) ?? {};
  const name = `Snapshot before '${tags["to-version"] ?? "a change of version"}'`;
  return { name, type, physicalId: id, remove, adopt: restore };
}

// actions/lib/operations/teardown/deletedStack.ts
var MOST_STACKS = 5;
async function findDeletedStack(environment, tools) {
  const stackName = stackNameOf(environment);
  const [deletions = [], snapshots = []] = await Promise.all([
    bestEffort(`Looking for resources that an earlier deletion of '${stackName}' left`, readDeletions, tools),
    bestEffort("Reading the snapshots", () => remainingSnapshots(environment, tools), tools)
  ]);
  const leaving = deletions.filter(({ retained: retained2 }) => retained2.length > 0);
  const [newest = deletions[0]] = leaving;
  const all = leaving.map(
    (deletion) => deletion === newest ? deletion.retained : deletion.retained.map(named(deletion))
  );
  const retained = mergeRetained(withoutRepeated(all), snapshots);
  return newest || retained.length > 0 ? { at: newest?.at, retained } : void 0;
  async function readDeletions() {
    const deleted = (await tools.cloudFormation.deletedStacks(stackName)).slice(0, MOST_STACKS);
    const found = [];
    for (const { id, deletedAt } of deleted) {
      const stack = { region: environment.region, stackName };
      found.push({ at: deletedAt, retained: await remainingResourcesOf(id, stack, tools) });
    }
    return found;
  }
}
function named({ at }) {
  const day = at.toISOString().slice(0, 10);
  return (resource) => ({ ...resource, name: `${resource.name} (stack deleted on ${day})` });
}
function withoutRepeated(lists) {
  const seen = /* @__PURE__ */ new Set();
  return lists.flat().filter(({ type, physicalId }) => {
    const key = `${type} ${physicalId}`;
    const isNew = physicalId === void 0 || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

// actions/lib/operations/teardown/emptyBuckets.ts
async function confirmEmptying({ environment, owned, emptyBuckets }, tools) {
  const full = await deletedBuckets(environment, await fullBucketsIn(owned, tools), tools);
  if (emptyBuckets) return full.map(({ name }) => name);
  for (const bucket of full) {
    if (!tools.prompt.interactive) throw refusal(environment, full);
    const question = `Bucket '${bucket.name}' (${bucket.path}) holds ${count(bucket)}. Delete them permanently?`;
    if (!await tools.prompt.confirm(question)) throw refusal(environment, [bucket]);
  }
  return full.map(({ name }) => name);
}
async function fullBucketsIn(owned, { objectStore }) {
  const buckets = owned.filter(({ type, physicalId }) => type === "AWS::S3::Bucket" && physicalId !== void 0);
  const counted = buckets.map(async (bucket) => {
    const { physicalId: name = "" } = bucket;
    return { ...bucket, name, objects: await objectStore.count(name) };
  });
  return (await Promise.all(counted)).filter(({ objects }) => objects > 0);
}
async function deletedBuckets(environment, full, tools) {
  const policies = await deletionPoliciesOf(full, tools);
  const unknown = full.filter(({ path }) => (policies.get(path) ?? "unknown") === "unknown");
  if (unknown.length > 0) throw unknownPolicy(environment, unknown);
  return full.filter(({ path }) => policies.get(path) === "Delete");
}
function unknownPolicy({ name }, buckets) {
  return new Problem(
    `The deployed templates do not say whether the deletion of the stack deletes or retains ${listOf(buckets)}. Nothing was touched.`,
    {
      kind: "refused",
      todo: `Empty these buckets by hand if their objects are not needed, then run 'npm run teardown -- ${name}' again.`
    }
  );
}
function refusal({ name }, buckets) {
  return new Problem(
    `CloudFormation cannot delete buckets that are not empty: ${listOf(buckets)}. Nothing was touched.`,
    {
      kind: "refused",
      todo: `Back up the objects that you need, then run 'npm run teardown -- ${name} --empty-buckets'.`
    }
  );
}
function listOf(buckets) {
  return buckets.map((bucket) => `'${bucket.name}' (${bucket.path}, ${count(bucket)})`).join(", ");
}
function count({ objects }) {
  return objects === 1 ? "1 object" : `${objects} objects`;
}

// actions/lib/operations/teardown/wasNeverCreated.ts
function wasNeverCreated({ status, parameters, terminationProtection }) {
  switch (status) {
    case "REVIEW_IN_PROGRESS":
    case "CREATE_FAILED":
    case "ROLLBACK_COMPLETE":
    case "ROLLBACK_FAILED":
      return true;
    case "DELETE_FAILED":
      return !terminationProtection && parameters.DeletionProtection === "false";
    default:
      return false;
  }
}

// actions/lib/operations/teardown/refuseProtected.ts
async function refuseProtected(stack, environment, tools) {
  const { name, terminationProtection } = stack;
  const inFile = environment.protected && !wasNeverCreated(stack);
  if (!inFile && !terminationProtection) return;
  const { file } = environment.locationOf(["protected"]);
  const deployed = `deploy it as a reviewed change ('npm run change-set -- ${environment.name}', then 'npm run deploy -- ${environment.name} --expect FINGERPRINT'), then run the teardown again.`;
  const todo = inFile ? `Merge 'protected: false' in ${file}, ${deployed}` : `${file} says 'protected: false', but that is not deployed yet: ${deployed}`;
  const before = await stepsBeforeDeployment(stack, environment, tools);
  const reason = inFile ? `environment '${environment.name}' is protected` : "its termination protection is on";
  throw new Problem(`Stack '${name}' was not deleted, because ${reason}. Its deletion would delete the data in it.`, {
    kind: "refused",
    location: environment.locationOf(["protected"]),
    ...before ? { steps: [...before, { text: todo.replace(/\.$/, ""), lines: [] }] } : { todo }
  });
}
async function stepsBeforeDeployment(stack, environment, tools) {
  const steps = await readVersionNextSteps({ stack, environment }, tools);
  const todo = stack.status === "UPDATE_ROLLBACK_FAILED" ? remedyFor(stack, environment)?.todo : void 0;
  return steps ?? (todo === void 0 ? void 0 : [{ text: todo.replace(/\.$/, ""), lines: [] }]);
}

// actions/lib/operations/teardown/startDeletion.ts
var READ_SECONDS = 60;
async function startDeletion(stackId, order, tools) {
  const { cloudFormation } = tools;
  try {
    await cloudFormation.deleteStack(stackId, order);
  } catch (error) {
    if (!(error instanceof Problem) || error.reason !== "unavailable" && error.reason !== "intercepted") throw error;
    const deadline = deadlineIn(READ_SECONDS, tools);
    const stack = await retryRead(() => cloudFormation.stack(stackId), { ...tools, deadline });
    const hasStarted = stack === void 0 || stack.status.startsWith("DELETE_");
    if (!hasStarted) throw error;
  }
}

// actions/lib/operations/teardown.ts
var DEFAULT_DEADLINE_SECONDS = 90 * 60;
async function teardown(order, tools) {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactTeardownOutcome };
  return withRedaction(redaction, tools, (redacted) => deleteEnvironment(order, redacted));
}
async function deleteEnvironment(order, tools) {
  const { environment } = order;
  const stackName = stackNameOf(environment);
  await checkAccount(order, tools);
  tools.reporter.report({ kind: "step", step: "read the stack", subject: stackName });
  const existing = await tools.cloudFormation.stack(stackName);
  if (!existing || existing.status === "DELETE_COMPLETE") {
    const deleted = await findDeletedStack(environment, tools);
    return { kind: "nothing-to-do", ...deleted && { deleted } };
  }
  const redaction = { secrets: namedSecretsIn(existing.parameters), redact: redactTeardownOutcome };
  return withRedaction(redaction, tools, (redacted) => deleteExisting(existing, order, redacted));
}
async function deleteExisting(existing, order, tools) {
  const { environment } = order;
  const { cloudFormation, reporter, signal } = tools;
  const stackName = existing.name;
  await refuseProtected(existing, environment, tools);
  await refuseOtherName(order, stackName, tools);
  const deadline = deadlineIn(order.deadlineSeconds ?? DEFAULT_DEADLINE_SECONDS, tools);
  const cleaned = removeOrphanedChangeSets({ environment, stackName }, tools);
  await waitUntilIdle({ stackName, deadline, watch: "events" }, tools).finally(() => cleaned);
  const stack = await cloudFormation.stack(existing.id);
  if (!stack || stack.status === "DELETE_COMPLETE") return { kind: "gone", retained: await remaining(existing.id) };
  if (stack.status === "IMPORT_ROLLBACK_FAILED") throw refuseStuck(stack, environment);
  await refuseProtected(stack, environment, tools);
  await refuseImported(stackName, tools);
  const owned = await resourcesOfStack(stack.id, cloudFormation);
  const buckets = await confirmEmptying({ environment, owned, emptyBuckets: order.emptyBuckets === true }, tools);
  const roleArn = (await findBootstrap(environment, tools))?.serviceRole;
  const reading = seenEventIdsOf(stack.id, cloudFormation);
  const seenEventIds = await withStateAfterDenial("Nothing was touched.", reading);
  signal?.throwIfAborted();
  for (const bucket of buckets) {
    reporter.report({ kind: "step", step: "empty", subject: bucket });
    await tools.objectStore.empty(bucket);
  }
  signal?.throwIfAborted();
  reporter.report({ kind: "step", step: "delete", subject: stackName });
  const token = `teardown-${tools.clock.now().toISOString().replace(/\D/g, "")}`;
  const state = buckets.length > 0 ? `Only the content of ${quotedList(buckets)} was deleted.` : "Nothing was touched.";
  await withStateAfterDenial(state, startDeletion(stack.id, { token, roleArn }, tools));
  const total = owned.filter(({ type }) => type !== NESTED_STACK).length;
  const {
    status,
    events,
    stack: ended
  } = await watchToEnd({ stackId: stack.id, stackName, token, seenEventIds, deadline, total }, tools);
  if (status === "DELETE_COMPLETE") {
    const seen = retainedResourcesOf(events, { isGone: true, region: environment.region, stackName, wasCreated: true });
    return { kind: "gone", retained: mergeRetained(seen, await remaining(stack.id)) };
  }
  const rootCause2 = rootCauseOf(events, ended?.statusReason);
  const permission = deniedResourceRemedy(rootCause2, environment);
  const todo = `${permission === void 0 ? "" : `${permission} `}${nextStep(environment)}`;
  return { kind: "failed", rootCause: rootCause2, status, todo };
  async function remaining(stackId) {
    const read = () => remainingResourcesOf(stackId, { region: environment.region, stackName }, tools);
    const [resources, snapshots] = await Promise.all([
      bestEffort(`Reading what the deleted stack '${stackName}' left`, read, tools),
      bestEffort("Reading the snapshots", () => remainingSnapshots(environment, tools), tools)
    ]);
    return [...resources ?? [], ...snapshots ?? []];
  }
}
async function refuseOtherName({ typedName, environment }, stackName, { prompt }) {
  const command = `npm run teardown -- ${environment.name} --stack-name ${shellArgument(stackName)}`;
  if (typedName === void 0 && !prompt.interactive) {
    throw new Problem(
      `Cannot ask for the name of stack '${stackName}': no interactive terminal. Nothing was deleted.`,
      {
        kind: "usage",
        todo: `Run '${command}'.`
      }
    );
  }
  const typed = (typedName ?? await prompt.ask(`Type '${stackName}' to delete this stack:`, stackName)).trim();
  if (typed === stackName) return;
  const reason = typed === "" ? "No name was typed" : `You typed '${typed}', but the stack is '${stackName}'`;
  throw new Problem(`${reason}. Nothing was deleted.`, {
    kind: "refused",
    todo: `Run 'npm run teardown -- ${environment.name}' again and type '${stackName}'.`
  });
}
async function refuseImported(stackName, { cloudFormation }) {
  const importers = await cloudFormation.importers(stackName);
  if (importers.length === 0) return;
  throw new Problem(`Stack '${stackName}' was not deleted, because ${quotedList(importers)} import its exports.`, {
    kind: "refused",
    todo: `Remove the imports from ${quotedList(importers)} first.`
  });
}
function nextStep({ name }) {
  return `Remove the cause, then run 'npm run teardown -- ${name}' again. Resources that cannot be deleted can be retained in the CloudFormation console.`;
}

// actions/lib/render/markdown/teardownSummary.ts
function teardownSummary(outcome, environment) {
  return fitParts(teardownParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE);
}
function teardownParts(outcome, environment) {
  const name = codeSpan(environment);
  switch (outcome.kind) {
    case "gone":
      return [fixedPart(`### ${EMOJI.success} ${name} is gone.`), ...retainedResourceParts(outcome.retained)];
    case "nothing-to-do":
      return [
        fixedPart(`### ${EMOJI.success} ${name} ${nothingToDoText(outcome)}`),
        ...retainedResourceParts(outcome.deleted?.retained ?? [], "earlier")
      ];
    case "failed":
      return [
        fixedPart(`### ${EMOJI.error} ${name} is not gone: ${rootCause(outcome.rootCause)}`),
        fixedPart(`The stack stopped in ${codeSpan(outcome.status)}.`),
        ...outcome.todo ? [fixedPart(prose(outcome.todo))] : []
      ];
    default:
      return outcome;
  }
}

// actions/lib/render/text/teardownOutcome.ts
function teardownLines(outcome, environment) {
  switch (outcome.kind) {
    case "gone":
      return [
        line(span("✓ ", "success"), span(environment, "bold"), " is gone."),
        ...retainedResourceLines(outcome.retained)
      ];
    case "nothing-to-do":
      return [
        line(span("✓ ", "success"), span(environment, "bold"), ` ${nothingToDoText(outcome)}`),
        ...retainedResourceLines(outcome.deleted?.retained ?? [], "earlier")
      ];
    case "failed":
      return [
        ...rootCauseLines(outcome.rootCause),
        EMPTY,
        line(span(environment, "bold"), ` was not deleted: its stack stopped in ${outcome.status}.`),
        EMPTY,
        line(outcome.todo ?? `Fix the cause, then run 'npm run teardown -- ${environment}' again.`)
      ];
    default:
      return outcome;
  }
}

// actions/teardown/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const emptyBuckets = booleanInput(input, "empty-buckets");
  const opened = await tools.open(name, "teardown");
  const { environment } = opened;
  const order = { ...session, environment, emptyBuckets, typedName: input("stack-name") ?? "" };
  const outcome = await teardown(order, opened);
  return {
    code: exitCodeOf(outcome),
    lines: teardownLines(outcome, name),
    summary: teardownSummary(outcome, name),
    outputs: { outcome: outcome.kind }
  };
});
