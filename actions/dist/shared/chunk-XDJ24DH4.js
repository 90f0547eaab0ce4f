import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  GITHUB_LIMITS,
  TOKEN_ATTEMPTS
} from "./chunk-MBEOQ74V.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  NESTED_STACK,
  STACK_STATUSES
} from "./chunk-CK26SJN6.js";
import {
  lazy
} from "./chunk-TTQNJZCL.js";
import {
  DOCUMENTATION_ACCOUNT,
  createClient,
  isBootstrapStackName,
  required,
  roleArnOf
} from "./chunk-QUOYR36L.js";
import {
  pageExcerpt
} from "./chunk-WT6PDY5L.js";
import {
  awsErrorCodeOf,
  awsErrorDetailsOf
} from "./chunk-63RA5PMG.js";
import {
  Problem,
  quotedList,
  titleOf
} from "./chunk-CQIE77JX.js";
import {
  request
} from "./chunk-TYTVEBFG.js";

// actions/lib/render/phrases/duration.ts
function durationOf(seconds) {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}m ${twoDigits(whole % 60)}s`;
  return `${Math.floor(minutes / 60)}h ${twoDigits(minutes % 60)}m`;
}
function countOf(count, singular, plural = `${singular}s`) {
  return `${count} ${count === 1 ? singular : plural}`;
}
function twoDigits(value) {
  return String(value).padStart(2, "0");
}

// actions/lib/render/phrases/verification.ts
function hasNothingToVerify(checks) {
  return checks.length === 1 && checks[0]?.name === "stack" && checks[0].verdict === "healthy";
}
function verificationNote(checks, note) {
  return note ?? (hasNothingToVerify(checks) ? "This template has nothing to verify but its stack." : void 0);
}

// actions/lib/render/phrases/clean.ts
var FIRST_PICTURE = 9216;
var DELETE = 127;
var NEWLINE_PICTURE = "␤";
var HARMLESS = /^[\u0020-\u007e]*$/;
function clean(text2) {
  if (HARMLESS.test(text2)) return text2;
  return text2.replaceAll(/\r?\n/g, NEWLINE_PICTURE).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, visible);
}
function visible(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code === DELETE) return "␡";
  if (code < 32) return String.fromCodePoint(FIRST_PICTURE + code);
  return `\\u{${code.toString(16)}}`;
}

// actions/lib/render/text/layout/width.ts
var WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;
var NARROW = /^[\u0020-\u007e]*$/;
function widthOf(text2) {
  if (NARROW.test(text2)) return text2.length;
  let width = 0;
  for (const character of text2) width += new RegExp("\\p{M}", "u").test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
function hasWide(text2) {
  return WIDE.test(text2);
}
function padded(text2, width) {
  return text2 + " ".repeat(Math.max(0, width - widthOf(text2)));
}

// actions/lib/render/text/layout/line.ts
function span(text2, tone = "plain") {
  return { text: clean(text2), tone };
}
function line(...parts) {
  const spans = parts.map((part) => typeof part === "string" ? span(part) : part);
  return { spans, hang: leadingSpaces(spans) };
}
var EMPTY = { spans: [], hang: 0 };
function copyable(text2, indent = 0) {
  return { spans: [span(" ".repeat(indent)), span(text2, "bold")], hang: void 0 };
}
function indented(lines, by = 2) {
  return lines.map(({ spans, hang }) => ({
    spans: spans.length > 0 ? [span(" ".repeat(by)), ...spans] : spans,
    hang: hang === void 0 ? void 0 : hang + by
  }));
}
function hanging(head, ...rest) {
  const { spans } = line(...head);
  return { spans: [...spans, ...line(...rest).spans], hang: widthOf(textOf({ spans })) };
}
function textOf({ spans }) {
  return spans.map(({ text: text2 }) => text2).join("");
}
function leadingSpaces(spans) {
  const text2 = textOf({ spans });
  return text2.length - text2.trimStart().length;
}

// actions/lib/render/text/layout/table.ts
var GAP = 2;
function table(rows, maximumWidth = 44) {
  const cells = rows.map((row) => row.map((cell) => typeof cell === "string" ? span(cell) : cell));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from(
    { length: columns },
    (_, index) => (
      // A cell beyond the maximum overflows instead of widening its column.
      Math.max(0, ...cells.map((row) => widthOf(row[index]?.text ?? "")).filter((width) => width <= maximumWidth))
    )
  );
  return cells.map((row) => {
    const last = row.length - 1;
    const before = row.slice(0, last).map((cell, index) => span(padded(cell.text, (widths[index] ?? 0) + GAP), cell.tone));
    const separated = before.map(
      (cell) => cell.text.endsWith(" ") ? cell : span(`${cell.text}${" ".repeat(GAP)}`, cell.tone)
    );
    const end = row[last];
    return { spans: end ? [...separated, end] : separated, hang: widthOf(textOf(line(...separated))) };
  });
}

// actions/lib/render/text/check.ts
function checkLines(checks) {
  return table(worstFirst(checks).map(rowOf));
}
function worstFirst(checks) {
  return checks.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict]);
}
function verifyLines({ kind, checks, note }, environment) {
  const duration = durationOf(Math.max(0, ...checks.map(({ milliseconds }) => milliseconds)) / 1e3);
  return [
    line(span(environment, "bold"), " is ", verdictSpan(kind), span(` · ${checkCounts(checks)} · ${duration}`, "dim")),
    ...indented(checkLines(checks)),
    ...noteLines(verificationNote(checks, note)),
    ...nextStepLines(checks)
  ];
}
function noteLines(note) {
  return note === void 0 ? [] : [EMPTY, line(note)];
}
function nextStepLines(checks) {
  const todos = nextStepsOf(checks);
  return todos.length === 0 ? [] : [EMPTY, ...todos.map((todo) => line(todo))];
}
function nextStepsOf(checks) {
  return [...new Set(checks.flatMap(({ todo }) => todo ? [todo] : []))];
}
var TONES = { healthy: "success", unhealthy: "error", "not-checked": "warning" };
function verdictSpan(verdict) {
  return span(verdictText(verdict), TONES[verdict]);
}
function verdictText(verdict) {
  return verdict.replace("-", " ");
}
var SYMBOLS = { healthy: "✓", unhealthy: "✗", "not-checked": "?" };
var RANK = { unhealthy: 0, "not-checked": 1, healthy: 2 };
function rowOf({ name, verdict, detail }) {
  const { text: text2, tone } = verdictSpan(verdict);
  return [span(`${SYMBOLS[verdict]} ${name}`, verdict === "healthy" ? "plain" : "bold"), span(text2, tone), detail];
}
function checkCounts(checks) {
  const healthy = checks.filter(({ verdict }) => verdict === "healthy").length;
  return `${healthy} of ${checks.length} checks healthy`;
}

// actions/lib/model/check.ts
function verdictOf(checks) {
  if (checks.some((check) => check.verdict === "unhealthy")) return "unhealthy";
  if (checks.length === 0 || checks.some((check) => check.verdict === "not-checked")) return "not-checked";
  return "healthy";
}

// actions/lib/render/phrases/phrase.ts
function untrusted(text2) {
  return { untrusted: text2 };
}
function plainText(phrase) {
  return phrase.map((part) => typeof part === "string" ? part : part.untrusted).join("");
}

// actions/lib/render/phrases/deployOutcome.ts
var NOT_DEPLOYED = "was not deployed";
var NOT_PROTECTED = "is deployed, but not protected yet: its resources can still be deleted.";
var DECLINED = `${NOT_DEPLOYED}: declined at the prompt. Nothing was changed.`;
function outcomeText(outcome) {
  switch (outcome.kind) {
    case "deployed":
      return {
        isProven: true,
        text: hasNothingToVerify(outcome.checks) ? "is deployed. This template has nothing to verify but its stack." : "is deployed and healthy."
      };
    case "deployed-not-proven":
      return { isProven: false, text: notProven(outcome.checks) };
    case "deployed-not-protected":
      return { isProven: false, text: NOT_PROTECTED };
    case "unchanged":
      return unchanged(outcome.checks);
    default:
      return outcome;
  }
}
function addressIn({ Url: url = "" }) {
  return /^https?:\/\//.test(url) ? url : void 0;
}
function stackStateText(kind, status) {
  if (status === void 0) return ["Its first creation was rolled back: the stack is deleted."];
  if (status === "ROLLBACK_COMPLETE")
    return ["Its first creation was rolled back: an empty stack remains (", untrusted(status), ")."];
  if (kind === "rolled-back")
    return ["CloudFormation rolled the change back to the previous state (", untrusted(status), ")."];
  return ["The stack stopped before the end and stays as it is (", untrusted(status), ")."];
}
var PROTECTED_AFTER_CREATION = "Deletion protection follows in a second step of the same deployment, so that a creation that fails can be undone.";
function statusHint(environment) {
  return `Run 'npm run status -- ${environment}' to see its state.`;
}
function notProven(checks) {
  return verdictOf(checks) === "unhealthy" ? "is deployed, but unhealthy. Nothing was rolled back." : "is deployed, but not proven: some checks could not run.";
}
function unchanged(checks) {
  const text2 = "has no changes to deploy.";
  const verdict = verdictOf(checks);
  if (verdict === "healthy") return { isProven: true, text: `${text2} It is healthy.` };
  const but = verdict === "unhealthy" ? "It is unhealthy." : "Some checks could not run.";
  return { isProven: false, text: `${text2} ${but}` };
}

// actions/lib/model/cloudFormation/change.ts
function resourcePathOf(change) {
  return change.nestedPath ? `${change.nestedPath}/${change.logicalId}` : change.logicalId;
}
function mayReplace(change) {
  return change.action === "modify" && change.proven === void 0 && change.replacement !== "never";
}
function isUncertain({
  after,
  evaluation,
  kind,
  secret
}) {
  return kind === "modify" && after === void 0 && evaluation === "dynamic" && !secret;
}
function withoutUnchanged(changes) {
  return changes.flatMap(({ proven, ...change }) => {
    if (proven === "unchanged") return [];
    const properties = change.properties.filter((property) => !property.unchanged);
    return [
      { ...change, properties, ...proven === "in-place" ? { replacement: "never", policyAction: void 0 } : {} }
    ];
  });
}
function isUnchanged({ proven }) {
  return proven === "unchanged";
}

// actions/lib/model/cloudFormation/propertyChange.ts
var WEIGHT = { never: 0, conditional: 1, always: 2 };
function propertiesOf({ properties }) {
  const byPath = Map.groupBy(properties.filter(namesProperty), ({ path }) => path);
  return [...byPath.values()].map(merged).sort(byWeightThenPath);
}
function namedPropertiesOf(change) {
  return propertiesOf({ properties: change.namedProperties ?? change.properties });
}
function propertyName({ path, label }) {
  return label ?? path.replace(/^\/(?:Properties\/)?/, "");
}
function namesProperty({ path }) {
  return path !== "" && path !== "/Properties" && path !== "/Properties/TemplateURL";
}
function merged(rows) {
  const certain = rows.filter(({ evaluation }) => evaluation === "static");
  const relevant = certain.length > 0 ? certain : rows;
  const strongest = relevant.reduce((one, other) => WEIGHT[other.replacement] > WEIGHT[one.replacement] ? other : one);
  const causes = [...new Set(relevant.flatMap(({ cause }) => cause ?? []))].sort();
  return {
    ...strongest,
    cause: causes.length > 0 ? causes.join(", ") : void 0,
    before: rows.find(({ before }) => before !== void 0)?.before,
    after: rows.find(({ after }) => after !== void 0)?.after
  };
}
function byWeightThenPath(a, b) {
  return WEIGHT[b.replacement] - WEIGHT[a.replacement] || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

// actions/lib/render/phrases/changeGroup.ts
function changeGroupsOf({ changes }) {
  return [...Map.groupBy(changes, ({ nestedPath }) => nestedPath)].map(([nestedPath, group]) => {
    const uncertain = group.filter(isAllUncertain);
    const detailed = group.filter((change) => !uncertain.includes(change));
    return { nestedPath: nestedPath || void 0, changes: group, detailed, uncertain };
  });
}
function informativeChanges({ changes }) {
  return withoutUnchanged(changes).filter((change) => isInformative(change, changes));
}
function shownProperties(change) {
  if (change.action === "add") return change.addedProperties ?? [];
  return namedPropertiesOf(change);
}
function changeCounts(changes) {
  const byEffect = Map.groupBy(changes, effectOf);
  return EFFECTS.flatMap((effect) => {
    const count = byEffect.get(effect)?.length ?? 0;
    if (count === 0) return [];
    return [effect.startsWith("possible") ? `${count} ${effect}${count === 1 ? "" : "s"}` : `${count} to ${effect}`];
  }).join(", ");
}
var EFFECTS = ["add", "import", "change", "possible change", "replace", "possible replacement", "remove"];
function effectOf({ action, replacement }) {
  if (action === "dynamic") return "possible change";
  if (action !== "modify") return action;
  return replacement === "always" ? "replace" : replacement === "conditional" ? "possible replacement" : "change";
}
function isInformative(change, changes) {
  if (change.type !== NESTED_STACK || change.action !== "modify" || change.replacement !== "never") return true;
  const name = resourcePathOf(change);
  const hasInner = changes.some(({ nestedPath }) => nestedPath === name || nestedPath.startsWith(`${name}/`));
  return !hasInner && propertiesOf(change).length > 0;
}
function isAllUncertain(change) {
  const properties = propertiesOf(change);
  return change.action === "modify" && properties.length > 0 && properties.every(isUncertain);
}

// actions/lib/render/phrases/cost.ts
var MOST_NAMES = 3;
function costChangePhrase({ region, unpricedRegion, before, after, notCounted }) {
  const prices = unpricedRegion === void 0 ? [] : [
    ", with the prices of ",
    untrusted(region),
    ": there are none of ",
    untrusted(unpricedRegion),
    ", and most regions cost more"
  ];
  return [`Estimated cost: ${amountsText(before, after)}`, ...prices, ".", ...notCountedParts(notCounted)];
}
function amountsText(before, after) {
  if (before === void 0) return `${dollars(after)} US dollars a month`;
  if (before === after) return `${dollars(after)} US dollars a month, as before`;
  const shown = Math.abs(after - before) < 10 ? exactDollars : dollars;
  const sign = after > before ? "+" : "−";
  return `${shown(before)} → ${shown(after)} US dollars a month (${sign}${shown(Math.abs(after - before))})`;
}
function notCountedParts(paths) {
  if (paths.length === 0) return [];
  const names2 = paths.slice(0, MOST_NAMES).flatMap((path, index) => [...index > 0 ? [", "] : [], untrusted(path)]);
  const more = paths.length > MOST_NAMES ? ` and ${paths.length - MOST_NAMES} more` : "";
  return [" Not counted, for want of a price: ", ...names2, `${more}.`];
}
function dollars(usd) {
  return String(Math.round(usd));
}
function exactDollars(usd) {
  return usd.toFixed(2);
}

// actions/lib/render/phrases/values.ts
var UNKNOWN_BEFORE = "(unknown)";
function valuesOfAdded(property) {
  return valuesOf({ ...property, cause: void 0 });
}
function valuesOf(property) {
  const { kind, cause, before, after, secret, unknown } = property;
  if (isUncertain(property)) return { kind: "open", cause };
  if (secret) return { kind: "secret", cause };
  if (kind === "add" && unknown) return { kind: "known-after-deploy" };
  if (kind === "add") return { kind: "added", after };
  if (kind === "remove") return { kind: "removed", before };
  if (before === void 0 && after === void 0) return { kind: "no-values" };
  return { kind: "changed", before, after };
}
function notesOf({ replacement, evaluation, cause, after }) {
  const replacing = { never: "", conditional: "may replace", always: "replaces" }[replacement];
  const depends = cause ? ["if ", untrusted(cause), " changes"] : ["if another resource changes"];
  const certainty = evaluation === "dynamic" && after !== void 0 ? depends : [];
  return [replacing, replacing && certainty.length > 0 ? ", " : "", ...certainty].filter((part) => part !== "");
}

// actions/lib/render/phrases/outputChange.ts
function changesNothing(preview) {
  const { outputs = [], sections = [] } = preview;
  return informativeChanges(preview).length === 0 && outputs.length === 0 && sections.length === 0;
}
function extentText(preview) {
  const { outputs = [] } = preview;
  const resources = informativeChanges(preview).length;
  const names2 = new Set(outputs.map(outputPathOf)).size;
  const counts = [
    ...resources > 0 || names2 === 0 ? [countOf(resources, "resource")] : [],
    ...names2 > 0 ? [countOf(names2, "output")] : []
  ];
  return counts.join(", ");
}
function outputLabel(output) {
  const path = outputPathOf(output);
  return output.part === "value" ? path : `${path} (${output.part})`;
}
function valuesOfOutput({ kind, secret, before, after }) {
  if (secret) return { kind: "secret", cause: void 0 };
  return valuesOf({ kind, evaluation: "static", cause: void 0, before, after });
}
function sectionTexts(sections = [], stackName) {
  return [...Map.groupBy(sections, ({ nestedPath }) => nestedPath)].map(([nestedPath, group]) => ({
    stack: nestedPath || stackName,
    names: group.map(({ name }) => name).join(", ")
  }));
}
var SECTIONS_TITLE = "Also different in the templates";
function outputPathOf({ nestedPath, name }) {
  return resourcePathOf({ nestedPath, logicalId: name });
}

// actions/lib/render/phrases/risk.ts
var SECTIONS = [
  { title: "Data loss", kinds: ["data-loss"] },
  { title: "Downgrade", kinds: ["downgrade"] },
  { title: "Two versions at once", kinds: ["overlap"] },
  { title: "Change of version", kinds: ["version"] },
  { title: "Stored vectors of documents", kinds: ["vectors"] },
  { title: "Permissions and network", kinds: ["access", "network"] },
  { title: "Encryption, deletion protection, backups and logs", kinds: ["protection"] },
  { title: "Names that are taken", kinds: ["taken-name"] },
  { title: "Replacement", kinds: ["replacement"] },
  { title: "Possible replacement", kinds: ["possible-replacement"] },
  { title: "Removal", kinds: ["removal"] },
  { title: "Interruption", kinds: ["interruption"] },
  { title: "No interruption", kinds: ["side-by-side"] }
];
function riskSectionsOf({ risks, kind }) {
  const visibleRisks = risks.filter(({ severity }) => kind === "update" || severity !== "notice");
  return SECTIONS.flatMap((section) => {
    const sectionRisks = visibleRisks.filter((risk) => section.kinds.includes(risk.kind));
    const [worst] = sectionRisks;
    return worst ? [{ ...section, severity: worst.severity, risks: sectionRisks }] : [];
  });
}
function riskPhrase({ kind, message, property, before, after }) {
  const isJudged2 = kind === "access" || kind === "network" || kind === "protection";
  if (!isJudged2 || property === void 0) return message;
  if (before === void 0 && after === void 0) return [...message, " (", untrusted(property), ")"];
  const values = [...before === void 0 ? [] : [untrusted(before), " → "], untrusted(after ?? "removed")];
  return [...message, ": ", untrusted(property), " ", ...values];
}
function riskCounts(risks) {
  const exposureRisks = risks.filter(({ kind }) => kind === "access" || kind === "network" || kind === "protection");
  const of = (severity) => exposureRisks.filter((risk) => risk.severity === severity).length;
  const ofKind = (kind) => risks.filter((risk) => risk.kind === kind).length;
  return [
    countTexts(ofKind("data-loss"), "data loss", "data losses"),
    countTexts(risks.filter(isCertainDowngrade).length, "downgrade", "downgrades"),
    countTexts(ofKind("version"), "change of version", "changes of version"),
    countTexts(of("danger"), "danger", "dangers"),
    countTexts(of("caution"), "caution", "cautions"),
    countTexts(of("not-judged"), "not judged", "not judged"),
    countTexts(ofKind("interruption"), "interruption", "interruptions")
  ].flat().join(", ");
}
function isCertainDowngrade({ kind, severity }) {
  return kind === "downgrade" && severity === "danger";
}
function countTexts(count, singular, plural) {
  return count === 0 ? [] : [`${count} ${count === 1 ? singular : plural}`];
}

// actions/lib/render/phrases/suppression.ts
var ENGINE_NAMES = {
  "cfn-lint": "cfn-lint",
  guard: "Guard",
  own: "own"
};
function engineText({ name, version, rules }) {
  return `${[ENGINE_NAMES[name], version ?? []].flat().join(" ")}: ${countOf(rules, "rule")}`;
}
function expiryText({
  expires,
  expiredDays
}) {
  return expiredDays === void 0 ? `until ${expires}` : `expired ${countOf(expiredDays, "day")} ago, on ${expires}`;
}
function acceptedTitle(accepted) {
  const expired = accepted.filter(({ expiredDays }) => expiredDays !== void 0).length;
  return `${countOf(accepted.length, "accepted finding")}${expired > 0 ? `, ${expired} expired` : ""}`;
}

// actions/lib/render/phrases/unchanged.ts
function unchangedResourcesOf({ changes }) {
  const rows = changes.filter((change) => isUnchanged(change) && change.type !== NESTED_STACK);
  const groups = [...Map.groupBy(rows, ({ nestedPath }) => nestedPath)].map(([nestedPath, group]) => ({
    nestedPath: nestedPath || void 0,
    names: group.map(({ logicalId }) => logicalId)
  }));
  return { count: rows.length, groups };
}
function unchangedText({ count }) {
  const [refer, stay] = count === 1 ? ["refers", "It stays"] : ["refer", "They stay"];
  return `CloudFormation also lists ${countOf(count, "resource")} that ${refer} to a changed one. ${stay} as before`;
}
function unprovenText({
  changes,
  unprovenReason
}) {
  if (unprovenReason === void 0 || !changes.flatMap(propertiesOf).some(isUncertain)) return void 0;
  return `Possible changes are listed as CloudFormation reports them, and many may turn out unchanged: ${unprovenReason.replace(/\.$/, "")}.`;
}
function warningsTitle(predicted) {
  return predicted ? "Not decided by the templates" : "Warnings of CloudFormation";
}

// actions/lib/render/phrases/parameter.ts
function valuesOfParameter({ secret, before, after }) {
  if (secret) return { kind: "secret", cause: void 0 };
  const kind = before === void 0 ? "add" : after === void 0 ? "remove" : "modify";
  return valuesOf({ kind, evaluation: "static", cause: void 0, before, after });
}

// actions/lib/model/redacted.ts
var REDACTED = "(secret)";

// actions/lib/model/valueAfterDeploy.ts
var VALUE_AFTER_DEPLOY = "(known after deploy)";

// actions/lib/render/phrases/effect.ts
function symbolOf({ action, replacement }) {
  switch (action) {
    case "add":
      return "+";
    case "remove":
      return "-";
    case "import":
      return "<";
    case "dynamic":
      return "?";
    case "modify":
      return replacement === "never" ? "~" : "±";
    default:
      return action;
  }
}
function replacementLabelOf({ action, replacement }) {
  if (action === "dynamic") return "changes only if another resource changes";
  if (action !== "modify" || replacement === "never") return "";
  return replacement === "always" ? "replaced" : "possible replacement";
}

// actions/lib/render/phrases/shortenPair.ts
var LONGEST = 96;
var CONTEXT_BEFORE = 24;
function shortenPair(before, after, longest = LONGEST) {
  if (before.length <= longest && after.length <= longest) return [orEmptyQuotes(before), orEmptyQuotes(after)];
  let common = 0;
  while (common < before.length && common < after.length && before[common] === after[common]) common++;
  const start = Math.max(0, common - CONTEXT_BEFORE);
  return [excerpt(before, start, longest), excerpt(after, start, longest)];
}
function excerpt(value, from, longest) {
  const start = characterBoundary(value, from);
  const end = characterBoundary(value, start + longest);
  return orEmptyQuotes(`${start > 0 ? "…" : ""}${value.slice(start, end)}${value.length > end ? "…" : ""}`);
}
function characterBoundary(value, index) {
  return /^[\udc00-\udfff]/.test(value.slice(index, index + 1)) && index > 0 ? index - 1 : index;
}
function orEmptyQuotes(value) {
  return value === "" ? "''" : value;
}

// actions/lib/render/text/change.ts
var MOST_ADDED = 12;
function changeLines(change) {
  const label = replacementLabelOf(change);
  const tone = toneOf(change);
  const head = line(
    span(`${symbolOf(change)} `, tone),
    span(change.logicalId, "bold"),
    span(`  ${change.type}`, "dim"),
    span(label && `  ${label}`, tone)
  );
  const all = shownProperties(change);
  const properties = change.action === "add" ? all.slice(0, MOST_ADDED) : all;
  const rows = table(properties.map((property) => [propertyName(property), propertyText(change, property)]));
  const more = all.length - properties.length;
  return [
    head,
    ...indented(
      rows.map((row, index) => withNotes(row, change, properties[index])),
      4
    ),
    ...more > 0 ? [line(span(`    and ${countOf(more, "more property", "more properties")}`, "dim"))] : []
  ];
}
function propertyText(change, property) {
  if (change.action !== "add") return valuesText(valuesOf(property));
  const values = valuesOfAdded(property);
  return values.kind === "added" && values.after !== void 0 ? shortenPair("", values.after)[1] : valuesText(values);
}
function withNotes(row, change, property) {
  if (!property) return row;
  if (change.action === "add")
    return property.cause ? { ...row, spans: [...row.spans, span(`  from ${property.cause}`, "dim")] } : row;
  const notes = plainText(notesOf(property));
  return notes ? { ...row, spans: [...row.spans, span(`  ${notes}`, "warning")] } : row;
}
function valuesText(values) {
  switch (values.kind) {
    case "secret":
      return values.cause ? `${REDACTED}, through ${values.cause}` : REDACTED;
    case "open":
      return `may change${values.cause ? `, through ${values.cause}` : ""}`;
    case "added":
      return values.after === void 0 ? "is added" : `is added: ${shortenPair("", values.after)[1]}`;
    case "removed":
      return values.before === void 0 ? "is removed" : `is removed: ${shortenPair(values.before, "")[0]}`;
    case "changed": {
      const [from, to] = shortenPair(values.before ?? "", values.after ?? "");
      return `${values.before === void 0 ? UNKNOWN_BEFORE : from} → ${values.after === void 0 ? VALUE_AFTER_DEPLOY : to}`;
    }
    case "known-after-deploy":
      return VALUE_AFTER_DEPLOY;
    case "no-values":
      return "changes";
    default:
      return values;
  }
}
function toneOf({ action, replacement }) {
  switch (action) {
    case "add":
    case "import":
      return "success";
    case "remove":
      return "error";
    case "dynamic":
      return "warning";
    case "modify":
      return replacement === "never" ? "plain" : "warning";
    default:
      return action;
  }
}

// actions/lib/render/text/risk.ts
var MOST_NOTICES = 8;
function riskLines(preview) {
  const [dangers = [], others = []] = [true, false].map(
    (isDanger) => riskSectionsOf(preview).filter(({ severity }) => severity === "danger" === isDanger)
  );
  const isFirstBootstrap = preview.kind === "create" && isBootstrapStackName(preview.stackName);
  const otherLines = isFirstBootstrap ? countedLines : sectionLines;
  return { dangers: dangers.flatMap(sectionLines), others: others.flatMap(otherLines) };
}
var MARKS = {
  danger: { symbol: "✗", tone: "error" },
  caution: { symbol: "!", tone: "warning" },
  "not-judged": { symbol: "?", tone: "warning" },
  notice: { symbol: "·", tone: "dim" }
};
var CHANGE_SYMBOLS = {
  replacement: "±",
  "possible-replacement": "±",
  removal: "-"
};
function sectionLines({ title, severity, risks }) {
  const notices = risks.filter((risk) => risk.severity === "notice");
  const shown = risks.filter((risk) => risk.severity !== "notice" || notices.indexOf(risk) < MOST_NOTICES);
  const more = risks.length - shown.length;
  const { tone } = severity === "notice" ? { tone: "bold" } : MARKS[severity];
  return [
    EMPTY,
    line(span(title, tone)),
    ...shown.map(riskLine),
    ...more > 0 ? [line(span(`    and ${more} more`, "dim"))] : []
  ];
}
function countedLines(section) {
  const { title, severity, risks } = section;
  if (risks.some((risk) => risk.severity === "danger")) return sectionLines(section);
  const resources = [...Map.groupBy(risks, ({ resource }) => resource)];
  const { symbol, tone } = MARKS[severity];
  return [
    EMPTY,
    line(span(title, tone)),
    ...resources.map(
      ([resource, all]) => line("  ", span(`${symbol} `, tone), span(resource, "bold"), ` ${riskCounts(all)}`)
    ),
    line(span("    They are statements and properties of these resources in cloudformation/bootstrap.yaml.", "dim"))
  ];
}
function riskLine(risk) {
  const { symbol, tone } = MARKS[risk.severity];
  const mark = span(`${CHANGE_SYMBOLS[risk.kind] ?? symbol} `, tone);
  return { ...line("  ", mark, span(risk.resource, "bold"), ` ${plainText(riskPhrase(risk))}`), hang: 4 };
}

// actions/lib/render/text/preview.ts
var PREDICTED_NOTE = "Predicted from the templates alone: the change set of CloudFormation decides.";
function previewLines(preview) {
  const changes = informativeChanges(preview);
  const { dangers, others } = riskLines(preview);
  return [
    ...headLines(preview),
    ...dangers,
    ...parameterLines(preview.parameters),
    ...others,
    ...changeGroupsOf({ changes }).flatMap((group) => [
      EMPTY,
      line(span(group.nestedPath ?? preview.stackName, "bold")),
      ...indented(bodyOf(group, preview))
    ]),
    ...outputLines(preview.outputs),
    ...namesOnlyLines(preview, changes),
    ...sectionLines2(preview),
    ...unchangedLines(preview),
    ...acceptedLines(preview.accepted),
    ...warningLines(preview),
    ...footLines(preview)
  ];
}
function headLines(preview) {
  const { environment, stackName, kind, predicted } = preview;
  const certainty = predicted ? span(" (predicted)", "warning") : "";
  const stack = span(stackName, "bold");
  if (changesNothing(preview)) return [line("Nothing changes in stack ", stack, certainty)];
  const counts = changeCounts(informativeChanges(preview));
  return [
    line(span(environment, "bold"), kind === "create" ? " creates stack " : " changes stack ", stack, certainty),
    line(`  ${extentText(preview)}${counts && `: ${counts}`}`),
    ...preview.cost ? [{ ...line("  ", plainText(costChangePhrase(preview.cost))), hang: 2 }] : [],
    ...preview.protectedAfterCreation ? [{ ...line("  ", PROTECTED_AFTER_CREATION), hang: 2 }] : []
  ];
}
function parameterLines(parameters = []) {
  if (parameters.length === 0) return [];
  const rows = table(parameters.map((parameter) => [parameter.name, valuesText(valuesOfParameter(parameter))]));
  return [EMPTY, line(span("Parameters", "bold")), ...indented(rows)];
}
function outputLines(outputs = []) {
  if (outputs.length === 0) return [];
  const rows = table(outputs.map((output) => [outputLabel(output), valuesText(valuesOfOutput(output))]));
  return [EMPTY, line(span("Outputs", "bold")), ...indented(rows)];
}
function sectionLines2({ sections, stackName }) {
  const texts = sectionTexts(sections, stackName);
  if (texts.length === 0) return [];
  const rows = texts.map(({ stack, names: names2 }) => ({ ...line("  ", span(`${stack}: ${names2}`, "dim")), hang: 4 }));
  return [EMPTY, line(span(`${SECTIONS_TITLE}:`, "dim")), ...rows];
}
function bodyOf({ detailed, uncertain }, { kind }) {
  const named = kind === "create" ? detailed.filter(({ action }) => action === "add") : [];
  return [
    ...namesLine(span("+ ", "success"), named),
    ...detailed.filter((change) => !named.includes(change)).flatMap(changeLines),
    ...namesLine(span("? ", "warning"), uncertain, "may change with the resources that they refer to: ")
  ];
}
function namesOnlyLines({ kind }, changes) {
  const isShort = kind === "create" && changes.some((change) => shownProperties(change).length > 0);
  return isShort ? [EMPTY, line(span("Only names, because the stack is new: run with --json for all properties.", "dim"))] : [];
}
function namesLine(mark, changes, note = "") {
  if (changes.length === 0) return [];
  return [{ ...line(mark, note, changes.map(({ logicalId }) => logicalId).join(", ")), hang: 2 }];
}
function unchangedLines(preview) {
  const unchanged2 = unchangedResourcesOf(preview);
  const unproven = unprovenText(preview);
  const names2 = unchanged2.groups.map(({ nestedPath, names: names3 }) => ({
    ...line("  ", span(`${nestedPath ?? preview.stackName}: ${names3.join(", ")}`, "dim")),
    hang: 4
  }));
  return [
    ...names2.length > 0 ? [EMPTY, line(span(`${unchangedText(unchanged2)}:`, "dim")), ...names2] : [],
    ...unproven === void 0 ? [] : [EMPTY, line(span(unproven, "warning"))]
  ];
}
function warningLines({ warnings, predicted }) {
  if (warnings.length === 0) return [];
  return [EMPTY, line(span(warningsTitle(predicted), "bold")), ...warnings.map(warningLine)];
}
function acceptedLines(accepted = []) {
  if (accepted.length === 0) return [];
  const rows = accepted.map(({ resource, rule, reason, ...expiry }) => {
    const tone = expiry.expiredDays === void 0 ? "dim" : "warning";
    return {
      ...line("  ", span(`${resource}: ${rule}: ${reason} `, "dim"), span(`(${expiryText(expiry)})`, tone)),
      hang: 4
    };
  });
  return [EMPTY, line(span(`${acceptedTitle(accepted)}:`, "dim")), ...rows];
}
function footLines(preview) {
  const { changes, fingerprint, predicted } = preview;
  if (changes.length === 0 && changesNothing(preview)) return [];
  return [
    EMPTY,
    ...predicted ? [line(span(PREDICTED_NOTE, "warning"))] : [],
    { ...line(span("Fingerprint ", "dim"), span(fingerprint, "bold")), hang: void 0 }
  ];
}
function warningLine(text2) {
  return { ...line("  ", span("! ", "warning"), text2), hang: 4 };
}

// actions/lib/render/markdown/syntax/emoji.ts
var EMOJI = { success: "✅", warning: "⚠️", error: "⛔" };

// actions/lib/render/markdown/syntax/escape.ts
var LONGEST2 = 300;
var LONGEST_FENCE = 80;
var EMPTY2 = "''";
var ACTIVE = /[$&*.:<>@[\\\]_`|~]/g;
function codeSpan(text2, most = LONGEST2) {
  return codeSpanOf(cleanText(text2, most));
}
function codeElement(text2, most = LONGEST2) {
  return codeElementOf(cleanText(text2, most));
}
function inline(phrase) {
  const parts = phrase.filter((part) => part !== "");
  return parts.map((part, index) => {
    if (typeof part === "string") return part;
    return `${typeof (parts[index - 1] ?? "") === "string" ? "" : " "}${codeSpan(part.untrusted)}`;
  }).join("");
}
function cleanText(text2, most) {
  const whole = clean(text2.slice(0, 2 * most + 2));
  if (whole.length <= most) return whole;
  const points = [...whole];
  return points.length <= most ? whole : `${points.slice(0, most - 1).join("")}…`;
}
function codeSpanOf(text2) {
  if (text2 === "") return `\`${EMPTY2}\``;
  const longestRun = Math.max(0, ...(text2.match(/`+/g) ?? []).map(({ length }) => length));
  if (longestRun >= LONGEST_FENCE || text2.includes("\\|")) return codeElementOf(text2);
  const fence = "`".repeat(longestRun + 1);
  const isPadded = /^`|`$/.test(text2) || /^ .* $/.test(text2) && /[^ ]/.test(text2);
  return isPadded ? `${fence} ${text2} ${fence}` : `${fence}${text2}${fence}`;
}
function codeElementOf(text2) {
  const escaped2 = (text2 === "" ? EMPTY2 : text2).replaceAll(ACTIVE, (character) => {
    const reference = `&#${character.charCodeAt(0)};`;
    return character === "@" || character === ":" ? `${reference}<!---->` : reference;
  });
  return `<code>${escaped2}</code>`;
}

// actions/lib/render/markdown/syntax/fit.ts
var KEEP_LONGEST = 80;
function fixedPart(text2) {
  return { weight: Number.POSITIVE_INFINITY, versions: [() => text2] };
}
var COMMENT_CHARACTERS = 65536;
var SUMMARY_BYTES = 1048576;
var IN_COMMENT = { most: COMMENT_CHARACTERS, measure: (text2) => text2.length };
var IN_SUMMARY = { most: SUMMARY_BYTES, measure: (text2) => new TextEncoder().encode(text2).length };
var SEPARATOR = "\n\n";
function fitParts(parts, { most, measure }, note) {
  const fittedParts = parts.map((part) => fittedPart(part, 0, measure));
  const available = most - measure(note) - SEPARATOR.length;
  const total = () => fittedParts.reduce((sum, { size }) => sum + (size > 0 ? size + SEPARATOR.length : 0), 0);
  let isCut = false;
  while (total() > available) {
    const next = fittedParts.filter(({ size }) => size > 0).reduce(lighter);
    Object.assign(next, fittedPart(next.part, next.version + 1, measure));
    isCut = true;
  }
  return [...fittedParts.map(({ text: text2 }) => text2), isCut ? note : ""].filter((text2) => text2 !== "").join(SEPARATOR);
}
function fittedPart(part, version, measure) {
  const text2 = part.versions[version]?.() ?? "";
  return { part, version, text: text2, size: measure(text2) };
}
function lighter(a, b) {
  return (rankOf(a) - rankOf(b) || b.size - a.size) <= 0 ? a : b;
}
function rankOf({ part: { weight, versions }, version }) {
  const isShortest = version + 1 >= versions.length;
  if (weight < KEEP_LONGEST) return isShortest ? weight + KEEP_LONGEST : weight;
  return isShortest ? weight + 4 * KEEP_LONGEST : weight + 2 * KEEP_LONGEST;
}

// actions/lib/render/markdown/syntax/prose.ts
var LONGEST3 = 1e3;
var QUOTED = /((?<![^\s(])'[^']+'(?![^\s.,;:!?)]))/;
var PLAIN = /^(?:[A-Za-z]+(?:'[a-z]{1,2})?|[A-Z]?[a-z]+-[a-z]{2,}|\d{1,4}(?:\.\d{1,4}){0,3})$/;
var COMMIT = /(?:^|[^a-z])[\da-f]{7,}(?:[^a-z]|$)/;
var AROUND = /^([("]*)(.*?)((?:[.,;!?)"]|:(?!:))*)$/su;
var ORDINAL = /^(\d+)([.)])(?= |$)/;
function prose(text2, most = LONGEST3) {
  const sentence2 = cleanText(text2, most).trim().replaceAll(/ {2,}/g, " ");
  if (sentence2 === "") return codeSpanOf("");
  const pieces = sentence2.split(QUOTED).flatMap((part, index) => index % 2 === 1 ? [quotedPiece(part)] : piecesOf(part));
  return mergePieces(pieces).map((piece) => piece.kind === "plain" ? piece.text : codeSpanOf(piece.code)).join("").replace(ORDINAL, "$1\\$2");
}
function quotedPiece(source) {
  return { kind: "quoted", code: source.slice(1, -1), source };
}
function piecesOf(text2) {
  return text2.split(" ").flatMap((word, index) => [...index > 0 ? [plainPiece(" ")] : [], ...piecesOfWord(word)]);
}
function piecesOfWord(word) {
  const [, before = "", inner = "", after = ""] = AROUND.exec(word) ?? [];
  if (inner === "" || PLAIN.test(inner) && !COMMIT.test(inner)) return [plainPiece(word)];
  return [plainPiece(before), { kind: "word", code: inner, source: inner }, plainPiece(after)];
}
function plainPiece(text2) {
  return { kind: "plain", text: text2 };
}
function mergePieces(pieces) {
  const result = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const beforeLast = result.at(-2);
    if (piece.kind === "plain") {
      if (last?.kind === "plain") result.splice(-1, 1, plainPiece(last.text + piece.text));
      else if (piece.text !== "") result.push(piece);
    } else if (last?.kind === "plain" && last.text === " " && piece.kind === "word" && beforeLast?.kind === "word") {
      const code = `${beforeLast.code} ${piece.code}`;
      result.splice(-2, 2, { kind: "word", code, source: code });
    } else if (last && last.kind !== "plain") {
      const code = last.source + piece.source;
      result.splice(-1, 1, { kind: "word", code, source: code });
    } else {
      result.push(piece);
    }
  }
  return result;
}

// actions/lib/render/markdown/syntax/table.ts
function markdownTable(head, rows) {
  return [rowOf2(head), rowOf2(head.map(() => "---")), ...rows.map(rowOf2)].join("\n");
}
function bullets(items) {
  return items.map((item) => `- ${item}`).join("\n");
}
function collapsedSection(title, body) {
  return `<details>
<summary>${title}</summary>

${body}

</details>`;
}
function rowOf2(cells) {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

// actions/lib/render/markdown/parts/values.ts
var LONGEST4 = 280;
function valueCells(values, longest = LONGEST4) {
  switch (values.kind) {
    case "secret":
      return [REDACTED, values.cause ? `${REDACTED}, through ${codeSpan(values.cause)}` : REDACTED];
    case "open":
      return ["", values.cause ? `may change, through ${codeSpan(values.cause)}` : "may change"];
    case "added":
      return ["", values.after === void 0 ? "added" : codeSpan(shortenPair("", values.after, longest)[1])];
    case "removed":
      return [values.before === void 0 ? "" : codeSpan(shortenPair(values.before, "", longest)[0]), "removed"];
    case "changed": {
      const [before, after] = shortenPair(values.before ?? "", values.after ?? "", longest);
      return [
        values.before === void 0 ? UNKNOWN_BEFORE : codeSpan(before),
        values.after === void 0 ? VALUE_AFTER_DEPLOY : codeSpan(after)
      ];
    }
    case "known-after-deploy":
      return ["", VALUE_AFTER_DEPLOY];
    case "no-values":
      return ["", "changes"];
    default:
      return values;
  }
}

// actions/lib/render/markdown/parts/changeGroup.ts
var WEIGHT2 = 10;
var SHORT = 60;
var HEAD = ["Property", "Before", "After"];
var HEAD_OF_ADDED = ["Property", "Value"];
var SHORT_VALUES = `Values are cut after ${SHORT} characters.`;
var NAMES_ONLY = "The values are left out.";
var NO_PROPERTIES = "The properties are left out.";
function changeGroupPart(group, stackName) {
  const { changes, detailed } = group;
  const hasProperties = detailed.some((change) => shownProperties(change).length > 0);
  const leftOut = (sentence2) => hasProperties ? [sentence2] : [];
  const title = `<b>${codeElement(group.nestedPath ?? stackName)}</b> · ${changeCounts(changes)}`;
  return {
    weight: WEIGHT2,
    versions: [
      () => collapsedSection(title, bodyOf2(group, wholeOf(detailed))),
      () => collapsedSection(title, bodyOf2(group, [...wholeOf(detailed, SHORT), ...leftOut(SHORT_VALUES)])),
      () => collapsedSection(title, bodyOf2(group, namesOf(detailed, leftOut(NAMES_ONLY)))),
      () => collapsedSection(
        title,
        [
          ...[...Map.groupBy(changes, symbolOf)].map(([symbol, group2]) => listOf(symbol, "", group2)),
          ...leftOut(NO_PROPERTIES)
        ].join("\n\n")
      ),
      () => `${title} (${countOf(changes.length, "resource")})`
    ]
  };
}
function bodyOf2({ uncertain }, details) {
  return [
    ...details,
    ...uncertain.length > 0 ? [listOf("?", "May change with the resources that they refer to: ", uncertain)] : []
  ].join("\n\n");
}
function wholeOf(changes, longest) {
  const withoutProperties = changes.filter((change) => shownProperties(change).length === 0);
  const detailed = changes.filter((change) => !withoutProperties.includes(change));
  return [
    ...withoutProperties.length > 0 ? [bullets(withoutProperties.map(headOf))] : [],
    ...detailed.map((change) => `${headOf(change)}

${tableOf(change, longest)}`)
  ];
}
function headOf(change) {
  const label = replacementLabelOf(change);
  return `${titleOf2(change)} ${codeSpan(change.type)}${label && ` **${label}**`}`;
}
function rowsOf(change, longest) {
  return shownProperties(change).map((property) => [propertyCell(property), ...valueCells(valuesOf(property), longest)]);
}
function tableOf(change, longest) {
  if (change.action !== "add") return markdownTable(HEAD, rowsOf(change, longest));
  const properties = shownProperties(change);
  const rows = properties.map((property) => {
    const [, value] = valueCells(valuesOfAdded(property), longest);
    const from = property.cause === void 0 ? "" : `<br>from ${codeSpan(property.cause)}`;
    return [codeSpan(propertyName(property)), value + from];
  });
  return markdownTable(HEAD_OF_ADDED, rows);
}
function propertyCell(property) {
  const notes = notesOf(property);
  return codeSpan(propertyName(property)) + (notes.length > 0 ? `<br>**${inline(notes)}**` : "");
}
function namesOf(changes, leftOut) {
  return changes.length > 0 ? [bullets(changes.map(sentenceOf)), ...leftOut] : [];
}
function sentenceOf(change) {
  const names2 = shownProperties(change).map((property) => codeSpan(propertyName(property), 100)).join(", ");
  const label = replacementLabelOf(change);
  return `${titleOf2(change)}${label && ` ${label}`}${names2 && `: ${names2}`}`;
}
function titleOf2(change) {
  return `${codeSpan(symbolOf(change))} ${codeSpan(change.logicalId)}`;
}
function listOf(symbol, note, changes) {
  return `${codeSpan(symbol)} ${note}${changes.map(({ logicalId }) => codeSpan(logicalId)).join(", ")}`;
}

// actions/lib/render/markdown/parts/output.ts
var WEIGHT3 = 20;
var SECTIONS_WEIGHT = 6;
var SHORT2 = 60;
function outputParts({ outputs = [], sections, stackName }) {
  const texts = sectionTexts(sections, stackName).map(({ stack, names: names2 }) => `${codeSpan(stack)}: ${prose(names2)}`);
  return [
    ...outputs.length > 0 ? [
      {
        weight: WEIGHT3,
        versions: [
          () => tableOf2(outputs),
          () => tableOf2(outputs, SHORT2),
          () => `${countOf(outputs.length, "output")} changed.`
        ]
      }
    ] : [],
    ...texts.length > 0 ? [
      {
        weight: SECTIONS_WEIGHT,
        versions: [
          () => `${SECTIONS_TITLE}:

${bullets(texts)}`,
          () => `${SECTIONS_TITLE}: ${texts.length} stacks.`
        ]
      }
    ] : []
  ];
}
function tableOf2(outputs, longest) {
  const rows = outputs.map((output) => [codeSpan(outputLabel(output)), ...valueCells(valuesOfOutput(output), longest)]);
  return markdownTable(["Output", "Before", "After"], rows);
}

// actions/lib/render/markdown/parts/parameter.ts
var WEIGHT4 = 30;
var SHORT3 = 60;
function parameterParts(parameters = []) {
  if (parameters.length === 0) return [];
  return [
    {
      weight: WEIGHT4,
      versions: [
        () => tableOf3(parameters),
        () => tableOf3(parameters, SHORT3),
        () => `${countOf(parameters.length, "parameter")} changed.`
      ]
    }
  ];
}
function tableOf3(parameters, longest) {
  const rows = parameters.map((parameter) => [
    codeSpan(parameter.name),
    ...valueCells(valuesOfParameter(parameter), longest)
  ]);
  return markdownTable(["Parameter", "Before", "After"], rows);
}

// actions/lib/render/markdown/parts/risk.ts
var WEIGHTS = {
  "data-loss": 100,
  downgrade: 100,
  overlap: 100,
  version: 100,
  vectors: 95,
  access: 95,
  network: 95,
  "taken-name": 92,
  replacement: 90,
  "possible-replacement": 80,
  interruption: 70,
  "side-by-side": 70,
  removal: 60,
  protection: 50
};
var CAREFUL_WEIGHT = 50;
var SHORT4 = 60;
var MOST_NAMED = 20;
var SIGNS = {
  danger: `${EMOJI.error} `,
  caution: `${EMOJI.warning} `,
  "not-judged": "❔ ",
  notice: ""
};
function riskParts(preview) {
  const [dangers = [], others = []] = [true, false].map(
    (isDanger) => riskSectionsOf(preview).filter(({ severity }) => severity === "danger" === isDanger)
  );
  return { dangers: dangers.map(partOf), others: others.map(partOf) };
}
function riskSign(risks) {
  if (risks.some(({ severity }) => severity === "danger")) return EMOJI.error;
  return risks.some(({ severity }) => severity !== "notice") ? EMOJI.warning : EMOJI.success;
}
function partOf(section) {
  const [kind = "removal"] = section.kinds;
  if (!isJudged(kind)) {
    return {
      weight: WEIGHTS[kind],
      versions: [() => sentences(section), () => names(section), () => names(section, SHORT4)]
    };
  }
  return {
    weight: section.severity === "danger" ? WEIGHTS[kind] : CAREFUL_WEIGHT,
    versions: [
      () => sentences(section),
      () => sentences(section, MOST_NAMED),
      () => names(withoutNotices(section)),
      () => names(withoutNotices(section), SHORT4)
    ]
  };
}
function isJudged(kind) {
  return kind === "access" || kind === "protection";
}
function sentences({ title, kinds, risks }, most = risks.length) {
  const isSigned = kinds.some(isJudged);
  const items = risks.slice(0, most).map((risk) => `${isSigned ? SIGNS[risk.severity] : ""}${codeSpan(risk.resource)} ${inline(riskPhrase(risk))}`);
  const more = risks.length > most ? [`and ${risks.length - most} more`] : [];
  return `**${title}**

${bullets([...items, ...more])}`;
}
function withoutNotices(section) {
  const risks = section.risks.filter(({ severity }) => severity !== "notice");
  return risks.length > 0 ? { ...section, risks } : section;
}
function names({ title, risks }, most) {
  const resources = [...new Set(risks.map(({ resource }) => resource))];
  const list = resources.map((name) => codeSpan(name, most)).join(", ");
  return `**${title}** (${risks.length}): ${list}`;
}

// actions/lib/render/markdown/parts/preview.ts
var UNCHANGED_WEIGHT = 5;
var ACCEPTED_WEIGHT = 6;
var WARNINGS_WEIGHT = 40;
var MOST_WARNINGS = 5;
var MOST_ACCEPTED = 20;
function previewParts(preview, warnings) {
  const changes = informativeChanges(preview);
  const { dangers, others } = riskParts(preview);
  return [
    fixedPart(headOf2(preview, changes)),
    ...deploymentWarningParts(warnings),
    ...dangers,
    ...parameterParts(preview.parameters),
    ...others,
    ...warningParts(preview),
    ...changeGroupsOf({ changes }).map((group) => changeGroupPart(group, preview.stackName)),
    ...outputParts(preview),
    ...unchangedParts(preview),
    ...acceptedParts(preview.accepted),
    ...footOf(preview)
  ];
}
function headOf2(preview, changes) {
  const { environment, stackName, kind } = preview;
  const name = codeSpan(environment);
  if (changesNothing(preview)) return `### ${EMOJI.success} ${name}: nothing changes in stack ${codeSpan(stackName)}`;
  const dangers = riskCounts(preview.risks);
  const counts = `${changeCounts(changes) || extentText(preview)}${dangers && ` · ${dangers}`}`;
  const stack = `${kind === "create" ? "Creates" : "Changes"} stack ${codeSpan(stackName)}`;
  const cost = preview.cost ? `

${inline(costChangePhrase(preview.cost))}` : "";
  return `### ${riskSign(preview.risks)} ${name}: ${counts}

${stack}, ${extentText(preview)}.${certaintyOf(preview)}${cost}`;
}
function certaintyOf({ predicted, protectedAfterCreation }) {
  const protection = protectedAfterCreation ? ` ${PROTECTED_AFTER_CREATION}` : "";
  return predicted ? `${protection} ${PREDICTED_NOTE}` : protection;
}
function unchangedParts(preview) {
  const unchanged2 = unchangedResourcesOf(preview);
  const title = unchangedText(unchanged2);
  const unproven = unprovenText(preview);
  const lists = unchanged2.groups.map(({ nestedPath, names: names2 }) => {
    const list = names2.map((name) => codeSpan(name)).join(", ");
    return `${codeSpan(nestedPath ?? preview.stackName)}: ${list}`;
  });
  return [
    ...lists.length > 0 ? [{ weight: UNCHANGED_WEIGHT, versions: [() => collapsedSection(title, bullets(lists)), () => `${title}.`] }] : [],
    ...unproven === void 0 ? [] : [fixedPart(prose(unproven, 500))]
  ];
}
function acceptedParts(accepted = []) {
  if (accepted.length === 0) return [];
  const title = acceptedTitle(accepted);
  const items = accepted.map(({ resource, rule, reason, ...expiry }) => {
    const sign = expiry.expiredDays === void 0 ? "" : `${EMOJI.warning} `;
    return `${sign}${codeSpan(resource)} ${codeSpan(rule)}: ${prose(reason)} (${prose(expiryText(expiry))})`;
  });
  const names2 = accepted.slice(0, MOST_ACCEPTED).map(({ resource, rule }) => `${codeSpan(resource)} ${codeSpan(rule)}`);
  const more = accepted.length > MOST_ACCEPTED ? [`and ${accepted.length - MOST_ACCEPTED} more`] : [];
  return [
    {
      weight: ACCEPTED_WEIGHT,
      versions: [
        () => collapsedSection(title, bullets(items)),
        () => collapsedSection(title, bullets([...names2, ...more]))
      ]
    }
  ];
}
function deploymentWarningParts(warnings) {
  if (warnings.length === 0) return [];
  const lines = warnings.map(({ message, todo }) => prose(todo === void 0 ? message : `${message} ${todo}`, 1e3));
  return [fixedPart(`**Warnings about the deployment**

${bullets(lines)}`)];
}
function warningParts({ warnings, predicted }) {
  if (warnings.length === 0) return [];
  const title = `**${warningsTitle(predicted)}**

`;
  const more = warnings.length > MOST_WARNINGS ? [`and ${warnings.length - MOST_WARNINGS} more`] : [];
  return [
    {
      weight: WARNINGS_WEIGHT,
      versions: [
        () => title + bullets(warnings.map((text2) => prose(text2))),
        () => title + bullets([...warnings.slice(0, MOST_WARNINGS).map((text2) => prose(text2, 300)), ...more])
      ]
    }
  ];
}
function footOf(preview) {
  const { changes, fingerprint } = preview;
  return changes.length === 0 && changesNothing(preview) ? [] : [fixedPart(`Fingerprint ${codeSpan(fingerprint)}`)];
}

// actions/lib/render/markdown/previewSummary.ts
function previewSummary(preview, among = 1, warnings = []) {
  const limit = { ...IN_SUMMARY, most: Math.floor(IN_SUMMARY.most / among) - SEPARATOR.length };
  return fitParts(
    previewParts(preview, warnings),
    limit,
    `${EMOJI.warning} Shortened: \`npm run change-set\` shows the rest.`
  );
}

// actions/lib/shell/exitCode.ts
var EXIT_CODES = { failed: 1, usage: 2, refused: 3, bug: 1 };
function exitCodeOf(outcome) {
  switch (outcome.kind) {
    case "clean":
    case "pinned":
    case "estimated":
    // A gap is named, and the estimate is right without it.
    case "estimated-with-gaps":
    case "written":
    case "changes":
    case "none":
    case "deployed":
    case "created":
    case "updated":
    case "healthy":
    case "in-sync":
    case "gone":
    case "nothing-to-do":
    case "complete":
    case "removed":
    case "nothing-to-remove":
      return 0;
    // Warnings and notices are allowed.
    case "findings":
      return outcome.findings.some(({ level }) => level === "error") ? 1 : 0;
    // A bootstrap stack and a file have no checks.
    case "unchanged":
      return !("checks" in outcome) || verdictOf(outcome.checks) === "healthy" ? 0 : 1;
    case "deployed-not-proven":
    case "deployed-not-protected":
    case "rolled-back":
    case "failed":
    case "unhealthy":
    case "not-checked":
    case "incomplete":
    case "not-removed":
    case "drifted":
    case "written-with-gaps":
      return 1;
    case "declined":
      return 3;
    default:
      return outcome;
  }
}

// actions/lib/render/text/layout/wrap.ts
var MINIMUM_COLUMNS = 24;
var INDENT = 4;
function wrap(line2, columns) {
  if (line2.hang === void 0 || widthOf(textOf(line2)) <= columns) return [line2.spans];
  const hang = hangOf(line2, line2.hang, columns);
  const rows = [[]];
  let used = 0;
  for (const { text: text2, tone } of line2.spans.flatMap(wordsOf)) {
    for (const piece of piecesOf2(text2, Math.max(1, columns - hang))) {
      const isBlank = piece.trim() === "";
      if (used + widthOf(piece) > columns && used > hang) {
        rows.push([{ text: " ".repeat(hang), tone: "plain" }]);
        used = hang;
        if (isBlank) continue;
      }
      if (isBlank && used === hang && rows.length > 1) continue;
      rows.at(-1)?.push({ text: piece, tone });
      used += widthOf(piece);
    }
  }
  return rows;
}
function hangOf(line2, hang, columns) {
  const text2 = textOf(line2);
  const longest = Math.max(...text2.split(" ").map(widthOf));
  const minimum = Math.max(MINIMUM_COLUMNS, longest);
  return columns - hang >= minimum ? hang : Math.min(hang, text2.length - text2.trimStart().length + INDENT);
}
var WORDS = / +|'(?:npm run|npx|aws|git|gh) [^']+'[^ ]*|[^ ]+/g;
function wordsOf({ text: text2, tone }) {
  return (text2.match(WORDS) ?? []).map((word) => ({ text: word, tone }));
}
function piecesOf2(word, columns) {
  if (widthOf(word) <= columns || !hasWide(word)) return [word];
  const pieces = [];
  let piece = "";
  for (const character of word) {
    if (widthOf(piece + character) > columns) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

// actions/lib/console/paint.ts
import { styleText } from "node:util";
var STYLES = {
  dim: "dim",
  bold: "bold",
  success: "green",
  warning: "yellow",
  error: "red"
};
var ASCII = {
  "✓": "+",
  "✗": "x",
  "→": "->",
  "±": "!",
  "·": "-",
  "…": "...",
  "─": "-",
  "␤": "\\n",
  "␛": "\\e"
};
function paint(spans, { colour, unicode }) {
  return mergeSpans(spans).map(({ text: text2, tone }) => {
    const shown = unicode ? text2 : inAscii(text2);
    return colour && tone !== "plain" && shown.trim() ? styleText(STYLES[tone], shown, { validateStream: false }) : shown;
  }).join("").trimEnd();
}
function mergeSpans(spans) {
  const merged2 = [];
  for (const { text: text2, tone } of spans) {
    const last = merged2.at(-1);
    if (last?.tone === tone) merged2[merged2.length - 1] = { text: last.text + text2, tone };
    else merged2.push({ text: text2, tone });
  }
  return merged2;
}
function inAscii(text2) {
  return text2.replaceAll(/[✓✗→±·…─\u2400-\u2424]/g, (symbol) => ASCII[symbol] ?? "?");
}

// actions/lib/console/terminalStyle.ts
var DEFAULT_COLUMNS = 100;
var MINIMUM_COLUMNS2 = 20;
var MAXIMUM_COLUMNS = 1e3;
function terminalStyleOf(screen, variables) {
  const terminal = screen.isTTY === true && variables.TERM !== "dumb";
  return {
    colour: !variables.NO_COLOR && (forcedColour(variables.FORCE_COLOR) ?? terminal),
    live: terminal,
    unicode: supportsUnicode(variables),
    columns: limited(screen.columns || columnsOf(variables.COLUMNS) || DEFAULT_COLUMNS)
  };
}
function columnsOf(text2 = "") {
  return /^\d+$/.test(text2) ? Number(text2) : 0;
}
function limited(columns) {
  return Math.min(MAXIMUM_COLUMNS, Math.max(MINIMUM_COLUMNS2, columns));
}
function forcedColour(force) {
  return force === void 0 ? void 0 : force !== "0" && force !== "false";
}
function supportsUnicode(variables) {
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG;
  return !locale || /utf-?8/i.test(locale);
}

// actions/lib/console/terminal.ts
var CLEAR_LINE = "\r\x1B[2K";
function openTerminal(stream, variables = process.env) {
  let last;
  let isClosed = false;
  stream.on("error", () => {
    isClosed = true;
  });
  const write2 = (text2) => {
    if (!isClosed && text2) stream.write(text2);
  };
  const currentStyle = () => terminalStyleOf(stream, variables);
  const lastRow = () => {
    if (!last) return "";
    const { columns, ...rest } = currentStyle();
    return paint(wrap({ ...last, hang: 0 }, columns - 1)[0] ?? [], rest);
  };
  return {
    get style() {
      return currentStyle();
    },
    print: (lines) => {
      const style = currentStyle();
      const rows = lines.flatMap((line2) => wrap(line2, style.columns)).map((row) => `${paint(row, style)}
`);
      write2(`${last ? CLEAR_LINE : ""}${rows.join("")}${lastRow()}`);
    },
    live: (line2) => {
      if (!currentStyle().live || !line2 && !last) return;
      last = line2;
      write2(`${CLEAR_LINE}${lastRow()}`);
    }
  };
}

// actions/lib/model/cloudFormation/stackEvent.ts
function isFailure(event) {
  return event.status.endsWith("_FAILED");
}
function isStackEventItself(event) {
  return event.type === NESTED_STACK && event.physicalId === event.stackId;
}
function isCancellation({ reason = "" }) {
  return /^Resource (creation|update|deletion) cancelled/i.test(reason) || /^The following resource\(s\) failed to/.test(reason) || EMBEDDED_STACK.test(reason);
}
var EMBEDDED_STACK = /^Embedded stack .+? was not successfully \w+[.:]?\s*(?:Currently in \w+ with reason: ?)?/;
function ownReasonOf({ reason = "" }) {
  const text2 = reason.replace(EMBEDDED_STACK, "").replace(/\s*(?:Rollback|Delete) requested by user\.?\s*$/i, "").trim();
  return text2 === "" || /^User Initiated/i.test(text2) || isCancellation({ reason: text2 }) ? void 0 : text2;
}
function isFailureOfStack(event) {
  const isUndone = /(^|_)ROLLBACK_IN_PROGRESS$|^DELETE_IN_PROGRESS$/.test(event.status);
  return isUndone && isStackEventItself(event) && ownReasonOf(event) !== void 0;
}

// actions/lib/render/text/event.ts
var STATUS_WIDTH = 18;
function eventLine(event) {
  const head = [
    span(`${timeOfDay(event.at)}  `, "dim"),
    span(`${padded(event.status, STATUS_WIDTH)}  `, toneOf2(event)),
    event.path === "" ? span(event.stackName, "bold") : span(event.path)
  ];
  return event.reason ? { ...line(...head, `  ${event.reason}`), hang: 12 + STATUS_WIDTH } : line(...head);
}
function progressText({ done, total, seconds }) {
  return `${done} of ${total} ${total === 1 ? "resource" : "resources"} · ${durationOf(seconds)}`;
}
function rootCauseLines(cause, blockers = []) {
  if (blockers.length === 0) return failureLines(cause, "");
  const blocking = blockers.flatMap((blocker) => failureLines(blocker, "; it blocks the stack now"));
  if (!cause || blockers.some(({ id }) => id === cause.id)) return blocking;
  return [...blocking, line(UNDONE_BECAUSE), ...failureLines(cause, "")];
}
function failureLines(cause, effect) {
  if (!cause) return [line(span("CloudFormation reports no failed event.", "error"))];
  const name = cause.path === "" ? cause.stackName : cause.path;
  const reason = cause.reason ?? `${cause.status} without a reason`;
  return [
    hanging([span("✗ ", "error")], span(name, "bold"), span(`: ${reason}`, "error")),
    hanging(
      ["  "],
      span(`${cause.type}, ${cause.status} at ${timeOfDay(cause.at)}, in stack ${cause.stackName}${effect}`, "dim")
    )
  ];
}
function toneOfStatus(status) {
  if (status.endsWith("_FAILED")) return "error";
  if (status.includes("ROLLBACK")) return "warning";
  if (status.endsWith("_IN_PROGRESS")) return "dim";
  return status.endsWith("_COMPLETE") ? "success" : "plain";
}
function toneOf2(event) {
  return isFailure(event) && isCancellation(event) ? "dim" : toneOfStatus(event.status);
}
var UNDONE_BECAUSE = "The failure before that, which CloudFormation tried to undo:";
function timeOfDay(at) {
  return at.toTimeString().slice(0, 8);
}

// actions/lib/render/text/step.ts
var TEXTS = {
  "read files": (subject) => `Reading the files of ${subject}`,
  resolve: (subject) => `Resolving ${subject}`,
  "look up the image": (image) => `Looking up ${image} in its registry`,
  estimate: (subject) => `Estimating ${subject}`,
  "look up the prices": (region) => `Asking AWS's price list for the prices of ${region}`,
  "run cfn-lint": (subject) => `Running cfn-lint over ${subject}`,
  "run Guard": (subject) => `Running Guard over ${subject}`,
  "check the account": (subject) => `Checking that the credentials belong to account ${subject}`,
  "read the ids of the repository": (subject) => `Reading the ids of repository ${subject} on GitHub`,
  "read the repository": (subject) => `Reading repository ${subject} on GitHub`,
  "change the repository": (subject) => `On GitHub: ${subject}`,
  "read the stack": (subject) => `Reading stack ${subject}`,
  package: (subject) => `Uploading the templates to ${subject}`,
  predict: (subject) => `Predicting the changes of ${subject}`,
  "create the change set": (subject) => `Creating a change set of ${subject}`,
  "read the change set": (subject) => `Reading the change set of ${subject}`,
  "delete the change set": (subject) => `Deleting the change set of ${subject}`,
  "compare with what was reviewed": (subject) => `Comparing with the reviewed preview ${subject}`,
  "take a snapshot": (subject) => `Taking a snapshot of database ${subject}`,
  execute: (subject) => `Executing the change set of ${subject}`,
  "roll back": (subject) => `Rolling back ${subject}`,
  watch: (subject) => `Watching ${subject}`,
  "turn on deletion protection": (stack) => `Turning on the deletion protection of ${stack}`,
  "complete the creation": (stack) => `The reviewed creation of ${stack} is complete; this run turns on its deletion protection`,
  protect: (subject) => `Setting termination protection of ${subject}`,
  "read the service-linked roles": (subject) => `Reading the service-linked roles of account ${subject}`,
  "create the service-linked role": (subject) => `Creating ${subject}`,
  verify: (subject) => `Verifying ${subject}`,
  "detect drift": (subject) => `Detecting drift of ${subject} and its nested stacks`,
  "check the machine": (profile) => `Checking Docker, ports, space and settings for the profile ${profile}`,
  "start the containers": (project) => `Starting the containers of ${project}`,
  "stop the containers": (subject) => `Stopping ${subject}`,
  "remove the containers": (project) => `Removing the containers, networks and volumes of ${project}`,
  empty: (subject) => `Emptying ${subject}`,
  delete: (subject) => `Deleting ${subject}`
};
function stepText({ step, subject }) {
  return TEXTS[step](subject);
}

// actions/lib/render/text/progress.ts
function permanentLines(progress) {
  switch (progress.kind) {
    case "step":
      return [line(span(`· ${stepText(progress)}`, "dim"))];
    case "uploaded":
      return [line(span(`  ${uploadedText(progress)}`, "dim"))];
    case "removed":
      return [{ ...line(span(`· ${removedText(progress)}`, "dim")), hang: 2 }];
    case "snapshot":
      return [
        line(span(`  Snapshot ${progress.id} ${progress.isNew ? "is" : "of an earlier run is"} available`, "dim"))
      ];
    case "expired":
      return [{ ...line(span(`· ${expiredText(progress)}`, "dim")), hang: 2 }];
    case "preview":
      return [EMPTY, ...previewLines(progress.preview), EMPTY];
    case "event":
      return [eventLine(progress.event)];
    case "service":
      return [line(span(`  ${progress.name} is ready · ${durationOf(progress.seconds)}`, "dim"))];
    case "warning":
      return [{ ...line(span("! ", "warning"), progress.text), hang: 2 }];
    // The outcome has the table of checks.
    case "check":
    case "tally":
    case "waiting":
      return [];
    default:
      return progress;
  }
}
function transientText(progress) {
  switch (progress.kind) {
    case "tally":
      return progressText(progress);
    case "waiting":
      return `Waiting for ${progress.subject} · ${durationOf(progress.seconds)}`;
    case "check":
      return `${progress.check.name} is ${verdictText(progress.check.verdict)}`;
    case "step":
    case "uploaded":
    case "removed":
    case "snapshot":
    case "expired":
    case "preview":
    case "event":
    case "service":
    case "warning":
      return void 0;
    default:
      return progress;
  }
}
function uploadedText({ stored, alreadyThere }) {
  return stored === 0 ? `${alreadyThere} of ${alreadyThere} already uploaded` : `${stored} uploaded, ${alreadyThere} already uploaded`;
}
function removedText({ changeSets, stacks }) {
  const sets = changeSets.length === 1 ? "change set" : "change sets";
  const empty = stacks.length === 0 ? "" : ` and the empty ${stacks.length === 1 ? "stack" : "stacks"} ${stacks.join(", ")}`;
  return `Removed ${sets} ${changeSets.join(", ")}${empty}: an earlier run left ${changeSets.length + stacks.length === 1 ? "it" : "them"}`;
}
function expiredText({ snapshots, days }) {
  const noun = snapshots.length === 1 ? "snapshot" : "snapshots";
  return `Deleted ${noun} ${snapshots.join(", ")}: older than ${days} days`;
}

// actions/lib/console/terminalReporter.ts
var LOG_INTERVAL_SECONDS = 30;
var NAMED_RESOURCES = 3;
function terminalReporter(terminal) {
  const inProgress = /* @__PURE__ */ new Map();
  let lastReported = 0;
  const reportTransient = (text2, seconds) => {
    const current = line(span(text2, "dim"));
    terminal.live(current);
    if (seconds < lastReported) lastReported = 0;
    if (terminal.style.live || seconds - lastReported < LOG_INTERVAL_SECONDS) return;
    lastReported = seconds;
    terminal.print([current]);
  };
  const needsLine = ({ path, status, type }) => {
    const isStart = status.endsWith("_IN_PROGRESS");
    const isRepeated = inProgress.get(path) === status;
    if (isStart) inProgress.set(path, status);
    else inProgress.delete(path);
    if (!isStart || status.includes("ROLLBACK")) return true;
    return type === NESTED_STACK && !isRepeated && !terminal.style.live;
  };
  return {
    report: (progress) => {
      const text2 = transientText(progress);
      if (text2 !== void 0) {
        const seconds = "seconds" in progress ? progress.seconds : 0;
        reportTransient(progress.kind === "tally" ? `${text2}${resourcesText(inProgress)}` : text2, seconds);
        return;
      }
      if (progress.kind === "step") {
        terminal.live(void 0);
        inProgress.clear();
      }
      if (progress.kind === "event" && !needsLine(progress.event)) return;
      terminal.print(permanentLines(progress));
    }
  };
}
function resourcesText(inProgress) {
  const paths = [...inProgress.keys()];
  const innermost = paths.filter((path) => path !== "" && !paths.some((other) => other.startsWith(`${path}/`)));
  if (innermost.length === 0) return "";
  const more = innermost.length > NAMED_RESOURCES ? ` and ${innermost.length - NAMED_RESOURCES} more` : "";
  return ` · ${innermost.slice(0, NAMED_RESOURCES).join(", ")}${more}`;
}

// actions/lib/gitHub/connectRunner.ts
import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";

// actions/lib/model/shortMessage.ts
var LONGEST_MESSAGE = 400;
function shortMessage(message) {
  if (message.length <= LONGEST_MESSAGE) return message;
  const start = message.slice(0, LONGEST_MESSAGE - 2);
  const end = start.lastIndexOf(" ");
  return `${end > 0 ? start.slice(0, end) : start} …`;
}

// actions/lib/gitHub/workflowCommand.ts
function workflowCommand(name, properties, data) {
  const pairs = Object.entries(properties).flatMap(
    ([key, value]) => value === void 0 || value === "" ? [] : [`${key}=${escapedProperty(String(value))}`]
  );
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(",")}` : ""}::${escapedData(data)}`;
}
function safeLines(text2) {
  return text2.split(LINE_ENDS).map(
    (line2) => line2.replace(CONTROLS, "").replace(/^(\s*):(?=:)/, "$1: ").replaceAll("##[", "## [")
  );
}
var LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
var CONTROLS = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
  /\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
);
function escapedData(text2) {
  return text2.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapedProperty(text2) {
  return escapedData(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// actions/lib/gitHub/connectRunner.ts
var SUMMARY_BYTES2 = 1024 * 1024;
var CUT_NOTICE = "\n\n**The rest is left out: a summary has at most 1 MiB.**\n";
var ANNOTATION_CHARACTERS = 4096;
function connectRunner(variables, write2 = (text2) => process.stdout.write(text2)) {
  const command = (line2) => write2(`${line2}
`);
  const log = (text2) => write2(`${safeLines(text2).join("\n")}
`);
  return {
    input: (name) => variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim() || void 0,
    output: (name, text2) => {
      const file = variables.GITHUB_OUTPUT;
      if (!file) return log(`Output '${name}': ${text2}`);
      const delimiter = `end_${randomUUID()}`;
      appendFileSync(file, `${name}<<${delimiter}
${text2}
${delimiter}
`);
    },
    summary: (markdown) => {
      const file = variables.GITHUB_STEP_SUMMARY;
      if (!file) return;
      const available = SUMMARY_BYTES2 - (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
      const fitting = cutToFit(`${markdown}
`, available);
      if (fitting) appendFileSync(file, fitting);
    },
    annotate: (finding) => command(annotationOf(finding)),
    // The runner redacts exact texts, line by line.
    mask: (text2) => {
      for (const line2 of text2.split(/[\r\n]+/)) if (line2.trim()) command(workflowCommand("add-mask", {}, line2));
    },
    log,
    group: (title) => {
      command(workflowCommand("group", {}, safeLines(title).join(" ")));
      let open = true;
      return () => {
        if (open) command("::endgroup::");
        open = false;
      };
    }
  };
}
function annotationOf(finding) {
  const { level, rule, severity, message, todo, location, environments = [], documentation } = finding;
  const text2 = safeLines(
    [shortMessage(message), todo, documentation].filter((part) => part !== void 0).join("\n")
  ).join("\n");
  const labels = [severity ?? [], environments].flat().join(", ");
  const title = safeLines(labels === "" ? rule : `${rule} (${labels})`).join(" ");
  return workflowCommand(
    level,
    { file: location?.file, line: location?.line, col: location?.column, title },
    text2.slice(0, ANNOTATION_CHARACTERS)
  );
}
function cutToFit(text2, bytes) {
  const content = Buffer.from(text2);
  if (content.length <= bytes) return text2;
  const availableBytes = bytes - Buffer.byteLength(CUT_NOTICE);
  if (availableBytes <= 0) return "";
  const end = content.lastIndexOf("\n", availableBytes);
  return end < 0 ? "" : `${content.subarray(0, end).toString()}${CUT_NOTICE}`;
}

// actions/lib/gitHub/readRun.ts
import { readFileSync } from "node:fs";
var REQUIRED = {
  GITHUB_REPOSITORY: /^[\w.-]+\/[\w.-]+$/,
  GITHUB_SHA: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
  GITHUB_REF: /^refs\/\S+$/,
  GITHUB_EVENT_NAME: /^\w+$/
};
function readRun(variables) {
  const invalid = Object.entries(REQUIRED).filter(([name, pattern]) => !pattern.test(variables[name] ?? "")).map(([name]) => name);
  const { GITHUB_API_URL: apiUrl } = variables;
  if (apiUrl && !/^https?:$/.test(URL.parse(apiUrl)?.protocol ?? "")) invalid.push("GITHUB_API_URL");
  if (invalid.length > 0) throw notARun(invalid);
  const { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: id = "0" } = variables;
  const server = variables.GITHUB_SERVER_URL || "https://github.com";
  const attempt = countIn(variables.GITHUB_RUN_ATTEMPT);
  return {
    repository,
    id,
    sha: variables.GITHUB_SHA ?? "",
    ref: variables.GITHUB_REF ?? "",
    actor: variables.GITHUB_ACTOR ?? "",
    runUrl: `${server}/${repository}/actions/runs/${id}${attempt > 1 ? `/attempts/${attempt}` : ""}`,
    runNumber: countIn(variables.GITHUB_RUN_NUMBER),
    attempt,
    eventName: variables.GITHUB_EVENT_NAME ?? "",
    event: eventIn(variables.GITHUB_EVENT_PATH),
    workspace: variables.GITHUB_WORKSPACE || process.cwd(),
    apiUrl: apiUrl || "https://api.github.com"
  };
}
function notARun(names2) {
  const list = names2.join(", ");
  return new Problem(
    `Not a run of a GitHub workflow: ${list} ${names2.length > 1 ? "are" : "is"} not set, or malformed.`,
    {
      kind: "usage",
      todo: "Run the action in a workflow. At a terminal, use the script: 'npm run deploy -- dev'."
    }
  );
}
function countIn(text2) {
  return /^[1-9]\d{0,8}$/.test(text2 ?? "") ? Number(text2) : 1;
}
function eventIn(file) {
  if (!file) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Problem(`The event that started this run could not be read from '${file}' (GITHUB_EVENT_PATH).`, {
      kind: "usage",
      todo: "Run the job again. If no step before this one removes or writes that file, report the failure.",
      cause
    });
  }
}

// actions/lib/redaction/patterns/redactAddresses.ts
var PASSWORD = /(:\/\/[^\s/:@"'<>]{0,128}:)(?!\d{1,5}(?:[/?#]|$))[^\s"'<>]{1,256}@(?=[\w.[-])/g;
var TOKEN = /(:\/\/)[^\s/:@"'<>]{20,256}@(?=[\w.[-])/g;
var WEBHOOKS = new RegExp(
  `(https?://(?:${[
    "hooks\\.[\\w.-]{1,100}/",
    "[\\w.-]{1,100}/(?:[\\w.~-]{1,64}/){0,6}(?:incoming)?web_?hooks?(?:b2)?/",
    "[\\w.-]{1,100}\\.webhooks\\.aws/",
    "chat\\.googleapis\\.com/",
    "api\\.telegram\\.org/bot",
    "events\\.pagerduty\\.com/integration/",
    "maker\\.ifttt\\.com/"
  ].join("|")}))(?=[^\\s"'<>]{0,2048}\\d)[^\\s"'<>]{8,2048}`,
  "gi"
);
var PARAMETER = /([?&](?:amp;)?(?:sig|signature|x-(?:amz|goog)-(?:signature|security-token|credential)|token|access_token|id_token|refresh_token|auth|api[_-]?key|client_secret|secret|password|pwd|hdnts)=)[^\s&"'<>#]{4,4096}/gi;
function redactAddresses(text2) {
  if (!text2.includes("://")) return text2.includes("?") ? text2.replaceAll(PARAMETER, `$1${REDACTED}`) : text2;
  return text2.replaceAll(WEBHOOKS, `$1${REDACTED}`).replaceAll(PASSWORD, `$1${REDACTED}@`).replaceAll(TOKEN, `$1${REDACTED}@`).replaceAll(PARAMETER, `$1${REDACTED}`);
}

// actions/lib/redaction/secrets/secretNames.ts
var SECRET_ENDS = [
  "secret",
  "(?:client|api|app|shared|oauth|oidc|user)secrets",
  "(?<!generate)secretstring(?:template)?",
  "pass(?:word|phrase|code)s?",
  "passwd|pwd|htpasswd",
  "(?<!dkimdns)token",
  "(?:access|api|auth|bearer|refresh|session)tokens",
  `(?:${[
    ...[
      "access",
      "account",
      "activation",
      "api",
      "app",
      "auth",
      "deploy",
      "encryption",
      "hmac",
      "ingest",
      "integration"
    ],
    ...["jwt", "license", "master", "nwk", "preshared", "private", "routing", "secret", "service", "session", "shared"],
    ...["signing", "sshprivate", "stream", "symmetric", "webhook", "write"]
  ].join("|")})keys?`,
  "(?:nwk|app|fnwksint|snwksint|nwksenc)skey|nwksintkey",
  "connectionstring|jdbcconnectionurl",
  "credentials?",
  "authorization(?:header|code)|basicauth|authcode",
  "(?:access|activation|backup|pairing|recovery|security|verification)codes?",
  "(?:mfa|otp|totp|wallet)seed|seedphrase|recoveryphrase|mnemonic",
  "passwordhash|keymaterial(?<!publickeymaterial)|authenticationmaterial|kubeconfig|serviceaccountjson",
  // The signature in an address is the permission to use it.
  "(?:pre)?signedur[il]|sas(?:ur[il]|token)",
  // Anyone who has the address of a webhook can post to it.
  "(?:incoming)?webhook(?:ur[il]|address|endpoint)?s?",
  "masteruser(?:name|options)?"
];
var SECRET_WORDS = [
  "pin",
  "pat",
  "otp",
  "totp",
  "psk",
  "jwt",
  "bearer",
  "salt",
  "dsn",
  "pass",
  "cred",
  "creds",
  "sas"
];
var QUALIFIERS = "(?:values?|text|plain|plaintext|raw|base64|b64|hex|encoded|json|pem|primary|secondary|old|new|previous|current|next|hash|\\d{1,3})";
var SECRET_END = new RegExp(`(?:${SECRET_ENDS.join("|")})${QUALIFIERS}{0,2}$`, "i");
var SIGNATURE = /(?<!digital|parent.{0,32}|update)signature$/i;
function capitalized(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
var WORD = new RegExp(
  `(?:^|[^A-Za-z])(?:${[...SECRET_WORDS, ...SECRET_WORDS.map((word) => word.toUpperCase())].join("|")})(?:[_.-]?\\d{1,3})?$|(?:^|[^A-Za-z]|[a-z\\d])(?:${SECRET_WORDS.map(capitalized).join("|")})(?:Value|Code|\\d{1,3})?$`
);
function isSecretName(name) {
  const plain2 = name.replaceAll(/[\s_.-]/g, "");
  return SECRET_END.test(plain2) || SIGNATURE.test(plain2) || WORD.test(name);
}
function isOpenValue(value) {
  return /^(?:true|false|seconds|minutes|hours|days|arn:[a-z-]{3,16}:[a-z\d-]+:[a-z\d-]*:\d{0,12}:[\w+=,.@:/*-]+)$/i.test(
    value
  );
}
var JSON_KEY = /["']([\w. -]{1,128})\\{0,7}["']\s*:/g;
function hasSecretKey(text2) {
  return [...text2.matchAll(JSON_KEY)].some((match) => {
    if (!isSecretName(match[1] ?? "")) return false;
    const [, value] = /^\s*\\{0,7}["']?([^"',}\]\\]*)/.exec(text2.slice(match.index + match[0].length)) ?? [];
    return value === void 0 || !isOpenValue(value.trim());
  });
}

// actions/lib/redaction/patterns/redactNamedValues.ts
var QUOTE = `(?:\\\\{0,7}["']|&quot;|&apos;|&#3[49];)`;
var LAST_LETTERS = [
  ...[
    "secrets?",
    "string(?:template)?",
    "words?",
    "phrases?",
    "codes?",
    "passwd",
    "pwd",
    "pass",
    "tokens?",
    "keys?",
    "ur[il]"
  ],
  ...[
    "creds?",
    "credentials?",
    "header",
    "auth",
    "seed",
    "mnemonic",
    "material",
    "kubeconfig",
    "json",
    "webhooks?",
    "signature"
  ],
  ...["pin", "pat", "otp", "psk", "jwt", "bearer", "salt", "dsn", "sas", "username"]
].join("|");
var NAME_END = new RegExp(
  `(?:${LAST_LETTERS})(?:[_.-]?${QUALIFIERS}){0,2}${QUOTE}?\\s{0,4}(?:=>|[:=])\\s{0,4}(${QUOTE})?`,
  "gi"
);
var NAME = new RegExp(`([\\w.-]{1,128})${QUOTE}?\\s{0,4}(?:=>|[:=])\\s{0,4}(?:${QUOTE})?$`, "i");
var SECOND_PART = /^(?:keys?|string|code|phrase|value)$/i;
var CERTAIN = /(?:pass(?:word|phrase|code)s?|passwd|pwd|secret|(?:api|access|account|auth|preshared|private|secret|shared)keys?|authtoken|connectionstring)(?:value|text|\d{1,3})?$/i;
var OPEN_TOKEN = /(?:client|continuation|id|idempotency|next|page|pagination|request|version)[_.-]?token$/i;
var ARN = /:secretsmanager:[\w-]{0,32}:\d{0,12}:$/;
var SCHEME = /(\bbearer\s|\bauthorization:\sbasic\s)["']?[\w.~+/=-]{8,4096}/gi;
function redactNamedValues(text2) {
  const withoutSchemes = /bearer|authorization/i.test(text2) ? text2.replaceAll(SCHEME, `$1${REDACTED}`) : text2;
  const parts = [];
  let position = 0;
  for (const match of withoutSchemes.matchAll(NAME_END)) {
    const start = match.index + match[0].length;
    if (match.index < position) continue;
    const name = nameBefore(withoutSchemes, start);
    if (!isSecretName(name) || OPEN_TOKEN.test(name)) continue;
    const value = valueAt(withoutSchemes, start, match[1]);
    if (!isSecretValue(value, name, /[="';]/.test(match[0]))) continue;
    parts.push(withoutSchemes.slice(position, start), REDACTED);
    position = start + value.length;
  }
  return position === 0 ? withoutSchemes : [...parts, withoutSchemes.slice(position)].join("");
}
function nameBefore(text2, start) {
  const before = text2.slice(Math.max(0, start - 240), start);
  const match = NAME.exec(before);
  const last = match?.[1] ?? "";
  const words = before.slice(0, match?.index ?? 0);
  if (ARN.test(words)) return "";
  return SECOND_PART.test(last) ? (/(?:\w{1,16} ){1,2}$/.exec(words)?.[0] ?? "") + last : last;
}
function valueAt(text2, start, quote) {
  const end = quote === void 0 ? -1 : text2.slice(start, start + LONGEST5).indexOf(quote);
  if (end > 0) return text2.slice(start, start + end);
  VALUE.lastIndex = start;
  return VALUE.exec(text2)?.[0] ?? "";
}
var LONGEST5 = 4096;
var VALUE = /[^\s"',;&\\<]{0,4096}/y;
function isSecretValue(value, name, isAssigned) {
  if (value.length < 4 || isOpenValue(value) || value === REDACTED) return false;
  const isLong = value.length >= (isAssigned ? SHORTEST_ASSIGNED : SHORTEST_IN_SENTENCE);
  return CERTAIN.test(name.replaceAll(/[\s_.-]/g, "")) || /\d/.test(value) || isLong;
}
var SHORTEST_ASSIGNED = 8;
var SHORTEST_IN_SENTENCE = 16;

// actions/lib/redaction/redactPatterns.ts
var KEY_FORMATS = [
  "\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b",
  "\\bda2-[a-z0-9]{26}\\b",
  "\\bgh[opsur]_\\w{20,255}",
  "\\bgithub_pat_\\w{20,255}",
  "\\bglpat-[\\w-]{20,255}",
  "\\bxox[abeoprs]-[\\w-]{10,255}",
  "\\bxapp-[\\w-]{10,255}",
  "\\b(?:sk|rk)_(?:live|test)_\\w{10,255}",
  "\\bwhsec_[\\w+/=]{16,255}",
  "\\bsk-[\\w-]{16,255}",
  "\\bAIza[\\w-]{35}",
  "\\bya29\\.[\\w-]{20,1024}",
  "\\bnpm_\\w{36}\\b",
  "\\bhf_[A-Za-z]{30,64}\\b",
  "\\bhvs\\.[\\w-]{20,255}",
  "\\bSG\\.[\\w-]{16,64}\\.[\\w-]{16,128}",
  "\\bdop_v1_[0-9a-f]{64}\\b",
  "\\bAGE-SECRET-KEY-1[0-9A-Z]{20,128}",
  "\\beyJ[\\w-]{8,4096}\\.[\\w-]{8,4096}\\.[\\w-]{0,4096}",
  "-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[^]){0,16384}(?:-----END [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----)?"
].join("|");
var KEY = new RegExp(KEY_FORMATS, "g");
var POSSIBLE_KEY = /AKIA|ASIA|da2-|gh[opsur]_|github_pat_|glpat-|xox|xapp-|k_(?:live|test)_|whsec_|sk-|AIza|ya29|npm_|hf_|hvs\.|SG\.|dop_v1_|AGE-S|eyJ|-----BEGIN/;
function redactPatterns(text2) {
  const withoutKeys = POSSIBLE_KEY.test(text2) ? text2.replaceAll(KEY, REDACTED) : text2;
  return redactNamedValues(redactAddresses(withoutKeys));
}

// actions/lib/shell/awsSession.ts
function awsSessionOf(variables) {
  return { sessionRegion: variables.AWS_REGION || variables.AWS_DEFAULT_REGION || void 0 };
}

// actions/lib/shell/exitWhenWritten.ts
var POLL_INTERVAL = 250;
function exitWhenWritten() {
  const exit = () => {
    if (process.stdout.writableLength + process.stderr.writableLength > 0) exitWhenWritten();
    else process.exit();
  };
  setTimeout(exit, POLL_INTERVAL).unref();
}

// actions/lib/redaction/encodings/decodeText.ts
var MOST_ROUNDS = 5;
var ENTITY = "&(?:#\\d{1,7}|#x[\\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);";
var SEQUENCE = new RegExp(`(?:%[\\da-f]{2})+|${ENTITY}|\\\\u[\\da-f]{4}|\\\\x[\\da-f]{2}|\\\\[^]`, "gi");
var NAMED_ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
var LETTER_ESCAPES = { n: "\n", r: "\r", t: "	", b: "\b", f: "\f" };
function decodingsOf(text2) {
  const found = [{ text: text2, encoded: void 0 }];
  for (let last = found[0]; last && found.length <= MOST_ROUNDS; last = found.at(-1)) {
    if (!/[%&\\]/.test(last.text)) break;
    const next = last.text.replaceAll(
      SEQUENCE,
      (sequence) => piecesOf3(sequence).map(([part]) => part).join("")
    );
    if (next === last.text) break;
    found.push({ text: next, encoded: last });
  }
  return found;
}
function originalRanges({ encoded }, ranges) {
  if (!encoded || ranges.length === 0) return ranges;
  const starts = [];
  const ends = [];
  const add = (part, from, to) => {
    for (let index = 0; index < part.length; index++) {
      starts.push(from);
      ends.push(to);
    }
  };
  const keep = (from, to) => {
    for (let index = from; index < to; index++) add(" ", index, index + 1);
  };
  let position = 0;
  for (const { 0: sequence, index } of encoded.text.matchAll(SEQUENCE)) {
    keep(position, index);
    for (const [part, from, to] of piecesOf3(sequence)) add(part, index + from, index + to);
    position = index + sequence.length;
  }
  keep(position, encoded.text.length);
  return originalRanges(
    encoded,
    ranges.map(([start, end]) => [starts[start] ?? 0, ends[end - 1] ?? 0])
  );
}
function piecesOf3(sequence) {
  return sequence.startsWith("%") ? percentDecoded(sequence) : [[characterOf(sequence), 0, sequence.length]];
}
function characterOf(sequence) {
  const inner = sequence.slice(1);
  if (sequence.startsWith("&")) {
    const entity = inner.slice(0, -1).toLowerCase();
    if (!entity.startsWith("#")) return NAMED_ENTITIES[entity] ?? sequence;
    return codePointText(entity.startsWith("#x") ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)));
  }
  if (/^[ux][\da-f]{2}/i.test(inner)) return String.fromCharCode(Number.parseInt(inner.slice(1), 16));
  return LETTER_ESCAPES[inner] ?? inner;
}
function percentDecoded(sequence) {
  const bytes = Uint8Array.from(sequence.slice(1).split("%"), (byte) => Number.parseInt(byte, 16));
  const found = [];
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index] ?? 0;
    const wanted = first < 192 ? 1 : first < 224 ? 2 : first < 240 ? 3 : 4;
    const decoded = first < 128 ? String.fromCharCode(first) : UTF_8.decode(bytes.subarray(index, index + wanted));
    const isValid = decoded === "�" ? wanted === 3 && bytes[index + 1] === 191 : !decoded.includes("�");
    const length = isValid ? Math.min(wanted, bytes.length - index) : 1;
    found.push([isValid ? decoded : String.fromCharCode(first), 3 * index, 3 * (index + length)]);
    index += length;
  }
  return found;
}
var UTF_8 = new TextDecoder("utf-8", { ignoreBOM: true });
function codePointText(codePoint) {
  return codePoint <= 1114111 ? String.fromCodePoint(codePoint) : "";
}

// actions/lib/redaction/encodings/valueForms.ts
var SHORTEST = 4;
var SHORTEST_CASELESS = 8;
var CUT = 12;
var CUT_BASE64 = 16;
var CUT_HEXADECIMAL = 24;
var FEWEST_CHARACTERS = 5;
function formsOf(secret, isDerived) {
  const lines = secret.split(/\r?\n/).filter((line2) => line2.trim().length >= 2 * SHORTEST);
  const inJson = JSON.stringify(secret).slice(1, -1);
  const scheme = /^https?:\/\//.exec(secret)?.[0].length ?? 0;
  return [
    ...plainForms(secret, isDerived ? void 0 : CUT + scheme),
    ...lines.length > 1 ? lines.flatMap((line2) => plainForms(line2, void 0)) : [],
    ...encodedForms([hexadecimalOf(secret)], "caseless", isDerived ? void 0 : CUT_HEXADECIMAL),
    ...encodedForms([...base64Of(secret), ...base64Of(inJson)], "exact", isDerived ? void 0 : CUT_BASE64)
  ];
}
function denseText(text2) {
  const dense = text2.replaceAll(SPACES, "");
  const lower = dense.toLowerCase();
  return lower.length === dense.length ? lower : [...dense].map(lowerCharacter).join("");
}
function isSpace(character) {
  return /[\s+]/.test(character);
}
var SPACES = /[\s+]+/g;
function lowerCharacter(character) {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
function plainForms(value, cut) {
  return decodingsOf(value).flatMap(({ text: text2 }) => {
    const dense = denseText(text2);
    if (dense.length >= CUT) return [{ text: dense, search: "dense", cut }];
    if (text2.length < SHORTEST) return [];
    return [{ text: text2, search: text2.length >= SHORTEST_CASELESS ? "caseless" : "exact", cut: void 0 }];
  });
}
function encodedForms(texts, search, cut) {
  return texts.flatMap((text2) => {
    if (text2.length < 2 * SHORTEST) return [];
    const dense = denseText(text2);
    return [dense.length >= CUT ? { text: dense, search: "dense", cut } : { text: text2, search, cut: void 0 }];
  });
}
function anchorsOf({ text: text2, search, cut }) {
  if (search !== "dense") return { first: text2, last: void 0 };
  return { first: text2.slice(0, CUT), last: cut === void 0 ? void 0 : text2.slice(-CUT) };
}
function isEnough(part, { text: text2, cut }) {
  return part.length === text2.length || cut !== void 0 && part.length >= cut && isVaried(part);
}
function isVaried(text2) {
  return new Set(text2).size >= FEWEST_CHARACTERS;
}
function hexadecimalOf(secret) {
  return [...new TextEncoder().encode(secret)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
function base64Of(secret) {
  const bytes = new TextEncoder().encode(secret);
  const all = [0, 1, 2].map((offset) => {
    const whole = btoa(String.fromCharCode(...new Uint8Array(offset), ...bytes));
    return whole.slice(Math.ceil(offset * 8 / 6), Math.floor((offset + bytes.length) * 8 / 6));
  });
  return [...all, ...all.map((text2) => text2.replaceAll("+", "-").replaceAll("/", "_"))];
}

// actions/lib/redaction/redactValues.ts
var MASK = "****";
function redactValues(secrets, derived = []) {
  const values = new Set(secrets);
  const whole = new Set([...secrets, ...derived].filter((secret) => secret !== ""));
  const forms = [...whole].flatMap((secret) => formsOf(secret, !values.has(secret)));
  const bySearch = Map.groupBy(forms, ({ search }) => search);
  const [dense, exact, caseless] = [
    searchFor(bySearch.get("dense")),
    searchFor(bySearch.get("exact")),
    searchFor(bySearch.get("caseless"), "i")
  ];
  return (text2) => {
    if (whole.has(text2)) return MASK;
    if (forms.length === 0) return text2;
    const found = decodingsOf(text2).flatMap(
      (decoded) => originalRanges(decoded, [
        ...exact(decoded.text),
        ...caseless(decoded.text),
        ...rangesOfDense(decoded.text, dense(denseText(decoded.text)))
      ])
    );
    return found.length === 0 ? text2 : masked(text2, found);
  };
}
function searchFor(forms = [], flags = "") {
  if (forms.length === 0) return () => [];
  const byFirst = Map.groupBy(forms, (form) => anchorsOf(form).first);
  const byLast = Map.groupBy(forms, (form) => anchorsOf(form).last);
  const anchors = [...byFirst.keys(), ...byLast.keys()].filter((anchor) => anchor !== void 0);
  const pattern = new RegExp(
    // The longest first: where two begin, the longer one holds the other.
    [...new Set(anchors)].toSorted((a, b) => b.length - a.length).map(escaped).join("|"),
    `g${flags}`
  );
  return (text2) => {
    const found = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text2); match; match = pattern.exec(text2)) {
      const { 0: anchor, index } = match;
      const end = index + anchor.length;
      if (flags !== "") found.push([index, end]);
      const ranges = [
        ...(byFirst.get(anchor) ?? []).map((form) => ({
          form,
          range: [index, endOfEqual(text2, index, form.text)]
        })),
        ...(byLast.get(anchor) ?? []).map((form) => ({
          form,
          range: [startOfEqual(text2, end, form.text), end]
        }))
      ];
      found.push(...ranges.filter(({ form, range }) => isEnough(text2.slice(...range), form)).map(({ range }) => range));
      pattern.lastIndex = index + 1;
    }
    return found;
  };
}
function escaped(text2) {
  return text2.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
function endOfEqual(text2, start, form) {
  let length = 0;
  while (length < form.length && text2[start + length] === form[length]) length++;
  return start + length;
}
function startOfEqual(text2, end, form) {
  let length = 0;
  while (length < form.length && text2[end - 1 - length] === form[form.length - 1 - length]) length++;
  return end - length;
}
function rangesOfDense(text2, ranges) {
  if (ranges.length === 0) return [];
  const positions = Array.from({ length: text2.length }, (_, index) => index).filter(
    (index) => !isSpace(text2.charAt(index))
  );
  return ranges.map(([start, end]) => [positions[start] ?? 0, (positions[end - 1] ?? 0) + 1]);
}
function masked(text2, ranges) {
  const parts = [];
  let position = 0;
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    if (start >= position) parts.push(text2.slice(position, start), MASK);
    position = Math.max(position, end);
  }
  return [...parts, text2.slice(position)].join("");
}

// actions/lib/redaction/secrets/randomValue.ts
var IDENTIFYING_NAME = /(?:ids?|arns?|names?|ur[il]s?|endpoints?|address(?:es)?|hosts?|domains?|ports?|images?|versions?|digests?|regions?|zones?|accounts?|roles?|buckets?|clusters?|services?|groups?)$/i;
var IDENTIFYING_VALUE = /^(?:[a-z]{1,16}-[\da-f]{8,17}|arn:[\w:/.*-]+|https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?|[\w-]+(?:\.[\w-]+)+)$/;
var RUN = /[\w+/=~-]{12,}/g;
var FEWEST_CHARACTERS2 = 8;
function looksRandom(name, value) {
  if (IDENTIFYING_NAME.test(name) || IDENTIFYING_VALUE.test(value)) return false;
  return (value.match(RUN) ?? []).some(
    (run2) => /\d/.test(run2) && /[A-Za-z]/.test(run2) && new Set(run2).size >= FEWEST_CHARACTERS2
  );
}

// actions/lib/template/resolve/expression.ts
function expressionText(expression) {
  switch (expression.kind) {
    case "resource":
      return expression.path;
    case "attribute":
      return `${expression.path}.${expression.attribute}`;
    case "pseudo-parameter":
      return expression.nestedPath === "" ? expression.name : `${expression.nestedPath}/${expression.name}`;
    case "availability-zone":
      return `AWS::AvailabilityZone(${expression.index})`;
    case "stored-parameter":
      return `AWS::SSM::Parameter(${expression.name})`;
    case "no-echo-parameter":
      return `NoEcho(${expression.name})`;
    case "unlisted":
      return `?${expression.state}`;
    case "unresolved":
      return "?";
    case "call":
      return `${expression.name}(${expression.arguments.map(argumentText).join(",")})`;
    case "join":
      return joinText(expression);
    default:
      return expression;
  }
}
function referencesOf(expression) {
  const references = leavesOf(expression);
  return [...new Map(references.map((reference) => [expressionText(reference), reference])).values()];
}
function childrenOf(expression) {
  switch (expression.kind) {
    case "call":
      return expression.arguments;
    case "list":
      return expression.items;
    case "map":
      return Object.values(expression.entries);
    case "join":
      return expression.parts.map((part) => typeof part === "string" ? { kind: "literal", value: part } : part);
    default:
      return [];
  }
}
function leavesOf(expression) {
  const inner = childrenOf(expression).flatMap(leavesOf);
  if (inner.length > 0 || isLiteral(expression) || expression.kind === "join") return inner;
  return [expression];
}
function isLiteral(argument) {
  return argument.kind === "literal" || argument.kind === "list" || argument.kind === "map";
}
function joinText({ parts }) {
  const text2 = parts.map((part) => typeof part === "string" ? escapeLiteral(part) : placeholder(part)).join("");
  return text2.startsWith("Fn::") ? `\${}${text2}` : text2;
}
function argumentText(argument) {
  switch (argument.kind) {
    case "literal":
      return JSON.stringify(typeof argument.value === "string" ? escapeLiteral(argument.value) : argument.value);
    case "list":
      return `[${argument.items.map(argumentText).join(",")}]`;
    case "map": {
      const entries = Object.entries(argument.entries).map(
        ([key, item]) => `${JSON.stringify(key)}:${argumentText(item)}`
      );
      return `{${entries.sort().join(",")}}`;
    }
    case "join":
      return joinText(argument);
    default:
      return placeholder(argument);
  }
}
function placeholder(expression) {
  return `\${${expressionText(expression)}}`;
}
function escapeLiteral(text2) {
  return text2.replaceAll("${", "${!");
}

// actions/lib/template/resolve/resolvedStack.ts
var Unknown = class {
  expression;
  /** The expression as text, the same for equal templates: `Network/Vpc` (a Ref in a nested stack), `Topic.TopicArn`. */
  text;
  constructor(expression) {
    this.expression = expression;
    this.text = expressionText(expression);
  }
  toJSON() {
    return { Unknown: this.text };
  }
};

// actions/lib/template/resolve/unknownValue.ts
function joinText2(parts) {
  const merged2 = parts.flatMap(partsOf).reduce(withPart, []);
  const [only = ""] = merged2;
  if (merged2.length > 1) return new Unknown({ kind: "join", parts: merged2 });
  return typeof only === "string" ? only : new Unknown(only);
}
function unknownCall(name, args) {
  return new Unknown({ kind: "call", name, arguments: args.map(argumentOf) });
}
function unknownReference(path, attribute) {
  return new Unknown(attribute === void 0 ? { kind: "resource", path } : { kind: "attribute", path, attribute });
}
function referencesInValue(value) {
  const all = unknownsIn(value).flatMap(({ expression }) => referencesOf(expression));
  return [...new Map(all.map((reference) => [expressionText(reference), reference])).values()];
}
function callsInValue(value) {
  return unknownsIn(value).flatMap(({ expression }) => callsIn(expression));
}
function hasUnknown(value) {
  return unknownsIn(value).length > 0;
}
function isValueMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}
function isValueList(value) {
  return Array.isArray(value);
}
function plain(value) {
  if (value instanceof Unknown) return value.toJSON();
  if (isValueList(value)) return value.map(plain);
  if (isValueMap(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
}
function unknownsIn(value) {
  if (value instanceof Unknown) return [value];
  if (isValueList(value)) return value.flatMap(unknownsIn);
  return isValueMap(value) ? Object.values(value).flatMap(unknownsIn) : [];
}
function callsIn(expression) {
  const inner = childrenOf(expression).flatMap(callsIn);
  return expression.kind === "call" ? [expression, ...inner] : inner;
}
function partsOf(part) {
  if (typeof part === "string") return [part];
  return part.expression.kind === "join" ? part.expression.parts : [part.expression];
}
function withPart(parts, part) {
  const last = parts.at(-1);
  if (part === "") return parts;
  return typeof last === "string" && typeof part === "string" ? [...parts.slice(0, -1), last + part] : [...parts, part];
}
function argumentOf(value) {
  if (value instanceof Unknown) return value.expression;
  if (isValueList(value)) return { kind: "list", items: value.map(argumentOf) };
  if (isValueMap(value))
    return {
      kind: "map",
      entries: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, argumentOf(inner)]))
    };
  return { kind: "literal", value: plain(value) };
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
  const [text2, variables] = argument;
  return typeof text2 === "string" && isMap(variables) ? { text: text2, variables } : void 0;
}

// actions/lib/template/parse/sourceAt.ts
function sourceAt(node, path, selectBranch) {
  const [step, ...rest] = path;
  const whole = selectedNode(node, selectBranch);
  if (step === void 0 || whole === void 0 || functionCallOf(whole, [])) return node;
  const next = Array.isArray(whole) ? whole.filter((item) => !isNoValue(item, selectBranch))[Number(step)] : isMap(whole) && Object.hasOwn(whole, step) ? whole[step] : void 0;
  return next === void 0 ? node : sourceAt(next, rest, selectBranch);
}
function isNoValue(node, selectBranch) {
  const call = functionCallOf(selectedNode(node, selectBranch), []);
  return call?.name === "Ref" && call.argument === "AWS::NoValue";
}
function selectedNode(node, selectBranch) {
  const call = functionCallOf(node, []);
  if (call?.name !== "Fn::If" || !Array.isArray(call.argument)) return node;
  const [condition, yes, no] = call.argument;
  const holds = typeof condition === "string" ? selectBranch(condition) : void 0;
  return holds === void 0 ? node : selectedNode(holds ? yes : no, selectBranch);
}

// actions/lib/model/cloudFormation/customType.ts
function isCustomType(type) {
  return type === "AWS::CloudFormation::CustomResource" || type.startsWith("Custom::");
}

// actions/lib/template/parse/subText.ts
function subParts(text2) {
  return text2.split(/(\$\{[^}]*\})/).filter((part) => part !== "").map((part) => {
    const inner = /^\$\{([^}]*)\}$/.exec(part)?.[1];
    if (inner === void 0) return { text: part };
    if (inner.trimStart().startsWith("!")) return { text: `\${${inner.replace("!", "")}}` };
    const name = inner.trim();
    return /^[A-Za-z0-9_.:]+$/.test(name) ? { name } : { invalidName: inner };
  });
}

// actions/lib/model/lookup.ts
function lookup(table2, name) {
  return Object.hasOwn(table2, name) ? table2[name] : void 0;
}

// actions/lib/redaction/secrets/specifiedSecrets.ts
var SECRET_ATTRIBUTES = {
  "AWS::ApiGateway::ApiKey": ["Value"],
  // The id of a key is the key: https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiKey.html
  "AWS::AppSync::ApiKey": ["ApiKey", "ApiKeyId", "Arn", "Ref"],
  "AWS::CodePipeline::Webhook": ["Url"],
  "AWS::Cognito::UserPoolClient": ["ClientSecret"],
  "AWS::Connect::SecurityKey": ["Key"],
  "AWS::IAM::AccessKey": ["SecretAccessKey"],
  "AWS::IVS::IngestConfiguration": ["StreamKey"],
  "AWS::IVS::StreamKey": ["Value"],
  // The passwords of its endpoints.
  "AWS::MediaPackage::Channel": ["HlsIngest"],
  "AWS::Route53GlobalResolver::AccessToken": ["Value"],
  "AWS::SSM::Parameter": ["Value"],
  "AWS::WorkSpacesThinClient::Environment": ["ActivationCode"]
};
var SECRET_PROPERTIES = {
  "AWS::Amplify::App": ["BasicAuthConfig"],
  "AWS::Amplify::Branch": ["BasicAuthConfig"],
  "AWS::ApiGateway::ApiKey": ["Value"],
  "AWS::BedrockAgentCore::OAuth2CredentialProvider": ["Oauth2ProviderConfigInput"],
  // A header by which an origin recognizes its distribution: everybody who knows it can pass the distribution by.
  "AWS::CloudFront::Distribution": ["HeaderValue"],
  "AWS::Connect::SecurityKey": ["Key"],
  "AWS::DMS::Certificate": ["CertificatePem", "CertificateWallet"],
  "AWS::DMS::Endpoint": ["ExtraConnectionAttributes"],
  "AWS::ElastiCache::User": ["AuthenticationMode"],
  "AWS::ElasticBeanstalk::ConfigurationTemplate": ["OptionSettings"],
  "AWS::ElasticBeanstalk::Environment": ["OptionSettings"],
  // The same header, on the other side.
  "AWS::ElasticLoadBalancingV2::ListenerRule": ["HttpHeaderConfig"],
  "AWS::Events::Connection": ["AuthParameters"],
  "AWS::MemoryDB::User": ["AuthenticationMode"],
  "AWS::Pinpoint::APNSChannel": ["Certificate", "TokenKey"],
  "AWS::Pinpoint::APNSSandboxChannel": ["Certificate", "TokenKey"],
  "AWS::Pinpoint::APNSVoipChannel": ["Certificate", "TokenKey"],
  "AWS::Pinpoint::APNSVoipSandboxChannel": ["Certificate", "TokenKey"],
  "AWS::Pinpoint::GCMChannel": ["ServiceJson"],
  "AWS::QuickSight::ActionConnector": ["AuthenticationConfig"],
  "AWS::SSM::Parameter": ["Value"]
};

// actions/lib/redaction/secrets/secretAttributes.ts
var NAMING_ATTRIBUTE = /(?:arn|id|name)$/i;
var BARE_ATTRIBUTE = /^(?:value|text|string|plaintext|result|output)$/i;
function isSecretAttribute({ logicalId, type }, attribute) {
  const specified = lookup(SECRET_ATTRIBUTES, type) ?? [];
  const name = attribute.split(".").at(-1) ?? "";
  return specified.some((secret) => attribute === secret || attribute.startsWith(`${secret}.`)) || isSecretName(name) || BARE_ATTRIBUTE.test(name) && isSecretName(logicalId) || // `Custom::RandomPassword`
  attribute !== "Ref" && isCustomType(type) && isSecretName(type.split("::").at(-1) ?? "") && !NAMING_ATTRIBUTE.test(name);
}

// actions/lib/redaction/secrets/secretExpression.ts
var DYNAMIC_REFERENCE = /\{\{resolve:(secretsmanager|ssm-secure|ssm):([^}]{1,2048})\}\}/g;
function secretExpressions(sources) {
  const { template } = sources.stack;
  const judged = /* @__PURE__ */ new Map();
  return isSecret;
  function isSecret(expression) {
    if (typeof expression === "string") return isSecretText(expression);
    if (Array.isArray(expression)) return expression.some(isSecret);
    if (!isMap(expression)) return false;
    const call = functionCallOf(expression, []);
    return call ? isSecretCall(call) : Object.values(expression).some(isSecret);
  }
  function isSecretCall({ name, argument }) {
    switch (name) {
      case "Ref":
        return typeof argument === "string" && isSecretReference(argument, "Ref");
      case "Fn::GetAtt": {
        const { logicalId, attribute } = getAttOf(argument) ?? {};
        return logicalId !== void 0 && isSecretReference(logicalId, attributeOf(attribute));
      }
      case "Fn::Sub":
        return isSecretSub(argument);
      case "Fn::If":
        return branchesOf(argument, sources.stack).some(isSecret);
      case "Fn::Select":
        return selectedOf(argument).some(isSecret);
      case "Fn::ImportValue":
        return isSecret(argument) || textsIn(argument).some(isSecretName);
      case "Fn::FindInMap":
        return false;
      case "Fn::Length":
        return false;
      default:
        return isSecret(argument);
    }
  }
  function isSecretReference(name, attribute) {
    if (attribute === "Ref" && Object.hasOwn(template.parameters, name)) return sources.isSecretParameter(name);
    const key = `${name}.${attribute}`;
    const known = judged.get(key);
    if (known !== void 0) return known;
    judged.set(key, false);
    const verdict = isSecretOfResource(name, attribute);
    judged.set(key, verdict);
    return verdict;
  }
  function isSecretOfResource(logicalId, attribute) {
    const resource = Object.hasOwn(template.resources, logicalId) ? template.resources[logicalId] : void 0;
    if (!resource) return isSecretName(attribute);
    const { type, properties } = resource;
    const output = /^Outputs\.(.+)$/.exec(attribute)?.[1];
    if (output !== void 0) return isSecretName(output) || sources.isSecretNestedOutput(logicalId, output) === true;
    const property = properties[attribute.split(".")[0] ?? ""];
    return isSecretAttribute({ logicalId, type }, attribute) || isSecret(property) || // A provider may return what it was given, and names become part of ids and ARNs.
    attribute !== "Ref" && isCustomType(type) && isSecret(properties) || namingProperties(type).some((name) => isSecret(properties[name]));
  }
  function attributeOf(attribute) {
    if (typeof attribute === "string") return attribute;
    const call = functionCallOf(attribute, []);
    const value = call?.name === "Ref" ? sources.stack.parameters[String(call.argument)] : void 0;
    return typeof value === "string" ? value : "";
  }
  function isSecretSub(argument) {
    const sub = subOf(argument);
    if (!sub) return false;
    return subParts(sub.text).some((part) => {
      if (!("name" in part)) return "text" in part && isSecretText(part.text);
      const { name } = part;
      if (Object.hasOwn(sub.variables, name)) return isSecret(sub.variables[name]);
      const { logicalId, attribute } = getAttOf(name) ?? { logicalId: name, attribute: "Ref" };
      return isSecretReference(logicalId, attributeOf(attribute));
    });
  }
}
function namingProperties(type) {
  const kind = type.split("::").at(-1) ?? "";
  return ["Name", `${kind}Name`, `${kind}Identifier`];
}
function branchesOf(argument, { conditions }) {
  if (!Array.isArray(argument)) return [];
  const [condition, ...branches] = argument;
  const name = String(condition);
  return Object.hasOwn(conditions, name) ? [branches[conditions[name] ? 0 : 1]] : branches;
}
function selectedOf(argument) {
  if (!Array.isArray(argument)) return [argument];
  const [index, list] = argument;
  const isWritten = (typeof index === "number" || typeof index === "string") && Array.isArray(list);
  const item = isWritten ? list[Number(index)] : void 0;
  return item === void 0 ? argument : [item];
}
function isSecretText(text2) {
  return [...text2.matchAll(DYNAMIC_REFERENCE)].some(
    ([, service, reference = ""]) => service !== "ssm" || isSecretName(reference.replace(/:\d+$/, "").split("/").at(-1) ?? "")
  );
}
function textsIn(node) {
  if (typeof node === "string") return [node];
  return (Array.isArray(node) ? node : isMap(node) ? Object.values(node) : []).flatMap(textsIn);
}

// actions/lib/redaction/secrets/textsIn.ts
function textsIn2(value) {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (!Array.isArray(value)) return [];
  const items = value.flatMap(textsIn2);
  return items.length > 1 ? [...items, items.join(",")] : items;
}

// actions/lib/redaction/secrets/derivedSecrets.ts
function findDerivedSecrets(root, secretParametersOf2) {
  const { texts, outputs, properties } = findIn(root, []);
  return { texts, outputs, properties };
  function findIn(stack, secretInputs) {
    const parameters = /* @__PURE__ */ new Set([...secretParametersOf2(stack), ...secretInputs]);
    const { template, nestedPath } = stack;
    const children = /* @__PURE__ */ new Map();
    const isSecret = secretExpressions({
      stack,
      isSecretParameter: (name) => parameters.has(name),
      isSecretNestedOutput: (logicalId, output) => childOf(logicalId)?.ownOutputs.has(output)
    });
    const inResources = Object.entries(stack.resources).map(
      ([logicalId, { properties: values }]) => secretsInValue(template.resources[logicalId]?.properties, values, {
        stack,
        isSecret,
        path: `${pathPrefix(nestedPath)}${logicalId}/Properties`
      })
    );
    const inNested = Object.keys(stack.nested).flatMap((logicalId) => childOf(logicalId) ?? []);
    const ownOutputs = Object.keys(template.outputs).filter((name) => isSecret(template.outputs[name]?.value));
    return {
      texts: [...inResources, ...inNested].flatMap((found) => found.texts),
      properties: [...inResources, ...inNested].flatMap((found) => found.properties),
      outputs: [
        ...ownOutputs.map((name) => `${pathPrefix(nestedPath)}${name}`),
        ...inNested.flatMap((child) => child.outputs)
      ],
      ownOutputs: new Set(ownOutputs)
    };
    function childOf(logicalId) {
      const child = stack.nested[logicalId];
      if (!child || children.has(logicalId)) return children.get(logicalId);
      children.set(logicalId, void 0);
      const found = findIn(child, secretInputsOf(template.resources[logicalId]?.properties.Parameters, isSecret, stack));
      children.set(logicalId, found);
      return found;
    }
  }
}
var NOTHING = { texts: [], properties: [] };
function secretsInValue(expression, value, search) {
  const { stack, isSecret, path } = search;
  if (value === void 0 || !isSecret(expression)) return NOTHING;
  if (Array.isArray(expression)) {
    const items = expression.filter((item) => !isNoValue(item, (name) => stack.conditions[name]));
    if (!isValueList(value) || items.length !== value.length) return { texts: [], properties: [path] };
    return joined(
      items.map((item, index) => secretsInValue(item, value[index], { ...search, path: `${path}/${index}` }))
    );
  }
  if (typeof expression === "string") return { texts: [], properties: [path] };
  const call = functionCallOf(expression, []);
  if (call?.name === "Fn::If")
    return joined(branchesOf(call.argument, stack).map((branch) => secretsInValue(branch, value, search)));
  if (!isMap(expression) || call || !isValueMap(value)) return { texts: textsIn2(value), properties: [path] };
  return joined(
    Object.entries(expression).map(
      ([key, inner]) => secretsInValue(inner, value[key], { ...search, path: `${path}${pointerOf([key])}` })
    )
  );
}
function joined(all) {
  return { texts: all.flatMap(({ texts }) => texts), properties: all.flatMap(({ properties }) => properties) };
}
function secretInputsOf(inputs, isSecret, stack) {
  const call = functionCallOf(inputs, []);
  if (call?.name === "Fn::If")
    return branchesOf(call.argument, stack).flatMap((branch) => secretInputsOf(branch, isSecret, stack));
  return isMap(inputs) ? Object.keys(inputs).filter((name) => isSecret(inputs[name])) : [];
}
function pathPrefix(nestedPath) {
  return nestedPath === "" ? "" : `${nestedPath}/`;
}

// actions/lib/redaction/secrets/secretValues.ts
var NO_SECRETS = { values: [], derived: [], outputs: [], properties: [], unreadOutputs: false };
var SHORTEST_OF_NAMED = 8;
function secretsIn(stacks) {
  const present = stacks.filter((stack) => stack !== void 0);
  const values = [...new Set(present.flatMap(valuesOf2))];
  const redact = redactValues(values);
  const exposes = (text2) => redact(text2) !== text2;
  const texts = present.flatMap((stack) => findDerivedSecrets(stack, searchedParametersOf).texts);
  const found = present.map((stack) => findDerivedSecrets(stack, secretParametersOf));
  return {
    values,
    derived: [...new Set(texts)].filter((text2) => !SWITCH_OR_REFERENCE.test(text2) && !exposes(text2)),
    outputs: [
      .../* @__PURE__ */ new Set([
        ...found.flatMap(({ outputs }) => outputs),
        ...present.flatMap((stack) => exposingOutputs(stack, exposes))
      ])
    ],
    properties: [...new Set(found.flatMap(({ properties }) => properties))],
    unreadOutputs: false
  };
}
var SWITCH_OR_REFERENCE = /^(?:true|false)$|\{\{resolve:/;
function outputPathOf2(nestedPath, name) {
  return nestedPath === "" ? name : `${nestedPath}/${name}`;
}
function isSecretParameter(name, template) {
  const parameter = template && Object.hasOwn(template.parameters, name) ? template.parameters[name] : void 0;
  return isSecretName(name) || parameter?.noEcho === true;
}
function writtenSecretsIn(parameters, template) {
  const values = Object.entries(isMap(parameters) ? parameters : {}).flatMap(([name, written]) => {
    const texts = (Array.isArray(written) ? written : [written]).filter((item) => typeof item === "string");
    const isNoEcho = template?.parameters[name]?.noEcho === true;
    return texts.filter((text2) => text2 !== "" && (isNoEcho || isNamedSecret(name, text2)));
  });
  return { ...NO_SECRETS, values };
}
function namedSecretsIn(parameters) {
  const values = Object.entries(parameters).flatMap(([name, value]) => isNamedSecret(name, value) ? [value] : []);
  return { ...NO_SECRETS, values };
}
function exposingOutputs(stack, exposes) {
  const own2 = Object.keys(stack.outputs).filter((name) => exposes(JSON.stringify(plain(stack.outputs[name] ?? null))));
  return [
    ...own2.map((name) => outputPathOf2(stack.nestedPath, name)),
    ...Object.values(stack.nested).flatMap((nested) => exposingOutputs(nested, exposes))
  ];
}
function valuesOf2(stack) {
  const { template, parameters, nested } = stack;
  const own2 = searchedParametersOf(stack).flatMap((name) => {
    const texts = textsIn2(parameters[name]);
    return template.parameters[name]?.noEcho ? texts : texts.filter((text2) => isNamedSecret(name, text2));
  });
  return [...own2, ...Object.values(nested).flatMap(valuesOf2)];
}
function searchedParametersOf(stack) {
  const { template, parameters } = stack;
  return secretParametersOf(stack).filter(
    (name) => template.parameters[name]?.noEcho || textsIn2(parameters[name]).some((text2) => isNamedSecret(name, text2))
  );
}
function secretParametersOf({ template, parameters }) {
  return Object.entries(template.parameters).flatMap(
    ([name, { noEcho }]) => noEcho || isNamed(name, parameters[name]) ? [name] : []
  );
}
function isNamed(name, value) {
  if (value instanceof Unknown && value.expression.kind === "stored-parameter")
    return isSecretName(name) || isSecretName(value.expression.name.split("/").at(-1) ?? "");
  const texts = textsIn2(value);
  return isSecretName(name) && !(texts.length > 0 && texts.every(isOpenValue));
}
function isNamedSecret(name, value) {
  return isSecretName(name) && value.length >= SHORTEST_OF_NAMED && !isOpenValue(value);
}

// actions/lib/redaction/redaction.ts
function redactionOf({ values, derived, outputs, properties, unreadOutputs }) {
  const redact = redactValues(values, derived);
  const secretOutputs = new Set(outputs);
  const secretProperties = new Set(properties);
  const around = new Set(properties.flatMap(partsAround));
  return {
    text: (text2) => redactPatterns(redact(text2)),
    isSecretOutput: (name, nestedPath = "", value = "") => isSecretName(name) || secretOutputs.has(outputPathOf2(nestedPath, name)) || unreadOutputs && looksRandom(name, value),
    isMadeOfSecret: (path) => around.has(path) || partsAround(path).some((part) => secretProperties.has(part))
  };
}
function partsAround(path) {
  const steps = path.split("/");
  const first = steps.indexOf("Properties") + 2;
  return steps.flatMap((_, index) => index + 1 >= first ? [steps.slice(0, index + 1).join("/")] : []);
}
var PATTERN_REDACTION = redactionOf(NO_SECRETS);

// actions/lib/redaction/redactData.ts
function redactData(value, redaction) {
  const { text: text2 } = redaction;
  if (typeof value === "string") return text2(value);
  if (typeof value === "number" || typeof value === "bigint") return redactNumber(value, redaction);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => redactData(item, redaction));
  if (value instanceof Set) return new Set([...value].map((item) => redactData(item, redaction)));
  if (value instanceof Map)
    return new Map([...value].map(([key, inner]) => [redactData(key, redaction), redactData(inner, redaction)]));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text2(key), redactData(inner, redaction)]));
}
function redactNumber(value, { text: text2 }) {
  const written = String(value);
  const redacted = text2(written);
  return redacted === written ? value : redacted;
}

// actions/lib/redaction/fields.ts
function redactFields(value, fields, redaction) {
  const redacted = Object.entries(value).flatMap(([name, inner]) => {
    const redactor = Object.hasOwn(fields, name) ? fields[name] : void 0;
    if (redactor === void 0) return [];
    return [[name, inner === void 0 || redactor === "kept" ? inner : redactor(inner, redaction)]];
  });
  return Object.fromEntries(redacted);
}
function byFields(fields) {
  return (value, redaction) => redactFields(value, fields, redaction);
}
function listOf2(redactor) {
  return (values, redaction) => values.map((value) => redactor(value, redaction));
}
var text = (value, redaction) => redaction.text(value);
var record = redactData;
var stackStatus = unless((value) => STATUSES.has(value));
var resourceType = unless((value) => /^AWS::[A-Za-z0-9]{1,64}::[A-Za-z0-9]{1,64}$/.test(value));
var digest = unless((value) => /^[0-9a-f]{64}$/.test(value));
var policyAction = unless((value) => POLICY_ACTIONS.has(value));
var STATUSES = /* @__PURE__ */ new Set([
  ...STACK_STATUSES,
  // Of resources alone: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackEvent.html
  "DELETE_SKIPPED",
  "IMPORT_FAILED",
  "UPDATE_ROLLBACK_FAILED",
  "EXPORT_IN_PROGRESS",
  "EXPORT_FAILED",
  "EXPORT_COMPLETE"
]);
var POLICY_ACTIONS = /* @__PURE__ */ new Set([
  "Delete",
  "Retain",
  "Snapshot",
  "ReplaceAndDelete",
  "ReplaceAndRetain",
  "ReplaceAndSnapshot"
]);
function unless(isOurs) {
  return (value, redaction) => isOurs(value) ? value : redaction.text(value);
}

// actions/lib/redaction/redactOutcomeParts.ts
var redactCheck = byFields({
  name: text,
  verdict: "kept",
  detail: text,
  todo: text,
  milliseconds: "kept"
});
var redactEvent = byFields({
  id: text,
  stackId: text,
  stackName: text,
  logicalId: text,
  physicalId: text,
  type: resourceType,
  status: stackStatus,
  reason: text,
  at: "kept",
  token: text,
  path: text
});
var redactOutputs = (outputs, { text: text2, isSecretOutput }) => Object.fromEntries(
  Object.entries(outputs).map(([name, value]) => [
    text2(name),
    isSecretOutput(name, "", value) ? REDACTED : text2(value)
  ])
);
var redactRetainedResources = listOf2(
  byFields({ name: text, type: resourceType, physicalId: text, remove: text, adopt: text })
);

// actions/lib/redaction/redactCost.ts
var redactEnvironmentCost = byFields({
  environment: text,
  region: text,
  prices: byFields({ region: text, file: text, read: text, unconfirmed: "kept" }),
  unpricedRegion: text,
  estimate: byFields({
    total: "kept",
    lines: listOf2(byFields({ path: text, type: resourceType, usd: "kept", words: text })),
    usage: listOf2(byFields({ words: text, usd: "kept", unit: "kept", paths: listOf2(text) })),
    gaps: listOf2(byFields({ path: text, type: resourceType, reason: text })),
    free: "kept"
  })
});
var redactCostChange = byFields({
  region: text,
  unpricedRegion: text,
  before: "kept",
  after: "kept",
  notCounted: listOf2(text)
});

// actions/lib/redaction/secrets/secretProperty.ts
var ENVIRONMENTS = /* @__PURE__ */ new Set([
  "environment",
  "environmentvariables",
  "runtimeenvironmentvariables"
]);
var SECRET_PARTS = /* @__PURE__ */ new Set([...ENVIRONMENTS, "userdata", "providerdetails"]);
var SECRET_PART_KEY = new RegExp(`["'](?:${[...SECRET_PARTS].join("|")})["']\\s*:`, "i");
var MASKED = /\*\*\*\*|\{\{resolve:(?:secretsmanager|ssm-secure)/;
var OPEN_VALUE = /^(?:true|false|\d{1,4}(?:ms|[smhdw]))$/i;
var SMALL_NUMBER = /^\d{1,5}$/;
var GUARDED_NAME = /secret|pass|pwd|pin|key|token|auth|salt|seed|hash|code|cred|otp|sign|\bpat\b|psk/i;
function isSecretProperty({ type }, property) {
  const { path, cause, before, after } = property;
  const parts = path.split("/").filter(Boolean);
  const values = [before, after].filter((value) => value !== void 0);
  const isOpen = values.length > 0 && values.every(isOpenValue);
  return parts.some(isSecretName) && !isOpen || parts.some((part) => isSecretPart(part.toLowerCase(), property)) || isSpecifiedSecret(type, parts, values) || cause !== void 0 && isSecretCause(cause) || values.some((value) => hasSecretKey(value) || SECRET_PART_KEY.test(value) || MASKED.test(value));
}
function isSpecifiedSecret(type, parts, values) {
  const specified = lookup(SECRET_PROPERTIES, type) ?? [];
  return specified.some(
    (name) => parts.includes(name) || values.some((value) => value.includes(`"${name}"`) || value.includes(`'${name}'`))
  );
}
function isSecretCause(cause) {
  const [, attribute] = /\.([^.]+)$/.exec(cause) ?? [];
  return attribute !== void 0 && isSecretName(attribute);
}
function isSecretPart(part, { path, label, before, after }) {
  if (!SECRET_PARTS.has(part)) return false;
  const name = (label ?? path).split("/").at(-1) ?? "";
  const isHarmless = (value) => OPEN_VALUE.test(value) || SMALL_NUMBER.test(value) && label !== void 0 && !GUARDED_NAME.test(name);
  const values = [before, after].filter((value) => value !== void 0);
  return !ENVIRONMENTS.has(part) || values.length === 0 || !values.every(isHarmless);
}

// actions/lib/redaction/redactResolved.ts
function redactResolved(change, redaction) {
  const { type, resolved } = change;
  const resourcePath = resourcePathOf(change);
  const redact = ({ path, label }, value) => {
    if (Array.isArray(value)) return value.map((item, index) => redact(below({ path, label }, String(index)), item));
    if (isMap(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => {
          const position = below({ path, label }, key, nameOf(value));
          return [
            redaction.text(key),
            isNameOfVariable(position.path) ? redactData(inner, redaction) : redact(position, inner)
          ];
        })
      );
    }
    const redacted = redactData(value, redaction);
    const isSecret = redaction.isMadeOfSecret(`${resourcePath}${path}`) || isSecretProperty({ type }, { path, label, before: void 0, after: textOf2(redacted) });
    return isSecret ? REDACTED : redacted;
  };
  return Object.fromEntries(
    Object.entries(resolved).map(([path, value]) => [redaction.text(path), redact({ path, label: path }, value)])
  );
}
function below({ path, label }, key, name) {
  return {
    path: `${path}/${key}`,
    label: name !== void 0 && key === "Value" ? `${label}/${name}` : `${label}/${key}`
  };
}
function nameOf(value) {
  return typeof value.Name === "string" ? value.Name : void 0;
}
function isNameOfVariable(path) {
  return /\/Environment\/\d+\/Name$/.test(path);
}
function textOf2(value) {
  return value === null ? void 0 : String(value);
}

// actions/lib/redaction/secrets/markSecrets.ts
function markSecretProperties(change) {
  const { type } = change;
  return withRows(change, (properties) => markedRows({ type, properties }));
}
var ROWS = ["properties", "addedProperties", "namedProperties"];
function withRows(change, mark) {
  const marked = ROWS.flatMap((name) => {
    const rows = change[name];
    return rows === void 0 ? [] : [[name, mark(rows)]];
  });
  return { ...change, ...Object.fromEntries(marked) };
}
function markedRows(change) {
  const rows = Map.groupBy(change.properties, ({ path }) => path);
  const secretPaths = new Set([...rows].flatMap(([path, same2]) => isSecretRow(change, same2) ? [path] : []));
  return change.properties.map(
    (property) => secretPaths.has(property.path) ? withoutValues(property, rows.get(property.path) ?? []) : property
  );
}
function markDerivedProperties(change, isMadeOfSecret) {
  const resourcePath = resourcePathOf(change);
  const mark = (rows) => rows.map((row) => isMadeOfSecret(`${resourcePath}${row.path}`) ? withoutValues(row, [row]) : row);
  return withRows(change, mark);
}
function markSecretParameter(parameter) {
  const { name, before, after, secret } = parameter;
  const property = { path: `/Parameters/${name}`, before, after };
  return secret || isSecretProperty({ type: "" }, property) ? { name, secret: true } : parameter;
}
function markSecretOutput(output, { isSecretOutput }) {
  const { nestedPath, name, part, kind, before, after, secret } = output;
  if (part !== "value") return output;
  const property = { path: `/Outputs/${name}`, before, after };
  const isSecret = secret || isSecretOutput(name, nestedPath) || isSecretProperty({ type: "" }, property);
  return isSecret ? { nestedPath, name, part, kind, secret: true } : output;
}
function markSecretDrift(resource, isMadeOfSecret) {
  const resourcePath = resourcePathOf(resource);
  const properties = resource.properties.map((property) => {
    if (property.secret) return property;
    const { path, kind, expected: before, actual: after } = property;
    const isSecret = isSecretProperty(resource, { path, before, after }) || isMadeOfSecret(`${resourcePath}/Properties${path}`);
    return isSecret ? { path, kind, secret: true } : property;
  });
  return { ...resource, properties };
}
function isSecretRow(change, rows) {
  if (rows.some(({ secret }) => secret)) return true;
  const [first] = rows;
  if (!first) return false;
  const { path, label } = first;
  const before = rows.find((row) => row.before !== void 0)?.before;
  const after = rows.find((row) => row.after !== void 0)?.after;
  return rows.some(
    ({ cause }) => isSecretProperty(change, { path, ...label !== void 0 && { label }, cause, before, after })
  );
}
function withoutValues(property, rows) {
  const valueless = { ...property, before: void 0, after: void 0 };
  return rows.every(isUncertain) ? valueless : { ...valueless, secret: true };
}

// actions/lib/redaction/redactPreview.ts
var redactPreview = (preview, redaction) => redactFields(preview, PREVIEW, redaction);
var redactChange = (change, redaction) => {
  const marked = markSecretProperties(markDerivedProperties(change, redaction.isMadeOfSecret));
  const resolved = redactResolved(change, redaction);
  return markSecretProperties({ ...redactFields(marked, CHANGE, redaction), resolved });
};
var redactParameter = (parameter, redaction) => markSecretParameter(redactFields(markSecretParameter(parameter), PARAMETER2, redaction));
var PROPERTY = {
  path: text,
  label: text,
  kind: "kept",
  replacement: "kept",
  evaluation: "kept",
  cause: text,
  before: text,
  after: text,
  secret: "kept",
  unchanged: "kept",
  unknown: "kept"
};
var CHANGE = {
  nestedPath: text,
  logicalId: text,
  physicalId: text,
  type: resourceType,
  action: "kept",
  replacement: "kept",
  policyAction,
  properties: listOf2((property, redaction) => redactFields(property, PROPERTY, redaction)),
  addedProperties: listOf2((property, redaction) => redactFields(property, PROPERTY, redaction)),
  namedProperties: listOf2((property, redaction) => redactFields(property, PROPERTY, redaction)),
  proven: "kept"
};
var RISK = {
  kind: "kept",
  severity: "kept",
  resource: text,
  type: resourceType,
  property: text,
  message: listOf2(
    (part, redaction) => typeof part === "string" ? text(part, redaction) : { untrusted: text(part.untrusted, redaction) }
  ),
  before: text,
  after: text,
  how: "kept",
  keeps: "kept",
  because: text,
  physicalId: text,
  unknownContent: "kept"
};
var PARAMETER2 = { name: text, secret: "kept", before: text, after: text };
var redactOutput = (output, redaction) => {
  const { nestedPath, name, part, kind, secret } = markSecretOutput(output, redaction);
  return secret ? { nestedPath, name, part, kind, secret } : redactFields(output, OUTPUT, redaction);
};
var OUTPUT = {
  nestedPath: text,
  name: text,
  part: "kept",
  kind: "kept",
  secret: "kept",
  before: text,
  after: text
};
var ACCEPTED = {
  resource: text,
  rule: text,
  reason: text,
  expires: text,
  expiredDays: "kept"
};
var SECTION = { nestedPath: text, name: text };
var PREVIEW = {
  environment: text,
  stackName: text,
  kind: "kept",
  predicted: "kept",
  protectedAfterCreation: "kept",
  changes: listOf2(redactChange),
  risks: listOf2((risk, redaction) => redactFields(risk, RISK, redaction)),
  tags: record,
  capabilities: listOf2(text),
  serviceRole: text,
  inputsDigest: digest,
  fingerprint: digest,
  warnings: listOf2(text),
  unprovenReason: text,
  // Not for people; what is stored is made from the preview as it was.
  entries: () => [],
  parameters: listOf2(redactParameter),
  cost: redactCostChange,
  accepted: listOf2((finding, redaction) => redactFields(finding, ACCEPTED, redaction)),
  outputs: listOf2(redactOutput),
  sections: listOf2((section, redaction) => redactFields(section, SECTION, redaction))
};

// actions/lib/redaction/redactProgress.ts
var redactProgress = (progress, redaction) => {
  switch (progress.kind) {
    case "step":
      return redactFields(progress, { kind: "kept", step: "kept", subject: text }, redaction);
    case "uploaded":
      return redactFields(progress, { kind: "kept", stored: "kept", alreadyThere: "kept" }, redaction);
    case "removed":
      return redactFields(progress, { kind: "kept", changeSets: listOf2(text), stacks: listOf2(text) }, redaction);
    case "snapshot":
      return redactFields(progress, { kind: "kept", id: text, isNew: "kept" }, redaction);
    case "expired":
      return redactFields(progress, { kind: "kept", snapshots: listOf2(text), days: "kept" }, redaction);
    case "preview":
      return redactFields(progress, { kind: "kept", preview: redactPreview }, redaction);
    case "event":
      return redactFields(progress, { kind: "kept", event: redactEvent }, redaction);
    case "tally":
      return redactFields(progress, { kind: "kept", done: "kept", total: "kept", seconds: "kept" }, redaction);
    case "check":
      return redactFields(progress, { kind: "kept", check: redactCheck }, redaction);
    case "waiting":
      return redactFields(progress, { kind: "kept", subject: text, seconds: "kept" }, redaction);
    case "service":
      return redactFields(progress, { kind: "kept", name: text, seconds: "kept" }, redaction);
    case "warning":
      return redactFields(progress, { kind: "kept", text }, redaction);
    default:
      return progress;
  }
};

// actions/lib/shell/withRedactedReports.ts
function withRedactedReports(reporter) {
  return { report: (progress) => reporter.report(redactProgress(progress, PATTERN_REDACTION)) };
}

// actions/lib/aws/credentials/access.ts
function hasCredentials(variables) {
  return VARIABLES.some((name) => variables[name]);
}
var VARIABLES = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI"
];

// actions/lib/console/prompt.ts
var NOT_INTERACTIVE = { interactive: false, confirm: async () => false, ask: async () => "" };

// actions/lib/gitHub/idToken.ts
import { request as request2 } from "node:https";
async function idToken(audience, { variables = process.env, mask, signal, limit = GITHUB_LIMITS.identityToken } = {}) {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = variables;
  if (!requestUrl || !bearer) throw missingPermission();
  if (!URL.canParse(requestUrl)) throw malformedAddress();
  const url = new URL(requestUrl);
  url.searchParams.set("audience", audience);
  const token = await requestToken(url, { bearer, signal, limit });
  mask?.(token);
  return token;
}
function missingPermission() {
  return new Problem("This job is not allowed to request an identity token from GitHub, so it cannot log in to AWS.", {
    missingPermission: "id-token: write",
    todo: "Add 'id-token: write' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it."
  });
}
function malformedAddress() {
  return new Problem("The address for identity tokens (ACTIONS_ID_TOKEN_REQUEST_URL) is malformed.", {
    kind: "usage",
    todo: "Let no step before this one set that variable, then run the job again."
  });
}
async function requestToken(url, request3) {
  let failure = "";
  for (let attempt = 1; attempt <= TOKEN_ATTEMPTS; attempt++) {
    let response;
    try {
      response = await get(url, request3);
    } catch (error) {
      request3.signal?.throwIfAborted();
      failure = error instanceof Error ? error.message : String(error);
      continue;
    }
    const { status, body } = response;
    const isTransient = status >= 500 || status === 429;
    if (isTransient && attempt < TOKEN_ATTEMPTS) continue;
    if (!/^\s*\{/.test(body)) throw interceptedToken(url, response, request3);
    if (status === 200) {
      const data = parsedOrUndefined(body);
      if (data !== void 0) return tokenIn(data);
      failure = "a response without its end";
      continue;
    }
    failure = `HTTP ${status}`;
    break;
  }
  throw new Problem(`GitHub did not issue an identity token to this job (${failure}).`, {
    reason: "unavailable",
    todo: "See https://www.githubstatus.com, then run the job again."
  });
}
function get(url, { bearer, signal: cancelled2, limit }) {
  const headers = { authorization: `Bearer ${bearer}`, accept: "application/json" };
  const timeout = AbortSignal.timeout(limit);
  const signal = AbortSignal.any([timeout, ...cancelled2 ? [cancelled2] : []]);
  const send = url.protocol === "http:" ? request : request2;
  return new Promise((resolve, reject) => {
    const fail = (error) => reject(timeout.aborted ? new Error(`no whole response within ${Math.round(limit / 1e3)} seconds`) : error);
    send(url, { headers, signal }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", fail);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    }).on("error", fail).end();
  });
}
function interceptedToken({ host }, { status, body }, { bearer }) {
  const words = pageExcerpt(body, bearer);
  const received = `host '${host}', HTTP ${status}: ${words ? `'${words}'` : "no text"}`;
  return new Problem(
    `A proxy or a gateway answered the request for an identity token in place of GitHub (${received}).`,
    { reason: "intercepted", todo: "Log in to the proxy, or check HTTPS_PROXY, then run the job again." }
  );
}
var TOKEN2 = /^[\w-]+\.[\w-]+\.[\w-]+$/;
function tokenIn(data) {
  if (isMap(data) && typeof data.value === "string" && TOKEN2.test(data.value)) return data.value;
  throw new Problem(
    "The response to the request for an identity token holds none: a proxy or a gateway answered in place of GitHub, or GitHub failed.",
    { reason: "intercepted", todo: "Check HTTPS_PROXY, see https://www.githubstatus.com, then run the job again." }
  );
}
function parsedOrUndefined(body) {
  try {
    return JSON.parse(body);
  } catch {
    return void 0;
  }
}

// actions/lib/gitHub/workflowRuns.ts
function connectWorkflowRuns({ run: { repository, id, attempt }, forge }) {
  const own2 = { kind: "workflow", repository, id, attempt };
  return {
    current: async () => own2,
    stateOf: async (run2) => {
      if (run2.kind !== "workflow" || run2.repository !== own2.repository) return "unknown";
      if (run2.id === own2.id) return run2.attempt < own2.attempt ? "ended" : "running";
      try {
        return await (await forge()).hasEnded(run2) ? "ended" : "running";
      } catch {
        return "unknown";
      }
    }
  };
}

// actions/lib/shell/connectLocalTools.ts
import { join as join3 } from "node:path";

// actions/lib/clock.ts
import { setTimeout as setTimeout2 } from "node:timers/promises";
var clock = {
  now: () => /* @__PURE__ */ new Date(),
  sleep: async (milliseconds, signal) => {
    try {
      await setTimeout2(milliseconds, void 0, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  }
};

// actions/lib/files/openResultCache.ts
import { createHash, randomUUID as randomUUID2 } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
var DAY = 24 * 60 * 60 * 1e3;
function openResultCache(folder, { days = 30, bytes = 32 * 2 ** 20 } = {}) {
  let pruning;
  return {
    get: async (key) => {
      const path = join(folder, digestOf(key));
      const entry = await orUndefined(readFile(path, "utf8"));
      const text2 = entry === void 0 ? void 0 : textOf3(key, entry);
      if (text2 !== void 0) await orUndefined(touch(path));
      return text2;
    },
    put: async (key, text2) => {
      await orUndefined(write(folder, digestOf(key), entryOf(key, text2)));
      pruning ??= prune(folder, { days, bytes }).catch(() => {
      });
      await pruning;
    }
  };
}
var digestOf = (text2) => createHash("sha256").update(text2).digest("hex");
var entryOf = (key, text2) => `${digestOf(`${key}
${text2}`)}
${text2}`;
function textOf3(key, entry) {
  const text2 = entry.slice(entry.indexOf("\n") + 1);
  return entry === entryOf(key, text2) ? text2 : void 0;
}
async function write(folder, name, entry) {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `${name}.${randomUUID2()}`);
  try {
    await writeFile(temporary, entry);
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
async function touch(path) {
  const now = Date.now();
  if (now - (await stat(path)).mtimeMs > DAY) await utimes(path, now / 1e3, now / 1e3);
}
async function prune(folder, { days, bytes }) {
  const names2 = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}(?:\..+)?$/.test(name));
  const found = await Promise.all(
    names2.map(async (name) => {
      const path = join(folder, name);
      const state = await orUndefined(stat(path));
      return state ? [{ path, size: state.size, usedAt: state.mtimeMs }] : [];
    })
  );
  const newestFirst = found.flat().sort((one, other) => other.usedAt - one.usedAt);
  let total = 0;
  for (const { path, size, usedAt } of newestFirst) {
    total += size;
    if (total > bytes || Date.now() - usedAt > days * DAY) await orUndefined(rm(path, { force: true }));
  }
}
async function orUndefined(promise) {
  try {
    return await promise;
  } catch {
    return void 0;
  }
}

// actions/lib/files/openWorkspace.ts
import { lstat, readdir as readdir2, readFile as readFile2, realpath, stat as stat2 } from "node:fs/promises";
import { join as join2, relative, sep } from "node:path";

// actions/lib/files/openCommit.ts
import { execFile } from "node:child_process";
import { posix as posix2 } from "node:path";
import { promisify } from "node:util";

// actions/lib/files/lineIndex.ts
function lineIndexOf(file, text2) {
  const starts = [0];
  for (let at = text2.indexOf("\n"); at >= 0; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: Math.max(offset, 0) - (starts[low] ?? 0) + 1 };
  };
}

// actions/lib/files/sourceText.ts
var TEMPLATE_LIMIT = 1024 * 1024;
var PLAIN_LIMIT = 256 * 1024;
function decodeUtf8(file, bytes, limit) {
  checkLength(file, bytes.byteLength, limit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem(`The file is not valid UTF-8.`, {
      kind: "usage",
      todo: "Save it as UTF-8 without a byte order mark.",
      location: badByteLocationOf(file, bytes),
      cause
    });
  }
}
function checkText(file, source, limit) {
  const text2 = source.startsWith("\uFEFF") ? source.slice(1) : source;
  checkLength(file, Buffer.byteLength(text2), limit);
  const match = DISGUISING.exec(text2);
  if (!match) return text2;
  const { name, todo } = describeCharacter(match[0]);
  throw new Problem(`The file contains ${name}.`, {
    kind: "usage",
    todo,
    location: lineIndexOf(file, text2)(match.index)
  });
}
function checkLength(file, bytes, limit) {
  if (bytes <= limit) return;
  throw new Problem(`The file has ${bytes} bytes; the limit is ${limit}.`, {
    kind: "usage",
    todo: "Make it shorter, or check that it is the right file.",
    location: { file, line: 1, column: 1 }
  });
}
var DISGUISING = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
  /\r(?!\n)|[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/
);
function describeCharacter(character) {
  const code = character.codePointAt(0) ?? 0;
  const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (character === "\r")
    return {
      name: "a carriage return without a line feed",
      todo: "Save the file with line feeds as line ends."
    };
  if (character === "\uFEFF") return { name: `a byte order mark (${codePoint})`, todo: "Delete the character." };
  if (code < 160) return { name: `a control character (${codePoint})`, todo: "Delete the character." };
  return { name: `an invisible character that changes how text reads (${codePoint})`, todo: "Delete the character." };
}
function badByteLocationOf(file, bytes) {
  const text2 = new TextDecoder("utf-8").decode(bytes);
  return lineIndexOf(file, text2)(text2.indexOf("�"));
}

// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
var NOT_RESOLVED = /* @__PURE__ */ Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
  return {
    tagName,
    nodeKind: "scalar",
    implicit: options.implicit ?? false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    implicitFirstChars: options.implicitFirstChars ?? null,
    resolve: options.resolve,
    identify: options.identify,
    represent: options.represent ?? ((data) => String(data)),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineSequenceTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "sequence",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addItem: options.addItem,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineMappingTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "mapping",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addPair: options.addPair,
    has: options.has,
    keys: options.keys,
    get: options.get,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
  resolve: (source) => source,
  identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES$1.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: ["n"],
  resolve: (source, isExplicit) => {
    if (source === "null" || isExplicit && source === "") return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var NULL_VALUES = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var TRUE_VALUES$2 = [
  "true",
  "True",
  "TRUE"
];
var FALSE_VALUES$2 = [
  "false",
  "False",
  "FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "t",
    "T",
    "f",
    "F"
  ],
  resolve: (source) => {
    if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: ["t", "f"],
  resolve: (source) => {
    if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
  "true",
  "True",
  "TRUE",
  "y",
  "Y",
  "yes",
  "Yes",
  "YES",
  "on",
  "On",
  "ON"
];
var FALSE_VALUES = [
  "false",
  "False",
  "FALSE",
  "n",
  "N",
  "no",
  "No",
  "NO",
  "off",
  "Off",
  "OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "y",
    "Y",
    "n",
    "N",
    "t",
    "T",
    "f",
    "F",
    "o",
    "O"
  ],
  resolve: (source) => {
    if (TRUE_VALUES.indexOf(source) !== -1) return true;
    if (FALSE_VALUES.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$2(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger$2,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$1(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlInteger$1,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
  let value = source.replace(/_/g, "");
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  if (value.includes(":")) {
    let result = 0;
    for (const part of value.split(":")) result = result * 60 + Number(part);
    return sign * result;
  }
  if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
  if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
  if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase();
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  const result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat$2,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
    let value = source.toLowerCase();
    const sign = value[0] === "-" ? -1 : 1;
    if ("+-".includes(value[0])) value = value.slice(1);
    if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    if (value === ".nan") return NaN;
    const result2 = sign * parseFloat(value);
    return Number.isFinite(result2) ? result2 : NOT_RESOLVED;
  }
  if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = Number(source);
  if (Number.isFinite(result)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlFloat$1,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
  if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase().replace(/_/g, "");
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  let result = 0;
  if (value.includes(":")) {
    for (const part of value.split(":")) result = result * 60 + Number(part);
    result *= sign;
  } else result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
  implicit: true,
  implicitFirstChars: ["<"],
  resolve: (source, isExplicit) => {
    if (source === "<<" || isExplicit && source === "") return "<<";
    return NOT_RESOLVED;
  },
  identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
  const input = source.replace(/\s/g, "");
  if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
  const binary = atob(input);
  const result = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
  return result;
}
function representYamlBinary(object) {
  let binary = "";
  for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
  return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
  resolve: resolveYamlBinary,
  identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
  represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
  const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
  date.setUTCFullYear(year, month, day);
  return date;
}
function resolveYamlTimestamp(source) {
  let match = YAML_DATE_REGEXP.exec(source);
  if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
  if (match === null) return NOT_RESOLVED;
  const year = +match[1];
  const month = +match[2] - 1;
  const day = +match[3];
  if (!match[4]) {
    const date2 = makeUtcDate(year, month, day);
    if (date2.getUTCFullYear() !== year || date2.getUTCMonth() !== month || date2.getUTCDate() !== day) return NOT_RESOLVED;
    return date2;
  }
  const hour = +match[4];
  const minute = +match[5];
  const second = +match[6];
  let fraction = 0;
  if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
  if (match[7]) {
    let value = match[7].slice(0, 3);
    while (value.length < 3) value += "0";
    fraction = +value;
  }
  const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
  if (match[9]) {
    const offsetHour = +match[10];
    const offsetMinute = +(match[11] || 0);
    if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
    const offset = (offsetHour * 60 + offsetMinute) * 6e4;
    date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
  }
  return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
  implicit: true,
  implicitFirstChars: [..."0123456789"],
  resolve: resolveYamlTimestamp,
  identify: (object) => object instanceof Date,
  represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
  create: () => [],
  addItem: (container, item) => {
    container.push(item);
  },
  identify: Array.isArray
});
function isPlainObject(data) {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
  create: () => ({
    list: [],
    seen: /* @__PURE__ */ new Set()
  }),
  addItem: (carrier, item) => {
    let key;
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve an ordered map item";
      key = item.keys().next().value;
    } else if (isPlainObject(item)) {
      const itemKeys = Object.keys(item);
      if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
      key = itemKeys[0];
    } else return "cannot resolve an ordered map item";
    if (carrier.seen.has(key)) return "duplicate key in ordered map";
    carrier.seen.add(key);
    carrier.list.push(item);
    return "";
  },
  finalize: (carrier) => carrier.list,
  identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
  create: () => [],
  addItem: (container, item) => {
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve a pairs item";
      container.push(item.entries().next().value);
      return "";
    }
    if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
    const object = item;
    const keys = Object.keys(object);
    if (keys.length !== 1) return "cannot resolve a pairs item";
    container.push([keys[0], object[keys[0]]]);
    return "";
  },
  identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
  },
  addPair: (container, key, value) => {
    if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
    const normalizedKey = String(key);
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    if (key !== null && typeof key === "object") return false;
    return Object.prototype.hasOwnProperty.call(container, String(key));
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
  create: () => /* @__PURE__ */ new Set(),
  identify: (data) => data instanceof Set,
  represent: (data) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of data) map.set(key, null);
    return map;
  },
  addPair: (container, key, value) => {
    if (value !== null) return "cannot resolve a set item";
    container.add(key);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: () => null
});
function createTagDefinitionMap() {
  return {
    scalar: /* @__PURE__ */ Object.create(null),
    sequence: /* @__PURE__ */ Object.create(null),
    mapping: /* @__PURE__ */ Object.create(null)
  };
}
function createTagDefinitionListMap() {
  return {
    scalar: [],
    sequence: [],
    mapping: []
  };
}
function compileTags(tags) {
  const result = [];
  for (const tag of tags) {
    let index = result.length;
    for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
      const previous = result[previousIndex];
      if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
        index = previousIndex;
        break;
      }
    }
    result[index] = tag;
  }
  return result;
}
var Schema = class Schema2 {
  tags;
  /** @internal */
  implicitScalarTags;
  /**
  * Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
  * the resolvers that may match that key, in schema order; a key absent from
  * the map uses
  * {@link Schema.implicitScalarAnyFirstChar}
  * (resolvers that declared no first-char constraint, so they apply to any
  * first character).
  */
  implicitScalarByFirstChar;
  implicitScalarAnyFirstChar;
  /**
  * The default scalar tag (`!!str`), resolved once so the composer's fallback
  * for unresolved plain scalars avoids a keyed lookup per scalar.
  *
  * @internal
  */
  defaultScalarTag;
  /**
  * The default container tags (`!!seq` / `!!map`), used by the dumper: when a
  * value is identified by its default tag, the tag is implicit and not
  * printed. Undefined if the schema does not define them (then such values
  * can't be dumped).
  *
  * @internal
  */
  defaultSequenceTag;
  /** @internal */
  defaultMappingTag;
  exact;
  prefix;
  constructor(tags) {
    const compiledTags = compileTags(tags);
    const implicitScalarTags = [];
    const exact = createTagDefinitionMap();
    const prefix = createTagDefinitionListMap();
    for (const tag of compiledTags) {
      if (tag.nodeKind === "scalar" && tag.implicit) {
        if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
        implicitScalarTags.push(tag);
      }
      switch (tag.nodeKind) {
        case "scalar":
          if (tag.matchByTagPrefix) prefix.scalar.push(tag);
          else exact.scalar[tag.tagName] = tag;
          break;
        case "sequence":
          if (tag.matchByTagPrefix) prefix.sequence.push(tag);
          else exact.sequence[tag.tagName] = tag;
          break;
        case "mapping":
          if (tag.matchByTagPrefix) prefix.mapping.push(tag);
          else exact.mapping[tag.tagName] = tag;
      }
    }
    const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
    const keys = /* @__PURE__ */ new Set();
    for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
    const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
    for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
    const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
    if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
    this.tags = compiledTags;
    this.implicitScalarTags = implicitScalarTags;
    this.implicitScalarByFirstChar = implicitScalarByFirstChar;
    this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
    this.defaultScalarTag = defaultScalarTag;
    this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
    this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
    this.exact = exact;
    this.prefix = prefix;
  }
  /** @internal */
  lookupScalarTag(tagName) {
    const exactTag = this.exact.scalar[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupSequenceTag(tagName) {
    const exactTag = this.exact.sequence[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupMappingTag(tagName) {
    const exactTag = this.exact.mapping[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  resolveImplicitScalarTag(source) {
    const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
    for (const tag2 of candidates) {
      const value = tag2.resolve(source, false, tag2.tagName);
      if (value !== NOT_RESOLVED) return {
        value,
        tag: tag2
      };
    }
    const tag = this.defaultScalarTag;
    return {
      value: tag.resolve(source, false, tag.tagName),
      tag
    };
  }
  /**
  * Creates a new schema with the specified tags added. If a tag already
  * exists, it is replaced by the specified tag.
  *
  * @example
  *
  * ```javascript
  * import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
  *
  * const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
  * ```
  */
  withTags(...tags) {
    let flatTags = [];
    for (const tag of tags) flatTags = flatTags.concat(tag);
    return new Schema2([...this.tags, ...flatTags]);
  }
};
var FAILSAFE_SCHEMA = new Schema([
  strTag,
  seqTag,
  mapTag
]);
var JSON_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullJsonTag,
  boolJsonTag,
  intJsonTag,
  floatJsonTag
]);
var CORE_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullCoreTag,
  boolCoreTag,
  intCoreTag,
  floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullYaml11Tag,
  boolYaml11Tag,
  intYaml11Tag,
  floatYaml11Tag,
  timestampTag,
  mergeTag,
  binaryTag,
  omapTag,
  pairsTag,
  setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
  ...intYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = intYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
  }
}, {
  ...floatYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
  }
});
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => /* @__PURE__ */ new Map(),
  addPair: (container, key, value) => {
    container.set(key, value);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: (container, key) => container.get(key),
  identify: (data) => data instanceof Map || isPlainObject(data),
  represent: (data) => {
    if (data instanceof Map) return data;
    const map = /* @__PURE__ */ new Map();
    const obj = data;
    for (const key of Object.keys(obj)) map.set(key, obj[key]);
    return map;
  }
});
function normalizeKey(key) {
  if (Array.isArray(key)) {
    const array = Array.prototype.slice.call(key);
    for (let index = 0; index < array.length; index++) {
      if (Array.isArray(array[index])) return null;
      if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
    }
    return String(array);
  }
  if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
  return String(key);
}
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
  },
  addPair: (container, key, value) => {
    const normalizedKey = normalizeKey(key);
    if (normalizedKey === null) return "nested arrays are not supported inside keys";
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    const normalizedKey = normalizeKey(key);
    return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var DEFAULT_SNIPPET_OPTIONS = {
  maxLength: 79,
  indent: 1,
  linesBefore: 3,
  linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
  let head = "";
  let tail = "";
  const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
  if (position - lineStart > maxHalfLength) {
    head = " ... ";
    lineStart = position - maxHalfLength + head.length;
  }
  if (lineEnd - position > maxHalfLength) {
    tail = " ...";
    lineEnd = position + maxHalfLength - tail.length;
  }
  return {
    str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
    pos: position - lineStart + head.length
  };
}
function padStart(string, max) {
  return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
  if (!mark.buffer) return null;
  const opts = {
    ...DEFAULT_SNIPPET_OPTIONS,
    ...options
  };
  const re = /\r?\n|\r|\0/g;
  const lineStarts = [0];
  const lineEnds = [];
  let match;
  let foundLineNo = -1;
  while (match = re.exec(mark.buffer)) {
    lineEnds.push(match.index);
    lineStarts.push(match.index + match[0].length);
    if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
  }
  if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
  let result = "";
  const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
  const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
  for (let i = 1; i <= opts.linesBefore; i++) {
    if (foundLineNo - i < 0) break;
    const line3 = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
    result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line3.str}
${result}`;
  }
  const line2 = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
  result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line2.str}
`;
  result += `${"-".repeat(opts.indent + lineNoLength + 3 + line2.pos)}^
`;
  for (let i = 1; i <= opts.linesAfter; i++) {
    if (foundLineNo + i >= lineEnds.length) break;
    const line3 = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
    result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line3.str}
`;
  }
  return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
  let where = "";
  if (!exception.mark) return exception.reason;
  if (exception.mark.name) where += `in "${exception.mark.name}" `;
  where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
  if (!compact && exception.mark.snippet) where += `

${exception.mark.snippet}`;
  return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException2 extends Error {
  reason;
  mark;
  /**
  * Optional `mark` contains source snippet data. Usually, use
  * {@link YAMLException.throwAt} instead of passing it directly.
  */
  constructor(reason, mark) {
    super();
    this.name = "YAMLException";
    this.reason = reason;
    this.mark = mark;
    this.message = formatError(this, false);
    if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
  }
  /**
  * Returns the formatted error, omitting the source snippet in compact mode.
  */
  toString(compact) {
    return `${this.name}: ${formatError(this, compact)}`;
  }
  /**
  * Builds a YAMLException with a source snippet and throws it. `source` is
  * the raw input text; `position` is an offset into it.
  */
  static throwAt(source, position, message, filename = "") {
    let line2 = 0;
    let lineStart = 0;
    for (let index = 0; index < position; index++) {
      const ch = source.charCodeAt(index);
      if (ch === 10) {
        line2++;
        lineStart = index + 1;
      } else if (ch === 13) {
        line2++;
        if (source.charCodeAt(index + 1) === 10) index++;
        lineStart = index + 1;
      }
    }
    const mark = {
      name: filename,
      buffer: source,
      position,
      line: line2,
      column: position - lineStart
    };
    mark.snippet = makeSnippet(mark);
    throw new YAMLException2(message, mark);
  }
};
var EVENT_ID = {
  DOCUMENT: 1,
  SEQUENCE: 2,
  MAPPING: 3,
  SCALAR: 4,
  ALIAS: 5,
  POP: 6
};
var SCALAR_STYLE = {
  PLAIN: 1,
  SINGLE_QUOTED: 2,
  DOUBLE_QUOTED: 3,
  LITERAL_BLOCK: 4,
  FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
  BLOCK: 1,
  FLOW: 2
};
var CHOMPING_MODE = {
  CLIP: 1,
  STRIP: 2,
  KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
  switch (c) {
    case 48:
      return "\0";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 116:
      return "	";
    case 9:
      return "	";
    case 110:
      return "\n";
    case 118:
      return "\v";
    case 102:
      return "\f";
    case 114:
      return "\r";
    case 101:
      return "\x1B";
    case 32:
      return " ";
    case 34:
      return '"';
    case 47:
      return "/";
    case 92:
      return "\\";
    case 78:
      return "";
    case 95:
      return " ";
    case 76:
      return "\u2028";
    case 80:
      return "\u2029";
    default:
      return "";
  }
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
  simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
  simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
  if (c <= 65535) return String.fromCharCode(c);
  return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
  if (c >= 48 && c <= 57) return c - 48;
  return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  return 8;
}
function skipFoldedBreaks(input, position, end) {
  let breaks = 0;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10) {
      breaks++;
      position++;
    } else if (ch === 13) {
      breaks++;
      position++;
      if (input.charCodeAt(position) === 10) position++;
    } else if (ch === 32 || ch === 9) position++;
    else break;
  }
  return {
    position,
    breaks
  };
}
function foldedBreaks(count) {
  if (count === 1) return " ";
  return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 39) {
      result += input.slice(captureStart, position) + "'";
      position += 2;
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 92) {
      result += input.slice(captureStart, position);
      position++;
      const escaped2 = input.charCodeAt(position);
      if (escaped2 === 10 || escaped2 === 13) position = skipFoldedBreaks(input, position, end).position;
      else if (escaped2 < 256 && simpleEscapeCheck[escaped2]) {
        result += simpleEscapeMap[escaped2];
        position++;
      } else {
        let hexLength = escapedHexLen$1(escaped2);
        let hexResult = 0;
        for (; hexLength > 0; hexLength--) {
          position++;
          const digit = fromHexCode$1(input.charCodeAt(position));
          hexResult = (hexResult << 4) + digit;
        }
        result += charFromCodepoint(hexResult);
        position++;
      }
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
  const textIndent = indent < 0 ? 0 : indent;
  const region = input.slice(start, end).replace(/\r\n?/g, "\n");
  const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
  let result = "";
  let didReadContent = false;
  let emptyLines = 0;
  let atMoreIndented = false;
  for (const line2 of lines) {
    let column = 0;
    while (column < textIndent && line2.charCodeAt(column) === 32) column++;
    if (indent < 0 || column >= line2.length) {
      emptyLines++;
      continue;
    }
    const content = line2.slice(textIndent);
    const first = content.charCodeAt(0);
    if (folded) {
      if (first === 32 || first === 9) {
        atMoreIndented = true;
        result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
      } else if (atMoreIndented) {
        atMoreIndented = false;
        result += "\n".repeat(emptyLines + 1);
      } else if (emptyLines === 0) {
        if (didReadContent) result += " ";
      } else result += "\n".repeat(emptyLines);
    } else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
    result += content;
    didReadContent = true;
    emptyLines = 0;
  }
  if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
  else if (chomping !== CHOMPING_MODE.STRIP) {
    if (didReadContent) result += "\n";
  }
  return result;
}
function getScalarValue(input, scalar) {
  if (scalar.valueStart === NO_RANGE$3) return "";
  const { valueStart, valueEnd } = scalar;
  if (scalar.fast) return input.slice(valueStart, valueEnd);
  switch (scalar.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return getSingleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return getDoubleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
    default:
      return getPlainValue(input, valueStart, valueEnd);
  }
}
var DEFAULT_TAG_HANDLERS = Object.assign(/* @__PURE__ */ Object.create(null), {
  "!": "!",
  "!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
  filename: "",
  schema: CORE_SCHEMA,
  json: false,
  maxTotalMergeKeys: 1e4,
  maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
  filename: "",
  maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
  state.events.push({
    type: EVENT_ID.DOCUMENT,
    explicitStart,
    explicitEnd,
    directives: state.directives
  });
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.SEQUENCE,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.MAPPING,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function insertFlowPairMappingEvent(state, snapshot) {
  state.events.splice(snapshot.eventsLength, 0, {
    type: EVENT_ID.MAPPING,
    start: snapshot.position,
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1,
    style: COLLECTION_STYLE.FLOW
  });
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
  state.events.push({
    type: EVENT_ID.SCALAR,
    valueStart,
    valueEnd,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style,
    chomping,
    indent,
    fast
  });
}
function addAliasEvent(state, anchorStart, anchorEnd) {
  state.events.push({
    type: EVENT_ID.ALIAS,
    anchorStart,
    anchorEnd
  });
}
function addPopEvent(state) {
  state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
  addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
  return {
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1
  };
}
function snapshotState(state) {
  return {
    position: state.position,
    line: state.line,
    lineStart: state.lineStart,
    lineIndent: state.lineIndent,
    firstTabInLine: state.firstTabInLine,
    eventsLength: state.events.length
  };
}
function restoreState(state, snapshot) {
  state.position = snapshot.position;
  state.line = snapshot.line;
  state.lineStart = snapshot.lineStart;
  state.lineIndent = snapshot.lineIndent;
  state.firstTabInLine = snapshot.firstTabInLine;
  state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
  YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
  return c === 10 || c === 13;
}
function isWhiteSpace(c) {
  return c === 9 || c === 32;
}
function isWsOrEol(c) {
  return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
  return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
  return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
  return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
  if (c >= 48 && c <= 57) return c - 48;
  const lc = c | 32;
  if (lc >= 97 && lc <= 102) return lc - 97 + 10;
  return -1;
}
function escapedHexLen(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  if (c === 85) return 8;
  return 0;
}
function isSimpleEscape(c) {
  return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
  if (state.input.charCodeAt(state.position) === 10) state.position++;
  else {
    state.position++;
    if (state.input.charCodeAt(state.position) === 10) state.position++;
  }
  state.line++;
  state.lineStart = state.position;
  state.lineIndent = 0;
  state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
  let lineBreaks = 0;
  let ch = state.input.charCodeAt(state.position);
  let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
  while (ch !== 0) {
    while (isWhiteSpace(ch)) {
      hasSeparation = true;
      if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
      ch = state.input.charCodeAt(++state.position);
    }
    if (allowComments && hasSeparation && ch === 35) do
      ch = state.input.charCodeAt(++state.position);
    while (!isEol(ch) && ch !== 0);
    if (!isEol(ch)) break;
    consumeLineBreak(state);
    lineBreaks++;
    hasSeparation = true;
    ch = state.input.charCodeAt(state.position);
    while (ch === 32) {
      state.lineIndent++;
      ch = state.input.charCodeAt(++state.position);
    }
  }
  return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
  const ch = state.input.charCodeAt(position);
  if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
    const following = state.input.charCodeAt(position + 3);
    return following === 0 || isWsOrEol(following);
  }
  return false;
}
function skipByteOrderMark(state) {
  if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
    state.position++;
    state.lineStart = state.position;
  }
}
function testDocumentBoundary(state) {
  if (state.position !== state.lineStart) return false;
  if (testDocumentSeparator(state)) return true;
  if (state.input.charCodeAt(state.position) !== 65279) return false;
  const snapshot = snapshotState(state);
  skipByteOrderMark(state);
  skipSeparationSpace(state, true);
  const ch = state.input.charCodeAt(state.position);
  const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
  restoreState(state, snapshot);
  return result;
}
function skipUntilLineEnd(state) {
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
  const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
  if (match !== null) {
    state.position = start + match.index + match[0].length - 1;
    throwError(state, "the stream contains non-printable characters");
  }
}
function readTagProperty(state, props, inFlow) {
  if (state.input.charCodeAt(state.position) !== 33) return false;
  if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
  const start = state.position;
  let isVerbatim = false;
  let isNamed2 = false;
  let tagHandle = "!";
  let ch = state.input.charCodeAt(++state.position);
  if (ch === 60) {
    isVerbatim = true;
    ch = state.input.charCodeAt(++state.position);
  } else if (ch === 33) {
    isNamed2 = true;
    tagHandle = "!!";
    ch = state.input.charCodeAt(++state.position);
  }
  let suffixStart = state.position;
  let tagName;
  if (isVerbatim) {
    while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
    if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
    tagName = state.input.slice(suffixStart, state.position);
    state.position++;
  } else {
    while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
      if (ch === 33) {
        if (!isNamed2) {
          tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
          if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
          isNamed2 = true;
          suffixStart = state.position + 1;
        } else throwError(state, "tag suffix cannot contain exclamation marks");
      }
      ch = state.input.charCodeAt(++state.position);
    }
    tagName = state.input.slice(suffixStart, state.position);
    if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
  }
  if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
  if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
  props.tagStart = start;
  props.tagEnd = state.position;
  return true;
}
function readAnchorProperty(state, props) {
  if (state.input.charCodeAt(state.position) !== 38) return false;
  if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
  props.anchorStart = start;
  props.anchorEnd = state.position;
  return true;
}
function readAlias(state, props) {
  if (state.input.charCodeAt(state.position) !== 42) return false;
  if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
  addAliasEvent(state, start, state.position);
  return true;
}
function readFlowScalarBreak(state, nodeIndent) {
  skipSeparationSpace(state, false);
  if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 39) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 39) {
      if (state.input.charCodeAt(state.position + 1) === 39) {
        simple = false;
        state.position += 2;
        continue;
      }
      const end = state.position;
      state.position++;
      addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 34) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 34) {
      const end = state.position;
      state.position++;
      addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (ch === 92) {
      simple = false;
      const escaped2 = state.input.charCodeAt(++state.position);
      if (isEol(escaped2)) readFlowScalarBreak(state, nodeIndent);
      else if (isSimpleEscape(escaped2)) state.position++;
      else {
        let hexLength = escapedHexLen(escaped2);
        if (hexLength === 0) throwError(state, "unknown escape sequence");
        while (hexLength-- > 0) {
          state.position++;
          if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
        }
        state.position++;
      }
    } else if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  let chomping = CHOMPING_MODE.CLIP;
  let indent = -1;
  let detectedIndent = false;
  if (ch !== 124 && ch !== 62) return false;
  const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    const current = state.input.charCodeAt(state.position);
    const digit = fromDecimalCode(current);
    if (current === 43 || current === 45) {
      if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
      chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
      state.position++;
    } else if (digit >= 0) {
      if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
      if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
      indent = parentIndent + digit - 1;
      detectedIndent = true;
      state.position++;
    } else break;
  }
  let hadWhitespace = false;
  while (isWhiteSpace(state.input.charCodeAt(state.position))) {
    hadWhitespace = true;
    state.position++;
  }
  if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
  let contentIndent = detectedIndent ? indent : -1;
  let maxLeadingIndent = 0;
  const valueStart = state.position;
  let valueEnd = state.position;
  while (state.input.charCodeAt(state.position) !== 0) {
    const linePosition = state.position;
    let column = 0;
    while (state.input.charCodeAt(linePosition + column) === 32) column++;
    const first = state.input.charCodeAt(linePosition + column);
    if (first === 0) {
      if (contentIndent >= 0) {
        if (column > contentIndent) valueEnd = linePosition + column;
      } else if (column > 0) valueEnd = linePosition + column;
      break;
    }
    if (testDocumentBoundary(state)) break;
    if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
    if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
      if (first === 9 && column < parentIndent) {
        state.position = linePosition + column;
        throwError(state, "tab characters must not be used in indentation");
      }
      if (column >= parentIndent && column < maxLeadingIndent) {
        state.position = linePosition + column;
        throwError(state, "bad indentation of a mapping entry");
      }
    }
    if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
    const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
    if (first !== 0 && !isEol(first) && column < requiredIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    skipUntilLineEnd(state);
    valueEnd = state.position;
    if (isEol(state.input.charCodeAt(state.position))) {
      consumeLineBreak(state);
      valueEnd = state.position;
    }
  }
  checkPrintable(state, valueStart, valueEnd);
  addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
  return true;
}
function canStartPlainScalar(state, nodeContext) {
  const ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
  if (ch === 63 || ch === 45) {
    const following = state.input.charCodeAt(state.position + 1);
    if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
  }
  return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
  if (!canStartPlainScalar(state, nodeContext)) return false;
  const start = state.position;
  let end = state.position;
  let ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  let multiline = false;
  while (ch !== 0) {
    if (testDocumentBoundary(state)) break;
    if (ch === 58) {
      const following = state.input.charCodeAt(state.position + 1);
      if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
    } else if (ch === 35) {
      if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
    } else if (inFlow && isFlowIndicator(ch)) break;
    else if (isEol(ch)) {
      const savedPosition = state.position;
      const savedLine = state.line;
      const savedLineStart = state.lineStart;
      const savedLineIndent = state.lineIndent;
      skipSeparationSpace(state, false);
      if (state.lineIndent >= nodeIndent) {
        multiline = true;
        ch = state.input.charCodeAt(state.position);
        continue;
      }
      state.position = savedPosition;
      state.line = savedLine;
      state.lineStart = savedLineStart;
      state.lineIndent = savedLineIndent;
      break;
    }
    if (!isWhiteSpace(ch)) end = state.position + 1;
    ch = state.input.charCodeAt(++state.position);
  }
  if (end === start) return false;
  checkPrintable(state, start, end);
  addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
  return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
  const startLine = state.line;
  skipSeparationSpace(state, true);
  if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  const isMapping = ch === 123;
  const start = state.position;
  let readNext = true;
  if (ch !== 91 && ch !== 123) return false;
  const terminator = isMapping ? 125 : 93;
  if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    skipFlowSeparationSpace(state, nodeIndent);
    let ch2 = state.input.charCodeAt(state.position);
    if (ch2 === terminator) {
      state.position++;
      addPopEvent(state);
      return true;
    } else if (!readNext) throwError(state, "missed comma between flow collection entries");
    else if (ch2 === 44) throwError(state, "expected the node content, but found ','");
    let isPair = false;
    let isExplicitPair = false;
    if (ch2 === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
      isPair = isExplicitPair = true;
      state.position += 1;
      skipFlowSeparationSpace(state, nodeIndent);
    }
    const entryLine = state.line;
    const entryStart = snapshotState(state);
    const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
    skipFlowSeparationSpace(state, nodeIndent);
    ch2 = state.input.charCodeAt(state.position);
    if ((isMapping || isExplicitPair || state.line === entryLine) && ch2 === 58) {
      isPair = true;
      state.position++;
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) {
        insertFlowPairMappingEvent(state, entryStart);
        if (!keyWasRead) addEmptyScalarEvent(state);
      } else if (!keyWasRead) addEmptyScalarEvent(state);
      if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) addPopEvent(state);
    } else if (isMapping && isPair) {
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
    } else if (isMapping) addEmptyScalarEvent(state);
    else if (isPair) {
      insertFlowPairMappingEvent(state, entryStart);
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
      addPopEvent(state);
    }
    ch2 = state.input.charCodeAt(state.position);
    if (ch2 === 44) {
      readNext = true;
      state.position++;
    } else readNext = false;
  }
  throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
  if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
  addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
  while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
    if (state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const entryLine = state.line;
    state.position++;
    const hadBreak = skipSeparationSpace(state, true) > 0;
    if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
    if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
    else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
    skipSeparationSpace(state, true);
    if (state.lineIndent < nodeIndent || state.position >= state.length) break;
    if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
    if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
  }
  addPopEvent(state);
  return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
  let atExplicitKey = false;
  let detected = false;
  let mappingOpened = false;
  let pendingExplicitKey = false;
  if (state.firstTabInLine !== -1) return false;
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0) {
    if (!atExplicitKey && state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const following = state.input.charCodeAt(state.position + 1);
    const entryLine = state.line;
    if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
      if (!mappingOpened) {
        addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
        mappingOpened = true;
      }
      if (ch === 63) {
        if (atExplicitKey) addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = true;
      } else if (atExplicitKey) atExplicitKey = false;
      else {
        addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = false;
      }
      state.position += 1;
      pendingExplicitKey = true;
    } else {
      if (atExplicitKey) {
        addEmptyScalarEvent(state);
        atExplicitKey = false;
      }
      const beforeKey = snapshotState(state);
      if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
      if (state.line === entryLine) {
        ch = state.input.charCodeAt(state.position);
        while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
        if (ch === 58) {
          ch = state.input.charCodeAt(++state.position);
          if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
          if (!mappingOpened) {
            state.events.splice(beforeKey.eventsLength, 0, {
              type: EVENT_ID.MAPPING,
              start: beforeKey.position,
              anchorStart: props.anchorStart,
              anchorEnd: props.anchorEnd,
              tagStart: props.tagStart,
              tagEnd: props.tagEnd,
              style: COLLECTION_STYLE.BLOCK
            });
            mappingOpened = true;
          }
          detected = true;
          atExplicitKey = false;
          pendingExplicitKey = false;
        } else if (detected) throwError(state, "expected ':' after a mapping key");
        else {
          if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
            restoreState(state, beforeKey);
            return false;
          }
          return true;
        }
      } else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
      else {
        if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
          restoreState(state, beforeKey);
          return false;
        }
        return true;
      }
    }
    if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
    if (!atExplicitKey) {
      if (pendingExplicitKey) {
        addEmptyScalarEvent(state);
        pendingExplicitKey = false;
      }
    }
    skipSeparationSpace(state, true);
    ch = state.input.charCodeAt(state.position);
    if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
    else if (state.lineIndent < nodeIndent) break;
  }
  if (!detected) return false;
  if (atExplicitKey) addEmptyScalarEvent(state);
  if (mappingOpened) addPopEvent(state);
  return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
  if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
  state.depth++;
  let indentStatus = 1;
  let atNewLine = false;
  let hasContent = false;
  let propertyStart = null;
  const props = emptyProperties();
  let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
  let allowBlockCollections = allowBlockScalars;
  const allowBlockStyles = allowBlockScalars;
  if (allowToSeek && skipSeparationSpace(state, true)) {
    atNewLine = true;
    if (state.lineIndent > parentIndent) indentStatus = 1;
    else if (state.lineIndent === parentIndent) indentStatus = 0;
    else indentStatus = -1;
  }
  if (indentStatus === 1) while (true) {
    const ch = state.input.charCodeAt(state.position);
    const propertyState = snapshotState(state);
    if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
    if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
      const fallbackState = snapshotState(state);
      const flowIndent = parentIndent + 1;
      if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
        state.depth--;
        return true;
      }
      restoreState(state, fallbackState);
    }
    if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
    if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
    if (propertyStart === null) propertyStart = propertyState;
    if (skipSeparationSpace(state, true)) {
      atNewLine = true;
      allowBlockCollections = allowBlockStyles;
      if (state.lineIndent > parentIndent) indentStatus = 1;
      else if (state.lineIndent === parentIndent) indentStatus = 0;
      else indentStatus = -1;
    } else allowBlockCollections = false;
  }
  if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
  if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
    const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
    const blockIndent = state.position - state.lineStart;
    if (indentStatus === 1) {
      if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
      else {
        const ch = state.input.charCodeAt(state.position);
        if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
          const fallbackState = snapshotState(state);
          const propertyIndent = propertyStart.position - propertyStart.lineStart;
          restoreState(state, propertyStart);
          if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
          else restoreState(state, fallbackState);
        }
        if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
      }
    } else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
  }
  allowBlockScalars = allowBlockScalars && !hasContent;
  if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
    addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
    hasContent = true;
  }
  state.depth--;
  return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
  if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
  state.position++;
  const nameStart = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
  const name = state.input.slice(nameStart, state.position);
  const args = [];
  if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
  while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
    while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
    if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
    const start = state.position;
    while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
    args.push(state.input.slice(start, state.position));
  }
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  if (name === "YAML") {
    if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
    if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
    const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
    if (match === null) throwError(state, "ill-formed argument of the YAML directive");
    if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
    state.directives.push({
      kind: "yaml",
      version: args[0]
    });
  } else if (name === "TAG") {
    if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
    const [handle, prefix] = args;
    if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
    if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
    if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
    state.tagHandlers[handle] = prefix;
    state.directives.push({
      kind: "tag",
      handle,
      prefix
    });
  }
  return true;
}
function readDocument(state) {
  state.directives = [];
  state.tagHandlers = /* @__PURE__ */ Object.create(null);
  let hasDirectives = false;
  skipSeparationSpace(state, true);
  while (readDirective(state)) {
    hasDirectives = true;
    skipSeparationSpace(state, true);
  }
  let explicitStart = false;
  let explicitEnd = false;
  let allowCompact = true;
  if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
    explicitStart = true;
    const markerLine = state.line;
    state.position += 3;
    skipSeparationSpace(state, true);
    allowCompact = state.line > markerLine;
  } else if (hasDirectives) throwError(state, "directives end mark is expected");
  const documentEventIndex = state.events.length;
  if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
    state.position += 3;
    skipSeparationSpace(state, true);
    return;
  }
  addDocumentEvent(state, explicitStart, false);
  if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
  skipSeparationSpace(state, true);
  if (state.position === state.lineStart && testDocumentSeparator(state)) {
    explicitEnd = state.input.charCodeAt(state.position) === 46;
    if (explicitEnd) {
      const markerLine = state.line;
      state.position += 3;
      skipSeparationSpace(state, true);
      if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
    }
  }
  const documentEvent = state.events[documentEventIndex];
  if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
  addPopEvent(state);
  if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
  const length = input.length;
  const state = {
    ...DEFAULT_PARSER_OPTIONS,
    ...options,
    input: `${input}\0`,
    length,
    position: 0,
    line: 0,
    lineStart: 0,
    lineIndent: 0,
    firstTabInLine: -1,
    depth: 0,
    directives: [],
    tagHandlers: /* @__PURE__ */ Object.create(null),
    events: []
  };
  const nullpos = input.indexOf("\0");
  if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
  while (state.position < state.length) {
    skipByteOrderMark(state);
    skipSeparationSpace(state, true);
    if (state.position >= state.length) break;
    const documentStart = state.position;
    readDocument(state);
    if (state.position === documentStart)
      throwError(state, "can not read a document");
  }
  return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
  ...DEFAULT_PARSER_OPTIONS,
  ...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
  return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
  applyQuoteFlowKeysOption,
  doubleQuoteForInvisibles,
  doubleQuoteWhitespaceOnly,
  applyForceQuotesOption,
  tryLongOrMultilineAsBlock,
  quoteInvalidPlain,
  fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
  if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
  return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
  if (!layout.presenterOptions.quoteFlowKeys) return;
  if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
  layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
  if (!layout.presenterOptions.forceQuotes) return;
  if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
  if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
  layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
  if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
  const value = layout.node.value;
  const multiline = value.indexOf("\n") !== -1;
  if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
    if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
    return;
  }
  const w = layout.presenterOptions.lineWidth;
  if (w === -1) {
    if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
    return;
  }
  const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
  let position = 0;
  let shouldFold = false;
  while (position <= value.length) {
    let lineEnd = value.length;
    const nextLineBreak = value.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd = nextLineBreak;
    const line2 = value.slice(position, lineEnd);
    if (line2.length > availableWidth && line2[0] !== " " && / [^ \t]/.test(line2)) shouldFold = true;
    if (nextLineBreak === -1) break;
    position = nextLineBreak + 1;
  }
  if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
  else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
  if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
  indent: 2,
  seqNoIndent: false,
  seqInlineFirst: true,
  lineWidth: 80,
  flowBracketPadding: false,
  flowSkipCommaSpace: false,
  flowSkipColonSpace: false,
  quoteFlowKeys: false,
  quoteStyle: "single",
  forceQuotes: false,
  scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
  tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
  ...DEFAULT_PRESENTER_OPTIONS,
  schema: DUMP_SCHEMA,
  skipInvalid: false,
  noRefs: false,
  flowLevel: -1,
  sortKeys: false,
  transform: () => {
  }
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// actions/lib/model/nearest.ts
function nearest(word, names2) {
  let best;
  for (const name of names2) {
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.name : void 0;
}
function editDistance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

// actions/lib/files/shortForms.ts
var FUNCTIONS = [
  "And",
  "Base64",
  "Cidr",
  "Contains",
  "EachMemberEquals",
  "EachMemberIn",
  "Equals",
  "FindInMap",
  "GetAtt",
  "GetAZs",
  "GetStackOutput",
  "If",
  "ImportValue",
  "Join",
  "Length",
  "Not",
  "Or",
  "RefAll",
  "Select",
  "Split",
  "Sub",
  "ToJsonString",
  "Transform",
  "ValueOf",
  "ValueOfAll"
];
var LONG_FORMS = new Map([
  ["!Ref", "Ref"],
  ["!Condition", "Condition"],
  ...FUNCTIONS.map((name) => [`!${name}`, `Fn::${name}`])
]);
function longFormOf(tag) {
  return LONG_FORMS.get(tag);
}
function shortForms() {
  return [...LONG_FORMS.keys()];
}

// actions/lib/files/yamlEvents.ts
var MAXIMUM_DEPTH = 32;
var YamlEvents = class {
  text;
  #locationAt;
  #events;
  #at = 0;
  constructor(text2, locationAt) {
    this.text = text2;
    this.#locationAt = locationAt;
    this.#events = this.#parse();
  }
  next() {
    return this.#events[this.#at++];
  }
  /** True at the end of a map or list, whose end event is then consumed; false before any other event. */
  skipEnd() {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at++;
    return true;
  }
  get finished() {
    return this.#at >= this.#events.length;
  }
  /** The offset at which the next node begins; `fallback` for an empty node, which has no offset. */
  startOfNext(fallback) {
    const event = this.#events[this.#at];
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return fallback;
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
    if (event.tagStart >= 0) return event.tagStart;
    if (event.type !== EVENT_ID.SCALAR) return event.start;
    return spanOf(this.text, event)?.start ?? fallback;
  }
  /** The offset of the separator after the last scalar, which begins a second document. */
  startOfSecondDocument() {
    const before = this.#events.slice(0, this.#at).findLast((event) => event.type === EVENT_ID.SCALAR);
    const from = before?.type === EVENT_ID.SCALAR ? Math.max(before.valueEnd, 0) : 0;
    const separator = this.text.slice(from).search(/^(?:---|\.\.\.)/m);
    return separator < 0 ? this.text.length : from + separator;
  }
  lineOf(offset) {
    return this.#locationAt(offset).line;
  }
  refuse(offset, message, todo) {
    throw new Problem(`${message}.`, { kind: "usage", todo, location: this.#locationAt(offset) });
  }
  #parse() {
    try {
      return parseEvents(this.text, { maxDepth: MAXIMUM_DEPTH });
    } catch (cause) {
      if (!(cause instanceof YAMLException)) throw cause;
      const { message, todo } = syntaxErrorText(cause.reason);
      return this.refuse(cause.mark?.position ?? 0, message, todo);
    }
  }
};
function syntaxErrorText(reason) {
  if (reason.includes("tab character")) return { message: "A tab is used for indentation", todo: "Indent with spaces." };
  if (reason.includes("maxDepth"))
    return { message: `Maps and lists are nested more than ${MAXIMUM_DEPTH} levels deep`, todo: "Reduce the nesting." };
  return { message: `Invalid YAML: ${withoutQuotedText(reason)}`, todo: "Correct this line or the one before it." };
}
function withoutQuotedText(reason) {
  return reason.replace(/(tag name cannot contain such characters): .*/s, "$1").replace(/ "[\s\S]*"/, "");
}
function spanOf(text2, { valueStart, valueEnd, style }) {
  if (valueStart < 0) return void 0;
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return { start: valueStart - 1, end: valueEnd + 1 };
  const header = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n$/.exec(
    text2.slice(text2.lastIndexOf("\n", valueStart - 2), valueStart)
  );
  const start = header ? valueStart - header[0].length : valueStart;
  return { start, end: Math.max(text2.slice(0, valueEnd).trimEnd().length, valueStart) };
}

// actions/lib/files/yamlNode.ts
var FORBIDDEN_KEYS = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
var NO_CHILDREN = /* @__PURE__ */ new Map();
function parseYaml(text2, dialect, locationAt) {
  const events = new YamlEvents(text2, locationAt);
  const first = events.next();
  if (first?.type !== EVENT_ID.DOCUMENT) events.refuse(0, "The file is empty", "Write 'key: value' lines.");
  if (first.directives.length > 0) events.refuse(0, "'%' directives are not supported", "Delete the line.");
  const root = new NodeReader(events, dialect).node(events.startOfNext(0));
  events.skipEnd();
  if (!events.finished)
    events.refuse(events.startOfSecondDocument(), "The file has a second document", "Keep one document in the file.");
  if (typeof root.value === "object" && root.value !== null && !Array.isArray(root.value)) return root;
  const todo = text2.includes(" ") ? "Replace the no-break spaces (U+00A0) by spaces." : "Write 'key: value' lines.";
  return events.refuse(root.offset, "The file must be a map of keys and values", todo);
}
var NodeReader = class {
  #events;
  #dialect;
  constructor(events, dialect) {
    this.#events = events;
    this.#dialect = dialect;
  }
  node(offset) {
    const event = this.#events.next();
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
      throw new Error("The parser's events have no node here.");
    if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0)
      return this.#events.refuse(
        event.anchorStart - 1,
        "Anchors and aliases are not supported",
        "Repeat the value where it is needed."
      );
    const tag = this.#tagOf(event);
    if (event.type === EVENT_ID.SEQUENCE) return withLongForm(tag, this.#sequence(offset), event.tagStart);
    if (event.type === EVENT_ID.MAPPING) return withLongForm(tag, this.#mapping(offset), event.tagStart);
    const text2 = getScalarValue(this.#events.text, event);
    const isText = this.#dialect === "plain" || tag !== void 0 || event.style !== SCALAR_STYLE.PLAIN;
    const span2 = spanOf(this.#events.text, event);
    return withLongForm(
      tag,
      { value: isText ? text2 : coreScalarOf(text2), offset, span: span2, children: NO_CHILDREN },
      event.tagStart
    );
  }
  #sequence(offset) {
    const children = /* @__PURE__ */ new Map();
    while (!this.#events.skipEnd()) children.set(String(children.size), this.node(this.#events.startOfNext(offset)));
    return { value: [...children.values()].map((child) => child.value), offset, span: void 0, children };
  }
  #mapping(offset) {
    const children = /* @__PURE__ */ new Map();
    while (!this.#events.skipEnd()) {
      const at = this.#events.startOfNext(offset);
      const key = this.#key(at);
      const first = children.get(key);
      if (first) {
        const message = `Duplicate key '${key}', first on line ${this.#events.lineOf(first.offset)}`;
        this.#events.refuse(at, message, "Delete one of the two.");
      }
      children.set(key, this.node(at));
    }
    const value = Object.fromEntries([...children].map(([key, child]) => [key, child.value]));
    return { value, offset, span: void 0, children };
  }
  #key(at) {
    const event = this.#events.next();
    if (event?.type !== EVENT_ID.SCALAR || event.anchorStart >= 0 || event.tagStart >= 0)
      return this.#events.refuse(at, "A key must be text", "Write the key as text, without anchor or tag.");
    const key = getScalarValue(this.#events.text, event);
    if (key === "<<" && event.style === SCALAR_STYLE.PLAIN)
      this.#events.refuse(at, "Merge keys ('<<') are not supported", "Repeat the keys where they are needed.");
    if (FORBIDDEN_KEYS.has(key)) this.#events.refuse(at, `Key '${key}' is not allowed`, "Use another name.");
    return key;
  }
  #tagOf(event) {
    if (event.tagStart < 0) return void 0;
    const tag = this.#events.text.slice(event.tagStart, event.tagEnd);
    const refuse = (message, todo) => this.#events.refuse(event.tagStart, message, todo);
    if (this.#dialect === "plain")
      return longFormOf(tag) ? refuse(`Tag '${tag}' is not supported here`, "Delete it: every value in this file is text.") : (
        // A password can begin with '!': only the name of a function is quoted.
        refuse("A tag is not supported here", "Delete it, or put a value that begins with '!' in quotes.")
      );
    if (tag === "!!str" || longFormOf(tag)) return tag;
    const near = nearest(tag, shortForms());
    if (near) return refuse(`CloudFormation has no function '${tag}'`, `Did you mean '${near}'?`);
    return refuse(
      "The tag is no function of CloudFormation",
      "Use one of CloudFormation's intrinsic functions, or put a value that begins with '!' in quotes."
    );
  }
};
function withLongForm(tag, node, tagStart) {
  const name = tag && longFormOf(tag);
  if (!name) return node;
  const argument = { ...node, offset: tagStart };
  const inner = name === "Fn::GetAtt" && typeof node.value === "string" ? splitAtFirstDot(node.value, argument) : argument;
  return { value: { [name]: inner.value }, offset: node.offset, span: void 0, children: /* @__PURE__ */ new Map([[name, inner]]) };
}
function splitAtFirstDot(text2, node) {
  const dot = text2.indexOf(".");
  const parts = dot < 0 ? [text2] : [text2.slice(0, dot), text2.slice(dot + 1)];
  const children = parts.map((value, index) => [String(index), { ...node, value, span: void 0 }]);
  return { ...node, value: parts, children: new Map(children) };
}
function coreScalarOf(text2) {
  for (const { resolve, tagName } of [nullCoreTag, boolCoreTag]) {
    const value = resolve(text2, false, tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return /^-?\d+(?:\.\d+)?$/.test(text2) && String(Number(text2)) === text2 ? Number(text2) : text2;
}

// actions/lib/files/readDocument.ts
function templateDocument(file, text2) {
  return documentOf(file, checkText(file, text2, TEMPLATE_LIMIT), "template");
}
function plainDocument(file, text2) {
  return documentOf(file, checkText(file, text2, PLAIN_LIMIT), "plain");
}
function documentOf(file, text2, dialect) {
  const locationAt = lineIndexOf(file, text2);
  const root = parseYaml(text2, dialect, locationAt);
  const walk = (path) => {
    let node = root;
    for (const step of path) {
      const child = node.children.get(String(step));
      if (!child) return { node, isFound: false };
      node = child;
    }
    return { node, isFound: true };
  };
  return {
    file,
    text: text2,
    value: root.value,
    locationOf: (path) => locationAt(walk(path).node.offset),
    spanOf: (path) => {
      const { node, isFound } = walk(path);
      return isFound ? node.span : void 0;
    }
  };
}

// actions/lib/files/repositoryPath.ts
import { posix } from "node:path";
function repositoryPathOf(file) {
  const path = posix.normalize(file);
  const leadsOut = posix.isAbsolute(path) || path === ".." || path.startsWith("../") || /[\\:\0]/.test(file);
  if (!leadsOut && file !== "") return path.replace(/(?<=.)\/$/, "");
  throw new Problem(`The path '${file}' does not lead to a file in this repository.`, {
    kind: "usage",
    todo: "Write a path from the repository's root, with forward slashes: 'cloudformation/main.yaml'."
  });
}
function missingFile(file, reference) {
  const at = reference === void 0 ? "" : ` at '${reference}'`;
  return new Problem(`There is no file '${file}'${at}.`, { kind: "usage", todo: "Correct the path or add the file." });
}

// actions/lib/files/openCommit.ts
var run = promisify(execFile);
var REFERENCE = /^(?!.*(?:\.\.|@\{))[A-Za-z0-9][\w./@+-]*(?:[~^]\d*)*$/;
var LIMIT = 6e4;
var MAXIMUM_LINKS = 8;
async function openCommit(root, reference) {
  const git = (args) => runGit(root, args);
  const commit = await commitOf(root, reference);
  const entries = async (path) => {
    const output = await git(["ls-tree", "-z", "--long", "--full-tree", commit, "--", path]);
    return output.toString().split("\0").flatMap((line2) => {
      const [, mode = "", size = "", name = ""] = /^(\d+) \w+ \w+ +(\d+|-)\t(.*)$/s.exec(line2) ?? [];
      return name ? [{ mode, size: Number(size), path: name }] : [];
    });
  };
  const regularFile2 = async (file) => (await entries(file)).find((entry) => entry.path === file && entry.mode.startsWith("100"));
  const text2 = async (file, limit) => {
    const entry = await regularFile2(file);
    if (!entry) throw missingFile(file, reference);
    checkLength(file, entry.size, limit);
    return decodeUtf8(file, await git(["cat-file", "blob", `${commit}:${file}`]), limit);
  };
  const namesIn = async (folder, isNamed2) => {
    const inside = repositoryPathOf(folder);
    const prefix = inside === "." ? "" : `${inside}/`;
    return (await entries(`${inside}/`)).filter(isNamed2).map((entry) => entry.path.slice(prefix.length)).sort();
  };
  return {
    exists: async (file) => await regularFile2(repositoryPathOf(file)) !== void 0,
    realPath: async (file) => {
      let path = repositoryPathOf(file);
      for (let links = 0; links < MAXIMUM_LINKS; links++) {
        const link = (await entries(path)).find((entry) => entry.path === path && entry.mode === "120000");
        if (!link) return path;
        const target = decodeUtf8(path, await git(["cat-file", "blob", `${commit}:${path}`]), PLAIN_LIMIT);
        path = repositoryPathOf(posix2.join(posix2.dirname(path), target));
      }
      return path;
    },
    list: (folder) => namesIn(folder, (entry) => entry.mode.startsWith("100")),
    // The mode of a folder in a tree of git.
    folders: (folder) => namesIn(folder, (entry) => entry.mode === "040000"),
    readTemplate: async (file) => templateDocument(repositoryPathOf(file), await text2(repositoryPathOf(file), TEMPLATE_LIMIT)),
    parseTemplate: templateDocument,
    readPlain: async (file) => plainDocument(repositoryPathOf(file), await text2(repositoryPathOf(file), PLAIN_LIMIT)),
    readText: (file) => text2(repositoryPathOf(file), PLAIN_LIMIT),
    at: (other) => openCommit(root, other),
    changedFiles: (other) => changedFiles(root, other, commit),
    commit: async () => commit,
    cleanCommit: async () => commit
  };
}
async function commitOf(root, reference) {
  if (!REFERENCE.test(reference)) throw unknownReference2(reference);
  try {
    const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${reference}^{commit}`];
    return (await runGit(root, args)).toString().trim();
  } catch (cause) {
    throw isGitFailure(cause) ? unknownReference2(reference, cause) : cause;
  }
}
async function changedFiles(root, before, after) {
  const [from, to] = await Promise.all([commitOf(root, before), commitOf(root, after)]);
  const output = await runGit(root, ["diff-tree", "-r", "-z", "--name-only", "--no-renames", from, to]);
  return output.toString().split("\0").filter(Boolean).sort();
}
async function checkedOutCommit(root) {
  try {
    const [commit] = (await runGit(root, ["rev-parse", "--verify", "--quiet", "HEAD"])).toString().split("\n");
    return commit;
  } catch (error) {
    if (error instanceof Problem || isGitFailure(error)) return void 0;
    throw error;
  }
}
async function cleanCommit(root) {
  const commit = await checkedOutCommit(root);
  if (commit === void 0) return void 0;
  try {
    const differences = await runGit(root, ["--no-optional-locks", "status", "--porcelain", "--", "."]);
    return differences.length === 0 ? commit : void 0;
  } catch (error) {
    if (isGitFailure(error) || isLongOutput(error)) return void 0;
    throw error;
  }
}
async function runGit(root, args) {
  try {
    const options = { encoding: "buffer", maxBuffer: 4 * 1024 * 1024, windowsHide: true, timeout: LIMIT };
    const { stdout } = await run("git", ["-C", root, ...args], options);
    return stdout;
  } catch (cause) {
    if (cause instanceof Error && "killed" in cause && cause.killed) throw hangingGit(args, cause);
    if (!(cause instanceof Error && "code" in cause && cause.code === "ENOENT")) throw cause;
    throw new Problem("Cannot read another commit of the repository: 'git' is not on the PATH.", {
      kind: "usage",
      todo: "Install git.",
      cause
    });
  }
}
function hangingGit([command = ""], cause) {
  return new Problem(`'git ${command}' did not end within ${LIMIT / 1e3} seconds.`, {
    todo: "Run 'git status' in the repository: another process of git, or a file system that does not answer, may stop it.",
    cause
  });
}
function isGitFailure(error) {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}
function isLongOutput(error) {
  return error instanceof Error && "code" in error && error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
}
function unknownReference2(reference, cause) {
  return new Problem(`There is no commit '${reference}' in this repository.`, {
    kind: "usage",
    todo: "Name a branch, a tag or a commit that 'git log' shows; in a shallow clone, fetch it first.",
    cause
  });
}

// actions/lib/files/openWorkspace.ts
function openWorkspace(root) {
  const templates = /* @__PURE__ */ new Map();
  const text2 = async (file, limit) => {
    const inside = repositoryPathOf(file);
    const { path, size } = await regularFile(root, inside);
    checkLength(inside, size, limit);
    return decodeUtf8(inside, await readFile2(path), limit);
  };
  return {
    exists: async (file) => {
      try {
        const inside = repositoryPathOf(file);
        if (!await isLink(join2(root, inside))) await regularFile(root, inside);
        return true;
      } catch (error) {
        if (error instanceof Problem) return false;
        throw error;
      }
    },
    realPath: async (file) => {
      const inside = repositoryPathOf(file);
      const path = await realPathOf(root, inside);
      return path === void 0 ? inside : relative(await realpath(root), path).replaceAll(sep, "/");
    },
    list: async (folder) => {
      const entries = await entriesOf(root, folder);
      return namesOf2(entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()));
    },
    folders: async (folder) => namesOf2((await entriesOf(root, folder)).filter((entry) => entry.isDirectory())),
    readTemplate: async (file) => {
      const inside = repositoryPathOf(file);
      const read = templates.get(inside) ?? text2(inside, TEMPLATE_LIMIT).then((source) => templateDocument(inside, source));
      templates.set(inside, read);
      return read;
    },
    parseTemplate: templateDocument,
    readPlain: async (file) => plainDocument(repositoryPathOf(file), await text2(file, PLAIN_LIMIT)),
    readText: (file) => text2(file, PLAIN_LIMIT),
    at: (reference) => openCommit(root, reference),
    changedFiles: (reference) => changedFiles(root, reference, "HEAD"),
    commit: () => checkedOutCommit(root),
    cleanCommit: () => cleanCommit(root)
  };
}
async function entriesOf(root, folder) {
  const path = await realPathOf(root, repositoryPathOf(folder));
  return path && (await stat2(path)).isDirectory() ? readdir2(path, { withFileTypes: true }) : [];
}
function namesOf2(entries) {
  return entries.map(({ name }) => name).sort();
}
async function regularFile(root, file) {
  const path = await realPathOf(root, file);
  if (!path) throw missingFile(file);
  const status = await stat2(path);
  if (status.isFile()) return { path, size: status.size };
  throw new Problem(`'${file}' is not a file.`, { kind: "usage", todo: "Name a file, not a folder or a device." });
}
async function realPathOf(root, file) {
  const base = await realpath(root);
  let path;
  try {
    path = await realpath(join2(base, file));
  } catch (error) {
    if (isCircular(error)) throw circularLink(file);
    if (!isMissing(error)) throw error;
    if (await isLink(join2(base, file))) throw brokenLink(file);
    return void 0;
  }
  if (path === base || path.startsWith(base + sep)) return path;
  throw new Problem(`'${file}' is a symbolic link that leads out of the repository.`, {
    kind: "usage",
    todo: "Replace the link by the file itself."
  });
}
function brokenLink(file) {
  return new Problem(`'${file}' is a broken symbolic link.`, {
    kind: "usage",
    todo: "Replace the link by the file itself."
  });
}
function circularLink(file) {
  return new Problem(`'${file}' is a symbolic link that leads back to itself.`, {
    kind: "usage",
    todo: "Replace the link by the file itself."
  });
}
function isCircular(error) {
  return error instanceof Error && "code" in error && error.code === "ELOOP";
}
function isMissing(error) {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
async function isLink(path) {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (isMissing(error) || isCircular(error)) return isCircular(error);
    throw error;
  }
}

// actions/lib/files/schemaValidator.ts
var schemaValidator = {
  validate: async (schema2, value) => (await import("./violationsOf-XSJQ72PS.js")).violationsOf(schema2, value)
};

// actions/lib/redaction/redactFinding.ts
var redactLocation = byFields({ file: text, line: "kept", column: "kept" });
var redactFinding = byFields({
  level: "kept",
  rule: text,
  message: text,
  todo: text,
  location: redactLocation,
  resource: text,
  severity: "kept",
  environments: listOf2(text),
  documentation: text
});

// actions/lib/template/environment/parameterSchema.ts
var MAXIMUM_LENGTH = 4096;
var NUMBER = "^[-+]?(?:\\d+|\\d*\\.\\d+)$";
var IDENTIFIERS = {
  "AWS::EC2::VPC::Id": "^vpc-[0-9a-f]{8,17}$",
  "AWS::EC2::Subnet::Id": "^subnet-[0-9a-f]{8,17}$",
  "AWS::EC2::SecurityGroup::Id": "^sg-[0-9a-f]{8,17}$",
  "AWS::Route53::HostedZone::Id": "^Z[0-9A-Z]+$"
};
function itemTypeOf(type) {
  if (type === "CommaDelimitedList") return "String";
  return /^List<(.+)>$/.exec(type)?.[1];
}
function parameterSchemaOf(parameter) {
  const { description, default: defaultValue, noEcho } = parameter;
  return {
    ...description === void 0 ? {} : { description },
    ...defaultValue === void 0 || noEcho ? {} : { default: defaultValue },
    ...constraintsOf(parameter)
  };
}
function constraintsOf(parameter) {
  const item = itemTypeOf(parameter.type);
  if (item === void 0) return scalarSchemaOf(parameter, parameter.type);
  return { type: ["array", "string"], items: scalarSchemaOf(parameter, item) };
}
function scalarSchemaOf(parameter, type) {
  if (parameter.allowedValues) return { enum: parameter.allowedValues.flatMap(spellingsOf) };
  if (type === "Number")
    return {
      type: ["number", "string"],
      pattern: NUMBER,
      ...keywordOf("minimum", parameter.minValue),
      ...keywordOf("maximum", parameter.maxValue)
    };
  return {
    // An editor reads an unquoted 14 as a number; the reader of environment files gives the text that was written.
    type: ["string", "number", "boolean"],
    ...keywordOf("minLength", parameter.minLength),
    maxLength: parameter.maxLength ?? MAXIMUM_LENGTH,
    ...keywordOf("pattern", anchored(parameter.allowedPattern) ?? lookup(IDENTIFIERS, type))
  };
}
function spellingsOf(text2) {
  if (text2 === "true" || text2 === "false") return [text2, text2 === "true"];
  const number = Number(text2);
  return text2 !== "" && String(number) === text2 ? [text2, number] : [text2];
}
function anchored(pattern) {
  if (pattern === void 0) return void 0;
  const whole = /^\^[^|]*\$$/.test(pattern) ? pattern : `^(?:${pattern})$`;
  try {
    new RegExp(whole, "u");
    return whole;
  } catch {
    return void 0;
  }
}
function keywordOf(keyword, value) {
  return value === void 0 ? {} : { [keyword]: value };
}

// actions/lib/template/environment/environmentSchema.ts
var DELETION_PROTECTION = "DeletionProtection";
function isSetByTools(name, template) {
  const parameter = lookup(template?.parameters ?? {}, name);
  if (name !== DELETION_PROTECTION || !parameter) return false;
  const { allowedValues, default: byDefault = "" } = parameter;
  return allowedValues ? allowedValues.toSorted().join() === "false,true" : SWITCH.includes(byDefault);
}
var SWITCH = ["true", "false"];
var PATTERNS = {
  account: "^\\d{12}$",
  region: "^[a-z]{2}(?:-[a-z]+)+-\\d$",
  // Lowercase words joined by single hyphens: valid in names of stacks, buckets, roles and hosts.
  application: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
};
function environmentSchemaOf(template) {
  const required2 = ["application", "account", "region", "protected", "template-file-path"];
  return schema(template, { title: "Environment", required: required2, missingParameters: "refused" });
}
function schema(template, { title, required: required2, missingParameters }) {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    type: "object",
    additionalProperties: false,
    required: [...required2],
    properties: { ...PROPERTIES, parameters: parametersSchemaOf(template, missingParameters) }
  };
}
function parametersSchemaOf(template, missingParameters) {
  const description = "Values of the parameters of the template. The template documents each of them.";
  if (!template) return { type: "object", description };
  const parameters = Object.entries(template.parameters).filter(([name]) => !isSetByTools(name, template));
  const required2 = parameters.filter(([, parameter]) => parameter.default === void 0).map(([name]) => name);
  return {
    type: "object",
    description,
    additionalProperties: false,
    ...missingParameters === "refused" ? { required: required2 } : {},
    properties: Object.fromEntries(parameters.map(([name, parameter]) => [name, parameterSchemaOf(parameter)]))
  };
}
var PROPERTIES = {
  extends: {
    type: "array",
    description: "Layers that this file extends; later layers override earlier ones, and this file overrides all of them.",
    uniqueItems: true,
    items: { type: "string", pattern: "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$" },
    examples: [["sizes/small", "regions/eu-central-1"]]
  },
  application: {
    type: "string",
    description: "The first part of every stack name. It cannot be changed later: a new name creates new stacks.",
    pattern: PATTERNS.application,
    // It is a part of role names, with the environment's name and a suffix; a role name has at most 64 characters.
    maxLength: 30
  },
  account: {
    type: "string",
    description: "The twelve digits of the AWS account, in quotes. Checked before anything is touched.",
    pattern: PATTERNS.account
  },
  region: { type: "string", description: "The AWS region.", pattern: PATTERNS.region },
  protected: {
    description: "true: deletion protection everywhere, termination protection, and no loss of data without an approval.",
    // The reader of environment files gives text, an editor gives a boolean.
    enum: ["true", "false", true, false]
  },
  "template-file-path": {
    type: "string",
    description: "The root template, from the repository's root.",
    pattern: "\\.(?:yaml|yml|json|template)$",
    examples: ["cloudformation/main.yaml"]
  },
  // Limits of CloudFormation: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Tag.html
  tags: {
    type: "object",
    description: "Tags of the stack, which every resource of it gets.",
    maxProperties: 50,
    propertyNames: { type: "string", maxLength: 128, pattern: "^(?![aA][wW][sS]:)[\\p{L}\\p{Z}\\p{N}_.:/=+@-]+$" },
    additionalProperties: {
      type: ["string", "number", "boolean"],
      maxLength: 256,
      pattern: "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"
    }
  },
  reviewers: {
    type: "array",
    description: "GitHub users and teams (as organization/team) that review changes of this environment: 'npm run bootstrap' requires one of them on GitHub, 'npm run document' writes CODEOWNERS.",
    // GitHub's limit of the required reviewers of an environment.
    maxItems: 6,
    uniqueItems: true,
    items: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?$" },
    examples: [["octocat", "octo-org/operations"]]
  },
  "approved-losses": {
    type: "array",
    description: "Resources with data that the next deployment may remove or replace, each as the refusal prints it; in a pull request of its own.",
    uniqueItems: true,
    items: {
      type: "object",
      additionalProperties: false,
      required: ["resource", "physical-id"],
      properties: {
        resource: {
          type: "string",
          description: "The path of the resource.",
          pattern: "^[A-Za-z0-9]+(?:/[A-Za-z0-9]+)*$",
          examples: ["Database/Instance"]
        },
        "physical-id": {
          type: "string",
          description: "The id of the deployed resource. The approval is for this one and for none that follows it.",
          minLength: 1,
          maxLength: 2048
        }
      }
    },
    examples: [[{ resource: "Database/Instance", "physical-id": "open-webui-production-database-1abc" }]]
  }
};

// actions/lib/template/environment/layers.ts
function mergeLayers(lower, upperDocument) {
  const documents = [...lower, upperDocument];
  const value = documents.reduce(
    (lower2, { value: upper }) => isMap(upper) ? mergeMaps(lower2, upper) : lower2,
    {}
  );
  const documentOf2 = (path) => documents.findLast((document) => hasPath(document.value, path));
  return {
    value,
    documentOf: documentOf2,
    locationOf: (path) => (documentOf2(path) ?? upperDocument).locationOf(path)
  };
}
function mergeMaps(lower, upper) {
  const entries = Object.entries(upper).map(([key, value]) => {
    const lowerValue = lower[key];
    return [key, isMap(value) && isMap(lowerValue) ? mergeMaps(lowerValue, value) : value];
  });
  return { ...lower, ...Object.fromEntries(entries) };
}
function hasPath(value, path) {
  let current = value;
  for (const step of path) {
    if (Array.isArray(current)) current = current[Number(step)];
    else if (isMap(current) && Object.hasOwn(current, step)) current = current[step];
    else return false;
  }
  return current !== void 0;
}

// actions/lib/rules/ambiguousScalars.ts
var ambiguousScalars = ({ document }) => ambiguousScalarsIn(document);
function ambiguousScalarsIn(document) {
  const lines = document.text.split("\n");
  return pathsOf(document.value).flatMap((path) => {
    const { key, value } = { key: writtenKey(document, lines, path), value: writtenValue(document, path) };
    return [
      ...key !== void 0 && !NUMBER2.test(key) ? [findingAt(document, path, key, meaningAsKey(key))] : [],
      ...value !== void 0 && !isKnownDate(path, value) && !isKnownNumber(path, value) ? [findingAt(document, path, value)] : []
    ].flatMap((finding) => finding ?? []);
  });
}
function findingAt(document, path, written, meaning = meaningInYaml(written)) {
  if (meaning === void 0) return void 0;
  return {
    level: "error",
    rule: "template/ambiguous-value",
    message: `'${written}' is not quoted, and a YAML parser may read it as ${meaning}.`,
    todo: "Quote it, or write the intended value.",
    location: document.locationOf(path)
  };
}
function writtenValue(document, path) {
  const span2 = document.spanOf(path);
  if (!span2 || /!!str[ \t]+$/.test(document.text.slice(Math.max(0, span2.start - 20), span2.start))) return void 0;
  return document.text.slice(span2.start, span2.end);
}
function writtenKey(document, lines, path) {
  const key = path.at(-1);
  const location = typeof key === "string" ? document.locationOf(path) : void 0;
  if (!location || typeof key !== "string") return void 0;
  return lines[location.line - 1]?.startsWith(key, location.column - 1) ? key : void 0;
}
function isKnownDate(path, written) {
  const name = String(path.at(-1));
  const isOfSuppression = name === "expires" && path[2] === "Metadata" && path.includes("Suppress");
  return DATE.test(written) && (isOfSuppression || name === "AWSTemplateFormatVersion" || name === "Version");
}
function isKnownNumber(path, written) {
  const property = path.findLast((step) => typeof step === "string" && step !== "Fn::If");
  return path[0] === "Resources" && /^[-+]?\d+\.\d+$/.test(written) && QUANTITY.test(String(property));
}
var QUANTITY = /(?:Threshold|TargetValue|Capacity|LowerBound|UpperBound|Percent|Percentage|RateLimit|Temperature|TopP)$/;
var DATE = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*)?$/;
var NUMBER2 = /^[-+]?\d+(?:\.\d+)?$/;
function meaningAsKey(key) {
  return /^(?:null|~)$/i.test(key) ? "null" : meaningInYaml(key);
}
function meaningInYaml(written) {
  if (/^[-+]?0b[01_]+$/.test(written)) return "a binary number";
  if (/^[-+]?0x[0-9a-fA-F_]+$/.test(written))
    return `the number ${Number(written.replaceAll("_", "").replace(/^[-+]/, ""))}`;
  if (/^0o[0-7]+$/.test(written)) return `the octal number ${Number(written)}`;
  if (/^[-+]?0[0-7_]+$/.test(written)) return `the octal number ${Number.parseInt(written.replaceAll(/[+_]/g, ""), 8)}`;
  if (/^[-+]?0\d+$/.test(written)) return `the number ${Number(written)}`;
  if (/^[-+]?[1-9][\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/.test(written)) return "a number to the base of 60";
  if (/^[-+]?\.inf$/i.test(written)) return "infinity";
  if (/^\.nan$/i.test(written)) return "no number";
  if (/^(?:yes|on)$/i.test(written)) return "true";
  if (/^(?:no|off)$/i.test(written)) return "false";
  if (DATE.test(written)) return "a date";
  const isNumber = /^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?$/i.test(written);
  if (!isNumber || String(Number(written)) === written.replace(/^\+/, "")) return void 0;
  const number = Number(written.replaceAll("_", ""));
  return Number.isFinite(number) ? `the number ${number}` : "an infinite number";
}
function pathsOf(value, path = []) {
  const inner = Array.isArray(value) ? value.flatMap((item, index) => pathsOf(item, [...path, index])) : isMap(value) ? Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key])) : [];
  return path.length > 0 ? [path, ...inner] : inner;
}

// actions/lib/operations/environment/secretPath.ts
function isSecretPath(path, template) {
  const [top, name] = path;
  if (top === "parameters" && typeof name === "string" && isSecretParameter(name, template)) return true;
  return path.some((step) => typeof step === "string" && isSecretName(step));
}

// actions/lib/operations/environment/ambiguousValues.ts
function ambiguousValues(layeredDocument, template) {
  return scalarsOf(layeredDocument.value).flatMap((path) => {
    const document = layeredDocument.documentOf(path);
    const span2 = document?.spanOf(path);
    const written = span2 && document?.text.slice(span2.start, span2.end);
    if (!written || /^['"|>]/.test(written)) return [];
    const isAccount = path.length === 1 && path[0] === "account";
    if (isAccount ? !/^\d/.test(written) : !isAltered(written)) return [];
    const isSecret = isSecretPath(path, template);
    const finding = {
      level: "error",
      rule: isAccount ? "environment/unquoted-account" : "environment/unquoted-number",
      message: isAccount ? "The account id is not quoted; other YAML tools drop the leading zero of such a number." : isSecret ? `The value of '${path.at(-1)}' is not quoted; other YAML tools change it.` : `'${written}' is not quoted; other YAML tools may read it as ${meaningInYaml(written) ?? `the number ${Number(written)}`}.`,
      todo: isSecret ? "Put the value in quotes." : `Write ${path.at(-1)}: "${written}".`,
      location: layeredDocument.locationOf(path)
    };
    return [finding];
  });
}
function isAltered(written) {
  if (/^[-+]?\d+$/.test(written) && String(Number(written)) !== written) return true;
  return /^(?:[-+.\d][-+.\d_a-f:xo]*|[-+]?\.inf|\.nan)$/i.test(written) && (meaningInYaml(written)?.includes("number") ?? false);
}
function scalarsOf(value, path = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => scalarsOf(item, [...path, index]));
  if (isMap(value)) return Object.entries(value).flatMap(([key, item]) => scalarsOf(item, [...path, key]));
  return [path];
}

// actions/lib/rules/environmentName.ts
var RESERVED = {
  bootstrap: "bootstrap stacks",
  boundary: "permissions boundaries",
  service: "CloudFormation's roles",
  preview: "the roles of previews",
  deploy: "the roles of deployments",
  teardown: "the roles and GitHub environments of teardowns",
  observe: "the roles of verification and drift detection"
};
var MAX_LENGTH = 20;
var FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
function isEnvironmentName(name) {
  return formProblem(name) === void 0;
}
function environmentNameFinding({ name, file }, allNames) {
  const invalid = malformedName(name, allNames) ?? reservedName(name) ?? sharedPrefix(name, allNames);
  if (!invalid) return void 0;
  return {
    level: "error",
    rule: "environment/name",
    message: `'${name}' cannot be the name of an environment: ${invalid.reason}.`,
    todo: `Rename ${file}${invalid.better ? `, for example to '${invalid.better}.yaml'` : ""}; its branch and its GitHub environment have the same name.`,
    location: { file, line: 1, column: 1 }
  };
}
function malformedName(name, allNames) {
  const reason = formProblem(name);
  if (reason === void 0) return void 0;
  const better = validNameFor(name);
  const isFree = better !== void 0 && !allNames.includes(better) && !reservedName(better);
  return isFree ? { reason, better } : { reason };
}
function formProblem(name) {
  if (!FORM.test(name)) return "it must be lowercase letters, digits and single hyphens, beginning with a letter";
  if (name.length > MAX_LENGTH)
    return `it has more than ${MAX_LENGTH} characters, and role names made of it would be too long`;
  return void 0;
}
function validNameFor(name) {
  const words = name.toLowerCase().replace(/\.ya?ml$/, "").match(/[a-z0-9]+/g) ?? [];
  const [, digits = "", rest = ""] = /^(\d*)(.*)$/.exec(words.join("-")) ?? [];
  const valid = `${rest.replace(/^-/, "")}${digits}`.slice(0, MAX_LENGTH).replace(/-$/, "");
  return isEnvironmentName(valid) ? valid : void 0;
}
function reservedName(name) {
  const [, word = ""] = /(?:^|-)([a-z0-9]+)$/.exec(name) ?? [];
  const use = lookup(RESERVED, word);
  return use === void 0 ? void 0 : { reason: `'${word}' is reserved for ${use}` };
}
function sharedPrefix(name, allNames) {
  const shorter = allNames.find((other) => name.startsWith(`${other}-`));
  if (shorter === void 0) return void 0;
  return {
    reason: `it begins with '${shorter}-', as every name of environment '${shorter}' does, so that roles of '${shorter}' could reach it`,
    better: `${name.slice(shorter.length + 1)}-${shorter}`
  };
}

// actions/lib/rules/misnamedFiles.ts
var PARTS = /^([^.].*?)(\.ya?ml|\.json)(~|\.(?:bak|backup|copy|disabled|off|old|orig|rej|save|tmp|\d+))?$/i;
var SCHEMA = /\.schema\.json$/;
var LAYER = /^[a-z0-9][a-z0-9-]*$/;
function stemOf(file) {
  return PARTS.exec(file)?.[1] ?? file;
}
function misnamedEnvironments({ folder, files, folders }) {
  const names2 = files.flatMap((file) => isRead(file) && isEnvironmentName(stemOf(file)) ? [stemOf(file)] : []);
  const misnamed = files.flatMap((file) => {
    const [path, name] = [`${folder}/${file}`, stemOf(file)];
    if (!isRead(file)) return otherEnd(path, file, { kind: "an environment", better: validNameFor(name), names: names2 });
    const finding = isEnvironmentName(name) ? void 0 : environmentNameFinding({ name, file: path }, names2);
    return finding ? [finding] : [];
  });
  const asFolders = folders.filter((name) => PARTS.test(name)).map(
    (name) => findingAt2(`${folder}/${name}`, "is a folder, and an environment is a file", `Move its file to ${folder}.`)
  );
  return [...misnamed, ...asFolders];
}
function misnamedLayers({ folder, files, folders }) {
  const name = folder.slice(folder.lastIndexOf("/") + 1);
  const candidates = files.filter((file) => PARTS.test(file));
  if (!LAYER.test(name)) {
    const reason = "cannot be a folder of layers: its name must be lowercase letters, digits and hyphens";
    return candidates.length > 0 ? [findingAt2(folder, reason, renamedTo(layerNameFor(name)))] : [];
  }
  const names2 = candidates.filter(isRead).map(stemOf);
  const misnamed = candidates.flatMap((file) => {
    const path = `${folder}/${file}`;
    const better = layerNameFor(stemOf(file));
    if (!isRead(file)) return otherEnd(path, file, { kind: "a layer", better, names: names2 });
    if (LAYER.test(stemOf(file))) return [];
    const reason = "cannot be a layer: its name must be lowercase letters, digits and hyphens";
    return [findingAt2(path, reason, renamedTo(better, ".yaml"))];
  });
  const nested = folders.filter((inner) => !inner.startsWith(".")).map(
    (inner) => findingAt2(`${folder}/${inner}`, `is a folder, and a layer is a file in ${folder}`, "Move its files there.")
  );
  return [...misnamed, ...nested];
}
function isRead(file) {
  const [, , end, added] = PARTS.exec(file) ?? [];
  return end === ".yaml" && added === void 0;
}
function otherEnd(path, file, { kind, better, names: names2 }) {
  const [, , end, added] = PARTS.exec(file) ?? [];
  if (end === void 0 || SCHEMA.test(file)) return [];
  const isTaken = better !== void 0 && names2.includes(better);
  const todo = isTaken ? `Delete it, or correct its name: '${better}.yaml' exists.` : renamedTo(better, ".yaml");
  const finding = findingAt2(path, `is not read: the file of ${kind} ends in '.yaml'`, todo);
  const isOther = added !== void 0 || end.toLowerCase() === ".json";
  return [isOther ? { ...finding, level: "warning", todo: "Delete it, or keep it in another folder." } : finding];
}
function layerNameFor(name) {
  return name.toLowerCase().match(/[a-z0-9]+/g)?.join("-");
}
function renamedTo(name, end = "") {
  return name === void 0 ? "Rename it." : `Rename it to '${name}${end}'.`;
}
function findingAt2(path, reason, todo) {
  const location = { file: path, line: 1, column: 1 };
  return { level: "error", rule: "environment/name", message: `'${path}' ${reason}.`, todo, location };
}

// actions/lib/operations/environment/environmentNames.ts
var ENVIRONMENTS2 = "environments";
var ENDING = ".yaml";
async function environmentNames({ workspace }) {
  const files = await workspace.list(ENVIRONMENTS2);
  return files.flatMap((file) => file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : []).filter(isEnvironmentName);
}
async function misnamedFindings({ workspace }) {
  const [files, folders] = await Promise.all([workspace.list(ENVIRONMENTS2), workspace.folders(ENVIRONMENTS2)]);
  return misnamedEnvironments({ folder: ENVIRONMENTS2, files, folders });
}
function environmentFileOf(name) {
  return `${ENVIRONMENTS2}/${name}${ENDING}`;
}
async function checkEnvironmentName(name, tools) {
  const names2 = await environmentNames(tools);
  if (!names2.includes(name)) throw await misnamedEnvironment(name, tools) ?? unknownEnvironment([name], names2);
  const finding = environmentNameFinding({ name, file: environmentFileOf(name) }, names2);
  if (!finding) return;
  throw problemOf(finding);
}
async function checkEnvironmentNames(names2, tools) {
  const existing = await environmentNames(tools);
  const unknown = names2.filter((name) => !existing.includes(name));
  const misnamed = await Promise.all(unknown.map((name) => misnamedEnvironment(name, tools)));
  if (unknown.length > 1 && misnamed.every((problem) => problem === void 0))
    throw unknownEnvironment(unknown, existing);
  for (const name of names2) await checkEnvironmentName(name, tools);
}
async function misnamedEnvironment(name, tools) {
  const [findings, names2] = await Promise.all([misnamedFindings(tools), environmentNames(tools)]);
  const fileOf = ({ location }) => baseOf(location?.file ?? "");
  const wanted = stemOf(baseOf(name));
  const meant = findings.find((finding) => fileOf(finding) === baseOf(name)) ?? (names2.includes(wanted) ? void 0 : findings.find((finding) => stemOf(fileOf(finding)) === wanted)) ?? (names2.includes(wanted.toLowerCase()) ? void 0 : findings.find((finding) => stemOf(fileOf(finding)).toLowerCase() === wanted.toLowerCase()));
  return meant && problemOf(meant);
}
function problemOf({ message, todo = "", location }) {
  return new Problem(message, { kind: "usage", todo, ...location && { location } });
}
function baseOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function unknownEnvironment(unknown, names2) {
  const near = [...new Set(unknown.flatMap((name) => nearestEnvironment(name, names2) ?? []))];
  const existing = names2.length > 0 ? `Available environments: ${names2.join(", ")}.` : `There is none yet: add '${environmentFileOf("dev")}', or run the command in the folder of the repository.`;
  const subject = unknown.length === 1 ? "There is no environment" : "There are no environments";
  return new Problem(`${subject} ${quotedList(unknown)}.`, {
    kind: "usage",
    todo: near.length > 0 ? `Did you mean ${quotedList(near)}? ${existing}` : existing
  });
}
function nearestEnvironment(name, names2) {
  const prefix = stemOf(baseOf(name)).toLowerCase();
  const [match, ...otherMatches] = prefix === "" ? [] : names2.filter((candidate) => candidate.startsWith(prefix));
  return match !== void 0 && otherMatches.length === 0 ? match : nearest(prefix, names2);
}

// actions/lib/operations/environment/parameterText.ts
function parameterText(value) {
  return Array.isArray(value) ? value.map(String).join(",") : String(value);
}
function valueForSchema(value, template) {
  const parameters = value.parameters;
  if (!template || !isMap(parameters)) return value;
  const typedParameters = Object.entries(parameters).map(([name, written]) => {
    const type = template.parameters[name]?.type;
    return [name, type === void 0 ? written : typed(written, type)];
  });
  return { ...value, parameters: Object.fromEntries(typedParameters) };
}
function typed(written, type) {
  const item = itemTypeOf(type);
  if (item === void 0) return type === "Number" ? numbered(written) : written;
  const items = typeof written === "string" ? written.split(",").map((text2) => text2.trim()) : written;
  return Array.isArray(items) && item === "Number" ? items.map(numbered) : items;
}
function numbered(written) {
  return typeof written === "string" && /^[-+]?(?:\d+|\d*\.\d+)$/.test(written) ? Number(written) : written;
}

// actions/lib/operations/environment/environmentOf.ts
function environmentOf({ name, ownDocument, layeredDocument, root, parameters }) {
  const { value, locationOf } = layeredDocument;
  const written = Object.entries(textsOf(value.parameters));
  return {
    name,
    file: ownDocument.file,
    application: writtenText(value.application),
    account: writtenText(value.account),
    region: writtenText(value.region),
    protected: value.protected === "true",
    templateFile: root,
    parameters: Object.fromEntries(written.filter(([parameter]) => parameters.includes(parameter))),
    tags: textsOf(value.tags),
    approvedLosses: approvedLossesOf(value["approved-losses"]),
    reviewers: reviewersOf(value.reviewers),
    locationOf
  };
}
function reviewersOf(value) {
  return Array.isArray(value) ? value.map(writtenText) : [];
}
function approvedLossesOf(value) {
  return (Array.isArray(value) ? value : []).map(textsOf).map(({ resource = "", "physical-id": physicalId = "" }) => ({ resource, physicalId }));
}
function writtenText(value) {
  return value === void 0 ? "" : parameterText(value);
}
function textsOf(value) {
  return Object.fromEntries(Object.entries(isMap(value) ? value : {}).map(([key, item]) => [key, writtenText(item)]));
}

// actions/lib/operations/environment/findingsOf.ts
function findingsOf(error, { rule, file }) {
  if (!(error instanceof Problem)) throw error;
  if (error.findings.length > 0) return error.findings;
  const { message, todo, location = { file, line: 1, column: 1 } } = error;
  return [{ level: "error", rule, message, ...todo === void 0 ? {} : { todo }, location }];
}

// actions/lib/operations/environment/layerParameters.ts
function isOnlyOfLayer(parameter, { file, layeredDocument, template }) {
  const isKnown = Object.hasOwn(template.parameters, parameter);
  const document = layeredDocument.documentOf(["parameters", parameter]);
  return !isKnown && document !== void 0 && document.file !== file;
}
function layerParameterFindings(context) {
  const { name, layeredDocument, template } = context;
  const written = layeredDocument.value.parameters;
  const set = Object.keys(isMap(written) ? written : {});
  const unset = Object.keys(template.parameters).filter((parameter) => !set.includes(parameter));
  const unused = set.filter((parameter) => isOnlyOfLayer(parameter, context));
  const similar = new Map(unused.map((parameter) => [parameter, nearest(parameter, unset)]));
  const about = { rule: "environment/unknown-parameter", environments: [name] };
  const root = template.document.file;
  const warnings = unused.flatMap((parameter) => {
    const near = similar.get(parameter);
    if (near === void 0) return [];
    const message = `The template ${root} has no parameter '${parameter}', and the value of the layer is not used.`;
    const todo = `Did you mean '${near}'?`;
    return [
      { ...about, level: "warning", message, todo, location: layeredDocument.locationOf(["parameters", parameter]) }
    ];
  });
  const others = unused.filter((parameter) => similar.get(parameter) === void 0);
  const byFile = Map.groupBy(others, (parameter) => layeredDocument.locationOf(["parameters", parameter]).file);
  const notices = [...byFile].flatMap(([file, [first = "", ...more]]) => {
    const location = layeredDocument.locationOf(["parameters", first]);
    const message = `Environment '${name}' does not use ${inWords([first, ...more])} of ${file}: the template ${root} has no such ${more.length > 0 ? "parameters" : "parameter"}.`;
    return [{ ...about, level: "notice", message, location }];
  });
  return [...warnings, ...notices];
}
var NAMED = 4;
function inWords(names2) {
  if (names2.length > NAMED + 1) return `${names2.slice(0, NAMED).join(", ")} and ${names2.length - NAMED} more parameters`;
  return names2.length < 2 ? names2.join("") : `${names2.slice(0, -1).join(", ")} and ${names2.at(-1)}`;
}

// actions/lib/operations/environment/misnamedLayers.ts
var PRICES = "prices";
async function misnamedLayerFindings({
  workspace
}) {
  const folders = (await workspace.folders(ENVIRONMENTS2)).filter(
    (name) => name !== PRICES && !name.startsWith(".") && stemOf(name) === name
  );
  const findings = folders.map(async (name) => {
    const folder = `${ENVIRONMENTS2}/${name}`;
    const [files, inner] = await Promise.all([workspace.list(folder), workspace.folders(folder)]);
    return misnamedLayers({ folder, files, folders: inner });
  });
  return (await Promise.all(findings)).flat();
}
async function misnamedLayer(layer, tools) {
  const wanted = `${ENVIRONMENTS2}/${layer}`.toLowerCase();
  return (await misnamedLayerFindings(tools)).find(
    ({ level, location }) => level === "error" && stemOf(location?.file ?? "").toLowerCase() === wanted
  );
}

// actions/lib/operations/environment/readLayers.ts
async function readLayers(ownDocument, { workspace }) {
  const documents = [];
  const findings = [];
  for (const { layer, location } of layerNamesIn(ownDocument)) {
    const file = `${ENVIRONMENTS2}/${layer}.yaml`;
    if (!await workspace.exists(file)) {
      findings.push({ level: "error", ...await missingLayer(layer, workspace), location });
      continue;
    }
    try {
      const document = await workspace.readPlain(file);
      documents.push(document);
      findings.push(...forbiddenKeysIn(document));
    } catch (error) {
      findings.push(...findingsOf(error, { rule: "environment/unreadable-layer", file }));
    }
  }
  return { documents, findings };
}
function layerNamesIn({
  value,
  locationOf
}) {
  const layers = isMap(value) ? value.extends : void 0;
  if (!Array.isArray(layers)) return [];
  return layers.flatMap(
    (layer, index) => typeof layer === "string" && LAYER2.test(layer) ? [{ layer, location: locationOf(["extends", index]) }] : []
  );
}
var LAYER2 = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;
function forbiddenKeysIn(document) {
  return Object.entries(FORBIDDEN).flatMap(([key, todo]) => {
    if (!isMap(document.value) || !Object.hasOwn(document.value, key)) return [];
    const message = `A layer cannot have '${key}'.`;
    return [{ level: "error", rule: "environment/layer", message, todo, location: document.locationOf([key]) }];
  });
}
var FORBIDDEN = {
  extends: "Name every layer in the environment's own file.",
  "approved-losses": "Approve a loss in the environment's own file."
};
async function missingLayer(layer, workspace) {
  const folders = [.../* @__PURE__ */ new Set([layer.split("/")[0] ?? "", "sizes", "regions"])];
  const layers = (await Promise.all(folders.map((folder) => layersIn(folder, workspace)))).flat().sort();
  const misnamed = await misnamedLayer(layer, { workspace });
  if (misnamed)
    return {
      rule: "environment/unknown-layer",
      message: `There is no layer '${layer}': ${misnamed.message}`,
      ...misnamed.todo !== void 0 && { todo: misnamed.todo }
    };
  const near = nearest(layer, layers);
  const all = layers.length > 0 ? `Available layers: ${layers.join(", ")}.` : "There is none yet.";
  return {
    rule: "environment/unknown-layer",
    message: `There is no layer '${layer}'.`,
    todo: near ? `Did you mean '${near}'? ${all}` : all
  };
}
async function layersIn(folder, workspace) {
  const files = await workspace.list(`${ENVIRONMENTS2}/${folder}`);
  return files.filter((file) => file.endsWith(".yaml")).map((file) => `${folder}/${file.slice(0, -".yaml".length)}`);
}

// actions/lib/template/parse/checkNodes.ts
function checkNodes(document, reader) {
  visit(document.value, [], document, reader);
}
function visit(node, path, document, reader) {
  if (node === null) reader.report(`[/${path.join("/")}] 'null' values are not allowed in templates`, [...path]);
  if (node === null || typeof node !== "object") return;
  const isList = Array.isArray(node);
  for (const [key, inner] of Object.entries(node)) {
    const parent = isList ? "" : path.join("/");
    path.push(isList ? Number(key) : key);
    if (!isList && isNumericKey(key, path, document))
      reader.report(
        `Template format error: [/${parent}] map keys must be strings; received numeric [${key}] instead`,
        [...path],
        "Put the key in quotes."
      );
    visit(inner, path, document, reader);
    path.pop();
  }
}
function isNumericKey(key, path, document) {
  if (!/^[-+]?\d+(?:\.\d+)?$/.test(key)) return false;
  const { line: line2, column } = document.locationOf(path);
  return document.text.split("\n")[line2 - 1]?.startsWith(key, column - 1) ?? false;
}

// actions/lib/template/parse/nodeReader.ts
function createNodeReader(document) {
  const findings = [];
  const report2 = (message, path, todo, rule = "template/shape") => {
    const location = document.locationOf(path);
    findings.push({ level: "error", rule, message, location, ...todo ? { todo } : {} });
  };
  const sourceText = (node, path) => {
    const span2 = typeof node === "number" ? document.spanOf(path) : void 0;
    return span2 ? document.text.slice(span2.start, span2.end) : String(node);
  };
  const optionalText = (node, path, message) => {
    if (node === void 0 || node === null) return void 0;
    if (typeof node !== "object") return sourceText(node, path);
    report2(message ?? `Template format error: Every ${path.at(-1)} member must be a string.`, path);
    return void 0;
  };
  return {
    findings,
    report: report2,
    map: (node, path, message) => {
      if (isMap(node)) return node;
      const name = path.length === 0 ? "The template" : `[/${path.join("/")}]`;
      if (node !== null) report2(message ?? `Template format error: ${name} must be an object.`, path);
      return {};
    },
    optionalText,
    optionalNumber: (node, path) => {
      const text2 = optionalText(node, path);
      if (text2 === void 0) return void 0;
      if (Number.isFinite(Number(text2)) && text2 !== "") return Number(text2);
      report2(`Template format error: [/${path.join("/")}] must be a number.`, path);
      return void 0;
    },
    texts: (node, path, message) => node.map((item, index) => optionalText(item, [...path, index], message)).filter((text2) => text2 !== void 0),
    allow: (node, path, keys, message) => {
      for (const key of Object.keys(node).filter((key2) => !keys.includes(key2))) {
        const guess = nearest(key, keys);
        report2(message(key), [...path, key], guess && `Did you mean '${guess}'?`);
      }
    }
  };
}

// actions/lib/template/parse/templateLimits.ts
var MOST_ENTRIES = { Resources: 500, Parameters: 200, Outputs: 200, Mappings: 200 };
var MOST_MAPPING_ATTRIBUTES = 200;
var MOST_NAME_CHARACTERS = 255;
var MOST_DESCRIPTION_BYTES = 1024;
var MOST_PARAMETER_BYTES = 4096;
var MOST_PARAMETER_DESCRIPTION_CHARACTERS = 4e3;
var SINGULAR = {
  Resources: "Resource",
  Outputs: "Output",
  Parameters: "Parameter",
  Mappings: "Mapping",
  Rules: "Rule",
  Conditions: "Condition"
};
function checkEntryNames(section, entries, reader) {
  const names2 = Object.keys(entries);
  const most = MOST_ENTRIES[section] ?? names2.length;
  if (names2.length > most) reader.report(tooMany(section.toLowerCase(), names2.length, most), [section]);
  const allowed = section === "Conditions" ? /^[A-Za-z0-9_&]+$/ : /^[A-Za-z0-9]+$/;
  const kind = SINGULAR[section] ?? section;
  for (const name of names2) {
    if (!allowed.test(name))
      reader.report(`Template format error: ${kind} name ${name} is non alphanumeric.`, [section, name]);
    else if (name.length > MOST_NAME_CHARACTERS)
      reader.report(tooLong(`${kind} name`, MOST_NAME_CHARACTERS), [section, name]);
  }
}
function checkAttributeCount(entries, path, reader) {
  const count = Object.keys(entries).length;
  if (count > MOST_MAPPING_ATTRIBUTES)
    reader.report(tooMany("mapping attributes", count, MOST_MAPPING_ATTRIBUTES), path);
}
function checkDescription(text2, path, reader) {
  if (bytesOf(text2) > MOST_DESCRIPTION_BYTES) reader.report(tooLong("'Description'", MOST_DESCRIPTION_BYTES), path);
}
function checkParameterTexts({ description, byDefault }, path, reader) {
  if ((description ?? "").length > MOST_PARAMETER_DESCRIPTION_CHARACTERS)
    reader.report(tooLong("'Description'", MOST_PARAMETER_DESCRIPTION_CHARACTERS), [...path, "Description"]);
  if (bytesOf(byDefault) > MOST_PARAMETER_BYTES)
    reader.report(tooLong(`Parameter '${path.at(-1)}' default value '[****]'`, MOST_PARAMETER_BYTES), [
      ...path,
      "Default"
    ]);
}
function tooMany(what, count, most) {
  return `Template format error: Number of ${what}, ${count}, is greater than maximum allowed, ${most}`;
}
function tooLong(what, most) {
  return `Template format error: ${what} length is greater than ${most}.`;
}
function bytesOf(text2) {
  return new TextEncoder().encode(text2 ?? "").length;
}

// actions/lib/template/parse/parseMapping.ts
function parseMapping(mapping, path, reader) {
  checkAttributeCount(mapping, path, reader);
  for (const [key, member] of Object.entries(mapping)) {
    if (member === null) continue;
    if (!/^[A-Za-z0-9.-]+$/.test(key))
      reader.report(
        `Template format error: Mappings element name '${key}' must be non-empty and can contain only alphanumerics, '-' or '.'`,
        [...path, key]
      );
    if (isMap(member)) checkMember(member, [...path, key], reader);
    else reader.report(`Template format error: Every Mappings member ${key} must be a map`, [...path, key]);
  }
  return mapping;
}
function checkMember(member, path, reader) {
  checkAttributeCount(member, path, reader);
  for (const [name, value] of Object.entries(member)) {
    if (!/^[A-Za-z0-9]+$/.test(name))
      reader.report(
        `Template format error: Mappings attribute name '${name}' must contain only alphanumeric characters.`,
        [...path, name]
      );
    if (value !== null && !(Array.isArray(value) ? value.every(isPlain) : isPlain(value)))
      reader.report("Template format error: Every Mappings attribute must be a String or a List.", [...path, name]);
  }
}
function isPlain(value) {
  return typeof value !== "object";
}

// actions/lib/template/parse/parseOutput.ts
function parseOutput(node, path, reader) {
  reader.allow(
    node,
    path,
    ["Value", "Description", "Condition", "Export"],
    (key) => `Invalid template output property '${key}'`
  );
  if (node.Value === void 0)
    reader.report("Template format error: Every Outputs member must contain a Value object", path);
  const description = reader.optionalText(node.Description, [...path, "Description"]);
  checkDescription(description, [...path, "Description"], reader);
  return {
    value: node.Value ?? null,
    description,
    condition: reader.optionalText(node.Condition, [...path, "Condition"]),
    exportName: node.Export === void 0 ? void 0 : exportNameOf(node, path, reader)
  };
}
function exportNameOf(node, path, reader) {
  const message = malformedExport(path.at(-1) ?? "");
  const exported = reader.map(node.Export, [...path, "Export"], message);
  if (exported.Name === void 0 && node.Export === exported) reader.report(message, [...path, "Export"]);
  reader.allow(exported, [...path, "Export"], ["Name"], (key) => `Invalid template output property '${key}'`);
  return exported.Name;
}
function malformedExport(output) {
  return `Template format error: Output ${output} is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.`;
}

// actions/lib/model/javaClass.ts
function withFlatClasses(pattern) {
  let result = "";
  for (let index = 0; index < pattern.length; ) {
    const char = pattern[index] ?? "";
    const found = char === "[" ? classAt(pattern, index) : void 0;
    const text2 = found?.text ?? pattern.slice(index, index + (char === "\\" ? 2 : 1));
    result += text2;
    index = found?.end ?? index + text2.length;
  }
  return result;
}
function classAt(pattern, start) {
  const isNegated = pattern[start + 1] === "^";
  const first = start + (isNegated ? 2 : 1);
  const operands = [[]];
  let hasClasses = false;
  let plain2 = "";
  const closePlain = () => {
    if (plain2 !== "") operands.at(-1)?.push(`[${plain2}]`);
    plain2 = "";
  };
  for (let index = first; index < pattern.length; ) {
    const char = pattern[index] ?? "";
    if (char === "]" && index > first) {
      const isSimple = operands.length === 1 && !hasClasses;
      if (isSimple) return { text: `[${isNegated ? "^" : ""}${plain2}]`, end: index + 1 };
      closePlain();
      const text2 = textOf4(operands, isNegated);
      return text2 === void 0 ? void 0 : { text: text2, end: index + 1 };
    }
    const inner = char === "[" ? classAt(pattern, index) : void 0;
    if (char === "[" && !inner) return void 0;
    if (inner) {
      hasClasses = true;
      closePlain();
      operands.at(-1)?.push(inner.text);
      index = inner.end;
    } else if (pattern.startsWith("&&", index)) {
      closePlain();
      operands.push([]);
      index += 2;
    } else {
      const text2 = pattern.slice(index, index + (char === "\\" ? 2 : 1));
      plain2 += text2 === "]" ? "\\]" : text2;
      index += text2.length;
    }
  }
  return void 0;
}
function textOf4(operands, isNegated) {
  if (operands.some((union) => union.length === 0)) return void 0;
  const unions = operands.map((union) => `(?:${union.join("|")})`);
  const all = [...unions.slice(0, -1).map((union) => `(?=${union})`), unions.at(-1)].join("");
  return isNegated ? `(?:(?!${all})[^])` : `(?:${all})`;
}

// actions/lib/model/javaPattern.ts
function javaScriptPatternOf(pattern) {
  const withClasses = withFlatClasses(withCharacters(pattern));
  return [withClasses, withSyntax(withClasses)].find(isPattern);
}
var CLASSES = {
  ASCII: "\\x00-\\x7F",
  Alnum: "A-Za-z0-9",
  Alpha: "A-Za-z",
  Blank: " \\t",
  Cntrl: "\\x00-\\x1F\\x7F",
  Digit: "0-9",
  Graph: "!-~",
  Lower: "a-z",
  Print: " -~",
  Punct: "!-\\/:-@\\[-`{-~",
  Space: "\\s",
  Upper: "A-Z",
  XDigit: "0-9A-Fa-f"
};
function withCharacters(pattern) {
  let isInBrackets = false;
  return pattern.replace(/\\p\{([A-Za-z]+)\}|\\[AzZ]|\\.|\[|\]/g, (text2, name) => {
    if (text2 === "[" || text2 === "]") {
      isInBrackets = text2 === "[";
      return text2;
    }
    if (text2 === "\\A") return "^";
    if (text2 === "\\z" || text2 === "\\Z") return "$";
    const characters = name === void 0 ? void 0 : CLASSES[name];
    if (characters === void 0) return text2;
    return isInBrackets ? characters : `[${characters}]`;
  });
}
function withSyntax(pattern) {
  const [flags = "", names2 = ""] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  const rest = pattern.slice(flags.length).replace(/((?:^|[^\\])(?:\\\\)*[*+?}])\+/g, "$1");
  return flags === "" ? rest : `(?${names2}:${rest})`;
}
function isPattern(text2) {
  try {
    new RegExp(text2);
    return true;
  } catch {
    return false;
  }
}

// actions/lib/template/parse/parseParameter.ts
var KEYS = [
  "AllowedPattern",
  "AllowedValues",
  "ConstraintDescription",
  "Default",
  "Description",
  "MaxLength",
  "MaxValue",
  "MinLength",
  "MinValue",
  "NoEcho",
  "Type"
];
function parseParameter(node, path, reader) {
  reader.allow(node, path, KEYS, (key) => `Invalid template parameter property '${key}'`);
  const text2 = (key) => reader.optionalText(node[key], [...path, key]);
  const number = (key) => reader.optionalNumber(node[key], [...path, key]);
  const type = text2("Type");
  if (!Object.hasOwn(node, "Type"))
    reader.report("Template format error: Every Parameters object must contain a Type member.", path);
  else if (type !== void 0 && !isParameterType(type))
    reader.report(`Template format error: Unrecognized parameter type: ${type}`, [...path, "Type"]);
  const pattern = text2("AllowedPattern");
  if (pattern !== void 0 && javaScriptPatternOf(pattern) === void 0)
    reader.report(`Template format error: '${pattern}' is not a regular expression.`, [...path, "AllowedPattern"]);
  const description = text2("Description");
  const byDefault = text2("Default");
  checkParameterTexts({ description, byDefault }, path, reader);
  return {
    type: type ?? "String",
    default: byDefault,
    description,
    noEcho: text2("NoEcho") === "true",
    allowedValues: allowedValuesOf(node.AllowedValues, [...path, "AllowedValues"], reader),
    allowedPattern: pattern,
    constraintDescription: text2("ConstraintDescription"),
    minLength: number("MinLength"),
    maxLength: number("MaxLength"),
    minValue: number("MinValue"),
    maxValue: number("MaxValue")
  };
}
function allowedValuesOf(node, path, reader) {
  if (node === void 0 || node === null) return void 0;
  if (Array.isArray(node))
    return reader.texts(node, path, "Template format error: Every AllowedValues member must be a string.");
  reader.report("Template format error: Every AllowedValues member must be a list.", path);
  return void 0;
}
function isParameterType(type) {
  return ["String", "Number", "CommaDelimitedList", "List<Number>", "List<String>"].includes(type) || /^(List<)?AWS::[A-Za-z0-9]+(::[A-Za-z0-9]+)+(<.+>)?>?$/.test(type);
}

// actions/lib/template/parse/templateError.ts
var TemplateError = class extends Error {
  path;
  /** The advice, in the imperative. */
  todo;
  rule;
  constructor(message, path, todo, rule = "template/function") {
    super(message);
    this.name = "TemplateError";
    this.path = path;
    this.todo = todo;
    this.rule = rule;
  }
};

// actions/lib/template/resolve/resolveResource.ts
function resolveResource(logicalId, template, tools) {
  const resource = template.resources[logicalId];
  const at = ["Resources", logicalId];
  if (!resource) throw new TemplateError(`Resource ${logicalId} does not exist in the template`, at);
  const map = (node, key) => {
    const value = tools.value(node, [...at, key]);
    return isValueMap(value) ? value : {};
  };
  return {
    logicalId,
    type: resource.type,
    properties: map(resource.properties, "Properties"),
    dependencies: tools.dependencies(logicalId),
    deletionPolicy: policyOf(DELETION_POLICIES, tools.value(resource.deletionPolicy, [...at, "DeletionPolicy"])),
    updateReplacePolicy: policyOf(
      UPDATE_REPLACE_POLICIES,
      tools.value(resource.updateReplacePolicy, [...at, "UpdateReplacePolicy"])
    ),
    metadata: map(resource.metadata, "Metadata"),
    otherAttributes: Object.fromEntries(
      Object.entries(resource.otherAttributes).map(([key, node]) => [key, tools.value(node, [...at, key])])
    )
  };
}
var DELETION_POLICIES = ["Delete", "Retain", "Snapshot", "RetainExceptOnCreate"];
var UPDATE_REPLACE_POLICIES = ["Delete", "Retain", "Snapshot"];
function policyOf(policies, value) {
  return policies.find((policy) => policy === value);
}

// actions/lib/template/parse/parseResource.ts
var OTHER_ATTRIBUTES = ["CreationPolicy", "UpdatePolicy"];
var KEYS2 = ["Condition", "DeletionPolicy", "DependsOn", "Metadata", "Properties", "Type", "UpdateReplacePolicy"];
function parseResource(node, path, reader, { extended }) {
  const pointer = `[/${path.join("/")}]`;
  const typePath = [...path, "Type"];
  const type = reader.optionalText(
    node.Type,
    typePath,
    `Template format error: ${pointer} Every Type member must be a string.`
  );
  if (!Object.hasOwn(node, "Type"))
    reader.report(`Template format error: ${pointer} Every Resources object must contain a Type member.`, path);
  reader.allow(node, path, keysOf(type), (key) => `Invalid template resource property '${key}'`);
  checkPolicy(node.DeletionPolicy, DELETION_POLICIES, [...path, "DeletionPolicy"], reader, extended);
  checkPolicy(node.UpdateReplacePolicy, UPDATE_REPLACE_POLICIES, [...path, "UpdateReplacePolicy"], reader, extended);
  for (const key of OTHER_ATTRIBUTES) reader.map(node[key] ?? {}, [...path, key]);
  reader.optionalText(node.Version, [...path, "Version"]);
  return {
    type: type ?? "",
    condition: reader.optionalText(node.Condition, [...path, "Condition"]),
    dependsOn: dependsOnOf(node.DependsOn, [...path, "DependsOn"], reader),
    properties: reader.map(node.Properties ?? {}, [...path, "Properties"]),
    deletionPolicy: node.DeletionPolicy ?? null,
    updateReplacePolicy: node.UpdateReplacePolicy ?? null,
    metadata: reader.map(node.Metadata ?? {}, [...path, "Metadata"]),
    otherAttributes: Object.fromEntries(Object.entries(node).filter(([key]) => OTHER_ATTRIBUTES.includes(key)))
  };
}
function keysOf(type = "") {
  return [...KEYS2, ...OTHER_ATTRIBUTES, ...isCustomType(type) ? ["Version"] : []];
}
function dependsOnOf(node, path, reader) {
  const message = "Template format error: Every DependsOn value must be a string.";
  if (Array.isArray(node)) return reader.texts(node, path, message);
  const name = reader.optionalText(node, path, message);
  return name === void 0 ? [] : [name];
}
function checkPolicy(node, policies, path, reader, extended) {
  const [, resource, attribute] = path;
  if (node === void 0 || node === null || extended && isMap(node)) return;
  if (typeof node === "object")
    reader.report(
      `Template format error: Every ${attribute} member must be a string.`,
      path,
      `Write one of ${policies.join(", ")}: without the language extensions no function is allowed here.`
    );
  else if (!policies.includes(String(node)))
    reader.report(
      `Template error: ${attribute} attribute of resource ${resource} must be one of ${policies.join(", ")}.`,
      path
    );
}

// actions/lib/template/parse/transforms.ts
var LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";
function transformsOf(root) {
  const transform = isMap(root) ? root.Transform : void 0;
  if (transform === void 0 || transform === null) return [];
  const list = Array.isArray(transform) ? transform.flat() : [transform];
  return list.map((item) => {
    const name = isMap(item) ? item.Name : item;
    return typeof name === "string" ? name : JSON.stringify(name ?? null);
  });
}
function reportTransforms(root, reader) {
  const names2 = transformsOf(root).filter((name) => name !== LANGUAGE_EXTENSIONS);
  for (const name of names2)
    report(reader, ["Transform"], `The transform '${name}' is not supported: ${NO_MACROS}`, PRINT);
  const calls = names2.length > 0 ? [] : macroCallsIn(root);
  for (const path of calls) {
    const key = String(path.at(-1));
    if (key === "Fn::Transform") report(reader, path, `Fn::Transform is not supported: ${NO_MACROS}`, PRINT);
    else report(reader, path, `${key} is not supported: ${NO_LOOPS}`, "Write out each copy, without the loop.");
  }
  return names2.length + calls.length > 0;
}
var NO_MACROS = "a change set of nested stacks cannot run macros.";
var NO_LOOPS = `it needs the transform ${LANGUAGE_EXTENSIONS}, and what it makes has no lines in the template.`;
var PRINT = "Write what it makes into the template: 'aws cloudformation get-template --template-stage Processed' prints that for a stack that was deployed with it.";
function report(reader, path, message, todo) {
  reader.report(message, path, todo, "template/transform");
}
function macroCallsIn(node, path = []) {
  if (Array.isArray(node)) return node.flatMap((item, index) => macroCallsIn(item, [...path, index]));
  if (!isMap(node)) return [];
  return Object.entries(node).flatMap(
    ([key, inner]) => /^Fn::(Transform|ForEach(::.*)?)$/.test(key) ? [[...path, key]] : macroCallsIn(inner, [...path, key])
  );
}

// actions/lib/template/parse/parseTemplate.ts
var SECTIONS2 = [
  "AWSTemplateFormatVersion",
  "Conditions",
  "Description",
  "Mappings",
  "Metadata",
  "Outputs",
  "Parameters",
  "Resources",
  "Rules",
  "Transform"
];
function parseTemplate(document) {
  const reader = createNodeReader(document);
  const root = reader.map(document.value, []);
  if (reportTransforms(root, reader)) throw refusal(document, reader);
  for (const key of Object.keys(root).filter((key2) => !SECTIONS2.includes(key2))) {
    const guess = nearest(key, SECTIONS2);
    reader.report(`Invalid template property or properties [${key}]`, [key], guess && `Did you mean '${guess}'?`);
  }
  checkNodes(document, reader);
  const template = readSections(document, root, reader);
  if (Object.keys(template.resources).length === 0 && reader.findings.length === 0)
    reader.report("Template format error: At least one Resources member must be defined.", ["Resources"]);
  if (reader.findings.length > 0) throw refusal(document, reader);
  return template;
}
function refusal({ file }, { findings }) {
  return new Problem(`${file} is not a valid CloudFormation template.`, { kind: "usage", findings });
}
function readSections(document, root, reader) {
  const section = (name) => reader.map(root[name] ?? {}, [name], `Template format error: Any ${name} member must be an object.`);
  const named = (name) => {
    const entries2 = section(name);
    checkEntryNames(name, entries2, reader);
    return entries2;
  };
  const entries = (name, read, malformed) => Object.fromEntries(
    Object.entries(named(name)).flatMap(([key, node]) => {
      const entry = reader.map(node, [name, key], malformed?.(key));
      return entry === node ? [[key, read(entry, [name, key], reader)]] : [];
    })
  );
  const extended = transformsOf(root).includes(LANGUAGE_EXTENSIONS);
  return {
    document,
    description: descriptionOf(root, reader),
    parameters: entries("Parameters", parseParameter),
    mappings: entries("Mappings", parseMapping),
    rules: entries("Rules", (node) => node),
    conditions: named("Conditions"),
    resources: entries(
      "Resources",
      (node, path) => parseResource(node, path, reader, { extended }),
      (key) => `Template format error: [/Resources/${key}] resource definition is malformed`
    ),
    outputs: entries(
      "Outputs",
      parseOutput,
      () => "Template format error: Every Outputs member must contain a Value object"
    ),
    metadata: section("Metadata")
  };
}
function descriptionOf(root, reader) {
  const { AWSTemplateFormatVersion: version } = root;
  const text2 = reader.optionalText(version, ["AWSTemplateFormatVersion"]);
  if (text2 !== void 0 && text2 !== "2010-09-09")
    reader.report(
      `Template format error: ${text2} is not a supported value for AWSTemplateFormatVersion.`,
      ["AWSTemplateFormatVersion"],
      "Write '2010-09-09'."
    );
  const description = reader.optionalText(root.Description, ["Description"]);
  checkDescription(description, ["Description"], reader);
  return description;
}

// actions/lib/operations/environment/nearestFile.ts
async function nearestFile(path, workspace) {
  const steps = path.split("/");
  const file = steps.pop() ?? "";
  let folder = ".";
  for (const step of steps) {
    const folders = await workspace.folders(folder);
    const next = folders.includes(step) ? step : nearest(step, folders);
    if (next === void 0) return void 0;
    folder = folder === "." ? next : `${folder}/${next}`;
  }
  const near = nearest(file, await workspace.list(folder));
  return near && (folder === "." ? near : `${folder}/${near}`);
}

// actions/lib/operations/environment/readRoot.ts
async function readRoot(layeredDocument, tools) {
  const written = layeredDocument.value["template-file-path"];
  if (typeof written !== "string" || written === "") return { root: void 0, template: void 0, findings: [] };
  const location = layeredDocument.locationOf(["template-file-path"]);
  const { root, findings } = await rootPath(written, location, tools);
  if (root === void 0) return { root, template: void 0, findings };
  let document;
  try {
    document = await tools.workspace.readTemplate(root);
  } catch (error) {
    const found = findingsOf(error, { rule: "template/unreadable", file: location.file });
    const isInside = found.every((finding) => finding.location?.file === root);
    const ofPath = found.map((finding) => ({ ...finding, rule: RULE, location }));
    return { root: isInside ? root : void 0, template: void 0, findings: isInside ? found : ofPath };
  }
  try {
    return { root, template: parseTemplate(document), findings };
  } catch (error) {
    return { root, template: void 0, findings: findingsOf(error, { rule: "template/unreadable", file: root }) };
  }
}
var RULE = "environment/template";
async function rootPath(written, location, { workspace }) {
  const about = (message, todo) => [
    { level: "error", rule: RULE, message, ...todo !== void 0 && { todo }, location }
  ];
  try {
    const root = await workspace.realPath(written);
    if (!await workspace.exists(root) && !await isFolder(root, workspace)) {
      const near = await nearestFile(root, workspace);
      const todo = near === void 0 ? "Correct the path or add the file." : `Did you mean '${near}'?`;
      return { root: void 0, findings: about(`There is no file '${root}'.`, todo) };
    }
    const isOtherCase = root !== posixPath(written) && root.toLowerCase() === posixPath(written).toLowerCase();
    const message = `'template-file-path' is '${written}', and the file is '${root}': on Linux they are two files.`;
    return { root, findings: isOtherCase ? about(message, `Write ${root}.`) : [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const meant = await existingEnd(written, workspace);
    const todo = meant === void 0 ? error.todo : `Write the path from the repository's root: '${meant}'.`;
    return { root: void 0, findings: about(error.message, todo) };
  }
}
async function existingEnd(written, workspace) {
  const steps = written.split(/[\\/]/).filter((step) => step !== "" && !step.startsWith(".") && !step.includes(":"));
  for (const index of steps.keys()) {
    const end = steps.slice(index).join("/");
    if (await workspace.exists(end)) return end;
  }
  return void 0;
}
async function isFolder(path, workspace) {
  const slash = path.lastIndexOf("/");
  const folders = await workspace.folders(slash < 0 ? "." : path.slice(0, slash));
  return folders.includes(path.slice(slash + 1));
}
function posixPath(written) {
  const steps = [];
  for (const step of written.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

// actions/lib/operations/environment/constraintMessage.ts
var QUOTED_LENGTH = 100;
function constraintMessage({ keyword, params, path }, { subject, written, parameter }) {
  const about = (rest, todo) => {
    const message = written === void 0 ? `${subject} ${rest}` : `${subject} is ${shortened(written)}, but it ${rest}`;
    return todo === void 0 ? { message } : { message, todo };
  };
  const described = parameter?.constraintDescription;
  if (described?.startsWith("must") && keyword !== "enum") return about(sentence(described));
  switch (keyword) {
    case "enum": {
      const allowed = [...new Set(listOf3(params.allowedValues).map(String))];
      const near = written === void 0 ? void 0 : nearest(written, allowed);
      const hint = near === void 0 ? void 0 : `Did you mean '${near}'?`;
      return about(`must be one of ${allowed.map((value) => `'${value}'`).join(", ")}.`, hint);
    }
    case "pattern":
      if (parameter && /\bNumber\b/.test(parameter.type)) return about("must be a number.");
      return about(
        PATTERNS2[String(path[0])] ?? `must match the pattern ${parameter?.allowedPattern ?? params.pattern}.`
      );
    case "minLength":
      return about(`must have at least ${params.limit} characters.`);
    case "maxLength":
      return about(`must have at most ${params.limit} characters.`);
    case "minimum":
      return about(`must be ${params.limit} or more.`);
    case "maximum":
      return about(`must be ${params.limit} or less.`);
    case "maxProperties":
      return about(`must have at most ${params.limit} entries.`);
    case "maxItems":
      return about(`must have at most ${params.limit} entries.`);
    case "uniqueItems":
      return about("must not contain duplicates.", "Delete one of the two.");
    case "type":
      return about(`must be ${kindOf(params.type)}.`);
    default:
      return about(`violates the schema's keyword '${keyword}'.`);
  }
}
var PATTERNS2 = {
  account: "must be the twelve digits of an AWS account.",
  application: "must be lowercase letters, digits and single hyphens, beginning with a letter.",
  "approved-losses": "must be the path of a resource, as 'Nested/LogicalId'.",
  extends: "must be the name of a layer, as 'sizes/small'.",
  region: "must be the name of an AWS region, as 'eu-central-1'.",
  reviewers: "must be a user of GitHub, as 'octocat', or a team, as 'octo-org/operations', without '@'.",
  tags: "must be letters, digits, spaces and _ . : / = + - @.",
  "template-file-path": "must end in .yaml, .yml, .json or .template."
};
function kindOf(type) {
  const [first] = listOf3(type);
  if (first === "object") return "a map of 'key: value' lines";
  if (first === "array") return "a list, as '[a, b]'";
  return first === "number" ? "a number" : "a single value";
}
function listOf3(value) {
  return Array.isArray(value) ? value : [value];
}
function shortened(text2) {
  return text2.length <= QUOTED_LENGTH ? `'${text2}'` : `'${text2.slice(0, QUOTED_LENGTH)}…' (${text2.length} characters)`;
}
function sentence(text2) {
  return /[.!?]$/.test(text2) ? text2 : `${text2}.`;
}

// actions/lib/operations/environment/schemaFindings.ts
function schemaFindingsOf(violation, context) {
  switch (violation.keyword) {
    case "additionalProperties":
      return [unknownKey([...violation.path, String(violation.params.additionalProperty)], context)];
    case "required":
      return [missingKey(violation.path, String(violation.params.missingProperty), context)];
    case "propertyNames":
      return [badTagName(String(violation.params.propertyName), context)];
    default:
      return isAboutName(violation) ? [] : [badValue(violation, context)];
  }
}
function unknownKey(path, { layeredDocument, template }) {
  const key = String(path.at(-1));
  const location = layeredDocument.locationOf(path);
  if (path[0] !== "parameters") {
    const todo = suggestion(key, path[0] === "approved-losses" ? APPROVAL_KEYS : KEYS3);
    return {
      level: "error",
      rule: "environment/unknown-key",
      message: `Unknown key '${key}'.`,
      todo,
      location
    };
  }
  if (isSetByTools(key, template)) {
    const message2 = `Parameter '${key}' is set by the tools: 'protected' decides it.`;
    const todo = "Delete the line. If it means something else in your template, give it another name or other values.";
    return { level: "error", rule: "environment/unknown-parameter", message: message2, todo, location };
  }
  const names2 = Object.keys(template?.parameters ?? {}).filter((name) => !isSetByTools(name, template));
  const message = `The template has no parameter '${key}'.`;
  return { level: "error", rule: "environment/unknown-parameter", message, todo: suggestion(key, names2), location };
}
function missingKey(path, key, { ownDocument, template }) {
  const location = ownDocument.locationOf(path);
  if (path[0] !== "parameters") {
    const message2 = `Key '${key}' is missing.`;
    return { level: "error", rule: "environment/missing-key", message: message2, todo: `Add '${key}: …'.`, location };
  }
  const description = template?.parameters[key]?.description;
  const message = `Parameter '${key}' has no value, and the template has no default for it.`;
  const todo = `Add '${key}: …' below 'parameters'.${description ? ` ${description}` : ""}`;
  return { level: "error", rule: "environment/missing-parameter", message, todo, location };
}
function badTagName(name, { layeredDocument }) {
  return {
    level: "error",
    rule: "environment/tag",
    message: `'${name}' cannot be the key of a tag.`,
    todo: "Use 1 to 128 letters, digits, spaces and _ . : / = + - @, not beginning with 'aws:'.",
    location: layeredDocument.locationOf(["tags", name])
  };
}
function badValue(violation, { layeredDocument, template, value }) {
  const { path, keyword } = violation;
  const [top, name] = path;
  const parameter = top === "parameters" && name !== void 0 ? template?.parameters[name] : void 0;
  const subject = subjectOf(path);
  const written = isSecretPath(path, template) ? void 0 : scalarAt(value, path);
  const isOldApproval = top === "approved-losses" && path.length === 2 && keyword === "type" && written !== void 0;
  const { message, todo } = isOldApproval ? approvalWithoutId(subject, written) : constraintMessage(violation, { subject, written, parameter });
  const rule = top === "parameters" ? "environment/parameter" : "environment/value";
  return {
    level: "error",
    rule,
    message,
    ...todo === void 0 ? {} : { todo },
    location: layeredDocument.locationOf(path)
  };
}
function approvalWithoutId(subject, written) {
  return {
    message: `${subject} is '${written}', but an approval names the resource and its physical id, so that it ends with that resource.`,
    todo: `Remove it, run 'npm run change-set', and write the entry that it prints: {resource: ${written}, physical-id: "…"}.`
  };
}
function subjectOf(path) {
  const [top, entry, key] = path;
  if (top === "approved-losses" && key !== void 0) return `'${key}' of entry ${Number(entry) + 1} of '${top}'`;
  if (top === "parameters" && entry !== void 0) return `Parameter '${entry}'`;
  return typeof entry === "number" ? `Entry ${entry + 1} of '${top}'` : `'${path.join(".")}'`;
}
function isAboutName({ path, keyword, params }) {
  return path.length === 1 && path[0] === "tags" && (keyword === "pattern" || keyword === "maxLength") && !!params;
}
function scalarAt(value, path) {
  let here = value;
  for (const step of path) here = Array.isArray(here) ? here[Number(step)] : isMap(here) ? here[step] : void 0;
  return here === void 0 || here === null || typeof here === "object" ? void 0 : String(here);
}
function suggestion(key, names2) {
  const near = nearest(key, names2);
  if (near) return `Did you mean '${near}'?`;
  return names2.length > 0 ? `Use one of: ${names2.join(", ")}.` : "Remove the line, or add the parameter to the template.";
}
var APPROVAL_KEYS = ["resource", "physical-id"];
var KEYS3 = [
  "extends",
  "application",
  "account",
  "region",
  "protected",
  "template-file-path",
  "parameters",
  "tags",
  "reviewers",
  "approved-losses"
];

// actions/lib/operations/environment/sortFindings.ts
function sortFindings(findings) {
  const distinct = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { location, level, rule, message } = finding;
    const key = `${locationSortKey(location)} ${level} ${rule} ${message}`;
    const known = distinct.get(key);
    distinct.set(key, known ? mergeEnvironments(known, finding) : finding);
  }
  return [...distinct.values()].toSorted(
    ({ location: a, rule: ruleA }, { location: b, rule: ruleB }) => compare(a?.file ?? "", b?.file ?? "") || (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0) || compare(ruleA, ruleB)
  );
}
function mergeEnvironments(one, other) {
  const { environments, ...rest } = one;
  if (!environments || !other.environments) return rest;
  return { ...rest, environments: [.../* @__PURE__ */ new Set([...environments, ...other.environments])].sort() };
}
function locationSortKey(location) {
  return location ? `${location.file}:${location.line}:${location.column}` : "";
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// actions/lib/operations/environment/readEnvironment.ts
async function readEnvironment(name, tools) {
  await checkEnvironmentName(name, tools);
  const { environment, findings } = await inspectEnvironment(name, tools);
  if (environment) return environment;
  throw new Problem(`Environment '${name}' is not valid.`, { kind: "usage", findings });
}
async function inspectEnvironment(name, { workspace, schemas, onAccountFound }) {
  const file = environmentFileOf(name);
  let ownDocument;
  try {
    ownDocument = await workspace.readPlain(file);
  } catch (error) {
    const findings2 = findingsOf(error, { rule: "environment/unreadable", file });
    return { environment: void 0, resolvable: void 0, findings: findings2, root: void 0, files: [file] };
  }
  const { documents, findings: layerFindings } = await readLayers(ownDocument, { workspace });
  const layeredDocument = mergeLayers(documents, ownDocument);
  const account = environmentAccountOf(name, ownDocument, layeredDocument);
  if (account && layerFindings.length === 0) onAccountFound?.(account);
  const { root, template, findings: templateFindings } = await readRoot(layeredDocument, { workspace });
  const value = valueForSchema(layeredDocument.value, template);
  const all = await schemas.validate(environmentSchemaOf(template), value);
  const layerContext = template && { name, file, layeredDocument, template };
  const violations = all.filter(
    (violation) => !layerContext || !isOnlyOfLayer(unknownParameterIn(violation), layerContext)
  );
  const redaction = redactionOf(writtenSecretsIn(layeredDocument.value.parameters, template));
  const found = sortFindings([
    ...layerFindings,
    ...templateFindings,
    ...ambiguousValues(layeredDocument, template),
    ...violations.flatMap((violation) => schemaFindingsOf(violation, { layeredDocument, ownDocument, template, value })),
    ...layerContext ? layerParameterFindings(layerContext) : []
  ]);
  const findings = found.map((finding) => redactFinding(finding, redaction));
  const files = [file, ...documents.map((document) => document.file)];
  const whole = root === void 0 || !template ? void 0 : environmentOf({ name, ownDocument, layeredDocument, root, parameters: Object.keys(template.parameters) });
  const isValid = !findings.some(({ level }) => level === "error");
  const isResolvable = !layerFindings.some(({ rule }) => rule !== "environment/layer") && !violations.some(isDecisive);
  return {
    environment: isValid ? whole : void 0,
    resolvable: isValid || isResolvable ? whole : void 0,
    findings,
    root,
    files
  };
}
function unknownParameterIn({ keyword, path, params }) {
  return keyword === "additionalProperties" && path[0] === "parameters" ? String(params.additionalProperty) : "";
}
function isDecisive({ keyword, path }) {
  const [key = ""] = path;
  if (keyword === "required") return path.length === 0 || key === "parameters";
  if (DECISIVE_KEYS.includes(String(key))) return true;
  return keyword === "type" && (key === "" || key === "parameters");
}
var DECISIVE_KEYS = ["application", "account", "region", "protected", "template-file-path"];
function environmentAccountOf(name, { file }, { value, locationOf }) {
  const { application, account, region } = value;
  const isValid = (form) => new RegExp(PATTERNS[form], "u").test(writtenText(value[form]));
  if (!isValid("application") || !isValid("account") || !isValid("region")) return void 0;
  return {
    name,
    file,
    application: writtenText(application),
    account: writtenText(account),
    region: writtenText(region),
    locationOf
  };
}

// actions/lib/aws/credentials/callerIdentity.ts
function connectCallerIdentity(access) {
  return {
    caller: lazy(async () => {
      if (access.credentials) return (await access.credentials()).caller;
      const { GetCallerIdentityCommand, STSClient } = await import("./dist-es-MBRQEDO6.js");
      const client = createClient(STSClient, access, { attempts: 3 });
      const caller = await client.send(new GetCallerIdentityCommand({}));
      return { account: required(caller.Account, "no account"), arn: required(caller.Arn, "no identity") };
    })
  };
}

// actions/lib/shell/connectAws.ts
async function connectAws(access, identity = connectCallerIdentity(access)) {
  const [
    { connectCloudFormation },
    { connectObjectStore },
    { connectRuntime },
    { connectSnapshots },
    { connectHttpClient },
    { connectZones }
  ] = await Promise.all([
    import("./connectCloudFormation-L6DU2KF3.js"),
    import("./connectObjectStore-FO4PWCZ6.js"),
    import("./connectRuntime-F7XRLIA3.js"),
    import("./connectSnapshots-QXE3HKYA.js"),
    import("./httpClient-4TMUYNYG.js"),
    import("./connectZones-4OQ5XROQ.js")
  ]);
  return {
    cloudFormation: connectCloudFormation(access),
    objectStore: connectObjectStore(access),
    identity,
    runtime: connectRuntime(access),
    snapshots: connectSnapshots(access),
    httpClient: connectHttpClient(),
    zones: connectZones(access)
  };
}

// actions/lib/shell/connectLocalTools.ts
function connectLocalTools({
  folder,
  toolFolder,
  reporter,
  prompt,
  runs,
  signal
}) {
  const tools = {
    workspace: openWorkspace(folder),
    schemas: schemaValidator,
    types: loadTypes,
    results: openResultCache(join3(folder, ".lint")),
    clock,
    reporter,
    prompt,
    runs,
    signal
  };
  return {
    ...tools,
    openOffline: async (name) => {
      const environment = await readEnvironment(name, tools);
      return { ...tools, environment, ...await connectAws({ region: environment.region, signal }) };
    },
    linter: async () => {
      const { connectTemplateLinter } = await import("./templateLinter-A2JIWEUQ.js");
      const options = { root: folder, signal, results: tools.results, now: clock.now };
      return connectTemplateLinter(join3(toolFolder, CFN_LINT), options);
    },
    policies: async () => {
      const { connectPolicyEngine } = await import("./connectPolicyEngine-VATDCGVQ.js");
      return connectPolicyEngine({ toolFolder, cache: tools.results, signal });
    }
  };
}
var CFN_LINT = process.platform === "win32" ? ".venv/Scripts/cfn-lint.exe" : ".venv/bin/cfn-lint";
async function loadTypes() {
  const { loadResourceTypes } = await import("./resourceTypes-MNNNKNVU.js");
  try {
    return await loadResourceTypes();
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND")) throw cause;
    throw new Problem("Cannot predict replacements: the specification of resource types is not installed.", {
      kind: "usage",
      todo: "Run 'npm ci' first. In a workflow, make it a step before this action: a job that predicts holds no AWS credentials.",
      cause
    });
  }
}

// actions/lib/shell/openEnvironment.ts
async function openEnvironment({ name, accessTo, exitSignal }, tools) {
  let identified;
  const identify = async (account) => {
    const access2 = { ...accessTo(account), environment: account, signal: tools.signal, exitSignal };
    const identity2 = connectCallerIdentity(access2);
    handleLater(identity2.caller());
    return { access: access2, identity: identity2 };
  };
  const onAccountFound = (account) => {
    identified = identify(account);
    handleLater(identified);
  };
  const environment = await readEnvironment(name, { ...tools, onAccountFound });
  const { access, identity } = await (identified ?? identify(environment));
  return { ...tools, environment, ...await connectAws(access, identity) };
}
function handleLater(promise) {
  promise.catch(() => void 0);
}

// actions/lib/model/permission/trustedJob.ts
function claimDifferenceOf({ role, environment }, claim) {
  return EXPECTATIONS[role](environment).find(({ claim: name, matches }) => !matches(claim(name)));
}
var EXPECTATIONS = {
  preview: () => [
    { claim: "sub", expected: "repo:…:pull_request", matches: (subject) => subject.endsWith(":pull_request") }
  ],
  deploy: (name) => [exactly("environment", name), exactly("ref", `refs/heads/env/${name}`)],
  teardown: (name) => [exactly("environment", `${name}-teardown`), DEFAULT_BRANCH],
  observe: () => [
    DEFAULT_BRANCH,
    { claim: "sub", expected: "repo:…:ref:refs/heads/…", matches: (subject) => subject.includes(":ref:refs/heads/") }
  ]
};
var DEFAULT_BRANCH = {
  claim: "ref",
  expected: "refs/heads/<default branch>",
  matches: (ref) => ref.startsWith("refs/heads/") && !ref.startsWith("refs/heads/env/")
};
function exactly(claim, expected) {
  return { claim, expected, matches: (value) => value === expected };
}

// actions/lib/aws/errors/trustProblemOf.ts
function trustProblemOf(error, { roleArn, token, trusted }) {
  const claim = claimsIn(token.split(".")[1] ?? "");
  const details = { cause: { name: awsErrorCodeOf(error), message: quotedMessageOf(error) } };
  switch (awsErrorCodeOf(error)) {
    case "AccessDenied":
      return new Problem(
        `Role '${roleArn}' does not exist, or its trust policy does not accept this job: its token has the subject '${claim("sub")}' and the audience '${claim("aud")}'.${differenceText(trusted, claim)}`,
        {
          ...details,
          missingPermission: "sts:AssumeRoleWithWebIdentity",
          todo: trustTodo(trusted, claim)
        }
      );
    case "InvalidIdentityToken":
      return new Problem(
        `AWS does not accept tokens of '${claim("iss")}' for role '${roleArn}': ${quotedMessageOf(error)}`,
        {
          ...details,
          todo: `Check that account '${accountIn(roleArn)}' is the right one and has an IAM identity provider for '${claim("iss")}' with the audience '${claim("aud")}'; the bootstrap stack can create it.`
        }
      );
    case "ExpiredToken":
      return new Problem(`GitHub's identity token expired before AWS accepted it for role '${roleArn}'.`, {
        ...details,
        reason: "unavailable",
        todo: "Run the job again."
      });
    case "ValidationError":
      return new Problem(`AWS refused the request to assume role '${roleArn}': ${quotedMessageOf(error)}`, {
        ...details,
        todo: "Check 'application' and 'account' in the environment's file: they are part of the role's name."
      });
    default:
      return void 0;
  }
}
function differenceText(trusted, claim) {
  const difference = trusted && claimDifferenceOf(trusted, claim);
  if (!difference) return "";
  const { claim: name, expected } = difference;
  return ` The role expects '${expected}' as claim '${name}', and the token has '${claim(name)}'.`;
}
function trustTodo(trusted, claim) {
  if (trusted === void 0)
    return `Compare the subject with the 'token.actions.githubusercontent.com:sub' of that policy. ${likelyCauseOf(claim("sub"))}`;
  if (claimDifferenceOf(trusted, claim))
    return `Run the job for the event, the branch and the GitHub environment that the '${trusted.role}' role of '${trusted.environment}' is for.`;
  const repository = `--repository ${claim("repository")} --owner-id ${claim("repository_owner_id")} --repository-id ${claim("repository_id")}`;
  return `Let an administrator run 'npm run bootstrap -- ${trusted.environment} ${repository}': the bootstrap stack is missing, older than this role, or of another repository or of another form of the subject.`;
}
function likelyCauseOf(subject) {
  return /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(subject) ? "Likely cause: the policy has the old form without ids ('repo:OWNER/REPO:…'); GitHub sends 'repo:OWNER@OWNER_ID/REPO@REPO_ID:…' for this repository." : "Likely cause: the job runs in another GitHub environment or for another branch or event than the policy names.";
}
function quotedMessageOf(error) {
  const { message } = awsErrorDetailsOf(error instanceof Problem ? error.cause : error);
  return `'${message}'`;
}
function accountIn(roleArn) {
  return roleArn.split(":")[4] ?? "";
}
function claimsIn(payload) {
  try {
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    return (name) => isMap(claims) && typeof claims[name] === "string" ? claims[name] : "?";
  } catch {
    return () => "?";
  }
}

// actions/lib/aws/credentials/webIdentity.ts
var SESSION_SECONDS = 3600;
var RENEWAL_MILLISECONDS = 10 * 6e4;
function webIdentity({ now = Date.now, ...options }) {
  let current;
  let renewAt = Number.POSITIVE_INFINITY;
  const load = async () => {
    const loaded = await assume(options);
    renewAt = loaded.expiration.getTime() - RENEWAL_MILLISECONDS;
    return loaded;
  };
  return () => {
    if (current && now() < renewAt) return current;
    renewAt = Number.POSITIVE_INFINITY;
    const loading = load();
    current = loading;
    loading.catch(() => {
      if (current === loading) current = void 0;
    });
    return loading;
  };
}
async function assume({
  roleArn,
  trusted,
  sessionName,
  sessionPolicy,
  region,
  token,
  mask,
  signal
}) {
  const [sdk, identityToken] = await Promise.all([import("./dist-es-MBRQEDO6.js"), token()]);
  const unsigned = { accessKeyId: "", secretAccessKey: "" };
  const client = createClient(sdk.STSClient, { region, exitSignal: signal }, { attempts: 5, credentials: unsigned });
  const input = {
    RoleArn: roleArn,
    RoleSessionName: sessionName.replace(/[^\w+=,.@-]/g, "-").slice(0, 64),
    WebIdentityToken: identityToken,
    DurationSeconds: SESSION_SECONDS,
    Policy: sessionPolicy
  };
  try {
    const output = await client.send(new sdk.AssumeRoleWithWebIdentityCommand(input));
    const arn = required(output.AssumedRoleUser?.Arn, "no assumed role");
    const caller = { account: required(arn.split(":")[4], "no account"), arn };
    return { ...credentialsOf(required(output.Credentials, "no credentials"), mask), caller };
  } catch (error) {
    throw trustProblemOf(error, { roleArn, token: identityToken, trusted }) ?? error;
  } finally {
    client.destroy();
  }
}
function credentialsOf(output, mask) {
  const loaded = {
    accessKeyId: required(output.AccessKeyId, "no access key"),
    secretAccessKey: required(output.SecretAccessKey, "no secret access key"),
    sessionToken: required(output.SessionToken, "no session token"),
    expiration: required(output.Expiration, "credentials without expiration")
  };
  mask?.(loaded.secretAccessKey);
  mask?.(loaded.sessionToken);
  return loaded;
}

// actions/lib/operations/environment/notSetUp.ts
function notSetUp({
  name,
  file,
  locationOf
}) {
  return new Problem(
    `Environment '${name}' is not set up yet: its account is still '${DOCUMENTATION_ACCOUNT}', the example of AWS's documentation. Nothing was touched.`,
    {
      kind: "refused",
      location: locationOf(["account"]),
      todo: `Set 'account' in ${file} to your account number, then run 'npm run bootstrap -- ${name}' once, as an administrator of that account.`
    }
  );
}

// actions/run/roleCredentials.ts
function roleCredentials({
  account,
  role,
  run: run2,
  runner,
  variables,
  exitSignal: signal,
  sessionPolicy
}) {
  if (account.account === DOCUMENTATION_ACCOUNT) throw notSetUp(account);
  const mask = (secret) => runner.mask(secret);
  return webIdentity({
    roleArn: roleArnOf(account, role),
    trusted: { role, environment: account.name },
    sessionPolicy,
    sessionName: `${run2.repository}-${run2.runNumber}-${run2.attempt}`,
    region: account.region,
    token: () => idToken("sts.amazonaws.com", { variables, mask, signal }),
    mask,
    signal
  });
}

// actions/run/connectActionTools.ts
function connectActionTools({
  runner,
  run: run2,
  reporter,
  variables,
  signal,
  exitSignal
}) {
  const { workspace: folder } = run2;
  const runs = connectWorkflowRuns({ run: run2, forge: () => connect() });
  const local = connectLocalTools({ folder, toolFolder: folder, reporter, prompt: NOT_INTERACTIVE, runs, signal });
  const accessAs = (role, sessionPolicy) => (account) => {
    const { region } = account;
    if (hasCredentials(variables)) return { region };
    const credentials = roleCredentials({ account, role, run: run2, runner, variables, exitSignal, sessionPolicy });
    return { region, credentials };
  };
  const open = (name, role) => openEnvironment({ name, accessTo: accessAs(role), exitSignal }, local);
  return {
    ...local,
    open,
    openWithProbes: async (name, role) => {
      const opened = await open(name, role);
      return { ...opened, probes: await probesOf(opened.environment, role) };
    },
    workflowStarts: async () => {
      const token = runner.input("github-token");
      const [{ connectWorkflowStarts }, { missingToken }] = await Promise.all([
        import("./workflowStarts-ULG42GT7.js"),
        import("./octokit-NNWM2IG4.js")
      ]);
      if (token === void 0) throw missingToken();
      const { repository, apiUrl } = run2;
      return connectWorkflowStarts({ token, repository, apiUrl, clock: local.clock, signal, exitSignal });
    },
    forge: connect
  };
  async function probesOf(environment, role) {
    const [{ connectAccountProbes }, { identityClaimsOf }] = await Promise.all([
      import("./connectAccountProbes-U3TVAYJT.js"),
      import("./identityClaims-4JNESX2E.js")
    ]);
    const shared = { environment, signal, exitSignal };
    const limited2 = (policy) => ({ ...shared, ...accessAs(role, policy)(environment) });
    const mask = (secret) => runner.mask(secret);
    return {
      ...connectAccountProbes(
        { ...shared, ...accessAs(role)(environment) },
        hasCredentials(variables) ? void 0 : limited2
      ),
      identityClaims: async () => {
        if (!variables.ACTIONS_ID_TOKEN_REQUEST_URL) return void 0;
        return identityClaimsOf(await idToken("sts.amazonaws.com", { variables, mask, signal: exitSignal }));
      }
    };
  }
  async function connect(need) {
    const token = runner.input("github-token");
    const [{ connectForge }, { missingToken }] = await Promise.all([
      import("./connectForge-C53Z5SBW.js"),
      import("./octokit-NNWM2IG4.js")
    ]);
    if (token === void 0 && need !== "optional") throw missingToken();
    const { repository, apiUrl } = run2;
    return connectForge({ token, repository, apiUrl, clock: local.clock, signal, exitSignal });
  }
}

// actions/lib/render/text/groupTitle.ts
function groupTitle(progress) {
  if (progress.kind === "event") {
    const { event } = progress;
    return isFailure(event) && !isCancellation(event) ? void 0 : "Stack events";
  }
  if (progress.kind !== "preview") return void 0;
  const { environment } = progress.preview;
  const changes = informativeChanges(progress.preview);
  if (changes.length === 0) return void 0;
  return [`Preview of ${environment}: ${changeCounts(changes)}`, riskCounts(progress.preview.risks)].filter(Boolean).join(" · ");
}

// actions/run/groupedReporter.ts
function groupedReporter(reporter, runner) {
  let open;
  const end = () => {
    open?.end();
    open = void 0;
  };
  const enter = (title) => {
    if (open?.title === title) return;
    end();
    if (title !== void 0) open = { title, end: runner.group(title) };
  };
  return {
    end,
    report: (progress) => {
      if (transientText(progress) === void 0) enter(groupTitle(progress));
      reporter.report(progress);
      if (progress.kind === "preview") end();
    }
  };
}

// actions/lib/shell/handleSignals.ts
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
function handleSignals(stop) {
  const ending = new AbortController();
  for (const signal of SIGNALS) process.on(signal, stop);
  return {
    exitSignal: ending.signal,
    end: () => {
      ending.abort();
      for (const signal of SIGNALS) process.off(signal, stop);
    }
  };
}

// actions/run/handleCancellation.ts
function handleCancellation() {
  const controller = new AbortController();
  return { signal: controller.signal, ...handleSignals(() => controller.abort(cancelled())) };
}
function cancelled() {
  return new Problem("The run was cancelled. An operation that CloudFormation has started continues.", {
    todo: "Run 'npm run status -- <environment>' to see it. Running the job again is safe."
  });
}

// actions/lib/render/text/finding.ts
function findingLines(findings, linted = []) {
  return findingsInOrder(findings).flatMap((finding) => linesOf(finding, linted));
}
function findingsInOrder(findings) {
  return findings.toSorted(byLocation);
}
function findingCounts(findings) {
  return LEVELS.flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count > 0 ? [countOf(count, level)] : [];
  }).join(", ");
}
function locationText({ file, line: row, column }) {
  return `${file}:${row}:${column}`;
}
var LEVELS = ["error", "warning", "notice"];
var TONES2 = { error: "error", warning: "warning", notice: "dim" };
function linesOf(finding, linted) {
  const { level, severity, rule, message, todo, location, documentation } = finding;
  const prefix = location ? [span(locationText(location), "bold"), ": "] : [];
  const environments = environmentsText(finding, linted);
  const label = [rule, severity ?? []].flat().join(", ");
  const text2 = `: ${shortMessage(message)}${environments && ` (${environments})`}`;
  return [
    { ...line(...prefix, span(level, TONES2[level]), text2, span(` [${label}]`, "dim")), hang: 4 },
    ...todo ? [line(`    ${todo}`)] : [],
    ...documentation ? [{ ...line("    ", span(documentation, "dim")), hang: void 0 }] : []
  ];
}
function environmentsText({ environments = [], location }, linted) {
  if (environments.every((name) => location?.file === `environments/${name}.yaml`)) return "";
  return linted.length > 0 && linted.every((name) => environments.includes(name)) ? "" : environments.join(", ");
}
function byLocation({ location: a }, { location: b }) {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0);
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

// actions/lib/render/phrases/webPage.ts
var PAGE = /^https:\/\/[a-z0-9.-]{1,253}(?:\/[\w.~+-]{1,255}){0,20}\/?(?:#[\w.~-]{1,255})?$/;
function webPage(address) {
  return address !== void 0 && PAGE.test(address) ? address : void 0;
}

// actions/lib/render/markdown/syntax/link.ts
var RUN2 = /^https?:\/\/[\w.-]{1,253}(?::\d{1,5})?(?:\/[\w.-]{1,255}){1,12}$/;
var SITE = /^https:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?\/?$/;
function runLink({ runUrl }, text2) {
  return RUN2.test(runUrl) ? `[${text2}](${runUrl})` : text2;
}
function siteLink(url) {
  return SITE.test(url) ? `<${url}>` : codeSpan(url);
}
function ruleLink(rule, documentation) {
  const page = webPage(documentation);
  return page === void 0 ? codeSpan(rule) : `[${codeElement(rule)}](${page})`;
}

// actions/lib/render/markdown/parts/nextSteps.ts
var LINE = 2e3;
function nextStepParts(steps) {
  return steps.flatMap((step) => [
    fixedPart(prose(titleOf(step))),
    ...step.lines.length > 0 ? [fixedPart(bullets(step.lines.map((text2) => codeSpan(text2, LINE))))] : []
  ]);
}

// actions/lib/render/markdown/parts/problem.ts
var FEW = 20;
function problemParts({ message, todo, steps, findings, location }, head) {
  const prefix = location ? `${codeSpan(locationText(location))}: ` : "";
  return [
    fixedPart(`${head}

${prefix}${prose(message)}`),
    ...findingParts(findings),
    ...steps ? nextStepParts(steps) : todo ? [fixedPart(prose(todo))] : []
  ];
}
function findingParts(findings, linted = []) {
  if (findings.length === 0) return [];
  const itemOf = (finding) => findingItem(finding, linted);
  const sorted = findingsInOrder(findings);
  const more = sorted.length > FEW ? [`and ${sorted.length - FEW} more`] : [];
  return [
    {
      weight: 50,
      versions: [
        () => bullets(sorted.map(itemOf)),
        () => bullets([...sorted.slice(0, FEW).map(itemOf), ...more]),
        () => findingCounts(findings)
      ]
    }
  ];
}
var SHORTENED_NOTE = `${EMOJI.warning} Shortened: the log of the run shows the rest.`;
var LEVEL_SIGNS = {
  error: EMOJI.error,
  warning: EMOJI.warning,
  notice: "ℹ️"
};
function findingItem(finding, linted) {
  const { level, severity, rule, message, todo, location, documentation } = finding;
  const prefix = location ? `${codeSpan(locationText(location))} ` : "";
  const environments = environmentsText(finding, linted);
  const labels = [ruleLink(rule, documentation), severity ?? [], environments ? prose(environments) : []].flat();
  return `${LEVEL_SIGNS[level]} ${prefix}${prose(shortMessage(message))}${todo ? ` ${prose(todo)}` : ""} (${labels.join(", ")})`;
}

// actions/lib/render/markdown/problemSummary.ts
function problemSummary(problem) {
  const head = problem.kind === "refused" ? "Refused" : "Failed";
  return fitParts(problemParts(problem, `### ${EMOJI.error} ${head}`), IN_SUMMARY, SHORTENED_NOTE);
}

// actions/lib/model/stackTrace.ts
function stackTraceOf(error) {
  if (!(error instanceof Error)) return String(error);
  const own2 = error.stack ?? error.message;
  return error.cause === void 0 ? own2 : `${own2}
Caused by: ${stackTraceOf(error.cause)}`;
}

// actions/lib/redaction/redactNextSteps.ts
var redactNextSteps = listOf2(byFields({ text, lines: listOf2(text) }));

// actions/lib/redaction/redactError.ts
function redactProblem(problem, redaction) {
  return redactedProblem(problem, redaction, /* @__PURE__ */ new Set());
}
function redactError(error, redaction) {
  return redactedError(error, redaction, /* @__PURE__ */ new Set());
}
function redactedProblem(problem, redaction, effects) {
  const { kind, reason, location, missingPermission: missingPermission2, findings, todo, steps, cause } = problem;
  return new Problem(redaction.text(problem.message), {
    kind,
    reason,
    missingPermission: missingPermission2 === void 0 ? void 0 : redaction.text(missingPermission2),
    findings: findings.map((finding) => redactFinding(finding, redaction)),
    cause: redactedError(cause, redaction, /* @__PURE__ */ new Set([...effects, problem])),
    ...location && { location: redactLocation(location, redaction) },
    steps: steps && redactNextSteps(steps, redaction),
    ...todo !== void 0 && { todo: redaction.text(todo) }
  });
}
function redactedError(error, redaction, effects) {
  if (error === void 0 || effects.has(error)) return void 0;
  if (error instanceof Problem) return redactedProblem(error, redaction, effects);
  if (!(error instanceof Error)) return redaction.text(textOr("A value without a text", () => String(error)));
  const texts = {
    message: redaction.text(textOr("", () => String(error.message))),
    stack: redaction.text(textOr("", () => String(error.stack ?? "")))
  };
  return withTexts(error, { ...texts, cause: redactedError(causeOf(error), redaction, /* @__PURE__ */ new Set([...effects, error])) });
}
function withTexts(error, texts) {
  try {
    for (const [name, value] of Object.entries(texts))
      if (value !== void 0 || name in error)
        Object.defineProperty(error, name, { value, configurable: true, writable: true, enumerable: false });
    return error;
  } catch {
    const name = textOr("Error", () => String(error.name));
    return Object.assign(new Error(texts.message, { cause: texts.cause }), { name, stack: texts.stack });
  }
}
function causeOf(error) {
  try {
    return error.cause;
  } catch {
    return void 0;
  }
}
function textOr(fallback, read) {
  try {
    return read();
  } catch {
    return fallback;
  }
}

// actions/lib/render/text/nextSteps.ts
function stepLines(steps) {
  return steps.flatMap((step) => [line(titleOf(step)), ...step.lines.map((text2) => copyable(text2, 2))]);
}

// actions/lib/render/text/problem.ts
function problemLines({ message, todo, steps, findings, location }) {
  const prefix = location ? `${locationText(location)}: ` : "";
  return [
    { ...line(span("✗ ", "error"), span(prefix, "bold"), message), hang: 2 },
    ...detailLines(findings),
    ...steps ? indented(stepLines(steps)) : todo ? [{ ...line(`  ${todo}`), hang: 2 }] : []
  ];
}
function detailLines(findings) {
  if (findings.length === 0) return [];
  if (findings.some(({ location }) => location))
    return [EMPTY, ...findingLines(findings), EMPTY, line(findingCounts(findings))];
  const items = findings.flatMap(({ message, todo }) => [
    { ...line(`  - ${message}`), hang: 4 },
    ...todo ? [line(`    ${todo}`)] : []
  ]);
  return [EMPTY, ...items, EMPTY];
}

// actions/lib/shell/describeFailure.ts
function describeFailure(thrown) {
  const error = redactError(thrown, PATTERN_REDACTION);
  if (error instanceof Problem) {
    return { isBug: false, exitCode: EXIT_CODES[error.kind], problem: error, lines: problemLines(error) };
  }
  const stack = stackTraceOf(error).split("\n");
  return {
    isBug: true,
    exitCode: EXIT_CODES.bug,
    problem: new Problem(BUG, { todo: "The log has the stack trace: report it." }),
    lines: [line(span(BUG, "error")), ...stack.map((row) => ({ ...line(row), hang: void 0 }))]
  };
}
var BUG = "This is a bug in this repository.";

// actions/run/reportActionFailure.ts
function reportActionFailure(error, { runner, terminal, summarize: summarize2, preview }) {
  const { isBug, exitCode, problem, lines } = describeFailure(error);
  terminal.print(lines);
  for (const finding of annotationsOf(problem)) runner.annotate(finding);
  const isShown = preview !== void 0 && !isBug;
  summarize2([problemSummary(problem), ...isShown ? [previewSummary(preview)] : []].join("\n\n"));
  return exitCode;
}
function annotationsOf({ message, todo, location, findings, kind }) {
  const headline = {
    level: "error",
    rule: kind === "refused" ? "Refused" : "Failed",
    message,
    ...todo !== void 0 && { todo },
    ...location && { location }
  };
  return findings.some((finding) => finding.location) ? findings : [headline];
}

// actions/run/runAction.ts
async function runAction(perform, previewOutputs = () => ({})) {
  const variables = process.env;
  const runner = connectRunner(variables);
  const terminal = logOf(runner, variables);
  const groups = groupedReporter(terminalReporter(terminal), runner);
  const cancellation = handleCancellation();
  let preview;
  try {
    const run2 = readRun(variables);
    const reporter = withRedactedReports({
      report: (progress) => {
        if (progress.kind === "preview") preview = progress.preview;
        groups.report(progress);
      }
    });
    const tools = connectActionTools({ runner, run: run2, reporter, variables, ...cancellation });
    const context = { input: runner.input, run: run2, tools, session: awsSessionOf(variables) };
    const { code, lines, summary, outputs, findings } = await perform(context);
    groups.end();
    terminal.print(lines);
    for (const finding of findings ?? []) runner.annotate(finding);
    process.exitCode = code;
    summarize(runner, summary);
    setOutputs(runner, outputs);
  } catch (error) {
    groups.end();
    process.exitCode = reportActionFailure(error, {
      runner,
      terminal,
      preview,
      summarize: (text2) => summarize(runner, text2)
    });
  } finally {
    if (preview) setOutputs(runner, previewOutputs(preview));
    cancellation.end();
    exitWhenWritten();
  }
}
function setOutputs(runner, outputs) {
  for (const [name, text2] of Object.entries(outputs)) runner.output(name, text2);
}
function summarize(runner, markdown) {
  try {
    runner.summary(markdown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = redactPatterns(`The step summary was not written: ${reason}`);
    runner.annotate({ level: "warning", rule: "summary", message });
  }
}
function logOf(runner, variables) {
  const stream = {
    columns: LOG_COLUMNS,
    write: (text2) => runner.log(text2.replace(/\n$/, "")),
    on: () => void 0
  };
  return openTerminal(stream, { FORCE_COLOR: "1", ...variables });
}
var LOG_COLUMNS = 140;

export {
  lookup,
  isFailure,
  isStackEventItself,
  isCancellation,
  ownReasonOf,
  isFailureOfStack,
  redactFields,
  byFields,
  listOf2 as listOf,
  text,
  stackStatus,
  resourceType,
  REDACTED,
  redactCheck,
  redactEvent,
  redactOutputs,
  redactRetainedResources,
  redactLocation,
  redactFinding,
  redactNextSteps,
  redactProblem,
  redactError,
  isSecretName,
  expressionText,
  referencesOf,
  childrenOf,
  Unknown,
  joinText2 as joinText,
  unknownCall,
  unknownReference,
  referencesInValue,
  callsInValue,
  hasUnknown,
  isValueMap,
  isValueList,
  plain,
  valueDifferences,
  unknownLeaves,
  pointerOf,
  functionCallOf,
  getAttOf,
  subOf,
  sourceAt,
  isNoValue,
  isCustomType,
  subParts,
  NO_SECRETS,
  secretsIn,
  isSecretParameter,
  namedSecretsIn,
  redactionOf,
  PATTERN_REDACTION,
  resourcePathOf,
  mayReplace,
  isUncertain,
  withoutUnchanged,
  isSecretProperty,
  markSecretProperties,
  markDerivedProperties,
  markSecretParameter,
  markSecretOutput,
  markSecretDrift,
  redactPreview,
  redactProgress,
  nearest,
  TemplateError,
  malformedExport,
  javaScriptPatternOf,
  resolveResource,
  LANGUAGE_EXTENSIONS,
  transformsOf,
  parseTemplate,
  findingsOf,
  nearestFile,
  DELETION_PROTECTION,
  isSetByTools,
  environmentNameFinding,
  ENVIRONMENTS2 as ENVIRONMENTS,
  environmentNames,
  misnamedFindings,
  environmentFileOf,
  checkEnvironmentName,
  checkEnvironmentNames,
  misnamedEnvironment,
  propertiesOf,
  namedPropertiesOf,
  propertyName,
  mergeLayers,
  ambiguousScalars,
  ambiguousScalarsIn,
  parameterText,
  reviewersOf,
  misnamedLayerFindings,
  readLayers,
  sortFindings,
  locationSortKey,
  readEnvironment,
  inspectEnvironment,
  environmentAccountOf,
  verdictOf,
  VALUE_AFTER_DEPLOY,
  durationOf,
  countOf,
  clean,
  span,
  line,
  EMPTY,
  copyable,
  indented,
  hanging,
  findingLines,
  findingCounts,
  EMOJI,
  codeSpan,
  inline,
  fixedPart,
  IN_COMMENT,
  IN_SUMMARY,
  fitParts,
  webPage,
  runLink,
  siteLink,
  prose,
  markdownTable,
  bullets,
  collapsedSection,
  nextStepParts,
  problemParts,
  findingParts,
  SHORTENED_NOTE,
  untrusted,
  plainText,
  verificationNote,
  table,
  checkLines,
  worstFirst,
  verifyLines,
  noteLines,
  nextStepLines,
  nextStepsOf,
  verdictText,
  checkCounts,
  rootCauseLines,
  NOT_DEPLOYED,
  DECLINED,
  outcomeText,
  addressIn,
  stackStateText,
  statusHint,
  engineText,
  expiryText,
  shortenPair,
  notSetUp,
  valueCells,
  previewParts,
  previewSummary,
  stepLines,
  exitCodeOf,
  runAction
};
