import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  isWithin,
  nextStart,
  parseOfficeHours
} from "./chunk-5ZW3NST4.js";
import {
  resourcesOfStack
} from "./chunk-I2SGTZ6P.js";
import {
  deadlineIn,
  retryRead
} from "./chunk-UGGXDKOG.js";
import {
  redactVerifyOutcome
} from "./chunk-ZOEIZOYB.js";
import {
  secretsOf,
  withRedaction
} from "./chunk-QZ3UPZSO.js";
import {
  namedSecretsIn,
  verdictOf
} from "./chunk-XDJ24DH4.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  NESTED_STACK,
  isBusy,
  isReady,
  stateOf
} from "./chunk-CK26SJN6.js";
import {
  stackNameOf
} from "./chunk-QUOYR36L.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/operations/verification/probe.ts
var DEFAULT_DEADLINE_SECONDS = 180;
function healthy(detail, todo) {
  return { verdict: "healthy", detail, ...todo === void 0 ? {} : { todo } };
}
function unhealthy(detail, todo) {
  return { verdict: "unhealthy", detail, ...todo === void 0 ? {} : { todo } };
}
function unhealthyForGood(detail, todo) {
  return { ...unhealthy(detail, todo), final: true };
}
function notChecked(detail, todo) {
  return { verdict: "not-checked", detail, final: true, ...todo === void 0 ? {} : { todo } };
}
function missingOutput(name) {
  return notChecked(
    `The stack has no output '${name}', so there is nothing to check.`,
    `Add the output '${name}' to the root template, then deploy.`
  );
}

// actions/lib/operations/verification/alarms.ts
var ALARM_TYPES = ["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"];
var alarmsProbe = {
  name: "alarms",
  deadlineSeconds: 600,
  observe: async ({ runtime, resources }) => {
    const owned = (await Promise.all(ALARM_TYPES.map(resources))).flat();
    const names = owned.flatMap(({ physicalId }) => physicalId ?? []);
    if (names.length === 0) return notChecked("The stack has no alarm.", "Deploy the monitoring template too.");
    const alarms = await runtime.alarms(names);
    const existing = new Set(alarms.map((alarm) => alarm.name));
    const missing = names.filter((name) => !existing.has(name));
    if (missing.length > 0)
      return unhealthyForGood(
        `Alarms of the stack do not exist: ${missing.join(", ")}.`,
        "They were deleted outside of CloudFormation: deploy again."
      );
    const on = alarms.filter(({ state, isForScaling }) => state === "ALARM" && !isForScaling);
    if (on.length > 0) {
      const list = on.map(({ name, reason }) => `'${name}'${reason ? ` (${reason})` : ""}`);
      return unhealthy(
        `${on.length} of ${names.length} alarms are in ALARM: ${list.join(", ")}.`,
        "Check the resources that they monitor."
      );
    }
    const count = (state) => alarms.filter((alarm) => alarm.state === state).length;
    const [ok, waiting, scaling] = [count("OK"), count("INSUFFICIENT_DATA"), count("ALARM")];
    const states = waiting > 0 ? `${waiting} of ${names.length} ${waiting === 1 ? "has" : "have"} INSUFFICIENT_DATA` : `${ok} of ${names.length} ${ok === 1 ? "is" : "are"} OK`;
    const but = scaling > 0 ? ` but ${scaling} whose only action is to scale` : "";
    return healthy(`No alarm is in ALARM${but}; ${states}.`);
  }
};

// actions/lib/operations/verification/jsonResponse.ts
function jsonMapIn({ body }) {
  try {
    const value = JSON.parse(body);
    return isMap(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function valueAt(map, ...path) {
  let node = map;
  for (const name of path) node = isMap(node) ? node[name] : void 0;
  return node;
}
function describeResponse(response) {
  if (response.status !== 200 || jsonMapIn(response)) return `HTTP ${response.status}`;
  return `HTTP 200 with ${/^\s*<(!doctype|html)/i.test(response.body) ? "a page" : "other text"} instead of JSON`;
}

// actions/lib/operations/verification/zeroTasks.ts
function noTasks({ outputs, clock }) {
  const hours = parseOfficeHours(outputs.OfficeHours);
  const now = clock.now();
  if (!hours || isWithin(hours, now)) {
    const detail = "The service is scaled to zero tasks, so there is no application to check.";
    return notChecked(detail, "Verify again when the service has tasks.");
  }
  const start = startText(hours, now);
  return notChecked(
    `The service has zero tasks outside of office hours (${hours.text}), so there is no application to check. Its tasks start ${start}.`,
    `Verify again after ${start}.`
  );
}
function missedStart({ outputs, clock }) {
  const hours = parseOfficeHours(outputs.OfficeHours);
  const now = clock.now();
  if (!hours || !isWithin(hours, now) || !isWithin(hours, new Date(now.getTime() - START_MINUTES * 6e4)))
    return void 0;
  return unhealthy(
    `The service has zero tasks, although office hours (${hours.text}) have begun.`,
    "Look at the scheduled actions of the service in the ECS console (service auto scaling), and deploy again if they are gone."
  );
}
var START_MINUTES = 5;
function startText(hours, now) {
  const start = nextStart(hours, now);
  const { timeZone } = hours;
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long" }).format(
    start
  );
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(start);
  return `on ${day} at ${time} ${timeZone}`;
}

// actions/lib/operations/verification/notCheckedReason.ts
function withNotCheckedReason(observe) {
  return async (context, signal) => {
    try {
      const observation = await observe(context, signal);
      return observation.verdict === "unhealthy" ? await noTasksReason(context) ?? observation : observation;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      const reason = await noTasksReason(context) ?? await notReachableReason(context);
      if (reason) return reason;
      throw error;
    }
  };
}
async function noTasksReason(context) {
  const { ClusterName: cluster, ServiceName: name } = context.outputs;
  const service = cluster && name ? await orUndefined(context.runtime.service(cluster, name)) : void 0;
  return service?.desired === 0 ? noTasks(context) : void 0;
}
async function notReachableReason({
  runtime,
  stack,
  resources
}) {
  const [distribution] = await orUndefined(resources("AWS::CloudFront::Distribution")) ?? [];
  if (distribution) return void 0;
  const [balancer] = await orUndefined(resources("AWS::ElasticLoadBalancingV2::LoadBalancer")) ?? [];
  const scheme = balancer?.physicalId && await orUndefined(runtime.loadBalancerScheme(balancer.physicalId));
  const todo = "Verify again from a machine inside its network.";
  if (scheme === "internal")
    return notChecked("The load balancer is internal and not reachable from this machine.", todo);
  const limit = Object.entries(stack.parameters).find(
    ([name, value]) => /^Allowed\w*Cidr/.test(name) && value !== "" && !/(^|,)(0\.0\.0\.0|::)\/0(,|$)/.test(value)
  );
  return limit && notChecked(`Only '${limit[1]}' may reach the load balancer (${limit[0]}), and this machine cannot.`, todo);
}
function isUnreachable(error) {
  return error instanceof Problem && error.reason === "unavailable";
}
async function orUndefined(read) {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Problem) return void 0;
    throw error;
  }
}

