import type { HandlerPhase } from './handlerPermissions.ts'

/** Actions that a service asks its caller for, and that no handler's list names; by type, with the page that says so. */
const MORE_ACTIONS: Readonly<Record<string, Readonly<Partial<Record<HandlerPhase, readonly string[]>>>>> = {
  // ECS developer guide, auto-scaling-IAM: registering a service as a target needs the rights to change it.
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    create: ['ecs:DescribeServices', 'ecs:UpdateService'],
    update: ['ecs:DescribeServices', 'ecs:UpdateService'],
  },
  // Service authorization reference of CloudFormation: a stack with tags is tagged with the rights of its caller, and for a
  // nested stack that is the service role.
  'AWS::CloudFormation::Stack': {
    create: ['cloudformation:TagResource'],
    update: ['cloudformation:TagResource', 'cloudformation:UntagResource'],
  },
  // EFS API reference: CreateMountTarget, ModifyMountTargetSecurityGroups, DeleteMountTarget.
  'AWS::EFS::MountTarget': {
    create: ['ec2:DescribeSubnets', 'ec2:DescribeNetworkInterfaces', 'ec2:CreateNetworkInterface'],
    update: ['ec2:ModifyNetworkInterfaceAttribute'],
    delete: ['ec2:DeleteNetworkInterface'],
  },
}

export function moreActionsOf(type: string, phase: HandlerPhase): readonly string[] {
  return MORE_ACTIONS[type]?.[phase] ?? []
}
