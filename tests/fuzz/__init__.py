"""What holds of any input, tried on inputs made by chance: seeded, so that whatever fails can be made again.

    python -m tests.fuzz                                    a few cases of every mode, two minutes in all
    python -m tests.fuzz queries --count 1000000 --seed 7   so many cases of a mode
    python -m tests.fuzz stores texts --minutes 10          so long, shared by the modes
    python -m tests.fuzz queries --input FILE               one case again, as it was written to a file

A mode is a file of this folder with a ``MODE``, and its name in ``MODES`` of ``__main__``.

    mode      what a mode is: how a case is made, what has to hold of it
    running   cases of a mode, one after the other, within bounds of time and memory
    shrinking a smaller case that fails in the same way
    damage    slips, lost and doubled stretches, signs that programs mistake
    made      glossaries that are sound and odd
    calls     zz in processes of its own
"""
