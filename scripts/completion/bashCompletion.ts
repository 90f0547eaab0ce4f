import { type CompletedCommand, candidatesText } from './completedCommands.ts'

/**
 * The completion for bash and zsh: functions that find the command in the line, and its words. In bash the words come from the
 * line itself, because bash divides `test:app` into three words.
 */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  return `${shellFunctions(commands)}
_open_webui_complete() {
  local line=\${COMP_LINE:0:COMP_POINT} words current
  read -ra words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  current=\${words[\${#words[@]}-1]}
  if ! _open_webui_root > /dev/null; then
    [[ -n $_open_webui_previous && \${words[0]} == npm ]] && "$_open_webui_previous" "$@"
    return
  fi
  local candidates
  candidates=$(_open_webui_candidates "\${words[@]}") || { [[ -n $_open_webui_previous && \${words[0]} == npm ]] && "$_open_webui_previous" "$@"; return; }
  if [[ $candidates == '<files>' ]]; then
    COMPREPLY=($(compgen -f -- "$current"))
    compopt -o filenames 2> /dev/null
    return
  fi
  COMPREPLY=($(compgen -W "$candidates" -- "$current"))
  # bash replaces only what follows the last colon.
  if [[ $current == *:* && $COMP_WORDBREAKS == *:* ]]; then
    local prefix=\${current%"\${current##*:}"} index
    for index in "\${!COMPREPLY[@]}"; do COMPREPLY[index]=\${COMPREPLY[index]#"$prefix"}; done
  fi
}

_open_webui_previous=$(complete -p npm 2> /dev/null | sed -n 's/.*-F \\([^ ]*\\) .*/\\1/p')
[[ $_open_webui_previous == _open_webui_complete ]] && _open_webui_previous=''
complete -o default -F _open_webui_complete npm npx tsx
`
}

export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `${shellFunctions(commands)}
_open_webui_complete() {
  local candidates
  _open_webui_root > /dev/null || { _default; return; }
  candidates=$(_open_webui_candidates "\${(@)words[1,CURRENT]}") || { _default; return; }
  if [[ $candidates == '<files>' ]]; then
    _files
  else
    compadd -- \${=candidates}
  fi
}

compdef _open_webui_complete npm npx tsx
`
}

/** Functions that bash and zsh both understand. */
function shellFunctions(commands: readonly CompletedCommand[]): string {
  return `# The completion of this repository's commands. Printed by 'npm run completion'.
_open_webui_root() {
  local folder=$PWD
  while [ -n "$folder" ]; do
    if [ -f "$folder/scripts/set-up.mjs" ] && [ -d "$folder/environments" ]; then
      printf '%s\\n' "$folder"
      return 0
    fi
    folder=\${folder%/*}
  done
  return 1
}

_open_webui_environments() {
  (cd "$(_open_webui_root)/environments" && ls *.yaml 2> /dev/null | sed 's/\\.yaml$//')
}

# What may stand after a command and a flag, or after a command alone.
_open_webui_words() {
  case "$1 $2" in
${commands.flatMap(flagCases).join('\n')}
  esac
  case $1 in
${commands.map(({ name, operands, flags }) => `    ${name}) _open_webui_operands "$3" '${flags.map(flag => flag.name).join(' ')}' '${candidatesText(operands)}' ;;`).join('\n')}
    *) return 1 ;;
  esac
}

_open_webui_operands() {
  case $1 in
    -*) printf '%s\\n' "$2" ;;
    *) _open_webui_value "$3" ;;
  esac
}

_open_webui_value() {
  case $1 in
    '<environments>') _open_webui_environments ;;
    '<references>') git for-each-ref --format='%(refname:short)' refs/heads refs/remotes refs/tags 2> /dev/null ;;
    *) printf '%s\\n' "$1" ;;
  esac
}

# The words of the line up to the cursor, the last one unfinished. Fails where the line is none of this repository's.
_open_webui_candidates() {
  local program=$1 name='' previous='' current='' word
  shift
  while [ $# -gt 0 ]; do
    word=$1
    shift
    if [ $# -eq 0 ]; then
      current=$word
      break
    fi
    if [ -n "$name" ]; then
      previous=$word
      continue
    fi
    case $program:$word in
      npm:-*) ;;
      npm:test | npm:t | npm:tst) name=test ;;
      npm:start) return 1 ;;
      npm:run | npm:run-script | npm:rum | npm:urn) program=run ;;
      npm:*) return 1 ;;
      run:-*) ;;
      run:*) name=$word ;;
      *:*scripts/*.ts)
        name=\${word##*/}
        name=\${name%.ts}
        case $name in cut-*) name=cut:\${name#cut-} ;; esac
        ;;
    esac
  done
  if [ -z "$name" ]; then
    [ "$program" = run ] || return 1
    printf '%s\\n' '${commands.map(({ name }) => name).join(' ')}'
    return 0
  fi
  case $previous in --) previous='' ;; esac
  _open_webui_words "$name" "$previous" "$current"
}
`
}

function flagCases({ name, flags }: CompletedCommand): readonly string[] {
  return flags.flatMap(({ name: flag, value }) =>
    value === undefined ? [] : [`    '${name} ${flag}') _open_webui_value '${candidatesText(value)}'; return ;;`],
  )
}
