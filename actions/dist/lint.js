import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  MOST_DAYS_AHEAD,
  accountOf,
  checkResourceTypes,
  compareVersions,
  containerImagesIn,
  dayOf,
  daysBetween,
  extentOf,
  imageNameOf,
  isEscalating,
  isEveryAction,
  isEveryAddress,
  isEveryResource,
  isOpenWebUi,
  isPermission,
  isWide,
  matchesLiteral,
  messageText,
  partsOf,
  policyVerdicts,
  refusedImagesIn,
  resolveAtReference,
  resourceLocation,
  resourceValue,
  resourcesByPath,
  scalarText,
  scalarsIn,
  sourcePath,
  statementOf,
  suppressionKey,
  suppressionsIn,
  verdictsOn,
  versionOfTag,
  versionOverlapRisks,
  wildcardPattern
} from "./shared/chunk-EE7OOMKC.js";
import {
  isTimeZone
} from "./shared/chunk-5ZW3NST4.js";
import {
  readAccounts,
  readMerged
} from "./shared/chunk-SMCOS7HL.js";
import {
  generatedNameOf,
  nestedStackNameOf,
  randomLengthsOf
} from "./shared/chunk-ON6SZQUB.js";
import {
  holdsData,
  isSpecifiedType,
  policyPropertiesOf
} from "./shared/chunk-6GF74W76.js";
import {
  redactLintOutcome
} from "./shared/chunk-ZOEIZOYB.js";
import {
  RULE_FUNCTIONS,
  collectTemplates,
  describeParameter,
  nestedFilesOf,
  referencesIn,
  resolveStack,
  resolvedWith,
  scalarOf,
  stackContextOf,
  visibleValue,
  withRedaction
} from "./shared/chunk-QZ3UPZSO.js";
import {
  matchEach,
  matchPattern
} from "./shared/chunk-SUC3DLZC.js";
import {
  bestEffort
} from "./shared/chunk-3L2DUPJG.js";
import {
  booleanInput,
  listInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  EMOJI,
  EMPTY,
  IN_SUMMARY,
  LANGUAGE_EXTENSIONS,
  NO_SECRETS,
  SHORTENED_NOTE,
  Unknown,
  ambiguousScalars,
  ambiguousScalarsIn,
  bullets,
  checkEnvironmentNames,
  clean,
  codeSpan,
  collapsedSection,
  countOf,
  engineText,
  environmentFileOf,
  environmentNameFinding,
  environmentNames,
  exitCodeOf,
  expiryText,
  expressionText,
  findingCounts,
  findingLines,
  findingParts,
  fitParts,
  fixedPart,
  functionCallOf,
  inspectEnvironment,
  isSecretParameter,
  isValueList,
  isValueMap,
  javaScriptPatternOf,
  line,
  locationSortKey,
  lookup,
  misnamedFindings,
  misnamedLayerFindings,
  nearest,
  parameterText,
  plain,
  prose,
  redactFinding,
  redactionOf,
  referencesInValue,
  runAction,
  secretsIn,
  sortFindings,
  span,
  transformsOf,
  webPage
} from "./shared/chunk-XDJ24DH4.js";
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
} from "./shared/chunk-QUOYR36L.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem,
  quotedList
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/files/openReport.ts
import { access, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
async function openReport(file2) {
  const state = await stateOf(file2);
  if (state?.isDirectory()) throw notWritable(file2, "it is a folder");
  const isReplaced = state === void 0 || state.isFile();
  const path = state && isReplaced ? await realpath(file2) : file2;
  await attempt(file2, () => access(isReplaced ? dirname(path) : path, constants.W_OK));
  return {
    write: async (text) => {
      if (!isReplaced) return attempt(file2, () => writeFile(path, text));
      const temporary = `${path}.${process.pid}.tmp`;
      try {
        await attempt(file2, async () => {
          await writeFile(temporary, text, state && { mode: state.mode });
          await rename(temporary, path);
        });
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    }
  };
}
async function stateOf(file2) {
  try {
    return await stat(file2);
  } catch (error) {
    if (isMissing(error)) return void 0;
    throw notWritable(file2, reasonOf(error), error);
  }
}
async function attempt(file2, perform) {
  try {
    await perform();
  } catch (error) {
    throw notWritable(file2, isMissing(error) ? `there is no folder '${dirname(file2)}'` : reasonOf(error), error);
  }
}
function isMissing(error) {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}
function notWritable(file2, reason, cause) {
  return new Problem(`Cannot write '${file2}': ${reason}.`, {
    kind: "usage",
    todo: "Name a file in a folder that exists and that you may write to.",
    cause
  });
}

// actions/lib/rules/catalogue/applicationRules.ts
var APPLICATION_DESCRIPTIONS = {
  "application/accounts": {
    title: "Too many or too few people get an account, or an account the wrong role.",
    todo: "Set the variable that the finding names.",
    suppressible: true
  },
  "application/cache": {
    title: "Several tasks do not share a cache, or the cache is only half set up.",
    todo: "Set WEBSOCKET_MANAGER to 'redis' and REDIS_URL.",
    suppressible: true
  },
  "application/clear-secret": {
    title: "A secret stands in the environment of the container, where everyone who may describe the task reads it.",
    todo: "Move it to 'Secrets'.",
    suppressible: true
  },
  "application/database": {
    title: "The database is in the container, shared by several tasks, or reached without TLS.",
    todo: "Set the address of a PostgreSQL database with TLS.",
    suppressible: true
  },
  "application/models": {
    title: "The endpoint of the models or of the embeddings cannot work as it is set.",
    todo: "Correct the address, the key or the model.",
    suppressible: true
  },
  "application/origin": {
    title: "The application's own address or the allowed origins are wrong.",
    todo: "Set WEBUI_URL and CORS_ALLOW_ORIGIN to the address that people open.",
    suppressible: true
  },
  "application/persistent-settings": {
    title: "Open WebUI keeps settings in its database, where they win over the variables.",
    todo: "Set ENABLE_PERSISTENT_CONFIG to 'false'.",
    suppressible: true
  },
  "application/roles": {
    title: "The provider's groups decide nothing, or something other than it seems.",
    todo: "Correct the claim, the names of the groups or the switch.",
    suppressible: true
  },
  "application/secret-key": {
    title: "Each task makes its own key for sessions.",
    todo: "Set WEBUI_SECRET_KEY in 'Secrets'.",
    suppressible: true
  },
  "application/server": {
    title: "The server closes connections before the load balancer does, or believes addresses that clients claim.",
    todo: "Correct the variable that the finding names.",
    suppressible: true
  },
  "application/session": {
    title: "Sessions never end, end at once, or their cookies are not safe.",
    todo: "Correct JWT_EXPIRES_IN or the settings of the cookies.",
    suppressible: true
  },
  "application/sign-in": {
    title: "The sign-in by the provider cannot work, or is less safe than it could be.",
    todo: "Correct the variable that the finding names.",
    suppressible: true
  },
  "application/sign-out": {
    title: "After a sign-out the user pool still has the person signed in.",
    todo: "Set the address of the pool's sign-out.",
    suppressible: true
  },
  "application/unknown-variable": {
    title: "Nothing in the container reads the variable.",
    todo: "Correct or delete the name.",
    suppressible: true
  },
  "application/uploads": {
    title: "Uploads have no limit.",
    todo: "Set RAG_FILE_MAX_SIZE.",
    suppressible: true
  },
  "application/value": {
    title: "The value of a variable is not one that Open WebUI reads.",
    todo: "Correct the value.",
    suppressible: true
  },
  "application/vectors": {
    title: "The contents of documents are stored where they are lost, or cannot be stored.",
    todo: "Set VECTOR_DB to 'pgvector', with a database that has the extension.",
    suppressible: true
  }
};

// actions/lib/rules/catalogue/controls/accessControls.ts
var ACCESS_CONTROL_DESCRIPTIONS = {
  "control/access-token-validity": {
    title: "Access tokens work for more than an hour.",
    todo: "Set AccessTokenValidity to one hour or less.",
    suppressible: true
  },
  "control/callback-url": {
    title: "Others can take the code of a sign-in at this address.",
    todo: "Name an address with https and its whole host.",
    suppressible: true
  },
  "control/client-secret": {
    title: "The client of the user pool has no secret.",
    todo: "Set GenerateSecret to true.",
    suppressible: true
  },
  "control/dangerous-exposure": {
    title: "A resource is open to everyone; as a change it would need an approval.",
    todo: "Do what the finding says.",
    suppressible: true
  },
  "control/dangerous-network": {
    title: "A rule of the network is dangerous; as a change it would need an approval.",
    todo: "Do what the finding says.",
    suppressible: true
  },
  "control/dangerous-policy": {
    title: "A permission is dangerous; as a change it would need an approval.",
    todo: "Do what the finding says.",
    suppressible: true
  },
  "control/decrypt-all-keys": {
    title: "A role may decrypt with every key of the account.",
    todo: "Name the keys, or add a condition.",
    suppressible: true
  },
  "control/federated-trust": {
    title: "A role trusts more identities of a provider than one.",
    todo: "Limit the claims with StringEquals.",
    suppressible: true
  },
  "control/iam-user": {
    title: "A user of IAM has credentials that do not expire.",
    todo: "Use a role.",
    suppressible: true
  },
  "control/multi-factor": {
    title: "A password alone is enough to sign in, or the second factor is a text message.",
    todo: "Offer SOFTWARE_TOKEN_MFA.",
    suppressible: true
  },
  "control/multi-factor-required": {
    title: "A protected environment does not require a second factor.",
    todo: "Set MfaConfiguration to ON.",
    suppressible: true
  },
  "control/password-policy": {
    title: "The user pool accepts weak passwords.",
    todo: "Raise the length and the kinds of characters.",
    suppressible: true
  },
  "control/self-sign-up": {
    title: "Everyone may sign up to the user pool.",
    todo: "Set AllowAdminCreateUserOnly to true.",
    suppressible: true
  },
  "control/sign-in-flows": {
    title: "A flow hands over tokens in the address.",
    todo: "Set AllowedOAuthFlows to code alone.",
    suppressible: true
  },
  "control/tags": { title: "The tags of an environment do not say whose it is.", todo: "Add them below 'tags'." },
  "control/task-role": {
    title: "Code in a container may change permissions or read all secrets.",
    todo: "Name the actions and resources that it uses.",
    suppressible: true
  },
  "control/task-role-trust": {
    title: "A role of tasks trusts ECS on behalf of every account.",
    todo: "Add conditions on aws:SourceAccount and aws:SourceArn.",
    suppressible: true
  },
  "control/threat-protection": {
    title: "The user pool of a protected environment does not notice stolen passwords.",
    todo: "Set AdvancedSecurityMode to ENFORCED.",
    suppressible: true
  },
  "control/token-revocation": {
    title: "Tokens of a person who left stay valid.",
    todo: "Set EnableTokenRevocation to true.",
    suppressible: true
  },
  "control/user-existence-errors": {
    title: "The error of a sign-in shows which accounts exist.",
    todo: "Set PreventUserExistenceErrors to ENABLED.",
    suppressible: true
  },
  "control/user-pool-deletion": {
    title: "The user pool of a protected environment can be deleted.",
    todo: "Set DeletionProtection to ACTIVE.",
    suppressible: true
  }
};

// actions/lib/rules/catalogue/controls/dataControls.ts
var DATA_CONTROL_DESCRIPTIONS = {
  "control/access-log-encryption": {
    title: "The bucket of access logs has an encryption that load balancers cannot write to.",
    todo: "Set SSEAlgorithm to AES256.",
    suppressible: true
  },
  "control/artifact-overwrite": {
    title: "A template in the artifact bucket can be overwritten after its review.",
    todo: "Deny s3:PutObject without If-None-Match.",
    suppressible: true
  },
  "control/artifact-prefix": {
    title: "A role may write every object of the artifact bucket.",
    todo: "Name the prefix that it writes to.",
    suppressible: true
  },
  "control/bucket-key": {
    title: "Every object of a bucket is a request to KMS, which is paid for.",
    todo: "Set BucketKeyEnabled to true.",
    suppressible: true
  },
  "control/bucket-lifecycle": {
    title: "A bucket keeps former versions or unfinished uploads without a limit.",
    todo: "Add a rule to LifecycleConfiguration.",
    suppressible: true
  },
  "control/bucket-ownership": {
    title: "Lists of access of single objects count beside the policy of a bucket.",
    todo: "Set ObjectOwnership to BucketOwnerEnforced.",
    suppressible: true
  },
  "control/bucket-other-account": {
    title: "The policy of a bucket lets in another account.",
    todo: "Name principals of the own account.",
    suppressible: true
  },
  "control/bucket-service-source": {
    title: "The policy of a bucket lets in a service on behalf of every account.",
    todo: "Add a condition on aws:SourceAccount or aws:SourceArn.",
    suppressible: true
  },
  "control/cache-access": {
    title: "A cache accepts clients without a password.",
    todo: "Set UserGroupIds, or AuthToken.",
    suppressible: true
  },
  "control/cache-encryption": {
    title: "A cache stores or sends its data in clear text.",
    todo: "Turn on the encryption that the finding names.",
    suppressible: true
  },
  "control/cache-upgrades": {
    title: "A cache does not get corrections by itself.",
    todo: "Set AutoMinorVersionUpgrade to true.",
    suppressible: true
  },
  "control/cache-failover": {
    title: "A cache of a protected environment has no second node to take over.",
    todo: "Turn on AutomaticFailoverEnabled and MultiAZEnabled.",
    suppressible: true
  },
  "control/cache-key": {
    title: "A cache of a protected environment is encrypted with a key of AWS.",
    todo: "Set KmsKeyId to a key of your own.",
    suppressible: true
  },
  "control/cache-subnet-group": {
    title: "A cache is in the default subnets.",
    todo: "Set CacheSubnetGroupName.",
    suppressible: true
  },
  "control/clear-secret": {
    title: "A secret stands in the environment of a container or a function.",
    todo: "Move it to AWS Secrets Manager.",
    suppressible: true
  },
  "control/data-deletion": {
    title: "A resource of a protected environment is deleted with its data.",
    todo: "Set its policies to Retain or Snapshot.",
    suppressible: true
  },
  "control/database-backup": {
    title: "The backups of a database are kept for too short a time.",
    todo: "Set BackupRetentionPeriod to 7 or more.",
    suppressible: true
  },
  "control/file-system-backup": {
    title: "A file system of a protected environment has no backups.",
    todo: "Add a BackupPolicy, or select it in a plan of AWS Backup.",
    suppressible: true
  },
  "control/file-system-key": {
    title: "A file system of a protected environment is encrypted with a key of AWS.",
    todo: "Set KmsKeyId to a key of your own.",
    suppressible: true
  },
  "control/file-system-policy": {
    title: "A file system accepts clients without TLS, or that are not signed in.",
    todo: "Deny them in FileSystemPolicy.",
    suppressible: true
  },
  "control/file-volume": {
    title: "A task mounts a file system without TLS, without its role or without an access point.",
    todo: "Set TransitEncryption, IAM and AccessPointId.",
    suppressible: true
  },
  "control/force-tls": {
    title: "A database accepts connections without TLS.",
    todo: "Set rds.force_ssl to '1'.",
    suppressible: true
  },
  "control/log-key-context": {
    title: "A key lets CloudWatch Logs use it for every log group.",
    todo: "Add a condition on kms:EncryptionContext:aws:logs:arn.",
    suppressible: true
  },
  "control/log-retention": { title: "A log is kept without end.", todo: "Set RetentionInDays.", suppressible: true },
  "control/master-user": {
    title: "The administrator of a database has a name that attackers try first.",
    todo: "Choose another MasterUsername.",
    suppressible: true
  },
  "control/mount-target-subnet": {
    title: "A mount target is in a subnet that gives out public addresses.",
    todo: "Put it into a private subnet.",
    suppressible: true
  },
  "control/password-literal": {
    title: "A password stands in a file of the repository.",
    todo: "Take it from a generated secret.",
    suppressible: true
  },
  "control/public-data-subnet": {
    title: "Data is in a subnet with a route to the internet.",
    todo: "Put it into a private subnet.",
    suppressible: true
  },
  "control/secret-key": {
    title: "A secret of a protected environment is encrypted with a key of AWS.",
    todo: "Set KmsKeyId to a key of your own.",
    suppressible: true
  },
  "control/secret-length": {
    title: "A generated secret is short.",
    todo: "Set PasswordLength to 32 or more.",
    suppressible: true
  },
  "control/secret-literal": {
    title: "The value of a secret stands in a file of the repository.",
    todo: "Use GenerateSecretString.",
    suppressible: true
  },
  "control/secret-output": { title: "An output shows a secret.", todo: "Give the ARN of the secret." },
  "control/secret-parameter": {
    title: "A nested stack gets a secret by a parameter that shows it.",
    todo: "Add NoEcho: true to the parameter.",
    suppressible: true
  },
  "control/secret-policy": {
    title: "The policy of a secret may let everyone in.",
    todo: "Set BlockPublicPolicy to true.",
    suppressible: true
  },
  "control/secret-readers": {
    title: "A role may read every secret of the account.",
    todo: "Name the secrets.",
    suppressible: true
  },
  "control/secret-rotation": {
    title: "The password of a database or cache is never changed.",
    todo: "Add a rotation, or let RDS manage the password.",
    suppressible: true
  },
  "control/secret-variable": {
    title: "A template writes a secret into the environment of a container.",
    todo: "Name it in 'Secrets'.",
    suppressible: true
  },
  "control/store-ingress": {
    title: "A security group lets others than its clients connect to a database, a cache or files.",
    todo: "Name the group of the clients.",
    suppressible: true
  },
  "control/topic-alarm-key": {
    title: "CloudWatch cannot publish to a topic with this key, and alarms are lost.",
    todo: "Use a key that lets CloudWatch use it.",
    suppressible: true
  },
  "control/topic-key": {
    title: "A topic of a protected environment is encrypted with a key of AWS.",
    todo: "Set KmsMasterKeyId to a key of your own.",
    suppressible: true
  },
  "control/topic-tls": {
    title: "A topic accepts messages without TLS.",
    todo: "Deny them in a TopicPolicy.",
    suppressible: true
  },
  "control/vault-key": {
    title: "A backup vault of a protected environment is encrypted with a key of AWS.",
    todo: "Set EncryptionKeyArn to a key of your own.",
    suppressible: true
  }
};

// actions/lib/rules/catalogue/controls/taskControls.ts
var TASK_CONTROL_DESCRIPTIONS = {
  "control/circuit-breaker": {
    title: "A service goes on to start tasks of a deployment that fails.",
    todo: "Set DeploymentCircuitBreaker/Enable to true.",
    suppressible: true
  },
  "control/container-capabilities": {
    title: "A container keeps capabilities of Linux that its program does not need.",
    todo: "Drop ALL, and add those that the program uses.",
    suppressible: true
  },
  "control/custom-resource": {
    title: "A custom resource runs code whose effects no preview shows.",
    todo: "Use a resource type of AWS.",
    suppressible: true
  },
  "control/default-security-group": {
    title: "A resource is in the default security group, whose members reach each other on every port.",
    todo: "Name a security group of its own.",
    suppressible: true
  },
  "control/endpoint-policy": {
    title: "A gateway endpoint lets everything pass.",
    todo: "Add a PolicyDocument.",
    suppressible: true
  },
  "control/execute-command": {
    title: "People can run commands in the containers, and no record of it is kept.",
    todo: "Turn EnableExecuteCommand off, or record the sessions.",
    suppressible: true
  },
  "control/explicit-egress": {
    title: "A security group allows every connection to the outside by default.",
    todo: "Name the destinations and ports.",
    suppressible: true
  },
  "control/flow-log": {
    title: "A VPC has no record of its traffic, or not of what was refused.",
    todo: "Add a flow log with TrafficType ALL.",
    suppressible: true
  },
  "control/health-check-grace": {
    title: "A task that is still starting is stopped by the health check of the load balancer.",
    todo: "Set HealthCheckGracePeriodSeconds.",
    suppressible: true
  },
  "control/init-process": {
    title: "A container has no init process.",
    todo: "Set LinuxParameters/InitProcessEnabled to true.",
    suppressible: true
  },
  "control/load-balancer-zones": {
    title: "A load balancer is in one availability zone.",
    todo: "Add a subnet in another zone.",
    suppressible: true
  },
  "control/memory-limit": {
    title: "A container may take the memory of everything on its host.",
    todo: "Set Memory.",
    suppressible: true
  },
  "control/open-files": {
    title: "A container has no limit of open files of its own.",
    todo: "Add nofile to Ulimits.",
    suppressible: true
  },
  "control/open-ingress": {
    title: "A security group lets the whole internet in where only a load balancer may.",
    todo: "Name the group or the addresses that need it.",
    suppressible: true
  },
  "control/platform-version": {
    title: "A service stays on an old version of Fargate.",
    todo: "Set PlatformVersion to LATEST, or remove it.",
    suppressible: true
  },
  "control/plain-http": {
    title: "A load balancer forwards requests without TLS.",
    todo: "Redirect to HTTPS.",
    suppressible: true
  },
  "control/rule-description": {
    title: "A rule of a security group has no description.",
    todo: "Add the caller and the purpose.",
    suppressible: true
  },
  "control/rule-protocol": {
    title: "A rule of a security group allows every protocol and port.",
    todo: "Name the protocol and the ports.",
    suppressible: true
  },
  "control/s3-endpoint": {
    title: "A VPC has no gateway endpoint for Amazon S3.",
    todo: "Add one with the route tables of the private subnets.",
    suppressible: true
  },
  "control/stop-timeout": {
    title: "Fargate refuses the stop timeout of a container.",
    todo: "Set StopTimeout to 120 or less.",
    suppressible: true
  },
  "control/task-count": {
    title: "A service of a protected environment runs one task.",
    todo: "Run two or more.",
    suppressible: true
  },
  "control/task-ingress": {
    title: "A security group lets others than the load balancer connect to the tasks.",
    todo: "Name the group of the load balancer.",
    suppressible: true
  },
  "control/tls-policy": {
    title: "A listener has no policy for TLS, or none that ELB.17 of Security Hub accepts.",
    todo: "Set SslPolicy to the one that the finding names.",
    suppressible: true
  },
  "control/web-acl": {
    title: "A way in from the internet has no web ACL, in a protected environment.",
    todo: "Associate a web ACL with the load balancer, or name one in the distribution.",
    suppressible: true
  },
  "control/web-acl-association": {
    title: "A web ACL protects no load balancer.",
    todo: "Add a WebACLAssociation.",
    suppressible: true
  },
  "control/web-acl-body-size": {
    title: "A web ACL refuses uploads by the size of their body.",
    todo: "Count SizeRestrictions_BODY in place of blocking it.",
    suppressible: true
  },
  "control/web-acl-fail-open": {
    title: "Requests pass unchecked while the web ACL does not respond.",
    todo: "Set waf.fail_open.enabled to 'false'.",
    suppressible: true
  },
  "control/web-acl-logging": {
    title: "A web ACL has no log.",
    todo: "Add a LoggingConfiguration.",
    suppressible: true
  },
  "control/web-acl-metrics": {
    title: "A web ACL has no metrics.",
    todo: "Set CloudWatchMetricsEnabled to true.",
    suppressible: true
  },
  "control/web-acl-rules": {
    title: "A web ACL lacks a rule that every web application needs.",
    todo: "Add the rules that the finding names.",
    suppressible: true
  }
};

// actions/lib/rules/catalogue/environmentRules.ts
var ENVIRONMENT_DESCRIPTIONS = {
  "environment/address": {
    title: "An address of electronic mail is none, or the name of a record is outside of its hosted zone.",
    todo: "Correct the address or the name."
  },
  "environment/administrator-domain": {
    title: "Open WebUI would refuse the first administrator, whose address is outside of the domain for sign-up.",
    todo: "Set FirstAdministratorEmail to an address of SelfSignUpDomain, or change the domain."
  },
  "environment/budget": {
    title: "CloudFormation has no budgets in the region.",
    todo: "Leave the budget out, and create it in another region by hand."
  },
  "environment/clear-secret": {
    title: "A secret stands in the file of an environment or a layer: the value of a NoEcho parameter, or a key.",
    todo: "Put it into Secrets Manager, write '{{resolve:secretsmanager:NAME:SecretString:KEY}}', and change the secret."
  },
  "environment/generated-name": {
    title: "CloudFormation would give a resource a name that its service role may not create.",
    todo: "Shorten the name of the application or of the environment."
  },
  "environment/instance-class": {
    title: "AWS does not sell the instance class, at all or in the region.",
    todo: "Choose one that the region has."
  },
  "environment/layer": {
    title: "A layer has a key that only an environment may have.",
    todo: "Move the key to the files of the environments."
  },
  "environment/missing-key": {
    title: "A required key is missing.",
    todo: "Add the key."
  },
  "environment/missing-parameter": {
    title: "A parameter without a default has no value.",
    todo: "Set it in the file or in a layer."
  },
  "environment/name": {
    title: "The name of a file in environments/ cannot be that of an environment or a layer, so that no verb reads the file.",
    todo: "Rename the file."
  },
  "environment/network": {
    title: "The network of a deployed environment changes, and AWS does not move its resources.",
    todo: "Keep the deployed network, or make a new environment."
  },
  "environment/not-set-up": {
    title: "The account is the example of AWS's documentation.",
    todo: "Set the number of your own account."
  },
  "environment/office-hours": {
    title: "The office hours have no effect, or the opposite one.",
    todo: "Correct the time zone, the hours or the numbers of tasks."
  },
  "environment/parameter": {
    title: "The value of a parameter breaks its constraints.",
    todo: "Correct the value; environments/README.md has the constraints."
  },
  "environment/parameter-arn": {
    title: "A parameter names a resource of another account or region, which the service does not accept.",
    todo: "Name one in the account and region of the environment."
  },
  "environment/prefix-list": {
    title: "The prefix list of CloudFront is that of another region.",
    todo: "Use the prefix list of the region."
  },
  "environment/range": {
    title: "A range of addresses is none, begins in its middle, repeats or overlaps another, or lies outside of the VPC.",
    todo: "Correct the range."
  },
  "environment/reviewer": {
    title: "GitHub does not have the reviewer.",
    todo: "Correct the user's name, or write a team as owner/team.",
    verb: "bootstrap"
  },
  "environment/shared-name": {
    title: "Two environments use a name that AWS gives once.",
    todo: "Choose another host name or prefix for one of them."
  },
  "environment/sign-in-domain": {
    title: "The sign-in domain of a deployed user pool changes.",
    todo: "Keep the deployed domain."
  },
  "environment/sign-in-prefix": {
    title: "Cognito refuses a word in the prefix of the sign-in pages.",
    todo: "Set SignInDomainPrefix."
  },
  "environment/skipped": {
    title: "A run leaves out an environment.",
    todo: "See the reason in the notice.",
    verb: "select-environments"
  },
  "environment/snapshot": {
    title: "The snapshot that the deployed database was made from is taken away.",
    todo: "Keep DatabaseSnapshotId: without it CloudFormation makes an empty database."
  },
  "environment/stack-name": {
    title: "The stacks of two environments would have the same name, or one a name that begins with the other.",
    todo: "Rename the application or the environment."
  },
  "environment/storage": {
    title: "The limit of the storage is too low, or less storage than the deployed database has.",
    todo: "Raise the value."
  },
  "environment/tag": {
    title: "AWS refuses a tag, or the tag has no effect.",
    todo: "Correct or delete the tag."
  },
  "environment/tasks": {
    title: "The greatest number of tasks is below the smallest.",
    todo: "Correct one of the two."
  },
  "environment/template": {
    title: "The root template cannot be read.",
    todo: "Correct 'template-file-path', or the file."
  },
  "environment/unknown-key": {
    title: "A key has no meaning.",
    todo: "Correct or delete the key."
  },
  "environment/unknown-layer": {
    title: "There is no such layer.",
    todo: "Correct the name in 'extends'."
  },
  "environment/unknown-parameter": {
    title: "The template has no such parameter, or our tools set it. In a layer this is no error, and the value is not used.",
    todo: "Correct or delete the parameter."
  },
  "environment/unquoted-account": {
    title: "A number of an account is not quoted, and other tools read another number.",
    todo: "Put the number in quotes."
  },
  "environment/unquoted-number": {
    title: "A number is not quoted, and other tools read another value.",
    todo: "Put the value in quotes."
  },
  "environment/unreadable": {
    title: "The file of an environment cannot be read.",
    todo: "Correct the syntax."
  },
  "environment/unreadable-layer": {
    title: "The file of a layer cannot be read.",
    todo: "Correct the syntax."
  },
  "environment/unused-approved-loss": {
    title: "An approved data loss does not happen.",
    todo: "Delete the approval.",
    verb: "deploy"
  },
  "environment/unused-parameter": {
    title: "A parameter has no effect with the values of the others.",
    todo: "Delete it, or change the parameter that turns it off."
  },
  "environment/value": {
    title: "The value of a key breaks the schema.",
    todo: "Correct the value; environments/README.md has the keys."
  },
  "environment/zone": {
    title: "An availability zone is in another region, or lacks a service that the environment needs.",
    todo: "Set ZoneA and ZoneB to zones that have everything."
  }
};

// actions/lib/rules/catalogue/localRules.ts
var verb = "local";
var LOCAL_DESCRIPTIONS = {
  "docker/command": { title: "The command docker is not installed.", todo: "Install Docker.", verb },
  "docker/compose": { title: "Compose is missing or too old.", todo: "Install the compose plugin.", verb },
  "docker/compose-file": { title: "Compose refuses the file.", todo: "Correct docker/compose.yaml.", verb },
  "docker/engine": { title: "The Docker engine does not answer.", todo: "Start Docker.", verb },
  "docker/permission": {
    title: "This user may not use the Docker engine.",
    todo: "Add the user to the group 'docker'.",
    verb
  },
  "machine/disk": {
    title: "There is too little space for the images.",
    todo: "Delete images that nothing uses.",
    verb
  },
  "machine/memory": { title: "Docker has too little memory.", todo: "Give Docker more memory.", verb },
  "machine/port-not-allowed": {
    title: "This user may not listen on the port.",
    todo: "Choose a port above 1023.",
    verb
  },
  "machine/port-taken": { title: "Another program has the port.", todo: "End it, or choose another port.", verb },
  "machine/processors": { title: "Docker has too few processors.", todo: "Give Docker more processors.", verb },
  "settings/dollar": { title: "Compose takes a dollar sign for a variable.", todo: "Write two of them.", verb },
  "settings/missing": { title: "A setting is missing.", todo: "Set it in docker/.env.", verb },
  "settings/port": { title: "Two settings are the same port.", todo: "Change one of them.", verb },
  "settings/region": {
    title: "The user pool is in another region than COGNITO_REGION.",
    todo: "Correct one of the two.",
    verb
  },
  "settings/syntax": { title: "A line cannot be read.", todo: "Write NAME=VALUE.", verb },
  "settings/twice": { title: "A setting is there twice.", todo: "Delete one of the lines.", verb },
  "settings/unknown-variable": { title: "No service reads the setting.", todo: "Correct the name.", verb },
  "settings/value": { title: "The value of a setting is not valid.", todo: "Correct the value.", verb }
};

// actions/lib/rules/catalogue/templateRules.ts
var TEMPLATE_DESCRIPTIONS = {
  "template/ambiguous-value": {
    title: "A value without quotes is not the same for every YAML parser.",
    todo: "Put the value in quotes.",
    suppressible: true
  },
  "template/backtracking-pattern": {
    title: "An AllowedPattern can take practically unlimited time to refuse a value.",
    todo: "Write the pattern without a repetition inside a repetition."
  },
  "template/circular": {
    title: "Resources or conditions depend on each other in a circle.",
    todo: "Break the circle."
  },
  "template/clear-secret": {
    title: "A secret stands in a template: the default of a NoEcho parameter, or a key.",
    todo: "Take it from Secrets Manager, and change the secret.",
    suppressible: true
  },
  "template/function": {
    title: "An intrinsic function is used in a manner that CloudFormation refuses.",
    todo: "Correct the arguments of the function."
  },
  "template/generated-name": {
    title: "No statement of the service role covers the generated name of a resource.",
    todo: "Add the statement in cloudformation/bootstrap.yaml."
  },
  "template/kept-data": {
    title: "A resource that keeps data has no DeletionPolicy or no UpdateReplacePolicy.",
    todo: "Add both; Delete is allowed, where the data may go.",
    suppressible: true
  },
  "template/missing-nested-template": {
    title: "There is no such nested template.",
    todo: "Correct TemplateURL."
  },
  "template/nested-circle": {
    title: "A template is nested in itself.",
    todo: "Remove one of the nested stacks."
  },
  "template/nested-path": {
    title: "A nested template is no file of this repository.",
    todo: "Write a path relative to the template."
  },
  "template/nested-value": {
    title: "A value of another nested stack is used where the change set has to know it.",
    todo: "Pass it as a plain String, without constraints, conditions, rules, Fn::Select and Fn::Split."
  },
  "template/parameter-missing": {
    title: "A nested stack has no value for a parameter without a default.",
    todo: "Add the parameter to the nested stack."
  },
  "template/parameter-unknown": {
    title: "A nested stack has a value for a parameter that its template does not have.",
    todo: "Correct or delete the parameter."
  },
  "template/parameter-value": {
    title: "The value of a parameter breaks its constraints.",
    todo: "Correct the value."
  },
  "template/reference": {
    title: "A resource, parameter, condition, mapping or output does not exist.",
    todo: "Correct the name."
  },
  "template/resource-type": {
    title: "A deployed resource gets another type, which CloudFormation refuses.",
    todo: "Give the new resource another logical id."
  },
  "template/rule": {
    title: "The parameters of an environment break a rule of the template.",
    todo: "Change one of the parameters."
  },
  "template/shape": {
    title: "The structure of the template is not the one that CloudFormation expects.",
    todo: "Correct the key or the kind of the value."
  },
  "template/transform": {
    title: "A template has a transform, a macro or a loop, whose result no preview can show.",
    todo: "Write the result into the template."
  },
  "template/unreadable": {
    title: "A template cannot be read.",
    todo: "Correct the syntax."
  },
  "template/unversioned-reference": {
    title: "A reference to Systems Manager or Secrets Manager names no version, so that no preview shows its changes.",
    todo: "Add the version.",
    suppressible: true
  }
};
var IMAGE_DESCRIPTIONS = {
  "image/moving-tag": {
    title: "The tag of an image moves, or there is none.",
    todo: "Name the version and its digest.",
    suppressible: true
  },
  "image/no-digest": {
    title: "An image is named by its tag alone.",
    todo: "Run 'npm run pin -- <environment>'.",
    suppressible: true
  },
  "image/refused-version": {
    title: "The templates do not support the version of Open WebUI.",
    todo: "Choose another version."
  },
  "image/side-by-side": {
    title: "Two versions would use the database at the same time.",
    todo: "Change the version with stop-first."
  },
  "image/stale-digest": {
    title: "The digest was looked up for another tag.",
    todo: "Run 'npm run pin -- <environment>'."
  }
};

// actions/lib/rules/catalogue/toolRules.ts
var SUPPRESSION_DESCRIPTIONS = {
  "suppression/date": {
    title: "The last day of a suppression is no date, or more than 366 days ahead.",
    todo: "Write the date as 'YYYY-MM-DD', within a year."
  },
  "suppression/expired": {
    title: "The last day of a suppression is over. Its finding stays away, so that old commits do not fail.",
    todo: "Correct the finding, or decide again and set a new date."
  },
  "suppression/misplaced": {
    title: "A suppression stands where it has no effect.",
    todo: "Move it to 'Metadata' of the resource."
  },
  "suppression/not-allowed": {
    title: "No resource can accept the finding, because the files would not work.",
    todo: "Correct the finding, and delete the suppression."
  },
  "suppression/reason": {
    title: "A suppression has no reason, or one of less than 10 characters.",
    todo: "Write why the finding is accepted."
  },
  "suppression/repeated": {
    title: "A resource accepts the same rule twice.",
    todo: "Delete one of the two."
  },
  "suppression/shape": {
    title: "A suppression has an unknown key, lacks one, or is no map.",
    todo: "Write { id, reason, expires }."
  },
  "suppression/unknown-rule": {
    title: "There is no such rule.",
    todo: "Copy the id from the finding."
  },
  "suppression/unused": {
    title: "A suppression accepts no finding.",
    todo: "Delete it, or move it to the resource that has the finding."
  }
};
var TOOL_DESCRIPTIONS = {
  "change-set/failed": {
    title: "CloudFormation could not create the change set.",
    todo: "See the reasons of CloudFormation.",
    verb: "change-set"
  },
  "cfn-lint/failed": {
    title: "cfn-lint is missing, has ended with an error, or has loaded too few rules: its findings are incomplete.",
    todo: "Run 'npm run set-up'. If that does not help, report the bug with the message."
  },
  "cfn-lint/unknown-region": {
    title: "cfn-lint does not know the region.",
    todo: "Correct 'region', or update cfn-lint."
  },
  "deploy/not-reviewed": {
    title: "The change set is not the one that was reviewed.",
    todo: "Review the new preview.",
    verb: "deploy"
  },
  "guard/failed": {
    title: "Guard is missing, has ended with an error, or has loaded too few rules: its findings are incomplete.",
    todo: "Run 'npm run set-up'. If that does not help, report the bug with the message."
  },
  "lint/not-checked": {
    title: "The resources of an environment were not checked, because it cannot be resolved.",
    todo: "Correct the other findings in its files, then run lint again."
  },
  "lint/rule-failed": {
    title: "A rule of this repository ended with an error: a bug. The other rules have run.",
    todo: "Report the bug with the message."
  }
};

// actions/lib/rules/catalogue/ruleCatalogue.ts
var RULES_PAGE = "actions/lib/rules/README.md";
var CHECKING_RULES = [
  ENVIRONMENT_DESCRIPTIONS,
  TEMPLATE_DESCRIPTIONS,
  IMAGE_DESCRIPTIONS,
  APPLICATION_DESCRIPTIONS,
  TASK_CONTROL_DESCRIPTIONS,
  DATA_CONTROL_DESCRIPTIONS,
  ACCESS_CONTROL_DESCRIPTIONS,
  SUPPRESSION_DESCRIPTIONS
];
var RULE_CATALOGUE = new Map(
  [...CHECKING_RULES, TOOL_DESCRIPTIONS, LOCAL_DESCRIPTIONS].flatMap((group) => Object.entries(group))
);
var OWN_RULE_COUNT = CHECKING_RULES.flatMap((group) => Object.values(group)).filter(
  ({ verb: verb2 }) => verb2 === void 0
).length;
function rulePageOf(id) {
  return RULE_CATALOGUE.has(id) ? `${RULES_PAGE}#${anchorOf(id)}` : void 0;
}
function anchorOf(id) {
  return id.replace("/", "-");
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

// actions/lib/rules/application/applicationContainer.ts
function applicationContainersIn(root) {
  const resources = resourcesByPath(root);
  return [...resources.values()].flatMap((found) => {
    const { stack, resource } = found;
    const { ContainerDefinitions: containers2 } = resource.properties;
    if (resource.type !== "AWS::ECS::TaskDefinition" || !isValueList(containers2)) return [];
    return containers2.flatMap((container, index) => {
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
  return listOf(points).flatMap((point) => {
    if (!isValueMap(point) || typeof point.ContainerPath !== "string") return [];
    const { SourceVolume: name, ContainerPath: path } = point;
    const isRemote = listOf(volumes).some(
      (volume) => isValueMap(volume) && volume.Name === name && "EFSVolumeConfiguration" in volume
    );
    return [{ path: path.replace(/\/$/, ""), isRemote }];
  });
}
function locationsIn(stack, logicalId, property) {
  return (path) => resourceLocation(stack, logicalId, ["Properties", ...property, ...path]);
}
function variablesIn(container, property, locationOf) {
  return listOf(container[property]).flatMap((entry, index) => {
    if (!isValueMap(entry) || typeof entry.Name !== "string") return [];
    const isSecret = property === "Secrets";
    const location = locationOf([property, index, "Name"]);
    const { Name: name, Value: value, ValueFrom: secret } = entry;
    return [{ name, location, isSecret, ...isSecret ? { value: void 0, secret } : { value, secret: void 0 } }];
  });
}
function isComplete({ Environment: variables, Secrets: secrets2, EnvironmentFiles: files }) {
  return [variables, secrets2].every((list2) => list2 === void 0 || isValueList(list2)) && listOf(files).length === 0;
}
function listOf(value) {
  return isValueList(value) ? value : [];
}

// actions/lib/rules/application/textParts.ts
function textParts(value) {
  if (value instanceof Unknown) {
    const { expression } = value;
    return expression.kind === "join" ? expression.parts.map((part) => typeof part === "string" ? part : void 0) : [void 0];
  }
  const text = scalarText2(value);
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
  if (!(value instanceof Unknown)) return scalarText2(value) ?? "";
  const { expression } = value;
  const parts = expression.kind === "join" ? expression.parts : [expression];
  return parts.map((part) => typeof part === "string" ? part : `\${${expressionText(part)}}`).join("");
}
function scalarText2(value) {
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
  isTrue: isTrue2,
  isSet,
  isMissing: isMissing2,
  text,
  hasProvider,
  hasCognito,
  location,
  container
}) {
  const findings = [];
  if (isTrue2("WEBUI_AUTH", true) === false)
    findings.push({
      ...{
        level: hasProvider ? "error" : "warning",
        rule: RULE,
        location: location("WEBUI_AUTH"),
        todo: "Set 'WEBUI_AUTH' to 'true'."
      },
      message: "'WEBUI_AUTH' is not 'true': Open WebUI asks nobody to sign in, and everyone is administrator."
    });
  if (hasProvider && isTrue2("OAUTH_MERGE_ACCOUNTS_BY_EMAIL", false))
    findings.push({
      ...{
        level: "warning",
        rule: RULE,
        location: location("OAUTH_MERGE_ACCOUNTS_BY_EMAIL"),
        todo: "Set it to 'false'."
      },
      message: "'OAUTH_MERGE_ACCOUNTS_BY_EMAIL' is 'true', and Open WebUI does not ask whether the provider verified the address: a person who can change the own address at the provider gets the account of another one."
    });
  if (isSet("WEBUI_ADMIN_EMAIL") && isTrue2("SHOW_ADMIN_DETAILS", true))
    findings.push({
      ...{
        level: "warning",
        rule: RULE,
        location: location("SHOW_ADMIN_DETAILS"),
        todo: "Set 'SHOW_ADMIN_DETAILS' to 'false'."
      },
      message: `'SHOW_ADMIN_DETAILS' is ${isMissing2("SHOW_ADMIN_DETAILS") ? "missing and 'true' by default" : "'true'"}: everyone who waits for approval reads the address of the first administrator, and wrong passwords lock it.`
    });
  const domains = "OAUTH_ALLOWED_DOMAINS";
  if (takesEveryone(container) && hasCognito && (isMissing2(domains) || text(domains) === "*"))
    findings.push({
      ...{
        level: "warning",
        rule: RULE,
        location: location(domains),
        todo: `Set '${domains}' to the domain of the people who may sign up, or let administrators alone make users of the pool.`
      },
      message: `'${domains}' is ${isMissing2(domains) ? "missing and '*' by default" : "'*'"}, and people may sign up to the pool by themselves: everyone on the internet gets an account of Open WebUI.`
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
function defaultRole({ text, isTrue: isTrue2, hasProvider, location }) {
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
  if (value === "user" && hasProvider && isTrue2("ENABLE_OAUTH_ROLE_MANAGEMENT", false))
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
function firstAdministrator({ isSet, isMissing: isMissing2, isTrue: isTrue2, location }) {
  const names = ["WEBUI_ADMIN_EMAIL", "WEBUI_ADMIN_PASSWORD"];
  const missing = names.filter(isMissing2);
  const takesStrangers = isTrue2("ENABLE_OAUTH_SIGNUP", false) === true || isTrue2("ENABLE_SIGNUP", true) === true;
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
function signUp({ isTrue: isTrue2, isMissing: isMissing2, hasProvider, location }) {
  const [local, provider] = ["ENABLE_SIGNUP", "ENABLE_OAUTH_SIGNUP"];
  const findings = [];
  if (hasProvider && isTrue2(local, true))
    findings.push({
      ...{ level: "warning", rule: RULE2, location: location(local), todo: `Set '${local}' to 'false'.` },
      message: `'${local}' is ${isMissing2(local) ? "missing and 'true' by default" : "'true'"} beside a provider of sign-in: where the form is shown, strangers make accounts that the provider knows nothing of.`
    });
  if (hasProvider && isTrue2(provider, false) === false) {
    const hasOther = isTrue2("OAUTH_MERGE_ACCOUNTS_BY_EMAIL", false) !== false || isTrue2("ENABLE_SCIM", false) !== false;
    const hasForm = isTrue2("ENABLE_LOGIN_FORM", true) !== false;
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
function form({ isTrue: isTrue2, isSet, isMissing: isMissing2, hasProvider, location, container }) {
  const name = "ENABLE_LOGIN_FORM";
  const isShown = isTrue2(name, true);
  const others = OTHER_WAYS.some(isSet) || isTrue2("WEBUI_AUTH", true) === false;
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
  if (!isShown || !hasProvider || isTrue2("ENABLE_OAUTH_SIGNUP", false) !== true) return [];
  const redirects = isTrue2("OAUTH_AUTO_REDIRECT", false) === true;
  return [
    {
      ...{
        level: "warning",
        rule: RULE2,
        location: location(name),
        todo: `Set '${name}' to 'false': '/auth?form=true' still shows the form.`
      },
      message: `'${name}' is ${isMissing2(name) ? "missing and 'true' by default" : "'true'"} beside a provider of sign-in: people are offered a password that they do not have${redirects ? ", and OAUTH_AUTO_REDIRECT has no effect" : ""}.`
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
  const { isSet, isMissing: isMissing2, text, location, container } = settings;
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
  if (isSet(MANAGER) && URLS.every(isMissing2) && SENTINELS.every(isMissing2))
    return [
      {
        ...about,
        level: "error",
        todo: `Set 'REDIS_URL' in 'Secrets', or remove '${MANAGER}'.`,
        message: `'${MANAGER}' is 'redis' and 'REDIS_URL' is missing: Open WebUI looks for the cache in an endless loop, and is never healthy.`
      }
    ];
  if (!isMissing2(MANAGER)) return [];
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
  const { isSet, isMissing: isMissing2, isTrue: isTrue2, text, container, location } = settings;
  if (text("DATABASE_TYPE")?.startsWith("sqlite")) return [];
  const hasToken = isTrue2("DATABASE_ENABLE_IAM_TOKEN_AUTH", false) === true;
  const needed = PARTS.filter((name) => !(hasToken && name === "DATABASE_PASSWORD"));
  const missing = needed.filter(isMissing2);
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
  const hasFile = text("DATABASE_URL")?.startsWith("sqlite") || missing.length > 0 && isMissing2("DATABASE_URL");
  return [...hasFile ? file(settings) : transport(settings, missing.length === 0), ...pool(settings)].map(
    (finding2) => ({
      ...finding2,
      location: finding2.location ?? container.location
    })
  );
};
function file({ container, text, isTrue: isTrue2, isMissing: isMissing2, location }) {
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
  const path = isMissing2("DATABASE_URL") ? `${DATA}/webui.db` : (text("DATABASE_URL") ?? "").replace(/^sqlite\w*:\/\/\//, "");
  const mount = container.mounts.find((one) => path.startsWith(`${one.path}/`));
  if (!mount && path.startsWith("/"))
    return [
      {
        ...{ ...about, level: "warning", todo },
        message: `The database is the file '${path}' inside the container: every account and chat is lost with the task.`
      }
    ];
  const journal = "DATABASE_ENABLE_SQLITE_WAL";
  return mount?.isRemote && isTrue2(journal, true) ? [
    {
      ...{
        level: "error",
        rule: RULE4,
        location: location(journal),
        todo: `Set '${journal}' to 'false', or take PostgreSQL.`
      },
      message: `'${journal}' is ${isMissing2(journal) ? "missing and 'true' by default" : "'true'"}, and the database is a file on a file system in the network: the journal needs a local disk, chats hang, and the file breaks in the end.`
    }
  ] : [];
}
var MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
function transport({ text, isMissing: isMissing2, location }, hasParts) {
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
  if (!isWeak && !(hasParts && isMissing2(name))) return [];
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
  const { text, isMissing: isMissing2, isTrue: isTrue2, isSet, location, container } = settings;
  const isSlim = isSlimImage(settings);
  const value = isMissing2(STORE) ? isSlim ? "pgvector" : "chroma" : text(STORE);
  if (value === void 0 || isTrue2("BYPASS_EMBEDDING_AND_RETRIEVAL", false)) return [];
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
  const isFile = text("DATABASE_URL")?.startsWith("sqlite") || isMissing2("DATABASE_URL") && isMissing2("DATABASE_TYPE");
  if (value === "pgvector" && isFile && isMissing2("PGVECTOR_DB_URL"))
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
      message: `'${STORE}' is ${isMissing2(STORE) ? "missing and 'chroma' by default" : "'chroma'"}, a folder inside the container: knowledge and uploaded documents are found by one task alone, and by none after the next deployment.`
    }
  ];
}
function dimensions({ text, isTrue: isTrue2, location }) {
  const value = Number(text(LENGTH));
  if (!(value > 2e3) || isTrue2(HALF, false) !== false) return [];
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
function isSlimImage({ container, isTrue: isTrue2 }) {
  return imageNameOf(container.image).tag?.endsWith("-slim") === true || isTrue2("USE_SLIM_DOCKER", false) === true;
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
  const { text, isSet, isMissing: isMissing2, isTrue: isTrue2, location } = settings;
  if (isTrue2("BYPASS_EMBEDDING_AND_RETRIEVAL", false) !== false) return [];
  const engine = isMissing2(ENGINE) ? "" : text(ENGINE);
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
  if (isMissing2(MODEL))
    missing.push({
      ...about,
      todo: `Set '${MODEL}' to a model of the endpoint.`,
      message: `'${MODEL}' is missing: Open WebUI asks the endpoint for a model that only its own image has, and ${lost}.`
    });
  const hasOther = isSet(URLS2) || isSet("OPENAI_API_BASE_URL");
  if (isMissing2(EMBEDDING_URL) && hasOther)
    missing.push({
      ...about,
      todo: `Set '${EMBEDDING_URL}' to the endpoint of '${MODEL}'.`,
      message: `'${EMBEDDING_URL}' is missing: Open WebUI sends the text of every document to api.openai.com, not to the endpoint of the chats.`
    });
  if (isMissing2(EMBEDDING_KEY) && (isSet(KEYS) || isSet("OPENAI_API_KEY")))
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
  const { text, isTrue: isTrue2, location } = settings;
  if (text("VECTOR_DB") !== "pgvector") return [];
  const about = { level: "warning", rule: RULE7 };
  if (isTrue2(CREATE, true) === false)
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
function endpoints({ text, isSet, isMissing: isMissing2, isTrue: isTrue2, location, container }) {
  const hasUrl = isSet(URLS3) || isSet("OPENAI_API_BASE_URL");
  const findings = [];
  if (hasUrl && isTrue2(SWITCH, true) === false)
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
  if (!hasUrl && !hasKey && isTrue2(SWITCH, true) === true && container.isComplete)
    findings.push({
      ...{
        level: "warning",
        rule: RULE9,
        location: location(SWITCH),
        todo: `Set '${URLS3}' to an endpoint, or '${SWITCH}' to 'false'.`
      },
      message: `'${SWITCH}' is ${isMissing2(SWITCH) ? "missing and 'true' by default" : "'true'"} without an endpoint: Open WebUI asks api.openai.com at every page, logs an error each time, and shows no model.`
    });
  const strict = (text(URLS3) ?? text("OPENAI_API_BASE_URL") ?? "").split(";").find((url) => WITH_KEY.test(url));
  if (strict !== void 0 && isMissing2(KEYS2) && isMissing2("OPENAI_API_KEY"))
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
  const { isMissing: isMissing2, isTrue: isTrue2, shown: shown2, text, location, hasProvider } = settings;
  const about = { rule: RULE10, location: location(URL) };
  if (isMissing2(URL))
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
  const value = shown2(URL);
  if (value === "" || !/^[a-z]+:/.test(value)) return text(URL) === void 0 ? [] : [notAnAddress(value, settings)];
  if (!/^https?:\/\/[^\s/]/.test(value) || /\s/.test(value)) return [notAnAddress(value, settings)];
  const isLocal = /^http:\/\/(localhost|127\.0\.0\.1)(?![\w.-])/.test(value);
  const isSecure = isTrue2("WEBUI_SESSION_COOKIE_SECURE", false) || isTrue2("WEBUI_AUTH_COOKIE_SECURE", false);
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
  const { isMissing: isMissing2, isSet, container, shown: shown2, text, location } = settings;
  const own = shown2(URL).replace(ORIGIN_OF_ADDRESS, "$1");
  const example = /^https?:\/\//.test(own) ? own : "https://chat.example.com";
  const about = { rule: RULE10, location: location(ORIGINS), todo: `Set '${ORIGINS}' to '${example}'.` };
  const everyOrigin = `scripts of every web site may call Open WebUI in the name of a signed-in person`;
  if (container.variables.has(ORIGINS) && text(ORIGINS) === "")
    return [{ ...about, level: "error", message: `'${ORIGINS}' is empty: Open WebUI does not start.` }];
  if (isMissing2(ORIGINS))
    return isSet(URL) ? [{ ...about, level: "warning", message: `'${ORIGINS}' is missing and '*' by default: ${everyOrigin}.` }] : [];
  const value = shown2(ORIGINS);
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
var persistence = ({ isTrue: isTrue2, isMissing: isMissing2, location }) => isTrue2(NAME, true) === true ? [
  {
    ...{ level: "warning", rule: "application/persistent-settings", location: location(NAME) },
    message: `'${NAME}' is ${isMissing2(NAME) ? "missing and 'true' by default" : "'true'"}: the first start stores most settings in the database, and later changes of their variables have no effect.`,
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
  const { isTrue: isTrue2, isSet, hasProvider, hasCognito, location } = settings;
  if (!hasProvider) return [];
  const isOn = isTrue2(SWITCH2, false);
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
function claim({ text, isMissing: isMissing2, location }) {
  const value = isMissing2(CLAIM) ? "roles" : text(CLAIM);
  if (value === void 0 || CLAIM_OF_COGNITO.test(value)) return [];
  const is = isMissing2(CLAIM) ? "missing and 'roles' by default" : `'${value}'`;
  return [
    {
      ...{ level: "error", rule: RULE11, location: location(CLAIM), todo: `Set '${CLAIM}' to 'cognito:groups'.` },
      message: `'${CLAIM}' is ${is}, which no token of Cognito has: Open WebUI refuses no one, and everyone, administrators too, gets the role of DEFAULT_USER_ROLE.`
    }
  ];
}
function list(name, settings) {
  const { text, isMissing: isMissing2, container, location } = settings;
  const separator = text("OAUTH_ROLES_SEPARATOR") || ",";
  const isDefault = isMissing2(name) && !container.variables.has(name);
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
function signingKey({ isMissing: isMissing2, isSet, isTrue: isTrue2, location }) {
  const name = "WEBUI_SECRET_KEY";
  if (!isMissing2(name) || isSet("WEBUI_JWT_SECRET_KEY") || isSet("WEBUI_SECRET_KEY_FILE")) return [];
  if (isTrue2("WEBUI_AUTH", true) === false) return [];
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
  const { text, isMissing: isMissing2, location } = settings;
  const seconds = isMissing2(KEEP_ALIVE) ? SERVER_DEFAULT : Number(text(KEEP_ALIVE) ?? Number.NaN);
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
      message: `'${KEEP_ALIVE}' is ${isMissing2(KEEP_ALIVE) ? `missing and ${seconds} by default` : `'${seconds}'`}, not longer than the ${idle} seconds after which the load balancer closes idle connections: it uses connections that Open WebUI has closed, and people get a 502 now and then.`
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
function proxies({ text, isMissing: isMissing2, location }) {
  if (!isMissing2(PROXIES) && text(PROXIES) !== "*") return [];
  return [
    {
      ...{
        level: "warning",
        rule: RULE12,
        location: location(PROXIES),
        todo: `Set '${PROXIES}' to the range of the load balancer's network.`
      },
      message: `'${PROXIES}' is ${isMissing2(PROXIES) ? "missing and '*' by default" : "'*'"}: Open WebUI believes the address that a client claims for itself, in its audit log too.`
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
  const { text, isTrue: isTrue2, location, hasProvider, isMissing: isMissing2 } = settings;
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
      return value === "none" && isTrue2(secure, false) === false ? [
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
      const inherits = index === 1 && isMissing2(name);
      if (!isHttps || inherits || isTrue2(name, false) !== false) return [];
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
function redirectAddress({ isMissing: isMissing2, shown: shown2, location }) {
  const about = { rule: RULE14, location: location(REDIRECT) };
  const host = shown2("WEBUI_URL").replace(/\/+$/, "");
  const expected = `${host || "https://<host>"}/oauth/oidc/callback`;
  const todo = `Set '${REDIRECT}' to '${expected}', and register exactly this address at the provider.`;
  if (isMissing2(REDIRECT))
    return [
      {
        ...{ level: "warning", ...about, todo },
        message: `'${REDIRECT}' is missing: Open WebUI makes the address from the host that the request names, which is another one behind some load balancers, and the provider refuses it.`
      }
    ];
  const value = shown2(REDIRECT);
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
  const { isMissing: isMissing2, isSet, container, hasCognito, location, value } = settings;
  const missing = [CLIENT, URL2].filter(isMissing2);
  if (isMissing2(SECRET2) && isMissing2(CHALLENGE)) missing.push(SECRET2);
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
  if (missing.length === 0 && isMissing2(SECRET2) && hasSecret)
    vanished.push({
      ...{ level: "error", rule: RULE15, location: container.location, todo: `Set '${SECRET2}' in 'Secrets'.` },
      message: `'${SECRET2}' is missing, and the client of the pool has a secret: Cognito refuses every sign-in at its last step.`
    });
  if (hasCognito && isMissing2(CHALLENGE) && isSet(SECRET2))
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
function discovery({ parts, shown: shown2, isSet, hasCognito, location }) {
  if (!isSet(URL2) || shown2(URL2) === "") return [];
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
        message: `'${URL2}' is '${shown2(URL2)}', which is not the address of the provider's configuration: ${consequence}.`
      }
    ];
  return /^[^\uFFFF]/.test(known) && !/^https?:\/\//.test(known) ? [{ ...about, todo, message: `'${URL2}' is '${shown2(URL2)}', which is no address of a web site: ${consequence}.` }] : [];
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
  const { hasCognito, isMissing: isMissing2, container } = settings;
  if (!hasCognito) return [];
  const missing = [
    ...isMissing2(END) ? [
      {
        ...{ level: "error", rule: RULE16, location: container.location, todo: TODO(END) },
        message: `'${END}' is missing: Open WebUI calls Cognito's sign-out with the parameters of the standard, people end on an error page, and the pool still has them signed in.`
      }
    ] : [],
    ...isMissing2(RETURN) ? [
      {
        ...{ level: "warning", rule: RULE16, location: container.location, todo: TODO(RETURN) },
        message: `'${RETURN}' is missing: a person whose cookie of the provider is gone stays signed in at the pool, and the next sign-in asks for nothing.`
      }
    ] : []
  ];
  return [...missing, ...[END, RETURN].flatMap((name) => incomplete(name, settings))];
};
function incomplete(name, { parts, shown: shown2, location }) {
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
      message: `'${name}' is '${shown2(name)}' without ${wrong.join(" and ")}: Cognito answers a sign-out with an error page, and the pool still has the person signed in.`
    }
  ];
}

// actions/lib/rules/application/values/uploads.ts
var NAME2 = "RAG_FILE_MAX_SIZE";
var uploads = ({ text, isMissing: isMissing2, location }) => {
  if (!isMissing2(NAME2) && !(Number(text(NAME2)) <= 0)) return [];
  return [
    {
      ...{ level: "warning", rule: "application/uploads", location: location(NAME2) },
      message: `'${NAME2}' is ${isMissing2(NAME2) ? "missing" : `'${text(NAME2)}'`}: uploads have no limit, and one large file takes the memory of the task, with all chats on it.`,
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
  const given = parameters[name];
  const value = isValueList(given) && given.every((item) => typeof item === "string") ? given.join(",") : given;
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
  const zones2 = PARAMETERS.flatMap((name) => parameterSource(name, environment, stack) ?? []);
  const hasOwnVpc = (stack.parameters.ExistingVpcId ?? "") === "";
  if (prefix === void 0 || zones2.length < PARAMETERS.length || !hasOwnVpc) return [];
  const lacks = LACKS.flatMap((lack) => neededLack(lack, environment, stack) ?? []);
  const given = zones2.filter(({ value }) => value !== "");
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
function chosenZone({ zones: zones2, without, need }, { environment, prefix }) {
  const { region } = environment;
  const lacking = zones2.filter((zone) => zone.startsWith(`${prefix}-`));
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
  ([name, { allowedPattern }]) => allowedPattern === void 0 || !backtracks(javaScriptPatternOf(allowedPattern) ?? "") ? [] : [
    {
      level: "warning",
      rule: "template/backtracking-pattern",
      message: `The AllowedPattern of '${name}' can take practically unlimited time to refuse a value, because a repetition inside a repetition backtracks.`,
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

// actions/lib/rules/secretTexts.ts
var FORMS = [
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, "an access key of AWS"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
  [/\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22}/, "a token of GitHub"],
  [/\bglpat-[\w-]{20}/, "a token of GitLab"],
  [/\b[sr]k_(?:live|test)_[A-Za-z0-9]{10}/, "a key of Stripe"],
  [/\bsk-(?:proj-|ant-|or-|svcacct-)[\w-]{16}|\bsk-[A-Za-z0-9]{32}/, "a key of a model provider"],
  [/\bAIza[\w-]{35}/, "a key of Google"],
  [/\bxox[abeoprs]-[\w-]{10}/, "a token of Slack"],
  [/\bnpm_[A-Za-z0-9]{36}/, "a token of npm"],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, "a signed token"],
  [WITH_PASSWORD, "an address with a password"]
];
function secretKindOf(text) {
  if (/\$\{|\{\{resolve:/.test(text)) return FORMS.slice(0, -1).find(([form2]) => form2.test(text))?.[1];
  return FORMS.find(([form2]) => form2.test(text))?.[1];
}
var PLACEHOLDER = /^(?:|\{\}|(?:change|replace|set|fill)[ _-]?(?:me|in|later|this)?|placeholder|todo|tbd|dummy|empty|none|null|x+)$/i;

// actions/lib/rules/clearSecrets.ts
var WAY = "Put it into Secrets Manager and write '{{resolve:secretsmanager:NAME:SecretString:KEY}}', which CloudFormation replaces in the properties of resources. Then change the secret, because this one is known.";
var clearSecrets2 = (environment, { template }) => {
  const { parameters, tags, locationOf } = environment;
  const findingAt = (path, message, todo) => {
    const location = locationOf(path);
    return {
      ...{ level: "error", severity: "high", rule: "environment/clear-secret" },
      message: `${message} in ${location.file}, where everyone who may read the repository reads it.`,
      todo,
      location
    };
  };
  const inParameters = Object.entries(parameters).flatMap(([name, value]) => {
    const parameter = template.parameters[name];
    if (!parameter || isReference(value, parameter)) return [];
    const kind = secretKindOf(value);
    const isNamed2 = SECRET.test(variableOf(name)) && !/^(?:true|false|\d{1,6})$/i.test(value);
    if (!parameter.noEcho && !isNamed2 && kind === void 0) return [];
    const subject = parameter.noEcho ? `Parameter '${name}' is secret (NoEcho), and its value stands` : kind ? `Parameter '${name}' has ${kind}, which stands` : `Parameter '${name}' is named as a secret, and its value stands`;
    return [findingAt(["parameters", name], subject, WAY)];
  });
  const inTags = Object.entries(tags).flatMap(([key, value]) => {
    const kind = secretKindOf(value);
    if (kind === void 0) return [];
    const todo = "Remove the tag: every resource gets it, and tags are no place for secrets. Then change the secret.";
    return [findingAt(["tags", key], `Tag '${key}' has ${kind}, which stands`, todo)];
  });
  return [...inParameters, ...inTags];
};
var templateSecrets = ({ parameters, document }) => {
  const about = (path, message, todo) => ({
    ...{ level: "error", severity: "high", rule: "template/clear-secret" },
    message,
    todo,
    location: document.locationOf(path)
  });
  const defaults = Object.entries(parameters).flatMap(([name, parameter]) => {
    const { default: value = "", noEcho } = parameter;
    if (!noEcho || isReference(value, parameter)) return [];
    const message = `The default of '${name}' stands in the template, and NoEcho does not hide it: everyone who may read the repository or the template reads it.`;
    return [about(["Parameters", name, "Default"], message, `Remove the default. ${WAY}`)];
  });
  const found = textsIn(document.value, []).flatMap(({ path, text }) => {
    const kind = secretKindOf(text);
    return kind === void 0 ? [] : [about(path, `The template has ${kind} in clear text.`, WAY)];
  });
  return [...defaults, ...found];
};
function variableOf(name) {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
}
function isReference(value, { type }) {
  return type.startsWith("AWS::SSM::") || /\{\{resolve:|^arn:/.test(value) || /^\*{4,}$/.test(value) || PLACEHOLDER.test(value.trim());
}
function textsIn(value, path) {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : [];
}

// actions/lib/rules/dataRetention.ts
var dataRetention = ({ document, resources }) => Object.entries(resources).flatMap(([logicalId, { type, properties, deletionPolicy, updateReplacePolicy }]) => {
  if (!holdsOwnData(type, properties.DBClusterIdentifier)) return [];
  const policies = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy };
  return Object.entries(policies).flatMap(([name, policy]) => {
    if (policy !== null && policy !== void 0) return [];
    const finding2 = {
      level: "error",
      rule: "template/kept-data",
      severity: "high",
      message: `'${logicalId}' keeps data (${type}) but has no ${name}: CloudFormation would ${effectOf(type, name)}.`,
      todo: `Add ${name}: ${policiesOf(type, name).join(", ")} or, if the data may be deleted, Delete.`,
      location: document.locationOf(["Resources", logicalId])
    };
    return [finding2];
  });
});
var MEMBERS = /^AWS::(?:DocDB|Neptune)::DBInstance$/;
var NO_OWN_DATA = /^AWS::(?:EC2::Instance|AutoScaling::AutoScalingGroup|SSM::Parameter)$/;
function holdsOwnData(type, cluster) {
  if (!holdsData(type) || NO_OWN_DATA.test(type) || MEMBERS.test(type)) return false;
  return type !== "AWS::RDS::DBInstance" || cluster === void 0 || cluster === null || mayBeAbsent(cluster);
}
function mayBeAbsent(value) {
  return JSON.stringify(value)?.includes('"AWS::NoValue"') === true;
}
var WITH_SNAPSHOTS = /^AWS::(?:(?:DocDB|Neptune|RDS)::DBCluster|RDS::DBInstance|EC2::Volume|ElastiCache::(?:CacheCluster|ReplicationGroup)|Redshift::Cluster)$/;
var SNAPSHOT_BY_DEFAULT = /^AWS::RDS::DB(?:Cluster|Instance)$/;
function effectOf(type, policy) {
  if (policy === "UpdateReplacePolicy") return "delete it when a change replaces it";
  return SNAPSHOT_BY_DEFAULT.test(type) ? "delete it and keep a snapshot, its default (Snapshot)" : "delete it";
}
function policiesOf(type, policy) {
  return [
    "Retain",
    ...WITH_SNAPSHOTS.test(type) ? ["Snapshot"] : [],
    ...policy === "DeletionPolicy" ? ["RetainExceptOnCreate"] : []
  ];
}

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
var dynamicReferences = (template) => textsIn2(template.document.value).flatMap(
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
function textsIn2(value, path = []) {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn2(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn2(item, [...path, key])) : [];
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
  const sourceOf3 = (name) => sourcesOf(name, environment, stack);
  const allowed = sourceOf3("AllowedCidrs");
  const isExisting = (stack.parameters.ExistingVpcId ?? "") !== "";
  const [vpc] = sourceOf3(isExisting ? "ExistingVpcCidr" : "VpcCidr");
  const subnets = isExisting ? [] : SUBNETS.flatMap(sourceOf3);
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
var transforms = ({ document }) => transformsOf(document.value).length === 0 ? [] : [
  {
    level: "warning",
    rule: "template/transform",
    message: `CloudFormation may refuse the transform ${LANGUAGE_EXTENSIONS}: AWS excludes macros from change sets of nested stacks, and does not say whether this one is meant, too.`,
    todo: "Write the result of the transform into the template, or deploy it first where a failure harms nothing.",
    location: document.locationOf(["Transform"])
  }
];

// actions/lib/rules/controls/values.ts
function propertyAt(value, ...path) {
  return path.reduce((inner, step) => {
    if (inner instanceof Unknown) return inner;
    if (isValueList(inner)) return inner[Number(step)];
    return isValueMap(inner) && Object.hasOwn(inner, step) ? inner[step] : void 0;
  }, value);
}
function valuesIn(value) {
  if (value === void 0 || value === null) return [];
  return isValueList(value) ? value : [value];
}
function scalarTextOf(value) {
  const scalar = scalarOf(value);
  return typeof scalar === "string" ? scalar : void 0;
}
function numberOf(value) {
  const text = scalarTextOf(value);
  return text === void 0 || !/^-?\d+(?:\.\d+)?$/.test(text.trim()) ? void 0 : Number(text);
}
function isTrue(value) {
  return scalarTextOf(value)?.toLowerCase() === "true";
}
function isUnknown(value) {
  return value instanceof Unknown || isValueList(value) && value.some((item) => item instanceof Unknown);
}
function quotedValue(value) {
  if (value instanceof Unknown) return `'\${${value.text}}'`;
  return typeof value === "string" ? `'${value}'` : JSON.stringify(plain(value ?? null));
}
function resourcesIn(value) {
  if (value === void 0) return [];
  const paths = referencesInValue(value).flatMap(
    (reference) => reference.kind === "resource" || reference.kind === "attribute" ? [reference.path] : []
  );
  return [...new Set(paths)];
}

// actions/lib/rules/parameters/decidingParameters.ts
function decidingParameters(finding2, root, value) {
  const { location } = finding2;
  const [found, ...others] = stacksIn({ stack: root, parents: [] }).filter(
    ({ stack }) => stack.template.document.file === location?.file
  );
  if (!location || !found || others.length > 0) return [];
  const names = localParameters(finding2, location, found.stack, value);
  return [...new Set(names.flatMap((name) => rootParametersOf(name, found)))];
}
function stacksIn(one) {
  const parents = [one.stack, ...one.parents];
  return [one, ...Object.values(one.stack.nested).flatMap((stack) => stacksIn({ stack, parents }))];
}
function localParameters(finding2, location, stack, value) {
  const { document, resources } = stack.template;
  const { resource: logicalId = "", todo = finding2.message } = finding2;
  const resource = resources[logicalId];
  if (!resource) return [];
  const before = ["Resources", logicalId, "Properties"];
  const path = value ? [...before, ...sourcePath(resource.properties, value, (condition) => stack.conditions[condition])] : pathAt(resource.properties, before, (candidate) => {
    const { line: line2, column } = document.locationOf(candidate);
    return line2 === location.line && column === location.column;
  });
  if (!path) return [...mentionedIn(resource.properties, todo, stack), ...absentTypes(todo, stack)];
  const steps = path.slice(before.length);
  const node = nodeAt(resource.properties, steps);
  const conditions = steps.flatMap((step, index) => {
    const argument = step === "Fn::If" ? nodeAt(resource.properties, steps.slice(0, index + 1)) : void 0;
    return Array.isArray(argument) && typeof argument[0] === "string" ? [argument[0]] : [];
  });
  return [
    ...conditions.flatMap((condition) => conditionParameters(condition, stack)),
    ...expressionParameters(node, stack),
    ...isMap(node) ? mentionedIn(node, todo, stack) : []
  ];
}
function pathAt(node, path, isThere) {
  const children = Array.isArray(node) ? [...node.entries()] : isMap(node) ? Object.entries(node) : [];
  for (const [step, child] of children) {
    const inner = [...path, step];
    const found = isThere(inner) ? inner : pathAt(child, inner, isThere);
    if (found) return found;
  }
  return void 0;
}
function nodeAt(node, path) {
  return path.reduce((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)] ?? null;
    return isMap(inner) ? inner[step] ?? null : null;
  }, node);
}
function mentionedIn(node, todo, stack) {
  const words = new Set(todo.match(/\w+/g));
  return Object.entries(node).flatMap(([key, value]) => words.has(key) ? expressionParameters(value, stack) : []);
}
function absentTypes(todo, { template, resources, ...stack }) {
  const types = new Set(todo.match(/AWS::\w+::\w+/g));
  return Object.entries(template.resources).flatMap(
    ([logicalId, { type, condition }]) => types.has(type) && condition !== void 0 && !Object.hasOwn(resources, logicalId) ? conditionParameters(condition, { template, resources, ...stack }) : []
  );
}
function expressionParameters(node, stack) {
  const call = functionCallOf(node, []);
  const argument = call?.argument;
  if (call?.name === "Ref")
    return typeof argument === "string" && Object.hasOwn(stack.template.parameters, argument) ? [argument] : [];
  if (call?.name !== "Fn::If" || !Array.isArray(argument)) return [];
  const [condition, yes, no] = argument;
  if (typeof condition !== "string") return [];
  const holds = stack.conditions[condition];
  const taken = holds === void 0 ? [yes, no] : [holds ? yes : no];
  return [...conditionParameters(condition, stack), ...taken.flatMap((branch) => expressionParameters(branch, stack))];
}
function conditionParameters(name, stack) {
  return operandParameters(stack.template.conditions[name] ?? null, stack);
}
function operandParameters(node, stack) {
  if (Array.isArray(node)) return node.flatMap((item) => operandParameters(item, stack));
  if (!isMap(node)) return [];
  const { Condition: other, "Fn::And": all, "Fn::Or": any } = node;
  if (typeof other === "string") return conditionParameters(other, stack);
  for (const [operands, deciding] of [
    [all, false],
    [any, true]
  ]) {
    if (!Array.isArray(operands)) continue;
    const values = operands.map((operand) => isMap(operand) ? stack.conditions[String(operand.Condition)] : void 0);
    const certain = operands.filter((_, index) => values[index] === deciding);
    return operandParameters(certain.length > 0 ? certain : operands, stack);
  }
  const own = referencesIn(node, []).filter(
    ({ by, name }) => by === "Ref" && Object.hasOwn(stack.template.parameters, name)
  );
  const nested = Object.values(node).flatMap((inner) => operandParameters(inner, stack));
  return functionCallOf(node, [])?.name === "Fn::Not" ? nested : [...own.map(({ name }) => name), ...nested];
}
function rootParametersOf(name, { stack, parents }) {
  const [parent, ...rest] = parents;
  if (!parent) return [name];
  const logicalId = stack.nestedPath.split("/").at(-1) ?? "";
  const given = parent.template.resources[logicalId]?.properties.Parameters;
  const node = isMap(given) && Object.hasOwn(given, name) ? given[name] : void 0;
  return expressionParameters(node, parent).flatMap((inner) => rootParametersOf(inner, { stack: parent, parents: rest }));
}

// actions/lib/rules/values/reachedValue.ts
function reachedValues(stack) {
  return [...resourcesByPath(stack).values()].flatMap((found) => {
    const { type, properties } = found.resource;
    return type === NESTED_STACK || !type.startsWith("AWS::") || type === CUSTOM ? [] : textsIn3(properties, found, []);
  });
}
var CUSTOM = "AWS::CloudFormation::CustomResource";
function textsIn3(value, found, path) {
  if (typeof value === "string") {
    const property = path.filter((step) => typeof step === "string").join("/");
    return value === "" ? [] : [{ found, path, property, text: value }];
  }
  if (isValueList(value)) return value.flatMap((item, index) => textsIn3(item, found, [...path, index]));
  return isValueMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn3(item, found, [...path, key])) : [];
}
function sourceOf({ found, path, property, text }, environment, stack) {
  const { logicalId } = found.resource;
  const location = resourceLocation(found.stack, logicalId, ["Properties", ...path]);
  const finding2 = { level: "error", rule: "", message: "", location, resource: logicalId };
  const sources = decidingParameters(finding2, stack, path).flatMap(
    (name) => parameterSource(name, environment, stack) ?? []
  );
  const parameter = sources.find(({ value }) => value === text || value.split(/\s*,\s*/).includes(text));
  if (parameter) return { words: parameterWithFile(parameter), location: parameter.location, parameter };
  return { words: `Property '${property}' of '${found.path}' (${text})`, location, parameter };
}

// actions/lib/rules/values/addressValues.ts
var ZONE = /^[a-z]{2}(?:-[a-z]+)+-\d+(?:-[a-z]+-\d+)?[a-z]$/;
var MAIL = /^[^\s@<>(),;:\\"[\]]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]+$/;
var addressValues = (environment, stack) => reachedValues(stack).flatMap((value) => {
  const problem = zoneProblem(value, environment.region) ?? recordProblem(value) ?? mailProblem(value);
  if (!problem) return [];
  const { words, location } = sourceOf(value, environment, stack);
  return [
    { level: "error", rule: problem.rule, message: `${words} ${problem.clause}.`, todo: problem.todo, location }
  ];
});
function zoneProblem({ property, text }, region) {
  if (!/(?:^|\/)(?:AvailabilityZones?|PreferredAvailabilityZones?|PreferredCacheClusterAZs)$/.test(property))
    return void 0;
  if (!ZONE.test(text) || text.startsWith(region)) return void 0;
  return {
    rule: "environment/zone",
    clause: `is no availability zone of region '${region}'`,
    todo: `Choose one that begins with '${region}', or let AWS choose: '!Select [0, !GetAZs ""]'.`
  };
}
function recordProblem({ found, property, text }) {
  const { type, properties } = found.resource;
  if (type !== "AWS::Route53::RecordSet" || property !== "Name") return void 0;
  const zone = scalarTextOf(properties.HostedZoneName);
  if (zone === void 0 || zone === "") return void 0;
  const plain3 = (name) => name.toLowerCase().replace(/\.$/, "");
  const isInside = plain3(text) === plain3(zone) || plain3(text).endsWith(`.${plain3(zone)}`);
  if (isInside) return void 0;
  return {
    rule: "environment/address",
    clause: `is not below the hosted zone '${zone}' of '${found.path}', and Route 53 refuses the record`,
    todo: `Choose a name that ends with '.${plain3(zone)}', or another hosted zone.`
  };
}
function mailProblem({ found, path, property, text }) {
  const { type, properties } = found.resource;
  const list2 = (name) => {
    const items = properties[name];
    return Array.isArray(items) ? items[Number(path[1])] : void 0;
  };
  const memberOf2 = (item, name) => typeof item === "object" && item !== null ? Object.entries(item).find(([key]) => key === name)?.[1] : void 0;
  const isMail = type === "AWS::SNS::Subscription" && property === "Endpoint" && /^email/.test(String(properties.Protocol)) || type === "AWS::SNS::Topic" && property === "Subscription/Endpoint" && /^email/.test(String(memberOf2(list2("Subscription"), "Protocol"))) || type === "AWS::Cognito::UserPoolUser" && property === "UserAttributes/Value" && memberOf2(list2("UserAttributes"), "Name") === "email" || type === "AWS::Budgets::Budget" && property.endsWith("Subscribers/Address") && !text.startsWith("arn:");
  if (!isMail || MAIL.test(text)) return void 0;
  return {
    rule: "environment/address",
    clause: "is no address of electronic mail",
    todo: "Write one address, such as 'operations@example.com'."
  };
}

// actions/lib/rules/values/arnValues.ts
var LIMITS2 = [
  {
    types: /^AWS::(?:CloudFront::|Cognito::UserPoolDomain$|AppSync::DomainName$)/,
    property: /(?:^|\/)(?:AcmCertificateArn|CertificateArn)$/,
    region: "us-east-1",
    account: true,
    reason: "CloudFront takes certificates of its own account in us-east-1 alone"
  },
  {
    types: /^AWS::(?:ElasticLoadBalancing|ApiGateway|AppRunner|Transfer|EC2::ClientVpn)/,
    property: /(?:^|\/)(?:Regional)?(?:CertificateArn|SSLCertificateId|ServerCertificateArn)$/,
    region: "own",
    account: true,
    reason: "the service takes certificates of its own account and region alone"
  },
  {
    types: /^AWS::/,
    property: /(?:^|\/)(?:Kms(?:Master)?Key(?:Id|Arn)?|KMSMasterKeyI[dD]|KMSKeyArn|KMSKeyId|KmsEncryptionKeyArn)$/,
    region: "own",
    account: false,
    reason: "a service uses keys of its own region alone"
  },
  {
    types: /^AWS::ECS::TaskDefinition$/,
    property: /(?:^|\/)(?:Secrets|SecretOptions)\/ValueFrom$|\/CredentialsParameter$/,
    region: "own",
    account: false,
    reason: "ECS reads the secrets of a container in its own region alone"
  },
  {
    types: /^AWS::(?:RDS|ElastiCache|Neptune|DocDB|Redshift)::/,
    property: /Snapshot(?:Identifier|Arns?|Name)?$/,
    region: "own",
    account: false,
    reason: "a snapshot of another region must be copied first"
  },
  {
    types: /^AWS::(?:ECS|Lambda|StepFunctions|CodeBuild|Batch|Glue|AppRunner|EC2)::/,
    property: /^(?:ExecutionRoleArn|TaskRoleArn|Role|RoleArn|ServiceRole|Properties\/Role)$/,
    region: "any",
    account: true,
    reason: "a service takes roles of its own account alone"
  },
  {
    types: /^AWS::CloudWatch::(?:Composite)?Alarm$/,
    property: /^(?:AlarmActions|OKActions|InsufficientDataActions)$/,
    region: "own",
    account: false,
    reason: "an alarm has actions of its own region alone"
  },
  {
    types: /^AWS::(?:WAFv2::WebACLAssociation|ElasticLoadBalancingV2::|AutoScaling::)/,
    property: /(?:WebACLArn|ResourceArn|TargetGroupArn|TargetGroupARNs|LoadBalancerArn)$/,
    region: "own",
    account: true,
    reason: "both must be of one account and region"
  },
  {
    types: /^AWS::Lambda::/,
    property: /^(?:Layers|EventSourceArn|CodeSigningConfigArn)$/,
    region: "own",
    account: false,
    reason: "a function uses those of its own region alone"
  }
];
var arnValues = (environment, stack) => reachedValues(stack).flatMap((value) => {
  const [prefix, partition = "", , region = "", account = ""] = value.text.split(":");
  if (prefix !== "arn" || partition.includes("*") || isInPolicy(value)) return [];
  const own = partitionOf(environment.region).partition;
  const limit = LIMITS2.find(
    ({ types, property }) => types.test(value.found.resource.type) && property.test(value.property)
  );
  const expected = limit?.region === "us-east-1" ? "us-east-1" : environment.region;
  const differences = [
    partition === own ? [] : `partition '${partition}' instead of '${own}'`,
    // Some ARNs have no region: those of IAM, and the certificates that are uploaded there.
    !limit || limit.region === "any" || region === "" || region === expected ? [] : `region '${region}' instead of '${expected}'`,
    !limit?.account || !/^\d{12}$/.test(account) || account === environment.account ? [] : `account ${account} instead of ${environment.account}`
  ].flat();
  if (differences.length === 0) return [];
  const { words, location } = sourceOf(value, environment, stack);
  const reason = limit?.reason ?? "a partition knows nothing of another one";
  return [
    {
      level: "error",
      rule: "environment/parameter-arn",
      message: `${words} names a resource of ${differences.join(" and ")}: ${reason}.`,
      todo: "Name one that the environment can use.",
      location
    }
  ];
});
function isInPolicy({ property }) {
  return /Polic(?:y|ies)/.test(property);
}

// actions/lib/rules/values/cidrValues.ts
var RULE19 = "environment/range";
var RANGE = /(?:^|\/)(?!.*v6)\w*cidr(?:ip|block)?s?$/i;
var VPC = "AWS::EC2::VPC";
var SUBNET = "AWS::EC2::Subnet";
var MORE_ADDRESSES = "AWS::EC2::VPCCidrBlock";
var cidrValues = (environment, stack) => {
  const ranges = reachedValues(stack).filter(({ property }) => RANGE.test(property));
  const findingAt = (value, clause, todo) => {
    const { words, location } = sourceOf(value, environment, stack);
    return { level: "error", rule: RULE19, message: clause(words), todo, location };
  };
  const invalid = ranges.flatMap((value) => {
    if (value.text.includes(":")) return [];
    const range = ipv4RangeOf(value.text);
    if (!range)
      return [
        findingAt(
          value,
          (words) => `${words} is no range of IPv4 addresses.`,
          "Write four numbers from 0 to 255 and a length from 0 to 32, such as 10.0.0.0/16."
        )
      ];
    const { type } = value.found.resource;
    const length = Number(range.text.split("/")[1]);
    const hasWrongSize = (type === VPC || type === SUBNET) && (length < 16 || length > 28);
    if (!hasWrongSize) return [];
    const kind = type === VPC ? "A VPC" : "A subnet";
    return [
      findingAt(
        value,
        (words) => `${words} is too ${length < 16 ? "large" : "small"}: ${kind} has a length from /16 to /28.`,
        "Choose another length."
      )
    ];
  });
  return [...invalid, ...subnetFindings(ranges, environment, stack)];
};
function subnetFindings(ranges, environment, stack) {
  const known = ranges.flatMap((value) => {
    const range = ipv4RangeOf(value.text);
    return range && value.property === "CidrBlock" ? [{ value, range }] : [];
  });
  const subnets = known.flatMap(({ value, range }) => {
    const vpc = vpcOf(value);
    return value.found.resource.type === SUBNET && vpc !== void 0 ? [{ value, range, vpc }] : [];
  });
  const findings = [];
  const report = (value, other, relation, todo) => {
    const [own, theirs] = [value, other].map((one) => sourceOf(one, environment, stack));
    if (!own || !theirs) return;
    const place = own.parameter?.isDefault && theirs.parameter && !theirs.parameter.isDefault ? theirs : own;
    const message = `${own.words} ${relation.replace("…", theirs.words)}.`;
    findings.push({ level: "error", rule: RULE19, message, todo, location: place.location });
  };
  for (const [index, { value, range, vpc }] of subnets.entries()) {
    const ofVpc = known.filter(
      ({ value: one }) => one.found.resource.type === VPC && one.found.path === vpc || one.found.resource.type === MORE_ADDRESSES && vpcOf(one) === vpc
    );
    const [first] = ofVpc;
    if (first && !ofVpc.some((one) => includesRange(one.range, range)))
      report(value, first.value, "is not within …", `Choose a part of ${first.range.normalized}.`);
    for (const other of subnets.slice(0, index))
      if (other.vpc === vpc && rangesOverlap(other.range, range))
        report(value, other.value, "and … have addresses in common", "Give each subnet a range of its own.");
  }
  return findings;
}
function vpcOf({ found }) {
  const id = found.resource.properties.VpcId;
  if (typeof id === "string") return id;
  const [path] = id === void 0 ? [] : resourcesIn(id);
  return path;
}

// actions/lib/rules/values/classValues.ts
var OTHER_DATABASES = [
  ...["t1", "t2", "m1", "m2", "m3", "m4", "m5b", "m6id", "m7i", "r3", "r4", "r5b", "r6id", "r7i", "r8g", "m8g"],
  ...["x1", "x1e", "x2g", "x2idn", "x2iedn", "x2iezn", "z1d", "c6gd", "serverless"]
];
var OTHER_CACHES = ["t1", "t2", "m1", "m2", "m3", "m4", "c1", "r3", "r4"];
var PROPERTIES = [
  {
    ...{ type: "AWS::RDS::DBInstance", property: "DBInstanceClass", prefix: "db", service: "RDS" },
    ...{ sizes: DATABASE_SIZES, others: OTHER_DATABASES }
  },
  {
    ...{ type: "AWS::RDS::DBCluster", property: "DBClusterInstanceClass", prefix: "db", service: "RDS" },
    ...{ sizes: DATABASE_SIZES, others: OTHER_DATABASES }
  },
  ...["AWS::ElastiCache::ReplicationGroup", "AWS::ElastiCache::CacheCluster"].map((type) => ({
    ...{ type, property: "CacheNodeType", prefix: "cache", service: "ElastiCache" },
    ...{ sizes: CACHE_SIZES, others: OTHER_CACHES }
  }))
];
var classValues = (environment, stack) => reachedValues(stack).flatMap((value) => {
  const { type } = value.found.resource;
  const row = PROPERTIES.find((one) => one.type === type && one.property === value.property);
  if (!row || isOffered(value, row)) return [];
  const { words, location } = sourceOf(value, environment, stack);
  const names = Object.entries(row.sizes).flatMap(
    ([family, sizes]) => sizes.split(" ").map((size) => `${row.prefix}.${family}.${size}`)
  );
  const similar = nearest(value.text, names);
  return [
    {
      level: "error",
      rule: "environment/instance-class",
      message: `${words} is a class that ${row.service} does not have.${similar ? ` Did you mean '${similar}'?` : ""}`,
      todo: "Choose one of the classes on AWS's price page. For a class that is newer than cfn-lint, update it and run 'npm run document'.",
      location
    }
  ];
});
function isOffered({ text, found }, { prefix, sizes, others }) {
  const [start, family = "", size = ""] = text.split(".");
  if (start !== prefix || family === "" || size === "") return text === `${prefix}.serverless`;
  const known = lookup(sizes, family)?.split(" ");
  const engine = scalarTextOf(propertyAt(found.resource.properties, "Engine"));
  const isListed = known?.includes(size) ?? false;
  if (prefix === "db" && engine !== "postgres") return known !== void 0 || others.includes(family);
  return isListed || known === void 0 && others.includes(family);
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
  nestedStackInputs,
  templateSecrets
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
  unusedParameters,
  clearSecrets2
];
var VALUE_RULES2 = [cidrValues, classValues, arnValues, addressValues];
var COMPARING_RULES = [
  versionOverlap,
  deployedDatabase,
  deployedNetwork,
  deployedSignInDomain
];

// actions/lib/template/parse/templateEntries.ts
function templateEntries({ document }) {
  const sections = isMap(document.value) ? Object.entries(document.value) : [];
  const starts = sections.flatMap(
    ([section, node]) => Object.keys(isMap(node) ? node : {}).map((name) => ({ section, name, start: document.locationOf([section, name]) }))
  );
  const ends = [...sections.map(([section]) => document.locationOf([section])), ...starts.map(({ start }) => start)];
  const sorted = ends.toSorted(comparePositions);
  return starts.map((entry) => ({ ...entry, end: sorted.find((end) => comparePositions(end, entry.start) > 0) }));
}
function entryAt(entries, location) {
  return entries.find(
    ({ start, end }) => comparePositions(location, start) >= 0 && (!end || comparePositions(location, end) < 0)
  );
}
function resourceAt(entries, location) {
  const entry = entryAt(entries, location);
  return entry?.section === "Resources" ? entry.name : void 0;
}
function comparePositions(a, b) {
  return a.line - b.line || a.column - b.column;
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
var OF_ENVIRONMENT = ["HostedZoneId", "PrivateHostedZoneId", "ExistingVpcId", "ModelApiKeySecretArn"];
var SOME_REPOSITORY = { Repository: "owner/repository", RepositoryOwnerId: "1", RepositoryId: "2" };
function resolveWholeBootstrap(environment, template, { parameters }) {
  const ofEnvironment = Object.fromEntries(OF_ENVIRONMENT.map((name) => [name, String(parameters[name] ?? "")]));
  return resolveBootstrap(environment, template, { ...ofEnvironment, ...SOME_REPOSITORY }).stack;
}

// actions/lib/model/lint/engineFailure.ts
var FAILURES = /^(?:cfn-lint|guard)\/[a-z-]+$|^cfn-lint\/E0\d{3}$|^lint\/|^template\/unreadable$/;
function isEngineFailure({ rule }) {
  return FAILURES.test(rule);
}

// actions/lib/rules/suppressions/suppressibleRule.ts
var CFN_LINT = /^cfn-lint\/[EIW]\d{4}$/;
var GUARD = /^guard\/CT\.[A-Z0-9-]+\.PR\.\d{1,3}$/;
var CFN_LINT_FAILURE = /^cfn-lint\/E0\d{3}$/;
function refusalOf(id) {
  const description = RULE_CATALOGUE.get(id);
  const isOurs = description !== void 0 && description.verb === void 0;
  if (CFN_LINT_FAILURE.test(id) || isOurs && !description.suppressible)
    return {
      rule: "suppression/not-allowed",
      message: `A finding of '${id}' cannot be accepted: the files would not work.`,
      todo: "Correct the finding, and delete the suppression."
    };
  if (isOurs || CFN_LINT.test(id) || GUARD.test(id)) return void 0;
  const near = nearestRule(id);
  return {
    rule: "suppression/unknown-rule",
    message: `There is no rule '${id}'.`,
    todo: near === void 0 ? "Copy the id that lint prints behind the finding." : `Did you mean '${near}'?`
  };
}
function nearestRule(id) {
  const upper = id.slice(id.indexOf("/") + 1).toUpperCase();
  const bare = upper.replace(/^CT[ .-]?([A-Z0-9]+?)[ .-]?PR[ .-]?(\d+)$/, "CT.$1.PR.$2");
  const guesses = [`cfn-lint/${bare}`, `guard/${bare}`].filter((guess) => CFN_LINT.test(guess) || GUARD.test(guess));
  if (guesses[0] !== void 0 && guesses[0] !== id) return guesses[0];
  return nearest(
    id,
    [...RULE_CATALOGUE].flatMap(([own, { suppressible }]) => suppressible ? [own] : [])
  );
}

// actions/lib/rules/suppressions/checkEntry.ts
var KEYS3 = ["id", "reason", "expires"];
var SHORTEST_REASON = 10;
function checkEntry(node, today) {
  if (!isMap(node))
    return {
      rule: "suppression/shape",
      message: `A suppression is a map, not ${kindOf(node)}.`,
      todo: "Write { id: …, reason: …, expires: 'YYYY-MM-DD' }."
    };
  return keyMistake(node) ?? idMistake(node) ?? reasonMistake(node) ?? dateMistake(node, today) ?? entryOf(node);
}
function entryOf({ id, reason, expires }) {
  return { id: String(id), reason: String(reason).trim(), expires: String(expires) };
}
function keyMistake(node) {
  const unknown = Object.keys(node).find((key) => !KEYS3.some((known) => known === key));
  if (unknown !== void 0) {
    const near = nearest(unknown, KEYS3);
    return {
      rule: "suppression/shape",
      message: `A suppression has the unknown key '${unknown}'.`,
      todo: near ? `Did you mean '${near}'?` : `Its keys are ${quotedList(KEYS3)}.`,
      key: unknown
    };
  }
  const missing = KEYS3.filter((key) => node[key] === void 0);
  if (missing.length === 0) return void 0;
  const name = typeof node.id === "string" ? `The suppression of '${node.id}'` : "A suppression";
  return {
    rule: "suppression/shape",
    message: `${name} has no ${missing.map((key) => `'${key}'`).join(" and no ")}.`,
    todo: missing.map((key) => ADVICE[key]).join(" ")
  };
}
var ADVICE = {
  id: "Add the id that lint prints behind the finding.",
  reason: `Add why the finding is accepted, in at least ${SHORTEST_REASON} characters.`,
  expires: `Add the last day as 'YYYY-MM-DD', at most ${MOST_DAYS_AHEAD} days ahead.`
};
function idMistake({ id }) {
  if (typeof id === "string") {
    const refusal = refusalOf(id);
    return refusal && { ...refusal, key: "id" };
  }
  return { rule: "suppression/shape", message: `'id' is ${kindOf(id)}, not text.`, todo: ADVICE.id, key: "id" };
}
function reasonMistake({ id, reason }) {
  const about = { rule: "suppression/reason", todo: ADVICE.reason, key: "reason" };
  if (typeof reason !== "string") return { ...about, message: `'reason' is ${kindOf(reason)}, not text.` };
  const { length } = [...reason.trim()];
  if (length >= SHORTEST_REASON) return void 0;
  return { ...about, message: `The reason to accept '${String(id)}' has ${length} characters.` };
}
function dateMistake({ expires }, today) {
  const about = { rule: "suppression/date", todo: ADVICE.expires, key: "expires" };
  if (typeof expires !== "string") return { ...about, message: `'expires' is ${kindOf(expires)}, not a date.` };
  const days = daysBetween(today, expires);
  if (days === void 0) return { ...about, message: `'${expires}' is no date of the form YYYY-MM-DD.` };
  if (days <= MOST_DAYS_AHEAD) return void 0;
  return { ...about, message: `'${expires}' is ${days} days ahead, more than ${MOST_DAYS_AHEAD}.` };
}
function kindOf(node) {
  if (Array.isArray(node)) return "a list";
  if (isMap(node)) return "a map";
  return node === null || node === void 0 ? "empty" : `'${String(node)}'`;
}

// actions/lib/rules/suppressions/readSuppressions.ts
function readSuppressions(template, today) {
  const { document, resources, metadata } = template;
  const suppressions = [];
  const mistaken = [];
  const findings = [];
  const report = (rule, message, todo, path) => {
    findings.push({ level: "error", rule, message, todo, location: document.locationOf(path) });
  };
  if (metadata.Lint !== void 0)
    report(
      "suppression/misplaced",
      "'Lint' in the template's own 'Metadata' has no effect.",
      "Move it to 'Metadata' of the resource that has the finding.",
      ["Metadata", "Lint"]
    );
  for (const [logicalId, { metadata: metadata2, properties }] of Object.entries(resources)) {
    const path = ["Resources", logicalId];
    reportMisplaced(logicalId, { metadata: metadata2, properties }, report);
    const entries = entriesIn(metadata2.Lint, [...path, "Metadata", "Lint"], report);
    const known = /* @__PURE__ */ new Set();
    for (const { node, path: path2, conditions } of entries) {
      const entry = checkEntry(node, today);
      if ("message" in entry) {
        report(entry.rule, entry.message, entry.todo, entry.key === void 0 ? path2 : [...path2, entry.key]);
        if (isMap(node) && typeof node.id === "string") mistaken.push({ file: document.file, logicalId, id: node.id });
        continue;
      }
      const key = JSON.stringify([entry.id, conditions]);
      if (known.has(key))
        report("suppression/repeated", `'${logicalId}' accepts '${entry.id}' twice.`, "Delete one of the two.", path2);
      else suppressions.push({ ...entry, file: document.file, logicalId, location: document.locationOf(path2) });
      known.add(key);
    }
  }
  return { suppressions, mistaken, findings };
}
function reportMisplaced(logicalId, { metadata, properties }, report) {
  const path = ["Resources", logicalId];
  const inner = isMap(properties.Metadata) ? properties.Metadata : {};
  const misplaced = [
    [properties.Lint, [...path, "Properties", "Lint"]],
    [inner.Lint, [...path, "Properties", "Metadata", "Lint"]],
    [metadata.Suppress, [...path, "Metadata", "Suppress"]]
  ];
  for (const [node, at2] of misplaced)
    if (node !== void 0)
      report(
        "suppression/misplaced",
        `'${String(at2.at(-1))}' in '${at2.slice(2, -1).join(".")}' of '${logicalId}' has no effect.`,
        `Move the suppressions to 'Metadata: { Lint: { Suppress: [ … ] } }' of '${logicalId}'.`,
        at2
      );
  const misspelt = Object.keys(metadata).find((key) => key !== "Lint" && key.toLowerCase() === "lint");
  if (misspelt !== void 0)
    report("suppression/shape", `'Metadata' has the unknown key '${misspelt}'.`, "Did you mean 'Lint'?", [
      ...path,
      "Metadata",
      misspelt
    ]);
}
function entriesIn(lint2, path, report) {
  if (lint2 === void 0) return [];
  if (!isMap(lint2)) {
    report("suppression/shape", "'Lint' is no map.", "Write Lint: { Suppress: [ … ] }.", path);
    return [];
  }
  for (const key of Object.keys(lint2).filter((key2) => key2 !== "Suppress")) {
    const todo = nearest(key, ["Suppress"]) ? "Did you mean 'Suppress'?" : "Its only key is 'Suppress'.";
    report("suppression/shape", `'Lint' has the unknown key '${key}'.`, todo, [...path, key]);
  }
  const at2 = [...path, "Suppress"];
  return branchesOf({ node: lint2.Suppress ?? [], path: at2, conditions: [] }).flatMap(({ node, path: path2, conditions }) => {
    if (Array.isArray(node))
      return node.flatMap((item, index) => branchesOf({ node: item, path: [...path2, index], conditions }));
    report(
      "suppression/shape",
      "'Suppress' is no list.",
      "Write a list: [ { id: …, reason: …, expires: 'YYYY-MM-DD' } ].",
      path2
    );
    return [];
  });
}
function branchesOf({ node, path, conditions }) {
  const call = functionCallOf(node, path);
  if (call?.name === "Ref" && call.argument === "AWS::NoValue") return [];
  if (call?.name !== "Fn::If" || !Array.isArray(call.argument)) return [{ node, path, conditions }];
  const [condition, ...branches] = call.argument;
  return branches.flatMap(
    (branch, index) => branchesOf({
      node: branch,
      path: [...call.path, index + 1],
      conditions: [...conditions, `${String(condition)} ${index + 1}`]
    })
  );
}

// actions/lib/rules/suppressions/suppressFindings.ts
function suppressFindings(findings, { suppressions, mistaken }, context) {
  const { active, today, isJudged } = context;
  const kept = /* @__PURE__ */ new Map();
  const resourceOf = ({ location }) => location && resourceAt(context.entries.get(location.file) ?? [], location);
  const isAbout = (finding2, { file: file2, logicalId, id }) => id === finding2.rule && file2 === finding2.location?.file && logicalId === resourceOf(finding2);
  const counts = (suppression, environment) => active.get(environment)?.has(suppressionKey(suppression)) ?? false;
  const remaining = findings.flatMap((finding2) => {
    if (mistaken.some((entry) => isAbout(finding2, entry))) return [];
    const about = suppressions.filter((suppression) => isAbout(finding2, suppression));
    const [first] = about;
    if (first === void 0) return [finding2];
    const keep = (suppression, part) => {
      kept.set(suppression, [...kept.get(suppression) ?? [], part]);
    };
    if (!finding2.environments) {
      keep(first, finding2);
      return [];
    }
    const groups = Map.groupBy(finding2.environments, (name) => about.find((suppression) => counts(suppression, name)));
    return [...groups].flatMap(([suppression, environments]) => {
      const part = { ...finding2, environments };
      if (suppression === void 0) return [part];
      keep(suppression, part);
      return [];
    });
  });
  const used = suppressions.flatMap((suppression) => activeOf(suppression, kept.get(suppression), today) ?? []);
  const unused2 = suppressions.filter(
    (suppression) => !kept.has(suppression) && isJudged(suppression.id) && [...active.keys()].some((name) => counts(suppression, name))
  );
  return {
    findings: [
      ...remaining,
      ...used.flatMap((suppression) => expiredFinding(suppression) ?? []),
      ...unused2.map((suppression) => unusedFinding(suppression, findings, resourceOf))
    ],
    suppressions: used
  };
}
function activeOf(suppression, findings, today) {
  if (findings === void 0) return void 0;
  const age = -(daysBetween(today, suppression.expires) ?? 0);
  const environments = findings.flatMap(({ environments: environments2 }) => environments2 ?? []);
  return {
    ...suppression,
    ...age > 0 && { expiredDays: age },
    ...environments.length > 0 && { environments: [...new Set(environments)].sort() },
    findings
  };
}
function expiredFinding({ id, logicalId, expires, expiredDays, location }) {
  if (expiredDays === void 0) return void 0;
  return {
    level: "warning",
    rule: "suppression/expired",
    message: `The suppression of '${id}' on '${logicalId}' expired ${expiredDays === 1 ? "1 day" : `${expiredDays} days`} ago, on ${expires}.`,
    todo: "Correct the finding, or decide again and set a new date.",
    location
  };
}
function unusedFinding({ id, logicalId, file: file2, location }, findings, resourceOf) {
  const same = findings.filter(({ rule }) => rule === id);
  const elsewhere = same.find((finding2) => finding2.location?.file === file2) ?? same.find((finding2) => finding2.location);
  const at2 = elsewhere?.location;
  const owner = elsewhere && resourceOf(elsewhere);
  const where = at2 && `${owner === void 0 ? "" : `'${owner}', `}${at2.file}:${at2.line}:${at2.column}`;
  return {
    level: "error",
    rule: "suppression/unused",
    message: `'${logicalId}' has no finding of '${id}'${where === void 0 ? "" : `; there is one on ${where}`}.`,
    todo: where === void 0 ? "Delete the suppression." : "Move the suppression there, or delete it.",
    location
  };
}

// actions/lib/operations/linting/acceptFindings.ts
function acceptFindings(findings, context) {
  const { sources, inspected, entries, isSelection, clock } = context;
  const today = dayOf(clock.now());
  const read = [...sources.templates.values()].map((template) => readSuppressions(template, today));
  const active = new Map(
    inspected.map(({ environment, stack, bootstrap }) => {
      const found = [stack, ...bootstrap ? [bootstrap] : []].flatMap(suppressionsIn);
      return [environment.name, new Set(found.map(suppressionKey))];
    })
  );
  const isComplete2 = !isSelection && sources.isValid && inspected.length === sources.names.length && !findings.some(isEngineFailure);
  const applied = suppressFindings(
    findings,
    {
      suppressions: read.flatMap(({ suppressions }) => suppressions),
      mistaken: read.flatMap(({ mistaken }) => mistaken)
    },
    { entries, active, today, isJudged: () => isComplete2 }
  );
  return {
    findings: [...applied.findings, ...read.flatMap(({ findings: findings2 }) => findings2)],
    suppressions: applied.suppressions.toSorted(byLocation)
  };
}
function byLocation({ location: a }, { location: b }) {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

// actions/lib/operations/linting/comparedStacks.ts
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

// actions/lib/operations/linting/describeFinding.ts
function describeFinding(finding2, entries, pages = "") {
  const { rule, location } = finding2;
  const resource = location && resourceAt(entries.get(location.file) ?? [], location);
  const page = rulePageOf(rule);
  const { documentation = page && `${pages}${page}` } = finding2;
  return {
    ...finding2,
    ...resource !== void 0 && { resource },
    ...documentation !== void 0 && { documentation }
  };
}

// actions/lib/operations/linting/explainedFiles.ts
var UNREADABLE = /* @__PURE__ */ new Set(["template/ambiguous-value", "template/shape", "template/unreadable"]);
function withoutExplainedFiles(findings, templates) {
  const filesWith = (explains) => new Set(findings.filter(explains).flatMap(({ location }) => location?.file ?? []));
  const unreadable = filesWith(({ rule }) => UNREADABLE.has(rule));
  const transformed = filesWith(
    ({ rule, location }) => rule === "template/transform" && location !== void 0 && !templates.has(location.file)
  );
  const circles = findings.filter(({ rule }) => rule === "template/circular");
  return findings.filter(({ rule, location, message }) => {
    if (!rule.startsWith("cfn-lint/") || !location) return true;
    if (rule === "cfn-lint/E3004" && circles.some((circle) => isMember(message, location.file, circle))) return false;
    return !transformed.has(location.file) && (rule !== "cfn-lint/E0000" || !unreadable.has(location.file));
  });
}
function isMember(message, file2, circle) {
  const [, member] = /^Circular Dependencies for resource (\w+)\./.exec(message) ?? [];
  const [, members = ""] = /\[(.*)\]$/.exec(circle.message) ?? [];
  return member !== void 0 && circle.location?.file === file2 && members.split(", ").includes(member);
}

// actions/lib/operations/linting/equivalentFindings.ts
var EQUIVALENT_RULES = [
  {
    // An undefined name: of Fn::GetAtt, Fn::FindInMap, Fn::Sub, Ref, Fn::If, DependsOn and Condition.
    rules: [
      "template/reference",
      ...["E1010", "E1011", "E1019", "E1020", "E1028", "E3005", "E3015", "E8004", "E8005", "E8006", "E8007"]
    ],
    within: "call"
  },
  {
    // A call with the wrong arguments, in the wrong section, or of a function that is unknown, whose value has no type.
    rules: [
      "template/function",
      ...["E1010", "E1011", "E1015", "E1016", "E1017", "E1018", "E1019", "E1020", "E1021", "E1022"],
      ...["E1024", "E1028", "E1030", "E1031", "E1033", "E1701", "E1702", "E3012", "E6101", "E6102"],
      ...["E8001", "E8003", "E8004", "E8005", "E8006", "E8007"]
    ],
    within: "call"
  },
  {
    // A member, a kind, a name or a limit of the template, a section, or an entry of one.
    rules: [
      "template/shape",
      ...["E0000", "E1001", "E1002", "E1003", "E1004", "E1700", "E2001", "E2002", "E2003", "E2010", "E2011"],
      ...["E2015", "E3001", "E3005", "E3006", "E3010", "E3011", "E3015", "E3016", "E3028", "E3035", "E3036"],
      ...["E3055", "E6001", "E6002", "E6004", "E6005", "E6010", "E6011", "E6102", "E7001", "E7002", "E7010", "E8001"]
    ],
    within: "line"
  },
  { rules: ["environment/instance-class", "E3025", "E3628", "E3647"], within: "line" },
  { rules: ["environment/range", "E3059", "E3060"], within: "line" },
  { rules: ["template/kept-data", "I3011"], within: "line" },
  { rules: ["control/platform-version", "guard/CT.ECS.PR.1"], within: "line" },
  { rules: ["control/password-literal", "W2501"], within: "line" },
  { rules: ["control/database-backup", "guard/CT.RDS.PR.8"], within: "line" },
  { rules: ["guard/CT.RDS.PR.24", "E3720"], within: "line" },
  { rules: ["control/plain-http", "guard/CT.ELASTICLOADBALANCING.PR.1"], within: "part" },
  { rules: ["control/open-ingress", "guard/CT.EC2.PR.3", "guard/CT.EC2.PR.4"], within: "part" },
  { rules: ["control/dangerous-exposure", "guard/CT.LAMBDA.PR.5"], within: "part" },
  {
    rules: [
      "control/dangerous-policy",
      "control/secret-readers",
      "guard/CT.LAMBDA.PR.2",
      ...[1, 2, 3, 5].map((number) => `guard/CT.IAM.PR.${number}`)
    ],
    within: "part"
  }
];
function withoutEquivalent(findings, linted) {
  return EQUIVALENT_RULES.reduce(
    (left, rules) => withoutOthers(left, rules, linted),
    withoutExplainedFiles(findings, linted.templates)
  );
}
function withoutOthers(findings, { rules: [kept, ...rest], within }, linted) {
  const others = rest.map((id) => id.includes("/") ? id : `cfn-lint/${id}`);
  const keptFindings = findings.filter(({ rule }) => rule === kept);
  if (keptFindings.length === 0) return findings;
  const isSame = (within === "call" ? withinCall(linted) : withinPlace(within, linted))(keptFindings);
  return findings.filter(
    (finding2) => !others.includes(finding2.rule) || !isSame(finding2).some((one) => includesAll(one, finding2, linted))
  );
}
function withinPlace(within, linted) {
  return (kept) => {
    const byPlace = Map.groupBy(kept, (finding2) => placeOf(finding2, within, linted));
    return (other) => byPlace.get(placeOf(other, within, linted)) ?? [];
  };
}
function withinCall({ templates }) {
  const lines = new Map([...templates].map(([file2, { document }]) => [file2, document.text.split("\n")]));
  return (kept) => (other) => kept.filter((one) => isInCall(one, other, lines.get(other.location?.file ?? "") ?? []));
}
function isInCall({ location: call }, { location: other }, lines) {
  if (!call || !other || call.file !== other.file) return false;
  if (call.line === other.line) return true;
  const indentation = (line2) => /\S/.exec(lines[line2 - 1] ?? "")?.index ?? Number.POSITIVE_INFINITY;
  const own = indentation(call.line);
  if (other.line === call.line - 1) return call.column === own + 1 && indentation(other.line) < own;
  const below = Array.from({ length: Math.max(0, other.line - call.line) }, (_, index) => call.line + index + 1);
  return below.length > 0 && below.every((line2) => indentation(line2) > own);
}
function includesAll({ environments }, other, { environments: all }) {
  return (other.environments ?? all).every((environment) => environments?.includes(environment) ?? true);
}
function placeOf({ location }, within, { templates, entries }) {
  const template = location && templates.get(location.file);
  const entry = template && entryAt(entries.get(location.file) ?? [], location);
  if (within === "line" || !entry) return `${location?.file}:${location?.line}`;
  const [part = entry.start] = partsOf2(template, [entry.section, entry.name]).filter(({ line: line2, column }) => line2 < location.line || line2 === location.line && column <= location.column).toSorted((a, b) => b.line - a.line || b.column - a.column);
  return `${location.file}:${part.line}:${part.column}`;
}
function partsOf2({ document }, path) {
  const visit = (value2, inner) => {
    if (Array.isArray(value2)) {
      return value2.flatMap((item, index) => [
        ...isMap(item) ? [[...inner, index]] : [],
        ...visit(item, [...inner, index])
      ]);
    }
    return isMap(value2) ? Object.entries(value2).flatMap(([key, item]) => visit(item, [...inner, key])) : [];
  };
  const value = path.reduce((inner, step) => isMap(inner) ? inner[step] : void 0, document.value);
  return visit(value, path).map((inner) => document.locationOf(inner));
}

// actions/lib/operations/linting/explainCrashes.ts
function explainCrashes(findings, templateFindings) {
  return findings.map((finding2) => {
    const { rule, location } = finding2;
    if (rule !== "cfn-lint/failed" || !location) return finding2;
    const errors = templateFindings.filter((other) => other.level === "error" && other.location?.file === location.file);
    const ambiguous = errors.filter((other) => other.rule === "template/ambiguous-value");
    const [first] = ambiguous.length > 0 ? ambiguous : errors;
    if (!first?.location) return finding2;
    const { file: file2, line: line2 } = first.location;
    return { ...finding2, todo: `Correct ${file2}:${line2} first (${first.rule}), then run lint again.` };
  });
}

// actions/lib/rules/controls/control.ts
function resourcesOfType({ resources }, ...types) {
  return [...resources.values()].filter(({ resource }) => types.includes(resource.type));
}

// actions/lib/rules/controls/boundaries.ts
var BOUNDARY_KEY = /^(?:iam:)?PermissionsBoundary$/i;
var ATTACHMENT_KEY = /^(?:ManagedPolicyArns|CustomerManagedPolicyReferences)$/;
function isBoundary(policy, { resources }) {
  if (policy.resource.type !== "AWS::IAM::ManagedPolicy") return false;
  const { Roles, Users, Groups } = policy.resource.properties;
  const isNamedUnder = (key) => [...resources.values()].some(
    ({ resource }) => valuesUnder(key, resource.properties).some((value) => isNamed(policy, value))
  );
  const isAttached = [Roles, Users, Groups].some((list2) => valuesIn(list2).length > 0) || isNamedUnder(ATTACHMENT_KEY);
  return !isAttached && isNamedUnder(BOUNDARY_KEY);
}
function isNamed({ path, resource }, value) {
  const name = scalarTextOf(resource.properties.ManagedPolicyName);
  const texts = valuesIn(value).flatMap((item) => scalarTextOf(item) ?? []);
  return resourcesIn(value).includes(path) || name !== void 0 && texts.some((text) => text === name || text.endsWith(`/${name}`));
}
function valuesUnder(key, value) {
  if (isValueList(value)) return value.flatMap((item) => valuesUnder(key, item));
  if (!isValueMap(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => key.test(name) ? [inner] : valuesUnder(key, inner));
}

// actions/lib/rules/controls/statements.ts
function statementsAt(found, path) {
  const written = propertyAt(found.resource.properties, ...path);
  const isText = typeof written === "string";
  const statements = propertyAt(isText ? parsed(written) : written, "Statement");
  return valuesIn(statements).flatMap((item, index) => {
    if (!isValueMap(item)) return [];
    const inner = isText ? [] : ["Statement", ...isValueList(statements) ? [index] : []];
    return [{ found, path: [...path, ...inner], statement: statementOf(item, () => true) }];
  });
}
function identityStatements(scope) {
  const inline = resourcesOfType(scope, "AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group").flatMap(
    (found) => valuesIn(found.resource.properties.Policies).flatMap(
      (_, index) => statementsAt(found, ["Policies", index, "PolicyDocument"])
    )
  );
  const separate = resourcesOfType(scope, ...POLICY_TYPES).filter((found) => !isBoundary(found, scope)).flatMap((found) => statementsAt(found, ["PolicyDocument"]));
  return [...inline, ...separate].filter(({ statement }) => statement.effect === "Allow");
}
var POLICY_TYPES = [
  "AWS::IAM::ManagedPolicy",
  "AWS::IAM::Policy",
  "AWS::IAM::RolePolicy",
  "AWS::IAM::UserPolicy",
  "AWS::IAM::GroupPolicy"
];
function hasAction({ actions, exceptActions }, ...names) {
  const matches = (name) => actions.some((action) => typeof action === "string" && wildcardPattern(action, "i").test(name));
  return names.some((name) => matches(name) !== exceptActions);
}
function testsOf({ condition }) {
  return Object.entries(condition).flatMap(
    ([operator, tests]) => isValueMap(tests) ? Object.entries(tests).map(([key, value]) => ({ operator, key: key.toLowerCase(), values: scalarsIn(value) })) : []
  );
}
function deniesPlainText(statement) {
  return statement.effect === "Deny" && statement.principals.some(({ kind }) => kind === "anybody") && testsOf(statement).some(
    ({ operator, key, values }) => /^Bool(?:IfExists)?$/.test(operator) && key === "aws:securetransport" && values.some((value) => matchesLiteral(value, /^false$/i))
  );
}
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

// actions/lib/rules/controls/violation.ts
function violationOf({ path: name, stack, resource }, { rule, severity, path, clause, todo }) {
  return {
    level: severity === "low" ? "warning" : "error",
    rule,
    severity,
    message: `'${name}' ${clause}.`,
    todo,
    location: resourceLocation(stack, resource.logicalId, path.length > 0 ? ["Properties", ...path] : [])
  };
}

// actions/lib/rules/controls/artifacts.ts
var artifactBuckets = (scope) => [...artifactPaths(scope)].flatMap((bucket) => [
  ...overwrites(bucket, scope),
  ...wholeBucket(bucket, scope)
]);
function artifactPaths(scope) {
  const named = identityStatements(scope).flatMap(
    ({ statement }) => testsOf(statement).flatMap(
      ({ key, values }) => key === "cloudformation:templateurl" ? values.flatMap((value) => resourcesIn(value)) : []
    )
  );
  return new Set(named.filter((path) => scope.resources.get(path)?.resource.type === "AWS::S3::Bucket"));
}
function overwrites(bucket, scope) {
  const found = scope.resources.get(bucket);
  const policies = resourcesOfType(scope, "AWS::S3::BucketPolicy").filter(
    ({ resource }) => resourcesIn(resource.properties.Bucket).includes(bucket)
  );
  const isDenied = policies.flatMap((policy2) => statementsAt(policy2, ["PolicyDocument"])).some(
    ({ statement }) => statement.effect === "Deny" && hasAction(statement, "s3:PutObject") && statement.principals.some(({ kind }) => kind === "anybody") && testsOf(statement).some(({ operator, key }) => operator === "Null" && key === "s3:if-none-match")
  );
  if (!found || isDenied) return [];
  const [policy] = policies;
  return [
    violationOf(policy ?? found, {
      ...{ rule: "control/artifact-overwrite", severity: "high", path: policy ? ["PolicyDocument"] : [] },
      clause: `lets templates in '${bucket}' be overwritten after their review`,
      todo: "Deny s3:PutObject to '*' under the condition Null s3:if-none-match 'true' in the bucket's policy."
    })
  ];
}
function wholeBucket(bucket, scope) {
  return identityStatements(scope).flatMap(({ found, path, statement }) => {
    if (!hasAction(statement, "s3:PutObject")) return [];
    const whole = statement.resources.find((resource) => {
      const [first, rest] = partsOf(resource);
      return first instanceof Unknown && resourcesIn(first).includes(bucket) && rest === "/*";
    });
    if (whole === void 0) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/artifact-prefix", severity: "high", path: [...path, "Resource"] },
        clause: `may write every object of '${bucket}', templates included (${scalarText(whole)})`,
        todo: "Name the prefix that it writes to, such as previews/*."
      })
    ];
  });
}

// actions/lib/rules/controls/propertyControls.ts
function propertyControls(table) {
  return table.map((row) => {
    const { [row.rule]: control } = { [row.rule]: (scope) => violationsOf(row, scope) };
    return control ?? (() => []);
  });
}
function violationsOf({ types, path, accepts, effect, isFor = () => true, ...violation }, scope) {
  return resourcesOfType(scope, ...types).filter((found) => isFor(found, scope)).flatMap((found) => {
    const value = propertyAt(found.resource.properties, ...path);
    if (isUnknown(value) || accepts(value)) return [];
    const name = path.join("/");
    const state = value === void 0 ? `has no ${name}` : `has ${name} ${quotedValue(value)}`;
    return [
      violationOf(found, {
        ...violation,
        path,
        clause: `${state}: ${typeof effect === "string" ? effect : effect(value)}`
      })
    ];
  });
}

// actions/lib/rules/controls/bucketProperties.ts
var BUCKET = "AWS::S3::Bucket";
var ENCRYPTION = ["BucketEncryption", "ServerSideEncryptionConfiguration", 0];
var bucketProperties = propertyControls([
  {
    rule: "control/bucket-ownership",
    severity: "medium",
    types: [BUCKET],
    path: ["OwnershipControls", "Rules", 0, "ObjectOwnership"],
    // S3's own value for a new bucket.
    accepts: (value) => value === void 0 || scalarTextOf(value) === "BucketOwnerEnforced",
    effect: "lists of access of single objects (ACLs) count beside its policy",
    todo: "Set ObjectOwnership to BucketOwnerEnforced."
  },
  {
    rule: "control/bucket-key",
    severity: "low",
    types: [BUCKET],
    path: [...ENCRYPTION, "BucketKeyEnabled"],
    isFor: ({ resource: { properties } }) => scalarTextOf(propertyAt(properties, ...ENCRYPTION, "ServerSideEncryptionByDefault", "SSEAlgorithm")) === "aws:kms",
    accepts: isTrue,
    effect: "every object is a request to KMS, at a price",
    todo: "Set BucketKeyEnabled to true."
  }
]);
var bucketLifecycle = (scope) => resourcesOfType(scope, BUCKET).flatMap((found) => {
  const { LifecycleConfiguration: lifecycle, VersioningConfiguration: versioning } = found.resource.properties;
  const rules = propertyAt(lifecycle, "Rules");
  if (isUnknown(lifecycle) || isUnknown(rules)) return [];
  const active = valuesIn(rules).filter((rule) => scalarTextOf(propertyAt(rule, "Status")) !== "Disabled");
  const has = (...names) => active.some((rule) => names.some((name) => propertyAt(rule, name) !== void 0));
  const isVersioned = scalarTextOf(propertyAt(versioning, "Status")) === "Enabled";
  const ofVersions = ["NoncurrentVersionExpiration", "NoncurrentVersionExpirationInDays"];
  const missing = [
    ...isVersioned && !has(...ofVersions) ? ["earlier versions (NoncurrentVersionExpiration)"] : [],
    ...has("AbortIncompleteMultipartUpload") ? [] : ["broken uploads (AbortIncompleteMultipartUpload)"]
  ];
  if (missing.length === 0) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/bucket-lifecycle", severity: "low", path: ["LifecycleConfiguration", "Rules"] },
      clause: `keeps ${missing.join(" and ")} for ever`,
      todo: "Add a rule for them to LifecycleConfiguration."
    })
  ];
});

// actions/lib/rules/controls/buckets.ts
var bucketPolicies = (scope) => {
  const { account } = scope.environment;
  return resourcesOfType(scope, "AWS::S3::BucketPolicy").flatMap((found) => statementsAt(found, ["PolicyDocument"])).filter(({ statement }) => statement.effect === "Allow" && !writesOwnLogs(statement, account)).flatMap((entry) => [...otherAccounts(entry, account), ...unlimitedServices(entry)]);
};
function writesOwnLogs({ resources }, account) {
  const isOwn = (resource) => partsOf(resource).some((part) => typeof part === "string" && part.includes(`AWSLogs/${account}/`));
  return resources.length > 0 && resources.every(isOwn);
}
function otherAccounts({ found, path, statement }, account) {
  return statement.principals.flatMap(({ kind, name }) => {
    const owner = kind === "aws" ? accountOf(name) : void 0;
    if (owner === void 0 || owner === account) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/bucket-other-account", severity: "high", path: [...path, "Principal"] },
        clause: `lets in another account, ${scalarText(name)} (${path.join("/")})`,
        todo: `Name principals of account ${account} alone.`
      })
    ];
  });
}
var SOURCE = /^aws:(?:source(?:account|arn|orgid|orgpaths|owner|vpc|vpce)|principal\w+)$/;
function unlimitedServices({ found, path, statement }) {
  const [service] = statement.principals.filter(({ kind }) => kind === "service");
  if (!service || testsOf(statement).some(({ key }) => SOURCE.test(key))) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/bucket-service-source", severity: "high", path: [...path, "Condition"] },
      clause: `lets in service ${scalarText(service.name)} on behalf of every account (${path.join("/")})`,
      todo: "Add a condition on aws:SourceAccount or aws:SourceArn, or name a path with the account: AWSLogs/<account>/*."
    })
  ];
}

// actions/lib/rules/controls/caches.ts
var GROUP = "AWS::ElastiCache::ReplicationGroup";
var cacheAccess = (scope) => resourcesOfType(scope, GROUP).flatMap((found) => {
  const { AuthToken: token, UserGroupIds: groups } = found.resource.properties;
  const hasToken = token !== void 0 && token !== "";
  if (hasToken || isUnknown(groups) || valuesIn(groups).length > 0) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/cache-access", severity: "high", path: ["UserGroupIds"] },
      clause: "has neither AuthToken nor UserGroupIds: every host that reaches it reads and changes everything",
      todo: "Set UserGroupIds, or AuthToken from a secret of AWS Secrets Manager."
    })
  ];
});
var MEDIUM = { severity: "medium", types: [GROUP], accepts: isTrue };
var cacheProperties = propertyControls([
  ...["AutomaticFailoverEnabled", "MultiAZEnabled"].map((property) => ({
    ...{ ...MEDIUM, rule: "control/cache-failover", path: [property] },
    effect: "an outage of one zone takes the cache away",
    todo: `Set ${property} to true, with a replica in another zone.`
  })),
  {
    ...{ ...MEDIUM, rule: "control/cache-upgrades", path: ["AutoMinorVersionUpgrade"] },
    accepts: (value) => value === void 0 || isTrue(value),
    effect: "it does not get corrections by itself",
    todo: "Set AutoMinorVersionUpgrade to true."
  },
  {
    ...{ ...MEDIUM, rule: "control/cache-encryption", path: ["AtRestEncryptionEnabled"] },
    effect: "its data is stored in clear text",
    todo: "Set AtRestEncryptionEnabled to true; a change replaces the cache."
  },
  {
    ...{ ...MEDIUM, rule: "control/cache-encryption", path: ["TransitEncryptionEnabled"] },
    effect: "its data and the token cross the network in clear text",
    todo: "Set TransitEncryptionEnabled to true."
  },
  {
    ...{ ...MEDIUM, rule: "control/cache-encryption", path: ["TransitEncryptionMode"] },
    accepts: (value) => value === void 0 || scalarTextOf(value) === "required",
    effect: "it accepts connections without TLS, too",
    todo: "Set TransitEncryptionMode to required."
  },
  {
    rule: "control/cache-subnet-group",
    severity: "high",
    types: [GROUP],
    path: ["CacheSubnetGroupName"],
    // The second cluster of a global one takes the group from its own region, and needs one too.
    accepts: (value) => value !== void 0 && scalarTextOf(value) !== "default",
    effect: "it is in the default subnets of the account, beside everything else",
    todo: "Set CacheSubnetGroupName to an AWS::ElastiCache::SubnetGroup."
  }
]);

// actions/lib/rules/controls/clearSecret.ts
function isClearSecret(name, value) {
  if (secretKindOf(value) !== void 0 || WITH_PASSWORD.test(value)) return true;
  const isReference2 = /^(?:arn:|\/|\{\{resolve:)/.test(value) || /^(?:true|false|\d{1,6})$/i.test(value);
  return SECRET.test(name) && !name.startsWith("ENABLE_") && !isReference2 && !NO_SECRET.test(value.trim());
}

// actions/lib/rules/controls/containers.ts
function taskContainersIn(scope) {
  return resourcesOfType(scope, "AWS::ECS::TaskDefinition").flatMap(
    (found) => valuesIn(found.resource.properties.ContainerDefinitions).flatMap((container, index) => {
      if (!isValueMap(container)) return [];
      const title = `container '${scalarTextOf(container.Name) ?? index}'`;
      return [{ found, path: ["ContainerDefinitions", index], container, title }];
    })
  );
}
var containers = (scope) => taskContainersIn(scope).flatMap((container) => [
  ...memoryLimit(container),
  ...stopTimeout(container),
  ...isWindows(container) ? [] : linux(container),
  ...clearSecrets3(container)
]);
function memoryLimit({ found, path, container, title }) {
  if (found.resource.properties.Memory !== void 0 || container.Memory !== void 0) return [];
  return [
    violationOf(found, {
      ...{
        rule: "control/memory-limit",
        severity: "medium",
        path,
        todo: "Set Memory of the task, or the container's."
      },
      clause: `has no limit for the memory of ${title}: it can take that of everything on its host`
    })
  ];
}
function stopTimeout({ found, path, container, title }) {
  const seconds = numberOf(container.StopTimeout);
  if (seconds === void 0 || seconds <= 120) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/stop-timeout", severity: "medium", path: [...path, "StopTimeout"] },
      clause: `has StopTimeout ${seconds} for ${title}: Fargate refuses more than 120 seconds`,
      todo: "Set StopTimeout to 120 or less."
    })
  ];
}
function isWindows({ found }) {
  const family = scalarTextOf(propertyAt(found.resource.properties, "RuntimePlatform", "OperatingSystemFamily")) ?? "";
  return family.startsWith("WINDOWS");
}
function linux({ found, path, container, title }) {
  const { Ulimits: limits, LinuxParameters: parameters } = container;
  const dropped = propertyAt(parameters, "Capabilities", "Drop");
  const init = propertyAt(parameters, "InitProcessEnabled");
  const violations = [
    !isUnknown(limits) && !valuesIn(limits).some((limit) => scalarTextOf(propertyAt(limit, "Name")) === "nofile") && {
      ...{ rule: "control/open-files", severity: "low", path: [...path, "Ulimits"] },
      clause: `has no limit of open files (Ulimits, nofile) for ${title}: the platform decides how many connections it can have`,
      todo: "Add { Name: nofile, SoftLimit: 65536, HardLimit: 65536 } to the container's Ulimits."
    },
    !isUnknown(dropped) && !valuesIn(dropped).some((name) => scalarTextOf(name) === "ALL") && {
      ...{ rule: "control/container-capabilities", severity: "medium" },
      path: [...path, "LinuxParameters", "Capabilities", "Drop"],
      clause: `leaves ${title} the capabilities of Linux that Docker gives: an intruder who is root can use them`,
      todo: "Set LinuxParameters/Capabilities/Drop to [ALL], and add only those that the program uses."
    },
    !isUnknown(init) && !isTrue(init) && {
      ...{ rule: "control/init-process", severity: "low", path: [...path, "LinuxParameters", "InitProcessEnabled"] },
      clause: `runs ${title} without an init process: signals may not reach the program, and ended processes stay`,
      todo: "Set LinuxParameters/InitProcessEnabled to true."
    }
  ];
  return violations.flatMap((violation) => violation ? [violationOf(found, violation)] : []);
}
function clearSecrets3({ found, path, container, title }) {
  const { Image: image, Name: name } = container;
  const ofImage = image instanceof Unknown ? image.text : scalarTextOf(image) ?? "";
  if (isOpenWebUi({ name: scalarTextOf(name) ?? "", image: ofImage })) return [];
  return valuesIn(container.Environment).flatMap((variable, index) => {
    const [variableName = "", value = ""] = [
      scalarTextOf(propertyAt(variable, "Name")),
      scalarTextOf(propertyAt(variable, "Value"))
    ];
    if (!isClearSecret(variableName, value)) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/clear-secret", severity: "high", path: [...path, "Environment", index, "Value"] },
        clause: `has a secret in variable ${quotedValue(variableName)} of ${title}: everyone who may describe the task definition reads it`,
        todo: "Store it in AWS Secrets Manager, and name the secret in 'Secrets' in place of 'Environment'."
      })
    ];
  });
}

// actions/lib/rules/controls/customerKeys.ts
function isOwnKey(value) {
  if (value === void 0 || value === "") return false;
  return !/(?:^|:)alias\/aws\//.test(scalarTextOf(value) ?? "");
}
var customerKeys = propertyControls(
  [
    ["control/secret-key", "AWS::SecretsManager::Secret", "KmsKeyId"],
    ["control/cache-key", "AWS::ElastiCache::ReplicationGroup", "KmsKeyId"],
    ["control/file-system-key", "AWS::EFS::FileSystem", "KmsKeyId"],
    ["control/topic-key", "AWS::SNS::Topic", "KmsMasterKeyId"],
    ["control/vault-key", "AWS::Backup::BackupVault", "EncryptionKeyArn"]
  ].map(([rule, type, property]) => ({
    ...{ rule, severity: "medium", types: [type], path: [property], accepts: isOwnKey },
    effect: "it is encrypted with a key that AWS owns, whose use you can neither limit nor stop",
    todo: `Set ${property} to an AWS::KMS::Key.`
  }))
);

// actions/lib/rules/controls/customResources.ts
var customResources = ({ resources }) => [...resources.values()].flatMap((found) => {
  const { type } = found.resource;
  if (!/^Custom::|^AWS::CloudFormation::(?:CustomResource|Macro)$/.test(type)) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/custom-resource", severity: "high", path: [] },
      clause: `is a ${type}: it runs code whose effects no preview shows`,
      todo: "Use a resource type of AWS, or suppress this finding with the reason why there is none."
    })
  ];
});

// actions/lib/rules/controls/groupRules.ts
var GROUP2 = "AWS::EC2::SecurityGroup";
var INGRESS = "AWS::EC2::SecurityGroupIngress";
var EGRESS = "AWS::EC2::SecurityGroupEgress";
function groupRulesIn(scope) {
  const inline = resourcesOfType(scope, GROUP2).flatMap((found) => [
    ...inlineRules(found, "SecurityGroupIngress", "in"),
    ...inlineRules(found, "SecurityGroupEgress", "out")
  ]);
  const separate = resourcesOfType(scope, INGRESS, EGRESS).map((found) => {
    const { type, properties } = found.resource;
    const groups = resourcesIn(properties.GroupId);
    return { found, path: [], groups, direction: type === INGRESS ? "in" : "out", rule: properties };
  });
  return [...inline, ...separate];
}
function inlineRules(found, property, direction) {
  const written = found.resource.properties[property];
  return valuesIn(written).flatMap((rule, index) => {
    if (!isValueMap(rule)) return [];
    const path = isValueList(written) ? [property, index] : [property];
    return [{ found, path, groups: [found.path], direction, rule }];
  });
}
var NO_MEMBERS = [GROUP2, INGRESS, EGRESS, NESTED_STACK];
function groupMembersIn({ resources }) {
  const pairs = [...resources.values()].filter(({ resource }) => !NO_MEMBERS.includes(resource.type)).flatMap(
    (member) => resourcesIn(member.resource.properties).filter((path) => resources.get(path)?.resource.type === GROUP2).map((path) => ({ path, member }))
  );
  const byGroup = Map.groupBy(pairs, ({ path }) => path);
  return new Map([...byGroup].map(([path, found]) => [path, found.map(({ member }) => member)]));
}

// actions/lib/rules/controls/dangers.ts
var JUDGED_ELSEWHERE = {
  [GROUP2]: /^SecurityGroupIngress/,
  [INGRESS]: /./,
  "AWS::Cognito::UserPool": /AllowAdminCreateUserOnly$/,
  "AWS::RDS::DBInstance": /^PubliclyAccessible$/
};
var LIMITS3 = {
  "AWS::ApiGateway::RestApi": /^Policy/,
  "AWS::EC2::VPCEndpoint": /^PolicyDocument/
};
var IN_VPC = /^AWS::(?:OpenSearchService|Elasticsearch)::Domain$/;
var dangers = (scope) => {
  const { environment, resources } = scope;
  const context = {
    account: environment.account,
    isOwn: (path) => {
      const type = resources.get(path)?.resource.type;
      return type !== void 0 && isSpecifiedType(type);
    }
  };
  return [...resources.values()].flatMap((found) => {
    const { type } = found.resource;
    if (type === NESTED_STACK || isBoundary(found, scope)) return [];
    return verdictsOn(type, { before: void 0, after: resourceValue(found.resource) }, context).filter(({ severity, property }) => severity === "danger" && !isLeftOut(found, property)).map((verdict) => findingOf(found, verdict, context));
  });
};
function isLeftOut({ resource: { type, properties } }, property) {
  const isInVpc = IN_VPC.test(type) && properties.VPCOptions !== void 0 && property === "AccessPolicies";
  return isInVpc || [JUDGED_ELSEWHERE, LIMITS3].some((table) => lookup(table, type)?.test(property) === true);
}
function findingOf(found, verdict, context) {
  const path = pathOf(found, verdict, context);
  return violationOf(found, {
    ...{ rule: ruleOf(found.resource.type, verdict), severity: "critical", path },
    clause: `${messageText2(verdict.message)} (${path.join("/")})`,
    todo: "Name the principals, actions, addresses and resources that need it."
  });
}
function ruleOf(type, { kind, property }) {
  if (kind === "network") return "control/dangerous-network";
  const [name = ""] = property.split("/");
  const isPolicy = policyPropertiesOf(type).includes(name) || /^ManagedPolic/.test(name) || isPermission(type);
  return isPolicy ? "control/dangerous-policy" : "control/dangerous-exposure";
}
function pathOf({ resource }, { property, message }, context) {
  const steps = property.split("/").filter((step) => step !== "");
  const [name] = steps;
  if (name === void 0 || !policyPropertiesOf(resource.type).includes(name)) return steps;
  const text = messageText2(message);
  const statement = statementPaths(resource.properties[name], [name]).find(
    (path) => policyVerdicts(name, propertyAt(resource.properties, ...path) ?? null, context).some(
      (verdict) => verdict.severity === "danger" && messageText2(verdict.message) === text
    )
  );
  return statement ?? steps;
}
function statementPaths(value, path) {
  if (isValueList(value)) return value.flatMap((item, index) => statementPaths(item, [...path, index]));
  if (!isValueMap(value)) return [];
  if ("Effect" in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) => statementPaths(inner, [...path, key]));
}
function messageText2(message) {
  return message.map((part) => typeof part === "string" ? part : part.untrusted).join("");
}

// actions/lib/rules/controls/fileSystems.ts
var FILE_SYSTEM = "AWS::EFS::FileSystem";
var fileSystemPolicies = (scope) => resourcesOfType(scope, FILE_SYSTEM).flatMap((found) => {
  const { FileSystemPolicy: policy } = found.resource.properties;
  if (isUnknown(policy)) return [];
  const statements = statementsAt(found, ["FileSystemPolicy"]);
  const open = statements.filter(
    ({ statement }) => statement.effect === "Allow" && statement.principals.some(({ kind }) => kind === "anybody") && !testsOf(statement).some(({ key }) => LIMITING_KEYS.test(key))
  );
  const about = { rule: "control/file-system-policy", severity: "medium" };
  return [
    ...statements.some(({ statement }) => deniesPlainText(statement)) ? [] : [
      violationOf(found, {
        ...{ ...about, path: ["FileSystemPolicy"] },
        clause: policy === void 0 ? "has no FileSystemPolicy: every host that reaches a mount target may mount it, also without TLS" : "has a FileSystemPolicy that does not deny connections without TLS",
        todo: "Add a statement that denies '*' under the condition Bool aws:SecureTransport 'false'."
      })
    ],
    ...open.map(
      ({ path }) => violationOf(found, {
        ...{ ...about, path },
        clause: `lets every host mount it without an access point (${path.join("/")})`,
        todo: "Add a condition on elasticfilesystem:AccessPointArn, or name the role."
      })
    )
  ];
});
var LIMITING_KEYS = /^(?:elasticfilesystem:access(?:pointarn|edviamounttarget)|aws:principal\w+|aws:source\w+)$/;
var fileSystemBackups = (scope) => resourcesOfType(scope, FILE_SYSTEM).flatMap((found) => {
  const status = propertyAt(found.resource.properties, "BackupPolicy", "Status");
  if (isUnknown(status) || scalarTextOf(status) === "ENABLED" || isSelected(found, scope)) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/file-system-backup", severity: "medium", path: ["BackupPolicy"] },
      clause: "is in no backup: neither BackupPolicy nor a backup selection covers it",
      todo: "Set BackupPolicy/Status to ENABLED, or add it to an AWS::Backup::BackupSelection."
    })
  ];
});
function isSelected(found, scope) {
  return resourcesOfType(scope, "AWS::Backup::BackupSelection").some(({ resource }) => {
    const selection = propertyAt(resource.properties, "BackupSelection");
    const named = propertyAt(selection, "Resources");
    const isByTag = [propertyAt(selection, "ListOfTags"), propertyAt(selection, "Conditions")].some(
      (one) => one !== void 0
    );
    return isByTag || resourcesIn(named).includes(found.path) || valuesIn(named).some((arn) => /\*$/.test(scalarTextOf(arn) ?? ""));
  });
}

// actions/lib/rules/controls/databases.ts
var INSTANCE = "AWS::RDS::DBInstance";
var CLUSTER = "AWS::RDS::DBCluster";
var databaseProperties = propertyControls([
  {
    rule: "control/master-user",
    severity: "medium",
    types: [INSTANCE, CLUSTER],
    path: ["MasterUsername"],
    accepts: (value) => !/^(?:admin|administrator|postgres|root|mysql|sa|master|awsuser)$/i.test(scalarTextOf(value) ?? ""),
    effect: "it is a name that is tried first",
    todo: "Choose another MasterUsername; a change replaces the database."
  }
]);
var databaseBackups = (scope) => resourcesOfType(scope, INSTANCE, CLUSTER).flatMap((found) => {
  const { BackupRetentionPeriod: days, DBClusterIdentifier, SourceDBInstanceIdentifier } = found.resource.properties;
  const isOfOther = DBClusterIdentifier !== void 0 || SourceDBInstanceIdentifier !== void 0;
  if (isOfOther || isUnknown(days) || (numberOf(days) ?? 1) >= 7 || isSelected(found, scope)) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/database-backup", severity: "medium", path: ["BackupRetentionPeriod"] },
      clause: `keeps its backups for ${days === void 0 ? "1 day, the default" : `${numberOf(days)} days`} (BackupRetentionPeriod)`,
      todo: "Set BackupRetentionPeriod to 7 or more."
    })
  ];
});
var TLS_PARAMETERS = {
  "AWS::RDS::DBParameterGroup": [
    { family: /^postgres(\d+)/, name: "rds.force_ssl", on: /^1$/, since: 15 },
    { family: /^(?:mysql|mariadb)(\d+)/, name: "require_secure_transport", on: /^(?:1|on)$/i, since: void 0 },
    { family: /^sqlserver-\w+-(\d+)/, name: "rds.force_ssl", on: /^1$/, since: void 0 }
  ],
  "AWS::RDS::DBClusterParameterGroup": [
    { family: /^aurora-postgresql(\d+)/, name: "rds.force_ssl", on: /^1$/, since: 17 },
    { family: /^aurora-mysql(\d+)/, name: "require_secure_transport", on: /^(?:1|on)$/i, since: void 0 },
    { family: /^postgres(\d+)/, name: "rds.force_ssl", on: /^1$/, since: 15 }
  ]
};
var forceTls = (scope) => Object.entries(TLS_PARAMETERS).flatMap(
  ([type, parameters]) => resourcesOfType(scope, type).flatMap((found) => {
    const { Family: family, Parameters: settings } = found.resource.properties;
    const name = scalarTextOf(family) ?? "";
    const parameter = parameters.find((one) => one.family.test(name));
    if (!parameter || isUnknown(settings)) return [];
    const value = propertyAt(settings, parameter.name);
    const version = Number(parameter.family.exec(name)?.[1]);
    const isDefault = parameter.since !== void 0 && version >= parameter.since;
    const isOn = value === void 0 ? isDefault : isUnknown(value) || parameter.on.test(scalarTextOf(value) ?? "");
    if (isOn) return [];
    const state = value === void 0 ? `has no ${parameter.name}` : `has ${parameter.name} '${scalarTextOf(value)}'`;
    return [
      violationOf(found, {
        ...{ rule: "control/force-tls", severity: "medium", path: ["Parameters", parameter.name] },
        clause: `${state} (family ${name}): its databases accept connections without TLS`,
        todo: `Set ${parameter.name} to '1'.`
      })
    ];
  })
);

// actions/lib/rules/controls/defaultGroup.ts
var always = () => true;
var MEMBERS2 = {
  "AWS::EC2::VPCEndpoint": {
    path: ["SecurityGroupIds"],
    isFor: (properties) => scalarTextOf(properties.VpcEndpointType) === "Interface"
  },
  "AWS::ECS::Service": {
    path: ["NetworkConfiguration", "AwsvpcConfiguration", "SecurityGroups"],
    isFor: (properties) => propertyAt(properties, "NetworkConfiguration", "AwsvpcConfiguration") !== void 0
  },
  "AWS::EFS::MountTarget": { path: ["SecurityGroups"], isFor: always },
  "AWS::ElastiCache::ReplicationGroup": {
    path: ["SecurityGroupIds"],
    isFor: (properties) => properties.CacheSubnetGroupName !== void 0
  },
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    path: ["SecurityGroups"],
    isFor: (properties) => ["application", void 0].includes(scalarTextOf(properties.Type))
  },
  "AWS::RDS::DBCluster": { path: ["VpcSecurityGroupIds"], isFor: always },
  // An instance of a cluster has the groups of the cluster.
  "AWS::RDS::DBInstance": {
    path: ["VPCSecurityGroups"],
    isFor: (properties) => properties.DBClusterIdentifier === void 0 && properties.DBSecurityGroups === void 0
  }
};
var defaultGroup = ({ resources }) => [...resources.values()].flatMap((found) => {
  const { type, properties } = found.resource;
  if (type === NESTED_STACK || /^(?:Custom::|AWS::CloudFormation::)/.test(type)) return [];
  const named = Object.keys(properties).find((name) => namesDefaultGroup(properties[name] ?? null));
  const member = lookup(MEMBERS2, type);
  const isImplied = member?.isFor(properties) === true && valuesIn(propertyAt(properties, ...member.path)).length === 0;
  if (named === void 0 && !isImplied) return [];
  const path = named === void 0 ? member?.path ?? [] : [named];
  return [
    violationOf(found, {
      ...{ rule: "control/default-security-group", severity: "high", path },
      clause: `${named === void 0 ? `has no ${path.join("/")} and so is in` : "uses"} the default security group of its VPC, whose members reach each other on every port`,
      todo: "Name a security group of its own."
    })
  ];
});
function namesDefaultGroup(value) {
  return referencesInValue(value).some(
    (reference) => reference.kind === "attribute" && reference.attribute === "DefaultSecurityGroup"
  );
}

// actions/lib/rules/controls/functions.ts
var functionVariables = (scope) => resourcesOfType(scope, "AWS::Lambda::Function").flatMap((found) => {
  const variables = propertyAt(found.resource.properties, "Environment", "Variables");
  if (!isValueMap(variables)) return [];
  return Object.entries(variables).flatMap(([name, value]) => {
    if (!isClearSecret(name, scalarTextOf(value) ?? "")) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/clear-secret", severity: "high", path: ["Environment", "Variables", name] },
        clause: `has a secret in variable ${quotedValue(name)}: everyone who may read the function's configuration reads it`,
        todo: "Store it in AWS Secrets Manager, give the function its ARN, and read it when the function runs."
      })
    ];
  });
});

