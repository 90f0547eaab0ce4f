import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  LANGUAGE_EXTENSIONS,
  TemplateError,
  Unknown,
  expressionsIn,
  findingsOf,
  hasUnknown,
  isSecretName,
  isValueList,
  isValueMap,
  joinText,
  lookup,
  nearest,
  parseTemplate,
  partitionOf,
  plain,
  resolveResource,
  stackNameOf,
  transformsOf,
  unknownCall
} from "./chunk-RWIUJDF5.js";
import {
  canonical,
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  NESTED_STACK
} from "./chunk-FOOXNF3O.js";
import {
  Problem
} from "./chunk-5ES3IVZH.js";

// actions/lib/template/package/nestedFiles.ts
function nestedFilesOf(template) {
  return Object.entries(template.resources).flatMap(([logicalId, { type, properties }]) => {
    const url = properties.TemplateURL;
    if (type !== NESTED_STACK || typeof url !== "string" || /^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return [];
    return [{ logicalId, file: pathFrom(template.document.file, url) }];
  });
}
function childFileOf(template, logicalId, templates) {
  const at = ["Resources", logicalId, "Properties", "TemplateURL"];
  const found = nestedFilesOf(template).find((nested) => nested.logicalId === logicalId);
  if (!found)
    throw new TemplateError(
      `Nested stack '${logicalId}' must name its template by a path relative to ${template.document.file}.`,
      at,
      "Write the path of a file in this repository as TemplateURL."
    );
  if (templates.has(found.file)) return found.file;
  const guess = nearest(found.file, templates.keys());
  throw new TemplateError(`There is no template ${found.file}.`, at, guess && `Did you mean '${guess}'?`);
}
function pathFrom(file, relative) {
  const steps = [...file.split("/").slice(0, -1), ...relative.split("/")];
  const path = [];
  for (const step2 of steps) {
    if (step2 === ".." && path.length > 0 && path.at(-1) !== "..") path.pop();
    else if (step2 !== "." && step2 !== "") path.push(step2);
  }
  return path.join("/");
}

// actions/lib/operations/environment/readTemplates.ts
async function readTemplates(rootFile, tools) {
  const { findings, ...read } = await collectTemplates(rootFile, tools);
  if (findings.length === 0) return read;
  throw new Problem(`The templates below '${rootFile}' cannot be read.`, { kind: "usage", findings });
}
async function collectTemplates(rootFile, { workspace }) {
  const documents = /* @__PURE__ */ new Map();
  const templates = /* @__PURE__ */ new Map();
  const findings = [];
  const visit = async (file, parents) => {
    if (documents.has(file)) return;
    try {
      const document = await workspace.readTemplate(file);
      documents.set(file, document);
      const template = parseTemplate(document);
      templates.set(file, template);
      const nested = new Map(nestedFilesOf(template).map((one) => [one.logicalId, one.file]));
      for (const [logicalId, { type }] of Object.entries(template.resources)) {
        if (type !== NESTED_STACK) continue;
        const child = nested.get(logicalId);
        const problem = await whyNot(child, [...parents, file], workspace);
        const location = document.locationOf(["Resources", logicalId, "Properties", "TemplateURL"]);
        if (problem) findings.push({ level: "error", ...problem, location });
        else if (child !== void 0) await visit(child, [...parents, file]);
      }
    } catch (error) {
      findings.push(...findingsOf(error, { rule: "template/unreadable", file }));
    }
  };
  await visit(rootFile, []);
  return { documents, templates, findings };
}
async function whyNot(file, parents, workspace) {
  if (file === void 0)
    return {
      rule: "template/nested-path",
      message: "A nested template must be a file of this repository.",
      todo: "Write a path relative to this file: 'TemplateURL: network.yaml'."
    };
  if (file.startsWith(".."))
    return {
      rule: "template/nested-path",
      message: `The nested template '${file}' lies outside of the repository.`,
      todo: "Move it into the repository."
    };
  if (parents.includes(file))
    return {
      rule: "template/nested-circle",
      message: `'${file}' is nested in itself: ${[...parents, file].join(" → ")}.`,
      todo: "Take one of the nested stacks out."
    };
  if (await workspace.exists(file)) return void 0;
  const folder = file.split("/").slice(0, -1).join("/");
  const near = nearest(file.slice(file.lastIndexOf("/") + 1), await workspace.list(folder || "."));
  return {
    rule: "template/missing-nested-template",
    message: `There is no nested template '${file}'.`,
    todo: near ? `Did you mean '${folder ? `${folder}/` : ""}${near}'?` : "Correct the path or add the file."
  };
}

// actions/lib/redaction/redactDeep.ts
function redactDeep(value, redact) {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, redact));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, inner]) => [key, WORDS.has(key) ? inner : redactDeep(inner, redact)]));
}
var WORDS = /* @__PURE__ */ new Set([
  "kind",
  "verdict",
  "level",
  "step",
  "status",
  "action",
  "replacement",
  "policyAction",
  "recreation",
  "evaluation",
  "type",
  "fingerprint",
  "inputsDigest"
]);

