import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import "./chunk-FJABLXQ5.js";

// actions/lib/tools/resourceSpecification.ts
import { setFlagsFromString } from "node:v8";

// actions/lib/model/cloudFormation/nameRules.ts
var unique = (...names) => ({ within: [], names });
var uniqueIn = (parent, ...names) => ({ within: [parent], names });
var NAME_RULES = {
  "AWS::ApiGateway::Authorizer": uniqueIn("RestApiId", "Name"),
  "AWS::ApiGateway::Model": uniqueIn("RestApiId", "Name"),
  "AWS::ApiGatewayV2::Authorizer": uniqueIn("ApiId", "Name"),
  "AWS::ApiGatewayV2::Model": uniqueIn("ApiId", "Name"),
  "AWS::Bedrock::Agent": unique("AgentName"),
  "AWS::Bedrock::Guardrail": unique("Name"),
  "AWS::Bedrock::KnowledgeBase": unique("Name"),
  "AWS::Budgets::Budget": unique("Budget/BudgetName"),
  "AWS::CloudFront::CachePolicy": unique("CachePolicyConfig/Name"),
  "AWS::CloudFront::KeyGroup": unique("KeyGroupConfig/Name"),
  "AWS::CloudFront::OriginAccessControl": unique("OriginAccessControlConfig/Name"),
  "AWS::CloudFront::OriginRequestPolicy": unique("OriginRequestPolicyConfig/Name"),
  "AWS::CloudFront::PublicKey": unique("PublicKeyConfig/Name"),
  "AWS::CloudFront::ResponseHeadersPolicy": unique("ResponseHeadersPolicyConfig/Name"),
  "AWS::CodeStarConnections::Connection": unique("ConnectionName"),
  "AWS::Cognito::UserPoolDomain": unique("Domain"),
  "AWS::DMS::Endpoint": unique("EndpointIdentifier"),
  "AWS::DMS::ReplicationInstance": unique("ReplicationInstanceIdentifier"),
  "AWS::DMS::ReplicationTask": unique("ReplicationTaskIdentifier"),
  "AWS::DocDB::DBInstance": unique("DBInstanceIdentifier"),
  "AWS::EC2::LaunchTemplate": unique("LaunchTemplateName"),
  "AWS::EC2::SecurityGroup": uniqueIn("VpcId", "GroupName"),
  "AWS::ElasticLoadBalancingV2::LoadBalancer": unique("Name"),
  "AWS::ElasticLoadBalancingV2::TargetGroup": unique("Name"),
  "AWS::Glue::Connection": uniqueIn("CatalogId", "ConnectionInput/Name"),
  "AWS::Glue::Database": uniqueIn("CatalogId", "DatabaseInput/Name"),
  "AWS::Glue::Schema": uniqueIn("Registry", "Name"),
  "AWS::Glue::Table": uniqueIn("DatabaseName", "TableInput/Name"),
  "AWS::IAM::OIDCProvider": unique("Url"),
  "AWS::IAM::ServiceLinkedRole": uniqueIn("CustomSuffix", "AWSServiceName"),
  "AWS::IdentityStore::Group": uniqueIn("IdentityStoreId", "DisplayName"),
  "AWS::ImageBuilder::InfrastructureConfiguration": unique("Name"),
  "AWS::OpenSearch::DataSource": uniqueIn("DomainName", "Name"),
  "AWS::OpenSearchServerless::Collection": unique("Name"),
  "AWS::Organizations::OrganizationalUnit": uniqueIn("ParentId", "Name"),
  "AWS::Organizations::Policy": uniqueIn("Type", "Name"),
  // Records of one name and type differ by their SetIdentifier.
  "AWS::Route53::RecordSet": { within: ["HostedZoneId", "HostedZoneName", "SetIdentifier"], names: ["Name", "Type"] },
  "AWS::SES::ReceiptRule": uniqueIn("RuleSetName", "Rule/Name"),
  "AWS::SES::Template": unique("Template/TemplateName"),
  "AWS::SageMaker::Domain": unique("DomainName"),
  "AWS::Scheduler::Schedule": uniqueIn("GroupName", "Name"),
  "AWS::SecretsManager::Secret": unique("Name"),
  "AWS::ServiceDiscovery::HttpNamespace": unique("Name"),
  "AWS::ServiceDiscovery::PrivateDnsNamespace": uniqueIn("Vpc", "Name"),
  "AWS::ServiceDiscovery::Service": uniqueIn("NamespaceId", "Name"),
  "AWS::SSMIncidents::ResponsePlan": unique("Name"),
  "AWS::VpcLattice::Service": unique("Name"),
  "AWS::VpcLattice::ServiceNetwork": unique("Name"),
  "AWS::VpcLattice::TargetGroup": unique("Name"),
  "AWS::XRay::Group": unique("GroupName")
};
var SHARED_NAMES = /* @__PURE__ */ new Set([
  "AWS::ApiGateway::RequestValidator",
  "AWS::AppConfig::Extension",
  "AWS::AppRunner::AutoScalingConfiguration",
  "AWS::AppRunner::ObservabilityConfiguration",
  "AWS::AppRunner::VpcConnector",
  "AWS::ApplicationAutoScaling::ScalingPolicy",
  "AWS::Athena::NamedQuery",
  "AWS::EMR::InstanceFleetConfig",
  "AWS::EMR::InstanceGroupConfig",
  "AWS::EMR::Step",
  "AWS::IAM::Policy",
  "AWS::Route53Profiles::ProfileResourceAssociation",
  "AWS::Route53Resolver::ResolverRuleAssociation",
  "AWS::StepFunctions::StateMachineAlias"
]);

