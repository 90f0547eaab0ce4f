import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  branchOfRun
} from "./chunk-4CNPNOWG.js";
import {
  environmentOfBranch
} from "./chunk-Y5BRA2W6.js";
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

export {
  environmentNameOf
};
