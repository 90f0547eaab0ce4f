import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  parametersOf,
  resolveEnvironment
} from "./chunk-JQNCXTSG.js";
import {
  Unknown,
  isValueList,
  isValueMap,
  lookup,
  plain,
  readEnvironment,
  resourcePathOf
} from "./chunk-TVYUMTSV.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  DOCUMENTATION_ACCOUNT,
  stackNameOf
} from "./chunk-W73X3ZWN.js";

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

// actions/lib/analysis/lifecycle/containerImages.ts
function containerImagesIn(stack) {
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }) => {
    const containers = type === "AWS::ECS::TaskDefinition" ? properties.ContainerDefinitions : void 0;
    if (!Array.isArray(containers)) return [];
    return containers.flatMap((container, index) => {
      if (!isMap(container) || typeof container.Image !== "string") return [];
      const path = ["Resources", logicalId, "Properties", "ContainerDefinitions", index, "Image"];
      const name = typeof container.Name === "string" ? container.Name : "";
      const platform = properties.RuntimePlatform;
      const architecture = isMap(platform) && typeof platform.CpuArchitecture === "string" && platform.CpuArchitecture;
      const location = stack.template.document.locationOf(path);
      return [{ name, image: container.Image, architecture: architecture || "X86_64", location }];
    });
  });
  return [...own, ...Object.values(stack.nested).flatMap(containerImagesIn)];
}
function isOpenWebUi({ name, image }) {
  return name === "open-webui" || /(?:^|[/_.-])open-?webui$/i.test(imageNameOf(image).repository);
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

export {
  resourcesByPath,
  resolvedValue,
  labelOf,
  stackAt,
  wholeOf,
  resourceValue,
  statesOf,
  propertiesIn,
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
  wildcardPattern,
  checkResourceTypes,
  resolveAtReference,
  refusedImagesIn,
  messageText
};
