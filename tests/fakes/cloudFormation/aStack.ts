import type { Stack } from '#lib/model/cloudFormation/stack.ts'

export function stackIdOf(name: string): string {
  return `arn:aws:cloudformation:eu-central-1:111122223333:stack/${name}/1`
}

/** The root stack of `dev`, idle after its creation, with overrides. */
export function aStack(about: Partial<Stack> = {}): Stack {
  const name = about.name ?? 'open-webui-dev'
  return {
    id: stackIdOf(name),
    name,
    status: 'CREATE_COMPLETE',
    statusReason: undefined,
    description: undefined,
    parameters: {},
    storedValues: {},
    outputs: { Url: 'https://chat.dev.example.com' },
    tags: {},
    capabilities: [],
    roleArn: undefined,
    terminationProtection: false,
    parentId: undefined,
    createdAt: new Date('2026-11-23T07:00:00Z'),
    updatedAt: undefined,
    ...about,
  }
}

export function aBootstrapStack(about: Partial<Stack> = {}): Stack {
  const outputs = { ArtifactBucketName: 'artifacts', ServiceRoleArn: 'arn:aws:iam::111122223333:role/service' }
  return aStack({ name: 'open-webui-dev-bootstrap', outputs, terminationProtection: true, ...about })
}
