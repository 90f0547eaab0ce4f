import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  matchEach
} from "./chunk-SUC3DLZC.js";
import {
  DELETION_PROTECTION,
  LANGUAGE_EXTENSIONS,
  TemplateError,
  Unknown,
  expressionText,
  findingsOf,
  functionCallOf,
  getAttOf,
  hasUnknown,
  isSecretParameter,
  isSetByTools,
  isValueList,
  isValueMap,
  javaScriptPatternOf,
  joinText,
  lookup,
  malformedExport,
  namedSecretsIn,
  nearest,
  nearestFile,
  parseTemplate,
  plain,
  redactError,
  redactFinding,
  redactProgress,
  redactionOf,
  referencesInValue,
  resolveResource,
  secretsIn,
  sourceAt,
  subOf,
  subParts,
  transformsOf,
  unknownCall,
  unknownReference
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
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/template/resolve/unknownValueError.ts
var UNRESOLVED = new Unknown({ kind: "unresolved" });
var DependentError = class extends TemplateError {
};
function isReadBeforeRun(value) {
  return referencesInValue(value).every(isSourceReadBeforeRun);
}
function isSourceReadBeforeRun({ kind }) {
  switch (kind) {
    // The call itself is the reference where nothing inside of it is unknown: Fn::ImportValue of a name.
    case "call":
    case "stored-parameter":
    case "pseudo-parameter":
    case "availability-zone":
      return true;
    case "resource":
    case "attribute":
    case "no-echo-parameter":
    case "unlisted":
    case "unresolved":
      return false;
    default:
      return kind;
  }
}
function unknownValueError(value, need, path) {
  const references = referencesInValue(value);
  if (references.some(({ kind }) => kind === "unresolved")) return new DependentError("", path);
  return new TemplateError(
    `'${references.map(expressionText).join("', '")}' is known only when the stack runs, but ${need} before it does.`,
    path,
    "Decide by a parameter that the environment sets.",
    "template/nested-value"
  );
}

// actions/lib/template/parse/findings.ts
function createFindings() {
  const byKey = /* @__PURE__ */ new Map();
  const add = (finding) => {
    const key = `${finding.location?.file}:${finding.location?.line}:${finding.location?.column}:${finding.message}`;
    if (!byKey.has(key)) byKey.set(key, finding);
  };
  return {
    add,
    addError: (document, error) => {
      if (error instanceof DependentError) return;
      const todo = error.todo === void 0 ? {} : { todo: error.todo };
      const { rule, message, path } = error;
      add({ level: "error", rule, message, ...todo, location: document.locationOf(path) });
    },
    all: () => [...byKey.values()].toSorted((a, b) => {
      const byFile = (a.location?.file ?? "").localeCompare(b.location?.file ?? "");
      return byFile || (a.location?.line ?? 0) - (b.location?.line ?? 0) || (a.location?.column ?? 0) - (b.location?.column ?? 0);
    })
  };
}
function guardTemplateError(evaluate, fallback, reportError) {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    reportError(error);
    return fallback;
  }
}

// actions/lib/template/resolve/parameterValue.ts
function parameterValue(parameter, text) {
  if (typeof text !== "string") return text;
  if (parameter.type.startsWith("AWS::SSM::Parameter::Value<"))
    return new Unknown({ kind: "stored-parameter", name: text });
  if (!isList(parameter)) return text;
  return text.split(",").map((item) => item.trim());
}
function isList({ type }) {
  return type === "CommaDelimitedList" || /^List<.+>$/.test(type);
}

// actions/lib/template/parse/references.ts
function referencesIn(node, path, selectBranch = () => void 0) {
  const found = [];
  collect(node, [...path], { selectBranch, found });
  return found;
}
function collect(node, path, search) {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) step(item, path, index, search);
    return;
  }
  if (!isMap(node)) return;
  const call = functionCallOf(node, path);
  if (call?.name === "Ref" && typeof call.argument === "string")
    search.found.push({ by: "Ref", name: call.argument, attribute: void 0, path: call.path });
  else if (call?.name === "Fn::GetAtt") collectGetAtt(call, search);
  else if (call?.name === "Fn::Sub") collectSub(call, search);
  else if (call?.name === "Fn::If" && Array.isArray(call.argument)) collectBranches(call.argument, call, search);
  else for (const key in node) step(node[key] ?? null, path, key, search);
}
function step(inner, path, part, search) {
  path.push(part);
  collect(inner, path, search);
  path.pop();
}
function collectBranches([condition, ...branches], { path }, search) {
  const holds = typeof condition === "string" ? search.selectBranch(condition) : void 0;
  for (const [index, branch] of branches.entries())
    if (holds === void 0 || holds === (index === 0)) collect(branch, [...path, index + 1], search);
}
function collectGetAtt({ argument, path }, search) {
  const getAtt = getAttOf(argument);
  if (!getAtt) return;
  const { logicalId, attribute } = getAtt;
  const isText = typeof attribute === "string";
  search.found.push({ by: "Fn::GetAtt", name: logicalId, attribute: isText ? attribute : void 0, path });
  if (!isText) collect(attribute, [...path, 1], search);
}
function collectSub({ argument, path }, search) {
  const sub = subOf(argument);
  if (!sub) return;
  for (const part of subParts(sub.text)) {
    if (!("name" in part) || Object.hasOwn(sub.variables, part.name)) continue;
    const dot = part.name.startsWith("AWS::") ? -1 : part.name.indexOf(".");
    const name = dot < 0 ? part.name : part.name.slice(0, dot);
    search.found.push({ by: "Fn::Sub", name, attribute: dot < 0 ? void 0 : part.name.slice(dot + 1), path });
  }
  collect(sub.variables, [...path, 1], search);
}

// actions/lib/template/functions/conditionFunctions.ts
function resultOfCondition(node, path, scope) {
  const [name = "", ...rest] = isMap(node) ? Object.keys(node) : [];
  const argument = isMap(node) ? node[name] ?? null : null;
  const at = [...path, name];
  if (rest.length > 0) throw notACondition(path);
  const other = scope.otherFunctions?.[name];
  if (other) return other(argument, at);
  switch (name) {
    case "Condition":
      if (typeof argument !== "string") throw notACondition(path);
      return scope.condition(argument, at);
    case "Fn::Equals": {
      const message = "Template error: every Fn::Equals object requires a list of 2 string parameters.";
      if (!Array.isArray(argument) || argument.length !== 2) throw new TemplateError(message, at);
      const [left, right] = argument;
      const values = [scope.value(left ?? null, [...at, 0]), scope.value(right ?? null, [...at, 1])];
      if (values.some((value) => isValueList(value) || isValueMap(value)))
        throw new TemplateError(message, at, values.some(isValueList) ? "Join a list with ','." : void 0);
      return equal(...values, at);
    }
    case "Fn::And":
      return allOf(operandsOf(name, argument, at, scope));
    case "Fn::Or":
      return anyOf(operandsOf(name, argument, at, scope));
    case "Fn::Not": {
      if (!Array.isArray(argument) || argument.length !== 1)
        throw new TemplateError(
          "Template error: every Fn::Not object requires a list with exactly 1 boolean parameter.",
          at
        );
      const result = resultOfCondition(argument[0] ?? null, [...at, 0], scope);
      return result instanceof Unknown ? unknownCall("Fn::Not", [result]) : !result;
    }
    default:
      throw notACondition(path);
  }
}
function equal(left, right, path) {
  const unknown = [left, right].filter(hasUnknown);
  const texts = [left, right].map((value) => canonical(asText(value)));
  if (unknown.length === 0) return texts[0] === texts[1];
  const call = unknownCall("Fn::Equals", [left, right]);
  if (!isReadBeforeRun(call)) throw unknownValueError(call, "a condition is decided", path);
  return texts[0] === texts[1] || call;
}
function allOf(results) {
  return !results.includes(false) && undecidedOf("Fn::And", results, true);
}
function anyOf(results) {
  return results.includes(true) || undecidedOf("Fn::Or", results, false);
}
function undecidedOf(name, results, otherwise) {
  const [first, ...others] = results.filter((result) => result instanceof Unknown);
  if (first === void 0) return otherwise;
  return others.length === 0 ? first : unknownCall(name, [first, ...others]);
}
function operandsOf(name, argument, path, scope) {
  if (!Array.isArray(argument) || argument.length < 2 || argument.length > 10)
    throw new TemplateError(
      `Template error: every ${name} object requires a list of at least 2 and at most 10 boolean parameters.`,
      path
    );
  return argument.map((item, index) => resultOfCondition(item, [...path, index], scope));
}
function asText(value) {
  const json = plain(value);
  if (Array.isArray(json)) return json.map(asText);
  return typeof json === "object" && json !== null ? json : String(json);
}
function notACondition(path) {
  return new TemplateError(
    "Template format error: Conditions can only be boolean operations on parameters and other conditions",
    path
  );
}

