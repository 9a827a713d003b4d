# zz completion for PowerShell: printed by `zz completion powershell`
Register-ArgumentCompleter -Native -CommandName zz -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($null -ne $_.Value) { "$($_.Value)" } else { $_.Extent.Text } })
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        # The sign before the word: PowerShell 5 does not pass on an empty argument.
        $reply = @(& zz __complete powershell -- @words "=$wordToComplete" 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    if ($reply.Count -eq 1 -and $reply[0] -eq "`tfiles") { return }  # then PowerShell completes files
    if ($reply.Count -eq 0) { return "" }  # and here it must not
    foreach ($line in $reply) {
        $written, $shown, $gloss = $line -split "`t", 3
        if (-not $gloss) { $gloss = $shown }
        New-Object System.Management.Automation.CompletionResult $written, $shown, 'ParameterValue', $gloss
    }
}