// actions/lib/operations/verification/application.ts
var applicationProbe = {
  name: "application",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs: { Url: url, Image: image } }, signal) => {
    if (!url) return missingOutput("Url");
    if (!image) return missingOutput("Image");
    const ready = await httpClient.get(new URL("/ready", url).href, signal);
    if (ready.status !== 200 || !jsonMapIn(ready))
      return unhealthy(
        `GET /ready returned ${describeResponse(ready)}; 200 with JSON was expected.`,
        READY_TODOS[ready.status] ?? "Read the application's log."
      );
    const response = await httpClient.get(new URL("/api/config", url).href, signal);
    const config = response.status === 200 ? jsonMapIn(response) : void 0;
    if (!config) return unhealthy(`GET /api/config returned ${describeResponse(response)}; 200 with JSON was expected.`);
    const version = valueAt(config, "version");
    return signInProblemOf(config) ?? versionProblemOf(version, image) ?? healthy(`Version ${version} is ready; users sign in through the provider only.`);
  })
};
var READY_TODOS = {
  503: "The application cannot reach its database or its cache: check both, and their security groups.",
  504: "CloudFront or the load balancer got no response: check the targets, and without 'DomainName' whether 'CloudFrontPrefixListId' is the prefix list of this region."
};
var FEATURES = [
  ["auth", true, "anyone can use it without signing in"],
  ["auth_trusted_header", false, "a header of the request decides who the user is"],
  ["enable_ldap", false, "users sign in past the user pool"],
  ["enable_signup", false, "anyone can register"],
  ["enable_login_form", false, "the password form is open"],
  ["enable_websocket", true, "chats may get no reply"]
];
function signInProblemOf(config) {
  const differences = [];
  if (!valueAt(config, "oauth", "providers", "oidc"))
    differences.push("no sign-in provider is set up (oauth.providers.oidc)");
  for (const [name, expected, danger] of FEATURES) {
    const value = valueAt(config, "features", name);
    if (value !== expected)
      differences.push(`${name} is ${JSON.stringify(value) ?? "missing"}, ${expected} was expected: ${danger}`);
  }
  if (valueAt(config, "onboarding") === true)
    differences.push("onboarding is true: the break-glass administrator is missing, and the first visitor becomes one");
  if (differences.length === 0) return void 0;
  return unhealthyForGood(
    `/api/config has wrong settings: ${differences.join("; ")}.`,
    "Check the task definition's environment."
  );
}
function versionProblemOf(version, image) {
  const expected = versionIn(image);
  if (expected === void 0)
    return notChecked(
      `Version ${version} is running, but the image '${image}' has no version tag to compare it with.`,
      "Set ImageTag to a version, such as 'v0.12.4'."
    );
  return version === expected ? void 0 : unhealthy(`Version ${version} answers; ${expected} was expected.`);
}
function versionIn(image) {
  const [name = ""] = image.split("@");
  return /:v?(\d+\.\d+\.\d+)[^:/]*$/.exec(name)?.[1];
}

// actions/lib/operations/verification/codeExchange.ts
import { randomUUID } from "node:crypto";

// actions/lib/operations/verification/signIn.ts
function callbackOf(url) {
  return new URL("/oauth/oidc/callback", url).href;
}
var signInProbe = {
  name: "sign-in",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs }, signal) => {
    const { Url: url, SignInDomain: domain, UserPoolClientId: client } = outputs;
    if (!url) return missingOutput("Url");
    if (!domain) return missingOutput("SignInDomain");
    if (!client) return missingOutput("UserPoolClientId");
    const response = await httpClient.get(new URL("/oauth/oidc/login", url).href, signal);
    if (response.status !== 302 || !response.headers.location)
      return unhealthy(
        `GET /oauth/oidc/login returned HTTP ${response.status}; a redirect to '${domain}' was expected.`,
        response.status === 500 ? "The application cannot read the provider: check OPENID_PROVIDER_URL and its access to the internet." : "Check the OAUTH_ and OPENID_ values of the task definition's environment."
      );
    const target = new URL(response.headers.location, url);
    const differences = [
      ["the host", target.host, domain],
      ["the path", target.pathname, "/oauth2/authorize"],
      ...Object.entries({
        client_id: client,
        redirect_uri: callbackOf(url),
        response_type: "code",
        code_challenge_method: "S256"
      }).map(([name, expected]) => [name, target.searchParams.get(name) ?? "missing", expected]),
      // Not its value, which belongs to one sign-in.
      ["code_challenge", target.searchParams.get("code_challenge") ? "present" : "missing", "present"],
      ["the cookie", cookieKindOf(response.headers["set-cookie"] ?? ""), "Secure and HttpOnly"]
    ].filter(([, actual, expected]) => actual !== expected);
    if (differences.length === 0) return healthy(`Sign-in redirects to '${domain}' as client '${client}', with PKCE.`);
    const list = differences.map(([name, actual, expected]) => `${name} is '${actual}', '${expected}' was expected`);
    return unhealthyForGood(
      `The redirect to sign-in is wrong: ${list.join("; ")}.`,
      "Check the task definition's environment."
    );
  })
};
function cookieKindOf(cookie) {
  if (cookie === "") return "missing";
  const attributes = cookie.split(";").map((attribute) => attribute.trim().toLowerCase());
  const found = ["Secure", "HttpOnly"].filter((name) => attributes.includes(name.toLowerCase()));
  return found.join(" and ") || "neither Secure nor HttpOnly";
}

