# the Tab key of zz in fish: printed by `zz completion fish --tab`
# TAB makes 八大行动 of bad, where the command is zz; everywhere else it does what it always did.
function __zz_tab
    set -l words (commandline -opc)
    while string match -qr '^\w+=' -- "$words[1]"
        set -e words[1]
    end
    if string match -qr '(^|/)zz$' -- "$words[1]"; and not commandline -P
        set -l typed (commandline -ct)
        set -l zz zz
        string match -q '/*' -- $words[1]; and test -x $words[1]; and set zz $words[1]
        set -l written (command $zz __complete fish-tab -- $words[2..-1] "$typed" 2>/dev/null)
        if test -n "$written"
            commandline -rt -- "$written"
            string match -q '* ' -- "$written"; and return
        end
    end
    commandline -f complete
end
bind \t __zz_tab
bind -M insert \t __zz_tab
