import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  deletionText,
  retainedText,
  reuseText
} from "./chunk-NHD4LPBB.js";
import {
  holdsData
} from "./chunk-3Z3P6O3G.js";
import {
  EMPTY,
  copyable,
  isCancellation,
  isFailure,
  line,
  lookup,
  plainText,
  span
} from "./chunk-ELAL7BKZ.js";
import {
  NESTED_STACK
} from "./chunk-FOOXNF3O.js";

// actions/lib/model/cloudFormation/intervention.ts
var BY_REQUEST = /^User Initiated/i;
function interventionIn(events) {
  const inOrder = events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const start = inOrder.findIndex((event2) => isAboutStack(event2) && /^(CREATE|UPDATE)_IN_PROGRESS$/.test(event2.status));
  if (start < 0) return void 0;
  const index = inOrder.findIndex((event2, at) => at > start && isAboutStack(event2) && kindOf(event2) !== void 0);
  const event = inOrder[index];
  const kind = event && kindOf(event);
  if (!event || !kind) return void 0;
  const failures = inOrder.slice(start, index).filter(isFailure);
  if (failures.some((failure) => !isCancelled(failure))) return void 0;
  return isByRequest(event, failures) ? { kind, event } : void 0;
}
function interventionText({ kind, event }) {
  const text = kind === "cancelled" ? "The update was cancelled by somebody" : "The stack was deleted by somebody";
  return event.reason ? `${text}: '${event.reason}'` : `${text}.`;
}
function isAboutStack(event) {
  return event.type === NESTED_STACK && event.physicalId === event.stackId;
}
function kindOf({ status }) {
  if (status === "UPDATE_ROLLBACK_IN_PROGRESS") return "cancelled";
  return status === "DELETE_IN_PROGRESS" ? "deleted" : void 0;
}
function isCancelled({ reason = "" }) {
  return /^Resource (creation|update|deletion) cancelled/i.test(reason);
}
function isByRequest({ status, reason = "" }, cancelled) {
  if (BY_REQUEST.test(reason)) return true;
  const namesCancelled = /^The following resource\(s\) failed to/.test(reason) && cancelled.length > 0;
  return status === "UPDATE_ROLLBACK_IN_PROGRESS" && namesCancelled;
}

// actions/lib/model/cloudFormation/rootCause.ts
function rootCauseOf(events) {
  const intervention = interventionIn(events);
  if (intervention) return { ...intervention.event, reason: interventionText(intervention) };
  const failures = events.filter(isFailure).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return failures.find((event) => !isCancellation(event)) ?? failures[0];
}

// actions/lib/operations/execution/retainedResources.ts
var COMMANDS = {
  "AWS::Backup::BackupVault": {
    identifier: "BackupVaultName",
    remove: (id) => `aws backup delete-backup-vault --backup-vault-name ${id}`
  },
  "AWS::Cognito::UserPool": {
    identifier: "UserPoolId",
    remove: (id) => `aws cognito-idp update-user-pool --user-pool-id ${id} --deletion-protection INACTIVE && aws cognito-idp delete-user-pool --user-pool-id ${id}`
  },
  "AWS::EFS::FileSystem": {
    identifier: "FileSystemId",
    remove: (id) => `aws efs delete-file-system --file-system-id ${id}`
  },
  "AWS::ElastiCache::ReplicationGroup": {
    identifier: "ReplicationGroupId",
    remove: (id) => `aws elasticache delete-replication-group --replication-group-id ${id}`
  },
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    identifier: "LoadBalancerArn",
    remove: (id) => `aws elbv2 modify-load-balancer-attributes --load-balancer-arn ${id} --attributes Key=deletion_protection.enabled,Value=false && aws elbv2 delete-load-balancer --load-balancer-arn ${id}`
  },
  "AWS::KMS::Key": {
    identifier: "KeyId",
    remove: (id) => `aws kms schedule-key-deletion --key-id ${id} --pending-window-in-days 30`
  },
  "AWS::Logs::LogGroup": {
    identifier: "LogGroupName",
    remove: (id) => `aws logs delete-log-group --log-group-name ${id}`
  },
  "AWS::RDS::DBInstance": {
    identifier: "DBInstanceIdentifier",
    remove: (id) => `aws rds modify-db-instance --db-instance-identifier ${id} --no-deletion-protection --apply-immediately && aws rds delete-db-instance --db-instance-identifier ${id} --final-db-snapshot-identifier ${id}-final`
  },
  "AWS::S3::Bucket": { identifier: "BucketName", remove: (id) => `aws s3 rb s3://${id} --force` },
  "AWS::SecretsManager::Secret": {
    identifier: "Id",
    remove: (id) => `aws secretsmanager delete-secret --secret-id ${id}`
  }
};
var IMPORT_GUIDE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html";
function retainedResourcesOf(events, stack) {
  const last = /* @__PURE__ */ new Map();
  for (const event of events) if (event.type !== NESTED_STACK) last.set(event.path, event);
  return [...last.values()].filter((event) => isRetained(event, stack.isGone)).map((event) => retainedResourceOf(event, stack));
}
function isRetained({ status, type, physicalId }, isGone) {
  if (status === "DELETE_SKIPPED" || status === "DELETE_FAILED" && physicalId) return true;
  return isGone && holdsData(type) && status === "CREATE_COMPLETE";
}
function retainedResourceOf({ path, logicalId, type, physicalId }, { region, stackName }) {
  const commands = lookup(COMMANDS, type);
  const id = physicalId ?? "ID";
  const general = `aws cloudcontrol delete-resource --type-name ${type} --identifier ${id}`;
  const remove = (commands?.remove(id) ?? general).replaceAll(/ && |$/g, (end) => ` --region ${region}${end}`);
  const identifier = commands && JSON.stringify({ [commands.identifier]: id });
  const resource = `[{"ResourceType":"${type}","LogicalResourceId":"${logicalId}","ResourceIdentifier":${identifier}}]`;
  const adopt = identifier ? `aws cloudformation create-change-set --change-set-type IMPORT --change-set-name adopt --stack-name ${stackName} --template-url URL --region ${region} --resources-to-import '${resource}'` : `import it into a stack as ${IMPORT_GUIDE} says`;
  return { name: path, type, physicalId, remove, adopt };
}

// actions/lib/render/text/retainedResources.ts
function retainedResourceLines(retained, deletion = "now") {
  const [first] = retained;
  if (!first) return [];
  const count = retained.length;
  return [
    EMPTY,
    line(span(`${retainedText(count, deletion)}. ${deletionText(count)}`, "warning")),
    ...retained.flatMap(linesOf),
    EMPTY,
    line(plainText(reuseText(count, first.name))),
    copyable(first.adopt, 2)
  ];
}
function linesOf({ name, type, remove }) {
  const head = line("  ", span(name, "bold"), span(`  ${type}`, "dim"));
  return [{ ...head, hang: void 0 }, copyable(remove, 4)];
}

export {
  interventionIn,
  rootCauseOf,
  retainedResourcesOf,
  retainedResourceOf,
  retainedResourceLines
};