// actions/lib/redaction/redactValues.ts
var MASK = "****";
var SHORTEST = 4;
var BEGINNING = 12;
function redactValues(secrets) {
  const whole = new Set(secrets.filter((secret) => secret !== ""));
  const long = [...whole].filter(({ length }) => length >= SHORTEST);
  const forms = [...new Set(long.flatMap(formsOf))].toSorted((a, b) => b.length - a.length);
  const beginnings = long.filter(({ length }) => length > BEGINNING);
  return (text) => {
    if (whole.has(text)) return MASK;
    const without = forms.reduce((rest, form) => rest.replaceAll(form, MASK), text);
    return beginnings.reduce(withoutBeginning, without);
  };
}
function formsOf(secret) {
  const lines = secret.split(/\r?\n/).filter((line) => line.trim().length >= 2 * SHORTEST);
  const forms = [secret, ...lines, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())];
  return [...forms, ...encodedIn(secret)];
}
function encodedIn(secret) {
  const bytes = new TextEncoder().encode(secret);
  const all = [0, 1, 2].map((offset) => {
    const whole = btoa(String.fromCharCode(...new Uint8Array(offset), ...bytes));
    return whole.slice(Math.ceil(offset * 8 / 6), Math.floor((offset + bytes.length) * 8 / 6));
  });
  const long = all.filter(({ length }) => length >= 2 * SHORTEST);
  return [...long, ...long.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"))];
}
function withoutBeginning(text, secret) {
  const start = text.indexOf(secret.slice(0, BEGINNING));
  if (start < 0) return text;
  let end = start + BEGINNING;
  while (end < text.length && text[end] === secret[end - start]) end++;
  return `${text.slice(0, start)}${MASK}${withoutBeginning(text.slice(end), secret)}`;
}

// actions/lib/redaction/secretValues.ts
var SHORTEST_OF_NAMED = 8;
function secretsIn(stacks) {
  return [...new Set(stacks.flatMap((stack) => stack ? secretsOf(stack) : []))];
}
function secretOutputsIn(stack) {
  const redact = redactValues(secretsIn([stack]));
  const tells = (text) => redact(text) !== text;
  return Object.entries(stack.outputs).flatMap(([name, value]) => tells(JSON.stringify(plain(value))) ? [name] : []);
}
function secretsOf({ template, parameters, nested }) {
  const own = Object.entries(template.parameters).flatMap(([name, { noEcho }]) => {
    const values = textsIn(parameters[name]);
    return noEcho ? values : values.filter((value) => isNamedSecret(name, value));
  });
  return [...own, ...Object.values(nested).flatMap(secretsOf)];
}
function namedSecretsIn(parameters) {
  return Object.entries(parameters).flatMap(([name, value]) => isNamedSecret(name, value) ? [value] : []);
}
function isNamedSecret(name, value) {
  return isSecretName(name) && value.length >= SHORTEST_OF_NAMED;
}
function textsIn(value) {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (!Array.isArray(value)) return [];
  const items = value.flatMap(textsIn);
  return items.length > 1 ? [...items, items.join(",")] : items;
}

// actions/lib/template/resolve/unknownValueError.ts
var UNRESOLVED = new Unknown("?");
var DependentError = class extends TemplateError {
};
function unknownValueError(value, need, path) {
  const expressions = expressionsIn(value);
  if (expressions.includes(UNRESOLVED.expression)) return new DependentError("", path);
  return new TemplateError(
    `'${expressions.join("', '")}' is known only when the stack runs, but ${need} before it does.`,
    path,
    "Decide by a parameter that the environment sets."
  );
}

// actions/lib/template/parse/findings.ts
function createFindings() {
  const found = /* @__PURE__ */ new Map();
  const add = (finding) => {
    const key = `${finding.location?.file}:${finding.location?.line}:${finding.location?.column}:${finding.message}`;
    if (!found.has(key)) found.set(key, finding);
  };
  return {
    add,
    tell: (document, error, rule = ruleOf(error)) => {
      if (error instanceof DependentError) return;
      const todo = error.todo === void 0 ? {} : { todo: error.todo };
      add({ level: "error", rule, message: error.message, ...todo, location: document.locationOf(error.path) });
    },
    all: () => [...found.values()].toSorted((a, b) => {
      const files = (a.location?.file ?? "").localeCompare(b.location?.file ?? "");
      return files || (a.location?.line ?? 0) - (b.location?.line ?? 0) || (a.location?.column ?? 0) - (b.location?.column ?? 0);
    })
  };
}
function guardTemplateError(work, otherwise, tell) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    tell(error);
    return otherwise;
  }
}
function ruleOf({ message }) {
  if (message.startsWith("Circular dependency")) return "template/circular";
  if (/[Uu]nresolved .*dependenc/.test(message) || message.includes("has no output")) return "template/reference";
  if (/only when the stack runs/.test(message)) return "template/nested-value";
  return "template/function";
}

// actions/lib/template/parse/functionCall.ts
function functionCallOf(node, path) {
  if (!isMap(node)) return void 0;
  const keys = Object.keys(node);
  const [name] = keys;
  if (name === void 0 || keys.length !== 1 || name !== "Ref" && !name.startsWith("Fn::")) return void 0;
  return { name, argument: node[name] ?? null, path: [...path, name] };
}
function getAttOf(argument) {
  if (typeof argument === "string") {
    const dot = argument.indexOf(".");
    return dot > 0 && dot < argument.length - 1 ? { logicalId: argument.slice(0, dot), attribute: argument.slice(dot + 1) } : void 0;
  }
  if (!Array.isArray(argument) || argument.length < 2) return void 0;
  const [logicalId, ...rest] = argument;
  if (typeof logicalId !== "string" || logicalId === "") return void 0;
  if (rest.every((part) => typeof part === "string" && part !== "")) return { logicalId, attribute: rest.join(".") };
  const [attribute] = rest;
  return rest.length === 1 && isMap(attribute) ? { logicalId, attribute } : void 0;
}
function subOf(argument) {
  if (typeof argument === "string") return { text: argument, variables: {} };
  if (!Array.isArray(argument) || argument.length !== 2) return void 0;
  const [text, variables] = argument;
  return typeof text === "string" && isMap(variables) ? { text, variables } : void 0;
}
function subParts(text) {
  return text.split(/(\$\{[^}]*\})/).filter((part) => part !== "").map((part) => {
    const name = /^\$\{([^}]*)\}$/.exec(part)?.[1];
    if (name === void 0) return { text: part };
    return name.startsWith("!") ? { text: `\${${name.slice(1)}}` } : { name: name.trim() };
  });
}

