# zz completion for bash: printed by `zz completion bash`
_zz() {
    local zz=zz sign=一 reply line
    COMPREPLY=()
    # A path is run only if it is whole: a TAB after ./zz in a folder of somebody else must not run that.
    case $1 in /* | \~/*) zz=${1/#\~\//$HOME/}; [ -x "$zz" ] || zz=zz ;; esac
    # ${#sign} is 1 where bash knows UTF-8; where it knows only bytes, it could insert part of a hanzi.
    reply=$(command "$zz" __complete bash "${COMP_LINE:0:COMP_POINT}" \
        "${COMP_TYPE-}" "$COMP_WORDBREAKS" "${#sign}" 2>/dev/null) || return 0
    if [ "$reply" = $'\tfiles' ]; then
        compopt -o default 2>/dev/null && return 0
        reply=$(compgen -f -- "$2")  # bash 3.2 has no compopt
    fi
    while IFS= read -r line; do
        [ -n "$line" ] && COMPREPLY[${#COMPREPLY[@]}]=$line
    done <<< "$reply"
}
complete -o nosort -F _zz zz 2>/dev/null || complete -F _zz zz
