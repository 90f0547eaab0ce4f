import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, suite, test } from 'node:test'
import { applicationVariables, applicationVariablesSource } from '../../scripts/document/applicationVariables.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

suite('the variables that a package of Open WebUI reads', () => {
  const folders: string[] = []
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  /** An installed package with these files. */
  function packageOf(files: Readonly<Record<string, string>>, version = '0.12.4'): string {
    const root = mkdtempSync(join(tmpdir(), 'package-'))
    folders.push(root)
    mkdirSync(join(root, `open_webui-${version}.dist-info`))
    for (const [name, text] of Object.entries(files)) {
      const file = join(root, 'open_webui', name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    return join(root, 'open_webui')
  }

  for (const [way, code, name] of [
    ['with a default', "A = os.getenv('WEBUI_URL', '')", 'WEBUI_URL'],
    ['in double quotes', 'A = os.environ.get("WEBUI_URL")', 'WEBUI_URL'],
    ['over two lines', "A = os.getenv(\n    'WEBUI_URL',\n    'x',\n)", 'WEBUI_URL'],
    ['as an item', "os.environ['WEBUI_URL'] = 'x'", 'WEBUI_URL'],
    ['as a default of another', "A = os.getenv('B', os.getenv('WEBUI_URL', ''))", 'WEBUI_URL'],
    ['by a function of its own', "A = _int_env('VIEW_FILE_MAX_CHARS', 1)", 'VIEW_FILE_MAX_CHARS'],
    ['by a table of headers', "T = {\n    'HSTS': set_hsts,\n}", 'HSTS'],
  ] as const)
    test(`a variable that is read ${way} is in the list`, () =>
      assert.ok(applicationVariables(packageOf({ 'utils/a.py': code })).names.includes(name)))

  test('a name in other text is not in the list', () =>
    assert.deepEqual(applicationVariables(packageOf({ 'a.py': "raise Exception('WEBUI_URL is not set')" })).names, []))

  test('a comparison with true makes a boolean, with another default inside too', () => {
    const code = `A = os.getenv('ENABLE_A', 'False').lower() == 'true'
B = (
    os.getenv(
        'ENABLE_B',
        os.getenv('ENABLE_OLD_B', 'True'),
    ).lower()
    == 'true'
)
C = os.getenv('ENV', 'dev').lower()
`
    const { booleans, names } = applicationVariables(packageOf({ 'env.py': code }))
    assert.deepEqual(booleans, ['ENABLE_A', 'ENABLE_B'])
    assert.deepEqual(names, ['ENABLE_A', 'ENABLE_B', 'ENABLE_OLD_B', 'ENV'])
  })

  test('what Python reads as an integer is a whole number', () => {
    const code = "A = int(os.getenv('RAG_TOP_K', '3'))\nB = float(os.getenv('RAG_WEIGHT', '0.5'))"
    assert.deepEqual(applicationVariables(packageOf({ 'a.py': code })).integers, ['RAG_TOP_K'])
  })

  test('a read whose name is not in the text is refused, because the list would lack it', async () => {
    const { message } = await expectProblem(() => applicationVariables(packageOf({ 'new.py': 'os.getenv(name)' })))
    assert.match(message, /reads variables in a new way: new\.py name\.$/)
  })

  test('a folder that is no installed package is refused', async () => {
    const { kind, message } = await expectProblem(() => applicationVariables(join(tmpdir(), 'no-such-folder')))
    assert.deepEqual(
      [kind, message],
      ['usage', `'${join(tmpdir(), 'no-such-folder')}' is no installed package of Open WebUI.`],
    )
  })

  test('the generated file has the release and each list', () => {
    const source = applicationVariablesSource({ version: '1.2.3', names: ['B_C', 'A'], booleans: ['A'], integers: [] })
    assert.match(source, /VARIABLES_VERSION = '1\.2\.3'/)
    assert.match(source, /VARIABLE_NAMES: ReadonlySet<string> = new Set\(\n {2}`\nB_C A\n`/)
  })
})
