import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  pageExcerpt
} from "./chunk-WT6PDY5L.js";
import {
  awsErrorCodeOf,
  awsErrorDetailsOf
} from "./chunk-63RA5PMG.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/aws/enumValue.ts
function enumValue(values, value, subject) {
  const match = values.find((candidate) => candidate === value);
  if (match !== void 0) return match;
  if (value === void 0) return required(void 0, `no ${subject}`);
  throw new Problem(`AWS returned the ${subject} '${value}', which this version does not know.`, {
    todo: `Look at it in the AWS console, and update this repository: a newer version may know '${value}'.`
  });
}
function translateEnum(names, value, subject) {
  const key = enumValue(Object.keys(names), value, subject);
  return names[key];
}
function required(value, subject) {
  if (value !== void 0) return value;
  throw new Problem(`AWS's response is incomplete: it has ${subject}.`, {
    reason: "intercepted",
    todo: "Try again. If it stays so, check HTTPS_PROXY and AWS_ENDPOINT_URL: a proxy may have changed the response."
  });
}
function requireSame(subject, requested, received) {
  if (received.includes(requested)) return;
  const names = received.filter((name) => name !== void 0).map((name) => `'${name}'`);
  throw new Problem(
    `AWS's response is about another ${subject}: ${[...new Set(names)].join(" or ") || "one without name"} instead of '${requested}'.`,
    { reason: "intercepted", todo: "Look for a proxy or a cache that mixes up responses, then try again." }
  );
}

// actions/lib/aws/requests/responseErrors.ts
var RETRYABLE = { $retryable: { throttling: false } };
var NOT_FROM_AWS = "NotFromAws";
var CUT_OFF = "ResponseCutOff";
var NO_RESPONSE = "NoResponse";
var NO_CREDENTIALS = "NoCredentials";
function notFromAws({ host, sent, response }) {
  const { status, headers, body } = response;
  const words = pageExcerpt(new TextDecoder().decode(body.subarray(0, 2e4)), sent);
  const redirect = status >= 300 && status < 400 ? hostIn(headers.location) : void 0;
  const content = redirect ? `a redirect to '${redirect}'` : words ? `'${words}'` : "no text";
  return Object.assign(new Error(`host '${host}', HTTP ${status}: ${content}`), {
    name: NOT_FROM_AWS,
    $metadata: { httpStatusCode: status }
  });
}
function cutOff() {
  return Object.assign(new Error("its end is missing"), { name: CUT_OFF, $metadata: {} });
}
function noResponse(milliseconds, attempts = 1) {
  const seconds = `${Math.round(milliseconds / 1e3)} seconds`;
  const message = `no whole response ${attempts > 1 ? `to ${attempts} attempts in` : "within"} ${seconds}`;
  return Object.assign(new Error(message), { name: NO_RESPONSE, $metadata: {}, ...RETRYABLE });
}
function noCredentials(milliseconds) {
  return Object.assign(new Error(`not within ${Math.round(milliseconds / 1e3)} seconds`), { name: NO_CREDENTIALS });
}
function hostIn(location) {
  return location !== void 0 && URL.canParse(location) ? new URL(location).host : void 0;
}

