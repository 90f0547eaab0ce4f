import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  deploy
} from "./shared/chunk-2MXSVVLQ.js";
import "./shared/chunk-WQZO2RT7.js";
import {
  changeSet,
  changeSetNameOf,
  prepareDeployment,
  uploadTemplates
} from "./shared/chunk-DIOKQMMR.js";
import {
  resourcesByPath
} from "./shared/chunk-EE7OOMKC.js";
import "./shared/chunk-5ZW3NST4.js";
import {
  retainedResourceLines
} from "./shared/chunk-PY2GNRQP.js";
import {
  markedDescription
} from "./shared/chunk-D3X7KWOF.js";
import {
  resourcesOfStack
} from "./shared/chunk-I2SGTZ6P.js";
import {
  changeSetPollInterval,
  retainedResourceParts
} from "./shared/chunk-TI35LGU3.js";
import {
  checkAccount,
  deadlineIn,
  retryRead
} from "./shared/chunk-UGGXDKOG.js";
import {
  generatedNameOf
} from "./shared/chunk-ON6SZQUB.js";
import "./shared/chunk-6GF74W76.js";
import "./shared/chunk-ZOEIZOYB.js";
import {
  resolveEnvironment,
  secretsOf,
  withRedaction
} from "./shared/chunk-QZ3UPZSO.js";
import "./shared/chunk-SUC3DLZC.js";
import "./shared/chunk-3L2DUPJG.js";
import {
  environmentNameOf
} from "./shared/chunk-JYK7QAHD.js";
import "./shared/chunk-4CNPNOWG.js";
import "./shared/chunk-Y5BRA2W6.js";
import {
  booleanInput,
  choiceInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  EMOJI,
  EMPTY,
  IN_SUMMARY,
  SHORTENED_NOTE,
  byFields,
  clean,
  codeSpan,
  durationOf,
  fitParts,
  fixedPart,
  isFailure,
  line,
  listOf,
  markdownTable,
  prose,
  redactRetainedResources,
  runAction,
  span,
  text
} from "./shared/chunk-XDJ24DH4.js";
import "./shared/chunk-MBEOQ74V.js";
import {
  isMap
} from "./shared/chunk-FL3UVJ3G.js";
import {
  NESTED_STACK,
  stackNameIn,
  stateOf
} from "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import {
  partitionOf,
  stackNameOf
} from "./shared/chunk-QUOYR36L.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem,
  problemText
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/acceptance/evidenceOf.ts
var NO_CHANGE_SET = "No change set was made that could show it.";
function changeSetIn({ proposals }, name) {
  const proposal = proposals[name];
  return proposal?.kind === "created" ? proposal.changeSet : void 0;
}
function eventsIn({ steps }, ...names) {
  return names.flatMap((name) => steps[name]?.events ?? []);
}
function isStackEvent({ stackId, physicalId }) {
  return stackId === physicalId;
}
function withNested(changeSet2, path = "") {
  const below = changeSet2.nested.flatMap(
    (nested) => withNested(nested, path ? `${path}/${nested.logicalId}` : nested.logicalId)
  );
  return [{ path, changeSet: changeSet2 }, ...below];
}
function resourceRows(changeSet2) {
  return withNested(changeSet2).flatMap(
    ({ path, changeSet: { changes } }) => changes.filter(({ type }) => type !== NESTED_STACK).map((row) => ({ ...row, resource: path ? `${path}/${row.logicalId}` : row.logicalId }))
  );
}
var SHOWN = 6;
function named(names) {
  const distinct = [...new Set(names)];
  const more = distinct.length - SHOWN;
  return distinct.slice(0, SHOWN).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
function quoted(text2) {
  const whole = (text2 ?? "").trim().replace(/\s+/g, " ");
  return whole.length > 240 ? `'${whole.slice(0, 239)}…'` : `'${whole}'`;
}

// actions/lib/acceptance/question.ts
function observed(reading, evidence) {
  return { kind: "observed", reading, evidence };
}
function notObserved(reason) {
  return { kind: "not-observed", reason };
}
function unanswerable({ reason, ...question }) {
  return { ...question, readings: [], observe: () => notObserved(`${reason} ${question.answeredBy}`) };
}

// actions/lib/acceptance/questions/changeSets.ts
var changeSetQuestions = [
  {
    id: "early-validation",
    about: "AWS",
    text: "Does a property that its resource type does not have fail the change set, or the resource?",
    readings: ["the change set", "the resource"],
    answeredBy: "A change set with such a property, which is never executed.",
    observe: (evidence) => {
      const changeSet2 = changeSetIn(evidence, "wrong property");
      if (!changeSet2) return notObserved(NO_CHANGE_SET);
      return changeSet2.status === "failed" ? observed("the change set", `It failed: ${quoted(changeSet2.reason ?? changeSet2.reasonWithValues)}.`) : observed("the resource", `The change set is ${changeSet2.status}.`);
    }
  },
  {
    id: "unchanged-outputs-are-known",
    about: "AWS",
    text: "Does a change set know the outputs of a nested stack that does not change?",
    readings: ["yes", "no"],
    answeredBy: "A change set of the files that are deployed.",
    observe: (evidence) => {
      const changeSet2 = changeSetIn(evidence, "same files");
      if (!changeSet2) return notObserved(NO_CHANGE_SET);
      const rows = resourceRows(changeSet2);
      return rows.length === 0 ? observed("yes", "A change set of the deployed files lists no resource.") : observed("no", `A change set of the deployed files lists ${named(rows.map(({ resource }) => resource))}.`);
    }
  },
  {
    id: "empty-nested-means-empty",
    about: "AWS",
    text: "Is a change set empty when all change sets of its nested stacks are empty?",
    readings: ["empty", "complete, with rows of nested stacks alone"],
    answeredBy: "A change set of the files that are deployed.",
    observe: (evidence) => {
      const changeSet2 = changeSetIn(evidence, "same files");
      if (!changeSet2) return notObserved(NO_CHANGE_SET);
      if (resourceRows(changeSet2).length > 0) return notObserved("A change set of the deployed files lists resources.");
      if (changeSet2.nested.length === 0) return notObserved("The environment has no nested stack.");
      return changeSet2.status === "complete" ? observed("complete, with rows of nested stacks alone", `It has ${changeSet2.changes.length} rows.`) : observed("empty", `It is ${changeSet2.status}: ${quoted(changeSet2.reason)}.`);
    }
  },
  {
    id: "nested-values-are-static",
    about: "AWS",
    text: "Is a parameter that gets an output of a nested stack that changes listed as certain to change?",
    readings: ["certain", "possible"],
    answeredBy: "A change set that changes one nested stack whose outputs others read.",
    observe: (evidence) => {
      const changeSet2 = changeSetIn(evidence, "change");
      if (!changeSet2) return notObserved(NO_CHANGE_SET);
      const rows = withNested(changeSet2).flatMap(
        ({ path, changeSet: { changes } }) => changes.flatMap(
          ({ logicalId, properties }) => properties.flatMap(
            ({ evaluation, cause, unknown }) => path !== "" && unknown && cause !== void 0 && !cause.includes(".") ? [{ evaluation, name: `${path}/${logicalId} (${cause})` }] : []
          )
        )
      );
      if (rows.length === 0) return notObserved("No row of a nested stack has a value of another nested stack.");
      const certain = rows.filter(({ evaluation }) => evaluation === "static");
      return certain.length > 0 ? observed("certain", `Static: ${named(certain.map(({ name }) => name))}.`) : observed("possible", `Dynamic: ${named(rows.map(({ name }) => name))}.`);
    }
  },
  {
    id: "rows-of-removed-nested-stacks",
    about: "AWS",
    text: "Has a nested stack that a change set removes a change set of its own, with a row for each resource?",
    readings: ["yes", "one row only"],
    answeredBy: "A change set without any nested stack, which is never executed.",
    observe: (evidence) => {
      const changeSet2 = changeSetIn(evidence, "removal");
      if (!changeSet2) return notObserved(NO_CHANGE_SET);
      const removed = changeSet2.changes.filter(({ type, action }) => type === NESTED_STACK && action === "remove");
      if (removed.length === 0) return notObserved("The environment has no nested stack.");
      const rows = changeSet2.nested.flatMap(
        ({ logicalId, changes }) => changes.map((row) => `${logicalId}/${row.logicalId}`)
      );
      return rows.length > 0 ? observed("yes", `${rows.length} rows: ${named(rows)}.`) : observed("one row only", `No row below ${named(removed.map(({ logicalId }) => logicalId))}.`);
    }
  }
];

// actions/lib/acceptance/questions/descriptionsWithValues.ts
var valueQuestions = [
  {
    id: "live-attributes-with-values",
    about: "AWS",
    text: "Does a description with values leave out, without a warning, what reads an attribute of a resource that changes in place?",
    readings: ["left out", "listed"],
    answeredBy: "Both descriptions of a change set in which a log group changes in place.",
    observe: (evidence) => {
      const changeSet2 = changeSetIn(evidence, "change");
      if (!changeSet2) return notObserved(NO_CHANGE_SET);
      const missing = missingRows(changeSet2, "without a warning").map(({ resource }) => resource);
      if (missing.length > 0) return observed("left out", `With values ${named(missing)} are missing.`);
      const readers = resourceRows(changeSet2).filter(readsAttribute);
      return readers.length === 0 ? notObserved("No row reads an attribute of a resource that changes.") : observed("listed", `With values ${named(readers.map(({ resource }) => resource))} are there too.`);
    }
  },
  {
    id: "dropped-row-types",
    about: "AWS",
    text: "Are rows of some resource types missing from a description with values, with a warning?",
    readings: ["missing", "none missing"],
    answeredBy: "Both descriptions of a change set that changes most nested stacks.",
    observe: (evidence) => {
      const changeSet2 = changeSetIn(evidence, "change");
      if (!changeSet2) return notObserved(NO_CHANGE_SET);
      const warnings = withNested(changeSet2).flatMap(
        ({ changeSet: { reasonWithValues: reason } }) => isWarning(reason) ? [quoted(reason)] : []
      );
      const missing = missingRows(changeSet2, "with a warning").map(({ resource }) => resource);
      return warnings.length > 0 ? observed("missing", `${named(missing)}: ${warnings[0]}.`) : observed("none missing", `No warning about ${resourceRows(changeSet2).length} rows.`);
    }
  },
  {
    id: "hides-reason-with-values",
    about: "AWS",
    text: "Has a description with values the reason why a change set failed?",
    readings: ["yes", "no"],
    answeredBy: "Both descriptions of a change set that failed or found no change.",
    observe: (evidence) => {
      const failed = ["wrong property", "same files"].flatMap((name) => changeSetIn(evidence, name) ?? []).find(({ reason }) => reason !== void 0);
      if (!failed) return notObserved("No change set failed.");
      return failed.reasonWithValues === void 0 ? observed("no", `Only the description without values says ${quoted(failed.reason)}.`) : observed("yes", `Both say ${quoted(failed.reasonWithValues)}.`);
    }
  }
];
function missingRows(root, kind) {
  return withNested(root).filter(({ changeSet: { reasonWithValues } }) => isWarning(reasonWithValues) === (kind === "with a warning")).flatMap(({ path, changeSet: { changes, changesWithValues } }) => {
    const present = new Set(changesWithValues.map(({ logicalId }) => logicalId));
    return changes.filter(({ logicalId, type }) => type !== NESTED_STACK && !present.has(logicalId)).map(({ logicalId }) => ({ resource: path ? `${path}/${logicalId}` : logicalId }));
  });
}
function isWarning(reason) {
  return reason?.startsWith("[WARN]") === true;
}
function readsAttribute({ properties }) {
  return properties.some(({ cause }) => cause?.includes(".") === true);
}

// actions/lib/acceptance/questions/gitHub.ts
var NO_TOKEN = "The job has no identity token: its credentials came from elsewhere.";
var LONG_MINUTES = 10;
var gitHubQuestions = [
  {
    id: "form-of-the-subject",
    about: "GitHub",
    text: "Does the subject of an identity token have the ids of the repository and its owner?",
    readings: ["with ids", "names only"],
    answeredBy: "The subject of this job's identity token.",
    observe: ({ identity }) => {
      if (!identity) return notObserved(NO_TOKEN);
      const hasIds = /^repo:[^:/]+@\d+\/[^:/]+@\d+:/.test(identity.subject);
      return observed(hasIds ? "with ids" : "names only", identity.subject);
    }
  },
  {
    id: "environment-in-the-subject",
    about: "GitHub",
    text: "Does the subject of a job with a GitHub environment end with it, and the claim ref name the branch?",
    readings: ["both", "otherwise"],
    answeredBy: "The claims of this job's identity token.",
    observe: ({ identity, gitHubEnvironment }) => {
      if (!identity || gitHubEnvironment === void 0) return notObserved(NO_TOKEN);
      const { subject, environment, ref } = identity;
      const isBoth = subject.endsWith(`:environment:${gitHubEnvironment}`) && environment === gitHubEnvironment && ref === `refs/heads/env/${gitHubEnvironment}`;
      return observed(isBoth ? "both" : "otherwise", `sub ${subject}, environment ${environment}, ref ${ref}`);
    }
  },
  {
    id: "second-identity-token",
    about: "GitHub",
    text: "Does a job that runs for long get another identity token near its end?",
    readings: ["yes", "no"],
    answeredBy: "A second request for a token when everything else of the job is done.",
    observe: ({ identity, secondTokenMinutes: minutes }) => {
      if (!identity) return notObserved(NO_TOKEN);
      if (minutes === void 0) return observed("no", "GitHub refused the second request.");
      return minutes < LONG_MINUTES ? notObserved(`The job was too short: ${minutes} minutes.`) : observed("yes", `After ${minutes} minutes.`);
    }
  },
  {
    id: "deployment-record",
    about: "GitHub",
    text: "Does GitHub record a deployment with the commit of the branch for a job with a GitHub environment?",
    readings: ["yes", "no"],
    answeredBy: "The newest ended deployment of the GitHub environment, read by the last job.",
    observe: ({ commit, deployedCommit, gitHubEnvironment }) => {
      if (commit === void 0 || gitHubEnvironment === void 0) return notObserved("Deployments were not read.");
      return deployedCommit === commit ? observed("yes", `Commit ${commit}.`) : observed("no", `The newest deployment of '${gitHubEnvironment}' has commit ${deployedCommit ?? "none"}.`);
    }
  },
  {
    id: "dispatch-by-the-job-token",
    about: "GitHub",
    text: "Does the token of a job start a workflow on another branch, and does GitHub name the run?",
    readings: ["started and named", "started, not named"],
    answeredBy: "The start of the teardown by the API.",
    observe: ({ teardownRun }) => {
      if (!teardownRun) return notObserved("No teardown was started.");
      return teardownRun.started === "named" ? observed("started and named", `The run ended as ${teardownRun.conclusion ?? "not ended by the deadline"}.`) : observed("started, not named", "GitHub accepted the request without the id of a run.");
    }
  }
];

// actions/lib/acceptance/questions/names.ts
var NAMED_TYPES = /* @__PURE__ */ new Set([
  "AWS::CloudWatch::Alarm",
  "AWS::IAM::Role",
  "AWS::Logs::LogGroup",
  "AWS::RDS::DBInstance",
  "AWS::RDS::DBParameterGroup",
  "AWS::RDS::DBSubnetGroup",
  "AWS::S3::Bucket"
]);
var generatedNames = {
  id: "generated-names",
  about: "AWS",
  text: "Are the names that CloudFormation makes up shortened as the statements of the roles expect?",
  readings: ["as expected", "otherwise"],
  answeredBy: "The physical ids of the created resources, compared with the beginnings that this repository computes.",
  observe: ({ resources }) => {
    const compared = (resources ?? []).filter(isNamed);
    if (compared.length === 0) return notObserved("No resource with a made-up name was read.");
    const different = compared.filter(
      ({ physicalId = "", ...resource }) => !physicalId.startsWith(generatedNameOf(resource).prefix)
    );
    return different.length > 0 ? observed("otherwise", named(different.map(({ logicalId, physicalId }) => `${logicalId}: ${physicalId}`))) : observed("as expected", `${compared.length} names, the longest has ${longestOf(compared)} characters.`);
  }
};
function isNamed({ type, physicalId, stackName, logicalId }) {
  return NAMED_TYPES.has(type) && physicalId?.toLowerCase().startsWith(stackName.slice(0, 8).toLowerCase()) === true && logicalId !== "";
}
function longestOf(resources) {
  return Math.max(...resources.map(({ physicalId = "" }) => physicalId.length));
}

// actions/lib/acceptance/questions/openQuestions.ts
var openQuestions = [
  unanswerable({
    id: "reads-secret-values",
    about: "AWS",
    text: "Does a detection of drift need the value of a secret, so that it cannot compare secrets?",
    reason: "The role deploy may not detect drift.",
    answeredBy: "Run 'drift.yml' while an environment is deployed: its summary lists what was not compared."
  }),
  unanswerable({
    id: "failed-protected-creation",
    about: "AWS",
    text: "Which protected resources make the rollback of a first creation fail: databases, load balancers, user pools?",
    reason: "A protected environment is refused, and a first creation goes without protection.",
    answeredBy: "Create a stack with one such resource with deletion protection and one that fails, by hand, in an account without data."
  }),
  unanswerable({
    id: "version-of-pgvector",
    about: "AWS",
    text: "Which version of pgvector does PostgreSQL 18 have?",
    reason: "Only tasks of the environment reach the database, and no role of the workflows may start one.",
    answeredBy: "Run 'npm run verify -- ENVIRONMENT --deep' from a terminal: 'deep: database' names the version."
  }),
  unanswerable({
    id: "serverless-cache",
    about: "AWS",
    text: "Does Open WebUI work with ElastiCache Serverless, which is always in cluster mode?",
    reason: "The templates make no serverless cache.",
    answeredBy: "Start Open WebUI with REDIS_URL of a serverless cache and sign in."
  }),
  unanswerable({
    id: "second-node-of-a-cache",
    about: "AWS",
    text: "Does an update add a second node to a cache and turn on its failover, so that another number of nodes need not replace it?",
    reason: "The templates replace the cache, because public threads report that the update fails.",
    answeredBy: "Create a replication group with one node by CloudFormation, by hand, and update NumCacheClusters and AutomaticFailoverEnabled together."
  }),
  unanswerable({
    id: "reference-inside-a-secret",
    about: "AWS",
    text: "Does CloudFormation resolve a reference to a secret inside the value of another secret?",
    reason: "The environment of a run has no cache.",
    answeredBy: "Deploy an environment with CacheMode valkey: 'verify' reports a target that is not ready if the address of the cache is wrong."
  }),
  unanswerable({
    id: "order-of-a-queue",
    about: "GitHub",
    text: "Do runs of one concurrency group with 'queue: max' start in the order in which they were queued?",
    reason: "A run sees itself alone.",
    answeredBy: "Merge two pull requests into the branch of an environment while a deployment runs: the run list shows the order."
  })
];

// actions/lib/acceptance/questions/operations.ts
var REFUSED_REPLACEMENT = /Replacement type updates not supported on stack with disable-rollback/i;
var NO_ECS_ROLE = /verify that the ECS service linked role exists/i;
var operationQuestions = [
  {
    id: "parent-rollback-is-creation",
    about: "AWS",
    text: "When a first creation fails, does its rollback delete what a complete nested stack keeps with RetainExceptOnCreate?",
    readings: ["deleted", "retained"],
    answeredBy: "The events of a creation that fails on purpose, with the input fail-first-creation.",
    observe: ({ steps, exceptOnCreate = [] }) => {
      const step = steps["failed creation"];
      if (!step) return notObserved("No creation failed on purpose: start the workflow with fail-first-creation.");
      if (step.outcome !== "rolled-back") return notObserved(`The creation that should fail ended as ${step.outcome}.`);
      const complete = completeNestedStacks(step.events);
      const inside = step.events.filter(
        ({ path }) => exceptOnCreate.includes(path) && complete.some((stack) => path.startsWith(`${stack}/`))
      );
      const retained = inside.filter(({ status }) => status === "DELETE_SKIPPED").map(({ path }) => path);
      if (retained.length > 0) return observed("retained", `DELETE_SKIPPED: ${named(retained)}.`);
      const deleted = inside.filter(({ status }) => status === "DELETE_COMPLETE").map(({ path }) => path);
      return deleted.length > 0 ? observed("deleted", `DELETE_COMPLETE: ${named(deleted)}.`) : notObserved("No resource with that policy was in a nested stack that was complete.");
    }
  },
  {
    id: "replaces-without-rollback",
    about: "AWS",
    text: "May an update without rollback replace a resource?",
    readings: ["replaced", "refused"],
    answeredBy: "The changed parameter makes a new task definition, in an update without rollback.",
    observe: (evidence) => {
      const events = eventsIn(evidence, "change");
      const refused = events.find(({ reason }) => REFUSED_REPLACEMENT.test(reason ?? ""));
      if (refused) return observed("refused", `${refused.path}: ${quoted(refused.reason)}.`);
      const replaced = events.filter(
        (event) => event.status === "UPDATE_COMPLETE" && !isStackEvent(event) && wasReplaced(event.path)
      );
      return replaced.length > 0 ? observed("replaced", `${named(replaced.map(({ path }) => path))} got a new physical id.`) : notObserved("No update without rollback replaced a resource.");
      function wasReplaced(path) {
        const ids = new Set(events.filter((event) => event.path === path).flatMap(({ physicalId }) => physicalId ?? []));
        return ids.size > 1;
      }
    }
  },
  {
    id: "cluster-fails-without-service-linked-role",
    about: "AWS",
    text: "Does the first cluster with capacity providers fail in an account that never used ECS?",
    readings: ["fails"],
    answeredBy: "The events of the creation. Only a failure shows it: bootstrap creates the role, so a success may be due to that.",
    observe: (evidence) => {
      const failure = eventsIn(evidence, "failed creation", "creation").find(
        ({ reason }) => NO_ECS_ROLE.test(reason ?? "")
      );
      if (failure) return observed("fails", `${failure.path}: ${quoted(failure.reason)}.`);
      return notObserved("The cluster was created; bootstrap had made sure of the role before.");
    }
  },
  {
    id: "statuses-of-an-undone-update",
    about: "AWS",
    text: "Through which statuses does a stack go when an update without rollback is undone?",
    readings: ["UPDATE_FAILED, then UPDATE_ROLLBACK_COMPLETE", "other statuses"],
    answeredBy: "The events of the root stack, if CloudFormation refuses a replacement without rollback.",
    observe: (evidence) => {
      const statuses = eventsIn(evidence, "change").filter((event) => isStackEvent(event) && event.path === "").map(({ status }) => status);
      if (!statuses.includes("UPDATE_FAILED")) return notObserved("No update was undone.");
      const ends = statuses.filter((status) => !status.endsWith("_IN_PROGRESS"));
      const isUsual = ends[0] === "UPDATE_FAILED" && ends[1] === "UPDATE_ROLLBACK_COMPLETE";
      return observed(isUsual ? "UPDATE_FAILED, then UPDATE_ROLLBACK_COMPLETE" : "other statuses", statuses.join(", "));
    }
  },
  {
    id: "remains-after-teardown",
    about: "AWS",
    text: "Does something that CloudFormation did not create, a security group of a VPC origin for example, hinder the deletion?",
    readings: ["nothing", "it hinders"],
    answeredBy: "The events of the teardown.",
    observe: ({ steps }) => {
      const step = steps.teardown;
      if (!step || step.events.length === 0)
        return notObserved("The teardown did not run, or its events were not read.");
      const failures = step.events.filter((event) => isFailure(event) && !isStackEvent(event));
      const [first] = failures;
      if (first) return observed("it hinders", `${first.path}: ${quoted(first.reason)}.`);
      const hasOrigin = step.events.some(({ type }) => type === "AWS::CloudFront::VpcOrigin");
      return observed(
        "nothing",
        `No deletion failed${hasOrigin ? ", with a VPC origin" : "; the environment has no VPC origin"}.`
      );
    }
  }
];
function completeNestedStacks(events) {
  const complete = events.filter(
    (event) => isStackEvent(event) && event.path !== "" && event.status === "CREATE_COMPLETE"
  );
  return complete.map(({ path }) => path);
}

// actions/lib/acceptance/questions/permissions.ts
var DENIED = /not authorized to perform|AccessDenied|Access Denied/;
var permissionQuestions = [
  {
    id: "shows-attributes-in-events",
    about: "AWS",
    text: "Is a secret that a template hands from one resource to another readable in stack events?",
    readings: ["readable", "hidden"],
    answeredBy: "The events of the secret that holds the sign-in client secret; only whether they have a value is kept.",
    observe: ({ secretInEvents }) => {
      if (secretInEvents === void 0) return notObserved("The events of secrets were not read.");
      if (secretInEvents === "absent") return notObserved("No template hands a secret from one resource to another.");
      return secretInEvents === "readable" ? observed("readable", "The ResourceProperties of an event have the SecretString.") : observed("hidden", "No event of the secret has its SecretString.");
    }
  },
  {
    id: "types-without-system-tags",
    about: "AWS",
    text: "Do resources of every type have CloudFormation's own tags, by which the roles tell them from others?",
    readings: ["no type is denied", "some type is denied"],
    answeredBy: "Events of denied resources, in every step: most statements about resources depend on these tags.",
    observe: (evidence) => {
      const events = eventsIn(evidence, "failed creation", "creation", "change", "teardown");
      if (events.length === 0) return notObserved("No events were read.");
      const denied = events.filter(isDenied);
      const [first] = denied;
      return first ? observed("some type is denied", `${named(denied.map(({ type }) => type))}: ${quoted(first.reason)}.`) : observed("no type is denied", `${typesOf(events).length} types, ${stepsOf(evidence)}.`);
    }
  },
  {
    id: "caller-creates-nested-change-sets",
    about: "AWS",
    text: "Whose permission does CloudFormation need for the change set of a nested stack?",
    readings: ["that of the caller", "that of the service role"],
    answeredBy: "A change set by a session of the deploy role whose policy denies it those of nested stacks.",
    observe: ({ proposals }) => {
      const proposal = proposals["without permission"];
      if (!proposal) return notObserved("The credentials of this run cannot be limited.");
      if (proposal.kind === "refused")
        return DENIED.test(proposal.reason) ? observed("that of the caller", quoted(proposal.reason)) : notObserved(`CloudFormation refused the change set: ${quoted(proposal.reason)}.`);
      const all = withNested(proposal.changeSet);
      const denial = all.flatMap(({ changeSet: { reason } }) => DENIED.test(reason ?? "") ? [reason] : [])[0];
      if (denial !== void 0) return observed("that of the caller", quoted(denial));
      if (proposal.changeSet.status !== "complete")
        return notObserved(`The change set is ${proposal.changeSet.status}: ${quoted(proposal.changeSet.reason)}.`);
      return observed("that of the service role", `The session made ${all.length - 1} change sets of nested stacks.`);
    }
  },
  {
    id: "change-sets-are-resources",
    about: "AWS",
    text: "Does IAM decide on the stack or on the change set when a call names a change set by its ARN alone?",
    readings: ["the stack", "the change set"],
    answeredBy: "One such call by the deploy role, which may describe the change sets of its stacks.",
    observe: ({ changeSetByArn }) => {
      if (changeSetByArn === void 0) return notObserved("No change set was described by its ARN alone.");
      return changeSetByArn === "allowed" ? observed("the stack", "DescribeChangeSet without StackName was allowed.") : observed("the change set", "DescribeChangeSet without StackName was denied.");
    }
  }
];
function isDenied(event) {
  return isFailure(event) && !isStackEvent(event) && DENIED.test(event.reason ?? "");
}
function typesOf(events) {
  return [...new Set(events.filter((event) => !isStackEvent(event)).map(({ type }) => type))];
}
function stepsOf({ steps }) {
  return Object.keys(steps).join(", ");
}

// actions/lib/acceptance/questions.ts
var QUESTIONS = [
  ...changeSetQuestions,
  ...valueQuestions,
  ...operationQuestions,
  ...permissionQuestions,
  generatedNames,
  ...gitHubQuestions,
  ...openQuestions
];

// actions/lib/acceptance/questionResults.ts
function questionResultsOf(evidence) {
  return QUESTIONS.map(({ id, observe }) => ({ question: id, observation: observe(evidence) }));
}
function mergeQuestionResults(earlier, later) {
  return QUESTIONS.map(({ id, readings }) => {
    const given = [earlier, later].flatMap((answers) => answers.filter(({ question }) => question === id));
    const rank = ({ observation }) => observation.kind === "observed" ? readings.indexOf(observation.reading) : -1;
    const [first, ...others] = given;
    const none = {
      question: id,
      observation: { kind: "not-observed", reason: "The run stopped before." }
    };
    return others.reduce((best, other) => rank(other) > rank(best) ? other : best, first ?? none);
  });
}
function answeredQuestions(answers) {
  return QUESTIONS.flatMap(({ id, about, text: text2 }) => {
    const answer = answers.find(({ question }) => question === id);
    return answer ? [{ about, text: text2, observation: answer.observation }] : [];
  });
}

// actions/lib/redaction/redactAcceptanceOutcome.ts
var redactReadingResult = byFields({
  kind: "kept",
  // Texts of our own.
  reading: ourText,
  evidence: text,
  reason: text
});
var redactAcceptanceOutcome = byFields({
  kind: "kept",
  answers: listOf(byFields({ question: ourText, observation: redactReadingResult })),
  steps: listOf(byFields({ step: ourText, outcome: ourText, seconds: "kept" })),
  reason: text,
  todo: text,
  retained: redactRetainedResources,
  stackId: ourText
});
function ourText(value) {
  return value;
}

// actions/lib/operations/acceptance/readHistory.ts
async function readHistory(stackId, cloudFormation, path = "") {
  const own = (await allEvents(stackId, cloudFormation)).map((event) => ({ ...event, path: pathOf(event, path) }));
  const nested = new Map(
    own.flatMap(
      (event) => event.type === NESTED_STACK && event.physicalId && event.physicalId !== event.stackId ? [[event.physicalId, event.path]] : []
    )
  );
  const below = [...nested].map(([id, nestedPath]) => readHistory(id, cloudFormation, nestedPath));
  return [...own, ...(await Promise.all(below)).flat()].sort((a, b) => a.at.getTime() - b.at.getTime());
}
function pathOf({ physicalId, stackId, logicalId }, path) {
  if (physicalId === stackId) return path;
  return path ? `${path}/${logicalId}` : logicalId;
}
async function allEvents(stackId, { events }) {
  const newestFirst = [];
  let next;
  do {
    const page = await events(stackId, next);
    newestFirst.push(...page.events);
    next = page.next;
  } while (next);
  return newestFirst.toReversed();
}

// actions/lib/operations/acceptance/completeAcceptance.ts
async function completeAcceptance(order, tools) {
  await checkAccount(order, tools);
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactAcceptanceOutcome };
  return withRedaction(redaction, tools, (redacted) => readAnswers(order, redacted));
}
async function readAnswers({ environment, commit, before, teardown }, { cloudFormation, forge }) {
  const events = before.stackId === void 0 ? [] : await readHistory(before.stackId, cloudFormation);
  const later = questionResultsOf({
    proposals: {},
    steps: stepsOf2(events, teardown?.conclusion),
    gitHubEnvironment: environment.name,
    commit,
    deployedCommit: await forge.deployedCommit(environment.name),
    teardownRun: teardown && {
      started: teardown.runId === void 0 ? "not named" : "named",
      conclusion: teardown.conclusion
    }
  });
  const isGone = teardown?.conclusion === "success";
  return {
    ...before,
    kind: before.kind === "complete" && isGone ? "complete" : "stopped",
    answers: mergeQuestionResults(before.answers, later),
    steps: [...before.steps, ...teardown ? [teardownStep(events, teardown)] : []],
    reason: before.reason ?? (isGone ? void 0 : `The teardown ended as '${teardown?.conclusion ?? "not started"}'.`),
    todo: isGone ? before.todo : `Start the workflow 'teardown.yml' with environment '${environment.name}': it costs money while it exists.`
  };
}
function stepsOf2(events, conclusion) {
  const start = deletionStart(events);
  if (start === void 0) return {};
  const [kept, deleted] = [events.filter(({ at }) => at < start), events.filter(({ at }) => at >= start)];
  return {
    creation: { outcome: "deployed", seconds: 0, events: kept },
    teardown: { outcome: conclusion ?? "not ended", seconds: 0, events: deleted }
  };
}
function deletionStart(events) {
  return events.find((event) => isStackEvent(event) && event.path === "" && event.status === "DELETE_IN_PROGRESS")?.at;
}
function teardownStep(events, { conclusion = "not ended" }) {
  const [start, end] = [deletionStart(events), events.at(-1)?.at];
  const seconds = start && end ? Math.round((end.getTime() - start.getTime()) / 1e3) : 0;
  return { step: "teardown", outcome: conclusion, seconds };
}

