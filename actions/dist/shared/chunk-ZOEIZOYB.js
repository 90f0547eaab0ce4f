import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  byFields,
  listOf,
  redactCheck,
  redactEvent,
  redactFields,
  redactFinding,
  redactLocation,
  redactNextSteps,
  redactOutputs,
  redactPreview,
  redactRetainedResources,
  stackStatus,
  text
} from "./chunk-XDJ24DH4.js";

// actions/lib/redaction/redactOutcome.ts
var redactLintOutcome = byFields({
  kind: "kept",
  findings: listOf(redactFinding),
  files: "kept",
  environments: listOf(text),
  engines: listOf(byFields({ name: "kept", version: text, rules: "kept" })),
  suppressions: listOf(
    byFields({
      id: text,
      reason: text,
      expires: text,
      file: text,
      logicalId: text,
      location: redactLocation,
      expiredDays: "kept",
      environments: listOf(text),
      findings: listOf(redactFinding)
    })
  )
});
var redactChangeSetOutcome = byFields({
  kind: "kept",
  preview: redactPreview,
  warnings: listOf(byFields({ message: text, todo: text, refuses: "kept" }))
});
var redactVerifyOutcome = byFields({
  kind: "kept",
  checks: listOf(redactCheck),
  note: text
});
var redactFailedDeployment = byFields({
  kind: "kept",
  rootCause: redactEvent,
  blockers: listOf(redactEvent),
  status: stackStatus,
  retained: redactRetainedResources,
  todo: text,
  steps: redactNextSteps
});
var redactDeployOutcome = (outcome, redaction) => {
  switch (outcome.kind) {
    case "deployed":
    case "deployed-not-proven":
    case "unchanged":
      return redactFields(
        outcome,
        { kind: "kept", outputs: redactOutputs, checks: listOf(redactCheck), note: text },
        redaction
      );
    case "deployed-not-protected":
      return redactFields(
        outcome,
        { kind: "kept", outputs: redactOutputs, checks: listOf(redactCheck), note: text, reason: text, todo: text },
        redaction
      );
    case "declined":
      return redactFields(outcome, { kind: "kept" }, redaction);
    case "rolled-back":
    case "failed":
      return redactFailedDeployment(outcome, redaction);
    default:
      return outcome;
  }
};
var redactDeletionRecord = byFields({
  at: "kept",
  retained: redactRetainedResources
});
var redactTeardownOutcome = (outcome, redaction) => {
  switch (outcome.kind) {
    case "gone":
      return redactFields(outcome, { kind: "kept", retained: redactRetainedResources }, redaction);
    case "nothing-to-do":
      return redactFields(outcome, { kind: "kept", deleted: redactDeletionRecord }, redaction);
    case "failed":
      return redactFields(outcome, { kind: "kept", rootCause: redactEvent, status: stackStatus, todo: text }, redaction);
    default:
      return outcome;
  }
};
var redactRepositoryOutcome = byFields({
  kind: "kept",
  repository: text,
  // A request has names of the repository's own files, and a person copies it.
  changes: listOf(byFields({ text, request: (request) => request })),
  missing: listOf(byFields({ feature: "kept", reason: text })),
  notes: listOf(text)
});
var redactBootstrapCheckOutcome = byFields({
  kind: "kept",
  changes: listOf(text),
  notChecked: listOf(text),
  repository: redactRepositoryOutcome
});
var redactStatusOutcome = byFields({
  state: "kept",
  stacks: listOf(
    byFields({
      path: text,
      name: text,
      status: stackStatus,
      reason: text,
      resources: "kept",
      changedAt: "kept"
    })
  ),
  events: listOf(redactEvent),
  rootCause: redactEvent,
  blockers: listOf(redactEvent),
  outputs: redactOutputs,
  service: byFields({
    image: text,
    running: "kept",
    desired: "kept",
    healthyTargets: "kept",
    targets: "kept"
  }),
  snapshots: byFields({ count: "kept", newest: text }),
  todo: text,
  steps: redactNextSteps,
  // Words of ours.
  missingProtection: (protections) => protections
});

export {
  redactLintOutcome,
  redactChangeSetOutcome,
  redactVerifyOutcome,
  redactDeployOutcome,
  redactTeardownOutcome
};
