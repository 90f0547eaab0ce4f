import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  checkResourceTypes,
  containerImagesIn,
  imageNameOf,
  isOpenWebUi,
  messageText,
  refusedImagesIn,
  resolveAtReference,
  resourcesByPath,
  versionOverlapRisks,
  wildcardPattern
} from "./shared/chunk-NMDYKYU5.js";
import {
  isTimeZone
} from "./shared/chunk-5ZW3NST4.js";
import {
  readAccounts,
  readMerged
} from "./shared/chunk-734MAJTQ.js";
import {
  generatedNameOf,
  nestedStackNameOf,
  randomLengthsOf
} from "./shared/chunk-2SQE2NJA.js";
import {
  holdsData
} from "./shared/chunk-EGKO27HJ.js";
import {
  redactLintOutcome
} from "./shared/chunk-6GJ3ZAYP.js";
import {
  collectTemplates,
  describeParameter,
  nestedFilesOf,
  resolveStack,
  resolvedWith,
  stackContextOf,
  visibleValue,
  withRedaction
} from "./shared/chunk-4LHBY5FZ.js";
import {
  matchEach,
  matchPattern
} from "./shared/chunk-67FWJTTB.js";
import {
  bestEffort
} from "./shared/chunk-3L2DUPJG.js";
import {
  booleanInput,
  listInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  EMOJI,
  IN_SUMMARY,
  NO_SECRETS,
  SHORTENED_NOTE,
  ambiguousScalars,
  checkEnvironmentName,
  clean,
  countOf,
  environmentFileOf,
  environmentNameFinding,
  environmentNames,
  exitCodeOf,
  findingCounts,
  findingParts,
  fitParts,
  fixedPart,
  inspectEnvironment,
  isValueList,
  isValueMap,
  lintLines,
  locationSortKey,
  lookup,
  nearest,
  parameterText,
  redactFinding,
  redactionOf,
  runAction,
  secretsIn,
  sortFindings
} from "./shared/chunk-MG2IOB3O.js";
import "./shared/chunk-MBEOQ74V.js";
import {
  isMap
} from "./shared/chunk-FL3UVJ3G.js";
import {
  NESTED_STACK
} from "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import {
  DOCUMENTATION_ACCOUNT,
  bootstrapStackNameOf,
  partitionOf,
  stackNameOf
} from "./shared/chunk-W73X3ZWN.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem,
  quotedList
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lint/main.ts
import { writeFileSync } from "node:fs";

// actions/lib/rules/namedTypes.ts
var NAMED_TYPES = {
  "AWS::CloudWatch::Alarm": {
    action: "cloudwatch:PutMetricAlarm",
    property: "AlarmName",
    arn: "cloudwatch:R:A:alarm:NAME"
  },
  "AWS::CloudWatch::Dashboard": {
    action: "cloudwatch:PutDashboard",
    property: "DashboardName",
    arn: "cloudwatch::A:dashboard/NAME"
  },
  "AWS::ECS::Cluster": { action: "ecs:CreateCluster", property: "ClusterName", arn: "ecs:R:A:cluster/NAME" },
  "AWS::ElastiCache::ReplicationGroup": {
    action: "elasticache:CreateReplicationGroup",
    property: "ReplicationGroupId",
    arn: "elasticache:R:A:replicationgroup:NAME"
  },
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    action: "elasticloadbalancing:CreateLoadBalancer",
    property: "Name",
    arn: "elasticloadbalancing:R:A:loadbalancer/app/NAME/0123456789abcdef"
  },
  "AWS::ElasticLoadBalancingV2::TargetGroup": {
    action: "elasticloadbalancing:CreateTargetGroup",
    property: "Name",
    arn: "elasticloadbalancing:R:A:targetgroup/NAME/0123456789abcdef"
  },
  "AWS::IAM::Role": { action: "iam:CreateRole", property: "RoleName", arn: "iam::A:role/NAME" },
  "AWS::Logs::LogGroup": { action: "logs:CreateLogGroup", property: "LogGroupName", arn: "logs:R:A:log-group:NAME" },
  "AWS::RDS::DBInstance": { action: "rds:CreateDBInstance", property: "DBInstanceIdentifier", arn: "rds:R:A:db:NAME" },
  "AWS::RDS::DBParameterGroup": {
    action: "rds:CreateDBParameterGroup",
    property: "DBParameterGroupName",
    arn: "rds:R:A:pg:NAME"
  },
  "AWS::RDS::DBSubnetGroup": {
    action: "rds:CreateDBSubnetGroup",
    property: "DBSubnetGroupName",
    arn: "rds:R:A:subgrp:NAME"
  },
  "AWS::S3::Bucket": { action: "s3:CreateBucket", property: "BucketName", arn: "s3:::NAME" },
  "AWS::SNS::Topic": { action: "sns:CreateTopic", property: "TopicName", arn: "sns:R:A:NAME" },
  "AWS::SecretsManager::Secret": {
    action: "secretsmanager:CreateSecret",
    property: "Name",
    arn: "secretsmanager:R:A:secret:NAME-AbCdEf"
  }
};

// actions/lib/rules/servicePermissions.ts
var SERVICE_ROLE = "ServiceRole";
function allowedResources(bootstrap, action) {
  const patterns = policiesOf(bootstrap).flatMap(statementsIn).filter(
    (statement) => statement.Effect === "Allow" && listOf(statement.Action).some((one) => wildcardPattern(one, "i").test(action))
  ).flatMap((statement) => listOf(statement.Resource));
  return [...new Set(patterns)];
}
function policiesOf({ resources, template }) {
  const role = resources[SERVICE_ROLE];
  const inline = valuesOf(role?.properties.Policies).map((policy) => memberOf(policy, "PolicyDocument"));
  const attached = new Set(referencesIn(template.resources[SERVICE_ROLE]?.properties.ManagedPolicyArns ?? null));
  const managed = Object.values(resources).filter(({ logicalId }) => attached.has(logicalId));
  return [...inline, ...managed.map(({ properties }) => properties.PolicyDocument ?? null)];
}
function referencesIn(value) {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isMap(value)) return [];
  return typeof value.Ref === "string" ? [value.Ref] : Object.values(value).flatMap(referencesIn);
}
function statementsIn(document) {
  return valuesOf(memberOf(document, "Statement")).filter(isValueMap);
}
function listOf(value) {
  return valuesOf(value).filter((item) => typeof item === "string");
}
function valuesOf(value) {
  if (value === void 0 || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
function memberOf(value, name) {
  return isValueMap(value) ? value[name] ?? null : null;
}

// actions/lib/rules/generatedNames.ts
function longNameFindings(environment, stacks) {
  const tooLong = uncoveredResources(environment, stacks).flatMap(
    ({ excess: excess2, ...one }) => excess2 === void 0 ? [] : [{ ...one, excess: excess2 }]
  );
  const [first, ...others] = tooLong.toSorted((a, b) => b.excess - a.excess);
  if (!first) return [];
  const { resource, prefix, patterns, excess } = first;
  const too = others.length > 0 ? ` The same holds for ${quotedList(others.map((other) => other.resource.path))}.` : "";
  return [
    {
      level: "error",
      rule: "environment/generated-name",
      message: `CloudFormation would name '${resource.path}' '${prefix}…', but its service role may create ${quotedList(patterns)} alone.${too}`,
      todo: `Shorten the application's or the environment's name by ${excess} ${excess === 1 ? "character" : "characters"}.`,
      location: environment.locationOf(["application"])
    }
  ];
}
function uncoveredNameFindings(environment, stacks) {
  const { document } = stacks.bootstrap.template;
  return uncoveredResources(environment, stacks).filter(({ excess }) => excess === void 0).map(({ resource: { path, location, named } }) => ({
    level: "error",
    rule: "template/generated-name",
    message: `CloudFormation's service role may not create '${path}': no statement with '${named.action}' covers its generated name.`,
    todo: `Add the name to the statements of 'ServiceRole' in ${document.file}, then run 'npm run bootstrap'.`,
    location
  }));
}
function uncoveredResources(environment, { stack, bootstrap }) {
  return resourcesIn(stack, stackNameOf(environment)).flatMap((resource) => uncoveredBy(bootstrap, environment, resource));
}
function resourcesIn(stack, stackName) {
  const { document } = stack.template;
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }) => {
    const named = lookup(NAMED_TYPES, type);
    if (!named || properties[named.property] !== void 0) return [];
    const path = stack.nestedPath ? `${stack.nestedPath}/${logicalId}` : logicalId;
    return [{ type, logicalId, stackName, named, path, location: document.locationOf(["Resources", logicalId]) }];
  });
  const nested = Object.entries(stack.nested).filter(([id]) => stack.resources[id]?.type === NESTED_STACK);
  return [...own, ...nested.flatMap(([id, child]) => resourcesIn(child, nestedStackNameOf(stackName, id)))];
}
function uncoveredBy(bootstrap, environment, resource) {
  const { action, arn } = resource.named;
  const root = stackNameOf(environment);
  const patterns = allowedResources(bootstrap, action);
  const isCovered = (name) => randomLengthsOf(resource.type).every((length) => {
    const stackName = resource.stackName.replace(root, name);
    const { prefix, lowerCase } = generatedNameOf({ ...resource, stackName }, length);
    const target = arnOf(arn, environment, `${prefix}${(lowerCase ? "x" : "X").repeat(length)}`);
    return patterns.some((pattern) => wildcardPattern(pattern.replaceAll(root, name)).test(target));
  });
  if (patterns.length === 0 || isCovered(root)) return [];
  const lengths = Array.from({ length: root.length - 1 }, (_, index) => index + 1);
  const excess = lengths.find((length) => isCovered(root.slice(0, -length)));
  return [{ resource, prefix: generatedNameOf(resource).prefix, patterns, excess }];
}
function arnOf(arn, { account, region }, name) {
  const values = { R: region, A: account, NAME: name };
  return `arn:${partitionOf(region).partition}:${arn.replace(/\b(?:R|A|NAME)\b/g, (word) => values[word] ?? word)}`;
}

