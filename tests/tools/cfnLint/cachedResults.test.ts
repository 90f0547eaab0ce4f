import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { openResultCache } from '#lib/files/openResultCache.ts'
import type { ResultCache } from '#lib/ports/lintEngines.ts'
import { connectTemplateLinter } from '#lib/tools/templateLinter.ts'
import { cfnLintRow, fakeCfnLint, printed } from '../../fakes/lint/fakeCfnLint.ts'
import { fakeResultCache } from '../../fakes/lint/fakeResultCache.ts'

const parent = mkdtempSync(join(tmpdir(), 'cached-'))
after(() => rmSync(parent, { recursive: true }))

const FILES = ['main.yaml', 'child.yaml', 'other.yaml']
const PACKAGES = 'lib/python3.11/site-packages'

/** A cfn-lint that has linted three templates, of which `main.yaml` nests `child.yaml`. Its results are cached. */
async function aRepository(results: ResultCache = fakeResultCache()) {
  const root = mkdtempSync(join(parent, 'repository-'))
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text)
  write('main.yaml', 'Resources: { Child: { Properties: { TemplateURL: ./child.yaml } } }\n')
  write('child.yaml', 'Resources: {}\n')
  write('other.yaml', 'Resources: {}\n')
  mkdirSync(join(root, PACKAGES, 'cfnlint'), { recursive: true })
  mkdirSync(join(root, PACKAGES, 'cfn_lint-1.58.0.dist-info'))
  mkdirSync(join(root, PACKAGES, 'regex-1.dist-info'))
  write(`${PACKAGES}/cfnlint/__init__.py`, '')
  symlinkSync('/bin/sh', join(root, 'python'))
  // The answer is outside of the executable, so that only a cached result can be an old one.
  const executable = fakeCfnLint(root, { lint: '. ./answer.sh', shell: join(root, 'python') })
  const answer = (message: string): void => write('answer.sh', answerFor(message))
  const lint = async (region = 'eu-central-1', day = '2026-01-01') => {
    const now = () => new Date(`${day}T12:00:00Z`)
    const { findings, engine } = await connectTemplateLinter(executable, { root, results, now }).lint(FILES, region)
    return { engine, messages: findings.map(({ location, message }) => `${location?.file}: ${message}`).sort() }
  }
  answer('before')
  assert.deepEqual((await lint()).messages, expected(FILES, []))
  answer('after')
  return { root, write, executable, answer, lint }
}

/** The shell commands that find something in each template that is given. */
function answerFor(message: string): string {
  const row = (file: string) => JSON.stringify(cfnLintRow('Error', 'E3012', { Filename: file, Message: message }))
  const cases = FILES.map(file => `case "$*" in *${file}*) rows="$rows\${rows:+,}"'${row(file)}' ;; esac`)
  return `rows=''\n${cases.join('\n')}\nprintf '[%s]' "$rows"; exit 2\n`
}

function expected(before: readonly string[], after: readonly string[]): readonly string[] {
  return [...before.map(file => `${file}: before`), ...after.map(file => `${file}: after`)].sort()
}

