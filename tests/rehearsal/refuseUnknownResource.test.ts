import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkFailingResource } from '../../scripts/rehearsal/checkFailingResource.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const { stack } = resolveRepositoryStack()
const problemFor = (name: string) => expectProblem(async () => checkFailingResource(name, stack))

suite('the resource that shall fail', () => {
  for (const name of ['Instance', 'Database/Instance', 'Database', 'Service'])
    test(`may be ${name}`, () => checkFailingResource(name, stack))

  for (const [name, near] of [
    ['Databse', 'Database'],
    ['Database/Instnce', 'Database/Instance'],
    ['database', 'Database'],
  ] as const)
    test(`is not ${name}, which is answered with ${near}`, async () => {
      const { kind, message, todo } = await problemFor(name)
      assert.equal(kind, 'usage')
      assert.equal(message, `There is no resource '${name}' that could fail.`)
      assert.match(todo ?? '', new RegExp(`^Did you mean '${near}'\\? `))
    })

  test('that is nowhere near is answered with the nested stacks', async () => {
    const { todo } = await problemFor('xxxxxxxxxxxxxxxxxxxx')
    assert.match(todo ?? '', /^Name a resource .* nested stacks: .*Database/)
  })
})