// actions/lib/rules/controls/groupHygiene.ts
var groupHygiene = (scope) => groupRulesIn(scope).flatMap(({ found, path, direction, rule }) => {
  const name = `${direction === "in" ? "an ingress" : "an egress"} rule${path.length > 0 ? ` (${path.join("/")})` : ""}`;
  const protocol = scalarTextOf(rule.IpProtocol);
  return [
    ...rule.Description === void 0 || rule.Description === "" ? [
      violationOf(found, {
        ...{ rule: "control/rule-description", severity: "low", path: [...path, "Description"] },
        clause: `has ${name} without a Description: later no one knows whether it is still needed`,
        todo: "Add a Description that names the caller and the purpose."
      })
    ] : [],
    ...(protocol === "-1" || protocol?.toLowerCase() === "all") && !allowsNothing(rule) ? [
      violationOf(found, {
        ...{ rule: "control/rule-protocol", severity: "medium", path: [...path, "IpProtocol"] },
        clause: `has ${name} with IpProtocol '${protocol}': it allows every protocol and every port`,
        todo: "Name the protocol and the ports that are used."
      })
    ] : []
  ];
});
function allowsNothing({ CidrIp, CidrIpv6 }) {
  const ranges = [scalarTextOf(CidrIp), scalarTextOf(CidrIpv6)].filter((range) => range !== void 0);
  return ranges.length > 0 && ranges.every((range) => range === "127.0.0.1/32" || range === "::1/128");
}
var explicitEgress = (scope) => {
  const limited = new Set(
    resourcesOfType(scope, EGRESS).flatMap(({ resource }) => resourcesIn(resource.properties.GroupId))
  );
  return resourcesOfType(scope, GROUP2).flatMap((found) => {
    const { SecurityGroupEgress: rules } = found.resource.properties;
    const hasRules = rules !== void 0 && !(isValueList(rules) && rules.length === 0);
    if (hasRules || limited.has(found.path)) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/explicit-egress", severity: "medium", path: ["SecurityGroupEgress"] },
        clause: "has no SecurityGroupEgress: its members may connect to everywhere",
        todo: "Name the destinations and ports that its members connect to."
      })
    ];
  });
};

