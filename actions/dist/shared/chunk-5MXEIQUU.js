import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  resolveEnvironment
} from "./chunk-PCOS3GMG.js";
import {
  NESTED_STACK
} from "./chunk-FOOXNF3O.js";
import {
  Problem
} from "./chunk-5ES3IVZH.js";

// actions/lib/operations/teardown/emptyBuckets.ts
async function resourcesOfStack(stackId, cloudFormation, path = "") {
  const resources = (await cloudFormation.resources(stackId)).filter(({ status }) => status !== "DELETE_COMPLETE");
  const lists = resources.map(async (resource) => {
    const own = { ...resource, path: path ? `${path}/${resource.logicalId}` : resource.logicalId };
    const isStack = resource.type === NESTED_STACK && resource.physicalId !== void 0;
    return isStack ? [own, ...await resourcesOfStack(resource.physicalId, cloudFormation, own.path)] : [own];
  });
  return (await Promise.all(lists)).flat();
}
async function confirmEmptying({ environment, owned, emptyBuckets }, tools) {
  const buckets = owned.filter(({ type, physicalId }) => type === "AWS::S3::Bucket" && physicalId !== void 0);
  if (buckets.length === 0) return [];
  const kept = await keptPaths(environment, tools);
  const counted = await Promise.all(
    buckets.filter(({ path }) => !kept.has(path)).map(async ({ path, physicalId: name = "" }) => ({ path, name, objects: await tools.objectStore.count(name) }))
  );
  const full = counted.filter(({ objects }) => objects > 0);
  if (emptyBuckets) return full.map(({ name }) => name);
  for (const bucket of full) {
    if (!tools.prompt.interactive) throw refusal(environment, full);
    const question = `Bucket '${bucket.name}' (${bucket.path}) holds ${count(bucket)}. Delete them for good?`;
    if (!await tools.prompt.confirm(question)) throw refusal(environment, [bucket]);
  }
  return full.map(({ name }) => name);
}
function refusal({ name }, buckets) {
  const told = buckets.map((bucket) => `'${bucket.name}' (${bucket.path}, ${count(bucket)})`).join(", ");
  return new Problem(`CloudFormation cannot delete buckets that are not empty: ${told}. Nothing was touched.`, {
    kind: "refused",
    todo: `Save what you need from them, then run 'npm run teardown -- ${name} --empty-buckets'.`
  });
}
function count({ objects }) {
  return objects === 1 ? "1 object" : `${objects} objects`;
}
async function keptPaths(environment, tools) {
  try {
    return new Set(keptIn((await resolveEnvironment(environment, tools)).stack));
  } catch (error) {
    if (error instanceof Problem) return /* @__PURE__ */ new Set();
    throw error;
  }
}
function keptIn({ nestedPath, resources, nested }) {
  const own = Object.values(resources).filter(({ deletionPolicy }) => deletionPolicy?.startsWith("Retain")).map(({ logicalId }) => nestedPath ? `${nestedPath}/${logicalId}` : logicalId);
  return [...own, ...Object.values(nested).flatMap(keptIn)];
}

export {
  resourcesOfStack,
  confirmEmptying
};
