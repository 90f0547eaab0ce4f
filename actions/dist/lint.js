import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  checkResourceTypes,
  compareVersions,
  containerImagesIn,
  imageNameOf,
  isOpenWebUi,
  messageText,
  refusedImagesIn,
  resolveAtReference,
  resourcesByPath,
  versionOfTag,
  versionOverlapRisks,
  wildcardPattern
} from "./shared/chunk-ST4K3D7P.js";
import {
  isTimeZone
} from "./shared/chunk-5ZW3NST4.js";
import {
  readAccounts,
  readMerged
} from "./shared/chunk-LJGMYGYD.js";
import {
  generatedNameOf,
  nestedStackNameOf,
  randomLengthsOf
} from "./shared/chunk-U6CWI2NT.js";
import {
  holdsData
} from "./shared/chunk-EGHMXQUB.js";
import {
  redactLintOutcome
} from "./shared/chunk-IBPUFT2D.js";
import {
  collectTemplates,
  describeParameter,
  nestedFilesOf,
  resolveStack,
  resolvedWith,
  stackContextOf,
  visibleValue,
  withRedaction
} from "./shared/chunk-JQNCXTSG.js";
import {
  matchEach,
  matchPattern
} from "./shared/chunk-67FWJTTB.js";
import {
  bestEffort
} from "./shared/chunk-3L2DUPJG.js";
import {
  booleanInput,
  listInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  EMOJI,
  IN_SUMMARY,
  NO_SECRETS,
  SHORTENED_NOTE,
  Unknown,
  ambiguousScalars,
  checkEnvironmentName,
  clean,
  countOf,
  environmentFileOf,
  environmentNameFinding,
  environmentNames,
  exitCodeOf,
  expressionText,
  findingCounts,
  findingParts,
  fitParts,
  fixedPart,
  functionCallOf,
  inspectEnvironment,
  isNoValue,
  isValueList,
  isValueMap,
  lintLines,
  locationSortKey,
  lookup,
  nearest,
  parameterText,
  redactFinding,
  redactionOf,
  referencesInValue,
  runAction,
  secretsIn,
  sortFindings
} from "./shared/chunk-TVYUMTSV.js";
import "./shared/chunk-MBEOQ74V.js";
import {
  isMap
} from "./shared/chunk-FL3UVJ3G.js";
import {
  NESTED_STACK
} from "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import {
  DOCUMENTATION_ACCOUNT,
  bootstrapStackNameOf,
  partitionOf,
  stackNameOf
} from "./shared/chunk-W73X3ZWN.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem,
  quotedList
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lint/main.ts
import { writeFileSync } from "node:fs";

// actions/lib/rules/namedTypes.ts
var NAMED_TYPES = {
  "AWS::CloudWatch::Alarm": {
    action: "cloudwatch:PutMetricAlarm",
    property: "AlarmName",
    arn: "cloudwatch:R:A:alarm:NAME"
  },
  "AWS::CloudWatch::Dashboard": {
    action: "cloudwatch:PutDashboard",
    property: "DashboardName",
    arn: "cloudwatch::A:dashboard/NAME"
  },
  "AWS::ECS::Cluster": { action: "ecs:CreateCluster", property: "ClusterName", arn: "ecs:R:A:cluster/NAME" },
  "AWS::ElastiCache::ReplicationGroup": {
    action: "elasticache:CreateReplicationGroup",
    property: "ReplicationGroupId",
    arn: "elasticache:R:A:replicationgroup:NAME"
  },
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    action: "elasticloadbalancing:CreateLoadBalancer",
    property: "Name",
    arn: "elasticloadbalancing:R:A:loadbalancer/app/NAME/0123456789abcdef"
  },
  "AWS::ElasticLoadBalancingV2::TargetGroup": {
    action: "elasticloadbalancing:CreateTargetGroup",
    property: "Name",
    arn: "elasticloadbalancing:R:A:targetgroup/NAME/0123456789abcdef"
  },
  "AWS::IAM::Role": { action: "iam:CreateRole", property: "RoleName", arn: "iam::A:role/NAME" },
  "AWS::Logs::LogGroup": { action: "logs:CreateLogGroup", property: "LogGroupName", arn: "logs:R:A:log-group:NAME" },
  "AWS::RDS::DBInstance": { action: "rds:CreateDBInstance", property: "DBInstanceIdentifier", arn: "rds:R:A:db:NAME" },
  "AWS::RDS::DBParameterGroup": {
    action: "rds:CreateDBParameterGroup",
    property: "DBParameterGroupName",
    arn: "rds:R:A:pg:NAME"
  },
  "AWS::RDS::DBSubnetGroup": {
    action: "rds:CreateDBSubnetGroup",
    property: "DBSubnetGroupName",
    arn: "rds:R:A:subgrp:NAME"
  },
  "AWS::S3::Bucket": { action: "s3:CreateBucket", property: "BucketName", arn: "s3:::NAME" },
  "AWS::SNS::Topic": { action: "sns:CreateTopic", property: "TopicName", arn: "sns:R:A:NAME" },
  "AWS::SecretsManager::Secret": {
    action: "secretsmanager:CreateSecret",
    property: "Name",
    arn: "secretsmanager:R:A:secret:NAME-AbCdEf"
  }
};

// actions/lib/rules/servicePermissions.ts
var SERVICE_ROLE = "ServiceRole";
function allowedResources(bootstrap, action) {
  const patterns = policiesOf(bootstrap).flatMap(statementsIn).filter(
    (statement) => statement.Effect === "Allow" && listOf(statement.Action).some((one) => wildcardPattern(one, "i").test(action))
  ).flatMap((statement) => listOf(statement.Resource));
  return [...new Set(patterns)];
}
function policiesOf({ resources, template }) {
  const role = resources[SERVICE_ROLE];
  const inline = valuesOf(role?.properties.Policies).map((policy) => memberOf(policy, "PolicyDocument"));
  const attached = new Set(referencesIn(template.resources[SERVICE_ROLE]?.properties.ManagedPolicyArns ?? null));
  const managed = Object.values(resources).filter(({ logicalId }) => attached.has(logicalId));
  return [...inline, ...managed.map(({ properties }) => properties.PolicyDocument ?? null)];
}
function referencesIn(value) {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isMap(value)) return [];
  return typeof value.Ref === "string" ? [value.Ref] : Object.values(value).flatMap(referencesIn);
}
function statementsIn(document) {
  return valuesOf(memberOf(document, "Statement")).filter(isValueMap);
}
function listOf(value) {
  return valuesOf(value).filter((item) => typeof item === "string");
}
function valuesOf(value) {
  if (value === void 0 || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
function memberOf(value, name) {
  return isValueMap(value) ? value[name] ?? null : null;
}

// actions/lib/rules/generatedNames.ts
function longNameFindings(environment, stacks) {
  const tooLong = uncoveredResources(environment, stacks).flatMap(
    ({ excess: excess2, ...one }) => excess2 === void 0 ? [] : [{ ...one, excess: excess2 }]
  );
  const [first, ...others] = tooLong.toSorted((a, b) => b.excess - a.excess);
  if (!first) return [];
  const { resource, prefix, patterns, excess } = first;
  const too = others.length > 0 ? ` The same holds for ${quotedList(others.map((other) => other.resource.path))}.` : "";
  return [
    {
      level: "error",
      rule: "environment/generated-name",
      message: `CloudFormation would name '${resource.path}' '${prefix}…', but its service role may create ${quotedList(patterns)} alone.${too}`,
      todo: `Shorten the application's or the environment's name by ${excess} ${excess === 1 ? "character" : "characters"}.`,
      location: environment.locationOf(["application"])
    }
  ];
}
function uncoveredNameFindings(environment, stacks) {
  const { document } = stacks.bootstrap.template;
  return uncoveredResources(environment, stacks).filter(({ excess }) => excess === void 0).map(({ resource: { path, location, named } }) => ({
    level: "error",
    rule: "template/generated-name",
    message: `CloudFormation's service role may not create '${path}': no statement with '${named.action}' covers its generated name.`,
    todo: `Add the name to the statements of 'ServiceRole' in ${document.file}, then run 'npm run bootstrap'.`,
    location
  }));
}
function uncoveredResources(environment, { stack, bootstrap }) {
  return resourcesIn(stack, stackNameOf(environment)).flatMap((resource) => uncoveredBy(bootstrap, environment, resource));
}
function resourcesIn(stack, stackName) {
  const { document } = stack.template;
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }) => {
    const named = lookup(NAMED_TYPES, type);
    if (!named || properties[named.property] !== void 0) return [];
    const path = stack.nestedPath ? `${stack.nestedPath}/${logicalId}` : logicalId;
    return [{ type, logicalId, stackName, named, path, location: document.locationOf(["Resources", logicalId]) }];
  });
  const nested = Object.entries(stack.nested).filter(([id]) => stack.resources[id]?.type === NESTED_STACK);
  return [...own, ...nested.flatMap(([id, child]) => resourcesIn(child, nestedStackNameOf(stackName, id)))];
}
function uncoveredBy(bootstrap, environment, resource) {
  const { action, arn } = resource.named;
  const root = stackNameOf(environment);
  const patterns = allowedResources(bootstrap, action);
  const isCovered = (name) => randomLengthsOf(resource.type).every((length) => {
    const stackName = resource.stackName.replace(root, name);
    const { prefix, lowerCase } = generatedNameOf({ ...resource, stackName }, length);
    const target = arnOf(arn, environment, `${prefix}${(lowerCase ? "x" : "X").repeat(length)}`);
    return patterns.some((pattern) => wildcardPattern(pattern.replaceAll(root, name)).test(target));
  });
  if (patterns.length === 0 || isCovered(root)) return [];
  const lengths = Array.from({ length: root.length - 1 }, (_, index) => index + 1);
  const excess = lengths.find((length) => isCovered(root.slice(0, -length)));
  return [{ resource, prefix: generatedNameOf(resource).prefix, patterns, excess }];
}
function arnOf(arn, { account, region }, name) {
  const values = { R: region, A: account, NAME: name };
  return `arn:${partitionOf(region).partition}:${arn.replace(/\b(?:R|A|NAME)\b/g, (word) => values[word] ?? word)}`;
}

// actions/lib/rules/administratorDomain.ts
var administratorDomain = (environment, stack) => {
  const { SelfSignUpDomain: domain, FirstAdministratorEmail: address2 } = stack.parameters;
  if (typeof domain !== "string" || domain === "" || typeof address2 !== "string") return [];
  if (address2.toLowerCase().endsWith(`@${domain}`)) return [];
  const { locationOf } = environment;
  return [
    {
      level: "error",
      rule: "environment/administrator-domain",
      message: `FirstAdministratorEmail is outside of SelfSignUpDomain '${domain}' (${locationOf(["parameters", "SelfSignUpDomain"]).file}): Open WebUI would refuse the first administrator.`,
      todo: `Set FirstAdministratorEmail to an address of '${domain}', or leave SelfSignUpDomain empty and invite people.`,
      location: locationOf(["parameters", "FirstAdministratorEmail"])
    }
  ];
};

// actions/lib/template/parse/sourcePath.ts
function sourcePath(node, path, selectBranch) {
  const [step, ...rest] = path;
  if (step === void 0) return [];
  const branch = branchOf(node, selectBranch);
  if (branch) return [...branch.path, ...sourcePath(branch.node, path, selectBranch)];
  if (functionCallOf(node, [])) return [];
  if (Array.isArray(node)) {
    const positions = node.flatMap((item, position2) => isNoValue(item, selectBranch) ? [] : [position2]);
    const position = positions[Number(step)];
    return position === void 0 ? [] : [position, ...sourcePath(node[position], rest, selectBranch)];
  }
  return isMap(node) && Object.hasOwn(node, step) ? [step, ...sourcePath(node[step], rest, selectBranch)] : [];
}
function branchOf(node, selectBranch) {
  const call = functionCallOf(node, []);
  if (call?.name !== "Fn::If" || !Array.isArray(call.argument)) return void 0;
  const [condition] = call.argument;
  const holds = typeof condition === "string" ? selectBranch(condition) : void 0;
  if (holds === void 0) return void 0;
  const position = holds ? 1 : 2;
  return { node: call.argument[position], path: [call.name, position] };
}

// actions/lib/rules/application/applicationContainer.ts
function applicationContainersIn(root) {
  const resources = resourcesByPath(root);
  return [...resources.values()].flatMap((found) => {
    const { stack, resource } = found;
    const { ContainerDefinitions: containers } = resource.properties;
    if (resource.type !== "AWS::ECS::TaskDefinition" || !isValueList(containers)) return [];
    return containers.flatMap((container, index) => {
      if (!isValueMap(container)) return [];
      const image = imageOf(container);
      const name = typeof container.Name === "string" ? container.Name : "";
      if (!isOpenWebUi({ name, image })) return [];
      const locationOf = locationsIn(stack, resource.logicalId, ["ContainerDefinitions", index]);
      const location = locationOf(["Image"]);
      const variables = [
        ...variablesIn(container, "Environment", locationOf),
        ...variablesIn(container, "Secrets", locationOf)
      ];
      return [
        {
          ...{ image, location, resources, taskDefinition: found.path, isComplete: isComplete(container) },
          variables: new Map(variables.map((variable) => [variable.name, variable])),
          mounts: mountsOf(container, resource.properties.Volumes)
        }
      ];
    });
  });
}
function imageOf({ Image: image }) {
  if (image instanceof Unknown) return image.text;
  return typeof image === "string" ? image : "";
}
function mountsOf({ MountPoints: points }, volumes) {
  return listOf2(points).flatMap((point) => {
    if (!isValueMap(point) || typeof point.ContainerPath !== "string") return [];
    const { SourceVolume: name, ContainerPath: path } = point;
    const isRemote = listOf2(volumes).some(
      (volume) => isValueMap(volume) && volume.Name === name && "EFSVolumeConfiguration" in volume
    );
    return [{ path: path.replace(/\/$/, ""), isRemote }];
  });
}
function locationsIn({ template, conditions }, logicalId, property) {
  const { document } = template;
  const before = ["Resources", logicalId, "Properties"];
  const node = template.resources[logicalId]?.properties ?? {};
  return (path) => document.locationOf([...before, ...sourcePath(node, [...property, ...path], (condition) => conditions[condition])]);
}
function variablesIn(container, property, locationOf) {
  return listOf2(container[property]).flatMap((entry, index) => {
    if (!isValueMap(entry) || typeof entry.Name !== "string") return [];
    const isSecret = property === "Secrets";
    const location = locationOf([property, index, "Name"]);
    const { Name: name, Value: value, ValueFrom: secret } = entry;
    return [{ name, location, isSecret, ...isSecret ? { value: void 0, secret } : { value, secret: void 0 } }];
  });
}
function isComplete({ Environment: variables, Secrets: secrets2, EnvironmentFiles: files }) {
  return [variables, secrets2].every((list2) => list2 === void 0 || isValueList(list2)) && listOf2(files).length === 0;
}
function listOf2(value) {
  return isValueList(value) ? value : [];
}

// actions/lib/rules/application/textParts.ts
function textParts(value) {
  if (value instanceof Unknown) {
    const { expression } = value;
    return expression.kind === "join" ? expression.parts.map((part) => typeof part === "string" ? part : void 0) : [void 0];
  }
  const text = scalarText(value);
  return text === void 0 || text === "" ? [] : [text];
}
function wholeText(parts) {
  return parts.reduce((before, part) => before === void 0 || part === void 0 ? void 0 : before + part, "");
}
function patternText(parts) {
  return parts.map((part) => part ?? UNKNOWN_PART).join("");
}
var UNKNOWN_PART = "￿";
function shownText(value) {
  if (!(value instanceof Unknown)) return scalarText(value) ?? "";
  const { expression } = value;
  const parts = expression.kind === "join" ? expression.parts : [expression];
  return parts.map((part) => typeof part === "string" ? part : `\${${expressionText(part)}}`).join("");
}
function scalarText(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}

// actions/lib/rules/application/applicationSettings.ts
var PROVIDER = ["OAUTH_CLIENT_ID", "OAUTH_CLIENT_SECRET", "OPENID_PROVIDER_URL"];
function applicationSettingsOf(container) {
  const { variables, isComplete: isComplete2 } = container;
  const value = (name) => variables.get(name)?.value;
  const isSet = (name) => {
    const variable = variables.get(name);
    return variable !== void 0 && (variable.isSecret || shownText(variable.value) !== "");
  };
  const parts = (name) => textParts(value(name));
  const text = (name) => variables.has(name) && !variables.get(name)?.isSecret ? wholeText(parts(name)) : void 0;
  return {
    ...{ container, value, isSet, parts, text },
    isMissing: (name) => isComplete2 && !isSet(name),
    shown: (name) => shownText(value(name)),
    isTrue: (name, otherwise) => {
      if (!variables.has(name)) return isComplete2 ? otherwise : void 0;
      return text(name) === void 0 ? void 0 : text(name)?.toLowerCase() === "true";
    },
    location: (name) => variables.get(name)?.location ?? container.location,
    hasCognito: isOfCognito(value("OPENID_PROVIDER_URL")),
    hasProvider: PROVIDER.some(isSet)
  };
}
function isOfCognito(url) {
  return textParts(url).some((part) => part?.includes("cognito-idp")) || url instanceof Unknown && referencesInValue(url).some(
    (reference) => reference.kind === "attribute" && ["ProviderURL", "ProviderName"].includes(reference.attribute)
  );
}

