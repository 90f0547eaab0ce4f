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
  verdictText,
  worstFirst
} from "./chunk-RWIUJDF5.js";

// actions/lib/model/check.ts
function verdictOf(checks) {
  if (checks.some((check) => check.verdict === "unhealthy")) return "unhealthy";
  if (checks.length === 0 || checks.some((check) => check.verdict === "not-checked")) return "not-checked";
  return "healthy";
}

// actions/lib/render/markdown/check.ts
var VERDICT_EMOJI = {
  healthy: EMOJI.good,
  unhealthy: EMOJI.bad,
  "not-checked": EMOJI.careful
};
function checkSection(checks) {
  if (checks.length === 0) return [];
  if (verdictOf(checks) === "healthy") return [collapsedSection(checkCounts(checks), checkTable(checks))];
  return [checkTable(checks), ...nextStepList(checks)];
}
function checkTable(checks) {
  const rows = worstFirst(checks).map(({ name, verdict, detail, milliseconds }) => [
    unbroken(prose(name)),
    unbroken(`${VERDICT_EMOJI[verdict]} ${verdictText(verdict)}`),
    prose(detail),
    unbroken(durationOf(milliseconds / 1e3))
  ]);
  return markdownTable(["Check", "Verdict", "What was seen", "Time"], rows);
}
function nextStepList(checks) {
  const todos = nextStepsOf(checks);
  return todos.length > 0 ? [bullets(todos.map((todo) => prose(todo)))] : [];
}
function unbroken(cell) {
  return cell.replaceAll(" ", "&nbsp;");
}

export {
  verdictOf,
  VERDICT_EMOJI,
  checkSection,
  checkTable,
  nextStepList
};