// actions/lib/operations/acceptance/changedEnvironment.ts
var CHANGES = {
  LogRetentionDays: ["180", "90"],
  SessionDuration: ["7h", "8h"]
};
var MISSING_IMAGE = { ImageDigest: `sha256:${"0".repeat(64)}` };
function changedEnvironment(environment) {
  const values = Object.entries(CHANGES).map(([name, [usual, other]]) => [
    name,
    environment.parameters[name] === usual ? other : usual
  ]);
  return withParameters(environment, Object.fromEntries(values));
}
function withMissingImage(environment) {
  return withParameters(environment, MISSING_IMAGE);
}
function withParameters(environment, parameters) {
  return { ...environment, parameters: { ...environment.parameters, ...parameters } };
}

// actions/lib/operations/acceptance/checkAcceptance.ts
async function refuseUsedEnvironment({ environment, typedName }, { cloudFormation }) {
  const stackName = stackNameOf(environment);
  const refuse = (message, todo) => new Problem(`${message} Nothing was touched.`, { kind: "refused", todo });
  if (environment.protected)
    throw new Problem(
      `Environment '${environment.name}' is protected, and an acceptance run deletes its environment. Nothing was touched.`,
      {
        kind: "refused",
        location: environment.locationOf(["protected"]),
        todo: "Add an environment for this run alone, and bootstrap it."
      }
    );
  if (typedName.trim() !== stackName)
    throw refuse(
      `You typed '${typedName.trim()}', but the stack is '${stackName}'.`,
      `Start the workflow again and type '${stackName}'.`
    );
  const stack = await cloudFormation.stack(stackName);
  if (stateOf(stack).kind !== "absent")
    throw refuse(
      `Stack '${stackName}' exists already, and an acceptance run deletes it.`,
      `Add an environment for this run alone; or, if nobody needs '${environment.name}', start the workflow 'teardown.yml' first.`
    );
}

