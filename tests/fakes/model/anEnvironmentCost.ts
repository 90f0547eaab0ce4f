import type { CostChange, CostEstimate, EnvironmentCost } from '#lib/model/cost/costEstimate.ts'

const ESTIMATE: CostEstimate = {
  total: 119.43,
  lines: [
    { path: 'Network/NatGatewayA', type: 'AWS::EC2::NatGateway', usd: 85.45, words: '1 NAT gateway' },
    { path: 'Compute/Service', type: 'AWS::ECS::Service', usd: 33.98, words: '1 task, ARM64, 1 vCPU, 4 GB' },
  ],
  usage: [{ words: 'data through the NAT gateways', usd: 0.045, unit: 'GB', paths: ['Network/NatGatewayA'] }],
  gaps: [],
  free: 60,
}

/** An environment in Frankfurt with the prices of another region. */
export function anEnvironmentCost(estimate: Partial<CostEstimate> = {}): EnvironmentCost {
  return {
    environment: 'dev',
    region: 'eu-central-1',
    prices: { region: 'us-east-1', file: 'environments/prices/us-east-1.yaml', read: '2026-11-28', unconfirmed: 33 },
    unpricedRegion: 'eu-central-1',
    estimate: { ...ESTIMATE, ...estimate },
  }
}

export const aCostChange: CostChange = {
  region: 'us-east-1',
  unpricedRegion: 'eu-central-1',
  before: 119.43,
  after: 152.28,
  notCounted: ['Events/Bus'],
}