// actions/lib/aws/errors/awsRefusalOf.ts
function awsRefusalOf(details, { service, action }) {
  if (service !== "CloudFormation") return missingResourceOf(details, { service, action });
  const quoted = `CloudFormation refused '${action}': '${details.message}'`;
  switch (details.code) {
    case "AlreadyExists":
      return { message: quoted, todo: "Another run created the same change set at the same time. Try again." };
    case "InsufficientCapabilities":
      return {
        message: quoted,
        todo: "The template has a resource that needs a capability which the request lacks. Run lint, then this again."
      };
    case "LimitExceeded":
      return {
        message: quoted,
        todo: "Delete unused resources, or request an increase in the Service Quotas console."
      };
    case "InvalidChangeSetStatus":
    case "ChangeSetNotFound":
      return {
        message: quoted,
        reason: "stale",
        todo: "The stack or its change set changed meanwhile. Try again."
      };
    case "OperationInProgress":
      return { message: quoted, todo: "Wait until the other operation has ended, then try again." };
    case "ValidationError":
      if (isChange(action)) return { message: quoted, ...busyOf(action, details), ...todoOf(details.message, action) };
      return isMissing(details) ? { message: quoted, todo: DELETED_MEANWHILE } : void 0;
    default:
      return void 0;
  }
}
function missingResourceOf({ code, message }, { service, action }) {
  if (code === "NoSuchBucket")
    return { message: `S3 refused '${action}': '${message}'`, todo: "Check that the bootstrap stack is complete." };
  if (service === "S3" || !/NotFound$/.test(code)) return void 0;
  return {
    message: `${service} did not find the resource of '${action}': '${message}'`,
    todo: "It may have been deleted by hand: run 'npm run drift' to compare the stack with the live resources."
  };
}
var DELETED_MEANWHILE = "It was deleted meanwhile: CloudTrail shows by whom ('DeleteStack'). Run 'npm run status', then the same command again.";
var CORRECT_FILES = "Nothing was changed. Correct the template or its parameters ('npm run lint' checks both), then run the same command again.";
function isMissing({ message }) {
  return /does not exist/.test(message);
}
function isChange(action) {
  return /^(Create|Execute|Delete|Update|Cancel|Continue|Rollback|Detect)/.test(action);
}
function busyOf(action, { message }) {
  const isBusy = /\b(?!REVIEW)[A-Z_]+_IN_PROGRESS\]? state/.test(message);
  return action === "CreateChangeSet" && isBusy ? { reason: "stale" } : {};
}
function todoOf(message, action) {
  if (/_IN_PROGRESS\]? state/.test(message))
    return { todo: "Wait until the stack is idle ('npm run status' shows it), then try again." };
  if (/Update of resource type is not permitted/.test(message))
    return {
      todo: "Give the resource of the new type another logical id; 'npm run lint -- --base' with the deployed commit shows the place."
    };
  if (/Unable to fetch parameters/.test(message))
    return {
      todo: "Create these parameters in Systems Manager, in the account and region of the environment (those of /cdk-bootstrap: cdk bootstrap), or give the template other names."
    };
  if (/TerminationProtection/i.test(message)) return { todo: "Merge and deploy 'protected: false' first." };
  if (/role .* is invalid|cannot be assumed/i.test(message))
    return { todo: "Check that the bootstrap stack is complete and its service role still exists." };
  if (/from parameter store/i.test(message))
    return { todo: "Create the parameters in Parameter Store of this account and region, or correct their names." };
  if (isMissing({ message })) return { todo: DELETED_MEANWHILE };
  return action === "CreateChangeSet" ? { todo: CORRECT_FILES } : {};
}

