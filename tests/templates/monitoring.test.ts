import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { plain } from '#lib/template/resolve/unknownValue.ts'
import { PARAMETER_SETS, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

suite('the tag by which costs are grouped', () => {
  for (const [shape, parameters] of Object.entries(PARAMETER_SETS))
    test(`every nested stack has the tag, which follows from the stack's name alone, with parameters '${shape}'`, () => {
      const { stack } = resolveRepositoryStack(parameters)

      const others = Object.values(stack.resources)
        .filter(({ type }) => type === NESTED_STACK)
        .filter(({ properties }) => JSON.stringify(properties.Tags) !== '[{"Key":"stack","Value":"open-webui-dev"}]')
      assert.deepEqual(
        others.map(({ logicalId }) => logicalId),
        [],
      )
    })
})

suite('the address of the dashboard', () => {
  for (const [partition, region, console] of [
    ['aws', 'eu-central-1', 'console.aws.amazon.com'],
    ['aws-us-gov', 'us-gov-west-1', 'console.amazonaws-us-gov.com'],
    ['aws-cn', 'cn-north-1', 'console.amazonaws.cn'],
  ] as const)
    test(`the dashboard is at ${console} in partition ${partition}`, () => {
      const { stack } = resolveRepositoryStack({}, { partition, region })

      const address = JSON.stringify(plain(stack.outputs.DashboardUrl ?? null))
      assert.match(address, new RegExp(`https://${console}/cloudwatch/home\\?region=${region}#dashboards/dashboard/`))
    })
})
