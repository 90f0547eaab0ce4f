import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  readBootstrap
} from "./chunk-6ZQIQ2TB.js";
import {
  changeSetPollInterval,
  deadlineIn,
  retryRead,
  waitUntilUpdatable
} from "./chunk-KG43A6BM.js";
import {
  checkAccount,
  quotedList,
  shortSha
} from "./chunk-HJMM3TMW.js";
import {
  Unknown,
  causesDataLoss,
  childrenOf,
  expressionText,
  functionCallOf,
  hasUnknown,
  holdsData,
  isSecretName,
  isSecretProperty,
  isValueList,
  isValueMap,
  lookup,
  markSecretParameter,
  markSecretProperties,
  mayReplace,
  nestedFilesOf,
  parametersOf,
  parseTemplate,
  partitionOf,
  plain,
  readEnvironment,
  redactChangeSetOutcome,
  redactPreview,
  redactionOf,
  referencesIn,
  referencesOf,
  resolveEnvironment,
  resolveStack,
  resourcePathOf,
  secretsIn,
  stackContextOf,
  stackNameOf,
  transformsOf,
  withRedaction
} from "./chunk-MWTGFHD3.js";
import {
  canonical,
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  NESTED_STACK
} from "./chunk-FOOXNF3O.js";
import {
  Problem
} from "./chunk-RHINW7DJ.js";

// actions/lib/operations/waiting/inParallel.ts
async function inParallel(reads) {
  const settled = await Promise.allSettled(reads);
  for (const result of settled) if (result.status === "rejected") throw result.reason;
  return Promise.all(reads);
}

// actions/lib/template/compare/fingerprint.ts
import { createHash } from "node:crypto";

// actions/lib/template/compare/resolvedValue.ts
function resolvedValue(stack, nestedPath, logicalId, propertyPath) {
  const resource = stackAt(stack, nestedPath)?.resources[logicalId];
  if (!resource) return null;
  return stepsOf(propertyPath).reduce(stepInto, wholeOf(resource));
}
function labelOf(resource, propertyPath) {
  const labels = [];
  let node = resource;
  let isNamed = false;
  for (const step of stepsOf(propertyPath)) {
    const inner = stepInto(node, step);
    const name = Array.isArray(node) ? nameIn(inner) : void 0;
    if (!(isNamed && VALUES.has(step))) labels.push(name ?? step);
    isNamed = name !== void 0;
    node = inner;
  }
  return labels[0] === "Properties" && labels.length > 1 ? labels.slice(1).join("/") : labels.join("/");
}
var VALUES = /* @__PURE__ */ new Set(["Value", "ValueFrom"]);
function nameIn(item) {
  if (!isMap(item)) return void 0;
  return [item.Name, item.Key, item.Sid].find((name) => typeof name === "string");
}
function stepsOf(propertyPath) {
  return propertyPath.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function stackAt(stack, nestedPath) {
  if (nestedPath === "") return stack;
  return nestedPath.split("/").reduce((inner, id) => inner?.nested[id], stack);
}
function wholeOf(resource) {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource;
  return {
    Type: type,
    Properties: plain(properties),
    ...deletionPolicy ? { DeletionPolicy: deletionPolicy } : {},
    ...updateReplacePolicy ? { UpdateReplacePolicy: updateReplacePolicy } : {},
    ...Object.keys(metadata).length > 0 ? { Metadata: plain(metadata) } : {},
    ...Object.fromEntries(Object.entries(otherAttributes).map(([key, value]) => [key, plain(value)]))
  };
}
function stepInto(node, step) {
  if (Array.isArray(node)) {
    const items = node;
    return items[Number(step)] ?? null;
  }
  return isMap(node) && Object.hasOwn(node, step) ? node[step] ?? null : null;
}

// actions/lib/template/compare/fingerprint.ts
var TEMPLATE_URL = "/Properties/TemplateURL";
function fingerprintOf({ changes, tags, capabilities, serviceRole }) {
  const all = [
    ...changes.filter((change) => isInformative(change, changes)).flatMap(entriesOf),
    ...Object.entries(tags).map(([key, value]) => ({ kind: "tag", key, digest: shortDigestOf(value) })),
    ...capabilities.map((name) => ({ kind: "capability", name })),
    ...serviceRole === void 0 ? [] : [{ kind: "service-role", digest: shortDigestOf(serviceRole) }]
  ];
  const byText = new Map(all.map((entry) => [canonical(entry), entry]));
  const sorted = [...byText].toSorted(([a], [b]) => a < b ? -1 : 1);
  return { fingerprint: digestOf(sorted.map(([text]) => text)), entries: sorted.map(([, entry]) => entry) };
}
function digestOf(value) {
  return createHash("sha256").update(canonical(value)).digest("hex");
}
function shortDigestOf(value) {
  return digestOf(value).slice(0, 16);
}
function inputsDigestOf(stack, tags) {
  return digestOf({ stack: inputsOf(stack), tags });
}
function inputsOf({ parameters, conditions, resources, outputs, nested, template }) {
  return {
    parameters: plain(parameters),
    conditions,
    resources: mapped(resources, wholeOf),
    outputs: plain(outputs),
    exports: mapped(template.outputs, ({ exportName }) => exportName ?? null),
    nested: mapped(nested, inputsOf)
  };
}
function mapped(map, change) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
function isInformative(change, changes) {
  if (change.type !== NESTED_STACK || change.action !== "modify") return true;
  if (change.properties.some(({ path: path2 }) => !path2.startsWith("/Properties/"))) return true;
  const path = resourcePathOf(change);
  return changes.some(
    (other) => (other.nestedPath === path || other.nestedPath.startsWith(`${path}/`)) && (other.type !== NESTED_STACK || other.action !== "modify")
  );
}
function entriesOf(change) {
  const { nestedPath, logicalId, type, action, replacement, policyAction = "none", properties, resolved } = change;
  const id = { nestedPath, logicalId };
  const whole = resolved[""] === void 0 ? {} : { digest: shortDigestOf(resolved[""]) };
  const head = { kind: "resource", ...id, type, action, replacement, policyAction, ...whole };
  const parts = properties.filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL).map(({ path, kind, replacement: replacement2, evaluation }) => {
    const digest = shortDigestOf(resolved[path] ?? null);
    return { kind: "property", ...id, path, change: kind, replacement: replacement2, evaluation, digest };
  });
  return [head, ...parts];
}

// actions/lib/template/package/packageTemplates.ts
import { createHash as createHash2 } from "node:crypto";
function packageTemplates(root, documents, location) {
  const packaged = /* @__PURE__ */ new Map();
  const packageFile = (file, parents) => {
    const known = packaged.get(file);
    if (known) return known;
    if (parents.includes(file)) throw new Problem(`${file} nests itself.`, { kind: "usage" });
    const document = documents.get(file);
    if (!document) throw new Problem(`There is no template ${file}.`, { kind: "usage" });
    const replacements = nestedFilesOf(parseTemplate(document)).map(({ logicalId, file: child }) => ({
      ...spanOfUrl(document, logicalId),
      text: JSON.stringify(packageFile(child, [...parents, file]).url)
    }));
    const body = replaceSpans(document.text, replacements);
    const key = `templates/${createHash2("sha256").update(body).digest("hex")}.yaml`;
    const url = `https://${location.bucket}.s3.${location.region}.${location.urlSuffix}/${key}`;
    const result = { file, key, body, url };
    packaged.set(file, result);
    return result;
  };
  const packagedRoot = packageFile(root, []);
  const all = new Map([...packaged.values()].map((template) => [template.key, template]));
  return { root: packagedRoot, all: [...all.values()] };
}
function spanOfUrl(document, logicalId) {
  const path = ["Resources", logicalId, "Properties", "TemplateURL"];
  const span = document.spanOf(path);
  const source = span && document.text.slice(span.start, span.end);
  if (!span || !source || /[\n|>]/.test(source))
    throw new Problem(`The TemplateURL of '${logicalId}' must be on one line.`, {
      kind: "usage",
      location: document.locationOf(path)
    });
  return span;
}
function replaceSpans(text, replacements) {
  return replacements.toSorted((a, b) => b.start - a.start).reduce((result, { start, end, text: inner }) => result.slice(0, start) + inner + result.slice(end), text);
}