// actions/lib/operations/acceptance/deployStep.ts
async function deployStep(order, tools) {
  const { preview } = await changeSet(order, tools);
  return deploy({ ...order, yes: true, expect: preview.fingerprint }, tools);
}
function withoutRollbackAtFirst(tools) {
  let isFirst = true;
  const { execute } = tools.cloudFormation;
  return {
    ...tools,
    cloudFormation: {
      ...tools.cloudFormation,
      execute: (id, order) => {
        const withoutRollback = isFirst && order.kind === "update";
        isFirst = false;
        return execute(id, { ...order, withoutRollback });
      }
    }
  };
}
async function lastStackId(environment, { cloudFormation }) {
  const name = stackNameOf(environment);
  const stack = await cloudFormation.stack(name);
  return stack?.id ?? (await cloudFormation.deletedStacks(name))[0]?.id;
}

// actions/lib/operations/acceptance/evidenceRecord.ts
function createEvidenceRecord({
  cloudFormation,
  clock
}) {
  let evidence = { proposals: {}, steps: {} };
  const seen = /* @__PURE__ */ new Set();
  const add = (more) => {
    evidence = {
      ...evidence,
      ...more,
      proposals: { ...evidence.proposals, ...more.proposals },
      steps: { ...evidence.steps, ...more.steps }
    };
  };
  async function keep({ name, outcome, start }, stackId) {
    const seconds = Math.round((clock.now().getTime() - start) / 1e3);
    const all = stackId === void 0 ? [] : await readHistory(stackId, cloudFormation);
    const events = all.filter(({ id }) => !seen.has(id));
    for (const { id } of events) seen.add(id);
    const kept = { outcome, seconds, events };
    add({ steps: { [name]: kept } });
  }
  return {
    current: () => evidence,
    add,
    step: async (name, run, stackIdOf) => {
      const start = clock.now().getTime();
      let outcome = "stopped";
      try {
        const result = await run();
        outcome = result.kind;
        return result;
      } finally {
        await keep({ name, outcome, start }, await stackIdOf());
      }
    }
  };
}

