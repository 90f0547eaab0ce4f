import { plainDocument, templateDocument } from '#lib/files/readDocument.ts'
import { repositoryPathOf } from '#lib/files/repositoryPath.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Workspace } from '#lib/ports.ts'

type Files = Readonly<Record<string, string>>

/** A tree of files in memory, with the trees of other git references. */
export function fakeWorkspace(
  files: Files = EXAMPLE_FILES,
  references: Readonly<Record<string, Files>> = {},
  commit?: string,
): Workspace {
  const text = (file: string): string => {
    const content = files[file]
    if (content === undefined) throw new Problem(`'${file}' does not exist.`, { kind: 'usage' })
    return content
  }
  return {
    exists: async file => files[file] !== undefined,
    realPath: async file => repositoryPathOf(file),
    list: async folder =>
      Object.keys(files)
        .flatMap(file => below(folder, file) ?? [])
        .filter(file => !file.includes('/')),
    folders: async folder => {
      const folders = Object.keys(files).flatMap(file => {
        const [name, ...rest] = below(folder, file)?.split('/') ?? []
        return name !== undefined && rest.length > 0 ? [name] : []
      })
      return [...new Set(folders)].sort()
    },
    readTemplate: async file => templateDocument(file, text(file)),
    parseTemplate: templateDocument,
    readPlain: async file => plainDocument(file, text(file)),
    readText: async file => text(file),
    at: async reference => {
      const tree = references[reference]
      if (!tree) throw new Problem(`There is no '${reference}'.`, { kind: 'usage' })
      return fakeWorkspace(tree, references)
    },
    changedFiles: async reference => {
      const tree = references[reference]
      if (!tree) throw new Problem(`There is no '${reference}'.`, { kind: 'usage' })
      return [...new Set([...Object.keys(tree), ...Object.keys(files)])]
        .filter(file => tree[file] !== files[file])
        .sort()
    },
    commit: async () => commit,
    cleanCommit: async () => commit,
  }
}

/** The path of a file from a folder; undefined for a file that is elsewhere. */
function below(folder: string, file: string): string | undefined {
  if (folder === '.') return file
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined
}

/** A root stack with one nested stack that holds data; `engine` is the version of its database. */
export function exampleFiles({
  engine = '16.4',
  storage = '',
}: {
  readonly engine?: string
  readonly storage?: string
} = {}): Files {
  return {
    'cloudformation/main.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  DomainName: { Type: String }
  DeletionProtection: { Type: String, Default: 'false', AllowedValues: ['true', 'false'] }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref DomainName } }
  Database:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: database.yaml
      Parameters: { Protection: !Ref DeletionProtection }
${storage}
Outputs:
  Url: { Value: !Sub 'https://\${DomainName}' }
`,
    'cloudformation/database.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Protection: { Type: String }
Resources:
  Instance:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties: { Engine: postgres, EngineVersion: '${engine}', DBInstanceClass: db.t4g.micro, DeletionProtection: !Ref Protection }
`,
    'cloudformation/bootstrap.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Application: { Type: String }
  Environment: { Type: String }
Resources:
  ArtifactBucket: { Type: 'AWS::S3::Bucket', DeletionPolicy: Retain, UpdateReplacePolicy: Retain }
Outputs:
  ArtifactBucketName: { Value: !Ref ArtifactBucket }
`,
    'environments/dev.yaml': `application: open-webui
account: "111122223333"
region: eu-central-1
protected: false
template-file-path: cloudformation/main.yaml
parameters:
  DomainName: chat.dev.example.com
tags:
  cost-center: ai
`,
  }
}

const EXAMPLE_FILES: Files = exampleFiles()
