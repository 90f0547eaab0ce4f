import { type CompletedCommand, candidatesText } from './completedCommands.ts'

/** The completion for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  return `# The completion of this repository's commands. Printed by 'npm run completion'.
function __open_webui_root
    set -l folder $PWD
    while test -n "$folder"
        if test -f "$folder/scripts/set-up.mjs" -a -d "$folder/environments"
            echo $folder
            return 0
        end
        set folder (string replace -r '/[^/]*$' '' -- $folder)
    end
    return 1
end

function __open_webui_environments
    for file in (__open_webui_root)/environments/*.yaml
        string replace -r '.*/(.*)\\.yaml$' '$1' -- $file
    end
end

function __open_webui_references
    git for-each-ref --format='%(refname:short)' refs/heads refs/remotes refs/tags 2>/dev/null
end

# The command of the line: 'npm run NAME', 'npm test', 'npx tsx scripts/NAME.ts'; '<run>' before its name.
function __open_webui_command
    set -l words (commandline -opc)
    if test "$words[1]" != npm
        for word in $words[2..-1]
            if string match -q '*scripts/*.ts' -- $word
                string replace -r '.*/(.*)\\.ts$' '$1' -- $word | string replace -r '^cut-' 'cut:'
                return
            end
        end
        return
    end
    set -l rest (string match -v -- '-*' $words[2..-1])
    switch "$rest[1]"
        case run run-script
            test (count $rest) -gt 1; and echo $rest[2]; or echo '<run>'
        case test t
            echo test
    end
end

function __open_webui_reply
    __open_webui_root >/dev/null; or return
    set -l name (__open_webui_command)
    set -l words (commandline -opc)
    switch "$name $words[-1]"
${commands.flatMap(flagCases).join('\n')}
    end
    set -l flags
    set -l operands
    switch "$name"
        case ''
            return
        case '<run>'
            set operands '${commands.map(({ name }) => name).join(' ')}'
${commands.map(commandCase).join('\n')}
    end
    if string match -q -- '-*' (commandline -ct)
        string split ' ' -- $flags
    else
        __open_webui_value $operands
    end
end

function __open_webui_value
    switch "$argv[1]"
        case ''
        case '<environments>'
            __open_webui_environments
        case '<references>'
            __open_webui_references
        case '<files>'
            __fish_complete_path (commandline -ct)
        case '*'
            string split ' ' -- $argv[1]
    end
end

function __open_webui_is_ours
    __open_webui_root >/dev/null; and test -n "$(__open_webui_command)"
end

for program in npm npx tsx
    complete -c $program -n __open_webui_is_ours -f -a '(__open_webui_reply)'
end
`
}

function flagCases({ name, flags }: CompletedCommand): readonly string[] {
  return flags.flatMap(({ name: flag, value }) =>
    value === undefined
      ? []
      : [
          `        case '${name} ${flag}'\n            __open_webui_value '${candidatesText(value)}'\n            return`,
        ],
  )
}

function commandCase({ name, operands, flags }: CompletedCommand): string {
  return `        case '${name}'
            set flags '${flags.map(flag => flag.name).join(' ')}'
            set operands '${candidatesText(operands)}'`
}
