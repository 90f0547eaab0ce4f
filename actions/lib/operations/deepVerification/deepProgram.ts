import { RESULTS_END, RESULTS_START } from '../../model/deepResults.ts'

/** Seconds that the parts of the program have together. */
export const PROGRAM_SECONDS = 60

/**
 * The Python program of a one-off task. Its arguments are folders. It needs the image's packages psycopg2 and redis, takes
 * every address and secret from the application's own variables, and prints one line with `DeepResults`. Nothing remains
 * of it: files are deleted, and the database's transaction is rolled back. It ends by itself, also when a part hangs.
 * ECS allows 8,192 characters for all overrides of a task together.
 */
export function deepProgram(): string {
  return PROGRAM
}

/** The command that runs it. ECS can replace the image's command, not its entry point, of which Open WebUI's image has none. */
export function deepCommand(folders: readonly string[]): readonly string[] {
  return ['python3', '-c', deepProgram(), ...folders]
}

// Open WebUI prefers the parts of the database's address to DATABASE_URL. Secrets are taken out of the text of every error,
// because the line stays in the application's log. Some model endpoints refuse Python's own user agent.
const PROGRAM = `
import glob, json, os, sys, threading, time, uuid
import urllib.error, urllib.parse as parse, urllib.request as web
env = os.environ.get
unique = uuid.uuid4().hex
name = 'open-webui-deep-check-'
hidden = set()
for key, value in os.environ.items():
    if '://' in value and '@' in value:
        password = parse.urlsplit(value).password or ''
        hidden |= {password, parse.unquote(password)}
    elif any(part in key for part in ('PASSWORD', 'SECRET', 'KEY', 'TOKEN')):
        hidden |= {value, *value.split(';')}

def text(error):
    line = ' '.join((str(error) or type(error).__name__).split())
    for value in sorted(hidden, key=len, reverse=True):
        if len(value) > 7: line = line.replace(value, '(secret)')
    return line[:300]

def files():
    return [folder_of(path) for path in sys.argv[1:]]

def folder_of(path):
    found = {'folder': path, 'mounted': os.path.ismount(path)}
    file = os.path.join(path, '.' + name + unique)
    try:
        for old in glob.glob(os.path.join(path, '.' + name + '*')):
            if time.time() - os.path.getmtime(old) > 3600: os.remove(old)
        try:
            with open(file, 'x') as out:
                out.write(unique); out.flush(); os.fsync(out.fileno())
            with open(file) as back: found['same'] = back.read() == unique
        finally:
            if os.path.exists(file): os.remove(file)
    except Exception as error: found['error'] = text(error)
    return found

def database():
    url = env('DATABASE_URL', '')
    if env('DATABASE_HOST') and env('DATABASE_TYPE', '').startswith('postgres'):
        return postgres(host=env('DATABASE_HOST'), port=env('DATABASE_PORT') or 5432, user=env('DATABASE_USER'),
            password=env('DATABASE_PASSWORD'), dbname=env('DATABASE_NAME'))
    if url.startswith('postgres'): return postgres(url)
    return sqlite(url.removeprefix('sqlite:///') or '/app/backend/data/webui.db')

def postgres(*address, **parts):
    import psycopg2
    db = psycopg2.connect(*address, **parts, connect_timeout=15)
    try:
        at = db.cursor()
        table = name.replace('-', '_') + unique
        at.execute('SET LOCAL statement_timeout = 15000')
        at.execute('CREATE TABLE ' + table + ' (content text)')
        at.execute('INSERT INTO ' + table + ' VALUES (%s)', (unique,))
        at.execute('SELECT content FROM ' + table)
        found = {'kind': 'postgresql', 'version': db.info.server_version, 'tls': bool(db.info.ssl_in_use),
            'same': at.fetchone() == (unique,)}
        db.rollback()
        if env('VECTOR_DB') == 'pgvector' and env('BYPASS_EMBEDDING_AND_RETRIEVAL', '').lower() != 'true':
            found['vector'] = vector(db, at, psycopg2.Error)
        return found
    finally: db.close()

def vector(db, at, refusal):
    at.execute("SELECT extversion FROM pg_extension WHERE extname = 'vector'")
    row = at.fetchone()
    if row: return {'version': row[0]}
    try: at.execute('CREATE EXTENSION vector')
    except refusal as error: return {'error': text(error)}
    finally: db.rollback()
    return {'creatable': True}

def sqlite(path):
    import sqlite3
    if not os.path.exists(path): return {'kind': 'sqlite', 'exists': False}
    db = sqlite3.connect('file:' + parse.quote(path) + '?mode=rw', uri=True, timeout=15, isolation_level=None)
    try:
        db.execute('BEGIN IMMEDIATE')
        tables = db.execute('SELECT count(*) FROM sqlite_master').fetchone()[0]
        db.execute('ROLLBACK')
        return {'kind': 'sqlite', 'exists': True, 'tables': tables}
    finally: db.close()

def cache():
    if not env('REDIS_URL'): return None
    import redis
    redis.Redis.from_url(env('REDIS_URL'), socket_timeout=15, socket_connect_timeout=15).ping()
    return {'reachable': True}

class Stay(web.HTTPRedirectHandler):
    def redirect_request(self, *_): return None

def get(url, **headers):
    headers['User-Agent'] = 'open-webui-on-aws verify'
    try:
        with web.build_opener(Stay).open(web.Request(url, headers=headers), timeout=15) as got:
            return got.status, got.read(100000)
    except urllib.error.HTTPError as error: return error.code, b''

def models():
    if env('ENABLE_OPENAI_API', 'true').lower() != 'true': return []
    bases = [base for base in env('OPENAI_API_BASE_URLS', '').split(';') if base]
    keys = env('OPENAI_API_KEYS', '').split(';') + [''] * len(bases)
    return [model(base, key) for base, key in zip(bases, keys)][:5]

def model(base, key):
    found = {'host': text(parse.urlsplit(base).hostname)}
    try: found['status'] = get(base + '/models', **({'Authorization': 'Bearer ' + key} if key else {}))[0]
    except Exception as error: found['error'] = text(error)
    return found

def provider():
    if not env('OPENID_PROVIDER_URL'): return None
    status, body = get(env('OPENID_PROVIDER_URL'))
    if status != 200: return {'status': status}
    document = json.loads(body)
    return {'status': status, 'issuer': text(document.get('issuer')),
        'keys': get(document['jwks_uri'])[0], 'token': get(document['token_endpoint'])[0]}

results = {}
def run(part):
    try: results[part.__name__] = part()
    except BaseException as error: results[part.__name__] = {'error': text(error)}

parts = (files, database, cache, models, provider)
threads = [threading.Thread(target=run, args=(part,), daemon=True) for part in parts]
for thread in threads: thread.start()
end = time.monotonic() + SECONDS
for thread in threads: thread.join(max(0, end - time.monotonic()))
late = {'error': 'no result within SECONDS seconds'}
found = {part.__name__: results.get(part.__name__, late) for part in parts}
found['modelsAreNamed'] = 'model_ids' in env('OPENAI_API_CONFIGS', '')
print('START' + json.dumps(found, separators=(',', ':')) + 'END', flush=True)
os._exit(0)
`
  .trim()
  .replaceAll('SECONDS', String(PROGRAM_SECONDS))
  .replace("'START'", `'${RESULTS_START}'`)
  .replace("'END'", `'${RESULTS_END}'`)
