import { exampleFiles } from './fakeWorkspace.ts'

/** The example files with the properties that the rules for controls ask for; each line stays where it is. */
export function controlledFiles(): Readonly<Record<string, string>> {
  const files = { ...exampleFiles() }
  for (const [file, without, wanted] of [
    ['main', 'DisplayName: !Ref DomainName', 'DisplayName: !Ref DomainName, KmsMasterKeyId: alias/topic'],
    [
      'database',
      'Properties: { Engine:',
      'Properties: { VPCSecurityGroups: [sg-0123456789abcdef0], BackupRetentionPeriod: 7, Engine:',
    ],
    [
      'bootstrap',
      'UpdateReplacePolicy: Retain }',
      'UpdateReplacePolicy: Retain, Properties: { LifecycleConfiguration: { Rules: [{ Status: Enabled, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }] } } }',
    ],
  ] as const) {
    const path = `cloudformation/${file}.yaml`
    const text = files[path] ?? ''
    if (!text.includes(without)) throw new Error(`${path} has no '${without}'.`)
    files[path] = text.replace(without, wanted)
  }
  return files
}
