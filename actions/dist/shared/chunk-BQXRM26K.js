import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  EMPTY,
  SIGNS,
  bullets,
  durationOf,
  folded,
  grid,
  indented,
  line,
  prose,
  span,
  table
} from "./chunk-PLV3PRWE.js";

// actions/lib/render/check.ts
function checkLines(checks) {
  return table(worstFirst(checks).map(rowOf));
}
function worstFirst(checks) {
  return checks.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict]);
}
function verifyLines({ kind, checks }, environment) {
  const took = durationOf(Math.max(0, ...checks.map(({ milliseconds }) => milliseconds)) / 1e3);
  return [
    line(span(environment, "strong"), " is ", verdictSpan(kind), span(` · ${tallyOf(checks)} · ${took}`, "quiet")),
    ...indented(checkLines(checks)),
    ...todoLines(checks)
  ];
}
function todoLines(checks) {
  const todos = todosOf(checks);
  return todos.length === 0 ? [] : [EMPTY, ...todos.map((todo) => line(todo))];
}
function todosOf(checks) {
  return [...new Set(checks.flatMap(({ verdict, todo }) => verdict !== "healthy" && todo ? [todo] : []))];
}
function verdictSpan(verdict) {
  switch (verdict) {
    case "healthy":
      return span("healthy", "good");
    case "unhealthy":
      return span("unhealthy", "bad");
    case "not checked":
      return span("not checked", "careful");
    default:
      return verdict;
  }
}
var MARKS = { healthy: "✓", unhealthy: "✗", "not checked": "?" };
var RANK = { unhealthy: 0, "not checked": 1, healthy: 2 };
function rowOf({ name, verdict, detail }) {
  const { text, tone } = verdictSpan(verdict);
  return [span(`${MARKS[verdict]} ${name}`, verdict === "healthy" ? "plain" : "strong"), span(text, tone), detail];
}
function tallyOf(checks) {
  const healthy = checks.filter(({ verdict }) => verdict === "healthy").length;
  return `${healthy} of ${checks.length} checks healthy`;
}

// actions/lib/model/check.ts
function verdictOf(checks) {
  if (checks.some((check) => check.verdict === "unhealthy")) return "unhealthy";
  if (checks.length === 0 || checks.some((check) => check.verdict === "not checked")) return "not checked";
  return "healthy";
}

// actions/lib/render/markdown/check.ts
var VERDICT_SIGNS = {
  healthy: SIGNS.good,
  unhealthy: SIGNS.bad,
  "not checked": SIGNS.careful
};
function checkSection(checks) {
  if (checks.length === 0) return [];
  if (verdictOf(checks) === "healthy") return [folded(tallyOf(checks), checkTable(checks))];
  return [checkTable(checks), ...todoList(checks)];
}
function checkTable(checks) {
  const rows = worstFirst(checks).map(({ name, verdict, detail, milliseconds }) => [
    unbroken(prose(name)),
    unbroken(`${VERDICT_SIGNS[verdict]} ${verdict}`),
    prose(detail),
    unbroken(durationOf(milliseconds / 1e3))
  ]);
  return grid(["Check", "Verdict", "What was seen", "Time"], rows);
}
function todoList(checks) {
  const todos = todosOf(checks);
  return todos.length > 0 ? [bullets(todos.map((todo) => prose(todo)))] : [];
}
function unbroken(cell) {
  return cell.replaceAll(" ", "&nbsp;");
}

export {
  verdictOf,
  checkLines,
  verifyLines,
  todoLines,
  tallyOf,
  VERDICT_SIGNS,
  checkSection,
  checkTable,
  todoList
};
