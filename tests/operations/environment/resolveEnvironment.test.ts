import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { exampleFiles, fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem, findingLines } from '../../fakes/model/expectProblem.ts'

suite('resolving an environment', () => {
  test('an environment is resolved with its account, region and stack name, nested stacks too', async () => {
    const { stack, templates, documents } = await resolveEnvironment(anEnvironment(), { workspace: fakeWorkspace() })

    assert.equal(stack.outputs.Url, 'https://chat.dev.example.com')
    assert.equal(stack.nested.Database?.resources.Instance?.type, 'AWS::RDS::DBInstance')
    assert.equal(templates.size, 2)
    assert.equal(documents.size, 2)
  })

  for (const isProtected of [true, false])
    test(`an environment with protected: ${isProtected} has DeletionProtection ${isProtected}`, async () => {
      const environment = anEnvironment({ protected: isProtected })
      const { stack } = await resolveEnvironment(environment, { workspace: fakeWorkspace() })
      assert.equal(stack.nested.Database?.resources.Instance?.properties.DeletionProtection, String(isProtected))
    })

  for (const [what, parameter, given, expected] of [
    ['with other values', '{ Type: String, AllowedValues: [enabled, disabled] }', 'enabled', 'enabled'],
    ['with three values', "{ Type: String, AllowedValues: ['true', 'false', auto] }", 'auto', 'auto'],
    ['of any text', '{ Type: String }', 'on', 'on'],
    ['with a default of its own', '{ Type: Number, Default: 1 }', undefined, '1'],
    ['with the values of the tools', "{ Type: String, AllowedValues: ['false', 'true'] }", undefined, 'true'],
  ] as const)
    test(`a parameter DeletionProtection ${what} has the value '${expected}' where protected is true`, async () => {
      const workspace = fakeWorkspace({
        'cloudformation/main.yaml': `Parameters: { DeletionProtection: ${parameter} }\nResources: { Topic: { Type: AWS::SNS::Topic } }\n`,
      })
      const parameters = given === undefined ? {} : { DeletionProtection: given }
      const { stack } = await resolveEnvironment(anEnvironment({ parameters, protected: true }), { workspace })

      assert.deepEqual(stack.parameters, { DeletionProtection: expected })
    })

  test('a template without the parameter DeletionProtection does not get it', async () => {
    const workspace = fakeWorkspace({
      'cloudformation/main.yaml': "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n",
    })
    const { stack } = await resolveEnvironment(anEnvironment({ parameters: {} }), { workspace })
    assert.deepEqual(stack.parameters, {})
  })
})

suite('an environment that cannot be resolved', () => {
  test('an environment is refused if its template has an unknown reference', async () => {
    const tree = exampleFiles({
      storage: "  Other: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Topik } }\n",
    })
    const problem = await expectProblem(() => resolveEnvironment(anEnvironment(), { workspace: fakeWorkspace(tree) }))

    assert.equal(problem.kind, 'usage')
    assert.equal(problem.message, "Environment 'dev' does not match its templates.")
    const [line = ''] = findingLines(problem.findings)
    assert.match(line, /^cloudformation\/main\.yaml:12:\d+ error template\/reference: .*Topik/)
  })

  test('an environment that breaks a rule by its protection is refused at the line that protects it', async () => {
    const rule =
      "Rules:\n  Open: { Assertions: [{ Assert: !Equals [!Ref DeletionProtection, 'false'], AssertDescription: Not here. }] }\n"
    const { 'cloudformation/main.yaml': main = '', ...tree } = exampleFiles()
    const environment = anEnvironment({
      protected: true,
      locationOf: path => ({ file: `environments/dev.yaml`, line: path[0] === 'protected' ? 5 : 7, column: 1 }),
    })
    const workspace = fakeWorkspace({
      ...tree,
      'cloudformation/main.yaml': main.replace('Resources:', `${rule}Resources:`),
    })
    const problem = await expectProblem(() => resolveEnvironment(environment, { workspace }))

    assert.deepEqual(findingLines(problem.findings), [
      "environments/dev.yaml:5:1 error template/rule: Environment 'dev' has protected true (environments/dev.yaml): Not here. Change it, or the rule in cloudformation/main.yaml:6.",
    ])
  })

  test('an environment is refused if its template does not exist', async () => {
    const environment = anEnvironment({ templateFile: 'cloudformation/nope.yaml' })
    const problem = await expectProblem(() => resolveEnvironment(environment, { workspace: fakeWorkspace() }))
    assert.match(problem.message, /'cloudformation\/nope\.yaml' cannot be read/)
  })
})