// actions/lib/aws/errors/clockTextOf.ts
var TOLERANCE_SECONDS = 4 * 60;
var CODES = /^(RequestExpired|RequestTimeTooSkewed|RequestInTheFuture)$/;
var WORDS = /signature (has )?expired|not yet current|is now (earlier|later) than/i;
function isClockRefusal({ code, message, skewSeconds }) {
  if (CODES.test(code)) return true;
  if (!/^(InvalidSignature|SignatureDoesNotMatch|AuthFailure)$/.test(code)) return false;
  return WORDS.test(message) || Math.abs(skewSeconds ?? 0) >= TOLERANCE_SECONDS;
}
function clockTextOf({ skewSeconds = 0, message }) {
  if (Math.abs(skewSeconds) < TOLERANCE_SECONDS)
    return {
      message: `AWS refused the request: its signature is too old or too new, although this machine's clock is right: '${message}'`,
      todo: "Look for a proxy that delays or repeats requests, then try again."
    };
  const direction = skewSeconds > 0 ? "behind" : "ahead of";
  return {
    message: `AWS refused the request: its signature is too old or too new. This machine's clock is ${durationOf(Math.abs(skewSeconds))} ${direction} AWS's.`,
    todo: "Set this machine's clock (on a virtual machine or in WSL, that of its host), then try again."
  };
}
function durationOf(seconds) {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.round(hours / 24)} days`;
  return [count(hours, "hour"), count(minutes % 60, "minute")].filter(Boolean).join(" ");
}
function count(number, unit) {
  return number === 0 ? "" : `${number} ${unit}${number === 1 ? "" : "s"}`;
}

// actions/lib/model/environment.ts
var DOCUMENTATION_ACCOUNT = "123456789012";
function stackNameOf({ application, name }) {
  return `${application}-${name}`;
}
var BOOTSTRAP_END = "-bootstrap";
function bootstrapStackNameOf(environment) {
  return `${stackNameOf(environment)}${BOOTSTRAP_END}`;
}
function isBootstrapStackName(stackName) {
  return stackName.endsWith(BOOTSTRAP_END);
}
function partitionOf(region) {
  if (region.startsWith("cn-")) return { partition: "aws-cn", urlSuffix: "amazonaws.com.cn" };
  if (region.startsWith("us-gov-")) return { partition: "aws-us-gov", urlSuffix: "amazonaws.com" };
  return { partition: "aws", urlSuffix: "amazonaws.com" };
}
function roleArnOf(environment, role) {
  const { partition } = partitionOf(environment.region);
  return `arn:${partition}:iam::${environment.account}:role/${stackNameOf(environment)}-${role}`;
}

// actions/lib/model/permission/deniedAction.ts
var DENIED = /User: (\S+) is not authorized to perform: ([\w-]+:\w+)(?: on resource: "?([^\s"]+))?/;
function deniedActionIn(message) {
  const [, caller, action, resource] = DENIED.exec(message) ?? [];
  return action === void 0 ? void 0 : { action, caller, resource, message };
}
function roleNameOf(caller) {
  return /:assumed-role\/([^/]+)\/|:role\/(?:.*\/)?([^/]+)$/.exec(caller)?.slice(1).find(Boolean);
}

// actions/lib/model/permission/resourcePattern.ts
var NAME = `${parameter("Application")}-${parameter("Environment")}`;
var ARTIFACT_BUCKET = parameter("ArtifactBucket.Arn");
var EXACT_SERVICES = ["iam", "sts"];
function resourcePatternOf(arn, environment) {
  const [, partition, service, region, account, rest] = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/.exec(arn) ?? [];
  if (partition === void 0 || service === void 0 || rest === void 0) return arn;
  const stackName = stackNameOf(environment);
  const key = service === "s3" ? artifactKeyIn(rest, stackName) : void 0;
  if (key !== void 0) return `${ARTIFACT_BUCKET}${key}`;
  const head = [
    "arn",
    parameter("AWS::Partition"),
    service,
    region && parameter("AWS::Region"),
    accountPattern(account)
  ].join(":");
  return `${head}:${ownPattern(rest, stackName) ?? otherPattern(service, rest)}`;
}
function accountPattern(account = "") {
  return /^\d+$/.test(account) ? parameter("AWS::AccountId") : account;
}
function artifactKeyIn(rest, stackName) {
  if (!rest.startsWith(`${stackName}-bootstrap-artifactbucket-`)) return void 0;
  const [, folder, key] = rest.split("/");
  return key === void 0 ? folder === void 0 ? "" : "/*" : `/${folder}/*`;
}
function ownPattern(rest, stackName) {
  const start = [...rest.matchAll(/^|(?<=[:/])/g)].map(({ index }) => index).find((index) => isNameAt(rest, index));
  if (start === void 0) return void 0;
  const before = `${rest.slice(0, start)}${NAME}`;
  const after = rest.slice(start + stackName.length);
  if (/^-v.*-to-v/.test(after)) return `${before}-v*-to-v*`;
  const [, fixed = "", tail = ""] = /^(-[^-:/]+)?(?=[:/]|$)(.*)$/.exec(after) ?? [];
  if (fixed !== "" || tail !== "" || after === "") return `${before}${fixed}${tail === "" ? "" : `${tail.charAt(0)}*`}`;
  return `${before}${/^-[^-]+-/.exec(after)?.[0] ?? "-"}*`;
  function isNameAt(text, index) {
    return text.startsWith(stackName, index) && /^([-:/]|$)/.test(text.slice(index + stackName.length));
  }
}
function otherPattern(service, rest) {
  if (EXACT_SERVICES.includes(service)) return rest;
  if (service === "s3") return rest.replace(/\/.*$/, "/*");
  if (rest.startsWith("hostedzone/")) return `hostedzone/${parameter("HostedZoneId")}`;
  if (service === "secretsmanager") return rest.replace(/-[A-Za-z0-9]{6}$/, "-*");
  const [kind] = /^[a-z-]+\/(app|net|gwy)\/|^[A-Za-z-]+[:/]/.exec(rest) ?? [];
  return kind === void 0 ? rest : `${kind}*`;
}
function parameter(name) {
  return `\${${name}}`;
}

// actions/lib/model/permission/denialRemedy.ts
var DECIDERS = [
  {
    pattern: /service control policy/,
    name: "a service control policy of the organization",
    change: "ask the organization's administrators"
  },
  {
    pattern: /resource control policy/,
    name: "a resource control policy of the organization",
    change: "ask the organization's administrators"
  },
  {
    pattern: /permissions boundary/,
    name: "the identity's permissions boundary",
    change: "change the boundary; the roles of this repository get theirs from 'npm run bootstrap'"
  },
  {
    pattern: /session policy/,
    name: "the session policy, given when the role was assumed",
    change: "sign in without it, or with a wider one"
  },
  {
    pattern: /VPC endpoint policy/,
    name: "the policy of a VPC endpoint",
    change: "change the policy of the endpoint, or run this outside of its network"
  },
  {
    pattern: /resource-based policy/,
    name: "the resource's own policy",
    change: "change the policy of that resource"
  }
];
function denialText(denied, environment) {
  const { action, caller, resource, message } = denied;
  const subject = caller === void 0 ? "The current AWS identity" : `'${caller}'`;
  const isInRemedy = bootstrapRoleToExtend(denied, environment) !== void 0;
  const target = resource === void 0 || isInRemedy ? "" : ` on '${resource}'`;
  return `${subject} is not allowed to '${action}'${target}.${decisionText(message)}`;
}
function decisionText(message) {
  const isExplicit = isExplicitDeny(message);
  const decider = deciderOf(message);
  if (decider) return ` ${capitalized(decider.name)} ${isExplicit ? "denies it explicitly" : "does not allow it"}.`;
  if (!isExplicit) return "";
  return / in an identity-based policy/.test(message) ? " The identity's own policy denies it explicitly." : " A policy denies it explicitly.";
}
function denialRemedy(denied, environment) {
  const { action, message } = denied;
  const decider = deciderOf(message);
  if (decider) return `No policy of the identity can grant it: ${decider.change}.`;
  if (isExplicitDeny(message)) return `Use another role, or remove the statement that denies '${action}'.`;
  const role = bootstrapRoleToExtend(denied, environment);
  if (environment && role !== void 0) return bootstrapRemedy(denied, role, environment);
  if (/^kms:/.test(action) && !/identity-based policy/.test(message))
    return `Allow '${action}' in the policy of the key and in that of this role, or use another role.`;
  return `Use another role, or add '${action}' to the policy of this one.`;
}
function bootstrapRemedy({ action, resource }, role, environment) {
  const target = resource === void 0 ? "" : ` on '${resourcePatternOf(resource, environment)}'`;
  return `Add '${action}'${target} to '${role}' in cloudformation/bootstrap.yaml if it is not there, then run 'npm run bootstrap -- ${environment.name}'.`;
}
var BOOTSTRAP_ROLES = {
  preview: "PreviewRole",
  deploy: "DeployRole",
  teardown: "TeardownRole",
  observe: "ObserveRole",
  service: "ServiceRole"
};
function bootstrapRoleToExtend({ caller = "", message }, environment) {
  if (!environment || deciderOf(message) || isExplicitDeny(message)) return void 0;
  const name = roleNameOf(caller);
  return Object.entries(BOOTSTRAP_ROLES).find(([role]) => `${stackNameOf(environment)}-${role}` === name)?.[1];
}
function isExplicitDeny(message) {
  return /explicit deny/.test(message);
}
function deciderOf(message) {
  return DECIDERS.find(({ pattern }) => pattern.test(message));
}
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// actions/lib/aws/errors/deniedTextOf.ts
function isDenied({ code, status }) {
  return /^(AccessDenied|UnauthorizedOperation|Forbidden|403)$/.test(code) || // The response to a HEAD request has no body, so there is no code to read.
  status === 403 && /^Unknown/.test(code);
}
function deniedTextOf({ message }, { service, action, environment }) {
  const denied = deniedActionIn(message) ?? {
    action: /perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? `${prefixOf(service)}:${action}`,
    caller: void 0,
    resource: void 0,
    message
  };
  return {
    message: denialText(denied, environment),
    todo: denialRemedy(denied, environment),
    missingPermission: denied.action
  };
}
var PREFIXES = {
  ElasticLoadBalancingV2: "elasticloadbalancing",
  EFS: "elasticfilesystem",
  CognitoIdentityProvider: "cognito-idp",
  CloudWatchLogs: "logs"
};
function prefixOf(service) {
  return PREFIXES[service] ?? service.toLowerCase();
}

// actions/lib/aws/errors/awsProblemOf.ts
var hasCode = (...codes) => {
  const all = new Set(codes);
  return ({ code }) => all.has(code);
};
var SIGN_IN = "Run 'aws sso login', set AWS_PROFILE, or export AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.";
var CHECK_PROXY = "Log in to the proxy, or check HTTPS_PROXY and AWS_ENDPOINT_URL, then try again.";
var RULES = [
  {
    matches: hasCode(NOT_FROM_AWS),
    textOf: ({ message }, { service, action }) => ({
      message: `A proxy or a gateway answered '${action}' in place of ${service} (${message}).`,
      reason: "intercepted",
      todo: CHECK_PROXY
    })
  },
  {
    matches: hasCode(NO_RESPONSE),
    textOf: ({ message }, { service, action, region }) => ({
      message: `${service} in region '${region}' did not respond to '${action}': ${message}.`,
      reason: "unavailable",
      todo: "Check the network, the proxy (HTTPS_PROXY) and AWS_ENDPOINT_URL, then try again."
    })
  },
  {
    matches: hasCode(NO_CREDENTIALS),
    textOf: ({ message }) => ({
      message: `The AWS credentials could not be loaded: ${message}.`,
      todo: `Check where they come from (AWS_PROFILE, 'credential_process', AWS_CONTAINER_CREDENTIALS_FULL_URI). ${SIGN_IN}`
    })
  },
  {
    matches: ({ code, message }) => code === "CredentialsProviderError" && /from any providers/i.test(message),
    textOf: () => {
      const { AWS_PROFILE: profile } = process.env;
      return { message: `No AWS credentials were found${profile ? ` for profile '${profile}'` : ""}.`, todo: SIGN_IN };
    }
  },
  {
    matches: hasCode("CredentialsProviderError", "TokenProviderError"),
    textOf: ({ message }) => ({ message: `The AWS credentials could not be loaded: ${message}`, todo: SIGN_IN })
  },
  {
    matches: hasCode("ExpiredToken", "TokenRefreshRequired"),
    textOf: () => ({ message: "The AWS credentials have expired.", todo: `${SIGN_IN} Then try again.` })
  },
  {
    matches: (details) => isClockRefusal(details),
    textOf: (details) => clockTextOf(details)
  },
  {
    matches: hasCode("UnrecognizedClient", "InvalidClientTokenId", "InvalidAccessKeyId", "AuthFailure", "InvalidToken"),
    textOf: (_, { region }) => ({
      message: `AWS does not accept these credentials in region '${region}'.`,
      todo: `Check AWS_PROFILE and the exported keys, and that region '${region}' is enabled in the account.`
    })
  },
  {
    matches: hasCode("SignatureDoesNotMatch", "InvalidSignature"),
    textOf: () => ({
      message: "AWS refused the credentials: the secret key does not belong to the access key.",
      todo: SIGN_IN
    })
  },
  {
    matches: (details) => isDenied(details),
    textOf: (details, call) => deniedTextOf(details, call)
  },
  {
    matches: ({ code }) => /^(Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|SlowDown|RequestThrottled)/.test(code),
    textOf: (_, { service, action, region }) => ({
      message: `${service} in '${region}' still throttles '${action}' after several attempts: something else in the account sends too many requests.`,
      reason: "unavailable",
      todo: "Wait a few minutes, then try again. An operation that CloudFormation has started continues meanwhile."
    })
  },
  {
    matches: hasCode("PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint"),
    textOf: (_, { region }) => ({
      message: `The bucket is not in region '${region}'.`,
      todo: "Check the environment's region, and that its bootstrap stack was created there."
    })
  },
  {
    matches: ({ network }) => /CERT|SIGNATURE|ISSUER|ALTNAME/.test(network),
    textOf: ({ network }, { service }) => ({
      message: `The certificate of ${service} is not trusted (${network}).`,
      todo: "If a company proxy inspects the traffic, set NODE_EXTRA_CA_CERTS to its certificate's file."
    })
  },
  {
    matches: ({ network, code }) => /^E[A-Z_]+$/.test(network) || code === "TimeoutError",
    textOf: ({ network, code }, { service, region }) => ({
      message: `${service} in region '${region}' could not be reached (${network || code}).`,
      reason: "unavailable",
      todo: `Check the network, the proxy (HTTPS_PROXY), AWS_ENDPOINT_URL, and that region '${region}' exists.`
    })
  },
  {
    // Half a response, or one that the protocol does not allow: the SDK calls it 'Unknown' or an XML parse error.
    matches: ({ code, message }) => code === CUT_OFF || /^(Unknown|UnknownError|SyntaxError)$/.test(code) || /XML parse error|Deserialization error|not valid JSON/i.test(message),
    textOf: ({ status }, { service, action }) => ({
      message: `The response to '${action}' of ${service} is cut off, or not from AWS${status ? ` (HTTP ${status})` : ""}: probably a proxy changed it.`,
      reason: "intercepted",
      todo: CHECK_PROXY
    })
  },
  {
    matches: ({ status }) => status !== void 0 && status >= 500,
    textOf: ({ message, status }, { service, action, region }) => ({
      message: `${service} in '${region}' failed '${action}' several times (HTTP ${status}): '${message}'`,
      reason: "unavailable",
      todo: "See https://health.aws.amazon.com, then try again."
    })
  }
];
function awsProblemOf(error, call) {
  if (error instanceof Problem) return error;
  const details = awsErrorDetailsOf(error);
  const text = RULES.find((rule) => rule.matches(details))?.textOf(details, call) ?? awsRefusalOf(details, call);
  return text && new Problem(text.message, { ...text, cause: { name: details.code, message: details.message } });
}

// actions/lib/aws/requests/callLimit.ts
async function withinCallLimit(run, { signal, exitSignal, isRead, limits }) {
  const controller = new AbortController();
  const { signal: callSignal } = controller;
  const startedAt = performance.now();
  const state = { signal: callSignal, startedAt, attempts: 0, failure: void 0, clockRefusals: 0 };
  const ended = Promise.withResolvers();
  const end = (error) => {
    ended.reject(error);
    controller.abort(error);
  };
  const limit = signal?.aborted ? limits.callAfterStop : limits.call;
  const timers = [setTimeout(() => end(state.failure ?? limitError(state, limit)), limit)];
  const stop = () => {
    const reason = signal?.reason;
    if (isRead) end(reason);
    else timers.push(setTimeout(() => end(reason), limits.changeAfterStop));
  };
  const exit = () => end(exitSignal?.reason);
  if (!signal?.aborted) signal?.addEventListener("abort", stop, { once: true });
  if (exitSignal?.aborted) exit();
  else exitSignal?.addEventListener("abort", exit, { once: true });
  const running = run(state);
  for (const promise of [running, ended.promise]) promise.catch(() => void 0);
  try {
    return await Promise.race([running, ended.promise]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    exitSignal?.removeEventListener("abort", exit);
  }
}
function limitError({ attempts }, limit) {
  return attempts > 0 ? noResponse(limit) : noCredentials(limit);
}

// actions/lib/aws/requests/limits.ts
var LIMITS = {
  /** Until the connection stands. */
  connection: 5e3,
  /** One attempt, from its first byte to the last byte of its response. AWS answers most calls in less than a second. */
  attempt: 15e3,
  /** One call with its attempts, the pauses between them, and the credentials it needs. */
  call: 6e4,
  /** A change that was sent when the operation was stopped: its response tells what has to be cleaned up. */
  changeAfterStop: 3e3,
  /** One call that begins after the stop: it cleans up. */
  callAfterStop: 8e3
};
var ATTEMPTS = 10;