// actions/lib/rules/controls/loadBalancers.ts
var LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";
var loadBalancers = (scope) => resourcesOfType(scope, LOAD_BALANCER).flatMap((found) => [
  ...zones(found, scope),
  ...failOpen(found),
  ...accessLogs(found, scope)
]);
function attributeOf({ resource: { properties } }, key) {
  const attributes = valuesIn(properties.LoadBalancerAttributes);
  const index = attributes.findIndex((attribute) => scalarTextOf(propertyAt(attribute, "Key")) === key);
  const value = propertyAt(attributes[index], "Value");
  return value === void 0 ? void 0 : { value, index };
}
function zones(found, scope) {
  const { Subnets, SubnetMappings } = found.resource.properties;
  const property = Subnets === void 0 ? "SubnetMappings" : "Subnets";
  const list2 = Subnets ?? SubnetMappings;
  if (list2 === void 0 || isUnknown(list2) && !Array.isArray(list2)) return [];
  const subnets = valuesIn(list2).map((item) => propertyAt(item, "SubnetId") ?? item);
  if (subnets.length > 1 && new Set(subnets.map((subnet, index) => zoneOf(subnet, scope) ?? index)).size > 1) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/load-balancer-zones", severity: "medium", path: [property] },
      clause: `has ${property} in one availability zone: an outage of the zone ends the service`,
      todo: "Add a subnet in another availability zone."
    })
  ];
}
function zoneOf(subnet, { resources }) {
  const [path = ""] = resourcesIn(subnet);
  const { AvailabilityZone, AvailabilityZoneId } = resources.get(path)?.resource.properties ?? {};
  const zone = AvailabilityZoneId ?? AvailabilityZone;
  return zone === void 0 ? void 0 : JSON.stringify(zone);
}
function failOpen(found) {
  const attribute = attributeOf(found, "waf.fail_open.enabled");
  if (!attribute || !isTrue(attribute.value)) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/web-acl-fail-open", severity: "medium" },
      path: ["LoadBalancerAttributes", attribute.index, "Value"],
      clause: `has waf.fail_open.enabled ${quotedValue(attribute.value)}: requests pass unchecked while its web ACL does not respond`,
      todo: "Set waf.fail_open.enabled to 'false'."
    })
  ];
}
function accessLogs(balancer, { resources }) {
  if ((scalarTextOf(balancer.resource.properties.Type) ?? "application") !== "application") return [];
  const paths = ["access_logs.s3.bucket", "connection_logs.s3.bucket"].flatMap(
    (key) => resourcesIn(attributeOf(balancer, key)?.value)
  );
  return [...new Set(paths)].flatMap((path) => {
    const bucket = resources.get(path);
    const rules = ["BucketEncryption", "ServerSideEncryptionConfiguration", 0, "ServerSideEncryptionByDefault"];
    const algorithm = scalarTextOf(propertyAt(bucket?.resource.properties, ...rules, "SSEAlgorithm"));
    if (!bucket || algorithm === void 0 || algorithm === "AES256") return [];
    return [
      violationOf(bucket, {
        ...{ rule: "control/access-log-encryption", severity: "medium", path: [...rules, "SSEAlgorithm"] },
        clause: `has SSEAlgorithm '${algorithm}' and takes the access logs of '${balancer.path}', which writes to buckets with keys of S3 alone`,
        todo: "Set SSEAlgorithm to AES256."
      })
    ];
  });
}

