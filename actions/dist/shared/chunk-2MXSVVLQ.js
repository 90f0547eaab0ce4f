import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  runChecks
} from "./chunk-WQZO2RT7.js";
import {
  certainlyChanged,
  commitOfToken,
  dataLossIn,
  deleteChangeSet,
  guardChangedOrigin,
  guardDataLoss,
  guardDowngrade,
  guardRefusedVersion,
  guardVersionOverlap,
  hasDeletionProtection,
  inParallel,
  isDependentDatabase,
  isWithoutRollback,
  prepareChangeSet,
  prepareDeployment,
  previewCreation,
  previewKeyOf,
  protectionOf,
  proveUnchanged,
  readDeployedTemplates,
  readStoredPreview,
  refuseWrongZones,
  requireSourceSnapshots,
  resourceCountOf,
  stackDifferences,
  storePreview,
  storedPreviewOf,
  unlessAborted,
  uploadTemplates,
  versionChangeIn,
  warnUsedApprovals,
  withoutDeletionProtection
} from "./chunk-DIOKQMMR.js";
import {
  propertiesIn,
  resourceValue,
  resourcesByPath,
  wholeOf
} from "./chunk-EE7OOMKC.js";
import {
  blockersIn,
  databaseKindOf,
  deniedResourceRemedy,
  interventionIn,
  isOfEnvironment,
  readVersionNextSteps,
  removeExpiredSnapshots,
  retainedResourcesOf,
  rootCauseOf,
  snapshotNameOf,
  snapshotTags,
  snapshotsOfEnvironment,
  withStateAfterDenial
} from "./chunk-PY2GNRQP.js";
import {
  removeOrphanedChangeSets
} from "./chunk-D3X7KWOF.js";
import {
  resourcesOfStack
} from "./chunk-I2SGTZ6P.js";
import {
  commandsFor,
  remedyFor,
  retryHintFor,
  shellArgument,
  waitUntilIdle,
  waitUntilUpdatable,
  watchToEnd
} from "./chunk-TI35LGU3.js";
import {
  checkAccount,
  deadlineIn,
  retryRead
} from "./chunk-UGGXDKOG.js";
import {
  redactDeployOutcome
} from "./chunk-ZOEIZOYB.js";
import {
  withRedaction
} from "./chunk-QZ3UPZSO.js";
import {
  bestEffort
} from "./chunk-3L2DUPJG.js";
import {
  VALUE_AFTER_DEPLOY,
  isSecretProperty,
  isUncertain,
  lookup,
  mayReplace,
  plain,
  redactionOf,
  resourcePathOf,
  secretsIn,
  verdictOf,
  withoutUnchanged
} from "./chunk-XDJ24DH4.js";
import {
  canonical,
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  NESTED_STACK,
  isBusy
} from "./chunk-CK26SJN6.js";
import {
  stackNameOf
} from "./chunk-QUOYR36L.js";
import {
  Problem,
  nextStepsText,
  quotedList
} from "./chunk-CQIE77JX.js";
import {
  __callDispose,
  __using
} from "./chunk-FJABLXQ5.js";

// actions/lib/operations/review/lastOperation.ts
var MOST_PAGES = 5;
async function lastOperationText(stackName, tools) {
  return orUndefined(async () => {
    const start = await lastStart(stackName, /^(CREATE|UPDATE|IMPORT)_IN_PROGRESS$/, tools);
    return start && `The last operation on stack '${stackName}' started at ${start.at.toISOString()}, ${tokenText(start)}.`;
  });
}
async function deletedStackText(stackName, tools) {
  return orUndefined(async () => {
    const [deleted] = await tools.cloudFormation.deletedStacks(stackName);
    if (!deleted) return void 0;
    const start = await lastStart(deleted.id, /^DELETE_IN_PROGRESS$/, tools);
    return `Stack '${stackName}' was deleted at ${deleted.deletedAt.toISOString()}, ${tokenText(start ?? {})}.`;
  });
}
function tokenText({ token }) {
  return token === void 0 ? "without a token" : `with token '${token}'`;
}
async function lastStart(stackNameOrId, statuses, { cloudFormation }) {
  let next;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { events, next: following } = await cloudFormation.events(stackNameOrId, next);
    const start = events.find(({ stackId, physicalId, status }) => physicalId === stackId && statuses.test(status));
    if (start || following === void 0) return start;
    next = following;
  }
  return void 0;
}
async function orUndefined(read) {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem) return void 0;
    throw error;
  }
}

// actions/lib/operations/review/entryName.ts
function nameOfEntry(entry) {
  switch (entry.kind) {
    case "resource":
      return resourcePathOf(entry);
    case "property":
      return `${resourcePathOf(entry)} ${entry.path}`;
    case "output":
      return `${entry.part} of output ${pathOf(entry)}`;
    case "section":
      return `section ${entry.name} of ${entry.nestedPath || "the root stack"}`;
    case "parameter":
      return `parameter ${entry.name}`;
    case "stored-value":
      return pathOf(entry);
    case "stack":
      return "stack";
    case "tag":
      return `tag ${entry.key}`;
    case "capability":
      return `capability ${entry.name}`;
    case "service-role":
      return "service role";
    default:
      return entry;
  }
}
function pathOf({ nestedPath, name }) {
  return nestedPath ? `${nestedPath}/${name}` : name;
}
function byEntryName(entries) {
  return new Map(entries.map((entry) => [nameOfEntry(entry), entry]));
}

// actions/lib/operations/review/fittingLines.ts
var MOST_COUNT_LINES = 3;
var COLUMNS = 76;
function namesLine(subject, names) {
  const lines = names.map((_, index) => {
    const [listed, rest2] = [names.slice(0, index + 1), names.length - index - 1];
    return rest2 > 0 ? `${subject}: ${listed.map((name) => `'${name}'`).join(", ")}, …` : `${subject}: ${quotedList(listed)}`;
  });
  return lines.findLast((line) => line.length <= COLUMNS) ?? subject;
}
function fittingLines(rows, maximumRows, { hasCauses }) {
  const restLines = (rest2, more) => {
    const consequences = hasCauses ? rest2.filter(({ isConsequence }) => isConsequence) : [];
    return [
      ...countLines(
        rest2.filter((row) => !consequences.includes(row)),
        more
      ),
      ...consequenceLines(consequences)
    ];
  };
  for (let count = rows.length; count > 0; count--) {
    const lines = [...rows.slice(0, count).map(({ text }) => text), ...restLines(rows.slice(count), "more")];
    if (rowCount(lines) <= maximumRows) return lines;
  }
  return restLines(rows, "");
}
function consequenceLines(rows) {
  if (rows.length === 0) return [];
  const stacks = new Set(rows.map(({ stack }) => stack));
  const nestedCount = stacks.size - (stacks.has("") ? 1 : 0);
  const names = [
    ...stacks.has("") ? ["the root stack"] : [],
    ...nestedCount > 0 ? [nestedCount === 1 ? "1 nested stack" : `${nestedCount} nested stacks`] : []
  ];
  return [`and changes in ${names.join(" and ")} that follow from these`];
}
function countLines(rows, more) {
  const groups = [...Map.groupBy(rows, ({ stack }) => stack || "the root stack")].map(([stack, group]) => ({ stack, group })).toSorted((a, b) => b.group.length - a.group.length);
  const separate = groups.length > MOST_COUNT_LINES ? groups.slice(0, MOST_COUNT_LINES - 1) : groups;
  const shared = groups.slice(separate.length);
  return [
    ...separate.map(({ stack, group }) => countLine(group, more, stack)),
    ...shared.length > 0 ? [
      countLine(
        shared.flatMap(({ group }) => group),
        more,
        shared.map(({ stack }) => stack).join(", ")
      )
    ] : []
  ];
}
function countLine(rows, more, stacks) {
  const counts = ["resource", "property"].flatMap((subject) => {
    const count = rows.filter((row) => row.subject === subject).length;
    const noun = count === 1 ? subject : { property: "properties", resource: "resources" }[subject];
    return count === 0 ? [] : [`${count} ${more && `${more} `}${noun}`];
  });
  return `${counts.join(", ")} in ${stacks}`;
}
function rowCount(lines) {
  return lines.reduce((sum, line) => sum + Math.ceil(line.length / COLUMNS), 0);
}