// actions/lib/aws/requests/sendRequest.ts
import { Readable } from "node:stream";

// actions/lib/aws/requests/responseDefect.ts
function responseDefectOf(response, expected) {
  const { body, headers } = response;
  if (expected.protocol.endsWith("rpcv2Cbor"))
    return headers["smithy-protocol"] === "rpc-v2-cbor" ? void 0 : "not-aws";
  const isError = response.status >= 300;
  if (expected.protocol.endsWith("restXml") && !isError) {
    if ((headers["x-amz-request-id"] ?? headers["x-amzn-requestid"]) === void 0) return "not-aws";
    if (expected.action === "GetObject") return void 0;
    if (body.byteLength === 0) return void 0;
  }
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8").trim();
  if (/json/i.test(expected.protocol)) return jsonDefectOf(text, isError ? headers : void 0);
  return xmlDefectOf(text, isError ? ERROR_ROOT : rootsOf(expected));
}
var ERROR_ROOT = /^(ErrorResponse|Error|Response|\w+Exception)$/;
function rootsOf({ protocol, action }) {
  const byContent = protocol.endsWith("restXml") ? "\\w+(Result|Output|Configuration)|" : "";
  return new RegExp(`^(${byContent}${action}Response)$`);
}
function jsonDefectOf(text, headers) {
  if (headers?.["x-amzn-errortype"] !== void 0) return void 0;
  if (!text.startsWith("{")) return "not-aws";
  if (!text.endsWith("}")) return "cut-off";
  return headers === void 0 || /"(__type|code)"\s*:/i.test(text) ? void 0 : "not-aws";
}
function xmlDefectOf(text, root) {
  const [, name] = /^\uFEFF?(?:<\?xml[^>]*\?>)?\s*<([\w:.-]+)[\s>/]/.exec(text) ?? [];
  if (name === void 0 || !root.test(name)) return "not-aws";
  return text.endsWith(`</${name}>`) || /^[^<]*(<\?[^>]*>\s*)?<[^<]*\/>$/.test(text) ? void 0 : "cut-off";
}