// actions/lib/template/resolve/capabilities.ts
var IAM_RESOURCES = {
  "AWS::IAM::AccessKey": void 0,
  "AWS::IAM::Group": "GroupName",
  "AWS::IAM::InstanceProfile": "InstanceProfileName",
  "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
  "AWS::IAM::Policy": void 0,
  "AWS::IAM::Role": "RoleName",
  "AWS::IAM::User": "UserName",
  "AWS::IAM::UserToGroupAddition": void 0
};
function capabilitiesOf(stack) {
  const capabilities = capabilitiesIn(stack);
  return capabilities.has("CAPABILITY_NAMED_IAM") ? ["CAPABILITY_NAMED_IAM"] : [...capabilities];
}
function capabilitiesIn({ template, nested }) {
  const capabilities = /* @__PURE__ */ new Set();
  for (const { type, properties } of Object.values(template.resources)) {
    if (!Object.hasOwn(IAM_RESOURCES, type)) continue;
    const name = lookup(IAM_RESOURCES, type);
    capabilities.add(name !== void 0 && properties[name] !== void 0 ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM");
  }
  for (const inner of Object.values(nested))
    for (const capability of capabilitiesIn(inner)) capabilities.add(capability);
  return capabilities;
}

// actions/lib/operations/environment/targetStack.ts
async function buildTargetStack(environment, bootstrapRead, { workspace, reporter }) {
  reporter.report({ kind: "step", step: "resolve", subject: environment.templateFile });
  const [{ stack, documents, templates }, bootstrap] = await inParallel([
    resolveEnvironment(environment, { workspace }),
    bootstrapRead ?? Promise.resolve(void 0)
  ]);
  const { region, tags } = environment;
  const { urlSuffix } = partitionOf(region);
  const packaged = bootstrap && packageTemplates(environment.templateFile, documents, { bucket: bootstrap.bucket, region, urlSuffix });
  return {
    environment,
    stackName: stackNameOf(environment),
    resolved: stack,
    inputsDigest: inputsDigestOf(stack, tags),
    template: packaged && { url: packaged.root.url },
    templates,
    uploads: packaged?.all ?? [],
    parameters: parametersOf(environment, stack.template),
    tags,
    capabilities: capabilitiesOf(stack),
    roleArn: bootstrap?.serviceRole
  };
}

// actions/lib/operations/environment/prepareDeployment.ts
async function prepareDeployment(environment, tools) {
  const bootstrap = readBootstrap(environment, tools);
  const target = await buildTargetStack(environment, bootstrap, tools);
  return { target, bucket: (await bootstrap).bucket };
}

// actions/lib/template/compare/comparableParts.ts
function comparablePartsOf({ resource }) {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource;
  const optional = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy };
  const policies = Object.entries(optional).flatMap(([key, value]) => value ? [[key, value]] : []);
  return { Type: type, Properties: properties, ...Object.fromEntries(policies), Metadata: metadata, ...otherAttributes };
}

// actions/lib/template/compare/expressionSources.ts
var PURE_FUNCTIONS = /* @__PURE__ */ new Set(["Fn::Base64", "Fn::Cidr", "Fn::Join", "Fn::Select", "Fn::Split"]);
var DYNAMIC_REFERENCE = "{{resolve:";
function expressionSourcesOf(expression) {
  switch (expression.kind) {
    case "resource":
      return [{ kind: "resource", path: expression.path, attribute: void 0 }];
    case "attribute":
      return [{ kind: "resource", path: expression.path, attribute: expression.attribute }];
    case "pseudo-parameter":
      return [{ kind: "stack", nestedPath: expression.nestedPath }];
    case "literal":
      return hasDynamicReference(JSON.stringify(expression.value)) ? void 0 : [];
    case "call":
      return PURE_FUNCTIONS.has(expression.name) ? sourcesOfAll(childrenOf(expression)) : void 0;
    case "join":
    case "list":
      return sourcesOfAll(childrenOf(expression));
    case "availability-zone":
    case "stored-parameter":
    case "no-echo-parameter":
    case "unresolved":
      return void 0;
    default:
      return expression;
  }
}
function hasDynamicReference(text) {
  return text.includes(DYNAMIC_REFERENCE);
}
function sourcesOfAll(expressions) {
  const sources = expressions.map(expressionSourcesOf);
  const complete = sources.filter((source) => source !== void 0);
  return complete.length === sources.length ? complete.flat() : void 0;
}