// actions/lib/operations/review/shownValue.ts
var LONGEST = 40;
var PLAIN_VALUE = /^[\w.:/@+-]+$/;
function shownChange(before, after, redact) {
  return `${shownValue(before, redact)} → ${shownValue(after, redact)}`;
}
function shownValue(value, redact) {
  if (value === void 0) return "(none)";
  const text = redact(value).replace(/\s+/g, " ");
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return PLAIN_VALUE.test(short) ? short : `'${short}'`;
}

// actions/lib/operations/review/differenceText.ts
function resourceText(reviewed, now) {
  if (!now) return reviewed ? `: the review showed ${effectOf(reviewed).withArticle}, which does not happen now` : "";
  const { name } = effectOf(now);
  if (!reviewed) return `: ${name}, which was not reviewed`;
  const { name: reviewedName, withArticle } = effectOf(reviewed);
  if (reviewedName !== name) return `: ${name}, but the review showed ${withArticle}`;
  if (reviewed.policyAction !== now.policyAction)
    return `: ${name} with policy ${now.policyAction}, but the review showed policy ${reviewed.policyAction}`;
  return `: ${name} with other properties than the reviewed ones`;
}
function effectOf({ action, replacement }) {
  const name = action === "modify" ? MODIFICATIONS[replacement] : ACTIONS[action];
  return { name, withArticle: `${/^[ai]/.test(name) ? "an" : "a"} ${name}` };
}
var MODIFICATIONS = { never: "change in place", conditional: "possible replacement", always: "replacement" };
var ACTIONS = { add: "addition", import: "import", remove: "removal", dynamic: "possible change" };
function propertyText(reviewed, now, values) {
  if (!now) return "would change when reviewed, and not now";
  if (!reviewed) return `${values}was not reviewed`;
  if (reviewed.digest === now.digest && reviewed.before !== now.before)
    return `${values}changes from another value than reviewed`;
  return reviewed.digest === now.digest ? `${values}differs from the reviewed effect` : `${values}is another value than reviewed`;
}
function changedValuesText(change, property, redact) {
  if (!change || !property) return "";
  if (property.secret || isSecretProperty(change, property)) return "(secret) ";
  const { before, after } = property;
  if (before === void 0 && after === void 0 && !isUnknown(property)) return "";
  if (after === void 0 && property.kind !== "remove")
    return `${before === void 0 && property.kind !== "add" ? "" : `${shownValue(before, redact)} → `}${VALUE_AFTER_DEPLOY} `;
  return `${shownChange(before, after, redact)} `;
}
function isUnknown(property) {
  return property.unknown === true || isUncertain(property);
}
function entryLabelOf({ path }, property) {
  return property?.label ?? path.replace(/^\/(?:Properties\/)?/, "");
}

// actions/lib/operations/review/fingerprintRows.ts
function rowsOf(entries) {
  const resources = entries.filter((entry) => entry.kind === "resource");
  const properties = entries.filter((entry) => entry.kind === "property");
  return {
    resources: new Map(resources.map((entry) => [resourcePathOf(entry), entry])),
    properties: new Map(properties.map((entry) => [`${resourcePathOf(entry)} ${entry.path}`, entry]))
  };
}
function keysOf(a, b) {
  return [.../* @__PURE__ */ new Set([...a.keys(), ...b.keys()])].sort();
}
function propertyEntriesOf(path, { properties }) {
  return [...properties.values()].filter((entry) => resourcePathOf(entry) === path);
}
function isModifiedStack(entry) {
  return entry?.type === NESTED_STACK && entry.action === "modify" && entry.replacement === "never";
}
function outermostStackOf({ nestedPath }) {
  return nestedPath.split("/")[0] ?? "";
}
function isSameEntry(a, b) {
  return a !== void 0 && b !== void 0 && canonical(a) === canonical(b);
}

// actions/lib/operations/review/rowDifferences.ts
function rowDifferences({ reviewed, now, ...input }) {
  const [before, after] = [rowsOf(reviewed.entries), rowsOf(now.entries)];
  const byPath = new Map(input.changes.map((change) => [resourcePathOf(change), change]));
  const context = { before, after, byPath, redact: input.redact, tagsDiffer: input.tagsDiffer };
  const resources = keysOf(before.resources, after.resources).flatMap((path) => resourceDifference(path, context));
  const properties = keysOf(before.properties, after.properties).flatMap((key) => propertyDifference(key, context));
  const all = [...resources, ...properties];
  return WEIGHTS.flatMap(
    (weight) => [false, true].flatMap((consequence) => all.filter((row) => row.weight === weight && row.isConsequence === consequence))
  );
}
var WEIGHTS = ["destructive", "certain", "uncertain"];
function resourceDifference(path, context) {
  const { before, after, byPath } = context;
  const [reviewed, now] = [before.resources.get(path), after.resources.get(path)];
  const entry = now ?? reviewed;
  if (!entry || isSameEntry(reviewed, now)) return [];
  const isInPlace = entry.action === "modify" && entry.replacement === "never";
  if (isInPlace && (!reviewed || !now) && propertyEntriesOf(path, now ? after : before).length > 0) return [];
  const row = {
    subject: "resource",
    stack: outermostStackOf(entry),
    weight: weightOf(entry, now ? after : before)
  };
  const isPlumbing = isModifiedStack(entry) || now !== void 0 && byPath.get(path)?.proven === "unchanged";
  const isConsequence = row.weight === "uncertain" || now?.action === "modify" && now.replacement !== "always" && isCausedElsewhere(path, context);
  return [{ ...row, isPlumbing, isConsequence, text: `${path} (${entry.type})${resourceText(reviewed, now)}` }];
}
function isCausedElsewhere(path, context) {
  const entries = propertyEntriesOf(path, context.after);
  return entries.length > 0 && entries.every((entry) => isEffect(entry, context));
}
function isEffect(entry, { byPath, tagsDiffer }) {
  if (entry.evaluation === "dynamic" || tagsDiffer && TAGS.test(entry.path)) return true;
  const rows = byPath.get(resourcePathOf(entry))?.properties ?? [];
  return rows.some(({ path, cause }) => path === entry.path && cause !== void 0);
}
function propertyDifference(key, context) {
  const { before, after, byPath, redact } = context;
  const [reviewed, now] = [before.properties.get(key), after.properties.get(key)];
  const entry = now ?? reviewed;
  if (!entry || isSameEntry(reviewed, now)) return [];
  const path = resourcePathOf(entry);
  const resource = after.resources.get(path) ?? before.resources.get(path);
  const isStillModified = after.resources.get(path)?.action === "modify";
  if (!now && !isStillModified && resourceDifference(path, context).length > 0) return [];
  const change = byPath.get(path);
  const property = change?.properties.find(({ path: path2 }) => path2 === entry.path);
  const isProven = now !== void 0 && (change?.proven === "unchanged" || property?.unchanged === true);
  return [
    {
      subject: "property",
      stack: outermostStackOf(entry),
      text: `${path} ${entryLabelOf(entry, property)} ${propertyText(reviewed, now, changedValuesText(change, property, redact))}`,
      isPlumbing: isProven || INHERITED.test(entry.path) && isModifiedStack(resource),
      isConsequence: isEffect(entry, context),
      weight: entry.evaluation === "dynamic" ? "uncertain" : "certain"
    }
  ];
}
function weightOf(entry, rows) {
  if (entry.action === "remove" || entry.replacement === "always") return "destructive";
  const properties = propertyEntriesOf(resourcePathOf(entry), rows);
  return properties.length > 0 && properties.every(({ evaluation }) => evaluation === "dynamic") ? "uncertain" : "certain";
}
var TAGS = /^\/(?:Properties\/)?Tags(?:\/|$)/;
var INHERITED = /^\/(?:Properties|Tags)(?:\/|$)/;

