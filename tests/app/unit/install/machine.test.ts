import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { findPython } from '../../install/findPython.ts'
import { inspectMachine, type MachineFacts } from '../../install/machine.ts'

/** Commands that run, each with the version that it prints. Any other command fails, as a shim of pyenv does. */
const pythons = (versions: Readonly<Record<string, string>>) => (command: string) => {
  const version = versions[command]
  return version && `${version}\n/usr/bin/python${version.replace(/\.\d+$/, '')}\n`
}

function aMachine(change: Partial<MachineFacts> = {}): MachineFacts {
  return {
    platform: 'linux',
    architecture: 'x64',
    variables: {},
    run: pythons({ 'python3.12': '3.12.1' }),
    exists: () => true,
    ...change,
  }
}

const lacksOf = (machine: MachineFacts, needsBrowser = true): string => {
  try {
    inspectMachine({ needsBrowser }, machine)
    return ''
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.findings.map(({ message }) => message).join('\n')
  }
}

suite('the Python of the application proof', () => {
  for (const [when, versions, expected] of [
    ['is 3.12 where both run', { 'python3.12': '3.12.1', 'python3.11': '3.11.7' }, '3.12.1'],
    ['is the command that runs, where another one only exists', { 'python3.11': '3.11.7' }, '3.11.7'],
    ['may have the plain name', { python3: '3.11.2' }, '3.11.2'],
    ['may be one that pyenv keeps', { python3: '3.13.0', '/pyenv/3.12.1': '3.12.1' }, '3.12.1'],
  ] as const)
    test(`the Python of the application proof ${when}`, () => {
      const found = findPython({}, pythons(versions), ['/pyenv/3.12.1'])

      assert.equal(found.kind === 'found' && found.version, expected)
    })

  test('the variable APP_PYTHON wins, and no other interpreter stands in for it', () => {
    const run = pythons({ 'python3.12': '3.12.1', '/opt/python': '3.11.7', '/opt/new': '3.13.1' })

    const [chosen, refused] = ['/opt/python', '/opt/new'].map(APP_PYTHON => findPython({ APP_PYTHON }, run, []))

    assert.equal(chosen?.kind === 'found' && chosen.version, '3.11.7')
    assert.deepEqual(refused, { kind: 'missing', seen: ['/opt/new is 3.13.1'] })
  })

  test('an interpreter that names no executable is none', () => {
    assert.deepEqual(
      findPython({}, () => '3.12.1\n', []),
      { kind: 'missing', seen: [] },
    )
  })
})

suite('the machine of the application proof', () => {
  test('the machine of the application proof gives its Python', () => {
    const machine = inspectMachine({ needsBrowser: true }, aMachine())

    assert.deepEqual(machine.python, { kind: 'found', executable: '/usr/bin/python3.12', version: '3.12.1' })
    assert.equal(machine.chromium, undefined)
  })

  for (const [what, change, expected] of [
    ['another system', { platform: 'win32' }, /this is win32\. Use Linux or macOS/],
    ['an older Python', { run: pythons({ python3: '3.10.2' }) }, /found: python3 is 3\.10\.2\)\. Install one/],
    ['no Python', { run: () => undefined }, /no interpreter runs\)\. Install one/],
    ['a wrong APP_PYTHON', { variables: { APP_PYTHON: '/none' } }, /under the name '\/none'.*Correct the variable/],
    ['no Python tools', { exists: () => false }, /Run 'npm run set-up'/],
    ['an architecture without Chromium', { architecture: 'arm64' }, /linux on arm64\. Install Chrome.*APP_CHROMIUM/],
    [
      'an APP_CHROMIUM that does not exist',
      { variables: { APP_CHROMIUM: '/none' }, exists: (file: string) => file !== '/none' },
      /'\/none' does not exist\. Correct the variable/,
    ],
  ] as const)
    test(`a machine with ${what} is refused, with what to do`, () => {
      const run: MachineFacts['run'] = command => pythons({ 'python3.12': '3.12.1' })(command)
      assert.match(lacksOf(aMachine({ run, ...change })), expected)
    })

  test('a machine that lacks several things names all of them at once', () => {
    const lacks = lacksOf(
      aMachine({ platform: 'freebsd', architecture: 'arm64', run: () => undefined, exists: () => false }),
    )

    assert.equal(lacks.split('\n').length, 4)
  })

  test('a named Chromium replaces the packaged one on every architecture', () => {
    const variables = { APP_CHROMIUM: '/opt/chrome' }
    assert.equal(
      inspectMachine({ needsBrowser: true }, aMachine({ platform: 'darwin', architecture: 'arm64', variables }))
        .chromium,
      '/opt/chrome',
    )
  })

  test('locking needs no browser', () => assert.equal(lacksOf(aMachine({ architecture: 'arm64' }), false), ''))
})
