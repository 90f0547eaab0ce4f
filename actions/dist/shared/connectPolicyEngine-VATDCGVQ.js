import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  killedText,
  limitConcurrency,
  runProcess
} from "./chunk-2UQZRHAE.js";
import {
  canonical,
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  Problem,
  quotedList
} from "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/tools/guard/connectPolicyEngine.ts
import { availableParallelism } from "node:os";

// actions/lib/tools/guard/evaluateService.ts
import { createHash } from "node:crypto";

// actions/lib/tools/guard/cachedViolations.ts
function parseCachedViolations(text, { controls }, input) {
  const list = text === void 0 ? void 0 : parseJson(text);
  if (!Array.isArray(list)) return void 0;
  const violations = list.flatMap((item) => violationOf(item) ?? []);
  const isComplete = violations.length === list.length;
  const isOfInput = violations.every(({ rule, resource }) => controls.has(rule) && Object.hasOwn(input, resource));
  return isComplete && isOfInput ? violations : void 0;
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function violationOf(item) {
  if (!isMap(item)) return void 0;
  const { rule, resource, path } = item;
  if (typeof rule !== "string" || typeof resource !== "string" || !Array.isArray(path)) return void 0;
  const steps = path.filter((step) => typeof step === "string" || typeof step === "number");
  return steps.length === path.length ? { rule, resource, path: steps } : void 0;
}

// actions/lib/tools/guard/checkedValues.ts
function checkedValues(checks) {
  const values = valuesIn(checks, "wrong", "without the other side");
  const isOfInput = values.some(({ path }) => path.startsWith("/Resources/"));
  return isOfInput ? values : valuesIn(checks, "wrong", "with the other side");
}
function valuesIn(node, kind, search) {
  if (Array.isArray(node)) return node.flatMap((item) => valuesIn(item, kind, search));
  if (!isMap(node)) return [];
  if (typeof node.path === "string" && Object.hasOwn(node, "value")) return [{ path: node.path, kind }];
  return Object.entries(node).flatMap(([key, inner]) => {
    if (key === "to" && search === "without the other side") return [];
    if (key === "traversed_to") return valuesIn(inner, "missing", search);
    return valuesIn(inner, key === "from" && isEquality(node.comparison) ? "label" : kind, search);
  });
}
function isEquality(comparison) {
  return Array.isArray(comparison) && comparison[0] === "Eq" && comparison[1] === false;
}

// actions/lib/tools/guard/violatedParts.ts
function violatedParts(checks, resources, types) {
  const evaluated = Object.keys(resources).filter((id) => types.includes(String(resources[id]?.Type)));
  const parts = checkedValues(checks).flatMap((value) => partAt(value, resources));
  const subjects = parts.filter(({ resource }) => evaluated.includes(resource));
  const found = subjects.length > 0 ? subjects : parts;
  if (found.length === 0) return evaluated.map((resource) => ({ resource, path: [] }));
  return [...Map.groupBy(found, ({ resource }) => resource)].map(([resource, rejected]) => ({
    resource,
    path: commonPath(rejectedPaths(rejected))
  }));
}
function partAt({ path: text, kind }, resources) {
  const [, root, ...steps] = text.split("/");
  const [resource, ...path] = root === "Resources" ? pathThrough(resources, steps) : [];
  return resource === void 0 ? [] : [{ resource: String(resource), path, kind }];
}
function pathThrough(node, steps) {
  for (let length = steps.length; length > 0; length--) {
    const key = steps.slice(0, length).join("/");
    const step = Array.isArray(node) ? Number(key) : key;
    const inner = Array.isArray(node) ? node[Number(key)] : isMap(node) && Object.hasOwn(node, key) ? node[key] : void 0;
    if (inner !== void 0) return [step, ...pathThrough(inner, steps.slice(length))];
  }
  return [];
}
function rejectedPaths(parts) {
  const others = parts.filter(({ kind, path }) => kind === "label" && isOfItem(path)).map(({ path }) => path.slice(0, -1));
  const meant = parts.filter(({ path }) => !others.some((item) => item.every((step, index) => step === path[index])));
  if (meant.length === 0) return others.map((item) => item.slice(0, -1));
  const wrong = meant.filter(({ kind }) => kind !== "missing");
  return (wrong.length > 0 ? wrong : meant).map(({ path }) => path);
}
var LABELS = ["Key", "Name", "Effect"];
function isOfItem(path) {
  return LABELS.includes(path.at(-1)) && typeof path.at(-2) === "number";
}
function commonPath([first = [], ...others]) {
  return others.reduce((path, other) => {
    const length = path.findIndex((step, index) => step !== other[index]);
    return length === -1 ? path : path.slice(0, length);
  }, first);
}

// actions/lib/tools/guard/guardReport.ts
function violationsIn(stdout, { controls }, inputs) {
  const report = JSON.parse(stdout);
  if (!Array.isArray(report)) throw new Error("its report is no list");
  const entries = new Map(report.filter(isMap).map((entry) => [entry.name, entry]));
  return inputs.map((input, index) => {
    const entry = entries.get(`DATA_STDIN[${index + 1}]`);
    if (!entry) throw new Error(`its report has no entry for input ${index + 1} of ${inputs.length}`);
    const violated = listIn(entry, "not_compliant").map(violatedRule);
    const reported = /* @__PURE__ */ new Set([
      ...listIn(entry, "compliant"),
      ...listIn(entry, "not_applicable"),
      ...violated.map(({ rule }) => rule)
    ]);
    const missing = [...controls.keys()].filter((rule) => !reported.has(rule));
    if (missing.length > 0) throw new Error(`its report lacks ${missing.length} rules: ${missing.join(", ")}`);
    return violated.flatMap(({ rule, checks }) => {
      const control = controls.get(rule);
      if (!control) throw new Error(`its report has the unknown rule '${rule}'`);
      const parts = violatedParts(checks, input, control.types);
      if (parts.length === 0) throw new Error(`its report does not say which resource violates '${rule}'`);
      return parts.map((part) => ({ ...part, rule }));
    });
  });
}
function violatedRule(item) {
  const rule = isMap(item) ? item.Rule : void 0;
  if (!isMap(rule) || typeof rule.name !== "string") throw new Error("its report has a violation without a rule");
  return { rule: rule.name, checks: rule.checks ?? [] };
}
function listIn(entry, key) {
  const list = entry[key];
  if (Array.isArray(list)) return list;
  throw new Error(`its report has no list '${key}'`);
}

// actions/lib/tools/guard/runGuard.ts
var PASSED = 0;
var VIOLATED = 19;
async function runGuard(service, evaluations, { loaded, signal, limit }) {
  const { executable } = loaded;
  const failure = (reason) => new Problem(reason, {
    todo: `Run '${executable} --version'. If that fails, delete the folder node_modules and run 'npm ci'.`
  });
  const result = await runProcess({
    executable,
    args: ["validate", "--payload", "--structured", "--show-summary", "none", "--output-format", "json"],
    input: JSON.stringify({ rules: service.texts, data: evaluations.map(({ text }) => text) }),
    signal,
    limit
  });
  if (result.kind === "not-started") throw failure(`it does not start (${result.cause.message})`);
  if (result.kind === "timed-out") throw failure(`it did not end within ${limit / 1e3} seconds`);
  if (result.kind === "flooded") throw failure("it printed without an end");
  if (result.kind === "killed") throw failure(`it ${killedText(result.by)}`);
  const { code, stdout, stderr } = result;
  if (code !== PASSED && code !== VIOLATED) throw failure(`exit code ${code}: ${lastLine(stderr) || lastLine(stdout)}`);
  try {
    const inputs = evaluations.map(({ input }) => input);
    const violations = violationsIn(stdout, service, inputs);
    if (violations.some(({ length }) => length > 0) !== (code === VIOLATED))
      throw new Error(`exit code ${code} does not fit its report`);
    return violations;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw failure(error.message);
  }
}
function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}