// actions/lib/operations/verification/codeExchange.ts
var LOG_TEXT = "OAuth callback failed: ";
var LOG_REASON = /OAuth callback failed: ([^"\n]*?):?\s*(?:"|$)/;
var CLOCK_DIFFERENCE = 2;
var LOG_DELAY = 24;
var LOG_POLL = 2;
var codeExchangeProbe = {
  name: "code exchange",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async (context, signal) => {
    const { Url: url, LogGroupName: logGroup } = context.outputs;
    if (!url) return missingOutput("Url");
    if (!logGroup) return missingOutput("LogGroupName");
    const start = await context.httpClient.get(new URL("/oauth/oidc/login", url).href, signal);
    const request = callbackRequestOf(start, url);
    if (!request) return unhealthy(`GET /oauth/oidc/login returned HTTP ${start.status}, so that no sign-in can end.`);
    const since = new Date(context.clock.now().getTime() - CLOCK_DIFFERENCE * 1e3);
    const end = await context.httpClient.get(request.url, signal, request.cookie);
    return pageProblemOf(end, url) ?? await verdictOfLog(context, { logGroup, since, signal });
  })
};
function callbackRequestOf({ status, headers: { location, "set-cookie": cookie = "" } }, url) {
  const state = status === 302 && location ? new URL(location, url).searchParams.get("state") : void 0;
  if (!state) return void 0;
  const query = new URLSearchParams({ code: randomUUID(), state });
  return { url: `${callbackOf(url)}?${query}`, cookie: cookie.split(";")[0] ?? "" };
}
function pageProblemOf({ status, headers: { location } }, url) {
  const page = new URL("/auth", url);
  if (status < 300 || status > 399 || !location)
    return unhealthy(
      `A sign-in with a wrong code ended with HTTP ${status}; a redirect to '${page.href}' was expected.`,
      "Read the application's log."
    );
  const target = new URL(location, url);
  if (target.origin === page.origin && target.pathname === page.pathname) return void 0;
  return unhealthyForGood(
    `A sign-in ends at '${target.origin}${target.pathname}'; '${page.href}' was expected.`,
    `Set WEBUI_URL to '${page.origin}'.`
  );
}
async function verdictOfLog({ runtime, clock }, { logGroup, since, signal }) {
  const end = clock.now().getTime() + LOG_DELAY * 1e3;
  for (; ; ) {
    const lines = await runtime.logLines(logGroup, since, LOG_TEXT);
    const reasons = lines.flatMap(({ text }) => LOG_REASON.exec(text)?.[1] ?? []);
    const reason = reasons.find((text) => text.startsWith("invalid_grant")) ?? reasons.at(-1);
    if (reason !== void 0) return verdictOf2(reason);
    if (clock.now().getTime() >= end)
      return notChecked(
        `Log group '${logGroup}' has no line about a sign-in with a wrong code, ${LOG_DELAY} seconds after it.`,
        "Check 'logs', then verify again."
      );
    await clock.sleep(LOG_POLL * 1e3, signal);
  }
}
function verdictOf2(reason) {
  if (reason.startsWith("invalid_grant"))
    return healthy("The provider accepts the client and its secret; it refused only the wrong code of this check.");
  if (/^(invalid|unauthorized)_client/.test(reason))
    return unhealthyForGood(
      `The provider refuses the application's client: '${reason}'.`,
      "Compare OAUTH_CLIENT_ID and the secret of OAUTH_CLIENT_SECRET with the client in the user pool. New tasks read a changed secret."
    );
  return unhealthy(
    `The application cannot exchange a code for tokens: '${reason}'.`,
    "Check the application's access to the internet and its OAUTH_ and OPENID_ values."
  );
}

// actions/lib/operations/verification/fileSystems.ts
var filesProbe = {
  name: "files",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ runtime, outputs: { FileSystemId: fileSystem }, resources }) => {
    const owned = (await resources("AWS::EFS::FileSystem")).flatMap(({ physicalId }) => physicalId ?? []);
    const ids = [...new Set(fileSystem ? [fileSystem, ...owned] : owned)];
    if (ids.length === 0) return missingOutput("FileSystemId");
    const targets = await Promise.all(ids.map(async (id) => ({ id, mounts: await runtime.mountTargets(id) })));
    const unmountable = targets.find(({ mounts: mounts2 }) => mounts2.length === 0);
    if (unmountable)
      return unhealthy(`File system '${unmountable.id}' has no mount target; one per subnet was expected.`);
    const mounts = targets.flatMap((target) => target.mounts);
    const unavailable = mounts.filter(({ state }) => state !== "available");
    if (unavailable.length > 0) {
      const list = unavailable.map(({ id, state }) => `'${id}' is ${state}`).join(", ");
      return unhealthy(`${unavailable.length} of ${mounts.length} mount targets are not available: ${list}.`);
    }
    return healthy(`${mounts.length} of ${mounts.length} mount targets are available.`);
  }
};

// actions/lib/operations/verification/headers.ts
var YEAR = 31536e3;
var REQUIREMENTS = [
  {
    header: "strict-transport-security",
    isMet: (value) => Number(/(?:^|;) *max-age=(\d+)/i.exec(value)?.[1]) >= YEAR,
    expected: `max-age of ${YEAR} seconds or more`
  },
  { header: "x-content-type-options", isMet: (value) => value === "nosniff", expected: "nosniff" },
  {
    header: "x-frame-options",
    isMet: (value) => /^(deny|sameorigin)$/i.test(value),
    expected: "DENY or SAMEORIGIN"
  },
  { header: "content-security-policy", isMet: restrictsSources, expected: "default-src, object-src 'none' and no '*'" },
  {
    header: "referrer-policy",
    isMet: (value) => /^(no-referrer|(strict-)?origin(-when-cross-origin)?|same-origin)$/.test(value),
    expected: "a policy that sends no path to other sites"
  },
  {
    header: "permissions-policy",
    isMet: (value) => /^[a-z-]+=\(/.test(value),
    expected: "a list such as camera=(self)"
  }
];
var headersProbe = {
  name: "headers",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs: { Url: url } }, signal) => {
    if (!url) return missingOutput("Url");
    const { status, headers } = await httpClient.get(new URL("/", url).href, signal);
    if (status !== 200) return unhealthy(`GET / returned HTTP ${status}; 200 was expected.`);
    const differences = REQUIREMENTS.flatMap(({ header, isMet, expected }) => {
      const value = headers[header];
      if (value === void 0) return [`${header} is missing`];
      return isMet(value) ? [] : [`${header} is '${value}', ${expected} was expected`];
    });
    if (differences.length === 0) return healthy(`Browsers get all ${REQUIREMENTS.length} security headers.`);
    return unhealthyForGood(
      `Security headers are wrong: ${differences.join("; ")}.`,
      "Check the attributes of the listener, or the response headers policy of the distribution, and the task definition's environment."
    );
  })
};
function restrictsSources(policy) {
  return /(^|;) *default-src /.test(policy) && /(^|;) *object-src 'none' *(;|$)/.test(policy) && !/ \*( |;|$)/.test(policy);
}

// actions/lib/operations/verification/logs.ts
var RECENT = 60;
var logsProbe = {
  name: "logs",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async (context) => {
    const { LogGroupName: logGroup } = context.outputs;
    if (!logGroup) return missingOutput("LogGroupName");
    const since = new Date(context.clock.now().getTime() - RECENT * 6e4);
    const lines = await context.runtime.logLines(logGroup, since);
    if (lines.length > 0) return healthy(`Log group '${logGroup}' got ${lines.length} lines or more in the last hour.`);
    return await noTasksReason(context) ?? unhealthy(
      `Log group '${logGroup}' received no lines in the last hour.`,
      "Check the task definition's log configuration and the execution role."
    );
  }
};

// actions/lib/operations/verification/applicationContainer.ts
async function applicationContainer({
  runtime,
  clock,
  outputs
}) {
  const { ClusterName: cluster, ServiceName: name, Image: image } = outputs;
  if (!cluster) return missingOutput("ClusterName");
  if (!name) return missingOutput("ServiceName");
  if (!image) return missingOutput("Image");
  const service = await runtime.service(cluster, name);
  if (!service) return unhealthyForGood(`Cluster '${cluster}' has no active service '${name}'.`);
  if (service.desired === 0) return noTasks({ outputs, clock });
  const containers = await runtime.containers(service.taskDefinition);
  const container = containers.find((candidate) => candidate.image === image);
  return container ?? unhealthy(`The service does not run '${image}'.`, "Deploy again.");
}

