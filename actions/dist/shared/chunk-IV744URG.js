import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/model/problem.ts
var Problem = class extends Error {
  kind;
  reason;
  todo;
  /** All findings at once, for problems in files. */
  findings;
  location;
  /** The permission whose absence caused the problem: `ecs:DescribeServices`, `pull-requests: write`. */
  missingPermission;
  constructor(message, details = {}) {
    const { kind = "failed", reason, todo, findings = [], location, missingPermission, cause } = details;
    super(message, { cause });
    this.name = "Problem";
    this.kind = kind;
    this.reason = reason;
    this.todo = todo;
    this.findings = findings;
    this.location = location;
    this.missingPermission = missingPermission;
  }
};
function problemText({ message, todo }) {
  return todo === void 0 ? message : `${message} ${todo}`;
}

export {
  Problem,
  problemText
};