// actions/lib/template/resolve/scope.ts
var NO_VALUE = /* @__PURE__ */ Symbol("AWS::NoValue");
function presentValue(node, path, scope) {
  const value = scope.evaluate(node ?? null, path);
  return value === NO_VALUE ? null : value;
}
function scalarOf(value) {
  if (value instanceof Unknown || typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function requireText(node, path, scope, message) {
  const text = scalarOf(presentValue(node, path, scope));
  if (text instanceof Unknown && !isReadBeforeRun(text)) throw unknownValueError(text, "it is needed", path);
  if (text === void 0) throw new TemplateError(message, path);
  return text;
}

// actions/lib/template/functions/cidr.ts
function subnetsOf(block, count, bits) {
  const [address = "", length = ""] = block.split("/");
  const family = address.includes(":") ? IPV6 : IPV4;
  const start = family.parse(address);
  const prefix = /^\d+$/.test(length) ? Number(length) : -1;
  if (start === void 0 || prefix < 0 || prefix > family.bits || bits < 0 || bits > family.bits - prefix) return;
  const size = 1n << BigInt(bits);
  const blockSize = 1n << BigInt(family.bits - prefix);
  if (BigInt(count) * size > blockSize) return void 0;
  const first = start - start % blockSize;
  return Array.from({ length: count }, (_, index) => {
    const subnet = family.write(first + BigInt(index) * size);
    return `${subnet}/${family.bits - bits}`;
  });
}
var IPV4 = {
  bits: 32,
  parse: (address) => {
    const parts = address.split(".");
    if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return void 0;
    return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  },
  write: (address) => [24n, 16n, 8n, 0n].map((shift) => address >> shift & 255n).join(".")
};
var IPV6 = {
  bits: 128,
  parse: (address) => {
    const [head = "", tail, ...more] = address.split("::");
    if (more.length > 0) return void 0;
    const left = head === "" ? [] : head.split(":");
    const right = tail === void 0 || tail === "" ? [] : tail.split(":");
    const missing = 8 - left.length - right.length;
    if (tail === void 0 ? missing !== 0 : missing < 1) return void 0;
    const groups = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
    if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return void 0;
    return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
  },
  write: (address) => {
    const groups = Array.from({ length: 8 }, (_, index) => address >> BigInt(112 - 16 * index) & 65535n);
    return new URL(`http://[${groups.map((group) => group.toString(16)).join(":")}]`).hostname.slice(1, -1);
  }
};

// actions/lib/template/functions/listFunctions.ts
var OWN_ZONES = unknownCall("Fn::GetAZs", [""]);
var LIST_FUNCTIONS = {
  "Fn::Select": (argument, path, scope) => {
    const message = "Template error: Fn::Select requires a list argument with two elements: an integer index and a list";
    const [index, list] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (index === void 0 || list === void 0) throw new TemplateError(message, path);
    const text = requireText(index, [...path, 0], scope, message);
    if (typeof text === "string" && !/^\d+$/.test(text)) throw new TemplateError(message, path);
    const items = presentValue(list, [...path, 1], scope);
    if (!(items instanceof Unknown) && !isValueList(items)) throw new TemplateError(message, path);
    const position = text instanceof Unknown ? text : Number(text);
    if (position instanceof Unknown || items instanceof Unknown) return selectUnknown(position, items);
    const item = items[position];
    if (item !== void 0) return item;
    const isWritten = Array.isArray(list);
    const reason = isWritten ? message : `Template error: Fn::Select cannot select nonexistent value at index ${text}`;
    throw new TemplateError(
      reason,
      path,
      items.length === 0 ? "The list is empty." : `The list ends at index ${items.length - 1}.`
    );
  },
  "Fn::Cidr": (argument, path, scope) => {
    const message = "Template error: every Fn::Cidr object requires an ipBlock, a count from 1 to 256 and cidrBits";
    const [block, count, bits] = Array.isArray(argument) && argument.length <= 3 ? argument : [];
    const address = scalarOf(presentValue(block, [...path, 0], scope));
    const givenCount = requireText(count, [...path, 1], scope, message);
    const givenBits = bits === void 0 ? void 0 : requireText(bits, [...path, 2], scope, message);
    if (address === void 0) throw new TemplateError(message, path);
    if (givenCount instanceof Unknown)
      return unknownCall("Fn::Cidr", [address, givenCount, numberOf(givenBits) ?? null]);
    const subnetCount = Number(givenCount);
    if (!Number.isInteger(subnetCount) || subnetCount < 1 || subnetCount > 256) throw new TemplateError(message, path);
    const hostBits = numberOf(givenBits);
    if (typeof hostBits === "number" && !Number.isInteger(hostBits)) throw new TemplateError(message, path);
    if (address instanceof Unknown || hostBits instanceof Unknown)
      return Array.from(
        { length: subnetCount },
        (_, index) => unknownCall("Fn::Select", [index, unknownCall("Fn::Cidr", [address, subnetCount, hostBits ?? null])])
      );
    const subnets = subnetsOf(address, subnetCount, hostBits ?? (address.includes(":") ? 64 : 8));
    if (!subnets)
      throw new TemplateError(`Template error: Fn::Cidr cannot create ${subnetCount} subnets in '${address}'.`, path);
    return subnets;
  },
  "Fn::Length": (argument, path, scope) => {
    const list = presentValue(argument, path, scope);
    if (list instanceof Unknown) return unknownCall("Fn::Length", [list]);
    if (!Array.isArray(list)) throw new TemplateError("Template error: every Fn::Length object requires a list.", path);
    return list.length;
  }
};
function numberOf(text) {
  return typeof text === "string" ? Number(text) : text;
}
function selectUnknown(position, items) {
  const isOwnZones = items instanceof Unknown && items.text === OWN_ZONES.text;
  return isOwnZones && typeof position === "number" ? new Unknown({ kind: "availability-zone", index: position }) : unknownCall("Fn::Select", [position, items]);
}

// actions/lib/template/functions/lookupFunctions.ts
var LOOKUP_FUNCTIONS = {
  Ref: (argument, path, scope) => {
    if (typeof argument !== "string")
      throw new TemplateError("Template format error: every Ref object must have a single String value.", path);
    return referenceTo(argument, void 0, path, scope);
  },
  "Fn::GetAtt": (argument, path, scope) => {
    const getAtt = getAttOf(argument);
    if (!getAtt)
      throw new TemplateError(
        "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
        path
      );
    const attribute = requireText(
      getAtt.attribute,
      [...path, 1],
      scope,
      "Template error: the attribute must be a string"
    );
    if (attribute instanceof Unknown) return unknownCall("Fn::GetAtt", [getAtt.logicalId, attribute]);
    return attributeOf(getAtt.logicalId, attribute, path, scope);
  },
  "Fn::If": (argument, path, scope) => {
    const [condition, yes, no] = Array.isArray(argument) ? argument : [];
    if (typeof condition !== "string" || yes === void 0 || no === void 0)
      throw new TemplateError("Template error: Fn::If requires a list argument with three elements", path);
    const holds = scope.condition(condition, [...path, 0]);
    if (!(holds instanceof Unknown)) return holds ? scope.evaluate(yes, [...path, 1]) : scope.evaluate(no, [...path, 2]);
    return eitherOf(holds, scope.attempt(yes, [...path, 1]), scope.attempt(no, [...path, 2]));
  },
  "Fn::FindInMap": (argument, path, scope) => {
    const [map, top, second, options, ...more] = Array.isArray(argument) ? argument : [];
    const message = "Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value";
    if (map === void 0 || top === void 0 || second === void 0 || more.length > 0)
      throw new TemplateError(message, path);
    if (options !== void 0 && !(isMap(options) && Object.keys(options).join() === "DefaultValue"))
      throw new TemplateError(message, path, "The fourth argument can only be '{ DefaultValue: … }'.");
    const keys = [map, top, second].map((key, index) => requireText(key, [...path, index], scope, message));
    const { DefaultValue: byDefault } = isMap(options) ? options : {};
    const defaultAt = [...path, 3, "DefaultValue"];
    const { mappings } = scope.template;
    const [name] = keys;
    if (keys.some((key) => key instanceof Unknown)) {
      const values = plain(typeof name === "string" ? memberOf(mappings, name) ?? null : mappings);
      const otherwise = byDefault === void 0 ? null : scope.attempt(byDefault, defaultAt);
      return unknownCall("Fn::FindInMap", [...keys, values, otherwise === NO_VALUE ? null : otherwise]);
    }
    const value = keys.reduce((node, key) => memberOf(node, String(key)), mappings);
    if (value !== void 0) return value;
    if (byDefault !== void 0) return scope.evaluate(byDefault, defaultAt);
    if (!Object.hasOwn(mappings, String(name)))
      throw new TemplateError(
        `Template error: Mapping named '${name}' is not present in the 'Mappings' section of template.`,
        path
      );
    throw new TemplateError(`Template error: Unable to get mapping for ${keys.join("::")}`, path);
  },
  "Fn::GetAZs": (argument, path, scope) => {
    const message = "Template error: every Fn::GetAZs object requires the name of a region";
    const region = requireText(argument, path, scope, message);
    return region instanceof Unknown ? unknownCall("Fn::GetAZs", [region]) : scope.context.zones(region);
  },
  "Fn::ImportValue": (argument, path, scope) => {
    const message = "Template error: the attribute in Fn::ImportValue must be a string";
    const name = requireText(argument, path, scope, message);
    return name instanceof Unknown ? unknownCall("Fn::ImportValue", [name]) : scope.context.importValue(name);
  },
  "Fn::GetStackOutput": (argument, path, scope) => {
    const message = "Template error: every Fn::GetStackOutput object requires a StackName and an OutputName";
    if (!isMap(argument)) throw new TemplateError(message, path);
    const text = (key) => requireText(argument[key], [...path, key], scope, message);
    const [stackName, outputName] = [text("StackName"), text("OutputName")];
    const [region, roleArn] = ["Region", "RoleArn"].map((key) => argument[key] === void 0 ? void 0 : text(key));
    if ([stackName, outputName, region, roleArn].some((value) => value instanceof Unknown))
      return unknownCall("Fn::GetStackOutput", [
        stackName,
        outputName,
        region ?? scope.context.pseudo["AWS::Region"] ?? null
      ]);
    const known = (value) => value instanceof Unknown ? void 0 : value;
    return scope.context.stackOutput({
      ...{ stackName: String(stackName), outputName: String(outputName) },
      ...{ region: known(region), roleArn: known(roleArn) }
    });
  }
};
function eitherOf(holds, yes, no) {
  const written = (value) => value === NO_VALUE ? { Ref: "AWS::NoValue" } : value;
  const isSame = canonical(plain(written(yes))) === canonical(plain(written(no)));
  return isSame ? yes : unknownCall("Fn::If", [holds, written(yes), written(no)]);
}
function referenceTo(name, attribute, path, scope) {
  if (attribute !== void 0) return attributeOf(name, attribute, path, scope);
  if (name === "AWS::NoValue") return NO_VALUE;
  const pseudo = scope.context.pseudo[name];
  if (pseudo !== void 0) return pseudo;
  const parameter = scope.template.parameters[name];
  const stored = scope.context.stored?.[name];
  if (stored !== void 0) return stored;
  if (parameter) return parameterValue(parameter, scope.context.parameters[name] ?? parameter.default ?? "");
  return attributeOf(name, void 0, path, scope);
}
function attributeOf(name, attribute, path, scope) {
  if (Object.hasOwn(scope.template.resources, name) && scope.isActive(name))
    return scope.context.reference(name, attribute);
  const guess = nearest(name, [...Object.keys(scope.template.parameters), ...Object.keys(scope.template.resources)]);
  const section = path[0] === "Outputs" ? "Outputs" : "Resources";
  throw new TemplateError(
    `Template format error: Unresolved resource dependencies [${name}] in the ${section} block of the template`,
    path,
    guess === name ? `The condition of '${name}' is false here: use it inside an Fn::If with the same condition.` : guess && `Did you mean '${guess}'?`,
    "template/reference"
  );
}
function memberOf(node, key) {
  return isMap(node) && Object.hasOwn(node, key) ? node[key] : void 0;
}

// actions/lib/template/functions/textFunctions.ts
var TEXT_FUNCTIONS = {
  "Fn::Sub": (argument, path, scope) => {
    const sub = subOf(argument);
    if (!sub)
      throw new TemplateError(
        "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
        path
      );
    const parts = subParts(sub.text).map((part) => {
      if ("text" in part) return part.text;
      if ("invalidName" in part)
        throw new TemplateError(
          "Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons",
          path
        );
      const isVariable = Object.hasOwn(sub.variables, part.name);
      const value = isVariable ? presentValue(sub.variables[part.name], [...path, 1, part.name], scope) : referencedValue(part.name, (name) => referenceTo(name.id, name.attribute, path, scope));
      const text = value === NO_VALUE ? void 0 : scalarOf(value);
      if (text === void 0)
        throw new TemplateError(
          isVariable ? "Template error: every value of the context object of every Fn::Sub object must be a string or a function that returns a string" : `Template error: variable ${part.name} in Fn::Sub expression does not resolve to a string`,
          path,
          isVariable ? `The variable '${part.name}' is none.` : void 0
        );
      return text;
    });
    return joinText(parts);
  },
  "Fn::Join": (argument, path, scope) => {
    const message = "Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.";
    const [separator, items] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (typeof separator !== "string" || items === void 0) throw new TemplateError(message, path);
    const list = presentValue(items, [...path, 1], scope);
    if (list instanceof Unknown) return unknownCall("Fn::Join", [separator, list]);
    if (!Array.isArray(list)) throw new TemplateError(message, path);
    const parts = list.map((item) => {
      const text = scalarOf(item);
      if (text === void 0) throw new TemplateError(message, path);
      return text;
    });
    return joinText(parts.flatMap((part, index) => index === 0 ? [part] : [separator, part]));
  },
  "Fn::Split": (argument, path, scope) => {
    const message = "Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.";
    const [separator, source] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (typeof separator !== "string" || separator === "" || source === void 0)
      throw new TemplateError(message, path);
    const text = scalarOf(presentValue(source, [...path, 1], scope));
    if (text === void 0) throw new TemplateError(message, path);
    return text instanceof Unknown ? unknownCall("Fn::Split", [separator, text]) : text.split(separator);
  },
  "Fn::Base64": (argument, path, scope) => {
    const text = scalarOf(presentValue(argument, path, scope));
    if (text === void 0)
      throw new TemplateError("Template error: every Fn::Base64 object must have a String-typed value.", path);
    return text instanceof Unknown ? unknownCall("Fn::Base64", [text]) : Buffer.from(text).toString("base64");
  },
  "Fn::ToJsonString": (argument, path, scope) => {
    const value = presentValue(argument, path, scope);
    if (!Array.isArray(value) && !isValueMap(value))
      throw new TemplateError("Template error: every Fn::ToJsonString object requires a map or a list.", path);
    return hasUnknown(value) ? joinText(jsonParts(value)) : JSON.stringify(value);
  },
  "Fn::Transform": (_argument, path) => {
    throw new TemplateError("Macros are not supported here: a change set of nested stacks cannot run them.", path);
  }
};
function referencedValue(text, find) {
  const dot = text.startsWith("AWS::") ? -1 : text.indexOf(".");
  return find(dot < 0 ? { id: text, attribute: void 0 } : { id: text.slice(0, dot), attribute: text.slice(dot + 1) });
}
function jsonParts(value) {
  if (value instanceof Unknown) return ['"', value, '"'];
  if (Array.isArray(value)) return ["[", ...commas(value.map(jsonParts)), "]"];
  if (!isValueMap(value)) return [JSON.stringify(value)];
  const entries = Object.entries(value).map(([key, inner]) => [`${JSON.stringify(key)}:`, ...jsonParts(inner)]);
  return ["{", ...commas(entries), "}"];
}
function commas(lists) {
  return lists.flatMap((list, index) => index === 0 ? list : [",", ...list]);
}

// actions/lib/template/resolve/dependencyOrder.ts
function dependencyOrder(names, dependenciesOf) {
  const known = new Set(names);
  const waiting = new Map(names.map((name) => [name, dependenciesOf(name).filter((other) => known.has(other))]));
  const ordered = [];
  const done = /* @__PURE__ */ new Set();
  for (let progress = true; progress; ) {
    progress = false;
    for (const [name, dependencies] of waiting) {
      if (!dependencies.every((other) => done.has(other))) continue;
      ordered.push(name);
      done.add(name);
      waiting.delete(name);
      progress = true;
    }
  }
  if (waiting.size > 0) {
    const cycle = cycleIn(waiting);
    const message = `Circular dependency between resources: [${cycle.join(", ")}]`;
    const todo = `Remove a reference from each circle: ${circlesIn(waiting, cycle).join("; ")}.`;
    throw new TemplateError(message, ["Resources", cycle[0] ?? ""], todo, "template/circular");
  }
  return ordered;
}
function circlesIn(waiting, members) {
  const shown = /* @__PURE__ */ new Set();
  return members.flatMap((member) => {
    const circle = shown.has(member) ? void 0 : circleFrom(member, waiting);
    for (const name of circle ?? []) shown.add(name);
    return circle ? [circle.join(" → ")] : [];
  });
}
function circleFrom(start, waiting) {
  const seen = /* @__PURE__ */ new Set();
  let paths = [[start]];
  while (paths.length > 0) {
    const longer = paths.flatMap((path) => (waiting.get(path.at(-1) ?? "") ?? []).map((next) => [...path, next]));
    const circle = longer.find((path) => path.at(-1) === start);
    if (circle) return circle;
    paths = longer.filter((path) => {
      const name = path.at(-1) ?? "";
      const isNew = !seen.has(name);
      seen.add(name);
      return isNew;
    });
  }
  return void 0;
}
function cycleIn(waiting) {
  const cycle = new Map(waiting);
  for (let progress = true; progress; ) {
    progress = false;
    for (const name of cycle.keys()) {
      if ([...cycle.values()].some((dependencies) => dependencies.includes(name))) continue;
      cycle.delete(name);
      progress = true;
    }
  }
  return [...cycle.keys()];
}

// actions/lib/template/resolve/resolver.ts
var FUNCTIONS = { ...LOOKUP_FUNCTIONS, ...TEXT_FUNCTIONS, ...LIST_FUNCTIONS };
var FUNCTION_NAMES = Object.keys(FUNCTIONS);
function createResolver(template, context) {
  const conditions = /* @__PURE__ */ new Map();
  let isAttempt = false;
  const attempting = (isNow, compute) => {
    const before = isAttempt;
    isAttempt = isNow;
    try {
      return compute();
    } finally {
      isAttempt = before;
    }
  };
  const condition = (name, path) => guarded(() => evaluateCondition(name, path), false);
  const evaluateCondition = (name, path) => {
    const known = conditions.get(name);
    if (known !== void 0 && known !== "in progress") return known;
    const at = ["Conditions", name];
    if (known) {
      const message = `Template format error: Circular dependency between conditions: [${name}]`;
      throw new TemplateError(message, at, void 0, "template/circular");
    }
    const node = Object.hasOwn(template.conditions, name) ? template.conditions[name] : void 0;
    if (node === void 0) {
      const message = `Template error: unresolved condition dependency ${name} in Fn::If`;
      throw new TemplateError(message, path, void 0, "template/reference");
    }
    conditions.set(name, "in progress");
    const result = attempting(false, () => guarded(() => resultOfCondition(node, at, conditionScope), false));
    conditions.set(name, result);
    return result;
  };
  const guarded = (compute, fallback) => {
    try {
      return compute();
    } catch (error) {
      if (!(error instanceof TemplateError) || !(isAttempt || context.reportError)) throw error;
      if (!isAttempt && !(error instanceof DependentError)) context.reportError?.(error);
      return fallback;
    }
  };
  const evaluate = (node, path) => {
    const call = functionCallOf(node, path);
    if (call) {
      const intrinsic = lookup(FUNCTIONS, call.name);
      return guarded(() => {
        if (!intrinsic)
          throw new TemplateError(`Template error: ${call.name} is not a function that returns a value.`, path);
        return intrinsic(call.argument, call.path, scope);
      }, UNRESOLVED);
    }
    if (Array.isArray(node))
      return node.map((item, index) => evaluate(item, [...path, index])).filter((item) => item !== NO_VALUE);
    if (!isMap(node)) return node;
    const result = {};
    for (const [key, inner] of Object.entries(node)) {
      const value2 = evaluate(inner, [...path, key]);
      if (value2 !== NO_VALUE) result[key] = value2;
    }
    return result;
  };
  const isActive = (logicalId) => {
    const { condition: name } = template.resources[logicalId] ?? {};
    return name === void 0 || condition(name, ["Resources", logicalId, "Condition"]) !== false;
  };
  const attempt = (node, path) => attempting(true, () => evaluate(node, path));
  const scope = { template, context, evaluate, attempt, condition, isActive };
  const value = (node, path) => {
    const result = evaluate(node, path);
    return result === NO_VALUE ? null : result;
  };
  const conditionScope = { value, condition };
  const decided = (name, path) => {
    const result = condition(name, path);
    return typeof result === "boolean" ? result : void 0;
  };
  const selectBranch = (name) => Object.hasOwn(template.conditions, name) ? decided(name, ["Conditions", name]) : void 0;
  const references = (node, path) => referencesIn(node, path, selectBranch);
  const dependencyCache = /* @__PURE__ */ new Map();
  const dependencies = (logicalId) => {
    const known = dependencyCache.get(logicalId) ?? dependenciesOf(logicalId);
    dependencyCache.set(logicalId, known);
    return known;
  };
  const dependenciesOf = (logicalId) => {
    const resource = template.resources[logicalId];
    if (!resource) return [];
    const bodies = [resource.properties, resource.otherAttributes, resource.metadata];
    const names = [...resource.dependsOn, ...bodies.flatMap((node) => references(node, []).map(({ name }) => name))];
    return [...new Set(names)].filter((name) => Object.hasOwn(template.resources, name) && isActive(name));
  };
  const activeOutput = (name) => {
    const output = template.outputs[name];
    const at = ["Outputs", name, "Condition"];
    return output?.condition === void 0 || condition(output.condition, at) !== false ? output : void 0;
  };
  return {
    value,
    condition: (name, path = ["Conditions", name]) => decided(name, path),
    dependencies,
    references,
    sourceAt: (node, path) => sourceAt(node, path, selectBranch),
    resource: (logicalId) => resolveResource(logicalId, template, { value, dependencies }),
    output: (name) => {
      const output = activeOutput(name);
      return output && value(output.value, ["Outputs", name, "Value"]);
    },
    exportName: (name) => {
      const { exportName } = activeOutput(name) ?? {};
      return exportName === void 0 ? void 0 : value(exportName, ["Outputs", name, "Export", "Name"]);
    },
    activeResources: () => dependencyOrder(Object.keys(template.resources).filter(isActive), dependencies)
  };
}

// actions/lib/template/check/functionNames.ts
var CONDITION_FUNCTIONS = ["Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or"];
var RULE_FUNCTIONS = [
  "Fn::Contains",
  "Fn::EachMemberEquals",
  "Fn::EachMemberIn",
  "Fn::RefAll",
  "Fn::ValueOf",
  "Fn::ValueOfAll"
];
var EXTENSION_FUNCTIONS = ["Fn::Length", "Fn::ToJsonString"];
var NOT_IN_CONDITIONS = ["Fn::GetAZs", "Fn::GetStackOutput", "Fn::If", "Fn::ImportValue"];

// actions/lib/template/check/checkFunctions.ts
var PREFIX = "Fn::";
var ALL_FUNCTIONS = [...FUNCTION_NAMES, ...CONDITION_FUNCTIONS, ...RULE_FUNCTIONS];
var WITHOUT_VALUE = [...CONDITION_FUNCTIONS, ...RULE_FUNCTIONS];
var IN_RULES = ["Ref", ...CONDITION_FUNCTIONS, ...RULE_FUNCTIONS];
function checkFunctions(template) {
  const extended = transformsOf(template.document.value).includes(LANGUAGE_EXTENSIONS);
  const unsupported = ({ name, path }) => {
    const needsExtension = EXTENSION_FUNCTIONS.includes(name) && !extended;
    if (ALL_FUNCTIONS.includes(name) && !needsExtension) return [];
    const guess = nearestFunction(name);
    const todo = needsExtension ? `It needs the transform ${LANGUAGE_EXTENSIONS}, which has to stay out of the templates here: write its value.` : guess && `Did you mean '${guess}'?`;
    return [new TemplateError(`Template Error: Encountered unsupported function: ${name}`, path, todo)];
  };
  const inBody = (key) => key.isAlone && WITHOUT_VALUE.includes(key.name) ? [new TemplateError(`Template error: ${key.name} is not a function that returns a value.`, key.path)] : unsupported(key);
  const inCondition = (key) => NOT_IN_CONDITIONS.includes(key.name) ? [
    new TemplateError(
      `Template error: Cannot use ${key.name} in Conditions.`,
      key.path,
      "Decide by a parameter, and use the condition in the resources and outputs."
    )
  ] : unsupported(key);
  return [
    ...bodiesOf(template).flatMap(({ node, path }) => functionKeysIn(node, path).flatMap(inBody)),
    ...functionKeysIn(template.conditions, ["Conditions"]).flatMap(inCondition),
    ...checkRuleFunctions(template)
  ];
}
function nearestFunction(name) {
  const word = name.slice(PREFIX.length);
  if (word === "Ref" || word === "Condition") return word;
  const words = ALL_FUNCTIONS.filter((known) => known.startsWith(PREFIX)).map((known) => known.slice(PREFIX.length));
  const guess = nearest(word, words);
  return guess && `${PREFIX}${guess}`;
}
function checkRuleFunctions({ rules }) {
  return functionKeysIn(rules, ["Rules"], ["Condition"]).filter(({ name, isAlone }) => !IN_RULES.includes(name) && (name !== "Condition" || isAlone)).map(
    ({ name, path }) => new TemplateError(
      `Template format error: Following functions are not supported in the Rules block of the template: [${name}]`,
      path,
      name === "Condition" ? "Write the condition out in the rule." : `Use ${IN_RULES.join(", ")}.`
    )
  );
}
function bodiesOf({ resources, outputs }) {
  return [
    ...Object.entries(resources).flatMap(
      ([name, { properties, metadata, otherAttributes }]) => Object.entries({ Properties: properties, Metadata: metadata, ...otherAttributes }).map(([key, node]) => ({
        node,
        path: ["Resources", name, key]
      }))
    ),
    ...Object.entries(outputs).flatMap(([name, { value, exportName }]) => [
      { node: value, path: ["Outputs", name, "Value"] },
      ...exportName === void 0 ? [] : [{ node: exportName, path: ["Outputs", name, "Export", "Name"] }]
    ])
  ];
}
function functionKeysIn(node, path, others = []) {
  if (Array.isArray(node)) return node.flatMap((item, index) => functionKeysIn(item, [...path, index], others));
  if (!isMap(node)) return [];
  const keys = Object.keys(node);
  return Object.entries(node).flatMap(([name, inner]) => {
    const here = [...path, name];
    const isFunction = name.startsWith("Fn::") || others.includes(name) && typeof inner === "string";
    const found = isFunction ? [{ name, path: here, isAlone: keys.length === 1 }] : [];
    return [...found, ...functionKeysIn(inner, here, others)];
  });
}
function checkLoneFunctions(template) {
  return bodiesOf(template).flatMap(
    ({ node, path }) => functionKeysIn(node, path).filter(({ name, isAlone }) => !isAlone && ALL_FUNCTIONS.includes(name)).map(
      ({ name, path: at }) => new TemplateError(
        `${name} is not called here, because it is not the only key of its object.`,
        at,
        "Delete the other keys, or give each value its own function."
      )
    )
  );
}

// actions/lib/template/check/checkArguments.ts
function checkArguments(template) {
  const parts = [...bodiesOf(template), { node: template.conditions, path: ["Conditions"] }];
  return parts.flatMap(({ node, path }) => callErrorsIn(node, path, template));
}
function callErrorsIn(node, path, template) {
  if (Array.isArray(node)) return node.flatMap((item, index) => callErrorsIn(item, [...path, index], template));
  if (!isMap(node)) return [];
  const call = functionCallOf(node, path);
  const error = call && CHECKS[call.name]?.(call.argument, call.path, template);
  if (error) return [error];
  return Object.entries(node).flatMap(([key, inner]) => callErrorsIn(inner, [...path, key], template));
}
var CHECKS = {
  Ref: (argument, path) => {
    if (typeof argument === "string") return void 0;
    return new TemplateError("Template format error: every Ref object must have a single String value.", path);
  },
  "Fn::GetAtt": (argument, path) => getAttOf(argument) ? void 0 : new TemplateError(
    "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
    path
  ),
  "Fn::If": (argument, path) => Array.isArray(argument) && argument.length === 3 ? void 0 : new TemplateError("Template error: Fn::If requires a list argument with three elements", path),
  "Fn::Sub": (argument, path) => {
    const sub = subOf(argument);
    if (!sub)
      return new TemplateError(
        "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
        path
      );
    const [invalid] = subParts(sub.text).flatMap((part) => "invalidName" in part ? [part.invalidName] : []);
    return invalid === void 0 ? void 0 : invalidSubName(invalid, path);
  },
  "Fn::ImportValue": (argument, path, template) => dependsOnTheAccount(argument, template) ? new TemplateError(
    "Template error: the attribute in Fn::ImportValue must not depend on any resources, imported values, or Fn::GetAZs",
    path
  ) : void 0
};
function dependsOnTheAccount(node, template) {
  const names = referencesIn(node, []).map(({ name }) => name);
  return names.some((name) => Object.hasOwn(template.resources, name)) || hasCall(node);
}
function hasCall(node) {
  if (Array.isArray(node)) return node.some(hasCall);
  if (!isMap(node)) return false;
  const call = functionCallOf(node, []);
  return ["Fn::GetAZs", "Fn::GetStackOutput", "Fn::ImportValue"].includes(call?.name ?? "") || Object.values(node).some(hasCall);
}
function invalidSubName(name, path) {
  return new TemplateError(
    "Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons",
    path,
    `To keep the text '\${${name}}', write '\${!${name}}'.`
  );
}

// actions/lib/template/check/checkOutputs.ts
var NO_TEXT = "Template format error: The Value field of every Outputs member must evaluate to a String";
var TODO = "Join a list to one text, as in !Join [',', …], or give each value an output of its own.";
var NO_TEXT_FUNCTIONS = ["Fn::Cidr", "Fn::GetAZs", "Fn::Split", ...CONDITION_FUNCTIONS, ...RULE_FUNCTIONS];
function checkOutputs(template) {
  return Object.entries(template.outputs).flatMap(([name, { value, exportName }]) => {
    const kind = kindOf(value, template);
    return [
      ...kind === "text" ? [] : [new TemplateError(`${NO_TEXT}${SUFFIXES[kind]}`, ["Outputs", name, "Value"], TODO)],
      ...exportName !== void 0 && dependsOnTheAccount(exportName, template) ? [
        new TemplateError(
          `Template format error: Output ${name} is malformed.  The Name field of Export must not depend on any resources, imported values, or Fn::GetAZs.`,
          ["Outputs", name, "Export", "Name"],
          "Make the name of texts and parameters, such as AWS::StackName."
        )
      ] : []
    ];
  });
}
function checkOutputValues(template, resolver) {
  return Object.keys(template.outputs).flatMap((name) => {
    const value = resolver.output(name);
    const exportName = resolver.exportName(name);
    const isNoText = value !== void 0 && (isValueList(value) || isValueMap(value));
    const isNoName = exportName !== void 0 && (typeof exportName === "string" ? !/^[A-Za-z0-9:-]+$/.test(exportName) : isValueList(exportName) || isValueMap(exportName));
    return [
      ...isNoText ? [new TemplateError(`${NO_TEXT}.`, ["Outputs", name, "Value"], TODO)] : [],
      ...isNoName ? [new TemplateError(malformedExport(name), ["Outputs", name, "Export", "Name"])] : []
    ];
  });
}
var SUFFIXES = { list: " and not a List.", map: " and not a Map.", other: "." };
function kindOf(node, template) {
  if (Array.isArray(node)) return "list";
  if (!isMap(node)) return "text";
  const call = functionCallOf(node, []);
  if (!call) return "map";
  if (NO_TEXT_FUNCTIONS.includes(call.name)) return "other";
  if (call.name === "Ref") return isListReference(call.argument, template) ? "other" : "text";
  if (call.name !== "Fn::If" || !Array.isArray(call.argument)) return "text";
  const [, ...branches] = call.argument;
  return branches.every((branch) => kindOf(branch, template) === "text") ? "text" : "other";
}
function isListReference(name, { parameters }) {
  const parameter = typeof name === "string" && Object.hasOwn(parameters, name) ? parameters[name] : void 0;
  return name === "AWS::NotificationARNs" || parameter !== void 0 && (isList(parameter) || isStoredList(parameter));
}
function isStoredList({ type }) {
  const stored = /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type)?.[1];
  return stored !== void 0 && isList({ type: stored });
}

// actions/lib/template/check/checkRules.ts
function failedAssertionsOf(template, resolver) {
  const scope = ruleScope(template, resolver);
  const refused = new Set(checkRuleFunctions(template).map(({ path }) => path[1]));
  return Object.entries(template.rules).flatMap(([rule, node]) => {
    if (refused.has(rule)) return [];
    const at = ["Rules", rule];
    if (!isMap(node)) throw new TemplateError(`Template format error: Rule ${rule} must be an object.`, at);
    const isJudged = node.RuleCondition === void 0 || resultOfCondition(node.RuleCondition, [...at, "RuleCondition"], scope) === true;
    const assertions = node.Assertions;
    if (!Array.isArray(assertions) || assertions.length === 0)
      throw new TemplateError(`Template format error: Rule ${rule} must contain a list of Assertions.`, at);
    return assertions.flatMap((assertion, index) => {
      const path = [...at, "Assertions", index];
      if (!isMap(assertion) || assertion.Assert === void 0)
        throw new TemplateError(`Template format error: every assertion of rule ${rule} must contain an Assert.`, path);
      if (!isJudged || resultOfCondition(assertion.Assert, [...path, "Assert"], scope) !== false) return [];
      const { AssertDescription: text } = assertion;
      const description = typeof text === "string" ? text : `An assertion of rule '${rule}' fails.`;
      const parameters = parametersIn([assertion.Assert, node.RuleCondition ?? null], template);
      return [{ rule, description, path, parameters }];
    });
  });
}
function parametersIn(node, template) {
  const names = referencesIn(node, []).map(({ name }) => name);
  const types = new Set(listedTypesIn(node));
  const ofTypes = Object.entries(template.parameters).filter(([, { type }]) => types.has(type));
  const all = [.../* @__PURE__ */ new Set([...names, ...ofTypes.map(([name]) => name)])];
  return all.filter((name) => Object.hasOwn(template.parameters, name));
}
function listedTypesIn(node) {
  if (Array.isArray(node)) return node.flatMap(listedTypesIn);
  if (!isMap(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => key === "Fn::RefAll" ? [value] : listedTypesIn(value));
}
function ruleScope(template, resolver) {
  const value = (node, path) => {
    for (const name of ["Fn::ValueOf", "Fn::ValueOfAll"])
      if (isMap(node) && node[name] !== void 0)
        return unknownCall(name, [resolver.value(node[name], [...path, name])]);
    const wantedType = isMap(node) ? node["Fn::RefAll"] : void 0;
    if (wantedType === void 0) return resolver.value(node, path);
    const parameters = Object.entries(template.parameters).filter(([, { type }]) => type === wantedType);
    return parameters.length === 0 ? unknownCall("Fn::RefAll", [String(wantedType)]) : parameters.flatMap(([name]) => listOf(resolver.value({ Ref: name }, path)));
  };
  const listsOf = (argument, path, name) => {
    if (!Array.isArray(argument) || argument.length !== 2)
      throw new TemplateError(`Template error: every ${name} object requires two parameters.`, path);
    const [left, right] = argument;
    return [listOf(value(left ?? null, [...path, 0])), listOf(value(right ?? null, [...path, 1]))];
  };
  return {
    value,
    condition: (name, path) => {
      throw new TemplateError(
        `Template error: a rule cannot use the condition '${name}'.`,
        path,
        "Write the condition out in the rule."
      );
    },
    otherFunctions: {
      "Fn::Contains": (argument, path) => {
        const [list, items] = listsOf(argument, path, "Fn::Contains");
        return allOf(items.map((item) => anyOf(list.map((member) => equal(member, item, path)))));
      },
      "Fn::EachMemberIn": (argument, path) => {
        const [list, allowed] = listsOf(argument, path, "Fn::EachMemberIn");
        return allOf(list.map((item) => anyOf(allowed.map((value2) => equal(value2, item, path)))));
      },
      "Fn::EachMemberEquals": (argument, path) => {
        const [list, [value2 = null]] = listsOf(argument, path, "Fn::EachMemberEquals");
        return allOf(list.map((item) => equal(item, value2, path)));
      }
    }
  };
}
function listOf(value) {
  return isValueList(value) ? value : [value];
}

// actions/lib/template/check/nestedStackInputs.ts
function parametersFromNestedStacks(template, logicalId, sources, resolver) {
  const { Parameters: inputs } = template.resources[logicalId]?.properties ?? {};
  if (!isMap(inputs)) return /* @__PURE__ */ new Map();
  return new Map(
    Object.entries(inputs).flatMap(([name, node]) => {
      const source = resolver.references(node, []).map((reference) => sourceOf(reference, template, sources)).find(Boolean);
      return source === void 0 ? [] : [[name, source]];
    })
  );
}
function checkNestedStackInputs(template, sources) {
  const { file } = template.document;
  const constraints = [...sources].flatMap(([name, source]) => {
    const parameter = template.parameters[name];
    if (!parameter) return [];
    return constraintsOf(parameter).map(
      (constraint) => new TemplateError(
        `Parameter '${name}' of ${file} comes from '${source}', which CloudFormation knows only when the stack runs: its ${constraint} fails the change set.`,
        ["Parameters", name, constraint],
        "Make it a plain String; put the constraint on the parameter of the root template.",
        "template/nested-value"
      )
    );
  });
  const decisions = [template.conditions, template.rules].flatMap(
    (node, index) => usesIn(node, [index === 0 ? "Conditions" : "Rules"], template, sources, index === 0 ? "A condition" : "A rule")
  );
  const calls = Object.entries(template.resources).flatMap(
    ([name, { type, properties }]) => callsIn(properties, ["Resources", name, "Properties"], template, sources, type === NESTED_STACK)
  );
  return [...constraints, ...decisions, ...calls];
}
function constraintsOf(parameter) {
  const constraints = {
    Type: parameter.type === "String" ? void 0 : parameter.type,
    AllowedPattern: parameter.allowedPattern,
    AllowedValues: parameter.allowedValues,
    MinLength: parameter.minLength,
    MaxLength: parameter.maxLength,
    MinValue: parameter.minValue,
    MaxValue: parameter.maxValue
  };
  return Object.keys(constraints).filter((key) => constraints[key] !== void 0);
}
function sourceOf({ name, attribute }, template, sources) {
  if (attribute === void 0) return sources.get(name);
  return template.resources[name]?.type === NESTED_STACK ? `${name}.${attribute}` : void 0;
}
var NEED_KNOWN_VALUES = ["Fn::Cidr", "Fn::FindInMap", "Fn::Select", "Fn::Split"];
function callsIn(node, path, template, sources, isNestedStack) {
  const call = functionCallOf(node, path);
  if (call && NEED_KNOWN_VALUES.includes(call.name))
    return usesIn(call.argument, call.path, template, sources, call.name, isNestedStack);
  if (Array.isArray(node))
    return node.flatMap((item, index) => callsIn(item, [...path, index], template, sources, isNestedStack));
  if (!isMap(node)) return [];
  return Object.entries(node).flatMap(
    ([key, inner]) => callsIn(inner, [...path, key], template, sources, isNestedStack)
  );
}
function usesIn(node, path, template, sources, user, siblingsCount = false) {
  return referencesIn(node, path).flatMap((reference) => {
    if (reference.attribute !== void 0 && !siblingsCount) return [];
    const source = sourceOf(reference, template, sources);
    if (source === void 0) return [];
    return [
      new TemplateError(
        `${user} uses '${reference.name}', which comes from '${source}' and is known only when the stack runs: it fails the change set.`,
        reference.path,
        user.startsWith("Fn::") ? "Pass each part as an output and a parameter of its own." : "Decide by a parameter that the environment sets.",
        "template/nested-value"
      )
    ];
  });
}

// actions/lib/template/check/checkParameters.ts
function checkParameters(template, values, isSecretParameter2 = () => false) {
  const parameters = Object.entries(template.parameters);
  const unknownNames = Object.keys(values).filter((name) => !Object.hasOwn(template.parameters, name));
  return [
    ...unknownNames.map((name) => unknownParameter(name, Object.keys(template.parameters))),
    ...parameters.flatMap(([name, parameter]) => {
      const value = values[name] ?? parameter.default;
      if (value === void 0) return [missingParameter(name, parameter)];
      return value instanceof Unknown ? [] : problemsOf(name, parameter, value, isSecretParameter2(name, template)).slice(0, 1);
    })
  ];
}
function unknownParameter(name, known) {
  const guess = nearest(name, known);
  return {
    parameter: name,
    kind: "unknown",
    message: `Parameters: [${name}] do not exist in the template`,
    explanation: `The template has no parameter '${name}'.`,
    ...guess ? { nearest: guess } : {}
  };
}
function missingParameter(name, { description }) {
  return {
    parameter: name,
    kind: "missing",
    message: `Parameters: [${name}] must have values`,
    explanation: `Parameter '${name}' has no value and no default.${description ? ` ${description}` : ""}`
  };
}
function problemsOf(name, parameter, value, isSecret) {
  const subject = parameter.noEcho || isSecret ? `The value of '${name}'` : `${name}: '${value}'`;
  const problemOf = (kind, message, explanation) => {
    const constraint = parameter.constraintDescription;
    return {
      parameter: name,
      kind,
      message: constraint ? `Parameter '${name}' failed to satisfy constraint: ${constraint}` : `Parameter '${name}' ${message}`,
      explanation: `${subject} ${explanation}.${constraint ? ` ${constraint}` : ""}`
    };
  };
  const problems = [];
  const items = isList(parameter) ? listOf2(parameter, value) : [value];
  const { type, minLength, maxLength, minValue, maxValue, allowedValues, allowedPattern } = parameter;
  if (/^(List<)?Number>?$/.test(type) && !items.every(isNumber))
    problems.push({
      ...problemOf("type", "", "is not a number"),
      message: `Parameter '${name}' must be ${type === "Number" ? "a number" : "a list of numbers"}`
    });
  const pattern = identifierPatternOf(type);
  if (pattern && !items.every((item) => pattern.test(item)))
    problems.push({
      ...problemOf("type", "", `is no value of type ${type}`),
      message: `Parameter validation failed: parameter value ${parameter.noEcho ? "****" : value} for parameter name ${name} does not exist`
    });
  if (allowedValues && !items.every((item) => allowedValues.includes(item)))
    problems.push(
      problemOf("allowedValues", "must be one of AllowedValues", `must be one of ${allowedValues.join(", ")}`)
    );
  const expression = allowedPattern === void 0 ? void 0 : javaScriptPatternOf(allowedPattern);
  const match = expression === void 0 ? "match" : matchEach(`^(?:${expression})$`, items);
  if (match === "no-match")
    problems.push(problemOf("pattern", `must match pattern ${allowedPattern}`, `does not match ${allowedPattern}`));
  if (match === "timeout")
    problems.push(
      problemOf(
        "pattern",
        `must match pattern ${allowedPattern}`,
        `cannot be compared with ${allowedPattern} in useful time, because a repetition inside a repetition backtracks`
      )
    );
  if (minLength !== void 0 && items.some((item) => item.length < minLength))
    problems.push(
      problemOf("length", `must contain at least ${minLength} characters`, `has fewer than ${minLength} characters`)
    );
  if (maxLength !== void 0 && items.some((item) => item.length > maxLength))
    problems.push(
      problemOf("length", `must contain at most ${maxLength} characters`, `has more than ${maxLength} characters`)
    );
  if (minValue !== void 0 && items.some((item) => Number(item) < minValue))
    problems.push(problemOf("range", `must be a number not less than ${minValue}`, `is less than ${minValue}`));
  if (maxValue !== void 0 && items.some((item) => Number(item) > maxValue))
    problems.push(problemOf("range", `must be a number not greater than ${maxValue}`, `is greater than ${maxValue}`));
  if (new TextEncoder().encode(value).length > 4096)
    problems.push(problemOf("length", "must have at most 4096 bytes", "has more than 4096 bytes"));
  return problems;
}
function listOf2(parameter, value) {
  const items = parameterValue(parameter, value);
  return Array.isArray(items) ? items.map(String) : [value];
}
function isNumber(text) {
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text);
}
function identifierPatternOf(type) {
  const inner = /^List<(.+)>$/.exec(type)?.[1] ?? type;
  const prefix = lookup(AWS_TYPES, inner);
  return prefix ? new RegExp(`^${prefix}-[0-9a-z]+$`) : void 0;
}
var AWS_TYPES = {
  "AWS::EC2::Image::Id": "ami",
  "AWS::EC2::Instance::Id": "i",
  "AWS::EC2::SecurityGroup::Id": "sg",
  "AWS::EC2::Subnet::Id": "subnet",
  "AWS::EC2::VPC::Id": "vpc",
  "AWS::EC2::Volume::Id": "vol"
};

// actions/lib/template/check/parameterFindings.ts
var RULES = {
  unknown: "template/parameter-unknown",
  missing: "template/parameter-missing",
  value: "template/parameter-value"
};
function parameterFindings(template, { parameters, nestedPath, parameterLocationOf, isSecretParameter: isSecretParameter2 }) {
  return checkParameters(template, parameters, isSecretParameter2).map(({ parameter, kind, explanation, nearest: nearest2 }) => {
    const hasLocation = Object.hasOwn(parameters, parameter) || nestedPath !== "";
    return {
      level: "error",
      rule: kind === "unknown" || kind === "missing" ? RULES[kind] : RULES.value,
      message: explanation,
      ...nearest2 ? { todo: `Did you mean '${nearest2}'?` } : {},
      location: hasLocation ? parameterLocationOf(parameter) : template.document.locationOf(["Parameters", parameter, "Default"])
    };
  });
}

// actions/lib/model/parameterOrigin.ts
function describeParameter({ name, value, file, isDefault }) {
  const assignment = value === void 0 ? name : `${name} ${visibleValue(value)}`;
  return `${assignment} (${isDefault ? "default of " : ""}${file})`;
}
function visibleValue(value) {
  return value === "" ? "''" : value;
}

// actions/lib/template/check/ruleFindings.ts
function ruleFinding({ description, path, parameters: names }, template, { environment, nestedPath = "", parameters, parameterLocationOf, isSecretParameter: isSecretParameter2 }) {
  const finding = { level: "error", rule: "template/rule" };
  const [first] = names;
  const rule = template.document.locationOf(path);
  const given = nestedPath === "" ? void 0 : names.find((name) => Object.hasOwn(parameters, name));
  if (given !== void 0) {
    const message = `Nested stack '${nestedPath}' breaks a rule by '${given}': ${sentenceOf(description)}`;
    const todo = `Change the value, or the rule in ${rule.file}:${rule.line}.`;
    return { ...finding, message, todo, location: parameterLocationOf(given) };
  }
  if (environment === void 0 || first === void 0) return { ...finding, message: description, location: rule };
  const isSet = (name) => Object.hasOwn(parameters, name);
  const texts = names.map(
    (name) => describeParameter({
      name: environment.wordFor(name),
      value: isSecretParameter2(name, template) ? void 0 : textOf(parameters[name], template.parameters[name]?.default),
      file: isSet(name) ? parameterLocationOf(name).file : template.document.file,
      isDefault: !isSet(name)
    })
  );
  return {
    ...finding,
    message: `Environment '${environment.name}' has ${inWords(texts)}: ${sentenceOf(description)}`,
    todo: `Change ${names.length > 1 ? "one of them" : "it"}, or the rule in ${rule.file}:${rule.line}.`,
    location: parameterLocationOf(names.find(environment.setsItself) ?? names.find(isSet) ?? first)
  };
}
function textOf(given, byDefault) {
  const value = given ?? byDefault;
  return value instanceof Unknown ? void 0 : value;
}
function sentenceOf(description) {
  return /[.!?]$/.test(description) ? description : `${description}.`;
}
function inWords(texts) {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

// actions/lib/template/package/nestedFiles.ts
var NO_RELATIVE_PATH = /^[a-z][a-z0-9+.-]*:|^\/|\\/i;
function nestedFilesOf(template) {
  return Object.entries(template.resources).flatMap(([logicalId, { type, properties }]) => {
    const url = properties.TemplateURL;
    if (type !== NESTED_STACK || typeof url !== "string" || NO_RELATIVE_PATH.test(url)) return [];
    return [{ logicalId, file: resolvePath(template.document.file, url) }];
  });
}
function childFileOf(template, logicalId, templates) {
  const at = ["Resources", logicalId, "Properties", "TemplateURL"];
  const child = nestedFilesOf(template).find((nested) => nested.logicalId === logicalId);
  if (!child)
    throw new TemplateError(
      `Nested stack '${logicalId}' must name its template by a path relative to ${template.document.file}.`,
      at,
      "Write the path of a file in this repository as TemplateURL."
    );
  if (templates.has(child.file)) return child.file;
  const guess = nearest(child.file, templates.keys());
  const todo = guess && `Did you mean '${guess}'?`;
  throw new TemplateError(`There is no template ${child.file}.`, at, todo, "template/missing-nested-template");
}
function resolvePath(file, relative) {
  const steps = [...file.split("/").slice(0, -1), ...relative.split("/")];
  const path = [];
  for (const step2 of steps) {
    if (step2 === ".." && path.length > 0 && path.at(-1) !== "..") path.pop();
    else if (step2 !== "." && step2 !== "") path.push(step2);
  }
  return path.join("/");
}

// actions/lib/template/check/checkReferences.ts
var PSEUDO_PARAMETERS = [
  "AWS::AccountId",
  "AWS::NoValue",
  "AWS::NotificationARNs",
  "AWS::Partition",
  "AWS::Region",
  "AWS::StackId",
  "AWS::StackName",
  "AWS::URLSuffix"
];
function checkReferences(template) {
  const errors = [];
  const parameters = Object.keys(template.parameters);
  const resources = Object.keys(template.resources);
  const conditions = Object.keys(template.conditions);
  const addError = (message, path, name, known, literal) => {
    const guess = nearest(name, known);
    const todo = [guess && `Did you mean '${guess}'?`, literal].filter(Boolean).join(" ");
    errors.push(new TemplateError(message, path, todo || void 0, "template/reference"));
  };
  const checkNames = (references, section) => {
    for (const { by, name, attribute, path } of references) {
      if (resources.includes(name)) continue;
      if (attribute === void 0 && (parameters.includes(name) || PSEUDO_PARAMETERS.includes(name))) continue;
      const known = [...resources, ...parameters, ...PSEUDO_PARAMETERS];
      addError(
        `Template format error: Unresolved resource dependencies [${name}] in the ${section} block of the template`,
        path,
        name,
        known,
        by === "Fn::Sub" ? `To keep the text '\${${name}}', write '\${!${name}}'.` : void 0
      );
    }
  };
  const checkCondition = (name, path, section) => {
    if (name === void 0 || conditions.includes(name)) return;
    addError(
      `Template format error: Unresolved condition dependency ${name} in the ${section} block of the template`,
      path,
      name,
      conditions
    );
  };
  const checkConditionUse = (node, path) => {
    const call = functionCallOf(node, path);
    const [first] = Array.isArray(call?.argument) ? call.argument : [];
    if (call?.name === "Fn::If" && typeof first === "string" && !conditions.includes(first))
      addError(`Template error: unresolved condition dependency ${first} in Fn::If`, call.path, first, conditions);
    if (Array.isArray(node)) for (const [index, item] of node.entries()) checkConditionUse(item, [...path, index]);
    else if (isMap(node)) for (const [key, inner] of Object.entries(node)) checkConditionUse(inner, [...path, key]);
  };
  for (const [name, resource] of Object.entries(template.resources)) {
    const at = ["Resources", name];
    checkCondition(resource.condition, [...at, "Condition"], "Resources");
    for (const other of resource.dependsOn.filter((other2) => !resources.includes(other2)))
      addError(
        `Template format error: Unresolved resource dependencies [${other}] in the Resources block of the template`,
        [...at, "DependsOn"],
        other,
        resources
      );
    const bodies = { Properties: resource.properties, Metadata: resource.metadata, ...resource.otherAttributes };
    for (const [key, node] of Object.entries(bodies)) {
      checkNames(referencesIn(node, [...at, key]), "Resources");
      checkConditionUse(node, [...at, key]);
    }
  }
  for (const [name, output] of Object.entries(template.outputs)) {
    const at = ["Outputs", name];
    checkCondition(output.condition, [...at, "Condition"], "Outputs");
    const bodies = { Value: output.value, Export: { Name: output.exportName ?? "" } };
    for (const [key, node] of Object.entries(bodies)) {
      checkNames(referencesIn(node, [...at, key]), "Outputs");
      checkConditionUse(node, [...at, key]);
    }
  }
  for (const section of ["Conditions", "Rules"]) {
    const body = section === "Conditions" ? template.conditions : template.rules;
    for (const { name, path } of referencesIn(body, [section]))
      if (!parameters.includes(name) && !PSEUDO_PARAMETERS.includes(name))
        addError(
          `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the ${section} block of the template`,
          path,
          name,
          [...parameters, ...PSEUDO_PARAMETERS]
        );
  }
  for (const { name, path } of conditionsIn(template.conditions, ["Conditions"]))
    if (!conditions.includes(name))
      addError(`Template error: unresolved condition dependency ${name} in Condition`, path, name, conditions);
  return errors;
}
function conditionsIn(node, path) {
  if (Array.isArray(node)) return node.flatMap((item, index) => conditionsIn(item, [...path, index]));
  if (!isMap(node)) return [];
  const { Condition: name } = node;
  if (typeof name === "string" && path.length > 1) return [{ name, path: [...path, "Condition"] }];
  return Object.entries(node).flatMap(([key, inner]) => conditionsIn(inner, [...path, key]));
}

// actions/lib/template/check/checkConditions.ts
function checkConditions({ conditions }) {
  return Object.entries(conditions).flatMap(([name, node]) => errorsIn(node, ["Conditions", name]));
}
function errorsIn(node, path) {
  const [name = "", ...others] = isMap(node) ? Object.keys(node) : [];
  const argument = isMap(node) ? node[name] ?? null : null;
  const at = [...path, name];
  if (others.length > 0) return [notACondition2(path)];
  switch (name) {
    case "Condition":
      return typeof argument === "string" ? [] : [notACondition2(path)];
    case "Fn::Equals":
      return Array.isArray(argument) && argument.length === 2 ? [] : [new TemplateError("Template error: every Fn::Equals object requires a list of 2 string parameters.", at)];
    case "Fn::Not":
      return Array.isArray(argument) && argument.length === 1 ? errorsIn(argument[0] ?? null, [...at, 0]) : [
        new TemplateError(
          "Template error: every Fn::Not object requires a list with exactly 1 boolean parameter.",
          at
        )
      ];
    case "Fn::And":
    case "Fn::Or":
      return Array.isArray(argument) && argument.length >= 2 && argument.length <= 10 ? argument.flatMap((item, index) => errorsIn(item, [...at, index])) : [
        new TemplateError(
          `Template error: every ${name} object requires a list of at least 2 and at most 10 boolean parameters.`,
          at
        )
      ];
    default:
      return [notACondition2(path)];
  }
}
function notACondition2(path) {
  return new TemplateError(
    "Template format error: Conditions can only be boolean operations on parameters and other conditions",
    path
  );
}

// actions/lib/template/check/checkStatically.ts
function checkStatically(template) {
  const outputs = checkOutputs(template);
  const functions = checkFunctions(template).filter(
    ({ path }) => !outputs.some((output) => isAtOrBelow(path, output.path))
  );
  const conditions = checkConditions(template).filter(
    ({ path }) => !functions.some((error) => error.path.length > path.length && isAtOrBelow(error.path, path))
  );
  return [...functions, ...conditions, ...checkArguments(template), ...outputs];
}
function isAtOrBelow(path, outer) {
  return outer.length <= path.length && outer.every((step2, index) => step2 === path[index]);
}

// actions/lib/template/resolve/errorReporter.ts
function errorReporterOf(template, nestedStackSources, findings) {
  const refused = checkFunctions(template);
  const staticErrors = [
    ...checkReferences(template),
    ...checkStatically(template),
    ...checkLoneFunctions(template),
    ...checkNestedStackInputs(template, nestedStackSources)
  ].filter(({ path }) => !refused.some((outer) => outer.path.length < path.length && isAtOrBelow(path, outer.path)));
  for (const error of staticErrors) findings.addError(template.document, error);
  return (error) => {
    if (!staticErrors.some(({ path }) => isAtOrBelow(path, error.path) || isAtOrBelow(error.path, path)))
      findings.addError(template.document, error);
  };
}

// actions/lib/template/resolve/nestedParameters.ts
function parametersOfNested({ logicalId, properties }, reportError) {
  const { Parameters: inputs } = properties;
  if (!isValueMap(inputs)) return {};
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => {
      const text = scalarOf(value);
      if (text !== void 0) return [[name, text]];
      reportError(
        new TemplateError(
          "Value of property Parameters must be an object with String (or simple type) properties",
          ["Resources", logicalId, "Properties", "Parameters", name],
          "Join a list with ','."
        )
      );
      return [];
    })
  );
}
function checkNestedOutputs(template, resolver, active, nested) {
  const bodies = [
    ...active.map((id) => [template.resources[id]?.properties ?? {}, ["Resources", id, "Properties"]]),
    ...Object.entries(template.outputs).filter(
      ([name, { condition }]) => condition === void 0 || resolver.condition(condition, ["Outputs", name, "Condition"]) !== false
    ).map(([name, { value }]) => [value, ["Outputs", name, "Value"]])
  ];
  return bodies.flatMap(
    ([node, path]) => resolver.references(node, path).flatMap((reference) => {
      const child = nested[reference.name];
      const { attribute } = reference;
      if (!child || attribute === void 0 || template.resources[reference.name]?.type !== NESTED_STACK) return [];
      const name = /^Outputs\.(.+)$/.exec(attribute)?.[1];
      if (name !== void 0 && Object.hasOwn(child.outputs, name)) return [];
      const known = Object.keys(child.template.outputs);
      const guess = nearest(name ?? attribute, known);
      const { file } = child.template.document;
      if (name !== void 0 && guess === name)
        return [
          new TemplateError(
            `Nested stack '${reference.name}' does not provide output '${name}' here: its condition in ${file} is false.`,
            reference.path,
            "Use it inside an Fn::If with the same condition.",
            "template/reference"
          )
        ];
      return [
        new TemplateError(
          `Nested stack '${reference.name}' (${file}) has no output '${name ?? attribute}'.`,
          reference.path,
          guess && `Did you mean 'Outputs.${guess}'?`,
          "template/reference"
        )
      ];
    })
  );
}