// actions/lib/operations/verification/models.ts
var modelsProbe = {
  name: "models",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async (context) => {
    const found = await applicationContainer(context);
    if ("verdict" in found) return found;
    const { environment } = found;
    const isOn = environment.ENABLE_OPENAI_API?.toLowerCase() !== "false";
    const addresses = environment.OPENAI_API_BASE_URLS || environment.OPENAI_API_BASE_URL || "";
    if (!isOn)
      return healthy(
        "No model endpoint: people can sign in, but nobody can chat.",
        "Set 'ModelMode' in the environment's file to let people chat."
      );
    if (addresses === "")
      return unhealthyForGood(
        "The application has no model endpoint and asks 'api.openai.com' at every page.",
        "Set ENABLE_OPENAI_API to false, or OPENAI_API_BASE_URLS to an endpoint."
      );
    const list = addresses.split(";").map((address) => `'${address}'`);
    const [distribution] = await context.resources("AWS::CloudFront::Distribution");
    const limit = distribution ? " CloudFront waits 120 seconds for the first word of an answer." : "";
    return healthy(`The application asks ${list.join(", ")} for models; this check does not.${limit}`);
  }
};

// actions/lib/operations/verification/ownTemplate/isApplication.ts
var CONTRACT = [
  ...["Url", "SignInDomain", "UserPoolId", "UserPoolClientId", "ClusterName", "ServiceName", "TargetGroupArn"],
  ...["LogGroupName", "FileSystemId", "Image"]
];
var OWN_OUTPUTS = ["SignInDomain", "OfficeHours", "SnapshotRetentionDays"];
var OWN_PARAMETERS = ["ImageTag", "DatabaseMode", "ModelMode", "EgressMode", "KeyMode"];
function isApplication({ outputs, parameters }) {
  const has = (record) => (name) => Object.hasOwn(record, name);
  const own = OWN_OUTPUTS.filter(has(outputs)).length + OWN_PARAMETERS.filter(has(parameters)).length;
  const hasImage = /(^|\/)open-webui[:@]/.test(outputs.Image ?? "");
  const common = CONTRACT.filter(has(outputs)).length;
  return own >= 2 || hasImage ? common >= 3 : own === 1 && common >= 6;
}

// actions/lib/operations/verification/stack.ts
var stackProbe = {
  name: "stack",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ cloudFormation, stack: { id, name } }) => {
    const stack = await cloudFormation.stack(id);
    if (!stack) return unhealthyForGood(`Stack '${name}' is gone; CREATE_COMPLETE or UPDATE_COMPLETE was expected.`);
    const { status } = stack;
    if (isBusy(status)) return unhealthy(`Stack '${name}' is in ${status}; an operation is in progress.`);
    if (!isReady(status) || status.includes("ROLLBACK"))
      return unhealthyForGood(
        `Stack '${name}' is in ${status}; CREATE_COMPLETE or UPDATE_COMPLETE was expected.`,
        "Run 'npm run status' for the root cause; the previous version is running."
      );
    const nested = (await cloudFormation.resources(id)).filter(({ type }) => type === NESTED_STACK);
    const failed = nested.filter(({ status: nestedStatus }) => !nestedStatus.endsWith("_COMPLETE"));
    if (failed.length > 0)
      return unhealthyForGood(
        `Nested stacks are not complete: ${failed.map((stack2) => `${stack2.logicalId} ${stack2.status}`).join(", ")}.`
      );
    return healthy(`Stack '${name}' is in ${status}, with ${nested.length} nested stacks.`);
  }
};

// actions/lib/operations/verification/ownTemplate/databaseStates.ts
var KINDS = {
  "AWS::RDS::DBInstance": "instance",
  "AWS::RDS::DBCluster": "cluster",
  "AWS::DocDB::DBInstance": "instance",
  "AWS::DocDB::DBCluster": "cluster",
  "AWS::Neptune::DBInstance": "instance",
  "AWS::Neptune::DBCluster": "cluster"
};
var IN_USE = /^(available|backing-up|storage-optimization|storage-config-upgrade|configuring-.*)$/;
var STOPPED = /^(stopp(ed|ing)|failed|inaccessible-.*|incompatible-.*|restore-error|storage-full)$/;
var databaseStatesProbe = {
  name: "databases",
  deadlineSeconds: 300,
  types: Object.keys(KINDS),
  observe: async ({ runtime, resources }) => {
    const lists = Object.entries(KINDS).map(
      async ([type, kind]) => (await resources(type)).map(async ({ logicalId, physicalId = "" }) => ({
        logicalId,
        status: await runtime.databaseStatus(kind, physicalId) ?? "gone"
      }))
    );
    const databases = await Promise.all((await Promise.all(lists)).flat());
    const failing = databases.filter(({ status }) => !IN_USE.test(status));
    if (failing.length === 0) return healthy(`${databases.length} of ${databases.length} databases are available.`);
    const detail = `Databases are not available: ${failing.map(({ logicalId, status }) => `'${logicalId}' is ${status}`).join(", ")}.`;
    const todo = "Look at their events in the RDS console.";
    const isFinal = failing.some(({ status }) => status === "gone" || STOPPED.test(status));
    return isFinal ? unhealthyForGood(detail, todo) : unhealthy(detail, todo);
  }
};

// actions/lib/operations/verification/ownTemplate/existence.ts
function existenceProbe(name, {
  type,
  noun,
  exists
}) {
  return {
    name,
    deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
    types: [type],
    observe: async ({ runtime, resources }) => {
      const owned = await resources(type);
      const found = await Promise.all(owned.map(({ physicalId = "" }) => existsIn(runtime, exists, physicalId)));
      const missing = owned.filter((_, index) => !found[index]).map(({ logicalId }) => `'${logicalId}'`);
      if (missing.length === 0) return healthy(`${owned.length} of ${owned.length} ${noun} exist.`);
      return unhealthyForGood(
        `${missing.length} of ${owned.length} ${noun} do not exist: ${missing.join(", ")}.`,
        "They were deleted outside of CloudFormation: deploy again, or restore them."
      );
    }
  };
}
function existsIn(runtime, call, physicalId) {
  return runtime[call](physicalId);
}
var bucketsProbe = existenceProbe("buckets", {
  type: "AWS::S3::Bucket",
  noun: "buckets",
  exists: "bucketExists"
});
var userPoolsProbe = existenceProbe("user pools", {
  type: "AWS::Cognito::UserPool",
  noun: "user pools",
  exists: "userPoolExists"
});

