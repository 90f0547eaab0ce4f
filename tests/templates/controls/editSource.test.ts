import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json, Path } from '#lib/model/json.ts'
import { documentOf, editSource } from '../../fakes/edits/editSource.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'

const FILE = 'cloudformation/example.yaml'
const TEXT = `Resources:
  # Holds uploads.
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: a, Value: b }]
      Name: !If [HasName, !Ref Name, !Ref AWS::NoValue]
      Rules:
        - Id: first
          Days: 1

        # The second one.
        - !If
          - HasSecond
          - Id: second
            Days: 2
          - !Ref AWS::NoValue
  Policy:
    Properties:
      Statement:
      - Sid: Read
        Action: [
          s3:GetObject,
          s3:ListBucket]
      - Sid: Write
`

suite('an edit of a source', () => {
  for (const [what, path, value, line, lines] of [
    ['sets a scalar', ['Bucket', 'Type'], 'AWS::SNS::Topic', 4, ['    "Type": "AWS::SNS::Topic"']],
    ['replaces a block', ['Bucket', 'Properties', 'Rules'], [], 8, ['      "Rules": []', '  Policy:']],
    [
      'sets a key beside the dash of its list',
      ['Bucket', 'Properties', 'Rules', 0, 'Id'],
      'x',
      9,
      ['        - "Id": "x"'],
    ],
    [
      'sets a key in a branch',
      ['Bucket', 'Properties', 'Rules', 1, 'Fn::If', 1, 'Days'],
      9,
      16,
      ['            "Days": 9'],
    ],
    [
      'rewrites braces',
      ['Bucket', 'Properties', 'Tags', 0, 'Value'],
      'c',
      6,
      ['      "Tags": [{"Key":"a","Value":"c"}]'],
    ],
    [
      'rewrites the branches in brackets',
      ['Bucket', 'Properties', 'Name', 'Fn::If', 1],
      'n',
      7,
      ['      "Name": {"Fn::If":["HasName","n",{"Ref":"AWS::NoValue"}]}'],
    ],
    [
      'rewrites brackets over several lines',
      ['Policy', 'Properties', 'Statement', 0, 'Action', 1],
      's3:*',
      22,
      ['        "Action": ["s3:GetObject","s3:*"]', '      - Sid: Write'],
    ],
    ['removes a block', ['Bucket', 'Properties', 'Rules'], undefined, 8, ['  Policy:']],
    ['removes an item', ['Bucket', 'Properties', 'Rules', 0], undefined, 9, ['', '        # The second one.']],
    [
      'removes a key beside the dash',
      ['Bucket', 'Properties', 'Rules', 0, 'Id'],
      undefined,
      9,
      ['        - {"Days":1}', ''],
    ],
    [
      'removes an item as deep as its key',
      ['Policy', 'Properties', 'Statement', 0],
      undefined,
      21,
      ['      - Sid: Write'],
    ],
    ['removes the only entry', ['Policy', 'Properties', 'Statement', 1, 'Sid'], undefined, 25, ['      - {}']],
    ['adds a key', ['Bucket', 'Properties', 'Name2'], 'x', 18, ['      "Name2": "x"', '  Policy:']],
    ['adds an item', ['Policy', 'Properties', 'Statement', 2], { Sid: 'More' }, 26, ['      - {"Sid":"More"}']],
    ['adds a key to the item of a list', ['Bucket', 'Properties', 'Rules', 0, 'More'], 1, 11, ['          "More": 1']],
  ] as const satisfies readonly (readonly [string, Path, Json | undefined, number, readonly string[]])[])
    test(`${what}, and leaves the other lines as they are`, () => {
      const edited = editSource(FILE, TEXT, ['Resources', ...path], value)

      const found = edited.split('\n')
      assert.deepEqual(found.slice(line - 1, line - 1 + lines.length), lines)
      assert.deepEqual(found.slice(0, line - 1), TEXT.split('\n').slice(0, line - 1))
    })

  for (const [what, path, value] of [
    ['an entry that does not exist', ['Resources', 'Bucket', 'Nothing'], undefined],
    ['a change to the same value', ['Resources', 'Bucket', 'Type'], 'AWS::S3::Bucket'],
    ['an entry of a scalar', ['Resources', 'Bucket', 'Type', 'More'], 'x'],
  ] as const satisfies readonly (readonly [string, Path, Json | undefined])[])
    test(`the removal or edit of ${what} is refused`, () => assert.throws(() => editSource(FILE, TEXT, path, value)))

  test('a sample of the entries of a template can be replaced and removed, each result read again', () => {
    const file = 'cloudformation/storage.yaml'
    const text = fixtureFiles[file] ?? ''
    const paths = pathsIn(documentOf(file, text).value, []).filter(path => path[0] === 'Resources' && path.length > 2)
    assert.ok(paths.length > 100)
    for (const path of paths.filter((_, index) => index % 7 === 0)) {
      editSource(file, text, path, 'another value')
      editSource(file, text, path, undefined)
    }
  })
})

function pathsIn(value: Json, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}
