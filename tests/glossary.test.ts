import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { suite, test } from 'node:test'

/**
 * Words that no file name and no exported identifier contains, with the word that is used instead. A word counts where it
 * stands between the humps of a name: `place` is in `placeOf` and not in `replacement`.
 */
const AVOIDED: Readonly<Record<string, string>> = {
  album: 'report folder',
  answer: 'response',
  answers: 'responses',
  asked: 'a noun: request, question',
  asking: 'request',
  begun: 'started',
  bookmark: 'seen event ids',
  changeset: 'changeSet',
  chronicle: 'timeline',
  deed: 'action',
  diff: 'change, difference',
  discreet: 'redact',
  discreetly: 'withRedaction',
  env: 'environment',
  excuse: 'the reason why a check was not made',
  excused: 'the reason why a check was not made',
  fate: 'effect',
  fault: 'error details; injected fault for one that is caused on purpose',
  follow: 'watch',
  foreign: 'untrusted',
  given: 'a noun: input, request',
  grace: 'deadline, delay',
  hidden: 'redacted',
  hide: 'redact',
  hiding: 'redaction',
  hush: 'redact',
  keeper: 'data holding type',
  keepers: 'data holding types',
  kept: 'a noun: retained resource',
  known: 'a noun that says what is known',
  look: 'style, observation',
  losses: 'data loss',
  made: 'a noun: result',
  manifest: 'template',
  mock: 'fake, emulator',
  needs: 'tools',
  news: 'new events',
  nobody: 'the role that is absent',
  pace: 'poll interval',
  patience: 'retry, deadline',
  patiently: 'retry',
  perform: 'run',
  person: 'prompt, user',
  place: 'location for a file, path for a resource or property',
  placed: 'a noun: resource in a stack',
  places: 'locations, paths',
  plan: 'preview, change set',
  preset: 'layer',
  recreate: 'replacement',
  recreation: 'replacement',
  said: 'a noun: comment, message',
  say: 'report',
  scene: 'context, step',
  scenes: 'steps',
  scrub: 'redact',
  scrubbed: 'redacted',
  settled: 'unchanged, proven, final',
  sighting: 'observation',
  simulation: 'emulator',
  skew: 'drift',
  somebody: 'the role that acts',
  stage: 'environment, working copy',
  story: 'rehearsal, rollout',
  stranger: 'untrusted, unknown',
  strangers: 'untrusted, unknown',
  target: 'environment',
  tell: 'report',
  telling: 'report',
  tells: 'report',
  tick: 'poll interval',
  together: 'in parallel',
  told: 'report',
  unsettled: 'unproven',
  utils: 'the noun or verb that the file holds',
  way: 'path',
  ways: 'next steps, paths',
  whoever: 'the role that acts',
  word: 'text, message, argument',
  words: 'text, message, arguments',
}

/** Names in which an avoided word is the field's own, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {}

const SOURCES = ['actions/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts']

type Name = { readonly name: string; readonly file: string }

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map(word => word.toLowerCase())
}

function avoidedIn({ name, file }: Name): readonly string[] {
  if (Object.hasOwn(EXCEPTIONS, name)) return []
  return wordsOf(name)
    .filter(word => Object.hasOwn(AVOIDED, word))
    .map(word => `${file}: '${name}' has '${word}'; use ${AVOIDED[word]}`)
}

function exportsOf(file: string): readonly Name[] {
  const declaration = /^export (?:async )?(?:const|function\*?|class|type) (\w+)/gm
  return [...readFileSync(file, 'utf8').matchAll(declaration)].map(([, name = '']) => ({ name, file }))
}

suite('the glossary', () => {
  const files = SOURCES.flatMap(pattern => globSync(pattern)).filter(file => !file.startsWith('actions/dist/'))
  const names = files.flatMap(file => [
    { name: basename(file).replace(/(?:\.test)?\.ts$/, ''), file },
    ...exportsOf(file),
  ])

  test('finds the names of the repository', () => assert.ok(names.length > 1_000, `only ${names.length} names`))

  test('is kept by every file name and exported identifier', () =>
    assert.equal(names.flatMap(avoidedIn).join('\n'), ''))

  test('has no exception that no name needs', () => {
    const used = new Set(names.map(({ name }) => name))
    assert.deepEqual(
      Object.keys(EXCEPTIONS).filter(name => !used.has(name)),
      [],
    )
  })

  for (const [name, isAvoided] of [
    ['discreetly', true],
    ['placeOf', true],
    ['RestOrderWords', true],
    ['STACK_LOSSES', true],
    ['replacement', false],
    ['StackEvent', false],
  ] as const)
    test(`${isAvoided ? 'avoids' : 'allows'} '${name}'`, () =>
      assert.equal(avoidedIn({ name, file: 'x.ts' }).length > 0, isAvoided))
})