// actions/lib/rules/administratorDomain.ts
var administratorDomain = (environment, stack) => {
  const { SelfSignUpDomain: domain, FirstAdministratorEmail: address } = stack.parameters;
  if (typeof domain !== "string" || domain === "" || typeof address !== "string") return [];
  if (address.toLowerCase().endsWith(`@${domain}`)) return [];
  const { locationOf } = environment;
  return [
    {
      level: "error",
      rule: "environment/administrator-domain",
      message: `FirstAdministratorEmail is outside of SelfSignUpDomain '${domain}' (${locationOf(["parameters", "SelfSignUpDomain"]).file}): Open WebUI would refuse the first administrator.`,
      todo: `Set FirstAdministratorEmail to an address of '${domain}', or leave SelfSignUpDomain empty and invite people.`,
      location: locationOf(["parameters", "FirstAdministratorEmail"])
    }
  ];
};

// actions/lib/rules/parameters/parameterSource.ts
function parameterSource(name, environment, { parameters, template: { document } }) {
  const value = parameters[name];
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const isSet = Object.hasOwn(environment.parameters, name);
  const location = isSet ? environment.locationOf(["parameters", name]) : document.locationOf(["Parameters", name, "Default"]);
  return { name, value: String(value), location, isDefault: !isSet };
}
function parameterWithFile({ name, value, location: { file }, isDefault }) {
  return describeParameter({ name, value, file, isDefault });
}

// actions/lib/rules/availabilityZones.ts
var PARAMETERS = ["ZoneA", "ZoneB"];
var LACKS = [
  {
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate-Regions.html
    zones: ["usw1-az2", "apne1-az3"],
    without: "without Fargate"
  },
  {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
    zones: ["use1-az3", "usw1-az2", "apne1-az3", "cac1-az3"],
    without: "without VPC origins of CloudFront",
    neededBy: ["DomainName", ""]
  }
];
var DIRECTIONS = {
  central: "c",
  east: "e",
  gov: "g",
  north: "n",
  northeast: "ne",
  northwest: "nw",
  south: "s",
  southeast: "se",
  southwest: "sw",
  west: "w"
};
function zonePrefixOf(region) {
  const [area = "", ...words] = region.split("-");
  const number = words.pop() ?? "";
  const directions = words.map((word) => DIRECTIONS[word]);
  return directions.includes(void 0) ? void 0 : `${area}${directions.join("")}${number}`;
}
var availabilityZones = (environment, stack) => {
  const { region } = environment;
  const prefix = zonePrefixOf(region);
  const zones = PARAMETERS.flatMap((name) => parameterSource(name, environment, stack) ?? []);
  const hasOwnVpc = (stack.parameters.ExistingVpcId ?? "") === "";
  if (prefix === void 0 || zones.length < PARAMETERS.length || !hasOwnVpc) return [];
  const lacks = LACKS.flatMap((lack) => neededLack(lack, environment, stack) ?? []);
  const given = zones.filter(({ value }) => value !== "");
  if (given.length === 0)
    return lacks.flatMap((lack, index) => {
      const before = lacks.slice(0, index).flatMap(({ zones: named }) => named);
      const rest = { ...lack, zones: lack.zones.filter((zone) => !before.includes(zone)) };
      return chosenZone(rest, { environment, prefix }) ?? [];
    });
  return given.flatMap(
    (zone) => zone.value.startsWith(`${prefix}-`) ? lacks.filter(({ zones: without }) => without.includes(zone.value)).slice(0, 1).map((lack) => lackingZone(zone, lack)) : [zoneElsewhere(zone, { environment, prefix })]
  );
};
function neededLack(lack, environment, stack) {
  if (!lack.neededBy) return { ...lack, need: void 0 };
  const [name, value] = lack.neededBy;
  const need = parameterSource(name, environment, stack);
  return need?.value === value ? { ...lack, need } : void 0;
}
function zoneElsewhere(zone, { environment: { region }, prefix }) {
  return {
    level: "error",
    rule: "environment/zone",
    message: `Parameter '${zone.name}' is '${zone.value}', which is no zone of region '${region}': its ids begin with '${prefix}-'.`,
    todo: `List them with '${listCommand(region)}'.`,
    location: zone.location
  };
}
function lackingZone(zone, { without, need }) {
  const reason = need ? `, which ${parameterWithFile(need)} needs` : "";
  return {
    level: "error",
    rule: "environment/zone",
    message: `${parameterWithFile(zone)} is a zone ${without}${reason}.`,
    todo: "Choose another zone of the region.",
    location: zone.location
  };
}
function chosenZone({ zones, without, need }, { environment, prefix }) {
  const { region } = environment;
  const lacking = zones.filter((zone) => zone.startsWith(`${prefix}-`));
  if (lacking.length === 0) return void 0;
  const reason = need ? `, which ${parameterWithFile(need)} needs` : "";
  return {
    level: "warning",
    rule: "environment/zone",
    message: `Region '${region}' has a zone ${without} (${lacking.join(", ")})${reason}, and without ZoneA and ZoneB the stack may get it.`,
    todo: `Set both to other zones: '${listCommand(region)}'.`,
    location: environment.locationOf(["region"])
  };
}
function listCommand(region) {
  return `aws ec2 describe-availability-zones --region ${region} --query "AvailabilityZones[].ZoneId"`;
}