// actions/lib/operations/verification/ownTemplate/healthyTargets.ts
var TODO = "Check the target group in the EC2 console: health check path, security groups, start-up time.";
var healthyTargetsProbe = {
  name: "targets",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  types: ["AWS::ElasticLoadBalancingV2::TargetGroup"],
  observe: async ({ runtime, resources }) => {
    const owned = await resources("AWS::ElasticLoadBalancingV2::TargetGroup");
    const groups2 = await Promise.all(
      owned.map(async ({ logicalId, physicalId = "" }) => ({ logicalId, targets: await runtime.targets(physicalId) }))
    );
    const targets = groups2.flatMap((group) => group.targets);
    const failing = targets.filter(
      ({ state }) => !/^(healthy|unused|unavailable|draining|unhealthy\.draining)$/.test(state)
    );
    if (failing.length > 0) {
      const list = failing.map(({ id, state, reason }) => `'${id}' is ${state}${reason ? ` (${reason})` : ""}`);
      return unhealthy(`${failing.length} of ${targets.length} targets are not healthy: ${list.join(", ")}.`, TODO);
    }
    const count = targets.filter(({ state }) => state === "healthy").length;
    const empty = groups2.filter((group) => group.targets.length === 0).map(({ logicalId }) => `'${logicalId}'`);
    const without = empty.length === 0 ? "" : ` ${empty.join(", ")} ${empty.length === 1 ? "has" : "have"} no target.`;
    return healthy(`${count} of ${targets.length} targets are healthy.${without}`);
  }
};

// actions/lib/operations/verification/ownTemplate/mountableFiles.ts
var mountableFilesProbe = {
  name: "files",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  types: ["AWS::EFS::FileSystem"],
  observe: async ({ runtime, resources }) => {
    const owned = await resources("AWS::EFS::FileSystem");
    const mounts = (await Promise.all(owned.map(({ physicalId = "" }) => runtime.mountTargets(physicalId)))).flat();
    const failing = mounts.filter(({ state }) => state !== "available");
    if (mounts.length === 0)
      return healthy(`${owned.length === 1 ? "The file system has" : "The file systems have"} no mount target.`);
    if (failing.length === 0) return healthy(`${mounts.length} of ${mounts.length} mount targets are available.`);
    const list = failing.map(({ id, state }) => `'${id}' is ${state}`).join(", ");
    return unhealthy(`${failing.length} of ${mounts.length} mount targets are not available: ${list}.`);
  }
};

// actions/lib/operations/verification/ownTemplate/runningServices.ts
var TODO2 = "Read the service's events and its stopped tasks' reasons in the ECS console, and the application's log.";
var runningServicesProbe = {
  name: "services",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  types: ["AWS::ECS::Service"],
  observe: async ({ runtime, resources }) => {
    const [clusters, owned] = await Promise.all([resources("AWS::ECS::Cluster"), resources("AWS::ECS::Service")]);
    const services = await Promise.all(
      owned.map(async (resource) => {
        const { cluster, name } = namesOf(resource, clusters);
        return { resource, service: await runtime.service(cluster, name) };
      })
    );
    for (const { resource, service } of services) {
      const problem = problemOf(resource, service);
      if (problem) return problem;
    }
    const tasks = services.reduce((sum, { service }) => sum + (service?.running ?? 0), 0);
    const rollouts = services.length === 1 ? "its rollout is" : "their rollouts are";
    return healthy(
      `${services.length} of ${services.length} ECS services run as desired (${tasks} ${tasks === 1 ? "task" : "tasks"}), and ${rollouts} complete.`
    );
  }
};
function namesOf({ physicalId = "" }, clusters) {
  const [, first = physicalId, second] = physicalId.split("/");
  return second === void 0 ? { cluster: clusters[0]?.physicalId ?? "default", name: first } : { cluster: first, name: second };
}
function problemOf({ logicalId }, service) {
  if (!service)
    return unhealthyForGood(`ECS has no active service '${logicalId}'.`, "Deploy again: it was deleted by hand.");
  const { status, rollout, rolloutReason, desired, running, pending, deployments, lastEvent } = service;
  const quoted = lastEvent ? `. ECS says: '${lastEvent}'` : ".";
  if (rollout === "failed")
    return unhealthyForGood(
      `ECS stopped the rollout of '${logicalId}': '${rolloutReason ?? lastEvent ?? "no reason given"}'`,
      TODO2
    );
  if (status !== "ACTIVE") return unhealthyForGood(`Service '${logicalId}' is ${status}; ACTIVE was expected.`, TODO2);
  if (rollout === "in-progress" || deployments > 1)
    return unhealthy(
      `The rollout of '${logicalId}' is not complete: ${deployments} deployments are active${quoted}`,
      TODO2
    );
  if (running !== desired || pending > 0)
    return unhealthy(
      `'${logicalId}' runs ${running} tasks, ${pending} are pending; ${desired} were expected${quoted}`,
      TODO2
    );
  return void 0;
}

// actions/lib/operations/verification/ownTemplate/siteAddress.ts
var SITE_TYPES = [
  "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "AWS::ElasticLoadBalancing::LoadBalancer",
  "AWS::CloudFront::Distribution",
  "AWS::ApiGateway::RestApi",
  "AWS::ApiGatewayV2::Api",
  "AWS::Lambda::Url",
  "AWS::AppRunner::Service"
];
function siteUrlOf({ Url: url = "" }) {
  return /^https?:\/\/[^/\s]+/.test(url) && URL.canParse(url) ? url : void 0;
}
var siteAddressProbe = {
  name: "address",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs }, signal) => {
    const url = siteUrlOf(outputs) ?? "";
    const { status } = await httpClient.get(new URL(url).href, signal);
    if (status < 500) return healthy(`GET '${url}' returned HTTP ${status}.`);
    return unhealthy(
      `GET '${url}' returned HTTP ${status}; a response below 500 was expected.`,
      "Check the targets behind the address, and the log of what runs there."
    );
  })
};

// actions/lib/operations/verification/ownTemplate/ownProbes.ts
var RESOURCE_PROBES = [
  runningServicesProbe,
  healthyTargetsProbe,
  databaseStatesProbe,
  mountableFilesProbe,
  bucketsProbe,
  userPoolsProbe,
  { ...alarmsProbe, types: ALARM_TYPES }
];
async function ownProbesOf({
  outputs,
  allResources
}) {
  const owned = (await allResources()).filter(({ type }) => type !== NESTED_STACK);
  const has = (types) => owned.some(({ type }) => types.includes(type));
  const byType = RESOURCE_PROBES.filter(({ types }) => has(types));
  const isSite = has(SITE_TYPES);
  const address = isSite && siteUrlOf(outputs) !== void 0 ? [siteAddressProbe] : [];
  return {
    probes: [stackProbe, ...byType, ...address],
    note: byType.length > 0 || isSite ? noteOf(owned, { outputs, isSite }) : void 0
  };
}
var ACCOMPANYING = ["AWS::ECS::Cluster", "AWS::ECS::TaskDefinition", "AWS::EFS::MountTarget", ...SITE_TYPES];
function noteOf(owned, { outputs, isSite }) {
  const looked = /* @__PURE__ */ new Set([...RESOURCE_PROBES.flatMap(({ types }) => types), ...ACCOMPANYING]);
  const others = owned.filter(({ type }) => !looked.has(type)).length;
  const noun = others === 1 ? "1 resource of another type" : `${others} resources of other types`;
  const own = others === 1 ? "its" : "their";
  const missing = outputs.Url === void 0 ? "the template has no output 'Url'" : "the output 'Url' is no address";
  const parts = [
    ...isSite && siteUrlOf(outputs) === void 0 ? [`no URL (${missing})`] : [],
    ...others > 0 ? [`${noun}, beyond ${own} status in CloudFormation`] : []
  ];
  return parts.length === 0 ? void 0 : `Not checked: ${parts.join("; ")}.`;
}