// actions/lib/rules/controls/ingress.ts
var LOAD_BALANCERS = [LOAD_BALANCER, "AWS::ElasticLoadBalancing::LoadBalancer"];
var STORES2 = /^AWS::(?:RDS::DB(?:Instance|Cluster)|ElastiCache::(?:ReplicationGroup|CacheCluster|ServerlessCache)|EFS::MountTarget)$/;
var RANGES = ["CidrIp", "CidrIpv6"];
var ingress = (scope) => {
  const rules = groupRulesIn(scope).filter(({ direction }) => direction === "in");
  const about = { scope, rules, members: groupMembersIn(scope) };
  return rules.length === 0 ? [] : [...openIngress(about), ...storeIngress(about), ...taskIngress(about)];
};
function openIngress({ rules, members }) {
  return rules.flatMap(
    (entry) => RANGES.flatMap((name) => {
      const range = scalarTextOf(entry.rule[name]);
      if (range === void 0 || !isWide(range)) return [];
      const found = entry.groups.flatMap((group) => members.get(group) ?? []);
      const mayBeOpen = found.length === 0 || found.some(({ resource }) => LOAD_BALANCERS.includes(resource.type));
      const traffic = trafficOf(entry);
      if (traffic === void 0 || mayBeOpen && traffic.isOfWeb) return [];
      const [member] = found;
      const whose = mayBeOpen || !member ? "" : ` to '${member.path}', which is no load balancer`;
      return [
        violationOf(entry.found, {
          ...{ rule: "control/open-ingress", severity: "critical", path: [...entry.path, name] },
          clause: `lets ${range} in on ${traffic.title}${whose} (${[...entry.path, name].join("/")})`,
          todo: "Name the security group or the addresses that need it; only a load balancer takes connections from everywhere, on 443 and 80."
        })
      ];
    })
  );
}
function trafficOf({ rule }) {
  const protocol = scalarTextOf(rule.IpProtocol)?.toLowerCase();
  if (protocol === void 0 || /^(?:icmp.*|1|58)$/.test(protocol)) return void 0;
  if (protocol === "-1" || protocol === "all") return { title: "every port", isOfWeb: false };
  const [from, to] = [numberOf(rule.FromPort), numberOf(rule.ToPort)];
  if ([rule.FromPort, rule.ToPort].some(isUnknown)) return void 0;
  if (from === void 0 || to === void 0 || from < 0) return { title: "every port", isOfWeb: false };
  const isOfWeb = from === to && (from === 443 || from === 80 && /^(?:tcp|6)$/.test(protocol));
  return { title: from === to ? `port ${from}` : `ports ${from} to ${to}`, isOfWeb };
}
function storeIngress(about) {
  const storeIn = (group) => about.members.get(group)?.find(({ resource }) => STORES2.test(resource.type));
  return memberIngress(about, storeIn, "control/store-ingress");
}
function taskIngress(about) {
  const balancers = resourcesOfType(about.scope, ...LOAD_BALANCERS);
  const haveGroups = balancers.every(({ resource: { properties } }) => valuesIn(properties.SecurityGroups).length > 0);
  if (balancers.length === 0 || !haveGroups) return [];
  return memberIngress(about, (group) => about.members.get(group)?.find(isBehindBalancer), "control/task-ingress");
}
function isBehindBalancer({ resource: { type, properties } }) {
  const { LoadBalancers, ServiceRegistries, ServiceConnectConfiguration } = properties;
  return type === "AWS::ECS::Service" && valuesIn(LoadBalancers).length > 0 && valuesIn(ServiceRegistries).length === 0 && !isTrue(propertyAt(ServiceConnectConfiguration, "Enabled"));
}
var CALLERS = {
  "control/store-ingress": "its clients",
  "control/task-ingress": "the load balancer"
};
function memberIngress({ rules, members }, memberOf2, ingressRule) {
  const isOfBalancers = (group) => (members.get(group) ?? []).some(({ resource }) => LOAD_BALANCERS.includes(resource.type));
  return rules.flatMap(({ found, path, groups, rule }) => {
    const member = groups.map(memberOf2).find((one) => one !== void 0);
    const source = sourceOf2(rule);
    if (!member || !source || isWide(scalarTextOf(source.value) ?? "")) return [];
    const sources = resourcesIn(source.value).filter((group) => members.has(group) && !groups.includes(group));
    const isRange = source.name !== "SourceSecurityGroupId";
    const isOther = ingressRule === "control/store-ingress" ? sources.length > 0 && sources.every(isOfBalancers) : sources.length > 0 && !sources.some(isOfBalancers);
    if (!isRange && !isOther) return [];
    return [
      violationOf(found, {
        ...{ rule: ingressRule, severity: "high", path: [...path, source.name] },
        clause: `lets ${quotedValue(source.value)} (${[...path, source.name].join("/")}) connect to '${member.path}', which is for ${CALLERS[ingressRule]} alone`,
        todo: `Set SourceSecurityGroupId to the security group of ${CALLERS[ingressRule]}.`
      })
    ];
  });
}
function sourceOf2(rule) {
  const names = [...RANGES, "SourcePrefixListId", "SourceSecurityGroupId"];
  const name = names.find((one) => rule[one] !== void 0);
  return name === void 0 ? void 0 : { name, value: rule[name] };
}