// actions/lib/tools/guard/isolateFailure.ts
var LIMIT = 3e4;
async function worksWithout(service, tools) {
  const result = await attempt(service, {}, tools);
  return !(result instanceof Problem);
}
async function isolateFailure(service, input, tools) {
  const whole = await attempt(service, input, tools);
  if (!(whole instanceof Problem)) return { violations: whole, failures: [] };
  const failures = [];
  for (const [resource, value] of Object.entries(input)) {
    const alone = await attempt(service, { [resource]: value }, tools);
    if (alone instanceof Problem) failures.push({ resource, problem: alone });
  }
  if (failures.length === 0) throw whole;
  const failed = new Set(failures.map(({ resource }) => resource));
  const rest = Object.fromEntries(Object.entries(input).filter(([resource]) => !failed.has(resource)));
  const violations = await attempt(service, rest, tools);
  if (violations instanceof Problem) throw violations;
  return { violations, failures };
}
async function attempt(service, input, tools) {
  const limited = { ...tools, limit: Math.min(tools.limit, LIMIT) };
  try {
    const [violations = []] = await runGuard(service, [{ input, text: JSON.stringify({ Resources: input }) }], limited);
    return violations;
  } catch (error) {
    if (!(error instanceof Problem) || tools.signal?.aborted) throw error;
    return error;
  }
}

