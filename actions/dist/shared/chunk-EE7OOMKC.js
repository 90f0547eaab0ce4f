import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  holdsData,
  isSpecifiedType,
  policyPropertiesOf
} from "./chunk-6GF74W76.js";
import {
  parametersOf,
  resolveEnvironment,
  scalarOf
} from "./chunk-QZ3UPZSO.js";
import {
  Unknown,
  childrenOf,
  functionCallOf,
  isNoValue,
  isValueList,
  isValueMap,
  joinText,
  lookup,
  plain,
  readEnvironment,
  resourcePathOf
} from "./chunk-XDJ24DH4.js";
import {
  canonical,
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  DOCUMENTATION_ACCOUNT,
  stackNameOf
} from "./chunk-QUOYR36L.js";

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

// actions/lib/rules/suppressions/suppressionDate.ts
var DAY = 24 * 60 * 60 * 1e3;
var MOST_DAYS_AHEAD = 366;
function dayOf(time) {
  return time.toISOString().slice(0, 10);
}
function daysBetween(today, day) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return void 0;
  const time = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || dayOf(time) !== day) return void 0;
  return Math.round((time.getTime() - Date.parse(`${today}T00:00:00Z`)) / DAY);
}

// actions/lib/rules/suppressions/activeSuppressions.ts
function suppressionsIn(stack) {
  const { nestedPath, template, resources, nested } = stack;
  const { file } = template.document;
  const own = Object.values(resources).flatMap(
    (resource) => entriesOf(resource).map((entry) => {
      const { logicalId } = resource;
      return { ...entry, file, logicalId, resource: nestedPath === "" ? logicalId : `${nestedPath}/${logicalId}` };
    })
  );
  return [...own, ...Object.values(nested).flatMap(suppressionsIn)];
}
function entriesOf({ metadata }) {
  const { Lint: lint } = metadata;
  const list = isMap(lint) ? lint.Suppress : void 0;
  if (!Array.isArray(list)) return [];
  return list.filter(isMap).flatMap(({ id, reason, expires }) => {
    if (typeof id !== "string" || typeof reason !== "string" || typeof expires !== "string") return [];
    return [{ id, reason: reason.trim(), expires }];
  });
}
function suppressionKey({ file, logicalId, id, reason, expires }) {
  return JSON.stringify([file, logicalId, id, reason, expires]);
}

// actions/lib/template/check/checkResourceTypes.ts
function checkResourceTypes(base, head) {
  const before = resourcesByPath(base);
  const changed = [...resourcesByPath(head).values()].filter(({ path, resource }) => {
    const old = before.get(path);
    return old !== void 0 && old.resource.type !== resource.type;
  });
  return [...Map.groupBy(changed, ({ stack }) => stack)].map(([{ template }, resources]) => {
    const ids = resources.map(({ resource }) => resource.logicalId).toSorted();
    const [first = ""] = ids;
    return {
      level: "error",
      rule: "template/resource-type",
      message: `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${ids.join(", ")}]`,
      todo: "Give the new resource another logical id: CloudFormation then creates it and removes the old one.",
      location: template.document.locationOf(["Resources", first, "Type"])
    };
  });
}

// actions/lib/operations/environment/resolveAtReference.ts
async function resolveAtReference(reference, environment, { workspace: head, schemas, reporter }) {
  const workspace = await head.at(reference);
  if (!await workspace.exists(environment.file)) return void 0;
  const before = await readEnvironment(environment.name, { workspace, schemas });
  if (accountAndRegionOf(before) !== accountAndRegionOf(environment)) {
    if (before.account === DOCUMENTATION_ACCOUNT) return void 0;
    const text = `At ${reference} environment '${environment.name}' is ${accountAndRegionOf(before)}. This change neither modifies nor deletes it: ${accountAndRegionOf(environment)} is another stack.`;
    reporter.report({ kind: "warning", text });
    return void 0;
  }
  const { stack: resolved } = await resolveEnvironment(before, { workspace });
  return { resolved, tags: before.tags, parameters: withDefaults(before, resolved.template) };
}
function withDefaults(environment, template) {
  const defaults = Object.entries(template.parameters).map(([name, { default: value }]) => [name, value ?? ""]);
  return { ...Object.fromEntries(defaults), ...parametersOf(environment, template) };
}
function accountAndRegionOf(environment) {
  const { account, region } = environment;
  return `stack '${stackNameOf(environment)}' in region '${region}' of account '${account}'`;
}

// actions/lib/template/compare/resolvedValue.ts
function resolvedValue(stack, nestedPath, logicalId, propertyPath) {
  const resource = lookup(stackAt(stack, nestedPath)?.resources ?? {}, logicalId);
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
  return nestedPath.split("/").reduce((inner, id) => inner && lookup(inner.nested, id), stack);
}
function wholeOf(resource) {
  return plain(resourceValue(resource));
}
function resourceValue(resource) {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource;
  return {
    Type: type,
    Properties: properties,
    ...deletionPolicy ? { DeletionPolicy: deletionPolicy } : {},
    ...updateReplacePolicy ? { UpdateReplacePolicy: updateReplacePolicy } : {},
    ...Object.keys(metadata).length > 0 ? { Metadata: metadata } : {},
    ...otherAttributes
  };
}
function stepInto(node, step) {
  if (Array.isArray(node)) {
    const items = node;
    return items[Number(step)] ?? null;
  }
  return isMap(node) && Object.hasOwn(node, step) ? node[step] ?? null : null;
}

