import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  bestEffort,
  commentRenderer,
  driftParts,
  driftedValuesOf
} from "./shared/chunk-C7QRSNNZ.js";
import {
  resourcesOfStack
} from "./shared/chunk-IMBWWPLW.js";
import {
  deadlineIn,
  driftPollInterval,
  refuseStuck,
  retryRead,
  secretsOf,
  waitUntilIdle,
  withRedaction
} from "./shared/chunk-XJ56JWXE.js";
import "./shared/chunk-YNADMP5C.js";
import "./shared/chunk-YHF76HCC.js";
import {
  environmentNameOf
} from "./shared/chunk-PC5LE4IN.js";
import {
  checkAccount
} from "./shared/chunk-KYSEX7UJ.js";
import {
  numberInput
} from "./shared/chunk-KADZUUQX.js";
import {
  EMPTY,
  IN_SUMMARY,
  MORE,
  REDACTED,
  countOf,
  fitParts,
  hanging,
  indented,
  line,
  resourcePathOf,
  runAction,
  shortenPair,
  span,
  stackNameOf,
  table
} from "./shared/chunk-J3SYDZNF.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TZNMQEWF.js";
import {
  NESTED_STACK
} from "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-5X5NI6Q6.js";
import "./shared/chunk-XJZ44DY4.js";
import "./shared/chunk-5IU3TOBA.js";
import {
  Problem
} from "./shared/chunk-5ES3IVZH.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/operations/drift/maintainDriftIssue.ts
var BOT = "github-actions[bot]";
function driftLabelOf(environment) {
  return `drift:${environment}`;
}
async function maintainDriftIssue({ environment, outcome, about }, { forge, commentRenderer: commentRenderer2 }) {
  const label = driftLabelOf(environment);
  const ours = (await forge.issues(label)).filter(({ author }) => author === BOT).toSorted((a, b) => a.number - b.number);
  const { title, body } = commentRenderer2.driftIssue(outcome, environment, about);
  const [issue, ...doubles] = ours;
  for (const { number } of doubles) await forge.updateIssue(number, { state: "closed" });
  switch (outcome.kind) {
    case "in-sync":
      if (!issue) return { kind: "nothing-to-do" };
      await forge.createComment(issue.number, body);
      await forge.updateIssue(issue.number, { state: "closed" });
      return { kind: "closed", number: issue.number };
    case "drifted":
      if (!issue) return { kind: "opened", number: await forge.createIssue({ title, body, label }) };
      if (saysTheSame(issue, body, about)) return { kind: "unchanged", number: issue.number };
      await forge.updateIssue(issue.number, { title, body });
      return { kind: "updated", number: issue.number };
    default:
      return outcome;
  }
}
function saysTheSame(issue, body, { runUrl }) {
  const pattern = plain(body).split(runUrl).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join(String.raw`https?://[^\s)>"\]]+`);
  return new RegExp(`^${pattern}$`).test(plain(issue.body));
}
function plain(text) {
  return text.replaceAll("\r\n", "\n").trimEnd();
}

