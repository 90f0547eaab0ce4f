import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap, type Json } from '#lib/model/json.ts'
import { failedAssertionsOf } from '#lib/template/check/checkRules.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'
import { ROOT, repositoryTemplates } from '../fakes/template/repositoryStack.ts'

/**
 * The memory that Fargate gives to a CPU, in MiB: the least, the most, and the step between.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
 */
const SIZES = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16_384, 1024],
  4096: [8192, 30_720, 1024],
  8192: [16_384, 61_440, 4096],
  16384: [32_768, 122_880, 8192],
} as const

const root = requiredRoot()
const { parameters } = root
const sizeRules = Object.fromEntries(Object.entries(root.rules).filter(([rule]) => /^MemoryOf\w+Cpus?$/.test(rule)))
const memories = parameters.TaskMemory?.allowedValues?.map(Number) ?? []

suite('a pair of CPU and memory', () => {
  for (const [cpu, [least, most, step]] of Object.entries(SIZES))
    test(`tasks with CPU ${cpu} may have each memory that Fargate gives them, and no other`, () => {
      const expected = Array.from({ length: (most - least) / step + 1 }, (_, index) => least + index * step)

      assert.deepEqual(
        memories.filter(memory => isAllowed(cpu, String(memory))),
        expected,
      )
    })

  test('the parameter TaskCpu has each CPU of these pairs, and no other', () =>
    assert.deepEqual(parameters.TaskCpu?.allowedValues, Object.keys(SIZES)))
})

/** By the rules of the root template about the memory of a CPU alone. */
function isAllowed(cpu: string, memory: string): boolean {
  const values = new Map([
    ['TaskCpu', cpu],
    ['TaskMemory', memory],
  ])
  const value = (node: Json): Value => (isMap(node) ? (values.get(String(node.Ref)) ?? 'another value') : node)
  return failedAssertionsOf({ ...root, rules: sizeRules }, { value }).length === 0
}

function requiredRoot(): Template {
  const template = repositoryTemplates.get(ROOT)
  if (!template) throw new Error(`${ROOT} was not read.`)
  return template
}