// actions/lib/operations/acceptance/propose.ts
import { createHash } from "node:crypto";

// actions/lib/operations/acceptance/readChangeSetEvidence.ts
async function readChangeSetEvidence(id, cloudFormation) {
  const [withoutValues, withValues] = await Promise.all([
    cloudFormation.changeSet(id, "without-values"),
    cloudFormation.changeSet(id, "with-values")
  ]);
  const nested = nestedIds(withoutValues, withValues).map(async ([logicalId, nestedId]) => ({
    ...await readChangeSetEvidence(nestedId, cloudFormation),
    logicalId
  }));
  return {
    status: withoutValues.status,
    execution: withoutValues.execution,
    reason: withoutValues.reason,
    reasonWithValues: withValues.reason,
    changes: withoutValues.changes,
    changesWithValues: withValues.changes,
    nested: await Promise.all(nested)
  };
}
function nestedIds(...views) {
  const ids = views.flatMap(
    ({ changes }) => changes.flatMap(({ logicalId, nestedChangeSetId: id }) => id ? [[id, logicalId]] : [])
  );
  return [...new Map(ids)].map(([id, logicalId]) => [logicalId, id]);
}

// actions/lib/operations/acceptance/propose.ts
var DEADLINE_SECONDS = 600;
async function propose(order, tools) {
  const { prepared, name } = order;
  const { cloudFormation, reporter } = tools;
  tools.signal?.throwIfAborted();
  reporter.report({ kind: "step", step: "create the change set", subject: `${prepared.desired.stackName}: ${name}` });
  let id;
  try {
    id = (await cloudFormation.createChangeSet(await requestOf(order, tools))).id;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: "refused", reason: problemText(error) };
  }
  try {
    await waitForEnd(id, tools);
    await order.before?.(id);
    return { kind: "created", changeSet: await readChangeSetEvidence(id, cloudFormation) };
  } finally {
    await cloudFormation.deleteChangeSet(id);
  }
}
async function requestOf({ prepared: { desired, bucket }, template }, tools) {
  const { stackName, environment, tags, roleArn } = desired;
  const name = changeSetNameOf("preview", digestOf(template ?? desired.inputsDigest), tools.clock);
  const deadline = deadlineIn(2 * DEADLINE_SECONDS, tools);
  const mark = { purpose: "preview", environment: environment.name, run: await tools.runs.current(), deadline };
  const own = template === void 0 ? desired : await uploaded(template, { desired, bucket }, tools);
  if (!own.template) throw new Error(`The templates of '${stackName}' were not packaged.`);
  return {
    ...{ stackName, kind: "update", name, token: name, description: markedDescription(mark), tags, roleArn },
    template: own.template,
    parameters: own.parameters,
    capabilities: own.capabilities
  };
}
async function uploaded(body, { desired, bucket }, tools) {
  const { region } = desired.environment;
  const key = `templates/${digestOf(body)}.yaml`;
  const url = `https://${bucket}.s3.${region}.${partitionOf(region).urlSuffix}/${key}`;
  await uploadTemplates([{ file: key, key, body, url }], bucket, tools);
  return { template: { url }, parameters: {}, capabilities: [] };
}
function digestOf(text2) {
  return createHash("sha256").update(text2).digest("hex");
}
async function waitForEnd(id, { cloudFormation, clock, signal, reporter }) {
  const deadline = deadlineIn(DEADLINE_SECONDS, { clock });
  const start = clock.now().getTime();
  for (; ; ) {
    await clock.sleep(changeSetPollInterval(clock.now().getTime() - start), signal);
    const { status } = await retryRead(() => cloudFormation.changeSetStatus(id), { clock, signal, deadline, reporter });
    if (status !== "pending") return;
    if (clock.now() >= deadline)
      throw new Problem(`CloudFormation did not finish a change set within ${DEADLINE_SECONDS / 60} minutes.`, {
        todo: "Check https://health.aws.amazon.com, then start the workflow again."
      });
  }
}