// actions/lib/operations/review/stateDifferences.ts
var MOST_OUTPUTS = 2;
function deployedStateLines(pair) {
  const unreadable = readabilityLines(pair);
  const templates = unreadable.length > 0 ? unreadable : deployedTemplateLines(pair);
  return [...existenceLines(pair), ...templates, ...storedValueLines(pair)];
}
function readabilityLines({ reviewed, now }) {
  if (operationIn(reviewed) !== "update" || operationIn(now) !== "update") return [];
  const [before, after] = [digestIn(reviewed), digestIn(now)];
  if (before === void 0 === (after === void 0)) return [];
  return after === void 0 ? ["the deployed templates could not be compared at the review, and can be now"] : ["the deployed templates could be compared at the review, and cannot be now"];
}
function differingSections({ reviewed, now }) {
  const [before, after] = [sectionsIn(reviewed), sectionsIn(now)];
  const keys = keysOf(before, after);
  const names = keys.flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    return one?.digest === other?.digest ? [] : [(one ?? other)?.name ?? ""];
  });
  return [...new Set(names)].filter((name) => name !== "Resources" && name !== "Outputs").sort();
}
function isDeployedStateChanged(pair) {
  if (readabilityLines(pair).length > 0) return false;
  return existenceLines(pair).length > 0 || deployedTemplateLines(pair).length > 0 || changedFrom(pair.reviewed, pair.now).length > 0;
}
function existenceLines({ reviewed, now }) {
  const [before, after] = [operationIn(reviewed), operationIn(now)];
  if (before === after) return [];
  return after === "create" ? ["the stack does not exist any more: an update was reviewed, and this would create it whole"] : ["the stack exists by now: its creation was reviewed, and this would update it"];
}
function operationIn({ entries }) {
  return entries.find((entry) => entry.kind === "stack")?.operation;
}
function deployedTemplateLines({ reviewed, now }) {
  const isTargetEqual = JSON.stringify(reviewed.templates) === JSON.stringify(now.templates);
  const [before, after] = [sectionsIn(reviewed), sectionsIn(now)];
  const stacks = keysOf(before, after).flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    const entry = one ?? other;
    const isChanged = one && other ? one.before !== other.before : isTargetEqual;
    return entry && isChanged ? [entry.nestedPath || "the root stack"] : [];
  });
  const unresolved = digestIn(reviewed) !== digestIn(now) && operationIn(reviewed) === operationIn(now);
  const names = [...new Set(stacks)].sort();
  if (names.length === 0) return unresolved ? ["the deployed templates or parameters are not those of the review"] : [];
  return [namesLine("deployed templates that changed after the review", names)];
}
function digestIn({ entries }) {
  return entries.find((entry) => entry.kind === "stack")?.digest;
}
function sectionsIn({ entries }) {
  return byEntryName(entries.filter((entry) => entry.kind === "section"));
}
function storedValueLines({ reviewed, now }) {
  const [before, after] = [storedValuesIn(reviewed), storedValuesIn(now)];
  const names = keysOf(before, after);
  return names.filter((name) => before.get(name)?.digest !== after.get(name)?.digest).map((name) => `${name}: its value in Systems Manager is not the one at the review`);
}
function storedValuesIn({ entries }) {
  return byEntryName(entries.flatMap((entry) => entry.kind === "stored-value" ? [entry] : []));
}
function changedFrom(reviewed, now) {
  const before = byEntryName(reviewed.entries);
  return now.entries.flatMap((entry) => {
    const other = before.get(nameOfEntry(entry));
    const [one, two] = [entry, other].map((side) => side && "before" in side ? side.before : void 0);
    return other && one !== two ? [nameOfEntry(entry)] : [];
  });
}
function outputDifferences({ reviewed, now }) {
  const [before, after] = [outputsIn(reviewed), outputsIn(now)];
  const keys = keysOf(before, after);
  const differing = keys.filter((key) => canonical(before.get(key) ?? null) !== canonical(after.get(key) ?? null));
  if (differing.length > MOST_OUTPUTS) return [namesLine(`${differing.length} outputs that differ`, differing)];
  return differing.map((key) => {
    if (!after.has(key)) return `${key} would change when reviewed, and not now`;
    return before.has(key) ? `${key} is another one than reviewed` : `${key} was not reviewed`;
  });
}
function outputsIn({ entries }) {
  return byEntryName(entries.filter((entry) => entry.kind === "output"));
}

// actions/lib/operations/review/previewDifferences.ts
var MOST_ROWS = 14;
var MOST_PARAMETERS = 6;
var MOST_TEMPLATES = 3;
var MOST_TAGS = 2;
function previewDifferences(input) {
  const parameters = parameterLines(input);
  const inputs = [
    ...deployedStateLines(input),
    ...parameters,
    ...templateLines(input),
    ...settingLines(input),
    // Outputs follow from the parameters, but not from what a template is changed to.
    ...parameters.length > 0 ? [] : outputDifferences(input)
  ];
  const rows = rowDifferences({ ...input, tagsDiffer: differingTags(input).length > 0 });
  const direct = rows.filter(({ isPlumbing }) => !isPlumbing);
  const listed = direct.length === 0 && inputs.length === 0 ? rows : direct;
  const lines = [...inputs, ...fittingLines(listed, MOST_ROWS - rowCount(inputs), { hasCauses: inputs.length > 0 })];
  return lines.length > 0 ? lines : [rest(input)];
}
function rest({ reviewed, now }) {
  const texts = (entries) => new Set(entries.map(canonical));
  const [before, after] = [texts(reviewed.entries), texts(now.entries)];
  const differing = [
    ...now.entries.filter((entry) => !before.has(canonical(entry))),
    ...reviewed.entries.filter((entry) => !after.has(canonical(entry)))
  ];
  return namesLine(`${differing.length} entries of the fingerprint differ`, [...new Set(differing.map(nameOfEntry))]);
}
function parameterLines({ reviewed, now, redact }) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(now.parameters), ...Object.keys(reviewed.parameters)])].sort();
  const lines = names.flatMap((name) => {
    const [before, after] = [lookup(reviewed.parameters, name), lookup(now.parameters, name)];
    const line = parameterLine(name, before, after, redact);
    return line === void 0 ? [] : [{ name, line }];
  });
  if (lines.length <= MOST_PARAMETERS) return lines.map(({ line }) => line);
  const rest2 = lines.slice(MOST_PARAMETERS - 1);
  return [
    ...lines.slice(0, MOST_PARAMETERS - 1).map(({ line }) => line),
    namesLine(
      `${rest2.length} more parameters`,
      rest2.map(({ name }) => name)
    )
  ];
}
function parameterLine(name, before, after, redact) {
  if (before?.kind === "redacted" || after?.kind === "redacted") {
    const isSame = before?.kind === after?.kind && before?.kind === "redacted" && digestIn2(before) === digestIn2(after);
    return isSame ? void 0 : `${name} (secret) was not reviewed`;
  }
  if (before?.value !== after?.value)
    return `${name} ${shownChange(before?.value, after?.value, redact)} was not reviewed`;
  if (before?.deployed === after?.deployed) return void 0;
  return `${name}: the deployed value ${shownChange(before?.deployed, after?.deployed, redact)} changed after the review`;
}
function digestIn2(parameter) {
  return parameter?.kind === "redacted" ? parameter.digest : void 0;
}
function templateLines({ reviewed, now }) {
  const files = [.../* @__PURE__ */ new Set([...Object.keys(now.templates), ...Object.keys(reviewed.templates)])];
  const differing = files.filter((file) => lookup(now.templates, file) !== lookup(reviewed.templates, file)).sort();
  if (differing.length > MOST_TEMPLATES)
    return [namesLine(`${differing.length} templates were not reviewed`, differing)];
  return differing.map((file) => {
    if (lookup(reviewed.templates, file) === void 0) return `${file} was not in use when this was reviewed`;
    if (lookup(now.templates, file) === void 0) return `${file} was reviewed, but is not in use now`;
    return `${file} is not the reviewed version${differing.length === 1 ? sectionsText({ reviewed, now }) : ""}`;
  });
}
function sectionsText(pair) {
  const names = differingSections(pair);
  return names.length > 0 ? ` (${names.join(", ")})` : "";
}
function settingLines(input) {
  const { reviewed, now } = input;
  const capabilities = differingKeys(capabilitiesIn(reviewed.entries), capabilitiesIn(now.entries));
  const [before, after] = [serviceRoleIn(reviewed.entries), serviceRoleIn(now.entries)];
  return [
    ...tagLines(input),
    ...capabilities.map(
      (name) => `capability ${name} was ${now.entries.some((entry) => isCapability(entry, name)) ? "not reviewed" : "reviewed, but is not needed now"}`
    ),
    ...before === after ? [] : ["the service role is not the reviewed one"]
  ];
}
function tagLines(input) {
  const keys = differingTags(input);
  if (keys.length > MOST_TAGS) return [namesLine(`${keys.length} tags were not reviewed`, keys)];
  return keys.map((key) => `tag '${key}'${tagValues(key, input)} was not reviewed`);
}
function tagValues(key, { reviewed, now, redact }) {
  const [before, after] = [lookup(reviewed.tags, key), lookup(now.tags, key)];
  if (before?.kind === "redacted" || after?.kind === "redacted") return " (secret)";
  const isStored = (preview, tag) => tag !== void 0 || !tagsIn(preview.entries).has(key);
  if (!isStored(reviewed, before) || !isStored(now, after)) return "";
  return ` ${shownChange(before?.value, after?.value, redact)}`;
}
function differingTags({ reviewed, now }) {
  return differingKeys(tagsIn(reviewed.entries), tagsIn(now.entries));
}
function tagsIn(entries) {
  return new Map(
    entries.flatMap((entry) => entry.kind === "tag" && entry.digest ? [[entry.key, entry.digest]] : [])
  );
}
function capabilitiesIn(entries) {
  return new Map(entries.flatMap((entry) => entry.kind === "capability" ? [[entry.name, ""]] : []));
}
function isCapability(entry, name) {
  return entry.kind === "capability" && entry.name === name;
}
function serviceRoleIn(entries) {
  return entries.find((entry) => entry.kind === "service-role")?.digest;
}
function differingKeys(a, b) {
  return [.../* @__PURE__ */ new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).sort();
}

