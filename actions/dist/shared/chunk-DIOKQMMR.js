import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  TASK_DEFINITION,
  allStates,
  checkResourceTypes,
  compareImages,
  containerPairs,
  dayOf,
  daysBetween,
  expressionSourcesOf,
  hasDynamicReference,
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
  suppressionsIn,
  verdictsOn,
  versionOverlapRisks,
  wholeOf
} from "./chunk-EE7OOMKC.js";
import {
  parseOfficeHours
} from "./chunk-5ZW3NST4.js";
import {
  deleteUnusedStack,
  markedDescription,
  readBootstrap,
  removeOrphanedChangeSets
} from "./chunk-D3X7KWOF.js";
import {
  changeSetPollInterval,
  waitUntilUpdatable
} from "./chunk-TI35LGU3.js";
import {
  checkAccount,
  deadlineIn,
  firstReportOf,
  retryRead
} from "./chunk-UGGXDKOG.js";
import {
  causesDataLoss,
  isDataLoss,
  isSpecifiedType,
  isTakenAway,
  isUnknownType
} from "./chunk-6GF74W76.js";
import {
  redactChangeSetOutcome
} from "./chunk-ZOEIZOYB.js";
import {
  nestedFilesOf,
  parametersOf,
  referencesIn,
  resolveEnvironment,
  resolveStack,
  resolvedWith,
  stackContextOf,
  withRedaction
} from "./chunk-QZ3UPZSO.js";
import {
  bestEffort
} from "./chunk-3L2DUPJG.js";
import {
  DELETION_PROTECTION,
  ENVIRONMENTS,
  Unknown,
  callsInValue,
  expressionText,
  hasUnknown,
  isCustomType,
  isSecretName,
  isSecretParameter,
  isSecretProperty,
  isSetByTools,
  isUncertain,
  isValueList,
  isValueMap,
  lookup,
  markDerivedProperties,
  markSecretOutput,
  markSecretParameter,
  markSecretProperties,
  mayReplace,
  namedPropertiesOf,
  nearest,
  parseTemplate,
  plain,
  pointerOf,
  propertiesOf,
  propertyName,
  redactPreview,
  redactionOf,
  referencesInValue,
  referencesOf,
  resourcePathOf,
  secretsIn,
  sourceAt,
  transformsOf,
  unknownLeaves,
  valueDifferences,
  withoutUnchanged
} from "./chunk-XDJ24DH4.js";
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
} from "./chunk-QUOYR36L.js";
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
  return Object.fromEntries(Object.entries(map).map(([key2, value]) => [key2, change(value)]));
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
    const key2 = `templates/${createHash2("sha256").update(body).digest("hex")}.yaml`;
    const url = `https://${location.bucket}.s3.${location.region}.${location.urlSuffix}/${key2}`;
    const result = { file, key: key2, body, url };
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

// actions/lib/model/cost/priceList.ts
var PRICE_UNITS = [
  "hour",
  "month",
  "vCPU-hour",
  "GB",
  "GB-hour",
  "GB-month",
  "LCU-hour",
  "MiB/s-month",
  "metric-month",
  "user-month",
  "10,000 requests",
  "100,000 mails",
  "million requests",
  "share"
];

// actions/lib/cost/priceIds.ts
var REGION = "regionCode";
function asked(unit, service2, usageType, attributes) {
  return { unit, query: { service: service2, usageType, regionAttribute: REGION, ...attributes && { attributes } } };
}
function sameEverywhere(unit, service2, usageType) {
  return { unit, query: { service: service2, usageType } };
}
function notAsked(unit) {
  return { unit, query: void 0 };
}
var DEFINITIONS = {
  "fargate-arm-cpu": asked("vCPU-hour", "AmazonECS", "Fargate-ARM-vCPU-Hours:perCPU"),
  "fargate-arm-memory": asked("GB-hour", "AmazonECS", "Fargate-ARM-GB-Hours"),
  "fargate-x86-cpu": asked("vCPU-hour", "AmazonECS", "Fargate-vCPU-Hours:perCPU"),
  "fargate-x86-memory": asked("GB-hour", "AmazonECS", "Fargate-GB-Hours"),
  "fargate-storage": asked("GB-hour", "AmazonECS", "Fargate-EphemeralStorage-GB-Hours"),
  // Spot changes with supply and demand.
  "fargate-spot-share": notAsked("share"),
  "load-balancer": asked("hour", "AWSELB", "LoadBalancerUsage", { productFamily: "Load Balancer-Application" }),
  "load-balancer-capacity": asked("LCU-hour", "AWSELB", "LCUUsage", { productFamily: "Load Balancer-Application" }),
  "public-address": asked("hour", "AmazonVPC", "PublicIPv4:InUseAddress"),
  "nat-gateway": asked("hour", "AmazonEC2", "NatGateway-Hours"),
  "nat-gateway-data": asked("GB", "AmazonEC2", "NatGateway-Bytes"),
  "interface-endpoint": asked("hour", "AmazonVPC", "VpcEndpoint-Hours"),
  "interface-endpoint-data": asked("GB", "AmazonVPC", "VpcEndpoint-Bytes"),
  "hosted-zone": sameEverywhere("month", "AmazonRoute53", "HostedZone"),
  "cloudfront-data": notAsked("GB"),
  "cloudfront-requests": notAsked("10,000 requests"),
  "internet-data": {
    unit: "GB",
    query: {
      service: "AWSDataTransfer",
      usageType: "DataTransfer-Out-Bytes",
      attributes: { transferType: "AWS Outbound" },
      regionAttribute: "fromRegionCode"
    }
  },
  "web-acl": asked("month", "awswaf", "WebACLV2"),
  "web-acl-rule": asked("month", "awswaf", "RuleV2"),
  "web-acl-requests": asked("million requests", "awswaf", "RequestV2-Tier1"),
  "database-storage": asked("GB-month", "AmazonRDS", "RDS:GP3-Storage", { deploymentOption: "Single-AZ" }),
  "database-backup": asked("GB-month", "AmazonRDS", "RDS:ChargedBackupUsage", { databaseEngine: "Any" }),
  "database-insights": notAsked("vCPU-hour"),
  "file-storage": asked("GB-month", "AmazonEFS", "TimedStorage-ByteHrs"),
  "file-storage-infrequent": asked("GB-month", "AmazonEFS", "IATimedStorage-ByteHrs"),
  "file-throughput": asked("MiB/s-month", "AmazonEFS", "ProvisionedTP-MiBpsHrs"),
  "file-read": notAsked("GB"),
  "file-write": notAsked("GB"),
  "backup-storage": asked("GB-month", "AWSBackup", "WarmStorage-ByteHrs-EFS"),
  "object-storage": asked("GB-month", "AmazonS3", "TimedStorage-ByteHrs", { storageClass: "General Purpose" }),
  secret: asked("month", "AWSSecretsManager", "AWSSecretsManager-Secrets"),
  "secret-requests": notAsked("10,000 requests"),
  key: asked("month", "awskms", "KMS-Keys"),
  "key-requests": notAsked("10,000 requests"),
  "alarm-metric": asked("metric-month", "AmazonCloudWatch", "CW:AlarmMonitorUsage"),
  metric: asked("metric-month", "AmazonCloudWatch", "CW:MetricMonitorUsage"),
  "insights-metric": notAsked("metric-month"),
  dashboard: sameEverywhere("month", "AmazonCloudWatch", "DashboardsUsageHour"),
  "logs-ingestion": asked("GB", "AmazonCloudWatch", "DataProcessing-Bytes"),
  "logs-storage": asked("GB-month", "AmazonCloudWatch", "TimedStorage-ByteHrs"),
  "flow-logs-to-bucket": notAsked("GB"),
  mails: notAsked("100,000 mails"),
  "sign-in-essentials": notAsked("user-month"),
  "sign-in-plus": notAsked("user-month")
};
var PRICE_IDS = Object.keys(DEFINITIONS);
function priceDefinitionOf(id) {
  const [, kind, name = ""] = /^(database|cache)\/((?:db|cache)\.[a-z0-9-]+\.[a-z0-9]+)$/.exec(id) ?? [];
  if (kind === "database" && name.startsWith("db."))
    return asked("hour", "AmazonRDS", `InstanceUsage:${name}`, {
      instanceType: name,
      databaseEngine: "PostgreSQL",
      deploymentOption: "Single-AZ"
    });
  if (kind === "cache" && name.startsWith("cache."))
    return asked("hour", "AmazonElastiCache", `NodeUsage:${name}`, { instanceType: name, cacheEngine: "Valkey" });
  return Object.hasOwn(DEFINITIONS, id) ? DEFINITIONS[id] : void 0;
}