// actions/lib/model/cloudFormation/uniqueName.ts
var DEFAULT_PARENTS = /* @__PURE__ */ new Set(["CatalogId", "Cluster", "EventBusName"]);
function uniqueNameOf(entry) {
  const { cloudFormationType: type, primaryIdentifier: identifier = [], properties } = entry;
  const isIdentifier = identifier.length > 0 && identifier.every((part) => Object.hasOwn(properties, part));
  const known = NAME_RULES[type];
  const rule = known ?? (isIdentifier ? identifierRule(identifier) : derivedRule(entry));
  if (!rule || SHARED_NAMES.has(type)) return void 0;
  const isReadable = isIdentifier && !identifier.some((part) => !rule.names.includes(part) && !rule.within.includes(part));
  return { ...rule, isIdentifier: isReadable, space: nameSpaceOf(entry) };
}
function identifierRule(identifier) {
  const within = identifier.filter((part) => DEFAULT_PARENTS.has(part) && identifier.length > 1);
  return { within, names: identifier.filter((part) => !within.includes(part)) };
}
function derivedRule(entry) {
  const { properties, primaryIdentifier: identifier = [], cfnRefIdentifier: reference = [], arnTemplate } = entry;
  const name = ownNameOf(entry);
  if (name === void 0) return void 0;
  const parents = [...identifier, ...reference].filter((part) => part !== name && Object.hasOwn(properties, part));
  if (arnTemplate !== void 0) return endsInName(arnTemplate) ? { within: parents, names: [name] } : void 0;
  const isFixed = (property) => properties[property]?.causesReplacement === "yes";
  if (!isFixed(name)) return void 0;
  const versions = ["Version", "SemanticVersion"].filter(isFixed);
  const others = Object.keys(properties).filter((property) => isParent(property, properties[property]));
  const within = [.../* @__PURE__ */ new Set([...parents, ...others])].filter((part) => part !== name);
  return { within, names: [name, ...versions] };
}
function ownNameOf({ cloudFormationType: type, properties }) {
  const kind = type.slice(type.lastIndexOf(":") + 1);
  const candidates = [`${kind}Name`, `${kind}Identifier`, "Name", ...Object.keys(properties)];
  return candidates.find((property) => {
    const [, start] = /^(\w*?)(Name|Identifier)$/.exec(property) ?? [];
    return start !== void 0 && Object.hasOwn(properties, property) && (start || "Name") && kind.endsWith(start);
  });
}
function endsInName(arnTemplate) {
  return /Name(WithPath)?\}[^$]*$/.test(arnTemplate);
}
function isParent(property, { causesReplacement, required, relationshipRefs } = {}) {
  if (causesReplacement !== "yes" || /Role|Kms|Key|Subnet|User/.test(property)) return false;
  return /(Id|Arn|ARN|Name|Identifier)$|^(Type|Scope)$/.test(property) || required === true && relationshipRefs !== void 0;
}
var SPACES = {
  "AWS::CloudWatch::LogAlarm": "arn:*:cloudwatch:*:*:alarm:*",
  "AWS::Neptune::DBCluster": "arn:*:rds:*:*:cluster:*"
};
function nameSpaceOf({ cloudFormationType: type, arnTemplate }) {
  const isShared = arnTemplate !== void 0 && !arnTemplate.includes("templates/");
  return SPACES[type] ?? (isShared ? arnTemplate.replace(/\$\{\w+\}/g, "*") : type);
}