// actions/lib/operations/review/compareWithReviewed.ts
async function compareWithReviewed({ expect, preview, resolved, bucket, nextSteps = terminalNextSteps(preview) }, { objectStore, reporter, cloudFormation }) {
  reporter.report({ kind: "step", step: "compare with what was reviewed", subject: expect.slice(0, 12) });
  if (expect === preview.fingerprint) return;
  const reviewed = await readStoredPreview(expect, bucket, { objectStore });
  const pair = reviewed.kind === "readable" ? { reviewed: reviewed.preview, now: storedPreviewOf(preview, resolved) } : void 0;
  const { changes, stackName } = preview;
  const redact = redactionOf(secretsIn([resolved])).text;
  const differences = pair ? previewDifferences({ ...pair, changes, redact }) : [];
  const lastOperation = pair && isDeployedStateChanged(pair) ? await historyText(preview, { cloudFormation }) : void 0;
  const reasons = [notComparedReason(reviewed, previewKeyOf(expect), bucket), lastOperation];
  throw new Problem(
    [`The change of stack '${stackName}' is not what was reviewed. Nothing was changed.`, ...reasons].filter((sentence) => sentence !== void 0).join(" "),
    {
      kind: "refused",
      findings: differences.map((message) => ({ level: "error", rule: "deploy/not-reviewed", message })),
      todo: nextSteps(preview.fingerprint)
    }
  );
}
function historyText({ kind, stackName }, tools) {
  return kind === "create" ? deletedStackText(stackName, tools) : lastOperationText(stackName, tools);
}
function notComparedReason({ kind }, key, bucket) {
  switch (kind) {
    case "readable":
      return void 0;
    case "other-version":
      return "The differences cannot be listed: another version of these tools stored the reviewed preview.";
    case "altered":
      return `The differences cannot be listed: '${key}' in bucket '${bucket}' does not add up to its fingerprint, so it was altered.`;
    case "missing":
      return `The differences cannot be listed: bucket '${bucket}' has no preview '${key}'.`;
    default:
      return kind;
  }
}
function checkFingerprintFormat(expect) {
  if (/^[0-9a-f]{64}$/.test(expect)) return;
  throw new Problem(`'${expect}' is not a fingerprint: it has 64 digits and letters from a to f.`, {
    kind: "usage",
    todo: "Copy the whole fingerprint from the reviewed preview."
  });
}
function terminalNextSteps({ environment }) {
  return (fingerprint) => `Run 'npm run change-set -- ${environment}', review what it shows, then deploy with the new fingerprint (now '${fingerprint}').`;
}

// actions/lib/operations/waiting/startDeadline.ts
var LONGEST_TIMER = 2 ** 31 - 1;
function startDeadlineOf({ stackName, deadline }, { clock, signal }) {
  const controller = new AbortController();
  const milliseconds = Math.min(LONGEST_TIMER, Math.max(0, deadline.getTime() - clock.now().getTime()));
  const timer = setTimeout(() => controller.abort(deadlinePassed(stackName, deadline)), milliseconds);
  timer.unref();
  return {
    signal: signal ? AbortSignal.any([signal, controller.signal]) : controller.signal,
    deadlineSignal: controller.signal,
    [Symbol.dispose]: () => clearTimeout(timer)
  };
}
function deadlinePassed(stackName, deadline) {
  const time = `${deadline.toISOString().slice(11, 19)} UTC`;
  return new Problem(
    `The deadline, ${time}, passed before a change of stack '${stackName}' was executed. Nothing was changed.`,
    {
      todo: "Check the network and the proxy (HTTPS_PROXY), then run the same command again, if need be with a longer deadline."
    }
  );
}

// actions/lib/operations/execution/blockedSteps.ts
function blockedSteps(blocked) {
  const { stack, blockers, rootCause } = blocked;
  if (blockers.length === 0) return void 0;
  const isUpdate = stack.status === "UPDATE_ROLLBACK_FAILED";
  const cause = rootCause && !blockers.some(({ id }) => id === rootCause.id) ? rootCause : void 0;
  return [...isUpdate ? continueSteps(blocked) : [removeStep(blocked)], againStep(blocked, cause)];
}
function continueSteps({ stack, environment, blockers }) {
  const command = `aws cloudformation continue-update-rollback --stack-name ${shellArgument(stack.name)}`;
  const region = `--region ${environment.region}`;
  const skipped = [...new Set(blockers.map((blocker) => nameToSkip(blocker, stack.id)))].map(shellArgument);
  return [
    {
      text: `${unblock(blockers, environment)}, then let CloudFormation finish the rollback`,
      lines: [`${command} ${region}`]
    },
    {
      text: `Only if ${namesOf(blockers)} cannot be returned to the state before: skip what blocks. CloudFormation then records a state that the resource does not have`,
      lines: [`${command} --resources-to-skip ${skipped.join(" ")} ${region}`]
    }
  ];
}
function removeStep({ stack, environment, blockers }) {
  const { remove } = commandsFor(stack, environment);
  return { text: `${unblock(blockers, environment)}, then delete the stack`, lines: [remove.replace(/^'(.*)'$/, "$1")] };
}
function againStep({ stack, environment, retryHint }, cause) {
  const isUpdate = stack.status === "UPDATE_ROLLBACK_FAILED";
  const when = isUpdate ? "After UPDATE_ROLLBACK_COMPLETE" : "After the deletion";
  const correct = cause ? `correct the cause of the failed change, '${nameOf(cause)}', and ` : "";
  if (retryHint !== void 0) return { text: `${when}, ${correct}${retryHint}`, lines: [] };
  const verb = stack.name === stackNameOf(environment) ? "deploy" : "bootstrap";
  return { text: `${when}, ${correct}${verb} again`, lines: [`npm run ${verb} -- ${environment.name}`] };
}
function unblock(blockers, environment) {
  const permission = blockers.map((blocker) => deniedResourceRemedy(blocker, environment)).find(Boolean);
  return permission === void 0 ? `Remove what blocks ${namesOf(blockers)}` : permission.replace(/\.$/, "");
}
function namesOf(blockers) {
  return quotedList([...new Set(blockers.map(nameOf))]);
}
function nameOf({ path, stackName }) {
  return path === "" ? stackName : path;
}
function nameToSkip({ stackId, stackName, logicalId }, rootId) {
  return stackId === rootId ? logicalId : `${stackName}.${logicalId}`;
}

