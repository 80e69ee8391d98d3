# Completion of officebot's commands and flags, to be read by fish.
function __officebot_complete
  set -l words (commandline -opc) (commandline -ct)
  $words[1] complete -- $words[2..-1] 2>/dev/null
end
complete -c officebot -a '(__officebot_complete)'