// actions/lib/operations/verification/runProbe.ts
var FIRST_PAUSE = 1e3;
var LONGEST_PAUSE = 5e3;
var OBSERVATION_TIMEOUT = 3e4;
async function runProbe(probe, context, { deadlineSeconds, signal, onWait }) {
  const { clock } = context;
  const start = clock.now().getTime();
  const remaining = () => start + deadlineSeconds * 1e3 - clock.now().getTime();
  const checkOf = ({ verdict, detail, todo }) => ({
    name: probe.name,
    verdict,
    detail,
    ...todo === void 0 ? {} : { todo },
    milliseconds: clock.now().getTime() - start
  });
  let last;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const limit = Math.min(remaining(), OBSERVATION_TIMEOUT);
    const observation = await observeOnce(probe, context, { limit, signal });
    if (signal?.aborted) return checkOf(stopped(last));
    if (!observation && limit < OBSERVATION_TIMEOUT) return checkOf(last ?? notFinished(deadlineSeconds));
    last = observation ?? unhealthy(`No response within ${OBSERVATION_TIMEOUT / 1e3} seconds.`);
    if (last.verdict !== "unhealthy" || last.final || pause >= remaining()) return checkOf(last);
    onWait?.(last.detail, Math.round((clock.now().getTime() - start) / 1e3));
    try {
      await clock.sleep(pause, signal);
    } catch {
      return checkOf(stopped(last));
    }
  }
}
function stopped(last) {
  if (!last) return notChecked("The check was stopped before it finished.");
  return notChecked(`${last.detail.replace(/\.$/, "")} (stopped before it finished).`);
}
function notFinished(deadlineSeconds) {
  const duration = deadlineSeconds < 1 ? `${Math.round(deadlineSeconds * 1e3)} ms` : `${deadlineSeconds} seconds`;
  return notChecked(
    `The check did not finish within its deadline of ${duration}.`,
    "Run it again with a longer deadline."
  );
}
async function observeOnce(probe, context, { limit, signal }) {
  if (signal?.aborted || limit <= 0) return void 0;
  try {
    return await withTimeout(limit, { clock: context.clock, signal }, (inner) => probe.observe(context, inner));
  } catch (error) {
    if (signal?.aborted) return void 0;
    if (!(error instanceof Problem)) {
      const message = error instanceof Error ? error.message : String(error);
      return unhealthyForGood(
        `The check failed with an error: ${message}`,
        "This is a bug in this repository: report it."
      );
    }
    if (error.missingPermission) return notChecked(error.message, error.todo);
    return unhealthy(error.message, error.todo);
  }
}
async function withTimeout(milliseconds, { clock, signal }, work) {
  const controller = new AbortController();
  const inner = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
  const timeout = clock.sleep(milliseconds, inner).then(() => void 0);
  const working = work(inner);
  for (const promise of [timeout, working]) promise.catch(() => {
  });
  try {
    return await Promise.race([working, timeout]);
  } finally {
    controller.abort(new Error("no response in time"));
  }
}

// actions/lib/operations/verification/service.ts
var TODO3 = "Read the service's events and its stopped tasks' reasons in the ECS console, and the application's log.";
var serviceProbe = {
  name: "service",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ runtime, outputs, clock }) => {
    const { ClusterName: cluster, ServiceName: name, Image: image } = outputs;
    if (!cluster) return missingOutput("ClusterName");
    if (!name) return missingOutput("ServiceName");
    if (!image) return missingOutput("Image");
    const service = await runtime.service(cluster, name);
    if (!service) return unhealthyForGood(`Cluster '${cluster}' has no active service '${name}'.`, TODO3);
    const containers = await runtime.containers(service.taskDefinition);
    const problem = unhealthyReasonOf(service, containers, image);
    if (problem) return problem;
    if (service.desired > 0) return healthy(summaryOf(service, image));
    return missedStart({ outputs, clock }) ?? noTasks({ outputs, clock });
  }
};
function unhealthyReasonOf(service, containers, image) {
  const { status, rollout, rolloutReason, desired, running, pending, deployments, lastEvent } = service;
  if (rollout === "failed")
    return unhealthyForGood(`ECS stopped the rollout: '${rolloutReason ?? lastEvent ?? "no reason given"}'`, TODO3);
  if (status !== "ACTIVE") return unhealthyForGood(`The service is ${status}; ACTIVE was expected.`, TODO3);
  if (!containers.some((container) => container.image === image)) {
    const images = containers.map((container) => `'${container.image}'`).join(", ") || "no container";
    return unhealthy(
      `The service runs ${images}; '${image}' was expected.`,
      "Deploy again: the service was changed outside of CloudFormation."
    );
  }
  if (rollout === "in-progress" || deployments > 1)
    return unhealthy(`The rollout is not complete: ${deployments} deployments are active${eventOf(lastEvent)}`, TODO3);
  if (running !== desired || pending > 0)
    return unhealthy(
      `${running} tasks run and ${pending} are pending; ${desired} were expected${eventOf(lastEvent)}`,
      TODO3
    );
  return void 0;
}
function eventOf(lastEvent) {
  return lastEvent ? `. ECS says: '${lastEvent}'` : ".";
}
function summaryOf({ running, desired }, image) {
  return `${running} of ${desired} tasks run '${image}', and the rollout is complete.`;
}