// actions/lib/operations/acceptance/makeProposals.ts
var HANDLE = { Type: "AWS::CloudFormation::WaitConditionHandle" };
var WITHOUT_NESTED_STACKS = JSON.stringify({ Resources: { Handle: HANDLE } });
var WITH_WRONG_PROPERTY = JSON.stringify({
  Resources: { Handle: HANDLE, Topic: { Type: "AWS::SNS::Topic", Properties: { NoSuchProperty: "example" } } }
});
async function makeProposals({ environment }, record, tools) {
  const { probes } = tools;
  const deployed = await prepareDeployment(environment, tools);
  const changed = await prepareDeployment(changedEnvironment(environment), tools);
  const make = async (order, as = tools) => {
    const evidence = await propose(order, as);
    record.add({ proposals: { [order.name]: evidence } });
    return evidence;
  };
  await make({ name: "same files", prepared: deployed });
  await make({
    name: "change",
    prepared: changed,
    before: async (id) => record.add({ changeSetByArn: await probes.changeSetByArn(id) })
  });
  await make({ name: "removal", prepared: deployed, template: WITHOUT_NESTED_STACKS });
  await make({ name: "wrong property", prepared: deployed, template: WITH_WRONG_PROPERTY });
  const limited = probes.withoutNestedChangeSets?.(changed.desired.stackName);
  if (limited) await make({ name: "without permission", prepared: changed }, { ...tools, cloudFormation: limited });
}

