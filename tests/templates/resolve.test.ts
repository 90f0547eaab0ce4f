import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import {
  PARAMETER_SETS,
  repositoryEnvironments,
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

  for (const name of repositoryEnvironments)
    test(`the templates resolve as environment ${name}`, async () => {
      const environment = await readEnvironment(name, { workspace: repositoryWorkspace, schemas: schemaValidator })

      const { stack } = await resolveEnvironment(environment, { workspace: repositoryWorkspace })

      assert.deepEqual(missingIn(Object.keys(stack.nested), NESTED), [])
    })
})

const SETS_FILE = 'tests/fakes/template/repositoryStack.ts'

suite('the parameter sets of the tests', () => {
  const stacks = Object.values(PARAMETER_SETS).flatMap(parameters => all(resolveRepositoryStack(parameters).stack))
  for (const [file, template] of repositoryTemplates)
    for (const condition of Object.keys(template.conditions))
      test(`the parameter sets make condition ${condition} of ${file} true and false`, () => {
        const values = stacks.filter(stack => stack.template === template).map(stack => stack.conditions[condition])

        assert.deepEqual(
          [false, true]
            .filter(value => !values.includes(value))
            .map(value => `Add parameters with which ${condition} is ${value} to PARAMETER_SETS in ${SETS_FILE}.`),
          [],
        )
      })
})

test('the repository has an environment', () => {
  assert.notEqual(repositoryEnvironments.length, 0)
})

test('the root stack has the outputs that the verbs read', () => {
  assert.deepEqual(missingIn(Object.keys(resolveRepositoryStack().stack.outputs), OUTPUTS), [])
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

function missingIn(names: readonly string[], expected: readonly string[]): readonly string[] {
  return expected.filter(name => !names.includes(name))
}

function all(stack: ResolvedStack): readonly ResolvedStack[] {
  return [stack, ...Object.values(stack.nested).flatMap(all)]
}
