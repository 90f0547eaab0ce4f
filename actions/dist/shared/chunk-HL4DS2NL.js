import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  codeSpan,
  prose
} from "./chunk-P3FF5COH.js";

// actions/lib/render/markdown/parts/rootCause.ts
function rootCause(cause) {
  if (!cause) return "CloudFormation reported no reason";
  const name = cause.path === "" ? cause.stackName : cause.path;
  return `${codeSpan(name)} failed

${prose(cause.reason ?? `${cause.status} without a reason`)}`;
}

export {
  rootCause
};