// actions/lib/operations/acceptance.ts
async function checkAcceptance(order, tools) {
  await checkAccount(order, tools);
  await refuseUsedEnvironment(order, tools);
}
async function acceptance(order, tools) {
  await checkAcceptance(order, tools);
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactAcceptanceOutcome };
  return withRedaction(redaction, tools, (redacted) => runSteps(order, redacted));
}
async function runSteps(order, tools) {
  const record = createEvidenceRecord(tools);
  const start = tools.clock.now().getTime();
  const { environment } = order;
  const identity = await tools.probes.identityClaims();
  record.add({ identity, gitHubEnvironment: environment.name });
  try {
    await deployAndChange(order, record, tools);
    if (identity && await getsIdentityToken(tools))
      record.add({ secondTokenMinutes: Math.floor((tools.clock.now().getTime() - start) / 6e4) });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return outcomeOf(record, await lastStackId(environment, tools), error);
  }
  return outcomeOf(record, await lastStackId(environment, tools));
}
async function deployAndChange(order, record, tools) {
  const { environment, sessionRegion, failFirst } = order;
  const stackId = () => lastStackId(environment, tools);
  const run = (of, as) => () => deployStep({ environment: of, sessionRegion }, as);
  if (failFirst) {
    record.add({ exceptOnCreate: await resourcesExceptOnCreate(environment, tools) });
    const failed = await record.step("failed creation", run(withMissingImage(environment), tools), stackId);
    if ("retained" in failed) record.add({ retained: failed.retained });
    if (failed.kind !== "rolled-back") throw stopped("the creation that should fail", failed);
  }
  requireDeployed("the creation", await record.step("creation", run(environment, tools), stackId));
  await readCreatedStacks(await stackId(), record, tools);
  await makeProposals(order, record, tools);
  const changed = run(changedEnvironment(environment), withoutRollbackAtFirst(tools));
  requireDeployed("the change", await record.step("change", changed, stackId));
}
async function getsIdentityToken({ probes }) {
  try {
    return await probes.identityClaims() !== void 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return false;
  }
}
async function readCreatedStacks(stackId, record, { cloudFormation, probes }) {
  if (stackId === void 0) return;
  const resources = await resourcesOfStack(stackId, cloudFormation);
  const stackIds = [
    stackId,
    ...resources.flatMap(({ type, physicalId }) => type === NESTED_STACK && physicalId || [])
  ];
  const seen = await Promise.all(stackIds.map((id) => probes.secretInEvents(id)));
  record.add({
    resources: resources.map((resource) => ({ ...resource, stackName: stackNameIn(resource.stackId) })),
    secretInEvents: seen.includes("readable") ? "readable" : seen.includes("hidden") ? "hidden" : "absent"
  });
}
async function resourcesExceptOnCreate(environment, tools) {
  const { stack } = await resolveEnvironment(environment, tools);
  const all = [...resourcesByPath(stack)];
  return all.filter(([, { resource }]) => resource.deletionPolicy === "RetainExceptOnCreate").map(([path]) => path);
}
function requireDeployed(what, outcome) {
  if (!/^deployed/.test(outcome.kind)) throw stopped(what, outcome);
}
function stopped(what, outcome) {
  const cause = "rootCause" in outcome && outcome.rootCause;
  const reason = cause ? ` '${cause.path || cause.stackName}' failed: '${cause.reason ?? cause.status}'` : "";
  return new Problem(`${what} ended as '${outcome.kind}'.${reason}`, {
    todo: "Correct the cause, tear the environment down, then start the workflow again."
  });
}
function outcomeOf(record, stackId, problem) {
  const evidence = record.current();
  return {
    kind: problem ? "stopped" : "complete",
    answers: questionResultsOf(evidence),
    steps: Object.entries(evidence.steps).map(([step, { outcome, seconds }]) => ({ step, outcome, seconds })),
    reason: problem && problemText(problem),
    todo: problem?.todo,
    retained: evidence.retained ?? [],
    stackId
  };
}