// actions/lib/template/resolve/pseudoParameters.ts
function pseudoParameters(context, nestedPath) {
  const ofStack = (name) => new Unknown({ kind: "pseudo-parameter", nestedPath, name });
  return {
    "AWS::AccountId": context.account,
    "AWS::NotificationARNs": [],
    "AWS::Partition": context.partition,
    "AWS::Region": context.region,
    "AWS::StackId": ofStack("AWS::StackId"),
    "AWS::StackName": nestedPath === "" ? context.stackName : ofStack("AWS::StackName"),
    "AWS::URLSuffix": context.urlSuffix
  };
}

// actions/lib/template/resolve/resolveTemplate.ts
function resolveTemplate(template, level, session) {
  const { findings } = session;
  const reportError = errorReporterOf(template, level.nestedStackSources, findings);
  const invalidParameters = parameterFindings(template, { ...level, isSecretParameter: session.isSecretParameter });
  for (const finding of invalidParameters) findings.add(finding);
  const nested = {};
  const resources = {};
  const resolver = resolverOf(template, { level, session, nested, reportError });
  const names = guardTemplateError(() => resolver.activeResources(), Object.keys(template.resources), reportError);
  for (const logicalId of names) {
    const resource = guardTemplateError(() => resolver.resource(logicalId), void 0, reportError);
    if (!resource) continue;
    resources[logicalId] = resource;
    const inner = resource.type === NESTED_STACK && resolveNested(resource, { template, level, session, resolver, reportError });
    if (inner) nested[logicalId] = inner;
  }
  for (const error of checkNestedOutputs(template, resolver, names, nested)) reportError(error);
  for (const error of guardTemplateError(() => checkOutputValues(template, resolver), [], reportError))
    reportError(error);
  const failedAssertions = invalidParameters.length > 0 ? [] : guardTemplateError(() => failedAssertionsOf(template, resolver), [], reportError);
  const environment = level.nestedPath === "" ? session.environment : void 0;
  for (const failed of failedAssertions)
    findings.add(ruleFinding(failed, template, { ...level, ...session, environment }));
  return {
    nestedPath: level.nestedPath,
    template,
    parameters: mapRecord(
      template.parameters,
      (parameter, name) => parameterValue(parameter, level.parameters[name] ?? parameter.default ?? "")
    ),
    conditions: mapRecord(template.conditions, (_, name) => resolver.condition(name)),
    resources,
    outputs: mapRecord(
      template.outputs,
      (_, name) => guardTemplateError(() => resolver.output(name), void 0, reportError)
    ),
    exports: mapRecord(
      template.outputs,
      (_, name) => guardTemplateError(() => resolver.exportName(name), void 0, reportError)
    ),
    nested
  };
}
function resolverOf(template, {
  level,
  session: { stackContext },
  reportError,
  nested
}) {
  const prefix = level.nestedPath && `${level.nestedPath}/`;
  return createResolver(template, {
    parameters: level.parameters,
    pseudo: pseudoParameters(stackContext, level.nestedPath),
    zones: (region) => ["", stackContext.region].includes(region) ? OWN_ZONES : unknownCall("Fn::GetAZs", [region]),
    importValue: (name) => unknownCall("Fn::ImportValue", [name]),
    stackOutput: ({ stackName, outputName, region }) => unknownCall("Fn::GetStackOutput", [stackName, outputName, region ?? stackContext.region]),
    reference: (logicalId, attribute) => {
      const output = attribute?.startsWith("Outputs.") ? attribute.slice("Outputs.".length) : "";
      return nested[logicalId]?.outputs[output] ?? unknownReference(`${prefix}${logicalId}`, attribute);
    },
    reportError
  });
}
function resolveNested(resource, {
  template,
  level,
  session,
  resolver,
  reportError
}) {
  const { logicalId } = resource;
  const { nestedPath } = level;
  const at = ["Resources", logicalId, "Properties"];
  const file = guardTemplateError(() => childFileOf(template, logicalId, session.templates), void 0, reportError);
  const child = file === void 0 ? void 0 : session.templates.get(file);
  if (file === void 0 || !child) return void 0;
  if (level.files.includes(file)) {
    reportError(new TemplateError(`${file} nests itself.`, [...at, "TemplateURL"]));
    return void 0;
  }
  const inner = {
    nestedPath: nestedPath ? `${nestedPath}/${logicalId}` : logicalId,
    parameters: parametersOfNested(resource, reportError),
    nestedStackSources: parametersFromNestedStacks(template, logicalId, level.nestedStackSources, resolver),
    parameterLocationOf: (name) => template.document.locationOf([...at, "Parameters", name]),
    files: [...level.files, file]
  };
  return resolveTemplate(child, inner, session);
}
function mapRecord(map, transform) {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const result = transform(value, key);
      return result === void 0 ? [] : [[key, result]];
    })
  );
}

