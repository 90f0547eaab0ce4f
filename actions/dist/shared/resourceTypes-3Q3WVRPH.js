import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import "./chunk-FJABLXQ5.js";

// actions/lib/tools/resourceSpecification.ts
import { setFlagsFromString } from "node:v8";

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
