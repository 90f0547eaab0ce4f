import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  readBootstrap
} from "./chunk-AUHOFRCN.js";
import {
  changeSetPollInterval,
  deadlineIn,
  retryRead,
  waitUntilUpdatable,
  withRedaction
} from "./chunk-DYKGDRI2.js";
import {
  functionCallOf,
  nestedFilesOf,
  parametersOf,
  redactValues,
  referencesIn,
  resolveEnvironment,
  resolveStack,
  secretsIn,
  stackContextOf
} from "./chunk-PCOS3GMG.js";
import {
  checkAccount,
  dataLossIn,
  dataLossWarning,
  refuseUnusedApprovals,
  shortSha
} from "./chunk-NSZENBGL.js";
import {
  Unknown,
  causesDataLoss,
  expressionsIn,
  hasUnknown,
  isSecretName,
  isValueList,
  isValueMap,
  lookup,
  parseTemplate,
  partitionOf,
  plain,
  readEnvironment,
  resourcePathOf,
  stackNameOf,
  transformsOf
} from "./chunk-RWIUJDF5.js";
import {
  canonical,
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  NESTED_STACK
} from "./chunk-FOOXNF3O.js";
import {
  Problem
} from "./chunk-5ES3IVZH.js";

// actions/lib/operations/execution/inParallel.ts
async function inParallel(reads) {
  const settled = await Promise.allSettled(reads);
  for (const one of settled) if (one.status === "rejected") throw one.reason;
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
  const words = [];
  let node = resource;
  let isNamed = false;
  for (const step of stepsOf(propertyPath)) {
    const inner = stepInto(node, step);
    const name = Array.isArray(node) ? nameIn(inner) : void 0;
    if (!(isNamed && VALUES.has(step))) words.push(name ?? step);
    isNamed = name !== void 0;
    node = inner;
  }
  return words[0] === "Properties" && words.length > 1 ? words.slice(1).join("/") : words.join("/");
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
  const lines = [
    ...changes.filter((change) => saysSomething(change, changes)).flatMap(linesOf),
    ...Object.entries(tags).map(([key, value]) => `tag ${key} ${shortened(digestOf(value))}`),
    ...capabilities.map((capability) => `capability ${capability}`),
    ...serviceRole === void 0 ? [] : [`service role ${shortened(digestOf(serviceRole))}`]
  ];
  const sorted = [...new Set(lines)].sort();
  return { fingerprint: digestOf(sorted), lines: sorted };
}
function digestOf(value) {
  return createHash("sha256").update(canonical(value)).digest("hex");
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
function saysSomething(change, changes) {
  if (change.type !== NESTED_STACK || change.action !== "modify") return true;
  if (change.properties.some(({ path: path2 }) => !path2.startsWith("/Properties/"))) return true;
  const path = resourcePathOf(change);
  return changes.some(
    (other) => (other.nestedPath === path || other.nestedPath.startsWith(`${path}/`)) && (other.type !== NESTED_STACK || other.action !== "modify")
  );
}
function linesOf(change) {
  const { type, action, replacement, policyAction, properties, resolved } = change;
  const head = [
    resourcePathOf(change),
    type,
    action,
    `replacement=${replacement}`,
    `policy=${policyAction ?? "none"}`
  ].join(" ");
  const digest = (path) => shortened(digestOf(resolved[path] ?? null));
  const whole = resolved[""] === void 0 ? [] : [`${head} becomes ${digest("")}`];
  const parts = properties.filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL).map(
    ({ path, kind, replacement: replacement2, evaluation }) => `${head} ${path} ${kind} recreation=${replacement2} ${evaluation} becomes ${digest(path)}`
  );
  return [head, ...whole, ...parts];
}
function shortened(digest) {
  return digest.slice(0, 16);
}

