import { aChange, aPropertyChange } from './aChange.ts'
import { aPreview } from './aPreview.ts'

const statement = (action: string, resource: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] })

/** Statements and rules that allow more than before, next to one that does not. */
export const permissionPreview = aPreview({
  changes: [
    aChange({
      nestedPath: 'Compute',
      logicalId: 'TaskRole',
      type: 'AWS::IAM::Role',
      properties: [
        aPropertyChange({
          path: '/Properties/Policies/0/PolicyDocument',
          before: statement('s3:GetObject', 'arn:aws:s3:::uploads/*'),
          after: statement('s3:*', 'arn:aws:s3:::uploads/*'),
        }),
        aPropertyChange({ path: '/Properties/Description', before: 'a', after: 'b' }),
      ],
    }),
    aChange({
      nestedPath: 'Network',
      logicalId: 'OpenSecurityGroup',
      type: 'AWS::EC2::SecurityGroup',
      action: 'add',
      resolved: { '': { Properties: { SecurityGroupIngress: [{ IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' }] } } },
    }),
    aChange({
      nestedPath: 'Network',
      logicalId: 'ServiceSecurityGroup',
      type: 'AWS::EC2::SecurityGroup',
      properties: [
        aPropertyChange({
          path: '/Properties/SecurityGroupIngress',
          before: '[{"IpProtocol":"tcp","FromPort":8080,"CidrIp":"10.0.0.0/16"}]',
          after: '[{"IpProtocol":"tcp","FromPort":8081,"CidrIp":"10.0.0.0/16"}]',
        }),
      ],
    }),
  ],
})