// actions/lib/rules/controls/listeners.ts
var LISTENER = "AWS::ElasticLoadBalancingV2::Listener";
var STRONG_POLICY = /^ELBSecurityPolicy-TLS13-1-(?:3|2-Res|2-FIPS)(?:-FIPS)?(?:-PQ)?-\d{4}-\d{2}$/;
var tlsPolicies = propertyControls([
  {
    rule: "control/tls-policy",
    severity: "medium",
    types: [LISTENER],
    path: ["SslPolicy"],
    isFor: ({ resource: { properties } }) => ["HTTPS", "TLS"].includes(scalarTextOf(properties.Protocol) ?? ""),
    accepts: (value) => STRONG_POLICY.test(scalarTextOf(value) ?? ""),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
    effect: (value) => value === void 0 ? "CloudFormation's default, ELBSecurityPolicy-2016-08, accepts TLS 1.0" : "ELB.17 of Security Hub accepts only ELBSecurityPolicy-TLS13-1-3-*, -TLS13-1-2-Res-* and -TLS13-1-2-FIPS-*",
    todo: "Set SslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09."
  }
]);
var plainHttp = (scope) => {
  const plain3 = resourcesOfType(scope, LISTENER).filter(({ resource }) => scalarTextOf(resource.properties.Protocol) === "HTTP").filter((listener) => !isBehindCloudFront(listener, scope));
  const paths = new Set(plain3.map(({ path }) => path));
  const rules = resourcesOfType(scope, "AWS::ElasticLoadBalancingV2::ListenerRule").filter(
    ({ resource }) => resourcesIn(resource.properties.ListenerArn).some((path) => paths.has(path))
  );
  return [
    ...plain3.flatMap((found) => forwards(found, "DefaultActions")),
    ...rules.flatMap((found) => forwards(found, "Actions"))
  ];
};
function forwards(found, property) {
  return valuesIn(found.resource.properties[property]).flatMap((action, index) => {
    if (scalarTextOf(propertyAt(action, "Type")) !== "forward") return [];
    const path = [property, index, "Type"];
    return [
      violationOf(found, {
        ...{ rule: "control/plain-http", severity: "medium", path },
        clause: `forwards requests that come by HTTP (${path.join("/")}): passwords and sessions cross the network in clear text`,
        todo: "Redirect to HTTPS with status HTTP_301, and forward from an HTTPS listener."
      })
    ];
  });
}
function isBehindCloudFront({ resource }, scope) {
  const balancers = resourcesIn(resource.properties.LoadBalancerArn).flatMap((path) => scope.resources.get(path) ?? []);
  const origins = resourcesOfType(scope, "AWS::CloudFront::VpcOrigin");
  const servesHttps = resourcesOfType(scope, "AWS::CloudFront::Distribution").every(
    (distribution) => behavioursOf(distribution).every(
      (behaviour) => ["redirect-to-https", "https-only"].includes(scalarTextOf(propertyAt(behaviour, "ViewerProtocolPolicy")) ?? "")
    )
  );
  return balancers.some(
    ({ path, resource: { type, properties } }) => type === LOAD_BALANCER && properties.Scheme === "internal" && servesHttps && origins.some(
      (origin2) => resourcesIn(propertyAt(origin2.resource.properties, "VpcOriginEndpointConfig", "Arn")).includes(path)
    )
  );
}
function behavioursOf({ resource: { properties } }) {
  const { DistributionConfig: configuration } = properties;
  return [
    ...valuesIn(propertyAt(configuration, "DefaultCacheBehavior")),
    ...valuesIn(propertyAt(configuration, "CacheBehaviors"))
  ];
}

// actions/lib/rules/controls/logs.ts
var logRetention = propertyControls([
  {
    rule: "control/log-retention",
    severity: "medium",
    types: ["AWS::Logs::LogGroup"],
    path: ["RetentionInDays"],
    accepts: (value) => value !== void 0,
    effect: "its events are kept and paid for without end",
    todo: "Set RetentionInDays; 365 or more where audits need a year."
  }
]);
var logKeys = (scope) => resourcesOfType(scope, "AWS::KMS::Key").flatMap((found) => statementsAt(found, ["KeyPolicy"])).flatMap(({ found, path, statement }) => {
  const isOfLogs = statement.principals.some(
    ({ kind, name }) => kind === "service" && matchesLiteral(name, /^logs\.[a-z0-9-]+\.amazonaws\.com/)
  );
  const isLimited = testsOf(statement).some(
    ({ key }) => /^(?:kms:encryptioncontext:aws:logs:arn|aws:source(?:account|arn))$/.test(key)
  );
  if (statement.effect !== "Allow" || !isOfLogs || isLimited) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/log-key-context", severity: "medium", path: [...path, "Condition"] },
      clause: `lets CloudWatch Logs use it for every log group (${path.join("/")})`,
      todo: "Add a condition ArnLike on kms:EncryptionContext:aws:logs:arn."
    })
  ];
});

// actions/lib/rules/controls/network.ts
var flowLogs = (scope) => {
  const logs = resourcesOfType(scope, "AWS::EC2::FlowLog");
  if (logs.some(({ resource }) => scalarTextOf(resource.properties.ResourceType) !== "VPC")) return [];
  return resourcesOfType(scope, "AWS::EC2::VPC").flatMap((found) => {
    const own = logs.filter(({ resource }) => resourcesIn(resource.properties.ResourceId).includes(found.path));
    const [first] = own;
    const partial = own.every(({ resource }) => scalarTextOf(resource.properties.TrafficType) === "ACCEPT");
    if (first && !partial) return [];
    const todo = "Add an AWS::EC2::FlowLog with ResourceType VPC and TrafficType ALL.";
    return [
      first ? violationOf(first, {
        ...{ rule: "control/flow-log", severity: "medium", path: ["TrafficType"] },
        clause: "has TrafficType 'ACCEPT': no record shows what was refused",
        todo: "Set TrafficType to ALL."
      }) : violationOf(found, {
        ...{ rule: "control/flow-log", severity: "medium", path: [], todo },
        clause: "has no flow log: no record shows who connected to what"
      })
    ];
  });
};
var s3Endpoint = (scope) => {
  const endpoints2 = resourcesOfType(scope, "AWS::EC2::VPCEndpoint").filter(
    ({ resource }) => /\.s3$/.test(scalarTextOf(resource.properties.ServiceName) ?? ".s3")
  );
  const subnets = resourcesOfType(scope, "AWS::EC2::Subnet");
  return resourcesOfType(scope, "AWS::EC2::VPC").flatMap((found) => {
    const isOfVpc = ({ resource }) => resourcesIn(resource.properties.VpcId).includes(found.path);
    if (!subnets.some(isOfVpc) || endpoints2.some(isOfVpc)) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/s3-endpoint", severity: "medium", path: [] },
        clause: "has no endpoint for S3: image layers and backups leave the network, by NAT gateways at a price",
        todo: "Add an AWS::EC2::VPCEndpoint of type Gateway for S3, with the route tables of its subnets."
      })
    ];
  });
};
var WITH_POLICY = /\.(?:s3|dynamodb|ecr\.api|ecr\.dkr|logs|monitoring|secretsmanager|kms|ssm|ssmmessages|sts|sns|sqs|bedrock-runtime)$/;
var endpointPolicies = propertyControls([
  {
    rule: "control/endpoint-policy",
    severity: "low",
    types: ["AWS::EC2::VPCEndpoint"],
    path: ["PolicyDocument"],
    isFor: ({ resource: { properties } }) => WITH_POLICY.test(scalarTextOf(properties.ServiceName) ?? ""),
    accepts: (value) => value !== void 0,
    effect: "resources of every account can be reached by it",
    todo: "Add a PolicyDocument that allows the resources of this account, and others by name."
  }
]);
var DATA_SUBNETS = /^AWS::(?:(?:RDS|DocDB|Neptune)::DBSubnetGroup|ElastiCache::SubnetGroup|EFS::MountTarget)$/;
var dataSubnets = (scope) => {
  const open = openSubnets(scope);
  return [...scope.resources.values()].flatMap((found) => {
    const { type, properties } = found.resource;
    if (!DATA_SUBNETS.test(type)) return [];
    const property = ["SubnetIds", "SubnetId"].find((name) => properties[name] !== void 0);
    if (property === void 0) return [];
    const subnets = resourcesIn(properties[property]);
    const routed = subnets.find((subnet) => open.has(subnet));
    const assigned = subnets.find(
      (subnet) => isTrue(scope.resources.get(subnet)?.resource.properties.MapPublicIpOnLaunch)
    );
    return [
      ...routed === void 0 ? [] : [
        violationOf(found, {
          ...{ rule: "control/public-data-subnet", severity: "medium", path: [property] },
          clause: `is in subnet '${routed}', which has a route to an internet gateway (${quotedValue(open.get(routed))})`,
          todo: "Put it into subnets without such a route."
        })
      ],
      ...assigned === void 0 || type !== "AWS::EFS::MountTarget" ? [] : [
        violationOf(found, {
          ...{ rule: "control/mount-target-subnet", severity: "medium", path: [property] },
          clause: `is in subnet '${assigned}', which gives its machines public addresses (MapPublicIpOnLaunch)`,
          todo: "Put it into a subnet with MapPublicIpOnLaunch false."
        })
      ]
    ];
  });
};
function openSubnets(scope) {
  const routes = resourcesOfType(scope, "AWS::EC2::Route").filter(({ resource: { properties } }) => {
    const { GatewayId, DestinationCidrBlock, DestinationIpv6CidrBlock } = properties;
    const isOfInternet = scalarTextOf(GatewayId)?.startsWith("igw-") === true || resourcesIn(GatewayId).some((path) => scope.resources.get(path)?.resource.type === "AWS::EC2::InternetGateway");
    return isOfInternet && [DestinationCidrBlock, DestinationIpv6CidrBlock].some((range) => isEveryAddress(scalarTextOf(range) ?? ""));
  });
  const pairs = resourcesOfType(scope, "AWS::EC2::SubnetRouteTableAssociation").flatMap(({ resource }) => {
    const tables = resourcesIn(resource.properties.RouteTableId);
    const route = routes.find(
      (one) => resourcesIn(one.resource.properties.RouteTableId).some((table) => tables.includes(table))
    );
    return route ? resourcesIn(resource.properties.SubnetId).map((subnet) => [subnet, route.path]) : [];
  });
  return new Map(pairs);
}