suite('a cached result of cfn-lint', () => {
  test('it is used as long as nothing changes', async () => {
    const { lint } = await aRepository()
    const { messages, engine } = await lint()
    assert.deepEqual(messages, expected(FILES, []))
    assert.deepEqual(engine, { name: 'cfn-lint', version: '1.58.0', rules: 300 })
  })

  test('it is not used for a template that changed', async () => {
    const { lint, write } = await aRepository()
    write('other.yaml', 'Resources: { }\n')
    assert.deepEqual((await lint()).messages, expected(['main.yaml', 'child.yaml'], ['other.yaml']))
  })

  test('it is not used when cfn-lint has lost rules', async () => {
    const rules = `${PACKAGES}/cfnlint/rules`
    const { lint, write, answer, root } = await aRepository()
    mkdirSync(join(root, rules, 'resources'), { recursive: true })
    write(`${rules}/Rule.py`, '')
    write(`${rules}/resources/Rule.py`, '')
    answer('before')
    await lint()
    answer('after')
    assert.deepEqual((await lint()).messages, expected(FILES, []))

    rmSync(join(root, rules, 'resources'), { recursive: true })

    assert.deepEqual((await lint()).messages, expected([], FILES))
  })

  test('it is not used for a template whose nested template changed', async () => {
    const { lint, write } = await aRepository()
    write('child.yaml', 'Resources: { }\n')
    assert.deepEqual((await lint()).messages, expected(['other.yaml'], ['main.yaml', 'child.yaml']))
  })

  test('it is not used for a template whose nested template changed, however it is named there', async () => {
    const { lint, write, answer } = await aRepository()
    answer('before')
    write('main.yaml', 'Resources: { Child: { Properties: { TemplateURL: !!str "child.yaml" } } }\n')
    await lint()
    answer('after')
    write('child.yaml', 'Resources: { }\n')
    assert.deepEqual((await lint()).messages, expected(['other.yaml'], ['main.yaml', 'child.yaml']))
  })

  test('it is not used for a template whose nested template was not given and changed', async () => {
    const { lint, root, write, answer } = await aRepository()
    answer('before')
    write('main.yaml', '{ "Resources": { "Child": { "Properties": { "TemplateURL": "parts/inner.json" } } } }\n')
    await lint()
    answer('after')
    mkdirSync(join(root, 'parts'))
    write('parts/inner.json', '{}')
    assert.deepEqual((await lint()).messages, expected(['other.yaml', 'child.yaml'], ['main.yaml']))
  })

  test('it is not used for a template whose nested template was removed', async () => {
    const { lint, root } = await aRepository()
    rmSync(join(root, 'child.yaml'))
    assert.deepEqual((await lint()).messages, expected(['other.yaml'], ['main.yaml', 'child.yaml']))
  })

  test('it is used again when a change is taken back', async () => {
    const { lint, write } = await aRepository()
    write('other.yaml', 'Resources: { }\n')
    await lint()
    write('other.yaml', 'Resources: {}\n')
    assert.deepEqual((await lint()).messages, expected(FILES, []))
  })

  test('it is not used for another region', async () => {
    const { lint } = await aRepository()
    assert.deepEqual((await lint('us-east-1')).messages, expected([], FILES))
  })

  test('it is used on another day, but not for a template with the runtime of a Lambda function', async () => {
    const { lint, write, answer } = await aRepository()
    answer('before')
    write('other.yaml', 'Resources: { Function: { Properties: { Runtime: nodejs24.x } } }\n')
    await lint()
    answer('after')
    assert.deepEqual((await lint()).messages, expected(FILES, []))

    const { messages } = await lint('eu-central-1', '2026-01-02')

    assert.deepEqual(messages, expected(['main.yaml', 'child.yaml'], ['other.yaml']))
  })

  for (const [title, change] of [
    ['another version of cfn-lint', root => rename(root, 'cfn_lint-1.58.0', 'cfn_lint-1.59.0')],
    ['another version of a package that cfn-lint uses', root => rename(root, 'regex-1', 'regex-2')],
    ['edited code of cfn-lint', root => utimesSync(join(root, PACKAGES, 'cfnlint/__init__.py'), 1, 1)],
    ['removed code of cfn-lint', root => rmSync(join(root, PACKAGES, 'cfnlint'), { recursive: true })],
    ['another executable', root => fakeCfnLint(root, { lint: '. ./answer.sh # edited' })],
    ['a cfn-lint in no virtual environment', root => rmSync(join(root, 'lib'), { recursive: true })],
  ] as const satisfies readonly (readonly [string, (root: string) => unknown])[])
    test(`it is not used for ${title}`, async () => {
      const { root, lint } = await aRepository()
      change(root)
      assert.deepEqual((await lint()).messages, expected([], FILES))
    })

  for (const [title, remove] of [
    ['cfn-lint is gone', ({ executable }) => rmSync(executable)],
    ['cfn-lint cannot be run', ({ executable }) => chmodSync(executable, 0o644)],
    ['the Python of cfn-lint is gone', ({ root }) => rmSync(join(root, 'python'))],
  ] as const satisfies readonly (readonly [string, (repository: { root: string; executable: string }) => void])[])
    test(`it does not hide that ${title}`, async () => {
      const repository = await aRepository()
      remove(repository)
      const { messages } = await repository.lint()
      assert.match(messages.join('\n'), /^undefined: Cannot start cfn-lint: [^\n]*$/)
    })

  test('it is not used after an update of the specification of resource types', async t => {
    const { lint, root } = await aRepository()
    const { env } = process
    t.after(() => {
      process.env = env
    })
    process.env = { ...env, HOME: root, XDG_CACHE_HOME: join(root, '.cache'), LOCALAPPDATA: join(root, '.cache') }
    for (const cache of ['.cache', 'Library/Caches']) {
      const folder = join(root, cache, 'aws/cfn-lint/schemas')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'version.json'), '{ "schema_date": "2026-11-28" }')
    }
    assert.deepEqual((await lint()).messages, expected([], FILES))
  })

  test('it does not hide that the version of a cfn-lint in no virtual environment is too old', async () => {
    const { root, lint } = await aRepository()
    rmSync(join(root, 'lib'), { recursive: true })
    await lint()
    fakeCfnLint(root, { version: 'echo cfn-lint 1.2.3', lint: '. ./answer.sh' })
    assert.match((await lint()).messages.join('\n'), /1\.2\.3 is too old/)
  })

  test('it does not hide that the rules of cfn-lint are gone', async () => {
    const { root, lint } = await aRepository()
    fakeCfnLint(root, { rules: ':', lint: '. ./answer.sh' })
    assert.match((await lint()).messages.join('\n'), /loaded 0 rules/)
  })

  for (const [title, entry] of [
    ['another text', 'text'],
    ['another JSON', '{}'],
    ['results of another form', '[{"id":"E3012"}]'],
    ['a level that does not exist', '[{"id":"E3012","level":"fatal","message":"text"}]'],
  ] as const)
    test(`it is not used when it is ${title}, and is written again`, async () => {
      const results = fakeResultCache()
      const { entries } = results
      const { lint, answer } = await aRepository(results)
      for (const [key, text] of entries) if (text.startsWith('[')) entries.set(key, entry)
      assert.deepEqual((await lint()).messages, expected([], FILES))
      answer('before')
      assert.deepEqual((await lint()).messages, expected([], FILES))
    })

  test('it is cached on a disk between processes', async () => {
    const folder = mkdtempSync(join(parent, 'disk-'))
    const { lint } = await aRepository(openResultCache(folder))
    assert.deepEqual((await lint()).messages, expected(FILES, []))
  })
})

suite('no result of cfn-lint is cached', () => {
  for (const [title, answer] of [
    ['of a run that failed', 'echo boom >&2; exit 1'],
    ['of a run without an answer', 'exit 0'],
    ['of a region that cfn-lint does not know', 'echo "Regions [x] are unsupported" >&2; exit 32'],
    ['that is about no template', printed([cfnLintRow('Error', 'E0003', { Filename: null })], 2)],
    ['of a template that is edited meanwhile', `echo '# edited' >> other.yaml; ${printed([], 0)}`],
  ] as const)
    test(`no result is cached ${title}`, async () => {
      const { lint, write, answer: answerWith } = await aRepository()
      write('other.yaml', 'Resources: { }\n')
      write('answer.sh', answer)
      await lint()
      answerWith('after')
      write('other.yaml', 'Resources: { }\n')

      const { messages } = await lint()

      assert.deepEqual(messages, expected(['main.yaml', 'child.yaml'], ['other.yaml']))
    })
})

function rename(root: string, from: string, to: string): void {
  renameSync(join(root, PACKAGES, `${from}.dist-info`), join(root, PACKAGES, `${to}.dist-info`))
}