// actions/lib/rules/application/names/otherVariables.ts
var NAMES_BY_PROGRAM = {
  /** The start script of the image, `backend/start.sh` of https://github.com/open-webui/open-webui. */
  start: `PORT HOST WEBUI_SECRET_KEY_FILE WEBUI_JWT_SECRET_KEY WEB_LOADER_ENGINE PLAYWRIGHT_WS_URL USE_OLLAMA_DOCKER
    USE_CUDA_DOCKER USE_CUDA_DOCKER_VER USE_PERMISSION_HARDENING USE_EMBEDDING_MODEL_DOCKER USE_RERANKING_MODEL_DOCKER
    USE_TIKTOKEN_ENCODING_NAME USE_AUXILIARY_EMBEDDING_MODEL_DOCKER SPACE_ID ADMIN_USER_EMAIL ADMIN_USER_PASSWORD
    WEBUI_BUILD_VERSION`,
  /** The options of its command line: https://www.uvicorn.org/settings/ */
  uvicorn: `UVICORN_APP_DIR UVICORN_HOST UVICORN_PORT UVICORN_UDS UVICORN_FD UVICORN_RELOAD UVICORN_RELOAD_DIRS
    UVICORN_RELOAD_INCLUDES UVICORN_RELOAD_EXCLUDES UVICORN_RELOAD_DELAY UVICORN_WORKERS UVICORN_LOOP UVICORN_HTTP
    UVICORN_WS UVICORN_WS_MAX_SIZE UVICORN_WS_MAX_QUEUE UVICORN_WS_PING_INTERVAL UVICORN_WS_PING_TIMEOUT
    UVICORN_WS_PER_MESSAGE_DEFLATE UVICORN_LIFESPAN UVICORN_INTERFACE UVICORN_ENV_FILE UVICORN_LOG_CONFIG
    UVICORN_LOG_LEVEL UVICORN_ACCESS_LOG UVICORN_USE_COLORS UVICORN_PROXY_HEADERS UVICORN_SERVER_HEADER
    UVICORN_DATE_HEADER UVICORN_FORWARDED_ALLOW_IPS UVICORN_ROOT_PATH UVICORN_LIMIT_CONCURRENCY UVICORN_BACKLOG
    UVICORN_LIMIT_MAX_REQUESTS UVICORN_LIMIT_MAX_REQUESTS_JITTER UVICORN_TIMEOUT_KEEP_ALIVE
    UVICORN_TIMEOUT_GRACEFUL_SHUTDOWN UVICORN_TIMEOUT_WORKER_HEALTHCHECK UVICORN_SSL_KEYFILE UVICORN_SSL_CERTFILE
    UVICORN_SSL_KEYFILE_PASSWORD UVICORN_SSL_VERSION UVICORN_SSL_CERT_REQS UVICORN_SSL_CA_CERTS UVICORN_SSL_CIPHERS
    UVICORN_HEADERS UVICORN_FACTORY UVICORN_H11_MAX_INCOMPLETE_EVENT_SIZE`,
  /** The driver of PostgreSQL: https://www.postgresql.org/docs/current/libpq-envars.html */
  libpq: `PGHOST PGHOSTADDR PGPORT PGDATABASE PGUSER PGPASSWORD PGPASSFILE PGREQUIREAUTH PGCHANNELBINDING PGSERVICE
    PGSERVICEFILE PGSYSCONFDIR PGOPTIONS PGAPPNAME PGSSLMODE PGSSLNEGOTIATION PGREQUIRESSL PGSSLCOMPRESSION PGSSLCERT
    PGSSLKEY PGSSLCERTMODE PGSSLROOTCERT PGSSLCRL PGSSLCRLDIR PGSSLSNI PGREQUIREPEER PGSSLMINPROTOCOLVERSION
    PGSSLMAXPROTOCOLVERSION PGMINPROTOCOLVERSION PGMAXPROTOCOLVERSION PGGSSENCMODE PGKRBSRVNAME PGGSSLIB
    PGGSSDELEGATION PGCONNECT_TIMEOUT PGCLIENTENCODING PGTARGETSESSIONATTRS PGLOADBALANCEHOSTS PGDATESTYLE PGTZ PGGEQO
    PGLOCALEDIR`,
  /** https://docs.python.org/3/using/cmdline.html#environment-variables, and OpenSSL. */
  python: `PYTHONPATH PYTHONHOME PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE PYTHONHASHSEED PYTHONOPTIMIZE PYTHONWARNINGS
    PYTHONIOENCODING PYTHONUTF8 PYTHONFAULTHANDLER PYTHONTRACEMALLOC PYTHONASYNCIODEBUG PYTHONMALLOC PYTHONPYCACHEPREFIX
    SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE PIP_INDEX_URL PIP_EXTRA_INDEX_URL`,
  system: `HOME PATH LANG LANGUAGE LC_ALL LC_CTYPE TMPDIR HOSTNAME USER SHELL LD_PRELOAD LD_LIBRARY_PATH
    MALLOC_ARENA_MAX HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy`,
  models: `HF_HOME HF_TOKEN HF_ENDPOINT HF_HUB_OFFLINE HF_HUB_CACHE HF_HUB_ENABLE_HF_TRANSFER HF_HUB_DISABLE_TELEMETRY
    HUGGING_FACE_HUB_TOKEN TRANSFORMERS_OFFLINE TRANSFORMERS_CACHE TORCH_HOME OMP_NUM_THREADS MKL_NUM_THREADS
    OPENBLAS_NUM_THREADS CUDA_VISIBLE_DEVICES NVIDIA_VISIBLE_DEVICES NVIDIA_DRIVER_CAPABILITIES NLTK_DATA
    PLAYWRIGHT_BROWSERS_PATH`,
  /** https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html, of boto3. */
  aws: `AWS_REGION AWS_DEFAULT_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_PROFILE
    AWS_ENDPOINT_URL AWS_ENDPOINT_URL_S3 AWS_CA_BUNDLE AWS_ROLE_ARN AWS_STS_REGIONAL_ENDPOINTS AWS_MAX_ATTEMPTS
    AWS_RETRY_MODE AWS_USE_FIPS_ENDPOINT AWS_USE_DUALSTACK_ENDPOINT AWS_BEARER_TOKEN_BEDROCK
    AWS_EC2_METADATA_DISABLED`,
  /** https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
  openTelemetry: `OTEL_SDK_DISABLED OTEL_SERVICE_NAME OTEL_RESOURCE_ATTRIBUTES OTEL_PROPAGATORS OTEL_LOG_LEVEL
    OTEL_TRACES_EXPORTER OTEL_METRICS_EXPORTER OTEL_LOGS_EXPORTER OTEL_TRACES_SAMPLER OTEL_TRACES_SAMPLER_ARG
    OTEL_EXPORTER_OTLP_ENDPOINT OTEL_EXPORTER_OTLP_HEADERS OTEL_EXPORTER_OTLP_PROTOCOL OTEL_EXPORTER_OTLP_TIMEOUT
    OTEL_EXPORTER_OTLP_CERTIFICATE`
};
var OTHER_VARIABLES = new Set(
  Object.values(NAMES_BY_PROGRAM).flatMap((names) => names.trim().split(/\s+/))
);

// actions/lib/rules/application/names/similarName.ts
var SHORTEST = 5;
function similarName(name, known) {
  const parts = namePartsOf(name);
  let best;
  for (const candidate of known) {
    if (Math.abs(candidate.upper.length - parts.upper.length) > MOST_LETTERS) continue;
    const rank = rankOf(parts, candidate);
    if (rank !== void 0 && (best === void 0 || rank < best.rank)) best = { name: candidate.name, rank };
    if (rank === NEAR) break;
  }
  if (!best) return void 0;
  const isPossible = best.rank === SHARED || name.length < SHORTEST;
  return { name: best.name, certainty: isPossible ? "possible" : "misspelt" };
}
function namePartsOf(name) {
  const upper = name.toUpperCase();
  const words = upper.split("_");
  return { name, upper, words, sorted: words.toSorted().join("_") };
}
var [NEAR, ORDER, WORDS, SHARED] = [0, 1, 2, 3];
function rankOf(one, other) {
  if (distanceUpTo(1, one.upper, other.upper) <= 1) return NEAR;
  if (one.sorted === other.sorted) return ORDER;
  if (areNearWords(one.words, other.words)) return WORDS;
  return shareWords(one.words, other.words) ? SHARED : void 0;
}
var MOST_LETTERS = 14;
function areNearWords(words, others) {
  if (words.length !== others.length) return words.join("") === others.join("");
  let distance = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? "";
    if (word === other) continue;
    const allowed = mistakesAllowed(word, other);
    const difference = distanceUpTo(allowed, word, other);
    if (difference > allowed) return false;
    distance += difference;
  }
  return distance <= 2;
}
function mistakesAllowed(word, other) {
  const length = Math.min(word.length, other.length);
  const isForm = word.startsWith(other) || other.startsWith(word);
  if (length >= 7 || isForm && length >= 4) return 2;
  return length >= 4 ? 1 : 0;
}
function shareWords(words, others) {
  if (words[0] !== others[0] || words.length < 3 || others.length < 3) return false;
  const missing = others.filter((word) => !words.includes(word)).length;
  const added = words.filter((word) => !others.includes(word)).length;
  return missing + added === 1;
}
function distanceUpTo(limit, from, to) {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

// actions/lib/rules/application/names/variables.generated.ts
var VARIABLES_VERSION = "0.12.4";
var VARIABLE_NAMES = new Set(
  `
ADMIN_EMAIL AIOHTTP_CLIENT_ALLOW_REDIRECTS AIOHTTP_CLIENT_ASYNC_DNS_RESOLVER AIOHTTP_CLIENT_SESSION_SSL
AIOHTTP_CLIENT_SESSION_TOOL_SERVER_SSL AIOHTTP_CLIENT_SSL_CERT_FILE AIOHTTP_CLIENT_STREAM_IDLE_TIMEOUT
AIOHTTP_CLIENT_TIMEOUT AIOHTTP_CLIENT_TIMEOUT_MODEL_LIST AIOHTTP_CLIENT_TIMEOUT_OPENAI_MODEL_LIST
AIOHTTP_CLIENT_TIMEOUT_TOOL_SERVER AIOHTTP_CLIENT_TIMEOUT_TOOL_SERVER_DATA AIOHTTP_FILE_STREAM_CHUNK_SIZE
AIOHTTP_POOL_CONNECTIONS AIOHTTP_POOL_CONNECTIONS_PER_HOST AIOHTTP_POOL_DNS_TTL API_KEYS_ALLOWED_ENDPOINTS
API_KEY_ALLOWED_ENDPOINTS APP_ALLOWED_PRIVATE_ORIGINS AUDIO_REALTIME_AUTH_TYPE AUDIO_REALTIME_ENABLED
AUDIO_REALTIME_INPUT_PARAMS AUDIO_REALTIME_MODEL AUDIO_REALTIME_OPENAI_API_BASE_URL AUDIO_REALTIME_OPENAI_API_KEY
AUDIO_REALTIME_PROVIDER AUDIO_REALTIME_TRANSCRIPTION_MODEL AUDIO_REALTIME_VOICE AUDIO_STT_ALLOWED_EXTENSIONS
AUDIO_STT_AZURE_API_KEY AUDIO_STT_AZURE_BASE_URL AUDIO_STT_AZURE_LOCALES AUDIO_STT_AZURE_MAX_SPEAKERS
AUDIO_STT_AZURE_REGION AUDIO_STT_ENGINE AUDIO_STT_MISTRAL_API_BASE_URL AUDIO_STT_MISTRAL_API_KEY
AUDIO_STT_MISTRAL_USE_CHAT_COMPLETIONS AUDIO_STT_MODEL AUDIO_STT_OPENAI_API_BASE_URL AUDIO_STT_OPENAI_API_KEY
AUDIO_STT_OPENAI_API_REQUEST_FORMAT AUDIO_STT_SUPPORTED_CONTENT_TYPES AUDIO_TTS_API_KEY
AUDIO_TTS_AZURE_SPEECH_BASE_URL AUDIO_TTS_AZURE_SPEECH_OUTPUT_FORMAT AUDIO_TTS_AZURE_SPEECH_REGION AUDIO_TTS_ENGINE
AUDIO_TTS_MISTRAL_API_BASE_URL AUDIO_TTS_MISTRAL_API_KEY AUDIO_TTS_MODEL AUDIO_TTS_OPENAI_API_BASE_URL
AUDIO_TTS_OPENAI_API_KEY AUDIO_TTS_OPENAI_PARAMS AUDIO_TTS_SPLIT_ON AUDIO_TTS_VOICE AUDIT_EXCLUDED_PATHS
AUDIT_INCLUDED_PATHS AUDIT_LOGS_FILE_PATH AUDIT_LOG_FILE_ROTATION_SIZE AUDIT_LOG_LEVEL AUDIT_UVICORN_LOGGER_NAMES
AUTOCOMPLETE_GENERATION_INPUT_MAX_LENGTH AUTOCOMPLETE_GENERATION_PROMPT_TEMPLATE AUTOMATIC1111_API_AUTH
AUTOMATIC1111_BASE_URL AUTOMATIC1111_PARAMS AUTOMATION_AUTH_TOKEN_EXPIRES_IN AUTOMATION_MAX_COUNT
AUTOMATION_MIN_INTERVAL AUTOMATION_POLL_INTERVAL AUXILIARY_EMBEDDING_MODEL AZURE_AI_SEARCH_API_KEY
AZURE_AI_SEARCH_ENDPOINT AZURE_AI_SEARCH_INDEX_NAME AZURE_STORAGE_CONTAINER_NAME AZURE_STORAGE_ENDPOINT
AZURE_STORAGE_KEY BING_SEARCH_V7_ENDPOINT BING_SEARCH_V7_SUBSCRIPTION_KEY BOCHA_SEARCH_API_KEY BRAVE_SEARCH_API_KEY
BRAVE_SEARCH_CONTEXT_TOKENS BYPASS_ADMIN_ACCESS_CONTROL BYPASS_EMBEDDING_AND_RETRIEVAL BYPASS_MODEL_ACCESS_CONTROL
BYPASS_PYDUB_PREPROCESSING BYPASS_RETRIEVAL_ACCESS_CONTROL BYPASS_WEB_SEARCH_EMBEDDING_AND_RETRIEVAL
BYPASS_WEB_SEARCH_WEB_LOADER CACHE_CONTROL CALENDAR_ALERT_LOOKAHEAD_MINUTES CHANNEL_MODEL_RESPONSE_MODE
CHAT_RESPONSE_MAX_TOOL_CALL_ITERATIONS CHAT_RESPONSE_MAX_TOOL_CALL_RETRIES CHAT_RESPONSE_STREAM_DELTA_CHUNK_SIZE
CHAT_STREAM_RESPONSE_CHUNK_MAX_BUFFER_SIZE CHROMA_CLIENT_AUTH_CREDENTIALS CHROMA_CLIENT_AUTH_PROVIDER CHROMA_DATABASE
CHROMA_HTTP_HEADERS CHROMA_HTTP_HOST CHROMA_HTTP_PORT CHROMA_HTTP_SSL CHROMA_TENANT CHUNK_MIN_SIZE_TARGET
CHUNK_OVERLAP CHUNK_SIZE CODE_EXECUTION_ENGINE CODE_EXECUTION_JUPYTER_AUTH CODE_EXECUTION_JUPYTER_AUTH_PASSWORD
CODE_EXECUTION_JUPYTER_AUTH_TOKEN CODE_EXECUTION_JUPYTER_TIMEOUT CODE_EXECUTION_JUPYTER_URL
CODE_INTERPRETER_BLOCKED_MODULES CODE_INTERPRETER_ENGINE CODE_INTERPRETER_JUPYTER_AUTH
CODE_INTERPRETER_JUPYTER_AUTH_PASSWORD CODE_INTERPRETER_JUPYTER_AUTH_TOKEN CODE_INTERPRETER_JUPYTER_TIMEOUT
CODE_INTERPRETER_JUPYTER_URL CODE_INTERPRETER_PROMPT_TEMPLATE COMFYUI_API_KEY COMFYUI_BASE_URL COMFYUI_WORKFLOW
COMFYUI_WORKFLOW_NODES CONTENT_EXTRACTION_ENGINE CONTENT_EXTRACTION_SUPPORTED_MEDIA_MIME_TYPES CONTENT_SECURITY_POLICY
CONTENT_SECURITY_POLICY_REPORT_ONLY CONTEXT_COMPACTION_MODEL CONTEXT_COMPACTION_PROMPT_TEMPLATE
CONTEXT_COMPACTION_RETENTION_PERCENTAGE CONTEXT_COMPACTION_TOKEN_CAP CONTEXT_COMPACTION_TOKEN_THRESHOLD
CORS_ALLOW_CUSTOM_SCHEME CORS_ALLOW_ORIGIN CROSS_ORIGIN_EMBEDDER_POLICY CROSS_ORIGIN_OPENER_POLICY
CROSS_ORIGIN_RESOURCE_POLICY CUSTOM_API_KEY_HEADER CUSTOM_NAME DATABASE_ENABLE_IAM_TOKEN_AUTH
DATABASE_ENABLE_SESSION_SHARING DATABASE_ENABLE_SQLITE_WAL DATABASE_HOST DATABASE_NAME DATABASE_PASSWORD
DATABASE_POOL_MAX_OVERFLOW DATABASE_POOL_RECYCLE DATABASE_POOL_SIZE DATABASE_POOL_TIMEOUT DATABASE_PORT
DATABASE_SCHEMA DATABASE_SQLITE_PRAGMA_BUSY_TIMEOUT DATABASE_SQLITE_PRAGMA_CACHE_SIZE
DATABASE_SQLITE_PRAGMA_JOURNAL_SIZE_LIMIT DATABASE_SQLITE_PRAGMA_MMAP_SIZE DATABASE_SQLITE_PRAGMA_SYNCHRONOUS
DATABASE_SQLITE_PRAGMA_TEMP_STORE DATABASE_TYPE DATABASE_URL DATABASE_USER DATABASE_USER_ACTIVE_STATUS_UPDATE_INTERVAL
DATALAB_MARKER_ADDITIONAL_CONFIG DATALAB_MARKER_API_BASE_URL DATALAB_MARKER_API_KEY
DATALAB_MARKER_DISABLE_IMAGE_EXTRACTION DATALAB_MARKER_FORCE_OCR DATALAB_MARKER_FORMAT_LINES
DATALAB_MARKER_OUTPUT_FORMAT DATALAB_MARKER_PAGINATE DATALAB_MARKER_SKIP_CACHE DATALAB_MARKER_STRIP_EXISTING_OCR
DATALAB_MARKER_USE_LLM DATA_DIR DDGS_BACKEND DEEPGRAM_API_KEY DEFAULT_GROUP_ID DEFAULT_GROUP_SHARE_PERMISSION
DEFAULT_INTERFACE_SETTINGS DEFAULT_LOCALE DEFAULT_MODELS DEFAULT_MODEL_METADATA DEFAULT_MODEL_PARAMS
DEFAULT_PINNED_MODELS DEFAULT_PROMPT_SUGGESTIONS DEFAULT_USER_ROLE DEPLOYMENT_ID DOCKER DOCLING_API_KEY DOCLING_PARAMS
DOCLING_SERVER_URL DOCUMENT_INTELLIGENCE_ENDPOINT DOCUMENT_INTELLIGENCE_KEY DOCUMENT_INTELLIGENCE_MODEL
ELASTICSEARCH_API_KEY ELASTICSEARCH_CA_CERTS ELASTICSEARCH_CLOUD_ID ELASTICSEARCH_INDEX_PREFIX ELASTICSEARCH_PASSWORD
ELASTICSEARCH_URL ELASTICSEARCH_USERNAME ELEVENLABS_API_BASE_URL ENABLE_ADMIN_ANALYTICS ENABLE_ADMIN_CHAT_ACCESS
ENABLE_ADMIN_EXPORT ENABLE_ADMIN_WORKSPACE_CONTENT_ACCESS ENABLE_API_KEYS ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS
ENABLE_API_KEY_ENDPOINT_RESTRICTIONS ENABLE_API_OUTLET_FILTERS ENABLE_APPS ENABLE_ASYNC_EMBEDDING
ENABLE_AUDIT_GET_REQUESTS ENABLE_AUDIT_LOGS_FILE ENABLE_AUDIT_STDOUT ENABLE_AUTOCOMPLETE_GENERATION ENABLE_AUTOMATIONS
ENABLE_BASE_MODELS_CACHE ENABLE_CALENDAR ENABLE_CHANNELS ENABLE_CHAT_RESPONSE_BASE64_IMAGE_URL_CONVERSION
ENABLE_CHAT_RESPONSE_STREAM_INPLACE_APPEND ENABLE_CODE_EXECUTION ENABLE_CODE_INTERPRETER ENABLE_COMMUNITY_SHARING
ENABLE_COMPRESSION_MIDDLEWARE ENABLE_CONTEXT_COMPACTION ENABLE_CUSTOM_MODEL_FALLBACK ENABLE_DB_MIGRATIONS
ENABLE_DIRECT_CONNECTIONS ENABLE_DIRECT_INTEGRATIONS ENABLE_EASTER_EGGS ENABLE_ENCRYPTED_CHANNELS
ENABLE_EVALUATION_ARENA_MODELS ENABLE_FOLDERS ENABLE_FOLLOW_UP_GENERATION ENABLE_FORWARD_USER_INFO_HEADERS
ENABLE_FUNCTIONS ENABLE_GOOGLE_DRIVE_INTEGRATION ENABLE_IMAGE_CONTENT_TYPE_EXTENSION_FALLBACK ENABLE_IMAGE_EDIT
ENABLE_IMAGE_GENERATION ENABLE_IMAGE_PROMPT_GENERATION ENABLE_INITIAL_ADMIN_SIGNUP ENABLE_KB_EXEC
ENABLE_KNOWLEDGE_FILE_RETENTION ENABLE_LDAP ENABLE_LDAP_GROUP_CREATION ENABLE_LDAP_GROUP_MANAGEMENT
ENABLE_LOCAL_WEB_FETCH ENABLE_LOGIN_FORM ENABLE_MARKDOWN_HEADER_TEXT_SPLITTER ENABLE_MEMORIES
ENABLE_MEMORY_BACKGROUND_REVIEW ENABLE_MEMORY_SYSTEM_CONTEXT ENABLE_MESSAGE_RATING ENABLE_MFA
ENABLE_MILVUS_MULTITENANCY_MODE ENABLE_NOTES ENABLE_OAUTH ENABLE_OAUTH_BACKCHANNEL_LOGOUT ENABLE_OAUTH_EMAIL_FALLBACK
ENABLE_OAUTH_GROUP_CREATION ENABLE_OAUTH_GROUP_MANAGEMENT ENABLE_OAUTH_ID_TOKEN_COOKIE ENABLE_OAUTH_PERSISTENT_CONFIG
ENABLE_OAUTH_ROLE_MANAGEMENT ENABLE_OAUTH_SIGNUP ENABLE_OAUTH_TOKEN_EXCHANGE ENABLE_OLLAMA_API
ENABLE_ONEDRIVE_BUSINESS ENABLE_ONEDRIVE_INTEGRATION ENABLE_ONEDRIVE_PERSONAL ENABLE_OPENAI_API
ENABLE_OPENAI_API_PASSTHROUGH ENABLE_OPENAI_IMAGE_EDIT_NORMALIZATION ENABLE_ORJSON ENABLE_OTEL ENABLE_OTEL_LOGS
ENABLE_OTEL_METRICS ENABLE_OTEL_TRACES ENABLE_PASSWORD_AUTH ENABLE_PASSWORD_CHANGE_FORM ENABLE_PASSWORD_VALIDATION
ENABLE_PERSISTENT_CONFIG ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS ENABLE_PLUGINS
ENABLE_PROFILE_IMAGE_URL_FORWARDING ENABLE_PUBLIC_ACTIVE_USERS_COUNT ENABLE_PYODIDE_FILE_PERSISTENCE
ENABLE_QDRANT_MULTITENANCY_MODE ENABLE_QUERIES_CACHE ENABLE_RAG_CSV_SUMMARY ENABLE_RAG_HYBRID_SEARCH
ENABLE_RAG_HYBRID_SEARCH_ENRICHED_TEXTS ENABLE_RAG_LOCAL_WEB_FETCH ENABLE_REALTIME_CHAT_SAVE
ENABLE_RESPONSES_API_STATEFUL ENABLE_RETRIEVAL_QUERY_GENERATION ENABLE_RETRIEVAL_UNSCOPED_COLLECTIONS ENABLE_SCIM
ENABLE_SEARCH_QUERY_GENERATION ENABLE_SIGNUP ENABLE_SIGNUP_PASSWORD_CONFIRMATION ENABLE_SKILL_LAZY_LOADING
ENABLE_STAR_SESSIONS_MIDDLEWARE ENABLE_SUBAGENTS ENABLE_TAGS_GENERATION ENABLE_TITLE_GENERATION ENABLE_TOOLS
ENABLE_TOOL_PERMISSIONS ENABLE_TOOL_SEARCH ENABLE_TOOL_SERVERS ENABLE_USER_STATUS ENABLE_USER_WEBHOOKS
ENABLE_VALVE_ENCRYPTION ENABLE_VERSION_UPDATE_CHECK ENABLE_VOICE_MODE_PROMPT ENABLE_WEBSOCKET_SUPPORT
ENABLE_WEB_LOADER_SSL_VERIFICATION ENABLE_WEB_SEARCH ENABLE_WEB_SEARCH_CONFIRMATION ENV EVALUATION_ARENA_MODELS
EXA_API_KEY EXA_MAX_CONTENT_LENGTH EXTERNAL_DOCUMENT_LOADER_API_KEY EXTERNAL_DOCUMENT_LOADER_HEADERS
EXTERNAL_DOCUMENT_LOADER_URL EXTERNAL_PWA_MANIFEST_URL EXTERNAL_WEB_LOADER_API_KEY EXTERNAL_WEB_LOADER_URL
EXTERNAL_WEB_SEARCH_API_KEY EXTERNAL_WEB_SEARCH_URL FEISHU_CLIENT_ID FEISHU_CLIENT_SECRET FEISHU_OAUTH_SCOPE
FEISHU_REDIRECT_URI FILE_IMAGE_COMPRESSION_HEIGHT FILE_IMAGE_COMPRESSION_WIDTH FIRECRAWL_API_BASE_URL
FIRECRAWL_API_KEY FIRECRAWL_TIMEOUT FOLDER_MAX_FILE_COUNT FOLLOW_UP_GENERATION_PROMPT_TEMPLATE FORWARDED_ALLOW_IPS
FORWARD_SESSION_INFO_HEADER_CHAT_ID FORWARD_SESSION_INFO_HEADER_MESSAGE_ID FORWARD_USER_INFO_HEADER_AUTH_TYPE
FORWARD_USER_INFO_HEADER_JWT FORWARD_USER_INFO_HEADER_JWT_EXPIRES_SECONDS FORWARD_USER_INFO_HEADER_JWT_SECRET
FORWARD_USER_INFO_HEADER_USER_EMAIL FORWARD_USER_INFO_HEADER_USER_ID FORWARD_USER_INFO_HEADER_USER_NAME
FORWARD_USER_INFO_HEADER_USER_ROLE FROM_INIT_PY FRONTEND_BUILD_DIR GCS_BUCKET_NAME GEMINI_API_BASE_URL GEMINI_API_KEY
GITHUB_CLIENT_ID GITHUB_CLIENT_REDIRECT_URI GITHUB_CLIENT_SCOPE GITHUB_CLIENT_SECRET GLOBAL_LOG_LEVEL
GOOGLE_APPLICATION_CREDENTIALS_JSON GOOGLE_CLIENT_ID GOOGLE_CLIENT_SECRET GOOGLE_DRIVE_API_KEY GOOGLE_DRIVE_CLIENT_ID
GOOGLE_OAUTH_AUTHORIZE_PARAMS GOOGLE_OAUTH_SCOPE GOOGLE_PSE_API_KEY GOOGLE_PSE_ENGINE_ID GOOGLE_REDIRECT_URI
HF_HUB_CACHE HF_HUB_OFFLINE HSTS IFRAME_CSP IMAGES_EDIT_COMFYUI_API_KEY IMAGES_EDIT_COMFYUI_BASE_URL
IMAGES_EDIT_COMFYUI_WORKFLOW IMAGES_EDIT_COMFYUI_WORKFLOW_NODES IMAGES_EDIT_GEMINI_API_BASE_URL
IMAGES_EDIT_GEMINI_API_KEY IMAGES_EDIT_OPENAI_API_BASE_URL IMAGES_EDIT_OPENAI_API_KEY IMAGES_EDIT_OPENAI_API_VERSION
IMAGES_GEMINI_API_BASE_URL IMAGES_GEMINI_API_KEY IMAGES_GEMINI_ENDPOINT_METHOD IMAGES_OPENAI_API_BASE_URL
IMAGES_OPENAI_API_KEY IMAGES_OPENAI_API_VERSION IMAGES_OPENAI_PARAMS IMAGE_AUTO_SIZE_MODELS_REGEX_PATTERN
IMAGE_EDIT_ENGINE IMAGE_EDIT_MODEL IMAGE_EDIT_SIZE IMAGE_GENERATION_ENGINE IMAGE_GENERATION_MODEL
IMAGE_PROMPT_GENERATION_PROMPT_TEMPLATE IMAGE_SIZE IMAGE_STEPS IMAGE_URL_RESPONSE_MODELS_REGEX_PATTERN INSTANCE_ID
JINA_API_BASE_URL JINA_API_KEY JWT_EXPIRES_IN K8S_FLAG KAGI_SEARCH_API_KEY KB_EXEC_MAX_GREP_FILES
KB_EXEC_MAX_OUTPUT_CHARS KNOWLEDGE_GREP_MAX_MATCHES LDAP_APP_DN LDAP_APP_PASSWORD LDAP_ATTRIBUTE_FOR_GROUPS
LDAP_ATTRIBUTE_FOR_MAIL LDAP_ATTRIBUTE_FOR_USERNAME LDAP_CA_CERT_FILE LDAP_CIPHERS LDAP_DEFAULT_EMAIL_DOMAIN
LDAP_SEARCH_BASE LDAP_SEARCH_FILTER LDAP_SEARCH_FILTERS LDAP_SERVER_HOST LDAP_SERVER_LABEL LDAP_SERVER_PORT
LDAP_USE_TLS LDAP_VALIDATE_CERT LD_LIBRARY_PATH LICENSE_BLOB_PATH LICENSE_KEY LICENSE_PUBLIC_KEY LINKUP_API_KEY
LINKUP_SEARCH_PARAMS LOGURU_DIAGNOSE LOG_FORMAT MARIADB_VECTOR_DB_URL MARIADB_VECTOR_DISTANCE_STRATEGY
MARIADB_VECTOR_INDEX_M MARIADB_VECTOR_INITIALIZE_MAX_VECTOR_LENGTH MARIADB_VECTOR_POOL_MAX_OVERFLOW
MARIADB_VECTOR_POOL_RECYCLE MARIADB_VECTOR_POOL_SIZE MARIADB_VECTOR_POOL_TIMEOUT MAX_BODY_LOG_SIZE
MCP_INITIALIZE_TIMEOUT MEMORIES_CONTEXT_CHAR_LIMIT MEMORIES_REVIEW_INTERVAL_TURNS MEMORIES_USER_CHAR_LIMIT
MFA_ALLOW_OAUTH_BYPASS MFA_ALLOW_TRUSTED_HEADER_BYPASS MFA_ENCRYPTION_KEY MICROSOFT_CLIENT_ID
MICROSOFT_CLIENT_LOGIN_BASE_URL MICROSOFT_CLIENT_PICTURE_URL MICROSOFT_CLIENT_SECRET MICROSOFT_CLIENT_TENANT_ID
MICROSOFT_OAUTH_SCOPE MICROSOFT_REDIRECT_URI MICROSOFT_WEB_IQ_API_BASE_URL MICROSOFT_WEB_IQ_API_KEY
MICROSOFT_WEB_IQ_LANGUAGE MILVUS_COLLECTION_PREFIX MILVUS_DB MILVUS_DISKANN_MAX_DEGREE MILVUS_DISKANN_SEARCH_LIST_SIZE
MILVUS_HNSW_EFCONSTRUCTION MILVUS_HNSW_M MILVUS_INDEX_TYPE MILVUS_IVF_FLAT_NLIST MILVUS_METRIC_TYPE
MILVUS_SERVER_PEM_PATH MILVUS_TOKEN MILVUS_URI MINERU_API_KEY MINERU_API_MODE MINERU_API_TIMEOUT MINERU_API_URL
MINERU_FILE_EXTENSIONS MINERU_MAX_MARKDOWN_BYTES MINERU_PARAMS MISTRAL_OCR_API_BASE_URL MISTRAL_OCR_API_KEY
MISTRAL_OCR_USE_BASE64 MODELS_CACHE_TTL MODEL_ORDER_LIST MOJEEK_SEARCH_API_KEY
OAUTH_ACCESS_TOKEN_REQUEST_INCLUDE_CLIENT_ID OAUTH_ADMIN_ROLES OAUTH_ALLOWED_DOMAINS OAUTH_ALLOWED_ROLES
OAUTH_AUDIENCE OAUTH_AUTHORIZE_PARAMS OAUTH_AUTO_REDIRECT OAUTH_BLOCKED_GROUPS OAUTH_CLIENT_ID
OAUTH_CLIENT_INFO_ENCRYPTION_KEY OAUTH_CLIENT_SECRET OAUTH_CLIENT_TIMEOUT OAUTH_CODE_CHALLENGE_METHOD
OAUTH_EMAIL_CLAIM OAUTH_GROUPS_CLAIM OAUTH_GROUPS_SEPARATOR OAUTH_GROUP_CLAIM OAUTH_GROUP_DEFAULT_SHARE
OAUTH_MAX_SESSIONS_PER_USER OAUTH_MERGE_ACCOUNTS_BY_EMAIL OAUTH_PICTURE_CLAIM OAUTH_PROVIDER_NAME
OAUTH_REFRESH_TOKEN_INCLUDE_SCOPE OAUTH_ROLES_CLAIM OAUTH_ROLES_SEPARATOR OAUTH_SCOPES
OAUTH_SESSION_TOKEN_ENCRYPTION_KEY OAUTH_SUB_CLAIM OAUTH_TIMEOUT OAUTH_TOKEN_ENDPOINT_AUTH_METHOD
OAUTH_TOKEN_EXCHANGE_RATE_LIMIT OAUTH_TOKEN_EXCHANGE_RATE_LIMIT_WINDOW OAUTH_TOKEN_EXCHANGE_TRUSTED_CLIENT_IDS
OAUTH_UPDATE_EMAIL_ON_LOGIN OAUTH_UPDATE_NAME_ON_LOGIN OAUTH_UPDATE_PICTURE_ON_LOGIN OAUTH_USERNAME_CLAIM OFFLINE_MODE
OLLAMA_API_BASE_URL OLLAMA_API_CONFIGS OLLAMA_BASE_URL OLLAMA_BASE_URLS OLLAMA_CLOUD_API_KEY ONEDRIVE_CLIENT_ID
ONEDRIVE_CLIENT_ID_BUSINESS ONEDRIVE_CLIENT_ID_PERSONAL ONEDRIVE_SHAREPOINT_TENANT_ID ONEDRIVE_SHAREPOINT_URL
OPENAI_API_BASE_URL OPENAI_API_BASE_URLS OPENAI_API_CONFIGS OPENAI_API_KEY OPENAI_API_KEYS OPENGAUSS_DB_URL
OPENGAUSS_INITIALIZE_MAX_VECTOR_LENGTH OPENGAUSS_POOL_MAX_OVERFLOW OPENGAUSS_POOL_RECYCLE OPENGAUSS_POOL_SIZE
OPENGAUSS_POOL_TIMEOUT OPENID_END_SESSION_ENDPOINT OPENID_PROVIDER_URL OPENID_REDIRECT_URI OPENSEARCH_CERT_VERIFY
OPENSEARCH_PASSWORD OPENSEARCH_SSL OPENSEARCH_URI OPENSEARCH_USERNAME OPENSERP_BASE_URL ORACLE_DB_DSN
ORACLE_DB_PASSWORD ORACLE_DB_POOL_INCREMENT ORACLE_DB_POOL_MAX ORACLE_DB_POOL_MIN ORACLE_DB_USER ORACLE_DB_USE_WALLET
ORACLE_VECTOR_LENGTH ORACLE_WALLET_DIR ORACLE_WALLET_PASSWORD OTEL_BASIC_AUTH_PASSWORD OTEL_BASIC_AUTH_USERNAME
OTEL_EXPORTER_OTLP_ENDPOINT OTEL_EXPORTER_OTLP_INSECURE OTEL_LOGS_BASIC_AUTH_PASSWORD OTEL_LOGS_BASIC_AUTH_USERNAME
OTEL_LOGS_EXPORTER_OTLP_ENDPOINT OTEL_LOGS_EXPORTER_OTLP_INSECURE OTEL_LOGS_OTLP_SPAN_EXPORTER
OTEL_METRICS_BASIC_AUTH_PASSWORD OTEL_METRICS_BASIC_AUTH_USERNAME OTEL_METRICS_EXPORTER_OTLP_ENDPOINT
OTEL_METRICS_EXPORTER_OTLP_INSECURE OTEL_METRICS_EXPORT_INTERVAL_MILLIS OTEL_METRICS_OTLP_SPAN_EXPORTER
OTEL_OTLP_SPAN_EXPORTER OTEL_RESOURCE_ATTRIBUTES OTEL_SERVICE_NAME OTEL_TRACES_SAMPLER PADDLEOCR_VL_BASE_URL
PADDLEOCR_VL_TOKEN PASSWORD_HASH_ALGORITHM PASSWORD_VALIDATION_HINT PASSWORD_VALIDATION_REGEX_PATTERN
PDF_EXTRACT_IMAGES PDF_LOADER_MODE PENDING_USER_OVERLAY_CONTENT PENDING_USER_OVERLAY_TITLE PERMISSIONS_POLICY
PERPLEXITY_API_KEY PERPLEXITY_MODEL PERPLEXITY_SEARCH_API_URL PERPLEXITY_SEARCH_CONTEXT_USAGE
PGVECTOR_CREATE_EXTENSION PGVECTOR_DB_URL PGVECTOR_HNSW_EF_CONSTRUCTION PGVECTOR_HNSW_M PGVECTOR_INDEX_METHOD
PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH PGVECTOR_ITERATIVE_SCAN PGVECTOR_IVFFLAT_LISTS PGVECTOR_PGCRYPTO
PGVECTOR_PGCRYPTO_KEY PGVECTOR_POOL_MAX_OVERFLOW PGVECTOR_POOL_RECYCLE PGVECTOR_POOL_SIZE PGVECTOR_POOL_TIMEOUT
PGVECTOR_USE_HALFVEC PINECONE_API_KEY PINECONE_CLOUD PINECONE_DIMENSION PINECONE_ENVIRONMENT PINECONE_INDEX_NAME
PINECONE_METRIC PIP_OPTIONS PIP_PACKAGE_INDEX_OPTIONS PLAYWRIGHT_TIMEOUT PLAYWRIGHT_WS_URL
PROFILE_IMAGE_ALLOWED_MIME_TYPES PROFILE_IMAGE_MAX_DATA_URI_SIZE QDRANT_API_KEY QDRANT_COLLECTION_PREFIX
QDRANT_GRPC_PORT QDRANT_HNSW_M QDRANT_ON_DISK QDRANT_PREFER_GRPC QDRANT_TIMEOUT QDRANT_URI
QUERY_GENERATION_PROMPT_TEMPLATE RAG_ALLOWED_FILE_EXTENSIONS RAG_AZURE_OPENAI_API_KEY RAG_AZURE_OPENAI_API_VERSION
RAG_AZURE_OPENAI_BASE_URL RAG_EMBEDDING_BATCH_SIZE RAG_EMBEDDING_CONCURRENT_REQUESTS RAG_EMBEDDING_CONTENT_PREFIX
RAG_EMBEDDING_ENGINE RAG_EMBEDDING_MODEL RAG_EMBEDDING_MODEL_AUTO_UPDATE RAG_EMBEDDING_MODEL_TRUST_REMOTE_CODE
RAG_EMBEDDING_OPENAI_BATCH_SIZE RAG_EMBEDDING_PREFIX_FIELD_NAME RAG_EMBEDDING_QUERY_PREFIX RAG_EMBEDDING_TIMEOUT
RAG_EXTERNAL_RERANKER_API_KEY RAG_EXTERNAL_RERANKER_TIMEOUT RAG_EXTERNAL_RERANKER_URL
RAG_FILE_CONTENT_SEARCH_MAX_CHARS RAG_FILE_MAX_COUNT RAG_FILE_MAX_SIZE RAG_FULL_CONTEXT RAG_HYBRID_BM25_WEIGHT
RAG_METADATA_MAX_VALUE_CHARS RAG_OLLAMA_API_KEY RAG_OLLAMA_BASE_URL RAG_OPENAI_API_BASE_URL RAG_OPENAI_API_KEY
RAG_RELEVANCE_THRESHOLD RAG_RERANKING_BATCH_SIZE RAG_RERANKING_ENGINE RAG_RERANKING_MODEL
RAG_RERANKING_MODEL_AUTO_UPDATE RAG_RERANKING_MODEL_TRUST_REMOTE_CODE RAG_SOURCE_METADATA_KEYS RAG_SYSTEM_CONTEXT
RAG_TEMPLATE RAG_TEXT_SPLITTER RAG_TOKENIZER_MODEL RAG_TOP_K RAG_TOP_K_RERANKER RAPIDOCR_PARAMS
REALTIME_CALL_PROMPT_TEMPLATE REALTIME_TTS_PROMPT_TEMPLATE REDIS_CLUSTER REDIS_HEALTH_CHECK_INTERVAL REDIS_KEY_PREFIX
REDIS_RECONNECT_DELAY REDIS_RESPONSE_STREAM_TTL REDIS_SENTINEL_HOSTS REDIS_SENTINEL_MAX_RETRY_COUNT
REDIS_SENTINEL_PORT REDIS_SOCKET_CONNECT_TIMEOUT REDIS_SOCKET_KEEPALIVE REDIS_SOCKET_TIMEOUT REDIS_TASK_TTL REDIS_URL
REFERRER_POLICY REPORTING_ENDPOINTS REQUESTS_VERIFY RESET_CONFIG_ON_START RESPONSE_WATERMARK S3_ACCESS_KEY_ID
S3_ADDRESSING_STYLE S3_BUCKET_NAME S3_ENABLE_TAGGING S3_ENDPOINT_URL S3_KEY_PREFIX S3_REGION_NAME S3_SECRET_ACCESS_KEY
S3_USE_ACCELERATE_ENDPOINT S3_VECTOR_BUCKET_NAME S3_VECTOR_REGION SAFE_MODE SCHEDULER_POLL_INTERVAL SCIM_AUTH_PROVIDER
SCIM_ENABLED SCIM_TOKEN SEARCHAPI_API_KEY SEARCHAPI_ENGINE SEARXNG_CLIENT_CERT_FILE SEARXNG_CLIENT_KEY_FILE
SEARXNG_LANGUAGE SEARXNG_QUERY_URL SENTENCE_TRANSFORMERS_BACKEND SENTENCE_TRANSFORMERS_CROSS_ENCODER_BACKEND
SENTENCE_TRANSFORMERS_CROSS_ENCODER_MODEL_KWARGS SENTENCE_TRANSFORMERS_CROSS_ENCODER_SIGMOID_ACTIVATION_FUNCTION
SENTENCE_TRANSFORMERS_HOME SENTENCE_TRANSFORMERS_MODEL_KWARGS SERPAPI_API_KEY SERPAPI_ENGINE SERPER_API_KEY
SERPHOUSE_API_KEY SERPHOUSE_DOMAIN SERPLY_API_KEY SERPSTACK_API_KEY SERPSTACK_HTTPS SHOW_ADMIN_DETAILS
SKILL_CONTENT_MAX_CHARS SKILL_PREVIEW_MAX_CHARS SOUGOU_API_SID SOUGOU_API_SK SSL_ASSERT_FINGERPRINT STAAN_API_KEY
STAAN_MARKET STAAN_MAX_SNIPPETS STATIC_DIR STORAGE_LOCAL_CACHE STORAGE_PROVIDER SUBAGENTS_BACKGROUND_ENABLED
SUBAGENTS_MAX_ASYNC SUBAGENTS_MAX_CONCURRENT SUBAGENTS_MAX_ITERATIONS SUBAGENTS_MAX_OUTPUT SUBAGENTS_SYSTEM_PROMPT
TAGS_GENERATION_PROMPT_TEMPLATE TASK_MODEL TASK_MODEL_EXTERNAL TASK_MODEL_PARAMS TAVILY_API_BASE_URL TAVILY_API_KEY
TAVILY_EXTRACT_DEPTH TAVILY_SEARCH_DEPTH TERMINAL_PROXY_HEADERS TERMINAL_SERVER_CONNECTIONS THREAD_POOL_SIZE
THREAD_POOL_THREAD_NAME_PREFIX TIKA_SERVER_URL TIKA_SERVER_VERSION TIKTOKEN_CACHE_DIR TIKTOKEN_ENCODING_NAME
TIMER_POLL_INTERVAL TITLE_GENERATION_PROMPT_TEMPLATE TOOLS_FUNCTION_CALLING_PROMPT_TEMPLATE TOOL_SEARCH_ALWAYS_LOADED
TOOL_SEARCH_DEFER_BUILTIN_TOOLS TOOL_SEARCH_DEFER_THRESHOLD TOOL_SERVER_CONNECTIONS TRUSTED_SIGNATURE_KEY TZ
UI_VISIBILITY USER_AGENT USER_PERMISSIONS_ACCESS_GRANTS_ALLOW_GROUPS USER_PERMISSIONS_ACCESS_GRANTS_ALLOW_USERS
USER_PERMISSIONS_CALENDAR_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_CHAT_ALLOW_OPEN_SHARING
USER_PERMISSIONS_CHAT_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_CHAT_CALL USER_PERMISSIONS_CHAT_CONTINUE_RESPONSE
USER_PERMISSIONS_CHAT_CONTROLS USER_PERMISSIONS_CHAT_DELETE USER_PERMISSIONS_CHAT_DELETE_MESSAGE
USER_PERMISSIONS_CHAT_EDIT USER_PERMISSIONS_CHAT_EXPORT USER_PERMISSIONS_CHAT_FILE_UPLOAD USER_PERMISSIONS_CHAT_IMPORT
USER_PERMISSIONS_CHAT_MULTIPLE_MODELS USER_PERMISSIONS_CHAT_PARAMS USER_PERMISSIONS_CHAT_RATE_RESPONSE
USER_PERMISSIONS_CHAT_REGENERATE_RESPONSE USER_PERMISSIONS_CHAT_SHARE USER_PERMISSIONS_CHAT_STT
USER_PERMISSIONS_CHAT_SYSTEM_PROMPT USER_PERMISSIONS_CHAT_TEMPORARY USER_PERMISSIONS_CHAT_TEMPORARY_ENFORCED
USER_PERMISSIONS_CHAT_TTS USER_PERMISSIONS_CHAT_VALVES USER_PERMISSIONS_CHAT_WEB_UPLOAD
USER_PERMISSIONS_FEATURES_API_KEYS USER_PERMISSIONS_FEATURES_AUTOMATIONS USER_PERMISSIONS_FEATURES_CALENDAR
USER_PERMISSIONS_FEATURES_CHANNELS USER_PERMISSIONS_FEATURES_CODE_INTERPRETER
USER_PERMISSIONS_FEATURES_DIRECT_TOOL_SERVERS USER_PERMISSIONS_FEATURES_ENCRYPTED_CHANNELS
USER_PERMISSIONS_FEATURES_FOLDERS USER_PERMISSIONS_FEATURES_IMAGE_GENERATION USER_PERMISSIONS_FEATURES_MEMORIES
USER_PERMISSIONS_FEATURES_NOTES USER_PERMISSIONS_FEATURES_USER_WEBHOOKS USER_PERMISSIONS_FEATURES_WEB_SEARCH
USER_PERMISSIONS_FOLDERS_ALLOW_SHARING USER_PERMISSIONS_NOTES_ALLOW_PUBLIC_SHARING
USER_PERMISSIONS_NOTES_ALLOW_SHARING USER_PERMISSIONS_SETTINGS_INTERFACE USER_PERMISSIONS_WORKSPACE_KNOWLEDGE_ACCESS
USER_PERMISSIONS_WORKSPACE_KNOWLEDGE_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_WORKSPACE_KNOWLEDGE_ALLOW_SHARING
USER_PERMISSIONS_WORKSPACE_MODELS_ACCESS USER_PERMISSIONS_WORKSPACE_MODELS_ALLOW_PUBLIC_SHARING
USER_PERMISSIONS_WORKSPACE_MODELS_ALLOW_SHARING USER_PERMISSIONS_WORKSPACE_MODELS_EXPORT
USER_PERMISSIONS_WORKSPACE_MODELS_HIDDEN USER_PERMISSIONS_WORKSPACE_MODELS_IMPORT
USER_PERMISSIONS_WORKSPACE_PROMPTS_ACCESS USER_PERMISSIONS_WORKSPACE_PROMPTS_ALLOW_PUBLIC_SHARING
USER_PERMISSIONS_WORKSPACE_PROMPTS_ALLOW_SHARING USER_PERMISSIONS_WORKSPACE_PROMPTS_EXPORT
USER_PERMISSIONS_WORKSPACE_PROMPTS_IMPORT USER_PERMISSIONS_WORKSPACE_SKILLS_ACCESS
USER_PERMISSIONS_WORKSPACE_SKILLS_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_WORKSPACE_SKILLS_ALLOW_SHARING
USER_PERMISSIONS_WORKSPACE_SKILLS_EXPORT USER_PERMISSIONS_WORKSPACE_SKILLS_IMPORT
USER_PERMISSIONS_WORKSPACE_TOOLS_ACCESS USER_PERMISSIONS_WORKSPACE_TOOLS_ALLOW_PUBLIC_SHARING
USER_PERMISSIONS_WORKSPACE_TOOLS_ALLOW_SHARING USER_PERMISSIONS_WORKSPACE_TOOLS_EXPORT
USER_PERMISSIONS_WORKSPACE_TOOLS_IMPORT USE_CUDA_DOCKER USE_OLLAMA_DOCKER USE_SLIM_DOCKER UVICORN_WORKERS
UVICORN_WS_PER_MESSAGE_DEFLATE VALKEY_COLLECTION_PREFIX VALKEY_DISTANCE_METRIC VALKEY_HNSW_EF_CONSTRUCTION
VALKEY_HNSW_EF_RUNTIME VALKEY_HNSW_M VALKEY_INDEX_TYPE VALKEY_URL VECTOR_DB VIEW_FILE_DEFAULT_MAX_CHARS
VIEW_FILE_MAX_CHARS VOICE_MODE_PROMPT_TEMPLATE WEAVIATE_API_KEY WEAVIATE_GRPC_HOST WEAVIATE_GRPC_PORT
WEAVIATE_GRPC_SECURE WEAVIATE_HTTP_HOST WEAVIATE_HTTP_PORT WEAVIATE_HTTP_SECURE WEAVIATE_SKIP_INIT_CHECKS WEBHOOK_URL
WEBSOCKET_EVENT_CALLER_TIMEOUT WEBSOCKET_HEARTBEAT_INTERVAL WEBSOCKET_MANAGER WEBSOCKET_REDIS_CLUSTER
WEBSOCKET_REDIS_LOCK_TIMEOUT WEBSOCKET_REDIS_OPTIONS WEBSOCKET_REDIS_ROOM_CHANNELS WEBSOCKET_REDIS_URL
WEBSOCKET_SENTINEL_HOSTS WEBSOCKET_SENTINEL_PORT WEBSOCKET_SERVER_ENGINEIO_LOGGING WEBSOCKET_SERVER_LOGGING
WEBSOCKET_SERVER_PING_INTERVAL WEBSOCKET_SERVER_PING_TIMEOUT WEBUI_ADMIN_EMAIL WEBUI_ADMIN_NAME WEBUI_ADMIN_PASSWORD
WEBUI_AUTH WEBUI_AUTH_COOKIE_SAME_SITE WEBUI_AUTH_COOKIE_SECURE WEBUI_AUTH_SIGNOUT_REDIRECT_URL
WEBUI_AUTH_TRUSTED_EMAIL_HEADER WEBUI_AUTH_TRUSTED_GROUPS_HEADER WEBUI_AUTH_TRUSTED_NAME_HEADER
WEBUI_AUTH_TRUSTED_ROLE_HEADER WEBUI_BANNERS WEBUI_BUILD_HASH WEBUI_JWT_SECRET_KEY WEBUI_NAME WEBUI_SECRET_KEY
WEBUI_SECRET_KEY_LENGTH WEBUI_SESSION_COOKIE_SAME_SITE WEBUI_SESSION_COOKIE_SECURE WEBUI_URL WEB_FETCH_FILTER_LIST
WEB_FETCH_MAX_CONTENT_LENGTH WEB_LOADER_CONCURRENT_REQUESTS WEB_LOADER_ENGINE WEB_LOADER_TIMEOUT
WEB_SEARCH_CONCURRENT_REQUESTS WEB_SEARCH_CONFIRMATION_CONTENT WEB_SEARCH_DOMAIN_FILTER_LIST WEB_SEARCH_ENGINE
WEB_SEARCH_RESULT_COUNT WEB_SEARCH_TRUST_ENV WHISPER_COMPUTE_TYPE WHISPER_LANGUAGE WHISPER_MODEL
WHISPER_MODEL_AUTO_UPDATE WHISPER_MODEL_DIR WHISPER_MULTILINGUAL WHISPER_VAD_FILTER XCONTENT_TYPE XDOWNLOAD_OPTIONS
XFRAME_OPTIONS XPERMITTED_CROSS_DOMAIN_POLICIES YACY_PASSWORD YACY_QUERY_URL YACY_USERNAME YANDEX_WEB_SEARCH_API_KEY
YANDEX_WEB_SEARCH_CONFIG YANDEX_WEB_SEARCH_URL YDC_API_KEY YOUCOM_API_KEY YOUTUBE_LOADER_LANGUAGE
YOUTUBE_LOADER_PROXY_URL
`.trim().split(/\s+/)
);
var BOOLEAN_NAMES = new Set(
  `
AIOHTTP_CLIENT_ALLOW_REDIRECTS AIOHTTP_CLIENT_ASYNC_DNS_RESOLVER AUDIO_REALTIME_ENABLED
AUDIO_STT_MISTRAL_USE_CHAT_COMPLETIONS BYPASS_ADMIN_ACCESS_CONTROL BYPASS_EMBEDDING_AND_RETRIEVAL
BYPASS_MODEL_ACCESS_CONTROL BYPASS_PYDUB_PREPROCESSING BYPASS_RETRIEVAL_ACCESS_CONTROL
BYPASS_WEB_SEARCH_EMBEDDING_AND_RETRIEVAL BYPASS_WEB_SEARCH_WEB_LOADER CHROMA_HTTP_SSL DATABASE_ENABLE_IAM_TOKEN_AUTH
DATABASE_ENABLE_SESSION_SHARING DATABASE_ENABLE_SQLITE_WAL DATALAB_MARKER_DISABLE_IMAGE_EXTRACTION
DATALAB_MARKER_FORCE_OCR DATALAB_MARKER_FORMAT_LINES DATALAB_MARKER_PAGINATE DATALAB_MARKER_SKIP_CACHE
DATALAB_MARKER_STRIP_EXISTING_OCR DATALAB_MARKER_USE_LLM DOCKER ENABLE_ADMIN_ANALYTICS ENABLE_ADMIN_CHAT_ACCESS
ENABLE_ADMIN_EXPORT ENABLE_ADMIN_WORKSPACE_CONTENT_ACCESS ENABLE_API_KEYS ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS
ENABLE_API_OUTLET_FILTERS ENABLE_APPS ENABLE_ASYNC_EMBEDDING ENABLE_AUDIT_GET_REQUESTS ENABLE_AUDIT_LOGS_FILE
ENABLE_AUDIT_STDOUT ENABLE_AUTOCOMPLETE_GENERATION ENABLE_AUTOMATIONS ENABLE_BASE_MODELS_CACHE ENABLE_CALENDAR
ENABLE_CHANNELS ENABLE_CHAT_RESPONSE_BASE64_IMAGE_URL_CONVERSION ENABLE_CHAT_RESPONSE_STREAM_INPLACE_APPEND
ENABLE_CODE_EXECUTION ENABLE_CODE_INTERPRETER ENABLE_COMMUNITY_SHARING ENABLE_COMPRESSION_MIDDLEWARE
ENABLE_CONTEXT_COMPACTION ENABLE_CUSTOM_MODEL_FALLBACK ENABLE_DB_MIGRATIONS ENABLE_DIRECT_CONNECTIONS
ENABLE_DIRECT_INTEGRATIONS ENABLE_EASTER_EGGS ENABLE_ENCRYPTED_CHANNELS ENABLE_EVALUATION_ARENA_MODELS ENABLE_FOLDERS
ENABLE_FOLLOW_UP_GENERATION ENABLE_FORWARD_USER_INFO_HEADERS ENABLE_FUNCTIONS ENABLE_GOOGLE_DRIVE_INTEGRATION
ENABLE_IMAGE_CONTENT_TYPE_EXTENSION_FALLBACK ENABLE_IMAGE_EDIT ENABLE_IMAGE_GENERATION ENABLE_IMAGE_PROMPT_GENERATION
ENABLE_INITIAL_ADMIN_SIGNUP ENABLE_KB_EXEC ENABLE_KNOWLEDGE_FILE_RETENTION ENABLE_LDAP ENABLE_LDAP_GROUP_CREATION
ENABLE_LDAP_GROUP_MANAGEMENT ENABLE_LOCAL_WEB_FETCH ENABLE_LOGIN_FORM ENABLE_MARKDOWN_HEADER_TEXT_SPLITTER
ENABLE_MEMORIES ENABLE_MEMORY_BACKGROUND_REVIEW ENABLE_MEMORY_SYSTEM_CONTEXT ENABLE_MESSAGE_RATING ENABLE_MFA
ENABLE_MILVUS_MULTITENANCY_MODE ENABLE_NOTES ENABLE_OAUTH ENABLE_OAUTH_BACKCHANNEL_LOGOUT ENABLE_OAUTH_EMAIL_FALLBACK
ENABLE_OAUTH_GROUP_CREATION ENABLE_OAUTH_GROUP_MANAGEMENT ENABLE_OAUTH_ID_TOKEN_COOKIE ENABLE_OAUTH_PERSISTENT_CONFIG
ENABLE_OAUTH_ROLE_MANAGEMENT ENABLE_OAUTH_SIGNUP ENABLE_OAUTH_TOKEN_EXCHANGE ENABLE_OLLAMA_API
ENABLE_ONEDRIVE_BUSINESS ENABLE_ONEDRIVE_INTEGRATION ENABLE_ONEDRIVE_PERSONAL ENABLE_OPENAI_API
ENABLE_OPENAI_API_PASSTHROUGH ENABLE_OPENAI_IMAGE_EDIT_NORMALIZATION ENABLE_ORJSON ENABLE_OTEL ENABLE_OTEL_LOGS
ENABLE_OTEL_METRICS ENABLE_OTEL_TRACES ENABLE_PASSWORD_AUTH ENABLE_PASSWORD_CHANGE_FORM ENABLE_PASSWORD_VALIDATION
ENABLE_PERSISTENT_CONFIG ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS ENABLE_PLUGINS
ENABLE_PROFILE_IMAGE_URL_FORWARDING ENABLE_PUBLIC_ACTIVE_USERS_COUNT ENABLE_PYODIDE_FILE_PERSISTENCE
ENABLE_QDRANT_MULTITENANCY_MODE ENABLE_QUERIES_CACHE ENABLE_RAG_CSV_SUMMARY ENABLE_RAG_HYBRID_SEARCH
ENABLE_RAG_HYBRID_SEARCH_ENRICHED_TEXTS ENABLE_REALTIME_CHAT_SAVE ENABLE_RESPONSES_API_STATEFUL
ENABLE_RETRIEVAL_QUERY_GENERATION ENABLE_RETRIEVAL_UNSCOPED_COLLECTIONS ENABLE_SCIM ENABLE_SEARCH_QUERY_GENERATION
ENABLE_SIGNUP ENABLE_SIGNUP_PASSWORD_CONFIRMATION ENABLE_SKILL_LAZY_LOADING ENABLE_STAR_SESSIONS_MIDDLEWARE
ENABLE_SUBAGENTS ENABLE_TAGS_GENERATION ENABLE_TITLE_GENERATION ENABLE_TOOLS ENABLE_TOOL_PERMISSIONS
ENABLE_TOOL_SEARCH ENABLE_TOOL_SERVERS ENABLE_USER_STATUS ENABLE_USER_WEBHOOKS ENABLE_VALVE_ENCRYPTION
ENABLE_VERSION_UPDATE_CHECK ENABLE_VOICE_MODE_PROMPT ENABLE_WEBSOCKET_SUPPORT ENABLE_WEB_LOADER_SSL_VERIFICATION
ENABLE_WEB_SEARCH ENABLE_WEB_SEARCH_CONFIRMATION FROM_INIT_PY LDAP_USE_TLS LDAP_VALIDATE_CERT LOGURU_DIAGNOSE
MFA_ALLOW_OAUTH_BYPASS MFA_ALLOW_TRUSTED_HEADER_BYPASS MISTRAL_OCR_USE_BASE64
OAUTH_ACCESS_TOKEN_REQUEST_INCLUDE_CLIENT_ID OAUTH_AUTO_REDIRECT OAUTH_MERGE_ACCOUNTS_BY_EMAIL
OAUTH_REFRESH_TOKEN_INCLUDE_SCOPE OAUTH_UPDATE_EMAIL_ON_LOGIN OAUTH_UPDATE_NAME_ON_LOGIN OAUTH_UPDATE_PICTURE_ON_LOGIN
OFFLINE_MODE OPENSEARCH_CERT_VERIFY OPENSEARCH_SSL ORACLE_DB_USE_WALLET OTEL_EXPORTER_OTLP_INSECURE
OTEL_LOGS_EXPORTER_OTLP_INSECURE OTEL_METRICS_EXPORTER_OTLP_INSECURE PDF_EXTRACT_IMAGES PGVECTOR_CREATE_EXTENSION
PGVECTOR_PGCRYPTO PGVECTOR_USE_HALFVEC QDRANT_ON_DISK QDRANT_PREFER_GRPC RAG_EMBEDDING_MODEL_AUTO_UPDATE
RAG_EMBEDDING_MODEL_TRUST_REMOTE_CODE RAG_FULL_CONTEXT RAG_RERANKING_MODEL_AUTO_UPDATE
RAG_RERANKING_MODEL_TRUST_REMOTE_CODE RAG_SYSTEM_CONTEXT REDIS_CLUSTER REDIS_SOCKET_KEEPALIVE REQUESTS_VERIFY
RESET_CONFIG_ON_START S3_ENABLE_TAGGING S3_USE_ACCELERATE_ENDPOINT SAFE_MODE
SENTENCE_TRANSFORMERS_CROSS_ENCODER_SIGMOID_ACTIVATION_FUNCTION SERPSTACK_HTTPS SHOW_ADMIN_DETAILS STORAGE_LOCAL_CACHE
SUBAGENTS_BACKGROUND_ENABLED TOOL_SEARCH_DEFER_BUILTIN_TOOLS USER_PERMISSIONS_ACCESS_GRANTS_ALLOW_GROUPS
USER_PERMISSIONS_ACCESS_GRANTS_ALLOW_USERS USER_PERMISSIONS_CALENDAR_ALLOW_PUBLIC_SHARING
USER_PERMISSIONS_CHAT_ALLOW_OPEN_SHARING USER_PERMISSIONS_CHAT_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_CHAT_CALL
USER_PERMISSIONS_CHAT_CONTINUE_RESPONSE USER_PERMISSIONS_CHAT_CONTROLS USER_PERMISSIONS_CHAT_DELETE
USER_PERMISSIONS_CHAT_DELETE_MESSAGE USER_PERMISSIONS_CHAT_EDIT USER_PERMISSIONS_CHAT_EXPORT
USER_PERMISSIONS_CHAT_FILE_UPLOAD USER_PERMISSIONS_CHAT_IMPORT USER_PERMISSIONS_CHAT_MULTIPLE_MODELS
USER_PERMISSIONS_CHAT_PARAMS USER_PERMISSIONS_CHAT_RATE_RESPONSE USER_PERMISSIONS_CHAT_REGENERATE_RESPONSE
USER_PERMISSIONS_CHAT_SHARE USER_PERMISSIONS_CHAT_STT USER_PERMISSIONS_CHAT_SYSTEM_PROMPT
USER_PERMISSIONS_CHAT_TEMPORARY USER_PERMISSIONS_CHAT_TEMPORARY_ENFORCED USER_PERMISSIONS_CHAT_TTS
USER_PERMISSIONS_CHAT_VALVES USER_PERMISSIONS_CHAT_WEB_UPLOAD USER_PERMISSIONS_FEATURES_API_KEYS
USER_PERMISSIONS_FEATURES_AUTOMATIONS USER_PERMISSIONS_FEATURES_CALENDAR USER_PERMISSIONS_FEATURES_CHANNELS
USER_PERMISSIONS_FEATURES_CODE_INTERPRETER USER_PERMISSIONS_FEATURES_DIRECT_TOOL_SERVERS
USER_PERMISSIONS_FEATURES_ENCRYPTED_CHANNELS USER_PERMISSIONS_FEATURES_FOLDERS
USER_PERMISSIONS_FEATURES_IMAGE_GENERATION USER_PERMISSIONS_FEATURES_MEMORIES USER_PERMISSIONS_FEATURES_NOTES
USER_PERMISSIONS_FEATURES_USER_WEBHOOKS USER_PERMISSIONS_FEATURES_WEB_SEARCH USER_PERMISSIONS_FOLDERS_ALLOW_SHARING
USER_PERMISSIONS_NOTES_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_NOTES_ALLOW_SHARING USER_PERMISSIONS_SETTINGS_INTERFACE
USER_PERMISSIONS_WORKSPACE_KNOWLEDGE_ACCESS USER_PERMISSIONS_WORKSPACE_KNOWLEDGE_ALLOW_PUBLIC_SHARING
USER_PERMISSIONS_WORKSPACE_KNOWLEDGE_ALLOW_SHARING USER_PERMISSIONS_WORKSPACE_MODELS_ACCESS
USER_PERMISSIONS_WORKSPACE_MODELS_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_WORKSPACE_MODELS_ALLOW_SHARING
USER_PERMISSIONS_WORKSPACE_MODELS_EXPORT USER_PERMISSIONS_WORKSPACE_MODELS_HIDDEN
USER_PERMISSIONS_WORKSPACE_MODELS_IMPORT USER_PERMISSIONS_WORKSPACE_PROMPTS_ACCESS
USER_PERMISSIONS_WORKSPACE_PROMPTS_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_WORKSPACE_PROMPTS_ALLOW_SHARING
USER_PERMISSIONS_WORKSPACE_PROMPTS_EXPORT USER_PERMISSIONS_WORKSPACE_PROMPTS_IMPORT
USER_PERMISSIONS_WORKSPACE_SKILLS_ACCESS USER_PERMISSIONS_WORKSPACE_SKILLS_ALLOW_PUBLIC_SHARING
USER_PERMISSIONS_WORKSPACE_SKILLS_ALLOW_SHARING USER_PERMISSIONS_WORKSPACE_SKILLS_EXPORT
USER_PERMISSIONS_WORKSPACE_SKILLS_IMPORT USER_PERMISSIONS_WORKSPACE_TOOLS_ACCESS
USER_PERMISSIONS_WORKSPACE_TOOLS_ALLOW_PUBLIC_SHARING USER_PERMISSIONS_WORKSPACE_TOOLS_ALLOW_SHARING
USER_PERMISSIONS_WORKSPACE_TOOLS_EXPORT USER_PERMISSIONS_WORKSPACE_TOOLS_IMPORT USE_SLIM_DOCKER
UVICORN_WS_PER_MESSAGE_DEFLATE WEAVIATE_GRPC_SECURE WEAVIATE_HTTP_SECURE WEAVIATE_SKIP_INIT_CHECKS
WEBSOCKET_REDIS_CLUSTER WEBSOCKET_REDIS_ROOM_CHANNELS WEBSOCKET_SERVER_ENGINEIO_LOGGING WEBSOCKET_SERVER_LOGGING
WEBUI_AUTH WEBUI_AUTH_COOKIE_SECURE WEBUI_SESSION_COOKIE_SECURE WEB_SEARCH_TRUST_ENV WHISPER_MODEL_AUTO_UPDATE
WHISPER_MULTILINGUAL WHISPER_VAD_FILTER
`.trim().split(/\s+/)
);
var INTEGER_NAMES = new Set(
  `
AUTOCOMPLETE_GENERATION_INPUT_MAX_LENGTH BRAVE_SEARCH_CONTEXT_TOKENS CALENDAR_ALERT_LOOKAHEAD_MINUTES CHROMA_HTTP_PORT
CHUNK_MIN_SIZE_TARGET CHUNK_OVERLAP CHUNK_SIZE CODE_EXECUTION_JUPYTER_TIMEOUT CODE_INTERPRETER_JUPYTER_TIMEOUT
CONTEXT_COMPACTION_RETENTION_PERCENTAGE CONTEXT_COMPACTION_TOKEN_THRESHOLD FILE_IMAGE_COMPRESSION_HEIGHT
FILE_IMAGE_COMPRESSION_WIDTH FORWARD_USER_INFO_HEADER_JWT_EXPIRES_SECONDS IMAGE_STEPS KB_EXEC_MAX_GREP_FILES
KB_EXEC_MAX_OUTPUT_CHARS KNOWLEDGE_GREP_MAX_MATCHES LDAP_SERVER_PORT MARIADB_VECTOR_INDEX_M
MARIADB_VECTOR_INITIALIZE_MAX_VECTOR_LENGTH MAX_BODY_LOG_SIZE MEMORIES_CONTEXT_CHAR_LIMIT
MEMORIES_REVIEW_INTERVAL_TURNS MEMORIES_USER_CHAR_LIMIT MILVUS_DISKANN_MAX_DEGREE MILVUS_DISKANN_SEARCH_LIST_SIZE
MILVUS_HNSW_EFCONSTRUCTION MILVUS_HNSW_M MILVUS_IVF_FLAT_NLIST MINERU_MAX_MARKDOWN_BYTES OAUTH_MAX_SESSIONS_PER_USER
OAUTH_TOKEN_EXCHANGE_RATE_LIMIT_WINDOW OPENGAUSS_INITIALIZE_MAX_VECTOR_LENGTH ORACLE_DB_POOL_INCREMENT
ORACLE_DB_POOL_MAX ORACLE_DB_POOL_MIN OTEL_METRICS_EXPORT_INTERVAL_MILLIS PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH
PINECONE_DIMENSION PLAYWRIGHT_TIMEOUT QDRANT_GRPC_PORT QDRANT_HNSW_M QDRANT_TIMEOUT RAG_EMBEDDING_BATCH_SIZE
RAG_EMBEDDING_CONCURRENT_REQUESTS RAG_FILE_CONTENT_SEARCH_MAX_CHARS RAG_FILE_MAX_COUNT RAG_FILE_MAX_SIZE
RAG_METADATA_MAX_VALUE_CHARS RAG_RERANKING_BATCH_SIZE RAG_TOP_K RAG_TOP_K_RERANKER REDIS_RESPONSE_STREAM_TTL
REDIS_TASK_TTL SCHEDULER_POLL_INTERVAL STAAN_MAX_SNIPPETS SUBAGENTS_MAX_ASYNC SUBAGENTS_MAX_CONCURRENT
SUBAGENTS_MAX_ITERATIONS SUBAGENTS_MAX_OUTPUT TIMER_POLL_INTERVAL TOOL_SEARCH_DEFER_THRESHOLD UVICORN_WORKERS
VALKEY_HNSW_EF_CONSTRUCTION VALKEY_HNSW_EF_RUNTIME VALKEY_HNSW_M VIEW_FILE_DEFAULT_MAX_CHARS VIEW_FILE_MAX_CHARS
WEAVIATE_GRPC_PORT WEAVIATE_HTTP_PORT WEBUI_SECRET_KEY_LENGTH WEB_FETCH_MAX_CONTENT_LENGTH
WEB_LOADER_CONCURRENT_REQUESTS WEB_SEARCH_CONCURRENT_REQUESTS WEB_SEARCH_RESULT_COUNT
`.trim().split(/\s+/)
);

// actions/lib/rules/application/names/unknownVariables.ts
var CONTAINER_VARIABLES = /* @__PURE__ */ new Set([...VARIABLE_NAMES, ...OTHER_VARIABLES]);
var CANDIDATES = [...CONTAINER_VARIABLES].map(namePartsOf);
var EXPECTED_NAMES = {
  OAUTH_REDIRECT_URI: "OPENID_REDIRECT_URI",
  OAUTH_REDIRECT_URL: "OPENID_REDIRECT_URI",
  OIDC_REDIRECT_URI: "OPENID_REDIRECT_URI",
  OAUTH_CALLBACK_URL: "OPENID_REDIRECT_URI",
  OAUTH_PROVIDER_URL: "OPENID_PROVIDER_URL",
  OIDC_PROVIDER_URL: "OPENID_PROVIDER_URL",
  OAUTH_ISSUER: "OPENID_PROVIDER_URL",
  OAUTH_ISSUER_URL: "OPENID_PROVIDER_URL",
  OIDC_ISSUER: "OPENID_PROVIDER_URL",
  OIDC_ISSUER_URL: "OPENID_PROVIDER_URL",
  OPENID_ISSUER: "OPENID_PROVIDER_URL",
  OIDC_DISCOVERY_URL: "OPENID_PROVIDER_URL",
  OPENID_DISCOVERY_URL: "OPENID_PROVIDER_URL",
  OIDC_CLIENT_ID: "OAUTH_CLIENT_ID",
  OPENID_CLIENT_ID: "OAUTH_CLIENT_ID",
  OIDC_CLIENT_SECRET: "OAUTH_CLIENT_SECRET",
  OPENID_CLIENT_SECRET: "OAUTH_CLIENT_SECRET",
  OIDC_SCOPES: "OAUTH_SCOPES",
  OPENID_SCOPES: "OAUTH_SCOPES",
  OPENID_ROLES_CLAIM: "OAUTH_ROLES_CLAIM",
  OPENID_PROVIDER_NAME: "OAUTH_PROVIDER_NAME",
  OAUTH_END_SESSION_ENDPOINT: "OPENID_END_SESSION_ENDPOINT",
  OAUTH_LOGOUT_URL: "OPENID_END_SESSION_ENDPOINT",
  OPENID_LOGOUT_URL: "OPENID_END_SESSION_ENDPOINT",
  OAUTH_PKCE: "OAUTH_CODE_CHALLENGE_METHOD",
  ENABLE_OAUTH_WITHOUT_EMAIL: "ENABLE_OAUTH_EMAIL_FALLBACK",
  JWT_EXPIRATION: "JWT_EXPIRES_IN",
  JWT_EXPIRY: "JWT_EXPIRES_IN",
  CORS_ALLOWED_ORIGINS: "CORS_ALLOW_ORIGIN",
  CORS_ORIGINS: "CORS_ALLOW_ORIGIN",
  CORS_ORIGIN: "CORS_ALLOW_ORIGIN",
  WEBUI_BASE_URL: "WEBUI_URL",
  DEFAULT_ROLE: "DEFAULT_USER_ROLE",
  VECTOR_DATABASE: "VECTOR_DB",
  VECTOR_STORE: "VECTOR_DB",
  S3_BUCKET: "S3_BUCKET_NAME",
  S3_REGION: "S3_REGION_NAME"
};
var OWN = /^(?:AWS|ECS|OTEL|PG|UVICORN|HF|PYTHON|DD|NEW_RELIC|SENTRY|HTTP|LD|NVIDIA|CUDA|TORCH)/;
var FAMILIES = /^(?:WEBUI|OAUTH|OPENID|OIDC|ENABLE|RAG|PGVECTOR|WEBSOCKET|BYPASS|AUDIT|CORS|JWT)_/;
function unknownVariables(container) {
  return [...container.variables.values()].flatMap((variable) => findingFor(variable, container) ?? []);
}
function findingFor({ name, location }, { image }) {
  if (CONTAINER_VARIABLES.has(name)) return void 0;
  const similar = intendedName(name);
  if (!similar && !FAMILIES.test(name)) return void 0;
  const level = similar?.certainty === "misspelt" && !isNewer(image) ? "error" : "warning";
  const question = similar ? ` Did you mean '${similar.name}'?` : "";
  return {
    level,
    rule: "application/unknown-variable",
    message: `Unknown variable '${name}': Open WebUI ${VARIABLES_VERSION} does not read it, starts, and takes its default.${question}`,
    todo: similar ? "Correct the name." : "Correct the name, or remove the variable.",
    location
  };
}
function intendedName(name) {
  const expected = lookup(EXPECTED_NAMES, name.toUpperCase());
  if (expected !== void 0) return { name: expected, certainty: "misspelt" };
  const similar = similarName(name, CANDIDATES);
  return similar?.certainty === "possible" && OWN.test(name) ? void 0 : similar;
}
function isNewer(image) {
  const [version, listed] = [imageNameOf(image).tag, `v${VARIABLES_VERSION}`].map(versionOfTag);
  return version !== void 0 && listed !== void 0 && (compareVersions(version, listed) ?? 0) > 0;
}

// actions/lib/rules/application/values/exposedAccounts.ts
var RULE = "application/accounts";
function exposedAccounts({
  isTrue,
  isSet,
  isMissing,
  text,
  hasProvider,
  hasCognito,
  location,
  container
}) {
  const findings = [];
  if (isTrue("WEBUI_AUTH", true) === false)
    findings.push({
      ...{
        level: hasProvider ? "error" : "warning",
        rule: RULE,
        location: location("WEBUI_AUTH"),
        todo: "Set 'WEBUI_AUTH' to 'true'."
      },
      message: "'WEBUI_AUTH' is not 'true': Open WebUI asks nobody to sign in, and everyone is administrator."
    });
  if (hasProvider && isTrue("OAUTH_MERGE_ACCOUNTS_BY_EMAIL", false))
    findings.push({
      ...{
        level: "warning",
        rule: RULE,
        location: location("OAUTH_MERGE_ACCOUNTS_BY_EMAIL"),
        todo: "Set it to 'false'."
      },
      message: "'OAUTH_MERGE_ACCOUNTS_BY_EMAIL' is 'true', and Open WebUI does not ask whether the provider verified the address: a person who can change the own address at the provider gets the account of another one."
    });
  if (isSet("WEBUI_ADMIN_EMAIL") && isTrue("SHOW_ADMIN_DETAILS", true))
    findings.push({
      ...{
        level: "warning",
        rule: RULE,
        location: location("SHOW_ADMIN_DETAILS"),
        todo: "Set 'SHOW_ADMIN_DETAILS' to 'false'."
      },
      message: `'SHOW_ADMIN_DETAILS' is ${isMissing("SHOW_ADMIN_DETAILS") ? "missing and 'true' by default" : "'true'"}: everyone who waits for approval reads the address of the first administrator, and wrong passwords lock it.`
    });
  const domains = "OAUTH_ALLOWED_DOMAINS";
  if (takesEveryone(container) && hasCognito && (isMissing(domains) || text(domains) === "*"))
    findings.push({
      ...{
        level: "warning",
        rule: RULE,
        location: location(domains),
        todo: `Set '${domains}' to the domain of the people who may sign up, or let administrators alone make users of the pool.`
      },
      message: `'${domains}' is ${isMissing(domains) ? "missing and '*' by default" : "'*'"}, and people may sign up to the pool by themselves: everyone on the internet gets an account of Open WebUI.`
    });
  return findings;
}
function takesEveryone({ resources }) {
  return [...resources.values()].some(({ resource: { type, properties } }) => {
    const { AdminCreateUserConfig: config } = properties;
    const isClosed = isValueMap(config) && String(config.AllowAdminCreateUserOnly) === "true";
    return type === "AWS::Cognito::UserPool" && !isClosed;
  });
}

// actions/lib/rules/application/values/accounts.ts
var RULE2 = "application/accounts";
var ROLES = ["pending", "user", "admin"];
var OTHER_WAYS = [
  "MICROSOFT_CLIENT_ID",
  "GOOGLE_CLIENT_ID",
  "GITHUB_CLIENT_ID",
  "FEISHU_CLIENT_ID",
  "WEBUI_AUTH_TRUSTED_EMAIL_HEADER",
  "ENABLE_LDAP"
];
var accounts = (settings) => [
  ...defaultRole(settings),
  ...firstAdministrator(settings),
  ...signUp(settings),
  ...form(settings),
  ...exposedAccounts(settings)
];
function defaultRole({ text, isTrue, hasProvider, location }) {
  const value = text("DEFAULT_USER_ROLE");
  const about = {
    level: "error",
    rule: RULE2,
    location: location("DEFAULT_USER_ROLE"),
    todo: "Set it to 'pending'."
  };
  if (value === void 0 || value === "") return [];
  if (value === "admin")
    return [
      {
        ...about,
        message: "'DEFAULT_USER_ROLE' is 'admin': everyone who signs in without a group is an administrator, who reads and changes everything."
      }
    ];
  if (value === "user" && hasProvider && isTrue("ENABLE_OAUTH_ROLE_MANAGEMENT", false))
    return [
      {
        ...{ ...about, level: "warning" },
        message: "'DEFAULT_USER_ROLE' is 'user' while groups of the provider decide who gets in: Open WebUI lets people in who are in no group at all."
      }
    ];
  return ROLES.includes(value) ? [] : [
    {
      ...about,
      message: `'DEFAULT_USER_ROLE' is '${value}', which is none of ${ROLES.join(", ")}: Open WebUI lets nobody with this role do anything.`
    }
  ];
}
function firstAdministrator({ isSet, isMissing, isTrue, location }) {
  const names = ["WEBUI_ADMIN_EMAIL", "WEBUI_ADMIN_PASSWORD"];
  const missing = names.filter(isMissing);
  const takesStrangers = isTrue("ENABLE_OAUTH_SIGNUP", false) === true || isTrue("ENABLE_SIGNUP", true) === true;
  if (missing.length === 0 || !takesStrangers) return [];
  const about = { rule: RULE2, location: location(names.find(isSet) ?? names[0]) };
  const consequence = "the first person who comes to an empty database becomes administrator, whoever it is";
  const todo = "Set 'WEBUI_ADMIN_EMAIL', and 'WEBUI_ADMIN_PASSWORD' in 'Secrets'.";
  if (missing.length === 1)
    return [
      {
        ...about,
        level: "error",
        todo,
        message: `'${missing[0]}' is missing beside '${names.find(isSet) ?? ""}': Open WebUI makes no administrator of its own, and ${consequence}.`
      }
    ];
  return [{ ...about, level: "warning", todo, message: `'${names.join("' and '")}' are missing: ${consequence}.` }];
}
function signUp({ isTrue, isMissing, hasProvider, location }) {
  const [local, provider] = ["ENABLE_SIGNUP", "ENABLE_OAUTH_SIGNUP"];
  const findings = [];
  if (hasProvider && isTrue(local, true))
    findings.push({
      ...{ level: "warning", rule: RULE2, location: location(local), todo: `Set '${local}' to 'false'.` },
      message: `'${local}' is ${isMissing(local) ? "missing and 'true' by default" : "'true'"} beside a provider of sign-in: where the form is shown, strangers make accounts that the provider knows nothing of.`
    });
  if (hasProvider && isTrue(provider, false) === false) {
    const hasOther = isTrue("OAUTH_MERGE_ACCOUNTS_BY_EMAIL", false) !== false || isTrue("ENABLE_SCIM", false) !== false;
    const hasForm = isTrue("ENABLE_LOGIN_FORM", true) !== false;
    findings.push({
      ...{
        level: hasOther || hasForm ? "warning" : "error",
        rule: RULE2,
        location: location(provider),
        todo: `Set '${provider}' to 'true'.`
      },
      message: `'${provider}' is not 'true': the first sign-in of each person by the provider is refused with 403.`
    });
  }
  return findings;
}
function form({ isTrue, isSet, isMissing, hasProvider, location, container }) {
  const name = "ENABLE_LOGIN_FORM";
  const isShown = isTrue(name, true);
  const others = OTHER_WAYS.some(isSet) || isTrue("WEBUI_AUTH", true) === false;
  if (isShown === false && !hasProvider && !others && container.isComplete)
    return [
      {
        ...{
          level: "error",
          rule: RULE2,
          location: location(name),
          todo: `Set '${name}' to 'true', or set up a provider of sign-in.`
        },
        message: `'${name}' is not 'true', and no other way to sign in is set up: nobody gets in.`
      }
    ];
  if (!isShown || !hasProvider || isTrue("ENABLE_OAUTH_SIGNUP", false) !== true) return [];
  const redirects = isTrue("OAUTH_AUTO_REDIRECT", false) === true;
  return [
    {
      ...{
        level: "warning",
        rule: RULE2,
        location: location(name),
        todo: `Set '${name}' to 'false': '/auth?form=true' still shows the form.`
      },
      message: `'${name}' is ${isMissing(name) ? "missing and 'true' by default" : "'true'"} beside a provider of sign-in: people are offered a password that they do not have${redirects ? ", and OAUTH_AUTO_REDIRECT has no effect" : ""}.`
    }
  ];
}

// actions/lib/rules/application/taskCount.ts
function servicesOf({ resources, taskDefinition }) {
  return [...resources.values()].flatMap(
    ({ path, resource: { type, properties } }) => type === "AWS::ECS::Service" && refersTo(properties.TaskDefinition, taskDefinition) ? [{ path, properties }] : []
  );
}
function mostTasks(container) {
  const services = servicesOf(container);
  const wanted = services.map(({ properties }) => count(properties.DesiredCount));
  const scaled = [...container.resources.values()].flatMap(({ resource: { type, properties } }) => {
    const { ResourceId: id, ScheduledActions: actions } = properties;
    const isOurs = services.some(({ path }) => refersTo(id, path));
    if (type !== "AWS::ApplicationAutoScaling::ScalableTarget" || !isOurs) return [];
    const scheduled = isValueList(actions) ? actions : [];
    return [properties, ...scheduled.map((action) => isValueMap(action) ? action.ScalableTargetAction : void 0)].map(
      (target) => count(isValueMap(target) ? target.MaxCapacity : void 0)
    );
  });
  return Math.max(1, ...wanted, ...scaled);
}
function refersTo(value, resource) {
  if (!(value instanceof Unknown)) return false;
  return referencesInValue(value).some(
    (reference) => (reference.kind === "resource" || reference.kind === "attribute") && reference.path === resource
  );
}
function count(value) {
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : 1;
  return Number.isFinite(number) ? number : 1;
}

// actions/lib/rules/application/values/cache.ts
var RULE3 = "application/cache";
var MANAGER = "WEBSOCKET_MANAGER";
var URLS = ["REDIS_URL", "WEBSOCKET_REDIS_URL"];
var SENTINELS = ["REDIS_SENTINEL_HOSTS", "WEBSOCKET_SENTINEL_HOSTS"];
var cache = (settings) => {
  const { isSet, isMissing, text, location, container } = settings;
  const tasks = mostTasks(container);
  const about = { rule: RULE3, location: location(MANAGER) };
  const value = text(MANAGER);
  const hasCache = [...URLS, ...SENTINELS].some(isSet);
  const lost = "every check is green, and answers do not appear when a request reaches another task than the page is connected to";
  if (value !== void 0 && value !== "" && value !== "redis")
    return [
      {
        ...about,
        level: "error",
        todo: `Set '${MANAGER}' to 'redis'.`,
        message: `'${MANAGER}' is '${value}', and Open WebUI knows 'redis' alone: with several tasks ${lost}.`
      }
    ];
  if (isSet(MANAGER) && URLS.every(isMissing) && SENTINELS.every(isMissing))
    return [
      {
        ...about,
        level: "error",
        todo: `Set 'REDIS_URL' in 'Secrets', or remove '${MANAGER}'.`,
        message: `'${MANAGER}' is 'redis' and 'REDIS_URL' is missing: Open WebUI looks for the cache in an endless loop, and is never healthy.`
      }
    ];
  if (!isMissing(MANAGER)) return [];
  if (tasks > 1)
    return [
      {
        ...{
          ...about,
          level: "error",
          todo: `Set '${MANAGER}' to 'redis', and 'REDIS_URL' in 'Secrets'; or let one task run.`
        },
        message: `'${MANAGER}' is missing and up to ${tasks} tasks run: ${lost}.`
      }
    ];
  return hasCache ? [unused(settings)] : [];
};
function unused({ location }) {
  return {
    ...{ level: "warning", rule: RULE3, location: location(MANAGER), todo: `Set '${MANAGER}' to 'redis'.` },
    message: `'REDIS_URL' is set and '${MANAGER}' is not: with a second task answers would not appear on every page.`
  };
}

// actions/lib/rules/application/values/database.ts
var RULE4 = "application/database";
var PARTS = ["TYPE", "USER", "PASSWORD", "HOST", "PORT", "NAME"].map((part) => `DATABASE_${part}`);
var DATA = "/app/backend/data";
var database = (settings) => {
  const { isSet, isMissing, isTrue, text, container, location } = settings;
  if (text("DATABASE_TYPE")?.startsWith("sqlite")) return [];
  const hasToken = isTrue("DATABASE_ENABLE_IAM_TOKEN_AUTH", false) === true;
  const needed = PARTS.filter((name) => !(hasToken && name === "DATABASE_PASSWORD"));
  const missing = needed.filter(isMissing);
  if (missing.length > 0 && missing.length < needed.length) {
    const [only = ""] = missing;
    const isPassword = missing.length === 1 && only === "DATABASE_PASSWORD";
    const consequence = isPassword ? "the database refuses Open WebUI, which does not start" : `Open WebUI ignores the others and takes ${isSet("DATABASE_URL") ? "'DATABASE_URL'" : "a file inside the container, which is lost with the task"}`;
    return [
      {
        ...{
          level: "error",
          rule: RULE4,
          location: location(needed.find(isSet) ?? only),
          todo: `Set '${missing.join("' and '")}', or 'DATABASE_URL' in place of all of them.`
        },
        message: `'${missing.join("' and '")}' ${missing.length === 1 ? "is" : "are"} missing beside the other parts of the database's address: ${consequence}.`
      }
    ];
  }
  const hasFile = text("DATABASE_URL")?.startsWith("sqlite") || missing.length > 0 && isMissing("DATABASE_URL");
  return [...hasFile ? file(settings) : transport(settings, missing.length === 0), ...pool(settings)].map(
    (finding2) => ({
      ...finding2,
      location: finding2.location ?? container.location
    })
  );
};
function file({ container, text, isTrue, isMissing, location }) {
  const about = { rule: RULE4, location: location("DATABASE_URL") };
  const tasks = mostTasks(container);
  const todo = "Set 'DATABASE_URL' to a PostgreSQL database, in 'Secrets'.";
  if (tasks > 1)
    return [
      {
        ...{ ...about, level: "error", todo },
        message: `Up to ${tasks} tasks run with a database in a file of their own: accounts and chats come and go with the task that a request reaches, or the file breaks.`
      }
    ];
  const path = isMissing("DATABASE_URL") ? `${DATA}/webui.db` : (text("DATABASE_URL") ?? "").replace(/^sqlite\w*:\/\/\//, "");
  const mount = container.mounts.find((one) => path.startsWith(`${one.path}/`));
  if (!mount && path.startsWith("/"))
    return [
      {
        ...{ ...about, level: "warning", todo },
        message: `The database is the file '${path}' inside the container: every account and chat is lost with the task.`
      }
    ];
  const journal = "DATABASE_ENABLE_SQLITE_WAL";
  return mount?.isRemote && isTrue(journal, true) ? [
    {
      ...{
        level: "error",
        rule: RULE4,
        location: location(journal),
        todo: `Set '${journal}' to 'false', or take PostgreSQL.`
      },
      message: `'${journal}' is ${isMissing(journal) ? "missing and 'true' by default" : "'true'"}, and the database is a file on a file system in the network: the journal needs a local disk, chats hang, and the file breaks in the end.`
    }
  ] : [];
}
var MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
function transport({ text, isMissing, location }, hasParts) {
  const name = "PGSSLMODE";
  const value = text(name);
  const todo = `Set '${name}' to 'require'.`;
  if (value !== void 0 && value !== "" && !MODES.includes(value))
    return [
      {
        level: "error",
        rule: RULE4,
        location: location(name),
        todo,
        message: `'${name}' is '${value}', which is none of ${MODES.join(", ")}: the driver refuses it, and Open WebUI does not start.`
      }
    ];
  const isWeak = value !== void 0 && MODES.slice(0, 3).includes(value);
  if (!isWeak && !(hasParts && isMissing(name))) return [];
  return [
    {
      ...{ level: "warning", rule: RULE4, location: location(name), todo },
      message: `'${name}' is ${value === void 0 ? "missing" : `'${value}'`}: passwords and chats go to the database without TLS where the server does not insist on it.`
    }
  ];
}
function pool({ text, location }) {
  const size = text("DATABASE_POOL_SIZE");
  return size === "0" ? [
    {
      ...{
        level: "warning",
        rule: RULE4,
        location: location("DATABASE_POOL_SIZE"),
        todo: "Set it to a number such as '20'."
      },
      message: "'DATABASE_POOL_SIZE' is '0': Open WebUI opens a connection for every query, and is slow."
    }
  ] : [];
}

// actions/lib/rules/application/values/vectors.ts
var RULE5 = "application/vectors";
var [STORE, LENGTH, HALF] = ["VECTOR_DB", "PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH", "PGVECTOR_USE_HALFVEC"];
var STORES = "chroma elasticsearch mariadb-vector milvus opengauss opensearch oracle23ai pgvector pinecone qdrant s3vector valkey weaviate".split(
  " "
);
var FOLDER = "/app/backend/data/vector_db";
var vectors = (settings) => [...store(settings), ...dimensions(settings)];
function store(settings) {
  const { text, isMissing, isTrue, isSet, location, container } = settings;
  const isSlim = isSlimImage(settings);
  const value = isMissing(STORE) ? isSlim ? "pgvector" : "chroma" : text(STORE);
  if (value === void 0 || isTrue("BYPASS_EMBEDDING_AND_RETRIEVAL", false)) return [];
  const about = { rule: RULE5, location: location(STORE) };
  if (!STORES.includes(value))
    return [
      {
        ...about,
        level: "error",
        todo: `Set '${STORE}' to one of ${STORES.join(", ")}.`,
        message: `'${STORE}' is '${value}', which Open WebUI does not know: it does not start, or refuses every document.`
      }
    ];
  if (isSlim && value !== "pgvector")
    return [
      {
        ...about,
        level: "error",
        todo: `Set '${STORE}' to 'pgvector', or take the standard image.`,
        message: `'${STORE}' is '${value}', and the slim image has 'pgvector' alone: every upload of a document fails.`
      }
    ];
  const isPostgres = isSet("DATABASE_HOST") || text("DATABASE_URL")?.startsWith("postgres");
  const isFile = text("DATABASE_URL")?.startsWith("sqlite") || isMissing("DATABASE_URL") && isMissing("DATABASE_TYPE");
  if (value === "pgvector" && isFile && isMissing("PGVECTOR_DB_URL"))
    return [
      {
        ...about,
        level: "error",
        todo: "Set 'PGVECTOR_DB_URL' in 'Secrets', or take another store.",
        message: `'${STORE}' is 'pgvector', and no PostgreSQL database is set: Open WebUI does not start.`
      }
    ];
  const isKept = container.mounts.some(({ path }) => `${FOLDER}/`.startsWith(`${path}/`));
  if (value !== "chroma" || isSet("CHROMA_HTTP_HOST") || isKept && mostTasks(container) === 1) return [];
  if (!isPostgres && mostTasks(container) === 1) return [];
  return [
    {
      ...{ ...about, level: mostTasks(container) > 1 ? "error" : "warning", todo: `Set '${STORE}' to 'pgvector'.` },
      message: `'${STORE}' is ${isMissing(STORE) ? "missing and 'chroma' by default" : "'chroma'"}, a folder inside the container: knowledge and uploaded documents are found by one task alone, and by none after the next deployment.`
    }
  ];
}
function dimensions({ text, isTrue, location }) {
  const value = Number(text(LENGTH));
  if (!(value > 2e3) || isTrue(HALF, false) !== false) return [];
  return [
    {
      ...{
        level: "error",
        rule: RULE5,
        location: location(LENGTH),
        todo: `Set '${HALF}' to 'true', or '${LENGTH}' to 2000 or less.`
      },
      message: `'${LENGTH}' is '${value}' and '${HALF}' is not 'true': the index of pgvector ends at 2000 dimensions, and Open WebUI does not start.`
    }
  ];
}
function isSlimImage({ container, isTrue }) {
  return imageNameOf(container.image).tag?.endsWith("-slim") === true || isTrue("USE_SLIM_DOCKER", false) === true;
}

// actions/lib/rules/application/values/embedding.ts
var RULE6 = "application/models";
var [ENGINE, MODEL, EMBEDDING_URL, EMBEDDING_KEY] = [
  "RAG_EMBEDDING_ENGINE",
  "RAG_EMBEDDING_MODEL",
  "RAG_OPENAI_API_BASE_URL",
  "RAG_OPENAI_API_KEY"
];
var [URLS2, KEYS] = ["OPENAI_API_BASE_URLS", "OPENAI_API_KEYS"];
var ENGINES = ["", "ollama", "openai", "azure_openai"];
var embedding = (settings) => {
  const { text, isSet, isMissing, isTrue, location } = settings;
  if (isTrue("BYPASS_EMBEDDING_AND_RETRIEVAL", false) !== false) return [];
  const engine = isMissing(ENGINE) ? "" : text(ENGINE);
  const about = { level: "error", rule: RULE6, location: location(ENGINE) };
  const lost = "uploads are accepted, and no document is ever found";
  if (engine === void 0) return [];
  if (!ENGINES.includes(engine))
    return [
      {
        ...about,
        todo: `Set '${ENGINE}' to ollama, openai or azure_openai, or remove it.`,
        message: `'${ENGINE}' is '${engine}', which Open WebUI does not know: ${lost}.`
      }
    ];
  if (engine === "" && isSlimImage(settings))
    return [
      {
        ...about,
        todo: `Set '${ENGINE}' to 'openai' with '${MODEL}', or 'BYPASS_EMBEDDING_AND_RETRIEVAL' to 'true'.`,
        message: `'${ENGINE}' is missing, and the slim image has no model of its own: ${lost}.`
      }
    ];
  if (engine === "" && (isSet(EMBEDDING_URL) || isSet(EMBEDDING_KEY)))
    return [
      {
        ...about,
        todo: `Set '${ENGINE}' to 'openai'.`,
        message: `'${ENGINE}' is missing beside '${isSet(EMBEDDING_URL) ? EMBEDDING_URL : EMBEDDING_KEY}': Open WebUI embeds documents with the model of its image, whose vectors have another length than the endpoint's.`
      }
    ];
  if (engine !== "openai") return [];
  const missing = [];
  if (isMissing(MODEL))
    missing.push({
      ...about,
      todo: `Set '${MODEL}' to a model of the endpoint.`,
      message: `'${MODEL}' is missing: Open WebUI asks the endpoint for a model that only its own image has, and ${lost}.`
    });
  const hasOther = isSet(URLS2) || isSet("OPENAI_API_BASE_URL");
  if (isMissing(EMBEDDING_URL) && hasOther)
    missing.push({
      ...about,
      todo: `Set '${EMBEDDING_URL}' to the endpoint of '${MODEL}'.`,
      message: `'${EMBEDDING_URL}' is missing: Open WebUI sends the text of every document to api.openai.com, not to the endpoint of the chats.`
    });
  if (isMissing(EMBEDDING_KEY) && (isSet(KEYS) || isSet("OPENAI_API_KEY")))
    missing.push({
      ...about,
      level: "warning",
      todo: `Set '${EMBEDDING_KEY}' in 'Secrets', if the endpoint wants a key.`,
      message: `'${EMBEDDING_KEY}' is missing while the endpoint of the chats has a key: an endpoint that wants one refuses it, and ${lost}.`
    });
  return missing;
};

// actions/lib/rules/application/values/extension.ts
var RULE7 = "application/vectors";
var [USER, CREATE] = ["DATABASE_USER", "PGVECTOR_CREATE_EXTENSION"];
var LOST = "the application and its database are healthy, and every uploaded document fails";
var extension = (settings) => {
  const { text, isTrue, location } = settings;
  if (text("VECTOR_DB") !== "pgvector") return [];
  const about = { level: "warning", rule: RULE7 };
  if (isTrue(CREATE, true) === false)
    return [
      {
        ...{
          ...about,
          location: location(CREATE),
          todo: `Remove '${CREATE}', or create the extension before the first start.`
        },
        message: `'${CREATE}' is not 'true': unless someone else creates the extension 'vector', ${LOST}.`
      }
    ];
  const owners = ownersOfDatabases(settings);
  const user = settings.container.variables.get(USER);
  const names = namesOf(user?.isSecret ? user.secret : user?.value);
  if (owners.length === 0 || names.length === 0 || owners.some((owner) => names.includes(owner))) return [];
  return [
    {
      ...{
        ...about,
        location: location(USER),
        todo: `Take the master user of the database, or let it create the extension 'vector' once.`
      },
      message: `'${USER}' is not the master user of the database, and may lack the right to create the extension 'vector': ${LOST}.`
    }
  ];
};
function ownersOfDatabases({ container }) {
  return [...container.resources.values()].flatMap(
    ({ resource: { type, properties } }) => type === "AWS::RDS::DBInstance" || type === "AWS::RDS::DBCluster" ? namesOf(properties.MasterUsername) : []
  );
}
function namesOf(value) {
  if (value instanceof Unknown) return referencesInValue(value).map(expressionText);
  return typeof value === "string" && value !== "" ? [value] : [];
}

// actions/lib/rules/application/values/kinds.ts
var RULE8 = "application/value";
var MORE_INTEGERS = [
  "DATABASE_POOL_SIZE",
  "DATABASE_POOL_MAX_OVERFLOW",
  "DATABASE_POOL_TIMEOUT",
  "DATABASE_POOL_RECYCLE",
  "DATABASE_PORT",
  "DATABASE_SQLITE_PRAGMA_BUSY_TIMEOUT",
  "DATABASE_SQLITE_PRAGMA_MMAP_SIZE",
  "REDIS_HEALTH_CHECK_INTERVAL",
  "UVICORN_TIMEOUT_KEEP_ALIVE"
];
var INTEGERS = /* @__PURE__ */ new Set([...INTEGER_NAMES, ...MORE_INTEGERS]);
var CHOICES = {
  ENV: { values: ["prod"], otherwise: "the pages that describe its API are open to everyone", level: "warning" },
  LOG_FORMAT: {
    values: ["json"],
    otherwise: "the log is plain text, in which filters for JSON find nothing",
    level: "warning"
  },
  AUDIT_LOG_LEVEL: {
    values: ["NONE", "METADATA", "REQUEST", "REQUEST_RESPONSE"],
    otherwise: "Open WebUI does not start",
    level: "error"
  },
  STORAGE_PROVIDER: { values: ["local", "s3", "gcs", "azure"], otherwise: "Open WebUI does not start", level: "error" }
};
var kinds = (settings) => [...settings.container.variables.values()].flatMap(({ name }) => {
  const text = settings.text(name);
  if (text === "") return [];
  return [...text === void 0 ? [] : ofKind(name, text, settings), ...blanks(name, settings)];
});
function ofKind(name, text, { location }) {
  const about = { rule: RULE8, location: location(name) };
  if (BOOLEAN_NAMES.has(name) && !/^(?:true|false)$/i.test(text))
    return [
      {
        ...about,
        level: "error",
        todo: "Set it to 'true' or 'false'.",
        message: `'${name}' is '${text}', which is neither true nor false: Open WebUI takes it for false.`
      }
    ];
  if (INTEGERS.has(name) && !/^\s*[+-]?\d+\s*$/.test(text))
    return [
      {
        ...about,
        level: "error",
        todo: "Set it to a whole number, without a unit.",
        message: `'${name}' is '${text}', which is no whole number: Open WebUI does not start, or takes its default.`
      }
    ];
  const choice = lookup(CHOICES, name);
  if (!choice || choice.values.some((value) => value.toLowerCase() === text.toLowerCase())) return [];
  return [
    {
      ...about,
      level: choice.level,
      todo: `Set it to ${choice.values.map((value) => `'${value}'`).join(" or ")}.`,
      message: `'${name}' is '${text}': ${choice.otherwise}.`
    }
  ];
}
function blanks(name, { value, location }) {
  const text = patternText(textParts(value(name)));
  if (!/_(?:URL|URI|ENDPOINT|HOST)S?$/.test(name) || /^WEBUI_URL$|^OPENID_PROVIDER_URL$/.test(name)) return [];
  if (text === text.trim()) return [];
  return [
    {
      ...{ level: "error", rule: RULE8, location: location(name), todo: "Remove it." },
      message: `'${name}' has a blank at its beginning or end, which belongs to the address for Open WebUI: nothing is reached there.`
    }
  ];
}

// actions/lib/rules/application/values/models.ts
var RULE9 = "application/models";
var [SWITCH, URLS3, KEYS2, CONFIGS] = [
  "ENABLE_OPENAI_API",
  "OPENAI_API_BASE_URLS",
  "OPENAI_API_KEYS",
  "OPENAI_API_CONFIGS"
];
var EMBEDDING_URL2 = "RAG_OPENAI_API_BASE_URL";
var WITH_KEY = /^https:\/\/(?:api\.openai\.com|api\.anthropic\.com|api\.mistral\.ai|openrouter\.ai|bedrock-[a-z]+\.[a-z0-9-]+\.(?:amazonaws\.com|api\.aws)|[^/]+\.openai\.azure\.com)\//;
var models = (settings) => [...endpoints(settings), ...addresses(settings)];
function endpoints({ text, isSet, isMissing, isTrue, location, container }) {
  const hasUrl = isSet(URLS3) || isSet("OPENAI_API_BASE_URL");
  const findings = [];
  if (hasUrl && isTrue(SWITCH, true) === false)
    findings.push({
      ...{
        level: "error",
        rule: RULE9,
        location: location(SWITCH),
        todo: `Set '${SWITCH}' to 'true', or remove the endpoints.`
      },
      message: `'${SWITCH}' is not 'true' although an endpoint is set: people find no model to chat with.`
    });
  const hasKey = isSet(KEYS2) || isSet("OPENAI_API_KEY");
  if (!hasUrl && !hasKey && isTrue(SWITCH, true) === true && container.isComplete)
    findings.push({
      ...{
        level: "warning",
        rule: RULE9,
        location: location(SWITCH),
        todo: `Set '${URLS3}' to an endpoint, or '${SWITCH}' to 'false'.`
      },
      message: `'${SWITCH}' is ${isMissing(SWITCH) ? "missing and 'true' by default" : "'true'"} without an endpoint: Open WebUI asks api.openai.com at every page, logs an error each time, and shows no model.`
    });
  const strict = (text(URLS3) ?? text("OPENAI_API_BASE_URL") ?? "").split(";").find((url) => WITH_KEY.test(url));
  if (strict !== void 0 && isMissing(KEYS2) && isMissing("OPENAI_API_KEY"))
    findings.push({
      ...{ level: "error", rule: RULE9, location: location(URLS3), todo: `Set '${KEYS2}' in 'Secrets'.` },
      message: `'${KEYS2}' is missing, and '${strict}' answers no request without a key: people find no model to chat with.`
    });
  const [urls, keys] = [text(URLS3), text(KEYS2)].map((value) => value?.split(";").length);
  if (urls !== void 0 && keys !== void 0 && urls !== keys && text(KEYS2) !== "")
    findings.push({
      ...{
        level: "error",
        rule: RULE9,
        location: location(KEYS2),
        todo: "Give one key for each address, with ';' between, and nothing for an endpoint without one."
      },
      message: `'${KEYS2}' has ${keys} and '${URLS3}' has ${urls}: keys belong to addresses by their position, so that endpoints get a wrong key or none, and their models are missing.`
    });
  const configs = text(CONFIGS);
  if (configs !== void 0 && configs !== "" && !isJsonMap(configs))
    findings.push({
      ...{
        level: "error",
        rule: RULE9,
        location: location(CONFIGS),
        todo: `Correct '${CONFIGS}', such as '{"0":{"model_ids":["a"]}}'.`
      },
      message: `'${CONFIGS}' is no JSON object: Open WebUI ignores it, and asks each endpoint for all of its models.`
    });
  return findings;
}
function addresses({ text, location }) {
  return [URLS3, EMBEDDING_URL2].flatMap(
    (name) => (text(name) ?? "").split(";").flatMap((whole) => {
      const url = name === URLS3 ? whole.trim() : whole;
      const about = { level: "error", rule: RULE9, location: location(name) };
      if (url === "") return [];
      if (!/^https?:\/\/[^\s/]+\S*$/.test(url))
        return [
          {
            ...about,
            todo: "Set it to an address such as 'https://models.example.com/v1'.",
            message: `'${name}' has '${url}', which is no address: its models are missing.`
          }
        ];
      return url.endsWith("/") ? [
        {
          ...about,
          todo: "Remove the '/' at the end.",
          message: `'${name}' has '${url}': Open WebUI asks for '${url}/models', which most endpoints do not have, and their models are missing.`
        }
      ] : [];
    })
  );
}
function isJsonMap(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

// actions/lib/rules/application/values/origin.ts
var RULE10 = "application/origin";
var [URL, ORIGINS] = ["WEBUI_URL", "CORS_ALLOW_ORIGIN"];
var origin = (settings) => [...address(settings), ...allowedOrigins(settings)];
function address(settings) {
  const { isMissing, isTrue, shown, text, location, hasProvider } = settings;
  const about = { rule: RULE10, location: location(URL) };
  if (isMissing(URL))
    return hasProvider ? [
      {
        ...{
          level: "warning",
          ...about,
          todo: `Set '${URL}' to the address that people open, such as 'https://chat.example.com'.`
        },
        message: `'${URL}' is missing: after a sign-in Open WebUI sends people to the host that the request names, whoever chose it, and links in messages have no host.`
      }
    ] : [];
  const value = shown(URL);
  if (value === "" || !/^[a-z]+:/.test(value)) return text(URL) === void 0 ? [] : [notAnAddress(value, settings)];
  if (!/^https?:\/\/[^\s/]/.test(value) || /\s/.test(value)) return [notAnAddress(value, settings)];
  const isLocal = /^http:\/\/(localhost|127\.0\.0\.1)(?![\w.-])/.test(value);
  const isSecure = isTrue("WEBUI_SESSION_COOKIE_SECURE", false) || isTrue("WEBUI_AUTH_COOKIE_SECURE", false);
  if (value.startsWith("http:") && !isLocal && isSecure)
    return [
      {
        ...{ level: "error", ...about, todo: "Begin it with 'https:', or set both WEBUI_…_COOKIE_SECURE to 'false'." },
        message: `'${URL}' begins with 'http:' and the cookies are secure: browsers do not keep them there, and no sign-in lasts.`
      }
    ];
  return [];
}
function notAnAddress(value, { location }) {
  return {
    ...{
      level: "error",
      rule: RULE10,
      location: location(URL),
      todo: "Set it to an address such as 'https://chat.example.com'."
    },
    message: `'${URL}' is '${value}', which is no address of a web site: after a sign-in people are sent to a page that does not exist.`
  };
}
function allowedOrigins(settings) {
  const { isMissing, isSet, container, shown, text, location } = settings;
  const own = shown(URL).replace(ORIGIN_OF_ADDRESS, "$1");
  const example = /^https?:\/\//.test(own) ? own : "https://chat.example.com";
  const about = { rule: RULE10, location: location(ORIGINS), todo: `Set '${ORIGINS}' to '${example}'.` };
  const everyOrigin = `scripts of every web site may call Open WebUI in the name of a signed-in person`;
  if (container.variables.has(ORIGINS) && text(ORIGINS) === "")
    return [{ ...about, level: "error", message: `'${ORIGINS}' is empty: Open WebUI does not start.` }];
  if (isMissing(ORIGINS))
    return isSet(URL) ? [{ ...about, level: "warning", message: `'${ORIGINS}' is missing and '*' by default: ${everyOrigin}.` }] : [];
  const value = shown(ORIGINS);
  if (value === "") return [];
  if (value === "*") return [{ ...about, level: "warning", message: `'${ORIGINS}' is '*': ${everyOrigin}.` }];
  const origins = value.split(";");
  const wrong = origins.find((one) => !one.startsWith("${") && !ORIGIN.test(one));
  if (wrong !== void 0)
    return [
      {
        ...{ ...about, level: "error" },
        message: `'${ORIGINS}' has '${wrong}', which is no origin (scheme and host, without a path or '/' at its end, several with ';' between): Open WebUI does not start, or refuses the WebSocket of its own pages, so that pages load and no answer of a model arrives.`
      }
    ];
  if (!ORIGIN.test(own) || origins.includes(own) || !canCompare(origins, own)) return [];
  return [
    {
      ...{ ...about, level: "error" },
      message: `'${ORIGINS}' is '${value}' without the origin of '${URL}', '${own}': pages load, their WebSocket is refused with 403, and no answer of a model arrives.`
    }
  ];
}
var ORIGIN_OF_ADDRESS = /^(https?:\/\/(?:\$\{[^}]*\}|[^/$])*).*$/;
var ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/(?:\$\{.*\}|[^\s/,*])+$/;
function canCompare(origins, own) {
  return ![...origins, own].some((text) => text.includes("${"));
}

// actions/lib/rules/application/values/persistence.ts
var NAME = "ENABLE_PERSISTENT_CONFIG";
var persistence = ({ isTrue, isMissing, location }) => isTrue(NAME, true) === true ? [
  {
    ...{ level: "warning", rule: "application/persistent-settings", location: location(NAME) },
    message: `'${NAME}' is ${isMissing(NAME) ? "missing and 'true' by default" : "'true'"}: the first start stores most settings in the database, and later changes of their variables have no effect.`,
    todo: `Set '${NAME}' to 'false'; changes on the settings page then last until the next start.`
  }
] : [];

// actions/lib/rules/application/values/roles.ts
var RULE11 = "application/roles";
var [SWITCH2, CLAIM, ALLOWED, ADMIN] = [
  "ENABLE_OAUTH_ROLE_MANAGEMENT",
  "OAUTH_ROLES_CLAIM",
  "OAUTH_ALLOWED_ROLES",
  "OAUTH_ADMIN_ROLES"
];
var DEFAULTS = { [ALLOWED]: "user,admin", [ADMIN]: "admin" };
var roles = (settings) => {
  const { isTrue, isSet, hasProvider, hasCognito, location } = settings;
  if (!hasProvider) return [];
  const isOn = isTrue(SWITCH2, false);
  const used = [CLAIM, ALLOWED, ADMIN].filter(isSet);
  if (isOn === false)
    return used.length === 0 ? [] : [
      {
        ...{
          level: "error",
          rule: RULE11,
          location: location(SWITCH2),
          todo: `Set '${SWITCH2}' to 'true', or remove the variables of roles.`
        },
        message: `'${SWITCH2}' is not 'true', so that Open WebUI ignores '${used.join("', '")}': groups of the provider decide nothing, and everyone who can sign in gets the role of DEFAULT_USER_ROLE.`
      }
    ];
  if (isOn === void 0) return [];
  return [...hasCognito ? claim(settings) : [], ...[ALLOWED, ADMIN].flatMap((name) => list(name, settings))];
};
var CLAIM_OF_COGNITO = /^(?:cognito:groups|cognito:roles|custom:.+)$/;
function claim({ text, isMissing, location }) {
  const value = isMissing(CLAIM) ? "roles" : text(CLAIM);
  if (value === void 0 || CLAIM_OF_COGNITO.test(value)) return [];
  const is = isMissing(CLAIM) ? "missing and 'roles' by default" : `'${value}'`;
  return [
    {
      ...{ level: "error", rule: RULE11, location: location(CLAIM), todo: `Set '${CLAIM}' to 'cognito:groups'.` },
      message: `'${CLAIM}' is ${is}, which no token of Cognito has: Open WebUI refuses no one, and everyone, administrators too, gets the role of DEFAULT_USER_ROLE.`
    }
  ];
}
function list(name, settings) {
  const { text, isMissing, container, location } = settings;
  const separator = text("OAUTH_ROLES_SEPARATOR") || ",";
  const isDefault = isMissing(name) && !container.variables.has(name);
  const value = isDefault ? DEFAULTS[name] : text(name);
  if (value === void 0) return [];
  const names = value.split(separator).flatMap((one) => one.trim() || []);
  const about = {
    rule: RULE11,
    location: location(name),
    todo: `Set '${name}' to names of groups with '${separator}' between.`
  };
  const who = name === ALLOWED ? "everyone who is in a group, and in none of OAUTH_ADMIN_ROLES, is refused" : "nobody becomes administrator by a group";
  if (names.length === 0) return [{ ...about, level: "error", message: `'${name}' is empty: ${who}.` }];
  if (separator === "," && /;/.test(value))
    return [
      {
        ...about,
        level: "error",
        message: `'${name}' is '${value}', which is one name, because ',' separates names: ${who}.`
      }
    ];
  const groups = groupsOfPool(settings);
  const unknown = groups.size === 0 ? [] : names.filter((one) => one !== "*" && !groups.has(one));
  if (unknown.length === 0) return [];
  const isNone = unknown.length === names.length;
  return [
    {
      ...{ ...about, level: isNone ? "error" : "warning" },
      message: `'${name}' is ${isDefault ? `missing and '${value}' by default` : `'${value}'`}, and the pool has no group '${unknown.join("', '")}'${isNone ? `: ${who}` : ""}.`
    }
  ];
}
function groupsOfPool({ container, hasCognito }) {
  if (!hasCognito) return /* @__PURE__ */ new Set();
  const names = [...container.resources.values()].filter(({ resource }) => resource.type === "AWS::Cognito::UserPoolGroup").map(({ resource }) => resource.properties.GroupName);
  return new Set(names.every((name) => typeof name === "string") ? names : []);
}

// actions/lib/rules/application/values/secrets.ts
var secrets = (settings) => [...clearSecrets(settings), ...signingKey(settings)];
var SECRET = /(?:^|_)(?:SECRET|SECRETS|PASSWORD|PASSWORDS|API_KEY|API_KEYS|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY|PGCRYPTO_KEY|TOKEN)$/;
var NO_SECRET = /^(?:|none|null|no|empty|dummy|fake|unused|placeholder|ollama|bedrock|(?:sk-)?no-?key.*|not?-?(?:needed|required|used))$/i;
var WITH_PASSWORD = /:\/\/[^/@\s]*:[^/@\s]+@/;
function clearSecrets({ container }) {
  return [...container.variables.values()].flatMap((variable) => {
    const kind = variable.isSecret ? void 0 : secretIn(variable);
    if (!kind) return [];
    return [
      {
        ...{ level: "error", rule: "application/clear-secret", location: variable.location },
        message: `'${variable.name}' has ${kind} in 'Environment': everyone who may describe the task definition reads it, in every revision that there ever was.`,
        todo: "Store it in AWS Secrets Manager, and name the secret in 'Secrets' in place of 'Environment'."
      }
    ];
  });
}
function secretIn({ name, value }) {
  const parts = textParts(value);
  if (WITH_PASSWORD.test(patternText(parts))) return "an address with a password";
  if (!SECRET.test(name) || name.startsWith("ENABLE_")) return void 0;
  const text = wholeText(parts);
  return text?.split(";").every((one) => NO_SECRET.test(one.trim())) ? void 0 : "a secret";
}
function signingKey({ isMissing, isSet, isTrue, location }) {
  const name = "WEBUI_SECRET_KEY";
  if (!isMissing(name) || isSet("WEBUI_JWT_SECRET_KEY") || isSet("WEBUI_SECRET_KEY_FILE")) return [];
  if (isTrue("WEBUI_AUTH", true) === false) return [];
  return [
    {
      ...{ level: "error", rule: "application/secret-key", location: location(name) },
      message: `'${name}' is missing: each task makes a key of its own, so that every deployment signs everyone out, stored tokens cannot be read any more, and with several tasks people are signed out at every other request.`,
      todo: `Set '${name}' in 'Secrets', from a generated secret of AWS Secrets Manager.`
    }
  ];
}

// actions/lib/rules/application/values/server.ts
var RULE12 = "application/server";
var [KEEP_ALIVE, PROXIES] = ["UVICORN_TIMEOUT_KEEP_ALIVE", "FORWARDED_ALLOW_IPS"];
var [SERVER_DEFAULT, BALANCER_DEFAULT] = [5, 60];
var server = (settings) => {
  const isBalanced = servicesOf(settings.container).some(
    ({ properties: { LoadBalancers: balancers } }) => isValueList(balancers) && balancers.length > 0
  );
  return isBalanced ? [...keepAlive(settings), ...proxies(settings)] : [];
};
function keepAlive(settings) {
  const { text, isMissing, location } = settings;
  const seconds = isMissing(KEEP_ALIVE) ? SERVER_DEFAULT : Number(text(KEEP_ALIVE) ?? Number.NaN);
  const idle = longestIdleTimeout(settings);
  if (!(seconds <= idle)) return [];
  return [
    {
      ...{
        level: "warning",
        rule: RULE12,
        location: location(KEEP_ALIVE),
        todo: `Set '${KEEP_ALIVE}' to '${idle + 10}'.`
      },
      message: `'${KEEP_ALIVE}' is ${isMissing(KEEP_ALIVE) ? `missing and ${seconds} by default` : `'${seconds}'`}, not longer than the ${idle} seconds after which the load balancer closes idle connections: it uses connections that Open WebUI has closed, and people get a 502 now and then.`
    }
  ];
}
function longestIdleTimeout({ container }) {
  const timeouts = [...container.resources.values()].flatMap(({ resource: { type, properties } }) => {
    const attributes = properties.LoadBalancerAttributes;
    if (type !== "AWS::ElasticLoadBalancingV2::LoadBalancer" || !isValueList(attributes)) return [];
    return attributes.flatMap(
      (attribute) => isValueMap(attribute) && attribute.Key === "idle_timeout.timeout_seconds" ? [Number(attribute.Value)] : []
    );
  });
  return Math.max(BALANCER_DEFAULT, ...timeouts.filter(Number.isFinite));
}
function proxies({ text, isMissing, location }) {
  if (!isMissing(PROXIES) && text(PROXIES) !== "*") return [];
  return [
    {
      ...{
        level: "warning",
        rule: RULE12,
        location: location(PROXIES),
        todo: `Set '${PROXIES}' to the range of the load balancer's network.`
      },
      message: `'${PROXIES}' is ${isMissing(PROXIES) ? "missing and '*' by default" : "'*'"}: Open WebUI believes the address that a client claims for itself, in its audit log too.`
    }
  ];
}

// actions/lib/rules/application/values/session.ts
var RULE13 = "application/session";
var SAME_SITE = /* @__PURE__ */ new Set(["lax", "strict", "none"]);
var session = (settings) => [...duration(settings), ...cookies(settings)];
var PART = /(-?\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g;
var SECONDS = { ms: 1e-3, s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
var PAGE_SECONDS = 60;
function duration({ text, location }) {
  const name = "JWT_EXPIRES_IN";
  const value = text(name);
  if (value === void 0) return [];
  const about = { rule: RULE13, location: location(name) };
  const todo = "Set it to a number with a unit: ms, s, m, h, d or w, such as '8h' or '1h30m'.";
  if (value === "-1" || value === "0")
    return [
      {
        ...{ level: "warning", ...about, todo },
        message: `'${name}' is '${value}': sessions never end, and a person who left stays signed in.`
      }
    ];
  const parts = [...value.matchAll(PART)];
  if (parts.length === 0)
    return [
      {
        ...{ level: "error", ...about, todo },
        message: `'${name}' is '${value}', without a unit that Open WebUI knows: it starts and is healthy, and every sign-in ends in 'Internal Server Error'.`
      }
    ];
  const seconds = parts.reduce((sum, [, count2, unit = ""]) => sum + Number(count2) * (SECONDS[unit] ?? 0), 0);
  if (seconds <= 0)
    return [
      {
        ...{ level: "error", ...about, todo },
        message: `'${name}' is '${value}': every session is over as soon as it begins, and everyone is asked to sign in again and again.`
      }
    ];
  if (seconds <= PAGE_SECONDS)
    return [
      {
        ...{ level: "error", ...about, todo: "Set it to more than two minutes, such as '8h'." },
        message: `'${name}' is '${value}': the page of Open WebUI ends its session ${PAGE_SECONDS} seconds early, so it leaves for the sign-in again and again, whatever a person types.`
      }
    ];
  const rest = value.replaceAll(PART, "").trim();
  return rest === "" ? [] : [
    {
      ...{ level: "warning", ...about, todo },
      message: `'${name}' is '${value}', of which Open WebUI ignores '${rest}': sessions have another length than it seems.`
    }
  ];
}
function cookies(settings) {
  const { text, isTrue, location, hasProvider, isMissing } = settings;
  const sameSite = ["WEBUI_SESSION_COOKIE_SAME_SITE", "WEBUI_AUTH_COOKIE_SAME_SITE"].flatMap(
    (name, index) => {
      const value = text(name)?.toLowerCase();
      const about = { level: "error", rule: RULE13, location: location(name), todo: "Set it to 'lax'." };
      if (value === void 0) return [];
      if (!SAME_SITE.has(value))
        return [
          {
            ...about,
            message: `'${name}' is '${value}', which is none of lax, strict and none: every sign-in ends in an error.`
          }
        ];
      if (value === "strict" && index === 0 && hasProvider)
        return [
          {
            ...about,
            message: `'${name}' is 'strict': the browser does not send the cookie when the provider sends people back, and every sign-in fails.`
          }
        ];
      const secure = name.replace("SAME_SITE", "SECURE");
      return value === "none" && isTrue(secure, false) === false ? [
        {
          ...about,
          message: `'${name}' is 'none' and '${secure}' is not 'true': browsers refuse such a cookie, and every sign-in fails.`
        }
      ] : [];
    }
  );
  const isHttps = settings.shown("WEBUI_URL").startsWith("https:");
  const insecure = ["WEBUI_SESSION_COOKIE_SECURE", "WEBUI_AUTH_COOKIE_SECURE"].flatMap(
    (name, index) => {
      const inherits = index === 1 && isMissing(name);
      if (!isHttps || inherits || isTrue(name, false) !== false) return [];
      return [
        {
          ...{ level: "warning", rule: RULE13, location: location(name), todo: "Set it to 'true'." },
          message: `'${name}' is not 'true' although people come by https: the browser also sends the cookie of a signed-in person over http, where others can read it.`
        }
      ];
    }
  );
  return [...sameSite, ...insecure];
}

// actions/lib/rules/application/values/redirectAddress.ts
var RULE14 = "application/sign-in";
var REDIRECT = "OPENID_REDIRECT_URI";
function redirectAddress({ isMissing, shown, location }) {
  const about = { rule: RULE14, location: location(REDIRECT) };
  const host = shown("WEBUI_URL").replace(/\/+$/, "");
  const expected = `${host || "https://<host>"}/oauth/oidc/callback`;
  const todo = `Set '${REDIRECT}' to '${expected}', and register exactly this address at the provider.`;
  if (isMissing(REDIRECT))
    return [
      {
        ...{ level: "warning", ...about, todo },
        message: `'${REDIRECT}' is missing: Open WebUI makes the address from the host that the request names, which is another one behind some load balancers, and the provider refuses it.`
      }
    ];
  const value = shown(REDIRECT);
  if (value === "" || /\}$/.test(value)) return [];
  const path = /\/oauth\/oidc\/(?:login\/)?callback$/;
  if (!path.test(value))
    return [
      {
        ...{ level: "error", ...about, todo },
        message: `'${REDIRECT}' is '${value}', where Open WebUI does not wait for people who come back from the provider: they see an error, or its start page without being signed in.`
      }
    ];
  const origin2 = value.replace(path, "");
  if (!/^https?:\/\/\S+$/.test(host) || origin2 === host || origin2.includes("${") || host.includes("${")) return [];
  return [
    {
      ...{ level: "error", ...about, todo },
      message: `'${REDIRECT}' is at '${origin2}' and 'WEBUI_URL' is '${host}': the browser has no cookie of the sign-in there, and every sign-in fails.`
    }
  ];
}

// actions/lib/rules/application/values/signIn.ts
var RULE15 = "application/sign-in";
var [CLIENT, SECRET2, URL2, CHALLENGE] = [
  "OAUTH_CLIENT_ID",
  "OAUTH_CLIENT_SECRET",
  "OPENID_PROVIDER_URL",
  "OAUTH_CODE_CHALLENGE_METHOD"
];
var OTHER_PROVIDERS = ["MICROSOFT_CLIENT_ID", "GOOGLE_CLIENT_ID", "GITHUB_CLIENT_ID", "FEISHU_CLIENT_ID"];
var signIn = (settings) => {
  const { isSet, hasProvider } = settings;
  if (!hasProvider || OTHER_PROVIDERS.some(isSet) && !isSet(CLIENT)) return [];
  return [
    ...missingParts(settings),
    ...challenge(settings),
    ...discovery(settings),
    ...redirectAddress(settings),
    ...scopes(settings)
  ];
};
function missingParts(settings) {
  const { isMissing, isSet, container, hasCognito, location, value } = settings;
  const missing = [CLIENT, URL2].filter(isMissing);
  if (isMissing(SECRET2) && isMissing(CHALLENGE)) missing.push(SECRET2);
  const vanished = missing.map(
    (name) => ({
      ...{
        level: "error",
        rule: RULE15,
        location: location(name),
        todo: `Set '${name}', or remove the other variables of the provider.`
      },
      message: `'${name}' is missing beside the other variables of the provider: the button for the sign-in is not there, and nobody gets in by the provider.`
    })
  );
  const hasSecret = hasGeneratedSecret(value(CLIENT), settings);
  if (missing.length === 0 && isMissing(SECRET2) && hasSecret)
    vanished.push({
      ...{ level: "error", rule: RULE15, location: container.location, todo: `Set '${SECRET2}' in 'Secrets'.` },
      message: `'${SECRET2}' is missing, and the client of the pool has a secret: Cognito refuses every sign-in at its last step.`
    });
  if (hasCognito && isMissing(CHALLENGE) && isSet(SECRET2))
    vanished.push({
      ...{ level: "warning", rule: RULE15, location: container.location, todo: `Set '${CHALLENGE}' to 'S256'.` },
      message: `'${CHALLENGE}' is missing: without PKCE the client's secret alone protects a sign-in, and stack events show that secret.`
    });
  return vanished;
}
function hasGeneratedSecret(client, { container }) {
  if (!(client instanceof Unknown)) return false;
  return referencesInValue(client).some(
    (reference) => (reference.kind === "resource" || reference.kind === "attribute") && String(container.resources.get(reference.path)?.resource.properties.GenerateSecret) === "true"
  );
}
function challenge({ text, location }) {
  const method = text(CHALLENGE);
  if (method === void 0 || method === "" || method === "S256") return [];
  return [
    {
      ...{ level: "error", rule: RULE15, location: location(CHALLENGE), todo: `Set '${CHALLENGE}' to 'S256'.` },
      message: `'${CHALLENGE}' is '${method}', and Open WebUI knows 'S256' alone: it does not start.`
    }
  ];
}
function discovery({ parts, shown, isSet, hasCognito, location }) {
  if (!isSet(URL2) || shown(URL2) === "") return [];
  const about = { level: "error", rule: RULE15, location: location(URL2) };
  const known = patternText(parts(URL2));
  const todo = hasCognito ? "Set it to 'https://cognito-idp.<region>.amazonaws.com/<pool>/.well-known/openid-configuration'." : "Set it to the provider's address with '/.well-known/openid-configuration' at its end.";
  const consequence = "Open WebUI is healthy, and every sign-in ends in a bare error 500";
  if (/\s/.test(known)) return [{ ...about, todo, message: `'${URL2}' has a blank in it: ${consequence}.` }];
  const isWhole = hasCognito ? /\/\.well-known\/openid-configuration$/ : /\/\.well-known\/|\uFFFF$/;
  if (!isWhole.test(known))
    return [
      {
        ...about,
        todo,
        message: `'${URL2}' is '${shown(URL2)}', which is not the address of the provider's configuration: ${consequence}.`
      }
    ];
  return /^[^\uFFFF]/.test(known) && !/^https?:\/\//.test(known) ? [{ ...about, todo, message: `'${URL2}' is '${shown(URL2)}', which is no address of a web site: ${consequence}.` }] : [];
}
function scopes({ text, hasCognito, location }) {
  const value = text("OAUTH_SCOPES");
  if (!hasCognito || value === void 0 || value === "") return [];
  const names = value.split(/\s+/);
  const unknown = names.filter(
    (name) => !/^(openid|email|profile|phone|aws\.cognito\.signin\.user\.admin|.+\/.+)$/.test(name)
  );
  const missing = ["openid", "email"].filter((name) => !names.includes(name));
  if (unknown.length === 0 && missing.length === 0) return [];
  const reason = unknown.length > 0 ? `Cognito does not know '${unknown.join(" ")}'` : `'${missing.join(" ")}' is missing`;
  return [
    {
      ...{
        level: "error",
        rule: RULE15,
        location: location("OAUTH_SCOPES"),
        todo: "Set 'OAUTH_SCOPES' to 'openid email profile'."
      },
      message: `'OAUTH_SCOPES' is '${value}', and ${reason}: every sign-in is refused.`
    }
  ];
}

// actions/lib/rules/application/values/signOut.ts
var RULE16 = "application/sign-out";
var [END, RETURN] = ["OPENID_END_SESSION_ENDPOINT", "WEBUI_AUTH_SIGNOUT_REDIRECT_URL"];
var TODO = (name) => `Set '${name}' to 'https://<sign-in domain>/logout?client_id=<client>&logout_uri=https%3A%2F%2F<host>%2Fauth'.`;
var signOut = (settings) => {
  const { hasCognito, isMissing, container } = settings;
  if (!hasCognito) return [];
  const missing = [
    ...isMissing(END) ? [
      {
        ...{ level: "error", rule: RULE16, location: container.location, todo: TODO(END) },
        message: `'${END}' is missing: Open WebUI calls Cognito's sign-out with the parameters of the standard, people end on an error page, and the pool still has them signed in.`
      }
    ] : [],
    ...isMissing(RETURN) ? [
      {
        ...{ level: "warning", rule: RULE16, location: container.location, todo: TODO(RETURN) },
        message: `'${RETURN}' is missing: a person whose cookie of the provider is gone stays signed in at the pool, and the next sign-in asks for nothing.`
      }
    ] : []
  ];
  return [...missing, ...[END, RETURN].flatMap((name) => incomplete(name, settings))];
};
function incomplete(name, { parts, shown, location }) {
  const known = patternText(parts(name));
  if (known === "" || !/[a-z]/.test(known) || name === RETURN && !known.includes("/logout")) return [];
  const wrong = [
    ...known.includes("/logout?") ? [] : ["the path '/logout'"],
    .../[?&]client_id=[^&]/.test(known) ? [] : ["'client_id'"],
    .../[?&]logout_uri=[^&]/.test(known) ? [] : ["'logout_uri'"]
  ];
  if (wrong.length === 0) return [];
  return [
    {
      ...{ level: "error", rule: RULE16, location: location(name), todo: TODO(name) },
      message: `'${name}' is '${shown(name)}' without ${wrong.join(" and ")}: Cognito answers a sign-out with an error page, and the pool still has the person signed in.`
    }
  ];
}

// actions/lib/rules/application/values/uploads.ts
var NAME2 = "RAG_FILE_MAX_SIZE";
var uploads = ({ text, isMissing, location }) => {
  if (!isMissing(NAME2) && !(Number(text(NAME2)) <= 0)) return [];
  return [
    {
      ...{ level: "warning", rule: "application/uploads", location: location(NAME2) },
      message: `'${NAME2}' is ${isMissing(NAME2) ? "missing" : `'${text(NAME2)}'`}: uploads have no limit, and one large file takes the memory of the task, with all chats on it.`,
      todo: `Set '${NAME2}' to a number of MiB, such as '100'.`
    }
  ];
};

// actions/lib/rules/application/applicationVariables.ts
var VALUE_RULES = [
  ...[kinds, secrets, session, origin, signIn, signOut, roles, accounts],
  ...[database, cache, vectors, extension, models, embedding, uploads, server, persistence]
];
var applicationVariables = (_environment, stack) => applicationContainersIn(stack).flatMap((container) => {
  const settings = applicationSettingsOf(container);
  return [...unknownVariables(container), ...VALUE_RULES.flatMap((rule) => rule(settings))];
});

// actions/lib/rules/parameters/parameterSource.ts
function parameterSource(name, environment, { parameters, template: { document } }) {
  const value = parameters[name];
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const isSet = Object.hasOwn(environment.parameters, name);
  const location = isSet ? environment.locationOf(["parameters", name]) : document.locationOf(["Parameters", name, "Default"]);
  return { name, value: String(value), location, isDefault: !isSet };
}
function parameterWithFile({ name, value, location: { file: file2 }, isDefault }) {
  return describeParameter({ name, value, file: file2, isDefault });
}

// actions/lib/rules/availabilityZones.ts
var PARAMETERS = ["ZoneA", "ZoneB"];
var LACKS = [
  {
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate-Regions.html
    zones: ["usw1-az2", "apne1-az3"],
    without: "without Fargate"
  },
  {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
    zones: ["use1-az3", "usw1-az2", "apne1-az3", "cac1-az3"],
    without: "without VPC origins of CloudFront",
    neededBy: ["DomainName", ""]
  }
];
var DIRECTIONS = {
  central: "c",
  east: "e",
  gov: "g",
  north: "n",
  northeast: "ne",
  northwest: "nw",
  south: "s",
  southeast: "se",
  southwest: "sw",
  west: "w"
};
function zonePrefixOf(region) {
  const [area = "", ...words] = region.split("-");
  const number = words.pop() ?? "";
  const directions = words.map((word) => DIRECTIONS[word]);
  return directions.includes(void 0) ? void 0 : `${area}${directions.join("")}${number}`;
}
var availabilityZones = (environment, stack) => {
  const { region } = environment;
  const prefix = zonePrefixOf(region);
  const zones = PARAMETERS.flatMap((name) => parameterSource(name, environment, stack) ?? []);
  const hasOwnVpc = (stack.parameters.ExistingVpcId ?? "") === "";
  if (prefix === void 0 || zones.length < PARAMETERS.length || !hasOwnVpc) return [];
  const lacks = LACKS.flatMap((lack) => neededLack(lack, environment, stack) ?? []);
  const given = zones.filter(({ value }) => value !== "");
  if (given.length === 0)
    return lacks.flatMap((lack, index) => {
      const before = lacks.slice(0, index).flatMap(({ zones: named }) => named);
      const rest = { ...lack, zones: lack.zones.filter((zone) => !before.includes(zone)) };
      return chosenZone(rest, { environment, prefix }) ?? [];
    });
  return given.flatMap(
    (zone) => zone.value.startsWith(`${prefix}-`) ? lacks.filter(({ zones: without }) => without.includes(zone.value)).slice(0, 1).map((lack) => lackingZone(zone, lack)) : [zoneElsewhere(zone, { environment, prefix })]
  );
};
function neededLack(lack, environment, stack) {
  if (!lack.neededBy) return { ...lack, need: void 0 };
  const [name, value] = lack.neededBy;
  const need = parameterSource(name, environment, stack);
  return need?.value === value ? { ...lack, need } : void 0;
}
function zoneElsewhere(zone, { environment: { region }, prefix }) {
  return {
    level: "error",
    rule: "environment/zone",
    message: `Parameter '${zone.name}' is '${zone.value}', which is no zone of region '${region}': its ids begin with '${prefix}-'.`,
    todo: `List them with '${listCommand(region)}'.`,
    location: zone.location
  };
}
function lackingZone(zone, { without, need }) {
  const reason = need ? `, which ${parameterWithFile(need)} needs` : "";
  return {
    level: "error",
    rule: "environment/zone",
    message: `${parameterWithFile(zone)} is a zone ${without}${reason}.`,
    todo: "Choose another zone of the region.",
    location: zone.location
  };
}
function chosenZone({ zones, without, need }, { environment, prefix }) {
  const { region } = environment;
  const lacking = zones.filter((zone) => zone.startsWith(`${prefix}-`));
  if (lacking.length === 0) return void 0;
  const reason = need ? `, which ${parameterWithFile(need)} needs` : "";
  return {
    level: "warning",
    rule: "environment/zone",
    message: `Region '${region}' has a zone ${without} (${lacking.join(", ")})${reason}, and without ZoneA and ZoneB the stack may get it.`,
    todo: `Set both to other zones: '${listCommand(region)}'.`,
    location: environment.locationOf(["region"])
  };
}
function listCommand(region) {
  return `aws ec2 describe-availability-zones --region ${region} --query "AvailabilityZones[].ZoneId"`;
}

// actions/lib/rules/backtrackingPatterns.ts
var backtrackingPatterns = ({ parameters, document }) => Object.entries(parameters).flatMap(
  ([name, { allowedPattern }]) => allowedPattern === void 0 || !backtracks(allowedPattern) ? [] : [
    {
      level: "error",
      rule: "template/backtracking-pattern",
      message: `The AllowedPattern of '${name}' can take for ever to refuse a value, because a repetition inside a repetition backtracks.`,
      todo: "Write each repetition so that only one way of matching exists: (a+)+ is a+.",
      location: document.locationOf(["Parameters", name, "AllowedPattern"])
    }
  ]
);
var COMMON = ["a", "A", "0", "-", "_", ".", "/", ":", " "];
var LENGTH2 = 64;
var REFUSED = "\0";
function backtracks(pattern) {
  const prefix = /^\^?([\w\s:/@-]*)(?![*+?{])/.exec(pattern)?.[1] ?? "";
  const literals = [...new Set(pattern.match(/[\w@#%&=,;-]/g) ?? [])].slice(0, 12);
  const characters = [.../* @__PURE__ */ new Set([...literals, ...COMMON])];
  const pairs = characters.slice(0, 6).flatMap((one) => characters.slice(0, 6).map((other) => one + other));
  const values = [...characters, ...pairs].flatMap((unit) => {
    const repeated2 = unit.repeat(LENGTH2 / unit.length);
    return [repeated2 + REFUSED, prefix + repeated2 + REFUSED];
  });
  const whole = `^(?:${pattern})$`;
  return matchEach(whole, values) === "timeout" && values.some((value) => matchPattern(whole, value) === "timeout");
}

// actions/lib/rules/dataRetention.ts
var dataRetention = ({ document, resources }) => Object.entries(resources).flatMap(([logicalId, { type, deletionPolicy, updateReplacePolicy }]) => {
  if (!holdsData(type)) return [];
  const policies = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy };
  return Object.entries(policies).flatMap(([name, policy]) => {
    if (policy !== null && policy !== void 0) return [];
    const finding2 = {
      level: "error",
      rule: "template/kept-data",
      message: `'${logicalId}' keeps data (${type}) but has no ${name}: CloudFormation would delete it.`,
      todo: `Add ${name}: Retain, Snapshot, RetainExceptOnCreate or, if the data may be deleted, Delete.`,
      location: document.locationOf(["Resources", logicalId])
    };
    return [finding2];
  });
});

// actions/lib/rules/documentationAccount.ts
var documentationAccount = (environment) => environment.account === DOCUMENTATION_ACCOUNT ? [
  {
    level: "notice",
    rule: "environment/not-set-up",
    message: `Environment '${environment.name}' has the account number of AWS's documentation: it is not set up yet.`,
    todo: "Set your account number before you deploy.",
    location: environment.locationOf(["account"])
  }
] : [];

// actions/lib/rules/dynamicReferences.ts
var dynamicReferences = (template) => textsIn(template.document.value).flatMap(
  ({ text, path }) => [...text.matchAll(REFERENCE)].flatMap(([reference, service = "", rest = ""]) => {
    if (hasVersion(service, rest) || isOwnSecret(rest, template)) return [];
    return [
      {
        level: "warning",
        rule: "template/unversioned-reference",
        message: `'${reference}' names no version: a change of its value is in no preview.`,
        todo: service === "secretsmanager" ? "Add the id of the version." : `Add the version, or use a parameter of type AWS::SSM::Parameter::Value<String>: a preview shows its value.`,
        location: template.document.locationOf(path)
      }
    ];
  })
);
var REFERENCE = /\{\{resolve:(ssm|ssm-secure|secretsmanager):((?:\$\{[^{}]*\}|[^{}])*)\}\}/g;
var VERSION = /:(?:\d+|\$\{[^{}]*\})$/;
function hasVersion(service, rest) {
  if (service !== "secretsmanager") return VERSION.test(rest);
  const [, , , versionId = ""] = rest.slice(rest.indexOf(":SecretString") + 1).split(":");
  return rest.includes(":SecretString") && versionId !== "";
}
function isOwnSecret(rest, { resources }) {
  const [, name = ""] = /^\$\{([A-Za-z0-9]+)(?:\.[^{}]*)?\}/.exec(rest) ?? [];
  return Object.hasOwn(resources, name);
}
function textsIn(value, path = []) {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : [];
}

// actions/lib/rules/nestedStackInputs.ts
var nestedStackInputs = (parent, templates) => {
  const stacks = new Set(Object.keys(parent.resources).filter((id) => parent.resources[id]?.type === NESTED_STACK));
  const isOutput = (value) => readsOutput(value, stacks);
  const partialUses = pathsTo(parent.document.value, (key, value) => PARTIAL_FUNCTIONS.has(key) && isOutput(value)).map(
    (path) => finding(parent, path, `'${String(path.at(-1))}' is used on an output of a nested stack`, "Pass the whole value.")
  );
  const files = new Map(nestedFilesOf(parent).map(({ logicalId, file: file2 }) => [logicalId, file2]));
  const failingUses = [...stacks].flatMap((logicalId) => {
    const child = templates.get(files.get(logicalId) ?? "");
    const inputs = parent.resources[logicalId]?.properties.Parameters;
    if (!child || !isMap(inputs)) return [];
    return Object.keys(inputs).flatMap((name) => isOutput(inputs[name] ?? null) ? failingUsesOf(child, name) : []);
  });
  return [...partialUses, ...failingUses];
};
var PARTIAL_FUNCTIONS = /* @__PURE__ */ new Set(["Fn::Select", "Fn::Split"]);
function failingUsesOf(child, name) {
  const parameter = child.parameters[name];
  if (!parameter) return [];
  const constraint = constraintOf(parameter);
  const subject = `Parameter '${name}' gets an output of another nested stack`;
  const constraintFindings = constraint ? [finding(child, ["Parameters", name], `${subject}, but has ${constraint}`, "Make it a plain String.")] : [];
  const uses = (value) => readsParameter(value, name);
  const conditionUses = ["Conditions", "Rules"].flatMap((section) => {
    const all = isMap(child.document.value) ? child.document.value[section] : void 0;
    return Object.entries(isMap(all) ? all : {}).flatMap(
      ([id, value]) => uses(value) ? [finding(child, [section, id], `${subject}, but '${id}' depends on it`, "Use another parameter.")] : []
    );
  });
  const partialUses = pathsTo(child.document.value, (key, value) => PARTIAL_FUNCTIONS.has(key) && uses(value)).map(
    (path) => finding(
      child,
      path,
      `${subject}, but '${String(path.at(-1))}' is used on it`,
      "Pass each part as a parameter of its own."
    )
  );
  return [...constraintFindings, ...conditionUses, ...partialUses];
}
function constraintOf(parameter) {
  if (parameter.type !== "String") return `the type ${parameter.type}`;
  if (parameter.allowedPattern !== void 0) return "an AllowedPattern";
  if (parameter.allowedValues !== void 0) return "AllowedValues";
  return parameter.minLength !== void 0 || parameter.maxLength !== void 0 ? "a limit of its length" : void 0;
}
function finding(template, path, subject, todo) {
  const message = `${subject}: its value is unknown while CloudFormation creates the change set, and that fails on AWS.`;
  return { level: "error", rule: "template/nested-value", message, todo, location: template.document.locationOf(path) };
}
function readsOutput(value, stacks) {
  return hasNode(value, (key, inner) => {
    if (key === "Fn::GetAtt") return Array.isArray(inner) && stacks.has(String(inner[0]));
    if (key !== "Fn::Sub") return false;
    const text = String(Array.isArray(inner) ? inner[0] : inner);
    return [...text.matchAll(/\$\{(\w+)\.Outputs\./g)].some(([, id = ""]) => stacks.has(id));
  });
}
function readsParameter(value, name) {
  return hasNode(value, (key, inner) => {
    if (key === "Ref") return inner === name;
    return key === "Fn::Sub" && String(Array.isArray(inner) ? inner[0] : inner).includes(`\${${name}}`);
  });
}
function hasNode(value, test) {
  if (Array.isArray(value)) return value.some((item) => hasNode(item, test));
  return isMap(value) && Object.entries(value).some(([key, inner]) => test(key, inner) || hasNode(inner, test));
}
function pathsTo(value, test, path = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsTo(item, test, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(
    ([key, inner]) => test(key, inner) ? [[...path, key]] : pathsTo(inner, test, [...path, key])
  );
}

// actions/lib/rules/overriddenTags.ts
var overriddenTags = (environment, stack) => {
  const nested = Object.values(stack.resources).filter(({ type }) => type === NESTED_STACK);
  return Object.entries(environment.tags).flatMap(([key, value]) => {
    const others = nested.filter(({ properties }) => tagIn(properties.Tags, key, value) === "other");
    if (others.length === 0) return [];
    const stacks = others.map(({ logicalId }) => logicalId).join(", ");
    return [
      {
        level: "warning",
        rule: "environment/tag",
        message: `Tag '${key}' has no effect on the resources of ${stacks}: ${environment.templateFile} sets it to another value there.`,
        todo: "Use another key.",
        location: environment.locationOf(["tags", key])
      }
    ];
  });
};
function tagIn(tags, key, value) {
  const tag = isValueList(tags) ? tags.filter(isValueMap).find(({ Key }) => Key === key) : void 0;
  if (!tag) return "none";
  return tag.Value === value ? "same" : "other";
}

// actions/lib/rules/parameterArns.ts
var LIMITS = {
  CertificateArn: {
    account: true,
    reason: "a load balancer takes certificates of its own account and region alone"
  },
  ModelApiKeySecretArn: { account: false, reason: "ECS reads the secrets of a container in its own region alone" },
  DatabaseSnapshotId: { account: false, reason: "RDS restores snapshots of its own region alone: copy it there first" }
};
var parameterArns = (environment) => {
  const { account, region, parameters } = environment;
  return Object.entries(parameters).flatMap(([name, value]) => {
    const limit = lookup(LIMITS, name);
    const [prefix, partition = "", , otherRegion = "", otherAccount = ""] = value.split(":");
    if (!limit || prefix !== "arn") return [];
    const own = partitionOf(region).partition;
    const differences = [
      partition === own ? [] : `partition '${partition}' instead of '${own}'`,
      otherRegion === region ? [] : `region '${otherRegion}' instead of '${region}'`,
      !limit.account || otherAccount === account ? [] : `account ${otherAccount} instead of ${account}`
    ].flat();
    if (differences.length === 0) return [];
    return [
      {
        level: "error",
        rule: "environment/parameter-arn",
        message: `Parameter '${name}' names a resource of ${differences.join(" and ")}, and ${limit.reason}.`,
        todo: `Set '${name}' to a resource of the environment's own ${limit.account ? "account and region" : "region"}.`,
        location: environment.locationOf(["parameters", name])
      }
    ];
  });
};

// actions/lib/rules/parameters/budgets.ts
var PARAMETER = "MonthlyBudget";
var WITHOUT_BUDGETS = /* @__PURE__ */ new Set([
  "af-south-1",
  "ap-east-1",
  "ap-east-2",
  "ap-northeast-3",
  "ap-south-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-southeast-7",
  "ca-west-1",
  "eu-central-2",
  "eu-north-1",
  "eu-south-1",
  "eu-south-2",
  "il-central-1",
  "me-central-1",
  "mx-central-1",
  "us-gov-east-1",
  "us-gov-west-1"
]);
var budgets = (environment, stack) => WITHOUT_BUDGETS.has(environment.region) && hasBudget(stack) ? [
  {
    level: "error",
    rule: "environment/budget",
    message: `Parameter '${PARAMETER}' is '${stack.parameters[PARAMETER]}', and CloudFormation has no budgets in region '${environment.region}'.`,
    todo: `Set it to 0. Outside of AWS GovCloud, create the budget by hand, for tag 'stack' with value '${stackNameOf(environment)}'.`,
    location: environment.locationOf(["parameters", PARAMETER])
  }
] : [];
function hasBudget(stack) {
  return Object.values(stack.resources).some(({ type }) => type === "AWS::Budgets::Budget") || Object.values(stack.nested).some(hasBudget);
}

// actions/lib/rules/parameters/deployedDatabase.ts
var deployedDatabase = (environment, stack, base) => {
  const [mode, snapshot, storage] = ["DatabaseMode", "DatabaseSnapshotId", "DatabaseStorage"].map(
    (name) => parameterSource(name, environment, stack)
  );
  if (mode && mode.value !== base.parameters.DatabaseMode) return [];
  const findings = [];
  const { DatabaseSnapshotId: snapshotBefore, DatabaseStorage: storageBefore } = base.parameters;
  if (snapshot?.value === "" && typeof snapshotBefore === "string" && snapshotBefore !== "") {
    const kind = mode ? ` of ${parameterWithFile(mode)}` : "";
    findings.push({
      level: "error",
      rule: "environment/snapshot",
      message: `${parameterWithFile(snapshot)} takes away the snapshot '${snapshotBefore}' that the deployed database${kind} was made from: CloudFormation would replace it with an empty one.`,
      todo: `Set 'DatabaseSnapshotId' to '${snapshotBefore}' again, and leave it for as long as the database exists.`,
      location: environment.locationOf(["parameters", snapshot.name])
    });
  }
  if (storage && Number(storage.value) < Number(storageBefore))
    findings.push({
      level: "error",
      rule: "environment/storage",
      message: `${parameterWithFile(storage)} is less than the ${String(storageBefore)} GiB of the deployed files, and the storage of a database can only grow.`,
      todo: `Set 'DatabaseStorage' to ${String(storageBefore)} or more.`,
      location: storage.location
    });
  return findings;
};

// actions/lib/rules/parameters/deployedNetwork.ts
var PARAMETERS2 = [
  "ExistingVpcId",
  "ExistingPrivateSubnetA",
  "ExistingPrivateSubnetB",
  "ZoneA",
  "ZoneB",
  "VpcCidr",
  "PublicSubnetACidr",
  "PublicSubnetBCidr",
  "PrivateSubnetACidr",
  "PrivateSubnetBCidr"
];
var deployedNetwork = (environment, stack, base) => {
  const isExisting = (stack.parameters.ExistingVpcId ?? "") !== "" && (base.parameters.ExistingVpcId ?? "") !== "";
  const names = isExisting ? PARAMETERS2.filter((name) => name.startsWith("Existing")) : PARAMETERS2;
  return names.flatMap((name) => {
    const source = parameterSource(name, environment, stack);
    const before = base.parameters[name];
    if (!source || typeof before !== "string" || source.value === before) return [];
    const was = visibleValue(before);
    return {
      level: "error",
      rule: "environment/network",
      message: `${parameterWithFile(source)} was deployed as ${was}: AWS moves neither load balancer, database nor file system to other subnets, and the deployment would fail.`,
      todo: `Set '${name}' to ${was} again, or restore the data into a new environment (.github/RESTORE.md).`,
      location: environment.locationOf(["parameters", name])
    };
  });
};

// actions/lib/rules/parameters/signInPrefix.ts
var REFUSED2 = /aws|amazon|cognito/;
var signInPrefix = (environment, { parameters }) => {
  if (parameters.SignInDomainPrefix !== "") return [];
  const name = stackNameOf(environment);
  const [word] = REFUSED2.exec(name) ?? [];
  if (word === void 0) return [];
  return [
    {
      level: "error",
      rule: "environment/sign-in-prefix",
      message: `Without SignInDomainPrefix the sign-in pages are at '${prefixByNames(environment)}', and Cognito refuses '${word}' in that name.`,
      todo: `Set SignInDomainPrefix in ${environment.locationOf([]).file}.`,
      location: environment.locationOf(["application"])
    }
  ];
};
function prefixByNames(environment) {
  return `${stackNameOf(environment)}-${environment.account}`;
}

// actions/lib/rules/parameters/deployedSignInDomain.ts
var NAME3 = "SignInDomainPrefix";
var deployedSignInDomain = (environment, stack, base) => {
  const source = parameterSource(NAME3, environment, stack);
  const before = base.parameters[NAME3];
  if (!source || typeof before !== "string") return [];
  const prefixOf = (value) => value || prefixByNames(environment);
  if (prefixOf(source.value) === prefixOf(before)) return [];
  const was = visibleValue(before);
  return [
    {
      level: "error",
      rule: "environment/sign-in-domain",
      message: `${parameterWithFile(source)} was deployed as ${was}: a user pool has one sign-in domain, CloudFormation would make the second one first, and the deployment would fail.`,
      todo: `Set '${NAME3}' to ${was} again.`,
      location: environment.locationOf(["parameters", NAME3])
    }
  ];
};

// actions/lib/rules/parameters/instanceClasses.generated.ts
var DATABASE_SIZES = {
  c6gd: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large medium xlarge",
  m5: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m5d: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m6g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m6gd: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m6i: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  m6id: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  m6idn: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  m6in: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  m7g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m7i: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  m8a: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  m8g: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  m8gd: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  m9g: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  r5: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r5b: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r5d: "12xlarge 16xlarge 24xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r6g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r6gd: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r6i: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  r6id: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  r6idn: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  r6in: "12xlarge 16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge large xlarge",
  r7g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r7i: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  r8a: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  r8g: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  r8gd: "12xlarge 16xlarge 24xlarge 2xlarge 48xlarge 4xlarge 8xlarge large xlarge",
  t3: "2xlarge large medium micro small xlarge",
  t4g: "2xlarge large medium micro small xlarge",
  x2g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  x2iedn: "16xlarge 24xlarge 2xlarge 32xlarge 4xlarge 8xlarge xlarge"
};
var DATABASE_FAMILIES_MISSING = {
  "af-south-1": "c6gd m6gd m6id m6idn m6in m7g m7i m8a m8gd m9g r5b r6gd r6id r6idn r6in r7g r7i r8a r8g x2g x2iedn",
  "ap-east-1": "c6gd m6id m6idn m6in m7g m7i m8a m8gd m9g r5b r6gd r6id r6idn r6in r7i r8a x2g x2iedn",
  "ap-east-2": "c6gd m5 m5d m6idn m6in m8a m8g m8gd m9g r5 r5b r5d r6idn r6in r8g r8gd x2g x2iedn",
  "ap-northeast-1": "c6gd m9g x2g x2iedn",
  "ap-northeast-2": "c6gd m6id m6idn m6in m8a m8gd m9g r5b r6gd r6id r6idn r6in r8a x2g x2iedn",
  "ap-northeast-3": "c6gd m6id m6idn m6in m7i m8a m8g m8gd m9g r5b r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "ap-south-1": "c6gd m6id m6idn m6in m8gd m9g r5b r6id r6idn r6in r8a r8gd x2g x2iedn",
  "ap-south-2": "c6gd m5d m6id m6idn m6in m7i m8gd m9g r5b r5d r6gd r6i r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "ap-southeast-1": "c6gd m6id m6idn m6in m8a m8gd m9g r6id r6idn r6in r8a r8gd x2g x2iedn",
  "ap-southeast-2": "c6gd m6idn m6in m8a m9g r5b r6idn r6in r8a x2g",
  "ap-southeast-3": "c6gd m6id m6idn m6in m8a m8g m8gd m9g r5b r6i r6id r6idn r6in r8a x2g x2iedn",
  "ap-southeast-4": "c6gd m5d m6i m6id m6idn m6in m8a m8g m8gd m9g r5b r5d r6gd r6i r6id r6idn r6in r7g r7i r8a r8gd x2g x2iedn",
  "ap-southeast-5": "c6gd m5 m5d m6idn m6in m8a m9g r5 r5b r5d r6idn r6in r8a x2g x2iedn",
  "ap-southeast-6": "c6gd m5 m5d m6idn m6in m8a m8g m8gd m9g r5 r5b r5d r6gd r6idn r6in r8a r8g r8gd x2g x2iedn",
  "ap-southeast-7": "c6gd m5 m5d m6idn m6in m7i m8a m8g m8gd m9g r5 r5b r5d r6idn r6in r7i r8a r8g r8gd x2g x2iedn",
  "ca-central-1": "c6gd m6id m6idn m6in m8a m8g m9g r5b r6id r6idn r6in x2g",
  "ca-west-1": "c6gd m5 m5d m6idn m6in m7g m7i m8a m8gd m9g r5 r5b r5d r6gd r6idn r6in r7i r8a r8g t4g x2g x2iedn",
  "cn-north-1": "c6gd m6gd m6i m6id m6idn m6in m7i m8a m8gd m9g r5b r6i r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "cn-northwest-1": "c6gd m6gd m6i m6id m6idn m6in m7i m8a m8gd m9g r5b r6gd r6i r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "eu-central-1": "c6gd m6idn m6in r6idn r6in x2g",
  "eu-central-2": "c6gd m5d m6i m6id m6idn m6in m7i m8a m8gd m9g r5b r5d r6i r6id r6idn r6in r7i r8a r8gd x2g x2iedn",
  "eu-north-1": "c6gd m6id m6idn m6in m8a m8gd m9g r5b r6gd r6id r6idn r6in r8a r8gd x2g",
  "eu-south-1": "c6gd m6id m6idn m6in m7g m7i m8a m8gd m9g r5b r6gd r6id r6idn r6in r8a r8g r8gd x2g",
  "eu-south-2": "c6gd m5d m6i m6id m6idn m6in m9g r5b r5d r6i r6id r6idn r6in x2g x2iedn",
  "eu-west-1": "c6gd m9g r5b",
  "eu-west-2": "c6gd m6id m6idn m6in m8a m9g r5b r6gd r6id r6idn r6in r8a x2g x2iedn",
  "eu-west-3": "c6gd m6id m6idn m6in m8a m8gd m9g r5b r6id r6idn r6in r7g r8a r8gd x2g x2iedn",
  "il-central-1": "c6gd m5d m6id m6idn m6in m7i m8a m8g m8gd m9g r5b r5d r6idn r6in r7i r8a r8g r8gd x2g x2iedn",
  "me-central-1": "c6gd m6i m6id m6idn m6in m7i m8a m8g m8gd m9g r5b r6gd r6i r6id r6idn r6in r7g r7i r8a r8g r8gd x2g x2iedn",
  "me-south-1": "c6gd m6id m6idn m6in m7i m8a m8g m8gd m9g r5b r6gd r6id r6idn r6in r7i r8a r8g r8gd x2g x2iedn",
  "mx-central-1": "c6gd m5 m5d m6idn m6in m8a m8g m8gd m9g r5 r5b r5d r6idn r6in r8a r8gd x2g x2iedn",
  "sa-east-1": "c6gd m6gd m6id m6idn m6in m8a m9g r5b r6gd r6id r6idn r6in r8a x2g x2iedn",
  "us-east-1": "c6gd",
  "us-east-2": "c6gd x2iedn",
  "us-gov-east-1": "c6gd m5d m6id m6idn m6in m8a m8g m8gd m9g r5b r5d r6i r6id r6idn r6in r8a r8gd x2g x2iedn",
  "us-gov-west-1": "c6gd m5d m6id m6idn m6in m7g m8a m8g m8gd m9g r5b r5d r6i r6id r6idn r6in r8a r8gd x2g x2iedn",
  "us-west-1": "c6gd m6id m6idn m6in m8a m8gd m9g r5b r6id r6idn r6in r8a x2g x2iedn",
  "us-west-2": "c6gd"
};
var CACHE_SIZES = {
  c7gn: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  c8gn: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m4: "10xlarge 2xlarge 4xlarge large xlarge",
  m5: "12xlarge 24xlarge 2xlarge 4xlarge large xlarge",
  m6g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m7g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  m8g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r4: "16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r5: "12xlarge 24xlarge 2xlarge 4xlarge large xlarge",
  r6g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r6gd: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge xlarge",
  r7g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  r8g: "12xlarge 16xlarge 2xlarge 4xlarge 8xlarge large xlarge",
  t2: "medium micro small",
  t3: "medium micro small",
  t4g: "medium micro small"
};
var CACHE_FAMILIES_MISSING = {
  "af-south-1": "c7gn m4 r4 r6gd t2",
  "ap-east-1": "c7gn m4 r4 r6gd t2",
  "ap-east-2": "c7gn c8gn m4 m5 m8g r4 r5 r6gd r8g t2",
  "ap-northeast-1": "c7gn",
  "ap-northeast-2": "c7gn r6gd",
  "ap-northeast-3": "c7gn c8gn m4 r6gd",
  "ap-south-1": "c7gn",
  "ap-south-2": "c7gn m4 r4 r6gd t2",
  "ap-southeast-1": "c7gn",
  "ap-southeast-2": "c7gn",
  "ap-southeast-3": "c7gn m4 r4 r6gd t2",
  "ap-southeast-4": "c7gn m4 r4 r6gd t2",
  "ap-southeast-5": "c7gn m4 m5 r4 r5 r6gd t2",
  "ap-southeast-6": "c7gn c8gn m4 m5 m8g r4 r5 r6gd t2 t3",
  "ap-southeast-7": "c7gn m4 m5 r4 r5 r6gd t2",
  "ca-central-1": "c7gn",
  "ca-west-1": "c7gn m4 m7g r4 r6gd t2",
  "cn-north-1": "c7gn m5 r6gd",
  "cn-northwest-1": "c7gn m5 r6gd",
  "eu-central-1": "c7gn",
  "eu-central-2": "c7gn m4 r4 r6gd t2",
  "eu-north-1": "c7gn m4 r4 t2",
  "eu-south-1": "c7gn m4 m7g r4 r6gd t2",
  "eu-south-2": "c7gn m4 r4 r6gd t2",
  "eu-west-2": "c7gn r6gd",
  "eu-west-3": "c7gn c8gn m4",
  "il-central-1": "c7gn c8gn m4 m8g r4 r6gd r8g t2",
  "me-central-1": "c7gn c8gn m4 m8g r4 r6gd r8g t2 t4g",
  "me-south-1": "c7gn c8gn m4 m8g r4 r6gd r8g t2 t4g",
  "mx-central-1": "c7gn c8gn m4 m5 m8g r4 r5 r6gd t2",
  "sa-east-1": "c7gn",
  "us-gov-east-1": "c7gn m4 r6gd",
  "us-gov-west-1": "c7gn m4 r6gd",
  "us-west-1": "c7gn"
};

// actions/lib/rules/parameters/instanceClasses.ts
var OFFERS = [
  {
    parameter: "DatabaseInstanceClass",
    mode: ["DatabaseMode", "postgres"],
    prefix: "db",
    seller: "RDS does not have for PostgreSQL",
    sizes: DATABASE_SIZES,
    missing: DATABASE_FAMILIES_MISSING
  },
  {
    parameter: "CacheNodeType",
    mode: ["CacheMode", "valkey"],
    prefix: "cache",
    seller: "ElastiCache does not have",
    sizes: CACHE_SIZES,
    missing: CACHE_FAMILIES_MISSING
  }
];
var instanceClasses = (environment, stack) => OFFERS.flatMap((offer) => {
  const [modeName, modeValue] = offer.mode;
  const source = parameterSource(offer.parameter, environment, stack);
  if (!source || (stack.parameters[modeName] ?? modeValue) !== modeValue) return [];
  return [unknownClass(source, offer) ?? classElsewhere(source, offer, environment.region)].flatMap(
    (finding2) => finding2 ?? []
  );
});
function unknownClass(source, { prefix, sizes, seller }) {
  const [, family = "", size = ""] = source.value.split(".");
  if (lookup(sizes, family)?.split(" ").includes(size)) return void 0;
  const names = Object.entries(sizes).flatMap(([name, all]) => all.split(" ").map((one) => `${prefix}.${name}.${one}`));
  const similar = nearest(source.value, names);
  return {
    level: "error",
    rule: "environment/instance-class",
    message: `${parameterWithFile(source)} is a class that ${seller}.${similar ? ` Did you mean '${similar}'?` : ""}`,
    todo: "Choose one of the classes on AWS's price page. For a class that is newer than cfn-lint, update it and run 'npm run document'.",
    location: source.location
  };
}
function classElsewhere(source, { missing, seller }, region) {
  const [, family = ""] = source.value.split(".");
  if (!lookup(missing, region)?.split(" ").includes(family)) return void 0;
  return {
    level: "warning",
    rule: "environment/instance-class",
    message: `${parameterWithFile(source)} is a class that, as far as cfn-lint knows, ${seller} in region '${region}'.`,
    todo: "Look it up, or choose a class of another family.",
    location: source.location
  };
}

// actions/lib/rules/parameters/ipv4Range.ts
function ipv4RangeOf(text) {
  const [, a, b, c, d, length] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (a === void 0 || b === void 0 || c === void 0 || d === void 0 || length === void 0) return void 0;
  if ([a, b, c, d].some((octet) => octet > 255) || length > 32) return void 0;
  const size = 2 ** (32 - length);
  const address2 = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address2 - address2 % size;
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return { text, normalized: `${octets.join(".")}/${length}`, first, last: first + size - 1 };
}
function includesRange(outer, inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}
function rangesOverlap(left, right) {
  return left.first <= right.last && right.first <= left.last;
}

// actions/lib/rules/parameters/networkRanges.ts
var SUBNETS = ["PublicSubnetACidr", "PublicSubnetBCidr", "PrivateSubnetACidr", "PrivateSubnetBCidr"];
var RULE17 = "environment/range";
var networkRanges = (environment, stack) => {
  const sourceOf = (name) => sourcesOf(name, environment, stack);
  const allowed = sourceOf("AllowedCidrs");
  const isExisting = (stack.parameters.ExistingVpcId ?? "") !== "";
  const [vpc] = sourceOf(isExisting ? "ExistingVpcCidr" : "VpcCidr");
  const subnets = isExisting ? [] : SUBNETS.flatMap(sourceOf);
  return [
    ...[...allowed, ...vpc ? [vpc] : [], ...subnets].flatMap(notNormalized),
    ...repeated(allowed),
    ...subnets.flatMap((subnet) => vpc ? outside(subnet, vpc) : []),
    ...subnets.flatMap((subnet, index) => subnets.slice(0, index).flatMap((other) => overlap(subnet, other)))
  ];
};
function sourcesOf(name, environment, stack) {
  const source = parameterSource(name, environment, stack);
  return (source?.value.split(",") ?? []).flatMap((text) => {
    const range = ipv4RangeOf(text);
    return source && range ? [{ ...source, range }] : [];
  });
}
function notNormalized({ range, ...source }) {
  if (range.text === range.normalized) return [];
  const message = `${parameterWithFile(source)} has the range ${range.text}, which begins in its middle: AWS makes ${range.normalized} of it.`;
  return [{ level: "error", rule: RULE17, message, todo: `Write ${range.normalized}.`, location: source.location }];
}
function repeated(sources) {
  return sources.flatMap(({ range, ...source }, index) => {
    if (!sources.slice(0, index).some((other) => other.range.normalized === range.normalized)) return [];
    const message = `${parameterWithFile(source)} has the range ${range.normalized} twice, and EC2 refuses a rule that exists.`;
    return [{ level: "error", rule: RULE17, message, todo: "Remove one of them.", location: source.location }];
  });
}
function outside(subnet, vpc) {
  if (includesRange(vpc.range, subnet.range)) return [];
  const message = `${parameterWithFile(subnet)} is not within ${parameterWithFile(vpc)}.`;
  const todo = `Set '${subnet.name}' to a part of ${vpc.range.normalized}.`;
  return [{ level: "error", rule: RULE17, message, todo, location: firstSet(subnet, vpc).location }];
}
function overlap(subnet, other) {
  if (!rangesOverlap(subnet.range, other.range)) return [];
  const message = `${parameterWithFile(subnet)} and ${parameterWithFile(other)} have addresses in common.`;
  const todo = "Give each subnet a range of its own.";
  return [{ level: "error", rule: RULE17, message, todo, location: firstSet(subnet, other).location }];
}
function firstSet(first, second) {
  return first.isDefault && !second.isDefault ? second : first;
}

// actions/lib/rules/parameters/numbers.ts
var RELATIONS = [
  {
    rule: "environment/storage",
    lower: "DatabaseStorage",
    upper: "DatabaseMaximumStorage",
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html
    leastOf: (storage) => Math.ceil(storage * 11 / 10),
    reason: "less than a tenth above"
  },
  {
    rule: "environment/tasks",
    lower: "MinimumTasks",
    upper: "MaximumTasks",
    leastOf: (tasks) => tasks,
    reason: "less than"
  }
];
var numbers = (environment, stack) => RELATIONS.flatMap(({ rule, lower: lowerName, upper: upperName, leastOf, reason }) => {
  const lower = parameterSource(lowerName, environment, stack);
  const upper = parameterSource(upperName, environment, stack);
  if (!lower || !upper) return [];
  const least = leastOf(Number(lower.value));
  if (!(Number(upper.value) < least)) return [];
  const message = `${parameterWithFile(upper)} is ${reason} ${parameterWithFile(lower)}, which AWS refuses.`;
  const todo = `Set '${upperName}' to ${least} or more.`;
  return [{ level: "error", rule, message, todo, location: upper.location }];
});

// actions/lib/rules/parameters/officeHours.ts
var RULE18 = "environment/office-hours";
var officeHours = (environment, stack) => {
  const source = (name) => parameterSource(name, environment, stack);
  const [start, end, zone] = [source("OfficeHoursStart"), source("OfficeHoursEnd"), source("OfficeHoursTimeZone")];
  const [least, outside2] = [source("MinimumTasks"), source("TasksOutsideOfficeHours")];
  const findings = [];
  if (zone?.value && !isTimeZone(zone.value)) {
    const similar = nearest(zone.value, Intl.supportedValuesOf("timeZone"));
    findings.push({
      level: "error",
      rule: RULE18,
      message: `${parameterWithFile(zone)} is no time zone of the IANA database.${similar ? ` Did you mean '${similar}'?` : ""}`,
      todo: "Set 'OfficeHoursTimeZone' to a name such as Europe/Berlin or UTC.",
      location: zone.location
    });
  }
  if (!start?.value || !end?.value) return findings;
  if (end.value < start.value)
    findings.push({
      level: "error",
      rule: RULE18,
      message: `${parameterWithFile(end)} is before ${parameterWithFile(start)}, and office hours end on the day on which they start: the service would have its tasks at night alone.`,
      todo: "Set 'OfficeHoursEnd' to a later time than 'OfficeHoursStart'.",
      location: end.location
    });
  if (least && outside2 && Number(outside2.value) > Number(least.value))
    findings.push({
      level: "error",
      rule: RULE18,
      message: `${parameterWithFile(outside2)} is more than ${parameterWithFile(least)}: the service would have more tasks at night.`,
      todo: `Set 'TasksOutsideOfficeHours' to ${least.value} or less.`,
      location: outside2.location
    });
  return findings;
};

// actions/lib/rules/parameters/prefixLists.ts
var LISTS = {
  "ap-northeast-1": "pl-58a04531",
  "ap-northeast-2": "pl-22a6434b",
  "ap-northeast-3": "pl-31a14458",
  "ap-south-1": "pl-9aa247f3",
  "ap-southeast-1": "pl-31a34658",
  "ap-southeast-2": "pl-b8a742d1",
  "ca-central-1": "pl-38a64351",
  "eu-central-1": "pl-a3a144ca",
  "eu-north-1": "pl-fab65393",
  "eu-west-1": "pl-4fa04526",
  "eu-west-2": "pl-93a247fa",
  "eu-west-3": "pl-75b1541c",
  "sa-east-1": "pl-5da64334",
  "us-east-1": "pl-3b927c52",
  "us-east-2": "pl-b6a144df",
  "us-west-1": "pl-4ea04527",
  "us-west-2": "pl-82a045eb"
};
var prefixLists = (environment, stack) => {
  const { region } = environment;
  const source = parameterSource("CloudFrontPrefixListId", environment, stack);
  if (!source) return [];
  const [elsewhere] = Object.entries(LISTS).find(([name, id]) => id === source.value && name !== region) ?? [];
  if (elsewhere === void 0) return [];
  const own = lookup(LISTS, region);
  return [
    {
      level: "error",
      rule: "environment/prefix-list",
      message: `${parameterWithFile(source)} is the prefix list of region '${elsewhere}', and the environment is in region '${region}' (${environment.locationOf(["region"]).file}).`,
      todo: own ? `Set 'CloudFrontPrefixListId' to '${own}'.` : `Look it up: 'aws ec2 describe-managed-prefix-lists --region ${region} --filters Name=prefix-list-name,Values=com.amazonaws.global.cloudfront.origin-facing'.`,
      location: source.location
    }
  ];
};

// actions/lib/rules/parameters/unusedParameters.ts
var isEmpty = (value = "") => value === "";
var equals = (expected) => (value = "") => value === expected;
var UNUSED_ROWS = [
  {
    names: ["WebAclRateLimit"],
    by: ["WebAclMode"],
    isUnused: equals("none"),
    todo: "Set 'WebAclMode' to 'block' or 'count'"
  },
  {
    names: ["OfficeHoursDays", "OfficeHoursTimeZone", "TasksOutsideOfficeHours"],
    by: ["OfficeHoursStart"],
    isUnused: isEmpty,
    todo: "Set 'OfficeHoursStart' and 'OfficeHoursEnd'"
  },
  {
    names: ["LoadBalancerScheme", "TlsPolicy"],
    by: ["DomainName"],
    isUnused: isEmpty,
    todo: "Set 'DomainName': without it people come by CloudFront, and the load balancer behind it is internal"
  },
  {
    names: ["ScaleOnCpu", "ScaleOnMemory", "ScaleOnRequests", "ScaleOutCooldown", "ScaleInCooldown"],
    by: ["MinimumTasks", "MaximumTasks"],
    isUnused: (least, most) => least === most,
    todo: "Set 'MaximumTasks' to more than 'MinimumTasks'"
  },
  { names: ["CacheNodeType"], by: ["CacheMode"], isUnused: equals("none"), todo: "Set 'CacheMode' to 'valkey'" },
  {
    names: [
      ...[
        "DatabaseInstanceClass",
        "DatabaseMultiAz",
        "DatabaseStorage",
        "DatabaseMaximumStorage",
        "DatabaseBackupDays"
      ],
      ...["DatabaseSnapshotId", "DatabaseMonitoringSeconds", "DatabaseInsights", "DatabaseLogExport"],
      "EmbeddingDimensions"
    ],
    by: ["DatabaseMode"],
    isUnused: equals("sqlite"),
    todo: "Set 'DatabaseMode' to 'postgres'"
  },
  {
    names: [
      ...["VpcCidr", "PublicSubnetACidr", "PublicSubnetBCidr", "PrivateSubnetACidr", "PrivateSubnetBCidr"],
      ...["EgressMode", "FlowLogTraffic", "FlowLogDestination"]
    ],
    by: ["ExistingVpcId"],
    isUnused: (vpc = "") => vpc !== "",
    except: ["public-ip"],
    todo: "Leave 'ExistingVpcId' empty"
  }
];
var unusedParameters = (environment, stack) => {
  const source = (name) => parameterSource(name, environment, stack);
  return UNUSED_ROWS.flatMap(({ names, by, isUnused, except = [], todo }) => {
    const reasons = by.flatMap((name) => source(name) ?? []);
    if (reasons.length < by.length || !isUnused(...reasons.map(({ value }) => value))) return [];
    return names.flatMap((name) => {
      const unused2 = source(name);
      const isOwn = unused2?.location.file === environment.file && !unused2.isDefault;
      const { default: usual } = stack.template.parameters[name] ?? {};
      if (!isOwn || unused2.value === String(usual ?? "") || except.includes(unused2.value)) return [];
      return [
        {
          level: "warning",
          rule: "environment/unused-parameter",
          message: `${parameterWithFile(unused2)} has no effect with ${reasons.map(parameterWithFile).join(" and ")}.`,
          todo: `${todo}, or remove '${name}'.`,
          location: unused2.location
        }
      ];
    });
  });
};

// actions/lib/rules/pinnedImages.ts
var MOVING_TAGS = /* @__PURE__ */ new Set(["latest", "main", "dev", "edge", "nightly", "stable"]);
var pinnedImages = (environment, stack) => containerImagesIn(stack).flatMap((image) => unpinned(image, environment) ?? []);
function unpinned({ image, location }, environment) {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return void 0;
  const [, tag] = /:([\w.-]+)$/.exec(image) ?? [];
  if (tag === void 0 || MOVING_TAGS.has(tag))
    return {
      level: "error",
      rule: "image/moving-tag",
      message: `Image '${image}' has ${tag === void 0 ? "no tag" : "a moving tag"}: each task may run a different version.`,
      todo: "Name the version and its digest.",
      location
    };
  const { name, account, locationOf } = environment;
  if (environment.protected && account !== DOCUMENTATION_ACCOUNT)
    return {
      level: "error",
      rule: "image/no-digest",
      message: `Image '${image}' of environment '${name}' is named by its tag alone, and a tag can be moved: the environment is protected, so that only the reviewed image may run.`,
      todo: `Run 'npm run pin -- ${name}', or add the digest that the registry shows for this tag (sha256:…).`,
      location: "ImageTag" in environment.parameters ? locationOf(["parameters", "ImageTag"]) : location
    };
  return {
    level: "warning",
    rule: "image/no-digest",
    message: `Image '${image}' is named by its tag alone, and a tag can be moved.`,
    todo: "Run 'npm run pin' for the environment, or add the digest that the registry shows for this tag (sha256:…).",
    location
  };
}

// actions/lib/rules/refusedVersions.ts
var refusedVersions = ({ name, parameters, locationOf }, stack) => refusedImagesIn(stack).map(({ image, reason, instead, location }) => ({
  level: "error",
  rule: "image/refused-version",
  message: `Environment '${name}' cannot run '${image}', because ${reason}.`,
  todo: `Set 'ImageTag' to '${instead}' or a newer version.`,
  location: isFromParameter(parameters.ImageTag, image) ? locationOf(["parameters", "ImageTag"]) : location
}));
function isFromParameter(tag, image) {
  return tag !== void 0 && (imageNameOf(image).tag ?? "").startsWith(tag);
}

// actions/lib/rules/transforms.ts
var transforms = ({ document }) => pathsOfTransforms(document.value).map((path) => ({
  level: "error",
  rule: "template/transform",
  message: "A transform needs the capability CAPABILITY_AUTO_EXPAND, which is never granted: a preview cannot show its result.",
  todo: "Write the result of the transform into the template.",
  location: document.locationOf(path)
}));
function pathsOfTransforms(value, path = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOfTransforms(item, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    const isTransform = path.length === 0 && key === "Transform" || key === "Fn::Transform";
    return isTransform ? [here] : pathsOfTransforms(item, here);
  });
}

// actions/lib/rules/versionOverlap.ts
var versionOverlap = (environment, stack, base) => {
  const [risk] = versionOverlapRisks([], { before: resourcesByPath(base), after: resourcesByPath(stack) });
  if (!risk) return [];
  const [mode, tag] = ["DeploymentMode", "ImageTag"].map((name) => parameterSource(name, environment, stack));
  const names = [tag, mode].flatMap((source) => source ? [parameterWithFile(source)] : []).join(" and ");
  const deployed = base.parameters.DeploymentMode;
  const before = typeof deployed === "string" ? `; the deployed files have DeploymentMode ${deployed}` : "";
  return [
    {
      level: "error",
      rule: "image/side-by-side",
      message: `Environment '${environment.name}' ${messageText(risk.message)}${names && ` (${names}${before})`}.`,
      todo: "Deploy 'DeploymentMode' 'stop-first' in a change of its own, which interrupts nothing; then change the image, and set 'side-by-side' again in a later change.",
      location: (mode?.value === "side-by-side" ? mode : tag)?.location ?? environment.locationOf([])
    }
  ];
};

// actions/lib/rules/rules.ts
var TEMPLATE_RULES = [
  ambiguousScalars,
  backtrackingPatterns,
  transforms,
  dataRetention,
  dynamicReferences,
  nestedStackInputs
];
var ENVIRONMENT_RULES = [
  pinnedImages,
  refusedVersions,
  applicationVariables,
  administratorDomain,
  documentationAccount,
  parameterArns,
  availabilityZones,
  networkRanges,
  prefixLists,
  numbers,
  officeHours,
  instanceClasses,
  budgets,
  overriddenTags,
  signInPrefix,
  unusedParameters
];
var COMPARING_RULES = [
  versionOverlap,
  deployedDatabase,
  deployedNetwork,
  deployedSignInDomain
];

// actions/lib/rules/sharedNames.ts
var UNIQUE = [
  {
    parameter: "DomainName",
    inOneRegion: false,
    reason: "a host name leads to one load balancer, and Route 53 refuses a second record"
  },
  {
    parameter: "SignInDomainPrefix",
    inOneRegion: true,
    reason: "Cognito gives a prefix once in a region"
  }
];
function sharedNameFindings(environment, others) {
  return UNIQUE.flatMap(({ parameter, inOneRegion, reason }) => {
    const value = environment.parameters[parameter] ?? "";
    if (value === "") return [];
    const sharing = others.filter(
      (other) => other.name < environment.name && other.parameters[parameter] === value && (!inOneRegion || other.region === environment.region)
    );
    if (sharing.length === 0) return [];
    const locationIn = ({ locationOf }) => locationOf(["parameters", parameter]);
    const location = locationIn(environment);
    const owners = sharing.map((other) => `environment '${other.name}' (${locationIn(other).file})`).join(" and ");
    const own = describeParameter({ name: parameter, value, file: location.file, isDefault: false });
    const message = `${own} is also that of ${owners}: ${reason}.`;
    const todo = `Give environment '${environment.name}' a '${parameter}' of its own.`;
    return { level: "error", rule: "environment/shared-name", message, todo, location };
  });
}

// actions/lib/rules/stackNames.ts
function stackNameFindings(environment, others) {
  return others.flatMap((other) => {
    if (other.application === environment.application) return [];
    const message = messageOf(environment, other);
    if (message === void 0) return [];
    const todo = "Give both environments the same application, or rename one of them.";
    const location = environment.locationOf(["application"]);
    return [{ level: "error", rule: "environment/stack-name", message, todo, location }];
  });
}
function messageOf(environment, other) {
  const [stackName, otherStack] = [stackNameOf(environment), stackNameOf(other)];
  if (stackName === otherStack && environment.name > other.name)
    return `Environment '${environment.name}' of application '${environment.application}' has the same stack as ${subjectOf(other)}: '${stackName}'.`;
  if (!stackName.startsWith(`${otherStack}-`)) return void 0;
  return `Environment '${environment.name}' of application '${environment.application}' has stack '${stackName}', which begins with '${otherStack}-' as every name of ${subjectOf(other)} does, so that its roles could reach it.`;
}
function subjectOf({ application, name }) {
  return `environment '${name}' of application '${application}'`;
}

// actions/lib/operations/environment/readWrittenParameters.ts
async function readWrittenParameters(tools) {
  const names = await environmentNames(tools);
  const read = await Promise.all(names.map(async (name) => ({ name, files: await readMerged(name, tools) })));
  return read.flatMap(({ name, files }) => {
    if (!files) return [];
    const { value, locationOf } = files.merged;
    const written = Object.entries(isMap(value.parameters) ? value.parameters : {});
    const parameters = Object.fromEntries(written.map(([key, item]) => [key, parameterText(item)]));
    return { name, region: String(value.region), parameters, locationOf };
  });
}

// actions/lib/operations/environment/nameFindings.ts
async function nameFindings(selected, tools) {
  const [allNames, accounts2, written] = await Promise.all([
    environmentNames(tools),
    readAccounts(tools),
    readWrittenParameters(tools)
  ]);
  const ofNames = selected.flatMap(
    (name) => environmentNameFinding({ name, file: environmentFileOf(name) }, allNames) ?? []
  );
  const ofStacks = accounts2.filter(({ name }) => selected.includes(name)).flatMap((account) => stackNameFindings(account, accounts2));
  const ofParameters = written.filter(({ name }) => selected.includes(name)).flatMap((environment) => sharedNameFindings(environment, written));
  return [...ofNames, ...ofStacks, ...ofParameters];
}

// actions/lib/operations/environment/resolveBootstrap.ts
var BOOTSTRAP_TEMPLATE = "cloudformation/bootstrap.yaml";
function resolveBootstrap(environment, template, more = {}) {
  const { application: Application, name: Environment } = environment;
  const parameters = Object.fromEntries(
    Object.entries({ ...more, Application, Environment }).filter(([name]) => Object.hasOwn(template.parameters, name))
  );
  const stackContext = stackContextOf(environment, bootstrapStackNameOf(environment));
  return { ...resolveStack(template, { parameters, stackContext }, /* @__PURE__ */ new Map()), parameters };
}

// actions/lib/model/digestNote.ts
var DIGEST_NOTE = /^\s*# of (\S+) on \d{4}-\d{2}-\d{2}(?:;|\s*$)/;

// actions/lib/operations/pin/staleDigests.ts
async function staleDigests({ name, parameters, locationOf }, stack, { workspace }) {
  if (!parameters.ImageDigest) return [];
  const location = locationOf(["parameters", "ImageDigest"]);
  const document = await workspace.readPlain(location.file);
  const span = document.spanOf(["parameters", "ImageDigest"]);
  const [line = ""] = span ? document.text.slice(span.end).split(/\r?\n/, 1) : [];
  const [, noted] = DIGEST_NOTE.exec(line) ?? [];
  const container = containerImagesIn(stack).find(isOpenWebUi);
  const tag = container && imageNameOf(container.image).tag;
  if (noted === void 0 || tag === void 0 || noted === tag) return [];
  return [
    {
      level: "error",
      rule: "image/stale-digest",
      message: `The digest in ImageDigest was looked up for '${noted}', but environment '${name}' names '${tag}', and the digest decides which image runs.`,
      todo: `Run 'npm run pin -- ${name}'.`,
      location
    }
  ];
}

// actions/lib/operations/lint.ts
async function lint(order, tools) {
  const redaction = { secrets: NO_SECRETS, redact: redactLintOutcome };
  return withRedaction(redaction, tools, (redacted) => lintFiles(order, redacted));
}
async function lintFiles({ environments: selected, base }, tools) {
  const { workspace, linter, reporter } = tools;
  const names = selected ?? await environmentNames(tools);
  if (selected) for (const name of selected) await checkEnvironmentName(name, tools);
  reporter.report({ kind: "step", step: "read files", subject: names.join(", ") });
  const read = await Promise.all(names.map((name) => inspectEnvironment(name, tools)));
  const environments = read.flatMap(({ environment }) => environment ? [environment] : []);
  const bootstrap = await workspace.exists(BOOTSTRAP_TEMPLATE) ? [BOOTSTRAP_TEMPLATE] : [];
  const roots = [.../* @__PURE__ */ new Set([...read.flatMap(({ root }) => root ?? []), ...bootstrap])];
  const trees = new Map(
    await Promise.all(roots.map(async (root) => [root, await collectTemplates(root, tools)]))
  );
  const templates = new Map([...trees.values()].flatMap((tree) => [...tree.templates]));
  const files = [...new Set([...trees.values()].flatMap((tree) => [...tree.documents.keys()]))].sort();
  const regions = [...new Set(environments.map(({ region }) => region))].sort();
  const subject = files.length === 1 ? "1 template" : `${files.length} templates`;
  reporter.report({ kind: "step", step: "run cfn-lint", subject });
  const linting = Promise.all((regions.length > 0 ? regions : [ANY_REGION]).map((region) => linter.lint(files, region)));
  linting.catch(() => {
  });
  reporter.report({ kind: "step", step: "resolve", subject: names.join(", ") });
  const templateFindings = [
    ...[...trees.values()].flatMap((tree) => tree.findings),
    ...[...templates.values()].flatMap((template) => TEMPLATE_RULES.flatMap((rule) => rule(template, templates)))
  ];
  const templateKeys = new Set(
    templateFindings.flatMap(({ rule, location }) => [locationSortKey(location), `${location?.file} ${rule}`])
  );
  const bases = await stacksAt(base, environments, tools);
  const resolvedFindings = (await Promise.all(
    environments.map(
      (environment) => findingsInResolved(environment, {
        tree: trees.get(environment.templateFile),
        bootstrap: trees.get(BOOTSTRAP_TEMPLATE)?.templates.get(BOOTSTRAP_TEMPLATE),
        base: bases.get(environment.name),
        workspace
      })
    )
  )).flat().filter(
    ({ rule, location }) => !templateKeys.has(locationSortKey(location)) && !templateKeys.has(`${location?.file} ${rule}`)
  );
  const findings = [
    ...await nameFindings(names, tools),
    ...read.flatMap((environment) => environment.findings),
    ...templateFindings,
    ...resolvedFindings,
    ...(await linting).flat()
  ];
  const all = sortFindings(findings);
  const environmentFiles = new Set(read.flatMap((environment) => environment.files));
  return { kind: all.length > 0 ? "findings" : "clean", findings: all, files: files.length + environmentFiles.size };
}
var ANY_REGION = "us-east-1";
async function stacksAt(reference, environments, tools) {
  if (reference === void 0) return /* @__PURE__ */ new Map();
  await tools.workspace.at(reference);
  const stacks = environments.map(async (environment) => {
    const { name } = environment;
    try {
      const stack = await resolveAtReference(reference, environment, tools);
      return stack ? [[name, stack.resolved]] : [];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const text = `Environment '${name}' could not be compared with ${reference}: ${error.message}`;
      tools.reporter.report({ kind: "warning", text });
      return [];
    }
  });
  return new Map((await Promise.all(stacks)).flat());
}
async function findingsInResolved(environment, { tree, bootstrap, base, workspace }) {
  if (!tree?.templates.has(environment.templateFile)) return [];
  const { stack, findings } = resolvedWith(environment, tree.templates);
  const redaction = redactionOf(secretsIn([stack]));
  const compared = base ? [...checkResourceTypes(base, stack), ...COMPARING_RULES.flatMap((rule) => rule(environment, stack, base))] : [];
  const stacks = bootstrap && { stack, bootstrap: resolveBootstrap(environment, bootstrap).stack };
  const generated = stacks ? [...longNameFindings(environment, stacks), ...uncoveredNameFindings(environment, stacks)] : [];
  const broken = [
    ...ENVIRONMENT_RULES.flatMap((rule) => rule(environment, stack)),
    ...generated,
    ...compared,
    ...await staleDigests(environment, stack, { workspace })
  ];
  return [...findings, ...broken.map((finding2) => redactFinding(finding2, redaction))];
}

// actions/lib/operations/reporting/uploadFindings.ts
async function uploadFindings(upload, { forge, reporter }) {
  const result = await bestEffort("Uploading the findings to code scanning", () => forge.uploadFindings(upload), {
    reporter
  });
  if (result?.kind !== "unavailable") return [];
  return [
    {
      level: "notice",
      rule: "code-scanning",
      message: `The findings are not in code scanning, because this repository does not have it: '${result.reason}'`,
      todo: "They are annotations and in the job's summary all the same. In a private repository, code scanning needs GitHub Code Security."
    }
  ];
}

// actions/lib/render/json/sarif.ts
var LEVELS = { error: "error", warning: "warning", notice: "note" };
var MAXIMUM_LENGTH = 1e3;
function sarifOf(findings) {
  const rules = [...new Set(findings.map(({ rule }) => clean(rule)))].sort();
  const results = findings.flatMap((finding2) => resultOf(finding2, rules));
  const withoutLocation = findings.filter(({ location }) => !location);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "lint", rules: rules.map((id) => ({ id, shortDescription: { text: id } })) } },
        columnKind: "unicodeCodePoints",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: withoutLocation.map(notificationOf) }],
        results
      }
    ]
  };
}
function resultOf(finding2, rules) {
  const { level, rule, location } = finding2;
  if (!location) return [];
  const { file: file2, line: startLine, column: startColumn } = location;
  const ruleId = clean(rule);
  return [
    {
      ruleId,
      ruleIndex: rules.indexOf(ruleId),
      level: LEVELS[level],
      message: { text: messageOf2(finding2) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file2) }, region: { startLine, startColumn } } }]
    }
  ];
}
function notificationOf(finding2) {
  const { level, rule } = finding2;
  return { level: LEVELS[level], message: { text: messageOf2(finding2) }, associatedRule: { id: clean(rule) } };
}
function messageOf2({ message, todo }) {
  const characters = [...clean(todo ? `${message} ${todo}` : message)];
  const isLong = characters.length > MAXIMUM_LENGTH;
  const text = isLong ? `${characters.slice(0, MAXIMUM_LENGTH - 1).join("")}…` : characters.join("");
  return text.replaceAll(/[\\[\]]/g, "\\$&");
}
function uriOf(file2) {
  return file2.toWellFormed().split("/").map(encodeURIComponent).join("/");
}

