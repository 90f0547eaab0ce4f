import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import { createEngine, type Engine } from '../../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { stackLifecycleHandlers } from '../../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { immediateClock } from '../../../fakes/clock/immediateClock.ts'
import { ACCOUNT_ID } from '../../../fakes/emulator/bootstrapAccount.ts'
import { createBootstrapStack } from '../../../fakes/emulator/createBootstrapStack.ts'
import { deployProduction, PRODUCTION, PRODUCTION_STACK, refusalsIn } from '../../../fakes/emulator/deployProduction.ts'
import { unprotected, withParameters } from '../../../fakes/emulator/rolloutFiles.ts'
import { fixtureFiles } from '../../../fakes/repository/fixtureFiles.ts'
import { ALL_PARAMETERS } from '../../../fakes/template/bootstrapStack.ts'

/** The network of others has the tags of their stack. */
const NETWORK = `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 172.20.0.0/16 } }
  A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 172.20.1.0/24 } }
  B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 172.20.2.0/24 } }`

async function createNetwork() {
  const clock = immediateClock()
  const engine = createEngine({ account: ACCOUNT_ID, region: 'eu-central-1', delay: 0, clock, permissions: true })
  for (const { name } of SERVICE_LINKED_ROLES) engine.world.serviceLinkedRoles.add(name)
  stackLifecycleHandlers(engine).CreateStack({ StackName: 'network-of-others', TemplateBody: NETWORK })
  await engine.waitUntilIdle()
  const idOf = (logicalId: string): string =>
    findStack(engine, 'network-of-others')?.resources.get(logicalId)?.physicalId ?? ''
  const parameters = {
    ExistingVpcId: idOf('Vpc'),
    ExistingVpcCidr: '172.20.0.0/16',
    ExistingPrivateSubnetA: idOf('A'),
    ExistingPrivateSubnetB: idOf('B'),
    LoadBalancerScheme: 'internal',
    PrivateHostedZoneId: ALL_PARAMETERS.PrivateHostedZoneId,
  }
  return { engine, files: withParameters(unprotected(fixtureFiles), parameters), vpcId: idOf('Vpc') }
}

/** The status after the creation and after the deletion of production, and what was refused. */
async function rollOut(engine: Engine, files: Readonly<Record<string, string>>) {
  await deployProduction(engine, files)
  const created = findStack(engine, PRODUCTION_STACK)?.status
  stackLifecycleHandlers(engine).DeleteStack({ StackName: PRODUCTION_STACK })
  await engine.waitUntilIdle()
  return { created, isDeleted: !findStack(engine, PRODUCTION_STACK), refusals: refusalsIn(engine) }
}

suite('the service role of production in a VPC that another stack made', () => {
  test('production is created in the VPC that its bootstrap stack names, and deleted', async () => {
    const { engine, files, vpcId } = await createNetwork()
    await createBootstrapStack(engine, PRODUCTION, { ...ALL_PARAMETERS, ExistingVpcId: vpcId })

    const { created, isDeleted, refusals } = await rollOut(engine, files)

    assert.deepEqual({ created, isDeleted, refusals }, { created: 'CREATE_COMPLETE', isDeleted: true, refusals: [] })
  })

  test('without the name of the VPC, the bootstrap stack lets no security group be made in it', async () => {
    const { engine, files } = await createNetwork()
    await createBootstrapStack(engine, PRODUCTION, { ...ALL_PARAMETERS, ExistingVpcId: '' })

    const { refusals } = await rollOut(engine, files)

    assert.match(refusals.join('\n'), /not authorized to perform: ec2:CreateSecurityGroup on resource: \S+:vpc\/vpc-/)
  })
})