// actions/lib/template/package/packageTemplates.ts
import { createHash as createHash2 } from "node:crypto";
function packageTemplates(root, documents, location) {
  const packaged = /* @__PURE__ */ new Map();
  const packageFile = (file, parents) => {
    const before = packaged.get(file);
    if (before) return before;
    if (parents.includes(file)) throw new Problem(`${file} nests itself.`, { kind: "usage" });
    const document = documents.get(file);
    if (!document) throw new Problem(`There is no template ${file}.`, { kind: "usage" });
    const replacements = nestedFilesOf(parseTemplate(document)).map(({ logicalId, file: child }) => ({
      ...spanOfUrl(document, logicalId),
      text: JSON.stringify(packageFile(child, [...parents, file]).url)
    }));
    const body = replaced(document.text, replacements);
    const key = `templates/${createHash2("sha256").update(body).digest("hex")}.yaml`;
    const url = `https://${location.bucket}.s3.${location.region}.${location.urlSuffix}/${key}`;
    const result = { file, key, body, url };
    packaged.set(file, result);
    return result;
  };
  const packagedRoot = packageFile(root, []);
  const all2 = new Map([...packaged.values()].map((template) => [template.key, template]));
  return { root: packagedRoot, all: [...all2.values()] };
}
function spanOfUrl(document, logicalId) {
  const path = ["Resources", logicalId, "Properties", "TemplateURL"];
  const span = document.spanOf(path);
  const written = span && document.text.slice(span.start, span.end);
  if (!span || !written || /[\n|>]/.test(written))
    throw new Problem(`The TemplateURL of '${logicalId}' must stand on one line.`, {
      kind: "usage",
      location: document.locationOf(path)
    });
  return span;
}
function replaced(text, replacements) {
  return replacements.toSorted((a, b) => b.start - a.start).reduce((whole, { start, end, text: inner }) => whole.slice(0, start) + inner + whole.slice(end), text);
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
  const needs = capabilitiesIn(stack);
  return needs.has("CAPABILITY_NAMED_IAM") ? ["CAPABILITY_NAMED_IAM"] : [...needs];
}
function capabilitiesIn({ template, nested }) {
  const needs = /* @__PURE__ */ new Set();
  for (const { type, properties } of Object.values(template.resources)) {
    if (!Object.hasOwn(IAM_RESOURCES, type)) continue;
    const name = lookup(IAM_RESOURCES, type);
    needs.add(name !== void 0 && properties[name] !== void 0 ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM");
  }
  for (const inner of Object.values(nested)) for (const need of capabilitiesIn(inner)) needs.add(need);
  return needs;
}

// actions/lib/operations/environment/targetStack.ts
async function buildTargetStack(environment, found, { workspace, reporter }) {
  reporter.report({ kind: "step", step: "resolve", subject: environment.templateFile });
  const [{ stack, documents, templates }, bootstrap] = await inParallel([
    resolveEnvironment(environment, { workspace }),
    found ?? Promise.resolve(void 0)
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
var PURE = "Fn::(?:Base64|Cidr|Join|Select|Split)\\(";
var PATH = "(?:[A-Za-z0-9]+/)*";
var STACK = new RegExp(`^(${PATH})AWS::Stack(?:Id|Name)$`);
var RESOURCE = new RegExp(`^(${PATH}[A-Za-z0-9]+)(?:\\.([A-Za-z0-9.:_-]+))?$`);
var CALL = new RegExp(`^${PURE}`);
var DYNAMIC = "{{resolve:";
function expressionSourcesOf(expression) {
  if (expression.includes(DYNAMIC)) return void 0;
  if (!expression.includes("${")) return all([sourceOf(expression)]);
  if (expression.startsWith("Fn::") && !CALL.test(expression)) return void 0;
  const rests = expression.split("${").slice(1);
  return all(
    rests.flatMap((rest) => {
      if (rest.startsWith("!") || CALL.test(rest)) return [];
      return [rest.includes("}") ? sourceOf(rest.slice(0, rest.indexOf("}"))) : void 0];
    })
  );
}
function isDynamicReference(text) {
  return text.includes(DYNAMIC);
}
function sourceOf(reference) {
  const stack = STACK.exec(reference);
  if (stack) return { kind: "stack", nestedPath: (stack[1] ?? "").replace(/\/$/, "") };
  const resource = RESOURCE.exec(reference);
  return resource ? { kind: "resource", name: resource[1] ?? "", attribute: resource[2] } : void 0;
}
function all(sources) {
  const known = sources.filter((source) => source !== void 0);
  return known.length === sources.length ? known : void 0;
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
    return before instanceof Unknown && after instanceof Unknown && before.expression === after.expression;
  const isScalar = (value) => typeof value !== "object" && value !== null;
  return before === after || isScalar(before) && isScalar(after) && String(before) === String(after);
}

// actions/lib/template/compare/resourceComparison.ts
var TEMPLATE_URL2 = "/Properties/TemplateURL";
function compareResources(base, head, isSteady) {
  const [before, after] = [comparablePartsOf(base), comparablePartsOf(head)];
  const written = valueDifferences(before, after).map(({ path, ...values }) => ({
    path: pointerOf(path),
    isHidden: isHidden(values.before) || isHidden(values.after)
  }));
  const moved = unknownLeaves(after).filter(
    ({ value }) => expressionSourcesOf(value.expression)?.some((one) => !isSteady(one))
  );
  const isOwn = (path) => path !== TEMPLATE_URL2;
  return {
    moving: [
      ...written.filter((one) => !one.isHidden).map(({ path }) => path),
      ...moved.map(({ path }) => pointerOf(path))
    ].filter(isOwn),
    hidden: [...written.filter((one) => one.isHidden).map(({ path }) => path), ...hiddenPaths(after, [])].filter(isOwn),
    has: (path) => isThere(after, stepsOf2(path))
  };
}
function overlap(one, other) {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
function hiddenPaths(value, path) {
  if (isValueList(value)) return value.flatMap((item, index) => hiddenPaths(item, [...path, index]));
  if (isValueMap(value)) return Object.entries(value).flatMap(([key, inner]) => hiddenPaths(inner, [...path, key]));
  return isHidden(value) ? [pointerOf(path)] : [];
}
function isHidden(value) {
  if (value instanceof Unknown) return expressionSourcesOf(value.expression) === void 0;
  return typeof value === "string" && isDynamicReference(value);
}
function isThere(value, steps) {
  const [step, ...rest] = steps;
  if (value === void 0) return false;
  if (step === void 0 || value instanceof Unknown) return true;
  if (isValueList(value)) return isThere(value[Number(step)], rest);
  return isValueMap(value) && Object.hasOwn(value, step) && isThere(value[step], rest);
}
function stepsOf2(path) {
  return path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// actions/lib/template/compare/changeSetConsistency.ts
function isConsistent(change, before, after) {
  const [was, will] = [before.has(resourcePathOf(change)), after.has(resourcePathOf(change))];
  switch (change.action) {
    case "add":
    case "import":
      return !was && will;
    case "remove":
      return was && !will;
    case "modify":
      return was && will;
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
  return ![...compared.moving, ...compared.hidden].some((other) => overlap(path, other));
}

// actions/lib/template/compare/resourcesByPath.ts
function resourcesByPath(stack) {
  return new Map(stack ? listed(stack).map((placed) => [placed.name, placed]) : []);
}
function listed(stack) {
  const prefix = stack.nestedPath && `${stack.nestedPath}/`;
  return Object.values(stack.resources).flatMap((resource) => {
    const inner = stack.nested[resource.logicalId];
    return [...inner ? listed(inner) : [], { name: `${prefix}${resource.logicalId}`, stack, resource }];
  });
}

// actions/lib/template/compare/stableAttributes.ts
var LASTING = {
  "AWS::Backup::BackupVault": { BackupVaultName: [] },
  // Made with the pool; the addresses hold its id.
  "AWS::Cognito::UserPool": { ProviderName: [], ProviderURL: [] },
  // Made with the client, where GenerateSecret (Replacement) says so.
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
  // The address holds the identifier (Replacement); only another port or engine moves the port.
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
  const moving = lookup(lookup(LASTING, type) ?? {}, attribute);
  if (moving) return !changed.some((property) => moving.includes(property));
  const own2 = tailOf(type).toLowerCase();
  const wanted = attribute.toLowerCase();
  return ["arn", "id"].some((kind) => wanted.endsWith(kind) && `${own2}${kind}`.endsWith(wanted));
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
var STAYS = { kind: "stays" };
var OPEN = { kind: "open" };
function proveUnchanged({ changes, base, head, tagsDiffer }) {
  const rows = new Map(changes.map((change) => [resourcePathOf(change), change]));
  const before = resourcesByPath(base);
  const after = resourcesByPath(head);
  const fates = /* @__PURE__ */ new Map();
  const settled = /* @__PURE__ */ new Map();
  const isSteady = (source) => source.kind === "stack" ? isSteadyStack(source.nestedPath, rows) : lasts(source, after, fates);
  const stranger = changes.find((change) => !isConsistent(change, before, after));
  if (stranger) return doubted(changes, stranger);
  for (const [name, placed] of after) {
    const old = before.get(name);
    const row = rows.get(name);
    if (!old || !isSteadyStack(placed.stack.nestedPath, rows)) {
      fates.set(name, OPEN);
      continue;
    }
    const compared = compareResources(old, placed, isSteady);
    if (!row) {
      fates.set(name, compared.moving.length === 0 ? STAYS : OPEN);
      continue;
    }
    if (row.properties.some((property) => isUnexplained(property, compared, tagsDiffer))) return doubted(changes, row);
    const verdict = judged(row, compared);
    fates.set(name, verdict ? fateOf(verdict) : OPEN);
    if (verdict) settled.set(name, verdict);
  }
  return { changes: changes.map((change) => settled.get(resourcePathOf(change)) ?? change), doubt: void 0 };
}
function judged(row, compared) {
  const covered = compared.moving.every((path) => row.properties.some((property) => overlap(property.path, path)));
  if (row.action !== "modify" || !covered) return void 0;
  const properties = row.properties.map(
    (property) => stays(property, compared) ? { ...property, unchanged: true } : property
  );
  const left = properties.filter((property) => !property.unchanged);
  const isReplaced = left.some(({ replacement }) => replacement !== "never");
  if (row.replacement === "always") return isReplaced ? { ...row, properties } : row;
  if (properties.length > 0 && left.length === 0) return { ...row, properties, proven: "unchanged" };
  return row.replacement === "conditional" && properties.length > left.length && !isReplaced ? { ...row, properties, proven: "in-place" } : { ...row, properties };
}
function stays({ path, kind, evaluation, before, after }, { moving, hidden, has }) {
  if (evaluation === "static" || kind !== "modify" || !has(path)) return false;
  if (after !== void 0 && after !== before && !after.includes(KNOWN_LATER)) return false;
  return ![...moving, ...hidden].some((other) => overlap(path, other));
}
var KNOWN_LATER = "{{changeSet:KNOWN_AFTER_APPLY}}";
function fateOf({ replacement, proven, properties }) {
  if (proven === "unchanged") return STAYS;
  if (replacement !== "never" && proven === void 0) return OPEN;
  const left = properties.filter((property) => !property.unchanged).map(({ path }) => path.split("/"));
  const changed = left.flatMap(([, part = "Properties", name = ""]) => part === "Properties" ? [name] : []);
  if (left.length === 0 || changed.includes("")) return OPEN;
  return { kind: "changes in place", properties: changed };
}
function lasts({ name, attribute }, resources, fates) {
  const fate = fates.get(name) ?? OPEN;
  const { type = "" } = resources.get(name)?.resource ?? {};
  switch (fate.kind) {
    case "stays":
      return true;
    case "changes in place":
      return attribute === void 0 ? keepsPhysicalId(type, fate.properties) : isStableAttribute(type, attribute, fate.properties);
    case "open":
      return false;
    default:
      return fate;
  }
}
function isSteadyStack(nestedPath, rows) {
  const steps = nestedPath === "" ? [] : nestedPath.split("/");
  return steps.every((_, index) => {
    const row = rows.get(steps.slice(0, index + 1).join("/"));
    return row === void 0 || row.action === "modify" && row.replacement === "never";
  });
}
function doubted(changes, change) {
  return { changes, doubt: `the deployed templates do not explain what changes in '${resourcePathOf(change)}'` };
}

// actions/lib/redaction/displayValue.ts
var SECRET_PROPERTY = /password|passphrase|secretstring|clientsecret|authtoken|privatekey|credential/i;
function displayValueOf(stacks) {
  const redact = redactValues(secretsIn(stacks));
  return (path, value) => {
    if (value === void 0 || hasUnknown(value)) return void 0;
    if (path.some((step) => SECRET_PROPERTY.test(String(step)))) return void 0;
    const text = typeof value === "string" ? value : JSON.stringify(plain(value));
    return redact(text) === text ? text : void 0;
  };
}

// actions/lib/template/resolve/policyActions.ts
function policyOfRemoval({ type, properties, deletionPolicy }) {
  if (deletionPolicy === "RetainExceptOnCreate") return "Retain";
  const snapshot = type === "AWS::RDS::DBCluster" || type === "AWS::RDS::DBInstance" && properties.DBClusterIdentifier === void 0;
  return deletionPolicy ?? (snapshot ? "Snapshot" : "Delete");
}
function policyOfReplacement({ updateReplacePolicy }) {
  return `ReplaceAnd${updateReplacePolicy ?? "Delete"}`;
}

// actions/lib/template/predict/changeCause.ts
function changeCauseOf(path, before, after, world) {
  const [section, ...steps] = path;
  if (section !== "Properties") return { cause: void 0, isForeign: false };
  const [was = null, now = null] = [before, after].map(
    ({ stack, resource }) => writtenAt(stack.template.resources[resource.logicalId]?.properties ?? {}, steps)
  );
  const references = takenReferences(now, after.stack);
  const isForeign = (reference) => comesFromOutside(reference, after.stack, world);
  const changed = references.filter(({ name, attribute }) => attribute === void 0 && differs(name, before, after));
  const known = changed.find((reference) => !isForeign(reference));
  if (known) return { cause: known.name, isForeign: false };
  if (canonical(was) !== canonical(now)) return { cause: void 0, isForeign: false };
  return { cause: changed[0]?.name, isForeign: references.some(isForeign) };
}
function comesFromOutside({ name, attribute }, stack, world) {
  const { template, nestedPath } = stack;
  if (attribute !== void 0)
    return template.resources[name]?.type === NESTED_STACK && world.changes(nestedPath ? `${nestedPath}/${name}` : name);
  if (nestedPath === "" || !world.root || !Object.hasOwn(template.parameters, name)) return false;
  const steps = nestedPath.split("/");
  const logicalId = steps.pop() ?? "";
  const parent = stackAt(world.root, steps.join("/"));
  const { Parameters: given } = parent?.template.resources[logicalId]?.properties ?? {};
  if (!parent || !isMap(given)) return false;
  return takenReferences(given[name] ?? null, parent).some((reference) => comesFromOutside(reference, parent, world));
}
function takenReferences(node, { conditions }) {
  return referencesIn(node, [], (name) => conditions[name]);
}
function differs(parameter, before, after) {
  const [old, now] = [before.stack.parameters[parameter], after.stack.parameters[parameter]];
  return old !== void 0 && now !== void 0 && canonical(plain(old)) !== canonical(plain(now));
}
function writtenAt(node, steps) {
  const [step, ...rest] = steps;
  if (step === void 0 || functionCallOf(node, [])) return node;
  const next = Array.isArray(node) ? node[Number(step)] : isMap(node) ? node[step] : void 0;
  return next === void 0 ? node : writtenAt(next, rest);
}

// actions/lib/template/predict/propagatedChanges.ts
function propagatedChanges({ stack, resource }, changed, recreation) {
  return unknownLeaves(resource.properties, ["Properties"]).flatMap(({ path, value }) => {
    const sources = expressionsIn(value).flatMap((expression) => sourceOf2(expression, stack.nestedPath, changed));
    const source = sources.find(({ certainty }) => certainty === "always") ?? sources[0];
    if (!source) return [];
    const property = carriedChange(path, recreation(path), source);
    return [{ property, certainty: source.certainty, value: value.toJSON() }];
  });
}
function sourceOf2(expression, nestedPath, changed) {
  const [name = ""] = expression.split(".");
  const change = changed.get(name);
  if (change?.action !== "modify" || change.type === NESTED_STACK) return [];
  if (name !== expression) return [{ expression, certainty: "conditional" }];
  if (change.replacement === "never") return [];
  return [{ expression, certainty: change.nestedPath === nestedPath ? change.replacement : "conditional" }];
}
function carriedChange(path, replacement, { expression, certainty }) {
  const evaluation = certainty === "always" ? "static" : "dynamic";
  const unknown = { before: void 0, after: void 0 };
  return { path: pointerOf(path), kind: "modify", replacement, evaluation, cause: expression, ...unknown };
}

// actions/lib/template/predict/predictChanges.ts
function predictChanges(base, head, types, tags = { before: {}, after: {} }) {
  const before = resourcesByPath(base);
  const after = resourcesByPath(head);
  const show = displayValueOf([base, head]);
  const removals = [...before.values()].filter(({ name }) => !after.has(name)).map(removal);
  const changed = new Map(removals.map((change) => [resourcePathOf(change), change]));
  for (const placed of after.values()) {
    const old = before.get(placed.name);
    const change = old ? modification(old, placed, { types, changed, show, tags, root: head }) : addition(placed);
    if (change) changed.set(placed.name, change);
  }
  return [...changed.values()].toSorted(
    (a, b) => compare(a.nestedPath, b.nestedPath) || compare(a.logicalId, b.logicalId)
  );
}
function addition(placed) {
  return { ...rowOf(placed), action: "add", resolved: { "": wholeOf(placed.resource) } };
}
function removal(placed) {
  return { ...rowOf(placed), action: "remove", policyAction: policyOfRemoval(placed.resource) };
}
function modification(old, now, { types, changed, show, tags, root }) {
  const { type } = now.resource;
  const recreation = (path) => {
    if (path[0] === "Type") return "always";
    if (path[0] !== "Properties" || type === NESTED_STACK) return "never";
    return types.find(type)?.replacementOf(path.slice(1)) ?? "conditional";
  };
  const tagged = types.find(type)?.tagged ? valueDifferences(tags.before, tags.after, ["Tags"]) : [];
  const written = [...valueDifferences(comparablePartsOf(old), comparablePartsOf(now)), ...tagged];
  const world = { root, changes: (name) => changed.has(name) };
  const own2 = written.map((one) => ownChange(one, recreation, changeCauseOf(one.path, old, now, world), show));
  const carried = propagatedChanges(now, changed, recreation).filter(
    ({ property }) => !own2.some(({ path }) => property.path === path || property.path.startsWith(`${path}/`))
  );
  const properties = [...own2, ...carried.map(({ property }) => property)];
  const hasInner = [...changed.values()].some(
    ({ nestedPath }) => nestedPath === now.name || nestedPath.startsWith(`${now.name}/`)
  );
  if (type === NESTED_STACK ? !hasInner && own2.every(isProperty) : properties.length === 0) return void 0;
  const replacement = strongest([
    ...own2.map(({ evaluation, replacement: own3 }) => evaluation === "static" ? own3 : weaker(own3, "conditional")),
    ...carried.map(({ certainty, property }) => weaker(certainty, property.replacement))
  ]);
  return {
    ...rowOf(now),
    replacement,
    policyAction: replacement === "never" ? void 0 : policyOfReplacement(now.resource),
    properties: properties.toSorted((a, b) => compare(a.path, b.path)),
    resolved: Object.fromEntries([
      ...written.map(({ path, after }) => [pointerOf(path), after === void 0 ? null : plain(after)]),
      ...carried.map(({ property, value }) => [property.path, value])
    ])
  };
}
function rowOf({ stack, resource: { logicalId, type } }) {
  const { nestedPath } = stack;
  const nothing = { physicalId: void 0, policyAction: void 0, properties: [], resolved: {} };
  return { nestedPath, logicalId, type, action: "modify", replacement: "never", ...nothing };
}
function ownChange({ path, kind, before, after }, recreation, { cause, isForeign }, show) {
  const shown = { before: show(path, before), after: show(path, after) };
  const evaluation = isForeign ? "dynamic" : "static";
  return { path: pointerOf(path), kind, replacement: recreation(path), evaluation, cause, ...shown };
}
var RANK = { never: 0, conditional: 1, always: 2 };
function strongest(replacements) {
  return replacements.reduce((best, one) => RANK[one] > RANK[best] ? one : best, "never");
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
function buildPreview(target, made) {
  const { environment, stackName, tags, capabilities, roleArn: serviceRole, inputsDigest } = target;
  const { fingerprint } = fingerprintOf({ changes: made.changes, tags, capabilities, serviceRole });
  return {
    ...made,
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
function storedPreviewOf(preview) {
  const { fingerprint, inputsDigest, environment } = preview;
  return { fingerprint, inputsDigest, environment, lines: fingerprintOf(preview).lines };
}
function previewKeyOf(fingerprint) {
  return `previews/${fingerprint}.json`;
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

// actions/lib/operations/preview/predictFromCommit.ts
async function predictFromCommit(reference, environment, tools) {
  const { reporter } = tools;
  const target = await buildTargetStack(environment, void 0, tools);
  reporter.report({ kind: "step", step: "predict", subject: `${environment.name} against ${reference}` });
  const base = await stackAt2(reference, environment, tools);
  const types = base ? await tools.types() : { find: () => void 0 };
  return withRedaction(secretsIn([base?.resolved, target.resolved]), tools, async (redacted) => {
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
async function isEmptyAfterAll(changeSet2, cloudFormation) {
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
  const all2 = flatten(await treeOf(changeSet2, cloudFormation));
  const reasons = await Promise.all(
    all2.map(async (one) => {
      const events = await cloudFormation.validationEvents(one.id).catch(noEvents);
      const told = events.filter(({ fatal }) => fatal).map(reasonOf);
      const own2 = one.reason === void 0 || one.status !== "failed" || isAboutNested(one.reason) ? [] : [one.reason];
      return [...told, ...told.length > 0 && own2.some(isPointer) ? [] : own2].map(
        (reason) => `${one.stackName}: ${reason}`
      );
    })
  );
  const list = [...new Set(reasons.flat())];
  const [first = changeSet2.reason ?? "no reason given", ...more] = list;
  const said = more.length === 0 ? `: '${first}'.` : ", for several reasons.";
  return new Problem(
    `CloudFormation could not make a change set for stack '${changeSet2.stackName}'${said} Nothing was changed.`,
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
  const listed2 = changeSet2.changes.flatMap(({ nestedChangeSetId }) => nestedChangeSetId ? [nestedChangeSetId] : []);
  const named = changeSet2.status === "failed" ? changeSet2.reason?.match(/arn:[\w-]+:cloudformation:[^\s'",]+:changeSet\/[^\s'",\]]+/g) ?? [] : [];
  const ids = [.../* @__PURE__ */ new Set([...listed2, ...named])].filter((id) => id !== changeSet2.id);
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
function parameterChanges({ parameters: deployed }, { parameters: given, resolved }) {
  const [before, wanted] = [new Map(Object.entries(deployed)), new Map(Object.entries(given))];
  return Object.entries(resolved.template.parameters).map(([name, parameter]) => ({
    name,
    parameter,
    old: before.get(name),
    next: wanted.get(name) ?? parameter.default
  })).filter(({ parameter, old, next }) => old !== next && isComparable(parameter, old)).map(({ name, old, next }) => {
    if (isSecretName(name)) return { name, secret: true };
    return { name, ...old !== void 0 && { before: old }, ...next !== void 0 && { after: next } };
  }).toSorted((a, b) => a.name < b.name ? -1 : 1);
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
    return saysNothing(row, inner) ? [] : [changeOf(row, nestedPath, resolved), ...inner];
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
function saysNothing(row, inner) {
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
    if (!stack) return { kind: "unknown", reason: "the stack is gone" };
    if (stack.status.includes("ROLLBACK")) return { kind: "unknown", reason: `the stack is in ${stack.status}` };
    return await resolveDeployed(stack, target, tools);
  } catch (error) {
    if (error instanceof Problem) return { kind: "unknown", reason: error.findings[0]?.message ?? error.message };
    throw error;
  }
}
function proveAgainstDeployed(deployed, changes, { resolved: head }) {
  if (deployed?.kind !== "known") return { changes, ...deployed && { unprovenReason: deployed.reason } };
  const { changes: told, doubt } = proveUnchanged({ changes, base: deployed.stack, head, ...deployed });
  return { changes: told, ...doubt !== void 0 && { unprovenReason: doubt } };
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
  const isHidden2 = (name) => root.parameters[name]?.noEcho === true;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, isHidden2(name) ? new Unknown(`NoEcho(${name})`) : value])
  );
}
async function readTemplate(stackId, file, reading) {
  const { cloudFormation, workspace, target, templates } = reading;
  const template = parseTemplate(workspace.parseTemplate(file, await cloudFormation.template(stackId)));
  if (transformsOf(template.document.value).length > 0) throw new Problem("the deployed template has a transform");
  const known = new Map(target.uploads.map((upload) => [upload.url, upload.file]));
  const urls = Object.entries(nestedUrlsOf(template));
  const others = urls.filter(([, url]) => !known.has(url)).map(([logicalId]) => logicalId);
  const children = others.length > 0 ? await cloudFormation.resources(stackId) : [];
  const read = others.map(async (logicalId) => {
    const childId = children.find((child) => child.logicalId === logicalId)?.physicalId;
    if (!childId) return [];
    const childFile = `${file}.${logicalId}`;
    templates.set(childFile, await readTemplate(childId, childFile, reading));
    return [[logicalId, childFile]];
  });
  const unchanged = urls.flatMap(([logicalId, url]) => {
    const same2 = known.get(url);
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
    const reading = stack ? readDeployedTemplates(target, tools) : void 0;
    const [deployed, changeSet2] = await Promise.all([reading, waitForChangeSet(id, stackName, tools)]);
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
  const began = clock.now().getTime();
  for (; ; ) {
    await clock.sleep(changeSetPollInterval(clock.now().getTime() - began), signal);
    const changeSet2 = await retryRead(() => cloudFormation.changeSet(id), { clock, signal, deadline });
    if (changeSet2.status !== "pending") return changeSet2;
    if (clock.now() >= deadline) {
      throw new Problem(
        `CloudFormation did not finish the change set of stack '${stackName}' within ${DEADLINE_SECONDS / 60} minutes. Nothing was changed.`,
        { todo: "Run the same command again; if it happens again, look at https://health.aws.amazon.com." }
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
    if (await isEmptyAfterAll(changeSet2, cloudFormation)) return nothing();
    throw await changeSetFailure(changeSet2, cloudFormation);
  }
  const readAll = async () => stack ? readChanges(changeSet2, target.resolved, cloudFormation) : [];
  const [changes, warnings] = await inParallel([retryRead(readAll, read), warningsOf(changeSet2.id, cloudFormation)]);
  if (!stack) return { preview: { ...previewCreation(target), warnings }, isEmpty: false };
  if (changes.length === 0 && !outputsDiffer(stack, target.resolved)) return nothing();
  const told = proveAgainstDeployed(deployed, changes, target);
  const preview = buildPreview(target, { kind: "update", predicted: false, ...told, warnings });
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

// actions/lib/operations/review/storedPreview.ts
async function storePreview(preview, bucket, { objectStore }) {
  const key = previewKeyOf(preview.fingerprint);
  if (await objectStore.get(bucket, key) !== void 0) return;
  await objectStore.putOnce(bucket, key, canonical(storedPreviewOf(preview)));
}
async function readStoredPreview(fingerprint, bucket, { objectStore }) {
  const text = await objectStore.get(bucket, previewKeyOf(fingerprint));
  return text === void 0 ? void 0 : storedPreviewIn(text);
}
function storedPreviewIn(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (!isMap(value)) return void 0;
  const { fingerprint, inputsDigest, environment, lines } = value;
  const isWhole = typeof fingerprint === "string" && typeof inputsDigest === "string" && typeof environment === "string";
  if (!isWhole || !Array.isArray(lines)) return void 0;
  return { fingerprint, inputsDigest, environment, lines: lines.filter((line) => typeof line === "string") };
}

// actions/lib/operations/changeSet.ts
var PATIENCE = 600;
async function changeSet(order, tools) {
  if (order.predict) return outcomeOf(await predictFromCommit(order.base ?? "main", order.environment, tools));
  const { environment } = order;
  await checkAccount(order, tools);
  const { target, bucket } = await prepareDeployment(environment, tools);
  const secrets = secretsIn([target.resolved]);
  return withRedaction(secrets, tools, (redacted) => proposed(target, bucket, redacted));
}
async function proposed(target, bucket, tools) {
  const { environment } = target;
  const { objectStore, reporter } = tools;
  reporter.report({ kind: "step", step: "read the stack", subject: target.stackName });
  const deadline = deadlineIn(PATIENCE, tools);
  const rest = { stackName: stackNameOf(environment), environment, deadline, watch: "status" };
  const [state] = await inParallel([waitUntilUpdatable(rest, tools), uploadTemplates(target.uploads, bucket, tools)]);
  if (state.kind === "absent") {
    reporter.report({ kind: "step", step: "predict", subject: target.stackName });
    return finished(previewCreation(target), false);
  }
  const proposal = await prepareChangeSet({ target, stack: state.stack, purpose: "preview" }, tools);
  try {
    return await finished(proposal.preview, proposal.isEmpty);
  } finally {
    await deleteChangeSet(proposal, target.stackName, tools);
  }
  async function finished(preview, isEmpty) {
    reporter.report({ kind: "preview", preview });
    if (!isEmpty) await storePreview(preview, bucket, { objectStore });
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
  const found = await workspace.commit();
  if (found === void 0) return "unknown";
  if (found === commit) return "right";
  throw new Problem(
    `The files of commit '${shortSha(found)}' are checked out, but ${what} is commit '${shortSha(commit)}'. Nothing was touched.`,
    { kind: "refused", todo }
  );
}

export {
  inParallel,
  prepareDeployment,
  previewCreation,
  storedPreviewOf,
  previewKeyOf,
  certainlyChanged,
  resourceCountOf,
  prepareChangeSet,
  deleteChangeSet,
  uploadTemplates,
  storePreview,
  readStoredPreview,
  changeSet,
  refuseOtherCheckout
};