// actions/lib/rules/controls/protectedOnly.ts
var PROTECTED_ONLY = {
  "control/cache-failover": "a copy of the cache in a second zone doubles its price",
  "control/cache-key": "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
  "control/data-deletion": "data of an unprotected environment may be deleted with it",
  "control/database-backup": "a day of backups is enough for data that may be lost",
  "control/file-system-backup": "files of an unprotected environment may be lost",
  "control/file-system-key": "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
  "control/multi-factor-required": "people who try something out may decide themselves on a second factor",
  "control/secret-key": "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
  "control/task-count": "an evaluation may stand still while its only task is replaced",
  "control/threat-protection": "it is paid for by user, and protects the accounts of many",
  "control/topic-key": "a key of the stack's own costs a dollar a month, and alarms tell little",
  "control/user-pool-deletion": "an unprotected environment can be torn down",
  "control/vault-key": "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
  "control/web-acl": "a web ACL costs ten dollars a month",
  "guard/CT.CLOUDWATCH.PR.2": "a year of logs is for audits, and an unprotected environment has none",
  "guard/CT.CLOUDWATCH.PR.3": "a key of the stack's own costs a dollar a month, and AWS encrypts every log group anyway",
  "guard/CT.ECS.PR.9": "public addresses for tasks save the NAT gateway; the security group admits the load balancer alone",
  "guard/CT.ELASTICACHE.PR.3": "a copy of the cache in a second zone doubles its price",
  "guard/CT.ELASTICLOADBALANCING.PR.5": "an unprotected environment can be torn down",
  "guard/CT.RDS.PR.1": "a standby in a second zone doubles the price of the database",
  "guard/CT.RDS.PR.2": "measurements of the database's host cost more than they tell about a small database",
  "guard/CT.RDS.PR.3": "an unprotected environment can be torn down",
  "guard/CT.RDS.PR.8": "a day of backups is enough for data that may be lost",
  "guard/CT.RDS.PR.13": "an unprotected environment can be torn down",
  "guard/CT.RDS.PR.30": "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well"
};

// actions/lib/rules/controls/retention.ts
var CACHES = /^AWS::(?:ElastiCache|DAX)::/;
var dataDeletion = ({ resources }) => [...resources.values()].flatMap((found) => {
  const { type, logicalId, properties, deletionPolicy, updateReplacePolicy } = found.resource;
  if (!holdsOwnData(type, properties.DBClusterIdentifier) || CACHES.test(type)) return [];
  const policies = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy };
  return Object.entries(policies).flatMap(([name, policy]) => {
    if (policy !== "Delete") return [];
    const finding2 = violationOf(found, {
      ...{ rule: "control/data-deletion", severity: "high", path: [] },
      clause: `keeps data (${type}) and has ${name} 'Delete': the data goes with the resource`,
      todo: `Set ${name} to Retain, or to Snapshot where the type has snapshots.`
    });
    return [{ ...finding2, location: resourceLocation(found.stack, logicalId, [name]) }];
  });
});

// actions/lib/rules/controls/roles.ts
var taskRoles = (scope) => {
  const roles2 = new Set(
    resourcesOfType(scope, "AWS::ECS::TaskDefinition").flatMap(
      ({ resource }) => resourcesIn(resource.properties.TaskRoleArn)
    )
  );
  return identityStatements(scope).filter(({ found }) => rolesWith(found, scope).some((role) => roles2.has(role))).flatMap(({ found, path, statement }) => {
    const isNamed2 = statement.resources.every((resource) => extentOf(resource) === "one");
    const action = statement.exceptActions ? "every action but some" : statement.actions.find((one) => isPowerful(one, isNamed2 && statement.resources.length > 0));
    if (action === void 0) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/task-role", severity: "high", path: [...path, "Action"] },
        clause: `gives code inside a container ${scalarText(action)}, with which it changes permissions or secrets (${path.join("/")})`,
        todo: "Name the actions that the program uses, on the resources that it uses."
      })
    ];
  });
};
function rolesWith({ path, resource }, scope) {
  if (resource.type === "AWS::IAM::Role") return [path];
  const attached = resourcesOfType(scope, "AWS::IAM::Role").filter(
    ({ resource: { properties } }) => resourcesIn(properties.ManagedPolicyArns).includes(path)
  );
  const { Roles, RoleName } = resource.properties;
  return [...attached.map((role) => role.path), ...resourcesIn(Roles), ...resourcesIn(RoleName)];
}
function isPowerful(action, isNamed2) {
  if (isEveryAction(action) || matchesLiteral(action, /^(?:iam|sts|secretsmanager):\*+$/i)) return true;
  if (matchesLiteral(action, /^(?:iam:PassRole|sts:AssumeRole)$/i)) return !isNamed2;
  if (matchesLiteral(action, /^iam:/i)) return !matchesLiteral(action, /^iam:(?:Get|List|Simulate)/i);
  if (matchesLiteral(action, /^secretsmanager:(?:Create|Put|Update|Delete|Restore|Rotate|Tag|Untag)/i)) return !isNamed2;
  return isEscalating(action) && !isNamed2;
}
var taskRoleTrust = (scope) => resourcesOfType(scope, "AWS::IAM::Role").flatMap((found) => statementsAt(found, ["AssumeRolePolicyDocument"])).flatMap(({ found, path, statement }) => {
  const isOfTasks = statement.principals.some(
    ({ kind, name }) => kind === "service" && matchesLiteral(name, /^ecs-tasks\.amazonaws\.com/)
  );
  const isLimited = testsOf(statement).some(({ key }) => /^aws:source(?:account|arn|orgid|orgpaths)$/.test(key));
  if (statement.effect !== "Allow" || !isOfTasks || isLimited) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/task-role-trust", severity: "high", path: [...path, "Condition"] },
      clause: "trusts ecs-tasks.amazonaws.com on behalf of every account",
      todo: "Add conditions on aws:SourceAccount and aws:SourceArn."
    })
  ];
});
var KEY_LIMIT = /^(?:kms:(?:viaservice|encryptioncontext.*|resourcealiases|requestalias|grantisforawsresource)|aws:(?:resourcetag\/.+|calledvia.*))$/;
var keyUsers = (scope) => identityStatements(scope).filter(({ statement }) => decryptsEverything(statement)).map(
  ({ found, path }) => violationOf(found, {
    ...{ rule: "control/decrypt-all-keys", severity: "medium", path },
    clause: `allows the decryption with every key of the account (${path.join("/")})`,
    todo: "Name the keys in Resource, or add a condition on kms:ViaService or a tag of the keys."
  })
);
function decryptsEverything(statement) {
  const { actions, exceptActions, resources, exceptResources } = statement;
  const isEvery = exceptResources || resources.some((resource) => isEveryResource(resource) || extentOf(resource) === "many");
  return isEvery && !exceptActions && !actions.some(isEveryAction) && hasAction(statement, "kms:Decrypt", "kms:ReEncryptFrom") && !testsOf(statement).some(({ key }) => KEY_LIMIT.test(key));
}

// actions/lib/rules/controls/secretFlow.ts
var secretFlow = ({ stack }) => stacksIn2(stack).flatMap((one) => [...shown(one), ...handedOn(one)]);
function stacksIn2(stack) {
  return [stack, ...Object.values(stack.nested).flatMap(stacksIn2)];
}
function shown(stack) {
  const { template, outputs, resources } = stack;
  const inOutputs = Object.keys(outputs).flatMap((name) => {
    const path = ["Outputs", name, "Value"];
    const isSecret = hasSecretReference(outputs[name]) || namesSecret(template.outputs[name]?.value ?? null, path, stack);
    return isSecret ? [{ path, title: `Output '${name}'` }] : [];
  });
  const inMetadata = Object.values(resources).flatMap(({ logicalId, metadata }) => {
    const path = ["Resources", logicalId, "Metadata"];
    const isSecret = hasSecretReference(metadata) || namesSecret(template.resources[logicalId]?.metadata ?? null, path, stack);
    return isSecret ? [{ path, title: `The metadata of '${logicalId}'` }] : [];
  });
  return [...inOutputs, ...inMetadata].map(({ path, title }) => ({
    ...{ level: "error", severity: "high", rule: "control/secret-output" },
    message: `${title} shows a secret to everyone who may describe the stack.`,
    todo: "Give the ARN of the secret in its place.",
    location: template.document.locationOf(path)
  }));
}
function handedOn(stack) {
  const { nestedPath, template, nested } = stack;
  return Object.values(stack.resources).flatMap(({ logicalId, type }) => {
    const child = nested[logicalId];
    if (type !== NESTED_STACK || !child) return [];
    const path = ["Resources", logicalId, "Properties", "Parameters"];
    return secretReferences(template.resources[logicalId]?.properties.Parameters ?? null, path, stack).flatMap(
      ({ path: at2, name }) => {
        const parameter = String(at2[path.length]);
        if (child.template.parameters[parameter]?.noEcho !== false) return [];
        return [
          {
            ...{ level: "error", severity: "high", rule: "control/secret-parameter" },
            message: `'${nestedPath && `${nestedPath}/`}${logicalId}' gets the secret parameter '${name}' as '${parameter}', which is no NoEcho parameter: everyone who may describe the nested stack reads it.`,
            todo: `Add NoEcho: true to '${parameter}' in ${child.template.document.file}.`,
            location: template.document.locationOf(at2.slice(0, path.length + 1))
          }
        ];
      }
    );
  });
}
function namesSecret(node, path, stack) {
  return secretReferences(node, path, stack).length > 0;
}
function secretReferences(node, path, { template, conditions }) {
  return referencesIn(node, path, (condition) => conditions[condition]).filter(
    ({ name, by }) => by !== "Fn::GetAtt" && template.parameters[name]?.noEcho === true
  );
}
var REFERENCE2 = /\{\{resolve:(?:ssm-secure|secretsmanager):((?:\$\{[^{}]*\}|[^{}])*)\}\}/g;
var OPEN_PART = /:SecretString:(?:username|user|host|port|dbname|engine|email)(?::|$)/i;
function hasSecretReference(value) {
  const text = value instanceof Unknown ? value.text : JSON.stringify(plain(value ?? null));
  const isOfClient = referencesInValue(value ?? null).some(
    (reference) => reference.kind === "attribute" && reference.attribute === "ClientSecret"
  );
  return isOfClient || [...text.matchAll(REFERENCE2)].some(([, rest = ""]) => !OPEN_PART.test(rest));
}

// actions/lib/rules/controls/secrets.ts
var SECRET3 = "AWS::SecretsManager::Secret";
var secretProperties = propertyControls([
  {
    rule: "control/secret-length",
    severity: "high",
    types: [SECRET3],
    path: ["GenerateSecretString", "PasswordLength"],
    // AWS generates 32 characters by default.
    accepts: (value) => (numberOf(value) ?? 32) >= 32,
    effect: "a shorter secret is easier to guess",
    todo: "Set GenerateSecretString/PasswordLength to 32 or more."
  },
  {
    rule: "control/secret-policy",
    severity: "medium",
    types: ["AWS::SecretsManager::ResourcePolicy"],
    path: ["BlockPublicPolicy"],
    accepts: isTrue,
    effect: "a policy for all accounts would be accepted",
    todo: "Set BlockPublicPolicy to true."
  }
]);
var PASSWORDS = {
  "AWS::DocDB::DBCluster": ["MasterUserPassword"],
  "AWS::ElastiCache::ReplicationGroup": ["AuthToken"],
  "AWS::IAM::User": ["LoginProfile", "Password"],
  "AWS::MemoryDB::User": ["AuthenticationMode", "Passwords"],
  "AWS::RDS::DBCluster": ["MasterUserPassword"],
  "AWS::RDS::DBInstance": ["MasterUserPassword"],
  "AWS::Redshift::Cluster": ["MasterUserPassword"]
};
var literalSecrets = (scope) => {
  const secrets2 = resourcesOfType(scope, SECRET3).flatMap((found) => {
    if (!isLiteral(scalarTextOf(found.resource.properties.SecretString))) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/secret-literal", severity: "high", path: ["SecretString"] },
        clause: "has a SecretString whose value stands in a file: everyone who reads the repository knows it",
        todo: "Use GenerateSecretString, or put the value into the secret outside of the template, and change it."
      })
    ];
  });
  const passwords2 = [...scope.resources.values()].flatMap((found) => {
    const path = lookup(PASSWORDS, found.resource.type);
    const value = path && propertyAt(found.resource.properties, ...path);
    const literal = Array.isArray(value) ? value.map(scalarTextOf).find(isLiteral) : scalarTextOf(value);
    if (!path || !isLiteral(literal)) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/password-literal", severity: "high", path },
        clause: `has a ${path.at(-1)} whose value stands in a file: everyone who reads the repository knows it`,
        todo: "Generate it, and refer to it by '{{resolve:secretsmanager:…}}'."
      })
    ];
  });
  return [...secrets2, ...passwords2];
};
function isLiteral(text) {
  return text !== void 0 && !text.includes("{{resolve:") && !PLACEHOLDER.test(text.trim()) && !/^\*{4,}$/.test(text);
}
var secretRotation = (scope) => {
  const rotated = resourcesOfType(scope, "AWS::SecretsManager::RotationSchedule").flatMap(
    ({ resource }) => resourcesIn(resource.properties.SecretId)
  );
  const users2 = passwordUsers(scope);
  return resourcesOfType(scope, SECRET3).flatMap((found) => {
    const user = users2.get(found.path);
    if (user === void 0 || rotated.includes(found.path)) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/secret-rotation", severity: "medium", path: [] },
        clause: `holds the password of '${user}' and is never rotated`,
        todo: "Add an AWS::SecretsManager::RotationSchedule, or let RDS manage it: ManageMasterUserPassword."
      })
    ];
  });
};
function passwordUsers({ resources }) {
  return new Map(
    [...resources.values()].flatMap(({ path: user, resource: { type, properties } }) => {
      const path = lookup(PASSWORDS, type);
      return path ? resourcesIn(propertyAt(properties, ...path)).map((secret) => [secret, user]) : [];
    })
  );
}
var secretReaders = (scope) => identityStatements(scope).flatMap(({ found, path, statement }) => {
  const { resources, exceptResources } = statement;
  const isEvery = exceptResources || resources.some((resource) => isEveryResource(resource) || extentOf(resource) === "many");
  const isLimited = testsOf(statement).some(({ key }) => /^(?:aws|secretsmanager):resourcetag\//.test(key));
  if (!isEvery || isLimited || !hasAction(statement, "secretsmanager:GetSecretValue")) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/secret-readers", severity: "medium", path },
      clause: `allows the reading of every secret of the account (${path.join("/")})`,
      todo: "Name the secrets in Resource, or add a condition on their tags."
    })
  ];
});

// actions/lib/rules/controls/secretVariables.ts
var OPEN_NAME = /(?:EMAIL|USER|USERNAME|NAME|HOST|PORT|ENDPOINT)$/;
var secretVariables = (scope) => taskContainersIn(scope).flatMap(
  ({ found, path, container, title }) => valuesIn(container.Environment).flatMap((variable, index) => {
    const [name, value] = ["Name", "Value"].map((property) => propertyAt(variable, property));
    const at2 = [...path, "Environment", index, "Value"];
    const isSecret = hasSecretReference(value) || namesSecret2(found, at2);
    if (!isSecret || OPEN_NAME.test(scalarTextOf(name) ?? "")) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/secret-variable", severity: "high", path: at2 },
        clause: `writes a secret into variable ${quotedValue(name)} of ${title}: everyone who may describe the task definition reads it`,
        todo: "Name the secret in 'Secrets' in place of 'Environment'."
      })
    ];
  })
);
function namesSecret2({ stack, resource }, path) {
  const properties = stack.template.resources[resource.logicalId]?.properties ?? {};
  const steps = sourcePath(properties, path, (condition) => stack.conditions[condition]);
  const node = steps.reduce((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)] ?? null;
    return isMap(inner) ? inner[step] ?? null : null;
  }, properties);
  return secretReferences(node, [], stack).length > 0;
}

// actions/lib/rules/controls/services.ts
var SERVICE = "AWS::ECS::Service";
var serviceProperties = propertyControls([
  {
    rule: "control/circuit-breaker",
    severity: "medium",
    types: [SERVICE],
    path: ["DeploymentConfiguration", "DeploymentCircuitBreaker", "Enable"],
    // It belongs to rolling updates: CodeDeploy and external controllers have their own.
    isFor: ({ resource: { properties } }) => ["ECS", void 0].includes(scalarTextOf(propertyAt(properties, "DeploymentController", "Type"))),
    accepts: isTrue,
    effect: "tasks that fail are started again for hours until the deployment ends",
    todo: "Set DeploymentConfiguration/DeploymentCircuitBreaker/Enable to true."
  },
  {
    rule: "control/platform-version",
    severity: "medium",
    types: [SERVICE],
    path: ["PlatformVersion"],
    accepts: (value) => value === void 0 || scalarTextOf(value) === "LATEST",
    effect: "its tasks do not get the corrections of later versions of Fargate",
    todo: "Set PlatformVersion to LATEST, or remove it."
  },
  {
    rule: "control/health-check-grace",
    severity: "low",
    types: [SERVICE],
    path: ["HealthCheckGracePeriodSeconds"],
    isFor: ({ resource: { properties } }) => valuesIn(properties.LoadBalancers).length > 0,
    accepts: (value) => (numberOf(value) ?? 0) > 0,
    effect: "a task that is still starting counts as unhealthy and is stopped",
    todo: "Set HealthCheckGracePeriodSeconds to the time that a task needs to start."
  }
]);
var taskCount = (scope) => resourcesOfType(scope, SERVICE).flatMap((service) => {
  const { SchedulingStrategy: strategy, DeploymentController: controller } = service.resource.properties;
  if (strategy === "DAEMON" || scalarTextOf(propertyAt(controller, "Type")) === "EXTERNAL") return [];
  const [scaling] = resourcesOfType(scope, "AWS::ApplicationAutoScaling::ScalableTarget").filter(
    (part) => scales(part, service)
  );
  const [holder, property] = scaling ? [scaling, "MinCapacity"] : [service, "DesiredCount"];
  const value = holder.resource.properties[property];
  if (isUnknown(value) || (numberOf(value) ?? 1) >= 2) return [];
  return [
    violationOf(holder, {
      ...{ rule: "control/task-count", severity: "medium", path: [property], todo: `Set ${property} to 2 or more.` },
      clause: `has ${value === void 0 ? "no " : ""}${property}${value === void 0 ? "" : ` ${quotedValue(value)}`}: nothing runs while the only task of '${service.path}' is replaced`
    })
  ];
});
function scales({ resource: { properties } }, service) {
  const { ResourceId: id, ServiceNamespace: namespace } = properties;
  const name = scalarTextOf(service.resource.properties.ServiceName);
  return namespace === "ecs" && (resourcesIn(id).includes(service.path) || name !== void 0 && scalarTextOf(id)?.endsWith(`/${name}`) === true);
}
var executeCommand = (scope) => resourcesOfType(scope, SERVICE).flatMap((service) => {
  const { EnableExecuteCommand: enabled, Cluster: cluster } = service.resource.properties;
  const clusters = resourcesOfType(scope, "AWS::ECS::Cluster").filter(
    ({ path }) => resourcesIn(cluster).includes(path)
  );
  const isElsewhere = cluster !== void 0 && clusters.length === 0;
  if (!isTrue(enabled) || isElsewhere || clusters.some(isRecorded)) return [];
  return [unrecorded(service)];
});
function isRecorded({ resource: { properties } }) {
  const settings = propertyAt(properties, "Configuration", "ExecuteCommandConfiguration");
  const log = propertyAt(settings, "LogConfiguration");
  const has = (name) => propertyAt(log, name) !== void 0;
  const isOn = (name) => isUnknown(propertyAt(log, name)) || isTrue(propertyAt(log, name));
  return isUnknown(settings) || scalarTextOf(propertyAt(settings, "Logging")) === "OVERRIDE" && propertyAt(settings, "KmsKeyId") !== void 0 && (has("CloudWatchLogGroupName") && isOn("CloudWatchEncryptionEnabled") || has("S3BucketName") && isOn("S3EncryptionEnabled"));
}
function unrecorded(service) {
  return violationOf(service, {
    ...{ rule: "control/execute-command", severity: "medium", path: ["EnableExecuteCommand"] },
    clause: "has EnableExecuteCommand true, and its cluster does not record each session in an encrypted log, with a key of its own",
    todo: "Set EnableExecuteCommand to false, or the cluster's ExecuteCommandConfiguration: KmsKeyId, Logging OVERRIDE and an encrypted log."
  });
}

// actions/lib/rules/controls/signIn.ts
var POOL = "AWS::Cognito::UserPool";
var poolProperties = propertyControls([
  {
    rule: "control/multi-factor-required",
    severity: "medium",
    types: [POOL],
    path: ["MfaConfiguration"],
    // Without any second factor another control says so.
    isFor: ({ resource: { properties } }) => scalarTextOf(properties.MfaConfiguration) === "OPTIONAL",
    accepts: (value) => scalarTextOf(value) === "ON",
    effect: "a password alone is enough for people who choose no second factor",
    todo: "Set MfaConfiguration to ON."
  },
  {
    rule: "control/threat-protection",
    severity: "medium",
    types: [POOL],
    path: ["UserPoolAddOns", "AdvancedSecurityMode"],
    accepts: (value) => scalarTextOf(value) === "ENFORCED",
    effect: "sign-ins with stolen passwords are not recognised",
    todo: "Set UserPoolTier to PLUS and UserPoolAddOns/AdvancedSecurityMode to ENFORCED; it is paid for by user."
  },
  {
    rule: "control/user-pool-deletion",
    severity: "medium",
    types: [POOL],
    path: ["DeletionProtection"],
    accepts: (value) => scalarTextOf(value) === "ACTIVE",
    effect: "one call deletes every account",
    todo: "Set DeletionProtection to ACTIVE."
  }
]);
var userPools = (scope) => resourcesOfType(scope, POOL).flatMap((found) => [...passwords(found), ...secondFactor(found), ...selfSignUp(found)]);
function passwords(found) {
  const path = ["Policies", "PasswordPolicy"];
  const policy = propertyAt(found.resource.properties, ...path);
  if (isUnknown(policy)) return [];
  const [length, days] = ["MinimumLength", "TemporaryPasswordValidityDays"].map((name) => propertyAt(policy, name));
  const kinds2 = ["RequireLowercase", "RequireUppercase", "RequireNumbers", "RequireSymbols"];
  const missing = policy === void 0 ? [] : kinds2.filter((kind) => !isTrue(propertyAt(policy, kind)) && !isUnknown(propertyAt(policy, kind)));
  const violation = (property, clause, todo) => violationOf(found, {
    ...{ rule: "control/password-policy", severity: "medium", clause, todo },
    path: [...path, property]
  });
  return [
    ...isUnknown(length) || (numberOf(length) ?? 8) >= 12 ? [] : [
      violation(
        "MinimumLength",
        `accepts passwords of ${numberOf(length) ?? 8} characters (MinimumLength)`,
        "Set Policies/PasswordPolicy/MinimumLength to 12 or more."
      )
    ],
    ...missing.map(
      (kind) => violation(kind, `has no ${kind} true in its PasswordPolicy`, `Set Policies/PasswordPolicy/${kind} to true.`)
    ),
    ...isUnknown(days) || (numberOf(days) ?? 7) <= 7 ? [] : [
      violation(
        "TemporaryPasswordValidityDays",
        `accepts temporary passwords for ${numberOf(days)} days`,
        "Set Policies/PasswordPolicy/TemporaryPasswordValidityDays to 7 or less."
      )
    ]
  ];
}
function secondFactor(found) {
  const { MfaConfiguration: mode, EnabledMfas: factors } = found.resource.properties;
  if (isUnknown(mode)) return [];
  const isOff = !["ON", "OPTIONAL"].includes(scalarTextOf(mode) ?? "");
  const hasApp = isUnknown(factors) || valuesIn(factors).some((factor) => scalarTextOf(factor) === "SOFTWARE_TOKEN_MFA");
  if (!isOff && hasApp) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/multi-factor", severity: "medium", path: [isOff ? "MfaConfiguration" : "EnabledMfas"] },
      clause: isOff ? `has ${mode === void 0 ? "no MfaConfiguration" : `MfaConfiguration ${quotedValue(mode)}`}: a password alone is enough to sign in` : "has no SOFTWARE_TOKEN_MFA in EnabledMfas: codes of text messages can be diverted",
      todo: isOff ? "Set MfaConfiguration to ON or OPTIONAL, and EnabledMfas to [SOFTWARE_TOKEN_MFA]." : "Add SOFTWARE_TOKEN_MFA to EnabledMfas."
    })
  ];
}
function selfSignUp(found) {
  const path = ["AdminCreateUserConfig", "AllowAdminCreateUserOnly"];
  const value = propertyAt(found.resource.properties, ...path);
  if (isTrue(value) || isUnknown(value) || isComputed(found, path)) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/self-sign-up", severity: "high", path },
      clause: `has ${value === void 0 ? "no AllowAdminCreateUserOnly" : `AllowAdminCreateUserOnly ${quotedValue(value)}`}: anyone may sign up`,
      todo: "Set AdminCreateUserConfig/AllowAdminCreateUserOnly to true, or let a parameter decide."
    })
  ];
}
function isComputed({ stack, resource }, path) {
  const steps = [void 0, ...path];
  let node = stack.template.resources[resource.logicalId]?.properties ?? null;
  return steps.some((step) => {
    if (step !== void 0) node = (isMap(node) ? node[step] : void 0) ?? null;
    return functionCallOf(node, []) !== void 0;
  });
}

// actions/lib/rules/controls/signInClients.ts
var CLIENT2 = "AWS::Cognito::UserPoolClient";
function isOfMachine({ resource: { properties } }) {
  const flows2 = valuesIn(properties.AllowedOAuthFlows).map(scalarTextOf);
  return flows2.length > 0 && flows2.every((flow) => flow === "client_credentials");
}
var clientProperties = propertyControls([
  {
    rule: "control/client-secret",
    severity: "high",
    types: [CLIENT2],
    path: ["GenerateSecret"],
    // A page in a browser or a phone can keep no secret; a server can.
    isFor: isOfServer,
    accepts: isTrue,
    effect: "the server that signs people in does not prove that it is one",
    todo: "Set GenerateSecret to true; a change replaces the client."
  },
  {
    rule: "control/user-existence-errors",
    severity: "high",
    types: [CLIENT2],
    path: ["PreventUserExistenceErrors"],
    isFor: (found) => !isOfMachine(found),
    accepts: (value) => scalarTextOf(value) === "ENABLED",
    effect: "errors tell whether an address has an account",
    todo: "Set PreventUserExistenceErrors to ENABLED."
  },
  {
    rule: "control/token-revocation",
    severity: "high",
    types: [CLIENT2],
    path: ["EnableTokenRevocation"],
    // Cognito switches it on for a new client.
    accepts: (value) => value === void 0 || isTrue(value),
    effect: "a stolen refresh token cannot be revoked",
    todo: "Set EnableTokenRevocation to true."
  }
]);
var signInClients = (scope) => resourcesOfType(scope, CLIENT2).flatMap((found) => [
  ...flows(found),
  ...addresses2(found, scope.environment.protected),
  ...accessTokens(found)
]);
function isOfServer({ path }, scope) {
  const listeners = resourcesOfType(
    scope,
    "AWS::ElasticLoadBalancingV2::Listener",
    "AWS::ElasticLoadBalancingV2::ListenerRule"
  );
  const ids = applicationContainersIn(scope.stack).flatMap(
    ({ variables }) => variables.get("OAUTH_CLIENT_ID")?.value ?? []
  );
  const takesSecret = [...scope.resources.values()].some(
    ({ resource }) => referencesInValue(resource.properties).some(
      (reference) => reference.kind === "attribute" && reference.path === path && reference.attribute === "ClientSecret"
    )
  );
  return takesSecret || [...ids, ...listeners.map(({ resource }) => resource.properties)].some((value) => resourcesIn(value).includes(path));
}
function flows(found) {
  return valuesIn(found.resource.properties.AllowedOAuthFlows).flatMap((flow, index) => {
    if (scalarTextOf(flow) !== "implicit") return [];
    return [
      violationOf(found, {
        ...{ rule: "control/sign-in-flows", severity: "high", path: ["AllowedOAuthFlows", index] },
        clause: "allows the flow 'implicit', which hands over tokens in the address",
        todo: "Set AllowedOAuthFlows to [code]."
      })
    ];
  });
}
var LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;
function addresses2(found, isProtected) {
  return ["CallbackURLs", "LogoutURLs", "DefaultRedirectURI"].flatMap(
    (property) => valuesIn(found.resource.properties[property]).flatMap((address2, index) => {
      const text = scalarTextOf(address2) ?? "";
      const isRight = text.includes("*") ? false : LOCAL.test(text) ? !isProtected : !text.startsWith("http:");
      if (isRight) return [];
      const isList = property !== "DefaultRedirectURI";
      return [
        violationOf(found, {
          ...{ rule: "control/callback-url", severity: "high", path: isList ? [property, index] : [property] },
          clause: `has '${text}' in ${property}: ${LOCAL.test(text) ? "any program on the machine of a user can take the code of a sign-in" : "others can take the code of a sign-in"}`,
          todo: "Name an address with https and its whole host."
        })
      ];
    })
  );
}
var MINUTES = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 };
function accessTokens(found) {
  const { AccessTokenValidity: validity, TokenValidityUnits: units } = found.resource.properties;
  const unit = propertyAt(units, "AccessToken");
  const factor = unit === void 0 ? 60 : lookup(MINUTES, scalarTextOf(unit) ?? "");
  const minutes = (numberOf(validity) ?? 0) * (factor ?? 0);
  if (isUnknown(validity) || isUnknown(unit) || minutes <= 60) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/access-token-validity", severity: "high", path: ["AccessTokenValidity"] },
      clause: `has access tokens that work for ${minutes} minutes (AccessTokenValidity)`,
      todo: "Set AccessTokenValidity to one hour or less."
    })
  ];
}

// actions/lib/rules/controls/tags.ts
var OWNER = /owner|team|contact|cost-?cent(?:er|re)/i;
function tagFindings({ name, tags, locationOf }) {
  if (Object.keys(tags).some((key) => OWNER.test(key))) return [];
  return [
    {
      ...{ level: "warning", severity: "low", rule: "control/tags" },
      message: `Environment '${name}' has no tag that names an owner: the costs of a resource and questions about it cannot be assigned.`,
      todo: "Add a tag such as 'owner' or 'cost-center' below 'tags'.",
      location: locationOf(["tags"])
    }
  ];
}

