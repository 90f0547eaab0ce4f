// The used part of a large client. A static import lets the bundler leave out the rest; the adapter loads this module at its
// first use.
export { DescribeServicesCommand, DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs'
