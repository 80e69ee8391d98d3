# Completion of officebot's commands and flags, to be read by zsh behind compinit.
_officebot() {
  local found said tab=$'\t'
  local -a all
  said=$($words[1] complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)
  for found in ${(f)said}; do
    all+=("${found%%${tab}*}:${found#*${tab}}")
  done
  if (( $#all )); then
    _describe officebot all
  else
    _files
  fi
}
compdef _officebot officebot