// actions/lib/template/resolve/resolveStack.ts
function resolveStack(root, order, templates) {
  const findings = createFindings();
  const level = {
    nestedPath: "",
    parameters: order.parameters,
    nestedStackSources: /* @__PURE__ */ new Map(),
    parameterLocationOf: (name) => order.parameterLocationOf?.(name) ?? root.document.locationOf(["Parameters", name]),
    files: [root.document.file]
  };
  const { stackContext, environment, isSecretParameter: isSecretParameter2 = () => false } = order;
  const stack = resolveTemplate(root, level, { stackContext, templates, findings, environment, isSecretParameter: isSecretParameter2 });
  return { stack, findings: findings.all() };
}

// actions/lib/operations/environment/readTemplates.ts
async function readTemplates(rootFile, tools) {
  const { findings, unreadable: _, ...read } = await collectTemplates(rootFile, tools);
  if (findings.length === 0) return read;
  throw new Problem(`The templates below '${rootFile}' cannot be read.`, { kind: "usage", findings });
}
async function collectTemplates(rootFile, { workspace }) {
  const documents = /* @__PURE__ */ new Map();
  const templates = /* @__PURE__ */ new Map();
  const findings = [];
  const unreadable = [];
  const visit = async (file, parents) => {
    if (documents.has(file)) return;
    try {
      const document = await workspace.readTemplate(file);
      documents.set(file, document);
      const template = parseTemplate(document);
      templates.set(file, template);
      const nested = new Map(nestedFilesOf(template).map(({ logicalId, file: nestedFile }) => [logicalId, nestedFile]));
      for (const [logicalId, { type }] of Object.entries(template.resources)) {
        if (type !== NESTED_STACK) continue;
        const child = nested.get(logicalId);
        const problem = await unreadableReason(child, [...parents, file], workspace);
        const location = document.locationOf(["Resources", logicalId, "Properties", "TemplateURL"]);
        if (problem) findings.push({ level: "error", ...problem, location });
        else if (child !== void 0) {
          await visit(child, [...parents, file]);
          if (!templates.has(child)) unreadable.push(location);
        }
      }
    } catch (error) {
      findings.push(...findingsOf(error, { rule: "template/unreadable", file }));
    }
  };
  await visit(rootFile, []);
  return { documents, templates, findings, unreadable };
}
async function unreadableReason(file, parents, workspace) {
  if (file === void 0)
    return {
      rule: "template/nested-path",
      message: "A nested template must be a file of this repository.",
      todo: "Write a path relative to this file: 'TemplateURL: network.yaml'."
    };
  if (file.startsWith(".."))
    return {
      rule: "template/nested-path",
      message: `The nested template '${file}' is outside of the repository.`,
      todo: "Move it into the repository."
    };
  if (parents.includes(file))
    return {
      rule: "template/nested-circle",
      message: `'${file}' is nested in itself: ${[...parents, file].join(" → ")}.`,
      todo: "Remove one of the nested stacks."
    };
  if (await workspace.exists(file)) return void 0;
  const near = await nearestFile(file, workspace);
  return {
    rule: "template/missing-nested-template",
    message: `There is no nested template '${file}'.`,
    todo: near ? `Did you mean '${near}'?` : "Correct the path or add the file."
  };
}