// actions/lib/rules/controls/tasks.ts
var fileVolumes = (scope) => resourcesOfType(scope, "AWS::ECS::TaskDefinition").flatMap(
  (found) => valuesIn(found.resource.properties.Volumes).flatMap((volume, index) => {
    const configuration = propertyAt(volume, "EFSVolumeConfiguration");
    return configuration === void 0 || isUnknown(configuration) ? [] : volumeFindings(found, index);
  })
);
function volumeFindings(found, index) {
  const before = ["Volumes", index, "EFSVolumeConfiguration"];
  const settings = [
    { path: [...before, "TransitEncryption"], value: "ENABLED", effect: "files cross the network in clear text" },
    { path: [...before, "AuthorizationConfig", "IAM"], value: "ENABLED", effect: "the task's role has no say" },
    {
      path: [...before, "AuthorizationConfig", "AccessPointId"],
      value: void 0,
      effect: "the task sees the whole file system, and may be root in it"
    }
  ];
  const name = scalarTextOf(propertyAt(found.resource.properties, "Volumes", index, "Name")) ?? String(index);
  return settings.flatMap(({ path, value: wanted, effect }) => {
    const value = propertyAt(found.resource.properties, ...path);
    const isRight = wanted === void 0 ? value !== void 0 && value !== "" : scalarTextOf(value) === wanted;
    if (isUnknown(value) || isRight) return [];
    const property = path.slice(3).join("/");
    return [
      violationOf(found, {
        ...{ rule: "control/file-volume", severity: "medium", path },
        clause: `mounts volume '${name}' without ${property}${wanted ? ` ${wanted}` : ""}: ${effect}`,
        todo: wanted ? `Set ${property} to ${wanted}.` : `Set ${property} to an access point.`
      })
    ];
  });
}

// actions/lib/rules/controls/topics.ts
var TOPIC = "AWS::SNS::Topic";
var topicPolicies = (scope) => {
  const policies = resourcesOfType(scope, "AWS::SNS::TopicPolicy");
  return resourcesOfType(scope, TOPIC).flatMap((found) => {
    if (found.resource.properties.KmsMasterKeyId !== void 0) return [];
    const own = policies.filter(({ resource }) => resourcesIn(resource.properties.Topics).includes(found.path));
    const isDenied = own.flatMap((policy2) => statementsAt(policy2, ["PolicyDocument"])).some(({ statement }) => deniesPlainText(statement) && hasAction(statement, "sns:Publish"));
    if (isDenied) return [];
    const [policy] = own;
    return [
      violationOf(policy ?? found, {
        ...{ rule: "control/topic-tls", severity: "medium", path: policy ? ["PolicyDocument"] : [] },
        clause: `${policy ? `is the policy of topic '${found.path}' and ` : ""}does not deny messages without TLS`,
        todo: "Deny sns:Publish to '*' under the condition Bool aws:SecureTransport 'false', in an AWS::SNS::TopicPolicy."
      })
    ];
  });
};
var alarmTopics = (scope) => {
  const alarms = resourcesOfType(scope, "AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm");
  return resourcesOfType(scope, TOPIC).flatMap((found) => {
    if (!/alias\/aws\/sns$/.test(scalarTextOf(found.resource.properties.KmsMasterKeyId) ?? "")) return [];
    const alarm = alarms.find(
      ({ resource: { properties } }) => [properties.AlarmActions, properties.OKActions, properties.InsufficientDataActions].some(
        (actions) => valuesIn(actions).some((action) => resourcesIn(action).includes(found.path))
      )
    );
    if (!alarm) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/topic-alarm-key", severity: "high", path: ["KmsMasterKeyId"] },
        clause: `has KmsMasterKeyId 'alias/aws/sns', which CloudWatch may not use: the notifications of '${alarm.path}' are lost`,
        todo: "Set KmsMasterKeyId to an AWS::KMS::Key that lets cloudwatch.amazonaws.com use it, or remove it."
      })
    ];
  });
};

// actions/lib/rules/controls/trust.ts
var CLAIMS = [
  { claim: "aud", meaning: "tokens that were made for others" },
  { claim: "sub", meaning: "every user of the provider" }
];
var federatedTrust = (scope) => resourcesOfType(scope, "AWS::IAM::Role").flatMap((found) => statementsAt(found, ["AssumeRolePolicyDocument"])).filter(({ statement }) => statement.effect === "Allow").flatMap((entry) => {
  const provider = entry.statement.principals.find(
    ({ kind, name }) => kind === "federated" && isProvider(name, scope)
  );
  return provider ? untested(entry, scalarText(provider.name)) : [];
});
function isProvider(name, { resources }) {
  if (scalarText(name).includes(":oidc-provider/")) return true;
  return name instanceof Unknown && resourcesIn(name).some((path) => resources.get(path)?.resource.type === "AWS::IAM::OIDCProvider");
}
function untested({ found, path, statement }, provider) {
  return CLAIMS.flatMap(({ claim: claim2, meaning }) => {
    const tests = testsOf(statement).filter(({ key }) => key.endsWith(`:${claim2}`));
    const positive = tests.filter(({ operator }) => !/Not|IfExists$|^Null$|^ForAllValues:/.test(operator));
    const isOpen = positive.some(
      ({ operator, values }) => values.some((value) => /Like/.test(operator) && typeof value === "string" && OPEN_SUBJECT.test(value))
    );
    if (positive.length > 0 && !isOpen) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/federated-trust", severity: "critical", path: [...path, "Condition"] },
        clause: `trusts ${provider} and does not limit the claim '${claim2}': it accepts ${meaning}`,
        todo: `Add a condition StringEquals on '<provider>:${claim2}'.`
      })
    ];
  });
}
var OPEN_SUBJECT = /^(?:[*?]|repo:[^/]*[*?]|repo:[^/]+\/[*?])/;

// actions/lib/rules/controls/users.ts
var users = (scope) => resourcesOfType(scope, "AWS::IAM::User", "AWS::IAM::AccessKey").map(
  (found) => violationOf(found, {
    ...{ rule: "control/iam-user", severity: "high", path: [] },
    clause: `is ${found.resource.type === "AWS::IAM::User" ? "a user of IAM, whose" : "an access key:"} credentials do not expire`,
    todo: "Use a role: for people by IAM Identity Center, for programs by the service that runs them."
  })
);

// actions/lib/rules/controls/webAcls.ts
var WEB_ACL = "AWS::WAFv2::WebACL";
var LOGGING = "AWS::WAFv2::LoggingConfiguration";
var webAcls = (scope) => resourcesOfType(scope, WEB_ACL).flatMap((found) => [
  ...missingRules(found),
  ...bodySize(found, scope),
  ...withoutUser(found, scope),
  ...withoutLog(found, scope)
]);
var webAclProperties = propertyControls([
  {
    rule: "control/web-acl-metrics",
    severity: "medium",
    types: [WEB_ACL, "AWS::WAFv2::RuleGroup"],
    path: ["VisibilityConfig", "CloudWatchMetricsEnabled"],
    accepts: isTrue,
    effect: "no alarm and no chart shows what it refuses",
    todo: "Set VisibilityConfig/CloudWatchMetricsEnabled to true."
  }
]);
var OF_AWS = {
  AWSManagedRulesCommonRuleSet: "common attacks",
  AWSManagedRulesKnownBadInputsRuleSet: "known bad inputs",
  AWSManagedRulesAmazonIpReputationList: "addresses of attackers"
};
function missingRules(found) {
  const { Rules: rules } = found.resource.properties;
  const statements = valuesIn(rules).map((rule) => propertyAt(rule, "Statement"));
  const groups = statements.map((statement) => propertyAt(statement, "ManagedRuleGroupStatement"));
  const isOfOthers = statements.some((statement) => propertyAt(statement, "RuleGroupReferenceStatement") !== void 0) || groups.some((group) => group !== void 0 && scalarTextOf(propertyAt(group, "VendorName")) !== "AWS");
  if (isUnknown(rules) || isOfOthers) return [];
  const names = groups.map((group) => scalarTextOf(propertyAt(group, "Name")));
  const missing = [
    ...Object.entries(OF_AWS).flatMap(([name, title]) => names.includes(name) ? [] : [`${title} (${name})`]),
    ...statements.some((statement) => propertyAt(statement, "RateBasedStatement") !== void 0) ? [] : ["too many requests of one address (RateBasedStatement)"]
  ];
  if (missing.length === 0) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/web-acl-rules", severity: "medium", path: ["Rules"] },
      clause: `has no rule against ${missing.join(", ")}`,
      todo: "Add a rule for each."
    })
  ];
}
function bodySize(found, { stack }) {
  if (applicationContainersIn(stack).length === 0) return [];
  return valuesIn(found.resource.properties.Rules).flatMap((rule, index) => {
    const group = propertyAt(rule, "Statement", "ManagedRuleGroupStatement");
    if (scalarTextOf(propertyAt(group, "Name")) !== "AWSManagedRulesCommonRuleSet") return [];
    const isCounted = propertyAt(rule, "OverrideAction", "Count") !== void 0;
    const overrides = valuesIn(propertyAt(group, "RuleActionOverrides")).filter(
      (override) => scalarTextOf(propertyAt(override, "Name")) === "SizeRestrictions_BODY"
    );
    const passes = (override) => propertyAt(override, "ActionToUse", "Count") !== void 0 || propertyAt(override, "ActionToUse", "Allow") !== void 0;
    const excluded = valuesIn(propertyAt(group, "ExcludedRules")).some(
      (one) => scalarTextOf(propertyAt(one, "Name")) === "SizeRestrictions_BODY"
    );
    if (isCounted || excluded || overrides.some(passes)) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/web-acl-body-size", severity: "medium" },
        path: ["Rules", index, "Statement", "ManagedRuleGroupStatement", "RuleActionOverrides"],
        clause: "blocks bodies of more than 8 KiB (SizeRestrictions_BODY): every upload and every long chat is refused",
        todo: "Add { Name: SizeRestrictions_BODY, ActionToUse: { Count: {} } } to RuleActionOverrides."
      })
    ];
  });
}
function withoutUser(found, { stack, resources }) {
  if (scalarTextOf(found.resource.properties.Scope) !== "REGIONAL") return [];
  const users2 = [...resources.values()].filter(
    ({ resource }) => ![LOGGING, NESTED_STACK].includes(resource.type) && resourcesIn(resource.properties).includes(found.path)
  );
  if (users2.length > 0 || resourcesIn(stack.outputs).includes(found.path)) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/web-acl-association", severity: "medium", path: [] },
      clause: "is associated with nothing: no request passes it",
      todo: "Add an AWS::WAFv2::WebACLAssociation with the load balancer."
    })
  ];
}
function withoutLog(found, scope) {
  const logs = resourcesOfType(scope, LOGGING);
  const isLogged = logs.some(({ resource }) => resourcesIn(resource.properties.ResourceArn).includes(found.path));
  if (isLogged || resourcesIn(scope.stack.outputs).includes(found.path)) return [];
  return [
    violationOf(found, {
      ...{ rule: "control/web-acl-logging", severity: "medium", path: [] },
      clause: "has no log: nothing tells which requests it refused, and why",
      todo: "Add an AWS::WAFv2::LoggingConfiguration for it."
    })
  ];
}

// actions/lib/rules/controls/webAclUse.ts
var webAclUse = (scope) => [...openLoadBalancers(scope), ...openDistributions(scope)];
function openLoadBalancers(scope) {
  const withWebAcl = loadBalancersWithWebAcl(scope);
  return resourcesOfType(scope, LOAD_BALANCER).flatMap((found) => {
    const { Scheme: scheme = "internet-facing", Type: type = "application" } = found.resource.properties;
    const isOpen = scalarTextOf(scheme) === "internet-facing" && scalarTextOf(type) === "application";
    if (!isOpen || withWebAcl.has(found.path)) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/web-acl", severity: "medium", path: [] },
        clause: "is open to the internet without a web ACL: nothing refuses known attacks",
        todo: "Add an AWS::WAFv2::WebACLAssociation of the load balancer and a web ACL."
      })
    ];
  });
}
function openDistributions(scope) {
  const withWebAcl = loadBalancersWithWebAcl(scope);
  return resourcesOfType(scope, "AWS::CloudFront::Distribution").flatMap((found) => {
    const config = found.resource.properties.DistributionConfig;
    const balancers = valuesIn(propertyAt(config, "Origins")).flatMap((origin2) => loadBalancersOf(origin2, scope));
    const webAcl = propertyAt(config, "WebACLId");
    const hasWebAcl = isUnknown(webAcl) || (scalarTextOf(webAcl) ?? "") !== "";
    if (hasWebAcl || balancers.length === 0 || balancers.every(({ path }) => withWebAcl.has(path))) return [];
    return [
      violationOf(found, {
        ...{ rule: "control/web-acl", severity: "medium", path: ["DistributionConfig", "WebACLId"] },
        clause: "is open to the internet without a web ACL: nothing refuses known attacks",
        todo: "Set WebACLId to the ARN of a web ACL of us-east-1."
      })
    ];
  });
}
function loadBalancersOf(origin2, { resources }) {
  const vpcOrigins = resourcesIn(propertyAt(origin2, "VpcOriginConfig", "VpcOriginId"));
  const arns = vpcOrigins.map(
    (path) => propertyAt(resources.get(path)?.resource.properties, "VpcOriginEndpointConfig", "Arn")
  );
  return arns.flatMap((arn) => resourcesIn(arn).flatMap((path) => resources.get(path) ?? []));
}
function loadBalancersWithWebAcl(scope) {
  const associations = resourcesOfType(scope, "AWS::WAFv2::WebACLAssociation");
  return new Set(associations.flatMap(({ resource }) => resourcesIn(resource.properties.ResourceArn)));
}

// actions/lib/rules/controls/controls.ts
var CONTROLS = [
  ...[containers, fileVolumes, taskCount, executeCommand, ...serviceProperties],
  ...[loadBalancers, plainHttp, webAcls, webAclUse, ...tlsPolicies, ...webAclProperties],
  ...[ingress, groupHygiene, explicitEgress, defaultGroup],
  ...[flowLogs, s3Endpoint, dataSubnets, ...endpointPolicies],
  ...[fileSystemPolicies, fileSystemBackups, databaseBackups, forceTls, cacheAccess, dataDeletion],
  ...[...databaseProperties, ...cacheProperties, ...customerKeys],
  ...[bucketPolicies, bucketLifecycle, artifactBuckets, topicPolicies, alarmTopics, logKeys],
  ...[...bucketProperties, ...logRetention],
  ...[
    literalSecrets,
    secretRotation,
    secretReaders,
    secretFlow,
    secretVariables,
    functionVariables,
    ...secretProperties
  ],
  ...[userPools, signInClients, ...poolProperties, ...clientProperties],
  ...[taskRoles, taskRoleTrust, keyUsers, federatedTrust, users, customResources, dangers]
];
function controlFindings(environment, stacks, runRule = (_, evaluate) => evaluate()) {
  const found = stacks.flatMap((stack) => {
    const scope = { environment, stack, resources: resourcesByPath(stack) };
    return CONTROLS.flatMap((control) => runRule(control, () => control(scope)));
  });
  return [...tagFindings(environment), ...withoutRepeated(found)].filter(
    ({ rule }) => environment.protected || !Object.hasOwn(PROTECTED_ONLY, rule)
  );
}
function withoutRepeated(findings) {
  const linesOf = ({ location }) => `${location?.file}:${location?.line}`;
  const isDanger = ({ rule }) => /^control\/dangerous-/.test(rule);
  const critical = new Set(
    findings.filter((finding2) => !isDanger(finding2) && finding2.severity === "critical").map(linesOf)
  );
  return findings.filter((finding2) => !isDanger(finding2) || !critical.has(linesOf(finding2)));
}

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
  const patterns = policiesOf2(bootstrap).flatMap(statementsIn).filter(
    (statement) => statement.Effect === "Allow" && listOf2(statement.Action).some((one) => wildcardPattern(one, "i").test(action))
  ).flatMap((statement) => listOf2(statement.Resource));
  return [...new Set(patterns)];
}
function policiesOf2({ resources, template }) {
  const role = resources[SERVICE_ROLE];
  const inline = valuesOf(role?.properties.Policies).map((policy) => memberOf(policy, "PolicyDocument"));
  const attached = new Set(referencesIn2(template.resources[SERVICE_ROLE]?.properties.ManagedPolicyArns ?? null));
  const managed = Object.values(resources).filter(({ logicalId }) => attached.has(logicalId));
  return [...inline, ...managed.map(({ properties }) => properties.PolicyDocument ?? null)];
}
function referencesIn2(value) {
  if (Array.isArray(value)) return value.flatMap(referencesIn2);
  if (!isMap(value)) return [];
  return typeof value.Ref === "string" ? [value.Ref] : Object.values(value).flatMap(referencesIn2);
}
function statementsIn(document) {
  return valuesOf(memberOf(document, "Statement")).filter(isValueMap);
}
function listOf2(value) {
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
  return resourcesIn2(stack, stackNameOf(environment)).flatMap((resource) => uncoveredBy(bootstrap, environment, resource));
}
function resourcesIn2(stack, stackName) {
  const { document } = stack.template;
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }) => {
    const named = lookup(NAMED_TYPES, type);
    if (!named || properties[named.property] !== void 0) return [];
    const path = stack.nestedPath ? `${stack.nestedPath}/${logicalId}` : logicalId;
    return [{ type, logicalId, stackName, named, path, location: document.locationOf(["Resources", logicalId]) }];
  });
  const nested = Object.entries(stack.nested).filter(([id]) => stack.resources[id]?.type === NESTED_STACK);
  return [...own, ...nested.flatMap(([id, child]) => resourcesIn2(child, nestedStackNameOf(stackName, id)))];
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

// actions/lib/model/digestNote.ts
var DIGEST_NOTE = /^\s*# of (\S+) on \d{4}-\d{2}-\d{2}(?:;|\s*$)/;

// actions/lib/operations/pin/staleDigests.ts
async function staleDigests({ name, parameters, locationOf }, stack, { workspace }) {
  if (!parameters.ImageDigest) return [];
  const location = locationOf(["parameters", "ImageDigest"]);
  const document = await workspace.readPlain(location.file);
  const span2 = document.spanOf(["parameters", "ImageDigest"]);
  const [line2 = ""] = span2 ? document.text.slice(span2.end).split(/\r?\n/, 1) : [];
  const [, noted] = DIGEST_NOTE.exec(line2) ?? [];
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

// actions/lib/operations/linting/locateValue.ts
var NESTED_VALUES = /* @__PURE__ */ new Set(["template/parameter-value", "template/rule"]);
function locateValue(finding2, environment, { stack, templates }) {
  const { rule, location, message, todo } = finding2;
  const template = location && templates.get(location.file);
  if (!NESTED_VALUES.has(rule) || !template) return finding2;
  const resource = resourceAt(templateEntries(template), location);
  if (resource === void 0) return finding2;
  const [name, ...others] = decidingParameters({ ...finding2, resource }, stack);
  const source = name === void 0 || others.length > 0 ? void 0 : parameterSource(name, environment, stack);
  if (!source || source.isDefault) return finding2;
  const words = isSecretParameter(source.name, stack.template) ? source.name : parameterWithFile(source);
  return {
    ...finding2,
    message: `Environment '${environment.name}' has ${words}: ${message}`,
    todo: `${todo === void 0 ? "" : `${todo} `}It reaches the nested stack in ${location.file}:${location.line}.`,
    location: source.location
  };
}

// actions/lib/operations/linting/mergeFindings.ts
var RESOLVER_RULES = /* @__PURE__ */ new Set([
  "template/circular",
  "template/function",
  "template/nested-value",
  "template/reference"
]);
var OTHER_MATTERS = /* @__PURE__ */ new Set([
  "template/backtracking-pattern",
  "template/clear-secret",
  "template/kept-data",
  "template/unversioned-reference"
]);
function withoutRepeated2(findings, earlier, entries) {
  const keyOf = (finding2) => `${finding2.rule} ${placeOf2(finding2, entries)}`;
  const known = new Set(earlier.map(keyOf));
  const causes = earlier.filter(({ rule }) => !OTHER_MATTERS.has(rule));
  const locations = new Set(causes.map(({ location }) => locationSortKey(location)));
  return findings.filter((finding2) => {
    if (known.has(keyOf(finding2))) return false;
    if (finding2.rule === "template/missing-nested-template") return earlier.length === 0;
    return !RESOLVER_RULES.has(finding2.rule) || !locations.has(locationSortKey(finding2.location));
  });
}
function placeOf2({ location }, entries) {
  const entry = location && entryAt(entries.get(location.file) ?? [], location);
  return entry && location ? `${location.file} ${entry.section} ${entry.name}` : locationSortKey(location);
}
var VALUE_RULES3 = /* @__PURE__ */ new Set([
  "template/parameter-value",
  ...["address", "instance-class", "parameter-arn", "range", "zone"].map((name) => `environment/${name}`)
]);
function withoutReportedValues(findings, known) {
  const places = new Set(
    known.flatMap(({ rule, location }) => rule === "environment/parameter" ? [locationSortKey(location)] : [])
  );
  return findings.filter(({ rule, location }) => !VALUE_RULES3.has(rule) || !places.has(locationSortKey(location)));
}
function withoutSameLocation(findings, earlier) {
  const keyOf = ({ rule, location }) => `${rule} ${locationSortKey(location)}`;
  const seen = new Set(earlier.map(keyOf));
  return findings.filter((finding2) => {
    const isNew = !seen.has(keyOf(finding2));
    seen.add(keyOf(finding2));
    return isNew;
  });
}

// actions/lib/operations/linting/ruleFindings.ts
function ruleFindings(rule, subject, evaluate) {
  try {
    return evaluate();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        level: "error",
        rule: "lint/rule-failed",
        message: `Rule '${rule.name}' failed on ${subject}: ${reason}; this is a bug in this repository.`,
        todo: "Report the bug with this message. The other rules have run."
      }
    ];
  }
}

// actions/lib/operations/linting/inspectResolved.ts
async function inspectResolved(environment, { tree, bootstrap: bootstrapTemplate, base, workspace }) {
  if (!tree?.templates.has(environment.templateFile)) return void 0;
  const { stack, findings: unresolved } = resolvedWith(environment, tree.templates);
  const explained = new Set(tree.unreadable.map(locationSortKey));
  const findings = unresolved.filter(({ location }) => !location || !explained.has(locationSortKey(location))).map((finding2) => locateValue(finding2, environment, { stack, templates: tree.templates }));
  const redaction = redactionOf(secretsIn([stack]));
  const bootstrap = bootstrapTemplate && resolveWholeBootstrap(environment, bootstrapTemplate, stack);
  const stacks = bootstrap && { stack, bootstrap };
  const subject = `environment '${environment.name}'`;
  const found = ENVIRONMENT_RULES.flatMap((rule) => ruleFindings(rule, subject, () => rule(environment, stack)));
  const reached = VALUE_RULES2.flatMap((rule) => ruleFindings(rule, subject, () => rule(environment, stack)));
  const broken = [
    ...found,
    ...withoutSameLocation(reached, found),
    ...controlFindings(
      environment,
      bootstrap ? [stack, bootstrap] : [stack],
      (rule, evaluate) => ruleFindings(rule, subject, evaluate)
    ),
    ...stacks ? [longNameFindings, uncoveredNameFindings].flatMap(
      (rule) => ruleFindings(rule, subject, () => rule(environment, stacks))
    ) : [],
    ...base ? ruleFindings(checkResourceTypes, subject, () => checkResourceTypes(base, stack)) : [],
    ...base ? COMPARING_RULES.flatMap((rule) => ruleFindings(rule, subject, () => rule(environment, stack, base))) : [],
    ...await staleDigests(environment, stack, { workspace })
  ];
  const redacted = [...findings, ...broken].map((finding2) => redactFinding(finding2, redaction));
  const environments = [environment.name];
  return { environment, stack, bootstrap, findings: redacted.map((finding2) => ({ ...finding2, environments })), redaction };
}

// actions/lib/operations/linting/invalidTemplates.ts
function invalidTemplateFindings(trees) {
  const documents = new Map(
    [...trees.values()].flatMap((tree) => [...tree.documents].filter(([file2]) => !tree.templates.has(file2)))
  );
  return [...documents].flatMap(
    ([file2, document]) => ruleFindings({ name: "ambiguousScalars" }, file2, () => ambiguousScalarsIn(document))
  );
}

// actions/lib/operations/linting/loadedEngines.ts
function loadedEngines(engines) {
  const byName = /* @__PURE__ */ new Map();
  for (const engine of engines) {
    const known = byName.get(engine.name);
    if (!known || known.rules < engine.rules) byName.set(engine.name, engine);
  }
  return [...byName.values()];
}

// actions/lib/operations/linting/mistakenFindings.ts
var WAIT_CONDITION = "AWS::CloudFormation::WaitCondition";
function withoutMistakes(findings, templates) {
  return findings.flatMap((finding2) => {
    if (!finding2.rule.startsWith("cfn-lint/")) return [finding2];
    if (isValueOfRule(finding2) || isGroupOfBalancer(finding2) || isWaitData(finding2, templates.get(finding2.location?.file ?? "")))
      return [];
    return [registeredType(finding2) ?? finding2];
  });
}
var REGISTERED = /^Resource type '((?!(?:[aws]{2,4}|Alexa|Amazon|Custom)::)[A-Za-z0-9]{2,64}(?:::[A-Za-z0-9]{2,64}){2})' does not exist/i;
function registeredType(finding2) {
  const [, type] = finding2.rule === "cfn-lint/E3006" ? REGISTERED.exec(finding2.message) ?? [] : [];
  if (type === void 0) return void 0;
  return {
    ...finding2,
    level: "warning",
    message: `'${type}' is no type of AWS: nothing of its properties was checked, and the account must have it.`,
    todo: "Activate or register the type in the account's CloudFormation registry, in the region of each environment."
  };
}
function isValueOfRule({ message }) {
  return RULE_FUNCTIONS.some((name) => message.startsWith(`{'${name}': `) && message.includes(" is not of type "));
}
function isGroupOfBalancer({ rule, message }) {
  return rule === "cfn-lint/E1040" && /'SourceSecurityGroup\.GroupName'\]\} does not match destination/.test(message);
}
function isWaitData({ message }, template) {
  const [, logicalId = ""] = /^\{'Fn::GetAtt': \['(\w+)', 'Data'\]\} is not of type '(?:string|number)'/.exec(message) ?? [];
  return template?.resources[logicalId]?.type === WAIT_CONDITION;
}

// actions/lib/operations/linting/nameParameters.ts
var PARAMETERS3 = 2;
var ENVIRONMENTS = 3;
function nameParameters(finding2, inspected) {
  const concerned = inspected.filter(({ environment }) => finding2.environments?.includes(environment.name));
  const sources = concerned.map(({ environment, stack }) => {
    const names = decidingParameters(finding2, stack);
    const found = names.flatMap((name) => parameterSource(name, environment, stack) ?? []);
    return names.length > PARAMETERS3 || found.length < names.length ? [] : found.map(sourceText);
  });
  if (sources.length === 0 || sources.some((texts2) => texts2.length === 0)) return finding2;
  const texts = [...new Set(sources.slice(0, ENVIRONMENTS).flat())];
  const more = sources.length > ENVIRONMENTS ? ", and from the same in other environments" : "";
  const sentence = `It follows from ${texts.join(" and ")}${more}.`;
  return { ...finding2, todo: finding2.todo === void 0 ? sentence : `${finding2.todo} ${sentence}` };
}
function sourceText({ name, location: { file: file2, line: line2 }, isDefault }) {
  return `${isDefault ? `the default of '${name}'` : `'${name}'`} in ${file2}:${line2}`;
}

// actions/lib/rules/controls/flatReferences.ts
function namedResources(value, { type, nameProperty }, resources) {
  const words = wordsIn(value);
  return Object.entries(resources).flatMap(([path, { type: found, properties }]) => {
    if (found !== type) return [];
    const name = properties[nameProperty];
    const isNamed2 = typeof name === "string" && words.texts.some((text) => namesIn(text).includes(name));
    return isNamed2 || words.paths.has(path) ? [path] : [];
  });
}
function referencedPaths(value) {
  return wordsIn(value).paths;
}
function namesIn(text) {
  return (text.match(/[\w.-]+/g) ?? []).map((word) => word.replace(/\.s3[.-].*$/, ""));
}
function wordsIn(value) {
  const texts = [];
  const paths = /* @__PURE__ */ new Set();
  const visit = (inner) => {
    if (typeof inner === "string") texts.push(inner);
    else if (Array.isArray(inner)) inner.forEach(visit);
    else if (isMap(inner)) {
      const { Ref: reference, "Fn::GetAtt": attribute } = inner;
      const path = reference ?? (Array.isArray(attribute) ? attribute[0] : void 0);
      if (typeof path === "string") paths.add(path);
      else Object.values(inner).forEach(visit);
    }
  };
  if (value !== void 0) visit(value);
  return { texts, paths };
}

// actions/lib/rules/controls/balancersWithoutLogs.ts
function balancersWithoutLogs(resources) {
  const listeners = Object.values(resources).filter(({ type }) => type === "AWS::ElasticLoadBalancingV2::Listener");
  const network = Object.entries(resources).filter(
    ([, { type, properties }]) => type === "AWS::ElasticLoadBalancingV2::LoadBalancer" && properties.Type === "network"
  );
  return new Set(
    network.flatMap(([path]) => {
      const own = listeners.filter(({ properties }) => referencedPaths(properties.LoadBalancerArn).has(path));
      const isPlain = own.every(({ properties: { Protocol } }) => typeof Protocol === "string" && Protocol !== "TLS");
      return own.length > 0 && isPlain ? [path] : [];
    })
  );
}

// actions/lib/rules/controls/deadLetterQueues.ts
var QUEUE = { type: "AWS::SQS::Queue", nameProperty: "QueueName" };
var TARGETS = /* @__PURE__ */ new Set(["RedrivePolicy", "DeadLetterConfig", "DeadLetterQueue", "OnFailure"]);
function queuesWithoutDeadLetters(resources) {
  const targets = Object.entries(resources).flatMap(
    ([path, { properties }]) => targetValuesIn(properties).flatMap((value) => namedResources(value, QUEUE, resources)).filter((target) => target !== path)
  );
  const ofText = Object.entries(resources).flatMap(
    ([path, { type, properties }]) => type === QUEUE.type && (hasRedriveText(properties) || mayBeTarget(properties)) ? [path] : []
  );
  return /* @__PURE__ */ new Set([...targets, ...ofText]);
}
function targetValuesIn(value) {
  if (Array.isArray(value)) return value.flatMap(targetValuesIn);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => TARGETS.has(key) ? [inner] : targetValuesIn(inner));
}
function hasRedriveText({ RedrivePolicy: policy }) {
  const isText = typeof policy === "string" || isMap(policy) && policy["Fn::Join"] !== void 0;
  return isText && JSON.stringify(policy).includes("deadLetterTargetArn");
}
function mayBeTarget({ RedriveAllowPolicy: policy }) {
  const isText = typeof policy === "string" || isMap(policy) && policy["Fn::Join"] !== void 0;
  return isText && /allowAll|byQueue/.test(JSON.stringify(policy));
}

// actions/lib/rules/controls/logTargets.ts
var BUCKET2 = { type: "AWS::S3::Bucket", nameProperty: "BucketName" };
var ELB = "AWS::ElasticLoadBalancing";
function logTargets(resources) {
  return bucketsNamedBy(resources, (resource) => [
    ...targetsOf(resource),
    ...writtenBy(resource, ["logging.s3", "logdelivery.elasticloadbalancing", "delivery.logs"])
  ]);
}
function encryptedByService(resources) {
  return bucketsNamedBy(resources, (resource) => {
    const isOther = ["AWS::EC2::FlowLog", "AWS::CloudFront::Distribution"].includes(resource.type);
    const isNetwork = resource.properties.Type === "network";
    return [
      ...isOther || isNetwork ? [] : targetsOf(resource),
      ...writtenBy(resource, ["logging.s3", "logdelivery.elasticloadbalancing"])
    ];
  });
}
function bucketsNamedBy(resources, valuesOf2) {
  const values = Object.values(resources).flatMap(valuesOf2);
  return new Set(values.flatMap((value) => namedResources(value, BUCKET2, resources)));
}
function targetsOf({ type, properties }) {
  switch (type) {
    case BUCKET2.type:
      return [at(properties, "LoggingConfiguration", "DestinationBucketName")];
    case `${ELB}V2::LoadBalancer`:
      return listOf3(properties.LoadBalancerAttributes).flatMap(
        (attribute) => /^(?:access|connection|health_check)_logs\.s3\.bucket$/.test(String(at(attribute, "Key"))) ? [at(attribute, "Value")] : []
      );
    case `${ELB}::LoadBalancer`:
      return [at(properties, "AccessLoggingPolicy", "S3BucketName")];
    case "AWS::EC2::FlowLog":
      return [properties.LogDestination];
    case "AWS::CloudFront::Distribution":
      return [at(properties, "DistributionConfig", "Logging", "Bucket")];
    default:
      return [];
  }
}
function writtenBy({ type, properties }, services) {
  if (type !== "AWS::S3::BucketPolicy") return [];
  const writes = listOf3(at(properties, "PolicyDocument", "Statement")).some((statement) => {
    if (at(statement, "Effect") !== "Allow" || !/"s3:(?:Put|\*)/.test(JSON.stringify(at(statement, "Action")) ?? "")) {
      return false;
    }
    const service = JSON.stringify(at(statement, "Principal", "Service")) ?? "";
    const account = JSON.stringify(at(statement, "Principal", "AWS")) ?? "";
    const isOfLogs = JSON.stringify(at(statement, "Resource"))?.includes("AWSLogs/") === true;
    return services.some((name) => service.includes(`${name}.amazonaws.com`)) || isOfLogs && /\d{12}/.test(account);
  });
  return writes ? [properties.Bucket] : [];
}
function at(value, ...keys) {
  return keys.reduce((inner, key) => isMap(inner) ? inner[key] : void 0, value);
}
function listOf3(value) {
  if (value === void 0) return [];
  return Array.isArray(value) ? value : [value];
}

