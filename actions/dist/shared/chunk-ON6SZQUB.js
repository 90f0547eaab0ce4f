import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  lookup
} from "./chunk-XDJ24DH4.js";

// actions/lib/model/cloudFormation/generatedName.ts
var RULES = {
  "AWS::Budgets::Budget": { maxLength: 100 },
  "AWS::CloudWatch::Dashboard": { maxLength: 255, start: "" },
  "AWS::ECR::Repository": { maxLength: 255, lowerCase: true },
  "AWS::ECS::TaskDefinition": { maxLength: 255 },
  "AWS::ElastiCache::CacheCluster": { maxLength: 40, lowerCase: true },
  "AWS::ElastiCache::ParameterGroup": { maxLength: 255, lowerCase: true },
  "AWS::ElastiCache::ReplicationGroup": { maxLength: 40, lowerCase: true },
  "AWS::ElastiCache::SubnetGroup": { maxLength: 255, lowerCase: true },
  "AWS::ElasticLoadBalancingV2::LoadBalancer": { maxLength: 32 },
  "AWS::ElasticLoadBalancingV2::TargetGroup": { maxLength: 32 },
  "AWS::IAM::Role": { maxLength: 64 },
  "AWS::IAM::User": { maxLength: 64 },
  "AWS::Lambda::Function": { maxLength: 64 },
  "AWS::OpenSearchService::Domain": { maxLength: 28, lowerCase: true },
  "AWS::RDS::DBCluster": { maxLength: 63, lowerCase: true },
  "AWS::RDS::DBInstance": { maxLength: 63, lowerCase: true },
  "AWS::RDS::DBParameterGroup": { maxLength: 255, lowerCase: true },
  "AWS::RDS::DBSubnetGroup": { maxLength: 255, lowerCase: true },
  "AWS::S3::Bucket": { maxLength: 63, lowerCase: true },
  "AWS::SecretsManager::Secret": { maxLength: 512, start: "" },
  "AWS::SSM::Parameter": { maxLength: 1011, start: "CFN-" }
};
var USUAL = { maxLength: 128 };
var RANDOM_LENGTH = 12;
function randomLengthsOf(type) {
  return type === "AWS::S3::Bucket" ? [RANDOM_LENGTH, RANDOM_LENGTH + 1] : [RANDOM_LENGTH];
}
function generatedNameOf({ type, logicalId, stackName }, randomLength = RANDOM_LENGTH) {
  const { maxLength, lowerCase = false, start } = lookup(RULES, type) ?? USUAL;
  const inCase = (text) => lowerCase ? text.toLowerCase() : text;
  if (start !== void 0) return { prefix: inCase(`${start}${logicalId}-`), lowerCase, stackNameLength: 0 };
  const room = maxLength - randomLength - 2;
  const stackNameLength = Math.min(stackName.length, Math.max(Math.ceil(room / 2), room - logicalId.length));
  const shortId = logicalId.slice(0, room - stackNameLength);
  return { prefix: inCase(`${stackName.slice(0, stackNameLength)}-${shortId}-`), lowerCase, stackNameLength };
}
var NESTED_END = "X".repeat(13);
function nestedStackNameOf(parentName, logicalId) {
  return `${parentName}-${logicalId}-${NESTED_END}`;
}

export {
  randomLengthsOf,
  generatedNameOf,
  nestedStackNameOf
};
