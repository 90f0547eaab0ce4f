import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  commentRenderer,
  driftParts,
  driftedValuesOf
} from "./shared/chunk-6GHY6MD6.js";
import "./shared/chunk-R7NH4ZM2.js";
import {
  isWithin,
  parseOfficeHours
} from "./shared/chunk-5ZW3NST4.js";
import {
  resourcesOfStack
} from "./shared/chunk-I2SGTZ6P.js";
import "./shared/chunk-U3XVXRJL.js";
import {
  driftPollInterval,
  refuseStuck,
  waitUntilIdle
} from "./shared/chunk-TI35LGU3.js";
import {
  checkAccount,
  deadlineIn,
  firstReportOf,
  retryRead
} from "./shared/chunk-UGGXDKOG.js";
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
import {
  ACTIONS_BOT
} from "./shared/chunk-Y5BRA2W6.js";
import {
  deadlineInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  EMPTY,
  IN_SUMMARY,
  REDACTED,
  SHORTENED_NOTE,
  countOf,
  exitCodeOf,
  fitParts,
  hanging,
  indented,
  line,
  listOf,
  markSecretDrift,
  redactFields,
  resourcePathOf,
  resourceType,
  runAction,
  shortenPair,
  span,
  table,
  text
} from "./shared/chunk-XDJ24DH4.js";
import "./shared/chunk-MBEOQ74V.js";
import "./shared/chunk-FL3UVJ3G.js";
import {
  NESTED_STACK
} from "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import {
  stackNameOf
} from "./shared/chunk-QUOYR36L.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/operations/drift/maintainDriftIssue.ts
function driftLabelOf(environment) {
  return `drift:${environment}`;
}
async function maintainDriftIssue({ environment, outcome, about }, { forge, commentRenderer: commentRenderer2 }) {
  const label = driftLabelOf(environment);
  const botIssues = (await forge.issues(label)).filter(({ author }) => author === ACTIONS_BOT).toSorted((a, b) => a.number - b.number);
  const { title, body } = commentRenderer2.driftIssue(outcome, environment, about);
  const [issue, ...duplicates] = botIssues;
  for (const { number } of duplicates) await forge.updateIssue(number, { state: "closed" });
  switch (outcome.kind) {
    case "in-sync":
      if (!issue) return { kind: "nothing-to-do" };
      await forge.createComment(issue.number, body);
      await forge.updateIssue(issue.number, { state: "closed" });
      return { kind: "closed", number: issue.number };
    case "drifted":
      if (!issue) return { kind: "opened", number: await forge.createIssue({ title, body, label }) };
      if (isUpToDate(issue, body, about)) return { kind: "unchanged", number: issue.number };
      await forge.updateIssue(issue.number, { title, body });
      return { kind: "updated", number: issue.number };
    default:
      return outcome;
  }
}
function isUpToDate(issue, body, { runUrl }) {
  const pattern = normalized(body).split(runUrl).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join(String.raw`https?://[^\s)>"\]]+`);
  return new RegExp(`^${pattern}$`).test(normalized(issue.body));
}
function normalized(text2) {
  return text2.replaceAll("\r\n", "\n").trimEnd();
}

// actions/lib/redaction/redactDriftOutcome.ts
var redactDriftOutcome = (outcome, redaction) => {
  switch (outcome.kind) {
    case "in-sync":
      return redactFields(outcome, { kind: "kept", checked: "kept", notChecked: listOf(text) }, redaction);
    case "drifted":
      return redactFields(
        outcome,
        { kind: "kept", resources: listOf(redactDriftedResource), checked: "kept", notChecked: listOf(text) },
        redaction
      );
    default:
      return outcome;
  }
};
var redactDriftedResource = (resource, redaction) => (
  // Marked by the original names, and again by the redacted values.
  markSecretDrift(
    redactFields(markSecretDrift(resource, redaction.isMadeOfSecret), DRIFTED_RESOURCE, redaction),
    redaction.isMadeOfSecret
  )
);
var redactDriftedProperty = (property, redaction) => property.secret ? redactFields(property, { path: text, kind: "kept", secret: "kept" }, redaction) : redactFields(
  property,
  { path: text, kind: "kept", expected: text, actual: text, secret: "kept" },
  redaction
);
var DRIFTED_RESOURCE = {
  nestedPath: text,
  logicalId: text,
  physicalId: text,
  type: resourceType,
  kind: "kept",
  properties: listOf(redactDriftedProperty)
};

