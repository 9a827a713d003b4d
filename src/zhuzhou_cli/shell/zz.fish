# zz completion for fish: printed by `zz completion fish`
function __zz_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l zz zz
    # A path is run only if it is whole: a TAB after ./zz in a folder of somebody else must not run that.
    string match -q '/*' -- $words[1]; and test -x $words[1]; and set zz $words[1]
    set -l reply (command $zz __complete fish -- $words[2..-1] "$typed" 2>/dev/null)
    if test "$reply" = \tfiles
        set -l option (string match -r '^--[^=]*=' -- "$typed")
        for path in (__fish_complete_path (string replace -r '^--[^=]*=' '' -- "$typed"))
            echo -- "$option$path"
        end
    else if set -q reply[1]
        printf '%s\n' $reply
    end
end
complete -c zz -e
complete -c zz -k -f -a '(__zz_complete)'
