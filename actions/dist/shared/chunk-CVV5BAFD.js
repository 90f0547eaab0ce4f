import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  TASK_DEFINITION,
  allStates,
  checkResourceTypes,
  compareImages,
  containerPairs,
  imageProperty,
  isOpenWebUi,
  keepsServing,
  labelOf,
  messageText,
  propertiesIn,
  refusedImagesIn,
  replacementMinutes,
  resolveAtReference,
  resolvedValue,
  resourceValue,
  resourcesByPath,
  stackAt,
  statesOf,
  versionOverlapRisks,
  wholeOf,
  wildcardPattern
} from "./chunk-ST4K3D7P.js";
import {
  parseOfficeHours
} from "./chunk-5ZW3NST4.js";
import {
  deleteUnusedStack,
  markedDescription,
  readBootstrap,
  removeOrphanedChangeSets
} from "./chunk-KQY2SJE4.js";
import {
  changeSetPollInterval,
  deadlineIn,
  firstReportOf,
  retryRead,
  waitUntilUpdatable
} from "./chunk-SMSEHAOF.js";
import {
  checkAccount
} from "./chunk-LO5SENQ3.js";
import {
  causesDataLoss,
  holdsData,
  isDataLoss,
  isSpecifiedType,
  isTakenAway,
  isUnknownType,
  policyPropertiesOf
} from "./chunk-EGHMXQUB.js";
import {
  redactChangeSetOutcome
} from "./chunk-IBPUFT2D.js";
import {
  nestedFilesOf,
  parametersOf,
  referencesIn,
  resolveEnvironment,
  resolveStack,
  resolvedWith,
  scalarOf,
  stackContextOf,
  withRedaction
} from "./chunk-JQNCXTSG.js";
import {
  bestEffort
} from "./chunk-3L2DUPJG.js";
import {
  Unknown,
  childrenOf,
  expressionText,
  hasUnknown,
  isSecretName,
  isSecretParameter,
  isSecretProperty,
  isUncertain,
  isValueList,
  isValueMap,
  joinText,
  lookup,
  markDerivedProperties,
  markSecretOutput,
  markSecretParameter,
  markSecretProperties,
  mayReplace,
  namedPropertiesOf,
  parseTemplate,
  plain,
  pointerOf,
  propertiesOf,
  propertyName,
  redactPreview,
  redactionOf,
  referencesOf,
  resourcePathOf,
  secretsIn,
  sourceAt,
  transformsOf,
  unknownLeaves,
  valueDifferences,
  withoutUnchanged
} from "./chunk-TVYUMTSV.js";
import {
  canonical,
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  NESTED_STACK
} from "./chunk-CK26SJN6.js";
import {
  partitionOf,
  stackNameOf
} from "./chunk-W73X3ZWN.js";
import {
  Problem,
  problemText,
  quotedList
} from "./chunk-CQIE77JX.js";

// actions/lib/operations/waiting/inParallel.ts
async function inParallel(reads) {
  const results = await Promise.allSettled(reads);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  return Promise.all(reads);
}

// actions/lib/template/compare/digest.ts
import { createHash } from "node:crypto";
function digestOf(value) {
  return createHash("sha256").update(canonical(value)).digest("hex");
}
function shortDigestOf(value) {
  return digestOf(value).slice(0, 32);
}

// actions/lib/template/compare/stackDifferences.ts
function stackDifferences(before, after) {
  const nestedPath = (after ?? before)?.nestedPath ?? "";
  const inner = keysOf(before?.nested, after?.nested).map(
    (name) => stackDifferences(lookup(before?.nested ?? {}, name), lookup(after?.nested ?? {}, name))
  );
  return {
    outputs: [...outputsDiffering(before, after, nestedPath), ...inner.flatMap(({ outputs }) => outputs)],
    sections: [...sectionDifferences(before, after, nestedPath), ...inner.flatMap(({ sections }) => sections)]
  };
}
function outputsDiffering(before, after, nestedPath) {
  return keysOf(before?.outputs, after?.outputs).flatMap(
    (name) => PARTS.flatMap((part) => {
      const sides = sidesOf(outputPart(before, name, part), outputPart(after, name, part));
      return sides ? [{ nestedPath, name, part, ...sides }] : [];
    })
  );
}
var PARTS = ["value", "export", "description"];
function outputPart(stack, name, part) {
  const value = lookup(stack?.outputs ?? {}, name);
  if (!stack || value === void 0) return void 0;
  if (part === "description") return stack.template.outputs[name]?.description;
  return textOf(part === "value" ? value : lookup(stack.exports, name));
}
function textOf(value) {
  if (value === void 0) return void 0;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : plain(value);
}
function sectionDifferences(before, after, nestedPath) {
  if (before?.template === after?.template) return [];
  const [old, target] = [sectionsOf(before), sectionsOf(after)];
  return keysOf(old, target).flatMap((name) => {
    const sides = sidesOf(lookup(old, name), lookup(target, name));
    return sides ? [{ nestedPath, name, ...sides }] : [];
  });
}
function sectionsOf(stack) {
  const document = stack?.template.document.value;
  if (!isMap(document)) return {};
  const { Resources: resources } = document;
  return isMap(resources) ? { ...document, Resources: withoutTemplateUrls(resources) } : document;
}
function withoutTemplateUrls(resources) {
  return Object.fromEntries(
    Object.entries(resources).map(([logicalId, resource]) => {
      if (!isMap(resource) || resource.Type !== NESTED_STACK || !isMap(resource.Properties))
        return [logicalId, resource];
      const { TemplateURL: _, ...properties } = resource.Properties;
      return [logicalId, { ...resource, Properties: properties }];
    })
  );
}
function sidesOf(before, after) {
  if (before === void 0 && after === void 0) return void 0;
  if (before !== void 0 && after !== void 0 && canonical(before) === canonical(after)) return void 0;
  return { ...before !== void 0 && { before }, ...after !== void 0 && { after } };
}
function keysOf(one, other) {
  return [.../* @__PURE__ */ new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])].sort();
}

// actions/lib/template/compare/inputsDigest.ts
function inputsDigestOf(stack, tags) {
  return digestOf({ stack: inputsOf(stack), tags });
}
function inputsOf(stack) {
  const { parameters, conditions, resources, outputs, exports, nested } = stack;
  return {
    template: sectionsOf(stack),
    parameters: plain(parameters),
    conditions,
    resources: mapped(resources, wholeOf),
    outputs: plain(outputs),
    exports: plain(exports),
    nested: mapped(nested, inputsOf)
  };
}
function mapped(map, change) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

// actions/lib/template/package/packageTemplates.ts
import { createHash as createHash2 } from "node:crypto";
function packageTemplates(root, documents, location) {
  const packaged = /* @__PURE__ */ new Map();
  const packageFile = (file, parents) => {
    const known = packaged.get(file);
    if (known) return known;
    if (parents.includes(file)) throw new Problem(`${file} nests itself.`, { kind: "usage" });
    const document = documents.get(file);
    if (!document) throw new Problem(`There is no template ${file}.`, { kind: "usage" });
    const replacements = nestedFilesOf(parseTemplate(document)).map(({ logicalId, file: child }) => ({
      ...spanOfUrl(document, logicalId),
      text: JSON.stringify(packageFile(child, [...parents, file]).url)
    }));
    const body = replaceSpans(document.text, replacements);
    const key = `templates/${createHash2("sha256").update(body).digest("hex")}.yaml`;
    const url = `https://${location.bucket}.s3.${location.region}.${location.urlSuffix}/${key}`;
    const result = { file, key, body, url };
    packaged.set(file, result);
    return result;
  };
  const packagedRoot = packageFile(root, []);
  const all = new Map([...packaged.values()].map((template) => [template.key, template]));
  return { root: packagedRoot, all: [...all.values()] };
}
function spanOfUrl(document, logicalId) {
  const path = ["Resources", logicalId, "Properties", "TemplateURL"];
  const span = document.spanOf(path);
  const source = span && document.text.slice(span.start, span.end);
  if (!span || !source || /[\n|>]/.test(source))
    throw new Problem(`The TemplateURL of '${logicalId}' must be on one line.`, {
      kind: "usage",
      location: document.locationOf(path)
    });
  return span;
}
function replaceSpans(text, replacements) {
  return replacements.toSorted((a, b) => b.start - a.start).reduce((result, { start, end, text: inner }) => result.slice(0, start) + inner + result.slice(end), text);
}