// actions/lib/tools/guard/evaluateService.ts
async function evaluateService(service, subjects, tools) {
  const keyOf = cacheKeys(service, tools.loaded);
  const evaluations = await Promise.all(
    evaluationsOf(service, subjects).map(async (evaluation) => {
      const key = keyOf(evaluation.text);
      const cached = parseCachedViolations(await tools.cache.get(key), service, evaluation.input);
      return { ...evaluation, key, cached };
    })
  );
  const missing = evaluations.filter(({ cached }) => cached === void 0);
  const runs = batchesOf(missing).map((batch) => tools.inTurn(() => runBatch(service, batch, tools)));
  const results = new Map((await Promise.all(runs)).flat());
  const complete = [...results].filter(([, { failures }]) => failures.length === 0);
  await Promise.all(complete.map(([key, { violations }]) => tools.cache.put(key, JSON.stringify(violations))));
  return evaluations.flatMap(({ key, cached, subjects: concerned }) => {
    const { violations, failures } = results.get(key) ?? { violations: cached ?? [], failures: [] };
    return concerned.flatMap((subject) => [
      ...violations.map((violation) => policyViolation(violation, subject, service)),
      ...failures.map((failure) => failedResource(failure, subject, service))
    ]);
  });
}
async function runBatch(service, batch, tools) {
  try {
    const found = await runGuard(service, batch, tools);
    return batch.map(({ key }, index) => [key, { violations: found[index] ?? [], failures: [] }]);
  } catch (error) {
    if (!(error instanceof Problem) || tools.signal?.aborted) throw error;
    if (!CRASH.test(error.message) || !await worksWithout(service, tools)) throw error;
    const results = [];
    for (const { key, input } of batch) results.push([key, await isolateFailure(service, input, tools)]);
    return results;
  }
}
var CRASH = /^(?:exit code \d+:|it did not end|it printed|it was killed)/;
function failedResource({ resource, problem }, subject, { name }) {
  const message = `Guard failed at '${resource}' for the rules of '${name}': ${problem.message}. The other resources were checked.`;
  const todo = "Correct the kinds of its values: Guard expects those of the specification.";
  return { rule: "guard/failed", message, todo, subject, resource, path: [] };
}
var BATCH = 6e4;
function batchesOf(evaluations) {
  const batches = [];
  let free = 0;
  for (const evaluation of evaluations) {
    const batch = batches.at(-1);
    if (batch && evaluation.text.length <= free) batch.push(evaluation);
    else {
      batches.push([evaluation]);
      free = BATCH;
    }
    free -= evaluation.text.length;
  }
  return batches;
}
function evaluationsOf({ types }, subjects) {
  const inputs = subjects.map((subject) => {
    const concerned = Object.entries(subject.resources).filter(([, { type }]) => types.has(type));
    const input = Object.fromEntries(
      concerned.map(([path, { type, properties, attributes }]) => [
        path,
        { ...attributes, Type: type, Properties: properties }
      ])
    );
    return { subject, input, text: canonical({ Resources: input }) };
  });
  const relevant = inputs.filter(({ input }) => Object.keys(input).length > 0);
  return [...Map.groupBy(relevant, ({ text }) => text).values()].flatMap(
    ([first, ...equal]) => first ? [{ ...first, subjects: [first, ...equal].map(({ subject }) => subject) }] : []
  );
}
var READING = 2;
function cacheKeys({ texts }, { version, digest }) {
  const engine = createHash("sha256").update(JSON.stringify([READING, version, digest, texts]));
  return (input) => `guard/${engine.copy().update(input).digest("hex")}`;
}
function policyViolation({ rule, resource, path }, subject, { controls }) {
  const control = controls.get(rule);
  if (!control) throw new Error(`The rule '${rule}' is unknown.`);
  const { id, title, todo, severity, documentation } = control;
  return {
    ...{ rule: `guard/${id}`, message: title, todo, severity, subject, resource, path },
    ...documentation !== void 0 && { documentation }
  };
}

