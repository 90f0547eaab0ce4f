import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  NESTED_STACK
} from "./chunk-CK26SJN6.js";

// actions/lib/operations/environment/resourcesOfStack.ts
async function resourcesOfStack(stackId, cloudFormation) {
  return resourcesBelow({ stackId, path: "", includes: ({ status }) => status !== "DELETE_COMPLETE" }, cloudFormation);
}
async function lastResourcesOfStack(stackId, cloudFormation) {
  return resourcesBelow({ stackId, path: "", includes: () => true }, cloudFormation);
}
async function resourcesBelow({ stackId, path, includes }, cloudFormation) {
  const resources = (await cloudFormation.resources(stackId)).filter(includes);
  const lists = resources.map(async (resource) => {
    const own = { ...resource, stackId, path: path ? `${path}/${resource.logicalId}` : resource.logicalId };
    const isStack = resource.type === NESTED_STACK && resource.physicalId !== void 0;
    if (!isStack) return [own];
    return [own, ...await resourcesBelow({ stackId: resource.physicalId, path: own.path, includes }, cloudFormation)];
  });
  return (await Promise.all(lists)).flat();
}

export {
  resourcesOfStack,
  lastResourcesOfStack
};
