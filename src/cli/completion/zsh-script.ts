/** Is evaluated in .zshrc, or lies as _orgctl in a folder of $fpath. */
export const zshScript = String.raw`#compdef orgctl
# Completion of orgctl for zsh. In ~/.zshrc, below compinit: eval "$(orgctl completion zsh)"
_orgctl() {
  local line prefix
  local -a typed parts proposals
  typed=("${'$'}{(@Q)words[2,CURRENT-1]}" "${'$'}{(Q)PREFIX}")
  for line in "${'$'}{(@f)$(orgctl completion --answer -- "${'$'}{typed[@]}" 2>/dev/null </dev/null)}"; do
    parts=("${'$'}{(@s:	:)line}")
    case $parts[1] in
      word) proposals+=("${'$'}{parts[2]//:/\\:}:$parts[3]") ;;
      files)
        prefix=$parts[2]
        compset -P "${'$'}{(b)prefix}"
        _files
        return
        ;;
    esac
  done
  _describe -V orgctl proposals
}
if [[ $funcstack[1] == _orgctl ]]; then
  _orgctl "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _orgctl orgctl
fi
`;
