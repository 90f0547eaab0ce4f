import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { suite, test } from 'node:test'

/**
 * Words that no file name and no exported identifier contains, with the word that is used instead. A word counts where it
 * stands between the humps of a name: `place` is in `placeOf` and not in `replacement`.
 *
 * Some words of the glossary's right-hand column are not listed, because they are also the field's own: `app` (a GitHub
 * App, the shell of the web application), `base` (the branch that a pull request is merged into), `deployment` (a
 * GitHub deployment), `issue` (a GitHub issue), `log` (CloudWatch Logs, the log of a job), `loss` (in `dataLoss`), `ok`
 * (a successful HTTP response), `status` (of a stack) and `test`.
 */
const AVOIDED: Readonly<Record<string, string>> = {
  activity: 'event',
  album: 'report folder',
  answer: 'response',
  answers: 'responses',
  apply: 'execute for a change set',
  asked: 'a noun: request, question',
  asking: 'request',
  bad: 'invalid, stuck',
  begun: 'started',
  bookmark: 'seen event ids',
  carried: 'propagated',
  changeset: 'changeSet',
  chronicle: 'timeline',
  cs: 'changeSet',
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
  lasting: 'stable',
  look: 'style, observation',
  loses: 'data loss',
  losses: 'data loss',
  made: 'a noun: result',
  manifest: 'template',
  mock: 'fake, emulator',
  needs: 'tools',
  news: 'new events',
  once: 'idempotency token; a noun that says what happens once',
  nobody: 'the role that is absent',
  pace: 'poll interval',
  patience: 'retry, deadline',
  patiently: 'retry',
  pending: 'busy',
  perform: 'run',
  person: 'prompt, user',
  place: 'location for a file, path for a resource or property',
  placed: 'a noun: resource in a stack',
  places: 'locations, paths',
  plan: 'preview, change set',
  preset: 'layer',
  recreate: 'replacement',
  recreation: 'replacement',
  release: 'deploy; version',
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
  who: 'caller',
  whoever: 'the role that acts',
  word: 'text, message, argument',
  words: 'text, message, arguments',
}

/** Names in which an avoided word is the field's own, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  FaultEffect: 'the effect of a fault that a test or a rehearsal injects',
  FaultFile: 'the faults that a test or a rehearsal injects',
  FaultInjector: 'injects the faults of a test or a rehearsal',
  FaultResponse: 'the response of a fault that a test injects',
  FaultRule: 'a fault that a test or a rehearsal injects',
  InjectedFault: 'a fault that a test or a rehearsal injected',
  InjectedRequestFault: 'a fault that a test injects into the emulator',
  InjectedResourceFault: 'a fault that a test injects into the emulator',
  KNOWN_AFTER_APPLY: "CloudFormation's own placeholder in a change set",
  MountTarget: 'a mount target of Amazon EFS',
  Recreation: "CloudFormation's field RequiresRecreation",
  TargetHealth: 'a target of Elastic Load Balancing',
  applyEdit: 'an edit of a file, which is applied as a patch is',
  applyTemplate: 'a template that is copied into the record of a resource, not a change set',
  strongerRecreation: "CloudFormation's field RequiresRecreation",
  takeFault: 'a fault that a test injects into the emulator',
}

const SOURCES = ['actions/**/*.ts', 'docker/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts']

type Name = { readonly name: string; readonly file: string }

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map(word => word.toLowerCase())
}

/** Groups of words that are avoided together, and names that say nothing alone. */
const AVOIDED_PHRASES: Readonly<Record<string, string>> = {
  'at rest': 'idle',
  'left over': 'retained resource',
  'left overs': 'retained resources',
  'not known yet': 'unknown value',
}
const AVOIDED_NAMES: readonly string[] = ['Needs', 'Options', 'Order', 'Result', 'Words']

function avoidedIn({ name, file }: Name): readonly string[] {
  if (Object.hasOwn(EXCEPTIONS, name)) return []
  const words = wordsOf(name)
  const text = ` ${words.join(' ')} `
  const phrases = Object.entries(AVOIDED_PHRASES).filter(([phrase]) => text.includes(` ${phrase} `))
  return [
    ...words.filter(word => Object.hasOwn(AVOIDED, word)).map(word => [word, AVOIDED[word]]),
    ...phrases,
    ...AVOIDED_NAMES.filter(avoided => avoided === name).map(() => [name, 'a name that says of what']),
  ].map(([avoided, better]) => `${file}: '${name}' has '${avoided}'; use ${better}`)
}

function exportsOf(file: string): readonly Name[] {
  const declaration = /^export (?:async )?(?:const|function\*?|class|type) (\w+)/gm
  return [...readFileSync(file, 'utf8').matchAll(declaration)].map(([, name = '']) => ({ name, file }))
}

const files = SOURCES.flatMap(pattern => globSync(pattern)).filter(file => !file.startsWith('actions/dist/'))

suite('one name', () => {
  test('one name means one thing among the exports of the library', () => {
    const exported = files
      .filter(file => file.startsWith('actions/lib/'))
      .flatMap(file => [...new Set(exportsOf(file).map(({ name }) => name))].map(name => ({ name, file })))
    const shared = [...Map.groupBy(exported, ({ name }) => name)].filter(([, uses]) => uses.length > 1)

    assert.ok(exported.length > 500)
    assert.deepEqual(
      shared.map(([name, uses]) => `${name}: ${uses.map(({ file }) => file).join(', ')}`),
      [],
    )
  })
})

suite('the glossary', () => {
  const names = files.flatMap(file => [
    { name: basename(file).replace(/(?:\.test)?\.ts$/, ''), file },
    ...exportsOf(file),
  ])

  test('the glossary test finds the names of the repository', () =>
    assert.ok(names.length > 1_000, `only ${names.length} names`))

  test('every file name and exported identifier keeps the glossary', () =>
    assert.equal(names.flatMap(avoidedIn).join('\n'), ''))

  test('every exception of the glossary is needed', () => {
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
    ['leftOversOf', true],
    ['atRest', true],
    ['Order', true],
    ['DeployOrder', false],
    ['applyChangeSet', true],
    ['pendingStack', true],
    ['releaseStack', true],
    ['replacement', false],
    ['stackStatus', false],
    ['StackEvent', false],
  ] as const)
    test(`the glossary ${isAvoided ? 'avoids' : 'allows'} '${name}'`, () =>
      assert.equal(avoidedIn({ name, file: 'x.ts' }).length > 0, isAvoided))
})
