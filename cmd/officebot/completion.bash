# Completion of officebot's commands and flags, to be read by bash.
_officebot() {
  local found word last=-1
  local -a words=()
  # A flag, the = behind it and its value are words of their own here.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ $last -ge 0 && ( $word == = || ${words[last]} == --*= ) ]]; then
      words[last]+=$word
    else
      words[++last]=$word
    fi
  done
  word=${words[last]}
  [[ $word == --*=* ]] && word=${word#*=}
  COMPREPLY=()
  while IFS= read -r found; do
    found=${found%%$'\t'*}
    [[ $found != :* && $found == "$word"* ]] && COMPREPLY+=("$found")
  done < <("${COMP_WORDS[0]}" __complete "${words[@]}" 2>/dev/null)
}
complete -o default -F _officebot officebot