// actions/lib/rules/backtrackingPatterns.ts
var backtrackingPatterns = ({ parameters, document }) => Object.entries(parameters).flatMap(
  ([name, { allowedPattern }]) => allowedPattern === void 0 || !backtracks(allowedPattern) ? [] : [
    {
      level: "error",
      rule: "template/backtracking-pattern",
      message: `The AllowedPattern of '${name}' can take for ever to refuse a value, because a repetition inside a repetition backtracks.`,
      todo: "Write each repetition so that only one way of matching exists: (a+)+ is a+.",
      location: document.locationOf(["Parameters", name, "AllowedPattern"])
    }
  ]
);
var COMMON = ["a", "A", "0", "-", "_", ".", "/", ":", " "];
var LENGTH = 64;
var REFUSED = "\0";
function backtracks(pattern) {
  const prefix = /^\^?([\w\s:/@-]*)(?![*+?{])/.exec(pattern)?.[1] ?? "";
  const literals = [...new Set(pattern.match(/[\w@#%&=,;-]/g) ?? [])].slice(0, 12);
  const characters = [.../* @__PURE__ */ new Set([...literals, ...COMMON])];
  const pairs = characters.slice(0, 6).flatMap((one) => characters.slice(0, 6).map((other) => one + other));
  const values = [...characters, ...pairs].flatMap((unit) => {
    const repeated2 = unit.repeat(LENGTH / unit.length);
    return [repeated2 + REFUSED, prefix + repeated2 + REFUSED];
  });
  const whole = `^(?:${pattern})$`;
  return matchEach(whole, values) === "timeout" && values.some((value) => matchPattern(whole, value) === "timeout");
}

// actions/lib/rules/dataRetention.ts
var dataRetention = ({ document, resources }) => Object.entries(resources).flatMap(([logicalId, { type, deletionPolicy, updateReplacePolicy }]) => {
  if (!holdsData(type)) return [];
  const policies = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy };
  return Object.entries(policies).flatMap(([name, policy]) => {
    if (policy !== null && policy !== void 0) return [];
    const finding2 = {
      level: "error",
      rule: "template/kept-data",
      message: `'${logicalId}' keeps data (${type}) but has no ${name}: CloudFormation would delete it.`,
      todo: `Add ${name}: Retain, Snapshot, RetainExceptOnCreate or, if the data may be deleted, Delete.`,
      location: document.locationOf(["Resources", logicalId])
    };
    return [finding2];
  });
});

// actions/lib/rules/documentationAccount.ts
var documentationAccount = (environment) => environment.account === DOCUMENTATION_ACCOUNT ? [
  {
    level: "notice",
    rule: "environment/not-set-up",
    message: `Environment '${environment.name}' has the account number of AWS's documentation: it is not set up yet.`,
    todo: "Set your account number before you deploy.",
    location: environment.locationOf(["account"])
  }
] : [];

// actions/lib/rules/dynamicReferences.ts
var dynamicReferences = (template) => textsIn(template.document.value).flatMap(
  ({ text, path }) => [...text.matchAll(REFERENCE)].flatMap(([reference, service = "", rest = ""]) => {
    if (hasVersion(service, rest) || isOwnSecret(rest, template)) return [];
    return [
      {
        level: "warning",
        rule: "template/unversioned-reference",
        message: `'${reference}' names no version: a change of its value is in no preview.`,
        todo: service === "secretsmanager" ? "Add the id of the version." : `Add the version, or use a parameter of type AWS::SSM::Parameter::Value<String>: a preview shows its value.`,
        location: template.document.locationOf(path)
      }
    ];
  })
);
var REFERENCE = /\{\{resolve:(ssm|ssm-secure|secretsmanager):((?:\$\{[^{}]*\}|[^{}])*)\}\}/g;
var VERSION = /:(?:\d+|\$\{[^{}]*\})$/;
function hasVersion(service, rest) {
  if (service !== "secretsmanager") return VERSION.test(rest);
  const [, , , versionId = ""] = rest.slice(rest.indexOf(":SecretString") + 1).split(":");
  return rest.includes(":SecretString") && versionId !== "";
}
function isOwnSecret(rest, { resources }) {
  const [, name = ""] = /^\$\{([A-Za-z0-9]+)(?:\.[^{}]*)?\}/.exec(rest) ?? [];
  return Object.hasOwn(resources, name);
}
function textsIn(value, path = []) {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : [];
}

// actions/lib/rules/nestedStackInputs.ts
var nestedStackInputs = (parent, templates) => {
  const stacks = new Set(Object.keys(parent.resources).filter((id) => parent.resources[id]?.type === NESTED_STACK));
  const isOutput = (value) => readsOutput(value, stacks);
  const partialUses = pathsTo(parent.document.value, (key, value) => PARTIAL_FUNCTIONS.has(key) && isOutput(value)).map(
    (path) => finding(parent, path, `'${String(path.at(-1))}' is used on an output of a nested stack`, "Pass the whole value.")
  );
  const files = new Map(nestedFilesOf(parent).map(({ logicalId, file }) => [logicalId, file]));
  const failingUses = [...stacks].flatMap((logicalId) => {
    const child = templates.get(files.get(logicalId) ?? "");
    const inputs = parent.resources[logicalId]?.properties.Parameters;
    if (!child || !isMap(inputs)) return [];
    return Object.keys(inputs).flatMap((name) => isOutput(inputs[name] ?? null) ? failingUsesOf(child, name) : []);
  });
  return [...partialUses, ...failingUses];
};
var PARTIAL_FUNCTIONS = /* @__PURE__ */ new Set(["Fn::Select", "Fn::Split"]);
function failingUsesOf(child, name) {
  const parameter = child.parameters[name];
  if (!parameter) return [];
  const constraint = constraintOf(parameter);
  const subject = `Parameter '${name}' gets an output of another nested stack`;
  const constraintFindings = constraint ? [finding(child, ["Parameters", name], `${subject}, but has ${constraint}`, "Make it a plain String.")] : [];
  const uses = (value) => readsParameter(value, name);
  const conditionUses = ["Conditions", "Rules"].flatMap((section) => {
    const all = isMap(child.document.value) ? child.document.value[section] : void 0;
    return Object.entries(isMap(all) ? all : {}).flatMap(
      ([id, value]) => uses(value) ? [finding(child, [section, id], `${subject}, but '${id}' depends on it`, "Use another parameter.")] : []
    );
  });
  const partialUses = pathsTo(child.document.value, (key, value) => PARTIAL_FUNCTIONS.has(key) && uses(value)).map(
    (path) => finding(
      child,
      path,
      `${subject}, but '${String(path.at(-1))}' is used on it`,
      "Pass each part as a parameter of its own."
    )
  );
  return [...constraintFindings, ...conditionUses, ...partialUses];
}
function constraintOf(parameter) {
  if (parameter.type !== "String") return `the type ${parameter.type}`;
  if (parameter.allowedPattern !== void 0) return "an AllowedPattern";
  if (parameter.allowedValues !== void 0) return "AllowedValues";
  return parameter.minLength !== void 0 || parameter.maxLength !== void 0 ? "a limit of its length" : void 0;
}
function finding(template, path, subject, todo) {
  const message = `${subject}: its value is unknown while CloudFormation creates the change set, and that fails on AWS.`;
  return { level: "error", rule: "template/nested-value", message, todo, location: template.document.locationOf(path) };
}
function readsOutput(value, stacks) {
  return hasNode(value, (key, inner) => {
    if (key === "Fn::GetAtt") return Array.isArray(inner) && stacks.has(String(inner[0]));
    if (key !== "Fn::Sub") return false;
    const text = String(Array.isArray(inner) ? inner[0] : inner);
    return [...text.matchAll(/\$\{(\w+)\.Outputs\./g)].some(([, id = ""]) => stacks.has(id));
  });
}
function readsParameter(value, name) {
  return hasNode(value, (key, inner) => {
    if (key === "Ref") return inner === name;
    return key === "Fn::Sub" && String(Array.isArray(inner) ? inner[0] : inner).includes(`\${${name}}`);
  });
}
function hasNode(value, test) {
  if (Array.isArray(value)) return value.some((item) => hasNode(item, test));
  return isMap(value) && Object.entries(value).some(([key, inner]) => test(key, inner) || hasNode(inner, test));
}
function pathsTo(value, test, path = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsTo(item, test, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(
    ([key, inner]) => test(key, inner) ? [[...path, key]] : pathsTo(inner, test, [...path, key])
  );
}

// actions/lib/rules/overriddenTags.ts
var overriddenTags = (environment, stack) => {
  const nested = Object.values(stack.resources).filter(({ type }) => type === NESTED_STACK);
  return Object.entries(environment.tags).flatMap(([key, value]) => {
    const others = nested.filter(({ properties }) => tagIn(properties.Tags, key, value) === "other");
    if (others.length === 0) return [];
    const stacks = others.map(({ logicalId }) => logicalId).join(", ");
    return [
      {
        level: "warning",
        rule: "environment/tag",
        message: `Tag '${key}' has no effect on the resources of ${stacks}: ${environment.templateFile} sets it to another value there.`,
        todo: "Use another key.",
        location: environment.locationOf(["tags", key])
      }
    ];
  });
};
function tagIn(tags, key, value) {
  const tag = isValueList(tags) ? tags.filter(isValueMap).find(({ Key }) => Key === key) : void 0;
  if (!tag) return "none";
  return tag.Value === value ? "same" : "other";
}

// actions/lib/rules/parameterArns.ts
var LIMITS = {
  CertificateArn: {
    account: true,
    reason: "a load balancer takes certificates of its own account and region alone"
  },
  ModelApiKeySecretArn: { account: false, reason: "ECS reads the secrets of a container in its own region alone" },
  DatabaseSnapshotId: { account: false, reason: "RDS restores snapshots of its own region alone: copy it there first" }
};
var parameterArns = (environment) => {
  const { account, region, parameters } = environment;
  return Object.entries(parameters).flatMap(([name, value]) => {
    const limit = lookup(LIMITS, name);
    const [prefix, partition = "", , otherRegion = "", otherAccount = ""] = value.split(":");
    if (!limit || prefix !== "arn") return [];
    const own = partitionOf(region).partition;
    const differences = [
      partition === own ? [] : `partition '${partition}' instead of '${own}'`,
      otherRegion === region ? [] : `region '${otherRegion}' instead of '${region}'`,
      !limit.account || otherAccount === account ? [] : `account ${otherAccount} instead of ${account}`
    ].flat();
    if (differences.length === 0) return [];
    return [
      {
        level: "error",
        rule: "environment/parameter-arn",
        message: `Parameter '${name}' names a resource of ${differences.join(" and ")}, and ${limit.reason}.`,
        todo: `Set '${name}' to a resource of the environment's own ${limit.account ? "account and region" : "region"}.`,
        location: environment.locationOf(["parameters", name])
      }
    ];
  });
};

// actions/lib/rules/parameters/budgets.ts
var PARAMETER = "MonthlyBudget";
var WITHOUT_BUDGETS = /* @__PURE__ */ new Set([
  "af-south-1",
  "ap-east-1",
  "ap-east-2",
  "ap-northeast-3",
  "ap-south-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-southeast-7",
  "ca-west-1",
  "eu-central-2",
  "eu-north-1",
  "eu-south-1",
  "eu-south-2",
  "il-central-1",
  "me-central-1",
  "mx-central-1",
  "us-gov-east-1",
  "us-gov-west-1"
]);
var budgets = (environment, stack) => WITHOUT_BUDGETS.has(environment.region) && hasBudget(stack) ? [
  {
    level: "error",
    rule: "environment/budget",
    message: `Parameter '${PARAMETER}' is '${stack.parameters[PARAMETER]}', and CloudFormation has no budgets in region '${environment.region}'.`,
    todo: `Set it to 0. Outside of AWS GovCloud, create the budget by hand, for tag 'stack' with value '${stackNameOf(environment)}'.`,
    location: environment.locationOf(["parameters", PARAMETER])
  }
] : [];
function hasBudget(stack) {
  return Object.values(stack.resources).some(({ type }) => type === "AWS::Budgets::Budget") || Object.values(stack.nested).some(hasBudget);
}

// actions/lib/rules/parameters/deployedDatabase.ts
var deployedDatabase = (environment, stack, base) => {
  const [mode, snapshot, storage] = ["DatabaseMode", "DatabaseSnapshotId", "DatabaseStorage"].map(
    (name) => parameterSource(name, environment, stack)
  );
  if (mode && mode.value !== base.parameters.DatabaseMode) return [];
  const findings = [];
  const { DatabaseSnapshotId: snapshotBefore, DatabaseStorage: storageBefore } = base.parameters;
  if (snapshot?.value === "" && typeof snapshotBefore === "string" && snapshotBefore !== "") {
    const kind = mode ? ` of ${parameterWithFile(mode)}` : "";
    findings.push({
      level: "error",
      rule: "environment/snapshot",
      message: `${parameterWithFile(snapshot)} takes away the snapshot '${snapshotBefore}' that the deployed database${kind} was made from: CloudFormation would replace it with an empty one.`,
      todo: `Set 'DatabaseSnapshotId' to '${snapshotBefore}' again, and leave it for as long as the database exists.`,
      location: environment.locationOf(["parameters", snapshot.name])
    });
  }
  if (storage && Number(storage.value) < Number(storageBefore))
    findings.push({
      level: "error",
      rule: "environment/storage",
      message: `${parameterWithFile(storage)} is less than the ${String(storageBefore)} GiB of the deployed files, and the storage of a database can only grow.`,
      todo: `Set 'DatabaseStorage' to ${String(storageBefore)} or more.`,
      location: storage.location
    });
  return findings;
};

// actions/lib/rules/parameters/deployedNetwork.ts
var PARAMETERS2 = [
  "ExistingVpcId",
  "ExistingPrivateSubnetA",
  "ExistingPrivateSubnetB",
  "ZoneA",
  "ZoneB",
  "VpcCidr",
  "PublicSubnetACidr",
  "PublicSubnetBCidr",
  "PrivateSubnetACidr",
  "PrivateSubnetBCidr"
];
var deployedNetwork = (environment, stack, base) => {
  const isExisting = (stack.parameters.ExistingVpcId ?? "") !== "" && (base.parameters.ExistingVpcId ?? "") !== "";
  const names = isExisting ? PARAMETERS2.filter((name) => name.startsWith("Existing")) : PARAMETERS2;
  return names.flatMap((name) => {
    const source = parameterSource(name, environment, stack);
    const before = base.parameters[name];
    if (!source || typeof before !== "string" || source.value === before) return [];
    const was = visibleValue(before);
    return {
      level: "error",
      rule: "environment/network",
      message: `${parameterWithFile(source)} was deployed as ${was}: AWS moves neither load balancer, database nor file system to other subnets, and the deployment would fail.`,
      todo: `Set '${name}' to ${was} again, or restore the data into a new environment (.github/RESTORE.md).`,
      location: environment.locationOf(["parameters", name])
    };
  });
};

// actions/lib/rules/parameters/signInPrefix.ts
var REFUSED2 = /aws|amazon|cognito/;
var signInPrefix = (environment, { parameters }) => {
  if (parameters.SignInDomainPrefix !== "") return [];
  const name = stackNameOf(environment);
  const [word] = REFUSED2.exec(name) ?? [];
  if (word === void 0) return [];
  return [
    {
      level: "error",
      rule: "environment/sign-in-prefix",
      message: `Without SignInDomainPrefix the sign-in pages are at '${prefixByNames(environment)}', and Cognito refuses '${word}' in that name.`,
      todo: `Set SignInDomainPrefix in ${environment.locationOf([]).file}.`,
      location: environment.locationOf(["application"])
    }
  ];
};
function prefixByNames(environment) {
  return `${stackNameOf(environment)}-${environment.account}`;
}

// actions/lib/rules/parameters/deployedSignInDomain.ts
var NAME = "SignInDomainPrefix";
var deployedSignInDomain = (environment, stack, base) => {
  const source = parameterSource(NAME, environment, stack);
  const before = base.parameters[NAME];
  if (!source || typeof before !== "string") return [];
  const prefixOf = (value) => value || prefixByNames(environment);
  if (prefixOf(source.value) === prefixOf(before)) return [];
  const was = visibleValue(before);
  return [
    {
      level: "error",
      rule: "environment/sign-in-domain",
      message: `${parameterWithFile(source)} was deployed as ${was}: a user pool has one sign-in domain, CloudFormation would make the second one first, and the deployment would fail.`,
      todo: `Set '${NAME}' to ${was} again.`,
      location: environment.locationOf(["parameters", NAME])
    }
  ];
};

// actions/lib/rules/parameters/instanceClasses.generated.ts
var DATABASE_SIZES = {
  c6gd: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large medium xlarge",
  m5: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m5d: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m6g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m6gd: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m6i: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  m6id: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  m6idn: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  m6in: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  m7g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m7i: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  m8a: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  m8g: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  m8gd: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  m9g: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  r5: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r5b: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r5d: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r6g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r6gd: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r6i: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  r6id: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  r6idn: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  r6in: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  r7g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r7i: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  r8a: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  r8g: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  r8gd: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  t3: "2xlarge large medium micro small xlarge",
  t4g: "2xlarge large medium micro small xlarge",
  x2g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  x2iedn: "16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge xlarge"
};
var DATABASE_FAMILIES_MISSING = {
  "af-south-1": "c6gd m6gd m6id m6idn m6in m7g m7i m8a m8gd m9g r5b r6gd r6id r6idn r6in r7g r7i r8a r8g x2g x2iedn",
  "ap-east-1": "c6gd m6id m6idn m6in m7g m7i m8a m8gd m9g r5b r6gd r6id r6idn r6in r7i r8a x2g x2iedn",
  "ap-east-2": "c6gd m5 m5d m6idn m6in m8a m8g m8gd m9g r5 r5b r5d r6idn r6in r8g r8gd x2g x2iedn",
  "ap-northeast-1": "c6gd m9g x2g x2iedn",
  "ap-northeast-2": "c6gd m6id m6idn m6in m8a m8gd m9g r5b r6gd r6id r6idn r6in r8a x2g x2iedn",
  "ap-northeast-3": "c6gd m6id m6idn m6in m7i m8a m8g m8gd m9g r5b r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "ap-south-1": "c6gd m6id m6idn m6in m8gd m9g r5b r6id r6idn r6in r8a r8gd x2g x2iedn",
  "ap-south-2": "c6gd m5d m6id m6idn m6in m7i m8gd m9g r5b r5d r6gd r6i r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "ap-southeast-1": "c6gd m6id m6idn m6in m8a m8gd m9g r6id r6idn r6in r8a r8gd x2g x2iedn",
  "ap-southeast-2": "c6gd m6idn m6in m8a m9g r5b r6idn r6in r8a x2g",
  "ap-southeast-3": "c6gd m6id m6idn m6in m8a m8g m8gd m9g r5b r6i r6id r6idn r6in r8a x2g x2iedn",
  "ap-southeast-4": "c6gd m5d m6i m6id m6idn m6in m8a m8g m8gd m9g r5b r5d r6gd r6i r6id r6idn r6in r7g r7i r8a r8gd x2g x2iedn",
  "ap-southeast-5": "c6gd m5 m5d m6idn m6in m8a m9g r5 r5b r5d r6idn r6in r8a x2g x2iedn",
  "ap-southeast-6": "c6gd m5 m5d m6idn m6in m8a m8g m8gd m9g r5 r5b r5d r6gd r6idn r6in r8a r8g r8gd x2g x2iedn",
  "ap-southeast-7": "c6gd m5 m5d m6idn m6in m7i m8a m8g m8gd m9g r5 r5b r5d r6idn r6in r7i r8a r8g r8gd x2g x2iedn",
  "ca-central-1": "c6gd m6id m6idn m6in m8a m8g m9g r5b r6id r6idn r6in x2g",
  "ca-west-1": "c6gd m5 m5d m6idn m6in m7g m7i m8a m8gd m9g r5 r5b r5d r6gd r6idn r6in r7i r8a r8g t4g x2g x2iedn",
  "cn-north-1": "c6gd m6gd m6i m6id m6idn m6in m7i m8a m8gd m9g r5b r6i r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "cn-northwest-1": "c6gd m6gd m6i m6id m6idn m6in m7i m8a m8gd m9g r5b r6gd r6i r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "eu-central-1": "c6gd m6idn m6in r6idn r6in x2g",
  "eu-central-2": "c6gd m5d m6i m6id m6idn m6in m7i m8a m8gd m9g r5b r5d r6i r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "eu-north-1": "c6gd m6id m6idn m6in m8a m8gd m9g r5b r6gd r6id r6idn r6in r8a r8gd x2g",
  "eu-south-1": "c6gd m6id m6idn m6in m7g m7i m8a m8gd m9g r5b r6gd r6id r6idn r6in r8a r8g r8gd x2g",
  "eu-south-2": "c6gd m5d m6i m6id m6idn m6in m9g r5b r5d r6i r6id r6idn r6in x2g x2iedn",
  "eu-west-1": "c6gd m9g r5b",
  "eu-west-2": "c6gd m6id m6idn m6in m8a m9g r5b r6gd r6id r6idn r6in r8a x2g x2iedn",
  "eu-west-3": "c6gd m6id m6idn m6in m8a m8gd m9g r5b r6id r6idn r6in r7g r8a r8gd x2g x2iedn",
  "il-central-1": "c6gd m5d m6id m6idn m6in m7i m8a m8g m8gd m9g r5b r5d r6idn r6in r7i r8a r8g r8gd x2g x2iedn",
  "me-central-1": "c6gd m6i m6id m6idn m6in m7i m8a m8g m8gd m9g r5b r6gd r6i r6id r6idn r6in r7g r7i r8a r8g r8gd x2g x2iedn",
  "me-south-1": "c6gd m6id m6idn m6in m7i m8a m8g m8gd m9g r5b r6gd r6id r6idn r6in r7i r8a r8g r8gd x2g x2iedn",
  "mx-central-1": "c6gd m5 m5d m6idn m6in m8a m8g m8gd m9g r5 r5b r5d r6idn r6in r8a r8gd x2g x2iedn",
  "sa-east-1": "c6gd m6gd m6id m6idn m6in m8a m9g r5b r6gd r6id r6idn r6in r8a x2g x2iedn",
  "us-east-1": "c6gd",
  "us-east-2": "c6gd x2iedn",
  "us-gov-east-1": "c6gd m5d m6id m6idn m6in m8a m8g m8gd m9g r5b r5d r6i r6id r6idn r6in r8a r8gd x2g x2iedn",
  "us-gov-west-1": "c6gd m5d m6id m6idn m6in m7g m8a m8g m8gd m9g r5b r5d r6i r6id r6idn r6in r8a r8gd x2g x2iedn",
  "us-west-1": "c6gd m6id m6idn m6in m8a m8gd m9g r5b r6id r6idn r6in r8a x2g x2iedn",
  "us-west-2": "c6gd"
};
var CACHE_SIZES = {
  c7gn: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  c8gn: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m4: "10xlarge 2xlarge 4xlarge large xlarge",
  m5: "12xlarge 24xlarge 2xlarge 4xlarge large xlarge",
  m6g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m7g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m8g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r4: "16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r5: "12xlarge 24xlarge 2xlarge 4xlarge large xlarge",
  r6g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r6gd: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge xlarge",
  r7g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r8g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  t2: "medium micro small",
  t3: "medium micro small",
  t4g: "medium micro small"
};
var CACHE_FAMILIES_MISSING = {
  "af-south-1": "c7gn m4 r4 r6gd t2",
  "ap-east-1": "c7gn m4 r4 r6gd t2",
  "ap-east-2": "c7gn c8gn m4 m5 m8g r4 r5 r6gd r8g t2",
  "ap-northeast-1": "c7gn",
  "ap-northeast-2": "c7gn r6gd",
  "ap-northeast-3": "c7gn c8gn m4 r6gd",
  "ap-south-1": "c7gn",
  "ap-south-2": "c7gn m4 r4 r6gd t2",
  "ap-southeast-1": "c7gn",
  "ap-southeast-2": "c7gn",
  "ap-southeast-3": "c7gn m4 r4 r6gd t2",
  "ap-southeast-4": "c7gn m4 r4 r6gd t2",
  "ap-southeast-5": "c7gn m4 m5 r4 r5 r6gd t2",
  "ap-southeast-6": "c7gn c8gn m4 m5 m8g r4 r5 r6gd t2 t3",
  "ap-southeast-7": "c7gn m4 m5 r4 r5 r6gd t2",
  "ca-central-1": "c7gn",
  "ca-west-1": "c7gn m4 m7g r4 r6gd t2",
  "cn-north-1": "c7gn m5 r6gd",
  "cn-northwest-1": "c7gn m5 r6gd",
  "eu-central-1": "c7gn",
  "eu-central-2": "c7gn m4 r4 r6gd t2",
  "eu-north-1": "c7gn m4 r4 t2",
  "eu-south-1": "c7gn m4 m7g r4 r6gd t2",
  "eu-south-2": "c7gn m4 r4 r6gd t2",
  "eu-west-2": "c7gn r6gd",
  "eu-west-3": "c7gn c8gn m4",
  "il-central-1": "c7gn c8gn m4 m8g r4 r6gd r8g t2",
  "me-central-1": "c7gn c8gn m4 m8g r4 r6gd r8g t2 t4g",
  "me-south-1": "c7gn c8gn m4 m8g r4 r6gd r8g t2 t4g",
  "mx-central-1": "c7gn c8gn m4 m5 m8g r4 r5 r6gd t2",
  "sa-east-1": "c7gn",
  "us-gov-east-1": "c7gn m4 r6gd",
  "us-gov-west-1": "c7gn m4 r6gd",
  "us-west-1": "c7gn"
};

// actions/lib/rules/parameters/instanceClasses.ts
var OFFERS = [
  {
    parameter: "DatabaseInstanceClass",
    mode: ["DatabaseMode", "postgres"],
    prefix: "db",
    seller: "RDS does not have for PostgreSQL",
    sizes: DATABASE_SIZES,
    missing: DATABASE_FAMILIES_MISSING
  },
  {
    parameter: "CacheNodeType",
    mode: ["CacheMode", "valkey"],
    prefix: "cache",
    seller: "ElastiCache does not have",
    sizes: CACHE_SIZES,
    missing: CACHE_FAMILIES_MISSING
  }
];
var instanceClasses = (environment, stack) => OFFERS.flatMap((offer) => {
  const [modeName, modeValue] = offer.mode;
  const source = parameterSource(offer.parameter, environment, stack);
  if (!source || (stack.parameters[modeName] ?? modeValue) !== modeValue) return [];
  return [unknownClass(source, offer) ?? classElsewhere(source, offer, environment.region)].flatMap(
    (finding2) => finding2 ?? []
  );
});
function unknownClass(source, { prefix, sizes, seller }) {
  const [, family = "", size = ""] = source.value.split(".");
  if (lookup(sizes, family)?.split(" ").includes(size)) return void 0;
  const names = Object.entries(sizes).flatMap(([name, all]) => all.split(" ").map((one) => `${prefix}.${name}.${one}`));
  const similar = nearest(source.value, names);
  return {
    level: "error",
    rule: "environment/instance-class",
    message: `${parameterWithFile(source)} is a class that ${seller}.${similar ? ` Did you mean '${similar}'?` : ""}`,
    todo: "Choose one of the classes on AWS's price page. For a class that is newer than cfn-lint, update it and run 'npm run document'.",
    location: source.location
  };
}
function classElsewhere(source, { missing, seller }, region) {
  const [, family = ""] = source.value.split(".");
  if (!lookup(missing, region)?.split(" ").includes(family)) return void 0;
  return {
    level: "warning",
    rule: "environment/instance-class",
    message: `${parameterWithFile(source)} is a class that, as far as cfn-lint knows, ${seller} in region '${region}'.`,
    todo: "Look it up, or choose a class of another family.",
    location: source.location
  };
}

// actions/lib/rules/parameters/ipv4Range.ts
function ipv4RangeOf(text) {
  const [, a, b, c, d, length] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (a === void 0 || b === void 0 || c === void 0 || d === void 0 || length === void 0) return void 0;
  if ([a, b, c, d].some((octet) => octet > 255) || length > 32) return void 0;
  const size = 2 ** (32 - length);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - address % size;
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return { text, normalized: `${octets.join(".")}/${length}`, first, last: first + size - 1 };
}
function includesRange(outer, inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}
function rangesOverlap(left, right) {
  return left.first <= right.last && right.first <= left.last;
}

// actions/lib/rules/parameters/networkRanges.ts
var SUBNETS = ["PublicSubnetACidr", "PublicSubnetBCidr", "PrivateSubnetACidr", "PrivateSubnetBCidr"];
var RULE = "environment/range";
var networkRanges = (environment, stack) => {
  const sourceOf = (name) => sourcesOf(name, environment, stack);
  const allowed = sourceOf("AllowedCidrs");
  const isExisting = (stack.parameters.ExistingVpcId ?? "") !== "";
  const [vpc] = sourceOf(isExisting ? "ExistingVpcCidr" : "VpcCidr");
  const subnets = isExisting ? [] : SUBNETS.flatMap(sourceOf);
  return [
    ...[...allowed, ...vpc ? [vpc] : [], ...subnets].flatMap(notNormalized),
    ...repeated(allowed),
    ...subnets.flatMap((subnet) => vpc ? outside(subnet, vpc) : []),
    ...subnets.flatMap((subnet, index) => subnets.slice(0, index).flatMap((other) => overlap(subnet, other)))
  ];
};
function sourcesOf(name, environment, stack) {
  const source = parameterSource(name, environment, stack);
  return (source?.value.split(",") ?? []).flatMap((text) => {
    const range = ipv4RangeOf(text);
    return source && range ? [{ ...source, range }] : [];
  });
}
function notNormalized({ range, ...source }) {
  if (range.text === range.normalized) return [];
  const message = `${parameterWithFile(source)} has the range ${range.text}, which begins in its middle: AWS makes ${range.normalized} of it.`;
  return [{ level: "error", rule: RULE, message, todo: `Write ${range.normalized}.`, location: source.location }];
}
function repeated(sources) {
  return sources.flatMap(({ range, ...source }, index) => {
    if (!sources.slice(0, index).some((other) => other.range.normalized === range.normalized)) return [];
    const message = `${parameterWithFile(source)} has the range ${range.normalized} twice, and EC2 refuses a rule that exists.`;
    return [{ level: "error", rule: RULE, message, todo: "Remove one of them.", location: source.location }];
  });
}
function outside(subnet, vpc) {
  if (includesRange(vpc.range, subnet.range)) return [];
  const message = `${parameterWithFile(subnet)} is not within ${parameterWithFile(vpc)}.`;
  const todo = `Set '${subnet.name}' to a part of ${vpc.range.normalized}.`;
  return [{ level: "error", rule: RULE, message, todo, location: firstSet(subnet, vpc).location }];
}
function overlap(subnet, other) {
  if (!rangesOverlap(subnet.range, other.range)) return [];
  const message = `${parameterWithFile(subnet)} and ${parameterWithFile(other)} have addresses in common.`;
  const todo = "Give each subnet a range of its own.";
  return [{ level: "error", rule: RULE, message, todo, location: firstSet(subnet, other).location }];
}
function firstSet(first, second) {
  return first.isDefault && !second.isDefault ? second : first;
}

// actions/lib/rules/parameters/numbers.ts
var RELATIONS = [
  {
    rule: "environment/storage",
    lower: "DatabaseStorage",
    upper: "DatabaseMaximumStorage",
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html
    leastOf: (storage) => Math.ceil(storage * 11 / 10),
    reason: "less than a tenth above"
  },
  {
    rule: "environment/tasks",
    lower: "MinimumTasks",
    upper: "MaximumTasks",
    leastOf: (tasks) => tasks,
    reason: "less than"
  }
];
var numbers = (environment, stack) => RELATIONS.flatMap(({ rule, lower: lowerName, upper: upperName, leastOf, reason }) => {
  const lower = parameterSource(lowerName, environment, stack);
  const upper = parameterSource(upperName, environment, stack);
  if (!lower || !upper) return [];
  const least = leastOf(Number(lower.value));
  if (!(Number(upper.value) < least)) return [];
  const message = `${parameterWithFile(upper)} is ${reason} ${parameterWithFile(lower)}, which AWS refuses.`;
  const todo = `Set '${upperName}' to ${least} or more.`;
  return [{ level: "error", rule, message, todo, location: upper.location }];
});

// actions/lib/rules/parameters/officeHours.ts
var RULE2 = "environment/office-hours";
var officeHours = (environment, stack) => {
  const source = (name) => parameterSource(name, environment, stack);
  const [start, end, zone] = [source("OfficeHoursStart"), source("OfficeHoursEnd"), source("OfficeHoursTimeZone")];
  const [least, outside2] = [source("MinimumTasks"), source("TasksOutsideOfficeHours")];
  const findings = [];
  if (zone?.value && !isTimeZone(zone.value)) {
    const similar = nearest(zone.value, Intl.supportedValuesOf("timeZone"));
    findings.push({
      level: "error",
      rule: RULE2,
      message: `${parameterWithFile(zone)} is no time zone of the IANA database.${similar ? ` Did you mean '${similar}'?` : ""}`,
      todo: "Set 'OfficeHoursTimeZone' to a name such as Europe/Berlin or UTC.",
      location: zone.location
    });
  }
  if (!start?.value || !end?.value) return findings;
  if (end.value < start.value)
    findings.push({
      level: "error",
      rule: RULE2,
      message: `${parameterWithFile(end)} is before ${parameterWithFile(start)}, and office hours end on the day on which they start: the service would have its tasks at night alone.`,
      todo: "Set 'OfficeHoursEnd' to a later time than 'OfficeHoursStart'.",
      location: end.location
    });
  if (least && outside2 && Number(outside2.value) > Number(least.value))
    findings.push({
      level: "error",
      rule: RULE2,
      message: `${parameterWithFile(outside2)} is more than ${parameterWithFile(least)}: the service would have more tasks at night.`,
      todo: `Set 'TasksOutsideOfficeHours' to ${least.value} or less.`,
      location: outside2.location
    });
  return findings;
};

// actions/lib/rules/parameters/prefixLists.ts
var LISTS = {
  "ap-northeast-1": "pl-58a04531",
  "ap-northeast-2": "pl-22a6434b",
  "ap-northeast-3": "pl-31a14458",
  "ap-south-1": "pl-9aa247f3",
  "ap-southeast-1": "pl-31a34658",
  "ap-southeast-2": "pl-b8a742d1",
  "ca-central-1": "pl-38a64351",
  "eu-central-1": "pl-a3a144ca",
  "eu-north-1": "pl-fab65393",
  "eu-west-1": "pl-4fa04526",
  "eu-west-2": "pl-93a247fa",
  "eu-west-3": "pl-75b1541c",
  "sa-east-1": "pl-5da64334",
  "us-east-1": "pl-3b927c52",
  "us-east-2": "pl-b6a144df",
  "us-west-1": "pl-4ea04527",
  "us-west-2": "pl-82a045eb"
};
var prefixLists = (environment, stack) => {
  const { region } = environment;
  const source = parameterSource("CloudFrontPrefixListId", environment, stack);
  if (!source) return [];
  const [elsewhere] = Object.entries(LISTS).find(([name, id]) => id === source.value && name !== region) ?? [];
  if (elsewhere === void 0) return [];
  const own = lookup(LISTS, region);
  return [
    {
      level: "error",
      rule: "environment/prefix-list",
      message: `${parameterWithFile(source)} is the prefix list of region '${elsewhere}', and the environment is in region '${region}' (${environment.locationOf(["region"]).file}).`,
      todo: own ? `Set 'CloudFrontPrefixListId' to '${own}'.` : `Look it up: 'aws ec2 describe-managed-prefix-lists --region ${region} --filters Name=prefix-list-name,Values=com.amazonaws.global.cloudfront.origin-facing'.`,
      location: source.location
    }
  ];
};

// actions/lib/rules/pinnedImages.ts
var MOVING_TAGS = /* @__PURE__ */ new Set(["latest", "main", "dev", "edge", "nightly", "stable"]);
var pinnedImages = (environment, stack) => containerImagesIn(stack).flatMap((image) => unpinned(image, environment) ?? []);
function unpinned({ image, location }, environment) {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return void 0;
  const [, tag] = /:([\w.-]+)$/.exec(image) ?? [];
  if (tag === void 0 || MOVING_TAGS.has(tag))
    return {
      level: "error",
      rule: "image/moving-tag",
      message: `Image '${image}' has ${tag === void 0 ? "no tag" : "a moving tag"}: each task may run a different version.`,
      todo: "Name the version and its digest.",
      location
    };
  const { name, account, locationOf } = environment;
  if (environment.protected && account !== DOCUMENTATION_ACCOUNT)
    return {
      level: "error",
      rule: "image/no-digest",
      message: `Image '${image}' of environment '${name}' is named by its tag alone, and a tag can be moved: the environment is protected, so that only the reviewed image may run.`,
      todo: `Run 'npm run pin -- ${name}', or add the digest that the registry shows for this tag (sha256:…).`,
      location: "ImageTag" in environment.parameters ? locationOf(["parameters", "ImageTag"]) : location
    };
  return {
    level: "warning",
    rule: "image/no-digest",
    message: `Image '${image}' is named by its tag alone, and a tag can be moved.`,
    todo: "Run 'npm run pin' for the environment, or add the digest that the registry shows for this tag (sha256:…).",
    location
  };
}

// actions/lib/rules/refusedVersions.ts
var refusedVersions = ({ name, parameters, locationOf }, stack) => refusedImagesIn(stack).map(({ image, reason, instead, location }) => ({
  level: "error",
  rule: "image/refused-version",
  message: `Environment '${name}' cannot run '${image}', because ${reason}.`,
  todo: `Set 'ImageTag' to '${instead}' or a newer version.`,
  location: isFromParameter(parameters.ImageTag, image) ? locationOf(["parameters", "ImageTag"]) : location
}));
function isFromParameter(tag, image) {
  return tag !== void 0 && (imageNameOf(image).tag ?? "").startsWith(tag);
}

// actions/lib/rules/transforms.ts
var transforms = ({ document }) => pathsOfTransforms(document.value).map((path) => ({
  level: "error",
  rule: "template/transform",
  message: "A transform needs the capability CAPABILITY_AUTO_EXPAND, which is never granted: a preview cannot show its result.",
  todo: "Write the result of the transform into the template.",
  location: document.locationOf(path)
}));
function pathsOfTransforms(value, path = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOfTransforms(item, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    const isTransform = path.length === 0 && key === "Transform" || key === "Fn::Transform";
    return isTransform ? [here] : pathsOfTransforms(item, here);
  });
}

// actions/lib/rules/versionOverlap.ts
var versionOverlap = (environment, stack, base) => {
  const [risk] = versionOverlapRisks([], { before: resourcesByPath(base), after: resourcesByPath(stack) });
  if (!risk) return [];
  const [mode, tag] = ["DeploymentMode", "ImageTag"].map((name) => parameterSource(name, environment, stack));
  const names = [tag, mode].flatMap((source) => source ? [parameterWithFile(source)] : []).join(" and ");
  const deployed = base.parameters.DeploymentMode;
  const before = typeof deployed === "string" ? `; the deployed files have DeploymentMode ${deployed}` : "";
  return [
    {
      level: "error",
      rule: "image/side-by-side",
      message: `Environment '${environment.name}' ${messageText(risk.message)}${names && ` (${names}${before})`}.`,
      todo: "Deploy 'DeploymentMode' 'stop-first' in a change of its own, which interrupts nothing; then change the image, and set 'side-by-side' again in a later change.",
      location: (mode?.value === "side-by-side" ? mode : tag)?.location ?? environment.locationOf([])
    }
  ];
};

// actions/lib/rules/rules.ts
var TEMPLATE_RULES = [
  ambiguousScalars,
  backtrackingPatterns,
  transforms,
  dataRetention,
  dynamicReferences,
  nestedStackInputs
];
var ENVIRONMENT_RULES = [
  pinnedImages,
  refusedVersions,
  administratorDomain,
  documentationAccount,
  parameterArns,
  availabilityZones,
  networkRanges,
  prefixLists,
  numbers,
  officeHours,
  instanceClasses,
  budgets,
  overriddenTags,
  signInPrefix
];
var COMPARING_RULES = [
  versionOverlap,
  deployedDatabase,
  deployedNetwork,
  deployedSignInDomain
];

// actions/lib/rules/sharedNames.ts
var UNIQUE = [
  {
    parameter: "DomainName",
    inOneRegion: false,
    reason: "a host name leads to one load balancer, and Route 53 refuses a second record"
  },
  {
    parameter: "SignInDomainPrefix",
    inOneRegion: true,
    reason: "Cognito gives a prefix once in a region"
  }
];
function sharedNameFindings(environment, others) {
  return UNIQUE.flatMap(({ parameter, inOneRegion, reason }) => {
    const value = environment.parameters[parameter] ?? "";
    if (value === "") return [];
    const sharing = others.filter(
      (other) => other.name < environment.name && other.parameters[parameter] === value && (!inOneRegion || other.region === environment.region)
    );
    if (sharing.length === 0) return [];
    const locationIn = ({ locationOf }) => locationOf(["parameters", parameter]);
    const location = locationIn(environment);
    const owners = sharing.map((other) => `environment '${other.name}' (${locationIn(other).file})`).join(" and ");
    const own = describeParameter({ name: parameter, value, file: location.file, isDefault: false });
    const message = `${own} is also that of ${owners}: ${reason}.`;
    const todo = `Give environment '${environment.name}' a '${parameter}' of its own.`;
    return { level: "error", rule: "environment/shared-name", message, todo, location };
  });
}

// actions/lib/rules/stackNames.ts
function stackNameFindings(environment, others) {
  return others.flatMap((other) => {
    if (other.application === environment.application) return [];
    const message = messageOf(environment, other);
    if (message === void 0) return [];
    const todo = "Give both environments the same application, or rename one of them.";
    const location = environment.locationOf(["application"]);
    return [{ level: "error", rule: "environment/stack-name", message, todo, location }];
  });
}
function messageOf(environment, other) {
  const [stackName, otherStack] = [stackNameOf(environment), stackNameOf(other)];
  if (stackName === otherStack && environment.name > other.name)
    return `Environment '${environment.name}' of application '${environment.application}' has the same stack as ${subjectOf(other)}: '${stackName}'.`;
  if (!stackName.startsWith(`${otherStack}-`)) return void 0;
  return `Environment '${environment.name}' of application '${environment.application}' has stack '${stackName}', which begins with '${otherStack}-' as every name of ${subjectOf(other)} does, so that its roles could reach it.`;
}
function subjectOf({ application, name }) {
  return `environment '${name}' of application '${application}'`;
}

// actions/lib/operations/environment/readWrittenParameters.ts
async function readWrittenParameters(tools) {
  const names = await environmentNames(tools);
  const read = await Promise.all(names.map(async (name) => ({ name, files: await readMerged(name, tools) })));
  return read.flatMap(({ name, files }) => {
    if (!files) return [];
    const { value, locationOf } = files.merged;
    const written = Object.entries(isMap(value.parameters) ? value.parameters : {});
    const parameters = Object.fromEntries(written.map(([key, item]) => [key, parameterText(item)]));
    return { name, region: String(value.region), parameters, locationOf };
  });
}

// actions/lib/operations/environment/nameFindings.ts
async function nameFindings(selected, tools) {
  const [allNames, accounts, written] = await Promise.all([
    environmentNames(tools),
    readAccounts(tools),
    readWrittenParameters(tools)
  ]);
  const ofNames = selected.flatMap(
    (name) => environmentNameFinding({ name, file: environmentFileOf(name) }, allNames) ?? []
  );
  const ofStacks = accounts.filter(({ name }) => selected.includes(name)).flatMap((account) => stackNameFindings(account, accounts));
  const ofParameters = written.filter(({ name }) => selected.includes(name)).flatMap((environment) => sharedNameFindings(environment, written));
  return [...ofNames, ...ofStacks, ...ofParameters];
}

// actions/lib/operations/environment/resolveBootstrap.ts
var BOOTSTRAP_TEMPLATE = "cloudformation/bootstrap.yaml";
function resolveBootstrap(environment, template, more = {}) {
  const { application: Application, name: Environment } = environment;
  const parameters = Object.fromEntries(
    Object.entries({ ...more, Application, Environment }).filter(([name]) => Object.hasOwn(template.parameters, name))
  );
  const stackContext = stackContextOf(environment, bootstrapStackNameOf(environment));
  return { ...resolveStack(template, { parameters, stackContext }, /* @__PURE__ */ new Map()), parameters };
}

// actions/lib/model/digestNote.ts
var DIGEST_NOTE = /^\s*# of (\S+) on \d{4}-\d{2}-\d{2}(?:;|\s*$)/;

// actions/lib/operations/pin/staleDigests.ts
async function staleDigests({ name, parameters, locationOf }, stack, { workspace }) {
  if (!parameters.ImageDigest) return [];
  const location = locationOf(["parameters", "ImageDigest"]);
  const document = await workspace.readPlain(location.file);
  const span = document.spanOf(["parameters", "ImageDigest"]);
  const [line = ""] = span ? document.text.slice(span.end).split(/\r?\n/, 1) : [];
  const [, noted] = DIGEST_NOTE.exec(line) ?? [];
  const container = containerImagesIn(stack).find(isOpenWebUi);
  const tag = container && imageNameOf(container.image).tag;
  if (noted === void 0 || tag === void 0 || noted === tag) return [];
  return [
    {
      level: "error",
      rule: "image/stale-digest",
      message: `The digest in ImageDigest was looked up for '${noted}', but environment '${name}' names '${tag}', and the digest decides which image runs.`,
      todo: `Run 'npm run pin -- ${name}'.`,
      location
    }
  ];
}

// actions/lib/operations/lint.ts
async function lint(order, tools) {
  const redaction = { secrets: NO_SECRETS, redact: redactLintOutcome };
  return withRedaction(redaction, tools, (redacted) => lintFiles(order, redacted));
}
async function lintFiles({ environments: selected, base }, tools) {
  const { workspace, linter, reporter } = tools;
  const names = selected ?? await environmentNames(tools);
  if (selected) for (const name of selected) await checkEnvironmentName(name, tools);
  reporter.report({ kind: "step", step: "read files", subject: names.join(", ") });
  const read = await Promise.all(names.map((name) => inspectEnvironment(name, tools)));
  const environments = read.flatMap(({ environment }) => environment ? [environment] : []);
  const bootstrap = await workspace.exists(BOOTSTRAP_TEMPLATE) ? [BOOTSTRAP_TEMPLATE] : [];
  const roots = [.../* @__PURE__ */ new Set([...read.flatMap(({ root }) => root ?? []), ...bootstrap])];
  const trees = new Map(
    await Promise.all(roots.map(async (root) => [root, await collectTemplates(root, tools)]))
  );
  const templates = new Map([...trees.values()].flatMap((tree) => [...tree.templates]));
  const files = [...new Set([...trees.values()].flatMap((tree) => [...tree.documents.keys()]))].sort();
  const regions = [...new Set(environments.map(({ region }) => region))].sort();
  const subject = files.length === 1 ? "1 template" : `${files.length} templates`;
  reporter.report({ kind: "step", step: "run cfn-lint", subject });
  const linting = Promise.all((regions.length > 0 ? regions : [ANY_REGION]).map((region) => linter.lint(files, region)));
  linting.catch(() => {
  });
  reporter.report({ kind: "step", step: "resolve", subject: names.join(", ") });
  const templateFindings = [
    ...[...trees.values()].flatMap((tree) => tree.findings),
    ...[...templates.values()].flatMap((template) => TEMPLATE_RULES.flatMap((rule) => rule(template, templates)))
  ];
  const templateKeys = new Set(
    templateFindings.flatMap(({ rule, location }) => [locationSortKey(location), `${location?.file} ${rule}`])
  );
  const bases = await stacksAt(base, environments, tools);
  const resolvedFindings = (await Promise.all(
    environments.map(
      (environment) => findingsInResolved(environment, {
        tree: trees.get(environment.templateFile),
        bootstrap: trees.get(BOOTSTRAP_TEMPLATE)?.templates.get(BOOTSTRAP_TEMPLATE),
        base: bases.get(environment.name),
        workspace
      })
    )
  )).flat().filter(
    ({ rule, location }) => !templateKeys.has(locationSortKey(location)) && !templateKeys.has(`${location?.file} ${rule}`)
  );
  const findings = [
    ...await nameFindings(names, tools),
    ...read.flatMap((environment) => environment.findings),
    ...templateFindings,
    ...resolvedFindings,
    ...(await linting).flat()
  ];
  const all = sortFindings(findings);
  const environmentFiles = new Set(read.flatMap((environment) => environment.files));
  return { kind: all.length > 0 ? "findings" : "clean", findings: all, files: files.length + environmentFiles.size };
}
var ANY_REGION = "us-east-1";
async function stacksAt(reference, environments, tools) {
  if (reference === void 0) return /* @__PURE__ */ new Map();
  await tools.workspace.at(reference);
  const stacks = environments.map(async (environment) => {
    const { name } = environment;
    try {
      const stack = await resolveAtReference(reference, environment, tools);
      return stack ? [[name, stack.resolved]] : [];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const text = `Environment '${name}' could not be compared with ${reference}: ${error.message}`;
      tools.reporter.report({ kind: "warning", text });
      return [];
    }
  });
  return new Map((await Promise.all(stacks)).flat());
}
async function findingsInResolved(environment, { tree, bootstrap, base, workspace }) {
  if (!tree?.templates.has(environment.templateFile)) return [];
  const { stack, findings } = resolvedWith(environment, tree.templates);
  const redaction = redactionOf(secretsIn([stack]));
  const compared = base ? [...checkResourceTypes(base, stack), ...COMPARING_RULES.flatMap((rule) => rule(environment, stack, base))] : [];
  const stacks = bootstrap && { stack, bootstrap: resolveBootstrap(environment, bootstrap).stack };
  const generated = stacks ? [...longNameFindings(environment, stacks), ...uncoveredNameFindings(environment, stacks)] : [];
  const broken = [
    ...ENVIRONMENT_RULES.flatMap((rule) => rule(environment, stack)),
    ...generated,
    ...compared,
    ...await staleDigests(environment, stack, { workspace })
  ];
  return [...findings, ...broken.map((finding2) => redactFinding(finding2, redaction))];
}

// actions/lib/operations/reporting/uploadFindings.ts
async function uploadFindings(upload, { forge, reporter }) {
  const result = await bestEffort("Uploading the findings to code scanning", () => forge.uploadFindings(upload), {
    reporter
  });
  if (result?.kind !== "unavailable") return [];
  return [
    {
      level: "notice",
      rule: "code-scanning",
      message: `The findings are not in code scanning, because this repository does not have it: '${result.reason}'`,
      todo: "They are annotations and in the job's summary all the same. In a private repository, code scanning needs GitHub Code Security."
    }
  ];
}

// actions/lib/render/json/sarif.ts
var LEVELS = { error: "error", warning: "warning", notice: "note" };
var MAXIMUM_LENGTH = 1e3;
function sarifOf(findings) {
  const rules = [...new Set(findings.map(({ rule }) => clean(rule)))].sort();
  const results = findings.flatMap((finding2) => resultOf(finding2, rules));
  const withoutLocation = findings.filter(({ location }) => !location);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "lint", rules: rules.map((id) => ({ id, shortDescription: { text: id } })) } },
        columnKind: "unicodeCodePoints",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: withoutLocation.map(notificationOf) }],
        results
      }
    ]
  };
}
function resultOf(finding2, rules) {
  const { level, rule, location } = finding2;
  if (!location) return [];
  const { file, line: startLine, column: startColumn } = location;
  const ruleId = clean(rule);
  return [
    {
      ruleId,
      ruleIndex: rules.indexOf(ruleId),
      level: LEVELS[level],
      message: { text: messageOf2(finding2) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine, startColumn } } }]
    }
  ];
}
function notificationOf(finding2) {
  const { level, rule } = finding2;
  return { level: LEVELS[level], message: { text: messageOf2(finding2) }, associatedRule: { id: clean(rule) } };
}
function messageOf2({ message, todo }) {
  const characters = [...clean(todo ? `${message} ${todo}` : message)];
  const isLong = characters.length > MAXIMUM_LENGTH;
  const text = isLong ? `${characters.slice(0, MAXIMUM_LENGTH - 1).join("")}…` : characters.join("");
  return text.replaceAll(/[\\[\]]/g, "\\$&");
}
function uriOf(file) {
  return file.toWellFormed().split("/").map(encodeURIComponent).join("/");
}