// actions/lib/rules/controls/privateSubnets.ts
function instancesInPrivateSubnets(resources) {
  return new Set(
    Object.entries(resources).flatMap(([path, { type, properties }]) => {
      if (type !== "AWS::EC2::Instance" || properties.NetworkInterfaces !== void 0) return [];
      const [subnet] = [...referencedPaths(properties.SubnetId)].map((reference) => resources[reference]);
      const { MapPublicIpOnLaunch: assigns = false } = subnet?.properties ?? {};
      return subnet?.type === "AWS::EC2::Subnet" && String(assigns) === "false" ? [path] : [];
    })
  );
}

// actions/lib/rules/controls/guardExemptions.ts
function isExempt(rule, path, resources) {
  return lookup(GUARD_EXEMPTIONS, rule)?.resources(resources).has(path) ?? false;
}
var GUARD_EXEMPTIONS = {
  "guard/CT.EC2.PR.8": {
    reason: "an instance gets no public address from a subnet that gives out none",
    resources: instancesInPrivateSubnets
  },
  "guard/CT.ELASTICLOADBALANCING.PR.6": {
    reason: "a network load balancer logs connections with TLS alone",
    resources: balancersWithoutLogs
  },
  "guard/CT.S3.PR.2": {
    reason: "a bucket of logs would need a further bucket for its own log, and so on",
    resources: logTargets
  },
  "guard/CT.S3.PR.10": {
    reason: "load balancers and S3 write their logs to buckets with keys of S3 alone",
    resources: encryptedByService
  },
  "guard/CT.SQS.PR.1": {
    reason: "a queue of messages that failed is the last one, and the other may have its policy as text",
    resources: queuesWithoutDeadLetters
  }
};

// actions/lib/rules/controls/guardDenial.ts
var KEY = "aws:SecureTransport";
function guardDenial(statement) {
  const { Effect, Condition: condition, Principal: principal, Resource: resource } = statement;
  if (Effect !== "Deny" || !isMap(condition) || Object.keys(condition).length !== 1) return statement;
  const tests = condition.Bool ?? condition.BoolIfExists;
  const [[key, value] = [], ...others] = isMap(tests) ? Object.entries(tests) : [];
  if (key?.toLowerCase() !== KEY.toLowerCase() || others.length > 0) return statement;
  return {
    ...statement,
    Condition: { Bool: { [KEY]: singleOf(value ?? null) } },
    ...principal !== void 0 && { Principal: isMap(principal) ? mapValues(principal) : principal },
    ...resource !== void 0 && { Resource: [resource].flat().flatMap(bucketAndObjects) }
  };
}
function mapValues(map) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, singleOf(value)]));
}
function singleOf(value) {
  return Array.isArray(value) && value.length === 1 ? value[0] ?? null : value;
}
function bucketAndObjects(resource) {
  const [, bucket] = typeof resource === "string" ? /^(arn:[\w-]+:s3:::[\w.-]+)\*$/.exec(resource) ?? [] : [];
  return bucket === void 0 ? [resource] : [bucket, `${bucket}/*`];
}

// actions/lib/rules/controls/guardValues.ts
var TYPED_PROPERTIES = new Set(
  `ActionsEnabled AllowVersionUpgrade AssociatePublicIpAddress AtRestEncryptionEnabled AutoMinorVersionUpgrade
  AutomatedSnapshotRetentionPeriod AutomaticFailoverEnabled BacktrackWindow BackupRetentionPeriod BlockPublicAcls
  BlockPublicPolicy CacheClusterEnabled CacheDataEncrypted CloudFrontDefaultCertificate CopyTagsToSnapshot CrossZone
  DedicatedMasterCount DedicatedMasterEnabled DeletionProtection Egress Enable EnableAtRestEncryption EnableEbsEncryption
  EnableIAMDatabaseAuthentication EnableInTransitEncryption EnableKeyRotation EnableLogFileValidation Enabled Encrypted
  EncryptionDisabled EndpointPrivateAccess EndpointPublicAccess EnforceHTTPS EnforceWorkGroupConfiguration
  EnhancedVpcRouting EventBridgeEnabled FromPort HttpPutResponseHopLimit IamAuthEnabled IgnorePublicAcls InCluster
  InstanceCount InternalUserDatabaseEnabled MapPublicIpOnLaunch Memory Monitoring MonitoringInterval MultiAZ
  ObjectLockEnabled PointInTimeRecoveryEnabled Privileged PrivilegedMode PubliclyAccessible Quantity
  ReadonlyRootFilesystem ReplicationFactor RequireTLS RestrictPublicBuckets RetentionInDays SSEEnabled ScanOnPush
  SnapshotRetentionLimit SqsManagedSseEnabled StorageEncrypted ToPort TracingEnabled TransitEncryptionEnabled
  ZoneAwarenessEnabled`.split(/\s+/)
);
function guardValues(resources) {
  return Object.fromEntries(
    Object.entries(resources).map(([path, resource]) => [path, guardResource(resource, resources)])
  );
}
function guardResource(resource, resources) {
  const properties = mapOf(guardValue(resource.properties, void 0, resources));
  if (resource.type === "AWS::ECS::Cluster") return { ...resource, properties: withEnabledInsights(properties) };
  if (resource.type === "AWS::ECS::TaskDefinition") return { ...resource, properties: withMemoryLimits(properties) };
  return { ...resource, properties };
}
function guardValue(value, key, resources) {
  if (Array.isArray(value)) return value.map((item) => guardValue(item, void 0, resources));
  if (!isMap(value)) return key !== void 0 && TYPED_PROPERTIES.has(key) ? typedValue(value) : value;
  const parts = value["Fn::Join"];
  if (Array.isArray(parts)) return bucketArn(parts, resources) ?? value;
  const entries = Object.entries(guardDenial(value)).filter(([name]) => name !== "SourcePrefixListId");
  return Object.fromEntries(
    entries.map(([name, inner]) => [
      name,
      isStatementCondition(value, name) ? textValue(inner) : guardValue(inner, name, resources)
    ])
  );
}
function typedValue(value) {
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
}
function isStatementCondition(node, key) {
  return key === "Condition" && Object.hasOwn(node, "Effect");
}
function textValue(value) {
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textValue);
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, textValue(inner)])) : value;
}
var BUCKET_ARN = /^arn:aws[a-z-]*:s3:::$/;
function bucketArn([, parts], resources) {
  const [start, bucket, ...rest] = Array.isArray(parts) ? parts : [];
  const path = isMap(bucket) ? bucket.Ref : void 0;
  if (typeof start !== "string" || !BUCKET_ARN.test(start) || typeof path !== "string") return void 0;
  if (resources[path]?.type !== "AWS::S3::Bucket") return void 0;
  const arn = { "Fn::GetAtt": [path, "Arn"] };
  return rest.length === 0 ? arn : { "Fn::Join": ["", [arn, ...rest]] };
}
function withEnabledInsights(cluster) {
  const { ClusterSettings: settings } = cluster;
  if (!Array.isArray(settings)) return cluster;
  const isEnhanced = (setting) => isMap(setting) && setting.Name === "containerInsights" && setting.Value === "enhanced";
  return {
    ...cluster,
    ClusterSettings: settings.map((setting) => isEnhanced(setting) ? { ...setting, Value: "enabled" } : setting)
  };
}
function withMemoryLimits(task) {
  const { RequiresCompatibilities: compatibilities, Memory, ContainerDefinitions: containers2 } = task;
  const isFargate = Array.isArray(compatibilities) && compatibilities.includes("FARGATE");
  if (!isFargate || Memory === void 0 || !Array.isArray(containers2)) return task;
  return {
    ...task,
    ContainerDefinitions: containers2.map((container) => isMap(container) ? { Memory, ...container } : container)
  };
}
function mapOf(value) {
  return isMap(value) ? value : {};
}

// actions/lib/rules/controls/raisedSeverities.ts
var RAISED_SEVERITIES = {
  "guard/CT.RDS.PR.3": { severity: "medium", reason: "without deletion protection, one request deletes all data" },
  "guard/CT.RDS.PR.13": { severity: "medium", reason: "without deletion protection, one request deletes all data" }
};

// actions/lib/rules/controls/unusedGuardRules.ts
var UNUSED_GUARD_RULES = {
  "guard/CT.CLOUDFRONT.PR.1": { reason: "a default root object is for websites of files; Open WebUI answers / itself" },
  "guard/CT.CLOUDFRONT.PR.4": {
    reason: "a second origin needs a second load balancer; this one is in two zones already"
  },
  "guard/CT.ELASTICFILESYSYSTEM.PR.2": {
    reason: "it sees the BackupPolicy of a file system alone, and not a backup plan that selects it",
    instead: "control/file-system-backup"
  },
  "guard/CT.RDS.PR.20": {
    reason: "another port hides nothing from a scan, and a change of it interrupts the database"
  },
  "guard/CT.S3.PR.4": { reason: "the buckets hold logs and templates, and no consumer waits for an event about them" },
  "guard/CT.S3.PR.9": { reason: "object lock keeps logs from expiring and a bucket from being removed in a teardown" }
};

// actions/lib/template/flatten/flattenStack.ts
var NESTED_STACK2 = "AWS::CloudFormation::Stack";
function flattenStack(stack) {
  const resources = [...resourcesByPath(stack)].filter(([, { resource }]) => resource.type !== NESTED_STACK2);
  return Object.fromEntries(resources.map(([path, { resource }]) => [path, flatResource(resource)]));
}
function flatResource(resource) {
  const { type, properties, deletionPolicy, updateReplacePolicy, otherAttributes } = resource;
  return {
    type,
    properties: flatMap(properties),
    attributes: {
      ...flatMap(otherAttributes),
      ...deletionPolicy && { DeletionPolicy: deletionPolicy },
      ...updateReplacePolicy && { UpdateReplacePolicy: updateReplacePolicy }
    }
  };
}
function flatMap(map) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, flatValue(value)]));
}
function flatValue(value) {
  if (value instanceof Unknown) return functionOf(value.expression);
  if (isValueList(value)) return value.map(flatValue);
  return isValueMap(value) ? flatMap(value) : value;
}
function functionOf(expression) {
  switch (expression.kind) {
    case "resource":
      return { Ref: expression.path };
    case "attribute":
      return { "Fn::GetAtt": [expression.path, expression.attribute] };
    case "pseudo-parameter":
    case "no-echo-parameter":
      return { Ref: expression.name };
    case "availability-zone":
      return { "Fn::Select": [expression.index, { "Fn::GetAZs": "" }] };
    case "stored-parameter":
      return `{{resolve:ssm:${expression.name}}}`;
    case "call":
      return { [expression.name]: expression.arguments.map(argumentOf) };
    case "join":
      return { "Fn::Join": ["", expression.parts.map((part) => typeof part === "string" ? part : functionOf(part))] };
    // No tool can know such a value, and a reference to nothing is what it can be sure of.
    case "unlisted":
    case "unresolved":
      return { Ref: expression.kind };
    default:
      return expression;
  }
}
function argumentOf(argument) {
  if (argument.kind === "literal") return argument.value;
  if (argument.kind === "list") return argument.items.map(argumentOf);
  if (argument.kind !== "map") return functionOf(argument);
  return Object.fromEntries(Object.entries(argument.entries).map(([key, item]) => [key, argumentOf(item)]));
}

// actions/lib/template/flatten/sourceLocation.ts
function sourceLocation({ stack, resource }, path) {
  const { template, conditions } = stack;
  const { document } = template;
  const root = ["Resources", resource.logicalId];
  const found = sourcePath(document.value, [...root, ...path], (condition) => conditions[condition]);
  return document.locationOf(found.length <= root.length + 1 && path[0] === "Properties" ? root : found);
}

// actions/lib/operations/linting/policyFindings.ts
async function policyFindings(inspected, { policies }) {
  const origins = new Map(
    inspected.flatMap(
      ({ environment, redaction, stack, bootstrap }) => [stack, bootstrap].filter((resolved) => resolved !== void 0).map((resolved) => [subjectOf(environment, resolved), originOf(environment, redaction, resolved)])
    )
  );
  const { engine, violations, failures } = await policies.check([...origins.keys()]);
  const findings = violations.flatMap((violation) => {
    const origin2 = origins.get(violation.subject);
    return origin2 && isReported(violation, origin2) ? findingOf2(violation, origin2) : [];
  });
  const redacted = failures.map(
    (failure) => inspected.reduce((finding2, { redaction }) => redactFinding(finding2, redaction), failure)
  );
  return { engine, findings: [...redacted, ...findings] };
}
function subjectOf({ name }, stack) {
  return { environment: name, resources: guardValues(flattenStack(stack)) };
}
function originOf(environment, redaction, stack) {
  return { environment, redaction, resources: resourcesByPath(stack), flat: flattenStack(stack) };
}
function isReported({ rule, resource }, { environment, flat }) {
  if (Object.hasOwn(UNUSED_GUARD_RULES, rule) || isExempt(rule, resource, flat)) return false;
  return environment.protected || !Object.hasOwn(PROTECTED_ONLY, rule);
}
function findingOf2(violation, { environment, redaction, resources }) {
  const { rule, message, todo, documentation, path } = violation;
  const severity = RAISED_SEVERITIES[rule]?.severity ?? violation.severity;
  const resource = resources.get(violation.resource);
  const finding2 = {
    level: severity === "low" ? "warning" : "error",
    rule,
    message: rule === "guard/failed" ? message : `'${violation.resource}' violates a control: ${message.replace(/\.$/, "")}.`,
    environments: [environment.name],
    ...todo !== void 0 && { todo },
    ...resource && { location: sourceLocation(resource, path) },
    ...severity && { severity },
    ...documentation !== void 0 && { documentation }
  };
  return redactFinding(finding2, redaction);
}

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
    return `Environment '${environment.name}' of application '${environment.application}' has the same stack as ${subjectOf2(other)}: '${stackName}'.`;
  if (!stackName.startsWith(`${otherStack}-`)) return void 0;
  return `Environment '${environment.name}' of application '${environment.application}' has stack '${stackName}', which begins with '${otherStack}-' as every name of ${subjectOf2(other)} does, so that its roles could reach it.`;
}
function subjectOf2({ application, name }) {
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
async function fileNameFindings(tools) {
  return (await Promise.all([misnamedFindings(tools), misnamedLayerFindings(tools)])).flat();
}
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

// actions/lib/operations/linting/readSources.ts
async function readSources(selected, tools) {
  const { workspace, reporter } = tools;
  const names = selected ?? await environmentNames(tools);
  if (selected) await checkEnvironmentNames(selected, tools);
  reporter.report({ kind: "step", step: "read files", subject: names.join(", ") });
  const read = await Promise.all(names.map((name) => inspectEnvironment(name, tools)));
  const environments = read.flatMap(({ resolvable }) => resolvable ? [resolvable] : []);
  const bootstrap = await workspace.exists(BOOTSTRAP_TEMPLATE) ? [BOOTSTRAP_TEMPLATE] : [];
  const roots = [.../* @__PURE__ */ new Set([...read.flatMap(({ root }) => root ?? []), ...bootstrap])];
  const trees = new Map(
    await Promise.all(roots.map(async (root) => [root, await collectTemplates(root, tools)]))
  );
  return {
    names,
    environments,
    isValid: read.every(({ environment }) => environment !== void 0),
    trees,
    templates: new Map([...trees.values()].flatMap((tree) => [...tree.templates])),
    templateFiles: [...new Set([...trees.values()].flatMap((tree) => [...tree.documents.keys()]))].sort(),
    environmentFiles: [...new Set(read.flatMap((environment) => environment.files))],
    regions: [...new Set(environments.map(({ region }) => region))].sort(),
    environmentFindings: [
      // An environment that is named is checked alone.
      ...selected ? [] : await fileNameFindings(tools),
      ...names.length > 0 ? [] : [noEnvironment(bootstrap)],
      ...await nameFindings(names, tools),
      ...read.flatMap((environment) => environment.findings),
      ...read.flatMap(({ resolvable }, index) => resolvable ? [] : [notResolved(names[index] ?? "")])
    ],
    templateFindings: [...trees.values()].flatMap((tree) => tree.findings)
  };
}
function noEnvironment(checked) {
  const rest = checked.length === 0 ? "nothing was checked" : "only the template of bootstrap was checked";
  return {
    level: "warning",
    rule: "lint/not-checked",
    message: `There is no environment, so that ${rest}.`,
    todo: `Add '${environmentFileOf("dev")}', or run lint in the folder of the repository.`
  };
}
function notResolved(name) {
  return {
    level: "notice",
    rule: "lint/not-checked",
    message: `The resources of environment '${name}' were not checked, because it cannot be resolved: neither our rules nor Guard have seen them.`,
    todo: "Correct the errors in its files and its root template, then run lint again.",
    location: { file: environmentFileOf(name), line: 1, column: 1 }
  };
}

// actions/lib/rules/values/sharedValues.ts
var NAMES = {
  ...Object.fromEntries(Object.entries(NAMED_TYPES).map(([type, { property }]) => [type, property])),
  "AWS::DynamoDB::Table": "TableName",
  "AWS::ECR::Repository": "RepositoryName",
  "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
  "AWS::KMS::Alias": "AliasName",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::SQS::Queue": "QueueName",
  "AWS::SSM::Parameter": "Name",
  "AWS::StepFunctions::StateMachine": "StateMachineName"
};
function sharedValueFindings(stacks) {
  const owners = /* @__PURE__ */ new Map();
  const sorted = stacks.toSorted((one, other) => one.environment.name < other.environment.name ? -1 : 1);
  return sorted.flatMap(
    ({ environment, stack }) => reachedValues(stack).flatMap((value) => {
      const name = uniqueName(value, environment);
      if (!name) return [];
      const owner = owners.get(name.key);
      if (!owner) owners.set(name.key, environment);
      if (!owner || owner.name === environment.name) return [];
      const { words, location, parameter } = sourceOf(value, environment, stack);
      const { type } = value.found.resource;
      const todo = parameter ? `Give environment '${environment.name}' a '${parameter.name}' of its own.` : "Make the name of the name of the stack, or leave it out.";
      return [
        {
          level: "error",
          rule: "environment/shared-name",
          message: `${words} is also the ${value.property.split("/").at(-1)} of an ${type} in environment '${owner.name}': AWS gives it once ${name.where}.`,
          todo,
          location,
          environments: [environment.name]
        }
      ];
    })
  );
}
function uniqueName({ found, property, text }, environment) {
  const { type, properties } = found.resource;
  const { account, region } = environment;
  const named = (scope, where) => ({
    key: [type, text.toLowerCase(), scope].join(" "),
    where
  });
  if (type === "AWS::S3::Bucket" && property === "BucketName")
    return named(partitionOf(region).partition, "in the world");
  if (type === "AWS::CloudFront::Distribution" && property === "DistributionConfig/Aliases")
    return named("", "in the world");
  if (type === "AWS::Cognito::UserPoolDomain" && property === "Domain") return named(region, "in a region");
  if (type === "AWS::Route53::RecordSet" && property === "Name") {
    const [zoneId, zoneName, kind] = ["HostedZoneId", "HostedZoneName", "Type"].map(
      (name) => scalarTextOf(propertyAt(properties, name))
    );
    const isOneOfSeveral = properties.SetIdentifier !== void 0;
    const zone = zoneId ?? (zoneName && `${zoneName} ${account}`);
    return zone && !isOneOfSeveral ? named(`${zone} ${kind}`, "in a hosted zone") : void 0;
  }
  if (lookup(NAMES, type) !== property) return void 0;
  const isGlobal = type.startsWith("AWS::IAM::");
  return isGlobal ? named(account, "in an account") : named(`${account} ${region}`, "in a region of an account");
}

// actions/lib/operations/linting/sharedFindings.ts
function sharedFindings(inspected, earlier) {
  return withoutSameLocation(sharedValueFindings(inspected), earlier).map(
    (finding2) => inspected.reduce((redacted, { redaction }) => redactFinding(redacted, redaction), finding2)
  );
}

// actions/lib/operations/linting/withoutExplained.ts
function withoutExplained(findings, places) {
  const explained = new Set(places.flatMap((location) => location ? [locationSortKey(location)] : []));
  return findings.filter(
    ({ rule, location }) => rule !== "cfn-lint/failed" || !location || !explained.has(locationSortKey(location))
  );
}

// actions/lib/operations/lint.ts
async function lint(order, tools) {
  const redaction = { secrets: NO_SECRETS, redact: redactLintOutcome };
  return withRedaction(redaction, tools, (redacted) => lintFiles(order, redacted));
}
async function lintFiles({ environments: selected, base, pages }, tools) {
  const { reporter } = tools;
  const sources = await readSources(selected, tools);
  const { names, templates, templateFiles, environmentFiles } = sources;
  const subject = templateFiles.length === 1 ? "1 template" : `${templateFiles.length} templates`;
  reporter.report({ kind: "step", step: "run cfn-lint", subject });
  const linting = lintSources(sources, tools);
  linting.catch(() => {
  });
  reporter.report({ kind: "step", step: "resolve", subject: names.join(", ") });
  const templateFindings = [
    ...sources.templateFindings,
    ...invalidTemplateFindings(sources.trees),
    ...[...templates.values()].flatMap(
      (template) => TEMPLATE_RULES.flatMap((rule) => ruleFindings(rule, template.document.file, () => rule(template, templates)))
    )
  ];
  const entries = new Map([...templates].map(([file2, template]) => [file2, templateEntries(template)]));
  const inspected = await inspectEnvironments(sources, base, tools);
  const resolvedFindings = withoutRepeated2(
    withoutReportedValues(
      inspected.flatMap(({ findings: findings2 }) => findings2),
      sources.environmentFindings
    ),
    templateFindings,
    entries
  );
  reporter.report({ kind: "step", step: "run Guard", subject: names.join(", ") });
  const policies = await policyFindings(inspected, tools);
  const results = await linting;
  const unreadable = [...sources.trees.values()].flatMap((tree) => tree.unreadable);
  const found = sortFindings([
    ...sources.environmentFindings,
    ...templateFindings,
    ...resolvedFindings,
    ...sharedFindings(inspected, sources.environmentFindings),
    ...policies.findings,
    ...withoutExplained(
      explainCrashes(
        withoutMistakes(
          results.flatMap(({ findings: findings2 }) => findings2),
          templates
        ),
        templateFindings
      ),
      [...templateFindings.map(({ location }) => location), ...unreadable]
    )
  ]);
  const isSelection = selected !== void 0;
  const accepted = acceptFindings(withoutEquivalent(found, { templates, entries, environments: names }), {
    ...tools,
    sources,
    inspected,
    entries,
    isSelection
  });
  const described = (findings2) => findings2.map((finding2) => describeFinding(finding2, entries, pages));
  const findings = sortFindings(described(accepted.findings)).map((finding2) => nameParameters(finding2, inspected));
  const own = { name: "own", rules: OWN_RULE_COUNT };
  return {
    kind: findings.length > 0 ? "findings" : "clean",
    findings,
    files: templateFiles.length + environmentFiles.length,
    environments: names.toSorted(),
    engines: loadedEngines([...results.map(({ engine }) => engine), policies.engine, own]),
    suppressions: accepted.suppressions.map((suppression) => ({
      ...suppression,
      findings: described(suppression.findings)
    }))
  };
}
var ANY_REGION = "us-east-1";
function lintSources({ templateFiles, regions }, { linter }) {
  return Promise.all((regions.length > 0 ? regions : [ANY_REGION]).map((region) => linter.lint(templateFiles, region)));
}
async function inspectEnvironments({ environments, trees }, base, tools) {
  const bases = await stacksAt(base, environments, tools);
  const inspected = environments.map(
    (environment) => inspectResolved(environment, {
      tree: trees.get(environment.templateFile),
      bootstrap: trees.get(BOOTSTRAP_TEMPLATE)?.templates.get(BOOTSTRAP_TEMPLATE),
      base: bases.get(environment.name),
      workspace: tools.workspace
    })
  );
  return (await Promise.all(inspected)).flatMap((environment) => environment ?? []);
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

// actions/lib/render/markdown/lintSummary.ts
function lintSummary(outcome) {
  const { findings, environments, engines, suppressions } = outcome;
  return fitParts(
    [
      fixedPart(headOf(outcome)),
      ...findingParts(findings, environments),
      fixedPart(engines.map((engine) => prose(engineText(engine))).join(" · ")),
      ...suppressionParts(suppressions)
    ],
    IN_SUMMARY,
    SHORTENED_NOTE
  );
}
function headOf({ findings, files }) {
  if (findings.length === 0) return `### ${EMOJI.success} No problems in ${countOf(files, "file")}`;
  const sign = findings.some(({ level }) => level === "error") ? EMOJI.error : EMOJI.warning;
  return `### ${sign} ${findingCounts(findings)} in ${countOf(files, "file")}`;
}
function suppressionParts(suppressions) {
  if (suppressions.length === 0) return [];
  const title = countOf(suppressions.length, "suppression");
  return [
    { weight: 20, versions: [() => collapsedSection(title, bullets(suppressions.map(itemOf))), () => `${title}.`] }
  ];
}
function itemOf({ id, file: file2, logicalId, reason, ...expiry }) {
  const sign = expiry.expiredDays === void 0 ? "" : `${EMOJI.warning} `;
  return `${sign}${codeSpan(id)} on ${codeSpan(logicalId)} in ${codeSpan(file2)}: ${prose(reason)} (${prose(expiryText(expiry))})`;
}

// actions/lib/render/sarif/stableHash.ts
var OFFSET = 0xcbf29ce484222325n;
var PRIME = 0x100000001b3n;
function stableHash(text) {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, "0");
}

// actions/lib/render/sarif/sarifResult.ts
var SARIF_LEVELS = { error: "error", warning: "warning", notice: "note" };
var MAXIMUM_LENGTH = 1e3;
function resultOf({ finding: finding2, suppression }, location, rule, counts) {
  const { level, environments } = finding2;
  return {
    ruleId: rule.id,
    rule,
    level: SARIF_LEVELS[level],
    message: { text: sarifMessage(finding2) },
    locations: [physicalLocation(location)],
    partialFingerprints: { primaryLocationLineHash: fingerprintOf(finding2, location, counts) },
    ...environments && { properties: { environments: environments.map(clean) } },
    ...suppression && { suppressions: [suppressionDocument(suppression)] }
  };
}
function sarifMessage({ message, todo, environments = [] }) {
  const where = environments.length > 0 ? `Environments: ${environments.join(", ")}.` : void 0;
  const characters = [...clean([message, todo, where].filter((part) => part !== void 0).join(" "))];
  const isLong = characters.length > MAXIMUM_LENGTH;
  const text = isLong ? `${characters.slice(0, MAXIMUM_LENGTH - 1).join("")}…` : characters.join("");
  return text.replaceAll(/[\\[\]]/g, "\\$&");
}
function fingerprintOf({ rule, resource, message }, { file: file2 }, counts) {
  const key = JSON.stringify([rule, file2, resource ?? message]);
  const count2 = (counts.get(key) ?? 0) + 1;
  counts.set(key, count2);
  return `${stableHash(key)}:${count2}`;
}
function suppressionDocument({ reason, location, ...expiry }) {
  return {
    kind: "inSource",
    status: "accepted",
    justification: clean(`${reason} (${expiryText(expiry)})`),
    location: physicalLocation(location)
  };
}
function physicalLocation({ file: file2, line: line2, column }) {
  const region = { startLine: Math.max(line2, 1), startColumn: Math.max(column, 1) };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file2) }, region } };
}
function uriOf(file2) {
  return file2.toWellFormed().split("/").map(encodeURIComponent).join("/");
}

// actions/lib/render/sarif/sarifRule.ts
var SECURITY_SEVERITY = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };
var FROM_WORST = ["critical", "high", "medium", "low"];
var LEVELS_FROM_WORST = ["error", "warning", "notice"];
function ruleOf2(id, findings, texts) {
  const severity = FROM_WORST.find((word) => findings.some((finding2) => finding2.severity === word));
  const level = LEVELS_FROM_WORST.find((word) => findings.some((finding2) => finding2.level === word)) ?? "error";
  const [page] = findings.flatMap(({ documentation }) => webPage(documentation) ?? []);
  const todo = texts?.todo ?? findings.find((finding2) => finding2.todo !== void 0)?.todo;
  const title = clean(texts?.title ?? id);
  const help = clean(todo === void 0 ? title : `${title} ${todo}`);
  return {
    id: clean(id),
    shortDescription: { text: title },
    help: {
      text: help,
      markdown: page === void 0 ? plain2(help) : `${plain2(help)}

[${plain2(clean(id))}](${page})`
    },
    ...page !== void 0 && { helpUri: page },
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: {
      tags: [severity === void 0 ? "correctness" : "security"],
      ...severity !== void 0 && { "security-severity": SECURITY_SEVERITY[severity] }
    }
  };
}
function plain2(text) {
  return text.replaceAll(/[\\`*_{}[\]<>()#+.!|~@&-]/g, "\\$&");
}

// actions/lib/render/sarif/sarif.ts
function sarifOf(outcome, { texts, accepted }) {
  const { findings, engines, suppressions } = outcome;
  const suppressed = accepted === "left-out" ? [] : suppressions.flatMap((suppression) => suppression.findings.map((finding2) => ({ finding: finding2, suppression })));
  const reported = [...findings.map((finding2) => ({ finding: finding2 })), ...suppressed];
  const all = reported.map(({ finding: finding2 }) => finding2);
  const components = componentsOf(engines, all);
  const [driver, ...extensions] = components.map((component) => componentDocument(component, all, texts));
  const notified = findings.filter((finding2) => !finding2.location || isEngineFailure(finding2));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver, extensions },
        columnKind: "unicodeCodePoints",
        invocations: [
          {
            executionSuccessful: !findings.some(isEngineFailure),
            toolExecutionNotifications: notified.map(notificationOf)
          }
        ],
        results: resultsOf(reported, components)
      }
    ]
  };
}
function componentsOf(engines, findings) {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const tools = engines.filter(({ name }) => name !== "own");
  const ownerOf = (id) => tools.find(({ name }) => id.startsWith(`${name}/`))?.name;
  return [
    { name: "lint", version: void 0, rules: ids.filter((id) => ownerOf(id) === void 0) },
    ...tools.map(({ name, version }) => ({ name, version, rules: ids.filter((id) => ownerOf(id) === name) }))
  ];
}
function componentDocument({ name, version, rules }, findings, texts) {
  return {
    name,
    ...version !== void 0 && { version: clean(version) },
    rules: rules.map(
      (id) => ruleOf2(
        id,
        findings.filter(({ rule }) => rule === id),
        texts.get(id)
      )
    )
  };
}
function resultsOf(reported, components) {
  const counts = /* @__PURE__ */ new Map();
  return reported.flatMap((each) => {
    const { location, rule } = each.finding;
    if (!location) return [];
    const owner = components.findIndex(({ rules }) => rules.includes(rule));
    const position = components[owner]?.rules.indexOf(rule) ?? -1;
    const component = owner > 0 ? { toolComponent: { index: owner - 1 } } : {};
    const reference = { id: clean(rule), index: position, ...component };
    return [resultOf(each, location, reference, counts)];
  });
}
function notificationOf(finding2) {
  return {
    level: SARIF_LEVELS[finding2.level],
    message: { text: sarifMessage(finding2) },
    associatedRule: { id: clean(finding2.rule) }
  };
}

// actions/lib/render/text/lintOutcome.ts
function lintLines({ findings, files, environments, engines, suppressions }) {
  return [
    ...findings.length === 0 ? [line(span("✓ ", "success"), `No problems in ${countOf(files, "file")}.`)] : [
      ...findingLines(findings, environments),
      EMPTY,
      line(`${findingCounts(findings)} in ${countOf(files, "file")}`)
    ],
    line(span(engines.map(engineText).join(" · "), "dim")),
    ...suppressionLines(suppressions)
  ];
}
function suppressionLines(suppressions) {
  if (suppressions.length === 0) return [];
  return [EMPTY, line(`${countOf(suppressions.length, "suppression")}:`), ...suppressions.map(suppressionLine)];
}
function suppressionLine({ id, file: file2, logicalId, reason, ...expiry }) {
  const tone = expiry.expiredDays === void 0 ? "dim" : "warning";
  const text = line(`  ${id}`, ` on ${logicalId} (${file2}): ${reason} `, span(`(${expiryText(expiry)})`, tone));
  return { ...text, hang: 4 };
}

// actions/run/filesAddress.ts
function filesAddress({ runUrl, sha }) {
  return `${runUrl.slice(0, runUrl.indexOf("/actions/runs/"))}/blob/${sha}/`;
}

// actions/lint/main.ts
await runAction(async ({ input, run, tools }) => {
  const environments = listInput(input, "environments");
  const base = input("base");
  const isUploaded = booleanInput(input, "code-scanning");
  const forge = isUploaded ? await tools.forge() : void 0;
  const file2 = input("sarif-file");
  const report = file2 === void 0 ? void 0 : await openReport(file2);
  const pages = filesAddress(run);
  const order = { ...environments.length > 0 && { environments }, ...base !== void 0 && { base }, pages };
  const outcome = await lint(order, { ...tools, linter: await tools.linter(), policies: await tools.policies() });
  const sarif = JSON.stringify(sarifOf(outcome, { texts: RULE_CATALOGUE, accepted: "left-out" }));
  await report?.write(sarif);
  const upload = { commit: run.sha, ref: run.ref, sarif };
  const uploadNotices = forge ? await uploadFindings(upload, { ...tools, forge }) : [];
  return {
    code: exitCodeOf(outcome),
    lines: lintLines(outcome),
    summary: lintSummary(outcome),
    outputs: {
      outcome: outcome.kind,
      findings: String(outcome.findings.length),
      suppressions: String(outcome.suppressions.length)
    },
    findings: [...outcome.findings, ...uploadNotices]
  };
});
