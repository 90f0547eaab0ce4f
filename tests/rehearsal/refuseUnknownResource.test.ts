import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkFailingResources } from '../../scripts/rehearsal/checkFailingResources.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const { stack } = resolveRepositoryStack()
const check = (resource: string) => checkFailingResources([{ effect: { kind: 'resource-failure', resource } }], stack)
const problemFor = (name: string) => expectProblem(async () => check(name))

suite('the resource in --fail', () => {
  for (const name of ['Instance', 'Database/Instance', 'Database', 'Service'])
    test(`the resource ${name} in --fail is accepted`, () => check(name))

  for (const [name, near] of [
    ['Databse', 'Database'],
    ['Database/Instnce', 'Database/Instance'],
    ['database', 'Database'],
  ] as const)
    test(`the resource ${name} in --fail is refused with the suggestion ${near}`, async () => {
      const { kind, message, todo } = await problemFor(name)
      assert.equal(kind, 'usage')
      assert.equal(message, `Unknown resource '${name}' in --fail.`)
      assert.match(todo ?? '', new RegExp(`^Did you mean '${near}'\\? `))
    })

  test('an unknown resource in a file of faults is refused at its location', async () => {
    const location = { file: 'faults.yaml', line: 3, column: 5 }
    const rules = [{ effect: { kind: 'resource-failure', resource: 'Databse' } as const, location }]

    const problem = await expectProblem(async () => checkFailingResources(rules, stack))

    assert.equal(problem.message, "Unknown resource 'Databse' in the faults.")
    assert.deepEqual(problem.location, location)
  })

  test('a name without a similar resource is refused with the nested stacks', async () => {
    const { todo } = await problemFor('xxxxxxxxxxxxxxxxxxxx')
    assert.match(todo ?? '', /^Use the logical id of a resource, or a nested stack: .*Database/)
  })
})
