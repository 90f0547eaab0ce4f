import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  parametersOf,
  resolveEnvironment
} from "./chunk-JAYBX2DH.js";
import {
  readEnvironment
} from "./chunk-BEE6NECG.js";
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

export {
  resourcesByPath,
  wildcardPattern,
  checkResourceTypes,
  resolveAtReference
};