// actions/lib/operations/drift/detectDriftInStacks.ts
var CONCURRENCY = 3;
var OTHER_DETECTION_INTERVAL = 5e3;
async function detectDriftInStacks(stacks, { deadline }, { cloudFormation, clock, reporter, signal }) {
  const waitTools = { clock, signal, deadline, reporter: firstReportOf(reporter) };
  const now = () => clock.now().getTime();
  const startedAt = now();
  const waitingStacks = [...stacks];
  const running = /* @__PURE__ */ new Map();
  for (; ; ) {
    for (const stack of waitingStacks.splice(0, CONCURRENCY - running.size)) running.set(stack, await start(stack));
    if (running.size === 0) return;
    const due = Math.min(...[...running.values()].map((detection) => detection.due));
    if (due > deadline.getTime()) throw deadlineProblem([...running.keys(), ...waitingStacks], now() - startedAt);
    await clock.sleep(Math.max(0, due - now()), signal);
    for (const [stack, detection] of running) {
      if (detection.due > now()) continue;
      const next = await poll(stack, detection);
      if (next) running.set(stack, next);
      else running.delete(stack);
    }
    const done = stacks.length - waitingStacks.length - running.size;
    const subject = `CloudFormation to compare ${stacks.length} stacks, ${done} done`;
    reporter.report({ kind: "waiting", subject, seconds: Math.round((now() - startedAt) / 1e3) });
  }
  async function start({ id }) {
    const started = await retryRead(() => cloudFormation.detectDrift(id), waitTools);
    return started === "already-running" ? { id: void 0, polls: 0, due: now() + OTHER_DETECTION_INTERVAL } : { id: started.id, polls: 0, due: now() + driftPollInterval(0) };
  }
  async function poll(stack, { id, polls }) {
    if (id === void 0) return start(stack);
    const { status } = await retryRead(() => cloudFormation.driftDetection(id), waitTools);
    return status === "running" ? { id, polls: polls + 1, due: now() + driftPollInterval(polls + 1) } : void 0;
  }
}
function deadlineProblem(stacks, milliseconds) {
  const seconds = milliseconds / 1e3;
  const duration = seconds < 1 ? "less than a second" : seconds < 60 ? `${Math.round(seconds)} seconds` : `${Math.round(seconds / 60)} minutes`;
  const names = stacks.map(({ name }) => `'${name}'`).join(", ");
  return new Problem(`CloudFormation was still comparing ${names} after ${duration}.`, {
    todo: "Run it again with a longer deadline, for example '--deadline 40m'."
  });
}

// actions/lib/operations/drift/stacksToCompare.ts
async function comparableStack(environment, deadline, tools) {
  const stackName = stackNameOf(environment);
  const state = await waitUntilIdle({ stackName, deadline, watch: "status" }, tools).catch(asFailure);
  switch (state.kind) {
    case "absent":
      throw new Problem(`Stack '${stackName}' does not exist, so there is nothing to compare.`, {
        todo: `Deploy it first. After its teardown, 'npm run bootstrap -- ${environment.name} --remove' ends its scheduled runs.`
      });
    case "stuck":
      if (state.stack.status !== "UPDATE_ROLLBACK_FAILED") return asFailure(refuseStuck(state.stack, environment));
      return state.stack;
    case "ready":
      return state.stack;
    default:
      return state;
  }
}
function asFailure(error) {
  if (!(error instanceof Problem) || error.kind !== "refused") throw error;
  const { todo, steps, location } = error;
  throw new Problem(error.message, {
    ...todo !== void 0 && { todo },
    ...location && { location },
    steps,
    cause: error
  });
}
async function stacksToCompare(root, cloudFormation) {
  const owned = await resourcesOfStack(root.id, cloudFormation);
  const nested = owned.flatMap(
    ({ type, path, logicalId, physicalId }) => type === NESTED_STACK && physicalId !== void 0 ? [{ path, logicalId, id: physicalId }] : []
  );
  const nestedStacks = nested.map(async (resource) => {
    const stack = await cloudFormation.stack(resource.id);
    return { ...resource, name: stack?.name ?? resource.id, isDeleted: !stack || stack.status === "DELETE_COMPLETE" };
  });
  return [
    { path: "", logicalId: root.name, id: root.id, name: root.name, isDeleted: false },
    ...await Promise.all(nestedStacks)
  ];
}