// actions/lib/render/markdown/acceptanceSummary.ts
function acceptanceSummary({ kind, steps, reason, todo, retained, questions }, environment) {
  const name = codeSpan(environment);
  const head = kind === "complete" ? `${EMOJI.success} ${name} was accepted` : `${EMOJI.error} ${name} was not accepted`;
  const parts = [
    fixedPart(`### ${head}: ${answerCount(questions)}`),
    ...[reason, todo].filter((text2) => text2 !== void 0).map((text2) => fixedPart(prose(text2))),
    fixedPart(stepTable(steps)),
    ...retainedResourceParts(retained, "earlier"),
    fixedPart(["#### Observed", observedTable(questions)].join("\n\n")),
    fixedPart(["#### Still open", openTable(questions)].join("\n\n"))
  ];
  return fitParts(parts, IN_SUMMARY, SHORTENED_NOTE);
}
function answerCount(questions) {
  const observed2 = questions.filter(({ observation }) => observation.kind === "observed");
  return `${observed2.length} of ${questions.length} questions answered`;
}
function stepTable(steps) {
  const rows = steps.map(({ step, outcome, seconds }) => [step, codeSpan(outcome), durationOf(seconds)]);
  return markdownTable(["Step", "Outcome", "Time"], rows);
}
function observedTable(questions) {
  const rows = questions.flatMap(
    ({ about, text: text2, observation }) => observation.kind === "observed" ? [[about, prose(text2), `**${prose(observation.reading)}**`, codeSpan(observation.evidence)]] : []
  );
  return markdownTable(["About", "Question", "Reading", "Evidence"], rows);
}
function openTable(questions) {
  const rows = questions.flatMap(
    ({ about, text: text2, observation }) => observation.kind === "not-observed" ? [[about, prose(text2), prose(observation.reason)]] : []
  );
  return markdownTable(["About", "Question", "Why, and what would show it"], rows);
}