// actions/lib/operations/drift/detectDrift.ts
var AT_ONCE = 3;
var OTHERS = 5e3;
async function detectDrift(places, { deadline }, { cloudFormation, clock, reporter, signal }) {
  const waiting = { clock, signal, deadline };
  const now = () => clock.now().getTime();
  const began = now();
  const open = [...places];
  const running = /* @__PURE__ */ new Map();
  for (; ; ) {
    for (const place of open.splice(0, AT_ONCE - running.size)) running.set(place, await begin(place));
    if (running.size === 0) return;
    const due = Math.min(...[...running.values()].map((one) => one.due));
    if (due > deadline.getTime()) throw tooLate([...running.keys(), ...open], now() - began);
    await clock.sleep(Math.max(0, due - now()), signal);
    for (const [place, detection] of running) {
      if (detection.due > now()) continue;
      const next = await look(place, detection);
      if (next) running.set(place, next);
      else running.delete(place);
    }
    const done = places.length - open.length - running.size;
    const subject = `CloudFormation to compare ${places.length} stacks, ${done} done`;
    reporter.report({ kind: "waiting", subject, seconds: Math.round((now() - began) / 1e3) });
  }
  async function begin({ id }) {
    const begun = await retryRead(() => cloudFormation.detectDrift(id), waiting);
    return begun === "already-running" ? { id: void 0, looks: 0, due: now() + OTHERS } : { id: begun.id, looks: 0, due: now() + driftPollInterval(0) };
  }
  async function look(place, { id, looks }) {
    if (id === void 0) return begin(place);
    const { status } = await retryRead(() => cloudFormation.driftDetection(id), waiting);
    return status === "running" ? { id, looks: looks + 1, due: now() + driftPollInterval(looks + 1) } : void 0;
  }
}
function tooLate(places, milliseconds) {
  const minutes = Math.round(milliseconds / 6e4);
  const names = places.map(({ name }) => `'${name}'`).join(", ");
  return new Problem(`CloudFormation was still comparing ${names} after ${minutes} minutes. Drift is not known.`, {
    todo: "Run this again with more time: --deadline SECONDS."
  });
}

// actions/lib/operations/drift/stacksToCompare.ts
async function comparableStack(environment, deadline, tools) {
  const stackName = stackNameOf(environment);
  const state = await waitUntilIdle({ stackName, deadline, watch: "status" }, tools);
  switch (state.kind) {
    case "absent":
      throw new Problem(`Stack '${stackName}' does not exist, so there is nothing to compare.`, {
        kind: "refused",
        todo: `Run 'npm run deploy -- ${environment.name}' first.`
      });
    case "stuck":
      if (state.stack.status !== "UPDATE_ROLLBACK_FAILED") throw refuseStuck(state.stack, environment);
      return state.stack;
    case "ready":
      return state.stack;
    default:
      return state;
  }
}
async function stacksToCompare(root, cloudFormation) {
  const owned = await resourcesOfStack(root.id, cloudFormation);
  const nested = owned.flatMap(
    ({ type, path, logicalId, physicalId }) => type === NESTED_STACK && physicalId !== void 0 ? [{ path, logicalId, id: physicalId }] : []
  );
  const places = nested.map(async (place) => {
    const stack = await cloudFormation.stack(place.id);
    return { ...place, name: stack?.name ?? place.id, isGone: !stack || stack.status === "DELETE_COMPLETE" };
  });
  return [
    { path: "", logicalId: root.name, id: root.id, name: root.name, isGone: false },
    ...await Promise.all(places)
  ];
}

