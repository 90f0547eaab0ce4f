import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/model/cloudFormation/stack.ts
var STACK_STATUSES = [
  "CREATE_IN_PROGRESS",
  "CREATE_FAILED",
  "CREATE_COMPLETE",
  "ROLLBACK_IN_PROGRESS",
  "ROLLBACK_FAILED",
  "ROLLBACK_COMPLETE",
  "DELETE_IN_PROGRESS",
  "DELETE_FAILED",
  "DELETE_COMPLETE",
  "UPDATE_IN_PROGRESS",
  "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
  "UPDATE_COMPLETE",
  "UPDATE_FAILED",
  "UPDATE_ROLLBACK_IN_PROGRESS",
  "UPDATE_ROLLBACK_FAILED",
  "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
  "UPDATE_ROLLBACK_COMPLETE",
  "REVIEW_IN_PROGRESS",
  "IMPORT_IN_PROGRESS",
  "IMPORT_COMPLETE",
  "IMPORT_ROLLBACK_IN_PROGRESS",
  "IMPORT_ROLLBACK_FAILED",
  "IMPORT_ROLLBACK_COMPLETE"
];
var NESTED_STACK = "AWS::CloudFormation::Stack";
function stateOf(stack) {
  if (!stack || stack.status === "DELETE_COMPLETE" || stack.status === "REVIEW_IN_PROGRESS") return { kind: "absent" };
  return { kind: isBusy(stack.status) ? "busy" : isReady(stack.status) ? "ready" : "stuck", stack };
}
function isBusy(status) {
  return status.endsWith("_IN_PROGRESS") && status !== "REVIEW_IN_PROGRESS";
}
function isReady(status) {
  return status === "CREATE_COMPLETE" || status === "UPDATE_COMPLETE" || status === "UPDATE_ROLLBACK_COMPLETE" || status === "IMPORT_COMPLETE" || status === "IMPORT_ROLLBACK_COMPLETE";
}
function stackNameIn(stackId) {
  return stackId.split("/")[1] ?? stackId;
}

export {
  STACK_STATUSES,
  NESTED_STACK,
  stateOf,
  isBusy,
  isReady,
  stackNameIn
};