// actions/lib/template/parse/references.ts
function referencesIn(node, path, taken = () => void 0) {
  const found = [];
  collect(node, [...path], { taken, found });
  return found;
}
function collect(node, way, search) {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) step(item, way, index, search);
    return;
  }
  if (!isMap(node)) return;
  const call = functionCallOf(node, way);
  if (call?.name === "Ref" && typeof call.argument === "string")
    search.found.push({ by: "Ref", name: call.argument, attribute: void 0, path: call.path });
  else if (call?.name === "Fn::GetAtt") collectGetAtt(call, search);
  else if (call?.name === "Fn::Sub") collectSub(call, search);
  else if (call?.name === "Fn::If" && Array.isArray(call.argument)) collectBranches(call.argument, call, search);
  else for (const key in node) step(node[key] ?? null, way, key, search);
}
function step(inner, way, part, search) {
  way.push(part);
  collect(inner, way, search);
  way.pop();
}
function collectBranches([condition, ...branches], { path }, search) {
  const holds = typeof condition === "string" ? search.taken(condition) : void 0;
  for (const [index, branch] of branches.entries())
    if (holds === void 0 || holds === (index === 0)) collect(branch, [...path, index + 1], search);
}
function collectGetAtt({ argument, path }, search) {
  const wanted = getAttOf(argument);
  if (!wanted) return;
  const { logicalId, attribute } = wanted;
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
function isConditionTrue(node, path, scope) {
  const [name = "", ...rest] = isMap(node) ? Object.keys(node) : [];
  const argument = isMap(node) ? node[name] ?? null : null;
  const at = [...path, name];
  if (rest.length > 0) throw notACondition(path);
  const other = scope.others?.[name];
  if (other) return other(argument, at);
  switch (name) {
    case "Condition":
      if (typeof argument !== "string") throw notACondition(path);
      return scope.condition(argument, at);
    case "Fn::Equals": {
      if (!Array.isArray(argument) || argument.length !== 2)
        throw new TemplateError("Template error: every Fn::Equals object requires a list of 2 string parameters.", at);
      const [left, right] = argument;
      return equal(scope.value(left ?? null, [...at, 0]), scope.value(right ?? null, [...at, 1]), at);
    }
    case "Fn::And":
      return several(name, argument, at, scope).every(Boolean);
    case "Fn::Or":
      return several(name, argument, at, scope).some(Boolean);
    case "Fn::Not":
      if (!Array.isArray(argument) || argument.length !== 1)
        throw new TemplateError(
          "Template error: every Fn::Not object requires a list with exactly 1 boolean parameter.",
          at
        );
      return !isConditionTrue(argument[0] ?? null, [...at, 0], scope);
    default:
      throw notACondition(path);
  }
}
function equal(left, right, path) {
  const unknown = [left, right].filter(hasUnknown);
  if (unknown.length > 0) throw unknownValueError(unknownCall("Fn::Equals", unknown), "a condition is decided", path);
  return canonical(asText(left)) === canonical(asText(right));
}
function several(name, argument, path, scope) {
  if (!Array.isArray(argument) || argument.length < 2 || argument.length > 10)
    throw new TemplateError(
      `Template error: every ${name} object requires a list of at least 2 and at most 10 boolean parameters.`,
      path
    );
  return argument.map((item, index) => isConditionTrue(item, [...path, index], scope));
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
function knownText(node, path, scope, message) {
  const text = scalarOf(presentValue(node, path, scope));
  if (text instanceof Unknown) throw unknownValueError(text, "it is needed", path);
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
  const whole = 1n << BigInt(family.bits - prefix);
  if (BigInt(count) * size > whole) return void 0;
  const first = start - start % whole;
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
    const text = groups.map((group) => group.toString(16)).join(":");
    const [longest] = [...text.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].toSorted((a, b) => b[0].length - a[0].length);
    if (!longest) return text;
    return `${text.slice(0, longest.index)}::${text.slice(longest.index + longest[0].length).replace(/^:/, "")}`;
  }
};

// actions/lib/template/functions/listFunctions.ts
var LIST_FUNCTIONS = {
  "Fn::Select": (argument, path, scope) => {
    const wrong = "Template error: Fn::Select requires a list argument with two elements: an integer index and a list";
    const [index, list] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (index === void 0 || list === void 0) throw new TemplateError(wrong, path);
    const text = knownText(index, [...path, 0], scope, wrong);
    if (!/^\d+$/.test(text)) throw new TemplateError(wrong, path);
    const items = presentValue(list, [...path, 1], scope);
    if (items instanceof Unknown) return unknownCall("Fn::Select", [Number(text), items]);
    if (!Array.isArray(items)) throw new TemplateError(wrong, path);
    const item = items[Number(text)];
    if (item === void 0)
      throw new TemplateError(`Template error: Fn::Select cannot select nonexistent value at index ${text}`, path);
    return item;
  },
  "Fn::Cidr": (argument, path, scope) => {
    const wrong = "Template error: every Fn::Cidr object requires an ipBlock, a count from 1 to 256 and cidrBits";
    const [block, count, bits] = Array.isArray(argument) ? argument : [];
    const address = scalarOf(presentValue(block, [...path, 0], scope));
    const howMany = Number(knownText(count, [...path, 1], scope, wrong));
    const width = bits === void 0 ? void 0 : Number(knownText(bits, [...path, 2], scope, wrong));
    if (address === void 0 || !Number.isInteger(howMany) || howMany < 1 || howMany > 256)
      throw new TemplateError(wrong, path);
    if (address instanceof Unknown)
      return Array.from(
        { length: howMany },
        (_, index) => unknownCall("Fn::Select", [index, unknownCall("Fn::Cidr", [address, howMany, width ?? null])])
      );
    const subnets = subnetsOf(address, howMany, width ?? (address.includes(":") ? 64 : 8));
    if (!subnets)
      throw new TemplateError(`Template error: Fn::Cidr cannot make ${howMany} subnets out of '${address}'.`, path);
    return subnets;
  },
  "Fn::Length": (argument, path, scope) => {
    const list = presentValue(argument, path, scope);
    if (list instanceof Unknown) return unknownCall("Fn::Length", [list]);
    if (!Array.isArray(list)) throw new TemplateError("Template error: every Fn::Length object requires a list.", path);
    return list.length;
  }
};

// actions/lib/template/resolve/parameterValue.ts
function parameterValue(parameter, text) {
  if (typeof text !== "string") return text;
  if (parameter.type.startsWith("AWS::SSM::Parameter::Value<")) return new Unknown(`AWS::SSM::Parameter(${text})`);
  if (!isList(parameter)) return text;
  return text === "" ? [] : text.split(",").map((item) => item.trim());
}
function isList({ type }) {
  return type === "CommaDelimitedList" || /^List<.+>$/.test(type);
}

// actions/lib/template/functions/lookupFunctions.ts
var LOOKUP_FUNCTIONS = {
  Ref: (argument, path, scope) => {
    if (typeof argument !== "string")
      throw new TemplateError("Template format error: every Ref object must have a single String value.", path);
    return referenceTo(argument, void 0, path, scope);
  },
  "Fn::GetAtt": (argument, path, scope) => {
    const wanted = getAttOf(argument);
    if (!wanted)
      throw new TemplateError(
        "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
        path
      );
    const attribute = knownText(wanted.attribute, [...path, 1], scope, "Template error: the attribute must be a string");
    return attributeOf(wanted.logicalId, attribute, path, scope);
  },
  "Fn::If": (argument, path, scope) => {
    const [condition, yes, no] = Array.isArray(argument) ? argument : [];
    if (typeof condition !== "string" || yes === void 0 || no === void 0)
      throw new TemplateError("Template error: Fn::If requires a list argument with three elements", path);
    return scope.condition(condition, [...path, 0]) ? scope.evaluate(yes, [...path, 1]) : scope.evaluate(no, [...path, 2]);
  },
  "Fn::FindInMap": (argument, path, scope) => {
    const [map, top, second, options] = Array.isArray(argument) ? argument : [];
    const wrong = "Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value";
    if (map === void 0 || top === void 0 || second === void 0) throw new TemplateError(wrong, path);
    const keys = [map, top, second].map((key, index) => knownText(key, [...path, index], scope, wrong));
    const [name = "", topKey = "", secondKey = ""] = keys;
    const found = inside(inside(inside(scope.template.mappings, name), topKey), secondKey);
    if (found !== void 0) return found;
    if (isMap(options) && options.DefaultValue !== void 0)
      return scope.evaluate(options.DefaultValue, [...path, 3, "DefaultValue"]);
    if (!Object.hasOwn(scope.template.mappings, name))
      throw new TemplateError(
        `Template error: Mapping named '${name}' is not present in the 'Mappings' section of template.`,
        path
      );
    throw new TemplateError(`Template error: Unable to get mapping for ${keys.join("::")}`, path);
  },
  "Fn::GetAZs": (argument, path, scope) => {
    knownText(argument, path, scope, "Template error: every Fn::GetAZs object requires the name of a region");
    return scope.context.zones;
  },
  "Fn::ImportValue": (argument, path, scope) => scope.context.importValue(
    knownText(argument, path, scope, "Template error: the attribute in Fn::ImportValue must be a string")
  ),
  "Fn::GetStackOutput": (argument, path, scope) => {
    const wrong = "Template error: every Fn::GetStackOutput object requires a StackName and an OutputName";
    if (!isMap(argument)) throw new TemplateError(wrong, path);
    const text = (key) => knownText(argument[key], [...path, key], scope, wrong);
    return scope.context.stackOutput({
      stackName: text("StackName"),
      outputName: text("OutputName"),
      region: argument.Region === void 0 ? void 0 : text("Region"),
      roleArn: argument.RoleArn === void 0 ? void 0 : text("RoleArn")
    });
  }
};
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
    guess === name ? `The condition of '${name}' does not hold here: use it inside an Fn::If with the same condition.` : guess && `Did you mean '${guess}'?`
  );
}
function inside(node, key) {
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
      if (!/^[A-Za-z0-9_.:]+$/.test(part.name))
        throw new TemplateError(
          "Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons",
          path
        );
      const own = Object.hasOwn(sub.variables, part.name);
      const value = own ? presentValue(sub.variables[part.name], [...path, 1, part.name], scope) : referenced(part.name, (name) => referenceTo(name.id, name.attribute, path, scope));
      const text = value === NO_VALUE ? void 0 : scalarOf(value);
      if (text === void 0)
        throw new TemplateError(
          `Template error: variable ${part.name} in Fn::Sub expression does not resolve to a string`,
          path
        );
      return text;
    });
    return joinText(parts);
  },
  "Fn::Join": (argument, path, scope) => {
    const wrong = "Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.";
    const [separator, items] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (typeof separator !== "string" || items === void 0) throw new TemplateError(wrong, path);
    const list = presentValue(items, [...path, 1], scope);
    if (list instanceof Unknown) return unknownCall("Fn::Join", [separator, list]);
    if (!Array.isArray(list)) throw new TemplateError(wrong, path);
    const parts = list.map((item) => {
      const text = scalarOf(item);
      if (text === void 0) throw new TemplateError(wrong, path);
      return text;
    });
    return joinText(parts.flatMap((part, index) => index === 0 ? [part] : [separator, part]));
  },
  "Fn::Split": (argument, path, scope) => {
    const wrong = "Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.";
    const [separator, source] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (typeof separator !== "string" || separator === "" || source === void 0) throw new TemplateError(wrong, path);
    const text = scalarOf(presentValue(source, [...path, 1], scope));
    if (text === void 0) throw new TemplateError(wrong, path);
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
function referenced(text, find) {
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
  for (let found = true; found; ) {
    found = false;
    for (const [name, dependencies] of waiting) {
      if (!dependencies.every((other) => done.has(other))) continue;
      ordered.push(name);
      done.add(name);
      waiting.delete(name);
      found = true;
    }
  }
  if (waiting.size > 0) {
    const circle = circleIn(waiting);
    throw new TemplateError(`Circular dependency between resources: [${circle.join(", ")}]`, [
      "Resources",
      circle[0] ?? ""
    ]);
  }
  return ordered;
}
function circleIn(waiting) {
  const circle = new Map(waiting);
  for (let found = true; found; ) {
    found = false;
    for (const name of circle.keys()) {
      if ([...circle.values()].some((dependencies) => dependencies.includes(name))) continue;
      circle.delete(name);
      found = true;
    }
  }
  return [...circle.keys()];
}

// actions/lib/template/resolve/resolver.ts
var FUNCTIONS = { ...LOOKUP_FUNCTIONS, ...TEXT_FUNCTIONS, ...LIST_FUNCTIONS };
var FUNCTION_NAMES = Object.keys(FUNCTIONS);
function createResolver(template, context) {
  const conditions = /* @__PURE__ */ new Map();
  const condition = (name, path) => recovered(() => decided(name, path), false);
  const decided = (name, path) => {
    const known = conditions.get(name);
    if (typeof known === "boolean") return known;
    const at = ["Conditions", name];
    if (known) throw new TemplateError(`Template format error: Circular dependency between conditions: [${name}]`, at);
    const node = Object.hasOwn(template.conditions, name) ? template.conditions[name] : void 0;
    if (node === void 0)
      throw new TemplateError(`Template error: unresolved condition dependency ${name} in Fn::If`, path);
    conditions.set(name, "being decided");
    const result = recovered(() => isConditionTrue(node, at, conditionScope), false);
    conditions.set(name, result);
    return result;
  };
  const recovered = (work, otherwise) => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TemplateError) || !context.tell) throw error;
      if (!(error instanceof DependentError)) context.tell(error);
      return otherwise;
    }
  };
  const evaluate = (node, path) => {
    const call = functionCallOf(node, path);
    if (call) {
      const intrinsic = lookup(FUNCTIONS, call.name);
      return recovered(() => {
        if (!intrinsic)
          throw new TemplateError(`Template error: ${call.name} is not a function that gives a value.`, path);
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
    return name === void 0 || condition(name, ["Resources", logicalId, "Condition"]);
  };
  const scope = { template, context, evaluate, condition, isActive };
  const value = (node, path) => {
    const result = evaluate(node, path);
    return result === NO_VALUE ? null : result;
  };
  const conditionScope = { value, condition };
  const references = (node, path) => referencesIn(
    node,
    path,
    (name) => Object.hasOwn(template.conditions, name) ? condition(name, ["Conditions", name]) : void 0
  );
  const dependenciesKnown = /* @__PURE__ */ new Map();
  const dependencies = (logicalId) => {
    const known = dependenciesKnown.get(logicalId) ?? dependenciesOf(logicalId);
    dependenciesKnown.set(logicalId, known);
    return known;
  };
  const dependenciesOf = (logicalId) => {
    const resource = template.resources[logicalId];
    if (!resource) return [];
    const bodies = [resource.properties, resource.otherAttributes, resource.metadata];
    const names = [...resource.dependsOn, ...bodies.flatMap((node) => references(node, []).map(({ name }) => name))];
    return [...new Set(names)].filter((name) => Object.hasOwn(template.resources, name) && isActive(name));
  };
  return {
    value,
    condition: (name, path = ["Conditions", name]) => condition(name, path),
    dependencies,
    references,
    resource: (logicalId) => resolveResource(logicalId, template, { value, dependencies }),
    output: (name) => {
      const output = template.outputs[name];
      if (!output) return void 0;
      const at = ["Outputs", name];
      if (output.condition !== void 0 && !condition(output.condition, [...at, "Condition"])) return void 0;
      return value(output.value, [...at, "Value"]);
    },
    activeResources: () => dependencyOrder(Object.keys(template.resources).filter(isActive), dependencies)
  };
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
  const extended = transformsOf(template.document.value).includes(LANGUAGE_EXTENSIONS);
  const tell = (message, path, name, known) => {
    const guess = nearest(name, known);
    errors.push(new TemplateError(message, path, guess && `Did you mean '${guess}'?`));
  };
  const checkNames = (references, section) => {
    for (const { name, attribute, path } of references) {
      if (resources.includes(name)) continue;
      if (attribute === void 0 && (parameters.includes(name) || PSEUDO_PARAMETERS.includes(name))) continue;
      const known = [...resources, ...parameters, ...PSEUDO_PARAMETERS];
      tell(
        `Template format error: Unresolved resource dependencies [${name}] in the ${section} block of the template`,
        path,
        name,
        known
      );
    }
  };
  const checkCondition = (name, path, where) => {
    if (name === void 0 || conditions.includes(name)) return;
    tell(
      `Template format error: Unresolved condition dependency ${name} in the ${where} block of the template`,
      path,
      name,
      conditions
    );
  };
  const checkCalls = (node, path) => {
    const call = functionCallOf(node, path);
    if (call && call.name !== "Ref") checkCall(call.name, call.argument, call.path);
    if (Array.isArray(node)) for (const [index, item] of node.entries()) checkCalls(item, [...path, index]);
    else if (isMap(node)) for (const [key, inner] of Object.entries(node)) checkCalls(inner, [...path, key]);
  };
  const checkCall = (name, argument, path) => {
    if (name.startsWith("Fn::ForEach")) {
      errors.push(
        new TemplateError("Fn::ForEach is not supported: what it makes has no line of its own.", path, "Write it out.")
      );
    } else if (!FUNCTION_NAMES.includes(name)) {
      tell(`Template error: ${name} is not a function that gives a value.`, path, name, FUNCTION_NAMES);
    }
    const [first, , , options] = Array.isArray(argument) ? argument : [];
    if (name === "Fn::If" && typeof first === "string" && !conditions.includes(first))
      tell(`Template error: unresolved condition dependency ${first} in Fn::If`, path, first, conditions);
    const needsExtension = name === "Fn::Length" || name === "Fn::ToJsonString" || name === "Fn::FindInMap" && options !== void 0;
    if (needsExtension && !extended)
      errors.push(
        new TemplateError(
          `${name === "Fn::FindInMap" ? "The default value of Fn::FindInMap" : name} needs the transform ${LANGUAGE_EXTENSIONS}.`,
          path,
          `Add 'Transform: ${LANGUAGE_EXTENSIONS}' to the template.`
        )
      );
  };
  for (const [name, resource] of Object.entries(template.resources)) {
    const at = ["Resources", name];
    checkCondition(resource.condition, [...at, "Condition"], "Resources");
    for (const other of resource.dependsOn.filter((other2) => !resources.includes(other2)))
      tell(
        `Template format error: Unresolved resource dependencies [${other}] in the Resources block of the template`,
        [...at, "DependsOn"],
        other,
        resources
      );
    const bodies = { Properties: resource.properties, Metadata: resource.metadata, ...resource.otherAttributes };
    for (const [key, node] of Object.entries(bodies)) {
      checkNames(referencesIn(node, [...at, key]), "Resources");
      checkCalls(node, [...at, key]);
    }
  }
  for (const [name, output] of Object.entries(template.outputs)) {
    const at = ["Outputs", name];
    checkCondition(output.condition, [...at, "Condition"], "Outputs");
    const bodies = { Value: output.value, Export: { Name: output.exportName ?? "" } };
    for (const [key, node] of Object.entries(bodies)) {
      checkNames(referencesIn(node, [...at, key]), "Outputs");
      checkCalls(node, [...at, key]);
    }
  }
  for (const section of ["Conditions", "Rules"]) {
    const body = section === "Conditions" ? template.conditions : template.rules;
    for (const { name, path } of referencesIn(body, [section]))
      if (!parameters.includes(name) && !PSEUDO_PARAMETERS.includes(name))
        tell(
          `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the ${section} block of the template`,
          path,
          name,
          [...parameters, ...PSEUDO_PARAMETERS]
        );
  }
  for (const { name, path } of conditionsIn(template.conditions, ["Conditions"]))
    if (!conditions.includes(name))
      tell(`Template error: unresolved condition dependency ${name} in Condition`, path, name, conditions);
  return errors;
}
function conditionsIn(node, path) {
  if (Array.isArray(node)) return node.flatMap((item, index) => conditionsIn(item, [...path, index]));
  if (!isMap(node)) return [];
  const { Condition: name } = node;
  if (typeof name === "string" && path.length > 1) return [{ name, path: [...path, "Condition"] }];
  return Object.entries(node).flatMap(([key, inner]) => conditionsIn(inner, [...path, key]));
}

// actions/lib/template/check/checkRules.ts
function failedAssertionsOf(template, resolver) {
  const scope = ruleScope(template, resolver);
  return Object.entries(template.rules).flatMap(([rule, node]) => {
    const at = ["Rules", rule];
    if (!isMap(node)) throw new TemplateError(`Template format error: Rule ${rule} must be an object.`, at);
    if (node.RuleCondition !== void 0 && !isConditionTrue(node.RuleCondition, [...at, "RuleCondition"], scope))
      return [];
    const assertions = node.Assertions;
    if (!Array.isArray(assertions) || assertions.length === 0)
      throw new TemplateError(`Template format error: Rule ${rule} must contain a list of Assertions.`, at);
    return assertions.flatMap((assertion, index) => {
      const path = [...at, "Assertions", index];
      if (!isMap(assertion) || assertion.Assert === void 0)
        throw new TemplateError(`Template format error: every assertion of rule ${rule} must contain an Assert.`, path);
      if (isConditionTrue(assertion.Assert, [...path, "Assert"], scope)) return [];
      const described = assertion.AssertDescription;
      const description = typeof described === "string" ? described : `An assertion of rule '${rule}' does not hold.`;
      return [{ rule, description, path }];
    });
  });
}
function ruleScope(template, resolver) {
  const value = (node, path) => {
    if (isMap(node) && ("Fn::ValueOf" in node || "Fn::ValueOfAll" in node))
      throw new TemplateError(
        `${Object.keys(node)[0]} asks the account about a parameter's value, which cannot be known here.`,
        path,
        "Give the value as a parameter of its own."
      );
    const all = isMap(node) ? node["Fn::RefAll"] : void 0;
    if (all === void 0) return resolver.value(node, path);
    return Object.entries(template.parameters).filter(([, { type }]) => type === all).flatMap(([name]) => listOf(resolver.value({ Ref: name }, path)));
  };
  const two = (argument, path, name) => {
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
    others: {
      "Fn::Contains": (argument, path) => {
        const [list, wanted] = two(argument, path, "Fn::Contains");
        return wanted.every((item) => list.some((one) => equal(one, item, path)));
      },
      "Fn::EachMemberIn": (argument, path) => {
        const [list, allowed] = two(argument, path, "Fn::EachMemberIn");
        return list.every((item) => allowed.some((one) => equal(one, item, path)));
      },
      "Fn::EachMemberEquals": (argument, path) => {
        const [list, [wanted = null]] = two(argument, path, "Fn::EachMemberEquals");
        return list.every((item) => equal(item, wanted, path));
      }
    }
  };
}
function listOf(value) {
  return isValueList(value) ? value : [value];
}

// actions/lib/template/check/nestedStackInputs.ts
function parametersFromNestedStacks(template, logicalId, foreign, resolver) {
  const { Parameters: given } = template.resources[logicalId]?.properties ?? {};
  if (!isMap(given)) return /* @__PURE__ */ new Map();
  return new Map(
    Object.entries(given).flatMap(([name, node]) => {
      const source = resolver.references(node, []).map((one) => sourceOf(one, template, foreign)).find(Boolean);
      return source === void 0 ? [] : [[name, source]];
    })
  );
}
function checkNestedStackInputs(template, foreign) {
  const { file } = template.document;
  const limits = [...foreign].flatMap(([name, source]) => {
    const parameter = template.parameters[name];
    if (!parameter) return [];
    return limitsOf(parameter).map(
      (limit) => new TemplateError(
        `Parameter '${name}' of ${file} comes from '${source}', which CloudFormation knows only when the stack runs: its ${limit} fails the change set.`,
        ["Parameters", name, limit],
        "Make it a plain String; put the constraint on the parameter of the root template."
      )
    );
  });
  const decided = [template.conditions, template.rules].flatMap(
    (node, index) => usesIn(node, [index === 0 ? "Conditions" : "Rules"], template, foreign, index === 0 ? "A condition" : "A rule")
  );
  const computed = Object.entries(template.resources).flatMap(
    ([name, { type, properties }]) => computedUses(properties, ["Resources", name, "Properties"], template, foreign, type === NESTED_STACK)
  );
  return [...limits, ...decided, ...computed];
}
function limitsOf(parameter) {
  const limits = {
    Type: parameter.type === "String" ? void 0 : parameter.type,
    AllowedPattern: parameter.allowedPattern,
    AllowedValues: parameter.allowedValues,
    MinLength: parameter.minLength,
    MaxLength: parameter.maxLength,
    MinValue: parameter.minValue,
    MaxValue: parameter.maxValue
  };
  return Object.keys(limits).filter((key) => limits[key] !== void 0);
}
function sourceOf({ name, attribute }, template, foreign) {
  if (attribute === void 0) return foreign.get(name);
  return template.resources[name]?.type === NESTED_STACK ? `${name}.${attribute}` : void 0;
}
var NEED_KNOWN = ["Fn::Cidr", "Fn::FindInMap", "Fn::Select", "Fn::Split"];
function computedUses(node, path, template, foreign, givesToNested) {
  const call = functionCallOf(node, path);
  if (call && NEED_KNOWN.includes(call.name))
    return usesIn(call.argument, call.path, template, foreign, call.name, givesToNested);
  if (Array.isArray(node))
    return node.flatMap((item, index) => computedUses(item, [...path, index], template, foreign, givesToNested));
  if (!isMap(node)) return [];
  return Object.entries(node).flatMap(
    ([key, inner]) => computedUses(inner, [...path, key], template, foreign, givesToNested)
  );
}
function usesIn(node, path, template, foreign, what, siblingsCount = false) {
  return referencesIn(node, path).flatMap((reference) => {
    if (reference.attribute !== void 0 && !siblingsCount) return [];
    const source = sourceOf(reference, template, foreign);
    if (source === void 0) return [];
    return [
      new TemplateError(
        `${what} uses '${reference.name}', which comes from '${source}' and is known only when the stack runs: it fails the change set.`,
        reference.path,
        what.startsWith("Fn::") ? "Give each part as an output and a parameter of its own." : "Decide by a parameter that the environment sets."
      )
    ];
  });
}

// actions/lib/template/check/checkParameters.ts
function checkParameters(template, given) {
  const known = Object.entries(template.parameters);
  const strangers = Object.keys(given).filter((name) => !Object.hasOwn(template.parameters, name));
  return [
    ...strangers.map((name) => unknownParameter(name, Object.keys(template.parameters))),
    ...known.flatMap(([name, parameter]) => {
      const value = given[name] ?? parameter.default;
      if (value === void 0) return [missingParameter(name, parameter)];
      return value instanceof Unknown ? [] : problemsOf(name, parameter, value).slice(0, 1);
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
    explanation: `Parameter '${name}' has no value and no default.${description ? ` It says: ${description}` : ""}`
  };
}
function problemsOf(name, parameter, value) {
  const shown = parameter.noEcho ? `The value of '${name}'` : `${name}: '${value}'`;
  const broken = (kind, theirs, ours) => {
    const said = parameter.constraintDescription;
    return {
      parameter: name,
      kind,
      message: said ? `Parameter '${name}' failed to satisfy constraint: ${said}` : `Parameter '${name}' ${theirs}`,
      explanation: `${shown} ${ours}.${said ? ` ${said}` : ""}`
    };
  };
  const problems = [];
  const items = isList(parameter) ? listOf2(parameter, value) : [value];
  const { type, minLength, maxLength, minValue, maxValue, allowedValues, allowedPattern } = parameter;
  if (/^(List<)?Number>?$/.test(type) && !items.every(isNumber))
    problems.push({
      ...broken("type", "", "is not a number"),
      message: `Parameter '${name}' must be ${type === "Number" ? "a number" : "a list of numbers"}`
    });
  const shape = shapeOf(type);
  if (shape && !items.every((item) => shape.test(item)))
    problems.push({
      ...broken("type", "", `is not what type ${type} asks for`),
      message: `Parameter validation failed: parameter value ${parameter.noEcho ? "****" : value} for parameter name ${name} does not exist`
    });
  if (allowedValues && !items.every((item) => allowedValues.includes(item)))
    problems.push(broken("allowedValues", "must be one of AllowedValues", `must be one of ${allowedValues.join(", ")}`));
  if (allowedPattern !== void 0 && !items.every((item) => new RegExp(`^(?:${allowedPattern})$`).test(item)))
    problems.push(broken("pattern", `must match pattern ${allowedPattern}`, `does not match ${allowedPattern}`));
  if (minLength !== void 0 && items.some((item) => item.length < minLength))
    problems.push(
      broken("length", `must contain at least ${minLength} characters`, `has fewer than ${minLength} characters`)
    );
  if (maxLength !== void 0 && items.some((item) => item.length > maxLength))
    problems.push(
      broken("length", `must contain at most ${maxLength} characters`, `has more than ${maxLength} characters`)
    );
  if (minValue !== void 0 && items.some((item) => Number(item) < minValue))
    problems.push(broken("range", `must be a number not less than ${minValue}`, `is less than ${minValue}`));
  if (maxValue !== void 0 && items.some((item) => Number(item) > maxValue))
    problems.push(broken("range", `must be a number not greater than ${maxValue}`, `is greater than ${maxValue}`));
  if (new TextEncoder().encode(value).length > 4096)
    problems.push(broken("length", "must have at most 4096 bytes", "has more than 4096 bytes"));
  return problems;
}
function listOf2(parameter, value) {
  const items = parameterValue(parameter, value);
  return Array.isArray(items) ? items.map(String) : [value];
}
function isNumber(text) {
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text);
}
function shapeOf(type) {
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
function parameterFindings(template, { parameters, nestedPath, parameterLocationOf }) {
  return checkParameters(template, parameters).map(({ parameter, kind, explanation, nearest: nearest2 }) => {
    const isGiven = Object.hasOwn(parameters, parameter) || nestedPath !== "";
    return {
      level: "error",
      rule: `template/parameter-${kind === "unknown" || kind === "missing" ? kind : "value"}`,
      message: explanation,
      ...nearest2 ? { todo: `Did you mean '${nearest2}'?` } : {},
      location: isGiven ? parameterLocationOf(parameter) : template.document.locationOf(["Parameters", parameter, "Default"])
    };
  });
}

// actions/lib/template/resolve/nestedParameters.ts
function parametersOfNested({ logicalId, properties }, tell) {
  const { Parameters: given } = properties;
  if (!isValueMap(given)) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const text = scalarOf(value);
      if (text !== void 0) return [[name, text]];
      tell(
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
      ([name, { condition }]) => condition === void 0 || resolver.condition(condition, ["Outputs", name, "Condition"])
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
            `Nested stack '${reference.name}' does not give output '${name}' here: its condition in ${file} does not hold.`,
            reference.path,
            "Use it inside an Fn::If with the same condition."
          )
        ];
      return [
        new TemplateError(
          `Nested stack '${reference.name}' (${file}) has no output '${name ?? attribute}'.`,
          reference.path,
          guess && `Did you mean 'Outputs.${guess}'?`
        )
      ];
    })
  );
}

