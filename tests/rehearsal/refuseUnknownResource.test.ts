import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkFailingResource } from '../../scripts/rehearsal/checkFailingResource.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const { stack } = resolveRepositoryStack()
const problemFor = (name: string) => expectProblem(async () => checkFailingResource(name, stack))

suite('the resource in --fail', () => {
  for (const name of ['Instance', 'Database/Instance', 'Database', 'Service'])
    test(`the resource ${name} in --fail is accepted`, () => checkFailingResource(name, stack))

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

  test('a name without a similar resource is refused with the nested stacks', async () => {
    const { todo } = await problemFor('xxxxxxxxxxxxxxxxxxxx')
    assert.match(todo ?? '', /^Use the logical id of a resource, or a nested stack: .*Database/)
  })
})
