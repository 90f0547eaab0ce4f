// The used part of a large client. A static import lets the bundler leave out the rest; the adapter loads this module at its
// first use.
export {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs'