// actions/lib/cost/parsePriceList.ts
var RULE = "prices/file";
var KEYS = ["region", "sources", "prices"];
var PRICE_KEYS = ["usd", "unit", "source", "read"];
function parsePriceList({ file, value, locationOf }, region) {
  const findings = [];
  const report = (path, message, todo) => {
    findings.push({ level: "error", rule: RULE, message, todo, location: locationOf(path) });
  };
  const root = mapAt(value);
  for (const key2 of Object.keys(root))
    if (!KEYS.includes(key2)) report([key2], `Unknown key '${key2}'.`, `Use one of: ${KEYS.join(", ")}.`);
  if (root.region !== region)
    report(
      ["region"],
      `The region of '${file}' is ${shown(root.region)}.`,
      `Set 'region: ${region}', as its name says.`
    );
  const sources = mapAt(root.sources);
  if (!isMap(root.prices) || Object.keys(root.prices).length === 0)
    report(["prices"], `'${file}' has no prices.`, `Run 'npm run prices -- ${region}'.`);
  const prices = Object.entries(mapAt(root.prices)).flatMap(([id, entry]) => {
    const at = (key2) => ["prices", id, key2];
    const definition = priceDefinitionOf(id);
    if (!definition) {
      const near = nearest(id, PRICE_IDS);
      report(["prices", id], `No estimate uses a price '${id}'.`, near ? `Did you mean '${near}'?` : "Remove it.");
      return [];
    }
    const { usd, unit, source, read } = mapAt(entry);
    for (const key2 of Object.keys(mapAt(entry)))
      if (!PRICE_KEYS.includes(key2)) report(at(key2), `Unknown key '${key2}'.`, `Use one of: ${PRICE_KEYS.join(", ")}.`);
    if (typeof usd !== "string" || !/^\d+(\.\d+)?$/.test(usd))
      report(at("usd"), `'usd' of price '${id}' is ${shown(usd)}.`, "Write a number of US dollars, such as '0.0225'.");
    if (unit !== definition.unit)
      report(at("unit"), `'unit' of price '${id}' is ${shown(unit)}.`, `Write the price for one '${definition.unit}'.`);
    const text = typeof source === "string" && Object.hasOwn(sources, source) ? sources[source] : void 0;
    if (typeof text !== "string" || text.trim() === "")
      report(at("source"), `'source' of price '${id}' is ${shown(source)}.`, "Name a key of 'sources'.");
    if (typeof read !== "string" || !isDay(read))
      report(at("read"), `'read' of price '${id}' is ${shown(read)}.`, "Write the day as '2026-11-28'.");
    const known = PRICE_UNITS.find((name) => name === unit);
    return known ? [{ id, usd: Number(usd), unit: known, source: String(text), read: String(read) }] : [];
  });
  if (findings.length > 0) throw new Problem(`The prices in '${file}' cannot be used.`, { kind: "usage", findings });
  return { region, file, prices: new Map(prices.map((price) => [price.id, price])) };
}
function mapAt(value) {
  return isMap(value) ? value : {};
}
function shown(value) {
  if (value === void 0) return "missing";
  return typeof value === "string" ? `'${value}'` : "no text";
}
function isDay(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

// actions/lib/operations/cost/readPrices.ts
var REFERENCE_REGION = "us-east-1";
var FOLDER = `${ENVIRONMENTS}/prices`;
var REGION2 = /^[a-z]{2}(-[a-z]+)+-\d$/;
function priceFileOf(region) {
  if (REGION2.test(region)) return `${FOLDER}/${region}.yaml`;
  throw new Problem(`'${region}' is no region of AWS.`, { kind: "usage", todo: "Use a code such as 'eu-central-1'." });
}
async function readPriceList(region, { workspace }) {
  const file = priceFileOf(region);
  return await workspace.exists(file) ? parsePriceList(await workspace.readPlain(file), region) : void 0;
}
async function readNearestPriceList(region, tools) {
  return await readPriceList(region, tools) ?? await readPriceList(REFERENCE_REGION, tools);
}

// actions/lib/operations/environment/desiredStack.ts
async function buildDesiredStack(environment, bootstrapRead, { workspace, reporter, clock }) {
  reporter.report({ kind: "step", step: "resolve", subject: environment.templateFile });
  const [{ stack, documents, templates }, bootstrap, prices] = await inParallel([
    resolveEnvironment(environment, { workspace }),
    bootstrapRead ?? Promise.resolve(void 0),
    pricesOf(environment, { workspace, reporter })
  ]);
  const { region, tags } = environment;
  const { urlSuffix } = partitionOf(region);
  const packaged = bootstrap && packageTemplates(environment.templateFile, documents, { bucket: bootstrap.bucket, region, urlSuffix });
  return {
    environment,
    stackName: stackNameOf(environment),
    resolved: stack,
    inputsDigest: inputsDigestOf(stack, tags),
    today: dayOf(clock.now()),
    prices,
    template: packaged && { url: packaged.root.url },
    templates,
    uploads: packaged?.all ?? [],
    parameters: parametersOf(environment, stack.template),
    tags,
    capabilities: capabilitiesOf(stack),
    roleArn: bootstrap?.serviceRole
  };
}
async function pricesOf({ region }, { workspace, reporter }) {
  try {
    return await readNearestPriceList(region, { workspace });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [first] = error.findings;
    const reason = first ? `${first.location?.file}:${first.location?.line}: ${first.message}` : problemText(error);
    reporter.report({ kind: "warning", text: `The cost is not estimated: ${reason}` });
    return void 0;
  }
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

// actions/lib/analysis/lifecycle/customNames.generated.ts
var CUSTOM_NAMES = {
  "AWS::ACMPCA::CertificateAuthorityActivation": "CertificateAuthorityArn",
  "AWS::ACMPCA::Permission": "CertificateAuthorityArn Principal",
  "AWS::APS::ResourcePolicy": "WorkspaceArn",
  "AWS::APS::RuleGroupsNamespace": "Name",
  "AWS::ARCZonalShift::ZonalAutoshiftConfiguration": "ResourceIdentifier",
  "AWS::AccessAnalyzer::Analyzer": "AnalyzerName",
  "AWS::AccessAnalyzer::ArchiveRule": "RuleName in AnalyzerName",
  "AWS::AmazonMQ::Broker": "BrokerName",
  "AWS::Amplify::Branch": "BranchName in AppId",
  "AWS::Amplify::Domain": "DomainName in AppId",
  "AWS::ApiGateway::Authorizer": "Name in RestApiId",
  "AWS::ApiGateway::BasePathMapping": "DomainName BasePath",
  "AWS::ApiGateway::DocumentationVersion": "DocumentationVersion RestApiId",
  "AWS::ApiGateway::DomainName": "DomainName",
  "AWS::ApiGateway::Method": "RestApiId ResourceId HttpMethod",
  "AWS::ApiGateway::Model": "Name in RestApiId",
  "AWS::ApiGateway::Stage": "RestApiId StageName",
  "AWS::ApiGatewayV2::ApiGatewayManagedOverrides": "ApiId",
  "AWS::ApiGatewayV2::Authorizer": "Name in ApiId",
  "AWS::ApiGatewayV2::DomainName": "DomainName",
  "AWS::ApiGatewayV2::Model": "Name in ApiId",
  "AWS::ApiGatewayV2::Stage": "ApiId StageName",
  "AWS::AppConfig::ExperimentDefinition": "Name in EnvironmentIdentifier ApplicationIdentifier ConfigurationProfileIdentifier",
  "AWS::AppFlow::Connector": "ConnectorLabel",
  "AWS::AppFlow::ConnectorProfile": "ConnectorProfileName",
  "AWS::AppFlow::Flow": "FlowName",
  "AWS::AppIntegrations::EventIntegration": "Name",
  "AWS::AppMesh::GatewayRoute": "GatewayRouteName in MeshName VirtualGatewayName",
  "AWS::AppMesh::Mesh": "MeshName",
  "AWS::AppMesh::Route": "RouteName in MeshName VirtualRouterName",
  "AWS::AppMesh::VirtualGateway": "VirtualGatewayName in MeshName",
  "AWS::AppMesh::VirtualNode": "VirtualNodeName in MeshName",
  "AWS::AppMesh::VirtualRouter": "VirtualRouterName in MeshName",
  "AWS::AppMesh::VirtualService": "VirtualServiceName in MeshName",
  "AWS::AppRunner::Service": "ServiceName",
  "AWS::AppRunner::VpcIngressConnection": "VpcIngressConnectionName in ServiceArn",
  "AWS::AppStream::AppBlock": "Name",
  "AWS::AppStream::AppBlockBuilder": "Name",
  "AWS::AppStream::Application": "Name",
  "AWS::AppStream::ApplicationEntitlementAssociation": "StackName EntitlementName ApplicationIdentifier",
  "AWS::AppStream::ApplicationFleetAssociation": "FleetName ApplicationArn",
  "AWS::AppStream::DirectoryConfig": "DirectoryName",
  "AWS::AppStream::Entitlement": "StackName Name",
  "AWS::AppStream::Fleet": "Name",
  "AWS::AppStream::ImageBuilder": "Name",
  "AWS::AppStream::Stack": "Name",
  "AWS::AppStream::StackUserAssociation": "StackName UserName AuthenticationType",
  "AWS::AppStream::User": "UserName AuthenticationType",
  "AWS::AppSync::ChannelNamespace": "Name in ApiId",
  "AWS::AppSync::DataSource": "Name in ApiId",
  "AWS::AppSync::DomainName": "DomainName",
  "AWS::ApplicationAutoScaling::ScalableTarget": "ResourceId ScalableDimension ServiceNamespace",
  "AWS::ApplicationSignals::ServiceLevelObjective": "Name",
  "AWS::Athena::CapacityReservation": "Name",
  "AWS::Athena::DataCatalog": "Name",
  "AWS::Athena::PreparedStatement": "StatementName WorkGroup",
  "AWS::Athena::WorkGroup": "Name",
  "AWS::AutoScaling::AutoScalingGroup": "AutoScalingGroupName",
  "AWS::AutoScaling::LaunchConfiguration": "LaunchConfigurationName",
  "AWS::AutoScaling::LifecycleHook": "AutoScalingGroupName LifecycleHookName",
  "AWS::AutoScaling::WarmPool": "AutoScalingGroupName",
  "AWS::Backup::BackupVault": "BackupVaultName",
  "AWS::Backup::Framework": "FrameworkName",
  "AWS::Backup::LogicallyAirGappedBackupVault": "BackupVaultName",
  "AWS::Backup::ReportPlan": "ReportPlanName",
  "AWS::Backup::RestoreTestingPlan": "RestoreTestingPlanName",
  "AWS::Backup::RestoreTestingSelection": "RestoreTestingPlanName RestoreTestingSelectionName",
  "AWS::Backup::TieringConfiguration": "TieringConfigurationName",
  "AWS::Batch::ComputeEnvironment": "ComputeEnvironmentName",
  "AWS::Batch::ConsumableResource": "ConsumableResourceName",
  "AWS::Batch::JobDefinition": "JobDefinitionName",
  "AWS::Batch::JobQueue": "JobQueueName",
  "AWS::Batch::QuotaShare": "QuotaShareName",
  "AWS::Batch::SchedulingPolicy": "Name",
  "AWS::Batch::ServiceEnvironment": "ServiceEnvironmentName",
  "AWS::Bedrock::Agent": "AgentName",
  "AWS::Bedrock::Guardrail": "Name",
  "AWS::Bedrock::KnowledgeBase": "Name",
  "AWS::Bedrock::KnowledgeBasePolicy": "KnowledgeBaseId",
  "AWS::Bedrock::ResourcePolicy": "ResourceArn",
  "AWS::BedrockAgentCore::ApiKeyCredentialProvider": "Name",
  "AWS::BedrockAgentCore::GatewayRateLimit": "GatewayIdentifier RateLimitId",
  "AWS::BedrockAgentCore::HarnessEndpoint": "EndpointName in HarnessId",
  "AWS::BedrockAgentCore::OAuth2CredentialProvider": "Name",
  "AWS::BedrockAgentCore::PaymentConnector": "ConnectorName in PaymentManagerId",
  "AWS::BedrockAgentCore::PaymentCredentialProvider": "Name",
  "AWS::BedrockAgentCore::Policy": "Name in PolicyEngineId",
  "AWS::BedrockAgentCore::ResourcePolicy": "ResourceArn",
  "AWS::BedrockAgentCore::RuntimeEndpoint": "Name in AgentRuntimeId",
  "AWS::BedrockAgentCore::WorkloadIdentity": "Name",
  "AWS::Budgets::Budget": "Budget/BudgetName",
  "AWS::CUR::ReportDefinition": "ReportName",
  "AWS::Cassandra::Keyspace": "KeyspaceName",
  "AWS::Cassandra::Table": "KeyspaceName TableName",
  "AWS::Cassandra::Type": "KeyspaceName TypeName",
  "AWS::Chatbot::CustomAction": "ActionName",
  "AWS::Chatbot::MicrosoftTeamsChannelConfiguration": "ConfigurationName in TeamId TeamsTenantId",
  "AWS::Chatbot::SlackChannelConfiguration": "ConfigurationName",
  "AWS::Chime::MediaInsightsPipelineConfiguration": "MediaInsightsPipelineConfigurationName",
  "AWS::Chime::MediaPipelineKinesisVideoStreamPool": "PoolName",
  "AWS::CleanRooms::AnalysisTemplate": "Name in MembershipIdentifier",
  "AWS::CleanRooms::ConfiguredTableAssociation": "Name in MembershipIdentifier ConfiguredTableIdentifier",
  "AWS::CleanRooms::IdMappingTable": "Name in MembershipIdentifier",
  "AWS::CleanRooms::IntermediateTable": "Name in MembershipIdentifier",
  "AWS::CleanRoomsML::ConfiguredModelAlgorithmAssociation": "Name in MembershipIdentifier ConfiguredModelAlgorithmArn",
  "AWS::CloudFormation::ChangeSet": "ChangeSetName in StackName",
  "AWS::CloudFormation::Macro": "Name",
  "AWS::CloudFormation::ModuleDefaultVersion": "Arn",
  "AWS::CloudFormation::StackSet": "StackSetName",
  "AWS::CloudFront::CachePolicy": "CachePolicyConfig/Name",
  "AWS::CloudFront::Function": "Name",
  "AWS::CloudFront::KeyGroup": "KeyGroupConfig/Name",
  "AWS::CloudFront::KeyValueStore": "Name",
  "AWS::CloudFront::MonitoringSubscription": "DistributionId",
  "AWS::CloudFront::OriginAccessControl": "OriginAccessControlConfig/Name",
  "AWS::CloudFront::OriginRequestPolicy": "OriginRequestPolicyConfig/Name",
  "AWS::CloudFront::PublicKey": "PublicKeyConfig/Name",
  "AWS::CloudFront::RealtimeLogConfig": "Name",
  "AWS::CloudFront::ResponseHeadersPolicy": "ResponseHeadersPolicyConfig/Name",
  "AWS::CloudTrail::Dashboard": "Name",
  "AWS::CloudTrail::ResourcePolicy": "ResourceArn",
  "AWS::CloudTrail::Trail": "TrailName",
  "AWS::CloudWatch::Alarm": "AlarmName",
  "AWS::CloudWatch::AlarmMuteRule": "Name",
  "AWS::CloudWatch::CompositeAlarm": "AlarmName",
  "AWS::CloudWatch::Dashboard": "DashboardName",
  "AWS::CloudWatch::InsightRule": "RuleName",
  "AWS::CloudWatch::LogAlarm": "AlarmName",
  "AWS::CloudWatch::MetricStream": "Name",
  "AWS::CodeArtifact::Domain": "DomainName",
  "AWS::CodeArtifact::Repository": "RepositoryName in DomainName",
  "AWS::CodeBuild::Fleet": "Name",
  "AWS::CodeBuild::Project": "Name",
  "AWS::CodeBuild::ReportGroup": "Name",
  "AWS::CodeCommit::Repository": "RepositoryName",
  "AWS::CodeDeploy::Application": "ApplicationName",
  "AWS::CodeDeploy::DeploymentConfig": "DeploymentConfigName",
  "AWS::CodeDeploy::DeploymentGroup": "ApplicationName DeploymentGroupName",
  "AWS::CodeGuruProfiler::ProfilingGroup": "ProfilingGroupName",
  "AWS::CodePipeline::CustomActionType": "Category Provider Version",
  "AWS::CodePipeline::Pipeline": "Name",
  "AWS::CodePipeline::Webhook": "Name",
  "AWS::CodeStarConnections::Connection": "ConnectionName",
  "AWS::CodeStarConnections::SyncConfiguration": "ResourceName SyncType",
  "AWS::Cognito::IdentityPoolPrincipalTag": "IdentityPoolId IdentityProviderName",
  "AWS::Cognito::UserPoolDomain": "Domain",
  "AWS::Cognito::UserPoolGroup": "UserPoolId GroupName",
  "AWS::Cognito::UserPoolIdentityProvider": "UserPoolId ProviderName",
  "AWS::Cognito::UserPoolRegionalConfigurationAttachment": "UserPoolId",
  "AWS::Cognito::UserPoolReplica": "UserPoolId RegionName",
  "AWS::Cognito::UserPoolResourceServer": "UserPoolId Identifier",
  "AWS::Cognito::UserPoolRiskConfigurationAttachment": "UserPoolId ClientId",
  "AWS::Cognito::UserPoolUICustomizationAttachment": "UserPoolId ClientId",
  "AWS::Cognito::UserPoolUser": "UserPoolId Username",
  "AWS::Cognito::UserPoolUserToGroupAttachment": "UserPoolId GroupName Username",
  "AWS::Comprehend::DocumentClassifier": "DocumentClassifierName",
  "AWS::Comprehend::DocumentClassifierEndpoint": "EndpointName",
  "AWS::Comprehend::EntityRecognizer": "RecognizerName in VersionName",
  "AWS::Comprehend::Flywheel": "FlywheelName",
  "AWS::Config::AggregationAuthorization": "AuthorizedAccountId AuthorizedAwsRegion",
  "AWS::Config::ConfigRule": "ConfigRuleName",
  "AWS::Config::ConfigurationAggregator": "ConfigurationAggregatorName",
  "AWS::Config::ConfigurationRecorder": "Name",
  "AWS::Config::ConformancePack": "ConformancePackName",
  "AWS::Config::DeliveryChannel": "Name",
  "AWS::Config::OrganizationConformancePack": "OrganizationConformancePackName",
  "AWS::Config::RemediationConfiguration": "ConfigRuleName",
  "AWS::Config::StoredQuery": "QueryName",
  "AWS::Connect::ApprovedOrigin": "InstanceId Origin",
  "AWS::Connect::DataLakeAssociation": "InstanceId DataSetId TargetAccountId",
  "AWS::Connect::IntegrationAssociation": "InstanceId IntegrationType IntegrationArn",
  "AWS::Connect::PredefinedAttribute": "InstanceArn Name",
  "AWS::Connect::SecurityProfile": "SecurityProfileName in InstanceArn",
  "AWS::Connect::Vocabulary": "VocabularyName in InstanceId",
  "AWS::ControlTower::EnabledControl": "TargetIdentifier ControlIdentifier",
  "AWS::CustomerProfiles::CalculatedAttributeDefinition": "DomainName CalculatedAttributeName",
  "AWS::CustomerProfiles::Domain": "DomainName",
  "AWS::CustomerProfiles::DomainObjectType": "DomainName ObjectTypeName",
  "AWS::CustomerProfiles::EventStream": "DomainName EventStreamName",
  "AWS::CustomerProfiles::EventTrigger": "DomainName EventTriggerName",
  "AWS::CustomerProfiles::Integration": "DomainName Uri",
  "AWS::CustomerProfiles::ObjectType": "DomainName ObjectTypeName",
  "AWS::CustomerProfiles::Recommender": "DomainName RecommenderName",
  "AWS::CustomerProfiles::RecommenderSchema": "RecommenderSchemaName in DomainName",
  "AWS::CustomerProfiles::SegmentDefinition": "DomainName SegmentDefinitionName",
  "AWS::DAX::Cluster": "ClusterName",
  "AWS::DAX::ParameterGroup": "ParameterGroupName",
  "AWS::DAX::SubnetGroup": "SubnetGroupName",
  "AWS::DMS::Endpoint": "EndpointIdentifier",
  "AWS::DMS::EventSubscription": "SubscriptionName",
  "AWS::DMS::ReplicationInstance": "ReplicationInstanceIdentifier",
  "AWS::DMS::ReplicationSubnetGroup": "ReplicationSubnetGroupIdentifier",
  "AWS::DMS::ReplicationTask": "ReplicationTaskIdentifier",
  "AWS::DataBrew::Dataset": "Name",
  "AWS::DataBrew::Job": "Name",
  "AWS::DataBrew::Project": "Name",
  "AWS::DataBrew::Recipe": "Name",
  "AWS::DataBrew::Ruleset": "Name",
  "AWS::DataBrew::Schedule": "Name",
  "AWS::DataZone::Connection": "Name in DomainIdentifier EnvironmentIdentifier ProjectIdentifier Scope",
  "AWS::DataZone::FormType": "Name in DomainIdentifier",
  "AWS::Deadline::QueueFleetAssociation": "FarmId FleetId QueueId",
  "AWS::Deadline::QueueLimitAssociation": "FarmId LimitId QueueId",
  "AWS::Detective::MemberInvitation": "GraphArn MemberId",
  "AWS::Detective::OrganizationAdmin": "AccountId",
  "AWS::DevOpsAgent::PrivateConnection": "Name",
  "AWS::DocDB::DBCluster": "DBClusterIdentifier",
  "AWS::DocDB::DBClusterParameterGroup": "Name",
  "AWS::DocDB::DBInstance": "DBInstanceIdentifier",
  "AWS::DocDB::DBSubnetGroup": "DBSubnetGroupName",
  "AWS::DocDB::EventSubscription": "SubscriptionName",
  "AWS::DocDB::GlobalCluster": "GlobalClusterIdentifier",
  "AWS::DynamoDB::GlobalTable": "TableName",
  "AWS::DynamoDB::Table": "TableName",
  "AWS::EC2::EnclaveCertificateIamRoleAssociation": "CertificateArn RoleArn",
  "AWS::EC2::GatewayRouteTableAssociation": "GatewayId",
  "AWS::EC2::KeyPair": "KeyName",
  "AWS::EC2::LaunchTemplate": "LaunchTemplateName",
  "AWS::EC2::LocalGatewayRoute": "DestinationCidrBlock LocalGatewayRouteTableId",
  "AWS::EC2::NetworkPerformanceMetricSubscription": "Source Destination Metric Statistic",
  "AWS::EC2::RouteServerAssociation": "RouteServerId VpcId",
  "AWS::EC2::RouteServerPropagation": "RouteServerId RouteTableId",
  "AWS::EC2::SecurityGroup": "GroupName in VpcId",
  "AWS::EC2::SecurityGroupVpcAssociation": "GroupId VpcId",
  "AWS::EC2::SqlHaStandbyDetectedInstance": "InstanceId",
  "AWS::EC2::TransitGatewayMeteringPolicyEntry": "TransitGatewayMeteringPolicyId PolicyRuleNumber",
  "AWS::EC2::TransitGatewayMulticastDomainAssociation": "TransitGatewayMulticastDomainId TransitGatewayAttachmentId SubnetId",
  "AWS::EC2::TransitGatewayMulticastGroupMember": "TransitGatewayMulticastDomainId GroupIpAddress NetworkInterfaceId",
  "AWS::EC2::TransitGatewayMulticastGroupSource": "TransitGatewayMulticastDomainId GroupIpAddress NetworkInterfaceId",
  "AWS::EC2::TransitGatewayPolicyTableAssociation": "TransitGatewayPolicyTableId TransitGatewayAttachmentId",
  "AWS::EC2::TransitGatewayPolicyTableEntry": "TransitGatewayPolicyTableId PolicyRuleNumber",
  "AWS::EC2::TransitGatewayRoute": "TransitGatewayRouteTableId DestinationCidrBlock",
  "AWS::EC2::TransitGatewayRouteTableAssociation": "TransitGatewayRouteTableId TransitGatewayAttachmentId",
  "AWS::EC2::TransitGatewayRouteTablePropagation": "TransitGatewayRouteTableId TransitGatewayAttachmentId",
  "AWS::EC2::VPCDHCPOptionsAssociation": "DhcpOptionsId VpcId",
  "AWS::EC2::VPCEndpointServicePermissions": "ServiceId",
  "AWS::EC2::VPNConnectionRoute": "DestinationCidrBlock VpnConnectionId",
  "AWS::EC2::VolumeAttachment": "VolumeId InstanceId",
  "AWS::ECR::PublicRepository": "RepositoryName",
  "AWS::ECR::PullThroughCacheRule": "EcrRepositoryPrefix",
  "AWS::ECR::PullTimeUpdateExclusion": "PrincipalArn",
  "AWS::ECR::Repository": "RepositoryName",
  "AWS::ECR::RepositoryCreationTemplate": "Prefix",
  "AWS::ECS::CapacityProvider": "Name",
  "AWS::ECS::Cluster": "ClusterName",
  "AWS::ECS::ClusterCapacityProviderAssociations": "Cluster",
  "AWS::ECS::Daemon": "DaemonName in ClusterArn",
  "AWS::ECS::ExpressGatewayService": "ServiceName",
  "AWS::ECS::PrimaryTaskSet": "Service in Cluster",
  "AWS::ECS::Service": "ServiceName in Cluster",
  "AWS::EKS::AccessEntry": "PrincipalArn ClusterName",
  "AWS::EKS::Addon": "ClusterName AddonName",
  "AWS::EKS::Capability": "CapabilityName in ClusterName Type",
  "AWS::EKS::Cluster": "Name",
  "AWS::EKS::FargateProfile": "ClusterName FargateProfileName",
  "AWS::EKS::IdentityProviderConfig": "IdentityProviderConfigName ClusterName Type",
  "AWS::EKS::Nodegroup": "NodegroupName in ClusterName",
  "AWS::EMR::SecurityConfiguration": "Name",
  "AWS::EMR::StudioSessionMapping": "StudioId IdentityType IdentityName",
  "AWS::EMR::WALWorkspace": "WALWorkspaceName",
  "AWS::EMRContainers::Endpoint": "Name in VirtualClusterId Type",
  "AWS::EMRContainers::JobTemplate": "Name",
  "AWS::ElastiCache::CacheCluster": "ClusterName",
  "AWS::ElastiCache::ReplicationGroup": "ReplicationGroupId",
  "AWS::ElastiCache::ServerlessCache": "ServerlessCacheName",
  "AWS::ElastiCache::ServerlessCacheSnapshot": "ServerlessCacheSnapshotName",
  "AWS::ElastiCache::SubnetGroup": "CacheSubnetGroupName",
  "AWS::ElastiCache::User": "UserId",
  "AWS::ElastiCache::UserGroup": "UserGroupId",
  "AWS::ElasticBeanstalk::Application": "ApplicationName",
  "AWS::ElasticBeanstalk::Environment": "EnvironmentName",
  "AWS::ElasticLoadBalancing::LoadBalancer": "LoadBalancerName",
  "AWS::ElasticLoadBalancingV2::LoadBalancer": "Name",
  "AWS::ElasticLoadBalancingV2::TargetGroup": "Name",
  "AWS::ElasticLoadBalancingV2::TrustStore": "Name",
  "AWS::Elasticsearch::Domain": "DomainName",
  "AWS::EntityResolution::IdMappingWorkflow": "WorkflowName",
  "AWS::EntityResolution::IdNamespace": "IdNamespaceName",
  "AWS::EntityResolution::MatchingWorkflow": "WorkflowName",
  "AWS::EntityResolution::PolicyStatement": "Arn StatementId",
  "AWS::EntityResolution::SchemaMapping": "SchemaName",
  "AWS::EventSchemas::Registry": "RegistryName",
  "AWS::EventSchemas::Schema": "SchemaName in RegistryName",
  "AWS::Events::ApiDestination": "Name",
  "AWS::Events::Archive": "ArchiveName",
  "AWS::Events::Connection": "Name",
  "AWS::Events::Endpoint": "Name",
  "AWS::Events::EventBus": "Name",
  "AWS::Events::EventBusPolicy": "StatementId in EventBusName",
  "AWS::Events::Rule": "Name in EventBusName",
  "AWS::EventsV2::EventBus": "Name",
  "AWS::EventsV2::EventSource": "Name in EventBusArn",
  "AWS::EventsV2::ResourcePolicy": "EventBusArn",
  "AWS::EventsV2::Subscriber": "Name in EventBusArn Type",
  "AWS::Evidently::Experiment": "Name",
  "AWS::Evidently::Feature": "Name in Project",
  "AWS::Evidently::Launch": "Name in Project",
  "AWS::Evidently::Project": "Name",
  "AWS::Evidently::Segment": "Name",
  "AWS::FIS::TargetAccountConfiguration": "ExperimentTemplateId AccountId",
  "AWS::FMS::NotificationChannel": "SnsTopicArn",
  "AWS::FSx::S3AccessPointAttachment": "Name",
  "AWS::FSx::StorageVirtualMachine": "Name in FileSystemId",
  "AWS::GameLift::ContainerGroupDefinition": "Name",
  "AWS::GameLift::GameServerGroup": "GameServerGroupName",
  "AWS::GameLift::GameSessionQueue": "Name",
  "AWS::GameLift::Location": "LocationName",
  "AWS::GameLift::MatchmakingConfiguration": "Name",
  "AWS::GameLift::MatchmakingRuleSet": "Name",
  "AWS::Glue::Blueprint": "Name",
  "AWS::Glue::Catalog": "Name",
  "AWS::Glue::Connection": "ConnectionInput/Name in CatalogId",
  "AWS::Glue::Crawler": "Name",
  "AWS::Glue::CustomEntityType": "Name",
  "AWS::Glue::DataCatalogEncryptionSettings": "CatalogId",
  "AWS::Glue::DataQualityRuleset": "Name",
  "AWS::Glue::Database": "DatabaseInput/Name in CatalogId",
  "AWS::Glue::DevEndpoint": "EndpointName",
  "AWS::Glue::Job": "Name",
  "AWS::Glue::Registry": "Name",
  "AWS::Glue::Schema": "Name in Registry",
  "AWS::Glue::SchemaVersionMetadata": "SchemaVersionId Key Value",
  "AWS::Glue::SecurityConfiguration": "Name",
  "AWS::Glue::Table": "TableInput/Name in DatabaseName",
  "AWS::Glue::TableOptimizer": "TableName DatabaseName Type in CatalogId",
  "AWS::Glue::Trigger": "Name",
  "AWS::Glue::UsageProfile": "Name",
  "AWS::Glue::UserDefinedFunction": "FunctionName in DatabaseName",
  "AWS::Glue::Workflow": "Name",
  "AWS::GuardDuty::Filter": "DetectorId Name",
  "AWS::GuardDuty::Master": "DetectorId MasterId",
  "AWS::GuardDuty::Member": "DetectorId MemberId",
  "AWS::IAM::Group": "GroupName",
  "AWS::IAM::GroupPolicy": "PolicyName GroupName",
  "AWS::IAM::InstanceProfile": "InstanceProfileName",
  "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
  "AWS::IAM::OIDCProvider": "Url",
  "AWS::IAM::Role": "RoleName",
  "AWS::IAM::RolePolicy": "PolicyName RoleName",
  "AWS::IAM::SAMLProvider": "Name",
  "AWS::IAM::ServerCertificate": "ServerCertificateName",
  "AWS::IAM::ServiceLinkedRole": "AWSServiceName in CustomSuffix",
  "AWS::IAM::User": "UserName",
  "AWS::IAM::UserPolicy": "PolicyName UserName",
  "AWS::IdentityStore::Group": "DisplayName in IdentityStoreId",
  "AWS::ImageBuilder::Component": "Name Version",
  "AWS::ImageBuilder::ContainerRecipe": "Name Version",
  "AWS::ImageBuilder::DistributionConfiguration": "Name",
  "AWS::ImageBuilder::ImagePipeline": "Name",
  "AWS::ImageBuilder::ImageRecipe": "Name Version",
  "AWS::ImageBuilder::InfrastructureConfiguration": "Name",
  "AWS::ImageBuilder::LifecyclePolicy": "Name",
  "AWS::ImageBuilder::Workflow": "Name Version in Type",
  "AWS::Inspector::AssessmentTarget": "AssessmentTargetName",
  "AWS::Inspector::AssessmentTemplate": "AssessmentTemplateName in AssessmentTargetArn",
  "AWS::InspectorV2::CodeSecurityScanConfiguration": "Name",
  "AWS::InspectorV2::Connector": "Name",
  "AWS::InternetMonitor::Monitor": "MonitorName",
  "AWS::IoT::AccountAuditConfiguration": "AccountId",
  "AWS::IoT::Authorizer": "AuthorizerName",
  "AWS::IoT::BillingGroup": "BillingGroupName",
  "AWS::IoT::CertificateProvider": "CertificateProviderName",
  "AWS::IoT::Command": "CommandId",
  "AWS::IoT::CustomMetric": "MetricName",
  "AWS::IoT::Dimension": "Name",
  "AWS::IoT::DomainConfiguration": "DomainConfigurationName",
  "AWS::IoT::FleetMetric": "MetricName",
  "AWS::IoT::JobTemplate": "JobTemplateId",
  "AWS::IoT::Logging": "AccountId",
  "AWS::IoT::MitigationAction": "ActionName",
  "AWS::IoT::Policy": "PolicyName",
  "AWS::IoT::ProvisioningTemplate": "TemplateName",
  "AWS::IoT::RoleAlias": "RoleAlias",
  "AWS::IoT::ScheduledAudit": "ScheduledAuditName",
  "AWS::IoT::SecurityProfile": "SecurityProfileName",
  "AWS::IoT::SoftwarePackage": "PackageName",
  "AWS::IoT::SoftwarePackageVersion": "PackageName VersionName",
  "AWS::IoT::Thing": "ThingName",
  "AWS::IoT::ThingGroup": "ThingGroupName",
  "AWS::IoT::ThingPrincipalAttachment": "ThingName Principal",
  "AWS::IoT::ThingType": "ThingTypeName",
  "AWS::IoT::TopicRule": "RuleName",
  "AWS::IoTAnalytics::Channel": "ChannelName",
  "AWS::IoTAnalytics::Dataset": "DatasetName",
  "AWS::IoTAnalytics::Datastore": "DatastoreName",
  "AWS::IoTAnalytics::Pipeline": "PipelineName",
  "AWS::IoTEvents::AlarmModel": "AlarmModelName",
  "AWS::IoTEvents::DetectorModel": "DetectorModelName",
  "AWS::IoTEvents::Input": "InputName",
  "AWS::IoTFleetWise::Campaign": "Name",
  "AWS::IoTFleetWise::DecoderManifest": "Name",
  "AWS::IoTFleetWise::Fleet": "Id",
  "AWS::IoTFleetWise::ModelManifest": "Name",
  "AWS::IoTFleetWise::SignalCatalog": "Name",
  "AWS::IoTFleetWise::StateTemplate": "Name",
  "AWS::IoTFleetWise::Vehicle": "Name",
  "AWS::IoTSiteWise::Application": "Name in WorkspaceName IdcInstanceArn",
  "AWS::IoTSiteWise::Pipeline": "PipelineName in WorkspaceName",
  "AWS::IoTSiteWise::Task": "TaskName in WorkspaceName",
  "AWS::IoTSiteWise::Workspace": "WorkspaceName",
  "AWS::IoTTwinMaker::ComponentType": "WorkspaceId ComponentTypeId",
  "AWS::IoTTwinMaker::Entity": "WorkspaceId EntityId",
  "AWS::IoTTwinMaker::Scene": "WorkspaceId SceneId",
  "AWS::IoTTwinMaker::SyncJob": "WorkspaceId SyncSource",
  "AWS::IoTTwinMaker::Workspace": "WorkspaceId",
  "AWS::IoTWireless::Destination": "Name",
  "AWS::IoTWireless::NetworkAnalyzerConfiguration": "Name",
  "AWS::IoTWireless::PartnerAccount": "PartnerAccountId",
  "AWS::KMS::Alias": "AliasName",
  "AWS::KafkaConnect::Connector": "ConnectorName",
  "AWS::KafkaConnect::CustomPlugin": "Name",
  "AWS::KafkaConnect::WorkerConfiguration": "Name",
  "AWS::Kendra::Faq": "Name in IndexId",
  "AWS::Kinesis::ResourcePolicy": "ResourceArn",
  "AWS::Kinesis::Stream": "Name",
  "AWS::Kinesis::StreamConsumer": "ConsumerName in StreamARN",
  "AWS::KinesisAnalytics::Application": "ApplicationName",
  "AWS::KinesisAnalyticsV2::Application": "ApplicationName",
  "AWS::KinesisFirehose::DeliveryStream": "DeliveryStreamName",
  "AWS::KinesisVideo::SignalingChannel": "Name",
  "AWS::KinesisVideo::Stream": "Name",
  "AWS::LakeFormation::DataCellsFilter": "TableCatalogId DatabaseName TableName Name",
  "AWS::LakeFormation::Tag": "TagKey",
  "AWS::Lambda::Alias": "Name in FunctionName",
  "AWS::Lambda::CapacityProvider": "CapacityProviderName",
  "AWS::Lambda::EventInvokeConfig": "FunctionName Qualifier",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::Lambda::MicrovmImage": "Name",
  "AWS::Lambda::ResourcePolicy": "ResourceArn",
  "AWS::Lex::Bot": "Name",
  "AWS::Lightsail::Alarm": "AlarmName",
  "AWS::Lightsail::Bucket": "BucketName",
  "AWS::Lightsail::Certificate": "CertificateName",
  "AWS::Lightsail::Container": "ServiceName",
  "AWS::Lightsail::Database": "RelationalDatabaseName",
  "AWS::Lightsail::DatabaseSnapshot": "RelationalDatabaseSnapshotName",
  "AWS::Lightsail::Disk": "DiskName",
  "AWS::Lightsail::DiskSnapshot": "DiskSnapshotName",
  "AWS::Lightsail::Distribution": "DistributionName",
  "AWS::Lightsail::Domain": "DomainName",
  "AWS::Lightsail::Instance": "InstanceName",
  "AWS::Lightsail::InstanceSnapshot": "InstanceSnapshotName",
  "AWS::Lightsail::KeyPair": "KeyPairName",
  "AWS::Lightsail::LoadBalancer": "LoadBalancerName",
  "AWS::Lightsail::LoadBalancerTlsCertificate": "CertificateName LoadBalancerName",
  "AWS::Lightsail::StaticIp": "StaticIpName",
  "AWS::Location::APIKey": "KeyName",
  "AWS::Location::GeofenceCollection": "CollectionName",
  "AWS::Location::Map": "MapName",
  "AWS::Location::PlaceIndex": "IndexName",
  "AWS::Location::RouteCalculator": "CalculatorName",
  "AWS::Location::Tracker": "TrackerName",
  "AWS::Location::TrackerConsumer": "TrackerName ConsumerArn",
  "AWS::Logs::AccountPolicy": "PolicyName in PolicyType",
  "AWS::Logs::DeliveryDestination": "Name",
  "AWS::Logs::DeliverySource": "Name",
  "AWS::Logs::Destination": "DestinationName",
  "AWS::Logs::Integration": "IntegrationName",
  "AWS::Logs::LogGroup": "LogGroupName",
  "AWS::Logs::LogStream": "LogGroupName LogStreamName",
  "AWS::Logs::MetricFilter": "LogGroupName FilterName",
  "AWS::Logs::ResourcePolicy": "PolicyName",
  "AWS::Logs::SubscriptionFilter": "FilterName LogGroupName",
  "AWS::Logs::Transformer": "LogGroupIdentifier",
  "AWS::LookoutEquipment::InferenceScheduler": "InferenceSchedulerName",
  "AWS::LookoutMetrics::Alert": "AlertName in AnomalyDetectorArn",
  "AWS::LookoutMetrics::AnomalyDetector": "AnomalyDetectorName",
  "AWS::LookoutVision::Project": "ProjectName",
  "AWS::M2::Deployment": "ApplicationId",
  "AWS::MSK::BatchScramSecret": "ClusterArn",
  "AWS::MSK::Channel": "ChannelName in ClusterArn",
  "AWS::MSK::Cluster": "ClusterName",
  "AWS::MSK::ClusterPolicy": "ClusterArn",
  "AWS::MSK::Configuration": "Name",
  "AWS::MSK::Replicator": "ReplicatorName",
  "AWS::MSK::ServerlessCluster": "ClusterName",
  "AWS::MSK::Topic": "TopicName in ClusterArn",
  "AWS::MWAA::Environment": "Name",
  "AWS::MediaConnect::BridgeOutput": "BridgeArn Name",
  "AWS::MediaConnect::BridgeSource": "BridgeArn Name",
  "AWS::MediaConnect::Flow": "Name",
  "AWS::MediaConnect::FlowEntitlement": "Name in FlowArn",
  "AWS::MediaConnect::FlowMediaStream": "MediaStreamName in FlowArn MediaStreamId",
  "AWS::MediaConnect::FlowOutput": "Name in FlowArn",
  "AWS::MediaConnect::FlowSource": "Name in FlowArn",
  "AWS::MediaConnect::FlowVpcInterface": "FlowArn Name",
  "AWS::MediaConnect::Gateway": "Name",
  "AWS::MediaConvert::JobTemplate": "Name",
  "AWS::MediaConvert::Preset": "Name",
  "AWS::MediaConvert::Queue": "Name",
  "AWS::MediaLive::Multiplexprogram": "ProgramName MultiplexId",
  "AWS::MediaPackage::Asset": "Id",
  "AWS::MediaPackage::Channel": "Id",
  "AWS::MediaPackage::OriginEndpoint": "Id",
  "AWS::MediaPackage::PackagingConfiguration": "Id",
  "AWS::MediaPackage::PackagingGroup": "Id",
  "AWS::MediaPackageV2::Channel": "ChannelName in ChannelGroupName",
  "AWS::MediaPackageV2::ChannelGroup": "ChannelGroupName",
  "AWS::MediaPackageV2::ChannelPolicy": "ChannelGroupName ChannelName",
  "AWS::MediaPackageV2::OriginEndpoint": "OriginEndpointName in ChannelName ChannelGroupName",
  "AWS::MediaPackageV2::OriginEndpointPolicy": "ChannelGroupName ChannelName OriginEndpointName",
  "AWS::MediaStore::Container": "ContainerName",
  "AWS::MediaTailor::Channel": "ChannelName",
  "AWS::MediaTailor::ChannelPolicy": "ChannelName",
  "AWS::MediaTailor::Function": "FunctionId",
  "AWS::MediaTailor::LiveSource": "LiveSourceName SourceLocationName",
  "AWS::MediaTailor::PlaybackConfiguration": "Name",
  "AWS::MediaTailor::SourceLocation": "SourceLocationName",
  "AWS::MediaTailor::VodSource": "SourceLocationName VodSourceName",
  "AWS::MemoryDB::ACL": "ACLName",
  "AWS::MemoryDB::Cluster": "ClusterName",
  "AWS::MemoryDB::ParameterGroup": "ParameterGroupName",
  "AWS::MemoryDB::Snapshot": "SnapshotName",
  "AWS::MemoryDB::SubnetGroup": "SubnetGroupName",
  "AWS::MemoryDB::User": "UserName",
  "AWS::Neptune::DBCluster": "DBClusterIdentifier",
  "AWS::Neptune::DBClusterParameterGroup": "Name",
  "AWS::Neptune::DBInstance": "DBInstanceIdentifier",
  "AWS::Neptune::DBParameterGroup": "Name",
  "AWS::Neptune::DBSubnetGroup": "DBSubnetGroupName",
  "AWS::Neptune::EventSubscription": "SubscriptionName",
  "AWS::Neptune::GlobalCluster": "GlobalClusterIdentifier",
  "AWS::NetworkFirewall::ContainerAssociation": "ContainerAssociationName",
  "AWS::NetworkFirewall::Firewall": "FirewallName",
  "AWS::NetworkFirewall::FirewallPolicy": "FirewallPolicyName",
  "AWS::NetworkFirewall::LoggingConfiguration": "FirewallArn",
  "AWS::NetworkFirewall::RuleGroup": "RuleGroupName",
  "AWS::NetworkFirewall::TLSInspectionConfiguration": "TLSInspectionConfigurationName",
  "AWS::NetworkFlowMonitor::Monitor": "MonitorName",
  "AWS::NetworkManager::CoreNetworkPrefixListAssociation": "CoreNetworkId PrefixListArn",
  "AWS::NetworkManager::CustomerGatewayAssociation": "GlobalNetworkId CustomerGatewayArn",
  "AWS::NetworkManager::LinkAssociation": "GlobalNetworkId DeviceId LinkId",
  "AWS::NetworkManager::TransitGatewayRegistration": "GlobalNetworkId TransitGatewayArn",
  "AWS::NetworkMonitor::Monitor": "MonitorName",
  "AWS::Notifications::ChannelAssociation": "Arn NotificationConfigurationArn",
  "AWS::Notifications::ManagedNotificationAccountContactAssociation": "ManagedNotificationConfigurationArn ContactIdentifier",
  "AWS::Notifications::ManagedNotificationAdditionalChannelAssociation": "ChannelArn ManagedNotificationConfigurationArn",
  "AWS::Notifications::NotificationHub": "Region",
  "AWS::Notifications::OrganizationalUnitAssociation": "NotificationConfigurationArn OrganizationalUnitId",
  "AWS::NovaAct::WorkflowDefinition": "Name",
  "AWS::OSIS::Pipeline": "PipelineName",
  "AWS::ObservabilityAdmin::OrganizationCentralizationRule": "RuleName",
  "AWS::ObservabilityAdmin::OrganizationTelemetryRule": "RuleName",
  "AWS::ObservabilityAdmin::TelemetryEnrichment": "Scope",
  "AWS::ObservabilityAdmin::TelemetryRule": "RuleName",
  "AWS::Omics::AnnotationStore": "Name",
  "AWS::Omics::Configuration": "Name",
  "AWS::Omics::VariantStore": "Name",
  "AWS::Omics::WorkflowVersion": "VersionName in WorkflowId WorkflowBucketOwnerId",
  "AWS::OpenSearch::DataSource": "Name in DomainName",
  "AWS::OpenSearchServerless::AccessPolicy": "Type Name",
  "AWS::OpenSearchServerless::Collection": "Name",
  "AWS::OpenSearchServerless::CollectionIndex": "Id IndexName",
  "AWS::OpenSearchServerless::Index": "IndexName CollectionEndpoint",
  "AWS::OpenSearchServerless::LifecyclePolicy": "Type Name",
  "AWS::OpenSearchServerless::SecurityConfig": "Name in Type",
  "AWS::OpenSearchServerless::SecurityPolicy": "Type Name",
  "AWS::OpenSearchServerless::VpcEndpoint": "Name in VpcId",
  "AWS::OpenSearchService::Application": "Name",
  "AWS::OpenSearchService::Domain": "DomainName",
  "AWS::Organizations::OrganizationalUnit": "Name in ParentId",
  "AWS::Organizations::Policy": "Name in Type",
  "AWS::PCAConnectorAD::ServicePrincipalName": "ConnectorArn DirectoryRegistrationArn",
  "AWS::PCAConnectorAD::Template": "Name in ConnectorArn",
  "AWS::PCAConnectorAD::TemplateGroupAccessControlEntry": "GroupSecurityIdentifier TemplateArn",
  "AWS::PCS::ComputeNodeGroup": "Name in ClusterId",
  "AWS::PCS::Queue": "Name in ClusterId",
  "AWS::PI::PerfReports": "Identifier",
  "AWS::Panorama::PackageVersion": "PackageId PackageVersion PatchVersion",
  "AWS::PaymentCryptography::Alias": "AliasName",
  "AWS::Personalize::Filter": "Name in DatasetGroupArn",
  "AWS::Pinpoint::EmailTemplate": "TemplateName",
  "AWS::Pinpoint::InAppTemplate": "TemplateName",
  "AWS::Pinpoint::PushTemplate": "TemplateName",
  "AWS::Pinpoint::SmsTemplate": "TemplateName",
  "AWS::PinpointEmail::ConfigurationSet": "Name",
  "AWS::PinpointEmail::ConfigurationSetEventDestination": "EventDestinationName in ConfigurationSetName",
  "AWS::PinpointEmail::Identity": "Name",
  "AWS::Pipes::Pipe": "Name",
  "AWS::Proton::EnvironmentTemplate": "Name",
  "AWS::Proton::ServiceTemplate": "Name",
  "AWS::QBusiness::Permission": "ApplicationId StatementId",
  "AWS::QLDB::Ledger": "Name",
  "AWS::QLDB::Stream": "StreamName in LedgerName",
  "AWS::QuickSight::ActionConnector": "ActionConnectorId AwsAccountId",
  "AWS::QuickSight::Agent": "AwsAccountId AgentId",
  "AWS::QuickSight::Analysis": "AnalysisId AwsAccountId",
  "AWS::QuickSight::ApprovalPolicy": "PolicyId",
  "AWS::QuickSight::CustomPermissions": "AwsAccountId CustomPermissionsName",
  "AWS::QuickSight::DLPSetting": "AwsAccountId DlpSettingId",
  "AWS::QuickSight::Dashboard": "AwsAccountId DashboardId",
  "AWS::QuickSight::DataSet": "AwsAccountId DataSetId",
  "AWS::QuickSight::DataSource": "AwsAccountId DataSourceId",
  "AWS::QuickSight::Folder": "AwsAccountId FolderId",
  "AWS::QuickSight::KnowledgeBase": "AwsAccountId KnowledgeBaseId",
  "AWS::QuickSight::Space": "AwsAccountId SpaceId",
  "AWS::QuickSight::Template": "AwsAccountId TemplateId",
  "AWS::QuickSight::Theme": "ThemeId AwsAccountId",
  "AWS::QuickSight::Topic": "AwsAccountId TopicId",
  "AWS::QuickSight::TopicV2": "AwsAccountId TopicId",
  "AWS::QuickSight::VPCConnection": "AwsAccountId VPCConnectionId",
  "AWS::RDS::CustomDBEngineVersion": "Engine EngineVersion",
  "AWS::RDS::DBCluster": "DBClusterIdentifier",
  "AWS::RDS::DBClusterParameterGroup": "DBClusterParameterGroupName",
  "AWS::RDS::DBInstance": "DBInstanceIdentifier",
  "AWS::RDS::DBParameterGroup": "DBParameterGroupName",
  "AWS::RDS::DBProxy": "DBProxyName",
  "AWS::RDS::DBProxyEndpoint": "DBProxyEndpointName",
  "AWS::RDS::DBShardGroup": "DBShardGroupIdentifier",
  "AWS::RDS::DBSnapshot": "DBSnapshotIdentifier",
  "AWS::RDS::DBSubnetGroup": "DBSubnetGroupName",
  "AWS::RDS::EventSubscription": "SubscriptionName",
  "AWS::RDS::GlobalCluster": "GlobalClusterIdentifier",
  "AWS::RDS::OptionGroup": "OptionGroupName",
  "AWS::RUM::AppMonitor": "Name",
  "AWS::Redshift::Cluster": "ClusterIdentifier",
  "AWS::Redshift::ClusterParameterGroup": "ParameterGroupName",
  "AWS::Redshift::EndpointAccess": "EndpointName",
  "AWS::Redshift::EndpointAuthorization": "ClusterIdentifier Account",
  "AWS::Redshift::EventSubscription": "SubscriptionName",
  "AWS::Redshift::ScheduledAction": "ScheduledActionName",
  "AWS::Redshift::Snapshot": "SnapshotIdentifier in ClusterIdentifier",
  "AWS::Redshift::SnapshotCopyGrant": "SnapshotCopyGrantName",
  "AWS::RedshiftServerless::Namespace": "NamespaceName",
  "AWS::RedshiftServerless::Snapshot": "SnapshotName",
  "AWS::RedshiftServerless::Workgroup": "WorkgroupName",
  "AWS::RefactorSpaces::Application": "Name in EnvironmentIdentifier VpcId",
  "AWS::RefactorSpaces::Service": "Name in EnvironmentIdentifier ApplicationIdentifier VpcId",
  "AWS::Rekognition::Collection": "CollectionId",
  "AWS::Rekognition::Project": "ProjectName",
  "AWS::Rekognition::StreamProcessor": "Name",
  "AWS::ResilienceHubV2::Policy": "Name",
  "AWS::ResilienceHubV2::Service": "Name",
  "AWS::ResilienceHubV2::System": "Name",
  "AWS::ResilienceHubV2::UserJourney": "Name in SystemIdentifier",
  "AWS::ResourceExplorer2::View": "ViewName in Scope",
  "AWS::ResourceGroups::Group": "Name",
  "AWS::RoboMaker::Fleet": "Name",
  "AWS::RoboMaker::Robot": "Name in GreengrassGroupId",
  "AWS::RoboMaker::RobotApplication": "Name",
  "AWS::RoboMaker::SimulationApplication": "Name",
  "AWS::Route53::DNSSEC": "HostedZoneId",
  "AWS::Route53::KeySigningKey": "HostedZoneId Name",
  "AWS::Route53::RecordSet": "Name Type in HostedZoneId HostedZoneName SetIdentifier",
  "AWS::Route53RecoveryReadiness::Cell": "CellName",
  "AWS::Route53RecoveryReadiness::ReadinessCheck": "ReadinessCheckName",
  "AWS::Route53RecoveryReadiness::RecoveryGroup": "RecoveryGroupName",
  "AWS::Route53RecoveryReadiness::ResourceSet": "ResourceSetName",
  "AWS::Route53Resolver::ResolverConfig": "ResourceId",
  "AWS::S3::AccessPoint": "Name",
  "AWS::S3::Bucket": "BucketName",
  "AWS::S3::BucketPolicy": "Bucket",
  "AWS::S3::MultiRegionAccessPoint": "Name",
  "AWS::S3::MultiRegionAccessPointPolicy": "MrapName",
  "AWS::S3::StorageLensGroup": "Name",
  "AWS::S3Express::AccessPoint": "Name",
  "AWS::S3Express::BucketPolicy": "Bucket",
  "AWS::S3Express::DirectoryBucket": "BucketName",
  "AWS::S3Files::FileSystemPolicy": "FileSystemId",
  "AWS::S3ObjectLambda::AccessPoint": "Name",
  "AWS::S3ObjectLambda::AccessPointPolicy": "ObjectLambdaAccessPoint",
  "AWS::S3Outposts::AccessPoint": "Name",
  "AWS::S3Outposts::Bucket": "BucketName in OutpostId",
  "AWS::S3Outposts::BucketPolicy": "Bucket",
  "AWS::S3Tables::Namespace": "TableBucketARN Namespace",
  "AWS::S3Tables::TableBucket": "TableBucketName",
  "AWS::S3Tables::TableBucketPolicy": "TableBucketARN",
  "AWS::S3Tables::TablePolicy": "TableARN",
  "AWS::S3Vectors::Index": "IndexName in VectorBucketArn VectorBucketName",
  "AWS::S3Vectors::VectorBucket": "VectorBucketName",
  "AWS::S3Vectors::VectorBucketPolicy": "VectorBucketArn",
  "AWS::SCN::DataIntegrationFlow": "Name in InstanceId",
  "AWS::SCN::Dataset": "Name in InstanceId",
  "AWS::SCN::Namespace": "Name in InstanceId",
  "AWS::SES::ConfigurationSet": "Name",
  "AWS::SES::ContactList": "ContactListName",
  "AWS::SES::CustomVerificationEmailTemplate": "TemplateName",
  "AWS::SES::DedicatedIpPool": "PoolName",
  "AWS::SES::EmailIdentity": "EmailIdentity",
  "AWS::SES::EmailIdentityCertificate": "EmailIdentity FromAddress",
  "AWS::SES::MultiRegionEndpoint": "EndpointName",
  "AWS::SES::ReceiptRule": "Rule/Name in RuleSetName",
  "AWS::SES::ReceiptRuleSet": "RuleSetName",
  "AWS::SES::Template": "Template/TemplateName",
  "AWS::SES::Tenant": "TenantName",
  "AWS::SMSVOICE::ConfigurationSet": "ConfigurationSetName",
  "AWS::SMSVOICE::OptOutList": "OptOutListName",
  "AWS::SMSVOICE::ResourcePolicy": "ResourceArn",
  "AWS::SMSVOICE::SenderId": "IsoCountryCode SenderId",
  "AWS::SNS::Topic": "TopicName",
  "AWS::SNS::TopicInlinePolicy": "TopicArn",
  "AWS::SQS::Queue": "QueueName",
  "AWS::SQS::QueueInlinePolicy": "Queue",
  "AWS::SSM::Document": "Name",
  "AWS::SSM::Parameter": "Name",
  "AWS::SSM::ResourceDataSync": "SyncName",
  "AWS::SSMIncidents::ResponsePlan": "Name",
  "AWS::SSO::ApplicationAssignment": "ApplicationArn PrincipalType PrincipalId",
  "AWS::SSO::Assignment": "InstanceArn TargetId TargetType PermissionSetArn PrincipalType PrincipalId",
  "AWS::SSO::InstanceAccessControlAttributeConfiguration": "InstanceArn",
  "AWS::SSO::PermissionSet": "Name in InstanceArn",
  "AWS::SageMaker::AIWorkloadConfig": "AIWorkloadConfigName",
  "AWS::SageMaker::Action": "ActionName",
  "AWS::SageMaker::Algorithm": "AlgorithmName",
  "AWS::SageMaker::App": "AppName AppType DomainId UserProfileName",
  "AWS::SageMaker::AppImageConfig": "AppImageConfigName",
  "AWS::SageMaker::ClusterSchedulerConfig": "Name in ClusterArn",
  "AWS::SageMaker::CodeRepository": "CodeRepositoryName",
  "AWS::SageMaker::Context": "ContextName",
  "AWS::SageMaker::DataQualityJobDefinition": "JobDefinitionName",
  "AWS::SageMaker::DeviceFleet": "DeviceFleetName",
  "AWS::SageMaker::Domain": "DomainName",
  "AWS::SageMaker::Endpoint": "EndpointName",
  "AWS::SageMaker::EndpointConfig": "EndpointConfigName",
  "AWS::SageMaker::Experiment": "ExperimentName",
  "AWS::SageMaker::ExperimentTrialComponent": "TrialComponentName",
  "AWS::SageMaker::FeatureGroup": "FeatureGroupName",
  "AWS::SageMaker::Hub": "HubName",
  "AWS::SageMaker::HumanTaskUi": "HumanTaskUiName",
  "AWS::SageMaker::Image": "ImageName",
  "AWS::SageMaker::InferenceComponent": "InferenceComponentName",
  "AWS::SageMaker::InferenceExperiment": "Name",
  "AWS::SageMaker::MlflowTrackingServer": "TrackingServerName",
  "AWS::SageMaker::Model": "ModelName",
  "AWS::SageMaker::ModelBiasJobDefinition": "JobDefinitionName",
  "AWS::SageMaker::ModelCard": "ModelCardName",
  "AWS::SageMaker::ModelExplainabilityJobDefinition": "JobDefinitionName",
  "AWS::SageMaker::ModelPackage": "ModelPackageName",
  "AWS::SageMaker::ModelPackageGroup": "ModelPackageGroupName",
  "AWS::SageMaker::ModelQualityJobDefinition": "JobDefinitionName",
  "AWS::SageMaker::MonitoringSchedule": "MonitoringScheduleName",
  "AWS::SageMaker::NotebookInstance": "NotebookInstanceName",
  "AWS::SageMaker::NotebookInstanceLifecycleConfig": "NotebookInstanceLifecycleConfigName",
  "AWS::SageMaker::Pipeline": "PipelineName",
  "AWS::SageMaker::ProcessingJob": "ProcessingJobName",
  "AWS::SageMaker::Project": "ProjectName",
  "AWS::SageMaker::Space": "DomainId SpaceName",
  "AWS::SageMaker::StudioLifecycleConfig": "StudioLifecycleConfigName",
  "AWS::SageMaker::TrialComponent": "TrialComponentName",
  "AWS::SageMaker::UserProfile": "UserProfileName DomainId",
  "AWS::SageMaker::Workforce": "WorkforceName",
  "AWS::SageMaker::Workteam": "WorkteamName",
  "AWS::Scheduler::Schedule": "Name in GroupName",
  "AWS::Scheduler::ScheduleGroup": "Name",
  "AWS::SecretsManager::Secret": "Name",
  "AWS::SecurityHub::SecurityControl": "SecurityControlId",
  "AWS::SecurityLake::AwsLogSource": "SourceName SourceVersion",
  "AWS::SecurityLake::SubscriberNotification": "SubscriberArn",
  "AWS::ServiceCatalog::AcceptedPortfolioShare": "PortfolioId",
  "AWS::ServiceCatalog::PortfolioPrincipalAssociation": "PortfolioId PrincipalARN",
  "AWS::ServiceCatalog::PortfolioProductAssociation": "PortfolioId ProductId",
  "AWS::ServiceCatalog::PortfolioShare": "PortfolioId AccountId",
  "AWS::ServiceCatalog::ServiceActionAssociation": "ProductId ProvisioningArtifactId ServiceActionId",
  "AWS::ServiceCatalog::TagOptionAssociation": "TagOptionId ResourceId",
  "AWS::ServiceDiscovery::HttpNamespace": "Name",
  "AWS::ServiceDiscovery::Instance": "ServiceId InstanceId",
  "AWS::ServiceDiscovery::PrivateDnsNamespace": "Name in Vpc",
  "AWS::ServiceDiscovery::Service": "Name in NamespaceId",
  "AWS::Signer::ProfilePermission": "StatementId ProfileName",
  "AWS::Signer::SigningProfile": "ProfileName",
  "AWS::SimSpaceWeaver::Simulation": "Name",
  "AWS::StepFunctions::Activity": "Name",
  "AWS::StepFunctions::StateMachine": "StateMachineName",
  "AWS::SupportApp::SlackChannelConfiguration": "TeamId ChannelId",
  "AWS::SupportApp::SlackWorkspaceConfiguration": "TeamId",
  "AWS::Synthetics::Canary": "Name",
  "AWS::Synthetics::Group": "Name",
  "AWS::Timestream::Database": "DatabaseName",
  "AWS::Timestream::ScheduledQuery": "ScheduledQueryName",
  "AWS::Timestream::Table": "DatabaseName TableName",
  "AWS::Transcribe::CallAnalyticsCategory": "CategoryName",
  "AWS::Transcribe::MedicalVocabulary": "VocabularyName",
  "AWS::Transcribe::Vocabulary": "VocabularyName",
  "AWS::Transcribe::VocabularyFilter": "VocabularyFilterName",
  "AWS::Transfer::User": "UserName in ServerId",
  "AWS::Translate::ParallelData": "Name",
  "AWS::VerifiedPermissions::PolicyStoreAlias": "AliasName",
  "AWS::VpcLattice::AuthPolicy": "ResourceIdentifier",
  "AWS::VpcLattice::Listener": "Name in ServiceIdentifier",
  "AWS::VpcLattice::ResourcePolicy": "ResourceArn",
  "AWS::VpcLattice::Rule": "Name in ServiceIdentifier ListenerIdentifier",
  "AWS::VpcLattice::Service": "Name",
  "AWS::VpcLattice::ServiceNetwork": "Name",
  "AWS::VpcLattice::TargetGroup": "Name",
  "AWS::WAFv2::IPSet": "Name in Scope",
  "AWS::WAFv2::LoggingConfiguration": "ResourceArn",
  "AWS::WAFv2::RegexPatternSet": "Name in Scope",
  "AWS::WAFv2::RuleGroup": "Name in Scope",
  "AWS::WAFv2::WebACL": "Name in Scope",
  "AWS::WAFv2::WebACLAssociation": "ResourceArn WebACLArn",
  "AWS::WellArchitected::AgentProfile": "Name",
  "AWS::Wisdom::AIAgent": "Name in AssistantId Type",
  "AWS::Wisdom::AIGuardrail": "Name in AssistantId",
  "AWS::Wisdom::AIPrompt": "Name in AssistantId Type",
  "AWS::WorkspacesInstances::VolumeAssociation": "WorkspaceInstanceId VolumeId Device",
  "AWS::XRay::Group": "GroupName",
  "AWS::XRay::ResourcePolicy": "PolicyName",
  "AWS::XRay::SamplingRule": "RuleName"
};

// actions/lib/analysis/lifecycle/takenNames.ts
function takenNameRisks(changes, resources) {
  const named = changes.flatMap((change) => namedChange(change, resources));
  const removed = named.filter(({ change }) => change.action === "remove");
  return named.flatMap((one) => {
    if (mayReplace(one.change)) return keepsName(one) ? [keptName(one)] : [];
    if (one.change.action !== "add") return [];
    const owner = removed.find((other) => hasSameName(one, other));
    return owner ? [movedName(one, owner.change)] : [];
  });
}
function namedChange(change, { before, after }) {
  const text = lookup(CUSTOM_NAMES, change.type);
  if (text === void 0) return [];
  const [names = "", within = ""] = text.split(" in ");
  const identity = { names: names.split(" "), within: within === "" ? [] : within.split(" ") };
  const states = statesOf(change, before, after);
  const properties = (state) => state && propertiesIn(state);
  return [{ change, identity, before: properties(states.before), after: properties(states.after) }];
}
function keepsName({ change, identity: { names, within }, before, after }) {
  const mayChange = (path) => change.properties.some((property) => property.path === `/Properties/${path}`);
  return names.every((path) => valueAt(after, path) !== void 0) && [...names, ...within].every((path) => !mayChange(path) && isSame(valueAt(before, path), valueAt(after, path)));
}
function hasSameName(added, removed) {
  const { names, within } = added.identity;
  const isKnown = (value) => value !== void 0 && !hasUnknown(value);
  return added.change.type === removed.change.type && names.every((path) => isKnown(valueAt(added.after, path))) && [...names, ...within].every((path) => isSame(valueAt(removed.before, path), valueAt(added.after, path)));
}
function keptName({ change, identity }) {
  const when = change.replacement === "always" ? "cannot be replaced" : "cannot be replaced, if it has to be,";
  return riskOf(change, identity, [
    `${when} while it keeps its name: the new resource is created before the old one is deleted; change `,
    ...enumerated2(identity.names),
    " too"
  ]);
}
function movedName({ change, identity }, owner) {
  const ownerPath = { untrusted: resourcePathOf(owner) };
  const stays = /Retain/.test(owner.policyAction ?? "");
  return riskOf(change, identity, [
    "cannot be created: it has the name of ",
    ownerPath,
    stays ? ", which stays in the account; change " : ", which is deleted only afterwards; change ",
    ...enumerated2(identity.names),
    ...stays ? [] : [", or remove ", ownerPath, " in a deployment of its own before"]
  ]);
}
function riskOf(change, { names }, message) {
  const about = { resource: resourcePathOf(change), type: change.type, property: names[0]?.replaceAll("/", ".") };
  return { ...about, kind: "taken-name", severity: "caution", message };
}
function enumerated2(paths) {
  return paths.flatMap((path, index) => [...index > 0 ? [" or "] : [], { untrusted: path.replaceAll("/", ".") }]);
}
function valueAt(properties, path) {
  return path.split("/").reduce(
    (value, key2) => isValueMap(value) && Object.hasOwn(value, key2) ? value[key2] : void 0,
    properties
  );
}
function isSame(one, other) {
  const isUnlisted = [one, other].some((value) => value instanceof Unknown && value.expression.kind === "unlisted");
  return !isUnlisted && JSON.stringify(one && plain(one)) === JSON.stringify(other && plain(other));
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

// actions/lib/analysis/risksOf.ts
var SEVERITIES = ["danger", "caution", "not-judged", "notice"];
var KINDS = [
  "data-loss",
  "downgrade",
  "overlap",
  "version",
  "vectors",
  "access",
  "network",
  "protection",
  "taken-name",
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
  const names = takenNameRisks(possible, resources);
  return [...lifecycleRisks(possible, inside, resources), ...versions, ...names, ...judged].toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
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

// actions/lib/rules/suppressions/acceptedFindings.ts
function acceptedFindings(stack, today) {
  return suppressionsIn(stack).map(({ resource, id: rule, reason, expires }) => {
    const age = -(daysBetween(today, expires) ?? 0);
    return { resource, rule, reason, expires, ...age > 0 && { expiredDays: age } };
  }).toSorted((a, b) => compare(a.resource, b.resource) || compare(a.rule, b.rule));
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
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
  const parts = properties.filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL).map(({ path, kind, replacement: replacement2, evaluation, before: listed }) => {
    const before = shortDigestOf(base ? resolvedValue(base, nestedPath, logicalId, path) : listed ?? null);
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
  return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(tags)])].map((key2) => {
    const [old, target] = [lookup(before, key2), lookup(tags, key2)];
    return { kind: "tag", key: key2, ...digestsOf({ before: old === target ? void 0 : old, after: target }) };
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
  const policies = Object.entries(optional).flatMap(([key2, value]) => value ? [[key2, value]] : []);
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
  if (isValueMap(value)) return Object.entries(value).flatMap(([key2, inner]) => undecidedPaths(inner, [...path, key2]));
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
  const isOpen = evaluation === "dynamic" || before !== void 0 && after === void 0;
  const isRewritten = cause === void 0 && before === void 0 && after === void 0 && comparison.isRewritten(path);
  if (isOpen || isRewritten || tagsDiffer && /tags/i.test(path)) return false;
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
function staysEqual({ path, kind, evaluation, before, after }, { changedPaths, unprovenPaths, has }) {
  if (evaluation === "static" || kind !== "modify" || !has(path)) return false;
  if (after !== void 0 && after !== before) return false;
  return ![...changedPaths, ...unprovenPaths].some((other) => pathsOverlap(path, other));
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
    (a, b) => compare2(a.nestedPath, b.nestedPath) || compare2(a.logicalId, b.logicalId)
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
    if (isCustomType(type)) return "conditional";
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
    properties: properties.toSorted((a, b) => compare2(a.path, b.path)),
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
  const shown2 = { before: textOf3(before), after: textOf3(after) };
  const isOpen = [before, after].some((value) => value !== void 0 && isReadByCloudFormation(value));
  const evaluation = isThroughNestedStack || isOpen ? "dynamic" : "static";
  return { path: pointerOf(path), kind, replacement: recreation(path), evaluation, cause, ...shown2 };
}
function isReadByCloudFormation(value) {
  return callsInValue(value).some(({ name }) => name === "Fn::If") || referencesInValue(value).some(({ kind }) => kind === "stored-parameter");
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
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// actions/lib/template/predict/undecidedResources.ts
function undecidedResourcesOf(stack) {
  const { template, nestedPath, resources, nested } = stack;
  const pathOf = (name) => nestedPath === "" ? name : `${nestedPath}/${name}`;
  const own = Object.keys(template.conditions).flatMap((condition) => {
    const concerned = Object.keys(resources).filter((id) => template.resources[id]?.condition === condition);
    if (Object.hasOwn(stack.conditions, condition) || concerned.length === 0) return [];
    const values = [...new Set(unknownValuesIn({ Condition: condition }, stack))];
    return [{ condition: pathOf(condition), values, resources: concerned.map(pathOf) }];
  });
  return [...own, ...Object.values(nested).flatMap(undecidedResourcesOf)];
}
function unknownValuesIn(node, stack) {
  if (Array.isArray(node)) return node.flatMap((item) => unknownValuesIn(item, stack));
  if (!isMap(node)) return [];
  const { Condition: name } = node;
  if (typeof name === "string") return unknownValuesIn(stack.template.conditions[name] ?? null, stack);
  const own = referencesIn(node, []).flatMap((reference) => {
    const value = stack.parameters[reference.name];
    return value instanceof Unknown ? [value.text] : reference.name.startsWith("AWS::Stack") ? [reference.name] : [];
  });
  return [...own, ...Object.values(node).flatMap((inner) => unknownValuesIn(inner, stack))];
}

// actions/lib/operations/environment/withoutDeletionProtection.ts
function hasDeletionProtection({
  parameters,
  resolved: { template }
}) {
  return isSetByTools(DELETION_PROTECTION, template) && parameters[DELETION_PROTECTION] === "true";
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
    const inner = isValueList(value) ? value.map((item, index) => [[...path, index], item]) : isValueMap(value) ? Object.entries(value).map(([key2, item]) => [[...path, key2], item]) : [];
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

// actions/lib/cost/freeTypes.ts
var FREE_TYPES = /* @__PURE__ */ new Set([
  // Counted at the service, at the policies.
  "AWS::ECS::TaskDefinition",
  "AWS::ApplicationAutoScaling::ScalableTarget",
  // The stacks themselves; what is in them is counted.
  "AWS::CloudFormation::Stack",
  // An entry of the AWS CDK for its own statistics.
  "AWS::CDK::Metadata",
  "AWS::EC2::VPC",
  "AWS::EC2::Subnet",
  "AWS::EC2::RouteTable",
  "AWS::EC2::Route",
  "AWS::EC2::SubnetRouteTableAssociation",
  "AWS::EC2::InternetGateway",
  "AWS::EC2::VPCGatewayAttachment",
  "AWS::EC2::SecurityGroup",
  "AWS::EC2::SecurityGroupIngress",
  "AWS::EC2::SecurityGroupEgress",
  "AWS::EC2::DHCPOptions",
  "AWS::EC2::EgressOnlyInternetGateway",
  "AWS::EC2::LaunchTemplate",
  "AWS::EC2::NetworkAcl",
  "AWS::EC2::NetworkAclEntry",
  "AWS::EC2::PrefixList",
  "AWS::EC2::SubnetNetworkAclAssociation",
  "AWS::EC2::VPCDHCPOptionsAssociation",
  "AWS::ElasticLoadBalancingV2::Listener",
  "AWS::ElasticLoadBalancingV2::ListenerRule",
  "AWS::ElasticLoadBalancingV2::ListenerCertificate",
  "AWS::ElasticLoadBalancingV2::TargetGroup",
  // Public certificates that stay in AWS.
  "AWS::CertificateManager::Certificate",
  // Records that point to AWS's own resources, and the queries of them.
  "AWS::Route53::RecordSet",
  "AWS::ServiceDiscovery::Service",
  "AWS::CloudFront::VpcOrigin",
  "AWS::CloudFront::OriginAccessControl",
  "AWS::CloudFront::CachePolicy",
  "AWS::CloudFront::OriginRequestPolicy",
  "AWS::CloudFront::ResponseHeadersPolicy",
  "AWS::WAFv2::WebACLAssociation",
  // Its log data is counted at the log group.
  "AWS::WAFv2::LoggingConfiguration",
  "AWS::RDS::DBSubnetGroup",
  "AWS::RDS::DBParameterGroup",
  "AWS::RDS::DBClusterParameterGroup",
  "AWS::RDS::OptionGroup",
  "AWS::ElastiCache::SubnetGroup",
  "AWS::ElastiCache::ParameterGroup",
  "AWS::EFS::MountTarget",
  "AWS::EFS::AccessPoint",
  "AWS::Backup::BackupVault",
  "AWS::Backup::BackupSelection",
  "AWS::S3::BucketPolicy",
  "AWS::SecretsManager::ResourcePolicy",
  "AWS::KMS::Alias",
  // https://aws.amazon.com/iam/ is free whatever it has.
  "AWS::IAM::AccessKey",
  "AWS::IAM::Group",
  "AWS::IAM::GroupPolicy",
  "AWS::IAM::InstanceProfile",
  "AWS::IAM::ManagedPolicy",
  "AWS::IAM::OIDCProvider",
  "AWS::IAM::Policy",
  "AWS::IAM::Role",
  "AWS::IAM::RolePolicy",
  "AWS::IAM::SAMLProvider",
  "AWS::IAM::ServerCertificate",
  "AWS::IAM::ServiceLinkedRole",
  "AWS::IAM::User",
  "AWS::IAM::UserPolicy",
  "AWS::IAM::UserToGroupAddition",
  "AWS::IAM::VirtualMFADevice",
  // Counted at the function, at the queue, at the repository.
  "AWS::Lambda::Alias",
  "AWS::Lambda::EventInvokeConfig",
  "AWS::Lambda::EventSourceMapping",
  "AWS::Lambda::LayerVersion",
  "AWS::Lambda::LayerVersionPermission",
  "AWS::Lambda::Permission",
  "AWS::Lambda::Url",
  "AWS::Lambda::Version",
  "AWS::SQS::QueuePolicy",
  "AWS::SQS::QueueInlinePolicy",
  "AWS::SNS::TopicInlinePolicy",
  "AWS::ECR::RegistryPolicy",
  // Rules of EventBridge are free: events that others put are charged.
  "AWS::Events::Rule",
  "AWS::Events::EventBusPolicy",
  // Conditions, waiting and modules of CloudFormation itself.
  "AWS::CloudFormation::WaitCondition",
  "AWS::CloudFormation::WaitConditionHandle",
  "AWS::SNS::Subscription",
  "AWS::SNS::TopicPolicy",
  // Counted at the user pool, by the people who sign in.
  "AWS::Cognito::ManagedLoginBranding",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::Cognito::UserPoolGroup",
  "AWS::Cognito::UserPoolUser",
  "AWS::Cognito::UserPoolUserToGroupAttachment",
  // A budget that starts no action.
  "AWS::Budgets::Budget"
]);

// actions/lib/cost/charge.ts
var HOURS = 730;
function fixed(price, quantity, words, share) {
  return { kind: "fixed", price, quantity, words, ...share !== void 0 && { share } };
}
function usage(price, words) {
  return { kind: "usage", price, words };
}
function unknownValue(property) {
  return { kind: "gap", reason: `only the running stack has the value of ${property}` };
}
function numberValue(value) {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : void 0;
}
function textValue(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function listValue(value) {
  return Array.isArray(value) ? value : void 0;
}
function mapValue(value) {
  return isValueMap2(value) ? value : {};
}
function isValueMap2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// actions/lib/cost/weeklyTasks.ts
var DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
var MINUTES_OF_A_DAY = 24 * 60;
var MINUTES_OF_A_WEEK = 7 * MINUTES_OF_A_DAY;
function weeklyTasks({ MinCapacity, MaxCapacity, ScheduledActions }) {
  const minimum = numberValue(MinCapacity);
  const maximum = numberValue(MaxCapacity);
  const actions = ScheduledActions === void 0 ? [] : listValue(ScheduledActions);
  if (minimum === void 0 || maximum === void 0 || !actions) return void 0;
  const events = [];
  for (const action of actions) {
    const { Schedule, ScalableTargetAction } = mapValue(action);
    const minutes = minutesOf(textValue(Schedule) ?? "");
    const target = mapValue(ScalableTargetAction);
    if (!minutes) return void 0;
    const numbers = { minimum: numberValue(target.MinCapacity), maximum: numberValue(target.MaxCapacity) };
    events.push(...minutes.map((minute) => ({ minute, ...numbers })));
  }
  return averageOf(
    events.toSorted((one, other) => one.minute - other.minute),
    { minimum, maximum }
  );
}
function averageOf(events, base) {
  let capacity = events.reduce(afterEvent, base);
  let sum = 0;
  let since = 0;
  for (const event of events) {
    sum += tasksOf(capacity) * (event.minute - since);
    since = event.minute;
    capacity = afterEvent(capacity, event);
  }
  return (sum + tasksOf(capacity) * (MINUTES_OF_A_WEEK - since)) / MINUTES_OF_A_WEEK;
}
function afterEvent(before, { minimum = before.minimum, maximum = before.maximum }) {
  return { minimum, maximum };
}
function tasksOf({ minimum, maximum }) {
  return Math.min(minimum, maximum);
}
function minutesOf(schedule) {
  const [, minute, hour, days = ""] = /^cron\((\d+) (\d+) \? \* (\S+) \*\)$/.exec(schedule) ?? [];
  const range = daysOf(days);
  if (minute === void 0 || !range) return void 0;
  return range.map((day) => day * MINUTES_OF_A_DAY + Number(hour) * 60 + Number(minute));
}
function daysOf(text) {
  if (text === "*") return [...DAYS.keys()];
  const parts = text.split(",").map((part) => {
    const [first = "", last = first] = part.split("-");
    const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last)];
    return from < 0 || to < from ? void 0 : [...DAYS.keys()].slice(from, to + 1);
  });
  return parts.every((part) => part !== void 0) ? parts.flat() : void 0;
}

// actions/lib/cost/resources/compute.ts
var FREE_STORAGE = 20;
var service = (resource, stack) => {
  const { CapacityProviderStrategy, LaunchType, NetworkConfiguration } = resource.properties;
  const [provider, ...others] = listValue(CapacityProviderStrategy) ?? [];
  const capacity = textValue(provider === void 0 ? LaunchType : mapValue(provider).CapacityProvider);
  if (others.length > 0 || capacity !== "FARGATE" && capacity !== "FARGATE_SPOT")
    return [
      {
        kind: "gap",
        reason: `there are prices for FARGATE or FARGATE_SPOT alone, and it has ${capacityText(capacity, others)}`
      }
    ];
  const definition = neighbour(
    stack,
    "AWS::ECS::TaskDefinition",
    ({ logicalId }) => resource.dependencies.includes(logicalId)
  );
  const { Cpu, Memory, RuntimePlatform, EphemeralStorage } = definition?.properties ?? {};
  const cpus = numberValue(Cpu);
  const memory = numberValue(Memory);
  if (cpus === void 0 || memory === void 0) return [unknownValue("Cpu or Memory of the task definition")];
  const tasks = tasksOf2(resource, stack);
  if (tasks === void 0) return [unknownValue("the number of tasks")];
  const share = capacity === "FARGATE_SPOT" ? "fargate-spot-share" : void 0;
  const processor = textValue(mapValue(RuntimePlatform).CpuArchitecture) ?? "X86_64";
  const id = processor === "ARM64" ? "arm" : "x86";
  const words = `${tasksText(tasks)}, ${processor}${share ? ", Spot" : ""}`;
  const storage = (numberValue(mapValue(EphemeralStorage).SizeInGiB) ?? FREE_STORAGE) - FREE_STORAGE;
  const network = mapValue(mapValue(NetworkConfiguration).AwsvpcConfiguration);
  const hours = tasks * HOURS;
  return [
    fixed(`fargate-${id}-cpu`, cpus / 1024 * hours, `${words}, ${cpus / 1024} vCPU`, share),
    fixed(`fargate-${id}-memory`, memory / 1024 * hours, `${memory / 1024} GB`, share),
    ...storage > 0 ? [fixed("fargate-storage", storage * hours, `${storage} GB more storage`)] : [],
    ...textValue(network.AssignPublicIp) === "ENABLED" ? [fixed("public-address", hours, "a public address each")] : []
  ];
};
function capacityText(capacity, others) {
  if (others.length > 0) return "several capacity providers";
  return capacity === void 0 ? "neither" : `'${capacity}'`;
}
function tasksOf2(service2, stack) {
  const target = neighbour(
    stack,
    "AWS::ApplicationAutoScaling::ScalableTarget",
    ({ dependencies, properties }) => dependencies.includes(service2.logicalId) && textValue(properties.ServiceNamespace) === "ecs"
  );
  if (target) return weeklyTasks(target.properties);
  const { DesiredCount } = service2.properties;
  return DesiredCount === void 0 ? 1 : numberValue(DesiredCount);
}
function neighbour({ resources }, type, isWanted) {
  return Object.values(resources).find((resource) => resource.type === type && isWanted(resource));
}
function tasksText(tasks) {
  return Number.isInteger(tasks) ? counted(tasks, "task") : `${tasks.toFixed(2)} tasks on average`;
}
var scalingPolicy = ({ properties }) => textValue(properties.PolicyType) === "TargetTrackingScaling" ? [fixed("alarm-metric", 2, "the two alarms of target tracking")] : [];
var cluster = ({ properties }) => {
  const settings = listValue(properties.ClusterSettings) ?? [];
  const insights2 = settings.map(mapValue).find(({ Name }) => textValue(Name) === "containerInsights");
  switch (textValue(insights2?.Value) ?? "disabled") {
    case "enhanced":
      return [usage("insights-metric", "metrics of Container Insights, of each task and container")];
    case "enabled":
      return [usage("metric", "metrics of Container Insights, of the service")];
    default:
      return [];
  }
};
var COMPUTE = {
  "AWS::ECS::Service": service,
  "AWS::ECS::Cluster": cluster,
  "AWS::ApplicationAutoScaling::ScalingPolicy": scalingPolicy
};

// actions/lib/cost/resources/data.ts
var database = ({ properties }) => {
  const { DBClusterIdentifier, Engine, DBInstanceClass, MultiAZ, StorageType, AllocatedStorage } = properties;
  const instanceClass = textValue(DBInstanceClass);
  const multiAz = MultiAZ === void 0 ? "false" : textValue(MultiAZ);
  const storage = numberValue(AllocatedStorage);
  const [engine, storageType] = [textValue(Engine), textValue(StorageType)];
  if (DBClusterIdentifier !== void 0 || (engine ?? "postgres") !== "postgres" || (storageType ?? "gp3") !== "gp3")
    return [OTHER_DATABASE];
  if (instanceClass === void 0 || multiAz === void 0 || storage === void 0)
    return [unknownValue("DBInstanceClass, MultiAZ or AllocatedStorage")];
  if (engine === void 0 || storageType === void 0) return [OTHER_DATABASE];
  const instances = multiAz === "true" ? 2 : 1;
  const words = `${instanceClass}${instances === 2 ? " with a standby" : ""}`;
  return [
    fixed(`database/${instanceClass}`, instances * HOURS, words),
    fixed("database-storage", instances * storage, `${storage} GB`),
    usage("database-backup", "backups of the database beyond the size of its storage"),
    ...insights(properties, instances, instanceClass),
    ...logs(properties)
  ];
};
var OTHER_DATABASE = { kind: "gap", reason: "there are prices for PostgreSQL on gp3 alone" };
function insights({ DatabaseInsightsMode }, instances, instanceClass) {
  if (textValue(DatabaseInsightsMode) !== "advanced") return [];
  const cpus = virtualCpus(instanceClass);
  if (cpus === void 0) return [{ kind: "gap", reason: `the virtual CPUs of '${instanceClass}' are not known here` }];
  return [fixed("database-insights", instances * cpus * HOURS, "Database Insights in mode advanced")];
}
function virtualCpus(instanceClass) {
  const [, size = "", count = "1"] = /^db\.[a-z0-9-]+\.((?:(\d+))?x?[a-z]+)$/.exec(instanceClass) ?? [];
  if (["micro", "small", "medium", "large"].includes(size)) return 2;
  return size.endsWith("xlarge") ? 4 * Number(count) : void 0;
}
function logs({
  MonitoringInterval,
  EnableCloudwatchLogsExports
}) {
  const seconds = numberValue(MonitoringInterval) ?? 0;
  return [
    ...seconds > 0 ? [usage("logs-ingestion", "log data")] : [],
    ...(listValue(EnableCloudwatchLogsExports)?.length ?? 0) > 0 ? [usage("logs-ingestion", "log data")] : []
  ];
}
var cache = ({ properties }) => {
  const { Engine, CacheNodeType, NumCacheClusters, NumNodeGroups, ReplicasPerNodeGroup } = properties;
  const nodeType = textValue(CacheNodeType);
  const nodes = NumCacheClusters === void 0 ? (numberValue(NumNodeGroups) ?? 1) * (1 + (numberValue(ReplicasPerNodeGroup) ?? 0)) : numberValue(NumCacheClusters);
  if (nodeType === void 0 || nodes === void 0) return [unknownValue("CacheNodeType or NumCacheClusters")];
  if (textValue(Engine) !== "valkey") return [{ kind: "gap", reason: "there are prices for Valkey alone" }];
  return [fixed(`cache/${nodeType}`, nodes * HOURS, `${counted(nodes, "node")}, ${nodeType}`)];
};
var fileSystem = ({ properties }) => {
  const { ThroughputMode, ProvisionedThroughputInMibps, LifecyclePolicies } = properties;
  const mode = ThroughputMode === void 0 ? "bursting" : textValue(ThroughputMode);
  const throughput = numberValue(ProvisionedThroughputInMibps);
  if (mode === void 0 || mode === "provisioned" && throughput === void 0)
    return [unknownValue("ThroughputMode or ProvisionedThroughputInMibps")];
  return [
    ...mode === "provisioned" ? [fixed("file-throughput", throughput ?? 0, `${throughput} MiB/s of provisioned throughput`)] : [],
    usage("file-storage", "files"),
    ...(listValue(LifecyclePolicies)?.length ?? 0) > 0 ? [usage("file-storage-infrequent", "files without access for long")] : [],
    ...mode === "elastic" ? [usage("file-read", "file data read"), usage("file-write", "file data written")] : []
  ];
};
var key = ({ properties }) => {
  const rotates = textValue(properties.EnableKeyRotation) === "true";
  return [
    fixed("key", 1, rotates ? "1 key, and 1 more after each of its first two rotations" : "1 key"),
    usage("key-requests", "use of keys")
  ];
};
var DATA = {
  "AWS::RDS::DBInstance": database,
  "AWS::ElastiCache::ReplicationGroup": cache,
  "AWS::EFS::FileSystem": fileSystem,
  "AWS::Backup::BackupPlan": () => [usage("backup-storage", "backups of files")],
  "AWS::S3::Bucket": () => [usage("object-storage", "objects in buckets")],
  "AWS::SecretsManager::Secret": () => [
    fixed("secret", 1, "1 secret"),
    usage("secret-requests", "reads of secrets, at each start of a task")
  ],
  "AWS::KMS::Key": key
};

// actions/lib/cost/resources/network.ts
var loadBalancer = ({ properties }) => {
  const { Type, Scheme, Subnets, SubnetMappings } = properties;
  if ((textValue(Type) ?? "application") !== "application")
    return [{ kind: "gap", reason: "there are prices for application load balancers alone" }];
  const scheme = Scheme === void 0 ? "internet-facing" : textValue(Scheme);
  const subnets = listValue(Subnets) ?? listValue(SubnetMappings);
  if (scheme === void 0 || !subnets) return [unknownValue("Scheme or Subnets")];
  return [
    fixed("load-balancer", HOURS, "1 load balancer"),
    ...scheme === "internet-facing" ? [fixed("public-address", subnets.length * HOURS, `${subnets.length} public addresses`)] : [],
    usage("load-balancer-capacity", "capacity units of the load balancer: connections, requests, data")
  ];
};
var endpoint = ({ properties }) => {
  const type = properties.VpcEndpointType === void 0 ? "Gateway" : textValue(properties.VpcEndpointType);
  if (type === "Gateway") return [];
  const subnets = listValue(properties.SubnetIds);
  if (type !== "Interface" || !subnets) return [unknownValue("VpcEndpointType or SubnetIds")];
  return [
    fixed("interface-endpoint", subnets.length * HOURS, `in ${counted(subnets.length, "subnet")}`),
    usage("interface-endpoint-data", "data through the interface endpoints")
  ];
};
var webAcl = ({ properties }) => {
  const rules = properties.Rules === void 0 ? [] : listValue(properties.Rules);
  if (!rules) return [unknownValue("Rules")];
  return [
    fixed("web-acl", 1, "1 web ACL"),
    fixed("web-acl-rule", rules.length, counted(rules.length, "rule")),
    usage("web-acl-requests", "requests that the web ACL looks at")
  ];
};
var NETWORK = {
  "AWS::ElasticLoadBalancingV2::LoadBalancer": loadBalancer,
  "AWS::EC2::NatGateway": () => [
    fixed("nat-gateway", HOURS, "1 NAT gateway"),
    usage("nat-gateway-data", "data through the NAT gateways")
  ],
  // Charged in use and out of use: a gateway's address is counted here and not at the gateway.
  "AWS::EC2::EIP": () => [fixed("public-address", HOURS, "1 public address")],
  "AWS::EC2::VPCEndpoint": endpoint,
  "AWS::EC2::FlowLog": ({ properties }) => textValue(properties.LogDestinationType) === "s3" ? [usage("flow-logs-to-bucket", "flow logs")] : [usage("logs-ingestion", "log data")],
  "AWS::WAFv2::WebACL": webAcl,
  "AWS::CloudFront::Distribution": () => [
    usage("cloudfront-data", "data of CloudFront to people, beyond 1 TB"),
    usage("cloudfront-requests", "requests to CloudFront, beyond 10 million")
  ],
  "AWS::Route53::HostedZone": () => [fixed("hosted-zone", 1, "1 hosted zone")],
  // Amazon ECS registers its tasks without a charge; the namespace is a private hosted zone.
  "AWS::ServiceDiscovery::PrivateDnsNamespace": () => [fixed("hosted-zone", 1, "1 private hosted zone")]
};

// actions/lib/cost/resources/operation.ts
var alarm = ({ properties }) => {
  const queries = properties.Metrics === void 0 ? void 0 : listValue(properties.Metrics);
  if (properties.Metrics !== void 0 && !queries) return [unknownValue("Metrics")];
  const metrics = queries ? queries.filter((query) => mapValue(query).MetricStat !== void 0).length : 1;
  return [fixed("alarm-metric", Math.max(1, metrics), counted(Math.max(1, metrics), "metric"))];
};
var metricFilter = ({ properties }) => {
  const metrics = listValue(properties.MetricTransformations);
  return metrics ? [fixed("metric", metrics.length, `${counted(metrics.length, "metric")} of its own`)] : [unknownValue("MetricTransformations")];
};
var userPool = ({ properties }) => textValue(properties.UserPoolTier) === "PLUS" ? [usage("sign-in-plus", "people who sign in, in tier PLUS")] : [usage("sign-in-essentials", "people who sign in, in tier ESSENTIALS, beyond 10,000")];
var OPERATION = {
  "AWS::CloudWatch::Alarm": alarm,
  "AWS::CloudWatch::Dashboard": () => [fixed("dashboard", 1, "1 dashboard")],
  "AWS::Logs::MetricFilter": metricFilter,
  "AWS::Logs::LogGroup": () => [usage("logs-ingestion", "log data"), usage("logs-storage", "log data kept")],
  "AWS::SNS::Topic": () => [usage("mails", "mails of alarms, beyond 1,000")],
  "AWS::Cognito::UserPool": userPool
};

// actions/lib/cost/estimate.ts
var PRICERS = { ...COMPUTE, ...DATA, ...NETWORK, ...OPERATION };
function estimateOf(stack, prices) {
  const lines = [];
  const gaps = [];
  const usage2 = /* @__PURE__ */ new Map();
  let free = 0;
  for (const { path, resource, stack: own } of resourcesIn(stack)) {
    const { type } = resource;
    const pricer = Object.hasOwn(PRICERS, type) ? PRICERS[type] : void 0;
    if (!pricer && !FREE_TYPES.has(type)) gaps.push({ path, type, reason: "this type has no price here" });
    const charges = pricer?.(resource, own) ?? [];
    if (charges.length === 0 && (pricer || FREE_TYPES.has(type))) free += 1;
    const line = lineOf({ path, type }, charges, prices);
    gaps.push(...line.gaps);
    if (line.words.length > 0) lines.push({ path, type, usd: line.usd, words: line.words.join(", ") });
    for (const charge of charges) addUsage(usage2, { path, type }, charge, { prices, gaps });
  }
  return {
    total: cents(lines.reduce((sum, { usd }) => sum + usd, 0)),
    lines: lines.toSorted((one, other) => other.usd - one.usd || (one.path < other.path ? -1 : 1)),
    usage: [...usage2.values()],
    gaps,
    free
  };
}
function resourcesIn(stack) {
  const own = Object.values(stack.resources).map((resource) => {
    const { logicalId } = resource;
    return { path: stack.nestedPath === "" ? logicalId : `${stack.nestedPath}/${logicalId}`, resource, stack };
  });
  return [...own, ...Object.values(stack.nested).flatMap(resourcesIn)];
}
function lineOf(subject, charges, prices) {
  const words = [];
  const gaps = [];
  let usd = 0;
  for (const charge of charges) {
    if (charge.kind === "gap") gaps.push({ ...subject, reason: charge.reason });
    if (charge.kind !== "fixed") continue;
    const price = prices.prices.get(charge.price);
    const share = charge.share === void 0 ? 1 : prices.prices.get(charge.share)?.usd;
    if (!price || share === void 0) {
      gaps.push({ ...subject, reason: missingPrice(price ? charge.share ?? "" : charge.price, prices) });
      continue;
    }
    usd += price.usd * charge.quantity * share;
    words.push(charge.words);
  }
  return { usd: cents(usd), words, gaps };
}
function addUsage(usage2, subject, charge, { prices, gaps }) {
  if (charge.kind !== "usage") return;
  const price = prices.prices.get(charge.price);
  if (!price) {
    gaps.push({ ...subject, reason: missingPrice(charge.price, prices) });
    return;
  }
  const known = usage2.get(charge.price);
  const paths = [.../* @__PURE__ */ new Set([...known?.paths ?? [], subject.path])];
  usage2.set(charge.price, { words: known?.words ?? charge.words, usd: price.usd, unit: price.unit, paths });
}
function missingPrice(id, { file }) {
  return `'${file}' has no price '${id}'`;
}
function cents(usd) {
  return Math.round((usd + Number.EPSILON) * 100) / 100;
}

// actions/lib/operations/preview/costChange.ts
function costChangeOf({ environment, prices, resolved }, deployed) {
  if (!prices) return void 0;
  const after = estimateOf(resolved, prices);
  const before = deployed && estimateOf(deployed, prices);
  const gaps = [...after.gaps, ...before?.gaps ?? []];
  return {
    region: prices.region,
    ...prices.region !== environment.region && { unpricedRegion: environment.region },
    ...before && { before: before.total },
    after: after.total,
    notCounted: [...new Set(gaps.map(({ path }) => path))].sort()
  };
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
    const isOpen = own.some(({ evaluation, unknown }) => evaluation === "dynamic" || unknown);
    const isEqual = oldItem && newItem && canonical(oldItem) === canonical(newItem);
    if (isEqual && !(isOpen && hasUnknown2(newItem))) return [];
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
  const keys = Object.keys(item ?? {}).filter((key2) => key2 !== "Name");
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
  const { deployed, ...shown2 } = source;
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
  const cost = costChangeOf(desired, base);
  const accepted = acceptedFindings(head, desired.today);
  return {
    ...shown2,
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
    ...cost && { cost },
    ...accepted.length > 0 && { accepted },
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
  const warnings = undecidedResourcesOf(head).map(undecidedWarning);
  const preview = buildPreview(desired, { deployed, predicted: true, changes, warnings }, { base: base?.resolved });
  return changes.length === 0 && preview.outputs?.length === 0 ? { ...preview, sections: [] } : preview;
}
function undecidedWarning({ condition, values, resources }) {
  const reason = values.length === 0 ? "a value that only CloudFormation has" : quotedList(values);
  return `Condition '${condition}' depends on ${reason}, which CloudFormation reads: this prediction counts ${quotedList(resources)} as part of the stack.`;
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

// actions/lib/operations/orphans/deleteOwnChangeSet.ts
var DEADLINE_SECONDS = 6;
var POLL_INTERVAL = 1e3;
async function deleteOwnChangeSet(id, tools) {
  const deadline = deadlineIn(DEADLINE_SECONDS, tools);
  for (; ; ) {
    try {
      return await tools.cloudFormation.deleteChangeSet(id);
    } catch (error) {
      const isBeingCreated = error instanceof Problem && error.reason === "stale";
      if (!isBeingCreated || tools.clock.now() >= deadline) throw error;
      await tools.clock.sleep(POLL_INTERVAL);
    }
  }
}

// actions/lib/operations/orphans/lostChangeSet.ts
async function createOrLeaveNothing(request, tools) {
  try {
    return await tools.cloudFormation.createChangeSet(request);
  } catch (error) {
    if (mayHaveCreated(error, tools)) await deleteLostChangeSet(request, tools);
    throw error;
  }
}
function mayHaveCreated(error, { signal }) {
  if (signal?.aborted) return true;
  return error instanceof Problem && (error.reason === "unavailable" || error.reason === "intercepted");
}
async function deleteLostChangeSet({ stackName, name, kind }, tools) {
  const { cloudFormation } = tools;
  await bestEffort(
    `Looking for change set '${name}', which CloudFormation may have created`,
    async () => {
      const created = (await cloudFormation.changeSets(stackName)).find((changeSet2) => changeSet2.name === name);
      if (!created) return;
      await deleteOwnChangeSet(created.id, tools);
      if (kind === "create") await deleteUnusedStack(created.stackId, tools);
    },
    tools
  );
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
  const inner = nested.flatMap(flatten).map((member) => member.changeSet);
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
async function changeSetFailure(changeSet2, cloudFormation, resolved) {
  const all = flatten(await treeOf(changeSet2, cloudFormation, resolved));
  const reasons = await Promise.all(
    all.map(async ({ changeSet: { id, status, reason: reason2, stackName }, resolved: stack }) => {
      const events = await cloudFormation.validationEvents(id).catch(noEvents);
      const fatal = events.filter((event) => event.fatal);
      const own = reason2 === void 0 || status !== "failed" || isAboutNested(reason2) ? [] : [reason2];
      return [
        ...fatal.map((event) => ({ text: `${stackName}: ${reasonOf(event)}`, location: locationIn(stack, event) })),
        ...(fatal.length > 0 && own.some(isPointer) ? [] : own).map((text) => ({
          text: `${stackName}: ${text}`,
          location: void 0
        }))
      ];
    })
  );
  const list = [...new Map(reasons.flat().map((reason2) => [reason2.text, reason2])).values()];
  const [first, ...more] = list;
  const reason = more.length === 0 ? `: '${first?.text ?? changeSet2.reason ?? "no reason given"}'.` : ", for several reasons.";
  return new Problem(
    `CloudFormation could not create a change set for stack '${changeSet2.stackName}'${reason} Nothing was changed.`,
    {
      findings: more.length === 0 ? [] : list.map(({ text: message, location }) => ({
        ...{ level: "error", rule: "change-set/failed", message },
        ...location && { location }
      })),
      ...more.length === 0 && first?.location && { location: first.location },
      todo: "Correct the error, check it with 'npm run lint', then run the same command again."
    }
  );
}
function reasonOf({ logicalId, path, reason }) {
  const location = path ?? logicalId;
  return location ? `'${location}': ${reason}` : reason;
}
function locationIn(stack, { logicalId, path }) {
  const pointer = path?.split("/").slice(1) ?? (logicalId === void 0 ? [] : ["Resources", logicalId]);
  const steps = pointer.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [section, name = ""] = steps;
  const isKnown = stack && section === "Resources" && Object.hasOwn(stack.template.resources, name);
  return isKnown ? stack.template.document.locationOf(steps) : void 0;
}
async function treeOf(changeSet2, cloudFormation, resolved) {
  const listedIds = changeSet2.changes.flatMap(({ nestedChangeSetId }) => nestedChangeSetId ? [nestedChangeSetId] : []);
  const named = changeSet2.status === "failed" ? changeSet2.reason?.match(/arn:[\w-]+:cloudformation:[^\s'",]+:changeSet\/[^\s'",\]]+/g) ?? [] : [];
  const ids = [.../* @__PURE__ */ new Set([...listedIds, ...named])].filter((id) => id !== changeSet2.id);
  const nested = await Promise.all(
    ids.map(async (id) => {
      const inner = await cloudFormation.changeSet(id, "without-values");
      return treeOf(inner, cloudFormation, nestedStackOf(resolved, changeSet2.stackName, inner.stackName));
    })
  );
  return { changeSet: changeSet2, resolved, nested };
}
function nestedStackOf(parent, parentName, name) {
  const [, found] = Object.entries(parent?.nested ?? {}).find(([id]) => name.startsWith(`${parentName}-${id}-`)) ?? [];
  return found;
}
function flatten({ nested, ...member }) {
  return [member, ...nested.flatMap(flatten)];
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
    changes: changes.toSorted((a, b) => compare3(a.nestedPath, b.nestedPath) || compare3(a.logicalId, b.logicalId)),
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
function compare3(a, b) {
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
  const listed = physicalId === void 0 ? [] : await cloudFormation.resources(physicalId);
  if (listed.length === 0 && !template) {
    const list = physicalId === void 0 ? "names no id of it" : "lists no resource of it";
    const reason = `because CloudFormation ${list} and its deployed template is not known`;
    return { resources: [], unknownStacks: [{ path, physicalId, reason }] };
  }
  const ids = new Set(listed.map(({ logicalId }) => logicalId));
  const present = listed.filter(({ status }) => status !== "DELETE_COMPLETE");
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
  if (changeSet2.status === "failed" && !isWithoutChanges)
    throw await changeSetFailure(changeSet2, cloudFormation, desired.resolved);
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
  const isEmpty = isWithoutChanges || changesNothing(preview, base);
  return { preview: isEmpty ? { ...preview, outputs: [], sections: [] } : preview, isEmpty };
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
var DEADLINE_SECONDS2 = 600;
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
  const request = { stackName, kind, name, token: name, description, template, parameters, tags, capabilities, roleArn };
  const { id, stackId } = await createOrLeaveNothing(request, tools);
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
    await deleteOwnChangeSet(changeSetId, { cloudFormation, clock });
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
  const deadline = deadlineIn(DEADLINE_SECONDS2, { clock });
  const start = clock.now().getTime();
  const retry = { clock, signal, deadline, reporter: firstReportOf(reporter) };
  for (; ; ) {
    await clock.sleep(changeSetPollInterval(clock.now().getTime() - start), signal);
    const changeSet2 = await retryRead(() => cloudFormation.changeSet(id, "without-values"), retry);
    if (changeSet2.status !== "pending") return changeSet2;
    if (clock.now() >= deadline) {
      throw new Problem(
        `CloudFormation did not finish the change set of stack '${stackName}' within ${DEADLINE_SECONDS2 / 60} minutes. Nothing was changed.`,
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
  const results = await Promise.all(templates.map(({ key: key2, body }) => objectStore.putOnce(bucket, key2, body)));
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
    entries.flatMap(([key2, inner]) => {
      const result = read(inner);
      return result === void 0 ? [] : [[key2, result]];
    })
  );
}

// actions/lib/operations/review/storedPreview.ts
async function storePreview(preview, resolved, { bucket }, { objectStore }) {
  const key2 = previewKeyOf(preview.fingerprint);
  if (await objectStore.get(bucket, key2) !== void 0) return;
  await objectStore.putOnce(bucket, key2, canonical(storedPreviewOf(preview, resolved)));
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
    tags: Object.fromEntries(Object.entries(preview.tags).map(([key2, value]) => [key2, storedTag(key2, value, redact)])),
    templates: Object.fromEntries(templatesIn(resolved))
  };
}
function storedParameter({ name, parameter, value = "", preview, redact }) {
  const text = textOf7(value);
  const deployed = deployedValueOf(name, text, parameter, preview);
  const isShown = (shown2) => redact(shown2) === shown2;
  const property = { path: `/Parameters/${name}`, before: deployed, after: text };
  const isSecret = parameter.noEcho || isSecretName(name) || isSecretProperty({ type: "" }, property);
  if (isSecret || !isShown(text)) return { kind: "redacted", digest: shortDigestOf(text) };
  return { kind: "shown", value: text, ...deployed !== void 0 && isShown(deployed) && { deployed } };
}
function storedTag(key2, value, redact) {
  const isSecret = isSecretName(key2) || isSecretProperty({ type: "" }, { path: `/Tags/${key2}`, before: void 0, after: value });
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
var DEADLINE_SECONDS3 = 600;
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
  const deadline = deadlineIn(DEADLINE_SECONDS3, tools);
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
  async function finish(preview, isEmpty, stack) {
    reporter.report({ kind: "preview", preview });
    if (!isEmpty) await storePreview(preview, desired.resolved, { bucket }, { objectStore });
    const dataLoss = dataLossIn(preview);
    refuseUnusedApprovals(environment, dataLoss);
    const zoneWarnings = await certificateZoneWarnings({ preview, resolved: desired.resolved }, tools);
    if (!isEmpty) await requireSourceSnapshots(desired, preview, tools);
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
    return { kind: isEmpty ? "none" : "changes", preview, warnings };
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
