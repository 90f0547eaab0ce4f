import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/model/quotedList.ts
function quotedList(names) {
  const quoted = names.map((name) => `'${name}'`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}

// actions/lib/model/nextStep.ts
function nextStepsText(steps) {
  return steps.map((step) => step.lines.length > 0 ? `${titleOf(step)} ${quotedList(step.lines)}.` : titleOf(step)).join(" ");
}
function titleOf({ text, lines }) {
  return `${text}${lines.length > 0 ? ":" : "."}`;
}

// actions/lib/model/problem.ts
var Problem = class extends Error {
  kind;
  reason;
  todo;
  /** The same one by one, if there are several. */
  steps;
  /** All findings at once, for problems in files. */
  findings;
  location;
  /** The permission whose absence caused the problem: `ecs:DescribeServices`, `pull-requests: write`. */
  missingPermission;
  constructor(message, details = {}) {
    const { kind = "failed", reason, steps, findings = [], location, missingPermission, cause } = details;
    const { todo = steps && nextStepsText(steps) } = details;
    super(message, { cause });
    this.name = "Problem";
    this.kind = kind;
    this.reason = reason;
    this.todo = todo;
    this.steps = steps;
    this.findings = findings;
    this.location = location;
    this.missingPermission = missingPermission;
  }
};
function problemText({ message, todo }) {
  return todo === void 0 ? message : `${message} ${todo}`;
}

export {
  quotedList,
  nextStepsText,
  titleOf,
  Problem,
  problemText
};
