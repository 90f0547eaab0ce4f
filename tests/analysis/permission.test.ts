import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { permissionsOf } from '#lib/analysis/permission.ts'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { aChange, aPropertyChange } from '../fakes/model/aChange.ts'

const widerPermissionsOf = (about: Partial<Change>) => permissionsOf([aChange(about)]).flatMap(({ wide }) => wide)
const securityGroupChange = (before: string, after: string) =>
  widerPermissionsOf({
    type: 'AWS::EC2::SecurityGroup',
    properties: [aPropertyChange({ path: '/Properties/SecurityGroupIngress', before, after })],
  })
const ingress = (port: number) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp: '0.0.0.0/0' })

suite('a network rule that is open to every address', () => {
  test('is told with its direction and its ports', () => {
    const Properties = {
      Description: '*',
      SecurityGroupIngress: [ingress(443), { IpProtocol: 'udp', FromPort: '1', ToPort: '9', CidrIpv6: '::/0' }],
      SecurityGroupEgress: [
        { IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
        { IpProtocol: 'tcp', CidrIp: '10.0.0.0/16' },
      ],
    }
    assert.deepEqual(
      widerPermissionsOf({ type: 'AWS::EC2::SecurityGroup', action: 'add', resolved: { '': { Properties } } }),
      ['egress all to 0.0.0.0/0', 'ingress tcp 443 from 0.0.0.0/0', 'ingress udp 1-9 from ::/0'],
    )
  })

  test('is told when it stands alone', () => {
    const resolved = { '': { Properties: ingress(22) } }
    const type = 'AWS::EC2::SecurityGroupIngress'
    assert.deepEqual(widerPermissionsOf({ type, action: 'add', resolved }), ['ingress tcp 22 from 0.0.0.0/0'])
    const properties = [aPropertyChange({ path: '/Properties/CidrIp', before: '10.0.0.0/16', after: '0.0.0.0/0' })]
    assert.deepEqual(widerPermissionsOf({ type, properties }), ['ingress from 0.0.0.0/0'])
  })

  test('is told beside one that was there before', () => {
    const [before, after] = [[ingress(443)], [ingress(443), ingress(22)]].map(rules => JSON.stringify(rules))
    assert.deepEqual(securityGroupChange(before ?? '', after ?? ''), ['ingress tcp 22 from 0.0.0.0/0'])
    assert.deepEqual(securityGroupChange(after ?? '', before ?? ''), [])
  })

  test('is told when its text was cut and is no JSON', () => {
    assert.deepEqual(securityGroupChange('', '[{"CidrIp":"0.0.0.0/0","IpPro'), ['ingress from 0.0.0.0/0'])
  })
})
