import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { composeText, variablesIn } from './readCompose.ts'

const EXAMPLE = readFileSync('docker/.env.example', 'utf8')
const README = readFileSync('docker/README.md', 'utf8')

type Documented = { readonly name: string; readonly value: string; readonly text: string }

/** The variables of a file such as .env.example: each in a comment of its own, below the comment that explains it. */
function documentedIn(example: string): readonly Documented[] {
  return [...example.matchAll(/((?:^# .*\n)+)^# ([A-Z_]+)=(.*)$/gm)].map(([, text = '', name = '', value = '']) => ({
    name,
    value,
    text: text.replaceAll(/^# |\n/gm, ' '),
  }))
}

/** The variables of the table of the guide. */
function tableNames(readme: string): readonly string[] {
  return [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name)
}

const namesIn = (text: string): readonly string[] => [...new Set(variablesIn(text).map(({ name }) => name))].sort()

suite('the variables of local runs', () => {
  test('compose.yaml, .env.example and the guide have the same variables', () => {
    const documented = documentedIn(EXAMPLE).map(({ name }) => name)

    assert.deepEqual(documented.toSorted(), namesIn(composeText))
    assert.deepEqual(tableNames(README).toSorted(), namesIn(composeText))
  })

  for (const [subject, change] of [
    [
      'a variable that no page has',
      (text: string) => text.replace(`\${LOCAL_PORT:-3000}:8080`, `\${OTHER_PORT:-3000}:8080`),
    ],
    ['a variable that compose.yaml does not read', (text: string) => text.replaceAll(`\${MODEL_API_KEY:-}`, 'none')],
  ] as const)
    test(`the comparison of variables finds ${subject}`, () => {
      const changed = change(composeText)

      assert.notEqual(changed, composeText)
      assert.notDeepEqual(
        namesIn(changed),
        documentedIn(EXAMPLE)
          .map(({ name }) => name)
          .toSorted(),
      )
    })

  for (const { name, value, text } of documentedIn(EXAMPLE))
    test(`.env.example says of ${name} what it is, and its default as compose.yaml has it`, () => {
      const defaults = variablesIn(composeText).flatMap(variable => (variable.name === name ? [variable.default] : []))
      const distinct = [...new Set(defaults.filter(each => each !== undefined))]

      assert.deepEqual(distinct, [value])
      assert.match(text, /Default: /)
    })

  test('no variable is missing without an error of its own: compose.yaml names no variable as required', () => {
    // compose reads the variables of every profile, so that a required one of 'cognito' would stop 'local' too.
    assert.doesNotMatch(composeText, /\$\{\w+:?\?/)
  })

  test('Git ignores docker/.env, and not the example', () => {
    const ignored = execFileSync('git', ['check-ignore', '--no-index', 'docker/.env'], { encoding: 'utf8' })

    assert.equal(ignored.trim(), 'docker/.env')
    assert.throws(() => execFileSync('git', ['check-ignore', '--no-index', 'docker/.env.example'], { stdio: 'pipe' }))
  })
})
