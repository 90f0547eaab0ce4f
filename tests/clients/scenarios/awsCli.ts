import type { Scenario } from '../scenario.ts'
import { NESTED_TEMPLATES, PLAIN_TEMPLATE } from './templates.ts'

export const AWS_CLI_SCENARIOS: readonly Scenario[] = [
  {
    title: 'AWS CLI: package and deploy with nested templates, in a bucket that s3 mb creates',
    files: NESTED_TEMPLATES,
    commands: `
      test "$(aws sts get-caller-identity --query Account --output text)" = 123456789012
      aws s3 mb s3://cli-artifacts
      aws cloudformation package --template-file main.yaml --s3-bucket cli-artifacts --output-template-file out.yaml
      aws cloudformation deploy --template-file out.yaml --stack-name cli-nested --tags team=chat
      aws cloudformation deploy --template-file out.yaml --stack-name cli-nested --parameter-overrides Name=two
      test "$(aws cloudformation describe-stacks --stack-name cli-nested --query 'Stacks[0].Parameters[0].ParameterValue' --output text)" = two
      aws cloudformation delete-stack --stack-name cli-nested
      aws cloudformation wait stack-delete-complete --stack-name cli-nested`,
  },
  {
    title: 'AWS CLI: stacks and change sets, with the waits between them',
    files: PLAIN_TEMPLATE,
    commands: `
      cf() { aws cloudformation "$@"; }
      cf validate-template --template-body file://plain.yaml
      cf create-stack --stack-name cli --template-body file://plain.yaml
      cf wait stack-create-complete --stack-name cli
      cf update-stack --stack-name cli --use-previous-template --parameters ParameterKey=Name,ParameterValue=two
      cf wait stack-update-complete --stack-name cli
      ! cf update-stack --stack-name cli --use-previous-template --parameters ParameterKey=Name,UsePreviousValue=true
      cf create-change-set --stack-name cli --change-set-name c --use-previous-template --parameters ParameterKey=Name,ParameterValue=three
      cf wait change-set-create-complete --stack-name cli --change-set-name c
      test "$(cf describe-change-set --stack-name cli --change-set-name c --query 'Changes[0].ResourceChange.LogicalResourceId' --output text)" = Topic
      cf list-change-sets --stack-name cli
      cf execute-change-set --stack-name cli --change-set-name c
      cf wait stack-update-complete --stack-name cli
      cf create-change-set --stack-name cli-new --change-set-name c --change-set-type CREATE --template-body file://plain.yaml
      cf wait change-set-create-complete --stack-name cli-new --change-set-name c
      cf delete-stack --stack-name cli-new
      cf wait stack-delete-complete --stack-name cli-new
      cf describe-stack-events --stack-name cli
      cf describe-stack-resources --stack-name cli
      cf list-stack-resources --stack-name cli
      cf list-stacks --stack-status-filter UPDATE_COMPLETE
      cf list-exports
      cf get-template --stack-name cli
      cf get-template-summary --stack-name cli
      cf detect-stack-drift --stack-name cli
      cf describe-stack-resource-drifts --stack-name cli
      cf delete-stack --stack-name cli
      cf wait stack-delete-complete --stack-name cli`,
  },
  {
    title: 'AWS CLI: deploy without a change succeeds or fails, as its option says',
    files: PLAIN_TEMPLATE,
    commands: `
      aws cloudformation deploy --template-file plain.yaml --stack-name cli-same
      aws cloudformation deploy --template-file plain.yaml --stack-name cli-same --no-fail-on-empty-changeset
      ! aws cloudformation deploy --template-file plain.yaml --stack-name cli-same --fail-on-empty-changeset
      aws cloudformation deploy --template-file plain.yaml --stack-name cli-same --parameter-overrides Name=two --no-execute-changeset
      aws cloudformation delete-stack --stack-name cli-same`,
  },
  {
    title: 'AWS CLI: buckets and objects, large ones in parts',
    files: { 'folder/a.txt': 'a', 'folder/b/c.txt': 'c' },
    commands: `
      aws s3 mb s3://cli-objects
      aws s3 sync folder s3://cli-objects/folder
      head -c 20000000 /dev/zero > large
      aws s3 cp large s3://cli-objects/large --no-progress
      aws s3 cp s3://cli-objects/large s3://cli-objects/copy --no-progress
      aws s3 cp s3://cli-objects/copy back --no-progress
      cmp large back
      test "$(aws s3 cp s3://cli-objects/folder/b/c.txt -)" = c
      aws s3 mv s3://cli-objects/folder/a.txt s3://cli-objects/moved.txt
      aws s3 ls s3://cli-objects --recursive
      aws s3api list-objects --bucket cli-objects
      aws s3api get-bucket-versioning --bucket cli-objects
      aws s3api put-public-access-block --bucket cli-objects --public-access-block-configuration BlockPublicAcls=true
      aws s3api get-bucket-encryption --bucket cli-objects
      aws s3 rm s3://cli-objects/folder --recursive
      ! aws s3 rb s3://cli-objects
      aws s3 rb s3://cli-objects --force
      ! aws s3api head-bucket --bucket cli-objects`,
  },
  {
    title: 'AWS CLI: a parameter that it puts is read by a template',
    files: {
      'reads.yaml': `Parameters:
  Size: { Type: "AWS::SSM::Parameter::Value<String>", Default: /cli/size }
Resources:
  Topic: { Type: AWS::SNS::Topic }
Outputs:
  Size: { Value: !Ref Size }
`,
    },
    commands: `
      aws ssm put-parameter --name /cli/size --type String --value small
      aws cloudformation deploy --template-file reads.yaml --stack-name cli-reads
      test "$(aws cloudformation describe-stacks --stack-name cli-reads --query 'Stacks[0].Outputs[0].OutputValue' --output text)" = small
      test "$(aws ssm get-parameter --name /cli/size --query Parameter.Version --output text)" = 1
      aws ssm get-parameters-by-path --path /cli
      aws ssm delete-parameter --name /cli/size
      aws cloudformation delete-stack --stack-name cli-reads`,
  },
  {
    title: 'AWS CLI: the resources of the account are listed',
    files: {},
    commands: `
      aws logs describe-log-groups
      aws ecs list-clusters
      aws elbv2 describe-load-balancers
      aws rds describe-db-instances
      aws efs describe-file-systems
      aws iam list-roles
      aws cloudwatch describe-alarms
      aws route53 list-hosted-zones`,
  },
]