// actions/lib/template/resolve/capabilities.ts
var IAM_RESOURCES = {
  "AWS::IAM::AccessKey": void 0,
  "AWS::IAM::Group": "GroupName",
  "AWS::IAM::InstanceProfile": "InstanceProfileName",
  "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
  "AWS::IAM::Policy": void 0,
  "AWS::IAM::Role": "RoleName",
  "AWS::IAM::User": "UserName",
  "AWS::IAM::UserToGroupAddition": void 0
};
function capabilitiesOf(stack) {
  const capabilities = capabilitiesIn(stack);
  return capabilities.has("CAPABILITY_NAMED_IAM") ? ["CAPABILITY_NAMED_IAM"] : [...capabilities];
}
function capabilitiesIn({ template, nested }) {
  const capabilities = /* @__PURE__ */ new Set();
  for (const { type, properties } of Object.values(template.resources)) {
    if (!Object.hasOwn(IAM_RESOURCES, type)) continue;
    const name = lookup(IAM_RESOURCES, type);
    capabilities.add(name !== void 0 && properties[name] !== void 0 ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM");
  }
  for (const inner of Object.values(nested))
    for (const capability of capabilitiesIn(inner)) capabilities.add(capability);
  return capabilities;
}

// actions/lib/operations/environment/desiredStack.ts
async function buildDesiredStack(environment, bootstrapRead, { workspace, reporter }) {
  reporter.report({ kind: "step", step: "resolve", subject: environment.templateFile });
  const [{ stack, documents, templates }, bootstrap] = await inParallel([
    resolveEnvironment(environment, { workspace }),
    bootstrapRead ?? Promise.resolve(void 0)
  ]);
  const { region, tags } = environment;
  const { urlSuffix } = partitionOf(region);
  const packaged = bootstrap && packageTemplates(environment.templateFile, documents, { bucket: bootstrap.bucket, region, urlSuffix });
  return {
    environment,
    stackName: stackNameOf(environment),
    resolved: stack,
    inputsDigest: inputsDigestOf(stack, tags),
    template: packaged && { url: packaged.root.url },
    templates,
    uploads: packaged?.all ?? [],
    parameters: parametersOf(environment, stack.template),
    tags,
    capabilities: capabilitiesOf(stack),
    roleArn: bootstrap?.serviceRole
  };
}

// actions/lib/operations/environment/prepareDeployment.ts
async function prepareDeployment(environment, tools) {
  const bootstrap = readBootstrap(environment, tools);
  const desired = await buildDesiredStack(environment, bootstrap, tools);
  return { desired, bucket: (await bootstrap).bucket };
}

// actions/lib/analysis/lifecycle/databases.ts
var SNAPSHOT_PROPERTIES = {
  "AWS::RDS::DBCluster": ["SnapshotIdentifier"],
  "AWS::RDS::DBInstance": ["DBSnapshotIdentifier", "DBClusterSnapshotIdentifier"]
};
var DEPENDENT = ["DBClusterIdentifier", "SourceDBInstanceIdentifier"];
function isDependentDatabase(properties) {
  return DEPENDENT.some((name) => Object.hasOwn(properties, name));
}
function hasNewDatabases(states) {
  const databases = [...states.values()].filter(
    ({ type, after }) => after !== void 0 && lookup(SNAPSHOT_PROPERTIES, type) && !isDependentDatabase(propertiesIn(after))
  );
  return databases.length > 0 && databases.every(isNewOrRestored);
}
function isNewOrRestored({ type, before, after }) {
  if (before === void 0) return true;
  return (lookup(SNAPSHOT_PROPERTIES, type) ?? []).some((name) => {
    const { [name]: snapshot } = propertiesIn(after);
    return typeof snapshot === "string" && snapshot !== "" && snapshot !== propertiesIn(before)[name];
  });
}

// actions/lib/analysis/lifecycle/downgrade.ts
function downgradeRisks(changes, resources) {
  const states = allStates(changes, resources);
  if (hasNewDatabases(states)) return [];
  return containerPairs(states).flatMap(downgradeRisk);
}
function downgradeRisk(pair) {
  const { texts, difference } = compareImages(pair);
  if (difference !== void 0 && difference >= 0) return [];
  const [severity, reason] = difference === void 0 ? ["caution", NOT_COMPARED] : ["danger", OLDER];
  const message = ["runs ", { untrusted: texts.after }, " instead of ", { untrusted: texts.before }, reason];
  return [{ kind: "downgrade", severity, ...imageProperty(pair), message, ...texts }];
}
var OLDER = ": the newer version has migrated the database, and the older one does not start on it";
var NOT_COMPARED = ": the tags do not tell which is older, and no older version starts on a database that a newer one has migrated";

// actions/lib/analysis/lifecycle/nestedStack.ts
function takesAllInside(change) {
  return change.type === NESTED_STACK && isTakenAway(change);
}

// actions/lib/analysis/lifecycle/replacement.ts
function effectOf(change) {
  return [`${verbOf(change)}${takesAllInside(change) ? " with everything in it" : ""}`, ...replacementCauseOf(change)];
}
function replacementCauseOf(change) {
  if (change.action === "dynamic") return [", because CloudFormation decides it only while it executes"];
  if (!mayReplace(change)) return [];
  const replacing = namedPropertiesOf(change).filter(({ replacement }) => replacement !== "never");
  const certain = replacing.filter(({ evaluation, replacement }) => evaluation === "static" && replacement === "always");
  const named = certain.length > 0 ? certain : replacing;
  if (named.length === 0) return [];
  const verb = certain.length === 0 ? "may change" : named.length > 1 ? "change" : "changes";
  return [", because ", ...enumerated(named.map(nameWithCause)), ` ${verb}`];
}
function replacingPropertyOf(change) {
  const [first] = namedPropertiesOf(change);
  return first !== void 0 && first.replacement !== "never" ? propertyName(first) : void 0;
}
function verbOf({ action, replacement }) {
  if (action === "remove") return "is removed";
  if (action === "dynamic") return "may be removed or replaced";
  return replacement === "always" ? "is replaced" : "may be replaced";
}
function nameWithCause(property) {
  const { cause, evaluation } = property;
  const through = evaluation === "dynamic" && cause ? [" (through ", { untrusted: cause }, ")"] : [];
  return [{ untrusted: propertyName(property) }, ...through];
}
function enumerated(names) {
  const [first = [], second = [], ...more] = names;
  if (names.length < 2) return first;
  if (names.length === 2) return [...first, " and ", ...second];
  return [...first, ", ", ...second, ` and ${more.length} more`];
}

// actions/lib/analysis/lifecycle/dataLossRisk.ts
var POLICY_TEXTS = {
  Delete: "; it is deleted for good",
  Retain: "; it stays in the account, out of the stack",
  RetainExceptOnCreate: "; it stays in the account, out of the stack",
  Snapshot: "; a snapshot of it stays",
  ReplaceAndDelete: "; the old one is deleted for good",
  ReplaceAndRetain: "; the old one stays in the account, out of the stack",
  ReplaceAndSnapshot: "; a snapshot of the old one stays"
};
function dataLossOf(change) {
  return {
    kind: "data-loss",
    severity: "danger",
    resource: resourcePathOf(change),
    type: change.type,
    property: replacingPropertyOf(change),
    message: [...effectOf(change), ...typeTextOf(change.type), ...policyTextOf(change.policyAction)],
    how: howOf(change),
    because: causeOf(change),
    physicalId: change.physicalId,
    ...keptBy(change.policyAction)
  };
}
function innerDataLoss(change, { resources, unknownStacks }) {
  const how = howOf(change);
  const stack = resourcePathOf(change);
  const verb = how === "remove or replace" || mayOnly(change) ? "may be" : "is";
  const effect = `${verb} ${HOW_TEXTS[how]} with its stack `;
  const bare = { kind: "data-loss", severity: "danger", property: void 0, how };
  const lost = resources.filter(({ type, deletionPolicy }) => isDataLoss(type, deletionPolicy));
  return [
    ...lost.map(
      ({ path, type, physicalId, deletionPolicy }) => ({
        ...bare,
        ...{ resource: path, type, physicalId },
        message: [effect, { untrusted: stack }, ...typeTextOf(type), ...policyTextOf(deletionPolicy)],
        because: `because its stack '${stack}' would be ${HOW_TEXTS[how]}`,
        ...keptBy(deletionPolicy)
      })
    ),
    ...unknownStacks.map(
      ({ path, physicalId, reason }) => ({
        ...bare,
        ...{ resource: path, type: NESTED_STACK, physicalId, unknownContent: true },
        message: [`${verb} ${HOW_TEXTS[how]}; its resources are not known, ${reason}`],
        because: `and the resources in it are not known, ${reason}`
      })
    )
  ];
}
var HOW_TEXTS = { remove: "removed", replace: "replaced", "remove or replace": "removed or replaced" };
function howOf({ action }) {
  return action === "remove" ? "remove" : action === "dynamic" ? "remove or replace" : "replace";
}
function mayOnly({ action, replacement }) {
  return action === "modify" && replacement === "conditional";
}
function causeOf(change) {
  if (change.action === "dynamic") return "because CloudFormation decides it only while it executes";
  const causes = change.properties.filter(({ replacement, unchanged }) => replacement !== "never" && !unchanged);
  const names = [...new Set(causes.map(({ path }) => path.replace(/^\/Properties\//, "").replaceAll("/", ".")))];
  const clauses = [
    ...change.action === "modify" && names.length > 0 ? [`${names.join(", ")} changed`] : [],
    ...isUnknownType(change.type) ? [`its type '${change.type}' is unknown and may hold data`] : []
  ];
  return clauses.length > 0 ? `because ${clauses.join(" and ")}` : void 0;
}
function typeTextOf(type) {
  return isUnknownType(type) ? ["; its type is unknown, so it may hold data"] : [];
}
function keptBy(policy = "") {
  return /Snapshot/.test(policy) ? { keeps: "snapshot" } : /Retain/.test(policy) ? { keeps: "resource" } : {};
}
function policyTextOf(policy) {
  if (!policy) return [];
  const text = lookup(POLICY_TEXTS, policy);
  return text ? [text] : ["; policy ", { untrusted: policy }];
}

// actions/lib/analysis/lifecycle/interruption.ts
var INTERRUPTING = {
  // The parameters that start a deployment; the others apply to the next one.
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
  "AWS::ECS::Service": {
    interruption: "new tasks",
    properties: [
      "TaskDefinition",
      "NetworkConfiguration",
      "LoadBalancers",
      "ServiceRegistries",
      "PlatformVersion",
      "ForceNewDeployment",
      "ServiceConnectConfiguration",
      "VolumeConfigurations",
      "VpcLatticeConfigurations"
    ]
  },
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html
  "AWS::RDS::DBInstance": {
    interruption: "database restart",
    properties: ["DBInstanceClass", "EngineVersion", "DBParameterGroupName", "CACertificateIdentifier"]
  },
  "AWS::ElastiCache::ReplicationGroup": {
    interruption: "cache restart",
    properties: ["CacheNodeType", "EngineVersion", "Engine"]
  }
};
var REPLACED = {
  "AWS::ECS::Service": "new tasks",
  "AWS::RDS::DBInstance": "database restart",
  "AWS::ElastiCache::ReplicationGroup": "cache restart",
  "AWS::ElasticLoadBalancingV2::LoadBalancer": "new address",
  "AWS::Cognito::UserPoolDomain": "new address"
};
function interruptionOf(change) {
  if (change.action === "remove") return lookup(REPLACED, change.type) ? "gone" : void 0;
  if (mayReplace(change) && lookup(REPLACED, change.type)) return lookup(REPLACED, change.type);
  if (change.action !== "modify") return void 0;
  const cause = lookup(INTERRUPTING, change.type);
  return change.properties.some(
    ({ path, unchanged }) => !unchanged && cause?.properties.includes(path.split("/")[2] ?? "")
  ) ? cause?.interruption : void 0;
}

// actions/lib/analysis/lifecycle/lifecycleRisks.ts
function lifecycleRisks(changes, inside, resources = { before: void 0, after: void 0 }) {
  const losing = changes.filter((change) => causesDataLoss(change) || takesAllInside(change));
  const others = changes.filter((change) => !losing.includes(change));
  const inner = losing.flatMap((change) => {
    const content = inside.get(resourcePathOf(change));
    return content ? innerDataLoss(change, content) : [];
  });
  const unknown = new Set(inner.flatMap(({ unknownContent, resource }) => unknownContent ? [resource] : []));
  const own = losing.map(dataLossOf).filter(({ resource }) => !unknown.has(resource));
  const rows = new Set(own.map(({ resource }) => resource));
  return [
    ...own,
    ...inner.filter(({ resource }) => !rows.has(resource)),
    ...others.flatMap(replacementRisk),
    ...others.flatMap(removalRisk),
    ...others.flatMap((change) => interruptionRisk(change, () => allStates(changes, resources)))
  ];
}
var INTERRUPTION_TEXTS = {
  "new tasks": "stops its old tasks before it starts new ones: the application is unavailable for some minutes",
  "database restart": "restarts: the application is unavailable for some minutes",
  "cache restart": "restarts: users may have to sign in again",
  "new address": "gets a new address: the old one stops answering",
  gone: "is removed: what depends on it stops working"
};
var VERSIONED = /* @__PURE__ */ new Set([
  "AWS::ApiGateway::Deployment",
  "AWS::Batch::JobDefinition",
  "AWS::ECS::TaskDefinition",
  "AWS::Lambda::LayerVersion",
  "AWS::Lambda::Version"
]);
function replacementRisk(change) {
  if (!mayReplace(change)) return [];
  const kind = change.replacement === "always" ? "replacement" : "possible-replacement";
  const severity = VERSIONED.has(change.type) ? "notice" : "caution";
  const property = replacingPropertyOf(change);
  return [
    { ...resourceOf(change), severity, kind, property, message: [...effectOf(change), ...retainedTextOf(change)] }
  ];
}
var RETAINED_TEXTS = {
  "AWS::Cognito::UserPoolUser": "; the former user stays in the pool and can sign in until it is disabled there",
  "AWS::Cognito::UserPoolUserToGroupAttachment": "; the former user stays in the group"
};
function retainedTextOf({ type, policyAction }) {
  const text = lookup(RETAINED_TEXTS, type);
  return text !== void 0 && policyAction === "ReplaceAndRetain" ? [text] : [];
}
function removalRisk(change) {
  if (change.action !== "remove" && change.action !== "dynamic") return [];
  return [
    { ...resourceOf(change), severity: "caution", kind: "removal", property: void 0, message: effectOf(change) }
  ];
}
function interruptionRisk(change, states) {
  const interruption = interruptionOf(change);
  if (!interruption) return [];
  if (interruption === "new tasks") return [newTasksRisk(change, states())];
  const message = [INTERRUPTION_TEXTS[interruption]];
  return [{ ...resourceOf(change), severity: "caution", kind: "interruption", property: void 0, message }];
}
function newTasksRisk(change, states) {
  const { before, after } = states.get(resourcePathOf(change)) ?? {};
  const minutes = replacementMinutes(after, states);
  const notice = { ...resourceOf(change), severity: "notice", property: void 0 };
  if (!mayReplace(change) && minutes !== void 0 && keepsServing(before) && keepsServing(after))
    return {
      ...notice,
      kind: "side-by-side",
      message: [
        `starts its new tasks beside the old ones, which stop when the new ones are healthy: the application stays available, and old and new tasks run together for up to ${minutes} minutes`
      ]
    };
  const message = minutes === void 0 ? INTERRUPTION_TEXTS["new tasks"] : `stops its old tasks before it starts new ones: the application is unavailable (503) for about 1 to ${minutes} minutes`;
  return { ...notice, kind: "interruption", message: [message] };
}
function resourceOf(change) {
  return { resource: resourcePathOf(change), type: change.type };
}

// actions/lib/analysis/lifecycle/vectorRisks.ts
function vectorRisks(changes, resources) {
  return [...allStates(changes, resources)].flatMap(
    ([path, states]) => pairsIn(states).flatMap(
      ({ name, ...pair }) => [...lengthFindings(pair), ...meaningFindings(pair)].map(
        ({ variable, ...finding }) => ({
          ...{ ...finding, kind: "vectors", resource: path, type: TASK_DEFINITION },
          property: `ContainerDefinitions/${name}/Environment/${variable}`
        })
      )
    )
  );
}
var [STORE, LENGTH, HALF, ENGINE, MODEL, BYPASS] = [
  "VECTOR_DB",
  "PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH",
  "PGVECTOR_USE_HALFVEC",
  "RAG_EMBEDDING_ENGINE",
  "RAG_EMBEDDING_MODEL",
  "BYPASS_EMBEDDING_AND_RETRIEVAL"
];
var DEFAULTS = {
  [LENGTH]: "1536",
  [HALF]: "false",
  [ENGINE]: "",
  [MODEL]: "sentence-transformers/all-MiniLM-L6-v2",
  [BYPASS]: "false"
};
var REINDEX = "until an administrator reindexes the knowledge (Admin Panel, Settings, Documents) and people upload other files again";
function lengthFindings({ before, after }) {
  if (before.get(STORE) !== "pgvector" || after.get(STORE) !== "pgvector") return [];
  return [LENGTH, HALF].flatMap((variable) => {
    const [old, next] = [textOf2(variable, before), textOf2(variable, after)];
    if (old === next || variable === HALF && textOf2(LENGTH, before) !== textOf2(LENGTH, after)) return [];
    const message = variable === LENGTH ? "changes the length of the stored vectors: " : "changes the type of the stored vectors: ";
    return [
      {
        ...{ severity: "danger", variable, before: old, after: next },
        message: [
          message,
          { untrusted: `${old} → ${next}` },
          ". Open WebUI refuses another one than its table has: the standard image does not start, and with the slim image every document fails. Drop the table document_chunk before, and have all knowledge indexed again after"
        ]
      }
    ];
  });
}
function meaningFindings({ before, after }) {
  const [wasOff, isOff] = [before, after].map((variables) => textOf2(BYPASS, variables).toLowerCase() === "true");
  if (wasOff && isOff) return [];
  if (isOff)
    return [
      caution(BYPASS, [
        "no longer searches documents: their stored vectors are not used, and a model gets each document whole"
      ])
    ];
  if (wasOff)
    return [
      caution(BYPASS, [
        `begins to search documents: files of before have no vectors, and searches find nothing in them ${REINDEX}`
      ])
    ];
  const [old, next] = [modelIn(before), modelIn(after)];
  if (old === next) return [];
  return [
    {
      ...caution(MODEL, [
        "embeds documents with ",
        { untrusted: next },
        " in place of ",
        { untrusted: old },
        `: vectors of two models cannot be compared, and searches find nothing that fits in documents of before ${REINDEX}`
      ]),
      ...{ before: old, after: next }
    }
  ];
}
function caution(variable, message) {
  return { severity: "caution", variable, message };
}
function modelIn(variables) {
  const engine = textOf2(ENGINE, variables);
  return engine === "" ? textOf2(MODEL, variables) : `${engine}: ${textOf2(MODEL, variables)}`;
}
function textOf2(name, variables) {
  const value = variables.get(name) ?? "";
  return value === "" ? DEFAULTS[name] ?? "" : value;
}
function pairsIn({ type, before, after }) {
  if (type !== TASK_DEFINITION || !before || !after) return [];
  const old = containersIn(before);
  return containersIn(after).flatMap(({ name, variables }) => {
    const former = old.find((container) => container.name === name);
    return former ? [{ name, before: former.variables, after: variables }] : [];
  });
}
function containersIn(state) {
  const { ContainerDefinitions: containers } = propertiesIn(state);
  return listOf(containers).flatMap((container) => {
    if (!isValueMap(container)) return [];
    const [name, image] = [container.Name, container.Image].map((value) => typeof value === "string" ? value : "");
    if (!isOpenWebUi({ name: name ?? "", image: image ?? "" })) return [];
    const entries = listOf(container.Environment).flatMap(
      (entry) => isValueMap(entry) && typeof entry.Name === "string" && typeof entry.Value === "string" ? [[entry.Name, entry.Value]] : []
    );
    return [{ name: name ?? "", variables: new Map(entries) }];
  });
}
function listOf(value) {
  return isValueList(value) ? value : [];
}

// actions/lib/analysis/lifecycle/versionRisks.ts
function versionRisks(changes, resources) {
  const states = allStates(changes, resources);
  const hasDatabase = [...states.values()].some(isDeployedDatabase);
  return containerPairs(states).flatMap((pair) => versionRisk(pair, { hasDatabase, isRestored: hasNewDatabases(states) }));
}
function isDeployedDatabase({ type, before }) {
  return before !== void 0 && lookup(SNAPSHOT_PROPERTIES, type) !== void 0;
}
function versionRisk(pair, { hasDatabase, isRestored }) {
  const { texts, difference } = compareImages(pair);
  if (difference !== void 0 ? difference <= 0 : isRestored) return [];
  const message = messageOf(texts, hasDatabase);
  return [{ kind: "version", severity: "caution", ...imageProperty(pair), message, ...texts }];
}
var MINUTES_WITHOUT_SERVICE = "2 to 10 minutes";
function messageOf({ before, after }, hasDatabase) {
  const [first, back] = hasDatabase ? ["deploy takes a snapshot of the database first, while the application runs; then", "restore that snapshot"] : ["the stack has no database of its own, so deploy takes no snapshot;", "restore a backup of your own"];
  return [
    ...["changes Open WebUI from ", { untrusted: before }, " to ", { untrusted: after }],
    `: ${first} nobody is served for about ${MINUTES_WITHOUT_SERVICE}, until the new version has migrated the database and is healthy. To go back, ${back}: the old version does not start on a migrated database`
  ];
}

// actions/lib/analysis/policy/scalarsIn.ts
function scalarsIn(value) {
  if (isValueList(value)) return value.flatMap(scalarsIn);
  if (isValueMap(value)) return Object.values(value).flatMap(scalarsIn);
  const scalar = scalarOf(value);
  return scalar === void 0 ? [] : [scalar];
}

// actions/lib/template/compare/expressionSources.ts
var PURE_FUNCTIONS = /* @__PURE__ */ new Set(["Fn::Base64", "Fn::Cidr", "Fn::Join", "Fn::Select", "Fn::Split"]);
var DYNAMIC_REFERENCE = "{{resolve:";
function expressionSourcesOf(expression) {
  switch (expression.kind) {
    case "resource":
      return [{ kind: "resource", path: expression.path, attribute: void 0 }];
    case "attribute":
      return [{ kind: "resource", path: expression.path, attribute: expression.attribute }];
    case "pseudo-parameter":
      return [{ kind: "stack", nestedPath: expression.nestedPath }];
    case "literal":
      return hasDynamicReference(JSON.stringify(expression.value)) ? void 0 : [];
    case "call":
      return PURE_FUNCTIONS.has(expression.name) ? sourcesOfAll(childrenOf(expression)) : void 0;
    case "join":
    case "list":
      return sourcesOfAll(childrenOf(expression));
    case "availability-zone":
    case "stored-parameter":
    case "no-echo-parameter":
    case "unlisted":
    case "unresolved":
      return void 0;
    default:
      return expression;
  }
}
function hasDynamicReference(text) {
  return text.includes(DYNAMIC_REFERENCE);
}
function sourcesOfAll(expressions) {
  const sources = expressions.map(expressionSourcesOf);
  const complete = sources.filter((source) => source !== void 0);
  return complete.length === sources.length ? complete.flat() : void 0;
}

// actions/lib/analysis/scalar.ts
var MASKED = /^\*{4,}$/;
function isUnjudgeable(value, isOwn) {
  if (typeof value === "string") return hasDynamicReference(value) || MASKED.test(value);
  if (!(value instanceof Unknown)) return false;
  const sources = expressionSourcesOf(value.expression) ?? [];
  return sources.length === 0 || sources.some((source) => source.kind === "stack" || !isOwn(source.path, source.attribute));
}
function scalarText(scalar) {
  if (typeof scalar === "string") return scalar;
  return scalar.expression.kind === "join" ? scalar.text : `\${${scalar.text}}`;
}
function partsOf(scalar) {
  if (typeof scalar === "string" || scalar.expression.kind !== "join") return [scalar];
  return scalar.expression.parts.map((part) => typeof part === "string" ? part : new Unknown(part));
}
function includesLiteral(scalar, search) {
  return partsOf(scalar).some((part) => typeof part === "string" && part.includes(search));
}
function matchesLiteral(scalar, pattern) {
  return typeof scalar === "string" && pattern.test(scalar);
}

// actions/lib/analysis/access/attachment.ts
var ATTACHED = /* @__PURE__ */ new Set(["AWS::IAM::ManagedPolicy", "AWS::IAM::Policy"]);
var PRINCIPALS = ["Roles", "Users", "Groups"];
function isAttachment(type, property) {
  return ATTACHED.has(type) && PRINCIPALS.includes(property);
}
function attachmentVerdicts(type, properties) {
  if (!ATTACHED.has(type)) return [];
  return PRINCIPALS.flatMap((property) => {
    const { [property]: value } = properties;
    return (isValueList(value) ? value : []).map((item) => {
      const text = scalarText(scalarOf(item) ?? "");
      const message = ["is attached to ", { untrusted: text }];
      return { kind: "access", severity: "notice", property, message, key: `${property} ${text}` };
    });
  });
}
var TARGETS = [
  ...PRINCIPALS,
  "Queues",
  "Topics",
  "TopicArn",
  "Queue",
  "Bucket",
  "SecretId",
  "FunctionName",
  "TargetFunctionArn",
  "LayerVersionArn",
  "EventBusName",
  "ResourceArn",
  "TargetId"
];
function attachmentTargets(properties) {
  const targets = TARGETS.flatMap((name) => scalarsIn(properties[name]).map((target) => `${name} ${scalarText(target)}`));
  return targets.length > 0 ? targets : [""];
}

// actions/lib/analysis/leaves.ts
function leavesOf(properties) {
  const leaves = /* @__PURE__ */ new Map();
  const visit = (value, path, name) => {
    leaves.set(path, { path, name, value });
    if (isValueList(value)) for (const [index, item] of value.entries()) visitItem(item, path, index);
    if (isValueMap(value)) for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`, key);
  };
  const visitItem = (item, path, index) => {
    const { Key, Name, Value } = isValueMap(item) ? item : {};
    const name = [Key, Name].find((text) => typeof text === "string") ?? String(index);
    const isNamedValue = name !== String(index) && Value !== void 0;
    visit(isNamedValue ? Value : item, `${path}/${name}`, name);
  };
  for (const [name, value] of Object.entries(properties)) visit(value, name, name);
  return leaves;
}

// actions/lib/analysis/access/exposure.ts
var EXPOSING = {
  PubliclyAccessible: [{ severity: "danger", value: "true", message: "is reachable from the internet" }],
  Scheme: [{ severity: "caution", value: "internet-facing", message: "faces the internet" }],
  AccessControl: [
    { severity: "danger", value: "publicread", message: "lets anybody read its objects" },
    { severity: "danger", value: "publicreadwrite", message: "lets anybody read and write its objects" },
    { severity: "danger", value: "authenticatedread", message: "lets every AWS account read its objects" }
  ],
  AuthType: [{ severity: "danger", value: "none", message: "lets anybody call it without credentials" }],
  FunctionUrlAuthType: [{ severity: "danger", value: "none", message: "lets anybody call it without credentials" }],
  AssignPublicIp: [{ severity: "caution", value: "enabled", message: "gets a public IP address" }],
  AssociatePublicIpAddress: [{ severity: "caution", value: "true", message: "gets a public IP address" }],
  EndpointPublicAccess: [{ severity: "caution", value: "true", message: "has a public endpoint" }],
  MapPublicIpOnLaunch: [{ severity: "caution", value: "true", message: "gives its machines public IP addresses" }],
  DirectInternetAccess: [{ severity: "caution", value: "enabled", message: "has access to the internet" }],
  AuthorizationType: [{ severity: "caution", value: "none", message: "lets anybody call it without credentials" }],
  AllowUnauthenticatedIdentities: [
    { severity: "danger", value: "true", message: "gives credentials to guests, who do not sign in" }
  ],
  AllowAdminCreateUserOnly: [{ severity: "danger", value: "false", message: "lets anybody sign up" }],
  Privileged: [{ severity: "caution", value: "true", message: "runs a container with the rights of its host" }],
  EnableExecuteCommand: [{ severity: "caution", value: "true", message: "lets users run commands in its containers" }],
  BlockPublicPolicy: [{ severity: "caution", value: "false", message: "does not block public policies" }],
  BlockPublicAcls: [{ severity: "caution", value: "false", message: "does not block public ACLs" }],
  IgnorePublicAcls: [{ severity: "caution", value: "false", message: "does not ignore public ACLs" }],
  RestrictPublicBuckets: [{ severity: "caution", value: "false", message: "does not restrict public buckets" }]
};
var LOAD_BALANCERS = ["AWS::ElasticLoadBalancing::LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer"];
var ONLY_IN = {
  AuthType: ["AWS::Lambda::Url"],
  Scheme: LOAD_BALANCERS,
  AccessControl: ["AWS::S3::Bucket"],
  AuthorizationType: ["AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Route"]
};
var CLOSED_BY_DEFAULT = /* @__PURE__ */ new Set([
  "AccessControl",
  "AllowUnauthenticatedIdentities",
  "AssignPublicIp",
  "EnableExecuteCommand",
  "MapPublicIpOnLaunch",
  "Privileged"
]);
function isExposure(type, path, isPresent) {
  const name = path.split("/").at(-1) ?? "";
  if (lookup(EXPOSING, name) === void 0 || lookup(ONLY_IN, name)?.includes(type) === false) return false;
  return isPresent || name === "Scheme" || CLOSED_BY_DEFAULT.has(name);
}
function exposureVerdicts(type, properties, context) {
  const leaves = [...leavesOf(properties).values()];
  return [...leaves.flatMap((leaf) => exposuresAt(type, leaf, context)), ...defaultScheme(type, properties)];
}
function exposuresAt(type, { path, name, value }, { isOwn }) {
  const exposing = lookup(EXPOSING, name) ?? [];
  const scalar = scalarOf(value);
  if (scalar === void 0 || exposing.length === 0 || lookup(ONLY_IN, name)?.includes(type) === false) return [];
  const text = scalarText(scalar);
  if (isUnjudgeable(value, isOwn))
    return [exposure("not-judged", path, ["has a value that is known only after the deployment"], text)];
  return exposing.filter((exposing2) => scalar === text && exposing2.value === text.toLowerCase()).map(({ severity, message }) => ({ ...exposure(severity, path, [message], text), after: text }));
}
function defaultScheme(type, { Scheme, Type }) {
  if (!LOAD_BALANCERS.includes(type) || Scheme !== void 0 || Type === "gateway") return [];
  return [exposure("caution", "Scheme", ["faces the internet, the default"], "internet-facing")];
}
function exposure(severity, property, message, key) {
  return { kind: "access", severity, property, message, key: `${property} ${key}` };
}

// actions/lib/analysis/network/addressRange.ts
var FEWEST_BITS = { v4: 16, v6: 32 };
var PRIVATE = [
  [/^10\./, 8],
  [/^172\.(?:1[6-9]|2\d|3[01])\./, 12],
  [/^192\.168\./, 16],
  [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, 10],
  [/^f[cd][\da-f]{2}:/i, 7]
];
function isWide(range) {
  const bits = bitsOf(range);
  if (bits === void 0) return false;
  const text = String(range).trim();
  if (PRIVATE.some(([pattern, fewest]) => pattern.test(text) && bits >= fewest)) return false;
  return bits < (text.includes(":") ? FEWEST_BITS.v6 : FEWEST_BITS.v4);
}
function isEveryAddress(range) {
  return bitsOf(range) === 0;
}
function bitsOf(range) {
  const bits = typeof range === "string" ? /^[\d.a-f:]+\/(\d{1,3})$/i.exec(range.trim())?.[1] : void 0;
  return bits === void 0 ? void 0 : Number(bits);
}

// actions/lib/analysis/network/ports.ts
var SERVICES = {
  21: "FTP",
  22: "SSH",
  23: "Telnet",
  25: "SMTP",
  53: "DNS",
  80: "HTTP",
  135: "Windows RPC",
  443: "HTTPS",
  445: "SMB",
  1433: "SQL Server",
  1521: "Oracle",
  2049: "NFS",
  2375: "Docker",
  3306: "MySQL",
  3389: "Remote Desktop",
  5432: "PostgreSQL",
  5439: "Redshift",
  5900: "VNC",
  5985: "WinRM",
  6379: "Redis",
  9200: "OpenSearch",
  11211: "Memcached",
  27017: "MongoDB"
};
var HARMLESS_PORTS = /* @__PURE__ */ new Set([25, 53, 80, 443]);
var SENSITIVE_PORTS = Object.keys(SERVICES).map(Number).filter((port) => !HARMLESS_PORTS.has(port));
function serviceOf(port) {
  return Object.hasOwn(SERVICES, port) ? SERVICES[port] : void 0;
}
function sensitiveServicesIn([from, to]) {
  return SENSITIVE_PORTS.filter((port) => port >= from && port <= to).flatMap((port) => serviceOf(port) ?? []);
}

// actions/lib/analysis/network/traffic.ts
var EVERY_PROTOCOL = "-1";
var UDP = /* @__PURE__ */ new Set(["udp", "17"]);
var WITH_PORTS = /* @__PURE__ */ new Set(["tcp", "6", ...UDP, void 0]);
var NUMBER = /^-?\d+$/;
function trafficOf({ IpProtocol, FromPort, ToPort }) {
  const protocol = lowerCase(scalarOf(IpProtocol));
  const [from, to] = [scalarOf(FromPort ?? ToPort), scalarOf(ToPort ?? FromPort)];
  const hasPorts = WITH_PORTS.has(protocol);
  const ports = hasPorts ? portRange(from, to) : void 0;
  const hasEveryPort = hasPorts && (ports ? ports[0] <= 1 && ports[1] >= 65535 : from === void 0 || from === "-1");
  const isEverything = protocol === EVERY_PROTOCOL || hasEveryPort;
  return {
    message: isEverything ? ["every port"] : trafficText(protocol, ports, from),
    ports,
    isEverything,
    isUnknown: [IpProtocol, FromPort, ToPort].some((part) => part instanceof Unknown || isUnjudgeable(part, () => false)),
    key: JSON.stringify([protocol ?? null, from ?? null, to ?? null])
  };
}
function trafficText(protocol, ports, port) {
  if (matchesLiteral(protocol, /^(?:icmp.*|1|58)$/)) return ["ping (ICMP)"];
  if (ports) return [portsText(ports, UDP.has(protocol))];
  if (port !== void 0) return ["port ", { untrusted: scalarText(port) }];
  return ["protocol ", { untrusted: scalarText(protocol ?? "unknown") }];
}
function portsText([from, to], isUdp) {
  const suffix = isUdp ? " (UDP)" : "";
  if (from === to) {
    const service = serviceOf(from);
    return service === void 0 ? `port ${from}${suffix}` : `${service} (${from}${isUdp ? ", UDP" : ""})`;
  }
  const services = sensitiveServicesIn([from, to]).slice(0, 3);
  return `ports ${from} to ${to}${suffix}${services.length > 0 ? `, ${services.join(", ")} included,` : ""}`;
}
function portRange(from, to) {
  if (!matchesLiteral(from, NUMBER) || !matchesLiteral(to, NUMBER) || Number(from) < 0) return void 0;
  return [Number(from), Number(to)];
}
function lowerCase(scalar) {
  return typeof scalar === "string" ? scalar.toLowerCase() : scalar;
}

// actions/lib/analysis/network/ruleVerdicts.ts
var PEERS = {
  ingress: ["CidrIp", "CidrIpv6", "SourcePrefixListId", "SourceSecurityGroupId", "SourceSecurityGroupName"],
  egress: ["CidrIp", "CidrIpv6", "DestinationPrefixListId", "DestinationSecurityGroupId"]
};
var PREPOSITIONS = { ingress: " from ", egress: " to " };
function ruleVerdicts(property, rule, direction, isOwn) {
  const traffic = trafficOf(rule);
  return PEERS[direction].flatMap((name) => {
    const { [name]: peer } = rule;
    if (peer === void 0 || peer === null) return [];
    const key = JSON.stringify([direction, traffic.key, name, peer]);
    const judgement = judgementOf({ name, peer, traffic, direction }, isOwn);
    return [{ kind: "network", property: property || name, ...judgement, key }];
  });
}
function judgementOf({ name, peer, traffic, direction }, isOwn) {
  const scalar = scalarOf(peer) ?? "";
  const isAddress = name.startsWith("Cidr");
  const shownPeer = { untrusted: scalarText(scalar) };
  const preposition = PREPOSITIONS[direction];
  const allows = (...end) => ["allows ", ...traffic.message, ...end];
  if (name.endsWith("PrefixListId"))
    return {
      severity: "not-judged",
      message: allows(`${preposition}prefix list `, shownPeer, ", whose addresses were not judged")
    };
  if (isUnjudgeable(peer, isOwn) || traffic.isUnknown && isWide(scalar) || isAddress && !isKnownRange(scalar))
    return {
      severity: "not-judged",
      message: ["has a network rule that could not be judged: a part of it is known only after the deployment"]
    };
  if (isAddress && isWide(scalar)) {
    const extent = isEveryAddress(scalar) ? "everywhere" : "much of the internet";
    return { severity: SEVERITIES[direction](traffic), message: allows(`${preposition}${extent} (`, shownPeer, ")") };
  }
  return { severity: "notice", message: allows(preposition, shownPeer) };
}
function isKnownRange(scalar) {
  const last = partsOf(scalar).at(-1);
  if (typeof last === "string" && /^\/(?:32|128)$/.test(last)) return true;
  return partsOf(scalar).every(
    (part) => typeof part === "string" || part.expression.kind === "attribute" && /Cidr|(?:Public|Private)Ip$/.test(part.expression.attribute) || part.expression.kind === "call"
  );
}
var SEVERITIES = {
  ingress: ({ isEverything, ports }) => isEverything || ports && sensitiveServicesIn(ports).length > 0 ? "danger" : "caution",
  // A security group without egress rules lets everything out, so one port less is no reason to stop.
  egress: ({ isEverything }) => isEverything ? "caution" : "notice"
};

// actions/lib/analysis/network/networkVerdicts.ts
var GROUP = "AWS::EC2::SecurityGroup";
function networkVerdicts(type, properties, isOwn) {
  switch (type) {
    case GROUP:
      return [
        ...rulesIn("SecurityGroupIngress", properties.SecurityGroupIngress, "ingress", isOwn),
        ...rulesIn("SecurityGroupEgress", properties.SecurityGroupEgress, "egress", isOwn)
      ];
    case "AWS::EC2::SecurityGroupIngress":
      return rulesIn("", properties, "ingress", isOwn);
    case "AWS::EC2::SecurityGroupEgress":
      return rulesIn("", properties, "egress", isOwn);
    case "AWS::EC2::NetworkAclEntry":
      return aclVerdicts(properties, isOwn);
    default:
      return [];
  }
}
var RULES = ["AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress", "AWS::EC2::NetworkAclEntry"];
function isNetworkRule(type, property) {
  return RULES.includes(type) || type === GROUP && /^SecurityGroup(?:In|E)gress$/.test(property);
}
function lostEgressRules(type, before, after, isOwn) {
  const rules = rulesIn("SecurityGroupEgress", before.SecurityGroupEgress, "egress", isOwn);
  const { SecurityGroupEgress: next = [] } = after;
  const hasRules = next !== null && !(isValueList(next) && next.length === 0);
  if (type !== GROUP || rules.length === 0 || rules.some(({ severity }) => severity === "caution") || hasRules)
    return [];
  const message = ["allows every port to everywhere: it has no egress rules any more"];
  return [{ kind: "network", severity: "caution", property: "SecurityGroupEgress", message, key: "no egress rules" }];
}
function rulesIn(property, value, direction, isOwn) {
  if (value === void 0 || value === null) return [];
  if (isValueList(value)) return value.flatMap((rule) => rulesIn(property, rule, direction, isOwn));
  if (!isValueMap(value)) return [unjudgedRules(property, value)];
  if (Object.keys(value).every((key) => /^\d+$/.test(key)))
    return Object.values(value).flatMap((rule) => rulesIn(property, rule, direction, isOwn));
  return ruleVerdicts(property, value, direction, isOwn);
}
function unjudgedRules(property, value) {
  const message = ["has network rules that could not be judged: they are known only after the deployment"];
  return { kind: "network", severity: "not-judged", property, message, key: JSON.stringify(value) };
}
function aclVerdicts(properties, isOwn) {
  const { RuleAction, Egress, Protocol = null, PortRange, CidrBlock = null, Ipv6CidrBlock = null } = properties;
  const action = scalarOf(RuleAction);
  if (typeof action === "string" && action.toLowerCase() === "deny") return [];
  const { From = null, To = null } = isValueMap(PortRange) ? PortRange : {};
  const rule = { IpProtocol: Protocol, FromPort: From, ToPort: To, CidrIp: CidrBlock, CidrIpv6: Ipv6CidrBlock };
  return ruleVerdicts("", rule, String(Egress) === "true" ? "egress" : "ingress", isOwn).map((verdict) => ({
    ...verdict,
    // AWS creates such an entry in every default network ACL: security groups decide.
    severity: verdict.severity === "danger" ? "caution" : verdict.severity,
    property: verdict.property === "CidrIpv6" ? "Ipv6CidrBlock" : "CidrBlock"
  }));
}

// actions/lib/analysis/access/lostLimits.ts
var PUBLIC_ACCESS_BLOCK = /* @__PURE__ */ new Set([
  "BlockPublicAcls",
  "BlockPublicPolicy",
  "IgnorePublicAcls",
  "RestrictPublicBuckets"
]);
var BOUNDED = /* @__PURE__ */ new Set(["AWS::IAM::Role", "AWS::IAM::User"]);
function lostLimits(type, before, after, { isOwn }) {
  return [
    ...lostPublicAccessBlock(before, after),
    ...lostBoundary(type, before, after),
    ...lostEgressRules(type, before, after, isOwn)
  ];
}
function isLimit(type, path) {
  return PUBLIC_ACCESS_BLOCK.has(path.split("/").at(-1) ?? "") || BOUNDED.has(type) && path === "PermissionsBoundary";
}
function lostPublicAccessBlock(before, after) {
  const next = leavesOf(after);
  const flag = [...leavesOf(before).values()].find(
    ({ name, path, value }) => PUBLIC_ACCESS_BLOCK.has(name) && String(value) === "true" && !next.has(path)
  );
  if (!flag) return [];
  return [lostLimit(flag.path.split("/")[0] ?? "", "no longer blocks public access", "public access block")];
}
function lostBoundary(type, before, after) {
  const [old, next] = [before.PermissionsBoundary, after.PermissionsBoundary];
  if (!BOUNDED.has(type) || old === void 0 || JSON.stringify(old) === JSON.stringify(next)) return [];
  const message = next === void 0 ? "no longer has a permissions boundary" : "gets another permissions boundary";
  return [lostLimit("PermissionsBoundary", message, "boundary")];
}
function lostLimit(property, message, key) {
  return { kind: "access", severity: "caution", property, message: [message], key: `${property} ${key}` };
}

// actions/lib/analysis/policy/resource.ts
function isEveryResource(resource) {
  return matchesLiteral(resource, /^(?:\*+|\*\?.*|arn:[\w*-]*:[\w*-]*:[\w*-]*:[\d*]*:\*(?:\/\*)?|arn:\*)$/);
}
var WILDCARD = /[*?]/;
var SHORTEST_PREFIX = 4;
var UNKNOWN = "\0";
function extentOf(resource) {
  const text = patternOf(resource);
  if (!WILDCARD.test(text)) return "one";
  const [head = "", ...tail] = text.split(UNKNOWN);
  if (tail.length > 0 && !WILDCARD.test(head)) return "one";
  const [, , service = "", region = "", account = "", ...rest] = text.split(":");
  const id = rest.join(":");
  if (WILDCARD.test(account) || WILDCARD.test(service) || id === "") return "many";
  if (service === "s3") return extentOfName(id.split("/")[0] ?? "");
  const [kind = "", name] = splitOnce(id);
  if (name === void 0) return extentOfName(kind);
  if (WILDCARD.test(kind)) return "many";
  if (service === "secretsmanager" && /^[^*?]+-(?:\*|\?+)$/.test(name)) return WILDCARD.test(region) ? "some" : "one";
  const hasPath = service === "iam" || service === "secretsmanager" || service === "ssm";
  return extentOfName(hasPath ? name : name.split(/[/:]/)[0] ?? "");
}
function accountInArn(resource) {
  const account = patternOf(resource).split(":")[4];
  return account !== void 0 && /^\d{12}$/.test(account) ? account : void 0;
}
function extentOfName(name) {
  const prefix = name.search(WILDCARD);
  if (prefix === -1) return "one";
  return prefix < SHORTEST_PREFIX ? "many" : "some";
}
function splitOnce(id) {
  const index = id.search(/[/:]/);
  return index === -1 ? [id, void 0] : [id.slice(0, index), id.slice(index + 1)];
}
function patternOf(resource) {
  return partsOf(resource).map((part) => typeof part === "string" ? part : UNKNOWN).join("");
}

// actions/lib/analysis/policy/condition.ts
var LIMITING_KEY = /^(?:aws:(?:Principal(?:Account|Arn|OrgID|OrgPaths)|Source(?:Account|Arn|Ip|OrgID|OrgPaths|Owner|Vpc|Vpce)|VpcSourceIp|userid)|kms:(?:CallerAccount|ViaService)|s3:(?:DataAccessPointArn|DataAccessPointAccount)|elasticfilesystem:AccessedViaMountTarget|.+:sub|(?!token\.actions\.githubusercontent\.com).+:aud)$/i;
var OPEN_OPERATOR = /Not|IfExists$|^Null$|^ForAllValues:/;
function limitingKeysOf(condition) {
  return [...new Set(limitsIn(condition).map(({ key }) => key))];
}
function limitsToOwnAccount(condition, context) {
  return limitsIn(condition).some(({ value }) => {
    const values = scalarsIn(value);
    return values.length > 0 && values.every((item) => isOwnLimit(item, context));
  });
}
function isOwnLimit(limit, { account, isOwn }) {
  if (account !== void 0 && (limit === account || accountInArn(limit) === account)) return true;
  const [first] = partsOf(limit);
  if (!(first instanceof Unknown) || isUnjudgeable(limit, isOwn)) return false;
  return first.expression.kind === "resource" || /Arn$|Id$/.test(attributeOf(first));
}
function letsInGuests(condition) {
  return testsIn(condition).some(
    ({ key, value }) => /:amr$/i.test(key) && scalarsIn(value).some((text) => typeof text !== "string" || /^unauth|[*?]/i.test(text))
  );
}
function limitsIn(condition) {
  return testsIn(condition).filter(({ key, value }) => LIMITING_KEY.test(key) && !valuesOf(value).some(isOpen));
}
function testsIn(condition) {
  return Object.entries(condition).flatMap(([operator, tests]) => {
    if (OPEN_OPERATOR.test(operator) || !isValueMap(tests)) return [];
    return Object.entries(tests).map(([key, value]) => ({ key, value }));
  });
}
function attributeOf({ expression }) {
  return expression.kind === "attribute" ? expression.attribute : "";
}
function valuesOf(value) {
  return isValueList(value) ? value : [value];
}
function isOpen(value) {
  if (typeof value !== "string") return false;
  return isEveryResource(value) || isWide(value) || /\/0$|^[*?]+$|^repo:\*/.test(value) || isAnyRole(value);
}
function isAnyRole(text) {
  return /^arn:[^:]*:[^:]*:[^:]*:\*:/.test(text);
}

// actions/lib/analysis/policy/principal.ts
var KINDS = { AWS: "aws", Service: "service", Federated: "federated", CanonicalUser: "canonical-user" };
var IDENTITY_SERVICES = /* @__PURE__ */ new Set(["iam", "sts"]);
function principalsIn(value) {
  if (!isValueMap(value)) return scalarsIn(value).map((name) => principalOf("aws", name));
  return Object.entries(KINDS).flatMap(([key, kind]) => scalarsIn(value[key]).map((name) => principalOf(kind, name)));
}
function accountOf(name) {
  const segments = segmentsOf(name);
  const account = isIdentity(segments) ? segments[4] : segments[0];
  return typeof account === "string" && /^\d{12}$/.test(account) ? account : void 0;
}
function isJudgeablePrincipal(name) {
  if (name instanceof Unknown && name.expression.kind === "attribute") return /arn$/i.test(name.expression.attribute);
  const segments = segmentsOf(name);
  const [, , service, , account, resource] = segments;
  if (!isIdentity(segments) || service !== "iam" || resource === void 0) return false;
  return account === "cloudfront" || isReference(account);
}
function principalOf(kind, name) {
  return { kind: name === "*" ? "anybody" : kind, name };
}
function isIdentity([arn, , service, region]) {
  return arn === "arn" && IDENTITY_SERVICES.has(service) && region === "";
}
function isReference(scalar) {
  if (!(scalar instanceof Unknown)) return false;
  return scalar.expression.kind === "resource" || scalar.expression.kind === "attribute";
}
function segmentsOf(name) {
  return partsOf(name).reduce(
    (segments, part) => {
      const [first = "", ...rest] = typeof part === "string" ? part.split(":") : [part];
      return [...segments.slice(0, -1), joinText([segments.at(-1) ?? "", first]), ...rest];
    },
    [""]
  );
}

// actions/lib/analysis/access/permission.ts
var PERMISSIONS = /* @__PURE__ */ new Set([
  "AWS::Lambda::Permission",
  "AWS::Lambda::LayerVersionPermission",
  "AWS::Events::EventBusPolicy"
]);
function isPermission(type) {
  return PERMISSIONS.has(type);
}
function permissionVerdicts(type, properties, context) {
  const { Principal, Action, SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition } = properties;
  if (!isPermission(type) || Principal === void 0) return [];
  const [name, action] = [scalarOf(Principal) ?? "", scalarText(scalarOf(Action) ?? "")];
  const limits = [SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition].map((limit) => limit ?? null);
  const judgement = isUnjudgeable(Principal, context.isOwn) ? { severity: "not-judged", message: ["lets in a principal that is known only after the deployment"] } : judgementOf2(name, { untrusted: action }, properties, context);
  return [
    {
      kind: "access",
      property: "Principal",
      ...judgement,
      key: `Principal ${JSON.stringify([name, action, ...limits])}`
    }
  ];
}
function judgementOf2(name, action, properties, context) {
  const limits = limitsOf(properties);
  const isLimited = limits.length > 0;
  const under = isLimited ? [`, limited by ${limits.join(" and ")}`] : [];
  if (name === "*")
    return { severity: isLimited ? "caution" : "danger", message: ["lets anybody use ", action, ...under] };
  const shownName = { untrusted: scalarText(name) };
  const owner = accountOf(name);
  if (owner !== void 0 && owner !== context.account)
    return { severity: "caution", message: ["lets another account, ", shownName, ", use ", action, ...under] };
  if (includesLiteral(name, ".amazonaws.com")) return serviceJudgement(shownName, action, limits, properties, context);
  return { severity: "notice", message: ["lets ", shownName, " use ", action, ...under] };
}
function serviceJudgement(name, action, limits, { SourceArn, SourceAccount }, context) {
  const lets = ["lets ", name, " use ", action];
  if (limits.length === 0)
    return { severity: "caution", message: [...lets, " without a condition that limits the caller"] };
  const sources = [SourceArn, SourceAccount].flatMap((source) => scalarOf(source) ?? []);
  const message = [...lets, `, limited by ${limits.join(" and ")}`];
  if (sources.some((source) => isOwnLimit(source, context))) return { severity: "notice", message };
  if (sources.some((source) => (accountOf(source) ?? accountInArn(source)) !== void 0))
    return { severity: "caution", message: [...message, " of another account"] };
  return { severity: "not-judged", message: [...message, ", which was not judged"] };
}
function limitsOf({
  SourceArn,
  SourceAccount,
  PrincipalOrgID,
  OrganizationId,
  Condition
}) {
  return Object.entries({ SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition }).filter(([, value]) => value !== void 0 && value !== "*").map(([key]) => key);
}

// actions/lib/analysis/network/addressListVerdicts.ts
var DATABASE_INGRESS = { path: /(?:^|\/)CIDRIP$/, severity: "danger" };
var ADDRESS_LISTS = {
  "AWS::EC2::PrefixList": { path: /^Entries\/[^/]+\/Cidr$/, severity: "caution" },
  "AWS::EKS::Cluster": { path: /(?:^|\/)PublicAccessCidrs\/\d+$/, severity: "caution" },
  "AWS::ElastiCache::SecurityGroupIngress": DATABASE_INGRESS,
  "AWS::RDS::DBSecurityGroup": DATABASE_INGRESS,
  "AWS::RDS::DBSecurityGroupIngress": DATABASE_INGRESS,
  "AWS::Redshift::ClusterSecurityGroupIngress": DATABASE_INGRESS,
  "AWS::WAF::IPSet": { path: /^IPSetDescriptors\/[^/]+\/Value$/, severity: "caution" },
  "AWS::WAFRegional::IPSet": { path: /^IPSetDescriptors\/[^/]+\/Value$/, severity: "caution" },
  "AWS::WAFv2::IPSet": { path: /^Addresses\/\d+$/, severity: "caution" }
};
function isAddressListPath(type, path) {
  return lookup(ADDRESS_LISTS, type)?.path.test(path) === true;
}
function addressListVerdicts(type, properties, isOwn) {
  const list = lookup(ADDRESS_LISTS, type);
  const leaves = list ? [...leavesOf(properties).values()].filter(({ path }) => list.path.test(path)) : [];
  const addresses = leaves.flatMap(({ path, value }) => {
    const address = scalarOf(value);
    if (!list || address === void 0) return [];
    return [networkVerdict(path.split("/")[0] ?? "", judgementOf3(address, list, isOwn), scalarText(address))];
  });
  return [...addresses, ...routeVerdicts(type, properties)];
}
function judgementOf3(address, { severity }, isOwn) {
  const shown = { untrusted: scalarText(address) };
  if (isUnjudgeable(address, isOwn))
    return { severity: "not-judged", message: ["has an address range that is known only after the deployment"] };
  if (!isWide(address)) return { severity: "notice", message: ["lists the addresses ", shown] };
  const extent = isEveryAddress(address) ? "every address" : "much of the internet";
  return { severity, message: [`lists ${extent} (`, shown, ")"] };
}
function routeVerdicts(type, properties) {
  const { GatewayId, DestinationCidrBlock, DestinationIpv6CidrBlock } = properties;
  if (type !== "AWS::EC2::Route" || GatewayId === void 0 || GatewayId === "local") return [];
  const destination = scalarText(scalarOf(DestinationCidrBlock ?? DestinationIpv6CidrBlock) ?? "a prefix list");
  const message = ["routes ", { untrusted: destination }, " to an internet or VPN gateway"];
  return [networkVerdict("GatewayId", { severity: "caution", message }, JSON.stringify([destination, GatewayId]))];
}
function networkVerdict(property, judgement, key) {
  return { kind: "network", property, ...judgement, key: `${property} ${key}` };
}

// actions/lib/analysis/riskVerdict.ts
var MOST_NAMED = 3;
function listed(names) {
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length > MOST_NAMED ? [` and ${names.length - MOST_NAMED} more`] : [];
  return [...shown.flatMap((name, index) => [...index > 0 ? [", "] : [], { untrusted: scalarText(name) }]), ...more];
}

// actions/lib/analysis/policy/policyStatement.ts
function statementOf(statement, isOwn) {
  const { Sid: _, ...parts } = statement;
  const { Condition: __, ...unconditional } = parts;
  const { Effect = "Allow", Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } = statement;
  const actions = scalarsIn(NotAction ?? Action);
  const judged = [Action, NotAction, Resource, NotResource, Principal, NotPrincipal].flatMap(scalarsIn);
  return {
    effect: Effect === "Deny" ? "Deny" : Effect === "Allow" ? "Allow" : "unknown",
    actions,
    exceptActions: NotAction !== void 0,
    resources: scalarsIn(NotResource ?? Resource),
    exceptResources: NotResource !== void 0,
    principals: principalsIn(NotPrincipal ?? Principal),
    exceptPrincipals: NotPrincipal !== void 0,
    condition: isValueMap(Condition) ? Condition : {},
    // A resource gives ids and ARNs, and none of them is the name of an action.
    unjudged: judged.some((scalar) => isUnjudgeable(scalar, isOwn)) || actions.some((action) => action instanceof Unknown),
    key: canonical(plain(normalized(parts))),
    keyWithoutCondition: canonical(plain(normalized(unconditional)))
  };
}
function normalized(value) {
  if (isValueList(value)) {
    const items = value.map(normalized);
    const keyOf = (item) => canonical(plain(item));
    return items.length === 1 ? items[0] ?? null : items.toSorted((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
  }
  if (!isValueMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)]));
}

// actions/lib/analysis/policy/policyDocument.ts
var EMPTY = { statements: [], unread: false };
var PARTS2 = ["Action", "NotAction", "Principal", "NotPrincipal", "Resource", "NotResource"];
var MISSPELT = /^(?:statement|effect|action|principal)$/i;
var SPELT = /* @__PURE__ */ new Set(["Statement", "Effect", "Action", "Principal"]);
function policyDocumentIn(value, isOwn) {
  if (value instanceof Unknown) return { statements: [], unread: true };
  if (typeof value === "string") return documentInJson(value, isOwn);
  if (isValueList(value)) return joined(value.map((item) => policyDocumentIn(item, isOwn)));
  if (!isValueMap(value)) return EMPTY;
  if ("Effect" in value || PARTS2.some((part) => part in value))
    return { statements: [statementOf(value, isOwn)], unread: false };
  if (Object.keys(value).some((name) => MISSPELT.test(name) && !SPELT.has(name))) return { statements: [], unread: true };
  return joined(
    Object.entries(value).filter(
      ([name, inner]) => /Policy|Policies|Statement|^\d+$/.test(name) && !/(?:Name|Id)$/.test(name) && inner !== null
    ).map(([, inner]) => policyDocumentIn(inner, isOwn))
  );
}
function documentInJson(text, isOwn) {
  try {
    const value = JSON.parse(text);
    const { statements, unread } = typeof value === "object" ? policyDocumentIn(value, isOwn) : EMPTY;
    return { statements, unread: unread || statements.length === 0 && value !== "" };
  } catch {
    return { statements: [], unread: text !== "" };
  }
}
function joined(documents) {
  return {
    statements: documents.flatMap(({ statements }) => statements),
    unread: documents.some(({ unread }) => unread)
  };
}

// actions/lib/analysis/policy/repository.ts
var SUBJECT = "token.actions.githubusercontent.com:sub";
var NEGATED = /Not/;
function repositoryExtentOf(condition) {
  const subjects = subjectsIn(condition);
  if (subjects.length === 0) return void 0;
  if (subjects.some((subject) => ownerOf(subject) === void 0)) return "of-anybody";
  return subjects.every((subject) => /^repo:[^/:*?]+\/[^/:*?]+:/i.test(subject)) ? "named" : "of-an-owner";
}
function ownersIn(condition) {
  return new Set(subjectsIn(condition).flatMap((subject) => ownerOf(subject)?.toLowerCase() ?? []));
}
function ownerOf(subject) {
  return /^repo:([^/:*?]+)\//i.exec(subject)?.[1];
}
function subjectsIn(condition) {
  return Object.entries(condition).flatMap(([operator, tests]) => {
    if (NEGATED.test(operator) || !isValueMap(tests)) return [];
    return Object.entries(tests).flatMap(
      ([key, value]) => key.toLowerCase() === SUBJECT ? scalarsIn(value).flatMap((text) => typeof text === "string" ? [text] : []) : []
    );
  });
}

// actions/lib/analysis/policy/changedConditions.ts
function changedConditions(property, before, after, context) {
  const grantsIn = (value) => policyDocumentIn(value, context.isOwn).statements.filter(({ effect }) => effect !== "Deny");
  const old = grantsIn(before);
  const kept = new Set(old.map(({ key }) => key));
  return grantsIn(after).filter(({ key }) => !kept.has(key)).flatMap((statement) => {
    const earlier = old.filter(({ keyWithoutCondition }) => keyWithoutCondition === statement.keyWithoutCondition);
    if (earlier.length === 0 || earlier.some(({ condition }) => includesCondition(statement.condition, condition)))
      return [];
    return verdictOf(property, statement, earlier, context);
  });
}
function verdictOf(property, { condition, key }, earlier, context) {
  const verdict = (severity, message) => [
    { kind: "access", severity, property, message, key: `condition ${key}` }
  ];
  const oldKeys = new Set(earlier.flatMap((statement) => conditionKeysOf(statement.condition)));
  const keys = conditionKeysOf(condition);
  const lost = [...oldKeys].filter((name) => !keys.includes(name));
  if (lost.length > 0) return verdict("caution", ["no longer has a condition on ", ...listed(lost)]);
  const oldOwners = new Set(earlier.flatMap((statement) => [...ownersIn(statement.condition)]));
  const newOwners = [...ownersIn(condition)].filter((owner) => !oldOwners.has(owner));
  if (newOwners.length > 0)
    return verdict("caution", ["lets in the repositories of another owner, ", ...listed(newOwners)]);
  if (limitsToOwnAccount(condition, context)) return [];
  return verdict("not-judged", ["changes the values of a condition on ", ...listed(keys), ", which were not judged"]);
}
function includesCondition(condition, other) {
  const tests = new Set(testsOf(condition));
  return testsOf(other).every((test) => tests.has(test));
}
function testsOf(condition) {
  return Object.entries(condition).flatMap(
    ([operator, tests]) => isValueMap(tests) ? Object.entries(tests).map(([key, value]) => canonical([operator, key, plain(value)])) : [canonical([operator, plain(tests)])]
  );
}
function conditionKeysOf(condition) {
  return [...new Set(Object.values(condition).flatMap((tests) => isValueMap(tests) ? Object.keys(tests) : []))];
}

// actions/lib/analysis/policy/action.ts
function actionNames({ actions, exceptActions }) {
  return exceptActions ? ["every action but ", ...listed(actions)] : actionList(actions);
}
function actionList(actions) {
  const sorted2 = actions.toSorted((a, b) => Number(includesLiteral(b, "*")) - Number(includesLiteral(a, "*")));
  if (actions.length === 0) return ["it"];
  return actions.some(isEveryAction) ? ["every action"] : listed(sorted2);
}
function isEveryAction(action) {
  return matchesLiteral(action, /^[*?]*\*[*?]*(?::[*?]*\*[*?]*)?$/);
}
var ESCALATING_ACTIONS = [
  "iam:AddRoleToInstanceProfile",
  "iam:AddUserToGroup",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreatePolicy",
  "iam:CreatePolicyVersion",
  "iam:CreateRole",
  "iam:CreateUser",
  "iam:DeleteRolePermissionsBoundary",
  "iam:DeleteUserPermissionsBoundary",
  "iam:PassRole",
  "iam:PutGroupPolicy",
  "iam:PutRolePermissionsBoundary",
  "iam:PutRolePolicy",
  "iam:PutUserPermissionsBoundary",
  "iam:PutUserPolicy",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateLoginProfile",
  "organizations:AttachPolicy",
  "organizations:DetachPolicy",
  "sso:CreateAccountAssignment",
  "sso:PutInlinePolicyToPermissionSet",
  "sts:AssumeRole"
];
var ESCALATING_NAME = /^iam:(?:Add|Attach|Create|Put|Set|Update)\w+$/i;
function isEscalating(action) {
  if (typeof action !== "string") return false;
  const pattern = wildcardPattern(action, "i");
  return ESCALATING_NAME.test(action) || ESCALATING_ACTIONS.some((name) => pattern.test(name));
}
function hasActionWildcard(action) {
  return matchesLiteral(action, /[*?]/) && !isHarmlessAction(action);
}
function isHarmlessAction(action) {
  return matchesLiteral(
    action,
    /^(?:[\w-]+:(?:Describe|List)[\w*]*|logs:(?:CreateLog(?:Group|Stream)|PutLogEvents)|cloudwatch:PutMetricData|xray:Put\w+)$/i
  );
}

// actions/lib/analysis/policy/lostDenials.ts
function lostDenials(property, before, after, { isOwn }) {
  const denialsIn = (value) => policyDocumentIn(value, isOwn).statements.filter(({ effect }) => effect === "Deny");
  const kept = new Set(denialsIn(after).map(({ key }) => key));
  return denialsIn(before).filter(({ key }) => !kept.has(key)).map(({ actions, exceptActions, key }) => ({
    kind: "access",
    severity: "caution",
    property,
    message: [
      "removes or changes a denial of ",
      ...exceptActions ? ["everything but "] : [],
      ...actionList(actions)
    ],
    key
  }));
}

// actions/lib/analysis/policy/managedPolicy.ts
var FULL_CONTROL = {
  AdministratorAccess: "full control of the account",
  IAMFullAccess: "control of IAM, and so of the account",
  PowerUserAccess: "every action outside of IAM and Organizations"
};
var AWS_POLICY = /^arn:aws[\w-]*:iam::aws:policy\/(.+)$/;
var NAMES = [
  { pattern: /^aws-service-role\/|^service-role\/(?!.*(?:Admin|FullAccess|PowerUser))/, severity: "notice" },
  {
    pattern: /^(?:AmazonSSMManagedInstanceCore|AWSXRayDaemonWriteAccess|CloudWatchAgentServerPolicy)$/,
    severity: "notice"
  },
  { pattern: /Admin|PowerUser/, severity: "danger" },
  { pattern: /FullAccess|Write/, severity: "caution" },
  { pattern: /ReadOnly|^job-function\/ViewOnlyAccess$/, severity: "notice" },
  { pattern: /^job-function\//, severity: "caution" }
];
function managedPolicyVerdicts(property, value, context) {
  if (value === void 0 || value === null) return [];
  const items = isValueList(value) ? value : [value];
  return items.map((item) => ({
    kind: "access",
    property,
    ...judgementOf4(item, context),
    key: `${property} ${JSON.stringify(item)}`
  }));
}
function judgementOf4(item, { isOwn }) {
  const isText2 = typeof item === "string";
  if (isUnjudgeable(item, isOwn) || !(isText2 || item instanceof Unknown)) {
    const message = ["gets a managed policy that could not be judged: it is known only after the deployment"];
    return { severity: "not-judged", message };
  }
  if (!isText2) return { severity: "notice", message: ["gets a managed policy of this stack"] };
  const [, ownName] = AWS_POLICY.exec(item) ?? [];
  const name = item.split("/").at(-1) ?? item;
  if (ownName === void 0)
    return {
      severity: "not-judged",
      message: ["gets managed policy ", { untrusted: name }, ", whose contents were not judged"]
    };
  const control = lookup(FULL_CONTROL, name);
  if (control !== void 0) return { severity: "danger", message: ["gets ", { untrusted: name }, `: ${control}`] };
  const severity = NAMES.find(({ pattern }) => pattern.test(ownName))?.severity ?? "not-judged";
  const unknown = severity === "not-judged" ? [", whose contents were not judged"] : [];
  return { severity, message: ["gets managed policy ", { untrusted: name }, ...unknown] };
}

// actions/lib/analysis/policy/identityJudgement.ts
function identityJudgement(statement, context) {
  const { resources, exceptResources } = statement;
  const everywhere = exceptResources || resources.some(isEveryResource);
  return {
    severity: severityOf(statement, everywhere || resources.length === 0, context),
    message: ["allows ", ...actionNames(statement), ...resourceNames(statement, everywhere)]
  };
}
function resourceNames({ resources, exceptResources }, everywhere) {
  if (exceptResources) return [" on everything but ", ...listed(resources)];
  if (everywhere) return [" on every resource"];
  return resources.length > 0 ? [" on ", ...listed(resources)] : [];
}
function severityOf(statement, everywhere, { account }) {
  const { actions, exceptActions, resources } = statement;
  const extents = new Set(resources.map(extentOf));
  const isMany = everywhere || extents.has("many");
  if (exceptActions || actions.some(isEveryAction)) return isMany ? "danger" : "caution";
  if (actions.some(isEscalating)) {
    if (isMany) return "danger";
    if (extents.has("some")) return "caution";
  }
  const isAnotherAccount = resources.map(accountInArn).some((owner) => owner !== void 0 && owner !== account);
  if (everywhere || isAnotherAccount || actions.some(isWholeService) || actions.some(hasActionWildcard))
    return "caution";
  return extents.size > 0 && !(extents.size === 1 && extents.has("one")) && !actions.every(isHarmlessAction) ? "caution" : "notice";
}
function isWholeService(action) {
  return matchesLiteral(action, /^[^:]+:[*?]*\*[*?]*$/);
}

// actions/lib/analysis/policy/principalJudgement.ts
var ASSUMING = /^sts:(?:AssumeRole(?:With\w+)?|TagSession|SetSourceIdentity)$/i;
function principalJudgement({ kind, name }, statement, context) {
  const keys = limitingKeysOf(statement.condition);
  const isLimited = keys.length > 0;
  const condition = isLimited ? [", under a condition on ", ...listed(keys)] : [];
  const isKnown = limitsToOwnAccount(statement.condition, context);
  const unjudged2 = isKnown ? [] : [", whose values were not judged"];
  const permission = statement.actions.some((action) => matchesLiteral(action, ASSUMING)) ? [" assume this role"] : [" use ", ...actionNames(statement)];
  const lets = (subject) => ["lets ", ...subject, ...permission, ...condition];
  const shownName = { untrusted: scalarText(name) };
  switch (kind) {
    case "anybody":
      return { severity: isLimited ? "caution" : "danger", message: lets(["anybody"]) };
    case "service": {
      const message = lets(["AWS service ", shownName]);
      if (isLimited) return { severity: isKnown ? "notice" : "not-judged", message: [...message, ...unjudged2] };
      return { severity: "notice", message: [...message, " without a condition that limits the caller"] };
    }
    case "federated": {
      if (letsInGuests(statement.condition))
        return { severity: "danger", message: lets(["guests of ", shownName, ", who do not sign in,"]) };
      const repositories = repositoryExtentOf(statement.condition);
      if (repositories === "of-anybody" || !isLimited && !includesLiteral(name, ":saml-provider/"))
        return { severity: "danger", message: ["lets every user of ", shownName, ...permission] };
      if (!isLimited) return { severity: "caution", message: lets(["every user of ", shownName]) };
      if (repositories === "of-an-owner")
        return { severity: "caution", message: lets(["many repositories, as users of ", shownName, ","]) };
      return { severity: isKnown ? "notice" : "not-judged", message: [...lets(["users of ", shownName]), ...unjudged2] };
    }
    case "canonical-user":
      return { severity: "caution", message: lets(["canonical user ", shownName]) };
    case "aws": {
      const account = accountOf(name);
      if (account === void 0 && includesLiteral(name, "*")) return { severity: "danger", message: lets([shownName]) };
      if (account === void 0 && !isJudgeablePrincipal(name))
        return { severity: "not-judged", message: lets(["principal ", shownName, ", which was not judged,"]) };
      if (account === void 0 || account === context.account)
        return { severity: "notice", message: lets([shownName]) };
      return { severity: "caution", message: lets(["another account, ", shownName, ","]) };
    }
    default:
      return kind;
  }
}

// actions/lib/analysis/policy/policyVerdicts.ts
function policyVerdicts(property, value, context) {
  const { statements, unread } = policyDocumentIn(value, context.isOwn);
  const verdicts = statements.filter(({ effect }) => effect !== "Deny").flatMap(
    (statement) => judgementsOf(statement, context).map(
      (judgement, index) => ({
        kind: "access",
        property,
        ...judgement,
        key: `${property} ${index} ${statement.key}`
      })
    )
  );
  if (!unread) return verdicts;
  const message = ["has a policy that could not be judged: its text is known only after the deployment or is no JSON"];
  return [...verdicts, { kind: "access", severity: "not-judged", property, message, key: JSON.stringify(value) }];
}
function judgementsOf(statement, context) {
  const { principals, exceptPrincipals } = statement;
  if (exceptPrincipals) {
    const names = listed(principals.map(({ name }) => name));
    return [{ severity: "danger", message: ["lets everybody but ", ...names, " use ", ...actionNames(statement)] }];
  }
  const judgements = principals.length > 0 ? principals.map((principal) => principalJudgement(principal, statement, context)) : [identityJudgement(statement, context)];
  return [...unknownPart(statement), ...judgements];
}
function unknownPart({ unjudged: unjudged2, effect }) {
  if (!unjudged2 && effect !== "unknown") return [];
  const message = ["has a statement that could not be judged: a part of it is known only after the deployment"];
  return [{ severity: "not-judged", message }];
}

// actions/lib/analysis/protection/protectionVerdict.ts
function protectionVerdict(severity, property, message) {
  return { kind: "protection", severity, property, message, key: `${property} ${JSON.stringify(message)}` };
}

// actions/lib/analysis/protection/lostParts.ts
var PARTS3 = [
  {
    name: /^(?:BucketEncryption|SSESpecification|EncryptionConfiguration|EncryptionConfig|ServerSideEncryptionConfiguration)$/,
    message: "no longer sets its encryption"
  },
  {
    name: /^K(?:ms|MS)(?:Master)?Key(?:Id|ID|Arn|ARN)?$|KmsKey(?:Id|Arn)$/,
    message: "no longer uses a key of its own"
  },
  {
    name: /^(?:LoggingConfiguration|LoggingConfigurations|AccessLogSetting|LogConfiguration|LogPublishingOptions|AccessLoggingPolicy|LoggingInfo)$/,
    message: "no longer writes logs"
  },
  { name: /^AlarmActions$/, message: "no longer reports an alarm" }
];
var LOG_LISTS = /* @__PURE__ */ new Set([
  "CloudwatchLogsExports",
  "EnableCloudwatchLogsExports",
  "EnabledLogTypes",
  "LogExports"
]);
function isLostPart(path) {
  return path.split("/").some((step) => LOG_LISTS.has(step) || PARTS3.some(({ name }) => name.test(step)));
}
function lostParts(old, next) {
  return [...old.values()].flatMap(({ path, name, value }) => {
    const part = PARTS3.find((candidate) => candidate.name.test(name));
    if (!part || isEmpty(value) || !isEmpty(next.get(path)?.value)) return [];
    const parent = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const isInside = parent !== "" && !next.has(parent);
    return isInside ? [] : [protectionVerdict("caution", path, [part.message])];
  });
}
function lostLogs(old, next) {
  return [...old.values()].flatMap(({ path, name, value }) => {
    if (!LOG_LISTS.has(name) || !isValueList(value)) return [];
    const newValue = next.get(path)?.value;
    const kept = new Set((isValueList(newValue) ? newValue : []).map((item) => JSON.stringify(item)));
    const lost = value.filter((item) => !kept.has(JSON.stringify(item))).flatMap((item) => scalarOf(item) ?? []).map(scalarText);
    if (lost.length === 0) return [];
    return [protectionVerdict("caution", path, ["no longer writes logs: ", { untrusted: lost.join(", ") }])];
  });
}
function isEmpty(value) {
  return value === void 0 || value === null || value === "" || isValueList(value) && value.length === 0;
}

// actions/lib/analysis/protection/switches.ts
var isTrue = (text) => /^(?:true|enabled|required|preferred)$/i.test(text);
var isPositive = (text) => Number(text) > 0;
var ENCRYPTED = { message: "is no longer encrypted", offFromTheStart: "is not encrypted", isOn: isTrue };
var LOGGED = { message: "no longer writes logs", isOn: isTrue };
var SWITCHES = [
  { name: /^(?:StorageEncrypted|Encrypted|AtRestEncryptionEnabled|SSEEnabled|SqsManagedSseEnabled)$/, ...ENCRYPTED },
  { name: /^EncryptionAtRestOptions\/Enabled$/, ...ENCRYPTED },
  {
    name: /^(?:TransitEncryption(?:Enabled)?|NodeToNodeEncryptionOptions\/Enabled|EnforceHTTPS)$/,
    message: "no longer encrypts its connections",
    offFromTheStart: "does not encrypt its connections",
    isOn: isTrue
  },
  {
    name: /^(?:DeletionProtection(?:Enabled)?|deletion_protection\.enabled|EnableTerminationProtection|DisableApiTermination)$/,
    message: "loses its deletion protection",
    isOn: (text) => /^(?:true|active|enabled)$/i.test(text)
  },
  {
    name: /^(?:EnableLogging|IsLogging|EnableLogFileValidation|EnableExecutionLogging|DataTraceEnabled)$/,
    ...LOGGED
  },
  { name: /^(?:access|connection)_logs\.s3\.enabled$/, ...LOGGED },
  {
    name: /^(?:BackupRetentionPeriod|SnapshotRetentionLimit|AutomatedSnapshotRetentionPeriod)$/,
    message: "is no longer backed up",
    offFromTheStart: "is not backed up",
    isOn: isPositive
  },
  { name: /^(?:PointInTimeRecoveryEnabled|BackupPolicy\/Status)$/, message: "is no longer backed up", isOn: isTrue },
  { name: /^EnableKeyRotation$/, message: "no longer rotates its key", isOn: isTrue },
  { name: /^IsMultiRegionTrail$/, message: "no longer writes logs of other Regions", isOn: isTrue },
  { name: /^ActionsEnabled$/, message: "no longer reports an alarm", isOn: isTrue },
  { name: /^ScanOnPush$/, message: "no longer scans its images", isOn: isTrue },
  {
    name: /^(?:rds\.force_ssl|require_secure_transport|require_ssl)$/,
    message: "accepts connections without TLS",
    isOn: (text) => /^(?:1|true|on)$/i.test(text)
  },
  { name: /^routing\.http\.drop_invalid_header_fields\.enabled$/, message: "forwards invalid headers", isOn: isTrue },
  { name: /^VersioningConfiguration\/Status$/, message: "no longer keeps earlier versions", isOn: isTrue }
];
function switchOf(path) {
  const steps = path.split("/");
  const ends = [steps.slice(-1), steps.slice(-2)].map((end) => end.join("/"));
  return SWITCHES.find(({ name }) => ends.some((end) => name.test(end)));
}

// actions/lib/analysis/protection/switchVerdicts.ts
function switchesOffFromTheStart(leaves) {
  return [...leaves.values()].flatMap(({ path, value }) => {
    const found = switchOf(path);
    const text = scalarOf(value);
    if (found?.offFromTheStart === void 0 || typeof text !== "string" || found.isOn(text)) return [];
    return [{ ...protectionVerdict("caution", path, [found.offFromTheStart]), after: text }];
  });
}
function switchesOff(old, next, isOwn) {
  const paths = /* @__PURE__ */ new Set([...old.keys(), ...next.keys()]);
  return [...paths].flatMap((path) => {
    const found = switchOf(path);
    const [oldValue, newValue] = [old.get(path)?.value, next.get(path)?.value];
    if (!found || JSON.stringify(oldValue) === JSON.stringify(newValue)) return [];
    if (newValue instanceof Unknown || isUnjudgeable(newValue, isOwn))
      return [protectionVerdict("not-judged", path, ["gets a value that is known only after the deployment"])];
    const [before, after] = [scalarOf(oldValue), scalarOf(newValue)];
    const isOff = after === void 0 || typeof after === "string" && !found.isOn(after);
    const wasOn = before instanceof Unknown || before !== void 0 && found.isOn(before);
    const turnsDefaultOff = oldValue === void 0 && found.offFromTheStart !== void 0 && after !== void 0;
    if (!isOff || !(wasOn || turnsDefaultOff)) return [];
    return [
      {
        ...protectionVerdict("caution", path, [found.message]),
        ...typeof before === "string" && { before },
        ...typeof after === "string" && { after }
      }
    ];
  });
}

// actions/lib/analysis/protection/protectionVerdicts.ts
var LOGS = /* @__PURE__ */ new Set([
  "AWS::CloudTrail::Trail",
  "AWS::EC2::FlowLog",
  "AWS::Route53Resolver::ResolverQueryLoggingConfig",
  "AWS::WAFv2::LoggingConfiguration",
  "AWS::NetworkFirewall::LoggingConfiguration"
]);
function protectionVerdicts(type, before, after, isOwn) {
  if (!after) {
    const message = ["is removed: nothing writes this log any more"];
    return LOGS.has(type) ? [protectionVerdict("caution", "", message)] : [];
  }
  const next = leavesOf(propertiesIn(after));
  if (!before) return switchesOffFromTheStart(next);
  const old = leavesOf(propertiesIn(before));
  return [
    ...switchesOff(old, next, isOwn),
    ...lostParts(old, next),
    ...lostLogs(old, next),
    ...lostPolicies(type, before, after)
  ];
}
function isProtection(path, isPresent) {
  return switchOf(path) !== void 0 || /LogsExports|LogTypes|LogExports/.test(path) || !isPresent && isLostPart(path);
}
function lostPolicies(type, before, after) {
  if (!holdsData(type)) return [];
  return ["DeletionPolicy", "UpdateReplacePolicy"].flatMap((name) => {
    const [old, next = "Delete"] = [scalarOf(before[name]), scalarOf(after[name])];
    if (typeof old !== "string" || old === "Delete" || next !== "Delete") return [];
    const verdict = protectionVerdict("caution", name, ["would be deleted with its data, not kept"]);
    return [{ ...verdict, before: old, after: next }];
  });
}

// actions/lib/analysis/sensitive/retention.ts
var RETENTION = /(?:^|\/)\w*(?:Retention\w*|Expiration(?:In)?Days)$/;
var KEPT_FOREVER = /(?:^|\/)(?:RetentionInDays|\w*Expiration(?:In)?Days)$/;
function retentionChangeOf({ path, before, after }) {
  const [from, to] = [scalarOf(before), scalarOf(after)];
  const missing = KEPT_FOREVER.test(path) ? Number.POSITIVE_INFINITY : 1;
  if (!RETENTION.test(path) || from === void 0 && to === void 0) return void 0;
  if ([from, to].some((text) => text !== void 0 && !(typeof text === "string" && /^\d+$/.test(text)))) return void 0;
  const [old, next] = [from, to].map((text) => text === void 0 ? missing : Number(text));
  const isShorter = old !== void 0 && next !== void 0 && next < old;
  return { path, isShorter, from: String(from ?? "not set"), to: String(to ?? "not set") };
}

// actions/lib/analysis/sensitive/sensitivePath.ts
var WORDS = new RegExp(
  `-(?:${[
    "public(?:ly)?",
    "internet",
    "website",
    "access(?:ible)?",
    "auth\\w*",
    "unauth\\w*",
    "oidc",
    "sign-?up",
    "self-sign-up",
    "admin",
    "mfa",
    "password-polic(?:y|ies)",
    "polic(?:y|ies)",
    "permissions?",
    "principals?",
    "grant(?:s|ee|ees)?",
    "trust\\w*",
    "roles?",
    "iam",
    "accounts?",
    "acls?",
    "cidrs?",
    "cidrip",
    "ingress",
    "egress",
    "security",
    "firewall",
    "encrypt\\w*",
    "sse",
    "kms",
    "ssl",
    "tls",
    "https?-(?:tokens|only)",
    "protocol",
    "protect\\w*",
    "termination-protection",
    "lock",
    "retention",
    "expir\\w*",
    "time-to-live",
    "backups?",
    "logging",
    "audit\\w*",
    "privileged",
    "capabilities",
    "execute-command",
    "mutability",
    "scan\\w*",
    "rotation",
    "invalid-header"
  ].join("|")})-`
);
var HARMLESS_PART = /(?:^|\/)(?:Tags|TagList|TagSpecifications|Labels|DockerLabels|Environment|EnvironmentVariables|EnvironmentFiles|Secrets|Metadata|HealthCheck\w*|\w*MessageTemplate|\w*Description|\w*Comment|\w*Window|\w*TokenValidity|TokenValidityUnits|SessionTimeout|\w*(?:Filter|Redrive|RedriveAllow|Retry|Restart|Routing|Termination|Cache|OriginRequest)Polic(?:y|yId|ies)|\w*Scaling\w*)(?:\/|$)/;
var OWN_NAME = /^(?:Role|Policy|ManagedPolicy|User|Group|Key|SecurityGroup)Name$/;
var SENSITIVE_TYPES = /^AWS::(?:AccessAnalyzer|CloudTrail|Config|Detective|FMS|GuardDuty|InspectorV2|LakeFormation|Macie|NetworkFirewall|Organizations|RAM|SSO|SecurityHub|Shield|WAF|WAFRegional|WAFv2)::|::SnapshotBlockPublicAccess$/;
var ENABLING = /(?:^|\/)(?:Enabled?|State|Status)$/;
var ENABLED_TYPES = /^AWS::KMS::/;
var GRANTING_TYPES = {
  "AWS::Cognito::IdentityPoolRoleAttachment": "gives roles to the users of an identity pool",
  "AWS::EC2::VPCEndpointServicePermissions": "lets principals use an endpoint service",
  "AWS::EC2::VPCPeeringConnection": "connects two networks",
  "AWS::IAM::AccessKey": "is an access key of a user",
  "AWS::IAM::OIDCProvider": "lets an identity provider sign in its users",
  "AWS::IAM::SAMLProvider": "lets an identity provider sign in its users",
  "AWS::IAM::UserToGroupAddition": "gives users the permissions of a group",
  "AWS::LakeFormation::Permissions": "grants access to data",
  "AWS::LakeFormation::PrincipalPermissions": "grants access to data",
  "AWS::Organizations::Policy": "is a policy of an organization",
  "AWS::RAM::ResourceShare": "shares resources with other accounts",
  "AWS::RolesAnywhere::Profile": "gives roles to holders of certificates",
  "AWS::RolesAnywhere::TrustAnchor": "lets holders of certificates sign in",
  "AWS::S3::AccessGrant": "grants access to data",
  "AWS::SSO::Assignment": "gives a user or a group permissions in an account",
  "AWS::Signer::ProfilePermission": "lets a principal use a signing profile"
};
function grantOf(type) {
  return lookup(GRANTING_TYPES, type);
}
function isSensitive(type, path) {
  if (HARMLESS_PART.test(path) || OWN_NAME.test(path) || /Scaling/.test(type)) return false;
  if (SENSITIVE_TYPES.test(type) || grantOf(type) !== void 0) return true;
  return ENABLED_TYPES.test(type) && ENABLING.test(path) || WORDS.test(wordsOf(path));
}
function wordsOf(path) {
  const words = path.replaceAll(/([a-z\d])([A-Z])/g, "$1-$2").replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1-$2").replaceAll(/[^A-Za-z\d]+/g, "-");
  return `-${words.toLowerCase()}-`;
}

// actions/lib/analysis/sensitive/unjudgedChanges.ts
var PROTECTING = /Encrypt|Kms|KMS|SSE|Logging|Protect|Lock|Mfa|MFA|Audit|Retention|Backup/;
var OFF = /^(?:false|disabled|off|none|inactive|suspended|0)$/i;
function unjudgedChanges(type, old, next, isJudged) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(next)])];
  return names.flatMap((name) => {
    const paths = changedPaths(name, old[name], next[name]);
    const retentions = paths.flatMap((change) => retentionChangeOf(change) ?? []);
    const shorter = retentions.filter(({ isShorter }) => isShorter);
    const judged = new Set(retentions.map(({ path }) => path));
    const open = paths.filter(
      ({ path, before, after }) => !judged.has(path) && isSensitive(type, path) && !isJudged(path, after !== void 0) && !(before === void 0 && PROTECTING.test(path) && !OFF.test(String(after)))
    );
    return [
      ...shorter.map(({ path, from, to }) => {
        const message = ["keeps its data for a shorter time"];
        return { kind: "protection", severity: "caution", property: path, message, key: path, before: from, after: to };
      }),
      ...open.length > 0 ? [unjudged(name, open)] : []
    ];
  });
}
function unjudgedGrant(type, properties) {
  const clause = grantOf(type) ?? (type === "AWS::IAM::User" && properties.LoginProfile ? "can sign in" : void 0);
  if (clause === void 0) return [];
  const message = [`${clause}, which was not judged`];
  return [{ kind: "access", severity: "not-judged", property: "", message, key: type }];
}
function unjudged(property, changes) {
  const [path = property, ...others] = new Set(changes.map((change) => change.path));
  const verdict = { kind: "access", severity: "not-judged", key: `unjudged ${[path, ...others].join()}` };
  if (others.length === 0) return { ...verdict, property: path, message: ["gets a value that was not judged"] };
  return { ...verdict, property, message: ["gets values that were not judged: ", ...listed([path, ...others])] };
}
function changedPaths(name, old, next) {
  if (sortedText(old) === sortedText(next)) return [];
  const [before, after] = [valuesByPath(name, old), valuesByPath(name, next)];
  const differing = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [olds, news] = [before.get(path) ?? [], after.get(path) ?? []];
    const [texts, newTexts] = [new Set(olds.map(sortedText)), new Set(news.map(sortedText))];
    const lost = olds.filter((value) => !newTexts.has(sortedText(value)));
    const gained = news.filter((value) => !texts.has(sortedText(value)));
    if (lost.length === 0 && gained.length === 0) return [];
    return [{ path, before: lost[0], after: gained[0] }];
  });
  return differing.length > 0 ? differing : [...after.keys()].map((path) => ({ path, before: "", after: "" }));
}
function valuesByPath(name, value) {
  const leaves = value === void 0 ? [] : [...leavesOf({ [name]: value }).values()];
  const scalars = leaves.filter((leaf) => !isStructure(leaf.value));
  const byPath = Map.groupBy(scalars, ({ path }) => path.replaceAll(/\/\d+(?=\/|$)/g, "/*"));
  return new Map([...byPath].map(([path, found]) => [path, found.map((leaf) => leaf.value)]));
}
function isStructure(value) {
  if (isValueList(value)) return value.length > 0;
  return isValueMap(value) && Object.keys(value).length > 0;
}
function sortedText(value) {
  return value === void 0 ? "" : canonical(plain(sorted(value)));
}
function sorted(value) {
  if (isValueList(value)) {
    const keyOf = (item) => canonical(plain(item));
    return value.map(sorted).toSorted((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
  }
  if (isValueMap(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
}

// actions/lib/analysis/resourceVerdicts.ts
var MANAGED_POLICIES = ["ManagedPolicyArns", "ManagedPolicies"];
function verdictsOn(type, { before, after }, context) {
  const protection = protectionVerdicts(type, before, after, context.isOwn);
  if (!after) return protection;
  const [old, next] = [before && propertiesIn(before), propertiesIn(after)];
  const earlier = new Set(old ? grantKeysOf(type, old, context) : []);
  const targets = attachmentTargets(next);
  const granted = grantsOf(type, next, context).filter(
    (verdict) => keysOf2(type, verdict, targets).some((key) => !earlier.has(key))
  );
  const lost = old ? [...lostLimits(type, old, next, context), ...lossesInPolicies(type, old, next, granted, context)] : [];
  const known = [...granted, ...lost, ...protection, ...typeUnknown(type)].map((verdict) => withBefore(verdict, old));
  return [...known, ...notJudged(type, old, next, known)];
}
function notJudged(type, old, next, known) {
  if (!old) return unjudgedGrant(type, next);
  const named = new Set(known.filter(({ severity }) => severity !== "notice").map(({ property }) => property));
  return unjudgedChanges(type, old, next, (path, isPresent) => isJudgedByRule(type, path, isPresent)).filter(
    ({ property }) => !named.has(property) && !named.has(property.split("/")[0] ?? "")
  );
}
function isJudgedByRule(type, path, isPresent) {
  const [property = ""] = path.split("/");
  return policyPropertiesOf(type).includes(property) || MANAGED_POLICIES.includes(property) || isNetworkRule(type, property) || isAddressListPath(type, path.replaceAll("*", "0")) || isPermission(type) || isAttachment(type, property) || isLimit(type, path) || isProtection(path, isPresent) || isExposure(type, path, isPresent);
}
function grantKeysOf(type, properties, context) {
  const targets = attachmentTargets(properties);
  return grantsOf(type, properties, context).flatMap((verdict) => keysOf2(type, verdict, targets));
}
function grantsOf(type, properties, context) {
  return [
    ...policyPropertiesOf(type).flatMap(
      (name) => Object.hasOwn(properties, name) ? policyVerdicts(name, properties[name] ?? null, context) : []
    ),
    ...MANAGED_POLICIES.flatMap((name) => managedPolicyVerdicts(name, properties[name], context)),
    ...networkVerdicts(type, properties, context.isOwn),
    ...addressListVerdicts(type, properties, context.isOwn),
    ...exposureVerdicts(type, properties, context),
    ...permissionVerdicts(type, properties, context),
    ...attachmentVerdicts(type, properties)
  ];
}
function lossesInPolicies(type, old, next, granted, context) {
  const severe = granted.filter(({ severity }) => severity === "danger");
  return policyPropertiesOf(type).flatMap((name) => {
    const [before, after] = [old[name] ?? null, next[name] ?? null];
    const conditions = changedConditions(name, before, after, context);
    return [
      ...lostDenials(name, before, after, context),
      ...conditions.filter(({ key }) => !severe.some((verdict) => verdict.key.endsWith(key.replace(/^condition /, ""))))
    ];
  });
}
function typeUnknown(type) {
  if (isSpecifiedType(type)) return [];
  const message = ["has a type that the resource specification does not know: its permissions were not judged"];
  return [{ kind: "access", severity: "not-judged", property: "", message, key: type }];
}
function withBefore(verdict, old) {
  const before = old?.[verdict.property];
  if (verdict.after === void 0 || verdict.before !== void 0) return verdict;
  return typeof before === "string" || typeof before === "boolean" ? { ...verdict, before: String(before) } : verdict;
}
function keysOf2(type, { kind, severity, property, key }, targets) {
  const own = isAttachment(type, property) ? [""] : targets;
  return own.map((target) => JSON.stringify([kind, severity, key, target]));
}

// actions/lib/analysis/risksOf.ts
var SEVERITIES2 = ["danger", "caution", "not-judged", "notice"];
var KINDS2 = [
  "data-loss",
  "downgrade",
  "overlap",
  "version",
  "vectors",
  "access",
  "network",
  "protection",
  "replacement",
  "possible-replacement",
  "removal",
  "interruption",
  "side-by-side"
];
function risksOf({ changes, before, after, account, inside = /* @__PURE__ */ new Map() }) {
  const possible = withoutUnchanged(changes);
  const resources = { before: before && resourcesByPath(before), after: after && resourcesByPath(after) };
  const context = { account, isOwn: ownResources(resources.before, resources.after) };
  const judged = possible.flatMap((change) => judgedRisks(change, resources, context));
  const versions = [
    ...downgradeRisks(possible, resources),
    ...versionOverlapRisks(possible, resources),
    ...versionRisks(possible, resources),
    ...vectorRisks(possible, resources)
  ];
  return [...lifecycleRisks(possible, inside, resources), ...versions, ...judged].toSorted(
    (a, b) => SEVERITIES2.indexOf(a.severity) - SEVERITIES2.indexOf(b.severity) || KINDS2.indexOf(a.kind) - KINDS2.indexOf(b.kind)
  );
}
function judgedRisks(change, { before, after }, context) {
  if (change.type === NESTED_STACK) return [];
  const states = statesOf(change, before, after);
  return verdictsOn(change.type, states, context).map(({ key: _, property, ...verdict }) => ({
    ...verdict,
    resource: resourcePathOf(change),
    type: change.type,
    property: property || void 0
  }));
}
var TEXT_ATTRIBUTES = {
  "AWS::CloudFormation::WaitCondition": ["Data"],
  "AWS::SSM::Parameter": ["Value"]
};
function ownResources(...all) {
  return (path, attribute = "") => {
    const types = all.flatMap((resources) => resources?.get(path)?.resource.type ?? []);
    return types.length > 0 && types.every(
      (type) => isSpecifiedType(type) && type !== "AWS::CloudFormation::CustomResource" && lookup(TEXT_ATTRIBUTES, type)?.includes(attribute) !== true
    );
  };
}

// actions/lib/template/compare/fingerprint.ts
var TEMPLATE_URL = "/Properties/TemplateURL";
function fingerprintOf(input) {
  const { changes, capabilities, serviceRole } = input;
  const all = [
    stackEntry(input),
    ...changes.filter((change) => isInformative(change, changes)).flatMap((change) => rowEntries(change, input)),
    ...stateEntries(input),
    ...tagEntries(input),
    ...capabilities.map((name) => ({ kind: "capability", name })),
    ...serviceRole === void 0 ? [] : [{ kind: "service-role", digest: shortDigestOf(serviceRole) }]
  ];
  const byText = new Map(all.map((entry) => [canonical(entry), entry]));
  const entries = [...byText].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
  return { fingerprint: fingerprintOfEntries(entries), entries };
}
function fingerprintOfEntries(entries) {
  return digestOf(entries.map(canonical));
}
function stackEntry({ deployed, inputsDigest }) {
  if (deployed.kind === "absent") return { kind: "stack", operation: "create", digest: inputsDigest };
  return { kind: "stack", operation: "update", ...deployed.digest !== void 0 && { digest: deployed.digest } };
}
function isInformative(change, changes) {
  if (change.type !== NESTED_STACK || change.action !== "modify") return true;
  if (change.properties.some(({ path: path2 }) => !path2.startsWith("/Properties/"))) return true;
  const path = resourcePathOf(change);
  return changes.some(
    (other) => (other.nestedPath === path || other.nestedPath.startsWith(`${path}/`)) && (other.type !== NESTED_STACK || other.action !== "modify")
  );
}
function rowEntries(change, { deployed }) {
  const { nestedPath, logicalId, type, action, replacement, policyAction = "none", properties, resolved } = change;
  const id = { nestedPath, logicalId };
  const base = deployed.kind === "present" ? deployed.stack : void 0;
  const removed = action === "remove" && base && lookup(stackAt(base, nestedPath)?.resources ?? {}, logicalId);
  const head = {
    ...{ kind: "resource", ...id, type, action, replacement, policyAction },
    ...removed && { before: shortDigestOf(wholeOf(removed)) },
    ...resolved[""] !== void 0 && { digest: shortDigestOf(resolved[""]) }
  };
  const parts = properties.filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL).map(({ path, kind, replacement: replacement2, evaluation, before: listed2 }) => {
    const before = shortDigestOf(base ? resolvedValue(base, nestedPath, logicalId, path) : listed2 ?? null);
    const digest = shortDigestOf(lookup(resolved, path) ?? null);
    return { kind: "property", ...id, path, change: kind, replacement: replacement2, evaluation, before, digest };
  });
  return [head, ...parts];
}
function stateEntries({
  deployed,
  differences
}) {
  if (deployed.kind === "absent") return [];
  const { outputs, sections } = differences;
  const parameters = deployed.parameters.filter(({ before, after }) => before !== after);
  return [
    ...outputs.map(({ nestedPath, name, part, ...sides }) => {
      return { kind: "output", nestedPath, name, part, ...digestsOf(sides) };
    }),
    ...sections.map(({ nestedPath, name, ...sides }) => {
      return { kind: "section", nestedPath, name, ...digestsOf(sides) };
    }),
    ...parameters.map(({ name, ...sides }) => {
      return { kind: "parameter", nestedPath: "", name, ...digestsOf(sides) };
    }),
    ...deployed.storedValues.map(({ nestedPath, name, ...sides }) => {
      return { kind: "stored-value", nestedPath, name, ...digestsOf(sides) };
    })
  ];
}
function tagEntries({ deployed, tags }) {
  const before = deployed.kind === "present" ? deployed.tags : {};
  return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(tags)])].map((key) => {
    const [old, target] = [lookup(before, key), lookup(tags, key)];
    return { kind: "tag", key, ...digestsOf({ before: old === target ? void 0 : old, after: target }) };
  });
}
function digestsOf({ before, after }) {
  return {
    ...before !== void 0 && { before: shortDigestOf(before) },
    ...after !== void 0 && { digest: shortDigestOf(after) }
  };
}

// actions/lib/template/compare/comparableParts.ts
function comparablePartsOf({ resource }) {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource;
  const optional = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy };
  const policies = Object.entries(optional).flatMap(([key, value]) => value ? [[key, value]] : []);
  return { Type: type, Properties: properties, ...Object.fromEntries(policies), Metadata: metadata, ...otherAttributes };
}

// actions/lib/template/compare/resourceComparison.ts
var TEMPLATE_URL2 = "/Properties/TemplateURL";
function compareResources(base, head, isStable) {
  const [before, after] = [comparablePartsOf(base), comparablePartsOf(head)];
  const differences = valueDifferences(before, after).map(({ path, ...values }) => ({
    path: pointerOf(path),
    isUndecided: isUndecided(values.before) || isUndecided(values.after)
  }));
  const unstable = unknownLeaves(after).filter(
    ({ value }) => expressionSourcesOf(value.expression)?.some((source) => !isStable(source))
  );
  const isCompared = (path) => path !== TEMPLATE_URL2;
  return {
    changedPaths: [
      ...differences.filter((difference) => !difference.isUndecided).map(({ path }) => path),
      ...unstable.map(({ path }) => pointerOf(path))
    ].filter(isCompared),
    unprovenPaths: [
      ...differences.filter((difference) => difference.isUndecided).map(({ path }) => path),
      ...undecidedPaths(after, [])
    ].filter(isCompared),
    has: (path) => hasValue(after, stepsOf(path)),
    isRewritten: (path) => sourceOf(base, path) !== sourceOf(head, path)
  };
}
function sourceOf({ stack, resource }, path) {
  const [part, name = ""] = stepsOf(path);
  const { properties = {} } = stack.template.resources[resource.logicalId] ?? {};
  return part === "Properties" ? canonical(properties[name] ?? null) : "";
}
function pathsOverlap(one, other) {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
function undecidedPaths(value, path) {
  if (isValueList(value)) return value.flatMap((item, index) => undecidedPaths(item, [...path, index]));
  if (isValueMap(value)) return Object.entries(value).flatMap(([key, inner]) => undecidedPaths(inner, [...path, key]));
  return isUndecided(value) ? [pointerOf(path)] : [];
}
function isUndecided(value) {
  if (value instanceof Unknown) return expressionSourcesOf(value.expression) === void 0;
  return typeof value === "string" && hasDynamicReference(value);
}
function hasValue(value, steps) {
  const [step, ...rest] = steps;
  if (value === void 0) return false;
  if (step === void 0 || value instanceof Unknown) return true;
  if (isValueList(value)) return hasValue(value[Number(step)], rest);
  return isValueMap(value) && Object.hasOwn(value, step) && hasValue(value[step], rest);
}
function stepsOf(path) {
  return path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// actions/lib/template/compare/changeSetConsistency.ts
function isConsistent(change, before, after) {
  const [isDeployed, isTarget] = [before.has(resourcePathOf(change)), after.has(resourcePathOf(change))];
  switch (change.action) {
    case "add":
    case "import":
      return !isDeployed && isTarget;
    case "remove":
      return isDeployed && !isTarget;
    case "modify":
      return isDeployed && isTarget;
    case "dynamic":
      return true;
    default:
      return change.action;
  }
}
function isUnexplained(property, comparison, tagsDiffer) {
  const { path, evaluation, before, after, cause } = property;
  const isOpen2 = evaluation === "dynamic" || before !== void 0 && after === void 0;
  const isRewritten = cause === void 0 && before === void 0 && after === void 0 && comparison.isRewritten(path);
  if (isOpen2 || isRewritten || tagsDiffer && /tags/i.test(path)) return false;
  return ![...comparison.changedPaths, ...comparison.unprovenPaths].some((other) => pathsOverlap(path, other));
}

// actions/lib/template/compare/stableAttributes.ts
var STABLE_ATTRIBUTES = {
  "AWS::Backup::BackupVault": { BackupVaultName: [] },
  // CloudFront gives the name once, with the distribution.
  "AWS::CloudFront::Distribution": { DomainName: [] },
  // Created with the pool; the addresses contain its id.
  "AWS::Cognito::UserPool": { ProviderName: [], ProviderURL: [] },
  // Created with the client, if GenerateSecret (Replacement) is true.
  "AWS::Cognito::UserPoolClient": { ClientId: [], ClientSecret: [] },
  "AWS::EC2::EIP": { AllocationId: ["Domain"] },
  "AWS::EC2::SecurityGroup": { VpcId: [] },
  // ServiceName: Replacement.
  "AWS::ECS::Service": { Name: [] },
  // Name, Scheme and Type: Replacement.
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    CanonicalHostedZoneID: [],
    DNSName: [],
    LoadBalancerFullName: [],
    LoadBalancerName: []
  },
  "AWS::ElasticLoadBalancingV2::TargetGroup": { TargetGroupFullName: [], TargetGroupName: [] },
  // The address contains the identifier (Replacement); only another port or engine changes the port.
  "AWS::RDS::DBInstance": {
    DbiResourceId: [],
    "Endpoint.Address": ["DBSubnetGroupName", "NetworkType"],
    "Endpoint.Port": ["DBSubnetGroupName", "Engine", "NetworkType", "Port"]
  },
  "AWS::S3::Bucket": { DomainName: [], RegionalDomainName: [] },
  "AWS::SNS::Topic": { TopicName: [] }
};
function isStableAttribute(type, attribute, changed) {
  if (!isOfAws(type) || changed.some((property) => isNaming(type, property))) return false;
  const exceptions = lookup(lookup(STABLE_ATTRIBUTES, type) ?? {}, attribute);
  if (exceptions) return !changed.some((property) => exceptions.includes(property));
  const own = tailOf(type).toLowerCase();
  const name = attribute.toLowerCase();
  return ["arn", "id"].some((kind) => name.endsWith(kind) && `${own}${kind}`.endsWith(name));
}
function keepsPhysicalId(type, changed) {
  return isOfAws(type) && !changed.some((property) => isNaming(type, property));
}
function isNaming(type, property) {
  return property === "Name" || new RegExp(`^${tailOf(type)}(?:Name|Id|Identifier)$`, "i").test(property);
}
function isOfAws(type) {
  return type.startsWith("AWS::") && !type.startsWith("AWS::CloudFormation::");
}
function tailOf(type) {
  return type.slice(type.lastIndexOf(":") + 1);
}

// actions/lib/template/compare/proveUnchanged.ts
var UNCHANGED = { kind: "unchanged" };
var UNPROVEN = { kind: "unproven" };
function proveUnchanged({ changes, base, head, tagsDiffer }) {
  const rows = new Map(changes.map((change) => [resourcePathOf(change), change]));
  const before = resourcesByPath(base);
  const after = resourcesByPath(head);
  const proofs = /* @__PURE__ */ new Map();
  const proven = /* @__PURE__ */ new Map();
  const isStable = (source) => source.kind === "stack" ? isStableStack(source.nestedPath, rows) : isStableSource(source, after, proofs);
  const inconsistent = changes.find((change) => !isConsistent(change, before, after));
  if (inconsistent) return withoutProof(changes, inconsistent);
  for (const [path, resource] of after) {
    const old = before.get(path);
    const row = rows.get(path);
    if (!old || !isStableStack(resource.stack.nestedPath, rows)) {
      proofs.set(path, UNPROVEN);
      continue;
    }
    const comparison = compareResources(old, resource, isStable);
    if (!row) {
      proofs.set(path, comparison.changedPaths.length === 0 ? UNCHANGED : UNPROVEN);
      continue;
    }
    if (row.properties.some((property) => isUnexplained(property, comparison, tagsDiffer)))
      return withoutProof(changes, row);
    const change = provenChange(row, comparison);
    proofs.set(path, change ? proofOf(change) : UNPROVEN);
    if (change) proven.set(path, change);
  }
  return { changes: changes.map((change) => proven.get(resourcePathOf(change)) ?? change), unprovenReason: void 0 };
}
function provenChange(row, comparison) {
  const isCovered = comparison.changedPaths.every(
    (path) => row.properties.some((property) => pathsOverlap(property.path, path))
  );
  if (row.action !== "modify" || !isCovered) return void 0;
  const properties = row.properties.map(
    (property) => staysEqual(property, comparison) ? { ...property, unchanged: true } : property
  );
  const remaining = properties.filter((property) => !property.unchanged);
  const isReplacing = ({ replacement }) => replacement !== "never";
  if (row.replacement !== "never" && !row.properties.some(isReplacing)) return row;
  const isReplaced = remaining.some(isReplacing);
  if (row.replacement === "always") return isReplaced ? { ...row, properties } : row;
  if (properties.length > 0 && remaining.length === 0) return { ...row, properties, proven: "unchanged" };
  return row.replacement === "conditional" && properties.length > remaining.length && !isReplaced ? { ...row, properties, proven: "in-place" } : { ...row, properties };
}
function staysEqual({ path, kind, evaluation, before, after }, { changedPaths: changedPaths2, unprovenPaths, has }) {
  if (evaluation === "static" || kind !== "modify" || !has(path)) return false;
  if (after !== void 0 && after !== before) return false;
  return ![...changedPaths2, ...unprovenPaths].some((other) => pathsOverlap(path, other));
}
function proofOf({ replacement, proven, properties }) {
  if (proven === "unchanged") return UNCHANGED;
  if (replacement !== "never" && proven === void 0) return UNPROVEN;
  const remaining = properties.filter((property) => !property.unchanged).map(({ path }) => path.split("/"));
  const changed = remaining.flatMap(([, part = "Properties", name = ""]) => part === "Properties" ? [name] : []);
  if (remaining.length === 0 || changed.includes("")) return UNPROVEN;
  return { kind: "in-place", properties: changed };
}
function isStableSource({ path, attribute }, resources, proofs) {
  const proof = proofs.get(path) ?? UNPROVEN;
  const { type = "" } = resources.get(path)?.resource ?? {};
  switch (proof.kind) {
    case "unchanged":
      return true;
    case "in-place":
      return attribute === void 0 ? keepsPhysicalId(type, proof.properties) : isStableAttribute(type, attribute, proof.properties);
    case "unproven":
      return false;
    default:
      return proof;
  }
}
function isStableStack(nestedPath, rows) {
  const steps = nestedPath === "" ? [] : nestedPath.split("/");
  return steps.every((_, index) => {
    const row = rows.get(steps.slice(0, index + 1).join("/"));
    return row === void 0 || row.action === "modify" && row.replacement === "never";
  });
}
function withoutProof(changes, change) {
  return {
    changes,
    unprovenReason: `the deployed templates do not explain what changes in '${resourcePathOf(change)}'`
  };
}

// actions/lib/template/resolve/policyActions.ts
function removalPolicyOf({ type, properties, deletionPolicy }) {
  if (deletionPolicy === "RetainExceptOnCreate") return "Retain";
  const snapshot = type === "AWS::RDS::DBCluster" || type === "AWS::RDS::DBInstance" && properties.DBClusterIdentifier === void 0;
  return deletionPolicy ?? (snapshot ? "Snapshot" : "Delete");
}
function replacementPolicyOf({ updateReplacePolicy }) {
  return `ReplaceAnd${updateReplacePolicy ?? "Delete"}`;
}

// actions/lib/template/predict/changeCause.ts
function changeCauseOf(path, before, after, context) {
  const [section, ...steps] = path;
  if (section !== "Properties") return { cause: void 0, isThroughNestedStack: false };
  const [was = null, now = null] = [before, after].map(
    ({ stack, resource }) => sourceAt(stack.template.resources[resource.logicalId]?.properties ?? {}, steps, (name) => stack.conditions[name])
  );
  const references = activeReferences(now, after.stack);
  const isFromNestedStack = (reference) => comesFromNestedStack(reference, after.stack, context);
  const changed = references.filter(({ name, attribute }) => attribute === void 0 && differs(name, before, after));
  const direct = changed.find((reference) => !isFromNestedStack(reference));
  if (direct) return { cause: direct.name, isThroughNestedStack: false };
  if (canonical(was) !== canonical(now)) return { cause: void 0, isThroughNestedStack: false };
  return { cause: changed[0]?.name, isThroughNestedStack: references.some(isFromNestedStack) };
}
function comesFromNestedStack({ name, attribute }, stack, context) {
  const { template, nestedPath } = stack;
  if (attribute !== void 0)
    return template.resources[name]?.type === NESTED_STACK && context.changes(nestedPath ? `${nestedPath}/${name}` : name);
  if (nestedPath === "" || !context.root || !Object.hasOwn(template.parameters, name)) return false;
  const steps = nestedPath.split("/");
  const logicalId = steps.pop() ?? "";
  const parent = stackAt(context.root, steps.join("/"));
  const { Parameters: parameters } = parent?.template.resources[logicalId]?.properties ?? {};
  if (!parent || !isMap(parameters)) return false;
  return activeReferences(parameters[name] ?? null, parent).some(
    (reference) => comesFromNestedStack(reference, parent, context)
  );
}
function activeReferences(node, { conditions }) {
  return referencesIn(node, [], (name) => conditions[name]);
}
function differs(parameter, before, after) {
  const [old, now] = [before.stack.parameters[parameter], after.stack.parameters[parameter]];
  return old !== void 0 && now !== void 0 && canonical(plain(old)) !== canonical(plain(now));
}

// actions/lib/template/predict/nestedTags.ts
function nestedTags(root, nestedPath, tags) {
  let stack = root;
  let found = tags;
  for (const logicalId of nestedPath.split("/").filter(Boolean)) {
    found = { ...found, ...tagsIn(stack?.resources[logicalId]?.properties.Tags) };
    stack = stack?.nested[logicalId];
  }
  return found;
}
function tagsIn(value) {
  if (!isValueList(value)) return {};
  return Object.fromEntries(
    value.flatMap((tag) => isValueMap(tag) && typeof tag.Key === "string" ? [[tag.Key, tag.Value ?? ""]] : [])
  );
}

// actions/lib/template/predict/propagatedChanges.ts
function propagatedChanges({ stack, resource }, changed, recreation) {
  return unknownLeaves(resource.properties, ["Properties"]).flatMap(({ path, value }) => {
    const sources = referencesOf(value.expression).flatMap(
      (reference) => propagationSourceOf(reference, stack.nestedPath, changed)
    );
    const source = sources.find(({ certainty }) => certainty === "always") ?? sources[0];
    if (!source) return [];
    const property = propagatedProperty(path, recreation(path), source);
    return [{ property, certainty: source.certainty, value: value.toJSON() }];
  });
}
function propagationSourceOf(reference, nestedPath, changed) {
  if (reference.kind !== "resource" && reference.kind !== "attribute") return [];
  const change = changed.get(reference.path);
  if (change?.action !== "modify" || change.type === NESTED_STACK) return [];
  const cause = expressionText(reference);
  if (reference.kind === "attribute") return [{ cause, certainty: "conditional" }];
  if (change.replacement === "never") return [];
  return [{ cause, certainty: change.nestedPath === nestedPath ? change.replacement : "conditional" }];
}
function propagatedProperty(path, replacement, { cause, certainty }) {
  const evaluation = certainty === "always" ? "static" : "dynamic";
  const unknown = { before: void 0, after: void 0 };
  return { path: pointerOf(path), kind: "modify", replacement, evaluation, cause, ...unknown };
}

// actions/lib/template/predict/predictChanges.ts
function predictChanges(base, head, types, tags = { before: {}, after: {} }) {
  const before = resourcesByPath(base);
  const after = resourcesByPath(head);
  const removals = [...before.values()].filter(({ path }) => !after.has(path)).map(removal);
  const tagsOf = ({ stack: { nestedPath } }) => ({
    before: nestedTags(base, nestedPath, tags.before),
    after: nestedTags(head, nestedPath, tags.after)
  });
  const changed = new Map(removals.map((change) => [resourcePathOf(change), change]));
  for (const resource of after.values()) {
    const old = before.get(resource.path);
    const change = old ? modification(old, resource, { types, changed, tags: tagsOf(resource), root: head }) : addition(resource);
    if (change) changed.set(resource.path, change);
  }
  return [...changed.values()].toSorted(
    (a, b) => compare(a.nestedPath, b.nestedPath) || compare(a.logicalId, b.logicalId)
  );
}
function addition(added) {
  return { ...rowOf(added), action: "add", resolved: { "": wholeOf(added.resource) } };
}
function removal(removed) {
  return { ...rowOf(removed), action: "remove", policyAction: removalPolicyOf(removed.resource) };
}
function modification(old, now, { types, changed, tags, root }) {
  const { type } = now.resource;
  const recreation = (path) => {
    if (path[0] !== "Properties" || type === NESTED_STACK) return "never";
    return types.find(type)?.replacementOf(path.slice(1)) ?? "conditional";
  };
  const tagged = types.find(type)?.tagged ? valueDifferences(tags.before, tags.after, ["Tags"]) : [];
  const written = [...valueDifferences(comparablePartsOf(old), comparablePartsOf(now)), ...tagged];
  const context = { root, changes: (name) => changed.has(name) };
  const own = written.map(
    (difference) => ownChange(difference, recreation, changeCauseOf(difference.path, old, now, context))
  );
  const propagated = propagatedChanges(now, changed, recreation).filter(
    ({ property }) => !own.some(({ path }) => property.path === path || property.path.startsWith(`${path}/`))
  );
  const properties = [...own, ...propagated.map(({ property }) => property)];
  const hasInner = [...changed.values()].some(
    ({ nestedPath }) => nestedPath === now.path || nestedPath.startsWith(`${now.path}/`)
  );
  if (type === NESTED_STACK ? !hasInner && own.every(isProperty) : properties.length === 0) return void 0;
  const replacement = strongest([
    ...own.map(({ evaluation, replacement: own2 }) => evaluation === "static" ? own2 : weaker(own2, "conditional")),
    ...propagated.map(({ certainty, property }) => weaker(certainty, property.replacement))
  ]);
  return {
    ...rowOf(now),
    replacement,
    policyAction: replacement === "never" ? void 0 : replacementPolicyOf(now.resource),
    properties: properties.toSorted((a, b) => compare(a.path, b.path)),
    resolved: Object.fromEntries([
      ...written.map(({ path, after }) => [pointerOf(path), after === void 0 ? null : plain(after)]),
      ...propagated.map(({ property, value }) => [property.path, value])
    ])
  };
}
function rowOf({ stack, resource: { logicalId, type } }) {
  const { nestedPath } = stack;
  const nothing = { physicalId: void 0, policyAction: void 0, properties: [], resolved: {} };
  return { nestedPath, logicalId, type, action: "modify", replacement: "never", ...nothing };
}
function ownChange({ path, kind, before, after }, recreation, { cause, isThroughNestedStack }) {
  const shown = { before: textOf3(before), after: textOf3(after) };
  const evaluation = isThroughNestedStack ? "dynamic" : "static";
  return { path: pointerOf(path), kind, replacement: recreation(path), evaluation, cause, ...shown };
}
function textOf3(value) {
  if (value === void 0 || hasUnknown(value)) return void 0;
  return typeof value === "string" ? value : JSON.stringify(plain(value));
}
var RANK = { never: 0, conditional: 1, always: 2 };
function strongest(replacements) {
  return replacements.reduce((best, replacement) => RANK[replacement] > RANK[best] ? replacement : best, "never");
}
function weaker(a, b) {
  return RANK[a] < RANK[b] ? a : b;
}
function isProperty({ path }) {
  return path.startsWith("/Properties");
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// actions/lib/operations/environment/withoutDeletionProtection.ts
function hasDeletionProtection({ parameters }) {
  return parameters.DeletionProtection === "true";
}
function withoutDeletionProtection(desired) {
  if (!hasDeletionProtection(desired)) return desired;
  const environment = { ...desired.environment, protected: false };
  const { stack: resolved } = resolvedWith(environment, desired.templates);
  const parameters = parametersOf(environment, resolved.template);
  return { ...desired, resolved, parameters, inputsDigest: inputsDigestOf(resolved, desired.tags) };
}

// actions/lib/operations/preview/addedProperties.ts
var LONGEST_STRUCTURE = 80;
function withAddedProperties(changes, resolved) {
  return changes.map((change) => {
    if (change.action !== "add" || change.type === NESTED_STACK) return change;
    const stack = stackAt(resolved, change.nestedPath);
    const resource = stack?.resources[change.logicalId];
    return stack && resource ? { ...change, addedProperties: addedProperties(resource, stack) } : change;
  });
}
function addedProperties(resource, stack) {
  const whole = wholeOf(resource);
  const rowOf2 = (path) => {
    const pointer = pointerOf(path);
    const bare = { kind: "add", replacement: "never", evaluation: "static", before: void 0 };
    return { ...bare, path: pointer, label: labelOf(whole, pointer), cause: sourceOf2(path, resource, stack) };
  };
  const rowsOf = (path, value) => {
    if (value instanceof Unknown) return [{ ...rowOf2(path), after: void 0, unknown: true }];
    const inner = isValueList(value) ? value.map((item, index) => [[...path, index], item]) : isValueMap(value) ? Object.entries(value).map(([key, item]) => [[...path, key], item]) : [];
    const row = { ...rowOf2(path), after: textOf4(plain(value)) };
    if (inner.length === 0) return [row];
    const isShort = !hasUnknown(value) && row.after.length <= LONGEST_STRUCTURE;
    return isShort && !isSecretProperty(resource, row) ? [row] : inner.flatMap(([at, item]) => rowsOf(at, item));
  };
  return Object.entries(resource.properties).flatMap(([name, value]) => rowsOf(["Properties", name], value));
}
function textOf4(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
function sourceOf2([, ...steps], { logicalId }, { template, conditions }) {
  const selectBranch = (name) => conditions[name];
  const node = sourceAt(template.resources[logicalId]?.properties ?? {}, steps, selectBranch);
  const references = referencesIn(node, [], selectBranch);
  const parameters = references.flatMap(
    ({ name, attribute }) => attribute === void 0 && Object.hasOwn(template.parameters, name) ? [name] : []
  );
  const resources = references.flatMap(
    ({ name, attribute }) => Object.hasOwn(template.resources, name) ? [attribute === void 0 ? name : `${name}.${attribute}`] : []
  );
  const names = parameters.length > 0 ? parameters : resources;
  return names.length > 0 ? [...new Set(names)].join(", ") : void 0;
}

// actions/lib/operations/preview/namedItems.ts
function withNamedItems(changes, stacks) {
  return changes.map((change) => {
    if (change.action !== "modify" || change.type === NESTED_STACK) return change;
    const [before, after] = [stacks.before, stacks.after].map((stack) => wholeIn(stack, change));
    if (before === void 0 || after === void 0) return change;
    const lists = Map.groupBy(
      change.properties,
      ({ path, unchanged }) => unchanged ? void 0 : movedListOf(path, before, after)
    );
    if ([...lists.keys()].every((list) => list === void 0)) return change;
    const namedProperties = [...lists].flatMap(
      ([list, rows]) => list === void 0 ? rows : namedRows({ list, rows, before, after, change }, stacks)
    );
    return { ...change, namedProperties };
  });
}
function wholeIn(stack, { nestedPath, logicalId }) {
  const resource = lookup(stackAt(stack, nestedPath)?.resources ?? {}, logicalId);
  return resource && wholeOf(resource);
}
function namedItems(list) {
  if (!Array.isArray(list)) return void 0;
  const items = list.filter((item) => isMap(item) && typeof item.Name === "string");
  const isNamed = items.length === list.length && new Set(items.map(({ Name: name }) => name)).size === list.length;
  return isNamed ? items : void 0;
}
function movedListOf(path, before, after) {
  let nodes = [before, after];
  let pointer = "";
  for (const step of path.split("/").slice(1)) {
    const [old = [], next = []] = nodes.map(namedItems);
    if (old.some((item, index) => next[index] !== void 0 && next[index]?.Name !== item.Name)) return pointer;
    nodes = nodes.map((node) => childOf(node, step));
    pointer = `${pointer}/${step}`;
  }
  return void 0;
}
function childOf(node, step) {
  if (Array.isArray(node)) return node[Number(step)];
  return isMap(node) && Object.hasOwn(node, step) ? node[step] : void 0;
}
function namedRows(moved, { isMadeOfSecret }) {
  const { list, rows, before, after, change } = moved;
  const [old, next] = [before, after].map(
    (node) => namedItems(list.split("/").slice(1).reduce(childOf, node)) ?? []
  );
  if (!old || !next) return rows;
  const names = [...new Set([...next, ...old].map(({ Name: name }) => name))];
  const resourcePath = change.nestedPath ? `${change.nestedPath}/${change.logicalId}` : change.logicalId;
  const found = names.flatMap((name) => {
    const [was, is] = [old, next].map((items) => items.findIndex((item) => item.Name === name));
    const [oldItem, newItem] = [old[was ?? -1], next[is ?? -1]];
    const paths = [was, is].flatMap((index) => index === void 0 || index < 0 ? [] : [`${list}/${index}`]);
    const own = rows.filter(({ path }) => paths.some((item) => path === item || path.startsWith(`${item}/`)));
    const isOpen2 = own.some(({ evaluation, unknown }) => evaluation === "dynamic" || unknown);
    const isEqual = oldItem && newItem && canonical(oldItem) === canonical(newItem);
    if (isEqual && !(isOpen2 && hasUnknown2(newItem))) return [];
    const valueKey = valueKeyOf(newItem ?? oldItem);
    const isSecret = own.some(({ secret }) => secret) || paths.some((item) => isMadeOfSecret(`${resourcePath}${item}`));
    const causes = [...new Set(own.flatMap(({ cause }) => cause ?? []))].toSorted();
    return [
      {
        // By the name: at one position of the list may be an item that goes and another one that comes.
        path: `${list}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}${valueKey}`,
        label: labelOf(newItem ? after : before, `${paths.at(-1)}${valueKey}`),
        kind: !oldItem ? "add" : newItem ? "modify" : "remove",
        replacement: strongest2(rows),
        evaluation: isEqual ? "dynamic" : "static",
        cause: causes.length > 0 ? causes.join(", ") : void 0,
        before: isSecret || isEqual ? void 0 : textOf5(oldItem),
        after: isSecret || isEqual ? void 0 : textOf5(newItem),
        ...isSecret && { secret: true },
        ...newItem && hasUnknown2(newItem) && { unknown: true }
      }
    ];
  });
  return found.length === 0 ? rows : found;
}
var REPLACEMENTS = ["always", "conditional", "never"];
function strongest2(rows) {
  return REPLACEMENTS.find((replacement) => rows.some((row) => row.replacement === replacement)) ?? "never";
}
var VALUE_KEYS = ["Value", "ValueFrom"];
function valueKeyOf(item) {
  const keys = Object.keys(item ?? {}).filter((key) => key !== "Name");
  return keys.length === 1 && VALUE_KEYS.includes(keys[0] ?? "") ? `/${keys[0]}` : "";
}
function textOf5(item) {
  if (item === void 0 || hasUnknown2(item)) return void 0;
  const value = item[valueKeyOf(item).slice(1)] ?? item;
  return typeof value === "string" ? value : JSON.stringify(value);
}
function hasUnknown2(value) {
  if (Array.isArray(value)) return value.some(hasUnknown2);
  return isMap(value) && (Object.hasOwn(value, "Unknown") || Object.values(value).some(hasUnknown2));
}

// actions/lib/operations/preview/outputChanges.ts
function outputAndSectionChanges({ outputs, sections }, { before, after }, changes) {
  const isListed = ({ nestedPath, name }) => name === "Outputs" && outputs.some((output) => output.nestedPath === nestedPath) || name === "Resources" && changes.some((change) => change.nestedPath === nestedPath);
  const isOnBothSides = ({ nestedPath }) => stackAt(before, nestedPath) !== void 0 && stackAt(after, nestedPath) !== void 0;
  return {
    outputs: outputs.filter(isOnBothSides).map(outputChange),
    sections: sections.filter(isOnBothSides).flatMap((section) => sectionChanges(section, isListed(section)))
  };
}
function outputChange({ nestedPath, name, part, before, after }) {
  return {
    ...{ nestedPath, name, part, kind: before === void 0 ? "add" : after === void 0 ? "remove" : "modify" },
    ...before !== void 0 && { before: textOf6(before) },
    ...after !== void 0 && { after: textOf6(after) }
  };
}
function textOf6(value) {
  if (typeof value === "string") return value;
  if (isMap(value) && typeof value.Unknown === "string") return value.Unknown;
  return JSON.stringify(value);
}
function sectionChanges({ nestedPath, name, before, after }, isListed) {
  if (name !== "Resources") return isListed ? [] : [{ nestedPath, name }];
  const [old, target] = [before, after].map((resources) => isMap(resources) ? resources : {});
  const dependencies = Object.keys(target ?? {}).flatMap((logicalId) => {
    const [one, other] = [lookup(old ?? {}, logicalId), lookup(target ?? {}, logicalId)];
    if (!isMap(one) || !isMap(other)) return [];
    return dependsOnOf(one) === dependsOnOf(other) ? [] : [{ nestedPath, name: `DependsOn of ${logicalId}` }];
  });
  return dependencies.length === 0 && !isListed ? [{ nestedPath, name }] : dependencies;
}
function dependsOnOf(resource) {
  const { DependsOn: names = [] } = resource;
  return JSON.stringify(Array.isArray(names) ? names.toSorted() : [names]);
}

// actions/lib/operations/preview/parameterChanges.ts
var MASK = /^\*+$/;
function parameterStates({ parameters: deployed }, { parameters: target, resolved }) {
  const { parameters: declared } = resolved.template;
  const [before, after] = [new Map(Object.entries(deployed)), new Map(Object.entries(target))];
  return [.../* @__PURE__ */ new Set([...before.keys(), ...Object.keys(declared)])].sort().map((name) => {
    const parameter = declared[name];
    const value = before.get(name);
    const isKnown = !parameter?.noEcho && !MASK.test(value ?? "");
    return {
      name,
      before: isKnown ? value : void 0,
      after: parameter && (after.get(name) ?? parameter.default)
    };
  });
}
function parameterChanges(stack, desired, storedValues) {
  const { parameters: declared } = desired.resolved.template;
  const own = parameterStates(stack, desired).filter(({ name, before, after }) => {
    const isComparable = declared[name]?.noEcho === false && !MASK.test(stack.parameters[name] ?? "");
    return isComparable && before !== after;
  });
  const stored = storedValues.filter(({ before, after }) => before !== after).map(({ nestedPath, name, before, after }) => {
    const label = `${nestedPath && `${nestedPath}/`}${name} (stored value)`;
    return { ...parameterChange({ name, before, after }), name: label };
  });
  return [...own.map(parameterChange), ...stored].toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function parameterChange({ name, before, after }) {
  const values = { ...before !== void 0 && { before }, ...after !== void 0 && { after } };
  return markSecretParameter({ name, ...values });
}

// actions/lib/operations/preview/buildPreview.ts
function buildPreview(desired, source, evidence = {}) {
  const { environment, stackName, tags, capabilities, roleArn: serviceRole, inputsDigest } = desired;
  const { deployed, ...shown } = source;
  const { changes } = source;
  const { resolved: head } = desired;
  const { account } = environment;
  const { base: before, inside = /* @__PURE__ */ new Map() } = evidence;
  const base = deployed.kind === "present" ? deployed.stack : void 0;
  const redaction = redactionOf(secretsIn([head, base]));
  const differences = stackDifferences(base, head);
  const { isMadeOfSecret } = redaction;
  const named = base ? withNamedItems(changes, { before: base, after: head, isMadeOfSecret }) : changes;
  const shownDifferences = base && outputAndSectionChanges(differences, { before: base, after: head }, changes);
  return {
    ...shown,
    ...fingerprintOf({ changes, tags, capabilities, serviceRole, inputsDigest, deployed, differences }),
    ...shownDifferences && {
      ...shownDifferences,
      outputs: shownDifferences.outputs.map((output) => markSecretOutput(output, redaction))
    },
    kind: deployed.kind === "absent" ? "create" : "update",
    ...deployed.kind === "absent" && hasDeletionProtection(desired) && { protectedAfterCreation: true },
    changes: withAddedProperties(named, desired.resolved).map(
      (change) => markSecretProperties(markDerivedProperties(change, isMadeOfSecret))
    ),
    risks: risksOf({ changes: named, before, after: desired.resolved, account, inside }),
    environment: environment.name,
    stackName,
    tags,
    capabilities,
    serviceRole,
    inputsDigest
  };
}
function predictPreview(desired, base, types) {
  const tags = { before: base?.tags ?? {}, after: desired.tags };
  const { resolved: head } = desired;
  const predicted = predictChanges(base?.resolved, head, types, tags);
  const tagsDiffer = canonical(tags.before) !== canonical(tags.after);
  const { changes } = base ? proveUnchanged({ changes: predicted, base: base.resolved, head, tagsDiffer }) : { changes: predicted };
  const deployed = base ? {
    ...{ kind: "present", stack: base.resolved, tags: base.tags, storedValues: [] },
    parameters: parameterStates(base, desired)
  } : { kind: "absent" };
  const preview = buildPreview(desired, { deployed, predicted: true, changes, warnings: [] }, { base: base?.resolved });
  return changes.length === 0 && preview.outputs?.length === 0 ? { ...preview, sections: [] } : preview;
}
function previewCreation(desired) {
  return predictPreview(desired, void 0, { find: () => void 0 });
}
function certainlyChanged(changes) {
  const certain = changes.filter(
    ({ type, action, properties }) => type !== NESTED_STACK && (action !== "modify" || properties.some(({ evaluation }) => evaluation === "static"))
  );
  return new Set(certain.map(resourcePathOf));
}
function resourceCountOf(changes) {
  return changes.filter(({ type }) => type !== NESTED_STACK).length;
}

// actions/lib/operations/review/dataLossApprovals.ts
function isApproved({ resource, physicalId }, { approvedLosses }) {
  return approvedLosses.some((approved) => approved.resource === resource && approved.physicalId === physicalId);
}
function approvalLine(dataLoss) {
  const entries = dataLoss.map(
    ({ resource, physicalId = "" }) => `{resource: ${resource}, physical-id: ${JSON.stringify(physicalId)}}`
  );
  return `approved-losses: [${entries.join(", ")}]`;
}
function refuseUnusedApprovals(environment, dataLoss) {
  const { approvedLosses, locationOf } = environment;
  const findings = approvedLosses.flatMap((approved, index) => {
    const reason = unusedReason(approved, dataLoss);
    if (reason === void 0) return [];
    const location = locationOf(["approved-losses", index]);
    return [{ level: "error", rule: "environment/unused-approved-loss", message: reason, location }];
  });
  const [first] = findings;
  if (!first?.location) return;
  const unused = approvedLosses.filter((approved) => unusedReason(approved, dataLoss) !== void 0);
  const names = quotedList([...new Set(unused.map(({ resource }) => resource))]);
  throw new Problem(
    `An approved data loss does not happen. ${findings.map(({ message }) => message).join(" ")} Nothing was changed.`,
    {
      kind: "refused",
      location: first.location,
      findings: findings.length > 1 ? findings : [],
      todo: `Remove the entry of ${names} from 'approved-losses' in ${first.location.file}.`
    }
  );
}
function unusedReason({ resource, physicalId }, dataLoss) {
  const same = dataLoss.filter((lost) => lost.resource === resource);
  if (same.length === 0) return `No change removes or replaces '${resource}' (${physicalId}).`;
  if (same.some((lost) => lost.physicalId === physicalId)) return void 0;
  const deployed = same.map((lost) => lost.physicalId ?? "one without a known id").join(", ");
  return `The approved '${resource}' is ${physicalId}, but the deployed one is ${deployed}.`;
}
function warnUnpredictedApprovals({ approvedLosses, locationOf }, dataLoss, { reporter }) {
  const unpredicted = approvedLosses.filter(({ resource }) => !dataLoss.some((lost) => lost.resource === resource));
  if (unpredicted.length === 0) return;
  const { file } = locationOf(["approved-losses"]);
  const names = quotedList(unpredicted.map(({ resource }) => resource));
  reporter.report({
    kind: "warning",
    text: `These files alone do not remove or replace ${names}, which 'approved-losses' in ${file} approves: the preview of the deployed stack decides whether the approval is used.`
  });
}
function warnUsedApprovals({ approvedLosses, locationOf }, { reporter }) {
  if (approvedLosses.length === 0) return;
  const { file } = locationOf(["approved-losses"]);
  const names = quotedList(approvedLosses.map(({ resource }) => resource));
  reporter.report({
    kind: "warning",
    text: `Nothing changes: remove the entry of ${names} from 'approved-losses' in ${file}.`
  });
}

// actions/lib/operations/review/deployedProtection.ts
function protectionOf(environment, stack) {
  if (environment.protected) return `environment '${environment.name}' is protected`;
  const marks = protectionMarksOf(stack);
  if (!stack || marks.length === 0) return void 0;
  return `stack '${stack.name}' is still protected as it is deployed (${marks.join(", ")})`;
}
function isLiftedOnlyInFile(environment, stack) {
  return !environment.protected && protectionMarksOf(stack).length > 0;
}
function protectionMarksOf(stack) {
  if (!stack) return [];
  return [
    ...stack.terminationProtection ? ["termination protection is on"] : [],
    ...stack.parameters.DeletionProtection === "true" ? [`parameter ${quotedList(["DeletionProtection"])} is 'true'`] : []
  ];
}

// actions/lib/operations/review/guardDataLoss.ts
function dataLossIn({ risks }) {
  return risks.flatMap(
    (risk) => risk.kind === "data-loss" && (risk.type !== NESTED_STACK || risk.unknownContent) ? [risk] : []
  );
}
function guardDataLoss(environment, dataLoss, stack) {
  refuseUnusedApprovals(environment, dataLoss);
  const unapproved = unapprovedOf(environment, dataLoss, stack);
  const protection = protectionOf(environment, stack);
  if (protection === void 0 || unapproved.length === 0) return;
  const effects = unapproved.map(({ how, resource, because }) => `${how} '${resource}'${because ? `, ${because}` : ""}`);
  throw new Problem(
    `The change set would ${effects.join("; ")}${unapproved.some(({ because }) => because) ? "," : ""} and ${protection}. Nothing was changed.`,
    { kind: "refused", todo: nextSteps(environment, dataLoss, stack) }
  );
}
function dataLossWarning(environment, dataLoss, stack) {
  const unapproved = unapprovedOf(environment, dataLoss, stack);
  const protection = protectionOf(environment, stack);
  if (protection === void 0 || unapproved.length === 0) return void 0;
  const names = quotedList(unapproved.map(({ resource }) => resource));
  return {
    message: `${capitalized(protection)}: a deployment that loses ${names} is refused.`,
    todo: nextSteps(environment, dataLoss, stack),
    refuses: true
  };
}
function unapprovedOf(environment, dataLoss, stack) {
  if (protectionOf(environment, stack) === void 0) return [];
  return dataLoss.filter((loss) => !isApproved(loss, environment));
}
function nextSteps(environment, dataLoss, stack) {
  const { file } = environment.locationOf([]);
  const first = isLiftedOnlyInFile(environment, stack) ? "Deploy a change that only sets 'protected: false' first, then this one." : "Revert the change.";
  const unnamed = dataLoss.filter(({ physicalId }) => physicalId === void 0).map(({ resource }) => resource);
  if (unnamed.length > 0) {
    return `${first} The loss of ${quotedList(unnamed)} cannot be approved, because CloudFormation does not give its physical id.`;
  }
  return `${first} Or approve the data loss in a pull request of its own, with this line in ${file}: '${approvalLine(dataLoss)}'.`;
}
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// actions/lib/operations/preview/predictFromCommit.ts
async function predictFromCommit(reference, environment, tools) {
  const { reporter } = tools;
  const desired = await buildDesiredStack(environment, void 0, tools);
  reporter.report({ kind: "step", step: "predict", subject: `${environment.name} against ${reference}` });
  const base = await resolveAtReference(reference, environment, tools);
  if (base) refuseImpossibleChange(base.resolved, desired);
  const types = base ? await tools.types() : { find: () => void 0 };
  const redaction = { secrets: secretsIn([base?.resolved, desired.resolved]), redact: redactPreview };
  return withRedaction(redaction, tools, async (redacted) => {
    const preview = predictPreview(desired, base, types);
    redacted.reporter.report({ kind: "preview", preview });
    warnUnpredictedApprovals(environment, dataLossIn(preview), redacted);
    return preview;
  });
}
function refuseImpossibleChange(base, { resolved, stackName }) {
  const findings = checkResourceTypes(base, resolved);
  if (findings.length === 0) return;
  throw new Problem(`CloudFormation would refuse this change of stack '${stackName}'.`, { kind: "usage", findings });
}

// actions/lib/operations/preview/prepareChangeSet.ts
import { randomBytes } from "node:crypto";

// actions/lib/model/cloudFormation/executionToken.ts
var WITH_COMMIT = /^deploy-[\w-]+-([0-9a-f]{40}|[0-9a-f]{64})$/;
function executionTokenOf(changeSetName, commit) {
  return commit === void 0 ? changeSetName : `${changeSetName}-${commit}`;
}
function commitOfToken(token) {
  return WITH_COMMIT.exec(token ?? "")?.[1];
}

// actions/lib/operations/waiting/unlessAborted.ts
async function unlessAborted(reading, signal) {
  if (!signal) return reading;
  const aborted = Promise.withResolvers();
  const abort = () => aborted.reject(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([reading, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

// actions/lib/operations/preview/changeSetFailure.ts
async function hasOnlyEmptyFailures(changeSet2, cloudFormation) {
  const { nested } = await treeOf(changeSet2, cloudFormation);
  const inner = nested.flatMap(flatten);
  const hasOwnChange = [changeSet2, ...inner].some(
    ({ status, changes }) => status !== "empty" && changes.some(isOwnChange)
  );
  const failed = inner.filter(({ status, reason }) => status === "failed" && !isAboutNested(reason ?? ""));
  if (failed.length > 0 || hasOwnChange) return false;
  for (const nested2 of inner) requireFinished(nested2);
  return inner.some(({ status }) => status === "empty");
}
function requireFinished({ status, id }) {
  if (status !== "pending") return;
  throw new Problem(`CloudFormation has not finished change set '${id}', but the change set that it belongs to.`, {
    reason: "unavailable",
    todo: "Run the same command again."
  });
}
function isOwnChange({ type, action, nestedChangeSetId }) {
  return nestedChangeSetId === void 0 && (type !== NESTED_STACK || action !== "modify");
}
async function changeSetFailure(changeSet2, cloudFormation) {
  const all = flatten(await treeOf(changeSet2, cloudFormation));
  const reasons = await Promise.all(
    all.map(async ({ id, status, reason: reason2, stackName }) => {
      const events = await cloudFormation.validationEvents(id).catch(noEvents);
      const fatal = events.filter((event) => event.fatal).map(reasonOf);
      const own = reason2 === void 0 || status !== "failed" || isAboutNested(reason2) ? [] : [reason2];
      return [...fatal, ...fatal.length > 0 && own.some(isPointer) ? [] : own].map((text) => `${stackName}: ${text}`);
    })
  );
  const list = [...new Set(reasons.flat())];
  const [first = changeSet2.reason ?? "no reason given", ...more] = list;
  const reason = more.length === 0 ? `: '${first}'.` : ", for several reasons.";
  return new Problem(
    `CloudFormation could not create a change set for stack '${changeSet2.stackName}'${reason} Nothing was changed.`,
    {
      findings: more.length === 0 ? [] : list.map((message) => ({ level: "error", rule: "change-set/failed", message })),
      todo: "Correct the error, check it with 'npm run lint', then run the same command again."
    }
  );
}
function reasonOf({ logicalId, path, reason }) {
  const location = path ?? logicalId;
  return location ? `'${location}': ${reason}` : reason;
}
async function treeOf(changeSet2, cloudFormation) {
  const listedIds = changeSet2.changes.flatMap(({ nestedChangeSetId }) => nestedChangeSetId ? [nestedChangeSetId] : []);
  const named = changeSet2.status === "failed" ? changeSet2.reason?.match(/arn:[\w-]+:cloudformation:[^\s'",]+:changeSet\/[^\s'",\]]+/g) ?? [] : [];
  const ids = [.../* @__PURE__ */ new Set([...listedIds, ...named])].filter((id) => id !== changeSet2.id);
  const nested = await Promise.all(
    ids.map(async (id) => treeOf(await cloudFormation.changeSet(id, "without-values"), cloudFormation))
  );
  return { changeSet: changeSet2, nested };
}
function flatten({ changeSet: changeSet2, nested }) {
  return [changeSet2, ...nested.flatMap(flatten)];
}
function isAboutNested(reason) {
  return /^Nested change set /i.test(reason);
}
function isPointer(reason) {
  return /AWS::EarlyValidation::|hook\(s\)\/validation failed/.test(reason);
}
function noEvents(error) {
  if (error instanceof Problem) return [];
  throw error;
}

// actions/lib/operations/preview/physicalIds.ts
async function withPhysicalIds(changes, rootStackId, cloudFormation) {
  const lists = /* @__PURE__ */ new Map();
  const idIn = async (stackId, logicalId) => {
    if (stackId === void 0) return void 0;
    const list = lists.get(stackId) ?? cloudFormation.resources(stackId);
    lists.set(stackId, list);
    return (await list).find((resource) => resource.logicalId === logicalId)?.physicalId;
  };
  const idOf = async ({ nestedPath, logicalId }) => {
    let stackId = rootStackId;
    for (const step of nestedPath ? nestedPath.split("/") : []) stackId = await idIn(stackId, step);
    return idIn(stackId, logicalId);
  };
  const isMissing = (change) => change.physicalId === void 0 && withoutUnchanged([change]).some((possible) => causesDataLoss(possible) || takesAllInside(possible));
  return Promise.all(
    changes.map(async (change) => isMissing(change) ? { ...change, physicalId: await idOf(change) } : change)
  );
}

// actions/lib/operations/preview/mergeViews.ts
var EVALUATIONS = ["dynamic", "static"];
var REPLACEMENTS2 = ["never", "conditional", "always"];
var ACTIONS = ["add", "import", "modify", "dynamic", "remove"];
function mergeViews(withoutValues, withValues) {
  const others = new Map(withValues.map((row) => [row.logicalId, row]));
  const ids = new Set(withoutValues.map(({ logicalId }) => logicalId));
  return [
    ...withoutValues.map((row) => mergeRows(row, others.get(row.logicalId))),
    ...withValues.filter(({ logicalId }) => !ids.has(logicalId))
  ];
}
function mergeRows(row, withValues) {
  if (!withValues) return row;
  return {
    ...row,
    physicalId: row.physicalId ?? withValues.physicalId,
    action: mostSerious(ACTIONS, row.action, withValues.action),
    replacement: mostSerious(REPLACEMENTS2, row.replacement, withValues.replacement),
    policyAction: row.policyAction ?? withValues.policyAction,
    nestedChangeSetId: row.nestedChangeSetId ?? withValues.nestedChangeSetId,
    properties: mergeProperties(row.properties, withValues.properties)
  };
}
function mergeProperties(withoutValues, withValues) {
  const unmatched = withoutValues.filter(
    (one) => !withValues.some((other) => hasSameCause(one, other) && isAsSerious(other, one))
  );
  const missing = unmatched.filter((one) => !withValues.some((other) => hasSameCause(one, other)));
  const raised = withValues.map((property) => {
    const others = unmatched.filter((one) => hasSameCause(one, property));
    return {
      ...property,
      evaluation: mostSerious(EVALUATIONS, property.evaluation, ...others.map(({ evaluation }) => evaluation)),
      replacement: mostSerious(REPLACEMENTS2, property.replacement, ...others.map(({ replacement }) => replacement))
    };
  });
  return [...raised, ...missing];
}
function hasSameCause(one, other) {
  return one.cause === other.cause && targetOf(one) === targetOf(other);
}
function isAsSerious(one, other) {
  const isAtLeast = (order, a, b) => order.indexOf(a) >= order.indexOf(b);
  return isAtLeast(EVALUATIONS, one.evaluation, other.evaluation) && isAtLeast(REPLACEMENTS2, one.replacement, other.replacement);
}
function targetOf({ path }) {
  const [, attribute = "", name] = path.split("/");
  return attribute === "Properties" && name !== void 0 ? `/${attribute}/${name}` : `/${attribute}`;
}
function mostSerious(order, one, ...others) {
  return order.findLast((reading) => reading === one || others.includes(reading)) ?? one;
}

// actions/lib/operations/preview/uncertainChanges.ts
function withUncertainChanges(rows) {
  const others = new Map(rows.map((row) => [row.logicalId, row]));
  const next = rows.map((row) => withUncertainProperties(row, others));
  return next.some((row, index) => row !== rows[index]) ? withUncertainChanges(next) : rows;
}
function withUncertainProperties(row, others) {
  const isCounted = (property) => property.evaluation === "static" && property.unknown === true && !isCertainCause(property.cause, others);
  if (!row.properties.some(isCounted)) return row;
  const isReplacing = ({ evaluation, replacement }) => evaluation === "static" && replacement === "always";
  const properties = row.properties.map(
    (property) => isCounted(property) ? { ...property, evaluation: "dynamic" } : property
  );
  const isConditional = row.replacement === "always" && row.properties.some(isReplacing) && !properties.some(isReplacing);
  return { ...row, properties, ...isConditional && { replacement: "conditional" } };
}
function isCertainCause(cause, rows) {
  if (cause === void 0) return true;
  const [logicalId = ""] = cause.split(".");
  const row = rows.get(logicalId);
  return row !== void 0 && (row.action === "add" || row.action === "modify" && row.replacement === "always");
}

// actions/lib/operations/preview/readChangeSetTree.ts
async function readChangeSetTree(changeSet2, cloudFormation) {
  return treeOf2(changeSet2, cloudFormation.changeSet(changeSet2.id, "with-values"), cloudFormation);
}
async function treeOf2(withoutValues, pendingView, cloudFormation) {
  const nested = new Map(
    withoutValues.changes.flatMap(({ nestedChangeSetId: id }) => id ? [[id, readNested(id, cloudFormation)]] : [])
  );
  const [withValues] = await Promise.all([pendingView, ...nested.values()]);
  requireFinished(withValues);
  const merged = mergeViews(withoutValues.changes, withValues.changes);
  const rows = withUncertainChanges(merged).map(async (row) => {
    const { nestedChangeSetId: id } = row;
    if (!id) requireNoContent(row);
    return { row, nested: id ? await (nested.get(id) ?? readNested(id, cloudFormation)) : void 0 };
  });
  const complete = await Promise.all(rows);
  return {
    rows: complete,
    warnings: [...warningsOf(withoutValues, withValues), ...complete.flatMap(({ nested: nested2 }) => nested2?.warnings ?? [])],
    storedValues: withValues.storedValues
  };
}
async function readNested(id, cloudFormation) {
  const withValues = cloudFormation.changeSet(id, "with-values");
  withValues.catch(() => {
  });
  const withoutValues = await cloudFormation.changeSet(id, "without-values");
  requireFinished(withoutValues);
  if (withoutValues.status === "empty") return { rows: [], warnings: [], storedValues: {} };
  if (withoutValues.status === "failed") throw await changeSetFailure(withoutValues, cloudFormation);
  return treeOf2(withoutValues, withValues, cloudFormation);
}
function requireNoContent({ type, action, replacement, logicalId }) {
  if (type !== NESTED_STACK || action !== "modify" || replacement !== "never") return;
  throw new Problem(
    `The changes inside nested stack '${logicalId}' are not known, because CloudFormation gives no change set of it. Nothing was changed.`,
    { todo: "Run the same command again." }
  );
}
function warningsOf(...views) {
  const warnings = views.flatMap(
    ({ reason, stackName }) => reason?.startsWith("[WARN]") ? [`${stackName}: ${reason.replace(/^\[WARN\]:?\s*/, "")}`] : []
  );
  return [...new Set(warnings)];
}

// actions/lib/operations/preview/readChanges.ts
var TEMPLATE_URL3 = "/Properties/TemplateURL";
async function readChanges(changeSet2, resolved, cloudFormation) {
  const { rows, warnings } = await readChangeSetTree(changeSet2, cloudFormation);
  const changes = changesIn(rows, "", resolved);
  return {
    storedValues: (await Promise.all(nestedStoredValues(rows, "", cloudFormation))).flat(),
    changes: changes.toSorted((a, b) => compare2(a.nestedPath, b.nestedPath) || compare2(a.logicalId, b.logicalId)),
    warnings
  };
}
function nestedStoredValues(rows, parentPath, cloudFormation) {
  return rows.flatMap(({ row: { logicalId, physicalId }, nested }) => {
    if (!nested) return [];
    const nestedPath = parentPath ? `${parentPath}/${logicalId}` : logicalId;
    const names = Object.keys(nested.storedValues);
    const own = async () => {
      const deployed = physicalId === void 0 ? void 0 : await cloudFormation.stack(physicalId);
      return names.map((name) => {
        return { nestedPath, name, before: deployed?.storedValues[name], after: nested.storedValues[name] };
      });
    };
    return [...names.length > 0 ? [own()] : [], ...nestedStoredValues(nested.rows, nestedPath, cloudFormation)];
  });
}
function changesIn(rows, nestedPath, resolved) {
  return rows.flatMap(({ row, nested }) => {
    const path = nestedPath ? `${nestedPath}/${row.logicalId}` : row.logicalId;
    const inner = nested ? changesIn(nested.rows, path, resolved) : [];
    return isUninformative(row, inner) ? [] : [changeOf(row, nestedPath, resolved), ...inner];
  });
}
function isUninformative(row, inner) {
  if (row.type !== NESTED_STACK || row.action !== "modify" || row.replacement !== "never" || inner.length > 0)
    return false;
  if (row.properties.some(({ path }) => !/^\/Properties(\/|$)/.test(path))) return false;
  return row.nestedChangeSetId !== void 0 || row.properties.length === 0;
}
function changeOf(row, nestedPath, resolved) {
  const { logicalId, physicalId, type, action, replacement, policyAction } = row;
  const whole = resolvedValue(resolved, nestedPath, logicalId, "");
  const properties = row.properties.filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL3).map((property) => ({ ...property, label: labelOf(whole, property.path) }));
  const paths = action === "add" || action === "import" ? [""] : action === "remove" ? [] : properties.map(({ path }) => path);
  const values = paths.map((path) => [path, resolvedValue(resolved, nestedPath, logicalId, path)]);
  return {
    nestedPath,
    logicalId,
    physicalId,
    type,
    action,
    replacement,
    policyAction,
    properties,
    resolved: Object.fromEntries(values)
  };
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// actions/lib/template/package/deployedTemplate.ts
function nestedUrlsOf(template) {
  return Object.fromEntries(
    Object.entries(template.resources).flatMap(
      ([logicalId, { type, properties }]) => type === NESTED_STACK && typeof properties.TemplateURL === "string" ? [[logicalId, properties.TemplateURL]] : []
    )
  );
}
function withNestedFiles(template, files) {
  const resources = Object.entries(template.resources).map(([logicalId, resource]) => {
    const file = files[logicalId];
    const properties = file === void 0 ? resource.properties : { ...resource.properties, TemplateURL: file };
    return [logicalId, { ...resource, properties }];
  });
  return { ...template, resources: Object.fromEntries(resources) };
}

// actions/lib/operations/preview/readDeployedTemplates.ts
async function readDeployedTemplates({ desired, isRolledBackByUs = false }, tools) {
  const readStack = await readOrReason(() => tools.cloudFormation.stack(desired.stackName));
  const { value: stack } = readStack;
  if (!stack) {
    const reason = readStack.reason ?? "the stack does not exist any more";
    return { kind: "unknown", reason, digest: digestOf(null) };
  }
  const text = await readOrReason(() => tools.cloudFormation.template(stack.id));
  const digest = digestOf({ template: text.value ?? null, parameters: stack.parameters });
  if (text.value === void 0) return { kind: "unknown", reason: text.reason, digest };
  const { value: body } = text;
  const resolved = await readOrReason(() => resolveDeployed({ stack, body, desired, isRolledBackByUs }, tools));
  return resolved.value ?? { kind: "unknown", reason: resolved.reason, digest };
}
async function readOrReason(read) {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof Problem) return { reason: error.findings[0]?.message ?? problemText(error) };
    throw error;
  }
}
function proveAgainstDeployed(deployed, changes, { resolved: head }) {
  if (deployed?.kind !== "known") return { changes, ...deployed && { unprovenReason: deployed.reason } };
  if (deployed.unprovenReason !== void 0) return { changes, unprovenReason: deployed.unprovenReason };
  const { changes: proven, unprovenReason } = proveUnchanged({ changes, base: deployed.stack, head, ...deployed });
  return { changes: proven, ...unprovenReason !== void 0 && { unprovenReason } };
}
async function resolveDeployed({
  stack,
  body,
  desired,
  isRolledBackByUs
}, tools) {
  const templates = new Map(desired.templates);
  const root = await readTemplate({ stackId: stack.id, body, file: "deployed" }, { ...tools, desired, templates });
  const { stack: resolved, findings } = resolveStack(
    root,
    {
      parameters: parametersOf2(stack, root),
      stackContext: stackContextOf(desired.environment, stack.name),
      isSecretParameter
    },
    templates
  );
  const error = findings.find(({ level }) => level === "error");
  if (error) throw new Problem(error.message);
  const isRolledBack = stack.status.includes("ROLLBACK") && !isRolledBackByUs;
  const isUncertain2 = isRolledBack || stack.status === "UPDATE_FAILED";
  return {
    ...{ kind: "known", stack: resolved, tagsDiffer: canonical(stack.tags) !== canonical(desired.tags) },
    ...isUncertain2 && { unprovenReason: `the stack is in ${stack.status}` }
  };
}
function parametersOf2({ parameters }, root) {
  const isNoEcho = (name) => root.parameters[name]?.noEcho === true;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isNoEcho(name) ? new Unknown({ kind: "no-echo-parameter", name }) : value
    ])
  );
}
async function readTemplate({ stackId, body, file }, reading) {
  const { cloudFormation, workspace, desired, templates } = reading;
  const template = parseTemplate(workspace.parseTemplate(file, body));
  if (transformsOf(template.document.value).length > 0) throw new Problem("the deployed template has a transform");
  const uploadedFiles = new Map(desired.uploads.map((upload) => [upload.url, upload.file]));
  const urls = Object.entries(nestedUrlsOf(template));
  const changed = urls.filter(([, url]) => !uploadedFiles.has(url)).map(([logicalId]) => logicalId);
  const children = changed.length > 0 ? await cloudFormation.resources(stackId) : [];
  const read = changed.map(async (logicalId) => {
    const childId = children.find((child2) => child2.logicalId === logicalId)?.physicalId;
    if (!childId) return [];
    const childFile = `${file}.${logicalId}`;
    const child = { stackId: childId, body: await cloudFormation.template(childId), file: childFile };
    templates.set(childFile, await readTemplate(child, reading));
    return [[logicalId, childFile]];
  });
  const unchanged = urls.flatMap(([logicalId, url]) => {
    const file2 = uploadedFiles.get(url);
    return file2 === void 0 ? [] : [[logicalId, file2]];
  });
  return withNestedFiles(template, Object.fromEntries([...unchanged, ...(await Promise.all(read)).flat()]));
}

// actions/lib/operations/preview/removedStacks.ts
async function contentOfRemovedStacks(changes, deployed, cloudFormation) {
  const stacks = withoutUnchanged(changes).filter(takesAllInside);
  const entries = stacks.map(async ({ physicalId, ...change }) => {
    const path = resourcePathOf(change);
    const template = deployed && stackAt(deployed, path);
    return [path, await contentOf({ path, physicalId }, template, cloudFormation)];
  });
  return new Map(await Promise.all(entries));
}
async function contentOf({ path, physicalId }, template, cloudFormation) {
  const listed2 = physicalId === void 0 ? [] : await cloudFormation.resources(physicalId);
  if (listed2.length === 0 && !template) {
    const list = physicalId === void 0 ? "names no id of it" : "lists no resource of it";
    const reason = `because CloudFormation ${list} and its deployed template is not known`;
    return { resources: [], unknownStacks: [{ path, physicalId, reason }] };
  }
  const ids = new Set(listed2.map(({ logicalId }) => logicalId));
  const present = listed2.filter(({ status }) => status !== "DELETE_COMPLETE");
  const unlisted = Object.values(template?.resources ?? {}).filter(({ logicalId }) => !ids.has(logicalId));
  const all = [...present, ...unlisted.map((resource) => ({ ...resource, physicalId: void 0 }))];
  const contents = all.map(async ({ logicalId, type, physicalId: id }) => {
    const inner = { path: `${path}/${logicalId}`, physicalId: id };
    if (type === NESTED_STACK) return contentOf(inner, template?.nested[logicalId], cloudFormation);
    const resource = { ...inner, type, deletionPolicy: template?.resources[logicalId]?.deletionPolicy };
    return { resources: [resource], unknownStacks: [] };
  });
  const read = await Promise.all(contents);
  return {
    resources: read.flatMap(({ resources }) => resources),
    unknownStacks: read.flatMap(({ unknownStacks }) => unknownStacks)
  };
}

// actions/lib/operations/preview/previewOfChangeSet.ts
var READ_DEADLINE_SECONDS = 600;
async function previewOfChangeSet(changeSet2, { desired, stack, deployed }, { cloudFormation, clock, signal, reporter }) {
  const deadline = deadlineIn(READ_DEADLINE_SECONDS, { clock });
  const retry = { clock, signal, deadline, reporter: firstReportOf(reporter) };
  const isWithoutChanges = changeSet2.status === "empty" || changeSet2.status === "failed" && await retryRead(() => hasOnlyEmptyFailures(changeSet2, cloudFormation), retry);
  if (changeSet2.status === "failed" && !isWithoutChanges) throw await changeSetFailure(changeSet2, cloudFormation);
  if (!stack || !deployed) {
    return {
      preview: { ...previewCreation(desired), warnings: await validationWarnings(changeSet2, cloudFormation) },
      isEmpty: false
    };
  }
  const noContent = { changes: [], storedValues: [], warnings: [] };
  const readAll = async () => isWithoutChanges ? noContent : readChanges(changeSet2, desired.resolved, cloudFormation);
  const [{ changes, storedValues: nestedValues, warnings: reasons }, validations] = await inParallel([
    retryRead(readAll, retry),
    isWithoutChanges ? Promise.resolve([]) : validationWarnings(changeSet2, cloudFormation)
  ]);
  const warnings = [...reasons, ...validations];
  const storedValues = [...storedValuesOf(changeSet2, stack), ...nestedValues];
  const proof = proveAgainstDeployed(deployed, changes, desired);
  const base = deployed.kind === "known" ? deployed.stack : void 0;
  const state = {
    ...{ kind: "present", stack: base, tags: stack.tags, parameters: parameterStates(stack, desired), storedValues },
    ...deployed.kind === "unknown" && { digest: deployed.digest }
  };
  const located = await retryRead(() => withPhysicalIds(proof.changes, stack.id, cloudFormation), retry);
  const inside = await retryRead(() => contentOfRemovedStacks(located, base, cloudFormation), retry);
  const parameters = isWithoutChanges ? [] : parameterChanges(stack, desired, storedValues);
  const source = { deployed: state, predicted: false, ...proof, changes: located, warnings, parameters };
  const evidence = { base: proof.unprovenReason === void 0 ? base : void 0, inside };
  const preview = buildPreview(desired, source, evidence);
  const isEmpty2 = isWithoutChanges || changesNothing(preview, base);
  return { preview: isEmpty2 ? { ...preview, outputs: [], sections: [] } : preview, isEmpty: isEmpty2 };
}
function storedValuesOf({ storedValues }, stack) {
  return Object.entries(storedValues).map(([name, after]) => {
    return { nestedPath: "", name, before: stack.storedValues[name], after };
  });
}
function changesNothing({ changes, entries }, base) {
  return changes.length === 0 && base !== void 0 && !entries.some(isDifference);
}
function isDifference(entry) {
  switch (entry.kind) {
    case "output":
    case "section":
      return true;
    case "tag":
      return entry.before !== void 0 || entry.digest === void 0;
    case "parameter":
    case "stored-value":
      return entry.before !== void 0 && entry.before !== entry.digest;
    default:
      return false;
  }
}
async function validationWarnings({ id }, cloudFormation) {
  try {
    return (await cloudFormation.validationEvents(id)).filter(({ fatal }) => !fatal).map(reasonOf);
  } catch (error) {
    if (error instanceof Problem) return [`CloudFormation's own warnings could not be read: ${problemText(error)}`];
    throw error;
  }
}

// actions/lib/operations/preview/prepareChangeSet.ts
var DEADLINE_SECONDS = 600;
var USE_SECONDS = 45 * 60;
async function prepareChangeSet(order, tools) {
  const { desired, stack, purpose } = order;
  const { stackName, template, parameters, tags, capabilities, roleArn, environment } = desired;
  if (!template) throw new Error(`The templates of '${stackName}' were not packaged.`);
  tools.signal?.throwIfAborted();
  tools.reporter.report({ kind: "step", step: "create the change set", subject: stackName });
  const kind = stack ? "update" : "create";
  const name = changeSetNameOf(purpose, desired.inputsDigest, tools.clock);
  const run = await tools.runs.current();
  const description = markedDescription({
    purpose,
    environment: environment.name,
    run,
    deadline: endOfUse(order, tools)
  });
  const { id, stackId } = await tools.cloudFormation.createChangeSet({
    stackName,
    kind,
    name,
    token: name,
    description,
    template,
    parameters,
    tags,
    capabilities,
    roleArn
  });
  const openedStackId = stack ? void 0 : stackId;
  try {
    const deployedTemplates = stack ? readDeployedTemplates(order, tools) : void 0;
    const [deployed, changeSet2] = await unlessAborted(
      Promise.all([deployedTemplates, waitForChangeSet(id, stackName, tools)]),
      tools.signal
    );
    if (deployed?.kind === "unknown") {
      const text = `The deployed templates of stack '${stackName}' cannot be compared, so its values before are those that CloudFormation lists: ${deployed.reason}`;
      tools.reporter.report({ kind: "warning", text });
    }
    tools.reporter.report({ kind: "step", step: "read the change set", subject: stackName });
    const token = executionTokenOf(name, order.commit);
    return {
      changeSetId: id,
      stackId,
      openedStackId,
      token,
      ...await unlessAborted(previewOfChangeSet(changeSet2, { ...order, deployed }, tools), tools.signal)
    };
  } catch (error) {
    await deleteChangeSet({ changeSetId: id, openedStackId }, desired.stackName, tools);
    throw error;
  }
}
async function deleteChangeSet({ changeSetId, openedStackId }, stackName, { cloudFormation, reporter, clock }) {
  reporter.report({ kind: "step", step: "delete the change set", subject: stackName });
  try {
    await cloudFormation.deleteChangeSet(changeSetId);
    if (openedStackId !== void 0) await deleteUnusedStack(openedStackId, { cloudFormation, clock });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    reporter.report({
      kind: "warning",
      text: `Change set '${changeSetId}' could not be deleted and stays on stack '${stackName}', where it does nothing: ${problemText(error)}`
    });
  }
}
async function waitForChangeSet(id, stackName, { cloudFormation, clock, signal, reporter }) {
  const deadline = deadlineIn(DEADLINE_SECONDS, { clock });
  const start = clock.now().getTime();
  const retry = { clock, signal, deadline, reporter: firstReportOf(reporter) };
  for (; ; ) {
    await clock.sleep(changeSetPollInterval(clock.now().getTime() - start), signal);
    const changeSet2 = await retryRead(() => cloudFormation.changeSet(id, "without-values"), retry);
    if (changeSet2.status !== "pending") return changeSet2;
    if (clock.now() >= deadline) {
      throw new Problem(
        `CloudFormation did not finish the change set of stack '${stackName}' within ${DEADLINE_SECONDS / 60} minutes. Nothing was changed.`,
        { todo: "Run the same command again; if it happens again, check https://health.aws.amazon.com." }
      );
    }
  }
}
function endOfUse({ deadline }, tools) {
  const earliest = deadlineIn(USE_SECONDS, tools);
  return deadline && deadline > earliest ? deadline : earliest;
}
function changeSetNameOf(purpose, inputsDigest, clock) {
  const time = clock.now().toISOString().replace(/\D/g, "");
  return `${purpose}-${inputsDigest.slice(0, 12)}-${time}-${randomBytes(2).toString("hex")}`;
}

// actions/lib/operations/preview/uploadTemplates.ts
async function uploadTemplates(templates, bucket, { objectStore, reporter }) {
  reporter.report({ kind: "step", step: "package", subject: bucket });
  const results = await Promise.all(templates.map(({ key, body }) => objectStore.putOnce(bucket, key, body)));
  const stored = results.filter((result) => result === "stored").length;
  reporter.report({ kind: "uploaded", stored, alreadyThere: results.length - stored });
}

// actions/lib/model/hostedZone.ts
function isInZone(name, { name: zone }) {
  return name === zone || name.endsWith(`.${zone}`);
}

// actions/lib/operations/review/certificateZones.ts
var CERTIFICATE = "AWS::CertificateManager::Certificate";
var OTHER_ZONE = "Set 'HostedZoneId' to the public hosted zone to which the domain's name servers belong, or delegate the domain to this one. With a certificate of your own ('CertificateArn'), no zone is needed.";
async function refuseWrongZones(environment, change, tools) {
  const { wrong, unchecked } = await certificateZonesOf(change, tools);
  for (const text of unchecked) tools.reporter.report({ kind: "warning", text });
  if (wrong.length === 0) return;
  const isOwn = environment.parameters.HostedZoneId !== void 0;
  throw new Problem(`${wrong.join(" ")} Nothing was changed.`, {
    kind: "refused",
    todo: OTHER_ZONE,
    ...isOwn && { location: environment.locationOf(["parameters", "HostedZoneId"]) }
  });
}
async function certificateZoneWarnings(change, tools) {
  const { wrong, unchecked } = await certificateZonesOf(change, tools);
  return [
    ...wrong.map((message) => ({ message, todo: OTHER_ZONE, refuses: true })),
    ...unchecked.map((message) => ({ message, refuses: false }))
  ];
}
async function certificateZonesOf({ preview, resolved }, { zones }) {
  const validations = preview.changes.filter(isNewCertificate).flatMap((change) => validationsOf(change, resolved));
  const judged = await inParallel(
    validations.map(async (validation) => ({ ...validation, verdict: await judge(validation, zones) }))
  );
  const sentences = judged.map(({ domain, verdict }) => ({ verdict: verdict.kind, text: sentenceOf(domain, verdict) }));
  const textsOf = (kind) => [
    ...new Set(sentences.flatMap(({ verdict, text }) => verdict === kind ? [text] : []))
  ];
  return { wrong: textsOf("wrong"), unchecked: textsOf("not-checked") };
}
function sentenceOf(domain, verdict) {
  switch (verdict.kind) {
    case "right":
      return "";
    case "wrong":
      return `The certificate for '${domain}' would never be validated: ${verdict.reason}.`;
    case "not-checked":
      return `The hosted zone of '${domain}' could not be checked, and its certificate waits for it: ${verdict.reason}`;
    default:
      return verdict;
  }
}
function isNewCertificate(change) {
  return change.type === CERTIFICATE && (change.action === "add" || mayReplace(change));
}
function validationsOf({ nestedPath, logicalId }, resolved) {
  const options = stackAt(resolved, nestedPath)?.resources[logicalId]?.properties.DomainValidationOptions;
  if (!Array.isArray(options)) return [];
  return options.flatMap((option) => {
    const { DomainName: domain, HostedZoneId: zoneId } = Object(option);
    return typeof domain === "string" && typeof zoneId === "string" ? [{ domain, zoneId }] : [];
  });
}
async function judge({ domain, zoneId }, zones) {
  try {
    const zone = await zones.hostedZone(zoneId);
    if (!zone) return { kind: "wrong", reason: `this account has no hosted zone '${zoneId}'` };
    if (zone.isPrivate) return { kind: "wrong", reason: `hosted zone '${zoneId}' is private` };
    const name = domain.toLowerCase().replace(/^\*\./, "");
    if (!isInZone(name, zone))
      return { kind: "wrong", reason: `hosted zone '${zoneId}' is of '${zone.name}' and cannot hold it` };
    return await judgeDelegation(name, { ...zone, id: zoneId }, zones);
  } catch (error) {
    if (error instanceof Problem) return { kind: "not-checked", reason: problemText(error) };
    throw error;
  }
}
async function judgeDelegation(domain, zone, zones) {
  for (let name = domain; isInZone(name, zone); name = name.slice(name.indexOf(".") + 1)) {
    const found = await zones.nameServers(name);
    if (found.length === 0) continue;
    if (await isServedBy(found, zone, zones)) return { kind: "right" };
    return {
      kind: "wrong",
      reason: `'${name}' delegates to ${quotedList(found)}, and not to the name servers of hosted zone '${zone.id}' (${quotedList(zone.nameServers)})`
    };
  }
  const servers = quotedList(zone.nameServers);
  return {
    kind: "wrong",
    reason: `DNS has no name servers for '${zone.name}', which must delegate to those of hosted zone '${zone.id}' (${servers})`
  };
}
async function isServedBy(found, zone, zones) {
  if (found.some((host) => zone.nameServers.includes(host))) return true;
  const addressesOf = async (hosts) => (await inParallel(hosts.map(zones.addresses))).flat();
  const [actual, expected] = await inParallel([addressesOf(found), addressesOf(zone.nameServers)]);
  return actual.some((address) => expected.includes(address));
}

// actions/lib/analysis/lifecycle/changedOrigins.ts
function changedOriginsIn(changes) {
  const real = withoutUnchanged(changes);
  const hasNewLoadBalancer = real.some(
    ({ type, action, replacement }) => type === LOAD_BALANCER && action === "modify" && replacement === "always"
  );
  return real.filter(({ type, action }) => type === "AWS::CloudFront::VpcOrigin" && action === "modify").map((change) => {
    const properties = propertiesOf(change);
    return {
      resource: resourcePathOf(change),
      logicalId: change.logicalId,
      properties: properties.map(propertyName),
      isCertain: hasNewLoadBalancer || properties.some((property) => !isUncertain(property))
    };
  });
}
var LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";

// actions/lib/operations/review/guardChangedOrigin.ts
function guardChangedOrigin({ changes }) {
  const origin = changedOriginsIn(changes).find(({ isCertain }) => isCertain);
  if (!origin) return;
  throw new Problem(`The change set would change ${effectOf2(origin)}. Nothing was changed.`, {
    kind: "refused",
    todo: nextStep(origin)
  });
}
function changedOriginWarning({ changes }) {
  const origins = changedOriginsIn(changes);
  const origin = origins.find(({ isCertain }) => isCertain) ?? origins[0];
  if (!origin) return void 0;
  return origin.isCertain ? {
    message: `A deployment of this is refused: it would change ${effectOf2(origin)}.`,
    todo: nextStep(origin),
    refuses: true
  } : {
    message: `A deployment of this may be rolled back: it may change ${effectOf2(origin)}.`,
    todo: nextStep(origin),
    refuses: false
  };
}
function effectOf2({ resource, properties }) {
  const names = properties.length > 0 ? ` (${properties.join(", ")})` : "";
  return `'${resource}'${names}, and CloudFront refuses each change of an origin that a distribution uses, even one of a tag`;
}
function nextStep({ logicalId }) {
  return `Give '${logicalId}' another logical id and another Name in its template, such as '${nextId(logicalId)}', in the same change: CloudFormation makes a second origin, moves the distribution to it, and removes this one.`;
}
function nextId(logicalId) {
  const [, name = logicalId, number] = /^(.*?)(\d*)$/.exec(logicalId) ?? [];
  return `${name}${Number(number || 1) + 1}`;
}

// actions/lib/operations/review/guardDowngrade.ts
function guardDowngrade(environment, preview) {
  const downgrades = downgradesIn(preview);
  if (downgrades.length === 0) return;
  throw new Problem(`The change set would run ${effectOf3(downgrades)}. Nothing was changed.`, {
    kind: "refused",
    todo: nextSteps2(environment, downgrades)
  });
}
function downgradeWarning(environment, preview) {
  const downgrades = downgradesIn(preview);
  if (downgrades.length === 0) return void 0;
  return {
    message: `A deployment of this is refused: it would run ${effectOf3(downgrades)}.`,
    todo: nextSteps2(environment, downgrades),
    refuses: true
  };
}
function nextSteps2(environment, downgrades) {
  return `Deploy ${quotedList(versionsBefore(downgrades))} or a newer version. To go back, restore the database in the same change: set DatabaseSnapshotId in ${environment.locationOf([]).file} to another snapshot, taken before the newer version ran.`;
}
function downgradesIn({ risks }) {
  return risks.filter(({ kind, severity }) => kind === "downgrade" && severity === "danger");
}
function effectOf3(downgrades) {
  const effects = downgrades.map(({ resource, before, after }) => `'${after}' instead of '${before}' in '${resource}'`);
  return `${[...new Set(effects)].join("; ")}: the newer version has migrated the database, and the older one does not start on it`;
}
function versionsBefore(downgrades) {
  return [...new Set(downgrades.flatMap(({ before }) => before ?? []))];
}

// actions/lib/operations/review/guardRefusedVersion.ts
function guardRefusedVersion(environment, stack) {
  const [refused] = refusedImagesIn(stack);
  if (!refused) return;
  throw new Problem(`Environment '${environment.name}' would run ${effectOf4(refused)}. Nothing was changed.`, {
    kind: "refused",
    todo: nextStep2(environment, refused)
  });
}
function refusedVersionWarning(environment, stack) {
  const [refused] = refusedImagesIn(stack);
  if (!refused) return void 0;
  return {
    message: `A deployment of this is refused: it would run ${effectOf4(refused)}.`,
    todo: nextStep2(environment, refused),
    refuses: true
  };
}
function effectOf4({ image, reason }) {
  return `'${image}', which is not allowed, because ${reason}`;
}
function nextStep2({ locationOf }, { instead }) {
  return `Set '${instead}' or a newer version in ${locationOf(["parameters", "ImageTag"]).file}.`;
}

// actions/lib/operations/review/guardVersionOverlap.ts
function guardVersionOverlap(environment, preview) {
  const overlap = overlapIn(preview);
  if (!overlap) return;
  throw new Problem(`The change set ${effectOf5(overlap)}. Nothing was changed.`, {
    kind: "refused",
    todo: nextSteps3(environment)
  });
}
function versionOverlapWarning(environment, preview) {
  const overlap = overlapIn(preview);
  if (!overlap) return void 0;
  return {
    message: `A deployment of this is refused: it ${effectOf5(overlap)}.`,
    todo: nextSteps3(environment),
    refuses: true
  };
}
function overlapIn({ risks }) {
  return risks.find(({ kind }) => kind === "overlap");
}
function effectOf5({ resource, message }) {
  return `${messageText(message)} ('${resource}')`;
}
function nextSteps3({ locationOf }) {
  const { file } = locationOf(["parameters", "DeploymentMode"]);
  return `Deploy DeploymentMode 'stop-first' (${file}) in a change of its own, which interrupts nothing; then change the image, and set 'side-by-side' again in a later change.`;
}

// actions/lib/operations/version/versionChange.ts
function versionChangeIn({ risks }) {
  const risk = risks.find(({ kind }) => kind === "version");
  return risk?.before === void 0 || risk.after === void 0 ? void 0 : { from: risk.before, to: risk.after };
}
function isWithoutRollback(preview, stack) {
  return stack !== void 0 && (versionChangeIn(preview) !== void 0 || stack.status === "UPDATE_FAILED");
}

// actions/lib/operations/review/officeHoursWarning.ts
function officeHoursWarning(preview, { outputs, parameters }) {
  const { OfficeHours: text } = outputs;
  const hours = parseOfficeHours(typeof text === "string" ? text : void 0);
  const hasTasksAlways = Number(parameters.TasksOutsideOfficeHours) > 0;
  if (!hours || hasTasksAlways || !versionChangeIn(preview)) return void 0;
  return {
    message: `The service has no task outside of office hours (${hours.text}): deployed then, the new version migrates the database when they begin, and nothing is proven before.`,
    todo: "Merge this in office hours.",
    refuses: false
  };
}

// actions/lib/operations/review/parseEntry.ts
var isText = (value) => typeof value === "string";
var isOneOf = (...members) => (value) => typeof value === "string" && members.includes(value);
var RESOURCE = { nestedPath: isText, logicalId: isText };
var SIDES = { "before?": isText, "digest?": isText };
var IN_STACK = { nestedPath: isText, name: isText };
var REPLACEMENT = isOneOf("never", "conditional", "always");
var SHAPES = {
  resource: {
    ...{ ...RESOURCE, type: isText, action: isOneOf("add", "modify", "remove", "import", "dynamic") },
    ...{ replacement: REPLACEMENT, policyAction: isText, ...SIDES }
  },
  property: {
    ...{ ...RESOURCE, path: isText, change: isOneOf("add", "modify", "remove"), replacement: REPLACEMENT },
    ...{ evaluation: isOneOf("static", "dynamic"), before: isText, digest: isText }
  },
  output: { ...IN_STACK, part: isOneOf("value", "export", "description"), ...SIDES },
  section: { ...IN_STACK, ...SIDES },
  parameter: { ...IN_STACK, ...SIDES },
  "stored-value": { ...IN_STACK, ...SIDES },
  stack: { operation: isOneOf("create", "update"), "digest?": isText },
  tag: { key: isText, ...SIDES },
  capability: { name: isText },
  "service-role": { digest: isText }
};
function parseEntry(data) {
  return isEntry(data) ? data : void 0;
}
function isEntry(data) {
  const shape = Object.entries(SHAPES).find(([kind]) => kind === data.kind)?.[1];
  if (!shape) return false;
  const known = /* @__PURE__ */ new Set(["kind", ...Object.keys(shape).map((name) => name.replace("?", ""))]);
  return Object.keys(data).every((name) => known.has(name)) && Object.entries(shape).every(([name, check]) => {
    const value = data[name.replace("?", "")];
    return value === void 0 ? name.endsWith("?") : check(value);
  });
}

// actions/lib/operations/review/parseStoredPreview.ts
function parseStoredPreview(text, fingerprint) {
  const value = parseJson(text);
  if (!isMap(value) || value.fingerprint !== fingerprint) return { kind: "altered" };
  if (value.version !== VERSION) return { kind: "other-version" };
  const entries = entriesOf(value.entries);
  const isBelieved = entries !== void 0 && fingerprintOfEntries(entries) === fingerprint;
  return isBelieved ? { kind: "readable", preview: previewOf(value, fingerprint, entries) } : { kind: "altered" };
}
var VERSION = 3;
function previewOf(value, fingerprint, entries) {
  const { inputsDigest, environment } = value;
  return {
    ...{ version: VERSION, fingerprint, entries },
    inputsDigest: typeof inputsDigest === "string" ? inputsDigest : "",
    environment: typeof environment === "string" ? environment : "",
    parameters: mapped2(value.parameters, parameterOf),
    tags: mapped2(value.tags, tagOf),
    templates: mapped2(value.templates, (digest) => typeof digest === "string" ? digest : void 0)
  };
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function entriesOf(value) {
  if (!Array.isArray(value)) return void 0;
  const list = value;
  const entries = list.map((entry) => isMap(entry) ? parseEntry(entry) : void 0).filter((entry) => entry !== void 0);
  return entries.length === list.length ? entries : void 0;
}
function parameterOf(value) {
  if (!isMap(value)) return void 0;
  const { kind, value: text, deployed, digest } = value;
  if (kind === "redacted" && typeof digest === "string") return { kind, digest };
  if (kind !== "shown" || typeof text !== "string") return void 0;
  return { kind, value: text, ...typeof deployed === "string" && { deployed } };
}
function tagOf(value) {
  if (!isMap(value)) return void 0;
  if (value.kind === "redacted") return { kind: "redacted" };
  return value.kind === "shown" && typeof value.value === "string" ? { kind: "shown", value: value.value } : void 0;
}
function mapped2(value, read) {
  const entries = isMap(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, inner]) => {
      const result = read(inner);
      return result === void 0 ? [] : [[key, result]];
    })
  );
}

// actions/lib/operations/review/storedPreview.ts
async function storePreview(preview, resolved, { bucket }, { objectStore }) {
  const key = previewKeyOf(preview.fingerprint);
  if (await objectStore.get(bucket, key) !== void 0) return;
  await objectStore.putOnce(bucket, key, canonical(storedPreviewOf(preview, resolved)));
}
async function readStoredPreview(fingerprint, bucket, { objectStore }) {
  const text = await objectStore.get(bucket, previewKeyOf(fingerprint));
  return text === void 0 ? { kind: "missing" } : parseStoredPreview(text, fingerprint);
}
function previewKeyOf(fingerprint) {
  return `previews/${fingerprint}.json`;
}
function storedPreviewOf(preview, resolved) {
  const { fingerprint, inputsDigest, environment } = preview;
  const redact = redactionOf(secretsIn([resolved])).text;
  return {
    version: 3,
    ...{ fingerprint, inputsDigest, environment },
    entries: preview.entries,
    parameters: Object.fromEntries(
      Object.entries(resolved.template.parameters).map(([name, parameter]) => [
        name,
        storedParameter({ name, parameter, value: resolved.parameters[name], preview, redact })
      ])
    ),
    tags: Object.fromEntries(Object.entries(preview.tags).map(([key, value]) => [key, storedTag(key, value, redact)])),
    templates: Object.fromEntries(templatesIn(resolved))
  };
}
function storedParameter({ name, parameter, value = "", preview, redact }) {
  const text = textOf7(value);
  const deployed = deployedValueOf(name, text, parameter, preview);
  const isShown = (shown) => redact(shown) === shown;
  const property = { path: `/Parameters/${name}`, before: deployed, after: text };
  const isSecret = parameter.noEcho || isSecretName(name) || isSecretProperty({ type: "" }, property);
  if (isSecret || !isShown(text)) return { kind: "redacted", digest: shortDigestOf(text) };
  return { kind: "shown", value: text, ...deployed !== void 0 && isShown(deployed) && { deployed } };
}
function storedTag(key, value, redact) {
  const isSecret = isSecretName(key) || isSecretProperty({ type: "" }, { path: `/Tags/${key}`, before: void 0, after: value });
  return isSecret || redact(value) !== value ? { kind: "redacted" } : { kind: "shown", value };
}
function textOf7(value) {
  if (value instanceof Unknown) return value.expression.kind === "stored-parameter" ? value.expression.name : value.text;
  if (Array.isArray(value)) return value.map(textOf7).join(",");
  return typeof value === "string" ? value : JSON.stringify(plain(value));
}
function deployedValueOf(name, value, { type }, { parameters: changes }) {
  if (!changes || type.startsWith("AWS::SSM::")) return void 0;
  const change = changes.find((parameter) => parameter.name === name);
  return change ? change.before : value;
}
function templatesIn({ template, nested }) {
  const { file, value } = template.document;
  return [[file, digestOf(value)], ...Object.values(nested).flatMap(templatesIn)];
}

// actions/lib/operations/version/requireSourceSnapshots.ts
async function requireSourceSnapshots({ environment, resolved }, preview, tools) {
  const resources = resourcesByPath(resolved);
  for (const change of preview.changes.filter(isMadeAnew)) {
    const path = resourcePathOf(change);
    const resource = resources.get(path)?.resource;
    const source = resource && sourceOf3(path, resource.type, propertiesIn(resourceValue(resource)));
    if (!source) continue;
    const read = () => tools.snapshots.find(source.kind, source.id).then((snapshot) => ({ snapshot }));
    const found = await bestEffort(`Reading snapshot '${source.id}'`, read, tools);
    if (found && found.snapshot?.status !== "available") throw unusable(source, found.snapshot, environment);
  }
}
function isMadeAnew({ action, replacement, properties }) {
  if (action !== "modify") return action === "add";
  const isSource = ({ path }) => /^\/Properties\/\w*SnapshotIdentifier$/.test(path);
  return replacement === "always" || properties.some(isSource);
}
function sourceOf3(path, type, properties) {
  const name = lookup(SNAPSHOT_PROPERTIES, type)?.find((candidate) => typeof properties[candidate] === "string");
  const id = name === void 0 ? void 0 : properties[name];
  if (typeof id !== "string" || id === "") return void 0;
  return { resource: path, kind: name === "DBSnapshotIdentifier" ? "instance" : "cluster", id };
}
function unusable({ resource, id }, snapshot, environment) {
  const state = snapshot ? `is in status '${snapshot.status}'` : `does not exist in region '${environment.region}'`;
  const location = environment.locationOf(["parameters", "DatabaseSnapshotId"]);
  return new Problem(`'${resource}' would be made from snapshot '${id}', which ${state}. Nothing was changed.`, {
    kind: "refused",
    location,
    todo: `Name another snapshot in ${location.file}. To list them, run 'aws rds describe-db-snapshots --snapshot-type manual --region ${environment.region}'.`
  });
}

// actions/lib/operations/changeSet.ts
var DEADLINE_SECONDS2 = 600;
async function changeSet(order, tools) {
  if (order.predict) return outcomeOf(await predictFromCommit(order.base ?? "main", order.environment, tools));
  await checkAccount(order, tools);
  return previewPrepared(await prepareDeployment(order.environment, tools), tools);
}
function previewPrepared({ desired, bucket }, tools) {
  const redaction = { secrets: secretsIn([desired.resolved]), redact: redactChangeSetOutcome };
  return withRedaction(redaction, tools, (redacted) => previewStack(desired, bucket, redacted));
}
async function previewStack(desired, bucket, tools) {
  tools.reporter.report({ kind: "step", step: "read the stack", subject: desired.stackName });
  const cleaned = removeOrphanedChangeSets(desired, tools);
  try {
    return await previewDesired(desired, bucket, tools);
  } finally {
    await cleaned;
  }
}
async function previewDesired(desired, bucket, tools) {
  const { environment } = desired;
  const { objectStore, reporter } = tools;
  const deadline = deadlineIn(DEADLINE_SECONDS2, tools);
  const waitOrder = { stackName: stackNameOf(environment), environment, deadline, watch: "status" };
  const [state] = await inParallel([
    waitUntilUpdatable(waitOrder, tools),
    uploadTemplates(desired.uploads, bucket, tools)
  ]);
  if (state.kind === "absent") {
    reporter.report({ kind: "step", step: "predict", subject: desired.stackName });
    return finish(previewCreation(desired), false, void 0);
  }
  const prepared = await prepareChangeSet({ desired, stack: state.stack, purpose: "preview" }, tools);
  try {
    return await finish(prepared.preview, prepared.isEmpty, state.stack);
  } finally {
    await deleteChangeSet(prepared, desired.stackName, tools);
  }
  async function finish(preview, isEmpty2, stack) {
    reporter.report({ kind: "preview", preview });
    if (!isEmpty2) await storePreview(preview, desired.resolved, { bucket }, { objectStore });
    const dataLoss = dataLossIn(preview);
    refuseUnusedApprovals(environment, dataLoss);
    const zoneWarnings = await certificateZoneWarnings({ preview, resolved: desired.resolved }, tools);
    if (!isEmpty2) await requireSourceSnapshots(desired, preview, tools);
    const warnings = [
      refusedVersionWarning(environment, desired.resolved),
      downgradeWarning(environment, preview),
      changedOriginWarning(preview),
      versionOverlapWarning(environment, preview),
      officeHoursWarning(preview, desired.resolved),
      dataLossWarning(environment, dataLoss, stack),
      ...zoneWarnings
    ].filter((warning) => warning !== void 0);
    for (const { message, todo } of warnings)
      reporter.report({ kind: "warning", text: todo === void 0 ? message : `${message} ${todo}` });
    tools.signal?.throwIfAborted();
    return { kind: isEmpty2 ? "none" : "changes", preview, warnings };
  }
}
function outcomeOf(preview) {
  const { changes, outputs = [] } = preview;
  return { kind: changes.length > 0 || outputs.length > 0 ? "changes" : "none", preview, warnings: [] };
}

export {
  stackDifferences,
  inParallel,
  prepareDeployment,
  isDependentDatabase,
  proveUnchanged,
  hasDeletionProtection,
  withoutDeletionProtection,
  previewCreation,
  certainlyChanged,
  resourceCountOf,
  warnUsedApprovals,
  protectionOf,
  dataLossIn,
  guardDataLoss,
  commitOfToken,
  unlessAborted,
  readDeployedTemplates,
  prepareChangeSet,
  deleteChangeSet,
  changeSetNameOf,
  uploadTemplates,
  refuseWrongZones,
  guardChangedOrigin,
  guardDowngrade,
  guardRefusedVersion,
  guardVersionOverlap,
  versionChangeIn,
  isWithoutRollback,
  storePreview,
  readStoredPreview,
  previewKeyOf,
  storedPreviewOf,
  requireSourceSnapshots,
  changeSet,
  previewPrepared
};
