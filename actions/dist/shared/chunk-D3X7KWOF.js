import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  deadlineIn
} from "./chunk-UGGXDKOG.js";
import {
  bestEffort
} from "./chunk-3L2DUPJG.js";
import {
  stateOf
} from "./chunk-CK26SJN6.js";
import {
  bootstrapStackNameOf
} from "./chunk-QUOYR36L.js";
import {
  Problem,
  quotedList
} from "./chunk-CQIE77JX.js";

// actions/lib/operations/environment/readBootstrap.ts
async function readBootstrap(environment, tools) {
  const bootstrap = await findBootstrap(environment, tools);
  if (bootstrap) return bootstrap;
  throw new Problem(
    `Environment '${environment.name}' has no bootstrap stack '${bootstrapStackNameOf(environment)}' with an artifact bucket and a service role. Nothing was touched.`,
    {
      kind: "refused",
      todo: `Ask an administrator of account '${environment.account}' to run 'npm run bootstrap -- ${environment.name}' once.`
    }
  );
}
async function findBootstrap(environment, { cloudFormation }) {
  const stack = await cloudFormation.stack(bootstrapStackNameOf(environment));
  if (stateOf(stack).kind === "absent") return void 0;
  const bucket = stack?.outputs.ArtifactBucketName;
  const serviceRole = stack?.outputs.ServiceRoleArn;
  return bucket && serviceRole ? { bucket, serviceRole } : void 0;
}

// actions/lib/model/cloudFormation/changeSetMark.ts
var DESCRIPTION = /^(preview|deploy) of environment (\S+) \[run (\S+), until (\S+)\]$/;
var PROCESS = /^process:([^:]+):([1-9]\d*):([^:]*)$/;
var WORKFLOW = /^workflow:([\w.-]+\/[\w.-]+):(\d+):([1-9]\d*)$/;
var NAME = /^(preview|deploy)-[0-9a-f]{12}-\d{17}-[0-9a-f]{4}$/;
function markedDescription({ purpose, environment, run, deadline }) {
  return `${purpose} of environment ${environment} [run ${textOf(run)}, until ${deadline.toISOString()}]`;
}
function markOf(changeSet) {
  const [, namedPurpose] = NAME.exec(changeSet.name) ?? [];
  const [, purpose, environment = "", runText = "", time = ""] = DESCRIPTION.exec(changeSet.description ?? "") ?? [];
  const run = runOf(runText);
  const deadline = new Date(time);
  if (purpose !== "preview" && purpose !== "deploy" || purpose !== namedPurpose) return void 0;
  return run && !Number.isNaN(deadline.getTime()) ? { purpose, environment, run, deadline } : void 0;
}
function textOf(run) {
  return run.kind === "process" ? `process:${encodeURIComponent(run.host)}:${run.processId}:${encodeURIComponent(run.startedAt)}` : `workflow:${run.repository}:${run.id}:${run.attempt}`;
}
function runOf(text) {
  const [process, host = "", processId, startedAt = ""] = PROCESS.exec(text) ?? [];
  if (process !== void 0) {
    const [decodedHost, decodedStart] = [decoded(host), decoded(startedAt)];
    return decodedHost === void 0 || decodedStart === void 0 ? void 0 : { kind: "process", host: decodedHost, processId: Number(processId), startedAt: decodedStart };
  }
  const [workflow, repository = "", id = "", attempt] = WORKFLOW.exec(text) ?? [];
  return workflow === void 0 ? void 0 : { kind: "workflow", repository, id, attempt: Number(attempt) };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return void 0;
  }
}

// actions/lib/operations/orphans/unusedStack.ts
var DEADLINE_SECONDS = 8;
var POLL_INTERVAL = 500;
async function deleteUnusedStack(stackId, tools) {
  const { cloudFormation, clock } = tools;
  const deadline = deadlineIn(DEADLINE_SECONDS, tools);
  if ((await cloudFormation.stack(stackId))?.status !== "REVIEW_IN_PROGRESS") return false;
  if (!await waitUntilUnused(stackId, deadline, tools)) return false;
  const token = `unused-${clock.now().toISOString().replace(/\D/g, "")}`;
  await cloudFormation.deleteStack(stackId, { token, roleArn: void 0 });
  for (; ; ) {
    const stack = await cloudFormation.stack(stackId);
    if (!stack || stack.status === "DELETE_COMPLETE") return true;
    if (stack.status === "DELETE_FAILED" || clock.now() >= deadline) return false;
    await clock.sleep(POLL_INTERVAL);
  }
}
async function waitUntilUnused(stackId, deadline, { cloudFormation, clock }) {
  for (; ; ) {
    const changeSets = await cloudFormation.changeSets(stackId);
    if (changeSets.length === 0) return true;
    if (changeSets.some(({ status }) => status !== "deleting") || clock.now() >= deadline) return false;
    await clock.sleep(POLL_INTERVAL);
  }
}

