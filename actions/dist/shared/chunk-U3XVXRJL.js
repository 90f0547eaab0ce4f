import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  codeSpan,
  prose
} from "./chunk-XDJ24DH4.js";

// actions/lib/render/markdown/parts/rootCause.ts
function rootCause(cause, blockers = []) {
  const [first, ...more] = blockers;
  if (!first) return failureText(cause, "failed");
  const isOther = cause && !blockers.some(({ id }) => id === cause.id);
  return [
    failureText(first, "blocks the stack"),
    ...more.map((blocker) => failureText(blocker, "blocks it too")),
    ...isOther ? [`Before that, ${failureText(cause, "failed")}`] : []
  ].join("\n\n");
}
function failureText(failure, what) {
  if (!failure) return "CloudFormation reported no reason";
  const name = failure.path === "" ? failure.stackName : failure.path;
  return `${codeSpan(name)} ${what}

${prose(failure.reason ?? `${failure.status} without a reason`)}`;
}

export {
  rootCause
};