// actions/lib/operations/execution/executeChangeSet.ts
async function startExecution({ desired, preparedChangeSet, isCreation, withoutRollback = false }, tools) {
  const { changeSetId, token } = preparedChangeSet;
  tools.reporter.report({ kind: "step", step: "execute", subject: desired.stackName });
  try {
    await tools.cloudFormation.execute(changeSetId, { token, kind: isCreation ? "create" : "update", withoutRollback });
    return "started";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return resolveExecution(preparedChangeSet, error, tools);
  }
}
async function resolveExecution({ changeSetId, stackId }, error, tools) {
  if (error.reason === "stale") return "stale";
  const waitTools = { ...tools, deadline: deadlineIn(60, tools) };
  const statusRead = retryRead(() => tools.cloudFormation.changeSetStatus(changeSetId), waitTools);
  const status = await statusRead.catch(() => void 0);
  if (status?.execution === "running" || status?.execution === "done") return "started";
  if (status?.execution === "obsolete") return "stale";
  const stack = await tools.cloudFormation.stack(stackId).catch(() => void 0);
  if (stack && isBusy(stack.status)) return "stale";
  throw status || error.reason === void 0 ? error : unknownExecution(stackId, error);
}
function unknownExecution(stackId, error) {
  return new Problem(`It is not known whether the change of stack '${stackId}' has started. ${error.message}`, {
    reason: error.reason,
    todo: `${error.todo ? `${error.todo} ` : ""}The next run first watches an operation that has started.`,
    cause: error
  });
}
function causeToRemove(events) {
  const intervention = interventionIn(events);
  if (!intervention) return "Correct the cause";
  const call = intervention.kind === "cancelled" ? "CancelUpdateStack" : "DeleteStack";
  return `Ask who did that and why (CloudTrail shows the call, '${call}')`;
}
async function watchExecution(order, tools) {
  const { desired, preparedChangeSet, seenEventIds, deadline, isCreation } = order;
  const { stackName, environment } = desired;
  const { stackId, token } = preparedChangeSet;
  const changes = withoutUnchanged(preparedChangeSet.preview.changes);
  const total = resourceCountOf(changes);
  const awaited = certainlyChanged(changes);
  const watch = { stackId, stackName, token, seenEventIds, deadline, total, awaited, deletedOnFailure: isCreation };
  const { status, events, stack } = await watchToEnd(watch, tools);
  if (stack && status === (isCreation ? "CREATE_COMPLETE" : "UPDATE_COMPLETE")) return { kind: "done", stack };
  const isGone = status === "DELETE_COMPLETE";
  const isUndone = status === "UPDATE_ROLLBACK_COMPLETE" || isCreation && isGone;
  const rootCause = rootCauseOf(events, stack?.statusReason);
  const blockers = blockersIn(events, status);
  const { retryHint } = order;
  const steps = stack && blockedSteps({ stack, environment, blockers, rootCause, retryHint });
  return {
    kind: isUndone ? "rolled-back" : "failed",
    rootCause,
    ...blockers.length > 0 && { blockers },
    status: isGone ? void 0 : status,
    retained: isCreation ? retainedResourcesOf(events, { isGone, region: environment.region, stackName, wasCreated: false }) : [],
    ...steps ? { todo: nextStepsText(steps), steps } : {
      todo: nextStepsAfter(events, {
        permission: deniedResourceRemedy(rootCause, environment),
        remedy: stack && remedyFor(stack, environment, retryHint)?.todo,
        retryHint: retryHint ?? retryHintFor({ name: stackName }, environment)
      })
    }
  };
}
function nextStepsAfter(events, { permission, remedy, retryHint }) {
  if (permission === void 0) return remedy ?? `${causeToRemove(events)}, then ${retryHint}.`;
  return `${permission} ${remedy ?? `Then ${retryHint}.`}`;
}

// actions/lib/operations/execution/stackHistory.ts
var MOST_PAGES2 = 5;
async function readStackHistory(stackId, { searchCommit }, cloudFormation) {
  const seenEventIds = /* @__PURE__ */ new Set();
  let next;
  for (let page = 1; page <= (searchCommit ? MOST_PAGES2 : 1); page++) {
    const read = await cloudFormation.events(stackId, next);
    for (const { id } of read.events) seenEventIds.add(id);
    const executedCommit = newestCommitIn(read.events);
    if (executedCommit !== void 0) return { seenEventIds, executedCommit };
    next = read.next;
    if (next === void 0) break;
  }
  return { seenEventIds, executedCommit: void 0 };
}
function newestCommitIn(events) {
  for (const { token } of events) {
    const commit = commitOfToken(token);
    if (commit !== void 0) return commit;
  }
  return void 0;
}

// actions/lib/operations/execution/withoutRollback.ts
var REFUSED_REPLACEMENT = /Replacement type updates not supported on stack with disable-rollback/i;
function isRefusedReplacement(result) {
  return result.kind === "failed" && REFUSED_REPLACEMENT.test(result.rootCause?.reason ?? "");
}
async function endedInRefusedReplacement(stack, { cloudFormation }) {
  if (stack.status !== "UPDATE_FAILED") return false;
  const resources = await resourcesOfStack(stack.id, cloudFormation);
  const failed = resources.filter(({ type, status }) => type !== NESTED_STACK && status === "UPDATE_FAILED");
  return failed.some(({ statusReason }) => REFUSED_REPLACEMENT.test(statusReason ?? ""));
}
var POLL_INTERVAL = 3e3;
async function undoRefusedReplacement({ stackId, desired, deadline, retryHint }, tools) {
  const { stackName, environment } = desired;
  const { cloudFormation, reporter, clock, signal } = tools;
  const text = `CloudFormation replaces no resource of stack '${stackName}' without rollback. The change is undone before it had an effect on the application, then executed with rollback.`;
  reporter.report({ kind: "warning", text });
  reporter.report({ kind: "step", step: "roll back", subject: stackName });
  await cloudFormation.rollBack(stackId, `roll-back-${clock.now().toISOString().replace(/\D/g, "")}`);
  for (; ; ) {
    const state = await waitUntilIdle({ stackName, deadline, watch: "status" }, tools);
    const status = state.kind === "absent" ? "DELETE_COMPLETE" : state.stack.status;
    if (status === "UPDATE_ROLLBACK_COMPLETE") return;
    if (status !== "UPDATE_FAILED" || clock.now() >= deadline)
      throw notUndone({ name: stackName, status }, environment, retryHint);
    await clock.sleep(POLL_INTERVAL, signal);
  }
}
function notUndone(stack, environment, retryHint) {
  const { name, status } = stack;
  const todo = remedyFor(stack, environment, retryHint)?.todo;
  return new Problem(`Stack '${name}' could not be returned to its state before the change: it is in ${status}.`, {
    todo: todo ?? `Look at the events of stack '${name}', then ${retryHint ?? retryHintFor(stack, environment)}.`
  });
}

