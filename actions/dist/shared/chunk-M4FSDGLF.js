import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  environmentOfBranch
} from "./chunk-NSZENBGL.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  Problem
} from "./chunk-5ES3IVZH.js";

// actions/run/pushOfEvent.ts
function pushOfEvent({
  event,
  eventName,
  sha
}) {
  if (eventName === "workflow_dispatch") return void 0;
  if (eventName !== "push" || !isMap(event)) {
    throw new Problem(`A deployment is started by a push or by hand, not by '${eventName}'.`, {
      kind: "usage",
      todo: "Start the workflow 'on: push' to 'env/*' and 'on: workflow_dispatch'."
    });
  }
  const { commits, created } = event;
  const ids = (Array.isArray(commits) ? commits : []).flatMap(
    (commit) => isMap(commit) && typeof commit.id === "string" ? [commit.id] : []
  );
  return { commits: [...ids.filter((id) => id !== sha), sha], created: created === true };
}
function branchOfRun({ ref }) {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1];
}

// actions/run/environmentName.ts
function environmentNameOf(run, input) {
  const branch = branchOfRun(run);
  const own = branch === void 0 ? void 0 : environmentOfBranch(branch);
  const name = own ?? input;
  if (name === void 0) {
    throw new Problem(`'${run.ref}' is the branch of no environment, so the input 'environment' is needed.`, {
      kind: "usage",
      todo: "Set the input 'environment', or run the workflow on a branch 'env/<environment>'."
    });
  }
  if (input === void 0 || input === name) return name;
  throw new Problem(`Branch '${branch}' holds environment '${name}' and no other, but '${input}' was asked for.`, {
    kind: "usage",
    todo: `Leave the input 'environment' out, or run the workflow on branch 'env/${input}'.`
  });
}

export {
  pushOfEvent,
  branchOfRun,
  environmentNameOf
};