// actions/lib/render/text/acceptanceOutcome.ts
function acceptanceLines({ reason, todo, retained }, questions) {
  const answers = questions.map(
    ({ text: text2, observation }) => observation.kind === "observed" ? line(span("✓ ", "success"), `${text2} `, span(observation.reading, "bold")) : line(span("· ", "dim"), `${text2} `, span("not observed", "dim"))
  );
  const problem = [reason, todo].filter((text2) => text2 !== void 0).map((text2) => line(clean(text2)));
  return [...answers, ...problem.length > 0 ? [EMPTY, ...problem] : [], ...retainedResourceLines(retained, "earlier")];
}

// actions/run/acceptanceRecord.ts
function recordOf(outcome) {
  return JSON.stringify(outcome);
}
function readRecord(text2) {
  const record = parsed(text2 ?? "");
  const { kind, answers, steps, reason, todo, stackId } = isMap(record) ? record : {};
  if (!Array.isArray(answers) || !Array.isArray(steps)) throw wrongRecord();
  return {
    kind: kind === "complete" ? "complete" : "stopped",
    answers: answers.filter(isMap).flatMap(answerIn),
    steps: steps.filter(isMap).map(({ step, outcome, seconds }) => ({
      step: String(step),
      outcome: String(outcome),
      seconds: Number(seconds)
    })),
    reason: textOrUndefined(reason),
    todo: textOrUndefined(todo),
    // The job that saw them has reported them.
    retained: [],
    stackId: textOrUndefined(stackId)
  };
}
function parsed(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    throw wrongRecord();
  }
}
function answerIn({ question, observation }) {
  if (typeof question !== "string" || !isMap(observation ?? null)) return [];
  const { kind, reading, evidence, reason } = isMap(observation) ? observation : {};
  return [
    {
      question,
      observation: kind === "observed" ? { kind, reading: String(reading), evidence: String(evidence) } : { kind: "not-observed", reason: String(reason) }
    }
  ];
}
function textOrUndefined(value) {
  return typeof value === "string" ? value : void 0;
}
function wrongRecord() {
  return new Problem("The input 'record' is not what the stage 'deploy' has reported.", {
    kind: "usage",
    todo: "Give this step the output 'record' of the job that deployed."
  });
}

// actions/acceptance/main.ts
var STAGES = ["check", "deploy", "answers"];
await runAction(async (context) => {
  const { input, run, tools, session } = context;
  const stage = choiceInput(input, "stage", STAGES);
  const name = environmentNameOf(run, void 0);
  const opened = await tools.openWithProbes(name, "deploy");
  const typedName = input("stack-name") ?? "";
  const failFirst = booleanInput(input, "fail-first-creation");
  const order = { ...session, environment: opened.environment, typedName, failFirst };
  switch (stage) {
    case "check":
      await checkAcceptance(order, opened);
      return { code: 0, lines: [], summary: "", outputs: { safe: "true" } };
    case "deploy":
      return resultOf(await acceptance(order, opened), name);
    case "answers":
      return resultOf(await answersOfRun(context, order), name);
    default:
      return stage;
  }
  async function answersOfRun({ input: read }, of) {
    const conclusion = read("teardown-conclusion");
    const runId = read("teardown-run");
    const isStarted = runId !== void 0 || conclusion !== void 0;
    const answer = {
      ...of,
      commit: run.sha,
      before: readRecord(read("record")),
      teardown: isStarted ? { runId, conclusion } : void 0
    };
    return completeAcceptance(answer, { ...opened, forge: await tools.forge() });
  }
});
function resultOf(outcome, environment) {
  const questions = answeredQuestions(outcome.answers);
  return {
    code: outcome.kind === "complete" ? 0 : 1,
    lines: acceptanceLines(outcome, questions),
    summary: acceptanceSummary({ ...outcome, questions }, environment),
    outputs: { outcome: outcome.kind, record: recordOf(outcome) }
  };
}