// actions/lib/operations/drift/withoutSchedule.ts
var SCALABLE_TARGET = "AWS::ApplicationAutoScaling::ScalableTarget";
var SCHEDULED = ["/MinCapacity", "/MaxCapacity"];
function withoutSchedule(drift2, { outputs, parameters }, now) {
  const hours = parseOfficeHours(outputs.OfficeHours);
  if (drift2.type !== SCALABLE_TARGET || drift2.kind !== "modified" || !hours || isWithin(hours, now)) return drift2;
  const { TasksOutsideOfficeHours: outside } = parameters;
  const properties = drift2.properties.filter(
    ({ path, kind, actual }) => !(kind === "modify" && SCHEDULED.includes(path) && actual === outside)
  );
  return { ...drift2, properties, ...properties.length === 0 ? { kind: "in-sync" } : {} };
}

// actions/lib/operations/drift.ts
var DEFAULT_DEADLINE_SECONDS = 20 * 60;
async function drift(order, tools) {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactDriftOutcome };
  return withRedaction(redaction, tools, (redacted) => compareStacks(order, redacted));
}
async function compareStacks(order, tools) {
  const { environment, deadlineSeconds = DEFAULT_DEADLINE_SECONDS } = order;
  const { cloudFormation, clock, signal, reporter } = tools;
  const stackName = stackNameOf(environment);
  const deadline = deadlineIn(deadlineSeconds, { clock });
  const waitTools = { clock, signal, deadline, reporter: firstReportOf(reporter) };
  await checkAccount(order, tools);
  reporter.report({ kind: "step", step: "read the stack", subject: stackName });
  const root = await comparableStack(environment, deadline, tools);
  const stacks = await retryRead(() => stacksToCompare(root, cloudFormation), waitTools);
  const existing = stacks.filter(({ isDeleted }) => !isDeleted);
  reporter.report({ kind: "step", step: "detect drift", subject: stackName });
  await detectDriftInStacks(existing, { deadline }, tools);
  const drifts = [];
  for (const { id, path } of existing) {
    const stackDrifts = await retryRead(() => cloudFormation.drifts(id), waitTools);
    const unscheduled = stackDrifts.map((drift2) => withoutSchedule(drift2, root, clock.now()));
    drifts.push(...unscheduled.map((drift2) => ({ ...drift2, nestedPath: path })));
  }
  const deleted = stacks.filter(({ isDeleted }) => isDeleted).map(deletedStackOf);
  for (const resource of drifts)
    if (resource.kind === "unknown")
      reporter.report({ kind: "warning", text: `${resourcePathOf(resource)} was not compared: ${reasonOf(resource)}` });
  return outcomeOf(drifts, deleted, environment);
}
function outcomeOf(drifts, deleted, { name }) {
  const byName = new Map(
    [...drifts.flatMap(driftedOf), ...deleted].map((resource) => [resourcePathOf(resource), resource])
  );
  const resources = [...byName.values()].toSorted((a, b) => compare(resourcePathOf(a), resourcePathOf(b)));
  const unknown = drifts.filter((drift2) => drift2.kind === "unknown" && !needsSecretValue(drift2));
  if (resources.length === 0 && unknown.length > 0) throw unknownDrift(unknown, name);
  const resourcesOnly = drifts.filter(({ type }) => type !== NESTED_STACK);
  const isCompared = ({ kind }) => kind !== "not-checked" && kind !== "unknown";
  const notChecked = resourcesOnly.filter((resource) => !isCompared(resource)).map(resourcePathOf).toSorted(compare);
  const checked = resourcesOnly.filter(isCompared).length;
  return resources.length > 0 ? { kind: "drifted", resources, checked, notChecked } : { kind: "in-sync", checked, notChecked };
}
function driftedOf({
  nestedPath,
  logicalId,
  physicalId,
  type,
  kind,
  properties
}) {
  return kind === "modified" || kind === "deleted" ? [{ nestedPath, logicalId, physicalId, type, kind, properties }] : [];
}
function deletedStackOf({ path, logicalId, id }) {
  const nestedPath = path.split("/").slice(0, -1).join("/");
  return { nestedPath, logicalId, physicalId: id, type: NESTED_STACK, kind: "deleted", properties: [] };
}
function needsSecretValue({ reason }) {
  return reason?.includes("secretsmanager:GetSecretValue") ?? false;
}
function unknownDrift(resources, name) {
  const [first] = resources;
  const names = resources.map((resource) => `'${resourcePathOf(resource)}'`).join(", ");
  const quoted = first ? ` CloudFormation says: '${reasonOf(first)}'.` : "";
  return new Problem(
    `Cannot determine whether '${name}' has drifted: CloudFormation could not compare ${names}.${quoted}`,
    {
      todo: "Check that the role has permission to read these resources, then run the same command again."
    }
  );
}
function reasonOf({ reason }) {
  return (reason ?? "no reason given").replace(/\.$/, "");
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// actions/lib/render/markdown/driftSummary.ts
function driftSummary(outcome, environment) {
  return fitParts(driftParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE);
}

// actions/lib/render/text/drift.ts
function driftLines(outcome, environment) {
  const compared = `${countOf(outcome.checked, "resource")} compared`;
  switch (outcome.kind) {
    case "in-sync":
      return [
        line(span("✓ ", "success"), span(environment, "bold"), " is in sync", span(` · ${compared}`, "dim")),
        ...notCheckedLines(outcome)
      ];
    case "drifted": {
      const many = countOf(
        outcome.resources.length,
        "resource differs from its template",
        "resources differ from their templates"
      );
      return [
        line(span("✗ ", "error"), span(environment, "bold"), ` has drifted: ${many}`, span(` · ${compared}`, "dim")),
        ...indented(outcome.resources.flatMap(resourceLines)),
        ...notCheckedLines(outcome),
        EMPTY,
        line(
          "Revert each difference by hand, or adopt it in the templates with a pull request. Deploying unchanged templates reverts nothing."
        )
      ];
    }
    default:
      return outcome;
  }
}
function resourceLines(resource) {
  const { type, kind, properties } = resource;
  const isDeleted = kind === "deleted";
  return [
    line(
      span(isDeleted ? "- " : "~ ", isDeleted ? "error" : "warning"),
      span(resourcePathOf(resource), "bold"),
      span(`  ${type}`, "dim"),
      span(isDeleted ? "  deleted" : "", "error")
    ),
    ...indented(table(properties.map((property) => [property.path.slice(1), valuesText(driftedValuesOf(property))])), 4)
  ];
}
function valuesText(values) {
  switch (values.kind) {
    case "secret":
      return REDACTED;
    case "added":
      return `was added: ${shortenPair("", values.actual)[1]}`;
    case "removed":
      return `was removed: ${shortenPair(values.expected, "")[0]}`;
    case "changed": {
      const [expected, actual] = shortenPair(values.expected, values.actual);
      return `is ${actual}, should be ${expected}`;
    }
    default:
      return values;
  }
}
function notCheckedLines({ notChecked }) {
  if (notChecked.length === 0) return [];
  return [EMPTY, hanging([span("Not compared by CloudFormation: ", "dim")], notChecked.join(", "))];
}

// actions/drift/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const deadlineSeconds = deadlineInput(input, "deadline");
  const opened = await tools.open(name, "observe");
  const forge = await tools.forge();
  const outcome = await drift({ ...session, environment: opened.environment, deadlineSeconds }, opened);
  const maintain = () => maintainDriftIssue({ environment: name, outcome, about: run }, { forge, commentRenderer });
  const issue = await bestEffort("The issue about drift", maintain, tools);
  return {
    code: exitCodeOf(outcome),
    lines: driftLines(outcome, name),
    summary: driftSummary(outcome, name),
    outputs: { outcome: outcome.kind, issue: issue && "number" in issue ? String(issue.number) : "" }
  };
});
