import type { Scenario } from '../scenario.ts'

/** Starts a server as a script does, and waits for its variables. */
const START = `
  cd "$REPOSITORY"
  npm run -s rehearse -- --serve --port 21566 > "$HOME/aws.sh" 2> "$HOME/log" &
  npm=$!
  for i in $(seq 240); do grep -q '^unset' "$HOME/aws.sh" && break; sleep 0.5; done
  . "$HOME/aws.sh"`

/** Nothing of it runs any more, and its ports are free. The pattern does not match the scenario itself. */
const IS_GONE = `
  for i in $(seq 40); do curl -s -o "$HOME/body" "$AWS_ENDPOINT_URL" || break; sleep 0.25; done
  ! curl -s -o "$HOME/body" "$AWS_ENDPOINT_URL"
  ! curl -s -o "$HOME/body" "$REHEARSAL_HOSTS"
  for i in $(seq 40); do pgrep -f '[r]ehearse.ts --serve --port 21566' > "$HOME/left" || break; sleep 0.25; done
  test ! -s "$HOME/left"`

export const SERVER_SCENARIOS: readonly Scenario[] = [
  ...['TERM', 'HUP', 'KILL'].map(signal => ({
    title: `the server ends with npm, after SIG${signal}`,
    files: {},
    commands: `${START}
      aws sts get-caller-identity
      kill -${signal} $npm
      wait $npm || true
      ${IS_GONE}`,
  })),
  {
    title: 'other programs of the terminal work as before, and so do our verbs',
    files: {},
    commands: `${START}
      ! grep -Eq 'HTTPS?_PROXY|NODE_' "$HOME/aws.sh"
      node -e ''
      npm --version
      git --version
      npm run -s status -- dev
      kill $npm
      wait $npm || true
      ${IS_GONE}`,
  },
  {
    title: 'a port in use is one sentence, with exit code 1',
    files: {},
    commands: `${START}
      code=0
      npm run -s rehearse -- --serve --port 21566 > "$HOME/second" 2>&1 || code=$?
      test $code = 1
      grep -q 'cannot listen on port 21566: another program uses it' "$HOME/second"
      ! grep -q 'bug' "$HOME/second"
      kill $npm
      wait $npm || true
      ${IS_GONE}`,
  },
]
