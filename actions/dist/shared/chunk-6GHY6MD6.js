import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  checkSection
} from "./chunk-R7NH4ZM2.js";
import {
  rootCause
} from "./chunk-U3XVXRJL.js";
import {
  retainedResourceParts
} from "./chunk-TI35LGU3.js";
import {
  DECLINED,
  EMOJI,
  IN_COMMENT,
  NOT_DEPLOYED,
  SHORTENED_NOTE,
  addressIn,
  bullets,
  codeSpan,
  collapsedSection,
  countOf,
  fitParts,
  fixedPart,
  inline,
  markdownTable,
  nextStepParts,
  outcomeText,
  previewParts,
  problemParts,
  prose,
  resourcePathOf,
  runLink,
  siteLink,
  stackStateText,
  statusHint,
  valueCells
} from "./chunk-XDJ24DH4.js";

// actions/lib/render/phrases/driftedValues.ts
function driftedValuesOf(property) {
  if (property.secret) return { kind: "secret" };
  const { kind, expected, actual } = property;
  switch (kind) {
    case "add":
      return { kind: "added", actual };
    case "remove":
      return { kind: "removed", expected };
    case "modify":
      return { kind: "changed", expected, actual };
    default:
      return kind;
  }
}

// actions/lib/render/markdown/parts/drift.ts
var DELETED_WEIGHT = 60;
var MODIFIED_WEIGHT = 40;
function driftParts(outcome, environment) {
  const name = codeSpan(environment);
  const coverage = `${countOf(outcome.checked, "resource")} compared.`;
  const unchecked = notCheckedParts(outcome.notChecked);
  switch (outcome.kind) {
    case "in-sync":
      return [fixedPart(`### ${EMOJI.success} ${name} is in sync

${coverage}`), ...unchecked];
    case "drifted":
      return [
        fixedPart(`### ${EMOJI.warning} ${name} has drifted: ${driftCount(outcome.resources)}

${coverage}`),
        ...deletedParts(outcome.resources.filter(({ kind }) => kind === "deleted")),
        ...modifiedParts(outcome.resources.filter(({ kind }) => kind === "modified")),
        ...unchecked
      ];
    default:
      return outcome;
  }
}
function driftCount({ length }) {
  return `${countOf(length, "resource")} ${length === 1 ? "differs" : "differ"}`;
}
function deletedParts(deleted) {
  if (deleted.length === 0) return [];
  const title = "**Deleted outside CloudFormation**";
  return [
    {
      weight: DELETED_WEIGHT,
      versions: [
        () => `${title}

${bullets(deleted.map((resource) => `${codeSpan(resourcePathOf(resource))} (${codeSpan(resource.type)})`))}`,
        () => `${title}: ${namesOf(deleted.map(resourcePathOf))}`
      ]
    }
  ];
}
function modifiedParts(modified) {
  if (modified.length === 0) return [];
  const title = "**Modified**";
  return [
    {
      weight: MODIFIED_WEIGHT,
      versions: [
        () => `${title}

${markdownTable(["Resource", "Property", "Template", "Live"], modified.flatMap(rowsOf))}`,
        () => `${title}: ${namesOf(modified.map(resourcePathOf))}`
      ]
    }
  ];
}
function notCheckedParts(names) {
  if (names.length === 0) return [];
  const title = `${countOf(names.length, "resource")} not compared by CloudFormation`;
  return [{ weight: 10, versions: [() => collapsedSection(title, namesOf(names)), () => `${title}.`] }];
}
function rowsOf(resource) {
  const name = `${codeSpan(resourcePathOf(resource))}<br>${codeSpan(resource.type)}`;
  if (resource.properties.length === 0) return [[name, "", "", ""]];
  return resource.properties.map((property, index) => [
    index === 0 ? name : "",
    codeSpan(property.path.replace(/^\//, "")),
    ...valueCells(valuesOf(property))
  ]);
}
function valuesOf(property) {
  const values = driftedValuesOf(property);
  switch (values.kind) {
    case "secret":
      return { kind: "secret", cause: void 0 };
    case "added":
      return { kind: "added", after: values.actual };
    case "removed":
      return { kind: "removed", before: values.expected };
    case "changed":
      return { kind: "changed", before: values.expected, after: values.actual };
    default:
      return values;
  }
}
function namesOf(names) {
  return names.map((name) => codeSpan(name)).join(", ");
}

// actions/lib/render/markdown/driftIssue.ts
var ADVICE = "Revert each difference by hand, or adopt it in the templates with a pull request. Deploying unchanged templates reverts nothing. This issue is closed when the stack is in sync again.";
function driftIssue(outcome, environment, run) {
  const footer = `Reported by ${runLink(run, "this run")}.`;
  const advice = outcome.kind === "drifted" ? [ADVICE] : [];
  const parts = [...driftParts(outcome, environment), ...[...advice, footer].map(fixedPart)];
  return { title: titleOf(outcome, environment), body: fitParts(parts, IN_COMMENT, SHORTENED_NOTE) };
}
function titleOf(outcome, environment) {
  const name = environment.replaceAll(/[^\w.-]/g, "?").slice(0, 100);
  return `Drift in ${name}: ${outcome.kind === "drifted" ? driftCount(outcome.resources) : "none"}`;
}

// actions/lib/render/markdown/parts/outcome.ts
function outcomeParts(outcome, environment) {
  const name = codeSpan(environment);
  switch (outcome.kind) {
    case "deployed":
    case "deployed-not-proven":
    case "unchanged": {
      const { isProven, text } = outcomeText(outcome);
      const url = addressIn(outcome.outputs);
      const head = `### ${isProven ? EMOJI.success : EMOJI.warning} ${name} ${text}`;
      return [head, ...url ? [siteLink(url)] : [], ...checkSection(outcome.checks, outcome.note)].map(fixedPart);
    }
    case "deployed-not-protected": {
      const url = addressIn(outcome.outputs);
      const head = `### ${EMOJI.warning} ${name} ${outcomeText(outcome).text}`;
      const reason = [prose(outcome.reason, 1e3), prose(outcome.todo)];
      return [head, ...url ? [siteLink(url)] : [], ...reason, ...checkSection(outcome.checks, outcome.note)].map(
        fixedPart
      );
    }
    case "declined":
      return [fixedPart(`### ${EMOJI.warning} ${name} ${DECLINED}`)];
    case "refused":
      return problemParts(outcome.problem, `### ${EMOJI.error} ${name} ${NOT_DEPLOYED}.`);
    case "rolled-back":
    case "failed":
      return failedParts(outcome, environment);
    default:
      return outcome;
  }
}
function failedParts({ kind, rootCause: cause, blockers, status, retained, todo, steps }, environment) {
  return [
    fixedPart(`### ${EMOJI.error} ${codeSpan(environment)} ${NOT_DEPLOYED}: ${rootCause(cause, blockers)}`),
    fixedPart(inline(stackStateText(kind, status))),
    ...retainedResourceParts(retained),
    ...steps ? nextStepParts(steps) : [fixedPart(prose(todo ?? statusHint(environment)))]
  ];
}

// actions/lib/render/markdown/outcomeComment.ts
function outcomeComment(outcome, environment, run) {
  const footer = fixedPart(`Reported by ${runLink(run, "this run")}.`);
  return fitParts([...outcomeParts(outcome, environment), footer], IN_COMMENT, SHORTENED_NOTE);
}

// actions/lib/render/markdown/syntax/marker.ts
var BEGINNING = "<!-- open-webui-preview:1 ";
var ENDING = " -->";
var COMMIT = "([0-9a-f]{40}|[0-9a-f]{64})";
var DIGEST = "([0-9a-f]{64})";
var FORM = new RegExp(
  `^${BEGINNING}environment=([\\w.~%-]{1,2000})&head=${COMMIT}&merge=${COMMIT}&inputs=${DIGEST}&fingerprint=${DIGEST}&state=(current|stale)${ENDING}$`
);
function markerLine({
  environment,
  headSha,
  mergeSha,
  inputsDigest,
  fingerprint,
  state
}) {
  const parts = { environment, head: headSha, merge: mergeSha, inputs: inputsDigest, fingerprint, state };
  return `${BEGINNING}${Object.entries(parts).map(([name, value]) => `${name}=${urlSafe(value)}`).join("&")}${ENDING}`;
}
function markerOf(body) {
  const line = firstLineOf(body);
  const [, name = "", headSha = "", mergeSha = "", inputsDigest = "", fingerprint = "", state] = FORM.exec(line) ?? [];
  if (state !== "current" && state !== "stale") return void 0;
  const environment = decoded(name);
  if (environment === void 0) return void 0;
  const marker = { environment, headSha, mergeSha, inputsDigest, fingerprint, state };
  return markerLine(marker) === line ? marker : void 0;
}
function firstLineOf(body) {
  return body.split(/\r?\n/, 1)[0] ?? "";
}
function urlSafe(text) {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`
  );
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return void 0;
  }
}

// actions/lib/render/markdown/previewComment.ts
var NOTICE_ROOM = 1500;
var MOST_OF_LOGIN = 100;
var STALE_BEGINNING = `> ${EMOJI.warning} **Out of date.**`;
function previewComment(preview, marker, about, warnings = []) {
  const first = markerLine(marker);
  const limit = { ...IN_COMMENT, most: IN_COMMENT.most - first.length - 1 - NOTICE_ROOM };
  const origin = `Made from ${codeSpan(marker.headSha.slice(0, 12))} by ${runLink(about, "this run")}.`;
  const note = `${EMOJI.warning} Shortened: ${runLink(about, "the summary of the run")} shows the rest.`;
  return `${first}
${fitParts([...previewParts(preview, warnings), fixedPart(origin)], limit, note)}`;
}
function rewrittenComment(body, editor, about) {
  const first = firstLineOf(body);
  const notice = `> Written again by ${runLink(about, "this run")}, because ${codeSpan(editor, MOST_OF_LOGIN)} had edited this comment.`;
  return `${first}
${notice}

${body.slice(first.length).replace(/^\r?\n/, "")}`;
}
function staleComment(body, about) {
  const marker = markerOf(body);
  if (!marker) return body;
  const rest = body.slice(firstLineOf(body).length).replace(/^\r?\n/, "");
  const notice = `${STALE_BEGINNING} Another deployment changed ${codeSpan(marker.environment)} since: see ${runLink(about, "its run")}. Push again, or dispatch the preview for this pull request.`;
  const fresh = rest.startsWith(STALE_BEGINNING) ? rest.slice(rest.indexOf("\n\n") + 2) : rest;
  return `${markerLine({ ...marker, state: "stale" })}
${notice}

${fresh}`;
}

// actions/lib/render/markdown/commentRenderer.ts
var commentRenderer = { previewComment, rewrittenComment, staleComment, outcomeComment, markerOf, driftIssue };

export {
  driftedValuesOf,
  driftParts,
  outcomeParts,
  commentRenderer
};
