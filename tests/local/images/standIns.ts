import { dirname } from 'node:path'
import type { Installed } from '../../app/install/installed.ts'
import { outputOf, runProgram } from '../runProgram.ts'
import type { StandIn } from './standIn.ts'

/** The services of compose.yaml with an image from a registry. */
export type ServiceImage = 'open-webui' | 'database' | 'cache' | 'sign-in'

const NOTHING = { folders: [], excluded: [], scripts: {}, openFolders: [], user: undefined, instructions: [] }

/** Each service's image, made of the application proof's installation and of programs of this machine. */
export async function standInFor(service: ServiceImage, installed: Installed): Promise<StandIn> {
  switch (service) {
    case 'open-webui':
      return openWebUi(installed)
    case 'database':
      return database(installed)
    case 'cache':
      return cache(installed)
    case 'sign-in':
      return {
        ...NOTHING,
        programs: { '/usr/bin/node': process.execPath },
        user: { name: 'node', id: 1000 },
        instructions: ['ENV PATH=/usr/bin'],
      }
    default:
      return service satisfies never
  }
}

/** The real application. Its start script keeps a session key as that of the published image does. */
async function openWebUi({ python }: Installed): Promise<StandIn> {
  const print = 'import sys; print(sys.prefix, sys.base_prefix, "python%d.%d" % sys.version_info[:2], sep="\\n")'
  const [environment = '', base = '', version = ''] = (
    await outputOf({ program: python, arguments: ['-c', print] })
  ).split('\n')
  const library = `${base.slice(1)}/lib/${version}`
  return {
    ...NOTHING,
    programs: await shell(['cat', 'chmod', 'mkdir', 'printenv']),
    folders: [environment, base],
    // Not the compiled modules: without them every new container compiles for half a minute.
    excluded: [`${library}/test`, `${library}/site-packages`],
    scripts: { '/app/backend/start.sh': START },
    openFolders: ['/app/backend/data', '/app/backend/static'],
    instructions: [
      `ENV PATH=${environment}/bin:/usr/bin USE_SLIM_DOCKER=true FROM_INIT_PY=true PYTHONUNBUFFERED=1`,
      'ENV DATA_DIR=/app/backend/data STATIC_DIR=/app/backend/static HOME=/tmp',
      'WORKDIR /app/backend',
      'CMD ["bash", "start.sh"]',
    ],
  }
}

const START = `#!/bin/bash
set -euo pipefail
if [ ! -s "$WEBUI_SECRET_KEY_FILE" ]; then
  python3 -c 'import secrets; print(secrets.token_urlsafe(32))' > "$WEBUI_SECRET_KEY_FILE"
  chmod 600 "$WEBUI_SECRET_KEY_FILE"
fi
WEBUI_SECRET_KEY="$(cat "$WEBUI_SECRET_KEY_FILE")"
export WEBUI_SECRET_KEY
exec python3 -m uvicorn open_webui.main:app --host 0.0.0.0 --port 8080 --workers 1 --ws auto
`

async function database({ postgresBin }: Installed): Promise<StandIn> {
  const installation = dirname(postgresBin)
  return {
    ...NOTHING,
    programs: await shell(['grep', 'mkdir', 'cat']),
    folders: [installation],
    excluded: [`${installation.slice(1)}/include`],
    scripts: { '/usr/bin/start-database': INITIALIZE },
    openFolders: ['/var/lib/postgresql', '/run/postgresql'],
    user: { name: 'postgres', id: 999 },
    instructions: [
      `ENV PATH=${postgresBin}:/usr/bin PGDATA=/var/lib/postgresql/18/docker`,
      'VOLUME /var/lib/postgresql',
      'CMD ["start-database"]',
    ],
  }
}

const INITIALIZE = `#!/bin/bash
set -euo pipefail
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  initdb --pgdata="$PGDATA" --username="$POSTGRES_USER" --pwfile=<(echo "$POSTGRES_PASSWORD") --auth=scram-sha-256 \\
    --encoding=UTF8 --locale=C
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  export PGHOST=/tmp PGUSER="$POSTGRES_USER" PGPASSWORD="$POSTGRES_PASSWORD"
  pg_ctl --wait --options="-c listen_addresses='' -k /tmp" start
  createdb "$POSTGRES_DB"
  pg_ctl --wait --mode=fast stop
  unset PGHOST PGUSER PGPASSWORD
fi
exec postgres -c listen_addresses='*' -k /run/postgresql
`

async function cache({ valkeyServer }: Installed): Promise<StandIn> {
  return {
    ...NOTHING,
    programs: { ...(await shell(['grep'])), '/usr/bin/valkey-server': valkeyServer },
    scripts: { '/usr/bin/valkey-cli': PING },
    openFolders: ['/data'],
    user: { name: 'valkey', id: 999 },
    instructions: ['ENV PATH=/usr/bin', 'WORKDIR /data', 'VOLUME /data'],
  }
}

/** The package has the server alone. The check of compose.yaml sends one command: valkey-cli -h HOST COMMAND. */
const PING = `#!/bin/bash
exec 3<>"/dev/tcp/$2/6379"
echo "$3" >&3
read -r answer <&3
echo "$answer"
`

/** A shell, and programs of this machine that scripts call. */
async function shell(names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const programs: Record<string, string> = {}
  for (const name of ['bash', ...names]) {
    const { stdout } = await runProgram({ program: 'sh', arguments: ['-c', `command -v ${name}`] })
    programs[`/usr/bin/${name}`] = stdout.trim()
  }
  return { ...programs, '/usr/bin/sh': programs['/usr/bin/bash'] ?? '' }
}
