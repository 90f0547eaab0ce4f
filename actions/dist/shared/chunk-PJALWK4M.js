import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  parametersOf,
  resolveEnvironment
} from "./chunk-K6VXTPIZ.js";
import {
  readEnvironment
} from "./chunk-7HKBGGGO.js";
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

// actions/lib/analysis/lifecycle/refusedVersions.ts
var VERSION_ROWS = [
  {
    which: "below",
    version: "v0.11.4",
    reason: "it lacks security fixes of 2026, and its slim image and its roles of groups differ",
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

export {
  resourcesByPath,
  imageNameOf,
  versionOfTag,
  compareVersions,
  containerImagesIn,
  isOpenWebUi,
  wildcardPattern,
  checkResourceTypes,
  resolveAtReference,
  refusedImagesIn
};