// actions/lib/render/markdown/lintSummary.ts
function lintSummary({ findings, files }) {
  if (findings.length === 0) return `### ${EMOJI.success} No problems in ${countOf(files, "file")}`;
  const sign = findings.some(({ level }) => level === "error") ? EMOJI.error : EMOJI.warning;
  const head = `### ${sign} ${findingCounts(findings)} in ${countOf(files, "file")}`;
  return fitParts([fixedPart(head), ...findingParts(findings)], IN_SUMMARY, SHORTENED_NOTE);
}

// actions/lint/main.ts
await runAction(async ({ input, run, tools }) => {
  const environments = listInput(input, "environments");
  const base = input("base");
  const isUploaded = booleanInput(input, "code-scanning");
  const forge = isUploaded ? await tools.forge() : void 0;
  const order = { ...environments.length > 0 && { environments }, ...base !== void 0 && { base } };
  const outcome = await lint(order, { ...tools, linter: await tools.linter() });
  const sarif = JSON.stringify(sarifOf(outcome.findings));
  const file = input("sarif-file");
  if (file !== void 0) writeFileSync(file, sarif);
  const upload = { commit: run.sha, ref: run.ref, sarif };
  const uploadNotices = forge ? await uploadFindings(upload, { ...tools, forge }) : [];
  return {
    code: exitCodeOf(outcome),
    lines: lintLines(outcome),
    summary: lintSummary(outcome),
    outputs: { outcome: outcome.kind, findings: String(outcome.findings.length) },
    findings: [...outcome.findings, ...uploadNotices]
  };
});