// actions/lib/operations/verification/settings.ts
var settingsProbe = {
  name: "settings",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async (context) => {
    const container = await applicationContainer(context);
    if ("verdict" in container) return container;
    const settings = settingsOf(container);
    const differences = REQUIREMENTS2.flatMap(
      ({ names, isMet, expected, danger }) => isMet(settings) ? [] : [`${names.map((name) => textOf(name, settings)).join(", ")}, ${expected}: ${danger}`]
    );
    if (differences.length > 0)
      return unhealthyForGood(
        `Settings of the tasks are wrong: ${differences.join("; ")}.`,
        "Check the task definition's environment and secrets, then deploy again."
      );
    return healthy(`The tasks have the ${REQUIREMENTS2.length} settings that no request can check.`);
  }
};
var DURATION = /^(?=.*[1-9])(\d+(\.\d+)?(ms|s|m|h|d|w))+$/;
var equal = (name, expected, danger) => ({
  names: [name],
  isMet: ({ value }) => value(name).toLowerCase() === expected,
  expected: `'${expected}' was expected`,
  danger
});
var groups = (name, refused, danger) => ({
  names: [name],
  isMet: ({ value }) => {
    const names = value(name).split(",").map((each) => each.trim());
    return names.every((each) => each !== "" && !refused.includes(each));
  },
  expected: `groups of the user pool without ${refused.map((each) => `'${each}'`).join(" and ")} were expected`,
  danger
});
var secret = (name, danger) => ({
  names: [name],
  isMet: ({ has }) => has(name),
  expected: "a secret was expected",
  danger
});
var REQUIREMENTS2 = [
  {
    names: ["JWT_EXPIRES_IN"],
    isMet: ({ value }) => DURATION.test(value("JWT_EXPIRES_IN")),
    expected: "a number with its unit, such as '8h', was expected",
    danger: "sign-ins fail, or sessions never end"
  },
  // The start that seeds the administrator turns it off until the next start, so that no page shows it then.
  equal("ENABLE_SIGNUP", "false", "anyone can register from the second start on"),
  equal("ENABLE_OAUTH_SIGNUP", "true", "new users cannot sign in"),
  equal("ENABLE_OAUTH_ROLE_MANAGEMENT", "true", "the groups of the user pool decide nothing"),
  equal("OAUTH_ROLES_CLAIM", "cognito:groups", "nobody is refused, and nobody is administrator"),
  groups("OAUTH_ALLOWED_ROLES", ["*"], "people of any group get in, or nobody"),
  groups("OAUTH_ADMIN_ROLES", ["*", "users"], "everybody is administrator, or nobody"),
  equal("DEFAULT_USER_ROLE", "pending", "people in no group get in"),
  equal("WEBUI_AUTH_COOKIE_SECURE", "true", "the cookie of a session may travel over plain HTTP"),
  secret("WEBUI_SECRET_KEY", "each task signs sessions with a key of its own"),
  {
    names: ["REDIS_URL", "WEBSOCKET_MANAGER"],
    isMet: ({ value, has }) => value("WEBSOCKET_MANAGER") === "redis" === has("REDIS_URL"),
    expected: "both or none were expected",
    danger: "answers do not reach the page of a person whose requests go to another task"
  },
  {
    names: ["VECTOR_DB"],
    isMet: ({ value, has }) => value("VECTOR_DB") === "pgvector" === has("DATABASE_HOST"),
    expected: "'pgvector' with PostgreSQL and 'chroma' without were expected",
    danger: "the contents of documents are lost with their task"
  },
  {
    names: ["RAG_FILE_MAX_SIZE"],
    isMet: ({ value }) => /^[1-9]\d*$/.test(value("RAG_FILE_MAX_SIZE")),
    expected: "a number of MiB was expected",
    danger: "a person can upload files of any size"
  }
];
function settingsOf({ environment, secrets }) {
  return {
    value: (name) => environment[name] ?? "",
    has: (name) => Boolean(environment[name]) || secrets.includes(name),
    isSecret: (name) => secrets.includes(name)
  };
}
function textOf(name, { value, isSecret }) {
  if (isSecret(name)) return `${name} is a secret`;
  if (name === "REDIS_URL" && value(name) !== "") return `${name} is set`;
  return value(name) === "" ? `${name} is missing` : `${name} is '${value(name)}'`;
}

// actions/lib/operations/verification/signInClient.ts
var TODO4 = "Deploy again: the pool was changed by hand, or the stack has another pool.";
var signInClientProbe = {
  name: "sign-in client",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ runtime, outputs }) => {
    const { Url: url, SignInDomain: domain, UserPoolId: poolId, UserPoolClientId: client } = outputs;
    if (!url) return missingOutput("Url");
    if (!domain) return missingOutput("SignInDomain");
    if (!poolId) return missingOutput("UserPoolId");
    if (!client) return missingOutput("UserPoolClientId");
    const pool = await runtime.signInPool(poolId, client);
    if (!pool) return unhealthyForGood(`User pool '${poolId}' or its client '${client}' does not exist.`, TODO4);
    const differences = [];
    if (pool.domain !== domain)
      differences.push(`its domain is '${pool.domain ?? "missing"}', '${domain}' was expected`);
    if (!pool.callbackUrls.includes(callbackOf(url)))
      differences.push(`'${callbackOf(url)}' is not one of its callback URLs`);
    if (pool.flows.join() !== "code") differences.push(`its flows are '${pool.flows.join(", ")}', 'code' was expected`);
    if (differences.length > 0)
      return unhealthyForGood(`User pool '${poolId}' has wrong settings: ${differences.join("; ")}.`, TODO4);
    return healthy(`User pool '${poolId}' redirects to '${new URL(url).host}' with the code flow.`);
  }
};

// actions/lib/operations/verification/signInPage.ts
var signInPageProbe = {
  name: "sign-in page",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ httpClient, outputs }, signal) => {
    const { Url: url, SignInDomain: domain, UserPoolClientId: client } = outputs;
    if (!url) return missingOutput("Url");
    if (!domain) return missingOutput("SignInDomain");
    if (!client) return missingOutput("UserPoolClientId");
    const page = new URL("/login", `https://${domain}`);
    page.search = new URLSearchParams({
      client_id: client,
      response_type: "code",
      scope: "openid email profile",
      redirect_uri: callbackOf(url)
    }).toString();
    const response = await httpClient.get(page.href, signal);
    const target = targetOf(response, page);
    if (response.status === 200 || target?.pathname.startsWith("/login"))
      return healthy(`Managed login at '${domain}' shows its page.`);
    const error = target?.searchParams.get("error");
    if (error)
      return unhealthyForGood(
        `Managed login at '${domain}' refuses the application: '${error}'.`,
        "Compare the client's callback URLs and scopes with the stack's."
      );
    return unhealthy(
      `Managed login at '${domain}' returned HTTP ${response.status}${target ? ` to '${target.pathname}'` : ""}; its page was expected.`,
      "Managed login shows no page before the pool has a domain and a branding style."
    );
  }
};
function targetOf({ status, headers: { location } }, page) {
  return status >= 300 && status < 400 && location ? new URL(location, page) : void 0;
}

