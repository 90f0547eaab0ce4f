import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { suite, test } from 'node:test'

/** Which rooms a room may open, and which packages. A package is named by its beginning. */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  model: { rooms: ['model'], packages: [] },
  template: { rooms: ['model', 'template'], packages: ['node:crypto'] },
  analysis: { rooms: ['model', 'template', 'analysis'], packages: [] },
  redaction: { rooms: ['model', 'template', 'redaction'], packages: [] },
  rules: { rooms: ['model', 'template', 'rules', 'analysis'], packages: [] },
  render: { rooms: ['model', 'ports', 'render'], packages: [] },
  ports: { rooms: ['model'], packages: [] },
  clock: { rooms: ['ports'], packages: ['node:timers/promises'] },
  operations: {
    rooms: ['model', 'template', 'analysis', 'redaction', 'rules', 'ports', 'operations'],
    packages: ['node:crypto'],
  },
  aws: { rooms: ['model', 'ports', 'aws'], packages: ['@aws-sdk/', '@smithy/', 'node:'] },
  gitHub: { rooms: ['model', 'ports', 'gitHub'], packages: ['@actions/', 'node:'] },
  files: { rooms: ['model', 'ports', 'files'], packages: ['js-yaml', 'ajv/', 'node:'] },
  console: { rooms: ['model', 'ports', 'render', 'console'], packages: ['node:'] },
  tools: { rooms: ['model', 'ports', 'tools'], packages: ['@aws-cdk/aws-service-spec', 'node:'] },
  shell: {
    rooms: ['model', 'ports', 'clock', 'operations', 'aws', 'files', 'tools', 'render', 'redaction', 'shell'],
    packages: ['node:path'],
  },
}

const LIBRARY = 'actions/lib'

type Import = { readonly file: string; readonly from: string; readonly wanted: string }

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(file, 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
  return [...source.matchAll(pattern)].map(match => ({
    file,
    from: roomOf(file),
    wanted: match[1] ?? match[2] ?? match[3] ?? '',
  }))
}

function roomOf(file: string): string {
  const [room = ''] = relative(LIBRARY, file).split('/')
  return room.replace(/\.ts$/, '')
}

function forbiddenImport({ file, from, wanted }: Import): string | undefined {
  const may = ROOMS[from]
  if (!may) return `room '${from}'`
  const isLocal = wanted.startsWith('.') || wanted.startsWith('#lib/')
  if (!isLocal)
    return may.packages.some(name => wanted === name || (/[/:]$/.test(name) && wanted.startsWith(name)))
      ? undefined
      : wanted
  const target = wanted.startsWith('#lib/') ? join(LIBRARY, wanted.slice('#lib/'.length)) : join(dirname(file), wanted)
  return may.rooms.includes(roomOf(target)) ? undefined : target
}

function cyclesIn(imports: readonly Import[]): readonly string[] {
  const edges = Map.groupBy(
    imports
      .filter(({ wanted }) => wanted.startsWith('.'))
      .map(({ file, wanted }) => ({ file, target: join(dirname(file), wanted) })),
    edge => edge.file,
  )
  const done = new Set<string>()
  const found: string[] = []
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || done.has(file)) return
    for (const { target } of edges.get(file) ?? []) walk(target, [...way, file])
    done.add(file)
  }
  for (const file of edges.keys()) walk(file, [])
  return found
}

suite('the rooms of the library', () => {
  const files = globSync(`${LIBRARY}/**/*.ts`)
  const imports = files.flatMap(importsOf)

  test('are where the rule says', () => {
    assert.ok(files.length > 10 && imports.length > 10, 'the library was not found')
    assert.deepEqual(
      [...new Set(files.map(roomOf))].filter(room => !ROOMS[room]),
      [],
    )
  })

  test('import only what their rule allows', () => {
    assert.deepEqual(
      imports.flatMap(one => (forbiddenImport(one) ? [`${one.file} imports ${forbiddenImport(one)}`] : [])),
      [],
    )
  })

  test('do not import in circles', () => assert.deepEqual(cyclesIn(imports), []))

  test('have no default exports and no barrels', () => {
    const barrels = files.filter(file => /export \* from/.test(readFileSync(file, 'utf8')))
    assert.deepEqual(barrels, [])
  })
})

suite('the rule itself', () => {
  for (const [what, one] of [
    ['a room that opens a room above it', { file: `${LIBRARY}/model/x.ts`, from: 'model', wanted: '../aws/y.ts' }],
    [
      'a renderer that decides what is secret',
      { file: `${LIBRARY}/render/x.ts`, from: 'render', wanted: '../redaction/y.ts' },
    ],
    ['an adapter that opens another', { file: `${LIBRARY}/aws/x.ts`, from: 'aws', wanted: '#lib/files/y.ts' }],
    [
      'an operation that opens the SDK',
      { file: `${LIBRARY}/operations/x.ts`, from: 'operations', wanted: '@aws-sdk/client-s3' },
    ],
    ['a parser outside files', { file: `${LIBRARY}/template/x.ts`, from: 'template', wanted: 'js-yaml' }],
    ['a room that nobody named', { file: `${LIBRARY}/utils/x.ts`, from: 'utils', wanted: './y.ts' }],
  ] as const)
    test(`refuses ${what}`, () => assert.ok(forbiddenImport(one)))

  test('sees a circle', () => {
    const circle = [
      { file: `${LIBRARY}/model/a.ts`, from: 'model', wanted: './b.ts' },
      { file: `${LIBRARY}/model/b.ts`, from: 'model', wanted: './a.ts' },
    ]
    assert.equal(cyclesIn(circle).length, 1)
  })
})
