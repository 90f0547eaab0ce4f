import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { subnetsOf } from '#lib/template/functions/cidr.ts'

suite('subnets of a block', () => {
  for (const [block, count, bits, expected] of [
    ['10.0.0.0/16', 2, 8, ['10.0.0.0/24', '10.0.1.0/24']],
    ['192.168.0.0/24', 3, 5, ['192.168.0.0/27', '192.168.0.32/27', '192.168.0.64/27']],
    ['10.0.7.9/16', 1, 12, ['10.0.0.0/20']],
    ['0.0.0.0/0', 2, 31, ['0.0.0.0/1', '128.0.0.0/1']],
    ['2600:1f18:abc:de00::/56', 2, 64, ['2600:1f18:abc:de00::/64', '2600:1f18:abc:de01::/64']],
    ['2001:db8:0:1:0:0:0:0/64', 1, 32, ['2001:db8:0:1::/96']],
    ['::/0', 1, 64, ['::/64']],
    ['1:0:0:2:0:0:0:3/128', 1, 0, ['1:0:0:2::3/128']],
    ['1:0:2:3:4:5:6:7/128', 1, 0, ['1:0:2:3:4:5:6:7/128']],
    ['::ffff:102:304/128', 1, 0, ['::ffff:102:304/128']],
    ['10.0.0.0/24', 3, 7, undefined],
    ['10.0.0.256/24', 1, 4, undefined],
    ['10.0.0/24', 1, 4, undefined],
    ['10.0.0.0', 1, 4, undefined],
    ['10.0.0.0/33', 1, 0, undefined],
    ['10.0.0.0/24', 1, 9, undefined],
    ['1::2::3/64', 1, 8, undefined],
    ['network', 1, 8, undefined],
  ] as const)
    test(`${count} subnets of ${block} with ${bits} host bits are ${expected?.join(', ') ?? 'undefined'}`, () =>
      assert.deepEqual(subnetsOf(block, count, bits), expected))

  test('subnets are adjacent inside the block', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(255), fc.nat(255)),
        fc.integer({ min: 8, max: 24 }),
        fc.nat(4),
        (middle, prefix, splits) => {
          const bits = 32 - prefix - splits
          const subnets = subnetsOf(`10.${middle.join('.')}.0/${prefix}`, 2 ** splits, bits) ?? []
          const starts = subnets.map(subnet => numberOf(subnet))
          assert.equal(subnets.length, 2 ** splits)
          assert.ok(starts.every((start, index) => index === 0 || start - (starts[index - 1] ?? 0) === 2 ** bits))
          assert.equal((starts[0] ?? 1) % 2 ** (32 - prefix), 0)
        },
      ),
    )
  })
})

function numberOf(subnet: string): number {
  return (subnet.split('/')[0] ?? '').split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}
