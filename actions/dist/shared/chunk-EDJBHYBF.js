import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  isMap
} from "./chunk-FL3UVJ3G.js";

// actions/run/startOfRun.ts
function startOfRun({ eventName, event }) {
  if (eventName === "schedule") return "schedule";
  if (eventName !== "push") return "by hand";
  const { created, deleted } = mapOf(event);
  if (deleted === true) return "push of a deletion";
  return created === true ? "push of a new branch" : "push";
}
function repositoryOfEvent({ event }) {
  const { default_branch: name, private: isPrivate } = mapOf(mapOf(event).repository);
  return { defaultBranch: typeof name === "string" && name !== "" ? name : void 0, isPrivate: isPrivate === true };
}
function mapOf(value) {
  return isMap(value) ? value : {};
}

export {
  startOfRun,
  repositoryOfEvent
};