// actions/lib/template/resolve/pseudoParameters.ts
function pseudoParameters(location, prefix) {
  return {
    "AWS::AccountId": location.account,
    "AWS::NotificationARNs": [],
    "AWS::Partition": location.partition,
    "AWS::Region": location.region,
    "AWS::StackId": new Unknown(`${prefix}AWS::StackId`),
    "AWS::StackName": prefix === "" ? location.stackName : new Unknown(`${prefix}AWS::StackName`),
    "AWS::URLSuffix": location.urlSuffix
  };
}

// actions/lib/template/resolve/resolveTemplate.ts
function resolveTemplate(template, level, world) {
  const { findings } = world;
  const tell = tellerOf(template, level, findings);
  const parameters = parameterFindings(template, level);
  for (const finding of parameters) findings.add(finding);
  const nested = {};
  const resources = {};
  const resolver = resolverOf(template, { level, world, nested, tell });
  const names = guardTemplateError(() => resolver.activeResources(), Object.keys(template.resources), tell);
  for (const logicalId of names) {
    const resource = guardTemplateError(() => resolver.resource(logicalId), void 0, tell);
    if (!resource) continue;
    resources[logicalId] = resource;
    const inner = resource.type === NESTED_STACK && resolveNested(resource, { template, level, world, resolver, tell });
    if (inner) nested[logicalId] = inner;
  }
  for (const error of checkNestedOutputs(template, resolver, names, nested)) tell(error);
  const broken = parameters.length > 0 ? [] : guardTemplateError(() => failedAssertionsOf(template, resolver), [], tell);
  for (const { description, path } of broken)
    findings.tell(template.document, new TemplateError(description, path), "template/rule");
  return {
    nestedPath: level.nestedPath,
    template,
    parameters: mapped(
      template.parameters,
      (parameter, name) => parameterValue(parameter, level.parameters[name] ?? parameter.default ?? "")
    ),
    conditions: mapped(template.conditions, (_, name) => resolver.condition(name)),
    resources,
    outputs: mapped(template.outputs, (_, name) => guardTemplateError(() => resolver.output(name), void 0, tell)),
    nested
  };
}
function tellerOf(template, { foreign }, findings) {
  const known = [...checkReferences(template), ...checkNestedStackInputs(template, foreign)];
  for (const error of known) findings.tell(template.document, error);
  return (error) => {
    if (!known.some(({ path }) => isWithin(path, error.path) || isWithin(error.path, path)))
      findings.tell(template.document, error);
  };
}
var ZONES = [0, 1, 2].map((index) => new Unknown(`AWS::AvailabilityZone(${index})`));
function resolverOf(template, {
  level,
  world: { stackContext },
  tell,
  nested
}) {
  const prefix = level.nestedPath && `${level.nestedPath}/`;
  return createResolver(template, {
    parameters: level.parameters,
    pseudo: pseudoParameters(stackContext, prefix),
    zones: ZONES,
    importValue: (name) => unknownCall("Fn::ImportValue", [name]),
    stackOutput: ({ stackName, outputName, region }) => unknownCall("Fn::GetStackOutput", [stackName, outputName, region ?? stackContext.region]),
    reference: (logicalId, attribute) => {
      const output = attribute?.startsWith("Outputs.") ? attribute.slice("Outputs.".length) : "";
      const known = nested[logicalId]?.outputs[output];
      return known ?? new Unknown(`${prefix}${logicalId}${attribute === void 0 ? "" : `.${attribute}`}`);
    },
    tell
  });
}
function resolveNested(resource, { template, level, world, resolver, tell }) {
  const { logicalId } = resource;
  const { nestedPath } = level;
  const at = ["Resources", logicalId, "Properties"];
  const file = guardTemplateError(() => childFileOf(template, logicalId, world.templates), void 0, tell);
  const child = file === void 0 ? void 0 : world.templates.get(file);
  if (file === void 0 || !child) return void 0;
  if (level.files.includes(file)) {
    tell(new TemplateError(`${file} nests itself.`, [...at, "TemplateURL"]));
    return void 0;
  }
  const inner = {
    nestedPath: nestedPath ? `${nestedPath}/${logicalId}` : logicalId,
    parameters: parametersOfNested(resource, tell),
    foreign: parametersFromNestedStacks(template, logicalId, level.foreign, resolver),
    parameterLocationOf: (name) => template.document.locationOf([...at, "Parameters", name]),
    files: [...level.files, file]
  };
  return resolveTemplate(child, inner, world);
}
function mapped(map, change) {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const result = change(value, key);
      return result === void 0 ? [] : [[key, result]];
    })
  );
}
function isWithin(path, outer) {
  return outer.length <= path.length && outer.every((step2, index) => step2 === path[index]);
}