// actions/lib/tools/guard/mergeFailures.ts
var NAMED = 3;
function mergeFailures(failures, environments) {
  return [...Map.groupBy(failures, kindOf).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { message, todo } = first.problem;
    return [
      {
        ...{ level: "error", rule: "guard/failed", environments },
        message: `Guard failed for the rules of ${servicesText([first, ...others])}: ${message}.`,
        ...todo !== void 0 && { todo }
      }
    ];
  });
}
function kindOf({ problem: { message } }) {
  if (message.startsWith("exit code")) return message;
  return (message.split(": ")[0] ?? message).replaceAll(/\d+/g, "0");
}
function servicesText(failures) {
  const names = failures.map(({ service }) => service);
  if (names.length <= NAMED) return quotedList(names);
  const shown = names.slice(0, NAMED).map((name) => `'${name}'`);
  return `${shown.join(", ")} and ${names.length - NAMED} more`;
}

// actions/lib/tools/guard/policyPackage.ts
import { createHash as createHash2 } from "node:crypto";
import { readdirSync as readdirSync2, readFileSync as readFileSync3 } from "node:fs";
import { join as join2 } from "node:path";

// actions/lib/tools/guard/guardService.ts
import { readdirSync, readFileSync as readFileSync2 } from "node:fs";
import { join } from "node:path";

// actions/lib/tools/guard/readJson.ts
import { readFileSync } from "node:fs";
function readJson(file) {
  const value = JSON.parse(readFileSync(file, "utf8"));
  if (isMap(value)) return value;
  throw new Error(`'${file}' is no JSON object`);
}

