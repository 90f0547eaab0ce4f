import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  readBootstrap
} from "./chunk-NNWODWG6.js";
import {
  changeSetPollInterval,
  deadlineIn,
  retryRead,
  waitUntilUpdatable
} from "./chunk-UQGPQUSW.js";
import {
  causesDataLoss,
  holdsData
} from "./chunk-N5IBRZK3.js";
import {
  checkAccount,
  quotedList,
  shortSha
} from "./chunk-Q55AXYCM.js";
import {
  redactChangeSetOutcome
} from "./chunk-HFFUMBRB.js";
import {
  Unknown,
  childrenOf,
  expressionText,
  functionCallOf,
  hasUnknown,
  isSecretName,
  isSecretParameter,
  isSecretProperty,
  isValueList,
  isValueMap,
  joinText,
  lookup,
  markSecretParameter,
  markSecretProperties,
  mayReplace,
  nestedFilesOf,
  parametersOf,
  parseTemplate,
  partitionOf,
  plain,
  propertiesOf,
  propertyName,
  readEnvironment,
  redactPreview,
  redactionOf,
  referencesIn,
  referencesOf,
  resolveEnvironment,
  resolveStack,
  resourcePathOf,
  scalarOf,
  secretsIn,
  stackContextOf,
  stackNameOf,
  transformsOf,
  withRedaction,
  withoutUnchanged
} from "./chunk-A6HRDHYI.js";
import {
  canonical,
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  NESTED_STACK
} from "./chunk-FOOXNF3O.js";
import {
  Problem
} from "./chunk-RHINW7DJ.js";

// actions/lib/operations/waiting/inParallel.ts
async function inParallel(reads) {
  const results = await Promise.allSettled(reads);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  return Promise.all(reads);
}

// actions/lib/template/compare/fingerprint.ts
import { createHash } from "node:crypto";