// actions/lib/tools/specificationCorrections.ts
var RECREATION = {
  "AWS::Cognito::UserPool": {
    AliasAttributes: "conditional",
    UsernameAttributes: "conditional",
    UsernameConfiguration: "conditional"
  },
  "AWS::ECS::Service": { LaunchType: "conditional" }
};
var REF_VALUES = {
  "AWS::ApplicationAutoScaling::ScalingPolicy": ["Arn"],
  "AWS::Events::Rule": ["Name"],
  "AWS::Logs::MetricFilter": ["FilterName"]
};
function correctedProperties(type, properties) {
  const corrections = Object.entries(RECREATION[type] ?? {}).flatMap(([name, recreation]) => {
    const property = properties[name];
    return property ? [[name, { ...property, recreation }]] : [];
  });
  return { ...properties, ...Object.fromEntries(corrections) };
}
function correctedRef(type) {
  return REF_VALUES[type];
}

// actions/lib/tools/resourceSpecification.ts
var loaded;
function loadResourceSpecification() {
  loaded ??= load();
  return loaded;
}
async function load() {
  setFlagsFromString("--optimize-for-size");
  const { loadAwsServiceSpec } = await import("@aws-cdk/aws-service-spec");
  const database = await loadAwsServiceSpec();
  setFlagsFromString("--no-optimize-for-size");
  const specifications = /* @__PURE__ */ new Map();
  const structures = /* @__PURE__ */ new Map();
  const structureOf = (id) => {
    const known = structures.get(id);
    if (known) return known;
    let properties;
    const definition = database.get("typeDefinition", id);
    const structure = {
      kind: "structure",
      name: definition.name,
      // A type may contain itself (a statement of a web ACL does), so its properties are built at their first use.
      properties: () => {
        properties ??= propertiesOf(definition.properties);
        return properties;
      }
    };
    structures.set(id, structure);
    return structure;
  };
  const shapeOf = (type) => {
    switch (type.type) {
      case "string":
        return { kind: "text" };
      case "number":
      case "integer":
      case "boolean":
      case "json":
        return { kind: type.type };
      case "date-time":
        return { kind: "date" };
      case "null":
        return { kind: "json" };
      case "tag":
        return TAG;
      case "array":
        return { kind: "list", item: shapeOf(type.element) };
      case "map":
        return { kind: "map", item: shapeOf(type.element) };
      case "union":
        return { kind: "either", shapes: type.types.map(shapeOf) };
      case "ref":
        return structureOf(type.reference.$ref);
      default:
        return type;
    }
  };
  const propertiesOf = (properties) => mapValues(properties, (property) => ({
    required: property.required ?? false,
    recreation: RECREATION2[property.causesReplacement ?? "no"],
    shape: shapeOf(property.type)
  }));
  const find = (name) => {
    if (specifications.has(name)) return specifications.get(name);
    const [resource] = database.lookup("resource", "cloudFormationType", "equals", name);
    const specification = resource && {
      name,
      properties: correctedProperties(name, propertiesOf(resource.properties)),
      attributes: mapValues(resource.attributes, (attribute) => shapeOf(attribute.type)),
      ref: correctedRef(name) ?? resource.cfnRefIdentifier ?? resource.primaryIdentifier ?? [],
      tags: resource.tagInformation && {
        property: resource.tagInformation.tagPropertyName,
        form: resource.tagInformation.variant === "map" ? "map" : "list"
      },
      replacingPaths: resource.additionalReplacementProperties ?? [],
      uniqueName: uniqueNameOf(resource),
      stateful: resource.isStateful ?? false
    };
    specifications.set(name, specification);
    return specification;
  };
  return {
    find,
    names: () => database.all("resource").map((resource) => resource.cloudFormationType).sort()
  };
}
var TAG = {
  kind: "structure",
  name: "Tag",
  properties: () => ({
    Key: { required: true, recreation: "never", shape: { kind: "text" } },
    Value: { required: true, recreation: "never", shape: { kind: "text" } }
  })
};
var RECREATION2 = { no: "never", maybe: "conditional", yes: "always" };
function mapValues(record, transform) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, transform(value)]));
}