// actions/lib/aws/requests/sendRequest.ts
async function sendRequest(request, { send: send2, protocol, action, limit, signal }) {
  const timeout = AbortSignal.timeout(limit);
  try {
    const response = await send2(AbortSignal.any([signal, timeout]));
    const body = await bytesOf(response.body);
    const raw = { status: response.statusCode, headers: lowerCase(response.headers), body };
    const defect = responseDefectOf(raw, { protocol, action });
    if (defect === "cut-off") throw cutOff();
    if (defect === "not-aws")
      throw notFromAws({
        host: request.port ? `${request.hostname}:${request.port}` : request.hostname,
        sent: typeof request.body === "string" ? request.body : "",
        response: raw
      });
    response.body = Readable.from([body], { objectMode: false });
    return response;
  } catch (error) {
    if (timeout.aborted && !signal.aborted) throw noResponse(limit);
    throw error;
  }
}
async function bytesOf(body) {
  if (!(body instanceof Readable)) return new Uint8Array();
  const parts = [];
  for await (const part of body) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
function lowerCase(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

// actions/lib/aws/requests/createClient.ts
function createClient(ClientClass, access, { attempts = ATTEMPTS, credentials = access.credentials } = {}) {
  const limits = { ...LIMITS, ...access.limits };
  const client = new ClientClass({
    region: access.region,
    maxAttempts: attempts,
    retryMode: "standard",
    requestHandler: { connectionTimeout: limits.connection },
    ...credentials && { credentials }
  });
  const add = (step, place) => client.middlewareStack.add(step, place);
  add(limitAndTranslate(access, limits), { step: "initialize", priority: "high", name: "limitAndTranslate" });
  add(recordFailure(access), { step: "finalizeRequest", priority: "low", name: "recordFailure" });
  add(send(client, limits), { step: "deserialize", priority: "low", name: "send" });
  return client;
}
function limitAndTranslate(access, limits) {
  return (next, context) => async (input) => {
    const call = callOf(context, access);
    try {
      return await withinCallLimit(
        (state) => {
          context.__smithy_context = { ...context.__smithy_context, abortSignal: state.signal, callState: state };
          return next(input);
        },
        { ...access, limits, isRead: /^(Describe|List|Get|Filter)/.test(call.action) }
      );
    } catch (error) {
      throw awsProblemOf(withAttempts(error, stateOf(context)), call) ?? error;
    }
  };
}
function withAttempts(error, { attempts, startedAt }) {
  const isRepeated = attempts > 1 && awsErrorCodeOf(error) === NO_RESPONSE;
  return isRepeated ? noResponse(performance.now() - startedAt, attempts) : error;
}
var CLOCK_REFUSALS = 2;
function recordFailure(access) {
  return (next, context) => async (input) => {
    const attempt = async (isLast) => {
      try {
        return await next(input);
      } catch (error) {
        const state = stateOf(context);
        state.failure = error;
        if (!isLast && awsErrorCodeOf(error) === CUT_OFF) return attempt(true);
        if (isClockRefusal(awsErrorDetailsOf(error))) state.clockRefusals += 1;
        throw state.clockRefusals === CLOCK_REFUSALS && awsProblemOf(error, callOf(context, access)) || error;
      }
    };
    return attempt(false);
  };
}
function send({ config }, { attempt: limit }) {
  return (_next, context) => async (input) => {
    const state = stateOf(context);
    state.attempts += 1;
    const response = await sendRequest(input.request, {
      send: async (signal) => {
        const { response: response2 } = await config.requestHandler.handle(input.request, { abortSignal: signal });
        return response2;
      },
      protocol: config.protocol.getShapeId(),
      action: commandOf(context),
      limit,
      signal: state.signal
    });
    return { response };
  };
}
function stateOf(context) {
  return context.__smithy_context?.callState;
}
function callOf(context, { region, environment }) {
  const service = (context.clientName ?? "AWS").replace(/Client$/, "");
  return { service, action: commandOf(context), region, environment };
}
function commandOf({ commandName = "request" }) {
  return commandName.replace(/Command$/, "");
}

export {
  DOCUMENTATION_ACCOUNT,
  stackNameOf,
  bootstrapStackNameOf,
  isBootstrapStackName,
  partitionOf,
  roleArnOf,
  deniedActionIn,
  denialRemedy,
  enumValue,
  translateEnum,
  required,
  requireSame,
  createClient
};
