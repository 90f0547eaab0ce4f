import type { Scenario } from '../scenario.ts'
import { NESTED_TEMPLATES, PLAIN_TEMPLATE } from './templates.ts'

export const SAM_SCENARIOS: readonly Scenario[] = [
  {
    title: 'SAM: package, deploy, list and delete a template without its transform',
    files: PLAIN_TEMPLATE,
    commands: `
      aws s3 mb s3://sam-artifacts
      sam validate --template plain.yaml
      sam package --template plain.yaml --s3-bucket sam-artifacts --output-template-file out.yaml
      sam deploy --template out.yaml --stack-name sam --s3-bucket sam-artifacts
      sam deploy --template out.yaml --stack-name sam --s3-bucket sam-artifacts --no-fail-on-empty-changeset
      sam deploy --template out.yaml --stack-name sam --s3-bucket sam-artifacts --parameter-overrides Name=two
      sam list stack-outputs --stack-name sam
      sam list resources --stack-name sam --template plain.yaml
      sam delete --stack-name sam --no-prompts --s3-bucket sam-artifacts`,
  },
  {
    title: 'SAM: deploy with a bucket of its own and nested templates',
    files: NESTED_TEMPLATES,
    commands: `
      sam deploy --template main.yaml --stack-name sam-nested --resolve-s3
      sam deploy --template main.yaml --stack-name sam-nested --resolve-s3 --parameter-overrides Name=two
      aws cloudformation delete-stack --stack-name sam-nested
      aws cloudformation wait stack-delete-complete --stack-name sam-nested`,
  },
]
