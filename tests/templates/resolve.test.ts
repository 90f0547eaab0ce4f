import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import {
  PARAMETER_SETS,
  repositoryTemplates,
  repositoryWorkspace,
  resolveRepositoryStack,
} from '../fakes/template/repositoryStack.ts'

suite('the templates of this repository', () => {
  for (const [shape, parameters] of Object.entries(PARAMETER_SETS))
    test(`the templates resolve without a finding with parameters '${shape}'`, () => {
      const { findings } = resolveRepositoryStack(parameters)

      assert.deepEqual(findings, [])
    })

  for (const name of ['dev', 'staging', 'production'])
    test(`the templates resolve as environment ${name}`, async () => {
      const environment = await readEnvironment(name, { workspace: repositoryWorkspace, schemas: schemaValidator })

      const { stack } = await resolveEnvironment(environment, { workspace: repositoryWorkspace })

      assert.deepEqual(Object.keys(stack.nested), NESTED)
    })
})

suite('the parameter sets of the tests', () => {
  const stacks = Object.values(PARAMETER_SETS).flatMap(parameters => all(resolveRepositoryStack(parameters).stack))
  for (const [file, template] of repositoryTemplates)
    for (const condition of Object.keys(template.conditions))
      test(`the parameter sets make condition ${condition} of ${file} true and false`, () => {
        const values = stacks.filter(stack => stack.template === template).map(stack => stack.conditions[condition])

        assert.deepEqual([...new Set(values)].toSorted(), [false, true])
      })
})

test('every environment of the repository is in these tests', async () => {
  const files = await repositoryWorkspace.list('environments')

  const environments = files.filter(file => file.endsWith('.yaml'))
  assert.deepEqual(environments, ['dev.yaml', 'production.yaml', 'staging.yaml'])
})

test('the root stack has the outputs that the verbs read', () => {
  assert.deepEqual(Object.keys(resolveRepositoryStack().stack.outputs), OUTPUTS)
})

test('no output holds a secret', () => {
  const outputs = all(resolveRepositoryStack().stack).flatMap(({ outputs }) => Object.values(outputs))

  assert.doesNotMatch(JSON.stringify(outputs), /resolve:|Client\.ClientSecret/)
})

const OUTPUTS = [
  'Url',
  'LoadBalancerDnsName',
  'UserPoolId',
  'UserPoolClientId',
  'SignInDomain',
  'ClusterName',
  'ServiceName',
  'TargetGroupArn',
  'LogGroupName',
  'FileSystemId',
  'DatabaseEndpoint',
  'DashboardUrl',
  'Image',
  'SnapshotRetentionDays',
  'BackupRoleArn',
]

const NESTED = ['Network', 'Security', 'SignIn', 'Storage', 'Database', 'LoadBalancer', 'Compute', 'Monitoring']

function all(stack: ResolvedStack): readonly ResolvedStack[] {
  return [stack, ...Object.values(stack.nested).flatMap(all)]
}
