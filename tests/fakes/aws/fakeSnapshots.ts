import type { DatabaseSnapshot, SnapshotRequest } from '#lib/model/snapshot.ts'
import type { Snapshots } from '#lib/ports.ts'

type FakeSnapshots = Snapshots & {
  /** The snapshots that exist, the newest last. */
  readonly all: () => readonly DatabaseSnapshot[]
  readonly requests: readonly SnapshotRequest[]
}

export function aSnapshot(over: Partial<DatabaseSnapshot> = {}): DatabaseSnapshot {
  return {
    id: 'open-webui-dev-v0-12-4-to-v0-13-0',
    kind: 'instance',
    database: 'open-webui-dev-db',
    status: 'available',
    progress: 100,
    createdAt: new Date('2026-11-01T10:00:00Z'),
    tags: {},
    ...over,
  }
}

type SnapshotScript = {
  readonly existing?: readonly DatabaseSnapshot[]
  /** The statuses of a new snapshot, read by read; the last one is repeated. */
  readonly statuses?: readonly string[]
  /** The number of requests that find the database busy. */
  readonly busy?: number
  readonly createdAt?: () => Date
  /** Called before each call; throws to make it fail. */
  readonly onCall?: (call: keyof Snapshots) => void
}

/** The snapshots of an account, in memory. */
export function fakeSnapshots(script: SnapshotScript = {}): FakeSnapshots {
  const { statuses = ['available'], createdAt = () => new Date(0), onCall } = script
  const snapshots = new Map((script.existing ?? []).map(snapshot => [snapshot.id, snapshot]))
  const reads = new Map<string, number>()
  const requests: SnapshotRequest[] = []
  let busy = script.busy ?? 0
  return {
    all: () => [...snapshots.values()],
    requests,
    list: async kind => {
      onCall?.('list')
      return [...snapshots.values()].filter(snapshot => snapshot.kind === kind)
    },
    find: async (kind, id) => {
      onCall?.('find')
      const snapshot = snapshots.get(id)
      if (!snapshot || snapshot.kind !== kind) return undefined
      const read = reads.get(id)
      if (read === undefined) return snapshot
      reads.set(id, read + 1)
      const status = statuses[Math.min(read, statuses.length - 1)] ?? 'available'
      const current = { ...snapshot, status, progress: status === 'available' ? 100 : 40 }
      snapshots.set(id, current)
      return current
    },
    create: async request => {
      onCall?.('create')
      if (busy > 0) {
        busy--
        return 'busy'
      }
      requests.push(request)
      reads.set(request.id, 0)
      snapshots.set(request.id, { ...request, status: 'creating', progress: 0, createdAt: createdAt() })
      return 'started'
    },
    remove: async ({ id }) => {
      onCall?.('remove')
      snapshots.delete(id)
    },
  }
}
