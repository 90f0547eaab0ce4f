import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/run/pushOfEvent.ts
function pushOfEvent({
  event,
  eventName,
  sha
}) {
  if (eventName === "workflow_dispatch") return void 0;
  if (eventName !== "push" || !isMap(event)) {
    throw new Problem(`Cannot deploy on the event '${eventName}': a deployment starts by a push or by hand.`, {
      kind: "usage",
      todo: "Run the workflow 'on: push' to 'env/*' and 'on: workflow_dispatch'."
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

export {
  pushOfEvent,
  branchOfRun
};
