/** Runs in bash 3.2 and newer, without the package bash-completion; never evaluates what is typed. */
export const bashScript = String.raw`# Completion of orgctl for bash. In ~/.bashrc: eval "$(orgctl completion bash)"
_orgctl() {
  local rest=${'$'}{COMP_LINE:0:COMP_POINT} token typed breaks cut prefix kind value i
  local -a words
  # Readline breaks words at : and =; they are put together again.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    if [[ i -eq 0 || $rest == [[:space:]]* ]]; then words+=(''); fi
    rest=${'$'}{rest#"${'$'}{rest%%[![:space:]]*}"}
    token=${'$'}{COMP_WORDS[i]}
    if ((i == COMP_CWORD)); then token=$rest; fi
    words[${'$'}{#words[@]}-1]+=$token
    rest=${'$'}{rest#"$token"}
  done
  typed=${'$'}{words[${'$'}{#words[@]}-1]}
  breaks=
  if [[ $COMP_WORDBREAKS == *:* ]]; then breaks+=:; fi
  if [[ $COMP_WORDBREAKS == *=* ]]; then breaks+==; fi
  cut=
  if [[ -n $breaks && $typed == *[$breaks]* ]]; then cut=${'$'}{typed%"${'$'}{typed##*[$breaks]}"}; fi
  COMPREPLY=()
  while IFS=$'\t' read -r kind value _; do
    case $kind in
      word) COMPREPLY+=("${'$'}{value#"$cut"}") ;;
      files)
        prefix=$value
        compopt -o filenames 2>/dev/null
        while IFS= read -r value; do
          value=$prefix$value
          COMPREPLY+=("${'$'}{value#"$cut"}")
        done < <(compgen -f -- "${'$'}{typed#"$prefix"}")
        ;;
    esac
  done < <(orgctl completion --answer -- "${'$'}{words[@]:1}" 2>/dev/null </dev/null)
}
complete -F _orgctl orgctl
`;