// actions/lib/render/markdown/lintSummary.ts
function lintSummary({ findings, files }) {
  if (findings.length === 0) return `### ${EMOJI.success} No problems in ${countOf(files, "file")}`;
  const sign = findings.some(({ level }) => level === "error") ? EMOJI.error : EMOJI.warning;
  const head = `### ${sign} ${findingCounts(findings)} in ${countOf(files, "file")}`;
  return fitParts([fixedPart(head), ...findingParts(findings)], IN_SUMMARY, SHORTENED_NOTE);
}

// actions/lint/main.ts
await runAction(async ({ input, run, tools }) => {
  const environments = listInput(input, "environments");
  const base = input("base");
  const isUploaded = booleanInput(input, "code-scanning");
  const forge = isUploaded ? await tools.forge() : void 0;
  const order = { ...environments.length > 0 && { environments }, ...base !== void 0 && { base } };
  const outcome = await lint(order, { ...tools, linter: await tools.linter() });
  const sarif = JSON.stringify(sarifOf(outcome.findings));
  const file2 = input("sarif-file");
  if (file2 !== void 0) writeFileSync(file2, sarif);
  const upload = { commit: run.sha, ref: run.ref, sarif };
  const uploadNotices = forge ? await uploadFindings(upload, { ...tools, forge }) : [];
  return {
    code: exitCodeOf(outcome),
    lines: lintLines(outcome),
    summary: lintSummary(outcome),
    outputs: { outcome: outcome.kind, findings: String(outcome.findings.length) },
    findings: [...outcome.findings, ...uploadNotices]
  };
});