// actions/lib/template/resolve/resolveStack.ts
function resolveStack(root, order, templates) {
  const findings = createFindings();
  const level = {
    nestedPath: "",
    parameters: order.parameters,
    foreign: /* @__PURE__ */ new Map(),
    parameterLocationOf: (name) => order.parameterLocationOf?.(name) ?? root.document.locationOf(["Parameters", name]),
    files: [root.document.file]
  };
  const stack = resolveTemplate(root, level, { stackContext: order.stackContext, templates, findings });
  return { stack, findings: findings.all() };
}

// actions/lib/operations/environment/resolveEnvironment.ts
async function resolveEnvironment(environment, tools) {
  const { documents, templates } = await readTemplates(environment.templateFile, tools);
  const { stack, findings } = resolvedWith(environment, templates);
  if (!findings.some((finding) => finding.level === "error")) return { stack, documents, templates };
  throw new Problem(`Environment '${environment.name}' does not fit its templates.`, { kind: "usage", findings });
}
function parametersOf(environment, root) {
  const takesProtection = Object.hasOwn(root.parameters, "DeletionProtection");
  return {
    ...environment.parameters,
    ...takesProtection ? { DeletionProtection: String(environment.protected) } : {}
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
      parameterLocationOf: (name) => environment.locationOf(["parameters", name])
    },
    templates
  );
  return { stack, findings: redactDeep(findings, redactValues(secretsIn([stack]))) };
}
function stackContextOf({ account, region }, stackName) {
  return { account, region, ...partitionOf(region), stackName };
}

export {
  redactValues,
  secretsIn,
  secretOutputsIn,
  namedSecretsIn,
  nestedFilesOf,
  redactDeep,
  functionCallOf,
  referencesIn,
  resolveStack,
  readTemplates,
  collectTemplates,
  resolveEnvironment,
  parametersOf,
  resolvedWith,
  stackContextOf
};
