import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  branchOfRun
} from "./chunk-4CNPNOWG.js";
import {
  environmentOfBranch
} from "./chunk-Y5BRA2W6.js";
import {
  NESTED_STACK
} from "./chunk-CK26SJN6.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/run/environmentName.ts
function environmentNameOf(run, input) {
  const branch = branchOfRun(run);
  const own = branch === void 0 ? void 0 : environmentOfBranch(branch);
  const name = own ?? input;
  if (name === void 0) {
    throw new Problem(`Missing input 'environment': '${run.ref}' is not the branch of an environment.`, {
      kind: "usage",
      todo: "Set the input 'environment', or run the workflow on a branch 'env/<environment>'."
    });
  }
  if (input === void 0 || input === name) return name;
  throw new Problem(`Invalid input 'environment': branch '${branch}' holds environment '${name}', not '${input}'.`, {
    kind: "usage",
    todo: `Remove the input 'environment', or run the workflow on branch 'env/${input}'.`
  });
}

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
  lastResourcesOfStack,
  environmentNameOf
};
