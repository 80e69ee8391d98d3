# Completion of officebot's commands and flags, to be read by bash.
_officebot() {
  local found
  COMPREPLY=()
  while IFS= read -r found; do
    COMPREPLY+=("${found%%$'\t'*}")
  done < <("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _officebot officebot