// actions/lib/operations/verification/signOut.ts
var signOutProbe = {
  name: "sign-out",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async (context, signal) => {
    const { Url: url, SignInDomain: domain } = context.outputs;
    if (!url) return missingOutput("Url");
    if (!domain) return missingOutput("SignInDomain");
    const found = await applicationContainer(context);
    if ("verdict" in found) return found;
    const address = found.environment.OPENID_END_SESSION_ENDPOINT ?? "";
    if (!URL.canParse(address) || new URL(address).host !== domain)
      return unhealthyForGood(
        `People who sign out go to '${address}', and not to '${domain}': they stay signed in there.`,
        "Set OPENID_END_SESSION_ENDPOINT to the logout address of the user pool."
      );
    const response = await context.httpClient.get(requestedAddress(address, url), signal);
    const target = targetOf2(response);
    if (target === new URL("/auth", url).href) return healthy(`'${domain}' sends people who sign out back to '${url}'.`);
    return unhealthyForGood(
      `'${domain}' returned HTTP ${response.status}${target ? ` to '${target}'` : ""} to a sign-out; a redirect to '${new URL("/auth", url).href}' was expected.`,
      "Compare OPENID_END_SESSION_ENDPOINT with the client's logout URLs."
    );
  }
};
function requestedAddress(address, url) {
  const requested = new URL(address);
  requested.searchParams.set("post_logout_redirect_uri", new URL("/auth", url).href);
  requested.searchParams.set("state", "logout");
  return requested.href;
}
function targetOf2({ status, headers: { location } }) {
  return status >= 300 && status < 400 ? location : void 0;
}

// actions/lib/operations/verification/targets.ts
var TODO5 = "Check the target group in the EC2 console: health check path, security groups, start-up time of the task.";
var targetsProbe = {
  name: "targets",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async (context) => {
    const { TargetGroupArn: targetGroup } = context.outputs;
    if (!targetGroup) return missingOutput("TargetGroupArn");
    const targets = (await context.runtime.targets(targetGroup)).filter(({ state }) => !state.includes("draining"));
    const unhealthyTargets = targets.filter(({ state }) => state !== "healthy");
    if (targets.length > 0 && unhealthyTargets.length === 0)
      return healthy(`${targets.length} of ${targets.length} targets are healthy.`);
    const reason = await noTasksReason(context);
    if (reason) return reason;
    if (targets.length === 0) return unhealthy("The target group has no target; one healthy target was expected.", TODO5);
    const list = unhealthyTargets.map(
      ({ id, state, reason: stateReason }) => `'${id}' is ${state}${stateReason ? ` (${stateReason})` : ""}`
    );
    return unhealthy(
      `${unhealthyTargets.length} of ${targets.length} targets are not healthy: ${list.join(", ")}.`,
      TODO5
    );
  }
};

// actions/lib/operations/verification/verificationContext.ts
async function openVerificationContext(environment, tools) {
  const name = stackNameOf(environment);
  const state = stateOf(await tools.cloudFormation.stack(name));
  if (state.kind === "absent")
    throw new Problem(`Stack '${name}' does not exist, so there is nothing to verify.`, {
      todo: `Deploy it first. After its teardown, 'npm run bootstrap -- ${environment.name} --remove' ends its scheduled runs.`
    });
  const { stack } = state;
  const isCreated = stack.status.startsWith("UPDATE_");
  if (state.kind !== "ready" && !isCreated && Object.keys(stack.outputs).length === 0)
    throw new Problem(`Stack '${name}' is in ${stack.status} and has no outputs, so there is nothing to verify.`, {
      todo: `Run 'npm run status -- ${environment.name}' for its state.`
    });
  let read;
  const allResources = () => {
    read ??= resourcesOfStack(stack.id, tools.cloudFormation);
    read.catch(() => {
      read = void 0;
    });
    return read;
  };
  return {
    ...tools,
    stack,
    outputs: stack.outputs,
    resources: async (type) => (await allResources()).filter((resource) => resource.type === type),
    allResources
  };
}

// actions/lib/operations/verification/webSockets.ts
var OTHER_ORIGIN = "https://other-site.example";
var socketsProbe = {
  name: "sockets",
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs: { Url: url } }, signal) => {
    if (!url) return missingOutput("Url");
    const { origin } = new URL(url);
    const socket = new URL("/ws/socket.io/?EIO=4&transport=websocket", url).href;
    const [own, other] = await Promise.all([
      httpClient.upgrade(socket, origin, signal),
      httpClient.upgrade(socket, OTHER_ORIGIN, signal)
    ]);
    if (own.status === 403)
      return unhealthyForGood(
        `The WebSocket is refused to the application's own pages at '${origin}' (HTTP 403); 101 was expected.`,
        `Set CORS_ALLOW_ORIGIN to '${origin}'.`
      );
    if (own.status !== 101)
      return unhealthy(`The WebSocket returned HTTP ${own.status}; 101 was expected.`, "Read the application's log.");
    if (other.status === 101)
      return unhealthyForGood(
        `Pages of any site, such as '${OTHER_ORIGIN}', get a WebSocket; 403 was expected.`,
        `Set CORS_ALLOW_ORIGIN to '${origin}'.`
      );
    if (other.status !== 403)
      return unhealthy(`The WebSocket of another site's page returned HTTP ${other.status}; 403 was expected.`);
    return healthy(`'${origin}' gets a WebSocket and '${OTHER_ORIGIN}' none.`);
  })
};

// actions/lib/operations/verify.ts
var LISTING_SECONDS = 60;
var APPLICATION_PROBES = [
  stackProbe,
  serviceProbe,
  targetsProbe,
  applicationProbe,
  settingsProbe,
  modelsProbe,
  headersProbe,
  socketsProbe,
  signInProbe,
  signInPageProbe,
  signInClientProbe,
  codeExchangeProbe,
  signOutProbe,
  filesProbe,
  logsProbe,
  alarmsProbe
];
async function verify(order, tools) {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactVerifyOutcome };
  return withRedaction(redaction, tools, (redacted) => runChecks(order, redacted));
}
async function runChecks({ environment, deadlineSeconds = Number.POSITIVE_INFINITY }, { cloudFormation, runtime, httpClient, clock, ...tools }) {
  tools.reporter.report({ kind: "step", step: "verify", subject: stackNameOf(environment) });
  const context = await openVerificationContext(environment, { cloudFormation, runtime, httpClient, clock });
  const redaction = { secrets: namedSecretsIn(context.stack.parameters), redact: redactVerifyOutcome };
  return withRedaction(redaction, tools, (redacted) => runProbes(context, deadlineSeconds, redacted));
}
async function runProbes(context, deadlineSeconds, { reporter, signal }) {
  const { probes, note } = await probesOf(context, signal);
  const checks = await Promise.all(
    probes.map(async (probe) => {
      const seconds = Math.min(probe.deadlineSeconds, deadlineSeconds);
      const onWait = (detail, secondsSoFar) => reporter.report({
        kind: "waiting",
        subject: `'${probe.name}': ${detail.replace(/\.$/, "")}`,
        seconds: secondsSoFar
      });
      const check = await runProbe(probe, context, { deadlineSeconds: seconds, signal, onWait });
      reporter.report({ kind: "check", check });
      return check;
    })
  );
  return { kind: verdictOf(checks), checks, ...note !== void 0 && { note } };
}
async function probesOf(context, signal) {
  if (isApplication(context.stack)) return { probes: APPLICATION_PROBES };
  const deadline = deadlineIn(LISTING_SECONDS, context);
  return retryRead(() => ownProbesOf(context), { ...context, signal, deadline });
}

export {
  verify,
  runChecks
};
