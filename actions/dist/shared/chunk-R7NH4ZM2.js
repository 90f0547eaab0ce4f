import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  EMOJI,
  bullets,
  checkCounts,
  collapsedSection,
  durationOf,
  markdownTable,
  nextStepsOf,
  prose,
  verdictOf,
  verdictText,
  worstFirst
} from "./chunk-XDJ24DH4.js";

// actions/lib/render/markdown/parts/check.ts
var NO_BREAK_SPACE = " ";
var VERDICT_EMOJI = {
  healthy: EMOJI.success,
  unhealthy: EMOJI.error,
  "not-checked": EMOJI.warning
};
function checkSection(checks, note) {
  if (checks.length === 0) return [];
  const isHealthy = verdictOf(checks) === "healthy";
  const table = isHealthy ? collapsedSection(checkCounts(checks), checkTable(checks)) : checkTable(checks);
  return [table, ...noteList(note), ...nextStepList(checks)];
}
function checkTable(checks) {
  const rows = worstFirst(checks).map(({ name, verdict, detail, milliseconds }) => [
    unbroken(prose(name)),
    unbroken(`${VERDICT_EMOJI[verdict]} ${verdictText(verdict)}`),
    prose(detail),
    unbroken(durationOf(milliseconds / 1e3))
  ]);
  return markdownTable(["Check", "Verdict", "Details", "Time"], rows);
}
function nextStepList(checks) {
  const todos = nextStepsOf(checks);
  return todos.length > 0 ? [bullets(todos.map((todo) => prose(todo)))] : [];
}
function noteList(note) {
  return note === void 0 ? [] : [prose(note)];
}
function unbroken(cell) {
  return cell.includes("`") ? cell : cell.replaceAll(" ", NO_BREAK_SPACE);
}

export {
  VERDICT_EMOJI,
  checkSection,
  checkTable,
  nextStepList,
  noteList
};