// actions/lib/template/compare/resolvedValue.ts
function resolvedValue(stack, nestedPath, logicalId, propertyPath) {
  const resource = stackAt(stack, nestedPath)?.resources[logicalId];
  if (!resource) return null;
  return stepsOf(propertyPath).reduce(stepInto, wholeOf(resource));
}
function labelOf(resource, propertyPath) {
  const labels = [];
  let node = resource;
  let isNamed = false;
  for (const step of stepsOf(propertyPath)) {
    const inner = stepInto(node, step);
    const name = Array.isArray(node) ? nameIn(inner) : void 0;
    if (!(isNamed && VALUES.has(step))) labels.push(name ?? step);
    isNamed = name !== void 0;
    node = inner;
  }
  return labels[0] === "Properties" && labels.length > 1 ? labels.slice(1).join("/") : labels.join("/");
}
var VALUES = /* @__PURE__ */ new Set(["Value", "ValueFrom"]);
function nameIn(item) {
  if (!isMap(item)) return void 0;
  return [item.Name, item.Key, item.Sid].find((name) => typeof name === "string");
}
function stepsOf(propertyPath) {
  return propertyPath.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function stackAt(stack, nestedPath) {
  if (nestedPath === "") return stack;
  return nestedPath.split("/").reduce((inner, id) => inner?.nested[id], stack);
}
function wholeOf(resource) {
  return plain(resourceValue(resource));
}
function resourceValue(resource) {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource;
  return {
    Type: type,
    Properties: properties,
    ...deletionPolicy ? { DeletionPolicy: deletionPolicy } : {},
    ...updateReplacePolicy ? { UpdateReplacePolicy: updateReplacePolicy } : {},
    ...Object.keys(metadata).length > 0 ? { Metadata: metadata } : {},
    ...otherAttributes
  };
}
function stepInto(node, step) {
  if (Array.isArray(node)) {
    const items = node;
    return items[Number(step)] ?? null;
  }
  return isMap(node) && Object.hasOwn(node, step) ? node[step] ?? null : null;
}

// actions/lib/template/compare/fingerprint.ts
var TEMPLATE_URL = "/Properties/TemplateURL";
function fingerprintOf({ changes, tags, capabilities, serviceRole }) {
  const all = [
    ...changes.filter((change) => isInformative(change, changes)).flatMap(entriesOf),
    ...Object.entries(tags).map(([key, value]) => ({ kind: "tag", key, digest: shortDigestOf(value) })),
    ...capabilities.map((name) => ({ kind: "capability", name })),
    ...serviceRole === void 0 ? [] : [{ kind: "service-role", digest: shortDigestOf(serviceRole) }]
  ];
  const byText = new Map(all.map((entry) => [canonical(entry), entry]));
  const sorted2 = [...byText].toSorted(([a], [b]) => a < b ? -1 : 1);
  return { fingerprint: digestOf(sorted2.map(([text]) => text)), entries: sorted2.map(([, entry]) => entry) };
}
function digestOf(value) {
  return createHash("sha256").update(canonical(value)).digest("hex");
}
function shortDigestOf(value) {
  return digestOf(value).slice(0, 16);
}
function inputsDigestOf(stack, tags) {
  return digestOf({ stack: inputsOf(stack), tags });
}
function inputsOf({ parameters, conditions, resources, outputs, nested, template }) {
  return {
    parameters: plain(parameters),
    conditions,
    resources: mapped(resources, wholeOf),
    outputs: plain(outputs),
    exports: mapped(template.outputs, ({ exportName }) => exportName ?? null),
    nested: mapped(nested, inputsOf)
  };
}
function mapped(map, change) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
function isInformative(change, changes) {
  if (change.type !== NESTED_STACK || change.action !== "modify") return true;
  if (change.properties.some(({ path: path2 }) => !path2.startsWith("/Properties/"))) return true;
  const path = resourcePathOf(change);
  return changes.some(
    (other) => (other.nestedPath === path || other.nestedPath.startsWith(`${path}/`)) && (other.type !== NESTED_STACK || other.action !== "modify")
  );
}
function entriesOf(change) {
  const { nestedPath, logicalId, type, action, replacement, policyAction = "none", properties, resolved } = change;
  const id = { nestedPath, logicalId };
  const whole = resolved[""] === void 0 ? {} : { digest: shortDigestOf(resolved[""]) };
  const head = { kind: "resource", ...id, type, action, replacement, policyAction, ...whole };
  const parts = properties.filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL).map(({ path, kind, replacement: replacement2, evaluation }) => {
    const digest = shortDigestOf(resolved[path] ?? null);
    return { kind: "property", ...id, path, change: kind, replacement: replacement2, evaluation, digest };
  });
  return [head, ...parts];
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

// actions/lib/template/compare/resourcesByPath.ts
function resourcesByPath(stack) {
  return new Map(stack ? resourcesIn(stack).map((resource) => [resource.path, resource]) : []);
}
function resourcesIn(stack) {
  const prefix = stack.nestedPath && `${stack.nestedPath}/`;
  return Object.values(stack.resources).flatMap((resource) => {
    const inner = stack.nested[resource.logicalId];
    return [...inner ? resourcesIn(inner) : [], { path: `${prefix}${resource.logicalId}`, stack, resource }];
  });
}

// actions/lib/analysis/lifecycle/nestedStack.ts
function takesAllInside(change) {
  return change.type === NESTED_STACK && (change.action === "remove" || mayReplace(change));
}

// actions/lib/analysis/lifecycle/replacement.ts
function effectOf(change) {
  return [`${verbOf(change)}${takesAllInside(change) ? " with everything in it" : ""}`, ...replacementCauseOf(change)];
}
function replacementCauseOf(change) {
  if (!mayReplace(change)) return [];
  const replacing = propertiesOf(change).filter(({ replacement }) => replacement !== "never");
  const certain = replacing.filter(({ evaluation, replacement }) => evaluation === "static" && replacement === "always");
  const named = certain.length > 0 ? certain : replacing;
  if (named.length === 0) return [];
  const verb = certain.length === 0 ? "may change" : named.length > 1 ? "change" : "changes";
  return [", because ", ...enumerated(named.map(nameWithCause)), ` ${verb}`];
}
function replacingPropertyOf(change) {
  const [first] = propertiesOf(change);
  return first !== void 0 && first.replacement !== "never" ? propertyName(first) : void 0;
}
function verbOf({ action, replacement }) {
  if (action === "remove") return "is removed";
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
  Snapshot: "; a snapshot of it stays",
  ReplaceAndDelete: "; the old one is deleted for good",
  ReplaceAndRetain: "; the old one stays in the account, out of the stack",
  ReplaceAndSnapshot: "; a snapshot of the old one stays"
};
function dataLossOf(change) {
  const how = howOf(change);
  const causes = change.properties.filter(({ replacement, unchanged }) => replacement !== "never" && !unchanged);
  const names = [...new Set(causes.map(({ path }) => path.replace(/^\/Properties\//, "").replaceAll("/", ".")))];
  return {
    kind: "data-loss",
    severity: "danger",
    resource: resourcePathOf(change),
    type: change.type,
    property: replacingPropertyOf(change),
    message: [...effectOf(change), ...policyTextOf(change)],
    how,
    because: how === "replace" && names.length > 0 ? `because ${names.join(", ")} changed` : void 0
  };
}
function innerDataLoss(change, resources) {
  const how = howOf(change);
  const stack = resourcePathOf(change);
  const verb = change.replacement === "conditional" && how === "replace" ? "may be" : "is";
  return resources.filter(({ type }) => holdsData(type)).map(({ path, type }) => ({
    kind: "data-loss",
    severity: "danger",
    resource: path,
    type,
    property: void 0,
    message: [`${verb} ${how}d with its stack `, { untrusted: stack }],
    how,
    because: `because its stack '${stack}' would be ${how}d`
  }));
}
function howOf({ action }) {
  return action === "remove" ? "remove" : "replace";
}
function policyTextOf({ policyAction }) {
  if (!policyAction) return [];
  const text = lookup(POLICY_TEXTS, policyAction);
  return text ? [text] : ["; policy ", { untrusted: policyAction }];
}

// actions/lib/analysis/lifecycle/interruption.ts
var INTERRUPTING = {
  // Two versions never share a database, so the old task stops before the new one starts.
  "AWS::ECS::Service": { interruption: "new tasks", properties: ["TaskDefinition", "NetworkConfiguration"] },
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
function lifecycleRisks(changes, inside) {
  const losing = changes.filter((change) => causesDataLoss(change) || takesAllInside(change));
  const others = changes.filter((change) => !losing.includes(change));
  const rows = new Set(losing.map(resourcePathOf));
  const inner = losing.flatMap((change) => innerDataLoss(change, inside.get(resourcePathOf(change)) ?? [])).filter(({ resource }) => !rows.has(resource));
  return [
    ...losing.map(dataLossOf),
    ...inner,
    ...others.flatMap(replacementRisk),
    ...others.flatMap(removalRisk),
    ...others.flatMap(interruptionRisk)
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
  return [{ ...resourceOf(change), severity, kind, property, message: effectOf(change) }];
}
function removalRisk(change) {
  if (change.action !== "remove") return [];
  return [{ ...resourceOf(change), severity: "caution", kind: "removal", property: void 0, message: ["is removed"] }];
}
function interruptionRisk(change) {
  const interruption = interruptionOf(change);
  if (!interruption) return [];
  const severity = interruption === "new tasks" ? "notice" : "caution";
  const message = [INTERRUPTION_TEXTS[interruption]];
  return [{ ...resourceOf(change), severity, kind: "interruption", property: void 0, message }];
}
function resourceOf(change) {
  return { resource: resourcePathOf(change), type: change.type };
}

// actions/lib/analysis/policy/resourceTypes.generated.ts
var POLICY_PROPERTIES = {
  "AWS::AIOps::InvestigationGroup": "InvestigationGroupPolicy",
  "AWS::APS::ResourcePolicy": "PolicyDocument",
  "AWS::ApiGateway::DomainNameV2": "Policy",
  "AWS::ApiGateway::RestApi": "Policy",
  "AWS::Backup::BackupVault": "AccessPolicy",
  "AWS::Backup::LogicallyAirGappedBackupVault": "AccessPolicy",
  "AWS::Bedrock::KnowledgeBasePolicy": "PolicyDocument",
  "AWS::Bedrock::ResourcePolicy": "PolicyDocument",
  "AWS::BedrockAgentCore::ResourcePolicy": "Policy",
  "AWS::CloudTrail::ResourcePolicy": "ResourcePolicy",
  "AWS::CodeArtifact::Domain": "PermissionsPolicyDocument",
  "AWS::CodeArtifact::Repository": "PermissionsPolicyDocument",
  "AWS::Comprehend::DocumentClassifier": "ModelPolicy",
  "AWS::Comprehend::EntityRecognizer": "ModelPolicy",
  "AWS::DSQL::Cluster": "PolicyDocument",
  "AWS::DynamoDB::GlobalTable": "Replicas",
  "AWS::DynamoDB::Table": "ResourcePolicy StreamSpecification",
  "AWS::EC2::VerifiedAccessEndpoint": "PolicyDocument",
  "AWS::EC2::VerifiedAccessGroup": "PolicyDocument",
  "AWS::ECR::PublicRepository": "RepositoryPolicyText",
  "AWS::ECR::RegistryPolicy": "PolicyText",
  "AWS::ECR::Repository": "RepositoryPolicyText",
  "AWS::ECR::RepositoryCreationTemplate": "RepositoryPolicy",
  "AWS::EFS::FileSystem": "FileSystemPolicy",
  "AWS::Elasticsearch::Domain": "AccessPolicies",
  "AWS::EventSchemas::RegistryPolicy": "Policy",
  "AWS::Events::EventBus": "Policy",
  "AWS::Events::EventBusPolicy": "Statement",
  "AWS::EventsV2::ResourcePolicy": "PolicyDocument",
  "AWS::FSx::S3AccessPointAttachment": "S3AccessPoint",
  "AWS::IAM::Group": "Policies",
  "AWS::IAM::GroupPolicy": "PolicyDocument",
  "AWS::IAM::ManagedPolicy": "PolicyDocument",
  "AWS::IAM::Policy": "PolicyDocument",
  "AWS::IAM::Role": "AssumeRolePolicyDocument Policies",
  "AWS::IAM::RolePolicy": "PolicyDocument",
  "AWS::IAM::User": "Policies",
  "AWS::IAM::UserPolicy": "PolicyDocument",
  "AWS::IoT::Policy": "PolicyDocument",
  "AWS::KMS::Key": "KeyPolicy",
  "AWS::KMS::ReplicaKey": "KeyPolicy",
  "AWS::Kinesis::ResourcePolicy": "ResourcePolicy",
  "AWS::Lambda::ResourcePolicy": "PolicyDocument",
  "AWS::Lex::ResourcePolicy": "Policy",
  "AWS::Logs::DeliveryDestination": "DeliveryDestinationPolicy",
  "AWS::Logs::Destination": "DestinationPolicy",
  "AWS::Logs::LogGroup": "ResourcePolicyDocument",
  "AWS::Logs::ResourcePolicy": "PolicyDocument",
  "AWS::MSK::ClusterPolicy": "Policy",
  "AWS::MediaPackageV2::ChannelPolicy": "Policy",
  "AWS::MediaPackageV2::OriginEndpointPolicy": "Policy",
  "AWS::MediaStore::Container": "Policy",
  "AWS::MediaTailor::ChannelPolicy": "Policy",
  "AWS::ODB::OdbNetwork": "KmsPolicyDocument S3PolicyDocument StsPolicyDocument",
  "AWS::OSIS::Pipeline": "ResourcePolicy",
  "AWS::Oam::Sink": "Policy",
  "AWS::Omics::SequenceStore": "S3AccessPolicy",
  "AWS::OpenSearchServerless::AccessPolicy": "Policy",
  "AWS::OpenSearchServerless::SecurityPolicy": "Policy",
  "AWS::OpenSearchService::Domain": "AccessPolicies",
  "AWS::PaymentCryptography::Key": "Policy",
  "AWS::RUM::AppMonitor": "ResourcePolicy",
  "AWS::Redshift::Cluster": "NamespaceResourcePolicy",
  "AWS::RedshiftServerless::Namespace": "NamespaceResourcePolicy",
  "AWS::S3::AccessPoint": "Policy",
  "AWS::S3::BucketPolicy": "PolicyDocument",
  "AWS::S3::MultiRegionAccessPointPolicy": "Policy",
  "AWS::S3Express::AccessPoint": "Policy",
  "AWS::S3Express::BucketPolicy": "PolicyDocument",
  "AWS::S3Files::FileSystemPolicy": "Policy",
  "AWS::S3ObjectLambda::AccessPointPolicy": "PolicyDocument",
  "AWS::S3Outposts::AccessPoint": "Policy",
  "AWS::S3Outposts::BucketPolicy": "PolicyDocument",
  "AWS::S3Tables::TableBucketPolicy": "ResourcePolicy",
  "AWS::S3Tables::TablePolicy": "ResourcePolicy",
  "AWS::S3Vectors::VectorBucketPolicy": "Policy",
  "AWS::SMSVOICE::ResourcePolicy": "PolicyDocument",
  "AWS::SNS::TopicInlinePolicy": "PolicyDocument",
  "AWS::SNS::TopicPolicy": "PolicyDocument",
  "AWS::SQS::QueueInlinePolicy": "PolicyDocument",
  "AWS::SQS::QueuePolicy": "PolicyDocument",
  "AWS::SSM::ResourcePolicy": "Policy",
  "AWS::SSO::PermissionSet": "InlinePolicy",
  "AWS::SageMaker::ModelPackageGroup": "ModelPackageGroupPolicy",
  "AWS::SecretsManager::ResourcePolicy": "ResourcePolicy",
  "AWS::Serverless::Function": "AssumeRolePolicyDocument Policies",
  "AWS::Serverless::StateMachine": "Policies",
  "AWS::VpcLattice::AuthPolicy": "Policy",
  "AWS::VpcLattice::ResourcePolicy": "Policy",
  "AWS::XRay::ResourcePolicy": "PolicyDocument"
};
var SPECIFIED_TYPES = {
  ACMPCA: "Certificate CertificateAuthority CertificateAuthorityActivation Permission",
  AIOps: "InvestigationGroup",
  APS: "AnomalyDetector ResourcePolicy RuleGroupsNamespace Scraper Workspace",
  ARCRegionSwitch: "Plan",
  ARCZonalShift: "AutoshiftObserverNotificationStatus ZonalAutoshiftConfiguration",
  AWSExternalAnthropic: "Workspace",
  AccessAnalyzer: "Analyzer ArchiveRule",
  AccountAccess: "Application Entitlement",
  AgentRegistry: "Registry RegistryRecord",
  AmazonMQ: "Broker Configuration ConfigurationAssociation",
  Amplify: "App Branch Domain Webhook",
  AmplifyUIBuilder: "Component Form Theme",
  ApiGateway: "Account ApiKey Authorizer BasePathMapping BasePathMappingV2 ClientCertificate Deployment DocumentationPart DocumentationVersion DomainName DomainNameAccessAssociation DomainNameV2 GatewayResponse Method Model RequestValidator Resource RestApi Stage UsagePlan UsagePlanKey VpcLink",
  ApiGatewayV2: "Api ApiGatewayManagedOverrides ApiMapping Authorizer Deployment DomainName Integration IntegrationResponse Model PortalProduct Route RouteResponse RoutingRule Stage VpcLink",
  AppConfig: "Application ConfigurationProfile Deployment DeploymentStrategy Environment ExperimentDefinition ExperimentRun Extension ExtensionAssociation HostedConfigurationVersion",
  AppFlow: "Connector ConnectorProfile Flow",
  AppIntegrations: "Application DataIntegration EventIntegration",
  AppMesh: "GatewayRoute Mesh Route VirtualGateway VirtualNode VirtualRouter VirtualService",
  AppRunner: "AutoScalingConfiguration ObservabilityConfiguration Service VpcConnector VpcIngressConnection",
  AppStream: "AppBlock AppBlockBuilder Application ApplicationEntitlementAssociation ApplicationFleetAssociation DirectoryConfig Entitlement Fleet ImageBuilder Stack StackFleetAssociation StackUserAssociation User",
  AppSync: "Api ApiCache ApiKey ChannelNamespace DataSource DomainName DomainNameApiAssociation FunctionConfiguration GraphQLApi GraphQLSchema Resolver SourceApiAssociation Type",
  AppTest: "TestCase",
  ApplicationAutoScaling: "ScalableTarget ScalingPolicy",
  ApplicationInsights: "Application",
  ApplicationSignals: "Discovery GroupingConfiguration ServiceLevelObjective",
  Athena: "CapacityReservation DataCatalog NamedQuery PreparedStatement WorkGroup",
  AuditManager: "Assessment AssessmentFramework",
  AutoScaling: "AutoScalingGroup LaunchConfiguration LifecycleHook ScalingPolicy ScheduledAction WarmPool",
  AutoScalingPlans: "ScalingPlan",
  B2BI: "Capability Partnership Profile Transformer",
  BCM: "Dashboard ScheduledReport",
  BCMDataExports: "Export",
  Backup: "BackupPlan BackupSelection BackupVault Framework LegalHold LogicallyAirGappedBackupVault ReportPlan RestoreTestingPlan RestoreTestingSelection TieringConfiguration",
  BackupGateway: "Hypervisor",
  Batch: "ComputeEnvironment ConsumableResource JobDefinition JobQueue QuotaShare SchedulingPolicy ServiceEnvironment",
  BcmPricingCalculator: "BillScenario WorkloadEstimate",
  Bedrock: "Agent AgentAlias ApplicationInferenceProfile AutomatedReasoningPolicy AutomatedReasoningPolicyVersion Blueprint DataAutomationLibrary DataAutomationProject DataSource EnforcedGuardrailConfiguration Flow FlowAlias FlowVersion Guardrail GuardrailVersion IntelligentPromptRouter KnowledgeBase KnowledgeBasePolicy Prompt PromptVersion ResourcePolicy Session",
  BedrockAgentCore: "ApiKeyCredentialProvider BrowserCustom BrowserProfile CapacityProvider CodeInterpreterCustom ConfigurationBundle Dataset Evaluator Gateway GatewayRateLimit GatewayRule GatewayTarget Harness HarnessEndpoint Memory OAuth2CredentialProvider OnlineEvaluationConfig PaymentConnector PaymentCredentialProvider PaymentManager Policy PolicyEngine ResourcePolicy Runtime RuntimeEndpoint WorkloadIdentity",
  BedrockMantle: "Project",
  Billing: "BillingView",
  BillingConductor: "BillingGroup CustomLineItem PricingPlan PricingRule",
  Braket: "SpendingLimit",
  Budgets: "Budget BudgetsAction",
  CDK: "Metadata",
  CE: "AnomalyMonitor AnomalySubscription CostCategory",
  CUR: "ReportDefinition",
  Cases: "Case CaseRule Domain Field Layout RelatedItem Template",
  Cassandra: "Keyspace Table Type",
  CertificateManager: "Account AcmeDomainValidation AcmeEndpoint AcmeExternalAccountBinding Certificate",
  Chatbot: "CustomAction MicrosoftTeamsChannelConfiguration SlackChannelConfiguration",
  Chime: "AppInstance AppInstanceBot AppInstanceUser Channel ChannelFlow MediaInsightsPipelineConfiguration MediaPipelineKinesisVideoStreamPool SipMediaApplication VoiceConnector",
  CleanRooms: "AnalysisTemplate Collaboration ConfiguredTable ConfiguredTableAssociation IdMappingTable IdNamespaceAssociation IntermediateTable Membership PrivacyBudgetTemplate",
  CleanRoomsML: "ConfiguredModelAlgorithm ConfiguredModelAlgorithmAssociation TrainingDataset",
  Cloud9: "EnvironmentEC2",
  CloudFormation: "ChangeSet GeneratedTemplate GuardHook HookDefaultVersion HookTypeConfig HookVersion LambdaHook ModuleDefaultVersion ModuleVersion PublicTypeVersion Publisher ResourceDefaultVersion ResourceVersion Stack StackSet TypeActivation WaitCondition WaitConditionHandle",
  CloudFront: "AnycastIpList CachePolicy CloudFrontOriginAccessIdentity ConnectionFunction ConnectionGroup ContinuousDeploymentPolicy Distribution DistributionTenant FieldLevelEncryptionProfile Function KeyGroup KeyValueStore MonitoringSubscription OriginAccessControl OriginRequestPolicy PublicKey RealtimeLogConfig ResponseHeadersPolicy StreamingDistribution TrustStore VpcOrigin",
  CloudHSM: "Cluster",
  CloudTrail: "Channel Dashboard EventDataStore ResourcePolicy Trail",
  CloudWatch: "Alarm AlarmMuteRule AnomalyDetector CompositeAlarm Dashboard InsightRule LogAlarm MetricStream OTelEnrichment",
  CodeArtifact: "Domain PackageGroup Repository",
  CodeBuild: "Fleet Project ReportGroup SourceCredential",
  CodeCommit: "Repository",
  CodeConnections: "Connection Host",
  CodeDeploy: "Application DeploymentConfig DeploymentGroup",
  CodeGuruProfiler: "ProfilingGroup",
  CodeGuruReviewer: "RepositoryAssociation",
  CodePipeline: "CustomActionType Pipeline Webhook",
  CodeStar: "GitHubRepository",
  CodeStarConnections: "Connection RepositoryLink SyncConfiguration",
  CodeStarNotifications: "NotificationRule",
  Cognito: "IdentityPool IdentityPoolPrincipalTag IdentityPoolRoleAttachment LogDeliveryConfiguration ManagedLoginBranding Terms UserPool UserPoolClient UserPoolDomain UserPoolGroup UserPoolIdentityProvider UserPoolRegionalConfigurationAttachment UserPoolReplica UserPoolResourceServer UserPoolRiskConfigurationAttachment UserPoolUICustomizationAttachment UserPoolUser UserPoolUserToGroupAttachment",
  Comprehend: "DocumentClassifier DocumentClassifierEndpoint EntityRecognizer Flywheel",
  ComputeOptimizer: "AutomationRule",
  Config: "AggregationAuthorization ConfigRule ConfigurationAggregator ConfigurationRecorder ConformancePack Connector DeliveryChannel OrganizationConfigRule OrganizationConformancePack RemediationConfiguration StoredQuery",
  Connect: "AgentStatus ApprovedOrigin ContactFlow ContactFlowModule ContactFlowModuleAlias ContactFlowModuleVersion ContactFlowVersion DataLakeAssociation DataTable DataTableAttribute DataTableRecord EmailAddress EvaluationForm HoursOfOperation Instance InstanceStorageConfig IntegrationAssociation Metric Notification PhoneNumber PredefinedAttribute Prompt Queue QuickConnect RoutingProfile Rule SecurityKey SecurityProfile TaskTemplate TestCase TrafficDistributionGroup User UserHierarchyGroup UserHierarchyStructure View ViewVersion Vocabulary Workspace",
  ConnectCampaigns: "Campaign",
  ConnectCampaignsV2: "Campaign",
  ControlTower: "EnabledBaseline EnabledControl LandingZone",
  CustomerProfiles: "CalculatedAttributeDefinition Domain DomainObjectType EventStream EventTrigger Integration ObjectType Recommender RecommenderSchema SegmentDefinition",
  DAX: "Cluster ParameterGroup SubnetGroup",
  DLM: "LifecyclePolicy",
  DMS: "Certificate DataMigration DataProvider Endpoint EventSubscription InstanceProfile MigrationProject ReplicationConfig ReplicationInstance ReplicationSubnetGroup ReplicationTask",
  DRS: "LaunchConfigurationTemplate ReplicationConfigurationTemplate SourceNetwork",
  DSQL: "Cluster",
  DataBrew: "Dataset Job Project Recipe Ruleset Schedule",
  DataExchange: "DataSet EventAction",
  DataPipeline: "Pipeline",
  DataSync: "Agent LocationAzureBlob LocationEFS LocationFSxLustre LocationFSxONTAP LocationFSxOpenZFS LocationFSxWindows LocationHDFS LocationNFS LocationObjectStorage LocationS3 LocationSMB Task",
  DataZone: "Connection DataSource Domain DomainUnit Environment EnvironmentActions EnvironmentBlueprintConfiguration EnvironmentProfile FormType GroupProfile Owner PolicyGrant Project ProjectMembership ProjectProfile SubscriptionTarget UserProfile",
  Deadline: "Budget Farm Fleet LicenseEndpoint Limit MeteredProduct Monitor Queue QueueEnvironment QueueFleetAssociation QueueLimitAssociation StorageProfile Worker",
  Detective: "Graph MemberInvitation OrganizationAdmin",
  DevOpsAgent: "AgentSpace Asset Association PrivateConnection Service Trigger",
  DevOpsGuru: "LogAnomalyDetectionIntegration NotificationChannel ResourceCollection",
  DeviceFarm: "DevicePool InstanceProfile NetworkProfile Project TestGridProject Upload VPCEConfiguration",
  DirectConnect: "Connection DirectConnectGateway DirectConnectGatewayAssociation Lag PrivateVirtualInterface PublicVirtualInterface TransitVirtualInterface",
  DirectoryService: "MicrosoftAD SimpleAD",
  DocDB: "DBCluster DBClusterParameterGroup DBInstance DBSubnetGroup EventSubscription GlobalCluster",
  DocDBElastic: "Cluster ClusterSnapshot",
  DynamoDB: "GlobalTable Table",
  EC2: "ApplicationStatusCheck CapacityManagerDataExport CapacityReservation CapacityReservationFleet CarrierGateway ClientVpnAuthorizationRule ClientVpnEndpoint ClientVpnRoute ClientVpnTargetNetworkAssociation CustomerGateway DHCPOptions EC2Fleet EIP EIPAssociation EgressOnlyInternetGateway EnclaveCertificateIamRoleAssociation FlowLog FpgaImage GatewayRouteTableAssociation Host IPAM IPAMAllocation IPAMPool IPAMPoolCidr IPAMPrefixListResolver IPAMPrefixListResolverTarget IPAMResourceDiscovery IPAMResourceDiscoveryAssociation IPAMScope IPv4Pool Instance InstanceConnectEndpoint InstanceEventWindow InternetGateway IpPoolRouteTableAssociation IpamExternalResourceVerificationToken KeyPair LaunchTemplate LocalGatewayRoute LocalGatewayRouteTable LocalGatewayRouteTableVPCAssociation LocalGatewayRouteTableVirtualInterfaceGroupAssociation LocalGatewayVirtualInterface LocalGatewayVirtualInterfaceGroup NatGateway NetworkAcl NetworkAclEntry NetworkInsightsAccessScope NetworkInsightsAccessScopeAnalysis NetworkInsightsAnalysis NetworkInsightsPath NetworkInterface NetworkInterfaceAttachment NetworkInterfacePermission NetworkPerformanceMetricSubscription PlacementGroup PrefixList Route RouteServer RouteServerAssociation RouteServerEndpoint RouteServerPeer RouteServerPropagation RouteTable SecurityGroup SecurityGroupEgress SecurityGroupIngress SecurityGroupVpcAssociation SnapshotBlockPublicAccess SpotFleet SqlHaStandbyDetectedInstance Subnet SubnetCidrBlock SubnetCidrReservation SubnetNetworkAclAssociation SubnetRouteTableAssociation TrafficMirrorFilter TrafficMirrorFilterRule TrafficMirrorSession TrafficMirrorTarget TransitGateway TransitGatewayAttachment TransitGatewayConnect TransitGatewayConnectPeer TransitGatewayMeteringPolicy TransitGatewayMeteringPolicyEntry TransitGatewayMulticastDomain TransitGatewayMulticastDomainAssociation TransitGatewayMulticastGroupMember TransitGatewayMulticastGroupSource TransitGatewayPeeringAttachment TransitGatewayPolicyTable TransitGatewayPolicyTableAssociation TransitGatewayPolicyTableEntry TransitGatewayRoute TransitGatewayRouteTable TransitGatewayRouteTableAssociation TransitGatewayRouteTablePropagation TransitGatewayVpcAttachment VPC VPCBlockPublicAccessExclusion VPCBlockPublicAccessOptions VPCCidrBlock VPCDHCPOptionsAssociation VPCEncryptionControl VPCEndpoint VPCEndpointConnectionNotification VPCEndpointService VPCEndpointServicePermissions VPCGatewayAttachment VPCPeeringConnection VPNConcentrator VPNConnection VPNConnectionRoute VPNGateway VPNGatewayRoutePropagation VerifiedAccessEndpoint VerifiedAccessGroup VerifiedAccessInstance VerifiedAccessTrustProvider Volume VolumeAttachment",
  ECR: "PublicRepository PullThroughCacheRule PullTimeUpdateExclusion RegistryPolicy RegistryScanningConfiguration ReplicationConfiguration Repository RepositoryCreationTemplate SigningConfiguration",
  ECS: "CapacityProvider Cluster ClusterCapacityProviderAssociations Daemon DaemonTaskDefinition ExpressGatewayService PrimaryTaskSet Service TaskDefinition TaskSet",
  EFS: "AccessPoint FileSystem MountTarget",
  EKS: "AccessEntry Addon Capability CertificateAuthority Cluster FargateProfile IdentityProviderConfig Nodegroup PodIdentityAssociation",
  EMR: "Cluster InstanceFleetConfig InstanceGroupConfig SecurityConfiguration Step Studio StudioSessionMapping WALWorkspace",
  EMRContainers: "Endpoint JobTemplate SecurityConfiguration VirtualCluster",
  EMRServerless: "Application",
  EVS: "Environment",
  ElastiCache: "CacheCluster GlobalReplicationGroup ParameterGroup ReplicationGroup SecurityGroup SecurityGroupIngress ServerlessCache ServerlessCacheSnapshot SubnetGroup User UserGroup",
  ElasticBeanstalk: "Application ApplicationVersion ConfigurationTemplate Environment",
  ElasticLoadBalancing: "LoadBalancer",
  ElasticLoadBalancingV2: "Listener ListenerCertificate ListenerRule LoadBalancer TargetGroup TrustStore TrustStoreRevocation",
  Elasticsearch: "Domain",
  ElementalInference: "Dictionary Feed",
  EntityResolution: "IdMappingWorkflow IdNamespace MatchingWorkflow PolicyStatement SchemaMapping",
  EventSchemas: "Discoverer Registry RegistryPolicy Schema",
  Events: "ApiDestination Archive Connection Endpoint EventBus EventBusPolicy Rule",
  EventsV2: "EventBus EventSource ResourcePolicy Subscriber",
  Evidently: "Experiment Feature Launch Project Segment",
  FIS: "ExperimentTemplate TargetAccountConfiguration",
  FMS: "ApplicationsList NotificationChannel Policy ProtocolsList ResourceSet",
  FSx: "Backup DataRepositoryAssociation FileCache FileSystem S3AccessPointAttachment Snapshot StorageVirtualMachine Volume",
  FinSpace: "Environment",
  Forecast: "Dataset DatasetGroup",
  FraudDetector: "Detector EntityType EventType Label List Outcome Variable",
  GameLift: "Alias Build ContainerFleet ContainerGroupDefinition Fleet GameServerGroup GameSessionQueue Location MatchmakingConfiguration MatchmakingRuleSet Script",
  GameLiftStreams: "Application StreamGroup",
  GlobalAccelerator: "Accelerator CrossAccountAttachment EndpointGroup Listener",
  Glue: "Blueprint Catalog Classifier Connection ConnectionType Crawler CustomEntityType DataCatalogEncryptionSettings DataQualityRuleset Database DevEndpoint IdentityCenterConfiguration Integration IntegrationResourceProperty Job MLTransform Partition Registry Schema SchemaVersion SchemaVersionMetadata SecurityConfiguration Session Table TableOptimizer Trigger UsageProfile UserDefinedFunction Workflow",
  Grafana: "Workspace",
  Greengrass: "ConnectorDefinition ConnectorDefinitionVersion CoreDefinition CoreDefinitionVersion DeviceDefinition DeviceDefinitionVersion FunctionDefinition FunctionDefinitionVersion Group GroupVersion LoggerDefinition LoggerDefinitionVersion ResourceDefinition ResourceDefinitionVersion SubscriptionDefinition SubscriptionDefinitionVersion",
  GreengrassV2: "ComponentVersion Deployment",
  GroundStation: "Config DataflowEndpointGroup DataflowEndpointGroupV2 MissionProfile",
  GuardDuty: "CustomDetectionRuleAssociation Detector Filter IPSet MalwareProtectionPlan Master Member PublishingDestination ThreatEntitySet ThreatIntelSet TrustedEntitySet",
  HealthAgent: "Domain",
  HealthImaging: "Datastore",
  HealthLake: "DataTransformationProfile FHIRDatastore",
  IAM: "AccessKey Group GroupPolicy InstanceProfile ManagedPolicy OIDCProvider Policy Role RolePolicy SAMLProvider ServerCertificate ServiceLinkedRole User UserPolicy UserToGroupAddition VirtualMFADevice",
  IVS: "Channel EncoderConfiguration IngestConfiguration PlaybackKeyPair PlaybackRestrictionPolicy PublicKey RecordingConfiguration Stage StorageConfiguration StreamKey",
  IVSChat: "LoggingConfiguration Room",
  IdentityStore: "Group GroupMembership User",
  ImageBuilder: "Component ContainerRecipe DistributionConfiguration Image ImagePipeline ImageRecipe InfrastructureConfiguration LifecyclePolicy Workflow",
  Inspector: "AssessmentTarget AssessmentTemplate ResourceGroup",
  InspectorV2: "CisScanConfiguration CodeSecurityIntegration CodeSecurityScanConfiguration Connector Filter",
  Interconnect: "Connection",
  InternetMonitor: "Monitor",
  Invoicing: "InvoiceUnit ProcurementPortalPreference",
  IoT: "AccountAuditConfiguration Authorizer BillingGroup CACertificate Certificate CertificateProvider Command CustomMetric Dimension DomainConfiguration EncryptionConfiguration FleetMetric Job JobTemplate Logging MitigationAction Policy PolicyPrincipalAttachment ProvisioningTemplate ResourceSpecificLogging RoleAlias ScheduledAudit SecurityProfile SoftwarePackage SoftwarePackageVersion Stream Thing ThingGroup ThingPrincipalAttachment ThingType TopicRule TopicRuleDestination",
  IoTAnalytics: "Channel Dataset Datastore Pipeline",
  IoTCoreDeviceAdvisor: "SuiteDefinition",
  IoTEvents: "AlarmModel DetectorModel Input",
  IoTFleetHub: "Application",
  IoTFleetWise: "Campaign DecoderManifest Fleet ModelManifest SignalCatalog StateTemplate Vehicle",
  IoTSecureTunneling: "Tunnel",
  IoTSiteWise: "AccessPolicy Application Asset AssetModel ComputationModel Dashboard Dataset Gateway Pipeline Portal Project Task Workspace",
  IoTThingsGraph: "FlowTemplate",
  IoTTwinMaker: "ComponentType Entity Scene SyncJob Workspace",
  IoTWireless: "Destination DeviceProfile FuotaTask MulticastGroup NetworkAnalyzerConfiguration PartnerAccount ServiceProfile TaskDefinition WirelessDevice WirelessDeviceImportTask WirelessGateway",
  KMS: "Alias Key ReplicaKey",
  KafkaConnect: "Connector CustomPlugin WorkerConfiguration",
  Kendra: "DataSource Faq FeaturedResultsSet Index QuerySuggestionsBlockList Thesaurus",
  KendraRanking: "ExecutionPlan",
  Kinesis: "Channel ResourcePolicy Stream StreamConsumer",
  KinesisAnalytics: "Application ApplicationOutput ApplicationReferenceDataSource",
  KinesisAnalyticsV2: "Application ApplicationCloudWatchLoggingOption ApplicationOutput ApplicationReferenceDataSource",
  KinesisFirehose: "DeliveryStream",
  KinesisVideo: "SignalingChannel Stream",
  LakeFormation: "DataCellsFilter DataLakeSettings Permissions PrincipalPermissions Resource Tag TagAssociation",
  Lambda: "Alias CapacityProvider CodeSigningConfig EventInvokeConfig EventSourceMapping Function LayerVersion LayerVersionPermission MicrovmImage NetworkConnector Permission ResourcePolicy Url Version",
  LaunchWizard: "Deployment",
  Lex: "Bot BotAlias BotVersion ResourcePolicy",
  LicenseManager: "Grant License LicenseAssetGroup LicenseAssetRuleSet",
  Lightsail: "Alarm Bucket Certificate ContactMethod Container Database DatabaseSnapshot Disk DiskSnapshot Distribution Domain Instance InstanceSnapshot KeyPair LoadBalancer LoadBalancerTlsCertificate StaticIp",
  Location: "APIKey GeofenceCollection Map PlaceIndex RouteCalculator Tracker TrackerConsumer",
  Logs: "AccountPolicy Delivery DeliveryDestination DeliverySource Destination Integration LogAnomalyDetector LogGroup LogStream MetricFilter QueryDefinition ResourcePolicy ScheduledQuery StorageTierPolicy SubscriptionFilter Transformer",
  LookoutEquipment: "InferenceScheduler",
  LookoutMetrics: "Alert AnomalyDetector",
  LookoutVision: "Project",
  M2: "Application Deployment Environment",
  MGN: "Connector LaunchConfigurationTemplate NetworkMigrationDefinition",
  MPA: "ApprovalTeam IdentitySource",
  MSK: "BatchScramSecret Channel Cluster ClusterPolicy Configuration Replicator ServerlessCluster Topic VpcConnection",
  MWAA: "Environment",
  MWAAServerless: "Workflow",
  Macie: "AllowList CustomDataIdentifier FindingsFilter Member Session",
  ManagedBlockchain: "Accessor Member Node",
  MediaConnect: "Bridge BridgeOutput BridgeSource Flow FlowEntitlement FlowMediaStream FlowOutput FlowSource FlowVpcInterface Gateway RouterInput RouterNetworkInterface RouterOutput",
  MediaConvert: "JobTemplate Preset Queue",
  MediaLive: "Channel ChannelPlacementGroup CloudWatchAlarmTemplate CloudWatchAlarmTemplateGroup Cluster EventBridgeRuleTemplate EventBridgeRuleTemplateGroup Input InputSecurityGroup Multiplex Multiplexprogram Network Node SdiSource SignalMap",
  MediaPackage: "Asset Channel OriginEndpoint PackagingConfiguration PackagingGroup",
  MediaPackageV2: "Channel ChannelGroup ChannelPolicy OriginEndpoint OriginEndpointPolicy",
  MediaStore: "Container",
  MediaTailor: "Channel ChannelPolicy Function LiveSource PlaybackConfiguration PrefetchSchedule SourceLocation VodSource",
  MemoryDB: "ACL Cluster MultiRegionCluster ParameterGroup Snapshot SubnetGroup User",
  Neptune: "DBCluster DBClusterParameterGroup DBInstance DBParameterGroup DBSubnetGroup EventSubscription GlobalCluster",
  NeptuneGraph: "Graph GraphSnapshot PrivateGraphEndpoint",
  NetworkFirewall: "ContainerAssociation Firewall FirewallPolicy LoggingConfiguration RuleGroup TLSInspectionConfiguration VpcEndpointAssociation",
  NetworkFlowMonitor: "Monitor Scope",
  NetworkManager: "ConnectAttachment ConnectPeer Connection CoreNetwork CoreNetworkPrefixListAssociation CustomerGatewayAssociation Device DirectConnectGatewayAttachment GlobalNetwork Link LinkAssociation Site SiteToSiteVpnAttachment TransitGatewayPeering TransitGatewayRegistration TransitGatewayRouteTableAttachment VpcAttachment",
  NetworkMonitor: "Monitor",
  NimbleStudio: "LaunchProfile StreamingImage Studio StudioComponent",
  Notifications: "ChannelAssociation EventRule ManagedNotificationAccountContactAssociation ManagedNotificationAdditionalChannelAssociation NotificationConfiguration NotificationHub OrganizationalUnitAssociation",
  NotificationsContacts: "EmailContact",
  NovaAct: "WorkflowDefinition",
  ODB: "CloudAutonomousVmCluster CloudExadataInfrastructure CloudVmCluster OdbNetwork OdbPeeringConnection",
  OSIS: "Pipeline",
  Oam: "Link Sink",
  ObservabilityAdmin: "OrganizationCentralizationRule OrganizationTelemetryRule S3TableIntegration TelemetryEnrichment TelemetryPipelines TelemetryRule",
  Omics: "AnnotationStore Configuration ReferenceStore RunCache RunGroup SequenceStore VariantStore Workflow WorkflowVersion",
  OpenSearch: "DataSource",
  OpenSearchServerless: "AccessPolicy Collection CollectionGroup CollectionIndex Index LifecyclePolicy SecurityConfig SecurityPolicy VpcEndpoint",
  OpenSearchService: "Application Domain",
  OpsWorks: "App ElasticLoadBalancerAttachment Instance Layer Stack UserProfile Volume",
  OpsWorksCM: "Server",
  Organizations: "Account Organization OrganizationalUnit Policy ResourcePolicy",
  Outposts: "Outpost Site",
  PCAConnectorAD: "Connector DirectoryRegistration ServicePrincipalName Template TemplateGroupAccessControlEntry",
  PCAConnectorSCEP: "Challenge Connector",
  PCS: "Cluster ComputeNodeGroup Queue",
  PI: "PerfReports",
  Panorama: "ApplicationInstance Package PackageVersion",
  PaymentCryptography: "Alias Key",
  Personalize: "Dataset DatasetGroup EventTracker Filter MetricAttribution Schema Solution",
  Pinpoint: "ADMChannel APNSChannel APNSSandboxChannel APNSVoipChannel APNSVoipSandboxChannel App ApplicationSettings BaiduChannel Campaign EmailChannel EmailTemplate EventStream GCMChannel InAppTemplate PushTemplate SMSChannel Segment SmsTemplate VoiceChannel",
  PinpointEmail: "ConfigurationSet ConfigurationSetEventDestination DedicatedIpPool Identity",
  Pipes: "Pipe",
  PricingPlanManager: "Subscription",
  Proton: "EnvironmentAccountConnection EnvironmentTemplate ServiceTemplate",
  QBusiness: "Application DataAccessor DataSource Index Permission Plugin Retriever WebExperience",
  QLDB: "Ledger Stream",
  QuickSight: "ActionConnector Agent Analysis ApprovalPolicy CustomPermissions Customization DLPSetting Dashboard DataSet DataSource Flow Folder KnowledgeBase LimitsProfile OAuthClientApplication RefreshSchedule Space Template Theme Topic TopicV2 VPCConnection",
  RAM: "Permission ResourceShare",
  RDS: "ClusterSnapshot CustomDBEngineVersion DBCluster DBClusterParameterGroup DBInstance DBParameterGroup DBProxy DBProxyEndpoint DBProxyTargetGroup DBSecurityGroup DBSecurityGroupIngress DBShardGroup DBSnapshot DBSubnetGroup EventSubscription GlobalCluster Integration OptionGroup",
  RTBFabric: "InboundExternalLink Link LinkRoutingRule OutboundExternalLink RequesterGateway ResponderGateway",
  RUM: "AppMonitor",
  Rbin: "Rule",
  Redshift: "Cluster ClusterParameterGroup ClusterSecurityGroup ClusterSecurityGroupIngress ClusterSubnetGroup EndpointAccess EndpointAuthorization EventSubscription Integration QEV2IdcApplication ScheduledAction Snapshot SnapshotCopyGrant SnapshotSchedule UsageLimit",
  RedshiftServerless: "Namespace Snapshot Workgroup",
  RefactorSpaces: "Application Environment Route Service",
  Rekognition: "Collection Dataset Project StreamProcessor",
  ResilienceHub: "App ResiliencyPolicy",
  ResilienceHubV2: "Policy Service ServiceFunction System UserJourney",
  ResourceExplorer2: "DefaultViewAssociation Index View",
  ResourceGroups: "Group TagSyncTask",
  RoboMaker: "Fleet Robot RobotApplication RobotApplicationVersion SimulationApplication SimulationApplicationVersion",
  RolesAnywhere: "CRL Profile TrustAnchor",
  Route53: "CidrCollection DNSSEC DelegationSet HealthCheck HostedZone KeySigningKey QueryLoggingConfig RecordSet RecordSetGroup TrafficPolicy TrafficPolicyInstance",
  Route53GlobalResolver: "AccessSource AccessToken DnsView FirewallDomainList FirewallRule GlobalResolver HostedZoneAssociation",
  Route53Profiles: "Profile ProfileAssociation ProfileResourceAssociation",
  Route53RecoveryControl: "Cluster ControlPanel RoutingControl SafetyRule",
  Route53RecoveryReadiness: "Cell ReadinessCheck RecoveryGroup ResourceSet",
  Route53Resolver: "FirewallDomainList FirewallRuleGroup FirewallRuleGroupAssociation OutpostResolver ResolverConfig ResolverDNSSECConfig ResolverEndpoint ResolverQueryLoggingConfig ResolverQueryLoggingConfigAssociation ResolverRule ResolverRuleAssociation",
  S3: "AccessGrant AccessGrantsInstance AccessGrantsLocation AccessPoint Bucket BucketPolicy MultiRegionAccessPoint MultiRegionAccessPointPolicy StorageLens StorageLensGroup",
  S3Express: "AccessPoint BucketPolicy DirectoryBucket",
  S3Files: "AccessPoint FileSystem FileSystemPolicy MountTarget",
  S3ObjectLambda: "AccessPoint AccessPointPolicy",
  S3Outposts: "AccessPoint Bucket BucketPolicy Endpoint",
  S3Tables: "Namespace Table TableBucket TableBucketPolicy TablePolicy",
  S3Vectors: "Index VectorBucket VectorBucketPolicy",
  SCN: "DataIntegrationFlow Dataset Namespace",
  SDB: "Domain",
  SES: "ConfigurationSet ConfigurationSetEventDestination ContactList CustomVerificationEmailTemplate DedicatedIpPool EmailIdentity EmailIdentityCertificate MailManagerAddonInstance MailManagerAddonSubscription MailManagerAddressList MailManagerArchive MailManagerIngressPoint MailManagerRelay MailManagerRuleSet MailManagerTrafficPolicy MultiRegionEndpoint ReceiptFilter ReceiptRule ReceiptRuleSet Template Tenant VdmAttributes",
  SMSVOICE: "ConfigurationSet OptOutList PhoneNumber Pool ProtectConfiguration Registration RegistrationAttachment ResourcePolicy SenderId VerifiedDestinationNumber",
  SNS: "Subscription Topic TopicInlinePolicy TopicPolicy",
  SQS: "Queue QueueInlinePolicy QueuePolicy",
  SSM: "Association CloudConnector Document MaintenanceWindow MaintenanceWindowTarget MaintenanceWindowTask OpsItem Parameter PatchBaseline ResourceDataSync ResourcePolicy ServiceSetting",
  SSMContacts: "Contact ContactChannel Plan Rotation",
  SSMGuiConnect: "Preferences",
  SSMIncidents: "ReplicationSet ResponsePlan",
  SSMQuickSetup: "ConfigurationManager LifecycleAutomation",
  SSO: "Application ApplicationAssignment Assignment Instance InstanceAccessControlAttributeConfiguration PermissionSet",
  SageMaker: "AIWorkloadConfig Action Algorithm App AppImageConfig Artifact Cluster ClusterSchedulerConfig CodeRepository Context DataQualityJobDefinition Device DeviceFleet Domain Endpoint EndpointConfig Experiment ExperimentTrialComponent FeatureGroup Hub HumanTaskUi Image ImageVersion InferenceComponent InferenceExperiment MlflowApp MlflowTrackingServer Model ModelBiasJobDefinition ModelCard ModelExplainabilityJobDefinition ModelPackage ModelPackageGroup ModelQualityJobDefinition MonitoringSchedule NotebookInstance NotebookInstanceLifecycleConfig PartnerApp Pipeline ProcessingJob Project Space StudioLifecycleConfig TrialComponent UserProfile Workforce Workteam",
  Scheduler: "Schedule ScheduleGroup",
  SecretsManager: "ResourcePolicy RotationSchedule Secret SecretTargetAttachment",
  SecurityAgent: "AgentSpace Application Artifact Pentest SecurityRequirementPack TargetDomain",
  SecurityHub: "AggregatorV2 AutomationRule AutomationRuleV2 ConfigurationPolicy Connector ConnectorV2 DelegatedAdmin FindingAggregator Hub HubV2 Insight OrganizationConfiguration PolicyAssociation ProductSubscription SecurityControl Standard",
  SecurityLake: "AwsLogSource DataLake Subscriber SubscriberNotification",
  ServerlessRepo: "Application",
  ServiceCatalog: "AcceptedPortfolioShare CloudFormationProduct CloudFormationProvisionedProduct LaunchNotificationConstraint LaunchRoleConstraint LaunchTemplateConstraint Portfolio PortfolioPrincipalAssociation PortfolioProductAssociation PortfolioShare ResourceUpdateConstraint ServiceAction ServiceActionAssociation StackSetConstraint TagOption TagOptionAssociation",
  ServiceCatalogAppRegistry: "Application AttributeGroup AttributeGroupAssociation ResourceAssociation",
  ServiceDiscovery: "HttpNamespace Instance PrivateDnsNamespace PublicDnsNamespace Service",
  Shield: "DRTAccess ProactiveEngagement Protection ProtectionGroup",
  Signer: "ProfilePermission SigningProfile",
  SimSpaceWeaver: "Simulation",
  StepFunctions: "Activity StateMachine StateMachineAlias StateMachineVersion",
  StorageGateway: "Tape TapePool Volume",
  SupportApp: "AccountAlias SlackChannelConfiguration SlackWorkspaceConfiguration",
  SupportAuthZ: "SupportPermit",
  Synthetics: "Canary Group",
  SystemsManagerSAP: "Application",
  Textract: "Adapter",
  Timestream: "Database InfluxDBCluster InfluxDBInstance ScheduledQuery Table",
  Transcribe: "CallAnalyticsCategory MedicalVocabulary Vocabulary VocabularyFilter",
  Transfer: "Agreement Certificate Connector HostKey Profile Server User WebApp Workflow",
  Translate: "ParallelData",
  UXC: "AccountCustomization",
  VerifiedPermissions: "IdentitySource Policy PolicyStore PolicyStoreAlias PolicyTemplate",
  VoiceID: "Domain",
  VpcLattice: "AccessLogSubscription AuthPolicy DomainVerification Listener ResourceConfiguration ResourceGateway ResourcePolicy Rule Service ServiceNetwork ServiceNetworkResourceAssociation ServiceNetworkServiceAssociation ServiceNetworkVpcAssociation TargetGroup",
  WAF: "ByteMatchSet IPSet Rule SizeConstraintSet SqlInjectionMatchSet WebACL XssMatchSet",
  WAFRegional: "ByteMatchSet GeoMatchSet IPSet RateBasedRule RegexPatternSet Rule SizeConstraintSet SqlInjectionMatchSet WebACL WebACLAssociation XssMatchSet",
  WAFv2: "IPSet LoggingConfiguration RegexPatternSet RuleGroup WebACL WebACLAssociation",
  WellArchitected: "AgentContext AgentGoal AgentProfile Lens Profile ReviewTemplate Workload",
  Wickr: "Network",
  Wisdom: "AIAgent AIAgentVersion AIGuardrail AIGuardrailVersion AIPrompt AIPromptVersion Assistant AssistantAssociation KnowledgeBase MessageTemplate MessageTemplateVersion QuickResponse",
  WorkSpaces: "ConnectionAlias Workspace WorkspaceIpGroup WorkspacesPool",
  WorkSpacesThinClient: "Environment",
  WorkSpacesWeb: "BrowserSettings DataProtectionSettings IdentityProvider IpAccessSettings NetworkSettings Portal SessionLogger TrustStore UserAccessLoggingSettings UserSettings",
  WorkspacesInstances: "Volume VolumeAssociation WorkspaceInstance",
  XRay: "Group ResourcePolicy SamplingRule TransactionSearchConfig"
};

// actions/lib/analysis/policy/policyProperties.ts
var ANY_POLICY = ["AssumeRolePolicyDocument", "Policies", "Policy", "PolicyDocument", "ResourcePolicy"];
function policyPropertiesOf(type) {
  const names = lookup(POLICY_PROPERTIES, type);
  if (names !== void 0) return names.split(" ");
  return isSpecifiedType(type) ? [] : ANY_POLICY;
}
function isSpecifiedType(type) {
  const [provider, service = "", name = ""] = type.split("::");
  return provider === "AWS" && (lookup(SPECIFIED_TYPES, service)?.split(" ").includes(name) ?? false);
}

// actions/lib/analysis/resourceState.ts
var UNLISTED_OLD_VALUE = new Unknown({ kind: "unlisted", state: "before" });
var UNLISTED_NEW_VALUE = new Unknown({ kind: "unlisted", state: "after" });
function statesOf(change, before, after) {
  const path = resourcePathOf(change);
  if (change.action === "remove") return { before: resourceAt(before, path), after: void 0 };
  const next = resourceAt(after, path) ?? withValues({}, change.properties, valueAfter);
  if (change.action === "add" || change.action === "import") return { before: void 0, after: next };
  return { before: resourceAt(before, path) ?? withValues(next, change.properties, valueBefore), after: next };
}
function propertiesIn(state) {
  return isValueMap(state?.Properties) ? state.Properties : {};
}
function resourceAt(resources, path) {
  const found = resources?.get(path);
  return found && resourceValue(found.resource);
}
function valueBefore({ kind, before }) {
  if (kind === "add") return void 0;
  return before === void 0 ? UNLISTED_OLD_VALUE : parsed(before);
}
function valueAfter({ kind, after }) {
  if (kind === "remove") return void 0;
  return after === void 0 ? UNLISTED_NEW_VALUE : parsed(after);
}
function withValues(state, properties, propertyValue) {
  return properties.reduce((whole, property) => {
    const steps = property.path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    const result = withValue(whole, steps, propertyValue(property));
    return isValueMap(result) ? result : whole;
  }, state);
}
function withValue(node, steps, value) {
  const [step, ...rest] = steps;
  if (step === void 0) return value;
  if (isValueList(node)) {
    const inner2 = withValue(node[Number(step)], rest, value);
    return Number.isInteger(Number(step)) && inner2 !== void 0 ? Object.assign([...node], { [Number(step)]: inner2 }) : node.filter((_2, index) => index !== Number(step));
  }
  const map = isValueMap(node) ? node : {};
  const inner = withValue(Object.hasOwn(map, step) ? map[step] : void 0, rest, value);
  const { [step]: _, ...others } = map;
  return inner === void 0 ? others : { ...others, [step]: inner };
}
function parsed(text) {
  if (!/^\s*["[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
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
var PARTS = ["Action", "NotAction", "Principal", "NotPrincipal", "Resource", "NotResource"];
var MISSPELT = /^(?:statement|effect|action|principal)$/i;
var SPELT = /* @__PURE__ */ new Set(["Statement", "Effect", "Action", "Principal"]);
function policyDocumentIn(value, isOwn) {
  if (value instanceof Unknown) return { statements: [], unread: true };
  if (typeof value === "string") return documentInJson(value, isOwn);
  if (isValueList(value)) return joined(value.map((item) => policyDocumentIn(item, isOwn)));
  if (!isValueMap(value)) return EMPTY;
  if ("Effect" in value || PARTS.some((part) => part in value))
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
  const pattern = globPattern(action);
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
function globPattern(text) {
  const source = text.replaceAll(/[.+^$()[\]{}|\\]/g, String.raw`\$&`);
  return new RegExp(`^${source.replaceAll(/[*?]*\*[*?]*/g, ".*").replaceAll("?", ".")}$`, "i");
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
  const isText = typeof item === "string";
  if (isUnjudgeable(item, isOwn) || !(isText || item instanceof Unknown)) {
    const message = ["gets a managed policy that could not be judged: it is known only after the deployment"];
    return { severity: "not-judged", message };
  }
  if (!isText) return { severity: "notice", message: ["gets a managed policy of this stack"] };
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
var PARTS2 = [
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
  return path.split("/").some((step) => LOG_LISTS.has(step) || PARTS2.some(({ name }) => name.test(step)));
}
function lostParts(old, next) {
  return [...old.values()].flatMap(({ path, name, value }) => {
    const part = PARTS2.find((candidate) => candidate.name.test(name));
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
    (verdict) => keysOf(type, verdict, targets).some((key) => !earlier.has(key))
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
  return grantsOf(type, properties, context).flatMap((verdict) => keysOf(type, verdict, targets));
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
function keysOf(type, { kind, severity, property, key }, targets) {
  const own2 = isAttachment(type, property) ? [""] : targets;
  return own2.map((target) => JSON.stringify([kind, severity, key, target]));
}

// actions/lib/analysis/risksOf.ts
var SEVERITIES2 = ["danger", "caution", "not-judged", "notice"];
var KINDS2 = [
  "data-loss",
  "access",
  "network",
  "protection",
  "replacement",
  "possible-replacement",
  "removal",
  "interruption"
];
function risksOf({ changes, before, after, account, inside = /* @__PURE__ */ new Map() }) {
  const possible = withoutUnchanged(changes);
  const resources = { before: before && resourcesByPath(before), after: after && resourcesByPath(after) };
  const context = { account, isOwn: ownResources(resources.before, resources.after) };
  const judged = possible.flatMap((change) => judgedRisks(change, resources, context));
  return [...lifecycleRisks(possible, inside), ...judged].toSorted(
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

// actions/lib/template/compare/comparableParts.ts
function comparablePartsOf({ resource }) {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource;
  const optional = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy };
  const policies = Object.entries(optional).flatMap(([key, value]) => value ? [[key, value]] : []);
  return { Type: type, Properties: properties, ...Object.fromEntries(policies), Metadata: metadata, ...otherAttributes };
}

// actions/lib/template/compare/valueDifferences.ts
function valueDifferences(before, after, path = []) {
  if (before === void 0 && after === void 0) return [];
  if (before === void 0) return [{ path, kind: "add", before, after }];
  if (after === void 0) return [{ path, kind: "remove", before, after }];
  if (isValueMap(before) && isValueMap(after)) {
    const keys = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => valueDifferences(own(before, key), own(after, key), [...path, key]));
  }
  if (isValueList(before) && isValueList(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) => valueDifferences(before[index], after[index], [...path, index])).flat();
  }
  return same(before, after) ? [] : [{ path, kind: "modify", before, after }];
}
function unknownLeaves(value, path = []) {
  if (value instanceof Unknown) return [{ path, value }];
  if (isValueList(value)) return value.flatMap((item, index) => unknownLeaves(item, [...path, index]));
  if (!isValueMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => unknownLeaves(inner, [...path, key]));
}
function pointerOf(path) {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function own(map, key) {
  return Object.hasOwn(map, key) ? map[key] : void 0;
}
function same(before, after) {
  if (before instanceof Unknown || after instanceof Unknown)
    return before instanceof Unknown && after instanceof Unknown && before.text === after.text;
  const isScalar = (value) => typeof value !== "object" && value !== null;
  return before === after || isScalar(before) && isScalar(after) && String(before) === String(after);
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
    has: (path) => hasValue(after, stepsOf2(path))
  };
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
function stepsOf2(path) {
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
  const { path, evaluation, before, after } = property;
  const isOpen2 = evaluation === "dynamic" || before !== void 0 && after === void 0;
  if (isOpen2 || tagsDiffer && /tags/i.test(path)) return false;
  return ![...comparison.changedPaths, ...comparison.unprovenPaths].some((other) => pathsOverlap(path, other));
}

// actions/lib/template/compare/stableAttributes.ts
var STABLE_ATTRIBUTES = {
  "AWS::Backup::BackupVault": { BackupVaultName: [] },
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
  const own2 = tailOf(type).toLowerCase();
  const name = attribute.toLowerCase();
  return ["arn", "id"].some((kind) => name.endsWith(kind) && `${own2}${kind}`.endsWith(name));
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
  const isReplaced = remaining.some(({ replacement }) => replacement !== "never");
  if (row.replacement === "always") return isReplaced ? { ...row, properties } : row;
  if (properties.length > 0 && remaining.length === 0) return { ...row, properties, proven: "unchanged" };
  return row.replacement === "conditional" && properties.length > remaining.length && !isReplaced ? { ...row, properties, proven: "in-place" } : { ...row, properties };
}
function staysEqual({ path, kind, evaluation, before, after }, { changedPaths: changedPaths2, unprovenPaths, has }) {
  if (evaluation === "static" || kind !== "modify" || !has(path)) return false;
  if (after !== void 0 && after !== before && !after.includes(KNOWN_AFTER_APPLY)) return false;
  return ![...changedPaths2, ...unprovenPaths].some((other) => pathsOverlap(path, other));
}
var KNOWN_AFTER_APPLY = "{{changeSet:KNOWN_AFTER_APPLY}}";
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
    ({ stack, resource }) => sourceAt(stack.template.resources[resource.logicalId]?.properties ?? {}, steps)
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
function sourceAt(node, steps) {
  const [step, ...rest] = steps;
  if (step === void 0 || functionCallOf(node, [])) return node;
  const next = Array.isArray(node) ? node[Number(step)] : isMap(node) ? node[step] : void 0;
  return next === void 0 ? node : sourceAt(next, rest);
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
  const changed = new Map(removals.map((change) => [resourcePathOf(change), change]));
  for (const resource of after.values()) {
    const old = before.get(resource.path);
    const change = old ? modification(old, resource, { types, changed, tags, root: head }) : addition(resource);
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
    if (path[0] === "Type") return "always";
    if (path[0] !== "Properties" || type === NESTED_STACK) return "never";
    return types.find(type)?.replacementOf(path.slice(1)) ?? "conditional";
  };
  const tagged = types.find(type)?.tagged ? valueDifferences(tags.before, tags.after, ["Tags"]) : [];
  const written = [...valueDifferences(comparablePartsOf(old), comparablePartsOf(now)), ...tagged];
  const context = { root, changes: (name) => changed.has(name) };
  const own2 = written.map(
    (difference) => ownChange(difference, recreation, changeCauseOf(difference.path, old, now, context))
  );
  const propagated = propagatedChanges(now, changed, recreation).filter(
    ({ property }) => !own2.some(({ path }) => property.path === path || property.path.startsWith(`${path}/`))
  );
  const properties = [...own2, ...propagated.map(({ property }) => property)];
  const hasInner = [...changed.values()].some(
    ({ nestedPath }) => nestedPath === now.path || nestedPath.startsWith(`${now.path}/`)
  );
  if (type === NESTED_STACK ? !hasInner && own2.every(isProperty) : properties.length === 0) return void 0;
  const replacement = strongest([
    ...own2.map(({ evaluation, replacement: own3 }) => evaluation === "static" ? own3 : weaker(own3, "conditional")),
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
  const shown = { before: textOf(before), after: textOf(after) };
  const evaluation = isThroughNestedStack ? "dynamic" : "static";
  return { path: pointerOf(path), kind, replacement: recreation(path), evaluation, cause, ...shown };
}
function textOf(value) {
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
    return { ...bare, path: pointer, label: labelOf(whole, pointer), cause: sourceOf(path, resource, stack) };
  };
  const rowsOf = (path, value) => {
    if (value instanceof Unknown) return [{ ...rowOf2(path), after: void 0, unknown: true }];
    const inner = isValueList(value) ? value.map((item, index) => [[...path, index], item]) : isValueMap(value) ? Object.entries(value).map(([key, item]) => [[...path, key], item]) : [];
    const row = { ...rowOf2(path), after: textOf2(plain(value)) };
    if (inner.length === 0) return [row];
    const isShort = !hasUnknown(value) && row.after.length <= LONGEST_STRUCTURE;
    return isShort && !isSecretProperty(resource, row) ? [row] : inner.flatMap(([at, item]) => rowsOf(at, item));
  };
  return Object.entries(resource.properties).flatMap(([name, value]) => rowsOf(["Properties", name], value));
}
function textOf2(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
function sourceOf([, ...steps], { logicalId }, { template, conditions }) {
  const node = sourceAt(template.resources[logicalId]?.properties ?? {}, steps);
  const references = referencesIn(node, [], (name) => conditions[name]);
  const parameters = references.flatMap(
    ({ name, attribute }) => attribute === void 0 && Object.hasOwn(template.parameters, name) ? [name] : []
  );
  const resources = references.flatMap(
    ({ name, attribute }) => Object.hasOwn(template.resources, name) ? [attribute === void 0 ? name : `${name}.${attribute}`] : []
  );
  const names = parameters.length > 0 ? parameters : resources;
  return names.length > 0 ? [...new Set(names)].join(", ") : void 0;
}

// actions/lib/operations/preview/buildPreview.ts
function buildPreview(desired, source, evidence = {}) {
  const { environment, stackName, tags, capabilities, roleArn: serviceRole, inputsDigest } = desired;
  const { fingerprint } = fingerprintOf({ changes: source.changes, tags, capabilities, serviceRole });
  const { changes } = source;
  const { account } = environment;
  const { base: before, inside = /* @__PURE__ */ new Map() } = evidence;
  return {
    ...source,
    changes: withAddedProperties(changes, desired.resolved).map(markSecretProperties),
    risks: risksOf({ changes, before, after: desired.resolved, account, inside }),
    environment: environment.name,
    stackName,
    tags,
    capabilities,
    serviceRole,
    inputsDigest,
    fingerprint
  };
}
function predictPreview(desired, base, types) {
  const tags = { before: base?.tags ?? {}, after: desired.tags };
  const { resolved: head } = desired;
  const predicted = predictChanges(base?.resolved, head, types, tags);
  const tagsDiffer = canonical(tags.before) !== canonical(tags.after);
  const { changes } = base ? proveUnchanged({ changes: predicted, base: base.resolved, head, tagsDiffer }) : { changes: predicted };
  const kind = base ? "update" : "create";
  return buildPreview(desired, { kind, predicted: true, changes, warnings: [] }, { base: base?.resolved });
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

// actions/lib/operations/review/guardDataLoss.ts
function dataLossIn({ risks }) {
  return risks.flatMap((risk) => risk.kind === "data-loss" && risk.type !== NESTED_STACK ? [risk] : []);
}
function guardDataLoss(environment, dataLoss) {
  refuseUnusedApprovals(environment, dataLoss);
  const unapproved = unapprovedOf(environment, dataLoss);
  if (unapproved.length > 0) throw refuseDataLoss(environment, unapproved);
}
function dataLossWarning(environment, dataLoss) {
  const unapproved = unapprovedOf(environment, dataLoss);
  if (unapproved.length === 0) return void 0;
  const { file } = environment.locationOf([]);
  return `Environment '${environment.name}' is protected: a deployment of this is refused until the loss of ${quotedList(namesOf(unapproved))} is approved by 'approved-losses' in ${file}.`;
}
function unapprovedOf(environment, dataLoss) {
  return environment.protected ? dataLoss.filter(({ resource }) => !environment.approvedLosses.includes(resource)) : [];
}
function refuseUnusedApprovals(environment, dataLoss) {
  const names = new Set(namesOf(dataLoss));
  const findings = environment.approvedLosses.flatMap((name, index) => {
    if (names.has(name)) return [];
    const location = environment.locationOf(["approved-losses", index]);
    const message = `No change removes or replaces '${name}', but its loss is approved.`;
    return [{ level: "error", rule: "environment/unused-approved-loss", message, location }];
  });
  const [first] = findings;
  if (!first) return;
  const unused = environment.approvedLosses.filter((name) => !names.has(name));
  throw new Problem(
    `The loss of ${quotedList(unused)} is approved, but no change removes or replaces it, and an unused approval would allow a later data loss. Nothing was changed.`,
    {
      kind: "refused",
      location: first.location,
      findings: findings.length > 1 ? findings : [],
      todo: `Remove ${quotedList(unused)} from 'approved-losses' in ${first.location.file}.`
    }
  );
}
function warnUsedApprovals({ approvedLosses, locationOf }, { reporter }) {
  if (approvedLosses.length === 0) return;
  const { file } = locationOf(["approved-losses"]);
  reporter.report({
    kind: "warning",
    text: `Nothing changes: remove ${quotedList(approvedLosses)} from 'approved-losses' in ${file}.`
  });
}
function refuseDataLoss({ name, locationOf }, dataLoss) {
  const effects = dataLoss.map(({ how, resource, because }) => `${how} '${resource}'${because ? `, ${because}` : ""}`);
  const { file } = locationOf([]);
  return new Problem(
    `The change set would ${effects.join("; ")}${dataLoss.some(({ because }) => because) ? "," : ""} and environment '${name}' is protected. Nothing was changed.`,
    {
      kind: "refused",
      todo: `Revert the change, or approve the data loss by adding ${quotedList(namesOf(dataLoss))} to 'approved-losses' in ${file} in a pull request of its own.`
    }
  );
}
function namesOf(dataLoss) {
  return dataLoss.map(({ resource }) => resource);
}

// actions/lib/operations/preview/predictFromCommit.ts
async function predictFromCommit(reference, environment, tools) {
  const { reporter } = tools;
  const desired = await buildDesiredStack(environment, void 0, tools);
  reporter.report({ kind: "step", step: "predict", subject: `${environment.name} against ${reference}` });
  const base = await stackAt2(reference, environment, tools);
  const types = base ? await tools.types() : { find: () => void 0 };
  const redaction = { secrets: secretsIn([base?.resolved, desired.resolved]), redact: redactPreview };
  return withRedaction(redaction, tools, async (redacted) => {
    const preview = predictPreview(desired, base, types);
    redacted.reporter.report({ kind: "preview", preview });
    refuseUnusedApprovals(environment, dataLossIn(preview));
    return preview;
  });
}
async function stackAt2(reference, environment, { workspace: head, schemas, reporter }) {
  const workspace = await head.at(reference);
  if (!await workspace.exists(environment.file)) return void 0;
  const before = await readEnvironment(environment.name, { workspace, schemas });
  if (accountAndRegionOf(before) !== accountAndRegionOf(environment)) {
    const text = `At ${reference} environment '${environment.name}' is ${accountAndRegionOf(before)}. This change neither modifies nor deletes it: ${accountAndRegionOf(environment)} is another stack.`;
    reporter.report({ kind: "warning", text });
    return void 0;
  }
  const { stack: resolved } = await resolveEnvironment(before, { workspace });
  return { resolved, tags: before.tags };
}
function accountAndRegionOf(environment) {
  const { account, region } = environment;
  return `stack '${stackNameOf(environment)}' in region '${region}' of account '${account}'`;
}

// actions/lib/operations/preview/prepareChangeSet.ts
import { randomBytes } from "node:crypto";

// actions/lib/operations/preview/changeSetFailure.ts
async function hasOnlyEmptyFailures(changeSet2, cloudFormation) {
  const { nested } = await treeOf(changeSet2, cloudFormation);
  const inner = nested.flatMap(flatten);
  const hasOwnChange = [changeSet2, ...inner].some(
    ({ status, changes }) => status !== "empty" && changes.some(isOwnChange)
  );
  const failed = inner.filter(({ status, reason }) => status === "failed" && !isAboutNested(reason ?? ""));
  return inner.some(({ status }) => status === "empty") && failed.length === 0 && !hasOwnChange;
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
      const own2 = reason2 === void 0 || status !== "failed" || isAboutNested(reason2) ? [] : [reason2];
      return [...fatal, ...fatal.length > 0 && own2.some(isPointer) ? [] : own2].map((text) => `${stackName}: ${text}`);
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
  const nested = await Promise.all(ids.map(async (id) => treeOf(await cloudFormation.changeSet(id), cloudFormation)));
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

// actions/lib/operations/preview/outputChanges.ts
function outputsDiffer(stack, { outputs }) {
  const names = Object.keys(outputs);
  if (names.length !== Object.keys(stack.outputs).length) return true;
  return names.some((name) => {
    const value = outputs[name];
    const deployed = stack.outputs[name];
    return deployed === void 0 || typeof value === "string" && value !== deployed;
  });
}

// actions/lib/operations/preview/parameterChanges.ts
var MASK = /^\*+$/;
function parameterChanges({ parameters: deployed }, { parameters: targetParameters, resolved }) {
  const [before, after] = [new Map(Object.entries(deployed)), new Map(Object.entries(targetParameters))];
  return Object.entries(resolved.template.parameters).map(([name, parameter]) => ({
    name,
    parameter,
    old: before.get(name),
    next: after.get(name) ?? parameter.default
  })).filter(({ parameter, old, next }) => old !== next && isComparable(parameter, old)).map(
    ({ name, old, next }) => markSecretParameter({
      name,
      ...old !== void 0 && { before: old },
      ...next !== void 0 && { after: next }
    })
  ).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function isComparable({ noEcho, type }, old) {
  return !noEcho && !type.startsWith("AWS::SSM::") && !MASK.test(old ?? "");
}

// actions/lib/operations/preview/readChanges.ts
var TEMPLATE_URL3 = "/Properties/TemplateURL";
async function readChanges(changeSet2, resolved, cloudFormation) {
  const changes = await changesIn(changeSet2, "", resolved, cloudFormation);
  return changes.toSorted((a, b) => compare2(a.nestedPath, b.nestedPath) || compare2(a.logicalId, b.logicalId));
}
async function changesIn(changeSet2, nestedPath, resolved, cloudFormation) {
  const lists = changeSet2.changes.map(async (row) => {
    const inner = await innerChanges(row, nestedPath, resolved, cloudFormation);
    return isUninformative(row, inner) ? [] : [changeOf(row, nestedPath, resolved), ...inner];
  });
  return (await Promise.all(lists)).flat();
}
async function innerChanges({ nestedChangeSetId, logicalId }, nestedPath, resolved, cloudFormation) {
  if (!nestedChangeSetId) return [];
  const nested = await cloudFormation.changeSet(nestedChangeSetId);
  if (nested.status === "empty") return [];
  if (nested.status === "failed") throw await changeSetFailure(nested, cloudFormation);
  return changesIn(nested, nestedPath ? `${nestedPath}/${logicalId}` : logicalId, resolved, cloudFormation);
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
async function readDeployedTemplates(desired, tools) {
  try {
    const stack = await tools.cloudFormation.stack(desired.stackName);
    if (!stack) return { kind: "unknown", reason: "the stack does not exist any more" };
    if (stack.status.includes("ROLLBACK")) return { kind: "unknown", reason: `the stack is in ${stack.status}` };
    return await resolveDeployed(stack, desired, tools);
  } catch (error) {
    if (error instanceof Problem) return { kind: "unknown", reason: error.findings[0]?.message ?? error.message };
    throw error;
  }
}
function proveAgainstDeployed(deployed, changes, { resolved: head }) {
  if (deployed?.kind !== "known") return { changes, ...deployed && { unprovenReason: deployed.reason } };
  const { changes: proven, unprovenReason } = proveUnchanged({ changes, base: deployed.stack, head, ...deployed });
  return { changes: proven, ...unprovenReason !== void 0 && { unprovenReason } };
}
async function resolveDeployed(stack, desired, tools) {
  const templates = new Map(desired.templates);
  const root = await readTemplate(stack.id, "deployed", { ...tools, desired, templates });
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
  if (error) return { kind: "unknown", reason: error.message };
  return { kind: "known", stack: resolved, tagsDiffer: canonical(stack.tags) !== canonical(desired.tags) };
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
async function readTemplate(stackId, file, reading) {
  const { cloudFormation, workspace, desired, templates } = reading;
  const template = parseTemplate(workspace.parseTemplate(file, await cloudFormation.template(stackId)));
  if (transformsOf(template.document.value).length > 0) throw new Problem("the deployed template has a transform");
  const uploadedFiles = new Map(desired.uploads.map((upload) => [upload.url, upload.file]));
  const urls = Object.entries(nestedUrlsOf(template));
  const changed = urls.filter(([, url]) => !uploadedFiles.has(url)).map(([logicalId]) => logicalId);
  const children = changed.length > 0 ? await cloudFormation.resources(stackId) : [];
  const read = changed.map(async (logicalId) => {
    const childId = children.find((child) => child.logicalId === logicalId)?.physicalId;
    if (!childId) return [];
    const childFile = `${file}.${logicalId}`;
    templates.set(childFile, await readTemplate(childId, childFile, reading));
    return [[logicalId, childFile]];
  });
  const unchanged = urls.flatMap(([logicalId, url]) => {
    const file2 = uploadedFiles.get(url);
    return file2 === void 0 ? [] : [[logicalId, file2]];
  });
  return withNestedFiles(template, Object.fromEntries([...unchanged, ...(await Promise.all(read)).flat()]));
}

// actions/lib/operations/preview/removedStacks.ts
async function resourcesInRemovedStacks(changes, cloudFormation) {
  const resourcesIn2 = async (stackId, path) => {
    if (!stackId) return [];
    const resources = (await cloudFormation.resources(stackId)).filter(({ status }) => status !== "DELETE_COMPLETE");
    const lists = resources.map(
      ({ logicalId, physicalId, type }) => type === NESTED_STACK ? resourcesIn2(physicalId, `${path}/${logicalId}`) : Promise.resolve([{ path: `${path}/${logicalId}`, type }])
    );
    return (await Promise.all(lists)).flat();
  };
  const stacks = withoutUnchanged(changes).filter(takesAllInside);
  const entries = stacks.map(async (change) => {
    const path = resourcePathOf(change);
    return [path, await resourcesIn2(change.physicalId, path)];
  });
  return new Map(await Promise.all(entries));
}

// actions/lib/operations/preview/previewOfChangeSet.ts
var READ_DEADLINE_SECONDS = 600;
async function previewOfChangeSet(changeSet2, { desired, stack, deployed }, { cloudFormation, clock, signal }) {
  const retry = { clock, signal, deadline: deadlineIn(READ_DEADLINE_SECONDS, { clock }) };
  const emptyPreview = () => ({
    preview: buildPreview(desired, { kind: "update", predicted: false, changes: [], warnings: [] }),
    isEmpty: true
  });
  if (changeSet2.status === "empty") return emptyPreview();
  if (changeSet2.status === "failed") {
    if (await hasOnlyEmptyFailures(changeSet2, cloudFormation)) return emptyPreview();
    throw await changeSetFailure(changeSet2, cloudFormation);
  }
  const readAll = async () => stack ? readChanges(changeSet2, desired.resolved, cloudFormation) : [];
  const [changes, warnings] = await inParallel([retryRead(readAll, retry), warningsOf(changeSet2.id, cloudFormation)]);
  if (!stack) return { preview: { ...previewCreation(desired), warnings }, isEmpty: false };
  if (changes.length === 0 && !outputsDiffer(stack, desired.resolved)) return emptyPreview();
  const proof = proveAgainstDeployed(deployed, changes, desired);
  const isExplained = deployed?.kind === "known" && proof.unprovenReason === void 0;
  const base = isExplained ? deployed.stack : void 0;
  const inside = await retryRead(() => resourcesInRemovedStacks(proof.changes, cloudFormation), retry);
  const source = { kind: "update", predicted: false, ...proof, warnings };
  const preview = buildPreview(desired, source, { base, inside });
  return { preview: { ...preview, parameters: parameterChanges(stack, desired) }, isEmpty: false };
}
async function warningsOf(id, cloudFormation) {
  try {
    return (await cloudFormation.validationEvents(id)).filter(({ fatal }) => !fatal).map(reasonOf);
  } catch (error) {
    if (error instanceof Problem) return [`CloudFormation's own warnings could not be read: ${error.message}`];
    throw error;
  }
}

// actions/lib/operations/preview/prepareChangeSet.ts
var DEADLINE_SECONDS = 600;
async function prepareChangeSet(order, tools) {
  const { desired, stack, purpose } = order;
  const { stackName, template, parameters, tags, capabilities, roleArn, environment } = desired;
  if (!template) throw new Error(`The templates of '${stackName}' were not packaged.`);
  tools.signal?.throwIfAborted();
  tools.reporter.report({ kind: "step", step: "create the change set", subject: stackName });
  const kind = stack ? "update" : "create";
  const token = nameFor(purpose, desired.inputsDigest, tools.clock);
  const description = `${purpose} of environment ${environment.name}`;
  const { id, stackId } = await tools.cloudFormation.createChangeSet({
    stackName,
    kind,
    name: token,
    token,
    description,
    template,
    parameters,
    tags,
    capabilities,
    roleArn
  });
  try {
    const deployedTemplates = stack ? readDeployedTemplates(desired, tools) : void 0;
    const [deployed, changeSet2] = await Promise.all([deployedTemplates, waitForChangeSet(id, stackName, tools)]);
    tools.reporter.report({ kind: "step", step: "read the change set", subject: stackName });
    return { changeSetId: id, stackId, token, ...await previewOfChangeSet(changeSet2, { ...order, deployed }, tools) };
  } catch (error) {
    await deleteChangeSet({ changeSetId: id }, desired.stackName, tools);
    throw error;
  }
}
async function deleteChangeSet({ changeSetId }, stackName, { cloudFormation, reporter }) {
  reporter.report({ kind: "step", step: "delete the change set", subject: stackName });
  try {
    await cloudFormation.deleteChangeSet(changeSetId);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    reporter.report({
      kind: "warning",
      text: `Change set '${changeSetId}' could not be deleted and stays on stack '${stackName}', where it does nothing: ${error.message}`
    });
  }
}
async function waitForChangeSet(id, stackName, { cloudFormation, clock, signal }) {
  const deadline = deadlineIn(DEADLINE_SECONDS, { clock });
  const start = clock.now().getTime();
  for (; ; ) {
    await clock.sleep(changeSetPollInterval(clock.now().getTime() - start), signal);
    const changeSet2 = await retryRead(() => cloudFormation.changeSet(id), { clock, signal, deadline });
    if (changeSet2.status !== "pending") return changeSet2;
    if (clock.now() >= deadline) {
      throw new Problem(
        `CloudFormation did not finish the change set of stack '${stackName}' within ${DEADLINE_SECONDS / 60} minutes. Nothing was changed.`,
        { todo: "Run the same command again; if it happens again, check https://health.aws.amazon.com." }
      );
    }
  }
}
function nameFor(purpose, inputsDigest, clock) {
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

// actions/lib/operations/review/parseStoredPreview.ts
function parseStoredPreview(text) {
  const value = parseJson(text);
  if (!isMap(value)) return void 0;
  const { version, fingerprint, inputsDigest, environment, lines, entries } = value;
  if (typeof fingerprint !== "string" || typeof inputsDigest !== "string" || typeof environment !== "string")
    return void 0;
  const head = { fingerprint, inputsDigest, environment };
  if (version === void 0 && Array.isArray(lines)) return { version: 1, ...head };
  if (version !== 2 || !Array.isArray(entries)) return void 0;
  return {
    version,
    ...head,
    entries: entries.flatMap((entry) => isMap(entry) ? entryOf(entry) ?? [] : []),
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
function entryOf(entry) {
  const { kind, key, name, digest } = entry;
  switch (kind) {
    case "resource":
      return resourceEntryOf(entry);
    case "property":
      return propertyEntryOf(entry);
    case "tag":
      return typeof key === "string" && typeof digest === "string" ? { kind, key, digest } : void 0;
    case "capability":
      return typeof name === "string" ? { kind, name } : void 0;
    case "service-role":
      return typeof digest === "string" ? { kind, digest } : void 0;
    default:
      return void 0;
  }
}
function resourceEntryOf(entry) {
  const { nestedPath, logicalId, type, policyAction, digest } = entry;
  const action = memberOf(ACTIONS, entry.action);
  const replacement = memberOf(REPLACEMENTS, entry.replacement);
  if (!action || !replacement || typeof nestedPath !== "string" || typeof logicalId !== "string") return void 0;
  if (typeof type !== "string" || typeof policyAction !== "string") return void 0;
  const whole = typeof digest === "string" ? { digest } : {};
  return { kind: "resource", nestedPath, logicalId, type, action, replacement, policyAction, ...whole };
}
function propertyEntryOf(entry) {
  const { nestedPath, logicalId, path, digest } = entry;
  const change = memberOf(KINDS3, entry.change);
  const replacement = memberOf(REPLACEMENTS, entry.replacement);
  const evaluation = memberOf(EVALUATIONS, entry.evaluation);
  if (!change || !replacement || !evaluation || typeof nestedPath !== "string") return void 0;
  if (typeof logicalId !== "string" || typeof path !== "string" || typeof digest !== "string") return void 0;
  return { kind: "property", nestedPath, logicalId, path, change, replacement, evaluation, digest };
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
var ACTIONS = ["add", "modify", "remove", "import", "dynamic"];
var REPLACEMENTS = ["never", "conditional", "always"];
var KINDS3 = ["add", "modify", "remove"];
var EVALUATIONS = ["static", "dynamic"];
function memberOf(members, value) {
  return members.find((member) => member === value);
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
  return text === void 0 ? void 0 : parseStoredPreview(text);
}
function previewKeyOf(fingerprint) {
  return `previews/${fingerprint}.json`;
}
function storedPreviewOf(preview, resolved) {
  const { fingerprint, inputsDigest, environment } = preview;
  const redact = redactionOf(secretsIn([resolved])).text;
  return {
    version: 2,
    ...{ fingerprint, inputsDigest, environment },
    entries: fingerprintOf(preview).entries,
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
  const text = textOf3(value);
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
function textOf3(value) {
  if (value instanceof Unknown) return value.expression.kind === "stored-parameter" ? value.expression.name : value.text;
  if (Array.isArray(value)) return value.map(textOf3).join(",");
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
  const { environment } = desired;
  const { objectStore, reporter } = tools;
  reporter.report({ kind: "step", step: "read the stack", subject: desired.stackName });
  const deadline = deadlineIn(DEADLINE_SECONDS2, tools);
  const waitOrder = { stackName: stackNameOf(environment), environment, deadline, watch: "status" };
  const [state] = await inParallel([
    waitUntilUpdatable(waitOrder, tools),
    uploadTemplates(desired.uploads, bucket, tools)
  ]);
  if (state.kind === "absent") {
    reporter.report({ kind: "step", step: "predict", subject: desired.stackName });
    return finish(previewCreation(desired), false);
  }
  const prepared = await prepareChangeSet({ desired, stack: state.stack, purpose: "preview" }, tools);
  try {
    return await finish(prepared.preview, prepared.isEmpty);
  } finally {
    await deleteChangeSet(prepared, desired.stackName, tools);
  }
  async function finish(preview, isEmpty2) {
    reporter.report({ kind: "preview", preview });
    if (!isEmpty2) await storePreview(preview, desired.resolved, { bucket }, { objectStore });
    const dataLoss = dataLossIn(preview);
    refuseUnusedApprovals(environment, dataLoss);
    const text = dataLossWarning(environment, dataLoss);
    if (text !== void 0) reporter.report({ kind: "warning", text });
    tools.signal?.throwIfAborted();
    return { kind: isEmpty2 ? "none" : "changes", preview };
  }
}
function outcomeOf(preview) {
  return { kind: preview.changes.length > 0 ? "changes" : "none", preview };
}

// actions/lib/operations/review/refuseOtherCheckout.ts
async function refuseOtherCheckout({ commit, source, todo }, { workspace }) {
  const checkedOut = await workspace.commit();
  if (checkedOut === void 0) return "unknown";
  if (checkedOut === commit) return "right";
  throw new Problem(
    `The files of commit '${shortSha(checkedOut)}' are checked out, but ${source} is commit '${shortSha(commit)}'. Nothing was touched.`,
    { kind: "refused", todo }
  );
}

export {
  inParallel,
  prepareDeployment,
  previewCreation,
  certainlyChanged,
  resourceCountOf,
  dataLossIn,
  guardDataLoss,
  warnUsedApprovals,
  prepareChangeSet,
  deleteChangeSet,
  uploadTemplates,
  storePreview,
  readStoredPreview,
  previewKeyOf,
  storedPreviewOf,
  changeSet,
  previewPrepared,
  refuseOtherCheckout
};
