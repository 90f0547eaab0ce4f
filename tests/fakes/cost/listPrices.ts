/**
 * List prices of us-east-1 in November 2026, for sums by hand. They are written here and not read from
 * `environments/prices/`, which an owner may write again.
 */
export const LIST_PRICES = {
  'fargate-arm-cpu': 0.03238,
  'fargate-arm-memory': 0.00356,
  'fargate-x86-cpu': 0.04048,
  'fargate-x86-memory': 0.004445,
  'fargate-spot-share': 0.5,
  'load-balancer': 0.0225,
  'public-address': 0.005,
  'nat-gateway': 0.045,
  'interface-endpoint': 0.01,
  'hosted-zone': 0.5,
  'web-acl': 5,
  'web-acl-rule': 1,
  'database-storage': 0.115,
  'database-insights': 0.0125,
  'database/db.t4g.micro': 0.016,
  'database/db.t4g.small': 0.032,
  'database/db.t4g.medium': 0.065,
  'database/db.m7g.large': 0.168,
  'cache/cache.t4g.micro': 0.0128,
  'cache/cache.m7g.large': 0.1264,
  'file-throughput': 6,
  secret: 0.4,
  key: 1,
  'alarm-metric': 0.1,
  metric: 0.3,
  dashboard: 3,
} as const
