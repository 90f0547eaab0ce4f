import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isUnjudgeable, scalarText } from '#lib/analysis/scalar.ts'
import { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { joinText, unknownCall, unknownReference } from '#lib/template/resolve/unknownValue.ts'

const isOwn = (path: string) => path === 'Network/Vpc'
const OWN = unknownReference('Network/Vpc', undefined)
const CUSTOM = unknownReference('Custom', 'Value')

suite('a value that cannot be judged', () => {
  for (const [name, value, expected] of [
    ['is not a known text', 'vpc-1', false],
    ['is not a structure', { Key: 'a' }, false],
    ['is a masked text', '****', true],
    ['is a dynamic reference', '{{resolve:ssm:name}}', true],
    ['is not a resource of the templates', OWN, false],
    ['is not an attribute of a resource of the templates', unknownReference('Network/Vpc', 'CidrBlock'), false],
    ['is an attribute of a custom resource', CUSTOM, true],
    ['is the name of a stack', new Unknown({ kind: 'pseudo-parameter', nestedPath: '', name: 'AWS::StackName' }), true],
    ['is an availability zone', new Unknown({ kind: 'availability-zone', index: 0 }), true],
    ['is a parameter of Systems Manager', new Unknown({ kind: 'stored-parameter', name: 'x' }), true],
    ['is a NoEcho parameter', new Unknown({ kind: 'no-echo-parameter', name: 'x' }), true],
    ['is a value that a change set does not list', new Unknown({ kind: 'unlisted', state: 'after' }), true],
    ['is an unresolved value', new Unknown({ kind: 'unresolved' }), true],
    ['is an import', unknownCall('Fn::ImportValue', ['name']), true],
    ['is an import that a resource of the templates names', unknownCall('Fn::ImportValue', [OWN]), true],
    ['is not a part of a resource of the templates', unknownCall('Fn::Select', [1, OWN]), false],
    ['is a part of a custom resource', unknownCall('Fn::Select', [1, CUSTOM]), true],
    ['is not a text with a resource of the templates in it', joinText(['a/', OWN]), false],
    ['is a text with a custom resource in it', joinText([OWN, '/', CUSTOM]), true],
    ['is a text with a dynamic reference in it', joinText(['{{resolve:ssm:name}}/', OWN]), true],
  ] as const)
    test(name, () => assert.equal(isUnjudgeable(value, isOwn), expected))
})

suite('the text of a value', () => {
  for (const [name, scalar, text] of [
    ['is a known text as it is', 'a', 'a'],
    ['is a reference as in Fn::Sub', OWN, '\u0024{Network/Vpc}'],
    ['is a text with a reference in it', joinText(['a/', OWN]), 'a/\u0024{Network/Vpc}'],
    ['is a call as in Fn::Sub', unknownCall('Fn::ImportValue', ['name']), '\u0024{Fn::ImportValue("name")}'],
  ] as const)
    test(name, () => assert.equal(scalarText(scalar), text))
})
