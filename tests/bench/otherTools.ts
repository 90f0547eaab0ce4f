/**
 * Figures of other tools. Those with a version ran against a CloudFormation on the loopback address with 60 ms per call,
 * change sets of 3 to 8 s and operations of 20 to 90 s; sizes are of their published bundles. None of them verifies,
 * compares with a review or writes a comment while it deploys.
 */
export const OTHER_TOOLS = {
  bundle:
    'dist/index.js alone: aws-cloudformation-github-deploy 2.2.0 3.42 MB, configure-aws-credentials 3.09 MB, amazon-ecs-deploy-task-definition 2.63 MB; aws-cdk 3.0.0 15.68 MB',
  compressed: 'aws-cloudformation-github-deploy 648 KB, configure-aws-credentials 584 KB',
  firstCall: 'aws-cloudformation-github-deploy 370 to 480 ms, AWS CLI 560 to 600 ms, aws-cdk 990 to 1,140 ms',
  overheadMedian: 'aws-cloudformation-github-deploy 11.8 s, AWS CLI 19.0 s, aws-cdk 6.5 s',
  overheadWorst: 'worst: aws-cloudformation-github-deploy 22.9 s, AWS CLI 32.8 s, aws-cdk 10.5 s',
  detect: 'mean: aws-cloudformation-github-deploy 4.6 s, AWS CLI 2.5 s, aws-cdk 2.6 s',
  exit: 'aws-cloudformation-github-deploy 6.4 s, AWS CLI 17.1 s, aws-cdk 2.0 s',
  reads: 'all calls: aws-cloudformation-github-deploy 0.34/s, AWS CLI 0.12/s, aws-cdk 0.77/s',
  signInMemory: 'oidc-provider 9.13.3, without what is like Cognito: 86 MiB when ready',
  none: 'no other tool does this',
  notMeasured: 'not measured',
} as const