// actions/lib/tools/guard/guardService.ts
var RULES = ".guard";
var EVALUATED_RULE = /^rule\s+(\w+)\s+(?:when\b|\{)/gm;
var RESOURCE_TYPE = /\bAWS::\w+::\w+/g;
function readGuardService(folder, name) {
  const files = readdirSync(join(folder, "cfn-guard", name)).filter((file) => file.endsWith(RULES)).sort();
  const read = files.map((file) => {
    const metadata = join(folder, "metadata", name, `${file.slice(0, -RULES.length)}.metadata.json`);
    const text = readFileSync2(join(folder, "cfn-guard", name, file), "utf8");
    return { text, rule: ruleIn(text, file), control: controlOf(readJson(metadata), metadata) };
  });
  const controls = new Map(read.map(({ rule, control }) => [rule, control]));
  if (controls.size < read.length) throw damaged(`Two rules of '${name}' have the same name.`);
  const texts = read.map(({ text }) => text);
  return { name, texts, controls, types: new Set(texts.flatMap((text) => text.match(RESOURCE_TYPE) ?? [])) };
}
function ruleIn(text, file) {
  const names = new Set([...text.matchAll(EVALUATED_RULE)].map(([, name = ""]) => name));
  const [rule] = names;
  if (rule === void 0 || names.size > 1) throw damaged(`'${file}' has ${names.size} rules that Guard reports.`);
  return rule;
}
var SEVERITIES = {
  CRITICAL: "critical",
  HIGH: "high",
  MEDIUM: "medium",
  LOW: "low"
};
function controlOf(metadata, file) {
  const { Id: id, DisplayName: title, RemediationMessage: todo, EvaluatedResourceTypes: types } = metadata;
  const severity = SEVERITIES[String(metadata.Severity)];
  if (typeof id !== "string" || typeof title !== "string" || typeof todo !== "string" || severity === void 0)
    throw damaged(`'${file}' lacks 'Id', 'DisplayName', 'RemediationMessage' or a known 'Severity'.`);
  const names = Array.isArray(types) ? types.filter((type) => typeof type === "string") : [];
  return { id, title, todo: sentence(todo), severity, documentation: firstPage(metadata), types: names };
}
function sentence(text) {
  return text.endsWith(".") ? text : `${text}.`;
}
function firstPage({ DocumentationReferences: references }) {
  const pages = Array.isArray(references) ? references.flatMap((page) => isMap(page) ? page.Url ?? [] : []) : [];
  return pages.find((page) => typeof page === "string" && page.startsWith("https://"))?.toString();
}
function damaged(message) {
  return new Problem(message, { todo: "Delete the folder node_modules and run 'npm ci'." });
}

// actions/lib/tools/guard/policyPackage.ts
var POLICY_PACKAGE = "@cdklabs/cdk-validator-cfnguard";
var OLDEST_VERSION = "3.1.1";
var FEWEST_RULES = 237;
var SYSTEMS = { linux: "ubuntu", darwin: "macos" };
var PROCESSORS = { x64: "x86_64", arm64: "aarch64" };
var INSTALL = "Run 'npm ci'. In a workflow, make it a step before this action.";
function readPolicyPackage(folder, machine = process) {
  const root = join2(folder, "node_modules", POLICY_PACKAGE);
  const version = readVersion(root);
  if (isOlder(version, OLDEST_VERSION)) {
    throw new Problem(`Guard ${version} is too old: ${OLDEST_VERSION} is the oldest version that lint understands.`, {
      todo: INSTALL
    });
  }
  const executable = join2(root, "bin", ...programFolder(machine), "cfn-guard");
  const program = installed(executable, () => readFileSync3(executable));
  const rulesFolder = join2(root, "rules/control-tower");
  const services = installed(rulesFolder, () => readServices(rulesFolder));
  const rules = services.reduce((sum, service) => sum + service.controls.size, 0);
  if (rules < FEWEST_RULES) {
    throw new Problem(`Guard has ${rules} rules in '${root}': at least ${FEWEST_RULES} are expected.`, {
      todo: `Delete the folder '${root}' and run 'npm ci'.`
    });
  }
  return { executable, version, digest: createHash2("sha256").update(program).digest("hex"), services, rules };
}
function readVersion(root) {
  const file = join2(root, "guard-version.json");
  const { version } = installed(file, () => readJson(file));
  if (typeof version === "string") return version;
  throw new Problem(`'${file}' has no version of Guard.`, { todo: INSTALL });
}
function programFolder({ platform, arch }) {
  const [system, processor] = [SYSTEMS[platform], PROCESSORS[arch]];
  if (system !== void 0 && processor !== void 0) return [system, processor];
  throw new Problem(`Guard has no program for this machine (${platform} on ${arch}).`, {
    todo: "Run lint on Linux or macOS with an x64 or arm64 processor: in a workflow, in a container, or on Windows in WSL."
  });
}
function readServices(folder) {
  const names = readdirSync2(join2(folder, "cfn-guard")).sort();
  return names.map((name) => readGuardService(folder, name));
}
function installed(path, read) {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Problem || !(cause instanceof Error)) throw cause;
    const message = `Guard is not completely installed: cannot read '${path}' (${cause.message}).`;
    throw new Problem(message, { todo: INSTALL, cause });
  }
}
function isOlder(version, other) {
  return version.localeCompare(other, "en", { numeric: true }) < 0;
}

// actions/lib/tools/guard/connectPolicyEngine.ts
var LIMIT2 = 5 * 6e4;
function connectPolicyEngine(options) {
  return {
    check: async (subjects) => {
      try {
        const loaded = readPolicyPackage(options.toolFolder, options.machine);
        return await checkWith(loaded, subjects, options);
      } catch (error) {
        if (!(error instanceof Problem) || options.signal?.aborted) throw error;
        return { engine: { name: "guard", rules: 0 }, violations: [], failures: [failureOf(error)] };
      }
    }
  };
}
async function checkWith(loaded, subjects, { cache, signal, limit = LIMIT2 }) {
  const inTurn = limitConcurrency(availableParallelism());
  const tools = { loaded, cache, signal, limit, inTurn };
  const results = await Promise.all(loaded.services.map((service) => resultOf(service, subjects, tools)));
  return {
    engine: { name: "guard", version: loaded.version, rules: loaded.rules },
    violations: results.flatMap(({ violations }) => violations),
    failures: mergeFailures(
      results.flatMap(({ failure }) => failure ?? []),
      [...new Set(subjects.map(({ environment }) => environment))].sort()
    )
  };
}
async function resultOf(service, subjects, tools) {
  try {
    return { violations: await evaluateService(service, subjects, tools) };
  } catch (error) {
    if (!(error instanceof Problem) || tools.signal?.aborted) throw error;
    return { violations: [], failure: { service: service.name, problem: error } };
  }
}
function failureOf({ message, todo }) {
  return { level: "error", rule: "guard/failed", message, ...todo !== void 0 && { todo } };
}
export {
  connectPolicyEngine
};
