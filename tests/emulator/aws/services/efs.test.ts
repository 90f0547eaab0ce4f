import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as efs from '@aws-sdk/client-efs'
import { efsHandlers } from '../../../../scripts/emulator/aws/services/efsHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('EFS', () => {
  const world = aWorld([
    aLiveResource('EFS::FileSystem', 'fs-1', { Encrypted: 'true', ThroughputMode: 'elastic' }),
    aLiveResource('EFS::FileSystem', 'fs-2'),
    aLiveResource('EFS::MountTarget', 'fsmt-1', { FileSystemId: 'fs-1', SubnetId: 'subnet-a' }),
    aLiveResource('EFS::MountTarget', 'fsmt-2', { FileSystemId: 'fs-1', SubnetId: 'subnet-b' }),
    aLiveResource('EFS::MountTarget', 'fsmt-3', { FileSystemId: 'fs-2', SubnetId: 'subnet-a' }),
    aLiveResource('EFS::AccessPoint', 'fsap-1', { FileSystemId: 'fs-1', PosixUser: { Uid: '1000', Gid: '1000' } }),
  ])
  const client = serveForSuite(efs.EFSClient, defineService(efs, efsHandlers(world)))
  const mounts = (input: efs.DescribeMountTargetsCommandInput) =>
    client().send(new efs.DescribeMountTargetsCommand(input))

  test('the mount targets of a file system are available and listed in pages', async () => {
    const pages: unknown[] = []
    for await (const page of efs.paginateDescribeMountTargets(
      { client: client(), pageSize: 1 },
      { FileSystemId: 'fs-1' },
    ))
      pages.push((page.MountTargets ?? []).map(mountTarget => [mountTarget.MountTargetId, mountTarget.LifeCycleState]))
    assert.deepEqual(pages, [[['fsmt-1', 'available']], [['fsmt-2', 'available']]])
  })

  test('a file system is found by its creation token, and an unknown token finds none', async () => {
    const found = async (input: efs.DescribeFileSystemsCommandInput) =>
      ((await client().send(new efs.DescribeFileSystemsCommand(input))).FileSystems ?? []).map(
        fileSystem => fileSystem.FileSystemId,
      )
    const { FileSystems } = await client().send(new efs.DescribeFileSystemsCommand({ FileSystemId: 'fs-2' }))
    const CreationToken = FileSystems?.[0]?.CreationToken

    assert.ok((await found({ CreationToken })).includes('fs-2'))
    assert.deepEqual(await found({ CreationToken: 'unknown' }), [])
    assert.deepEqual(await found({ CreationToken: 'unknown', FileSystemId: 'fs-2' }), [])
  })

  test('mount targets are found by an access point', async () => {
    assert.equal((await mounts({ AccessPointId: 'fsap-1' })).MountTargets?.length, 2)
  })

  test('a request for mount targets needs exactly one of three ids', async () => {
    assert.match(await errorTextOf(mounts({})), /^BadRequest: You must specify one of .* \(400\)$/)
  })

  for (const [input, error] of [
    [{ FileSystemId: 'fs-9' }, "FileSystemNotFound: File system 'fs-9' does not exist. (404)"],
    [{ MountTargetId: 'fsmt-9' }, "MountTargetNotFound: Mount target 'fsmt-9' does not exist. (404)"],
    [{ AccessPointId: 'fsap-9' }, 'AccessPointNotFound: Access Point fsap-9 does not exist. (404)'],
  ] as const)
    test(`a request is refused: ${error}`, async () => assert.equal(await errorTextOf(mounts(input)), error))

  test('a file system is described with its mount targets', async () => {
    const { FileSystems } = await client().send(new efs.DescribeFileSystemsCommand({ FileSystemId: 'fs-1' }))
    const [described] = FileSystems ?? []
    assert.deepEqual(
      [described?.LifeCycleState, described?.Encrypted, described?.ThroughputMode, described?.NumberOfMountTargets],
      ['available', true, 'elastic', 2],
    )
  })

  test('an access point is described with its POSIX user', async () => {
    const { AccessPoints } = await client().send(new efs.DescribeAccessPointsCommand({ FileSystemId: 'fs-1' }))
    assert.deepEqual(AccessPoints?.[0]?.PosixUser, { Uid: 1000, Gid: 1000 })
  })
})
