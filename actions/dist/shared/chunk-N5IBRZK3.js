import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  mayReplace
} from "./chunk-A6HRDHYI.js";

// actions/lib/analysis/lifecycle/dataLoss.ts
var DATA_HOLDING_TYPES = /* @__PURE__ */ new Set([
  "AWS::Backup::BackupVault",
  "AWS::Cognito::UserPool",
  "AWS::DocDB::DBCluster",
  "AWS::DynamoDB::Table",
  "AWS::EC2::Volume",
  "AWS::ECR::Repository",
  "AWS::EFS::FileSystem",
  "AWS::ElastiCache::ReplicationGroup",
  "AWS::ElastiCache::ServerlessCache",
  "AWS::KMS::Key",
  "AWS::Logs::LogGroup",
  "AWS::OpenSearchService::Domain",
  "AWS::RDS::DBCluster",
  "AWS::RDS::DBInstance",
  "AWS::S3::Bucket",
  "AWS::SecretsManager::Secret"
]);
function holdsData(type) {
  return DATA_HOLDING_TYPES.has(type);
}
function causesDataLoss(change) {
  return holdsData(change.type) && (change.action === "remove" || mayReplace(change));
}

export {
  holdsData,
  causesDataLoss
};