// actions/lib/operations/environment/resolveEnvironment.ts
async function resolveEnvironment(environment, tools) {
  const { documents, templates } = await readTemplates(environment.templateFile, tools);
  const { stack, findings } = resolvedWith(environment, templates);
  if (!findings.some((finding) => finding.level === "error")) return { stack, documents, templates };
  throw new Problem(`Environment '${environment.name}' does not match its templates.`, { kind: "usage", findings });
}
function parametersOf(environment, root) {
  return {
    ...environment.parameters,
    ...isSetByTools(DELETION_PROTECTION, root) && { [DELETION_PROTECTION]: String(environment.protected) }
  };
}
function resolvedWith(environment, templates) {
  const root = templates.get(environment.templateFile);
  if (!root) throw new Error(`The root template '${environment.templateFile}' was not read.`);
  const { stack, findings } = resolveStack(
    root,
    {
      parameters: parametersOf(environment, root),
      stackContext: stackContextOf(environment, stackNameOf(environment)),
      environment: {
        name: environment.name,
        setsItself: (name) => Object.hasOwn(environment.parameters, name) && environment.locationOf(["parameters", name]).file === environment.file,
        wordFor: (name) => isSetByTools(name, root) ? "protected" : name
      },
      parameterLocationOf: (name) => environment.locationOf(isSetByTools(name, root) ? ["protected"] : ["parameters", name]),
      isSecretParameter
    },
    templates
  );
  const redaction = redactionOf(secretsIn([stack]));
  return { stack, findings: findings.map((finding) => redactFinding(finding, redaction)) };
}
function stackContextOf({ account, region }, stackName) {
  return { account, region, ...partitionOf(region), stackName };
}

// actions/lib/operations/reporting/withRedaction.ts
async function withRedaction({ secrets, redact }, tools, act) {
  const redaction = redactionOf(secrets);
  const reporter = { report: (progress) => tools.reporter.report(redactProgress(progress, redaction)) };
  try {
    return redact(await act({ ...tools, reporter }), redaction);
  } catch (error) {
    throw redactError(error, redaction);
  }
}
async function secretsOf(environment, { workspace }) {
  try {
    const { templates } = await readTemplates(environment.templateFile, { workspace });
    return secretsIn([resolvedWith(environment, templates).stack]);
  } catch (error) {
    if (error instanceof Problem) return namedSecretsIn(environment.parameters);
    throw error;
  }
}

export {
  nestedFilesOf,
  collectTemplates,
  referencesIn,
  scalarOf,
  RULE_FUNCTIONS,
  describeParameter,
  visibleValue,
  resolveStack,
  resolveEnvironment,
  parametersOf,
  resolvedWith,
  stackContextOf,
  withRedaction,
  secretsOf
};
