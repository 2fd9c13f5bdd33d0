/** Is sourced, or lies as orgctl.fish in ~/.config/fish/completions. */
export const fishScript = String.raw`# Completion of orgctl for fish. In ~/.config/fish/config.fish: orgctl completion fish | source
function __orgctl_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -e words[1]
    for line in (orgctl completion --answer -- $words "$typed" 2>/dev/null </dev/null)
        set -l parts (string split \t -- $line)
        switch $parts[1]
            case word
                printf '%s\t%s\n' $parts[2] "$parts[3]"
            case files
                set -l path (string sub --start (math (string length -- "$parts[2]") + 1) -- "$typed")
                for each in (__fish_complete_path "$path")
                    printf '%s%s\n' "$parts[2]" $each
                end
        end
    end
end
complete --command orgctl --no-files --arguments '(__orgctl_complete)'
`;
