#compdef zz
# zz completion for zsh: printed by `zz completion zsh`
_zz() {
  # One TAB, one process: not once more for every matcher, nor for what was ignored or mistyped.
  (( ${_matcher_num:-1} > 1 )) && return 1
  [[ $_completer == (ignored|approximate*|correct*) ]] && return 1
  local zz=zz option= line value gloss
  local -a lines same other
  # A path is run only if it is whole: a TAB after ./zz in a folder of somebody else must not run that.
  if [[ ${words[1]} == (/*|\~/*) ]]; then
    zz=${(Q)words[1]/#\~\//$HOME/}
    [[ -x $zz ]] || zz=zz
  fi
  [[ $PREFIX == --*=* ]] && option=${PREFIX%%=*}= && compset -P '*='
  lines=("${(@f)$(command "$zz" __complete zsh -- "${(@Q)words[2,CURRENT-1]}" "$option${(Q)PREFIX}" 2>/dev/null)}")
  if [[ "$lines" == $'\tfiles' ]]; then
    _files
    return
  fi
  for line in "${lines[@]}"; do
    [[ -n $line ]] || continue
    value=${line%%$'\t'*}
    gloss=
    [[ $line == *$'\t'* ]] && gloss=${line#*$'\t'}
    value=${${value//\\/\\\\}//:/\\:}
    gloss=${${gloss//\\/\\\\}//:/\\:}
    if [[ $line == "${(Q)PREFIX}"* ]]; then
      same+=("$value${gloss:+:$gloss}")
    else
      other+=("$value${gloss:+:$gloss}")
    fi
  done
  local status_=1
  (( $#same )) && _describe -V -t terms '词' same && status_=0
  if (( $#other )); then
    _describe -V -t terms '词' other -U && status_=0
    # What they have in common would replace what was typed.
    if (( $#other + $#same > 1 )) && [[ $compstate[insert] == *unambiguous* ]]; then
      compstate[insert]=''
      compstate[list]='list force'
    fi
  fi
  return $status_
}
# Loaded by compinit from a folder, this file is the function itself, called for its first TAB.
if [[ "${funcstack[@]:0:1}" == _zz ]]; then
  _zz "$@"
elif (( ${+functions[compdef]} )); then
  compdef _zz zz
fi