// actions/lib/operations/drift.ts
var DEFAULT_DEADLINE_SECONDS = 20 * 60;
async function drift(order, tools) {
  const { values } = await secretsOf(order.environment, tools);
  return withRedaction(values, tools, (redacted) => compareStacks(order, redacted));
}
async function compareStacks(order, tools) {
  const { environment, deadlineSeconds = DEFAULT_DEADLINE_SECONDS } = order;
  const { cloudFormation, clock, signal, reporter } = tools;
  const stackName = stackNameOf(environment);
  const deadline = deadlineIn(deadlineSeconds, { clock });
  const waiting = { clock, signal, deadline };
  await checkAccount(order, tools);
  reporter.report({ kind: "step", step: "read the stack", subject: stackName });
  const root = await comparableStack(environment, deadline, tools);
  const places = await retryRead(() => stacksToCompare(root, cloudFormation), waiting);
  const there = places.filter(({ isGone }) => !isGone);
  reporter.report({ kind: "step", step: "detect drift", subject: stackName });
  await detectDrift(there, { deadline }, tools);
  const found = [];
  for (const { id, path } of there) {
    const drifts = await retryRead(() => cloudFormation.drifts(id), waiting);
    found.push(...drifts.map((one) => ({ ...one, nestedPath: path })));
  }
  const gone = places.filter(({ isGone }) => isGone).map(goneStack);
  for (const one of found)
    if (one.kind === "unknown")
      reporter.report({ kind: "warning", text: `${resourcePathOf(one)} was not compared: ${why(one)}` });
  return outcomeOf(found, gone, environment);
}
function outcomeOf(found, gone, { name }) {
  const byName = new Map([...found.flatMap(driftedOf), ...gone].map((one) => [resourcePathOf(one), one]));
  const resources = [...byName.values()].toSorted((a, b) => compare(resourcePathOf(a), resourcePathOf(b)));
  const unseen = found.filter(({ kind }) => kind === "unknown");
  if (resources.length === 0 && unseen.length > 0) throw notSeen(unseen, name);
  const ours = found.filter(({ type }) => type !== NESTED_STACK);
  const isSeen = ({ kind }) => kind !== "not-checked" && kind !== "unknown";
  const notChecked = ours.filter((one) => !isSeen(one)).map(resourcePathOf).toSorted(compare);
  const checked = ours.filter(isSeen).length;
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
function goneStack({ path, logicalId, id }) {
  const nestedPath = path.split("/").slice(0, -1).join("/");
  return { nestedPath, logicalId, physicalId: id, type: NESTED_STACK, kind: "deleted", properties: [] };
}
function notSeen(unseen, name) {
  const [first] = unseen;
  const names = unseen.map((one) => `'${resourcePathOf(one)}'`).join(", ");
  const said = first ? ` CloudFormation says: '${why(first)}'.` : "";
  return new Problem(`Whether '${name}' has drifted is not known: CloudFormation could not compare ${names}.${said}`, {
    todo: "Most often the role may not read that service: give it the permission, then run this again."
  });
}
function why({ reason }) {
  return (reason ?? "no reason was given").replace(/\.$/, "");
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// actions/lib/render/markdown/driftSummary.ts
function driftSummary(outcome, environment) {
  return fitParts(driftParts(outcome, environment), IN_SUMMARY, MORE);
}

// actions/lib/render/text/drift.ts
function driftLines(outcome, environment) {
  const compared = `${countOf(outcome.checked, "resource")} compared`;
  switch (outcome.kind) {
    case "in-sync":
      return [
        line(span("✓ ", "good"), span(environment, "strong"), " is in sync", span(` · ${compared}`, "quiet")),
        ...notCheckedLines(outcome)
      ];
    case "drifted": {
      const many = countOf(
        outcome.resources.length,
        "resource differs from its template",
        "resources differ from their templates"
      );
      return [
        line(span("✗ ", "bad"), span(environment, "strong"), ` has drifted: ${many}`, span(` · ${compared}`, "quiet")),
        ...indented(outcome.resources.flatMap(resourceLines)),
        ...notCheckedLines(outcome),
        EMPTY,
        line(
          "Undo each by hand, or take it over into the templates by a pull request. Deploying unchanged templates undoes nothing."
        )
      ];
    }
    default:
      return outcome;
  }
}
function resourceLines(resource) {
  const { type, kind, properties } = resource;
  const isGone = kind === "deleted";
  return [
    line(
      span(isGone ? "- " : "~ ", isGone ? "bad" : "careful"),
      span(resourcePathOf(resource), "strong"),
      span(`  ${type}`, "quiet"),
      span(isGone ? "  deleted" : "", "bad")
    ),
    ...indented(
      table(properties.map((property) => [property.path.slice(1), valuesText(driftedValuesOf(resource, property))])),
      4
    )
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
  return [EMPTY, hanging([span("Not compared by CloudFormation: ", "quiet")], notChecked.join(", "))];
}

// actions/drift/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const deadlineSeconds = numberInput(input, "deadline-seconds");
  const cloud = await tools.open(name, "observe");
  const { environment } = cloud;
  const forge = await tools.forge();
  const outcome = await drift({ ...session, environment, deadlineSeconds }, cloud);
  const maintain = () => maintainDriftIssue({ environment: name, outcome, about: run }, { forge, commentRenderer });
  const issue = await bestEffort("The issue about drift", maintain, tools);
  return {
    code: outcome.kind === "in-sync" ? 0 : 1,
    lines: driftLines(outcome, name),
    summary: driftSummary(outcome, name),
    outputs: { outcome: outcome.kind, issue: issue && "number" in issue ? String(issue.number) : "" }
  };
});
