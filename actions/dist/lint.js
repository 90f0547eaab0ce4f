import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  checkResourceTypes,
  resolveAtReference
} from "./shared/chunk-I5PN3YXG.js";
import {
  holdsData
} from "./shared/chunk-3Z3P6O3G.js";
import {
  redactLintOutcome
} from "./shared/chunk-RT7WJ7CN.js";
import {
  listInput
} from "./shared/chunk-Z5LEVTZT.js";
import {
  DOCUMENTATION_ACCOUNT,
  EMOJI,
  IN_SUMMARY,
  NO_SECRETS,
  SHORTENED_NOTE,
  ambiguousScalars,
  checkEnvironmentName,
  clean,
  collectTemplates,
  countOf,
  environmentNames,
  exitCodeOf,
  findingCounts,
  findingParts,
  fitParts,
  fixedPart,
  inspectEnvironment,
  lintLines,
  locationSortKey,
  nestedFilesOf,
  redactFinding,
  redactionOf,
  resolvedWith,
  runAction,
  secretsIn,
  sortFindings,
  withRedaction
} from "./shared/chunk-ELAL7BKZ.js";
import "./shared/chunk-MBEOQ74V.js";
import {
  isMap
} from "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TTQNJZCL.js";
import {
  NESTED_STACK
} from "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-SHYNV3WZ.js";
import "./shared/chunk-63RA5PMG.js";
import "./shared/chunk-WT6PDY5L.js";
import {
  Problem
} from "./shared/chunk-RHINW7DJ.js";
import {
  matchPattern
} from "./shared/chunk-AV4NLWDD.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lint/main.ts
import { writeFileSync } from "node:fs";