// actions/lib/operations/execution/startAttempt.ts
async function startAttempt(attempt, tools) {
  const { desired, creation = desired, deadline, retryHint, stuckSteps, commit, refuseOlder, decide } = attempt;
  const { prepared, cleaned, signal, isRolledBackByUs } = attempt;
  const { stackName, environment } = desired;
  const waitOrder = { stackName, environment, deadline, retryHint, stuckSteps, watch: "events" };
  const [state] = await inParallel([waitUntilUpdatable(waitOrder, tools), prepared]);
  const stack = state.kind === "ready" ? state.stack : void 0;
  if (stack && await unlessAborted(endedInRefusedReplacement(stack, tools), signal))
    return { kind: "refused-replacement", stackId: stack.id };
  if (stack?.status.includes("ROLLBACK") && !isRolledBackByUs) {
    tools.reporter.report({
      kind: "warning",
      text: `The last change of stack '${stackName}' was rolled back (${stack.status}).`
    });
  }
  const refuse = async (executed) => unlessAborted(refuseOlder?.(executed) ?? Promise.resolve(), signal);
  if (!stack) await refuse(void 0);
  if (!stack && !await decide(previewCreation(desired), void 0)) return { kind: "declined" };
  if (!stack) await cleaned;
  const historyOf = (stackId, searchCommit) => unlessAborted(readStackHistory(stackId, { searchCommit }, tools.cloudFormation), signal);
  const earlier = stack && historyOf(stack.id, refuseOlder !== void 0);
  earlier?.catch(() => void 0);
  const target = { desired: stack ? desired : creation, stack, isRolledBackByUs };
  const order = { ...target, purpose: "deploy", commit, deadline };
  const preparedChangeSet = await prepareChangeSet(order, { ...tools, signal }).catch(staleIfGone);
  if (preparedChangeSet === "stale") return { kind: "stale" };
  let hasStarted = false;
  try {
    if (earlier) await refuse((await earlier).executedCommit);
    if (stack && preparedChangeSet.isEmpty) return { kind: "unchanged", stack };
    if (stack && !await decide(preparedChangeSet.preview, stack)) return { kind: "declined" };
    const { seenEventIds } = await (earlier ?? historyOf(preparedChangeSet.stackId, false));
    signal.throwIfAborted();
    const withoutRollback = !isRolledBackByUs && isWithoutRollback(preparedChangeSet.preview, stack);
    const execution = { desired, preparedChangeSet, isCreation: !stack, withoutRollback };
    hasStarted = await startExecution(execution, tools) === "started";
    const { stackId } = preparedChangeSet;
    return hasStarted ? { kind: "started", stackId, preparedChangeSet, seenEventIds, isCreation: !stack } : { kind: "stale" };
  } finally {
    if (!hasStarted) await deleteChangeSet(preparedChangeSet, stackName, tools);
  }
}
function staleIfGone(error) {
  if (error instanceof Problem && error.reason === "stale") return "stale";
  throw error;
}

