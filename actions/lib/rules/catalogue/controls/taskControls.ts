import type { RuleDescriptions } from '../ruleDescription.ts'

/** Tasks, load balancers, web ACLs and the network. */
export const TASK_CONTROL_DESCRIPTIONS: RuleDescriptions = {
  'control/circuit-breaker': {
    title: 'A service goes on to start tasks of a deployment that fails.',
    todo: 'Set DeploymentCircuitBreaker/Enable to true.',
    suppressible: true,
  },
  'control/container-capabilities': {
    title: 'A container keeps capabilities of Linux that its program does not need.',
    todo: 'Drop ALL, and add those that the program uses.',
    suppressible: true,
  },
  'control/custom-resource': {
    title: 'A custom resource runs code whose effects no preview shows.',
    todo: 'Use a resource type of AWS.',
    suppressible: true,
  },
  'control/default-security-group': {
    title: 'A resource is in the default security group, whose members reach each other on every port.',
    todo: 'Name a security group of its own.',
    suppressible: true,
  },
  'control/endpoint-policy': {
    title: 'A gateway endpoint lets everything pass.',
    todo: 'Add a PolicyDocument.',
    suppressible: true,
  },
  'control/execute-command': {
    title: 'People can run commands in the containers, and no record of it is kept.',
    todo: 'Turn EnableExecuteCommand off, or record the sessions.',
    suppressible: true,
  },
  'control/explicit-egress': {
    title: 'A security group allows every connection to the outside by default.',
    todo: 'Name the destinations and ports.',
    suppressible: true,
  },
  'control/flow-log': {
    title: 'A VPC has no record of its traffic, or not of what was refused.',
    todo: 'Add a flow log with TrafficType ALL.',
    suppressible: true,
  },
  'control/health-check-grace': {
    title: 'A task that is still starting is stopped by the health check of the load balancer.',
    todo: 'Set HealthCheckGracePeriodSeconds.',
    suppressible: true,
  },
  'control/init-process': {
    title: 'A container has no init process.',
    todo: 'Set LinuxParameters/InitProcessEnabled to true.',
    suppressible: true,
  },
  'control/load-balancer-zones': {
    title: 'A load balancer is in one availability zone.',
    todo: 'Add a subnet in another zone.',
    suppressible: true,
  },
  'control/memory-limit': {
    title: 'A container may take the memory of everything on its host.',
    todo: 'Set Memory.',
    suppressible: true,
  },
  'control/open-files': {
    title: 'A container has no limit of open files of its own.',
    todo: 'Add nofile to Ulimits.',
    suppressible: true,
  },
  'control/open-ingress': {
    title: 'A security group lets the whole internet in where only a load balancer may.',
    todo: 'Name the group or the addresses that need it.',
    suppressible: true,
  },
  'control/platform-version': {
    title: 'A service stays on an old version of Fargate.',
    todo: 'Set PlatformVersion to LATEST, or remove it.',
    suppressible: true,
  },
  'control/plain-http': {
    title: 'A load balancer forwards requests without TLS.',
    todo: 'Redirect to HTTPS.',
    suppressible: true,
  },
  'control/rule-description': {
    title: 'A rule of a security group has no description.',
    todo: 'Add the caller and the purpose.',
    suppressible: true,
  },
  'control/rule-protocol': {
    title: 'A rule of a security group allows every protocol and port.',
    todo: 'Name the protocol and the ports.',
    suppressible: true,
  },
  'control/s3-endpoint': {
    title: 'A VPC has no gateway endpoint for Amazon S3.',
    todo: 'Add one with the route tables of the private subnets.',
    suppressible: true,
  },
  'control/stop-timeout': {
    title: 'Fargate refuses the stop timeout of a container.',
    todo: 'Set StopTimeout to 120 or less.',
    suppressible: true,
  },
  'control/task-count': {
    title: 'A service of a protected environment runs one task.',
    todo: 'Run two or more.',
    suppressible: true,
  },
  'control/task-ingress': {
    title: 'A security group lets others than the load balancer connect to the tasks.',
    todo: 'Name the group of the load balancer.',
    suppressible: true,
  },
  'control/tls-policy': {
    title: 'A listener has no policy for TLS, or none that ELB.17 of Security Hub accepts.',
    todo: 'Set SslPolicy to the one that the finding names.',
    suppressible: true,
  },
  'control/web-acl': {
    title: 'A way in from the internet has no web ACL, in a protected environment.',
    todo: 'Associate a web ACL with the load balancer, or name one in the distribution.',
    suppressible: true,
  },
  'control/web-acl-association': {
    title: 'A web ACL protects no load balancer.',
    todo: 'Add a WebACLAssociation.',
    suppressible: true,
  },
  'control/web-acl-body-size': {
    title: 'A web ACL refuses uploads by the size of their body.',
    todo: 'Count SizeRestrictions_BODY in place of blocking it.',
    suppressible: true,
  },
  'control/web-acl-fail-open': {
    title: 'Requests pass unchecked while the web ACL does not respond.',
    todo: "Set waf.fail_open.enabled to 'false'.",
    suppressible: true,
  },
  'control/web-acl-logging': {
    title: 'A web ACL has no log.',
    todo: 'Add a LoggingConfiguration.',
    suppressible: true,
  },
  'control/web-acl-metrics': {
    title: 'A web ACL has no metrics.',
    todo: 'Set CloudWatchMetricsEnabled to true.',
    suppressible: true,
  },
  'control/web-acl-rules': {
    title: 'A web ACL lacks a rule that every web application needs.',
    todo: 'Add the rules that the finding names.',
    suppressible: true,
  },
}
