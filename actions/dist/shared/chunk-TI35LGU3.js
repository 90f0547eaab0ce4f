import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  firstReportOf,
  retryRead
} from "./chunk-UGGXDKOG.js";
import {
  bullets,
  codeSpan,
  countOf,
  inline,
  isCancellation,
  isFailure,
  isFailureOfStack,
  isStackEventItself,
  lookup,
  untrusted
} from "./chunk-XDJ24DH4.js";
import {
  NESTED_STACK,
  stateOf
} from "./chunk-CK26SJN6.js";
import {
  stackNameOf
} from "./chunk-QUOYR36L.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/model/shellArgument.ts
function shellArgument(text) {
  return /^[\w%+=:,./@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

// actions/lib/operations/execution/remedy.ts
var NOT_STUCK = void 0;
var REMEDIES = {
  CREATE_IN_PROGRESS: NOT_STUCK,
  CREATE_COMPLETE: NOT_STUCK,
  ROLLBACK_IN_PROGRESS: NOT_STUCK,
  DELETE_IN_PROGRESS: NOT_STUCK,
  DELETE_COMPLETE: NOT_STUCK,
  UPDATE_IN_PROGRESS: NOT_STUCK,
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: NOT_STUCK,
  UPDATE_COMPLETE: NOT_STUCK,
  UPDATE_ROLLBACK_IN_PROGRESS: NOT_STUCK,
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: NOT_STUCK,
  UPDATE_ROLLBACK_COMPLETE: NOT_STUCK,
  REVIEW_IN_PROGRESS: NOT_STUCK,
  IMPORT_IN_PROGRESS: NOT_STUCK,
  IMPORT_COMPLETE: NOT_STUCK,
  IMPORT_ROLLBACK_IN_PROGRESS: NOT_STUCK,
  IMPORT_ROLLBACK_COMPLETE: NOT_STUCK,
  CREATE_FAILED: {
    reason: "its creation failed, and the resources created so far still exist",
    todo: ({ find, remove, retryHint }) => `${find}, run ${remove}, then ${retryHint}.`
  },
  ROLLBACK_COMPLETE: {
    reason: "its first creation failed and CloudFormation cannot update it",
    todo: ({ remove, retryHint }) => `Run ${remove}, then ${retryHint}.`
  },
  ROLLBACK_FAILED: {
    reason: "its creation failed, and so did the rollback",
    todo: ({ find, remove, retryHint }) => `${find}, run ${remove}, then ${retryHint}.`
  },
  DELETE_FAILED: {
    reason: "some of its resources could not be deleted, and CloudFormation can no longer update it",
    todo: ({ find, remove }) => `${find}, remove it, and run ${remove} again.`
  },
  UPDATE_FAILED: {
    reason: "an update failed and was not rolled back",
    todo: ({ find, aws, retryHint }) => `${find}, remove it, then ${retryHint}: the update goes on from here. To return to the state before it instead, run ${aws("rollback-stack")}.`
  },
  UPDATE_ROLLBACK_FAILED: {
    reason: "an update failed, and so did the rollback",
    // Not with --resources-to-skip: a skipped resource differs from the state that CloudFormation records. Only the old version
    // of the application can never return, so a failed change of version has steps of its own.
    todo: ({ find, aws, retryHint }) => `${find}, remove it, and run ${aws("continue-update-rollback")}; after UPDATE_ROLLBACK_COMPLETE ${retryHint}.`
  },
  IMPORT_ROLLBACK_FAILED: {
    reason: "an import failed, and so did the rollback",
    todo: ({ aws }) => `Run ${aws("describe-stack-events")} for the cause and contact AWS Support; no command of this repository changes a stack in this state.`
  }
};
function remedyFor(stack, environment, retryHint = retryHintFor(stack, environment)) {
  const remedy = lookup(REMEDIES, stack.status);
  return remedy && { reason: remedy.reason, todo: remedy.todo({ ...commandsFor(stack, environment), retryHint }) };
}
function refuseStuck(stack, environment, details = {}) {
  const remedy = remedyFor(stack, environment, details.retryHint);
  const reason = remedy?.reason ?? "no command of this repository can recover it";
  const quoted = stack.statusReason ? ` CloudFormation says: '${stack.statusReason}'.` : "";
  return new Problem(`Stack '${stack.name}' is in ${stack.status}: ${reason}.${quoted} Nothing was touched.`, {
    kind: "refused",
    ...details.steps ? { steps: details.steps } : { todo: remedy?.todo ?? `Open stack '${stack.name}' in the CloudFormation console.` }
  });
}
function retryHintFor({ name }, environment) {
  const verb = name === stackNameOf(environment) ? "deploy" : "bootstrap";
  return `run 'npm run ${verb} -- ${environment.name}' again`;
}
function commandsFor(stack, environment) {
  const isRoot = stack.name === stackNameOf(environment);
  const aws = (command) => `'aws cloudformation ${command} --stack-name ${shellArgument(stack.name)} --region ${environment.region}'`;
  return {
    find: `Run ${isRoot ? `'npm run status -- ${environment.name}'` : aws("describe-stack-events")} for the cause`,
    remove: isRoot ? `'npm run teardown -- ${environment.name}'` : aws("delete-stack"),
    aws
  };
}

// actions/lib/operations/waiting/stackEventLog.ts
function openEventLog(stackId, path, seenEventIds = []) {
  return { stackId, path, seenEventIds: new Set(seenEventIds) };
}
async function seenEventIdsOf(stackId, cloudFormation) {
  const { events } = await cloudFormation.events(stackId);
  return new Set(events.map((event) => event.id));
}
async function readNewEvents(log, isOld, cloudFormation) {
  const newEvents = /* @__PURE__ */ new Map();
  let next;
  do {
    const page = await cloudFormation.events(log.stackId, next);
    for (const event of page.events) if (!log.seenEventIds.has(event.id)) newEvents.set(event.id, event);
    const isEnough = page.events.some((event) => log.seenEventIds.has(event.id) || isOld(event));
    next = isEnough ? void 0 : page.next;
  } while (next);
  for (const id of newEvents.keys()) log.seenEventIds.add(id);
  return [...newEvents.values()].reverse();
}
var STARTS = /* @__PURE__ */ new Set([
  "CREATE_IN_PROGRESS",
  "UPDATE_IN_PROGRESS",
  "DELETE_IN_PROGRESS",
  "IMPORT_IN_PROGRESS"
]);
function startsOperation(event) {
  return isStackEventItself(event) && STARTS.has(event.status);
}

// actions/lib/operations/waiting/nestedEventLogs.ts
var SHARED_BUDGET = 2;
function openNestedEventLogs(cloudFormation, waitTools) {
  const logs = /* @__PURE__ */ new Map();
  const queue = /* @__PURE__ */ new Set();
  const idle = /* @__PURE__ */ new Set();
  const track = (events) => {
    for (const event of events) {
      const id = event.physicalId;
      if (event.type !== NESTED_STACK || isStackEventItself(event) || !id) continue;
      if (!logs.has(id)) logs.set(id, openEventLog(id, event.path));
      if (event.status.endsWith("_IN_PROGRESS")) idle.delete(id);
      if (!idle.has(id)) queue.add(id);
    }
  };
  const readOne = async (id, since) => {
    const log = logs.get(id);
    if (!log) return [];
    const isOld = (event) => event.at.getTime() < since.getTime();
    const newEvents = await retryRead(() => readNewEvents(log, isOld, cloudFormation), waitTools);
    const events = newEvents.filter((event) => !isOld(event)).map((event) => ({ ...event, path: pathOf(log, event) }));
    track(events);
    const own = events.findLast(isStackEventItself);
    if (own && !own.status.endsWith("_IN_PROGRESS")) idle.add(id);
    queue.delete(id);
    if (!idle.has(id)) queue.add(id);
    return events;
  };
  const read = async (scope, since) => {
    const events = [];
    const done = /* @__PURE__ */ new Set();
    for (; ; ) {
      const remaining = [...queue].filter((id) => !done.has(id));
      const next = scope === "all" ? remaining : remaining.slice(0, SHARED_BUDGET);
      for (const id of next) done.add(id);
      events.push(...(await Promise.all(next.map((id) => readOne(id, since)))).flat());
      if (next.length === 0 || scope === "next") return events;
    }
  };
  return { track, read };
}
function pathOf(log, event) {
  return isStackEventItself(event) ? log.path : `${log.path}/${event.logicalId}`;
}

// actions/lib/operations/waiting/pollInterval.ts
function operationPollInterval(at) {
  if (at.nearEnd) return clamp(at.quiet / 20, 700, 2e3);
  if (at.farFromEnd) return clamp(at.elapsed / 2, 700, 3e3);
  return at.elapsed < 1e4 ? 1e3 : 2500;
}
function changeSetPollInterval(elapsed) {
  if (elapsed < 400) return 400;
  return elapsed < 2e3 ? 800 : clamp(elapsed / 12, 350, 2e3);
}
function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
function driftPollInterval(polls) {
  if (polls <= 1) return 500;
  if (polls <= 3) return 1e3;
  return polls <= 30 ? 2e3 : 4e3;
}

// actions/lib/operations/waiting/watchProblems.ts
function otherOperationProblem({ status, token }, { stackName }) {
  return new Problem(
    `Another operation started on stack '${stackName}' before the end of this one was detected (${status}${token ? `, token '${token}'` : ""}).`,
    { todo: "Find the other deployment of this stack, wait until it has ended, then run the same command again." }
  );
}
function deadlineProblem({ stackName }, startedAt, now) {
  const minutes = Math.round((now - startedAt) / 6e4);
  return new Problem(
    `Stack '${stackName}' was still being changed after ${minutes} minutes. CloudFormation continues the operation.`,
    { todo: "Run the same command again: it first watches the running operation." }
  );
}

// actions/lib/operations/waiting/watchStack.ts
var DELETION_DELAY = 15e3;
async function* watchStack(order, { cloudFormation, clock, signal, reporter }) {
  const waitTools = { clock, signal, deadline: order.deadline, reporter: reporter && firstReportOf(reporter) };
  const root = openEventLog(order.stackId, "", order.seenEventIds);
  const nested = openNestedEventLogs(cloudFormation, waitTools);
  const startedAt = clock.now().getTime();
  const finished = /* @__PURE__ */ new Set();
  let isCleaningUp = false;
  let pending = [];
  let start;
  let end;
  let lastEventAt = startedAt;
  for (; ; ) {
    signal?.throwIfAborted();
    const isOld = (event) => isStartOf(event, order);
    const newEvents = await retryRead(() => readNewEvents(root, isOld, cloudFormation), waitTools);
    pending.push(...newEvents);
    start ??= order.token === void 0 ? pending.findLast(isOld) : pending.find(isOld);
    const batch = [];
    let next;
    let confirming;
    if (start) {
      const from = start.at.getTime();
      const since = pending.filter((event) => event.at.getTime() >= from);
      pending = [];
      next = since.find((event) => isOtherOperation(event, order));
      const own = next ? since.slice(0, since.indexOf(next)) : since;
      if (end && own.length > 0) batch.push(end.event);
      batch.push(...own.map((event) => ({ ...event, path: isStackEventItself(event) ? "" : event.logicalId })));
      const last = batch.findLast((event) => event.path === "");
      if (last) end = isEnd(last) ? { event: last, seenAt: clock.now().getTime() } : void 0;
      if (last && end) batch.splice(batch.indexOf(last), 1);
      if (last) isCleaningUp = last.status.endsWith("_CLEANUP_IN_PROGRESS");
      if (next && !end) throw otherOperationProblem(next, order);
      nested.track(batch);
      confirming = end && (next ? stackNow().then((stack) => ({ stack })) : confirmation(end));
      confirming?.catch(() => void 0);
      batch.push(...await nested.read(end ? "all" : "next", start.at));
    }
    batch.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const event of batch.filter(isReported)) {
      if (event.type !== NESTED_STACK && event.status.endsWith("_COMPLETE")) finished.add(event.path);
      yield event;
    }
    const confirmed = await confirming;
    if (end && confirmed) {
      yield end.event;
      return confirmed.stack;
    }
    const now = clock.now().getTime();
    if (batch.length > 0) lastEventAt = now;
    if (now >= order.deadline.getTime()) throw deadlineProblem(order, startedAt, now);
    const nearEnd = end !== void 0 || isCleaningUp || isNearEnd(finished, order);
    const farFromEnd = start !== void 0 && order.awaited !== void 0;
    const interval = operationPollInterval({ elapsed: now - startedAt, quiet: now - lastEventAt, nearEnd, farFromEnd });
    await clock.sleep(Math.min(interval, Math.max(1, order.deadline.getTime() - now)), signal);
  }
  function stackNow() {
    return retryRead(() => cloudFormation.stack(order.stackId), waitTools);
  }
  async function confirmation({ event, seenAt }) {
    const stack = await stackNow();
    if ((stack?.status ?? "DELETE_COMPLETE") !== event.status) return void 0;
    const mayBeDeleted = order.deletedOnFailure === true && /^(ROLLBACK|CREATE_FAILED)/.test(event.status);
    return !mayBeDeleted || clock.now().getTime() - seenAt >= DELETION_DELAY ? { stack } : void 0;
  }
}
function isNearEnd(finished, { total, awaited }) {
  if (awaited) return awaited.difference(finished).size <= 1;
  return total !== void 0 && finished.size >= total - 1;
}
function isStartOf(event, { token }) {
  return startsOperation(event) && (token === void 0 || event.token === token);
}
function isEnd(event) {
  return !event.status.endsWith("_IN_PROGRESS");
}
function isReported(event) {
  if (event.path === "" || !isStackEventItself(event)) return true;
  return isFailureOfStack(event) || isFailure(event) && !isCancellation(event);
}
function isOtherOperation(event, { token }) {
  const isOwn = token === void 0 || event.token === token || event.status === "DELETE_IN_PROGRESS";
  return startsOperation(event) && !isOwn;
}

// actions/lib/operations/waiting/watchToEnd.ts
async function watchToEnd(order, tools) {
  const { clock, reporter } = tools;
  const startedAt = clock.now().getTime();
  const events = [];
  const done = /* @__PURE__ */ new Set();
  reporter.report({ kind: "step", step: "watch", subject: order.stackName });
  try {
    const stream = watchStack(order, tools);
    for (; ; ) {
      const next = await stream.next();
      if (next.done) return { status: events.at(-1)?.status ?? "", events, stack: next.value };
      const event = next.value;
      events.push(event);
      reporter.report({ kind: "event", event });
      if (order.total === void 0 || event.type === NESTED_STACK || !event.status.endsWith("_COMPLETE")) continue;
      done.add(event.path);
      const seconds = (clock.now().getTime() - startedAt) / 1e3;
      reporter.report({ kind: "tally", done: Math.min(done.size, order.total), total: order.total, seconds });
    }
  } catch (error) {
    reporter.report({
      kind: "warning",
      text: `CloudFormation continues the operation on stack '${order.stackName}'. Run the same command again to watch it.`
    });
    throw error;
  }
}

// actions/lib/operations/waiting/waitUntilIdle.ts
var POLL_INTERVAL = 3e3;
async function waitUntilIdle(order, tools) {
  const { clock, reporter, signal } = tools;
  const startedAt = clock.now().getTime();
  const retry = { clock, signal, deadline: order.deadline, reporter: firstReportOf(reporter) };
  for (; ; ) {
    signal?.throwIfAborted();
    const state = stateOf(await retryRead(() => tools.cloudFormation.stack(order.stackName), retry));
    if (state.kind !== "busy") return state;
    const now = clock.now().getTime();
    const subject = `stack '${state.stack.name}', which is in ${state.stack.status}`;
    reporter.report({ kind: "waiting", subject, seconds: Math.round((now - startedAt) / 1e3) });
    if (now + POLL_INTERVAL > order.deadline.getTime()) throw stillBusy(state.stack, now - startedAt);
    if (order.watch === "events") {
      await watchToEnd({ ...order, stackId: state.stack.id, token: void 0 }, tools);
    } else {
      await clock.sleep(POLL_INTERVAL, signal);
    }
  }
}
async function waitUntilUpdatable(order, tools) {
  const state = await waitUntilIdle(order, tools);
  if (state.kind === "stuck" && state.stack.status === "UPDATE_FAILED") return { kind: "ready", stack: state.stack };
  if (state.kind === "stuck")
    throw refuseStuck(state.stack, order.environment, { ...order, steps: await order.stuckSteps?.(state.stack) });
  return state;
}
function stillBusy(stack, milliseconds) {
  const since = (stack.updatedAt ?? stack.createdAt).toISOString();
  return new Problem(
    `Stack '${stack.name}' is busy: ${stack.status} since ${since}, and still after ${waited(milliseconds)} of waiting. Nothing was touched.`,
    { kind: "refused", todo: "Run the same command again when that operation has ended." }
  );
}
function waited(milliseconds) {
  const seconds = Math.round(milliseconds / 1e3);
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}

// actions/lib/render/phrases/retainedResources.ts
function retainedText(count, deletion = "now") {
  if (deletion === "earlier")
    return `${countOf(count, "resource")} outlived the stack and may incur costs unless ${count === 1 ? "it was" : "they were"} deleted since`;
  return `${countOf(count, "resource")} still ${count === 1 ? "exists" : "exist"} and may incur costs`;
}
function deletionText(count) {
  return `To delete ${count === 1 ? "it" : "them"} permanently:`;
}
function reuseText(count, example) {
  if (count === 1) return ["To use it again:"];
  return ["To use one again, for example ", untrusted(example), ":"];
}
function nothingToDoText({ deleted }) {
  if (!deleted?.at) return "has no stack. Nothing was changed.";
  return `is already gone: its stack was deleted at ${deleted.at.toISOString().slice(0, 16).replace("T", " ")} UTC. Nothing was changed.`;
}

// actions/lib/render/markdown/parts/retainedResources.ts
var COMMAND = 2e3;
function retainedResourceParts(retained, time = "now") {
  const count = retained.length;
  if (count === 0) return [];
  const [reuse] = retained.flatMap(({ name, adopt }) => adopt === void 0 ? [] : [reuseOf(count, name, adopt)]);
  const title = `**${retainedText(count, time)}**`;
  const deletion = `${title}. ${deletionText(count)}

${bullets(retained.map(commandOf))}`;
  return [
    {
      weight: 50,
      versions: [
        ...reuse === void 0 ? [] : [() => `${deletion}

${reuse}`],
        () => deletion,
        () => `${title}: ${retained.map(({ name }) => codeSpan(name)).join(", ")}`,
        () => title
      ]
    }
  ];
}
function reuseOf(count, name, command) {
  return `${inline(reuseText(count, name))}

${bullets([codeSpan(command, COMMAND)])}`;
}
function commandOf({ name, type, remove }) {
  return `${codeSpan(name)} (${codeSpan(type)}): ${codeSpan(remove, COMMAND)}`;
}

export {
  changeSetPollInterval,
  driftPollInterval,
  shellArgument,
  remedyFor,
  refuseStuck,
  retryHintFor,
  commandsFor,
  seenEventIdsOf,
  watchToEnd,
  waitUntilIdle,
  waitUntilUpdatable,
  retainedText,
  deletionText,
  reuseText,
  nothingToDoText,
  retainedResourceParts
};
