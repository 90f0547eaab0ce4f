import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseSourceFiles, readSourceFiles, type SourceFiles } from './lintedFiles.ts'
import { RULES } from './rules.ts'
import type { Mutation, WorkflowRule } from './workflowRule.ts'

const SOURCES = readSourceFiles()

type Edited = { readonly sources: SourceFiles; readonly file: string; readonly line: number }

/** The edited files and the line of the expected finding. Fails where the text to replace is gone: nothing would be proven. */
function edit({ file, from, to, findingIn, line: wanted = to.split('\n')[0]?.trim() ?? '' }: Mutation): Edited {
  const source = SOURCES.get(file) ?? ''
  const start = from === undefined ? source.length : source.indexOf(from)
  assert.ok(start >= 0, `${file} does not contain:\n${from}`)
  const text = source.slice(0, start) + to + source.slice(start + (from?.length ?? 0))
  const sources = new Map([...SOURCES, [file, text]])
  const editedLine = source.slice(0, start).split('\n').length
  const lines = (sources.get(findingIn ?? file) ?? '')
    .split('\n')
    .map((content, index) => ({ content, number: index + 1 }))
  const distance = (number: number): number => (findingIn ? -number : Math.abs(number - editedLine))
  const [nearest] = lines
    .filter(({ content }) => content.includes(wanted))
    .toSorted((one, other) => distance(one.number) - distance(other.number))
  assert.ok(nearest, `no line has '${wanted}'`)
  return { sources, file: findingIn ?? file, line: nearest.number }
}

function findingsOf(rule: WorkflowRule, sources: SourceFiles): readonly string[] {
  return rule
    .findings(parseSourceFiles(sources))
    .map(({ message, todo, location }) => `${location.file}:${location.line}: ${message} ${todo} [${rule.name}]`)
}

suite('the workflows and actions', () => {
  test('there are workflows and actions to check', () => {
    const { workflows, actions } = parseSourceFiles(SOURCES)

    assert.ok(workflows.length >= 6 && actions.length >= 6, [...SOURCES.keys()].join('\n'))
  })

  for (const rule of RULES) {
    test(`the workflows and actions keep the rule ${rule.name}`, () => {
      assert.deepEqual(findingsOf(rule, SOURCES), [])
    })

    test(`the rule ${rule.name} has a mutation`, () => assert.ok(rule.mutations.length > 0))
  }
})

for (const rule of RULES)
  suite(`the rule ${rule.name}`, () => {
    for (const mutation of rule.mutations)
      test(`the rule ${rule.name} finds ${mutation.subject}`, () => {
        const { sources, file, line } = edit(mutation)

        const findings = rule.findings(parseSourceFiles(sources))

        const [finding] = findings
        assert.equal(findings.length, 1, findings.map(({ message }) => message).join('\n'))
        assert.match(finding?.message ?? '', mutation.message)
        assert.deepEqual({ file: finding?.location.file, line: finding?.location.line }, { file, line })
      })
  })