// actions/lib/operations/execution/changeStack.ts
var ATTEMPTS = 3;
async function changeStack(order, tools) {
  var _stack = [];
  try {
    const start = __using(_stack, startDeadlineOf({ stackName: order.desired.stackName, deadline: order.deadline }, tools));
    const { signal, deadlineSignal } = start;
    let confirmedPreview;
    const decide = async (preview, stack) => {
      if (order.compare) await unlessAborted(order.compare(preview, stack), signal);
      tools.reporter.report({ kind: "preview", preview });
      await unlessAborted(order.guard(preview, stack), signal);
      if (confirmedPreview) refuseIfDifferent(confirmedPreview, preview);
      else if (!await order.confirm(preview, stack)) return false;
      confirmedPreview = preview;
      return true;
    };
    tools.reporter.report({ kind: "step", step: "read the stack", subject: order.desired.stackName });
    const preparation = {
      prepared: unlessAborted(order.prepare?.() ?? Promise.resolve(), signal),
      cleaned: unlessAborted(removeOrphanedChangeSets(order.desired, tools), deadlineSignal).catch((error) => {
        if (!deadlineSignal.aborted) throw error;
      })
    };
    const { stackName } = order.desired;
    try {
      let isRolledBackByUs = false;
      for (let attempt = 1; ; attempt++) {
        const starting = startAttempt({ ...order, ...preparation, signal, isRolledBackByUs, decide }, tools);
        const attempted = await (isRolledBackByUs ? starting : withStateAfterDenial("Nothing was executed.", starting));
        if (attempted.kind === "unchanged" || attempted.kind === "declined") return attempted;
        if (attempted.kind === "stale") {
          if (attempt === ATTEMPTS) throw alwaysStale(stackName);
          const text = `Stack '${stackName}' changed after its change set was created: creating a new one and comparing.`;
          tools.reporter.report({ kind: "warning", text });
          continue;
        }
        if (attempted.kind === "started") {
          const result = await watchExecution({ ...order, ...attempted }, tools);
          if (isRolledBackByUs || !isRefusedReplacement(result)) return { ...result, isCreation: attempted.isCreation };
        }
        await undoRefusedReplacement({ ...order, stackId: attempted.stackId }, tools);
        isRolledBackByUs = true;
      }
    } finally {
      await preparation.cleaned;
    }
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
function refuseIfDifferent(confirmedPreview, preview) {
  if (confirmedPreview.fingerprint === preview.fingerprint) return;
  throw new Problem(
    `Stack '${preview.stackName}' changed while its preview waited for confirmation: the new change set differs from the confirmed preview. Nothing was changed.`,
    { kind: "refused", todo: "Run the same command again and review the new preview." }
  );
}
function alwaysStale(stackName) {
  return new Problem(
    `Stack '${stackName}' changed ${ATTEMPTS} times between a change set and its execution: another deployment is changing it. Nothing was changed.`,
    { kind: "refused", todo: "Find the other deployment of this stack, then run the same command again." }
  );
}

// actions/lib/template/compare/isSameStack.ts
function isSameStack(one, other) {
  const { outputs, sections } = stackDifferences(one, other);
  return outputs.length + sections.length === 0 && canonical(contentOf(one)) === canonical(contentOf(other));
}
function contentOf(stack) {
  const resources = [...resourcesByPath(stack)].map(([path, { resource }]) => [path, withoutUrl(resource)]);
  return { parameters: plain(stack.parameters), resources: Object.fromEntries(resources) };
}
function withoutUrl(resource) {
  const whole = wholeOf(resource);
  if (resource.type !== NESTED_STACK || !isMap(whole) || !isMap(whole.Properties)) return whole;
  const { TemplateURL: _, ...properties } = whole.Properties;
  return { ...whole, Properties: properties };
}

// actions/lib/operations/execution/protectionStep.ts
async function otherThanProtection(preview, desired, tools) {
  const unprotected = withoutDeletionProtection(desired);
  if (unprotected === desired) return `environment '${desired.environment.name}' has no deletion protection`;
  const deployed = await readDeployedTemplates({ desired }, tools);
  if (deployed.kind === "unknown") return `the deployed templates cannot be compared: ${deployed.reason}`;
  if (deployed.tagsDiffer || !isSameStack(deployed.stack, unprotected.resolved))
    return "the deployed stack differs from the files in more than its deletion protection";
  const isOtherValue = preview.entries.some(
    (entry) => entry.kind === "stored-value" && entry.before !== void 0 && entry.before !== entry.digest
  );
  if (isOtherValue) return "a value of Systems Manager has changed";
  const { changes, unprovenReason } = proveUnchanged({
    changes: preview.changes,
    base: unprotected.resolved,
    head: desired.resolved,
    tagsDiffer: false
  });
  if (unprovenReason !== void 0) return unprovenReason;
  const isUnsafe = (change) => change.action !== "modify" && change.action !== "add" || mayReplace(change);
  const unsafe = withoutUnchanged(changes.filter(isUnsafe)).map(resourcePathOf);
  if (unsafe.length > 0) return `it may remove or replace ${quotedList(unsafe)}`;
  const lost = dataLossIn({ risks: preview.risks }).map(({ resource }) => resource);
  return lost.length > 0 ? `it may lose the data of ${quotedList(lost)}` : void 0;
}
async function isReviewedProtectionStep({ preview, stack, expect, commit }, desired, tools) {
  if (expect !== previewCreation(desired).fingerprint) return false;
  const { executedCommit } = await readStackHistory(stack.id, { searchCommit: true }, tools.cloudFormation);
  if (executedCommit !== commit) return false;
  return await otherThanProtection(preview, desired, tools) === void 0;
}
function refuseOtherStep(stackName, reason) {
  return new Problem(
    `The change that turns on the deletion protection of stack '${stackName}' was not executed: ${reason}.`,
    { kind: "refused" }
  );
}

// actions/lib/operations/execution/protectAfterCreation.ts
async function protectAfterCreation({ desired, ...order }, stack, tools) {
  tools.reporter.report({ kind: "step", step: "turn on deletion protection", subject: stack.name });
  try {
    const changed = await changeStack(
      {
        ...order,
        desired,
        guard: async (preview, deployed) => {
          const reason = deployed ? await otherThanProtection(preview, desired, tools) : "the stack does not exist any more";
          if (reason !== void 0) throw refuseOtherStep(desired.stackName, reason);
        },
        confirm: async () => true
      },
      tools
    );
    switch (changed.kind) {
      case "done":
      case "unchanged":
        return { kind: "protected", stack: changed.stack };
      case "rolled-back":
      case "failed":
        return { kind: "not-protected", stack, ...failedProtection(changed, desired) };
      case "declined":
        throw new Error("The second step of a creation asks no question.");
      default:
        return changed;
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { message: reason, todo } = error;
    return { kind: "not-protected", stack, reason, todo: `${todo ? `${todo} ` : ""}${runAgain(desired)}` };
  }
}
function failedProtection({ rootCause, status, todo }, desired) {
  const state = status === void 0 ? "the stack is gone" : `the stack is in ${status}`;
  const reason = rootCause ? `${rootCause.path || rootCause.stackName} failed: ${causeText(rootCause)} Now ${state}.` : `CloudFormation did not finish the change: ${state}.`;
  return { reason, todo: status === "UPDATE_ROLLBACK_COMPLETE" ? `Remove the cause. ${runAgain(desired)}` : todo };
}
function causeText({ reason, status }) {
  const text = reason ?? status;
  return text.endsWith(".") ? text : `${text}.`;
}
function runAgain({ environment: { name } }) {
  return `Then run the same deployment of '${name}' again, with the same fingerprint: it only turns on what is missing.`;
}

// actions/lib/operations/execution/terminationProtection.ts
async function setTerminationProtection({ name, terminationProtection }, on, { cloudFormation, reporter }) {
  if (terminationProtection === on) return;
  reporter.report({ kind: "step", step: "protect", subject: name });
  try {
    await cloudFormation.setTerminationProtection(name, on);
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    throw new Problem(
      `Stack '${name}' is deployed, but its termination protection could not be switched ${on ? "on" : "off"}: ${cause.message}`,
      { todo: `${cause.todo ? `${cause.todo} ` : ""}Then run the same command again: it changes nothing else.`, cause }
    );
  }
}

// actions/lib/operations/execution/verifyDeployment.ts
async function verifyDeployment(stack, environment, tools) {
  await setTerminationProtection(stack, environment.protected, tools);
  try {
    const { checks, note } = await runChecks({ environment }, tools);
    return { outputs: stack.outputs, checks, ...note !== void 0 && { note } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const check = { name: "verify", verdict: "not-checked", detail: error.message, milliseconds: 0 };
    return { outputs: stack.outputs, checks: [error.todo === void 0 ? check : { ...check, todo: error.todo }] };
  }
}

// actions/lib/operations/execution/finishDeployment.ts
async function finishDeployment(changed, { isProtectionStep, versionChange, ...order }, tools) {
  const { desired } = order;
  const { environment, stackName } = desired;
  switch (changed.kind) {
    case "declined":
      return changed;
    case "rolled-back":
    case "failed": {
      const stack = isProtectionStep ? await tools.cloudFormation.stack(stackName) : void 0;
      const { isCreation, ...failed } = changed;
      if (stack) return notProtected({ stack, ...failedProtection(failed, desired) });
      return isCreation ? failed : withVersionSteps(failed);
    }
    case "unchanged":
      warnUsedApprovals(environment, tools);
      return { kind: "unchanged", ...await verifyDeployment(changed.stack, environment, tools) };
    case "done": {
      const { stack, isCreation } = changed;
      const isSecondStep = isCreation && hasDeletionProtection(desired);
      const end = isSecondStep ? await protectAfterCreation(order, stack, tools) : void 0;
      if (end?.kind === "not-protected") return notProtected(end);
      const proof = await verifyDeployment(end?.stack ?? stack, environment, tools);
      if (verdictOf(proof.checks) !== "healthy") return { kind: "deployed-not-proven", ...proof };
      await removeExpiredSnapshots({ environment, outputs: proof.outputs }, tools);
      return { kind: "deployed", ...proof };
    }
    default:
      return changed;
  }
  async function withVersionSteps(failed) {
    const stack = await bestEffort("Reading the stack", () => tools.cloudFormation.stack(stackName), tools);
    const { rootCause } = failed;
    const steps = stack && await readVersionNextSteps({ ...order, stack, environment, versionChange, rootCause }, tools);
    return steps ? { ...failed, todo: nextStepsText(steps), steps } : failed;
  }
  async function notProtected({ stack, reason, todo }) {
    return { kind: "deployed-not-protected", reason, todo, ...await verifyDeployment(stack, environment, tools) };
  }
}

// actions/lib/operations/review/dataLossText.ts
function dataLossNames(dataLoss) {
  return dataLoss.map(({ resource, keeps }) => `${quotedList([resource])}${keeps ? ` (${NOTES[keeps]})` : ""}`).join(", ");
}
function dataLossSentences(dataLoss) {
  return [void 0, "snapshot", "resource"].flatMap((kept) => {
    const names = dataLoss.flatMap(({ resource, keeps }) => keeps === kept ? [resource] : []);
    return names.length === 0 ? [] : [`This removes or replaces ${quotedList(names)}${ENDINGS[kept ?? "nothing"]}`];
  }).join(" ");
}
var NOTES = {
  snapshot: "its last snapshot stays",
  resource: "it stays in the account, out of the stack"
};
var ENDINGS = {
  nothing: ". The data in it is lost.",
  snapshot: "; what was written stays only in its last snapshot.",
  resource: "; it stays in the account with its data, out of the stack."
};

// actions/lib/operations/review/requireApproval.ts
function requireApproval({ environment, expect, yes }, prompt) {
  const { name } = environment;
  if (expect !== void 0) {
    checkFingerprintFormat(expect);
    return;
  }
  if (environment.protected) throw refuseUnreviewed(`Environment '${name}' is protected`, name, "Nothing was touched.");
  if (yes || prompt.interactive) return;
  throw new Problem(`Cannot ask whether to deploy '${name}': no interactive terminal. Nothing was touched.`, {
    kind: "usage",
    todo: `${reviewOf(name)} If neither the file nor the deployed stack is protected, --yes deploys without a review.`
  });
}
function requireReviewOfProtected({ environment, expect }, stack) {
  const protection = protectionOf(environment, stack);
  if (expect !== void 0 || protection === void 0) return;
  throw refuseUnreviewed(
    `${protection.charAt(0).toUpperCase()}${protection.slice(1)}`,
    environment.name,
    "Nothing was changed."
  );
}
function refuseUnreviewed(reason, name, state) {
  return new Problem(`${reason}: only a reviewed change is executed there, identified by its fingerprint. ${state}`, {
    kind: "refused",
    todo: reviewOf(name)
  });
}
function reviewOf(name) {
  return `Run 'npm run change-set -- ${name}', review the preview, then run 'npm run deploy -- ${name} --expect FINGERPRINT'.`;
}

// actions/lib/operations/version/databasesOf.ts
async function databasesOf(stackId, target, cloudFormation) {
  const resources = resourcesByPath(target);
  const isDependent = (path) => {
    const resource = resources.get(path)?.resource;
    return isDependentDatabase(propertiesIn(resource && resourceValue(resource)));
  };
  return (await resourcesOfStack(stackId, cloudFormation)).flatMap(({ path, type, physicalId: id }) => {
    const kind = databaseKindOf(type);
    return kind === void 0 || id === void 0 || isDependent(path) ? [] : [{ path, id, kind }];
  });
}

// actions/lib/operations/version/takeSnapshots.ts
var POLL_INTERVAL2 = 5e3;
var REUSED_FOR = 60 * 60 * 1e3;
async function takeSnapshots({ retryHint, ...input }, tools) {
  const { desired, stack, deadline } = input;
  const order = { ...input, retryHint: retryHint ?? retryHintFor(stack, desired.environment) };
  const retry = { ...tools, deadline };
  const databases = await retryRead(() => databasesOf(stack.id, desired.resolved, tools.cloudFormation), retry);
  if (databases.length === 0) {
    const text = `Stack '${stack.name}' has no database of its own: no snapshot is taken before the change of version.`;
    tools.reporter.report({ kind: "warning", text });
    return [];
  }
  const names = [];
  for (const database of databases) {
    tools.reporter.report({ kind: "step", step: "take a snapshot", subject: database.id });
    const earlier = await findEarlier(database, order, tools);
    const named = databases.length > 1 ? database : void 0;
    const id = earlier?.id ?? snapshotNameOf({ ...order, ...desired }, { database: named, at: tools.clock.now() });
    if (!earlier) await request(database, id, order, tools);
    await waitUntilAvailable(database, id, order, tools);
    tools.reporter.report({ kind: "snapshot", id, isNew: !earlier });
    names.push(id);
  }
  return names;
}
async function findEarlier({ kind, id: database }, { desired: { environment }, change, commit, deadline }, tools) {
  const wanted = Object.entries(snapshotTags({ environment, change, commit }));
  const oldest = tools.clock.now().getTime() - REUSED_FOR;
  const all = await retryRead(() => tools.snapshots.list(kind), { ...tools, deadline });
  return all.find(
    (snapshot) => snapshot.database === database && isOfEnvironment(snapshot, environment) && wanted.every(([key, value]) => snapshot.tags[key] === value) && snapshot.tags.commit === commit && (snapshot.status === "creating" || snapshot.status === "available" && (snapshot.createdAt?.getTime() ?? 0) >= oldest)
  );
}
async function request({ kind, id: database }, id, { desired: { environment }, change, commit, deadline, retryHint }, tools) {
  const tags = snapshotTags({ environment, change, commit });
  const isStarted = async () => await tools.snapshots.create({ id, kind, database, tags }) === "started";
  const subject = `database '${database}', which accepts no snapshot while it is being changed or backed up`;
  await poll(isStarted, { deadline, subject: () => subject, lateProblem }, tools);
  function lateProblem() {
    return new Problem(
      `Database '${database}' accepted no snapshot before the deadline: it is being changed or backed up. Nothing was changed.`,
      { todo: `Look at the database in the RDS console, then ${retryHint}.` }
    );
  }
}
async function waitUntilAvailable({ kind, id: database }, id, { deadline, retryHint }, tools) {
  let progress = 0;
  const isAvailable = async () => {
    const snapshot = await retryRead(() => tools.snapshots.find(kind, id), { ...tools, deadline });
    if (snapshot?.status === "available") return true;
    if (snapshot && snapshot.status !== "creating")
      throw new Problem(
        `Snapshot '${id}' of database '${database}' is in status '${snapshot.status}'. Nothing was changed.`,
        { todo: `Look at the snapshot in the RDS console and delete it, then ${retryHint}.` }
      );
    progress = snapshot?.progress ?? 0;
    return false;
  };
  await poll(isAvailable, { deadline, subject: () => `snapshot '${id}' (${progress} %)`, lateProblem }, tools);
  function lateProblem() {
    return new Problem(
      `Snapshot '${id}' of database '${database}' was not available at the deadline (${progress} %). Nothing was changed.`,
      { todo: `RDS continues with it: wait until it is available, then ${retryHint} within the hour.` }
    );
  }
}
async function poll(isDone, { deadline, subject, lateProblem }, { clock, reporter, signal }) {
  const startedAt = clock.now().getTime();
  for (; ; ) {
    signal?.throwIfAborted();
    if (await isDone()) return;
    const now = clock.now().getTime();
    if (now + POLL_INTERVAL2 > deadline.getTime()) throw lateProblem();
    reporter.report({ kind: "waiting", subject: subject(), seconds: Math.round((now - startedAt) / 1e3) });
    await clock.sleep(POLL_INTERVAL2, signal);
  }
}

// actions/lib/operations/version/prepareVersionChange.ts
async function prepareVersionChange(preview, order, tools) {
  const change = versionChangeIn(preview);
  const { stack, desired } = order;
  if (!change || !stack) return void 0;
  if (stack.status !== "UPDATE_FAILED")
    return { change, snapshots: await takeSnapshots({ ...order, stack, change }, tools) };
  const [newest] = await snapshotsOfEnvironment(desired.environment, tools);
  const kept = newest ? `: snapshot '${newest.id}' stays the one to restore` : "";
  const text = `Stack '${stack.name}' is in UPDATE_FAILED, so no snapshot is taken${kept}. The database may be migrated already.`;
  tools.reporter.report({ kind: "warning", text });
  const from = newest?.tags["from-version"] ?? change.from;
  return { change: { ...change, from }, snapshots: newest ? [newest.id] : [] };
}

// actions/lib/operations/deploy.ts
var DEFAULT_DEADLINE_SECONDS = 3.5 * 60 * 60;
function deadlineOf({ deadlineSeconds = DEFAULT_DEADLINE_SECONDS }, tools) {
  return deadlineIn(deadlineSeconds, tools);
}
async function deploy(order, tools) {
  var _stack = [];
  try {
    requireApproval(order, tools.prompt);
    const deadline = deadlineOf(order, tools);
    const start = __using(_stack, startDeadlineOf({ stackName: stackNameOf(order.environment), deadline }, tools));
    const prepare = checkAccount(order, tools).then(() => prepareDeployment(order.environment, tools));
    const [prepared, commit] = await unlessAborted(inParallel([prepare, tools.workspace.cleanCommit()]), start.signal);
    return deployPrepared({ ...prepared, deadline }, { ...order, commit }, tools);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
function deployPrepared(prepared, order, tools) {
  const target = { ...prepared, deadline: prepared.deadline ?? deadlineOf(order, tools) };
  const redaction = { secrets: secretsIn([prepared.desired.resolved]), redact: redactDeployOutcome };
  return withRedaction(redaction, tools, (redacted) => deployTarget(target, order, redacted));
}
async function deployTarget({ desired, bucket, deadline }, order, tools) {
  const { environment, expect, commit } = order;
  let isProtectionStep = false;
  const compare = async (preview, stack) => {
    if (stack && expect !== void 0 && expect !== preview.fingerprint)
      isProtectionStep = await isReviewedProtectionStep({ preview, stack, expect, commit }, desired, tools);
    if (isProtectionStep)
      tools.reporter.report({ kind: "step", step: "complete the creation", subject: desired.stackName });
    const stored = expect === preview.fingerprint ? Promise.resolve() : storePreview(preview, desired.resolved, { bucket }, tools);
    const compared = expect === void 0 || isProtectionStep ? Promise.resolve() : compareWithReviewed({ ...order, expect, preview, resolved: desired.resolved, bucket }, tools);
    await inParallel([compared, stored]);
  };
  let versionChange;
  const changed = await changeStack(
    {
      desired,
      creation: withoutDeletionProtection(desired),
      deadline,
      retryHint: order.retryHint,
      commit,
      refuseOlder: order.refuseOlder,
      stuckSteps: (stack) => readVersionNextSteps({ ...order, stack }, tools),
      prepare: () => uploadTemplates(desired.uploads, bucket, tools),
      // A terminal shows the differences alone: the whole preview would push them off the screen.
      compare: order.showRefused ? void 0 : compare,
      guard: async (preview, stack) => {
        if (order.showRefused) await compare(preview, stack);
        requireReviewOfProtected(order, stack);
        guardRefusedVersion(environment, desired.resolved);
        guardDowngrade(environment, preview);
        guardChangedOrigin(preview);
        guardVersionOverlap(environment, preview);
        await refuseWrongZones(environment, { preview, resolved: desired.resolved }, tools);
        guardDataLoss(environment, dataLossIn(preview), stack);
        await requireSourceSnapshots(desired, preview, tools);
      },
      confirm: async (preview, stack) => {
        if (!await confirmDeployment(order, dataLossIn(preview), tools)) return false;
        versionChange = await prepareVersionChange(preview, { ...order, desired, deadline, stack }, tools);
        return true;
      }
    },
    tools
  );
  return finishDeployment(changed, { ...order, desired, deadline, isProtectionStep, versionChange }, tools);
}
async function confirmDeployment({ environment: { name }, expect, yes }, dataLoss, { prompt, reporter }) {
  if (expect === void 0 && !yes)
    return prompt.confirm(
      dataLoss.length > 0 ? `Deploy this to ${name} and lose ${dataLossNames(dataLoss)}?` : `Deploy this to ${name}?`
    );
  if (dataLoss.length > 0) reporter.report({ kind: "warning", text: dataLossSentences(dataLoss) });
  return true;
}

export {
  checkFingerprintFormat,
  deploy,
  deployPrepared
};