// actions/lib/rules/backtrackingPatterns.ts
var backtrackingPatterns = ({ parameters, document }) => Object.entries(parameters).flatMap(
  ([name, { allowedPattern }]) => allowedPattern === void 0 || !backtracks(allowedPattern) ? [] : [
    {
      level: "error",
      rule: "template/backtracking-pattern",
      message: `The AllowedPattern of '${name}' can take for ever to refuse a value, because a repetition inside a repetition backtracks.`,
      todo: "Write each repetition so that only one way of matching exists: (a+)+ is a+.",
      location: document.locationOf(["Parameters", name, "AllowedPattern"])
    }
  ]
);
var COMMON = ["a", "A", "0", "-", "_", ".", "/", ":", " "];
var LENGTH = 64;
var REFUSED = "\0";
function backtracks(pattern) {
  const prefix = /^\^?([\w\s:/@-]*)(?![*+?{])/.exec(pattern)?.[1] ?? "";
  const literals = [...new Set(pattern.match(/[\w@#%&=,;-]/g) ?? [])].slice(0, 12);
  const characters = [.../* @__PURE__ */ new Set([...literals, ...COMMON])];
  const pairs = characters.slice(0, 6).flatMap((one) => characters.slice(0, 6).map((other) => one + other));
  return [...characters, ...pairs].some((unit) => {
    const repeated = unit.repeat(LENGTH / unit.length);
    return [repeated, prefix + repeated].some((text) => matchPattern(`^(?:${pattern})$`, text + REFUSED) === "timeout");
  });
}

// actions/lib/rules/dataRetention.ts
var dataRetention = ({ document, resources }) => Object.entries(resources).flatMap(([logicalId, { type, deletionPolicy, updateReplacePolicy }]) => {
  if (!holdsData(type)) return [];
  const policies = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy };
  return Object.entries(policies).flatMap(([name, policy]) => {
    if (policy !== null && policy !== void 0) return [];
    const finding2 = {
      level: "error",
      rule: "template/kept-data",
      message: `'${logicalId}' keeps data (${type}) but has no ${name}: CloudFormation would delete it.`,
      todo: `Add ${name}: Retain, Snapshot, RetainExceptOnCreate or, if the data may be deleted, Delete.`,
      location: document.locationOf(["Resources", logicalId])
    };
    return [finding2];
  });
});

// actions/lib/rules/documentationAccount.ts
var documentationAccount = (environment) => environment.account === DOCUMENTATION_ACCOUNT ? [
  {
    level: "notice",
    rule: "environment/not-set-up",
    message: `Environment '${environment.name}' has the account number of AWS's documentation: it is not set up yet.`,
    todo: "Set your account number before you deploy.",
    location: environment.locationOf(["account"])
  }
] : [];

// actions/lib/rules/dynamicReferences.ts
var dynamicReferences = (template) => textsIn(template.document.value).flatMap(
  ({ text, path }) => [...text.matchAll(REFERENCE)].flatMap(([reference, service = "", rest = ""]) => {
    if (hasVersion(service, rest) || isOwnSecret(rest, template)) return [];
    return [
      {
        level: "warning",
        rule: "template/unversioned-reference",
        message: `'${reference}' names no version: a change of its value is in no preview.`,
        todo: service === "secretsmanager" ? "Add the id of the version." : `Add the version, or use a parameter of type AWS::SSM::Parameter::Value<String>: a preview shows its value.`,
        location: template.document.locationOf(path)
      }
    ];
  })
);
var REFERENCE = /\{\{resolve:(ssm|ssm-secure|secretsmanager):((?:\$\{[^{}]*\}|[^{}])*)\}\}/g;
var VERSION = /:(?:\d+|\$\{[^{}]*\})$/;
function hasVersion(service, rest) {
  if (service !== "secretsmanager") return VERSION.test(rest);
  const [, , , versionId = ""] = rest.slice(rest.indexOf(":SecretString") + 1).split(":");
  return rest.includes(":SecretString") && versionId !== "";
}
function isOwnSecret(rest, { resources }) {
  const [, name = ""] = /^\$\{([A-Za-z0-9]+)(?:\.[^{}]*)?\}/.exec(rest) ?? [];
  return Object.hasOwn(resources, name);
}
function textsIn(value, path = []) {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : [];
}

// actions/lib/rules/nestedStackInputs.ts
var nestedStackInputs = (parent, templates) => {
  const stacks = new Set(Object.keys(parent.resources).filter((id) => parent.resources[id]?.type === NESTED_STACK));
  const isOutput = (value) => readsOutput(value, stacks);
  const partialUses = pathsTo(parent.document.value, (key, value) => PARTIAL_FUNCTIONS.has(key) && isOutput(value)).map(
    (path) => finding(parent, path, `'${String(path.at(-1))}' is used on an output of a nested stack`, "Pass the whole value.")
  );
  const files = new Map(nestedFilesOf(parent).map(({ logicalId, file }) => [logicalId, file]));
  const failingUses = [...stacks].flatMap((logicalId) => {
    const child = templates.get(files.get(logicalId) ?? "");
    const inputs = parent.resources[logicalId]?.properties.Parameters;
    if (!child || !isMap(inputs)) return [];
    return Object.keys(inputs).flatMap((name) => isOutput(inputs[name] ?? null) ? failingUsesOf(child, name) : []);
  });
  return [...partialUses, ...failingUses];
};
var PARTIAL_FUNCTIONS = /* @__PURE__ */ new Set(["Fn::Select", "Fn::Split"]);
function failingUsesOf(child, name) {
  const parameter = child.parameters[name];
  if (!parameter) return [];
  const constraint = constraintOf(parameter);
  const subject = `Parameter '${name}' gets an output of another nested stack`;
  const constraintFindings = constraint ? [finding(child, ["Parameters", name], `${subject}, but has ${constraint}`, "Make it a plain String.")] : [];
  const uses = (value) => readsParameter(value, name);
  const conditionUses = ["Conditions", "Rules"].flatMap((section) => {
    const all = isMap(child.document.value) ? child.document.value[section] : void 0;
    return Object.entries(isMap(all) ? all : {}).flatMap(
      ([id, value]) => uses(value) ? [finding(child, [section, id], `${subject}, but '${id}' depends on it`, "Use another parameter.")] : []
    );
  });
  const partialUses = pathsTo(child.document.value, (key, value) => PARTIAL_FUNCTIONS.has(key) && uses(value)).map(
    (path) => finding(
      child,
      path,
      `${subject}, but '${String(path.at(-1))}' is used on it`,
      "Pass each part as a parameter of its own."
    )
  );
  return [...constraintFindings, ...conditionUses, ...partialUses];
}
function constraintOf(parameter) {
  if (parameter.type !== "String") return `the type ${parameter.type}`;
  if (parameter.allowedPattern !== void 0) return "an AllowedPattern";
  if (parameter.allowedValues !== void 0) return "AllowedValues";
  return parameter.minLength !== void 0 || parameter.maxLength !== void 0 ? "a limit of its length" : void 0;
}
function finding(template, path, subject, todo) {
  const message = `${subject}: its value is unknown while CloudFormation creates the change set, and that fails on AWS.`;
  return { level: "error", rule: "template/nested-value", message, todo, location: template.document.locationOf(path) };
}
function readsOutput(value, stacks) {
  return hasNode(value, (key, inner) => {
    if (key === "Fn::GetAtt") return Array.isArray(inner) && stacks.has(String(inner[0]));
    if (key !== "Fn::Sub") return false;
    const text = String(Array.isArray(inner) ? inner[0] : inner);
    return [...text.matchAll(/\$\{(\w+)\.Outputs\./g)].some(([, id = ""]) => stacks.has(id));
  });
}
function readsParameter(value, name) {
  return hasNode(value, (key, inner) => {
    if (key === "Ref") return inner === name;
    return key === "Fn::Sub" && String(Array.isArray(inner) ? inner[0] : inner).includes(`\${${name}}`);
  });
}
function hasNode(value, test) {
  if (Array.isArray(value)) return value.some((item) => hasNode(item, test));
  return isMap(value) && Object.entries(value).some(([key, inner]) => test(key, inner) || hasNode(inner, test));
}
function pathsTo(value, test, path = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsTo(item, test, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(
    ([key, inner]) => test(key, inner) ? [[...path, key]] : pathsTo(inner, test, [...path, key])
  );
}

// actions/lib/rules/pinnedImages.ts
var MOVING_TAGS = /* @__PURE__ */ new Set(["latest", "main", "dev", "edge", "nightly", "stable"]);
var pinnedImages = (_environment, stack) => findingsIn(stack);
function findingsIn(stack) {
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }) => {
    const containers = type === "AWS::ECS::TaskDefinition" ? properties.ContainerDefinitions : void 0;
    if (!Array.isArray(containers)) return [];
    return containers.flatMap((container, index) => {
      const image = isMap(container) ? container.Image : void 0;
      const finding2 = typeof image === "string" ? unpinnedReason(image) : void 0;
      const path = ["Resources", logicalId, "Properties", "ContainerDefinitions", index, "Image"];
      return finding2 ? [{ ...finding2, location: stack.template.document.locationOf(path) }] : [];
    });
  });
  return [...own, ...Object.values(stack.nested).flatMap(findingsIn)];
}
function unpinnedReason(image) {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return void 0;
  const [, tag] = /:([\w.-]+)$/.exec(image) ?? [];
  if (tag === void 0 || MOVING_TAGS.has(tag))
    return {
      level: "error",
      rule: "image/moving-tag",
      message: `Image '${image}' has ${tag === void 0 ? "no tag" : "a moving tag"}: each task may run a different version.`,
      todo: "Name the version and its digest."
    };
  return {
    level: "warning",
    rule: "image/no-digest",
    message: `Image '${image}' is named by its tag alone, and a tag can be moved.`,
    todo: "Add the digest that the registry shows for this tag (sha256:…)."
  };
}

// actions/lib/rules/transforms.ts
var transforms = ({ document }) => pathsOfTransforms(document.value).map((path) => ({
  level: "error",
  rule: "template/transform",
  message: "A transform needs the capability CAPABILITY_AUTO_EXPAND, which is never granted: a preview cannot show its result.",
  todo: "Write the result of the transform into the template.",
  location: document.locationOf(path)
}));
function pathsOfTransforms(value, path = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOfTransforms(item, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    const isTransform = path.length === 0 && key === "Transform" || key === "Fn::Transform";
    return isTransform ? [here] : pathsOfTransforms(item, here);
  });
}

// actions/lib/rules/rules.ts
var TEMPLATE_RULES = [
  ambiguousScalars,
  backtrackingPatterns,
  transforms,
  dataRetention,
  dynamicReferences,
  nestedStackInputs
];
var ENVIRONMENT_RULES = [pinnedImages, documentationAccount];

// actions/lib/operations/lint.ts
var BOOTSTRAP = "cloudformation/bootstrap.yaml";
async function lint(order, tools) {
  const redaction = { secrets: NO_SECRETS, redact: redactLintOutcome };
  return withRedaction(redaction, tools, (redacted) => lintFiles(order, redacted));
}
async function lintFiles({ environments: selected, base }, tools) {
  const { workspace, linter, reporter } = tools;
  const names = selected ?? await environmentNames(tools);
  if (selected) for (const name of selected) await checkEnvironmentName(name, tools);
  reporter.report({ kind: "step", step: "read files", subject: names.join(", ") });
  const read = await Promise.all(names.map((name) => inspectEnvironment(name, tools)));
  const environments = read.flatMap(({ environment }) => environment ? [environment] : []);
  const bootstrap = await workspace.exists(BOOTSTRAP) ? [BOOTSTRAP] : [];
  const roots = [.../* @__PURE__ */ new Set([...read.flatMap(({ root }) => root ?? []), ...bootstrap])];
  const trees = new Map(
    await Promise.all(roots.map(async (root) => [root, await collectTemplates(root, tools)]))
  );
  const templates = new Map([...trees.values()].flatMap((tree) => [...tree.templates]));
  const files = [...new Set([...trees.values()].flatMap((tree) => [...tree.documents.keys()]))].sort();
  const regions = [...new Set(environments.map(({ region }) => region))].sort();
  const subject = files.length === 1 ? "1 template" : `${files.length} templates`;
  reporter.report({ kind: "step", step: "run cfn-lint", subject });
  const linting = Promise.all((regions.length > 0 ? regions : [ANY_REGION]).map((region) => linter.lint(files, region)));
  linting.catch(() => {
  });
  reporter.report({ kind: "step", step: "resolve", subject: names.join(", ") });
  const templateFindings = [
    ...[...trees.values()].flatMap((tree) => tree.findings),
    ...[...templates.values()].flatMap((template) => TEMPLATE_RULES.flatMap((rule) => rule(template, templates)))
  ];
  const templateKeys = new Set(
    templateFindings.flatMap(({ rule, location }) => [locationSortKey(location), `${location?.file} ${rule}`])
  );
  const bases = await stacksAt(base, environments, tools);
  const resolvedFindings = environments.flatMap(
    (environment) => findingsInResolved(environment, trees.get(environment.templateFile), bases.get(environment.name))
  ).filter(
    ({ rule, location }) => !templateKeys.has(locationSortKey(location)) && !templateKeys.has(`${location?.file} ${rule}`)
  );
  const findings = [
    ...read.flatMap((environment) => environment.findings),
    ...templateFindings,
    ...resolvedFindings,
    ...(await linting).flat()
  ];
  const all = sortFindings(findings);
  const environmentFiles = new Set(read.flatMap((environment) => environment.files));
  return { kind: all.length > 0 ? "findings" : "clean", findings: all, files: files.length + environmentFiles.size };
}
var ANY_REGION = "us-east-1";
async function stacksAt(reference, environments, tools) {
  if (reference === void 0) return /* @__PURE__ */ new Map();
  await tools.workspace.at(reference);
  const stacks = environments.map(async (environment) => {
    const { name } = environment;
    try {
      const stack = await resolveAtReference(reference, environment, tools);
      return stack ? [[name, stack.resolved]] : [];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const text = `Environment '${name}' could not be compared with ${reference}: ${error.message}`;
      tools.reporter.report({ kind: "warning", text });
      return [];
    }
  });
  return new Map((await Promise.all(stacks)).flat());
}
function findingsInResolved(environment, tree, base) {
  if (!tree?.templates.has(environment.templateFile)) return [];
  const { stack, findings } = resolvedWith(environment, tree.templates);
  const redaction = redactionOf(secretsIn([stack]));
  const changedTypes = base ? checkResourceTypes(base, stack) : [];
  const broken = [...ENVIRONMENT_RULES.flatMap((rule) => rule(environment, stack)), ...changedTypes];
  return [...findings, ...broken.map((finding2) => redactFinding(finding2, redaction))];
}

// actions/lib/render/json/sarif.ts
var LEVELS = { error: "error", warning: "warning", notice: "note" };
var MAXIMUM_LENGTH = 1e3;
function sarifOf(findings) {
  const rules = [...new Set(findings.map(({ rule }) => clean(rule)))].sort();
  const results = findings.flatMap((finding2) => resultOf(finding2, rules));
  const withoutLocation = findings.filter(({ location }) => !location);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "lint", rules: rules.map((id) => ({ id, shortDescription: { text: id } })) } },
        columnKind: "unicodeCodePoints",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: withoutLocation.map(notificationOf) }],
        results
      }
    ]
  };
}
function resultOf(finding2, rules) {
  const { level, rule, location } = finding2;
  if (!location) return [];
  const { file, line: startLine, column: startColumn } = location;
  const ruleId = clean(rule);
  return [
    {
      ruleId,
      ruleIndex: rules.indexOf(ruleId),
      level: LEVELS[level],
      message: { text: messageOf(finding2) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine, startColumn } } }]
    }
  ];
}
function notificationOf(finding2) {
  const { level, rule } = finding2;
  return { level: LEVELS[level], message: { text: messageOf(finding2) }, associatedRule: { id: clean(rule) } };
}
function messageOf({ message, todo }) {
  const characters = [...clean(todo ? `${message} ${todo}` : message)];
  const isLong = characters.length > MAXIMUM_LENGTH;
  const text = isLong ? `${characters.slice(0, MAXIMUM_LENGTH - 1).join("")}…` : characters.join("");
  return text.replaceAll(/[\\[\]]/g, "\\$&");
}
function uriOf(file) {
  return file.toWellFormed().split("/").map(encodeURIComponent).join("/");
}

// actions/lib/render/markdown/lintSummary.ts
function lintSummary({ findings, files }) {
  if (findings.length === 0) return `### ${EMOJI.success} No problems in ${countOf(files, "file")}`;
  const sign = findings.some(({ level }) => level === "error") ? EMOJI.error : EMOJI.warning;
  const head = `### ${sign} ${findingCounts(findings)} in ${countOf(files, "file")}`;
  return fitParts([fixedPart(head), ...findingParts(findings)], IN_SUMMARY, SHORTENED_NOTE);
}

// actions/lint/main.ts
await runAction(async ({ input, tools }) => {
  const environments = listInput(input, "environments");
  const base = input("base");
  const order = { ...environments.length > 0 && { environments }, ...base !== void 0 && { base } };
  const outcome = await lint(order, { ...tools, linter: await tools.linter() });
  const file = input("sarif-file");
  if (file !== void 0) writeFileSync(file, JSON.stringify(sarifOf(outcome.findings)));
  return {
    code: exitCodeOf(outcome),
    lines: lintLines(outcome),
    summary: lintSummary(outcome),
    outputs: { outcome: outcome.kind, findings: String(outcome.findings.length) },
    findings: outcome.findings
  };
});