// actions/lib/operations/orphans/nestedOrphans.ts
async function nestedChangeSetsOf({ id }, tools) {
  try {
    const { changes } = await tools.cloudFormation.changeSet(id, "without-values");
    const nested = changes.flatMap(({ nestedChangeSetId }) => nestedChangeSetId ?? []);
    return (await Promise.all(nested.map((childId) => withNested(childId, tools)))).flat();
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}
async function withNested(id, tools) {
  const { stackId, stackName } = await tools.cloudFormation.changeSet(id, "without-values");
  return [...await nestedChangeSetsOf({ id }, tools), { id, stackId, stackName }];
}
async function deleteNestedOrphans(nested, tools) {
  const removed = [];
  for (const { id, stackId, stackName } of nested) {
    const remaining = await tools.cloudFormation.changeSets(stackId);
    if (remaining.some((changeSet) => changeSet.id === id)) await tools.cloudFormation.deleteChangeSet(id);
    if (await deleteUnusedStack(stackId, tools)) removed.push(stackName);
  }
  return removed;
}

// actions/lib/operations/orphans/removeOrphanedChangeSets.ts
var DEADLINE_SECONDS2 = 60;
var POLL_INTERVAL2 = 1e3;
async function removeOrphanedChangeSets(order, tools) {
  const action = `Removing the change sets that earlier runs left on stack '${order.stackName}'`;
  await bestEffort(action, () => remove(order, tools).catch(ignoreInterruption), tools);
  function ignoreInterruption(error) {
    if (!tools.signal?.aborted) throw error;
  }
}
async function remove(order, tools) {
  const { stackName } = order;
  const all = await tools.cloudFormation.changeSets(stackName);
  const orphans = await orphansIn(all, order, tools);
  const [first] = orphans;
  if (!first) return;
  const nested = (await Promise.all(orphans.map((orphan) => nestedChangeSetsOf(orphan, tools)))).flat();
  const removed = await deleteAll(orphans, stackName, tools);
  if (removed.length === 0) return;
  const stacks = await deleteNestedOrphans(nested, tools);
  if (await deleteUnusedStack(first.stackId, tools)) stacks.push(stackName);
  tools.reporter.report({ kind: "removed", changeSets: removed.map(({ name }) => name), stacks });
}
async function orphansIn(all, { environment }, { runs, clock }) {
  const verdicts = all.map(async (changeSet) => {
    const mark = markOf(changeSet);
    if (mark?.environment !== environment.name || !isRemovable(changeSet)) return [];
    return isOrphaned(mark, await runs.stateOf(mark.run), clock.now()) ? [changeSet] : [];
  });
  return (await Promise.all(verdicts)).flat();
}
function isOrphaned(mark, state, now) {
  switch (state) {
    case "ended":
      return true;
    case "running":
      return false;
    case "unknown":
      return now > mark.deadline;
    default:
      return state;
  }
}
function isRemovable({ status, execution }) {
  return status !== "deleting" && (execution === "available" || execution === "unavailable" || execution === "obsolete");
}
async function deleteAll(orphans, stackName, tools) {
  const { cloudFormation, clock, signal, reporter } = tools;
  const deadline = deadlineIn(DEADLINE_SECONDS2, tools);
  const requested = /* @__PURE__ */ new Set();
  for (let waiting = orphans; ; ) {
    const deletable = waiting.filter(({ id, status }) => status !== "pending" && !requested.has(id));
    await Promise.all(deletable.map(({ id }) => cloudFormation.deleteChangeSet(id)));
    for (const { id } of deletable) requested.add(id);
    const listed = await cloudFormation.changeSets(stackName);
    waiting = listed.filter(({ id }) => orphans.some((orphan) => orphan.id === id));
    const failed = waiting.filter(({ id, status }) => status === "delete-failed" && requested.has(id));
    if (waiting.length === failed.length || clock.now() >= deadline) {
      if (waiting.length > 0) reporter.report({ kind: "warning", text: remainingText(waiting, stackName) });
      return orphans.filter(({ id }) => !waiting.some((changeSet) => changeSet.id === id));
    }
    await clock.sleep(POLL_INTERVAL2, signal);
  }
}
function remainingText(remaining, stackName) {
  const reason = remaining.find((changeSet) => changeSet.reason !== void 0)?.reason;
  const quoted = reason === void 0 ? "" : ` CloudFormation says: '${reason}'.`;
  return `Change sets of ended runs stay on stack '${stackName}', where they do nothing: ${quotedList(remaining.map(({ name }) => name))}.${quoted} The next run tries again.`;
}

export {
  readBootstrap,
  findBootstrap,
  markedDescription,
  deleteUnusedStack,
  removeOrphanedChangeSets
};
