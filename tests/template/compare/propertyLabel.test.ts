import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { labelOf } from '#lib/template/compare/resolvedValue.ts'

const RESOURCE = {
  Type: 'AWS::ECS::TaskDefinition',
  DeletionPolicy: 'Retain',
  Properties: {
    Cpu: '1024',
    ContainerDefinitions: [
      {
        Name: 'open-webui',
        Environment: [{ Name: 'WEBUI_URL', Value: 'https://chat' }],
        Secrets: [{ Name: 'KEY', ValueFrom: 'arn' }],
        Command: ['a', 'b'],
      },
    ],
    Tags: [{ Key: 'team', Value: 'ai' }],
    Policies: [{ Statement: [{ Sid: 'Read', Value: 'x', Resource: ['*'] }] }],
  },
}

suite('the label of a property', () => {
  for (const [path, label] of [
    ['/Properties/Cpu', 'Cpu'],
    ['/Properties/ContainerDefinitions/0/Environment/0/Value', 'ContainerDefinitions/open-webui/Environment/WEBUI_URL'],
    ['/Properties/ContainerDefinitions/0/Secrets/0/ValueFrom', 'ContainerDefinitions/open-webui/Secrets/KEY'],
    [
      '/Properties/ContainerDefinitions/0/Environment/0/Name',
      'ContainerDefinitions/open-webui/Environment/WEBUI_URL/Name',
    ],
    ['/Properties/ContainerDefinitions/0/Command/1', 'ContainerDefinitions/open-webui/Command/1'],
    ['/Properties/Tags/0/Value', 'Tags/team'],
    ['/Properties/Policies/0/Statement/0/Resource/0', 'Policies/0/Statement/Read/Resource/0'],
    ['/Properties/Gone/3/Value', 'Gone/3/Value'],
    ['/DeletionPolicy', 'DeletionPolicy'],
    ['/Properties', 'Properties'],
  ] as const)
    test(`the label of ${path} is ${label}`, () => assert.equal(labelOf(RESOURCE, path), label))
})
