import type { Scenario } from '../scenario.ts'

/** Two stacks: an asset, a nested stack, a parameter, and an export of the one that the other imports. */
const APP = `
const { join } = require('node:path')
const cdk = require(join(process.env.CDK_MODULES, 'aws-cdk-lib'))
const { aws_s3: s3, aws_sns: sns, aws_sqs: sqs, aws_ssm: ssm, aws_s3_assets: assets } = cdk
class Nested extends cdk.NestedStack {
  constructor(scope, id) { super(scope, id); new sns.Topic(this, 'Topic') }
}
class First extends cdk.Stack {
  constructor(scope, id) {
    super(scope, id)
    this.queue = new sqs.Queue(this, 'Queue')
    new sns.Topic(this, 'Topic', { displayName: this.node.tryGetContext('name') ?? 'one' })
    new Nested(this, 'Nested')
    new assets.Asset(this, 'Asset', { path: __filename })
  }
}
class Second extends cdk.Stack {
  constructor(scope, id, queue) {
    super(scope, id)
    new ssm.StringParameter(this, 'Parameter', { stringValue: queue.queueArn })
    new s3.Bucket(this, 'Bucket', { removalPolicy: cdk.RemovalPolicy.DESTROY })
  }
}
const app = new cdk.App()
new Second(app, 'Second', new First(app, 'First').queue)
`

export const CDK_SCENARIOS: readonly Scenario[] = [
  {
    title: 'CDK: bootstrap, deploy, diff, destroy, with assets, nested stacks and references between stacks',
    files: { 'app.js': APP, 'cdk.json': '{ "app": "node app.js" }' },
    commands: `
      cdk bootstrap
      cdk bootstrap
      cdk ls
      cdk synth --quiet --output one
      cdk synth --quiet --output two --context name=two
      cdk deploy --all --require-approval never --app one
      cdk diff --fail --app one
      ! cdk diff --fail --app two
      cdk deploy First --require-approval never --app two
      cdk deploy First --require-approval never --method direct --app one
      cdk deploy First --require-approval never --method prepare-change-set --app two
      cdk destroy --all --force --app one`,
  },
]