// actions/lib/template/compare/valueDifferences.ts
function valueDifferences(before, after, path = []) {
  if (before === void 0 && after === void 0) return [];
  if (before === void 0) return [{ path, kind: "add", before, after }];
  if (after === void 0) return [{ path, kind: "remove", before, after }];
  if (isValueMap(before) && isValueMap(after)) {
    const keys = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => valueDifferences(own(before, key), own(after, key), [...path, key]));
  }
  if (isValueList(before) && isValueList(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) => valueDifferences(before[index], after[index], [...path, index])).flat();
  }
  return same(before, after) ? [] : [{ path, kind: "modify", before, after }];
}
function unknownLeaves(value, path = []) {
  if (value instanceof Unknown) return [{ path, value }];
  if (isValueList(value)) return value.flatMap((item, index) => unknownLeaves(item, [...path, index]));
  if (!isValueMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => unknownLeaves(inner, [...path, key]));
}
function pointerOf(path) {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function own(map, key) {
  return Object.hasOwn(map, key) ? map[key] : void 0;
}
function same(before, after) {
  if (before instanceof Unknown || after instanceof Unknown)
    return before instanceof Unknown && after instanceof Unknown && before.text === after.text;
  const isScalar = (value) => typeof value !== "object" && value !== null;
  return before === after || isScalar(before) && isScalar(after) && String(before) === String(after);
}

// actions/lib/template/compare/resourceComparison.ts
var TEMPLATE_URL2 = "/Properties/TemplateURL";
function compareResources(base, head, isStable) {
  const [before, after] = [comparablePartsOf(base), comparablePartsOf(head)];
  const differences = valueDifferences(before, after).map(({ path, ...values }) => ({
    path: pointerOf(path),
    isUndecided: isUndecided(values.before) || isUndecided(values.after)
  }));
  const unstable = unknownLeaves(after).filter(
    ({ value }) => expressionSourcesOf(value.expression)?.some((source) => !isStable(source))
  );
  const isCompared = (path) => path !== TEMPLATE_URL2;
  return {
    changing: [
      ...differences.filter((difference) => !difference.isUndecided).map(({ path }) => path),
      ...unstable.map(({ path }) => pointerOf(path))
    ].filter(isCompared),
    undecided: [
      ...differences.filter((difference) => difference.isUndecided).map(({ path }) => path),
      ...undecidedPaths(after, [])
    ].filter(isCompared),
    has: (path) => hasValue(after, stepsOf2(path))
  };
}
function pathsOverlap(one, other) {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
function undecidedPaths(value, path) {
  if (isValueList(value)) return value.flatMap((item, index) => undecidedPaths(item, [...path, index]));
  if (isValueMap(value)) return Object.entries(value).flatMap(([key, inner]) => undecidedPaths(inner, [...path, key]));
  return isUndecided(value) ? [pointerOf(path)] : [];
}
function isUndecided(value) {
  if (value instanceof Unknown) return expressionSourcesOf(value.expression) === void 0;
  return typeof value === "string" && hasDynamicReference(value);
}
function hasValue(value, steps) {
  const [step, ...rest] = steps;
  if (value === void 0) return false;
  if (step === void 0 || value instanceof Unknown) return true;
  if (isValueList(value)) return hasValue(value[Number(step)], rest);
  return isValueMap(value) && Object.hasOwn(value, step) && hasValue(value[step], rest);
}
function stepsOf2(path) {
  return path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// actions/lib/template/compare/changeSetConsistency.ts
function isConsistent(change, before, after) {
  const [isDeployed, isTarget] = [before.has(resourcePathOf(change)), after.has(resourcePathOf(change))];
  switch (change.action) {
    case "add":
    case "import":
      return !isDeployed && isTarget;
    case "remove":
      return isDeployed && !isTarget;
    case "modify":
      return isDeployed && isTarget;
    case "dynamic":
      return true;
    default:
      return change.action;
  }
}
function isUnexplained(property, compared, tagsDiffer) {
  const { path, evaluation, before, after } = property;
  const isOpen = evaluation === "dynamic" || before !== void 0 && after === void 0;
  if (isOpen || tagsDiffer && /tags/i.test(path)) return false;
  return ![...compared.changing, ...compared.undecided].some((other) => pathsOverlap(path, other));
}

// actions/lib/template/compare/resourcesByPath.ts
function resourcesByPath(stack) {
  return new Map(stack ? resourcesIn(stack).map((resource) => [resource.path, resource]) : []);
}
function resourcesIn(stack) {
  const prefix = stack.nestedPath && `${stack.nestedPath}/`;
  return Object.values(stack.resources).flatMap((resource) => {
    const inner = stack.nested[resource.logicalId];
    return [...inner ? resourcesIn(inner) : [], { path: `${prefix}${resource.logicalId}`, stack, resource }];
  });
}

// actions/lib/template/compare/stableAttributes.ts
var STABLE_ATTRIBUTES = {
  "AWS::Backup::BackupVault": { BackupVaultName: [] },
  // Created with the pool; the addresses contain its id.
  "AWS::Cognito::UserPool": { ProviderName: [], ProviderURL: [] },
  // Created with the client, if GenerateSecret (Replacement) is true.
  "AWS::Cognito::UserPoolClient": { ClientId: [], ClientSecret: [] },
  "AWS::EC2::EIP": { AllocationId: ["Domain"] },
  "AWS::EC2::SecurityGroup": { VpcId: [] },
  // ServiceName: Replacement.
  "AWS::ECS::Service": { Name: [] },
  // Name, Scheme and Type: Replacement.
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    CanonicalHostedZoneID: [],
    DNSName: [],
    LoadBalancerFullName: [],
    LoadBalancerName: []
  },
  "AWS::ElasticLoadBalancingV2::TargetGroup": { TargetGroupFullName: [], TargetGroupName: [] },
  // The address contains the identifier (Replacement); only another port or engine changes the port.
  "AWS::RDS::DBInstance": {
    DbiResourceId: [],
    "Endpoint.Address": ["DBSubnetGroupName", "NetworkType"],
    "Endpoint.Port": ["DBSubnetGroupName", "Engine", "NetworkType", "Port"]
  },
  "AWS::S3::Bucket": { DomainName: [], RegionalDomainName: [] },
  "AWS::SNS::Topic": { TopicName: [] }
};
function isStableAttribute(type, attribute, changed) {
  if (!isOfAws(type) || changed.some((property) => isNaming(type, property))) return false;
  const exceptions = lookup(lookup(STABLE_ATTRIBUTES, type) ?? {}, attribute);
  if (exceptions) return !changed.some((property) => exceptions.includes(property));
  const own2 = tailOf(type).toLowerCase();
  const name = attribute.toLowerCase();
  return ["arn", "id"].some((kind) => name.endsWith(kind) && `${own2}${kind}`.endsWith(name));
}
function keepsPhysicalId(type, changed) {
  return isOfAws(type) && !changed.some((property) => isNaming(type, property));
}
function isNaming(type, property) {
  return property === "Name" || new RegExp(`^${tailOf(type)}(?:Name|Id|Identifier)$`, "i").test(property);
}
function isOfAws(type) {
  return type.startsWith("AWS::") && !type.startsWith("AWS::CloudFormation::");
}
function tailOf(type) {
  return type.slice(type.lastIndexOf(":") + 1);
}

// actions/lib/template/compare/proveUnchanged.ts
var UNCHANGED = { kind: "unchanged" };
var UNPROVEN = { kind: "unproven" };
function proveUnchanged({ changes, base, head, tagsDiffer }) {
  const rows = new Map(changes.map((change) => [resourcePathOf(change), change]));
  const before = resourcesByPath(base);
  const after = resourcesByPath(head);
  const proofs = /* @__PURE__ */ new Map();
  const proven = /* @__PURE__ */ new Map();
  const isStable = (source) => source.kind === "stack" ? isStableStack(source.nestedPath, rows) : isStableSource(source, after, proofs);
  const inconsistent = changes.find((change) => !isConsistent(change, before, after));
  if (inconsistent) return withoutProof(changes, inconsistent);
  for (const [path, resource] of after) {
    const old = before.get(path);
    const row = rows.get(path);
    if (!old || !isStableStack(resource.stack.nestedPath, rows)) {
      proofs.set(path, UNPROVEN);
      continue;
    }
    const compared = compareResources(old, resource, isStable);
    if (!row) {
      proofs.set(path, compared.changing.length === 0 ? UNCHANGED : UNPROVEN);
      continue;
    }
    if (row.properties.some((property) => isUnexplained(property, compared, tagsDiffer)))
      return withoutProof(changes, row);
    const change = provenChange(row, compared);
    proofs.set(path, change ? proofOf(change) : UNPROVEN);
    if (change) proven.set(path, change);
  }
  return { changes: changes.map((change) => proven.get(resourcePathOf(change)) ?? change), unprovenReason: void 0 };
}
function provenChange(row, compared) {
  const covered = compared.changing.every((path) => row.properties.some((property) => pathsOverlap(property.path, path)));
  if (row.action !== "modify" || !covered) return void 0;
  const properties = row.properties.map(
    (property) => staysEqual(property, compared) ? { ...property, unchanged: true } : property
  );
  const remaining = properties.filter((property) => !property.unchanged);
  const isReplaced = remaining.some(({ replacement }) => replacement !== "never");
  if (row.replacement === "always") return isReplaced ? { ...row, properties } : row;
  if (properties.length > 0 && remaining.length === 0) return { ...row, properties, proven: "unchanged" };
  return row.replacement === "conditional" && properties.length > remaining.length && !isReplaced ? { ...row, properties, proven: "in-place" } : { ...row, properties };
}
function staysEqual({ path, kind, evaluation, before, after }, { changing, undecided, has }) {
  if (evaluation === "static" || kind !== "modify" || !has(path)) return false;
  if (after !== void 0 && after !== before && !after.includes(KNOWN_AFTER_APPLY)) return false;
  return ![...changing, ...undecided].some((other) => pathsOverlap(path, other));
}
var KNOWN_AFTER_APPLY = "{{changeSet:KNOWN_AFTER_APPLY}}";
function proofOf({ replacement, proven, properties }) {
  if (proven === "unchanged") return UNCHANGED;
  if (replacement !== "never" && proven === void 0) return UNPROVEN;
  const remaining = properties.filter((property) => !property.unchanged).map(({ path }) => path.split("/"));
  const changed = remaining.flatMap(([, part = "Properties", name = ""]) => part === "Properties" ? [name] : []);
  if (remaining.length === 0 || changed.includes("")) return UNPROVEN;
  return { kind: "in-place", properties: changed };
}
function isStableSource({ path, attribute }, resources, proofs) {
  const proof = proofs.get(path) ?? UNPROVEN;
  const { type = "" } = resources.get(path)?.resource ?? {};
  switch (proof.kind) {
    case "unchanged":
      return true;
    case "in-place":
      return attribute === void 0 ? keepsPhysicalId(type, proof.properties) : isStableAttribute(type, attribute, proof.properties);
    case "unproven":
      return false;
    default:
      return proof;
  }
}
function isStableStack(nestedPath, rows) {
  const steps = nestedPath === "" ? [] : nestedPath.split("/");
  return steps.every((_, index) => {
    const row = rows.get(steps.slice(0, index + 1).join("/"));
    return row === void 0 || row.action === "modify" && row.replacement === "never";
  });
}
function withoutProof(changes, change) {
  return {
    changes,
    unprovenReason: `the deployed templates do not explain what changes in '${resourcePathOf(change)}'`
  };
}

// actions/lib/template/resolve/policyActions.ts
function removalPolicyOf({ type, properties, deletionPolicy }) {
  if (deletionPolicy === "RetainExceptOnCreate") return "Retain";
  const snapshot = type === "AWS::RDS::DBCluster" || type === "AWS::RDS::DBInstance" && properties.DBClusterIdentifier === void 0;
  return deletionPolicy ?? (snapshot ? "Snapshot" : "Delete");
}
function replacementPolicyOf({ updateReplacePolicy }) {
  return `ReplaceAnd${updateReplacePolicy ?? "Delete"}`;
}

// actions/lib/template/predict/changeCause.ts
function changeCauseOf(path, before, after, context) {
  const [section, ...steps] = path;
  if (section !== "Properties") return { cause: void 0, isThroughNestedStack: false };
  const [was = null, now = null] = [before, after].map(
    ({ stack, resource }) => sourceAt(stack.template.resources[resource.logicalId]?.properties ?? {}, steps)
  );
  const references = activeReferences(now, after.stack);
  const isFromNestedStack = (reference) => comesFromNestedStack(reference, after.stack, context);
  const changed = references.filter(({ name, attribute }) => attribute === void 0 && differs(name, before, after));
  const direct = changed.find((reference) => !isFromNestedStack(reference));
  if (direct) return { cause: direct.name, isThroughNestedStack: false };
  if (canonical(was) !== canonical(now)) return { cause: void 0, isThroughNestedStack: false };
  return { cause: changed[0]?.name, isThroughNestedStack: references.some(isFromNestedStack) };
}
function comesFromNestedStack({ name, attribute }, stack, context) {
  const { template, nestedPath } = stack;
  if (attribute !== void 0)
    return template.resources[name]?.type === NESTED_STACK && context.changes(nestedPath ? `${nestedPath}/${name}` : name);
  if (nestedPath === "" || !context.root || !Object.hasOwn(template.parameters, name)) return false;
  const steps = nestedPath.split("/");
  const logicalId = steps.pop() ?? "";
  const parent = stackAt(context.root, steps.join("/"));
  const { Parameters: parameters } = parent?.template.resources[logicalId]?.properties ?? {};
  if (!parent || !isMap(parameters)) return false;
  return activeReferences(parameters[name] ?? null, parent).some(
    (reference) => comesFromNestedStack(reference, parent, context)
  );
}
function activeReferences(node, { conditions }) {
  return referencesIn(node, [], (name) => conditions[name]);
}
function differs(parameter, before, after) {
  const [old, now] = [before.stack.parameters[parameter], after.stack.parameters[parameter]];
  return old !== void 0 && now !== void 0 && canonical(plain(old)) !== canonical(plain(now));
}
function sourceAt(node, steps) {
  const [step, ...rest] = steps;
  if (step === void 0 || functionCallOf(node, [])) return node;
  const next = Array.isArray(node) ? node[Number(step)] : isMap(node) ? node[step] : void 0;
  return next === void 0 ? node : sourceAt(next, rest);
}

// actions/lib/template/predict/propagatedChanges.ts
function propagatedChanges({ stack, resource }, changed, recreation) {
  return unknownLeaves(resource.properties, ["Properties"]).flatMap(({ path, value }) => {
    const sources = referencesOf(value.expression).flatMap(
      (reference) => propagationSourceOf(reference, stack.nestedPath, changed)
    );
    const source = sources.find(({ certainty }) => certainty === "always") ?? sources[0];
    if (!source) return [];
    const property = propagatedProperty(path, recreation(path), source);
    return [{ property, certainty: source.certainty, value: value.toJSON() }];
  });
}
function propagationSourceOf(reference, nestedPath, changed) {
  if (reference.kind !== "resource" && reference.kind !== "attribute") return [];
  const change = changed.get(reference.path);
  if (change?.action !== "modify" || change.type === NESTED_STACK) return [];
  const cause = expressionText(reference);
  if (reference.kind === "attribute") return [{ cause, certainty: "conditional" }];
  if (change.replacement === "never") return [];
  return [{ cause, certainty: change.nestedPath === nestedPath ? change.replacement : "conditional" }];
}
function propagatedProperty(path, replacement, { cause, certainty }) {
  const evaluation = certainty === "always" ? "static" : "dynamic";
  const unknown = { before: void 0, after: void 0 };
  return { path: pointerOf(path), kind: "modify", replacement, evaluation, cause, ...unknown };
}

// actions/lib/template/predict/predictChanges.ts
function predictChanges(base, head, types, tags = { before: {}, after: {} }) {
  const before = resourcesByPath(base);
  const after = resourcesByPath(head);
  const removals = [...before.values()].filter(({ path }) => !after.has(path)).map(removal);
  const changed = new Map(removals.map((change) => [resourcePathOf(change), change]));
  for (const resource of after.values()) {
    const old = before.get(resource.path);
    const change = old ? modification(old, resource, { types, changed, tags, root: head }) : addition(resource);
    if (change) changed.set(resource.path, change);
  }
  return [...changed.values()].toSorted(
    (a, b) => compare(a.nestedPath, b.nestedPath) || compare(a.logicalId, b.logicalId)
  );
}
function addition(added) {
  return { ...rowOf(added), action: "add", resolved: { "": wholeOf(added.resource) } };
}
function removal(removed) {
  return { ...rowOf(removed), action: "remove", policyAction: removalPolicyOf(removed.resource) };
}
function modification(old, now, { types, changed, tags, root }) {
  const { type } = now.resource;
  const recreation = (path) => {
    if (path[0] === "Type") return "always";
    if (path[0] !== "Properties" || type === NESTED_STACK) return "never";
    return types.find(type)?.replacementOf(path.slice(1)) ?? "conditional";
  };
  const tagged = types.find(type)?.tagged ? valueDifferences(tags.before, tags.after, ["Tags"]) : [];
  const written = [...valueDifferences(comparablePartsOf(old), comparablePartsOf(now)), ...tagged];
  const context = { root, changes: (name) => changed.has(name) };
  const own2 = written.map(
    (difference) => ownChange(difference, recreation, changeCauseOf(difference.path, old, now, context))
  );
  const propagated = propagatedChanges(now, changed, recreation).filter(
    ({ property }) => !own2.some(({ path }) => property.path === path || property.path.startsWith(`${path}/`))
  );
  const properties = [...own2, ...propagated.map(({ property }) => property)];
  const hasInner = [...changed.values()].some(
    ({ nestedPath }) => nestedPath === now.path || nestedPath.startsWith(`${now.path}/`)
  );
  if (type === NESTED_STACK ? !hasInner && own2.every(isProperty) : properties.length === 0) return void 0;
  const replacement = strongest([
    ...own2.map(({ evaluation, replacement: own3 }) => evaluation === "static" ? own3 : weaker(own3, "conditional")),
    ...propagated.map(({ certainty, property }) => weaker(certainty, property.replacement))
  ]);
  return {
    ...rowOf(now),
    replacement,
    policyAction: replacement === "never" ? void 0 : replacementPolicyOf(now.resource),
    properties: properties.toSorted((a, b) => compare(a.path, b.path)),
    resolved: Object.fromEntries([
      ...written.map(({ path, after }) => [pointerOf(path), after === void 0 ? null : plain(after)]),
      ...propagated.map(({ property, value }) => [property.path, value])
    ])
  };
}
function rowOf({ stack, resource: { logicalId, type } }) {
  const { nestedPath } = stack;
  const nothing = { physicalId: void 0, policyAction: void 0, properties: [], resolved: {} };
  return { nestedPath, logicalId, type, action: "modify", replacement: "never", ...nothing };
}
function ownChange({ path, kind, before, after }, recreation, { cause, isThroughNestedStack }) {
  const shown = { before: textOf(before), after: textOf(after) };
  const evaluation = isThroughNestedStack ? "dynamic" : "static";
  return { path: pointerOf(path), kind, replacement: recreation(path), evaluation, cause, ...shown };
}
function textOf(value) {
  if (value === void 0 || hasUnknown(value)) return void 0;
  return typeof value === "string" ? value : JSON.stringify(plain(value));
}
var RANK = { never: 0, conditional: 1, always: 2 };
function strongest(replacements) {
  return replacements.reduce((best, replacement) => RANK[replacement] > RANK[best] ? replacement : best, "never");
}
function weaker(a, b) {
  return RANK[a] < RANK[b] ? a : b;
}
function isProperty({ path }) {
  return path.startsWith("/Properties");
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// actions/lib/operations/preview/buildPreview.ts
function buildPreview(target, source) {
  const { environment, stackName, tags, capabilities, roleArn: serviceRole, inputsDigest } = target;
  const { fingerprint } = fingerprintOf({ changes: source.changes, tags, capabilities, serviceRole });
  return {
    ...source,
    changes: source.changes.map(markSecretProperties),
    environment: environment.name,
    stackName,
    tags,
    capabilities,
    serviceRole,
    inputsDigest,
    fingerprint
  };
}
function predictPreview(target, base, types) {
  const tags = { before: base?.tags ?? {}, after: target.tags };
  const { resolved: head } = target;
  const predicted = predictChanges(base?.resolved, head, types, tags);
  const tagsDiffer = canonical(tags.before) !== canonical(tags.after);
  const { changes } = base ? proveUnchanged({ changes: predicted, base: base.resolved, head, tagsDiffer }) : { changes: predicted };
  return buildPreview(target, { kind: base ? "update" : "create", predicted: true, changes, warnings: [] });
}
function previewCreation(target) {
  return predictPreview(target, void 0, { find: () => void 0 });
}
function certainlyChanged(changes) {
  const sure = changes.filter(
    ({ type, action, properties }) => type !== NESTED_STACK && (action !== "modify" || properties.some(({ evaluation }) => evaluation === "static"))
  );
  return new Set(sure.map(resourcePathOf));
}
function resourceCountOf(changes) {
  return changes.filter(({ type }) => type !== NESTED_STACK).length;
}

// actions/lib/operations/review/guardDataLoss.ts
async function dataLossIn(changes, cloudFormation) {
  const direct = changes.filter(causesDataLoss).map(dataLossOf);
  const stacks = changes.filter(
    (change) => change.type === NESTED_STACK && (change.action === "remove" || mayReplace(change))
  );
  const inside = await Promise.all(stacks.map((change) => dataLossInside(change, cloudFormation)));
  return [...new Map([...inside.flat(), ...direct].map((loss) => [loss.name, loss])).values()];
}
function guardDataLoss(environment, losses) {
  refuseUnusedApprovals(environment, losses);
  const unapproved = unapprovedOf(environment, losses);
  if (unapproved.length > 0) throw refuseDataLoss(environment, unapproved);
}
function dataLossWarning(environment, losses) {
  const unapproved = unapprovedOf(environment, losses);
  if (unapproved.length === 0) return void 0;
  const { file } = environment.locationOf([]);
  return `Environment '${environment.name}' is protected: a deployment of this is refused until the loss of ${quotedList(unapproved.map(({ name }) => name))} is approved by 'approved-losses' in ${file}.`;
}
function unapprovedOf(environment, losses) {
  return environment.protected ? losses.filter(({ name }) => !environment.approvedLosses.includes(name)) : [];
}
function refuseUnusedApprovals(environment, losses) {
  const names = new Set(losses.map(({ name }) => name));
  const findings = environment.approvedLosses.flatMap((name, index) => {
    if (names.has(name)) return [];
    const location = environment.locationOf(["approved-losses", index]);
    const message = `No change removes or replaces '${name}', but its loss is approved.`;
    return [{ level: "error", rule: "environment/unused-approved-loss", message, location }];
  });
  const [first] = findings;
  if (!first) return;
  const unused = environment.approvedLosses.filter((name) => !names.has(name));
  throw new Problem(
    `The loss of ${quotedList(unused)} is approved, but no change removes or replaces it. An approval left behind would let a later accident pass. Nothing was changed.`,
    {
      kind: "refused",
      location: first.location,
      findings: findings.length > 1 ? findings : [],
      todo: `Remove ${quotedList(unused)} from 'approved-losses' in ${first.location.file}.`
    }
  );
}
function warnUsedApprovals({ approvedLosses, locationOf }, { reporter }) {
  if (approvedLosses.length === 0) return;
  const { file } = locationOf(["approved-losses"]);
  reporter.report({
    kind: "warning",
    text: `Nothing changes any more: remove ${quotedList(approvedLosses)} from 'approved-losses' in ${file}.`
  });
}
function dataLossOf(change) {
  const causes = change.properties.filter(({ replacement, unchanged }) => replacement !== "never" && !unchanged).map(({ path }) => shortened(path));
  const because = change.action !== "remove" && causes.length > 0 ? `because ${[...new Set(causes)].join(", ")} changed` : void 0;
  return {
    name: resourcePathOf(change),
    type: change.type,
    how: change.action === "remove" ? "remove" : "replace",
    because
  };
}
function shortened(path) {
  return path.replace(/^\/Properties\//, "").replaceAll("/", ".");
}
async function dataLossInside(change, cloudFormation) {
  const { how } = dataLossOf(change);
  const because = `because its stack '${resourcePathOf(change)}' would be ${how}d`;
  const inside = async (stackId, path) => {
    if (!stackId) return [];
    const resources = (await cloudFormation.resources(stackId)).filter(({ status }) => status !== "DELETE_COMPLETE");
    const lists = resources.map(async ({ logicalId, physicalId, type }) => {
      const name = `${path}/${logicalId}`;
      if (type === NESTED_STACK) return inside(physicalId, name);
      return holdsData(type) ? [{ name, type, how, because }] : [];
    });
    return (await Promise.all(lists)).flat();
  };
  return inside(change.physicalId, resourcePathOf(change));
}
function refuseDataLoss({ name, locationOf }, losses) {
  const told = losses.map((loss) => `${loss.how} '${loss.name}'${loss.because ? `, ${loss.because}` : ""}`);
  const { file } = locationOf([]);
  return new Problem(
    `The change set would ${told.join("; ")}${losses.some(({ because }) => because) ? "," : ""} and environment '${name}' is protected. Nothing was changed.`,
    {
      kind: "refused",
      todo: `Take the change back, or approve the loss by adding ${quotedList(losses.map((loss) => loss.name))} to 'approved-losses' in ${file} in a pull request of its own.`
    }
  );
}

// actions/lib/operations/preview/predictFromCommit.ts
async function predictFromCommit(reference, environment, tools) {
  const { reporter } = tools;
  const target = await buildTargetStack(environment, void 0, tools);
  reporter.report({ kind: "step", step: "predict", subject: `${environment.name} against ${reference}` });
  const base = await stackAt2(reference, environment, tools);
  const types = base ? await tools.types() : { find: () => void 0 };
  const redaction = { secrets: secretsIn([base?.resolved, target.resolved]), redact: redactPreview };
  return withRedaction(redaction, tools, async (redacted) => {
    const preview = predictPreview(target, base, types);
    redacted.reporter.report({ kind: "preview", preview });
    refuseUnusedApprovals(environment, predictedLossesOf(preview));
    return preview;
  });
}
function predictedLossesOf({ changes }) {
  return changes.filter(causesDataLoss).map((change) => ({
    name: resourcePathOf(change),
    type: change.type,
    how: change.action === "remove" ? "remove" : "replace",
    because: void 0
  }));
}
async function stackAt2(reference, environment, { workspace: head, schemas, reporter }) {
  const workspace = await head.at(reference);
  if (!await workspace.exists(environment.file)) return void 0;
  const before = await readEnvironment(environment.name, { workspace, schemas });
  if (accountAndRegionOf(before) !== accountAndRegionOf(environment)) {
    const text = `At ${reference} environment '${environment.name}' is ${accountAndRegionOf(before)}. Nothing here changes or deletes it: ${accountAndRegionOf(environment)} is another stack.`;
    reporter.report({ kind: "warning", text });
    return void 0;
  }
  const { stack: resolved } = await resolveEnvironment(before, { workspace });
  return { resolved, tags: before.tags };
}
function accountAndRegionOf(environment) {
  const { account, region } = environment;
  return `stack '${stackNameOf(environment)}' in region '${region}' of account '${account}'`;
}

// actions/lib/operations/preview/prepareChangeSet.ts
import { randomBytes } from "node:crypto";

// actions/lib/operations/preview/changeSetFailure.ts
async function hasOnlyEmptyFailures(changeSet2, cloudFormation) {
  const { nested } = await treeOf(changeSet2, cloudFormation);
  const inner = nested.flatMap(flatten);
  const hasOwnChange = [changeSet2, ...inner].some(
    ({ status, changes }) => status !== "empty" && changes.some(isOwnChange)
  );
  const failed = inner.filter(({ status, reason }) => status === "failed" && !isAboutNested(reason ?? ""));
  return inner.some(({ status }) => status === "empty") && failed.length === 0 && !hasOwnChange;
}
function isOwnChange({ type, action, nestedChangeSetId }) {
  return nestedChangeSetId === void 0 && (type !== NESTED_STACK || action !== "modify");
}
async function changeSetFailure(changeSet2, cloudFormation) {
  const all = flatten(await treeOf(changeSet2, cloudFormation));
  const reasons = await Promise.all(
    all.map(async ({ id, status, reason: reason2, stackName }) => {
      const events = await cloudFormation.validationEvents(id).catch(noEvents);
      const fatal = events.filter((event) => event.fatal).map(reasonOf);
      const own2 = reason2 === void 0 || status !== "failed" || isAboutNested(reason2) ? [] : [reason2];
      return [...fatal, ...fatal.length > 0 && own2.some(isPointer) ? [] : own2].map((text) => `${stackName}: ${text}`);
    })
  );
  const list = [...new Set(reasons.flat())];
  const [first = changeSet2.reason ?? "no reason given", ...more] = list;
  const reason = more.length === 0 ? `: '${first}'.` : ", for several reasons.";
  return new Problem(
    `CloudFormation could not create a change set for stack '${changeSet2.stackName}'${reason} Nothing was changed.`,
    {
      findings: more.length === 0 ? [] : list.map((message) => ({ level: "error", rule: "change-set/failed", message })),
      todo: "Correct what CloudFormation names, check it with 'npm run lint', then run the same command again."
    }
  );
}
function reasonOf({ logicalId, path, reason }) {
  const where = path ?? logicalId;
  return where ? `'${where}': ${reason}` : reason;
}
async function treeOf(changeSet2, cloudFormation) {
  const listed = changeSet2.changes.flatMap(({ nestedChangeSetId }) => nestedChangeSetId ? [nestedChangeSetId] : []);
  const named = changeSet2.status === "failed" ? changeSet2.reason?.match(/arn:[\w-]+:cloudformation:[^\s'",]+:changeSet\/[^\s'",\]]+/g) ?? [] : [];
  const ids = [.../* @__PURE__ */ new Set([...listed, ...named])].filter((id) => id !== changeSet2.id);
  const nested = await Promise.all(ids.map(async (id) => treeOf(await cloudFormation.changeSet(id), cloudFormation)));
  return { changeSet: changeSet2, nested };
}
function flatten({ changeSet: changeSet2, nested }) {
  return [changeSet2, ...nested.flatMap(flatten)];
}
function isAboutNested(reason) {
  return /^Nested change set /i.test(reason);
}
function isPointer(reason) {
  return /AWS::EarlyValidation::|hook\(s\)\/validation failed/.test(reason);
}
function noEvents(error) {
  if (error instanceof Problem) return [];
  throw error;
}

// actions/lib/operations/preview/outputChanges.ts
function outputsDiffer(stack, { outputs }) {
  const names = Object.keys(outputs);
  if (names.length !== Object.keys(stack.outputs).length) return true;
  return names.some((name) => {
    const value = outputs[name];
    const deployed = stack.outputs[name];
    return deployed === void 0 || typeof value === "string" && value !== deployed;
  });
}

// actions/lib/operations/preview/parameterChanges.ts
var MASK = /^\*+$/;
function parameterChanges({ parameters: deployed }, { parameters: target, resolved }) {
  const [before, after] = [new Map(Object.entries(deployed)), new Map(Object.entries(target))];
  return Object.entries(resolved.template.parameters).map(([name, parameter]) => ({
    name,
    parameter,
    old: before.get(name),
    next: after.get(name) ?? parameter.default
  })).filter(({ parameter, old, next }) => old !== next && isComparable(parameter, old)).map(
    ({ name, old, next }) => markSecretParameter({
      name,
      ...old !== void 0 && { before: old },
      ...next !== void 0 && { after: next }
    })
  ).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function isComparable({ noEcho, type }, old) {
  return !noEcho && !type.startsWith("AWS::SSM::") && !MASK.test(old ?? "");
}

// actions/lib/operations/preview/readChanges.ts
var TEMPLATE_URL3 = "/Properties/TemplateURL";
async function readChanges(changeSet2, resolved, cloudFormation) {
  const changes = await changesIn(changeSet2, "", resolved, cloudFormation);
  return changes.toSorted((a, b) => compare2(a.nestedPath, b.nestedPath) || compare2(a.logicalId, b.logicalId));
}
async function changesIn(changeSet2, nestedPath, resolved, cloudFormation) {
  const lists = changeSet2.changes.map(async (row) => {
    const inner = await innerChanges(row, nestedPath, resolved, cloudFormation);
    return isUninformative(row, inner) ? [] : [changeOf(row, nestedPath, resolved), ...inner];
  });
  return (await Promise.all(lists)).flat();
}
async function innerChanges({ nestedChangeSetId, logicalId }, nestedPath, resolved, cloudFormation) {
  if (!nestedChangeSetId) return [];
  const nested = await cloudFormation.changeSet(nestedChangeSetId);
  if (nested.status === "empty") return [];
  if (nested.status === "failed") throw await changeSetFailure(nested, cloudFormation);
  return changesIn(nested, nestedPath ? `${nestedPath}/${logicalId}` : logicalId, resolved, cloudFormation);
}
function isUninformative(row, inner) {
  if (row.type !== NESTED_STACK || row.action !== "modify" || row.replacement !== "never" || inner.length > 0)
    return false;
  if (row.properties.some(({ path }) => !/^\/Properties(\/|$)/.test(path))) return false;
  return row.nestedChangeSetId !== void 0 || row.properties.length === 0;
}
function changeOf(row, nestedPath, resolved) {
  const { logicalId, physicalId, type, action, replacement, policyAction } = row;
  const whole = resolvedValue(resolved, nestedPath, logicalId, "");
  const properties = row.properties.filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL3).map((property) => ({ ...property, label: labelOf(whole, property.path) }));
  const paths = action === "add" || action === "import" ? [""] : action === "remove" ? [] : properties.map(({ path }) => path);
  const values = paths.map((path) => [path, resolvedValue(resolved, nestedPath, logicalId, path)]);
  return {
    nestedPath,
    logicalId,
    physicalId,
    type,
    action,
    replacement,
    policyAction,
    properties,
    resolved: Object.fromEntries(values)
  };
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// actions/lib/template/package/deployedTemplate.ts
function nestedUrlsOf(template) {
  return Object.fromEntries(
    Object.entries(template.resources).flatMap(
      ([logicalId, { type, properties }]) => type === NESTED_STACK && typeof properties.TemplateURL === "string" ? [[logicalId, properties.TemplateURL]] : []
    )
  );
}
function withNestedFiles(template, files) {
  const resources = Object.entries(template.resources).map(([logicalId, resource]) => {
    const file = files[logicalId];
    const properties = file === void 0 ? resource.properties : { ...resource.properties, TemplateURL: file };
    return [logicalId, { ...resource, properties }];
  });
  return { ...template, resources: Object.fromEntries(resources) };
}

// actions/lib/operations/preview/readDeployedTemplates.ts
async function readDeployedTemplates(target, tools) {
  try {
    const stack = await tools.cloudFormation.stack(target.stackName);
    if (!stack) return { kind: "unknown", reason: "the stack does not exist any more" };
    if (stack.status.includes("ROLLBACK")) return { kind: "unknown", reason: `the stack is in ${stack.status}` };
    return await resolveDeployed(stack, target, tools);
  } catch (error) {
    if (error instanceof Problem) return { kind: "unknown", reason: error.findings[0]?.message ?? error.message };
    throw error;
  }
}
function proveAgainstDeployed(deployed, changes, { resolved: head }) {
  if (deployed?.kind !== "known") return { changes, ...deployed && { unprovenReason: deployed.reason } };
  const { changes: proven, unprovenReason } = proveUnchanged({ changes, base: deployed.stack, head, ...deployed });
  return { changes: proven, ...unprovenReason !== void 0 && { unprovenReason } };
}
async function resolveDeployed(stack, target, tools) {
  const templates = new Map(target.templates);
  const root = await readTemplate(stack.id, "deployed", { ...tools, target, templates });
  const { stack: resolved, findings } = resolveStack(
    root,
    { parameters: parametersOf2(stack, root), stackContext: stackContextOf(target.environment, stack.name) },
    templates
  );
  const error = findings.find(({ level }) => level === "error");
  if (error) return { kind: "unknown", reason: error.message };
  return { kind: "known", stack: resolved, tagsDiffer: canonical(stack.tags) !== canonical(target.tags) };
}
function parametersOf2({ parameters }, root) {
  const isNoEcho = (name) => root.parameters[name]?.noEcho === true;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isNoEcho(name) ? new Unknown({ kind: "no-echo-parameter", name }) : value
    ])
  );
}
async function readTemplate(stackId, file, reading) {
  const { cloudFormation, workspace, target, templates } = reading;
  const template = parseTemplate(workspace.parseTemplate(file, await cloudFormation.template(stackId)));
  if (transformsOf(template.document.value).length > 0) throw new Problem("the deployed template has a transform");
  const uploadedFiles = new Map(target.uploads.map((upload) => [upload.url, upload.file]));
  const urls = Object.entries(nestedUrlsOf(template));
  const changed = urls.filter(([, url]) => !uploadedFiles.has(url)).map(([logicalId]) => logicalId);
  const children = changed.length > 0 ? await cloudFormation.resources(stackId) : [];
  const read = changed.map(async (logicalId) => {
    const childId = children.find((child) => child.logicalId === logicalId)?.physicalId;
    if (!childId) return [];
    const childFile = `${file}.${logicalId}`;
    templates.set(childFile, await readTemplate(childId, childFile, reading));
    return [[logicalId, childFile]];
  });
  const unchanged = urls.flatMap(([logicalId, url]) => {
    const same2 = uploadedFiles.get(url);
    return same2 === void 0 ? [] : [[logicalId, same2]];
  });
  return withNestedFiles(template, Object.fromEntries([...unchanged, ...(await Promise.all(read)).flat()]));
}

// actions/lib/operations/preview/prepareChangeSet.ts
var DEADLINE_SECONDS = 600;
async function prepareChangeSet(order, tools) {
  const { target, stack, purpose } = order;
  const { stackName, template, parameters, tags, capabilities, roleArn, environment } = target;
  if (!template) throw new Error(`The templates of '${stackName}' were not packaged.`);
  tools.signal?.throwIfAborted();
  tools.reporter.report({ kind: "step", step: "create the change set", subject: stackName });
  const kind = stack ? "update" : "create";
  const token = nameFor(purpose, target.inputsDigest, tools.clock);
  const description = `${purpose} of environment ${environment.name}`;
  const { id, stackId } = await tools.cloudFormation.createChangeSet({
    stackName,
    kind,
    name: token,
    token,
    description,
    template,
    parameters,
    tags,
    capabilities,
    roleArn
  });
  try {
    const deployedTemplates = stack ? readDeployedTemplates(target, tools) : void 0;
    const [deployed, changeSet2] = await Promise.all([deployedTemplates, waitForChangeSet(id, stackName, tools)]);
    return {
      changeSetId: id,
      stackId,
      token,
      ...await readPreparedChangeSet(changeSet2, { ...order, deployed }, tools)
    };
  } catch (error) {
    await deleteChangeSet({ changeSetId: id }, target.stackName, tools);
    throw error;
  }
}
async function deleteChangeSet({ changeSetId }, stackName, { cloudFormation, reporter }) {
  reporter.report({ kind: "step", step: "delete the change set", subject: stackName });
  try {
    await cloudFormation.deleteChangeSet(changeSetId);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    reporter.report({
      kind: "warning",
      text: `Change set '${changeSetId}' could not be deleted and stays on stack '${stackName}', where it does nothing: ${error.message}`
    });
  }
}
async function waitForChangeSet(id, stackName, { cloudFormation, clock, signal }) {
  const deadline = deadlineIn(DEADLINE_SECONDS, { clock });
  const start = clock.now().getTime();
  for (; ; ) {
    await clock.sleep(changeSetPollInterval(clock.now().getTime() - start), signal);
    const changeSet2 = await retryRead(() => cloudFormation.changeSet(id), { clock, signal, deadline });
    if (changeSet2.status !== "pending") return changeSet2;
    if (clock.now() >= deadline) {
      throw new Problem(
        `CloudFormation did not finish the change set of stack '${stackName}' within ${DEADLINE_SECONDS / 60} minutes. Nothing was changed.`,
        { todo: "Run the same command again; if it happens again, check https://health.aws.amazon.com." }
      );
    }
  }
}
async function readPreparedChangeSet(changeSet2, { target, stack, deployed }, { cloudFormation, clock, signal, reporter }) {
  reporter.report({ kind: "step", step: "read the change set", subject: target.stackName });
  const read = { clock, signal, deadline: deadlineIn(DEADLINE_SECONDS, { clock }) };
  const nothing = () => {
    return {
      preview: buildPreview(target, { kind: "update", predicted: false, changes: [], warnings: [] }),
      isEmpty: true
    };
  };
  if (changeSet2.status === "empty") return nothing();
  if (changeSet2.status === "failed") {
    if (await hasOnlyEmptyFailures(changeSet2, cloudFormation)) return nothing();
    throw await changeSetFailure(changeSet2, cloudFormation);
  }
  const readAll = async () => stack ? readChanges(changeSet2, target.resolved, cloudFormation) : [];
  const [changes, warnings] = await inParallel([retryRead(readAll, read), warningsOf(changeSet2.id, cloudFormation)]);
  if (!stack) return { preview: { ...previewCreation(target), warnings }, isEmpty: false };
  if (changes.length === 0 && !outputsDiffer(stack, target.resolved)) return nothing();
  const proven = proveAgainstDeployed(deployed, changes, target);
  const preview = buildPreview(target, { kind: "update", predicted: false, ...proven, warnings });
  return { preview: { ...preview, parameters: parameterChanges(stack, target) }, isEmpty: false };
}
async function warningsOf(id, cloudFormation) {
  try {
    return (await cloudFormation.validationEvents(id)).filter(({ fatal }) => !fatal).map(reasonOf);
  } catch (error) {
    if (error instanceof Problem) return [`CloudFormation's own warnings could not be read: ${error.message}`];
    throw error;
  }
}
function nameFor(purpose, inputsDigest, clock) {
  const time = clock.now().toISOString().replace(/\D/g, "");
  return `${purpose}-${inputsDigest.slice(0, 12)}-${time}-${randomBytes(2).toString("hex")}`;
}

// actions/lib/operations/preview/uploadTemplates.ts
async function uploadTemplates(templates, bucket, { objectStore, reporter }) {
  reporter.report({ kind: "step", step: "package", subject: bucket });
  const results = await Promise.all(templates.map(({ key, body }) => objectStore.putOnce(bucket, key, body)));
  const stored = results.filter((result) => result === "stored").length;
  reporter.report({ kind: "uploaded", stored, alreadyThere: results.length - stored });
}

// actions/lib/operations/review/parseStoredPreview.ts
function parseStoredPreview(text) {
  const value = parseJson(text);
  if (!isMap(value)) return void 0;
  const { version, fingerprint, inputsDigest, environment, lines, entries } = value;
  if (typeof fingerprint !== "string" || typeof inputsDigest !== "string" || typeof environment !== "string")
    return void 0;
  const head = { fingerprint, inputsDigest, environment };
  if (version === void 0 && Array.isArray(lines)) return { version: 1, ...head };
  if (version !== 2 || !Array.isArray(entries)) return void 0;
  return {
    version,
    ...head,
    entries: entries.flatMap((entry) => isMap(entry) ? entryOf(entry) ?? [] : []),
    parameters: mapped2(value.parameters, parameterOf),
    templates: mapped2(value.templates, (digest) => typeof digest === "string" ? digest : void 0)
  };
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function entryOf(entry) {
  const { kind, key, name, digest } = entry;
  switch (kind) {
    case "resource":
      return resourceEntryOf(entry);
    case "property":
      return propertyEntryOf(entry);
    case "tag":
      return typeof key === "string" && typeof digest === "string" ? { kind, key, digest } : void 0;
    case "capability":
      return typeof name === "string" ? { kind, name } : void 0;
    case "service-role":
      return typeof digest === "string" ? { kind, digest } : void 0;
    default:
      return void 0;
  }
}
function resourceEntryOf(entry) {
  const { nestedPath, logicalId, type, policyAction, digest } = entry;
  const action = memberOf(ACTIONS, entry.action);
  const replacement = memberOf(REPLACEMENTS, entry.replacement);
  if (!action || !replacement || typeof nestedPath !== "string" || typeof logicalId !== "string") return void 0;
  if (typeof type !== "string" || typeof policyAction !== "string") return void 0;
  const whole = typeof digest === "string" ? { digest } : {};
  return { kind: "resource", nestedPath, logicalId, type, action, replacement, policyAction, ...whole };
}
function propertyEntryOf(entry) {
  const { nestedPath, logicalId, path, digest } = entry;
  const change = memberOf(KINDS, entry.change);
  const replacement = memberOf(REPLACEMENTS, entry.replacement);
  const evaluation = memberOf(EVALUATIONS, entry.evaluation);
  if (!change || !replacement || !evaluation || typeof nestedPath !== "string") return void 0;
  if (typeof logicalId !== "string" || typeof path !== "string" || typeof digest !== "string") return void 0;
  return { kind: "property", nestedPath, logicalId, path, change, replacement, evaluation, digest };
}
function parameterOf(value) {
  if (!isMap(value)) return void 0;
  const { kind, value: text, deployed, digest } = value;
  if (kind === "redacted" && typeof digest === "string") return { kind, digest };
  if (kind !== "shown" || typeof text !== "string") return void 0;
  return { kind, value: text, ...typeof deployed === "string" && { deployed } };
}
var ACTIONS = ["add", "modify", "remove", "import", "dynamic"];
var REPLACEMENTS = ["never", "conditional", "always"];
var KINDS = ["add", "modify", "remove"];
var EVALUATIONS = ["static", "dynamic"];
function memberOf(members, value) {
  return members.find((member) => member === value);
}
function mapped2(value, read) {
  const entries = isMap(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, inner]) => {
      const result = read(inner);
      return result === void 0 ? [] : [[key, result]];
    })
  );
}

// actions/lib/operations/review/storedPreview.ts
async function storePreview(preview, resolved, { bucket }, { objectStore }) {
  const key = previewKeyOf(preview.fingerprint);
  if (await objectStore.get(bucket, key) !== void 0) return;
  await objectStore.putOnce(bucket, key, canonical(storedPreviewOf(preview, resolved)));
}
async function readStoredPreview(fingerprint, bucket, { objectStore }) {
  const text = await objectStore.get(bucket, previewKeyOf(fingerprint));
  return text === void 0 ? void 0 : parseStoredPreview(text);
}
function previewKeyOf(fingerprint) {
  return `previews/${fingerprint}.json`;
}
function storedPreviewOf(preview, resolved) {
  const { fingerprint, inputsDigest, environment } = preview;
  const redact = redactionOf(secretsIn([resolved])).text;
  return {
    version: 2,
    ...{ fingerprint, inputsDigest, environment },
    entries: fingerprintOf(preview).entries,
    parameters: Object.fromEntries(
      Object.entries(resolved.template.parameters).map(([name, parameter]) => [
        name,
        storedParameter({ name, parameter, value: resolved.parameters[name], preview, redact })
      ])
    ),
    templates: Object.fromEntries(templatesIn(resolved))
  };
}
function storedParameter({ name, parameter, value = "", preview, redact }) {
  const text = textOf2(value);
  const deployed = deployedValueOf(name, text, parameter, preview);
  const isShown = (shown) => redact(shown) === shown;
  const property = { path: `/Parameters/${name}`, before: deployed, after: text };
  const isSecret = parameter.noEcho || isSecretName(name) || isSecretProperty({ type: "" }, property);
  if (isSecret || !isShown(text)) return { kind: "redacted", digest: shortDigestOf(text) };
  return { kind: "shown", value: text, ...deployed !== void 0 && isShown(deployed) && { deployed } };
}
function textOf2(value) {
  if (value instanceof Unknown) return value.expression.kind === "stored-parameter" ? value.expression.name : value.text;
  if (Array.isArray(value)) return value.map(textOf2).join(",");
  return typeof value === "string" ? value : JSON.stringify(plain(value));
}
function deployedValueOf(name, value, { type }, { parameters: changes }) {
  if (!changes || type.startsWith("AWS::SSM::")) return void 0;
  const change = changes.find((parameter) => parameter.name === name);
  return change ? change.before : value;
}
function templatesIn({ template, nested }) {
  const { file, value } = template.document;
  return [[file, digestOf(value)], ...Object.values(nested).flatMap(templatesIn)];
}

// actions/lib/operations/changeSet.ts
var DEADLINE_SECONDS2 = 600;
async function changeSet(order, tools) {
  if (order.predict) return outcomeOf(await predictFromCommit(order.base ?? "main", order.environment, tools));
  await checkAccount(order, tools);
  return previewPrepared(await prepareDeployment(order.environment, tools), tools);
}
function previewPrepared({ target, bucket }, tools) {
  const redaction = { secrets: secretsIn([target.resolved]), redact: redactChangeSetOutcome };
  return withRedaction(redaction, tools, (redacted) => previewStack(target, bucket, redacted));
}
async function previewStack(target, bucket, tools) {
  const { environment } = target;
  const { objectStore, reporter } = tools;
  reporter.report({ kind: "step", step: "read the stack", subject: target.stackName });
  const deadline = deadlineIn(DEADLINE_SECONDS2, tools);
  const waitOrder = { stackName: stackNameOf(environment), environment, deadline, watch: "status" };
  const [state] = await inParallel([
    waitUntilUpdatable(waitOrder, tools),
    uploadTemplates(target.uploads, bucket, tools)
  ]);
  if (state.kind === "absent") {
    reporter.report({ kind: "step", step: "predict", subject: target.stackName });
    return finish(previewCreation(target), false);
  }
  const prepared = await prepareChangeSet({ target, stack: state.stack, purpose: "preview" }, tools);
  try {
    return await finish(prepared.preview, prepared.isEmpty);
  } finally {
    await deleteChangeSet(prepared, target.stackName, tools);
  }
  async function finish(preview, isEmpty) {
    reporter.report({ kind: "preview", preview });
    if (!isEmpty) await storePreview(preview, target.resolved, { bucket }, { objectStore });
    const losses = await dataLossIn(preview.changes, tools.cloudFormation);
    refuseUnusedApprovals(environment, losses);
    const text = dataLossWarning(environment, losses);
    if (text !== void 0) reporter.report({ kind: "warning", text });
    tools.signal?.throwIfAborted();
    return { kind: isEmpty ? "none" : "changes", preview };
  }
}
function outcomeOf(preview) {
  return { kind: preview.changes.length > 0 ? "changes" : "none", preview };
}

// actions/lib/operations/review/refuseOtherCheckout.ts
async function refuseOtherCheckout({ commit, what, todo }, { workspace }) {
  const checkedOut = await workspace.commit();
  if (checkedOut === void 0) return "unknown";
  if (checkedOut === commit) return "right";
  throw new Problem(
    `The files of commit '${shortSha(checkedOut)}' are checked out, but ${what} is commit '${shortSha(commit)}'. Nothing was touched.`,
    { kind: "refused", todo }
  );
}

export {
  inParallel,
  prepareDeployment,
  previewCreation,
  certainlyChanged,
  resourceCountOf,
  dataLossIn,
  guardDataLoss,
  warnUsedApprovals,
  prepareChangeSet,
  deleteChangeSet,
  uploadTemplates,
  storePreview,
  readStoredPreview,
  previewKeyOf,
  storedPreviewOf,
  changeSet,
  previewPrepared,
  refuseOtherCheckout
};