// actions/lib/tools/resourceTypes.ts
async function loadResourceTypes() {
  const specifications = await loadResourceSpecification();
  const cache = /* @__PURE__ */ new Map();
  return {
    find: (name) => {
      if (!cache.has(name)) {
        const specification = specifications.find(name);
        cache.set(name, specification && typeOf(specification));
      }
      return cache.get(name);
    }
  };
}
function typeOf(specification) {
  const { name, properties, attributes, ref } = specification;
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([attribute, shape]) => [attribute, typeNameOf(shape)])
    ),
    ref,
    required: Object.keys(properties).filter((property) => properties[property]?.required),
    tagged: specification.tags !== void 0,
    replacementOf: (path) => replacementOf(specification, path)
  };
}
function replacementOf(specification, path) {
  if (specification.replacingPaths.some((replacing) => startsWith(path, replacing))) return "always";
  const [first, ...rest] = path;
  const property = specification.properties[String(first)];
  if (!property) return "never";
  return worst([property.recreation, ...belowOf(property.shape, rest)]);
}
function belowOf(shape, path) {
  const [step, ...rest] = path;
  if (step === void 0) return [insideOf(shape, /* @__PURE__ */ new Set())];
  switch (shape.kind) {
    case "list":
    case "map":
      return belowOf(shape.item, isIndex(step) || shape.kind === "map" ? rest : path);
    case "either":
      return shape.shapes.flatMap((inner) => belowOf(inner, path));
    case "structure": {
      const property = shape.properties()[String(step)];
      return property ? [property.recreation, ...belowOf(property.shape, rest)] : [];
    }
    default:
      return [];
  }
}
function insideOf(shape, visited) {
  if (visited.has(shape)) return "never";
  visited.add(shape);
  switch (shape.kind) {
    case "list":
    case "map":
      return insideOf(shape.item, visited);
    case "either":
      return worst(shape.shapes.map((inner) => insideOf(inner, visited)));
    case "structure": {
      const properties = Object.values(shape.properties());
      const all = properties.flatMap((property) => [property.recreation, insideOf(property.shape, visited)]);
      return worst(all) === "never" ? "never" : "conditional";
    }
    default:
      return "never";
  }
}
function isIndex(step) {
  return typeof step === "number" || /^\d+$/.test(step);
}
function startsWith(path, prefix) {
  return prefix.every((step, index) => String(path[index]) === String(step));
}
function worst(all) {
  return all.includes("always") ? "always" : all.includes("conditional") ? "conditional" : "never";
}
function typeNameOf(shape) {
  switch (shape.kind) {
    case "text":
    case "date":
      return "string";
    case "either":
      return shape.shapes[0] ? typeNameOf(shape.shapes[0]) : "string";
    default:
      return shape.kind;
  }
}
export {
  loadResourceTypes,
  replacementOf
};
