import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { plainDocument, templateDocument } from '#lib/files/readDocument.ts'
import type { Path } from '#lib/model/json.ts'
import { expectProblem, locationText } from '../fakes/model/expectProblem.ts'

const TEMPLATE = `# A comment
Description: "two words" # and another
'a key': !Sub |
  first
  second
List: [1, !Ref Vpc, { inner: true }]
Empty:
Parts: !Join
  - '-'
  - - !GetAtt Database.Outputs.Endpoint
    - !Select [0, !GetAZs '']
TemplateURL: network.yaml
Folded: >-
  one
  two

Last: 'it''s'
`

suite('a template', () => {
  const document = templateDocument('cloudformation/main.yaml', TEMPLATE)

  test('every short form of a template has its long form', () =>
    assert.deepEqual(document.value, {
      Description: 'two words',
      'a key': { 'Fn::Sub': 'first\nsecond\n' },
      List: [1, { Ref: 'Vpc' }, { inner: true }],
      Empty: null,
      Parts: {
        'Fn::Join': [
          '-',
          [{ 'Fn::GetAtt': ['Database', 'Outputs.Endpoint'] }, { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
        ],
      },
      TemplateURL: 'network.yaml',
      Folded: 'one two',
      Last: "it's",
    }))

  test('every node has its line and column', () => {
    for (const [path, location] of [
      [[], '2:1'],
      [['Description'], '2:1'],
      [['a key'], '3:1'],
      [['a key', 'Fn::Sub'], '3:10'],
      [['List', 0], '6:8'],
      [['List', 1], '6:11'],
      [['List', 1, 'Ref'], '6:11'],
      [['List', 2, 'inner'], '6:23'],
      [['Empty'], '7:1'],
      [['Parts', 'Fn::Join', 1, 0, 'Fn::GetAtt', 1], '10:7'],
      [['Parts', 'Fn::Join', 1, 1, 'Fn::Select', 1], '11:19'],
    ] as const)
      assert.equal(locationText(document.locationOf(path)), `cloudformation/main.yaml:${location}`, path.join('/'))
  })

  test('a missing node has the location of its nearest parent', () => {
    assert.equal(locationText(document.locationOf(['List', 2, 'other', 'deeper'])), 'cloudformation/main.yaml:6:21')
    assert.equal(locationText(document.locationOf(['Nothing'])), 'cloudformation/main.yaml:2:1')
  })

  test('every scalar has its range in the text, quotes included', () => {
    const textAt = (path: Path): string | undefined => {
      const span = document.spanOf(path)
      return span && TEMPLATE.slice(span.start, span.end)
    }
    assert.equal(textAt(['Description']), '"two words"')
    assert.equal(textAt(['TemplateURL']), 'network.yaml')
    assert.equal(textAt(['List', 1, 'Ref']), 'Vpc')
    assert.equal(textAt(['a key', 'Fn::Sub']), '|\n  first\n  second')
    assert.equal(textAt(['Folded']), '>-\n  one\n  two')
    assert.equal(textAt(['Last']), "'it''s'")
    for (const path of [['List'], ['Parts', 'Fn::Join'], ['Empty'], ['Nothing']]) assert.equal(textAt(path), undefined)
  })

  test('plain scalars are numbers, booleans and null of the core schema; the rest is text', () => {
    const read = (text: string): unknown => Object(templateDocument('t.yaml', `a: ${text}`).value).a
    for (const [text, value] of [
      ['12', 12],
      ['-1.5', -1.5],
      ['true', true],
      ['False', false],
      ['~', null],
      ['null', null],
      ['2010-09-09', '2010-09-09'],
      ['on', 'on'],
      ['"12"', '12'],
      ['!!str 12', '12'],
      ['99999999999999999999', '99999999999999999999'],
      ['1.2.3', '1.2.3'],
      ['0x1F', '0x1F'],
      ['0o17', '0o17'],
      ['.inf', '.inf'],
      ['.', '.'],
    ] as const)
      assert.deepEqual(read(text), value, text)
  })

  test('a template may be JSON', () => {
    const json = templateDocument('t.json', '{\n  "Resources": {\n    "A": { "Ref": "B" }\n  }\n}\n')
    assert.deepEqual(json.value, { Resources: { A: { Ref: 'B' } } })
    assert.equal(locationText(json.locationOf(['Resources', 'A'])), 't.json:3:5')
  })

  test('a template may have Windows line ends and a byte order mark at the start', () => {
    const windows = templateDocument('t.yaml', '\uFEFFa: 1\r\nb: x\r\n')
    assert.deepEqual(windows.value, { a: 1, b: 'x' })
    assert.equal(locationText(windows.locationOf(['b'])), 't.yaml:2:1')
  })
})

suite('an environment file', () => {
  test('every scalar of an environment file is the text that was written', () => {
    const { value } = plainDocument('e.yaml', 'account: 012345678901\nversion: 1.10\nno: off\nnothing:\n1: one\n')
    assert.deepEqual(value, { account: '012345678901', version: '1.10', no: 'off', nothing: '', 1: 'one' })
  })
})

const REFUSALS: readonly (readonly [title: string, text: string, location: string, message: RegExp, todo: RegExp])[] = [
  ['a duplicate key', 'a: 1\nb:\n  c: 1\n  c: 2\n', '4:3', /Duplicate key 'c', first on line 3/, /Delete/],
  ['a duplicate key in quotes', '1: a\n"1": b\n', '2:1', /Duplicate key '1'/, /Delete one/],
  ['a tab for indentation', 'a:\n\tb: 1\n', '2:1', /A tab is used/, /Indent with spaces/],
  ['a second document', 'a: 1\n---\nb: 2\n', '2:1', /The file has a second document/, /Keep one document/],
  ['a document after an end mark', 'a: 1\n...\nb: 2\n', '2:1', /The file has a second document/, /Keep one document/],
  ['an anchor', 'a: &x 1\n', '1:4', /Anchors and aliases are not supported/, /Repeat the value/],
  ['an alias', 'a: *x\n', '1:4', /Anchors and aliases are not supported/, /Repeat the value/],
  ['an anchor that contains itself', 'a: &x\n  b: *x\n', '1:4', /Anchors and aliases/, /Repeat the value/],
  ['a merge key', 'a: 1\n<<: { b: 1 }\n', '2:1', /Merge keys/, /Repeat the keys/],
  ['a key that is a list', '? [1]\n: 2\n', '1:3', /A key must be text/, /Write the key as text/],
  ['a key that every object has', '__proto__: 1\n', '1:1', /'__proto__' is not allowed/, /another name/],
  ['the name of a constructor as key', 'a:\n  constructor: 1\n', '2:3', /'constructor' is not allowed/, /another name/],
  ['an unclosed list', 'a: [1', '1:6', /Invalid YAML: unexpected end/, /Correct this line/],
  ['an unclosed quote', 'a: "x', '1:6', /Invalid YAML: unexpected end/, /Correct this line/],
  ['two colons in a line', 'a: b: c\n', '1:5', /Invalid YAML: bad indentation/, /Correct this line/],
  ['no content', '', '1:1', /The file is empty/, /key: value/],
  ['only comments', '# nothing\n', '1:1', /The file is empty/, /key: value/],
  ['a list at the top', '- a\n', '1:1', /must be a map/, /key: value/],
  ['a single scalar', 'word\n', '1:1', /must be a map/, /key: value/],
  ['no-break spaces instead of spaces', 'a:\u00A0b\n', '1:1', /must be a map/, /no-break spaces/],
  ['a directive', '%YAML 1.1\n---\na: 1\n', '1:1', /'%' directives/, /Delete the line/],
  ['a carriage return alone', 'a: x\rb: y\n', '1:5', /carriage return without/, /line feeds/],
  ['a control character', 'a: 1\nb: \u001B[31m\n', '2:4', /control character \(U\+001B\)/, /Delete the character/],
  ['a null', 'a: \0\n', '1:4', /control character \(U\+0000\)/, /Delete the character/],
  [
    'a bidirectional control character',
    'a: b\u202Ec\n',
    '1:5',
    /changes how text reads \(U\+202E\)/,
    /Delete the character/,
  ],
  [
    'a byte order mark after the start',
    'a: 1\n\uFEFFb: 2\n',
    '2:1',
    /byte order mark \(U\+FEFF\)/,
    /Delete the character/,
  ],
  [
    'too many levels',
    `a: ${'['.repeat(40)}${']'.repeat(40)}\n`,
    '1:35',
    /nested more than 32 levels deep/,
    /Reduce the nesting/,
  ],
]

for (const [kind, read] of [
  ['a template', templateDocument],
  ['an environment file', plainDocument],
] as const)
  suite(`${kind} that is refused, with location and todo`, () => {
    for (const [title, text, location, message, todo] of REFUSALS)
      test(`${kind} with ${title} is refused`, async () => {
        const problem = await expectProblem(() => read('f.yaml', text))

        assert.equal(problem.kind, 'usage')
        assert.match(problem.message, message)
        assert.match(problem.todo ?? '', todo)
        assert.equal(locationText(problem.location), `f.yaml:${location}`)
      })
  })

suite('tags', () => {
  for (const [title, read, text, message, todo] of [
    ['an unknown short form', templateDocument, 'a: !Reff b', /no function '!Reff'/, /Did you mean '!Ref'/],
    ['a tag of JavaScript', templateDocument, 'a: !!js/function b', /no function '!!js\/function'/, /intrinsic/],
    ['any tag in an environment file', plainDocument, 'a: !Ref b', /Tag '!Ref' is not supported here/, /Delete it/],
  ] as const)
    test(`${title} is refused`, async () => {
      const problem = await expectProblem(() => read('f.yaml', text))

      assert.match(problem.message, message)
      assert.match(problem.todo ?? '', todo)
      assert.equal(locationText(problem.location), 'f.yaml:1:4')
    })
})

suite('length', () => {
  const long = (bytes: number): string => `a: ${'é'.repeat((bytes - 4) / 2)}\n`

  for (const [title, read, limit] of [
    ['256 KiB of an environment file', plainDocument, 256 * 1024],
    ['1 MB of a template', templateDocument, 1024 * 1024],
  ] as const)
    test(`${title} are accepted, one byte more is refused`, async () => {
      assert.ok(read('f.yaml', long(limit)))
      const problem = await expectProblem(() => read('f.yaml', `${long(limit)}#`))
      assert.equal(problem.message, `The file has ${limit + 1} bytes; the limit is ${limit}.`)
      assert.match(problem.todo ?? '', /shorter/)
    })
})