// actions/lib/analysis/resourceState.ts
var UNLISTED_OLD_VALUE = new Unknown({ kind: "unlisted", state: "before" });
var UNLISTED_NEW_VALUE = new Unknown({ kind: "unlisted", state: "after" });
function statesOf(change, before, after) {
  const path = resourcePathOf(change);
  if (change.action === "remove") return { before: resourceAt(before, path), after: void 0 };
  const next = resourceAt(after, path) ?? withValues({}, change.properties, valueAfter);
  if (change.action === "add" || change.action === "import") return { before: void 0, after: next };
  return { before: resourceAt(before, path) ?? withValues(next, change.properties, valueBefore), after: next };
}
function propertiesIn(state) {
  return isValueMap(state?.Properties) ? state.Properties : {};
}
function resourceAt(resources, path) {
  const found = resources?.get(path);
  return found && resourceValue(found.resource);
}
function valueBefore({ kind, before }) {
  if (kind === "add") return void 0;
  return before === void 0 ? UNLISTED_OLD_VALUE : parsed(before);
}
function valueAfter({ kind, after }) {
  if (kind === "remove") return void 0;
  return after === void 0 ? UNLISTED_NEW_VALUE : parsed(after);
}
function withValues(state, properties, propertyValue) {
  return properties.reduce((whole, property) => {
    const steps = property.path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    const result = withValue(whole, steps, propertyValue(property));
    return isValueMap(result) ? result : whole;
  }, state);
}
function withValue(node, steps, value) {
  const [step, ...rest] = steps;
  if (step === void 0) return value;
  if (isValueList(node)) {
    const inner2 = withValue(node[Number(step)], rest, value);
    return Number.isInteger(Number(step)) && inner2 !== void 0 ? Object.assign([...node], { [Number(step)]: inner2 }) : node.filter((_2, index) => index !== Number(step));
  }
  const map = isValueMap(node) ? node : {};
  const inner = withValue(Object.hasOwn(map, step) ? map[step] : void 0, rest, value);
  const { [step]: _, ...others } = map;
  return inner === void 0 ? others : { ...others, [step]: inner };
}
function parsed(text) {
  if (!/^\s*["[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

// actions/lib/template/parse/sourcePath.ts
function sourcePath(node, path, selectBranch) {
  const [step, ...rest] = path;
  if (step === void 0) return [];
  const branch = branchOf(node, selectBranch);
  if (branch) return [...branch.path, ...sourcePath(branch.node, path, selectBranch)];
  if (functionCallOf(node, [])) return [];
  if (Array.isArray(node)) {
    const positions = node.flatMap((item, position2) => isNoValue(item, selectBranch) ? [] : [position2]);
    const position = positions[Number(step)];
    return position === void 0 ? [] : [position, ...sourcePath(node[position], rest, selectBranch)];
  }
  return isMap(node) && Object.hasOwn(node, step) ? [step, ...sourcePath(node[step], rest, selectBranch)] : [];
}
function branchOf(node, selectBranch) {
  const call = functionCallOf(node, []);
  if (call?.name !== "Fn::If" || !Array.isArray(call.argument)) return void 0;
  const [condition] = call.argument;
  const holds = typeof condition === "string" ? selectBranch(condition) : void 0;
  if (holds === void 0) return void 0;
  const position = holds ? 1 : 2;
  return { node: call.argument[position], path: [call.name, position] };
}

// actions/lib/analysis/lifecycle/imageVersion.ts
function imageNameOf(image) {
  const [name = ""] = image.split("@");
  const [, repository = name, tag] = /^(.*):([^:/]+)$/s.exec(name) ?? [];
  return { repository, tag };
}
var VERSION = /^(v?)(\d{1,9}(?:\.\d{1,9}){0,3})(?:-(.+))?$/;
var PRE_RELEASE = /^(?:alpha|beta|pre|preview|rc|dev|nightly)(?![a-z])/i;
function versionOfTag(tag) {
  const [, prefix, numbers = "", suffix = ""] = VERSION.exec(tag ?? "") ?? [];
  if (numbers === "" || prefix === "" && !numbers.includes(".")) return void 0;
  const [first = ""] = suffix.split("-");
  const preRelease = PRE_RELEASE.test(first) ? first.match(/\d+|[a-z]+/gi) ?? [] : [];
  return { numbers: numbers.split(".").map(Number), preRelease };
}
function compareVersions(one, other) {
  const shared = Math.min(one.numbers.length, other.numbers.length);
  for (let index = 0; index < shared; index++) {
    const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.numbers.length !== other.numbers.length) return void 0;
  return comparePreReleases(one.preRelease, other.preRelease);
}
function comparePreReleases(one, other) {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  for (const [index, part] of one.entries()) {
    const otherPart = other[index];
    if (otherPart === void 0) return 1;
    if (part !== otherPart) return compareParts(part, otherPart);
  }
  return one.length - other.length;
}
function compareParts(one, other) {
  const [isNumber, isOtherNumber] = [/^\d/.test(one), /^\d/.test(other)];
  if (isNumber && isOtherNumber) return Number(one) - Number(other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return one < other ? -1 : 1;
}

// actions/lib/template/resolve/resourceLocation.ts
function resourceLocation({ template, conditions }, logicalId, path) {
  const [part, ...rest] = path;
  const before = ["Resources", logicalId];
  if (part === void 0) return template.document.locationOf(before);
  const { properties, metadata } = template.resources[logicalId] ?? { properties: {}, metadata: {} };
  const nodes = { Properties: properties, Metadata: metadata };
  const node = part === "Properties" || part === "Metadata" ? nodes[part] : void 0;
  const inner = sourcePath(node, rest, (condition) => conditions[condition]);
  const isMissing = rest.length > 0 && inner.length === 0;
  return template.document.locationOf(isMissing ? before : [...before, part, ...inner]);
}

// actions/lib/analysis/lifecycle/containerImages.ts
function containerImagesIn(stack) {
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }) => {
    const containers = type === "AWS::ECS::TaskDefinition" ? properties.ContainerDefinitions : void 0;
    if (!Array.isArray(containers)) return [];
    return containers.flatMap((container, index) => {
      if (!isMap(container) || typeof container.Image !== "string") return [];
      const path = ["Properties", "ContainerDefinitions", index, "Image"];
      const name = typeof container.Name === "string" ? container.Name : "";
      const platform = properties.RuntimePlatform;
      const architecture = isMap(platform) && typeof platform.CpuArchitecture === "string" && platform.CpuArchitecture;
      const location = resourceLocation(stack, logicalId, path);
      return [{ name, image: container.Image, architecture: architecture || "X86_64", location }];
    });
  });
  return [...own, ...Object.values(stack.nested).flatMap(containerImagesIn)];
}
function isOpenWebUi({ name, image }) {
  return name === "open-webui" || /(?:^|[/_.-])open-?webui$/i.test(imageNameOf(image).repository);
}

// actions/lib/analysis/lifecycle/applicationContainers.ts
var TASK_DEFINITION = "AWS::ECS::TaskDefinition";
function allStates(changes, { before, after }) {
  const unchanged = [...after ?? []].map(([path, { resource }]) => {
    const whole = resourceValue(resource);
    const known = before?.get(path);
    return [
      path,
      { type: resource.type, before: before ? known && resourceValue(known.resource) : whole, after: whole }
    ];
  });
  const removed = [...before ?? []].flatMap(
    ([path, { resource }]) => after?.has(path) ? [] : [[path, { type: resource.type, before: resourceValue(resource), after: void 0 }]]
  );
  const rows = changes.map((change) => [
    resourcePathOf(change),
    { type: change.type, ...statesOf(change, before, after) }
  ]);
  return new Map([...unchanged, ...removed, ...rows]);
}
function containerPairs(states) {
  const [old, next] = [containersIn(states, "before"), containersIn(states, "after")];
  const ofOpenWebUi = old.filter(isOpenWebUi);
  return next.flatMap((after) => {
    const same = old.filter(({ path, name }) => path === after.path && name === after.name);
    const replaced = same.length > 0 ? same : ofOpenWebUi;
    return replaced.filter(
      (before) => before.image !== after.image && (isOpenWebUi(after) || same.length > 0 && isOpenWebUi(before))
    ).map((before) => ({ before, after }));
  });
}
function containersIn(states, state) {
  return [...states].flatMap(([path, { type, [state]: whole }]) => {
    const definitions = type === TASK_DEFINITION ? propertiesIn(whole).ContainerDefinitions : void 0;
    return isValueList(definitions) ? definitions.flatMap((definition) => containerOf(path, definition)) : [];
  });
}
function containerOf(path, definition) {
  if (!isValueMap(definition)) return [];
  const { Name: name, Image: image } = definition;
  const text = image instanceof Unknown ? image.text : image;
  return typeof text === "string" ? [{ path, name: typeof name === "string" ? name : "", image: text }] : [];
}

// actions/lib/analysis/lifecycle/imageChange.ts
function compareImages({ before, after }) {
  const [from, to] = [imageNameOf(before.image).tag, imageNameOf(after.image).tag];
  const [old, next] = [versionOfTag(from), versionOfTag(to)];
  const isByTag = from !== void 0 && to !== void 0 && from !== to;
  return {
    texts: isByTag ? { before: from, after: to } : { before: before.image, after: after.image },
    difference: old && next && compareVersions(next, old)
  };
}
function imageProperty({ after: { path, name } }) {
  return { resource: path, type: TASK_DEFINITION, property: `ContainerDefinitions/${name}/Image` };
}

// actions/lib/analysis/lifecycle/taskReplacement.ts
var SERVICE = "AWS::ECS::Service";
function mayOverlap(service) {
  const { least, most } = limitsOf(service);
  return !(least === 0 && most <= 100);
}
function keepsServing(service) {
  const { least, most } = limitsOf(service);
  return least >= 100 && most > 100;
}
function limitsOf(service) {
  const { DeploymentConfiguration: limits } = propertiesIn(service);
  const { MinimumHealthyPercent: least = 100, MaximumPercent: most = 200 } = isValueMap(limits) ? limits : {};
  return { least: numberIn(least), most: numberIn(most) };
}
function replacementMinutes(service, states) {
  const grace = numberIn(propertiesIn(service).HealthCheckGracePeriodSeconds);
  if (Number.isNaN(grace)) return void 0;
  const of = (wanted) => [...states.values()].flatMap(({ type, after }) => type === wanted && after ? [propertiesIn(after)] : []);
  const containers = of("AWS::ECS::TaskDefinition").flatMap(({ ContainerDefinitions: list }) => mapsIn(list));
  const stop = Math.max(...containers.map(({ StopTimeout = 30 }) => numberIn(StopTimeout)), 0);
  const start = Math.max(grace, ...containers.map(startSeconds));
  const draining = Math.max(...of("AWS::ElasticLoadBalancingV2::TargetGroup").map(drainingSeconds), 0);
  const seconds = draining + stop + start;
  return Number.isNaN(seconds) ? void 0 : Math.ceil(seconds / 60);
}
function startSeconds({ HealthCheck: check }) {
  if (!isValueMap(check)) return 0;
  const { StartPeriod: start = 0, Interval: interval = 30, Retries: retries = 3 } = check;
  return numberIn(start) + numberIn(interval) * numberIn(retries);
}
function drainingSeconds({ TargetGroupAttributes: attributes }) {
  const delay = mapsIn(attributes).find(({ Key: key }) => key === "deregistration_delay.timeout_seconds");
  return numberIn(delay?.Value ?? 300);
}
function mapsIn(value) {
  return isValueList(value) ? value.filter(isValueMap) : [];
}
function numberIn(value) {
  return typeof value === "number" || typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
}

// actions/lib/analysis/lifecycle/versionOverlap.ts
function versionOverlapRisks(changes, resources) {
  const states = allStates(changes, resources);
  const [pair] = containerPairs(states);
  if (!pair) return [];
  return [...states].flatMap(([path, service]) => {
    const { type, before, after } = service;
    const isKnown = resources.before?.has(path) || resources.after?.has(path);
    if (type !== SERVICE || !isKnown || !before || !runs(service, pair)) return [];
    const isDeployed = mayOverlap(before);
    if (!isDeployed && !(after && mayOverlap(after))) return [];
    const { texts } = compareImages(pair);
    const message = [
      "would run ",
      { untrusted: texts.before },
      " and ",
      { untrusted: texts.after },
      ` on one database: the ${isDeployed ? "deployed" : "new"} service starts new tasks beside the old ones`
    ];
    return [{ kind: "overlap", severity: "danger", resource: path, type, property: PROPERTY, message, ...texts }];
  });
}
var PROPERTY = "DeploymentConfiguration";
function runs({ before, after }, pair) {
  const named = [before, after].flatMap((state) => {
    const { TaskDefinition: definition } = propertiesIn(state);
    return definition instanceof Unknown && definition.expression.kind === "resource" ? [definition.expression.path] : [];
  });
  return named.length === 0 || named.some((path) => path === pair.before.path || path === pair.after.path);
}

// actions/lib/model/wildcardPattern.ts
function wildcardPattern(text, flags = "") {
  const key = `${flags} ${text}`;
  const known = patterns.get(key) ?? compile(text, flags);
  patterns.set(key, known);
  return known;
}
var patterns = /* @__PURE__ */ new Map();
function compile(text, flags) {
  const source = text.replaceAll(/[.+^$()[\]{}|\\]/g, String.raw`\$&`);
  return new RegExp(`^${source.replaceAll(/[*?]+/g, wildcards)}$`, `s${flags}`);
}
function wildcards(run) {
  return ".".repeat(run.replaceAll("*", "").length) + (run.includes("*") ? ".*" : "");
}

// actions/lib/analysis/lifecycle/refusedVersions.ts
var VERSION_ROWS = [
  {
    which: "below",
    version: "v0.11.4",
    reason: "it lacks security fixes of 2026, and reads groups and the slim image in another way than these templates expect",
    instead: "v0.12.4",
    source: "https://github.com/open-webui/open-webui/blob/main/CHANGELOG.md, 0.11.1 to 0.11.4, and its security advisories",
    date: "2026-11-28"
  },
  {
    which: "exactly",
    version: "v0.12.0",
    reason: "browsers reconnect several times a second after a sign-in",
    instead: "v0.12.4",
    source: "https://github.com/open-webui/open-webui/blob/main/CHANGELOG.md, 0.12.1, 'No reconnect loop after sign-in'",
    date: "2026-11-28"
  }
];
function refusedImagesIn(stack) {
  return containerImagesIn(stack).filter(isOpenWebUi).flatMap(({ image, location }) => {
    const row = rowOf(imageNameOf(image).tag);
    return row ? [{ image, location, reason: reasonOf(row), instead: row.instead }] : [];
  });
}
function rowOf(tag) {
  const version = versionOfTag(tag);
  return VERSION_ROWS.find((row) => {
    const other = version && versionOfTag(row.version);
    const difference = version && other && compareVersions(version, other);
    if (difference === void 0) return false;
    return row.which === "below" ? difference < 0 : difference === 0;
  });
}
function reasonOf({ which, version, reason }) {
  return which === "below" ? `it is older than ${version}: ${reason}` : reason;
}

// actions/lib/model/preview/risk.ts
function messageText(message) {
  return message.map((part) => typeof part === "string" ? part : part.untrusted).join("");
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
    case "map":
      return sourcesOfAll(childrenOf(expression));
    case "availability-zone":
    case "stored-parameter":
    case "no-echo-parameter":
    case "unlisted":
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

// actions/lib/analysis/scalar.ts
var MASKED = /^\*{4,}$/;
function isUnjudgeable(value, isOwn) {
  if (typeof value === "string") return hasDynamicReference(value) || MASKED.test(value);
  if (!(value instanceof Unknown)) return false;
  const sources = expressionSourcesOf(value.expression) ?? [];
  return sources.length === 0 || sources.some((source) => source.kind === "stack" || !isOwn(source.path, source.attribute));
}
function scalarText(scalar) {
  if (typeof scalar === "string") return scalar;
  return scalar.expression.kind === "join" ? scalar.text : `\${${scalar.text}}`;
}
function partsOf(scalar) {
  if (typeof scalar === "string" || scalar.expression.kind !== "join") return [scalar];
  return scalar.expression.parts.map((part) => typeof part === "string" ? part : new Unknown(part));
}
function includesLiteral(scalar, search) {
  return partsOf(scalar).some((part) => typeof part === "string" && part.includes(search));
}
function matchesLiteral(scalar, pattern) {
  return typeof scalar === "string" && pattern.test(scalar);
}

// actions/lib/analysis/network/addressRange.ts
var FEWEST_BITS = { v4: 16, v6: 32 };
var PRIVATE = [
  [/^10\./, 8],
  [/^172\.(?:1[6-9]|2\d|3[01])\./, 12],
  [/^192\.168\./, 16],
  [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, 10],
  [/^f[cd][\da-f]{2}:/i, 7]
];
function isWide(range) {
  const bits = bitsOf(range);
  if (bits === void 0) return false;
  const text = String(range).trim();
  if (PRIVATE.some(([pattern, fewest]) => pattern.test(text) && bits >= fewest)) return false;
  return bits < (text.includes(":") ? FEWEST_BITS.v6 : FEWEST_BITS.v4);
}
function isEveryAddress(range) {
  return bitsOf(range) === 0;
}
function bitsOf(range) {
  const bits = typeof range === "string" ? /^[\d.a-f:]+\/(\d{1,3})$/i.exec(range.trim())?.[1] : void 0;
  return bits === void 0 ? void 0 : Number(bits);
}

// actions/lib/analysis/policy/resource.ts
function isEveryResource(resource) {
  return matchesLiteral(resource, /^(?:\*+|\*\?.*|arn:[\w*-]*:[\w*-]*:[\w*-]*:[\d*]*:\*(?:\/\*)?|arn:\*)$/);
}
var WILDCARD = /[*?]/;
var SHORTEST_PREFIX = 4;
var UNKNOWN = "\0";
function extentOf(resource) {
  const text = patternOf(resource);
  if (!WILDCARD.test(text)) return "one";
  const [head = "", ...tail] = text.split(UNKNOWN);
  if (tail.length > 0 && !WILDCARD.test(head)) return "one";
  const [, , service = "", region = "", account = "", ...rest] = text.split(":");
  const id = rest.join(":");
  if (WILDCARD.test(account) || WILDCARD.test(service) || id === "") return "many";
  if (service === "s3") return extentOfName(id.split("/")[0] ?? "");
  const [kind = "", name] = splitOnce(id);
  if (name === void 0) return extentOfName(kind);
  if (WILDCARD.test(kind)) return "many";
  if (service === "secretsmanager" && /^[^*?]+-(?:\*|\?+)$/.test(name)) return WILDCARD.test(region) ? "some" : "one";
  const hasPath = service === "iam" || service === "secretsmanager" || service === "ssm";
  return extentOfName(hasPath ? name : name.split(/[/:]/)[0] ?? "");
}
function accountInArn(resource) {
  const account = patternOf(resource).split(":")[4];
  return account !== void 0 && /^\d{12}$/.test(account) ? account : void 0;
}
function extentOfName(name) {
  const prefix = name.search(WILDCARD);
  if (prefix === -1) return "one";
  return prefix < SHORTEST_PREFIX ? "many" : "some";
}
function splitOnce(id) {
  const index = id.search(/[/:]/);
  return index === -1 ? [id, void 0] : [id.slice(0, index), id.slice(index + 1)];
}
function patternOf(resource) {
  return partsOf(resource).map((part) => typeof part === "string" ? part : UNKNOWN).join("");
}

// actions/lib/analysis/policy/scalarsIn.ts
function scalarsIn(value) {
  if (isValueList(value)) return value.flatMap(scalarsIn);
  if (isValueMap(value)) return Object.values(value).flatMap(scalarsIn);
  const scalar = scalarOf(value);
  return scalar === void 0 ? [] : [scalar];
}

// actions/lib/analysis/policy/principal.ts
var KINDS = { AWS: "aws", Service: "service", Federated: "federated", CanonicalUser: "canonical-user" };
var IDENTITY_SERVICES = /* @__PURE__ */ new Set(["iam", "sts"]);
function principalsIn(value) {
  if (!isValueMap(value)) return scalarsIn(value).map((name) => principalOf("aws", name));
  return Object.entries(KINDS).flatMap(([key, kind]) => scalarsIn(value[key]).map((name) => principalOf(kind, name)));
}
function accountOf(name) {
  const segments = segmentsOf(name);
  const account = isIdentity(segments) ? segments[4] : segments[0];
  return typeof account === "string" && /^\d{12}$/.test(account) ? account : void 0;
}
function isJudgeablePrincipal(name) {
  if (name instanceof Unknown && name.expression.kind === "attribute") return /arn$/i.test(name.expression.attribute);
  const segments = segmentsOf(name);
  const [, , service, , account, resource] = segments;
  if (!isIdentity(segments) || service !== "iam" || resource === void 0) return false;
  return account === "cloudfront" || isReference(account);
}
function principalOf(kind, name) {
  return { kind: name === "*" ? "anybody" : kind, name };
}
function isIdentity([arn, , service, region]) {
  return arn === "arn" && IDENTITY_SERVICES.has(service) && region === "";
}
function isReference(scalar) {
  if (!(scalar instanceof Unknown)) return false;
  return scalar.expression.kind === "resource" || scalar.expression.kind === "attribute";
}
function segmentsOf(name) {
  return partsOf(name).reduce(
    (segments, part) => {
      const [first = "", ...rest] = typeof part === "string" ? part.split(":") : [part];
      return [...segments.slice(0, -1), joinText([segments.at(-1) ?? "", first]), ...rest];
    },
    [""]
  );
}

// actions/lib/analysis/policy/condition.ts
var LIMITING_KEY = /^(?:aws:(?:Principal(?:Account|Arn|OrgID|OrgPaths)|Source(?:Account|Arn|Ip|OrgID|OrgPaths|Owner|Vpc|Vpce)|VpcSourceIp|userid)|kms:(?:CallerAccount|ViaService)|s3:(?:DataAccessPointArn|DataAccessPointAccount)|elasticfilesystem:AccessedViaMountTarget|.+:sub|(?!token\.actions\.githubusercontent\.com).+:aud)$/i;
var OPEN_OPERATOR = /Not|IfExists$|^Null$|^ForAllValues:/;
function limitingKeysOf(condition) {
  return [...new Set(limitsIn(condition).map(({ key }) => key))];
}
function limitsToOwnAccount(condition, context) {
  return limitsIn(condition).some(({ value }) => {
    const values = scalarsIn(value);
    return values.length > 0 && values.every((item) => isOwnLimit(item, context));
  });
}
function isOwnLimit(limit, { account, isOwn }) {
  if (account !== void 0 && (limit === account || accountInArn(limit) === account)) return true;
  const [first] = partsOf(limit);
  if (!(first instanceof Unknown) || isUnjudgeable(limit, isOwn)) return false;
  return first.expression.kind === "resource" || /Arn$|Id$/.test(attributeOf(first));
}
function letsInGuests(condition) {
  return testsIn(condition).some(
    ({ key, value }) => /:amr$/i.test(key) && scalarsIn(value).some((text) => typeof text !== "string" || /^unauth|[*?]/i.test(text))
  );
}
function limitsIn(condition) {
  return testsIn(condition).filter(({ key, value }) => LIMITING_KEY.test(key) && !valuesOf(value).some(isOpen));
}
function testsIn(condition) {
  return Object.entries(condition).flatMap(([operator, tests]) => {
    if (OPEN_OPERATOR.test(operator) || !isValueMap(tests)) return [];
    return Object.entries(tests).map(([key, value]) => ({ key, value }));
  });
}
function attributeOf({ expression }) {
  return expression.kind === "attribute" ? expression.attribute : "";
}
function valuesOf(value) {
  return isValueList(value) ? value : [value];
}
function isOpen(value) {
  if (typeof value !== "string") return false;
  return isEveryResource(value) || isWide(value) || /\/0$|^[*?]+$|^repo:\*/.test(value) || isAnyRole(value);
}
function isAnyRole(text) {
  return /^arn:[^:]*:[^:]*:[^:]*:\*:/.test(text);
}

// actions/lib/analysis/access/permission.ts
var PERMISSIONS = /* @__PURE__ */ new Set([
  "AWS::Lambda::Permission",
  "AWS::Lambda::LayerVersionPermission",
  "AWS::Events::EventBusPolicy"
]);
function isPermission(type) {
  return PERMISSIONS.has(type);
}
function permissionVerdicts(type, properties, context) {
  const { Principal, Action, SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition } = properties;
  if (!isPermission(type) || Principal === void 0) return [];
  const [name, action] = [scalarOf(Principal) ?? "", scalarText(scalarOf(Action) ?? "")];
  const limits = [SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition].map((limit) => limit ?? null);
  const judgement = isUnjudgeable(Principal, context.isOwn) ? { severity: "not-judged", message: ["lets in a principal that is known only after the deployment"] } : judgementOf(name, { untrusted: action }, properties, context);
  return [
    {
      kind: "access",
      property: "Principal",
      ...judgement,
      key: `Principal ${JSON.stringify([name, action, ...limits])}`
    }
  ];
}
function judgementOf(name, action, properties, context) {
  const limits = limitsOf2(properties);
  const isLimited = limits.length > 0;
  const under = isLimited ? [`, limited by ${limits.join(" and ")}`] : [];
  if (name === "*")
    return { severity: isLimited ? "caution" : "danger", message: ["lets anybody use ", action, ...under] };
  const shownName = { untrusted: scalarText(name) };
  const owner = accountOf(name);
  if (owner !== void 0 && owner !== context.account)
    return { severity: "caution", message: ["lets another account, ", shownName, ", use ", action, ...under] };
  if (includesLiteral(name, ".amazonaws.com")) return serviceJudgement(shownName, action, limits, properties, context);
  return { severity: "notice", message: ["lets ", shownName, " use ", action, ...under] };
}
function serviceJudgement(name, action, limits, { SourceArn, SourceAccount }, context) {
  const lets = ["lets ", name, " use ", action];
  if (limits.length === 0)
    return { severity: "caution", message: [...lets, " without a condition that limits the caller"] };
  const sources = [SourceArn, SourceAccount].flatMap((source) => scalarOf(source) ?? []);
  const message = [...lets, `, limited by ${limits.join(" and ")}`];
  if (sources.some((source) => isOwnLimit(source, context))) return { severity: "notice", message };
  if (sources.some((source) => (accountOf(source) ?? accountInArn(source)) !== void 0))
    return { severity: "caution", message: [...message, " of another account"] };
  return { severity: "not-judged", message: [...message, ", which was not judged"] };
}
function limitsOf2({
  SourceArn,
  SourceAccount,
  PrincipalOrgID,
  OrganizationId,
  Condition
}) {
  return Object.entries({ SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition }).filter(([, value]) => value !== void 0 && value !== "*").map(([key]) => key);
}

// actions/lib/analysis/riskVerdict.ts
var MOST_NAMED = 3;
function listed(names) {
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length > MOST_NAMED ? [` and ${names.length - MOST_NAMED} more`] : [];
  return [...shown.flatMap((name, index) => [...index > 0 ? [", "] : [], { untrusted: scalarText(name) }]), ...more];
}

// actions/lib/analysis/policy/action.ts
function actionNames({ actions, exceptActions }) {
  return exceptActions ? ["every action but ", ...listed(actions)] : actionList(actions);
}
function actionList(actions) {
  const sorted2 = actions.toSorted((a, b) => Number(includesLiteral(b, "*")) - Number(includesLiteral(a, "*")));
  if (actions.length === 0) return ["it"];
  return actions.some(isEveryAction) ? ["every action"] : listed(sorted2);
}
function isEveryAction(action) {
  return matchesLiteral(action, /^[*?]*\*[*?]*(?::[*?]*\*[*?]*)?$/);
}
var ESCALATING_ACTIONS = [
  "iam:AddRoleToInstanceProfile",
  "iam:AddUserToGroup",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreatePolicy",
  "iam:CreatePolicyVersion",
  "iam:CreateRole",
  "iam:CreateUser",
  "iam:DeleteRolePermissionsBoundary",
  "iam:DeleteUserPermissionsBoundary",
  "iam:PassRole",
  "iam:PutGroupPolicy",
  "iam:PutRolePermissionsBoundary",
  "iam:PutRolePolicy",
  "iam:PutUserPermissionsBoundary",
  "iam:PutUserPolicy",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateLoginProfile",
  "organizations:AttachPolicy",
  "organizations:DetachPolicy",
  "sso:CreateAccountAssignment",
  "sso:PutInlinePolicyToPermissionSet",
  "sts:AssumeRole"
];
var ESCALATING_NAME = /^iam:(?:Add|Attach|Create|Put|Set|Update)\w+$/i;
function isEscalating(action) {
  if (typeof action !== "string") return false;
  const pattern = wildcardPattern(action, "i");
  return ESCALATING_NAME.test(action) || ESCALATING_ACTIONS.some((name) => pattern.test(name));
}
function hasActionWildcard(action) {
  return matchesLiteral(action, /[*?]/) && !isHarmlessAction(action);
}
function isHarmlessAction(action) {
  return matchesLiteral(
    action,
    /^(?:[\w-]+:(?:Describe|List)[\w*]*|logs:(?:CreateLog(?:Group|Stream)|PutLogEvents)|cloudwatch:PutMetricData|xray:Put\w+)$/i
  );
}

// actions/lib/analysis/policy/identityJudgement.ts
function identityJudgement(statement, context) {
  const { resources, exceptResources } = statement;
  const everywhere = exceptResources || resources.some(isEveryResource);
  return {
    severity: severityOf(statement, everywhere || resources.length === 0, context),
    message: ["allows ", ...actionNames(statement), ...resourceNames(statement, everywhere)]
  };
}
function resourceNames({ resources, exceptResources }, everywhere) {
  if (exceptResources) return [" on everything but ", ...listed(resources)];
  if (everywhere) return [" on every resource"];
  return resources.length > 0 ? [" on ", ...listed(resources)] : [];
}
function severityOf(statement, everywhere, { account }) {
  const { actions, exceptActions, resources } = statement;
  const extents = new Set(resources.map(extentOf));
  const isMany = everywhere || extents.has("many");
  if (exceptActions || actions.some(isEveryAction)) return isMany ? "danger" : "caution";
  if (actions.some(isEscalating)) {
    if (isMany) return "danger";
    if (extents.has("some")) return "caution";
  }
  const isAnotherAccount = resources.map(accountInArn).some((owner) => owner !== void 0 && owner !== account);
  if (everywhere || isAnotherAccount || actions.some(isWholeService) || actions.some(hasActionWildcard))
    return "caution";
  return extents.size > 0 && !(extents.size === 1 && extents.has("one")) && !actions.every(isHarmlessAction) ? "caution" : "notice";
}
function isWholeService(action) {
  return matchesLiteral(action, /^[^:]+:[*?]*\*[*?]*$/);
}

// actions/lib/analysis/policy/policyStatement.ts
function statementOf(statement, isOwn) {
  const { Sid: _, ...parts } = statement;
  const { Condition: __, ...unconditional } = parts;
  const { Effect = "Allow", Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } = statement;
  const actions = scalarsIn(NotAction ?? Action);
  const judged = [Action, NotAction, Resource, NotResource, Principal, NotPrincipal].flatMap(scalarsIn);
  return {
    effect: Effect === "Deny" ? "Deny" : Effect === "Allow" ? "Allow" : "unknown",
    actions,
    exceptActions: NotAction !== void 0,
    resources: scalarsIn(NotResource ?? Resource),
    exceptResources: NotResource !== void 0,
    principals: principalsIn(NotPrincipal ?? Principal),
    exceptPrincipals: NotPrincipal !== void 0,
    condition: isValueMap(Condition) ? Condition : {},
    // A resource gives ids and ARNs, and none of them is the name of an action.
    unjudged: judged.some((scalar) => isUnjudgeable(scalar, isOwn)) || actions.some((action) => action instanceof Unknown),
    key: canonical(plain(normalized(parts))),
    keyWithoutCondition: canonical(plain(normalized(unconditional)))
  };
}
function normalized(value) {
  if (isValueList(value)) {
    const items = value.map(normalized);
    const keyOf = (item) => canonical(plain(item));
    return items.length === 1 ? items[0] ?? null : items.toSorted((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
  }
  if (!isValueMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)]));
}

// actions/lib/analysis/policy/policyDocument.ts
var EMPTY = { statements: [], unread: false };
var PARTS = ["Action", "NotAction", "Principal", "NotPrincipal", "Resource", "NotResource"];
var MISSPELT = /^(?:statement|effect|action|principal)$/i;
var SPELT = /* @__PURE__ */ new Set(["Statement", "Effect", "Action", "Principal"]);
function policyDocumentIn(value, isOwn) {
  if (value instanceof Unknown) return { statements: [], unread: true };
  if (typeof value === "string") return documentInJson(value, isOwn);
  if (isValueList(value)) return joined(value.map((item) => policyDocumentIn(item, isOwn)));
  if (!isValueMap(value)) return EMPTY;
  if ("Effect" in value || PARTS.some((part) => part in value))
    return { statements: [statementOf(value, isOwn)], unread: false };
  if (Object.keys(value).some((name) => MISSPELT.test(name) && !SPELT.has(name))) return { statements: [], unread: true };
  return joined(
    Object.entries(value).filter(
      ([name, inner]) => /Policy|Policies|Statement|^\d+$/.test(name) && !/(?:Name|Id)$/.test(name) && inner !== null
    ).map(([, inner]) => policyDocumentIn(inner, isOwn))
  );
}
function documentInJson(text, isOwn) {
  try {
    const value = JSON.parse(text);
    const { statements, unread } = typeof value === "object" ? policyDocumentIn(value, isOwn) : EMPTY;
    return { statements, unread: unread || statements.length === 0 && value !== "" };
  } catch {
    return { statements: [], unread: text !== "" };
  }
}
function joined(documents) {
  return {
    statements: documents.flatMap(({ statements }) => statements),
    unread: documents.some(({ unread }) => unread)
  };
}

// actions/lib/analysis/policy/repository.ts
var SUBJECT = "token.actions.githubusercontent.com:sub";
var NEGATED = /Not/;
function repositoryExtentOf(condition) {
  const subjects = subjectsIn(condition);
  if (subjects.length === 0) return void 0;
  if (subjects.some((subject) => ownerOf(subject) === void 0)) return "of-anybody";
  return subjects.every((subject) => /^repo:[^/:*?]+\/[^/:*?]+:/i.test(subject)) ? "named" : "of-an-owner";
}
function ownersIn(condition) {
  return new Set(subjectsIn(condition).flatMap((subject) => ownerOf(subject)?.toLowerCase() ?? []));
}
function ownerOf(subject) {
  return /^repo:([^/:*?]+)\//i.exec(subject)?.[1];
}
function subjectsIn(condition) {
  return Object.entries(condition).flatMap(([operator, tests]) => {
    if (NEGATED.test(operator) || !isValueMap(tests)) return [];
    return Object.entries(tests).flatMap(
      ([key, value]) => key.toLowerCase() === SUBJECT ? scalarsIn(value).flatMap((text) => typeof text === "string" ? [text] : []) : []
    );
  });
}

// actions/lib/analysis/policy/principalJudgement.ts
var ASSUMING = /^sts:(?:AssumeRole(?:With\w+)?|TagSession|SetSourceIdentity)$/i;
function principalJudgement({ kind, name }, statement, context) {
  const keys = limitingKeysOf(statement.condition);
  const isLimited = keys.length > 0;
  const condition = isLimited ? [", under a condition on ", ...listed(keys)] : [];
  const isKnown = limitsToOwnAccount(statement.condition, context);
  const unjudged2 = isKnown ? [] : [", whose values were not judged"];
  const permission = statement.actions.some((action) => matchesLiteral(action, ASSUMING)) ? [" assume this role"] : [" use ", ...actionNames(statement)];
  const lets = (subject) => ["lets ", ...subject, ...permission, ...condition];
  const shownName = { untrusted: scalarText(name) };
  switch (kind) {
    case "anybody":
      return { severity: isLimited ? "caution" : "danger", message: lets(["anybody"]) };
    case "service": {
      const message = lets(["AWS service ", shownName]);
      if (isLimited) return { severity: isKnown ? "notice" : "not-judged", message: [...message, ...unjudged2] };
      return { severity: "notice", message: [...message, " without a condition that limits the caller"] };
    }
    case "federated": {
      if (letsInGuests(statement.condition))
        return { severity: "danger", message: lets(["guests of ", shownName, ", who do not sign in,"]) };
      const repositories = repositoryExtentOf(statement.condition);
      if (repositories === "of-anybody" || !isLimited && !includesLiteral(name, ":saml-provider/"))
        return { severity: "danger", message: ["lets every user of ", shownName, ...permission] };
      if (!isLimited) return { severity: "caution", message: lets(["every user of ", shownName]) };
      if (repositories === "of-an-owner")
        return { severity: "caution", message: lets(["many repositories, as users of ", shownName, ","]) };
      return { severity: isKnown ? "notice" : "not-judged", message: [...lets(["users of ", shownName]), ...unjudged2] };
    }
    case "canonical-user":
      return { severity: "caution", message: lets(["canonical user ", shownName]) };
    case "aws": {
      const account = accountOf(name);
      if (account === void 0 && includesLiteral(name, "*")) return { severity: "danger", message: lets([shownName]) };
      if (account === void 0 && !isJudgeablePrincipal(name))
        return { severity: "not-judged", message: lets(["principal ", shownName, ", which was not judged,"]) };
      if (account === void 0 || account === context.account)
        return { severity: "notice", message: lets([shownName]) };
      return { severity: "caution", message: lets(["another account, ", shownName, ","]) };
    }
    default:
      return kind;
  }
}

// actions/lib/analysis/policy/policyVerdicts.ts
function policyVerdicts(property, value, context) {
  const { statements, unread } = policyDocumentIn(value, context.isOwn);
  const verdicts = statements.filter(({ effect }) => effect !== "Deny").flatMap(
    (statement) => judgementsOf(statement, context).map(
      (judgement, index) => ({
        kind: "access",
        property,
        ...judgement,
        key: `${property} ${index} ${statement.key}`
      })
    )
  );
  if (!unread) return verdicts;
  const message = ["has a policy that could not be judged: its text is known only after the deployment or is no JSON"];
  return [...verdicts, { kind: "access", severity: "not-judged", property, message, key: JSON.stringify(value) }];
}
function judgementsOf(statement, context) {
  const { principals, exceptPrincipals } = statement;
  if (exceptPrincipals) {
    const names = listed(principals.map(({ name }) => name));
    return [{ severity: "danger", message: ["lets everybody but ", ...names, " use ", ...actionNames(statement)] }];
  }
  const judgements = principals.length > 0 ? principals.map((principal) => principalJudgement(principal, statement, context)) : [identityJudgement(statement, context)];
  return [...unknownPart(statement), ...judgements];
}
function unknownPart({ unjudged: unjudged2, effect }) {
  if (!unjudged2 && effect !== "unknown") return [];
  const message = ["has a statement that could not be judged: a part of it is known only after the deployment"];
  return [{ severity: "not-judged", message }];
}

// actions/lib/analysis/access/attachment.ts
var ATTACHED = /* @__PURE__ */ new Set(["AWS::IAM::ManagedPolicy", "AWS::IAM::Policy"]);
var PRINCIPALS = ["Roles", "Users", "Groups"];
function isAttachment(type, property) {
  return ATTACHED.has(type) && PRINCIPALS.includes(property);
}
function attachmentVerdicts(type, properties) {
  if (!ATTACHED.has(type)) return [];
  return PRINCIPALS.flatMap((property) => {
    const { [property]: value } = properties;
    return (isValueList(value) ? value : []).map((item) => {
      const text = scalarText(scalarOf(item) ?? "");
      const message = ["is attached to ", { untrusted: text }];
      return { kind: "access", severity: "notice", property, message, key: `${property} ${text}` };
    });
  });
}
var TARGETS = [
  ...PRINCIPALS,
  "Queues",
  "Topics",
  "TopicArn",
  "Queue",
  "Bucket",
  "SecretId",
  "FunctionName",
  "TargetFunctionArn",
  "LayerVersionArn",
  "EventBusName",
  "ResourceArn",
  "TargetId"
];
function attachmentTargets(properties) {
  const targets = TARGETS.flatMap((name) => scalarsIn(properties[name]).map((target) => `${name} ${scalarText(target)}`));
  return targets.length > 0 ? targets : [""];
}

// actions/lib/analysis/leaves.ts
function leavesOf(properties) {
  const leaves = /* @__PURE__ */ new Map();
  const visit = (value, path, name) => {
    leaves.set(path, { path, name, value });
    if (isValueList(value)) for (const [index, item] of value.entries()) visitItem(item, path, index);
    if (isValueMap(value)) for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`, key);
  };
  const visitItem = (item, path, index) => {
    const { Key, Name, Value } = isValueMap(item) ? item : {};
    const name = [Key, Name].find((text) => typeof text === "string") ?? String(index);
    const isNamedValue = name !== String(index) && Value !== void 0;
    visit(isNamedValue ? Value : item, `${path}/${name}`, name);
  };
  for (const [name, value] of Object.entries(properties)) visit(value, name, name);
  return leaves;
}

// actions/lib/analysis/access/exposure.ts
var EXPOSING = {
  PubliclyAccessible: [{ severity: "danger", value: "true", message: "is reachable from the internet" }],
  Scheme: [{ severity: "caution", value: "internet-facing", message: "faces the internet" }],
  AccessControl: [
    { severity: "danger", value: "publicread", message: "lets anybody read its objects" },
    { severity: "danger", value: "publicreadwrite", message: "lets anybody read and write its objects" },
    { severity: "danger", value: "authenticatedread", message: "lets every AWS account read its objects" }
  ],
  AuthType: [{ severity: "danger", value: "none", message: "lets anybody call it without credentials" }],
  FunctionUrlAuthType: [{ severity: "danger", value: "none", message: "lets anybody call it without credentials" }],
  AssignPublicIp: [{ severity: "caution", value: "enabled", message: "gets a public IP address" }],
  AssociatePublicIpAddress: [{ severity: "caution", value: "true", message: "gets a public IP address" }],
  EndpointPublicAccess: [{ severity: "caution", value: "true", message: "has a public endpoint" }],
  MapPublicIpOnLaunch: [{ severity: "caution", value: "true", message: "gives its machines public IP addresses" }],
  DirectInternetAccess: [{ severity: "caution", value: "enabled", message: "has access to the internet" }],
  AuthorizationType: [{ severity: "caution", value: "none", message: "lets anybody call it without credentials" }],
  AllowUnauthenticatedIdentities: [
    { severity: "danger", value: "true", message: "gives credentials to guests, who do not sign in" }
  ],
  AllowAdminCreateUserOnly: [{ severity: "danger", value: "false", message: "lets anybody sign up" }],
  Privileged: [{ severity: "caution", value: "true", message: "runs a container with the rights of its host" }],
  EnableExecuteCommand: [{ severity: "caution", value: "true", message: "lets users run commands in its containers" }],
  BlockPublicPolicy: [{ severity: "caution", value: "false", message: "does not block public policies" }],
  BlockPublicAcls: [{ severity: "caution", value: "false", message: "does not block public ACLs" }],
  IgnorePublicAcls: [{ severity: "caution", value: "false", message: "does not ignore public ACLs" }],
  RestrictPublicBuckets: [{ severity: "caution", value: "false", message: "does not restrict public buckets" }]
};
var LOAD_BALANCERS = ["AWS::ElasticLoadBalancing::LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer"];
var ONLY_IN = {
  AuthType: ["AWS::Lambda::Url"],
  Scheme: LOAD_BALANCERS,
  AccessControl: ["AWS::S3::Bucket"],
  AuthorizationType: ["AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Route"]
};
var CLOSED_BY_DEFAULT = /* @__PURE__ */ new Set([
  "AccessControl",
  "AllowUnauthenticatedIdentities",
  "AssignPublicIp",
  "EnableExecuteCommand",
  "MapPublicIpOnLaunch",
  "Privileged"
]);
function isExposure(type, path, isPresent) {
  const name = path.split("/").at(-1) ?? "";
  if (lookup(EXPOSING, name) === void 0 || lookup(ONLY_IN, name)?.includes(type) === false) return false;
  return isPresent || name === "Scheme" || CLOSED_BY_DEFAULT.has(name);
}
function exposureVerdicts(type, properties, context) {
  const leaves = [...leavesOf(properties).values()];
  return [...leaves.flatMap((leaf) => exposuresAt(type, leaf, context)), ...defaultScheme(type, properties)];
}
function exposuresAt(type, { path, name, value }, { isOwn }) {
  const exposing = lookup(EXPOSING, name) ?? [];
  const scalar = scalarOf(value);
  if (scalar === void 0 || exposing.length === 0 || lookup(ONLY_IN, name)?.includes(type) === false) return [];
  const text = scalarText(scalar);
  if (isUnjudgeable(value, isOwn))
    return [exposure("not-judged", path, ["has a value that is known only after the deployment"], text)];
  return exposing.filter((exposing2) => scalar === text && exposing2.value === text.toLowerCase()).map(({ severity, message }) => ({ ...exposure(severity, path, [message], text), after: text }));
}
function defaultScheme(type, { Scheme, Type }) {
  if (!LOAD_BALANCERS.includes(type) || Scheme !== void 0 || Type === "gateway") return [];
  return [exposure("caution", "Scheme", ["faces the internet, the default"], "internet-facing")];
}
function exposure(severity, property, message, key) {
  return { kind: "access", severity, property, message, key: `${property} ${key}` };
}

// actions/lib/analysis/network/ports.ts
var SERVICES = {
  21: "FTP",
  22: "SSH",
  23: "Telnet",
  25: "SMTP",
  53: "DNS",
  80: "HTTP",
  135: "Windows RPC",
  443: "HTTPS",
  445: "SMB",
  1433: "SQL Server",
  1521: "Oracle",
  2049: "NFS",
  2375: "Docker",
  3306: "MySQL",
  3389: "Remote Desktop",
  5432: "PostgreSQL",
  5439: "Redshift",
  5900: "VNC",
  5985: "WinRM",
  6379: "Redis",
  9200: "OpenSearch",
  11211: "Memcached",
  27017: "MongoDB"
};
var HARMLESS_PORTS = /* @__PURE__ */ new Set([25, 53, 80, 443]);
var SENSITIVE_PORTS = Object.keys(SERVICES).map(Number).filter((port) => !HARMLESS_PORTS.has(port));
function serviceOf(port) {
  return Object.hasOwn(SERVICES, port) ? SERVICES[port] : void 0;
}
function sensitiveServicesIn([from, to]) {
  return SENSITIVE_PORTS.filter((port) => port >= from && port <= to).flatMap((port) => serviceOf(port) ?? []);
}

// actions/lib/analysis/network/traffic.ts
var EVERY_PROTOCOL = "-1";
var UDP = /* @__PURE__ */ new Set(["udp", "17"]);
var WITH_PORTS = /* @__PURE__ */ new Set(["tcp", "6", ...UDP, void 0]);
var NUMBER = /^-?\d+$/;
function trafficOf({ IpProtocol, FromPort, ToPort }) {
  const protocol = lowerCase(scalarOf(IpProtocol));
  const [from, to] = [scalarOf(FromPort ?? ToPort), scalarOf(ToPort ?? FromPort)];
  const hasPorts = WITH_PORTS.has(protocol);
  const ports = hasPorts ? portRange(from, to) : void 0;
  const hasEveryPort = hasPorts && (ports ? ports[0] <= 1 && ports[1] >= 65535 : from === void 0 || from === "-1");
  const isEverything = protocol === EVERY_PROTOCOL || hasEveryPort;
  return {
    message: isEverything ? ["every port"] : trafficText(protocol, ports, from),
    ports,
    isEverything,
    isUnknown: [IpProtocol, FromPort, ToPort].some((part) => part instanceof Unknown || isUnjudgeable(part, () => false)),
    key: JSON.stringify([protocol ?? null, from ?? null, to ?? null])
  };
}
function trafficText(protocol, ports, port) {
  if (matchesLiteral(protocol, /^(?:icmp.*|1|58)$/)) return ["ping (ICMP)"];
  if (ports) return [portsText(ports, UDP.has(protocol))];
  if (port !== void 0) return ["port ", { untrusted: scalarText(port) }];
  return ["protocol ", { untrusted: scalarText(protocol ?? "unknown") }];
}
function portsText([from, to], isUdp) {
  const suffix = isUdp ? " (UDP)" : "";
  if (from === to) {
    const service = serviceOf(from);
    return service === void 0 ? `port ${from}${suffix}` : `${service} (${from}${isUdp ? ", UDP" : ""})`;
  }
  const services = sensitiveServicesIn([from, to]).slice(0, 3);
  return `ports ${from} to ${to}${suffix}${services.length > 0 ? `, ${services.join(", ")} included,` : ""}`;
}
function portRange(from, to) {
  if (!matchesLiteral(from, NUMBER) || !matchesLiteral(to, NUMBER) || Number(from) < 0) return void 0;
  return [Number(from), Number(to)];
}
function lowerCase(scalar) {
  return typeof scalar === "string" ? scalar.toLowerCase() : scalar;
}

// actions/lib/analysis/network/ruleVerdicts.ts
var PEERS = {
  ingress: ["CidrIp", "CidrIpv6", "SourcePrefixListId", "SourceSecurityGroupId", "SourceSecurityGroupName"],
  egress: ["CidrIp", "CidrIpv6", "DestinationPrefixListId", "DestinationSecurityGroupId"]
};
var PREPOSITIONS = { ingress: " from ", egress: " to " };
function ruleVerdicts(property, rule, direction, isOwn) {
  const traffic = trafficOf(rule);
  return PEERS[direction].flatMap((name) => {
    const { [name]: peer } = rule;
    if (peer === void 0 || peer === null) return [];
    const key = JSON.stringify([direction, traffic.key, name, peer]);
    const judgement = judgementOf2({ name, peer, traffic, direction }, isOwn);
    return [{ kind: "network", property: property || name, ...judgement, key }];
  });
}
function judgementOf2({ name, peer, traffic, direction }, isOwn) {
  const scalar = scalarOf(peer) ?? "";
  const isAddress = name.startsWith("Cidr");
  const shownPeer = { untrusted: scalarText(scalar) };
  const preposition = PREPOSITIONS[direction];
  const allows = (...end) => ["allows ", ...traffic.message, ...end];
  if (name.endsWith("PrefixListId"))
    return {
      severity: "not-judged",
      message: allows(`${preposition}prefix list `, shownPeer, ", whose addresses were not judged")
    };
  if (isUnjudgeable(peer, isOwn) || traffic.isUnknown && isWide(scalar) || isAddress && !isKnownRange(scalar))
    return {
      severity: "not-judged",
      message: ["has a network rule that could not be judged: a part of it is known only after the deployment"]
    };
  if (isAddress && isWide(scalar)) {
    const extent = isEveryAddress(scalar) ? "everywhere" : "much of the internet";
    return { severity: SEVERITIES[direction](traffic), message: allows(`${preposition}${extent} (`, shownPeer, ")") };
  }
  return { severity: "notice", message: allows(preposition, shownPeer) };
}
function isKnownRange(scalar) {
  const last = partsOf(scalar).at(-1);
  if (typeof last === "string" && /^\/(?:32|128)$/.test(last)) return true;
  return partsOf(scalar).every(
    (part) => typeof part === "string" || part.expression.kind === "attribute" && /Cidr|(?:Public|Private)Ip$/.test(part.expression.attribute) || part.expression.kind === "call"
  );
}
var SEVERITIES = {
  ingress: ({ isEverything, ports }) => isEverything || ports && sensitiveServicesIn(ports).length > 0 ? "danger" : "caution",
  // A security group without egress rules lets everything out, so one port less is no reason to stop.
  egress: ({ isEverything }) => isEverything ? "caution" : "notice"
};

// actions/lib/analysis/network/networkVerdicts.ts
var GROUP = "AWS::EC2::SecurityGroup";
function networkVerdicts(type, properties, isOwn) {
  switch (type) {
    case GROUP:
      return [
        ...rulesIn("SecurityGroupIngress", properties.SecurityGroupIngress, "ingress", isOwn),
        ...rulesIn("SecurityGroupEgress", properties.SecurityGroupEgress, "egress", isOwn)
      ];
    case "AWS::EC2::SecurityGroupIngress":
      return rulesIn("", properties, "ingress", isOwn);
    case "AWS::EC2::SecurityGroupEgress":
      return rulesIn("", properties, "egress", isOwn);
    case "AWS::EC2::NetworkAclEntry":
      return aclVerdicts(properties, isOwn);
    default:
      return [];
  }
}
var RULES = ["AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress", "AWS::EC2::NetworkAclEntry"];
function isNetworkRule(type, property) {
  return RULES.includes(type) || type === GROUP && /^SecurityGroup(?:In|E)gress$/.test(property);
}
function lostEgressRules(type, before, after, isOwn) {
  const rules = rulesIn("SecurityGroupEgress", before.SecurityGroupEgress, "egress", isOwn);
  const { SecurityGroupEgress: next = [] } = after;
  const hasRules = next !== null && !(isValueList(next) && next.length === 0);
  if (type !== GROUP || rules.length === 0 || rules.some(({ severity }) => severity === "caution") || hasRules)
    return [];
  const message = ["allows every port to everywhere: it has no egress rules any more"];
  return [{ kind: "network", severity: "caution", property: "SecurityGroupEgress", message, key: "no egress rules" }];
}
function rulesIn(property, value, direction, isOwn) {
  if (value === void 0 || value === null) return [];
  if (isValueList(value)) return value.flatMap((rule) => rulesIn(property, rule, direction, isOwn));
  if (!isValueMap(value)) return [unjudgedRules(property, value)];
  if (Object.keys(value).every((key) => /^\d+$/.test(key)))
    return Object.values(value).flatMap((rule) => rulesIn(property, rule, direction, isOwn));
  return ruleVerdicts(property, value, direction, isOwn);
}
function unjudgedRules(property, value) {
  const message = ["has network rules that could not be judged: they are known only after the deployment"];
  return { kind: "network", severity: "not-judged", property, message, key: JSON.stringify(value) };
}
function aclVerdicts(properties, isOwn) {
  const { RuleAction, Egress, Protocol = null, PortRange, CidrBlock = null, Ipv6CidrBlock = null } = properties;
  const action = scalarOf(RuleAction);
  if (typeof action === "string" && action.toLowerCase() === "deny") return [];
  const { From = null, To = null } = isValueMap(PortRange) ? PortRange : {};
  const rule = { IpProtocol: Protocol, FromPort: From, ToPort: To, CidrIp: CidrBlock, CidrIpv6: Ipv6CidrBlock };
  return ruleVerdicts("", rule, String(Egress) === "true" ? "egress" : "ingress", isOwn).map((verdict) => ({
    ...verdict,
    // AWS creates such an entry in every default network ACL: security groups decide.
    severity: verdict.severity === "danger" ? "caution" : verdict.severity,
    property: verdict.property === "CidrIpv6" ? "Ipv6CidrBlock" : "CidrBlock"
  }));
}

// actions/lib/analysis/access/lostLimits.ts
var PUBLIC_ACCESS_BLOCK = /* @__PURE__ */ new Set([
  "BlockPublicAcls",
  "BlockPublicPolicy",
  "IgnorePublicAcls",
  "RestrictPublicBuckets"
]);
var BOUNDED = /* @__PURE__ */ new Set(["AWS::IAM::Role", "AWS::IAM::User"]);
function lostLimits(type, before, after, { isOwn }) {
  return [
    ...lostPublicAccessBlock(before, after),
    ...lostBoundary(type, before, after),
    ...lostEgressRules(type, before, after, isOwn)
  ];
}
function isLimit(type, path) {
  return PUBLIC_ACCESS_BLOCK.has(path.split("/").at(-1) ?? "") || BOUNDED.has(type) && path === "PermissionsBoundary";
}
function lostPublicAccessBlock(before, after) {
  const next = leavesOf(after);
  const flag = [...leavesOf(before).values()].find(
    ({ name, path, value }) => PUBLIC_ACCESS_BLOCK.has(name) && String(value) === "true" && !next.has(path)
  );
  if (!flag) return [];
  return [lostLimit(flag.path.split("/")[0] ?? "", "no longer blocks public access", "public access block")];
}
function lostBoundary(type, before, after) {
  const [old, next] = [before.PermissionsBoundary, after.PermissionsBoundary];
  if (!BOUNDED.has(type) || old === void 0 || JSON.stringify(old) === JSON.stringify(next)) return [];
  const message = next === void 0 ? "no longer has a permissions boundary" : "gets another permissions boundary";
  return [lostLimit("PermissionsBoundary", message, "boundary")];
}
function lostLimit(property, message, key) {
  return { kind: "access", severity: "caution", property, message: [message], key: `${property} ${key}` };
}

// actions/lib/analysis/network/addressListVerdicts.ts
var DATABASE_INGRESS = { path: /(?:^|\/)CIDRIP$/, severity: "danger" };
var ADDRESS_LISTS = {
  "AWS::EC2::PrefixList": { path: /^Entries\/[^/]+\/Cidr$/, severity: "caution" },
  "AWS::EKS::Cluster": { path: /(?:^|\/)PublicAccessCidrs\/\d+$/, severity: "caution" },
  "AWS::ElastiCache::SecurityGroupIngress": DATABASE_INGRESS,
  "AWS::RDS::DBSecurityGroup": DATABASE_INGRESS,
  "AWS::RDS::DBSecurityGroupIngress": DATABASE_INGRESS,
  "AWS::Redshift::ClusterSecurityGroupIngress": DATABASE_INGRESS,
  "AWS::WAF::IPSet": { path: /^IPSetDescriptors\/[^/]+\/Value$/, severity: "caution" },
  "AWS::WAFRegional::IPSet": { path: /^IPSetDescriptors\/[^/]+\/Value$/, severity: "caution" },
  "AWS::WAFv2::IPSet": { path: /^Addresses\/\d+$/, severity: "caution" }
};
function isAddressListPath(type, path) {
  return lookup(ADDRESS_LISTS, type)?.path.test(path) === true;
}
function addressListVerdicts(type, properties, isOwn) {
  const list = lookup(ADDRESS_LISTS, type);
  const leaves = list ? [...leavesOf(properties).values()].filter(({ path }) => list.path.test(path)) : [];
  const addresses = leaves.flatMap(({ path, value }) => {
    const address = scalarOf(value);
    if (!list || address === void 0) return [];
    return [networkVerdict(path.split("/")[0] ?? "", judgementOf3(address, list, isOwn), scalarText(address))];
  });
  return [...addresses, ...routeVerdicts(type, properties)];
}
function judgementOf3(address, { severity }, isOwn) {
  const shown = { untrusted: scalarText(address) };
  if (isUnjudgeable(address, isOwn))
    return { severity: "not-judged", message: ["has an address range that is known only after the deployment"] };
  if (!isWide(address)) return { severity: "notice", message: ["lists the addresses ", shown] };
  const extent = isEveryAddress(address) ? "every address" : "much of the internet";
  return { severity, message: [`lists ${extent} (`, shown, ")"] };
}
function routeVerdicts(type, properties) {
  const { GatewayId, DestinationCidrBlock, DestinationIpv6CidrBlock } = properties;
  if (type !== "AWS::EC2::Route" || GatewayId === void 0 || GatewayId === "local") return [];
  const destination = scalarText(scalarOf(DestinationCidrBlock ?? DestinationIpv6CidrBlock) ?? "a prefix list");
  const message = ["routes ", { untrusted: destination }, " to an internet or VPN gateway"];
  return [networkVerdict("GatewayId", { severity: "caution", message }, JSON.stringify([destination, GatewayId]))];
}
function networkVerdict(property, judgement, key) {
  return { kind: "network", property, ...judgement, key: `${property} ${key}` };
}

// actions/lib/analysis/policy/changedConditions.ts
function changedConditions(property, before, after, context) {
  const grantsIn = (value) => policyDocumentIn(value, context.isOwn).statements.filter(({ effect }) => effect !== "Deny");
  const old = grantsIn(before);
  const kept = new Set(old.map(({ key }) => key));
  return grantsIn(after).filter(({ key }) => !kept.has(key)).flatMap((statement) => {
    const earlier = old.filter(({ keyWithoutCondition }) => keyWithoutCondition === statement.keyWithoutCondition);
    if (earlier.length === 0 || earlier.some(({ condition }) => includesCondition(statement.condition, condition)))
      return [];
    return verdictOf(property, statement, earlier, context);
  });
}
function verdictOf(property, { condition, key }, earlier, context) {
  const verdict = (severity, message) => [
    { kind: "access", severity, property, message, key: `condition ${key}` }
  ];
  const oldKeys = new Set(earlier.flatMap((statement) => conditionKeysOf(statement.condition)));
  const keys = conditionKeysOf(condition);
  const lost = [...oldKeys].filter((name) => !keys.includes(name));
  if (lost.length > 0) return verdict("caution", ["no longer has a condition on ", ...listed(lost)]);
  const oldOwners = new Set(earlier.flatMap((statement) => [...ownersIn(statement.condition)]));
  const newOwners = [...ownersIn(condition)].filter((owner) => !oldOwners.has(owner));
  if (newOwners.length > 0)
    return verdict("caution", ["lets in the repositories of another owner, ", ...listed(newOwners)]);
  if (limitsToOwnAccount(condition, context)) return [];
  return verdict("not-judged", ["changes the values of a condition on ", ...listed(keys), ", which were not judged"]);
}
function includesCondition(condition, other) {
  const tests = new Set(testsOf(condition));
  return testsOf(other).every((test) => tests.has(test));
}
function testsOf(condition) {
  return Object.entries(condition).flatMap(
    ([operator, tests]) => isValueMap(tests) ? Object.entries(tests).map(([key, value]) => canonical([operator, key, plain(value)])) : [canonical([operator, plain(tests)])]
  );
}
function conditionKeysOf(condition) {
  return [...new Set(Object.values(condition).flatMap((tests) => isValueMap(tests) ? Object.keys(tests) : []))];
}

// actions/lib/analysis/policy/lostDenials.ts
function lostDenials(property, before, after, { isOwn }) {
  const denialsIn = (value) => policyDocumentIn(value, isOwn).statements.filter(({ effect }) => effect === "Deny");
  const kept = new Set(denialsIn(after).map(({ key }) => key));
  return denialsIn(before).filter(({ key }) => !kept.has(key)).map(({ actions, exceptActions, key }) => ({
    kind: "access",
    severity: "caution",
    property,
    message: [
      "removes or changes a denial of ",
      ...exceptActions ? ["everything but "] : [],
      ...actionList(actions)
    ],
    key
  }));
}

// actions/lib/analysis/policy/managedPolicy.ts
var FULL_CONTROL = {
  AdministratorAccess: "full control of the account",
  IAMFullAccess: "control of IAM, and so of the account",
  PowerUserAccess: "every action outside of IAM and Organizations"
};
var AWS_POLICY = /^arn:aws[\w-]*:iam::aws:policy\/(.+)$/;
var NAMES = [
  { pattern: /^aws-service-role\/|^service-role\/(?!.*(?:Admin|FullAccess|PowerUser))/, severity: "notice" },
  {
    pattern: /^(?:AmazonSSMManagedInstanceCore|AWSXRayDaemonWriteAccess|CloudWatchAgentServerPolicy)$/,
    severity: "notice"
  },
  { pattern: /Admin|PowerUser/, severity: "danger" },
  { pattern: /FullAccess|Write/, severity: "caution" },
  { pattern: /ReadOnly|^job-function\/ViewOnlyAccess$/, severity: "notice" },
  { pattern: /^job-function\//, severity: "caution" }
];
function managedPolicyVerdicts(property, value, context) {
  if (value === void 0 || value === null) return [];
  const items = isValueList(value) ? value : [value];
  return items.map((item) => ({
    kind: "access",
    property,
    ...judgementOf4(item, context),
    key: `${property} ${JSON.stringify(item)}`
  }));
}
function judgementOf4(item, { isOwn }) {
  const isText = typeof item === "string";
  if (isUnjudgeable(item, isOwn) || !(isText || item instanceof Unknown)) {
    const message = ["gets a managed policy that could not be judged: it is known only after the deployment"];
    return { severity: "not-judged", message };
  }
  if (!isText) return { severity: "notice", message: ["gets a managed policy of this stack"] };
  const [, ownName] = AWS_POLICY.exec(item) ?? [];
  const name = item.split("/").at(-1) ?? item;
  if (ownName === void 0)
    return {
      severity: "not-judged",
      message: ["gets managed policy ", { untrusted: name }, ", whose contents were not judged"]
    };
  const control = lookup(FULL_CONTROL, name);
  if (control !== void 0) return { severity: "danger", message: ["gets ", { untrusted: name }, `: ${control}`] };
  const severity = NAMES.find(({ pattern }) => pattern.test(ownName))?.severity ?? "not-judged";
  const unknown = severity === "not-judged" ? [", whose contents were not judged"] : [];
  return { severity, message: ["gets managed policy ", { untrusted: name }, ...unknown] };
}

// actions/lib/analysis/protection/protectionVerdict.ts
function protectionVerdict(severity, property, message) {
  return { kind: "protection", severity, property, message, key: `${property} ${JSON.stringify(message)}` };
}

// actions/lib/analysis/protection/lostParts.ts
var PARTS2 = [
  {
    name: /^(?:BucketEncryption|SSESpecification|EncryptionConfiguration|EncryptionConfig|ServerSideEncryptionConfiguration)$/,
    message: "no longer sets its encryption"
  },
  {
    name: /^K(?:ms|MS)(?:Master)?Key(?:Id|ID|Arn|ARN)?$|KmsKey(?:Id|Arn)$/,
    message: "no longer uses a key of its own"
  },
  {
    name: /^(?:LoggingConfiguration|LoggingConfigurations|AccessLogSetting|LogConfiguration|LogPublishingOptions|AccessLoggingPolicy|LoggingInfo)$/,
    message: "no longer writes logs"
  },
  { name: /^AlarmActions$/, message: "no longer reports an alarm" }
];
var LOG_LISTS = /* @__PURE__ */ new Set([
  "CloudwatchLogsExports",
  "EnableCloudwatchLogsExports",
  "EnabledLogTypes",
  "LogExports"
]);
function isLostPart(path) {
  return path.split("/").some((step) => LOG_LISTS.has(step) || PARTS2.some(({ name }) => name.test(step)));
}
function lostParts(old, next) {
  return [...old.values()].flatMap(({ path, name, value }) => {
    const part = PARTS2.find((candidate) => candidate.name.test(name));
    if (!part || isEmpty(value) || !isEmpty(next.get(path)?.value)) return [];
    const parent = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const isInside = parent !== "" && !next.has(parent);
    return isInside ? [] : [protectionVerdict("caution", path, [part.message])];
  });
}
function lostLogs(old, next) {
  return [...old.values()].flatMap(({ path, name, value }) => {
    if (!LOG_LISTS.has(name) || !isValueList(value)) return [];
    const newValue = next.get(path)?.value;
    const kept = new Set((isValueList(newValue) ? newValue : []).map((item) => JSON.stringify(item)));
    const lost = value.filter((item) => !kept.has(JSON.stringify(item))).flatMap((item) => scalarOf(item) ?? []).map(scalarText);
    if (lost.length === 0) return [];
    return [protectionVerdict("caution", path, ["no longer writes logs: ", { untrusted: lost.join(", ") }])];
  });
}
function isEmpty(value) {
  return value === void 0 || value === null || value === "" || isValueList(value) && value.length === 0;
}

// actions/lib/analysis/protection/switches.ts
var isTrue = (text) => /^(?:true|enabled|required|preferred)$/i.test(text);
var isPositive = (text) => Number(text) > 0;
var ENCRYPTED = { message: "is no longer encrypted", offFromTheStart: "is not encrypted", isOn: isTrue };
var LOGGED = { message: "no longer writes logs", isOn: isTrue };
var SWITCHES = [
  { name: /^(?:StorageEncrypted|Encrypted|AtRestEncryptionEnabled|SSEEnabled|SqsManagedSseEnabled)$/, ...ENCRYPTED },
  { name: /^EncryptionAtRestOptions\/Enabled$/, ...ENCRYPTED },
  {
    name: /^(?:TransitEncryption(?:Enabled)?|NodeToNodeEncryptionOptions\/Enabled|EnforceHTTPS)$/,
    message: "no longer encrypts its connections",
    offFromTheStart: "does not encrypt its connections",
    isOn: isTrue
  },
  {
    name: /^(?:DeletionProtection(?:Enabled)?|deletion_protection\.enabled|EnableTerminationProtection|DisableApiTermination)$/,
    message: "loses its deletion protection",
    isOn: (text) => /^(?:true|active|enabled)$/i.test(text)
  },
  {
    name: /^(?:EnableLogging|IsLogging|EnableLogFileValidation|EnableExecutionLogging|DataTraceEnabled)$/,
    ...LOGGED
  },
  { name: /^(?:access|connection)_logs\.s3\.enabled$/, ...LOGGED },
  {
    name: /^(?:BackupRetentionPeriod|SnapshotRetentionLimit|AutomatedSnapshotRetentionPeriod)$/,
    message: "is no longer backed up",
    offFromTheStart: "is not backed up",
    isOn: isPositive
  },
  { name: /^(?:PointInTimeRecoveryEnabled|BackupPolicy\/Status)$/, message: "is no longer backed up", isOn: isTrue },
  { name: /^EnableKeyRotation$/, message: "no longer rotates its key", isOn: isTrue },
  { name: /^IsMultiRegionTrail$/, message: "no longer writes logs of other Regions", isOn: isTrue },
  { name: /^ActionsEnabled$/, message: "no longer reports an alarm", isOn: isTrue },
  { name: /^ScanOnPush$/, message: "no longer scans its images", isOn: isTrue },
  {
    name: /^(?:rds\.force_ssl|require_secure_transport|require_ssl)$/,
    message: "accepts connections without TLS",
    isOn: (text) => /^(?:1|true|on)$/i.test(text)
  },
  { name: /^routing\.http\.drop_invalid_header_fields\.enabled$/, message: "forwards invalid headers", isOn: isTrue },
  { name: /^VersioningConfiguration\/Status$/, message: "no longer keeps earlier versions", isOn: isTrue }
];
function switchOf(path) {
  const steps = path.split("/");
  const ends = [steps.slice(-1), steps.slice(-2)].map((end) => end.join("/"));
  return SWITCHES.find(({ name }) => ends.some((end) => name.test(end)));
}

// actions/lib/analysis/protection/switchVerdicts.ts
function switchesOffFromTheStart(leaves) {
  return [...leaves.values()].flatMap(({ path, value }) => {
    const found = switchOf(path);
    const text = scalarOf(value);
    if (found?.offFromTheStart === void 0 || typeof text !== "string" || found.isOn(text)) return [];
    return [{ ...protectionVerdict("caution", path, [found.offFromTheStart]), after: text }];
  });
}
function switchesOff(old, next, isOwn) {
  const paths = /* @__PURE__ */ new Set([...old.keys(), ...next.keys()]);
  return [...paths].flatMap((path) => {
    const found = switchOf(path);
    const [oldValue, newValue] = [old.get(path)?.value, next.get(path)?.value];
    if (!found || JSON.stringify(oldValue) === JSON.stringify(newValue)) return [];
    if (newValue instanceof Unknown || isUnjudgeable(newValue, isOwn))
      return [protectionVerdict("not-judged", path, ["gets a value that is known only after the deployment"])];
    const [before, after] = [scalarOf(oldValue), scalarOf(newValue)];
    const isOff = after === void 0 || typeof after === "string" && !found.isOn(after);
    const wasOn = before instanceof Unknown || before !== void 0 && found.isOn(before);
    const turnsDefaultOff = oldValue === void 0 && found.offFromTheStart !== void 0 && after !== void 0;
    if (!isOff || !(wasOn || turnsDefaultOff)) return [];
    return [
      {
        ...protectionVerdict("caution", path, [found.message]),
        ...typeof before === "string" && { before },
        ...typeof after === "string" && { after }
      }
    ];
  });
}

// actions/lib/analysis/protection/protectionVerdicts.ts
var LOGS = /* @__PURE__ */ new Set([
  "AWS::CloudTrail::Trail",
  "AWS::EC2::FlowLog",
  "AWS::Route53Resolver::ResolverQueryLoggingConfig",
  "AWS::WAFv2::LoggingConfiguration",
  "AWS::NetworkFirewall::LoggingConfiguration"
]);
function protectionVerdicts(type, before, after, isOwn) {
  if (!after) {
    const message = ["is removed: nothing writes this log any more"];
    return LOGS.has(type) ? [protectionVerdict("caution", "", message)] : [];
  }
  const next = leavesOf(propertiesIn(after));
  if (!before) return switchesOffFromTheStart(next);
  const old = leavesOf(propertiesIn(before));
  return [
    ...switchesOff(old, next, isOwn),
    ...lostParts(old, next),
    ...lostLogs(old, next),
    ...lostPolicies(type, before, after)
  ];
}
function isProtection(path, isPresent) {
  return switchOf(path) !== void 0 || /LogsExports|LogTypes|LogExports/.test(path) || !isPresent && isLostPart(path);
}
function lostPolicies(type, before, after) {
  if (!holdsData(type)) return [];
  return ["DeletionPolicy", "UpdateReplacePolicy"].flatMap((name) => {
    const [old, next = "Delete"] = [scalarOf(before[name]), scalarOf(after[name])];
    if (typeof old !== "string" || old === "Delete" || next !== "Delete") return [];
    const verdict = protectionVerdict("caution", name, ["would be deleted with its data, not kept"]);
    return [{ ...verdict, before: old, after: next }];
  });
}

// actions/lib/analysis/sensitive/retention.ts
var RETENTION = /(?:^|\/)\w*(?:Retention\w*|Expiration(?:In)?Days)$/;
var KEPT_FOREVER = /(?:^|\/)(?:RetentionInDays|\w*Expiration(?:In)?Days)$/;
function retentionChangeOf({ path, before, after }) {
  const [from, to] = [scalarOf(before), scalarOf(after)];
  const missing = KEPT_FOREVER.test(path) ? Number.POSITIVE_INFINITY : 1;
  if (!RETENTION.test(path) || from === void 0 && to === void 0) return void 0;
  if ([from, to].some((text) => text !== void 0 && !(typeof text === "string" && /^\d+$/.test(text)))) return void 0;
  const [old, next] = [from, to].map((text) => text === void 0 ? missing : Number(text));
  const isShorter = old !== void 0 && next !== void 0 && next < old;
  return { path, isShorter, from: String(from ?? "not set"), to: String(to ?? "not set") };
}

// actions/lib/analysis/sensitive/sensitivePath.ts
var WORDS = new RegExp(
  `-(?:${[
    "public(?:ly)?",
    "internet",
    "website",
    "access(?:ible)?",
    "auth\\w*",
    "unauth\\w*",
    "oidc",
    "sign-?up",
    "self-sign-up",
    "admin",
    "mfa",
    "password-polic(?:y|ies)",
    "polic(?:y|ies)",
    "permissions?",
    "principals?",
    "grant(?:s|ee|ees)?",
    "trust\\w*",
    "roles?",
    "iam",
    "accounts?",
    "acls?",
    "cidrs?",
    "cidrip",
    "ingress",
    "egress",
    "security",
    "firewall",
    "encrypt\\w*",
    "sse",
    "kms",
    "ssl",
    "tls",
    "https?-(?:tokens|only)",
    "protocol",
    "protect\\w*",
    "termination-protection",
    "lock",
    "retention",
    "expir\\w*",
    "time-to-live",
    "backups?",
    "logging",
    "audit\\w*",
    "privileged",
    "capabilities",
    "execute-command",
    "mutability",
    "scan\\w*",
    "rotation",
    "invalid-header"
  ].join("|")})-`
);
var HARMLESS_PART = /(?:^|\/)(?:Tags|TagList|TagSpecifications|Labels|DockerLabels|Environment|EnvironmentVariables|EnvironmentFiles|Secrets|Metadata|HealthCheck\w*|\w*MessageTemplate|\w*Description|\w*Comment|\w*Window|\w*TokenValidity|TokenValidityUnits|SessionTimeout|\w*(?:Filter|Redrive|RedriveAllow|Retry|Restart|Routing|Termination|Cache|OriginRequest)Polic(?:y|yId|ies)|\w*Scaling\w*)(?:\/|$)/;
var OWN_NAME = /^(?:Role|Policy|ManagedPolicy|User|Group|Key|SecurityGroup)Name$/;
var SENSITIVE_TYPES = /^AWS::(?:AccessAnalyzer|CloudTrail|Config|Detective|FMS|GuardDuty|InspectorV2|LakeFormation|Macie|NetworkFirewall|Organizations|RAM|SSO|SecurityHub|Shield|WAF|WAFRegional|WAFv2)::|::SnapshotBlockPublicAccess$/;
var ENABLING = /(?:^|\/)(?:Enabled?|State|Status)$/;
var ENABLED_TYPES = /^AWS::KMS::/;
var GRANTING_TYPES = {
  "AWS::Cognito::IdentityPoolRoleAttachment": "gives roles to the users of an identity pool",
  "AWS::EC2::VPCEndpointServicePermissions": "lets principals use an endpoint service",
  "AWS::EC2::VPCPeeringConnection": "connects two networks",
  "AWS::IAM::AccessKey": "is an access key of a user",
  "AWS::IAM::OIDCProvider": "lets an identity provider sign in its users",
  "AWS::IAM::SAMLProvider": "lets an identity provider sign in its users",
  "AWS::IAM::UserToGroupAddition": "gives users the permissions of a group",
  "AWS::LakeFormation::Permissions": "grants access to data",
  "AWS::LakeFormation::PrincipalPermissions": "grants access to data",
  "AWS::Organizations::Policy": "is a policy of an organization",
  "AWS::RAM::ResourceShare": "shares resources with other accounts",
  "AWS::RolesAnywhere::Profile": "gives roles to holders of certificates",
  "AWS::RolesAnywhere::TrustAnchor": "lets holders of certificates sign in",
  "AWS::S3::AccessGrant": "grants access to data",
  "AWS::SSO::Assignment": "gives a user or a group permissions in an account",
  "AWS::Signer::ProfilePermission": "lets a principal use a signing profile"
};
function grantOf(type) {
  return lookup(GRANTING_TYPES, type);
}
function isSensitive(type, path) {
  if (HARMLESS_PART.test(path) || OWN_NAME.test(path) || /Scaling/.test(type)) return false;
  if (SENSITIVE_TYPES.test(type) || grantOf(type) !== void 0) return true;
  return ENABLED_TYPES.test(type) && ENABLING.test(path) || WORDS.test(wordsOf(path));
}
function wordsOf(path) {
  const words = path.replaceAll(/([a-z\d])([A-Z])/g, "$1-$2").replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1-$2").replaceAll(/[^A-Za-z\d]+/g, "-");
  return `-${words.toLowerCase()}-`;
}

// actions/lib/analysis/sensitive/unjudgedChanges.ts
var PROTECTING = /Encrypt|Kms|KMS|SSE|Logging|Protect|Lock|Mfa|MFA|Audit|Retention|Backup/;
var OFF = /^(?:false|disabled|off|none|inactive|suspended|0)$/i;
function unjudgedChanges(type, old, next, isJudged) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(next)])];
  return names.flatMap((name) => {
    const paths = changedPaths(name, old[name], next[name]);
    const retentions = paths.flatMap((change) => retentionChangeOf(change) ?? []);
    const shorter = retentions.filter(({ isShorter }) => isShorter);
    const judged = new Set(retentions.map(({ path }) => path));
    const open = paths.filter(
      ({ path, before, after }) => !judged.has(path) && isSensitive(type, path) && !isJudged(path, after !== void 0) && !(before === void 0 && PROTECTING.test(path) && !OFF.test(String(after)))
    );
    return [
      ...shorter.map(({ path, from, to }) => {
        const message = ["keeps its data for a shorter time"];
        return { kind: "protection", severity: "caution", property: path, message, key: path, before: from, after: to };
      }),
      ...open.length > 0 ? [unjudged(name, open)] : []
    ];
  });
}
function unjudgedGrant(type, properties) {
  const clause = grantOf(type) ?? (type === "AWS::IAM::User" && properties.LoginProfile ? "can sign in" : void 0);
  if (clause === void 0) return [];
  const message = [`${clause}, which was not judged`];
  return [{ kind: "access", severity: "not-judged", property: "", message, key: type }];
}
function unjudged(property, changes) {
  const [path = property, ...others] = new Set(changes.map((change) => change.path));
  const verdict = { kind: "access", severity: "not-judged", key: `unjudged ${[path, ...others].join()}` };
  if (others.length === 0) return { ...verdict, property: path, message: ["gets a value that was not judged"] };
  return { ...verdict, property, message: ["gets values that were not judged: ", ...listed([path, ...others])] };
}
function changedPaths(name, old, next) {
  if (sortedText(old) === sortedText(next)) return [];
  const [before, after] = [valuesByPath(name, old), valuesByPath(name, next)];
  const differing = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [olds, news] = [before.get(path) ?? [], after.get(path) ?? []];
    const [texts, newTexts] = [new Set(olds.map(sortedText)), new Set(news.map(sortedText))];
    const lost = olds.filter((value) => !newTexts.has(sortedText(value)));
    const gained = news.filter((value) => !texts.has(sortedText(value)));
    if (lost.length === 0 && gained.length === 0) return [];
    return [{ path, before: lost[0], after: gained[0] }];
  });
  return differing.length > 0 ? differing : [...after.keys()].map((path) => ({ path, before: "", after: "" }));
}
function valuesByPath(name, value) {
  const leaves = value === void 0 ? [] : [...leavesOf({ [name]: value }).values()];
  const scalars = leaves.filter((leaf) => !isStructure(leaf.value));
  const byPath = Map.groupBy(scalars, ({ path }) => path.replaceAll(/\/\d+(?=\/|$)/g, "/*"));
  return new Map([...byPath].map(([path, found]) => [path, found.map((leaf) => leaf.value)]));
}
function isStructure(value) {
  if (isValueList(value)) return value.length > 0;
  return isValueMap(value) && Object.keys(value).length > 0;
}
function sortedText(value) {
  return value === void 0 ? "" : canonical(plain(sorted(value)));
}
function sorted(value) {
  if (isValueList(value)) {
    const keyOf = (item) => canonical(plain(item));
    return value.map(sorted).toSorted((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
  }
  if (isValueMap(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
}

// actions/lib/analysis/resourceVerdicts.ts
var MANAGED_POLICIES = ["ManagedPolicyArns", "ManagedPolicies"];
function verdictsOn(type, { before, after }, context) {
  const protection = protectionVerdicts(type, before, after, context.isOwn);
  if (!after) return protection;
  const [old, next] = [before && propertiesIn(before), propertiesIn(after)];
  const earlier = new Set(old ? grantKeysOf(type, old, context) : []);
  const targets = attachmentTargets(next);
  const granted = grantsOf(type, next, context).filter(
    (verdict) => keysOf(type, verdict, targets).some((key) => !earlier.has(key))
  );
  const lost = old ? [...lostLimits(type, old, next, context), ...lossesInPolicies(type, old, next, granted, context)] : [];
  const known = [...granted, ...lost, ...protection, ...typeUnknown(type)].map((verdict) => withBefore(verdict, old));
  return [...known, ...notJudged(type, old, next, known)];
}
function notJudged(type, old, next, known) {
  if (!old) return unjudgedGrant(type, next);
  const named = new Set(known.filter(({ severity }) => severity !== "notice").map(({ property }) => property));
  return unjudgedChanges(type, old, next, (path, isPresent) => isJudgedByRule(type, path, isPresent)).filter(
    ({ property }) => !named.has(property) && !named.has(property.split("/")[0] ?? "")
  );
}
function isJudgedByRule(type, path, isPresent) {
  const [property = ""] = path.split("/");
  return policyPropertiesOf(type).includes(property) || MANAGED_POLICIES.includes(property) || isNetworkRule(type, property) || isAddressListPath(type, path.replaceAll("*", "0")) || isPermission(type) || isAttachment(type, property) || isLimit(type, path) || isProtection(path, isPresent) || isExposure(type, path, isPresent);
}
function grantKeysOf(type, properties, context) {
  const targets = attachmentTargets(properties);
  return grantsOf(type, properties, context).flatMap((verdict) => keysOf(type, verdict, targets));
}
function grantsOf(type, properties, context) {
  return [
    ...policyPropertiesOf(type).flatMap(
      (name) => Object.hasOwn(properties, name) ? policyVerdicts(name, properties[name] ?? null, context) : []
    ),
    ...MANAGED_POLICIES.flatMap((name) => managedPolicyVerdicts(name, properties[name], context)),
    ...networkVerdicts(type, properties, context.isOwn),
    ...addressListVerdicts(type, properties, context.isOwn),
    ...exposureVerdicts(type, properties, context),
    ...permissionVerdicts(type, properties, context),
    ...attachmentVerdicts(type, properties)
  ];
}
function lossesInPolicies(type, old, next, granted, context) {
  const severe = granted.filter(({ severity }) => severity === "danger");
  return policyPropertiesOf(type).flatMap((name) => {
    const [before, after] = [old[name] ?? null, next[name] ?? null];
    const conditions = changedConditions(name, before, after, context);
    return [
      ...lostDenials(name, before, after, context),
      ...conditions.filter(({ key }) => !severe.some((verdict) => verdict.key.endsWith(key.replace(/^condition /, ""))))
    ];
  });
}
function typeUnknown(type) {
  if (isSpecifiedType(type)) return [];
  const message = ["has a type that the resource specification does not know: its permissions were not judged"];
  return [{ kind: "access", severity: "not-judged", property: "", message, key: type }];
}
function withBefore(verdict, old) {
  const before = old?.[verdict.property];
  if (verdict.after === void 0 || verdict.before !== void 0) return verdict;
  return typeof before === "string" || typeof before === "boolean" ? { ...verdict, before: String(before) } : verdict;
}
function keysOf(type, { kind, severity, property, key }, targets) {
  const own = isAttachment(type, property) ? [""] : targets;
  return own.map((target) => JSON.stringify([kind, severity, key, target]));
}

export {
  resourcesByPath,
  MOST_DAYS_AHEAD,
  dayOf,
  daysBetween,
  resolvedValue,
  labelOf,
  stackAt,
  wholeOf,
  resourceValue,
  statesOf,
  propertiesIn,
  sourcePath,
  resourceLocation,
  imageNameOf,
  versionOfTag,
  compareVersions,
  containerImagesIn,
  isOpenWebUi,
  TASK_DEFINITION,
  allStates,
  containerPairs,
  compareImages,
  imageProperty,
  keepsServing,
  replacementMinutes,
  versionOverlapRisks,
  scalarsIn,
  expressionSourcesOf,
  hasDynamicReference,
  scalarText,
  partsOf,
  matchesLiteral,
  isWide,
  isEveryAddress,
  isEveryResource,
  extentOf,
  accountOf,
  isPermission,
  statementOf,
  wildcardPattern,
  isEveryAction,
  isEscalating,
  policyVerdicts,
  verdictsOn,
  suppressionsIn,
  suppressionKey,
  checkResourceTypes,
  resolveAtReference,
  refusedImagesIn,
  messageText
};
