import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { generatedNameOf, RANDOM_LENGTH } from '#lib/model/cloudFormation/generatedName.ts'

const LONG = 'open-webui-of-the-whole-firm-production-Network-1A2B3C4D5E6F7'

suite('a generated name', () => {
  for (const [when, type, logicalId, prefix] of [
    [
      'a role keeps 39 characters of a long stack name',
      'AWS::IAM::Role',
      'FlowLogRole',
      `${LONG.slice(0, 39)}-FlowLogRole-`,
    ],
    [
      'a role with a long logical id keeps 25 characters of both',
      'AWS::IAM::Role',
      'RoleThatWritesTheFlowLogsOfTheNetwork',
      `${LONG.slice(0, 25)}-RoleThatWritesTheFlowLogs-`,
    ],
    [
      'a load balancer keeps nine characters of both',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'LoadBalancer',
      'open-webu-LoadBalan-',
    ],
    ['a topic keeps the whole name of its stack', 'AWS::SNS::Topic', 'AlarmTopic', `${LONG}-AlarmTopic-`],
    ['a bucket is in lower case', 'AWS::S3::Bucket', 'Logs', `${LONG.slice(0, 45).toLowerCase()}-logs-`],
    ['a secret has no name of a stack', 'AWS::SecretsManager::Secret', 'ClientSecret', 'ClientSecret-'],
  ] as const)
    test(when, () => assert.equal(generatedNameOf({ type, logicalId, stackName: LONG }).prefix, prefix))

  test('a short name of a stack is never shortened', () => {
    const { prefix, stackNameLength } = generatedNameOf({
      type: 'AWS::IAM::Role',
      logicalId: 'Task',
      stackName: 'chat',
    })
    assert.deepEqual({ prefix, stackNameLength }, { prefix: 'chat-Task-', stackNameLength: 4 })
  })

  test('room is shared between stack name and logical id as the provider of the resource types shares it', () => {
    const length = fc.integer({ min: 1, max: 128 })
    const limits = fc.constantFrom(['AWS::IAM::Role', 64], ['AWS::ElasticLoadBalancingV2::TargetGroup', 32], [
      'AWS::S3::Bucket',
      63,
    ] as const)
    fc.assert(
      fc.property(limits, length, length, ([type, maxLength], stackLength, idLength) => {
        const name = generatedNameOf({
          type: String(type),
          stackName: 's'.repeat(stackLength),
          logicalId: 'i'.repeat(idLength),
        })

        const [ofStack = 0, ofId = 0] = evenShares(Number(maxLength) - RANDOM_LENGTH - 2, [stackLength, idLength])
        assert.equal(name.prefix, `${'s'.repeat(ofStack)}-${'i'.repeat(ofId)}-`)
        assert.equal(name.stackNameLength, ofStack)
      }),
    )
  })
})

/** The shares by rounds: each round gives every text that lacks characters an equal part of what is left. */
function evenShares(room: number, lengths: readonly number[]): readonly number[] {
  const shares = lengths.map(() => 0)
  let rest = room
  while (rest > 0 && lengths.some((length, index) => (shares[index] ?? 0) < length)) {
    const share = Math.max(1, Math.floor(rest / lengths.length))
    for (const [index, length] of lengths.entries()) {
      const more = Math.min(share, length - (shares[index] ?? 0), rest)
      shares[index] = (shares[index] ?? 0) + more
      rest -= more
    }
  }
  return shares
}
